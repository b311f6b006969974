/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers whose unit the sentence has said before: contrasts ("300 000 tonnes, contre 210 000"), gapped
 * clauses ("566 jets and Boeing 157"), rates of a list, steps of a change ("to 75 %, then to 40"), numbers
 * in brackets behind names, parts of what was counted ("92 of them"). */

#include "config.h"

#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

/* The least scale that a number leaves out: "2 millions, dont 1,5". */
#define LEAST_SCALE 1000
/* The longest way back to an item that lends its unit, in tokens. */
#define MAX_LOAN 80
/* The longest gap over which a noun is left out, in tokens. */
#define MAX_GAPPED 16
/* More are not countries. */
#define MOST_COUNTRIES 200
/* The longest name that takes a verb's place, in tokens. */
#define MAX_NAME 5

/* Whether a full stop or a line's end stands between, or the way is too long. */
gboolean
engine_items_apart (const EngineAnalysis *a, guint32 from, guint32 to)
{
  if (to > from + MAX_LOAN)
    return TRUE;
  for (guint32 i = from; i < to; i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (t->kind == ENGINE_TOKEN_BREAK)
        return TRUE;
      if (t->kind == ENGINE_TOKEN_PUNCT
          && (engine_token_char (a, i) == '.' || engine_token_char (a, i) == '?'))
        return TRUE;
    }
  return FALSE;
}

/* Whether @i is a place or the end of what a gapped clause says: "16,500 in New Zealand". */
gboolean
engine_item_ends_gap (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->kind != ENGINE_TOKEN_WORD
             ? engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER
             : engine_analysis_tag (a, i, ENGINE_CLASS_PREPOSITION) != NULL
                   || engine_analysis_tag (a, i, ENGINE_CLASS_TARGET) != NULL
                   || engine_analysis_tag (a, i, ENGINE_CLASS_AND) != NULL
                   || engine_analysis_tag (a, i, ENGINE_CLASS_QUALIFIER_AFTER) != NULL
                   || engine_analysis_tag (a, i, ENGINE_CLASS_PER) != NULL
                   || engine_analysis_tag (a, i, ENGINE_CLASS_DEICTIC) != NULL
                   || g_array_index (a->timex_at, guint32, i) > 0
                   /* "les importations de 7 seulement." */
                   || ((engine_analysis_morph (a, i) & ENGINE_MORPH_ADVERB) != 0
                       && engine_token (a, i + 1)->kind != ENGINE_TOKEN_WORD
                       && engine_token (a, i + 1)->kind != ENGINE_TOKEN_NUMBER);
}

/* "860 000 tonnes pour 450 millions de dollars, contre 380 000": a sum in millions behind a quantity written out, of
 * a number that is. */
static gboolean
is_price_of (const EngineItem *items, guint k, const EngineItem *item)
{
  return k > 0 && items[k].kind == ENGINE_ITEM_MONEY && (items[k].flags & ENGINE_NUMBER_SCALED) != 0
         && (item->flags & (ENGINE_NUMBER_GROUPED | ENGINE_NUMBER_SCALED)) == ENGINE_NUMBER_GROUPED
         && !items[k - 1].dropped && items[k - 1].unit != NULL
         && (items[k - 1].flags & (ENGINE_NUMBER_GROUPED | ENGINE_NUMBER_SCALED))
                == ENGINE_NUMBER_GROUPED;
}

