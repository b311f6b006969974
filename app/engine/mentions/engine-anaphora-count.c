/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Anaphors that say how many they stand for: "ces trois pays", "the two governments", "the bloc's 15
 * members".  A list or group of exactly as many, those named one by one before, the two or three that the
 * text is about. */

#include "config.h"

#include "engine-anaphora-private.h"
#include "engine-dateline.h"
#include "engine-fill.h"

/* Whether the code is named before the mention. */
static gboolean
is_named_before (const EngineAnalysis *a, guint32 index, const char *code)
{
  for (guint32 i = index; i > 0; i--)
    if (engine_anaphora_names_party (engine_mention (a, i - 1))
        && engine_anaphora_list_length (engine_mention (a, i - 1)->codes) == 1
        && strcmp (engine_mention (a, i - 1)->codes[0], code) == 0)
      return TRUE;
  return FALSE;
}

/* "Japan's aid agency lent": a body of the country acts. */
static gboolean
is_of_body (const EngineAnalysis *a, const EngineMention *c)
{
  if (!engine_token_is_genitive (a, c->last))
    return FALSE;
  for (guint32 i = c->last + 1; i < MIN (a->tokens->len, c->last + 5); i++)
    if (engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN))
      return TRUE;
  return FALSE;
}

#define MAX_NAMED 5      /* parties told one by one that "the four countries" may stand for */
#define PAIR_SENTENCES 3 /* before "the two countries" that name them */
#define LEADERS_REACH 8  /* tokens of a list behind "led by" */
#define PEOPLE_SENTENCES 6 /* before "the two men" that name them */
#define NAMED_SENTENCES 3 /* before it that name them */

/* "the three countries", each named by itself: as many as the sentences before name, and no more. */
static gboolean
resolve_named (EngineDiscourse *d, guint32 index, guint n)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 sentence = engine_analysis_sentence_of (a, m->first);
  const char *codes[MAX_NAMED + 1];
  guint n_codes_found = 0;
  guint32 nearest = index; /* of those named, + 1 */

  for (guint32 i = index; i > 0; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);
      guint k;

      if (engine_analysis_sentence_of (a, c->first) + NAMED_SENTENCES < sentence)
        break;
      if (!engine_anaphora_names_party (c) || engine_anaphora_is_where (a, c) || is_of_body (a, c))
        continue;
      if (engine_anaphora_list_length (c->codes) != 1)
        return FALSE; /* a group or a list says more */
      for (k = 0; k < n_codes_found && strcmp (codes[k], c->codes[0]) != 0; k++)
        ;
      if (k < n_codes_found)
        continue;
      if (n_codes_found == n)
        return FALSE;
      if (n_codes_found == 0)
        nearest = i;
      codes[n_codes_found++] = c->codes[0];
    }
  if (n_codes_found != n)
    return FALSE;
  for (guint k = 0; k < n / 2; k++)
    {
      const char *code = codes[k];

      /* in the order of the text */
      codes[k] = codes[n - 1 - k];
      codes[n - 1 - k] = code;
    }
  engine_anaphora_stand_for (a, m, nearest - 1, engine_arena_list (a->arena, codes, n));
  return TRUE;
}

/* Whether the party that the text names most often, but for @k others, is named before the mention: once it is, it
 * is for all that follow. */
static gboolean
is_named_early (EngineDiscourse *d, guint32 index, guint k)
{
  if (k < G_N_ELEMENTS (d->named_early) && d->named_early[k] > 0 && d->named_early[k] <= index)
    return TRUE;
  if (!is_named_before (d->a, index, d->named.codes[k]))
    return FALSE;
  if (k < G_N_ELEMENTS (d->named_early))
    d->named_early[k] = index;
  return TRUE;
}

/* "the three presidents" of a text that names three countries more often than any fourth. */
static gboolean
resolve_most_named (EngineDiscourse *d, guint32 index, guint n)
{
  const EngineTally *named = &d->named;

  if (named->n < n || named->counts[n - 1] <= (named->n > n ? named->counts[n] : 0))
    return FALSE;
  for (guint k = 0; k < n; k++)
    if (!is_named_early (d, index, k))
      return FALSE;
  for (guint32 i = index; i > 0; i--)
    if (engine_anaphora_names_party (engine_mention (d->a, i - 1))
        && engine_codes_have (engine_mention (d->a, i - 1)->codes, named->codes[0]))
      {
        engine_anaphora_stand_for (d->a, engine_mention (d->a, index), i - 1,
                                   engine_arena_list (d->a->arena, named->codes, n));
        return TRUE;
      }
  return FALSE;
}

