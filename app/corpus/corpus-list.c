/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list model over SQL.  It keeps the ids of its rows in order and the rows that were asked for
 * lately.  After a change it asks for the ids again, finds the longest run of rows that stayed in order
 * (what GTK may keep), and tells the rest in small pieces; rows that it had given out are made again and
 * told only if they look different. */

#include "config.h"

#include "corpus-list.h"

#include "corpus-item-private.h"
#include "corpus-query.h"

#define PAGE_ROWS 48
#define MOST_CACHED_ROWS 480
/* More separate changes than this are told as one. */
#define MOST_PIECES 64

struct _CorpusList
{
  GObject parent_instance;

  CorpusProject *project;
  CorpusQueryKind kind;
  gint64 document;
  CorpusFilter *filter;
  CorpusSort sort;
  gboolean descending;
  gboolean loaded;
  GArray *ids;           /* gint64 */
  GHashTable *cache;     /* gint64 -> CorpusItem */
  GHashTable *positions; /* gint64 -> position + 1; NULL until asked for */
};

enum
{
  PROP_PROJECT = 1,
  PROP_KIND,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CorpusList,
                               corpus_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static const struct
{
  CorpusItemKind item;
  guint changes; /* CorpusChange that matter */
} kinds[] = {
  [CORPUS_QUERY_SOURCES] = { CORPUS_ITEM_SOURCE, CORPUS_CHANGE_SOURCES },
  [CORPUS_QUERY_FACTS] = { CORPUS_ITEM_FACT, CORPUS_CHANGE_FACTS | CORPUS_CHANGE_COMPARISONS },
  [CORPUS_QUERY_FIGURES] = { CORPUS_ITEM_FACT, CORPUS_CHANGE_FACTS | CORPUS_CHANGE_COMPARISONS },
  [CORPUS_QUERY_AGREEMENTS] = { CORPUS_ITEM_AGREEMENT, CORPUS_CHANGE_AGREEMENTS },
  [CORPUS_QUERY_COMPARISONS] = { CORPUS_ITEM_COMPARISON, CORPUS_CHANGE_COMPARISONS },
  [CORPUS_QUERY_HISTORY] = { CORPUS_ITEM_HISTORY, CORPUS_CHANGE_HISTORY },
};

static gint64
id_at (const GArray *ids, guint position)
{
  return g_array_index (ids, gint64, position);
}

static GArray *
ask (CorpusList *self)
{
  CorpusDatabase *database = corpus_project_lock_reader (self->project);
  GArray *ids = NULL;

  /* A list that cannot be read is empty; what is wrong with the disk is told by the next write. */
  if (database != NULL)
    ids = corpus_query_ids (database, self->kind, self->document, self->filter, self->sort,
                            self->descending, NULL);
  corpus_project_unlock_reader (self->project);
  return ids != NULL ? ids : g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
ensure (CorpusList *self)
{
  if (self->loaded)
    return;
  self->loaded = TRUE;
  g_array_unref (self->ids);
  self->ids = ask (self);
}

static GType
get_item_type (GListModel *model)
{
  return CORPUS_TYPE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  CorpusList *self = CORPUS_LIST (model);

  ensure (self);
  return self->ids->len;
}

/* The rows around @position that are not there yet. */
static void
load_page (CorpusList *self, guint position)
{
  guint first = position / PAGE_ROWS * PAGE_ROWS;
  guint last = MIN (first + PAGE_ROWS, self->ids->len);
  g_autoptr (CorpusPage) page = corpus_page_new ();
  CorpusDatabase *database;

  if (g_hash_table_size (self->cache) + PAGE_ROWS > MOST_CACHED_ROWS)
    g_hash_table_remove_all (self->cache);
  database = corpus_project_lock_reader (self->project);
  for (guint i = first; database != NULL && i < last; i++)
    {
      gint64 id = id_at (self->ids, i);
      CorpusItem *item;

      if (g_hash_table_contains (self->cache, &id))
        continue;
      item = corpus_load_item (database, kinds[self->kind].item, id, page);
      if (item != NULL)
        g_hash_table_insert (self->cache, g_memdup2 (&id, sizeof id), item);
    }
  corpus_project_unlock_reader (self->project);
}

static gpointer
get_item (GListModel *model, guint position)
{
  CorpusList *self = CORPUS_LIST (model);
  g_autoptr (CorpusPage) page = NULL;
  CorpusItem *item;
  gint64 id;

  ensure (self);
  if (position >= self->ids->len)
    return NULL;
  id = id_at (self->ids, position);
  item = g_hash_table_lookup (self->cache, &id);
  if (item == NULL)
    {
      load_page (self, position);
      item = g_hash_table_lookup (self->cache, &id);
    }
  if (item != NULL)
    return g_object_ref (item);
  /* Gone since the list was read: the next change tells; until then an empty row of that id. */
  page = corpus_page_new ();
  return corpus_item_new (kinds[self->kind].item, id, page, NULL, 0);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* A piece of the difference: @n_removed rows at @position give way to new [first, first + n_added). */
typedef struct
{
  guint position;
  guint n_removed;
  guint first;
  guint n_added;
} Piece;

/* Old positions of the new rows that can stay: the longest increasing run, by patience sorting.
 * *@keep gets, per new row, whether it stays. */
static void
find_kept (const GArray *old, const GArray *new, gboolean *keep, guint *old_at)
{
  g_autoptr (GHashTable) where = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree guint *ends =
      g_new (guint, new->len + 1); /* new index that ends a run of length i + 1 */
  g_autofree guint *before = g_new (guint, new->len + 1); /* the one before it in its run, + 1 */
  guint n = 0;

  for (guint i = 0; i < old->len; i++)
    g_hash_table_insert (where, &g_array_index (old, gint64, i), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < new->len; i++)
    {
      guint at = GPOINTER_TO_UINT (g_hash_table_lookup (where, &g_array_index (new, gint64, i)));
      guint low = 0, high = n;

      keep[i] = FALSE;
      old_at[i] = at;
      if (at == 0)
        continue;
      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (old_at[ends[middle]] < at)
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? ends[low - 1] + 1 : 0;
      ends[low] = i;
      if (low == n)
        n++;
    }
  for (guint i = n > 0 ? ends[n - 1] + 1 : 0; i > 0; i = before[i - 1])
    keep[i - 1] = TRUE;
}

/* What lies between the kept rows, in order. */
static GArray *
list_pieces (const GArray *old, const GArray *new)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autofree gboolean *keep = g_new (gboolean, new->len + 1);
  g_autofree guint *old_at = g_new (guint, new->len + 1);
  guint next_old = 0, first_new = 0;

  find_kept (old, new, keep, old_at);
  for (guint i = 0; i <= new->len; i++)
    {
      guint stop = i < new->len ? old_at[i] - 1 : old->len;

      if (i < new->len && !keep[i])
        continue;
      if (stop > next_old || i > first_new)
        {
          Piece piece = { next_old, stop - next_old, first_new, i - first_new };

          g_array_append_val (pieces, piece);
        }
      next_old = stop + 1;
      first_new = i + 1;
    }
  return pieces;
}

/* From the end to the start, so that what is told is true at each moment. */
static void
tell_pieces (CorpusList *self, const GArray *new, GArray *pieces)
{
  if (pieces->len > MOST_PIECES)
    {
      Piece *first = &g_array_index (pieces, Piece, 0);
      Piece *last = &g_array_index (pieces, Piece, pieces->len - 1);

      first->n_removed = last->position + last->n_removed - first->position;
      first->n_added = last->first + last->n_added - first->first;
      g_array_set_size (pieces, 1);
    }
  for (guint i = pieces->len; i > 0; i--)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i - 1);

      if (piece->n_removed > 0)
        g_array_remove_range (self->ids, piece->position, piece->n_removed);
      if (piece->n_added > 0)
        g_array_insert_vals (self->ids, piece->position, &g_array_index (new, gint64, piece->first),
                             piece->n_added);
      g_clear_pointer (&self->positions, g_hash_table_unref);
      g_list_model_items_changed (G_LIST_MODEL (self), piece->position, piece->n_removed,
                                  piece->n_added);
    }
}

