/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranges of dates ("du 26 au 28 octobre", "Nov-Feb 2017", "2025-26", "entre le 13 et le 15"), where
 * one end lends the other what it leaves out, "week of April 10th", and the reader of any expression. */

#include "config.h"

#include "engine-number.h"
#include "engine-timex.h"

#include <string.h>

/* So many dates are joined at most: "in May, June and July 2014". */
#define MAX_JOINED 5

/* "now" and any point. */
static gboolean
read_end (const EngineAnalysis *a, guint32 i, EngineDatePart *out, guint32 *last)
{
  const EngineTag *now = engine_analysis_tag (a, i, ENGINE_CLASS_TIME_NOW);

  if (now != NULL)
    {
      *out = (EngineDatePart){ .direction = ENGINE_DIRECTION_UNSAID,
                               .shift_unit = ENGINE_GRAIN_DAY,
                               .point = { .grain = ENGINE_GRAIN_DAY } };
      *last = now->last;
      return TRUE;
    }
  return engine_timex_read_point (a, i, out, last);
}

/* Articles and prepositions before the end of a range: "and the 15th", "au mercredi". */
guint32
engine_timex_skip_article (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_DAY_PREP);

  return tag != NULL ? tag->last : i;
}

/* Whether a time of day, a unit or a share follows the number before token @i. */
gboolean
engine_timex_is_clock (const EngineAnalysis *a, guint32 i)
{
  return engine_analysis_tag (a, i, ENGINE_CLASS_CLOCK) != NULL
         || (engine_token_char (a, i) == ':' && engine_token_is_glued (a, i + 1)
             && engine_token (a, i + 1)->kind == ENGINE_TOKEN_NUMBER)
         || engine_token_char (a, i) == '%' || engine_analysis_tag (a, i, ENGINE_CLASS_UNIT) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_SCALE) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_CURRENCY) != NULL;
}

/* The word or sign of a range at @i: the token after it, @i where there is none.  @between is
 * whether the range has been announced, so that "and" will do. */
static guint32
read_joint (const EngineAnalysis *a, guint32 i, gboolean between, gboolean *weak)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_RANGE);

  *weak = FALSE;
  if (tag != NULL && (between || !g_str_equal (engine_tag_code (a, tag), "and")))
    {
      return engine_timex_skip_article (a, tag->last);
    }
  if (engine_token_is_dash (a, i) || engine_token_char (a, i) == '~')
    {
      *weak = TRUE;
      return i + 1;
    }
  /* "May/June 2014" */
  if (engine_token_char (a, i) == '/' && engine_token_is_glued (a, i)
      && engine_token_is_glued (a, i + 1)
      && (engine_analysis_has (a, i + 1, ENGINE_CLASS_MONTH)
          || engine_analysis_has (a, i + 1, ENGINE_CLASS_QUARTER)))
    {
      *weak = TRUE;
      return i + 1;
    }
  return i;
}

/* What opened the range before token @i: "between", "from", or NULL. */
static const char *
opened_by (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_BETWEEN);
  const EngineTag *article;

  if (tag == NULL && (article = engine_timex_tag_before (a, i, ENGINE_CLASS_DAY_PREP)) != NULL
      && article->first > 0)
    tag = engine_timex_tag_before (a, article->first, ENGINE_CLASS_DATE_BETWEEN);
  return tag != NULL ? engine_tag_code (a, tag) : NULL;
}

static void
lend_fields (EngineDatePart *from, EngineDatePart *to)
{
  EnginePoint *f = &from->point, *t = &to->point;

  if (f->month == 0 && f->day > 0)
    {
      f->month = t->month;
      f->year = t->year;
      from->period = to->period;
      from->period_n = to->period_n;
      from->direction = to->direction;
      return;
    }
  if (t->month == 0 && t->day > 0 && f->day > 0)
    {
      t->month = f->month;
      t->year = f->year;
      to->period = from->period;
      to->period_n = from->period_n;
      to->direction = from->direction;
      return;
    }
  if (f->year == 0 && f->month > 0 && t->year > 0 && from->period == 0
      && from->direction == ENGINE_DIRECTION_UNSAID)
    {
      f->year = t->year;
      if (t->month > 0 && f->month > t->month)
        f->year--;
    }
  else if (t->year == 0 && t->month > 0 && f->year > 0 && to->period == 0)
    {
      t->year = f->year;
      if (f->month > 0 && t->month < f->month)
        t->year++;
    }
  else if (f->sub > 0 && t->sub > 0 && f->year == 0)
    f->year = t->year;
  else if (from->weekday > 0 && to->period == ENGINE_GRAIN_WEEK && from->period == 0)
    {
      from->period = to->period;
      from->period_n = to->period_n;
    }
  else if (to->weekday > 0 && from->period == ENGINE_GRAIN_WEEK && to->period == 0)
    {
      to->period = from->period;
      to->period_n = from->period_n;
    }
}

