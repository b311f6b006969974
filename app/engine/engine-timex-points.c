/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A single point in time or period, read part by part: weekday, day, month, year, quarter, "next
 * week" and so on may come in any order that makes sense ("Jul 18, Fri", "premier lundi du mois
 * prochain", "2016 the third quarter").  Words come from the lexicon; what is here is which parts
 * go together.  Nothing is resolved: see engine-timex-resolve.c. */

#include "config.h"

#include "engine-number.h"
#include "engine-timex.h"

#include <string.h>

typedef enum
{
  PART_WEEKDAY = 1 << 0,
  PART_DAY = 1 << 1,
  PART_MONTH = 1 << 2,
  PART_YEAR = 1 << 3,
  PART_SUB = 1 << 4,    /* quarter, half, season */
  PART_PERIOD = 1 << 5, /* "next month" */
  PART_WORD = 1 << 6,   /* today */
  PART_EDGE = 1 << 7,   /* "early", "fin": says that a period follows */
  PART_DIRECTION = 1 << 8, /* last, next before a month or weekday */
  PART_ORDINAL = 1 << 9, /* an ordinal that may be a day or count weekdays */
  PART_STRONG = 1 << 10, /* the month or weekday is beyond doubt */
  PART_HALF_WORDS = 1 << 11, /* "first half": nothing without a year */
  PART_DECADE = 1 << 12,
} Parts;

typedef struct
{
  const EngineAnalysis *a;
  EngineDatePart d;
  guint parts;     /* Parts */
  guint32 start;   /* tokens */
  guint32 end;     /* after the last part taken */
  gboolean year_last; /* the last part taken was the year */
  gboolean comma;  /* a comma stands between it and the next */
  gboolean joined; /* "of", "in" does */
  gboolean dash;
  guint ordinal;
} Reader;

static int
code_int (const EngineAnalysis *a, const EngineTag *tag)
{
  return (int)g_ascii_strtoll (engine_tag_code (a, tag), NULL, 10);
}

static gboolean
has_tag_attr (const EngineAnalysis *a, const EngineTag *tag, const char *key)
{
  return tag != NULL && engine_tag_attr (a, tag, key) != NULL;
}

/* Whether what follows the number before @i makes it no day and no year: a unit, a clock time,
 * more digits. */
static gboolean
number_goes_on (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  gunichar c;

  if (engine_analysis_tag (a, i, ENGINE_CLASS_UNIT) != NULL
      || engine_analysis_tag (a, i, ENGINE_CLASS_CURRENCY) != NULL
      || engine_analysis_tag (a, i, ENGINE_CLASS_CLOCK) != NULL
      || engine_analysis_tag (a, i, ENGINE_CLASS_SCALE) != NULL
      || engine_analysis_tag (a, i, ENGINE_CLASS_TIME_UNIT) != NULL)
    return TRUE;
  if (t->kind == ENGINE_TOKEN_NUMBER)
    return FALSE;
  c = engine_token_char (a, i);
  return c == ':' && engine_token (a, i + 1)->kind == ENGINE_TOKEN_NUMBER
         && engine_token_is_glued (a, i + 1);
}

/* Whether the text's line holds nothing else. */
static gboolean
is_alone (const EngineAnalysis *a, guint32 first, guint32 last)
{
  if (engine_token (a, last)->kind == ENGINE_TOKEN_PUNCT && engine_token_char (a, last) == '.')
    last++;
  return (engine_token (a, first)->flags & ENGINE_TOKEN_LINE_START)
         && engine_token (a, last)->kind == ENGINE_TOKEN_BREAK;
}

