/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who acts where only what the act bears on is said: whoever holds it ("les droits américains seront
 * ramenés"), the other side of whom it hits or spares ("the levy on British cars will fall", "Swiss exports
 * will be exempt"); and acts that happen to their subject ("les droits disparaîtront", "will fall to 10
 * per cent"). */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define MAKER_REACH 24 /* tokens of a relative between a measure and its verb */
#define MAKER_WORDS 8 /* of the measure before it */
#define MARKET_REACH 8 /* tokens from the verb to "au Japon" */
#define FALL_WORDS 9 /* from "falls" to the date */
#define SUBJECT_ASIDE 18 /* tokens of an aside between a subject and its verb */

gboolean
engine_act_has_policy (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_POLICY))
      return TRUE;
  return FALSE;
}

/* The first class of policy in the phrase, or NULL. */
static const EngineTag *
find_policy (const EngineAnalysis *a, guint32 first, guint32 last)
{
  const EngineTag *policy = NULL;

  for (guint32 i = first; i < last && policy == NULL; i++)
    policy = engine_fill_tag (a, i, ENGINE_CLASS_POLICY);
  return policy;
}

/* A state that the phrase names, no anaphor of a thing. */
static const EngineMention *
state_at (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);

  return m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL
                 && m->codes[0] != NULL
             ? m
             : NULL;
}

/* "Indian steel will be exempt", "les exportations suisses seront taxées": what is a state's own goods is
 * spared or hit by another. */
static gboolean
is_done_to_goods (const EngineAnalysis *a, const EngineAct *act, const EngineTag *policy)
{
  static const char *const borders[] = { "tariff", "quota", "restriction", "permit", NULL };
  const char *code = engine_fill_code (a, act->act);

  return engine_fill_attr (a, act->act, "spares") != NULL
         /* "les voitures mexicaines seront taxées" */
         || (strcmp (code, "impose") == 0 && engine_fill_attr (a, act->act, "standing") != NULL
             && (policy == NULL || !g_strv_contains (borders, engine_fill_code (a, policy))))
         || (policy != NULL && strcmp (engine_fill_code (a, policy), "trade") == 0
             && (strcmp (code, "lift") == 0 || strcmp (code, "impose") == 0));
}

/* The adjective, possessive or name right at the policy that the phrase is about. */
static gboolean
read_holder (EngineAnalysis *a,
             EngineAct *act,
             const EngineTag *policy,
             guint32 first,
             guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = state_at (a, i);
      gboolean before, after;

      if (m == NULL)
        continue;
      before = m->last <= policy->first && m->last + 2 >= policy->first;
      after = (m->first == policy->last && (m->flags & ENGINE_MENTION_ADJECTIVE))
              || (engine_fill_is (a, policy->last, ENGINE_CLASS_OF)
                  && !(m->flags & ENGINE_MENTION_ADJECTIVE) && m->first <= policy->last + 2);
      if (!before && !after)
        continue;
      engine_fill_add_mention (m, &act->actor);
      engine_reasons_add (&act->reasons, a, "actor", "holder of the object", m->first, m->last);
      return TRUE;
    }
  return FALSE;
}

/* "L'aide promise par le Japon", "tariffs imposed by Washington": who made it before. */
static gboolean
read_maker (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 last)
{
  for (guint32 i = first + 1; i + 1 < last; i++)
    {
      EngineCodes codes = { .n = 0 };

      if (!engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP)
          || !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_PAST_PARTICIPLE))
        continue;
      engine_fill_list (a, i + 1, last, &codes);
      if (codes.n == 0)
        return FALSE;
      act->actor = codes;
      engine_reasons_add (&act->reasons, a, "actor", "who made it", i, i + 1);
      return TRUE;
    }
  return FALSE;
}

/* "Les contrôles que Pékin avait décrétés viennent d'être suspendus", "The aid that Japan promised is to be
 * paid": whose measure the relative before the verb tells.  @end: where the chain of the verb starts. */
