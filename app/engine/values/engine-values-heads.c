/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bare numbers that head a noun phrase of their own, in languages that need no pronoun for it: "the other
 * seven", "where 17 used to be open", "25 on cars and 10 on parts", "39 against", "twice the 22,000 of 2019",
 * "(2024: 180)", "Russia has 1,458", "was cut to 45".  What they count has been said before, in the sentence
 * or the line. */

#include "config.h"

#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

#define LINE_REACH 60   /* tokens back to what the line has counted */
#define CLAUSE_REACH 16 /* tokens back to what the clause beside has measured */
#define POLL_REACH 8    /* tokens between the answers to one question */
#define NOTE_REACH 6    /* tokens of date and colon in a bracket */
#define TOLL_REACH 4    /* tokens from "toll" to its number */
#define PRICE_REACH 24  /* tokens between two prices of one thing */

static guint32
skip_adverbs (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; n < 2; n++, i++)
    {
      guint32 morph = engine_analysis_morph (a, i);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || (morph & ENGINE_MORPH_ADVERB) == 0
          || (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB)) != 0)
        break;
    }
  return i;
}

/* Whether what a plural subject does opens at @i: "were sent", "expected delay", "used to be". */
static gboolean
opens_predicate (const EngineAnalysis *a, guint32 i)
{
  guint32 morph;

  i = skip_adverbs (a, i);
  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || engine_token_is_glued (a, i))
    return FALSE;
  if (engine_analysis_tag (a, i, ENGINE_CLASS_AUXILIARY) != NULL
      || engine_analysis_tag (a, i, ENGINE_CLASS_MODAL) != NULL)
    return TRUE;
  morph = engine_analysis_morph (a, i);
  if ((morph & (ENGINE_MORPH_PAST | ENGINE_MORPH_PRESENT)) == 0
      || engine_analysis_tag (a, i, ENGINE_CLASS_PREPOSITION) != NULL
      || engine_analysis_tag (a, i, ENGINE_CLASS_COUNTED) != NULL
      || (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0)
    return FALSE;
  if ((morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) == 0)
    return TRUE;
  /* a verb that may be a noun or an adjective has no noun behind it */
  return (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL))
             != (ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL)
         && (engine_analysis_morph (a, i + 1) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL))
                != (ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL);
}

/* Whether the phrase of the number may end before @i. */
static gboolean
stands_alone (const EngineAnalysis *a, guint32 i)
{
  return engine_item_ends_gap (a, i) || opens_predicate (a, i)
         || engine_analysis_tag (a, i, ENGINE_CLASS_INF_MARK) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_RELATIVE) != NULL;
}

/* The start of the adverbs that end before @i: "only", "just". */
static guint32
skip_back (const EngineAnalysis *a, guint32 i)
{
  while (i > 0
         && (engine_analysis_morph (a, i - 1)
             & (ENGINE_MORPH_ADVERB | ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB))
                == ENGINE_MORPH_ADVERB)
    i--;
  return i;
}

static gboolean
is_line_between (const EngineAnalysis *a, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
      return TRUE;
  return FALSE;
}

/* "it is", "it's", "they were". */
static gboolean
follows_it_is (const EngineAnalysis *a, guint32 start)
{
  const EngineTag *aux = engine_timex_tag_before (a, start, ENGINE_CLASS_AUXILIARY);

  return aux != NULL && strcmp (engine_tag_code (a, aux), "be") == 0
         && (aux->last > aux->first + 1
             || (aux->first > 0
                 && engine_analysis_tag (a, aux->first - 1, ENGINE_CLASS_PRONOUN) != NULL));
}

