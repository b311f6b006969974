/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One candidate for a value: a number with the unit that stands at it, before ("US$ 3bn") or after
 * ("3 milliards de dollars", "25-percent"), or a count of nouns; fractions and multiples are read by
 * engine-values-fractions.c.
 * Numbers without a unit come out bare: their neighbours may lend one. */

#include "config.h"

#include "engine-number.h"
#include "engine-pack-format.h"
#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

#define CRAFT_REACH 60 /* tokens around what may be jets or people */

static const EngineDecimal one = { 1, 0 };

static gboolean
has_attr (const EngineAnalysis *a, const EngineTag *tag, const char *key)
{
  return engine_tag_attr (a, tag, key) != NULL;
}

static void
set_unit (const EngineAnalysis *a, EngineItem *item, const EngineTag *tag)
{
  const char *factor = engine_tag_attr (a, tag, "f");

  item->unit_tag = tag;
  item->unit = engine_tag_code (a, tag);
  item->factor = one;
  if (factor != NULL)
    engine_decimal_parse (factor, &item->factor);
  if (tag->class_id == ENGINE_CLASS_CURRENCY)
    {
      item->kind = ENGINE_ITEM_MONEY;
      item->bare_currency = has_attr (a, tag, "bare");
      item->home = engine_tag_attr (a, tag, "home");
    }
  else if (tag->class_id == ENGINE_CLASS_COUNTED)
    item->kind = ENGINE_ITEM_COUNT;
  else if (g_str_equal (item->unit, "%") || g_str_equal (item->unit, "pp"))
    item->kind = ENGINE_ITEM_PERCENT;
  else
    item->kind = ENGINE_ITEM_QUANTITY;
}

/* Letters or digits go on right at the end of the unit: "24703 L-202", "5 m2b". */
static gboolean
unit_is_part_of_name (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->last;

  if (!has_attr (a, tag, "short"))
    return FALSE;
  if (engine_token_is_dash (a, i) && engine_token_is_glued (a, i)
      && engine_token_is_glued (a, i + 1) && engine_token (a, i + 1)->kind <= ENGINE_TOKEN_NUMBER
      && !engine_token_is_glued (a, tag->first))
    return TRUE;
  return engine_token (a, i)->kind <= ENGINE_TOKEN_NUMBER && engine_token_is_glued (a, i);
}

/* "a $ 300m deal" is no Australian dollar, a "747-8F" no price in francs. */
static gboolean
is_loose (const EngineAnalysis *a, const EngineTag *tag)
{
  if (has_attr (a, tag, "apart"))
    return engine_token_is_glued (a, tag->first);
  return has_attr (a, tag, "tight") && tag->last > tag->first + 1
         && !engine_token_is_glued (a, tag->first + 1);
}

const EngineTag *
engine_item_unit_at (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_UNIT);

  if (tag == NULL)
    tag = engine_analysis_tag (a, i, ENGINE_CLASS_CURRENCY);
  if (tag == NULL || unit_is_part_of_name (a, tag) || is_loose (a, tag))
    return NULL;
  if (has_attr (a, tag, "weak") && (a->style & ENGINE_STYLE_HEADS_LAST) != 0
      && engine_analysis_tag (a, tag->last, ENGINE_CLASS_DIMENSION) == NULL)
    return NULL;
  return tag;
}

/* "1 franc 40": two digits right behind a unit in letters, with nothing of their own. */
static gboolean
is_hundredths (const EngineAnalysis *a, const EngineItem *item, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const EngineToken *next = engine_token (a, i + 1);

  return (a->style & ENGINE_STYLE_DECIMAL_COMMA) != 0 && t->kind == ENGINE_TOKEN_NUMBER
         && t->length_bytes == 2 && g_ascii_isdigit (*engine_token_text (a, i))
         && g_ascii_isdigit (engine_token_text (a, i)[1])
         && !(item->flags & (ENGINE_NUMBER_SCALED | ENGINE_NUMBER_DECIMALS))
         && engine_token (a, i - 1)->kind == ENGINE_TOKEN_WORD
         && engine_token (a, i - 1)->length_bytes > 3 && engine_item_ends_gap (a, i + 1)
         && next->kind != ENGINE_TOKEN_NUMBER;
}

