/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Refreshing what is derived.  Documents whose date or language changed are extracted again; the
 * comparer gets the documents that were touched; the rows that came out different are written.  The
 * long parts run without the project's lock: if somebody decided something meanwhile, what was worked
 * out is dropped and worked out again. */

#include "config.h"

#include "corpus-refresh.h"

#include "corpus-apply.h"
#include "corpus-private.h"
#include "corpus-read.h"
#include "corpus-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_ROUNDS 8

/* Ids of documents that @sql selects. */
static GArray *
list_documents (CorpusProject *self, const char *sql, GError **error)
{
  CorpusDatabase *database = corpus_project_lock (self);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) cause = NULL;
  sqlite3_stmt *statement =
      database != NULL ? corpus_database_query (database, &cause, sql, "") : NULL;

  while (statement != NULL && corpus_database_step (database, statement, &cause))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  corpus_project_unlock (self);
  if (cause == NULL && database != NULL)
    return g_steal_pointer (&ids);
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_FAILED, _ ("The project is closed."));
  return NULL;
}

typedef struct
{
  char *text;
  gsize length_bytes;
  char *language;
  char *published;
  char *user_published;
  EnginePublishedBasis basis;
} Source;

static void
source_clear (Source *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->user_published, g_free);
}

/* The text, and what is known before extraction: the user's word, then the file's, then (only where the
 * text itself gives no date) what other documents say. */
static gboolean
load_source (CorpusProject *self, gint64 id, Source *source, GError **error)
{
  CorpusDatabase *database = corpus_project_lock (self);
  sqlite3_stmt *statement;

  source->text = corpus_load_text (database, id, &source->length_bytes, error);
  statement =
      source->text == NULL
          ? NULL
          : corpus_database_query (
                database, error,
                "SELECT coalesce((SELECT d.value FROM decision d JOIN step s ON s.id = d.step_id "
                "WHERE"
                " d.document_id = document.id AND d.level = 'document' AND d.action = 'edit' AND "
                "d.field"
                " = 'language' AND NOT s.undone ORDER BY d.id DESC LIMIT 1), read_language),"
                " coalesce(user_published, read_published, inferred_published), user_published,"
                " CASE WHEN user_published IS NOT NULL THEN 'user' WHEN read_published IS NOT NULL "
                "THEN"
                " 'metadata' ELSE 'inferred' END FROM document WHERE id = ?",
                "l", id);
  if (statement != NULL && corpus_database_step (database, statement, error))
    {
      source->language = g_strdup (corpus_column_text (statement, 0));
      source->published = g_strdup (corpus_column_text (statement, 1));
      source->user_published = g_strdup (corpus_column_text (statement, 2));
      source->basis = (EnginePublishedBasis)engine_code_from_name (
          ENGINE_CODES_PUBLISHED_BASIS, corpus_column_text (statement, 3));
      sqlite3_reset (statement);
    }
  corpus_project_unlock (self);
  return statement != NULL;
}

/* Stores, unless the user gave it another date meanwhile: then the next round has it again. */
static gboolean
store_again (CorpusProject *self,
             gint64 id,
             const Source *source,
             const EngineResult *result,
             GError **error)
{
  CorpusDatabase *database = corpus_project_lock (self);
  gboolean same =
      corpus_database_get_int (database, 0, "SELECT user_published IS ? FROM document WHERE id = ?",
                               "sl", source->user_published, id)
      != 0;
  gboolean good = TRUE;

  if (same && (good = corpus_database_begin (database, error)))
    {
      good = corpus_store_result (database, id, source->text, source->length_bytes, result, error)
             && corpus_database_run (
                 database, error,
                 "UPDATE document SET stale = 0, confidence = iif(basis = 'inferred',"
                 " inferred_confidence, confidence) WHERE id = ?",
                 "l", id)
             && corpus_database_commit (database, error);
      if (database->depth > 0)
        corpus_database_rollback (database);
    }
  corpus_project_unlock (self);
  return good;
}

static gboolean
extract_again (CorpusProject *self, gint64 id, GCancellable *cancellable, GError **error)
{
  EngineLanguages *languages = corpus_project_get_languages (self, error);
  g_autoptr (EngineResult) result = NULL;
  Source source = { NULL };
  gboolean good;

  if (languages == NULL)
    return FALSE;
  good = load_source (self, id, &source, error);
  if (good)
    result = corpus_extract (languages, source.text, source.length_bytes, source.language,
                             source.published, source.basis, TRUE, cancellable, error);
  good = result != NULL && store_again (self, id, &source, result, error);
  source_clear (&source);
  return good;
}

