/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far the verb that concludes an agreement says that it has come: through negation, mood, wishes, errands and
 * votes; each way to read it settles it or leaves it to the next. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define CONDITION_REACH 4 /* tokens from "enters into force" to what it takes */
#define NEARLY_WORDS 4 /* of "on the verge of" */
#define ERRAND_REACH 14 /* tokens of "is due in Lima on Monday to" */
#define SO_FAR_BEFORE 5 /* tokens of "not yet been", "n'a pas encore été" */
#define SO_FAR_BEHIND 8 /* of "signé par eux à ce stade" */
#define INITIALLED_REACH 24 /* tokens from "initialled" to "is to be signed" */
#define VOTE_REACH 10  /* tokens between a parliament and its verb */
#define COUNT_REACH 30 /* tokens behind a vote, that may hold how many were for it */

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

/* "réexaminera le protocole conclu en 2024": its own past, whatever the mood of the clause. */
static gboolean
is_bare_participle (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 verb)
{
  if (verb < c->head_last || !(engine_fill_morph (a, verb) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  /* "une fois le texte ratifié" */
  if (c->follows
      || (c->head_last == verb && engine_agreement_is_pending (a, c->first, c->sentence_first)))
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

/* "By 86 votes to nil", "par 86 voix contre 12". */
static gboolean
counts_votes (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last && !engine_fill_stops (a, i); i++)
    {
      const EngineTag *votes = engine_fill_tag (a, i, ENGINE_CLASS_FIGURE_NOISE);

      if (votes != NULL && i > first && strcmp (engine_fill_code (a, votes), "vote") == 0
          && engine_token (a, i - 1)->kind == ENGINE_TOKEN_NUMBER)
        return TRUE;
    }
  return FALSE;
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
  if (counts_votes (a, tag->last, MIN (c->sentence_last, tag->last + COUNT_REACH)))
    return TRUE;
  for (guint32 i = tag->last; i < MIN (c->sentence_last, tag->last + VOTE_REACH / 2); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP))
      return is_house (a, i + 1) || is_house (a, i + 2) || is_house (a, i + 3);
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

/* The verb that concludes an agreement, and what it says of it. */
typedef struct
{
  EngineAnalysis *a;
  EngineAgreementCandidate *c;
  const EngineTag *tag;
  guint32 verb;
  int value; /* EngineAgreementStatus, or -1 */
  gboolean concludes; /* "signé", "conclu", "ratifié", "en vigueur" */
  gboolean negated;
  gboolean bare; /* "signé par X", behind the noun: a participle of its own */
} Verb;

static gboolean
give_status (const Verb *v, int value)
{
  engine_agreement_set_status (v->a, v->c, value, v->verb, v->tag->last);
  return TRUE;
}

/* "Une lettre d'entente suivra": it is still to come. */
static gboolean
is_to_follow (const Verb *v)
{
  return v->c->indefinite && v->verb >= v->c->head_last
         && engine_fill_attr (v->a, v->tag, "imitate") != NULL
         && (engine_fill_morph (v->a, v->verb) & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL));
}

/* "aucun accord n'a été conclu", "… à ce stade". */
static gboolean
settle_none (const Verb *v)
{
  if (!v->c->has_status || v->c->status != ENGINE_AGREEMENT_REJECTED || !v->concludes)
    return FALSE;
  if (is_told_so_far (v->a, v->verb, v->tag->last))
    give_status (v, ENGINE_AGREEMENT_NEGOTIATING);
  v->c->strong_status = TRUE;
  return TRUE;
}

/* "agreed to talks", "tant que le paquet n'est pas ratifié": says nothing of how far it has come. */
static gboolean
says_nothing (const Verb *v)
{
  if (v->c->talks && (v->value == ENGINE_AGREEMENT_AGREED || v->value == ENGINE_AGREEMENT_PROPOSED))
    return TRUE;
  return v->concludes && v->negated && v->c->follows && v->value >= ENGINE_AGREEMENT_RATIFIED;
}

/* "n'a pas été reconduit", "non renouvelé": it has ended. */
static gboolean
settle_not_renewed (const Verb *v)
{
  return engine_fill_attr (v->a, v->tag, "renew") != NULL
         && ((v->negated && !v->bare)
             || (v->verb > v->c->sentence_first
                 && engine_fill_is (v->a, v->verb - 1, ENGINE_CLASS_NEGATION)))
         && give_status (v, ENGINE_AGREEMENT_ENDED);
}

/* "n'a pas été signé", "n'a pas encore été ratifié", "failed to ratify". */
static gboolean
settle_not_concluded (const Verb *v)
{
  if (!v->concludes || v->bare)
    return FALSE;
  if (v->negated)
    return give_status (
        v, v->value != ENGINE_AGREEMENT_SIGNED && v->value != ENGINE_AGREEMENT_AGREED
               ? ENGINE_AGREEMENT_SIGNED
           : is_told_so_far (v->a, v->verb, v->tag->last) ? ENGINE_AGREEMENT_NEGOTIATING
                                                          : ENGINE_AGREEMENT_REJECTED);
  return fails_to (v->a, v->verb, v->c->sentence_first)
         && give_status (v, v->value >= ENGINE_AGREEMENT_RATIFIED ? ENGINE_AGREEMENT_SIGNED
                            /* "has yet to be signed" */
                            : is_told_so_far (v->a, v->verb, v->tag->last)
                                ? ENGINE_AGREEMENT_NEGOTIATING
                                : ENGINE_AGREEMENT_REJECTED);
}

/* "wants the pact to enter into force". */
static gboolean
settle_expected (const Verb *v)
{
  if (v->verb <= v->c->head_last || !engine_fill_is (v->a, v->verb - 1, ENGINE_CLASS_INF_MARK)
      || engine_fill_attr (v->a, v->tag, "enter") == NULL)
    return FALSE;
  v->c->unreal = TRUE;
  return TRUE;
}

/* "enters into force 60 days after they have notified each other", "entre en vigueur dès que": not yet. */
static gboolean
settle_conditional (const Verb *v)
{
  const EngineAnalysis *a = v->a;

  if (v->value != ENGINE_AGREEMENT_IN_FORCE || engine_fill_attr (a, v->tag, "enter") == NULL
      || !(engine_fill_morph (a, v->verb) & ENGINE_MORPH_PRESENT)
      || (engine_fill_morph (a, v->verb) & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE)))
    return FALSE;
  for (guint32 i = v->tag->last; i < MIN (v->c->sentence_last, v->tag->last + CONDITION_REACH); i++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i);

      if (engine_fill_punct (a, i, ',') || engine_fill_stops (a, i))
        return FALSE;
      if (!engine_fill_is (a, i, ENGINE_CLASS_PENDING)
          && !(t != NULL && t->basis == ENGINE_DATE_DURATION))
        continue;
      v->c->unreal = TRUE;
      return TRUE;
    }
  return FALSE;
}

