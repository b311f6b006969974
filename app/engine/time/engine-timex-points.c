/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A single point in time or period, read part by part: weekday, day, month, year, quarter, "next
 * week" and so on may come in any order that makes sense ("Jul 18, Fri", "premier lundi du mois
 * prochain", "2016 the third quarter").  What is here is which parts go together; the parts
 * themselves are in engine-timex-parts.c and engine-timex-deictics.c. */

#include "config.h"

#include "engine-fill.h"
#include "engine-mentions.h"
#include "engine-timex-parts.h"

#include <string.h>

/* What may stand between two parts. */
static guint32
skip_joiners (EngineDateReader *r)
{
  const EngineAnalysis *a = r->a;
  guint32 i = r->end;

  r->comma = r->joined = r->dash = FALSE;
  for (guint n = 0; n < 3; n++)
    {
      const EngineTag *tag;
      gunichar c;

      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
        return i;
      c = engine_token_char (a, i);
      if (c == ',')
        {
          r->comma = TRUE;
          i++;
        }
      else if ((engine_token_is_dash (a, i) || c == '/')
               && ((engine_token_is_glued (a, i) && engine_token_is_glued (a, i + 1))
                   || (r->parts & ENGINE_PART_PERIOD)))
        {
          r->dash = TRUE;
          i++;
        }
      else if (c == '.' && (r->parts & (ENGINE_PART_MONTH | ENGINE_PART_DAY))
               && engine_token (a, i + 1)->kind
                      == (r->parts & ENGINE_PART_DAY ? ENGINE_TOKEN_WORD : ENGINE_TOKEN_NUMBER)
               && !(r->parts & ENGINE_PART_YEAR)
               && (r->parts & (ENGINE_PART_MONTH | ENGINE_PART_DAY))
                      != (ENGINE_PART_MONTH | ENGINE_PART_DAY))
        i++;
      /* "last week's Sunday" */
      else if (n == 0 && (r->parts & ENGINE_PART_PERIOD) && engine_token_is_genitive (a, i)
               && engine_analysis_has (a, i + 1, ENGINE_CLASS_WEEKDAY))
        i++;
      else if ((tag = engine_analysis_tag (a, i, ENGINE_CLASS_DAY_PART)) != NULL
               && (r->parts & (ENGINE_PART_WEEKDAY | ENGINE_PART_WORD)))
        i = tag->last;
      else if ((tag = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_OF)) != NULL)
        {
          r->joined = TRUE;
          i = tag->last;
        }
      else
        return i;
    }
  return i;
}

static gboolean
take_any (EngineDateReader *r, guint32 i)
{
  const EngineAnalysis *a = r->a;
  const gboolean number = engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER;
  const gboolean ordinal = number || engine_analysis_has (a, i, ENGINE_CLASS_ORDINAL);
  const gboolean word = engine_analysis_has (a, i, ENGINE_CLASS_NUMBER_WORD);

  /* each only where one of its own words stands */
  return (number && engine_date_take_numeric (r, i))
         || (ordinal && engine_date_take_nth_month (r, i))
         || ((number || engine_analysis_has (a, i, ENGINE_CLASS_DECADE)
              || engine_analysis_has (a, i, ENGINE_CLASS_DECADE_WORD))
             && engine_date_take_decade (r, i))
         || engine_date_take_weekday (r, i) || engine_date_take_month (r, i)
         || (engine_analysis_has (a, i, ENGINE_CLASS_DEICTIC)
             && engine_date_take_deictic_before (r, i))
         || (engine_analysis_has (a, i, ENGINE_CLASS_DATE_NEW) && engine_date_take_new_year (r, i))
         || ((ordinal || engine_analysis_has (a, i, ENGINE_CLASS_QUARTER))
             && engine_date_take_quarter (r, i))
         || (engine_analysis_has (a, i, ENGINE_CLASS_TIME_UNIT)
             && engine_date_take_unit_deictic (r, i))
         || ((ordinal || word) && engine_date_take_day (r, i)) || engine_date_take_year (r, i)
         || engine_date_take_word (r, i) || engine_date_take_season (r, i)
         || (engine_analysis_has (a, i, ENGINE_CLASS_DEICTIC)
             && engine_date_take_deictic_after (r, i))
         || engine_date_take_edge (r, i);
}

/* "the 1977 treaties", "the 2014 sanctions": in a language whose nouns stand last, a definite number of four figures
 * before what is not counted by the round hundred. */
