/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row as an object.  It holds a reference on the page of memory in which its data lies. */

#include "config.h"

#include "corpus-item-private.h"

struct _CorpusItem
{
  GObject parent_instance;

  CorpusItemKind kind;
  gint64 id;
  CorpusPage *page;
  gconstpointer data;
  guint64 fingerprint;
};

enum
{
  PROP_ID = 1,
  PROP_KIND,
  PROP_LETTER,
  PROP_TITLE,
  PROP_VERDICT,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorpusItem, corpus_item, G_TYPE_OBJECT)

CorpusPage *
corpus_page_new (void)
{
  CorpusPage *self = g_new0 (CorpusPage, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->arena = engine_arena_new ();
  return self;
}

CorpusPage *
corpus_page_ref (CorpusPage *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
corpus_page_unref (CorpusPage *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  engine_arena_free (self->arena);
  g_free (self);
}

static void
corpus_item_finalize (GObject *object)
{
  CorpusItem *self = CORPUS_ITEM (object);

  corpus_page_unref (self->page);
  G_OBJECT_CLASS (corpus_item_parent_class)->finalize (object);
}

static const char *
letter_of (const CorpusItem *self)
{
  switch (self->kind)
    {
    case CORPUS_ITEM_SOURCE:
      return ((const CorpusSource *)self->data)->letter;
    case CORPUS_ITEM_FACT:
      return ((const CorpusFact *)self->data)->letter;
    case CORPUS_ITEM_EVIDENCE:
      return ((const CorpusEvidence *)self->data)->letter;
    case CORPUS_ITEM_HIT:
      return ((const CorpusHit *)self->data)->letter;
    case CORPUS_ITEM_AGREEMENT:
    case CORPUS_ITEM_COMPARISON:
    case CORPUS_ITEM_HISTORY:
    default:
      return NULL;
    }
}

static char *
title_of (const CorpusItem *self)
{
  const CorpusComparison *claim = self->data;

  switch (self->kind)
    {
    case CORPUS_ITEM_SOURCE:
      return g_strdup (((const CorpusSource *)self->data)->title);
    case CORPUS_ITEM_FACT:
      return g_strdup (((const CorpusFact *)self->data)->quote);
    case CORPUS_ITEM_AGREEMENT:
      return g_strjoinv (" ", (char **)((const CorpusAgreement *)self->data)->parties);
    case CORPUS_ITEM_COMPARISON:
      return g_strjoinv (" ", (char **)claim->by);
    case CORPUS_ITEM_EVIDENCE:
      return g_strdup (((const CorpusEvidence *)self->data)->sentence);
    case CORPUS_ITEM_HIT:
      return g_strdup (((const CorpusHit *)self->data)->hit);
    case CORPUS_ITEM_HISTORY:
      return g_strdup (((const CorpusHistory *)self->data)->text);
    default:
      return NULL;
    }
}

CorpusVerdict
corpus_item_get_verdict (CorpusItem *self)
{
  switch (self->kind)
    {
    case CORPUS_ITEM_FACT:
      return ((const CorpusFact *)self->data)->verdict;
    case CORPUS_ITEM_AGREEMENT:
      return ((const CorpusAgreement *)self->data)->verdict;
    case CORPUS_ITEM_COMPARISON:
      return ((const CorpusComparison *)self->data)->verdict;
    case CORPUS_ITEM_EVIDENCE:
      return ((const CorpusEvidence *)self->data)->verdict;
    case CORPUS_ITEM_SOURCE:
    case CORPUS_ITEM_HIT:
    case CORPUS_ITEM_HISTORY:
    default:
      return CORPUS_VERDICT_NONE;
    }
}

CorpusState
corpus_item_get_state (CorpusItem *self)
{
  switch (self->kind)
    {
    case CORPUS_ITEM_FACT:
      return ((const CorpusFact *)self->data)->state;
    case CORPUS_ITEM_AGREEMENT:
      return ((const CorpusAgreement *)self->data)->state;
    case CORPUS_ITEM_COMPARISON:
      return ((const CorpusComparison *)self->data)->state;
    case CORPUS_ITEM_EVIDENCE:
      return ((const CorpusEvidence *)self->data)->state;
    case CORPUS_ITEM_SOURCE:
    case CORPUS_ITEM_HIT:
    case CORPUS_ITEM_HISTORY:
    default:
      return CORPUS_STATE_UNDECIDED;
    }
}

static void
corpus_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CorpusItem *self = CORPUS_ITEM (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_KIND:
      g_value_set_int (value, (int)self->kind);
      break;
    case PROP_LETTER:
      g_value_set_string (value, letter_of (self));
      break;
    case PROP_TITLE:
      g_value_take_string (value, title_of (self));
      break;
    case PROP_VERDICT:
      g_value_set_int (value, (int)corpus_item_get_verdict (self));
      break;
    case PROP_STATE:
      g_value_set_int (value, (int)corpus_item_get_state (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
corpus_item_class_init (CorpusItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = (GParamFlags)(G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  object_class->finalize = corpus_item_finalize;
  object_class->get_property = corpus_item_get_property;
  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_LETTER] = g_param_spec_string ("letter", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_VERDICT] = g_param_spec_int ("verdict", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corpus_item_init (CorpusItem *self)
{
}

CorpusItem *
corpus_item_new (CorpusItemKind kind,
                 gint64 id,
                 CorpusPage *page,
                 gconstpointer data,
                 guint64 fingerprint)
{
  CorpusItem *self = g_object_new (CORPUS_TYPE_ITEM, NULL);

  self->kind = kind;
  self->id = id;
  self->page = corpus_page_ref (page);
  self->data = data;
  self->fingerprint = fingerprint;
  return self;
}

guint64
corpus_item_get_fingerprint (CorpusItem *self)
{
  return self->fingerprint;
}

CorpusItemKind
corpus_item_get_kind (CorpusItem *self)
{
  g_return_val_if_fail (CORPUS_IS_ITEM (self), CORPUS_ITEM_SOURCE);

  return self->kind;
}

gint64
corpus_item_get_id (CorpusItem *self)
{
  g_return_val_if_fail (CORPUS_IS_ITEM (self), 0);

  return self->id;
}

#define GETTER(Type, name, KIND)                                                                   \
  const Type *corpus_item_get_##name (CorpusItem *self)                                            \
  {                                                                                                \
    g_return_val_if_fail (CORPUS_IS_ITEM (self), NULL);                                            \
    return self->kind == CORPUS_ITEM_##KIND ? self->data : NULL;                                   \
  }

GETTER (CorpusSource, source, SOURCE)
GETTER (CorpusFact, fact, FACT)
GETTER (CorpusAgreement, agreement, AGREEMENT)
GETTER (CorpusComparison, comparison, COMPARISON)
GETTER (CorpusEvidence, evidence, EVIDENCE)
GETTER (CorpusHit, hit, HIT)
GETTER (CorpusHistory, history, HISTORY)
