/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What values owe to each other: ranges ("entre 15 et 20 %", "3 à 4 milliards"), changes ("ramener de
 * 34 à 12 %"), series ("10, 20 et 30 %"), contrasts ("300 000 tonnes, contre 210 000"). */

#include "config.h"

#include "engine-mentions.h"
#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

/* How far before "from X to Y" its verb may stand, in tokens. */
#define VERB_REACH 14
/* The widest gap between two items that can be related, in tokens. */
#define MAX_GAP 3
/* Full names of currencies remembered in a window. */
#define MAX_QUALIFIED 16

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

/* Whether a word of change stands before the "from" at @i, in its sentence; @falls: that it is one of falling. */
static gboolean
is_change (const EngineAnalysis *a, guint32 i, gboolean *falls)
{
  for (guint n = 1; n <= VERB_REACH && n <= i; n++)
    {
      const EngineToken *t = engine_token (a, i - n);

      if (t->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, i - n) == '.'
          || engine_token_char (a, i - n) == ';')
        return FALSE;
      if (engine_analysis_tag (a, i - n, ENGINE_CLASS_CHANGE_VERB) != NULL)
        {
          *falls = (engine_analysis_tag (a, i - n, ENGINE_CLASS_FALL) != NULL
                    || engine_token_has_code (a, i - n, ENGINE_CLASS_FROM_TO, "down"))
                   && engine_analysis_tag (a, i - n, ENGINE_CLASS_RISE) == NULL;
          return TRUE;
        }
    }
  return FALSE;
}

void
engine_item_borrow_unit (EngineItem *item, const EngineItem *from)
{
  /* "La redevance de 3 à 10 % rapportera 200 millions": no millions of per cent */
  if ((item->flags & ENGINE_NUMBER_SCALED) != 0
      && (from->kind == ENGINE_ITEM_PERCENT
          /* "un tube de 3 000 kilomètres ; il y est passé 15 milliards": nor of kilometres */
          || (from->unit != NULL && strcmp (from->unit, "km") == 0)))
    return;
  /* "carried 652,000, 97 per cent of them from one port": nor hundreds of thousands */
  if (from->kind == ENGINE_ITEM_PERCENT
      && (item->flags & ~from->flags & ENGINE_NUMBER_GROUPED) != 0)
    return;
  item->unit = from->unit;
  item->unit_tag = from->unit_tag;
  item->factor = from->factor;
  /* "12 cents le kilowattheure ; le commerce, retombé de 38 milliards": nor of cents */
  if ((item->flags & ENGINE_NUMBER_SCALED) != 0 && from->kind == ENGINE_ITEM_MONEY
      && engine_decimal_to_double (from->factor) < 1)
    item->factor = engine_decimal_from_int (1);
  item->kind = from->kind;
  item->bare_currency = from->bare_currency;
  item->borrowed = TRUE;
}

