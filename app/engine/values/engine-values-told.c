/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bare numbers that only grammar tells to count something: the subject of a verb ("377 had flown in"), the
 * level of another date ("65 gigawatts by 2030 and 150 by 2050"), the end of a change or the limit of a
 * plural subject ("launchers will be limited to 700"), a part ("dont six offerts par Moscou"), people
 * ("they were 40,000").  What they count has been said before, in the sentence or in the line. */

#include "config.h"

#include "engine-structure.h"
#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

#define MAX_GAPPED 16  /* tokens over which a noun is left out */
#define DATE_REACH 8   /* tokens from a level to its date */
#define WHOLE_REACH 30 /* tokens from a whole to its part that is the sentence's subject */
#define NOUN_REACH 18  /* tokens back to the noun that is limited */
/* As many as a noun with "be" counts. */
#define MOST_PRESENT 1e5
/* From people to their verb, in tokens. */
#define BEING_REACH 3
#define PART_REACH 6   /* tokens from "of which" to the part */
#define LINE_REACH 60  /* tokens back to what the line has counted */

static gboolean
is_finite (const EngineAnalysis *a, guint32 i)
{
  const guint32 finite =
      ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL;
  guint32 morph;

  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  if (engine_analysis_tag (a, i, ENGINE_CLASS_AUXILIARY) != NULL
      || engine_analysis_tag (a, i, ENGINE_CLASS_MODAL) != NULL)
    return TRUE;
  morph = engine_analysis_morph (a, i);
  return (morph & finite) != 0 && (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) == 0;
}

/* Whether a date stands at @i, or a few words on in the same phrase: "65 GW of wind by 2030". */
static gboolean
is_dated (const EngineAnalysis *a, guint32 i)
{
  for (guint32 k = i; k < i + DATE_REACH && k < a->tokens->len; k++)
    {
      const EngineToken *t = engine_token (a, k);

      if (g_array_index (a->timex_at, guint32, k) > 0)
        return TRUE;
      if (t->kind != ENGINE_TOKEN_WORD || engine_analysis_tag (a, k, ENGINE_CLASS_AND) != NULL)
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_date_next (const EngineAnalysis *a, guint32 i)
{
  for (guint32 k = i; k < i + 3 && k < a->tokens->len; k++)
    if (g_array_index (a->timex_at, guint32, k) > 0)
      return TRUE;
    else if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD)
      return FALSE;
  return FALSE;
}

/* "65 gigawatts by 2030 and 150 by 2050", "6 535 personnes en 2010 et moins de 3 000 cette année": the
 * same of another date. */
static void
relate_dated (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      guint32 start;

      if (!engine_item_is_free (item) || !is_date_next (a, item->last)
          || (other = engine_item_lender (a, items, i)) == NULL
          || item->first - other->last > MAX_GAPPED
          || !(is_dated (a, other->last)
               /* "91 per cent of trade on entry into force and 97 after seven years" */
               || (other->kind == ENGINE_ITEM_PERCENT
                   && engine_decimal_to_double (item->decimal) <= 100
                   && engine_decimal_to_double (item->decimal)
                          > engine_decimal_to_double (other->decimal)
                   && engine_analysis_tag (a, item->last, ENGINE_CLASS_PREPOSITION) != NULL)))
        continue;
      start = engine_item_start (a, item);
      if (start == 0 || engine_analysis_tag (a, start - 1, ENGINE_CLASS_SERIES) == NULL
          || engine_decimal_to_double (item->decimal) < 2)
        continue;
      engine_item_borrow (item, other);
    }
}

/* Whether only dates and small words stand in [from, to). */
static gboolean
is_only_date (const EngineAnalysis *a, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    if (g_array_index (a->timex_at, guint32, i) == 0
        && engine_analysis_tag (a, i, ENGINE_CLASS_PREPOSITION) == NULL
        && engine_analysis_tag (a, i, ENGINE_CLASS_DETERMINER) == NULL)
      return FALSE;
  return TRUE;
}

