/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People: mentions of persons with the fullest form of their name, their office and their country,
 * and the facts made of them.  A full name is taken on evidence that adds up
 * (engine-people-score.c); afterwards a family name alone stands for the one person of
 * the window who bears it.  People of earlier windows are read back from their facts. */

#include "config.h"

#include "engine-fold.h"
#include "engine-people.h"

#include <string.h>

#define MAX_RECALLED 64 /* people of the windows before */
#define OFFICE_REACH 14 /* tokens of an office between two names of a list */

typedef struct
{
  const char *name;
  char *words[8]; /* folded, in scratch */
  guint n_words;
  const char *role;
  const char *country;
  gboolean is_leader;
  gboolean country_said; /* by an office, not by the lexicon */
  guint32 last_token; /* newest mention's */
  guint32 last_sentence;
} Person;

typedef struct
{
  guint32 first; /* tokens */
  guint32 last;
  guint person;
} Hit;

typedef struct
{
  EngineAnalysis *a;
  EngineRole shared; /* the office of several that the last name had a part of; last 0 = none */
  GArray *people;       /* Person */
  GArray *hits;         /* Hit in order */
  GHashTable *by_word;  /* folded family name -> person + 1, 0 when two bear it */
} People;

static gboolean
line_is_boilerplate (const EngineAnalysis *a, guint32 line)
{
  return line < a->lines->len
         && g_array_index (a->lines, EngineLine, line).kind == ENGINE_LINE_BOILERPLATE;
}

static guint
fold_words (People *self, const EngineName *name, char **words, guint max)
{
  guint n = 0;

  for (guint32 i = name->first; i < name->last && n < max; i++)
    {
      char folded[ENGINE_FOLD_BUFFER_BYTES];
      gsize length;

      if (engine_token (self->a, i)->kind != ENGINE_TOKEN_WORD
          || engine_name_is_suffix (self->a, i))
        continue;
      length = engine_fill_fold (self->a, i, folded);
      if (length > 1)
        words[n++] = (char *)engine_arena_strndup (self->a->scratch, folded, length);
    }
  return n;
}

static gboolean
words_within (char *const *part, guint n_part, char *const *whole, guint n_whole)
{
  for (guint i = 0; i < n_part; i++)
    {
      gboolean found = FALSE;

      for (guint k = 0; k < n_whole && !found; k++)
        found = strcmp (part[i], whole[k]) == 0;
      if (!found)
        return FALSE;
    }
  return n_part > 0;
}

static void
index_word (People *self, const char *word, guint person)
{
  gpointer known;

  if (self->by_word == NULL)
    self->by_word = g_hash_table_new (g_str_hash, g_str_equal);
  if (!g_hash_table_lookup_extended (self->by_word, word, NULL, &known))
    g_hash_table_insert (self->by_word, (gpointer)word, GUINT_TO_POINTER (person + 1));
  else if (GPOINTER_TO_UINT (known) != person + 1)
    g_hash_table_insert (self->by_word, (gpointer)word, GUINT_TO_POINTER (0));
}

/* The person of these words, so far: one whose name has them all, or of whose they have all. */
static guint
find_person (People *self, char **words, guint n)
{
  gpointer known = NULL;

  for (guint i = 0; i < n && self->by_word != NULL; i++)
    {
      const char *w = words[n - 1 - i];
      const Person *p;
      guint index;

      if (!g_hash_table_lookup_extended (self->by_word, w, NULL, &known)
          || GPOINTER_TO_UINT (known) == 0)
        continue;
      index = GPOINTER_TO_UINT (known) - 1;
      p = &g_array_index (self->people, Person, index);
      if (words_within (words, n, p->words, p->n_words)
          || words_within (p->words, p->n_words, words, n))
        return index;
    }
  return G_MAXUINT;
}

static const char *
name_text (EngineAnalysis *a, guint32 first, guint32 last)
{
  return engine_fill_text (a, first, last);
}

static guint
take_person (People *self, const EngineName *name)
{
  char *words[8];
  guint n = fold_words (self, name, words, G_N_ELEMENTS (words));
  guint index = find_person (self, words, n);
  Person *p;

  if (index == G_MAXUINT)
    {
      Person fresh = { .name = name_text (self->a, name->first, name->last) };

      g_array_append_val (self->people, fresh);
      index = self->people->len - 1;
      p = &g_array_index (self->people, Person, index);
    }
  p = &g_array_index (self->people, Person, index);
  if (n > p->n_words)
    {
      p->name = name_text (self->a, name->first, name->last);
      memcpy (p->words, words, sizeof words);
      p->n_words = n;
      if (n > 0)
        {
          index_word (self, words[n - 1], index);
          if (n == 2 || (n == 3 && !name->given))
            index_word (self, words[0], index);
        }
    }
  if (name->is_leader)
    {
      p->is_leader = TRUE;
      if (p->country == NULL)
        p->country = name->country;
    }
  return index;
}

