/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the engine passes over for speed holds nothing: every annotated text gives the same facts, byte
 * for byte, when no stage passes over anything, alone and with the others of its folder's language as
 * one long text.  Nor do the texts that are extracted together know of each other. */

#include "config.h"

#include "engine-result.h"

#include <string.h>

#define LONGEST_BYTES (256u * 1024u)

static EngineLanguages *languages;

static const EngineOptions quick = { .published = "2025-10-30", .basis = ENGINE_PUBLISHED_USER };
static const EngineOptions thorough = { .published = "2025-10-30",
                                        .basis = ENGINE_PUBLISHED_USER,
                                        .thorough = TRUE };

static char *
json_of (const EngineResult *result, const GString *text)
{
  GString *json = g_string_new (NULL);

  engine_facts_write_json (result->facts, result->n_facts, "", text->str, text->len, TRUE, json);
  return g_string_free (json, FALSE);
}

static char *
facts_of (const GString *text, const EngineOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EngineResult) result =
      engine_extract (languages, text->str, text->len, options, &error);

  g_assert_no_error (error);
  return json_of (result, text);
}

static void
check (const char *name, const GString *text)
{
  g_autofree char *passed_over = facts_of (text, &quick);
  g_autofree char *looked_at = facts_of (text, &thorough);

  if (strcmp (passed_over, looked_at) != 0)
    {
      g_test_message ("%s has other facts", name);
      g_test_fail ();
    }
}

static void
add_texts (const char *folder, GPtrArray *paths)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        add_texts (path, paths);
      else if (g_str_has_suffix (name, ".txt"))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
}

static GString *
read_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;

  g_file_get_contents (path, &bytes, NULL, &error);
  g_assert_no_error (error);
  return g_string_new (bytes);
}

static GPtrArray *
list_texts (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  add_texts (folder, paths);
  g_ptr_array_sort_values (paths, (GCompareFunc)strcmp);
  g_assert_cmpuint (paths->len, >, 0);
  return paths;
}

static void
test_folder (gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CONCORDAT_TEST_DATA"), data, NULL);
  g_autoptr (GPtrArray) paths = list_texts (folder);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GString) text = read_text (g_ptr_array_index (paths, i));

      check (g_ptr_array_index (paths, i), text);
      if (all->len + text->len < LONGEST_BYTES)
        g_string_append (all, text->str);
    }
  check (folder, all);
}

/* Short texts and long, in two languages and in none, beside each other. */
static void
test_many (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CONCORDAT_TEST_DATA"), "annotated", NULL);
  g_autoptr (GPtrArray) paths = list_texts (folder);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree EngineJob *jobs = g_new0 (EngineJob, paths->len);
  g_autofree char *long_one = g_strnfill (200000, 'a');

  for (guint i = 0; i < paths->len; i++)
    {
      GString *text = read_text (g_ptr_array_index (paths, i));

      if (i % 10 == 3)
        g_string_append (text, long_one);
      else if (i % 10 == 6)
        g_string_append_c (text, '\xff');
      else if (i % 10 == 9)
        g_string_truncate (text, 0);
      g_ptr_array_add (texts, text);
      jobs[i] = (EngineJob){ .text = text->str, .length_bytes = text->len, .options = &quick };
    }
  engine_extract_many (languages, jobs, paths->len);
  for (guint i = 0; i < paths->len; i++)
    {
      GString *text = g_ptr_array_index (texts, i);

      if (i % 10 == 6)
        {
          g_assert_error (jobs[i].error, ENGINE_ERROR, ENGINE_ERROR_TEXT);
          g_assert_null (jobs[i].result);
          g_clear_error (&jobs[i].error);
        }
      else
        {
          g_autofree char *alone = facts_of (text, &quick);
          g_autofree char *together = NULL;

          g_assert_no_error (jobs[i].error);
          together = json_of (jobs[i].result, text);
          g_assert_cmpstr (together, ==, alone);
          engine_result_free (jobs[i].result);
        }
      g_string_free (text, TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  languages = engine_languages_load (g_getenv ("CONCORDAT_LANGUAGE_DIR"), NULL, NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/thorough/annotated", "annotated", test_folder);
  g_test_add_data_func ("/thorough/stories", "stories", test_folder);
  g_test_add_data_func ("/thorough/spanish", "spanish", test_folder);
  g_test_add_func ("/thorough/many", test_many);
  status = g_test_run ();
  engine_languages_unref (languages);
  return status;
}
