/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: three panes (sources, a view, the inspector) around one project.  It owns no
 * knowledge of facts: views and inspector ask the corpus, the window hands on what is selected and
 * shows what takes time. */

#include "config.h"

#include "concordat-window-private.h"

#include "concordat-agreements.h"
#include "concordat-compare.h"
#include "concordat-figures.h"
#include "concordat-matrix.h"
#include "concordat-search.h"

#include <glib/gi18n-lib.h>

#define UNDATED_MOST_LOOKED_AT 64 /* documents */

G_DEFINE_FINAL_TYPE (ConcordatWindow, concordat_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_PROJECT,
  PROP_WIDTH_CLASS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/**
 * concordat_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none): the visible view
 */
ConcordatPage *
concordat_window_get_page (ConcordatWindow *self)
{
  return CONCORDAT_PAGE (adw_view_stack_get_visible_child (self->views));
}

static GSettings *
dup_view_settings (ConcordatWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  return g_settings_get_child (self->settings, name != NULL ? name : "agreements");
}

/* Compare and Matrix want the width: each view remembers its panes. */
static void
restore_panes (ConcordatWindow *self)
{
  g_autoptr (GSettings) view = dup_view_settings (self);
  g_autoptr (GVariant) chosen = g_settings_get_user_value (view, "show-sources");
  ConcordatPage *page = concordat_window_get_page (self);
  gboolean wide = page == self->compare || page == self->matrix;

  if (!adw_overlay_split_view_get_collapsed (self->sources_split))
    adw_overlay_split_view_set_show_sidebar (
        self->sources_split, chosen != NULL ? g_variant_get_boolean (chosen) : !wide);
  if (!adw_overlay_split_view_get_collapsed (self->inspector_split))
    adw_overlay_split_view_set_show_sidebar (self->inspector_split,
                                             g_settings_get_boolean (view, "show-inspector"));
}

static void
remember_panes_cb (ConcordatWindow *self)
{
  g_autoptr (GSettings) view = dup_view_settings (self);

  if (!adw_overlay_split_view_get_collapsed (self->sources_split))
    g_settings_set_boolean (view, "show-sources",
                            adw_overlay_split_view_get_show_sidebar (self->sources_split));
  if (!adw_overlay_split_view_get_collapsed (self->inspector_split))
    g_settings_set_boolean (view, "show-inspector",
                            adw_overlay_split_view_get_show_sidebar (self->inspector_split));
}

static void
view_changed_cb (ConcordatWindow *self)
{
  ConcordatPage *page = concordat_window_get_page (self);

  if (page == NULL || self->page_bindings == NULL)
    return;
  g_signal_handlers_block_by_func (self->sources_split, remember_panes_cb, self);
  g_signal_handlers_block_by_func (self->inspector_split, remember_panes_cb, self);
  restore_panes (self);
  g_signal_handlers_unblock_by_func (self->sources_split, remember_panes_cb, self);
  g_signal_handlers_unblock_by_func (self->inspector_split, remember_panes_cb, self);
  g_binding_group_set_source (self->page_bindings, page);
  concordat_sources_set_page (self->sources, page);
  concordat_window_update_actions (self);
}

/* The first selection opens the inspector, until the user has a will of their own; in a narrow
 * window each selection does, as a page over the rows. */
static void
item_changed_cb (ConcordatWindow *self)
{
  ConcordatPage *page = concordat_window_get_page (self);
  gboolean collapsed = adw_overlay_split_view_get_collapsed (self->inspector_split);

  concordat_window_update_actions (self);
  if (page == NULL || page == self->compare || concordat_page_get_item (page) == NULL)
    return;
  if (self->width_class == CONCORDAT_WIDTH_NARROW)
    adw_overlay_split_view_set_show_sidebar (self->inspector_split, TRUE);
  else if (!collapsed && page == self->agreements)
    {
      g_autoptr (GSettings) view = dup_view_settings (self);
      g_autoptr (GVariant) chosen = g_settings_get_user_value (view, "show-inspector");

      if (chosen == NULL)
        adw_overlay_split_view_set_show_sidebar (self->inspector_split, TRUE);
    }
}

static void
update_title (ConcordatWindow *self)
{
  g_autofree char *window_title = NULL;

  if (self->project == NULL)
    return;
  adw_window_title_set_title (self->project_title, corpus_project_get_title (self->project));
  adw_window_title_set_subtitle (
      self->project_title, corpus_project_get_busy (self->project)       ? _ ("Comparing…")
                           : corpus_project_get_modified (self->project) ? _ ("Unsaved changes")
                                                                         : _ ("All changes saved"));
  window_title =
      g_strdup_printf ("%s – %s", corpus_project_get_title (self->project), _ ("Concordat"));
  gtk_window_set_title (GTK_WINDOW (self), window_title);
}

static gint64
find_undated (ConcordatWindow *self, char **title)
{
  g_autoptr (GArray) documents = corpus_project_list_documents (self->project);

  for (guint i = 0; i < MIN (documents->len, UNDATED_MOST_LOOKED_AT); i++)
    {
      gint64 id = g_array_index (documents, gint64, i);
      g_autoptr (CorpusItem) item = corpus_project_dup_source (self->project, id, NULL);
      const CorpusSource *source = item != NULL ? corpus_item_get_source (item) : NULL;

      if (source != NULL && source->published == NULL && source->n_waiting_dates > 0)
        {
          *title = g_strdup_printf (ngettext ("%s “%s” has no date: %u date waits for it.",
                                              "%s “%s” has no date: %u dates wait for it.",
                                              source->n_waiting_dates),
                                    source->letter, source->title, source->n_waiting_dates);
          return id;
        }
    }
  return 0;
}

/* What a person must do before the comparison is complete. */
static void
update_banner (ConcordatWindow *self)
{
  guint n = corpus_project_get_n_documents (self->project);
  g_autofree char *title = NULL;

  self->undated = find_undated (self, &title);
  adw_banner_set_use_markup (self->banner, FALSE);
  adw_banner_set_title (self->banner, title != NULL ? title : _ ("Add a second text to compare."));
  adw_banner_set_button_label (self->banner, title != NULL ? _ ("_Set Date") : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner),
                                  title != NULL ? "win.set-date" : NULL);
  adw_banner_set_revealed (self->banner, n == 1 || title != NULL);
}

