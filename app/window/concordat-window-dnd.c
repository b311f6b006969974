/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts that come by drag and drop or through the clipboard. */

#include "config.h"

#include "concordat-window-private.h"

#include <glib/gi18n-lib.h>

static void
import_text (ConcordatWindow *self, const char *text)
{
  g_autoptr (CorpusImportRequest) request = corpus_import_request_new ();

  corpus_import_request_add_text (request, NULL, text);
  concordat_window_import (self, request);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, ConcordatWindow *self)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

      for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
        g_list_store_append (files, l->data);
      if (g_list_model_get_n_items (G_LIST_MODEL (files)) == 1)
        {
          g_autoptr (GFile) file = g_list_model_get_item (G_LIST_MODEL (files), 0);

          if (corpus_project_file_is_project (file) && concordat_window_is_untouched (self))
            {
              concordat_window_open_project (self, file);
              return TRUE;
            }
        }
      concordat_window_import_files (self, G_LIST_MODEL (files));
      return TRUE;
    }
  if (G_VALUE_HOLDS_STRING (value))
    {
      import_text (self, g_value_get_string (value));
      return TRUE;
    }
  return FALSE;
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ConcordatWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (text == NULL || *g_strstrip (text) == '\0')
    concordat_window_toast (self, _ ("The clipboard holds no text."), NULL, NULL);
  else
    import_text (self, text);
}

static void
files_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ConcordatWindow) self = user_data;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value == NULL)
    return;
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  concordat_window_import_files (self, G_LIST_MODEL (files));
}

static void
paste_text_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    files_read_cb, g_object_ref (widget));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, g_object_ref (widget));
}

/**
 * concordat_window_init_drop:
 * @self: a window
 *
 * Lets files, folders, projects and texts be dropped anywhere on the window.
 */
void
concordat_window_init_drop (ConcordatWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * concordat_window_class_install_paste:
 * @klass: the window's class
 */
void
concordat_window_class_install_paste (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.paste-text", NULL, paste_text_cb);
}
