/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which company a noun phrase stands for: "the company", "le groupe russe", "the carrier".  Of those named
 * before, the one that the text or the lexicon tells of that country or that kind, who acted before others,
 * and the nearest. */

#include "config.h"

#include "engine-anaphora.h"

#include <string.h>

#define LOOK_BACK 48     /* mentions */
#define FIRM_SENTENCES 3 /* before, that name a company of no known country or kind */
#define BESIDE_WORDS 4   /* between a company's name and the adjective of its country */
#define APPOSED_WORDS 7  /* of ", the Dutch shipping company" */
#define ALIKE 6          /* worth of a country or a kind in common */

/* What the phrase says of the company. */
typedef struct
{
  const EngineAnalysis *a;
  guint32 first; /* tokens of its noun */
  guint32 last;
  const char *state; /* "le groupe russe", "le français", NULL = not said */
  const char *kind; /* "the carrier", NULL = none */
} Description;

/* The country of an adjective or a genitive at token @i, or NULL. */
static const char *
state_at (const EngineAnalysis *a, guint32 i, gboolean adjective)
{
  guint32 index = i < a->tokens->len ? g_array_index (a->mention_at, guint32, i) : 0;
  const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

  if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL
      || m->codes[1] != NULL || (m->flags & ENGINE_MENTION_ANAPHOR) != 0
      || (adjective && (m->flags & ENGINE_MENTION_ADJECTIVE) == 0
          && !engine_token_is_genitive (a, m->last)))
    return NULL;
  return m->codes[0];
}

/* A word that may stand between a company and its country: "Danish shipping company X". */
static gboolean
is_beside (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && (engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN)
             || engine_token_is (a, i, ENGINE_CLASS_FIRM_KIND)
             || ((engine_analysis_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) != 0
                 && !engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
                 && !engine_token_is (a, i, ENGINE_CLASS_PREPOSITION)
                 && !engine_token_is (a, i, ENGINE_CLASS_AND)));
}

/* The country told right before token @i: "the Korean carmaker", "Norway's Equinor". */
static const char *
state_before (const EngineAnalysis *a, guint32 i)
{
  for (guint32 back = 1; back <= BESIDE_WORDS && back <= i; back++)
    {
      const char *state = state_at (a, i - back, TRUE);

      if (state != NULL)
        return state;
      if (!is_beside (a, i - back) && !engine_token_is_genitive (a, i - back))
        return NULL;
    }
  return NULL;
}

/* The kind told by one of tokens [@first, @last), or NULL. */
static const char *
kind_in (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_FIRM_KIND);

      if (tag != NULL)
        return engine_pack_entry_code (a->pack, tag->entry);
    }
  return NULL;
}

static void
describe (Description *self, const EngineAnalysis *a, guint32 first, guint32 last)
{
  const guint32 before = first - MIN (first, 2);

  *self = (Description){ .a = a, .first = first, .last = last };
  self->state = state_at (a, first, TRUE);
  if (self->state == NULL)
    self->state = state_before (a, first);
  if (self->state == NULL)
    self->state = state_at (a, last, TRUE);
  if (self->state == NULL && engine_token_is (a, last, ENGINE_CLASS_OF))
    self->state = state_at (a, last + 1, FALSE);
  self->kind = kind_in (a, first, last);
  for (guint32 i = first; i > before && self->kind == NULL && is_beside (a, i - 1); i--)
    self->kind = kind_in (a, i - 1, i);
}

/* The country that the company's name, or what stands beside it, tells, or NULL. */
static const char *
state_of (const EngineAnalysis *a, const EngineMention *c)
{
  const EngineTag *org = engine_analysis_tag (a, c->first, ENGINE_CLASS_ORG);
  const char *state = org != NULL ? engine_pack_entry_attr (a->pack, org->entry, "of") : NULL;

  if (state != NULL)
    return state;
  for (guint32 i = c->first; i < c->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ADJECTIVE_OF);

      if (tag == NULL)
        tag = engine_analysis_tag (a, i, ENGINE_CLASS_PARTY);
      if (tag != NULL)
        return engine_pack_entry_code (a->pack, tag->entry);
    }
  state = state_before (a, c->first);
  if (state != NULL || !engine_token_is_char (a, c->last, ','))
    return state;
  /* "X, the Dutch carrier," */
  for (guint32 i = c->last + 1; i < MIN (c->last + APPOSED_WORDS, a->tokens->len); i++)
    {
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_token_is (a, i, ENGINE_CLASS_AUXILIARY))
        return NULL;
      state = state_at (a, i, TRUE);
      if (state != NULL)
        return state;
    }
  return NULL;
}

