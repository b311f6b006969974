/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: making rows.  Rows that were loaded together share one page of memory. */

#pragma once

#include "corpus-item.h"
#include "corpus-private.h"

#include "engine-arena.h"

G_BEGIN_DECLS

/* Memory of rows loaded together. */
typedef struct
{
  gatomicrefcount ref_count;
  EngineArena *arena;
} CorpusPage;

CorpusPage *corpus_page_new (void);
CorpusPage *corpus_page_ref (CorpusPage *self);
void corpus_page_unref (CorpusPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusPage, corpus_page_unref)

/* @data is one of the structs of corpus-types.h in @page's memory. */
CorpusItem *corpus_item_new (CorpusItemKind kind,
                             gint64 id,
                             CorpusPage *page,
                             gconstpointer data,
                             guint64 fingerprint);
/* Rows with the same one show the same. */
guint64 corpus_item_get_fingerprint (CorpusItem *self);

/* Each makes one row's data; NULL where there is none of that id.  The database is locked by the
 * caller. */
CorpusSource *corpus_load_source (CorpusDatabase *database, gint64 id, EngineArena *arena);
CorpusFact *corpus_load_fact_row (CorpusDatabase *database, gint64 id, EngineArena *arena);
CorpusAgreement *corpus_load_agreement (CorpusDatabase *database, gint64 id, EngineArena *arena);
CorpusComparison *corpus_load_comparison (CorpusDatabase *database, gint64 id, EngineArena *arena);
CorpusEvidence *corpus_load_evidence (CorpusDatabase *database, gint64 fact, EngineArena *arena);
CorpusHistory *corpus_load_history (CorpusDatabase *database, gint64 id, EngineArena *arena);
/* A row of @kind as an object; NULL where there is none. */
CorpusItem *
corpus_load_item (CorpusDatabase *database, CorpusItemKind kind, gint64 id, CorpusPage *page);
/* Ids of the agreements that the mention may be: gint64; @reasons: (nullable): gets why, translated.
 * Returns: (transfer full) */
GArray *
corpus_list_candidates (CorpusDatabase *database, gint64 fact, GPtrArray *reasons, GError **error);
/* "10 points apart, margin ±3.5" */
const char *corpus_reason_describe (EngineArena *arena,
                                    CorpusVerdict verdict,
                                    CorpusDifferences differences,
                                    double gap,
                                    double margin,
                                    const char *unit,
                                    const char *codes,
                                    const char *same_origin);
/* What sets one entry apart from most: "other period, other value"; "" = nothing. */
const char *corpus_reason_describe_entry (EngineArena *arena, CorpusDifferences differences);

G_END_DECLS
