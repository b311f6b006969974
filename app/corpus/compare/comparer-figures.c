/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures' claims.
 *
 * Figures have no components: their keys would make few very large ones.  They are nodes of a graph
 * (compare-links.c) that is kept from one snapshot to the next.  Sets that links lead through from a
 * figure that came, or whose links changed, are clustered again; what joined in them the last time
 * joins without being asked where nothing changed. */

#include "config.h"

#include <string.h>

#include "compare-figures.h"
#include "comparer-round.h"

static CompareItem *
item_of (const CompareNode *node)
{
  return (CompareItem *)((const char *)node - G_STRUCT_OFFSET (CompareItem, figure.node));
}

/* A claim from before, to be found again or given up. */
static void
list_claim (CompareRound *round, CompareClaim *claim)
{
  if (claim == NULL || claim->listed)
    return;
  claim->listed = TRUE;
  g_ptr_array_add (round->old_claims, claim);
}

/* ---- what came and went ------------------------------------------------------------------ */

static void
unfile (CompareRound *round, GPtrArray *touched)
{
  CorpusComparer *self = round->comparer;
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < self->marked->len; i++)
    {
      CompareItem *item = g_ptr_array_index (self->marked, i);

      list_claim (round, item->claim);
      if (!item->filed)
        continue;
      item->figure.node.gone = TRUE;
      g_ptr_array_add (gone, &item->figure.node);
    }
  compare_links_update (self->figures, gone, none, touched);
  for (guint i = 0; i < gone->len; i++)
    {
      CompareNode *node = g_ptr_array_index (gone, i);

      node->gone = FALSE;
      item_of (node)->filed = FALSE;
      compare_node_clear (node);
    }
}

static void
file (CompareRound *round, GPtrArray *touched)
{
  CorpusComparer *self = round->comparer;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < self->marked->len; i++)
    {
      CompareItem *item = g_ptr_array_index (self->marked, i);

      item->marked = FALSE;
      if (item->dead || item->excluded)
        {
          item->claim = NULL;
          item->row = NULL;
          continue;
        }
      compare_figure_make_keys (item);
      item->filed = TRUE;
      g_ptr_array_add (added, &item->figure.node);
    }
  compare_sort_figures (added);
  compare_links_update (self->figures, none, added, touched);
  for (guint i = 0; i < added->len; i++)
    g_ptr_array_add (touched, g_ptr_array_index (added, i));
}

/* ---- sets -------------------------------------------------------------------------------- */

/* An item with what mostly decides its place. */
typedef struct
{
  guint64 id_start;
  CompareItem *item;
} Sortable;

static int
order_sortable (gconstpointer a, gconstpointer b)
{
  const Sortable *x = a;
  const Sortable *y = b;

  if (x->id_start != y->id_start)
    return x->id_start < y->id_start ? -1 : 1;
  return compare_item_order (&x->item, &y->item);
}

/* The figures that links lead to from @first, in order. */
static GPtrArray *
follow_links (CompareNode *first)
{
  GPtrArray *nodes = g_ptr_array_new ();
  g_autofree Sortable *sorted = NULL;

  first->visited = TRUE;
  g_ptr_array_add (nodes, first);
  for (guint i = 0; i < nodes->len; i++)
    {
      const CompareNode *node = g_ptr_array_index (nodes, i);

      for (guint k = 0; k < node->n_links; k++)
        if (!node->links[k].other->visited)
          {
            node->links[k].other->visited = TRUE;
            g_ptr_array_add (nodes, node->links[k].other);
          }
    }
  sorted = g_new (Sortable, nodes->len);
  for (guint i = 0; i < nodes->len; i++)
    {
      CompareItem *item = item_of (g_ptr_array_index (nodes, i));

      sorted[i] = (Sortable){ item->document->id_start, item };
    }
  qsort (sorted, nodes->len, sizeof *sorted, order_sortable);
  for (guint i = 0; i < nodes->len; i++)
    {
      CompareNode *node = &sorted[i].item->figure.node;

      node->queued = node->visited = FALSE;
      g_ptr_array_index (nodes, i) = node;
    }
  return nodes;
}

/* The claims of a set, by label. */
static void
make_claims (CompareRound *round, CompareItem *const *items, guint n_items, const guint *labels)
{
  g_autofree CompareLabelled *sorted = compare_sort_labels (labels, n_items);
  g_autofree CompareItem **members = g_new (CompareItem *, n_items);
  g_autofree CompareClaim **claims = g_new (CompareClaim *, n_items);

  for (guint i = 0; i < n_items; i++)
    list_claim (round, items[i]->claim);
  for (guint i = 0, first = 0; i < n_items; first = i)
    {
      guint label = sorted[i].label;

      for (; i < n_items && sorted[i].label == label; i++)
        members[i - first] = items[sorted[i].index];
      claims[first] = compare_round_keep_claim (round, members, i - first);
    }
  /* only now: items still lead to the claims they were in */
  for (guint i = 0; i < n_items; i++)
    items[sorted[i].index]->claim = i > 0 && sorted[i].label == sorted[i - 1].label
                                        ? items[sorted[i - 1].index]->claim
                                        : claims[i];
}

static void
compute_set (CompareRound *round, CompareNode *first)
{
  g_autoptr (GPtrArray) nodes = follow_links (first);
  CompareNode *const *all = (CompareNode *const *)nodes->pdata;
  g_autofree CompareItem **items = g_new (CompareItem *, nodes->len);
  g_autofree guint *labels = g_new0 (guint, nodes->len);

  for (guint i = 0; i < nodes->len; i++)
    items[i] = item_of (all[i]);
  if (nodes->len > 1)
    {
      g_autoptr (GArray) edges = compare_links_list_edges (all, nodes->len);

      compare_label_figures (items, nodes->len, edges, labels);
      compare_links_note_edges (all, nodes->len, edges);
    }
  first->dirty = FALSE;
  make_claims (round, items, nodes->len, labels);
  round->comparer->n_recomputed++;
}

void
compare_round_compute_figures (CompareRound *round)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();

  unfile (round, touched);
  file (round, touched);
  for (guint i = 0; i < touched->len; i++)
    {
      CompareNode *node = g_ptr_array_index (touched, i);

      node->dirty = TRUE;
      /* those that were taken out in between are no more */
      node->queued = item_of (node)->filed;
    }
  for (guint i = 0; i < touched->len; i++)
    {
      CompareNode *node = g_ptr_array_index (touched, i);

      if (node->queued)
        compute_set (round, node);
    }
  g_ptr_array_set_size (round->comparer->marked, 0);
}
