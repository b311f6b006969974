/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verb that concludes an agreement: a participle or passive after its noun, else the nearest
 * verb before it. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define RIGHT_REACH 45 /* tokens after the noun that may hold its verb */
#define WEAK_REACH 4   /* the same, for a verb that concludes only now and then */
#define RELATIVE_REACH 6 /* tokens behind the noun that hold the word of its relative clause */
#define WEAK_RELATIVE 10 /* … in the relative clause right behind the noun */
#define ASIDE_TOKENS 12 /* between the commas of an aside */
#define SUBJECT_WORDS 5 /* of a clause, before its verb */
#define OBJECT_WORDS 5 /* of "a free trade agreement" */
#define VERB_REACH 40  /* tokens between the verb and its object */
#define LED_REACH 4   /* tokens between what leads to an agreement and its phrase */
#define CARRIED_REACH 12 /* tokens between "procéder" and the noun of what is done */

/* "ont procédé jeudi à la signature de": whether a verb carries out what the noun says. */
static gboolean
is_carried_out (const EngineAnalysis *a, guint32 noun)
{
  const guint32 low = noun > CARRIED_REACH ? noun - CARRIED_REACH : 0;

  for (guint32 i = noun + 1; i > low; i--)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_ACTION);

      if (tag != NULL && engine_fill_attr (a, tag, "carries") != NULL)
        return TRUE;
      if (engine_fill_stops (a, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* "declined to comment on", "a refusé de commenter": what is refused is an act, and none that concludes. */
static gboolean
refuses_act (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 act = tag->last;

  if (strcmp (engine_fill_code (a, tag), "rejected") != 0 || act + 1 >= a->tokens->len)
    return FALSE;
  if (engine_fill_is (a, act, ENGINE_CLASS_INF_MARK) || engine_fill_is (a, act, ENGINE_CLASS_OF))
    act++;
  return act > tag->last && (engine_fill_morph (a, act) & ENGINE_MORPH_INFINITIVE)
         && engine_fill_is (a, act, ENGINE_CLASS_SAY)
         && !engine_fill_is (a, act, ENGINE_CLASS_CONCLUDE);
}

/* "date de 2019", but not "à la date de signature": a verb that says when, with a date right behind it. */
static gboolean
says_when (const EngineAnalysis *a, const EngineTag *tag)
{
  const guint32 i = tag->first;

  return engine_analysis_in_timex (a, tag->last)
         && (i == 0
             || !(engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
                  || engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
                  || engine_fill_is (a, i - 1, ENGINE_CLASS_POSSESSIVE)
                  || engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)));
}

/* "le consortium associé à B", against "s'est associé à B": a verb that concludes only where it is reflexive;
 * "ouvre la voie à un traité": one that leads to it. */
static gboolean
concludes_nothing (const EngineAnalysis *a, const EngineTag *tag)
{
  if (engine_fill_attr (a, tag, "before") != NULL || engine_fill_attr (a, tag, "dates") != NULL
      || refuses_act (a, tag))
    return TRUE;
  if (engine_fill_attr (a, tag, "when") != NULL)
    return !says_when (a, tag);
  if (engine_fill_attr (a, tag, "carried") != NULL)
    return !is_carried_out (a, tag->first);
  if (engine_fill_attr (a, tag, "to") == NULL)
    return FALSE;
  for (guint32 i = tag->first, n = 0; i > 0 && n < 3; i--, n++)
    if (engine_token_has_code (a, i - 1, ENGINE_CLASS_PRONOUN, "refl"))
      return FALSE;
  return TRUE;
}

/* "une déclaration qui met fin aux combats": what it does itself, by the relative that is its verb's subject. */
static gboolean
opens_own_act (const EngineAnalysis *a, guint32 relative, const EngineTag *tag)
{
  const EngineTag *who = engine_fill_tag (a, relative, ENGINE_CLASS_RELATIVE);

  return strcmp (engine_fill_code (a, who), "who") == 0 && who->last == tag->first
         && (a->style & ENGINE_STYLE_HEADS_LAST) == 0 && engine_fill_finite (a, tag->first);
}

/* "L'accord suspend les droits", "met fin à dix ans de brouille": what the agreement does, not what
 * becomes of it. */
static gboolean
is_its_own_act (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTag *tag)
{
  guint32 morph = engine_fill_morph (a, tag->first);
  gboolean have = FALSE;

  if (engine_fill_attr (a, tag, "enter") != NULL || engine_fill_attr (a, tag, "intr") != NULL)
    return FALSE;
  /* "un accord de transit suivra": nobody whom it follows */
  if (engine_fill_attr (a, tag, "imitate") != NULL
      && (engine_fill_is (a, tag->last, ENGINE_CLASS_PREPOSITION)
          || (engine_token (a, tag->last)->kind != ENGINE_TOKEN_WORD
              && engine_fill_mention (a, tag->last) == NULL)))
    return FALSE;
  for (guint32 i = c->head_last; i < tag->first; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
      return opens_own_act (a, i, tag);
  /* "le contrat se négocie": it is done to it */
  if (tag->first > c->head_last && engine_fill_attr (a, tag, "weak") == NULL
      && engine_token_has_code (a, tag->first - 1, ENGINE_CLASS_PRONOUN, "refl"))
    return FALSE;
  for (guint32 i = tag->first, n = 0; i > c->head_last && n < 6; i--, n++)
    {
      const EngineTag *aux = engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);

      if (aux != NULL && strcmp (engine_fill_code (a, aux), "be") == 0)
        return FALSE;
      have = have || (aux != NULL && strcmp (engine_fill_code (a, aux), "have") == 0);
    }
  if (!(morph & ENGINE_MORPH_PAST_PARTICIPLE))
    return TRUE;
  /* "un premier accord a promis", "a first agreement promised 400 million" */
  if (strcmp (engine_fill_code (a, tag), "proposed") == 0
      && (have || engine_analysis_in_value (a, tag->last)))
    return TRUE;
  /* a preterite with its object: "the deal suspended the tariffs" */
  return (morph & ENGINE_MORPH_PAST)
         && (engine_fill_is (a, tag->last, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, tag->last, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, tag->last, ENGINE_CLASS_POSSESSIVE));
}

/* "d'exemption de visas", "l'arrêt": a noun with the looks of a verb. */
static gboolean
is_noun (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->first;

  if (i == 0 || tag->last != i + 1)
    return FALSE;
  /* "libre-échange" */
  if (engine_fill_punct (a, i - 1, '-')
      && !(engine_token (a, i)->flags & ENGINE_TOKEN_SPACE_BEFORE))
    return TRUE;
  return (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
         && !(engine_fill_morph (a, i) & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE))
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
             || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_POSSESSIVE));
}