/* "dollars et 15 cents": hundredths after the unit. */
static void
read_subunit (const EngineAnalysis *a, EngineItem *item)
{
  guint32 i = item->last;
  const EngineTag *series = engine_analysis_tag (a, i, ENGINE_CLASS_SERIES);
  const EngineTag *tag;
  guint value;
  guint32 last;

  if (item->kind != ENGINE_ITEM_COUNT
      && (tag = engine_analysis_tag (a, i, ENGINE_CLASS_AND_HALF)) != NULL
      && !(item->flags & (ENGINE_NUMBER_SCALED | ENGINE_NUMBER_DECIMALS)))
    {
      item->decimal = engine_decimal_add (item->decimal, (EngineDecimal){ 5, -1 });
      item->last = tag->last;
      return;
    }
  if (item->kind != ENGINE_ITEM_MONEY)
    return;
  if (is_hundredths (a, item, i) && engine_number_read_small (a, i, &value, &last))
    {
      item->decimal = engine_decimal_add (item->decimal, (EngineDecimal){ value, -2 });
      item->last = last;
      return;
    }
  if (series != NULL)
    i = series->last;
  if (!engine_number_read_small (a, i, &value, &last) || value > 99
      || (tag = engine_analysis_tag (a, last, ENGINE_CLASS_SUBUNIT)) == NULL)
    return;
  item->decimal = engine_decimal_add (item->decimal, (EngineDecimal){ value, -2 });
  item->last = tag->last;
}

/* "6 cents a kilowatt-hour": hundredths of the money that the lexicon names. */
static void
read_cents (const EngineAnalysis *a, EngineItem *item, const EngineTag *tag)
{
  const char *money = engine_tag_attr (a, tag, "money");

  if (money == NULL || (item->flags & ENGINE_NUMBER_ARTICLE))
    return;
  item->kind = ENGINE_ITEM_MONEY;
  item->unit = money;
  item->bare_currency = has_attr (a, tag, "bare");
  item->unit_tag = tag;
  item->factor = (EngineDecimal){ 1, -2 };
  item->last = tag->last;
}

/* Whether goods that fly are named around the item. */
static gboolean
tells_of_craft (const EngineAnalysis *a, const EngineItem *item)
{
  guint32 from = item->first > CRAFT_REACH ? item->first - CRAFT_REACH : 0;
  guint32 to = MIN (item->last + CRAFT_REACH, a->tokens->len - 1);

  for (guint32 i = from; i < to; i++)
    {
      const EngineTag *goods = engine_analysis_tag (a, i, ENGINE_CLASS_COMMODITY);

      if (goods != NULL && goods->first >= item->first && goods->first <= item->last)
        continue;
      if (goods != NULL
          && (strcmp (engine_tag_code (a, goods), "aircraft") == 0
              || (strcmp (engine_tag_code (a, goods), "arms") == 0
                  && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0)))
        return TRUE;
    }
  return FALSE;
}

/* "300 million pounds of potatoes": what weighs, goods that are weighed, not sums. */
static gboolean
weighs (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *of = engine_analysis_tag (a, tag->last, ENGINE_CLASS_OF);

  if (of == NULL || tag->class_id != ENGINE_CLASS_CURRENCY || !has_attr (a, tag, "weighs"))
    return FALSE;
  for (guint32 i = of->last; i < of->last + 3 && i + 1 < a->tokens->len; i++)
    {
      const EngineTag *goods = engine_analysis_tag (a, i, ENGINE_CLASS_COMMODITY);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (goods != NULL)
        return strcmp (engine_tag_code (a, goods), "arms") != 0
               && strcmp (engine_tag_code (a, goods), "aircraft") != 0
               && strcmp (engine_tag_code (a, goods), "vehicles") != 0
               && strcmp (engine_tag_code (a, goods), "energy") != 0;
    }
  return FALSE;
}

/* "80-odd soldiers", "60 or so persons": the token behind the words of degree, or @i. */
static guint32
skip_degree (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *degree = engine_analysis_tag (a, i, ENGINE_CLASS_QUALIFIER_AFTER);

  if (degree != NULL && degree->last > i + 1
      && (engine_analysis_tag (a, degree->last, ENGINE_CLASS_COUNTED) != NULL
          || engine_item_unit_at (a, degree->last) != NULL))
    return degree->last;
  return engine_token_is_dash (a, i) && engine_token_is_glued (a, i)
                 && engine_token_is_glued (a, i + 1)
                 && engine_analysis_tag (a, i + 1, ENGINE_CLASS_QUALIFIER_AFTER) != NULL
             ? i + 2
             : i;
}