static gboolean
comparable (const EngineDatePart *from, const EngineDatePart *to, gboolean weak)
{
  gboolean same_kind =
      (from->point.grain >= ENGINE_GRAIN_YEAR) == (to->point.grain >= ENGINE_GRAIN_YEAR);

  /* "avancer de 2035 à 2030": two dates */
  if (from->point.year > 0 && from->point.grain == ENGINE_GRAIN_YEAR
      && to->point.grain == ENGINE_GRAIN_YEAR && to->point.year > 0
      && to->point.year < from->point.year)
    return FALSE;
  if (!weak)
    return TRUE;
  if (from->point.year > 0 && to->point.year > 0
      && engine_point_last (to->point) < engine_point_first (from->point))
    return FALSE;
  if (from->point.grain == to->point.grain && from->point.grain == ENGINE_GRAIN_YEAR)
    return to->point.year > from->point.year;
  return same_kind && (from->point.month > 0) == (to->point.month > 0);
}

static void
set_range (EngineTimex *out,
           guint32 first,
           guint32 last,
           const EngineDatePart *from,
           const EngineDatePart *to)
{
  *out = (EngineTimex){ .first = first, .last = last, .from = *from, .to = *to };
  lend_fields (&out->from, &out->to);
}

/* "3 et 4 mai", "15, 16 et 17 juin": days in a row are a range too.  The last of them, @last where none follows
 * the one that ends there. */
static guint32
find_last_in_row (const EngineAnalysis *a, guint32 last, guint day)
{
  const EngineTag *series = engine_analysis_tag (a, last, ENGINE_CLASS_DATE_SERIES);
  guint32 j = last, end;
  gboolean ordinal;

  for (guint next = day + 1; series != NULL; next++)
    {
      guint32 k = engine_timex_skip_article (a, series->last);

      if (engine_timex_read_day (a, k, &end, &ordinal) != next)
        break;
      j = k;
      series = engine_analysis_tag (a, end, ENGINE_CLASS_DATE_SERIES);
    }
  return j;
}

/* "du 13 au 18": whether the day that ends at @end can be the end of a range without a month. */
static gboolean
can_end_bare (const EngineAnalysis *a, guint32 i, guint32 end)
{
  const EngineTag *prep = engine_timex_tag_before (a, i, ENGINE_CLASS_DAY_PREP);

  if (prep == NULL)
    prep = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_BETWEEN);
  return g_str_equal (engine_tag_code (a, prep), "") && !engine_timex_is_clock (a, end)
         && engine_token (a, end)->kind != ENGINE_TOKEN_WORD;
}

/* A range whose first end is a bare day: "13 au 15 juillet", "4 to 23 next month". */
static gboolean
read_day_range (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  EngineDatePart from = { .direction = ENGINE_DIRECTION_UNSAID,
                          .point = { .grain = ENGINE_GRAIN_DAY } };
  EngineDatePart to;
  gboolean ordinal, weak, announced = opened_by (a, i) != NULL;
  guint32 last, end, j;
  guint day = engine_timex_read_day (a, i, &last, &ordinal), upper;

  if (day == 0 || (engine_timex_is_clock (a, last) && !engine_token_is_dash (a, last)))
    return FALSE;
  j = read_joint (a, last, announced, &weak);
  if (j == last)
    j = find_last_in_row (a, last, day);
  if (j == last)
    return FALSE;
  from.point.day = (gint8)day;
  /* "from 4 to January 22, 1995" and "13 to 15 of July" */
  if (engine_timex_read_point (a, j, &to, &end) && to.point.day > 0
      && (to.point.month > 0 || to.period == ENGINE_GRAIN_MONTH || to.weekday > 0))
    {
      if (to.point.day <= (int)day && to.point.month > 0 && to.weekday == 0)
        return FALSE;
      set_range (out, i, end, &from, &to);
      return TRUE;
    }
  upper = engine_timex_read_day (a, j, &end, &ordinal);
  if (upper <= day || !announced || !can_end_bare (a, i, end))
    return FALSE;
  to = from;
  to.point.day = (gint8)upper;
  set_range (out, i, end, &from, &to);
  return TRUE;
}

