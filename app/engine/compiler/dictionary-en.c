/* SPDX-License-Identifier: GPL-3.0-or-later */

/* English morphology: regular rules, with WordNet's exception lists and its index of verbs, nouns
 * and adjectives that occur in its tagged texts where the machine has them. */

#include "config.h"

#include "dictionary.h"

#include <string.h>

typedef struct
{
  EngineDictionary base;
  GHashTable *irregular; /* "v lemma" or "n lemma" → GPtrArray of forms */
  GHashTable *words;     /* lemma → pos bits */
  GPtrArray *order;      /* lemmas in order of the files */
  GStringChunk *chunk;
} English;

static gboolean
is_vowel (char c)
{
  return strchr ("aeiou", c) != NULL && c != '\0';
}

static const char *
keep (English *self, char *take)
{
  const char *s = g_string_chunk_insert_const (self->chunk, take);

  g_free (take);
  return s;
}

static void
add (GArray *out, const char *text, guint32 morph)
{
  EngineInflection f = { text, morph };

  g_array_append_val (out, f);
}

/* tariffs, boxes, countries */
static char *
with_s (const char *word)
{
  gsize n = strlen (word);

  if (n > 1 && word[n - 1] == 'y' && !is_vowel (word[n - 2]))
    return g_strdup_printf ("%.*sies", (int)n - 1, word);
  if (n > 0
      && (strchr ("sxz", word[n - 1]) != NULL || g_str_has_suffix (word, "ch")
          || g_str_has_suffix (word, "sh") || g_str_has_suffix (word, "o")))
    return g_strconcat (word, "es", NULL);
  return g_strconcat (word, "s", NULL);
}

/* Whether the last consonant doubles: stop, cut, permit (stress unknown: a short list). */
static gboolean
doubles (const char *word)
{
  static const char *const longer[] = {
    "permit", "commit", "admit",  "submit", "refer",  "prefer", "defer",  "occur",  "control",
    "cancel", "travel", "label",  "equip",  "regret", "rebut",  "deter",  "incur",  "transfer",
    "model",  "signal", "total",  "level",  "fuel",   "outbid", "unplug", "offset", "reset",
    "omit",   "emit",   "compel", "propel", "dispel", "expel",  "rebel",  "patrol", "channel"
  };
  gsize n = strlen (word);
  guint vowels = 0;

  for (guint i = 0; i < G_N_ELEMENTS (longer); i++)
    if (strcmp (word, longer[i]) == 0)
      return TRUE;
  if (n < 3 || is_vowel (word[n - 1]) || strchr ("wxy", word[n - 1]) != NULL
      || !is_vowel (word[n - 2])
      || (is_vowel (word[n - 3]) && !(word[n - 3] == 'u' && n > 3 && word[n - 4] == 'q')))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    vowels += is_vowel (word[i]);
  return vowels == 1 || (vowels == 2 && word[n - 3] == 'u');
}

static char *
with_ing (const char *word)
{
  gsize n = strlen (word);

  if (g_str_has_suffix (word, "ie"))
    return g_strdup_printf ("%.*sying", (int)n - 2, word);
  if (n > 2 && word[n - 1] == 'e' && !g_str_has_suffix (word, "ee")
      && !g_str_has_suffix (word, "oe") && !g_str_has_suffix (word, "ye"))
    return g_strdup_printf ("%.*sing", (int)n - 1, word);
  if (doubles (word))
    return g_strdup_printf ("%s%cing", word, word[n - 1]);
  return g_strconcat (word, "ing", NULL);
}

static char *
with_ed (const char *word)
{
  gsize n = strlen (word);

  if (word[n - 1] == 'e')
    return g_strconcat (word, "d", NULL);
  if (n > 1 && word[n - 1] == 'y' && !is_vowel (word[n - 2]))
    return g_strdup_printf ("%.*sied", (int)n - 1, word);
  if (doubles (word))
    return g_strdup_printf ("%s%ced", word, word[n - 1]);
  return g_strconcat (word, "ed", NULL);
}

