/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog about one source: title, author, publisher, date and language to edit, why an inferred
 * date is what it is, what the import said, and the passages it shares with the text it repeats. */

#include "config.h"

#include "concordat-source-dialog.h"

#include "compare/corpus-duplicates.h"
#include "concordat-window.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PASSAGE_MIN_WORDS 8
#define PASSAGES_MOST_ROWS 20

typedef struct
{
  CorpusProject *project;
  gint64 document;
  AdwDialog *dialog;
  GtkWidget *parent;
} SourceDialog;

static void
source_dialog_free (gpointer data)
{
  SourceDialog *self = data;

  g_object_unref (self->project);
  g_object_unref (self->parent);
  g_free (self);
}

static void
say_error (SourceDialog *self, const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (self->parent);

  if (CONCORDAT_IS_WINDOW (root))
    concordat_window_toast_error (CONCORDAT_WINDOW (root), error);
}

static void
applied_cb (AdwEntryRow *row, SourceDialog *self)
{
  const char *field = g_object_get_data (G_OBJECT (row), "field");
  const char *value = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (g_str_equal (field, "published"))
    done =
        corpus_decide_date (self->project, self->document, *value != '\0' ? value : NULL, &error);
  else
    done = corpus_decide_source (self->project, self->document, field, value, &error);
  if (done)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      say_error (self, error);
    }
}

static void
add_entry (SourceDialog *self,
           AdwPreferencesGroup *group,
           const char *field,
           const char *title,
           const char *value)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), value != NULL ? value : "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "field", (gpointer)field);
  g_signal_connect (row, "apply", G_CALLBACK (applied_cb), self);
  adw_preferences_group_add (group, row);
}

