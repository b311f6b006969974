/* SPDX-License-Identifier: GPL-3.0-or-later */

/* See corpus-fixture.h. */

#include "config.h"

#include "corpus-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

const char *const fixture_texts[] = {
  "Tokyo et Washington signent\n\n28 octobre 2025\n\nLe Japon et les États-Unis ont signé le 28 "
  "octobre 2025 à "
  "Tokyo un accord sur les terres rares. Selon l’Agence internationale de l’énergie, la Chine "
  "assure 60 % de "
  "l’extraction mondiale de terres rares et 92 % du raffinage.\n",
  "Washington looks for minerals\n\n30 October 2025\n\nThe United States and Japan signed an "
  "agreement on rare "
  "earths in Tokyo on 28 October 2025. China mines about 70% of the world's rare earths and "
  "refines around 90% "
  "of them. The tariff on Chinese goods falls from 57% to 47%.\n",
  "Les droits de douane baissent\n\n31 octobre 2025\n\nLes États-Unis ramèneront les droits de "
  "douane sur les "
  "produits chinois de 57 % à 47 %. La Chine achètera 12 millions de tonnes de soja américain.\n",
  "Kuala Lumpur summit\n\n26 October 2025\n\nThe United States and Malaysia signed a trade "
  "agreement in Kuala "
  "Lumpur on 26 October 2025. Malaysian goods will face a tariff of 19%. Cambodia and Thailand "
  "signed a joint "
  "declaration.\n",
};

static char *folder;

void
fixture_init (int *argc, char ***argv)
{
  g_autofree char *data = NULL;

  folder = g_dir_make_tmp ("concordat-test-XXXXXX", NULL);
  data = g_build_filename (folder, "data", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (argc, argv, NULL);
}

char *
fixture_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

void
fixture_iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
fixture_import_texts (CorpusProject *project)
{
  g_autoptr (CorpusImportRequest) request = corpus_import_request_new ();
  g_autoptr (CorpusImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < FIXTURE_N_TEXTS; i++)
    corpus_import_request_add_text (request, NULL, fixture_texts[i]);
  report = corpus_import (project, request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_imported, ==, FIXTURE_N_TEXTS);
}

CorpusProject *
fixture_project (void)
{
  g_autoptr (GError) error = NULL;
  CorpusProject *project = corpus_project_for_memory (&error);

  g_assert_no_error (error);
  project->auto_refresh = FALSE;
  fixture_import_texts (project);
  return project;
}

CorpusProject *
fixture_project_on_disk (void)
{
  g_autoptr (GError) error = NULL;
  CorpusProject *project = corpus_project_create (&error);

  g_assert_no_error (error);
  project->auto_refresh = FALSE;
  fixture_import_texts (project);
  return project;
}

static void
dump_query (CorpusDatabase *database, const char *sql, GString *out)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (database->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *value = corpus_column_text (statement, i);

          g_string_append_printf (out, "%s|", value != NULL ? value : "-");
        }
      g_string_append_c (out, '\n');
    }
  sqlite3_finalize (statement);
}

char *
fixture_dump (CorpusProject *project)
{
  g_autoptr (GError) error = NULL;
  GString *out = g_string_new (NULL);
  CorpusDatabase *database;

  g_assert_true (corpus_project_refresh (project, NULL, &error));
  g_assert_no_error (error);
  database = corpus_project_lock (project);
  dump_query (database,
              "SELECT sha256, title, author, publisher, language, published, basis, tags, note, "
              "rank, removed"
              " FROM document WHERE NOT removed ORDER BY sha256",
              out);
  dump_query (database,
              "SELECT d.sha256, f.kind, f.start_byte, f.end_byte, f.says, f.state, f.edited, "
              "f.note, f.tags,"
              " f.rank, f.value, f.unit, f.status, f.date, f.parties, f.place, f.iso, f.by_, "
              "f.measure FROM fact"
              " f JOIN document d ON d.id = f.document_id WHERE f.present AND NOT d.removed ORDER "
              "BY d.sha256,"
              " f.start_byte, f.end_byte, f.kind, f.says",
              out);
  dump_query (
      database,
      "SELECT c.kind, c.verdict, c.parties, c.date, c.place, c.by_, c.measure, c.unit, c.state, "
      "c.edited,"
      " c.note, c.tags, (SELECT group_concat(d.sha256 || f.start_byte, ',') FROM (SELECT * FROM"
      " claim_entry e WHERE e.claim_id = c.id ORDER BY e.fact_id) e JOIN fact f ON f.id = "
      "e.fact_id JOIN"
      " document d ON d.id = f.document_id) AS entries FROM claim c ORDER BY c.kind, entries",
      out);
  corpus_project_unlock (project);
  return g_string_free (out, FALSE);
}

gint64
fixture_find_fact (CorpusProject *project, const char *quote)
{
  CorpusDatabase *database = corpus_project_lock (project);
  gint64 id = corpus_database_get_int (
      database, 0, "SELECT id FROM fact WHERE quote = ? AND present ORDER BY id LIMIT 1", "s",
      quote);

  corpus_project_unlock (project);
  return id;
}

gint64
fixture_claim_of (CorpusProject *project, gint64 fact)
{
  CorpusDatabase *database = corpus_project_lock (project);
  gint64 id =
      corpus_database_get_int (database, 0, "SELECT claim_id FROM fact WHERE id = ?", "l", fact);

  corpus_project_unlock (project);
  return id;
}
