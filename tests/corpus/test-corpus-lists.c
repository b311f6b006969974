/* SPDX-License-Identifier: GPL-3.0-or-later */

/* List models: what rows hold, sort, filter, facets, the smallest change told; evidence, links, search
 * and the JSON form. */

#include "config.h"

#include "corpus-fixture.h"

#include <string.h>

static void
test_sources (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (CorpusList) list = corpus_source_list_new (project);
  g_autoptr (CorpusItem) first = NULL;
  g_autoptr (CorpusItem) last = NULL;
  g_autofree char *letter = NULL;
  CorpusFilter filter = { .text = "minerals" };
  const char *languages[] = { "fr", NULL };

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, FIXTURE_N_TEXTS);
  first = corpus_list_get_item_at (list, 0);
  g_assert_cmpstr (corpus_item_get_source (first)->letter, ==, "A");
  g_assert_cmpstr (corpus_item_get_source (first)->published, ==, "2025-10-28");
  g_assert_cmpstr (corpus_item_get_source (first)->language, ==, "fr");
  g_assert_cmpuint (corpus_item_get_source (first)->n_facts, >, 0);
  g_assert_null (corpus_item_get_agreement (first));
  g_object_get (first, "letter", &letter, NULL);
  g_assert_cmpstr (letter, ==, "A");
  corpus_list_set_sort (list, CORPUS_SORT_DATE, TRUE);
  last = corpus_list_get_item_at (list, 0);
  g_assert_cmpstr (corpus_item_get_source (last)->letter, ==, "C");
  corpus_list_set_filter (list, &filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  filter = (CorpusFilter){ .languages = languages };
  corpus_list_set_filter (list, &filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  corpus_list_set_filter (list, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, FIXTURE_N_TEXTS);
}

static CorpusItem *
find_agreement (CorpusList *list, const char *party, const char *other)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      CorpusItem *item = corpus_list_get_item_at (list, i);
      const char *const *parties = corpus_item_get_agreement (item)->parties;

      if (g_strv_contains (parties, party) && g_strv_contains (parties, other))
        return item;
      g_object_unref (item);
    }
  return NULL;
}