/* Whether a month or weekday word with other meanings is one here. */
static gboolean
is_certain (const Reader *r, const EngineTag *tag)
{
  const EngineAnalysis *a = r->a;
  gboolean short_form = engine_tag_attr (a, tag, "abbr") != NULL;
  gboolean ambiguous = engine_tag_attr (a, tag, "ambiguous") != NULL;
  gboolean capital = (engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL) != 0;
  const EngineTag *prep;
  guint32 after = tag->last;
  guint32 last;
  gboolean ordinal;

  if (!short_form && !ambiguous)
    return TRUE;
  if ((r->parts & PART_DIRECTION) && ambiguous)
    return (engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL) != 0;
  if ((r->parts & (PART_DAY | PART_WEEKDAY | PART_YEAR | PART_DIRECTION | PART_PERIOD | PART_MONTH))
      != 0)
    return TRUE;
  if (is_alone (a, tag->first, tag->last))
    return TRUE;
  if (short_form && engine_token (a, after)->kind == ENGINE_TOKEN_PUNCT
      && strchr (".,", (int)engine_token_char (a, after)) != NULL && engine_token_char (a, after))
    after++;
  if (engine_timex_read_day (a, after, &last, &ordinal) != 0
      || (engine_token (a, after)->kind == ENGINE_TOKEN_NUMBER
          && engine_token (a, after)->length_bytes == 4))
    return TRUE;
  if (engine_analysis_tag (a, after, ENGINE_CLASS_DEICTIC) != NULL && !short_form)
    return engine_tag_attr (a, engine_analysis_tag (a, after, ENGINE_CLASS_DEICTIC), "after")
           != NULL;
  if (engine_token_is_dash (a, after) && engine_analysis_tag (a, after + 1, ENGINE_CLASS_MONTH))
    return TRUE;
  if (engine_token_is_dash (a, after) && engine_token (a, after + 1)->kind == ENGINE_TOKEN_NUMBER
      && engine_token (a, after + 1)->length_bytes == 4)
    return TRUE;
  if ((r->parts & PART_EDGE)
      || (tag->class_id == ENGINE_CLASS_WEEKDAY
          && engine_analysis_tag (a, after, ENGINE_CLASS_MONTH) != NULL))
    return TRUE;
  prep = engine_timex_tag_before (a, tag->first, ENGINE_CLASS_DATE_PREP);
  if (prep != NULL && engine_tag_attr (a, prep, "weak") != NULL && !capital)
    prep = NULL;
  if (prep != NULL || engine_timex_tag_before (a, tag->first, ENGINE_CLASS_DATE_FROM) != NULL
      || engine_timex_tag_before (a, tag->first, ENGINE_CLASS_DATE_UNTIL) != NULL)
    return !(ambiguous && short_form) || capital;
  return FALSE;
}

static gboolean
take_weekday (Reader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_WEEKDAY);

  if (tag == NULL || (r->parts & (PART_WEEKDAY | PART_WORD | PART_SUB))
      || (r->comma && !(r->parts & PART_DAY))
      || (r->parts && (r->parts & ~(guint)PART_ORDINAL) == PART_YEAR))
    return FALSE;
  if ((r->parts & PART_EDGE) && !(r->parts & PART_PERIOD))
    return FALSE;
  if (!is_certain (r, tag))
    return FALSE;
  if ((r->parts & PART_DAY) && !(r->parts & PART_MONTH) && !(r->parts & PART_ORDINAL))
    return FALSE;
  if ((r->parts & PART_ORDINAL) && !(r->parts & PART_MONTH))
    {
      /* "first Monday of": the ordinal counts */
      if (r->ordinal == 0 || r->ordinal > 5)
        return FALSE;
      r->d.nth = (gint8)r->ordinal;
      r->d.point.day = 0;
      r->parts &= ~(guint)(PART_DAY | PART_ORDINAL);
    }
  r->d.weekday = (gint8)code_int (r->a, tag);
  r->parts |= PART_WEEKDAY;
  r->end = tag->last;
  if (engine_tag_attr (r->a, tag, "abbr") != NULL && engine_token_char (r->a, r->end) == '.'
      && engine_token_is_glued (r->a, r->end))
    r->end++;
  return TRUE;
}

