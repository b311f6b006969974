/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a date that a calendar has: weekday, day, month, year, decade, and the words
 * for an edge of them ("fin", "early").  Words come from the lexicon; what is here is whether a
 * word or number at a place is such a part beside those already taken.  Parts that are measured from
 * another date are in engine-timex-deictics.c. */

#include "config.h"

#include "engine-timex-parts.h"

#include <string.h>

/* From "in July" over ", and the" to "second". */
#define ENUMERATION_REACH 3
#define MAX_COUNTED 9 /* that a word behind "Friday the" counts, and is no day */

/* Whether what follows the number before @i makes it no day and no year: a unit, a clock time,
 * more digits. */
static gboolean
number_goes_on (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  gunichar c;

  if (engine_analysis_tag (a, i, ENGINE_CLASS_UNIT) != NULL
      || engine_analysis_tag (a, i, ENGINE_CLASS_CURRENCY) != NULL
      || engine_analysis_tag (a, i, ENGINE_CLASS_CLOCK) != NULL
      || engine_analysis_tag (a, i, ENGINE_CLASS_SCALE) != NULL
      || engine_analysis_tag (a, i, ENGINE_CLASS_TIME_UNIT) != NULL)
    return TRUE;
  if (t->kind == ENGINE_TOKEN_NUMBER)
    return FALSE;
  c = engine_token_char (a, i);
  return c == ':' && engine_token (a, i + 1)->kind == ENGINE_TOKEN_NUMBER
         && engine_token_is_glued (a, i + 1);
}

/* "the Sunday Times", "the Sundays River": article before, capital behind. */
static gboolean
names_something (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineToken *next = engine_token (a, tag->last);

  return tag->first > 0 && (engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL) != 0
         && (engine_token (a, tag->first)->flags & ENGINE_TOKEN_ALL_CAPS) == 0
         && next->kind == ENGINE_TOKEN_WORD && (next->flags & ENGINE_TOKEN_CAPITAL) != 0
         && !engine_analysis_has (a, tag->last, ENGINE_CLASS_MONTH)
         && engine_analysis_has (a, tag->first - 1, ENGINE_CLASS_ARTICLE);
}

/* The date goes to the end of the word, with the stop of "Mon.", "Sept.". */
static void
end_at_word (EngineDateReader *r, const EngineTag *tag)
{
  r->end = tag->last;
  if (engine_tag_attr (r->a, tag, "abbr") != NULL && engine_token_char (r->a, r->end) == '.'
      && engine_token_is_glued (r->a, r->end))
    r->end++;
}

gboolean
engine_date_take_weekday (EngineDateReader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_WEEKDAY);

  if (tag == NULL || (r->parts & (ENGINE_PART_WEEKDAY | ENGINE_PART_WORD | ENGINE_PART_SUB))
      || (r->comma && !(r->parts & ENGINE_PART_DAY))
      || (r->parts && (r->parts & ~(guint)ENGINE_PART_ORDINAL) == ENGINE_PART_YEAR))
    return FALSE;
  if ((r->parts & ENGINE_PART_EDGE) && !(r->parts & ENGINE_PART_PERIOD))
    return FALSE;
  /* "Good Friday", "the Sunday Times" */
  if (engine_date_code_int (r->a, tag) == 0)
    return FALSE;
  if (!engine_date_is_certain (r, tag) || names_something (r->a, tag))
    return FALSE;
  if ((r->parts & ENGINE_PART_DAY) && !(r->parts & ENGINE_PART_MONTH)
      && !(r->parts & ENGINE_PART_ORDINAL))
    return FALSE;
  if ((r->parts & ENGINE_PART_ORDINAL) && !(r->parts & ENGINE_PART_MONTH))
    {
      /* "first Monday of": the ordinal counts */
      if (r->ordinal == 0 || r->ordinal > 5)
        return FALSE;
      r->d.nth = (gint8)r->ordinal;
      r->d.point.day = 0;
      r->parts &= ~(guint)(ENGINE_PART_DAY | ENGINE_PART_ORDINAL);
    }
  r->d.weekday = (gint8)engine_date_code_int (r->a, tag);
  r->parts |= ENGINE_PART_WEEKDAY;
  end_at_word (r, tag);
  return TRUE;
}

