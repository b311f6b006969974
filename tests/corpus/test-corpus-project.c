/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A project's life: saving and opening, files that are no projects, newer or damaged ones, saves that
 * fail, the first schema's database, and what a crash leaves. */

#include "config.h"

#include "corpus-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static GFile *
new_file (const char *name)
{
  g_autofree char *path = fixture_path (name);

  return g_file_new_for_path (path);
}

static char *
contents (GFile *file, gsize *length)
{
  char *bytes = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &bytes, length, NULL, NULL));
  return bytes;
}

static void
close_project (CorpusProject *project)
{
  corpus_project_close (project);
  g_object_unref (project);
}

static void
test_save_and_open (void)
{
  CorpusProject *project = fixture_project_on_disk ();
  g_autoptr (GFile) file = new_file ("a project.concordat");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (project);
  g_autofree char *after = NULL;
  g_autoptr (GBytes) original = NULL;

  g_assert_true (corpus_project_get_modified (project));
  g_assert_cmpstr (corpus_project_get_title (project), ==, "Untitled");
  g_assert_false (corpus_project_save (project, NULL, NULL, &error));
  g_assert_error (error, CORPUS_ERROR, CORPUS_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_true (corpus_project_save (project, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (corpus_project_get_modified (project));
  g_assert_cmpstr (corpus_project_get_title (project), ==, "a project");
  g_assert_true (corpus_project_file_is_project (file));
  close_project (project);

  project = corpus_project_open (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (corpus_project_get_modified (project));
  g_assert_cmpuint (corpus_project_get_n_documents (project), ==, FIXTURE_N_TEXTS);
  after = fixture_dump (project);
  g_assert_cmpstr (after, ==, before);
  original = corpus_project_dup_original (project, 1, &error);
  g_assert_cmpmem (g_bytes_get_data (original, NULL), g_bytes_get_size (original), fixture_texts[0],
                   strlen (fixture_texts[0]));
  {
    g_auto (GStrv) wrong = corpus_project_check (project, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (wrong[0], ==, NULL);
  }
  g_assert_true (corpus_project_save (project, NULL, NULL, &error));
  g_assert_no_error (error);
  close_project (project);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(CorpusProject **)user_data = corpus_project_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(gboolean *)user_data = corpus_project_save_finish (CORPUS_PROJECT (source), result, &error);
  g_assert_no_error (error);
}

static void
test_async (void)
{
  CorpusProject *project = fixture_project_on_disk ();
  g_autoptr (GFile) file = new_file ("async.concordat");
  CorpusProject *opened = NULL;
  gboolean saved = FALSE;

  corpus_project_save_async (project, file, NULL, saved_cb, &saved);
  while (!saved)
    g_main_context_iteration (NULL, TRUE);
  corpus_project_open_async (file, NULL, opened_cb, &opened);
  while (opened == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (corpus_project_get_n_documents (opened), ==, FIXTURE_N_TEXTS);
  fixture_iterate ();
  close_project (opened);
  close_project (project);
}

static void
assert_refused (GFile *file, CorpusError code, const char *words)
{
  g_autoptr (GError) error = NULL;
  CorpusProject *project = corpus_project_open (file, NULL, &error);

  g_assert_null (project);
  g_assert_error (error, CORPUS_ERROR, (gint)code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” lacks “%s”", error->message, words);
}

static void
test_refused (void)
{
  g_autoptr (GFile) text = new_file ("letter.concordat");
  g_autoptr (GFile) empty = new_file ("empty.concordat");
  g_autoptr (GFile) missing = new_file ("missing.concordat");
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (GFile) foreign = new_file ("foreign.concordat");
  g_autoptr (GFile) newer = new_file ("newer.concordat");
  g_autofree char *foreign_path = g_file_get_path (foreign);
  g_autofree char *newer_path = g_file_get_path (newer);
  CorpusProject *project = fixture_project_on_disk ();
  sqlite3 *db = NULL;

  g_assert_true (g_file_replace_contents (text, "Dear Sir,", 9, NULL, FALSE, 0, NULL, NULL, NULL));
  g_assert_true (g_file_replace_contents (empty, "", 0, NULL, FALSE, 0, NULL, NULL, NULL));
  g_assert_cmpint (sqlite3_open (foreign_path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE t (x)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  g_assert_true (corpus_project_save (project, newer, NULL, NULL));
  close_project (project);
  g_assert_cmpint (sqlite3_open (newer_path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 99", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  assert_refused (text, CORPUS_ERROR_NOT_A_PROJECT, "letter");
  assert_refused (empty, CORPUS_ERROR_NOT_A_PROJECT, "empty");
  assert_refused (missing, CORPUS_ERROR_READ, "missing");
  assert_refused (folder, CORPUS_ERROR_READ, "");
  assert_refused (foreign, CORPUS_ERROR_NOT_A_PROJECT, "foreign");
  assert_refused (newer, CORPUS_ERROR_TOO_NEW, "newer");
}

static void
clear_recoveries (void)
{
  g_autoptr (GPtrArray) list = corpus_recovery_list ();

  for (guint i = 0; i < list->len; i++)
    corpus_recovery_discard (list->pdata[i]);
}

/* The end cut off, as by a download that stopped: what can be read is kept and said. */
static void
test_damaged (void)
{
  CorpusProject *project = fixture_project_on_disk ();
  g_autoptr (GFile) file = new_file ("damaged.concordat");
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GPtrArray) list = NULL;
  CorpusRecovery *recovery;
  gsize length;

  clear_recoveries ();
  g_assert_true (corpus_project_save (project, file, NULL, NULL));
  close_project (project);
  bytes = contents (file, &length);
  g_assert_true (
      g_file_replace_contents (file, bytes, length - 4096 * 2, NULL, FALSE, 0, NULL, NULL, NULL));
  g_assert_null (corpus_project_open (file, NULL, &error));
  g_assert_error (error, CORPUS_ERROR, CORPUS_ERROR_DAMAGED);
  g_test_message ("%s", error->message);
  list = corpus_recovery_list ();
  g_assert_cmpuint (list->len, ==, 1);
  recovery = list->pdata[0];
  g_assert_cmpuint (recovery->n_documents, >, 0);
  g_assert_nonnull (strstr (error->message, recovery->title));
  g_clear_error (&error);
  project = corpus_recovery_open (recovery, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (corpus_project_get_n_documents (project), ==, recovery->n_documents);
  project->auto_refresh = FALSE;
  g_assert_true (corpus_project_refresh (project, NULL, &error));
  g_assert_no_error (error);
  close_project (project);
}

/* Bytes overwritten anywhere: refused or opened, never a crash. */
static void
test_overwritten (void)
{
  CorpusProject *project = fixture_project_on_disk ();
  g_autoptr (GFile) file = new_file ("overwritten.concordat");
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (corpus_project_save (project, file, NULL, NULL));
  close_project (project);
  bytes = contents (file, &length);
  for (gsize at = 0; at + 4096 <= length; at += 4096)
    {
      g_autofree char *copy = g_memdup2 (bytes, length);
      g_autoptr (GError) error = NULL;

      memset (copy + at, 0xa5, 4096);
      g_assert_true (
          g_file_replace_contents (file, copy, length, NULL, FALSE, 0, NULL, NULL, NULL));
      project = corpus_project_open (file, NULL, &error);
      if (project != NULL)
        close_project (project);
      else
        g_assert_true (g_error_matches (error, CORPUS_ERROR, CORPUS_ERROR_DAMAGED)
                       || g_error_matches (error, CORPUS_ERROR, CORPUS_ERROR_NOT_A_PROJECT));
    }
  clear_recoveries ();
}

/* A database as schema 1 made it: opened, migrated, compared. */
static void
test_first_schema (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "schema-1.concordat", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  CorpusProject *project = corpus_project_open (file, NULL, &error);
  g_auto (GStrv) wrong = NULL;
  g_autoptr (CorpusItem) item = NULL;

  g_assert_no_error (error);
  project->auto_refresh = FALSE;
  g_assert_cmpuint (corpus_project_get_n_documents (project), ==, FIXTURE_N_TEXTS);
  wrong = corpus_project_check (project, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (wrong[0], ==, NULL);
  item = corpus_project_dup_fact (project, fixture_find_fact (project, "60 %"), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (corpus_item_get_fact (item)->note, ==, "kept");
  g_assert_true (corpus_can_undo (project));
  g_assert_true (corpus_project_refresh (project, NULL, &error));
  g_assert_no_error (error);
  close_project (project);
}

/* Runs in a child: no file may grow past @limit; saving fails. */
static void
save_with_limit (CorpusProject *project, GFile *file, rlim_t limit)
{
  struct rlimit size = { limit, limit };
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &size);
  if (corpus_project_save (project, file, NULL, &error))
    _exit (1);
  _exit (g_error_matches (error, CORPUS_ERROR, CORPUS_ERROR_DISK_FULL)
                 || g_error_matches (error, CORPUS_ERROR, CORPUS_ERROR_FAILED)
             ? 0
             : 2);
}

static void
test_failing_save (void)
{
  CorpusProject *project = fixture_project_on_disk ();
  g_autoptr (GFile) file = new_file ("precious.concordat");
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/project.concordat");
  g_autoptr (GFile) in_file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  gsize length, now;
  static const rlim_t limits[] = { 0, 4096, 65536, 131072 };

  g_assert_true (corpus_project_save (project, file, NULL, NULL));
  before = contents (file, &length);
  g_assert_true (corpus_decide_note (project, CORPUS_ITEM_FACT, 1, "another", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *after = NULL;
      int status = 0;
      pid_t child = fork ();

      if (child == 0)
        save_with_limit (project, file, limits[i]);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_cmpint (status, ==, 0);
      after = contents (file, &now);
      g_assert_cmpmem (after, now, before, length);
    }
  g_assert_false (corpus_project_save (project, nowhere, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == CORPUS_ERROR);
  g_clear_error (&error);
  in_file = g_file_get_child (file, "below.concordat");
  g_assert_false (corpus_project_save (project, in_file, NULL, &error));
  g_assert_error (error, CORPUS_ERROR, CORPUS_ERROR_READ_ONLY);
  g_assert_true (corpus_project_get_modified (project));
  /* After all that it saves. */
  g_assert_true (corpus_project_save (project, file, NULL, NULL));
  close_project (project);
}

static void
test_changed_behind (void)
{
  CorpusProject *project = fixture_project_on_disk ();
  g_autoptr (GFile) file = new_file ("behind.concordat");
  g_autoptr (GError) error = NULL;

  g_assert_true (corpus_project_save (project, file, NULL, NULL));
  g_usleep (10000);
  g_assert_true (g_file_replace_contents (file, "other", 5, NULL, FALSE, 0, NULL, NULL, NULL));
  g_assert_false (corpus_project_save (project, NULL, NULL, &error));
  g_assert_error (error, CORPUS_ERROR, CORPUS_ERROR_LOCKED);
  close_project (project);
}

/* This program again, as a child that decides without end and is killed; what it said is done is
 * there.  Its data folder is ours. */
static void
decide_forever (void)
{
  const int told = STDOUT_FILENO;
  CorpusProject *project = corpus_project_create (NULL);
  guint n = 0;

  project->auto_refresh = FALSE;
  fixture_import_texts (project);
  for (;;)
    {
      g_autofree char *note = g_strdup_printf ("%u", ++n);

      if (!corpus_decide_note (project, CORPUS_ITEM_FACT, 1, note, NULL)
          || write (told, &n, sizeof n) != sizeof n)
        _exit (1);
    }
}

static void
test_crash (void)
{
  for (guint round = 0; round < 4; round++)
    {
      g_autoptr (GPtrArray) list = NULL;
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) wrong = NULL;
      g_autoptr (CorpusItem) item = NULL;
      CorpusProject *project;
      CorpusRecovery *recovery;
      guint last = 0, n;
      const char *const arguments[] = { "/proc/self/exe", "--decide-forever", NULL };
      int told;
      GPid child;

      clear_recoveries ();
      g_assert_true (g_spawn_async_with_pipes (NULL, (char **)arguments, NULL,
                                               G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child, NULL,
                                               &told, NULL, &error));
      while (last < 20 + round * 37 && read (told, &n, sizeof n) == sizeof n)
        last = n;
      kill (child, SIGKILL);
      while (read (told, &n, sizeof n) == sizeof n)
        last = n;
      waitpid (child, NULL, 0);
      close (told);
      g_assert_cmpuint (last, >=, 20);
      list = corpus_recovery_list ();
      g_assert_cmpuint (list->len, ==, 1);
      recovery = list->pdata[0];
      g_assert_cmpuint (recovery->n_documents, ==, FIXTURE_N_TEXTS);
      project = corpus_recovery_open (recovery, &error);
      g_assert_no_error (error);
      g_assert_true (corpus_project_get_modified (project));
      item = corpus_project_dup_fact (project, 1, &error);
      g_assert_cmpuint ((guint)g_ascii_strtoull (corpus_item_get_fact (item)->note, NULL, 10), >=,
                        last);
      wrong = corpus_project_check (project, NULL, &error);
      g_assert_cmpstr (wrong[0], ==, NULL);
      close_project (project);
    }
}

/* A working copy in use is nobody else's to recover; one without changes is cleared away. */
static void
test_recovery (void)
{
  CorpusProject *project = fixture_project_on_disk ();
  g_autoptr (GPtrArray) while_open = NULL;
  g_autoptr (GPtrArray) after = NULL;

  clear_recoveries ();
  while_open = corpus_recovery_list ();
  g_assert_cmpuint (while_open->len, ==, 0);
  fixture_iterate ();
  g_object_unref (project);
  after = corpus_recovery_list ();
  g_assert_cmpuint (after->len, ==, 1);
  corpus_recovery_discard (after->pdata[0]);
  g_clear_pointer (&after, g_ptr_array_unref);
  after = corpus_recovery_list ();
  g_assert_cmpuint (after->len, ==, 0);
}

/* Makes the fixture of the present schema: run by hand when a schema is about to be replaced. */
static void
make_fixture (const char *path)
{
  CorpusProject *project = fixture_project_on_disk ();
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (corpus_decide_note (project, CORPUS_ITEM_FACT, fixture_find_fact (project, "60 %"),
                                     "kept", &error));
  g_assert_true (corpus_project_refresh (project, NULL, &error));
  g_assert_true (corpus_project_save (project, file, NULL, &error));
  g_assert_no_error (error);
  close_project (project);
}

int
main (int argc, char **argv)
{
  if (argc == 2 && strcmp (argv[1], "--decide-forever") == 0)
    {
      decide_forever ();
      return 1;
    }
  fixture_init (&argc, &argv);
  if (argc == 3 && strcmp (argv[1], "--make-fixture") == 0)
    {
      make_fixture (argv[2]);
      return 0;
    }
  g_test_add_func ("/corpus/project/save-and-open", test_save_and_open);
  g_test_add_func ("/corpus/project/async", test_async);
  g_test_add_func ("/corpus/project/refused", test_refused);
  g_test_add_func ("/corpus/project/damaged", test_damaged);
  g_test_add_func ("/corpus/project/overwritten", test_overwritten);
  g_test_add_func ("/corpus/project/first-schema", test_first_schema);
  g_test_add_func ("/corpus/project/failing-save", test_failing_save);
  g_test_add_func ("/corpus/project/changed-behind", test_changed_behind);
  g_test_add_func ("/corpus/project/crash", test_crash);
  g_test_add_func ("/corpus/project/recovery", test_recovery);
  return g_test_run ();
}
