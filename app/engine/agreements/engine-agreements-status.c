/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far an agreement has come: what the verb that concludes it says, through negation, mood, wishes and
 * votes, and what words in its phrase or around it say.  Walks inside the sentence. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define SO_FAR_BEFORE 5 /* tokens of "not yet been", "n'a pas encore été" */
#define SO_FAR_BEHIND 8 /* of "signé par eux à ce stade" */
#define VOTE_REACH 10  /* tokens between a parliament and its verb */
#define TIED_REACH 14  /* tokens between "bound" and "by a pact" */
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

/* Wishes and possibilities around the verb: a step that is not yet taken. */
/* "once a separate agreement is concluded", "dès que le pacte sera signé". */
static gboolean
is_pending (const EngineAnalysis *a, guint32 verb, guint32 low)
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

gboolean
engine_agreement_is_unreal (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  if (is_pending (a, verb, low))
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
          && engine_fill_attr (a, tag, "report") == NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
engine_agreement_is_negated (const EngineAnalysis *a, guint32 verb)
{
  return (scopes_at (a, verb) & ENGINE_SCOPE_NEGATED) != 0;
}

/* "failed to secure", "refuse de signer": what is not done. */
static gboolean
fails_to (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  for (guint32 i = verb, n = 0; i > low && n < 8; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_FAILING);

      if (tag != NULL && tag->last <= verb)
        return TRUE;
      if (engine_fill_stops (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
          || (i < verb && engine_fill_finite (a, i - 1)))
        return FALSE;
    }
  return FALSE;
}

static void
set_status (EngineAnalysis *a, EngineAgreementCandidate *c, int value, guint32 first, guint32 last)
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

/* "réexaminera le protocole conclu en 2024": its own past, whatever the mood of the clause. */
static gboolean
is_bare_participle (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 verb)
{
  if (verb < c->head_last || !(engine_fill_morph (a, verb) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  /* "une fois le texte ratifié" */
  if (c->follows || (c->head_last == verb && is_pending (a, c->first, c->sentence_first)))
    return FALSE;
  for (guint32 i = verb; i > c->head_last; i--)
    if (engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
        || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)
        || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
        || (engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
            && (i == verb || (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)))
        || (i < verb && engine_fill_finite (a, i))
        /* "l'accord, rompu en 2018, ne renaîtra pas" */
        || (i < verb && engine_fill_punct (a, i - 1, ',')))
      return FALSE;
  return TRUE;
}

/* "expires tomorrow", "qui expire fin 2027": until then it is in force. */
static gboolean
ends_later (const EngineAnalysis *a, EngineAgreementCandidate *c, const EngineTag *tag)
{
  const EngineTimex *t;
  const char *published = a->header != NULL ? a->header->published : NULL;

  if (engine_fill_attr (a, tag, "intr") == NULL
      || (engine_fill_morph (a, tag->first) & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE)))
    return FALSE;
  t = engine_fill_timex (a, tag->last, MIN (c->sentence_last, tag->last + 6), tag->last, FALSE);
  if (t == NULL || strchr (t->iso, '/') != NULL || published == NULL
      || strncmp (t->iso, published, MIN (strlen (t->iso), strlen (published))) <= 0)
    return FALSE;
  c->date_ends = t->iso;
  return TRUE;
}

/* A parliament or its members. */
static gboolean
is_house (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *noun = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  if (noun == NULL || engine_fill_attr (a, noun, "house") == NULL)
    noun = engine_fill_tag (a, i, ENGINE_CLASS_ROLE);
  return noun != NULL && engine_fill_attr (a, noun, "house") != NULL;
}

/* "Parliament approved the convention", "approuvé par les députés": the vote of a house ratifies. */
static gboolean
is_vote (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTag *tag)
{
  guint32 low = MAX (c->sentence_first, tag->first > VOTE_REACH ? tag->first - VOTE_REACH : 0);

  if (engine_fill_attr (a, tag, "vote") == NULL)
    return FALSE;
  for (guint32 i = tag->first; i > low; i--)
    if (is_house (a, i - 1))
      return TRUE;
    else if (engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
      break;
  for (guint32 i = tag->last; i < MIN (c->sentence_last, tag->last + VOTE_REACH / 2); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP))
      return is_house (a, i + 1) || is_house (a, i + 2) || is_house (a, i + 3);
  return FALSE;
}

/* "n'a pas tenu": the words have their negation in them. */
static gboolean
is_negative (const EngineAnalysis *a, const EngineTag *tag)
{
  for (guint32 i = tag->first; i < tag->last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_NEGATION))
      return TRUE;
  return FALSE;
}

