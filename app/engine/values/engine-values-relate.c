/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What values owe to each other: ranges ("entre 15 et 20 %", "3 à 4 milliards"), changes ("ramener de
 * 34 à 12 %"), series ("10, 20 et 30 %"), contrasts ("300 000 tonnes, contre 210 000") and the money
 * that a text names once and counts on ("186 milliards"). */

#include "config.h"

#include "engine-values.h"

#include <string.h>

/* How far before "from X to Y" its verb may stand, in tokens. */
#define VERB_REACH 14
/* The widest gap between two items that can be related, in tokens. */
#define MAX_GAP 3
/* Full names of currencies remembered in a window. */
#define MAX_QUALIFIED 16
/* The longest way back to an item that lends its unit, in tokens. */
#define MAX_LOAN 80

typedef enum
{
  JOINT_NONE,
  JOINT_DASH,
  JOINT_TO,
  JOINT_AND,
  JOINT_SERIES,
} Joint;

static const EngineTag *
tag_before (const EngineAnalysis *a, guint32 i, EngineClass class_id, const char *code)
{
  for (guint32 n = 1; n <= 5 && n <= i; n++)
    {
      guint32 from = a->first_tag[i - n];
      guint32 to = a->first_tag[i - n + 1];

      if (engine_token (a, i - n)->kind == ENGINE_TOKEN_BREAK)
        break;
      if (!engine_analysis_has (a, i - n, class_id))
        continue;
      for (guint32 k = from; k < to; k++)
        {
          const EngineTag *t = &a->tag[k];

          if (t->last == i && t->class_id == class_id
              && (code == NULL || g_str_equal (engine_tag_code (a, t), code)))
            return t;
        }
    }
  return NULL;
}

/* A tag of the class with the code that starts at @i, of any length. */
static const EngineTag *
tag_with_code (const EngineAnalysis *a, guint32 i, EngineClass class_id, const char *code)
{
  guint32 from = a->first_tag[i];
  guint32 to = a->first_tag[i + 1];

  if (!engine_analysis_has (a, i, class_id))
    return NULL;
  for (guint32 k = from; k < to; k++)
    {
      const EngineTag *t = &a->tag[k];

      if (t->class_id == class_id && g_str_equal (engine_tag_code (a, t), code))
        return t;
    }
  return NULL;
}

static guint32
skip_qualifier (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_QUALIFIER_BEFORE);

  return tag != NULL ? tag->last : i;
}

/* What stands between two items, from the end of one to the start of the next. */
static Joint
joint_between (const EngineAnalysis *a, guint32 i, guint32 next)
{
  const EngineTag *tag;

  if (next < i || next - i > MAX_GAP + 2)
    return JOINT_NONE;
  if (engine_token_arrow_end (a, i) > i)
    return skip_qualifier (a, engine_token_arrow_end (a, i)) == next ? JOINT_SERIES : JOINT_NONE;
  if (engine_token_is_dash (a, i) || engine_token_char (a, i) == '~')
    return skip_qualifier (a, i + 1) == next ? JOINT_DASH : JOINT_NONE;
  if ((tag = tag_with_code (a, i, ENGINE_CLASS_RANGE_TO, "to")) != NULL
      && skip_qualifier (a, tag->last) == next)
    return JOINT_TO;
  if ((tag = tag_with_code (a, i, ENGINE_CLASS_RANGE_TO, "and")) != NULL
      && skip_qualifier (a, tag->last) == next)
    return JOINT_AND;
  if ((tag = engine_analysis_tag (a, i, ENGINE_CLASS_SERIES)) != NULL)
    {
      /* "ils sont 29, et presque 450 millions": another statement, in languages without a comma before "and" */
      if ((a->style & ENGINE_STYLE_DECIMAL_COMMA) != 0 && engine_token_char (a, i) == ','
          && engine_analysis_tag (a, i + 1, ENGINE_CLASS_AND) != NULL)
        return JOINT_NONE;
      i = tag->last;
      if (engine_analysis_tag (a, i, ENGINE_CLASS_SERIES) != NULL)
        i = engine_analysis_tag (a, i, ENGINE_CLASS_SERIES)->last;
      if ((tag = engine_analysis_tag (a, i, ENGINE_CLASS_VERSUS_NUMBER)) != NULL)
        i = tag->last;
      /* "de 50 et de 200 mégawatts" */
      if (engine_analysis_tag (a, next - 1, ENGINE_CLASS_OF) != NULL && i + 1 == next)
        return JOINT_SERIES;
      /* "puis à 10 %" */
      if ((tag = tag_with_code (a, i, ENGINE_CLASS_RANGE_TO, "to")) != NULL)
        i = tag->last;
      return skip_qualifier (a, i) == next ? JOINT_SERIES : JOINT_NONE;
    }
  if ((tag = engine_analysis_tag (a, i, ENGINE_CLASS_VERSUS_NUMBER)) != NULL
      && skip_qualifier (a, tag->last) == next)
    return JOINT_SERIES;
  return JOINT_NONE;
}

