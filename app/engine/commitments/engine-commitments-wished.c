/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text that gives advice wishes of others ("Que Lima publie", "Recommandation : que Quito ouvre") and what
 * somebody wants to be done to himself ("demande à être indemnisé"). */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define WISH_REACH 8 /* tokens from ": que" to the verb */

/* "Que la Pologne renonce": a wish of whoever writes. */
gboolean
engine_act_is_wished (const EngineAnalysis *a, guint32 low, guint32 i)
{
  if (engine_clues_next (a, low, i, ENGINE_CLUE_CLAUSE) >= i)
    return FALSE;
  while (low < i && engine_token (a, low)->kind != ENGINE_TOKEN_WORD)
    low++;
  /* "sa condition : que son voisin rouvre" */
  for (guint32 k =
           engine_clues_next (a, MAX (low + 1, i - MIN (i, WISH_REACH)), i, ENGINE_CLUE_CLAUSE);
       k < i; k = engine_clues_next (a, k + 1, i, ENGINE_CLUE_CLAUSE))
    if (engine_fill_is (a, k, ENGINE_CLASS_RELATIVE)
        && engine_fill_is (a, k, ENGINE_CLASS_SUBORDINATOR) && engine_fill_punct (a, k - 1, ':'))
      /* "pose une condition : que": somebody's who is told */
      return engine_act_colon_asking (a, k + 1, low) == NULL;
  return low < i && engine_fill_is (a, low, ENGINE_CLASS_SUBORDINATOR)
         && engine_fill_is (a, low, ENGINE_CLASS_RELATIVE)
         && (engine_fill_is (a, low + 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is_party (engine_fill_mention (a, low + 1)));
}

/* "Que Lima publie", "Recommandation : que Quito ouvre": what a text that gives advice asks of others. */
void
engine_act_try_wished (EngineCommitments *self, const EngineTag *tag, guint32 low)
{
  EngineAnalysis *a = self->a;
  EngineAct act;

  engine_act_start (&act, tag);
  if (engine_fill_attr (a, tag, "nominal") != NULL || !engine_fill_finite (a, tag->first)
      || !engine_act_read_actor (a, &act, tag->first) || act.actor.n == 0)
    return;
  act.asked = act.actor;
  act.actor.n = 0;
  if (!engine_act_author_asks (a, tag->first, &act.actor)
      || engine_fill_codes_equal (&act.actor, &act.asked))
    return;
  act.modality = ENGINE_MODALITY_REQUESTED;
  act.governor = low + 1;
  act.rule = "commitment.demanded";
  if (engine_act_read_object (a, &act) && engine_act_counts (a, &act))
    engine_act_emit (self, &act);
}

/* "demande à être indemnisé", "souhaite être associée aux travaux": what somebody wants done to himself. */
gboolean
engine_act_try_to_be (EngineCommitments *self, guint32 i)
{
  EngineAnalysis *a = self->a;
  EngineTag *tag;
  EngineGovernor g;
  EngineAct act;
  guint32 low, last;

  if (i < 2 || !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
      || !engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
      || (engine_fill_morph (a, i - 1) & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT))
             != ENGINE_MORPH_INFINITIVE
      || strcmp (engine_fill_code (a, engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY)), "be")
             != 0)
    return FALSE;
  tag = engine_arena_alloc (a->scratch, sizeof *tag);
  *tag = (EngineTag){ i - 1, i + 1, ENGINE_FILL_NO_ENTRY, ENGINE_CLASS_ACTION };
  engine_act_start (&act, tag);
  engine_fill_sentence (a, i, &low, &last);
  engine_act_find_governor (a, &act, MAX (low, i - MIN (i, ENGINE_FILL_REACH * 2)), &g);
  if (g.tag == NULL || act.asked.n > 0 || engine_act_is_condition (a, i)
      || !(engine_fill_attr (a, g.tag, "ask") != NULL
           || engine_fill_attr (a, g.tag, "wants") != NULL)
      || (engine_act_scopes (a, g.tag->first) & ENGINE_SCOPE_NEGATED))
    return FALSE;
  engine_act_start_alone (&act, tag, ENGINE_MODALITY_REQUESTED, "commitment.request");
  act.governor = g.tag->first + 1;
  if (!engine_act_read_actor (a, &act, g.tag->first) || act.actor.n == 0)
    return FALSE;
  act.action = ENGINE_ACTION_OTHER;
  act.first = tag->first;
  act.last = engine_fill_phrase_end (a, i, last);
  engine_act_emit (self, &act);
  return TRUE;
}
