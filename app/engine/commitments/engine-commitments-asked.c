/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts that no verb of the lexicon carries by itself: promises that are the gift ("pledged $40
 * million"), things refused, acts asked of others ("exige que", "wants the tariff lifted"), acts by
 * which the clause's subject did another ("en imposant"). */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define TAKEN_UP 9 /* tokens from ", ce que" to the verb */
#define ASK_REACH 6 /* tokens from "exige de la France" to "que" */
#define QUE_REACH 10   /* tokens from the verb to "que" */
#define BESIDE_REACH 24 /* tokens from the verb to ", reopening" */
#define SUM_WORDS 5 /* of "a package of support of" */
#define CURRENCY_LETTERS 3
#define MEANS_REACH 18  /* tokens from the verb to "en imposant" */
#define WANTED_REACH 16 /* tokens from who asks to "lifted" */

/* "exige que la banque soit reconnectée": the object stands before the verb. */
static void
take_demanded_subject (const EngineAnalysis *a, EngineAct *act, guint32 que)
{
  guint32 end = act->act->first;

  while (
      end > que
      && (engine_fill_is (a, end - 1, ENGINE_CLASS_AUXILIARY) || engine_act_is_filler (a, end - 1)))
    end--;
  if (end == que)
    return;
  act->passive = TRUE;
  act->object_first = que;
  act->object_last = end;
}

/* Whether a party is named in tokens [first, last). */
static gboolean
named_behind (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    if (engine_fill_is_party (engine_fill_mention (a, i)))
      return TRUE;
  return FALSE;
}

/* "demande que les fonds prévus soient rendus": an adjective; "que l'aide aille": a noun. */
static gboolean
is_no_verb (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  guint32 morph = engine_fill_morph (a, verb);

  if ((morph & ENGINE_MORPH_PAST_PARTICIPLE)
      && !(morph & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_SUBJUNCTIVE | ENGINE_MORPH_PAST))
      && !engine_act_is_passive (a, verb, low) && !engine_act_is_perfect (a, verb, low))
    return TRUE;
  /* "pushed that deadline back by a day": a particle */
  if ((morph & ENGINE_MORPH_ADVERB) && verb + 1 < a->tokens->len
      && !engine_act_opens_object (a, verb + 1))
    return TRUE;
  return verb > low && engine_fill_is (a, verb - 1, ENGINE_CLASS_ARTICLE)
         && (morph & ENGINE_MORPH_NOUN);
}

/* The token behind the "que", "that" of the verb's clause, 0 where none is near. */
static guint32
find_que (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  for (guint32 i = verb, n = 0; i > low && n < QUE_REACH; i--, n++)
    {
      if (engine_fill_punct (a, i - 1, ',') || engine_fill_stops (a, i - 1))
        return 0;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
        return i - 1 > low ? i : 0;
    }
  return 0;
}

/* "demande, par la voix de son ministre, que", "réclame depuis deux ans que": the token behind the word that asks,
 * or @que - 1. */
static guint32
before_asides (const EngineAnalysis *a, guint32 que, guint32 low)
{
  guint32 i = que - 1;
  const EngineTimex *t = i > low ? engine_analysis_timex_at (a, i - 1) : NULL;

  if (t != NULL && t->first > low)
    for (i = t->first; i > low
                       && (engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
                           || engine_fill_is (a, i - 1, ENGINE_CLASS_DATE_FROM));
         i--)
      ;
  else if (i > low && engine_fill_punct (a, i - 1, ','))
    i = engine_act_before_aside (a, i, low);
  return engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY) != NULL ? i : que - 1;
}

