/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Verbs that are parted from their particle by what they bear on: "bring the vote forward", "tear the deal
 * up", "put £40 million in".  The lexicon has both side by side. */

#include "config.h"

#include "engine-commitments.h"

#define PARTED_WORDS 9 /* tokens from the verb to its particle */

/* What may stand behind a particle: no noun that it would be the preposition of. */
static gboolean
ends_group (const EngineAnalysis *a, guint32 i, guint32 last)
{
  return i >= last || engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT
         || (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
             && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
         || engine_fill_is (a, i, ENGINE_CLASS_AND) || engine_fill_is (a, i, ENGINE_CLASS_TARGET)
         || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
         || engine_fill_covering (a, i, ENGINE_CLASS_VP_FILLER) != NULL;
}

/* Whether the words between verb and particle go on: an object of the verb's own. */
static gboolean
goes_on (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->kind != ENGINE_TOKEN_PUNCT && !engine_fill_stops (a, i)
         && !engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         && !engine_fill_is (a, i, ENGINE_CLASS_MODAL)
         && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY);
}

const EngineTag *
engine_act_parted_tag (const EngineAnalysis *a, guint32 i)
{
  guint32 low, end, last, partner;
  EngineTag *tag;

  engine_fill_sentence (a, i, &low, &end);
  last = MIN (end, i + PARTED_WORDS);
  partner = engine_lexicon_partner (a, i, i + 2, last);
  /* "tear it up", "pushed that deadline back" */
  if (partner >= last
      || !(engine_act_opens_object (a, i + 1) || engine_fill_is (a, i + 1, ENGINE_CLASS_PRONOUN)
           || engine_fill_is (a, i + 1, ENGINE_CLASS_DETERMINER)))
    return NULL;
  for (guint32 j = i + 1; j < last && (j == i + 1 || goes_on (a, j)); j++)
    {
      guint32 entry;

      if (j < partner || engine_token (a, j)->kind != ENGINE_TOKEN_WORD
          || engine_act_is_small_word (a, j - 1) || engine_fill_is (a, j - 1, ENGINE_CLASS_ARTICLE)
          || !ends_group (a, j + 1, end))
        continue;
      entry = engine_lexicon_pair (a, i, j, ENGINE_CLASS_ACTION);
      if (entry == G_MAXUINT32)
        continue;
      tag = engine_arena_alloc (a->scratch, sizeof *tag);
      *tag = (EngineTag){ i, i + 1, entry, ENGINE_CLASS_ACTION };
      return engine_fill_attr (a, tag, "nominal") == NULL ? tag : NULL;
    }
  return NULL;
}
