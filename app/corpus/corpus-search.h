/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Search: words in the texts as a concordance (KWIC), facts by value.  A query is words ("terres
 * rares": in that order; "*" ends a beginning, "a OR b", "-c"), and terms: a value or range with unit
 * ("15–20 %", "> 1 bn EUR", "60%"), party:JPN, said:Rubio, kind:figure, in:A (a letter), lang:fr. */

#pragma once

#include "corpus-list.h"

G_BEGIN_DECLS

typedef struct
{
  guint context_chars;   /* on each side; 0 = 45 */
  gboolean exact_forms;  /* TRUE: the words as typed; FALSE: plurals and endings too */
  guint max_hits;        /* 0 = 10000 */
} CorpusSearchOptions;

typedef struct _CorpusSearch CorpusSearch;

void corpus_search_free (CorpusSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusSearch, corpus_search_free)

/* Errors: QUERY. Thread: any. */
CorpusSearch *corpus_search (CorpusProject *project,
                             const char *query,
                             const CorpusSearchOptions *options, /* or NULL */
                             GCancellable *cancellable,
                             GError **error);
void corpus_search_async (CorpusProject *project,
                          const char *query,
                          const CorpusSearchOptions *options,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
CorpusSearch *corpus_search_finish (CorpusProject *project, GAsyncResult *result, GError **error);

/* Lists of rows; each (transfer none), item type CorpusItem. */
GListModel *corpus_search_get_lines (CorpusSearch *self);   /* CorpusHit, by letter, then place */
GListModel *corpus_search_get_figures (CorpusSearch *self); /* CorpusFact, by value */
GListModel *
corpus_search_get_facts (CorpusSearch *self);   /* CorpusFact of the other kinds whose span or
                                                               sentence holds the words */
gboolean corpus_search_is_truncated (CorpusSearch *self); /* more than max_hits */
/* The query as understood: array of char *, one chip each ("value 60–95%", "party: JPN"). */
const char *const *corpus_search_get_terms (CorpusSearch *self);
/* What is left of the query as typed without the term of that index; "" = nothing. */
const char *corpus_search_get_rest (CorpusSearch *self, guint term);

G_END_DECLS
