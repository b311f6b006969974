/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands over the word that promises: "should commit to buying", "pourrait accepter de livrer", "il faudrait que
 * Lima s'engage à".  Nobody has promised anything yet. */

#include "config.h"

#include "engine-commitments.h"

#define MODAL_REACH 3 /* tokens of "should at last commit", "devrait s'engager" */
#define CALL_REACH 8 /* tokens of "il faudrait que les deux États s'engagent" */

/* "could", "should", "devrait", "pourra": what may be, or ought to; "devra" is a duty, "a dû" is done. */
static gboolean
leaves_open (const EngineAnalysis *a, const EngineTag *modal)
{
  if (engine_fill_attr (a, modal, "willed") != NULL || engine_fill_attr (a, modal, "said") != NULL
      || !(engine_same_code (engine_fill_code (a, modal), "planned")))
    return FALSE;
  if (engine_fill_attr (a, modal, "aux") != NULL)
    return TRUE;
  return (engine_fill_attr (a, modal, "may") != NULL
          || (engine_fill_attr (a, modal, "duty") != NULL
              && !(engine_fill_morph (a, modal->first) & ENGINE_MORPH_FUTURE)))
         && !(engine_fill_morph (a, modal->first)
              & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE));
}

/* "should", of "should commit to buying" whose word @promise is, or NULL. */
const EngineTag *
engine_act_modal_over (const EngineAnalysis *a, const EngineTag *promise)
{
  if (!engine_same_code (engine_fill_code (a, promise), "committed"))
    return NULL;
  for (guint32 i = promise->first, n = 0; i > 0 && n < MODAL_REACH; i--, n++)
    {
      const EngineTag *modal = engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY);

      if (modal != NULL)
        return leaves_open (a, modal) ? modal : NULL;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
          && !(engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION)
          && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADVERB))
        return NULL;
    }
  return NULL;
}

/* "Il faudrait que Lima s'engage à", "il est temps que Quito renonce à": what somebody thinks that it should do. */
gboolean
engine_act_is_called_for (const EngineAnalysis *a, const EngineTag *promise)
{
  for (guint32 i = promise->first, n = 0; i > 1 && n < CALL_REACH; i--, n++)
    {
      const EngineTag *call;

      if (engine_fill_stops (a, i - 1) || engine_fill_finite (a, i - 1))
        return FALSE;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
          || !engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        continue;
      call = engine_fill_covering (a, i - 2, ENGINE_CLASS_MODALITY);
      return call != NULL && engine_fill_attr (a, call, "ask") != NULL
             && engine_fill_attr (a, call, "stop") != NULL;
    }
  return FALSE;
}