/* Whether capitals beside the feast make it part of a name: "Christmas Island", "Jean Noël". */
static gboolean
is_in_name (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineToken *next = engine_token (a, tag->last);

  return (next->kind == ENGINE_TOKEN_WORD && (next->flags & ENGINE_TOKEN_CAPITAL) != 0)
         || (tag->first > 1 && engine_token (a, tag->first - 1)->kind == ENGINE_TOKEN_WORD
             && (engine_token (a, tag->first - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0
             && (engine_token (a, tag->first - 2)->kind == ENGINE_TOKEN_WORD
                 || engine_analysis_has (a, tag->first - 1, ENGINE_CLASS_FIRST_NAME)));
}

/* "l'accord du vendredi saint": the feast is its name, unless its year follows. */
static gboolean
names_pact (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *of = engine_timex_tag_before (a, tag->first, ENGINE_CLASS_DATE_OF);

  return of != NULL && of->first > 0
         && engine_analysis_covers (a, of->first - 1, ENGINE_CLASS_INSTRUMENT)
         && engine_token (a, tag->last)->kind != ENGINE_TOKEN_NUMBER;
}

/* "Christmas", "Nouvel An": a feast is a day and its month. */
static gboolean
take_feast (EngineDateReader *r, const EngineTag *tag)
{
  const char *easter = engine_tag_attr (r->a, tag, "easter");
  const char *nth = engine_tag_attr (r->a, tag, "nth");

  if (r->parts != 0 || is_in_name (r->a, tag) || (easter != NULL && names_pact (r->a, tag)))
    return FALSE;
  r->d.point.month = (gint8)engine_date_code_int (r->a, tag);
  if (nth != NULL)
    {
      const gint8 weekday =
          (gint8)g_ascii_strtoll (engine_tag_attr (r->a, tag, "weekday"), NULL, 10);

      /* "Memorial Day" is the last of its month */
      r->d.inside_n = (gint8)g_ascii_strtoll (nth, NULL, 10);
      r->d.inside_unit = ENGINE_GRAIN_DAY;
      r->d.in_week = weekday;
      r->d.point.grain = ENGINE_GRAIN_MONTH;
      r->parts |= ENGINE_PART_MONTH | ENGINE_PART_WEEKDAY;
      r->end = tag->last;
      return TRUE;
    }
  r->d.point.day = (gint8)g_ascii_strtoull (engine_tag_attr (r->a, tag, "day"), NULL, 10);
  if (easter != NULL)
    r->d.easter = (guint8)(ENGINE_EASTER + g_ascii_strtoll (easter, NULL, 10));
  r->year_last = FALSE;
  r->parts |= ENGINE_PART_MONTH | ENGINE_PART_DAY;
  r->end = tag->last;
  return TRUE;
}

/* "l'hôtel 2-Février", "rue du 4-Septembre": a name that a hyphen and a capital make of a day. */
static gboolean
is_street (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  return i > 1 && (t->flags & ENGINE_TOKEN_CAPITAL) != 0 && (t->flags & ENGINE_TOKEN_ALL_CAPS) == 0
         && engine_token_is_dash (a, i - 1) && engine_token (a, i - 2)->kind == ENGINE_TOKEN_NUMBER
         && engine_token_is_glued (a, i) && engine_token_is_glued (a, i - 1)
         && !engine_token_is_dash (a, i + 1)
         && !(i > 2 && engine_analysis_covers (a, i - 3, ENGINE_CLASS_MONTH));
}

gboolean
engine_date_take_month (EngineDateReader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_MONTH);

  if (tag != NULL
      && (engine_tag_attr (r->a, tag, "day") != NULL || engine_tag_attr (r->a, tag, "nth") != NULL))
    return take_feast (r, tag);
  if (tag == NULL || (r->parts & (ENGINE_PART_MONTH | ENGINE_PART_WORD | ENGINE_PART_SUB))
      || (r->comma && !(r->parts & (ENGINE_PART_WEEKDAY | ENGINE_PART_DAY))))
    return FALSE;
  if ((r->parts & ENGINE_PART_PERIOD) && r->d.period != ENGINE_GRAIN_YEAR)
    return FALSE;
  if ((r->parts & ENGINE_PART_WEEKDAY) && !(r->parts & ENGINE_PART_DAY) && r->d.nth == 0)
    {
      guint32 last, next = tag->last;
      gboolean ordinal;

      if (engine_token_char (r->a, next) == '.' || engine_token_char (r->a, next) == ',')
        next++;
      if (engine_timex_read_day (r->a, next, &last, &ordinal) == 0)
        return FALSE;
    }
  if (!engine_date_is_certain (r, tag)
      || (engine_tag_attr (r->a, tag, "abbr") == NULL && is_street (r->a, i)))
    return FALSE;
  /* "Belize came first, in November" */
  if (r->comma && (r->parts & ENGINE_PART_ORDINAL)
      && engine_token (r->a, r->start)->kind == ENGINE_TOKEN_WORD)
    return FALSE;
  r->d.point.month = (gint8)engine_date_code_int (r->a, tag);
  r->year_last = FALSE;
  r->parts |= ENGINE_PART_MONTH;
  end_at_word (r, tag);
  return TRUE;
}

/* Whether a month, or something else that a day belongs to, follows the day before @i. */
static gboolean
month_follows (const EngineAnalysis *a, guint32 i, gboolean ordinal)
{
  const EngineTag *of;
  guint32 last;

  for (guint n = 0; n < 3; n++)
    {
      if (engine_analysis_tag (a, i, ENGINE_CLASS_MONTH) != NULL)
        return TRUE;
      if (engine_analysis_tag (a, i, ENGINE_CLASS_DEICTIC) != NULL
          && !engine_date_has_attr (a, engine_analysis_tag (a, i, ENGINE_CLASS_DEICTIC), "plural")
          && engine_timex_unit (a, engine_analysis_tag (a, i, ENGINE_CLASS_DEICTIC)->last, &last)
                 == ENGINE_GRAIN_MONTH)
        return TRUE;
      if (engine_timex_unit (a, i, &last) == ENGINE_GRAIN_MONTH
          && engine_analysis_tag (a, last, ENGINE_CLASS_DEICTIC) != NULL
          && !engine_date_has_attr (a, engine_analysis_tag (a, last, ENGINE_CLASS_DEICTIC),
                                    "plural"))
        return TRUE;
      if (engine_token_char (a, i) == '.' || engine_token_is_dash (a, i)
          || (engine_token_char (a, i) == '/'
              && engine_analysis_has (a, i + 1, ENGINE_CLASS_MONTH)))
        i++;
      /* "the fifth in May", but not "fell to 9 in April" */
      else if ((of = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_OF)) != NULL
               && (ordinal || engine_tag_attr (a, of, "ordinal") == NULL
                   || engine_analysis_tag (a, of->last, ENGINE_CLASS_MONTH) == NULL))
        i = of->last;
      else if (n > 0)
        return FALSE;
      else if (engine_analysis_tag (a, i, ENGINE_CLASS_DEICTIC) == NULL
               && engine_timex_unit (a, i, &last) == ENGINE_GRAIN_NONE)
        return FALSE;
    }
  return FALSE;
}

