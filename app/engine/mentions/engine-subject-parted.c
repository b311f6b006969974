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
  guint32 verb = clause->verb;

  if (verb == 0)
    return 0;
  verb--;
  while (verb > sentence->first
         && (engine_token_is (a, verb - 1, ENGINE_CLASS_AUXILIARY)
             || engine_token_is (a, verb - 1, ENGINE_CLASS_MODAL)
             || engine_token_is (a, verb - 1, ENGINE_CLASS_NEGATION)
             || engine_token_is (a, verb - 1, ENGINE_CLASS_VP_FILLER)))
    verb--;
  if (verb < sentence->first + 5 || !parts (a, verb - 1))
    return 0;
  for (guint32 i = sentence->first; i < verb && i <= sentence->first + 1; i++)
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
                     && m->last + 2 < verb
                     && (m->flags
                         & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE | ENGINE_MENTION_ADJECTIVE
                            | ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ANAPHOR))
                            == 0
                 ? index
                 : 0;
    }
  return 0;
}
