/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: filters and sort keys as SQL. */

#pragma once

#include "corpus-database.h"
#include "corpus-types.h"

G_BEGIN_DECLS

typedef enum
{
  CORPUS_QUERY_SOURCES,
  CORPUS_QUERY_FACTS,
  CORPUS_QUERY_FIGURES,
  CORPUS_QUERY_AGREEMENTS,
  CORPUS_QUERY_COMPARISONS,
  CORPUS_QUERY_HISTORY,
} CorpusQueryKind;

/* Gives the connection the functions that the queries use: fold(text), words(list). */
void corpus_query_install (CorpusDatabase *database);
/* Ids in order. (transfer full): array of gint64, NULL at an error of the database */
GArray *corpus_query_ids (CorpusDatabase *database,
                          CorpusQueryKind kind,
                          gint64 document,
                          const CorpusFilter *filter,
                          CorpusSort sort,
                          gboolean descending,
                          GError **error);
/* (transfer full): array of CorpusFacetCount that owns its codes, NULL at an error of the database */
GArray *corpus_query_facet (CorpusDatabase *database,
                            CorpusQueryKind kind,
                            gint64 document,
                            const CorpusFilter *filter,
                            CorpusFacet facet,
                            GError **error);
/* Lower case without accents: what fold() gives. (transfer full) */
char *corpus_fold (const char *text);

G_END_DECLS
