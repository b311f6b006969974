/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bare numbers that no construction has given a unit: a number that ends its phrase, behind a verb, a
 * preposition, a comma or a colon, goes on with what its line has measured last, where their sizes are of the
 * same kind ("21 milliards d'euros de modules ; l'an passé, 11,9", "Spain asked for 900 million and will get
 * 540").  Names with a number, ages, votes and list numbers have no such place. */

#include "config.h"

#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

#define LOAN_REACH 60  /* tokens back to the lender */
#define MAX_LENDERS 5  /* items looked at */
#define SUBJECT_REACH 4 /* tokens from a sentence's start to its first noun */
#define WIDEST_RATIO 60.0
#define WIDEST_OF_COUNTS 300.0

/* Whether the phrase of the number ends before @i: also where its date or rank follows ("400 000 la deuxième"). */
static gboolean
ends_phrase (const EngineAnalysis *a, guint32 i)
{
  if (engine_token_is_dash (a, i) && engine_token_is_glued (a, i))
    return FALSE;
  if (engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT && engine_token_is_glued (a, i)
      && (engine_token_char (a, i) == '/' || engine_token_char (a, i) == ':')
      && engine_token_is_glued (a, i + 1))
    return FALSE;
  if (engine_item_ends_gap (a, i) || engine_analysis_has (a, i, ENGINE_CLASS_SUBORDINATOR)
      || engine_analysis_has (a, i, ENGINE_CLASS_RELATIVE))
    return TRUE;
  /* "et 0,9 dépensé" */
  if ((engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
      && engine_token (a, i + 1)->kind == ENGINE_TOKEN_PUNCT)
    return TRUE;
  return engine_analysis_has (a, i, ENGINE_CLASS_DETERMINER)
         && (engine_analysis_has (a, i + 1, ENGINE_CLASS_ORDINAL)
             || g_array_index (a->timex_at, guint32, i + 1) > 0);
}

/* "ne pèse que 9": the pronoun of a restriction. */
static gboolean
is_restriction (const EngineAnalysis *a, guint32 i)
{
  gboolean negated = FALSE;

  if (!engine_analysis_has (a, i, ENGINE_CLASS_RELATIVE))
    return FALSE;
  for (guint32 back = 1; back <= 5 && back <= i && !negated; back++)
    negated = engine_analysis_has (a, i - back, ENGINE_CLASS_NEGATION);
  return negated;
}

/* "266 voix contre 37", "de 35 jours à 23": not of what the line measures. */
static gboolean
is_other_kind (const EngineAnalysis *a, const EngineItem *item, guint32 i)
{
  const EngineTag *before = engine_timex_tag_before (a, i, ENGINE_CLASS_VERSUS_NUMBER);

  if (before == NULL)
    before = engine_timex_tag_before (a, i, ENGINE_CLASS_RANGE_TO);
  if (before != NULL && before->first > 0
      && (engine_analysis_has (a, before->first - 1, ENGINE_CLASS_NOT_A_FIGURE)
          || engine_token (a, before->first - 1)->kind == ENGINE_TOKEN_NUMBER
          || g_array_index (a->timex_at, guint32, before->first - 1) > 0)
      && (item->flags & (ENGINE_NUMBER_DECIMALS | ENGINE_NUMBER_GROUPED)) == 0)
    return TRUE;
  /* "3 à 1" */
  return (engine_analysis_has (a, item->last, ENGINE_CLASS_RANGE_TO)
          || engine_analysis_has (a, item->last, ENGINE_CLASS_VERSUS_NUMBER))
         && (engine_token (a, item->last + 1)->kind == ENGINE_TOKEN_NUMBER
             || engine_analysis_has (a, item->last + 1, ENGINE_CLASS_NUMBER_WORD))
         && engine_decimal_to_double (item->decimal) < 10;
}

/* Whether a number may stand at @i without a noun: behind a verb, a preposition, a pause. */
static gboolean
opens_place (const EngineAnalysis *a, const EngineItem *item, guint32 i)
{
  const EngineToken *t;
  guint32 morph;

  if (i == 0)
    return FALSE;
  t = engine_token (a, i - 1);
  if (t->kind == ENGINE_TOKEN_PUNCT)
    return engine_token_char (a, i - 1) == ',' || engine_token_char (a, i - 1) == ';'
           || (engine_token_char (a, i - 1) == ':' && !engine_token_is_glued (a, i));
  if (t->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  if (g_array_index (a->timex_at, guint32, i - 1) > 0)
    return (item->flags & (ENGINE_NUMBER_DECIMALS | ENGINE_NUMBER_GROUPED)) != 0;
  /* "celui de WTI 78,60"; a verb that opens a sentence is no name */
  if ((t->flags & ENGINE_TOKEN_CAPITAL) != 0
      && !(i > 1 && engine_token_char (a, i - 2) == '.'
           && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_VERB) != 0))
    return (item->flags & (ENGINE_NUMBER_DECIMALS | ENGINE_NUMBER_GROUPED)) != 0;
  if (is_restriction (a, i - 1))
    return TRUE;
  if (engine_analysis_has (a, i - 1, ENGINE_CLASS_DEFINITE)
      || engine_analysis_has (a, i - 1, ENGINE_CLASS_NOT_A_FIGURE))
    return FALSE;
  if (engine_analysis_has (a, i - 1, ENGINE_CLASS_AND)
      || engine_analysis_has (a, i - 1, ENGINE_CLASS_SERIES)
      || engine_analysis_has (a, i - 1, ENGINE_CLASS_PREPOSITION)
      || engine_analysis_has (a, i - 1, ENGINE_CLASS_OF)
      || engine_analysis_has (a, i - 1, ENGINE_CLASS_RANGE_TO)
      || engine_analysis_has (a, i - 1, ENGINE_CLASS_VERSUS_NUMBER)
      || engine_analysis_has (a, i - 1, ENGINE_CLASS_AUXILIARY)
      || engine_analysis_has (a, i - 1, ENGINE_CLASS_MEASURE_VERB))
    return TRUE;
  morph = engine_analysis_morph (a, i - 1);
  if ((morph & ENGINE_MORPH_VERB) == 0)
    return FALSE;
  /* "elle vise 9", "Oslo compte 40": a verb by its subject */
  return (morph & ENGINE_MORPH_NOUN) == 0
         || (i > 1 && engine_token (a, i - 2)->kind == ENGINE_TOKEN_WORD
             && ((engine_token (a, i - 2)->flags & ENGINE_TOKEN_CAPITAL) != 0
                 || engine_analysis_has (a, i - 2, ENGINE_CLASS_PRONOUN)
                 || engine_analysis_has (a, i - 2, ENGINE_CLASS_AUXILIARY)
                 || engine_analysis_has (a, i - 2, ENGINE_CLASS_MODAL)
                 || engine_analysis_has (a, i - 2, ENGINE_CLASS_INF_MARK)
                 || engine_analysis_has (a, i - 2, ENGINE_CLASS_NEGATION)
                 || engine_analysis_has (a, i - 2, ENGINE_CLASS_PARTITIVE)));
}

/* "1 150 milliards de dollars; le bloc, 4 000": thousands of the other's scale. */
static gboolean
is_of_thousands (const EngineItem *item, const EngineItem *other)
{
  return (item->flags & ENGINE_NUMBER_SCALED) == 0 && (other->flags & ENGINE_NUMBER_GROUPED) != 0
         && !engine_decimal_is_one (other->scale);
}

/* Whether the sizes let the number be of what the other measures. */
static gboolean
is_alike (const EngineItem *item, const EngineItem *other)
{
  const gboolean large = (item->flags & (ENGINE_NUMBER_GROUPED | ENGINE_NUMBER_SCALED)) != 0;
  double value = engine_decimal_to_double (item->decimal);
  double level = engine_decimal_to_double (other->decimal);
  double ratio;

  if (other->kind == ENGINE_ITEM_PERCENT)
    return !large && value <= MAX (100, level);
  if (!engine_decimal_is_one (other->scale)
      && (!large || (engine_decimal_is_one (item->scale) && is_of_thousands (item, other))))
    level /= engine_decimal_to_double (other->scale);
  if (value <= 0 || level <= 0)
    return FALSE;
  if (other->kind == ENGINE_ITEM_COUNT
      && ((item->flags & ENGINE_NUMBER_DECIMALS) != 0 && engine_decimal_is_one (other->scale)))
    return FALSE;
  ratio = value / level;
  if (other->kind == ENGINE_ITEM_COUNT)
    return ratio < WIDEST_RATIO && ratio > 1 / WIDEST_OF_COUNTS;
  return ratio < WIDEST_RATIO && ratio > 1 / WIDEST_RATIO;
}

/* "… about $25m. “Vietnam pays 20": somebody else begins to speak at @i. */
static gboolean
opens_speech (const EngineAnalysis *a, guint32 i)
{
  const char *text = engine_token_text (a, i);

  if (i == 0 || engine_token (a, i)->kind != ENGINE_TOKEN_PUNCT
      || (engine_token_char (a, i - 1) != '.' && engine_token_char (a, i - 1) != ':'))
    return FALSE;
  return (*text == '"' && !engine_token_is_glued (a, i)) || g_str_has_prefix (text, "“")
         || g_str_has_prefix (text, "«");
}

static const EngineItem *
lender_for (const EngineAnalysis *a, const EngineItem *items, guint i)
{
  guint32 at = items[i].first;
  guint n_looked = 0;

  const EngineTag *to =
      engine_timex_tag_before (a, engine_item_start (a, &items[i]), ENGINE_CLASS_RANGE_TO);

  for (guint k = i; k-- > 0 && n_looked < MAX_LENDERS; n_looked++)
    {
      const EngineItem *other = &items[k];

      for (; at > other->last; at--)
        if (engine_token (a, at - 1)->kind == ENGINE_TOKEN_BREAK
            || (other->kind == ENGINE_ITEM_MONEY && opens_speech (a, at - 1)))
          return NULL;
      if (items[i].first - other->last > LOAN_REACH)
        return NULL;
      if (other->dropped || other->unit == NULL || other->kind == ENGINE_ITEM_FRACTION
          || other->kind == ENGINE_ITEM_MULTIPLE)
        continue;
      /* "fell 0.4 % to 91.2": what a rate of change comes to is no rate */
      if (to != NULL && other->kind == ENGINE_ITEM_PERCENT && to->first < other->last + 2)
        continue;
      if (is_alike (&items[i], other))
        return other;
    }
  return NULL;
}

/* What the sentence behind the lender says by its own first noun that it counts: "yields 58,000 tonnes.  Permanent
 * jobs are now put at 1,300". */
static const char *
unit_of_subject (const EngineAnalysis *a, guint32 from, guint32 to)
{
  guint32 start = to;

  while (start > from && engine_token_char (a, start - 1) != '.')
    start--;
  if (start == from)
    return NULL;
  for (guint32 i = start; i < MIN (start + SUBJECT_REACH, to); i++)
    {
      const EngineTag *noun = engine_analysis_tag (a, i, ENGINE_CLASS_COUNTED);

      if (noun != NULL)
        return engine_tag_code (a, noun);
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || engine_analysis_has (a, i, ENGINE_CLASS_PREPOSITION)
          || engine_analysis_has (a, i, ENGINE_CLASS_OF))
        break;
    }
  return NULL;
}

/**
 * engine_items_relate_left:
 * @a: an analysis
 * @items: (array length=n): the candidates of a window, in order
 * @n: how many
 *
 * Lends units to the bare numbers that are left, by their place and their size.
 *
 * Complexity: O(items).
 */
void
engine_items_relate_left (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      const char *unit;

      if (!engine_item_is_free (item) || (item->flags & ENGINE_NUMBER_DIGITS) == 0
          || !ends_phrase (a, item->last) || !opens_place (a, item, engine_item_start (a, item))
          || is_other_kind (a, item, engine_item_start (a, item))
          || (other = lender_for (a, items, i)) == NULL)
        continue;
      unit = other->kind == ENGINE_ITEM_QUANTITY
                 ? unit_of_subject (a, other->last, engine_item_start (a, item))
                 : NULL;
      if (unit != NULL)
        {
          engine_item_count_as (item, unit);
          continue;
        }
      if (is_of_thousands (item, other))
        engine_item_borrow_scale (item, other);
      engine_item_borrow (item, other);
    }
}
