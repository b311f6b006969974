/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of agreements: one row per real agreement, merged over the sources.  Rows come from a
 * paged list model of the corpus; sorting and filtering are the model's.  The cells are made in
 * concordat-agreement-cells.c. */

#include "config.h"

#include "concordat-agreements.h"

#include "concordat-agreement-cells.h"
#include "concordat-columns.h"
#include "concordat-export.h"
#include "concordat-filter-pill.h"
#include "concordat-verdict.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

struct _ConcordatAgreements
{
  ConcordatPage parent_instance;

  ConcordatFilterPill *party_pill;
  ConcordatFilterPill *subject_pill;
  ConcordatFilterPill *status_pill;
  GtkEditable *text_entry;
  GtkLabel *summary;
  GtkBox *verdict_box;
  GtkStack *stack;
  GtkColumnView *view;

  CorpusList *list;
  CorpusList *all; /* unfiltered, for the summary and the counts of verdicts */
  GtkMultiSelection *selection;
  guint verdicts; /* mask of the verdicts chosen in the bar, 0 = all */
  gboolean choosing;
};

G_DEFINE_FINAL_TYPE (ConcordatAgreements, concordat_agreements, CONCORDAT_TYPE_PAGE)

static const char *
status_word (const char *code)
{
  int value = engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS, code);

  return value >= 0 ? corpus_agreement_status_to_word ((EngineAgreementStatus)value) : code;
}

static guint
count_verdict (GArray *counts, CorpusVerdict verdict)
{
  for (guint i = 0; counts != NULL && i < counts->len; i++)
    {
      const CorpusFacetCount *count = &g_array_index (counts, CorpusFacetCount, i);

      if (g_strcmp0 (count->code, corpus_verdict_to_name (verdict)) == 0)
        return count->count;
    }
  return 0;
}

static void verdict_toggled_cb (GtkToggleButton *button, ConcordatAgreements *self);

/* One toggle per verdict that occurs: its sign and count filter on click. */
static void
update_verdicts (ConcordatAgreements *self, GArray *counts)
{
  static const CorpusVerdict order[] = { CORPUS_VERDICT_CONTRADICT,    CORPUS_VERDICT_TO_CHECK,
                                         CORPUS_VERDICT_BOTH_POSSIBLE, CORPUS_VERDICT_AGREE_ROUNDED,
                                         CORPUS_VERDICT_AGREE,         CORPUS_VERDICT_SINGLE };
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->verdict_box))) != NULL)
    gtk_box_remove (self->verdict_box, child);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint n = count_verdict (counts, order[i]);
      GtkWidget *button, *box, *label;
      g_autofree char *text = NULL;
      g_autofree char *name = NULL;

      if (n == 0 && (self->verdicts & (1u << order[i])) == 0)
        continue;
      text = g_strdup_printf ("%u", n);
      name = g_strdup_printf ("%s: %u", corpus_verdict_to_word (order[i]), n);
      button = gtk_toggle_button_new ();
      box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
      label = gtk_label_new (text);
      gtk_widget_add_css_class (label, "numeric");
      gtk_box_append (GTK_BOX (box), concordat_verdict_sign_new (order[i]));
      gtk_box_append (GTK_BOX (box), label);
      gtk_button_set_child (GTK_BUTTON (button), box);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, corpus_verdict_to_word (order[i]));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                    (self->verdicts & (1u << order[i])) != 0);
      g_object_set_data (G_OBJECT (button), "verdict", GUINT_TO_POINTER (order[i]));
      g_signal_connect_object (button, "toggled", G_CALLBACK (verdict_toggled_cb), self, 0);
      gtk_box_append (self->verdict_box, button);
    }
}

/* Takes @sentence; nothing for a count of zero. */
static void
add_sentence (GString *text, char *sentence, guint n)
{
  if (n > 0)
    g_string_append_printf (text, " %s", sentence);
  g_free (sentence);
}

