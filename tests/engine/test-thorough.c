/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the engine passes over for speed holds nothing: every annotated text gives the same facts, byte
 * for byte, when no stage passes over anything, alone and with the others of its folder's language as
 * one long text. */

#include "config.h"

#include "engine-result.h"

#include <string.h>

#define LONGEST_BYTES (256u * 1024u)

static EngineLanguages *languages;

static char *
facts_of (const GString *text, gboolean thorough)
{
  EngineOptions options = { .published = "2025-10-30",
                            .basis = ENGINE_PUBLISHED_USER,
                            .thorough = thorough };
  g_autoptr (GError) error = NULL;
  g_autoptr (EngineResult) result =
      engine_extract (languages, text->str, text->len, &options, &error);
  GString *json = g_string_new (NULL);

  g_assert_no_error (error);
  engine_facts_write_json (result->facts, result->n_facts, "", text->str, text->len, TRUE, json);
  return g_string_free (json, FALSE);
}

static void
check (const char *name, const GString *text)
{
  g_autofree char *quick = facts_of (text, FALSE);
  g_autofree char *thorough = facts_of (text, TRUE);

  if (strcmp (quick, thorough) != 0)
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

static void
test_folder (gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CONCORDAT_TEST_DATA"), data, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) all = g_string_new (NULL);

  add_texts (folder, paths);
  g_ptr_array_sort_values (paths, (GCompareFunc)strcmp);
  g_assert_cmpuint (paths->len, >, 0);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *bytes = NULL;

      g_file_get_contents (g_ptr_array_index (paths, i), &bytes, NULL, &error);
      g_assert_no_error (error);
      g_string_append (text, bytes);
      check (g_ptr_array_index (paths, i), text);
      if (all->len + text->len < LONGEST_BYTES)
        g_string_append (all, text->str);
    }
  check (folder, all);
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
  status = g_test_run ();
  engine_languages_unref (languages);
  return status;
}