static gboolean
extract_stale (CorpusProject *self, GCancellable *cancellable, gboolean *any, GError **error)
{
  g_autoptr (GArray) stale = list_documents (
      self, "SELECT id FROM document WHERE stale AND NOT removed ORDER BY id", error);

  if (stale == NULL)
    return FALSE;
  for (guint i = 0; i < stale->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !extract_again (self, g_array_index (stale, gint64, i), cancellable, error))
      return FALSE;
  *any |= stale->len > 0;
  return TRUE;
}

void
corpus_loaded_clear (CorpusLoaded *self)
{
  g_clear_pointer (&self->arena, engine_arena_free);
  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->compare, g_array_unref);
}

gboolean
corpus_load_document (CorpusDatabase *database, gint64 id, CorpusLoaded *loaded, GError **error)
{
  sqlite3_stmt *statement = corpus_database_query (
      database, error,
      "SELECT published, language, duplicate_group, removed FROM document WHERE id = ?", "l", id);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) quotes = g_ptr_array_new ();
  GError *cause = NULL;
  char buffer[CORPUS_ID_SIZE];

  loaded->arena = engine_arena_new ();
  loaded->facts = g_array_new (FALSE, FALSE, sizeof (EngineFact));
  loaded->compare = g_array_new (FALSE, FALSE, sizeof (CorpusCompareFact));
  if (statement == NULL || !corpus_database_step (database, statement, error))
    return FALSE;
  loaded->document = (CorpusCompareDocument){
    .id = engine_arena_strdup (loaded->arena, corpus_id_document (buffer, id)),
    .published = engine_arena_strdup (loaded->arena, corpus_column_text (statement, 0)),
    .language = engine_arena_strdup (loaded->arena, corpus_column_text (statement, 1)),
    .duplicate_group = engine_arena_strdup (loaded->arena, corpus_column_text (statement, 2)),
  };
  loaded->removed = sqlite3_column_int (statement, 3);
  sqlite3_reset (statement);
  statement = corpus_database_query (database, error,
                                     "SELECT " CORPUS_FACT_COLUMNS
                                     ", f.quote FROM fact f WHERE document_id = ?"
                                     " AND active ORDER BY start_byte, end_byte, kind, number",
                                     "l", id);
  while (statement != NULL && corpus_database_step (database, statement, &cause))
    {
      EngineFact fact;
      guint number = (guint)sqlite3_column_int64 (statement, 2);
      const char *quote;

      corpus_load_fact (statement, loaded->arena, &fact);
      g_array_append_val (loaded->facts, fact);
      g_array_append_val (numbers, number);
      quote = corpus_column_text (statement, CORPUS_N_FACT_COLUMNS);
      g_ptr_array_add (quotes, (gpointer)engine_arena_strdup (loaded->arena, quote));
    }
  if (statement == NULL || cause != NULL)
    {
      if (cause != NULL)
        g_propagate_error (error, cause);
      return FALSE;
    }
  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);
      CorpusCompareFact fact = { .id = engine_arena_strdup (loaded->arena,
                                                            corpus_id_fact (buffer, id, number)),
                                 .ordinal = number - 1,
                                 .fact = &g_array_index (loaded->facts, EngineFact, i),
                                 .quote = g_ptr_array_index (quotes, i) };

      g_array_append_val (loaded->compare, fact);
    }
  return TRUE;
}

/* Near-identical texts: the index gets what is new, the groups go to the database. */
static gboolean
find_duplicates (CorpusProject *self, GArray *touched, gboolean *changed, GError **error)
{
  CorpusDatabase *database;
  gboolean good = TRUE;
  char buffer[CORPUS_ID_SIZE];

  for (guint i = 0; i < touched->len; i++)
    {
      gint64 id = g_array_index (touched, gint64, i);
      g_autofree char *text = NULL;
      gboolean removed;
      gsize length;

      database = corpus_project_lock (self);
      removed = corpus_database_get_int (database, 1, "SELECT removed FROM document WHERE id = ?",
                                         "l", id)
                != 0;
      /* A text never changes: once in the index it need not be read again. */
      if (!removed && g_hash_table_contains (self->indexed, &id))
        {
          corpus_project_unlock (self);
          continue;
        }
      text = removed ? NULL : corpus_load_text (database, id, &length, NULL);
      corpus_project_unlock (self);
      if (text == NULL && g_hash_table_remove (self->indexed, &id))
        corpus_duplicate_index_remove (self->duplicates, corpus_id_document (buffer, id));
      else if (text != NULL && g_hash_table_add (self->indexed, g_memdup2 (&id, sizeof id)))
        corpus_duplicate_index_add (self->duplicates, corpus_id_document (buffer, id), text,
                                    length);
      else
        continue;
      self->duplicates_due = TRUE;
    }
  if (!self->duplicates_due)
    return TRUE;
  database = corpus_project_lock (self);
  good = corpus_store_duplicates (database, self->duplicates, changed, error);
  corpus_project_unlock (self);
  self->duplicates_due = !good;
  return good;
}

