/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions: what each does, that they survive a new extraction, and that undo and redo are total over
 * random sequences and restarts. */

#include "config.h"

#include "corpus-fixture.h"

#include "engine-arena.h"

#include <string.h>

static void
assert_dump (CorpusProject *project, const char *expected)
{
  g_autofree char *now = fixture_dump (project);

  g_assert_cmpstr (now, ==, expected);
}

static void
test_state (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (project);
  gint64 fact = fixture_find_fact (project, "60 %");
  gint64 ids[] = { fact, 0 };
  g_autoptr (CorpusItem) item = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (fact, !=, 0);
  g_assert_true (
      corpus_decide_state (project, CORPUS_ITEM_FACT, ids, CORPUS_STATE_REJECTED, &error));
  g_assert_no_error (error);
  g_assert_true (corpus_project_refresh (project, NULL, &error));
  item = corpus_project_dup_fact (project, fact, &error);
  g_assert_no_error (error);
  g_assert_cmpint (corpus_item_get_fact (item)->state, ==, CORPUS_STATE_REJECTED);
  g_assert_cmpint (corpus_item_get_fact (item)->comparison, ==, 0);
  g_assert_true (corpus_can_undo (project));
  g_assert_true (corpus_undo (project, &text, &error));
  g_assert_nonnull (strstr (text, "rejected"));
  assert_dump (project, before);
  g_assert_true (corpus_can_redo (project));
}

static void
test_edit (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (project);
  gint64 fact = fixture_find_fact (project, "60 %");
  g_autoptr (CorpusItem) item = NULL;

  g_assert_true (corpus_decide_edit (project, CORPUS_ITEM_FACT, fact, "value", "71", &error));
  g_assert_no_error (error);
  g_assert_true (corpus_decide_edit (project, CORPUS_ITEM_FACT, fact, "by", "CHN|MMR", &error));
  item = corpus_project_dup_fact (project, fact, &error);
  g_assert_cmpfloat (corpus_item_get_fact (item)->fact->figure.value, ==, 71);
  g_assert_cmpstr (corpus_item_get_fact (item)->fact->figure.by[1], ==, "MMR");
  g_assert_true (corpus_item_get_fact (item)->by_user);
  g_assert_cmpuint (g_strv_length ((char **)corpus_item_get_fact (item)->edited), ==, 2);
  g_assert_true (corpus_decide_revert (project, CORPUS_ITEM_FACT, fact, "value", &error));
  g_assert_true (corpus_decide_revert (project, CORPUS_ITEM_FACT, fact, "by", &error));
  assert_dump (project, before);
}

static void
test_bad_values (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  gint64 fact = fixture_find_fact (project, "60 %");
  static const struct
  {
    const char *field;
    const char *value;
  } bad[] = { { "value", "much" },       { "value", "" },           { "unit", "lightyears" },
              { "status", "perhaps" },   { "period", "yesterday" }, { "period", "2025-13" },
              { "reciprocal", "maybe" }, { "nonsense", "1" } };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
          corpus_decide_edit (project, CORPUS_ITEM_FACT, fact, bad[i].field, bad[i].value, &error));
      g_assert_error (error, CORPUS_ERROR, CORPUS_ERROR_VALUE);
    }
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (corpus_decide_edit (project, CORPUS_ITEM_FACT, 99999, "value", "1", &error));
    g_assert_error (error, CORPUS_ERROR, CORPUS_ERROR_NOT_FOUND);
  }
  g_assert_true (corpus_check_value (ENGINE_FACT_AGREEMENT, "date", "../2026-03", NULL));
  g_assert_true (corpus_check_value (ENGINE_FACT_AGREEMENT, "date", "2025-10-26/2025-10-28", NULL));
  g_assert_true (corpus_check_value (ENGINE_FACT_COMMITMENT, "deadline", "P18M/P24M", NULL));
  g_assert_false (corpus_check_value (ENGINE_FACT_AGREEMENT, "date", "../..", NULL));
  g_assert_false (corpus_check_value (ENGINE_FACT_AGREEMENT, "date", "2025-02-30", NULL));
}

