/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the things done without a word that governs them count: a step that a state took ("a saisi le
 * navire", "sold twelve frigates"), what a company orders or gives up; not trade as it goes, nor how things
 * stand. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define SINCE_REACH 14 /* tokens from the verb to "depuis février" */
#define ONE_OFF_MOST 500 /* aircraft, tanks: more are trade figures */
#define ONE_OFF_DIGITS 3

/* "a inspecté quatre usines": things by their number, not "évaluent à 15 milliards". */
gboolean
engine_act_opens_count (const EngineAnalysis *a, guint32 i)
{
  const EngineValue *v = engine_act_value_at (a, i);

  return v != NULL && (strcmp (v->unit, "count") == 0 || strcmp (v->unit, "persons") == 0);
}

/* "a acheté 24 avions", "a racheté ses obligations": once, unlike "a acheté 3 000 tonnes", "20 000 voitures". */
static gboolean
is_one_off (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 low, last;
  guint32 i = act->object_first;
  const EngineValue *v;
  gboolean told;

  if ((act->action != ENGINE_ACTION_PURCHASE && act->action != ENGINE_ACTION_SUPPLY
       && engine_fill_attr (a, act->act, "quantity") == NULL)
      || act->passive || act->nominal || act->object_last <= i + 1 || i < act->act->last)
    return FALSE;
  engine_fill_sentence (a, act->act->first, &low, &last);
  told = engine_act_is_perfect (a, act->act->first, low)
         || (engine_fill_morph (a, act->act->first) & ENGINE_MORPH_PAST);
  if (told && engine_fill_is (a, i, ENGINE_CLASS_POSSESSIVE))
    return TRUE;
  /* "Korean Air achète 103 appareils" */
  if (!told && (engine_act_scopes (a, act->act->first) & ENGINE_SCOPE_RELATIVE))
    return FALSE;
  v = engine_act_value_at (a, i);
  if (v != NULL)
    return engine_act_opens_count (a, i)
           && (v->value < ONE_OFF_MOST || strcmp (v->unit, "persons") == 0);
  return engine_fill_is (a, i, ENGINE_CLASS_NUMBER_WORD)
         || (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
             && engine_token (a, i)->length_bytes <= ONE_OFF_DIGITS);
}

/* "deux milliards par an": so much each time. */
static gboolean
goes_on_yearly (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  for (guint32 i = act->object_first; i < act->object_last + 3 && i < limit; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_PER) && !engine_fill_is (a, i - 1, ENGINE_CLASS_OF))
      return TRUE;
  return FALSE;
}

/* "bought 19 per cent of the port", not "bought 40 per cent of its wheat": what is owned, once. */
static gboolean
takes_share (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 low, last;

  if (act->action != ENGINE_ACTION_PURCHASE || act->has_goods
      || act->object_last <= act->object_first || engine_act_opens_with (a, act) != '%')
    return FALSE;
  engine_fill_sentence (a, act->act->first, &low, &last);
  return engine_act_is_perfect (a, act->act->first, low)
         || (engine_fill_morph (a, act->act->first) & ENGINE_MORPH_PAST);
}

/* "taxe depuis février le gaz chilien": since a day on which it began. */
static gboolean
is_since (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->act->last; i < MIN (a->tokens->len, act->act->last + SINCE_REACH); i++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i);

      if (engine_fill_stops (a, i) || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (t != NULL && t->basis != ENGINE_DATE_DURATION && t->open == 1)
        return TRUE;
    }
  return FALSE;
}

/* "a fourni 40 % de l'uranium", "verse deux milliards par an", "taxe les machines à 20 %": how things
 * stand, told of a state, is no act. */
