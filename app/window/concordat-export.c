/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The export dialog.  It asks what and how, then where; the export library writes the file whole or
 * not at all.  Charts and tables of a project take less than the half second that would want
 * progress: they are bounded by what the views show. */

#include "config.h"

#include "concordat-export.h"

#include "concordat-window.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *parent;
  CorpusProject *project;
  ExportChart *chart; /* NULL: tables */
  AdwDialog *dialog;
  AdwComboRow *format_row;
  AdwComboRow *style_row;
  AdwComboRow *what_row;
  AdwSwitchRow *spreadsheet_row;
  AdwEntryRow *title_row;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_object (&self->project);
  g_clear_pointer (&self->chart, export_chart_unref);
  g_clear_object (&self->parent);
  g_free (self);
}

static void
say (Export *self, const char *text)
{
  GtkRoot *root = gtk_widget_get_root (self->parent);

  if (CONCORDAT_IS_WINDOW (root))
    concordat_window_toast (CONCORDAT_WINDOW (root), text, NULL, NULL);
}

static gboolean
write_chart (Export *self, GFile *file, GError **error)
{
  static const ChartFormat formats[] = { CHART_FORMAT_PDF, CHART_FORMAT_SVG, CHART_FORMAT_PNG };
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title_row));
  ExportChartPage page = { .title = *title != '\0' ? title : NULL,
                           .palette = adw_combo_row_get_selected (self->style_row) == 1
                                          ? CHART_PALETTE_PRINT
                                          : CHART_PALETTE_LIGHT };

  return export_chart_write (self->chart, &page,
                             formats[adw_combo_row_get_selected (self->format_row)], file, NULL,
                             error);
}

static gboolean
write_table (Export *self, GFile *file, GError **error)
{
  guint what = adw_combo_row_get_selected (self->what_row);
  ExportCsvOptions options = { 0 };

  if (what == EXPORT_N_TABLES)
    return export_json_file (self->project, NULL, file, NULL, error);
  if (what == EXPORT_N_TABLES + 1)
    return export_history_file (self->project, file, NULL, error);
  if (adw_switch_row_get_active (self->spreadsheet_row))
    options = (ExportCsvOptions){ .separator = ';', .decimal = ',', .byte_order_mark = TRUE };
  return export_csv_file (self->project, (ExportTable)what, &options, file, NULL, error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Export *self = user_data;
  g_autoptr (AdwDialog) dialog = self->dialog; /* the reference that kept @self while asking */
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (file == NULL)
    return;
  name = g_file_get_basename (file);
  if (self->chart != NULL ? write_chart (self, file, &error) : write_table (self, file, &error))
    {
      text = g_strdup_printf (_ ("Exported to %s"), name);
      say (self, text);
      adw_dialog_close (dialog);
    }
  else
    say (self, error->message);
}

static const char *
suffix_of (Export *self)
{
  static const char *const charts[] = { ".pdf", ".svg", ".png" };
  guint what;

  if (self->chart != NULL)
    return charts[adw_combo_row_get_selected (self->format_row)];
  what = adw_combo_row_get_selected (self->what_row);
  return what == EXPORT_N_TABLES ? ".json" : what == EXPORT_N_TABLES + 1 ? ".jsonl" : ".csv";
}

static void
export_clicked_cb (GtkButton *button, Export *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name =
      g_strconcat (corpus_project_get_title (self->project), suffix_of (self), NULL);

  g_object_ref (self->dialog);
  gtk_file_dialog_set_title (dialog, _ ("Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (self->parent)), NULL,
                        file_chosen_cb, self);
}

static AdwComboRow *
combo_new (AdwPreferencesGroup *group, const char *title, const char *const *words)
{
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    gtk_string_list_append (list, _ (words[i]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

static void
add_chart_rows (Export *self, AdwPreferencesGroup *group)
{
  static const char *const formats[] = { N_ ("PDF, for print"), N_ ("SVG, to edit"),
                                         N_ ("PNG, a picture"), NULL };
  static const char *const styles[] = { N_ ("Colour"), N_ ("Black and white"), NULL };

  self->format_row = combo_new (group, _ ("Format"), formats);
  self->style_row = combo_new (group, _ ("Style"), styles);
  self->title_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->title_row), _ ("Title"));
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), corpus_project_get_title (self->project));
  adw_preferences_group_add (group, GTK_WIDGET (self->title_row));
}

static void
add_table_rows (Export *self, AdwPreferencesGroup *group, ExportTable table)
{
  static const char *const what[] = { N_ ("Agreements (CSV)"),       N_ ("Figures (CSV)"),
                                      N_ ("Claims by source (CSV)"), N_ ("Matrix (CSV)"),
                                      N_ ("Sources (CSV)"),          N_ ("All facts (JSON)"),
                                      N_ ("History (JSON lines)"),   NULL };

  self->what_row = combo_new (group, _ ("What"), what);
  adw_combo_row_set_selected (self->what_row, (guint)table);
  self->spreadsheet_row = ADW_SWITCH_ROW (adw_switch_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->spreadsheet_row),
                                 _ ("For spreadsheets"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->spreadsheet_row),
                               _ ("Semicolons and decimal commas"));
  adw_preferences_group_add (group, GTK_WIDGET (self->spreadsheet_row));
}

static void
present (GtkWidget *parent, CorpusProject *project, ExportChart *chart, ExportTable table)
{
  Export *self = g_new0 (Export, 1);
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Export…"));

  self->parent = g_object_ref (parent);
  self->project = g_object_ref (project);
  self->chart = chart != NULL ? export_chart_ref (chart) : NULL;
  self->dialog = adw_dialog_new ();
  g_object_set_data_full (G_OBJECT (self->dialog), "export", self, export_free);
  if (chart != NULL)
    add_chart_rows (self, group);
  else
    add_table_rows (self, group, table);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect (button, "clicked", G_CALLBACK (export_clicked_cb), self);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), button);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (self->dialog,
                        chart != NULL ? _ ("Export the Chart") : _ ("Export a Table"));
  adw_dialog_set_content_width (self->dialog, 460);
  adw_dialog_set_child (self->dialog, view);
  adw_dialog_present (self->dialog, parent);
}

void
concordat_export_present_chart (GtkWidget *parent, CorpusProject *project, ExportChart *chart)
{
  present (parent, project, chart, EXPORT_TABLE_FIGURES);
}

void
concordat_export_present_table (GtkWidget *parent, CorpusProject *project, ExportTable table)
{
  present (parent, project, NULL, table);
}