/* "est passé de 250 dollars en 2023 à moins de 60": the end of a change whose start is dated. */
static void
relate_change_ends (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      const EngineTag *to, *from;
      gboolean changes = FALSE;

      if (!engine_item_is_free (item) || (other = engine_item_lender (a, items, i)) == NULL
          || item->first - other->last > MAX_GAPPED)
        continue;
      to = engine_timex_tag_before (a, engine_item_start (a, item), ENGINE_CLASS_RANGE_TO);
      from = engine_timex_tag_before (a, engine_item_start (a, other), ENGINE_CLASS_RANGE_OPEN);
      if (to == NULL || from == NULL || to->first < other->last
          || !is_only_date (a, other->last, to->first) || !engine_item_ends_gap (a, item->last))
        continue;
      for (guint32 back = 1; back <= 6 && back <= from->first && !changes; back++)
        changes = engine_token_is_change (a, from->first - back);
      if (changes)
        engine_item_borrow (item, other);
    }
}

/* No form of the singular alone. */
static gboolean
is_plural (const EngineAnalysis *a, guint32 i)
{
  guint32 morph = engine_analysis_morph (a, i);

  return (morph & ENGINE_MORPH_SINGULAR) == 0 || (morph & ENGINE_MORPH_PLURAL) != 0;
}

/* A plural noun behind its article that is no measure's: "les lanceurs", against "les droits". */
static gboolean
is_plural_subject (const EngineAnalysis *a, guint32 i)
{
  const guint32 plural = ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL;
  const EngineTag *measure;

  if (i == 0
      || (engine_analysis_tag (a, i - 1, ENGINE_CLASS_DETERMINER) == NULL
          && engine_analysis_tag (a, i - 1, ENGINE_CLASS_POSSESSIVE) == NULL)
      || (engine_analysis_morph (a, i) & plural) != plural
      || engine_analysis_has (a, i, ENGINE_CLASS_TIME_UNIT))
    return FALSE;
  measure = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);
  return measure == NULL || strcmp (engine_tag_code (a, measure), "other") == 0;
}

/* What the plural subject counts that stands before @i in the sentence, NULL where there is none: not a
 * noun behind a preposition, but where there is no other. */
static const char *
unit_of_subject (const EngineAnalysis *a, guint32 i)
{
  const char *unit = NULL;

  for (guint32 back = 1; back <= NOUN_REACH && back <= i; back++)
    {
      const guint32 j = i - back;
      const EngineTag *noun = engine_analysis_tag (a, j, ENGINE_CLASS_COUNTED);
      gboolean plural = is_plural_subject (a, j);
      const guint32 det = j > 0 && plural ? j - 1 : j;

      if (engine_token (a, j)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, j) == '.')
        break;
      if (noun != NULL && is_plural (a, j))
        unit = engine_tag_code (a, noun);
      else if (plural)
        unit = engine_analysis_tag (a, j, ENGINE_CLASS_ROLE) != NULL ? "persons" : "count";
      else
        continue;
      if (det == 0
          || (engine_analysis_tag (a, det - 1, ENGINE_CLASS_PREPOSITION) == NULL
              && engine_analysis_tag (a, det, ENGINE_CLASS_PREPOSITION) == NULL))
        break;
    }
  return unit;
}

/* "Departures began again and reached 39,167": the level of a plural subject, but for states. */
static void
count_level (const EngineAnalysis *a, EngineItem *items, guint i)
{
  EngineItem *item = &items[i];
  const EngineTag *verb =
      engine_timex_tag_before (a, engine_item_start (a, item), ENGINE_CLASS_LEVEL_VERB);
  const EngineItem *other = engine_item_lender (a, items, i);
  const char *unit;

  if (verb == NULL || (other != NULL && other->kind != ENGINE_ITEM_COUNT)
      || (unit = unit_of_subject (a, verb->first)) == NULL || strcmp (unit, "countries") == 0)
    return;
  engine_item_count_as (item, unit);
}

/* "Les lanceurs seront limités à 700, et à 800 avec les réserves", "arrivals fell from 861,630 in 2015 to
 * 36,310": what a plural subject comes to. */
