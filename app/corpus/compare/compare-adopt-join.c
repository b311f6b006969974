/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the linked claims in figures are joined.  Best pairs first; where a text has two candidates
 * that fit about as well, neither is taken, and all that is joined must be able to stand in one row.
 *
 * In a large corpus links lead through very many claims: what is asked of every pair of two sets of
 * claims is kept with the set.  These are the places where its texts tell of it, in the order of the
 * texts' numbers, so that texts of both are found in one walk, and the claims that differ in what
 * compare_adopt_clash() looks at. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-adopt.h"
#include "compare-figures.h"
#include "compare-links.h"

#define LARGE 1000 /* an amount that is no mere count */
#define MANY_TEXTS 4 /* so many that tell of one thing … */
#define CORROBORATED 1.0 /* … or two that tell of each ask for more before another value is theirs, too */

typedef struct
{
  guint document; /* its number */
  gboolean first; /* of the claim's items in this document */
  const CompareItem *item;
} Told;

/* What compare_adopt_clash() looks at. */
typedef struct
{
  const CompareItem *item; /* one of those that are the same to it */
  double value; /* NAN where it makes no difference */
  CompareList on;
  CompareList holder;
} Kind;

/* Claims that are one, by the least of them. */
typedef struct
{
  Told *told; /* by document */
  Kind *kinds; /* each once, but for those that clash with nothing */
  guint n_told;
  guint n_kinds;
  guint64 documents; /* a bit for each */
  gboolean split; /* the user took an item off another */
  gboolean joined; /* the arrays are its own */
  gboolean dirty; /* it may be another than the last time */
} Set;

typedef struct
{
  CompareClaim *const *claims;
  guint n_claims;
  GArray *edges;
  guint *labels; /* union-find; the root is the least of its claims */
  guint *next; /* the other claims of the same root, in a circle */
  Set *alone; /* each claim by itself */
  Set *sets; /* by root */
} Adoption;

/* ---- sets of claims ---------------------------------------------------------------------- */

static int
order_told (gconstpointer a, gconstpointer b)
{
  const Told *x = a;
  const Told *y = b;

  return (x->document > y->document) - (x->document < y->document);
}

static void
fill_set (Set *set, const CompareClaim *claim, Told *told, Kind *kind)
{
  const CompareFigure *figure = &claim->items[0]->figure;
  gboolean any = figure->unit_class[0] == '%' || !figure->telling;
  gboolean sorted = TRUE;

  *kind = (Kind){ claim->items[0], any ? NAN : figure->value, figure->on, figure->holder };
  *set = (Set){ .told = told, .kinds = kind, .n_told = claim->n_items };
  set->n_kinds = figure->on[0] != NULL;
  for (guint i = 0; i < claim->n_items; i++)
    {
      const CompareItem *item = claim->items[i];

      told[i] = (Told){ item->document->number,
                        i == 0 || claim->items[i - 1]->document != item->document, item };
      set->documents |= G_GUINT64_CONSTANT (1) << (told[i].document & 63);
      set->split = set->split || item->n_splits > 0;
      sorted = sorted && (i == 0 || told[i - 1].document <= told[i].document);
    }
  if (!sorted)
    qsort (told, claim->n_items, sizeof *told, order_told);
}

static gboolean
same_kind (const Kind *a, const Kind *b)
{
  return a->on == b->on && a->holder == b->holder
         && (a->value == b->value || (isnan (a->value) && isnan (b->value)));
}

static Told *
merge_told (const Set *a, const Set *b)
{
  Told *merged = g_new (Told, a->n_told + b->n_told);
  guint i = 0;
  guint j = 0;

  while (i < a->n_told || j < b->n_told)
    if (j == b->n_told || (i < a->n_told && a->told[i].document <= b->told[j].document))
      {
        merged[i + j] = a->told[i];
        i++;
      }
    else
      {
        merged[i + j] = b->told[j];
        j++;
      }
  return merged;
}

static Kind *
merge_kinds (const Set *a, const Set *b, guint *n_kinds)
{
  Kind *merged = g_new (Kind, a->n_kinds + b->n_kinds);

  if (a->n_kinds > 0)
    memcpy (merged, a->kinds, a->n_kinds * sizeof *merged);
  *n_kinds = a->n_kinds;
  for (guint j = 0; j < b->n_kinds; j++)
    {
      guint i = 0;

      while (i < a->n_kinds && !same_kind (&a->kinds[i], &b->kinds[j]))
        i++;
      if (i == a->n_kinds)
        merged[(*n_kinds)++] = b->kinds[j];
    }
  return merged;
}