static void
update_summary (ConcordatAgreements *self)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) counts = NULL;
  g_autofree char *sources = NULL;
  g_autofree char *agreements = NULL;
  guint n, agree, contradict, check, single;

  if (project == NULL || self->all == NULL)
    return;
  counts = corpus_list_count_by (self->all, CORPUS_FACET_VERDICT);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->all));
  agree = count_verdict (counts, CORPUS_VERDICT_AGREE)
          + count_verdict (counts, CORPUS_VERDICT_AGREE_ROUNDED);
  contradict = count_verdict (counts, CORPUS_VERDICT_CONTRADICT);
  check = count_verdict (counts, CORPUS_VERDICT_TO_CHECK);
  single = count_verdict (counts, CORPUS_VERDICT_SINGLE);
  agreements = g_strdup_printf (ngettext ("%u agreement", "%u agreements", n), n);
  sources = g_strdup_printf (
      ngettext ("%u source", "%u sources", corpus_project_get_n_documents (project)),
      corpus_project_get_n_documents (project));
  /* Translators: "11 agreements in 5 sources." */
  g_string_append (text, "<b>");
  g_string_append_printf (text, C_ ("summary", "%1$s in %2$s."), agreements, sources);
  g_string_append (text, "</b>");
  add_sentence (
      text,
      g_strdup_printf (ngettext ("%u is contradicted.", "%u are contradicted.", contradict),
                       contradict),
      contradict);
  add_sentence (text,
                g_strdup_printf (ngettext ("%u needs a check.", "%u need a check.", check), check),
                check);
  add_sentence (text,
                g_strdup_printf (ngettext ("%u is told by sources that agree.",
                                           "%u are told by sources that agree.", agree),
                                 agree),
                agree);
  add_sentence (text,
                g_strdup_printf (
                    ngettext ("%u rests on one source.", "%u rest on one source.", single), single),
                single);
  gtk_label_set_markup (self->summary, text->str);
  update_verdicts (self, counts);
}

static void
update_stack (ConcordatAgreements *self)
{
  guint shown = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  guint all = self->all != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->all)) : 0;

  gtk_stack_set_visible_child_name (self->stack, shown > 0 ? "table" : all > 0 ? "none" : "empty");
}

static void
update_choices (ConcordatAgreements *self)
{
  g_autoptr (GArray) parties = corpus_list_count_by (self->list, CORPUS_FACET_PARTY);
  g_autoptr (GArray) subjects = corpus_list_count_by (self->list, CORPUS_FACET_SUBJECT);
  g_autoptr (GArray) statuses = corpus_list_count_by (self->list, CORPUS_FACET_STATUS);

  self->choosing = TRUE;
  concordat_filter_pill_set_choices (self->party_pill, parties, corpus_party_to_word);
  concordat_filter_pill_set_choices (self->subject_pill, subjects, corpus_subject_to_word);
  concordat_filter_pill_set_choices (self->status_pill, statuses, status_word);
  self->choosing = FALSE;
  concordat_page_facets_changed (CONCORDAT_PAGE (self));
}

static void
apply_filter (ConcordatAgreements *self)
{
  const char *text = gtk_editable_get_text (self->text_entry);
  const char *const *statuses = concordat_filter_pill_get_chosen (self->status_pill);
  CorpusFilter filter = { .text = *text != '\0' ? text : NULL,
                          .parties = concordat_filter_pill_get_chosen (self->party_pill),
                          .subjects = concordat_filter_pill_get_chosen (self->subject_pill),
                          .verdicts = self->verdicts };

  for (guint i = 0; statuses != NULL && statuses[i] != NULL; i++)
    filter.agreement_statuses |=
        1u << engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS, statuses[i]);
  if (self->list != NULL)
    corpus_list_set_filter (self->list, &filter);
  update_stack (self);
}

static void
filter_changed_cb (ConcordatAgreements *self)
{
  if (self->list == NULL || self->choosing)
    return;
  apply_filter (self);
  update_choices (self);
}

