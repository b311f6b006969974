/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The matrix's columns: a claim, what each of up to six sources says of it, the verdict. */

#pragma once

#include "corpus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CONCORDAT_MATRIX_MOST_SOURCES 6

/* What one document says of a row. */
typedef struct
{
  gint64 fact; /* 0 = it does not mention it */
  CorpusVerdict verdict;
  char *value;
  char *reason; /* what sets it apart from what most say; "" = nothing */
} ConcordatMatrixCell;

void concordat_matrix_cell_clear (ConcordatMatrixCell *self);
/* @item: an agreement or a claim. */
void concordat_matrix_cell_init (ConcordatMatrixCell *self,
                                 CorpusItem *item,
                                 gint64 document,
                                 CorpusProject *project);

/* "60%, Contradict, other period"; "Not mentioned". (transfer full) */
char *concordat_matrix_cell_dup_words (const ConcordatMatrixCell *self);

/* Called when a cell was pressed. */
typedef void (*ConcordatMatrixPressFunc) (CorpusItem *item, gint64 document, gpointer user_data);

/* Makes the columns anew.  @sources: of CorpusItem (sources), at most six. */
void concordat_matrix_columns_set (GtkColumnView *view,
                                   CorpusProject *project,
                                   GPtrArray *sources,
                                   ConcordatMatrixPressFunc pressed,
                                   gpointer user_data);
/* Draws the outline of the cell cursor; 0, 0 = none. */
void concordat_matrix_columns_set_cursor (GtkColumnView *view, gint64 row, gint64 document);
/* "China: rare-earth mining; C, 60%, Contradict; A, not mentioned". (transfer full) */
char *concordat_matrix_dup_sentence (CorpusItem *item, GPtrArray *sources, CorpusProject *project);

G_END_DECLS
