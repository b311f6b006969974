/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Working copies: one folder each in the data folder, with the database, a description (what it is a
 * copy of) and a lock file.  The lock is an advisory one on an open file, so it goes with the process
 * however that ends; a folder without a holder is what a crash left. */

#include "config.h"

#include "corpus-workcopy.h"

#include "corpus-database.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define DATABASE_NAME "project.db"
#define DESCRIPTION_NAME "description"
#define LOCK_NAME "lock"
#define GROUP "Project"

static char *
work_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "concordat", "work", NULL);
}

static gboolean
take_lock (CorpusWorkcopy *self, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, LOCK_NAME, NULL);

  self->lock_fd = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (self->lock_fd >= 0 && flock (self->lock_fd, LOCK_EX | LOCK_NB) == 0)
    return TRUE;
  g_set_error (error, CORPUS_ERROR,
               errno == EWOULDBLOCK ? CORPUS_ERROR_LOCKED : CORPUS_ERROR_READ_ONLY,
               errno == EWOULDBLOCK ? _ ("The project is in use by another window: %s.")
                                    : _ ("The data folder cannot be written: %s."),
               g_strerror (errno));
  return FALSE;
}

static void
delete_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

CorpusWorkcopy *
corpus_workcopy_new (gboolean temporary, GError **error)
{
  CorpusWorkcopy *self = g_new0 (CorpusWorkcopy, 1);
  g_autofree char *base = work_folder ();
  g_autofree char *id = g_uuid_string_random ();

  self->lock_fd = -1;
  self->temporary = temporary;
  if (temporary)
    self->folder = g_dir_make_tmp ("concordat-XXXXXX", error);
  else
    {
      self->folder = g_build_filename (base, id, NULL);
      if (g_mkdir_with_parents (self->folder, 0700) != 0)
        {
          g_set_error (error, CORPUS_ERROR,
                       errno == ENOSPC ? CORPUS_ERROR_DISK_FULL : CORPUS_ERROR_READ_ONLY,
                       _ ("The data folder cannot be written: %s."), g_strerror (errno));
          g_clear_pointer (&self->folder, g_free);
        }
    }
  if (self->folder != NULL)
    self->path = g_build_filename (self->folder, DATABASE_NAME, NULL);
  if (self->folder == NULL || !take_lock (self, error))
    {
      corpus_workcopy_free (self, TRUE);
      return NULL;
    }
  return self;
}

CorpusWorkcopy *
corpus_workcopy_adopt (const char *id, GError **error)
{
  CorpusWorkcopy *self = g_new0 (CorpusWorkcopy, 1);
  g_autofree char *base = work_folder ();

  self->lock_fd = -1;
  self->folder = g_build_filename (base, id, NULL);
  self->path = g_build_filename (self->folder, DATABASE_NAME, NULL);
  if (take_lock (self, error))
    return self;
  corpus_workcopy_free (self, FALSE);
  return NULL;
}

gboolean
corpus_workcopy_describe (CorpusWorkcopy *self, GFile *file, const char *title, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, DESCRIPTION_NAME, NULL);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  g_autoptr (GKeyFile) description = g_key_file_new ();

  if (uri != NULL)
    g_key_file_set_string (description, GROUP, "Uri", uri);
  if (title != NULL)
    g_key_file_set_string (description, GROUP, "Title", title);
  return g_key_file_save_to_file (description, path, error);
}

void
corpus_workcopy_read_description (CorpusWorkcopy *self, GFile **file, char **title)
{
  g_autofree char *path = g_build_filename (self->folder, DESCRIPTION_NAME, NULL);
  g_autoptr (GKeyFile) description = g_key_file_new ();
  g_autofree char *uri = NULL;

  *file = NULL;
  *title = NULL;
  if (!g_key_file_load_from_file (description, path, G_KEY_FILE_NONE, NULL))
    return;
  uri = g_key_file_get_string (description, GROUP, "Uri", NULL);
  if (uri != NULL)
    *file = g_file_new_for_uri (uri);
  *title = g_key_file_get_string (description, GROUP, "Title", NULL);
}

void
corpus_workcopy_free (CorpusWorkcopy *self, gboolean delete_files)
{
  if (self == NULL)
    return;
  if (delete_files && self->folder != NULL)
    delete_folder (self->folder);
  if (self->lock_fd >= 0)
    close (self->lock_fd);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

static void
recovery_free (gpointer data)
{
  CorpusRecovery *self = data;

  g_free (self->id);
  g_free (self->title);
  g_clear_object (&self->file);
  g_free (self);
}

static gint
compare_recoveries (gconstpointer a, gconstpointer b)
{
  const CorpusRecovery *x = *(CorpusRecovery *const *)a, *y = *(CorpusRecovery *const *)b;

  return x->time_usec > y->time_usec ? -1 : x->time_usec < y->time_usec;
}

/* What a crash left in folder @id; NULL where a program holds it or it has nothing unsaved (then it
 * is cleared away). */
static CorpusRecovery *
inspect (const char *id)
{
  CorpusWorkcopy *copy = corpus_workcopy_adopt (id, NULL);
  g_autoptr (CorpusDatabase) database = NULL;
  CorpusRecovery *recovery = NULL;
  gboolean unsaved = FALSE;
  GStatBuf info;

  if (copy == NULL)
    return NULL;
  /* Opened for writing: a log left by a crash is played back. */
  if (g_file_test (copy->path, G_FILE_TEST_EXISTS))
    database = corpus_database_open (copy->path, id, CORPUS_DATABASE_WRITE, NULL);
  if (database != NULL)
    unsaved =
        corpus_database_get_int (database, 0,
                                 "SELECT (SELECT value FROM meta WHERE key = 'generation') IS NOT"
                                 " (SELECT value FROM meta WHERE key = 'saved_generation')",
                                 "")
        != 0;
  if (unsaved)
    {
      recovery = g_new0 (CorpusRecovery, 1);
      recovery->id = g_strdup (id);
      corpus_workcopy_read_description (copy, &recovery->file, &recovery->title);
      if (g_stat (copy->path, &info) == 0)
        recovery->time_usec = (gint64)info.st_mtime * G_USEC_PER_SEC;
      recovery->n_documents = (guint)corpus_database_get_int (
          database, 0, "SELECT count(*) FROM document WHERE removed = 0", "");
    }
  g_clear_pointer (&database, corpus_database_close);
  corpus_workcopy_free (copy, !unsaved);
  return recovery;
}

/**
 * corpus_recovery_list:
 *
 * Returns: (transfer full) (element-type CorpusRecovery): working copies with unsaved changes that no
 *   running program holds, latest first; those without are cleared away
 */
GPtrArray *
corpus_recovery_list (void)
{
  g_autofree char *base = work_folder ();
  GPtrArray *list = g_ptr_array_new_with_free_func (recovery_free);
  g_autoptr (GDir) dir = g_dir_open (base, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      CorpusRecovery *recovery = inspect (name);

      if (recovery != NULL)
        g_ptr_array_add (list, recovery);
    }
  g_ptr_array_sort (list, compare_recoveries);
  return list;
}

/**
 * corpus_recovery_discard:
 * @recovery: what corpus_recovery_list() gave
 *
 * Deletes the working copy with its unsaved changes.
 */
void
corpus_recovery_discard (const CorpusRecovery *recovery)
{
  corpus_workcopy_free (corpus_workcopy_adopt (recovery->id, NULL), TRUE);
}
