/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the word of modality that governs an act makes of it: its modality, who is bound by it, who asks
 * and who is asked. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

/* "the American threat", not "l'opposition kényane demande": where nouns have a gender, the adjective behind one
 * is its own. */
static gboolean
is_described_by (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_ADJECTIVE_OF)
         && !(i > 0 && engine_token (a, i - 1)->kind == ENGINE_TOKEN_WORD
              && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_NOUN)
              && (engine_fill_morph (a, i - 1) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))
              && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE));
}

/* "la menace américaine d'imposer", "la décision de Pékin de": the noun's own holder. */
gboolean
engine_act_is_noun_governor (const EngineAnalysis *a, const EngineTag *tag)
{
  return tag->first > 0
         && (engine_fill_is (a, tag->first - 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, tag->first - 1, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, tag->first - 1, ENGINE_CLASS_POSSESSIVE)
             || is_described_by (a, tag->first - 1)
             || engine_token_is_genitive (a, tag->first - 1)
             /* "En retour, engagement de Lima à" */
             || (engine_token (a, tag->first - 1)->kind != ENGINE_TOKEN_WORD
                 && !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_VERB)))
         /* no dictionary has "plea" */
         && ((engine_fill_morph (a, tag->first) & ENGINE_MORPH_NOUN)
             || engine_fill_morph (a, tag->first) == 0)
         && engine_fill_attr (a, tag, "aux") == NULL && engine_fill_attr (a, tag, "who") == NULL;
}

/* "s'est engagé auprès de X à": the subject binds itself. */
static gboolean
is_reflexive (const EngineAnalysis *a, guint32 verb)
{
  for (guint32 i = verb, n = 0; i > 0 && n < 4; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);

      if (tag != NULL && g_str_has_prefix (engine_fill_code (a, tag), "refl"))
        return TRUE;
      if (engine_fill_punct (a, i - 1, ','))
        return FALSE;
    }
  return FALSE;
}

/* A refusal of several words, one of which negates. */
static gboolean
holds_negation (const EngineAnalysis *a, const EngineTag *tag)
{
  for (guint32 i = tag->first; i < tag->last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_NEGATION)
        || engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER))
      return TRUE;
  return FALSE;
}

/* "a répété lundi à Lima qu'elle", "said on Friday that it": the token where what tells when and where begins, which
 * ends before @i. */
static guint32
skip_circumstances (const EngineAnalysis *a, guint32 i, guint32 low)
{
  for (guint n = 0; n < 2 && i > low + 1; n++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i - 1);
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (t != NULL && t->first > low)
        {
          i = t->first;
          if (i > low + 1 && engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
              && engine_fill_covering (a, i - 1, ENGINE_CLASS_SAY) == NULL)
            i--;
        }
      else if (m != NULL && m->first > low + 1
               && engine_fill_is (a, m->first - 1, ENGINE_CLASS_PLACE_PREP))
        i = m->first - 1;
      else
        break;
    }
  return i;
}

/* "said it would host", "confirmed that it would": who says so means it. */
gboolean
engine_act_says_of_itself (const EngineAnalysis *a, guint32 modal, guint32 low)
{
  guint32 i = modal;
  const EngineTag *tag;

  /* "qu'elle ne retirerait pas", "qu'elle ne le retirerait pas" */
  while (i > low
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_NEGATION)
             || (engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
                 && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))))
    i--;
  tag = i > low ? engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN) : NULL;
  if (tag == NULL || !g_str_has_prefix (engine_fill_code (a, tag), "subj-3"))
    return FALSE;
  i--;
  if (i > low && engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
    i--;
  i = skip_circumstances (a, i, low);
  return i > low && !engine_act_is_passive (a, i - 1, low)
         && (engine_fill_covering (a, i - 1, ENGINE_CLASS_SAY) != NULL
             || (engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY) != NULL
                 && engine_fill_attr (a, engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY),
                                      "report")
                        != NULL));
}

/* Whether a name of its own stands between, not "its lenders". */
static gboolean
asks_by_name (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY
          && !(m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ANAPHOR)))
        return TRUE;
    }
  return FALSE;
}