static void
verdict_toggled_cb (GtkToggleButton *button, ConcordatAgreements *self)
{
  guint verdict = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "verdict"));

  if (gtk_toggle_button_get_active (button))
    self->verdicts |= 1u << verdict;
  else
    self->verdicts &= ~(1u << verdict);
  apply_filter (self);
}

static void
clear_filters_cb (ConcordatAgreements *self)
{
  self->choosing = TRUE;
  self->verdicts = 0;
  concordat_filter_pill_clear (self->party_pill);
  concordat_filter_pill_clear (self->subject_pill);
  concordat_filter_pill_clear (self->status_pill);
  gtk_editable_set_text (self->text_entry, "");
  self->choosing = FALSE;
  apply_filter (self);
  update_choices (self);
  update_summary (self);
}

static void
selection_changed_cb (ConcordatAgreements *self)
{
  guint position = concordat_page_get_selected (CONCORDAT_PAGE (self));
  g_autoptr (CorpusItem) item = NULL;
  g_autofree char *text = NULL;

  if (position != GTK_INVALID_LIST_POSITION)
    {
      item = corpus_list_get_item_at (self->list, position);
      text = g_strdup_printf (_ ("Agreement %u of %u"), position + 1,
                              g_list_model_get_n_items (G_LIST_MODEL (self->list)));
    }
  concordat_page_set_position (CONCORDAT_PAGE (self), text);
  concordat_page_set_item (CONCORDAT_PAGE (self), item);
}

/* A row that changed counts as a new one for the selection model, which lets go of it. */
static void
keep_selection (ConcordatAgreements *self)
{
  CorpusItem *item = concordat_page_get_item (CONCORDAT_PAGE (self));
  guint position;

  if (self->list == NULL || item == NULL
      || concordat_page_get_selected (CONCORDAT_PAGE (self)) != GTK_INVALID_LIST_POSITION)
    return;
  position = corpus_list_find (self->list, corpus_item_get_id (item));
  if (position != G_MAXUINT)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
}

/* After the corpus changed: the summary, the choices and the selected row's snapshot. */
static void
list_changed_cb (ConcordatAgreements *self)
{
  update_stack (self);
  update_summary (self);
  if (self->list != NULL)
    update_choices (self);
  keep_selection (self);
  selection_changed_cb (self);
}

static void
activate_cb (ConcordatAgreements *self, guint position)
{
  g_autoptr (CorpusItem) item = corpus_list_get_item_at (self->list, position);
  const CorpusAgreement *agreement = item != NULL ? corpus_item_get_agreement (item) : NULL;

  if (agreement != NULL && agreement->n_presences > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-fact", "x",
                                agreement->presences[0].fact);
}

static void
concordat_agreements_set_project (ConcordatPage *page, CorpusProject *project)
{
  ConcordatAgreements *self = CONCORDAT_AGREEMENTS (page);

  CONCORDAT_PAGE_CLASS (concordat_agreements_parent_class)->set_project (page, project);
  gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->all);
  concordat_page_set_facet (page, CORPUS_FACET_PARTY, self->party_pill, NULL);
  if (project == NULL)
    return;

  /* Before the lists: they bind rows in the same signal that brings new documents. */
  concordat_agreement_columns_set_project (self->view, project);
  self->list = corpus_agreement_list_new (project);
  self->all = corpus_agreement_list_new (project);
  concordat_page_set_facet (page, CORPUS_FACET_PARTY, self->party_pill, self->list);
  concordat_columns_sort_list (self->view, self->list);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->all, "items-changed", G_CALLBACK (update_summary), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  concordat_columns_set_rows (self->view, GTK_SELECTION_MODEL (self->selection));
  apply_filter (self);
  list_changed_cb (self);
}

static GtkSelectionModel *
concordat_agreements_get_rows (ConcordatPage *page)
{
  ConcordatAgreements *self = CONCORDAT_AGREEMENTS (page);

  return self->selection != NULL ? GTK_SELECTION_MODEL (self->selection) : NULL;
}