static void
clear_set (Set *set)
{
  if (!set->joined)
    return;
  g_free (set->told);
  g_free (set->kinds);
}

static void
join (Adoption *self, guint a, guint b, gboolean dirty)
{
  Set *x = &self->sets[a];
  Set *y = &self->sets[b];
  Set joined = { .n_told = x->n_told + y->n_told,
                 .documents = x->documents | y->documents,
                 .split = x->split || y->split,
                 .joined = TRUE,
                 .dirty = dirty };
  guint next = self->next[a];

  joined.told = merge_told (x, y);
  joined.kinds = merge_kinds (x, y, &joined.n_kinds);
  clear_set (x);
  clear_set (y);
  memset (self->sets + MAX (a, b), 0, sizeof *self->sets);
  self->sets[MIN (a, b)] = joined;
  self->labels[MAX (a, b)] = MIN (a, b);
  self->next[a] = self->next[b];
  self->next[b] = next;
}

/* ---- what may be joined ------------------------------------------------------------------ */

/* Do the places in one document that both tell of stand for one thing? */
static gboolean
documents_allow (const Set *a, const Set *b)
{
  guint i = 0;
  guint j = 0;

  if ((a->documents & b->documents) == 0)
    return TRUE;
  while (i < a->n_told && j < b->n_told)
    {
      guint document = a->told[i].document;

      if (document > b->told[j].document)
        {
          j++;
          continue;
        }
      if (document < b->told[j].document)
        {
          i++;
          continue;
        }
      for (guint k = j; k < b->n_told && b->told[k].document == document; k++)
        if (b->told[k].first && !compare_adopt_same_document (a->told[i].item, b->told[k].item))
          return FALSE;
      i++;
    }
  return TRUE;
}

static gboolean
claims_allow (const Adoption *self, guint a, guint b)
{
  const Set *x = &self->alone[a];
  const Set *y = &self->alone[b];

  if (x->split && y->split)
    return compare_adopt_texts_allow (self->claims[a], self->claims[b]);
  return documents_allow (x, y);
}

/* Did the user take one of the claims joined with @a off one of those with @b? */
static gboolean
are_split (const Adoption *self, guint a, guint b)
{
  guint i = a;

  if (!self->sets[a].split || !self->sets[b].split)
    return FALSE;
  do
    {
      guint j = b;

      do
        {
          if (!claims_allow (self, i, j))
            return TRUE;
          j = self->next[j];
        }
      while (j != b);
      i = self->next[i];
    }
  while (i != a);
  return FALSE;
}

static gboolean
kinds_clash (const Set *a, const Set *b)
{
  for (guint i = 0; i < a->n_kinds; i++)
    for (guint j = 0; j < b->n_kinds; j++)
      {
        const Kind *x = &a->kinds[i];
        const Kind *y = &b->kinds[j];

        if (x->on != y->on && x->value != y->value && compare_adopt_clash (x->item, y->item))
          return TRUE;
      }
  return FALSE;
}

/* Could all of the claims joined so far be in one row? */
static gboolean
may_join (const Adoption *self, guint a, guint b)
{
  const Set *x = &self->sets[a];
  const Set *y = &self->sets[b];

  return documents_allow (x, y) && !kinds_clash (x, y) && !are_split (self, a, b);
}

/* A sum that a text gives twice is one sum, though it be read as two things. */
static gboolean
repeats (const CompareClaim *x, const CompareClaim *y)
{
  const CompareFigure *a = &x->items[0]->figure;
  const CompareFigure *b = &y->items[0]->figure;

  return a->value == b->value && a->unit == b->unit && a->unit_class[0] != '%' && a->value >= LARGE;
}

/* May the claims be one as far as their own texts go?  @other need not be among those that are joined. */
static gboolean
may_be_one (const Adoption *self, guint claim, const CompareClaim *other)
{
  guint at = other->node.position;

  return at < self->n_claims && self->claims[at] == other
             ? claims_allow (self, claim, at)
             : compare_adopt_texts_allow (self->claims[claim], other);
}

