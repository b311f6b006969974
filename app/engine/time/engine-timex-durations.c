/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Durations: "17-year", "deux ans et demi", "18 à 24 mois", "the next three weeks"; what makes a date of one
 * is read by engine-timex-shift.c. */

#include "config.h"

#include "engine-number.h"
#include "engine-timex-lengths.h"
#include "engine-timex.h"

#include <math.h>
#include <string.h>

#define MAX_AMOUNT 9999
/* From here on a number before "year" is its name. */
#define MIN_YEAR 1300
/* How far before "from" the verb of change stands, in tokens. */
#define CHANGE_REACH 14
/* Years of a life: an apposition of so many is an age. */
#define MIN_AGE 5
#define MAX_AGE 115

typedef struct
{
  double value;
  double upper; /* NAN where it is no range */
  gboolean vague; /* "plusieurs" */
  gboolean digits;
  gboolean rolling; /* "next", "derniers" */
  gboolean article; /* "a", "an": in English no number unless the context says so */
  gboolean none; /* no number at all */
  guint32 last;
} Amount;

static gboolean
plain_number (const EngineAnalysis *a, guint32 i, EngineNumber *number, double *value)
{
  if (!engine_number_read (a, i, number)
      || (number->flags & (ENGINE_NUMBER_ABBREVIATED | ENGINE_NUMBER_VAGUE)))
    return FALSE;
  *value = engine_decimal_to_double (number->decimal);
  return *value <= MAX_AMOUNT;
}

static guint32
skip_dash (const EngineAnalysis *a, guint32 i)
{
  return engine_token_is_dash (a, i) && engine_token_is_glued (a, i + 1) ? i + 1 : i;
}

/* Acts that make a length another: "lengthened the validity from one to five years". */
static gboolean
changes_size (const char *act)
{
  static const char *const acts[] = { "extend", "increase", "reduce", "cap" };

  for (gsize k = 0; k < G_N_ELEMENTS (acts); k++)
    if (strcmp (act, acts[k]) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the number at @i is what changes into another: "passe de dix à quinze ans". */
static gboolean
is_change (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *from = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_BETWEEN);
  gboolean of;

  if (from == NULL || !g_str_equal (engine_tag_code (a, from), "from"))
    return FALSE;
  i = from->first;
  of = engine_analysis_has (a, i, ENGINE_CLASS_OF);
  for (guint n = 0; n < CHANGE_REACH && i > 0; n++)
    {
      const EngineTag *act;

      i--;
      /* "tombera sur une période de cinq à dix ans", "allongera de 15 à 30 jours" */
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || (of && engine_analysis_has (a, i, ENGINE_CLASS_PREPOSITION)
              && !engine_analysis_has (a, i, ENGINE_CLASS_OF)))
        return FALSE;
      if (engine_analysis_tag (a, i, ENGINE_CLASS_CHANGE_VERB) != NULL)
        return TRUE;
      act = engine_analysis_tag (a, i, ENGINE_CLASS_ACTION);
      if (act != NULL && !(of && n == 0)
          && (engine_analysis_tag (a, i, ENGINE_CLASS_DATE_MOVED) != NULL
              || changes_size (engine_tag_code (a, act))))
        return TRUE;
    }
  return FALSE;
}

/* The other end of "18 à 24", "two or three", "5-10". */
static guint32
read_upper (const EngineAnalysis *a, guint32 first, guint32 i, Amount *out)
{
  const EngineTag *joint = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_RANGE);
  guint32 j = i;
  EngineNumber number;
  double value;

  if (joint != NULL && is_change (a, first))
    return i;
  if (joint == NULL && engine_token_char (a, i) != ',')
    joint = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_SERIES);
  if (joint != NULL)
    j = joint->last;
  else if (engine_token_is_dash (a, i))
    j = i + 1;
  if (j == i || !plain_number (a, j, &number, &value) || value <= out->value
      || (number.flags & ENGINE_NUMBER_ARTICLE))
    return i;
  if (engine_analysis_tag (a, skip_dash (a, number.last), ENGINE_CLASS_TIME_UNIT) == NULL)
    return i;
  out->upper = value;
  return number.last;
}

