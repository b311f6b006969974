/* SPDX-License-Identifier: GPL-3.0-or-later */

/* French morphology from the hunspell dictionary "toutes variantes" (Olivier R., MPL-2.0): its
 * entries keep part of speech, gender and number, its suffix rules carry tense and person in po:
 * and is: tags.  Prefixes there are only elisions and clitics, which the tokeniser cuts itself. */

#include "config.h"

#include "dictionary.h"

#include <string.h>

typedef struct
{
  char *strip;
  char *add;
  char *condition;
  guint32 morph;
  gboolean rare; /* only second person, imperative or imperfect subjunctive */
} Suffix;

typedef struct
{
  const char *word;
  const char *flags;
  guint32 morph;
  guint32 next; /* entry + 1 with the same word */
} Entry;

typedef struct
{
  EngineDictionary base;
  GHashTable *suffixes; /* two bytes of flag → GPtrArray of Suffix */
  GArray *entries;
  GHashTable *by_word; /* word → entry + 1 */
  GStringChunk *chunk;
  char *aff;
  char *dic;
} French;

static void
suffix_free (gpointer p)
{
  Suffix *s = p;

  g_free (s->strip);
  g_free (s->add);
  g_free (s->condition);
  g_free (s);
}

static guint32
morph_of_tag (const char *tag)
{
  static const struct
  {
    const char *tag;
    guint32 morph;
  } tags[] = {
    { "po:nom", ENGINE_MORPH_NOUN },
    { "po:npr", ENGINE_MORPH_NOUN },
    { "po:adj", ENGINE_MORPH_ADJ },
    { "po:adv", ENGINE_MORPH_ADVERB },
    { "po:infi", ENGINE_MORPH_INFINITIVE },
    { "po:ppre", ENGINE_MORPH_PRESENT_PARTICIPLE },
    { "po:ppas", ENGINE_MORPH_PAST_PARTICIPLE },
    { "po:ipre", ENGINE_MORPH_PRESENT },
    { "po:iimp", ENGINE_MORPH_PAST },
    { "po:ipsi", ENGINE_MORPH_PAST },
    { "po:ifut", ENGINE_MORPH_FUTURE },
    { "po:cond", ENGINE_MORPH_CONDITIONAL },
    { "po:spre", ENGINE_MORPH_SUBJUNCTIVE },
    { "po:simp", ENGINE_MORPH_SUBJUNCTIVE },
    { "po:1sg", ENGINE_MORPH_FIRST | ENGINE_MORPH_SINGULAR },
    { "po:1isg", ENGINE_MORPH_FIRST | ENGINE_MORPH_SINGULAR },
    { "po:1pl", ENGINE_MORPH_FIRST | ENGINE_MORPH_PLURAL },
    { "po:3sg", ENGINE_MORPH_THIRD | ENGINE_MORPH_SINGULAR },
    { "po:3pl", ENGINE_MORPH_THIRD | ENGINE_MORPH_PLURAL },
    { "po:3pl!", ENGINE_MORPH_THIRD | ENGINE_MORPH_PLURAL },
    { "is:mas", ENGINE_MORPH_MASCULINE },
    { "is:fem", ENGINE_MORPH_FEMININE },
    { "is:epi", ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE },
    { "is:sg", ENGINE_MORPH_SINGULAR },
    { "is:pl", ENGINE_MORPH_PLURAL },
    { "is:inv", ENGINE_MORPH_SINGULAR | ENGINE_MORPH_PLURAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strcmp (tags[i].tag, tag) == 0)
      return tags[i].morph;
  if (g_str_has_prefix (tag, "po:v") && g_ascii_isdigit (tag[4]))
    return ENGINE_MORPH_VERB;
  return 0;
}

/* Verb forms that texts of the genre do without: second persons, imperfect subjunctives, first persons
 * outside present and future.  "compris", "permis" are participles, not what "je" once did. */
static gboolean
is_rare (guint32 morph, gboolean simple_past, gboolean past_subjunctive)
{
  const guint32 kept =
      ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PRESENT_PARTICIPLE;
  const guint32 present = ENGINE_MORPH_PRESENT | ENGINE_MORPH_FUTURE;

  if (morph & kept)
    return FALSE;
  if (past_subjunctive && !(morph & (present | ENGINE_MORPH_PAST | ENGINE_MORPH_CONDITIONAL)))
    return TRUE;
  if (morph & ENGINE_MORPH_THIRD)
    return FALSE;
  return !(morph & ENGINE_MORPH_FIRST) || !(morph & present) || (simple_past && !(morph & present));
}

static guint32
morph_of (char **fields, gboolean *rare)
{
  guint32 morph = 0;
  const guint32 tenses = ENGINE_MORPH_SUBJUNCTIVE | ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT
                         | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL
                         | ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PRESENT_PARTICIPLE;
  gboolean past_subjunctive = FALSE, inverted = FALSE, simple_past = FALSE, nominal;

  for (; *fields != NULL; fields++)
    {
      simple_past |= strcmp (*fields, "po:ipsi") == 0;
      past_subjunctive |= strcmp (*fields, "po:simp") == 0;
      /* "signè-je" would make every "signé" a present */
      inverted |= strcmp (*fields, "po:1isg") == 0;
      morph |= morph_of_tag (*fields);
    }
  nominal = (morph & tenses) == 0;
  if (rare != NULL)
    /* "compris", "permis", "promis" are participles, not what "je" once did */
    *rare = inverted || (!nominal && is_rare (morph, simple_past, past_subjunctive));
  return morph;
}

static void
read_suffixes (French *self, const char *contents)
{
  g_auto (GStrv) lines = g_strsplit_set (contents, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) f = NULL;
      GPtrArray *list;
      Suffix *s;
      char *slash;

      if (!g_str_has_prefix (lines[i], "SFX "))
        continue;
      f = g_strsplit_set (g_strchomp (lines[i]), " \t", -1);
      if (g_strv_length (f) < 5 || (strcmp (f[2], "Y") == 0 && g_ascii_isdigit (f[3][0])))
        continue;
      list = g_hash_table_lookup (self->suffixes, f[1]);
      if (list == NULL)
        {
          list = g_ptr_array_new_with_free_func (suffix_free);
          g_hash_table_insert (self->suffixes, g_strdup (f[1]), list);
        }
      if ((slash = strchr (f[3], '/')) != NULL)
        *slash = '\0';
      s = g_new0 (Suffix, 1);
      s->strip = g_strdup (strcmp (f[2], "0") == 0 ? "" : f[2]);
      s->add = g_strdup (strcmp (f[3], "0") == 0 ? "" : f[3]);
      s->condition = g_strdup (f[4]);
      s->morph = morph_of (f + 5, &s->rare);
      g_ptr_array_add (list, s);
    }
}

