/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts over the matrix's lists, for its filters and section headers. */

#pragma once

#include "corpus.h"

G_BEGIN_DECLS

typedef struct
{
  guint all;
  guint shared;
  guint differ;
} ConcordatMatrixCounts;

/* Adds a list's rows by verdict, whatever verdicts it is filtered to. */
void concordat_matrix_counts_add (CorpusList *list, ConcordatMatrixCounts *counts);
/* One facet over several lists, highest count first; @sums (of owned strings) keeps the codes.
 * (transfer full): of CorpusFacetCount */
GArray *concordat_matrix_count_facet (CorpusList *const *lists,
                                      guint n_lists,
                                      CorpusFacet facet,
                                      GHashTable *sums);

G_END_DECLS