/* Whether a word of change stands before the "from" at @i, in its sentence. */
static gboolean
is_change (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 1; n <= VERB_REACH && n <= i; n++)
    {
      const EngineToken *t = engine_token (a, i - n);

      if (t->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, i - n) == '.'
          || engine_token_char (a, i - n) == ';')
        return FALSE;
      if (engine_analysis_tag (a, i - n, ENGINE_CLASS_CHANGE_VERB) != NULL)
        return TRUE;
    }
  return FALSE;
}

void
engine_item_borrow_unit (EngineItem *item, const EngineItem *from)
{
  /* "La redevance de 3 à 10 % rapportera 200 millions": no millions of per cent */
  if ((item->flags & ENGINE_NUMBER_SCALED) != 0 && from->kind == ENGINE_ITEM_PERCENT)
    return;
  item->unit = from->unit;
  item->unit_tag = from->unit_tag;
  item->factor = from->factor;
  item->kind = from->kind;
  item->bare_currency = from->bare_currency;
  item->borrowed = TRUE;
}

static gboolean
is_one (EngineDecimal d)
{
  return d.mantissa == 1 && d.exponent == 0;
}

/* "3 à 4 milliards": the first number's scale is the second's. */
void
engine_item_borrow_scale (EngineItem *item, const EngineItem *from)
{
  double value, other;

  if (is_one (from->scale) || !is_one (item->scale) || (item->flags & ENGINE_NUMBER_SCALED)
      || item->kind == ENGINE_ITEM_FRACTION)
    return;
  value = engine_decimal_to_double (item->decimal);
  other = engine_decimal_to_double (from->decimal) / engine_decimal_to_double (from->scale);
  /* "8 700 milliards, contre 7 200" */
  if (value > 100 * other || (value >= 1000 && (value > 10 * other || other < 1000)))
    return;
  item->decimal = engine_decimal_multiply (item->decimal, from->scale);
  item->scale = from->scale;
}

static gboolean
same_unit (const EngineItem *a, const EngineItem *b)
{
  return a->unit != NULL && b->unit != NULL && strcmp (a->unit, b->unit) == 0
         && a->factor.mantissa == b->factor.mantissa && a->factor.exponent == b->factor.exponent;
}

static gboolean
can_measure (const EngineItem *item)
{
  return item->kind != ENGINE_ITEM_FRACTION && item->kind != ENGINE_ITEM_MULTIPLE;
}

/* "15 à 20 000 tonnes": the thousands are said once. */
static void
borrow_thousands (EngineItem *item, const EngineItem *from)
{
  double value = engine_decimal_to_double (item->decimal);
  double thousands = engine_decimal_to_double (from->decimal) / 1000;

  if (item->unit == NULL && is_one (item->scale) && is_one (from->scale) && value < 1000
      && (from->flags & ENGINE_NUMBER_GROUPED) && from->decimal.exponent >= 3 && value < thousands
      && value * 10 >= thousands && !(item->flags & ENGINE_NUMBER_DECIMALS))
    item->decimal.exponent += 3;
}