/* Whether a month ends right before the comma or "and" and the article before @i. */
static gboolean
follows_month (const EngineAnalysis *a, guint32 i)
{
  const EngineTimex *x;

  if (a->timexes->len == 0)
    return FALSE;
  x = &g_array_index (a->timexes, EngineTimex, a->timexes->len - 1);
  return x->from.point.month > 0 && x->from.point.day == 0 && x->last < i
         && i - x->last <= ENUMERATION_REACH
         && (engine_token_char (a, x->last) == ','
             || engine_analysis_has (a, x->last, ENGINE_CLASS_AND));
}

/* "In January, 30 containers", "in May 21 trucks": no day, but what was counted in the month. */
static gboolean
counts_after_month (const EngineDateReader *r, guint32 i, guint32 last)
{
  const EngineAnalysis *a = r->a;
  const EngineTag *in =
      r->start > 0 ? engine_analysis_tag (a, r->start - 1, ENGINE_CLASS_PREPOSITION) : NULL;

  if ((r->parts & (ENGINE_PART_WEEKDAY | ENGINE_PART_YEAR)) != 0
      || engine_token (a, last)->kind != ENGINE_TOKEN_WORD
      || engine_analysis_tag (a, last, ENGINE_CLASS_MONTH) != NULL)
    return FALSE;
  if (engine_token_char (a, i - 1) == ',')
    return TRUE;
  return in != NULL && strcmp (engine_tag_code (a, in), "in") == 0
         && engine_analysis_tag (a, last, ENGINE_CLASS_COUNTED) != NULL;
}

/* "avant le 1er octobre, 18 policiers": what the number before @i counts. */
static gboolean
counts_a_noun (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) == 0
         && (engine_analysis_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) != 0;
}

