/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts side by side: up to three columns and a gutter between each two.  A fact that is selected in
 * one column selects its link, and the link its counterpart; scrolling follows.  Everything is read
 * again after a change of the corpus, but only while the page is on the screen. */

#include "config.h"

#include "concordat-compare-private.h"

#include "concordat-compare-pair.h"
#include "concordat-kind.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

#define SHOW_AGAIN_MSEC 100
#define SHOW_AGAIN_PX 120.0

G_DEFINE_FINAL_TYPE (ConcordatCompare, concordat_compare, CONCORDAT_TYPE_PAGE)

static guint
column_index (ConcordatCompare *self, gpointer column)
{
  for (guint i = 0; i < MOST_TEXTS; i++)
    if ((gpointer)self->columns[i] == column
        || (gpointer)concordat_text_column_get_view (self->columns[i]) == column)
      return i;
  return 0;
}

static void
fact_clicked_cb (ConcordatTextView *view, gint64 fact, ConcordatCompare *self)
{
  concordat_compare_select_fact (self, column_index (self, view), fact, FALSE);
}

/* Enter: to the same fact in the text beside. */
static void
left_for_counterpart_cb (ConcordatTextView *view, ConcordatCompare *self)
{
  guint from = column_index (self, view);

  for (guint i = 0; i < concordat_compare_n_texts (self); i++)
    {
      ConcordatTextView *other = concordat_text_column_get_view (self->columns[i]);
      gint64 fact = concordat_text_view_get_selected (other);

      if (i == from || fact == 0)
        continue;
      if (concordat_compare_is_stacked (self))
        adw_toggle_group_set_active (self->switcher, i);
      concordat_compare_select_fact (self, i, fact, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (other));
      return;
    }
}

static void
link_clicked_cb (ConcordatLinks *gutter, guint index, ConcordatCompare *self)
{
  concordat_compare_show_link (self, gutter == self->gutters[0] ? 0 : 1, index);
}

static void
scrolled_cb (ConcordatTextColumn *column, ConcordatCompare *self)
{
  guint from = column_index (self, column);

  if (concordat_compare_is_stacked (self) || g_get_monotonic_time () < self->hold_until_usec)
    return;
  for (guint to = 0; to < concordat_compare_n_texts (self); to++)
    {
      guint gutter = MIN (from, to);
      GPtrArray *links = (from > to ? from - to : to - from) == 1
                             ? concordat_links_get_links (self->gutters[gutter])
                             : NULL;

      if (to != from && self->documents[to] != 0)
        concordat_text_column_scroll_by_code (
            self->columns[to],
            concordat_pair_map_scroll (column, self->columns[to], links, from > to));
    }
}

static void
toggle_kind (ConcordatCompare *self, EngineFactKind kind)
{
  gtk_toggle_button_set_active (self->toggles[kind],
                                !gtk_toggle_button_get_active (self->toggles[kind]));
}

/* Whether it is the program that selected the text: a fact that was revealed. */
static gboolean
is_selected_fact (ConcordatCompare *self,
                  ConcordatTextView *view,
                  const GtkTextIter *start,
                  const GtkTextIter *end)
{
  CorpusItem *item = concordat_text_view_find (view, self->selected);
  const CorpusFact *fact = item != NULL ? corpus_item_get_fact (item) : NULL;

  return fact != NULL && fact->start_char == (guint)gtk_text_iter_get_offset (start)
         && fact->end_char == (guint)gtk_text_iter_get_offset (end);
}

/* 1 to 6: on selected text they add a fact, else they show or hide a kind. */
static void
kind_pressed_cb (ConcordatTextView *view, int kind, ConcordatCompare *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  guint column = column_index (self, view);
  GtkTextIter start, end;
  gint64 id = 0;

  if (project == NULL || !gtk_text_buffer_get_selection_bounds (buffer, &start, &end)
      || is_selected_fact (self, view, &start, &end))
    {
      toggle_kind (self, (EngineFactKind)kind);
      return;
    }
  if (corpus_decide_add (project, self->documents[column], (EngineFactKind)kind,
                         (guint)gtk_text_iter_get_offset (&start),
                         (guint)gtk_text_iter_get_offset (&end), &id, NULL))
    self->selected = id;
  else
    gtk_widget_error_bell (GTK_WIDGET (view));
}