static gboolean
take_month (Reader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_MONTH);

  if (tag == NULL || (r->parts & (PART_MONTH | PART_WORD | PART_SUB))
      || (r->comma && !(r->parts & (PART_WEEKDAY | PART_DAY))))
    return FALSE;
  if ((r->parts & PART_PERIOD) && r->d.period != ENGINE_GRAIN_YEAR)
    return FALSE;
  if ((r->parts & PART_WEEKDAY) && !(r->parts & PART_DAY) && r->d.nth == 0)
    {
      guint32 last, next = tag->last;
      gboolean ordinal;

      if (engine_token_char (r->a, next) == '.' || engine_token_char (r->a, next) == ',')
        next++;
      if (engine_timex_read_day (r->a, next, &last, &ordinal) == 0)
        return FALSE;
    }
  if (!is_certain (r, tag))
    return FALSE;
  r->d.point.month = (gint8)code_int (r->a, tag);
  r->year_last = FALSE;
  r->parts |= PART_MONTH;
  r->end = tag->last;
  if (engine_tag_attr (r->a, tag, "abbr") != NULL && engine_token_char (r->a, r->end) == '.'
      && engine_token_is_glued (r->a, r->end))
    r->end++;
  return TRUE;
}

/* Whether a month, or something else that a day belongs to, follows the day before @i. */
static gboolean
month_follows (const EngineAnalysis *a, guint32 i)
{
  guint32 last;

  for (guint n = 0; n < 3; n++)
    {
      if (engine_analysis_tag (a, i, ENGINE_CLASS_MONTH) != NULL)
        return TRUE;
      if (engine_analysis_tag (a, i, ENGINE_CLASS_DEICTIC) != NULL
          && !has_tag_attr (a, engine_analysis_tag (a, i, ENGINE_CLASS_DEICTIC), "plural")
          && engine_timex_unit (a, engine_analysis_tag (a, i, ENGINE_CLASS_DEICTIC)->last, &last)
                 == ENGINE_GRAIN_MONTH)
        return TRUE;
      if (engine_timex_unit (a, i, &last) == ENGINE_GRAIN_MONTH
          && engine_analysis_tag (a, last, ENGINE_CLASS_DEICTIC) != NULL
          && !has_tag_attr (a, engine_analysis_tag (a, last, ENGINE_CLASS_DEICTIC), "plural"))
        return TRUE;
      if (engine_token_char (a, i) == '.' || engine_token_is_dash (a, i))
        i++;
      else if (engine_analysis_tag (a, i, ENGINE_CLASS_DATE_OF) != NULL)
        i = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_OF)->last;
      else if (n > 0)
        return FALSE;
      else if (engine_analysis_tag (a, i, ENGINE_CLASS_DEICTIC) == NULL
               && engine_timex_unit (a, i, &last) == ENGINE_GRAIN_NONE)
        return FALSE;
    }
  return FALSE;
}

static gboolean
take_day (Reader *r, guint32 i)
{
  guint32 last;
  gboolean ordinal, fits;
  guint day;

  if ((r->parts & (PART_DAY | PART_WORD | PART_SUB | PART_EDGE))
      || ((r->parts & PART_MONTH) && r->year_last))
    return FALSE;
  day = engine_timex_read_day (r->a, i, &last, &ordinal);
  if (day == 0)
    return FALSE;
  fits = month_follows (r->a, last);
  if (number_goes_on (r->a, last)
      && !(fits && engine_analysis_tag (r->a, last, ENGINE_CLASS_TIME_UNIT) != NULL))
    return FALSE;
  if (engine_token_is_dash (r->a, last) && !(r->parts & PART_MONTH)
      && engine_token (r->a, last + 1)->kind == ENGINE_TOKEN_NUMBER)
    return FALSE;
  if ((r->parts & PART_MONTH) && !(r->parts & PART_YEAR && !ordinal && r->comma))
    fits = TRUE;
  if ((r->parts & PART_WEEKDAY) && !r->comma
      && (ordinal || !r->joined || engine_token (r->a, i)->kind == ENGINE_TOKEN_WORD))
    fits = TRUE;
  if (ordinal && engine_analysis_tag (r->a, last, ENGINE_CLASS_WEEKDAY) != NULL)
    fits = TRUE;
  if (!fits || (r->parts & PART_DECADE))
    return FALSE;
  /* "in March 20 ships": a month takes a bare number after it only as a day */
  r->d.point.day = (gint8)day;
  r->parts |= PART_DAY | (ordinal ? PART_ORDINAL : 0);
  r->ordinal = day;
  r->end = last;
  return TRUE;
}

/* Years of two digits: the century that brings them nearest to the turn of this one. */
static int
full_year (int year)
{
  return year >= 100 ? year : year < 60 ? 2000 + year : 1900 + year;
}