/* "rompu le contrat conclu avec B au profit d'un pacte", "the deal signed in May and a pact": the participle right
 * behind another noun is that one's. */
static gboolean
is_participle_of_other (const EngineAnalysis *a,
                        const EngineAgreementCandidate *c,
                        const EngineTag *verb)
{
  guint32 i = verb->first;

  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) || i <= c->sentence_first)
    return FALSE;
  if (engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER) && i > c->sentence_first + 1)
    i--;
  return engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT)
         || engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) != NULL;
}

/* "Décidé par un accord de 2000, le pont": what the agreement has done to something else. */
static gboolean
is_done_by (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTag *verb)
{
  return engine_fill_attr (a, verb, "weak") != NULL && verb->last < c->head_first
         && engine_fill_is (a, verb->last, ENGINE_CLASS_AGENT_PREP) && verb->last + 1 >= c->first;
}

/* "under the 1961 treaty", "malgré l'accord": what the phrase stands behind makes it no object of a verb. */
static gboolean
is_adjunct (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  static const char *const codes[] = { "under", "despite", "since", "according", "except", NULL };
  const EngineTag *prep = engine_fill_is (a, c->first, ENGINE_CLASS_PREPOSITION)
                              ? engine_fill_tag (a, c->first, ENGINE_CLASS_PREPOSITION)
                          : c->first > c->sentence_first
                              ? engine_fill_covering (a, c->first - 1, ENGINE_CLASS_PREPOSITION)
                              : NULL;

  return prep != NULL && c->definite && g_strv_contains (codes, engine_fill_code (a, prep));
}

