/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts that stand beside another: of others under the same word ("asked Delhi to cut and Lima to
 * lift"), of a name right before a participle ("with Germany covering half"), done to the noun before
 * them ("a measure suspended by Paris"), and those that nobody may do ("neither may offer"). */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

/* "may not deprive": the negation right behind the word, where none stands around it. */
static gboolean
denies (const EngineAnalysis *a, guint32 may)
{
  return may + 1 < a->tokens->len && engine_fill_is (a, may + 1, ENGINE_CLASS_NEGATION)
         && !(may > 0 && engine_fill_is (a, may - 1, ENGINE_CLASS_NEGATION));
}

/* "Bruxelles pourra rétablir ses droits": what a state keeps open is a threat; "Brussels may freeze the
 * funds": a measure that it weighs, no leave that it has.  TRUE where a fact was made. */
static gboolean
try_kept_open (EngineCommitments *self, EngineAct *act, guint32 may)
{
  static const EngineAction measures[] = {
    ENGINE_ACTION_SUSPEND, ENGINE_ACTION_REDUCE,   ENGINE_ACTION_IMPOSE, ENGINE_ACTION_INCREASE,
    ENGINE_ACTION_RESUME,  ENGINE_ACTION_RESTRICT, ENGINE_ACTION_REPEAL, ENGINE_ACTION_LIFT,
    ENGINE_ACTION_EXTEND,  ENGINE_ACTION_POSTPONE,
  };
  EngineAnalysis *a = self->a;
  const gboolean future = (engine_fill_morph (a, may) & ENGINE_MORPH_FUTURE) != 0;
  const guint8 others = ENGINE_SCOPE_QUOTED | ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_NEGATED;

  if (!future
      && ((engine_act_scopes (a, act->act->first) & others)
          || engine_fill_attr (a, act->act, "generic") != NULL))
    return FALSE;
  act->modality = future ? ENGINE_MODALITY_THREATENED : ENGINE_MODALITY_PLANNED;
  act->governor = may + 1;
  act->weak = !future;
  act->rule = "commitment.governed";
  if (!engine_act_read_actor (a, act, may) || act->actor.n == 0 || act->by_instrument
      || !engine_fill_is_state (act->actor.codes[0]) || !engine_act_read_object (a, act)
      || !(engine_act_has_object (act) || engine_act_stands_alone (a, act->act->first))
      || !engine_act_counts (a, act))
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS (measures) && act->actor.n == 1; k++)
    if (act->action == measures[k])
      {
        engine_act_emit (self, act);
        return TRUE;
      }
  /* "Lima pourra y poster 300 gardes": what it was granted by the agreement that it made */
  if (future && engine_act_have_agreed (a, &act->actor, may))
    {
      act->modality = ENGINE_MODALITY_COMMITTED;
      engine_act_emit (self, act);
      return TRUE;
    }
  return FALSE;
}

/* "Either side may walk away", "Lima may catch 300 tonnes": what states are allowed to do, or weigh. */
static void
try_allowed (EngineCommitments *self, EngineAct *act, guint32 may)
{
  EngineAnalysis *a = self->a;
  guint32 low, last;

  /* "Mali expects that Lima may": a guess */
  engine_fill_sentence (a, may, &low, &last);
  if (engine_act_head_modality (a, may, low) != NULL)
    return;
  engine_act_start (act, act->act);
  act->modality = ENGINE_MODALITY_PLANNED;
  act->governor = may + 1;
  act->rule = "commitment.governed";
  if (engine_act_read_actor (a, act, may) && act->actor.n > 0
      && engine_fill_is_state (act->actor.codes[0]) && engine_act_read_object (a, act)
      && engine_act_has_object (act) && engine_act_counts (a, act))
    engine_act_emit (self, act);
}

/* "neither may bring up", "ne pourra réexporter": what an agreement forbids. */
void
engine_act_try_forbidden (EngineCommitments *self, EngineAct *act, const EngineGovernor *g)
{
  EngineAnalysis *a = self->a;
  guint32 may = g->tag->first;

  if (engine_act_scopes (a, may) & ENGINE_SCOPE_QUOTED)
    return;
  if (!engine_act_is_neither (a, may) && !denies (a, may)
      && !((engine_fill_morph (a, may) & ENGINE_MORPH_FUTURE)
           && (engine_act_scopes (a, may) & ENGINE_SCOPE_NEGATED)))
    {
      if (!try_kept_open (self, act, may))
        try_allowed (self, act, may);
      return;
    }
  act->modality = ENGINE_MODALITY_COMMITTED;
  act->negated = TRUE;
  act->governor = may + 1;
  act->weak = TRUE;
  act->rule = "commitment.governed";
  if (engine_act_read_actor (a, act, may) && engine_act_read_object (a, act)
      && engine_act_counts (a, act))
    engine_act_emit (self, act);
}

/* "asked Delhi to cut and Lima to lift", "engage A à lever et B à fournir", "Kenya agreed to lift its ban,
 * Uganda to release the trucks": the same word governs. */
