/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rates of exchange: "the peso closed at 1,488 to the dollar", "la livre est tombée de 30,9 à 50 pour un dollar".
 * The bare number is of the money that the sentence names before it, its price in the money behind it. */

#include "config.h"

#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

/* How far before the number its money is named, in tokens. */
#define MONEY_REACH 40
/* From "to" to "the dollar". */
#define PRICED_REACH 3
/* The widest gap between two ends of a change, in tokens. */
#define CHANGE_REACH 6

/* The money that a price is told in behind @i, "to the dollar", "a dollar", "pour un euro"; NULL where there is
 * none. */
static const EngineTag *
priced_in (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *money = NULL;
  gboolean joined = engine_analysis_has (a, i, ENGINE_CLASS_NUMBER_WORD);

  for (guint n = 0; n < PRICED_REACH && money == NULL; n++, i++)
    {
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return NULL;
      money = engine_analysis_tag (a, i, ENGINE_CLASS_CURRENCY);
      if (money != NULL)
        break;
      if (!engine_analysis_has (a, i, ENGINE_CLASS_PREPOSITION)
          && !engine_analysis_has (a, i, ENGINE_CLASS_RANGE_TO)
          && !engine_analysis_has (a, i, ENGINE_CLASS_DATE_EVERY)
          && !engine_analysis_has (a, i, ENGINE_CLASS_DETERMINER)
          && !engine_analysis_has (a, i, ENGINE_CLASS_NUMBER_WORD))
        return NULL;
      joined = TRUE;
    }
  return money != NULL && joined && engine_token (a, money->last)->kind != ENGINE_TOKEN_NUMBER
             ? money
             : NULL;
}

/* The money that the sentence names last before @i, of no number, other than @priced; NULL where there is none. */
static const EngineTag *
money_before (const EngineAnalysis *a, guint32 i, const EngineTag *priced)
{
  for (guint32 n = 0; n < MONEY_REACH && i > 0; n++)
    {
      const EngineTag *money;

      i--;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, i) == '.')
        return NULL;
      money = engine_analysis_tag (a, i, ENGINE_CLASS_CURRENCY);
      if (money == NULL || engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || strcmp (engine_tag_code (a, money), engine_tag_code (a, priced)) == 0
          || (i > 0
              && (engine_token (a, i - 1)->kind == ENGINE_TOKEN_NUMBER
                  || engine_analysis_has (a, i - 1, ENGINE_CLASS_SCALE)
                  || engine_analysis_has (a, i - 1, ENGINE_CLASS_NUMBER_WORD))))
        continue;
      return money;
    }
  return NULL;
}

/* A number that may be a rate: no article, no year, nothing counted. */
static gboolean
is_bare (const EngineItem *item)
{
  return !item->dropped && item->unit == NULL && item->kind == ENGINE_ITEM_BARE
         && (item->flags
             & (ENGINE_NUMBER_ARTICLE | ENGINE_NUMBER_VAGUE | ENGINE_NUMBER_INDEFINITE
                | ENGINE_NUMBER_SCALED))
                == 0;
}

static void
set_money (const EngineAnalysis *a, EngineItem *item, const EngineTag *money)
{
  item->kind = ENGINE_ITEM_MONEY;
  item->unit = engine_tag_code (a, money);
  item->factor = engine_decimal_from_int (1);
  item->bare_currency = engine_tag_attr (a, money, "bare") != NULL;
  item->borrowed = item->exchanged = TRUE;
}

/**
 * engine_items_relate_exchange:
 * @a: an analysis
 * @items: (array length=n): the candidates of a window, in order
 * @n: how many
 *
 * Gives the money whose price is told to numbers before "to the dollar", and to the one that a change to such a
 * number starts from.
 */
void
engine_items_relate_exchange (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineTag *priced, *money;

      if (!is_bare (item) || (priced = priced_in (a, item->last)) == NULL
          || (money = money_before (a, item->first, priced)) == NULL)
        continue;
      set_money (a, item, money);
      if (i > 0 && is_bare (&items[i - 1]) && item->first - items[i - 1].last <= CHANGE_REACH
          && engine_timex_tag_before (a, engine_item_start (a, &items[i - 1]),
                                      ENGINE_CLASS_RANGE_OPEN)
                 != NULL)
        set_money (a, &items[i - 1], money);
    }
}
