/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Samoa's expired in March", "Oslo's is being negotiated": an owner without a noun, as the subject of a verb
 * that tells a step of the agreement it stands for.  A bounded walk to the left of the verb. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#define VERB_WORDS 5     /* between the owner and the verb: "has yet to be" */
#define TOLD_SENTENCES 2 /* back to the agreement that it is like */

/* "has not yet been". */
static gboolean
is_verb_word (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, i, ENGINE_CLASS_MODAL)
         || engine_fill_is (a, i, ENGINE_CLASS_NEGATION)
         || engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER)
         || engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
         || (engine_fill_morph (a, i) & ENGINE_MORPH_ADVERB) != 0;
}

/* The owner whose possessive the verb's subject is, or NULL. */
static const EngineMention *
find_owner (const EngineAnalysis *a, const EngineTag *verb)
{
  const EngineMention *m;
  gboolean finite = engine_fill_finite (a, verb->first);
  guint32 i = verb->first;

  for (guint n = 0; n < VERB_WORDS && i > 1 && is_verb_word (a, i - 1); n++)
    {
      finite = finite || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
               || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL);
      i--;
    }
  /* "at Kenya's request": a noun */
  if (!finite || i < 2 || !engine_token_is_genitive (a, i - 1)
      || (i == verb->first && verb->last == i + 1
          && (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)))
    return NULL;
  m = engine_fill_mention (a, i - 2);
  return m != NULL && m->last == i - 1 && m->kind == ENGINE_MENTION_PARTY
                 && engine_fill_is_party (m) && m->codes[1] == NULL
             ? m
             : NULL;
}

/* "Kenya's suspended licence": the participle is a noun's. */
static gboolean
describes_noun (const EngineAnalysis *a, const EngineTag *verb, const EngineMention *owner)
{
  const guint32 i = verb->last;

  return verb->first == owner->last + 1 && i < a->tokens->len
         && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i, ENGINE_CLASS_DATE_PREP)
         && !engine_fill_is (a, i, ENGINE_CLASS_AND)
         && !engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
         && !(engine_fill_morph (a, i) & ENGINE_MORPH_ADVERB) && !engine_analysis_in_timex (a, i);
}

/* Of two states the one whose agreements the text goes through: that it names more often, else that has made the one
 * with the other.  NULL where the newest agreements share one. */
static const char *
find_hub (EngineAgreementStage *self, const EngineAgreementCandidate *o)
{
  const char *const *pair = o->parties.codes;
  const guint last = self->agreements->len - 1;
  guint n[2];

  /* "Vanuatu has one too; Samoa's expired": with whom the one before is as well */
  if (last > 0)
    {
      const EngineCodes *before = &engine_agreements_at (self, last - 1)->c.parties;

      for (guint i = 0; i < 2; i++)
        if (engine_fill_codes_has (before, pair[i]) && !engine_fill_codes_has (before, pair[1 - i]))
          return pair[i];
    }
  if (o->lent || !engine_fill_is_state (pair[0]) || !engine_fill_is_state (pair[1])
      || engine_agreements_shared_party (self) != NULL)
    return NULL;
  for (guint i = 0; i < 2; i++)
    n[i] = engine_agreement_count_named (self->a, pair[i]);
  if (n[0] != n[1])
    return pair[n[1] > n[0]];
  return o->side.n == 1 ? o->side.codes[0] : NULL;
}