static gboolean
take_year (Reader *r, guint32 i)
{
  const EngineToken *t = engine_token (r->a, i);
  const char *p = engine_token_text (r->a, i);
  guint32 last = i + 1;
  gboolean dated = (r->parts & (PART_MONTH | PART_SUB | PART_EDGE)) != 0;
  int year;

  if (r->parts & (PART_YEAR | PART_WORD | PART_DIRECTION | PART_PERIOD))
    return FALSE;
  if (t->kind == ENGINE_TOKEN_NUMBER)
    {
      guint value;

      if (!engine_number_read_small (r->a, i, &value, &last))
        return FALSE;
      year = (int)value;
      if (t->length_bytes == 4)
        {
          if (year < 1300 || year > 2199 || number_goes_on (r->a, last))
            return FALSE;
        }
      else if (t->length_bytes == 2 && (r->parts & PART_MONTH) && !r->dash
               && ((r->parts & PART_DAY) || year > 31) && !number_goes_on (r->a, last)
               && (engine_token (r->a, last)->kind != ENGINE_TOKEN_WORD
                   || !engine_token_is_glued (r->a, last))
               && !engine_token_is_dash (r->a, last))
        year = full_year (year);
      else
        return FALSE;
      (void)p;
    }
  else if ((dated || (r->parts == 0 && engine_timex_tag_before (r->a, i, ENGINE_CLASS_YEAR_PREP)))
           && engine_number_read_year (r->a, i, &year, &last))
    {
      if (number_goes_on (r->a, last)
          || (r->parts == 0
              && (engine_pack_form_morph (r->a->pack, engine_token (r->a, last)->form)
                  & ENGINE_MORPH_NOUN)))
        return FALSE;
    }
  else if (dated && engine_token_char (r->a, i) == '\''
           && engine_token (r->a, i + 1)->kind == ENGINE_TOKEN_NUMBER
           && engine_token (r->a, i + 1)->length_bytes == 2)
    {
      p = engine_token_text (r->a, i + 1);
      year = full_year ((p[0] - '0') * 10 + p[1] - '0');
      last = i + 2;
    }
  else
    return FALSE;
  r->d.point.year = (gint16)year;
  r->parts |= PART_YEAR;
  r->end = last;
  r->year_last = TRUE;
  return TRUE;
}

static gboolean
take_quarter (Reader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_QUARTER);
  const EngineTag *unit;
  const char *code;
  guint32 last;
  gboolean ordinal;
  guint n;

  if (tag == NULL && !(r->parts & ~(guint)(PART_YEAR | PART_PERIOD | PART_EDGE)) && !r->comma
      && (n = engine_timex_read_day (r->a, i, &last, &ordinal)) != 0 && ordinal
      && (unit = engine_analysis_tag (r->a, last, ENGINE_CLASS_TIME_UNIT)) != NULL
      && ((engine_tag_code (r->a, unit)[0] == 'q' && n <= 4)
          || (engine_tag_code (r->a, unit)[0] == 'h' && n <= 2)))
    {
      r->d.point.sub = (gint8)n;
      r->d.point.grain =
          engine_tag_code (r->a, unit)[0] == 'q' ? ENGINE_GRAIN_QUARTER : ENGINE_GRAIN_HALF;
      r->parts |= PART_SUB | (has_tag_attr (r->a, unit, "strict") ? PART_HALF_WORDS : 0);
      r->end = unit->last;
      return TRUE;
    }
  if (tag == NULL || (r->parts & ~(guint)(PART_YEAR | PART_PERIOD | PART_EDGE)) || r->comma)
    return FALSE;
  code = engine_tag_code (r->a, tag);
  r->d.point.sub = (gint8)(code[1] - '0');
  r->d.point.grain = code[0] == 'Q' ? ENGINE_GRAIN_QUARTER : ENGINE_GRAIN_HALF;
  r->parts |= PART_SUB;
  if (engine_tag_attr (r->a, tag, "half") != NULL || engine_tag_attr (r->a, tag, "strict") != NULL
      || engine_tag_attr (r->a, tag, "last") != NULL)
    r->parts |= PART_HALF_WORDS;
  r->end = tag->last;
  return TRUE;
}

