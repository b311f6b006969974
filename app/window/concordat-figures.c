/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures: a chart of claims by country and measure with one mark per source, its table twin,
 * and the sentence of the selected mark.  Chart and table have the same filter; selecting in one
 * selects in the other. */

#include "config.h"

#include "concordat-figures.h"

#include "concordat-badge.h"
#include "concordat-chart.h"
#include "concordat-columns.h"
#include "concordat-export.h"
#include "concordat-figure-columns.h"
#include "concordat-filter-pill.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

/* More units than these are a list. */
#define MOST_UNIT_BUTTONS 6

struct _ConcordatFigures
{
  ConcordatPage parent_instance;

  AdwToggleGroup *unit_group; /* the units, where there is room for them */
  GtkDropDown *unit_drop;     /* the same as a list */
  ConcordatFilterPill *party_pill;
  ConcordatFilterPill *measure_pill;
  ConcordatFilterPill *commodity_pill;
  ConcordatFilterPill *status_pill;
  GtkDropDown *mode_drop;
  GtkDropDown *order_drop;
  GtkLabel *summary;
  GtkStack *stack;
  ConcordatChart *chart_widget;
  GtkLabel *table_title;
  GtkToggleButton *table_toggle;
  GtkColumnView *table;
  AdwBin *sentence_badge;
  GtkLabel *sentence;
  GtkWidget *open_button;