static void
take_role (People *self, Person *p, const EngineRole *role)
{
  if (role->last == 0)
    return;
  if (p->role == NULL)
    p->role = engine_fill_text (self->a, role->first, role->last);
  if (p->country == NULL || (role->country != NULL && role->state && !p->country_said))
    {
      p->country = role->country != NULL ? role->country : p->country;
      p->country_said = role->country != NULL;
    }
}

static void
add_hit (People *self, guint32 first, guint32 last, guint person)
{
  Hit hit = { first, last, person };
  Person *p = &g_array_index (self->people, Person, person);

  p->last_token = first;
  p->last_sentence = engine_analysis_sentence_of (self->a, first);
  g_array_append_val (self->hits, hit);
}

/* A single capitalised word that a person of the window bears as family name. */
static guint32
try_family_name (People *self, guint32 i)
{
  char folded[ENGINE_FOLD_BUFFER_BYTES];
  gpointer known;
  gsize n = self->by_word != NULL ? engine_fill_fold (self->a, i, folded) : 0;

  if (n < 2 || !g_hash_table_lookup_extended (self->by_word, folded, NULL, &known)
      || GPOINTER_TO_UINT (known) == 0)
    return i;
  if (engine_fill_is (self->a, i, ENGINE_CLASS_PARTY)
      || engine_fill_is (self->a, i, ENGINE_CLASS_SEAT)
      || engine_fill_is (self->a, i, ENGINE_CLASS_ADJECTIVE_OF))
    return i;
  add_hit (self, i, i + 1, GPOINTER_TO_UINT (known) - 1);
  return i + 1;
}

/* "les ministres X et Y", "ministers X and Y": after "and", straight after a person; after a comma
 * where the office is that of several. */
static gboolean
joins_last (const People *self, guint32 i)
{
  const Hit *hit;

  if (self->hits->len == 0 || i == 0
      || !(engine_fill_is (self->a, i - 1, ENGINE_CLASS_AND)
           || (self->shared.last != 0 && engine_fill_punct (self->a, i - 1, ','))))
    return FALSE;
  hit = &g_array_index (self->hits, Hit, self->hits->len - 1);
  /* "X, secrétaire d'État à la Pêche, et Y" */
  return hit->last + 1 == i
         || (i >= 2 && engine_fill_punct (self->a, i - 2, ',') && hit->last + OFFICE_REACH >= i
             && engine_fill_punct (self->a, hit->last, ',') && hit->last + 2 < i);
}

/* "Paulo Reis, Inga Berg et Lech Nowak": a name of two words straight behind a person's and a comma, that a
 * comma or "and" and another one follow. */
static gboolean
is_listed (const People *self, const EngineName *name)
{
  const EngineAnalysis *a = self->a;
  guint32 i = name->first;
  EngineName next;

  if (self->hits->len == 0 || i == 0 || !engine_fill_punct (a, i - 1, ',') || name->n_words < 2
      || g_array_index (self->hits, Hit, self->hits->len - 1).last + 1 != i
      || name->last + 1 >= a->tokens->len)
    return FALSE;
  return (engine_fill_punct (a, name->last, ',')
          || engine_fill_is (a, name->last, ENGINE_CLASS_AND))
         && engine_name_at (a, name->last + 1, &next) && next.n_words == name->n_words;
}

static void
share_role (People *self, guint person)
{
  const Hit *hit = &g_array_index (self->hits, Hit, self->hits->len - 1);
  const Person *last = &g_array_index (self->people, Person, hit->person);
  Person *p = &g_array_index (self->people, Person, person);

  if (p->role == NULL && last->role != NULL && hit->first > 0
      && engine_role_is_plural (self->a, hit->first - 1)
      && engine_fill_covering (self->a, hit->first - 1, ENGINE_CLASS_ROLE) != NULL)
    p->role = last->role;
}