static void
project_notify_cb (ConcordatWindow *self)
{
  guint n;

  if (self->project == NULL)
    return;
  n = corpus_project_get_n_documents (self->project);
  update_title (self);
  gtk_stack_set_visible_child_name (self->content_stack, n > 0 ? "views" : "empty");
  concordat_window_update_actions (self);
}

static void
project_changed_cb (CorpusProject *project, guint what, ConcordatWindow *self)
{
  if (what & (CORPUS_CHANGE_SOURCES | CORPUS_CHANGE_FACTS))
    update_banner (self);
  project_notify_cb (self);
}

/**
 * concordat_window_set_project:
 * @self: a window
 * @project: (nullable): the project to show
 *
 * Shows another project; the one before is closed by the caller.
 */
void
concordat_window_set_project (ConcordatWindow *self, CorpusProject *project)
{
  if (self->project == project)
    return;

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_set_object (&self->project, project);
  if (project != NULL)
    {
      g_signal_connect_object (project, "notify", G_CALLBACK (project_notify_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (project, "changed", G_CALLBACK (project_changed_cb), self, 0);
      update_banner (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
  project_notify_cb (self);
}

CorpusProject *
concordat_window_get_project (ConcordatWindow *self)
{
  return self->project;
}

/**
 * concordat_window_is_untouched:
 * @self: a window
 *
 * Returns: whether its project is empty, unnamed and idle
 */
gboolean
concordat_window_is_untouched (ConcordatWindow *self)
{
  return self->job == NULL
         && (self->project == NULL
             || (corpus_project_get_file (self->project) == NULL
                 && !corpus_project_get_modified (self->project)
                 && corpus_project_get_n_documents (self->project) == 0));
}

void
concordat_window_toast (ConcordatWindow *self,
                        const char *text,
                        const char *action_label,
                        const char *action_name)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  if (action_label != NULL)
    {
      adw_toast_set_button_label (toast, action_label);
      adw_toast_set_action_name (toast, action_name);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
concordat_window_toast_error (ConcordatWindow *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    concordat_window_toast (self, error->message, NULL, NULL);
}

void
concordat_window_begin_job (ConcordatWindow *self, const char *text)
{
  g_clear_object (&self->job);
  self->job = g_cancellable_new ();
  concordat_sources_set_progress (self->sources, text, 0);
  concordat_window_update_actions (self);
}

void
concordat_window_job_progress (ConcordatWindow *self, double fraction, const char *text)
{
  if (self->job != NULL)
    concordat_sources_set_progress (self->sources, text, fraction);
}

void
concordat_window_end_job (ConcordatWindow *self)
{
  g_clear_object (&self->job);
  concordat_sources_set_progress (self->sources, NULL, 0);
  project_notify_cb (self);
}

static void
close_response_cb (AdwAlertDialog *dialog, const char *response, ConcordatWindow *self)
{
  if (g_str_equal (response, "save"))
    concordat_window_save_then_close (self);
  else if (g_str_equal (response, "discard"))
    {
      self->closing = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
ask_before_closing (ConcordatWindow *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Save Changes?"), NULL));

  adw_alert_dialog_format_body (dialog, _ ("“%s” has changes that are not saved."),
                                corpus_project_get_title (self->project));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"),
                                  "save", _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, 0);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static gboolean
concordat_window_close_request (GtkWindow *window)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (window);
  int width, height;

  if (!self->closing && self->project != NULL && corpus_project_get_modified (self->project)
      && corpus_project_get_n_documents (self->project) > 0)
    {
      ask_before_closing (self);
      return TRUE;
    }
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_string (self->settings, "view",
                         adw_view_stack_get_visible_child_name (self->views));
  if (self->job != NULL)
    g_cancellable_cancel (self->job);
  if (self->project != NULL)
    corpus_project_close (self->project);
  return GTK_WINDOW_CLASS (concordat_window_parent_class)->close_request (window);
}

static void
concordat_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (object);

  switch (id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_WIDTH_CLASS:
      g_value_set_int (value, self->width_class);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
concordat_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (object);

  switch (id)
    {
    case PROP_WIDTH_CLASS:
      if (self->width_class != g_value_get_int (value))
        {
          self->width_class = g_value_get_int (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
concordat_window_dispose (GObject *object)
{
  ConcordatWindow *self = CONCORDAT_WINDOW (object);

  if (self->job != NULL)
    g_cancellable_cancel (self->job);
  if (self->page_bindings != NULL)
    g_binding_group_set_source (self->page_bindings, NULL);
  g_clear_object (&self->page_bindings);
  g_clear_object (&self->job);
  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORDAT_TYPE_WINDOW);
  g_clear_object (&self->project);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (concordat_window_parent_class)->dispose (object);
}

static void
concordat_window_class_init (ConcordatWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CONCORDAT_TYPE_SOURCES);
  g_type_ensure (CONCORDAT_TYPE_INSPECTOR);
  g_type_ensure (CONCORDAT_TYPE_AGREEMENTS);
  g_type_ensure (CONCORDAT_TYPE_FIGURES);
  g_type_ensure (CONCORDAT_TYPE_COMPARE);
  g_type_ensure (CONCORDAT_TYPE_MATRIX);
  g_type_ensure (CONCORDAT_TYPE_SEARCH);

  object_class->get_property = concordat_window_get_property;
  object_class->set_property = concordat_window_set_property;
  object_class->dispose = concordat_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = concordat_window_close_request;

  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, CORPUS_TYPE_PROJECT,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDTH_CLASS] = g_param_spec_int (
      "width-class", NULL, NULL, CONCORDAT_WIDTH_WIDE, CONCORDAT_WIDTH_NARROW, CONCORDAT_WIDTH_WIDE,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/concordat/Concordat/concordat-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, sources_split);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, inspector_split);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, views);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, content_stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, sources);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, project_title);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, agreements);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, figures);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, compare);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, matrix);
  gtk_widget_class_bind_template_child (widget_class, ConcordatWindow, search);

  concordat_window_class_install_actions (widget_class);
  concordat_window_class_install_file_actions (widget_class);
  concordat_window_class_install_paste (widget_class);
}