/* "is hammering out a pact", "sont en train de boucler": still at it. */
static gboolean
settle_under_way (const Verb *v)
{
  const EngineTag *aux = v->verb > v->c->sentence_first
                             ? engine_fill_tag (v->a, v->verb - 1, ENGINE_CLASS_AUXILIARY)
                             : NULL;

  if (v->value != ENGINE_AGREEMENT_AGREED || !v->c->indefinite || v->verb > v->c->first
      || !(engine_fill_morph (v->a, v->verb) & ENGINE_MORPH_PRESENT_PARTICIPLE) || aux == NULL
      || strcmp (engine_fill_code (v->a, aux), "be") != 0)
    return FALSE;
  v->c->unreal = TRUE;
  give_status (v, ENGINE_AGREEMENT_NEGOTIATING);
  return TRUE;
}

/* "close to sealing", "près de signer", "close to being signed": those who are that far are still at it. */
static gboolean
settle_nearly_done (const Verb *v)
{
  const EngineAnalysis *a = v->a;

  if (v->value < ENGINE_AGREEMENT_AGREED || v->value > ENGINE_AGREEMENT_SIGNED
      || !(engine_fill_morph (a, v->verb)
           & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT_PARTICIPLE
              | ENGINE_MORPH_PAST_PARTICIPLE)))
    return FALSE;
  for (guint32 i = v->verb, n = 0; i > v->c->sentence_first && n < NEARLY_WORDS; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_AGREEMENT_STATUS);

      if (tag == NULL
          || (tag->last != v->verb && !engine_fill_is (a, tag->last, ENGINE_CLASS_AUXILIARY)))
        continue;
      if (engine_fill_attr (a, tag, "nearly") == NULL)
        return FALSE;
      v->c->unreal = TRUE;
      give_status (v, ENGINE_AGREEMENT_NEGOTIATING);
      return TRUE;
    }
  return FALSE;
}

