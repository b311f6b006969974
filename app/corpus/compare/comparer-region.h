/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of a graph that is joined again: see comparer-region.c. */

#pragma once

#include "compare-keys.h"
#include "compare-links.h"

G_BEGIN_DECLS

typedef struct
{
  /* The @i-th of the nodes that the node was joined with the last time, itself among them, some perhaps
   * gone; NULL after the last one. */
  CompareNode *(*mate) (const CompareNode *node, guint i);
  /* By which the nodes of a piece are put in order. */
  CompareKeyFunc key;
  /* Of two nodes or more: labels[i], 0 so far, becomes the least of those that @nodes[i] is joined with;
   * @edges, which get sorted, say what joined. */
  void (*join) (CompareNode *const *nodes, guint n_nodes, GArray *edges, guint *labels);
} CompareRegionRules;

/* Nodes that links lead through within the region, in order, with what they become. */
typedef struct
{
  CompareNode **nodes;
  GArray *edges; /* of CompareEdge; NULL for a single node */
  guint *labels;
  guint n_nodes;
} ComparePiece;

/* Joins anew around @touched, nodes whose links changed or that came, and @gone.  @region gets the nodes
 * that were looked at.  Array of ComparePiece, for compare_region_finish(). */
GPtrArray *compare_region_compute (const CompareRegionRules *rules,
                                   const GPtrArray *touched,
                                   const GPtrArray *gone,
                                   GPtrArray *region);

/* Notes what was joined in the links, and leaves the region. */
void compare_region_finish (GPtrArray *pieces);

G_END_DECLS
