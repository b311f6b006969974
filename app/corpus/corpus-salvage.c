/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Salvage: a damaged project is read row by row, table by table, from both ends, as far as SQLite
 * gives them; what was read becomes a working copy that recovery offers. */

#include "config.h"

#include "corpus-save.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Of SQLite's file format. */
#define HEADER_BYTES 100
#define PAGE_SIZE_AT 16
#define N_PAGES_AT 28
#define MOST_BYTES (G_GINT64_CONSTANT (1) << 38)

/* In the order of their references.  Derived tables are made again. */
static const char *const tables[] = { "meta",           "document", "document_text",
                                      "original",       "fact",     "fact_reason",
                                      "original_value", "step",     "decision" };

static gboolean
copy_row (sqlite3_stmt *from, sqlite3_stmt *into)
{
  int n = sqlite3_column_count (from);

  sqlite3_reset (into);
  for (int i = 0; i < n; i++)
    sqlite3_bind_value (into, i + 1, sqlite3_column_value (from, i));
  return sqlite3_step (into) == SQLITE_DONE;
}

/* Rows of @table in both directions: a broken page in the middle costs what lies on it. */
static void
copy_table (sqlite3 *from, sqlite3 *into, const char *table)
{
  static const char *const orders[] = { "", " ORDER BY rowid DESC" };
  g_autoptr (GString) insert = g_string_new (NULL);

  for (guint pass = 0; pass < G_N_ELEMENTS (orders); pass++)
    {
      g_autofree char *sql = g_strconcat ("SELECT * FROM ", table, orders[pass], NULL);
      sqlite3_stmt *reading = NULL, *writing = NULL;

      if (sqlite3_prepare_v2 (from, sql, -1, &reading, NULL) != SQLITE_OK)
        continue;
      g_string_printf (insert, "INSERT OR IGNORE INTO %s VALUES (?", table);
      for (int i = 1; i < sqlite3_column_count (reading); i++)
        g_string_append (insert, ", ?");
      g_string_append_c (insert, ')');
      if (sqlite3_prepare_v2 (into, insert->str, -1, &writing, NULL) == SQLITE_OK)
        while (sqlite3_step (reading) == SQLITE_ROW)
          copy_row (reading, writing);
      sqlite3_finalize (writing);
      sqlite3_finalize (reading);
    }
}

/* Makes sense of what was read: nothing without its document, every document with a text. */
static gboolean
mend (CorpusDatabase *database)
{
  return corpus_database_exec (
      database,
      "DELETE FROM document WHERE id NOT IN (SELECT document_id FROM document_text);"
      "DELETE FROM document_text WHERE document_id NOT IN (SELECT id FROM document);"
      "DELETE FROM original WHERE document_id NOT IN (SELECT id FROM document);"
      "DELETE FROM fact WHERE document_id NOT IN (SELECT id FROM document);"
      "DELETE FROM fact_reason WHERE fact_id NOT IN (SELECT id FROM fact);"
      "DELETE FROM decision WHERE step_id NOT IN (SELECT id FROM step);"
      "UPDATE document SET touched = 1, stale = 1, reprint_of = NULL;"
      "UPDATE fact SET claim_id = NULL, follows_id = NULL;"
      "INSERT OR REPLACE INTO meta VALUES ('generation', 1), ('saved_generation', 0);"
      "INSERT INTO text_index (text_index) VALUES ('rebuild')",
      NULL);
}

/* A file whose end is missing is refused as a whole: with zeros there, what is left can be read. */
static void
restore_length (const char *path)
{
  guint8 header[HEADER_BYTES];
  guint32 n_pages;
  guint16 page;
  FILE *file = g_fopen (path, "r+b");

  if (file == NULL)
    return;
  if (fread (header, 1, sizeof header, file) == sizeof header)
    {
      memcpy (&page, header + PAGE_SIZE_AT, sizeof page);
      memcpy (&n_pages, header + N_PAGES_AT, sizeof n_pages);
      /* A page size of 1 stands for 65536. */
      page = GUINT16_FROM_BE (page);
      if (fseek (file, 0, SEEK_END) == 0)
        {
          gint64 wanted = (gint64)GUINT32_FROM_BE (n_pages) * (page == 1 ? 65536 : page);

          if (ftell (file) < wanted && wanted < MOST_BYTES
              && ftruncate (fileno (file), wanted) != 0)
            g_debug ("cannot lengthen %s", path);
        }
    }
  fclose (file);
}

void
corpus_salvage (CorpusWorkcopy *copy, const char *title, GError **error)
{
  /* Translators: the name of a project made of what could be read of a damaged one */
  g_autofree char *new_title = g_strdup_printf (_ ("%s (recovered)"), title);
  CorpusWorkcopy *kept = corpus_workcopy_new (FALSE, NULL);
  g_autoptr (CorpusDatabase) into = NULL;
  sqlite3 *from = NULL;
  guint n = 0;

  restore_length (copy->path);
  if (kept != NULL)
    into = corpus_database_open (kept->path, new_title, CORPUS_DATABASE_CREATE, NULL);
  if (into != NULL
      && sqlite3_open_v2 (copy->path, &from, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
             == SQLITE_OK
      && corpus_database_exec (into, "PRAGMA foreign_keys = OFF", NULL)
      && corpus_database_begin (into, NULL))
    {
      for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
        copy_table (from, into->db, tables[i]);
      if (mend (into) && corpus_database_commit (into, NULL)
          && corpus_workcopy_describe (kept, NULL, new_title, NULL))
        n = (guint)corpus_database_get_int (into, 0, "SELECT count(*) FROM document", "");
    }
  sqlite3_close (from);
  g_clear_pointer (&into, corpus_database_close);
  corpus_workcopy_free (kept, n == 0);
  if (n > 0)
    g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_DAMAGED,
                 ngettext ("“%s” is damaged; %u text could be read and is kept as “%s”.",
                           "“%s” is damaged; %u texts could be read and are kept as “%s”.", n),
                 title, n, new_title);
  else
    g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_DAMAGED,
                 _ ("“%s” is damaged, and nothing in it could be read."), title);
}
