/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done in a window: moving, deciding, undoing, switching views.  Decisions are the
 * corpus's; each is a step that a toast names and undoes. */

#include "config.h"

#include "concordat-window-private.h"

#include "concordat-compare.h"
#include "concordat-search.h"
#include "concordat-shortcuts.h"
#include "concordat-source-dialog.h"

#include <glib/gi18n-lib.h>

static void
view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);
  GtkWidget *page, *focus;

  adw_view_stack_set_visible_child_name (self->views, g_variant_get_string (parameter, NULL));
  page = GTK_WIDGET (concordat_window_get_page (self));
  focus = gtk_root_get_focus (GTK_ROOT (self));
  /* asked for again: the search waits for words, the other views keep what has the focus */
  if (CONCORDAT_IS_SEARCH (page))
    gtk_widget_grab_focus (page);
  else if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
toggle_sources_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwOverlaySplitView *split = CONCORDAT_WINDOW (widget)->sources_split;

  adw_overlay_split_view_set_show_sidebar (split, !adw_overlay_split_view_get_show_sidebar (split));
}

static void
toggle_inspector_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwOverlaySplitView *split = CONCORDAT_WINDOW (widget)->inspector_split;

  adw_overlay_split_view_set_show_sidebar (split, !adw_overlay_split_view_get_show_sidebar (split));
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  concordat_page_move (concordat_window_get_page (CONCORDAT_WINDOW (widget)), 1);
}

static void
previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  concordat_page_move (concordat_window_get_page (CONCORDAT_WINDOW (widget)), -1);
}

static void
next_undecided_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);

  if (!concordat_page_move_to_undecided (concordat_window_get_page (self)))
    concordat_window_toast (self, _ ("Everything here is decided."), NULL, NULL);
}

static void
next_difference_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  concordat_page_move_to_difference (concordat_window_get_page (CONCORDAT_WINDOW (widget)), 1);
}

static void
previous_difference_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  concordat_page_move_to_difference (concordat_window_get_page (CONCORDAT_WINDOW (widget)), -1);
}

static void
announce (ConcordatWindow *self, const char *text)
{
  concordat_window_toast (self, text, _ ("_Undo"), "win.undo");
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static guint
count_ids (const gint64 *ids)
{
  guint n = 0;

  while (ids[n] != 0)
    n++;
  return n;
}

/* Accept or reject what is selected; a second time takes it back. */
static void
decide (ConcordatWindow *self, CorpusState state)
{
  ConcordatPage *page = concordat_window_get_page (self);
  CorpusItemKind what = CORPUS_ITEM_AGREEMENT;
  g_autofree gint64 *ids = concordat_page_dup_selected_ids (page, &what);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n;

  if (ids == NULL || ids[0] == 0)
    return;
  n = count_ids (ids);
  if (!corpus_decide_state (self->project, what, ids, state, &error))
    {
      concordat_window_toast_error (self, error);
      return;
    }
  text =
      g_strdup_printf (state == CORPUS_STATE_ACCEPTED ? ngettext ("%u accepted", "%u accepted", n)
                                                      : ngettext ("%u rejected", "%u rejected", n),
                       n);
  announce (self, text);
}

static void
accept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  decide (CONCORDAT_WINDOW (widget), CORPUS_STATE_ACCEPTED);
}

static void
reject_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  decide (CONCORDAT_WINDOW (widget), CORPUS_STATE_REJECTED);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);

  adw_overlay_split_view_set_show_sidebar (self->inspector_split, TRUE);
  concordat_inspector_edit (self->inspector);
}

static void
note_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);

  adw_overlay_split_view_set_show_sidebar (self->inspector_split, TRUE);
  concordat_inspector_edit_note (self->inspector);
}

static void
merge_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);
  CorpusItemKind what = CORPUS_ITEM_AGREEMENT;
  g_autofree gint64 *ids =
      concordat_page_dup_selected_ids (concordat_window_get_page (self), &what);
  g_autoptr (GError) error = NULL;

  if (ids == NULL || count_ids (ids) < 2)
    concordat_window_toast (self, _ ("Select two rows or more to merge them."), NULL, NULL);
  else if (!corpus_decide_merge (self->project, what, ids, &error))
    concordat_window_toast_error (self, error);
  else
    announce (self, _ ("Merged"));
}