static void
test_agreements (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (CorpusList) list = corpus_agreement_list_new (project);
  g_autoptr (CorpusItem) item = find_agreement (list, "USA", "JPN");
  g_autoptr (GListModel) evidence = NULL;
  const CorpusAgreement *agreement;
  const char *parties[] = { "JPN", NULL };
  CorpusFilter filter = { .parties = parties };
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  g_assert_nonnull (item);
  agreement = corpus_item_get_agreement (item);
  g_assert_cmpuint (agreement->n_presences, ==, 2);
  g_assert_cmpstr (agreement->presences[0].letter, ==, "A");
  g_assert_cmpstr (agreement->presences[1].letter, ==, "B");
  g_assert_cmpstr (agreement->date, ==, "2025-10-28");
  g_assert_cmpstr (agreement->place, ==, "Tokyo");
  g_assert_cmpint (agreement->status, ==, ENGINE_AGREEMENT_SIGNED);
  g_assert_cmpint (agreement->verdict, ==, CORPUS_VERDICT_AGREE);
  evidence = corpus_item_list_evidence (item, project);
  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CorpusItem) one = g_list_model_get_item (evidence, i);
      const CorpusEvidence *row = corpus_item_get_evidence (one);
      g_autofree char *text = corpus_project_dup_text (project, row->document, NULL);
      g_autofree char *highlight =
          g_utf8_substring (row->sentence, row->highlight_start_char, row->highlight_end_char);
      g_autofree char *in_text =
          g_utf8_substring (text, row->sentence_start_char + row->highlight_start_char,
                            row->sentence_start_char + row->highlight_end_char);
      g_autofree char *sentence =
          g_utf8_substring (text, row->sentence_start_char, row->sentence_end_char);

      g_assert_cmpstr (highlight, ==, in_text);
      g_assert_cmpstr (sentence, ==, row->sentence);
    }
  corpus_list_set_filter (list, &filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  filter = (CorpusFilter){ .verdicts = 1u << CORPUS_VERDICT_SINGLE };
  corpus_list_set_filter (list, &filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), <, n);
  filter = (CorpusFilter){ .date_from = "2025-10-27", .date_to = "2025-10" };
  corpus_list_set_filter (list, &filter);
  g_clear_object (&item);
  item = find_agreement (list, "USA", "JPN");
  g_assert_nonnull (item);
  g_assert_null (find_agreement (list, "USA", "MYS"));
  filter = (CorpusFilter){ .text = "japan tokyo" };
  corpus_list_set_filter (list, &filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  filter = (CorpusFilter){ .text = "nothing like it" };
  corpus_list_set_filter (list, &filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
}

static void
test_claims (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (CorpusList) list = corpus_comparison_list_new (project);
  g_autoptr (CorpusList) figures = corpus_figure_list_new (project);
  g_autoptr (CorpusItem) first = NULL;
  g_autoptr (CorpusItem) figure = NULL;
  g_autoptr (GArray) counts = NULL;
  g_autoptr (GArray) units = NULL;
  const CorpusComparison *claim;

  first = corpus_list_get_item_at (list, 0);
  claim = corpus_item_get_comparison (first);
  g_assert_cmpint (claim->measure, ==, ENGINE_MEASURE_MINING);
  g_assert_cmpint (claim->verdict, ==, CORPUS_VERDICT_CONTRADICT);
  g_assert_cmpuint (claim->n_entries, ==, 2);
  g_assert_cmpfloat (claim->entries[0].fact->figure.value, ==, 60);
  g_assert_cmpfloat (claim->entries[1].fact->figure.value, ==, 70);
  g_assert_cmpfloat (claim->gap, ==, 10);
  g_assert_nonnull (strstr (claim->reason, "10"));
  counts = corpus_list_count_by (list, CORPUS_FACET_VERDICT);
  g_assert_cmpuint (counts->len, >=, 2);
  units = corpus_list_count_by (figures, CORPUS_FACET_UNIT);
  g_assert_cmpstr (g_array_index (units, CorpusFacetCount, 0).code, ==, "%");
  corpus_list_set_sort (figures, CORPUS_SORT_VALUE, TRUE);
  figure = corpus_list_get_item_at (figures, 0);
  g_assert_cmpfloat (corpus_item_get_fact (figure)->fact->figure.value, ==, 12e6);
  g_assert_cmpint (corpus_item_get_fact (figure)->comparison, !=, 0);
}

typedef struct
{
  guint n_signals;
  guint n_touched;
  guint n_items;
} Told;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Told *told)
{
  told->n_signals++;
  told->n_touched += MAX (removed, added);
  told->n_items += added - removed;
  g_assert_cmpuint (told->n_items, ==, g_list_model_get_n_items (model));
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_assert_nonnull (item);
    }
}

static void
test_smallest_change (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (CorpusList) list = corpus_figure_list_new (project);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  Told told = { 0, 0, n };
  gint64 id = corpus_list_get_id (list, n / 2);
  gint64 ids[] = { id, 0 };
  g_autoptr (GError) error = NULL;

  fixture_iterate ();
  for (guint i = 0; i < n; i++)
    g_object_unref (corpus_list_get_item_at (list, i));
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &told);
  /* Nothing changed: nothing told. */
  corpus_list_reload (list);
  g_assert_cmpuint (told.n_signals, ==, 0);
  /* One row looks different. */
  g_assert_true (corpus_decide_note (project, CORPUS_ITEM_FACT, id, "look here", &error));
  fixture_iterate ();
  g_assert_cmpuint (told.n_signals, ==, 1);
  g_assert_cmpuint (told.n_touched, ==, 1);
  g_assert_cmpuint (corpus_list_find (list, id), ==, n / 2);
  /* One row goes. */
  g_assert_true (
      corpus_decide_state (project, CORPUS_ITEM_FACT, ids, CORPUS_STATE_REJECTED, &error));
  fixture_iterate ();
  g_assert_cmpuint (told.n_items, ==, n - 1);
  g_assert_cmpuint (told.n_touched, <=, 3);
  g_assert_cmpuint (corpus_list_find (list, id), ==, G_MAXUINT);
  corpus_list_set_sort (list, CORPUS_SORT_VALUE, TRUE);
  corpus_list_set_sort (list, CORPUS_SORT_DEFAULT, FALSE);
  g_assert_cmpuint (told.n_items, ==, n - 1);
}

