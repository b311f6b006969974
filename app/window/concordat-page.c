/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The base of the five views: two properties that the window binds, and virtual functions with
 * empty defaults. */

#include "config.h"

#include "concordat-page.h"

#include "concordat-list-cursor.h"

typedef struct
{
  CorpusProject *project;
  CorpusItem *item;
  char *position;
  int width_class;
  int room;
  CorpusFacet facet; /* that the sidebar shows */
  ConcordatFilterPill *facet_pill; /* weak: a child */
  CorpusList *facet_list;
} ConcordatPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ConcordatPage, concordat_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PROJECT,
  PROP_ITEM,
  PROP_POSITION,
  PROP_WIDTH_CLASS,
  PROP_ROOM,
  N_PROPS
};

enum
{
  FACETS_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

#define PRIVATE(self) ((ConcordatPagePrivate *)concordat_page_get_instance_private (self))

static void
concordat_page_real_set_project (ConcordatPage *self, CorpusProject *project)
{
  g_set_object (&PRIVATE (self)->project, project);
}

static void
concordat_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ConcordatPage *self = CONCORDAT_PAGE (object);

  switch (id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, PRIVATE (self)->project);
      break;
    case PROP_ITEM:
      g_value_set_object (value, PRIVATE (self)->item);
      break;
    case PROP_POSITION:
      g_value_set_string (value, concordat_page_get_position (self));
      break;
    case PROP_WIDTH_CLASS:
      g_value_set_int (value, PRIVATE (self)->width_class);
      break;
    case PROP_ROOM:
      g_value_set_int (value, PRIVATE (self)->room);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_width_class (ConcordatPage *self, int width_class)
{
  ConcordatPageClass *klass = CONCORDAT_PAGE_GET_CLASS (self);

  if (PRIVATE (self)->width_class == width_class)
    return;
  PRIVATE (self)->width_class = width_class;
  if (klass->set_width_class != NULL)
    klass->set_width_class (self, (ConcordatWidthClass)width_class);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH_CLASS]);
}

static void
set_room (ConcordatPage *self, int room)
{
  ConcordatPageClass *klass = CONCORDAT_PAGE_GET_CLASS (self);

  if (PRIVATE (self)->room == room)
    return;
  PRIVATE (self)->room = room;
  if (klass->set_room != NULL)
    klass->set_room (self, (ConcordatRoom)room);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOM]);
}

