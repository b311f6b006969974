/* SPDX-License-Identifier: GPL-3.0-or-later */

/* See concordat-columns.h. */

#include "config.h"

#include "concordat-columns.h"

#include <glib/gi18n-lib.h>

static void
append_column (GtkColumnView *view,
               const ConcordatColumn *column,
               guint number,
               GCallback setup,
               GCallback bind)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) made = NULL;
  /* It orders nothing, the list does: it makes the title a button with an arrow. */
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  g_object_set_data (G_OBJECT (factory), "view", view);
  g_signal_connect (factory, "setup", setup, GUINT_TO_POINTER (number));
  g_signal_connect (factory, "bind", bind, GUINT_TO_POINTER (number));
  made = gtk_column_view_column_new (_ (column->title), g_object_ref (factory));
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_resizable (made, TRUE);
  if (column->width_px < 0)
    gtk_column_view_column_set_expand (made, TRUE);
  else
    gtk_column_view_column_set_fixed_width (made, column->width_px);
  g_object_set_data (G_OBJECT (made), "sort", GINT_TO_POINTER (column->sort));
  gtk_column_view_append_column (view, made);
}

void
concordat_columns_append (GtkColumnView *view,
                          const ConcordatColumn *columns,
                          guint n_columns,
                          GCallback setup,
                          GCallback bind,
                          GCallback bind_row)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  for (guint i = 0; i < n_columns; i++)
    append_column (view, &columns[i], i, setup, bind);
  g_signal_connect (rows, "bind", bind_row, NULL);
  gtk_column_view_set_row_factory (view, rows);
}

void
concordat_columns_show (GtkColumnView *view,
                        const ConcordatColumn *columns,
                        ConcordatWidthClass width_class,
                        ConcordatRoom room)
{
  GListModel *all = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);

      gtk_column_view_column_set_visible (column, width_class <= columns[i].until
                                                      && room <= columns[i].room);
    }
}

static void
sort_list (GtkColumnViewSorter *sorter, GtkSorterChange change, CorpusList *list)
{
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  gpointer sort = column != NULL ? g_object_get_data (G_OBJECT (column), "sort")
                                 : GINT_TO_POINTER (CORPUS_SORT_DEFAULT);

  corpus_list_set_sort (list, (CorpusSort)GPOINTER_TO_INT (sort),
                        gtk_column_view_sorter_get_primary_sort_order (sorter)
                            == GTK_SORT_DESCENDING);
}

void
concordat_columns_sort_list (GtkColumnView *view, CorpusList *list)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (view);

  g_signal_connect_object (sorter, "changed", G_CALLBACK (sort_list), list, 0);
  sort_list (GTK_COLUMN_VIEW_SORTER (sorter), GTK_SORTER_CHANGE_DIFFERENT, list);
}

static gboolean
scroll_to_top_cb (gpointer user_data)
{
  GtkColumnView *view = user_data;

  g_object_set_data (G_OBJECT (view), "to-top", NULL);
  if (gtk_column_view_get_model (view) != NULL
      && g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))) > 0)
    gtk_column_view_scroll_to (view, 0, NULL, GTK_LIST_SCROLL_NONE, NULL);
  return G_SOURCE_REMOVE;
}

static void
rows_changed_cb (GtkSelectionModel *rows,
                 guint position,
                 guint n_removed,
                 guint n_added,
                 GtkColumnView *view)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (rows);

  if (place == NULL || gtk_adjustment_get_value (place) > gtk_adjustment_get_lower (place)
      || !gtk_bitset_is_empty (selected) || g_object_get_data (G_OBJECT (view), "to-top") != NULL)
    return;
  /* when the view has taken the rows over, and before it lays them out */
  g_object_set_data (G_OBJECT (view), "to-top", GINT_TO_POINTER (TRUE));
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, scroll_to_top_cb, g_object_ref (view), g_object_unref);
}

void
concordat_columns_set_rows (GtkColumnView *view, GtkSelectionModel *rows)
{
  gtk_column_view_set_model (view, rows);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (rows_changed_cb), view, 0);
}