/* What the line, or the line before, has counted last, but for countries. */
static const EngineItem *
counted_last (const EngineAnalysis *a, const EngineItem *items, guint i)
{
  guint32 at = items[i].first;
  guint n_lines = 0;

  for (guint k = i; k-- > 0;)
    {
      const EngineItem *other = &items[k];

      for (; at > other->last; at--)
        n_lines += engine_token (a, at)->kind == ENGINE_TOKEN_BREAK ? 1 : 0;
      if (n_lines > 1 || items[i].first - other->last > LINE_REACH)
        return NULL;
      if (!other->dropped && other->kind == ENGINE_ITEM_COUNT
          && strcmp (other->unit, "countries") != 0)
        return other;
    }
  return NULL;
}

static gboolean
may_count (const EngineItem *item)
{
  return engine_item_is_free (item) && (item->flags & ENGINE_NUMBER_DECIMALS) == 0
         && engine_decimal_to_double (item->decimal) >= 2;
}

/* "the other seven will be built", "the first three arrive", "an option on another six". */
static void
relate_ranked (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      guint32 start = engine_item_start (a, item);
      const EngineItem *other;

      if (start == 0 || !may_count (item)
          || (engine_analysis_tag (a, start - 1, ENGINE_CLASS_ANOTHER) == NULL
              && engine_analysis_tag (a, start - 1, ENGINE_CLASS_REMAINING) == NULL)
          || !stands_alone (a, item->last) || (other = counted_last (a, items, i)) == NULL)
        continue;
      engine_item_borrow_unit (item, other);
    }
}

/* What the plural noun counts that a relative clause hangs on: "casinos in Poipet, where 17", "doctors, of
 * whom". */
static const char *
unit_of_antecedent (const EngineAnalysis *a, guint32 i)
{
  const char *unit = NULL;

  for (guint32 back = 1; back <= CLAUSE_REACH && back <= i; back++)
    {
      const guint32 j = i - back;
      const guint32 plural = ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL;
      const EngineTag *noun = engine_analysis_tag (a, j, ENGINE_CLASS_COUNTED);

      if (engine_token (a, j)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, j) == '.')
        break;
      if (noun != NULL && (engine_analysis_morph (a, j) & ENGINE_MORPH_SINGULAR) == 0
          && (engine_token (a, j)->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_LINE_START))
                 != ENGINE_TOKEN_CAPITAL)
        return engine_tag_code (a, noun);
      if (unit == NULL && (engine_analysis_morph (a, j) & (plural | ENGINE_MORPH_VERB)) == plural
          && !engine_analysis_has (a, j, ENGINE_CLASS_TIME_UNIT))
        unit = engine_analysis_tag (a, j, ENGINE_CLASS_ROLE) != NULL ? "persons" : "count";
    }
  return unit;
}

/* "seven expected delay and five did not", "where 17 used to be open": the subject of a clause. */
static void
relate_clauses (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      guint32 start = engine_item_start (a, item);
      const EngineItem *other;
      gboolean relative;

      if (!may_count (item) || !opens_predicate (a, item->last))
        continue;
      start = skip_back (a, start);
      if (start == 0 || engine_token (a, start - 1)->kind == ENGINE_TOKEN_NUMBER
          || engine_token_char (a, start - 1) == '(')
        continue;
      relative = engine_analysis_tag (a, start - 1, ENGINE_CLASS_RELATIVE) != NULL;
      if (engine_token (a, start - 1)->kind == ENGINE_TOKEN_WORD && !relative
          && engine_analysis_tag (a, start - 1, ENGINE_CLASS_SUBORDINATOR) == NULL
          && engine_analysis_tag (a, start - 1, ENGINE_CLASS_CONJUNCTION) == NULL
          && engine_analysis_tag (a, start - 1, ENGINE_CLASS_AND) == NULL)
        continue;
      other = counted_last (a, items, i);
      if (other != NULL && !(relative && engine_items_apart (a, other->last, item->first)))
        engine_item_borrow_unit (item, other);
      else if (relative)
        engine_item_count_as (item, unit_of_antecedent (a, start - 1));
    }
}

/* Whether the word stands right behind a number: "86 per cent of it to the U.S., three to Mexico". */
static gboolean
has_form (const EngineAnalysis *a, guint32 i, guint32 form)
{
  for (guint32 k = i; k < i + 4 && engine_token (a, k)->kind == ENGINE_TOKEN_WORD; k++)
    if (engine_token (a, k)->form == form)
      return TRUE;
  return FALSE;
}

