/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparer's rows into the derived tables.  Rows that did not change are the same objects in both
 * snapshots, so only the others are written.  A row's id is the least id of its facts: the same for the
 * same facts, and a fact of its own to hang decisions on. */

#include "config.h"

#include "corpus-refresh.h"

#include "corpus-store.h"

#include <math.h>
#include <string.h>

/* "d3f12" -> row ids of fact and document. */
static gint64
find_fact (CorpusDatabase *database, const char *id, gint64 *document)
{
  guint number;

  if (!corpus_id_parse (id, document, &number))
    return 0;
  return corpus_database_get_int (database, 0,
                                  "SELECT id FROM fact WHERE document_id = ? AND number = ?", "li",
                                  *document, (int)number);
}

typedef struct
{
  gint64 id;
  gint64 *facts; /* of each entry */
  gint64 *documents;
} Ids;

static void
ids_init (Ids *self, CorpusDatabase *database, const CorpusRow *row)
{
  self->id = 0;
  self->facts = g_new0 (gint64, row->n_entries + 1);
  self->documents = g_new0 (gint64, row->n_entries + 1);
  for (guint i = 0; i < row->n_entries; i++)
    {
      gint64 fact = find_fact (database, row->entries[i].fact, &self->documents[i]);

      self->facts[i] = fact;
      if (fact != 0 && (self->id == 0 || fact < self->id))
        self->id = fact;
    }
}

static void
ids_clear (Ids *self)
{
  g_free (self->facts);
  g_free (self->documents);
}

static gboolean
delete_row (CorpusDatabase *database, gint64 id, GError **error)
{
  return corpus_database_run (database, error, "UPDATE fact SET claim_id = NULL WHERE claim_id = ?",
                              "l", id)
         && corpus_database_run (database, error,
                                 "UPDATE fact SET follows_id = NULL WHERE follows_id = ?", "l", id)
         && corpus_database_run (database, error, "DELETE FROM claim WHERE id = ?", "l", id)
         && corpus_database_run (database, error,
                                 "DELETE FROM original_value WHERE owner = 'claim' AND id = ?", "l",
                                 id);
}

/* What the comparer keeps of a claim's figures is less than a figure has: the first one has the rest. */
static gboolean
complete_claim (CorpusDatabase *database, gint64 id, GError **error)
{
  return corpus_database_run (database, error,
                              "UPDATE claim SET (per, change_, reciprocal) = (SELECT per, change_,"
                              " reciprocal FROM fact WHERE fact.id = claim.id) WHERE id = ?",
                              "l", id);
}

static gboolean
insert_claim (CorpusDatabase *database, const CorpusRow *row, gint64 id, GError **error)
{
  g_autofree char *codes = corpus_list_join (row->reason_codes);
  g_autofree char *by = corpus_list_join (row->by);
  g_autofree char *on = corpus_list_join (row->on);
  g_autofree char *commodities = corpus_list_join (row->commodities);
  g_autofree char *parties = corpus_list_join (row->parties);
  g_autofree char *subjects = corpus_list_join (row->subjects);
  g_autofree char *signatories = corpus_list_join (row->signatories);
  gboolean figure = row->kind == CORPUS_CLAIM_FIGURE;
  gboolean agreement = row->kind == CORPUS_CLAIM_AGREEMENT;

  return corpus_database_run (
             database, error,
             "INSERT OR REPLACE INTO claim (id, kind, verdict, urgency, differences, n_documents,"
             " n_independent, gap, margin, margin_unit, codes, same_origin, measure, action, of_, "
             "unit, by_,"
             " on_, commodities, period, parties, subjects, signatories, instrument, status, date,"
             " date_agreed, date_signed, date_in_force, date_ends, place, name, role, country) "
             "VALUES (?, ?,"
             " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
             "?, ?, ?,"
             " ?)",
             "lssiiiiddsssssssssssssssssssssssss", id, corpus_claim_kind_to_name (row->kind),
             corpus_verdict_to_name (row->verdict), (int)corpus_verdict_get_urgency (row->verdict),
             (int)row->differences, (int)row->n_documents, (int)row->n_independent, row->reason.gap,
             row->reason.margin, row->reason.unit, codes, row->same_origin,
             figure ? engine_code_to_name (ENGINE_CODES_MEASURE, (int)row->measure) : NULL,
             row->kind == CORPUS_CLAIM_COMMITMENT
                 ? engine_code_to_name (ENGINE_CODES_ACTION, (int)row->action)
                 : NULL,
             engine_code_to_name (ENGINE_CODES_SHARE_OF, (int)row->of), row->unit, by, on,
             commodities, row->period, parties, subjects, signatories,
             agreement ? engine_code_to_name (ENGINE_CODES_INSTRUMENT, (int)row->instrument) : NULL,
             agreement ? engine_code_to_name (ENGINE_CODES_AGREEMENT_STATUS, (int)row->status)
                       : NULL,
             row->date, row->date_agreed, row->date_signed, row->date_in_force, row->date_ends,
             row->place, row->name, row->role, row->country)
         && (row->binding < 0 || !agreement
             || corpus_database_run (database, error, "UPDATE claim SET binding = ? WHERE id = ?",
                                     "il", row->binding, id))
         && (!figure || complete_claim (database, id, error));
}