static void
read_entries (French *self)
{
  char *save = self->dic;

  for (char *line = save; line != NULL && *line != '\0';)
    {
      char *end = strchr (line, '\n');
      char *slash, *space;
      Entry e = { .word = line, .flags = "" };

      if (end != NULL)
        *end = '\0';
      if ((space = strpbrk (line, " \t")) != NULL)
        {
          g_auto (GStrv) f = NULL;

          *space = '\0';
          f = g_strsplit_set (space + 1, " \t", -1);
          e.morph = morph_of (f, NULL);
        }
      if ((slash = strchr (line, '/')) != NULL)
        {
          *slash = '\0';
          e.flags = slash + 1;
        }
      if (e.morph != 0 && *line != '\0')
        {
          gpointer old = g_hash_table_lookup (self->by_word, line);

          e.next = GPOINTER_TO_UINT (old);
          g_array_append_val (self->entries, e);
          g_hash_table_insert (self->by_word, (gpointer)e.word,
                               GUINT_TO_POINTER (self->entries->len));
        }
      line = end != NULL ? end + 1 : NULL;
    }
}

/* Whether @word ends as the condition says: characters, [sets] and [^sets]. */
static gboolean
condition_holds (const char *condition, const char *word)
{
  guint n = 0;
  const char *w = word + strlen (word);

  if (strcmp (condition, ".") == 0)
    return TRUE;
  for (const char *c = condition; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (*c == '[' && (c = strchr (c, ']')) == NULL)
        return FALSE;
      n++;
    }
  for (; n > 0; n--)
    {
      if (w == word)
        return FALSE;
      w = g_utf8_prev_char (w);
    }
  for (const char *c = condition; *c != '\0'; w = g_utf8_next_char (w))
    {
      gunichar have = g_utf8_get_char (w);

      if (*c == '[')
        {
          gboolean negated = c[1] == '^', found = FALSE;

          for (c += negated ? 2 : 1; *c != ']'; c = g_utf8_next_char (c))
            found |= g_utf8_get_char (c) == have;
          c++;
          if (found == negated)
            return FALSE;
        }
      else
        {
          if (*c != '.' && g_utf8_get_char (c) != have)
            return FALSE;
          c = g_utf8_next_char (c);
        }
    }
  return TRUE;
}

