/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of the selected item.  A change applies at once as a decision of the corpus, which
 * checks it; a field that the user changed says so and can be taken back. */

#include "config.h"

#include "concordat-inspector-private.h"

#include "concordat-window.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *field; /* JSON name */
  const char *title; /* translatable */
  int codes;         /* EngineCodeList, or -1: an entry */
} Field;

typedef struct
{
  CorpusProject *project;
  CorpusItemKind what;
  gint64 id;
  const char *field;
  EngineCodeList codes;
} Edit;

static const Field agreement_fields[] = {
  { "parties", N_ ("Parties (codes)"), -1 },
  { "instrument", N_ ("Instrument"), ENGINE_CODES_INSTRUMENT },
  { "status", N_ ("Status"), ENGINE_CODES_AGREEMENT_STATUS },
  { "subjects", N_ ("Subjects"), -1 },
  { "date", N_ ("Date"), -1 },
  { "place", N_ ("Place"), -1 },
  { "binding", N_ ("Binding (true, false or empty)"), -1 },
  { "signatories", N_ ("Signatories"), -1 },
};
static const Field figure_fields[] = {
  { "value", N_ ("Value"), -1 },
  { "upper", N_ ("Upper end of a range"), -1 },
  { "unit", N_ ("Unit"), -1 },
  { "qualifier", N_ ("Qualifier"), ENGINE_CODES_QUALIFIER },
  { "measure", N_ ("Measure"), ENGINE_CODES_MEASURE },
  { "by", N_ ("By (codes)"), -1 },
  { "on", N_ ("On (codes)"), -1 },
  { "commodities", N_ ("Goods"), -1 },
  { "status", N_ ("Status"), ENGINE_CODES_FIGURE_STATUS },
  { "period", N_ ("Period"), -1 },
  { "source", N_ ("Says who"), -1 },
};
static const Field commitment_fields[] = {
  { "actor", N_ ("Actor (codes)"), -1 },
  { "action", N_ ("Action"), ENGINE_CODES_ACTION },
  { "object", N_ ("Object"), -1 },
  { "toward", N_ ("Toward (codes)"), -1 },
  { "modality", N_ ("Modality"), ENGINE_CODES_MODALITY },
  { "deadline", N_ ("Deadline"), -1 },
};
static const Field person_fields[] = { { "name", N_ ("Name"), -1 },
                                       { "role", N_ ("Role"), -1 },
                                       { "country", N_ ("Country (code)"), -1 } };
static const Field date_fields[] = { { "iso", N_ ("Date"), -1 } };
static const Field quotation_fields[] = { { "speaker", N_ ("Speaker"), -1 },
                                          { "via", N_ ("Reported by"), -1 } };

static const char *
code_word (EngineCodeList list, int value)
{
  switch (list)
    {
    case ENGINE_CODES_INSTRUMENT:
      return corpus_instrument_to_word ((EngineInstrument)value);
    case ENGINE_CODES_AGREEMENT_STATUS:
      return corpus_agreement_status_to_word ((EngineAgreementStatus)value);
    case ENGINE_CODES_FIGURE_STATUS:
      return corpus_figure_status_to_word ((EngineFigureStatus)value);
    case ENGINE_CODES_QUALIFIER:
      return corpus_qualifier_to_word ((EngineQualifier)value);
    case ENGINE_CODES_MEASURE:
      return corpus_measure_to_word ((EngineMeasure)value);
    case ENGINE_CODES_ACTION:
      return corpus_action_to_word ((EngineAction)value);
    case ENGINE_CODES_MODALITY:
      return corpus_modality_to_word ((EngineModality)value);
    default:
      return engine_code_to_name (list, value);
    }
}

static void
edit_free (gpointer data, GClosure *closure)
{
  Edit *edit = data;

  g_object_unref (edit->project);
  g_free (edit);
}

