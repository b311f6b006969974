/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which figures of different texts are about the same thing, and whether they can both be right.
 *
 * What must fit (measure, unit, holder, counterpart, commodity, whole, direction of change) is a
 * gate; how well it fits, and how near the values are, is a score.  The less the topic is
 * determined, the nearer the values must be: figures on a well-determined topic meet although they
 * contradict each other, those on a vague one only where they agree. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-figures.h"
#include "compare-links.h"
#include "compare-things.h"
#include "compare-words.h"

#define WINDOW 6 /* neighbours by value that a figure is compared with, per key */
#define MOST_FILED 8 /* counterparts and goods that a figure is filed under */
#define SAME_IN_TEXT 4.0 /* score of a value that a text repeats … */
#define OTHER_IN_TEXT 0.1 /* … and of the one that another source gives */
#define THRESHOLD_AGREE 3.1     /* score needed where the values agree */
#define THRESHOLD_DIFFER 3.0    /* … and where they do not */
#define MAX_RATIO 10.0          /* values further apart are two topics */
#define MAX_RATIO_VAGUE 1.5     /* the same, where the topic is not determined */
#define MAX_RATIO_CROWDED 1.35  /* the same, where a text gives several values on the topic */
#define MAX_RATIO_CHANGE 1.35   /* the same, where one is told as the size of a change */
#define LEFT_OUT 0.5 /* taken off where a text leaves out whose the figure is */
#define MOST_LEADS 2 /* of those that a text is about */
#define MAX_OPEN_RATIO 1.15 /* of values that an open qualifier lets agree */
#define FEW_WORDS 0.3 /* that two sentences have in common: as good as none */
#define EQUAL_VALUES 3.0        /* score of equal values that are not round */
#define EQUAL_ROUND_VALUES 2.5
#define COMPATIBLE_VALUES 2.6   /* score of values that the qualifiers let agree */
#define NEAR_VALUES 2.0         /* score of values that lie side by side without agreeing */
#define CROWDED 1.0             /* taken off where the texts have other values on the topic … */
#define CROWDED_FROM 0.2        /* … in full from this logarithm of the ratio on */

static gboolean
is_pair (EngineMeasure a, EngineMeasure b, EngineMeasure x, EngineMeasure y)
{
  return (a == x && b == y) || (a == y && b == x);
}

static gboolean
is_outlay (EngineMeasure measure)
{
  return measure == ENGINE_MEASURE_INVESTMENT || measure == ENGINE_MEASURE_SPENDING
         || measure == ENGINE_MEASURE_AID || measure == ENGINE_MEASURE_PURCHASE
         || measure == ENGINE_MEASURE_PRICE;
}

CompareRelation
compare_relate_measures (EngineMeasure a, EngineMeasure b)
{
  /* what a mine brings up is what it produces */
  if (a == b || is_pair (a, b, ENGINE_MEASURE_MINING, ENGINE_MEASURE_PRODUCTION))
    return COMPARE_RELATION_SAME;
  if (a == ENGINE_MEASURE_OTHER || b == ENGINE_MEASURE_OTHER || (is_outlay (a) && is_outlay (b))
      || is_pair (a, b, ENGINE_MEASURE_PURCHASE, ENGINE_MEASURE_IMPORTS)
      || is_pair (a, b, ENGINE_MEASURE_DEFENCE_SPENDING, ENGINE_MEASURE_SPENDING)
      || is_pair (a, b, ENGINE_MEASURE_GDP, ENGINE_MEASURE_GROWTH)
      || is_pair (a, b, ENGINE_MEASURE_GDP, ENGINE_MEASURE_PRODUCTION))
    return COMPARE_RELATION_LOOSE;
  return COMPARE_RELATION_NONE;
}

/* Does the text not say whose the figure is, while it is about the holder of @other? */
static gboolean
leaves_out_holder (const CompareItem *item, const CompareFigure *other)
{
  const char *const *leads = item->document->leads;

  if (item->figure.holder[0] != NULL || other->holder[0] == NULL || other->holder[1] != NULL)
    return FALSE;
  for (guint i = 0; leads[i] != NULL && i < MOST_LEADS; i++)
    if (strcmp (leads[i], other->holder[0]) == 0)
      return TRUE;
  return FALSE;
}

