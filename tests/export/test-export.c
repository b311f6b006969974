/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From texts to files: a small corpus of our own is imported, and what leaves it is read back. */

#include "config.h"

#include "corpus-words.h"
#include "export.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const texts[][2] = {
  { "Minerais : \"l'heure des choix\", dit l'Agence",
    "Minerais : l'heure des choix\n\n30 octobre 2025\n\nSelon l'Agence internationale de "
    "l'énergie, la Chine représente 60 % de l'extraction mondiale de terres rares et 92 % du "
    "raffinage mondial. Le 26 octobre 2025, les États-Unis et la Malaisie ont signé à Kuala Lumpur "
    "un accord commercial qui plafonne les droits de douane à 19 %, contre 25 % auparavant.\n" },
  { "Note; de synthèse",
    "Note de synthèse\n\n2 novembre 2025\n\nLa Chine assure environ 70 % de l'extraction mondiale "
    "de terres rares et près de 90 % du raffinage mondial de terres rares. Les États-Unis et la "
    "Malaisie ont signé le 26 octobre 2025 un accord commercial.\n" },
};

static CorpusProject *
make_project (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorpusImportRequest) request = corpus_import_request_new ();
  g_autoptr (CorpusImportReport) report = NULL;
  CorpusProject *project = corpus_project_for_memory (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    corpus_import_request_add_text (request, texts[i][0], texts[i][1]);
  corpus_import_request_set_language (request, "fr");
  report = corpus_import (project, request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_imported, ==, G_N_ELEMENTS (texts));
  return project;
}

/* Reads RFC 4180 strictly. */
static GPtrArray *
parse_csv (const char *text, char separator)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  const char *p = text;

  while (*p != '\0')
    {
      GString *cell = g_string_new (NULL);

      if (*p == '"')
        {
          for (p++; !(p[0] == '"' && p[1] != '"'); p++)
            {
              g_assert_cmpint (*p, !=, '\0');
              if (*p == '"')
                p++;
              g_string_append_c (cell, *p);
            }
          p++;
        }
      else
        for (; *p != separator && *p != '\r' && *p != '\0'; p++)
          {
            g_assert_cmpint (*p, !=, '"');
            g_assert_cmpint (*p, !=, '\n');
            g_string_append_c (cell, *p);
          }
      g_ptr_array_add (row, g_string_free_and_steal (cell));
      if (*p == separator)
        {
          p++;
          continue;
        }
      g_assert_true (p[0] == '\r' && p[1] == '\n');
      p += 2;
      g_ptr_array_add (rows, row);
      row = g_ptr_array_new_with_free_func (g_free);
    }
  g_assert_cmpuint (row->len, ==, 0);
  g_ptr_array_unref (row);
  return rows;
}