/* "neither will", "aucun des deux ne": the subject denies. */
gboolean
engine_act_is_neither (const EngineAnalysis *a, guint32 verb)
{
  for (guint32 i = verb, n = 0; i > 0 && n < 6; i--, n++)
    {
      const EngineTag *tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_PAIR_CUE);

      if (tag == NULL)
        tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_ALL_CUE);
      if (tag != NULL)
        return engine_fill_attr (a, tag, "neg") != NULL;
      if (!engine_act_is_filler (a, i - 1) && !engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
        return FALSE;
    }
  return FALSE;
}

/* "the accord allows officers to check": what one may do under it. */
static gboolean
is_let_by_instrument (EngineAnalysis *a, const EngineTag *tag)
{
  EngineAct who;

  engine_act_start (&who, tag);
  return !engine_act_read_actor (a, &who, tag->first) || who.actor.n == 0 || who.by_instrument;
}

static gboolean
is_passive_governor (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 low, last;

  engine_fill_sentence (a, tag->first, &low, &last);
  return engine_act_is_passive (a, tag->first, low);
}

/* "each", "both", "chacun" between the governor and the act. */
static gboolean
names_each (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last && i < first + 3; i++)
    if (engine_fill_covering (a, i, ENGINE_CLASS_PAIR_CUE) != NULL)
      return TRUE;
  return FALSE;
}

/* "le Maroc est appelé à", "the UN, asked by both to": who is asked stands before, who asks behind
 * "by" or is the other side of the agreement. */
static gboolean
is_asked_of_subject (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  guint32 low, last, i = g->tag->first;
  EngineCodes agent = { .n = 0 };
  gboolean by = engine_fill_is (a, g->tag->last, ENGINE_CLASS_AGENT_PREP);

  if (engine_fill_attr (a, g->tag, "ask") == NULL
      || !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  if (!engine_act_is_passive (a, i, low) && !(i > low && engine_fill_punct (a, i - 1, ',') && by))
    return FALSE;
  if (by)
    agent = act->asked;
  act->asked.n = 0;

  EngineAct subject;

  engine_act_start (&subject, act->act);
  if (!engine_act_read_actor (a, &subject, i) || subject.actor.n == 0)
    return TRUE;
  if (agent.n == 0 && by)
    engine_act_agreement_parties (a, i, TRUE, &agent);
  else if (agent.n == 0 && subject.actor.n == 1)
    engine_fill_codes_add (&agent, engine_act_other_side (a, i, subject.actor.codes[0]));
  /* "est appelée à présider": is to */
  if (agent.n == 0 && engine_fill_attr (a, g->tag, "own") != NULL)
    {
      act->actor = subject.actor;
      act->modality = ENGINE_MODALITY_PLANNED;
      return TRUE;
    }
  act->actor = agent;
  act->asked = subject.actor;
  return TRUE;
}

/* "wants ministers to reopen the quota": somebody between the verb and its infinitive. */
static gboolean
wants_another (const EngineAnalysis *a, const EngineAct *act, const EngineGovernor *g)
{
  guint32 mark = g->tag->last;

  while (mark < act->act->first && !engine_fill_is (a, mark, ENGINE_CLASS_INF_MARK))
    mark++;
  for (guint32 i = g->tag->last; i < mark; i++)
    if ((engine_fill_morph (a, i) & ENGINE_MORPH_NOUN) && !engine_act_is_filler (a, i)
        && engine_analysis_timex_at (a, i) == NULL)
      return TRUE;
  return FALSE;
}

/* "l'intention de", "objectif de": a phrase around a noun, no verb that asks. */
static gboolean
holds_noun (const EngineAnalysis *a, const EngineTag *tag)
{
  for (guint32 i = tag->first; i < tag->last && tag->last > tag->first + 1; i++)
    if ((engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
        && !(engine_fill_morph (a, i) & ENGINE_MORPH_VERB) && i > tag->first
        && engine_token (a, tag->first)->kind == ENGINE_TOKEN_WORD
        && !engine_fill_is (a, tag->first, ENGINE_CLASS_AUXILIARY))
      return TRUE;
  return FALSE;
}

/* Whether the word that binds is denied: "n'oblige pas", "Nothing in the accord obliges". */
static gboolean
binds_nobody (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 low, last;

  if (engine_act_scopes (a, tag->first) & ENGINE_SCOPE_NEGATED)
    return TRUE;
  engine_fill_sentence (a, tag->first, &low, &last);
  while (low < tag->first && engine_token (a, low)->kind != ENGINE_TOKEN_WORD)
    low++;
  return low < tag->first && engine_fill_is (a, low, ENGINE_CLASS_NEGATION)
         && engine_fill_is (a, low, ENGINE_CLASS_PRONOUN);
}

/* A state or an organisation that requires something of others: it asks.  FALSE where an accord does. */
static gboolean
asks_as_body (EngineAnalysis *a, EngineAct *act, const EngineTag *tag)
{
  EngineAct who;

  engine_act_start (&who, act->act);
  if (binds_nobody (a, tag) || is_passive_governor (a, tag)
      || !engine_act_read_actor (a, &who, tag->first) || who.by_instrument || who.actor.n != 1
      || engine_fill_codes_has (&act->asked, who.actor.codes[0]))
    return FALSE;
  act->actor = who.actor;
  act->modality = ENGINE_MODALITY_REQUESTED;
  return TRUE;
}

/* A state's own name, and no firms or boats of it, between the word and the act. */
static gboolean
lets_state (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY)
        return !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE))
               && !engine_token_is_genitive (a, m->last)
               && m->last + 3 > last
               /* "lets Lima import" */
               && (m->last == last || engine_act_is_small_word (a, m->last));
    }
  return FALSE;
}