/* "les quatre pays de l'association", "the bloc's 15 members": the group whose they are; "the two governments of A
 * and B". */
static gboolean
resolve_members (EngineDiscourse *d, guint32 index, guint n)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const EngineTag *of =
      m->last < a->tokens->len ? engine_analysis_tag (a, m->last, ENGINE_CLASS_TARGET) : NULL;
  EngineMention *c = index + 1 < a->mentions->len ? engine_mention (a, index + 1) : NULL;

  if (of == NULL || c == NULL || c->first > m->last + 3 || c->kind != ENGINE_MENTION_PARTY
      || strcmp (engine_pack_entry_code (a->pack, of->entry), "of") != 0)
    return FALSE;
  if (c->list != 0)
    {
      const char *const *codes = engine_mentions_list_codes (a, index + 1);

      if (engine_anaphora_list_length (codes) != n)
        return FALSE;
      engine_anaphora_stand_for (a, m, index + 1, codes);
      return TRUE;
    }
  if ((c->flags & ENGINE_MENTION_ANAPHOR) != 0 && c->name == NULL)
    engine_anaphora_resolve_periphrasis (d, index + 1);
  if (engine_anaphora_list_length (c->codes) == 0
      || (engine_anaphora_list_length (c->codes) == 1 && engine_fill_is_country (c->codes[0])
          && strcmp (c->codes[0], "GCC") != 0 && strcmp (c->codes[0], "EAC") != 0))
    return FALSE;
  engine_anaphora_stand_for (a, m, index + 1, c->codes);
  return TRUE;
}

/* "Under the Mercosur-EU agreement the four founding members": those of the group that the sentence has named before. */
static gboolean
resolve_club (EngineDiscourse *d, guint32 index, guint n)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const guint32 sentence = engine_analysis_sentence_of (a, m->first);

  if (n < 3 || !engine_token_has_code (a, m->last - 1, ENGINE_CLASS_MEASURE, "members"))
    return FALSE;
  for (guint32 i = index; i > 0; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (engine_analysis_sentence_of (a, c->first) != sentence)
        return FALSE;
      if (c->kind != ENGINE_MENTION_PARTY || engine_anaphora_list_length (c->codes) != 1
          || engine_fill_is_country (c->codes[0]) || !engine_fill_is_state (c->codes[0])
          || strcmp (c->codes[0], "EU") == 0)
        continue;
      engine_anaphora_stand_for (a, m, i - 1, c->codes);
      return TRUE;
    }
  return FALSE;
}

/* "Les deux groupes", "the two companies": the two named last, where they are companies. */
static gboolean
resolve_firms (EngineDiscourse *d, guint32 index, guint n)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const EngineTag *noun =
      m->last > 0 ? engine_analysis_tag (a, m->last - 1, ENGINE_CLASS_PARTY_NOUN) : NULL;
  guint32 sentence = engine_analysis_sentence_of (a, m->first);
  const char *codes[2] = { NULL, NULL };
  guint n_found = 0;

  if (noun == NULL || engine_pack_entry_attr (a->pack, noun->entry, "firm") == NULL)
    return FALSE;
  for (guint32 i = index; i > 0 && n_found < 2 && n == 2; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (engine_analysis_sentence_of (a, c->first) + NAMED_SENTENCES < sentence)
        break;
      if (c->kind != ENGINE_MENTION_ORG || engine_anaphora_list_length (c->codes) != 1
          || engine_token_is (a, c->first, ENGINE_CLASS_MEDIUM)
          || (n_found == 1 && strcmp (codes[0], c->codes[0]) == 0))
        continue;
      codes[n_found++] = c->codes[0];
      m->antecedent = i;
    }
  if (n_found == 2)
    {
      const char *ordered[2] = { codes[1], codes[0] };

      m->kind = ENGINE_MENTION_ORG;
      m->codes = engine_arena_list (a->arena, ordered, 2);
    }
  else
    m->antecedent = 0;
  return TRUE;
}

/* "Britain has lent Ukraine money under an accord that the two governments signed": the farther of the
 * two is the subject of the very sentence. */
static gboolean
is_acting_pair (const EngineAnalysis *a, const EngineMention *m, const EngineMention *far)
{
  return (far->flags & ENGINE_MENTION_SUBJECT) != 0
         && engine_analysis_sentence_of (a, far->first)
                == engine_analysis_sentence_of (a, m->first);
}

