/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the history to what holds.  A fact's, document's or claim's decided state is a function of what
 * the text gives and of the decisions about it that are not undone, in order: a target is set back and
 * the decisions are replayed.  Doing, undoing, redoing and extracting anew all end here, so they cannot
 * disagree. */

#include "config.h"

#include "corpus-apply.h"

#include "corpus-fields.h"
#include "corpus-store.h"

#include <string.h>

/* What the decisions about one target come to. */
typedef struct
{
  const char *state; /* static */
  gboolean present;
  gboolean removed;
  char *note;
  int rank;
  GPtrArray *tags; /* char *, sorted */
  GHashTable *edits; /* field -> value */
  char *published;
} Outcome;

static void
outcome_init (Outcome *self)
{
  memset (self, 0, sizeof *self);
  self->state = "undecided";
  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->edits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
outcome_clear (Outcome *self)
{
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_pointer (&self->edits, g_hash_table_unref);
}

static gint
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
tag (Outcome *self, const char *name, gboolean add)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (self->tags, name, g_str_equal, &index))
    {
      if (!add)
        g_ptr_array_remove_index (self->tags, index);
    }
  else if (add)
    g_ptr_array_add (self->tags, g_strdup (name));
}

static const char *
static_state (const char *value)
{
  return g_strcmp0 (value, "accepted") == 0   ? "accepted"
         : g_strcmp0 (value, "rejected") == 0 ? "rejected"
                                              : "undecided";
}

static void
replay (Outcome *self, const char *action, const char *field, const char *value, gboolean undone)
{
  if (strcmp (action, "import") == 0)
    self->removed = undone;
  else if (undone)
    return;
  else if (strcmp (action, "state") == 0)
    self->state = static_state (value);
  else if (strcmp (action, "add") == 0)
    self->present = TRUE;
  else if (strcmp (action, "remove") == 0)
    self->removed = TRUE;
  else if (strcmp (action, "restore") == 0)
    self->removed = FALSE;
  else if (strcmp (action, "note") == 0)
    g_set_str (&self->note, value);
  else if (strcmp (action, "rank") == 0)
    self->rank = (int)g_ascii_strtoll (value != NULL ? value : "0", NULL, 10);
  else if (strcmp (action, "tag") == 0 && value != NULL)
    tag (self, value, TRUE);
  else if (strcmp (action, "untag") == 0 && value != NULL)
    tag (self, value, FALSE);
  else if (strcmp (action, "date") == 0)
    g_set_str (&self->published, value);
  else if (strcmp (action, "edit") == 0 && field != NULL)
    g_hash_table_replace (self->edits, g_strdup (field), g_strdup (value));
  else if (strcmp (action, "revert") == 0 && field != NULL)
    g_hash_table_remove (self->edits, field);
}

static gboolean
gather (CorpusDatabase *database, sqlite3_stmt *statement, Outcome *outcome, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (statement == NULL)
    return FALSE;
  while (corpus_database_step (database, statement, &cause))
    replay (outcome, corpus_column_text (statement, 0), corpus_column_text (statement, 1),
            corpus_column_text (statement, 2), sqlite3_column_int (statement, 3));
  g_ptr_array_sort (outcome->tags, compare_strings);
  g_ptr_array_add (outcome->tags, NULL);
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* The columns that were edited get back what the text gives. */
static gboolean
restore (CorpusDatabase *database, const char *owner, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) cause = NULL;
  sqlite3_stmt *statement = corpus_database_query (
      database, error, "SELECT field FROM original_value WHERE owner = ? AND id = ?", "sl", owner,
      id);

  if (statement == NULL)
    return FALSE;
  while (corpus_database_step (database, statement, &cause))
    g_ptr_array_add (columns, g_strdup (corpus_column_text (statement, 0)));
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = columns->pdata[i];
      g_autofree char *sql = g_strdup_printf (
          "UPDATE %s SET %s = (SELECT value FROM original_value WHERE owner = '%s' AND id = ?1"
          " AND field = '%s') WHERE id = ?1",
          owner, column, owner, column);

      if (!corpus_database_run_once (database, error, sql, "l", id))
        return FALSE;
    }
  return columns->len == 0
         || corpus_database_run (database, error,
                                 "DELETE FROM original_value WHERE owner = ? AND id = ?", "sl",
                                 owner, id);
}

