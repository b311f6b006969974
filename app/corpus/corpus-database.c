/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One SQLite connection with its prepared statements: opening with every check (application id,
 * schema version, damage), numbered migrations from resources/sql, and the one mapping of SQLite's
 * extended codes to errors that a person can read.  Working copies are in WAL mode, so that the
 * connections that read never wait for the one that writes. */

#include "config.h"

#include "corpus-database.h"

#include "corpus-resources.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define BUSY_TIMEOUT_MSEC 5000
#define CACHE_KIB 16384
/* SQLite asks about cancelling each so many of its virtual machine's steps. */
#define PROGRESS_STEPS 20000

G_DEFINE_QUARK (corpus-error-quark, corpus_error)

static const struct
{
  int sqlite; /* extended, or primary for all of its kind */
  CorpusError code;
  const char *format;
} failures[] = {
  { SQLITE_NOTADB, CORPUS_ERROR_NOT_A_PROJECT, N_ ("“%s” is not a Concordat project.") },
  { SQLITE_CORRUPT, CORPUS_ERROR_DAMAGED, N_ ("“%s” is damaged.") },
  { SQLITE_IOERR_SHORT_READ, CORPUS_ERROR_DAMAGED, N_ ("“%s” is damaged: its end is missing.") },
  { SQLITE_FULL, CORPUS_ERROR_DISK_FULL, N_ ("There is no room left on the disk for “%s”.") },
  { SQLITE_IOERR_WRITE, CORPUS_ERROR_DISK_FULL,
    N_ ("“%s” cannot be written: the disk is full or refuses it.") },
  { SQLITE_BUSY, CORPUS_ERROR_LOCKED, N_ ("“%s” is in use by another program.") },
  { SQLITE_LOCKED, CORPUS_ERROR_LOCKED, N_ ("“%s” is in use by another program.") },
  { SQLITE_PROTOCOL, CORPUS_ERROR_LOCKED, N_ ("“%s” is in use by another program.") },
  { SQLITE_READONLY, CORPUS_ERROR_READ_ONLY, N_ ("“%s” cannot be written.") },
  { SQLITE_PERM, CORPUS_ERROR_READ_ONLY, N_ ("You have no permission to write “%s”.") },
  { SQLITE_CANTOPEN, CORPUS_ERROR_READ, N_ ("“%s” cannot be opened.") },
  { SQLITE_IOERR, CORPUS_ERROR_READ, N_ ("The disk does not give “%s”.") },
  { SQLITE_TOOBIG, CORPUS_ERROR_TOO_LARGE, N_ ("“%s” would hold more than a project may.") },
  { SQLITE_NOMEM, CORPUS_ERROR_FAILED, N_ ("There is not enough memory for “%s”.") },
};

/* g_set_error() with a format that comes from the translation. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void
set_error (GError **error, CorpusError code, const char *format, const char *name)
{
  g_set_error (error, CORPUS_ERROR, code, format, name);
}
#pragma GCC diagnostic pop
G_GNUC_END_IGNORE_DEPRECATIONS

/**
 * corpus_error_set_from_sqlite:
 * @db: (nullable): the connection, for the reason in words
 * @code: a result code, extended where possible
 * @name: what the person calls the project
 * @error: return location
 *
 * Turns a SQLite result code into an error of this library.
 */
void
corpus_error_set_from_sqlite (sqlite3 *db, int code, const char *name, GError **error)
{
  int exact = db != NULL ? sqlite3_extended_errcode (db) : code;

  if ((exact & 0xff) != (code & 0xff))
    exact = code;
  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled"));
      return;
    }
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
      if (failures[i].sqlite == (pass == 0 ? exact : (exact & 0xff)))
        {
          set_error (error, failures[i].code, _ (failures[i].format), name);
          return;
        }
  /* Translators: a project's name, then a technical reason */
  g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_FAILED, _ ("“%s” could not be worked on: %s."),
               name, db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (code));
}

gboolean
corpus_database_fail (CorpusDatabase *self, int code, GError **error)
{
  corpus_error_set_from_sqlite (self->db, code, self->name, error);
  return FALSE;
}