/* "contre 10 000 initialement prévus", "against 800 so far". */
static gboolean
ends_contrast (const EngineAnalysis *a, guint32 i)
{
  return engine_item_ends_gap (a, i) || engine_analysis_has (a, i, ENGINE_CLASS_FIGURE_STATUS)
         || (engine_analysis_morph (a, i)
             & (ENGINE_MORPH_ADVERB | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
                == ENGINE_MORPH_ADVERB;
}

/* "300 000 tonnes par an, contre 210 000": the bare number after a word of contrast. */
static void
relate_contrast (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      guint32 from = item->first;
      const EngineTag *q;

      if (item->dropped || item->unit != NULL || item->kind != ENGINE_ITEM_BARE
          || (item->flags & (ENGINE_NUMBER_ARTICLE | ENGINE_NUMBER_VAGUE))
          || g_array_index (a->timex_at, guint32, item->first) > 0)
        continue;
      if ((q = engine_timex_tag_before (a, from, ENGINE_CLASS_QUALIFIER_BEFORE)) != NULL)
        from = q->first;
      q = engine_timex_tag_before (a, from, ENGINE_CLASS_VERSUS_NUMBER);
      /* "266 voix contre 37" */
      if (q == NULL
          || (q->first > 0 && engine_analysis_has (a, q->first - 1, ENGINE_CLASS_NOT_A_FIGURE)))
        continue;
      for (guint k = i; k-- > 0 && i - k <= 3;)
        {
          const EngineItem *other = &items[k];

          if (other->dropped || other->unit == NULL || !engine_item_can_measure (other)
              || is_price_of (items, k, item))
            continue;
          if ((other->kind != ENGINE_ITEM_COUNT || ends_contrast (a, item->last))
              && !engine_items_apart (a, other->last, item->first))
            {
              if (!(item->flags & ENGINE_NUMBER_SCALED)
                  && ((item->decimal.exponent < 2 && !(item->flags & ENGINE_NUMBER_GROUPED))
                      || (other->flags & ENGINE_NUMBER_GROUPED) != 0))
                engine_item_borrow_scale (item, other);
              engine_item_borrow_unit (item, other);
            }
          break;
        }
    }
}

/* Whether a date stands at @i, alone or behind its preposition: "2 800 à partir de 2027". */
static gboolean
is_dated (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *from = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_FROM);

  if (from == NULL)
    from = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_PREP);
  return g_array_index (a->timex_at, guint32, from != NULL ? from->last : i) > 0;
}

/* "valait 80 000 dollars, s'échange à moins de 29 000": a large number with nothing of its own
 * after it counts what its sentence counts. */
static void
relate_large (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other = &items[i - 1];
      const EngineToken *next = engine_token (a, item->last);
      double ratio;

      if (item->dropped || item->unit != NULL || item->kind != ENGINE_ITEM_BARE
          || !(item->flags & ENGINE_NUMBER_GROUPED) || other->dropped || other->unit == NULL
          || (other->kind != ENGINE_ITEM_MONEY && other->kind != ENGINE_ITEM_QUANTITY
              && other->kind != ENGINE_ITEM_COUNT)
          || next->kind == ENGINE_TOKEN_NUMBER
          || (next->kind == ENGINE_TOKEN_WORD && !is_dated (a, item->last))
          || engine_items_apart (a, other->last, item->first))
        continue;
      ratio = engine_decimal_to_double (item->decimal) / engine_decimal_to_double (other->decimal);
      if (ratio > 0.01 && ratio < 100)
        engine_item_borrow_unit (item, other);
    }
}

/* "employ 250,000 people in Peru and 16,500 in Chile", "delivered 566 jets and Boeing 157": the noun is
 * said once. */
static void
relate_gapped (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other = &items[i - 1];
      guint32 before = engine_item_start (a, item);

      if (item->dropped || item->unit != NULL || item->kind != ENGINE_ITEM_BARE
          || !(item->flags & ENGINE_NUMBER_DIGITS) || (item->flags & ENGINE_NUMBER_FOUR_DIGITS)
          || other->dropped || other->unit == NULL || other->kind == ENGINE_ITEM_MULTIPLE
          || other->kind == ENGINE_ITEM_FRACTION || !engine_item_ends_gap (a, item->last)
          || item->first - other->last > MAX_GAPPED
          || engine_items_apart (a, other->last, item->first)
          || (other->kind != ENGINE_ITEM_COUNT
              && !(item->flags & (ENGINE_NUMBER_GROUPED | ENGINE_NUMBER_DECIMALS))))
        continue;
      if (before > other->last + 1 && engine_analysis_tag (a, before - 1, ENGINE_CLASS_OF) != NULL
          && engine_analysis_tag (a, before - 2, ENGINE_CLASS_AND) != NULL)
        before--;
      if (engine_analysis_tag (a, before - 1, ENGINE_CLASS_AND) == NULL)
        {
          guint32 j = before - 1;

          /* a name takes the verb's place */
          while (j > other->last && before - j < 4
                 && (engine_token (a, j)->flags & ENGINE_TOKEN_CAPITAL) != 0)
            j--;
          if (j == before - 1
              || (engine_analysis_tag (a, j, ENGINE_CLASS_AND) == NULL
                  && engine_token_char (a, j) != ','))
            continue;
        }
      engine_item_borrow_unit (item, other);
    }
}

