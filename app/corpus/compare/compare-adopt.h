/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the parts of adoption, by which claims in figures that are one meet although something was
 * left out: where they look for each other (compare-adopt-keys.c), what speaks for a pair of figures
 * (compare-adopt-score.c) and of claims (compare-adopt.c), and which claims are joined
 * (compare-adopt-join.c). */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

#define COMPARE_ADOPT_THRESHOLD 3.0 /* score from which two claims are joined */
#define COMPARE_ADOPT_MARGIN 0.5    /* how much better than its rivals a candidate must be */
#define COMPARE_ADOPT_ITEMS 3       /* figures of a claim that stand for it */

/* One topic, whatever the currency; FALSE where it is not known well enough. */
gboolean compare_adopt_topic (const CompareFigure *figure, guint64 *key);
/* What speaks for two figures being one claim; NAN where they cannot be. */
#define COMPARE_ADOPT_TOO_LITTLE 0
double compare_adopt_score (const CompareItem *x, const CompareItem *y);
/* Both say on whom, and it is not the same one, not even as the other side; FALSE for telling amounts
 * that are equal. */
gboolean compare_adopt_clash (const CompareItem *x, const CompareItem *y);
/* May two figures of one document be in one row? */
gboolean compare_adopt_same_document (const CompareItem *x, const CompareItem *y);
/* May the items of two claims be in one row as far as their texts and the user go? */
gboolean compare_adopt_texts_allow (const CompareClaim *x, const CompareClaim *y);

G_END_DECLS
