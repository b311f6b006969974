/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Import: bad input, duplicates, folders with links that loop, cancelling at every count, a thousand
 * mixed files. */

#include "config.h"

#include "corpus-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
write_file (const char *folder, const char *name, const char *bytes, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

static char *
new_folder (const char *name)
{
  char *path = fixture_path (name);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  return path;
}

static CorpusProject *
new_project (void)
{
  g_autoptr (GError) error = NULL;
  CorpusProject *project = corpus_project_for_memory (&error);

  g_assert_no_error (error);
  project->auto_refresh = FALSE;
  return project;
}

static CorpusImportReport *
import (CorpusProject *project, const char *path)
{
  g_autoptr (CorpusImportRequest) request = corpus_import_request_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  CorpusImportReport *report;

  corpus_import_request_add_file (request, file);
  report = corpus_import (project, request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return report;
}

static const CorpusImportNote *
find_note (const CorpusImportReport *report, const char *name)
{
  for (guint i = 0; i < report->notes->len; i++)
    {
      const CorpusImportNote *note = report->notes->pdata[i];

      if (strcmp (note->name, name) == 0)
        return note;
    }
  return NULL;
}

static void
test_bad_input (void)
{
  static const char *const bad[] = { "picture.txt", "empty.txt", "blank.txt" };
  g_autofree char *folder = new_folder ("bad");
  g_autofree char *missing = g_build_filename (folder, "missing.txt", NULL);
  g_autoptr (CorpusProject) project = new_project ();
  g_autoptr (CorpusImportReport) report = NULL;
  g_autoptr (CorpusImportReport) vanished = NULL;

  write_file (folder, "good.txt", fixture_texts[0], -1);
  write_file (folder, "picture.txt", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", 24);
  write_file (folder, "empty.txt", "", 0);
  write_file (folder, "blank.txt", " \n\n \t\n", -1);
  write_file (folder, "latin1.txt", "La Chine et le Japon ont sign\xe9 un accord \xe0 P\xe9kin.\n",
              -1);
  write_file (folder, "broken.txt", "China \xff\xfe and Japan signed \xc3( a deal in Tokyo.\n", -1);
  write_file (folder, "nul.txt", "China and Japan\0signed an agreement in Tokyo.\n", 46);
  report = import (project, folder);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const CorpusImportNote *note = find_note (report, bad[i]);

      g_assert_nonnull (note);
      g_assert_cmpint (note->outcome, ==, CORPUS_IMPORT_FAILED);
      g_assert_nonnull (strstr (note->message, bad[i]));
      g_assert_null (strchr (note->message, '\n'));
    }
  g_assert_cmpuint (report->n_failed + report->n_imported, ==, 7);
  g_assert_cmpuint (report->n_imported, >=, 2);
  g_assert_cmpuint (corpus_project_get_n_documents (project), ==, report->n_imported);
  vanished = import (project, missing);
  g_assert_cmpuint (vanished->n_failed, ==, 1);
  g_assert_nonnull (
      strstr (((CorpusImportNote *)vanished->notes->pdata[0])->message, "missing.txt"));
}

static void
test_duplicates (void)
{
  g_autofree char *folder = new_folder ("twice");
  g_autoptr (CorpusProject) project = new_project ();
  g_autoptr (CorpusImportReport) first = NULL;
  g_autoptr (CorpusImportReport) second = NULL;

  write_file (folder, "a.txt", fixture_texts[0], -1);
  write_file (folder, "b.txt", fixture_texts[1], -1);
  write_file (folder, "c.txt", fixture_texts[0], -1);
  first = import (project, folder);
  g_assert_cmpuint (first->n_imported, ==, 2);
  g_assert_cmpuint (first->n_duplicates, ==, 1);
  g_assert_nonnull (strstr (find_note (first, "c.txt")->message, "source A"));
  second = import (project, folder);
  g_assert_cmpuint (second->n_imported, ==, 0);
  g_assert_cmpuint (second->n_duplicates, ==, 3);
  g_assert_cmpuint (corpus_project_get_n_documents (project), ==, 2);
}

static void
test_loops (void)
{
  g_autofree char *folder = new_folder ("loop");
  g_autofree char *inner = new_folder ("loop/inner");
  g_autofree char *link = g_build_filename (inner, "back", NULL);
  g_autofree char *hidden = new_folder ("loop/.hidden");
  g_autoptr (CorpusProject) project = new_project ();
  g_autoptr (CorpusImportReport) report = NULL;

  write_file (folder, "a.txt", fixture_texts[0], -1);
  write_file (inner, "b.txt", fixture_texts[1], -1);
  write_file (hidden, "c.txt", fixture_texts[2], -1);
  write_file (folder, "old.concordat", "not looked at", -1);
  g_assert_cmpint (symlink ("..", link), ==, 0);
  report = import (project, folder);
  g_assert_cmpuint (report->n_imported, ==, 2);
  g_assert_cmpuint (report->n_failed, ==, 0);
}

typedef struct
{
  GCancellable *cancellable;
  guint at;
} Cancel;

static void
cancel_cb (guint done, guint total, const char *name, gpointer user_data)
{
  Cancel *cancel = user_data;

  if (done >= cancel->at)
    g_cancellable_cancel (cancel->cancellable);
}

/* Whenever it is cancelled: whole documents or none, nothing to undo where nothing came. */
static void
test_cancel (void)
{
  for (guint at = 0; at <= 6; at++)
    {
      g_autoptr (CorpusProject) project = new_project ();
      g_autoptr (CorpusImportRequest) request = corpus_import_request_new ();
      g_autoptr (CorpusImportReport) report = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) wrong = NULL;
      Cancel cancel = { cancellable, at };

      if (at == 0)
        g_cancellable_cancel (cancellable);
      for (guint i = 0; i < 6; i++)
        {
          g_autofree char *text = g_strdup_printf ("%s%u\n", fixture_texts[i % FIXTURE_N_TEXTS], i);

          corpus_import_request_add_text (request, NULL, text);
        }
      corpus_import_request_set_n_threads (request, 1);
      report = corpus_import (project, request, cancellable, cancel_cb, &cancel, &error);
      g_assert_no_error (error);
      if (at < 6)
        g_assert_true (report->cancelled);
      g_assert_cmpuint (corpus_project_get_n_documents (project), ==, report->n_imported);
      g_assert_cmpint (corpus_can_undo (project), ==, report->n_imported > 0);
      wrong = corpus_project_check (project, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (wrong[0], ==, NULL);
    }
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(CorpusImportReport **)user_data =
      corpus_import_finish (CORPUS_PROJECT (source), result, &error);
  g_assert_no_error (error);
}

static void
count_cb (guint done, guint total, const char *name, gpointer user_data)
{
  g_assert_cmpuint (done, <=, total);
  g_assert_nonnull (name);
  *(guint *)user_data = done;
}

/* A thousand files, some of them no texts, in the background with lists that follow. */
static void
test_thousand (void)
{
  g_autofree char *folder = new_folder ("thousand");
  g_autoptr (CorpusProject) project = new_project ();
  g_autoptr (CorpusImportRequest) request = corpus_import_request_new ();
  g_autoptr (CorpusList) sources = corpus_source_list_new (project);
  g_autoptr (CorpusImportReport) report = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  guint told = 0;
  gint64 start;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03u.txt", i);
      g_autofree char *text =
          i % 10 == 9
              ? g_strdup (i % 20 == 9 ? ""
                                      : "\x7f"
                                        "ELF\2\1\1")
              : g_strdup_printf ("Dépêche %u\n\n%s%s", i, fixture_texts[i % FIXTURE_N_TEXTS],
                                 fixture_texts[(i / 7) % FIXTURE_N_TEXTS]);

      write_file (folder, name, text, -1);
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sources)), ==, 0);
  corpus_import_request_add_file (request, file);
  start = g_get_monotonic_time ();
  corpus_import_async (project, request, NULL, count_cb, &told, imported_cb, &report);
  while (report == NULL)
    g_main_context_iteration (NULL, TRUE);
  fixture_iterate ();
  g_test_message ("1000 files in %.2f s",
                  (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  g_assert_cmpuint (report->n_imported, ==, 900);
  g_assert_cmpuint (report->n_failed, ==, 100);
  g_assert_cmpuint (report->notes->len, >=, 100);
  g_assert_cmpuint (told, ==, 1000);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sources)), ==, 900);
}