/* "a step towards an agreement", "ouvre la voie à un accord": the words right before the phrase say that it is still to
 * come. */
gboolean
engine_agreement_is_led_to (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first + 1; i > c->sentence_first && i + LED_REACH > c->first; i--)
    {
      const EngineTag *tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_CONCLUDE);

      if (tag != NULL && tag->last <= c->head_first)
        return engine_fill_attr (a, tag, "leads") != NULL
               && !engine_agreement_is_negated (a, tag->first);
    }
  return FALSE;
}

/**
 * engine_agreement_verb_before:
 * @a: an analysis
 * @c: a candidate with its phrase
 *
 * Returns: the token + 1 of the nearest verb before the phrase that concludes it, 0 = none
 */
guint32
engine_agreement_verb_before (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  gboolean finite = FALSE;
  guint32 low = c->head_first > c->sentence_first + VERB_REACH ? c->head_first - VERB_REACH
                                                               : c->sentence_first;

  if (is_adjunct (a, c) || engine_agreement_is_led_to (a, c)
      || engine_agreement_is_of_other_object (a, c))
    return 0;
  for (guint32 i = c->first; i > low; i--)
    {
      const EngineTag *tag;

      /* a relative with a verb of its own is another clause; "ainsi qu'un" is none */
      if ((engine_fill_stops (a, i - 1) && !engine_fill_punct (a, i - 1, ':'))
          || (finite && engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
          || (engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
              && (engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
                  /* "rejette la requête et invoque l'accord" */
                  || (finite && engine_fill_finite (a, i)
                      && !(engine_fill_morph (a, i)
                           & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE))
                      && !engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE)))))
        break;
      finite = finite || engine_fill_finite (a, i - 1);
      tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_INSTRUMENT);
      /* "signed an executive order that touches the accord": the verb has its object */
      if (tag != NULL && tag->last <= c->first && engine_fill_attr (a, tag, "idiom") != NULL)
        break;
      tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);
      if (tag != NULL && tag->last <= c->head_first && !is_noun (a, tag)
          && !concludes_nothing (a, tag) && !engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
        return is_participle_of_other (a, c, tag) || is_done_by (a, c, tag) ? 0 : i;
    }
  return 0;
}

/* "signed an accord with": whether an agreement is what the verb has behind its article. */
static gboolean
has_instrument_behind (const EngineAnalysis *a, guint32 last)
{
  for (guint32 i = last + 1; i < MIN (a->tokens->len, last + OBJECT_WORDS); i++)
    {
      if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

/* "publié le 3 mai", "signed in May an accord": behind the date at @i, where there is one. */
static guint32
skip_date (const EngineAnalysis *a, guint32 i)
{
  if (!engine_analysis_in_timex (a, i) && engine_analysis_in_timex (a, i + 1)
      && (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)))
    i++;
  while (engine_analysis_in_timex (a, i))
    i++;
  return i;
}

gboolean
engine_agreement_is_next_verb (const EngineAnalysis *a,
                               const EngineAgreementCandidate *c,
                               const EngineTag *tag)
{
  guint32 i = tag->first;
  guint32 object;

  if (i < c->head_last + 2 || tag->last >= a->tokens->len
      || !(engine_fill_morph (a, i) & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PAST)))
    return FALSE;
  /* "and signed one with Chile" */
  if (engine_agreement_is_pronoun (a, tag->last))
    return engine_fill_is (a, i - 1, ENGINE_CLASS_AND);
  object = skip_date (a, tag->last);
  if (!engine_fill_is (a, object, ENGINE_CLASS_ARTICLE))
    return FALSE;
  if (object == tag->last
      && (engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_CONJUNCTION)))
    return TRUE;
  /* "négocie un pacte avec A et a signé un accord", "is negotiating a pact with A, signed an accord" */
  if (!has_instrument_behind (a, object))
    return FALSE;
  if (engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
    i--;
  return engine_fill_is (a, i - 1, ENGINE_CLASS_AND) || engine_fill_punct (a, i - 1, ',');
}

