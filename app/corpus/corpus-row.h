/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CorpusRow: what a list model hands out.  An immutable snapshot of one row; a changed row is
 * another object.  Made on demand, so a list of 100,000 costs no more than what is on the screen. */

#pragma once

#include "corpus-types.h"

G_BEGIN_DECLS

#define CORPUS_TYPE_ROW (corpus_row_get_type ())

/* Properties, all read-only, for expressions and bindings: "id" (int64), "kind" (int, CorpusRowKind),
 * "letter" (string), "title" (string: a source's title, a fact's quote, an agreement's or a claim's
 * codes, a hit), "verdict" (int), "state" (int). */
G_DECLARE_FINAL_TYPE (CorpusRow, corpus_row, CORPUS, ROW, GObject)

CorpusRowKind corpus_row_get_kind (CorpusRow *self);
gint64        corpus_row_get_id (CorpusRow *self);

/* The data, which live as long as the row; NULL where the row is of another kind. */
const CorpusSource     *corpus_row_get_source (CorpusRow *self);
const CorpusFact       *corpus_row_get_fact (CorpusRow *self);
const CorpusAgreement  *corpus_row_get_agreement (CorpusRow *self);
const CorpusComparison *corpus_row_get_comparison (CorpusRow *self);
const CorpusEvidence   *corpus_row_get_evidence (CorpusRow *self);
const CorpusHit        *corpus_row_get_hit (CorpusRow *self);
const CorpusHistory    *corpus_row_get_history (CorpusRow *self);

G_END_DECLS
