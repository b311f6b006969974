/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims in figures, commitments, and people.
 *
 * These have no components: their keys would make few very large ones.  They are nodes of graphs
 * (compare-links.c) that are kept from one snapshot to the next.  Around the items that came, or whose
 * links changed, a region (comparer-region.c) is clustered again; what joined in it the last time joins
 * without being asked where nothing changed. */

#include "config.h"

#include <string.h>

#include "comparer-region.h"
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
  g_auto (CompareNumbers) keys = { 0 };

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
      keys.n = 0;
      graph->make_keys (item, &keys);
      compare_node_set_keys (&item->node, &keys);
      item->node.gone = FALSE;
      item->filed = TRUE;
      g_ptr_array_add (added, &item->node);
    }
  compare_links_sort (&graph->links, added);
  compare_links_update (self->graphs[kind], none, added, touched);
  for (guint i = 0; i < added->len; i++)
    g_ptr_array_add (touched, g_ptr_array_index (added, i));
}

/* ---- what is clustered again ---------------------------------------------------------------- */

static CompareNode *
mate_of (const CompareNode *node, guint i)
{
  const CompareClaim *claim = compare_node_item (node)->claim;

  return claim != NULL && i < claim->n_items ? &claim->items[i]->node : NULL;
}

static guint64
key_of_node (gconstpointer node)
{
  return compare_node_place (node);
}

static CompareItem **
list_items (CompareNode *const *nodes, guint n_nodes)
{
  CompareItem **items = g_new (CompareItem *, n_nodes);

  for (guint i = 0; i < n_nodes; i++)
    items[i] = compare_node_item (nodes[i]);
  return items;
}

static void
cluster_nodes (CompareNode *const *nodes, guint n_nodes, GArray *edges, guint *labels)
{
  g_autofree CompareItem **items = list_items (nodes, n_nodes);
  g_autofree guint8 *dirty = g_new (guint8, n_nodes);

  for (guint i = 0; i < n_nodes; i++)
    dirty[i] = nodes[i]->dirty;
  compare_cluster_again (items, n_nodes, edges, compare_graph_of (items[0]->kind)->rules, NULL,
                         dirty, labels);
}

static const CompareRegionRules region_rules = { mate_of, key_of_node, cluster_nodes };

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
compute_graph (CompareRound *round, CorpusClaimKind kind)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  g_autoptr (GPtrArray) region = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) pieces = NULL;

  unfile (round, kind, touched);
  file (round, kind, touched);
  pieces = compare_region_compute (&region_rules, touched, none, region);
  for (guint i = 0; i < pieces->len; i++)
    {
      const ComparePiece *piece = g_ptr_array_index (pieces, i);
      g_autofree CompareItem **items = list_items (piece->nodes, piece->n_nodes);

      make_claims (round, items, piece->n_nodes, piece->labels);
    }
  compare_region_finish (pieces);
  round->comparer->n_recomputed += pieces->len;
}

void
compare_round_compute_graphs (CompareRound *round)
{
  for (guint kind = 0; kind < CORPUS_N_CLAIM_KINDS; kind++)
    if (round->comparer->graphs[kind] != NULL)
      compute_graph (round, (CorpusClaimKind)kind);
  g_ptr_array_set_size (round->comparer->marked, 0);
}