/* Rows given out before, made again: ids of those that look different. */
static GArray *
renew_cache (CorpusList *self)
{
  GArray *different = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CorpusPage) page = corpus_page_new ();
  CorpusDatabase *database = corpus_project_lock_reader (self->project);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->cache);
  while (database != NULL && g_hash_table_iter_next (&iter, &key, &value))
    {
      gint64 id = *(gint64 *)key;
      CorpusItem *item = corpus_load_item (database, kinds[self->kind].item, id, page);

      if (item == NULL)
        g_hash_table_iter_remove (&iter);
      else if (corpus_item_get_fingerprint (item) == corpus_item_get_fingerprint (value))
        g_object_unref (item);
      else
        {
          g_hash_table_iter_replace (&iter, item);
          g_array_append_val (different, id);
        }
    }
  corpus_project_unlock_reader (self->project);
  return different;
}

void
corpus_list_reload (CorpusList *self)
{
  g_autoptr (GArray) new = NULL;
  g_autoptr (GArray) pieces = NULL;
  g_autoptr (GArray) different = NULL;
  guint n_before;

  g_return_if_fail (CORPUS_IS_LIST (self));

  if (!self->loaded)
    return;
  n_before = self->ids->len;
  new = ask (self);
  different = renew_cache (self);
  pieces = list_pieces (self->ids, new);
  tell_pieces (self, new, pieces);
  for (guint i = 0; i < different->len; i++)
    {
      guint position = corpus_list_find (self, g_array_index (different, gint64, i));

      if (position != G_MAXUINT)
        g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
    }
  if (self->ids->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
changed_cb (CorpusProject *project, guint what, CorpusList *self)
{
  if (what & kinds[self->kind].changes)
    corpus_list_reload (self);
}

static void
corpus_list_dispose (GObject *object)
{
  CorpusList *self = CORPUS_LIST (object);

  g_hash_table_remove_all (self->cache);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (corpus_list_parent_class)->dispose (object);
}

static void
corpus_list_finalize (GObject *object)
{
  CorpusList *self = CORPUS_LIST (object);

  g_clear_pointer (&self->cache, g_hash_table_unref);
  g_clear_pointer (&self->positions, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  corpus_filter_free (self->filter);
  G_OBJECT_CLASS (corpus_list_parent_class)->finalize (object);
}

static void
corpus_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CorpusList *self = CORPUS_LIST (object);

  switch (id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_KIND:
      g_value_set_int (value, (int)kinds[self->kind].item);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, get_n_items (G_LIST_MODEL (self)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
corpus_list_class_init (CorpusListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
      (GParamFlags)(G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  object_class->dispose = corpus_list_dispose;
  object_class->finalize = corpus_list_finalize;
  object_class->get_property = corpus_list_get_property;
  properties[PROP_PROJECT] =
      g_param_spec_object ("project", NULL, NULL, CORPUS_TYPE_PROJECT, flags);
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corpus_list_init (CorpusList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cache = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->filter = corpus_filter_copy (NULL);
}

static CorpusList *
list_new (CorpusProject *project, CorpusQueryKind kind, gint64 document)
{
  CorpusList *self;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project), NULL);

  self = g_object_new (CORPUS_TYPE_LIST, NULL);
  self->project = g_object_ref (project);
  self->kind = kind;
  self->document = document;
  g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
  return self;
}

CorpusList *
corpus_source_list_new (CorpusProject *project)
{
  return list_new (project, CORPUS_QUERY_SOURCES, 0);
}

CorpusList *
corpus_agreement_list_new (CorpusProject *project)
{
  return list_new (project, CORPUS_QUERY_AGREEMENTS, 0);
}

CorpusList *
corpus_figure_list_new (CorpusProject *project)
{
  return list_new (project, CORPUS_QUERY_FIGURES, 0);
}

CorpusList *
corpus_comparison_list_new (CorpusProject *project)
{
  return list_new (project, CORPUS_QUERY_COMPARISONS, 0);
}

CorpusList *
corpus_fact_list_new (CorpusProject *project, gint64 document)
{
  return list_new (project, CORPUS_QUERY_FACTS, document);
}

CorpusList *
corpus_history_list_new (CorpusProject *project)
{
  return list_new (project, CORPUS_QUERY_HISTORY, 0);
}

void
corpus_list_set_filter (CorpusList *self, const CorpusFilter *filter)
{
  CorpusFilter *copy;

  g_return_if_fail (CORPUS_IS_LIST (self));

  copy = corpus_filter_copy (filter);
  corpus_filter_free (self->filter);
  self->filter = copy;
  corpus_list_reload (self);
}

const CorpusFilter *
corpus_list_get_filter (CorpusList *self)
{
  g_return_val_if_fail (CORPUS_IS_LIST (self), NULL);

  return self->filter;
}

void
corpus_list_set_sort (CorpusList *self, CorpusSort sort, gboolean descending)
{
  g_return_if_fail (CORPUS_IS_LIST (self));

  if (self->sort == sort && self->descending == (descending != FALSE))
    return;
  self->sort = sort;
  self->descending = descending != FALSE;
  corpus_list_reload (self);
}

CorpusSort
corpus_list_get_sort (CorpusList *self, gboolean *descending)
{
  g_return_val_if_fail (CORPUS_IS_LIST (self), CORPUS_SORT_DEFAULT);

  if (descending != NULL)
    *descending = self->descending;
  return self->sort;
}

guint
corpus_list_find (CorpusList *self, gint64 id)
{
  g_return_val_if_fail (CORPUS_IS_LIST (self), G_MAXUINT);

  ensure (self);
  if (self->positions == NULL)
    {
      self->positions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      for (guint i = 0; i < self->ids->len; i++)
        g_hash_table_insert (self->positions,
                             g_memdup2 (&g_array_index (self->ids, gint64, i), sizeof id),
                             GUINT_TO_POINTER (i + 1));
    }
  /* 0 - 1 is G_MAXUINT. */
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, &id)) - 1;
}

gint64
corpus_list_get_id (CorpusList *self, guint position)
{
  g_return_val_if_fail (CORPUS_IS_LIST (self), 0);

  ensure (self);
  return position < self->ids->len ? id_at (self->ids, position) : 0;
}

CorpusItem *
corpus_list_get_item_at (CorpusList *self, guint position)
{
  g_return_val_if_fail (CORPUS_IS_LIST (self), NULL);

  return get_item (G_LIST_MODEL (self), position);
}

GArray *
corpus_list_count_by (CorpusList *self, CorpusFacet facet)
{
  CorpusDatabase *database;
  GArray *counts = NULL;

  g_return_val_if_fail (CORPUS_IS_LIST (self), NULL);

  database = corpus_project_lock_reader (self->project);
  if (database != NULL)
    counts = corpus_query_facet (database, self->kind, self->document, self->filter, facet, NULL);
  corpus_project_unlock_reader (self->project);
  return counts != NULL ? counts : g_array_new (FALSE, FALSE, sizeof (CorpusFacetCount));
}
