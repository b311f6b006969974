/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a periphrasis ("le royaume", "the island nation", "the government") stands for: the last party named
 * before that its list allows, subjects before others, those of its own sentence and paragraph first.
 * Looks back 48 mentions at most. */

#include "config.h"

#include "engine-anaphora-private.h"
#include "engine-fill.h"

#define MINOR_PART 3 /* named so many times less than the most named: in passing */

/* "l'italien Eni": the adjective is a company's. */
static gboolean
is_of_company (const EngineAnalysis *a, const EngineMention *c)
{
  guint32 next = c->last < a->tokens->len ? g_array_index (a->mention_at, guint32, c->last) : 0;

  const EngineTag *noun =
      c->last < a->tokens->len ? engine_analysis_tag (a, c->last, ENGINE_CLASS_ORG_NOUN) : NULL;

  /* "built by Chinese firms" */
  if (noun != NULL && engine_pack_entry_attr (a->pack, noun->entry, "firms") != NULL)
    return TRUE;
  return next != 0 && engine_mention (a, next - 1)->kind == ENGINE_MENTION_ORG;
}

/* Whether the sentence has named the code before the anaphor, by an adjective (where only @companies
 * count, of a company or in the same clause: "les livraisons israéliennes couvrent 15 % de la demande du
 * pays"): then it means another. */
static gboolean
is_named_in (const EngineAnalysis *a,
             guint32 index,
             const char *code,
             guint32 sentence_first,
             gboolean companies)
{
  for (guint32 i = index; i > 0 && engine_mention (a, i - 1)->first >= sentence_first; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (engine_mention_is_party (c) && (c->flags & ENGINE_MENTION_ADJECTIVE) != 0
          && engine_codes_have (c->codes, code)
          && (!companies || is_of_company (a, c)
              || engine_token (a, c->first)->clause
                     == engine_token (a, engine_mention (a, index)->first)->clause))
        return TRUE;
    }
  return FALSE;
}

/* Of a list of two, the one that the sentence has not named by an adjective. */
static gboolean
is_only_other (EngineAnalysis *a, guint32 member, guint32 index, guint32 sentence_first)
{
  const char *const *codes = engine_mentions_list_codes (a, member);
  guint n = engine_anaphora_list_length (codes);

  if (n != 2)
    return FALSE;
  return is_named_in (a, index, codes[0], sentence_first, FALSE)
         || is_named_in (a, index, codes[1], sentence_first, FALSE);
}

/* Named less than the state that the text names most. */
static gboolean
is_less_named (const EngineDiscourse *d, const char *code)
{
  if (d->named.n == 0 || !engine_fill_is_country (d->named.codes[0]))
    return FALSE;
  for (guint k = 0; k < d->named.n; k++)
    if (strcmp (d->named.codes[k], code) == 0)
      return d->named.counts[k] < d->named.counts[0];
  return TRUE;
}

/* Named in passing, where the text is about others: "the opposition prefers Nauru. … the government". */
static gboolean
is_minor (const EngineDiscourse *d, const char *code)
{
  for (guint k = 0; k < d->named.n; k++)
    if (strcmp (d->named.codes[k], code) == 0)
      return d->named.counts[k] * MINOR_PART <= d->named.counts[0];
  return TRUE;
}

static gboolean
is_behind_of (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 back = 1; back <= 2 && back <= m->first; back++)
    {
      const EngineTag *tag = engine_analysis_tag (a, m->first - back, ENGINE_CLASS_TARGET);

      if (tag != NULL)
        return strcmp (engine_pack_entry_code (a->pack, tag->entry), "of") == 0;
      if (!engine_token_is (a, m->first - back, ENGINE_CLASS_DETERMINER))
        return FALSE;
    }
  return FALSE;
}

/* "The US took 7.5% of the country's exports": the subject of the same verb is another. */
static gboolean
is_own_subject (const EngineAnalysis *a, guint32 index, const EngineMention *c)
{
  const EngineMention *m = engine_mention (a, index);

  if (!engine_token_is_genitive (a, m->last) && !is_behind_of (a, m))
    return FALSE;
  for (guint32 i = index; i > 0; i--)
    {
      const EngineMention *x = engine_mention (a, i - 1);

      if (engine_token (a, x->first)->clause != engine_token (a, m->first)->clause)
        return FALSE;
      if ((x->flags & ENGINE_MENTION_SUBJECT) != 0)
        return engine_codes_equal (x->codes, c->codes);
    }
  return FALSE;
}

/* The search for whom a periphrasis ("le royaume", "the island nation") stands for. */
typedef struct
{
  EngineDiscourse *d;
  EngineAnalysis *a;
  EngineMention *m;
  guint32 index; /* of the mention */
  const char *const *allowed; /* codes that its own list allows */
  gboolean any; /* that list is "*" */
  gboolean bare; /* "the government", beside an adjective, is another's; "the country" is its own */
  gboolean government;
  guint32 sentence; /* that the mention stands in */
  guint32 sentence_first; /* its first token */
  guint32 from; /* sentence that the reach is counted from */
  gboolean only_from; /* no other sentence than that is asked any more */
  guint32 fallback; /* + 1: mentions taken where no subject is found */
  guint32 adjective;
  guint32 place;
} Search;

