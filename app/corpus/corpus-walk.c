/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import was asked for, file by file: folders are listed when they are reached, by name, and
 * each real folder once, so that links that loop end. */

#include "config.h"

#include "corpus-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ATTRIBUTES                                                                                 \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE                                \
                                 "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN                           \
                                 "," G_FILE_ATTRIBUTE_ID_FILE

struct _CorpusImportRequest
{
  gatomicrefcount ref_count;
  GPtrArray *items; /* CorpusBatchItem */
  char *language;
  char *published;
  guint n_threads;
};

struct _CorpusWalk
{
  CorpusImportRequest *request;
  GCancellable *cancellable;
  guint at; /* in the request's items */
  GQueue waiting; /* GFile, of folders */
  GHashTable *seen; /* ids of folders */
  guint n_given;
};

static void
item_free (gpointer data)
{
  corpus_batch_item_clear (data);
  g_free (data);
}

CorpusImportRequest *
corpus_import_request_new (void)
{
  CorpusImportRequest *self = g_new0 (CorpusImportRequest, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->items = g_ptr_array_new_with_free_func (item_free);
  return self;
}

CorpusImportRequest *
corpus_import_request_ref (CorpusImportRequest *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
corpus_import_request_unref (CorpusImportRequest *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->items);
  g_free (self->language);
  g_free (self->published);
  g_free (self);
}

static CorpusBatchItem *
add (CorpusImportRequest *self)
{
  CorpusBatchItem *item = g_new0 (CorpusBatchItem, 1);

  g_ptr_array_add (self->items, item);
  return item;
}

void
corpus_import_request_add_file (CorpusImportRequest *self, GFile *file)
{
  add (self)->file = g_object_ref (file);
}

void
corpus_import_request_add_text (CorpusImportRequest *self, const char *title, const char *text)
{
  CorpusBatchItem *item = add (self);

  item->title = g_strdup (title);
  item->text = g_strdup (text);
}

void
corpus_import_request_add_bytes (CorpusImportRequest *self, const char *name, GBytes *bytes)
{
  CorpusBatchItem *item = add (self);

  item->name = g_strdup (name);
  item->bytes = g_bytes_ref (bytes);
}

void
corpus_import_request_set_language (CorpusImportRequest *self, const char *language)
{
  g_set_str (&self->language, language);
}

void
corpus_import_request_set_published (CorpusImportRequest *self, const char *published)
{
  g_set_str (&self->published, published);
}

void
corpus_import_request_set_n_threads (CorpusImportRequest *self, guint n_threads)
{
  self->n_threads = n_threads;
}

void
corpus_import_request_get_options (CorpusImportRequest *self, CorpusBatchOptions *options)
{
  options->language = self->language;
  options->published = self->published;
  options->n_threads = self->n_threads;
}

CorpusWalk *
corpus_walk_new (CorpusImportRequest *request, GCancellable *cancellable)
{
  CorpusWalk *self = g_new0 (CorpusWalk, 1);

  self->request = corpus_import_request_ref (request);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  g_queue_init (&self->waiting);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
corpus_walk_free (CorpusWalk *self)
{
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_hash_table_unref (self->seen);
  corpus_import_request_unref (self->request);
  g_clear_object (&self->cancellable);
  g_free (self);
}

guint
corpus_walk_get_total (CorpusWalk *self)
{
  return self->n_given + self->waiting.length + self->request->items->len - self->at;
}

/* What a folder holds. */
typedef struct
{
  char *uri; /* by which it is sorted */
  GFile *file;
} Entry;

static void
entry_clear (gpointer data)
{
  g_free (((Entry *)data)->uri);
}

static gint
compare_entries (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Entry *)a)->uri, ((const Entry *)b)->uri);
}

static GArray *
entries_new (void)
{
  GArray *self = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (self, entry_clear);
  return self;
}

/* Before what waits: the folder's files by name, then its folders by name. */
static gboolean
list_folder (CorpusWalk *self, GFile *folder, GError **error)
{
  g_autoptr (GFileEnumerator) entries = g_file_enumerate_children (
      folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, self->cancellable, error);
  g_autoptr (GArray) files = entries_new ();
  g_autoptr (GArray) folders = entries_new ();
  g_autoptr (GError) cause = NULL;
  GArray *lists[] = { folders, files };
  GFileInfo *info;
  GFile *child;

  if (entries == NULL)
    return FALSE;
  while (g_file_enumerator_iterate (entries, &info, &child, self->cancellable, &cause)
         && info != NULL)
    {
      const char *name = g_file_info_get_name (info);
      Entry entry;

      if (name[0] == '.' || g_str_has_suffix (name, CORPUS_PROJECT_SUFFIX))
        continue;
      entry = (Entry){ g_file_get_uri (child), g_object_ref (child) };
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        g_array_append_val (folders, entry);
      else
        g_array_append_val (files, entry);
    }
  /* A folder that stops answering gives what it gave. */
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_array_sort (lists[i], compare_entries);
      for (guint j = lists[i]->len; j > 0; j--)
        g_queue_push_head (&self->waiting, g_array_index (lists[i], Entry, j - 1).file);
    }
  return TRUE;
}

/* Whether @file was a folder, now listed, or one that was before. */
static gboolean
enter (CorpusWalk *self, GFile *file, CorpusBatchItem *item, gboolean *failed)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, self->cancellable, NULL);
  g_autoptr (GError) cause = NULL;
  const char *id;

  *failed = FALSE;
  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_DIRECTORY)
    return FALSE;
  id = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE);
  if (!g_hash_table_add (self->seen, id != NULL ? g_strdup (id) : g_file_get_uri (file)))
    return TRUE;
  if (!list_folder (self, file, &cause) && !g_cancellable_is_cancelled (self->cancellable))
    {
      g_autofree char *name = g_file_get_parse_name (file);

      item->file = g_object_ref (file);
      g_set_error (&item->error, CORPUS_ERROR, CORPUS_ERROR_READ,
                   _ ("The folder “%s” cannot be read: %s"), name, cause->message);
      *failed = TRUE;
    }
  return TRUE;
}

gboolean
corpus_walk_next (CorpusWalk *self, CorpusBatchItem *item)
{
  while (!g_cancellable_is_cancelled (self->cancellable))
    {
      g_autoptr (GFile) file = g_queue_pop_head (&self->waiting);
      gboolean failed;

      if (file == NULL)
        {
          const CorpusBatchItem *asked;

          if (self->at == self->request->items->len)
            return FALSE;
          asked = self->request->items->pdata[self->at++];
          if (asked->file == NULL)
            {
              item->bytes = asked->bytes != NULL ? g_bytes_ref (asked->bytes) : NULL;
              item->text = g_strdup (asked->text);
              item->name = g_strdup (asked->name);
              item->title = g_strdup (asked->title);
              self->n_given++;
              return TRUE;
            }
          file = g_object_ref (asked->file);
        }
      if (!enter (self, file, item, &failed))
        item->file = g_steal_pointer (&file);
      if (item->file != NULL)
        {
          self->n_given++;
          return TRUE;
        }
    }
  return FALSE;
}