/* "a 12-mile zone", "120-strong": the unit behind a hyphen. */
static void
read_unit_behind_dash (const EngineAnalysis *a, EngineItem *item, guint32 dash)
{
  const EngineTag *tag = engine_item_unit_at (a, dash + 1);

  if (tag == NULL)
    tag = engine_analysis_tag (a, dash + 1, ENGINE_CLASS_COUNTED);
  if (tag == NULL || !engine_token_is_glued (a, dash))
    return;
  set_unit (a, item, tag);
  item->last = tag->last;
}

/* "18 points de passage" are no points. */
static const EngineTag *
unit_or_counted (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_item_unit_at (a, i);
  const EngineTag *counted = engine_analysis_tag (a, i, ENGINE_CLASS_COUNTED);

  return tag != NULL && counted != NULL && counted->last > tag->last && has_attr (a, tag, "points")
             ? counted
             : tag;
}

/* "zero tariffs": no number of anything but their rate. */
static void
read_zero (const EngineAnalysis *a, EngineItem *item, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);

  if (tag == NULL || item->unit != NULL || (item->flags & ENGINE_NUMBER_WORDS) == 0
      || engine_decimal_to_double (item->decimal) != 0
      || strcmp (engine_tag_code (a, tag), "tariff") != 0 || has_attr (a, tag, "weak"))
    return;
  item->kind = ENGINE_ITEM_PERCENT;
  item->unit = "%";
  item->factor = one;
  item->last = tag->last;
}

/* "Ukrainian hryvnias", "Lao kip": the currency behind the country's adjective at @i, where its name is no other
 * country's; NULL elsewhere. */
static const EngineTag *
national_currency (const EngineAnalysis *a, guint32 i)
{
  static const EngineClass classes[] = { ENGINE_CLASS_ADJECTIVE_OF, ENGINE_CLASS_INHABITANT,
                                         ENGINE_CLASS_PARTY };

  for (gsize k = 0; k < G_N_ELEMENTS (classes); k++)
    {
      const EngineTag *of = engine_analysis_tag (a, i, classes[k]);
      const EngineTag *money =
          of != NULL ? engine_analysis_tag (a, of->last, ENGINE_CLASS_CURRENCY) : NULL;

      if (money != NULL && engine_token (a, of->last)->kind == ENGINE_TOKEN_WORD
          && !has_attr (a, money, "bare") && !has_attr (a, money, "loose")
          && engine_token (a, money->last)->kind != ENGINE_TOKEN_NUMBER)
        return money;
    }
  return NULL;
}

/* The word at @i that says the unit, or what is counted.  NULL where there is none, or the item knows it by
 * now. */
static const EngineTag *
find_unit (const EngineAnalysis *a, EngineItem *item, guint32 i)
{
  const EngineTag *of = engine_analysis_tag (a, i, ENGINE_CLASS_OF);
  const EngineTag *tag = unit_or_counted (a, i);

  if (tag == NULL || tag->class_id == ENGINE_CLASS_COUNTED)
    {
      const EngineTag *money = national_currency (a, i);

      if (money != NULL)
        return money;
    }
  if (tag != NULL)
    /* "a US$ 4.7 billion": the sign belongs to the next number */
    return (item->flags & ENGINE_NUMBER_ARTICLE) && has_attr (a, tag, "prefix")
                   && engine_token (a, tag->last)->kind == ENGINE_TOKEN_NUMBER
               ? NULL
               : tag;
  if (of != NULL && (item->flags & ENGINE_NUMBER_SCALED))
    {
      tag = engine_item_unit_at (a, of->last);
      if (tag != NULL)
        return tag;
      /* "30 milliards de marchandises", "30 billion of goods": nobody counts so many */
      if (engine_decimal_to_double (item->decimal) >= 1e9
          && engine_analysis_has (a, of->last, ENGINE_CLASS_MONEY_NOUN))
        return NULL;
    }
  /* "0.7 of one per cent", "0.25 of a percentage point" */
  else if (of != NULL && (item->flags & ENGINE_NUMBER_DECIMALS) != 0
           && (tag = engine_item_parted_unit (a, i)) != NULL)
    return tag;
  else
    of = NULL;
  tag = engine_item_counted_at (a, of != NULL ? of->last : i);
  if (tag != NULL)
    return tag;
  engine_item_count_noun (a, item, of != NULL ? of->last : i);
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_SUBUNIT);
  if (tag != NULL)
    read_cents (a, item, tag);
  else
    read_zero (a, item, i);
  return NULL;
}

