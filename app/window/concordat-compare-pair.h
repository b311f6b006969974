/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pairs of texts: which to show first, and where one is when the other is scrolled. */

#pragma once

#include "concordat-text-column.h"

G_BEGIN_DECLS

/* Fills the zeros of @documents (@n_documents of them) with compared sources, those that share most
 * claims and agreements with the ones already there (or with each other) first.  What is left without
 * a source stays 0. */
void concordat_pair_fill (CorpusProject *project, gint64 *documents, guint n_documents);

/* A document that tells most otherwise what @fact says, else one that tells it too, 0 = none. */
gint64 concordat_pair_find_partner (CorpusProject *project, CorpusItem *fact);

/* The scroll position of @to that corresponds to @from's: between linked facts that lie in the same
 * order in both texts, else in proportion.  @links: of ConcordatLink; @swapped: @from is their right
 * text. */
double concordat_pair_map_scroll (ConcordatTextColumn *from,
                                  ConcordatTextColumn *to,
                                  GPtrArray *links,
                                  gboolean swapped);

G_END_DECLS
