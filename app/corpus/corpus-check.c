/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a project is sound: SQLite's own check, references, the full-text index against the texts,
 * and what this program knows: every fact lies in its text. */

#include "config.h"

#include "corpus-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *sql; /* how many are wrong */
  const char *format;
} checks[] = {
  { "SELECT count(*) FROM document WHERE id NOT IN (SELECT document_id FROM document_text)",
    N_ ("%u sources have no text.") },
  { "SELECT count(*) FROM document d JOIN document_text t ON t.document_id = d.id WHERE "
    "d.length_bytes !="
    " octet_length(t.text)",
    N_ ("%u texts have another length than when they were read.") },
  { "SELECT count(*) FROM fact f JOIN document d ON d.id = f.document_id WHERE f.end_byte > "
    "d.length_bytes"
    " OR f.start_byte >= f.end_byte",
    N_ ("%u facts lie outside their text.") },
  { "SELECT count(*) FROM decision WHERE level != 'document' AND fact_id IS NULL",
    N_ ("%u decisions are about facts that the texts no longer give.") },
};

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static char *
sentence (const char *format, guint n)
{
  return g_strdup_printf (format, n);
}
#pragma GCC diagnostic pop

static gboolean
check_sqlite (CorpusDatabase *database, const char *sql, GPtrArray *found, GError **error)
{
  g_autoptr (GError) cause = NULL;
  sqlite3_stmt *statement = corpus_database_query (database, error, sql, "");

  if (statement == NULL)
    return FALSE;
  while (corpus_database_step (database, statement, &cause))
    {
      const char *text = corpus_column_text (statement, 0);

      if (g_strcmp0 (text, "ok") != 0)
        g_ptr_array_add (found, g_strdup_printf (_ ("The database says: %s"), text));
    }
  if (cause == NULL || g_error_matches (cause, CORPUS_ERROR, CORPUS_ERROR_DAMAGED))
    {
      if (cause != NULL)
        g_ptr_array_add (found, g_strdup (cause->message));
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

char **
corpus_project_check (CorpusProject *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  CorpusDatabase *database;
  gboolean good;

  g_return_val_if_fail (CORPUS_IS_PROJECT (self), NULL);

  database = corpus_project_lock (self);
  if (database == NULL)
    {
      corpus_project_unlock (self);
      g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_FAILED, _ ("The project is closed."));
      return NULL;
    }
  database->cancellable = cancellable;
  good = check_sqlite (database, "PRAGMA integrity_check (20)", found, error)
         && check_sqlite (database, "SELECT \"table\" FROM pragma_foreign_key_check", found, error);
  if (good
      && !corpus_database_exec (
          database, "INSERT INTO text_index (text_index) VALUES ('integrity-check')", NULL))
    g_ptr_array_add (found, g_strdup (_ ("The full-text index does not fit the texts.")));
  for (guint i = 0; good && i < G_N_ELEMENTS (checks); i++)
    {
      guint n = (guint)corpus_database_get_int (database, 0, checks[i].sql, "");

      if (n > 0)
        g_ptr_array_add (found, sentence (_ (checks[i].format), n));
    }
  database->cancellable = NULL;
  corpus_project_unlock (self);
  if (!good)
    return NULL;
  g_ptr_array_add (found, NULL);
  return (char **)g_ptr_array_steal (found, NULL);
}