/* The word that asks for the clause behind @que: "exige que", "exige de la France qu'elle", or NULL. */
static const EngineTag *
find_asking (const EngineCommitments *self, guint32 verb, guint32 que, guint32 low)
{
  const EngineAnalysis *a = self->a;
  const EngineTag *ask = NULL;

  for (guint32 i = before_asides (a, que, low), n = 0; i > low && n < ASK_REACH && ask == NULL;
       i--, n++)
    ask = n < 3 || named_behind (a, i - 1, que)
              ? engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY)
              : NULL;
  if (ask == NULL)
    ask = engine_act_colon_asking (a, que, low);
  /* "… et que soit rouvert le port", "…, que l'Union arbitre" */
  if (ask == NULL && que - 1 > low
      && (engine_fill_is (a, que - 2, ENGINE_CLASS_AND) || engine_fill_punct (a, que - 2, ','))
      && self->has_last && self->last.modality == ENGINE_MODALITY_REQUESTED
      && self->last.governor != 0 && self->last_sentence == engine_analysis_sentence_of (a, verb))
    ask = engine_fill_covering (a, self->last.governor - 1, ENGINE_CLASS_MODALITY);
  return ask != NULL
                 && (engine_fill_attr (a, ask, "ask") != NULL
                     || engine_fill_attr (a, ask, "wants") != NULL
                     || engine_fill_attr (a, ask, "that") != NULL)
             ? ask
             : NULL;
}

/* Of whom it is asked: "exige de la France qu'elle", "que la France retire", "que nous".  FALSE where the
 * verb stands right behind its subject, as if it were another's: "that Canberra return documents taken". */
static gboolean
read_demanded (EngineAnalysis *a, EngineAct *act, const EngineTag *ask, guint32 que)
{
  guint32 verb = act->act->first;

  for (guint32 i = ask->last; i + 1 < que; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && engine_fill_is_party (m))
        engine_fill_add_mention (m, &act->asked);
    }
  if (act->asked.n > 0)
    return TRUE;
  for (guint32 i = que; i < verb; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || !engine_fill_is_party (m))
        continue;
      if (m->last < verb && engine_fill_is (a, m->last, ENGINE_CLASS_ACTION)
          && (engine_fill_morph (a, m->last) & ENGINE_MORPH_INFINITIVE))
        return FALSE;
      engine_fill_add_mention (m, &act->asked);
    }
  if (act->asked.n == 0)
    {
      EngineAct we;

      engine_act_start (&we, act->act);
      if (engine_act_first_person (a, &we, verb))
        act->asked = we.actor;
    }
  return TRUE;
}

/* Who asks: "la demande de Tokyo que", "« Nous voulons que », dit", the subject. */
static gboolean
read_demanding (EngineAnalysis *a, EngineAct *act, const EngineTag *ask)
{
  if (engine_act_is_noun_governor (a, ask))
    {
      EngineCodes asked = act->asked;

      act->asked.n = 0;
      engine_act_read_holder (a, act, ask);
      if (!engine_fill_codes_equal (&asked, &act->actor))
        act->asked = asked;
      return TRUE;
    }
  return (engine_fill_attr (a, ask, "stop") != NULL
          && engine_act_quoted_speaker (a, act->act->first, &act->actor))
         || engine_act_read_actor (a, act, ask->first)
         /* "Il faut que Lima publie": of a text that gives advice */
         || (engine_fill_attr (a, ask, "stop") != NULL && engine_fill_attr (a, ask, "ask") != NULL
             && engine_act_author_asks (a, act->act->first, &act->actor));
}