static char *
write_csv (CorpusProject *project, ExportTable table, const ExportCsvOptions *options)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (export_csv (project, table, options, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Returns: the cell of @column in @row of a parsed table */
static const char *
cell (GPtrArray *rows, guint row, const char *column)
{
  const GPtrArray *header = rows->pdata[0];

  for (guint i = 0; i < header->len; i++)
    if (g_str_equal (header->pdata[i], column))
      return ((GPtrArray *)rows->pdata[row])->pdata[i];
  g_error ("no column %s", column);
}

static void
test_tables (void)
{
  g_autoptr (CorpusProject) project = make_project ();

  for (guint table = 0; table < EXPORT_N_TABLES; table++)
    {
      g_autofree char *text = write_csv (project, (ExportTable)table, NULL);
      g_autoptr (GPtrArray) rows = parse_csv (text, ',');

      g_test_message ("%s: %u rows", export_table_to_name ((ExportTable)table), rows->len);
      g_assert_cmpuint (rows->len, >, 1);
      for (guint i = 1; i < rows->len; i++)
        g_assert_cmpuint (((GPtrArray *)rows->pdata[i])->len, ==,
                          ((GPtrArray *)rows->pdata[0])->len);
      g_assert_cmpint (export_table_from_name (export_table_to_name ((ExportTable)table)), ==,
                       (int)table);
    }
  g_assert_cmpint (export_table_from_name ("nothing"), ==, -1);
}

static void
test_quoting (void)
{
  g_autoptr (CorpusProject) project = make_project ();
  const ExportCsvOptions french = { .separator = ';', .decimal = ',', .byte_order_mark = TRUE };
  g_autofree char *plain = write_csv (project, EXPORT_TABLE_SOURCES, NULL);
  g_autofree char *marked = write_csv (project, EXPORT_TABLE_SOURCES, &french);
  g_autoptr (GPtrArray) rows = parse_csv (plain, ',');
  g_autoptr (GPtrArray) french_rows = NULL;

  g_assert_true (g_str_has_prefix (marked, "\xEF\xBB\xBF"));
  french_rows = parse_csv (marked + 3, ';');
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpstr (cell (rows, i + 1, "title"), ==, texts[i][0]);
      g_assert_cmpstr (cell (french_rows, i + 1, "title"), ==, texts[i][0]);
    }
  g_assert_cmpstr (cell (rows, 1, "source"), ==, "A");
  g_assert_cmpstr (cell (rows, 2, "source"), ==, "B");
}

static void
test_figures_table (void)
{
  g_autoptr (CorpusProject) project = make_project ();
  g_autofree char *text = write_csv (project, EXPORT_TABLE_FIGURES, NULL);
  g_autoptr (GPtrArray) rows = parse_csv (text, ',');
  gboolean found = FALSE;

  for (guint i = 1; i < rows->len; i++)
    {
      gint64 start = g_ascii_strtoll (cell (rows, i, "start"), NULL, 10);
      gint64 end = g_ascii_strtoll (cell (rows, i, "end"), NULL, 10);

      g_assert_cmpint (end - start, ==, g_utf8_strlen (cell (rows, i, "quote"), -1));
      if (!g_str_equal (cell (rows, i, "value"), "60"))
        continue;
      found = TRUE;
      g_assert_cmpstr (cell (rows, i, "unit"), ==, "%");
      g_assert_cmpstr (cell (rows, i, "measure"), ==, "mining");
      g_assert_cmpstr (cell (rows, i, "by"), ==, "CHN");
      g_assert_cmpstr (cell (rows, i, "source"), ==, "A");
      g_assert_cmpstr (cell (rows, i, "verdict"), ==, "contradict");
    }
  g_assert_true (found);
}

static const ChartClaim *
find_claim (ExportChart *chart, double value)
{
  const ChartSpec *spec = export_chart_get_spec (chart);

  for (guint i = 0; i < spec->n_claims; i++)
    for (guint k = 0; k < spec->claims[i].n_marks; k++)
      if (spec->claims[i].marks[k].value == value)
        return &spec->claims[i];
  g_error ("no claim with %g", value);
}

static void
test_chart (void)
{
  g_autoptr (CorpusProject) project = make_project ();
  g_autoptr (ExportChart) chart = export_chart_spec_from_corpus (project, NULL);
  const ChartSpec *spec = export_chart_get_spec (chart);
  const ChartClaim *mining;
  const ChartClaim *refining;
  g_autoptr (GError) error = NULL;
  g_autoptr (CorpusItem) fact = NULL;
  g_autoptr (CorpusItem) claim = NULL;

  g_assert_cmpstr (export_chart_get_unit (chart), ==, "%");
  g_assert_true (spec->percent);
  mining = find_claim (chart, 60);
  refining = find_claim (chart, 92);
  g_assert_cmpuint (mining->n_marks, ==, 2);
  g_assert_cmpint (mining->verdict, ==, CHART_VERDICT_CONTRADICT);
  g_assert_cmpstr (mining->group, ==, "China");
  g_assert_cmpstr (mining->marks[0].letter, ==, "A");
  g_assert_true (mining->marks[0].cites);
  g_assert_nonnull (mining->marks[0].note);
  g_assert_cmpint (mining->marks[1].qualifier, ==, CHART_QUALIFIER_ABOUT);
  g_assert_false (mining->marks[1].cites);
  g_assert_nonnull (strstr (mining->marks[0].accessible, "60"));
  g_assert_cmpint (refining->verdict, ==, CHART_VERDICT_ROUNDED);
  g_assert_nonnull (strstr (export_chart_get_summary (chart), "contradict"));

  fact = corpus_project_dup_fact (project, export_chart_get_fact_id (&mining->marks[0]), &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (corpus_item_get_fact (fact)->fact->figure.value, ==, 60);
  claim = corpus_project_dup_comparison (project, export_chart_get_claim_id (mining), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (corpus_item_get_comparison (claim)->n_entries, ==, 2);
}

/* A rate that replaces another is linked to it, whichever the text names first. */
static void
test_versus (void)
{
  g_autoptr (CorpusProject) project = make_project ();
  g_autoptr (ExportChart) chart = export_chart_spec_from_corpus (project, NULL);
  g_autoptr (ChartLayout) layout = export_chart_dup_layout (chart, 1000, 1, NULL, TRUE);
  guint n_links;
  guint n_marks;
  const ChartLink *links = chart_layout_get_links (layout, &n_links);
  const ChartMarkLayout *marks = chart_layout_get_marks (layout, &n_marks);
  guint n_replaced = 0;

  for (guint i = 0; i < n_links; i++)
    if (links[i].kind == CHART_LINK_REPLACED)
      {
        n_replaced++;
        g_assert_cmpfloat (marks[links[i].from].mark.value, ==, 25);
        g_assert_cmpfloat (marks[links[i].to].mark.value, ==, 19);
      }
  g_assert_cmpuint (n_replaced, <=, 1);
}

static void
test_units (void)
{
  g_autoptr (CorpusProject) project = make_project ();
  g_autoptr (GArray) units = export_chart_list_units (project, NULL);
  const ExportChartOptions tonnes = { .unit = "t" };
  g_autoptr (ExportChart) none = export_chart_spec_from_corpus (project, &tonnes);

  g_assert_cmpuint (units->len, >=, 1);
  g_assert_cmpstr (g_array_index (units, CorpusFacetCount, 0).code, ==, "%");
  g_assert_cmpuint (export_chart_get_spec (none)->n_claims, ==, 0);
  g_assert_cmpstr (export_chart_get_summary (none), ==, "The texts give no figures of this kind.");
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorpusProject) project = corpus_project_for_memory (&error);
  g_autoptr (ExportChart) chart = export_chart_spec_from_corpus (project, NULL);
  g_autoptr (GBytes) bytes = export_chart_render (chart, NULL, CHART_FORMAT_PDF, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 500);
  for (guint table = 0; table < EXPORT_N_TABLES; table++)
    {
      g_autofree char *text = write_csv (project, (ExportTable)table, NULL);
      g_autoptr (GPtrArray) rows = parse_csv (text, ',');

      g_assert_cmpuint (rows->len, ==, 1);
    }
}

static void
test_files (void)
{
  g_autoptr (CorpusProject) project = make_project ();
  g_autoptr (ExportChart) chart = export_chart_spec_from_corpus (project, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("concordat-export-XXXXXX", NULL);
  static const char *const names[] = { "a.csv", "a.json", "a.jsonl", "a.pdf" };
  const ExportChartPage page = { .title = "Terres rares", .date = "2025-11-25T10:00:00Z" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *below = g_build_filename (path, "below", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GFile) bad = g_file_new_for_path (below);
      g_autofree char *content = NULL;
      gsize length = 0;

      for (guint attempt = 0; attempt < 2; attempt++)
        {
          GFile *to = attempt == 0 ? file : bad;
          gboolean written =
              i == 0   ? export_csv_file (project, EXPORT_TABLE_AGREEMENTS, NULL, to, NULL, &error)
              : i == 1 ? export_json_file (project, NULL, to, NULL, &error)
              : i == 2 ? export_history_file (project, to, NULL, &error)
                       : export_chart_write (chart, &page, CHART_FORMAT_PDF, to, NULL, &error);

          g_assert_true (written == (attempt == 0));
          if (attempt == 0)
            g_assert_no_error (error);
          else
            g_assert_error (error, CHART_ERROR, CHART_ERROR_WRITE);
          g_clear_error (&error);
        }
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      if (i == 0)
        g_assert_true (g_str_has_prefix (content, "id,parties,"));
      if (i == 1)
        g_assert_nonnull (strstr (content, "concordat-facts"));
      if (i == 3)
        g_assert_true (g_str_has_prefix (content, "%PDF-"));
      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/tables", test_tables);
  g_test_add_func ("/export/quoting", test_quoting);
  g_test_add_func ("/export/figures-table", test_figures_table);
  g_test_add_func ("/export/chart", test_chart);
  g_test_add_func ("/export/versus", test_versus);
  g_test_add_func ("/export/units", test_units);
  g_test_add_func ("/export/empty", test_empty);
  g_test_add_func ("/export/files", test_files);
  return g_test_run ();
}
