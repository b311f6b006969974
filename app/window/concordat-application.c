/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application: windows, what the command line and the file manager open, accelerators.  A
 * project file opens in a window of its own; texts and folders go into the active window's project,
 * or into a new one. */

#include "config.h"

#include "concordat-application.h"

#include "concordat-window.h"
#include "corpus.h"

#include <glib/gi18n-lib.h>

struct _ConcordatApplication
{
  AdwApplication parent_instance;

  gboolean recovery_offered;
};

G_DEFINE_FINAL_TYPE (ConcordatApplication, concordat_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *const accels[4];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "app.new-window", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.import-files", { "<Control><Shift>o" } },
  { "win.paste-text", { "<Control><Shift>v" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.export", { "<Control>e" } },
  { "win.view::agreements", { "<Control>1" } },
  { "win.view::figures", { "<Control>2" } },
  { "win.view::compare", { "<Control>3" } },
  { "win.view::matrix", { "<Control>4" } },
  { "win.view::search", { "<Control>5", "<Control>f" } },
  { "win.toggle-sources", { "F9" } },
  { "win.toggle-inspector", { "<Control>i" } },
  { "win.previous-difference", { "F7" } },
  { "win.next-difference", { "F8" } },
  { "win.show-shortcuts", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
};

static ConcordatWindow *
new_window (ConcordatApplication *self)
{
  ConcordatWindow *window = concordat_window_new (GTK_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static ConcordatWindow *
active_window (ConcordatApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return CONCORDAT_IS_WINDOW (window) ? CONCORDAT_WINDOW (window) : new_window (self);
}

/* Once a run, in the first window: what a crash left unsaved is offered, and what is wrong with the
 * user's own language pack is told. */
static void
offer_recovery (ConcordatApplication *self, ConcordatWindow *window)
{
  if (self->recovery_offered)
    return;

  self->recovery_offered = TRUE;
  concordat_window_offer_recovery (window);
  concordat_window_check_own_pack (window);
}

static void
concordat_application_activate (GApplication *application)
{
  ConcordatApplication *self = CONCORDAT_APPLICATION (application);
  ConcordatWindow *window = active_window (self);

  gtk_window_present (GTK_WINDOW (window));
  offer_recovery (self, window);
}

static void
concordat_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  ConcordatApplication *self = CONCORDAT_APPLICATION (application);
  g_autoptr (GListStore) texts = g_list_store_new (G_TYPE_FILE);
  ConcordatWindow *window = active_window (self);

  for (int i = 0; i < n_files; i++)
    if (corpus_project_file_is_project (files[i])
        || g_str_has_suffix (g_file_peek_path (files[i]) != NULL ? g_file_peek_path (files[i]) : "",
                             CORPUS_PROJECT_SUFFIX))
      {
        if (!concordat_window_is_untouched (window))
          window = new_window (self);
        concordat_window_open_project (window, files[i]);
      }
    else
      g_list_store_append (texts, files[i]);
  if (g_list_model_get_n_items (G_LIST_MODEL (texts)) > 0)
    concordat_window_import_files (window, G_LIST_MODEL (texts));
  offer_recovery (self, window);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  /* Each window asks for itself whether unsaved work is to be kept. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  new_window (CONCORDAT_APPLICATION (user_data));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AdwDialog *about = adw_about_dialog_new ();

  adw_about_dialog_set_application_name (ADW_ABOUT_DIALOG (about), _ ("Concordat"));
  adw_about_dialog_set_application_icon (ADW_ABOUT_DIALOG (about), APPLICATION_ID);
  adw_about_dialog_set_version (ADW_ABOUT_DIALOG (about), PACKAGE_VERSION);
  adw_about_dialog_set_developer_name (ADW_ABOUT_DIALOG (about), _ ("The Concordat developers"));
  adw_about_dialog_set_license_type (ADW_ABOUT_DIALOG (about), GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (ADW_ABOUT_DIALOG (about),
                                 _ ("Compares what texts say about agreements between countries."));
  adw_dialog_present (about,
                      GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (user_data))));
}

static const GActionEntry entries[] = {
  { .name = "quit", .activate = quit_cb },
  { .name = "new-window", .activate = new_window_cb },
  { .name = "about", .activate = about_cb },
};

static void
concordat_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (concordat_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           accelerators[i].accels);
  gtk_window_set_default_icon_name (APPLICATION_ID);
}

static void
concordat_application_class_init (ConcordatApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = concordat_application_activate;
  application_class->open = concordat_application_open;
  application_class->startup = concordat_application_startup;
}

static void
concordat_application_init (ConcordatApplication *self)
{
}

/**
 * concordat_application_new:
 *
 * Returns: (transfer full): the application, not yet registered
 */
ConcordatApplication *
concordat_application_new (void)
{
  return g_object_new (CONCORDAT_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/concordat/Concordat",
                       NULL);
}