gboolean
engine_date_take_day (EngineDateReader *r, guint32 i)
{
  guint32 last;
  gboolean ordinal, fits;
  guint day;

  if ((r->parts & (ENGINE_PART_DAY | ENGINE_PART_WORD | ENGINE_PART_SUB | ENGINE_PART_EDGE))
      || ((r->parts & ENGINE_PART_MONTH) && r->year_last))
    return FALSE;
  day = engine_timex_read_day (r->a, i, &last, &ordinal);
  if (day == 0)
    return FALSE;
  fits = month_follows (r->a, last, ordinal);
  /* "the first in July, the second in September" */
  if (ordinal && r->parts == 0 && engine_token (r->a, i)->kind == ENGINE_TOKEN_WORD
      && follows_month (r->a, i))
    return FALSE;
  /* "Last July the two countries", "On Friday the two signed", "the third minister"; but "Friday the fifteenth" */
  if (engine_token (r->a, i)->kind == ENGINE_TOKEN_WORD
      && engine_analysis_has (r->a, i - 1, ENGINE_CLASS_ARTICLE)
      && (((r->parts & ENGINE_PART_MONTH) && !ordinal)
          || ((r->parts & ENGINE_PART_WEEKDAY) && !fits
              && ((counts_a_noun (r->a, last)
                   && !engine_analysis_has (r->a, last, ENGINE_CLASS_NUMBER_WORD))
                  || (!ordinal && day <= MAX_COUNTED)))))
    return FALSE;
  /* "ont signé jeudi deux accords" */
  if ((r->parts & ENGINE_PART_WEEKDAY) && !(r->parts & ENGINE_PART_MONTH) && !ordinal && !fits
      && engine_token (r->a, i)->kind == ENGINE_TOKEN_WORD && counts_a_noun (r->a, last))
    return FALSE;
  if (number_goes_on (r->a, last)
      && !(fits && engine_analysis_tag (r->a, last, ENGINE_CLASS_TIME_UNIT) != NULL))
    return FALSE;
  if (engine_token_is_dash (r->a, last) && !(r->parts & ENGINE_PART_MONTH)
      && engine_token (r->a, last + 1)->kind == ENGINE_TOKEN_NUMBER)
    return FALSE;
  /* "in July, the second in September" */
  if ((r->parts & ENGINE_PART_MONTH) && ordinal && r->comma && r->joined
      && engine_token (r->a, i)->kind == ENGINE_TOKEN_WORD
      && engine_token (r->a, last)->kind == ENGINE_TOKEN_WORD)
    return FALSE;
  if ((r->parts & ENGINE_PART_MONTH) && !(r->parts & ENGINE_PART_YEAR && !ordinal && r->comma)
      && !counts_after_month (r, i, last))
    fits = TRUE;
  if ((r->parts & ENGINE_PART_WEEKDAY) && !r->comma
      && (ordinal || !r->joined || engine_token (r->a, i)->kind == ENGINE_TOKEN_WORD))
    fits = TRUE;
  if (ordinal && engine_analysis_tag (r->a, last, ENGINE_CLASS_WEEKDAY) != NULL)
    fits = TRUE;
  if (!fits || (r->parts & ENGINE_PART_DECADE))
    return FALSE;
  /* "in March 20 ships": a month takes a bare number after it only as a day */
  r->d.point.day = (gint8)day;
  r->parts |= ENGINE_PART_DAY | (ordinal ? ENGINE_PART_ORDINAL : 0);
  r->ordinal = day;
  r->end = last;
  return TRUE;
}

/* Years of two digits: the century that brings them nearest to the turn of this one. */
static int
full_year (int year)
{
  return year >= 100 ? year : year < 60 ? 2000 + year : 1900 + year;
}

/* "the 2026 fiscal year": the unit behind the number is a year, and one. */
static gboolean
names_year (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *unit = engine_analysis_tag (a, i, ENGINE_CLASS_TIME_UNIT);

  return unit != NULL && engine_tag_code (a, unit)[0] == 'Y' && unit->last > unit->first + 1
         && engine_tag_attr (a, unit, "plural") == NULL;
}

