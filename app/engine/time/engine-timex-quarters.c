/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a year that a date has: quarters, halves and seasons. */

#include "config.h"

#include "engine-timex-parts.h"

/* "4Q 2018", "3Q19": the letter behind the number, which may have the year with it. */
static gboolean
take_lettered_quarter (EngineDateReader *r, guint32 i)
{
  const EngineAnalysis *a = r->a;
  const EngineTag *letter = engine_analysis_tag (a, i + 1, ENGINE_CLASS_QUARTER_LETTER);
  const char *code, *year;
  guint32 last;
  guint n;

  if (letter == NULL || engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER
      || !engine_token_is_glued (a, i + 1) || !engine_number_read_small (a, i, &n, &last)
      || last != i + 1 || (r->parts & ~(guint)ENGINE_PART_YEAR) != 0 || r->comma)
    return FALSE;
  code = engine_tag_code (a, letter);
  if (n < 1 || n > (code[0] == 'Q' ? 4 : 2))
    return FALSE;
  r->d.point.sub = (gint8)n;
  r->d.point.grain = code[0] == 'Q' ? ENGINE_GRAIN_QUARTER : ENGINE_GRAIN_HALF;
  r->parts |= ENGINE_PART_SUB;
  year = engine_tag_attr (a, letter, "year");
  if (year != NULL)
    {
      r->d.point.year = (gint16)g_ascii_strtoll (year, NULL, 10);
      r->parts |= ENGINE_PART_YEAR;
    }
  r->end = letter->last;
  return TRUE;
}

gboolean
engine_date_take_quarter (EngineDateReader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_QUARTER);
  const EngineTag *unit;
  const char *code;
  guint32 last;
  gboolean ordinal;
  guint n;

  if (take_lettered_quarter (r, i))
    return TRUE;
  if (tag == NULL
      && !(r->parts & ~(guint)(ENGINE_PART_YEAR | ENGINE_PART_PERIOD | ENGINE_PART_EDGE))
      && !r->comma && (n = engine_timex_read_day (r->a, i, &last, &ordinal)) != 0 && ordinal
      && (unit = engine_analysis_tag (r->a, last, ENGINE_CLASS_TIME_UNIT)) != NULL
      && ((engine_tag_code (r->a, unit)[0] == 'q' && n <= 4)
          || (engine_tag_code (r->a, unit)[0] == 'h' && n <= 2)))
    {
      r->d.point.sub = (gint8)n;
      r->d.point.grain =
          engine_tag_code (r->a, unit)[0] == 'q' ? ENGINE_GRAIN_QUARTER : ENGINE_GRAIN_HALF;
      r->parts |= ENGINE_PART_SUB
                  | (engine_date_has_attr (r->a, unit, "strict") ? ENGINE_PART_HALF_WORDS : 0);
      r->end = unit->last;
      return TRUE;
    }
  if (tag == NULL || (r->parts & ~(guint)(ENGINE_PART_YEAR | ENGINE_PART_PERIOD | ENGINE_PART_EDGE))
      || r->comma)
    return FALSE;
  code = engine_tag_code (r->a, tag);
  r->d.point.sub = (gint8)(code[1] - '0');
  r->d.point.grain = code[0] == 'Q' ? ENGINE_GRAIN_QUARTER : ENGINE_GRAIN_HALF;
  r->parts |= ENGINE_PART_SUB;
  if (engine_tag_attr (r->a, tag, "half") != NULL || engine_tag_attr (r->a, tag, "strict") != NULL
      || engine_tag_attr (r->a, tag, "last") != NULL)
    r->parts |= ENGINE_PART_HALF_WORDS;
  r->end = tag->last;
  /* "last quarter of": the preposition joins what follows */
  if (engine_analysis_has (r->a, tag->last - 1, ENGINE_CLASS_DATE_OF) && tag->last > tag->first + 1)
    r->end--;
  return TRUE;
}

/* "by the summer", "d'ici à l'été", "à l'automne": a term and the article make a season a date. */
static gboolean
has_term_before (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *prep = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_PREP);

  /* but not "in the fall of the rouble" */
  if (engine_date_has_attr (a, prep, "season")
      && (engine_token (a, i + 1)->kind != ENGINE_TOKEN_WORD
          || engine_analysis_tag (a, i + 1, ENGINE_CLASS_DATE_OF) == NULL)
      && !(engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
           && engine_analysis_tag (a, i + 1, ENGINE_CLASS_DETERMINER) == NULL
           && engine_analysis_tag (a, i + 1, ENGINE_CLASS_NUMBER_WORD) == NULL
           && (engine_analysis_morph (a, i + 1) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) != 0))
    return TRUE;
  if (i > 0 && engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_UNTIL) != NULL)
    return TRUE;
  return i > 1 && engine_analysis_tag (a, i - 1, ENGINE_CLASS_DETERMINER) != NULL
         && engine_timex_tag_before (a, i - 1, ENGINE_CLASS_DATE_UNTIL) != NULL;
}

gboolean
engine_date_take_season (EngineDateReader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_SEASON);
  const EngineTag *next;
  guint32 last;
  int year;

  if (tag == NULL || (r->parts & ~(guint)(ENGINE_PART_DIRECTION | ENGINE_PART_EDGE)))
    return FALSE;
  if (!(r->parts & ENGINE_PART_DIRECTION))
    {
      /* only with a year or "prochain" after it */
      next = engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_DEICTIC);
      last = tag->last;
      if (next == NULL && engine_analysis_tag (r->a, last, ENGINE_CLASS_DATE_OF) != NULL)
        last = engine_analysis_tag (r->a, last, ENGINE_CLASS_DATE_OF)->last;
      year = engine_token (r->a, last)->kind == ENGINE_TOKEN_NUMBER
             && engine_token (r->a, last)->length_bytes == 4;
      if (next != NULL && engine_tag_attr (r->a, next, "bare") != NULL)
        next = NULL;
      if (!year && (next == NULL || engine_tag_attr (r->a, next, "after") == NULL)
          && !has_term_before (r->a, i))
        return FALSE;
    }
  r->d.point.sub = (gint8)engine_date_code_int (r->a, tag);
  r->d.point.grain = ENGINE_GRAIN_SEASON;
  r->parts |= ENGINE_PART_SUB | ENGINE_PART_STRONG;
  r->end = tag->last;
  return TRUE;
}