/* "look forward to the signing of the treaty", "the imminent signing of". */
static gboolean
is_gerund_ahead (const Verb *v)
{
  return (engine_fill_morph (v->a, v->verb) & ENGINE_MORPH_PRESENT_PARTICIPLE)
         && engine_agreement_is_step_ahead (v->a, v->verb, v->tag->last, v->c->sentence_first);
}

/* "souhaite signer", "would be signed"; a wish before the noun does not reach "signé par X" after it. */
static gboolean
settle_unreal (const Verb *v)
{
  EngineAgreementCandidate *c = v->c;
  gboolean behind = v->verb >= c->head_last;

  if (v->bare
      || (!(behind && engine_agreement_is_pending (v->a, v->verb, c->sentence_first))
          && !is_gerund_ahead (v)
          && !engine_agreement_is_unreal (v->a, v->verb,
                                          behind ? c->head_last : c->sentence_first)))
    return FALSE;
  c->unreal = TRUE;
  c->to_sign = v->value == ENGINE_AGREEMENT_SIGNED;
  /* "hopes to conclude its own accord with B": there is none yet */
  if (c->to_sign)
    give_status (v, c->definite && !(c->possessive && engine_fill_attr (v->a, v->tag, "loose"))
                        ? ENGINE_AGREEMENT_AGREED
                        : ENGINE_AGREEMENT_PROPOSED);
  else if (v->value == ENGINE_AGREEMENT_AGREED && c->indefinite)
    give_status (v, ENGINE_AGREEMENT_PROPOSED);
  else if (v->value == ENGINE_AGREEMENT_NEGOTIATING
           || (v->value == ENGINE_AGREEMENT_PROPOSED && (behind || c->indefinite)))
    give_status (v, v->value);
  return TRUE;
}

/* "flies to Lima next week to", "doit se rendre à Lima pour": whether the errand lies ahead whose verb is at @i. */
static gboolean
is_errand_ahead (const Verb *v, guint32 i)
{
  const EngineAnalysis *a = v->a;
  const EngineTag *ahead = engine_fill_tag (a, i, ENGINE_CLASS_DATE_AHEAD);
  const EngineTag *aux =
      i > v->c->sentence_first ? engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY) : NULL;
  const char *published = a->header != NULL ? a->header->published : NULL;
  const EngineTimex *t;

  if (engine_agreement_is_unreal (a, i, v->c->sentence_first))
    return TRUE;
  if (ahead != NULL
      && ((aux != NULL && strcmp (engine_fill_code (a, aux), "be") == 0)
          || (engine_fill_finite (a, i) && (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT))))
    return TRUE;
  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT)
      || (engine_fill_morph (a, i + 1) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  t = engine_fill_timex (a, i + 1, v->verb, i + 1, FALSE);
  return t != NULL && published != NULL
         && strncmp (t->iso, published, MIN (strlen (t->iso), strlen (published))) > 0;
}

/* "is due in Lima on Monday to sign", "se rend à Lima demain pour signer": what is not yet done is done for. */
static gboolean
settle_errand (const Verb *v)
{
  const EngineAnalysis *a = v->a;
  const EngineTag *mark, *before;

  if (v->value != ENGINE_AGREEMENT_SIGNED || v->verb > v->c->first
      || v->verb < v->c->sentence_first + 3
      || !(engine_fill_morph (a, v->verb) & ENGINE_MORPH_INFINITIVE))
    return FALSE;
  mark = engine_fill_tag (a, v->verb - 1, ENGINE_CLASS_INF_MARK);
  if (mark == NULL || engine_fill_attr (a, mark, "gerund") != NULL)
    return FALSE;
  for (guint32 i = v->verb - 1, n = 0; i > v->c->sentence_first && n < ERRAND_REACH; i--, n++)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ',')
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        return FALSE;
      /* "ont rouvert leurs consulats avant de signer" */
      before = engine_fill_tag (a, i - 1, ENGINE_CLASS_MODALITY);
      if (before != NULL && engine_fill_attr (a, before, "before") != NULL)
        return FALSE;
      if (i == v->verb - 1
          || !(engine_fill_finite (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_DATE_AHEAD)
               || (engine_fill_morph (a, i - 1) & ENGINE_MORPH_INFINITIVE)))
        continue;
      if (!is_errand_ahead (v, i - 1))
        return FALSE;
      v->c->unreal = v->c->to_sign = TRUE;
      return give_status (v, v->c->definite ? ENGINE_AGREEMENT_AGREED : ENGINE_AGREEMENT_PROPOSED);
    }
  return FALSE;
}

