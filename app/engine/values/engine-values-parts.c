/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers that are parts of what the sentence counts, or the whole of it: "54 of the 55 states", "820 of the
 * tanks", "Of 180 projects only 22", "870 prisoners: 610 freed", and the kinds of a list, "500 tonnes of
 * beef, 1,000 of bison". */

#include "config.h"

#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

#define MAX_LOAN 80 /* tokens back to the noun of a count */
#define MAX_WHOLE 9 /* tokens between a whole and its part */

/* "54 des 55 États": the part is of the same kind as the whole. */
static void
relate_parts (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    {
      const EngineTag *of, *definite;
      guint32 j = items[i].last;

      if (items[i].dropped || items[i].unit != NULL || items[i].kind != ENGINE_ITEM_BARE
          || items[i + 1].kind != ENGINE_ITEM_COUNT
          || (of = engine_analysis_tag (a, j, ENGINE_CLASS_OF)) == NULL)
        continue;
      j = of->last;
      definite = engine_analysis_tag (a, j, ENGINE_CLASS_DEFINITE);
      if (definite == NULL)
        definite = engine_analysis_tag (a, j, ENGINE_CLASS_POSSESSIVE);
      if (definite != NULL)
        j = definite->last;
      /* "three of our first ten samples" */
      if (definite != NULL && engine_analysis_tag (a, j, ENGINE_CLASS_ANOTHER) != NULL)
        j++;
      if (j == items[i + 1].first
          && engine_decimal_to_double (items[i].decimal)
                 < engine_decimal_to_double (items[i + 1].decimal))
        engine_item_borrow_unit (&items[i], &items[i + 1]);
    }
}

/* "1,182 km, 223 of which are done": a length of which the number is a part. */
static gboolean
is_longer (const EngineAnalysis *a, const EngineItem *other, const EngineItem *item)
{
  return !other->dropped && other->kind == ENGINE_ITEM_QUANTITY
         && !engine_items_apart (a, other->last, item->first)
         && engine_decimal_to_double (other->decimal) > engine_decimal_to_double (item->decimal);
}

/* What the noun behind "of the" counts, or what the sentence has counted last. */
static const char *
unit_of_whole (const EngineAnalysis *a, const EngineItem *items, guint i, guint32 *end)
{
  const EngineTag *of = engine_analysis_tag (a, items[i].last, ENGINE_CLASS_OF);
  const EngineTag *counted;
  guint32 j;

  if (engine_analysis_tag (a, items[i].last, ENGINE_CLASS_PART_OF) != NULL)
    {
      for (guint k = i; k-- > 0 && i - k <= 3;)
        if (!items[k].dropped && items[k].kind == ENGINE_ITEM_COUNT)
          return items[k].unit;
        else if (is_longer (a, &items[k], &items[i]))
          return NULL;
      return "count";
    }
  if (of == NULL)
    return NULL;
  j = of->last;
  if (engine_analysis_tag (a, j, ENGINE_CLASS_DEFINITE) != NULL
      || engine_analysis_tag (a, j, ENGINE_CLASS_POSSESSIVE) != NULL)
    j++;
  else if (engine_analysis_tag (a, j - 1, ENGINE_CLASS_DEFINITE) == NULL)
    return NULL;
  *end = j;
  counted = engine_item_counted_at (a, j);
  return counted != NULL ? engine_tag_code (a, counted) : NULL;
}

/* "820 of the tanks", "92 d'entre eux", "136 pays sur 140": a part of what is counted, or the whole. */
static void
relate_wholes (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineTag *in = item->first > 0
                                ? engine_timex_tag_before (a, item->first, ENGINE_CLASS_FRACTION_OF)
                                : NULL;
      const char *unit = NULL;
      guint32 end = 0;

      if (item->dropped || item->unit != NULL || item->kind != ENGINE_ITEM_BARE
          || (item->flags
              & (ENGINE_NUMBER_ARTICLE | ENGINE_NUMBER_VAGUE | ENGINE_NUMBER_INDEFINITE
                 | ENGINE_NUMBER_DECIMALS))
                 != 0
          || engine_decimal_to_double (item->decimal) < 2)
        continue;
      if (i > 0 && in != NULL && in->first == items[i - 1].last
          && items[i - 1].kind == ENGINE_ITEM_COUNT && !items[i - 1].dropped
          && engine_decimal_to_double (item->decimal)
                 > engine_decimal_to_double (items[i - 1].decimal))
        unit = items[i - 1].unit;
      else
        unit = unit_of_whole (a, items, i, &end);
      if (unit == NULL && i > 0 && is_longer (a, &items[i - 1], item)
          && engine_analysis_tag (a, item->last, ENGINE_CLASS_PART_OF) != NULL)
        {
          engine_item_borrow (item, &items[i - 1]);
          continue;
        }
      if (unit == NULL)
        continue;
      item->kind = ENGINE_ITEM_COUNT;
      item->unit = unit;
      item->factor = engine_decimal_from_int (1);
    }
}