/* "X, président de A, Y, président de B": the office before Y hangs on X. */
static gboolean
is_of_last (const People *self, const EngineRole *role)
{
  guint32 i = role->first;

  if (self->hits->len == 0 || role->last == 0)
    return FALSE;
  while (i > 0
         && (engine_fill_is (self->a, i - 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (self->a, i - 1, ENGINE_CLASS_ARTICLE)))
    i--;
  return i > 0 && engine_fill_punct (self->a, i - 1, ',')
         && g_array_index (self->hits, Hit, self->hits->len - 1).last == i - 1;
}

/* "son homologue togolaise, Mme X, le ministre des Pêches, M. Y": an office with its article that stands between two
 * names is the second one's where the first has its own. */
static gboolean
is_of_next (const EngineAnalysis *a, const EngineRole *before, const EngineRole *after)
{
  const EngineTag *title;
  EngineName next;
  guint32 i = after->last + 1;

  if (before->last == 0 || after->last == 0
      || !engine_fill_is (a, after->first - 1, ENGINE_CLASS_ARTICLE)
      || !engine_fill_punct (a, after->last, ','))
    return FALSE;
  title = engine_fill_tag (a, i, ENGINE_CLASS_TITLE);
  if (title == NULL)
    return FALSE;
  i = title->last;
  return engine_name_at (a, i, &next);
}

static guint32
try_name (People *self, guint32 i)
{
  EngineAnalysis *a = self->a;
  EngineName name;
  EngineRole before, after;
  guint person;

  if (!engine_name_at (a, i, &name))
    return i;
  if (name.n_words == 1 && !name.has_extra && !name.is_leader)
    {
      guint32 next = try_family_name (self, i);

      if (next > i)
        return next;
    }
  engine_role_before (
      a, name.first,
      self->hits->len > 0 ? g_array_index (self->hits, Hit, self->hits->len - 1).last : 0, &before);
  engine_role_after (a, name.last, &after);
  if (after.last != 0 && is_of_last (self, &before))
    before = (EngineRole){ 0 };
  if (is_of_next (a, &before, &after))
    after = (EngineRole){ 0 };
  if (name.n_words == 1 && !name.has_extra && !engine_person_may_be_single (a, &name, &before))
    return i;
  if (!engine_person_is_certain (a, &name, &before, &after,
                                 joins_last (self, i) || is_listed (self, &name)))
    return i;
  if (before.last == 0 && joins_last (self, i))
    before = self->shared;
  self->shared = before.plural ? before : (EngineRole){ 0 };
  person = take_person (self, &name);
  /* "le docteur X, directrice de l'Institut": the office says more than the rank */
  if (before.rank && after.last != 0)
    take_role (self, &g_array_index (self->people, Person, person), &after);
  take_role (self, &g_array_index (self->people, Person, person), &before);
  /* "les ministres X et Y": one office in the plural for both */
  if (before.last == 0 && joins_last (self, i))
    share_role (self, person);
  take_role (self, &g_array_index (self->people, Person, person), &after);
  if (g_array_index (self->people, Person, person).country == NULL)
    g_array_index (self->people, Person, person).country = engine_role_nationality (a, name.first);
  if (g_array_index (self->people, Person, person).country == NULL)
    g_array_index (self->people, Person, person).country = engine_role_homeland (a, name.last);
  if (engine_fill_punct (a, name.first - (name.first > 0), ':'))
    {
      Person *p = &g_array_index (self->people, Person, person);

      if (p->country == NULL)
        p->country = engine_role_delegation (a, name.first);
    }
  add_hit (self, name.first, name.last, person);
  return name.last;
}

/* "des Mines", "de l'Énergie et des Mines" behind the office's country: where the field ends that starts at @i, or @i. */
static guint32
field_end (const EngineAnalysis *a, guint32 i)
{
  guint32 end = i, k = i;

  while (k + 1 < a->tokens->len)
    {
      const guint32 from = k;

      while (k + 1 < a->tokens->len
             && (engine_fill_is (a, k, ENGINE_CLASS_OF)
                 || engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)))
        k++;
      if (k == from || engine_token (a, k)->kind != ENGINE_TOKEN_WORD
          || !(engine_token (a, k)->flags & ENGINE_TOKEN_CAPITAL)
          || !(engine_fill_morph (a, k) & ENGINE_MORPH_NOUN)
          || engine_fill_covering (a, k, ENGINE_CLASS_PARTY) != NULL
          || engine_fill_covering (a, k, ENGINE_CLASS_SEAT) != NULL)
        return end;
      end = ++k;
      /* "Affaires étrangères" */
      if (k < a->tokens->len
          && (engine_fill_morph (a, k) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_VERB))
                 == ENGINE_MORPH_ADJ)
        end = ++k;
      if (!engine_fill_is (a, k, ENGINE_CLASS_AND))
        return end;
      k++;
    }
  return end;
}

