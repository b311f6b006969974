/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Talks that are over because there is an agreement: "ont bouclé leurs négociations sur un accord", "trade talks have
 * been concluded".  A round of them that is over says nothing. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define BEFORE_REACH 14 /* tokens between the verb and what is negotiated */
#define BEHIND_REACH 14 /* tokens between the talks and a passive */
#define FAILED_REACH 3  /* tokens behind it that hold "without" */

/* "espèrent conclure leurs négociations", "n'ont pas bouclé …": they go on. */
static gboolean
is_to_come (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTag *tag)
{
  return (engine_fill_morph (a, tag->first) & ENGINE_MORPH_INFINITIVE) != 0
         || engine_agreement_is_negated (a, tag->first)
         || engine_agreement_is_unreal (a, tag->first, c->sentence_first);
}

/* "se sont achevés sans accord" */
static gboolean
has_failed (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTag *tag)
{
  for (guint32 i = tag->last; i < MIN (c->sentence_last, tag->last + FAILED_REACH); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_NEGATION))
      return TRUE;
  return FALSE;
}

/* "The Agreement concludes negotiations that began in 2023": it is the one told. */
static gboolean
is_done_by_instrument (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 verb)
{
  for (guint32 i = verb; i > c->sentence_first && i + 4 > verb; i--)
    {
      const EngineTag *noun = engine_fill_tag (a, i - 1, ENGINE_CLASS_INSTRUMENT);

      if (noun != NULL && engine_fill_attr (a, noun, "talks") == NULL)
        return TRUE;
    }
  return FALSE;
}

/* "ont bouclé neuf ans de négociations sur un accord": the verb that has the talks for its object. */
static const EngineTag *
verb_before (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 low =
      c->first > c->sentence_first + BEFORE_REACH ? c->first - BEFORE_REACH : c->sentence_first;
  gboolean talks = engine_fill_is (a, c->head_first, ENGINE_CLASS_INSTRUMENT);

  for (guint32 i = c->first; i > low; i--)
    {
      const EngineTag *noun = engine_fill_tag (a, i - 1, ENGINE_CLASS_INSTRUMENT);
      const EngineTag *verb = engine_fill_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);

      if (verb != NULL && engine_fill_attr (a, verb, "closes") != NULL)
        return talks && !is_done_by_instrument (a, c, i - 1) ? verb : NULL;
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ',')
          || engine_fill_is (a, i - 1, ENGINE_CLASS_TALKS_ROUND)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE) || verb != NULL
          || (noun != NULL && engine_fill_attr (a, noun, "talks") == NULL))
        return NULL;
    }
  return NULL;
}

/* "… ont été conclues mardi": a passive behind them. */
static const EngineTag *
verb_behind (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  gboolean be = FALSE;

  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + BEHIND_REACH); i++)
    {
      const EngineTag *aux = engine_fill_tag (a, i, ENGINE_CLASS_AUXILIARY);
      const EngineTag *verb = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

      if (engine_fill_stops (a, i) || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i, ENGINE_CLASS_TALKS_ROUND))
        return NULL;
      be = be || (aux != NULL && strcmp (engine_fill_code (a, aux), "be") == 0);
      if (verb != NULL)
        return be && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) ? verb : NULL;
    }
  return NULL;
}

/**
 * engine_agreement_close_talks:
 * @a: an analysis
 * @c: talks, or what they are about
 *
 * Makes an agreement of talks that a verb has brought to their end.
 *
 * Returns: whether they are over, or are to be
 */
gboolean
engine_agreement_close_talks (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineTag *verb = verb_before (a, c);

  if (verb == NULL)
    verb = verb_behind (a, c);
  if (verb == NULL || engine_fill_attr (a, verb, "closes") == NULL || has_failed (a, c, verb)
      || engine_fill_is (a, c->head_first, ENGINE_CLASS_TALKS_ROUND))
    return FALSE;
  c->anchor = verb->first + 1;
  c->has_status = c->strong_status = TRUE;
  c->status = c->anchor_status = ENGINE_AGREEMENT_NEGOTIATING;
  engine_reasons_add (&c->reasons, a, "status", "said by", verb->first, verb->last);
  if (is_to_come (a, c, verb))
    return TRUE;
  c->status = c->anchor_status = ENGINE_AGREEMENT_AGREED;
  c->closed = TRUE;
  c->talks = c->weak = c->loose = c->unreal = FALSE;
  if (c->instrument == ENGINE_INSTRUMENT_OTHER)
    c->instrument = ENGINE_INSTRUMENT_AGREEMENT;
  return TRUE;
}