/* "la décision de Pékin", "New Zealand's intention": whose noun it is becomes the actor. */
void
engine_act_read_holder (EngineAnalysis *a, EngineAct *act, const EngineTag *noun)
{
  guint32 p = noun->first;
  const EngineMention *m;

  if (p > 1 && engine_token_is_genitive (a, p - 1))
    {
      p--;
      act->asked.n = 0;
    }
  m = p > 0 ? engine_fill_mention (a, p - 1) : NULL;
  if (act->asked.n > 0)
    {
      act->actor = act->asked;
      act->asked.n = 0;
    }
  else if (m != NULL && m->codes != NULL && m->codes[0] != NULL)
    engine_fill_add_mention (m, &act->actor);
  else
    engine_act_read_actor (a, act, noun->first);
}

/* "will", "devrait": a modal is as strong as the verb of saying or promise it stands under. */
static void
settle_modal (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  guint32 low, last;
  const EngineTag *head;
  int value;

  engine_fill_sentence (a, g->tag->first, &low, &last);
  head = engine_act_head_modality (a, g->tag->first, low);
  if (head == NULL && engine_act_says_of_itself (a, g->tag->first, low))
    act->weak = FALSE;
  value =
      head != NULL ? engine_code_from_name (ENGINE_CODES_MODALITY, engine_fill_code (a, head)) : -1;
  if (value < 0)
    return;
  act->modality = (EngineModality)value;
  act->weak = FALSE;
  engine_reasons_add (&act->reasons, a, "modality", "head", head->first, head->last);
}

/* What the word itself says: "s'engage à", "veut", "refuse de". */
static void
read_modality (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  int value = engine_code_from_name (ENGINE_CODES_MODALITY, engine_fill_code (a, g->tag));

  act->governor = g->tag->first + 1;
  act->modality = value >= 0                              ? (EngineModality)value
                  : g->tag->entry == ENGINE_FILL_NO_ENTRY ? ENGINE_MODALITY_COMMITTED
                                                          : ENGINE_MODALITY_PLANNED;
  /* "devra publier": more than the "doit" of what is expected */
  if (engine_fill_attr (a, g->tag, "duty") != NULL
      && (engine_fill_morph (a, g->tag->first) & ENGINE_MORPH_FUTURE))
    act->modality = ENGINE_MODALITY_COMMITTED;
  act->weak =
      engine_fill_attr (a, g->tag, "weak") != NULL || engine_fill_attr (a, g->tag, "aux") != NULL;
  /* "will continue to supply", "continuera de livrer" */
  if (act->modality == ENGINE_MODALITY_DONE && g->marked
      && !engine_act_is_noun_governor (a, g->tag))
    {
      guint32 low, last;

      engine_fill_sentence (a, g->tag->first, &low, &last);
      act->modality = engine_act_finite_modality (a, g->tag->first, low);
      act->weak = act->weak || act->modality != ENGINE_MODALITY_DONE;
    }
  act->negated = g->negated != (engine_fill_attr (a, g->tag, "neg") != NULL);
  if (engine_fill_attr (a, g->tag, "aux") != NULL)
    settle_modal (a, act, g);
  /* "should commit to buying" */
  if (engine_act_modal_over (a, g->tag) != NULL)
    act->modality = ENGINE_MODALITY_PLANNED;
  engine_reasons_add (&act->reasons, a, "modality", "governed by", g->tag->first, g->tag->last);
}