/* "Le président américain a insisté": the office of the person named last who fits. */
static void
try_bare_role (People *self, guint32 i)
{
  EngineAnalysis *a = self->a;
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ROLE);
  const EngineTag *determiner;
  EngineRole role;
  Person *best = NULL;
  guint32 sentence = engine_analysis_sentence_of (a, i);

  guint32 last = 0;
  EngineName other;

  if (tag == NULL || i == 0)
    return;
  /* the office only as far as its country; one with a name is that name's */
  for (guint32 k = tag->last; k < MIN (a->tokens->len, tag->last + 3) && last == 0; k++)
    if (engine_fill_is (a, k, ENGINE_CLASS_ADJECTIVE_OF))
      last = field_end (a, k + 1);
  if (last == 0 || engine_name_at (a, last, &other) || engine_name_at (a, tag->last, &other))
    return;
  /* "du chef du gouvernement italien démissionnaire, X": up to three words more */
  for (guint32 k = last; k + 1 < a->tokens->len && k < last + 4; k++)
    {
      if (engine_fill_punct (a, k, ',') && engine_name_at (a, k + 1, &other))
        return;
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD)
        break;
    }
  /* "un diplomate chilien" is nobody of before */
  determiner = engine_fill_tag (a, i - 1, ENGINE_CLASS_DETERMINER);
  if (engine_fill_attr (a, tag, "state") == NULL || determiner == NULL
      || g_str_equal (engine_fill_code (a, determiner), "indef") || !engine_role_at (a, i, &role)
      || role.country == NULL)
    return;
  /* "le secrétaire américain au Trésor, X": X's office */
  if (role.last + 1 < a->tokens->len && engine_fill_punct (a, role.last, ',')
      && engine_name_at (a, role.last + 1, &other) && (other.n_words > 1 || other.is_leader))
    return;
  for (guint k = 0; k < self->people->len; k++)
    {
      Person *p = &g_array_index (self->people, Person, k);

      if (p->role != NULL || p->last_token == G_MAXUINT32 || p->last_sentence + 2 < sentence
          || (p->country != NULL && strcmp (p->country, role.country) != 0))
        continue;
      if (best == NULL || p->last_token > best->last_token)
        best = p;
    }
  if (best == NULL)
    return;
  role.last = last;
  best->role = engine_fill_text (a, role.first, role.last);
  if (best->country == NULL)
    best->country = role.country;
}

/* People of the windows before, so that a family name alone still finds its bearer. */
static void
recall_people (People *self)
{
  EngineAnalysis *a = self->a;

  if (a->window_start_byte == 0)
    return;
  for (guint i = 0; i < a->facts->len && self->people->len < MAX_RECALLED; i++)
    {
      const EngineFact *fact = &g_array_index (a->facts, EngineFact, i);
      Person p;
      g_auto (GStrv) parts = NULL;

      if (fact->kind != ENGINE_FACT_PERSON)
        continue;
      p = (Person){ 0 };
      p.name = fact->person.name;
      p.role = fact->person.role;
      p.country = fact->person.country;
      p.last_token = G_MAXUINT32;
      parts = g_strsplit (p.name, " ", 0);
      for (guint k = 0; parts[k] != NULL && p.n_words < G_N_ELEMENTS (p.words); k++)
        {
          char folded[ENGINE_FOLD_BUFFER_BYTES];
          gsize n = engine_fold (parts[k], strlen (parts[k]), folded);

          if (n > 1)
            p.words[p.n_words++] = (char *)engine_arena_strndup (a->scratch, folded, n);
        }
      g_array_append_val (self->people, p);
      if (p.n_words > 0)
        index_word (self, p.words[p.n_words - 1], self->people->len - 1);
    }
}

static int
compare_hits (gconstpointer x, gconstpointer y)
{
  const Hit *a = x, *b = y;

  return a->first < b->first ? -1 : a->first > b->first;
}