static gboolean
is_year_of_noun (const EngineDateReader *r)
{
  const EngineAnalysis *a = r->a;
  const EngineTag *article = engine_timex_tag_before (a, r->start, ENGINE_CLASS_ARTICLE);

  return (a->style & ENGINE_STYLE_HEADS_LAST) != 0 && engine_token (a, r->start)->length_bytes == 4
         && article != NULL && strcmp (engine_fill_code (a, article), "def") == 0
         && (r->d.point.year % 100 != 0
             || engine_analysis_has (a, r->end, ENGINE_CLASS_INSTRUMENT));
}

/* A year alone is one only where words or place say so. */
static gboolean
year_stands_alone (const EngineDateReader *r)
{
  const EngineAnalysis *a = r->a;
  int year = r->d.point.year;
  const EngineToken *next = engine_token (a, r->end);
  guint32 i = r->start;
  gunichar before = i > 0 ? engine_token_char (a, i - 1) : 0;

  if (engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER)
    return engine_timex_tag_before (a, i, ENGINE_CLASS_YEAR_PREP) != NULL;
  if (i > 0 && engine_token_is_glued (a, i) && before != '(' && before != '[' && before != '/'
      && before != '~' && !engine_token_is_dash (a, i - 1) && before != 0x2019 && before != '"'
      && before != 0xab && before != 0x201c
      && !(engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION))
    return FALSE;
  /* "le règlement 2019/452" */
  if (engine_token_char (a, r->end) == '/' && engine_token_is_glued (a, r->end)
      && engine_token (a, r->end + 1)->kind == ENGINE_TOKEN_NUMBER
      && engine_token (a, r->end + 1)->length_bytes != 4)
    return FALSE;
  if (before == '#' || before == '$' || before == 0x20ac || before == 0xa3)
    return FALSE;
  if (i > 0 && engine_timex_tag_before (a, i, ENGINE_CLASS_NOT_A_FIGURE) != NULL
      && engine_timex_tag_before (a, i, ENGINE_CLASS_YEAR_PREP) == NULL)
    return FALSE;
  if (i > 0 && engine_timex_tag_before (a, i, ENGINE_CLASS_CURRENCY) != NULL)
    return FALSE;
  if (next->kind == ENGINE_TOKEN_WORD
      && ((engine_token_is_glued (a, r->end) && !engine_token_is_genitive (a, r->end))
          || (engine_analysis_tag (a, r->end, ENGINE_CLASS_COUNTED) && !is_year_of_noun (r))))
    return FALSE;
  if (engine_timex_tag_before (a, i, ENGINE_CLASS_YEAR_PREP) != NULL)
    {
      /* "en 2025 300 soldats" is a year, "de 2000 soldats" is not */
      guint32 morph =
          next->kind == ENGINE_TOKEN_WORD ? engine_pack_form_morph (a->pack, next->form) : 0;

      return !((morph & ENGINE_MORPH_PLURAL) && (morph & ENGINE_MORPH_NOUN)
               && !(next->flags & ENGINE_TOKEN_CAPITAL) && (morph & ENGINE_MORPH_VERB) == 0
               && (morph & ENGINE_MORPH_ADJ) == 0 && year % 100 == 0);
    }
  if (year < 1900 || year > 2100)
    return FALSE;
  if (next->kind == ENGINE_TOKEN_WORD && !(next->flags & ENGINE_TOKEN_CAPITAL))
    {
      guint32 morph = engine_pack_form_morph (a->pack, next->form);

      if ((morph & ENGINE_MORPH_PLURAL) && (morph & ENGINE_MORPH_NOUN)
          && !(morph & ENGINE_MORPH_VERB) && !is_year_of_noun (r))
        return FALSE;
    }
  return TRUE;
}

static EngineGrain
grain_of (const EngineDateReader *r)
{
  if (r->d.point.grain != ENGINE_GRAIN_NONE)
    return (EngineGrain)r->d.point.grain;
  if ((r->parts & ENGINE_PART_WORD) || r->d.point.day > 0 || r->d.weekday > 0)
    return ENGINE_GRAIN_DAY;
  if (r->d.point.month > 0)
    return ENGINE_GRAIN_MONTH;
  if (r->d.point.year > 0)
    return ENGINE_GRAIN_YEAR;
  return (EngineGrain)r->d.period;
}

