/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The loaded languages: finding the packs. */

#include "config.h"

#include "engine-guess.h"
#include "engine-language.h"
#include "engine-overlay.h"

#include <string.h>

struct _EngineLanguages
{
  int ref_count;
  GPtrArray *packs; /* EnginePack, by language */
  GPtrArray *codes; /* borrowed, NULL-terminated */
  EngineGuess *guess; /* made when it is first asked for, by any thread */
};

/**
 * engine_languages_dup_folder:
 *
 * Where the packs are: CONCORDAT_LANGUAGE_DIR, else beside the running program (in a build folder,
 * or under the same prefix), else the installed place.
 *
 * Returns: (transfer full): a folder
 */
char *
engine_languages_dup_folder (void)
{
  static const char *const beside[] = { "../../resources/language", "../resources/language",
                                        "../share/concordat/language" };
  const char *env = g_getenv ("CONCORDAT_LANGUAGE_DIR");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (env != NULL && *env != '\0')
    return g_strdup (env);
  for (gsize i = 0; program != NULL && i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *folder = g_path_get_dirname (program);
      g_autofree char *there = g_build_filename (folder, beside[i], NULL);
      g_autofree char *pack = g_build_filename (there, "fr.pack", NULL);

      if (g_file_test (pack, G_FILE_TEST_EXISTS))
        return g_canonicalize_filename (there, NULL);
    }
  return g_build_filename (PKGDATADIR, "language", NULL);
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The pack with the user's words and rules, or as it was where nothing comes of them; takes @pack. */
static EnginePack *
with_overlay (EnginePack *pack, const char *overlay_folder, GPtrArray *warnings)
{
  g_autoptr (GError) error = NULL;
  EnginePack *both;

  if (overlay_folder == NULL
      || !engine_overlay_exists (overlay_folder, engine_pack_language (pack)))
    return pack;
  both = engine_overlay_compile (pack, overlay_folder, warnings, &error);
  if (both == NULL)
    {
      g_ptr_array_add (warnings, g_strdup (error->message));
      return pack;
    }
  engine_pack_unref (pack);
  return both;
}

static EngineLanguages *
languages_new (void)
{
  EngineLanguages *self = g_new0 (EngineLanguages, 1);

  self->ref_count = 1;
  self->packs = g_ptr_array_new_with_free_func ((GDestroyNotify)engine_pack_unref);
  self->codes = g_ptr_array_new ();
  return self;
}

EngineLanguages *
engine_languages_new_single (EnginePack *pack)
{
  EngineLanguages *self = languages_new ();

  g_ptr_array_add (self->packs, engine_pack_ref (pack));
  g_ptr_array_add (self->codes, (gpointer)engine_pack_language (pack));
  g_ptr_array_add (self->codes, NULL);
  return self;
}

/* The names in @folder that end in @suffix, sorted. */
static GPtrArray *
list_names (const char *folder, const char *suffix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, by_name);
  return names;
}

/* A user's folder of a language that there is no pack of: nothing reads it. */
static void
warn_of_strangers (EngineLanguages *self, const char *overlay_folder, GPtrArray *warnings)
{
  g_autoptr (GPtrArray) names = list_names (overlay_folder, "");

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (strcmp (name, "base") != 0 && engine_languages_pack (self, name) == NULL
          && engine_overlay_exists (overlay_folder, name))
        g_ptr_array_add (warnings,
                         g_strdup_printf ("%s: there is no language “%s” to add to", name, name));
    }
}

/* What is wrong in the user's base folder is said once, not for every language. */
static void
remove_repeats (GPtrArray *warnings)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < warnings->len;)
    if (g_hash_table_add (seen, g_ptr_array_index (warnings, i)))
      i++;
    else
      g_ptr_array_remove_index (warnings, i);
}

EngineLanguages *
engine_languages_load (const char *folder,
                       const char *overlay_folder,
                       GPtrArray *warnings,
                       GError **error)
{
  g_autofree char *place = folder != NULL ? g_strdup (folder) : engine_languages_dup_folder ();
  g_autoptr (GPtrArray) names = list_names (place, ".pack");
  g_autoptr (GPtrArray) unheard = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EngineLanguages) self = languages_new ();

  if (warnings == NULL)
    warnings = unheard;
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (place, g_ptr_array_index (names, i), NULL);
      EnginePack *pack = engine_pack_open (path, error);

      if (pack == NULL)
        return NULL;
      pack = with_overlay (pack, overlay_folder, warnings);
      g_ptr_array_add (self->packs, pack);
      g_ptr_array_add (self->codes, (gpointer)engine_pack_language (pack));
    }
  g_ptr_array_add (self->codes, NULL);
  if (self->packs->len == 0)
    {
      g_set_error (error, ENGINE_ERROR, ENGINE_ERROR_PACK_MISSING, "%s: no language pack (*.pack)",
                   place);
      return NULL;
    }
  if (overlay_folder != NULL)
    warn_of_strangers (self, overlay_folder, warnings);
  remove_repeats (warnings);
  return g_steal_pointer (&self);
}

EngineLanguages *
engine_languages_ref (EngineLanguages *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
engine_languages_unref (EngineLanguages *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  engine_guess_free (self->guess);
  g_ptr_array_unref (self->packs);
  g_ptr_array_unref (self->codes);
  g_free (self);
}

const char *const *
engine_languages_list (EngineLanguages *self)
{
  return (const char *const *)self->codes->pdata;
}

const EnginePack *
engine_languages_pack (EngineLanguages *self, const char *language)
{
  for (guint i = 0; i < self->packs->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->codes, i), language) == 0)
      return g_ptr_array_index (self->packs, i);
  return NULL;
}

const char *
engine_languages_guess (EngineLanguages *self, const char *text, gsize length_bytes)
{
  int pack;

  if (g_once_init_enter_pointer (&self->guess))
    g_once_init_leave_pointer (&self->guess, engine_guess_new (self->packs));
  pack = engine_guess_pack (self->guess, text, length_bytes);
  return pack >= 0 ? g_ptr_array_index (self->codes, pack) : NULL;
}
