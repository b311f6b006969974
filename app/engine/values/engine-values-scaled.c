/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Millions and more without a unit ("186 milliards"): of the people, the things, the money or the goods that
 * the text has counted, or of a noun of their own. */

#include "config.h"

#include "engine-mentions.h"
#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

/* The longest way back to an item that lends its unit, in tokens. */
#define MAX_LOAN 80

/* Whether a noun of its own follows the scaled number: "trois millions de logements". */
static gboolean
has_own_noun (const EngineAnalysis *a, const EngineItem *item)
{
  const EngineToken *t = engine_token (a, item->last);

  if (t->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  if (engine_analysis_tag (a, item->last, ENGINE_CLASS_OF) != NULL)
    return engine_analysis_tag (a, engine_analysis_tag (a, item->last, ENGINE_CLASS_OF)->last,
                                ENGINE_CLASS_MULTIPLE_AFTER)
           == NULL;
  return (engine_pack_form_morph (a->pack, t->form) & ENGINE_MORPH_NOUN) != 0
         && (engine_pack_form_morph (a->pack, t->form) & ENGINE_MORPH_VERB) == 0
         && engine_analysis_tag (a, item->last, ENGINE_CLASS_PREPOSITION) == NULL
         && engine_analysis_tag (a, item->last, ENGINE_CLASS_QUALIFIER_AFTER) == NULL
         && engine_analysis_tag (a, item->last, ENGINE_CLASS_TIME_WORD) == NULL;
}

/* "140 millions de taxes", "300 millions de prêts": what is counted is money by its nature. */
static gboolean
is_of_money (const EngineAnalysis *a, const EngineItem *item)
{
  const EngineTag *of = engine_analysis_tag (a, item->last, ENGINE_CLASS_OF);
  const EngineTag *noun =
      of != NULL ? engine_analysis_tag (a, of->last, ENGINE_CLASS_MEASURE) : NULL;
  static const char *const codes[] = { "aid",      "investment", "tariff",
                                       "spending", "trade",      "exports",
                                       "imports",  "purchase",   "defence_spending" };

  for (gsize i = 0; noun != NULL && i < G_N_ELEMENTS (codes); i++)
    if (strcmp (engine_tag_code (a, noun), codes[i]) == 0)
      return engine_tag_attr (a, noun, "goods") == NULL;
  return FALSE;
}

/* "Le Vietnam (15 millions) et le Sénégal (2,5 millions d'euros)": the sentence goes on in money. */
static gboolean
is_money_next (const EngineAnalysis *a, const EngineItem *items, guint i, guint n)
{
  return i + 1 < n && items[i + 1].kind == ENGINE_ITEM_MONEY
         && !engine_items_apart (a, items[i].last, items[i + 1].first);
}

/* "600 millions de dollars, soit environ 330 milliards de francs CFA", "$5m (€4.6m)": the same sum in another
 * money, which is not the text's. */
static gboolean
is_conversion (const EngineAnalysis *a, const EngineItem *items, guint i)
{
  const EngineItem *from = i > 0 ? &items[i - 1] : NULL;
  gboolean parted = FALSE;

  if (from == NULL || from->dropped || from->kind != ENGINE_ITEM_MONEY || from->unit == NULL
      || items[i].unit == NULL || strcmp (from->unit, items[i].unit) == 0
      || items[i].first < from->last || items[i].first - from->last > 5)
    return FALSE;
  for (guint32 t = from->last; t < items[i].first; t++)
    {
      if (engine_token_char (a, t) == '(')
        return TRUE;
      if (parted && engine_analysis_tag (a, t, ENGINE_CLASS_RESTATES) != NULL)
        return TRUE;
      parted |= engine_token_char (a, t) == ',';
    }
  return FALSE;
}

/* What the sentence has counted so far, that a number without a unit may be of. */
typedef struct
{
  const EngineItem *first_money; /* of all items, also those behind */
  const EngineItem *money;
  const EngineItem *last; /* money or a quantity */
  const EngineItem *people;
  const EngineItem *counted; /* millions of things, since the last money */
} Lenders;

static void
lenders_take (Lenders *lenders, const EngineItem *item)
{
  if (strcmp (item->unit, "persons") == 0)
    lenders->people = item;
  if (item->kind == ENGINE_ITEM_COUNT && engine_decimal_to_double (item->scale) >= 1e6)
    lenders->counted = item;
  else if (item->kind == ENGINE_ITEM_MONEY)
    {
      lenders->money = item;
      lenders->counted = NULL;
    }
  /* nothing is millions of kilometres long */
  if (item->kind == ENGINE_ITEM_MONEY
      || (item->kind == ENGINE_ITEM_QUANTITY && strcmp (item->unit, "km") != 0))
    lenders->last = item;
}

/* Whether a large number without a unit, at @i, is of what was counted last. */
static gboolean
goes_on_from (const EngineAnalysis *a,
              const EngineItem *items,
              guint i,
              guint n,
              const Lenders *lenders)
{
  const EngineItem *item = &items[i], *last = lenders->last;

  if (last == NULL)
    return FALSE;
  if (!engine_items_apart (a, last->last, item->first))
    return TRUE;
  return item->first - last->last <= MAX_LOAN
         && engine_items_on_one_line (a, last->last, item->first)
         && (last->kind == ENGINE_ITEM_MONEY
             || lenders->first_money == NULL
             /* "38 milliards de mètres cubes … Il en est passé 15 milliards." */
             || (engine_decimal_to_double (last->scale) >= 1e9 && !is_money_next (a, items, i, n))
             || (engine_decimal_to_double (item->scale) < 1e9 && !is_money_next (a, items, i, n)));
}

/* "25,6 millions ont faim", in a sentence that counts people. */
static gboolean
is_of_people (const EngineAnalysis *a, const EngineItem *item, const EngineItem *people)
{
  return people != NULL && engine_token (a, item->last)->kind == ENGINE_TOKEN_WORD
         && engine_analysis_tag (a, item->last, ENGINE_CLASS_PREPOSITION) == NULL
         && !engine_items_apart (a, people->last, item->first);
}

/* "les Philippins y sont près d'un million": the people of a country, who are so many. */
static gboolean
tells_inhabitants (const EngineAnalysis *a, const EngineItem *item)
{
  const EngineTag *about = engine_timex_tag_before (a, item->first, ENGINE_CLASS_QUALIFIER_BEFORE);
  const guint32 verb = about != NULL ? about->first : item->first;

  return verb > 0 && engine_token_has_code (a, verb - 1, ENGINE_CLASS_AUXILIARY, "be")
         && engine_items_are_people (a, verb - 1);
}

/* The item that lends item @i, a large number without a unit, its own, or NULL. */
static const EngineItem *
find_lender (const EngineAnalysis *a,
             const EngineItem *items,
             guint i,
             guint n,
             const Lenders *lenders)
{
  const EngineItem *item = &items[i];

  if (has_own_noun (a, item))
    {
      if (engine_decimal_to_double (item->scale) < 1e9 && !is_of_money (a, item))
        return NULL;
    }
  else if (is_of_people (a, item, lenders->people))
    return lenders->people;
  /* "8m arrivals (2023: 3.5m)", "1,9 milliard de doses, puis 1,4 milliard" */
  else if (lenders->counted != NULL && item->first - lenders->counted->last <= MAX_LOAN
           && engine_items_on_one_line (a, lenders->counted->last, item->first))
    return lenders->counted;
  else if (goes_on_from (a, items, i, n, lenders))
    return lenders->last;
  return lenders->money != NULL ? lenders->money : lenders->first_money;
}

/* A number of a million or more that has no unit. */
static gboolean
is_large_bare (const EngineItem *item)
{
  return item->kind == ENGINE_ITEM_BARE && !engine_decimal_is_one (item->scale)
         && !(item->flags & ENGINE_NUMBER_VAGUE)
         && (item->scale.exponent >= 6 || engine_decimal_to_double (item->scale) >= 1e6);
}

/* Millions and more without a unit are the money, or else the goods, that the text counts. */
void
engine_items_relate_scaled (const EngineAnalysis *a, EngineItem *items, guint n)
{
  Lenders lenders = { NULL };

  for (guint i = 0; i < n && lenders.first_money == NULL; i++)
    if (!items[i].dropped && items[i].kind == ENGINE_ITEM_MONEY)
      lenders.first_money = &items[i];
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *lender;

      if (item->dropped)
        continue;
      if (item->unit != NULL)
        {
          if (item->kind != ENGINE_ITEM_MONEY || !is_conversion (a, items, i))
            lenders_take (&lenders, item);
          continue;
        }
      if (!is_large_bare (item))
        continue;
      if (!has_own_noun (a, item) && engine_items_follow_count (a, item->first))
        {
          engine_item_count_as (item,
                                engine_items_follow_people (a, item->first) ? "persons" : "count");
          continue;
        }
      if (tells_inhabitants (a, item))
        {
          engine_item_count_as (item, "persons");
          continue;
        }
      lender = find_lender (a, items, i, n, &lenders);
      if (lender != NULL)
        engine_item_borrow_unit (item, lender);
    }
}
