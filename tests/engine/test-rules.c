/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rule language: what its reader refuses, with file, line and column, and the examples beside
 * the shipped rules, which all run here.
 *
 * The folder of the pack sources comes in CONCORDAT_LANGUAGE_SOURCES, that of the compiled packs in
 * CONCORDAT_LANGUAGE_DIR. */

#include "config.h"

#include "engine-rules-check.h"
#include "engine-rules-parse.h"

#include <string.h>

#define EXAMPLES "  + \"a\": figure.value=1\n  + \"b\": figure\n  - \"c\": figure\n"

static GError *
parse (const char *text, GPtrArray *rules)
{
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify)engine_rule_file_free);
  GError *error = NULL;

  g_ptr_array_add (files, engine_rule_file_new ("t.rules", text, FALSE));
  engine_rules_read (files, NULL, NULL, rules, &error);
  return error;
}

static void
test_reads (void)
{
  g_autoptr (GPtrArray) rules =
      g_ptr_array_new_with_free_func ((GDestroyNotify)engine_rule_source_free);
  g_autoptr (GError) error = parse (
      "# a comment\n"
      "define holder = h:#party&2 | \"le pays\"\n"
      "\n"
      "rule fr.test.one\n"
      "  match <holder> ~4 @hold[V !inf] (s:#percent | x:@dropped=plan?) \"d'abord\" $\n"
      "  need clause @world\n"
      "  unless before \"ne\"\n"
      "  unless scope negated quoted\n"
      "  emit each figure s {measure:h.code|other by:h+s*6 status:agreed note:\"two words\"}\n"
      "  prefer fr.test.two\n" EXAMPLES,
      rules);
  EngineRuleSource *rule;
  EngineEmitSource *emit;
  EngineSlotSource *slot;

  g_assert_no_error (error);
  g_assert_cmpuint (rules->len, ==, 1);
  rule = g_ptr_array_index (rules, 0);
  g_assert_cmpstr (rule->id, ==, "fr.test.one");
  g_assert_cmpuint (rule->line, ==, 4);
  g_assert_cmpuint (rule->checks->len, ==, 3);
  g_assert_cmpuint (rule->examples->len, ==, 3);
  g_assert_cmpuint (rule->pattern->children->len, ==, 6);
  {
    /* <holder>: a choice of a capture and a word; "#party&2" keeps its number */
    const EngineNode *holder = g_ptr_array_index (rule->pattern->children, 0);
    const EngineNode *first = g_ptr_array_index (holder->children, 0);
    const EngineNode *capture = g_ptr_array_index (first->children, 0);
    const EngineNode *party = g_ptr_array_index (capture->children, 0);

    g_assert_cmpint (party->type, ==, ENGINE_NODE_KIND);
    g_assert_cmpuint (party->least, ==, 2);
  }
  emit = g_ptr_array_index (rule->emits, 0);
  g_assert_true (emit->each);
  g_assert_cmpuint (emit->slots->len, ==, 5);
  slot = g_ptr_array_index (emit->slots, 0);
  g_assert_cmpstr (slot->capture, ==, "h");
  g_assert_cmpstr (slot->text, ==, "code");
  g_assert_cmpstr (slot->fallback, ==, "other");
  slot = g_ptr_array_index (emit->slots, 2);
  g_assert_cmpstr (slot->name, ==, "by");
  g_assert_cmpstr (slot->capture, ==, "s");
  g_assert_cmpint (slot->weight, ==, 6);
  slot = g_ptr_array_index (emit->slots, 4);
  g_assert_null (slot->capture);
  g_assert_cmpstr (slot->text, ==, "two words");
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "rule a\n  match \"Chine\"\n", "t.rules:2:10: a capital in a literal" },
    { "rule a\n  match #percent ~30\n", "a gap is 1 to 12 tokens" },
    { "rule a\n  match (\"x\" | \"y\"\n", "“)” is missing" },
    { "rule a\n  match <none>\n", "unknown pattern <none>" },
    { "define a = <b>\ndefine b = <a>\nrule a\n  match <a>\n", "round in a circle" },
    { "rule a\n  match [V nope]\n", "unknown morphology “nope”" },
    { "rule a\n  match \"x\"\n  emit number x\n", "unknown kind of fact “number”" },
    { "rule a\n  match \"x\"\n  unless somewhere \"y\"\n", "need and unless say where" },
    { "rule a\n  match \"x\"\n  emit figure\n"
      "  + \"a\": figure\n",
      "two examples and a counter-example" },
    { "rule a\n  emit figure\n" EXAMPLES, "has no “match”" },
    { "rule a\n  match \"x\"\n" EXAMPLES, "gives nothing" },
    { "rule a\n  match \"x\"\n  match \"y\"\n", "a second “match”" },
    { "rule a\n  match \"x\"\n  + \"a\": figure.value\n", "is not field=value" },
    { "rule a\n  match \"x\"\n  + a: figure\n", "an example is" },
    { "rule a\n  shout \"x\"\n", "unknown keyword “shout”" },
    { "  match \"x\"\n", "belongs to no rule" },
    { "nonsense\n", "t.rules:1:1: a line starts with" },
    { "rule a\n  match \"x\n", "not closed" },
    { "rule a\n  match \"x\" )\n", "unexpected" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rules =
          g_ptr_array_new_with_free_func ((GDestroyNotify)engine_rule_source_free);
      g_autoptr (GError) error = parse (cases[i].text, rules);

      g_assert_error (error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE);
      if (strstr (error->message, cases[i].message) == NULL)
        g_error ("“%s” gave “%s”", cases[i].text, error->message);
    }
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

/* The rule files of base and of a language, sorted as the build sorts them. */
static GPtrArray *
rule_paths (const char *language)
{
  const char *folders[] = { "base", language };
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder =
          g_build_filename (g_getenv ("CONCORDAT_LANGUAGE_SOURCES"), folders[i], "rules", NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ".rules"))
          g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }
  g_ptr_array_sort (paths, compare_paths);
  return paths;
}

static void
test_examples (gconstpointer data)
{
  const char *language = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EngineLanguages) languages =
      engine_languages_load (g_getenv ("CONCORDAT_LANGUAGE_DIR"), NULL, NULL, &error);
  g_autoptr (GPtrArray) paths = rule_paths (language);
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify)engine_rule_file_free);
  g_autoptr (GPtrArray) rules =
      g_ptr_array_new_with_free_func ((GDestroyNotify)engine_rule_source_free);
  g_autoptr (GPtrArray) failures = g_ptr_array_new_with_free_func (engine_example_failure_free);
  guint n;

  g_assert_no_error (error);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, &error));
      g_ptr_array_add (files, engine_rule_file_new (path, text, FALSE));
    }
  g_assert_true (engine_rules_read (files, NULL, NULL, rules, &error));
  n = engine_rules_check_examples (languages, language, rules, failures);
  for (guint i = 0; i < failures->len; i++)
    g_test_message ("%s", ((const EngineExampleFailure *)g_ptr_array_index (failures, i))->message);
  g_assert_cmpuint (failures->len, ==, 0);
  g_assert_cmpuint (n, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/reads", test_reads);
  g_test_add_func ("/rules/refuses", test_refuses);
  g_test_add_data_func ("/rules/examples/fr", "fr", test_examples);
  g_test_add_data_func ("/rules/examples/en", "en", test_examples);
  g_test_add_data_func ("/rules/examples/es", "es", test_examples);
  return g_test_run ();
}
