/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparer's state, shared by what fills it (corpus-comparer.c) and what computes the rows
 * (corpus-comparer-snapshot.c
 * and its parts). */

#pragma once

#include "compare-keys.h"
#include "compare-links.h"

G_BEGIN_DECLS

/* Agreements that share link keys: no rule looks beyond them. */
struct _CompareComponent
{
  CompareItem **items;
  guint n_items;
  gboolean dirty;
  GPtrArray *claims; /* owned */
};

/* Two or more claims in figures that are one after all. */
struct _CompareJoint
{
  GPtrArray *claims;
  CorpusRow *row;
};

struct _CorpusComparer
{
  ComparePool *pool;
  GHashTable *documents;    /* id → CompareDocument */
  GHashTable *items;        /* fact id → CompareItem */
  CompareKeyMap *owners;    /* link key → CompareComponent */
  CompareLinks *graphs[CORPUS_N_CLAIM_KINDS]; /* of those without components, else NULL */
  CompareLinks *links;      /* of the claims in figures */
  GHashTable *decisions;    /* fact id → GArray of Decision */
  GPtrArray *dirty;         /* components */
  GPtrArray *fresh;         /* items without a component */
  GPtrArray *marked;        /* items without components that are to be filed anew, or no more */
  GPtrArray *touched;       /* items whose rows are to be made anew */
  GPtrArray *dead;          /* items to free */
  GPtrArray *rows;          /* all, in order */
  GHashTable *components;
  GHashTable *joints;
  CorpusComparisonSet *snapshot;
  guint n_recomputed;
  guint n_numbers; /* that documents were given */
};

/* NULL where items of this kind have components. */
const CompareGraphRules *compare_graph_of (CorpusClaimKind kind);

void compare_component_free (gpointer component);
void compare_joint_free (gpointer joint);
void compare_claim_free (gpointer claim);

G_END_DECLS