static gboolean
is_bare_weekday (const EngineDatePart *part)
{
  return part->weekday > 0 && part->nth == 0 && part->point.day == 0 && part->point.month == 0
         && part->point.year == 0 && part->period == 0;
}

/* "lundi et mardi": weekdays in a row, joined at token @last. */
static gboolean
read_next_weekday (const EngineAnalysis *a,
                   guint32 last,
                   const EngineDatePart *from,
                   EngineDatePart *to,
                   guint32 *end)
{
  const EngineTag *series = engine_analysis_tag (a, last, ENGINE_CLASS_AND);

  return series != NULL && g_str_equal (engine_tag_code (a, series), "and")
         && engine_token (a, last)->kind == ENGINE_TOKEN_WORD && is_bare_weekday (from)
         && engine_timex_read_point (a, series->last, to, end) && is_bare_weekday (to)
         && to->weekday == from->weekday % 7 + 1 && to->direction == from->direction;
}

/* "Policy Note 25/09 — 16 June 2025": what has digits only and no year is not the start of a range that ends in
 * words. */
static gboolean
is_number_of_paper (const EngineAnalysis *a,
                    guint32 i,
                    guint32 last,
                    const EngineDatePart *from,
                    guint32 j,
                    const EngineDatePart *to)
{
  return last == i + 3 && engine_token_char (a, i + 1) == '/' && from->point.year == 0
         && to->point.year > 0 && engine_token_char (a, j + 1) != '/';
}

/* ", 2015": the year behind @end that a month and its days may have. */
static void
read_year_behind (const EngineAnalysis *a, EngineDatePart *part, guint32 *end)
{
  const guint32 at = *end + (engine_token_char (a, *end) == ',');
  guint32 last;
  guint value;

  if (engine_token (a, at)->kind != ENGINE_TOKEN_NUMBER || engine_token (a, at)->length_bytes != 4
      || !engine_number_read_small (a, at, &value, &last) || value <= 1300 || value >= 2200)
    return;
  part->point.year = (gint16)value;
  *end = last;
}

/* "October 5 and 6": the day behind and its neighbour, joined at token @last. */
static gboolean
read_next_day (const EngineAnalysis *a,
               guint32 i,
               guint32 last,
               const EngineDatePart *from,
               EngineTimex *out)
{
  const EngineTag *series = engine_analysis_tag (a, last, ENGINE_CLASS_AND);
  EngineDatePart to = *from;
  gboolean ordinal;
  guint32 end;

  if (series == NULL || engine_token (a, last)->kind != ENGINE_TOKEN_WORD || from->point.day == 0
      || from->point.month == 0 || from->point.year > 0 || from->weekday > 0
      || (int)engine_timex_read_day (a, series->last, &end, &ordinal) != from->point.day + 1
      || engine_token (a, series->last)->kind != ENGINE_TOKEN_NUMBER
      || engine_analysis_tag (a, end, ENGINE_CLASS_MONTH) != NULL || engine_timex_is_clock (a, end)
      || (engine_token (a, end)->kind == ENGINE_TOKEN_WORD
          && (engine_analysis_morph (a, end) & ENGINE_MORPH_NOUN) != 0
          && !engine_analysis_has (a, end, ENGINE_CLASS_PREPOSITION)))
    return FALSE;
  to.point.day++;
  read_year_behind (a, &to, &end);
  set_range (out, i, end, from, &to);
  out->from.point.year = to.point.year;
  return TRUE;
}

/* "2025-26", "2024/25", with a dash "2017-21" too: the end at @j in two digits. */
static gboolean
read_short_year (const EngineAnalysis *a,
                 guint32 last,
                 guint32 j,
                 const EngineDatePart *from,
                 EngineDatePart *to,
                 guint32 *end)
{
  guint value;

  if (from->point.grain != ENGINE_GRAIN_YEAR || engine_token (a, j)->kind != ENGINE_TOKEN_NUMBER
      || engine_token (a, j)->length_bytes != 2 || !engine_token_is_glued (a, j)
      || !engine_number_read_small (a, j, &value, end))
    return FALSE;
  if ((int)value != (from->point.year + 1) % 100
      && !(engine_token_is_dash (a, last) && (int)value > from->point.year % 100
           && !engine_token_is_dash (a, *end)))
    return FALSE;
  *to = *from;
  to->point.year += (gint16)(((int)value - from->point.year % 100 + 100) % 100);
  return TRUE;
}