static gboolean
insert_entries (CorpusDatabase *database, const CorpusRow *row, const Ids *ids, GError **error)
{
  for (guint i = 0; i < row->n_entries; i++)
    if (ids->facts[i] != 0
        && (!corpus_database_run (
                database, error, "INSERT INTO claim_entry VALUES (?, ?, ?, ?, ?, ?, ?)", "lillisi",
                ids->id, (int)i, ids->documents[i], ids->facts[i], (int)row->entries[i].independent,
                corpus_verdict_to_name (row->entries[i].verdict), (int)row->entries[i].differences)
            || !corpus_database_run (database, error, "UPDATE fact SET claim_id = ? WHERE id = ?",
                                     "ll", ids->id, ids->facts[i])))
      return FALSE;
  return TRUE;
}

static gboolean
insert_values (CorpusDatabase *database, const CorpusRow *row, const Ids *ids, GError **error)
{
  int ordinal = 0;

  for (guint i = 0; i < row->n_conflicts; i++)
    for (guint j = 0; j < row->conflicts[i].n_values; j++)
      if (!corpus_database_run (
              database, error, "INSERT INTO claim_value VALUES (?, ?, ?, ?, ?)", "lisls", ids->id,
              ordinal++, row->conflicts[i].field, ids->documents[row->conflicts[i].entries[j]],
              row->conflicts[i].values[j] != NULL ? row->conflicts[i].values[j] : ""))
        return FALSE;
  return TRUE;
}

/* The facts of the rows that follow from this agreement. */
static gboolean
insert_follow_ups (CorpusDatabase *database,
                   const CorpusRow *row,
                   gint64 id,
                   GHashTable *by_key,
                   GError **error)
{
  for (guint i = 0; row->follow_ups != NULL && row->follow_ups[i] != NULL; i++)
    {
      const CorpusRow *other = g_hash_table_lookup (by_key, row->follow_ups[i]);

      for (guint j = 0; other != NULL && j < other->n_entries; j++)
        {
          gint64 document;
          gint64 fact = find_fact (database, other->entries[j].fact, &document);

          if (fact != 0
              && !corpus_database_run (
                  database, error, "UPDATE fact SET follows_id = ? WHERE id = ?", "ll", id, fact))
            return FALSE;
        }
    }
  return TRUE;
}

/* Whether the agreement or something that follows from it is new. */
static gboolean
has_news (const CorpusRow *row, GHashTable *before, GHashTable *by_key)
{
  gboolean is_new = !g_hash_table_contains (before, row);

  if (row->follow_ups == NULL || row->follow_ups[0] == NULL)
    return FALSE;
  for (guint i = 0; !is_new && row->follow_ups[i] != NULL; i++)
    {
      const CorpusRow *other = g_hash_table_lookup (by_key, row->follow_ups[i]);

      is_new = other != NULL && !g_hash_table_contains (before, other);
    }
  return is_new;
}

static GHashTable *
set_of (const CorpusComparisonSet *set)
{
  GHashTable *rows = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; set != NULL && i < set->n_rows; i++)
    g_hash_table_add (rows, set->rows[i]);
  return rows;
}

static gboolean
delete_old (CorpusDatabase *database,
            const CorpusComparisonSet *old,
            GHashTable *kept,
            GError **error)
{
  if (old == NULL)
    return corpus_database_exec (
        database,
        "DELETE FROM claim; DELETE FROM original_value WHERE owner = 'claim';"
        "UPDATE fact SET claim_id = NULL, follows_id = NULL WHERE claim_id IS NOT"
        " NULL OR follows_id IS NOT NULL",
        error);
  for (guint i = 0; i < old->n_rows; i++)
    {
      const CorpusRow *row = old->rows[i];
      Ids ids;
      gboolean good = TRUE;

      if (g_hash_table_contains (kept, row))
        continue;
      /* A fact that is gone leaves its number to no other, so the claim is found by what is left, or
       * by its entries. */
      ids_init (&ids, database, row);
      for (guint j = 0; good && j < row->n_entries; j++)
        {
          gint64 claim = corpus_database_get_int (
              database, 0, "SELECT claim_id FROM claim_entry WHERE fact_id = ?", "l", ids.facts[j]);

          if (claim != 0)
            good = delete_row (database, claim, error);
        }
      ids_clear (&ids);
      if (!good)
        return FALSE;
    }
  return corpus_database_exec (
      database,
      "DELETE FROM claim WHERE NOT EXISTS (SELECT 1 FROM fact WHERE fact.id ="
      " claim.id AND fact.active)",
      error);
}

