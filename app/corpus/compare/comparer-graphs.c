/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims in figures, and people.
 *
 * These have no components: their keys would make few very large ones.  They are nodes of graphs
 * (compare-links.c) that are kept from one snapshot to the next.  Sets that links lead through from an
 * item that came, or whose links changed, are clustered again; what joined in them the last time joins
 * without being asked where nothing changed. */

#include "config.h"

#include <string.h>

#include "comparer-round.h"

const CompareGraphRules *
compare_graph_of (CorpusClaimKind kind)
{
  return kind == CORPUS_CLAIM_FIGURE   ? &compare_figure_graph
         : kind == CORPUS_CLAIM_PERSON ? &compare_person_graph
                                       : NULL;
}

/* A claim from before, to be found again or given up; figures' rows are found through their joints. */
static void
list_claim (CompareRound *round, CompareClaim *claim)
{
  if (claim == NULL || claim->listed)
    return;
  claim->listed = TRUE;
  g_ptr_array_add (round->old_claims, claim);
  if (claim->items[0]->kind != CORPUS_CLAIM_FIGURE && claim->items[0]->row != NULL)
    g_hash_table_add (round->gone, claim->items[0]->row);
}

/* ---- what came and went ------------------------------------------------------------------ */

static void
unfile (CompareRound *round, CorpusClaimKind kind, GPtrArray *touched)
{
  CorpusComparer *self = round->comparer;
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < self->marked->len; i++)
    {
      CompareItem *item = g_ptr_array_index (self->marked, i);

      if (item->kind != kind)
        continue;
      list_claim (round, item->claim);
      if (!item->filed)
        continue;
      item->node.gone = TRUE;
      g_ptr_array_add (gone, &item->node);
    }
  compare_links_update (self->graphs[kind], gone, none, touched);
  for (guint i = 0; i < gone->len; i++)
    {
      CompareNode *node = g_ptr_array_index (gone, i);

      node->gone = FALSE;
      compare_node_item (node)->filed = FALSE;
      compare_node_clear (node);
    }
}

static void
file (CompareRound *round, CorpusClaimKind kind, GPtrArray *touched)
{
  CorpusComparer *self = round->comparer;
  const CompareGraphRules *graph = compare_graph_of (kind);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < self->marked->len; i++)
    {
      CompareItem *item = g_ptr_array_index (self->marked, i);

      if (item->kind != kind)
        continue;
      item->marked = FALSE;
      if (item->dead || item->excluded)
        {
          item->claim = NULL;
          item->row = NULL;
          continue;
        }
      graph->make_keys (item);
      item->filed = TRUE;
      g_ptr_array_add (added, &item->node);
    }
  compare_links_sort (&graph->links, added);
  compare_links_update (self->graphs[kind], none, added, touched);
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

/* The items that links lead to from @first, in order. */
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
      CompareItem *item = compare_node_item (g_ptr_array_index (nodes, i));

      sorted[i] = (Sortable){ item->document->id_start, item };
    }
  qsort (sorted, nodes->len, sizeof *sorted, order_sortable);
  for (guint i = 0; i < nodes->len; i++)
    {
      CompareNode *node = &sorted[i].item->node;

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
      if (members[0]->kind != CORPUS_CLAIM_FIGURE)
        compare_round_make_row (round, members, i - first);
    }
  /* only now: items still lead to the claims they were in */
  for (guint i = 0; i < n_items; i++)
    items[sorted[i].index]->claim = i > 0 && sorted[i].label == sorted[i - 1].label
                                        ? items[sorted[i - 1].index]->claim
                                        : claims[i];
}

static void
label_set (CompareNode *const *nodes, CompareItem *const *items, guint n, guint *labels)
{
  g_autoptr (GArray) edges = compare_links_list_edges (nodes, n);
  g_autofree guint8 *dirty = g_new (guint8, n);

  for (guint i = 0; i < n; i++)
    dirty[i] = nodes[i]->dirty;
  compare_cluster_again (items, n, edges, compare_graph_of (items[0]->kind)->rules, dirty, labels);
  compare_links_note_edges (nodes, n, edges);
}

static void
compute_set (CompareRound *round, CompareNode *first)
{
  g_autoptr (GPtrArray) nodes = follow_links (first);
  CompareNode *const *all = (CompareNode *const *)nodes->pdata;
  g_autofree CompareItem **items = g_new (CompareItem *, nodes->len);
  g_autofree guint *labels = g_new0 (guint, nodes->len);

  for (guint i = 0; i < nodes->len; i++)
    items[i] = compare_node_item (all[i]);
  if (nodes->len > 1)
    label_set (all, items, nodes->len, labels);
  first->dirty = FALSE;
  make_claims (round, items, nodes->len, labels);
  round->comparer->n_recomputed++;
}

static void
compute_graph (CompareRound *round, CorpusClaimKind kind)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();

  unfile (round, kind, touched);
  file (round, kind, touched);
  for (guint i = 0; i < touched->len; i++)
    {
      CompareNode *node = g_ptr_array_index (touched, i);

      node->dirty = node->queued = TRUE;
    }
  for (guint i = 0; i < touched->len; i++)
    {
      CompareNode *node = g_ptr_array_index (touched, i);

      if (node->queued)
        compute_set (round, node);
    }
}

void
compare_round_compute_graphs (CompareRound *round)
{
  for (guint kind = 0; kind < CORPUS_N_CLAIM_KINDS; kind++)
    if (round->comparer->graphs[kind] != NULL)
      compute_graph (round, (CorpusClaimKind)kind);
  g_ptr_array_set_size (round->comparer->marked, 0);
}