/* "wants 120 fighters" of a text that tells of jets; "32 F-35 fighters", "17 Gripen fighters" are no people. */
static gboolean
is_of_craft (const EngineAnalysis *a, const EngineItem *item, const EngineTag *tag)
{
  if (item->kind != ENGINE_ITEM_COUNT)
    return FALSE;
  if (has_attr (a, tag, "craft") && tells_of_craft (a, item))
    return TRUE;
  if (!g_str_equal (item->unit, "persons"))
    return FALSE;
  for (guint32 k = item->last; k < tag->first; k++)
    if (engine_token (a, k)->kind == ENGINE_TOKEN_NUMBER
        || (engine_analysis_tag (a, k, ENGINE_CLASS_COMMODITY) != NULL
            && engine_analysis_tag (a, tag->first, ENGINE_CLASS_COMMODITY) != NULL))
      return TRUE;
  return FALSE;
}

/* The item is of the unit, or the things counted, that @tag says. */
static void
take_unit (const EngineAnalysis *a, EngineItem *item, const EngineTag *tag)
{
  set_unit (a, item, tag);
  if (is_of_craft (a, item, tag))
    item->unit = "count";
  /* "à 300 000 le nombre de visas": the noun is behind */
  if (item->kind != ENGINE_ITEM_COUNT || tag->first + 1 >= tag->last
      || engine_analysis_tag (a, tag->first + 1, ENGINE_CLASS_COUNT_OF) == NULL)
    item->last = tag->last;
  if (!weighs (a, tag))
    {
      read_subunit (a, item);
      return;
    }
  item->kind = ENGINE_ITEM_QUANTITY;
  item->unit = "t";
  item->factor = (EngineDecimal){ 45359237, -11 };
  item->bare_currency = FALSE;
  item->unit_tag = NULL;
}

/* "les 23 premiers kilomètres": the unit behind the rank, or @i. */
static guint32
skip_rank (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *rank = engine_analysis_tag (a, i, ENGINE_CLASS_ORDINAL);

  return rank != NULL && has_attr (a, rank, "plural") && engine_item_unit_at (a, rank->last) != NULL
             ? rank->last
             : i;
}

/* The unit after the number that ends before @i. */
static void
read_unit_after (const EngineAnalysis *a, EngineItem *item)
{
  guint32 i = item->last;
  const EngineTag *tag;

  if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
    return;
  if (engine_item_is_in_name (a, item))
    {
      item->dropped = TRUE;
      return;
    }
  i = skip_degree (a, i);
  if (i > item->last)
    item->flags |= ENGINE_NUMBER_ABOUT;
  if (engine_token_is_dash (a, i) && engine_token_is_glued (a, i + 1)
      && engine_token (a, i + 1)->kind != ENGINE_TOKEN_NUMBER)
    {
      read_unit_behind_dash (a, item, i);
      return;
    }
  tag = find_unit (a, item, skip_rank (a, i));
  if (tag != NULL)
    take_unit (a, item, tag);
}

static void
set_scale (const EngineAnalysis *a, const EngineNumber *number, EngineItem *item)
{
  const EngineTag *tag;

  item->scale = one;
  if (!(number->flags & ENGINE_NUMBER_SCALED) || number->last == 0)
    return;
  tag = engine_analysis_tag (a, number->last - 1, ENGINE_CLASS_SCALE);
  if (tag != NULL)
    engine_decimal_parse (engine_tag_code (a, tag), &item->scale);
}

/* The sign of "A $4bn deal", which the lexicon took for the end of "A$". */
static gboolean
read_freed_sign (const EngineAnalysis *a, guint32 i, EngineItem *out)
{
  const EngineToken *t = engine_token (a, i);
  const EngineTag *taken;
  EngineNumber number;
  guint32 entry;

  if (t->kind != ENGINE_TOKEN_SYMBOL || i == 0
      || engine_token (a, i + 1)->kind != ENGINE_TOKEN_NUMBER
      || (taken = engine_analysis_tag (a, i - 1, ENGINE_CLASS_CURRENCY)) == NULL
      || taken->last != i + 1 || !is_loose (a, taken))
    return FALSE;
  entry =
      engine_item_find_entry (a, engine_token_text (a, i), t->length_bytes, ENGINE_CLASS_CURRENCY);
  if (entry == G_MAXUINT32 || !engine_number_read (a, i + 1, &number))
    return FALSE;
  *out = (EngineItem){ .first = i,
                       .last = number.last,
                       .decimal = number.decimal,
                       .factor = one,
                       .flags = number.flags,
                       .kind = ENGINE_ITEM_MONEY,
                       .unit = engine_pack_entry_code (a->pack, entry),
                       .bare_currency = engine_pack_entry_attr (a->pack, entry, "bare") != NULL };
  set_scale (a, &number, out);
  return TRUE;
}