/* @c, known by its owner alone, is one more like the agreement just told, with the same partner. */
static gboolean
settle_owned (EngineAgreementStage *self, EngineAgreementCandidate *c, const EngineMention *owner)
{
  const EngineAgreementDraft *g;
  const char *hub;

  if (self->agreements->len == 0)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.parties.n != 2 || engine_fill_codes_has (&g->c.parties, owner->codes[0])
      || g->last_sentence + TOLD_SENTENCES < engine_analysis_sentence_of (self->a, owner->first))
    return FALSE;
  c->indefinite = c->other = TRUE;
  c->definite = c->possessive = FALSE;
  c->instrument = g->c.instrument;
  c->subjects = g->c.subjects;
  c->rule = "agreement.ordinal";
  c->parties.n = c->n_partners = 0;
  engine_reasons_add (&c->reasons, self->a, "instrument", "agreement.ordinal", owner->first,
                      c->last);
  engine_fill_add_mention (owner, &c->parties);
  c->side = c->parties;
  c->from = ENGINE_PARTIES_SUBJECT;
  hub = find_hub (self, &g->c);
  if (hub == NULL)
    {
      engine_agreements_settle_own (self, c, TRUE);
      return TRUE;
    }
  engine_fill_codes_add (&c->parties, hub);
  engine_agreement_read_terms (self->a, c);
  if (!c->has_status)
    c->status = ENGINE_AGREEMENT_IN_FORCE;
  engine_agreements_push (self, c);
  return TRUE;
}

/**
 * engine_agreements_take_owned:
 * @self: the stage
 * @c: a reference, "the text"
 *
 * "Nairobi's text has been waiting for a signature": of another than those who made the one just told.
 *
 * Returns: whether it is one more like that
 */
gboolean
engine_agreements_take_owned (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = self->a;
  const guint32 i = c->head_first;
  const EngineMention *owner;

  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0 || i < 2 || !engine_token_is_genitive (a, i - 1))
    return FALSE;
  owner = engine_fill_mention (a, i - 2);
  if (owner == NULL || owner->last != i - 1 || owner->kind != ENGINE_MENTION_PARTY
      || !engine_fill_is_party (owner) || owner->codes[1] != NULL)
    return FALSE;
  c->first = owner->first;
  engine_agreement_find_anchor (self->a, c);
  return c->anchor > c->head_last && settle_owned (self, c, owner);
}

/**
 * engine_agreements_take_adjective:
 * @self: the stage
 * @tag: "one"
 *
 * "modelled on its Chilean one", "the Indian one was signed in May": of another than those who made the one just told.
 *
 * Returns: whether it is one more like that
 */
gboolean
engine_agreements_take_adjective (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c;
  const EngineMention *owner;

  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0 || tag->first < 2 || tag->last != tag->first + 1
      || engine_fill_attr (a, tag, "single") == NULL)
    return FALSE;
  owner = engine_fill_mention (a, tag->first - 1);
  if (owner == NULL || owner->last != tag->first || !(owner->flags & ENGINE_MENTION_ADJECTIVE)
      || !engine_fill_is_party (owner) || owner->codes[1] != NULL || owner->first == 0
      || !(engine_fill_is (a, owner->first - 1, ENGINE_CLASS_ARTICLE)
           || engine_fill_is (a, owner->first - 1, ENGINE_CLASS_POSSESSIVE)))
    return FALSE;
  c = (EngineAgreementCandidate){ .binding = -1, .status = ENGINE_AGREEMENT_AGREED };
  c.first = owner->first - 1;
  c.head_first = tag->first;
  c.last = c.head_last = tag->last;
  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  engine_agreement_find_anchor (a, &c);
  if (c.anchor <= c.head_last)
    c.anchor = 0;
  return settle_owned (self, &c, owner);
}

/**
 * engine_agreements_try_genitive:
 * @self: the stage
 * @tag: a verb that tells a step of an agreement
 *
 * Returns: whether its subject is an owner alone, whose agreement like the one before it tells of
 */
gboolean
engine_agreements_try_genitive (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c;
  const EngineMention *owner;

  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0 || self->agreements->len == 0
      || *engine_fill_code (a, tag) == '\0')
    return FALSE;
  owner = find_owner (a, tag);
  if (owner == NULL || describes_noun (a, tag, owner))
    return FALSE;
  c = (EngineAgreementCandidate){ .binding = -1, .status = ENGINE_AGREEMENT_AGREED };
  c.first = c.head_first = owner->first;
  c.last = c.head_last = owner->last + 1;
  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  c.anchor = tag->first + 1;
  return settle_owned (self, &c, owner);
}