/* "3 à 4 milliards": the first number's scale is the second's. */
void
engine_item_borrow_scale (EngineItem *item, const EngineItem *from)
{
  double value, other;

  if (engine_decimal_is_one (from->scale) || !engine_decimal_is_one (item->scale)
      || (item->flags & ENGINE_NUMBER_SCALED) || item->kind == ENGINE_ITEM_FRACTION)
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

/* "15 à 20 000 tonnes": the thousands are said once. */
static void
borrow_thousands (EngineItem *item, const EngineItem *from)
{
  double value = engine_decimal_to_double (item->decimal);
  double thousands = engine_decimal_to_double (from->decimal) / 1000;

  if (item->unit == NULL && engine_decimal_is_one (item->scale)
      && engine_decimal_is_one (from->scale) && value < 1000
      && (from->flags & ENGINE_NUMBER_GROUPED) && from->decimal.exponent >= 3 && value < thousands
      && value * 10 >= thousands && !(item->flags & ENGINE_NUMBER_DECIMALS))
    item->decimal.exponent += 3;
}

/* "ont reculé de 6,3 % à 118 millions", "de 4 % à 7 300": a rate, and what it leads to in another unit. */
static gboolean
is_level_of_other (const EngineItem *first, const EngineItem *second)
{
  return first->kind == ENGINE_ITEM_PERCENT && !first->borrowed && second->unit == NULL
         && (second->flags & ~first->flags & (ENGINE_NUMBER_SCALED | ENGINE_NUMBER_GROUPED)) != 0;
}

/* Whether two items that @joint joins can be of one range or one change. */
static gboolean
can_be_joined (const EngineItem *first,
               const EngineItem *second,
               Joint joint,
               gboolean between,
               gboolean from)
{
  if (!engine_item_can_measure (first) || !engine_item_can_measure (second)
      || (joint == JOINT_AND && !between))
    return FALSE;
  if (first->unit != NULL && second->unit != NULL)
    return same_unit (first, second)
           || (first->kind == second->kind && first->kind == ENGINE_ITEM_QUANTITY
               && strcmp (first->unit, second->unit) == 0);
  /* "7 à Paris": a number with nothing in common with the next */
  if (first->unit == NULL && second->unit == NULL)
    return !engine_decimal_is_one (second->scale) && !(first->flags & ENGINE_NUMBER_FOUR_DIGITS);
  if (is_level_of_other (first, second))
    return FALSE;
  if (joint != JOINT_TO || from)
    return TRUE;
  if (first->unit == NULL)
    return second->kind != ENGINE_ITEM_COUNT || between
           || !((first->flags ^ second->flags) & ENGINE_NUMBER_DIGITS);
  /* "fell 0.4% to 91.2 per dollar", "prête 30 millions d'euros à une banque" */
  return first->kind != ENGINE_ITEM_PERCENT
         && !((first->flags ^ second->flags) & ENGINE_NUMBER_DIGITS);
}

/* "de 3 à 5 millions", "$3bn to 5": each lends the other what that lacks. */
static void
lend_each_other (EngineItem *first, EngineItem *second, Joint joint)
{
  engine_item_borrow_scale (first, second);
  borrow_thousands (first, second);
  if (first->unit == NULL && second->unit != NULL)
    engine_item_borrow_unit (first, second);
  else if (second->unit == NULL && first->unit != NULL)
    {
      engine_item_borrow_unit (second, first);
      if (first->scale.mantissa == 1 && !engine_decimal_is_one (first->scale)
          && engine_decimal_is_one (second->scale)
          && engine_decimal_to_double (second->decimal) < 1000 && joint != JOINT_TO)
        engine_item_borrow_scale (second, first);
    }
}

/* "from 3 to 5 million": the first becomes the range, the second goes. */
static void
make_range (EngineItem *first, EngineItem *second)
{
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
}

#define WIDEST_FALL 4 /* the greater end of a range of falls, in times the lesser one */

/* "reculer de 20 à 30 %": nothing falls from the lesser to the greater, but what a currency is worth ("plunged from 50
 * to 13,000 to the dollar"). */
static gboolean
may_be_range (const EngineItem *first, const EngineItem *second)
{
  return !first->exchanged && !second->exchanged
         && engine_decimal_to_double (engine_decimal_multiply (second->decimal, second->factor))
                <= WIDEST_FALL
                       * engine_decimal_to_double (
                           engine_decimal_multiply (first->decimal, first->factor));
}

/* "took 38 per cent despite duties of $19 to $352": a range that a noun is of, but "a rise of 20 cents to $3". */
static gboolean
is_of_thing (const EngineAnalysis *a, guint32 i)
{
  return i > 1 && engine_token_has_code (a, i - 1, ENGINE_CLASS_PREPOSITION, "of")
         && engine_analysis_tag (a, i - 2, ENGINE_CLASS_CHANGE_VERB) == NULL
         && engine_analysis_tag (a, i - 2, ENGINE_CLASS_RISE) == NULL
         && engine_analysis_tag (a, i - 2, ENGINE_CLASS_FALL) == NULL;
}

/* Two items that "to", "and" or a dash joins: one range, or two ends of a change. */
static gboolean
relate_pair (const EngineAnalysis *a, EngineItem *first, EngineItem *second, Joint joint)
{
  const EngineTag *opener = tag_before (a, first->first, ENGINE_CLASS_RANGE_OPEN, NULL);
  gboolean between = tag_before (a, first->first, ENGINE_CLASS_RANGE_OPEN, "between") != NULL;
  gboolean from = tag_before (a, first->first, ENGINE_CLASS_RANGE_OPEN, "from") != NULL;
  gboolean falls = FALSE, rising;

  if (!can_be_joined (first, second, joint, between, from))
    return FALSE;
  lend_each_other (first, second, joint);
  rising = engine_decimal_to_double (engine_decimal_multiply (second->decimal, second->factor))
           > engine_decimal_to_double (engine_decimal_multiply (first->decimal, first->factor));
  if (!rising)
    return TRUE;
  /* two ends of a change */
  if (joint != JOINT_DASH && !between
      && ((from && opener != NULL && is_change (a, opener->first, &falls))
          || (!from && first->unit_tag != NULL && !first->borrowed && joint == JOINT_TO
              && !is_of_thing (a, first->first) && is_change (a, first->first, &falls)))
      && !(falls && may_be_range (first, second)))
    return TRUE;
  make_range (first, second);
  return TRUE;
}

/* "with the herd at 86.7 million": a noun that says how many there are. */
gboolean
engine_items_follow_count (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *q = tag_before (a, i, ENGINE_CLASS_QUALIFIER_BEFORE, NULL);

  return tag_before (a, q != NULL ? q->first : i, ENGINE_CLASS_COUNT_OF, NULL) != NULL;
}

/* "a country of 12 million". */
gboolean
engine_items_follow_people (const EngineAnalysis *a, guint32 i)
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
          || !engine_item_can_measure (second) || first->kind != ENGINE_ITEM_BARE
          || (first->flags & ENGINE_NUMBER_ARTICLE))
        continue;
      joint = joint_between (a, first->last, second->first);
      if (joint == JOINT_NONE)
        continue;
      if (second->kind == ENGINE_ITEM_COUNT
          && ((first->flags & ENGINE_NUMBER_FOUR_DIGITS) != 0
              || (!engine_decimal_is_one (first->scale) && engine_decimal_is_one (second->scale)
                  && engine_items_follow_people (a, first->first))))
        continue;
      engine_item_borrow_scale (first, second);
      engine_item_borrow_unit (first, second);
    }
}