/* Documents that the comparer knows and the project has forgotten. */
static gboolean
forget_documents (CorpusProject *self, GError **error)
{
  g_autoptr (GArray) all = list_documents (self, "SELECT id FROM document", error);
  g_autoptr (GHashTable) there = g_hash_table_new (g_int64_hash, g_int64_equal);
  GHashTableIter iter;
  gpointer key;
  char buffer[CORPUS_ID_SIZE];

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    g_hash_table_add (there, &g_array_index (all, gint64, i));
  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (there, key))
      {
        corpus_id_document (buffer, *(gint64 *)key);
        corpus_comparer_remove_document (self->comparer, buffer);
        corpus_duplicate_index_remove (self->duplicates, buffer);
        g_hash_table_remove (self->indexed, key);
        self->duplicates_due = TRUE;
        g_hash_table_iter_remove (&iter);
      }
  return TRUE;
}

static gboolean
give_documents (CorpusProject *self, GArray *touched, GCancellable *cancellable, GError **error)
{
  gboolean good = TRUE;

  for (guint i = 0; good && i < touched->len; i++)
    {
      CorpusLoaded loaded = { NULL };
      CorpusDatabase *database = corpus_project_lock (self);
      gint64 id = g_array_index (touched, gint64, i);
      g_autofree char *text = NULL;
      gsize length_bytes = 0;

      g_hash_table_add (self->known, g_memdup2 (&id, sizeof id));
      good = !g_cancellable_set_error_if_cancelled (cancellable, error)
             && corpus_load_document (database, id, &loaded, error);
      text = good && !loaded.removed ? corpus_load_text (database, id, &length_bytes, error) : NULL;
      good = good && (loaded.removed || text != NULL);
      loaded.document.text = text;
      loaded.document.length_bytes = length_bytes;
      corpus_project_unlock (self);
      if (good && loaded.removed)
        corpus_comparer_remove_document (self->comparer, loaded.document.id);
      else if (good)
        corpus_comparer_set_document (self->comparer, &loaded.document,
                                      (const CorpusCompareFact *)(gpointer)loaded.compare->data,
                                      loaded.compare->len);
      corpus_loaded_clear (&loaded);
    }
  return good;
}

/* The merges and splits that hold; of a pair, what was said last. */
static gboolean
give_decisions (CorpusProject *self, GError **error)
{
  CorpusDatabase *database = corpus_project_lock (self);
  g_autoptr (GArray) decisions = g_array_new (FALSE, FALSE, sizeof (CorpusDecision));
  g_autoptr (GStringChunk) strings = g_string_chunk_new (4096);
  g_autoptr (GError) cause = NULL;
  sqlite3_stmt *statement =
      corpus_database_query (database, error,
                             "SELECT d.action, a.document_id, a.number, b.document_id, b.number, "
                             "max(d.id) FROM decision d JOIN step s"
                             " ON s.id = d.step_id JOIN fact a ON a.id = d.fact_id JOIN fact b ON "
                             "b.id = d.other_fact_id WHERE NOT"
                             " s.undone AND d.action IN ('merge', 'split') AND a.active AND "
                             "b.active GROUP BY min(a.id, b.id),"
                             " max(a.id, b.id) ORDER BY 6",
                             "");
  char buffer[CORPUS_ID_SIZE];

  while (statement != NULL && corpus_database_step (database, statement, &cause))
    {
      CorpusDecision decision = {
        .kind = strcmp (corpus_column_text (statement, 0), "merge") == 0 ? CORPUS_DECISION_MERGE
                                                                         : CORPUS_DECISION_SPLIT,
        .fact = g_string_chunk_insert_const (
            strings, corpus_id_fact (buffer, sqlite3_column_int64 (statement, 1),
                                     (guint)sqlite3_column_int64 (statement, 2))),
      };

      decision.other = g_string_chunk_insert_const (
          strings, corpus_id_fact (buffer, sqlite3_column_int64 (statement, 3),
                                   (guint)sqlite3_column_int64 (statement, 4)));
      g_array_append_val (decisions, decision);
    }
  corpus_project_unlock (self);
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (statement != NULL)
    {
      corpus_comparer_set_decisions (
          self->comparer, (const CorpusDecision *)(gpointer)decisions->data, decisions->len);
      return TRUE;
    }
  return FALSE;
}

