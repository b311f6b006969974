/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source's text with its facts marked: a tint and a line by kind.  One fact at most is selected; the
 * keyboard goes from fact to fact. */

#pragma once

#include "corpus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CONCORDAT_TYPE_TEXT_VIEW (concordat_text_view_get_type ())

/* Signals: "fact-clicked" (gint64 fact, 0 = beside all facts): by pointer or keyboard;
 * "kind-pressed" (gint kind: EngineFactKind): one of the keys 1 to 6; "left-for-counterpart": Enter. */
G_DECLARE_FINAL_TYPE (ConcordatTextView, concordat_text_view, CONCORDAT, TEXT_VIEW, GtkTextView)

/* @facts: of CorpusItem (facts), sorted by start_char; kept.  @title: set large where the text begins
 * with it. */
void concordat_text_view_set_text (ConcordatTextView *self, const char *text, const char *title);
void concordat_text_view_set_facts (ConcordatTextView *self, GPtrArray *facts);
GPtrArray *concordat_text_view_get_facts (ConcordatTextView *self);
/* Mask of EngineFactKind. */
void concordat_text_view_set_kinds (ConcordatTextView *self, guint kinds);
/* To which edges a thin line leads from the selected fact, where a gutter is: 1 = left, 2 = right. */
void concordat_text_view_set_leads (ConcordatTextView *self, guint edges);
/* @verdict: colours the outline; none: no line leads to the gutter. */
void concordat_text_view_set_selected (ConcordatTextView *self, gint64 fact, CorpusVerdict verdict);
gint64 concordat_text_view_get_selected (ConcordatTextView *self);
CorpusItem *concordat_text_view_find (ConcordatTextView *self, gint64 fact);
/* The next (1) or previous (-1) fact of the shown kinds after the selected one, 0 = none. */
gint64 concordat_text_view_get_neighbour (ConcordatTextView *self, int delta);
/* Where the fact's first line is, in the text's own coordinates (from its top). */
gboolean
concordat_text_view_get_fact_area (ConcordatTextView *self, gint64 fact, GdkRectangle *area);
/* The same in the widget's coordinates: moves with scrolling. */
gboolean
concordat_text_view_get_fact_place (ConcordatTextView *self, gint64 fact, GdkRectangle *place);
/* Scrolls so that the fact is @y pixels below the top; negative: only as far as needed to see it. */
void concordat_text_view_scroll_to (ConcordatTextView *self, gint64 fact, double y);
/* The shortest shown fact at a character, 0 = none. */
gint64 concordat_text_view_get_fact_at (ConcordatTextView *self, guint at_char);
/* Selects a fact's characters: what a screen reader reads first. */
void concordat_text_view_select_text (ConcordatTextView *self, gint64 fact);
/* Selects characters and scrolls to them. */
void concordat_text_view_show_range (ConcordatTextView *self, guint start_char, guint end_char);

G_END_DECLS
