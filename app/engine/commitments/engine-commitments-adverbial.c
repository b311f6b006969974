/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts that a clause tells beside its own verb: "After scrapping visas, Kenya plans", "dropped the suit after
 * amending the law", "In return for opening its ports, Malta".  Who acts is the subject of the clause. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define FRONT_REACH 28 /* tokens from the act to the comma behind it */
#define MAIN_REACH 18  /* tokens back to the clause's verb */

/* The verb of the clause that the token stands in + 1, or 0. */
static guint32
clause_verb (const EngineAnalysis *a, guint32 i)
{
  guint clause = engine_token (a, i)->clause;

  return clause < a->clauses->len ? g_array_index (a->clauses, EngineClause, clause).verb : 0;
}

/* "After scrapping visas, Kenya plans": the verb behind the comma + 1, or 0. */
static guint32
verb_behind (const EngineAnalysis *a, guint32 i, guint32 last)
{
  for (guint32 k = i; k + 1 < MIN (last, i + FRONT_REACH); k++)
    {
      guint32 verb;

      if (engine_fill_stops (a, k))
        return 0;
      if (!engine_fill_punct (a, k, ','))
        continue;
      verb = clause_verb (a, k + 1);
      if (verb > k + 1)
        return verb;
    }
  return 0;
}

/* "dropped the suit after amending the law": the verb before the link + 1, or 0. */
static guint32
verb_before (const EngineAnalysis *a, guint32 link, guint32 low)
{
  for (guint32 k = link; k > low && k + MAIN_REACH > link; k--)
    {
      guint32 verb = clause_verb (a, k - 1);

      if (engine_fill_stops (a, k - 1))
        return 0;
      if (verb != 0 && verb <= link && verb > low)
        return verb;
    }
  return 0;
}

/* "by doubling the excise and filing a complaint": as the participle before "and". */
static gboolean
goes_on (EngineCommitments *self, EngineAct *act)
{
  EngineAnalysis *a = self->a;
  const EngineAct *last = &self->last;
  guint32 i = act->act->first;

  if (!self->has_last || last->governor != 0 || last->nominal || last->last > i
      || !engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
      || self->last_sentence != engine_analysis_sentence_of (a, i)
      || !(engine_fill_morph (a, last->act->first) & ENGINE_MORPH_PRESENT_PARTICIPLE)
      || !engine_act_opens_object (a, act->act->last))
    return FALSE;
  act->actor = last->actor;
  act->modality = last->modality;
  act->rule = "commitment.joined";
  engine_reasons_add (&act->reasons, a, "actor", "as the act before", last->first, last->act->last);
  if (engine_act_read_object (a, act) && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}

gboolean
engine_act_try_adverbial (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first, first, last, verb;
  const EngineTag *link;
  int value;

  if (i <= low)
    return FALSE;
  if (goes_on (self, act))
    return TRUE;
  link = engine_fill_covering (a, i - 1, ENGINE_CLASS_ACT_LINK);
  if (link == NULL || link->last != i || !engine_act_opens_object (a, act->act->last))
    return FALSE;
  engine_fill_sentence (a, i, &first, &last);
  /* at the sentence's start, or of its own part: ", and after lifting the ban" */
  verb = link->first <= first + 1 || engine_fill_is (a, link->first - 1, ENGINE_CLASS_AND)
             ? verb_behind (a, act->act->last, last)
             : verb_before (a, link->first, first);
  if (verb == 0 || !engine_act_read_actor (a, act, verb - 1)
      || !engine_fill_is_state (act->actor.codes[0]))
    {
      act->actor.n = 0;
      return FALSE;
    }
  value = engine_code_from_name (ENGINE_CODES_MODALITY, engine_fill_code (a, link));
  if (engine_act_finite_modality (a, verb - 1, first) == ENGINE_MODALITY_DONE
      && (engine_fill_morph (a, verb - 1) & ENGINE_MORPH_PAST))
    act->modality = ENGINE_MODALITY_DONE;
  else
    act->modality = value >= 0 ? (EngineModality)value : ENGINE_MODALITY_DONE;
  act->rule = "commitment.adverbial";
  engine_reasons_add (&act->reasons, a, "modality", "beside the verb", verb - 1, verb);
  if (engine_act_read_object (a, act) && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}