static void
concordat_window_init (ConcordatWindow *self)
{
  ConcordatPage *pages[5];
  g_autofree char *view = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CorpusProject) project = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  self->page_bindings = g_binding_group_new ();
  g_binding_group_bind (self->page_bindings, "item", self->inspector, "item",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->page_bindings, "position", self->inspector, "position",
                        G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "project", self->inspector, "project", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "project", self->sources, "project", G_BINDING_SYNC_CREATE);

  pages[0] = self->agreements;
  pages[1] = self->figures;
  pages[2] = self->compare;
  pages[3] = self->matrix;
  pages[4] = self->search;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    g_signal_connect_object (pages[i], "notify::item", G_CALLBACK (item_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sources_split, "notify::show-sidebar",
                           G_CALLBACK (remember_panes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inspector_split, "notify::show-sidebar",
                           G_CALLBACK (remember_panes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  concordat_window_init_drop (self);

  view = g_settings_get_string (self->settings, "view");
  adw_view_stack_set_visible_child_name (self->views, view);
  view_changed_cb (self);

  project = corpus_project_create (&error);
  if (project == NULL)
    concordat_window_toast_error (self, error);
  concordat_window_set_project (self, project);
}

/**
 * concordat_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window with an empty project
 */
ConcordatWindow *
concordat_window_new (GtkApplication *application)
{
  return g_object_new (CONCORDAT_TYPE_WINDOW, "application", application, NULL);
}