static void
relate_limited (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      const EngineTag *to;
      const char *unit;
      gboolean changes = FALSE;

      if (!engine_item_is_free (item) || !engine_item_ends_gap (a, item->last)
          || (item->flags & (ENGINE_NUMBER_DECIMALS | ENGINE_NUMBER_SCALED)) != 0
          || (item->flags & ENGINE_NUMBER_DIGITS) == 0
          || engine_decimal_to_double (item->decimal) < 10)
        continue;
      to = engine_timex_tag_before (a, item->first, ENGINE_CLASS_RANGE_TO);
      if (to == NULL)
        to = engine_timex_tag_before (a, engine_item_start (a, item), ENGINE_CLASS_RANGE_TO);
      if (to == NULL)
        count_level (a, items, i);
      if (to == NULL || strcmp (engine_tag_code (a, to), "to") != 0)
        continue;
      other = engine_item_lender (a, items, i);
      if (other != NULL && other->kind == ENGINE_ITEM_COUNT && to->first - other->last <= 2
          && engine_analysis_tag (a, to->first - 1, ENGINE_CLASS_SERIES) != NULL
          && engine_timex_tag_before (a, other->first, ENGINE_CLASS_RANGE_TO) != NULL)
        {
          engine_item_borrow_unit (item, other);
          continue;
        }
      if (other != NULL && other->kind != ENGINE_ITEM_COUNT)
        continue;
      for (guint32 back = 1; back <= 3 && back <= to->first && !changes; back++)
        changes = engine_token_is_change (a, to->first - back)
                  || engine_analysis_tag (a, to->first - back, ENGINE_CLASS_CAP) != NULL;
      /* "fell from 122,000 that year to 43,000" */
      if (!changes && i > 0 && engine_item_is_free (&items[i - 1])
          && item->first - items[i - 1].last <= PART_REACH
          && !engine_items_apart (a, items[i - 1].last, item->first))
        {
          const EngineTag *from =
              engine_timex_tag_before (a, items[i - 1].first, ENGINE_CLASS_RANGE_OPEN);

          for (guint32 back = 1; from != NULL && back <= 3 && back <= from->first && !changes;
               back++)
            changes = engine_token_is_change (a, from->first - back);
        }
      if (!changes || (unit = unit_of_subject (a, to->first)) == NULL)
        continue;
      engine_item_count_as (item, unit);
      /* "De 861 630 en 2015, les arrivées …": where the change began */
      if (i > 0 && engine_item_is_free (&items[i - 1])
          && engine_timex_tag_before (a, items[i - 1].first, ENGINE_CLASS_RANGE_OPEN) != NULL
          && !engine_items_apart (a, items[i - 1].last, item->first))
        engine_item_count_as (&items[i - 1], unit);
    }
}

/* "Les morts ont diminué : 62 cette année, contre 799": the new level behind a colon. */
static void
relate_spelled_out (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      guint32 start = engine_item_start (a, item);
      gboolean changes = FALSE;
      const char *unit;

      if (start < 3 || engine_token_char (a, start - 1) != ':' || !engine_item_is_free (item)
          || (item->flags & (ENGINE_NUMBER_DECIMALS | ENGINE_NUMBER_SCALED)) != 0
          || engine_decimal_to_double (item->decimal) < 2
          || !(engine_item_ends_gap (a, item->last) || is_date_next (a, item->last)))
        continue;
      for (guint32 back = 2; back <= 8 && back <= start && !changes; back++)
        changes = engine_token_is_change (a, start - back);
      if (changes && (unit = unit_of_subject (a, start - 1)) != NULL)
        engine_item_count_as (item, unit);
    }
}

