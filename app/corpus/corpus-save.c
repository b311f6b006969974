/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening and saving: whole files streamed through GIO.  SQLite sees only working copies, because a
 * file that a portal grants lies on a file system without the locks and sibling files it needs.
 * A save makes a compact copy beside the working copy, then replaces the chosen file; a failure at
 * any point leaves the old file as it was. */

#include "config.h"

#include "corpus-private.h"
#include "corpus-save.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define HEADER_BYTES 100
#define APPLICATION_ID_AT 68
#define SQLITE_MAGIC "SQLite format 3"

static char *
display_title (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *title = base != NULL ? g_filename_display_name (base) : g_strdup ("?");

  if (g_str_has_suffix (title, CORPUS_PROJECT_SUFFIX)
      && strlen (title) > strlen (CORPUS_PROJECT_SUFFIX))
    title[strlen (title) - strlen (CORPUS_PROJECT_SUFFIX)] = '\0';
  return g_steal_pointer (&title);
}

static gboolean
is_header (const guint8 *header, gsize n)
{
  guint32 id;

  if (n < HEADER_BYTES || memcmp (header, SQLITE_MAGIC, sizeof SQLITE_MAGIC) != 0)
    return FALSE;
  memcpy (&id, header + APPLICATION_ID_AT, sizeof id);
  return GUINT32_FROM_BE (id) == CORPUS_APPLICATION_ID;
}

/**
 * corpus_project_file_is_project:
 * @file: a file
 *
 * Returns: whether its first bytes are those of a project
 */
gboolean
corpus_project_file_is_project (GFile *file)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  guint8 header[HEADER_BYTES];
  gsize n = 0;

  return stream != NULL
         && g_input_stream_read_all (G_INPUT_STREAM (stream), header, sizeof header, &n, NULL, NULL)
         && is_header (header, n);
}

/* A GIO failure as an error of ours; cancelling stays what it is. */
static void
set_from_gio (GError **error, const GError *cause, const char *name, gboolean writing)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) || cause->domain == CORPUS_ERROR)
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_DISK_FULL,
                 _ ("There is no room left on the disk for “%s”."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    g_set_error (
        error, CORPUS_ERROR, CORPUS_ERROR_LOCKED,
        _ ("“%s” was changed by another program since it was opened; save under another name."),
        name);
  else if (!writing)
    g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_READ, _ ("“%s” cannot be read: %s"), name,
                 cause->message);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
           || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_READ_ONLY)
           || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
           || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY)
           || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_READ_ONLY, _ ("“%s” cannot be saved there: %s"),
                 name, cause->message);
  else
    g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_FAILED, _ ("“%s” cannot be saved: %s"), name,
                 cause->message);
}

/* Streams @file into the working copy's place. */
static gboolean
fetch (GFile *file, CorpusWorkcopy *copy, char **etag, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) in = g_file_read (file, cancellable, error);
  g_autoptr (GFile) place = g_file_new_for_path (copy->path);
  g_autoptr (GFileOutputStream) out = NULL;
  g_autoptr (GFileInfo) info = NULL;

  if (in == NULL)
    return FALSE;
  info = g_file_input_stream_query_info (in, G_FILE_ATTRIBUTE_ETAG_VALUE, cancellable, NULL);
  if (info != NULL)
    *etag = g_strdup (g_file_info_get_etag (info));
  out = g_file_create (place, G_FILE_CREATE_PRIVATE, cancellable, error);
  return out != NULL
         && g_output_stream_splice (G_OUTPUT_STREAM (out), G_INPUT_STREAM (in),
                                    G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET
                                        | G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE,
                                    cancellable, error)
                >= 0;
}