/* A noun for who acts for a country, no "refugees", "growers" or "contractor". */
static gboolean
is_office (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *role = engine_analysis_tag (a, i, ENGINE_CLASS_ROLE);
  const EngineTag *body = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  if (engine_token_is (a, i, ENGINE_CLASS_PEOPLE))
    return FALSE;
  return (role != NULL && engine_pack_entry_attr (a->pack, role->entry, "firm") == NULL)
         || (body != NULL
             && (engine_pack_entry_attr (a->pack, body->entry, "state") != NULL
                 || engine_pack_entry_attr (a->pack, body->entry, "public") != NULL));
}

/* "a French contract", where "the French minister" stands for his country. */
static gboolean
is_of_thing (const EngineAnalysis *a, const EngineMention *c)
{
  return (c->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_SUBJECT))
             == ENGINE_MENTION_ADJECTIVE
         && !is_office (a, c->last) && !(c->first > 0 && is_office (a, c->first - 1));
}

/* "Chinese rivals are dear": of those who act no more than whose they are. */
static gboolean
only_says_whose (const EngineAnalysis *a, const EngineMention *c)
{
  return (c->flags & ENGINE_MENTION_ADJECTIVE) != 0 && !is_office (a, c->last)
         && !(c->first > 0 && is_office (a, c->first - 1));
}

/* "les deux pays": no world body that the text quotes. */
static gboolean
is_body_for_country (const EngineAnalysis *a, const EngineMention *m, const EngineMention *c)
{
  const EngineTag *noun =
      m->last > 0 ? engine_analysis_tag (a, m->last - 1, ENGINE_CLASS_PARTY_NOUN) : NULL;
  const EngineTag *body = engine_analysis_tag (a, c->first, ENGINE_CLASS_GROUP);

  return noun != NULL && body != NULL
         && engine_pack_entry_attr (a->pack, noun->entry, "country") != NULL
         && engine_pack_entry_attr (a->pack, body->entry, "body") != NULL;
}

/* "Le président péruvien a reçu son homologue chilien. L'Équateur applaudit. Les deux pays …": the two of the
 * sentence of the farther mention, where that names just two and the nearer one, of a sentence of its own,
 * is neither. */
static gboolean
find_sentence_pair (const EngineAnalysis *a, guint32 far, guint32 near, const char **pair)
{
  const EngineMention *f = engine_mention (a, far), *o = engine_mention (a, near);
  guint32 sentence = engine_analysis_sentence_of (a, f->first);
  guint n = 0;

  if (sentence == engine_analysis_sentence_of (a, o->first))
    return FALSE;
  for (guint32 i = far + 1; i > 0; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);
      guint k = 0;

      if (engine_analysis_sentence_of (a, c->first) != sentence)
        break;
      if (!(engine_anaphora_names_party (c) || c->kind == ENGINE_MENTION_PERSON)
          || engine_anaphora_list_length (c->codes) != 1 || engine_anaphora_is_where (a, c)
          || is_of_thing (a, c) || engine_dateline_holds (a, c->first))
        continue;
      while (k < n && strcmp (pair[k], c->codes[0]) != 0)
        k++;
      if (k < n)
        continue;
      if (n == 2 || strcmp (c->codes[0], o->codes[0]) == 0)
        return FALSE;
      pair[n++] = c->codes[0];
    }
  return n == 2;
}

/* The last two parties named, each once. */
typedef struct
{
  const char *codes[2]; /* the nearest first */
  guint n;
  guint32 near; /* mentions that name them */
  guint32 far;
} Pair;

static void
pair_add (Pair *pair, const char *code, guint32 i)
{
  if (pair->n == 2 || (pair->n == 1 && strcmp (pair->codes[0], code) == 0))
    return;
  if (pair->n == 0)
    pair->near = i;
  pair->codes[pair->n++] = code;
  pair->far = i;
}

/* "Tanzania will halve the charges for Ugandan cargoes, and the two governments signed …": whom the sentence itself
 * names before the anaphor, two in all and one of them its subject. */
static gboolean
find_own_pair (const EngineAnalysis *a, guint32 index, const char **pair, guint32 *far)
{
  const EngineMention *m = engine_mention (a, index);
  const guint32 sentence = engine_analysis_sentence_of (a, m->first);
  gboolean acts = FALSE;
  guint n = 0;

  for (guint32 i = index; i > 0; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);
      guint k = 0;

      if (engine_analysis_sentence_of (a, c->first) != sentence)
        break;
      if (!engine_anaphora_names_party (c) || engine_anaphora_is_where (a, c)
          || engine_dateline_holds (a, c->first))
        continue;
      if (engine_anaphora_list_length (c->codes) != 1 || !engine_fill_is_country (c->codes[0]))
        return FALSE;
      acts = acts || ((c->flags & ENGINE_MENTION_SUBJECT) != 0 && !is_of_thing (a, c));
      while (k < n && strcmp (pair[k], c->codes[0]) != 0)
        k++;
      if (k < n)
        continue;
      if (n == 2)
        return FALSE;
      pair[n++] = c->codes[0];
      *far = i - 1;
    }
  return n == 2 && acts;
}

