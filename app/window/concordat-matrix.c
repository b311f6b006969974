/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims against sources: which source says what, who is silent, and where they differ.  Three lists of
 * the corpus (agreements, commitments, figures), one after the other, each a section; sources come six
 * to a page.  In a narrow window one claim at a time is a card. */

#include "config.h"

#include "concordat-matrix.h"

#include "concordat-export.h"
#include "concordat-fact-text.h"
#include "concordat-filter-pill.h"
#include "concordat-matrix-card.h"
#include "concordat-matrix-cells.h"
#include "concordat-matrix-counts.h"
#include "concordat-matrix-sections.h"
#include "concordat-verdict.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

#define CLAIM_MIN_WIDTH_PX 240
#define VERDICT_MIN_WIDTH_PX 160
#define SOURCE_MIN_WIDTH_PX 130

enum
{
  SCOPE_ALL,
  SCOPE_SHARED,
  SCOPE_DIFFER,
};

struct _ConcordatMatrix
{
  ConcordatPage parent_instance;

  AdwToggleGroup *scope_group;
  AdwToggle *all_toggle;
  AdwToggle *shared_toggle;
  AdwToggle *differ_toggle;
  ConcordatFilterPill *party_pill;
  ConcordatFilterPill *subject_pill;
  GtkDropDown *order_drop;
  GtkWidget *pager;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkLabel *pager_label;
  GtkWidget *export_button;
  GtkStack *stack;
  GtkColumnView *view;
  ConcordatMatrixCard *card;
  GtkWidget *footer;
  GtkLabel *summary;

  CorpusList *lists[CONCORDAT_MATRIX_N_SECTIONS];
  ConcordatMatrixSections *sections;
  GtkSingleSelection *selection;
  GPtrArray *sources; /* all compared, of CorpusItem */
  GPtrArray *shown; /* on this page */
  guint page;
  guint per_page;
  gint64 cursor; /* document of the cell cursor, 0 = none */
  guint update_id;
  guint top_id;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (ConcordatMatrix, concordat_matrix, CONCORDAT_TYPE_PAGE)

static CorpusItem *
selected_item (ConcordatMatrix *self)
{
  gpointer item =
      self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;

  return CORPUS_IS_ITEM (item) ? item : NULL;
}

static void
set_toggle (AdwToggle *toggle, const char *words, guint count)
{
  g_autofree char *label = g_strdup_printf ("%s  %u", words, count);

  adw_toggle_set_label (toggle, label);
}

static void
open_fact (ConcordatMatrix *self, gint64 fact)
{
  if (fact != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-fact", "x", fact);
}

static gint64
fact_of (ConcordatMatrix *self, CorpusItem *item, gint64 document)
{
  ConcordatMatrixCell cell;
  gint64 fact;

  concordat_matrix_cell_init (&cell, item, document,
                              concordat_page_get_project (CONCORDAT_PAGE (self)));
  fact = cell.fact;
  concordat_matrix_cell_clear (&cell);
  return fact;
}

static void
set_cursor (ConcordatMatrix *self, gint64 document)
{
  CorpusItem *item = selected_item (self);

  self->cursor = document;
  concordat_matrix_columns_set_cursor (self->view, item != NULL ? corpus_item_get_id (item) : 0,
                                       document);
}

static void
pressed_cb (CorpusItem *item, gint64 document, gpointer user_data)
{
  ConcordatMatrix *self = user_data;

  self->cursor = document;
  concordat_matrix_columns_set_cursor (self->view, corpus_item_get_id (item), document);
}

/* Enter or a double click: the cell under the cursor, else the first source that speaks. */
static void
activate_cb (ConcordatMatrix *self, guint position)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  CorpusItem *item = CORPUS_IS_ITEM (row) ? CORPUS_ITEM (row) : NULL;
  gint64 fact = item != NULL && self->cursor != 0 ? fact_of (self, item, self->cursor) : 0;

  if (CONCORDAT_IS_MATRIX_FOLD (row))
    {
      concordat_matrix_sections_set_folded (
          self->sections, concordat_matrix_fold_get_kind (CONCORDAT_MATRIX_FOLD (row)), FALSE);
      return;
    }

  for (guint i = 0; item != NULL && fact == 0 && i < self->sources->len; i++)
    fact = fact_of (self, item, corpus_item_get_id (self->sources->pdata[i]));
  open_fact (self, fact);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                ConcordatMatrix *self)
{
  int delta = key == GDK_KEY_Right ? 1 : key == GDK_KEY_Left ? -1 : 0;
  CorpusItem *item = selected_item (self);
  int at = -1;

  if (delta == 0 || item == NULL || self->shown->len == 0
      || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < self->shown->len; i++)
    if (corpus_item_get_id (self->shown->pdata[i]) == self->cursor)
      at = (int)i;
  at = at < 0 ? (delta > 0 ? 0 : (int)self->shown->len - 1)
              : CLAMP (at + delta, 0, (int)self->shown->len - 1);
  set_cursor (self, corpus_item_get_id (self->shown->pdata[at]));
  {
    g_autoptr (GPtrArray) one = g_ptr_array_new ();
    g_autofree char *sentence = NULL;

    g_ptr_array_add (one, self->shown->pdata[at]);
    sentence = concordat_matrix_dup_sentence (item, one,
                                              concordat_page_get_project (CONCORDAT_PAGE (self)));
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  }
  return GDK_EVENT_STOP;
}

static void
update_selection (ConcordatMatrix *self)
{
  CorpusItem *item = selected_item (self);
  guint n = self->selection != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->selection)) : 0;
  g_autofree char *text = NULL;

  if (item != NULL)
    text = g_strdup_printf (_ ("Claim %u of %u"),
                            gtk_single_selection_get_selected (self->selection) + 1, n);
  concordat_page_set_position (CONCORDAT_PAGE (self), text);
  concordat_page_set_item (CONCORDAT_PAGE (self), item);
  set_cursor (self, self->cursor);
  if (concordat_page_get_width_class (CONCORDAT_PAGE (self)) == CONCORDAT_WIDTH_NARROW)
    concordat_matrix_card_set_claim (self->card, selected_item (self), self->sources,
                                     concordat_page_get_project (CONCORDAT_PAGE (self)));
}

