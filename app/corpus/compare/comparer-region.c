/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of a graph (compare-links.c) that is joined again.
 *
 * What nodes are joined to depends on what their links lead to only, and on how that came about.  So
 * around the nodes that came, went or have other links, the core, a region is joined again: the core,
 * what it was joined with the last time, and all that links lead to from there.  Where something else
 * joins than the last time, what it became is of the core, too, until links out of the region lead from
 * nodes only that are joined just as they were. */

#include "config.h"

#include "comparer-region.h"

static void
piece_free (gpointer data)
{
  ComparePiece *piece = data;

  g_clear_pointer (&piece->edges, g_array_unref);
  g_free (piece->nodes);
  g_free (piece->labels);
  g_free (piece);
}

/* ---- filling ------------------------------------------------------------------------------- */

static void
add_node (GPtrArray *region, CompareNode *node)
{
  if (node->queued || node->gone)
    return;
  node->queued = TRUE;
  g_ptr_array_add (region, node);
}

/* The node, with those that it was joined with. */
static void
add_mates (const CompareRegionRules *rules, GPtrArray *region, CompareNode *node)
{
  CompareNode *mate;

  add_node (region, node);
  for (guint i = 0; (mate = rules->mate (node, i)) != NULL; i++)
    add_node (region, mate);
}

static void
add_core_node (const CompareRegionRules *rules, GPtrArray *region, CompareNode *node)
{
  if (node->core || node->gone)
    return;
  node->core = TRUE;
  add_node (region, node);
  for (guint i = 0; i < node->n_links; i++)
    add_mates (rules, region, node->links[i].other);
}

/* What may become something else, and all that this may have consequences for. */
static void
add_core (const CompareRegionRules *rules, GPtrArray *region, CompareNode *node)
{
  CompareNode *mate;

  add_core_node (rules, region, node);
  for (guint i = 0; (mate = rules->mate (node, i)) != NULL; i++)
    add_core_node (rules, region, mate);
}

/* ---- pieces -------------------------------------------------------------------------------- */

/* The nodes of the region that links lead to from @first, in order; they leave @found empty. */
static void
follow_links (const CompareRegionRules *rules, CompareNode *first, GPtrArray *found)
{
  first->visited = TRUE;
  g_ptr_array_add (found, first);
  for (guint i = 0; i < found->len; i++)
    {
      const CompareNode *node = g_ptr_array_index (found, i);

      for (guint k = 0; k < node->n_links; k++)
        if (node->links[k].other->queued && !node->links[k].other->visited)
          {
            node->links[k].other->visited = TRUE;
            g_ptr_array_add (found, node->links[k].other);
          }
    }
  compare_sort_pointers (found->pdata, found->len, rules->key);
}

static ComparePiece *
make_piece (const CompareRegionRules *rules, CompareNode *const *nodes, guint n_nodes)
{
  ComparePiece *piece = g_new (ComparePiece, 1);

  piece->nodes = g_memdup2 (nodes, n_nodes * sizeof (CompareNode *));
  piece->n_nodes = n_nodes;
  piece->labels = g_new0 (guint, n_nodes);
  piece->edges = n_nodes > 1 ? compare_links_list_edges (piece->nodes, n_nodes) : NULL;
  if (n_nodes > 1)
    rules->join (piece->nodes, n_nodes, piece->edges, piece->labels);
  return piece;
}

static GPtrArray *
make_pieces (const CompareRegionRules *rules, const GPtrArray *region)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < region->len; i++)
    ((CompareNode *)g_ptr_array_index (region, i))->visited = FALSE;
  for (guint i = 0; i < region->len; i++)
    {
      CompareNode *node = g_ptr_array_index (region, i);

      if (node->visited)
        continue;
      follow_links (rules, node, found);
      g_ptr_array_add (pieces, make_piece (rules, (CompareNode *const *)found->pdata, found->len));
      g_ptr_array_set_size (found, 0);
    }
  return pieces;
}

/* FALSE where that added nothing. */
static gboolean
extend_core (const CompareRegionRules *rules, GPtrArray *region, const ComparePiece *piece)
{
  g_autofree guint8 *changed = NULL;
  gboolean extended = FALSE;

  if (piece->edges == NULL)
    return FALSE;
  changed = compare_links_find_changed (piece->nodes, piece->n_nodes, piece->edges, piece->labels);
  for (guint i = 0; i < piece->n_nodes; i++)
    if (changed[i] && !piece->nodes[i]->core)
      {
        add_core (rules, region, piece->nodes[i]);
        extended = TRUE;
      }
  return extended;
}

GPtrArray *
compare_region_compute (const CompareRegionRules *rules,
                        const GPtrArray *touched,
                        const GPtrArray *gone,
                        GPtrArray *region)
{
  GPtrArray *pieces = NULL;
  gboolean extended;

  for (guint i = 0; i < gone->len; i++)
    add_core (rules, region, g_ptr_array_index (gone, i));
  for (guint i = 0; i < touched->len; i++)
    {
      CompareNode *node = g_ptr_array_index (touched, i);

      node->dirty = TRUE;
      add_core (rules, region, node);
    }
  do
    {
      g_clear_pointer (&pieces, g_ptr_array_unref);
      pieces = make_pieces (rules, region);
      extended = FALSE;
      for (guint i = 0; i < pieces->len; i++)
        extended |= extend_core (rules, region, g_ptr_array_index (pieces, i));
    }
  while (extended);
  return pieces;
}

void
compare_region_finish (GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const ComparePiece *piece = g_ptr_array_index (pieces, i);

      if (piece->edges != NULL)
        compare_links_note_edges (piece->nodes, piece->edges);
      for (guint k = 0; k < piece->n_nodes; k++)
        {
          CompareNode *node = piece->nodes[k];

          node->queued = node->visited = node->core = node->dirty = FALSE;
        }
    }
}
