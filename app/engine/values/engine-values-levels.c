/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Levels that leave out their unit: those of a change ("176 euros qui descendrait, 148 tout de suite"), of what
 * the number before measures ("sur une production de 110 000"), and what is given on top. */

#include "config.h"

#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

/* The longest way between two levels of a change, in tokens. */
#define MAX_LEVELS 16

/* "un droit de 176 euros qui descendrait par paliers, 148 tout de suite, 114 en 2017", "de 6, elle passe à
 * 10,5 %": the levels of a change. */
void
engine_items_relate_levels (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      gboolean changes = FALSE;
      double ratio;

      if (item->first < 2 || !engine_item_is_elided (a, item)
          || (other = engine_item_lender (a, items, i)) == NULL || other->kind == ENGINE_ITEM_COUNT
          || item->first - other->last > MAX_LEVELS
          || engine_analysis_tag (a, engine_item_start (a, item) - 1, ENGINE_CLASS_SERIES) == NULL)
        continue;
      for (guint32 j = other->last > 8 ? other->last - 8 : 0; j < item->first && !changes; j++)
        changes = engine_token_is_change (a, j);
      ratio = engine_decimal_to_double (item->decimal)
              / engine_decimal_to_double (engine_decimal_multiply (other->decimal, other->factor));
      if (changes && ratio > 0.1 && ratio < 10)
        engine_item_borrow (item, other);
    }
  for (guint i = 0; i + 1 < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *next = &items[i + 1];
      gboolean changes = FALSE;

      if (!engine_item_is_elided (a, item) || next->dropped || next->unit == NULL
          || next->kind == ENGINE_ITEM_COUNT || !engine_item_can_measure (next)
          || next->first - item->last > 8 || engine_items_apart (a, item->last, next->first)
          || engine_timex_tag_before (a, item->first, ENGINE_CLASS_RANGE_OPEN) == NULL
          || engine_timex_tag_before (a, next->first, ENGINE_CLASS_RANGE_TO) == NULL)
        continue;
      for (guint32 j = item->last; j < next->first && !changes; j++)
        changes = engine_token_is_change (a, j);
      if (changes)
        engine_item_borrow (item, next);
    }
}

/* "La Fédération y mettra 300 000": what is given is money, where the text counts some right before. */
void
engine_items_relate_given (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other = &items[i - 1];
      guint32 start = engine_item_start (a, item);
      const EngineTag *verb =
          start > 0 ? engine_analysis_tag (a, start - 1, ENGINE_CLASS_MEASURE_VERB) : NULL;
      const char *code = verb != NULL ? engine_tag_code (a, verb) : "";

      if (!engine_item_is_elided (a, item) || !(item->flags & ENGINE_NUMBER_GROUPED)
          || other->dropped || other->kind != ENGINE_ITEM_MONEY || item->first - other->last > 25)
        continue;
      if (strcmp (code, "aid") == 0 || strcmp (code, "spending") == 0
          || strcmp (code, "investment") == 0)
        engine_item_borrow_unit (item, other);
    }
}

/* "90 000 barils par jour sur une production de 110 000": a level of what the number before measures, by the
 * noun that it is of. */
void
engine_items_relate_levels_of (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const guint32 start = item->first;
      const EngineItem *other;
      const EngineTag *noun;

      if (start < 2 || !engine_item_is_elided (a, item)
          || !engine_analysis_has (a, start - 1, ENGINE_CLASS_OF)
          || (other = engine_item_lender (a, items, i)) == NULL
          || other->kind == ENGINE_ITEM_PERCENT || other->kind == ENGINE_ITEM_COUNT)
        continue;
      noun = engine_analysis_tag (a, start - 2, ENGINE_CLASS_MEASURE);
      if (noun != NULL && strcmp (engine_tag_code (a, noun), "tariff") != 0)
        engine_item_borrow (item, other);
    }
}