/* "the last", "ces dernières": the word before the amount that makes it end at now.  The token behind it, @i where
 * there is none. */
static guint32
skip_rolling (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_timex_tag_with (a, i, ENGINE_CLASS_DEICTIC, "before");
  EngineNumber number;

  if (tag == NULL)
    return i;
  if (engine_tag_attr (a, tag, "rest") == NULL && engine_tag_number (a, tag) != 0)
    return tag->last;
  /* "ces dernières années" */
  if (engine_number_read (a, tag->last, &number))
    return i;
  tag = engine_timex_tag_with (a, tag->last, ENGINE_CLASS_DEICTIC, "before");
  return tag != NULL ? tag->last : i;
}

/* "une dizaine", "half a", "a whole", "several": a word that is the amount. */
static gboolean
read_amount_word (const EngineAnalysis *a,
                  guint32 i,
                  EngineClass class_id,
                  double value,
                  Amount *out)
{
  const EngineTag *tag = engine_analysis_tag (a, i, class_id);

  if (tag == NULL)
    return FALSE;
  out->value = value;
  out->last = tag->last;
  return TRUE;
}

/* "deux", "18 à 24", "two and a half", "cinq dernières": a number. */
static gboolean
read_amount_number (const EngineAnalysis *a, guint32 i, Amount *out)
{
  EngineNumber number;
  const EngineTag *tag;

  if (!plain_number (a, i, &number, &out->value))
    return FALSE;
  out->digits = (number.flags & ENGINE_NUMBER_DIGITS) != 0;
  out->article = (number.flags & ENGINE_NUMBER_ARTICLE) != 0;
  out->last = read_upper (a, i, number.last, out);
  /* "two-and-a-half-year", where "half-year" is a word of its own */
  if (engine_timex_tag_with (a, skip_dash (a, out->last), ENGINE_CLASS_TIME_UNIT, "half") != NULL)
    {
      out->value += 0.5;
      return TRUE;
    }
  tag = engine_analysis_tag (a, skip_dash (a, out->last), ENGINE_CLASS_AND_HALF);
  if (tag != NULL)
    {
      out->value += 0.5;
      out->last = tag->last;
    }
  tag = !out->rolling ? engine_timex_tag_with (a, out->last, ENGINE_CLASS_DEICTIC, "before") : NULL;
  if (tag != NULL
      && (engine_tag_attr (a, tag, "plural") != NULL
          || engine_timex_tag_with (a, tag->last, ENGINE_CLASS_TIME_UNIT, "plural") != NULL)
      && engine_tag_number (a, tag) != 0)
    {
      out->rolling = TRUE;
      out->last = tag->last;
    }
  return TRUE;
}

static void
read_amount (const EngineAnalysis *a, guint32 i, Amount *out)
{
  const guint32 first = skip_rolling (a, i);
  const EngineTag *tag = engine_analysis_tag (a, first, ENGINE_CLASS_NUMBER_OF);

  *out = (Amount){ .upper = NAN, .last = i, .rolling = first > i };
  if (tag != NULL)
    {
      out->value = g_ascii_strtod (engine_tag_code (a, tag), NULL);
      out->last = tag->last;
    }
  else if (read_amount_word (a, first, ENGINE_CLASS_HALF_OF, 0.5, out)
           || read_amount_word (a, first, ENGINE_CLASS_WHOLE_OF, 1, out)
           || read_amount_number (a, first, out))
    ;
  else if (read_amount_word (a, first, ENGINE_CLASS_VAGUE_COUNT, 0, out))
    out->vague = TRUE;
  else
    {
      out->none = TRUE;
      out->last = first;
    }
}