/* "Tuesday's mid-year budget update", "the year-end party", "la revue de mi-année": what tells which, and no date. */
static gboolean
tells_which (const EngineDateReader *r)
{
  const EngineAnalysis *a = r->a;
  const guint32 other = ENGINE_MORPH_VERB | ENGINE_MORPH_ADVERB;
  const guint32 i = r->start;

  if (i == 0 || r->d.period != ENGINE_GRAIN_YEAR || r->d.period_n != 0
      || !engine_token_is_glued (a, r->end - 1)
      || !(engine_token_is_dash (a, r->end - 2)
           || engine_timex_tag_with (a, i, ENGINE_CLASS_DATE_PART, "middle") != NULL))
    return FALSE;
  if (engine_analysis_has (a, i - 1, ENGINE_CLASS_OF))
    return i > 1 && (engine_analysis_morph (a, i - 2) & ENGINE_MORPH_NOUN) != 0;
  return !engine_analysis_has (a, i - 1, ENGINE_CLASS_PREPOSITION)
         && engine_token (a, r->end)->kind == ENGINE_TOKEN_WORD
         && (engine_analysis_morph (a, r->end) & ENGINE_MORPH_NOUN) != 0
         && ((engine_analysis_morph (a, r->end) & other) == 0 || engine_token_is_genitive (a, i - 1)
             || engine_analysis_has (a, i - 1, ENGINE_CLASS_DETERMINER));
}

static gboolean
makes_sense (EngineDateReader *r)
{
  guint p = r->parts;

  if ((p
       & ~(guint)(ENGINE_PART_EDGE | ENGINE_PART_DIRECTION | ENGINE_PART_ORDINAL
                  | ENGINE_PART_STRONG))
      == 0)
    return FALSE;
  if ((p & ENGINE_PART_DAY) && !(p & (ENGINE_PART_MONTH | ENGINE_PART_WEEKDAY))
      && !((p & ENGINE_PART_PERIOD) && r->d.period == ENGINE_GRAIN_MONTH))
    return FALSE;
  if ((p & ENGINE_PART_SUB) && (p & ENGINE_PART_HALF_WORDS)
      && !(p & (ENGINE_PART_YEAR | ENGINE_PART_PERIOD)))
    return FALSE;
  if (r->d.nth > 0 && !(p & (ENGINE_PART_MONTH | ENGINE_PART_PERIOD)))
    return FALSE;
  if ((p | ENGINE_PART_EDGE) == (ENGINE_PART_EDGE | ENGINE_PART_PERIOD) && tells_which (r))
    return FALSE;
  /* "the past decade", "over the coming decade" are lengths */
  if ((p & ENGINE_PART_PERIOD) && r->d.period == ENGINE_GRAIN_DECADE && r->d.period_n != 0)
    return FALSE;
  /* "the last century" is too wide for a date, "every Monday" none */
  if ((p & ENGINE_PART_PERIOD) && r->d.period == ENGINE_GRAIN_CENTURY && !(p & ENGINE_PART_EDGE))
    return FALSE;
  if (p == ENGINE_PART_WEEKDAY && r->d.nth == 0
      && (engine_timex_tag_before (r->a, r->start, ENGINE_CLASS_DATE_EVERY) != NULL
          || engine_timex_tag_with (r->a, r->start, ENGINE_CLASS_WEEKDAY, "plural") != NULL))
    return FALSE;
  if ((p & ENGINE_PART_DAY) && r->d.point.month > 0
      && !engine_date_is_valid (r->d.point.year ? r->d.point.year : 2000, r->d.point.month,
                                r->d.point.day))
    return FALSE;
  if ((p & ~(guint)ENGINE_PART_EDGE) == ENGINE_PART_YEAR && !(p & ENGINE_PART_EDGE))
    return year_stands_alone (r);
  return TRUE;
}

/**
 * engine_timex_read_point:
 * @a: an analysis with tags
 * @i: a token
 * @out: (out): what the words say
 * @last: (out): the token after them
 *
 * Returns: whether a point in time or a period starts at @i
 */
gboolean
engine_timex_read_point (const EngineAnalysis *a, guint32 i, EngineDatePart *out, guint32 *last)
{
  EngineDateReader r = { .a = a, .start = i, .end = i };
  guint n_parts = 0;

  if (engine_timex_read_numeric (a, i, out, last))
    return TRUE;
  r.d.direction = ENGINE_DIRECTION_UNSAID;
  while (n_parts < 8)
    {
      guint32 next = n_parts > 0 ? skip_joiners (&r) : i;

      if (engine_token (a, next)->kind == ENGINE_TOKEN_BREAK || !take_any (&r, next))
        break;
      n_parts++;
    }
  if (n_parts == 0 || !makes_sense (&r))
    return FALSE;
  r.d.point.grain = (guint8)grain_of (&r);
  *out = r.d;
  *last = r.end;
  return TRUE;
}