gboolean
engine_act_read_relative_maker (EngineAnalysis *a, EngineAct *act, guint32 end, guint32 low)
{
  for (guint32 r = end; r > low + 1 && r + MAKER_REACH > end; r--)
    {
      guint32 at = r, first = r - 1;
      const EngineMention *m;

      if (engine_fill_stops (a, r - 1))
        return FALSE;
      if (!engine_fill_is (a, r - 1, ENGINE_CLASS_RELATIVE))
        continue;
      while (at < end && engine_fill_is (a, at, ENGINE_CLASS_ARTICLE))
        at++;
      m = engine_fill_mention (a, at);
      if (m == NULL || m->first != at || m->kind != ENGINE_MENTION_PARTY || m->last >= end
          || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
        return FALSE;
      while (first > low && first + MAKER_WORDS > r
             && !engine_fill_is (a, first, ENGINE_CLASS_ARTICLE)
             && !engine_fill_stops (a, first - 1) && !engine_fill_finite (a, first - 1))
        first--;
      if (!engine_act_has_policy (a, first, r - 1))
        return FALSE;
      engine_fill_add_mention (m, &act->actor);
      act->object_first = first;
      act->object_last = r - 1;
      engine_reasons_add (&act->reasons, a, "actor", "who made it", m->first, m->last);
      return TRUE;
    }
  return FALSE;
}

/* "vers l'Union", "au Japon": where goods go to, not whose they are. */
static gboolean
is_market (const EngineAnalysis *a, const EngineMention *m)
{
  if (m->flags & ENGINE_MENTION_ADJECTIVE)
    return FALSE;
  for (guint32 i = m->first; i > 0; i--)
    {
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AGENT_PREP))
        return FALSE;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_PLACE_PREP)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_TARGET))
        return TRUE;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
        return FALSE;
    }
  return FALSE;
}

/* "… entreront sans droits au Japon", "Au Japon, …": behind the verb, or before all. */
static void
read_market (EngineAnalysis *a, const EngineAct *act, EngineCodes *market)
{
  guint32 low, limit;

  if (market->n > 0)
    return;
  engine_fill_sentence (a, act->act->first, &low, &limit);
  for (guint32 i = act->act->last; i < MIN (limit, act->act->last + MARKET_REACH) && market->n == 0;
       i++)
    {
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE) || engine_fill_finite (a, i))
        break;
      if (state_at (a, i) != NULL && is_market (a, state_at (a, i)))
        engine_fill_add_mention (state_at (a, i), market);
    }
  for (guint32 i = low; i < MIN (low + 3, limit) && market->n == 0; i++)
    if (state_at (a, i) != NULL && is_market (a, state_at (a, i))
        && engine_fill_punct (a, state_at (a, i)->last, ','))
      engine_fill_add_mention (state_at (a, i), market);
}

/* Whom it hits or spares, where the phrase names one state: the other side of the agreement acts. */
static gboolean
read_other_side (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 last, gboolean goods)
{
  EngineCodes hit = { .n = 0 }, market = { .n = 0 };
  const char *other;

  for (guint32 i = first; i < last; i++)
    if (state_at (a, i) != NULL)
      engine_fill_add_mention (state_at (a, i),
                               goods && is_market (a, state_at (a, i)) ? &market : &hit);
  if (hit.n != 1)
    return FALSE;
  if (goods)
    read_market (a, act, &market);
  if (market.n == 1 && strcmp (market.codes[0], hit.codes[0]) != 0)
    {
      act->actor = market;
      engine_reasons_add (&act->reasons, a, "actor", "where it goes", first, last);
      return TRUE;
    }
  other = engine_act_other_side (a, first, hit.codes[0]);
  if (other == NULL && act->implied.n == 1 && strcmp (act->implied.codes[0], hit.codes[0]) != 0)
    other = act->implied.codes[0];
  if (other == NULL)
    return FALSE;
  engine_fill_codes_add (&act->actor, other);
  engine_reasons_add (&act->reasons, a, "actor", "the other side of whom it hits", first, last);
  return TRUE;
}

/* "300 000 tonnes de riz thaïlandais ont été livrées": whose the goods are, supplies them. */
static gboolean
read_supplier (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 last)
{
  const EngineMention *of = NULL;

  if (strcmp (engine_fill_code (a, act->act), "supply") != 0)
    return FALSE;
  for (guint32 i = first; i < last; i++)
    if (state_at (a, i) != NULL && (state_at (a, i)->flags & ENGINE_MENTION_ADJECTIVE))
      {
        if (of != NULL)
          return FALSE;
        of = state_at (a, i);
      }
  if (of == NULL)
    return FALSE;
  engine_fill_add_mention (of, &act->actor);
  engine_reasons_add (&act->reasons, a, "actor", "holder of the object", of->first, of->last);
  return TRUE;
}

gboolean
engine_act_read_bearer (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 last)
{
  static const char *const borders[] = { "tariff", "quota", "restriction", "permit", NULL };
  const EngineTag *policy = find_policy (a, first, last);

  if (is_done_to_goods (a, act, policy))
    return read_other_side (a, act, first, last, TRUE);
  if (read_supplier (a, act, first, last))
    return TRUE;
  if (policy == NULL)
    return FALSE;
  if (read_maker (a, act, first, last))
    return TRUE;
  if (read_holder (a, act, policy, first, last))
    return TRUE;
  return g_strv_contains (borders, engine_fill_code (a, policy))
         && read_other_side (a, act, policy->last, last, FALSE);
}

