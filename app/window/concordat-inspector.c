/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector: the selected item's evidence in every source, its fields to edit, why it is there,
 * and its history. */

#include "config.h"

#include "concordat-inspector.h"

struct _ConcordatInspector
{
  AdwBin parent_instance;

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
concordat_inspector_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
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
concordat_inspector_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  ConcordatInspector *self = CONCORDAT_INSPECTOR (object);

  switch (id)
    {
    case PROP_PROJECT:
      g_set_object (&self->project, g_value_get_object (value));
      break;
    case PROP_ITEM:
      g_set_object (&self->item, g_value_get_object (value));
      break;
    case PROP_POSITION:
      g_set_str (&self->position, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
concordat_inspector_dispose (GObject *object)
{
  ConcordatInspector *self = CONCORDAT_INSPECTOR (object);

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
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, CORPUS_TYPE_PROJECT,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, CORPUS_TYPE_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSITION] = g_param_spec_string ("position", NULL, NULL, "",
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
concordat_inspector_init (ConcordatInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
concordat_inspector_edit (ConcordatInspector *self)
{
}

void
concordat_inspector_edit_note (ConcordatInspector *self)
{
}