/* "2025 to 2030". */
static gboolean
read_later_year (const EngineAnalysis *a,
                 guint32 j,
                 const EngineDatePart *from,
                 EngineDatePart *to,
                 guint32 *end)
{
  guint value;

  if (from->point.grain != ENGINE_GRAIN_YEAR || engine_token (a, j)->kind != ENGINE_TOKEN_NUMBER
      || engine_token (a, j)->length_bytes != 4 || !engine_number_read_small (a, j, &value, end)
      || (int)value <= from->point.year || value >= 2200 || from->point.month != 0
      || engine_analysis_tag (a, *end, ENGINE_CLASS_MONTH) != NULL
      || engine_token (a, *end)->kind == ENGINE_TOKEN_NUMBER)
    return FALSE;
  *to = *from;
  to->point.year = (gint16)value;
  return TRUE;
}

/* "3 May to 4 June", "tomorrow to Friday": another end of the same kind. */
static gboolean
read_second_end (const EngineAnalysis *a,
                 guint32 i,
                 guint32 last,
                 guint32 j,
                 gboolean weak,
                 const EngineDatePart *from,
                 EngineDatePart *to,
                 guint32 *end)
{
  if (!read_end (a, j, to, end))
    return FALSE;
  if (from->shift_unit == ENGINE_GRAIN_DAY)
    return !weak;
  return from->shift_unit == ENGINE_GRAIN_NONE && comparable (from, to, weak)
         && !is_number_of_paper (a, i, last, from, j, to);
}

/* "May 3 – The 12 members", "May 3 – 12 states": behind a dash with its spaces a number that counts
 * what follows, as a chronology's entries begin. */
static gboolean
opens_entry (const EngineAnalysis *a, guint32 j, guint32 end)
{
  if (!engine_token_is_dash (a, j - 1) || engine_token_is_glued (a, j - 1)
      || engine_token_is_glued (a, j))
    return FALSE;
  return engine_timex_skip_article (a, j) > j
         || (engine_token (a, end)->kind == ENGINE_TOKEN_WORD
             && (engine_analysis_morph (a, end) & ENGINE_MORPH_NOUN) != 0
             && (engine_analysis_morph (a, end) & ENGINE_MORPH_PLURAL) != 0);
}

/* "July 13 to 15", "May 8 - 10, 2010": a day, whose year may stand behind it. */
static gboolean
read_later_day (const EngineAnalysis *a,
                guint32 j,
                const EngineDatePart *from,
                EngineDatePart *to,
                guint32 *end)
{
  gboolean ordinal;
  guint day;

  if (from->point.day <= 0 || from->point.month <= 0)
    return FALSE;
  day = engine_timex_read_day (a, engine_timex_skip_article (a, j), end, &ordinal);
  if ((int)day <= from->point.day || engine_timex_is_clock (a, *end) || opens_entry (a, j, *end)
      || !engine_date_is_valid (2000, from->point.month, (int)day))
    return FALSE;
  *to = *from;
  to->weekday = 0;
  to->point.day = (gint8)day;
  if (from->point.year != 0)
    return TRUE;
  read_year_behind (a, to, end);
  return TRUE;
}

/* The rest of a range after its first point [i, last). */
static gboolean
read_rest (const EngineAnalysis *a,
           guint32 i,
           guint32 last,
           const EngineDatePart *from,
           EngineTimex *out)
{
  const char *opener = opened_by (a, i);
  EngineDatePart to;
  gboolean weak;
  guint32 j = read_joint (a, last, opener != NULL && g_str_equal (opener, "between"), &weak);
  guint32 end;

  /* "May 2015 to date" */
  if (from->point.grain >= ENGINE_GRAIN_DAY && from->shift_unit == ENGINE_GRAIN_NONE
      && engine_timex_read_to_date (a, last, &to, &end))
    {
      set_range (out, i, end, from, &to);
      return TRUE;
    }
  if (read_next_weekday (a, last, from, &to, &end))
    {
      set_range (out, i, end, from, &to);
      return TRUE;
    }
  if (j == last)
    return read_next_day (a, i, last, from, out);
  if (read_short_year (a, last, j, from, &to, &end) || read_later_year (a, j, from, &to, &end)
      || read_second_end (a, i, last, j, weak, from, &to, &end))
    {
      set_range (out, i, end, from, &to);
      return TRUE;
    }
  if (!read_later_day (a, j, from, &to, &end))
    return FALSE;
  set_range (out, i, end, from, &to);
  out->from.point.year = to.point.year;
  return TRUE;
}

