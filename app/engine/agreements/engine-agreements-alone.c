/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text that is about two states and hardly names a third tells of agreements without saying whose they are:
 * "Un accord supprimant les visas profitera à …", "Talks on the recognition of diplomas go on". */

#include "config.h"

#include "engine-agreements.h"

/* "Negotiations on phase two will begin", at the start of a sentence or of a part of it. */
static gboolean
are_talks_told (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < c->last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
      return FALSE;
  return c->talks && !c->possessive && c->last < c->sentence_last
         && engine_fill_is (a, c->head_last, ENGINE_CLASS_PREPOSITION)
         && (c->first <= c->sentence_first + 1 || engine_fill_punct (a, c->first - 1, ';'));
}

/* "a broader pact", "un second accord": whether a word before the noun says that it is one more. */
static gboolean
is_one_more (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first; i < c->head_first; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_OTHER_CUE))
      return TRUE;
  return FALSE;
}

/* "a tax agreement", "un accord sur la morue", "an agreement abolishing visas": whether it says what it is of. */
static gboolean
says_of_what (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (c->last > c->head_last + 1
      && (engine_fill_is (a, c->head_last, ENGINE_CLASS_PREPOSITION)
          || (engine_fill_morph (a, c->head_last) & ENGINE_MORPH_PRESENT_PARTICIPLE)))
    return TRUE;
  for (guint32 i = c->first + 1; i < c->head_first; i++)
    if ((engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) == ENGINE_MORPH_NOUN)
      return TRUE;
  return c->head_last > c->head_first + 1 || engine_agreement_has_topic (a, c);
}

/* Whether the phrase brings an agreement in, and says what it is. */
static gboolean
introduces (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (c->weak ? !are_talks_told (a, c)
              : !c->indefinite || c->plural || c->instrument == ENGINE_INSTRUMENT_CONTRACT)
    return FALSE;
  return is_one_more (a, c) || says_of_what (a, c);
}

/* Of something that none of the agreements told of these two speaks of. */
static gboolean
is_of_something_else (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  for (guint i = 0; i < self->agreements->len; i++)
    {
      const EngineAgreementCandidate *o = &engine_agreements_at (self, i)->c;

      if (engine_fill_codes_equal (&o->parties, &c->parties)
          && !(engine_agreement_has_topic (self->a, o)
               && engine_agreement_is_called_otherwise (self->a, o, c)))
        return FALSE;
    }
  return TRUE;
}

/* "deux accords", of which this is the first that is told. */
static EngineAgreementDraft *
find_announced (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  EngineAgreementDraft *g =
      self->agreements->len > 0 ? engine_agreements_at (self, self->agreements->len - 1) : NULL;

  return g != NULL && g->c.several && g->c.plural && !g->c.definite && !c->talks && !c->weak
                 && g->group == 0 && engine_fill_codes_equal (&g->c.parties, &c->parties)
                 && g->last_sentence + 1 == engine_analysis_sentence_of (self->a, c->first)
             ? g
             : NULL;
}

/**
 * engine_agreements_take_alone:
 * @self: the stage
 * @c: a candidate that names nobody, and that nothing else was made of
 *
 * Gives it to the two that the whole text is about, where its sentence names no third.
 */
void
engine_agreements_take_alone (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = self->a;
  const char *other = self->two_alone ? self->second : self->only;
  EngineCodes pair = { .n = 0 };
  EngineAgreementDraft *announced;

  if (other == NULL || c->n_partners > 0 || c->possessive || c->quoted || c->hypothetical
      || c->named || (c->unreal && !c->negotiated && c->first > c->sentence_first + 1)
      || engine_agreement_in_title (a, c->head_first) || !introduces (a, c)
      || engine_agreement_is_predicate (a, c) || engine_agreement_is_with_unknown (a, c))
    return;
  engine_fill_codes_add (&pair, self->topic);
  engine_fill_codes_add (&pair, other);
  /* "creates a commission in which the two countries …": the sentence names just these */
  if (c->parties.n > 0
      && (c->talks || c->first > c->sentence_first + 1 || c->from > ENGINE_PARTIES_SENTENCE
          || !engine_fill_codes_equal (&c->parties, &pair)))
    return;
  if (engine_agreement_names_third (a, c, &pair)
      || !engine_agreements_may_lend (self, c, self->topic)
      || !engine_agreements_may_lend (self, c, other))
    return;
  c->parties = pair;
  c->from = ENGINE_PARTIES_CONTEXT;
  if ((announced = find_announced (self, c)) != NULL)
    engine_agreements_merge (self, announced, c);
  else if (is_of_something_else (self, c))
    engine_agreements_push (self, c);
  else
    engine_agreements_place (self, c);
}
