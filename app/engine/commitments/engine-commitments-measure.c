/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures that are threatened, announced or planned, where no act is named: "threatened Mexico with
 * tariffs", "menaçait le Mali de nouvelles sanctions", "plans a windfall tax on refiners". */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define MEASURE_REACH 12 /* tokens of the measure */

static const char *const borders[] = { "tariff", "quota", "restriction", NULL };

/* Whether the word of modality at @i is a verb of its clause that nobody denies. */
static gboolean
is_told (const EngineAnalysis *a, const EngineTag *tag, guint32 low)
{
  guint32 i = tag->first;

  return (engine_fill_morph (a, i) & ENGINE_MORPH_VERB) && !engine_act_is_passive (a, i, low)
         && (engine_fill_finite (a, i) || engine_act_is_perfect (a, i, low)
             || engine_act_is_progressive (a, i, low))
         && !(engine_act_scopes (a, i) & ENGINE_SCOPE_NEGATED);
}

/* A word of modality that says more than that something is planned: whose it is, that it is laid down, asked for. */
static gboolean
wants_more (const EngineAnalysis *a, const EngineTag *tag)
{
  return engine_fill_attr (a, tag, "who") != NULL || engine_fill_attr (a, tag, "stop") != NULL
         || engine_fill_attr (a, tag, "aux") != NULL || engine_fill_attr (a, tag, "laid") != NULL
         || engine_fill_attr (a, tag, "wants") != NULL || engine_fill_attr (a, tag, "lets") != NULL
         || engine_fill_attr (a, tag, "ask") != NULL
         || engine_fill_attr (a, tag, "reckons") != NULL;
}

/* "plans a windfall tax", "announced sanctions on", or 0: not "announced a cut in tariffs", "signed a tariff
 * deal", where another noun says what it is. */
static guint32
planned_start (const EngineAnalysis *a, const EngineTag *tag, guint32 last)
{
  guint32 i = tag->last;

  if (wants_more (a, tag) || i >= last
      || !engine_act_opens_object (a, i)
      /* "signalled that it may trim its duty" */
      || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
      || (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE))
    return 0;
  for (guint32 k = i; k < MIN (last, i + MEASURE_REACH); k++)
    {
      const EngineTag *policy = engine_fill_tag (a, k, ENGINE_CLASS_POLICY);

      if (engine_fill_stops (a, k) || engine_fill_is (a, k, ENGINE_CLASS_INSTRUMENT)
          || engine_act_noun_at (a, k) != NULL
          || (engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION)
              && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)))
        return 0;
      if (policy == NULL || !g_strv_contains (borders, engine_fill_code (a, policy)))
        continue;
      /* the last noun of a compound, and what it bears on or how high it is */
      if (engine_fill_attr (a, policy, "vague") == NULL
          && (policy->last >= last || engine_act_is_small_word (a, policy->last)
              || engine_fill_stops (a, policy->last) || engine_fill_punct (a, policy->last, ',')
              || engine_fill_is (a, policy->last, ENGINE_CLASS_AND)))
        return i;
    }
  return 0;
}

/* Where a measure that is threatened starts, behind "with" and whom it would hit, or 0. */
static guint32
threatened_start (const EngineAnalysis *a, EngineAct *act, const EngineTag *tag, guint32 last)
{
  guint32 with = engine_fill_list (a, tag->last, last, &act->toward);

  /* "threatened sanctions": whom they would hit is not told */
  if (act->toward.n == 0)
    return engine_act_opens_object (a, tag->last)
                   && !engine_fill_is (a, tag->last, ENGINE_CLASS_ARTICLE)
               ? tag->last
               : planned_start (a, tag, last);
  return with + 1 < last && engine_fill_is (a, with, ENGINE_CLASS_THREAT_WITH) ? with + 1 : 0;
}

/* "threatened fresh roadblocks", "threatens a boycott": something new that nobody has yet; not "threatens the deal",
 * "threatens jobs", which it would harm. */
static gboolean
is_new_thing (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 i = act->object_first;
  const EngineTag *article = engine_fill_tag (a, i, ENGINE_CLASS_ARTICLE);

  if (act->object_last < i + 2 || engine_fill_mention (a, act->object_last - 1) != NULL)
    return FALSE;
  return article != NULL ? strcmp (engine_fill_code (a, article), "indef") == 0
                         : (engine_fill_morph (a, i) & ENGINE_MORPH_ADJ)
                               && !(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
                               && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_PLURAL);
}

gboolean
engine_act_try_measure (EngineCommitments *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const guint32 i = tag->first;
  const gboolean threat = strcmp (engine_fill_code (a, tag), "threatened") == 0;
  guint32 low, last;
  EngineAct act;
  gboolean measure;
  int modality;

  engine_fill_sentence (a, i, &low, &last);
  if ((!threat && wants_more (a, tag)) || !is_told (a, tag, low))
    return FALSE;
  modality = engine_code_from_name (ENGINE_CODES_MODALITY, engine_fill_code (a, tag));
  if (!threat && modality != ENGINE_MODALITY_PLANNED && modality != ENGINE_MODALITY_COMMITTED)
    return FALSE;
  engine_act_start_alone (&act, tag, (EngineModality)modality, "commitment.menace");
  act.first = i;
  act.object_first = threat ? threatened_start (a, &act, tag, last) : planned_start (a, tag, last);
  if (act.object_first == 0 || !engine_act_read_actor (a, &act, i) || act.actor.n == 0)
    return FALSE;
  act.object_last =
      engine_fill_phrase_end (a, act.object_first, MIN (last, act.object_first + MEASURE_REACH));
  for (guint32 k = act.object_first; k < act.object_last; k++)
    if (engine_fill_punct (a, k, ','))
      act.object_last = k;
  engine_act_classify (a, &act);
  measure = act.policy != NULL && g_strv_contains (borders, engine_fill_code (a, act.policy));
  if (!measure && !(threat && is_new_thing (a, &act)))
    return FALSE;
  if (!threat)
    engine_act_read_toward (a, &act, act.object_first, act.object_last);
  act.nominal = !threat;
  act.last = act.object_last;
  act.action = measure ? ENGINE_ACTION_IMPOSE : ENGINE_ACTION_OTHER;
  engine_act_emit (self, &act);
  return TRUE;
}