static gboolean
is_standing (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 morph = engine_fill_morph (a, act->act->first);
  guint32 low, last;

  if (act->passive || act->nominal)
    return FALSE;
  /* "a racheté 35 % du capital", "buys the stake": once */
  if (act->policy != NULL && strcmp (engine_fill_code (a, act->policy), "stake") == 0)
    return FALSE;
  if (is_one_off (a, act) || (act->action == ENGINE_ACTION_IMPOSE && is_since (a, act)))
    return FALSE;
  if (takes_share (a, act))
    return FALSE;
  if (engine_fill_attr (a, act->act, "flow") != NULL)
    return TRUE;
  if (act->action == ENGINE_ACTION_SUPPLY || act->action == ENGINE_ACTION_PURCHASE)
    for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 7); i++)
      {
        guint32 v = i < a->value_at->len ? g_array_index (a->value_at, guint32, i) : 0;

        if (v != 0 && strcmp (g_array_index (a->values, EngineValue, v - 1).unit, "%") == 0)
          return TRUE;
      }
  engine_fill_sentence (a, act->act->first, &low, &last);
  if (!(morph & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST))
      || engine_act_is_perfect (a, act->act->first, low))
    return FALSE;
  /* "verse 25 millions d'euros au Malawi": a gift, not so much a year */
  if (engine_act_opens_with (a, act) == '$' && act->action == ENGINE_ACTION_SUPPORT
      && !goes_on_yearly (a, act, last))
    return FALSE;
  if (engine_fill_attr (a, act->act, "standing") != NULL
      && ((morph & ENGINE_MORPH_PRESENT)
          || g_strcmp0 (engine_fill_attr (a, act->act, "standing"), "past") == 0))
    return TRUE;
  /* "cut its output by 200,000 barrels a day", "postponed the law by a year": once */
  if (act->action != ENGINE_ACTION_SUPPLY && act->action != ENGINE_ACTION_PURCHASE
      && act->action != ENGINE_ACTION_SUPPORT && act->action != ENGINE_ACTION_INVEST
      && act->action != ENGINE_ACTION_OTHER)
    return FALSE;
  return goes_on_yearly (a, act, last);
}

/* Bodies of states that act as one. */
static gboolean
is_world_body (const char *code)
{
  static const char *const bodies[] = { "UN", "NATO", "IMF", "WTO", "G7", "G20", "OPEC", NULL };

  return g_strv_contains (bodies, code);
}

/* "opened its market", "a ouvert sa frontière": the lexicon says what the verb is on such an object. */
static gboolean
is_mapped (const EngineAnalysis *a, const EngineAct *act)
{
  return act->policy != NULL && engine_act_mapped (a, act->act, engine_fill_code (a, act->policy))
         && !(engine_act_scopes (a, act->act->first) & ENGINE_SCOPE_RELATIVE);
}

/* "a commandé cent avions": an order is a step, unlike the trade that goes on. */
static gboolean
buys_wares (const EngineAnalysis *a, const EngineAct *act)
{
  return act->action == ENGINE_ACTION_PURCHASE && engine_act_names_wares (a, act, a->tokens->len);
}

/* "partagent leurs relevés", "ont raccordé leurs réseaux", "harmonised its codes with": unlike ties that
 * grow */
static gboolean
is_joint_deed (const EngineAnalysis *a, const EngineAct *act)
{
  if (engine_fill_attr (a, act->act, "decisive") != NULL)
    return act->object_last > act->object_first;
  if (act->policy != NULL && strcmp (engine_fill_code (a, act->policy), "data") == 0)
    return TRUE;
  return !act->passive && !act->nominal && act->object_last > act->object_first + 1
         && (engine_fill_morph (a, act->act->first) & ENGINE_MORPH_PAST)
         && engine_act_opens_object (a, act->act->last);
}

/* "a porté plainte contre", "filed suit": the words of the act hold a noun that it needs. */
gboolean
engine_act_holds_noun (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 last = act->act->last - 1;

  return last > act->act->first && !act->nominal && !act->passive
         && engine_fill_attr (a, act->act, "plain") == NULL
         /* no dictionary has "arbitration" */
         && (engine_fill_morph (a, last) == 0 || (engine_fill_morph (a, last) & ENGINE_MORPH_NOUN))
         /* "turned down" */
         && !(engine_fill_morph (a, last) & ENGINE_MORPH_ADVERB)
         && !engine_act_is_small_word (a, last);
}

/* "a modifié sa loi", "approved the sale": a step that a state took, on an object of its own. */
static gboolean
is_deed (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 low, last;
  guint32 i = act->act->first;
  guint32 morph = engine_fill_morph (a, i);

  if (act->nominal || act->object_last <= act->object_first || act->first_person
      || engine_fill_attr (a, act->act, "plain") != NULL || act->action == ENGINE_ACTION_MAINTAIN
      || act->action == ENGINE_ACTION_NEGOTIATE
      || (act->action == ENGINE_ACTION_COOPERATE && !is_joint_deed (a, act))
      || engine_fill_attr (a, act->act, "receives") != NULL
      || (act->action == ENGINE_ACTION_OTHER && !engine_fill_is_state (act->actor.codes[0])
          && !is_world_body (act->actor.codes[0])
          && engine_fill_attr (a, act->act, "decisive") == NULL)
      || is_standing (a, act))
    return FALSE;
  /* "a cessé d'acheter" */
  if (act->passive
      || (engine_fill_attr (a, act->act, "inf") != NULL
          && engine_fill_is (a, act->act->last, ENGINE_CLASS_INF_MARK)))
    return TRUE;
  /* "indemnisé les victimes": an object that the words of the act hold */
  if (act->object_first >= act->act->last && !engine_act_opens_object (a, act->act->last)
      && !(act->object_last == act->object_first + 1
           && engine_fill_is (a, act->object_first, ENGINE_CLASS_PRONOUN))
      && !engine_act_is_indirect (a, act)
      && (act->object_first == act->act->last || act->toward.n == 0))
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  return engine_act_is_perfect (a, i, low) || (morph & ENGINE_MORPH_PAST)
         || !(engine_act_scopes (a, i) & ENGINE_SCOPE_RELATIVE);
}