static gboolean
apply_edit (CorpusDatabase *database,
            const char *owner,
            gint64 id,
            const CorpusField *field,
            const char *value,
            GError **error)
{
  g_autofree char *keep = g_strdup_printf (
      "INSERT OR IGNORE INTO original_value SELECT '%s', id, '%s', %s FROM %s WHERE id = ?", owner,
      field->column, field->column, owner);
  g_autofree char *set =
      g_strdup_printf ("UPDATE %s SET %s = ? WHERE id = ?", owner, field->column);
  sqlite3_stmt *statement = NULL;
  int code;

  if (!corpus_database_run_once (database, error, keep, "l", id))
    return FALSE;
  code = sqlite3_prepare_v2 (database->db, set, -1, &statement, NULL);
  if (code == SQLITE_OK)
    {
      corpus_field_bind (field, statement, 1, value);
      sqlite3_bind_int64 (statement, 2, id);
      code = sqlite3_step (statement);
    }
  sqlite3_finalize (statement);
  return code == SQLITE_DONE || corpus_database_fail (database, code, error);
}

/* Edits in the order of their fields: "|date|status|" in @edited. */
static gboolean
apply_edits (CorpusDatabase *database,
             const char *owner,
             gint64 id,
             EngineFactKind kind,
             Outcome *outcome,
             char **edited,
             GError **error)
{
  g_autoptr (GList) names =
      g_list_sort (g_hash_table_get_keys (outcome->edits), (GCompareFunc)strcmp);
  g_autoptr (GPtrArray) done = g_ptr_array_new ();

  for (GList *l = names; l != NULL; l = l->next)
    {
      const CorpusField *field = corpus_field_find (kind, l->data, NULL);
      const char *value = g_hash_table_lookup (outcome->edits, l->data);

      /* A field of another version of the program: kept in the history, not shown. */
      if (field == NULL || !corpus_field_check (field, value, NULL))
        continue;
      if (!apply_edit (database, owner, id, field, value, error))
        return FALSE;
      g_ptr_array_add (done, l->data);
    }
  g_ptr_array_add (done, NULL);
  *edited = corpus_list_join ((const char *const *)done->pdata);
  return TRUE;
}

static gboolean
apply_fact (CorpusDatabase *database, gint64 fact, Outcome *outcome, GError **error)
{
  g_autofree char *kind =
      corpus_database_dup_text (database, "SELECT kind FROM fact WHERE id = ?", "l", fact);
  g_autofree char *edited = NULL;
  g_autofree char *tags = NULL;
  gint64 document;

  if (kind == NULL)
    return TRUE; /* no such fact any more */
  if (!gather (
          database,
          corpus_database_query (
              database, error,
              "SELECT d.action, d.field, d.value, s.undone FROM decision d JOIN step s ON s.id ="
              " d.step_id WHERE d.fact_id = ? AND d.level = 'fact' ORDER BY d.id",
              "l", fact),
          outcome, error)
      || !restore (database, "fact", fact, error)
      || !apply_edits (database, "fact", fact,
                       (EngineFactKind)engine_code_from_name (ENGINE_CODES_FACT_KIND, kind),
                       outcome, &edited, error))
    return FALSE;
  tags = corpus_list_join ((const char *const *)outcome->tags->pdata);
  document =
      corpus_database_get_int (database, 0, "SELECT document_id FROM fact WHERE id = ?", "l", fact);
  return corpus_database_run (database, error,
                              "UPDATE fact SET state = ?2, present = NOT by_user OR ?3, note = ?4, "
                              "rank = ?5, tags = ?6,"
                              " edited = ?7, active = (NOT by_user OR ?3) AND ?2 != 'rejected' AND "
                              "NOT (SELECT removed FROM"
                              " document WHERE document.id = document_id) WHERE id = ?1",
                              "lsisiss", fact, outcome->state, outcome->present, outcome->note,
                              outcome->rank, tags, edited)
         && corpus_store_recount (database, document, error);
}

gboolean
corpus_apply_fact (CorpusDatabase *database, gint64 fact, GError **error)
{
  Outcome outcome;
  gboolean done;

  outcome_init (&outcome);
  done = apply_fact (database, fact, &outcome, error);
  outcome_clear (&outcome);
  return done;
}