/* What an irregular form is: "are" and "am" are present, some preterites are no participles. */
static guint32
irregular_morph (const char *form)
{
  static const char *const preterites[] = {
    "began",    "broke",    "chose",   "drew",     "drove",     "fell",     "flew",      "forbade",
    "forgot",   "froze",    "gave",    "went",     "grew",      "knew",     "lay",       "rode",
    "rose",     "saw",      "shook",   "showed",   "spoke",     "stole",    "swore",     "took",
    "threw",    "wore",     "wrote",   "withdrew", "undertook", "overtook", "underwent", "did",
    "was",      "were",     "foresaw", "oversaw",  "undid",     "withdrew", "became",    "came",
    "overcame", "ran",      "sang",    "sank",     "shrank",    "sprang",   "swam",      "arose",
    "ate",      "hid",      "bit",     "blew",     "tore",      "bore",     "beat",      "forgave",
    "mistook",  "outgrew",  "redrew",  "rewrote",  "foreswore", "forwent",  "strove",    "woke",
    "overran",  "overthrew"
  };
  static const char *const participles[] = { "become", "come",   "overcome",
                                             "run",    "beaten", "overrun" };

  if (strcmp (form, "are") == 0)
    return ENGINE_MORPH_PRESENT | ENGINE_MORPH_PLURAL;
  if (strcmp (form, "am") == 0)
    return ENGINE_MORPH_PRESENT | ENGINE_MORPH_FIRST;
  for (guint i = 0; i < G_N_ELEMENTS (preterites); i++)
    if (strcmp (form, preterites[i]) == 0)
      return ENGINE_MORPH_PAST;
  for (guint i = 0; i < G_N_ELEMENTS (participles); i++)
    if (strcmp (form, participles[i]) == 0)
      return ENGINE_MORPH_PAST_PARTICIPLE;
  if (g_str_has_suffix (form, "en") || g_str_has_suffix (form, "wn")
      || g_str_has_suffix (form, "one") || g_str_has_suffix (form, "orn")
      || g_str_has_suffix (form, "un"))
    return ENGINE_MORPH_PAST_PARTICIPLE;
  return ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE;
}

/* "cancel", "initial", "fuel", but not "sell", "sail", "steal". */
static gboolean
ends_in_one_l (const char *lemma)
{
  const gsize n = strlen (lemma);

  return n > 3 && lemma[n - 1] == 'l' && is_vowel (lemma[n - 2])
         && strchr ("aeo", lemma[n - 3]) == NULL;
}

static void
inflect_verb (English *self, const char *lemma, GArray *out)
{
  static const char *const unchanged[] = { "put",      "cut",       "set",    "hit",    "let",
                                           "cost",     "shut",      "hurt",   "spread", "quit",
                                           "shed",     "burst",     "bid",    "rid",    "cast",
                                           "forecast", "broadcast", "offset", "reset",  "bet",
                                           "upset",    "split",     "thrust" };
  const guint32 verb = ENGINE_MORPH_VERB;
  g_autofree char *key = g_strconcat ("v ", lemma, NULL);
  GPtrArray *irregular = g_hash_table_lookup (self->irregular, key);
  gboolean has_past = FALSE, fixed = FALSE;

  add (out, g_string_chunk_insert_const (self->chunk, lemma),
       verb | ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT | ENGINE_MORPH_PLURAL
           | ENGINE_MORPH_FIRST);
  add (out, keep (self, with_s (lemma)),
       verb | ENGINE_MORPH_PRESENT | ENGINE_MORPH_THIRD | ENGINE_MORPH_SINGULAR);
  for (guint i = 0; irregular != NULL && i < irregular->len; i++)
    {
      const char *form = g_ptr_array_index (irregular, i);

      if (g_str_has_suffix (form, "ing"))
        add (out, form, verb | ENGINE_MORPH_PRESENT_PARTICIPLE);
      else if (!g_str_has_suffix (form, "s") || strcmp (form, "was") == 0)
        {
          add (out, form, verb | irregular_morph (form));
          has_past = TRUE;
        }
    }
  add (out, keep (self, with_ing (lemma)), verb | ENGINE_MORPH_PRESENT_PARTICIPLE);
  for (guint i = 0; i < G_N_ELEMENTS (unchanged); i++)
    fixed |= strcmp (lemma, unchanged[i]) == 0;
  if (fixed)
    add (out, g_string_chunk_insert_const (self->chunk, lemma),
         verb | ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE);
  else if (!has_past)
    add (out, keep (self, with_ed (lemma)),
         verb | ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE);
  /* "cancelled" and, in America, "canceled" */
  if (ends_in_one_l (lemma))
    {
      add (out, keep (self, g_strconcat (lemma, "ed", NULL)),
           verb | ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE);
      add (out, keep (self, g_strconcat (lemma, "ing", NULL)),
           verb | ENGINE_MORPH_PRESENT_PARTICIPLE);
    }
}