/* The comma that closes an aside before the verb, else the token itself. */
static guint32
skip_aside (const EngineAnalysis *a,
            const EngineAgreementCandidate *c,
            guint32 comma,
            guint32 limit)
{
  for (guint32 i = comma + 1; i < MIN (limit, comma + ASIDE_TOKENS); i++)
    {
      const EngineTag *aux;

      if (engine_fill_stops (a, i) || engine_agreement_is_other (a, c, i)
          || engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE) || engine_fill_finite (a, i))
        return comma;
      if (!engine_fill_punct (a, i, ','))
        continue;
      /* ", le 9 juin, n'a pas tenu" */
      aux = engine_fill_tag (a, i + 1, ENGINE_CLASS_AUXILIARY);
      if (aux == NULL && engine_fill_is (a, i + 1, ENGINE_CLASS_NEGATION))
        aux = engine_fill_tag (a, i + 2, ENGINE_CLASS_AUXILIARY);
      return aux != NULL ? i + 1 : comma;
    }
  return comma;
}

/* "– il attribue à B la moitié du cobalt –": the dash that closes what the first opens, else the first. */
static guint32
skip_dashes (const EngineAnalysis *a, guint32 dash, guint32 limit)
{
  for (guint32 i = dash + 1; i < limit; i++)
    if (engine_agreement_is_dash (a, i))
      return i + 1 < limit ? i + 1 : dash;
  return dash;
}

/* Whether the verb before it refuses it or ends it. */
static gboolean
is_rejected (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 verb = engine_agreement_verb_before (a, c);
  const EngineTag *tag = verb != 0 ? engine_fill_tag (a, verb - 1, ENGINE_CLASS_CONCLUDE) : NULL;

  return tag != NULL
         && (strcmp (engine_fill_code (a, tag), "rejected") == 0
             || strcmp (engine_fill_code (a, tag), "ended") == 0);
}

/* "dont la première mouture avait capoté", "whose first draft had failed": of something else than it. */
static gboolean
opens_other_subject (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *rel = engine_fill_tag (a, i, ENGINE_CLASS_RELATIVE);
  const EngineTag *article = engine_fill_tag (a, rel->last, ENGINE_CLASS_ARTICLE);

  /* but "dont la signature est prévue mardi" */
  return strcmp (engine_fill_code (a, rel), "whose") == 0 && article != NULL
         && strcmp (engine_fill_code (a, article), "def") == 0
         && !engine_fill_is (a, rel->last + 1, ENGINE_CLASS_AGREEMENT_REF)
         && engine_fill_covering (a, rel->last + 1, ENGINE_CLASS_AGREEMENT_STATUS) == NULL
         && engine_fill_mention (a, rel->last + 1) == NULL
         && engine_fill_mention (a, rel->last) == NULL;
}

/* The comma that closes the clause opened at @i, else @i. */
static guint32
skip_clause (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint32 k = i + 1; k < limit; k++)
    if (engine_fill_stops (a, k) || engine_fill_punct (a, k, ','))
      return k;
  return limit;
}