gboolean
engine_act_try_others (EngineCommitments *self, EngineAct *act)
{
  const EngineAnalysis *a = self->a;
  const EngineTag *tag;

  if (!self->has_last || self->last.governor == 0 || act->asked.n == 0
      || self->last_sentence != engine_analysis_sentence_of (a, act->act->first))
    return FALSE;
  tag = engine_fill_covering (a, self->last.governor - 1, ENGINE_CLASS_MODALITY);
  if (tag == NULL)
    return FALSE;
  act->modality = self->last.modality;
  act->governor = self->last.governor;
  act->weak = self->last.weak;
  act->rule = "commitment.joined";
  if (act->modality == ENGINE_MODALITY_REQUESTED)
    act->actor = self->last.actor;
  else
    {
      act->actor = act->asked;
      act->asked.n = 0;
    }
  if (engine_act_read_object (self->a, act) && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}

/* "les sanctions américaines, rétablies en 2018": whose they are. */
static gboolean
is_held (EngineAnalysis *a, EngineAct *act, guint32 low)
{
  guint32 i = act->act->first;
  const EngineMention *m;

  if (i < low + 3 || !engine_fill_punct (a, i - 1, ','))
    return FALSE;
  m = engine_fill_mention (a, i - 2);
  if (m == NULL || m->last != i - 1 || m->kind != ENGINE_MENTION_PARTY || m->first == low
      || !(m->flags & ENGINE_MENTION_ADJECTIVE)
      || !engine_fill_is (a, m->first - 1, ENGINE_CLASS_POLICY))
    return FALSE;
  engine_fill_add_mention (m, &act->actor);
  engine_reasons_add (&act->reasons, a, "actor", "holder of the object", m->first, m->last);
  return TRUE;
}

/* What is done to anything is a step: not what is sold, funded or kept by somebody. */
static gboolean
is_measure (EngineAction action)
{
  return action == ENGINE_ACTION_SUSPEND || action == ENGINE_ACTION_LIFT
         || action == ENGINE_ACTION_IMPOSE || action == ENGINE_ACTION_REPEAL
         || action == ENGINE_ACTION_RESTRICT || action == ENGINE_ACTION_POSTPONE
         || action == ENGINE_ACTION_RESUME || action == ENGINE_ACTION_EXTEND;
}

/* "The loan, approved by the Fund", not "goods made by", for words that are common. */
static gboolean
is_decision (const EngineAnalysis *a, const EngineAct *act)
{
  static const char *const borders[] = { "tariff", "quota",  "restriction", "permit",
                                         "money",  "relief", NULL };

  return act->policy != NULL && g_strv_contains (borders, engine_fill_code (a, act->policy))
         && engine_fill_attr (a, act->act, "plain") == NULL;
}

/* "une mesure suspendue en mai par Paris", "the tariffs imposed last year by India": what was done to
 * the noun before it, and by whom. */
gboolean
engine_act_try_reduced (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first, first = i;

  if (i < low + 2 || !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
      || (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
      || !((engine_fill_morph (a, i - 1) & ENGINE_MORPH_NOUN) || engine_fill_punct (a, i - 1, ','))
      || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY) || engine_act_is_filler (a, i - 1)
      || !(engine_act_read_agent (a, act, i + 9) || is_held (a, act, low)) || act->actor.n == 0)
    {
      act->actor.n = 0;
      return FALSE;
    }
  if (engine_fill_punct (a, i - 1, ','))
    first--;
  while (first > low && first + 9 > i && !engine_fill_is (a, first, ENGINE_CLASS_ARTICLE)
         && !engine_fill_finite (a, first - 1) && !engine_fill_punct (a, first - 1, ',')
         && !engine_fill_stops (a, first - 1))
    first--;
  act->passive = TRUE;
  act->object_first = first;
  act->object_last = engine_fill_punct (a, i - 1, ',') ? i - 1 : i;
  act->modality = g_strcmp0 (engine_fill_attr (a, act->act, "as"), "refused") == 0
                      ? ENGINE_MODALITY_REFUSED
                      : ENGINE_MODALITY_DONE;
  act->rule = "commitment.reduced";
  if (engine_act_read_object (a, act) && (act->policy != NULL || is_measure (act->action))
      && (engine_fill_attr (a, act->act, "generic") == NULL || is_decision (a, act))
      && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}

/* "…, la France prenant à sa charge les travaux", "with Germany covering half": beside another act. */
gboolean
engine_act_try_absolute (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first, k;
  const EngineMention *m;

  if (i < low + 3 || !self->has_last || self->last_sentence != engine_analysis_sentence_of (a, i)
      || self->last.modality == ENGINE_MODALITY_DONE)
    return FALSE;
  m = engine_fill_mention (a, i - 1);
  if (m == NULL || m->last != i || !engine_fill_is_party (m)
      || (m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ADJECTIVE)))
    return FALSE;
  for (k = m->first; k > low && engine_fill_is (a, k - 1, ENGINE_CLASS_ARTICLE)
                     && !engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION);
       k--)
    ;
  if (k == low
      || !(engine_fill_punct (a, k - 1, ',') || engine_fill_is (a, k - 1, ENGINE_CLASS_AND)
           || engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION)))
    return FALSE;
  engine_fill_add_mention (m, &act->actor);
  engine_reasons_add (&act->reasons, a, "actor", "subject", m->first, m->last);
  act->modality = self->last.modality == ENGINE_MODALITY_PLANNED ? ENGINE_MODALITY_PLANNED
                                                                 : ENGINE_MODALITY_COMMITTED;
  act->rule = "commitment.finite";
  if (engine_act_read_object (a, act) && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}
