/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose an agreement is by the one told just before it: who made that one with others makes this one with a company,
 * and one that a sentence only compares with what two have signed is not of both. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define ORIGIN_WORDS 5   /* between a company and whose it is */
#define TOLD_SENTENCES 5 /* back to the agreement that another one is like */

/* Of two companies the one that the agreement before theirs is of too. */
static const char *
shared_firm (EngineAgreementStage *self)
{
  const guint n = self->agreements->len;
  const EngineCodes *pair = &engine_agreements_at (self, n - 1)->c.parties, *before;

  if (n < 2)
    return NULL;
  before = &engine_agreements_at (self, n - 2)->c.parties;
  for (guint i = 0; i < 2; i++)
    if (engine_fill_codes_has (before, pair->codes[i])
        && !engine_fill_codes_has (before, pair->codes[1 - i]))
      return pair->codes[i];
  return NULL;
}

/**
 * engine_agreements_parallel_side:
 * @self: the stage
 * @c: a candidate that a company is the only known party of
 *
 * "Zambia has settled with Vedanta. With Barrick a stability agreement is all but done.": who stands where the company
 * does not, in the agreement told before.
 *
 * Returns: (nullable): the side that made that one, else its only state
 */
const char *
engine_agreements_parallel_side (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;
  const char *state;

  if (self->agreements->len == 0 || !engine_agreement_are_partners (c))
    return NULL;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.parties.n != 2 || g->c.lent || engine_fill_codes_has (&g->c.parties, c->parties.codes[0])
      || g->last_sentence + TOLD_SENTENCES < engine_analysis_sentence_of (self->a, c->first))
    return NULL;
  if (engine_fill_is_state (g->c.parties.codes[0]) && engine_fill_is_state (g->c.parties.codes[1]))
    return NULL;
  state = engine_agreement_only_state (&g->c.parties);
  if (g->c.side.n == 1)
    return g->c.side.codes[0];
  return state != NULL ? state : shared_firm (self);
}

/* "India's NTPC", "AAFS, a newly minted American firm": whether the words around the company say no more of the
 * state than whose it is. */
static gboolean
is_from (const EngineAnalysis *a, const EngineMention *firm, const char *state)
{
  const guint32 low = firm->first > ORIGIN_WORDS ? firm->first - ORIGIN_WORDS : 0;

  for (guint32 i = firm->first; i > low; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m != NULL && m->kind == ENGINE_MENTION_PARTY)
        return engine_codes_have (m->codes, state)
               && (engine_token_is_genitive (a, m->last) || (m->flags & ENGINE_MENTION_ADJECTIVE));
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AND))
        break;
    }
  if (!engine_fill_punct (a, firm->last, ','))
    return FALSE;
  for (guint32 i = firm->last + 1; i < MIN (a->tokens->len, firm->last + 1 + ORIGIN_WORDS); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && (m->flags & ENGINE_MENTION_ADJECTIVE))
        return engine_codes_have (m->codes, state)
               && engine_fill_is (a, m->last, ENGINE_CLASS_ORG_NOUN);
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
    }
  return FALSE;
}

/**
 * engine_agreements_drop_origin:
 * @self: the stage
 * @c: a candidate
 *
 * "The Board is to buy power from India's NTPC. The agreement was signed …": of a state and a company that only the text
 * around pairs, the state is none of the two where it only says whose the company is.
 */
void
engine_agreements_drop_origin (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = self->a;
  const guint state = c->parties.n == 2 && engine_fill_is_state (c->parties.codes[1]) ? 1 : 0;
  guint32 first = c->sentence_first, last;
  const char *firm;
  gboolean origin = FALSE;

  if (c->parties.n != 2 || c->from > ENGINE_PARTIES_SUBJECT || engine_agreement_has_link (c)
      || !engine_fill_is_state (c->parties.codes[state])
      || engine_fill_is_state (c->parties.codes[1 - state]))
    return;
  firm = c->parties.codes[1 - state];
  if (first > 0)
    engine_fill_sentence (a, first - 1, &first, &last);
  for (guint32 i = first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->codes == NULL)
        continue;
      if (m->kind == ENGINE_MENTION_ORG && engine_codes_have (m->codes, firm))
        origin = origin || is_from (a, m, c->parties.codes[state]);
      /* it acts for itself too */
      else if (m->kind == ENGINE_MENTION_PARTY
               && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_PLACE))
               && !engine_token_is_genitive (a, m->last)
               && engine_codes_have (m->codes, c->parties.codes[state]))
        return;
    }
  if (!origin)
    return;
  c->parties.n = 0;
  engine_fill_codes_add (&c->parties, firm);
  c->side.n = 0;
  c->from = ENGINE_PARTIES_NONE;
}

/* The one of @pair whose possessive stands between the agreement told before and @c: "A and B signed a pact, A's second
 * after the one with C". */
static const char *
find_owner_between (const EngineAnalysis *a,
                    const EngineAgreementCandidate *o,
                    const EngineAgreementCandidate *c,
                    const EngineCodes *pair)
{
  for (guint32 i = o->last; i < c->first; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY && engine_fill_is_party (m)
          && engine_token_is_genitive (a, m->last) && engine_fill_codes_has (pair, m->codes[0]))
        return m->codes[0];
    }
  return NULL;
}

/**
 * engine_agreements_part_compared:
 * @self: the stage
 * @c: a candidate
 *
 * "India and Oman signed a pact, Delhi's second after the 2022 pact with the UAE": the partner of one that the sentence
 * names behind a preposition has not made it with both who signed the other.
 */
void
engine_agreements_part_compared (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;
  EngineCodes partner = { .n = 0 };
  const char *owner;

  if (self->agreements->len == 0 || c->side.n != 2 || c->parties.n != 3 || !c->definite || c->plural
      || c->talks || !engine_agreement_are_partners (c) || c->first <= c->sentence_first
      || !(engine_fill_is (self->a, c->first - 1, ENGINE_CLASS_PREPOSITION)
           || engine_fill_is (self->a, c->first - 1, ENGINE_CLASS_SUBORDINATOR)))
    return;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.sentence_first != c->sentence_first || g->c.last > c->first
      || !engine_fill_codes_equal (&g->c.parties, &c->side))
    return;
  for (guint i = 0; i < c->parties.n; i++)
    if (!engine_fill_codes_has (&c->side, c->parties.codes[i]))
      engine_fill_codes_add (&partner, c->parties.codes[i]);
  owner = find_owner_between (self->a, &g->c, c, &c->side);
  c->parties = partner;
  c->side.n = 0;
  c->from = ENGINE_PARTIES_NONE;
  if (owner != NULL)
    {
      engine_fill_codes_add (&c->side, owner);
      engine_fill_codes_add (&c->parties, owner);
      c->from = ENGINE_PARTIES_SUBJECT;
    }
  /* the verb is the other's */
  if (c->anchor != 0 && c->anchor <= c->first)
    {
      c->anchor = 0;
      c->strong_status = c->has_status = FALSE;
      c->status = ENGINE_AGREEMENT_AGREED;
      c->date_signed = c->place = NULL;
      c->signatories.n = 0;
    }
}