/* "dont six", "of which Kenya has contracted 200": the word of a part stands before, with who has it between. */
static gboolean
is_behind_including (const EngineAnalysis *a, guint32 stop, guint32 start)
{
  for (guint32 back = 1; back <= PART_REACH && start >= stop + back; back++)
    {
      const EngineTag *tag = engine_analysis_tag (a, start - back, ENGINE_CLASS_INCLUDING);

      if (tag != NULL
          && (tag->last == start || is_finite (a, start - 1)
              || (engine_analysis_morph (a, start - 1) & ENGINE_MORPH_PAST_PARTICIPLE)))
        return TRUE;
      if (engine_token (a, start - back)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
    }
  return FALSE;
}

/* "575 km, dont 500 environ sous la mer", "fourteen jets, of which six given by Russia": a part of what
 * was counted last. */
static void
relate_included (const EngineAnalysis *a, EngineItem *items, guint n)
{
  const guint32 participle = ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PRESENT_PARTICIPLE;

  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;

      if (!engine_item_is_free (item) || (other = engine_item_lender (a, items, i)) == NULL
          || item->first - other->last > MAX_GAPPED
          || !is_behind_including (a, other->last, engine_item_start (a, item))
          || !(engine_item_ends_gap (a, item->last)
               || (engine_analysis_morph (a, item->last) & participle) != 0
               || is_finite (a, item->last)))
        continue;
      /* "210 projets dans treize pays, dont 58 en Pologne": no part is larger than the whole */
      if (other->kind == ENGINE_ITEM_COUNT && i > 1 && other == &items[i - 1]
          && engine_decimal_to_double (item->decimal) > engine_decimal_to_double (other->decimal)
          && !items[i - 2].dropped && items[i - 2].kind == ENGINE_ITEM_COUNT
          && !engine_items_apart (a, items[i - 2].last, item->first))
        other = &items[i - 2];
      engine_item_borrow (item, other);
    }
}

/* What the number may count again: the last count of its line, or of the line before. */
static const EngineItem *
counted_before (const EngineAnalysis *a, const EngineItem *items, guint i)
{
  guint n_lines = 0;
  guint32 at = items[i].first;

  for (guint k = i; k-- > 0;)
    {
      const EngineItem *other = &items[k];

      for (; at > other->last && n_lines <= 1; at--)
        n_lines += engine_token (a, at)->kind == ENGINE_TOKEN_BREAK ? 1 : 0;
      if (n_lines > 0 || items[i].first - other->last > LINE_REACH)
        return NULL;
      if (!other->dropped && other->kind == ENGINE_ITEM_COUNT)
        return other;
    }
  return NULL;
}

/* What the plural noun counts that the line has named last, "of those who fled": people; else NULL. */
static const char *
unit_of_line (const EngineAnalysis *a, guint32 i)
{
  for (guint32 back = 1; back <= LINE_REACH / 2 && back <= i; back++)
    {
      const EngineTag *noun = engine_analysis_tag (a, i - back, ENGINE_CLASS_COUNTED);

      if (engine_token (a, i - back)->kind == ENGINE_TOKEN_BREAK)
        break;
      if (noun != NULL && is_plural (a, i - back))
        return engine_tag_code (a, noun);
      if (engine_analysis_tag (a, i - back, ENGINE_CLASS_THOSE_WHO) != NULL)
        return "persons";
    }
  return NULL;
}

/* Whether the item is the whole that its sentence opens with: "Sur les 733 millions", "of the 72". */
static gboolean
is_whole (const EngineAnalysis *a, const EngineItem *item)
{
  guint32 i = engine_item_start (a, item);
  const EngineTag *of;

  if (i > 0 && engine_analysis_tag (a, i - 1, ENGINE_CLASS_DEFINITE) != NULL
      && engine_analysis_tag (a, i - 1, ENGINE_CLASS_OF) == NULL)
    i--;
  of = i > 0 ? engine_timex_tag_before (a, i, ENGINE_CLASS_FRACTION_OF) : NULL;
  if (of == NULL && i > 0)
    of = engine_timex_tag_before (a, i, ENGINE_CLASS_OF);
  return of != NULL
         && (of->first == 0 || engine_token (a, of->first - 1)->kind != ENGINE_TOKEN_WORD);
}

/* "Sur les 6 milliards, 4,1 étaient versés", "377 had flown in by October": the subject of a verb, of
 * what its sentence opens with or its line has counted. */