static void
test_links (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (GArray) links = corpus_project_list_links (project, 1, 2);
  g_autoptr (CorpusList) facts = corpus_fact_list_new (project, 1);
  guint n_both = 0, n_contradict = 0;

  for (guint i = 0; i < links->len; i++)
    {
      const CorpusLink *link = &g_array_index (links, CorpusLink, i);

      n_both += link->left_fact != 0 && link->right_fact != 0;
      n_contradict += link->verdict == CORPUS_VERDICT_CONTRADICT;
      g_assert_true ((link->agreement != 0) != (link->comparison != 0));
    }
  g_assert_cmpuint (n_both, >=, 3);
  g_assert_cmpuint (n_contradict, ==, 1);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (facts)); i++)
    {
      g_autoptr (CorpusItem) item = corpus_list_get_item_at (facts, i);
      g_autofree char *text = corpus_project_dup_text (project, 1, NULL);
      const CorpusFact *fact = corpus_item_get_fact (item);
      g_autofree char *quote = g_utf8_substring (text, fact->start_char, fact->end_char);

      g_assert_cmpint (fact->document, ==, 1);
      g_assert_cmpstr (quote, ==, fact->quote);
    }
}

static guint
count_lines (CorpusProject *project, const char *query, guint *n_figures)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorpusSearch) search = corpus_search (project, query, NULL, NULL, &error);
  guint n;

  g_assert_no_error (error);
  n = g_list_model_get_n_items (corpus_search_get_lines (search));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorpusItem) item = g_list_model_get_item (corpus_search_get_lines (search), i);
      const CorpusHit *hit = corpus_item_get_hit (item);
      g_autofree char *text = corpus_project_dup_text (project, hit->document, NULL);
      g_autofree char *there = g_utf8_substring (text, hit->start_char, hit->end_char);

      g_assert_cmpstr (there, ==, hit->hit);
      g_assert_cmpint (g_utf8_strlen (hit->before, -1), <=, 45);
    }
  if (n_figures != NULL)
    *n_figures = g_list_model_get_n_items (corpus_search_get_figures (search));
  return n;
}

