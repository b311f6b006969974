/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the export library's files share. */

#pragma once

#include "export.h"

G_BEGIN_DECLS

/* export-words.c */
const ChartWords *export_words_get (void);
char *export_words_dup_summary (const ChartClaim *claims, guint n_claims, const char *unit);
char *export_words_dup_note (const CorpusFact *entry, const char *reprint_of);
char *export_words_dup_accessible (const char *label,
                                   const CorpusFact *entry,
                                   const char *value,
                                   CorpusVerdict verdict);
char *export_words_dup_made (const char *date);
const char *export_words_get_method (void);

/* export-chart.c */
ChartVerdict export_chart_verdict (CorpusVerdict verdict);

G_END_DECLS
