/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files of a pack's sources: MANIFEST, lexicon, weights and rules of a folder, read by name.  The
 * order of files and lines decides nothing but ids: the same sources give the same bytes on every
 * machine.  What is wrong in a user's pack is told, and left out. */

#include "config.h"

#include "engine-fold.h"
#include "engine-pack-builder.h"

#include <string.h>

char *
engine_pack_builder_short_path (const char *path)
{
  const char *p = path + strlen (path);
  const guint parts = g_str_has_suffix (path, "/MANIFEST") ? 2 : 3;
  guint n = 0;

  while (p > path && (p[-1] != '/' || ++n < parts))
    p--;
  return g_strdup (p);
}

/* Says what is wrong in a source.  A user's pack goes on without the line, and TRUE is returned; else
 * it is the error. */
gboolean
engine_pack_builder_complain (EnginePackBuilder *self,
                              const char *name,
                              guint line,
                              const char *reason,
                              GError **error)
{
  if (self->problems != NULL)
    g_ptr_array_add (self->problems, g_strdup_printf ("%s:%u: %s", name, line, reason));
  else
    g_set_error (error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE, "%s:%u: %s", name, line, reason);
  return self->problems != NULL;
}

gboolean
engine_pack_builder_read (EnginePackBuilder *self,
                          const char *path,
                          char **contents,
                          GError **error)
{
  gsize length;
  g_autoptr (GError) local = NULL;
  g_autofree char *name = engine_pack_builder_short_path (path);

  if (!g_file_get_contents (path, contents, &length, &local))
    {
      g_set_error (error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE, "%s: %s", name, local->message);
      return FALSE;
    }
  if (!g_utf8_validate (*contents, length, NULL))
    {
      g_set_error (error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE, "%s:1: not UTF-8", name);
      g_clear_pointer (contents, g_free);
      return FALSE;
    }
  g_checksum_update (self->source, (const guchar *)*contents, length);
  return TRUE;
}

gboolean
engine_pack_builder_add_lexicon (EnginePackBuilder *self, const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  g_autofree char *name = engine_pack_builder_short_path (path);

  return engine_pack_builder_read (self, path, &contents, error)
         && engine_pack_builder_add_lines (self, name, contents, FALSE, error);
}

/* One line of a MANIFEST; NULL or what is wrong with it. */
static char *
add_manifest_line (EnginePackBuilder *self, char *line)
{
  char *value = strchr (line, '=');
  const char *key = line;

  if (value == NULL)
    return g_strdup ("no “=”");
  *value++ = '\0';
  g_strchomp (line);
  value = g_strchug (value);
  if (strcmp (key, "version") == 0)
    g_set_str (&self->version, value);
  else if (strcmp (key, "elision") == 0)
    {
      g_auto (GStrv) words = g_strsplit_set (value, " ,", -1);

      for (guint w = 0; words[w] != NULL; w++)
        if (*words[w] != '\0')
          g_ptr_array_add (self->elisions, g_utf8_strdown (words[w], -1));
      engine_pack_builder_update (self);
    }
  else if (strcmp (key, "name") != 0 && strcmp (key, "language") != 0)
    return g_strdup_printf ("unknown key “%s” (name, language, version, elision)", key);
  return NULL;
}

/* name = value lines: version, elision. */
gboolean
engine_pack_builder_add_manifest (EnginePackBuilder *self, const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  g_autofree char *name = engine_pack_builder_short_path (path);
  g_auto (GStrv) lines = NULL;

  if (!engine_pack_builder_read (self, path, &contents, error))
    return FALSE;
  lines = g_strsplit_set (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      g_autofree char *reason = NULL;

      if (*line == '\0' || *line == '#')
        continue;
      reason = add_manifest_line (self, line);
      if (reason != NULL && !engine_pack_builder_complain (self, name, i + 1, reason, error))
        return FALSE;
    }
  return TRUE;
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The files of @folder/@sub with that suffix, sorted, appended to @out. */
static void
list_files (const char *folder,
            const char *sub,
            const char *suffix,
            GPtrArray *out,
            GPtrArray *deps)
{
  g_autofree char *path = g_build_filename (folder, sub, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    return;
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix) && *name != '.')
      g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, by_name);
  for (guint i = 0; i < names->len; i++)
    {
      g_ptr_array_add (out, g_strdup (g_ptr_array_index (names, i)));
      if (deps != NULL)
        g_ptr_array_add (deps, g_strdup (g_ptr_array_index (names, i)));
    }
  if (deps != NULL)
    g_ptr_array_add (deps, g_steal_pointer (&path));
}