static void
update_counts (ConcordatMatrix *self)
{
  ConcordatMatrixCounts counts = { 0 };
  g_autofree char *text = NULL;
  gboolean narrow =
      concordat_page_get_width_class (CONCORDAT_PAGE (self)) == CONCORDAT_WIDTH_NARROW;
  guint n = self->selection != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->selection)) : 0;
  gboolean filtered = concordat_filter_pill_get_chosen (self->party_pill) != NULL
                      || concordat_filter_pill_get_chosen (self->subject_pill) != NULL;

  for (guint i = 0; i < CONCORDAT_MATRIX_N_SECTIONS; i++)
    if (self->lists[i] != NULL)
      concordat_matrix_counts_add (self->lists[i], &counts);
  set_toggle (self->all_toggle, _ ("All claims"), counts.all);
  set_toggle (self->shared_toggle, _ ("In two or more"), counts.shared);
  set_toggle (self->differ_toggle, _ ("Differ or to check"), counts.differ);
  text = g_strdup_printf (ngettext ("%u claim is shared by two or more sources; ",
                                    "%u claims are shared by two or more sources; ", counts.shared),
                          counts.shared);
  {
    g_autofree char *rest = g_strdup_printf (
        ngettext ("%u differs or needs a check.", "%u differ or need a check.", counts.differ),
        counts.differ);
    g_autofree char *both = g_strconcat (text, rest, NULL);

    gtk_label_set_label (self->summary, both);
  }
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? (narrow ? "card" : "table")
                                                 : counts.all > 0 || filtered ? "none"
                                                                              : "empty");
}