/* "paraphé en novembre, il devrait être signé en mai", "initialled in May and to be signed in June": agreed until then. */
static gboolean
settle_initialled (const Verb *v)
{
  const EngineAnalysis *a = v->a;
  const guint32 to = MIN (v->c->sentence_last, v->tag->last + INITIALLED_REACH);

  if (v->value != ENGINE_AGREEMENT_SIGNED || engine_fill_attr (a, v->tag, "loose") == NULL)
    return FALSE;
  for (guint32 i = v->tag->last; i < to; i++)
    {
      const EngineTag *next = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ';')
          || (i >= v->c->head_last && engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)))
        return FALSE;
      if (next == NULL || strcmp (engine_fill_code (a, next), "signed") != 0
          || engine_fill_attr (a, next, "loose") != NULL
          || engine_fill_attr (a, next, "weak") != NULL)
        continue;
      if (!engine_agreement_is_unreal (a, i, v->tag->last))
        return FALSE;
      give_status (v, ENGINE_AGREEMENT_AGREED);
      return TRUE;
    }
  return FALSE;
}

/* "n'a pas rejeté"; "l'accord négocié avec": there is a text. */
static gboolean
leaves_status (const Verb *v)
{
  if (v->negated && !v->bare && !engine_agreement_is_negative (v->a, v->tag))
    return TRUE;
  return v->value == ENGINE_AGREEMENT_NEGOTIATING && v->bare && !v->c->talks
         && v->tag->last == v->verb + 1
         && (engine_fill_morph (v->a, v->verb) & ENGINE_MORPH_PAST_PARTICIPLE);
}

/* The status that the concluding verb gives, through negation and mood. */
void
engine_agreement_read_verb_status (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  /* tried in this order; the first that knows settles it */
  static gboolean (*const settlers[]) (const Verb *v) = {
    settle_none,     says_nothing,       settle_not_renewed, settle_not_concluded,
    settle_expected, settle_conditional, settle_under_way,   settle_nearly_done,
    settle_unreal,   settle_errand,      leaves_status,      settle_initialled,
  };
  guint32 verb = c->anchor - 1;
  Verb v = {
    .a = a, .c = c, .verb = verb, .tag = engine_fill_tag (a, verb, ENGINE_CLASS_CONCLUDE)
  };

  if (*engine_fill_code (a, v.tag) == '\0')
    {
      if (is_to_follow (&v))
        {
          c->unreal = TRUE;
          give_status (&v, ENGINE_AGREEMENT_PROPOSED);
        }
      /* "revised its pact with Chile", "a violé l'accord": what is changed, used or broken is there */
      else if (engine_fill_attr (a, v.tag, "amend") != NULL && !c->indefinite && !c->talks
               && !engine_agreement_is_negated (a, verb)
               && !engine_agreement_is_unreal (a, verb, c->sentence_first))
        {
          c->status = ENGINE_AGREEMENT_IN_FORCE;
          c->has_status = TRUE;
          engine_reasons_add (&c->reasons, a, "status", "said by", verb, v.tag->last);
        }
      return;
    }
  v.value = engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS, engine_fill_code (a, v.tag));
  v.concludes = v.value == ENGINE_AGREEMENT_SIGNED || v.value == ENGINE_AGREEMENT_AGREED
                || v.value == ENGINE_AGREEMENT_RATIFIED || v.value == ENGINE_AGREEMENT_IN_FORCE;
  v.negated = engine_agreement_is_negated (a, verb);
  v.bare = is_bare_participle (a, c, verb);
  if (v.value == ENGINE_AGREEMENT_AGREED && is_vote (a, c, v.tag))
    v.value = ENGINE_AGREEMENT_RATIFIED;
  for (gsize k = 0; k < G_N_ELEMENTS (settlers); k++)
    if (settlers[k](&v))
      return;
  if (v.value == ENGINE_AGREEMENT_ENDED && ends_later (a, c, v.tag))
    v.value = ENGINE_AGREEMENT_IN_FORCE;
  give_status (&v, v.value);
  c->loose = engine_fill_attr (a, v.tag, "loose") != NULL;
}
