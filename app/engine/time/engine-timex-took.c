/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "In five years": when something will be, or how long it took. */

#include "config.h"

#include "engine-number.h"
#include "engine-timex.h"

#define VERB_REACH 10

/* Whether the expression stands at the start of its sentence, its preposition before it. */
gboolean
engine_timex_stands_first (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineSentence *s =
      &g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, x->first));

  return MIN (x->first, x->context_first) <= s->first + 1;
}

/* Whether the expression stands in a title, which seldom has a verb: "Four deals in three weeks". */
static gboolean
is_in_title (const EngineAnalysis *a, const EngineTimex *x)
{
  guint line;

  if (a->sentences->len == 0)
    return FALSE;
  line =
      g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, x->first)).line;
  return line < a->lines->len
         && (g_array_index (a->lines, EngineLine, line).kind == ENGINE_LINE_TITLE
             || g_array_index (a->lines, EngineLine, line).kind == ENGINE_LINE_HEADING);
}

/* "will be signed in five days", "will meet again in two weeks": what is done in a moment, and lies ahead. */
static gboolean
happens_once (const EngineAnalysis *a, const EngineTimex *x, guint32 i)
{
  const EngineTag *tag;

  if ((engine_timex_scopes (a, x) & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_PAST))
      != ENGINE_SCOPE_FUTURE)
    return FALSE;
  if (engine_analysis_covers (a, i, ENGINE_CLASS_DATE_AHEAD))
    return TRUE;
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_CONCLUDE);
  if (tag != NULL && engine_tag_attr (a, tag, "weak") == NULL)
    return TRUE;
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_ACTION);
  return tag != NULL && engine_tag_attr (a, tag, "decisive") != NULL;
}

/* Whether "in five years" tells how long it takes: something changes over them, or nothing ahead is spoken
 * of. */
gboolean
engine_timex_took_so_long (const EngineAnalysis *a, const EngineTimex *x)
{
  guint32 i = x->first;

  for (guint n = 0; n < VERB_REACH && i > 0; n++)
    {
      gboolean changes, acts;
      guint32 morph;

      i--;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK
          || engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT)
        break;
      /* "phased out in five years", "to $50 billion in five years" */
      changes = engine_analysis_covers (a, i, ENGINE_CLASS_CHANGE_VERB)
                || engine_analysis_covers (a, i, ENGINE_CLASS_CHANGE);
      acts = engine_analysis_covers (a, i, ENGINE_CLASS_ACTION);
      /* "will return in two weeks" does so once */
      if (acts && n == 0 && !(engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
        changes = acts = FALSE;
      if (!changes && n <= 1 && happens_once (a, x, i))
        return FALSE;
      if (changes || acts)
        return TRUE;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        continue;
      morph = engine_analysis_morph (a, i);
      if (n == 0 && (morph & ENGINE_MORPH_PRESENT_PARTICIPLE) && !(morph & ENGINE_MORPH_NOUN))
        return TRUE;
      if ((morph & ENGINE_MORPH_INFINITIVE) && i > 0
          && engine_analysis_tag (a, i - 1, ENGINE_CLASS_INF_MARK) != NULL)
        return FALSE;
      if (engine_analysis_tag (a, i, ENGINE_CLASS_ORDINAL) != NULL)
        return TRUE;
      if (engine_analysis_covers (a, i, ENGINE_CLASS_DATE_AHEAD)
          || engine_analysis_has (a, i, ENGINE_CLASS_MODAL))
        return (engine_timex_scopes (a, x) & ENGINE_SCOPE_PAST) != 0;
    }
  return (engine_timex_scopes (a, x) & ENGINE_SCOPE_PAST) != 0
         || (is_in_title (a, x) && !engine_timex_stands_first (a, x)
             && (engine_timex_scopes (a, x) & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL))
                    == 0);
}

void
engine_timex_make_length (EngineAnalysis *a, EngineTimex *x)
{
  for (guint32 i = x->first; i < x->length_first; i++)
    g_array_index (a->timex_at, guint32, i) = 0;
  x->first = x->context_first = x->length_first;
  x->iso = x->length_iso;
  x->basis = ENGINE_DATE_DURATION;
  x->from = (EngineDatePart){ 0 };
}
