/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates that are counted out: "Monday two weeks from now", "Tuesday week", "two Sundays ago", "last Friday of
 * October", "first week of May", "week 31 of 2015", "week ending May 9". */

#include "config.h"

#include "engine-mentions.h"
#include "engine-number.h"
#include "engine-timex.h"

/* "three Mondays from now": more are no way to tell a day. */
#define MAX_WEEKDAYS 9
/* "fifth": a month has no more of a weekday or of its weeks. */
#define MAX_ORDINAL 5
#define MAX_WEEK 53
/* Of the first days of any month. */
#define MAX_DAYS 28

/* The weekday at @i, where it is one in full: no "sat", "mar". */
static const EngineTag *
weekday_at (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *day = engine_analysis_tag (a, i, ENGINE_CLASS_WEEKDAY);

  return day != NULL && engine_tag_number (a, day) > 0
                 && engine_tag_attr (a, day, "ambiguous") == NULL
             ? day
             : NULL;
}

/* Where month comes before day, a week begins on its Sunday. */
static gint8
weekday_of_week (const EngineAnalysis *a, const EngineTag *day)
{
  const int n = engine_tag_number (a, day);

  return (gint8)(n == 7 && (a->style & ENGINE_STYLE_MONTH_FIRST) != 0 ? ENGINE_WEEK_SUNDAY_FIRST
                                                                      : n);
}

/* "Monday two weeks from now", "jeudi dans deux semaines", "Sunday, 3 weeks after January 15th". */
static gboolean
read_shifted_weekday (EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *day = weekday_at (a, i), *before;
  EngineTimex shifted;
  gboolean comma;
  guint32 j;

  if (day == NULL)
    return FALSE;
  comma = engine_token_char (a, day->last) == ',';
  j = day->last + comma;
  before = engine_timex_tag_with (a, j, ENGINE_CLASS_DATE_SHIFT, "before");
  if (before != NULL)
    j = before->last;
  if ((engine_token_clues (a, j) & ENGINE_CLUE_VALUE) == 0
      || !engine_timex_read_duration (a, j, &shifted)
      || shifted.from.shift_unit == ENGINE_GRAIN_NONE
      || shifted.from.anchor == ENGINE_ANCHOR_PREVIOUS
      || shifted.to.point.grain != ENGINE_GRAIN_NONE
      || shifted.first != (before != NULL ? before->first : j))
    return FALSE;
  /* "on Monday, three days ago": told beside it */
  if (comma && shifted.from.shift_unit == ENGINE_GRAIN_DAY
      && shifted.from.anchor != ENGINE_ANCHOR_SELF)
    return FALSE;
  *out = shifted;
  out->first = i;
  out->length_iso = NULL;
  out->from.in_week = weekday_of_week (a, day);
  out->from.shift_unit = ENGINE_GRAIN_DAY;
  out->from.point.grain = ENGINE_GRAIN_DAY;
  return TRUE;
}

/* Seven or fourteen days, where a week or a fortnight stands at @i; 0 elsewhere. */
static gint16
week_days (const EngineAnalysis *a, guint32 i, guint32 *last)
{
  const EngineTag *unit = engine_analysis_tag (a, i, ENGINE_CLASS_TIME_UNIT);
  const char *n;

  if (unit == NULL || engine_tag_attr (a, unit, "plural") != NULL)
    return 0;
  *last = unit->last;
  n = engine_tag_attr (a, unit, "n");
  if (n != NULL)
    return (gint16)g_ascii_strtoll (n, NULL, 10);
  return engine_tag_code (a, unit)[0] == 'W' ? 7 : 0;
}

static void
set_next_weekday (const EngineTag *day, const EngineAnalysis *a, gint16 more, EngineDatePart *part)
{
  *part = (EngineDatePart){ .weekday = (gint8)engine_tag_number (a, day),
                            .direction = 1,
                            .shift_unit = ENGINE_GRAIN_DAY,
                            .shift_days = more,
                            .point = { .grain = ENGINE_GRAIN_DAY } };
}

/* "Tuesday week", "Friday fortnight", but not "the Friday week of talks". */
static gboolean
read_weekday_week (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *day = weekday_at (a, i);
  guint32 last;
  gint16 more;

  if (day == NULL || (more = week_days (a, day->last, &last)) == 0 || engine_token_is_dash (a, last)
      || engine_token_is_genitive (a, last) || engine_analysis_has (a, last, ENGINE_CLASS_OF)
      || (engine_token (a, last)->kind == ENGINE_TOKEN_WORD
          && (engine_analysis_morph (a, last) & ENGINE_MORPH_NOUN) != 0
          && !engine_analysis_has (a, last, ENGINE_CLASS_PREPOSITION)))
    return FALSE;
  *out = (EngineTimex){ .first = i, .last = last };
  set_next_weekday (day, a, more, &out->from);
  return TRUE;
}