/* Whether a short noun phrase and a comma or "and" stand right before the number at @i. */
static gboolean
follows_noun (const EngineAnalysis *a, guint32 stop, guint32 i)
{
  for (guint32 back = 1; back <= 4 && i > stop + back - 1; back++)
    {
      guint32 j = i - back;

      if (engine_token_char (a, j) == ',' || engine_token_char (a, j) == ';'
          || engine_analysis_tag (a, j, ENGINE_CLASS_AND) != NULL)
        return back > 1;
      if (engine_token (a, j)->kind != ENGINE_TOKEN_WORD
          || engine_analysis_tag (a, j, ENGINE_CLASS_PREPOSITION) != NULL
          || engine_analysis_tag (a, j, ENGINE_CLASS_AUXILIARY) != NULL)
        return FALSE;
    }
  return FALSE;
}

/* "35 % sur les voitures, le vin vingt-sept et les chocolats 20": rates of a list. */
static void
relate_rates (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other = &items[i - 1];
      guint back = 1;

      while (other->dropped && back < 3 && back < i)
        other = &items[i - ++back];
      if (item->dropped || item->unit != NULL || item->kind != ENGINE_ITEM_BARE || other->dropped
          || other->kind != ENGINE_ITEM_PERCENT || (item->flags & ENGINE_NUMBER_ARTICLE)
          || engine_decimal_to_double (item->decimal) > 100 || item->first - other->last > 6
          || engine_items_apart (a, other->last, item->first)
          || !(engine_token (a, item->last)->kind != ENGINE_TOKEN_WORD
               || engine_analysis_tag (a, item->last, ENGINE_CLASS_AND) != NULL)
          || engine_token (a, item->last)->kind == ENGINE_TOKEN_NUMBER
          || !follows_noun (a, other->last, item->first))
        continue;
      engine_item_borrow_unit (item, other);
    }
}

/* What the noun counts that the sentence names before @i: "infirmières : la région en attend 120". */
static const char *
unit_named_before (const EngineAnalysis *a, guint32 i)
{
  for (guint32 back = 1; back <= MAX_GAPPED + 6 && back <= i; back++)
    {
      const EngineTag *noun = engine_analysis_tag (a, i - back, ENGINE_CLASS_COUNTED);

      if (engine_token (a, i - back)->kind == ENGINE_TOKEN_BREAK)
        break;
      if (noun != NULL)
        return engine_tag_code (a, noun);
    }
  return NULL;
}

void
engine_item_count_as (EngineItem *item, const char *unit)
{
  if (unit == NULL || engine_decimal_to_double (item->decimal) < 2)
    return;
  item->kind = ENGINE_ITEM_COUNT;
  item->unit = unit;
  item->factor = engine_decimal_from_int (1);
}

/* "en sommes à trente et un": a rate after a rate. */
static gboolean
is_reached (const EngineAnalysis *a, const EngineItem *item, guint32 first)
{
  return engine_timex_tag_before (a, first, ENGINE_CLASS_RANGE_TO) != NULL
         && engine_decimal_to_double (item->decimal) <= 100;
}

/* "L'Union achète 53 milliards de biens et en vend 55,7", "Il en vise 300 000": what "en" stands for is
 * what was counted last. */