static gboolean
is_parted (const EngineAnalysis *a, guint32 start)
{
  return start > 0
         && (engine_token_char (a, start - 1) == ';'
             || engine_analysis_tag (a, start - 1, ENGINE_CLASS_SERIES) != NULL
             || engine_analysis_tag (a, start - 1, ENGINE_CLASS_AND) != NULL);
}

/* "25 per cent on cars and 10 on parts": the same preposition behind a number with its unit and one
 * without; "47 percent in favour, 39 against and 14 undecided": the answers to one question. */
static void
relate_parallel (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      guint32 start = engine_item_start (a, item);
      double value = engine_decimal_to_double (item->decimal);
      gboolean same, answer;
      guint32 next;

      if (!engine_item_is_free (item) || !is_parted (a, start)
          || (other = engine_item_lender (a, items, i)) == NULL
          || item->first - other->last > CLAUSE_REACH
          || (other->kind == ENGINE_ITEM_PERCENT && value > 100))
        continue;
      same = engine_token (a, item->last)->kind == ENGINE_TOKEN_WORD
             && engine_token (a, item->last)->form != 0
             && has_form (a, other->last, engine_token (a, item->last)->form)
             && engine_analysis_tag (a, item->last, ENGINE_CLASS_PREPOSITION) != NULL;
      next = engine_token (a, item->last)->kind == ENGINE_TOKEN_WORD
                 ? engine_analysis_morph (a, item->last)
                 : 0;
      answer =
          engine_token (a, item->last)->kind == ENGINE_TOKEN_WORD
          && other->kind == ENGINE_ITEM_PERCENT && item->first - other->last <= POLL_REACH
          && value >= 1 && value + engine_decimal_to_double (other->decimal) <= 100.5
          && ((next & (ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE)) != 0
              || (next == 0 && (engine_token (a, item->last)->flags & ENGINE_TOKEN_CAPITAL) == 0)
              || engine_analysis_tag (a, item->last, ENGINE_CLASS_PREPOSITION) != NULL)
          && (engine_token (a, item->last + 1)->kind != ENGINE_TOKEN_WORD
              || engine_token (a, item->last + 2)->kind != ENGINE_TOKEN_WORD
              || engine_analysis_tag (a, item->last + 1, ENGINE_CLASS_AND) != NULL)
          && g_array_index (a->timex_at, guint32, item->last) == 0;
      /* "eleven were in favour, two against" */
      answer |= other->kind == ENGINE_ITEM_COUNT && other->borrowed
                && item->first - other->last <= POLL_REACH
                && engine_analysis_tag (a, item->last, ENGINE_CLASS_PREPOSITION) != NULL
                && engine_token (a, item->last + 1)->kind != ENGINE_TOKEN_WORD;
      if (same || answer)
        engine_item_borrow (item, other);
    }
}

/* "twice the 22,000 of 2019", "more than the 75,000 planned": a level that is known. */
static void
relate_known (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      double ratio;

      if (item->first == 0 || !engine_item_is_free (item)
          || ((item->flags & (ENGINE_NUMBER_GROUPED | ENGINE_NUMBER_DECIMALS)) == 0
              && engine_analysis_tag (a, item->last, ENGINE_CLASS_PRONOUN) == NULL)
          || engine_analysis_tag (a, item->first - 1, ENGINE_CLASS_DEFINITE) == NULL
          || !(engine_analysis_tag (a, item->last, ENGINE_CLASS_PRONOUN) != NULL
               || stands_alone (a, item->last)
               || (engine_analysis_morph (a, item->last) & ENGINE_MORPH_PAST_PARTICIPLE) != 0)
          || (other = engine_item_lender (a, items, i)) == NULL)
        continue;
      ratio = engine_decimal_to_double (item->decimal) / engine_decimal_to_double (other->decimal);
      if (ratio > 0.02 && ratio < 50)
        engine_item_borrow (item, other);
    }
}