/* Has @claim another candidate, about as good as @edge's, that cannot be the same as that one? */
static gboolean
has_rival (const Adoption *self, const CompareEdge *edge, guint claim)
{
  const CompareNode *node = &self->claims[claim]->node;
  guint mine = edge->a == claim ? edge->b : edge->a;

  for (guint i = 0; i < node->n_links; i++)
    {
      const CompareClaim *theirs = (const CompareClaim *)node->links[i].other;

      if (node->links[i].score >= edge->score - COMPARE_ADOPT_MARGIN && theirs != self->claims[mine]
          && !may_be_one (self, mine, theirs) && !repeats (self->claims[mine], theirs))
        return TRUE;
    }
  return FALSE;
}

/* ---- best first -------------------------------------------------------------------------- */

/* In how many texts it is told, up to MANY_TEXTS. */
static guint
count_texts (const Set *set)
{
  guint n = 0;

  for (guint i = 0; i < set->n_told && n < MANY_TEXTS; i++)
    n += i == 0 || set->told[i].document != set->told[i - 1].document;
  return n;
}

/* What two values that differ must score to be of one thing: "116 tanks", as two texts say, and "212 howitzers", as two
 * others do, are of two. */
static double
least_score (const Adoption *self, guint a, guint b, const CompareEdge *edge)
{
  const CompareFigure *x = &self->claims[edge->a]->items[0]->figure;
  const CompareFigure *y = &self->claims[edge->b]->items[0]->figure;
  guint n, m;

  if (compare_values_equal (x, y))
    return COMPARE_ADOPT_THRESHOLD;
  n = count_texts (&self->sets[a]);
  m = count_texts (&self->sets[b]);
  return COMPARE_ADOPT_THRESHOLD + (MIN (n, m) >= 2 ? CORROBORATED : 0)
         + (MAX (n, m) >= MANY_TEXTS ? CORROBORATED : 0);
}

/* Asks anew; where what joined the last time does not any more, neither of the two is what it was. */
static void
ask (Adoption *self, guint a, guint b, CompareEdge *edge)
{
  gboolean joined = edge->known && edge->joined;

  edge->joined = edge->score >= least_score (self, a, b, edge) && !has_rival (self, edge, edge->a)
                 && !has_rival (self, edge, edge->b) && may_join (self, a, b);
  if (edge->joined)
    join (self, a, b, TRUE);
  else if (joined)
    self->sets[a].dirty = self->sets[b].dirty = TRUE;
}

static void
join_best_first (Adoption *self)
{
  for (guint i = 0; i < self->edges->len; i++)
    {
      CompareEdge *edge = &g_array_index (self->edges, CompareEdge, i);
      guint a = compare_find_root (self->labels, edge->a);
      guint b = compare_find_root (self->labels, edge->b);

      if (edge->score < COMPARE_ADOPT_THRESHOLD)
        break;
      if (a == b)
        edge->joined = FALSE;
      else if (!edge->known || self->sets[a].dirty || self->sets[b].dirty)
        ask (self, a, b, edge);
      else if (edge->joined)
        join (self, a, b, FALSE);
    }
}

static guint
count_items (CompareClaim *const *claims, guint n_claims)
{
  guint n = 0;

  for (guint i = 0; i < n_claims; i++)
    n += claims[i]->n_items;
  return n;
}

void
compare_adopt (CompareClaim *const *claims, guint n_claims, GArray *edges, guint *labels)
{
  g_autofree guint *next = g_new (guint, n_claims);
  g_autofree Kind *kinds = g_new (Kind, n_claims);
  g_autofree Told *told = g_new (Told, count_items (claims, n_claims));
  g_autofree Set *alone = g_new (Set, n_claims);
  g_autofree Set *sets = g_new (Set, n_claims);
  Adoption self = { claims, n_claims, edges, labels, next, alone, sets };

  for (guint i = 0, n_told = 0; i < n_claims; i++)
    {
      labels[i] = next[i] = i;
      fill_set (&alone[i], claims[i], told + n_told, kinds + i);
      alone[i].dirty = claims[i]->node.dirty;
      n_told += claims[i]->n_items;
    }
  if (n_claims > 0)
    memcpy (sets, alone, n_claims * sizeof *sets);
  compare_sort_edges (edges);
  join_best_first (&self);
  for (guint i = 0; i < n_claims; i++)
    {
      labels[i] = compare_find_root (labels, i);
      clear_set (&sets[i]);
    }
}
