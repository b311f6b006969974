/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far an agreement has come: whether its verb tells something real, and what words in its phrase or around it
 * say where the verb does not (engine-agreements-verb-status.c).  Walks inside the sentence. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define TERMS_REACH 24 /* tokens around the noun */

static guint8
scopes_at (const EngineAnalysis *a, guint32 i)
{
  return i < a->scopes->len ? g_array_index (a->scopes, guint8, i) : 0;
}

/* A preterite of its own inside a clause about the future: "that they signed in 2021 will be …". */
static gboolean
is_plain_past (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  if (!(engine_fill_morph (a, verb) & ENGINE_MORPH_PAST))
    return FALSE;
  for (guint32 i = verb, n = 0; i > low && n < 3; i--, n++)
    if (engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)
        || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
      return FALSE;
  return TRUE;
}

/* "once a separate agreement is concluded", "dès que le pacte sera signé". */
gboolean
engine_agreement_is_pending (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  if (is_plain_past (a, verb, low))
    return FALSE;
  for (guint32 i = verb, n = 0; i > low && n < 10; i--, n++)
    {
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_PENDING))
        return TRUE;
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ','))
        return FALSE;
    }
  return FALSE;
}

/* "sign", "be signed", "être signé": whether an infinitive can govern the verb there. */
static gboolean
is_infinitive (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  return (engine_fill_morph (a, verb) & ENGINE_MORPH_INFINITIVE)
         || (verb > low && engine_fill_is (a, verb - 1, ENGINE_CLASS_AUXILIARY)
             && (engine_fill_morph (a, verb - 1) & ENGINE_MORPH_INFINITIVE));
}

/* "Deux ans de bras de fer auront débouché sur un accord": done, seen from its end. */
static gboolean
is_future_perfect (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  if (!(engine_fill_morph (a, verb) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  for (guint32 i = verb, n = 0; i > low && n < 3; i--, n++)
    {
      const EngineTag *aux = engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);

      if (aux != NULL && strcmp (engine_fill_code (a, aux), "have") == 0
          && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_FUTURE))
        return TRUE;
    }
  return FALSE;
}

/* Wishes and possibilities around the verb: a step that is not yet taken. */
gboolean
engine_agreement_is_unreal (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  if (engine_agreement_is_pending (a, verb, low))
    return TRUE;
  if (is_future_perfect (a, verb, low))
    return FALSE;
  if ((scopes_at (a, verb) & (ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_FUTURE))
      && !is_plain_past (a, verb, low))
    return TRUE;
  if (engine_fill_morph (a, verb) & (ENGINE_MORPH_CONDITIONAL | ENGINE_MORPH_FUTURE))
    return TRUE;
  for (guint32 i = verb, step = 0; i > low && step < 6; step++)
    {
      const EngineTag *tag;

      i--;
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ','))
        return FALSE;
      tag = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);
      /* "ont rouvert leurs consulats avant de signer": as real as what went before */
      if (tag != NULL && engine_fill_attr (a, tag, "before") != NULL)
        return i > low
               && (scopes_at (a, i - 1) & (ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_FUTURE)) != 0;
      if (tag != NULL && tag->last <= verb && strcmp (engine_fill_code (a, tag), "done") != 0
          && engine_fill_attr (a, tag, "report") == NULL
          /* "the right to sign", but not "for the first time since A and B signed" */
          && !(engine_fill_attr (a, tag, "stop") != NULL && !is_infinitive (a, verb, low))
          /* "la convention liant A à B a été suspendue" */
          && !engine_fill_is (a, i, ENGINE_CLASS_HOLDING))
        return TRUE;
    }
  return FALSE;
}

/* "n'a pas signé", "jamais dénoncé", "never ratified", but not "le plus élevé". */
gboolean
engine_agreement_is_negated (const EngineAnalysis *a, guint32 verb)
{
  return (scopes_at (a, verb) & ENGINE_SCOPE_NEGATED) != 0
         || (verb > 1 && (engine_fill_morph (a, verb) & ENGINE_MORPH_PAST_PARTICIPLE)
             && engine_fill_is (a, verb - 1, ENGINE_CLASS_NEGATION)
             && !engine_fill_is (a, verb - 2, ENGINE_CLASS_DETERMINER)
             && !engine_fill_is (a, verb - 2, ENGINE_CLASS_ARTICLE));
}