/* Two items that "to", "and" or a dash joins: one range, or two ends of a change. */
static gboolean
relate_pair (const EngineAnalysis *a, EngineItem *first, EngineItem *second, Joint joint)
{
  const EngineTag *opener = tag_before (a, first->first, ENGINE_CLASS_RANGE_OPEN, NULL);
  gboolean between = tag_before (a, first->first, ENGINE_CLASS_RANGE_OPEN, "between") != NULL;
  gboolean from = tag_before (a, first->first, ENGINE_CLASS_RANGE_OPEN, "from") != NULL;
  gboolean rising;

  if (!can_measure (first) || !can_measure (second))
    return FALSE;
  if (joint == JOINT_AND && !between)
    return FALSE;
  if (first->unit != NULL && second->unit != NULL && !same_unit (first, second)
      && !(first->kind == second->kind && first->kind == ENGINE_ITEM_QUANTITY
           && strcmp (first->unit, second->unit) == 0))
    return FALSE;
  if (first->unit == NULL && second->unit == NULL && is_one (second->scale))
    return FALSE;
  /* "7 à Paris": a number with nothing in common with the next */
  if (second->unit == NULL && (first->flags & ENGINE_NUMBER_FOUR_DIGITS) && first->unit == NULL)
    return FALSE;
  if (first->unit == NULL && second->unit != NULL && second->kind == ENGINE_ITEM_COUNT && !between
      && joint == JOINT_TO && !from && ((first->flags ^ second->flags) & ENGINE_NUMBER_DIGITS))
    return FALSE;
  /* "fell 0.4% to 91.2 per dollar" */
  if (first->unit != NULL && second->unit == NULL && first->kind == ENGINE_ITEM_PERCENT
      && joint == JOINT_TO && !from)
    return FALSE;
  engine_item_borrow_scale (first, second);
  borrow_thousands (first, second);
  if (first->unit == NULL && second->unit != NULL)
    engine_item_borrow_unit (first, second);
  else if (second->unit == NULL && first->unit != NULL)
    {
      engine_item_borrow_unit (second, first);
      if (first->scale.mantissa == 1 && !is_one (first->scale) && is_one (second->scale)
          && engine_decimal_to_double (second->decimal) < 1000 && joint != JOINT_TO)
        engine_item_borrow_scale (second, first);
    }
  rising = engine_decimal_to_double (engine_decimal_multiply (second->decimal, second->factor))
           > engine_decimal_to_double (engine_decimal_multiply (first->decimal, first->factor));
  if (joint != JOINT_DASH && !between
      && (!rising || (from && opener != NULL && is_change (a, opener->first))
          || (!from && first->unit_tag != NULL && !first->borrowed && joint == JOINT_TO
              && is_change (a, first->first))))
    return TRUE;
  if (!rising)
    return TRUE;
  /* one range */
  first->upper = second->decimal;
  if (second->unit != NULL && !same_unit (first, second))
    {
      first->decimal = engine_decimal_multiply (first->decimal, first->factor);
      first->upper = engine_decimal_multiply (second->decimal, second->factor);
      first->factor = engine_decimal_from_int (1);
    }
  first->has_upper = TRUE;
  first->last = second->last;
  first->unit = second->unit;
  first->kind = second->kind;
  first->unit_tag = second->unit_tag;
  first->bare_currency = second->bare_currency;
  first->borrowed = FALSE;
  first->flags |= second->flags & (ENGINE_NUMBER_SCALED | ENGINE_NUMBER_GROUPED);
  second->dropped = TRUE;
  return TRUE;
}

/* "a country of 12 million". */
static gboolean
follows_people (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *q = tag_before (a, i, ENGINE_CLASS_QUALIFIER_BEFORE, NULL);
  const EngineTag *of = tag_before (a, q != NULL ? q->first : i, ENGINE_CLASS_COUNT_OF, NULL);

  return of != NULL && engine_tag_attr (a, of, "persons") != NULL;
}

/* "10, 20 et 30 %": from the last one back. */
static void
relate_series (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = n; i-- > 1;)
    {
      EngineItem *second = &items[i], *first = &items[i - 1];
      Joint joint;

      if (second->dropped || first->dropped || second->unit == NULL || first->unit != NULL
          || !can_measure (second) || first->kind != ENGINE_ITEM_BARE
          || (first->flags & ENGINE_NUMBER_ARTICLE))
        continue;
      joint = joint_between (a, first->last, second->first);
      if (joint == JOINT_NONE)
        continue;
      if (second->kind == ENGINE_ITEM_COUNT
          && ((first->flags & ENGINE_NUMBER_FOUR_DIGITS) != 0
              || (!is_one (first->scale) && is_one (second->scale)
                  && follows_people (a, first->first))))
        continue;
      engine_item_borrow_scale (first, second);
      engine_item_borrow_unit (first, second);
    }
}

static gboolean
same_line (const EngineAnalysis *a, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
      return FALSE;
  return TRUE;
}

