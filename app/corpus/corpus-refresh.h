/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: the parts of a refresh. */

#pragma once

#include "corpus-private.h"

G_BEGIN_DECLS

/* Writes what differs between two snapshots (the rows of both are shared objects): @old may be NULL.
 * Inside a transaction. */
gboolean corpus_store_rows (CorpusDatabase *database,
                            const CorpusComparisonSet *old,
                            const CorpusComparisonSet *set,
                            GError **error);
/* Writes each document's group and whose reprint it is; *@changed where a group is another: its
 * documents are touched. */
gboolean corpus_store_duplicates (CorpusDatabase *database,
                                  CorpusDuplicateIndex *index,
                                  gboolean *changed,
                                  GError **error);
/* Dates of undated documents from what the others say; *@changed: some are to be extracted again. */
gboolean corpus_infer_project_dates (CorpusProject *self,
                                     GCancellable *cancellable,
                                     gboolean *changed,
                                     GError **error);

/* A document's facts as the comparer takes them.  All of it lives in @arena's time. */
typedef struct
{
  struct _EngineArena *arena;
  GArray *facts; /* EngineFact */
  GArray *compare; /* CorpusCompareFact */
  CorpusCompareDocument document;
  gboolean removed;
} CorpusLoaded;

gboolean
corpus_load_document (CorpusDatabase *database, gint64 id, CorpusLoaded *loaded, GError **error);
void corpus_loaded_clear (CorpusLoaded *self);

G_END_DECLS