/* "exige que l'Arménie modifie sa Constitution": who asks, and who should. */
gboolean
engine_act_try_demanded (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 verb = act->act->first, que;
  const EngineTag *ask;

  if (engine_clues_next (a, verb - MIN (verb, QUE_REACH), verb, ENGINE_CLUE_CLAUSE) == verb
      || is_no_verb (a, verb, low))
    return FALSE;
  que = find_que (a, verb, low);
  ask = que != 0 ? find_asking (self, verb, que, low) : NULL;
  if (ask == NULL || !read_demanded (a, act, ask, que))
    return FALSE;
  act->governor = ask->first + 1;
  act->modality = ENGINE_MODALITY_REQUESTED;
  act->rule = "commitment.demanded";
  if (!read_demanding (a, act, ask))
    return TRUE;
  if (engine_act_is_passive (a, verb, que))
    take_demanded_subject (a, act, que);
  /* "has proposed that a tariff be imposed": of nobody else */
  if (engine_fill_attr (a, ask, "that") != NULL
      && strcmp (engine_fill_code (a, ask), "planned") == 0 && (act->passive || act->asked.n == 0))
    {
      act->modality = ENGINE_MODALITY_PLANNED;
      act->asked.n = 0;
    }
  if (engine_act_read_object (a, act) && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}

/* "requested that its partners study a spur": a verb that no lexicon has, bare behind "that" and its subject.  TRUE
 * where the act was that. */
gboolean
engine_act_try_unlisted_demand (EngineCommitments *self, guint32 i)
{
  static const EngineClass before[] = {
    ENGINE_CLASS_ARTICLE,  ENGINE_CLASS_POSSESSIVE, ENGINE_CLASS_PREPOSITION,
    ENGINE_CLASS_INF_MARK, ENGINE_CLASS_MODAL,      ENGINE_CLASS_SUBORDINATOR,
  };
  EngineAnalysis *a = self->a;
  guint32 low, last;
  EngineAct act;

  if (engine_clues_next (a, i - MIN (i, QUE_REACH), i, ENGINE_CLUE_CLAUSE) == i
      || !engine_act_can_be (a, i, TRUE) || !engine_act_opens_object (a, i + 1)
      || engine_fill_is (a, i + 1, ENGINE_CLASS_AUXILIARY)
      || (engine_fill_mention (a, i - 1) == NULL
          && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_NOUN)))
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS (before); k++)
    if (engine_fill_is (a, i - 1, before[k]))
      return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  engine_act_start (&act, engine_act_own_tag (a, i));
  return engine_act_try_demanded (self, &act, low);
}

/* "promised a million to rebuild the school": what it is given for belongs to the gift. */
static void
take_purpose (const EngineAnalysis *a, EngineAct *act)
{
  guint32 i = act->last;
  guint32 low, last;

  engine_fill_sentence (a, i - 1, &low, &last);
  if (i + 2 < last && engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
      && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE)
      && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    act->last = engine_fill_phrase_end (a, i + 1, last);
}

/* "promised 400 beds", "ont promis 45 000 emplois": so many things. */
static gboolean
opens_count (const EngineAnalysis *a, const EngineAct *act)
{
  const EngineValue *v = NULL;

  for (guint32 i = act->object_first;
       i < MIN (act->object_last, act->object_first + 3) && v == NULL; i++)
    v = engine_act_value_at (a, i);
  /* "two ferries" */
  if (v == NULL)
    return act->object_last > act->object_first + 1
           && engine_fill_is (a, act->object_first, ENGINE_CLASS_NUMBER_WORD)
           && !engine_fill_is (a, act->object_first, ENGINE_CLASS_ARTICLE)
           && (engine_fill_morph (a, act->object_first + 1) & ENGINE_MORPH_NOUN)
           && engine_analysis_timex_at (a, act->object_first) == NULL;
  return strcmp (v->unit, "count") == 0
         && (v->last < act->object_last || act->object_last > act->object_first + 1);
}

/* "a package of $2 billion" */
static gboolean
is_sum (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first + 1;
       i + 1 < MIN (act->object_last, act->object_first + SUM_WORDS); i++)
    {
      const EngineValue *v = engine_act_value_at (a, i + 1);

      if (v != NULL && engine_fill_is (a, i, ENGINE_CLASS_OF))
        return g_ascii_isupper (v->unit[0]) && strlen (v->unit) == CURRENCY_LETTERS;
    }
  return act->has_value && act->policy != NULL
         && strcmp (engine_fill_code (a, act->policy), "money") == 0
         && act->policy->first < act->object_first + 3;
}

