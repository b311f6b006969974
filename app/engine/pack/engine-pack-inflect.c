/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The infl column: an entry of one word or more to all its surfaces.  Which word inflects: with
 * noun, adj and verb the head, which in a Germanic phrase is the last word before a preposition
 * ("trade agreements with") and else the first; with head the first whatever it is; with all every
 * word that the dictionary knows, in step ("accords commerciaux"); parted is a verb with its particle,
 * and with a pronoun between them too ("brought it down"). */

#include "config.h"

#include "engine-pack-builder.h"

#include <string.h>

typedef struct
{
  GPtrArray *words;  /* the words themselves */
  GPtrArray *after;  /* what stands after each: space, hyphen */
} Phrase;

static void
phrase_split (Phrase *p, const char *text)
{
  p->words = g_ptr_array_new_with_free_func (g_free);
  p->after = g_ptr_array_new_with_free_func (g_free);
  while (*text != '\0')
    {
      gsize n = strcspn (text, " -");
      gsize m = strspn (text + n, " -");

      g_ptr_array_add (p->words, g_strndup (text, n));
      g_ptr_array_add (p->after, g_strndup (text + n, m));
      text += n + m;
    }
}

static void
phrase_clear (Phrase *p)
{
  g_ptr_array_unref (p->words);
  g_ptr_array_unref (p->after);
}

static void
add_unique (GPtrArray *out, char *take)
{
  if (g_ptr_array_find_with_equal_func (out, take, g_str_equal, NULL))
    g_free (take);
  else
    g_ptr_array_add (out, take);
}

/* The phrase with word @at put as @word. */
static char *
phrase_with (const Phrase *p, guint at, const char *word)
{
  GString *s = g_string_new (NULL);

  for (guint i = 0; i < p->words->len; i++)
    {
      g_string_append (s, i == at ? word : (const char *)g_ptr_array_index (p->words, i));
      g_string_append (s, g_ptr_array_index (p->after, i));
    }
  return g_string_free (s, FALSE);
}

static gboolean
head_is_last (EnginePackBuilder *self)
{
  return strcmp (self->language, "en") == 0;
}

static guint
head_of (EnginePackBuilder *self, const Phrase *p)
{
  static const char *const prepositions[] = { "of",      "on",    "in",   "to",   "for",    "with",
                                              "at",      "by",    "and",  "from", "over",   "per",
                                              "between", "under", "into", "the",  "against" };

  if (!head_is_last (self))
    return 0;
  for (guint i = 1; i < p->words->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (prepositions); k++)
      if (strcmp (g_ptr_array_index (p->words, i), prepositions[k]) == 0)
        return i - 1;
  return p->words->len - 1;
}

/* A capital where the lemma has one. */
static char *
match_capital (const char *model, const char *word)
{
  gunichar c = g_utf8_get_char (model);
  char first[8] = { 0 };

  if (!g_unichar_isupper (c))
    return g_strdup (word);
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (word)), first);
  return g_strconcat (first, g_utf8_next_char (word), NULL);
}

/* The forms of @word: the dictionary's, asked with the word as written and in lower case; else a
 * plural in -s.  The word itself always is one. */
static void
forms_of (EnginePackBuilder *self, const char *word, guint32 pos, GArray *forms)
{
  EngineInflection itself = { word, 0 };
  g_autofree char *lower = g_utf8_strdown (word, -1);

  g_array_append_val (forms, itself);
  if (self->dictionary == NULL)
    return;
  if (!self->dictionary->inflect (self->dictionary, word, pos, forms) && strcmp (lower, word) != 0)
    self->dictionary->inflect (self->dictionary, lower, pos, forms);
}

static void
expand_word (EnginePackBuilder *self, const Phrase *p, guint at, guint32 pos, GPtrArray *out)
{
  g_autoptr (GArray) forms = g_array_new (FALSE, FALSE, sizeof (EngineInflection));
  const char *word = g_ptr_array_index (p->words, at);

  forms_of (self, word, pos, forms);
  for (guint i = 0; i < forms->len; i++)
    {
      g_autofree char *form = match_capital (word, g_array_index (forms, EngineInflection, i).text);

      add_unique (out, phrase_with (p, at, form));
    }
  /* a noun or an adjective that no dictionary has: it still has a plural */
  if (forms->len == 1 && !(pos & ENGINE_MORPH_VERB) && *word != '\0'
      && strchr ("sxz", word[strlen (word) - 1]) == NULL)
    {
      g_autofree char *plural = g_strconcat (word, "s", NULL);

      add_unique (out, phrase_with (p, at, plural));
    }
}

