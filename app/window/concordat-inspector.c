/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector: the selected item's evidence in every source, its fields to edit, why it is there,
 * and its history. */

#include "config.h"

#include "concordat-inspector-private.h"

#include <glib/gi18n-lib.h>

struct _ConcordatInspector
{
  AdwBin parent_instance;

  AdwNavigationView *navigation;
  AdwWindowTitle *position_title;
  GtkStack *stack;
  GtkBox *content;
  GtkWidget *action_bar;
  AdwPreferencesPage *edit_page;
  AdwPreferencesGroup *edit_group;
  AdwPreferencesGroup *note_group;

  CorpusProject *project;
  CorpusItem *item;
  char *position;
};

G_DEFINE_FINAL_TYPE (ConcordatInspector, concordat_inspector, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PROJECT,
  PROP_ITEM,
  PROP_POSITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
clear_edit_page (ConcordatInspector *self)
{
  if (self->edit_group != NULL)
    adw_preferences_page_remove (self->edit_page, self->edit_group);
  if (self->note_group != NULL)
    adw_preferences_page_remove (self->edit_page, self->note_group);
  self->edit_group = NULL;
  self->note_group = NULL;
}

static void
fill_edit_page (ConcordatInspector *self)
{
  clear_edit_page (self);
  if (self->project == NULL || self->item == NULL)
    return;
  self->edit_group = concordat_inspector_edit_group_new (self->project, self->item);
  self->note_group = concordat_inspector_note_group_new (self->project, self->item);
  adw_preferences_page_add (self->edit_page, self->edit_group);
  adw_preferences_page_add (self->edit_page, self->note_group);
}

static void
set_item (ConcordatInspector *self, CorpusItem *item)
{
  gboolean same = self->item != NULL && item != NULL
                  && corpus_item_get_kind (self->item) == corpus_item_get_kind (item)
                  && corpus_item_get_id (self->item) == corpus_item_get_id (item);

  if (!g_set_object (&self->item, item))
    return;
  gtk_stack_set_visible_child_name (self->stack, item != NULL ? "item" : "none");
  gtk_widget_set_visible (self->action_bar, item != NULL);
  if (item != NULL && self->project != NULL)
    concordat_inspector_fill_read (self->content, self->project, item);
  if (!same)
    {
      adw_navigation_view_pop_to_tag (self->navigation, "read");
      clear_edit_page (self);
    }
}

static void
concordat_inspector_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ConcordatInspector *self = CONCORDAT_INSPECTOR (object);

  switch (id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_POSITION:
      g_value_set_string (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
concordat_inspector_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ConcordatInspector *self = CONCORDAT_INSPECTOR (object);

  switch (id)
    {
    case PROP_PROJECT:
      g_set_object (&self->project, g_value_get_object (value));
      break;
    case PROP_ITEM:
      set_item (self, g_value_get_object (value));
      break;
    case PROP_POSITION:
      g_set_str (&self->position, g_value_get_string (value));
      adw_window_title_set_title (
          self->position_title,
          self->position != NULL && *self->position != '\0' ? self->position : _ ("Inspector"));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
concordat_inspector_dispose (GObject *object)
{
  ConcordatInspector *self = CONCORDAT_INSPECTOR (object);

  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin must not find a child that is gone */
  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORDAT_TYPE_INSPECTOR);
  g_clear_object (&self->project);
  g_clear_object (&self->item);
  g_clear_pointer (&self->position, g_free);
  G_OBJECT_CLASS (concordat_inspector_parent_class)->dispose (object);
}

static void
concordat_inspector_class_init (ConcordatInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = concordat_inspector_get_property;
  object_class->set_property = concordat_inspector_set_property;
  object_class->dispose = concordat_inspector_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/concordat/Concordat/concordat-inspector.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), ConcordatInspector, navigation);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), ConcordatInspector,
                                        position_title);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), ConcordatInspector, stack);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), ConcordatInspector, content);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), ConcordatInspector, action_bar);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), ConcordatInspector, edit_page);
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, CORPUS_TYPE_PROJECT,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, CORPUS_TYPE_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSITION] =
      g_param_spec_string ("position", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
concordat_inspector_init (ConcordatInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->action_bar, FALSE);
}

void
concordat_inspector_edit (ConcordatInspector *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  if (self->item == NULL)
    return;
  fill_edit_page (self);
  if (g_strcmp0 (adw_navigation_page_get_tag (page), "edit") != 0)
    adw_navigation_view_push_by_tag (self->navigation, "edit");
  gtk_widget_child_focus (GTK_WIDGET (self->edit_group), GTK_DIR_TAB_FORWARD);
}

void
concordat_inspector_edit_note (ConcordatInspector *self)
{
  concordat_inspector_edit (self);
  if (self->note_group != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->note_group), GTK_DIR_TAB_FORWARD);
}
