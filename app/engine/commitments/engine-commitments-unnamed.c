/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What will be done and nobody is named for: "Costs are to be shared equally", "Les permis seront
 * reconnus".  Where the text has told of an agreement, its parties do it. */

#include "config.h"

#include "engine-commitments.h"

#define MOST_FACTS 128 /* among which the agreement that a text is about stands */
#define SUBJECT_WORDS 14 /* of what it is done to */

/* The parties of what the line of the token told of last before it, else of the first agreement of the text,
 * once they have agreed. */
static gboolean
read_agreed (const EngineAnalysis *a, guint32 token, EngineCodes *codes)
{
  guint32 byte = engine_token (a, token)->start_byte;
  guint sentence = engine_analysis_sentence_of (a, token);
  const EngineLine *line = &g_array_index (
      a->lines, EngineLine, g_array_index (a->sentences, EngineSentence, sentence).line);
  guint32 from = engine_token (a, line->first)->start_byte;
  const EngineFact *found = NULL;

  for (guint i = 0; i < MIN (a->facts->len, MOST_FACTS); i++)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i);

      if (f->kind == ENGINE_FACT_AGREEMENT && f->span.start_byte < byte
          && f->agreement.status >= ENGINE_AGREEMENT_AGREED && f->agreement.parties[0] != NULL
          && (found == NULL
              || (f->span.start_byte >= from && f->span.start_byte > found->span.start_byte)))
        found = f;
    }
  if (found != NULL)
    engine_fill_codes_from_list (codes, found->agreement.parties);
  return codes->n > 0;
}

/* Whether tokens [first, end) name a thing: nobody to whom it is done, no pronoun. */
static gboolean
is_thing (const EngineAnalysis *a, guint32 first, guint32 end)
{
  gboolean noun = FALSE;

  if (first >= end || end > first + SUBJECT_WORDS)
    return FALSE;
  for (guint32 i = first; i < end; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->last == end && m->kind != ENGINE_MENTION_COMMODITY)
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_PRONOUN) && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
          && !engine_fill_is (a, i, ENGINE_CLASS_POSSESSIVE)
          && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER))
        return FALSE;
      if (engine_fill_covering (a, i, ENGINE_CLASS_ROLE) != NULL && i + 1 == end)
        return FALSE;
      noun = noun || engine_act_is_nounlike (a, i);
    }
  return noun;
}

/* What is done to tokens [first, end), nobody says by whom: those who made the agreement become the actor. */
gboolean
engine_act_read_unnamed (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 end)
{
  const guint8 others = ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_QUOTED | ENGINE_SCOPE_CONDITIONAL;
  guint8 scopes = engine_act_scopes (a, act->act->first);

  if (!(scopes & ENGINE_SCOPE_FUTURE) || (scopes & others) || !is_thing (a, first, end)
      || !read_agreed (a, act->act->first, &act->actor))
    return FALSE;
  engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", first, end);
  return TRUE;
}
