/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People who sign an agreement: the subject of the verb that concludes it, its agent behind "by", the two
 * behind "between", and whom somebody signs it with.  Who watches, presides, is received or stands in
 * another clause does not sign.  Bounded walks around the verb, inside its sentence. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define BEFORE_REACH 40 /* tokens before the verb that hold its subject */
#define BEHIND_REACH 44 /* tokens behind it that hold an agent */
#define AGENT_REACH 30  /* tokens between the word that makes somebody an agent and the name */

static gboolean
is_person (const EngineMention *m)
{
  return m->kind == ENGINE_MENTION_PERSON && m->name != NULL
         && !(m->flags & ENGINE_MENTION_ANAPHOR);
}

/* "recevait", "watches": a verb of something else than concluding. */
static gboolean
is_other_act (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_finite (a, i) && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         && !(engine_fill_morph (a, i)
              & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE))
         && engine_fill_mention (a, i) == NULL
         && engine_fill_covering (a, i, ENGINE_CLASS_CONCLUDE) == NULL
         && engine_fill_covering (a, i, ENGINE_CLASS_ROLE) == NULL;
}

/* The first token of the verb's group: "ont aussitôt signé". */
static guint32
group_first (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  guint32 i = verb;

  while (i > low
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
             || (engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADVERB)))
    i--;
  return i;
}

/* "X a reçu Y et signé", "received Y and then signed": the subject of the verbs before is that of the verb. */
static gboolean
is_next_act (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  const guint32 i = group_first (a, verb, low);

  return i > low
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_AND) || engine_fill_punct (a, i - 1, ','));
}

/* "Watched by X, Y and Z signed": no comma closes the list, so it is the subject from the first comma on. */
static gboolean
is_behind_watchers (const EngineAnalysis *a, const EngineMention *m, guint32 low, guint32 verb)
{
  for (guint32 i = m->last; i < verb; i++)
    if (engine_fill_punct (a, i, ','))
      return FALSE;
  for (guint32 i = m->first; i > low; i--)
    if (engine_fill_punct (a, i - 1, ','))
      return TRUE;
    else if (engine_fill_covering (a, i - 1, ENGINE_CLASS_MEDIATION) != NULL)
      return FALSE;
  return FALSE;
}

/* "will leave before A signs", "announced that A have agreed": the one before the conjunction does not sign. */
static gboolean
is_of_other_clause (const EngineAnalysis *a, guint32 person, guint32 verb)
{
  for (guint32 i = person; i < verb; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
        && (!engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
            || (i > person && engine_fill_is (a, i - 1, ENGINE_CLASS_SAY)))
        && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION))
      return TRUE;
  return FALSE;
}

/* The token behind the relative that opens at @i, @i where no comma closes it before the verb. */
static guint32
skip_relative (const EngineAnalysis *a, guint32 i, guint32 verb)
{
  for (guint32 k = i + 1; k < verb; k++)
    if (engine_fill_punct (a, k, ','))
      return k;
  return i;
}

/* "Selon X,", "À l'issue d'un entretien entre X et Y,": a phrase before the subject. */
static gboolean
is_in_fronted_phrase (const EngineAnalysis *a, const EngineMention *m, guint32 low, guint32 verb)
{
  guint32 first = m->first, end = m->last;

  while (first > low && !engine_fill_punct (a, first - 1, ',') && !engine_fill_stops (a, first - 1))
    first--;
  while (end < verb && !engine_fill_punct (a, end, ','))
    end++;
  if (end == verb
      || !(engine_fill_is (a, first, ENGINE_CLASS_PREPOSITION)
           || engine_fill_is (a, first, ENGINE_CLASS_PLACE_PREP))
      || engine_fill_is (a, first, ENGINE_CLASS_PARTY_LINK))
    return FALSE;
  for (guint32 i = end; i < verb; i++)
    if (engine_fill_mention (a, i) != NULL)
      return TRUE;
  return FALSE;
}

/* "où X recevait Y, les ministres ont signé": the object of another verb. */
static gboolean
is_object_of_other (const EngineAnalysis *a, const EngineMention *m, guint32 low)
{
  for (guint32 i = m->first; i > low; i--)
    {
      if (engine_fill_punct (a, i - 1, ',') || engine_fill_stops (a, i - 1)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_SAY))
        return FALSE;
      if (is_other_act (a, i - 1))
        return TRUE;
    }
  return FALSE;
}

/* "X promised us help, and in January we signed": the verb has a pronoun for its subject. */
static gboolean
has_pronoun (const EngineAnalysis *a, const EngineMention *m, guint32 low, guint32 verb)
{
  const guint32 first = group_first (a, verb, low);
  const EngineTag *pronoun =
      first > m->last ? engine_fill_tag (a, first - 1, ENGINE_CLASS_PRONOUN) : NULL;

  return pronoun != NULL && g_str_has_prefix (engine_fill_code (a, pronoun), "subj-1");
}