static void
inflect_noun (English *self, const char *lemma, GArray *out)
{
  g_autofree char *key = g_strconcat ("n ", lemma, NULL);
  GPtrArray *irregular = g_hash_table_lookup (self->irregular, key);

  add (out, g_string_chunk_insert_const (self->chunk, lemma),
       ENGINE_MORPH_NOUN | ENGINE_MORPH_SINGULAR);
  for (guint i = 0; irregular != NULL && i < irregular->len; i++)
    add (out, g_ptr_array_index (irregular, i), ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL);
  if (irregular == NULL)
    add (out, keep (self, with_s (lemma)), ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL);
}

static gboolean
english_inflect (EngineDictionary *base, const char *lemma, guint32 pos, GArray *out)
{
  English *self = (English *)base;

  if (*lemma == '\0')
    return FALSE;
  if (pos & ENGINE_MORPH_NOUN)
    inflect_noun (self, lemma, out);
  if (pos & ENGINE_MORPH_VERB)
    inflect_verb (self, lemma, out);
  if (pos & ENGINE_MORPH_ADJ)
    add (out, g_string_chunk_insert_const (self->chunk, lemma), ENGINE_MORPH_ADJ);
  return TRUE;
}

static void
english_each (EngineDictionary *base,
              void (*func) (const char *text, guint32 morph, const char *lemma, gpointer data),
              gpointer data)
{
  English *self = (English *)base;

  for (guint i = 0; i < self->order->len; i++)
    {
      const char *lemma = g_ptr_array_index (self->order, i);
      guint32 pos = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, lemma));
      g_autoptr (GArray) forms = g_array_new (FALSE, FALSE, sizeof (EngineInflection));

      if (pos & ENGINE_MORPH_ADVERB)
        add (forms, lemma, ENGINE_MORPH_ADVERB);
      english_inflect (base, lemma, pos, forms);
      for (guint k = 0; k < forms->len; k++)
        func (g_array_index (forms, EngineInflection, k).text,
              g_array_index (forms, EngineInflection, k).morph, lemma, data);
    }
}

static void
english_free (EngineDictionary *base)
{
  English *self = (English *)base;

  g_hash_table_unref (self->irregular);
  g_hash_table_unref (self->words);
  g_ptr_array_unref (self->order);
  g_string_chunk_free (self->chunk);
  g_free (self);
}

/* The lines of a file, NULL where it cannot be read; free with g_strfreev(). */
static GStrv
read_lines (const char *path, GError **error)
{
  g_autofree char *contents = NULL;

  return g_file_get_contents (path, &contents, NULL, error) ? g_strsplit (contents, "\n", -1)
                                                            : NULL;
}