static int
progress_cb (gpointer data)
{
  CorpusDatabase *self = data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

static void
finalize_cb (gpointer statement)
{
  sqlite3_finalize (statement);
}

static gint64
pragma (CorpusDatabase *self, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  gint64 value = -1;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return value;
}

static gboolean
migrate (CorpusDatabase *self, int from, GError **error)
{
  if (from == CORPUS_SCHEMA_VERSION)
    return TRUE;
  if (!corpus_database_begin (self, error))
    return FALSE;
  for (int version = from + 1; version <= CORPUS_SCHEMA_VERSION; version++)
    {
      g_autofree char *path = g_strdup_printf ("/org/concordat/corpus/corpus-%03d.sql", version);
      g_autofree char *set = g_strdup_printf ("PRAGMA user_version = %d", version);
      g_autoptr (GBytes) sql = g_resource_lookup_data (corpus_get_resource (), path,
                                                       G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (sql == NULL || !corpus_database_exec (self, g_bytes_get_data (sql, NULL), error)
          || !corpus_database_exec (self, set, error))
        {
          corpus_database_rollback (self);
          return FALSE;
        }
    }
  return corpus_database_commit (self, error);
}

/* Not a database, another program's, newer than this one: said before anything is touched. */
static gboolean
check_header (CorpusDatabase *self, gboolean may_be_empty, int *version, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code =
      sqlite3_prepare_v2 (self->db, "SELECT count(*) FROM sqlite_schema", -1, &statement, NULL);
  gint64 n_tables = 0, application;

  if (code == SQLITE_OK && (code = sqlite3_step (statement)) == SQLITE_ROW)
    n_tables = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  if (code != SQLITE_ROW)
    return corpus_database_fail (self, code, error);
  application = pragma (self, "PRAGMA application_id");
  *version = (int)pragma (self, "PRAGMA user_version");
  if (n_tables == 0 && application == 0 && may_be_empty)
    return TRUE;
  if (application != CORPUS_APPLICATION_ID || *version <= 0)
    {
      g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_NOT_A_PROJECT,
                   _ ("“%s” is not a Concordat project."), self->name);
      return FALSE;
    }
  if (*version > CORPUS_SCHEMA_VERSION)
    {
      g_set_error (
          error, CORPUS_ERROR, CORPUS_ERROR_TOO_NEW,
          _ ("“%s” was made by a newer version of Concordat; update the program to open it."),
          self->name);
      return FALSE;
    }
  return TRUE;
}

/**
 * corpus_database_open:
 * @path: a file that is the program's own, never the user's
 * @name: what the person calls the project
 * @mode: whether to create, write or only read
 * @error: return location
 *
 * Returns: (transfer full): a connection, its schema up to date
 */
CorpusDatabase *
corpus_database_open (const char *path, const char *name, CorpusDatabaseMode mode, GError **error)
{
  g_autoptr (CorpusDatabase) self = g_new0 (CorpusDatabase, 1);
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int version = 0, code;
  g_autofree char *setup = g_strdup_printf ("PRAGMA cache_size = -%d", CACHE_KIB);

  flags |= mode == CORPUS_DATABASE_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (mode == CORPUS_DATABASE_CREATE)
    flags |= SQLITE_OPEN_CREATE;
  self->name = g_strdup (name);
  self->parameters = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->statements = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, finalize_cb);
  if ((code = sqlite3_open_v2 (path, &self->db, flags, NULL)) != SQLITE_OK)
    {
      corpus_error_set_from_sqlite (self->db, code, name, error);
      return NULL;
    }
  sqlite3_busy_timeout (self->db, BUSY_TIMEOUT_MSEC);
  sqlite3_progress_handler (self->db, PROGRESS_STEPS, progress_cb, self);
  if (!check_header (self, mode == CORPUS_DATABASE_CREATE, &version, error)
      || !corpus_database_exec (self, setup, error)
      || !corpus_database_exec (self, "PRAGMA temp_store = MEMORY", error)
      || !corpus_database_exec (self, "PRAGMA trusted_schema = OFF", error))
    return NULL;
  if (mode == CORPUS_DATABASE_READ)
    return g_steal_pointer (&self);
  if (version == 0)
    {
      g_autofree char *id = g_strdup_printf ("PRAGMA application_id = %d", CORPUS_APPLICATION_ID);

      if (!corpus_database_exec (self, id, error))
        return NULL;
    }
  if (!corpus_database_exec (self, "PRAGMA journal_mode = WAL", error)
      || !corpus_database_exec (self, "PRAGMA synchronous = NORMAL", error)
      || !corpus_database_exec (self, "PRAGMA foreign_keys = ON", error)
      || !migrate (self, version, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
corpus_database_close (CorpusDatabase *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->parameters, g_hash_table_unref);
  sqlite3_close_v2 (self->db);
  g_free (self->name);
  g_free (self);
}

static int
bind_one (sqlite3_stmt *statement, int at, char type, va_list *args)
{
  double number;
  GBytes *bytes;

  switch (type)
    {
    case 'i':
      return sqlite3_bind_int (statement, at, va_arg (*args, int));
    case 'l':
      return sqlite3_bind_int64 (statement, at, va_arg (*args, gint64));
    case 'd':
      number = va_arg (*args, double);
      return isnan (number) ? sqlite3_bind_null (statement, at)
                            : sqlite3_bind_double (statement, at, number);
    case 's':
      return sqlite3_bind_text (statement, at, va_arg (*args, const char *), -1, SQLITE_TRANSIENT);
    case 'b':
      bytes = va_arg (*args, GBytes *);
      return sqlite3_bind_blob64 (statement, at, g_bytes_get_data (bytes, NULL),
                                  g_bytes_get_size (bytes), SQLITE_STATIC);
    case '0':
      return sqlite3_bind_null (statement, at);
    default:
      g_assert_not_reached ();
    }
}

static sqlite3_stmt *
query_va (CorpusDatabase *self, GError **error, const char *sql, const char *format, va_list *args)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  int code = SQLITE_OK;

  if (statement == NULL)
    {
      code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
      if (code != SQLITE_OK)
        {
          corpus_database_fail (self, code, error);
          return NULL;
        }
      g_hash_table_insert (self->statements, (gpointer)sql, statement);
    }
  sqlite3_reset (statement);
  for (int i = 0; format[i] != '\0' && code == SQLITE_OK; i++)
    code = bind_one (statement, i + 1, format[i], args);
  if (code != SQLITE_OK)
    {
      corpus_database_fail (self, code, error);
      return NULL;
    }
  return statement;
}

sqlite3_stmt *
corpus_database_query (CorpusDatabase *self,
                       GError **error,
                       const char *sql,
                       const char *format,
                       ...)
{
  sqlite3_stmt *statement;
  va_list args;

  va_start (args, format);
  statement = query_va (self, error, sql, format, &args);
  va_end (args);
  return statement;
}

gboolean
corpus_database_step (CorpusDatabase *self, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    corpus_database_fail (self, code, error);
  sqlite3_reset (statement);
  return FALSE;
}

gboolean
corpus_database_run (CorpusDatabase *self, GError **error, const char *sql, const char *format, ...)
{
  sqlite3_stmt *statement;
  va_list args;
  int code;

  va_start (args, format);
  statement = query_va (self, error, sql, format, &args);
  va_end (args);
  if (statement == NULL)
    return FALSE;
  do
    code = sqlite3_step (statement);
  while (code == SQLITE_ROW);
  if (code != SQLITE_DONE)
    corpus_database_fail (self, code, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return code == SQLITE_DONE;
}

gboolean
corpus_database_run_once (CorpusDatabase *self,
                          GError **error,
                          const char *sql,
                          const char *format,
                          ...)
{
  sqlite3_stmt *statement = NULL;
  va_list args;
  int code = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  va_start (args, format);
  for (int i = 0; format[i] != '\0' && code == SQLITE_OK; i++)
    code = bind_one (statement, i + 1, format[i], &args);
  va_end (args);
  while (code == SQLITE_OK || code == SQLITE_ROW)
    code = sqlite3_step (statement);
  if (code != SQLITE_DONE)
    corpus_database_fail (self, code, error);
  sqlite3_finalize (statement);
  return code == SQLITE_DONE;
}

gboolean
corpus_database_exec (CorpusDatabase *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || corpus_database_fail (self, code, error);
}

gint64
corpus_database_get_int (CorpusDatabase *self,
                         gint64 fallback,
                         const char *sql,
                         const char *format,
                         ...)
{
  sqlite3_stmt *statement;
  va_list args;
  gint64 value = fallback;

  va_start (args, format);
  statement = query_va (self, NULL, sql, format, &args);
  va_end (args);
  if (statement != NULL && sqlite3_step (statement) == SQLITE_ROW
      && sqlite3_column_type (statement, 0) != SQLITE_NULL)
    value = sqlite3_column_int64 (statement, 0);
  if (statement != NULL)
    sqlite3_reset (statement);
  return value;
}

char *
corpus_database_dup_text (CorpusDatabase *self, const char *sql, const char *format, ...)
{
  sqlite3_stmt *statement;
  va_list args;
  char *value = NULL;

  va_start (args, format);
  statement = query_va (self, NULL, sql, format, &args);
  va_end (args);
  if (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    value = g_strdup (corpus_column_text (statement, 0));
  if (statement != NULL)
    sqlite3_reset (statement);
  return value;
}

gboolean
corpus_database_begin (CorpusDatabase *self, GError **error)
{
  gboolean begun = corpus_database_exec (
      self, self->depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT inner_part", error);

  if (begun)
    self->depth++;
  return begun;
}

gboolean
corpus_database_commit (CorpusDatabase *self, GError **error)
{
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (!corpus_database_exec (self, self->depth == 1 ? "COMMIT" : "RELEASE inner_part", error))
    {
      corpus_database_rollback (self);
      return FALSE;
    }
  self->depth--;
  return TRUE;
}

void
corpus_database_rollback (CorpusDatabase *self)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  /* After a full disk SQLite may have rolled back by itself. */
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db,
                  self->depth == 0 ? "ROLLBACK" : "ROLLBACK TO inner_part; RELEASE inner_part",
                  NULL, NULL, NULL);
}

const char *
corpus_column_text (sqlite3_stmt *statement, int column)
{
  return (const char *)sqlite3_column_text (statement, column);
}