/* "se rallie à", "s'est rallié à", "se sont ralliées à": a reflexive verb in its forms and with its auxiliary. */
static void
expand_reflexive (EnginePackBuilder *self, const Phrase *p, GPtrArray *out)
{
  static const char *const auxiliaries[] = { "s'est",     "se sont",   "s'était",
                                             "s'étaient", "se serait", "se seraient" };
  g_autoptr (GArray) forms = g_array_new (FALSE, FALSE, sizeof (EngineInflection));
  const char *first = g_ptr_array_index (p->words, 0);
  const gboolean elided = g_str_has_prefix (first, "s'");
  const guint at = elided || p->words->len < 2 ? 0 : 1;

  forms_of (self, elided ? first + strlen ("s'") : g_ptr_array_index (p->words, at),
            ENGINE_MORPH_VERB, forms);
  for (guint i = 0; i < forms->len; i++)
    {
      const EngineInflection *f = &g_array_index (forms, EngineInflection, i);
      g_autofree char *form = g_strconcat (elided ? "s'" : "", f->text, NULL);

      add_unique (out, phrase_with (p, at, form));
      for (gsize k = 0; k < G_N_ELEMENTS (auxiliaries) && (f->morph & ENGINE_MORPH_PAST_PARTICIPLE);
           k++)
        {
          g_autofree char *compound = g_strconcat (auxiliaries[k], " ", f->text, NULL);
          g_autofree char *whole = phrase_with (p, at, compound);

          /* the pronoun is part of the auxiliary */
          add_unique (out, g_strdup (whole + (elided ? 0 : strlen ("se "))));
        }
    }
}

static char *
plural_of (EnginePackBuilder *self, const char *word)
{
  g_autoptr (GArray) forms = g_array_new (FALSE, FALSE, sizeof (EngineInflection));
  const guint32 genders = ENGINE_MORPH_FEMININE | ENGINE_MORPH_MASCULINE;
  guint32 own = 0;
  const char *best = NULL;

  forms_of (self, word, ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ, forms);
  for (guint i = 1; i < forms->len; i++)
    {
      const EngineInflection *f = &g_array_index (forms, EngineInflection, i);

      if (g_ascii_strcasecmp (f->text, word) == 0)
        own |= f->morph & genders;
    }
  for (guint i = 1; i < forms->len; i++)
    {
      const EngineInflection *f = &g_array_index (forms, EngineInflection, i);

      if ((f->morph & ENGINE_MORPH_PLURAL)
          && (best == NULL || (own != 0 && (f->morph & genders) == own)))
        best = f->text;
    }
  return best != NULL ? match_capital (word, best) : g_strdup (word);
}

static void
expand_all (EnginePackBuilder *self, const Phrase *p, GPtrArray *out)
{
  GString *s = g_string_new (NULL);

  for (guint i = 0; i < p->words->len; i++)
    {
      g_autofree char *plural = plural_of (self, g_ptr_array_index (p->words, i));

      g_string_append (s, plural);
      g_string_append (s, g_ptr_array_index (p->after, i));
    }
  add_unique (out, g_string_free (s, FALSE));
}

/* "bring down", "brought down" … to "bring it down", "brought them down" as well. */
static void
part_particle (GPtrArray *out)
{
  static const char *const between[] = { "it", "them" };
  const guint n = out->len;

  for (guint i = 0; i < n; i++)
    {
      const char *form = g_ptr_array_index (out, i);
      const char *particle = strchr (form, ' ');

      for (gsize k = 0; k < G_N_ELEMENTS (between) && particle != NULL; k++)
        add_unique (
            out, g_strdup_printf ("%.*s %s%s", (int)(particle - form), form, between[k], particle));
    }
}

gboolean
engine_pack_builder_expand (EnginePackBuilder *self,
                            const char *form,
                            const char *infl,
                            GPtrArray *out)
{
  const guint32 nominal = ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ;
  Phrase p;

  add_unique (out, g_strdup (form));
  if (*infl == '\0' || strcmp (infl, "none") == 0)
    return TRUE;
  phrase_split (&p, form);
  if (strcmp (infl, "noun") == 0)
    expand_word (self, &p, head_of (self, &p), ENGINE_MORPH_NOUN, out);
  else if (strcmp (infl, "adj") == 0)
    expand_word (self, &p, head_of (self, &p), ENGINE_MORPH_ADJ, out);
  else if (strcmp (infl, "reflexive") == 0)
    expand_reflexive (self, &p, out);
  else if (strcmp (infl, "verb") == 0)
    expand_word (self, &p, 0, ENGINE_MORPH_VERB, out);
  else if (strcmp (infl, "parted") == 0)
    {
      expand_word (self, &p, 0, ENGINE_MORPH_VERB, out);
      part_particle (out);
    }
  else if (strcmp (infl, "head") == 0)
    expand_word (self, &p, 0, nominal | ENGINE_MORPH_VERB, out);
  else if (strcmp (infl, "all") == 0 && p.words->len > 1)
    expand_all (self, &p, out);
  else if (strcmp (infl, "all") == 0)
    expand_word (self, &p, 0, nominal, out);
  else
    {
      phrase_clear (&p);
      return FALSE;
    }
  phrase_clear (&p);
  return TRUE;
}