static void
concordat_agreements_select_row (ConcordatPage *page, guint position)
{
  ConcordatAgreements *self = CONCORDAT_AGREEMENTS (page);

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

static gboolean
concordat_agreements_reveal_fact (ConcordatPage *page, gint64 fact)
{
  ConcordatAgreements *self = CONCORDAT_AGREEMENTS (page);
  CorpusProject *project = concordat_page_get_project (page);
  g_autoptr (CorpusItem) item =
      project != NULL ? corpus_project_dup_fact (project, fact, NULL) : NULL;
  guint position = GTK_INVALID_LIST_POSITION;

  if (item != NULL && self->list != NULL)
    position = corpus_list_find (self->list, corpus_item_get_fact (item)->agreement);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  concordat_agreements_select_row (page, position);
  return TRUE;
}

static gint64 *
concordat_agreements_dup_selected_ids (ConcordatPage *page, CorpusItemKind *what)
{
  ConcordatAgreements *self = CONCORDAT_AGREEMENTS (page);
  g_autoptr (GtkBitset) selected = NULL;
  gint64 *ids;
  guint64 n;

  if (self->selection == NULL)
    return NULL;
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  n = gtk_bitset_get_size (selected);
  if (n == 0)
    return NULL;
  *what = CORPUS_ITEM_AGREEMENT;
  ids = g_new0 (gint64, n + 1);
  for (guint64 i = 0; i < n; i++)
    ids[i] = corpus_list_get_id (self->list, gtk_bitset_get_nth (selected, (guint)i));
  return ids;
}

static void
update_columns (ConcordatAgreements *self)
{
  concordat_agreement_columns_set_width_class (
      self->view, concordat_page_get_width_class (CONCORDAT_PAGE (self)),
      concordat_page_get_room (CONCORDAT_PAGE (self)));
}

static void
concordat_agreements_set_width_class (ConcordatPage *page, ConcordatWidthClass width_class)
{
  update_columns (CONCORDAT_AGREEMENTS (page));
}

static void
concordat_agreements_set_room (ConcordatPage *page, ConcordatRoom room)
{
  update_columns (CONCORDAT_AGREEMENTS (page));
}

static void
concordat_agreements_export (ConcordatPage *page)
{
  concordat_export_present_table (GTK_WIDGET (page), concordat_page_get_project (page),
                                  EXPORT_TABLE_AGREEMENTS);
}

static void
concordat_agreements_dispose (GObject *object)
{
  ConcordatAgreements *self = CONCORDAT_AGREEMENTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORDAT_TYPE_AGREEMENTS);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->all);
  G_OBJECT_CLASS (concordat_agreements_parent_class)->dispose (object);
}

static void
concordat_agreements_class_init (ConcordatAgreementsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ConcordatPageClass *page_class = CONCORDAT_PAGE_CLASS (klass);

  g_type_ensure (CONCORDAT_TYPE_FILTER_PILL);
  G_OBJECT_CLASS (klass)->dispose = concordat_agreements_dispose;
  page_class->set_project = concordat_agreements_set_project;
  page_class->get_rows = concordat_agreements_get_rows;
  page_class->select_row = concordat_agreements_select_row;
  page_class->reveal_fact = concordat_agreements_reveal_fact;
  page_class->dup_selected_ids = concordat_agreements_dup_selected_ids;
  page_class->set_width_class = concordat_agreements_set_width_class;
  page_class->set_room = concordat_agreements_set_room;
  page_class->export = concordat_agreements_export;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/concordat/Concordat/concordat-agreements.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordatAgreements, party_pill);
  gtk_widget_class_bind_template_child (widget_class, ConcordatAgreements, subject_pill);
  gtk_widget_class_bind_template_child (widget_class, ConcordatAgreements, status_pill);
  gtk_widget_class_bind_template_child (widget_class, ConcordatAgreements, text_entry);
  gtk_widget_class_bind_template_child (widget_class, ConcordatAgreements, summary);
  gtk_widget_class_bind_template_child (widget_class, ConcordatAgreements, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, ConcordatAgreements, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordatAgreements, view);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
concordat_agreements_init (ConcordatAgreements *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  concordat_agreement_columns_append (self->view);
}