/* "form lemma [lemma…]" lines. */
static gboolean
read_exceptions (English *self, const char *path, const char *prefix, GError **error)
{
  g_auto (GStrv) lines = read_lines (path, error);

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) f = g_strsplit (g_strstrip (lines[i]), " ", -1);

      for (guint k = 1; f[0] != NULL && f[k] != NULL; k++)
        {
          char *key = g_strdup_printf ("%s %s", prefix, f[k]);
          GPtrArray *list = g_hash_table_lookup (self->irregular, key);

          if (strchr (f[0], '_') != NULL || strchr (f[0], '\'') != NULL)
            {
              g_free (key);
              continue;
            }
          if (list == NULL)
            g_hash_table_insert (self->irregular, g_strdup (key), list = g_ptr_array_new ());
          g_ptr_array_add (list, g_string_chunk_insert_const (self->chunk, f[0]));
          g_free (key);
        }
    }
  return TRUE;
}

/* "lemma pos n_synsets n_pointers pointers… n_senses n_tagged offsets…": the tagged ones. */
static gboolean
read_index (English *self, const char *path, guint32 pos, GError **error)
{
  g_auto (GStrv) lines = read_lines (path, error);

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) f = g_strsplit (lines[i], " ", -1);
      guint n = g_strv_length (f), n_pointers;
      const char *lemma;
      guint32 old;

      if (*lines[i] == ' ' || n < 6 || strpbrk (f[0], "_'./0123456789-") != NULL)
        continue;
      n_pointers = g_ascii_strtoull (f[3], NULL, 10);
      if (5 + n_pointers >= n
          || (!(pos & ENGINE_MORPH_VERB)
              && g_ascii_strtoull (f[5 + n_pointers], NULL, 10) == 0
              /* a verb's other readings count however rare */
              && !g_hash_table_contains (self->words, f[0])))
        continue;
      lemma = g_string_chunk_insert_const (self->chunk, f[0]);
      old = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, lemma));
      if (old == 0)
        g_ptr_array_add (self->order, (gpointer)lemma);
      g_hash_table_insert (self->words, (gpointer)lemma, GUINT_TO_POINTER (old | pos));
    }
  return TRUE;
}

/* Verbs that WordNet has not: one a line, "#" begins a comment. */
static gboolean
read_verbs (English *self, const char *path, GError **error)
{
  g_auto (GStrv) lines = read_lines (path, error);

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *lemma = g_strstrip (lines[i]);

      if (*lemma == '\0' || *lemma == '#' || g_hash_table_contains (self->words, lemma))
        continue;
      lemma = g_string_chunk_insert_const (self->chunk, lemma);
      g_ptr_array_add (self->order, (gpointer)lemma);
      g_hash_table_insert (self->words, (gpointer)lemma, GUINT_TO_POINTER (ENGINE_MORPH_VERB));
    }
  return TRUE;
}

EngineDictionary *
dictionary_new_english (const char *wordnet, const char *verbs, GPtrArray *deps, GError **error)
{
  static const struct
  {
    const char *file;
    guint32 pos;
    const char *prefix;
  } files[] = { { "verb.exc", 0, "v" },
                { "noun.exc", 0, "n" },
                { "index.verb", ENGINE_MORPH_VERB, NULL },
                { "index.noun", ENGINE_MORPH_NOUN, NULL },
                { "index.adj", ENGINE_MORPH_ADJ, NULL },
                { "index.adv", ENGINE_MORPH_ADVERB, NULL } };
  English *self = g_new0 (English, 1);

  self->base.inflect = english_inflect;
  self->base.each = english_each;
  self->base.free = english_free;
  self->irregular =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  self->order = g_ptr_array_new ();
  self->chunk = g_string_chunk_new (65536);
  for (guint i = 0; wordnet != NULL && i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (wordnet, files[i].file, NULL);

      if (!(files[i].prefix != NULL ? read_exceptions (self, path, files[i].prefix, error)
                                    : read_index (self, path, files[i].pos, error)))
        {
          english_free (&self->base);
          return NULL;
        }
      g_ptr_array_add (deps, g_steal_pointer (&path));
    }
  if (verbs != NULL)
    {
      if (!read_verbs (self, verbs, error))
        {
          english_free (&self->base);
          return NULL;
        }
      g_ptr_array_add (deps, g_strdup (verbs));
    }
  return &self->base;
}