void
engine_agreement_set_status (EngineAnalysis *a,
                             EngineAgreementCandidate *c,
                             int value,
                             guint32 first,
                             guint32 last)
{
  if (value < 0)
    return;
  c->status = (EngineAgreementStatus)value;
  c->has_status = c->strong_status = TRUE;
  c->loose = FALSE;
  if (c->anchor != 0 && first == c->anchor - 1)
    c->anchor_status = c->status;
  engine_reasons_add (&c->reasons, a, "status", "said by", first, last);
}

/* "n'a pas tenu": the words have their negation in them. */
gboolean
engine_agreement_is_negative (const EngineAnalysis *a, const EngineTag *tag)
{
  for (guint32 i = tag->first; i < tag->last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_NEGATION))
      return TRUE;
  return FALSE;
}

/* Whether the clause's verb stands before the token: its mood holds for the token too. */
static gboolean
verb_before (const EngineAnalysis *a, guint32 i)
{
  guint clause = engine_token (a, i)->clause;
  guint32 verb;

  if (clause >= a->clauses->len)
    return TRUE;
  verb = g_array_index (a->clauses, EngineClause, clause).verb;
  return verb == 0 || verb - 1 <= i;
}

static gboolean
is_weak_verb (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *tag =
      c->anchor != 0 ? engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE) : NULL;

  return tag != NULL && engine_fill_attr (a, tag, "weak") != NULL && !c->unreal;
}

static int
status_of (const EngineAnalysis *a, const EngineTag *tag)
{
  return engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS, engine_fill_code (a, tag));
}

/* "un accord d'application", "on ice-breaking", "to enter into force" under a wish: words of something else. */
static gboolean
is_word_of_other (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTag *tag)
{
  guint32 i = tag->first;

  /* words of the noun itself */
  if ((i < c->head_first && tag->last > c->head_first)
      || (i >= c->head_first && tag->last <= c->head_last)
      || engine_fill_attr (a, tag, "noun") != NULL)
    return TRUE;
  if (engine_fill_punct (a, tag->last, '-')
      && !(engine_token (a, tag->last)->flags & ENGINE_TOKEN_SPACE_BEFORE))
    return TRUE;
  return c->unreal && c->anchor != 0 && i + 1 >= c->anchor && i < c->anchor + 3;
}

/* "pas en vigueur", "will be in force", "which A proposed": told of the agreement, but not as what it is. */
static gboolean
is_unreal_cue (EngineAnalysis *a,
               const EngineAgreementCandidate *c,
               const EngineTag *tag,
               int value)
{
  guint32 i = tag->first;

  if (value < 0
      || (engine_agreement_is_negated (a, i) && value != ENGINE_AGREEMENT_NEGOTIATING
          && !engine_agreement_is_negative (a, tag)))
    return TRUE;
  if ((scopes_at (a, i) & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL))
      && value >= ENGINE_AGREEMENT_RATIFIED && verb_before (a, i))
    return TRUE;
  /* "devait être remplacé par un projet plus vaste" */
  if (value == ENGINE_AGREEMENT_ENDED && i >= c->head_last
      && engine_agreement_is_unreal (a, i, c->head_last))
    return TRUE;
  return value == ENGINE_AGREEMENT_PROPOSED && i >= c->head_last;
}

/* "en vigueur", "under negotiation": in the phrase or behind it. */
static void
read_cues_behind (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 to = MIN (c->sentence_last, c->head_last + TERMS_REACH);

  for (guint32 i = c->first; i < to; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_AGREEMENT_STATUS);
      int value;

      if ((i > c->head_last
           && (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
               || engine_agreement_is_the_one (a, i)))
          || (engine_fill_stops (a, i) && i >= c->head_last))
        break;
      /* "The treaty ended the war": told of the agreement only where it is its object */
      if (tag == NULL || is_word_of_other (a, c, tag)
          || engine_fill_attr (a, tag, "object") != NULL)
        continue;
      if (engine_agreement_is_next_verb (a, c, tag))
        break;
      value = status_of (a, tag);
      if ((value == ENGINE_AGREEMENT_SUSPENDED || value == ENGINE_AGREEMENT_ENDED)
          && engine_agreement_is_said_of_object (
              a, c, tag, c->strong_status && c->anchor != 0 && c->anchor <= c->first))
        continue;
      if (!is_unreal_cue (a, c, tag, value) && (!c->strong_status || value > (int)c->status))
        engine_agreement_set_status (a, c, value, i, tag->last);
    }
}