/* "from $1.3 billion pledged in 2023": a participle that tells of the amount before it. */
static gboolean
is_told_of_amount (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const EngineValue *v = i > low ? engine_act_value_at (a, i - 1) : NULL;

  return v != NULL && v->last == i && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
         && v->first > low
         && (engine_fill_is (a, v->first - 1, ENGINE_CLASS_PREPOSITION)
             || engine_act_is_small_word (a, v->first - 1));
}

/* "pledged $40 million", "is committing 180 millions d'euros": the promise is the gift. */
gboolean
engine_act_try_gift (EngineCommitments *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const guint32 i = tag->first;
  guint32 low, last;
  EngineAct act;
  gboolean gained;
  int modality;

  if (tag->last != i + 1 || engine_fill_is (a, i, ENGINE_CLASS_ACTION)
      || (engine_act_scopes (a, i) & ENGINE_SCOPE_NEGATED))
    return FALSE;
  modality = engine_code_from_name (ENGINE_CODES_MODALITY, engine_fill_code (a, tag));
  /* "pledged in 2008 to give": the infinitive is the act */
  for (guint32 k = tag->last; k + 1 < MIN (a->tokens->len, tag->last + 5); k++)
    if (engine_fill_is (a, k, ENGINE_CLASS_INF_MARK)
        && (engine_fill_morph (a, k + 1)
            & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT_PARTICIPLE))
        && engine_act_value_at (a, k + 1) == NULL && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE))
      return FALSE;
    else if (engine_act_value_at (a, k) != NULL)
      break;

  engine_fill_sentence (a, i, &low, &last);
  if (is_told_of_amount (a, i, low))
    return FALSE;
  engine_act_start (&act, tag);
  act.rule = "commitment.gift";
  act.weak = TRUE;
  /* "s'est vu promettre 300 millions par Pékin", "was promised": of whoever gives */
  gained = engine_act_is_gained (a, i, low);
  if (modality < 0
      || !(gained ? engine_act_read_giver (a, &act, i, last) : engine_act_read_actor (a, &act, i)))
    return FALSE;
  act.modality = (EngineModality)modality;
  act.governor = i + 1;
  if (!engine_act_read_object (a, &act)
      || (engine_act_opens_with (a, &act) == 0 && !opens_count (a, &act)
          && !is_sum (a, &act)
          /* "was promised a hospital by Japan" */
          && !(gained && act.object_last > act.object_first + 1
               && engine_fill_is (a, act.object_first, ENGINE_CLASS_ARTICLE)
               && !engine_fill_is (a, act.object_first, ENGINE_CLASS_PREPOSITION))))
    return FALSE;
  /* "900 millions d'investissements": a noun of the act follows */
  for (guint32 k = act.object_first; k < act.object_last && engine_act_opens_with (a, &act) != '%';
       k++)
    /* "for the fight against malaria", "to help growers" */
    if (engine_fill_is (a, k, ENGINE_CLASS_SIGNS_FOR)
        || (k > act.object_first && engine_fill_is (a, k, ENGINE_CLASS_INF_MARK)
            && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
            && (engine_fill_morph (a, k + 1) & ENGINE_MORPH_INFINITIVE)))
      break;
    else if (engine_fill_is (a, k, ENGINE_CLASS_ACTION))
      return FALSE;
  act.action = engine_act_opens_with (a, &act) == '%' ? ENGINE_ACTION_OTHER : ENGINE_ACTION_SUPPORT;
  engine_act_cut_agent (a, &act);
  take_purpose (a, &act);
  engine_act_emit (self, &act);
  return TRUE;
}