/* "the two countries" stands for @pair, the last two named, @c the one that was looked at last. */
static void
resolve_pair (EngineDiscourse *d, guint32 index, const Pair *pair, const EngineMention *c)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const char *ordered[2] = { pair->codes[1], pair->codes[0] }, *told[2];

  /* two that only happen to stand there give way to those whom the text is about */
  if (d->pair[0] != NULL && !is_acting_pair (a, m, c) && is_named_before (a, index, d->pair[0])
      && is_named_before (a, index, d->pair[1]))
    memcpy (ordered, d->pair, sizeof ordered);
  /* a ministry's paper speaks of its own country and the other */
  else if (d->home != NULL && strcmp (pair->codes[0], d->home) != 0
           && strcmp (pair->codes[1], d->home) != 0 && !is_acting_pair (a, m, c))
    ordered[0] = d->home, ordered[1] = pair->codes[0];
  else if (find_sentence_pair (a, pair->far, pair->near, told))
    ordered[0] = told[1], ordered[1] = told[0];
  engine_anaphora_stand_for (a, m, pair->far, engine_arena_list (a->arena, ordered, 2));
}

/* Whether mention @c can be one of @n that are counted. */
static gboolean
can_be_counted (EngineAnalysis *a, const EngineMention *c, guint n)
{
  if (!engine_anaphora_names_party (c)
      && !(c->kind == ENGINE_MENTION_PERSON && engine_anaphora_list_length (c->codes) == 1))
    return FALSE;
  return n != 2 || !(engine_anaphora_is_where (a, c) || engine_dateline_holds (a, c->first));
}

/* Two that another paragraph lists, neither of whom the text is about: "Talks are under way with A and B.| Trade
 * amounts to … The two countries …". */
static gboolean
is_list_aside (const EngineDiscourse *d, guint32 index, guint32 i, const char *const *codes)
{
  const EngineAnalysis *a = d->a;

  return d->pair[0] != NULL && engine_anaphora_list_length (codes) == 2
         && engine_anaphora_line_of (a, engine_mention (a, i))
                != engine_anaphora_line_of (a, engine_mention (a, index))
         && !engine_codes_have (codes, d->pair[0]) && !engine_codes_have (codes, d->pair[1])
         && is_named_before (a, index, d->pair[0]) && is_named_before (a, index, d->pair[1]);
}

/* "its creditors, led by A and B": two that only lead others. */
static gboolean
is_led_by (const EngineAnalysis *a, const EngineMention *c)
{
  guint32 i = c->first;

  while (i > 2 && !engine_token_is (a, i - 1, ENGINE_CLASS_AGENT_PREP)
         && c->first - i < LEADERS_REACH
         && (engine_token_is (a, i - 1, ENGINE_CLASS_AND)
             || engine_token_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             || g_array_index (a->mention_at, guint32, i - 1) != 0))
    i--;
  return i > 2 && engine_token_is (a, i - 1, ENGINE_CLASS_AGENT_PREP)
         && engine_token_has_code (a, i - 2, ENGINE_CLASS_OTHER_CUE, "leads");
}

/* The nearest group or list of exactly n; of two, the last two named. */
static gboolean
resolve_near (EngineDiscourse *d, guint32 index, guint n)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 stop = index > ENGINE_ANAPHORA_REACH ? index - ENGINE_ANAPHORA_REACH : 0;
  guint32 last_list = 0, far;
  Pair pair = { .n = 0 }, named = { .n = 0 };
  const char *told[2];

  if (n == 2 && find_own_pair (a, index, told, &far))
    {
      const char *const ordered[] = { told[1], told[0] };

      engine_anaphora_stand_for (a, m, far, engine_arena_list (a->arena, ordered, 2));
      return TRUE;
    }
  for (guint32 i = index; i > stop; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);
      const char *const *codes;

      if (!can_be_counted (a, c, n) || (c->list != 0 && c->list == last_list)
          || (n == 2 && (is_body_for_country (a, m, c) || is_led_by (a, c))))
        continue;
      last_list = c->list;
      if (pair.n == 2
          && engine_analysis_sentence_of (a, m->first) - engine_analysis_sentence_of (a, c->first)
                 > PAIR_SENTENCES)
        break;
      codes = engine_mentions_list_codes (a, i - 1);
      if (n == 2 && is_list_aside (d, index, i - 1, codes))
        continue;
      if (engine_anaphora_list_length (codes) == n && n > 1)
        {
          engine_anaphora_stand_for (a, m, i - 1, codes);
          return TRUE;
        }
      if (n != 2 || c->kind == ENGINE_MENTION_PERSON || engine_anaphora_list_length (codes) != 1
          || is_of_thing (a, c))
        continue;
      if (engine_analysis_sentence_of (a, m->first) - engine_analysis_sentence_of (a, c->first)
          > PAIR_SENTENCES)
        continue;
      pair_add (&pair, codes[0], i - 1);
      if (!only_says_whose (a, c))
        pair_add (&named, codes[0], i - 1);
      if (named.n == 2)
        break;
    }
  if (named.n == 2)
    pair = named;
  if (pair.n == 2)
    resolve_pair (d, index, &pair, engine_mention (a, pair.far));
  return pair.n == 2;
}