/* Takes the fact that says most of the selected row out of it. */
static void
split_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);
  CorpusItem *item = concordat_page_get_item (concordat_window_get_page (self));
  const CorpusAgreement *agreement = item != NULL ? corpus_item_get_agreement (item) : NULL;
  const CorpusFact *fact = item != NULL ? corpus_item_get_fact (item) : NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  if (parameter != NULL)
    id = g_variant_get_int64 (parameter);
  else if (fact != NULL)
    id = fact->id;
  else if (agreement != NULL && agreement->n_presences > 1)
    id = agreement->presences[agreement->n_presences - 1].fact;
  if (id == 0)
    concordat_window_toast (self, _ ("Nothing to split here: the row rests on one source."), NULL,
                            NULL);
  else if (!corpus_decide_split (self->project, id, &error))
    concordat_window_toast_error (self, error);
  else
    announce (self, _ ("Split off"));
}

/* A mention to check means that agreement, or (0) none of those it may mean. */
static void
assign_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gint64 fact, agreement;

  g_variant_get (parameter, "(xx)", &fact, &agreement);
  /* the row that has the keyboard goes: into a filter's entry it must not come, where undoing is another */
  gtk_widget_child_focus (GTK_WIDGET (concordat_window_get_page (self)), GTK_DIR_TAB_FORWARD);
  if (!corpus_decide_assign (self->project, fact, agreement, &error))
    concordat_window_toast_error (self, error);
  else
    announce (self, agreement != 0 ? _ ("Settled: the same agreement")
                                   : _ ("Settled: another agreement"));
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;

  if (!corpus_undo (self->project, &text, &error))
    {
      concordat_window_toast_error (self, error);
      return;
    }
  message = g_strdup_printf (_ ("Undone: %s"), text);
  concordat_window_toast (self, message, _ ("_Redo"), "win.redo");
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!corpus_redo (self->project, &text, &error))
    concordat_window_toast_error (self, error);
  else
    announce (self, text);
}

/* Shows a fact in its text: in Compare, unless that view shows it already. */
static void
open_fact_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);
  gint64 fact = g_variant_get_int64 (parameter);

  if (adw_overlay_split_view_get_collapsed (self->inspector_split))
    adw_overlay_split_view_set_show_sidebar (self->inspector_split, FALSE);
  adw_view_stack_set_visible_child_name (self->views, "compare");
  concordat_page_reveal_fact (self->compare, fact);
}

/* Shows a whole source: in Compare's first column. */
static void
open_source_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);

  if (adw_overlay_split_view_get_collapsed (self->sources_split))
    adw_overlay_split_view_set_show_sidebar (self->sources_split, FALSE);
  adw_view_stack_set_visible_child_name (self->views, "compare");
  concordat_compare_show_source (CONCORDAT_COMPARE (self->compare),
                                 g_variant_get_int64 (parameter));
}

static void
source_details_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);

  if (self->project != NULL)
    concordat_source_dialog_present (widget, self->project, g_variant_get_int64 (parameter));
}

/* The first source that has no date while dates of its text wait for one. */
static void
set_date_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);
  gint64 document = self->undated;

  if (self->project != NULL && document != 0)
    concordat_source_dialog_present (widget, self->project, document);
}

/* Shows a fact's row in the view that lists its kind. */
static void
open_row_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);
  gint64 fact = g_variant_get_int64 (parameter);
  g_autoptr (CorpusItem) item = corpus_project_dup_fact (self->project, fact, NULL);

  if (item == NULL)
    return;
  if (corpus_item_get_fact (item)->fact->kind == ENGINE_FACT_AGREEMENT)
    {
      adw_view_stack_set_visible_child_name (self->views, "agreements");
      concordat_page_reveal_fact (self->agreements, fact);
    }
  else
    {
      adw_view_stack_set_visible_child_name (self->views, "figures");
      concordat_page_reveal_fact (self->figures, fact);
    }
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  concordat_page_export (concordat_window_get_page (CONCORDAT_WINDOW (widget)));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (widget);

  if (self->job != NULL)
    g_cancellable_cancel (self->job);
}

