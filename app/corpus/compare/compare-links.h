/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which figures, or claims in them, score well enough with each other that they may be one. */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

struct _CompareLink
{
  CompareNode *other;
  float score;
  guint joined : 1; /* see CompareEdge; kept by the node that is the first of the two */
  guint known : 1;
};

typedef struct _CompareLinkRules CompareLinkRules;

/* What tells most pairs apart that are no link, kept of all nodes close together. */
typedef struct
{
  double low; /* of its values … */
  double high;
  const char *unit_class; /* … which all have, else NULL */
  guint64 words_mask;
  guint only_of_kind : 1; /* it has such figures */
  guint only_share : 1;
} CompareGlance;

struct _CompareLinkRules
{
  guint window; /* nodes that one is compared with, per key */
  /* The order under a key: by position, then as `order` says, where there are these, then by place. */
  double (*position) (const CompareNode *node);
  int (*order) (const CompareNode *a, const CompareNode *b);
  guint64 (*place) (const CompareNode *node);
  /* Nodes that have this nearly in common are those that are scored with each other most; NULL where these
   * stand side by side anyway. */
  guint64 (*likeness) (const CompareNode *node);
  /* Fills in the glance, and says whether a pair may be a link as far as it tells; NULL where that is no
   * question. */
  void (*glance) (const CompareNode *node, CompareGlance *glance);
  gboolean (*may_link) (const CompareGlance *a, const CompareGlance *b);
  /* Of a pair in that order; NAN where it is no link. */
  double (*score) (const CompareNode *first, const CompareNode *second);
  /* Brings nearer what a score looks at, one step after the other, COMPARE_FETCH_STEPS of them. */
  void (*fetch) (const CompareLinkRules *self, const CompareNode *node, guint step);
  gsize fetched; /* of an item: where what a score looks at ends */
};

/* Puts pointers to nodes in order. */
void compare_links_sort (const CompareLinkRules *rules, GPtrArray *nodes);

#define COMPARE_FETCH_STEPS 4
#define COMPARE_FETCHED_OF_DOCUMENT 128
#define COMPARE_CACHE_LINE 64

static inline void
compare_fetch (gconstpointer start, gsize size)
{
  for (gsize byte = 0; byte < size; byte += COMPARE_CACHE_LINE)
    __builtin_prefetch ((const char *)start + byte);
}

extern const CompareLinkRules compare_claim_links; /* of claims in figures (compare-adopt.c) */

/* Items that have no components. */
typedef struct
{
  CompareLinkRules links;
  const CompareRules *rules;
  void (*make_keys) (const CompareItem *item, CompareNumbers *keys); /* some more than once */
} CompareGraphRules;

extern const CompareGraphRules compare_figure_graph;
extern const CompareGraphRules compare_commitment_graph;
extern const CompareGraphRules compare_person_graph;

static inline CompareItem *
compare_node_item (const CompareNode *node)
{
  return (CompareItem *)((const char *)node - G_STRUCT_OFFSET (CompareItem, node));
}

/* Rules for such nodes: their places, and how they and their documents come nearer. */
static inline guint64
compare_node_place (const CompareNode *node)
{
  return compare_item_key (compare_node_item (node));
}

static inline void
compare_item_fetch (const CompareItem *item, gsize fetched)
{
  compare_fetch (&item->document, fetched - G_STRUCT_OFFSET (CompareItem, document));
}

static inline void
compare_node_fetch (const CompareLinkRules *self, const CompareNode *node, guint step)
{
  const CompareItem *item = compare_node_item (node);

  if (step == 0)
    compare_item_fetch (item, self->fetched);
  else if (step == 2)
    compare_fetch (item->document, COMPARE_FETCHED_OF_DOCUMENT);
}

typedef struct _CompareLinks CompareLinks;

CompareLinks *compare_links_new (const CompareLinkRules *rules);
/* The nodes' own links go with the nodes. */
void compare_links_free (CompareLinks *self);

/* Brings the links up to date with nodes that came and went.
 * @gone: they have `gone` set and are not freed before; @added: in their order; @touched: gets the
 * living nodes, of both kinds, whose links changed, some more than once. */
void
compare_links_update (CompareLinks *self, GPtrArray *gone, GPtrArray *added, GPtrArray *touched);

/* The links between two of the nodes, each once: GArray of CompareEdge (compare-link-edges.c). */
GArray *compare_links_list_edges (CompareNode *const *nodes, guint n_nodes);
/* Of each node, whether what it is joined with came about otherwise than the last time: @edges say what
 * joined now, the links what joined then.  @labels: the least node of those that each is joined with. */
guint8 *compare_links_find_changed (CompareNode *const *nodes,
                                    guint n_nodes,
                                    const GArray *edges,
                                    const guint *labels);
/* Notes in the links what the edges say of them. */
void compare_links_note_edges (CompareNode *const *nodes, const GArray *edges);

/* Sorts the keys, and gives the node a copy, each once. */
void compare_node_set_keys (CompareNode *node, CompareNumbers *keys);
void compare_node_clear (CompareNode *node);

G_END_DECLS