static gboolean
is_sound (CorpusDatabase *database, GCancellable *cancellable, GError **error)
{
  g_autofree char *answer = NULL;
  sqlite3_stmt *statement;

  database->cancellable = cancellable;
  statement = corpus_database_query (database, error, "PRAGMA quick_check (1)", "");
  if (statement != NULL && corpus_database_step (database, statement, error))
    {
      answer = g_strdup (corpus_column_text (statement, 0));
      sqlite3_reset (statement);
    }
  database->cancellable = NULL;
  if (answer == NULL)
    return FALSE;
  if (strcmp (answer, "ok") == 0)
    return TRUE;
  g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_DAMAGED, _ ("“%s” is damaged."), database->name);
  return FALSE;
}

/* The working copy as a project, or, where it is damaged, what can be read of it in another one. */
static CorpusProject *
open_copy (CorpusWorkcopy *copy,
           GFile *file,
           const char *title,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (CorpusDatabase) probe =
      corpus_database_open (copy->path, title, CORPUS_DATABASE_READ, &cause);

  if (probe != NULL && is_sound (probe, cancellable, &cause))
    {
      g_clear_pointer (&probe, corpus_database_close);
      if (corpus_workcopy_describe (copy, file, title, error))
        return corpus_project_adopt (copy, file, title, error);
    }
  else
    {
      g_clear_pointer (&probe, corpus_database_close);
      if (g_error_matches (cause, CORPUS_ERROR, CORPUS_ERROR_DAMAGED))
        corpus_salvage (copy, title, error);
      else
        g_propagate_error (error, g_steal_pointer (&cause));
    }
  corpus_workcopy_free (copy, TRUE);
  return NULL;
}

CorpusProject *
corpus_project_open (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *title = NULL;
  g_autofree char *etag = NULL;
  CorpusWorkcopy *copy;
  CorpusProject *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  title = display_title (file);
  if (!corpus_project_file_is_project (file))
    {
      g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &cause);

      if (cause != NULL)
        set_from_gio (error, cause, title, FALSE);
      else
        g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_NOT_A_PROJECT,
                     _ ("“%s” is not a Concordat project."), title);
      return NULL;
    }
  if ((copy = corpus_workcopy_new (FALSE, error)) == NULL)
    return NULL;
  if (!fetch (file, copy, &etag, cancellable, &cause))
    {
      set_from_gio (error, cause, title, FALSE);
      corpus_workcopy_free (copy, TRUE);
      return NULL;
    }
  self = open_copy (copy, file, title, cancellable, error);
  if (self != NULL)
    self->etag = g_steal_pointer (&etag);
  return self;
}

static void
open_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  CorpusProject *self = corpus_project_open (task_data, cancellable, &error);

  if (self == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* The project is the caller's, and so are its signals. */
  g_main_context_unref (self->context);
  self->context = g_main_context_ref (g_task_get_context (task));
  g_task_return_pointer (task, self, g_object_unref);
}

void
corpus_project_open_async (GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, corpus_project_open_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_thread);
}

CorpusProject *
corpus_project_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A compact copy of the project at @path, marked as saved; *@generation is what it holds. */
static gboolean
make_copy (CorpusProject *self,
           const char *path,
           GCancellable *cancellable,
           gint64 *generation,
           GError **error)
{
  CorpusDatabase *database = corpus_project_lock (self);
  g_autoptr (CorpusDatabase) copy = NULL;
  gboolean done = FALSE;

  g_unlink (path);
  if (database == NULL)
    g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_FAILED, _ ("The project is closed."));
  else
    {
      *generation = corpus_database_get_int (database, 0,
                                             "SELECT value FROM meta WHERE key = 'generation'", "");
      database->cancellable = cancellable;
      done = corpus_database_run (database, error, "VACUUM INTO ?", "s", path);
      database->cancellable = NULL;
    }
  corpus_project_unlock (self);
  if (!done)
    return FALSE;
  copy = corpus_database_open (path, corpus_project_get_title (self), CORPUS_DATABASE_WRITE, error);
  return copy != NULL
         && corpus_database_exec (copy,
                                  "UPDATE meta SET value = (SELECT value FROM meta WHERE key ="
                                  " 'generation') WHERE key = 'saved_generation';"
                                  "PRAGMA journal_mode = DELETE",
                                  error);
}

/* GIO would write in place where it cannot make a file beside the old one, and a full disk would then
 * cost both. */