/* "2024", "mars 24": a year in digits.  FALSE where the number is none. */
static gboolean
read_year_digits (const EngineDateReader *r, guint32 i, int *year, guint32 *last)
{
  const EngineToken *t = engine_token (r->a, i);
  guint value;

  if (!engine_number_read_small (r->a, i, &value, last))
    return FALSE;
  *year = (int)value;
  /* "18Q4" */
  if (t->length_bytes == 2 && r->parts == 0 && value >= 10 && engine_token_is_glued (r->a, *last)
      && engine_analysis_has (r->a, *last, ENGINE_CLASS_QUARTER))
    {
      *year = full_year (*year);
      return TRUE;
    }
  if (t->length_bytes == 4 && *year >= 1900 && names_year (r->a, *last))
    return *year <= 2199;
  if (t->length_bytes == 4)
    return *year >= 1300 && *year <= 2199 && !number_goes_on (r->a, *last);
  if (t->length_bytes != 2 || !(r->parts & ENGINE_PART_MONTH) || r->dash
      || !((r->parts & ENGINE_PART_DAY) || *year > 31) || number_goes_on (r->a, *last)
      || (engine_token (r->a, *last)->kind == ENGINE_TOKEN_WORD
          && engine_token_is_glued (r->a, *last))
      || engine_token_is_dash (r->a, *last) || (r->comma && counts_a_noun (r->a, *last)))
    return FALSE;
  *year = full_year (*year);
  return TRUE;
}

/* "deux mille vingt", "nineteen eighty": a year in words, with a date before it or "in". */
static gboolean
read_year_words (const EngineDateReader *r, guint32 i, gboolean dated, int *year, guint32 *last)
{
  if (!(dated
        || (r->parts == 0 && engine_timex_tag_before (r->a, i, ENGINE_CLASS_YEAR_PREP) != NULL)))
    return FALSE;
  return engine_number_read_year (r->a, i, year, last);
}

/* "Oct '24". */
static gboolean
read_year_behind_apostrophe (const EngineAnalysis *a, guint32 i, int *year)
{
  const char *p;

  if (engine_token_char (a, i) != '\'' || engine_token (a, i + 1)->kind != ENGINE_TOKEN_NUMBER
      || engine_token (a, i + 1)->length_bytes != 2)
    return FALSE;
  p = engine_token_text (a, i + 1);
  *year = full_year ((p[0] - '0') * 10 + p[1] - '0');
  return TRUE;
}

/* The year at @i, and the token behind it. */
static gboolean
read_year (const EngineDateReader *r, guint32 i, int *year, guint32 *last)
{
  const EngineTag *fiscal = engine_analysis_tag (r->a, i, ENGINE_CLASS_FISCAL);
  gboolean dated = (r->parts & (ENGINE_PART_MONTH | ENGINE_PART_SUB | ENGINE_PART_EDGE)) != 0;

  if (engine_token (r->a, i)->kind == ENGINE_TOKEN_NUMBER)
    return read_year_digits (r, i, year, last);
  /* "Q2 FY25" */
  if ((r->parts & ENGINE_PART_SUB) && fiscal != NULL && *engine_tag_code (r->a, fiscal) != '\0')
    {
      *year = engine_date_code_int (r->a, fiscal);
      *last = fiscal->last;
      return TRUE;
    }
  /* "Q2 of fiscal 2026" */
  if ((r->parts & ENGINE_PART_SUB) && fiscal != NULL
      && engine_token (r->a, fiscal->last)->kind == ENGINE_TOKEN_NUMBER
      && engine_token (r->a, fiscal->last)->length_bytes == 4)
    return read_year_digits (r, fiscal->last, year, last);
  if (read_year_words (r, i, dated, year, last))
    return !number_goes_on (r->a, *last)
           && !(r->parts == 0
                && (engine_pack_form_morph (r->a->pack, engine_token (r->a, *last)->form)
                    & ENGINE_MORPH_NOUN));
  *last = i + 2;
  return dated && read_year_behind_apostrophe (r->a, i, year);
}

gboolean
engine_date_take_year (EngineDateReader *r, guint32 i)
{
  guint32 last;
  int year;

  if ((r->parts
       & (ENGINE_PART_YEAR | ENGINE_PART_WORD | ENGINE_PART_DIRECTION | ENGINE_PART_PERIOD))
      || !read_year (r, i, &year, &last))
    return FALSE;
  r->d.point.year = (gint16)year;
  r->parts |= ENGINE_PART_YEAR;
  r->end = last;
  r->year_last = TRUE;
  return TRUE;
}

gboolean
engine_date_take_edge (EngineDateReader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_DATE_PART);

  if (tag == NULL || r->parts != 0)
    return FALSE;
  if (engine_date_has_attr (r->a, tag, "month")
      && engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_MONTH) == NULL)
    return FALSE;
  if (engine_date_has_attr (r->a, tag, "year")
      && (engine_token (r->a, tag->last)->kind != ENGINE_TOKEN_NUMBER
          || engine_token (r->a, tag->last)->length_bytes != 4))
    return FALSE;
  /* "payments start in the third quarter": a verb */
  if (engine_date_has_attr (r->a, tag, "bare")
      && engine_analysis_has (r->a, tag->last, ENGINE_CLASS_PREPOSITION))
    return FALSE;
  r->parts |= ENGINE_PART_EDGE;
  r->end = tag->last;
  if (engine_token_is_dash (r->a, r->end))
    r->end++;
  return TRUE;
}

