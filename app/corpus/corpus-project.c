/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A project's life: its working copy, its two connections (one writes, one reads for the lists), its
 * languages, and telling the owner's main context what changed, coalesced into one idle call.
 *
 * Locks, in the order they may be taken: refresh_lock, lock, read_lock. */

#include "config.h"

#include "corpus-private.h"

#include "corpus-decisions.h"
#include "corpus-list.h"
#include "corpus-query.h"
#include "corpus-save.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_FILE = 1,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_BUSY,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_N_DOCUMENTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (CorpusProject, corpus_project, G_TYPE_OBJECT)

CorpusDatabase *
corpus_project_lock (CorpusProject *self)
{
  g_rec_mutex_lock (&self->lock);
  return self->writer;
}

void
corpus_project_unlock (CorpusProject *self)
{
  g_rec_mutex_unlock (&self->lock);
}

CorpusDatabase *
corpus_project_lock_reader (CorpusProject *self)
{
  g_mutex_lock (&self->read_lock);
  return self->reader;
}

void
corpus_project_unlock_reader (CorpusProject *self)
{
  g_mutex_unlock (&self->read_lock);
}

gboolean
corpus_project_bump (CorpusProject *self, GError **error)
{
  return corpus_database_run (self->writer, error,
                              "UPDATE meta SET value = value + 1 WHERE key = 'generation'", "");
}

static gboolean
idle_cb (gpointer data)
{
  CorpusProject *self = data;
  guint what;

  g_atomic_int_set (&self->idle_queued, FALSE);
  what = (guint)g_atomic_int_exchange (&self->pending_changes, 0);
  if (what != 0)
    {
      g_object_freeze_notify (G_OBJECT (self));
      for (guint i = PROP_MODIFIED; i < N_PROPS; i++)
        g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
      g_object_thaw_notify (G_OBJECT (self));
      g_signal_emit (self, changed_signal, 0, what);
    }
  else
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  return G_SOURCE_REMOVE;
}

static void
queue_idle (CorpusProject *self, GSourceFunc callback)
{
  GSource *source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, callback, g_object_ref (self), g_object_unref);
  g_source_attach (source, self->context);
  g_source_unref (source);
}

static void
read_modified (CorpusProject *self)
{
  gboolean modified =
      corpus_database_get_int (self->writer, 0,
                               "SELECT (SELECT value FROM meta WHERE key = 'generation') IS NOT"
                               " (SELECT value FROM meta WHERE key = 'saved_generation')",
                               "")
      != 0;

  g_atomic_int_set (&self->modified, modified);
}

void
corpus_project_changed (CorpusProject *self, CorpusChange what)
{
  g_rec_mutex_lock (&self->lock);
  if (self->writer != NULL)
    read_modified (self);
  self->generation++;
  g_rec_mutex_unlock (&self->lock);
  g_atomic_int_or (&self->pending_changes, (gint)what);
  if (g_atomic_int_compare_and_exchange (&self->idle_queued, FALSE, TRUE))
    queue_idle (self, idle_cb);
}

static void
set_busy (CorpusProject *self, gint by)
{
  g_atomic_int_add (&self->n_busy, by);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
refreshed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CorpusProject *self = CORPUS_PROJECT (source);

  /* A failure leaves the old rows: the next decision, or saving, says why. */
  corpus_project_refresh_finish (self, result, NULL);
  self->refresh_running = FALSE;
  set_busy (self, -1);
  if (self->refresh_again)
    {
      self->refresh_again = FALSE;
      corpus_project_queue_refresh (self);
    }
}

static gboolean
refresh_idle_cb (gpointer data)
{
  CorpusProject *self = data;

  self->refresh_queued = FALSE;
  if (self->writer == NULL)
    return G_SOURCE_REMOVE;
  if (self->refresh_running)
    {
      self->refresh_again = TRUE;
      return G_SOURCE_REMOVE;
    }
  self->refresh_running = TRUE;
  set_busy (self, 1);
  corpus_project_refresh_async (self, NULL, refreshed_cb, NULL);
  return G_SOURCE_REMOVE;
}

void
corpus_project_queue_refresh (CorpusProject *self)
{
  if (self->refresh_queued || !self->auto_refresh)
    return;
  self->refresh_queued = TRUE;
  queue_idle (self, refresh_idle_cb);
}