static void
update_choices (ConcordatMatrix *self)
{
  g_autoptr (GHashTable) parties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) party_counts = concordat_matrix_count_facet (
      self->lists, CONCORDAT_MATRIX_N_SECTIONS, CORPUS_FACET_PARTY, parties);
  g_autoptr (GArray) subject_counts = concordat_matrix_count_facet (
      self->lists, CONCORDAT_MATRIX_N_SECTIONS, CORPUS_FACET_SUBJECT, subjects);

  self->filling = TRUE;
  concordat_filter_pill_set_choices (self->party_pill, party_counts, corpus_party_to_word);
  concordat_filter_pill_set_choices (self->subject_pill, subject_counts, corpus_subject_to_word);
  self->filling = FALSE;
}

static void
apply_filter (ConcordatMatrix *self)
{
  guint scope = adw_toggle_group_get_active (self->scope_group);
  gboolean by_coverage = gtk_drop_down_get_selected (self->order_drop) == 1;
  CorpusFilter filter = { .parties = concordat_filter_pill_get_chosen (self->party_pill),
                          .subjects = concordat_filter_pill_get_chosen (self->subject_pill),
                          .compared_only = TRUE };

  if (scope == SCOPE_SHARED)
    filter.verdicts = ((1u << CORPUS_N_VERDICTS) - 1) & ~(1u << CORPUS_VERDICT_SINGLE);
  else if (scope == SCOPE_DIFFER)
    filter.verdicts = 1u << CORPUS_VERDICT_CONTRADICT | 1u << CORPUS_VERDICT_BOTH_POSSIBLE
                      | 1u << CORPUS_VERDICT_TO_CHECK;
  for (guint i = 0; i < CONCORDAT_MATRIX_N_SECTIONS; i++)
    {
      filter.kinds = concordat_matrix_sections_get_kind (i) != ENGINE_FACT_AGREEMENT
                         ? 1u << concordat_matrix_sections_get_kind (i)
                         : 0;
      corpus_list_set_filter (self->lists[i], &filter);
      corpus_list_set_sort (
          self->lists[i], by_coverage ? CORPUS_SORT_N_DOCUMENTS : CORPUS_SORT_DEFAULT, by_coverage);
    }
}

static void
filter_changed_cb (ConcordatMatrix *self)
{
  if (self->filling || self->lists[0] == NULL)
    return;
  apply_filter (self);
  update_choices (self);
  update_counts (self);
  update_selection (self);
}

static void
clear_filters_cb (ConcordatMatrix *self)
{
  self->filling = TRUE;
  concordat_filter_pill_clear (self->party_pill);
  concordat_filter_pill_clear (self->subject_pill);
  adw_toggle_group_set_active (self->scope_group, SCOPE_ALL);
  self->filling = FALSE;
  filter_changed_cb (self);
}

/* ---- sources ---- */

static guint
sources_that_fit (ConcordatMatrix *self)
{
  int room = gtk_widget_get_width (GTK_WIDGET (self)) - CLAIM_MIN_WIDTH_PX - VERDICT_MIN_WIDTH_PX;

  return (guint)CLAMP (room / SOURCE_MIN_WIDTH_PX, 1, CONCORDAT_MATRIX_MOST_SOURCES);
}

/* A new table stands with its first row at the top: the section's header would be out of sight. */
static gboolean
scroll_to_top_cb (gpointer user_data)
{
  ConcordatMatrix *self = user_data;

  self->top_id = 0;
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
  return G_SOURCE_REMOVE;
}

static void
show_page (ConcordatMatrix *self)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  guint per_page = sources_that_fit (self);
  guint n = self->sources->len;
  guint first;
  g_autofree char *text = NULL;

  self->per_page = per_page;
  if (self->page * per_page >= n)
    self->page = 0;
  first = self->page * per_page;
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = first; i < MIN (first + per_page, n); i++)
    g_ptr_array_add (self->shown, g_object_ref (self->sources->pdata[i]));
  /* Without rows: columns added to a table with section headers would put cells into those. */
  gtk_column_view_set_model (self->view, NULL);
  concordat_matrix_columns_set (self->view, project, self->shown, pressed_cb, self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  if (self->top_id == 0)
    self->top_id = g_timeout_add (50, scroll_to_top_cb, self);
  text = g_strdup_printf (_ ("Sources %u–%u of %u"), first + 1, first + self->shown->len, n);
  gtk_label_set_label (self->pager_label, text);
  gtk_widget_set_visible (self->pager, n > per_page
                                           && concordat_page_get_width_class (CONCORDAT_PAGE (self))
                                                  != CONCORDAT_WIDTH_NARROW);
  gtk_widget_set_sensitive (self->previous_button, self->page > 0);
  gtk_widget_set_sensitive (self->next_button, first + per_page < n);
}