/* "vise 20 TWh en 2030 et de 200 à 350 en 2050": a bare range is of what the sentence counts. */
static void
relate_ranges (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i + 1 < n; i++)
    {
      EngineItem *first = &items[i], *second = &items[i + 1];
      const EngineItem *other = &items[i - 1];
      Joint joint = joint_between (a, first->last, second->first);

      if (joint != JOINT_TO && joint != JOINT_DASH && joint != JOINT_AND)
        continue;
      if (first->dropped || second->dropped || other->dropped || first->unit != NULL
          || second->unit != NULL || first->kind != ENGINE_ITEM_BARE
          || second->kind != ENGINE_ITEM_BARE || other->unit == NULL
          || (other->kind != ENGINE_ITEM_QUANTITY && other->kind != ENGINE_ITEM_PERCENT
              && other->kind != ENGINE_ITEM_MONEY)
          || !engine_item_ends_gap (a, second->last)
          || engine_items_apart (a, other->last, first->first)
          || (first->flags & ENGINE_NUMBER_FOUR_DIGITS) != 0
          || (second->flags & ENGINE_NUMBER_FOUR_DIGITS) != 0
          || tag_before (a, first->first, ENGINE_CLASS_RANGE_OPEN, NULL) == NULL)
        continue;
      engine_item_borrow_unit (second, other);
      relate_pair (a, first, second, joint);
    }
}

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

/* "with the herd at 86.7 million": a noun that says how many there are. */
static gboolean
follows_count_of (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *q = tag_before (a, i, ENGINE_CLASS_QUALIFIER_BEFORE, NULL);

  return tag_before (a, q != NULL ? q->first : i, ENGINE_CLASS_COUNT_OF, NULL) != NULL;
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

/* Millions and more without a unit are the money, or else the goods, that the text counts. */
static void
relate_scaled (const EngineAnalysis *a, EngineItem *items, guint n)
{
  const EngineItem *money = NULL, *last = NULL;
  const EngineItem *first_money = NULL, *people = NULL, *counted = NULL;

  for (guint i = 0; i < n && first_money == NULL; i++)
    if (!items[i].dropped && items[i].kind == ENGINE_ITEM_MONEY)
      first_money = &items[i];
  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];
      gboolean own_noun, large;

      if (item->dropped)
        continue;
      if (item->unit != NULL)
        {
          if (item->kind == ENGINE_ITEM_MONEY && is_conversion (a, items, i))
            continue;
          if (item->kind == ENGINE_ITEM_MONEY)
            money = item;
          if (strcmp (item->unit, "persons") == 0)
            people = item;
          if (item->kind == ENGINE_ITEM_COUNT && engine_decimal_to_double (item->scale) >= 1e6)
            counted = item;
          else if (item->kind == ENGINE_ITEM_MONEY)
            counted = NULL;
          if (item->kind == ENGINE_ITEM_MONEY || item->kind == ENGINE_ITEM_QUANTITY)
            last = item;
          continue;
        }
      if (item->kind != ENGINE_ITEM_BARE || is_one (item->scale)
          || (item->flags & ENGINE_NUMBER_VAGUE))
        continue;
      large = item->scale.exponent >= 6 || engine_decimal_to_double (item->scale) >= 1e6;
      if (!large)
        continue;
      own_noun = has_own_noun (a, item);
      if (!own_noun && follows_count_of (a, item->first))
        {
          engine_item_count_as (item, follows_people (a, item->first) ? "persons" : "count");
          continue;
        }
      /* "25,6 millions ont faim", in a sentence that counts people */
      if (people != NULL && !own_noun && engine_token (a, item->last)->kind == ENGINE_TOKEN_WORD
          && engine_analysis_tag (a, item->last, ENGINE_CLASS_PREPOSITION) == NULL
          && !engine_items_apart (a, people->last, item->first))
        {
          engine_item_borrow_unit (item, people);
          continue;
        }
      /* "8m arrivals (2023: 3.5m)", "1,9 milliard de doses, puis 1,4 milliard" */
      if (counted != NULL && !own_noun && item->first - counted->last <= MAX_LOAN
          && same_line (a, counted->last, item->first))
        engine_item_borrow_unit (item, counted);
      else if (last != NULL && !own_noun
               && (!engine_items_apart (a, last->last, item->first)
                   || (item->first - last->last <= MAX_LOAN
                       && same_line (a, last->last, item->first)
                       && (last->kind == ENGINE_ITEM_MONEY || first_money == NULL
                           || (engine_decimal_to_double (item->scale) < 1e9
                               && !is_money_next (a, items, i, n))))))
        engine_item_borrow_unit (item, last);
      else if (own_noun && engine_decimal_to_double (item->scale) < 1e9 && !is_of_money (a, item))
        continue;
      else if (money != NULL)
        engine_item_borrow_unit (item, money);
      else if (first_money != NULL)
        engine_item_borrow_unit (item, first_money);
    }
}

