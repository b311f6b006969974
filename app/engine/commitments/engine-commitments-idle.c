/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts that are told of and that no party undertakes by that: what somebody asks of a minister of his own, what a
 * superlative looks back on, what whoever speaks does not believe in, a ceremony. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define OFFICE_REACH 6  /* tokens of "his long-serving defence minister" */
#define BELIEF_REACH 14 /* tokens from "do not believe" to the verb */

/* "the dearest that Oslo has ever signed", "le plus cher que Bruxelles ait jamais payé". */
static gboolean
is_superlative (const EngineAnalysis *a, const EngineAct *act)
{
  const guint32 i = act->act->first;
  const EngineTag *ever = i > 1 ? engine_fill_tag (a, i - 1, ENGINE_CLASS_OTHER_CUE) : NULL;

  return ever != NULL && strcmp (engine_fill_code (a, ever), "ever") == 0
         && engine_fill_is (a, i - 2, ENGINE_CLASS_AUXILIARY)
         && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
         && (engine_act_scopes (a, i) & ENGINE_SCOPE_NEGATED) == 0;
}

/* "I do not believe that Lima will let it lapse", "je ne crois pas qu'Oslo cède": a verb of belief that is denied stands
 * before, in the sentence. */
static gboolean
is_disbelieved (const EngineAnalysis *a, const EngineAct *act)
{
  const guint32 verb = act->act->first;
  guint32 low, last;

  if (act->modality == ENGINE_MODALITY_DONE)
    return FALSE;
  engine_fill_sentence (a, verb, &low, &last);
  for (guint32 i = verb; i > low && i + BELIEF_REACH > verb; i--)
    {
      const EngineTag *say = engine_fill_tag (a, i - 1, ENGINE_CLASS_SAY);

      if (engine_token (a, i - 1)->kind == ENGINE_TOKEN_PUNCT
          && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION) == 0)
        return FALSE;
      if (say != NULL && engine_fill_attr (a, say, "belief") != NULL)
        return (engine_act_scopes (a, i - 1) & ENGINE_SCOPE_NEGATED) != 0;
    }
  return FALSE;
}

/* "asked his defence minister to travel", "a demandé à sa ministre": of an office of the state's own, nobody else's. */
static gboolean
is_asked_of_own (const EngineAnalysis *a, const EngineAct *act)
{
  const EngineTag *ask = act->governor != 0
                             ? engine_fill_covering (a, act->governor - 1, ENGINE_CLASS_MODALITY)
                             : act->act;
  const EngineTag *own;
  guint32 i;

  if (act->modality != ENGINE_MODALITY_REQUESTED || ask == NULL || act->actor.n != 1
      || !engine_fill_is_state (act->actor.codes[0]))
    return FALSE;
  i = ask->last;
  if (i < a->tokens->len && engine_fill_is (a, i, ENGINE_CLASS_TARGET))
    i++;
  own = i < a->tokens->len ? engine_fill_tag (a, i, ENGINE_CLASS_POSSESSIVE) : NULL;
  if (own == NULL || strcmp (engine_fill_code (a, own), "3s") != 0)
    return FALSE;
  for (guint32 k = i + 1; k < MIN (a->tokens->len, i + OFFICE_REACH); k++)
    {
      const EngineTag *role = engine_fill_tag (a, k, ENGINE_CLASS_ROLE);
      const EngineMention *m = engine_fill_mention (a, k);

      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD
          || (m != NULL && m->kind == ENGINE_MENTION_PARTY)
          || engine_fill_is (a, k, ENGINE_CLASS_INF_MARK))
        return FALSE;
      if (role != NULL)
        return engine_fill_attr (a, role, "state") != NULL
               && engine_fill_attr (a, role, "peer") == NULL;
    }
  return FALSE;
}

/* "ont procédé à la signature d'un accord": how an agreement is made that is a fact of its
 * own. */
static gboolean
is_ceremony (const EngineAnalysis *a, const EngineAct *act)
{
  if (act->modality != ENGINE_MODALITY_DONE || engine_fill_attr (a, act->act, "generic") == NULL)
    return FALSE;
  for (guint32 i = act->act->first + 1; i < MIN (act->act->last + 2, a->tokens->len); i++)
    {
      const EngineTag *carried = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

      if (carried != NULL && engine_fill_attr (a, carried, "carried") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "Greenpeace dénonce l'accord", "denounced “a treaty made behind our backs”": what one says of it; a party to it gives
 * notice. */
static gboolean
is_protest (const EngineAnalysis *a, const EngineAct *act)
{
  const EngineTag *say = engine_fill_tag (a, act->act->first, ENGINE_CLASS_SAY);

  if (say == NULL || engine_fill_attr (a, say, "judges") == NULL || act->nominal
      || act->modality != ENGINE_MODALITY_DONE || act->action != ENGINE_ACTION_REPEAL
      || act->actor.n == 0)
    return FALSE;
  return !engine_fill_is_state (act->actor.codes[0])
         || (act->object_last > act->object_first && say->last < a->tokens->len
             && engine_token (a, say->last)->kind == ENGINE_TOKEN_PUNCT
             && !engine_fill_punct (a, say->last, ',') && !engine_fill_stops (a, say->last));
}

gboolean
engine_act_is_idle (const EngineAnalysis *a, const EngineAct *act)
{
  return is_superlative (a, act) || is_disbelieved (a, act) || is_asked_of_own (a, act)
         || is_ceremony (a, act) || is_protest (a, act);
}
