/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words in their context, and values.  A search runs in a thread of its own; a new query cancels the
 * one before, and an answer that is no longer asked for is dropped. */

#include "config.h"

#include "concordat-search.h"

#include "concordat-compare.h"
#include "concordat-search-rows.h"
#include "corpus-search.h"

#include <glib/gi18n-lib.h>

#define SPINNER_DELAY_MSEC 500

enum
{
  SCOPE_EVERYTHING,
  SCOPE_LINES,
  SCOPE_FIGURES,
  SCOPE_FACTS,
};

struct _ConcordatSearch
{
  ConcordatPage parent_instance;

  GtkEditable *entry;
  AdwToggleGroup *scope_group;
  AdwToggle *lines_toggle;
  AdwToggle *figures_toggle;
  AdwToggle *facts_toggle;
  GtkDropDown *forms_drop;
  GtkDropDown *context_drop;
  AdwWrapBox *terms;
  GtkWidget *spinner;
  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkWidget *figures_box;
  GtkLabel *figures_label;
  GtkListView *figures_view;
  GtkWidget *lines_scroller;
  GtkColumnView *lines_view;
  GtkWidget *list_scroller;
  GtkListView *list_view;
  GtkWidget *truncated_label;

  CorpusSearch *search;
  GtkSingleSelection *lines;
  GCancellable *cancellable; /* of the search that runs */
  guint spinner_id;
  guint again_id;
  guint focus_id;
};

G_DEFINE_FINAL_TYPE (ConcordatSearch, concordat_search, CONCORDAT_TYPE_PAGE)

static guint
n_items (GListModel *model)
{
  return model != NULL ? g_list_model_get_n_items (model) : 0;
}

static void
set_toggle (AdwToggle *toggle, const char *words, GListModel *model)
{
  g_autofree char *label =
      model != NULL ? g_strdup_printf ("%s  %u", words, n_items (model)) : g_strdup (words);

  adw_toggle_set_label (toggle, label);
}

static void
term_clicked_cb (GtkButton *chip, ConcordatSearch *self)
{
  guint term = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "term"));
  g_autofree char *rest = g_strdup (corpus_search_get_rest (self->search, term));

  gtk_editable_set_text (self->entry, rest);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (self->entry, -1);
}

/* A term with a cross that takes it out of the query. */
static GtkWidget *
term_chip_new (ConcordatSearch *self, const char *term, guint index)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *name = g_strdup_printf (_ ("Remove “%s”"), term);

  gtk_box_append (GTK_BOX (box), gtk_label_new (term));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "term-chip");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (chip), "term", GUINT_TO_POINTER (index));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (term_clicked_cb), self, 0);
  return chip;
}

static void
fill_terms (ConcordatSearch *self)
{
  const char *const *terms = self->search != NULL ? corpus_search_get_terms (self->search) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->terms))) != NULL)
    adw_wrap_box_remove (self->terms, child);
  for (guint i = 0; terms != NULL && terms[i] != NULL; i++)
    adw_wrap_box_append (self->terms, term_chip_new (self, terms[i], i));
}

static gboolean
is_narrow (ConcordatSearch *self)
{
  return concordat_page_get_width_class (CONCORDAT_PAGE (self)) == CONCORDAT_WIDTH_NARROW;
}

/* The model of the plain list: the chosen scope's, NULL where the table is shown. */
static GListModel *
list_model (ConcordatSearch *self)
{
  switch (adw_toggle_group_get_active (self->scope_group))
    {
    case SCOPE_FIGURES:
      return corpus_search_get_figures (self->search);
    case SCOPE_FACTS:
      return corpus_search_get_facts (self->search);
    case SCOPE_LINES:
      return is_narrow (self) ? corpus_search_get_lines (self->search) : NULL;
    case SCOPE_EVERYTHING:
    default:
      if (n_items (corpus_search_get_lines (self->search)) == 0)
        return n_items (corpus_search_get_facts (self->search)) > 0
                   ? corpus_search_get_facts (self->search)
                   : corpus_search_get_figures (self->search);
      return is_narrow (self) ? corpus_search_get_lines (self->search) : NULL;
    }
}

