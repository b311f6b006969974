/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a table of facts from a list of their titles, orders and widths. */

#pragma once

#include "concordat-page.h"

G_BEGIN_DECLS

typedef struct
{
  const char *title; /* untranslated */
  CorpusSort sort;
  int width_px; /* less than 0: takes what is left */
  ConcordatWidthClass until; /* the narrowest window that shows it */
  ConcordatRoom room;        /* the least of a page that does */
} ConcordatColumn;

/* @setup and @bind are handlers of GtkSignalListItemFactory with the column's number as data; the
 * factory's data "view" is the table.  @bind_row names a row: handler of its factory, data NULL. */
void concordat_columns_append (GtkColumnView *view,
                               const ConcordatColumn *columns,
                               guint n_columns,
                               GCallback setup,
                               GCallback bind,
                               GCallback bind_row);
/* Shows those of the columns that a window and a page so wide have room for. */
void concordat_columns_show (GtkColumnView *view,
                             const ConcordatColumn *columns,
                             ConcordatWidthClass width_class,
                             ConcordatRoom room);
/* From now on a click on a column's title sorts @list, until the list goes. */
void concordat_columns_sort_list (GtkColumnView *view, CorpusList *list);
/* Makes @rows the table's.  As long as its first row is in sight and none is selected it stays so: rows that come
 * above it, while texts are read, would else push the view down. */
void concordat_columns_set_rows (GtkColumnView *view, GtkSelectionModel *rows);

G_END_DECLS