/* "n'a pas encore signé", "has not been signed so far": what is not done may come. */
static gboolean
is_told_so_far (const EngineAnalysis *a, guint32 verb, guint32 end)
{
  guint32 first, last;

  engine_fill_sentence (a, verb, &first, &last);
  first = MAX (first, verb - MIN (verb, SO_FAR_BEFORE));
  last = MIN (last, end + SO_FAR_BEHIND);
  for (guint32 i = first; i < last; i++)
    {
      if (engine_fill_is (a, i, ENGINE_CLASS_SO_FAR))
        return TRUE;
      /* ", yet Norway lifted": the next clause */
      if (i > verb && (engine_fill_punct (a, i, ',') || engine_fill_punct (a, i, ';')))
        return FALSE;
    }
  return FALSE;
}

/* The status that the concluding verb gives, through negation and mood. */
void
engine_agreement_read_verb_status (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 verb = c->anchor - 1;
  const EngineTag *tag = engine_fill_tag (a, verb, ENGINE_CLASS_CONCLUDE);
  int value = engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS, engine_fill_code (a, tag));
  gboolean concludes = value == ENGINE_AGREEMENT_SIGNED || value == ENGINE_AGREEMENT_AGREED
                       || value == ENGINE_AGREEMENT_RATIFIED || value == ENGINE_AGREEMENT_IN_FORCE;

  /* "Une lettre d'entente suivra": it is still to come */
  if (*engine_fill_code (a, tag) == '\0' && c->indefinite && verb >= c->head_last
      && engine_fill_attr (a, tag, "imitate") != NULL
      && (engine_fill_morph (a, verb) & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL)))
    {
      c->unreal = TRUE;
      set_status (a, c, ENGINE_AGREEMENT_PROPOSED, verb, tag->last);
    }
  if (*engine_fill_code (a, tag) == '\0')
    return;
  if (value == ENGINE_AGREEMENT_AGREED && is_vote (a, c, tag))
    value = ENGINE_AGREEMENT_RATIFIED;
  if (c->has_status && c->status == ENGINE_AGREEMENT_REJECTED && concludes)
    {
      /* "aucun accord n'a été conclu", "… à ce stade" */
      if (is_told_so_far (a, verb, tag->last))
        set_status (a, c, ENGINE_AGREEMENT_NEGOTIATING, verb, tag->last);
      c->strong_status = TRUE;
      return;
    }
  if (c->talks && (value == ENGINE_AGREEMENT_AGREED || value == ENGINE_AGREEMENT_PROPOSED))
    return;
  /* "tant que le paquet n'est pas ratifié": says nothing of how far it has come */
  if (concludes && engine_agreement_is_negated (a, verb) && c->follows
      && value >= ENGINE_AGREEMENT_RATIFIED)
    return;
  /* "n'a pas été reconduit", "non renouvelé": it has ended */
  if (engine_fill_attr (a, tag, "renew") != NULL
      && ((engine_agreement_is_negated (a, verb) && !is_bare_participle (a, c, verb))
          || (verb > c->sentence_first && engine_fill_is (a, verb - 1, ENGINE_CLASS_NEGATION))))
    {
      set_status (a, c, ENGINE_AGREEMENT_ENDED, verb, tag->last);
      return;
    }
  if (concludes && engine_agreement_is_negated (a, verb) && !is_bare_participle (a, c, verb))
    {
      set_status (a, c,
                  value != ENGINE_AGREEMENT_SIGNED && value != ENGINE_AGREEMENT_AGREED
                      ? ENGINE_AGREEMENT_SIGNED
                  : is_told_so_far (a, verb, tag->last) ? ENGINE_AGREEMENT_NEGOTIATING
                                                        : ENGINE_AGREEMENT_REJECTED,
                  verb, tag->last);
      return;
    }
  if (concludes && fails_to (a, verb, c->sentence_first) && !is_bare_participle (a, c, verb))
    {
      set_status (a, c,
                  value >= ENGINE_AGREEMENT_RATIFIED ? ENGINE_AGREEMENT_SIGNED
                                                     : ENGINE_AGREEMENT_REJECTED,
                  verb, tag->last);
      return;
    }
  /* "expects the protocol to enter into force" */
  if (verb > c->head_last && engine_fill_is (a, verb - 1, ENGINE_CLASS_INF_MARK)
      && engine_fill_attr (a, tag, "enter") != NULL)
    {
      c->unreal = TRUE;
      return;
    }
  /* a wish before the noun does not reach "signé par X" after it */
  if (!is_bare_participle (a, c, verb)
      && ((verb >= c->head_last && is_pending (a, verb, c->sentence_first))
          || engine_agreement_is_unreal (a, verb,
                                         verb >= c->head_last ? c->head_last : c->sentence_first)))
    {
      c->unreal = TRUE;
      c->to_sign = value == ENGINE_AGREEMENT_SIGNED;
      if (value == ENGINE_AGREEMENT_SIGNED)
        set_status (a, c, c->definite ? ENGINE_AGREEMENT_AGREED : ENGINE_AGREEMENT_PROPOSED, verb,
                    tag->last);
      else if (value == ENGINE_AGREEMENT_AGREED && c->indefinite)
        set_status (a, c, ENGINE_AGREEMENT_PROPOSED, verb, tag->last);
      else if (value == ENGINE_AGREEMENT_NEGOTIATING
               || (value == ENGINE_AGREEMENT_PROPOSED && verb >= c->head_last))
        set_status (a, c, value, verb, tag->last);
      return;
    }
  if (engine_agreement_is_negated (a, verb) && !is_bare_participle (a, c, verb)
      && !is_negative (a, tag))
    return;
  /* "l'accord négocié avec": there is a text */
  if (value == ENGINE_AGREEMENT_NEGOTIATING && is_bare_participle (a, c, verb) && !c->talks
      && tag->last == verb + 1 && (engine_fill_morph (a, verb) & ENGINE_MORPH_PAST_PARTICIPLE))
    return;
  if (value == ENGINE_AGREEMENT_ENDED && ends_later (a, c, tag))
    value = ENGINE_AGREEMENT_IN_FORCE;
  set_status (a, c, value, verb, tag->last);
  c->loose = engine_fill_attr (a, tag, "loose") != NULL;
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