/* "for", "over": the length behind it goes on so long. */
static gboolean
lasts (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *prep = engine_timex_tag_before (a, i, ENGINE_CLASS_DURATION_PREP);

  return prep != NULL && engine_tag_attr (a, prep, "lasts") != NULL;
}

/* "a week on Tuesday", "a fortnight on Friday", but not "gave them a week on Tuesday". */
static gboolean
read_week_on (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *article = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD), *day, *on;
  guint32 last;
  gint16 more;

  if (article == NULL || engine_tag_attr (a, article, "article") == NULL
      || (more = week_days (a, article->last, &last)) == 0
      || (on = engine_analysis_tag (a, last, ENGINE_CLASS_DAY_PREP)) == NULL
      || (day = weekday_at (a, on->last)) == NULL || lasts (a, i))
    return FALSE;
  if (i > 0
      && (engine_analysis_has (a, i - 1, ENGINE_CLASS_PRONOUN)
          || ((engine_analysis_morph (a, i - 1) & ENGINE_MORPH_VERB) != 0
              && !engine_analysis_has (a, i - 1, ENGINE_CLASS_AUXILIARY))
          || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0))
    return FALSE;
  *out = (EngineTimex){ .first = i, .last = day->last };
  set_next_weekday (day, a, more, &out->from);
  return TRUE;
}

/* "two Sundays ago", "three Mondays from now", "il y a deux lundis". */
static gboolean
read_weekdays_ago (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *day, *shift;
  guint32 last, first = i;
  guint n;
  int sign;

  if ((engine_token_clues (a, i) & ENGINE_CLUE_VALUE) == 0
      || !engine_number_read_small (a, i, &n, &last) || n < 2 || n > MAX_WEEKDAYS
      || (day = weekday_at (a, last)) == NULL)
    return FALSE;
  last = day->last;
  if ((shift = engine_timex_tag_with (a, last, ENGINE_CLASS_DATE_SHIFT, "after")) != NULL
      && engine_tag_attr (a, shift, "previous") == NULL)
    last = shift->last;
  else if ((shift = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_SHIFT)) != NULL
           && engine_tag_attr (a, shift, "before") != NULL
           && engine_tag_attr (a, shift, "length") == NULL)
    first = shift->first;
  else
    return FALSE;
  sign = engine_tag_number (a, shift);
  *out = (EngineTimex){ .first = first, .last = last };
  set_next_weekday (day, a, (gint16)(sign * 7 * ((int)n - 1)), &out->from);
  out->from.direction = (gint8)sign;
  return TRUE;
}

/* The month or year that "of October", "de mai 2024", "of this month", "of the year" names at @i. */
static gboolean
read_whose (const EngineAnalysis *a, guint32 i, EngineDatePart *out, guint32 *last)
{
  const EngineTag *of = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_OF);
  const EngineTag *article;
  EngineGrain unit;
  guint32 j;

  if (of == NULL || engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  for (j = of->last; j > of->first; j--)
    if (engine_timex_read_point (a, j, out, last))
      return out->nth == 0 && out->shift_unit == ENGINE_GRAIN_NONE
             && (out->point.grain == ENGINE_GRAIN_MONTH || out->point.grain == ENGINE_GRAIN_YEAR);
  j = of->last;
  article = engine_analysis_tag (a, j, ENGINE_CLASS_DETERMINER);
  if (article != NULL)
    j = article->last;
  unit = engine_timex_unit (a, j, last);
  if ((unit != ENGINE_GRAIN_MONTH && unit != ENGINE_GRAIN_YEAR)
      || engine_tag_attr (a, engine_analysis_tag (a, j, ENGINE_CLASS_TIME_UNIT), "plural") != NULL
      || engine_analysis_has (a, *last, ENGINE_CLASS_OF))
    return FALSE;
  *out = (EngineDatePart){ .direction = ENGINE_DIRECTION_UNSAID,
                           .period = (guint8)unit,
                           .anchor = unit == ENGINE_GRAIN_YEAR ? ENGINE_ANCHOR_TOLD
                                                               : ENGINE_ANCHOR_DOCUMENT,
                           .point = { .grain = (guint8)unit } };
  return TRUE;
}

