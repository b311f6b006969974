/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the files of Compare: the page itself (concordat-compare.c), which texts and links it shows
 * (concordat-compare-texts.c), and what is selected in them (concordat-compare-selection.c). */

#pragma once

#include "concordat-compare.h"

#include "concordat-links.h"
#include "concordat-text-column.h"
#include "concordat-verdict.h"

G_BEGIN_DECLS

#define MOST_TEXTS 3
#define MOST_GUTTERS (MOST_TEXTS - 1)
#define CONCORDAT_COMPARE_HOLD_USEC (500 * G_TIME_SPAN_MILLISECOND)

struct _ConcordatCompare
{
  ConcordatPage parent_instance;

  GtkStack *stack;
  GtkOrientable *toolbar;
  AdwWrapBox *legend;
  GtkToggleButton *third_button;
  GtkWidget *difference_box;
  GtkLabel *difference_label;
  AdwToggleGroup *switcher;
  GtkBox *texts;
  GtkWidget *chips_scroller;
  GtkBox *chips;
  GtkWidget *explanation;
  ConcordatVerdict *verdict;
  GtkLabel *sentence;
  GtkWidget *row_button;

  ConcordatTextColumn *columns[MOST_TEXTS];
  ConcordatLinks *gutters[MOST_GUTTERS];
  GtkWidget *placeholder;
  GtkToggleButton *toggles[ENGINE_N_FACT_KINDS];
  GtkWidget *names[ENGINE_N_FACT_KINDS];
  GtkLabel *counts[ENGINE_N_FACT_KINDS];

  CorpusList *sources;
  gint64 documents[MOST_TEXTS];
  gint64 pinned; /* the document that another view asked for: it stays though not ticked */
  gint64 selected; /* fact */
  guint active; /* the column that the user was in last */
  guint kinds;
  gint64 hold_until_usec; /* scrolling by the program: no column follows */
  guint reload_id;
  guint show_id;
  gboolean stale;
  gboolean chosen; /* the user chose the texts: they stay though not ticked */
  gboolean filling;
};

/* 2 or 3. */
guint concordat_compare_n_texts (ConcordatCompare *self);
/* Whether one text is shown at a time. */
gboolean concordat_compare_is_stacked (ConcordatCompare *self);

void
concordat_compare_select_fact (ConcordatCompare *self, guint column, gint64 fact, gboolean scroll);
void concordat_compare_clear_selection (ConcordatCompare *self);
void concordat_compare_show_link (ConcordatCompare *self, guint gutter, guint index);
/* @y: pixels below the top. */
void concordat_compare_scroll_to (ConcordatCompare *self, guint column, gint64 fact, double y);
gboolean concordat_compare_move (ConcordatPage *page, int delta);
gboolean concordat_compare_move_to_undecided (ConcordatPage *page);
gboolean concordat_compare_move_to_difference (ConcordatPage *page, int delta);

/* Reads texts, facts and links of the documents again. */
void concordat_compare_show_documents (ConcordatCompare *self);
/* Chooses documents where there are none, then shows them. */
void concordat_compare_reload (ConcordatCompare *self);
void concordat_compare_ensure_fresh (ConcordatCompare *self);
/* What is visible at this width. */
void concordat_compare_arrange (ConcordatCompare *self);
/* The user wants a document in a column. */
void concordat_compare_choose_document (ConcordatCompare *self, guint column, gint64 document);
/* Another view asks for a text: first, with @partner (0 = what shares most with it) beside it, unless
 * the user chose which. */
void concordat_compare_pin_document (ConcordatCompare *self, gint64 document, gint64 partner);

G_END_DECLS
