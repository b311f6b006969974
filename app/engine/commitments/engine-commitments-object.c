/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an act bears on: its object, before the verb or behind it, and with it the act itself, whom it
 * is turned to and until when. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define OBJECT_REACH 32
#define INSERT_REACH 12 /* an aside between act and object */

/* "la taxe numérique que Paris refuse de retirer": the object stands before the relative. */
static void
find_antecedent (const EngineAnalysis *a, EngineAct *act, guint32 low)
{
  guint32 relative = 0;

  for (guint32 i = act->act->first, n = 0; i > low && n < 12 && relative == 0; i--, n++)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ','))
        return;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        relative = i - 1;
    }
  if (relative == 0)
    {
      if (act->nominal)
        {
          act->object_first = act->act->first;
          act->object_last = act->act->last;
        }
      return;
    }
  for (guint32 i = relative, n = 0; i > low && n < 10; i--, n++)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ','))
        return;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
        {
          act->object_first = i - 1;
          act->object_last = relative;
          return;
        }
    }
}

gboolean
engine_act_read_object (EngineAnalysis *a, EngineAct *act)
{
  guint32 sentence_first, sentence_last;
  guint32 limit, i, last;

  engine_fill_sentence (a, act->act->first, &sentence_first, &sentence_last);
  if (act->passive)
    {
      act->first = act->act->first;
      act->last = act->act->last;
      engine_act_classify (a, act);
      if (!engine_act_settle (a, act, MIN (sentence_last, act->act->last + OBJECT_REACH)))
        return FALSE;
      engine_act_read_toward (a, act, act->object_first, act->object_last);
      engine_act_read_toward (a, act, act->act->last, sentence_last);
      engine_act_read_deadline (a, act, sentence_last);
      return TRUE;
    }
  limit = MIN (sentence_last, act->act->last + OBJECT_REACH + INSERT_REACH);
  i = engine_act_skip_asides (a, act->act->last, limit);
  if (act->nominal)
    for (guint32 k = i; k < MIN (limit, i + 3); k++)
      if (engine_act_is_small_word (a, k))
        {
          i = k + 1;
          break;
        }
  /* "réduira de moitié, à 7,5 %, la surtaxe": the amount first */
  if (!act->nominal && engine_act_opens_amount (a, i, limit))
    {
      guint32 k = i;

      while (k < limit && k < i + INSERT_REACH && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE))
        k++;
      if (k < limit && engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
          && !engine_act_is_small_word (a, k))
        {
          i = k;
          act->has_value = TRUE;
        }
    }
  i = engine_act_skip_dative (a, i, limit);
  /* "take five months to review": the infinitive is another act */
  if (!act->nominal && engine_fill_attr (a, act->act, "inf") == NULL
      && engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) && i + 1 < limit
      && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE)
      && !(engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN))
    limit = i;
  /* "viennent de ratifier permettra": the verb of the clause around */
  if (engine_fill_finite (a, i)
      && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
      && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER))
    limit = i;
  last = i;
  while (last < limit && last < i + OBJECT_REACH && !engine_act_ends_object (a, last, i, limit))
    last++;
  while (
      last > i
      && (engine_act_is_small_word (a, last - 1)
          || engine_fill_is (a, last - 1, ENGINE_CLASS_ARTICLE)
          || engine_fill_is (a, last - 1, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, last - 1, ENGINE_CLASS_AND)
          || engine_fill_is (a, last - 1, ENGINE_CLASS_QUALIFIER_BEFORE)
          || (engine_fill_covering (a, last - 1, ENGINE_CLASS_QUALIFIER_BEFORE) != NULL
              && engine_act_value_at (a, last - 1) == NULL)
          || (engine_fill_is (a, last - 1, ENGINE_CLASS_PREPOSITION)
              && !(engine_fill_morph (a, last - 1) & ENGINE_MORPH_NOUN))
          || (engine_token (a, last - 1)->kind == ENGINE_TOKEN_PUNCT
              && !engine_fill_punct (a, last - 1, '"') && !engine_fill_punct (a, last - 1, ')'))))
    last--;
  act->first = act->act->first;
  act->last = MAX (last, act->act->last);
  if (last > i)
    {
      act->object_first = i;
      act->object_last = last;
      engine_act_classify (a, act);
    }
  /* "retirer ses troupes": the words of the act hold its object */
  if (!act->nominal && act->act->last > act->act->first + 2
      && engine_fill_is (a, act->act->first + 1, ENGINE_CLASS_ARTICLE))
    {
      if (act->object_last == act->object_first || engine_act_timex_at (a, act->object_last) != NULL
          || !engine_fill_is (a, act->object_first, ENGINE_CLASS_TARGET))
        act->object_last = act->act->last;
      act->object_first = act->act->first + 1;
    }
  /* "bring it down", "called them off" */
  else if (!act->nominal && act->act->last == act->act->first + 3
           && engine_fill_is (a, act->act->first + 1, ENGINE_CLASS_PRONOUN))
    {
      act->object_first = act->act->first + 1;
      act->object_last = act->act->first + 2;
    }
  if (act->nominal && act->amount_first != 0)
    {
      act->object_first = act->first = act->amount_first;
      act->object_last = act->act->last;
      act->has_value = TRUE;
    }
  else if (act->object_last == act->object_first)
    find_antecedent (a, act, sentence_first);
  if (!engine_act_settle (a, act, MIN (sentence_last, act->act->last + OBJECT_REACH)))
    return FALSE;
  engine_act_read_toward (a, act, act->act->last, sentence_last);
  engine_act_read_deadline (a, act, sentence_last);
  return TRUE;
}