static void
shut (CorpusProject *self, gboolean delete_files)
{
  g_mutex_lock (&self->refresh_lock);
  g_rec_mutex_lock (&self->lock);
  g_mutex_lock (&self->read_lock);
  g_clear_pointer (&self->comparer, corpus_comparer_free);
  g_clear_pointer (&self->duplicates, corpus_duplicate_index_free);
  g_clear_pointer (&self->indexed, g_hash_table_unref);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->set, corpus_comparison_set_unref);
  g_clear_pointer (&self->reader, corpus_database_close);
  g_clear_pointer (&self->writer, corpus_database_close);
  if (self->workcopy != NULL)
    corpus_workcopy_free (g_steal_pointer (&self->workcopy), delete_files);
  g_mutex_unlock (&self->read_lock);
  g_rec_mutex_unlock (&self->lock);
  g_mutex_unlock (&self->refresh_lock);
}

static void
corpus_project_dispose (GObject *object)
{
  CorpusProject *self = CORPUS_PROJECT (object);

  shut (self, self->in_memory || !g_atomic_int_get (&self->modified));
  g_clear_object (&self->file);
  g_clear_pointer (&self->languages, engine_languages_unref);
  G_OBJECT_CLASS (corpus_project_parent_class)->dispose (object);
}

static void
corpus_project_finalize (GObject *object)
{
  CorpusProject *self = CORPUS_PROJECT (object);

  g_rec_mutex_clear (&self->lock);
  g_mutex_clear (&self->read_lock);
  g_mutex_clear (&self->refresh_lock);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self->etag);
  g_free (self->title);
  G_OBJECT_CLASS (corpus_project_parent_class)->finalize (object);
}

static void
corpus_project_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CorpusProject *self = CORPUS_PROJECT (object);

  switch (id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_set_string (value, corpus_project_get_title (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, corpus_project_get_modified (self));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, corpus_project_get_busy (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, corpus_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, corpus_can_redo (self));
      break;
    case PROP_N_DOCUMENTS:
      g_value_set_uint (value, corpus_project_get_n_documents (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
corpus_project_class_init (CorpusProjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
      (GParamFlags)(G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  object_class->dispose = corpus_project_dispose;
  object_class->finalize = corpus_project_finalize;
  object_class->get_property = corpus_project_get_property;
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_N_DOCUMENTS] =
      g_param_spec_uint ("n-documents", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CorpusProject::changed:
   * @what: #CorpusChange mask
   *
   * Something that lists show has changed.  Emitted in the owner's main context.
   */
  changed_signal = g_signal_new ("changed", CORPUS_TYPE_PROJECT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
corpus_project_init (CorpusProject *self)
{
  g_rec_mutex_init (&self->lock);
  g_mutex_init (&self->read_lock);
  g_mutex_init (&self->refresh_lock);
  self->context = g_main_context_ref_thread_default ();
  self->extract = engine_extract;
  self->auto_refresh = TRUE;
}

/* Opens both connections on a working copy.  Takes @copy. */
static CorpusProject *
adopt (CorpusWorkcopy *copy, const char *title, GError **error)
{
  g_autoptr (CorpusProject) self = g_object_new (CORPUS_TYPE_PROJECT, NULL);
  const char *name = title != NULL ? title : _ ("Untitled");

  self->workcopy = copy;
  self->in_memory = copy->temporary;
  self->title = g_strdup (title);
  self->writer = corpus_database_open (copy->path, name, CORPUS_DATABASE_CREATE, error);
  if (self->writer == NULL)
    {
      shut (self, TRUE);
      return NULL;
    }
  if ((copy->temporary && !corpus_database_exec (self->writer, "PRAGMA synchronous = OFF", error))
      || !corpus_database_exec (self->writer,
                                "INSERT OR IGNORE INTO meta VALUES ('generation', 0);"
                                "INSERT OR IGNORE INTO meta VALUES ('saved_generation', 0)",
                                error)
      || (self->reader = corpus_database_open (copy->path, name, CORPUS_DATABASE_READ, error))
             == NULL)
    return NULL;
  corpus_query_install (self->reader);
  read_modified (self);
  return g_steal_pointer (&self);
}

CorpusProject *
corpus_project_adopt (CorpusWorkcopy *copy, GFile *file, const char *title, GError **error)
{
  CorpusProject *self = adopt (copy, title, error);

  if (self != NULL && file != NULL)
    self->file = g_object_ref (file);
  return self;
}

/**
 * corpus_project_create:
 * @error: return location
 *
 * Errors: %CORPUS_ERROR_READ_ONLY, %CORPUS_ERROR_DISK_FULL of the data folder.
 *
 * Returns: (transfer full): an empty, untitled project
 */
CorpusProject *
corpus_project_create (GError **error)
{
  CorpusWorkcopy *copy = corpus_workcopy_new (FALSE, error);

  if (copy == NULL)
    return NULL;
  if (!corpus_workcopy_describe (copy, NULL, NULL, error))
    {
      corpus_workcopy_free (copy, TRUE);
      return NULL;
    }
  return adopt (copy, NULL, error);
}

/**
 * corpus_project_for_memory:
 * @error: return location
 *
 * Returns: (transfer full): an empty project that leaves no trace
 */
CorpusProject *
corpus_project_for_memory (GError **error)
{
  CorpusWorkcopy *copy = corpus_workcopy_new (TRUE, error);

  return copy != NULL ? adopt (copy, NULL, error) : NULL;
}

/**
 * corpus_recovery_open:
 * @recovery: what corpus_recovery_list() gave
 * @error: return location
 *
 * Returns: (transfer full): the project as it was when the program ended; modified
 */
CorpusProject *
corpus_recovery_open (const CorpusRecovery *recovery, GError **error)
{
  CorpusWorkcopy *copy = corpus_workcopy_adopt (recovery->id, error);

  return copy != NULL ? corpus_project_adopt (copy, recovery->file, recovery->title, error) : NULL;
}

void
corpus_project_close (CorpusProject *self)
{
  g_return_if_fail (CORPUS_IS_PROJECT (self));

  shut (self, TRUE);
}

GFile *
corpus_project_get_file (CorpusProject *self)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (self), NULL);

  return self->file;
}

const char *
corpus_project_get_title (CorpusProject *self)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (self), NULL);

  return self->title != NULL ? self->title : _ ("Untitled");
}

void
corpus_project_set_file (CorpusProject *self, GFile *file, const char *title)
{
  g_set_object (&self->file, file);
  g_set_str (&self->title, title);
}

void
corpus_project_notify_file (CorpusProject *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

gboolean
corpus_project_get_modified (CorpusProject *self)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (self), FALSE);

  return g_atomic_int_get (&self->modified);
}

gboolean
corpus_project_get_busy (CorpusProject *self)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (self), FALSE);

  return g_atomic_int_get (&self->n_busy) > 0;
}

