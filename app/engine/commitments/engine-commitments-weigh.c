/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which acts count, and the facts made of them: what a governor or a state's own word makes sure, and
 * of what is done only what bears on trade and treaties. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define AMOUNT_REACH 4 /* tokens behind an object that may be the start of an amount */
#define SAME_SENTENCES 4 /* back to the act that is imitated */
#define OR_ELSE_REACH 9 /* tokens from "faute de quoi" to the verb */

/* How sure: the lexicon's clear acts on policy objects, down to common verbs. */
static double
confidence_of (const EngineAct *act)
{
  double x = 0.55;

  x += act->governor != 0 && !act->weak ? 0.25 : 0;
  x += act->policy != NULL ? 0.12 : 0;
  x += act->has_value || act->has_goods ? 0.06 : 0;
  x -= act->action == ENGINE_ACTION_OTHER ? 0.15 : 0;
  return x;
}

/* "is otherwise banned": apart from that, where the word stands inside the verb's group. */
static gboolean
is_inside_group (const EngineAnalysis *a, const EngineTag *word, const EngineAct *act, guint32 low)
{
  return word->last == act->act->first && word->first > low
         && engine_fill_is (a, word->first - 1, ENGINE_CLASS_AUXILIARY);
}

/* "…, faute de quoi elle ouvrira", "otherwise it will": what is threatened. */
static gboolean
is_or_else (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 from = act->governor != 0 ? act->governor - 1 : act->act->first;
  guint32 low, last;

  engine_fill_sentence (a, from, &low, &last);
  for (guint32 i = from, n = 0; i > low && n < OR_ELSE_REACH; i--, n++)
    {
      const EngineTag *word = engine_fill_covering (a, i - 1, ENGINE_CLASS_OR_ELSE);

      if (word != NULL)
        return !is_inside_group (a, word, act, low);
      if (engine_fill_stops (a, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* The fact of an act of which everything is known. */
void
engine_act_make_fact (EngineCommitments *self, EngineAct *act)
{
  EngineAnalysis *a = self->a;
  EngineCodes toward = act->toward;
  EngineFact *fact;

  if (toward.n == 0)
    engine_act_only_partner (a, act, &toward);
  fact = engine_fill_fact (a, ENGINE_FACT_COMMITMENT, act->first, act->last, confidence_of (act),
                           act->rule, &act->reasons);
  fact->commitment.actor = engine_fill_codes_to_list (&act->actor, a->arena);
  fact->commitment.toward = engine_fill_codes_to_list (&toward, a->arena);
  fact->commitment.action = act->action;
  fact->commitment.modality = act->modality;
  fact->commitment.negated = act->negated;
  fact->commitment.object = engine_fill_text (a, act->object_first, act->object_last);
  fact->commitment.deadline = act->deadline;
}

void
engine_act_emit (EngineCommitments *self, EngineAct *act)
{
  EngineAnalysis *a = self->a;

  if (engine_act_is_idle (a, act))
    return;
  engine_reasons_add (&act->reasons, a, "action", act->rule, act->act->first, act->act->last);
  if ((act->modality == ENGINE_MODALITY_COMMITTED || act->modality == ENGINE_MODALITY_PLANNED)
      && !act->negated && is_or_else (a, act))
    act->modality = ENGINE_MODALITY_THREATENED;
  /* "followed suit": what the act before did */
  if (engine_fill_attr (a, act->act, "same") != NULL && self->has_last
      && self->last_sentence + SAME_SENTENCES > engine_analysis_sentence_of (a, act->first))
    act->action = self->last.action;
  engine_act_make_fact (self, act);
  self->last = *act;
  self->last_sentence = engine_analysis_sentence_of (a, act->first);
  self->has_last = TRUE;
  engine_act_emit_gapped (self);
}

/* A value within the next words. */
static gboolean
opens_amount (const EngineAnalysis *a, guint32 i)
{
  for (guint32 k = i; k < MIN (a->value_at->len, i + 3); k++)
    if (g_array_index (a->value_at, guint32, k) != 0)
      return TRUE;
  return FALSE;
}

/* "about 40 years" */
static gboolean
opens_duration (const EngineAnalysis *a, guint32 i)
{
  /* "ouvrira en cinq ans un contingent": until when */
  if (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
      && engine_fill_covering (a, i, ENGINE_CLASS_QUALIFIER_BEFORE) == NULL)
    return FALSE;
  for (guint32 k = i; k < MIN (a->timex_at->len, i + 2); k++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, k);

      /* not "grant Seoul three months", "issue five-year visas" */
      if (engine_fill_mention (a, k) != NULL)
        return FALSE;
      if (t != NULL)
        return t->basis == ENGINE_DATE_DURATION
               && (t->last >= a->tokens->len || engine_fill_stops (a, t->last)
                   || engine_fill_is (a, t->last, ENGINE_CLASS_INF_MARK));
    }
  return FALSE;
}

/* "a renoncé à la zone", "adhère au pacte": a verb whose object stands behind a preposition. */
gboolean
engine_act_is_indirect (const EngineAnalysis *a, const EngineAct *act)
{
  return engine_fill_attr (a, act->act, "indirect") != NULL && engine_act_has_object (act)
         && act->act->last < a->tokens->len && engine_act_is_small_word (a, act->act->last);
}

/* A preposition stands right behind a verb that takes none. */
static gboolean
opens_with_preposition (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 i = act->object_first;

  if (act->act->last > act->act->first + 1 || act->passive || act->nominal
      || act->action == ENGINE_ACTION_INVEST || act->action == ENGINE_ACTION_COOPERATE
      || act->action == ENGINE_ACTION_NEGOTIATE || act->action == ENGINE_ACTION_REPEAL
      || act->action == ENGINE_ACTION_SUPPORT || act->action == ENGINE_ACTION_OTHER
      || act->object_last <= i || i != act->act->last
      || !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
      || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
      || engine_fill_covering (a, i, ENGINE_CLASS_QUALIFIER_BEFORE) != NULL)
    return FALSE;
  if (!engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
    return TRUE;
  /* "a cessé d'acheter" */
  if (engine_fill_attr (a, act->act, "inf") != NULL)
    return FALSE;
  return act->modality == ENGINE_MODALITY_DONE && act->policy == NULL
         && (!act->has_value || opens_amount (a, i + 1))
         && !(act->has_value && engine_fill_attr (a, act->act, "move") != NULL);
}

/* "has shrunk by three-fifths", "imposed in their quarrel", "would sell at today's prices": what stands
 * behind the verb is how much or where, not what. */
static gboolean
has_no_object (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 i = act->object_first;

  if (act->modality == ENGINE_MODALITY_DONE && act->governor == 0
      && act->object_last <= act->object_first)
    return !engine_act_holds_noun (a, act);
  /* "Kinshasa touchera 1,2 % des recettes": what it gets */
  if (engine_fill_attr (a, act->act, "receives") != NULL && engine_act_opens_with (a, act) != 0)
    return TRUE;
  /* "recalled that Ireland aims": what is said, not done */
  if (act->modality == ENGINE_MODALITY_DONE && act->governor == 0 && !act->passive && !act->nominal
      && act->act->last < a->tokens->len
      && engine_fill_is (a, act->act->last, ENGINE_CLASS_SUBORDINATOR)
      && (engine_fill_is (a, act->act->first, ENGINE_CLASS_SAY)
          || !engine_fill_is (a, act->act->last, ENGINE_CLASS_ARTICLE)))
    return TRUE;
  /* "has conceded nothing" */
  if (act->modality == ENGINE_MODALITY_DONE && act->object_last > i
      && engine_fill_is (a, i, ENGINE_CLASS_NEGATION)
      && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    return TRUE;
  /* "évaluent à 15 milliards", "a repris 4 %": how much, not what */
  if (act->modality == ENGINE_MODALITY_DONE && act->governor == 0
      && ((act->action == ENGINE_ACTION_REVIEW
           && ((act->has_value && !engine_act_opens_count (a, i))
               || engine_act_opens_with (a, act) != 0))
          || (act->action == ENGINE_ACTION_RESUME && engine_act_opens_with (a, act) == '%')))
    return TRUE;
  if (engine_act_is_indirect (a, act) || engine_act_holds_noun (a, act))
    return FALSE;
  /* "granted to anyone", "would take 40 years to empty" */
  if (act->action == ENGINE_ACTION_OTHER && !act->passive && !act->nominal
      && ((act->modality == ENGINE_MODALITY_DONE && act->governor == 0 && i == act->act->last
           && engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
           && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE) && !engine_act_opens_object (a, i))
          || opens_duration (a, act->act->last)))
    return TRUE;
  if (act->modality == ENGINE_MODALITY_DONE && !act->passive && !act->nominal && i > act->act->last
      && engine_fill_is (a, act->act->last, ENGINE_CLASS_PREPOSITION)
      /* not "a frappé de 25 % l'acier" */
      && !(act->action == ENGINE_ACTION_IMPOSE && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
      && engine_act_opens_with (a, act) == '%')
    return TRUE;
  return opens_with_preposition (a, act);
}

/* "… if the pipeline comes south": a condition behind the act, and nobody who says so before it. */
static gboolean
is_hypothetical (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 low, last;

  if (!(engine_act_scopes (a, act->act->first) & ENGINE_SCOPE_CONDITIONAL))
    return FALSE;
  engine_fill_sentence (a, act->act->first, &low, &last);
  for (guint32 i = act->governor - 1; i > low; i--)
    if (engine_fill_is (a, i - 1, ENGINE_CLASS_SAY)
        || engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY) != NULL)
      return FALSE;
  for (guint32 i = act->act->last; i < last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_SUBORDINATOR);

      if (tag != NULL && engine_fill_attr (a, tag, "cond") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Under "would": what somebody says that it will be, not what it could. */
static gboolean
is_reported (const EngineAnalysis *a, const EngineAct *act)
{
  const EngineTag *tag = engine_fill_covering (a, act->governor - 1, ENGINE_CLASS_MODALITY);

  return tag != NULL && engine_fill_attr (a, tag, "said") != NULL;
}

/* "offered a lease": an agreement that is proposed. */
static gboolean
bears_on_instrument (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < act->object_last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT) && !act->has_value)
      return TRUE;
  return FALSE;
}

/* Trade, output, jobs: what grows or shrinks by itself. */
static gboolean
is_outcome (const EngineAnalysis *a, const EngineAct *act)
{
  static const char *const outcomes[] = { "trade", "output", "jobs", "dependence", NULL };

  return (act->action == ENGINE_ACTION_INCREASE || act->action == ENGINE_ACTION_REDUCE)
         && g_strv_contains (outcomes, engine_fill_code (a, act->policy));
}

/* "promet un doublement du commerce", "reaffirmed their support": an outcome, a word of sympathy. */
static gboolean
is_sentiment (const EngineAnalysis *a, const EngineAct *act)
{
  return act->nominal
         && ((act->policy != NULL && is_outcome (a, act)
              && engine_fill_mention (a, act->policy->last) == NULL)
             || (act->action == ENGINE_ACTION_SUPPORT && act->policy == NULL && !act->has_value
                 && !act->has_goods && act->modality != ENGINE_MODALITY_REQUESTED
                 && engine_fill_attr (a, act->act, "feeling") != NULL));
}

/* What an agreement brings or says nothing of is none of its terms. */
static gboolean
is_effect (const EngineAnalysis *a, const EngineAct *act, gboolean generic)
{
  const gboolean lays = engine_fill_attr (a, act->act, "lays") != NULL;

  /* "L'accord contient un chapitre" */
  if (engine_fill_attr (a, act->act, "holds") != NULL)
    return TRUE;
  /* "Cet accord met fin à des malentendus", "The pact would take pressure off" */
  if (act->modality == ENGINE_MODALITY_DONE || (act->action == ENGINE_ACTION_OTHER && !lays)
      || (generic && act->policy == NULL && !lays))
    return TRUE;
  /* "l'accord augmenterait les exportations" */
  if (act->modality == ENGINE_MODALITY_PLANNED && act->policy != NULL && !act->nominal
      && is_outcome (a, act))
    return TRUE;
  /* "Le traité ne prolonge pas" */
  return act->modality == ENGINE_MODALITY_REFUSED;
}

/* The word of modality that governs the act, NULL for none. */
static const EngineTag *
governing_word (const EngineAnalysis *a, const EngineAct *act)
{
  return act->governor != 0 ? engine_fill_covering (a, act->governor - 1, ENGINE_CLASS_MODALITY)
                            : NULL;
}

/* "veut vendre son surplus": what a state wants to do with a thing of its own. */
static gboolean
is_wanted (const EngineAnalysis *a, const EngineAct *act)
{
  const EngineTag *tag = governing_word (a, act);

  return tag != NULL && engine_fill_attr (a, tag, "wants") != NULL
         && act->modality == ENGINE_MODALITY_PLANNED && engine_act_has_object (act)
         && engine_fill_is_state (act->actor.codes[0])
         && (engine_fill_is (a, act->object_first, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, act->object_first, ENGINE_CLASS_POSSESSIVE));
}

/* "doit désigner un arbitre", "is due to name": what somebody has to do, on an object of its own. */
static gboolean
is_due (const EngineAnalysis *a, const EngineAct *act)
{
  const EngineTag *tag = governing_word (a, act);

  return tag != NULL && engine_fill_attr (a, tag, "duty") != NULL
         && (engine_fill_morph (a, tag->first)
             & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL))
         && act->modality == ENGINE_MODALITY_PLANNED && engine_act_has_object (act)
         && !act->by_instrument && engine_fill_attr (a, act->act, "trade") == NULL
         && (act->object_first < act->act->first || engine_act_opens_object (a, act->object_first));
}

/* What would be, nobody says that it will: behind a weak modal verb. */
static gboolean
may_only_be (const EngineAnalysis *a, const EngineAct *act)
{
  if (!act->weak || act->modality != ENGINE_MODALITY_PLANNED || act->governor == 0
      || !engine_fill_is (a, act->governor - 1, ENGINE_CLASS_MODAL) || is_wanted (a, act)
      || is_due (a, act))
    return FALSE;
  /* "would take 80 per cent if" */
  if (is_hypothetical (a, act))
    return TRUE;
  /* "could sell": what trade may bring, not "Lima would import two million tonnes" */
  return engine_fill_attr (a, act->act, "trade") != NULL
         && !(is_reported (a, act) && engine_fill_is_state (act->actor.codes[0])
              && (act->has_value || act->negated));
}

/* "ne concéderait que 20 %", "n'a consacré que 1,3 %": how little it is, no act. */
static gboolean
is_small_share (const EngineAnalysis *a, const EngineAct *act)
{
  return act->governor == 0 && act->modality != ENGINE_MODALITY_COMMITTED
         && act->object_first > act->act->last && engine_act_opens_limit (a, act->object_first - 1)
         && engine_act_opens_with (a, act) == '%';
}

/* "le taux moyen passe ainsi de 57 à 47 %": what follows from other acts. */
static gboolean
follows_from_others (const EngineAnalysis *a, const EngineAct *act)
{
  return act->governor == 0 && !act->nominal && !act->passive
         && act->modality == ENGINE_MODALITY_DONE && act->object_first > act->act->last
         && engine_fill_attr (a, act->act, "itself") != NULL && engine_act_has_object (act)
         && engine_act_opens_amount (a, act->object_first,
                                     MIN (a->tokens->len, act->object_last + AMOUNT_REACH));
}

/* "exports are expected to double": a change that nobody makes is foreseen. */
static gboolean
is_foreseen (const EngineAnalysis *a, const EngineAct *act)
{
  const EngineTag *word = act->governor != 0
                              ? engine_fill_covering (a, act->governor - 1, ENGINE_CLASS_MODALITY)
                              : NULL;

  return word != NULL && engine_fill_attr (a, word, "foresees") != NULL
         && (act->action == ENGINE_ACTION_INCREASE || act->action == ENGINE_ACTION_REDUCE)
         && !engine_act_has_object (act);
}

/* An object, a pronoun among them: "will not threaten each other"; where one will go. */
static gboolean
bears_on_somebody (const EngineAnalysis *a, const EngineAct *act)
{
  const EngineTag *pronoun = act->act->last < a->tokens->len
                                 ? engine_fill_tag (a, act->act->last, ENGINE_CLASS_PRONOUN)
                                 : NULL;

  return engine_act_has_object (act)
         || (pronoun != NULL
             && (strcmp (engine_fill_code (a, pronoun), "refl") == 0
                 || g_str_has_prefix (engine_fill_code (a, pronoun), "obj")))
         /* "will take legal action" */
         || (act->governor != 0 && engine_act_holds_noun (a, act))
         /* "will go to arbitration", "will return in May" */
         || (act->governor != 0 && act->act->last < a->tokens->len
             && engine_fill_attr (a, act->act, "plain") == NULL
             && (engine_fill_is (a, act->act->last, ENGINE_CLASS_PREPOSITION)
                 || engine_fill_is (a, act->act->last, ENGINE_CLASS_INF_MARK)
                 || engine_analysis_timex_at (a, act->act->last) != NULL)
             && engine_act_is_willed (a, act->act->first));
}

/* "requires ratification by both": of what, nobody says; "keen to avoid": a verb that no lexicon has wants an
 * object. */
static gboolean
is_about_nothing (const EngineAnalysis *a, const EngineAct *act)
{
  return (act->nominal && act->by_instrument && act->action == ENGINE_ACTION_OTHER
          && act->object_first == act->act->first)
         || (act->act->entry == ENGINE_FILL_NO_ENTRY && !bears_on_somebody (a, act)
             && (act->first_person || !engine_act_stands_alone (a, act->act->first)));
}

/* "va trancher", "doit se prononcer en mars", "légiférera": what a state will do, whatever it bears on. */
static gboolean
is_done_alone (const EngineAnalysis *a, const EngineAct *act)
{
  return (act->weak || act->governor == 0) && act->act->last == act->act->first + 1
         && engine_fill_attr (a, act->act, "itself") == NULL && !engine_act_has_object (act)
         && act->modality != ENGINE_MODALITY_DONE && !act->by_instrument && !act->first_person
         && engine_fill_is_state (act->actor.codes[0])
         && engine_act_stands_alone (a, act->act->first);
}

/* "will consider the offer": what anybody will or would do, of whom it is told. */
static gboolean
is_told_of (const EngineAnalysis *a, const EngineAct *act)
{
  if (!act->weak || act->governor == 0 || !engine_act_has_object (act) || act->by_instrument
      || engine_fill_attr (a, act->act, "need") != NULL
      || (act->object_last == act->object_first + 1
          && engine_fill_is (a, act->object_first, ENGINE_CLASS_PRONOUN)))
    return FALSE;
  return act->modality == ENGINE_MODALITY_COMMITTED || act->modality == ENGINE_MODALITY_REFUSED
         || (act->modality == ENGINE_MODALITY_PLANNED && is_reported (a, act)
             && (act->negated || !engine_act_has_pronoun (a, act->act->first)));
}

/* "a annoncé qu'elle saisirait la Cour": what somebody says of himself, whatever the verb. */
static gboolean
is_said_of_itself (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 low, last, i = act->act->first;

  if (act->modality != ENGINE_MODALITY_PLANNED
      || act->nominal
      /* "said on Friday that it would build a bridge" */
      || !(act->governor != 0 ? is_reported (a, act)
                              : (engine_fill_morph (a, i) & ENGINE_MORPH_CONDITIONAL) != 0))
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  return engine_act_says_of_itself (a, act->governor != 0 ? act->governor - 1 : i, low);
}

/* What a state says that it will do, it undertakes; what it turns down, it refuses. */
static gboolean
is_undertaken (const EngineAnalysis *a, const EngineAct *act)
{
  return (act->modality == ENGINE_MODALITY_COMMITTED || is_said_of_itself (a, act)
          || (act->modality == ENGINE_MODALITY_REFUSED
              && engine_fill_attr (a, act->act, "move") == NULL))
         && bears_on_somebody (a, act)
         && (engine_fill_is_state (act->actor.codes[0]) || act->goes_on
             || engine_act_opens_object (a, act->object_first));
}

/* Common verbs count only on something of the trade, or under a clear governor. */
gboolean
engine_act_counts (const EngineAnalysis *a, const EngineAct *act)
{
  gboolean generic =
      engine_fill_attr (a, act->act, "generic") != NULL && act->action != ENGINE_ACTION_NEGOTIATE;
  gboolean as = engine_fill_attr (a, act->act, "as") != NULL;

  if (act->actor.n == 0 || follows_from_others (a, act) || is_small_share (a, act)
      || is_about_nothing (a, act) || is_sentiment (a, act) || is_foreseen (a, act)
      || engine_act_denies_noun (a, act->act))
    return FALSE;
  if (act->governor != 0 && !act->weak)
    return act->modality != ENGINE_MODALITY_DONE || engine_act_has_object (act);
  if (engine_fill_attr (a, act->act, "bare") != NULL && !act->negated)
    return engine_fill_is_state (act->actor.codes[0]) || engine_act_has_object (act);
  if (is_done_alone (a, act)
      || (act->goes_on && act->action == ENGINE_ACTION_MAINTAIN && engine_act_has_object (act)))
    return TRUE;
  if (has_no_object (a, act) || may_only_be (a, act)
      || (act->by_instrument && is_effect (a, act, generic)))
    return FALSE;
  if (act->modality == ENGINE_MODALITY_DONE && act->governor == 0)
    {
      EngineCounts counts = engine_act_deed_counts (a, act, generic);

      if (counts != ENGINE_COUNTS_MAYBE)
        return counts == ENGINE_COUNTS;
    }
  if (as && act->governor == 0 && act->modality != ENGINE_MODALITY_REFUSED
      && bears_on_instrument (a, act))
    return FALSE;
  if (act->policy != NULL || act->has_value || act->has_goods)
    return TRUE;
  /* what is offered or turned down */
  if (as && engine_act_has_object (act))
    return engine_fill_is_state (act->actor.codes[0]);
  return is_undertaken (a, act) || is_told_of (a, act) || is_wanted (a, act) || is_due (a, act)
         || (!generic && engine_act_has_object (act)
             && (act->weak || act->modality != ENGINE_MODALITY_DONE));
}

/* "is lifting its ban": what is under way on something of the trade, not all that goes on. */
gboolean
engine_act_is_under_way (const EngineAnalysis *a, const EngineAct *act)
{
  /* "was pausing the talks", "is withdrawing its engineers" */
  if ((act->action == ENGINE_ACTION_SUSPEND || act->action == ENGINE_ACTION_RESUME
       || act->action == ENGINE_ACTION_POSTPONE || act->action == ENGINE_ACTION_REPEAL
       || act->action == ENGINE_ACTION_LIFT || act->action == ENGINE_ACTION_IMPOSE
       || act->action == ENGINE_ACTION_EXTEND || engine_fill_attr (a, act->act, "decisive") != NULL)
      && (engine_fill_attr (a, act->act, "generic") == NULL
          || engine_fill_attr (a, act->act, "decisive") != NULL)
      && act->object_last > act->object_first)
    return TRUE;
  /* "is withdrawing 24 soldiers", "are sharing data": the lexicon says what it is on such an object */
  if (act->policy != NULL && engine_act_mapped (a, act->act, engine_fill_code (a, act->policy)))
    return TRUE;
  /* "is buying 96 helicopters", "is closing its embassy" */
  if (engine_fill_is_state (act->actor.codes[0]) && engine_act_is_single_deed (a, act))
    return TRUE;
  return (act->policy != NULL || act->has_value) && act->action != ENGINE_ACTION_NEGOTIATE
         && act->action != ENGINE_ACTION_COOPERATE
         && !(act->action == ENGINE_ACTION_OTHER
              && engine_fill_attr (a, act->act, "decisive") == NULL)
         && engine_fill_attr (a, act->act, "trade") == NULL
         && engine_fill_attr (a, act->act, "flow") == NULL
         && engine_fill_attr (a, act->act, "standing") == NULL;
}

/* "a Framework for Reciprocal Trade and Investment": a word of an agreement's title. */
gboolean
engine_act_is_in_title (const EngineAnalysis *a, const EngineTag *tag)
{
  if (!(engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL))
    return FALSE;
  for (guint32 i = tag->first, n = 0; i > 0 && n < 9; i--, n++)
    {
      if (engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) != NULL)
        return TRUE;
      if (!(engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}
