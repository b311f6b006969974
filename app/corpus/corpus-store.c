/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents and the results of extraction into the database.  A new extraction of a document replaces
 * its facts, but what it finds again keeps its id, and what the user decided about stays in any case:
 * see corpus-apply.c, which brings the decisions back. */

#include "config.h"

#include "corpus-store.h"

#include "corpus-apply.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
corpus_letter (guint number)
{
  char buffer[16];
  int at = sizeof buffer;

  buffer[--at] = '\0';
  for (guint n = number + 1; n > 0; n = (n - 1) / 26)
    buffer[--at] = (char)('A' + (n - 1) % 26);
  return g_strdup (buffer + at);
}

/* zlib; text compresses to a third. */
static GBytes *
deflate (GBytes *bytes, GError **error)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6);

  return g_converter_convert_bytes (G_CONVERTER (compressor), bytes, error);
}

GBytes *
corpus_load_original (CorpusDatabase *database, gint64 document, GError **error)
{
  sqlite3_stmt *statement = corpus_database_query (
      database, error, "SELECT deflated FROM original WHERE document_id = ?", "l", document);
  g_autoptr (GZlibDecompressor) decompressor =
      g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GBytes) deflated = NULL;
  g_autoptr (GError) cause = NULL;

  if (statement == NULL)
    return NULL;
  if (corpus_database_step (database, statement, &cause))
    deflated = g_bytes_new (sqlite3_column_blob (statement, 0),
                            (gsize)sqlite3_column_bytes (statement, 0));
  sqlite3_reset (statement);
  if (deflated != NULL)
    return g_converter_convert_bytes (G_CONVERTER (decompressor), deflated, error);
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_NOT_FOUND,
                         _ ("The source's original file is not in the project."));
  return NULL;
}

char *
corpus_load_text (CorpusDatabase *database, gint64 document, gsize *length_bytes, GError **error)
{
  GError *cause = NULL;
  sqlite3_stmt *statement = corpus_database_query (
      database, error, "SELECT text FROM document_text WHERE document_id = ?", "l", document);
  char *text = NULL;
  gsize n = 0;

  if (statement == NULL)
    return NULL;
  if (corpus_database_step (database, statement, &cause))
    {
      const char *column = corpus_column_text (statement, 0);

      n = (gsize)sqlite3_column_bytes (statement, 0);
      text = g_malloc (n + 1);
      memcpy (text, column, n);
      text[n] = '\0';
      sqlite3_reset (statement);
    }
  else if (cause != NULL)
    g_propagate_error (error, cause);
  else
    g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_NOT_FOUND,
                         _ ("The project has no such source any more."));
  if (length_bytes != NULL)
    *length_bytes = n;
  return text;
}

char *
corpus_load_text_part (CorpusDatabase *database, gint64 document, gsize start_byte, gsize end_byte)
{
  sqlite3_blob *blob = NULL;
  char *part = NULL;

  if (sqlite3_blob_open (database->db, "main", "document_text", "text", document, 0, &blob)
      == SQLITE_OK)
    {
      gsize length = (gsize)sqlite3_blob_bytes (blob);

      start_byte = MIN (start_byte, length);
      end_byte = CLAMP (end_byte, start_byte, length);
      part = g_malloc (end_byte - start_byte + 1);
      if (sqlite3_blob_read (blob, part, (int)(end_byte - start_byte), (int)start_byte)
          != SQLITE_OK)
        end_byte = start_byte;
      part[end_byte - start_byte] = '\0';
    }
  sqlite3_blob_close (blob);
  return part != NULL ? part : g_strdup ("");
}