guint64
corpus_project_get_generation (CorpusProject *self)
{
  guint64 generation;

  g_return_val_if_fail (CORPUS_IS_PROJECT (self), 0);

  g_rec_mutex_lock (&self->lock);
  generation = self->generation;
  g_rec_mutex_unlock (&self->lock);
  return generation;
}

const char *
corpus_project_get_path (CorpusProject *self)
{
  return self->workcopy->path;
}

void
corpus_project_set_extract (CorpusProject *self, CorpusExtract extract)
{
  self->extract = extract;
}

void
corpus_project_set_languages (CorpusProject *self, EngineLanguages *languages)
{
  g_return_if_fail (CORPUS_IS_PROJECT (self));

  g_rec_mutex_lock (&self->lock);
  g_clear_pointer (&self->languages, engine_languages_unref);
  self->languages = languages != NULL ? engine_languages_ref (languages) : NULL;
  g_rec_mutex_unlock (&self->lock);
}

EngineLanguages *
corpus_project_get_languages (CorpusProject *self, GError **error)
{
  EngineLanguages *languages;

  g_return_val_if_fail (CORPUS_IS_PROJECT (self), NULL);

  g_rec_mutex_lock (&self->lock);
  if (self->languages == NULL)
    self->languages = corpus_load_languages (NULL, error);
  languages = self->languages;
  g_rec_mutex_unlock (&self->lock);
  return languages;
}

static guint
count_documents (CorpusProject *self, const char *query)
{
  CorpusDatabase *database;
  guint n = 0;

  database = corpus_project_lock_reader (self);
  if (database != NULL)
    n = (guint)corpus_database_get_int (database, 0, query, "");
  corpus_project_unlock_reader (self);
  return n;
}

guint
corpus_project_get_n_documents (CorpusProject *self)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (self), 0);

  return count_documents (self, "SELECT count(*) FROM document WHERE removed = 0");
}

guint
corpus_project_get_n_compared (CorpusProject *self)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (self), 0);

  return count_documents (self, "SELECT count(*) FROM document WHERE removed = 0 AND compared");
}

char *
corpus_id_document (char buffer[CORPUS_ID_SIZE], gint64 document)
{
  g_snprintf (buffer, CORPUS_ID_SIZE, "d%" G_GINT64_FORMAT, document);
  return buffer;
}

char *
corpus_id_fact (char buffer[CORPUS_ID_SIZE], gint64 document, guint number)
{
  g_snprintf (buffer, CORPUS_ID_SIZE, "d%" G_GINT64_FORMAT "f%u", document, number);
  return buffer;
}

gboolean
corpus_id_parse (const char *id, gint64 *document, guint *number)
{
  char *end;

  *number = 0;
  if (id == NULL || id[0] != 'd')
    return FALSE;
  *document = g_ascii_strtoll (id + 1, &end, 10);
  if (*end == 'f')
    *number = (guint)g_ascii_strtoull (end + 1, &end, 10);
  return *end == '\0' && *document > 0;
}