static gboolean
is_subject (const EngineAnalysis *a, const EngineMention *m, guint32 low, guint32 verb)
{
  if (has_pronoun (a, m, low, verb) || is_of_other_clause (a, m->first, verb)
      || engine_fill_punct (a, m->last, ':')
      || (engine_agreement_stands_by (a, m) && !is_behind_watchers (a, m, low, verb))
      || is_in_fronted_phrase (a, m, low, verb) || is_object_of_other (a, m, low))
    return FALSE;
  for (guint32 i = m->last; i < verb; i++)
    {
      if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        i = skip_relative (a, i, verb);
      if (is_other_act (a, i))
        return is_next_act (a, verb, i);
    }
  return TRUE;
}

/* "signed by", "was signed by", "Signed in Rome by X, the pact": somebody may do it; but "A and B signed a pact
 * during a visit by X". */
static gboolean
has_agent (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 verb)
{
  const guint32 first = group_first (a, verb, c->sentence_first);

  if (verb >= c->head_last || verb <= c->sentence_first + 1
      || engine_fill_punct (a, first - 1, ','))
    return TRUE;
  for (guint32 i = first; i < verb; i++)
    if (engine_token_has_code (a, i, ENGINE_CLASS_AUXILIARY, "be"))
      return TRUE;
  return FALSE;
}

/* What makes somebody behind the verb one who signs: "by", "between", or, where @with, "with". */
static gboolean
is_agent (const EngineAnalysis *a,
          const EngineAgreementCandidate *c,
          const EngineMention *m,
          guint32 verb)
{
  const gboolean with = c->signatories.n > 0;
  const EngineTag *tag = engine_fill_tag (a, verb, ENGINE_CLASS_CONCLUDE);
  guint32 low = m->first > verb + AGENT_REACH ? m->first - AGENT_REACH : verb;

  if (engine_agreement_stands_by (a, m))
    return FALSE;
  for (guint32 i = m->first; i > low; i--)
    {
      const EngineTag *link = engine_fill_tag (a, i - 1, ENGINE_CLASS_PARTY_LINK);

      /* "porte la signature de X" */
      if (i == tag->last && engine_fill_attr (a, tag, "bears") != NULL)
        return TRUE;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_AGENT_PREP))
        return has_agent (a, c, verb);
      if (link != NULL && strcmp (engine_fill_code (a, link), "between") == 0)
        return TRUE;
      if (link != NULL && strcmp (engine_fill_code (a, link), "with") == 0)
        return with;
      if (engine_fill_stops (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR) || is_other_act (a, i - 1)
          || (engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
              && !engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
              /* "par X pour le Brésil et Y" */
              && !engine_fill_is (a, i - 1, ENGINE_CLASS_SIGNS_FOR)
              && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
              && engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) == NULL))
        return FALSE;
    }
  return FALSE;
}

/* "presided over the signing of": a noun, nobody's act. */
static gboolean
is_noun_of_signing (const EngineAnalysis *a, guint32 verb)
{
  return verb > 0 && engine_fill_is (a, verb - 1, ENGINE_CLASS_ARTICLE)
         && !(engine_fill_morph (a, verb) & ENGINE_MORPH_PAST_PARTICIPLE);
}

static gboolean
has_signatories (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *tag;

  if (c->anchor == 0 || !c->has_status
      || (c->status != ENGINE_AGREEMENT_SIGNED && c->status != ENGINE_AGREEMENT_AGREED
          && c->anchor_status != ENGINE_AGREEMENT_SIGNED
          && c->anchor_status != ENGINE_AGREEMENT_AGREED))
    return FALSE;
  tag = engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE);
  return engine_fill_attr (a, tag, "weak") == NULL && engine_fill_attr (a, tag, "mediate") == NULL
         && !engine_agreement_is_unreal (a, c->anchor - 1, c->sentence_first);
}

/**
 * engine_agreement_read_signatories:
 * @a: an analysis
 * @c: a candidate whose verb and status are read
 *
 * Adds the people who sign it, in the order of the text.
 */
void
engine_agreement_read_signatories (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 verb, low, high;

  if (!has_signatories (a, c))
    return;
  verb = c->anchor - 1;
  low = verb >= c->head_last                      ? c->head_last
        : verb > c->sentence_first + BEFORE_REACH ? verb - BEFORE_REACH
                                                  : c->sentence_first;
  high = MIN (c->sentence_last, verb + BEHIND_REACH);
  for (guint32 i = low; i < high;)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->last <= i)
        {
          i++;
          continue;
        }
      if (is_person (m)
          && (i > verb ? is_agent (a, c, m, verb)
                       : !is_noun_of_signing (a, verb) && is_subject (a, m, low, verb)))
        engine_fill_codes_add (&c->signatories, m->name);
      i = m->last;
    }
}