gboolean
engine_items_on_one_line (const EngineAnalysis *a, guint32 from, guint32 to)
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

/* "£120m a year for years four to thirteen": which years, and nothing that the sums before could lend a unit. */
static void
drop_ordinals (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const EngineTag *unit =
          engine_item_is_free (&items[i])
              ? engine_timex_tag_before (a, items[i].first, ENGINE_CLASS_TIME_UNIT)
              : NULL;

      if (unit == NULL || engine_tag_attr (a, unit, "plural") == NULL
          || engine_analysis_in_timex (a, unit->first))
        continue;
      items[i].dropped = TRUE;
      if (i + 1 < n && items[i + 1].first == items[i].last + 1
          && engine_item_is_free (&items[i + 1]))
        items[i + 1].dropped = TRUE;
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

  engine_items_relate_exchange (a, item, n);
  engine_items_drop_foreign (a, item, n);
  drop_ordinals (a, item, n);
  for (guint i = 0; i + 1 < n; i++)
    {
      Joint joint;

      if (item[i].dropped)
        continue;
      joint = joint_between (a, item[i].last, item[i + 1].first);
      if ((joint == JOINT_DASH || joint == JOINT_TO || joint == JOINT_AND)
          && engine_items_on_one_line (a, item[i].last, item[i + 1].first))
        relate_pair (a, &item[i], &item[i + 1], joint);
    }
  relate_series (a, item, n);
  engine_items_relate_pronoun (a, item, n);
  engine_items_relate_scaled (a, item, n);
  engine_items_relate_elided (a, item, n);
  relate_ranges (a, item, n);
  relate_series (a, item, n);
  engine_items_relate_left (a, item, n);
  engine_items_relate_home (a, item, n);
  relate_currencies (a, item, n);
}