static void
kind_toggled_cb (ConcordatCompare *self)
{
  self->kinds = 0;
  for (guint kind = 0; kind < ENGINE_N_FACT_KINDS; kind++)
    if (gtk_toggle_button_get_active (self->toggles[kind]))
      self->kinds |= 1u << kind;
  for (guint i = 0; i < MOST_TEXTS; i++)
    concordat_text_column_set_kinds (self->columns[i], self->kinds);
  for (guint i = 0; i < MOST_GUTTERS; i++)
    concordat_links_set_kinds (self->gutters[i], self->kinds);
}

static void
switched_cb (ConcordatCompare *self)
{
  guint active = adw_toggle_group_get_active (self->switcher);

  if (self->filling || active == GTK_INVALID_LIST_POSITION || active >= MOST_TEXTS)
    return;
  self->active = active;
  concordat_compare_arrange (self);
}

static gboolean
reload_cb (gpointer user_data)
{
  ConcordatCompare *self = user_data;

  self->reload_id = 0;
  concordat_compare_reload (self);
  return G_SOURCE_REMOVE;
}

static void
project_changed_cb (CorpusProject *project, guint what, ConcordatCompare *self)
{
  if ((what & ~(guint)CORPUS_CHANGE_HISTORY) == 0)
    return;
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->reload_id == 0)
    self->reload_id = g_idle_add (reload_cb, self);
}

static void
document_chosen_cb (ConcordatTextColumn *column, gint64 document, ConcordatCompare *self)
{
  concordat_compare_choose_document (self, column_index (self, column), document);
}

static void
third_toggled_cb (ConcordatCompare *self)
{
  if (concordat_page_get_project (CONCORDAT_PAGE (self)) != NULL)
    concordat_compare_reload (self);
}

static void
open_row_cb (ConcordatCompare *self)
{
  if (self->selected != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-row", "x", self->selected);
}

static gboolean
kind_shortcut_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  toggle_kind (CONCORDAT_COMPARE (widget), concordat_kind_order[g_variant_get_int32 (args)]);
  return TRUE;
}

static void
concordat_compare_set_project (ConcordatPage *page, CorpusProject *project)
{
  ConcordatCompare *self = CONCORDAT_COMPARE (page);
  CorpusProject *before = concordat_page_get_project (page);

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, project_changed_cb, self);
  CONCORDAT_PAGE_CLASS (concordat_compare_parent_class)->set_project (page, project);
  memset (self->documents, 0, sizeof self->documents);
  self->selected = 0;
  self->pinned = 0;
  self->chosen = FALSE;
  g_clear_object (&self->sources);
  if (project != NULL)
    {
      self->sources = corpus_source_list_new (project);
      g_signal_connect_object (project, "changed", G_CALLBACK (project_changed_cb), self, 0);
    }
  for (guint i = 0; i < MOST_TEXTS; i++)
    concordat_text_column_set_sources (self->columns[i], self->sources);
  concordat_compare_show_documents (self);
  self->stale = project != NULL;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    concordat_compare_ensure_fresh (self);
}

static gboolean
concordat_compare_reveal_fact (ConcordatPage *page, gint64 fact)
{
  ConcordatCompare *self = CONCORDAT_COMPARE (page);
  CorpusProject *project = concordat_page_get_project (page);
  g_autoptr (CorpusItem) item =
      project != NULL ? corpus_project_dup_fact (project, fact, NULL) : NULL;
  gint64 document;
  guint column = MOST_TEXTS;

  if (item == NULL)
    return FALSE;
  concordat_compare_ensure_fresh (self);
  document = corpus_item_get_fact (item)->document;
  for (guint i = 0; i < concordat_compare_n_texts (self); i++)
    if (self->documents[i] == document)
      column = i;
  if (column == MOST_TEXTS)
    {
      column = 0;
      concordat_compare_pin_document (self, document, concordat_pair_find_partner (project, item));
    }
  if ((self->kinds & (1u << corpus_item_get_fact (item)->fact->kind)) == 0)
    toggle_kind (self, corpus_item_get_fact (item)->fact->kind);
  if (concordat_compare_is_stacked (self))
    adw_toggle_group_set_active (self->switcher, column);
  concordat_compare_select_fact (self, column, fact, TRUE);
  concordat_text_view_select_text (concordat_text_column_get_view (self->columns[column]), fact);
  gtk_widget_grab_focus (GTK_WIDGET (concordat_text_column_get_view (self->columns[column])));
  return TRUE;
}

