/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with the user's own words and rules: told once, when the first window opens.  The packs
 * are loaded on a worker thread, where they are then ready for the first import. */

#include "config.h"

#include "concordat-window-private.h"

#include <glib/gi18n-lib.h>

#define MOST_LINES 12

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (EngineLanguages) languages = corpus_load_languages (NULL, NULL);

  g_task_return_boolean (task, TRUE);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_auto (GStrv) problems = corpus_dup_language_problems ();
  guint n = g_strv_length (problems);
  g_autofree char *text = NULL;

  if (n == 0 || !gtk_widget_get_mapped (GTK_WIDGET (source)))
    return;
  text = g_strdup_printf (
      ngettext ("%u problem in your own language pack", "%u problems in your own language pack", n),
      n);
  concordat_window_toast (CONCORDAT_WINDOW (source), text, _ ("_Show"), "win.show-own-pack");
}

void
concordat_window_check_own_pack (ConcordatWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, loaded_cb, NULL);

  g_task_run_in_thread (task, load_thread);
}

void
concordat_window_show_own_pack (ConcordatWindow *self)
{
  g_auto (GStrv) problems = corpus_dup_language_problems ();
  g_autoptr (GString) body = g_string_new (NULL);
  AdwDialog *dialog;
  guint n = g_strv_length (problems);

  for (guint i = 0; i < n && i < MOST_LINES; i++)
    g_string_append_printf (body, "%s%s", i > 0 ? "\n\n" : "", problems[i]);
  if (n > MOST_LINES)
    g_string_append_printf (body, ngettext ("\n\nand %u more", "\n\nand %u more", n - MOST_LINES),
                            n - MOST_LINES);
  dialog = adw_alert_dialog_new (_ ("Your Own Language Pack"), body->str);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"), NULL);
  adw_alert_dialog_set_prefer_wide_layout (ADW_ALERT_DIALOG (dialog), TRUE);
  adw_dialog_set_content_width (dialog, 640);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}