/* "200 scholarships (2024: 180)", "6.5 cents (from 7)": the same of another time, in brackets. */
static void
relate_notes (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      guint32 start = engine_item_start (a, item);
      gboolean told = FALSE;
      guint32 j = start;

      if (!engine_item_is_free (item) || !engine_item_ends_gap (a, item->last))
        continue;
      for (guint back = 0; back < NOTE_REACH && j > 0; back++, j--)
        {
          gboolean dated = g_array_index (a->timex_at, guint32, j - 1) > 0;

          if (!dated && engine_token_char (a, j - 1) != ':'
              && engine_analysis_tag (a, j - 1, ENGINE_CLASS_VERSUS_NUMBER) == NULL
              && engine_analysis_tag (a, j - 1, ENGINE_CLASS_PREPOSITION) == NULL
              && engine_analysis_tag (a, j - 1, ENGINE_CLASS_CHANGE) == NULL)
            break;
          told |= dated || engine_analysis_tag (a, j - 1, ENGINE_CLASS_VERSUS_NUMBER) != NULL;
        }
      /* "(15 before)" */
      told |= engine_token (a, item->last)->kind == ENGINE_TOKEN_WORD
              && engine_token_char (a, item->last + 1) == ')';
      if (!told || j == 0 || engine_token_char (a, j - 1) != '('
          || (other = engine_item_lender (a, items, i)) == NULL
          || item->first - other->last > CLAUSE_REACH)
        continue;
      engine_item_borrow (item, other);
    }
}

/* "230,000 barrels a day, keeping 50,000": as large a number as one is of what was measured. */
static gboolean
is_part_of_quantity (const EngineItem *item, const EngineItem *other)
{
  const double ratio =
      engine_decimal_to_double (item->decimal) / engine_decimal_to_double (other->decimal);

  return other->kind == ENGINE_ITEM_QUANTITY && (item->flags & ENGINE_NUMBER_GROUPED) != 0
         && ratio > 0.02 && ratio < 50;
}

/* "32 objects: 17 from Leeds, 15 from York": the parts behind a colon. */
static void
relate_breakdown (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      const guint32 start = engine_item_start (a, item);

      if (start == 0 || !may_count (item) || engine_token_char (a, start - 1) != ':'
          || !engine_item_ends_gap (a, item->last)
          || (other = engine_item_lender (a, items, i)) == NULL || other->kind != ENGINE_ITEM_COUNT
          || start - other->last > NOTE_REACH
          || engine_decimal_to_double (item->decimal) >= engine_decimal_to_double (other->decimal))
        continue;
      engine_item_borrow_unit (item, other);
    }
}

/* "Vietnam has sixteen": a name and "has" before the number. */
static gboolean
has_named_owner (const EngineAnalysis *a, guint32 start)
{
  const EngineTag *aux = engine_analysis_tag (a, start - 1, ENGINE_CLASS_AUXILIARY);

  return aux != NULL && strcmp (engine_tag_code (a, aux), "have") == 0
         && (engine_token (a, start - 2)->flags & ENGINE_TOKEN_CAPITAL) != 0;
}

/* "Russia has 1,458 and America 1,389", "Germany wants 5,000", "was cut to 45": what was counted is the
 * object, or what a change comes to. */