static void
relate_subjects (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other = i > 0 ? &items[i - 1] : NULL;
      guint32 start, verb = item->last;

      if (!engine_item_is_free (item) || engine_decimal_to_double (item->decimal) < 2)
        continue;
      start = engine_item_start (a, item);
      /* "100 000 y sont restés" */
      while (verb < item->last + 2
             && (engine_analysis_tag (a, verb, ENGINE_CLASS_PARTITIVE) != NULL
                 || engine_analysis_tag (a, verb, ENGINE_CLASS_PRONOUN) != NULL))
        verb++;
      /* "and another 3,500 are expected", "that around 700 are sleeping rough" */
      if (start > 0
          && (engine_analysis_tag (a, start - 1, ENGINE_CLASS_MORE) != NULL
              || engine_analysis_tag (a, start - 1, ENGINE_CLASS_ANOTHER) != NULL))
        start--;
      /* "The first 50 arrive in June" */
      if (start > 1 && engine_analysis_tag (a, start - 1, ENGINE_CLASS_ORDINAL) != NULL
          && engine_analysis_tag (a, start - 2, ENGINE_CLASS_DETERMINER) != NULL)
        start -= 2;
      if (!is_finite (a, verb)
          || (start > 0
              && ((engine_token (a, start - 1)->kind == ENGINE_TOKEN_WORD
                   && engine_analysis_tag (a, start - 1, ENGINE_CLASS_SUBORDINATOR) == NULL
                   && engine_analysis_tag (a, start - 1, ENGINE_CLASS_AND) == NULL)
                  || engine_token (a, start - 1)->kind == ENGINE_TOKEN_NUMBER)))
        continue;
      if (other != NULL && !other->dropped && other->unit != NULL
          && other->kind != ENGINE_ITEM_PERCENT && other->kind != ENGINE_ITEM_MULTIPLE
          && item->first - other->last <= WHOLE_REACH && is_whole (a, other)
          && !engine_items_apart (a, other->last, item->first))
        {
          if (engine_decimal_to_double (item->decimal) < engine_decimal_to_double (other->decimal))
            engine_item_borrow (item, other);
          continue;
        }
      if ((item->flags & (ENGINE_NUMBER_DECIMALS | ENGINE_NUMBER_SCALED)) != 0
          || (start > 0
              && (engine_token_char (a, start - 1) == '('
                  || engine_token_char (a, start - 1) == ')')))
        continue;
      other = counted_before (a, items, i);
      /* "22 États ont signé. Cinq hésitent": of countries only a part */
      if (other != NULL
          && (strcmp (other->unit, "countries") != 0
              || engine_decimal_to_double (item->decimal)
                     < engine_decimal_to_double (other->decimal)))
        engine_item_borrow_unit (item, other);
      else if ((item->flags & ENGINE_NUMBER_DIGITS) != 0
               && engine_decimal_to_double (item->decimal) >= 10)
        engine_item_count_as (item, unit_of_line (a, item->first));
    }
}

/* "two vessels for 1.2 billion, with an option on two more": a sum in millions, and a small number of something
 * else. */
static gboolean
is_sum_of (const EngineItem *sum, const EngineItem *item)
{
  return sum->kind == ENGINE_ITEM_MONEY && (sum->flags & ENGINE_NUMBER_SCALED) != 0
         && (item->flags & ENGINE_NUMBER_SCALED) == 0
         && engine_decimal_to_double (item->decimal) < 100;
}

/* "with options for eight more", "six autres en option", "5 000 de plus seront irrigués": more of what was
 * counted last. */
static void
relate_more (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other = &items[i - 1];
      const EngineTag *more;

      if (!engine_item_is_free (item) || (item->flags & ENGINE_NUMBER_DECIMALS) != 0
          || engine_decimal_to_double (item->decimal) < 2)
        continue;
      more = engine_analysis_tag (a, item->last, ENGINE_CLASS_MORE);
      if (more == NULL)
        more = engine_analysis_tag (a, item->last, ENGINE_CLASS_ANOTHER);
      if (more == NULL || engine_token (a, more->last)->kind == ENGINE_TOKEN_NUMBER
          || !(engine_item_ends_gap (a, more->last) || is_finite (a, more->last)))
        continue;
      for (guint back = 1; (other->dropped || is_sum_of (other, item)) && back < 3 && back < i;
           back++)
        other = &items[i - 1 - back];
      if (other->dropped || other->unit == NULL || other->kind == ENGINE_ITEM_FRACTION
          || other->kind == ENGINE_ITEM_MULTIPLE || strcmp (other->unit, "countries") == 0
          || item->first - other->last > WHOLE_REACH)
        continue;
      engine_item_borrow (item, other);
    }
}

