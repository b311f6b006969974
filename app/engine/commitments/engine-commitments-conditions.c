/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts that somebody makes the condition of his own: "Ankara agrees on condition that Sweden extradite", "pose deux
 * conditions : que le Pérou lève", and whose turn it is: "Au Maroc de lever ses restrictions". */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define COLON_REACH 14 /* tokens from "pose deux conditions" to the colon */
#define SUBJECT_REACH 9 /* tokens from "on condition that" to the verb */

/* The conjunction that makes the clause of the token a condition that somebody sets, or NULL. */
static const EngineTag *
find_proviso (const EngineAnalysis *a, guint32 i)
{
  for (guint32 k = i; k > 0 && k + SUBJECT_REACH > i; k--)
    {
      const EngineTag *tag = engine_fill_covering (a, k - 1, ENGINE_CLASS_SUBORDINATOR);

      if (tag != NULL && engine_fill_attr (a, tag, "cond") != NULL)
        return engine_fill_attr (a, tag, "proviso") != NULL ? tag : NULL;
      if (engine_fill_stops (a, k - 1) || engine_fill_punct (a, k - 1, ','))
        return NULL;
    }
  return NULL;
}

/* The verb of the clause before @i, or 0 where there is none. */
static guint32
main_verb (const EngineAnalysis *a, guint32 i, guint32 low)
{
  while (i > low && engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD)
    i--;
  if (i > low)
    {
      guint clause = engine_token (a, i - 1)->clause;
      guint32 verb =
          clause < a->clauses->len ? g_array_index (a->clauses, EngineClause, clause).verb : 0;

      return verb > low && verb <= i ? verb : 0;
    }
  return 0;
}

/**
 * engine_act_try_proviso:
 * @self: the commitments of a window
 * @tag: a verb of an act
 * @low: where its sentence starts
 *
 * "donne son feu vert, à condition que la Suède extrade": who says yes asks for it.
 *
 * Returns: whether the act was that
 */
gboolean
engine_act_try_proviso (EngineCommitments *self, const EngineTag *tag, guint32 low)
{
  EngineAnalysis *a = self->a;
  const EngineTag *proviso = find_proviso (a, tag->first);
  EngineAct act, own;
  guint32 verb;

  if (proviso == NULL || engine_fill_attr (a, tag, "nominal") != NULL
      || engine_fill_is (a, tag->first - 1, ENGINE_CLASS_DETERMINER)
      || engine_fill_is (a, tag->first - 1, ENGINE_CLASS_POSSESSIVE))
    return FALSE;
  engine_act_start (&act, tag);
  engine_act_start (&own, tag);
  verb = main_verb (a, proviso->first, low);
  /* "provided that the licence is issued": nobody says by whom */
  if (engine_act_is_passive (a, tag->first, low))
    return FALSE;
  if (verb == 0 || !engine_act_read_actor (a, &act, verb - 1)
      || !engine_act_read_actor (a, &own, tag->first) || own.actor.n == 0
      || engine_fill_codes_equal (&own.actor, &act.actor))
    return FALSE;
  act.asked = own.actor;
  act.governor = proviso->first + 1;
  act.modality = ENGINE_MODALITY_REQUESTED;
  act.rule = "commitment.proviso";
  if (engine_act_read_object (a, &act) && engine_act_counts (a, &act))
    engine_act_emit (self, &act);
  return TRUE;
}

/**
 * engine_act_colon_asking:
 * @a: an analysis
 * @que: the token behind a "que"
 * @low: where the sentence starts
 *
 * "pose deux conditions : que", "has one demand: that": the word that asks for what stands behind the colon.
 *
 * Returns: (nullable): the word
 */
const EngineTag *
engine_act_colon_asking (const EngineAnalysis *a, guint32 que, guint32 low)
{
  if (que < low + 3 || !engine_fill_punct (a, que - 2, ':'))
    return NULL;
  for (guint32 i = que - 2; i > low && i + COLON_REACH > que; i--)
    {
      const EngineTag *tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY);

      if (engine_fill_stops (a, i - 1))
        return NULL;
      if (tag != NULL && engine_fill_attr (a, tag, "ask") != NULL)
        return tag;
    }
  return NULL;
}

/* The party that ends before @mark, behind "à" at the start of its clause: "Au Maroc, désormais, de". */
static const EngineMention *
whose_turn (const EngineAnalysis *a, guint32 mark, guint32 low)
{
  guint32 end = engine_act_before_aside (a, mark, low), k;
  const EngineMention *m = end > low ? engine_fill_mention (a, end - 1) : NULL;

  if (m == NULL || m->last != end || m->kind != ENGINE_MENTION_PARTY || m->first <= low
      || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
    return NULL;
  for (k = m->first; k > low && engine_fill_is (a, k - 1, ENGINE_CLASS_ARTICLE)
                     && !engine_fill_is (a, k - 1, ENGINE_CLASS_TARGET);
       k--)
    ;
  if (k == low || !engine_fill_is (a, k - 1, ENGINE_CLASS_TARGET)
      || !engine_fill_is (a, k - 1, ENGINE_CLASS_INF_MARK))
    return NULL;
  k--;
  return k == low || engine_fill_stops (a, k - 1)
                 || engine_fill_is (a, k - 1, ENGINE_CLASS_CONJUNCTION)
             ? m
             : NULL;
}

/**
 * engine_act_try_turn:
 * @self: the commitments of a window
 * @act: an infinitive that no word governs
 * @low: where its sentence starts
 *
 * "Au Maroc de lever ses restrictions": whose turn it is.
 *
 * Returns: whether the act was that
 */
gboolean
engine_act_try_turn (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 mark = act->act->first;
  const EngineMention *m;

  if (!(engine_fill_morph (a, mark) & ENGINE_MORPH_INFINITIVE))
    return FALSE;
  while (mark > low && engine_act_is_filler (a, mark - 1))
    mark--;
  if (mark < low + 3 || !engine_fill_is (a, mark - 1, ENGINE_CLASS_INF_MARK)
      || !engine_fill_is (a, mark - 1, ENGINE_CLASS_OF)
      || (m = whose_turn (a, mark - 1, low)) == NULL)
    return FALSE;
  engine_fill_add_mention (m, &act->actor);
  engine_reasons_add (&act->reasons, a, "actor", "whose turn it is", m->first, m->last);
  act->governor = mark;
  act->modality = ENGINE_MODALITY_COMMITTED;
  act->rule = "commitment.turn";
  if (act->actor.n > 0 && engine_act_read_object (a, act) && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}