static gboolean
is_participle (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0;
}

/* "Sur 180 projets, 22 ont vu le jour", "Of 180 projects only 22": the sentence opens with the whole. */
static gboolean
opens_with_whole (const EngineAnalysis *a, const EngineItem *item)
{
  guint32 i = item->first;
  const EngineTag *of = i > 0 ? engine_timex_tag_before (a, i, ENGINE_CLASS_FRACTION_OF) : NULL;

  if (of == NULL && i > 0)
    of = engine_timex_tag_before (a, i, ENGINE_CLASS_OF);
  return of != NULL
         && (of->first == 0 || engine_token (a, of->first - 1)->kind != ENGINE_TOKEN_WORD)
         && (engine_token (a, of->first)->flags & ENGINE_TOKEN_CAPITAL) != 0;
}

/* "870 détenus : 610 libérés par l'armée, 260 par les rebelles", "the number of nurses shall not exceed
 * 2,500 a year", "recruter 1 000 infirmières, à raison de 250 par an". */
void
engine_items_relate_counts (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other = i > 0 ? &items[i - 1] : NULL;
      double value = engine_decimal_to_double (item->decimal);

      if (item->dropped || item->unit != NULL || item->kind != ENGINE_ITEM_BARE || value < 2
          || (!(item->flags & ENGINE_NUMBER_DIGITS)
              && engine_analysis_tag (a, item->last, ENGINE_CLASS_PER) == NULL)
          || (item->flags & (ENGINE_NUMBER_DECIMALS | ENGINE_NUMBER_ARTICLE)) != 0
          || ((item->flags & ENGINE_NUMBER_FOUR_DIGITS) && value >= 1800 && value < 2200))
        continue;
      if (other != NULL && !other->dropped && other->kind == ENGINE_ITEM_COUNT
          && !engine_items_apart (a, other->last, item->first)
          && (is_participle (a, item->last)
              /* "32 objects: 17 from Kensington, 15 from Bloomsbury" */
              || (item->first > 0 && engine_token_char (a, item->first - 1) == ':'
                  && value < engine_decimal_to_double (other->decimal)
                  && engine_analysis_tag (a, item->last, ENGINE_CLASS_PREPOSITION) != NULL)
              || engine_analysis_tag (a, item->last, ENGINE_CLASS_PER) != NULL
              || (other->borrowed
                  && engine_analysis_tag (a, item->last, ENGINE_CLASS_PREPOSITION) != NULL)))
        {
          engine_item_borrow_unit (item, other);
          continue;
        }
      if (other != NULL && !other->dropped
          && (other->kind == ENGINE_ITEM_COUNT || other->kind == ENGINE_ITEM_QUANTITY)
          && item->first - other->last <= MAX_WHOLE && opens_with_whole (a, other)
          && value < engine_decimal_to_double (other->decimal))
        {
          engine_item_borrow_unit (item, other);
          continue;
        }
      for (guint32 back = 1; back <= MAX_LOAN / 2 && back < item->first; back++)
        {
          guint32 j = item->first - back;
          const EngineTag *of = engine_analysis_tag (a, j, ENGINE_CLASS_COUNT_OF);
          const EngineTag *noun;

          if (engine_token (a, j)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, j) == '.')
            break;
          if (of == NULL || engine_tag_attr (a, of, "persons") != NULL
              || !engine_item_ends_gap (a, item->last))
            continue;
          noun = engine_item_counted_at (a, of->last);
          engine_item_count_as (item, noun != NULL ? engine_tag_code (a, noun)
                                      : other != NULL && !other->dropped
                                              && other->kind == ENGINE_ITEM_COUNT
                                              && !engine_items_apart (a, other->last, item->first)
                                          ? other->unit
                                          : "count");
          break;
        }
    }
}