typedef enum
{
  FURTHER, /* the mention before is asked */
  ENOUGH,
  FOUND
} Step;

static guint32
sentence_of (const Search *s, const EngineMention *c)
{
  return engine_analysis_sentence_of (s->a, c->first);
}

static gboolean
is_in_line (const Search *s, const EngineMention *c)
{
  return engine_anaphora_line_of (s->a, c) == engine_anaphora_line_of (s->a, s->m);
}

/* "le pays vend aux États-Unis", "the country sold 30 tonnes to Canada": the role of the preposition before the name
 * is one of whom something goes to or comes from. */
static gboolean
is_dealt_with (const EngineAnalysis *a, const EngineMention *c)
{
  for (guint32 back = 1; back <= 2 && back <= c->first; back++)
    {
      const EngineTag *tag = engine_analysis_tag (a, c->first - back, ENGINE_CLASS_TARGET);
      const char *code = tag != NULL ? engine_pack_entry_code (a->pack, tag->entry) : "";

      if (tag != NULL)
        return strcmp (code, "to") == 0 || strcmp (code, "from") == 0 || strcmp (code, "with") == 0;
      if (!engine_token_is (a, c->first - back, ENGINE_CLASS_DETERMINER))
        return FALSE;
    }
  return FALSE;
}

/* The clause names the state of code @code further on as the one dealt with, so that its subject is another. */
static gboolean
is_named_behind (const EngineAnalysis *a, guint32 index, const char *code)
{
  const EngineMention *m = engine_mention (a, index);
  const guint32 clause = engine_token (a, m->first)->clause;

  if (is_behind_of (a, m))
    return FALSE;
  for (guint32 i = index + 1; i < a->mentions->len; i++)
    {
      const EngineMention *c = engine_mention (a, i);

      if (engine_token (a, c->first)->clause != clause)
        return FALSE;
      if (c->first >= m->last && c->kind == ENGINE_MENTION_PARTY
          && (c->flags
              & (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ADJECTIVE
                 | ENGINE_MENTION_PLACE))
                 == 0
          && engine_codes_have (c->codes, code) && is_dealt_with (a, c))
        return TRUE;
    }
  return FALSE;
}

/* Whether mention @i names one party, which is not what the periphrasis itself acts on. */
static gboolean
names_one (const Search *s, const EngineMention *c, guint32 i)
{
  if (!engine_anaphora_names_party (c) || engine_anaphora_list_length (c->codes) != 1)
    return FALSE;
  /* "With America the country has an accord" */
  if (s->any && !s->bare && c->first >= s->sentence_first && s->m->first - c->last <= 2
      && is_dealt_with (s->a, c))
    return FALSE;
  return !s->any
         || (!is_own_subject (s->a, s->index, c)
             && !(!s->bare && is_named_behind (s->a, s->index, c->codes[0]))
             && !is_named_in (s->a, s->index, c->codes[0], s->sentence_first, !s->bare)
             && (c->list == 0 || is_only_other (s->a, i, s->index, s->sentence_first)));
}

/* "dans le pays andin.| … Le pays vend": the same noun, told of a state before. */
static gboolean
is_same_word (const Search *s, const EngineMention *c)
{
  return (c->flags & ENGINE_MENTION_ANAPHOR) != 0
         && engine_token (s->a, c->first)->form == engine_token (s->a, s->m->first)->form;
}

/* Whether that party is one that the periphrasis can stand for. */
static gboolean
is_allowed (const Search *s, const EngineMention *c)
{
  if (!s->any)
    return engine_codes_have (s->allowed, c->codes[0]);
  if (!engine_fill_is_country (c->codes[0]) || sentence_of (s, c) + 3 < s->from)
    return FALSE;
  /* "Madrid s'en plaint.| … des exportations du pays": in another paragraph it is the text's own */
  return s->bare || is_in_line (s, c) || is_same_word (s, c) || !is_less_named (s->d, c->codes[0]);
}

/* "Le cas belge. Le royaume": rather than one of the paragraphs before; "la production pakistanaise et
 * l'électricité du pays": rather than one of the sentences before. */
static gboolean
gives_way_to_adjective (const Search *s, const EngineMention *c)
{
  const EngineMention *adjective;

  if (s->adjective == 0)
    return FALSE;
  adjective = engine_mention (s->a, s->adjective - 1);
  return (!is_in_line (s, c) && is_in_line (s, adjective))
         || (sentence_of (s, c) != s->sentence && sentence_of (s, adjective) == s->sentence);
}