/* "ruled out foreign contractors": a noun in the plural without an article, an adjective before it. */
static gboolean
opens_plural (const EngineAnalysis *a, guint32 i)
{
  for (guint32 k = i; k < MIN (a->tokens->len, i + 3); k++)
    {
      guint32 morph = engine_fill_morph (a, k);

      if ((morph & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))
          || engine_token (a, k)->kind != ENGINE_TOKEN_WORD || engine_act_is_small_word (a, k))
        return FALSE;
      if ((morph & ENGINE_MORPH_NOUN) && (morph & ENGINE_MORPH_PLURAL))
        return TRUE;
      if (!(morph & ENGINE_MORPH_ADJ))
        return FALSE;
    }
  return FALSE;
}

/* "avait refusé en novembre une offre": the token behind the date that starts at @i, or @i. */
static guint32
behind_date (const EngineAnalysis *a, guint32 i)
{
  const gboolean preposition = engine_fill_is (a, i, ENGINE_CLASS_PLACE_PREP)
                               || engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION);
  const EngineTimex *t = engine_analysis_timex_at (a, preposition ? i + 1 : i);

  return t != NULL ? t->last : i;
}

/* "exclut toute concession", "refused the offer": what is refused is a thing. */
gboolean
engine_act_try_refusal (EngineCommitments *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const guint32 i = tag->first;
  const EngineMention *m;
  EngineAct act;
  const guint32 object = behind_date (a, tag->last);

  /* "asked Lima to refuse the loan": the act itself */
  if ((i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
       && (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE))
      /* "would not commit to a date": its own negation */
      || ((engine_act_scopes (a, i) & ENGINE_SCOPE_NEGATED)
          && !engine_fill_is (a, tag->first, ENGINE_CLASS_NEGATION))
      || object >= a->tokens->len
      || !(engine_fill_is (a, object, ENGINE_CLASS_ARTICLE) || opens_plural (a, object)
           || (tag->last > tag->first + 1
               && engine_fill_is (a, tag->last - 1, ENGINE_CLASS_ARTICLE)))
      || (engine_fill_is (a, tag->last, ENGINE_CLASS_INF_MARK)))
    return FALSE;

  engine_act_start (&act, tag);
  act.rule = "commitment.refusal";
  /* "exclut la Chine": somebody, not something */
  m = engine_fill_mention (a, object + 1);
  if (m != NULL)
    return FALSE;
  engine_act_read_actor (a, &act, i);
  /* "lève la taxe mais refuse toute concession": as the act before */
  if (act.actor.n == 0 && i > 0 && self->has_last && !self->last.nominal && !self->last.passive
      && engine_fill_is (a, i - 1, ENGINE_CLASS_CONJUNCTION)
      && self->last_sentence == engine_analysis_sentence_of (a, i))
    act.actor = self->last.actor;
  if (act.actor.n == 0 || !engine_fill_is_state (act.actor.codes[0]))
    return FALSE;
  /* not "les entreprises", a noun */
  for (guint32 k = tag->last; k < MIN (a->tokens->len, tag->last + 5); k++)
    if (engine_fill_is (a, k, ENGINE_CLASS_ACTION)
        && (engine_act_noun_at (a, k) != NULL || !(engine_fill_morph (a, k) & ENGINE_MORPH_NOUN)))
      return FALSE;
  act.modality = ENGINE_MODALITY_REFUSED;
  act.governor = i + 1;
  if (!engine_act_read_object (a, &act) || act.object_last <= act.object_first)
    return FALSE;
  act.action = ENGINE_ACTION_OTHER;
  engine_act_emit (self, &act);
  return TRUE;
}

/* "it had refused to.": the act is not said again. */
static gboolean
ends_with_mark (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
         && (i + 1 >= a->tokens->len || engine_token (a, i + 1)->kind != ENGINE_TOKEN_WORD);
}

