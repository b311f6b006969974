/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims in figures that are one although a text, or what was read out of it, leaves something out:
 * who imposes and who is hit are missing or the wrong way round, the commodity is not said again,
 * the measure is not understood.
 *
 * Values that agree bring such claims together, or in one story values side by side, and all that is
 * known must add up (compare-adopt-score.c).  Best pairs first; where a text has two candidates that
 * fit about as well, neither is taken. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-adopt.h"
#include "compare-figures.h"

#define LARGE 1000 /* an amount that is no mere count */
#define MOST_ADOPTED 8 /* figures of the smaller one of two claims: adoption is for what is left over */

/* ---- pairs of claims --------------------------------------------------------------------- */

/* May the items of two claims be in one row as far as their texts and the user go? */
static gboolean
texts_allow (const CompareClaim *x, const CompareClaim *y)
{
  guint i = 0;
  guint j = 0;

  while (i < x->n_items && j < y->n_items)
    {
      const CompareItem *a = x->items[i];
      const CompareItem *b = y->items[j];
      int order = compare_document_order (a->document, b->document);

      if (order == 0 && !compare_figures_same_document (a, b))
        return FALSE;
      i += order <= 0;
      j += order > 0;
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

/* The mean over the items of the two: one lucky pair does not join what else differs. */
double
compare_claims_score (const CompareClaim *x, const CompareClaim *y)
{
  double sum = 0;
  guint n = 0;

  if (x->n_items > MOST_ADOPTED && y->n_items > MOST_ADOPTED)
    return NAN;
  for (guint i = 0; i < x->n_items && i < COMPARE_ADOPT_ITEMS; i++)
    for (guint j = 0; j < y->n_items && j < COMPARE_ADOPT_ITEMS; j++)
      {
        double score = compare_adopt_score (x->items[i], y->items[j]);

        if (isnan (score) && x->items[i]->figure.value != y->items[j]->figure.value
            && (gives_value (x, y) || gives_value (y, x)))
          continue;
        if (isnan (score))
          return NAN;
        sum += score;
        n++;
      }
  if (n == 0)
    return NAN;
  sum /= n;
  return sum >= COMPARE_ADOPT_THRESHOLD - COMPARE_ADOPT_MARGIN && texts_allow (x, y) ? sum : NAN;
}

/* ---- joining ----------------------------------------------------------------------------- */

typedef struct
{
  CompareClaim *const *claims;
  guint n_claims;
  GArray *edges;
  guint *first; /* n_claims + 1: each claim's own edges in @incident */
  guint *incident; /* indexes of edges, best first */
  guint *labels; /* union-find; the root is the least of its claims */
  guint *next; /* the other claims of the same root, in a circle */
} Adoption;

static void
list_incident (Adoption *self)
{
  g_autofree guint *at = g_new0 (guint, self->n_claims + 1);

  for (guint i = 0; i < self->edges->len; i++)
    {
      at[g_array_index (self->edges, CompareEdge, i).a]++;
      at[g_array_index (self->edges, CompareEdge, i).b]++;
    }
  for (guint i = 0, sum = 0; i <= self->n_claims; i++)
    {
      guint n = at[i];

      self->first[i] = at[i] = sum;
      sum += n;
    }
  for (guint i = 0; i < self->edges->len; i++)
    {
      self->incident[at[g_array_index (self->edges, CompareEdge, i).a]++] = i;
      self->incident[at[g_array_index (self->edges, CompareEdge, i).b]++] = i;
    }
}

/* A sum that a text gives twice is one sum, though it be read as two things. */
static gboolean
repeats (const CompareClaim *x, const CompareClaim *y)
{
  const CompareFigure *a = &x->items[0]->figure;
  const CompareFigure *b = &y->items[0]->figure;

  return a->value == b->value && a->unit == b->unit && a->unit_class[0] != '%' && a->value >= LARGE;
}

/* Has @claim another candidate, about as good as @edge's, that cannot be the same as that one? */
static gboolean
has_rival (const Adoption *self, const CompareEdge *edge, guint claim)
{
  guint mine = edge->a == claim ? edge->b : edge->a;

  for (guint i = self->first[claim]; i < self->first[claim + 1]; i++)
    {
      const CompareEdge *other = &g_array_index (self->edges, CompareEdge, self->incident[i]);
      guint theirs = other->a == claim ? other->b : other->a;

      if (other->score < edge->score - COMPARE_ADOPT_MARGIN)
        break;
      if (theirs != mine && !repeats (self->claims[mine], self->claims[theirs])
          && !texts_allow (self->claims[mine], self->claims[theirs]))
        return TRUE;
    }
  return FALSE;
}

/* Could all of the claims joined so far be in one row? */
static gboolean
may_join (const Adoption *self, guint a, guint b)
{
  guint i = a;

  do
    {
      guint j = b;

      do
        {
          const CompareClaim *x = self->claims[i];
          const CompareClaim *y = self->claims[j];

          if (compare_adopt_clash (x->items[0], y->items[0]) || !texts_allow (x, y))
            return FALSE;
          j = self->next[j];
        }
      while (j != b);
      i = self->next[i];
    }
  while (i != a);
  return TRUE;
}

static void
join (Adoption *self, guint a, guint b)
{
  guint next = self->next[a];

  self->labels[MAX (a, b)] = MIN (a, b);
  self->next[a] = self->next[b];
  self->next[b] = next;
}

static void
join_best_first (Adoption *self)
{
  for (guint i = 0; i < self->edges->len; i++)
    {
      const CompareEdge *edge = &g_array_index (self->edges, CompareEdge, i);
      guint a = compare_find_root (self->labels, edge->a);
      guint b = compare_find_root (self->labels, edge->b);

      if (edge->score < COMPARE_ADOPT_THRESHOLD)
        break;
      if (a != b && !has_rival (self, edge, edge->a) && !has_rival (self, edge, edge->b)
          && may_join (self, a, b))
        join (self, a, b);
    }
}

int
compare_claim_order (gconstpointer a, gconstpointer b)
{
  const CompareClaim *x = *(const CompareClaim *const *)a;
  const CompareClaim *y = *(const CompareClaim *const *)b;

  return compare_item_order (&x->items[0], &y->items[0]);
}

void
compare_adopt (CompareClaim *const *claims, guint n_claims, GArray *edges, guint *labels)
{
  g_autofree guint *first = g_new (guint, n_claims + 1);
  g_autofree guint *next = g_new (guint, n_claims);
  g_autofree guint *incident = g_new (guint, 2 * edges->len + 1);
  Adoption self = { claims, n_claims, edges, first, incident, labels, next };

  for (guint i = 0; i < n_claims; i++)
    labels[i] = next[i] = i;
  compare_sort_edges (edges);
  list_incident (&self);
  join_best_first (&self);
  for (guint i = 0; i < n_claims; i++)
    labels[i] = compare_find_root (labels, i);
}
