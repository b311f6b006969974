/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step of an agreement that a noun tells: "depuis l'expiration, en 2015, de l'accord", "the collapse
 * of the pact"; and what a noun tells of something else: "the programme of the pact".  Walks to the left of its
 * phrase, inside the sentence. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define NOUN_REACH 14 /* tokens between the noun of the step and the agreement */
#define MOOD_REACH 5  /* tokens before it that may say that it is still to come */

/* "un débat sur la ratification", "a bill authorising the ratification", "before the expiry": what is not yet done;
 * whoever is congratulated "on the signing" has signed.
 * @tag: the noun of the step. */
gboolean
engine_agreement_is_only_aim (const EngineAnalysis *a, const EngineTag *tag)
{
  static const char *const aims[] = { "before", "until", "toward", "about", "on", "for" };
  const gboolean signing = strcmp (engine_fill_code (a, tag), "signed") == 0;
  guint32 first = tag->first;

  while (first > 1
         && (engine_fill_is (a, first - 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)
             || ((engine_fill_morph (a, first - 1) & ENGINE_MORPH_ADJ)
                 && !engine_fill_is (a, first - 1, ENGINE_CLASS_PREPOSITION))))
    first--;
  if (first == 0)
    return FALSE;
  for (guint i = 0; i < (signing ? 3 : G_N_ELEMENTS (aims)); i++)
    if (engine_token_has_code (a, first - 1, ENGINE_CLASS_PREPOSITION, aims[i]))
      return TRUE;
  return (engine_fill_morph (a, first - 1) & ENGINE_MORPH_PRESENT_PARTICIPLE) != 0
         && !engine_fill_is (a, first - 1, ENGINE_CLASS_PREPOSITION);
}

/* "the forthcoming signature", "la signature prochaine", "look forward to the signing", "préparent la conclusion": the
 * step that the words from @first to @last tell lies ahead. */
gboolean
engine_agreement_is_step_ahead (const EngineAnalysis *a, guint32 first, guint32 last, guint32 low)
{
  for (guint32 i = last; i < a->tokens->len && !engine_analysis_in_timex (a, i); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AWAITED))
      return TRUE;
    else if (!(engine_fill_morph (a, i) & ENGINE_MORPH_ADJ))
      break;
  for (guint32 i = first; i > low; i--)
    if (engine_fill_covering (a, i - 1, ENGINE_CLASS_AWAITED) != NULL)
      return !engine_analysis_in_timex (a, i - 1);
    else if (!engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
             && !(engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION)
             && !(engine_fill_morph (a, i - 1) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_ADVERB)))
      return FALSE;
  return FALSE;
}

/* "avant l'expiration", "menace de rupture", "could mean the end of": it has not happened. */
static gboolean
is_to_come (const EngineAnalysis *a, const EngineTag *noun, guint32 low)
{
  const guint8 unreal = ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_NEGATED;

  if ((g_array_index (a->scopes, guint8, noun->first) & unreal)
      || engine_agreement_is_only_aim (a, noun)
      || engine_agreement_is_step_ahead (a, noun->first, noun->last, low))
    return TRUE;
  for (guint32 i = noun->first, n = 0; i > low && n < MOOD_REACH; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);

      if (engine_fill_is (a, i - 1, ENGINE_CLASS_PENDING)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_MODALITY)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AWAITED)
          || (tag != NULL && strcmp (engine_fill_code (a, tag), "proposed") == 0))
        return TRUE;
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ','))
        return FALSE;
    }
  return FALSE;
}

/* "of", "de", "d'". */
static gboolean
opens_complement (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_OF)
         || ((engine_token (a, i)->flags & ENGINE_TOKEN_ELISION)
             && engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION));
}

/* The noun of a step before the phrase, "ratification" of "la ratification par A du traité", or NULL. */
static const EngineTag *
find_noun (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 low =
      c->first > c->sentence_first + NOUN_REACH ? c->first - NOUN_REACH : c->sentence_first;
  gboolean of = opens_complement (a, c->first);

  for (guint32 i = c->first; i > low; i--)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_AGREEMENT_STATUS);
      const EngineMention *m;

      /* "d'ici à la fin de l'année" */
      if (tag != NULL && engine_fill_attr (a, tag, "noun") != NULL
          && engine_analysis_in_timex (a, i - 1))
        return NULL;
      if (tag != NULL && engine_fill_attr (a, tag, "noun") != NULL)
        return of ? tag : NULL;
      of = of || opens_complement (a, i - 1);
      /* "le retrait de A de son partenariat", "la ratification par B du traité" */
      m = engine_fill_mention (a, i - 1);
      if (m != NULL && m->kind == ENGINE_MENTION_PARTY)
        continue;
      if (engine_analysis_in_timex (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AGENT_PREP)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_ORG_NOUN)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER) || engine_fill_punct (a, i - 1, ',')
          || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION)
          || (engine_fill_morph (a, i - 1) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_ADVERB)))
        continue;
      return NULL;
    }
  return NULL;
}

/**
 * engine_agreement_find_nominal:
 * @a: an analysis
 * @c: a candidate with its phrase
 *
 * Returns: (nullable): the noun before the phrase that tells a step which the agreement has taken
 */
const EngineTag *
engine_agreement_find_nominal (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *noun = find_noun (a, c);

  return noun != NULL && !is_to_come (a, noun, c->sentence_first) ? noun : NULL;
}

/* "la signature, en mai, par A du mémorandum avec B", "the ratification by A and B of the treaty": who takes the step. */
void
engine_agreement_read_nominal_agent (EngineAnalysis *a,
                                     EngineAgreementCandidate *c,
                                     EngineCodes *codes)
{
  const EngineTag *noun = find_noun (a, c);

  for (guint32 i = noun != NULL ? noun->last : c->first; i < c->first; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP))
      {
        const guint32 end = engine_agreement_read_list (a, i + 1, c->first, codes);

        if (codes->n > 0)
          engine_reasons_add (&c->reasons, a, "parties", "agent", i, end);
        return;
      }
}

/* "ont dévoilé le programme de câbles de l'ALENA": what the verb has for its object is another thing of one that goes
 * by its name. */
gboolean
engine_agreement_is_of_other_object (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *name = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);
  guint32 i = c->first;

  if (name == NULL || engine_fill_attr (a, name, "name") == NULL)
    return FALSE;
  while (i > c->sentence_first
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION)))
    i--;
  if (i < c->sentence_first + 2
      || !(engine_fill_is (a, i, ENGINE_CLASS_OF) || engine_fill_is (a, i - 1, ENGINE_CLASS_OF)))
    return FALSE;
  for (; i > c->sentence_first; i--)
    {
      const EngineTag *noun = engine_fill_tag (a, i - 1, ENGINE_CLASS_INSTRUMENT);

      if (engine_fill_is (a, i - 1, ENGINE_CLASS_AGREEMENT_REF)
          || (noun != NULL && engine_fill_attr (a, noun, "weak") == NULL)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AGREEMENT_STATUS)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_CONCLUDE))
        return FALSE;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_OF))
        return TRUE;
    }
  return FALSE;
}
