/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's language packs, mapped once for the process and shared by every project. */

#include "config.h"

#include "corpus-project.h"

#include <glib/gi18n-lib.h>

static GMutex mutex;
static char *languages_folder; /* guarded by mutex, as is the cache */
static EngineLanguages *cache;
static char **problems; /* of the user's own pack, as loaded; guarded too */

/**
 * corpus_set_languages_folder:
 * @folder: (nullable): where compiled packs are; %NULL for the installed ones
 *
 * Tells the whole process where packs are; the environment's CONCORDAT_LANGUAGE_DIR goes before.
 */
void
corpus_set_languages_folder (const char *folder)
{
  g_mutex_lock (&mutex);
  g_set_str (&languages_folder, folder);
  g_clear_pointer (&cache, engine_languages_unref);
  g_mutex_unlock (&mutex);
}

static char **
strv_of (const GPtrArray *strings)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < strings->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (strings, i));
  return g_strv_builder_end (builder);
}

/**
 * corpus_dup_language_problems:
 *
 * Returns: (transfer full): what is wrong with the user's own pack, a sentence each; empty where nothing
 *   is, or where no pack has been loaded yet
 */
char **
corpus_dup_language_problems (void)
{
  char **copy;

  g_mutex_lock (&mutex);
  copy = problems != NULL ? g_strdupv (problems) : g_new0 (char *, 1);
  g_mutex_unlock (&mutex);
  return copy;
}

/**
 * corpus_load_languages:
 * @warnings: (nullable) (element-type utf8): gets a sentence for each pack of the user's own that is
 *   broken, the first time
 * @error: return location
 *
 * Errors: %CORPUS_ERROR_LANGUAGES.
 *
 * Returns: (transfer full): the packs
 */
EngineLanguages *
corpus_load_languages (GPtrArray *warnings, GError **error)
{
  g_autofree char *overlay =
      g_build_filename (g_get_user_data_dir (), "concordat", "language", NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) cause = NULL;
  EngineLanguages *languages = NULL;
  const char *folder = g_getenv ("CONCORDAT_LANGUAGE_DIR");

  g_mutex_lock (&mutex);
  if (folder == NULL || *folder == '\0')
    folder = languages_folder != NULL ? languages_folder : PKGDATADIR "/language";
  if (cache == NULL)
    {
      cache = engine_languages_load (folder, overlay, found, &cause);
      g_strfreev (problems);
      problems = strv_of (found);
      if (warnings != NULL)
        g_ptr_array_extend_and_steal (warnings, g_steal_pointer (&found));
    }
  if (cache != NULL)
    languages = engine_languages_ref (cache);
  else
    g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_LANGUAGES, _ ("No language packs in “%s”: %s"),
                 folder, cause->message);
  g_mutex_unlock (&mutex);
  return languages;
}
