/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of an agreement that a sentence tells beside the one its verb names: participles before the noun ("signé
 * à Rome en mars, le pacte"), further ones and passives after it ("signed in May and ratified in June, was
 * suspended").  Bounded walks inside the sentence. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define STEPS_REACH 60 /* tokens after the noun that may tell further steps */
#define RELATIVE_REACH 12 /* tokens between a relative and the noun in its clause */

/* "resembles the one signed by B and C": what the words behind it tell is of another, unless it is "the deal is the one
 * signed in May". */
gboolean
engine_agreement_is_the_one (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ORDINAL_AGREEMENT);

  return tag != NULL && tag->first == i && i > 0 && engine_fill_attr (a, tag, "demo") != NULL
         && !engine_fill_punct (a, i - 1, ',') && !engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
         && (engine_fill_is (a, tag->last, ENGINE_CLASS_RELATIVE)
             || (engine_fill_is (a, tag->last, ENGINE_CLASS_CONCLUDE)
                 && (engine_fill_morph (a, tag->last) & ENGINE_MORPH_PAST_PARTICIPLE)));
}

/* "pourparlers à Doha": talks and the like end no search. */
gboolean
engine_agreement_is_other_instrument (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);

  return (tag != NULL && engine_fill_attr (a, tag, "talks") == NULL)
         || engine_agreement_is_the_one (a, i);
}

/**
 * engine_agreement_is_other:
 * @a: an analysis
 * @c: a candidate
 * @i: token after its noun
 *
 * Returns: whether another instrument starts there, one that is no part of the candidate's phrase as
 *   in "a treaty of friendship and cooperation"
 */
gboolean
engine_agreement_is_other (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);

  if (i > c->head_last && engine_agreement_is_the_one (a, i))
    return TRUE;
  return tag != NULL
         && !(engine_fill_attr (a, tag, "weak") != NULL && engine_agreement_is_object (a, c, i));
}

/**
 * engine_agreement_is_object:
 * @a: an analysis
 * @c: a candidate
 * @i: token of another instrument after its noun
 *
 * Returns: whether that one is only what @c changes: "an amendment to their treaty"
 */
gboolean
engine_agreement_is_object (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);
  gboolean weak = tag != NULL && engine_fill_attr (a, tag, "weak") != NULL;

  if (i <= c->head_last || i >= c->last)
    return FALSE;
  /* "un traité d'amitié et de coopération" */
  for (guint32 k = i; k > c->head_last && !weak; k--)
    if (engine_fill_is (a, k - 1, ENGINE_CLASS_AND) || engine_fill_punct (a, k - 1, ','))
      return FALSE;
  /* "un accord de partenariat et de coopération", whose first half is in the noun */
  if (weak && engine_fill_is (a, c->head_last, ENGINE_CLASS_AND))
    return engine_fill_is (a, c->head_last + 1, ENGINE_CLASS_TARGET)
           || engine_fill_is (a, c->head_last + 1, ENGINE_CLASS_PREPOSITION);
  return engine_fill_is (a, c->head_last, ENGINE_CLASS_TARGET)
         || engine_fill_is (a, c->head_last, ENGINE_CLASS_PREPOSITION);
}

static gboolean
is_participle (const EngineAnalysis *a, const EngineTag *tag)
{
  return (engine_fill_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0;
}

static gboolean
is_be (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *aux = engine_fill_tag (a, i, ENGINE_CLASS_AUXILIARY);

  return aux != NULL && strcmp (engine_fill_code (a, aux), "be") == 0;
}

/* "signed by Peru and Chile", "signed with Chile": who has done the step before. */
static gboolean
is_agent (const EngineAnalysis *a, const EngineMention *m, guint32 from)
{
  for (guint32 i = m->first; i > from && i + 10 > m->first; i--)
    {
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_AGENT_PREP)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_PARTY_LINK))
        return TRUE;
      if (engine_fill_mention (a, i - 1) == NULL && !engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
          && !engine_fill_punct (a, i - 1, ',')
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
          && !(engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION))
        return FALSE;
    }
  return FALSE;
}

/* Whether between @from and the verb group at @to no other subject and no other clause begins. */
static gboolean
keeps_subject (const EngineAnalysis *a, guint32 from, guint32 to)
{
  for (guint32 i = to; i > from; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);
      const EngineTag *pronoun = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);

      if (engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR) || engine_fill_stops (a, i - 1))
        return FALSE;
      if (pronoun != NULL && g_str_has_prefix (engine_fill_code (a, pronoun), "subj-")
          && strcmp (engine_fill_code (a, pronoun), "subj-3s") != 0)
        return FALSE;
      if (engine_fill_punct (a, i - 1, ','))
        return TRUE;
      if (m != NULL && engine_fill_is_party (m)
          && !(m->flags
               & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE | ENGINE_MENTION_ADJECTIVE))
          && !(m->flags & ENGINE_MENTION_ANAPHOR) && !is_agent (a, m, from))
        return FALSE;
      /* a noun of its own: "l'accord conclu hier, les droits ont été suspendus" */
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
          && !(i - 1 > from && engine_fill_is (a, i - 2, ENGINE_CLASS_PREPOSITION))
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_TARGET)
          && (i - 1 >= a->timex_at->len || g_array_index (a->timex_at, guint32, i) == 0))
        return FALSE;
    }
  return TRUE;
}

/* Whether the verb says what became of the agreement: a participle joined to one before, a passive,
 * "entered into force". */