/* Whether years are somebody's age: "Simon Haufiku, 51 ans,", "à 81 ans,", "une avocate de 32 ans",
 * "elle a 51 ans". */
static gboolean
is_age (const EngineAnalysis *a, guint32 first, guint32 last, double years)
{
  const EngineTag *tag;
  gunichar before, after = engine_token_char (a, last);
  gboolean ends = engine_token (a, last)->kind == ENGINE_TOKEN_BREAK || after == ',' || after == '.'
                  || after == ')' || after == ';' || after == 0xbb;
  guint32 p;

  if (first < 1 || years < MIN_AGE || years > MAX_AGE)
    return FALSE;
  before = engine_token_char (a, first - 1);
  if (before == ',' || before == '(')
    return ends && first >= 2
           && ((engine_token (a, first - 2)->kind == ENGINE_TOKEN_WORD
                && (engine_token (a, first - 2)->flags & ENGINE_TOKEN_CAPITAL)
                && !engine_analysis_covers (a, first - 2, ENGINE_CLASS_PARTY))
               || engine_analysis_covers (a, first - 2, ENGINE_CLASS_ROLE));
  tag = engine_timex_tag_before (a, first, ENGINE_CLASS_AGE_PREP);
  if (tag == NULL)
    return FALSE;
  p = tag->first;
  if (engine_tag_attr (a, tag, "start") != NULL)
    return ends && (p == 0 || engine_token (a, p - 1)->kind != ENGINE_TOKEN_WORD);
  if (engine_tag_attr (a, tag, "verb") != NULL)
    return p > 0 && engine_analysis_tag (a, p - 1, ENGINE_CLASS_PRONOUN) != NULL
           && (ends || years >= 18);
  return p > 0
         && (engine_analysis_covers (a, p - 1, ENGINE_CLASS_ROLE)
             || engine_analysis_covers (a, p - 1, ENGINE_CLASS_FIRST_NAME));
}

/* "trois heures de route", "quatre heures en voiture", where the unit tells the time of day as well. */
static gboolean
is_spent (const EngineAnalysis *a, guint32 i, const EngineTag *prep)
{
  return prep == NULL
         && (engine_analysis_has (a, i, ENGINE_CLASS_OF)
             || engine_analysis_has (a, i, ENGINE_CLASS_PREPOSITION))
         && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
         && (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_NOUN) != 0
         && !engine_analysis_has (a, i + 1, ENGINE_CLASS_DAY_PART);
}

/* "their 32-year-old trade embargo": what is so old is an agreement or a measure, and nobody. */
static gboolean
is_of_thing (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; n < 3 && engine_token (a, i + n)->kind == ENGINE_TOKEN_WORD; n++)
    if (engine_analysis_has (a, i + n, ENGINE_CLASS_INSTRUMENT)
        || engine_analysis_has (a, i + n, ENGINE_CLASS_POLICY)
        || engine_analysis_has (a, i + n, ENGINE_CLASS_MEASURE))
      return TRUE;
  return FALSE;
}

/* Whether the hours of a time of day stand at @i, and one word behind them. */
static gboolean
follows_hours (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *unit = engine_analysis_tag (a, i, ENGINE_CLASS_TIME_UNIT);

  return unit != NULL && unit->last == i + 1 && engine_tag_code (a, unit)[0] == 't'
         && engine_tag_code (a, unit)[1] == 'H'
         && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD;
}

/* Whether the words right before or behind the expression [first, last) make it no length of time, not even one
 * that leads from one date to another. */
