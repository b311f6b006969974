/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The loaded languages: finding the packs, the guess of a text's language. */

#include "config.h"

#include "engine-fold.h"
#include "engine-language.h"
#include "engine-overlay.h"
#include "engine-pack-format.h"

#include <string.h>

struct _EngineLanguages
{
  int ref_count;
  GPtrArray *packs; /* EnginePack, by language */
  GPtrArray *codes; /* borrowed, NULL-terminated */
};

/* What a language guess reads of a text. */
#define GUESS_BYTES 16384

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

static gboolean
is_function_word (const EnginePack *pack, guint32 form)
{
  static const EngineClass classes[] = { ENGINE_CLASS_DETERMINER,  ENGINE_CLASS_PREPOSITION,
                                         ENGINE_CLASS_CONJUNCTION, ENGINE_CLASS_AND,
                                         ENGINE_CLASS_PRONOUN,     ENGINE_CLASS_POSSESSIVE,
                                         ENGINE_CLASS_RELATIVE,    ENGINE_CLASS_NEGATION,
                                         ENGINE_CLASS_AUXILIARY,   ENGINE_CLASS_MODAL,
                                         ENGINE_CLASS_SUBORDINATOR };
  const EnginePackForm *f = engine_pack_form (pack, form);
  guint16 set = pack->subsets[f->subset + (1u << f->n_restricted) - 1];

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (engine_pack_classset_has (pack, set, classes[i]))
      return TRUE;
  return FALSE;
}

/* What the text's start says of a language: its function words, and those that few languages share. */
typedef struct
{
  guint n_function;
  guint distinct; /* a word of one language counts SHARE, one of three a third of it */
  guint n_known; /* words whose morphology the pack knows */
} Evidence;

#define SHARE 12

static void
count_word (EngineLanguages *self, const char *folded, gsize length_bytes, Evidence *evidence)
{
  guint n_languages = 0;

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->packs->len; i++)
      {
        const EnginePack *pack = g_ptr_array_index (self->packs, i);
        guint32 form = engine_pack_find_form (pack, folded, length_bytes);

        if (pass == 0 && form != 0 && engine_pack_form_morph (pack, form) != 0)
          evidence[i].n_known++;
        if (form == 0 || !is_function_word (pack, form))
          continue;
        if (pass == 0)
          n_languages++;
        else
          {
            evidence[i].n_function++;
            evidence[i].distinct += SHARE / n_languages;
          }
      }
}

/* The words of the text's start; returns how many there are. */
static guint
count_words (EngineLanguages *self, const char *text, gsize length_bytes, Evidence *evidence)
{
  char folded[ENGINE_FOLD_BUFFER_BYTES];
  const char *end = text + MIN (length_bytes, GUESS_BYTES);
  guint n_words = 0;

  while (text < end)
    {
      const char *start = text;
      gsize n;

      while (text < end && ((guint8)*text >= 0x80 || g_ascii_isalpha (*text)))
        {
          if (text[0] == '\xe2' && text[1] == '\x80')
            break;
          text += g_utf8_skip[(guint8)*text];
        }
      if (text == start)
        {
          text += g_utf8_skip[(guint8)*text];
          continue;
        }
      if (text > end)
        break;
      n = engine_fold (start, text - start, folded);
      n_words++;
      if (n > 0)
        count_word (self, folded, n, evidence);
    }
  return n_words;
}

/* A short text may have no function word of one language alone: then the language that knows a
 * quarter more of its words than any other, and half of them at least. */
static const char *
most_known (EngineLanguages *self, const Evidence *evidence, guint n_words)
{
  guint best = 0, second = 0;

  for (guint i = 1; i < self->packs->len; i++)
    if (evidence[i].n_known > evidence[best].n_known)
      best = i;
  for (guint i = 0; i < self->packs->len; i++)
    if (i != best)
      second = MAX (second, evidence[i].n_known);
  return n_words > 0 && evidence[best].n_known * 2 >= n_words
                 && evidence[best].n_known * 4 > second * 5
             ? g_ptr_array_index (self->codes, best)
             : NULL;
}

const char *
engine_languages_guess (EngineLanguages *self, const char *text, gsize length_bytes)
{
  g_autofree Evidence *evidence = g_new0 (Evidence, self->packs->len);
  guint n_words = count_words (self, text, length_bytes, evidence);
  guint best = 0, second = 0;

  for (guint i = 1; i < self->packs->len; i++)
    if (evidence[i].distinct > evidence[best].distinct)
      best = i;
  for (guint i = 0; i < self->packs->len; i++)
    if (i != best)
      second = MAX (second, evidence[i].distinct);
  /* a tenth of the words, and a quarter more than any other language has */
  if (n_words > 0 && evidence[best].n_function * 10 >= n_words
      && evidence[best].distinct * 4 > second * 5)
    return g_ptr_array_index (self->codes, best);
  return most_known (self, evidence, n_words);
}
