/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening, saving, importing, recovering: everything of a window that touches files.  All of it is
 * asynchronous, shows progress in the sidebar's foot and can be cancelled there. */

#include "config.h"

#include "concordat-window-private.h"

#include "concordat-report.h"

#include <glib/gi18n-lib.h>

static GtkFileFilter *
project_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Concordat projects"));
  gtk_file_filter_add_suffix (filter, "concordat");
  return filter;
}

static void
add_recent (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}

static void
project_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ConcordatWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CorpusProject) project = corpus_project_open_finish (result, &error);

  if (project == NULL)
    {
      concordat_window_end_job (self);
      concordat_window_toast_error (self, error);
      return;
    }
  if (self->project != NULL)
    corpus_project_close (self->project);
  concordat_window_set_project (self, project);
  concordat_window_end_job (self);
  if (corpus_project_get_file (project) != NULL)
    add_recent (corpus_project_get_file (project));
}

void
concordat_window_open_project (ConcordatWindow *self, GFile *file)
{
  if (self->job != NULL)
    return;

  concordat_window_begin_job (self, _ ("Opening…"));
  corpus_project_open_async (file, self->job, project_opened_cb, g_object_ref (self));
}

/* A project opens here where nothing would be lost, else in a window of its own. */
static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ConcordatWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  ConcordatWindow *window = self;

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        concordat_window_toast_error (self, error);
      return;
    }
  if (!concordat_window_is_untouched (self))
    {
      window = concordat_window_new (gtk_window_get_application (GTK_WINDOW (self)));
      gtk_window_present (GTK_WINDOW (window));
    }
  concordat_window_open_project (window, file);
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = project_filter ();

  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Open a Project"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, open_chosen_cb, g_object_ref (widget));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ConcordatWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = corpus_project_save_finish (CORPUS_PROJECT (source), result, &error);
  gboolean close = self->closing;

  self->closing = FALSE;
  concordat_window_end_job (self);
  if (!saved)
    {
      concordat_window_toast_error (self, error);
      return;
    }
  add_recent (corpus_project_get_file (self->project));
  if (close)
    gtk_window_close (GTK_WINDOW (self));
  else
    concordat_window_toast (self, _ ("Saved"), NULL, NULL);
}

static void
save_to (ConcordatWindow *self, GFile *file)
{
  concordat_window_begin_job (self, _ ("Saving…"));
  corpus_project_save_async (self->project, file, self->job, saved_cb, g_object_ref (self));
}

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ConcordatWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    {
      save_to (self, file);
      return;
    }
  self->closing = FALSE;
  if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    concordat_window_toast_error (self, error);
}

static void
choose_where_to_save (ConcordatWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name =
      g_strconcat (corpus_project_get_title (self->project), CORPUS_PROJECT_SUFFIX, NULL);

  gtk_file_dialog_set_title (dialog, _ ("Save the Project"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, save_chosen_cb, g_object_ref (self));
}

static void
save_as_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_where_to_save (CONCORDAT_WINDOW (widget));
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);

  if (corpus_project_get_file (self->project) != NULL)
    save_to (self, NULL);
  else
    choose_where_to_save (self);
}

/**
 * concordat_window_save_then_close:
 * @self: a window
 *
 * Saves, asking where to for a new project, and closes the window once it is saved.
 */
void
concordat_window_save_then_close (ConcordatWindow *self)
{
  self->closing = TRUE;
  save_cb (GTK_WIDGET (self), NULL, NULL);
}

static void
import_progress_cb (guint done, guint total, const char *name, gpointer user_data)
{
  ConcordatWindow *self = user_data;
  g_autofree char *text = g_strdup_printf (_ ("Reading %u of %u"), MIN (done + 1, total), total);

  concordat_window_job_progress (self, total > 0 ? (double)done / total : 0, text);
}

static void
say_what_came (ConcordatWindow *self, const CorpusImportReport *report)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf (
      report->cancelled
          ? ngettext ("Stopped: %u text added", "Stopped: %u texts added", report->n_imported)
          : ngettext ("%u text added", "%u texts added", report->n_imported),
      report->n_imported);
  if (report->n_failed + report->n_duplicates > 0)
    concordat_report_present (GTK_WIDGET (self), report);
  else
    concordat_window_toast (self, text, NULL, NULL);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ConcordatWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CorpusImportReport) report =
      corpus_import_finish (CORPUS_PROJECT (source), result, &error);

  concordat_window_end_job (self);
  if (report == NULL)
    concordat_window_toast_error (self, error);
  else
    say_what_came (self, report);
}