static void
previous_page_cb (ConcordatMatrix *self)
{
  if (self->page > 0)
    self->page--;
  show_page (self);
}

static void
next_page_cb (ConcordatMatrix *self)
{
  self->page++;
  show_page (self);
}

static void
load_sources (ConcordatMatrix *self)
{
  g_autoptr (CorpusList) list =
      corpus_source_list_new (concordat_page_get_project (CONCORDAT_PAGE (self)));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  g_ptr_array_set_size (self->sources, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorpusItem) item = corpus_list_get_item_at (list, i);

      if (item != NULL && corpus_item_get_source (item)->compared)
        g_ptr_array_add (self->sources, g_steal_pointer (&item));
    }
  show_page (self);
}

static gboolean
update_cb (gpointer user_data)
{
  ConcordatMatrix *self = user_data;

  self->update_id = 0;
  load_sources (self);
  update_choices (self);
  update_counts (self);
  update_selection (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (ConcordatMatrix *self)
{
  if (self->update_id == 0 && self->lists[0] != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_cb, self);
}

/* The table's room, which its adjustment tells: a bin's layout manager leaves size_allocate () uncalled. */
static void
room_changed_cb (ConcordatMatrix *self)
{
  if (self->per_page != 0 && sources_that_fit (self) != self->per_page)
    queue_update (self);
}

static void
concordat_matrix_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (concordat_matrix_parent_class)->map (widget);
  queue_update (CONCORDAT_MATRIX (widget));
}

static void
clear_lists (ConcordatMatrix *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->top_id, g_source_remove);
  gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  concordat_matrix_sections_set_lists (self->sections, NULL);
  for (guint i = 0; i < CONCORDAT_MATRIX_N_SECTIONS; i++)
    g_clear_object (&self->lists[i]);
}

