/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims in figures that are one although a text, or what was read out of it, leaves something out:
 * who imposes and who is hit are missing or the wrong way round, the commodity is not said again,
 * the measure is not understood.
 *
 * Values that agree bring such claims together, or in one story values side by side, and all that is
 * known must add up (compare-adopt-score.c).  Which of the pairs are joined is compare-adopt-join.c's. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-adopt.h"
#include "compare-figures.h"
#include "compare-keys.h"
#include "compare-links.h"

#define WINDOW 2 /* claims that one is compared with, per key */
#define WEAK 2.0   /* score of a pair that little speaks for … */
#define STRONG 3.2 /* … and of the one that makes up for it */
#define EQUAL_FIRST 100.0 /* before all scores */
#define MOST_ADOPTED 8 /* figures of the smaller one of two claims: adoption is for what is left over */

/* ---- pairs of claims --------------------------------------------------------------------- */

gboolean
compare_adopt_texts_allow (const CompareClaim *x, const CompareClaim *y)
{
  guint i = 0;
  guint j = 0;

  while (i < x->n_items && j < y->n_items)
    {
      const CompareItem *a = x->items[i];
      const CompareItem *b = y->items[j];
      if (a->document == b->document && !compare_adopt_same_document (a, b))
        return FALSE;
      if (a->document->rank <= b->document->rank)
        i++;
      else
        j++;
    }
  for (i = 0; i < x->n_items; i++)
    for (j = 0; j < y->n_items && (x->items[i]->n_splits > 0 || y->items[0]->n_splits > 0); j++)
      if (compare_item_splits (x->items[i], y->items[j])
          || compare_item_splits (y->items[j], x->items[i]))
        return FALSE;
  return TRUE;
}

/* A claim that is disputed has several values: another that gives just one of them may be that
 * claim. */
static gboolean
gives_value (const CompareClaim *disputed, const CompareClaim *other)
{
  double value = other->items[0]->figure.value;

  for (guint i = 1; i < other->n_items && i < COMPARE_ADOPT_ITEMS; i++)
    if (other->items[i]->figure.value != value)
      return FALSE;
  for (guint i = 0; i < disputed->n_items && i < COMPARE_ADOPT_ITEMS; i++)
    if (disputed->items[i]->figure.value == value)
      return TRUE;
  return FALSE;
}

/* The mean over the items of the two: one lucky pair does not join what else differs.  Where little speaks
 * for a pair, as much must for another, which tells of the same.  Claims that agree come before all that do not: what
 * is joined with another value cannot be joined any more with its own, where a text gives both. */
double
compare_claims_score (const CompareClaim *x, const CompareClaim *y)
{
  double sum = 0;
  double best = 0;
  const guint n_pairs =
      MIN (x->n_items, COMPARE_ADOPT_ITEMS) * MIN (y->n_items, COMPARE_ADOPT_ITEMS);
  guint n_weak = 0;
  guint n = 0;

  if (x->n_items > MOST_ADOPTED && y->n_items > MOST_ADOPTED)
    return NAN;
  for (guint i = 0; i < x->n_items && i < COMPARE_ADOPT_ITEMS; i++)
    for (guint j = 0; j < y->n_items && j < COMPARE_ADOPT_ITEMS; j++)
      {
        double score = compare_adopt_score (x->items[i], y->items[j]);

        /* two lone figures have no other pair to make up for it */
        if ((isnan (score) || score == COMPARE_ADOPT_TOO_LITTLE) && n_pairs == 1)
          return NAN;
        if ((isnan (score) || score == COMPARE_ADOPT_TOO_LITTLE)
            && x->items[i]->figure.value != y->items[j]->figure.value
            && (gives_value (x, y) || gives_value (y, x)))
          continue;
        if (isnan (score))
          return NAN;
        best = fmax (best, score);
        n_weak += score == COMPARE_ADOPT_TOO_LITTLE;
        if (n_weak * 2 > n_pairs)
          return NAN;
        sum += score == COMPARE_ADOPT_TOO_LITTLE ? WEAK : score;
        n++;
      }
  if (n == 0 || (n_weak > 0 && (n_weak * 2 > n || best < STRONG)))
    return NAN;
  sum /= n;
  if (sum < COMPARE_ADOPT_THRESHOLD - COMPARE_ADOPT_MARGIN || !compare_adopt_texts_allow (x, y))
    return NAN;
  return sum >= COMPARE_ADOPT_THRESHOLD
                 && compare_values_equal (&x->items[0]->figure, &y->items[0]->figure)
             ? sum + EQUAL_FIRST
             : sum;
}

/* ---- links ------------------------------------------------------------------------------- */

static guint64
place_of (const CompareNode *node)
{
  return compare_item_key (((const CompareClaim *)node)->items[0]);
}

static guint64
likeness_of (const CompareNode *node)
{
  return compare_key_of_double (((const CompareClaim *)node)->items[0]->figure.value);
}

/* Of the figures that stand for the claim. */
static void
glance (const CompareNode *node, CompareGlance *glance)
{
  const CompareClaim *claim = (const CompareClaim *)node;

  *glance = (CompareGlance){ .low = INFINITY,
                             .high = -INFINITY,
                             .unit_class = claim->items[0]->figure.unit_class };
  for (guint i = 0; i < claim->n_items && i < COMPARE_ADOPT_ITEMS; i++)
    {
      const CompareFigure *figure = &claim->items[i]->figure;

      glance->low = fmin (glance->low, figure->value);
      glance->high = fmax (glance->high, isnan (figure->upper) ? figure->value : figure->upper);
      glance->words_mask |= figure->words_mask;
      glance->only_of_kind |= figure->only_of_kind;
      glance->only_share |= figure->only_share;
      if (figure->unit_class != glance->unit_class)
        glance->unit_class = NULL;
    }
}

/* Do their values lie near enough to each other? */
static gboolean
may_link (const CompareGlance *a, const CompareGlance *b)
{
  if (a->unit_class == NULL || a->unit_class != b->unit_class || a->low <= 0 || b->low <= 0)
    return TRUE;
  return compare_ranges_ratio (a->low, a->high, b->low, b->high) <= compare_adopt_most_ratio (
             a->unit_class[0] == '%', (a->words_mask & b->words_mask) != 0,
             a->only_of_kind && b->only_of_kind, a->only_share && b->only_share);
}

static double
score_nodes (const CompareNode *first, const CompareNode *second)
{
  return compare_claims_score ((const CompareClaim *)first, (const CompareClaim *)second);
}

/* A claim, its list of items, the first one, and its document. */
static void
fetch_claim (const CompareLinkRules *self, const CompareNode *node, guint step)
{
  const CompareClaim *claim = (const CompareClaim *)node;

  if (step == 0)
    compare_fetch (claim, sizeof *claim);
  else if (step == 1)
    compare_fetch (claim->items, sizeof *claim->items);
  else if (step == 2)
    compare_item_fetch (claim->items[0], self->fetched);
  else
    compare_fetch (claim->items[0]->document, COMPARE_FETCHED_OF_DOCUMENT);
}

const CompareLinkRules compare_claim_links = { .window = WINDOW,
                                               .place = place_of,
                                               .likeness = likeness_of,
                                               .glance = glance,
                                               .may_link = may_link,
                                               .score = score_nodes,
                                               .fetch = fetch_claim,
                                               .fetched =
                                                   G_STRUCT_OFFSET (CompareItem, figure.by) };