static void
concordat_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ConcordatPage *self = CONCORDAT_PAGE (object);

  switch (id)
    {
    case PROP_PROJECT:
      concordat_page_set_project (self, g_value_get_object (value));
      break;
    case PROP_ITEM:
      concordat_page_set_item (self, g_value_get_object (value));
      break;
    case PROP_POSITION:
      concordat_page_set_position (self, g_value_get_string (value));
      break;
    case PROP_WIDTH_CLASS:
      set_width_class (self, g_value_get_int (value));
      break;
    case PROP_ROOM:
      set_room (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
concordat_page_dispose (GObject *object)
{
  ConcordatPagePrivate *priv = PRIVATE (CONCORDAT_PAGE (object));

  g_clear_object (&priv->project);
  g_clear_object (&priv->item);
  g_clear_pointer (&priv->position, g_free);
  g_clear_weak_pointer (&priv->facet_pill);
  g_clear_object (&priv->facet_list);
  G_OBJECT_CLASS (concordat_page_parent_class)->dispose (object);
}

static GtkSelectionModel *
get_rows (ConcordatPage *self)
{
  ConcordatPageClass *klass = CONCORDAT_PAGE_GET_CLASS (self);

  return klass->get_rows != NULL ? klass->get_rows (self) : NULL;
}

static gboolean
select_row (ConcordatPage *self, guint position)
{
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  CONCORDAT_PAGE_GET_CLASS (self)->select_row (self, position);
  return TRUE;
}

static gboolean
find_row (ConcordatPage *self, int delta, ConcordatRowFunc is_wanted)
{
  return select_row (self, concordat_list_cursor_find (G_LIST_MODEL (get_rows (self)),
                                                       concordat_page_get_selected (self), delta,
                                                       is_wanted));
}

static gboolean
concordat_page_real_move (ConcordatPage *self, int delta)
{
  return select_row (self, concordat_list_cursor_step (G_LIST_MODEL (get_rows (self)),
                                                       concordat_page_get_selected (self), delta));
}

static gboolean
is_undecided (CorpusItem *row)
{
  return corpus_item_get_state (row) == CORPUS_STATE_UNDECIDED;
}

static gboolean
is_difference (CorpusItem *row)
{
  CorpusVerdict verdict = corpus_item_get_verdict (row);

  return verdict == CORPUS_VERDICT_CONTRADICT || verdict == CORPUS_VERDICT_BOTH_POSSIBLE
         || verdict == CORPUS_VERDICT_TO_CHECK;
}

static gboolean
concordat_page_real_move_to_undecided (ConcordatPage *self)
{
  return find_row (self, 1, is_undecided);
}

static gboolean
concordat_page_real_move_to_difference (ConcordatPage *self, int delta)
{
  return find_row (self, delta, is_difference);
}

static void
concordat_page_class_init (ConcordatPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = concordat_page_get_property;
  object_class->set_property = concordat_page_set_property;
  object_class->dispose = concordat_page_dispose;
  klass->set_project = concordat_page_real_set_project;
  klass->move = concordat_page_real_move;
  klass->move_to_undecided = concordat_page_real_move_to_undecided;
  klass->move_to_difference = concordat_page_real_move_to_difference;

  properties[PROP_PROJECT] =
      g_param_spec_object ("project", NULL, NULL, CORPUS_TYPE_PROJECT,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, CORPUS_TYPE_ITEM,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSITION] =
      g_param_spec_string ("position", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDTH_CLASS] = g_param_spec_int (
      "width-class", NULL, NULL, CONCORDAT_WIDTH_WIDE, CONCORDAT_WIDTH_NARROW, CONCORDAT_WIDTH_WIDE,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROOM] = g_param_spec_int (
      "room", NULL, NULL, CONCORDAT_ROOM_AMPLE, CONCORDAT_ROOM_LITTLE, CONCORDAT_ROOM_AMPLE,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FACETS_CHANGED] = g_signal_new ("facets-changed", CONCORDAT_TYPE_PAGE, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
concordat_page_init (ConcordatPage *self)
{
}

CorpusProject *
concordat_page_get_project (ConcordatPage *self)
{
  return PRIVATE (self)->project;
}

void
concordat_page_set_project (ConcordatPage *self, CorpusProject *project)
{
  if (PRIVATE (self)->project == project)
    return;

  concordat_page_set_item (self, NULL);
  CONCORDAT_PAGE_GET_CLASS (self)->set_project (self, project);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

CorpusItem *
concordat_page_get_item (ConcordatPage *self)
{
  return PRIVATE (self)->item;
}

void
concordat_page_set_item (ConcordatPage *self, CorpusItem *item)
{
  if (g_set_object (&PRIVATE (self)->item, item))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

const char *
concordat_page_get_position (ConcordatPage *self)
{
  const char *position = PRIVATE (self)->position;

  return position != NULL ? position : "";
}

void
concordat_page_set_position (ConcordatPage *self, const char *position)
{
  if (g_set_str (&PRIVATE (self)->position, position))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

guint
concordat_page_get_selected (ConcordatPage *self)
{
  GtkSelectionModel *rows = get_rows (self);
  g_autoptr (GtkBitset) selected = rows != NULL ? gtk_selection_model_get_selection (rows) : NULL;

  return selected == NULL || gtk_bitset_is_empty (selected) ? GTK_INVALID_LIST_POSITION
                                                            : gtk_bitset_get_minimum (selected);
}

ConcordatWidthClass
concordat_page_get_width_class (ConcordatPage *self)
{
  return (ConcordatWidthClass)PRIVATE (self)->width_class;
}

ConcordatRoom
concordat_page_get_room (ConcordatPage *self)
{
  return (ConcordatRoom)PRIVATE (self)->room;
}

gboolean
concordat_page_move (ConcordatPage *self, int delta)
{
  return CONCORDAT_PAGE_GET_CLASS (self)->move (self, delta);
}

gboolean
concordat_page_move_to_undecided (ConcordatPage *self)
{
  return CONCORDAT_PAGE_GET_CLASS (self)->move_to_undecided (self);
}

gboolean
concordat_page_move_to_difference (ConcordatPage *self, int delta)
{
  return CONCORDAT_PAGE_GET_CLASS (self)->move_to_difference (self, delta);
}

gboolean
concordat_page_reveal_fact (ConcordatPage *self, gint64 fact)
{
  ConcordatPageClass *klass = CONCORDAT_PAGE_GET_CLASS (self);

  return klass->reveal_fact != NULL && klass->reveal_fact (self, fact);
}

gint64 *
concordat_page_dup_selected_ids (ConcordatPage *self, CorpusItemKind *what)
{
  ConcordatPageClass *klass = CONCORDAT_PAGE_GET_CLASS (self);
  gint64 *ids = klass->dup_selected_ids != NULL ? klass->dup_selected_ids (self, what) : NULL;
  CorpusItem *item = PRIVATE (self)->item;

  if (ids != NULL || item == NULL)
    return ids;
  *what = corpus_item_get_kind (item);
  ids = g_new0 (gint64, 2);
  ids[0] = corpus_item_get_id (item);
  return ids;
}

void
concordat_page_set_facet (ConcordatPage *self,
                          CorpusFacet facet,
                          ConcordatFilterPill *pill,
                          CorpusList *list)
{
  ConcordatPagePrivate *priv = PRIVATE (self);

  priv->facet = facet;
  g_set_weak_pointer (&priv->facet_pill, pill);
  g_set_object (&priv->facet_list, list);
}

GArray *
concordat_page_count_facet (ConcordatPage *self, CorpusFacet *facet)
{
  ConcordatPagePrivate *priv = PRIVATE (self);

  *facet = priv->facet;
  return priv->facet_list != NULL ? corpus_list_count_by (priv->facet_list, priv->facet) : NULL;
}

gboolean
concordat_page_has_facet (ConcordatPage *self, const char *code)
{
  ConcordatFilterPill *pill = PRIVATE (self)->facet_pill;

  return pill != NULL && concordat_filter_pill_has (pill, code);
}

void
concordat_page_toggle_facet (ConcordatPage *self, const char *code)
{
  ConcordatFilterPill *pill = PRIVATE (self)->facet_pill;

  if (pill != NULL)
    concordat_filter_pill_toggle (pill, code);
}

gboolean
concordat_page_can_export (ConcordatPage *self)
{
  return CONCORDAT_PAGE_GET_CLASS (self)->export != NULL;
}

void
concordat_page_export (ConcordatPage *self)
{
  if (concordat_page_can_export (self))
    CONCORDAT_PAGE_GET_CLASS (self)->export (self);
}

void
concordat_page_facets_changed (ConcordatPage *self)
{
  g_signal_emit (self, signals[FACETS_CHANGED], 0);
}