static gboolean
take_season (Reader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_SEASON);
  const EngineTag *next;
  guint32 last;
  int year;

  if (tag == NULL || (r->parts & ~(guint)(PART_DIRECTION | PART_EDGE)))
    return FALSE;
  if (!(r->parts & PART_DIRECTION))
    {
      /* only with a year or "prochain" after it */
      next = engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_DEICTIC);
      last = tag->last;
      if (next == NULL && engine_analysis_tag (r->a, last, ENGINE_CLASS_DATE_OF) != NULL)
        last = engine_analysis_tag (r->a, last, ENGINE_CLASS_DATE_OF)->last;
      year = engine_token (r->a, last)->kind == ENGINE_TOKEN_NUMBER
             && engine_token (r->a, last)->length_bytes == 4;
      if (!year && (next == NULL || engine_tag_attr (r->a, next, "after") == NULL))
        return FALSE;
    }
  r->d.point.sub = (gint8)code_int (r->a, tag);
  r->d.point.grain = ENGINE_GRAIN_SEASON;
  r->parts |= PART_SUB | PART_STRONG;
  r->end = tag->last;
  return TRUE;
}

/* The deictic at @i that goes before (or after) its noun. */
static const EngineTag *
deictic_at (const EngineAnalysis *a, guint32 i, const char *place)
{
  guint32 from = g_array_index (a->tag_at, guint32, i);
  guint32 to = g_array_index (a->tag_at, guint32, i + 1);

  if (!engine_analysis_may_have (a, i, ENGINE_CLASS_DEICTIC))
    return NULL;
  for (guint32 k = from; k < to; k++)
    {
      const EngineTag *t = &g_array_index (a->tags, EngineTag, k);

      if (t->class_id == ENGINE_CLASS_DEICTIC && engine_tag_attr (a, t, place) != NULL)
        return t;
    }
  return NULL;
}

static void
set_period (Reader *r, EngineGrain unit, const EngineTag *deictic)
{
  r->d.period = (guint8)unit;
  r->d.period_n = (gint8)code_int (r->a, deictic);
  if (has_tag_attr (r->a, deictic, "rest"))
    r->d.rest = 1;
  if (has_tag_attr (r->a, deictic, "previous"))
    r->d.anchor = ENGINE_ANCHOR_PREVIOUS;
  r->parts |= PART_PERIOD;
}

/* "next month", "cette semaine", "last Monday", "this September": the word before. */
static gboolean
take_deictic_before (Reader *r, guint32 i)
{
  const EngineTag *tag = deictic_at (r->a, i, "before");
  EngineGrain unit;
  guint32 last;

  if (tag == NULL || (r->parts & (PART_PERIOD | PART_WORD | PART_YEAR | PART_DIRECTION))
      || (has_tag_attr (r->a, tag, "plural") && code_int (r->a, tag) != 0))
    return FALSE;
  unit = engine_timex_unit (r->a, tag->last, &last);
  /* "dernier trimestre 2019" is the fourth */
  if (unit != ENGINE_GRAIN_NONE && engine_analysis_tag (r->a, i, ENGINE_CLASS_QUARTER) != NULL)
    {
      guint32 year_at = engine_analysis_tag (r->a, i, ENGINE_CLASS_QUARTER)->last;

      if (engine_analysis_tag (r->a, year_at, ENGINE_CLASS_DATE_OF) != NULL)
        year_at = engine_analysis_tag (r->a, year_at, ENGINE_CLASS_DATE_OF)->last;
      if (engine_token (r->a, year_at)->kind == ENGINE_TOKEN_NUMBER
          && engine_token (r->a, year_at)->length_bytes == 4)
        return FALSE;
    }
  if (unit != ENGINE_GRAIN_NONE)
    {
      const EngineTag *unit_tag = engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_TIME_UNIT);
      const EngineTag *after;

      /* "ces jours", "last days": no period; "ce mois dernier" is read by its end */
      if (has_tag_attr (r->a, unit_tag, "plural"))
        return FALSE;
      if (unit == ENGINE_GRAIN_DAY && r->d.rest == 0)
        return FALSE;
      if ((r->parts & PART_MONTH) && unit != ENGINE_GRAIN_YEAR)
        return FALSE;
      set_period (r, unit, tag);
      r->end = last;
      after = deictic_at (r->a, last, "after");
      if (after == NULL && engine_token_is_dash (r->a, last))
        after = deictic_at (r->a, last, "after");
      if (after != NULL)
        {
          if (code_int (r->a, tag) == 0)
            r->d.period_n = (gint8)code_int (r->a, after);
          r->end = after->last;
        }
      return TRUE;
    }
  if ((r->parts & ~(guint)PART_EDGE) != 0
      || (engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_MONTH) == NULL
          && engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_WEEKDAY) == NULL
          && engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_SEASON) == NULL))
    return FALSE;
  r->d.direction = (gint8)code_int (r->a, tag);
  if (has_tag_attr (r->a, tag, "follow"))
    r->d.direction = 2;
  r->parts |= PART_DIRECTION;
  r->end = tag->last;
  return TRUE;
}