/* "breached its pact", "s'oppose à l'accord": how it stands with what the verb right before has for its object. */
static void
read_object_cue (EngineAnalysis *a, EngineAgreementCandidate *c, const EngineTag *tag, int value)
{
  guint32 behind = tag->last;

  /* "se substitue à la convention" */
  if (engine_fill_is (a, behind, ENGINE_CLASS_PREPOSITION))
    behind++;
  /* what ends one ends it however it was concluded: "replaces the memorandum signed in 2019" */
  if (value < 0 || (c->strong_status && value != ENGINE_AGREEMENT_ENDED) || behind + 1 < c->first
      || (engine_fill_morph (a, tag->first) & ENGINE_MORPH_INFINITIVE
          && !engine_fill_finite (a, tag->first))
      || (tag->first > c->sentence_first
          && (engine_fill_is (a, tag->first - 1, ENGINE_CLASS_INF_MARK)
              || engine_fill_is (a, tag->first - 1, ENGINE_CLASS_MODAL)))
      || engine_agreement_is_negated (a, tag->first)
      || (scopes_at (a, tag->first) & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)))
    return;
  c->status = (EngineAgreementStatus)value;
  c->has_status = TRUE;
  /* "Signé en juin, le pacte remplace celui de 2007": what was signed then is the other */
  if (value == ENGINE_AGREEMENT_ENDED && c->anchor <= tag->first)
    c->anchor = 0;
  engine_reasons_add (&c->reasons, a, "status", "said by", tag->first, tag->last);
}

/* "un débat sur la ratification du traité": it is signed, or there would be nothing to ratify. */
static void
settle_aim (EngineAgreementCandidate *c, int step)
{
  if (c->has_status || step != ENGINE_AGREEMENT_RATIFIED)
    return;
  c->status = ENGINE_AGREEMENT_SIGNED;
  c->has_status = TRUE;
}

/* "ont célébré la ratification du traité", "proposed": right before the phrase. */
static void
read_cues_before (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  for (guint32 i = c->first; i > c->sentence_first && i + 4 > c->first; i--)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_AGREEMENT_STATUS);
      int value;

      if (tag == NULL || tag->last > c->head_first)
        continue;
      value = status_of (a, tag);
      if (engine_fill_attr (a, tag, "object") != NULL)
        read_object_cue (a, c, tag, value);
      else if (value >= 0
               && (engine_agreement_is_only_aim (a, tag)
                   || (value >= ENGINE_AGREEMENT_AGREED
                       && engine_agreement_is_step_ahead (a, tag->first, tag->last,
                                                          c->sentence_first))))
        settle_aim (c, value);
      else if (value >= 0 && tag->last + 1 >= c->first
               && (!c->strong_status || (value > (int)c->status && is_weak_verb (a, c))))
        engine_agreement_set_status (a, c, value, tag->first, tag->last);
    }
}

/* "en vigueur", "under negotiation", "proposed": in the phrase or just around it. */
static void
read_cues (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineTag *nominal;

  read_cues_behind (a, c);
  /* before: "la signature de l'accord", "draft agreement" stand in the phrase already */
  nominal = engine_agreement_find_nominal (a, c);
  if (nominal != NULL)
    {
      int value = status_of (a, nominal);

      if (value > (int)c->status || !c->strong_status)
        engine_agreement_set_status (a, c, value, nominal->first, nominal->last);
    }
  else if (c->first > c->sentence_first + 1)
    read_cues_before (a, c);
}

/**
 * engine_agreement_read_status:
 * @a: an analysis
 * @c: a candidate with its parties
 *
 * Reads the status from its verb, else from words around it.
 */
void
engine_agreement_read_status (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  if (c->talks && engine_agreement_close_talks (a, c))
    return;
  if (c->anchor != 0)
    engine_agreement_read_verb_status (a, c);
  read_cues (a, c);
  if (!c->has_status && c->talks)
    {
      c->status = ENGINE_AGREEMENT_NEGOTIATING;
      c->has_status = TRUE;
    }
  engine_agreement_read_known (a, c);
}