/* "le plus gros contrat jamais signé", "the largest deal ever signed": among all that were, not how it was. */
static gboolean
is_of_all (const EngineAnalysis *a, const EngineTag *verb)
{
  const EngineTag *cue =
      verb->first > 0 ? engine_fill_tag (a, verb->first - 1, ENGINE_CLASS_OTHER_CUE) : NULL;

  /* but "que B n'a jamais ratifié" */
  return cue != NULL && strcmp (engine_fill_code (a, cue), "ever") == 0
         && !(cue->first > 0 && engine_fill_is (a, cue->first - 1, ENGINE_CLASS_AUXILIARY));
}

/* "signed a pact on a pipeline frozen since May". */
static gboolean
is_of_object (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTag *verb)
{
  const char *code = engine_fill_code (a, verb);
  const EngineTag *before;
  guint32 made;

  if (strcmp (code, "suspended") != 0 && strcmp (code, "ended") != 0)
    return FALSE;
  made = engine_agreement_verb_before (a, c);
  before = made != 0 ? engine_fill_tag (a, made - 1, ENGINE_CLASS_CONCLUDE) : NULL;
  return engine_agreement_is_said_of_object (
      a, c, verb,
      before != NULL
          && (strcmp (engine_fill_code (a, before), "signed") == 0
              || strcmp (engine_fill_code (a, before), "agreed") == 0));
}

/* How far behind the noun a verb that concludes only now and then may stand: further in the relative clause that
 * opens right behind it, "le cadre Chunmoo que A et B avaient adopté". */
static guint32
weak_reach (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + RELATIVE_REACH); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
      return c->head_last + WEAK_RELATIVE;
  return c->head_last + WEAK_REACH;
}

/* "signed a deal after Chile refused", "alors que le Chili a refusé", "although parliament had ratified it": what
 * somebody else does in a clause of its own. */
static gboolean
is_others_act (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 verb)
{
  const guint32 subject = engine_verb_group_first (a, verb, c->head_last);

  for (guint32 i = subject, n = 0; i > c->head_last && n <= SUBJECT_WORDS; i--, n++)
    {
      const EngineTag *subordinator = engine_fill_covering (a, i - 1, ENGINE_CLASS_SUBORDINATOR);
      const EngineTag *pronoun = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);

      if (subordinator != NULL
          && (subordinator->first + 1 < i || !engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)))
        return i < subject;
      /* "after it was ratified": may be the agreement */
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_CONCLUDE)
          || (pronoun != NULL && strcmp (engine_fill_code (a, pronoun), "subj-3s") == 0))
        return FALSE;
    }
  return FALSE;
}

/* "a deal that ministers will sign in May", "that it was due to sign", "that had been suspended in 2019": a relative
 * that tells of another time than the verb before. */