/* Those asked are who acts. */
static void
give_to_asked (EngineAct *act)
{
  act->actor = act->asked;
  act->asked.n = 0;
}

/* "la décision de Pékin de": the holder of the noun. */
static gboolean
give_to_holder (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  if (!engine_act_is_noun_governor (a, g->tag))
    return FALSE;
  engine_act_read_holder (a, act, g->tag);
  return TRUE;
}

/* "l'accord autorise l'Australie à couper les fonds": what a state may do by it. */
static gboolean
give_to_let (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  if (engine_fill_attr (a, g->tag, "lets") == NULL || act->asked.n != 1
      || !engine_fill_is_state (act->asked.codes[0]) || strlen (act->asked.codes[0]) > 3
      || !g->marked || is_passive_governor (a, g->tag)
      || !lets_state (a, g->tag->last, act->act->first))
    return FALSE;
  give_to_asked (act);
  act->modality = ENGINE_MODALITY_PLANNED;
  return TRUE;
}

/* "Peru will be allowed to ship": what a state may do by it, no boats of a state. */
static gboolean
give_to_allowed (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  guint32 low, last, group;
  const EngineMention *m;

  if (engine_fill_attr (a, g->tag, "lets") == NULL || !g->marked || !is_passive_governor (a, g->tag)
      || binds_nobody (a, g->tag))
    return FALSE;
  engine_fill_sentence (a, g->tag->first, &low, &last);
  group = engine_act_verb_group (a, g->tag->first, low);
  m = group > low ? engine_fill_mention (a, group - 1) : NULL;
  if (m == NULL || m->last != group || m->kind != ENGINE_MENTION_PARTY
      || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
    return FALSE;
  act->asked.n = 0;
  engine_fill_add_mention (m, &act->actor);
  act->modality = ENGINE_MODALITY_PLANNED;
  return TRUE;
}

/* "boats are allowed to catch": no duty; "expects its companies to save": what one reckons with. */
static gboolean
is_no_duty (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  if (!(engine_fill_attr (a, g->tag, "lets") != NULL
        && (is_passive_governor (a, g->tag) || is_let_by_instrument (a, g->tag)))
      && !(engine_fill_attr (a, g->tag, "reckons") != NULL && act->asked.n > 0))
    return FALSE;
  act->asked.n = 0;
  return TRUE;
}

/* "obliges each government to", "oblige chacun à": those who made it. */
static gboolean
give_to_each (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  if (engine_fill_attr (a, g->tag, "who") == NULL || !names_each (a, g->tag->last, act->act->first)
      || is_reflexive (a, g->tag->first))
    return FALSE;
  act->asked.n = 0;
  return engine_act_agreement_pair (a, g->tag->first, &act->actor)
         || engine_act_agreement_parties (a, g->tag->first, TRUE, &act->actor);
}

/* "The Fund requires Accra to cut": a body asks, an accord lays down. */
static gboolean
give_to_body (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  return engine_fill_attr (a, g->tag, "body") != NULL && act->asked.n > 0
         && asks_as_body (a, act, g->tag);
}

/* "tente de convaincre Oman de", "hopes to persuade Oman to": what the verb would bring about is only asked for. */
static gboolean
wants_to_persuade (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  const guint32 verb = g->tag->first;
  guint32 low, last, group;

  if (engine_fill_attr (a, g->tag, "persuades") == NULL || verb == 0
      || !(engine_fill_morph (a, verb) & ENGINE_MORPH_INFINITIVE)
      || !engine_fill_is (a, verb - 1, ENGINE_CLASS_INF_MARK))
    return FALSE;
  engine_fill_sentence (a, verb, &low, &last);
  for (group = verb - 1; group > low && !engine_fill_finite (a, group - 1); group--)
    if (engine_fill_stops (a, group - 1))
      return FALSE;
  act->modality = ENGINE_MODALITY_REQUESTED;
  return group > low && engine_act_read_actor (a, act, group - 1);
}

/* "obliges Libya to award", but "Nothing obliges Malta to": no duty. */
static gboolean
give_to_bound (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  if (engine_fill_attr (a, g->tag, "who") == NULL || act->asked.n == 0
      || is_reflexive (a, g->tag->first))
    return FALSE;
  if (wants_to_persuade (a, act, g))
    return TRUE;
  if (!binds_nobody (a, g->tag))
    act->actor = act->asked;
  act->asked.n = 0;
  return TRUE;
}

/* "veut obtenir une rallonge", "frappe aux portes du Fonds pour obtenir un prêt": what somebody wants, he asks for.
 * FALSE where the verb that gains is no infinitive of a form of its own. */
gboolean
engine_act_wants_to_gain (EngineAnalysis *a, EngineAct *act, guint32 gain)
{
  guint32 low, last, verb = gain;

  if ((engine_fill_morph (a, gain) & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT))
          != ENGINE_MORPH_INFINITIVE
      || gain < 2)
    return FALSE;
  engine_fill_sentence (a, gain, &low, &last);
  /* the verb before it that carries the clause */
  for (guint32 i = gain - 1; i > low && verb == gain && !engine_fill_stops (a, i); i--)
    if (engine_fill_finite (a, i) || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
        || (engine_fill_is (a, i, ENGINE_CLASS_MODAL)
            && !(engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)))
      verb = i;
  act->modality = ENGINE_MODALITY_REQUESTED;
  if (verb < gain)
    engine_act_read_actor (a, act, verb);
  return TRUE;
}