static void
set_list (ConcordatSearch *self, GListModel *model)
{
  g_autoptr (GtkSingleSelection) selection = NULL;

  if (model != NULL)
    {
      selection = gtk_single_selection_new (NULL);
      gtk_single_selection_set_autoselect (selection, FALSE);
      gtk_single_selection_set_model (selection, model);
    }
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
}

static void
show_results (ConcordatSearch *self)
{
  GListModel *figures, *model;
  gboolean everything = adw_toggle_group_get_active (self->scope_group) == SCOPE_EVERYTHING;
  guint n;
  g_autofree char *text = NULL;

  if (self->search == NULL)
    return;
  figures = corpus_search_get_figures (self->search);
  model = list_model (self);
  set_list (self, model);
  n = n_items (figures);
  text = g_strdup_printf (ngettext ("%u figure, by value", "%u figures, by value", n), n);
  gtk_label_set_label (self->figures_label, text);
  gtk_widget_set_visible (self->figures_box, everything && n > 0 && model != figures);
  gtk_widget_set_visible (self->list_scroller, model != NULL);
  gtk_widget_set_visible (self->lines_scroller, model == NULL);
  gtk_widget_set_visible (self->truncated_label, corpus_search_is_truncated (self->search));
  if (n + n_items (corpus_search_get_lines (self->search))
          + n_items (corpus_search_get_facts (self->search))
      == 0)
    gtk_stack_set_visible_child_name (self->stack, "none");
  else
    gtk_stack_set_visible_child_name (self->stack, "results");
}

static void
update_line (ConcordatSearch *self)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  CorpusItem *item =
      self->lines != NULL ? gtk_single_selection_get_selected_item (self->lines) : NULL;
  const CorpusHit *hit = item != NULL ? corpus_item_get_hit (item) : NULL;
  g_autoptr (CorpusItem) fact = NULL;
  g_autofree char *text = NULL;

  if (hit != NULL)
    text =
        g_strdup_printf (_ ("Line %u of %u"), gtk_single_selection_get_selected (self->lines) + 1,
                         n_items (G_LIST_MODEL (self->lines)));
  if (hit != NULL && hit->fact != 0 && project != NULL)
    fact = corpus_project_dup_fact (project, hit->fact, NULL);
  concordat_page_set_position (CONCORDAT_PAGE (self), text);
  concordat_page_set_item (CONCORDAT_PAGE (self), fact);
}

static void
set_search (ConcordatSearch *self, CorpusSearch *search)
{
  g_autoptr (GtkNoSelection) figures = NULL;
  g_autofree char *text = NULL;

  gtk_column_view_set_model (self->lines_view, NULL);
  gtk_list_view_set_model (self->figures_view, NULL);
  gtk_list_view_set_model (self->list_view, NULL);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->search, corpus_search_free);
  self->search = search;
  set_toggle (self->lines_toggle, _ ("Lines"), search ? corpus_search_get_lines (search) : NULL);
  set_toggle (self->figures_toggle, _ ("Figures"),
              search ? corpus_search_get_figures (search) : NULL);
  set_toggle (self->facts_toggle, _ ("Facts"), search ? corpus_search_get_facts (search) : NULL);
  fill_terms (self);
  if (search == NULL)
    {
      update_line (self);
      return;
    }
  self->lines = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->lines, FALSE);
  gtk_single_selection_set_model (self->lines, corpus_search_get_lines (search));
  g_signal_connect_object (self->lines, "notify::selected-item", G_CALLBACK (update_line), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->lines_view, GTK_SELECTION_MODEL (self->lines));
  figures = gtk_no_selection_new (g_object_ref (corpus_search_get_figures (search)));
  gtk_list_view_set_model (self->figures_view, GTK_SELECTION_MODEL (figures));
  update_line (self);
  show_results (self);
  text =
      g_strdup_printf (ngettext ("%u line", "%u lines", n_items (corpus_search_get_lines (search))),
                       n_items (corpus_search_get_lines (search)));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
stop_search (ConcordatSearch *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (self->spinner != NULL)
    gtk_widget_set_visible (self->spinner, FALSE);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

typedef struct
{
  GWeakRef page;
  GCancellable *cancellable;
} Request;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Request *request = user_data;
  g_autoptr (ConcordatSearch) self = g_weak_ref_get (&request->page);
  g_autoptr (GError) error = NULL;
  CorpusSearch *search = corpus_search_finish (CORPUS_PROJECT (source), result, &error);
  /* Another query may have been typed, or the page be gone. */
  gboolean wanted = self != NULL && self->cancellable == request->cancellable;

  g_weak_ref_clear (&request->page);
  g_object_unref (request->cancellable);
  g_free (request);
  if (!wanted)
    {
      g_clear_pointer (&search, corpus_search_free);
      return;
    }
  stop_search (self);
  set_search (self, search);
  if (search == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      adw_status_page_set_description (self->error_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "error");
    }
}