/* "en vigueur", "under negotiation", "proposed": in the phrase or just around it. */
static void
read_cues (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 to = MIN (c->sentence_last, c->head_last + TERMS_REACH);
  const EngineTag *nominal;

  for (guint32 i = c->first; i < to; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_AGREEMENT_STATUS);
      int value;

      if (i > c->head_last && engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        break;
      if (engine_fill_stops (a, i) && i >= c->head_last)
        break;
      /* "un accord d'application": words of the noun itself */
      if (tag == NULL || (i < c->head_first && tag->last > c->head_first)
          || (i >= c->head_first && tag->last <= c->head_last)
          || engine_fill_attr (a, tag, "noun") != NULL)
        continue;
      /* "on ice-breaking" */
      if (engine_fill_punct (a, tag->last, '-')
          && !(engine_token (a, tag->last)->flags & ENGINE_TOKEN_SPACE_BEFORE))
        continue;
      /* "to enter into force": words of the verb that is still to come */
      if (c->unreal && c->anchor != 0 && i + 1 >= c->anchor && i < c->anchor + 3)
        continue;
      value = engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS, engine_fill_code (a, tag));
      if (value < 0)
        continue;
      if (engine_agreement_is_negated (a, i) && value != ENGINE_AGREEMENT_NEGOTIATING
          && !is_negative (a, tag))
        continue;
      if (scopes_at (a, i) & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)
          && value >= ENGINE_AGREEMENT_RATIFIED && verb_before (a, i))
        continue;
      if (value == ENGINE_AGREEMENT_PROPOSED && i >= c->head_last)
        continue;
      if (!c->strong_status || value > (int)c->status)
        set_status (a, c, value, i, tag->last);
    }
  /* before: "la signature de l'accord", "draft agreement" stand in the phrase already */
  nominal = engine_agreement_find_nominal (a, c);
  if (nominal != NULL)
    {
      int value =
          engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS, engine_fill_code (a, nominal));

      if (value > (int)c->status || !c->strong_status)
        set_status (a, c, value, nominal->first, nominal->last);
    }
  else if (c->first > c->sentence_first + 1)
    for (guint32 i = c->first; i > c->sentence_first && i + 4 > c->first; i--)
      {
        const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_AGREEMENT_STATUS);
        int value;

        if (tag == NULL || tag->last > c->head_first)
          continue;
        value = engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS, engine_fill_code (a, tag));
        /* "ont célébré la ratification du traité" */
        if (value >= 0 && tag->last + 1 >= c->first
            && (!c->strong_status || (value > (int)c->status && is_weak_verb (a, c))))
          set_status (a, c, value, tag->first, tag->last);
      }
}