  CorpusList *list;
  GtkSingleSelection *selection;
  ExportChart *chart;
  char *unit;    /* of the chart; NULL: the one with most claims */
  GArray *units; /* of CorpusFacetCount: what the claims are counted in */
  guint rebuild;
  gboolean filling;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (ConcordatFigures, concordat_figures, CONCORDAT_TYPE_PAGE)

static const char *
measure_word (const char *code)
{
  int value = engine_code_from_name (ENGINE_CODES_MEASURE, code);

  return value >= 0 ? corpus_measure_to_word ((EngineMeasure)value) : code;
}

static const char *
status_word (const char *code)
{
  int value = engine_code_from_name (ENGINE_CODES_FIGURE_STATUS, code);

  return value >= 0 ? corpus_figure_status_to_word ((EngineFigureStatus)value) : code;
}

static guint
mask_of (const char *const *names, EngineCodeList list)
{
  guint mask = 0;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    mask |= 1u << engine_code_from_name (list, names[i]);
  return mask;
}

/* The filter of chart and table; @units needs two places. */
static CorpusFilter
make_filter (ConcordatFigures *self, const char **units)
{
  CorpusFilter filter = { .parties = concordat_filter_pill_get_chosen (self->party_pill),
                          .commodities = concordat_filter_pill_get_chosen (self->commodity_pill),
                          .kinds = 1u << ENGINE_FACT_FIGURE };

  filter.measures =
      mask_of (concordat_filter_pill_get_chosen (self->measure_pill), ENGINE_CODES_MEASURE);
  filter.figure_statuses =
      mask_of (concordat_filter_pill_get_chosen (self->status_pill), ENGINE_CODES_FIGURE_STATUS);
  units[0] = self->unit;
  units[1] = NULL;
  if (self->unit != NULL)
    filter.units = units;
  return filter;
}

/* Buttons for a few units, a list for more and where the window is narrow. */
static void
show_units (ConcordatFigures *self)
{
  guint n = self->units->len;
  gboolean list = self->narrow || n > MOST_UNIT_BUTTONS;

  gtk_widget_set_visible (GTK_WIDGET (self->unit_group), n > 1 && !list);
  gtk_widget_set_visible (GTK_WIDGET (self->unit_drop), n > 1 && list);
}

static void
fill_units (ConcordatFigures *self)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  const char *units[2];
  CorpusFilter filter = make_filter (self, units);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  filter.units = NULL;
  g_clear_pointer (&self->units, g_array_unref);
  self->units = export_chart_list_units (project, &filter);
  if (self->units == NULL)
    self->units = g_array_new (FALSE, FALSE, sizeof (CorpusFacetCount));
  self->filling = TRUE;
  adw_toggle_group_remove_all (self->unit_group);
  for (guint i = 0; i < self->units->len; i++)
    {
      const CorpusFacetCount *count = &g_array_index (self->units, CorpusFacetCount, i);
      AdwToggle *toggle = adw_toggle_new ();
      g_autofree char *label =
          g_strdup_printf ("%s %u", corpus_unit_to_word (count->code), count->count);

      gtk_string_list_append (labels, label);
      adw_toggle_set_name (toggle, count->code);
      adw_toggle_set_label (toggle, label);
      adw_toggle_group_add (self->unit_group, toggle);
      if (g_strcmp0 (count->code, self->unit) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (self->unit_drop, G_LIST_MODEL (labels));
  if (self->units->len > 0)
    {
      g_set_str (&self->unit, g_array_index (self->units, CorpusFacetCount, selected).code);
      adw_toggle_group_set_active_name (self->unit_group, self->unit);
      gtk_drop_down_set_selected (self->unit_drop, selected);
    }
  show_units (self);
  self->filling = FALSE;
}

static void
fill_choices (ConcordatFigures *self)
{
  g_autoptr (GArray) parties = corpus_list_count_by (self->list, CORPUS_FACET_PARTY);
  g_autoptr (GArray) measures = corpus_list_count_by (self->list, CORPUS_FACET_MEASURE);
  g_autoptr (GArray) goods = corpus_list_count_by (self->list, CORPUS_FACET_COMMODITY);
  g_autoptr (GArray) statuses = corpus_list_count_by (self->list, CORPUS_FACET_STATUS);

  self->filling = TRUE;
  concordat_filter_pill_set_choices (self->party_pill, parties, corpus_party_to_word);
  concordat_filter_pill_set_choices (self->measure_pill, measures, measure_word);
  concordat_filter_pill_set_choices (self->commodity_pill, goods, corpus_commodity_to_word);
  concordat_filter_pill_set_choices (self->status_pill, statuses, status_word);
  self->filling = FALSE;
  concordat_page_facets_changed (CONCORDAT_PAGE (self));
}

static void
rebuild (ConcordatFigures *self)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  const char *units[2];
  CorpusFilter filter;
  ExportChartOptions options = { 0 };
  g_autofree char *title = NULL;
  guint n;

  if (project == NULL || self->list == NULL)
    return;
  fill_units (self);
  filter = make_filter (self, units);
  corpus_list_set_filter (self->list, &filter);
  fill_choices (self);
  options.unit = self->unit;
  options.filter = &filter;
  options.mode = (ChartMode)gtk_drop_down_get_selected (self->mode_drop);
  options.order =
      gtk_drop_down_get_selected (self->order_drop) == 1 ? CHART_ORDER_VALUE : CHART_ORDER_VERDICT;
  g_clear_pointer (&self->chart, export_chart_unref);
  self->chart = export_chart_spec_from_corpus (project, &options);
  concordat_chart_set_chart (self->chart_widget, self->chart);
  gtk_label_set_label (self->summary, export_chart_get_summary (self->chart));
  n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  title = g_strdup_printf (ngettext ("%u figure as a table", "%u figures as a table", n), n);
  gtk_label_set_label (self->table_title, title);
  gtk_stack_set_visible_child_name (
      self->stack, export_chart_get_spec (self->chart)->n_claims > 0 ? "chart" : "empty");
}

static gboolean
rebuild_idle_cb (gpointer user_data)
{
  ConcordatFigures *self = user_data;

  self->rebuild = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in a row cost one chart; an unseen view waits until it is shown. */
static void
queue_rebuild (ConcordatFigures *self)
{
  if (self->rebuild == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->rebuild = g_idle_add (rebuild_idle_cb, self);
}

static void
filter_changed_cb (ConcordatFigures *self)
{
  if (!self->filling)
    queue_rebuild (self);
}

static void
unit_changed_cb (ConcordatFigures *self)
{
  const char *name = adw_toggle_group_get_active_name (self->unit_group);

  if (self->filling || name == NULL)
    return;
  g_set_str (&self->unit, name);
  queue_rebuild (self);
}

static void
unit_chosen_cb (ConcordatFigures *self)
{
  guint i = gtk_drop_down_get_selected (self->unit_drop);

  if (self->filling || i >= self->units->len)
    return;
  g_set_str (&self->unit, g_array_index (self->units, CorpusFacetCount, i).code);
  queue_rebuild (self);
}

static void
clear_filters_cb (ConcordatFigures *self)
{
  self->filling = TRUE;
  concordat_filter_pill_clear (self->party_pill);
  concordat_filter_pill_clear (self->measure_pill);
  concordat_filter_pill_clear (self->commodity_pill);
  concordat_filter_pill_clear (self->status_pill);
  self->filling = FALSE;
  queue_rebuild (self);
}

static void
show_sentence (ConcordatFigures *self, CorpusItem *item)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  g_autoptr (GListModel) list = item != NULL ? corpus_item_list_evidence (item, project) : NULL;
  g_autoptr (CorpusItem) row = list != NULL ? g_list_model_get_item (list, 0) : NULL;
  const CorpusEvidence *evidence = row != NULL ? corpus_item_get_evidence (row) : NULL;
  g_autofree char *before = NULL;
  g_autofree char *hit = NULL;
  g_autofree char *after = NULL;
  g_autofree char *markup = NULL;
  const char *start, *end;

  gtk_widget_set_sensitive (self->open_button, evidence != NULL);
  if (evidence == NULL)
    {
      gtk_label_set_label (self->sentence, _ ("Select a mark or a row to read its sentence."));
      adw_bin_set_child (self->sentence_badge, NULL);
      return;
    }
  start = g_utf8_offset_to_pointer (evidence->sentence, evidence->highlight_start_char);
  end = g_utf8_offset_to_pointer (evidence->sentence, evidence->highlight_end_char);
  before = g_markup_escape_text (evidence->sentence, (gssize)(start - evidence->sentence));
  hit = g_markup_escape_text (start, (gssize)(end - start));
  after = g_markup_escape_text (end, -1);
  markup = g_strdup_printf ("%s<b><u>%s</u></b>%s", before, hit, after);
  gtk_label_set_markup (self->sentence, markup);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sentence), evidence->sentence);
  adw_bin_set_child (self->sentence_badge,
                     concordat_badge_new (evidence->letter, evidence->number));
}