static gboolean
is_step (const EngineAnalysis *a, const EngineTag *tag, guint32 from)
{
  gboolean be = FALSE, finite = FALSE;
  guint32 i = tag->first;

  while (i > from
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_NEGATION)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
             || (engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADVERB)))
    {
      i--;
      be = be || is_be (a, i);
      finite = finite || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
               || engine_fill_is (a, i, ENGINE_CLASS_MODAL);
    }
  if (i == from || engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
      || engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
    return FALSE;
  if (!finite && is_participle (a, tag) && engine_fill_attr (a, tag, "intr") == NULL)
    {
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_AND) && !engine_fill_punct (a, i - 1, ',')
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_CONJUNCTION))
        return FALSE;
      /* "signed it and ratified": only after another participle */
      for (guint32 k = i - 1; k > from; k--)
        if (engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY)
            || (engine_fill_finite (a, k - 1)
                && !(engine_fill_morph (a, k - 1)
                     & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))))
          return FALSE;
      return TRUE;
    }
  if (engine_fill_attr (a, tag, "enter") == NULL && engine_fill_attr (a, tag, "intr") == NULL
      && !(be && is_participle (a, tag)))
    return FALSE;
  return keeps_subject (a, from, i);
}

/* Whether what stands at @i goes on with a participle: "signed in May", "conclu hier", "ratified by both". */
static gboolean
goes_on (const EngineAnalysis *a, guint32 i)
{
  return !engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
         && (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
             || engine_fill_is (a, i, ENGINE_CLASS_PLACE_PREP)
             || engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP)
             || engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK) || engine_fill_punct (a, i, ',')
             || engine_analysis_in_timex (a, i));
}

/**
 * engine_agreement_closes_relative:
 * @a: an analysis
 * @c: a candidate
 * @comma: a token behind its noun
 *
 * Returns: whether the comma closes a clause that the noun stands in, and the verb behind it is of whom that clause
 *   tells: "Chile, which has a treaty with Peru, suspended its sales"
 */
gboolean
engine_agreement_closes_relative (const EngineAnalysis *a,
                                  const EngineAgreementCandidate *c,
                                  guint32 comma)
{
  const EngineTag *verb;

  if (!engine_fill_punct (a, comma, ','))
    return FALSE;
  verb = engine_fill_tag (a, comma + 1, ENGINE_CLASS_CONCLUDE);
  if (verb != NULL
      && (goes_on (a, verb->last)
          || !(engine_fill_morph (a, verb->first) & (ENGINE_MORPH_PAST | ENGINE_MORPH_PRESENT))))
    return FALSE;
  if (verb == NULL && !engine_fill_is (a, comma + 1, ENGINE_CLASS_AUXILIARY))
    return FALSE;
  for (guint32 i = c->first; i > c->sentence_first + 2 && i + RELATIVE_REACH > c->first; i--)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ','))
        return FALSE;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        {
          const EngineMention *m = engine_fill_mention (a, i - 3);

          return engine_fill_punct (a, i - 2, ',') && m != NULL && engine_fill_is_party (m);
        }
    }
  return FALSE;
}

static void
read_later_steps (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 anchor = c->anchor != 0 ? c->anchor - 1 : c->head_first;
  guint32 limit = MIN (c->sentence_last, c->head_last + STEPS_REACH);
  guint32 from = MAX (c->head_last, anchor + (c->anchor != 0));

  for (guint32 i = from; i < limit; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

      if (engine_fill_stops (a, i)
          || (i > c->head_last && engine_agreement_is_other_instrument (a, i)
              && !engine_fill_punct (a, i - 1, '('))
          || engine_agreement_closes_relative (a, c, i))
        return;
      if (tag == NULL || (engine_fill_attr (a, tag, "weak") != NULL)
          || engine_fill_attr (a, tag, "agree") != NULL || *engine_fill_code (a, tag) == '\0')
        continue;
      if (engine_agreement_is_next_verb (a, c, tag))
        return;
      if (is_step (a, tag, from))
        {
          engine_agreement_read_step (a, c, i);
          from = tag->last;
        }
    }
}

/* "Signé à Rome en mars, ratifié en mai, le pacte …": participles that open the sentence. */
static void
read_fronted_steps (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 first = c->sentence_first;

  if (c->first < first + 3 || c->first > first + STEPS_REACH
      || !engine_fill_punct (a, c->first - 1, ','))
    return;
  for (guint n = 0; n < 2 && !engine_fill_is (a, first, ENGINE_CLASS_CONCLUDE); n++)
    first++;
  if (engine_fill_tag (a, first, ENGINE_CLASS_CONCLUDE) == NULL)
    return;
  for (guint32 i = c->sentence_first; i < c->first; i++)
    if (engine_agreement_is_other_instrument (a, i) || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
        || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_stops (a, i))
      return;
  for (guint32 i = first; i < c->first; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

      if (tag != NULL && c->anchor != i + 1
          && (is_participle (a, tag) || engine_fill_attr (a, tag, "enter") != NULL))
        engine_agreement_read_step (a, c, i);
    }
}

/**
 * engine_agreement_read_steps:
 * @a: an analysis
 * @c: a candidate whose own verb is read
 *
 * Adds the steps that the sentence tells beside that of its verb.
 */
void
engine_agreement_read_steps (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 before;

  if (c->nested)
    return;
  /* "avait signé une déclaration, restée lettre morte" */
  before = c->anchor > c->head_last ? engine_agreement_verb_before (a, c) : 0;
  for (guint32 i = before; i < c->first && before != 0; i++)
    if (engine_agreement_is_other_instrument (a, i)
        || engine_fill_is (a, i, ENGINE_CLASS_CONJUNCTION)
        || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR))
      before = 0;
  if (before != 0 && !c->unreal)
    engine_agreement_read_step (a, c, before - 1);
  read_fronted_steps (a, c);
  if (c->has_status && (c->status == ENGINE_AGREEMENT_REJECTED || c->unreal))
    return;
  read_later_steps (a, c);
}