/* Imposer and hit party, straight or, where a rate goes both ways, crosswise. */
static gboolean
sides_fit (const CompareItem *x, const CompareItem *y, gboolean *on_exact)
{
  const CompareFigure *a = &x->figure;
  const CompareFigure *b = &y->figure;
  gboolean exact;

  *on_exact = TRUE;
  if (a->holder == b->holder || leaves_out_holder (x, b) || leaves_out_holder (y, a)
      || (a->measure == ENGINE_MEASURE_TARIFF && b->measure == ENGINE_MEASURE_TARIFF
          && (a->holder_mask & b->holder_mask) != 0 && compare_pooled_meet (a->holder, b->holder)))
    if (a->on == b->on || a->on[0] == NULL || b->on[0] == NULL
        || compare_pooled_overlap (a->on, a->on_mask, b->on, b->on_mask, on_exact))
      return TRUE;
  return (a->reciprocal || b->reciprocal)
         && compare_pooled_overlap (a->holder, a->holder_mask, b->on, b->on_mask, &exact)
         && compare_pooled_overlap (a->on, a->on_mask, b->holder, b->holder_mask, on_exact);
}

/* One flow told from both of its ends: what A sells B, and what B buys from A.  A share of what A
 * sells is no share of what B buys. */
static gboolean
is_mirror (const CompareFigure *a, const CompareFigure *b)
{
  return (is_pair (a->measure, b->measure, ENGINE_MEASURE_EXPORTS, ENGINE_MEASURE_IMPORTS)
          || is_pair (a->measure, b->measure, ENGINE_MEASURE_EXPORTS, ENGINE_MEASURE_PURCHASE))
         && a->holder[0] != NULL && a->on[0] != NULL && a->holder == b->on && a->on == b->holder
         && strcmp (a->unit_class, "%") != 0;
}

static gboolean
changes_fit (const CompareFigure *a, const CompareFigure *b)
{
  if (a->change == b->change)
    return TRUE;
  if (a->change != ENGINE_CHANGE_NONE && b->change != ENGINE_CHANGE_NONE)
    return FALSE;
  /* growth is a change by itself, and where amounts lie side by side a text leaves it out */
  return a->measure == ENGINE_MEASURE_GROWTH || b->measure == ENGINE_MEASURE_GROWTH
         || a->measure == ENGINE_MEASURE_INFLATION
         || (a->unit == b->unit
             && (a->value == b->value
                 || (a->unit_class[0] != '%' && compare_values_ratio (a, b) <= MAX_RATIO_CHANGE)));
}

static gboolean
rates_of_time_fit (const CompareFigure *a, const CompareFigure *b)
{
  if (a->per == b->per)
    return TRUE;
  if (a->per != ENGINE_PER_NONE && b->per != ENGINE_PER_NONE)
    return FALSE;
  return a->per == ENGINE_PER_YEAR || b->per == ENGINE_PER_YEAR
         || (a->measure == ENGINE_MEASURE_PRICE && b->measure == ENGINE_MEASURE_PRICE);
}

static gboolean
figures_fit (const CompareItem *x,
             const CompareItem *y,
             CompareRelation *relation,
             gboolean *on_exact)
{
  const CompareFigure *a = &x->figure;
  const CompareFigure *b = &y->figure;
  gboolean mirror = is_mirror (a, b);

  *relation = mirror ? COMPARE_RELATION_SAME : compare_relate_measures (a->measure, b->measure);
  if (*relation == COMPARE_RELATION_NONE || a->unit_class != b->unit_class)
    return FALSE;
  if (a->of != b->of && a->of != ENGINE_OF_NONE && b->of != ENGINE_OF_NONE)
    return FALSE;
  if (compare_things_relate (a->thing, b->thing) == COMPARE_THINGS_APART)
    return FALSE;
  if (!changes_fit (a, b) || !rates_of_time_fit (a, b) || (!mirror && !sides_fit (x, y, on_exact)))
    return FALSE;
  return a->commodities[0] == NULL || b->commodities[0] == NULL || a->commodities == b->commodities
         || ((a->goods_mask & b->goods_mask) != 0
             && compare_commodities_overlap (a->commodities, b->commodities));
}

static double
score_list (CompareList a, CompareList b, gboolean exact)
{
  if (a == b)
    return a[0] != NULL ? 1.0 : 0.5;
  if (a[0] == NULL || b[0] == NULL)
    return 0;
  return exact ? 0.7 : 0.2;
}

CompareStatusFamily
compare_status_family (EngineFigureStatus status)
{
  switch (status)
    {
    case ENGINE_FIGURE_ACTUAL:
    case ENGINE_FIGURE_IN_FORCE:
      return COMPARE_STATUS_IS;
    case ENGINE_FIGURE_PREVIOUS:
      return COMPARE_STATUS_WAS;
    case ENGINE_FIGURE_AGREED:
    case ENGINE_FIGURE_PLANNED:
    case ENGINE_FIGURE_FORECAST:
      return COMPARE_STATUS_WILL;
    case ENGINE_FIGURE_CONSIDERED:
    case ENGINE_FIGURE_THREATENED:
      return COMPARE_STATUS_MAY;
    default:
      return COMPARE_STATUS_IS_NOT;
    }
}