static void
test_search (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_cmpuint (count_lines (project, "terres rares", NULL), ==, 2);
  g_assert_cmpuint (count_lines (project, "TERRES", NULL), ==, 2);
  g_assert_cmpuint (count_lines (project, "etats", NULL), ==, 2);
  /* Word forms: the singular finds the plural, unless asked not to. */
  g_assert_cmpuint (count_lines (project, "rare earth", NULL), ==, 2);
  g_assert_cmpuint (count_lines (project, "mineral*", NULL), ==, 1);
  g_assert_cmpuint (count_lines (project, "terres OR minerals", NULL), ==, 3);
  g_assert_cmpuint (count_lines (project, "Tokyo -raffinage", NULL), <,
                    count_lines (project, "Tokyo", NULL));
  g_assert_cmpuint (count_lines (project, "Tokyo in:B", NULL), ==, 1);
  g_assert_cmpuint (count_lines (project, "Tokyo lang:fr", NULL), ==, 2);
  g_assert_cmpuint (count_lines (project, "\"nulle part\"", NULL), ==, 0);
  g_assert_cmpuint (count_lines (project, "60–95 %", &n), ==, 0);
  g_assert_cmpuint (n, ==, 4);
  count_lines (project, "terres rares 60-95%", &n);
  g_assert_cmpuint (n, ==, 2);
  count_lines (project, "> 10 million t", &n);
  g_assert_cmpuint (n, ==, 1);
  count_lines (project, "party:JPN 1-99 %", &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (corpus_search (project, "  ", NULL, NULL, &error));
  g_assert_error (error, CORPUS_ERROR, CORPUS_ERROR_QUERY);
  /* What SQL and the index take for syntax is a word like others. */
  count_lines (project, "\"a\" ) ( ' ; -- AND NEAR( *", NULL);
}

/* Each term of a query with what is left to type without it. */
static void
test_search_terms (void)
{
  static const struct
  {
    const char *query, *told;
  } cases[] = {
    { "terres rares 60-95 %", "terres rares -> 60-95 % | value 60–95% -> terres rares" },
    { "party:JPN \"rare earth\" OR minerals in:b -raffinage",
      "rare earth -> party:JPN minerals in:b -raffinage | "
      "minerals -> party:JPN \"rare earth\" OR in:b -raffinage | "
      "party: JPN -> \"rare earth\" OR minerals in:b -raffinage | "
      "in: b -> party:JPN \"rare earth\" OR minerals -raffinage | "
      "without raffinage -> party:JPN \"rare earth\" OR minerals in:b" },
    { "Tokyo", "Tokyo -> " },
  };
  g_autoptr (CorpusProject) project = fixture_project ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CorpusSearch) search = corpus_search (project, cases[i].query, NULL, NULL, &error);
      g_autoptr (GString) told = g_string_new (NULL);
      const char *const *terms;

      g_assert_no_error (error);
      terms = corpus_search_get_terms (search);
      for (guint k = 0; terms[k] != NULL; k++)
        g_string_append_printf (told, "%s%s -> %s", k > 0 ? " | " : "", terms[k],
                                corpus_search_get_rest (search, k));
      g_assert_cmpstr (told->str, ==, cases[i].told);
    }
}

static void
test_json (void)
{
  g_autoptr (CorpusProject) project = fixture_project ();
  g_autoptr (GError) error = NULL;
  CorpusJsonOptions options = { .with_reasons = TRUE, .with_text = TRUE, .with_decisions = TRUE };
  g_autofree char *plain = corpus_facts_json_string (project, NULL, &error);
  g_autofree char *full = corpus_facts_json_string (project, &options, &error);
  CorpusDatabase *database;

  g_assert_no_error (error);
  database = corpus_project_lock (project);
  g_assert_cmpint (corpus_database_get_int (database, 0, "SELECT json_valid(?)", "s", plain), ==,
                   1);
  g_assert_cmpint (corpus_database_get_int (database, 0, "SELECT json_valid(?)", "s", full), ==, 1);
  g_assert_cmpint (corpus_database_get_int (
                       database, 0, "SELECT json_array_length(?, '$.documents')", "s", plain),
                   ==, FIXTURE_N_TEXTS);
  /* Every fact that an agreement or comparison names is one of a document's. */
  g_assert_cmpint (
      corpus_database_get_int (
          database, 99,
          "SELECT count(*) FROM json_each(?1, '$.comparisons') c, json_each(c.value,"
          " '$.entries') e WHERE e.value ->> 'fact' NOT IN (SELECT f.value ->> 'id' FROM"
          " json_each(?1, '$.documents') d, json_each(d.value, '$.facts') f)",
          "s", plain),
      ==, 0);
  g_assert_cmpint (corpus_database_get_int (
                       database, 0, "SELECT json_array_length(?, '$.comparisons')", "s", plain),
                   >, 0);
  g_assert_nonnull (strstr (full, "\"text\": "));
  corpus_project_unlock (project);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/corpus/lists/sources", test_sources);
  g_test_add_func ("/corpus/lists/agreements", test_agreements);
  g_test_add_func ("/corpus/lists/claims", test_claims);
  g_test_add_func ("/corpus/lists/smallest-change", test_smallest_change);
  g_test_add_func ("/corpus/lists/links", test_links);
  g_test_add_func ("/corpus/lists/search", test_search);
  g_test_add_func ("/corpus/lists/search-terms", test_search_terms);
  g_test_add_func ("/corpus/lists/json", test_json);
  return g_test_run ();
}