/* "mois prochain", "semaine dernière": unit and the word after. */
static gboolean
take_unit_deictic (Reader *r, guint32 i)
{
  guint32 last;
  EngineGrain unit = engine_timex_unit (r->a, i, &last);
  const EngineTag *tag;

  if (unit == ENGINE_GRAIN_NONE
      || (r->parts & (PART_PERIOD | PART_WORD | PART_YEAR | PART_DIRECTION)))
    return FALSE;
  if ((r->parts & PART_MONTH) && unit != ENGINE_GRAIN_YEAR)
    return FALSE;
  tag = deictic_at (r->a, last, "after");
  if (tag != NULL
      && !has_tag_attr (r->a, engine_analysis_tag (r->a, i, ENGINE_CLASS_TIME_UNIT), "plural"))
    {
      set_period (r, unit, tag);
      if (unit == ENGINE_GRAIN_DAY)
        r->d.anchor = ENGINE_ANCHOR_PREVIOUS;
      r->end = tag->last;
      return TRUE;
    }
  /* "end of the year", "fin de l'année": this one */
  if ((r->parts & PART_EDGE) && unit != ENGINE_GRAIN_DAY
      && !has_tag_attr (r->a, engine_analysis_tag (r->a, i, ENGINE_CLASS_TIME_UNIT), "plural"))
    {
      r->d.period = (guint8)unit;
      r->d.period_n = 0;
      r->parts |= PART_PERIOD;
      r->end = last;
      return TRUE;
    }
  /* "first Monday in the month" */
  if ((r->parts & PART_WEEKDAY) && r->d.nth > 0 && r->joined && unit == ENGINE_GRAIN_MONTH)
    {
      r->d.period = (guint8)unit;
      r->parts |= PART_PERIOD;
      r->end = last;
      return TRUE;
    }
  return FALSE;
}

/* "dernier", "next" after a month, weekday or day: "18 juillet dernier". */
static gboolean
take_deictic_after (Reader *r, guint32 i)
{
  const EngineTag *tag;

  if (!(r->parts & (PART_MONTH | PART_WEEKDAY | PART_SUB))
      || (r->parts & (PART_YEAR | PART_PERIOD | PART_DIRECTION)) || r->comma || r->joined)
    return FALSE;
  tag = deictic_at (r->a, i, "after");
  if (tag == NULL || has_tag_attr (r->a, tag, "rest"))
    return FALSE;
  r->d.direction = (gint8)code_int (r->a, tag);
  if (has_tag_attr (r->a, tag, "follow"))
    r->d.direction = 2;
  r->parts |= PART_DIRECTION | PART_STRONG;
  r->end = tag->last;
  return TRUE;
}

static gboolean
take_word (Reader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_TIME_WORD);

  if (tag == NULL || (r->parts & ~(guint)PART_EDGE))
    return FALSE;
  /* "to date" ends what it says; "equal to date 1" does not */
  if (has_tag_attr (r->a, tag, "ending")
      && engine_token (r->a, tag->last)->kind <= ENGINE_TOKEN_NUMBER)
    return FALSE;
  r->d.shift_unit = ENGINE_GRAIN_DAY;
  r->d.shift_days = (gint16)code_int (r->a, tag);
  r->d.anchor =
      has_tag_attr (r->a, tag, "previous") ? ENGINE_ANCHOR_PREVIOUS : ENGINE_ANCHOR_DOCUMENT;
  r->parts |= PART_WORD;
  r->end = tag->last;
  return TRUE;
}