/* ", ce que Bruxelles refuse", ", which Brussels refused": of what was said right before the comma. */
static gboolean
takes_up (const EngineAnalysis *a, guint32 verb)
{
  for (guint32 i = verb; i > 2 && i + TAKEN_UP > verb; i--)
    {
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        continue;
      return engine_fill_punct (a, i - 2, ',')
             || (engine_fill_is (a, i - 2, ENGINE_CLASS_ARTICLE)
                 && engine_fill_punct (a, i - 3, ','));
    }
  return FALSE;
}

/* "says no farmer was asked", "says no one told him": the negation belongs to the noun behind, not to the verb. */
gboolean
engine_act_denies_noun (const EngineAnalysis *a, const EngineTag *tag)
{
  const guint32 i = tag->last;

  return tag->n_words > 1 && i < a->tokens->len && engine_fill_is (a, i - 1, ENGINE_CLASS_NEGATION)
         && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && engine_analysis_timex_at (a, i) == NULL
         && (engine_fill_is (a, i, ENGINE_CLASS_NUMBER_WORD)
             || (engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)));
}

/* "Pékin s'y est opposé", "Canberra refused.": a refusal of what was said before. */
gboolean
engine_act_try_alone (EngineCommitments *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const guint32 i = tag->first;
  EngineAct act;

  if (engine_fill_attr (a, tag, "alone") == NULL || engine_act_denies_noun (a, tag)
      || engine_act_is_condition (a, i) || (engine_act_scopes (a, i) & ENGINE_SCOPE_QUOTED)
      || ((engine_act_scopes (a, i) & ENGINE_SCOPE_RELATIVE) && !takes_up (a, i)))
    return FALSE;
  /* a verb alone: nothing behind it that would be refused */
  if (tag->last == i + 1
      /* "l'a refusée" */
      && (!(engine_fill_finite (a, i) || engine_act_is_perfect (a, i, i - MIN (i, 6)))
          || (tag->last < a->tokens->len && engine_token (a, tag->last)->kind == ENGINE_TOKEN_WORD
              && engine_analysis_timex_at (a, tag->last) == NULL && !ends_with_mark (a, tag->last))
          || engine_act_is_passive (a, i, i - MIN (i, 6))))
    return FALSE;

  engine_act_start_alone (&act, tag, ENGINE_MODALITY_REFUSED, "commitment.refusal");
  act.action = ENGINE_ACTION_OTHER;
  act.first = tag->first;
  act.last = tag->last;
  if (!engine_act_read_actor (a, &act, i) || act.actor.n == 0)
    return FALSE;
  engine_act_emit (self, &act);
  return TRUE;
}

/* "refrain from any incident", "s'abstenir de toute ingérence": what is promised not to be. */
gboolean
engine_act_try_restraint (EngineCommitments *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const guint32 i = tag->first;
  EngineAct act, own;
  EngineGovernor g;
  guint32 low, last, k;

  if (engine_fill_attr (a, tag, "neg") == NULL
      || strcmp (engine_fill_code (a, tag), "committed") != 0 || engine_act_is_condition (a, i))
    return FALSE;
  k = tag->last;
  if (k < a->tokens->len && engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION))
    k++;
  engine_fill_sentence (a, i, &low, &last);
  /* "s'interdit tout rachat": without a preposition where it is reflexive */
  if (k + 1 >= a->tokens->len
      || (k == tag->last && !engine_act_is_middle (a, i, low)
          && !engine_act_is_small_word (a, k - 1) && engine_fill_attr (a, tag, "np") == NULL)
      || !(engine_fill_is (a, k, ENGINE_CLASS_DETERMINER)
           || engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
           /* "refrain from hostile propaganda" */
           || (k > tag->last && engine_act_opens_object (a, k)
               && !(engine_fill_morph (a, k) & ENGINE_MORPH_PRESENT_PARTICIPLE)))
      || engine_fill_is (a, k, ENGINE_CLASS_INF_MARK))
    return FALSE;

  engine_act_start_alone (&act, tag, ENGINE_MODALITY_COMMITTED, "commitment.refusal");
  act.negated = TRUE;
  engine_act_start (&own, engine_act_own_tag (a, i));
  engine_act_find_governor (a, &own, low, &g);
  if (!engine_act_read_actor (a, &act, g.tag != NULL ? g.tag->first : i) || act.actor.n == 0
      || !engine_act_read_object (a, &act) || act.object_last <= k)
    return FALSE;
  /* "urged Oman to refrain from" */
  if (g.tag != NULL && g.marked && own.asked.n > 0 && engine_fill_attr (a, g.tag, "ask") != NULL)
    {
      act.modality = ENGINE_MODALITY_REQUESTED;
      act.toward = own.asked;
    }
  act.object_first = MAX (act.object_first, k);
  act.action = ENGINE_ACTION_OTHER;
  engine_act_emit (self, &act);
  return TRUE;
}