/* "Woodside owns 33.44 and Osaka Gas the remaining 10", "22 cubic metres are a right, the remaining four a
 * gesture": the rest of what was measured. */
static void
relate_rest (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;

      if (item->first > 0 && engine_item_is_free (item)
          && (engine_analysis_tag (a, item->first - 1, ENGINE_CLASS_REMAINING) != NULL
              || (engine_analysis_tag (a, item->last, ENGINE_CLASS_REMAINING) != NULL
                  && engine_analysis_tag (a, item->first - 1, ENGINE_CLASS_DEFINITE) != NULL))
          && (other = engine_item_lender (a, items, i)) != NULL
          && (other->kind != ENGINE_ITEM_COUNT || engine_item_ends_gap (a, item->last)))
        engine_item_borrow (item, other);
    }
}

/* "of whom there are some 13,000", "dont il y a quelque 900": how many of the noun before. */
static void
relate_existing (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      guint32 start = engine_item_start (a, item);
      gboolean there = FALSE;

      if (start < 3 || !engine_item_is_free (item) || !engine_item_ends_gap (a, item->last)
          || (item->flags & ENGINE_NUMBER_DECIMALS) != 0)
        continue;
      for (guint32 back = 1; back <= 6 && back <= start && !there; back++)
        there = engine_analysis_tag (a, start - back, ENGINE_CLASS_THERE_ARE) != NULL;
      if (there)
        engine_item_count_as (item, unit_of_line (a, start));
    }
}

/* "now employs about 25", "ils sont 216 000 à franchir la frontière", "ils n'étaient que quatre": people,
 * though nobody says so, or what was counted before. */
static void
relate_people (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      guint32 start;
      const EngineTag *verb;
      gboolean people;

      if (!engine_item_is_free (item)
          || !(engine_item_ends_gap (a, item->last) || is_finite (a, item->last))
          || (item->flags & (ENGINE_NUMBER_DECIMALS | ENGINE_NUMBER_SCALED)) != 0
          || engine_decimal_to_double (item->decimal) < 2)
        continue;
      start = engine_item_start (a, item);
      verb = start > 0 ? engine_analysis_tag (a, start - 1, ENGINE_CLASS_MEASURE_VERB) : NULL;
      people = verb != NULL && strcmp (engine_tag_code (a, verb), "jobs") == 0;
      /* "45 were killed", "quelque 300 ont péri" */
      for (guint32 k = item->last; k < item->last + 4 && !people && is_finite (a, item->last); k++)
        people = engine_analysis_tag (a, k, ENGINE_CLASS_BEFALLS) != NULL;
      people |= start >= 2 && engine_analysis_tag (a, start - 1, ENGINE_CLASS_AUXILIARY) != NULL
                && engine_analysis_tag (a, start - 2, ENGINE_CLASS_PRONOUN) != NULL
                && engine_analysis_tag (a, item->last, ENGINE_CLASS_RANGE_TO) != NULL
                && (engine_analysis_morph (a, item->last + 1) & ENGINE_MORPH_INFINITIVE) != 0;
      if (people)
        engine_item_count_as (item, "persons");
    }
}

/* Whether the words before the verb at @i name people: "les Japonais n'étaient". */
gboolean
engine_items_are_people (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; n < BEING_REACH && i > 0; n++)
    {
      i--;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (engine_analysis_has (a, i, ENGINE_CLASS_INHABITANT)
          || ((a->style & ENGINE_STYLE_CAPITAL_PEOPLE) != 0
              && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0
              && engine_analysis_has (a, i, ENGINE_CLASS_ADJECTIVE_OF)))
        return TRUE;
      if (!engine_analysis_has (a, i, ENGINE_CLASS_NEGATION)
          /* "y sont" */
          && engine_token (a, i)->length_bytes > 1
          && (engine_analysis_morph (a, i) & ENGINE_MORPH_ADVERB) == 0)
        return FALSE;
    }
  return FALSE;
}

/* "Les chalutiers espagnols sont 120", "ils sont désormais 65", "les Japonais n'étaient que quarante": so many there
 * are of a plural subject. */