static gboolean
store_text (CorpusDatabase *database,
            gint64 id,
            const char *text,
            gsize length_bytes,
            GError **error)
{
  static const char *const sql[] = {
    "INSERT INTO document_text VALUES (?, ?)",
    "INSERT INTO text_index (rowid, text) VALUES (?, ?)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++)
    {
      sqlite3_stmt *statement = corpus_database_query (database, error, sql[i], "l", id);
      int code;

      if (statement == NULL)
        return FALSE;
      sqlite3_bind_text64 (statement, 2, text, length_bytes, SQLITE_STATIC, SQLITE_UTF8);
      code = sqlite3_step (statement);
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      if (code != SQLITE_DONE)
        return corpus_database_fail (database, code, error);
    }
  return TRUE;
}

static gboolean
store_original (CorpusDatabase *database, gint64 id, GBytes *original, GError **error)
{
  g_autoptr (GBytes) deflated = deflate (original, error);

  return deflated != NULL
         && corpus_database_run (database, error, "INSERT INTO original VALUES (?, ?, ?)", "lbl",
                                 id, deflated, (gint64)g_bytes_get_size (original));
}

gboolean
corpus_store_document (CorpusDatabase *database,
                       const CorpusBatchDocument *document,
                       gint64 *id_out,
                       GError **error)
{
  g_autofree char *warnings = g_strjoinv ("\n", (char **)document->warnings);
  gint64 number = corpus_database_get_int (database, 0, "SELECT max(number) + 1 FROM document", "");
  g_autofree char *fallback = corpus_letter ((guint)number);

  if (!corpus_database_run (
          database, error,
          "INSERT INTO document (number, sha256, name, uri, url, format, encoding, "
          "encoding_guessed,"
          " warnings, length_bytes, length_chars, read_title, read_author, read_publisher,"
          " read_language, read_published, title) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
          "?, ?, ?,"
          " ?)",
          "lssssssisllssssss", number, document->sha256, document->name, document->uri,
          document->url, document->format != NULL ? document->format : "text", document->encoding,
          (int)document->encoding_guessed, warnings, (gint64)document->length_bytes,
          (gint64)g_utf8_strlen (document->text, (gssize)document->length_bytes),
          document->read_title, document->read_author, document->read_publisher,
          document->read_language, document->read_published,
          document->title != NULL  ? document->title
          : document->name != NULL ? document->name
                                   : fallback))
    return FALSE;
  *id_out = sqlite3_last_insert_rowid (database->db);
  return store_text (database, *id_out, document->text, document->length_bytes, error)
         && (document->original == NULL
             || store_original (database, *id_out, document->original, error))
         && (document->result == NULL
             || corpus_store_result (database, *id_out, document->text, document->length_bytes,
                                     document->result, error));
}

gboolean
corpus_store_recount (CorpusDatabase *database, gint64 document, GError **error)
{
  return corpus_database_run (
      database, error,
      "UPDATE document SET touched = 1,"
      " n_facts = (SELECT count(*) FROM fact WHERE document_id = ?1 AND active),"
      " n_waiting = (SELECT count(*) FROM fact WHERE document_id = ?1 AND active AND kind = 'date'"
      "              AND basis = 'relative' AND iso IS NULL)"
      " WHERE id = ?1",
      "l", document);
}

/* What identifies a fact over extractions: (transfer full). */
static char *
identity (const char *kind, guint start, guint end, const char *says)
{
  return g_strdup_printf ("%s %u %u %s", kind, start, end, says);
}

typedef struct
{
  gint64 id;
  guint number;
  gboolean keep; /* the user decided something about it */
} Old;

/* The document's facts before: identity -> Old. */
static GHashTable *
list_old (CorpusDatabase *database, gint64 document, guint *next_number, GError **error)
{
  g_autoptr (GHashTable) old = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) cause = NULL;
  sqlite3_stmt *statement = corpus_database_query (
      database, error,
      "SELECT id, number, kind, start_byte, end_byte, says, by_user OR EXISTS (SELECT 1 FROM "
      "decision,"
      " step WHERE (fact_id = fact.id OR other_fact_id = fact.id) AND step.id = step_id) FROM fact"
      " WHERE document_id = ?",
      "l", document);

  *next_number = 1;
  if (statement == NULL)
    return NULL;
  while (corpus_database_step (database, statement, &cause))
    {
      Old *one = g_new (Old, 1);

      one->id = sqlite3_column_int64 (statement, 0);
      one->number = (guint)sqlite3_column_int64 (statement, 1);
      one->keep = sqlite3_column_int (statement, 6);
      *next_number = MAX (*next_number, one->number + 1);
      g_hash_table_replace (
          old,
          identity (corpus_column_text (statement, 2), (guint)sqlite3_column_int64 (statement, 3),
                    (guint)sqlite3_column_int64 (statement, 4), corpus_column_text (statement, 5)),
          one);
    }
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  return g_steal_pointer (&old);
}

