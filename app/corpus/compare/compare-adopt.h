/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the parts of adoption, by which claims in figures that are one meet although something was
 * left out: where they look for each other (compare-adopt-keys.c), what speaks for a pair of figures
 * (compare-adopt-score.c), by who stands on which side too (compare-adopt-sides.c), and of claims
 * (compare-adopt.c), and which claims are joined (compare-adopt-join.c). */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

#define COMPARE_ADOPT_THRESHOLD 3.0 /* score from which two claims are joined */
#define COMPARE_ADOPT_MARGIN 0.5    /* how much better than its rivals a candidate must be */
#define COMPARE_ADOPT_ITEMS 3       /* figures of a claim that stand for it */
#define COMPARE_ADOPT_LARGE 1000    /* an amount that is no mere count */
#define COMPARE_ADOPT_IMPOSSIBLE -3.0 /* taken off for what cannot differ */
#define COMPARE_ADOPT_SHARED 0.4    /* score for each told with both figures besides … */
#define COMPARE_ADOPT_MOST_SHARED 3 /* … up to so many */

/* One topic, whatever the currency; FALSE where it is not known well enough. */
gboolean compare_adopt_topic (const CompareFigure *figure, guint64 *key);
/* What speaks for two figures being one claim; NAN where they cannot be. */
#define COMPARE_ADOPT_TOO_LITTLE 0
double compare_adopt_score (const CompareItem *x, const CompareItem *y);
/* How far apart the values of two figures in one unit may lie for such a score, greater over smaller.  @share: of
 * shares; @words: their sentences may have some in common; @only_of_kind and @only_share: both may be. */
double compare_adopt_most_ratio (gboolean share,
                                 gboolean words,
                                 gboolean only_of_kind,
                                 gboolean only_share);
/* The size of a change and a level, or a rise and a fall, are not the same though the numbers be.  @words:
 * that their sentences have in common. */
gboolean compare_adopt_changes_fit (const CompareFigure *a, const CompareFigure *b, double words);

/* Who stands on which side of two figures, found out once. */
typedef struct
{
  const CompareFigure *a;
  const CompareFigure *b;
  gboolean holders; /* those who hold overlap */
  gboolean counterparts; /* the same of those that are hit */
  gboolean crossed; /* who holds the one is hit by the other */
  guint
      n_shared; /* told with both besides, at most COMPARE_ADOPT_MOST_SHARED; only where @counted */
  gboolean counted;
} CompareSides;

CompareSides compare_adopt_find_sides (const CompareFigure *a, const CompareFigure *b);
/* What the sides say, with those besides.  @clash: taken off where they differ; @related: the texts tell of one
 * story, and the figures measure one thing. */
double compare_adopt_score_sides (CompareSides *sides, double clash, gboolean related);
/* The same but for those besides. */
double compare_adopt_score_holders (const CompareSides *sides, double clash, gboolean related);

/* Both say on whom, and it is not the same one, not even as the other side; FALSE for telling amounts
 * that are equal. */
gboolean compare_adopt_clash (const CompareItem *x, const CompareItem *y);
/* May two figures of one document be in one row? */
gboolean compare_adopt_same_document (const CompareItem *x, const CompareItem *y);
/* May the items of two claims be in one row as far as their texts and the user go? */
gboolean compare_adopt_texts_allow (const CompareClaim *x, const CompareClaim *y);

G_END_DECLS