/* One agreement of two texts: its row edited, split, merged again. */
static void
test_agreement (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CorpusList) list = corpus_agreement_list_new (project);
  g_autofree char *before = fixture_dump (project);
  gint64 row = 0, second;
  g_autoptr (CorpusItem) item = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n && row == 0; i++)
    {
      g_autoptr (CorpusItem) one = corpus_list_get_item_at (list, i);

      if (corpus_item_get_agreement (one)->n_presences == 2)
        row = corpus_item_get_id (one);
    }
  g_assert_cmpint (row, !=, 0);
  g_assert_true (
      corpus_decide_edit (project, CORPUS_ITEM_AGREEMENT, row, "place", "Kyoto", &error));
  g_assert_no_error (error);
  item = corpus_project_dup_agreement (project, row, &error);
  g_assert_cmpstr (corpus_item_get_agreement (item)->place, ==, "Kyoto");
  second = corpus_item_get_agreement (item)->presences[1].fact;
  g_assert_true (corpus_decide_split (project, second, &error));
  g_assert_no_error (error);
  g_assert_true (corpus_project_refresh (project, NULL, &error));
  corpus_list_reload (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n + 1);
  g_assert_cmpint (fixture_claim_of (project, second), ==, second);
  {
    gint64 ids[] = { row, second, 0 };

    g_assert_true (corpus_decide_merge (project, CORPUS_ITEM_AGREEMENT, ids, &error));
    g_assert_no_error (error);
  }
  g_assert_true (corpus_project_refresh (project, NULL, &error));
  g_assert_cmpint (fixture_claim_of (project, second), ==, row);
  while (corpus_can_undo (project))
    {
      g_autoptr (CorpusItem) step = NULL;
      g_autoptr (CorpusList) history = corpus_history_list_new (project);

      step =
          corpus_list_get_item_at (history, g_list_model_get_n_items (G_LIST_MODEL (history)) - 1);
      g_assert_cmpstr (corpus_item_get_history (step)->action, ==, "import");
      if (g_list_model_get_n_items (G_LIST_MODEL (history)) - 1 == 0)
        break;
      g_assert_true (corpus_undo (project, NULL, &error));
      if (!corpus_can_undo (project))
        break;
      {
        CorpusDatabase *database = corpus_project_lock (project);
        gint64 left =
            corpus_database_get_int (database, 0, "SELECT count(*) FROM step WHERE NOT undone", "");

        corpus_project_unlock (project);
        if (left == 1)
          break;
      }
    }
  assert_dump (project, before);
}