/* "a obtenu un prêt": by whoever it was gained from, not who gained it. */
static gboolean
give_to_source (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  if (engine_fill_attr (a, g->tag, "gains") == NULL)
    return FALSE;
  if (engine_act_wants_to_gain (a, act, g->tag->first))
    {
      act->asked.n = 0;
      engine_act_gained_from (a, act, &act->asked);
    }
  else if (engine_act_gained_from (a, act, &act->actor))
    engine_reasons_add (&act->reasons, a, "actor", "gained from", act->act->last,
                        act->act->last + 1);
  /* "a obtenu la levée de l'embargo marocain" */
  else if (!g->marked && engine_act_read_measure_holder (a, act))
    engine_reasons_add (&act->reasons, a, "actor", "holder of the object", act->act->last,
                        act->act->last + 1);
  /* "a obtenu de reporter ses échéances": leave to do it himself */
  else if (g->marked && !act->nominal && act->asked.n == 0 && act->act->first <= g->tag->last + 2
           && engine_act_read_actor (a, act, g->tag->first))
    act->modality = ENGINE_MODALITY_DONE;
  return TRUE;
}

/* "pas question pour nous d'abaisser": whoever speaks. */
static gboolean
give_to_us (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  guint32 end = MIN (act->act->first, g->tag->last + 2);

  if (engine_fill_attr (a, g->tag, "who") == NULL || act->asked.n > 0 || !g->marked)
    return FALSE;
  for (guint32 i = g->tag->last; i < end; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_PRONOUN)
        && (engine_fill_morph (a, i) & ENGINE_MORPH_FIRST)
        && engine_act_first_person (a, act, i + 1))
      return TRUE;
  return FALSE;
}

/* "allows millers to dispense", "oblige les producteurs à publier": somebody that no name is given of. */
static gboolean
binds_unnamed (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  return engine_fill_attr (a, g->tag, "who") != NULL && act->asked.n == 0 && g->marked
         && !is_reflexive (a, g->tag->first) && !is_passive_governor (a, g->tag)
         && wants_another (a, act, g);
}

/* "a l'intention", "l'intention de son pays d'accorder": the holder of it. */
static gboolean
give_to_intending (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  if (act->modality != ENGINE_MODALITY_PLANNED || act->asked.n == 0 || !holds_noun (a, g->tag))
    return FALSE;
  give_to_asked (act);
  return TRUE;
}