void
concordat_window_import (ConcordatWindow *self, CorpusImportRequest *request)
{
  if (self->job != NULL || self->project == NULL)
    {
      concordat_window_toast (self, _ ("Wait until the work under way has ended."), NULL, NULL);
      return;
    }
  concordat_window_begin_job (self, _ ("Reading…"));
  corpus_import_async (self->project, request, self->job, import_progress_cb, self, imported_cb,
                       g_object_ref (self));
}

void
concordat_window_import_files (ConcordatWindow *self, GListModel *files)
{
  g_autoptr (CorpusImportRequest) request = corpus_import_request_new ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      corpus_import_request_add_file (request, file);
    }
  concordat_window_import (self, request);
}

static void
import_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ConcordatWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files =
      gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (files != NULL)
    concordat_window_import_files (self, files);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    concordat_window_toast_error (self, error);
}

static void
import_files_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Add Texts"));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, import_chosen_cb,
                                 g_object_ref (widget));
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ConcordatWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) folders =
      gtk_file_dialog_select_multiple_folders_finish (GTK_FILE_DIALOG (source), result, &error);

  if (folders != NULL)
    concordat_window_import_files (self, folders);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    concordat_window_toast_error (self, error);
}

static void
import_folder_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Add a Folder"));
  gtk_file_dialog_select_multiple_folders (dialog, GTK_WINDOW (widget), NULL, folder_chosen_cb,
                                           g_object_ref (widget));
}

static void
open_sample_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);
  const char *folder = g_getenv ("CONCORDAT_SAMPLE_DIR");
  g_autoptr (GFile) file = g_file_new_for_path (folder != NULL ? folder : PKGDATADIR "/sample");
  g_autoptr (CorpusImportRequest) request = corpus_import_request_new ();

  corpus_import_request_add_file (request, file);
  concordat_window_import (self, request);
}

static void
recovery_response_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  ConcordatWindow *self = user_data;
  g_autoptr (GPtrArray) list = corpus_recovery_list ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CorpusProject) project = NULL;

  if (list->len == 0 || g_str_equal (response, "later"))
    return;
  if (g_str_equal (response, "discard"))
    {
      corpus_recovery_discard (g_ptr_array_index (list, 0));
      return;
    }
  project = corpus_recovery_open (g_ptr_array_index (list, 0), &error);
  if (project == NULL)
    {
      concordat_window_toast_error (self, error);
      return;
    }
  if (!concordat_window_is_untouched (self))
    {
      self = concordat_window_new (gtk_window_get_application (GTK_WINDOW (self)));
      gtk_window_present (GTK_WINDOW (self));
    }
  if (self->project != NULL)
    corpus_project_close (self->project);
  concordat_window_set_project (self, project);
}

void
concordat_window_offer_recovery (ConcordatWindow *self)
{
  g_autoptr (GPtrArray) list = corpus_recovery_list ();
  const CorpusRecovery *latest;
  AdwAlertDialog *dialog;

  if (list->len == 0)
    return;
  latest = g_ptr_array_index (list, 0);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Open What Was Not Saved?"), NULL));
  adw_alert_dialog_format_body (
      dialog,
      ngettext ("“%s” with %u text was open when the program ended.",
                "“%s” with %u texts was open when the program ended.", latest->n_documents),
      latest->title != NULL ? latest->title : _ ("Untitled"), latest->n_documents);
  adw_alert_dialog_add_responses (dialog, "discard", _ ("_Discard"), "later", _ ("_Later"), "open",
                                  _ ("_Open"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "open", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "open");
  adw_alert_dialog_set_close_response (dialog, "later");
  g_signal_connect_object (dialog, "response", G_CALLBACK (recovery_response_cb), self, 0);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/**
 * concordat_window_class_install_file_actions:
 * @klass: the window's class
 */
void
concordat_window_class_install_file_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (klass, "win.save", NULL, save_cb);
  gtk_widget_class_install_action (klass, "win.save-as", NULL, save_as_cb);
  gtk_widget_class_install_action (klass, "win.import-files", NULL, import_files_cb);
  gtk_widget_class_install_action (klass, "win.import-folder", NULL, import_folder_cb);
  gtk_widget_class_install_action (klass, "win.open-sample", NULL, open_sample_cb);
}