static gboolean
take_edge (Reader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_DATE_PART);

  if (tag == NULL || r->parts != 0)
    return FALSE;
  if (has_tag_attr (r->a, tag, "month")
      && engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_MONTH) == NULL)
    return FALSE;
  if (has_tag_attr (r->a, tag, "year")
      && (engine_token (r->a, tag->last)->kind != ENGINE_TOKEN_NUMBER
          || engine_token (r->a, tag->last)->length_bytes != 4))
    return FALSE;
  r->parts |= PART_EDGE;
  r->end = tag->last;
  if (engine_token_is_dash (r->a, r->end))
    r->end++;
  return TRUE;
}

/* 's right after a number. */
static gboolean
is_possessive (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const char *p = engine_token_text (a, i);

  return t->kind == ENGINE_TOKEN_WORD && engine_token_is_glued (a, i) && t->length_bytes >= 2
         && t->length_bytes <= 4 && !g_ascii_isalpha (p[0]) && p[t->length_bytes - 1] == 's';
}

/* "1990s", "années 1990", "the seventies". */
static gboolean
take_decade (Reader *r, guint32 i)
{
  const EngineAnalysis *a = r->a;
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_DECADE);
  const EngineTag *suffix;
  gboolean possessive = FALSE;
  guint value;
  guint32 last;

  if (r->parts & ~(guint)PART_EDGE)
    return FALSE;
  if (tag != NULL)
    {
      r->d.point.year = (gint16)code_int (a, tag);
      r->end = tag->last;
    }
  else
    {
      const EngineTag *word = engine_analysis_tag (a, i, ENGINE_CLASS_DECADE_WORD);

      if (word != NULL)
        i = word->last;
      if (!engine_number_read_small (a, i, &value, &last)
          || engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER || value % 10 != 0)
        return FALSE;
      suffix = engine_analysis_tag (a, last, ENGINE_CLASS_DECADE_SUFFIX);
      if (suffix == NULL && word == NULL && value < 2010 && is_possessive (a, last))
        possessive = TRUE;
      if (word == NULL && ((suffix == NULL && !possessive) || (value < 100 && value < 20)))
        return FALSE;
      if (value >= 100 && (value < 1300 || value > 2100))
        return FALSE;
      if (value < 100 && engine_token (a, i)->length_bytes != 2)
        return FALSE;
      r->d.point.year = (gint16)(value >= 100 ? value : value < 20 ? 2000 + value : 1900 + value);
      r->end = suffix != NULL ? suffix->last : possessive ? last + 1 : last;
    }
  r->d.point.grain = ENGINE_GRAIN_DECADE;
  r->parts |= PART_DECADE | PART_YEAR;
  return TRUE;
}

/* What may stand between two parts. */
static guint32
skip_joiners (Reader *r)
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
                   || (r->parts & PART_PERIOD)))
        {
          r->dash = TRUE;
          i++;
        }
      else if (c == '.' && (r->parts & (PART_MONTH | PART_DAY))
               && engine_token (a, i + 1)->kind
                      == (r->parts & PART_DAY ? ENGINE_TOKEN_WORD : ENGINE_TOKEN_NUMBER)
               && !(r->parts & PART_YEAR)
               && (r->parts & (PART_MONTH | PART_DAY)) != (PART_MONTH | PART_DAY))
        i++;
      else if ((tag = engine_analysis_tag (a, i, ENGINE_CLASS_DAY_PART)) != NULL
               && (r->parts & (PART_WEEKDAY | PART_WORD)))
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