/* 's right after a number. */
static gboolean
is_possessive (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const char *p = engine_token_text (a, i);

  return t->kind == ENGINE_TOKEN_WORD && engine_token_is_glued (a, i) && t->length_bytes >= 2
         && t->length_bytes <= 4 && !g_ascii_isalpha (p[0]) && p[t->length_bytes - 1] == 's';
}

/* "1990s", "années 1990", "the seventies". */
gboolean
engine_date_take_decade (EngineDateReader *r, guint32 i)
{
  const EngineAnalysis *a = r->a;
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_DECADE);
  const EngineTag *suffix;
  gboolean possessive = FALSE;
  guint value;
  guint32 last;

  if (r->parts & ~(guint)ENGINE_PART_EDGE)
    return FALSE;
  if (tag != NULL)
    {
      r->d.point.year = (gint16)engine_date_code_int (a, tag);
      r->end = tag->last;
    }
  else
    {
      const EngineTag *word = engine_analysis_tag (a, i, ENGINE_CLASS_DECADE_WORD);

      if (word != NULL)
        i = word->last;
      /* "FA-50s", but "mid-1980s" */
      if (word == NULL && i > 0 && (r->parts & ENGINE_PART_EDGE) == 0
          && engine_token_is_dash (a, i - 1) && engine_token_is_glued (a, i)
          && engine_token_is_glued (a, i - 1))
        return FALSE;
      if (!engine_number_read_small (a, i, &value, &last)
          || engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER || value % 10 != 0)
        return FALSE;
      suffix = engine_analysis_tag (a, last, ENGINE_CLASS_DECADE_SUFFIX);
      if (suffix == NULL && word == NULL && value < 2010 && is_possessive (a, last))
        possessive = TRUE;
      if (word == NULL && ((suffix == NULL && !possessive) || (value < 100 && value < 20)))
        return FALSE;
      if (value >= 100 && (value < 1300 || value > 2100))
        return FALSE;
      if (value < 100 && engine_token (a, i)->length_bytes != 2)
        return FALSE;
      r->d.point.year = (gint16)(value >= 100 ? value : value < 20 ? 2000 + value : 1900 + value);
      r->end = suffix != NULL ? suffix->last : possessive ? last + 1 : last;
    }
  r->d.point.grain = ENGINE_GRAIN_DECADE;
  r->parts |= ENGINE_PART_DECADE | ENGINE_PART_YEAR;
  return TRUE;
}

/* "the third month of 2021" */
gboolean
engine_date_take_nth_month (EngineDateReader *r, guint32 i)
{
  guint32 last, unit_end;
  gboolean ordinal;
  guint n;

  if (r->parts != 0)
    return FALSE;
  n = engine_timex_read_day (r->a, i, &last, &ordinal);
  if (n == 0 || n > 12 || !ordinal
      || engine_timex_unit (r->a, last, &unit_end) != ENGINE_GRAIN_MONTH
      || engine_analysis_tag (r->a, unit_end, ENGINE_CLASS_DATE_OF) == NULL)
    return FALSE;
  last = engine_analysis_tag (r->a, unit_end, ENGINE_CLASS_DATE_OF)->last;
  if (engine_analysis_tag (r->a, last, ENGINE_CLASS_DEICTIC) == NULL
      && (engine_token (r->a, last)->kind != ENGINE_TOKEN_NUMBER
          || engine_token (r->a, last)->length_bytes != 4))
    return FALSE;
  r->d.point.month = (gint8)n;
  r->parts |= ENGINE_PART_MONTH;
  r->end = unit_end;
  return TRUE;
}

/* "samedi 23/06/18" */
gboolean
engine_date_take_numeric (EngineDateReader *r, guint32 i)
{
  EngineDatePart d;
  guint32 last;

  if (r->parts != ENGINE_PART_WEEKDAY || !engine_timex_read_numeric (r->a, i, &d, &last)
      || d.point.grain != ENGINE_GRAIN_DAY)
    return FALSE;
  r->d.point = d.point;
  r->parts |= ENGINE_PART_DAY | ENGINE_PART_MONTH | ENGINE_PART_YEAR;
  r->end = last;
  return TRUE;
}