static void
add_line (AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
group_new (AdwPreferencesPage *page, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (page, group);
  return group;
}

/* How sure the date is, and why. */
static char *
date_description (const CorpusSource *source)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (source->published == NULL)
    g_string_append_printf (text,
                            ngettext ("%u date of the text waits for it, for instance 2025-10-28.",
                                      "%u dates of the text wait for it, for instance 2025-10-28.",
                                      source->n_waiting_dates),
                            source->n_waiting_dates);
  else if (source->basis == ENGINE_PUBLISHED_INFERRED)
    g_string_append_printf (text, _ ("Inferred, confidence %.0f%%."),
                            source->published_confidence * 100);
  else if (source->basis == ENGINE_PUBLISHED_TEXT)
    g_string_append (text, _ ("As the text says."));
  else if (source->basis == ENGINE_PUBLISHED_METADATA)
    g_string_append (text, _ ("As the file says."));
  else if (source->basis == ENGINE_PUBLISHED_USER)
    g_string_append (text, _ ("As you said; empty the field to go back to what the texts say."));
  for (guint i = 0; source->published_reasons[i] != NULL; i++)
    g_string_append_printf (text, " %s", source->published_reasons[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_passages (SourceDialog *self, AdwPreferencesPage *page, const CorpusSource *source)
{
  g_autofree char *own = NULL;
  g_autofree char *other = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GArray) passages = NULL;
  AdwPreferencesGroup *group;

  if (source->reprint_of == 0)
    return;
  own = corpus_project_dup_text (self->project, self->document, NULL);
  other = corpus_project_dup_text (self->project, source->reprint_of, NULL);
  if (own == NULL || other == NULL)
    return;
  passages =
      corpus_list_shared_passages (own, strlen (own), other, strlen (other), PASSAGE_MIN_WORDS);
  title = g_strdup_printf (_ ("Repeats source %s (%.0f%% the same)"), source->reprint_of_letter,
                           source->similarity * 100);
  group = group_new (page, title);
  adw_preferences_group_set_description (
      group, _ ("Near-identical texts count as one independent source. Shared passages:"));
  for (guint i = 0; i < MIN (passages->len, PASSAGES_MOST_ROWS); i++)
    {
      const CorpusSharedPassage *passage = &g_array_index (passages, CorpusSharedPassage, i);
      g_autofree char *text = g_strndup (own + passage->first_start_byte,
                                         passage->first_end_byte - passage->first_start_byte);

      g_strdelimit (text, "\n", ' ');
      add_line (group, text, NULL);
    }
}

static void
set_aside_cb (GtkButton *button, SourceDialog *self)
{
  gint64 documents[2] = { self->document, 0 };
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (self->parent);

  if (!corpus_decide_remove (self->project, documents, TRUE, &error))
    say_error (self, error);
  else if (CONCORDAT_IS_WINDOW (root))
    concordat_window_toast (CONCORDAT_WINDOW (root), _ ("Source set aside"), _ ("_Undo"),
                            "win.undo");
  adw_dialog_close (self->dialog);
}

static void
fill_page (SourceDialog *self, AdwPreferencesPage *page, const CorpusSource *source)
{
  AdwPreferencesGroup *group = group_new (page, _ ("Date"));
  g_autofree char *date = date_description (source);
  g_autofree char *length = g_strdup_printf (
      ngettext ("%u character", "%u characters", source->length_chars), source->length_chars);

  adw_preferences_group_set_description (group, date);
  add_entry (self, group, "published", _ ("Date of publication"), source->published);

  group = group_new (page, _ ("Source"));
  add_entry (self, group, "title", _ ("Title"), source->title);
  add_entry (self, group, "author", _ ("Author"), source->author);
  add_entry (self, group, "publisher", _ ("Publisher"), source->publisher);
  add_entry (self, group, "language", _ ("Language (code)"), source->language);

  add_passages (self, page, source);

  group = group_new (page, _ ("File"));
  if (source->name != NULL)
    add_line (group, _ ("Name"), source->name);
  if (source->url != NULL)
    add_line (group, _ ("Address"), source->url);
  add_line (group, _ ("Read as"), source->format);
  if (source->encoding != NULL)
    add_line (group, source->encoding_guessed ? _ ("Encoding, guessed") : _ ("Encoding"),
              source->encoding);
  add_line (group, _ ("Length"), length);
  add_line (group, _ ("SHA-256"), source->sha256);
  for (guint i = 0; source->warnings[i] != NULL; i++)
    add_line (group, _ ("Warning"), source->warnings[i]);
}

void
concordat_source_dialog_present (GtkWidget *parent, CorpusProject *project, gint64 document)
{
  g_autoptr (CorpusItem) item = corpus_project_dup_source (project, document, NULL);
  const CorpusSource *source = item != NULL ? corpus_item_get_source (item) : NULL;
  SourceDialog *self;
  GtkWidget *view, *page, *header, *aside;
  g_autofree char *title = NULL;

  if (source == NULL)
    return;
  self = g_new0 (SourceDialog, 1);
  self->project = g_object_ref (project);
  self->document = document;
  self->parent = g_object_ref (parent);
  self->dialog = adw_dialog_new ();
  g_object_set_data_full (G_OBJECT (self->dialog), "source-dialog", self, source_dialog_free);

  view = adw_toolbar_view_new ();
  header = adw_header_bar_new ();
  page = adw_preferences_page_new ();
  aside = gtk_button_new_with_mnemonic (_ ("_Set Aside"));
  gtk_widget_set_tooltip_text (aside, _ ("The source takes part in nothing, but keeps its letter"));
  g_signal_connect (aside, "clicked", G_CALLBACK (set_aside_cb), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), aside);
  fill_page (self, ADW_PREFERENCES_PAGE (page), source);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  title = g_strdup_printf (_ ("Source %s"), source->letter);
  adw_dialog_set_title (self->dialog, title);
  adw_dialog_set_content_width (self->dialog, 520);
  adw_dialog_set_content_height (self->dialog, 640);
  adw_dialog_set_child (self->dialog, view);
  adw_dialog_present (self->dialog, parent);
}