static gboolean
spinner_cb (gpointer user_data)
{
  ConcordatSearch *self = user_data;

  self->spinner_id = 0;
  gtk_widget_set_visible (self->spinner, TRUE);
  return G_SOURCE_REMOVE;
}

static void
query_changed_cb (ConcordatSearch *self)
{
  static const guint contexts[] = { 45, 80, 120 };
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  g_autofree char *query = NULL;
  CorpusSearchOptions options = { 0 };
  Request *request;

  if (self->entry == NULL || self->stack == NULL)
    return;
  query = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  stop_search (self);
  if (project == NULL || *query == '\0')
    {
      set_search (self, NULL);
      gtk_stack_set_visible_child_name (self->stack, "start");
      return;
    }
  options.context_chars =
      contexts[MIN (gtk_drop_down_get_selected (self->context_drop), G_N_ELEMENTS (contexts) - 1)];
  options.exact_forms = gtk_drop_down_get_selected (self->forms_drop) == 1;
  self->cancellable = g_cancellable_new ();
  self->spinner_id = g_timeout_add (SPINNER_DELAY_MSEC, spinner_cb, self);
  request = g_new0 (Request, 1);
  g_weak_ref_init (&request->page, self);
  request->cancellable = g_object_ref (self->cancellable);
  corpus_search_async (project, query, &options, self->cancellable, found_cb, request);
}

static void
scope_changed_cb (ConcordatSearch *self)
{
  show_results (self);
}

static gboolean concordat_search_move (ConcordatPage *page, int delta);

/* Enter in the entry: to the first line. */
static void
entry_activate_cb (ConcordatSearch *self)
{
  if (self->lines != NULL && n_items (G_LIST_MODEL (self->lines)) > 0)
    {
      concordat_search_move (CONCORDAT_PAGE (self), 1);
      gtk_widget_grab_focus (GTK_WIDGET (self->lines_view));
    }
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
open_item (ConcordatSearch *self, CorpusItem *item)
{
  const CorpusHit *hit = item != NULL ? corpus_item_get_hit (item) : NULL;
  const CorpusFact *fact = item != NULL ? corpus_item_get_fact (item) : NULL;
  GtkWidget *views = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_VIEW_STACK);
  GtkWidget *compare =
      views != NULL ? adw_view_stack_get_child_by_name (ADW_VIEW_STACK (views), "compare") : NULL;

  if (fact != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-fact", "x", fact->id);
  else if (hit != NULL && compare != NULL)
    {
      adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (views), "compare");
      concordat_compare_show_place (CONCORDAT_COMPARE (compare), hit->document, hit->start_char,
                                    hit->end_char);
    }
}

static void
open_position (ConcordatSearch *self, gpointer model, guint position)
{
  g_autoptr (CorpusItem) item = g_list_model_get_item (G_LIST_MODEL (model), position);

  open_item (self, item);
}

static void
line_activate_cb (ConcordatSearch *self, guint position)
{
  open_position (self, self->lines, position);
}

static void
figure_activate_cb (ConcordatSearch *self, guint position)
{
  open_position (self, gtk_list_view_get_model (self->figures_view), position);
}

static void
list_activate_cb (ConcordatSearch *self, guint position)
{
  open_position (self, gtk_list_view_get_model (self->list_view), position);
}

static gboolean
again_cb (gpointer user_data)
{
  ConcordatSearch *self = user_data;

  self->again_id = 0;
  if (*gtk_editable_get_text (self->entry) != '\0')
    query_changed_cb (self);
  return G_SOURCE_REMOVE;
}

/* The texts changed: what was found may be gone. */
static void
project_changed_cb (CorpusProject *project, guint what, ConcordatSearch *self)
{
  if ((what & (CORPUS_CHANGE_SOURCES | CORPUS_CHANGE_FACTS)) != 0 && self->again_id == 0)
    self->again_id = g_idle_add (again_cb, self);
}

