/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The links within a set of nodes as edges, for what joins the nodes; and what joined them, kept in the
 * links for the next time. */

#include "config.h"

#include "compare-links.h"

GArray *
compare_links_list_edges (CompareNode *const *nodes, guint n_nodes)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (CompareEdge));

  for (guint i = 0; i < n_nodes; i++)
    nodes[i]->position = i;
  for (guint i = 0; i < n_nodes; i++)
    for (guint k = 0; k < nodes[i]->n_links; k++)
      {
        const CompareLink *link = &nodes[i]->links[k];
        CompareEdge edge = { .a = i,
                             .b = link->other->position,
                             .score = link->score,
                             .link = k,
                             .joined = link->joined,
                             .known = link->known };

        /* a node that is not among them has a place from another time */
        if (edge.b > i && edge.b < n_nodes && nodes[edge.b] == link->other)
          g_array_append_val (edges, edge);
      }
  return edges;
}

guint8 *
compare_links_find_changed (CompareNode *const *nodes,
                            guint n_nodes,
                            const GArray *edges,
                            const guint *labels)
{
  guint8 *changed = g_malloc0 (n_nodes + 1);

  for (guint i = 0; i < edges->len; i++)
    {
      const CompareEdge *edge = &g_array_index (edges, CompareEdge, i);
      const CompareLink *link = &nodes[edge->a]->links[edge->link];

      if (edge->joined != (link->known && link->joined))
        changed[labels[edge->a]] = changed[labels[edge->b]] = TRUE;
    }
  /* a label is the least of its nodes */
  for (guint i = 0; i < n_nodes; i++)
    changed[i] = changed[labels[i]];
  return changed;
}

void
compare_links_note_edges (CompareNode *const *nodes, const GArray *edges)
{
  for (guint i = 0; i < edges->len; i++)
    {
      const CompareEdge *edge = &g_array_index (edges, CompareEdge, i);
      CompareLink *link = &nodes[edge->a]->links[edge->link];

      link->joined = edge->joined;
      link->known = TRUE;
    }
}
