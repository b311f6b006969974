/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Years of accounts and what is counted of a year: "FY 2025-26", "exercice 2025", "neuf premiers mois de
 * 2024", "last two quarters of 2023". */

#include "config.h"

#include "engine-number.h"
#include "engine-timex.h"

#include <string.h>

/* The year at @i that "FY", "exercice" or "FY25" names, or, with no such word, that a slash parts from
 * the next one: "the 2026/27 season"; 0 where there is none. */
static guint
read_fiscal_start (const EngineAnalysis *a, guint32 i, const EngineTag *tag, guint32 *last)
{
  guint32 number = tag != NULL ? tag->last : i;
  guint value;

  if (tag != NULL && *engine_tag_code (a, tag) != '\0')
    {
      *last = tag->last;
      return (guint)engine_tag_number (a, tag);
    }
  if (engine_token (a, number)->kind != ENGINE_TOKEN_NUMBER
      || !engine_number_read_small (a, number, &value, last) || value > 2199)
    return 0;
  if (tag == NULL)
    return value >= 1900 && engine_token_char (a, *last) == '/' && engine_token_is_glued (a, *last)
                   && engine_token_is_glued (a, *last + 1)
               ? value
               : 0;
  if (value < 100 && engine_token (a, number)->length_bytes == 2)
    return 2000 + value;
  return value >= 1900 ? value : 0;
}

/* "FY 2025-26", "FY25", "exercice 2025", "fiscal year 2026", "2026/27". */
gboolean
engine_timex_read_fiscal (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_FISCAL);
  EngineDatePart part = { .direction = ENGINE_DIRECTION_UNSAID };
  guint32 last, end;
  guint year = read_fiscal_start (a, i, tag, &last);
  guint second;

  if (year == 0)
    return FALSE;
  part.point.year = (gint16)year;
  part.point.grain = ENGINE_GRAIN_YEAR;
  if ((engine_token_is_dash (a, last) || engine_token_char (a, last) == '/')
      && engine_number_read_small (a, last + 1, &second, &end)
      && (second == year + 1 || second == (year + 1) % 100))
    {
      part.point.grain = ENGINE_GRAIN_FISCAL;
      last = end;
    }
  else if (tag == NULL)
    return FALSE;
  *out = (EngineTimex){ .first = i, .last = last, .from = part };
  return TRUE;
}

/* The ordinal or "last" of "first nine months" at @i: 1, -1, 0 where there is none. */
static int
read_which (const EngineAnalysis *a, guint32 i, guint32 *last)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORDINAL);

  if (tag != NULL && g_str_equal (engine_tag_code (a, tag), "1"))
    {
      *last = tag->last;
      return 1;
    }
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_DEICTIC);
  if (tag != NULL && g_str_equal (engine_tag_code (a, tag), "-1")
      && engine_tag_attr (a, tag, "before") != NULL)
    {
      *last = tag->last;
      return -1;
    }
  return 0;
}

/* The year that "of the year", "de 2024", "de l'an dernier" names at @i. */
static gboolean
read_whose_year (const EngineAnalysis *a, guint32 i, EngineDatePart *out, guint32 *last)
{
  const EngineTag *of = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_OF);
  const EngineTag *unit;
  guint32 j;

  if (of == NULL || engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  for (j = of->last; j > of->first; j--)
    if (engine_timex_read_point (a, j, out, last))
      return (out->point.grain == ENGINE_GRAIN_YEAR && out->point.year > 0)
             || (out->period == ENGINE_GRAIN_YEAR && out->point.month == 0);
  j = of->last;
  /* "of the year", "de l'année": this one */
  if (engine_analysis_tag (a, j, ENGINE_CLASS_DETERMINER) != NULL)
    j++;
  unit = engine_analysis_tag (a, j, ENGINE_CLASS_TIME_UNIT);
  if (unit == NULL || !g_str_equal (engine_tag_code (a, unit), "Y")
      || engine_tag_attr (a, unit, "plural") != NULL
      || engine_token (a, unit->last)->kind == ENGINE_TOKEN_NUMBER)
    return FALSE;
  *out = (EngineDatePart){ .direction = ENGINE_DIRECTION_UNSAID, .period = ENGINE_GRAIN_YEAR };
  *last = unit->last;
  return TRUE;
}

/* "first five months of the year", "neuf premiers mois de 2024", "last two quarters of 2023". */
gboolean
engine_timex_read_part_of_year (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *unit;
  EngineDatePart year;
  guint32 j = i, last;
  guint n;
  int which = read_which (a, i, &j), per_unit, months;

  if (!engine_number_read_small (a, j, &n, &last) || n < 2 || n > 11)
    return FALSE;
  if (which == 0 && (which = read_which (a, last, &last)) == 0)
    return FALSE;
  unit = engine_analysis_tag (a, last, ENGINE_CLASS_TIME_UNIT);
  if (unit == NULL)
    return FALSE;
  per_unit = engine_tag_code (a, unit)[0] == 'M' ? 1 : engine_tag_code (a, unit)[0] == 'q' ? 3 : 0;
  months = (int)n * per_unit;
  if (months == 0 || months > 11)
    return FALSE;
  if (!read_whose_year (a, unit->last, &year, &last))
    {
      /* "in the first nine months": of this year, but not "the first six months of the contract" */
      if (which < 0 || per_unit != 1 || n < 3
          || (engine_token (a, unit->last)->kind == ENGINE_TOKEN_WORD
              && engine_analysis_tag (a, unit->last, ENGINE_CLASS_DATE_OF) != NULL))
        return FALSE;
      year = (EngineDatePart){ .direction = ENGINE_DIRECTION_UNSAID, .period = ENGINE_GRAIN_YEAR };
      last = unit->last;
    }
  *out = (EngineTimex){ .first = i, .last = last, .from = year, .to = year };
  out->from.point.grain = out->to.point.grain = ENGINE_GRAIN_MONTH;
  out->from.point.month = (gint8)(which > 0 ? 1 : 13 - months);
  out->to.point.month = (gint8)(which > 0 ? months : 12);
  return TRUE;
}