static gboolean
apply_document (CorpusDatabase *database, gint64 document, Outcome *outcome, GError **error)
{
  g_autofree char *tags = NULL;

  if (!gather (
          database,
          corpus_database_query (
              database, error,
              "SELECT d.action, d.field, d.value, s.undone FROM decision d JOIN step s ON s.id ="
              " d.step_id WHERE d.document_id = ? AND d.level = 'document' ORDER BY d.id",
              "l", document),
          outcome, error))
    return FALSE;
  tags = corpus_list_join ((const char *const *)outcome->tags->pdata);
  return corpus_database_run (
             database, error,
             "UPDATE document SET"
             " title = coalesce(nullif(?2, ''), read_title, text_title, name, title),"
             " author = coalesce(nullif(?3, ''), read_author, text_author),"
             " publisher = coalesce(nullif(?4, ''), read_publisher, text_publisher),"
             " language = coalesce(nullif(?5, ''), text_language, read_language),"
             " stale = stale OR user_published IS NOT ?6"
             "   OR (nullif(?5, '') IS NOT NULL AND text_language IS NOT ?5),"
             " published = coalesce(?6, published), basis = iif(?6 IS NULL, basis, 'user'),"
             " confidence = iif(?6 IS NULL, confidence, 1),"
             " user_published = ?6, note = ?7, rank = ?8, tags = ?9, removed = ?10, touched = 1"
             " WHERE id = ?1",
             "lssssssisi", document, g_hash_table_lookup (outcome->edits, "title"),
             g_hash_table_lookup (outcome->edits, "author"),
             g_hash_table_lookup (outcome->edits, "publisher"),
             g_hash_table_lookup (outcome->edits, "language"), outcome->published, outcome->note,
             outcome->rank, tags, outcome->removed)
         && corpus_database_run (database, error,
                                 "UPDATE fact SET active = present AND state != 'rejected' AND NOT "
                                 "?2 WHERE document_id = ?1"
                                 " AND active IS NOT (present AND state != 'rejected' AND NOT ?2)",
                                 "li", document, outcome->removed)
         && corpus_store_recount (database, document, error);
}

gboolean
corpus_apply_document (CorpusDatabase *database, gint64 document, GError **error)
{
  Outcome outcome;
  gboolean done;

  outcome_init (&outcome);
  done = apply_document (database, document, &outcome, error);
  outcome_clear (&outcome);
  return done;
}

static gboolean
apply_claim (CorpusDatabase *database, gint64 claim, Outcome *outcome, GError **error)
{
  g_autofree char *kind =
      corpus_database_dup_text (database, "SELECT kind FROM claim WHERE id = ?", "l", claim);
  g_autofree char *edited = NULL;
  g_autofree char *tags = NULL;

  if (kind == NULL)
    return TRUE;
  if (!gather (
          database,
          corpus_database_query (
              database, error,
              "SELECT d.action, d.field, d.value, s.undone FROM decision d JOIN step s ON s.id ="
              " d.step_id WHERE d.level = 'claim' AND d.fact_id IN (SELECT fact_id FROM claim_entry"
              " WHERE claim_id = ?) ORDER BY d.id",
              "l", claim),
          outcome, error)
      || !restore (database, "claim", claim, error)
      || !apply_edits (database, "claim", claim,
                       (EngineFactKind)engine_code_from_name (ENGINE_CODES_FACT_KIND, kind),
                       outcome, &edited, error))
    return FALSE;
  tags = corpus_list_join ((const char *const *)outcome->tags->pdata);
  return corpus_database_run (
      database, error,
      "UPDATE claim SET note = ?2, rank = ?3, tags = ?4, edited = ?5, state = CASE WHEN EXISTS "
      "(SELECT 1"
      " FROM claim_entry e JOIN fact f ON f.id = e.fact_id WHERE e.claim_id = ?1 AND f.state !="
      " 'accepted') THEN 'undecided' ELSE 'accepted' END WHERE id = ?1",
      "lsiss", claim, outcome->note, outcome->rank, tags, edited);
}

gboolean
corpus_apply_claim (CorpusDatabase *database, gint64 claim, GError **error)
{
  Outcome outcome;
  gboolean done;

  outcome_init (&outcome);
  done = apply_claim (database, claim, &outcome, error);
  outcome_clear (&outcome);
  return done;
}

/* The ids that @statement gives. */
static GArray *
list_ids (CorpusDatabase *database, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) cause = NULL;

  if (statement == NULL)
    return NULL;
  while (corpus_database_step (database, statement, &cause))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  return g_steal_pointer (&ids);
}

typedef gboolean (*Apply) (CorpusDatabase *database, gint64 id, GError **error);

static gboolean
apply_each (CorpusDatabase *database, sqlite3_stmt *statement, Apply apply, GError **error)
{
  g_autoptr (GArray) ids = list_ids (database, statement, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!apply (database, g_array_index (ids, gint64, i), error))
      return FALSE;
  return ids != NULL;
}

gboolean
corpus_apply_step (CorpusDatabase *database, gint64 step, GError **error)
{
  return apply_each (
             database,
             corpus_database_query (database, error,
                                    "SELECT DISTINCT document_id FROM decision WHERE step_id = ?"
                                    " AND level = 'document' AND document_id IS NOT NULL",
                                    "l", step),
             corpus_apply_document, error)
         && apply_each (
             database,
             corpus_database_query (database, error,
                                    "SELECT DISTINCT fact_id FROM decision WHERE step_id = ?"
                                    " AND level = 'fact' AND fact_id IS NOT NULL",
                                    "l", step),
             corpus_apply_fact, error)
         && apply_each (database,
                        corpus_database_query (
                            database, error,
                            "SELECT DISTINCT e.claim_id FROM decision d JOIN claim_entry e ON"
                            " e.fact_id = d.fact_id WHERE d.step_id = ?",
                            "l", step),
                        corpus_apply_claim, error);
}