void
engine_items_relate_pronoun (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      guint32 first = item->first;
      const EngineTag *q = engine_timex_tag_before (a, first, ENGINE_CLASS_QUALIFIER_BEFORE);
      gboolean en = FALSE;

      if (item->dropped || item->unit != NULL || item->kind != ENGINE_ITEM_BARE
          || (item->flags & ENGINE_NUMBER_VAGUE) != 0
          || ((item->flags & ENGINE_NUMBER_ARTICLE) != 0
              && (item->flags & ENGINE_NUMBER_SCALED) == 0)
          || !(engine_item_ends_gap (a, item->last)
               || engine_analysis_tag (a, item->last, ENGINE_CLASS_MORE) != NULL))
        continue;
      if (q != NULL)
        first = q->first;
      /* the pronoun stands before a verb, the preposition does not */
      for (guint32 back = 2; back <= 6 && back <= first && !en; back++)
        en = engine_analysis_tag (a, first - back, ENGINE_CLASS_PARTITIVE) != NULL
             && (engine_analysis_tag (a, first - back + 1, ENGINE_CLASS_AUXILIARY) != NULL
                 || (back <= 4
                     && (engine_analysis_morph (a, first - back + 1)
                         & (ENGINE_MORPH_VERB | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
                            == ENGINE_MORPH_VERB));
      for (guint k = i; en && k-- > 0 && i - k <= 3 && item->first - items[k].last <= MAX_LOAN;)
        if (!items[k].dropped && items[k].unit != NULL && engine_item_can_measure (&items[k])
            && (items[k].kind != ENGINE_ITEM_PERCENT || is_reached (a, item, first))
            && !(strcmp (items[k].unit, "countries") == 0
                 && engine_decimal_to_double (item->decimal) > MOST_COUNTRIES))
          {
            if (!(item->flags & (ENGINE_NUMBER_SCALED | ENGINE_NUMBER_GROUPED)))
              engine_item_borrow_scale (item, &items[k]);
            engine_item_borrow_unit (item, &items[k]);
            break;
          }
      if (en && item->unit == NULL && !(item->flags & ENGINE_NUMBER_DECIMALS))
        {
          const char *unit = unit_named_before (a, first);

          /* "il en reste 1600": whatever they are */
          engine_item_count_as (item, unit != NULL ? unit
                                      : (item->flags & ENGINE_NUMBER_DIGITS) != 0
                                              && engine_decimal_to_double (item->decimal) >= 10
                                          ? "count"
                                          : NULL);
        }
    }
}

gboolean
engine_item_is_free (const EngineItem *item)
{
  double value;

  if (item->dropped || item->unit != NULL || item->kind != ENGINE_ITEM_BARE
      || (item->flags & (ENGINE_NUMBER_ARTICLE | ENGINE_NUMBER_VAGUE | ENGINE_NUMBER_INDEFINITE))
             != 0)
    return FALSE;
  if ((item->flags & ENGINE_NUMBER_FOUR_DIGITS) == 0)
    return TRUE;
  value = engine_decimal_to_double (item->decimal);
  return value < 1800 || value >= 2200;
}

/* A bare number that may borrow: no article, no year, nothing of its own behind it. */
gboolean
engine_item_is_elided (const EngineAnalysis *a, const EngineItem *item)
{
  return engine_item_is_free (item) && engine_item_ends_gap (a, item->last);
}

/* "les deux pays": they count nothing, and lend nothing. */
static gboolean
points_back (const EngineAnalysis *a, const EngineItem *item)
{
  return item->unit != NULL && strcmp (item->unit, "countries") == 0
         && (item->flags & ENGINE_NUMBER_WORDS) != 0
         && engine_timex_tag_before (a, item->first, ENGINE_CLASS_DEFINITE) != NULL;
}

const EngineItem *
engine_item_lender (const EngineAnalysis *a, const EngineItem *items, guint i)
{
  for (guint k = i; k-- > 0 && i - k <= 4;)
    {
      const EngineItem *other = &items[k];

      /* "sur une production de 110 000": an article lends nothing */
      if (other->dropped || (other->unit == NULL && (other->flags & ENGINE_NUMBER_ARTICLE) != 0)
          || points_back (a, other))
        continue;
      if (other->unit == NULL || engine_items_apart (a, other->last, items[i].first))
        return NULL;
      if (engine_item_can_measure (other))
        return other;
    }
  return NULL;
}

void
engine_item_borrow (EngineItem *item, const EngineItem *other)
{
  /* "cent trains, dont 40": a hundred is no scale to speak of */
  if (!(item->flags & (ENGINE_NUMBER_SCALED | ENGINE_NUMBER_GROUPED))
      && engine_decimal_to_double (other->scale) >= LEAST_SCALE)
    engine_item_borrow_scale (item, other);
  engine_item_borrow_unit (item, other);
}

guint32
engine_item_start (const EngineAnalysis *a, const EngineItem *item)
{
  const EngineTag *q = engine_timex_tag_before (a, item->first, ENGINE_CLASS_QUALIFIER_BEFORE);

  return q != NULL ? q->first : item->first;
}

gboolean
engine_token_is_change (const EngineAnalysis *a, guint32 i)
{
  return engine_analysis_tag (a, i, ENGINE_CLASS_CHANGE_VERB) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_RISE) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_FALL) != NULL;
}