static gboolean
is_no_length (const EngineAnalysis *a,
              guint32 first,
              guint32 last,
              const Amount *amount,
              const EngineTag *unit)
{
  const char *code = engine_tag_code (a, unit);
  const EngineTag *against;

  if ((against = engine_timex_tag_before (a, first, ENGINE_CLASS_NOT_DURATION)) != NULL
      && engine_tag_attr (a, against, "before") != NULL)
    return TRUE;
  if ((against = engine_analysis_tag (a, skip_dash (a, last), ENGINE_CLASS_NOT_DURATION)) != NULL
      && engine_tag_attr (a, against, "after") != NULL
      && !(code[0] == 'c' || code[0] == 'd' || amount->value > MAX_AGE
           || is_of_thing (a, against->last)))
    return TRUE;
  /* "a quarter of its debt" */
  if (code[0] == 'q' && amount->article && engine_analysis_tag (a, last, ENGINE_CLASS_OF) != NULL)
    return TRUE;
  /* "thirty-six minutes past eight" */
  if (code[0] == 't' && code[1] == 'M' && against != NULL
      && engine_tag_attr (a, against, "minutes") != NULL)
    return TRUE;
  /* "à sept heures et vingt-sept minutes", whose hours were no length */
  return code[0] == 't' && code[1] == 'M' && first > 1 && follows_hours (a, first - 2);
}

/* "a month after the talks", "a day before the vote": from something that is told behind it. */
static gboolean
is_counted_from (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *prep = engine_analysis_tag (a, i, ENGINE_CLASS_PREPOSITION);

  return prep != NULL
         && (g_str_equal (engine_tag_code (a, prep), "after")
             || g_str_equal (engine_tag_code (a, prep), "before"))
         && engine_token (a, prep->last)->kind == ENGINE_TOKEN_WORD;
}

/* Whether the expression [first, last) can be a length of time where the words alone leave it open:
 * "a year" is a rate more often than a length, "20 heures" a time of day. */
static gboolean
is_length (const EngineAnalysis *a,
           guint32 first,
           guint32 last,
           const Amount *amount,
           const EngineTag *unit,
           gboolean shifted)
{
  const char *code = engine_tag_code (a, unit);
  const EngineTag *prep, *tag;

  if (is_no_length (a, first, last, amount, unit))
    return FALSE;
  if (shifted)
    return TRUE;
  /* "another day" tells of something else */
  if (code[0] == 'D' && engine_timex_tag_with (a, first, ENGINE_CLASS_WHOLE_OF, "long") != NULL)
    return FALSE;
  if (code[0] == 'Y' && is_age (a, first, last, amount->value))
    return FALSE;
  /* the paper 20 Minutes */
  if (code[0] == 't' && (engine_token (a, unit->first)->flags & ENGINE_TOKEN_CAPITAL)
      && !(engine_token (a, unit->first)->flags & ENGINE_TOKEN_ALL_CAPS))
    return FALSE;
  /* "every five years", "in every five-year period" last so long; "every day" does not */
  if (amount->value < 2 && engine_timex_tag_before (a, first, ENGINE_CLASS_DATE_EVERY) != NULL)
    return FALSE;
  /* "a year sooner than planned" */
  if ((tag = engine_timex_tag_with (a, last, ENGINE_CLASS_DATE_SHIFT, "after")) != NULL
      && engine_analysis_tag (a, tag->last, ENGINE_CLASS_THAN) != NULL)
    return TRUE;
  prep = engine_timex_tag_before (a, first, ENGINE_CLASS_DURATION_PREP);
  if (code[0] == 't' && code[1] == 'H' && amount->value <= 24
      && !engine_token_is_dash (a, last - 2))
    return (prep != NULL && engine_tag_attr (a, prep, "hours") != NULL)
           || (!amount->article
               && (engine_analysis_tag (a, unit->first, ENGINE_CLASS_CLOCK) == NULL
                   || is_spent (a, unit->last, prep)));
  if (amount->article && !amount->rolling && isnan (amount->upper))
    {
      const EngineTag *word = engine_analysis_tag (a, first, ENGINE_CLASS_NUMBER_WORD);

      if (engine_tag_attr (a, unit, "alone") != NULL
          || engine_analysis_tag (a, unit->last, ENGINE_CLASS_AND_HALF) != NULL)
        return TRUE;
      /* "nearly a quarter" is a share */
      if (code[0] == 'q')
        return prep != NULL && engine_tag_attr (a, prep, "lasts") != NULL;
      if (code[0] == 'D' || (word != NULL && engine_tag_attr (a, word, "indefinite") != NULL))
        return prep != NULL || is_counted_from (a, last);
    }
  /* "three quarters" is a fraction more often than nine months */
  return code[0] != 'e' && (code[0] != 'q' || amount->rolling);
}