static gboolean
write_rows (CorpusProject *self,
            CorpusComparisonSet *set,
            guint64 generation,
            gboolean *written,
            GError **error)
{
  CorpusDatabase *database = corpus_project_lock (self);
  gboolean good = TRUE;

  *written = database != NULL && self->generation == generation;
  if (*written && (good = corpus_database_begin (database, error)))
    {
      good =
          corpus_store_rows (database, self->set, set, error)
          && corpus_apply_claims (database, error)
          && corpus_database_exec (database, "UPDATE document SET touched = 0 WHERE touched", error)
          && corpus_database_commit (database, error);
      if (database->depth > 0)
        corpus_database_rollback (database);
    }
  corpus_project_unlock (self);
  return good;
}

static gboolean
first_time (CorpusProject *self, GError **error)
{
  CorpusDatabase *database;
  gboolean good;

  if (self->comparer != NULL)
    return TRUE;
  self->comparer = corpus_comparer_new ();
  self->duplicates = corpus_duplicate_index_new ();
  self->duplicates_due = TRUE;
  self->indexed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  database = corpus_project_lock (self);
  good =
      database != NULL && corpus_database_exec (database, "UPDATE document SET touched = 1", error);
  corpus_project_unlock (self);
  return good;
}

/* One round: *@settled if what it wrote is what the project holds now. */
static gboolean
refresh_once (CorpusProject *self,
              GCancellable *cancellable,
              gboolean may_infer,
              gboolean *settled,
              GError **error)
{
  g_autoptr (GArray) touched = NULL;
  g_autoptr (CorpusComparisonSet) set = NULL;
  gboolean again = FALSE, extracted = FALSE, inferred = FALSE;
  guint64 generation;

  *settled = FALSE;
  if (!extract_stale (self, cancellable, &extracted, error))
    return FALSE;
  generation = corpus_project_get_generation (self);
  touched = list_documents (self, "SELECT id FROM document WHERE touched ORDER BY id", error);
  if (touched == NULL || !forget_documents (self, error)
      || !find_duplicates (self, touched, &again, error))
    return FALSE;
  if (may_infer && touched->len > 0
      && !corpus_infer_project_dates (self, cancellable, &inferred, error))
    return FALSE;
  if (inferred)
    return TRUE;
  if (again)
    {
      g_array_unref (g_steal_pointer (&touched));
      touched = list_documents (self, "SELECT id FROM document WHERE touched ORDER BY id", error);
    }
  if (touched == NULL || !give_documents (self, touched, cancellable, error)
      || !give_decisions (self, error))
    return FALSE;
  set = corpus_comparer_snapshot (self->comparer);
  if (!write_rows (self, set, generation, settled, error))
    return FALSE;
  if (*settled)
    {
      g_clear_pointer (&self->set, corpus_comparison_set_unref);
      self->set = g_steal_pointer (&set);
    }
  return TRUE;
}

gboolean
corpus_project_refresh (CorpusProject *self, GCancellable *cancellable, GError **error)
{
  gboolean settled = FALSE, good;

  g_return_val_if_fail (CORPUS_IS_PROJECT (self), FALSE);

  g_mutex_lock (&self->refresh_lock);
  good = first_time (self, error);
  for (guint round = 0; good && !settled && round < MOST_ROUNDS; round++)
    good = refresh_once (self, cancellable, round < 3, &settled, error);
  g_mutex_unlock (&self->refresh_lock);
  if (good)
    corpus_project_changed (self, CORPUS_CHANGE_ALL & ~CORPUS_CHANGE_HISTORY);
  return good;
}

CorpusComparisonSet *
corpus_project_ref_set (CorpusProject *self, GCancellable *cancellable, GError **error)
{
  CorpusComparisonSet *set = NULL;

  if (!corpus_project_refresh (self, cancellable, error))
    return NULL;
  g_mutex_lock (&self->refresh_lock);
  if (self->set != NULL)
    set = corpus_comparison_set_ref (self->set);
  g_mutex_unlock (&self->refresh_lock);
  return set;
}

static void
refresh_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (corpus_project_refresh (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
corpus_project_refresh_async (CorpusProject *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, corpus_project_refresh_async);
  g_task_run_in_thread (task, refresh_thread);
}

gboolean
corpus_project_refresh_finish (CorpusProject *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
corpus_project_extract_again (CorpusProject *self, gint64 document, GError **error)
{
  CorpusDatabase *database;
  gboolean good;

  g_return_val_if_fail (CORPUS_IS_PROJECT (self), FALSE);

  database = corpus_project_lock (self);
  good = database != NULL
         && corpus_database_run (database, error,
                                 "UPDATE document SET stale = 1 WHERE ?1 = 0 OR id = ?1", "l",
                                 document);
  corpus_project_unlock (self);
  if (good)
    {
      corpus_project_changed (self, 0);
      corpus_project_queue_refresh (self);
    }
  return good;
}
