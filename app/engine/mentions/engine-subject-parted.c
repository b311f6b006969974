/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Subjects that an aside parts from their verb. */

#include "config.h"

#include "engine-mentions.h"
#include "engine-number.h"

/* A comma, a dash or a bracket that parts a subject from what is put in behind it. */
static gboolean
parts (const EngineAnalysis *a, guint32 i)
{
  return i < a->tokens->len
         && (engine_token_is_char (a, i, ',') || engine_token_is_char (a, i, '(')
             || engine_token_is_char (a, i, ')') || engine_token_is_dash (a, i));
}

/**
 * engine_verb_group_first:
 * @a: an analysis with tags
 * @verb: the token of a verb
 * @low: the first token that is looked at
 *
 * Returns: the first token of its group: "n'aura pas été signé"
 */
guint32
engine_verb_group_first (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  while (verb > low
         && (engine_token_is (a, verb - 1, ENGINE_CLASS_AUXILIARY)
             || engine_token_is (a, verb - 1, ENGINE_CLASS_MODAL)
             || engine_token_is (a, verb - 1, ENGINE_CLASS_NEGATION)
             || engine_token_is (a, verb - 1, ENGINE_CLASS_VP_FILLER)))
    verb--;
  return verb;
}

/* Who opens the sentence and is parted from what stands at @end by an aside, as an index + 1, or 0. */
static guint32
opening_subject (const EngineAnalysis *a, const EngineSentence *sentence, guint32 end)
{
  if (end < sentence->first + 5 || !parts (a, end - 1))
    return 0;
  for (guint32 i = sentence->first; i < end && i <= sentence->first + 1; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL)
        {
          if (engine_determiner_at (a, i) == NULL)
            return 0;
          continue;
        }
      return m->kind == ENGINE_MENTION_PARTY && m->list == 0 && parts (a, m->last)
                     && m->last + 2 < end
                     && (m->flags
                         & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE | ENGINE_MENTION_ADJECTIVE
                            | ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ANAPHOR))
                            == 0
                 ? index
                 : 0;
    }
  return 0;
}

/**
 * engine_clause_parted_subject:
 * @a: an analysis with its mentions in order
 * @clause: a clause
 *
 * "Peru, where Chile's miners work, will levy": who opens the sentence and is parted from its verb by an aside.
 *
 * Returns: the index of the mention + 1, 0 = nobody is
 */
guint32
engine_clause_parted_subject (const EngineAnalysis *a, const EngineClause *clause)
{
  const EngineSentence *sentence = &g_array_index (a->sentences, EngineSentence, clause->sentence);

  return clause->verb != 0
             ? opening_subject (a, sentence,
                                engine_verb_group_first (a, clause->verb - 1, sentence->first))
             : 0;
}

/**
 * engine_clause_parted_pair:
 * @a: an analysis with its mentions in order
 * @clause: a clause
 * @joined: set to the index of the second mention + 1
 *
 * "Peru, a rival of Chile, and Togo signed": the subject whose first half an aside parts from the second.
 *
 * Returns: the index of the first mention + 1, 0 = there is no such subject
 */
guint32
engine_clause_parted_pair (const EngineAnalysis *a, const EngineClause *clause, guint32 *joined)
{
  const EngineSentence *sentence = &g_array_index (a->sentences, EngineSentence, clause->sentence);
  guint32 end =
      clause->verb != 0 ? engine_verb_group_first (a, clause->verb - 1, sentence->first) : 0;

  *joined = end > sentence->first ? g_array_index (a->mention_at, guint32, end - 1) : 0;
  if (*joined == 0 || !engine_mention_is_party (engine_mention (a, *joined - 1)))
    return 0;
  end = engine_mention (a, *joined - 1)->first;
  if (end > sentence->first && engine_determiner_at (a, end - 1) != NULL)
    end--;
  return end > sentence->first && engine_token_is (a, end - 1, ENGINE_CLASS_AND)
             ? opening_subject (a, sentence, end - 1)
             : 0;
}