/* "de 150 à 75 %, puis à 40", "12,3 % en avril, et ne refluerait qu'à 9,1": where a change goes on to. */
static void
relate_steps (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      guint32 first;
      const EngineTag *to;
      gboolean goes_on;

      if (!engine_item_is_elided (a, item) || (other = engine_item_lender (a, items, i)) == NULL
          || other->kind == ENGINE_ITEM_COUNT
          || (other->kind == ENGINE_ITEM_PERCENT
              && (item->flags & (ENGINE_NUMBER_GROUPED | ENGINE_NUMBER_SCALED)) != 0))
        continue;
      first = engine_item_start (a, item);
      to = engine_timex_tag_before (a, first, ENGINE_CLASS_RANGE_TO);
      if (to == NULL)
        continue;
      goes_on = to->first - other->last <= 10
                && engine_timex_tag_before (a, other->first, ENGINE_CLASS_RANGE_TO) != NULL
                && engine_analysis_tag (a, to->first - 1, ENGINE_CLASS_SERIES) != NULL;
      for (guint32 back = 1; back <= 3 && back <= to->first && !goes_on; back++)
        goes_on = to->first - back >= other->last && engine_token_is_change (a, to->first - back);
      if (goes_on)
        engine_item_borrow (item, other);
    }
}

/* "la Chine (7,96 Mt), devant l'Espagne (5,98)". */
static void
relate_brackets (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;

      if (item->first == 0 || !engine_item_is_elided (a, item)
          || engine_token_char (a, item->first - 1) != '('
          || engine_token_char (a, item->last) != ')'
          || (other = engine_item_lender (a, items, i)) == NULL
          || (item->first - other->last > MAX_GAPPED
              && ((item->flags & ENGINE_NUMBER_GROUPED) == 0 || other->kind != ENGINE_ITEM_COUNT)))
        continue;
      if (engine_token_char (a, other->last) == ')'
          || (item->flags & (ENGINE_NUMBER_GROUPED | ENGINE_NUMBER_DECIMALS)) != 0)
        engine_item_borrow (item, other);
    }
}

/* The first token of the name that ends before @i, or @i: capitals, one of them a party's or an
 * organisation's where @known. */
static guint32
name_before (const EngineAnalysis *a, guint32 stop, guint32 i, gboolean known)
{
  guint32 first = i;
  gboolean party = FALSE;
  const EngineTag *tag = engine_timex_tag_before (a, i, ENGINE_CLASS_PARTY);

  /* "les États-Unis" */
  if (tag != NULL && tag->first >= stop)
    {
      first = tag->first;
      party = TRUE;
    }
  while (first > stop && i - first < MAX_NAME
         && (engine_token (a, first - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0
         && engine_token (a, first - 1)->kind == ENGINE_TOKEN_WORD)
    {
      first--;
      party |= engine_analysis_has (a, first, ENGINE_CLASS_PARTY)
               || engine_analysis_has (a, first, ENGINE_CLASS_SEAT)
               || engine_analysis_has (a, first, ENGINE_CLASS_INHABITANT)
               || engine_analysis_has (a, first, ENGINE_CLASS_ORG);
    }
  if (known && !party)
    return i;
  /* "l'Espagne", "the Netherlands" */
  if (first > stop && first < i
      && engine_analysis_tag (a, first - 1, ENGINE_CLASS_DETERMINER) != NULL)
    first--;
  return first;
}

/* The same of a thing with its article: "Le franc a perdu 12 %, la livre 4", "… 18 %, les importations de 7". */
static guint32
thing_before (const EngineAnalysis *a, guint32 stop, guint32 i)
{
  if (i > stop && engine_analysis_has (a, i - 1, ENGINE_CLASS_OF))
    i--;
  return i >= stop + 2 && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_NOUN) != 0
                 && engine_analysis_has (a, i - 2, ENGINE_CLASS_DETERMINER)
             ? i - 2
             : i;
}

/* Where the description before a name at @name starts, or @name: "the Albanian utility KESH 49". */
static guint32
described_before (const EngineAnalysis *a, guint32 stop, guint32 name)
{
  for (guint32 i = name; i > stop + 1 && name - i < MAX_NAME; i--)
    {
      if (engine_analysis_tag (a, i - 1, ENGINE_CLASS_DETERMINER) != NULL)
        return i - 1;
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          || engine_analysis_has (a, i - 1, ENGINE_CLASS_PREPOSITION)
          || engine_analysis_has (a, i - 1, ENGINE_CLASS_AND)
          || (engine_analysis_morph (a, i - 1)
              & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_VERB))
                 == ENGINE_MORPH_VERB)
        break;
    }
  return name;
}