/* "Oman pays 20": a rate or a number and nothing that is given. */
static gboolean
is_bare_number (const EngineAnalysis *a, const EngineAct *act)
{
  const EngineValue *v;

  if (!engine_act_has_object (act))
    return FALSE;
  if (act->object_last == act->object_first + 1
      && engine_token (a, act->object_first)->kind == ENGINE_TOKEN_NUMBER)
    return TRUE;
  v = engine_act_value_at (a, act->object_last - 1);
  return v != NULL && v->last == act->object_last && v->first <= act->object_first
         && engine_act_opens_with (a, act) != '$' && !engine_act_opens_count (a, v->first);
}

/* Closer ties as they grow, "supports 20,000 jobs", and what somebody says of his own deeds. */
static gboolean
is_no_deed (const EngineAnalysis *a, const EngineAct *act)
{
  switch (act->action)
    {
    case ENGINE_ACTION_COOPERATE:
      if (!is_joint_deed (a, act))
        return TRUE;
      break;
    case ENGINE_ACTION_NEGOTIATE:
      /* "négocie avec Paris" goes on, "a négocié un différé" is a step */
      if (act->act->last == act->act->first + 1 && engine_fill_attr (a, act->act, "opens") == NULL
          && engine_fill_attr (a, act->act, "decisive") == NULL
          && !(engine_act_has_object (act)
               && !(engine_act_scopes (a, act->act->first) & ENGINE_SCOPE_RELATIVE)
               && (engine_fill_is (a, act->object_first, ENGINE_CLASS_ARTICLE)
                   || engine_fill_is (a, act->object_first, ENGINE_CLASS_POSSESSIVE))))
        return TRUE;
      break;
    case ENGINE_ACTION_SUPPORT:
      if (is_bare_number (a, act)
          || (!act->has_value && engine_fill_attr (a, act->act, "fallback") != NULL)
          || (act->policy != NULL && strcmp (engine_fill_code (a, act->policy), "jobs") == 0))
        return TRUE;
      break;
    default:
      break;
    }
  /* "we have funded 800 wells": by its amount */
  return act->first_person && !act->has_value
         && (engine_act_scopes (a, act->act->first) & ENGINE_SCOPE_QUOTED);
}

/* "a saisi le navire", "sold twelve frigates": a deed that no trade figure tells. */
gboolean
engine_act_is_single_deed (const EngineAnalysis *a, const EngineAct *act)
{
  return is_deed (a, act)
         && ((engine_fill_attr (a, act->act, "trade") == NULL
              && (engine_fill_attr (a, act->act, "quantity") == NULL || is_mapped (a, act)))
             || is_one_off (a, act) || takes_share (a, act));
}

/* "sold 5m tonnes", "a livré 566 avions": trade and what stands as it goes. */
static gboolean
is_as_it_goes (const EngineAnalysis *a, const EngineAct *act, gboolean decisive)
{
  return (engine_fill_attr (a, act->act, "trade") != NULL && !buys_wares (a, act))
         || engine_fill_attr (a, act->act, "quantity") != NULL || is_standing (a, act)
         || (act->action == ENGINE_ACTION_OTHER && !decisive);
}

/* Of a company only some deeds count; what it extends, puts off, lifts or imposes is judged as a state's. */
static gboolean
is_of_company (const EngineAct *act)
{
  return !engine_fill_is_state (act->actor.codes[0]) && !is_world_body (act->actor.codes[0])
         && act->action != ENGINE_ACTION_EXTEND && act->action != ENGINE_ACTION_POSTPONE
         && act->action != ENGINE_ACTION_LIFT && act->action != ENGINE_ACTION_IMPOSE;
}

