/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small words of time that every reader of expressions asks for: a tag that ends before a token,
 * a unit, a day of the month. */

#include "config.h"

#include "engine-mentions.h"
#include "engine-number.h"
#include "engine-timex.h"

static int
code_int (const EngineAnalysis *a, const EngineTag *tag)
{
  return engine_tag_number (a, tag);
}

/**
 * engine_timex_find_before:
 * @a: an analysis
 * @i: a token
 * @class_id: a class
 *
 * Returns: (nullable): the longest tag of the class that ends right before @i
 */
const EngineTag *
engine_timex_find_before (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  const EngineTag *found = NULL;

  for (guint32 n = 1; n <= 7 && n <= i; n++)
    {
      guint32 from = a->first_tag[i - n];
      guint32 to = a->first_tag[i - n + 1];

      /* nothing from before a token that the class does not cover reaches past it */
      if (!engine_analysis_covers (a, i - n, class_id)
          || engine_token (a, i - n)->kind == ENGINE_TOKEN_BREAK)
        break;
      if (!engine_analysis_has (a, i - n, class_id))
        continue;
      for (guint32 k = from; k < to; k++)
        {
          const EngineTag *t = &a->tag[k];

          if (t->last == i && t->class_id == class_id)
            found = t;
        }
    }
  return found;
}

/**
 * engine_timex_unit:
 * @a: an analysis
 * @i: a token
 * @last: (out): the token after it
 *
 * Returns: the grain of the unit of time at @i that can be a period, else NONE
 */
EngineGrain
engine_timex_unit (const EngineAnalysis *a, guint32 i, guint32 *last)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_TIME_UNIT);

  if (tag == NULL || engine_tag_attr (a, tag, "n") != NULL
      || engine_tag_attr (a, tag, "strict") != NULL || engine_tag_attr (a, tag, "night") != NULL)
    return ENGINE_GRAIN_NONE;
  *last = tag->last;
  switch (engine_tag_code (a, tag)[0])
    {
    case 'D':
      return ENGINE_GRAIN_DAY;
    case 'W':
      return ENGINE_GRAIN_WEEK;
    case 'M':
      return ENGINE_GRAIN_MONTH;
    case 'Y':
      return ENGINE_GRAIN_YEAR;
    case 'q':
      return ENGINE_GRAIN_QUARTER;
    case 'h':
      return ENGINE_GRAIN_HALF;
    case 'e':
      return ENGINE_GRAIN_WEEKEND;
    case 'd':
      return ENGINE_GRAIN_DECADE;
    case 'c':
      return ENGINE_GRAIN_CENTURY;
    default:
      return ENGINE_GRAIN_NONE;
    }
}

/**
 * engine_timex_read_day:
 * @a: an analysis
 * @i: a token
 * @last: (out): the token after it
 * @ordinal: (out): whether it is an ordinal
 *
 * Returns: a day of the month 1 to 31, 0 where there is none
 */
guint
engine_timex_read_day (const EngineAnalysis *a, guint32 i, guint32 *last, gboolean *ordinal)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORDINAL);
  guint value = 0;

  *ordinal = FALSE;
  if (tag != NULL && engine_tag_attr (a, tag, "plural") == NULL)
    {
      *ordinal = TRUE;
      *last = tag->last;
      value = (guint)code_int (a, tag);
    }
  else if (engine_number_read_small (a, i, &value, last))
    {
      if (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER && engine_token (a, i)->length_bytes > 2)
        return 0;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER
          && engine_tag_attr (a, engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD), "article"))
        return 0;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER && engine_token_is_glued (a, *last)
          && (tag = engine_analysis_tag (a, *last, ENGINE_CLASS_ORDINAL_SUFFIX)) != NULL)
        {
          *ordinal = TRUE;
          *last = tag->last;
        }
      else if (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER && engine_token_is_glued (a, *last)
               && engine_token (a, *last)->kind == ENGINE_TOKEN_WORD
               && !engine_token_is_genitive (a, *last)
               && engine_analysis_tag (a, *last, ENGINE_CLASS_MONTH) == NULL)
        return 0; /* 18h05, 3rdgen */
    }
  return value >= 1 && value <= 31 ? value : 0;
}