static void
apply (GtkWidget *row, const Edit *edit, const char *value)
{
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (row);

  if (corpus_decide_edit (edit->project, edit->what, edit->id, edit->field, value, &error))
    gtk_widget_remove_css_class (row, "error");
  else
    {
      gtk_widget_add_css_class (row, "error");
      if (CONCORDAT_IS_WINDOW (root))
        concordat_window_toast_error (CONCORDAT_WINDOW (root), error);
    }
}

static void
entry_applied_cb (AdwEntryRow *row, Edit *edit)
{
  g_autofree char *value = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  g_auto (GStrv) parts = NULL;

  /* Lists are typed with commas. */
  if (g_str_equal (edit->field, "parties") || g_str_equal (edit->field, "by")
      || g_str_equal (edit->field, "on") || g_str_equal (edit->field, "actor")
      || g_str_equal (edit->field, "toward") || g_str_equal (edit->field, "subjects")
      || g_str_equal (edit->field, "commodities") || g_str_equal (edit->field, "signatories"))
    {
      parts = g_strsplit (value, ",", -1);
      for (guint i = 0; parts[i] != NULL; i++)
        g_strstrip (parts[i]);
      g_free (value);
      value = g_strjoinv ("|", parts);
    }
  apply (GTK_WIDGET (row), edit, value);
}

static void
combo_changed_cb (AdwComboRow *row, GParamSpec *pspec, Edit *edit)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected != GTK_INVALID_LIST_POSITION)
    apply (GTK_WIDGET (row), edit, engine_code_to_name (edit->codes, (int)selected));
}

static void
revert_cb (GtkButton *button, Edit *edit)
{
  corpus_decide_revert (edit->project, edit->what, edit->id, edit->field, NULL);
  gtk_widget_set_visible (GTK_WIDGET (button), FALSE);
}

static Edit *
edit_new (CorpusProject *project, CorpusItemKind what, gint64 id, const Field *field)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->project = g_object_ref (project);
  edit->what = what;
  edit->id = id;
  edit->field = field->field;
  if (field->codes >= 0)
    edit->codes = (EngineCodeList)field->codes;
  return edit;
}

static GtkWidget *
combo_row_new (const Field *field, const char *value)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  EngineCodeList list = (EngineCodeList)field->codes;
  int selected = engine_code_from_name (list, value);

  for (guint i = 0; i < engine_code_list_size (list); i++)
    gtk_string_list_append (words, code_word (list, (int)i));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                              selected >= 0 ? (guint)selected : GTK_INVALID_LIST_POSITION);
  return row;
}

static void
add_field (AdwPreferencesGroup *group,
           CorpusProject *project,
           CorpusItemKind what,
           gint64 id,
           const Field *field,
           const char *value,
           gboolean edited)
{
  GtkWidget *row, *revert;

  if (field->codes >= 0)
    {
      row = combo_row_new (field, value);
      g_signal_connect_data (row, "notify::selected", G_CALLBACK (combo_changed_cb),
                             edit_new (project, what, id, field), edit_free, 0);
    }
  else
    {
      row = adw_entry_row_new ();
      gtk_editable_set_text (GTK_EDITABLE (row), value != NULL ? value : "");
      adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
      g_signal_connect_data (row, "apply", G_CALLBACK (entry_applied_cb),
                             edit_new (project, what, id, field), edit_free, 0);
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (field->title));
  if (edited)
    {
      gtk_widget_add_css_class (row, "edited");
      revert = gtk_button_new_from_icon_name ("edit-undo-symbolic");
      gtk_widget_set_tooltip_text (revert, _ ("Revert to what the texts say"));
      gtk_widget_add_css_class (revert, "flat");
      gtk_widget_set_valign (revert, GTK_ALIGN_CENTER);
      g_signal_connect_data (revert, "clicked", G_CALLBACK (revert_cb),
                             edit_new (project, what, id, field), edit_free, 0);
      if (ADW_IS_ENTRY_ROW (row))
        adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), revert);
      else
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), revert);
    }
  adw_preferences_group_add (group, row);
}