static void
concordat_search_set_project (ConcordatPage *page, CorpusProject *project)
{
  ConcordatSearch *self = CONCORDAT_SEARCH (page);
  CorpusProject *before = concordat_page_get_project (page);

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, project_changed_cb, self);
  CONCORDAT_PAGE_CLASS (concordat_search_parent_class)->set_project (page, project);
  g_clear_handle_id (&self->again_id, g_source_remove);
  if (project != NULL)
    g_signal_connect_object (project, "changed", G_CALLBACK (project_changed_cb), self, 0);
  query_changed_cb (self);
}

static gboolean
concordat_search_move (ConcordatPage *page, int delta)
{
  ConcordatSearch *self = CONCORDAT_SEARCH (page);
  guint n = self->lines != NULL ? n_items (G_LIST_MODEL (self->lines)) : 0;
  guint selected =
      n > 0 ? gtk_single_selection_get_selected (self->lines) : GTK_INVALID_LIST_POSITION;

  if (n == 0)
    return FALSE;
  if (selected == GTK_INVALID_LIST_POSITION)
    selected = delta > 0 ? 0 : n - 1;
  else if ((delta < 0 && selected == 0) || (delta > 0 && selected + 1 >= n))
    return FALSE;
  else
    selected = delta > 0 ? selected + 1 : selected - 1;
  gtk_column_view_scroll_to (self->lines_view, selected, NULL,
                             GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
  return TRUE;
}

static void
concordat_search_set_width_class (ConcordatPage *page, ConcordatWidthClass width_class)
{
  ConcordatSearch *self = CONCORDAT_SEARCH (page);

  gtk_widget_set_visible (GTK_WIDGET (self->context_drop), width_class == CONCORDAT_WIDTH_WIDE);
  show_results (self);
}

static gboolean
has_focus (ConcordatSearch *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->entry));
}

static gboolean
focus_cb (gpointer user_data)
{
  ConcordatSearch *self = user_data;

  self->focus_id = 0;
  if (!has_focus (self)) /* or what was typed already would be selected, and lost to the next key */
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return G_SOURCE_REMOVE;
}

/* Who comes here wants to type: as soon as switching views, which moves the focus too, is done; before
 * the keys that follow. */
static void
concordat_search_map (GtkWidget *widget)
{
  ConcordatSearch *self = CONCORDAT_SEARCH (widget);

  GTK_WIDGET_CLASS (concordat_search_parent_class)->map (widget);
  if (self->focus_id == 0)
    self->focus_id = g_idle_add_full (G_PRIORITY_DEFAULT, focus_cb, self, NULL);
}

static gboolean
concordat_search_grab_focus (GtkWidget *widget)
{
  ConcordatSearch *self = CONCORDAT_SEARCH (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
concordat_search_dispose (GObject *object)
{
  ConcordatSearch *self = CONCORDAT_SEARCH (object);

  g_clear_handle_id (&self->again_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  stop_search (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORDAT_TYPE_SEARCH);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->search, corpus_search_free);
  G_OBJECT_CLASS (concordat_search_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, scope_group);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, lines_toggle);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, figures_toggle);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, facts_toggle);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, forms_drop);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, context_drop);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, terms);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, spinner);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, error_page);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, figures_box);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, figures_label);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, figures_view);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, lines_scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, lines_view);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, list_scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, list_view);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSearch, truncated_label);
}

static void
concordat_search_class_init (ConcordatSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ConcordatPageClass *page_class = CONCORDAT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concordat_search_dispose;
  widget_class->map = concordat_search_map;
  widget_class->grab_focus = concordat_search_grab_focus;
  page_class->set_project = concordat_search_set_project;
  page_class->move = concordat_search_move;
  page_class->set_width_class = concordat_search_set_width_class;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/concordat/Concordat/concordat-search.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
}

static void
concordat_search_init (ConcordatSearch *self)
{
  g_autoptr (GtkListItemFactory) figures = concordat_search_figure_factory_new ();
  g_autoptr (GtkListItemFactory) rows = concordat_search_row_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  concordat_search_append_columns (self->lines_view);
  gtk_list_view_set_factory (self->figures_view, figures);
  gtk_list_view_set_factory (self->list_view, rows);
}