static void
select_fact (ConcordatFigures *self, gint64 fact)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  g_autoptr (CorpusItem) item =
      fact != 0 && project != NULL ? corpus_project_dup_fact (project, fact, NULL) : NULL;
  guint position = self->list != NULL && fact != 0 ? corpus_list_find (self->list, fact)
                                                   : GTK_INVALID_LIST_POSITION;
  g_autofree char *text = NULL;

  if (position != GTK_INVALID_LIST_POSITION)
    {
      text = g_strdup_printf (_ ("Figure %u of %u"), position + 1,
                              g_list_model_get_n_items (G_LIST_MODEL (self->list)));
      if (gtk_single_selection_get_selected (self->selection) != position)
        {
          gtk_single_selection_set_selected (self->selection, position);
          gtk_column_view_scroll_to (self->table, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
        }
    }
  concordat_chart_select_fact (self->chart_widget, fact);
  concordat_page_set_position (CONCORDAT_PAGE (self), text);
  concordat_page_set_item (CONCORDAT_PAGE (self), item);
  show_sentence (self, item);
}

static void
chart_selected_cb (ConcordatChart *chart, gint64 fact, ConcordatFigures *self)
{
  select_fact (self, fact);
}

static void
chart_activated_cb (ConcordatChart *chart, gint64 fact, ConcordatFigures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-fact", "x", fact);
}

static void
row_selected_cb (ConcordatFigures *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    select_fact (self, corpus_list_get_id (self->list, position));
}

static void
table_activate_cb (ConcordatFigures *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-fact", "x",
                              corpus_list_get_id (self->list, position));
}

static void
open_cb (ConcordatFigures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-fact", "x",
                              concordat_chart_get_selected (self->chart_widget));
}

static void
project_changed_cb (CorpusProject *project, guint what, ConcordatFigures *self)
{
  if (what & (CORPUS_CHANGE_FACTS | CORPUS_CHANGE_COMPARISONS | CORPUS_CHANGE_SOURCES))
    queue_rebuild (self);
}