/* "La Croatie a pris douze Rafale pour 999 millions, la Grèce vingt-quatre": a small number in words
 * goes on with what was counted, not with its price. */
static const EngineItem *
lender_of_kind (const EngineAnalysis *a, const EngineItem *items, guint i)
{
  const EngineItem *other = engine_item_lender (a, items, i);

  if (other != NULL && i >= 2 && other == &items[i - 1] && other->kind == ENGINE_ITEM_MONEY
      && (items[i].flags & (ENGINE_NUMBER_DIGITS | ENGINE_NUMBER_SCALED)) == 0
      && !items[i - 2].dropped && items[i - 2].kind == ENGINE_ITEM_COUNT
      && !engine_items_apart (a, items[i - 2].last, items[i].first))
    return &items[i - 2];
  return other;
}

/* "China took 8 million tonnes, Spain 6", "owns 56 per cent, Woodside 33.4", and the other way round "Spain
 * charges 3, Austria 5 and Turkey 7.5 %": names that take a verb's place. */
static void
relate_names (const EngineAnalysis *a, EngineItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EngineItem *item = &items[i];
      const EngineItem *other;
      guint32 start, name;

      if (!engine_item_is_elided (a, item) || (other = lender_of_kind (a, items, i)) == NULL
          || item->first - other->last > MAX_GAPPED)
        continue;
      start = engine_item_start (a, item);
      name = name_before (a, other->last, start, !(item->flags & ENGINE_NUMBER_DECIMALS));
      if (name == start && other->kind == ENGINE_ITEM_PERCENT)
        {
          const guint32 unknown = name_before (a, other->last, start, FALSE);

          name = described_before (a, other->last, unknown);
          if (name == unknown)
            name = thing_before (a, other->last, start);
        }
      else if (name != start)
        name = described_before (a, other->last, name);
      if (name == start || name == other->last
          || (other->kind == ENGINE_ITEM_PERCENT && engine_decimal_to_double (item->decimal) > 100)
          || !(engine_token_char (a, name - 1) == ',' || engine_token_char (a, name - 1) == ';'
               || engine_analysis_tag (a, name - 1, ENGINE_CLASS_AND) != NULL))
        continue;
      engine_item_borrow (item, other);
    }
  for (guint i = n; i-- > 1;)
    {
      EngineItem *item = &items[i - 1];
      const EngineItem *next = &items[i];
      guint32 j = item->last;

      if (!engine_item_is_elided (a, item) || next->dropped || next->kind != ENGINE_ITEM_PERCENT
          || engine_decimal_to_double (item->decimal) > 100
          || !(engine_token_char (a, j) == ','
               || engine_analysis_tag (a, j, ENGINE_CLASS_AND) != NULL)
          || next->first - j > MAX_NAME + 2 || engine_items_apart (a, j, next->first)
          || (engine_token (a, j + 1)->flags & ENGINE_TOKEN_CAPITAL) == 0)
        continue;
      engine_item_borrow_unit (item, next);
    }
}

/**
 * engine_items_relate_elided:
 * @a: an analysis
 * @items: (array length=n): the candidates of a window, in order
 * @n: how many
 *
 * Lends units to numbers that leave out what their sentence has said.
 *
 * Complexity: O(items).
 */
void
engine_items_relate_elided (const EngineAnalysis *a, EngineItem *items, guint n)
{
  static const EngineItemReader readers[] = {
    relate_contrast,
    relate_large,
    engine_items_relate_parts,
    relate_gapped,
    relate_names,
    relate_steps,
    relate_brackets,
    engine_items_relate_counts,
    engine_items_relate_levels,
    engine_items_relate_given,
    engine_items_relate_levels_of,
    relate_rates,
    engine_items_relate_told,
    engine_items_relate_heads,
    engine_items_relate_said,
    engine_items_relate_counts,
    relate_contrast,
  };

  engine_items_read (a, items, n, readers, G_N_ELEMENTS (readers));
}