guint32
engine_act_before_aside (const EngineAnalysis *a, guint32 end, guint32 low)
{
  gboolean verb = FALSE;

  if (end <= low + 1 || !engine_fill_punct (a, end - 1, ','))
    return end;
  for (guint32 i = end - 1, n = 0; i > low && n < SUBJECT_ASIDE; i--, n++)
    {
      if (engine_fill_stops (a, i - 1))
        return end;
      verb = verb || engine_fill_finite (a, i - 1);
      /* a verb stands only in a relative or is its participle: ", which covered 93 billion of goods,",
       * ", decreed in 2014," */
      if (engine_fill_punct (a, i - 1, ',')
          && (!verb || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
              || (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
              || (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
                  && engine_fill_is (a, i + 1, ENGINE_CLASS_RELATIVE))))
        return i - 1;
    }
  return end;
}

/* An amount right behind the verb: "excéder 34 %", "dépasser les 30 000 tonnes". */
static gboolean
has_value_behind (const EngineAnalysis *a, guint32 next)
{
  for (guint32 i = next; i < MIN (a->tokens->len, next + 3); i++)
    if (engine_act_value_at (a, i) != NULL)
      return TRUE;
  return FALSE;
}

/* What comes to nothing is lifted: "will fall to zero", "tombera à 0 %". */
static gboolean
comes_to_nothing (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  const EngineValue *v = NULL;

  for (guint32 i = act->act->last; i < limit && !engine_fill_stops (a, i); i++)
    if (engine_act_value_at (a, i) != NULL)
      v = engine_act_value_at (a, i);
  return v != NULL && v->value == 0;
}

/* "Pékin prend son temps : les taxes diminueront": the subject of what stands before the colon. */
static gboolean
subject_before (const EngineAnalysis *a, guint32 verb, guint32 low, EngineCodes *codes)
{
  for (guint32 i = verb; i > low; i--)
    if (engine_fill_punct (a, i - 1, ':'))
      for (guint32 k = low; k < i; k++)
        {
          const EngineMention *m = state_at (a, k);

          if (m != NULL && (m->flags & ENGINE_MENTION_SUBJECT))
            {
              engine_fill_add_mention (m, codes);
              return TRUE;
            }
        }
  return FALSE;
}

/* "Les liaisons reprendront en mai": nobody in the subject, no object behind the verb. */
static gboolean
resumes_itself (const EngineAnalysis *a, const EngineAct *act)
{
  static const char *const courses[] = { "talks", "service", NULL };
  const EngineTag *policy;

  if (strcmp (engine_fill_code (a, act->act), "resume") != 0
      || act->object_last <= act->object_first)
    return FALSE;
  /* "Talks on readmitting Chad will resume": whoever is named there */
  policy = find_policy (a, act->object_first, act->object_last);
  if (policy != NULL && g_strv_contains (courses, engine_fill_code (a, policy)))
    return TRUE;
  for (guint32 i = act->object_first; i < act->object_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->kind != ENGINE_MENTION_COMMODITY
          && !(m->flags & ENGINE_MENTION_ADJECTIVE)
          /* "Flights between Lima and Quito will restart" */
          && !(act->actor.n > 1 && m->codes != NULL && m->codes[0] != NULL
               && engine_fill_codes_has (&act->actor, m->codes[0])))
        return FALSE;
    }
  return engine_analysis_timex_at (a, act->act->last) != NULL
         || engine_analysis_timex_at (a, act->act->last + 1) != NULL
         || !engine_act_opens_object (a, act->act->last);
}

/* "to zero by 2030", "from 20 to 5%": how far, and where @dated when. */
static gboolean
falls_by (const EngineAnalysis *a, guint32 next, gboolean dated)
{
  gboolean value = FALSE;

  for (guint32 i = next; i < MIN (a->tokens->len, next + FALL_WORDS) && !engine_fill_stops (a, i);
       i++)
    {
      value = value || engine_act_value_at (a, i) != NULL;
      if (value && (!dated || engine_analysis_timex_at (a, i) != NULL))
        return TRUE;
    }
  return FALSE;
}

/* "Talks between the two resume in May", "Duties on tea fall to zero by 2030": told of a day; "Under the pact the quota
 * rises to 30 tonnes": laid down. */
