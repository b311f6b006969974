/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CorpusItem: what a list model hands out.  An immutable snapshot of one row; a changed row is
 * another object.  Made on demand, so a list of 100,000 costs no more than what is on the screen. */

#pragma once

#include "corpus-types.h"

G_BEGIN_DECLS

#define CORPUS_TYPE_ITEM (corpus_item_get_type ())

/* Properties, all read-only, for expressions and bindings: "id" (int64), "kind" (int, CorpusItemKind),
 * "letter" (string), "title" (string: a source's title, a fact's quote, an agreement's or a claim's
 * codes, a hit), "verdict" (int), "state" (int). */
G_DECLARE_FINAL_TYPE (CorpusItem, corpus_item, CORPUS, ITEM, GObject)

CorpusItemKind corpus_item_get_kind (CorpusItem *self);
gint64 corpus_item_get_id (CorpusItem *self);
/* Of an agreement, a claim, a fact or evidence; CORPUS_VERDICT_NONE and CORPUS_STATE_UNDECIDED of the others. */
CorpusVerdict corpus_item_get_verdict (CorpusItem *self);
CorpusState corpus_item_get_state (CorpusItem *self);

/* The data, which live as long as the row; NULL where the row is of another kind. */
const CorpusSource *corpus_item_get_source (CorpusItem *self);
const CorpusFact *corpus_item_get_fact (CorpusItem *self);
const CorpusAgreement *corpus_item_get_agreement (CorpusItem *self);
const CorpusComparison *corpus_item_get_comparison (CorpusItem *self);
const CorpusEvidence *corpus_item_get_evidence (CorpusItem *self);
const CorpusHit *corpus_item_get_hit (CorpusItem *self);
const CorpusHistory *corpus_item_get_history (CorpusItem *self);

G_END_DECLS