static void
concordat_figures_set_project (ConcordatPage *page, CorpusProject *project)
{
  ConcordatFigures *self = CONCORDAT_FIGURES (page);
  CorpusProject *old = concordat_page_get_project (page);

  if (old != NULL)
    g_signal_handlers_disconnect_by_func (old, project_changed_cb, self);
  CONCORDAT_PAGE_CLASS (concordat_figures_parent_class)->set_project (page, project);
  gtk_column_view_set_model (self->table, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  concordat_page_set_facet (page, CORPUS_FACET_MEASURE, self->measure_pill, NULL);
  if (project == NULL)
    return;
  self->list = corpus_figure_list_new (project);
  concordat_page_set_facet (page, CORPUS_FACET_MEASURE, self->measure_pill, self->list);
  concordat_columns_sort_list (self->table, self->list);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  concordat_columns_set_rows (self->table, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (project, "changed", G_CALLBACK (project_changed_cb), self, 0);
  queue_rebuild (self);
}

static GtkSelectionModel *
concordat_figures_get_rows (ConcordatPage *page)
{
  ConcordatFigures *self = CONCORDAT_FIGURES (page);

  return self->selection != NULL ? GTK_SELECTION_MODEL (self->selection) : NULL;
}

static void
concordat_figures_select_row (ConcordatPage *page, guint position)
{
  gtk_single_selection_set_selected (CONCORDAT_FIGURES (page)->selection, position);
}

/* Shows the chart of the fact's unit and selects its mark. */
static gboolean
concordat_figures_reveal_fact (ConcordatPage *page, gint64 fact)
{
  ConcordatFigures *self = CONCORDAT_FIGURES (page);
  CorpusProject *project = concordat_page_get_project (page);
  g_autoptr (CorpusItem) item =
      project != NULL ? corpus_project_dup_fact (project, fact, NULL) : NULL;

  if (item == NULL || corpus_item_get_fact (item)->fact->kind != ENGINE_FACT_FIGURE)
    return FALSE;
  g_set_str (&self->unit, corpus_item_get_fact (item)->fact->figure.unit);
  rebuild (self);
  select_fact (self, fact);
  return TRUE;
}

static void
concordat_figures_export (ConcordatPage *page)
{
  ConcordatFigures *self = CONCORDAT_FIGURES (page);

  if (self->chart == NULL)
    rebuild (self);
  concordat_export_present_chart (GTK_WIDGET (self), concordat_page_get_project (page),
                                  self->chart);
}

static void
update_columns (ConcordatFigures *self)
{
  concordat_figure_columns_set_width_class (self->table,
                                            concordat_page_get_width_class (CONCORDAT_PAGE (self)),
                                            concordat_page_get_room (CONCORDAT_PAGE (self)));
}

static void
concordat_figures_set_room (ConcordatPage *page, ConcordatRoom room)
{
  update_columns (CONCORDAT_FIGURES (page));
}

static void
concordat_figures_set_width_class (ConcordatPage *page, ConcordatWidthClass width_class)
{
  ConcordatFigures *self = CONCORDAT_FIGURES (page);
  gboolean narrow = width_class == CONCORDAT_WIDTH_NARROW;

  update_columns (self);
  /* What is left is what a phone has room for: the unit, one filter, the chart, its sentence. */
  gtk_widget_set_visible (GTK_WIDGET (self->party_pill), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->commodity_pill), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->status_pill), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->mode_drop), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->order_drop), !narrow);
  gtk_toggle_button_set_active (self->table_toggle, !narrow);
  self->narrow = narrow;
  show_units (self);
}

static void
concordat_figures_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (concordat_figures_parent_class)->map (widget);
  queue_rebuild (CONCORDAT_FIGURES (widget));
}

static void
concordat_figures_dispose (GObject *object)
{
  ConcordatFigures *self = CONCORDAT_FIGURES (object);

  g_clear_handle_id (&self->rebuild, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORDAT_TYPE_FIGURES);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_pointer (&self->chart, export_chart_unref);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->units, g_array_unref);
  G_OBJECT_CLASS (concordat_figures_parent_class)->dispose (object);
}

static void
concordat_figures_class_init (ConcordatFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ConcordatPageClass *page_class = CONCORDAT_PAGE_CLASS (klass);

  g_type_ensure (CONCORDAT_TYPE_FILTER_PILL);
  g_type_ensure (CONCORDAT_TYPE_CHART);
  G_OBJECT_CLASS (klass)->dispose = concordat_figures_dispose;
  widget_class->map = concordat_figures_map;
  page_class->set_project = concordat_figures_set_project;
  page_class->get_rows = concordat_figures_get_rows;
  page_class->select_row = concordat_figures_select_row;
  page_class->reveal_fact = concordat_figures_reveal_fact;
  page_class->export = concordat_figures_export;
  page_class->set_width_class = concordat_figures_set_width_class;
  page_class->set_room = concordat_figures_set_room;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/concordat/Concordat/concordat-figures.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, unit_group);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, unit_drop);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, party_pill);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, measure_pill);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, commodity_pill);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, status_pill);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, mode_drop);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, order_drop);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, summary);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, chart_widget);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, table_title);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, table_toggle);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, table);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, sentence_badge);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, sentence);
  gtk_widget_class_bind_template_child (widget_class, ConcordatFigures, open_button);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
concordat_figures_init (ConcordatFigures *self)
{
  self->units = g_array_new (FALSE, FALSE, sizeof (CorpusFacetCount));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  concordat_figure_columns_append (self->table);
  g_signal_connect_object (self->unit_group, "notify::active-name", G_CALLBACK (unit_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart_widget, "selected", G_CALLBACK (chart_selected_cb), self, 0);
  g_signal_connect_object (self->chart_widget, "activated", G_CALLBACK (chart_activated_cb), self,
                           0);
  show_sentence (self, NULL);
}