/* "has halved rations", "closed its mill": a step that was taken once, not how business goes. */
static gboolean
is_company_step (const EngineAnalysis *a, const EngineAct *act)
{
  const guint8 others = ENGINE_SCOPE_QUOTED | ENGINE_SCOPE_CONDITIONAL;
  guint32 i = act->act->first, low, last;
  guint32 morph = engine_fill_morph (a, i);

  if (act->passive || act->nominal || act->first_person || (engine_act_scopes (a, i) & others)
      || engine_fill_attr (a, act->act, "receives") != NULL
      || engine_fill_attr (a, act->act, "plain") != NULL
      || !engine_act_opens_object (a, act->act->last) || is_standing (a, act))
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  return engine_act_is_perfect (a, i, low)
         || ((morph & ENGINE_MORPH_PAST) && !(morph & ENGINE_MORPH_PRESENT));
}

/* What a company orders, gives up or breaks off, not all that it does. */
static gboolean
company_deed_counts (const EngineAnalysis *a, const EngineAct *act)
{
  if (!engine_act_has_object (act))
    return FALSE;
  if (is_company_step (a, act))
    return TRUE;
  if (buys_wares (a, act) || act->action == ENGINE_ACTION_REPEAL
      || act->action == ENGINE_ACTION_SUSPEND || act->action == ENGINE_ACTION_RESUME)
    return TRUE;
  return (act->action == ENGINE_ACTION_SUPPORT || act->action == ENGINE_ACTION_INVEST)
         && (engine_act_opens_with (a, act) == '$'
             || (act->has_value && act->policy != NULL
                 && strcmp (engine_fill_code (a, act->policy), "money") == 0));
}

/* "a donné cinq radars", "supplied Chad with": to somebody, or so many of something. */
static gboolean
supply_counts (const EngineAnalysis *a, const EngineAct *act)
{
  return act->toward.n > 0
         || (act->has_value && engine_fill_attr (a, act->act, "goods") != NULL
             && engine_act_opens_with (a, act) != '%');
}

/* "a suspendu l'accord", "imposed a ban": a verb of measures. */
static gboolean
takes_measure (const EngineAnalysis *a, const EngineAct *act, gboolean generic)
{
  static const EngineAction measures[] = {
    ENGINE_ACTION_SUSPEND, ENGINE_ACTION_LIFT,     ENGINE_ACTION_RESUME, ENGINE_ACTION_REPEAL,
    ENGINE_ACTION_IMPOSE,  ENGINE_ACTION_POSTPONE, ENGINE_ACTION_EXTEND, ENGINE_ACTION_CAP,
  };

  if (generic
      && !(act->action == ENGINE_ACTION_POSTPONE
           && engine_fill_attr (a, act->act, "dated") != NULL))
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS (measures); k++)
    if (act->action == measures[k])
      return TRUE;
  return FALSE;
}

/* What was done, without a word that governs it.  Trade as it goes is no act, nor is all that a company
 * does. */
EngineCounts
engine_act_deed_counts (const EngineAnalysis *a, const EngineAct *act, gboolean generic)
{
  gboolean decisive = engine_fill_attr (a, act->act, "decisive") != NULL || is_mapped (a, act);

  if (is_no_deed (a, act))
    return ENGINE_COUNTS_NOT;
  if (engine_act_is_single_deed (a, act)
      /* "prend les travaux à sa charge" */
      || (act->tail != NULL && engine_act_has_object (act))
      || (act->negated && engine_fill_is_state (act->actor.codes[0]) && engine_act_has_object (act))
      || (engine_act_holds_noun (a, act) && engine_fill_is_state (act->actor.codes[0])))
    return ENGINE_COUNTS;
  if (is_as_it_goes (a, act, decisive))
    return ENGINE_COUNTS_NOT;
  if (!decisive && is_of_company (act))
    return company_deed_counts (a, act) ? ENGINE_COUNTS : ENGINE_COUNTS_NOT;
  /* trade figures: "bought goods worth 26 billion" */
  if (act->action == ENGINE_ACTION_PURCHASE && engine_act_opens_with (a, act) == '$')
    return ENGINE_COUNTS_NOT;
  if (decisive && engine_act_has_object (act))
    return ENGINE_COUNTS;
  if (act->action == ENGINE_ACTION_SUPPLY)
    return supply_counts (a, act) ? ENGINE_COUNTS : ENGINE_COUNTS_NOT;
  if (engine_act_has_object (act)
      && (takes_measure (a, act, generic) || act->act->last > act->act->first + 1
          || act->action == ENGINE_ACTION_NEGOTIATE))
    return ENGINE_COUNTS;
  return act->policy == NULL && !act->has_goods && !act->has_value ? ENGINE_COUNTS_NOT
                                                                   : ENGINE_COUNTS_MAYBE;
}