static gboolean
add_rules (EnginePackBuilder *self, const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  EngineRuleFile *file;

  if (!engine_pack_builder_read (self, path, &contents, error))
    return FALSE;
  file = engine_rule_file_new (NULL, contents, self->problems != NULL);
  file->name = engine_pack_builder_short_path (path);
  g_ptr_array_add (self->rule_files, file);
  return TRUE;
}

/* A user's file that cannot be read is left out and told of; else that is the error. */
static gboolean
add_file (EnginePackBuilder *self,
          const char *path,
          gboolean (*add) (EnginePackBuilder *self, const char *path, GError **error),
          GError **error)
{
  g_autoptr (GError) local = NULL;

  if (add (self, path, &local))
    return TRUE;
  if (self->problems == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_ptr_array_add (self->problems, g_strdup (local->message));
  return TRUE;
}

gboolean
engine_pack_builder_add_folder (EnginePackBuilder *self,
                                const char *folder,
                                GPtrArray *deps,
                                GError **error)
{
  static const struct
  {
    const char *sub, *suffix;
    gboolean (*add) (EnginePackBuilder *self, const char *path, GError **error);
  } kinds[] = { { "lexicon", ".tsv", engine_pack_builder_add_lexicon },
                { "weights", ".tsv", engine_pack_builder_add_weights },
                { "rules", ".rules", add_rules } };
  g_autofree char *manifest = g_build_filename (folder, "MANIFEST", NULL);

  if (deps != NULL)
    g_ptr_array_add (deps, g_strdup (folder));
  if (g_file_test (manifest, G_FILE_TEST_EXISTS))
    {
      if (!add_file (self, manifest, engine_pack_builder_add_manifest, error))
        return FALSE;
      if (deps != NULL)
        g_ptr_array_add (deps, g_steal_pointer (&manifest));
    }
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

      list_files (folder, kinds[k].sub, kinds[k].suffix, files, deps);
      for (guint i = 0; i < files->len; i++)
        if (!add_file (self, g_ptr_array_index (files, i), kinds[k].add, error))
          return FALSE;
    }
  return TRUE;
}

/* A word of the dictionary: its form, with what may tell it from others that fold alike. */
static void
add_dictionary_word (const char *text, guint32 morph, const char *lemma, gpointer data)
{
  EnginePackBuilder *self = data;
  guint32 form = engine_pack_builder_intern (self, text);
  guint32 lemma_form = engine_pack_builder_intern (self, lemma);
  BuilderForm *f = &g_array_index (self->forms, BuilderForm, form);

  if (form == 0)
    return;
  if (g_str_is_ascii (text))
    f->morph |= morph;
  else if (engine_fold_changes_ending (text, strlen (text)))
    f->morph_final |= morph;
  else
    f->morph_accented |= morph;
  if (f->lemma == 0 || lemma_form == form)
    f->lemma = lemma_form;
  if (morph & ENGINE_MORPH_VERB)
    f->verb = lemma_form;
}

GBytes *
engine_pack_builder_finish (EnginePackBuilder *self, GError **error)
{
  g_autoptr (GByteArray) section = g_byte_array_new ();

  if (!engine_pack_builder_check_weights (self, error)
      || !engine_rules_read (self->rule_files, self->excluded, self->problems, self->rules, error)
      || (self->rules->len > 0 && !engine_rules_compile (self, section, error)))
    return NULL;
  if (self->dictionary != NULL && self->dictionary->each != NULL)
    self->dictionary->each (self->dictionary, add_dictionary_word, self);
  return engine_pack_builder_write (self, section);
}