/* One more "number unit" of a compound: "1 month 21 days", "3 months and 2 weeks". */
static guint32
read_more (const EngineAnalysis *a, guint32 i, gboolean rolling, EngineLengths *l)
{
  for (guint n = 0; n < 4; n++)
    {
      const EngineTag *series = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_SERIES);
      const EngineTag *unit;
      guint32 j = series != NULL ? series->last : i;
      EngineLengths before = *l;
      EngineNumber number;
      double value;

      if (engine_token_char (a, i) == ',' || !plain_number (a, j, &number, &value)
          || (number.flags & ENGINE_NUMBER_INDEFINITE)
          || (unit = engine_analysis_tag (a, number.last, ENGINE_CLASS_TIME_UNIT)) == NULL
          || !engine_lengths_add (a, unit, value, l))
        return i;
      /* each unit once: "deux ans et trois ans" are two lengths */
      if ((before.years != 0 && l->years != before.years)
          || (before.months != 0 && l->months != before.months)
          || (before.days != 0 && l->days != before.days)
          || (before.weeks != 0 && l->weeks != before.weeks))
        {
          *l = before;
          return i;
        }
      /* "for the last 3 months and 2 days ago": what goes on is a date of its own */
      if (series != NULL && rolling
          && engine_timex_tag_with (a, unit->last, ENGINE_CLASS_DATE_SHIFT, "after") != NULL)
        {
          *l = before;
          return i;
        }
      i = unit->last;
    }
  return i;
}

/* The first number of "passe de dix à quinze ans": its unit stands behind the second. */
static gboolean
read_changed (EngineAnalysis *a, guint32 i, const Amount *amount, EngineTimex *out)
{
  const EngineTag *to = engine_analysis_tag (a, amount->last, ENGINE_CLASS_DATE_RANGE);
  const EngineTag *unit;
  EngineNumber number;
  EngineLengths l = { 0 };
  double value;
  char iso[ENGINE_ISO_BYTES];

  if (to == NULL || !g_str_equal (engine_tag_code (a, to), "to")
      || !plain_number (a, to->last, &number, &value)
      || (unit = engine_analysis_tag (a, number.last, ENGINE_CLASS_TIME_UNIT)) == NULL
      || engine_tag_code (a, unit)[0] == 't' || !engine_lengths_add (a, unit, amount->value, &l))
    return FALSE;
  engine_lengths_write (l, iso);
  *out = (EngineTimex){ .first = i,
                        .last = amount->last,
                        .basis = ENGINE_DATE_DURATION,
                        .iso = engine_arena_strdup (a->arena, iso) };
  return TRUE;
}

/* "a ten-year pact": the article is none of the number's words, as it is in "a hundred". */
static gboolean
is_article_of_number (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  EngineNumber number;

  return tag != NULL && engine_tag_attr (a, tag, "article") != NULL
         && engine_analysis_tag (a, tag->last, ENGINE_CLASS_NUMBER_WORD) != NULL
         && engine_analysis_tag (a, tag->last, ENGINE_CLASS_SCALE) == NULL
         && engine_number_read (a, tag->last, &number)
         && engine_analysis_tag (a, skip_dash (a, number.last), ENGINE_CLASS_TIME_UNIT) != NULL;
}