/* Who is no subject is taken where none comes: the subject of the same sentence comes first; before who only
 * stands behind a preposition in a sentence before, the subject of the paragraph does. */
static Step
take_fallback (Search *s, const EngineMention *c, guint32 i)
{
  if (s->fallback != 0)
    return is_in_line (s, c) ? FURTHER : ENOUGH;
  if (s->government && is_minor (s->d, c->codes[0]))
    return FURTHER;
  s->fallback = i + 1;
  s->from = sentence_of (s, c);
  s->only_from = s->from == s->sentence || (c->flags & ENGINE_MENTION_OBLIQUE) == 0 || !s->bare;
  return FURTHER;
}

/* What mention @i, before the periphrasis, is to it. */
static Step
consider (Search *s, guint32 i)
{
  const EngineMention *c = engine_mention (s->a, i);

  if (!names_one (s, c, i))
    return FURTHER;
  /* "Samoa|The country sends": whom the section is about, where nobody acts in it */
  if (engine_anaphora_heads_section (s->a, c))
    {
      if (s->fallback != 0 || s->place != 0 || s->adjective != 0
          || (!s->any && !engine_codes_have (s->allowed, c->codes[0])))
        return ENOUGH;
      engine_anaphora_stand_for (s->a, s->m, i, c->codes);
      return FOUND;
    }
  if (s->only_from && sentence_of (s, c) != s->from)
    return ENOUGH;
  if (!is_allowed (s, c))
    return FURTHER;
  if ((c->flags & ENGINE_MENTION_PLACE) != 0)
    {
      if (s->place == 0 && s->any && is_in_line (s, c))
        s->place = i + 1;
      return FURTHER;
    }
  /* "À Minsk, on enrage. … l'État": rather than one of the paragraphs before */
  if (s->place != 0 && !is_in_line (s, c))
    return ENOUGH;
  if ((c->flags & ENGINE_MENTION_ADJECTIVE) != 0 && (c->flags & ENGINE_MENTION_SUBJECT) == 0)
    {
      /* "l'italien Eni": the company's */
      if (s->adjective == 0 && !is_of_company (s->a, c))
        s->adjective = i + 1;
      return FURTHER;
    }
  if (gives_way_to_adjective (s, c))
    return ENOUGH;
  if (s->any && (c->flags & ENGINE_MENTION_SUBJECT) == 0)
    return take_fallback (s, c, i);
  engine_anaphora_stand_for (s->a, s->m, i, c->codes);
  return FOUND;
}

/* Whether one of the mentions [from, to) is the state @code. */
static gboolean
is_named (const EngineAnalysis *a, guint32 from, guint32 to, const char *code)
{
  for (guint32 i = from; i < to; i++)
    if (engine_mention (a, i)->kind == ENGINE_MENTION_PARTY
        && engine_codes_have (engine_mention (a, i)->codes, code))
      return TRUE;
  return FALSE;
}

/* The last party named before, of those whose codes @m's own list allows ("*" = all). */
void
engine_anaphora_resolve_periphrasis (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 stop = index > ENGINE_ANAPHORA_REACH ? index - ENGINE_ANAPHORA_REACH : 0;
  const EngineTag *tag = engine_analysis_tag (a, m->first, ENGINE_CLASS_PERIPHRASIS);
  Search s = { .d = d, .a = a, .m = m, .index = index, .allowed = m->codes };
  Step step = FURTHER;
  const char *other;

  s.any = s.allowed[0] != NULL && strcmp (s.allowed[0], "*") == 0;
  if (s.allowed[0] != NULL && s.allowed[1] == NULL && !s.any)
    return;
  m->codes = engine_no_strings;
  s.bare = tag == NULL || engine_pack_entry_attr (a->pack, tag->entry, "bare") != NULL;
  s.government = tag != NULL && s.bare && s.any;
  s.sentence = s.from = engine_analysis_sentence_of (a, m->first);
  s.sentence_first = g_array_index (a->sentences, EngineSentence, s.sentence).first;
  for (guint32 i = index; i > stop && step == FURTHER; i--)
    step = consider (&s, i - 1);
  if (step == FOUND)
    return;
  /* "Timor's budget. The nation's fund": no other is named */
  if (s.fallback == 0 && s.adjective != 0
      && sentence_of (&s, engine_mention (a, s.adjective - 1)) + 1 >= s.sentence)
    s.fallback = s.adjective;
  if (s.fallback == 0)
    s.fallback = s.place;
  if (s.fallback != 0)
    engine_anaphora_stand_for (a, m, s.fallback - 1, engine_mention (a, s.fallback - 1)->codes);
  /* "the North" of a text that names the South only */
  else if (tag != NULL && (other = engine_pack_entry_attr (a->pack, tag->entry, "else")) != NULL
           && is_named (a, stop, index, other))
    m->codes = engine_arena_list (a->arena, s.allowed, 1);
}
