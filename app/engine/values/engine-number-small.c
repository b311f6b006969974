/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole numbers of one part, and years in words. */

#include "config.h"

#include "engine-number.h"

/**
 * engine_number_read_small:
 * @a: an analysis with tags
 * @i: a token
 * @value: (out): the number, 0 to 9999
 * @last: (out): the token after it
 *
 * Returns: whether a whole number without scale starts at @i
 */
gboolean
engine_number_read_any_small (const EngineAnalysis *a, guint32 i, guint *value, guint32 *last)
{
  const EngineToken *t = engine_token (a, i);
  const EngineTag *tag;

  if (t->kind == ENGINE_TOKEN_NUMBER)
    {
      const char *p = engine_token_text (a, i);

      guint n = 0;

      if (t->length_bytes > 4)
        return FALSE;
      for (guint k = 0; k < t->length_bytes; k++)
        {
          if (!g_ascii_isdigit (p[k]))
            return FALSE;
          n = n * 10 + (guint)(p[k] - '0');
        }
      *value = n;
      *last = i + 1;
      return TRUE;
    }
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  if (tag == NULL)
    return FALSE;
  *value = (guint)engine_tag_number (a, tag);
  *last = tag->last;
  return TRUE;
}

/**
 * engine_number_read_year:
 * @a: an analysis with tags
 * @i: a token
 * @year: (out): 1000 to 2199
 * @last: (out): the token after it
 *
 * Returns: whether a year in words starts at @i
 */
gboolean
engine_number_read_year (const EngineAnalysis *a, guint32 i, int *year, guint32 *last)
{
  const EngineTag *first = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  const EngineTag *second;
  EngineNumber number;
  guint high, low;
  double value;

  if (first == NULL)
    return FALSE;
  high = (guint)engine_tag_number (a, first);
  second = engine_analysis_tag (a, first->last, ENGINE_CLASS_NUMBER_WORD);
  if (high >= 15 && high <= 21 && second != NULL && (a->style & ENGINE_STYLE_CONCATENATE) != 0)
    {
      low = (guint)engine_tag_number (a, second);
      *last = second->last;
      if (low == 0 && engine_analysis_tag (a, second->last, ENGINE_CLASS_NUMBER_WORD) != NULL)
        {
          second = engine_analysis_tag (a, second->last, ENGINE_CLASS_NUMBER_WORD);
          low = (guint)engine_tag_number (a, second) % 10;
          *last = second->last;
        }
      else if (low < 10)
        return FALSE;
      *year = (int)(high * 100 + low);
      return TRUE;
    }
  if (!engine_number_read (a, i, &number) || (number.flags & ENGINE_NUMBER_DIGITS)
      || number.last < i + 2)
    return FALSE;
  value = engine_decimal_to_double (number.decimal);
  if (value < 1000 || value > 2199 || value != (double)(int)value)
    return FALSE;
  *year = (int)value;
  *last = number.last;
  return TRUE;
}