static double
score_status (EngineFigureStatus a, EngineFigureStatus b)
{
  CompareStatusFamily x = compare_status_family (a);
  CompareStatusFamily y = compare_status_family (b);

  if (a == b)
    return 0.7;
  if (x == y)
    return 0.4;
  if ((x == COMPARE_STATUS_IS && y == COMPARE_STATUS_WILL)
      || (x == COMPARE_STATUS_WILL && y == COMPARE_STATUS_IS))
    return -0.2;
  return x == COMPARE_STATUS_WAS || y == COMPARE_STATUS_WAS ? -0.9 : -0.5;
}

static double
score_period (const CompareFigure *a, const CompareFigure *b)
{
  if (!compare_days_known (&a->period_days) || !compare_days_known (&b->period_days))
    return 0;
  if (a->period == b->period)
    return 0.8;
  return compare_days_overlap (&a->period_days, &b->period_days) ? 0.5 : -0.8;
}

/* A class of goods so wide that it does not say what a number is about. */
static gboolean
is_wide (CompareList commodities)
{
  return commodities[1] == NULL
         && (strcmp (commodities[0], "agriculture") == 0 || strcmp (commodities[0], "energy") == 0);
}

/* Do who, to whom and what say together what the number is about, whatever story it is told in?  "A
 * third of the EU's exports" may be of anything, the EU's exports to Mercosur in
 * euros, or of steel, are not. */
static gboolean
is_determined (const CompareFigure *a, const CompareFigure *b)
{
  gboolean holders = a->holder[0] != NULL && b->holder[0] != NULL;
  gboolean goods = a->commodities[0] != NULL && b->commodities[0] != NULL
                   && !is_wide (a->commodities) && !is_wide (b->commodities);

  switch (a->measure == ENGINE_MEASURE_OTHER ? b->measure : a->measure)
    {
    case ENGINE_MEASURE_GDP:
    case ENGINE_MEASURE_GROWTH:
    case ENGINE_MEASURE_INFLATION:
    case ENGINE_MEASURE_DEFENCE_SPENDING:
      return holders;
    case ENGINE_MEASURE_PRICE:
      return goods && (holders || a->unit_class[0] != '%');
    case ENGINE_MEASURE_MINING:
    case ENGINE_MEASURE_REFINING:
    case ENGINE_MEASURE_PRODUCTION:
    case ENGINE_MEASURE_RESERVES:
    case ENGINE_MEASURE_DEMAND:
      return goods && (holders || a->of == ENGINE_OF_WORLD);
    case ENGINE_MEASURE_OTHER:
    case ENGINE_MEASURE_SPENDING:
    case ENGINE_MEASURE_OWNERSHIP:
    case ENGINE_MEASURE_JOBS:
    case ENGINE_MEASURE_MEMBERS:
      return FALSE;
    default:
      return holders
             && (goods
                 || (a->on[0] != NULL && b->on[0] != NULL
                     && (a->unit_class[0] == '%' || compare_is_currency (a->unit_class))));
    }
}

static gboolean
lists_meet (CompareList a, guint64 a_mask, CompareList b, guint64 b_mask)
{
  gboolean exact;

  return a[0] == NULL || b[0] == NULL || compare_pooled_overlap (a, a_mask, b, b_mask, &exact);
}

/* May the two be on one topic, as far as they say?  Who sells and who buys may be told from either
 * side. */
static gboolean
topics_meet (const CompareFigure *a, const CompareFigure *b)
{
  return a->unit_class == b->unit_class
         && compare_relate_measures (a->measure, b->measure) != COMPARE_RELATION_NONE
         && changes_fit (a, b)
         && ((lists_meet (a->holder, a->holder_mask, b->holder, b->holder_mask)
              && lists_meet (a->on, a->on_mask, b->on, b->on_mask))
             || (lists_meet (a->holder, a->holder_mask, b->on, b->on_mask)
                 && lists_meet (a->on, a->on_mask, b->holder, b->holder_mask)))
         && (a->commodities[0] == NULL || b->commodities[0] == NULL
             || ((a->goods_mask & b->goods_mask) != 0
                 && compare_commodities_overlap (a->commodities, b->commodities)));
}