static void
make_lists (ConcordatMatrix *self, CorpusProject *project)
{
  for (guint i = 0; i < CONCORDAT_MATRIX_N_SECTIONS; i++)
    self->lists[i] = concordat_matrix_sections_get_kind (i) == ENGINE_FACT_AGREEMENT
                         ? corpus_agreement_list_new (project)
                         : corpus_comparison_list_new (project);
  apply_filter (self);
  concordat_matrix_sections_set_lists (self->sections, self->lists);
  self->selection = gtk_single_selection_new (
      g_object_ref (concordat_matrix_sections_get_model (self->sections)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (update_selection),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static void
concordat_matrix_set_project (ConcordatPage *page, CorpusProject *project)
{
  ConcordatMatrix *self = CONCORDAT_MATRIX (page);
  CorpusProject *before = concordat_page_get_project (page);

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, queue_update, self);
  CONCORDAT_PAGE_CLASS (concordat_matrix_parent_class)->set_project (page, project);
  clear_lists (self);
  g_ptr_array_set_size (self->sources, 0);
  self->page = 0;
  self->cursor = 0;
  if (project == NULL)
    return;
  make_lists (self, project);
  queue_update (self);
}

static GtkSelectionModel *
concordat_matrix_get_rows (ConcordatPage *page)
{
  ConcordatMatrix *self = CONCORDAT_MATRIX (page);

  return self->selection != NULL ? GTK_SELECTION_MODEL (self->selection) : NULL;
}

static void
concordat_matrix_select_row (ConcordatPage *page, guint position)
{
  ConcordatMatrix *self = CONCORDAT_MATRIX (page);

  gtk_column_view_scroll_to (self->view, position, NULL,
                             GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
concordat_matrix_reveal_fact (ConcordatPage *page, gint64 id)
{
  ConcordatMatrix *self = CONCORDAT_MATRIX (page);
  CorpusProject *project = concordat_page_get_project (page);
  g_autoptr (CorpusItem) item =
      project != NULL ? corpus_project_dup_fact (project, id, NULL) : NULL;
  const CorpusFact *fact = item != NULL ? corpus_item_get_fact (item) : NULL;
  guint before = 0;

  for (guint i = 0; fact != NULL && i < CONCORDAT_MATRIX_N_SECTIONS; i++)
    {
      guint at = corpus_list_find (self->lists[i], i == 0 ? fact->agreement : fact->comparison);

      if (concordat_matrix_sections_get_kind (i) == fact->fact->kind
          && at != GTK_INVALID_LIST_POSITION)
        {
          self->cursor = fact->document;
          concordat_matrix_sections_set_folded (self->sections, fact->fact->kind, FALSE);
          concordat_matrix_select_row (page, before + at);
          return TRUE;
        }
      before += concordat_matrix_sections_get_n_rows (self->sections, i);
    }
  return FALSE;
}

static void
concordat_matrix_set_width_class (ConcordatPage *page, ConcordatWidthClass width_class)
{
  ConcordatMatrix *self = CONCORDAT_MATRIX (page);

  gtk_widget_set_visible (GTK_WIDGET (self->scope_group), width_class != CONCORDAT_WIDTH_NARROW);
  gtk_widget_set_visible (self->footer, width_class == CONCORDAT_WIDTH_WIDE);
  gtk_widget_set_visible (self->export_button, width_class == CONCORDAT_WIDTH_WIDE);
  if (concordat_page_get_project (page) == NULL)
    return;
  show_page (self);
  update_counts (self);
  update_selection (self);
}

static void
concordat_matrix_export (ConcordatPage *page)
{
  concordat_export_present_table (GTK_WIDGET (page), concordat_page_get_project (page),
                                  EXPORT_TABLE_MATRIX);
}

static void
concordat_matrix_dispose (GObject *object)
{
  ConcordatMatrix *self = CONCORDAT_MATRIX (object);

  if (self->view != NULL)
    clear_lists (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORDAT_TYPE_MATRIX);
  g_clear_object (&self->sections);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  G_OBJECT_CLASS (concordat_matrix_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, scope_group);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, all_toggle);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, shared_toggle);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, differ_toggle);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, party_pill);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, subject_pill);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, order_drop);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, pager);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, previous_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, next_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, pager_label);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, export_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, view);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, card);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, footer);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrix, summary);
}

static void
concordat_matrix_class_init (ConcordatMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ConcordatPageClass *page_class = CONCORDAT_PAGE_CLASS (klass);

  g_type_ensure (CONCORDAT_TYPE_FILTER_PILL);
  g_type_ensure (CONCORDAT_TYPE_MATRIX_CARD);
  G_OBJECT_CLASS (klass)->dispose = concordat_matrix_dispose;
  widget_class->map = concordat_matrix_map;
  page_class->set_project = concordat_matrix_set_project;
  page_class->get_rows = concordat_matrix_get_rows;
  page_class->select_row = concordat_matrix_select_row;
  page_class->reveal_fact = concordat_matrix_reveal_fact;
  page_class->set_width_class = concordat_matrix_set_width_class;
  page_class->export = concordat_matrix_export;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/concordat/Concordat/concordat-matrix.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
concordat_matrix_init (ConcordatMatrix *self)
{
  g_autoptr (GtkListItemFactory) headers = NULL;
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->filling = TRUE;
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sections = concordat_matrix_sections_new ();
  headers = concordat_matrix_sections_new_headers (self->sections);
  gtk_column_view_set_header_factory (self->view, headers);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view)),
                           "notify::page-size", G_CALLBACK (room_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->filling = FALSE;
}