static void
relate_objects (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      guint32 start = engine_item_start (a, item);
      const EngineTag *to, *aux;
      gboolean takes = FALSE;
      guint32 morph;

      if (start < 2 || !may_count (item) || !engine_item_ends_gap (a, item->last)
          || ((other = engine_item_lender (a, items, i)) == NULL
              && (!has_named_owner (a, start) || (other = counted_last (a, items, i)) == NULL))
          || !(other->kind == ENGINE_ITEM_COUNT || is_part_of_quantity (item, other))
          || strcmp (other->unit, "countries") == 0)
        continue;
      to = engine_timex_tag_before (a, start, ENGINE_CLASS_RANGE_TO);
      if (to != NULL && strcmp (engine_tag_code (a, to), "to") == 0)
        for (guint32 back = 1; back <= 3 && back <= to->first && !takes; back++)
          takes = engine_token_is_change (a, to->first - back);
      aux = engine_analysis_tag (a, start - 1, ENGINE_CLASS_AUXILIARY);
      morph = engine_analysis_morph (a, start - 1);
      takes |=
          (aux != NULL
               ? strcmp (engine_tag_code (a, aux), "have") == 0
               : (morph
                  & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_PRESENT_PARTICIPLE))
                     != 0)
          && (morph & ENGINE_MORPH_ADJ) == 0
          && ((morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL))
                  != (ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL)
              || (engine_token (a, start - 2)->flags & ENGINE_TOKEN_CAPITAL) != 0
              || engine_analysis_tag (a, start - 2, ENGINE_CLASS_PRONOUN) != NULL)
          && engine_analysis_tag (a, start - 1, ENGINE_CLASS_PREPOSITION) == NULL
          && engine_analysis_tag (a, start - 1, ENGINE_CLASS_MODAL) == NULL
          && ((item->flags & ENGINE_NUMBER_DIGITS) != 0
              || (engine_token (a, start - 2)->flags & ENGINE_TOKEN_CAPITAL) != 0);
      if (takes)
        engine_item_borrow_unit (item, other);
    }
}

/* "They send 13 seiners; there used to be 40." */
static void
relate_existing (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      guint32 start = skip_back (a, engine_item_start (a, item));
      const EngineItem *other;

      if (start == 0 || !may_count (item) || !engine_item_ends_gap (a, item->last)
          || engine_timex_tag_before (a, start, ENGINE_CLASS_THERE_ARE) == NULL
          || (other = counted_last (a, items, i)) == NULL)
        continue;
      engine_item_borrow_unit (item, other);
    }
}

/* "Lesotho pays 15%. Eswatini pays ten.", "25 per cent within the quota; outside, it's 35": a rate after
 * a rate. */
static void
relate_paid_rates (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const guint32 start = engine_item_start (a, item);
      const EngineItem *other = NULL;
      const EngineTag *verb;
      gboolean apart;

      if (start < 2 || !engine_item_is_free (item) || !engine_item_ends_gap (a, item->last)
          || (item->flags & (ENGINE_NUMBER_SCALED | ENGINE_NUMBER_GROUPED)) != 0
          || engine_decimal_to_double (item->decimal) > 100)
        continue;
      for (guint k = i; k-- > 0 && other == NULL && item->first - items[k].last <= LINE_REACH;)
        if (!items[k].dropped && items[k].unit != NULL)
          other = &items[k];
      if (other == NULL || other->kind != ENGINE_ITEM_PERCENT
          || is_line_between (a, other->last, item->first))
        continue;
      apart = engine_items_apart (a, other->last, item->first);
      verb = engine_analysis_tag (a, start - 1, ENGINE_CLASS_MEASURE_VERB);
      if ((verb != NULL && strcmp (engine_tag_code (a, verb), "tariff") == 0)
          || (!apart && follows_it_is (a, start)))
        engine_item_borrow_unit (item, other);
    }
}

/* "employs 1,900 there": whom a verb of hiring counts. */
static void
relate_hired (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      const guint32 start = engine_item_start (a, item);
      const guint32 next = item->last;
      const EngineTag *verb;

      if (start == 0 || !may_count (item)
          || (engine_analysis_morph (a, next)
              & (ENGINE_MORPH_ADVERB | ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB))
                 != ENGINE_MORPH_ADVERB)
        continue;
      verb = engine_analysis_tag (a, start - 1, ENGINE_CLASS_MEASURE_VERB);
      if (verb != NULL && strcmp (engine_tag_code (a, verb), "jobs") == 0)
        engine_item_count_as (item, "persons");
    }
}

