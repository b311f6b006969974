/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "A supplies B, C and D under three contracts", "The first executive contract followed": agreements that are
 * counted against whom the sentence names, and the next one of the same two. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-number.h"

#include <stdlib.h>
#include <string.h>

#define NEXT_SENTENCES 2 /* after an agreement, that its "first contract" may be of the same two */

/* "trois contrats": how many, 0 where no word of the phrase says. */
static guint
count_of (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first; i < c->head_first; i++)
    {
      const EngineTag *word = engine_fill_tag (a, i, ENGINE_CLASS_NUMBER_WORD);

      if (word != NULL)
        return (guint)atoi (engine_fill_code (a, word));
      if (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER)
        {
          guint value = 0;
          guint32 last;

          return engine_number_read_small (a, i, &value, &last) ? value : 0;
        }
    }
  return 0;
}

/**
 * engine_agreements_take_each:
 * @self: the stage
 * @c: a candidate in the plural, with a number
 *
 * Returns: whether its sentence names one maker and just as many others before it: one agreement each
 */
gboolean
engine_agreements_take_each (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  EngineCodes maker = { .n = 0 }, others = { .n = 0 };
  guint n;

  if (!c->several || c->n_partners > 0 || c->possessive || c->from >= ENGINE_PARTIES_SUBJECT
      || engine_agreement_are_partners (c))
    return FALSE;
  n = count_of (a, c);
  if (n < 2 || n > ENGINE_AGREEMENT_MAX_SPLIT)
    return FALSE;
  for (guint32 i = c->sentence_first; i < c->first; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || !engine_fill_is_party (m)
          || (m->flags & ENGINE_MENTION_ADJECTIVE) || engine_agreement_is_bystander (a, m)
          || m->codes[1] != NULL || !engine_fill_is_state (m->codes[0]))
        continue;
      if (maker.n == 0 && !(m->flags & ENGINE_MENTION_SUBJECT))
        continue; /* "Abidjan, 19 février" */
      engine_fill_add_mention (m, maker.n == 0 ? &maker : &others);
    }
  if (maker.n != 1 || others.n != n || engine_fill_codes_has (&others, maker.codes[0]))
    return FALSE;
  c->parties = c->side = maker;
  for (guint i = 0; i < others.n; i++)
    {
      c->partners[c->n_partners].n = 0;
      engine_fill_codes_add (&c->partners[c->n_partners++], others.codes[i]);
    }
  c->from = ENGINE_PARTIES_SUBJECT;
  engine_reasons_add (&c->reasons, a, "parties", "each", c->sentence_first, c->last);
  engine_agreements_split (self, c);
  return TRUE;
}

/* Whether its sentence names one of the two, and nobody else. */
static gboolean
names_one (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineCodes *pair)
{
  gboolean found = FALSE;

  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL
          || m->codes[0] == NULL || m->codes[1] != NULL)
        continue;
      found = found || engine_fill_codes_has (pair, m->codes[0]);
      /* "if China is ever invited" comes later than the first of the two */
      if (!found && !engine_fill_codes_has (pair, m->codes[0]))
        return FALSE;
    }
  return found;
}

/**
 * engine_agreements_take_next:
 * @self: the stage
 * @c: a candidate that names nobody
 *
 * "The framework that A and B adopted … The first executive contract followed within weeks."
 *
 * Returns: whether it is the next of those that the sentence before tells
 */
gboolean
engine_agreements_take_next (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;

  if (self->agreements->len == 0 || !c->other || c->plural || c->possessive || c->alike || c->talks
      || c->weak || c->quoted || c->n_partners > 0 || engine_agreement_has_link (c)
      || c->first > c->sentence_first + 1 || (c->has_status && c->anchor == 0 && c->definite))
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.parties.n != 2 || g->c.talks || g->c.sentence_first == c->sentence_first
      || !engine_fill_codes_within (&c->parties, &g->c.parties)
      || g->last_sentence + NEXT_SENTENCES < engine_analysis_sentence_of (self->a, c->first))
    return FALSE;
  /* "The first contract followed"; "A parallel understanding lets A walk away" */
  if (c->definite ? c->parties.n > 0 || engine_agreement_is_generic (c->instrument)
                        || g->c.instrument == c->instrument
                  : !c->indefinite || !names_one (self->a, c, &g->c.parties))
    return FALSE;
  c->parties = g->c.parties;
  c->side = g->c.side;
  c->from = ENGINE_PARTIES_CONTEXT;
  engine_agreements_push (self, c);
  return TRUE;
}