/* None near: the two that the text is about. */
static gboolean
resolve_text_pair (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;

  if (d->pair[0] == NULL || !is_named_before (a, index, d->pair[0])
      || !is_named_before (a, index, d->pair[1]))
    return FALSE;
  for (guint32 i = index; i > 0; i--)
    if (engine_anaphora_names_party (engine_mention (a, i - 1))
        && engine_codes_have (engine_mention (a, i - 1)->codes, d->pair[0]))
      {
        engine_anaphora_stand_for (a, engine_mention (a, index), i - 1,
                                   engine_arena_list (a->arena, d->pair, 2));
        return TRUE;
      }
  return FALSE;
}

/* "Le président péruvien a beaucoup signé à Oman. Les deux pays …": the two of the sentence before, one of which may
 * only be where it was. */
static void
resolve_visit (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  const guint32 sentence = engine_analysis_sentence_of (a, engine_mention (a, index)->first);
  const char *told[2];
  guint32 last = index;
  guint n = 0;

  for (guint32 i = index; i > 0; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);
      const guint32 at = engine_analysis_sentence_of (a, c->first);

      if (at + 1 < sentence)
        break;
      if (at == sentence || engine_anaphora_list_length (c->codes) != 1
          || !(engine_anaphora_names_party (c) || c->kind == ENGINE_MENTION_PERSON)
          || (n > 0 && strcmp (told[0], c->codes[0]) == 0)
          || (n > 1 && strcmp (told[1], c->codes[0]) == 0))
        continue;
      if (n == 2 || !engine_fill_is_state (c->codes[0]))
        return;
      last = i - 1;
      told[n++] = c->codes[0];
    }
  if (n == 2)
    {
      const char *const ordered[] = { told[1], told[0] };

      engine_anaphora_stand_for (a, engine_mention (a, index), last,
                                 engine_arena_list (a->arena, ordered, 2));
    }
}

/* "The accord signed by the same two men", "les deux dirigeants": the countries of the last two people that the text
 * names, one each. */
static gboolean
resolve_people (EngineDiscourse *d, guint32 index, guint n)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const char *codes[2] = { NULL, NULL };
  guint32 found[2] = { 0, 0 };
  guint n_found = 0;

  if (n != 2 || !engine_token_has_attr (a, m->last - 1, ENGINE_CLASS_PARTY_NOUN, "people"))
    return FALSE;
  for (guint32 i = index; i > 0 && n_found < 2; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (engine_analysis_sentence_of (a, c->first) + PEOPLE_SENTENCES
          < engine_analysis_sentence_of (a, m->first))
        break;
      if (c->kind != ENGINE_MENTION_PERSON || engine_anaphora_list_length (c->codes) != 1
          || (n_found == 1 && strcmp (codes[1], c->codes[0]) == 0))
        continue;
      found[1 - n_found] = i - 1;
      codes[1 - n_found++] = c->codes[0];
    }
  if (n_found < 2)
    return FALSE;
  engine_anaphora_stand_for (a, m, found[0], engine_arena_list (a->arena, codes, 2));
  return TRUE;
}

/* "ces trois pays": the nearest group or list of exactly n; of two, the last two named. */
void
engine_anaphora_resolve_count (EngineDiscourse *d, guint32 index, guint n)
{
  gboolean several = n >= 3 && n <= MAX_NAMED;

  if (resolve_firms (d, index, n) || resolve_people (d, index, n) || resolve_members (d, index, n)
      || resolve_club (d, index, n) || (several && resolve_named (d, index, n)))
    return;
  if (!resolve_near (d, index, n) && !(several && resolve_most_named (d, index, n)) && n == 2
      && !resolve_text_pair (d, index))
    resolve_visit (d, index);
  if (n == 2)
    engine_anaphora_settle_section (d, index);
}