/* Has the document a value that lies nearer to @item's than that of @own, one of its figures? */
static gboolean
gives_nearer (const CompareDocument *document, const CompareFigure *own, const CompareItem *item)
{
  const CompareFigure *figure = &item->figure;
  double ratio = compare_values_ratio (own, figure);

  for (guint i = 0; i < document->values->len; i++)
    {
      const CompareGiven *given = &g_array_index (document->values, CompareGiven, i);
      const CompareFigure *other = &given->item->figure;

      if (other != own && given->unit_class == figure->unit_class
          && compare_ranges_ratio (given->value, given->upper, figure->value, figure->upper) < ratio
          && topics_meet (figure, other))
        return TRUE;
    }
  return FALSE;
}

/* NAN where the two cannot be in one row. */
static double
score_figures (const CompareItem *x, const CompareItem *y)
{
  const CompareFigure *a = &x->figure;
  const CompareFigure *b = &y->figure;
  CompareRelation relation;
  gboolean on_exact = TRUE, by_qualifier, by_rounding, agree, crowded, left_out;
  double score, ratio;

  if (!figures_fit (x, y, &relation, &on_exact))
    return NAN;
  agree = compare_values_agree (a, b, &by_qualifier, &by_rounding);
  left_out = (a->holder[0] == NULL) != (b->holder[0] == NULL);
  if (!agree && (relation == COMPARE_RELATION_LOOSE || (left_out && a->unit_class[0] == '%')))
    return NAN;
  /* what leaves out more may be several things: see compare-adopt.c */
  if (left_out && (relation == COMPARE_RELATION_LOOSE || a->commodities != b->commodities))
    return NAN;
  score = relation == COMPARE_RELATION_SAME ? 1.0 : -0.6;
  score +=
      is_mirror (a, b) ? score_list (a->on, b->holder, TRUE) : score_list (a->on, b->on, on_exact);
  score += score_list (a->commodities, b->commodities,
                       compare_pooled_meet (a->commodities, b->commodities));
  score += score_status (a->status, b->status) + score_period (a, b);
  score -= left_out ? LEFT_OUT : 0;
  score += a->of != b->of ? -0.3 : a->of != ENGINE_OF_NONE ? 0.5 : 0;
  score += a->change != b->change ? -0.4 : a->change != ENGINE_CHANGE_NONE ? 0.3 : 0;
  score += a->per == b->per && a->per != ENGINE_PER_NONE ? 0.1 : 0;

  ratio = compare_values_ratio (a, b);
  crowded = a->crowded || b->crowded;
  if (agree && !by_qualifier)
    {
      score += a->n_digits > 1 ? EQUAL_VALUES : EQUAL_ROUND_VALUES;
      score -= crowded && a->commodities != b->commodities ? CROWDED : 0;
      return score >= THRESHOLD_AGREE ? score : NAN;
    }
  if (ratio > (crowded && !agree ? MAX_RATIO_CROWDED : MAX_RATIO))
    return NAN;
  /* among several values of one text the nearest is meant, whatever an open "more than" allows */
  score += (agree && !crowded ? COMPATIBLE_VALUES : NEAR_VALUES) - 2 * log (ratio)
           - (crowded ? CROWDED * fmin (1, log (ratio) / CROWDED_FROM) : 0);
  if (score < (agree ? THRESHOLD_AGREE : THRESHOLD_DIFFER))
    return NAN;
  /* what a text says of the same value, or of one nearer, it says of that, not of another one */
  return !agree && (gives_nearer (x->document, a, y) || gives_nearer (y->document, b, x)) ? NAN
                                                                                          : score;
}

/* Do the two give different values in sentences that have no word in common? */
static gboolean
are_strangers (const CompareFigure *a, const CompareFigure *b)
{
  gboolean by_qualifier, by_rounding;

  if (!compare_words_say_something (a) || !compare_words_say_something (b)
      || compare_words_in_common (a, b) >= FEW_WORDS)
    return FALSE;
  if (!compare_values_agree (a, b, &by_qualifier, &by_rounding))
    return !is_determined (a, b);
  /* an open "up to" lets agree what has nothing to do with each other */
  return by_qualifier && compare_values_ratio (a, b) > MAX_OPEN_RATIO;
}

/* What is not determined is one topic only in one story, and there only if the values lie near each
 * other and something is told alike; or where both give a telling value. */
static gboolean
is_one_topic (const CompareItem *x, const CompareItem *y)
{
  const CompareFigure *a = &x->figure;

  if (are_strangers (a, &y->figure))
    return FALSE;
  return is_determined (a, &y->figure) || (a->value == y->figure.value && a->telling)
         || ((a->unit_class[0] == '%' || compare_values_ratio (a, &y->figure) <= MAX_RATIO_VAGUE
              || (a->measure == y->figure.measure && a->measure != ENGINE_MEASURE_OTHER
                  && a->commodities == y->figure.commodities && a->commodities[0] != NULL))
             && compare_items_story (x, y, compare_bound_story (x, y), COMPARE_STORY_RELATED)
                    >= COMPARE_STORY_RELATED);
}

