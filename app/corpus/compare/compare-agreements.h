/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the two halves of the agreements' comparison: which mentions are one agreement
 * (compare-agreements.c), and what the merged row says (compare-agreement-row.c). */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

/* Steps in order: proposed 0, negotiating 1, agreed 2, signed 3 … ended 7. */
int compare_agreement_rank (EngineAgreementStatus status);
/* The date of step 1 (agreed), 2 (signed), 3 (in force) or 4 (ends), or NULL. */
const CompareDays *compare_agreement_step_days (const CompareAgreement *agreement, guint step);
gboolean compare_agreement_instruments_fit (EngineInstrument a, EngineInstrument b);
/* Have two lists of people a surname in common? */
gboolean compare_people_share (CompareList a, CompareList b);
CorpusRow *compare_agreement_row (ComparePool *pool, CompareItem *const *items, guint n_items);

G_END_DECLS
