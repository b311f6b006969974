/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the parts of preparing a document: its facts one by one (compare-prepare.c), what they say
 * of each other (compare-context.c), and whom the document is about (compare-stories.c). */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

/* Adds the link keys of a figure to @keys, each once. */
void compare_add_figure_keys (const CompareFigure *figure, GArray *keys);

/* @items: one for each fact, NULL where it is not compared. */
void compare_link_follow_ups (ComparePool *pool,
                              CompareDocument *document,
                              const CorpusCompareFact *facts,
                              guint n_facts,
                              CompareItem *const *items);
void compare_complete_holders (ComparePool *pool, CompareDocument *document);
void compare_set_contexts (ComparePool *pool,
                           const CorpusCompareFact *facts,
                           guint n_facts,
                           CompareItem *const *items);

/* Fills the agreements' marks. */
void compare_collect_evidence (CompareDocument *document,
                               const CorpusCompareFact *facts,
                               guint n_facts,
                               CompareItem *const *items);

/* Fills the document's party_sets and marks; its items are prepared. */
void compare_collect_stories (ComparePool *pool,
                              CompareDocument *document,
                              const CorpusCompareFact *facts,
                              guint n_facts);

G_END_DECLS