static gboolean
is_dated (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 next = act->act->last;
  gboolean laid_down;

  if (!engine_fill_finite (a, act->act->first))
    return FALSE;
  laid_down = engine_act_is_under_accord (a, act->act->first);
  if (strcmp (engine_fill_code (a, act->act), "resume") == 0)
    return laid_down || engine_analysis_timex_at (a, next) != NULL
           || engine_analysis_timex_at (a, next + 1) != NULL;
  return (engine_fill_morph (a, act->act->first) & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST))
             == ENGINE_MORPH_PRESENT
         && (falls_by (a, next, TRUE)
             || (!(engine_act_scopes (a, act->act->first) & ENGINE_SCOPE_PAST)
                 && falls_by (a, next, FALSE)));
}

/* "Les droits passent de 12 à 5 %", "La taxe disparaît": the present of a measure, with how far it moves where it
 * does not end. */
static gboolean
is_laid (const EngineAnalysis *a, const EngineAct *act)
{
  const guint32 other = ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_INFINITIVE;
  const guint8 scopes =
      ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_QUOTED | ENGINE_SCOPE_NEGATED | ENGINE_SCOPE_CONDITIONAL;
  const guint32 i = act->act->first;
  const guint32 next = act->act->last;

  if (!engine_fill_finite (a, i) || (engine_act_scopes (a, i) & scopes)
      || (engine_fill_morph (a, i) & (ENGINE_MORPH_PRESENT | other)) != ENGINE_MORPH_PRESENT)
    return FALSE;
  return strcmp (engine_fill_code (a, act->act), "lift") == 0
         || engine_act_opens_amount (a, next, a->tokens->len)
         || (next + 1 < a->tokens->len && engine_act_is_small_word (a, next)
             && engine_act_value_at (a, next + 1) != NULL);
}

/* "The levy on British cars will fall from 110 to 10 per cent", "Les droits disparaîtront": what happens to
 * the subject, which is of the trade, is done by whoever holds it. */
gboolean
engine_act_try_itself (EngineCommitments *self, EngineAct *act, guint32 low)
{
  static const char *const borders[] = {
    "tariff", "quota", "restriction", "permit", "money", NULL
  };
  EngineAnalysis *a = self->a;
  /* "Les vins chiliens bénéficieront d'un droit nul": told of whom another spares */
  const gboolean limits = engine_fill_attr (a, act->act, "limits") != NULL;
  const gboolean spares = engine_fill_attr (a, act->act, "spares") != NULL;
  guint32 i = act->act->first;
  guint32 first, last;
  const EngineTag *policy;

  if (!(engine_act_scopes (a, i) & ENGINE_SCOPE_FUTURE)
      && !(engine_fill_morph (a, i) & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL))
      && !is_dated (a, act))
    act->laid = TRUE;
  if (act->laid && (spares || !is_laid (a, act)))
    return FALSE;
  act->dated = !act->laid
               && (engine_fill_morph (a, i) & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST))
                      == ENGINE_MORPH_PRESENT;
  if (!subject_before (a, i, low, &act->implied) && self->has_last
      && self->last.modality == ENGINE_MODALITY_COMMITTED && !self->last.nominal
      && self->last_sentence + 1 >= engine_analysis_sentence_of (a, i))
    act->implied = self->last.actor;
  /* nobody's: then of nobody that is named elsewhere */
  if (!engine_act_read_passive (a, act, low))
    {
      policy = find_policy (a, act->object_first, act->object_last);
      return policy != NULL && g_strv_contains (borders, engine_fill_code (a, policy))
             && engine_fill_mention (a, i - 1) == NULL;
    }
  /* "verront leur taxe passer": no verb of its own */
  if (act->object_last == i
      && (engine_fill_morph (a, i) & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT))
             == ENGINE_MORPH_INFINITIVE)
    return FALSE;
  policy = find_policy (a, act->object_first, act->object_last);
  /* "Les envois ne dépasseront pas 34 %": capped, whatever they are */
  if (limits)
    {
      if (!act->negated || !has_value_behind (a, act->act->last)
          || (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
        return TRUE;
      act->negated = FALSE;
    }
  if (!spares && !limits
      && (policy == NULL || !g_strv_contains (borders, engine_fill_code (a, policy)))
      && !resumes_itself (a, act))
    return FALSE;
  engine_fill_sentence (a, i, &first, &last);
  act->rule = "commitment.itself";
  if (!engine_act_read_object (a, act))
    return FALSE;
  if (comes_to_nothing (a, act, last) && act->action == ENGINE_ACTION_REDUCE)
    act->action = ENGINE_ACTION_LIFT;
  if (engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}