static gboolean
show_again_cb (gpointer user_data)
{
  ConcordatCompare *self = user_data;

  self->show_id = 0;
  if (self->selected != 0)
    concordat_compare_scroll_to (self, self->active, self->selected, SHOW_AGAIN_PX);
  return G_SOURCE_REMOVE;
}

static void
concordat_compare_set_width_class (ConcordatPage *page, ConcordatWidthClass width_class)
{
  ConcordatCompare *self = CONCORDAT_COMPARE (page);

  concordat_compare_arrange (self);
  /* Lines break elsewhere now: keep the selected fact in sight. */
  if (self->selected != 0 && self->show_id == 0)
    self->show_id = g_timeout_add (SHOW_AGAIN_MSEC, show_again_cb, self);
}

static void
concordat_compare_map (GtkWidget *widget)
{
  concordat_compare_ensure_fresh (CONCORDAT_COMPARE (widget));
  GTK_WIDGET_CLASS (concordat_compare_parent_class)->map (widget);
}

static void
concordat_compare_dispose (GObject *object)
{
  ConcordatCompare *self = CONCORDAT_COMPARE (object);

  g_clear_handle_id (&self->reload_id, g_source_remove);
  g_clear_handle_id (&self->show_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL); /* the bin must not find a child that is gone */
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORDAT_TYPE_COMPARE);
  g_clear_object (&self->sources);
  G_OBJECT_CLASS (concordat_compare_parent_class)->dispose (object);
}

static void
concordat_compare_class_init (ConcordatCompareClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ConcordatPageClass *page_class = CONCORDAT_PAGE_CLASS (klass);

  g_type_ensure (CONCORDAT_TYPE_VERDICT);
  G_OBJECT_CLASS (klass)->dispose = concordat_compare_dispose;
  widget_class->map = concordat_compare_map;
  page_class->set_project = concordat_compare_set_project;
  page_class->move = concordat_compare_move;
  page_class->move_to_undecided = concordat_compare_move_to_undecided;
  page_class->move_to_difference = concordat_compare_move_to_difference;
  page_class->reveal_fact = concordat_compare_reveal_fact;
  page_class->set_width_class = concordat_compare_set_width_class;

  for (int i = 0; i < ENGINE_N_FACT_KINDS; i++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_1 + (guint)i, 0, kind_shortcut_cb, "i", i);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/concordat/Concordat/concordat-compare.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, toolbar);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, legend);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, third_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, difference_box);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, difference_label);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, switcher);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, texts);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, chips_scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, chips);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, explanation);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, verdict);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, sentence);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, row_button);
  gtk_widget_class_bind_template_callback (widget_class, third_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_row_cb);
}

static void
make_legend (ConcordatCompare *self)
{
  for (guint i = 0; i < ENGINE_N_FACT_KINDS; i++)
    {
      EngineFactKind kind = concordat_kind_order[i];
      GtkWidget *button = gtk_toggle_button_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      /* Translators: a kind of fact and the key that shows or hides it. */
      g_autofree char *tip =
          g_strdup_printf (_ ("Show %1$s (%2$u)"), corpus_kind_to_plural (kind), i + 1);

      self->toggles[kind] = GTK_TOGGLE_BUTTON (button);
      self->counts[kind] = GTK_LABEL (gtk_label_new ("0"));
      gtk_widget_add_css_class (GTK_WIDGET (self->counts[kind]), "numeric");
      gtk_widget_add_css_class (GTK_WIDGET (self->counts[kind]), "secondary");
      gtk_box_append (GTK_BOX (box), concordat_kind_swatch_new (kind));
      self->names[kind] = gtk_label_new (corpus_kind_to_plural (kind));
      gtk_box_append (GTK_BOX (box), self->names[kind]);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->counts[kind]));
      gtk_button_set_child (GTK_BUTTON (button), box);
      gtk_widget_add_css_class (button, "legend-button");
      gtk_widget_set_tooltip_text (button, tip);
      gtk_toggle_button_set_active (self->toggles[kind], TRUE);
      g_signal_connect_object (button, "toggled", G_CALLBACK (kind_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->legend, button);
    }
}

