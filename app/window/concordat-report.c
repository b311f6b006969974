/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import report: a dialog that lists the files that failed, were there already, or came with a
 * warning, and copies the list as text. */

#include "config.h"

#include "concordat-report.h"

#include <glib/gi18n-lib.h>

static void
copy_cb (GtkButton *button, char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), text);
}

static char *
report_text (const CorpusImportReport *report)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < report->notes->len; i++)
    {
      const CorpusImportNote *note = g_ptr_array_index (report->notes, i);

      g_string_append_printf (text, "%s\t%s\n", note->name,
                              note->message != NULL ? note->message : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
note_row (const CorpusImportNote *note)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), note->name);
  if (note->message != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note->message);
  adw_action_row_add_prefix (
      ADW_ACTION_ROW (row),
      gtk_image_new_from_icon_name (note->outcome == CORPUS_IMPORT_FAILED ? "dialog-error-symbolic"
                                    : note->outcome == CORPUS_IMPORT_DUPLICATE
                                        ? "edit-copy-symbolic"
                                        : "dialog-information-symbolic"));
  return row;
}

void
concordat_report_present (GtkWidget *parent, const CorpusImportReport *report)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *copy = gtk_button_new_with_mnemonic (_ ("_Copy"));
  g_autofree char *title = g_strdup_printf (
      ngettext ("%u text added", "%u texts added", report->n_imported), report->n_imported);
  g_autofree char *failed =
      g_strdup_printf (ngettext ("%u could not be read", "%u could not be read", report->n_failed),
                       report->n_failed);
  g_autofree char *duplicates = g_strdup_printf (
      ngettext ("%u was there already", "%u were there already", report->n_duplicates),
      report->n_duplicates);
  g_autofree char *description = NULL;

  if (report->n_failed > 0 && report->n_duplicates > 0)
    description = g_strdup_printf ("%s · %s", failed, duplicates);
  else
    description = g_strdup (report->n_failed > 0 ? failed : duplicates);
  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_content_height (dialog, 420);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), description);
  for (guint i = 0; i < report->notes->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               note_row (g_ptr_array_index (report->notes, i)));
  g_signal_connect_data (copy, "clicked", G_CALLBACK (copy_cb), report_text (report),
                         (GClosureNotify)(void (*) (void))g_free, 0);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), copy);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent);
}