static void
show_shortcuts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  concordat_shortcuts_present (widget);
}

/**
 * concordat_window_update_actions:
 * @self: a window
 *
 * Enables what can be done now.
 */
void
concordat_window_update_actions (ConcordatWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  ConcordatPage *page = self->views != NULL ? concordat_window_get_page (self) : NULL;
  gboolean open = self->project != NULL;
  gboolean idle = self->job == NULL;
  gboolean filled = open && corpus_project_get_n_documents (self->project) > 0;
  CorpusItem *item = page != NULL ? concordat_page_get_item (page) : NULL;
  gboolean decidable = item != NULL
                       && (corpus_item_get_kind (item) == CORPUS_ITEM_AGREEMENT
                           || corpus_item_get_kind (item) == CORPUS_ITEM_COMPARISON
                           || corpus_item_get_kind (item) == CORPUS_ITEM_FACT);

  gtk_widget_action_set_enabled (widget, "win.save", open && idle);
  gtk_widget_action_set_enabled (widget, "win.save-as", open && idle);
  gtk_widget_action_set_enabled (widget, "win.import-files", open && idle);
  gtk_widget_action_set_enabled (widget, "win.import-folder", open && idle);
  gtk_widget_action_set_enabled (widget, "win.paste-text", open && idle);
  gtk_widget_action_set_enabled (widget, "win.open-sample", open && idle);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 open && idle && corpus_can_undo (self->project));
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 open && idle && corpus_can_redo (self->project));
  gtk_widget_action_set_enabled (widget, "win.cancel", !idle);
  gtk_widget_action_set_enabled (widget, "win.accept", decidable);
  gtk_widget_action_set_enabled (widget, "win.reject", decidable);
  gtk_widget_action_set_enabled (widget, "win.edit", decidable);
  gtk_widget_action_set_enabled (widget, "win.note", decidable);
  gtk_widget_action_set_enabled (widget, "win.export",
                                 filled && page != NULL && concordat_page_can_export (page));
}

static void
show_own_pack_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  concordat_window_show_own_pack (CONCORDAT_WINDOW (widget));
}

/**
 * concordat_window_class_install_actions:
 * @klass: the window's class
 */
void
concordat_window_class_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.view", "s", view_cb },
    { "win.toggle-sources", NULL, toggle_sources_cb },
    { "win.toggle-inspector", NULL, toggle_inspector_cb },
    { "win.next", NULL, next_cb },
    { "win.previous", NULL, previous_cb },
    { "win.next-undecided", NULL, next_undecided_cb },
    { "win.next-difference", NULL, next_difference_cb },
    { "win.previous-difference", NULL, previous_difference_cb },
    { "win.accept", NULL, accept_cb },
    { "win.reject", NULL, reject_cb },
    { "win.edit", NULL, edit_cb },
    { "win.note", NULL, note_cb },
    { "win.merge", NULL, merge_cb },
    { "win.split", NULL, split_cb },
    { "win.split-fact", "x", split_cb },
    { "win.assign", "(xx)", assign_cb },
    { "win.undo", NULL, undo_cb },
    { "win.redo", NULL, redo_cb },
    { "win.open-fact", "x", open_fact_cb },
    { "win.open-row", "x", open_row_cb },
    { "win.open-source", "x", open_source_cb },
    { "win.source-details", "x", source_details_cb },
    { "win.set-date", NULL, set_date_cb },
    { "win.export", NULL, export_cb },
    { "win.cancel", NULL, cancel_cb },
    { "win.show-shortcuts", NULL, show_shortcuts_cb },
    { "win.show-own-pack", NULL, show_own_pack_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type, actions[i].activate);
}