gboolean
corpus_apply_claims (CorpusDatabase *database, GError **error)
{
  return apply_each (
      database,
      corpus_database_query (database, error,
                             "SELECT DISTINCT e.claim_id FROM decision d JOIN claim_entry e"
                             " ON e.fact_id = d.fact_id",
                             ""),
      corpus_apply_claim, error);
}

gint64
corpus_apply_find (CorpusDatabase *database,
                   gint64 document,
                   const char *kind,
                   guint start_byte,
                   guint end_byte,
                   const char *says)
{
  /* The same place or the same words; among several the one that fits best. */
  return corpus_database_get_int (
      database, 0,
      "SELECT id FROM fact WHERE document_id = ?1 AND kind = ?2 AND start_byte < max(?4, ?3 + 1)"
      " AND end_byte > ?3 AND (says = ?5 OR (start_byte = ?3 AND end_byte = ?4)"
      " OR (min(end_byte, ?4) - max(start_byte, ?3)) * 2 > max(end_byte - start_byte, ?4 - ?3))"
      " ORDER BY (says = ?5) * 2 + (start_byte = ?3 AND end_byte = ?4) * 3"
      " + (min(end_byte, ?4) - max(start_byte, ?3)) * 1.0 / max(1, end_byte - start_byte, ?4 - ?3) "
      "DESC, id"
      " LIMIT 1",
      "lsiis", document, kind, (int)start_byte, (int)end_byte, says);
}

/* Decisions of this document whose fact is not there: looked for again. */
static gboolean
find_again (CorpusDatabase *database, gint64 document, GError **error)
{
  return corpus_database_run (database, error,
                              "UPDATE decision SET document_id = ?1 WHERE document_id IS NULL AND "
                              "sha256 = (SELECT sha256"
                              " FROM document WHERE id = ?1)",
                              "l", document)
         && corpus_apply_resolve (database, document, error);
}

/* One side of the decisions: the fact itself, or the other one of a merge or split. */
static gboolean
resolve_side (CorpusDatabase *database,
              gint64 document,
              const char *select,
              const char *update,
              GError **error)
{
  g_autoptr (GArray) ids =
      list_ids (database, corpus_database_query (database, error, select, "l", document), error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 decision = g_array_index (ids, gint64, i);
      gboolean other = strstr (update, "other_fact_id") != NULL;
      sqlite3_stmt *statement = corpus_database_query (
          database, error,
          other ? "SELECT other_kind, other_start_byte, other_end_byte, other_says FROM decision"
                  " WHERE id = ?"
                : "SELECT kind, start_byte, end_byte, says FROM decision WHERE id = ?",
          "l", decision);
      g_autofree char *kind = NULL;
      g_autofree char *says = NULL;
      guint start, end;
      gint64 fact;

      if (statement == NULL || !corpus_database_step (database, statement, error))
        return FALSE;
      kind = g_strdup (corpus_column_text (statement, 0));
      start = (guint)sqlite3_column_int64 (statement, 1);
      end = (guint)sqlite3_column_int64 (statement, 2);
      says = g_strdup (corpus_column_text (statement, 3));
      sqlite3_reset (statement);
      fact = corpus_apply_find (database, document, kind, start, end, says);
      if (fact != 0 && !corpus_database_run (database, error, update, "ll", fact, decision))
        return FALSE;
    }
  return ids != NULL;
}

gboolean
corpus_apply_resolve (CorpusDatabase *database, gint64 document, GError **error)
{
  return resolve_side (
             database, document,
             "SELECT id FROM decision WHERE level != 'document' AND sha256 = (SELECT sha256 FROM"
             " document WHERE id = ?) AND (fact_id IS NULL OR fact_id NOT IN (SELECT id FROM"
             " fact))",
             "UPDATE decision SET fact_id = ? WHERE id = ?", error)
         && resolve_side (
             database, document,
             "SELECT id FROM decision WHERE other_sha256 = (SELECT sha256 FROM document WHERE"
             " id = ?) AND (other_fact_id IS NULL OR other_fact_id NOT IN (SELECT id FROM"
             " fact))",
             "UPDATE decision SET other_fact_id = ? WHERE id = ?", error);
}

gboolean
corpus_apply_extraction (CorpusDatabase *database, gint64 document, GError **error)
{
  return find_again (database, document, error)
         && apply_each (
             database,
             corpus_database_query (database, error,
                                    "SELECT DISTINCT d.fact_id FROM decision d JOIN fact f ON"
                                    " f.id = d.fact_id WHERE f.document_id = ?",
                                    "l", document),
             corpus_apply_fact, error)
         && corpus_apply_document (database, document, error);
}