static void
emit_mentions (People *self)
{
  EngineAnalysis *a = self->a;

  g_array_sort (self->hits, compare_hits);
  for (guint i = 0; i < self->hits->len; i++)
    {
      const Hit *hit = &g_array_index (self->hits, Hit, i);
      const Person *p = &g_array_index (self->people, Person, hit->person);
      EngineMention m = { .first = hit->first,
                          .last = hit->last,
                          .kind = ENGINE_MENTION_PERSON,
                          .codes = engine_no_strings,
                          .name = p->name,
                          .role = p->role };

      if (p->country != NULL)
        {
          m.codes = engine_arena_list (a->arena, &p->country, 1);
          m.flags |= ENGINE_MENTION_REPRESENTS;
        }
      g_array_append_val (a->mentions, m);
    }
}

/**
 * engine_mentions_people:
 * @a: an analysis past the header
 *
 * Appends the PERSON mentions of the window in order; called at the start of the mentions stage.
 */
void
engine_mentions_people (EngineAnalysis *a)
{
  People self = { .a = a };

  self.people = g_array_new (FALSE, TRUE, sizeof (Person));
  self.hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  recall_people (&self);
  for (guint line = 0; line < a->lines->len; line++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, line);
      guint32 last = MIN (l->last, a->tokens->len);

      if (line_is_boilerplate (a, line))
        continue;
      for (guint32 i = l->first; i < last;)
        {
          guint32 next;

          i = engine_clues_next (a, i, last, ENGINE_CLUE_CAPITAL | ENGINE_CLUE_ROLE);
          if (i == last)
            break;
          next = i;
          if ((engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
              && engine_token (a, i)->kind == ENGINE_TOKEN_WORD)
            next = try_name (&self, i);
          if (next > i)
            {
              i = next;
              continue;
            }
          if (self.people->len > 0 && self.people->len < 256
              && engine_fill_is (a, i, ENGINE_CLASS_ROLE))
            try_bare_role (&self, i);
          i++;
        }
    }
  emit_mentions (&self);
  g_clear_pointer (&self.by_word, g_hash_table_unref);
  g_array_unref (self.hits);
  g_array_unref (self.people);
}

/* Officials of organisations have no country, but for those of the Union. */
static gboolean
is_country (const char *code)
{
  return strcmp (code, "EU") == 0 || engine_fill_is_country (code);
}

static void
emit_person (EngineAnalysis *a, GArray *indices)
{
  guint32 first_index = g_array_index (indices, guint32, 0);
  const EngineMention *m = &g_array_index (a->mentions, EngineMention, first_index);
  EngineReasons reasons = { .n = 0 };
  EngineSpan *spans;
  EngineFact *fact;

  /* the span is the first mention in full, else the first */
  for (guint i = 0; i < indices->len; i++)
    {
      const EngineMention *n =
          &g_array_index (a->mentions, EngineMention, g_array_index (indices, guint32, i));

      if (n->last - n->first > m->last - m->first)
        m = n;
    }
  engine_reasons_add (&reasons, a, "name", "person.name: fullest form", m->first, m->last);
  if (m->role != NULL)
    engine_reasons_add (&reasons, a, "role", "person.role: office beside the name", m->first,
                        m->last);
  fact = engine_fill_fact (a, ENGINE_FACT_PERSON, m->first, m->last,
                           m->role != NULL       ? 0.95
                           : m->codes[0] != NULL ? 0.9
                                                 : 0.8,
                           "person.name", &reasons);
  fact->person.name = m->name;
  fact->person.role = m->role;
  fact->person.country = m->codes[0] != NULL && is_country (m->codes[0]) ? m->codes[0] : NULL;
  spans = engine_arena_alloc (a->arena, indices->len * sizeof *spans);
  for (guint i = 0; i < indices->len; i++)
    {
      const EngineMention *n =
          &g_array_index (a->mentions, EngineMention, g_array_index (indices, guint32, i));

      if (n != m)
        spans[fact->person.n_mentions++] = engine_analysis_span (a, n->first, n->last);
    }
  fact->person.mentions = spans;
}

/**
 * engine_stage_people:
 * @a: an analysis past the mentions stage
 *
 * Makes one person fact a name of the window.
 */
void
engine_stage_people (EngineAnalysis *a)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (guint32 i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);
      GArray *group;

      if (m->kind != ENGINE_MENTION_PERSON || m->name == NULL
          || (m->flags & ENGINE_MENTION_ANAPHOR))
        continue;
      group = g_hash_table_lookup (by_name, m->name);
      if (group == NULL)
        {
          group = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (by_name, (gpointer)m->name, group);
          g_ptr_array_add (groups, group);
        }
      g_array_append_val (group, i);
    }
  for (guint i = 0; i < groups->len; i++)
    emit_person (a, g_ptr_array_index (groups, i));
}