static void
make_columns (ConcordatCompare *self)
{
  for (guint i = 0; i < MOST_TEXTS; i++)
    {
      ConcordatTextView *view;

      self->columns[i] = CONCORDAT_TEXT_COLUMN (concordat_text_column_new (i == 0));
      view = concordat_text_column_get_view (self->columns[i]);
      g_signal_connect_object (view, "fact-clicked", G_CALLBACK (fact_clicked_cb), self, 0);
      g_signal_connect_object (view, "left-for-counterpart", G_CALLBACK (left_for_counterpart_cb),
                               self, 0);
      g_signal_connect_object (view, "kind-pressed", G_CALLBACK (kind_pressed_cb), self, 0);
      g_signal_connect_object (self->columns[i], "scrolled", G_CALLBACK (scrolled_cb), self, 0);
      g_signal_connect_object (self->columns[i], "document-chosen", G_CALLBACK (document_chosen_cb),
                               self, 0);
      if (i > 0)
        {
          self->gutters[i - 1] =
              CONCORDAT_LINKS (concordat_links_new (self->columns[i - 1], self->columns[i]));
          g_signal_connect_object (self->gutters[i - 1], "link-clicked",
                                   G_CALLBACK (link_clicked_cb), self, 0);
          gtk_box_append (self->texts, GTK_WIDGET (self->gutters[i - 1]));
        }
      gtk_box_append (self->texts, GTK_WIDGET (self->columns[i]));
    }
  self->placeholder = adw_status_page_new ();
  adw_status_page_set_title (ADW_STATUS_PAGE (self->placeholder), _ ("One Text Only"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (self->placeholder),
      _ ("Tick a second source in the list to set it beside this one."));
  gtk_widget_add_css_class (self->placeholder, "compact");
  gtk_widget_set_hexpand (self->placeholder, TRUE);
  gtk_box_append (self->texts, self->placeholder);
}

static void
concordat_compare_init (ConcordatCompare *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->kinds = ~0u;
  make_columns (self);
  make_legend (self);
  concordat_compare_show_documents (self);
}

void
concordat_compare_show_source (ConcordatCompare *self, gint64 document)
{
  concordat_compare_ensure_fresh (self);
  for (guint i = 0; i < concordat_compare_n_texts (self); i++)
    if (self->documents[i] == document)
      {
        if (concordat_compare_is_stacked (self))
          adw_toggle_group_set_active (self->switcher, i);
        gtk_widget_grab_focus (GTK_WIDGET (concordat_text_column_get_view (self->columns[i])));
        return;
      }
  concordat_compare_pin_document (self, document, 0);
  if (concordat_compare_is_stacked (self))
    adw_toggle_group_set_active (self->switcher, 0);
  gtk_widget_grab_focus (GTK_WIDGET (concordat_text_column_get_view (self->columns[0])));
}

void
concordat_compare_show_place (ConcordatCompare *self,
                              gint64 document,
                              guint start_char,
                              guint end_char)
{
  ConcordatTextView *view = NULL;
  gint64 fact;

  concordat_compare_show_source (self, document);
  for (guint i = 0; i < concordat_compare_n_texts (self); i++)
    if (self->documents[i] == document)
      {
        view = concordat_text_column_get_view (self->columns[i]);
        fact = concordat_text_view_get_fact_at (view, start_char);
        if (fact != 0)
          concordat_compare_select_fact (self, i, fact, FALSE);
        else
          concordat_compare_clear_selection (self);
      }
  self->hold_until_usec = g_get_monotonic_time () + CONCORDAT_COMPARE_HOLD_USEC;
  if (view != NULL)
    concordat_text_view_show_range (view, start_char, end_char);
}