/* A currency before its number. */
static gboolean
read_prefixed (const EngineAnalysis *a, guint32 i, EngineItem *out)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_CURRENCY);
  const EngineTag *after;
  EngineNumber number;

  if (tag == NULL || !has_attr (a, tag, "prefix") || is_loose (a, tag)
      || engine_token (a, tag->last)->kind != ENGINE_TOKEN_NUMBER
      || (has_attr (a, tag, "glued") && !engine_token_is_glued (a, tag->last))
      || !engine_number_read (a, tag->last, &number))
    return FALSE;
  /* "le code SH 8703" is no price in shillings */
  if ((number.flags & ENGINE_NUMBER_FOUR_DIGITS) != 0
      && engine_analysis_has (a, i, ENGINE_CLASS_NOT_A_FIGURE))
    return FALSE;
  /* "10 $ 30 $": a sign that follows its number belongs to that one */
  out->first = i;
  out->last = number.last;
  out->decimal = number.decimal;
  out->flags = number.flags;
  set_scale (a, &number, out);
  set_unit (a, out, tag);
  after = engine_analysis_tag (a, out->last, ENGINE_CLASS_CURRENCY);
  if (after != NULL && out->bare_currency && !has_attr (a, after, "bare")
      && engine_token (a, after->last)->kind != ENGINE_TOKEN_NUMBER)
    {
      set_unit (a, out, after);
      out->last = after->last;
    }
  read_subunit (a, out);
  return TRUE;
}

/**
 * engine_item_read:
 * @a: an analysis with tags
 * @i: a token
 * @out: (out): the candidate
 *
 * Returns: whether one starts at @i
 */
gboolean
engine_item_read (const EngineAnalysis *a, guint32 i, EngineItem *out)
{
  EngineNumber number;
  gboolean is_number;

  *out = (EngineItem){ .first = i, .factor = one, .scale = one };
  if (read_prefixed (a, i, out) || read_freed_sign (a, i, out)
      || engine_item_read_sign_first (a, i, out) || engine_item_read_glued (a, i, out)
      || engine_item_read_one_in (a, i, out))
    return TRUE;
  *out = (EngineItem){ .first = i, .factor = one, .scale = one };
  is_number = engine_number_read (a, i, &number);
  if (engine_item_read_half_dozen (a, i, out))
    {
      read_unit_after (a, out);
      return TRUE;
    }
  if (engine_item_read_fraction (a, i, is_number ? &number : NULL, out))
    return TRUE;
  *out = (EngineItem){ .first = i, .factor = one, .scale = one };
  if (engine_item_read_multiple (a, i, is_number ? &number : NULL, out))
    return TRUE;
  if (!is_number)
    return FALSE;
  *out = (EngineItem){
    .first = i, .last = number.last, .decimal = number.decimal, .factor = one, .flags = number.flags
  };
  set_scale (a, &number, out);
  read_unit_after (a, out);
  /* "1.8m tall": the letter was a unit, not a scale */
  if (out->unit == NULL && (number.flags & ENGINE_NUMBER_ABBREVIATED)
      && engine_analysis_tag (a, number.last, ENGINE_CLASS_DIMENSION) != NULL
      && engine_analysis_tag (a, number.last - 1, ENGINE_CLASS_UNIT) != NULL)
    {
      EngineDecimal scale = out->scale;

      out->decimal.exponent -= scale.exponent;
      out->flags &= ~(guint)(ENGINE_NUMBER_ABBREVIATED | ENGINE_NUMBER_SCALED);
      out->scale = one;
      set_unit (a, out, engine_analysis_tag (a, number.last - 1, ENGINE_CLASS_UNIT));
    }
  /* 4.800 % is rather 4.8 where the point is the other language's decimal sign */
  if (out->kind == ENGINE_ITEM_PERCENT && (out->flags & ENGINE_NUMBER_UNSURE_POINT)
      && (a->style & ENGINE_STYLE_DECIMAL_COMMA) && strcmp (out->unit, "%") == 0)
    {
      out->decimal.exponent -= 3;
      out->flags &= ~(guint)ENGINE_NUMBER_UNSURE_POINT;
    }
  return TRUE;
}
