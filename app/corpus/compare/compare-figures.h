/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the parts of the figures' comparison: which figures are about the same thing
 * (compare-figures.c), which of the claims left over meet all the same although texts or extraction
 * left something out (compare-adopt.c), and what a row says (compare-figure-row.c). */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

typedef enum
{
  COMPARE_RELATION_NONE,
  COMPARE_RELATION_LOOSE, /* only where the values agree */
  COMPARE_RELATION_SAME,
} CompareRelation;

typedef enum
{
  COMPARE_STATUS_IS,     /* actual, in force */
  COMPARE_STATUS_WILL,   /* agreed, planned, forecast */
  COMPARE_STATUS_WAS,    /* previous */
  COMPARE_STATUS_MAY,    /* considered, threatened */
  COMPARE_STATUS_IS_NOT, /* suspended, withdrawn */
} CompareStatusFamily;

CompareRelation compare_relate_measures (EngineMeasure a, EngineMeasure b);
CompareStatusFamily compare_status_family (EngineFigureStatus status);
/* May two figures of one text be in one row? */
gboolean compare_figures_same_document (const CompareItem *x, const CompareItem *y);

G_END_DECLS