/* The kind of company that its name, or the noun before it, tells, or NULL. */
static const char *
kind_of (const EngineAnalysis *a, const EngineMention *c)
{
  const EngineTag *org = engine_analysis_tag (a, c->first, ENGINE_CLASS_ORG);
  const char *kind = org != NULL ? engine_pack_entry_attr (a->pack, org->entry, "kind") : NULL;

  if (kind == NULL)
    kind = kind_in (a, c->first, c->last);
  for (guint32 i = c->first; i > 0 && i + 3 > c->first && kind == NULL && is_beside (a, i - 1); i--)
    kind = kind_in (a, i - 1, i);
  if (kind == NULL && engine_token_is_char (a, c->last, ','))
    for (guint32 i = c->last + 1; i < MIN (c->last + APPOSED_WORDS, a->tokens->len) && kind == NULL
                                  && engine_token (a, i)->kind == ENGINE_TOKEN_WORD;
         i++)
      kind = kind_in (a, i, i + 1);
  return kind;
}

/* Whether one of the organisation's words heads a public body or a bank, which is no mere company. */
static gboolean
is_public (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->first; i < m->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN);

      if (engine_token_is (a, i, ENGINE_CLASS_MEDIUM)
          || (tag != NULL
              && (engine_pack_entry_attr (a->pack, tag->entry, "public") != NULL
                  || engine_pack_entry_attr (a->pack, tag->entry, "state") != NULL)))
        return TRUE;
    }
  return FALSE;
}

/* How readily "the company" stands for the mention: who acted, who is named freely, who is "of X" or stands in an
 * aside of the same sentence. */
static int
readiness (const Description *self, const EngineMention *c)
{
  const EngineAnalysis *a = self->a;
  const EngineTag *before =
      c->first > 0 ? engine_analysis_tag (a, c->first - 1, ENGINE_CLASS_TARGET) : NULL;
  guint clause = engine_token (a, c->first)->clause;

  if (clause < a->clauses->len
      && (engine_clause (a, clause)->scopes & (ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_BRACKETS)) != 0
      && engine_analysis_sentence_of (a, c->first) == engine_analysis_sentence_of (a, self->first)
      && engine_token (a, self->first)->clause != clause)
    return 1;
  if ((c->flags & ENGINE_MENTION_SUBJECT) != 0)
    return 3;
  return (before != NULL && strcmp (engine_pack_entry_code (a->pack, before->entry), "of") == 0)
                 || (c->flags & (ENGINE_MENTION_GUESSED | ENGINE_MENTION_OBLIQUE))
                        == (ENGINE_MENTION_GUESSED | ENGINE_MENTION_OBLIQUE)
             ? 1
             : 2;
}

/* How well the mention fits what the phrase says, 0 = it cannot be meant. */
static int
fitness (const Description *self, const EngineMention *c, gboolean far)
{
  const EngineAnalysis *a = self->a;
  const char *state, *kind;
  int worth = 0;

  if (c->kind != ENGINE_MENTION_ORG || c->codes == NULL || c->codes[0] == NULL
      || c->codes[1] != NULL || c->last > self->first)
    return 0;
  state = self->state != NULL ? state_of (a, c) : NULL;
  kind = self->kind != NULL ? kind_of (a, c) : NULL;
  if ((state != NULL && strcmp (state, self->state) != 0)
      || (kind != NULL && !engine_same_code (kind, self->kind))
      || (kind == NULL && is_public (a, c)))
    return 0;
  worth = (state != NULL ? ALIKE : 0) + (kind != NULL ? ALIKE : 0);
  return far && worth == 0 ? 0 : worth + readiness (self, c);
}

/**
 * engine_firm_described:
 * @a: an analysis
 * @first: token of the noun of the phrase: "groupe" of "le groupe russe"
 * @last: the one behind it
 * @index: how many mentions stand before it
 *
 * Complexity: O(1), a bounded number of mentions back.
 *
 * Returns: the index + 1 of the mention of the company named before that the phrase stands for, or 0
 */
guint32
engine_firm_described (const EngineAnalysis *a, guint32 first, guint32 last, guint32 index)
{
  guint32 stop = index > LOOK_BACK ? index - LOOK_BACK : 0;
  guint32 sentence = engine_analysis_sentence_of (a, first);
  guint32 found = 0;
  int best = 0;
  Description self;

  describe (&self, a, first, last);
  for (guint32 i = index; i > stop; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);
      int worth =
          fitness (&self, c, engine_analysis_sentence_of (a, c->first) + FIRM_SENTENCES < sentence);

      if (worth > best)
        {
          best = worth;
          found = i;
        }
    }
  return found;
}
