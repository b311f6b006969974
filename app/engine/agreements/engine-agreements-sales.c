/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Poland bought 180 tanks from Hyundai Rotem. The contract was signed in Gliwice": a sale told just
 * before the contract, which names its two sides: who buys, sells or chooses, and the only other. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

/* A verb or noun of buying, selling or choosing a supplier. */
static gboolean
is_sale (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ACTION);

  return engine_fill_is (a, i, ENGINE_CLASS_CHOOSES)
         || (tag != NULL
             && (strcmp (engine_fill_code (a, tag), "purchase") == 0
                 || strcmp (engine_fill_code (a, tag), "supply") == 0));
}

/* "Airbus' factory", "le coréen KHNP": a country that only says whose the company is, and places. */
static gboolean
is_aside (const EngineAnalysis *a, const EngineMention *m, gboolean sold)
{
  const EngineMention *next =
      m->last < a->tokens->len
          ? engine_fill_mention (a, m->last + (engine_token_is_genitive (a, m->last) ? 1 : 0))
          : NULL;

  /* "commande cinq frégates à Londres": behind the verb a capital sells */
  if ((m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ANAPHOR))
      || ((m->flags & ENGINE_MENTION_PLACE) && !sold))
    return TRUE;
  if (m->kind == ENGINE_MENTION_PARTY && next != NULL && next != m
      && next->kind == ENGINE_MENTION_ORG)
    return TRUE;
  return m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ADJECTIVE)
         && !(m->flags & ENGINE_MENTION_SUBJECT);
}

/* The two sides of the sale that the tokens [first, last) tell, and nobody else. */
static gboolean
read_sale (const EngineAnalysis *a, guint32 first, guint32 last, EngineCodes *codes)
{
  gboolean sale = FALSE, acts = FALSE, over = FALSE;

  codes->n = 0;
  for (guint32 i = first; i < last;)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      sale = sale || is_sale (a, i);
      /* "a préféré A à B": B is out */
      over = over
             || (engine_fill_is (a, i, ENGINE_CLASS_CHOOSES)
                 && engine_fill_attr (a, engine_fill_tag (a, i, ENGINE_CLASS_CHOOSES), "over")
                        != NULL);
      if (m == NULL || m->first != i || m->last <= i)
        {
          i++;
          continue;
        }
      if ((m->kind == ENGINE_MENTION_PARTY || m->kind == ENGINE_MENTION_ORG)
          && engine_fill_is_party (m) && !(over && codes->n == 2)
          && !is_aside (a, m, sale && codes->n == 1)
          && !engine_fill_is (a, m->first, ENGINE_CLASS_MEDIUM)
          && !engine_agreement_is_bystander (a, m))
        {
          acts = acts || (codes->n == 0 && !sale && (m->flags & ENGINE_MENTION_SUBJECT));
          engine_fill_add_mention (m, codes);
        }
      i = m->last;
    }
  return sale && acts && codes->n == 2;
}

/**
 * engine_agreements_take_sale:
 * @self: the stage
 * @c: a candidate that names nobody
 *
 * Returns: whether the sentence before, or what stands before it in its own, tells whose contract it is
 */
gboolean
engine_agreements_take_sale (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  EngineCodes codes = { .n = 0 };
  guint32 first, last;

  if (c->parties.n > 1 || (c->parties.n == 1 && engine_agreement_has_link (c)) || !c->definite
      || c->possessive || c->talks || c->weak || c->plural || c->other || c->named || c->quoted
      || c->n_partners > 0
      || (c->instrument != ENGINE_INSTRUMENT_CONTRACT
          && c->instrument != ENGINE_INSTRUMENT_AGREEMENT))
    return FALSE;
  if (self->agreements->len > 0
      && engine_agreements_at (self, self->agreements->len - 1)->last_sentence + 1
             >= engine_analysis_sentence_of (a, c->first))
    return FALSE; /* it is that one */
  if (!read_sale (a, c->sentence_first, c->first, &codes))
    {
      if (c->sentence_first == 0)
        return FALSE;
      engine_fill_sentence (a, c->sentence_first - 1, &first, &last);
      if (!read_sale (a, first, last, &codes))
        return FALSE;
    }
  /* "…, a indiqué le ministre péruvien": one of the two tells it */
  if (!engine_fill_codes_within (&c->parties, &codes))
    return FALSE;
  c->parties = codes;
  c->from = ENGINE_PARTIES_CONTEXT;
  engine_agreements_place (self, c);
  return TRUE;
}