static gboolean
delete_facts (CorpusDatabase *database, GHashTable *old, gboolean kept_too, GError **error)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Old *one = value;

      if (one->keep && !kept_too)
        continue;
      if (!corpus_database_run (database, error, "DELETE FROM fact WHERE id = ?", "l", one->id)
          || !corpus_database_run (database, error,
                                   "DELETE FROM original_value WHERE owner = 'fact' AND id = ?",
                                   "l", one->id))
        return FALSE;
    }
  return TRUE;
}

static gboolean
store_facts (CorpusDatabase *database,
             gint64 document,
             const EngineResult *result,
             GHashTable *old,
             guint next_number,
             CorpusOffsets *offsets,
             GError **error)
{
  g_autofree gint64 *ids = g_new0 (gint64, result->n_facts + 1);
  g_autofree guint *numbers = g_new0 (guint, result->n_facts + 1);
  g_autoptr (GHashTable) again = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < result->n_facts; i++)
    {
      const EngineFact *fact = &result->facts[i];
      g_autofree char *says = corpus_fact_says (fact);
      g_autofree char *key =
          identity (engine_code_to_name (ENGINE_CODES_FACT_KIND, (int)fact->kind),
                    fact->span.start_byte, fact->span.end_byte, says);
      char *old_key;
      Old *one;

      if (g_hash_table_steal_extended (old, key, (gpointer *)&old_key, (gpointer *)&one))
        {
          ids[i] = one->id;
          numbers[i] = one->number;
          g_hash_table_insert (again, old_key, one);
        }
      else
        numbers[i] = next_number++;
    }
  /* Found again: the new row takes the old one's place.  Gone: only what nobody decided about. */
  if (!delete_facts (database, again, TRUE, error) || !delete_facts (database, old, FALSE, error))
    return FALSE;
  for (guint i = 0; i < result->n_facts; i++)
    {
      const EngineFact *fact = &result->facts[i];
      guint versus = 0;

      if (fact->kind == ENGINE_FACT_FIGURE && fact->figure.versus >= 0
          && (guint)fact->figure.versus < result->n_facts)
        versus = numbers[fact->figure.versus];
      if (!corpus_store_fact (database, document, numbers[i], fact, versus, FALSE, offsets, &ids[i],
                              error))
        return FALSE;
    }
  return TRUE;
}

gboolean
corpus_store_result (CorpusDatabase *database,
                     gint64 document,
                     const char *text,
                     gsize length_bytes,
                     const EngineResult *result,
                     GError **error)
{
  const EngineHeader *header = &result->header;
  g_autoptr (GHashTable) old = NULL;
  CorpusOffsets offsets;
  guint next_number;
  gboolean done;

  if (!corpus_database_run (
          database, error,
          "UPDATE document SET text_title = ?2, text_author = ?3, text_publisher = ?4,"
          " text_language = ?5, published = ?6, basis = ?7, confidence = ?8, stale = 0 WHERE id = "
          "?1",
          "lssssssd", document, header->title, header->author, header->publisher, header->language,
          header->published,
          header->published != NULL
              ? engine_code_to_name (ENGINE_CODES_PUBLISHED_BASIS, (int)header->published_basis)
              : NULL,
          header->published_confidence)
      || (old = list_old (database, document, &next_number, error)) == NULL)
    return FALSE;
  corpus_offsets_init (&offsets, text, length_bytes);
  done = store_facts (database, document, result, old, next_number, &offsets, error);
  corpus_offsets_clear (&offsets);
  return done && corpus_apply_extraction (database, document, error);
}