/* Whether "of beef" stands at @i: a bare complement, no "of the", no number. */
static gboolean
opens_kind (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *of = engine_analysis_tag (a, i, ENGINE_CLASS_OF);

  return of != NULL && engine_token (a, of->last)->kind == ENGINE_TOKEN_WORD
         && engine_analysis_tag (a, of->last - 1, ENGINE_CLASS_DEFINITE) == NULL
         && engine_analysis_tag (a, of->last, ENGINE_CLASS_DEFINITE) == NULL
         && engine_analysis_tag (a, of->last, ENGINE_CLASS_POSSESSIVE) == NULL
         && engine_analysis_tag (a, of->last, ENGINE_CLASS_PRONOUN) == NULL;
}

/* "500 tonnes of beef, 1,000 of bison and 1,500 of poultry": the same unit of each kind. */
static void
relate_kinds (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other = &items[i - 1];
      guint32 before = engine_item_start (a, item);

      if (item->dropped || item->unit != NULL || item->kind != ENGINE_ITEM_BARE
          || (item->flags
              & (ENGINE_NUMBER_ARTICLE | ENGINE_NUMBER_VAGUE | ENGINE_NUMBER_INDEFINITE))
                 != 0
          || other->dropped || other->unit == NULL
          || (other->kind != ENGINE_ITEM_QUANTITY && other->kind != ENGINE_ITEM_MONEY)
          || before <= other->last || before - other->last > MAX_WHOLE
          || !opens_kind (a, other->last) || !opens_kind (a, item->last)
          || engine_items_apart (a, other->last, item->first)
          || !(engine_token_char (a, before - 1) == ','
               || engine_analysis_tag (a, before - 1, ENGINE_CLASS_AND) != NULL))
        continue;
      if (!(item->flags & (ENGINE_NUMBER_SCALED | ENGINE_NUMBER_GROUPED)))
        engine_item_borrow_scale (item, other);
      engine_item_borrow_unit (item, other);
    }
}

/* A bare number with a preposition behind it: "400 pour le rail". */
static gboolean
is_portion (const EngineAnalysis *a, const EngineItem *item)
{
  return engine_item_is_free (item)
         && (item->flags
             & (ENGINE_NUMBER_ARTICLE | ENGINE_NUMBER_SCALED | ENGINE_NUMBER_VAGUE
                | ENGINE_NUMBER_INDEFINITE))
                == 0
         && engine_analysis_has (a, item->last, ENGINE_CLASS_PREPOSITION);
}

/* "600 millions d'euros : 400 pour le rail, 150 pour les ports": what a sum or a quantity is shared out into
 * behind a colon, which must not come to more than it. */
static void
relate_portions (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    {
      const EngineItem *whole = &items[i];
      double left;
      guint end = i + 1;

      if (whole->dropped || whole->unit == NULL
          || (whole->kind != ENGINE_ITEM_MONEY && whole->kind != ENGINE_ITEM_QUANTITY)
          || engine_token_char (a, items[i + 1].first - 1) != ':'
          || items[i + 1].first - whole->last > MAX_WHOLE)
        continue;
      left = engine_decimal_to_double (whole->decimal) / engine_decimal_to_double (whole->scale);
      while (end < n && is_portion (a, &items[end])
             && (end == i + 1 || items[end].first - items[end - 1].last <= MAX_WHOLE)
             && (left -= engine_decimal_to_double (items[end].decimal)) >= 0)
        end++;
      for (guint k = i + 1; k < end; k++)
        engine_item_borrow (&items[k], whole);
    }
}

/* "1.2 million bags of 90 kg": how large each is. */
static void
drop_sizes (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      const EngineItem *other = &items[i - 1];
      const EngineTag *of = engine_analysis_tag (a, other->last, ENGINE_CLASS_OF);

      if (other->kind == ENGINE_ITEM_COUNT && !other->dropped
          && items[i].kind == ENGINE_ITEM_QUANTITY && strcmp (items[i].unit, "t") == 0
          && items[i].factor.exponent <= -3 && of != NULL && of->last == items[i].first)
        items[i].dropped = TRUE;
    }
}

/**
 * engine_items_relate_parts:
 * @a: an analysis
 * @items: (array length=n): the candidates of a window, in order
 * @n: how many
 *
 * Lends units between wholes, their parts and the kinds of a list.
 */
void
engine_items_relate_parts (const EngineAnalysis *a, EngineItem *items, guint n)
{
  drop_sizes (a, items, n);
  relate_parts (a, items, n);
  relate_wholes (a, items, n);
  relate_kinds (a, items, n);
  relate_portions (a, items, n);
}