/* "the day after May 3", "la veille du 3 mai": one day from the date that follows. */
static gboolean
read_day_beside (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *word = engine_timex_tag_with (a, i, ENGINE_CLASS_TIME_WORD, "previous");
  EngineDatePart day;
  guint32 last;

  if (word == NULL
      || !(engine_analysis_has (a, word->last - 1, ENGINE_CLASS_DATE_ANCHOR)
           || engine_analysis_has (a, word->last, ENGINE_CLASS_DATE_OF))
      || !engine_timex_read_point (a, engine_timex_skip_article (a, word->last), &day, &last)
      || day.point.day == 0 || day.point.month == 0 || day.shift_unit != ENGINE_GRAIN_NONE)
    return FALSE;
  *out = (EngineTimex){ .first = i, .last = last, .from = day };
  out->from.anchor = ENGINE_ANCHOR_SELF;
  out->from.shift_days = (gint16)engine_tag_number (a, word);
  out->from.shift_unit = ENGINE_GRAIN_DAY;
  return TRUE;
}

gboolean
engine_timex_read_to_date (const EngineAnalysis *a, guint32 i, EngineDatePart *out, guint32 *last)
{
  const EngineTag *today = engine_timex_tag_with (a, i, ENGINE_CLASS_TIME_WORD, "ending");

  if (today == NULL || engine_token (a, today->last)->kind == ENGINE_TOKEN_NUMBER)
    return FALSE;
  *out = (EngineDatePart){ .direction = ENGINE_DIRECTION_UNSAID,
                           .shift_unit = ENGINE_GRAIN_DAY,
                           .point = { .grain = ENGINE_GRAIN_DAY } };
  *last = today->last;
  return TRUE;
}

/* "year to date", "the quarter to date". */
static gboolean
read_unit_to_date (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  EngineDatePart today;
  EngineGrain unit;
  guint32 last;

  if (!engine_analysis_has (a, i, ENGINE_CLASS_TIME_UNIT)
      || engine_timex_tag_with (a, i, ENGINE_CLASS_TIME_UNIT, "plural") != NULL)
    return FALSE;
  unit = engine_timex_unit (a, i, &last);
  if (unit < ENGINE_GRAIN_MONTH || unit > ENGINE_GRAIN_YEAR)
    return FALSE;
  if (engine_token_is_dash (a, last))
    last++;
  if (!engine_timex_read_to_date (a, last, &today, &last))
    return FALSE;
  *out = (EngineTimex){ .first = i,
                        .last = last,
                        .from = { .direction = ENGINE_DIRECTION_UNSAID,
                                  .period = (guint8)unit,
                                  .point = { .grain = (guint8)unit } },
                        .to = today };
  return TRUE;
}

/* The ordinal or "last" at @i: its number, -1 for "last", 0 where there is none. */
static int
read_which (const EngineAnalysis *a, guint32 i, guint32 *last)
{
  const EngineTag *tag = engine_timex_tag_with (a, i, ENGINE_CLASS_DEICTIC, "before");
  gboolean ordinal;
  guint n;

  if (tag != NULL && engine_tag_number (a, tag) == -1
      && engine_tag_attr (a, tag, "previous") == NULL)
    {
      *last = tag->last;
      return -1;
    }
  n = engine_timex_read_day (a, i, last, &ordinal);
  return ordinal && n <= MAX_ORDINAL ? (int)n : 0;
}

/* "last Friday of October", "first week of May", "dernier jour du mois". */
static gboolean
read_inside (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *day;
  EngineGrain unit;
  EngineDatePart whose;
  guint32 last, end;
  int which;

  if (!engine_analysis_has (a, i, ENGINE_CLASS_DEICTIC)
      && !engine_analysis_has (a, i, ENGINE_CLASS_ORDINAL)
      && engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER)
    return FALSE;
  which = read_which (a, i, &last);
  if (which == 0)
    return FALSE;
  day = which < 0 ? weekday_at (a, last) : NULL;
  unit = day != NULL ? ENGINE_GRAIN_DAY : engine_timex_unit (a, last, &end);
  if (day != NULL)
    end = day->last;
  if (unit == ENGINE_GRAIN_NONE || unit > ENGINE_GRAIN_WEEK
      || (day == NULL && engine_timex_tag_with (a, last, ENGINE_CLASS_TIME_UNIT, "plural") != NULL))
    return FALSE;
  /* "day of" may be one entry */
  if (day != NULL || !engine_analysis_has (a, last, ENGINE_CLASS_DATE_OF))
    last = end;
  if (!read_whose (a, last, &whose, &last))
    return FALSE;
  *out = (EngineTimex){ .first = i, .last = last, .from = whose };
  out->from.inside_n = (gint8)which;
  out->from.inside_unit = (guint8)unit;
  out->from.in_week = (gint8)(day != NULL ? engine_tag_number (a, day) : 0);
  return TRUE;
}