/* "wants Delhi to cut", "wants ministers to reopen", "warned Kabul to respect": asked of another. */
static gboolean
asks_another (const EngineAnalysis *a, const EngineAct *act, const EngineGovernor *g)
{
  if (act->modality == ENGINE_MODALITY_PLANNED
      && (act->asked.n > 0
          || (g_strcmp0 (engine_fill_attr (a, g->tag, "wants"), "") == 0
              && wants_another (a, act, g))))
    return TRUE;
  /* "told its officials to speed up": whoever stands between */
  return engine_fill_attr (a, g->tag, "warns") != NULL && g->marked
         && (act->asked.n > 0
             || (act->act->first > g->tag->last + 1
                 && !engine_fill_is (a, g->tag->last, ENGINE_CLASS_INF_MARK)
                 && engine_act_opens_object (a, g->tag->last)));
}

/* "La convention interdit à Juba d'entreposer": who may not; "the agreement calls for Spain to open": laid
 * down, not asked. */
static gboolean
is_laid_down (const EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  gboolean forbids = engine_fill_attr (a, g->tag, "neg") != NULL;

  if (!act->by_instrument || act->asked.n == 0
      || (!forbids && act->modality != ENGINE_MODALITY_REQUESTED))
    return FALSE;
  give_to_asked (act);
  if (!forbids)
    act->modality = ENGINE_MODALITY_COMMITTED;
  act->by_instrument = FALSE;
  return TRUE;
}

/* "Governor Ann Rowe urged Washington to", "le maire de Pau, Luc Roi, presse Paris de": who asks his own state does so
 * by his name. */
static gboolean
name_asker (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  guint32 low, last, group;
  const EngineMention *m;

  engine_fill_sentence (a, verb, &low, &last);
  group = engine_act_verb_group (a, verb, low);
  if (group > low + 2 && engine_fill_punct (a, group - 1, ','))
    group--;
  m = group > low ? engine_fill_mention (a, group - 1) : NULL;
  if (m == NULL || m->last != group || m->kind != ENGINE_MENTION_PERSON || m->name == NULL)
    return FALSE;
  engine_fill_codes_add (&act->actor, m->name);
  engine_reasons_add (&act->reasons, a, "actor", "who asks his own state", m->first, m->last);
  return TRUE;
}

/* "a leader who asked Delhi to": nobody that is named; "à ses bailleurs": its own. */
static void
settle_self_asked (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  /* "Les six ont chargé leurs ministres de": of those who act themselves */
  if (act->asked.n > 0 && act->asked.n < act->actor.n
      && !asks_by_name (a, g->tag->last, act->act->first))
    {
      guint n = 0;

      for (guint k = 0; k < act->asked.n; k++)
        n += engine_fill_codes_has (&act->actor, act->asked.codes[k]) ? 1 : 0;
      if (n == act->asked.n)
        act->asked.n = 0;
    }
  if (!engine_fill_codes_equal (&act->asked, &act->actor))
    return;
  if (act->modality == ENGINE_MODALITY_REQUESTED && asks_by_name (a, g->tag->last, act->act->first))
    {
      act->actor.n = 0;
      if (name_asker (a, act, g->tag->first))
        return;
    }
  act->asked.n = 0;
}

/* "has not agreed to", "will not": the act is what is denied; "n'a pas l'intention de" says so. */
static void
settle_negation (const EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  if (engine_act_is_neither (a, g->tag->first) && act->modality != ENGINE_MODALITY_REFUSED)
    act->negated = TRUE;
  if (!(engine_act_scopes (a, g->tag->first) & ENGINE_SCOPE_NEGATED))
    return;
  /* "told Washington it would not give up" */
  if (act->modality == ENGINE_MODALITY_PLANNED && engine_fill_attr (a, g->tag, "said") != NULL
      && engine_act_says_of_itself (a, g->tag->first, 0))
    {
      act->modality = ENGINE_MODALITY_REFUSED;
      act->negated = FALSE;
      return;
    }
  /* "n'exclut pas de": the word's own */
  if ((act->modality == ENGINE_MODALITY_PLANNED && engine_fill_attr (a, g->tag, "aux") == NULL
       && engine_fill_is (a, g->tag->first, ENGINE_CLASS_NEGATION))
      || (act->modality == ENGINE_MODALITY_REFUSED && holds_negation (a, g->tag)))
    return;
  if ((act->modality == ENGINE_MODALITY_COMMITTED
       /* "n'a pas souhaité porter", "does not intend to" */
       || (act->modality == ENGINE_MODALITY_PLANNED && !act->by_instrument
           && engine_fill_attr (a, g->tag, "may") == NULL
           && engine_fill_attr (a, g->tag, "duty") == NULL
           && (engine_fill_morph (a, g->tag->first) & ENGINE_MORPH_VERB)))
      && engine_fill_attr (a, g->tag, "aux") == NULL
      && (!engine_fill_is (a, g->tag->first, ENGINE_CLASS_MODAL)
          || engine_fill_attr (a, g->tag, "wants") != NULL))
    act->modality = ENGINE_MODALITY_REFUSED;
  /* "n'exclut pas une taxe": it may come, nobody promises it */
  else if (act->modality == ENGINE_MODALITY_REFUSED)
    act->modality = engine_fill_attr (a, g->tag, "open") != NULL ? ENGINE_MODALITY_PLANNED
                                                                 : ENGINE_MODALITY_COMMITTED;
  else
    act->negated = TRUE;
}