gboolean
corpus_store_rows (CorpusDatabase *database,
                   const CorpusComparisonSet *old,
                   const CorpusComparisonSet *set,
                   GError **error)
{
  g_autoptr (GHashTable) before = set_of (old);
  g_autoptr (GHashTable) after = set_of (set);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  if (!delete_old (database, old, after, error))
    return FALSE;
  for (guint i = 0; i < set->n_rows; i++)
    g_hash_table_insert (by_key, (gpointer)set->rows[i]->id, set->rows[i]);
  for (guint i = 0; i < set->n_rows; i++)
    {
      const CorpusRow *row = set->rows[i];
      Ids ids;
      gboolean good = TRUE;

      if (g_hash_table_contains (before, row))
        continue;
      ids_init (&ids, database, row);
      if (ids.id != 0)
        good = insert_claim (database, row, ids.id, error)
               && insert_entries (database, row, &ids, error)
               && insert_values (database, row, &ids, error);
      ids_clear (&ids);
      if (!good)
        return FALSE;
    }
  /* After all rows are there: what follows from one may have come with another. */
  for (guint i = set->start[CORPUS_CLAIM_AGREEMENT]; i < set->start[CORPUS_CLAIM_AGREEMENT + 1];
       i++)
    {
      const CorpusRow *row = set->rows[i];
      gint64 document, first, id;

      if (!has_news (row, before, by_key))
        continue;
      first = row->n_entries > 0 ? find_fact (database, row->entries[0].fact, &document) : 0;
      id = corpus_database_get_int (
          database, 0, "SELECT claim_id FROM claim_entry WHERE fact_id = ?", "l", first);

      if (id != 0 && !insert_follow_ups (database, row, id, by_key, error))
        return FALSE;
    }
  return TRUE;
}

/* Of each pair the later document repeats the earlier one; the closest counts. */
static gboolean
store_pairs (CorpusDatabase *database, CorpusDuplicateIndex *index, GError **error)
{
  g_autoptr (GArray) pairs = corpus_duplicate_index_list_pairs (index);

  if (!corpus_database_exec (
          database,
          "UPDATE document SET reprint_of = NULL, similarity = 0 WHERE reprint_of IS NOT"
          " NULL",
          error))
    return FALSE;
  for (guint i = 0; i < pairs->len; i++)
    {
      const CorpusDuplicate *pair = &g_array_index (pairs, CorpusDuplicate, i);
      gint64 first, second;
      guint number;

      if (corpus_id_parse (pair->first, &first, &number)
          && corpus_id_parse (pair->second, &second, &number)
          && !corpus_database_run (database, error,
                                   "UPDATE document SET reprint_of = ?2, similarity = ?3 WHERE id "
                                   "= ?1 AND similarity < ?3",
                                   "lld", MAX (first, second), MIN (first, second),
                                   MAX (pair->resemblance, pair->containment)))
        return FALSE;
    }
  return TRUE;
}

gboolean
corpus_store_duplicates (CorpusDatabase *database,
                         CorpusDuplicateIndex *index,
                         gboolean *changed,
                         GError **error)
{
  g_autoptr (GHashTable) groups = corpus_duplicate_index_dup_groups (index);
  GHashTableIter iter;
  gpointer key, value;
  gboolean good;

  if (!corpus_database_begin (database, error))
    return FALSE;
  good = corpus_database_exec (
      database,
      "CREATE TEMP TABLE IF NOT EXISTS duplicate (id INTEGER PRIMARY KEY, name"
      " TEXT); DELETE FROM temp.duplicate",
      error);
  g_hash_table_iter_init (&iter, groups);
  while (good && g_hash_table_iter_next (&iter, &key, &value))
    {
      gint64 id;
      guint number;

      if (corpus_id_parse (key, &id, &number))
        good = corpus_database_run (database, error, "INSERT INTO temp.duplicate VALUES (?, ?)",
                                    "ls", id, value);
    }
  good = good
         && corpus_database_run (
             database, error,
             "UPDATE document SET touched = 1, duplicate_group = (SELECT name FROM"
             " temp.duplicate d WHERE d.id = document.id) WHERE duplicate_group IS NOT"
             " (SELECT name FROM temp.duplicate d WHERE d.id = document.id)",
             "");
  if (good && sqlite3_changes (database->db) > 0)
    *changed = TRUE;
  good = good && (!*changed || store_pairs (database, index, error))
         && corpus_database_commit (database, error);
  if (database->depth > 0)
    corpus_database_rollback (database);
  return good;
}
