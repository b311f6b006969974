/* SPDX-License-Identifier: GPL-3.0-or-later */

/* See concordat-list-cursor.h. */

#include "config.h"

#include <gtk/gtk.h>

#include "concordat-list-cursor.h"

static guint
count_rows (GListModel *rows)
{
  return rows != NULL ? g_list_model_get_n_items (rows) : 0;
}

guint
concordat_list_cursor_step (GListModel *rows, guint from, int delta)
{
  guint n = count_rows (rows);

  if (n == 0)
    return GTK_INVALID_LIST_POSITION;
  if (from == GTK_INVALID_LIST_POSITION)
    return delta > 0 ? 0 : n - 1;
  if ((delta < 0 && from == 0) || (delta > 0 && from + 1 >= n))
    return GTK_INVALID_LIST_POSITION;
  return (guint)((int)from + delta);
}

guint
concordat_list_cursor_find (GListModel *rows, guint from, int delta, ConcordatRowFunc is_wanted)
{
  guint n = count_rows (rows);

  for (guint i = 1; i <= n; i++)
    {
      guint at = from == GTK_INVALID_LIST_POSITION
                     ? (delta > 0 ? i - 1 : n - i)
                     : (delta > 0 ? (from + i) % n : (from + n - i % n) % n);
      g_autoptr (GObject) row = g_list_model_get_item (rows, at);

      if (CORPUS_IS_ITEM (row) && is_wanted (CORPUS_ITEM (row)))
        return at;
    }
  return GTK_INVALID_LIST_POSITION;
}
