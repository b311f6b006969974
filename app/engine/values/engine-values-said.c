/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bare numbers that a word beside them makes a count: "brings the total to nine", "against a peak of 1,233", "354
 * strong", "the Rohingya number 1.1 million", the value of a label ("Customs data fields: 21"). */

#include "config.h"

#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

#define LABEL_REACH 7 /* tokens of a label */
#define NOUN_REACH 30 /* tokens back to what is counted */
#define DUTY_REACH 14 /* tokens from a nought to the duty that it is the rate of */

static gboolean
may_count (const EngineItem *item)
{
  return engine_item_is_free (item) && (item->flags & ENGINE_NUMBER_DECIMALS) == 0
         && engine_decimal_to_double (item->decimal) >= 2;
}

/* The unit of the plural noun that the line names last before @i, else "count". */
static const char *
unit_before (const EngineAnalysis *a, guint32 i)
{
  for (guint32 back = 1; back <= NOUN_REACH && back <= i; back++)
    {
      const EngineTag *noun = engine_analysis_tag (a, i - back, ENGINE_CLASS_COUNTED);

      if (engine_token (a, i - back)->kind == ENGINE_TOKEN_BREAK)
        break;
      if (noun != NULL && (engine_analysis_morph (a, i - back) & ENGINE_MORPH_SINGULAR) == 0)
        return engine_tag_code (a, noun);
    }
  return "count";
}

/* "brings the total to nine", "against a peak of 1,233": of what the sentence has counted. */
static void
relate_levels (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineTag *of;
      const EngineItem *other;

      if (!may_count (item) || !engine_item_ends_gap (a, item->last))
        continue;
      of = engine_timex_tag_before (a, engine_item_start (a, item), ENGINE_CLASS_COUNT_OF);
      if (of == NULL || engine_tag_attr (a, of, "level") == NULL)
        continue;
      other = engine_item_lender (a, items, i);
      if (other != NULL)
        engine_item_borrow (item, other);
      else
        engine_item_count_as (item, unit_before (a, of->first));
    }
}

/* "The Rohingya number 1.1 million", "police number fewer than 10,000": a verb that says how many, of people as a
 * rule. */
static void
relate_numbering (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      const guint32 start = engine_item_start (a, item);
      const EngineTag *of = engine_timex_tag_before (a, start, ENGINE_CLASS_COUNT_OF);

      if (of == NULL || engine_tag_attr (a, of, "verb") == NULL || !engine_item_is_free (item)
          || !engine_item_ends_gap (a, item->last)
          || !((item->flags & (ENGINE_NUMBER_GROUPED | ENGINE_NUMBER_SCALED)) != 0
               || start < item->first))
        continue;
      engine_item_count_as (item, "persons");
    }
}

/* "a cohort of refugees, currently 354 strong", "a 2,000-strong force". */
static void
relate_strong (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      const guint32 next = item->last + (engine_token_is_dash (a, item->last) ? 1 : 0);
      const EngineTag *of = engine_analysis_tag (a, next, ENGINE_CLASS_COUNT_OF);

      if (of == NULL || engine_tag_attr (a, of, "behind") == NULL || !may_count (item)
          || (next == item->last && (engine_analysis_morph (a, of->last) & ENGINE_MORPH_NOUN) != 0))
        continue;
      engine_item_count_as (item, "persons");
    }
}

/* The line of the token, or NULL. */
static const EngineLine *
line_at (const EngineAnalysis *a, guint32 i)
{
  guint low = 0, high = a->lines->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const EngineLine *line = &g_array_index (a->lines, EngineLine, middle);

      if (i < line->first)
        high = middle;
      else if (i >= line->last)
        low = middle + 1;
      else
        return line;
    }
  return NULL;
}

/* "• Customs data fields: 21 instead of 80-plus": the number is all that stands behind the label of an item. */
static void
relate_labelled (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      const guint32 start = engine_item_start (a, item);
      const EngineLine *line;

      if (!may_count (item) || start < 2 || engine_token_char (a, start - 1) != ':'
          || !(engine_token (a, item->last)->kind != ENGINE_TOKEN_WORD
               || engine_analysis_tag (a, item->last, ENGINE_CLASS_VERSUS_NUMBER) != NULL)
          || engine_token (a, item->last)->kind == ENGINE_TOKEN_NUMBER
          || engine_token_char (a, item->last) == ':' || engine_token_char (a, item->last) == '/'
          || (line = line_at (a, start)) == NULL || line->kind != ENGINE_LINE_BULLET
          || start - line->first > LABEL_REACH + 2)
        continue;
      if (engine_token (a, start - 2)->kind == ENGINE_TOKEN_WORD
          && g_array_index (a->timex_at, guint32, start - 2) == 0)
        engine_item_count_as (item, unit_before (a, start));
    }
}

/* A duty is named near the token, in the sentence. */
static gboolean
names_duty (const EngineAnalysis *a, guint32 i)
{
  for (guint side = 0; side < 2; side++)
    for (guint32 k = 1; k <= DUTY_REACH && (side == 0 ? i + k < a->tokens->len : k <= i); k++)
      {
        guint32 at = side == 0 ? i + k : i - k;
        const EngineTag *tag = engine_analysis_tag (a, at, ENGINE_CLASS_MEASURE);

        if (engine_token (a, at)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, at) == '.'
            || engine_token_char (a, at) == ';')
          break;
        if (tag != NULL && strcmp (engine_tag_code (a, tag), "tariff") == 0)
          return TRUE;
      }
  return FALSE;
}

/* "60 % of tariff lines dropped to zero": a share of what changes, and no rate before the change. */
static gboolean
is_share (const EngineAnalysis *a, const EngineItem *before, const EngineItem *item)
{
  return !before->dropped && before->kind == ENGINE_ITEM_PERCENT
         && engine_analysis_has (a, before->last, ENGINE_CLASS_OF)
         && !engine_items_apart (a, before->last, item->first);
}

/* "ramènera à zéro ses droits", "les droits tomberont à zéro": a rate of duty that changes to nought. */
static void
relate_nought (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      gboolean changes = FALSE;

      if ((item->flags & ENGINE_NUMBER_WORDS) == 0 || engine_decimal_to_double (item->decimal) != 0)
        continue;
      if (i > 0 && is_share (a, &items[i - 1], item) && (item->borrowed || item->unit == NULL))
        {
          item->dropped = TRUE;
          continue;
        }
      if (!engine_item_is_free (item) || item->first < 2
          || engine_analysis_tag (a, item->first - 1, ENGINE_CLASS_RANGE_TO) == NULL)
        continue;
      for (guint32 back = 2; back <= 4 && back <= item->first && !changes; back++)
        changes = engine_analysis_tag (a, item->first - back, ENGINE_CLASS_CHANGE_VERB) != NULL;
      if (!changes || !names_duty (a, item->first))
        continue;
      item->kind = ENGINE_ITEM_PERCENT;
      item->unit = "%";
      item->factor = engine_decimal_from_int (1);
    }
}

/**
 * engine_items_relate_said:
 * @a: an analysis
 * @items: (array length=n): the candidates of a window, in order
 * @n: how many
 *
 * Lends units to numbers that a word beside them makes a count.
 *
 * Complexity: O(items).
 */
void
engine_items_relate_said (const EngineAnalysis *a, EngineItem *items, guint n)
{
  static const EngineItemReader readers[] = { relate_levels, relate_numbering, relate_strong,
                                              relate_labelled, relate_nought };

  engine_items_read (a, items, n, readers, G_N_ELEMENTS (readers));
}
