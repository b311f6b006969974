/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overlay: FOLDER/LANGUAGE/{lexicon,rules} in the form of resources/language, compiled when the
 * languages are loaded.  Words are added to those of the shipped pack, whose forms keep their ids;
 * the shipped rules are compiled again beside the user's, from the sources that the pack carries.
 * Inflection comes from the forms of the shipped pack. */

#include "config.h"

#include "engine-overlay.h"

#include "engine-fold.h"
#include "engine-pack-format.h"

#include <glib/gstdio.h>
#include <string.h>

/* A dictionary made of a pack's own forms. */
typedef struct
{
  EngineDictionary base;
  const EnginePack *pack;
  GHashTable *by_lemma; /* form → GArray of forms */
} PackDictionary;

static gboolean
pack_inflect (EngineDictionary *base, const char *lemma, guint32 pos, GArray *out)
{
  PackDictionary *self = (PackDictionary *)base;
  char folded[ENGINE_FOLD_BUFFER_BYTES];
  gsize n = engine_fold (lemma, strlen (lemma), folded);
  guint32 form = n > 0 ? engine_pack_find_form (self->pack, folded, n) : 0;
  GArray *forms = form != 0 ? g_hash_table_lookup (self->by_lemma, GUINT_TO_POINTER (form)) : NULL;
  gboolean known = FALSE;

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      guint32 one = g_array_index (forms, guint32, i);
      EngineInflection f = { engine_pack_form_text (self->pack, one),
                             engine_pack_form_morph (self->pack, one) };

      if (f.morph & pos)
        {
          g_array_append_val (out, f);
          known = TRUE;
        }
    }
  return known;
}

static void
add_form (PackDictionary *self, guint32 lemma, guint32 form)
{
  GArray *forms;

  if (lemma == 0)
    return;
  forms = g_hash_table_lookup (self->by_lemma, GUINT_TO_POINTER (lemma));
  if (forms == NULL)
    g_hash_table_insert (self->by_lemma, GUINT_TO_POINTER (lemma),
                         forms = g_array_new (FALSE, FALSE, sizeof (guint32)));
  g_array_append_val (forms, form);
}

static void
pack_dictionary_init (PackDictionary *self, const EnginePack *pack)
{
  self->base.inflect = pack_inflect;
  self->pack = pack;
  self->by_lemma =
      g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify)g_array_unref);
  for (guint32 i = 1; i < pack->n[ENGINE_PACK_FORMS]; i++)
    {
      add_form (self, pack->forms[i].lemma, i);
      if (pack->forms[i].verb != pack->forms[i].lemma)
        add_form (self, pack->forms[i].verb, i);
    }
}

gboolean
engine_overlay_exists (const char *folder, const char *language)
{
  static const char *const subs[] = { "lexicon", "rules", "weights" };

  for (gsize i = 0; i < G_N_ELEMENTS (subs); i++)
    {
      g_autofree char *own = g_build_filename (folder, language, subs[i], NULL);
      g_autofree char *shared = g_build_filename (folder, "base", subs[i], NULL);

      if (g_file_test (own, G_FILE_TEST_IS_DIR) || g_file_test (shared, G_FILE_TEST_IS_DIR))
        return TRUE;
    }
  return FALSE;
}

/* The shipped rule files, written out for the rule compiler; their paths go to @rules. */
static gboolean
write_rules (const EnginePack *base, const char *folder, GPtrArray *rules, GError **error)
{
  g_autofree char *parent = g_build_filename (folder, engine_pack_language (base), "rules", NULL);

  if (g_mkdir_with_parents (parent, 0700) != 0)
    {
      g_set_error (error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE, "%s: cannot be made", parent);
      return FALSE;
    }
  for (guint i = 0; i + 1 < base->n[ENGINE_PACK_RULE_SOURCES]; i += 2)
    {
      const char *text = base->strings + base->rule_sources[i + 1];
      g_autofree char *name =
          g_strdup_printf ("%02u-%s", i / 2, base->strings + base->rule_sources[i]);
      char *path = g_build_filename (parent, name, NULL);

      g_ptr_array_add (rules, path);
      if (!g_file_set_contents (path, text, -1, error))
        return FALSE;
    }
  return TRUE;
}

static void
remove_rules (const EnginePack *base, const char *folder, GPtrArray *rules, guint n_written)
{
  g_autofree char *own = g_build_filename (folder, engine_pack_language (base), NULL);
  g_autofree char *parent = g_build_filename (own, "rules", NULL);

  for (guint i = 0; i < n_written && i < rules->len; i++)
    g_unlink (g_ptr_array_index (rules, i));
  g_rmdir (parent);
  g_rmdir (own);
  g_rmdir (folder);
}

static GBytes *
build (EnginePackBuilder *builder,
       const EnginePack *base,
       const char *folder,
       GPtrArray *rules,
       GError **error)
{
  g_autofree char *shared = g_build_filename (folder, "base", NULL);
  g_autofree char *own = g_build_filename (folder, engine_pack_language (base), NULL);

  engine_pack_builder_load (builder, base);
  if (!engine_pack_builder_add_folder (builder, shared, rules, NULL, error)
      || !engine_pack_builder_add_folder (builder, own, rules, NULL, error))
    return NULL;
  g_ptr_array_add (rules, NULL);
  return engine_pack_builder_finish (builder, (const char *const *)rules->pdata, error);
}

EnginePack *
engine_overlay_compile (const EnginePack *base, const char *folder, GError **error)
{
  g_autofree char *place = g_dir_make_tmp ("concordat-XXXXXX", error);
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;
  PackDictionary dictionary = { 0 };
  EnginePack *pack = NULL;
  guint n_written;

  if (place == NULL)
    return NULL;
  if (write_rules (base, place, rules, error))
    {
      g_autoptr (EnginePackBuilder) builder = NULL;

      n_written = rules->len;
      pack_dictionary_init (&dictionary, base);
      builder = engine_pack_builder_new (engine_pack_language (base), &dictionary.base);
      bytes = build (builder, base, folder, rules, error);
      if (bytes != NULL)
        pack = engine_pack_open_bytes (bytes, error);
      g_hash_table_unref (dictionary.by_lemma);
    }
  else
    n_written = rules->len;
  remove_rules (base, place, rules, n_written);
  return pack;
}