typedef void (*FormFunc) (const char *text, guint32 morph, gboolean rare, gpointer data);

static void
each_form (French *self, const Entry *e, FormFunc func, gpointer data)
{
  gboolean any = FALSE;

  for (const char *f = e->flags; f[0] != '\0' && f[1] != '\0'; f += 2)
    {
      char flag[3] = { f[0], f[1], '\0' };
      GPtrArray *list = g_hash_table_lookup (self->suffixes, flag);

      for (guint i = 0; list != NULL && i < list->len; i++)
        {
          const Suffix *s = g_ptr_array_index (list, i);
          g_autofree char *stem = NULL;
          g_autofree char *form = NULL;

          if (!g_str_has_suffix (e->word, s->strip) || !condition_holds (s->condition, e->word))
            continue;
          stem = g_strndup (e->word, strlen (e->word) - strlen (s->strip));
          form = g_strconcat (stem, s->add, NULL);
          func (form, e->morph | s->morph, s->rare, data);
          any = TRUE;
        }
    }
  if (!any)
    func (e->word, e->morph, FALSE, data);
}

typedef struct
{
  French *self;
  GArray *out;
} Collect;

static void
collect (const char *text, guint32 morph, gboolean rare, gpointer data)
{
  Collect *c = data;

  /* "visas" are no form of "viser" in what is read */
  if (rare)
    return;

  EngineInflection f = { g_string_chunk_insert_const (c->self->chunk, text), morph };

  g_array_append_val (c->out, f);
}

static gboolean
french_inflect (EngineDictionary *base, const char *lemma, guint32 pos, GArray *out)
{
  French *self = (French *)base;
  Collect c = { self, out };
  gboolean known = FALSE;

  for (guint i = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_word, lemma)); i != 0;)
    {
      const Entry *e = &g_array_index (self->entries, Entry, i - 1);

      if (e->morph & pos)
        {
          each_form (self, e, collect, &c);
          known = TRUE;
        }
      i = e->next;
    }
  return known;
}

typedef struct
{
  void (*func) (const char *text, guint32 morph, const char *lemma, gpointer data);
  gpointer data;
  const char *lemma;
} Each;

static void
pass_on (const char *text, guint32 morph, gboolean rare, gpointer data)
{
  Each *e = data;

  if (!rare)
    e->func (text, morph, e->lemma, e->data);
}

static void
french_each (EngineDictionary *base,
             void (*func) (const char *text, guint32 morph, const char *lemma, gpointer data),
             gpointer data)
{
  French *self = (French *)base;
  Each each = { func, data, NULL };

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *e = &g_array_index (self->entries, Entry, i);

      each.lemma = e->word;
      each_form (self, e, pass_on, &each);
    }
}

static void
french_free (EngineDictionary *base)
{
  French *self = (French *)base;

  g_hash_table_unref (self->suffixes);
  g_hash_table_unref (self->by_word);
  g_array_unref (self->entries);
  g_string_chunk_free (self->chunk);
  g_free (self->aff);
  g_free (self->dic);
  g_free (self);
}

EngineDictionary *
dictionary_new_french (const char *hunspell, GPtrArray *deps, GError **error)
{
  French *self = g_new0 (French, 1);
  g_autofree char *aff = g_strconcat (hunspell, ".aff", NULL);
  g_autofree char *dic = g_strconcat (hunspell, ".dic", NULL);

  self->base.inflect = french_inflect;
  self->base.each = french_each;
  self->base.free = french_free;
  self->suffixes =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->by_word = g_hash_table_new (g_str_hash, g_str_equal);
  self->chunk = g_string_chunk_new (65536);
  if (!g_file_get_contents (aff, &self->aff, NULL, error)
      || !g_file_get_contents (dic, &self->dic, NULL, error))
    {
      french_free (&self->base);
      return NULL;
    }
  g_ptr_array_add (deps, g_steal_pointer (&aff));
  g_ptr_array_add (deps, g_steal_pointer (&dic));
  read_suffixes (self, self->aff);
  read_entries (self);
  return &self->base;
}