/* "already has a swap deal with China", "dispose d'un accord". */
static gboolean
is_had (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first, n = 0; i > c->sentence_first && n < 3; i--, n++)
    {
      const EngineTag *aux = engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);

      if ((aux != NULL && strcmp (engine_fill_code (a, aux), "have") == 0)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_HOLDING))
        return !(scopes_at (a, i - 1)
                 & (ENGINE_SCOPE_NEGATED | ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_FUTURE))
               && !(i > 1 && engine_fill_is (a, i - 2, ENGINE_CLASS_INF_MARK));
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
          && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADVERB)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_be_before (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; i > 0 && n < 3; i--, n++)
    {
      const EngineTag *aux = engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);

      if (aux != NULL)
        return strcmp (engine_fill_code (a, aux), "be") == 0;
    }
  return FALSE;
}

/* "A contract for the jets is expected in May", "un accord est attendu". */
static gboolean
is_awaited (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + TERMS_REACH); i++)
    {
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_AWAITED) && i > 0)
        return is_be_before (a, i);
    }
  return FALSE;
}

/* "lié au Chili par un pacte", "tied to Chile by a pact": it binds. */
static gboolean
is_tied (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 low =
      c->first > c->sentence_first + TIED_REACH ? c->first - TIED_REACH : c->sentence_first;

  if (c->first == c->sentence_first || !engine_fill_is (a, c->first - 1, ENGINE_CLASS_AGENT_PREP))
    return FALSE;
  for (guint32 i = c->first - 1; i > low; i--)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_HOLDING);

      if (tag != NULL && engine_fill_attr (a, tag, "bind") != NULL)
        return !(scopes_at (a, i - 1)
                 & (ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_NEGATED));
      if (engine_fill_stops (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
        return FALSE;
    }
  return FALSE;
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
  if (c->anchor != 0)
    engine_agreement_read_verb_status (a, c);
  read_cues (a, c);
  if (!c->has_status && c->talks)
    {
      c->status = ENGINE_AGREEMENT_NEGOTIATING;
      c->has_status = TRUE;
    }
  if (!c->has_status && c->anchor == 0 && ((c->indefinite && is_had (a, c)) || is_tied (a, c)))
    {
      c->status = ENGINE_AGREEMENT_IN_FORCE;
      c->has_status = TRUE;
    }
  if (!c->has_status && c->binds)
    {
      c->status = ENGINE_AGREEMENT_IN_FORCE;
      c->has_status = c->strong_status = TRUE;
    }
  if (!c->has_status && c->indefinite && is_awaited (a, c))
    {
      c->status = ENGINE_AGREEMENT_PROPOSED;
      c->has_status = c->strong_status = TRUE;
    }
}
