/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims in figures, commitments, and people.
 *
 * These have no components: their keys would make few very large ones.  They are nodes of graphs
 * (compare-links.c) that are kept from one snapshot to the next.  Around the items that came, or whose
 * links changed, a region is clustered again; what joined in it the last time joins without being asked
 * where nothing changed. */

#include "config.h"

#include <string.h>

#include "comparer-round.h"

const CompareGraphRules *
compare_graph_of (CorpusClaimKind kind)
{
  return kind == CORPUS_CLAIM_FIGURE       ? &compare_figure_graph
         : kind == CORPUS_CLAIM_COMMITMENT ? &compare_commitment_graph
         : kind == CORPUS_CLAIM_PERSON     ? &compare_person_graph
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

/* ---- the region that is clustered again ---------------------------------------------------- */

/* Nodes that links lead through within the region, in order, with what they become. */
typedef struct
{
  GPtrArray *nodes; /* of CompareNode */
  CompareItem **items;
  GArray *edges; /* of CompareEdge */
  guint *labels;
} Piece;

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_ptr_array_unref (piece->nodes);
  g_array_unref (piece->edges);
  g_free (piece->items);
  g_free (piece->labels);
  g_free (piece);
}

static void
add_node (GPtrArray *region, CompareNode *node)
{
  if (node->queued)
    return;
  node->queued = TRUE;
  g_ptr_array_add (region, node);
}

/* The node, with those that it was in a claim with. */
static void
add_claim (GPtrArray *region, CompareNode *node)
{
  const CompareClaim *claim = compare_node_item (node)->claim;

  add_node (region, node);
  for (guint i = 0; claim != NULL && i < claim->n_items; i++)
    if (claim->items[i]->filed)
      add_node (region, &claim->items[i]->node);
}

static void
add_core_node (GPtrArray *region, CompareNode *node)
{
  if (node->core)
    return;
  node->core = TRUE;
  add_node (region, node);
  for (guint i = 0; i < node->n_links; i++)
    add_claim (region, node->links[i].other);
}

/* A claim that may become another one, and all that this may have consequences for. */
static void
add_core (GPtrArray *region, CompareNode *node)
{
  const CompareClaim *claim = compare_node_item (node)->claim;

  add_core_node (region, node);
  for (guint i = 0; claim != NULL && i < claim->n_items; i++)
    if (claim->items[i]->filed)
      add_core_node (region, &claim->items[i]->node);
}

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

/* The nodes of the region that links lead to from @first, in order. */
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
        if (node->links[k].other->queued && !node->links[k].other->visited)
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
    g_ptr_array_index (nodes, i) = &sorted[i].item->node;
  return nodes;
}

static Piece *
make_piece (CompareNode *first)
{
  Piece *piece = g_new0 (Piece, 1);
  g_autofree guint8 *dirty = NULL;
  CompareNode *const *nodes;
  guint n;

  piece->nodes = follow_links (first);
  nodes = (CompareNode *const *)piece->nodes->pdata;
  n = piece->nodes->len;
  dirty = g_new (guint8, n);
  piece->items = g_new (CompareItem *, n);
  piece->labels = g_new0 (guint, n);
  for (guint i = 0; i < n; i++)
    {
      piece->items[i] = compare_node_item (nodes[i]);
      dirty[i] = nodes[i]->dirty;
    }
  piece->edges = compare_links_list_edges (nodes, n);
  if (n > 1)
    compare_cluster_again (piece->items, n, piece->edges,
                           compare_graph_of (piece->items[0]->kind)->rules, dirty, piece->labels);
  return piece;
}

static GPtrArray *
make_pieces (const GPtrArray *region)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);

  for (guint i = 0; i < region->len; i++)
    ((CompareNode *)g_ptr_array_index (region, i))->visited = FALSE;
  for (guint i = 0; i < region->len; i++)
    if (!((CompareNode *)g_ptr_array_index (region, i))->visited)
      g_ptr_array_add (pieces, make_piece (g_ptr_array_index (region, i)));
  return pieces;
}

/* Where something else was joined than the last time, what it became is of the core, too: then links
 * out of the region lead from claims only that came about just as they did.  FALSE where that added
 * nothing. */
static gboolean
extend_core (GPtrArray *region, const Piece *piece)
{
  CompareNode *const *nodes = (CompareNode *const *)piece->nodes->pdata;
  g_autofree guint8 *changed =
      compare_links_find_changed (nodes, piece->nodes->len, piece->edges, piece->labels);
  gboolean extended = FALSE;

  for (guint i = 0; i < piece->nodes->len; i++)
    if (changed[i] && !nodes[i]->core)
      {
        add_core (region, nodes[i]);
        extended = TRUE;
      }
  return extended;
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
finish_piece (CompareRound *round, const Piece *piece)
{
  CompareNode *const *nodes = (CompareNode *const *)piece->nodes->pdata;

  compare_links_note_edges (nodes, piece->nodes->len, piece->edges);
  make_claims (round, piece->items, piece->nodes->len, piece->labels);
  for (guint i = 0; i < piece->nodes->len; i++)
    nodes[i]->queued = nodes[i]->visited = nodes[i]->core = FALSE;
  round->comparer->n_recomputed++;
}

/* What came and what has other links is clustered again with what it was joined with and all that links
 * lead to from there; of the rest nothing can have changed, since a claim depends on the claims that its
 * links lead to only, and on how they came about. */
static void
compute_graph (CompareRound *round, CorpusClaimKind kind)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  g_autoptr (GPtrArray) region = g_ptr_array_new ();
  g_autoptr (GPtrArray) pieces = NULL;
  gboolean extended;

  unfile (round, kind, touched);
  file (round, kind, touched);
  for (guint i = 0; i < touched->len; i++)
    {
      CompareNode *node = g_ptr_array_index (touched, i);

      node->dirty = TRUE;
      add_core (region, node);
    }
  do
    {
      g_clear_pointer (&pieces, g_ptr_array_unref);
      pieces = make_pieces (region);
      extended = FALSE;
      for (guint i = 0; i < pieces->len; i++)
        extended |= extend_core (region, g_ptr_array_index (pieces, i));
    }
  while (extended);
  for (guint i = 0; i < pieces->len; i++)
    finish_piece (round, g_ptr_array_index (pieces, i));
}

void
compare_round_compute_graphs (CompareRound *round)
{
  for (guint kind = 0; kind < CORPUS_N_CLAIM_KINDS; kind++)
    if (round->comparer->graphs[kind] != NULL)
      compute_graph (round, (CorpusClaimKind)kind);
  g_ptr_array_set_size (round->comparer->marked, 0);
}