static gboolean
can_replace (GFile *file, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;

  if (path == NULL || access (path, W_OK) == 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

/* Streams the file at @path over @file: complete, or not at all. */
static gboolean
replace (const char *path,
         GFile *file,
         const char *old_etag,
         char **new_etag,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) in = NULL;
  g_autoptr (GFileOutputStream) out = NULL;

  if (!can_replace (file, error) || (in = g_file_read (from, cancellable, error)) == NULL)
    return FALSE;
  out = g_file_replace (file, old_etag, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  if (out == NULL)
    return FALSE;
  if (g_output_stream_splice (G_OUTPUT_STREAM (out), G_INPUT_STREAM (in),
                              G_OUTPUT_STREAM_SPLICE_NONE, cancellable, error)
          < 0
      || !g_output_stream_flush (G_OUTPUT_STREAM (out), cancellable, error))
    {
      g_autoptr (GCancellable) give_up = g_cancellable_new ();

      /* Closing with a cancelled cancellable drops the new file instead of putting it in place. */
      g_cancellable_cancel (give_up);
      g_output_stream_close (G_OUTPUT_STREAM (out), give_up, NULL);
      return FALSE;
    }
  if (!g_output_stream_close (G_OUTPUT_STREAM (out), cancellable, error))
    return FALSE;
  *new_etag = g_file_output_stream_get_etag (out);
  return TRUE;
}

static gboolean
mark_saved (CorpusProject *self, GFile *file, char *etag, gint64 generation, GError **error)
{
  g_autofree char *title = display_title (file);
  CorpusDatabase *database = corpus_project_lock (self);
  gboolean done = database != NULL
                  && corpus_database_run (
                      database, error, "UPDATE meta SET value = ? WHERE key = 'saved_generation'",
                      "l", generation)
                  && corpus_workcopy_describe (self->workcopy, file, title, error);

  corpus_project_set_file (self, file, title);
  g_free (self->etag);
  self->etag = etag;
  corpus_project_unlock (self);
  corpus_project_changed (self, 0);
  return done;
}

/* Everything of a save but its notification. */
static gboolean
save (CorpusProject *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GFile) target = NULL;
  g_autoptr (GError) cause = NULL;
  char *etag = NULL;
  gint64 generation = 0;
  gboolean same, done;

  corpus_project_lock (self);
  target = file != NULL         ? g_object_ref (file)
           : self->file != NULL ? g_object_ref (self->file)
                                : NULL;
  same = target != NULL && self->file != NULL && g_file_equal (target, self->file);
  if (self->workcopy != NULL)
    path = g_build_filename (self->workcopy->folder, "saving.db", NULL);
  corpus_project_unlock (self);
  if (target == NULL || path == NULL)
    {
      g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_READ_ONLY,
                           _ ("The project has no file yet; choose where to save it."));
      return FALSE;
    }
  title = display_title (target);
  done = make_copy (self, path, cancellable, &generation, error);
  if (done && !replace (path, target, same ? self->etag : NULL, &etag, cancellable, &cause))
    {
      set_from_gio (error, cause, title, TRUE);
      done = FALSE;
    }
  g_unlink (path);
  return done && mark_saved (self, target, etag, generation, error);
}

gboolean
corpus_project_save (CorpusProject *self, GFile *file, GCancellable *cancellable, GError **error)
{
  gboolean done;

  g_return_val_if_fail (CORPUS_IS_PROJECT (self), FALSE);

  done = save (self, file, cancellable, error);
  if (done)
    corpus_project_notify_file (self);
  return done;
}

static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (save (source, task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
corpus_project_save_async (CorpusProject *self,
                           GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, corpus_project_save_async);
  if (file != NULL)
    g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, save_thread);
}

gboolean
corpus_project_save_finish (CorpusProject *self, GAsyncResult *result, GError **error)
{
  gboolean done = g_task_propagate_boolean (G_TASK (result), error);

  if (done)
    corpus_project_notify_file (self);
  return done;
}