/* "Arrivals fell by 60 per cent to 15,900", "are up 8% at 12,400": what a rate of change comes to. */
static void
relate_results (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *rate = &items[i - 1];
      const guint32 start = engine_item_start (a, item);
      gboolean changes = FALSE;

      if (start == 0 || !may_count (item) || (item->flags & ENGINE_NUMBER_GROUPED) == 0
          || !engine_item_ends_gap (a, item->last) || rate->dropped
          || rate->kind != ENGINE_ITEM_PERCENT || item->first - rate->last > CLAUSE_REACH
          || engine_timex_tag_before (a, start, ENGINE_CLASS_RANGE_TO) == NULL
          || engine_items_apart (a, rate->last, item->first))
        continue;
      for (guint32 back = 1; back <= 4 && back <= rate->first && !changes; back++)
        changes = engine_token_is_change (a, rate->first - back);
      if (changes)
        engine_item_count_as (item, unit_of_antecedent (a, start - 1));
    }
}

/* "USh9,500 a tray. Today it's 7,800", "you won't get one below 8,000": a price after a price. */
static void
relate_prices (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const guint32 start = engine_item_start (a, item);
      const EngineItem *other = NULL;
      double ratio;

      if (start < 2 || !engine_item_is_free (item) || (item->flags & ENGINE_NUMBER_GROUPED) == 0
          || (item->flags & ENGINE_NUMBER_SCALED) != 0 || !engine_item_ends_gap (a, item->last))
        continue;
      for (guint k = i; k-- > 0 && other == NULL && item->first - items[k].last <= PRICE_REACH;)
        if (!items[k].dropped && items[k].unit != NULL)
          other = &items[k];
      if (other == NULL || other->kind != ENGINE_ITEM_MONEY
          || is_line_between (a, other->last, item->first))
        continue;
      ratio = engine_decimal_to_double (item->decimal) / engine_decimal_to_double (other->decimal);
      if (ratio > 0.05 && ratio < 20
          && (start < item->first || follows_it_is (a, start)
              || engine_timex_tag_before (a, start, ENGINE_CLASS_RANGE_TO) != NULL))
        engine_item_borrow_unit (item, other);
    }
}

/* "The death toll has reached 120", "a force of 8,500", "35 wounded and 12 missing": people, by what is
 * said of them. */
static void
relate_tolls (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      guint32 start = engine_item_start (a, item);
      gboolean people = FALSE;

      if (!may_count (item) || !engine_item_ends_gap (a, item->last))
        continue;
      for (guint32 back = 1; back <= TOLL_REACH && back <= start && !people; back++)
        {
          const EngineTag *of = engine_analysis_tag (a, start - back, ENGINE_CLASS_COUNT_OF);
          gboolean parted = engine_token (a, start - back)->kind != ENGINE_TOKEN_WORD
                            && engine_token_char (a, start - back) != ':';

          people = of != NULL && engine_tag_attr (a, of, "persons") != NULL
                   && (engine_tag_attr (a, of, "near") == NULL || of->last == skip_back (a, start));
          if (parted)
            break;
        }
      if (people)
        engine_item_count_as (item, "persons");
    }
}

/**
 * engine_items_relate_heads:
 * @a: an analysis
 * @items: (array length=n): the candidates of a window, in order
 * @n: how many
 *
 * Lends units to bare numbers that are a noun phrase by themselves, as English has them.
 *
 * Complexity: O(items).
 */
void
engine_items_relate_heads (const EngineAnalysis *a, EngineItem *items, guint n)
{
  static const EngineItemReader readers[] = {
    relate_notes,      relate_breakdown, relate_known,   relate_parallel, relate_ranked,
    relate_tolls,      relate_results,   relate_prices,  relate_existing, relate_hired,
    relate_paid_rates, relate_clauses,   relate_objects,
  };

  if ((a->style & ENGINE_STYLE_HEADS_LAST) != 0)
    engine_items_read (a, items, n, readers, G_N_ELEMENTS (readers));
}