static void
test_date (void)
{
  g_autoptr (CorpusProject) project = corpus_project_for_memory (NULL);
  g_autoptr (CorpusImportRequest) request = corpus_import_request_new ();
  g_autoptr (CorpusImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CorpusItem) item = NULL;
  g_autofree char *before = NULL;
  gint64 document;

  project->auto_refresh = FALSE;
  corpus_import_request_add_text (
      request, "Sans date", "La Chine et le Japon ont signé jeudi un accord commercial à Pékin.\n");
  report = corpus_import (project, request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  document = g_array_index (report->documents, gint64, 0);
  before = fixture_dump (project);
  g_assert_true (corpus_decide_date (project, document, "2025-10-31", &error));
  g_assert_no_error (error);
  /* At once, and everywhere after the refresh. */
  item = corpus_project_dup_source (project, document, &error);
  g_assert_cmpstr (corpus_item_get_source (item)->published, ==, "2025-10-31");
  g_assert_cmpint (corpus_item_get_source (item)->basis, ==, ENGINE_PUBLISHED_USER);
  corpus_project_refresh (project, NULL, &error);
  g_assert_no_error (error);
  {
    CorpusDatabase *database = corpus_project_lock (project);
    g_autofree char *iso = corpus_database_dup_text (
        database, "SELECT iso FROM fact WHERE kind = 'date' AND basis = 'relative'", "");

    corpus_project_unlock (project);
    g_assert_cmpstr (iso, ==, "2025-10-30");
  }
  g_assert_false (corpus_decide_date (project, document, "soon", &error));
  g_assert_error (error, CORPUS_ERROR, CORPUS_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_true (corpus_undo (project, NULL, &error));
  assert_dump (project, before);
}

static void
test_add (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (project);
  g_autofree char *after = NULL;
  g_autoptr (CorpusItem) item = NULL;
  g_autofree char *text = corpus_project_dup_text (project, 1, &error);
  const char *place = strstr (text, "l’extraction");
  guint start = (guint)g_utf8_pointer_to_offset (text, place);
  gint64 id = 0;

  g_assert_true (
      corpus_decide_add (project, 1, ENGINE_FACT_COMMITMENT, start, start + 12, &id, &error));
  g_assert_no_error (error);
  item = corpus_project_dup_fact (project, id, &error);
  g_assert_cmpstr (corpus_item_get_fact (item)->quote, ==, "l’extraction");
  g_assert_true (corpus_item_get_fact (item)->by_user);
  g_assert_true (corpus_decide_edit (project, CORPUS_ITEM_FACT, id, "actor", "CHN", &error));
  after = fixture_dump (project);
  g_assert_true (corpus_project_extract_again (project, 0, &error));
  assert_dump (project, after);
  g_assert_true (corpus_undo (project, NULL, &error));
  g_assert_true (corpus_undo (project, NULL, &error));
  assert_dump (project, before);
  g_assert_false (corpus_decide_add (project, 1, ENGINE_FACT_FIGURE, 5, 5, &id, &error));
  g_assert_error (error, CORPUS_ERROR, CORPUS_ERROR_VALUE);
  assert_dump (project, before);
}

/* An extractor of another version: figures' spans grow by a character, and one figure is gone. */
static EngineResult *
other_extract (EngineLanguages *languages,
               const char *text,
               gsize length_bytes,
               const EngineOptions *options,
               GError **error)
{
  EngineResult *result = engine_extract (languages, text, length_bytes, options, error);
  EngineFact *facts = (EngineFact *)result->facts;
  guint n = 0;

  for (guint i = 0; i < result->n_facts; i++)
    {
      EngineFact fact = facts[i];

      if (fact.kind == ENGINE_FACT_FIGURE && fact.figure.value == 92)
        continue;
      if (fact.kind == ENGINE_FACT_FIGURE)
        {
          fact.figure.versus = -1;
          if (fact.span.end_byte < length_bytes && text[fact.span.end_byte] == ' ')
            fact.span.end_byte++;
        }
      facts[n++] = fact;
    }
  result->n_facts = n;
  return result;
}

static void
test_new_extraction (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (GError) error = NULL;
  g_autofree char *same = NULL;
  gint64 sixty = fixture_find_fact (project, "60 %");
  gint64 gone = fixture_find_fact (project, "92 %");
  gint64 found;
  g_autoptr (CorpusItem) item = NULL;

  g_assert_true (corpus_decide_edit (project, CORPUS_ITEM_FACT, sixty, "value", "61", &error));
  g_assert_true (
      corpus_decide_note (project, CORPUS_ITEM_FACT, sixty, "Compare the IEA’s table.", &error));
  {
    gint64 ids[] = { gone, 0 };

    g_assert_true (
        corpus_decide_state (project, CORPUS_ITEM_FACT, ids, CORPUS_STATE_ACCEPTED, &error));
  }
  g_assert_no_error (error);
  /* The same program again: nothing moves. */
  same = fixture_dump (project);
  g_assert_true (corpus_project_extract_again (project, 0, &error));
  assert_dump (project, same);
  g_assert_cmpint (fixture_find_fact (project, "60 %"), ==, sixty);
  /* Another version: what was decided about is found again, or kept. */
  project->extract = other_extract;
  g_assert_true (corpus_project_extract_again (project, 0, &error));
  g_assert_true (corpus_project_refresh (project, NULL, &error));
  g_assert_no_error (error);
  found = fixture_find_fact (project, "60 %");
  item = corpus_project_dup_fact (project, found, &error);
  g_assert_cmpfloat (corpus_item_get_fact (item)->fact->figure.value, ==, 61);
  g_assert_cmpstr (corpus_item_get_fact (item)->note, ==, "Compare the IEA’s table.");
  g_clear_object (&item);
  item = corpus_project_dup_fact (project, gone, &error);
  g_assert_no_error (error);
  g_assert_cmpint (corpus_item_get_fact (item)->state, ==, CORPUS_STATE_ACCEPTED);
}

/* One random decision; some are refused, and change nothing. */
static void
decide_something (CorpusProject *project, GRand *random)
{
  CorpusDatabase *database = corpus_project_lock (project);
  gint64 fact = corpus_database_get_int (
      database, 1, "SELECT id FROM fact WHERE present ORDER BY (id * ?) % 97 LIMIT 1", "i",
      g_rand_int_range (random, 1, 96));
  gint64 claim = corpus_database_get_int (
      database, 1, "SELECT id FROM claim WHERE kind = 'agreement' ORDER BY (id * ?) % 97 LIMIT 1",
      "i", g_rand_int_range (random, 1, 96));
  gint64 document = g_rand_int_range (random, 1, FIXTURE_N_TEXTS + 1);
  gint64 ids[] = { fact, 0 }, claims[] = { claim, 0 }, documents[] = { document, 0 };
  const char *tags[] = { "key", NULL };

  corpus_project_unlock (project);
  switch (g_rand_int_range (random, 0, 12))
    {
    case 0:
      corpus_decide_state (project, CORPUS_ITEM_FACT, ids, CORPUS_STATE_ACCEPTED, NULL);
      break;
    case 1:
      corpus_decide_state (project, CORPUS_ITEM_FACT, ids, CORPUS_STATE_REJECTED, NULL);
      break;
    case 2:
      corpus_decide_edit (project, CORPUS_ITEM_FACT, fact, "value", "12.5", NULL);
      break;
    case 3:
      corpus_decide_edit (project, CORPUS_ITEM_AGREEMENT, claim, "date", "2025-11", NULL);
      break;
    case 4:
      corpus_decide_note (project, CORPUS_ITEM_FACT, fact, "a note", NULL);
      break;
    case 5:
      corpus_decide_tags (project, CORPUS_ITEM_SOURCE, documents, tags, NULL, NULL);
      break;
    case 6:
      corpus_decide_remove (project, documents, TRUE, NULL);
      break;
    case 7:
      corpus_decide_add (project, document, ENGINE_FACT_FIGURE, 20, 25, NULL, NULL);
      break;
    case 8:
      corpus_decide_date (project, document, "2025-11-02", NULL);
      break;
    case 9:
      corpus_decide_split (project, fact, NULL);
      break;
    case 10:
      corpus_decide_state (project, CORPUS_ITEM_AGREEMENT, claims, CORPUS_STATE_ACCEPTED, NULL);
      break;
    default:
      corpus_decide_source (project, document, "title", "Another title", NULL);
      break;
    }
  if (g_rand_boolean (random))
    g_assert_true (corpus_project_refresh (project, NULL, NULL));
}

/* Saved, closed, opened again. */
static CorpusProject *
restart (CorpusProject *project)
{
  g_autofree char *path = fixture_path ("restart.concordat");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (corpus_project_save (project, file, NULL, &error));
  g_assert_no_error (error);
  corpus_project_close (project);
  g_object_unref (project);
  project = corpus_project_open (file, NULL, &error);
  g_assert_no_error (error);
  project->auto_refresh = FALSE;
  return project;
}

static void
test_undo_is_total (void)
{
  for (guint32 seed = 1; seed <= 6; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      CorpusProject *project = fixture_project_on_disk ();
      g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
      guint n;

      g_ptr_array_add (states, fixture_dump (project));
      for (guint i = 0; i < 12; i++)
        {
          CorpusDatabase *database;
          gint64 before, after;

          database = corpus_project_lock (project);
          before = corpus_database_get_int (database, 0, "SELECT count(*) FROM step", "");
          corpus_project_unlock (project);
          decide_something (project, random);
          database = corpus_project_lock (project);
          after = corpus_database_get_int (database, 0, "SELECT count(*) FROM step", "");
          corpus_project_unlock (project);
          if (after > before)
            g_ptr_array_add (states, fixture_dump (project));
        }
      n = states->len - 1;
      project = restart (project);
      assert_dump (project, states->pdata[n]);
      for (guint i = n; i > 0; i--)
        {
          g_assert_true (corpus_undo (project, NULL, NULL));
          assert_dump (project, states->pdata[i - 1]);
        }
      project = restart (project);
      for (guint i = 1; i <= n; i++)
        {
          g_assert_true (corpus_redo (project, NULL, NULL));
          assert_dump (project, states->pdata[i]);
        }
      g_assert_false (corpus_can_redo (project));
      corpus_project_close (project);
      g_object_unref (project);
    }
}

static void
test_undo_import (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (project);
  g_autofree char *after = NULL;

  g_assert_true (corpus_undo (project, NULL, &error));
  g_assert_cmpuint (corpus_project_get_n_documents (project), ==, 0);
  g_assert_true (corpus_redo (project, NULL, &error));
  assert_dump (project, before);
  /* Undone and then imported again: the same, with the same letters. */
  g_assert_true (corpus_undo (project, NULL, &error));
  fixture_import_texts (project);
  assert_dump (project, before);
  g_assert_false (corpus_can_redo (project));
  g_assert_false (corpus_redo (project, NULL, &error));
  g_assert_error (error, CORPUS_ERROR, CORPUS_ERROR_NOTHING);
}

static void
test_history (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (CorpusProject) other = fixture_project ();
  g_autoptr (GOutputStream) to = g_memory_output_stream_new_resizable ();
  g_autoptr (GInputStream) from = NULL;
  g_autoptr (GInputStream) broken = g_memory_input_stream_new_from_data ("{not json\n", -1, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;
  guint applied, skipped;

  for (guint32 i = 0; i < 10; i++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (i + 100);

      decide_something (project, random);
    }
  expected = fixture_dump (project);
  g_assert_true (corpus_history_export (project, to, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (to, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (to));
  from = g_memory_input_stream_new_from_bytes (bytes);
  g_assert_false (corpus_history_replay (other, broken, NULL, NULL, NULL, &error));
  g_assert_error (error, CORPUS_ERROR, CORPUS_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_true (corpus_history_replay (other, from, &applied, &skipped, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (skipped, ==, 0);
  g_assert_cmpuint (applied, >, 0);
  assert_dump (other, expected);
}

static int
countdown_cb (gpointer data)
{
  return --*(int *)data <= 0;
}

/* SQLite stopped at rising counts of its steps: the decision holds as a whole or not at all. */
static void
test_interrupted (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autofree char *before = fixture_dump (project);
  gint64 ids[] = { 1, 2, 3, 4, 0 };
  guint n_stopped = 0;
  gboolean done = FALSE;

  for (int steps = 1; !done && steps < 4000; steps += 1 + steps / 3)
    {
      g_autoptr (GError) error = NULL;
      int left = steps;
      CorpusDatabase *database = corpus_project_lock (project);

      sqlite3_progress_handler (database->db, 10, countdown_cb, &left);
      done = corpus_decide_state (project, CORPUS_ITEM_FACT, ids, CORPUS_STATE_REJECTED, &error);
      sqlite3_progress_handler (database->db, 0, NULL, NULL);
      corpus_project_unlock (project);
      if (!done)
        {
          n_stopped++;
          g_assert_nonnull (error);
          assert_dump (project, before);
        }
    }
  g_assert_true (done);
  g_assert_cmpuint (n_stopped, >, 5);
  g_assert_true (corpus_undo (project, NULL, NULL));
  assert_dump (project, before);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/corpus/decisions/state", test_state);
  g_test_add_func ("/corpus/decisions/edit", test_edit);
  g_test_add_func ("/corpus/decisions/bad-values", test_bad_values);
  g_test_add_func ("/corpus/decisions/agreement", test_agreement);
  g_test_add_func ("/corpus/decisions/date", test_date);
  g_test_add_func ("/corpus/decisions/add", test_add);
  g_test_add_func ("/corpus/decisions/new-extraction", test_new_extraction);
  g_test_add_func ("/corpus/decisions/undo-is-total", test_undo_is_total);
  g_test_add_func ("/corpus/decisions/interrupted", test_interrupted);
  g_test_add_func ("/corpus/decisions/undo-import", test_undo_import);
  g_test_add_func ("/corpus/decisions/history", test_history);
  return g_test_run ();
}