/* "first ten days of March", "deux premières semaines de mai": the days with which a month begins. */
static gboolean
read_first_days (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *first = engine_analysis_tag (a, i, ENGINE_CLASS_ORDINAL);
  const EngineTag *unit;
  EngineDatePart month;
  guint32 last;
  guint n, days;

  if (first != NULL)
    last = first->last;
  if ((first == NULL && (engine_token_clues (a, i) & ENGINE_CLUE_VALUE) == 0)
      || !engine_number_read_small (a, first != NULL ? last : i, &n, &last) || n < 2)
    return FALSE;
  if (first == NULL)
    {
      first = engine_analysis_tag (a, last, ENGINE_CLASS_ORDINAL);
      last = first != NULL ? first->last : last;
    }
  if (first == NULL || engine_tag_number (a, first) != 1)
    return FALSE;
  unit = engine_timex_tag_with (a, last, ENGINE_CLASS_TIME_UNIT, "plural");
  if (unit == NULL)
    return FALSE;
  days = engine_tag_code (a, unit)[0] == 'D' ? n : engine_tag_code (a, unit)[0] == 'W' ? 7 * n : 0;
  if (days < 2 || days > MAX_DAYS || !read_whose (a, unit->last, &month, &last)
      || month.point.grain != ENGINE_GRAIN_MONTH || month.point.month == 0)
    return FALSE;
  *out = (EngineTimex){ .first = i, .last = last, .from = month, .to = month };
  out->from.point.grain = out->to.point.grain = ENGINE_GRAIN_DAY;
  out->from.point.day = 1;
  out->to.point.day = (gint8)days;
  return TRUE;
}

/* "week 31", "Week 5 of 2015", "semaine 37 de 2024": behind a preposition or with a capital. */
static gboolean
read_week_number (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *unit = engine_analysis_tag (a, i, ENGINE_CLASS_TIME_UNIT), *of;
  EngineDatePart year = { .direction = ENGINE_DIRECTION_UNSAID,
                          .period = ENGINE_GRAIN_YEAR,
                          .point = { .grain = ENGINE_GRAIN_YEAR } };
  EngineDatePart named;
  guint32 last, end;
  guint n;

  if (unit == NULL || engine_tag_code (a, unit)[0] != 'W'
      || engine_token (a, unit->last)->kind != ENGINE_TOKEN_NUMBER
      || engine_tag_attr (a, unit, "plural") != NULL
      || !engine_number_read_small (a, unit->last, &n, &last) || n < 1 || n > MAX_WEEK
      || !((engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0
           || engine_timex_tag_before (a, i, ENGINE_CLASS_YEAR_PREP) != NULL))
    return FALSE;
  of = engine_analysis_tag (a, last, ENGINE_CLASS_DATE_OF);
  end = of != NULL ? of->last : last + (engine_token_char (a, last) == '/');
  if (engine_timex_read_point (a, end, &named, &end)
      && (named.point.grain == ENGINE_GRAIN_YEAR || named.period == ENGINE_GRAIN_YEAR))
    {
      year = named;
      last = end;
    }
  /* "week 3 of the strike" */
  else if (engine_analysis_has (a, last, ENGINE_CLASS_OF) || engine_token_char (a, last) == '%'
           || engine_token (a, last)->kind == ENGINE_TOKEN_NUMBER)
    return FALSE;
  *out = (EngineTimex){ .first = i, .last = last, .from = year };
  out->from.inside_n = (gint8)n;
  out->from.inside_unit = ENGINE_GRAIN_NONE;
  return TRUE;
}

/**
 * engine_timex_read_counted:
 * @a: an analysis with tags
 * @i: a token
 * @out: (out): what the words say, unresolved
 *
 * Returns: whether a date that is counted out starts at @i
 */
gboolean
engine_timex_read_counted (EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  return read_shifted_weekday (a, i, out) || read_weekday_week (a, i, out)
         || read_week_on (a, i, out) || read_weekdays_ago (a, i, out) || read_inside (a, i, out)
         || read_day_beside (a, i, out) || read_first_days (a, i, out)
         || read_unit_to_date (a, i, out) || read_week_number (a, i, out);
}