/* The token + 1 of what was done before @i within @reach tokens, no other clause between, or 0. */
static guint32
deed_before (const EngineAnalysis *a, guint32 i, guint32 low, guint reach)
{
  for (guint32 k = i, n = 0; k > low && n < reach; k--, n++)
    {
      if (engine_fill_stops (a, k - 1) || engine_fill_punct (a, k - 1, ','))
        return 0;
      if (engine_act_is_perfect (a, k - 1, low)
          || ((engine_fill_morph (a, k - 1) & ENGINE_MORPH_PAST)
              && (!(engine_fill_morph (a, k - 1) & ENGINE_MORPH_NOUN)
                  || engine_fill_finite (a, k - 1))
              && engine_fill_mention (a, k - 1) == NULL))
        return k;
    }
  return 0;
}

/* "signed a decree lifting", "un décret interdisant": a law before the participle, no agreement. */
static gboolean
ends_decree (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *law = engine_fill_covering (a, i - 1, ENGINE_CLASS_POLICY);

  return law != NULL && law->last == i && strcmp (engine_fill_code (a, law), "case") == 0
         && engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) == NULL;
}

/* "a répliqué en imposant une surtaxe", "hit back by imposing", "reversed course, reopening the crossings":
 * how the clause's subject did it. */
gboolean
engine_act_try_means (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  gboolean beside;
  guint32 verb;

  if (i < low + 3
      || engine_fill_is_in (a, i - 1, ENGINE_CLASS_MODALITY)
      /* "to refrain from taxing" */
      || engine_fill_covering (a, i - 2, ENGINE_CLASS_MODALITY) != NULL
      /* "to cutting its tax and to inspecting" */
      || (engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
          && engine_fill_is (a, i - 2, ENGINE_CLASS_AND)))
    return FALSE;
  beside = (engine_fill_punct (a, i - 1, ',') || ends_decree (a, i))
           && engine_act_opens_object (a, act->act->last)
           && engine_fill_attr (a, act->act, "generic") == NULL;
  if (!beside && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_AGENT_PREP))
    return FALSE;
  verb = deed_before (a, i - 1, low, beside ? BESIDE_REACH : MEANS_REACH);
  if (verb == 0)
    return FALSE;
  act->modality = ENGINE_MODALITY_DONE;
  act->rule = "commitment.means";
  if (engine_act_read_actor (a, act, verb - 1) && engine_act_read_object (a, act)
      && (act->policy != NULL || (beside && act->has_goods)
          || (!beside && engine_fill_attr (a, act->act, "generic") == NULL
              && engine_fill_is_state (act->actor.codes[0])))
      && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}

/* "wants to be compensated for the water", "asks to be heard": what others should do to the subject, the infinitive
 * right behind the word. */
