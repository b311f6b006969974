/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose an agreement is by the one told just before it: who made that one with others makes this one with a company,
 * and one that a sentence only compares with what two have signed is not of both. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define TOLD_SENTENCES 5 /* back to the agreement that another one is like */

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
  const char *state = NULL;

  if (self->agreements->len == 0 || !engine_agreement_are_partners (c))
    return NULL;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.parties.n != 2 || g->c.lent || engine_fill_codes_has (&g->c.parties, c->parties.codes[0])
      || g->last_sentence + TOLD_SENTENCES < engine_analysis_sentence_of (self->a, c->first))
    return NULL;
  for (guint i = 0; i < g->c.parties.n; i++)
    if (engine_fill_is_state (g->c.parties.codes[i]))
      {
        if (state != NULL)
          return NULL;
        state = g->c.parties.codes[i];
      }
  if (g->c.side.n == 1)
    return g->c.side.codes[0];
  return state;
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
          && engine_token_is_genitive (a, m->last)
          && engine_fill_codes_has (pair, m->codes[0]))
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