static char *
agreement_value (const CorpusAgreement *agreement, const char *field)
{
  EngineFact fact = { .kind = ENGINE_FACT_AGREEMENT };

  fact.agreement = (EngineAgreement){ .parties = agreement->parties,
                                      .subjects = agreement->subjects,
                                      .signatories = agreement->signatories,
                                      .instrument = agreement->instrument,
                                      .status = agreement->status,
                                      .binding = agreement->binding,
                                      .date = agreement->date,
                                      .place = agreement->place };
  return engine_fact_dup_field (&fact, field, "");
}

static gboolean
is_edited (const char *const *edited, const char *field)
{
  return edited != NULL && g_strv_contains (edited, field);
}

static void
add_fact_fields (AdwPreferencesGroup *group, CorpusProject *project, const CorpusFact *fact)
{
  static const struct
  {
    const Field *fields;
    guint n;
  } kinds[ENGINE_N_FACT_KINDS] = {
    [ENGINE_FACT_FIGURE] = { figure_fields, G_N_ELEMENTS (figure_fields) },
    [ENGINE_FACT_AGREEMENT] = { agreement_fields, G_N_ELEMENTS (agreement_fields) },
    [ENGINE_FACT_COMMITMENT] = { commitment_fields, G_N_ELEMENTS (commitment_fields) },
    [ENGINE_FACT_DATE] = { date_fields, G_N_ELEMENTS (date_fields) },
    [ENGINE_FACT_PERSON] = { person_fields, G_N_ELEMENTS (person_fields) },
    [ENGINE_FACT_QUOTATION] = { quotation_fields, G_N_ELEMENTS (quotation_fields) },
  };

  for (guint i = 0; i < kinds[fact->fact->kind].n; i++)
    {
      const Field *field = &kinds[fact->fact->kind].fields[i];
      g_autofree char *value = engine_fact_dup_field (fact->fact, field->field, "");

      add_field (group, project, CORPUS_ITEM_FACT, fact->id, field, value,
                 is_edited (fact->edited, field->field));
    }
}

AdwPreferencesGroup *
concordat_inspector_edit_group_new (CorpusProject *project, CorpusItem *item)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const CorpusAgreement *agreement = corpus_item_get_agreement (item);
  const CorpusComparison *claim = corpus_item_get_comparison (item);
  const CorpusFact *fact = corpus_item_get_fact (item);

  adw_preferences_group_set_description (
      group, _ ("A change applies at once and can be undone. The texts stay as they are."));
  if (agreement != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (agreement_fields); i++)
      {
        g_autofree char *value = agreement_value (agreement, agreement_fields[i].field);

        add_field (group, project, CORPUS_ITEM_AGREEMENT, agreement->id, &agreement_fields[i],
                   value, is_edited (agreement->edited, agreement_fields[i].field));
      }
  else if (claim != NULL && claim->n_entries > 0)
    add_fact_fields (group, project, &claim->entries[0]);
  else if (fact != NULL)
    add_fact_fields (group, project, fact);
  return group;
}

static void
note_applied_cb (AdwEntryRow *row, Edit *edit)
{
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (row));

  if (!corpus_decide_note (edit->project, edit->what, edit->id,
                           gtk_editable_get_text (GTK_EDITABLE (row)), &error)
      && CONCORDAT_IS_WINDOW (root))
    concordat_window_toast_error (CONCORDAT_WINDOW (root), error);
}

AdwPreferencesGroup *
concordat_inspector_note_group_new (CorpusProject *project, CorpusItem *item)
{
  static const Field note = { "note", N_ ("Note"), -1 };
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *row = adw_entry_row_new ();
  const char *text = NULL;

  if (corpus_item_get_agreement (item) != NULL)
    text = corpus_item_get_agreement (item)->note;
  else if (corpus_item_get_comparison (item) != NULL)
    text = corpus_item_get_comparison (item)->note;
  else if (corpus_item_get_fact (item) != NULL)
    text = corpus_item_get_fact (item)->note;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Note"));
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_data (
      row, "apply", G_CALLBACK (note_applied_cb),
      edit_new (project, corpus_item_get_kind (item), corpus_item_get_id (item), &note), edit_free,
      0);
  adw_preferences_group_add (group, row);
  return group;
}