static gboolean
is_qualified (const EngineItem *item)
{
  return !item->dropped && item->kind == ENGINE_ITEM_MONEY && !item->bare_currency
         && item->unit_tag != NULL && item->unit_tag->last - item->unit_tag->first >= 2;
}

/* Whether the bare name of @item is part of the full one of @other: "francs", "francs CFA". */
static gboolean
names_match (const EngineAnalysis *a, const EngineItem *item, const EngineItem *other)
{
  guint32 form = engine_token (a, item->unit_tag->first)->form;

  return engine_token (a, other->unit_tag->first)->form == form
         || engine_token (a, other->unit_tag->last - 1)->form == form;
}

/* "450 millions de dollars, le Canada 57 millions de dollars canadiens", or the dollars of two countries in one
 * text: the bare name is America's. */
static gboolean
are_set_apart (const EngineAnalysis *a,
               const EngineItem *items,
               const guint *qualified,
               guint n_qualified,
               const EngineItem *item)
{
  const char *unit = NULL;

  if (item->unit == NULL || strcmp (item->unit, "USD") != 0)
    return FALSE;
  for (guint k = 0; k < n_qualified; k++)
    {
      const EngineItem *other = &items[qualified[k]];

      if (!names_match (a, item, other))
        continue;
      if (unit != NULL && strcmp (unit, other->unit) != 0)
        return TRUE;
      unit = other->unit;
      if (other->first > item->last && !engine_items_apart (a, item->last, other->first))
        return TRUE;
    }
  return FALSE;
}

/* "francs" after "francs CFA", "dollars" after "dollars canadiens": the country said last holds, or
 * else the one said first further on. */
static void
relate_currencies (const EngineAnalysis *a, EngineItem *items, guint n)
{
  guint qualified[MAX_QUALIFIED];
  guint n_qualified = 0;

  for (guint i = 0; i < n && n_qualified < MAX_QUALIFIED; i++)
    if (is_qualified (&items[i]))
      qualified[n_qualified++] = i;
  for (guint i = 0; n_qualified > 0 && i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *found = NULL;

      if (item->dropped || !item->bare_currency || item->unit_tag == NULL
          || engine_token (a, item->unit_tag->first)->kind != ENGINE_TOKEN_WORD
          || are_set_apart (a, items, qualified, n_qualified, item))
        continue;
      for (guint k = 0; k < n_qualified; k++)
        if (names_match (a, item, &items[qualified[k]]) && (qualified[k] < i || found == NULL))
          found = &items[qualified[k]];
      if (found != NULL)
        item->unit = found->unit;
    }
}

/**
 * engine_items_relate:
 * @a: an analysis
 * @items: (element-type EngineItem): the candidates of a window, in order
 *
 * Joins ranges, and lends units, scales and currencies where the text leaves them out.
 *
 * Complexity: O(items), but for texts of several currencies.
 */
void
engine_items_relate (const EngineAnalysis *a, GArray *items)
{
  EngineItem *item = (EngineItem *)items->data;
  guint n = items->len;

  for (guint i = 0; i + 1 < n; i++)
    {
      Joint joint;

      if (item[i].dropped)
        continue;
      joint = joint_between (a, item[i].last, item[i + 1].first);
      if ((joint == JOINT_DASH || joint == JOINT_TO || joint == JOINT_AND)
          && same_line (a, item[i].last, item[i + 1].first))
        relate_pair (a, &item[i], &item[i + 1], joint);
    }
  relate_series (a, item, n);
  engine_items_relate_pronoun (a, item, n);
  relate_scaled (a, item, n);
  engine_items_relate_elided (a, item, n);
  relate_ranges (a, item, n);
  relate_series (a, item, n);
  engine_items_relate_left (a, item, n);
  engine_items_relate_home (a, item, n);
  relate_currencies (a, item, n);
}