static gboolean
is_of_other_time (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTag *verb)
{
  const char *code = engine_fill_code (a, verb);
  const guint32 first = engine_verb_group_first (a, verb->first, c->head_last);
  const gboolean future =
      (g_array_index (a->scopes, guint8, verb->first) & ENGINE_SCOPE_FUTURE) != 0
      || engine_agreement_is_unreal (a, verb->first, c->head_last);

  if (!future
      && !(first < verb->first && (engine_fill_morph (a, first) & ENGINE_MORPH_PAST)
           && (strcmp (code, "suspended") == 0 || strcmp (code, "ended") == 0
               || strcmp (code, "rejected") == 0)))
    return FALSE;
  for (guint32 i = c->head_last; i < first; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
      return TRUE;
  return FALSE;
}

/* Whether what the verb behind the noun says is not how far the agreement is, but what the verb before it tells. */
static gboolean
yields_to_verb_before (const EngineAnalysis *a,
                       const EngineAgreementCandidate *c,
                       const EngineTag *verb)
{
  if (is_others_act (a, c, verb->first))
    return engine_agreement_verb_before (a, c) != 0
           || (c->definite && c->first > c->sentence_first + 1);
  return is_of_other_time (a, c, verb) && engine_agreement_verb_before (a, c) != 0;
}

/* "the accord between Mercosur (Argentina, Brazil and Uruguay) and Singapore was signed": behind brackets that conclude
 * nothing, with what counts words from the noun on moved by them; else @i. */
static guint32
skip_brackets (const EngineAnalysis *a,
               const EngineAgreementCandidate *c,
               guint32 i,
               guint32 *first,
               guint32 *limit)
{
  const guint32 behind = engine_fill_skip_brackets (a, i, c->sentence_last);

  for (guint32 k = i; k < behind; k++)
    if (engine_fill_is (a, k, ENGINE_CLASS_CONCLUDE))
      return i;
  *first += behind - i;
  *limit = MIN (c->sentence_last, *limit + behind - i);
  return behind;
}

/* The verb that concludes it: a participle or passive after it, else the nearest before it. */
void
engine_agreement_find_anchor (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 limit = MIN (c->sentence_last, c->head_last + RIGHT_REACH);
  guint32 first = c->head_last;

  /* "the protocol amending the treaty of 1998 was signed" */
  if (engine_agreement_verb_before (a, c) == 0)
    first = MAX (first, c->amended_last);
  /* just after: "conclu le", "que A a signé", "a été signé", "entered into force" */
  for (guint32 i = first; i < limit; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);
      guint32 morph;

      if (engine_fill_stops (a, i)
          || (engine_agreement_is_other (a, c, i) && !engine_fill_punct (a, i - 1, '(')))
        break;
      if (engine_agreement_closes_relative (a, c, i))
        break;
      /* "the deal with India, three years in the making, was agreed": an aside */
      if (engine_fill_punct (a, i, ','))
        i = skip_aside (a, c, i, limit);
      else if (engine_agreement_is_dash (a, i))
        i = skip_dashes (a, i, limit);
      else if (engine_fill_punct (a, i, '('))
        i = skip_brackets (a, c, i, &first, &limit);
      if (i >= limit)
        break;
      tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);
      /* what follows a comma says it only by a participle or a relative */
      if (engine_fill_punct (a, i, ',') && i + 1 < limit
          && !engine_fill_is (a, i + 1, ENGINE_CLASS_CONCLUDE)
          && !engine_fill_is (a, i + 1, ENGINE_CLASS_RELATIVE)
          && !engine_fill_is (a, i + 1, ENGINE_CLASS_VP_FILLER))
        break;
      if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE) && opens_other_subject (a, i))
        {
          i = skip_clause (a, i, limit);
          continue;
        }
      if (tag == NULL || is_noun (a, tag) || concludes_nothing (a, tag))
        continue;
      if (engine_agreement_is_next_verb (a, c, tag) || yields_to_verb_before (a, c, tag))
        break;
      morph = engine_fill_morph (a, tag->first);
      if (tag->last - tag->first > 1 || (morph & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PAST))
          || engine_fill_finite (a, tag->first))
        {
          if (engine_fill_attr (a, tag, "weak") != NULL && i > weak_reach (a, c)
              && engine_fill_attr (a, tag, "renew") == NULL
              /* ", annoncé le 7 mai," */
              && !(engine_fill_punct (a, i - 1, ',') && (morph & ENGINE_MORPH_PAST_PARTICIPLE)
                   && !(morph & ENGINE_MORPH_PAST)))
            continue;
          if (is_its_own_act (a, c, tag) || is_of_all (a, tag) || is_of_object (a, c, tag))
            continue;
          if (i > first + 14)
            break;
          /* "turned down an agreement offered by Washington": what is done to it goes before */
          if (engine_fill_attr (a, tag, "weak") != NULL
              && strcmp (engine_fill_code (a, tag), "proposed") == 0 && is_rejected (a, c))
            break;
          c->anchor = i + 1;
          return;
        }
    }
  c->anchor = engine_agreement_verb_before (a, c);
}
