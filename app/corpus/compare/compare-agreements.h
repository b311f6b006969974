/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the parts of the agreements' comparison: how alike two mentions are
 * (compare-agreement-score.c), which mentions are one agreement (compare-agreements.c), and what
 * the merged row says (compare-agreement-row.c). */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

/* NAN where the two cannot be one agreement. */
double compare_agreement_score (const CompareItem *x, const CompareItem *y);
/* Best known day for sorting and for judging nearness in time; NULL where there is none. */
const CompareDays *compare_agreement_main_days (const CompareAgreement *agreement);
/* Steps in order: proposed 0, negotiating 1, agreed 2, signed 3 … ended 7. */
int compare_agreement_rank (EngineAgreementStatus status);
/* The date of step 1 (agreed), 2 (signed), 3 (in force) or 4 (ends), or NULL. */
const CompareDays *compare_agreement_step_days (const CompareAgreement *agreement, guint step);
gboolean compare_agreement_instruments_fit (EngineInstrument a, EngineInstrument b);
/* Are the two talks on a subject and what came of them, as one text tells it? */
gboolean compare_agreements_are_talks_and_deal (const CompareItem *x, const CompareItem *y);
/* May two mentions that are each their text's only one of these parties be one for that reason? */
gboolean compare_agreements_may_be_only_ones (const CompareItem *x, const CompareItem *y);
/* How much what their sentences tell besides speaks for two being one, 0 to COMPARE_MOST_EVIDENCE;
 * @dates: their dates, too. */
#define COMPARE_MOST_EVIDENCE 3.0
double
compare_agreement_evidence (const CompareAgreement *a, const CompareAgreement *b, gboolean dates);
/* Have two lists of people a surname in common? */
gboolean compare_people_share (CompareList a, CompareList b);

G_END_DECLS