/* "the year to March", "the past decade", "some years", "ces dernières années": a unit without a number. */
static gboolean
read_vague_length (EngineAnalysis *a, const Amount *amount, const EngineTag *unit, EngineTimex *out)
{
  const char code = engine_tag_code (a, unit)[0];
  gboolean plural = engine_tag_attr (a, unit, "plural") != NULL;
  EngineLengths l = { 0 };
  char iso[ENGINE_ISO_BYTES];
  const EngineTag *tag;

  if ((amount->vague && !plural && code != 'M') || code == 't' || code == 'e'
      || engine_token (a, unit->last)->kind == ENGINE_TOKEN_NUMBER)
    return FALSE;
  /* "the year to March", "the quarter ended June 30" */
  if (amount->none && !amount->rolling && !plural && (code == 'Y' || code == 'q' || code == 'h'))
    {
      engine_lengths_add (a, unit, 1, &l);
      if (engine_timex_read_ending (a, &out->last, &l, out))
        {
          out->basis = ENGINE_DATE_PARTIAL;
          return TRUE;
        }
    }
  /* "the past decade", "la décennie écoulée": the ten years before, not the nineties */
  tag = engine_timex_tag_with (a, unit->last, ENGINE_CLASS_DEICTIC, "after");
  if (amount->none && !plural && code == 'd' && (amount->rolling || tag != NULL)
      && engine_lengths_add (a, unit, 1, &l))
    {
      if (!amount->rolling)
        out->last = tag->last;
      engine_lengths_write (l, iso);
      out->iso = engine_arena_strdup (a->arena, iso);
      return TRUE;
    }
  if (amount->none && (!amount->rolling || !plural))
    return FALSE;
  out->basis = amount->rolling || amount->none ? ENGINE_DATE_RELATIVE : ENGINE_DATE_DURATION;
  return TRUE;
}

/* "a year or two", "un mois ou deux"; else what goes on with smaller units. */
static guint32
read_or_two (const EngineAnalysis *a, guint32 i, Amount *amount, EngineLengths *l)
{
  const EngineTag *or = engine_analysis_tag (a, i, ENGINE_CLASS_AND);
  EngineNumber number;
  double value;

  if (or == NULL || amount->value != 1 || !g_str_equal (engine_tag_code (a, or), "or")
      || !plain_number (a, or->last, &number, &value) || value < 2 || value > 3
      || (number.flags & ENGINE_NUMBER_DIGITS) != 0
      || engine_analysis_has (a, number.last, ENGINE_CLASS_TIME_UNIT)
      || (engine_token (a, number.last)->kind == ENGINE_TOKEN_WORD
          && !engine_analysis_has (a, number.last, ENGINE_CLASS_PREPOSITION)
          && !engine_analysis_has (a, number.last, ENGINE_CLASS_DATE_SHIFT)))
    return read_more (a, i, amount->rolling, l);
  amount->upper = value;
  return number.last;
}

/* What goes on behind the unit: "and a half", "2 years 3 months", "écoulés".  The token behind it. */
static guint32
read_more_length (EngineAnalysis *a, const EngineTag *unit, Amount *amount, EngineLengths *l)
{
  guint32 last = unit->last;
  const EngineTag *tag = engine_analysis_tag (a, last, ENGINE_CLASS_AND_HALF);

  if (tag != NULL)
    {
      engine_lengths_add (a, unit, 0.5, l);
      last = tag->last;
    }
  else if (isnan (amount->upper))
    last = read_or_two (a, last, amount, l);
  tag = !amount->rolling ? engine_timex_tag_with (a, last, ENGINE_CLASS_DEICTIC, "after") : NULL;
  /* "two months after next Friday" */
  if (tag == NULL || engine_tag_attr (a, tag, "bare") != NULL
      || (engine_analysis_has (a, last, ENGINE_CLASS_DATE_ANCHOR)
          && engine_analysis_has (a, tag->last, ENGINE_CLASS_WEEKDAY)))
    return last;
  amount->rolling = TRUE;
  return tag->last;
}