static gboolean
wants_for_itself (EngineCommitments *self,
                  EngineAct *act,
                  const EngineTag *ask,
                  guint32 first,
                  guint32 end)
{
  EngineAnalysis *a = self->a;
  guint32 low, last;

  if (ask == NULL || first != end || end == act->act->first || ask->last != end
      || (engine_fill_attr (a, ask, "ask") == NULL && engine_fill_attr (a, ask, "wants") == NULL)
      || (engine_fill_attr (a, ask, "for") != NULL && !engine_fill_finite (a, ask->first))
      || (engine_act_scopes (a, ask->first) & ENGINE_SCOPE_NEGATED))
    return FALSE;
  engine_fill_sentence (a, ask->first, &low, &last);
  if (engine_act_is_passive (a, ask->first, low))
    return FALSE;
  act->governor = ask->first + 1;
  act->modality = ENGINE_MODALITY_REQUESTED;
  act->rule = "commitment.demanded";
  if (engine_act_read_actor (a, act, ask->first) && engine_act_read_object (a, act)
      && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}

/* The word of modality that asks for what stands before @end, and where that starts; FALSE where none can. */
static gboolean
find_wanting (const EngineAnalysis *a,
              guint32 end,
              guint32 low,
              const EngineTag **ask,
              guint32 *first)
{
  *ask = NULL;
  for (guint32 k = end, n = 0; k > low && n < WANTED_REACH && *ask == NULL; k--, n++)
    {
      if ((engine_token (a, k - 1)->kind == ENGINE_TOKEN_PUNCT
           && !engine_fill_punct (a, k - 1, '-'))
          || engine_fill_stops (a, k - 1) || engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE))
        return FALSE;
      *ask = engine_fill_covering (a, k - 1, ENGINE_CLASS_MODALITY);
      *first = k;
      /* "called for the bill to be pulled": a thing */
      if (*ask != NULL && engine_fill_attr (a, *ask, "ask") == NULL
          && engine_act_is_noun_governor (a, *ask))
        *ask = NULL;
    }
  return *ask != NULL;
}

/* "asked for the ban to be lifted", "wants the tariff lifted": what is asked stands before. */
gboolean
engine_act_try_wanted (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  guint32 end = i;
  guint32 first = 0;
  const EngineTag *ask = NULL;

  if (engine_fill_morph (a, i) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))
    return FALSE;
  /* "wants to cut": the infinitive */
  if ((engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE) && i > low
      && engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK))
    return FALSE;
  if (end >= low + 3 && engine_fill_is (a, end - 1, ENGINE_CLASS_AUXILIARY)
      && engine_fill_is (a, end - 2, ENGINE_CLASS_INF_MARK))
    end -= 2;
  if (!find_wanting (a, end, low, &ask, &first))
    return FALSE;
  if (wants_for_itself (self, act, ask, first, end))
    return TRUE;
  if (first >= end
      || !(engine_fill_finite (a, ask->first)
           /* "is pressing for the tariff to be lifted" */
           || ((engine_fill_morph (a, ask->first) & ENGINE_MORPH_PRESENT_PARTICIPLE)
               && ask->first > low && engine_fill_is (a, ask->first - 1, ENGINE_CLASS_AUXILIARY))))
    return FALSE;
  /* "for" behind who asks; nothing but "want" takes the bare participle */
  if (engine_fill_attr (a, ask, "ask") != NULL)
    {
      if (end == i || !engine_fill_is (a, first, ENGINE_CLASS_PREPOSITION))
        return FALSE;
      first++;
    }
  /* "does not want to lift its ban on hormone-treated beef": the infinitive is what it wants */
  else if (engine_fill_attr (a, ask, "wants") == NULL
           || engine_fill_is (a, ask->last, ENGINE_CLASS_INF_MARK))
    return FALSE;
  if (first >= end)
    return FALSE;
  act->governor = ask->first + 1;
  act->modality = ENGINE_MODALITY_REQUESTED;
  act->rule = "commitment.demanded";
  act->passive = TRUE;
  act->object_first = first;
  act->object_last = end;
  if (engine_act_read_actor (a, act, ask->first) && engine_act_read_object (a, act)
      && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}
