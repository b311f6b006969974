/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates that a verb puts somewhere: "extended the truce to December", "repoussé au 3 mai".  What is prolonged goes on
 * until then; what is put off happens then.  Either lies ahead of the act that does it. */

#include "config.h"

#include "engine-number.h"
#include "engine-timex.h"

#include <string.h>

/* How far before the date its verb stands, in tokens. */
#define VERB_REACH 12
/* How far before the verb its auxiliary. */
#define AUXILIARY_REACH 3

/* What the verb or noun that covers token @i does to a date. */
static EngineTimexMove
moved_by (const EngineAnalysis *a, guint32 i, gboolean until)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_MOVED);
  const char *code;

  if (tag != NULL)
    {
      code = engine_tag_code (a, tag);
      if (strcmp (code, "term") == 0)
        return until ? ENGINE_TIMEX_MOVE_PROLONGED : ENGINE_TIMEX_MOVE_NONE;
      if (strcmp (code, "lasts") == 0)
        return until ? ENGINE_TIMEX_MOVE_NONE : ENGINE_TIMEX_MOVE_LASTS;
      return strcmp (code, "until") == 0 ? ENGINE_TIMEX_MOVE_PROLONGED : ENGINE_TIMEX_MOVE_PUT_OFF;
    }
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_ACTION);
  if (tag == NULL)
    return ENGINE_TIMEX_MOVE_NONE;
  code = engine_tag_code (a, tag);
  if (strcmp (code, "extend") == 0 || (until && strcmp (code, "suspend") == 0))
    return ENGINE_TIMEX_MOVE_PROLONGED;
  return strcmp (code, "postpone") == 0 ? ENGINE_TIMEX_MOVE_PUT_OFF : ENGINE_TIMEX_MOVE_NONE;
}

/* Whether an auxiliary of the past carries the verb at @i: "had been extended", "was given". */
static gboolean
is_before_past (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; n < AUXILIARY_REACH && i > 0; n++)
    {
      const EngineTag *tag = engine_analysis_tag (a, --i, ENGINE_CLASS_AUXILIARY);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (tag != NULL
          && (g_strcmp0 (engine_tag_attr (a, tag, "t"), "past") == 0
              || (engine_analysis_morph (a, i) & (ENGINE_MORPH_PAST | ENGINE_MORPH_PRESENT))
                     == ENGINE_MORPH_PAST))
        return TRUE;
    }
  return FALSE;
}

/* The token at which the "to" or "until" before the expression starts, @x's own where there is none. */
static guint32
find_to (const EngineAnalysis *a, const EngineTimex *x, gboolean *until)
{
  const EngineTag *to = engine_timex_tag_before (a, x->first, ENGINE_CLASS_DATE_RANGE);

  *until = x->open == 2 && x->context_first < x->first
           && engine_timex_tag_with (a, x->context_first, ENGINE_CLASS_DATE_UNTIL, "lasts") != NULL;
  if (*until)
    return x->context_first;
  /* "to the" of "to the end of June" */
  if (to == NULL && x->first > 0 && engine_analysis_covers (a, x->first, ENGINE_CLASS_DATE_RANGE))
    to = engine_analysis_tag (a, x->first - 1, ENGINE_CLASS_DATE_RANGE);
  return to != NULL && g_str_equal (engine_tag_code (a, to), "to") ? to->first : x->first;
}

/**
 * engine_timex_moved:
 * @a: an analysis with tags
 * @x: an expression whose preposition is known
 *
 * Returns: what a verb before "to" or "until" does to its date
 */
EngineTimexMove
engine_timex_moved (const EngineAnalysis *a, const EngineTimex *x)
{
  gboolean until;
  guint32 i = find_to (a, x, &until);
  const guint32 to = i;

  /* "ont reculé au troisième trimestre" */
  if (to == x->first || x->from.point.sub > 0)
    return ENGINE_TIMEX_MOVE_NONE;
  for (guint n = 0; n < VERB_REACH && i > 0; n++)
    {
      EngineTimexMove move;

      i--;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, i) == ';'
          || engine_token_char (a, i) == '.')
        return ENGINE_TIMEX_MOVE_NONE;
      move = moved_by (a, i, until);
      if (move == ENGINE_TIMEX_MOVE_PROLONGED && is_before_past (a, i))
        return ENGINE_TIMEX_MOVE_ONCE_PROLONGED;
      if (move != ENGINE_TIMEX_MOVE_NONE)
        return move;
    }
  return ENGINE_TIMEX_MOVE_NONE;
}
