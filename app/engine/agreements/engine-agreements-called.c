/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a mention calls its agreement: "the currency stabilization agreement" after "a framework for
 * reciprocal trade", "l'accord de financement du pont" after "l'accord de pêche".
 *
 * One that is said to be of something is another agreement than one said to be of something else, as
 * long as the sentence of that one does not speak of it.  A bare "the agreement" may be either. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define QUALIFIER_REACH 7 /* tokens behind the instrument's noun that say what it is of */

static gboolean
ends_qualifier (const EngineAnalysis *a, guint32 i)
{
  /* "Under the accord the frontier will open": another phrase */
  if (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
      && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION) && !engine_fill_is (a, i, ENGINE_CLASS_OF)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_TARGET)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_AND))
    return TRUE;
  /* "à la rédaction de l'accord et à la mise en place d'un suivi" */
  if (engine_fill_is (a, i, ENGINE_CLASS_AND) && engine_fill_is (a, i + 1, ENGINE_CLASS_INF_MARK))
    return TRUE;
  return engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
         || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE) || engine_fill_finite (a, i);
}

/* A noun that is no party, place, date or further instrument. */
static gboolean
is_topic (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *token = engine_token (a, i);

  return token->kind == ENGINE_TOKEN_WORD && token->form != 0 && token->length_bytes > 3
         && (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN) && !(token->flags & ENGINE_TOKEN_DIGITS)
         && engine_fill_mention (a, i) == NULL && !engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
         && !engine_fill_is (a, i, ENGINE_CLASS_MONTH);
}

/* The topics of a phrase: before its noun, and behind it. */
static guint
list_topics (const EngineAnalysis *a,
             const EngineAgreementCandidate *c,
             guint32 *topics,
             guint most)
{
  guint32 last = MIN (c->sentence_last, MIN (c->last, c->head_last + QUALIFIER_REACH));
  guint n = 0;

  for (guint32 i = c->first; i < c->head_first && n < most; i++)
    if (is_topic (a, i))
      topics[n++] = i;
  for (guint32 i = c->head_last; i < last && n < most && !ends_qualifier (a, i); i++)
    if (is_topic (a, i))
      topics[n++] = i;
  return n;
}

static gboolean
speaks_of (const EngineAnalysis *a, guint32 first, guint32 last, guint32 topic)
{
  for (guint32 i = first; i < last; i++)
    if (engine_token (a, i)->form == engine_token (a, topic)->form)
      return TRUE;
  return FALSE;
}

gboolean
engine_agreement_is_called_otherwise (const EngineAnalysis *a,
                                      const EngineAgreementCandidate *o,
                                      const EngineAgreementCandidate *c)
{
  guint32 topics[4];
  guint n;

  if (o->by_verb || c->by_verb
      || (o->instrument == c->instrument && list_topics (a, o, topics, G_N_ELEMENTS (topics)) == 0))
    return FALSE;
  n = list_topics (a, c, topics, G_N_ELEMENTS (topics));
  for (guint i = 0; i < n; i++)
    if (speaks_of (a, o->sentence_first, o->sentence_last, topics[i]))
      return FALSE;
  return n > 0 && (engine_agreement_subjects_in (a, c->first, c->last) & o->subjects) == 0;
}