static const CorpusSource *
source_of (CorpusProject *project, gint64 document, CorpusItem **item)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (item);
  *item = corpus_project_dup_source (project, document, &error);
  g_assert_no_error (error);
  return corpus_item_get_source (*item);
}

/* The day that the words "jeudi" mean in the second text. */
static char *
day_of_thursday (CorpusProject *project)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorpusItem) item =
      corpus_project_dup_fact (project, fixture_find_fact (project, "jeudi"), &error);

  g_assert_no_error (error);
  return g_strdup (corpus_item_get_fact (item)->fact->date.iso);
}

static CorpusVerdict
verdict_of_truce (CorpusProject *project, guint *n_documents)
{
  g_autoptr (CorpusList) list = corpus_agreement_list_new (project);
  g_autoptr (CorpusItem) item = corpus_list_get_item_at (list, 0);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >=, 1);
  *n_documents = corpus_item_get_agreement (item)->n_presences;
  return corpus_item_get_agreement (item)->verdict;
}

/* What one text dates tells when another was published, until the user says it. */
static void
test_dates_inferred (void)
{
  g_autoptr (CorpusProject) project = new_project ();
  g_autoptr (CorpusImportRequest) request = corpus_import_request_new ();
  g_autoptr (CorpusImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CorpusItem) item = NULL;
  g_autofree char *inferred = NULL;
  g_autofree char *said = NULL;
  const CorpusSource *source;
  gint64 undated;
  guint n_documents;

  corpus_import_request_add_text (request, NULL,
                                  "Busan talks\n\n31 October 2025\n\nThe United States and China "
                                  "agreed on a truce in Busan on 30 October"
                                  " 2025.\n");
  corpus_import_request_add_text (request, NULL,
                                  "Une trêve à Busan\n\nLes États-Unis et la Chine se sont "
                                  "entendus jeudi à Busan sur une trêve.\n");
  report = corpus_import (project, request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  undated = g_array_index (report->documents, gint64, 1);
  source = source_of (project, undated, &item);
  g_assert_cmpstr (source->published, ==, "2025-10-30");
  g_assert_cmpint (source->basis, ==, ENGINE_PUBLISHED_INFERRED);
  g_assert_nonnull (source->published_reasons[0]);
  g_assert_nonnull (strstr (source->published_reasons[0], "jeudi"));
  g_assert_cmpfloat (source->published_confidence, >=, 0.3);
  g_assert_cmpfloat (source->published_confidence, <, 1);
  inferred = day_of_thursday (project);
  g_assert_cmpstr (inferred, ==, "2025-10-30");
  g_assert_cmpint (verdict_of_truce (project, &n_documents), ==, CORPUS_VERDICT_AGREE);
  g_assert_cmpuint (n_documents, ==, 2);

  /* The user knows better: the words mean another Thursday, and the truce is another day's. */
  g_assert_true (corpus_decide_date (project, undated, "2025-11-07", &error));
  g_assert_no_error (error);
  g_assert_true (corpus_project_refresh (project, NULL, &error));
  source = source_of (project, undated, &item);
  g_assert_cmpstr (source->published, ==, "2025-11-07");
  g_assert_cmpint (source->basis, ==, ENGINE_PUBLISHED_USER);
  g_assert_null (source->published_reasons[0]);
  said = day_of_thursday (project);
  g_assert_cmpstr (said, ==, "2025-11-06");
  g_assert_cmpint (verdict_of_truce (project, &n_documents), !=, CORPUS_VERDICT_AGREE);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/corpus/import/bad-input", test_bad_input);
  g_test_add_func ("/corpus/import/duplicates", test_duplicates);
  g_test_add_func ("/corpus/import/loops", test_loops);
  g_test_add_func ("/corpus/import/cancel", test_cancel);
  g_test_add_func ("/corpus/import/thousand", test_thousand);
  g_test_add_func ("/corpus/import/dates-inferred", test_dates_inferred);
  return g_test_run ();
}
