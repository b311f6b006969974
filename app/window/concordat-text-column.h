/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One text of Compare: which source it is, what is known of it, its marked text and its strip. */

#pragma once

#include "concordat-text-view.h"

G_BEGIN_DECLS

#define CONCORDAT_TYPE_TEXT_COLUMN (concordat_text_column_get_type ())

/* Signals: "document-chosen" (gint64) from the title's menu; "scrolled" by the user. */
G_DECLARE_FINAL_TYPE (ConcordatTextColumn, concordat_text_column, CONCORDAT, TEXT_COLUMN, GtkWidget)

/* @strip_at_start: the outer edge is the start edge. */
GtkWidget *concordat_text_column_new (gboolean strip_at_start);

/* @sources: CorpusList of sources, or NULL. */
void concordat_text_column_set_sources (ConcordatTextColumn *self, CorpusList *sources);
/* Shows a document, 0 = none; what is shown already is kept where its text is the same. */
void concordat_text_column_set_document (ConcordatTextColumn *self,
                                         CorpusProject *project,
                                         gint64 document);
gint64 concordat_text_column_get_document (ConcordatTextColumn *self);
const char *concordat_text_column_get_letter (ConcordatTextColumn *self);
guint concordat_text_column_get_number (ConcordatTextColumn *self);
ConcordatTextView *concordat_text_column_get_view (ConcordatTextColumn *self);
GtkAdjustment *concordat_text_column_get_adjustment (ConcordatTextColumn *self);
void concordat_text_column_set_kinds (ConcordatTextColumn *self, guint kinds);
void
concordat_text_column_set_selected (ConcordatTextColumn *self, gint64 fact, CorpusVerdict verdict);
/* Off for a text between two others: strips are at outer edges. */
void concordat_text_column_set_strip_visible (ConcordatTextColumn *self, gboolean visible);
/* Scrolls without "scrolled". */
void concordat_text_column_scroll_by_code (ConcordatTextColumn *self, double value);

G_END_DECLS
