/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: one SQLite connection with its prepared statements.  Not thread-safe by itself. */

#pragma once

#include "corpus-error.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* "Conc": the database header's application id. */
#define CORPUS_APPLICATION_ID 0x436f6e63
#define CORPUS_SCHEMA_VERSION 2

typedef struct
{
  sqlite3 *db;
  char *name;              /* of the project, for messages */
  GHashTable *statements;  /* SQL text -> sqlite3_stmt */
  GHashTable *parameters;  /* of the statement that stores facts: name -> index */
  GCancellable *cancellable; /* asked by long statements, or NULL */
  int depth;               /* of nested transactions */
} CorpusDatabase;

typedef enum
{
  CORPUS_DATABASE_CREATE, /* an empty one where there is none */
  CORPUS_DATABASE_WRITE,
  CORPUS_DATABASE_READ,
} CorpusDatabaseMode;

/* Opens, checks that it is a project of a known version, migrates (unless READ).
 * Errors: CORPUS_ERROR_NOT_A_PROJECT, TOO_NEW, DAMAGED, LOCKED, DISK_FULL, READ. */
CorpusDatabase *
corpus_database_open (const char *path, const char *name, CorpusDatabaseMode mode, GError **error);
void corpus_database_close (CorpusDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusDatabase, corpus_database_close)

/* The one place where SQLite's extended codes become errors.  Returns FALSE. */
gboolean corpus_database_fail (CorpusDatabase *self, int code, GError **error);
void corpus_error_set_from_sqlite (sqlite3 *db, int code, const char *name, GError **error);

/* A prepared statement, reset and with its parameters bound by @format, one letter each: i int,
 * l gint64, d double (NAN is NULL), s const char * (NULL is NULL; copied), b GBytes *, 0 NULL without
 * an argument.  Borrowed; @sql must be a constant. */
sqlite3_stmt *corpus_database_query (CorpusDatabase *self,
                                     GError **error,
                                     const char *sql,
                                     const char *format,
                                     ...);
/* Runs it to its end. */
gboolean corpus_database_run (CorpusDatabase *self,
                              GError **error,
                              const char *sql,
                              const char *format,
                              ...);
/* The same for a statement made up on the spot: prepared, run, forgotten. */
gboolean corpus_database_run_once (CorpusDatabase *self,
                                   GError **error,
                                   const char *sql,
                                   const char *format,
                                   ...);
gboolean corpus_database_exec (CorpusDatabase *self, const char *sql, GError **error);
/* One row: TRUE; none: FALSE without an error; failure: FALSE with one. */
gboolean corpus_database_step (CorpusDatabase *self, sqlite3_stmt *statement, GError **error);
/* First column of the first row, @fallback where there is none. */
gint64 corpus_database_get_int (CorpusDatabase *self,
                                gint64 fallback,
                                const char *sql,
                                const char *format,
                                ...);
char *corpus_database_dup_text (CorpusDatabase *self, const char *sql, const char *format, ...);

/* Transactions nest: only the outermost is one.  An inner rollback undoes the inner part. */
gboolean corpus_database_begin (CorpusDatabase *self, GError **error);
gboolean corpus_database_commit (CorpusDatabase *self, GError **error);
void corpus_database_rollback (CorpusDatabase *self);

/* The column as text, NULL where it is NULL; valid until the next step. */
const char *corpus_column_text (sqlite3_stmt *statement, int column);

G_END_DECLS