static void
relate_being (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      guint32 be = engine_item_start (a, item);
      const EngineTag *aux;
      const char *unit;

      gboolean only;

      if (be < 3 || !engine_item_is_free (item) || !engine_item_ends_gap (a, item->last)
          || (item->flags & ENGINE_NUMBER_DECIMALS) != 0
          || engine_decimal_to_double (item->decimal) >= MOST_PRESENT)
        continue;
      be--;
      only = engine_analysis_has (a, be, ENGINE_CLASS_SUBORDINATOR)
             && engine_clause_restricts (a, be - 3, be);
      if (only)
        be--;
      else if ((item->flags & ENGINE_NUMBER_DIGITS) == 0)
        continue;
      if (engine_analysis_tag (a, be, ENGINE_CLASS_AUXILIARY) == NULL
          && (engine_analysis_morph (a, be) & ENGINE_MORPH_ADVERB) != 0)
        be--;
      aux = engine_analysis_tag (a, be, ENGINE_CLASS_AUXILIARY);
      if (aux == NULL || strcmp (engine_tag_code (a, aux), "be") != 0
          || (engine_analysis_morph (a, be) & ENGINE_MORPH_PLURAL) == 0)
        continue;
      unit = engine_items_are_people (a, be) ? "persons" : unit_of_subject (a, be);
      engine_item_count_as (item, unit != NULL ? unit : unit_of_line (a, be));
    }
}

/* "spends 4 per cent and means to reach 5.5 next year", "Chile's pay 10": a rate that a verb goes on to. */
static void
relate_reached (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      guint32 start = engine_item_start (a, item);

      if (start < 2 || !engine_item_is_free (item)
          || (item->flags & (ENGINE_NUMBER_GROUPED | ENGINE_NUMBER_SCALED)) != 0
          || engine_decimal_to_double (item->decimal) > 100
          || !((item->flags & ENGINE_NUMBER_DECIMALS) != 0
               || engine_token (a, item->last)->kind != ENGINE_TOKEN_WORD)
          || !(engine_item_ends_gap (a, item->last) || is_date_next (a, item->last))
          || (other = engine_item_lender (a, items, i)) == NULL
          || other->kind != ENGINE_ITEM_PERCENT || item->first - other->last > WHOLE_REACH)
        continue;
      if (is_finite (a, start - 1)
          || (engine_analysis_morph (a, start - 1) & ENGINE_MORPH_INFINITIVE) != 0
          /* "China buys 7 per cent; Russia takes 11": spelled like a noun, behind a name */
          || (engine_analysis_tag (a, start - 1, ENGINE_CLASS_MEASURE_VERB) != NULL
              && (engine_token (a, start - 2)->flags & ENGINE_TOKEN_CAPITAL) != 0))
        engine_item_borrow_unit (item, other);
    }
}

/* "a lower duty on cars, up to 100,000 a year": what a quota behind a rate counts. */
static void
relate_quotas (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other = &items[i - 1];
      guint32 start = engine_item_start (a, item);

      if (engine_item_is_free (item) && (item->flags & ENGINE_NUMBER_GROUPED) != 0
          && start < item->first && start > 0 && engine_token_char (a, start - 1) == ','
          && engine_analysis_tag (a, item->last, ENGINE_CLASS_PER) != NULL && !other->dropped
          && other->kind == ENGINE_ITEM_PERCENT
          && !engine_items_apart (a, other->last, item->first))
        engine_item_count_as (item, "count");
    }
}

/**
 * engine_items_relate_told:
 * @a: an analysis
 * @items: (array length=n): the candidates of a window, in order
 * @n: how many
 *
 * Lends units to numbers that the grammar of their sentence tells to count something.
 *
 * Complexity: O(items).
 */
void
engine_items_relate_told (const EngineAnalysis *a, EngineItem *items, guint n)
{
  static const EngineItemReader readers[] = {
    relate_dated,    relate_change_ends, relate_included, relate_limited, relate_spelled_out,
    relate_subjects, relate_people,      relate_quotas,   relate_more,    relate_rest,
    relate_existing, relate_being,       relate_reached,
  };

  engine_items_read (a, items, n, readers, G_N_ELEMENTS (readers));
}