/* "the third month of 2021" */
static gboolean
take_nth_month (Reader *r, guint32 i)
{
  guint32 last, unit_end;
  gboolean ordinal;
  guint n;

  if (r->parts != 0)
    return FALSE;
  n = engine_timex_read_day (r->a, i, &last, &ordinal);
  if (n == 0 || n > 12 || !ordinal
      || engine_timex_unit (r->a, last, &unit_end) != ENGINE_GRAIN_MONTH
      || engine_analysis_tag (r->a, unit_end, ENGINE_CLASS_DATE_OF) == NULL)
    return FALSE;
  last = engine_analysis_tag (r->a, unit_end, ENGINE_CLASS_DATE_OF)->last;
  if (engine_analysis_tag (r->a, last, ENGINE_CLASS_DEICTIC) == NULL
      && (engine_token (r->a, last)->kind != ENGINE_TOKEN_NUMBER
          || engine_token (r->a, last)->length_bytes != 4))
    return FALSE;
  r->d.point.month = (gint8)n;
  r->parts |= PART_MONTH;
  r->end = unit_end;
  return TRUE;
}

/* "samedi 23/06/18" */
static gboolean
take_numeric (Reader *r, guint32 i)
{
  EngineDatePart d;
  guint32 last;

  if (r->parts != PART_WEEKDAY || !engine_timex_read_numeric (r->a, i, &d, &last)
      || d.point.grain != ENGINE_GRAIN_DAY)
    return FALSE;
  r->d.point = d.point;
  r->parts |= PART_DAY | PART_MONTH | PART_YEAR;
  r->end = last;
  return TRUE;
}

static gboolean
take_any (Reader *r, guint32 i)
{
  return take_numeric (r, i) || take_nth_month (r, i) || take_decade (r, i) || take_weekday (r, i)
         || take_month (r, i) || take_deictic_before (r, i) || take_quarter (r, i)
         || take_unit_deictic (r, i) || take_day (r, i) || take_year (r, i) || take_word (r, i)
         || take_season (r, i) || take_deictic_after (r, i) || take_edge (r, i);
}

/* A year alone is one only where words or place say so. */
static gboolean
year_stands_alone (const Reader *r)
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
  if (before == '#' || before == '$' || before == 0x20ac || before == 0xa3)
    return FALSE;
  if (i > 0 && engine_timex_tag_before (a, i, ENGINE_CLASS_NOT_A_FIGURE) != NULL
      && engine_timex_tag_before (a, i, ENGINE_CLASS_YEAR_PREP) == NULL)
    return FALSE;
  if (i > 0 && engine_timex_tag_before (a, i, ENGINE_CLASS_CURRENCY) != NULL)
    return FALSE;
  if (next->kind == ENGINE_TOKEN_WORD
      && (engine_token_is_glued (a, r->end)
          || engine_analysis_tag (a, r->end, ENGINE_CLASS_COUNTED)))
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
          && !(morph & ENGINE_MORPH_VERB))
        return FALSE;
    }
  return TRUE;
}

static EngineGrain
grain_of (const Reader *r)
{
  if (r->d.point.grain != ENGINE_GRAIN_NONE)
    return (EngineGrain)r->d.point.grain;
  if ((r->parts & PART_WORD) || r->d.point.day > 0 || r->d.weekday > 0)
    return ENGINE_GRAIN_DAY;
  if (r->d.point.month > 0)
    return ENGINE_GRAIN_MONTH;
  if (r->d.point.year > 0)
    return ENGINE_GRAIN_YEAR;
  return (EngineGrain)r->d.period;
}

static gboolean
makes_sense (Reader *r)
{
  guint p = r->parts;

  if ((p & ~(guint)(PART_EDGE | PART_DIRECTION | PART_ORDINAL | PART_STRONG)) == 0)
    return FALSE;
  if ((p & PART_DAY) && !(p & (PART_MONTH | PART_WEEKDAY))
      && !((p & PART_PERIOD) && r->d.period == ENGINE_GRAIN_MONTH))
    return FALSE;
  if ((p & PART_SUB) && (p & PART_HALF_WORDS) && !(p & (PART_YEAR | PART_PERIOD)))
    return FALSE;
  if (r->d.nth > 0 && !(p & (PART_MONTH | PART_PERIOD)))
    return FALSE;
  if ((p & PART_DAY) && r->d.point.month > 0
      && !engine_date_is_valid (r->d.point.year ? r->d.point.year : 2000, r->d.point.month,
                                r->d.point.day))
    return FALSE;
  if ((p & ~(guint)PART_EDGE) == PART_YEAR && !(p & PART_EDGE))
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
  Reader r = { .a = a, .start = i, .end = i };
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