/* "s'est vu promettre un prêt par Pékin", "was promised help by": of whoever gives. */
static gboolean
give_to_giver (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  guint32 low, last;

  if (g->marked || engine_fill_attr (a, g->tag, "gives") == NULL
      || !(engine_fill_morph (a, g->tag->first)
           & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE)))
    return FALSE;
  engine_fill_sentence (a, g->tag->first, &low, &last);
  if (!engine_act_is_gained (a, g->tag->first, low))
    return FALSE;
  if (!engine_act_read_giver (a, act, g->tag->first, last))
    act->actor.n = 0;
  return TRUE;
}

/* "Il faudrait que Lima s'engage à": asked by the association that writes, or by nobody. */
static void
call_for (const EngineAnalysis *a, EngineAct *act, const EngineTag *promise)
{
  act->asked = act->actor;
  act->actor.n = 0;
  act->modality = ENGINE_MODALITY_REQUESTED;
  act->weak = FALSE;
  engine_act_author_asks (a, promise->first, &act->actor);
}

void
engine_act_apply_governor (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  /* whom the word binds otherwise than its subject, tried in this order */
  static gboolean (*const bearers[]) (EngineAnalysis *a, EngineAct *act,
                                      const EngineGovernor *g) = {
    give_to_holder,      give_to_let,       give_to_allowed, is_no_duty, give_to_each,
    give_to_body,        give_to_bound,     give_to_source,  give_to_us, binds_unnamed,
    is_asked_of_subject, give_to_intending, give_to_giver,
  };

  read_modality (a, act, g);
  for (gsize k = 0; k < G_N_ELEMENTS (bearers); k++)
    if (bearers[k](a, act, g))
      return;
  if (asks_another (a, act, g))
    act->modality = ENGINE_MODALITY_REQUESTED;
  /* "insists on inspecting every truck": what it will do itself */
  if (engine_fill_attr (a, g->tag, "on") != NULL && act->asked.n == 0
      && (engine_fill_morph (a, act->act->first) & ENGINE_MORPH_PRESENT_PARTICIPLE))
    act->modality = ENGINE_MODALITY_COMMITTED;
  if (engine_fill_attr (a, g->tag, "stop") != NULL && engine_fill_attr (a, g->tag, "ask") != NULL)
    engine_act_author_asks (a, g->tag->first, &act->actor);
  else
    engine_act_read_actor (a, act, g->tag->first);
  /* "He expects the quota to cover": an analyst's guess */
  if (engine_fill_attr (a, g->tag, "reckons") != NULL && act->actor.n > 0
      && !engine_fill_is_state (act->actor.codes[0])
      /* "Shell expects to build": what it will do itself */
      && !engine_fill_is (a, g->tag->last, ENGINE_CLASS_INF_MARK))
    act->actor.n = 0;
  if (is_laid_down (a, act, g))
    return;
  if (engine_act_is_called_for (a, g->tag))
    call_for (a, act, g->tag);
  else
    engine_act_settle_advice (a, act, engine_act_modal_over (a, g->tag) ?: g->tag);
  settle_self_asked (a, act, g);
  settle_negation (a, act, g);
}