/* "the 2026 fiscal year" lasts no 2026 of them. */
static gboolean
names_year (const EngineAnalysis *a, const Amount *amount, const EngineTag *unit)
{
  return amount->digits && amount->value >= MIN_YEAR && engine_tag_code (a, unit)[0] == 'Y'
         && engine_tag_attr (a, unit, "plural") == NULL;
}

/* "P2Y", of "two to three years" "P2Y/P3Y". */
static const char *
write_length (EngineAnalysis *a,
              const Amount *amount,
              const EngineTag *unit,
              const EngineLengths *l)
{
  EngineLengths upper = { 0 };
  char iso[2 * ENGINE_ISO_BYTES + 2];

  engine_lengths_write (*l, iso);
  if (!isnan (amount->upper) && engine_lengths_add (a, unit, amount->upper, &upper))
    {
      gsize n = strlen (iso);

      iso[n] = '/';
      engine_lengths_write (upper, iso + n + 1);
    }
  return engine_arena_strdup (a->arena, iso);
}

/* "a busy fortnight": a unit that is a length without a number, an adjective before it. */
static const EngineTag *
unit_behind_adjective (const EngineAnalysis *a, guint32 i)
{
  const guint32 adjective =
      ENGINE_MORPH_ADJ | ENGINE_MORPH_PRESENT_PARTICIPLE | ENGINE_MORPH_PAST_PARTICIPLE;

  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD
                 && (engine_analysis_morph (a, i) & adjective) != 0
                 && !engine_analysis_has (a, i, ENGINE_CLASS_DEICTIC)
             ? engine_timex_tag_with (a, i + 1, ENGINE_CLASS_TIME_UNIT, "alone")
             : NULL;
}

/**
 * engine_timex_read_duration:
 * @a: an analysis with tags
 * @i: a token
 * @out: (out): a duration, or a date that is a duration away from another
 *
 * Returns: whether one starts at @i
 */
gboolean
engine_timex_read_duration (EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  Amount amount;
  EngineLengths l = { 0 };
  const EngineTag *unit, *tag;
  guint32 first = i, last;
  gboolean shifted;

  if (is_article_of_number (a, i))
    return FALSE;
  read_amount (a, i, &amount);
  if (!amount.none
      && (tag = engine_analysis_tag (a, amount.last, ENGINE_CLASS_DURATION_MORE)) != NULL)
    amount.last = tag->last;
  unit = engine_analysis_tag (a, skip_dash (a, amount.last), ENGINE_CLASS_TIME_UNIT);
  if (unit == NULL && amount.article)
    unit = unit_behind_adjective (a, amount.last);
  if (unit == NULL && !amount.none && !amount.vague && is_change (a, i))
    return read_changed (a, i, &amount, out);
  if (unit == NULL || (unit->first != amount.last && amount.none) || names_year (a, &amount, unit))
    return FALSE;
  *out = (EngineTimex){ .first = first, .last = unit->last, .basis = ENGINE_DATE_DURATION };
  if (amount.none || amount.vague)
    return read_vague_length (a, &amount, unit, out);
  if (!engine_lengths_add (a, unit, amount.value, &l))
    return FALSE;
  last = read_more_length (a, unit, &amount, &l);
  shifted = isnan (amount.upper) && !amount.rolling
            && engine_timex_read_shift (a, &first, &last, &l, out);
  if (!is_length (a, i, unit->last, &amount, unit, shifted || amount.rolling))
    return FALSE;
  out->first = first;
  out->last = last;
  if (!shifted)
    {
      out->iso = write_length (a, &amount, unit, &l);
      return TRUE;
    }
  out->basis = ENGINE_DATE_RELATIVE;
  if (out->length_first > 0)
    out->length_iso = write_length (a, &amount, unit, &l);
  return TRUE;
}