static gboolean
figures_compatible (const CompareItem *a, const CompareItem *b)
{
  CompareRelation relation;
  gboolean on_exact;

  return figures_fit (a, b, &relation, &on_exact);
}

gboolean
compare_figures_same_document (const CompareItem *x, const CompareItem *y)
{
  const CompareFigure *a = &x->figure;
  const CompareFigure *b = &y->figure;

  if (a->measure != b->measure || a->holder != b->holder || a->on != b->on
      || a->commodities != b->commodities || a->change != b->change || a->unit != b->unit
      || (a->of != b->of && a->of != ENGINE_OF_NONE && b->of != ENGINE_OF_NONE))
    return FALSE;
  if (a->value == b->value && a->qualifier == b->qualifier)
    return a->status == b->status
           || (compare_status_family (a->status) <= COMPARE_STATUS_WILL
               && compare_status_family (b->status) <= COMPARE_STATUS_WILL
               && score_period (a, b) >= 0);
  return a->status == b->status && a->origin != NULL && b->origin != NULL && a->origin != b->origin
         && score_period (a, b) >= 0;
}

static guint64
figure_signature (const CompareItem *item)
{
  const CompareFigure *figure = &item->figure;
  guint64 hash = compare_hash_start (1);

  hash = compare_hash_number (hash, figure->measure);
  hash = compare_hash_list (hash, figure->holder);
  hash = compare_hash_list (hash, figure->on);
  hash = compare_hash_list (hash, figure->commodities);
  hash = compare_hash_number (hash, figure->of);
  hash = compare_hash_number (hash, figure->thing);
  hash = compare_hash_number (hash, figure->per);
  hash = compare_hash_number (hash, (guint64)figure->change * 2 + (guint64)figure->reciprocal);
  return hash;
}

static const CompareRules figure_rules = { figures_compatible, NULL, compare_figures_same_document,
                                           figure_signature };

/* ---- links ------------------------------------------------------------------------------- */

/* Who is told of what, as far as the first key says. */
static guint64
likeness_of (const CompareNode *node)
{
  const CompareItem *item = compare_node_item (node);

  return item->n_keys > 0 ? item->keys[item->n_keys - 1] : 0;
}

static double
score_nodes (const CompareNode *first, const CompareNode *second)
{
  const CompareItem *x = compare_node_item (first);
  const CompareItem *y = compare_node_item (second);
  double score;

  if (x->has_merge && compare_items_merged (x, y))
    return G_MAXFLOAT;
  if (x->document == y->document)
    return !compare_figures_same_document (x, y) ? NAN
           : x->figure.value == y->figure.value  ? SAME_IN_TEXT
                                                 : OTHER_IN_TEXT;
  score = score_figures (x, y);
  return isnan (score) || !is_one_topic (x, y) ? NAN : score;
}

/* A figure is filed under its holder and measure, and more narrowly by counterpart and commodity, so
 * that in a large corpus its neighbours are those on its own topic; and with what the user merged it. */
static void
make_keys (const CompareItem *item, CompareNumbers *keys)
{
  const CompareFigure *figure = &item->figure;

  for (guint k = 0; k < item->n_keys && !item->alone; k++)
    {
      guint64 topic = item->keys[k];

      compare_numbers_add (keys, topic);
      for (guint i = 0; figure->on[i] != NULL && i < MOST_FILED && topic >> 63 == 0; i++)
        {
          guint64 key = compare_hash_string (topic, figure->on[i]);

          compare_numbers_add (keys, key);
        }
      for (guint i = 0; figure->commodities[i] != NULL && i < MOST_FILED && topic >> 63 == 0; i++)
        {
          guint64 key = compare_hash_string (topic, figure->commodities[i]);

          compare_numbers_add (keys, key);
        }
    }
}

/* By value, so that the nearest stand side by side. */
static double
position_of (const CompareNode *node)
{
  const CompareFigure *figure = &compare_node_item (node)->figure;

  return isnan (figure->upper) ? figure->value : (figure->value + figure->upper) / 2;
}

const CompareGraphRules compare_figure_graph = {
  { .window = WINDOW,
    .position = position_of,
    .place = compare_node_place,
    .likeness = likeness_of,
    .score = score_nodes,
    .fetch = compare_node_fetch,
    .fetched = G_STRUCT_OFFSET (CompareItem, figure.by) },
  &figure_rules,
  make_keys,
};
