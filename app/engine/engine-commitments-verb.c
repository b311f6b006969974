/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of an act's word: whether it carries its clause, stands in the passive, only governs an
 * infinitive, and which modality its tense and its clause give it. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

gboolean
engine_act_is_filler (const EngineAnalysis *a, guint32 i)
{
  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  return engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER)
         || engine_fill_is (a, i, ENGINE_CLASS_NEGATION)
         || ((engine_fill_morph (a, i) & ENGINE_MORPH_ADVERB)
             && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB)));
}

/* Whether the act's word is a verb that carries its clause. */
gboolean
engine_act_is_finite (EngineAnalysis *a, EngineAct *act, guint32 low)
{
  guint32 i = act->act->first;
  guint32 morph = engine_fill_morph (a, i);
  gboolean finite_form = (morph
                          & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE
                             | ENGINE_MORPH_CONDITIONAL))
                         != 0;
  gboolean auxiliary = FALSE;
  guint clause = engine_token (a, i)->clause;
  gboolean carries =
      clause < a->clauses->len && g_array_index (a->clauses, EngineClause, clause).verb == i + 1;

  if (i > 0
      && (engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
          || (engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
              && !engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
          || engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK))
      && !(engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN) && carries))
    return FALSE;
  for (guint32 k = i, n = 0; k > low && n < 4; k--, n++)
    {
      if (engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY))
        {
          auxiliary = TRUE;
          break;
        }
      if (!engine_act_is_filler (a, k - 1))
        break;
    }
  if (auxiliary)
    return (morph & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PAST)) != 0;
  if (!finite_form)
    return FALSE;
  if (carries)
    return TRUE;
  /* after its subject, without a noun's article: "Brussels cut", "Pékin suspend" */
  return i > low && !(morph & ENGINE_MORPH_NOUN)
         && (engine_fill_is_party (engine_fill_mention (a, i - 1))
             || engine_act_is_filler (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_AND));
}

/* Passive: "a été suspendu", "were imposed": the subject is the object. */
gboolean
engine_act_is_passive (const EngineAnalysis *a, guint32 i, guint32 low)
{
  guint n = 0;

  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  for (guint32 k = i; k > low && n < 4; k--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, k - 1, ENGINE_CLASS_AUXILIARY);

      if (tag != NULL)
        return engine_fill_attr (a, tag, "be") != NULL
               || strcmp (engine_fill_code (a, tag), "be") == 0;
      if (!engine_act_is_filler (a, k - 1))
        return FALSE;
    }
  return FALSE;
}

EngineModality
engine_act_finite_modality (const EngineAnalysis *a, guint32 i)
{
  guint32 morph = engine_fill_morph (a, i);
  guint8 scopes = engine_act_scopes (a, i);

  if (morph & ENGINE_MORPH_CONDITIONAL || (scopes & ENGINE_SCOPE_CONDITIONAL))
    return ENGINE_MODALITY_PLANNED;
  if ((morph & ENGINE_MORPH_FUTURE) || (scopes & ENGINE_SCOPE_FUTURE))
    return ENGINE_MODALITY_COMMITTED;
  return ENGINE_MODALITY_DONE;
}

/* "L'accord prévoit que le Pérou supprime": the present of what is laid down. */
gboolean
engine_act_is_provided (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  gboolean que = FALSE;

  for (guint32 i = verb, n = 0; i > low && n < 24; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_MODALITY);

      if (engine_fill_stops (a, i - 1))
        return FALSE;
      que = que || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
            || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE);
      if (que && tag != NULL && engine_fill_attr (a, tag, "report") == NULL
          && engine_fill_attr (a, tag, "weak") == NULL && engine_fill_attr (a, tag, "ask") == NULL
          && strcmp (engine_fill_code (a, tag), "done") != 0
          && engine_fill_is (a, tag->last, ENGINE_CLASS_SUBORDINATOR))
        return TRUE;
    }
  return FALSE;
}

/* "accepté de réduire", "prêt à fournir": the infinitive is the act. */
gboolean
engine_act_governs_infinitive (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->last;

  if (!engine_fill_is (a, tag->first, ENGINE_CLASS_MODALITY)
      && !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_ADJ))
    return FALSE;
  if (!engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
    return FALSE;
  while (i < a->tokens->len && i < tag->last + 4
         && (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) || engine_act_is_filler (a, i)))
    i++;
  return i < a->tokens->len && (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE);
}