/* "week of April 10th". */
static gboolean
read_week_of (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_WEEK);
  EngineDatePart part;
  guint32 last;

  if (tag == NULL
      || !engine_timex_read_point (a, engine_timex_skip_article (a, tag->last), &part, &last)
      || part.point.grain != ENGINE_GRAIN_DAY)
    return FALSE;
  *out = (EngineTimex){ .first = i, .last = last, .from = part };
  if (engine_tag_attr (a, tag, "end") == NULL)
    {
      out->from.week_of = 1;
      return TRUE;
    }
  /* "week ending May 9" */
  out->to = part;
  out->from.anchor = ENGINE_ANCHOR_SELF;
  out->from.shift_days = -6;
  out->from.shift_unit = ENGINE_GRAIN_DAY;
  return TRUE;
}

/* "May 3 and 5, 2015": the year behind another day of the month, which stands at @i. */
static gboolean
borrow_year_of_day (const EngineAnalysis *a, guint32 i, EngineDatePart *part)
{
  guint32 last;
  gboolean ordinal;

  if (engine_timex_read_day (a, i, &last, &ordinal) == 0
      || engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER)
    return FALSE;
  read_year_behind (a, part, &last);
  return part->point.year != 0;
}

/* "in May and June 2014", "le 3 mai, le 4 juin et le 2 juillet 2014": the year that the last of the dates
 * joined behind @last names is that of the one before. */
static void
borrow_year (const EngineAnalysis *a, guint32 last, EngineDatePart *part)
{
  gboolean comma = FALSE;

  if (part->point.month == 0 || part->point.year != 0 || part->period != 0 || part->weekday != 0
      || part->direction != ENGINE_DIRECTION_UNSAID || part->shift_unit != ENGINE_GRAIN_NONE)
    return;
  for (guint n = 0; n < MAX_JOINED; n++)
    {
      const EngineTag *series = engine_analysis_tag (a, last, ENGINE_CLASS_DATE_SERIES);
      EngineDatePart next;

      if (series == NULL)
        return;
      comma = engine_token (a, last)->kind != ENGINE_TOKEN_WORD;
      if (part->point.day > 0 && borrow_year_of_day (a, series->last, part))
        return;
      if (!engine_timex_read_point (a, engine_timex_skip_article (a, series->last), &next, &last)
          || next.point.month == 0 || next.direction != ENGINE_DIRECTION_UNSAID
          || (next.point.day > 0) != (part->point.day > 0))
        return;
      if (next.point.year == 0)
        continue;
      if (!comma)
        part->point.year = (gint16)(next.point.year - (next.point.month < part->point.month));
      return;
    }
}

/**
 * engine_timex_read:
 * @a: an analysis with tags
 * @i: a token
 * @out: (out): what the words say, unresolved
 *
 * Returns: whether an expression of time starts at @i
 */
gboolean
engine_timex_read (EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  EngineDatePart part;
  guint32 last;

  if (read_week_of (a, i, out) || engine_timex_read_counted (a, i, out)
      || engine_timex_read_half_month (a, i, out) || engine_timex_read_account_range (a, i, out)
      || engine_timex_read_fiscal (a, i, out) || engine_timex_read_part_of_year (a, i, out)
      || engine_timex_follows_listed (a, i, out) || read_day_range (a, i, out)
      || engine_timex_read_listed_day (a, i, out))
    return TRUE;
  if (read_end (a, i, &part, &last))
    {
      if (read_rest (a, i, last, &part, out))
        return TRUE;
      if (engine_analysis_tag (a, i, ENGINE_CLASS_TIME_NOW) == NULL
          || engine_analysis_tag (a, i, ENGINE_CLASS_TIME_WORD) != NULL)
        {
          borrow_year (a, last, &part);
          *out = (EngineTimex){ .first = i, .last = last, .from = part };
          return TRUE;
        }
    }
  return engine_timex_read_duration (a, i, out) || engine_timex_read_elided (a, i, out)
         || engine_timex_read_lone_day (a, i, out) || engine_timex_read_entry (a, i, out);
}
