/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overlay: FOLDER/LANGUAGE/{lexicon,weights,rules} in the form of resources/language, compiled when
 * the languages are loaded.  Words are added to those of the shipped pack, whose forms keep their ids,
 * or take their place; the shipped rules are compiled again with the user's, from the sources that the
 * pack carries.  Inflection comes from the forms of the shipped pack.  A line or a rule that is wrong
 * is told and left out, and so is a rule whose examples do not hold. */

#include "config.h"

#include "engine-overlay.h"

#include "engine-fold.h"
#include "engine-language.h"
#include "engine-pack-builder.h"
#include "engine-rules-check.h"

#include <string.h>

#define MOST_ROUNDS 3

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
  for (guint32 i = 1; i < pack->n[ENGINE_PACK_WORDS]; i++)
    {
      add_form (self, pack->words[i].lemma, i);
      if (pack->words[i].verb != pack->words[i].lemma)
        add_form (self, pack->words[i].verb, i);
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

/* The shipped pack with the user's sources added, without the rules in @excluded.  The rules that it
 * was made of go to @rules. */
static EnginePack *
build (const EnginePack *base,
       EngineDictionary *dictionary,
       const char *folder,
       GHashTable *excluded,
       GPtrArray *problems,
       GPtrArray **rules,
       GError **error)
{
  g_autofree char *shared = g_build_filename (folder, "base", NULL);
  g_autofree char *own = g_build_filename (folder, engine_pack_language (base), NULL);
  g_autoptr (EnginePackBuilder) builder =
      engine_pack_builder_new (engine_pack_language (base), dictionary);
  g_autoptr (GBytes) bytes = NULL;

  engine_pack_builder_load (builder, base);
  builder->problems = problems;
  builder->excluded = excluded;
  if (!engine_pack_builder_add_folder (builder, shared, NULL, error)
      || !engine_pack_builder_add_folder (builder, own, NULL, error))
    return NULL;
  bytes = engine_pack_builder_finish (builder, error);
  *rules = g_ptr_array_ref (builder->rules);
  return bytes != NULL ? engine_pack_open_bytes (bytes, error) : NULL;
}

/* Runs the examples of all rules.  The user's whose examples fail go to @excluded; a shipped rule stays,
 * and the user learns what the pack changes.  Returns whether a rule was newly excluded. */
static gboolean
run_examples (EnginePack *pack, GPtrArray *rules, GHashTable *excluded, GPtrArray *problems)
{
  g_autoptr (EngineLanguages) languages = engine_languages_new_single (pack);
  g_autoptr (GPtrArray) failures = g_ptr_array_new_with_free_func (engine_example_failure_free);
  gboolean any = FALSE;

  engine_rules_check_examples (languages, engine_pack_language (pack), rules, failures);
  for (guint i = 0; i < failures->len; i++)
    {
      const EngineExampleFailure *failure = g_ptr_array_index (failures, i);

      if (failure->rule->own && g_hash_table_add (excluded, g_strdup (failure->rule->id)))
        any = TRUE;
      g_ptr_array_add (problems, failure->rule->own
                                     ? g_strdup (failure->message)
                                     : g_strdup_printf ("your own pack changes a shipped rule: %s",
                                                        failure->message));
    }
  return any;
}

EnginePack *
engine_overlay_compile (const EnginePack *base,
                        const char *folder,
                        GPtrArray *problems,
                        GError **error)
{
  PackDictionary dictionary = { 0 };
  g_autoptr (GHashTable) excluded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  EnginePack *pack = NULL;
  gboolean again = TRUE;

  pack_dictionary_init (&dictionary, base);
  /* A rule that goes may take another's example with it. */
  for (guint round = 0; again && round < MOST_ROUNDS; round++)
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) rules = NULL;

      again = FALSE;
      g_clear_pointer (&pack, engine_pack_unref);
      pack = build (base, &dictionary.base, folder, excluded, found, &rules, error);
      /* What is wrong in the sources is said once. */
      if (round > 0)
        g_ptr_array_set_size (found, 0);
      if (pack != NULL)
        again = run_examples (pack, rules, excluded, found);
      g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));
    }
  g_hash_table_unref (dictionary.by_lemma);
  return pack;
}
