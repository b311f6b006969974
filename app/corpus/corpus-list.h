/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CorpusList: a GListModel of CorpusItem over one of the project's tables.  It holds the ids of its
 * rows in order, and pages of rows that were asked for lately; sort and filter happen in SQL.  It
 * follows the project: after a change it asks again and emits the smallest items-changed that leads
 * there.  Thread: the one that owns the project (where its signals arrive). */

#pragma once

#include "corpus-project.h"
#include "corpus-item.h"

G_BEGIN_DECLS

#define CORPUS_TYPE_LIST (corpus_list_get_type ())

/* Properties: "project", "kind" (int), "n-items" (uint, notifies). */
G_DECLARE_FINAL_TYPE (CorpusList, corpus_list, CORPUS, LIST, GObject)

/* Constructors: (transfer full), item type CorpusItem. */
CorpusList *corpus_source_list_new (CorpusProject *project); /* rows: CorpusSource */
CorpusList *corpus_agreement_list_new (CorpusProject *project); /* rows: CorpusAgreement */
CorpusList *corpus_figure_list_new (CorpusProject *project); /* rows: CorpusFact of kind figure */
CorpusList *
corpus_comparison_list_new (CorpusProject *project); /* rows: CorpusComparison: chart, matrix */
/* All facts of one document in text order: the highlights of Compare.  @document 0: of all. */
CorpusList *corpus_fact_list_new (CorpusProject *project, gint64 document);
CorpusList *
corpus_history_list_new (CorpusProject *project); /* rows: CorpusHistory, latest first */

/* @filter is copied; NULL or all zero shows everything but what is rejected. */
void corpus_list_set_filter (CorpusList *self, const CorpusFilter *filter);
const CorpusFilter *corpus_list_get_filter (CorpusList *self);
void corpus_list_set_sort (CorpusList *self, CorpusSort sort, gboolean descending);
CorpusSort corpus_list_get_sort (CorpusList *self, gboolean *descending);
/* Asks again at once, rather than at the project's next change. */
void corpus_list_reload (CorpusList *self);

/* The row's place, or GTK_INVALID_LIST_POSITION (G_MAXUINT) where the filter hides it.
 * Complexity: O(1) after the first call. */
guint corpus_list_find (CorpusList *self, gint64 id);
gint64 corpus_list_get_id (CorpusList *self, guint position); /* 0 past the end; makes no row */
CorpusItem *corpus_list_get_item_at (CorpusList *self,
                                     guint position); /* (transfer full) (nullable) */

/* Counts over the rows that the filter lets through, without the filter's own field of that facet
 * (so that a facet shows what else could be chosen).  (transfer full): array of CorpusFacetCount,
 * highest first; codes live as long as the array. */
GArray *corpus_list_count_by (CorpusList *self, CorpusFacet facet);

/* One row by id, whatever the filter; NULL with CORPUS_ERROR_NOT_FOUND. (transfer full) */
CorpusItem *corpus_project_dup_source (CorpusProject *project, gint64 id, GError **error);
CorpusItem *corpus_project_dup_fact (CorpusProject *project, gint64 id, GError **error);
CorpusItem *corpus_project_dup_agreement (CorpusProject *project, gint64 id, GError **error);
CorpusItem *corpus_project_dup_comparison (CorpusProject *project, gint64 id, GError **error);

/* The evidence of a row of any kind (a list of CorpusEvidence rows, by letter, then place): the
 * sentences of an agreement's mentions, of a claim's figures, of one fact. (transfer full) */
GListModel *corpus_item_list_evidence (CorpusItem *self, CorpusProject *project);
/* What follows from an agreement: its commitments and figures (CorpusComparison rows, or CorpusFact
 * rows where a fact has no claim), and the dates around it. (transfer full) */
GListModel *corpus_item_list_consequences (CorpusItem *self, CorpusProject *project);
/* For Compare: claims and agreements that at least one of two documents carries, in the order of
 * @left's text: CorpusLink is one line between them. (transfer full): array of CorpusLink */
typedef struct
{
  gint64 agreement; /* or 0 */
  gint64 comparison; /* or 0 */
  EngineFactKind kind;
  gint64 left_fact; /* 0 where the left text does not carry it */
  gint64 right_fact;
  CorpusVerdict verdict; /* between these two texts */
  CorpusDifferences differences;
} CorpusLink;
GArray *corpus_project_list_links (CorpusProject *project, gint64 left, gint64 right);

/* A document's text as read, UTF-8 with \n; NULL with CORPUS_ERROR_NOT_FOUND. (transfer full) */
char *corpus_project_dup_text (CorpusProject *project, gint64 document, GError **error);
/* The original file's bytes. (transfer full) */
GBytes *corpus_project_dup_original (CorpusProject *project, gint64 document, GError **error);
/* Why a fact is there: the reasons in CorpusFact.fact are empty in lists; this row has them. (transfer full) */
CorpusItem *
corpus_project_dup_fact_with_reasons (CorpusProject *project, gint64 id, GError **error);
guint corpus_project_get_n_documents (CorpusProject *project);
/* How many of them are ticked to be compared. */
guint corpus_project_get_n_compared (CorpusProject *project);
/* Documents by letter: array of gint64. (transfer full) */
GArray *corpus_project_list_documents (CorpusProject *project);

G_END_DECLS
