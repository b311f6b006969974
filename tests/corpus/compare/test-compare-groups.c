/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole corpora against groups that people made: tests/data/groups holds the facts of 23 made-up
 * texts in French and English, what belongs together in them and what must stay apart.
 * The figures are printed as diagnostics; the bounds are those the program promises. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "gold-facts.h"

typedef struct
{
  GoldFacts *gold;
  CorpusComparisonSet *set;
  GHashTable *rows; /* fact id → CorpusRow */
  JsonParser *parser;
  JsonObject *groups;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "groups", NULL);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "groups.json", NULL);
  CorpusCompareInput input;
  const char *name;

  fixture->gold = gold_facts_new ();
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".gold.json"))
      {
        g_autofree char *file = g_build_filename (folder, name, NULL);

        gold_facts_load (fixture->gold, file, &error);
        g_assert_no_error (error);
      }
  input = gold_facts_get_input (fixture->gold);
  fixture->set = corpus_compare (&input);
  fixture->rows = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < fixture->set->n_rows; i++)
    for (guint k = 0; k < fixture->set->rows[i]->n_entries; k++)
      g_hash_table_insert (fixture->rows, (gpointer)fixture->set->rows[i]->entries[k].fact,
                           fixture->set->rows[i]);
  fixture->parser = json_parser_new ();
  json_parser_load_from_file (fixture->parser, path, &error);
  g_assert_no_error (error);
  fixture->groups = json_node_get_object (json_parser_get_root (fixture->parser));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->parser);
  g_hash_table_unref (fixture->rows);
  corpus_comparison_set_unref (fixture->set);
  gold_facts_free (fixture->gold);
}

static const CorpusRow *
find_row (Fixture *fixture, JsonArray *entries, guint index)
{
  JsonObject *entry = json_array_get_object_element (entries, index);
  g_autofree char *id = g_strdup_printf ("%s/%s", json_object_get_string_member (entry, "document"),
                                         json_object_get_string_member (entry, "fact"));
  const CorpusRow *row = g_hash_table_lookup (fixture->rows, id);

  g_assert_nonnull (row);
  return row;
}

static void
count_pairs (Fixture *fixture, JsonArray *entries, guint *n_pairs, guint *n_found)
{
  for (guint i = 0; i < json_array_get_length (entries); i++)
    for (guint k = i + 1; k < json_array_get_length (entries); k++)
      {
        (*n_pairs)++;
        *n_found += find_row (fixture, entries, i) == find_row (fixture, entries, k);
      }
}

static void
test_figures (Fixture *fixture, gconstpointer data)
{
  JsonArray *list = json_object_get_array_member (fixture->groups, "comparisons");
  guint n_pairs = 0, n_found = 0, n_right = 0;

  g_assert_cmpuint (json_array_get_length (list), >=, 60);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *group = json_array_get_object_element (list, i);
      JsonArray *entries = json_object_get_array_member (group, "entries");
      const char *verdict = corpus_row_get_json_verdict (find_row (fixture, entries, 0));
      gboolean right = strcmp (verdict, json_object_get_string_member (group, "verdict")) == 0;

      count_pairs (fixture, entries, &n_pairs, &n_found);
      n_right += right;
      if (!right)
        g_test_message ("%s: %s", json_object_get_string_member (group, "id"), verdict);
    }
  g_test_message ("pairs %u of %u, verdicts %u of %u", n_found, n_pairs, n_right,
                  json_array_get_length (list));
  g_assert_cmpuint (n_found * 100, >=, n_pairs * 95);
  g_assert_cmpuint (n_right * 100, >=, json_array_get_length (list) * 95);
}

static void
test_agreements (Fixture *fixture, gconstpointer data)
{
  JsonArray *list = json_object_get_array_member (fixture->groups, "agreements");
  guint n_pairs = 0, n_found = 0;

  g_assert_cmpuint (json_array_get_length (list), >=, 25);
  for (guint i = 0; i < json_array_get_length (list); i++)
    count_pairs (fixture,
                 json_object_get_array_member (json_array_get_object_element (list, i), "members"),
                 &n_pairs, &n_found);
  g_test_message ("merged %u of %u", n_found, n_pairs);
  g_assert_cmpuint (n_found * 100, >=, n_pairs * 95);
}

static void
test_apart (Fixture *fixture, gconstpointer data)
{
  JsonArray *list = json_object_get_array_member (fixture->groups, "keep_apart");

  g_assert_cmpuint (json_array_get_length (list), >=, 20);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonArray *pair = json_array_get_array_element (list, i);

      g_assert_true (find_row (fixture, pair, 0) != find_row (fixture, pair, 1));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/compare/groups/figures", Fixture, NULL, set_up, test_figures, tear_down);
  g_test_add ("/compare/groups/agreements", Fixture, NULL, set_up, test_agreements, tear_down);
  g_test_add ("/compare/groups/apart", Fixture, NULL, set_up, test_apart, tear_down);
  return g_test_run ();
}
