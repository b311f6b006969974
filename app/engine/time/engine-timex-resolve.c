/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a partial or relative date comes to, given the document's own date and the dates around it.
 * Pure functions on calendar points.
 *
 * A bare day and month takes the year that its words (last, next), its weekday, the tense of its
 * clause or, failing these, nearness to the document's date asks for.  A bare weekday is the one
 * the tense points at, else that very day, else the one before. */

#include "config.h"

#include "engine-timex.h"

#include <stdlib.h>

/* A weekday fixes the year of a date within so many years. */
#define WEEKDAY_REACH_YEARS 6
/* A date before the one told must be nearer than one behind it by so much, in fifths. */
#define ONWARD_FIFTHS 7
/* A date on the wrong side of the tense must be so many times nearer. */
#define TENSE_WEIGHT 8
/* … and so many where it is a month. */
#define MONTH_TENSE_WEIGHT 16

static gboolean
is_known (EnginePoint p)
{
  return p.grain != ENGINE_GRAIN_NONE;
}

/* Days between the period and @day, 0 where it holds the day. */
static int
distance (EnginePoint p, int day)
{
  int first = engine_point_first (p), last = engine_point_last (p);

  return day < first ? first - day : day > last ? day - last : 0;
}

/* Whether the candidate lies where direction and tense ask for. */
static gboolean
fits_side (EnginePoint p, int day, int direction, int tense)
{
  switch (direction)
    {
    case -1:
      return engine_point_last (p) < day;
    case 1:
    case 2:
      return engine_point_first (p) > day;
    default:
      break;
    }
  if (tense < 0)
    return engine_point_first (p) <= day;
  if (tense > 0)
    return engine_point_last (p) >= day;
  return TRUE;
}

/* The nearest of the candidates that fits best: weekday first, then side. */
typedef struct
{
  EnginePoint best;
  int best_rank;
  int best_distance;
} Choice;

static void
consider (Choice *c,
          EnginePoint candidate,
          const EngineDatePart *part,
          int day,
          int tense,
          gboolean onward)
{
  int rank = 0, d = distance (candidate, day);
  /* a season that nothing puts in the past is the next one */
  int side = part->weekday > 0                                        ? 0
             : tense == 0 && part->point.grain == ENGINE_GRAIN_SEASON ? 1
                                                                      : tense;
  gboolean fits = fits_side (candidate, day, part->direction, side);

  if (candidate.grain == ENGINE_GRAIN_DAY
      && !engine_date_is_valid (candidate.year, candidate.month, candidate.day))
    return;
  if (part->weekday > 0 && engine_weekday (engine_point_first (candidate)) == part->weekday)
    rank += 2;
  if (onward && engine_point_last (candidate) < day)
    d = d * ONWARD_FIFTHS / 5;
  /* "due on December 1" said in November: nearness beats the tense by far */
  if (!fits && part->direction == ENGINE_DIRECTION_UNSAID && part->point.month > 0)
    d *= candidate.grain == ENGINE_GRAIN_MONTH ? MONTH_TENSE_WEIGHT : TENSE_WEIGHT;
  else if (fits)
    rank++;
  if (part->direction == ENGINE_DIRECTION_UNSAID && part->point.month > 0 && !fits && tense < 2
      && tense > -2)
    rank++;
  if (rank > c->best_rank || (rank == c->best_rank && d < c->best_distance))
    {
      c->best = candidate;
      c->best_rank = rank;
      c->best_distance = d;
    }
}

/* The year of a month, day and month, quarter or season without one. */
static EnginePoint
choose_year (const EngineDatePart *part, EnginePoint around, int tense, gboolean onward)
{
  Choice c = { .best_rank = -1 };
  int day = engine_point_first (around);
  int reach = part->weekday > 0 && part->point.day > 0          ? WEEKDAY_REACH_YEARS
              : part->point.month == 2 && part->point.day == 29 ? 4
                                                                : 1;
  EnginePoint candidate = part->point;

  if (part->direction == 0 && part->weekday == 0)
    {
      candidate.year = around.year;
      return candidate;
    }
  for (int year = around.year - reach; year <= around.year + reach; year++)
    {
      candidate.year = (gint16)year;
      consider (&c, candidate, part, day, tense, onward);
    }
  return c.best_rank >= 0 ? c.best : candidate;
}

/* The month of a bare day, or of a weekday with its day. */
static EnginePoint
choose_month (const EngineDatePart *part, EnginePoint around, int tense)
{
  Choice c = { .best_rank = -1 };
  int day = engine_point_first (around);
  int reach = part->weekday > 0 ? 14 : 1;
  EnginePoint month = engine_point_of_day (day, ENGINE_GRAIN_MONTH);

  for (int n = -reach; n <= reach; n++)
    {
      EnginePoint candidate = engine_point_shift (month, ENGINE_GRAIN_MONTH, n);

      candidate.day = part->point.day;
      candidate.grain = ENGINE_GRAIN_DAY;
      consider (&c, candidate, part, day, tense == 0 && part->weekday == 0 ? 1 : tense, FALSE);
    }
  return c.best_rank >= 0 ? c.best : around;
}

static EnginePoint
choose_weekday (const EngineDatePart *part, EnginePoint around, int tense)
{
  int day = engine_point_first (around);
  int ahead = (part->weekday - engine_weekday (day) + 7) % 7;

  switch (part->direction)
    {
    case -1:
      return engine_date_from_days (day - (ahead == 0 ? 7 : 7 - ahead));
    case 1:
      return engine_date_from_days (day + (ahead == 0 ? 7 : ahead));
    case 2:
      return engine_date_from_days (day - engine_weekday (day) + 7 + part->weekday);
    case 0:
      /* "ce lundi": that very day, else the side of the tense, else this week's */
      if (tense == 0)
        return engine_date_from_days (day - engine_weekday (day) + part->weekday);
      break;
    default:
      break;
    }
  if (ahead == 0)
    return engine_date_from_days (day);
  return engine_date_from_days (tense > 0 ? day + ahead : day + ahead - 7);
}

static EnginePoint
nth_weekday (EnginePoint period, int weekday, int nth)
{
  int first = engine_point_first (period);

  return engine_date_from_days (first + (weekday - engine_weekday (first) + 7) % 7 + 7 * (nth - 1));
}

/* The week of that number of the year: the first one holds its fourth of January. */
static EnginePoint
week_of_year (EnginePoint year, int n)
{
  const int fourth = engine_point_first (year) + 3;

  return engine_point_of_day (fourth + 7 * (n - 1), ENGINE_GRAIN_WEEK);
}

/* "the last Friday of October", "the first week of May": whole ones inside @period. */
static EnginePoint
count_inside (EnginePoint period, const EngineDatePart *part)
{
  const EngineGrain unit = (EngineGrain)part->inside_unit;
  const int size = unit == ENGINE_GRAIN_WEEK ? 7 : unit == ENGINE_GRAIN_WEEKEND ? 2 : 1;
  const int opens = unit == ENGINE_GRAIN_WEEK      ? 1
                    : unit == ENGINE_GRAIN_WEEKEND ? 6
                                                   : part->in_week;
  int first = engine_point_first (period), last = engine_point_last (period), step = 1;

  if (unit == ENGINE_GRAIN_NONE)
    return week_of_year (period, part->inside_n);
  if (opens > 0)
    {
      step = 7;
      first += (opens - engine_weekday (first) + 7) % 7;
      last -= size - 1;
      last -= (engine_weekday (last) - opens + 7) % 7;
    }
  return engine_point_of_day (part->inside_n > 0 ? first + step * (part->inside_n - 1) : last,
                              unit);
}

/* The weekday of the week that holds the point's first day. */
static EnginePoint
weekday_in_week (EnginePoint p, int weekday)
{
  int day = engine_point_first (p);

  if (weekday == ENGINE_WEEK_SUNDAY_FIRST)
    return engine_date_from_days (day - engine_weekday (day) % 7);
  return engine_date_from_days (day - engine_weekday (day) + weekday);
}

/* "next month", with whatever stands inside it: "20th of next month", "Wednesday next week". */
static EnginePoint
resolve_period (const EngineDatePart *part, EnginePoint around)
{
  EngineGrain unit = (EngineGrain)part->period;
  EnginePoint p = engine_point_of_day (engine_point_first (around), unit);

  if (unit == ENGINE_GRAIN_CENTURY)
    return (EnginePoint){ .year = (gint16)(around.year / 100 * 100 + part->period_n),
                          .grain = ENGINE_GRAIN_YEAR };
  p = engine_point_shift (p, unit, part->period_n);
  if (part->nth > 0 && part->weekday > 0)
    return nth_weekday (p, part->weekday, part->nth);
  switch (unit)
    {
    case ENGINE_GRAIN_YEAR:
      if (part->point.sub > 0 || part->point.month > 0)
        {
          EnginePoint inside = part->point;

          inside.year = p.year;
          return inside;
        }
      break;
    case ENGINE_GRAIN_MONTH:
      if (part->point.day > 0)
        {
          p.day = (gint8)MIN (part->point.day, engine_days_in_month (p.year, p.month));
          p.grain = ENGINE_GRAIN_DAY;
        }
      break;
    case ENGINE_GRAIN_WEEK:
      if (part->weekday > 0)
        return engine_date_from_days (engine_point_first (p) + part->weekday - 1);
      break;
    default:
      break;
    }
  return p;
}

/* The anchor itself, as coarse as the shift's unit: "two years ago" is a year. */
static EnginePoint
shifted (EnginePoint base, const EngineDatePart *part, gboolean coarsen, gboolean compared)
{
  EnginePoint p = engine_date_from_days (engine_point_first (base));

  if (part->shift_months != 0)
    p = engine_point_shift (p, ENGINE_GRAIN_MONTH, part->shift_months);
  p = engine_date_from_days (engine_point_first (p) + part->shift_days);
  if (coarsen && part->shift_unit > ENGINE_GRAIN_DAY)
    {
      EngineGrain unit = (EngineGrain)part->shift_unit;

      /* "a week later" than a day is a day */
      if (unit == ENGINE_GRAIN_WEEK && base.grain == ENGINE_GRAIN_DAY
          && part->anchor == ENGINE_ANCHOR_PREVIOUS)
        return p;
      /* a duration from a month or a year ends in one */
      if (base.grain > unit && unit != ENGINE_GRAIN_WEEK)
        unit = (EngineGrain)base.grain;
      /* "12 billion in April, against 14 billion a year earlier": April too */
      if (compared && base.grain >= ENGINE_GRAIN_MONTH && base.grain < unit)
        unit = (EngineGrain)base.grain;
      p = engine_point_of_day (engine_point_first (p), unit);
    }
  return p;
}

/* "this year", "le mois dernier": a period that counts from the document or the date told before. */
static gboolean
resolve_counted (const EngineDatePart *part,
                 const EngineTimexContext *c,
                 EnginePoint anchor,
                 EnginePoint *out)
{
  if (!is_known (anchor)
      || (c->coarse && part->period < ENGINE_GRAIN_MONTH && part->anchor != ENGINE_ANCHOR_PREVIOUS))
    return FALSE;
  if (part->anchor == ENGINE_ANCHOR_TOLD && is_known (c->near))
    anchor = c->near;
  *out = resolve_period (part, anchor);
  /* what is over by its verb is not ahead */
  if (part->anchor == ENGINE_ANCHOR_NEAREST && c->tense <= 0
      && engine_point_first (*out) > engine_point_first (anchor))
    *out = engine_point_shift (*out, (EngineGrain)part->period, -1);
  return TRUE;
}

/* "le 3 mai", "the second Monday of May", "au deuxième trimestre": a date without its year. */
static gboolean
resolve_month (const EngineDatePart *part,
               const EngineTimexContext *c,
               EnginePoint anchor,
               EnginePoint *out)
{
  /* "entered into force on 15 January", in a text of January: before its end */
  EnginePoint around = is_known (c->near) ? c->near
                       : c->tense < 0 && part->direction == ENGINE_DIRECTION_UNSAID
                           ? c->document_last
                           : c->document;

  if (is_known (c->heading) && part->direction == ENGINE_DIRECTION_UNSAID)
    {
      *out = part->point;
      out->year = c->heading.year;
      return TRUE;
    }
  /* "le 1er avril suivant" goes on from the date told before */
  if (part->anchor == ENGINE_ANCHOR_PREVIOUS && is_known (anchor))
    around = anchor.grain >= ENGINE_GRAIN_YEAR ? engine_date_from_days (engine_point_last (anchor))
                                               : anchor;
  if (!is_known (around))
    return FALSE;
  if (part->nth > 0)
    {
      /* the weekday counts inside the month, it does not fix the year */
      EngineDatePart month = *part;

      month.weekday = 0;
      month.point.grain = ENGINE_GRAIN_MONTH;
      *out = choose_year (&month, around, c->tense, FALSE);
    }
  else
    *out = choose_year (part, around, is_known (c->near) ? 0 : c->tense,
                        is_known (c->near) && c->onward);
  if (part->nth > 0 && part->weekday > 0)
    *out = nth_weekday (
        (EnginePoint){ .year = out->year, .month = out->month, .grain = ENGINE_GRAIN_MONTH },
        part->weekday, part->nth);
  return TRUE;
}

/* "le 3": a day without its month. */
static gboolean
resolve_day (const EngineDatePart *part, const EngineTimexContext *c, EnginePoint *out)
{
  EnginePoint around = is_known (c->near) ? c->near : c->document;

  if (is_known (c->heading) && c->heading.month > 0)
    {
      *out = part->point;
      out->year = c->heading.year;
      out->month = c->heading.month;
      return engine_date_is_valid (out->year, out->month, out->day);
    }
  if (!is_known (around))
    return FALSE;
  *out = choose_month (part, around, c->tense);
  return TRUE;
}

/* "lundi", "le lundi suivant": the first after the date told before. */
static EnginePoint
resolve_weekday (const EngineDatePart *part, const EngineTimexContext *c)
{
  EngineDatePart next = *part;

  if (part->anchor == ENGINE_ANCHOR_PREVIOUS && is_known (c->previous)
      && c->previous.grain == ENGINE_GRAIN_DAY)
    next.direction = 1;
  return choose_weekday (&next, next.direction != part->direction ? c->previous : c->document,
                         c->tense);
}

static gboolean
resolve_base (const EngineDatePart *part, const EngineTimexContext *c, EnginePoint *out)
{
  EnginePoint anchor =
      part->anchor == ENGINE_ANCHOR_PREVIOUS && is_known (c->previous) ? c->previous : c->document;

  if (part->period != ENGINE_GRAIN_NONE && part->point.year == 0)
    return resolve_counted (part, c, anchor, out);
  if (part->point.year > 0)
    {
      *out = part->point;
      if (part->nth > 0 && part->weekday > 0)
        *out = nth_weekday (*out, part->weekday, part->nth);
      return TRUE;
    }
  if (part->point.month > 0 || part->point.sub > 0)
    return resolve_month (part, c, anchor, out);
  if (part->point.day > 0)
    return resolve_day (part, c, out);
  if (!is_known (c->document) || c->coarse)
    return FALSE;
  *out = part->weekday > 0 ? resolve_weekday (part, c) : c->document;
  return TRUE;
}

/**
 * engine_timex_resolve:
 * @part: what the words say
 * @context: what it is measured from
 * @out: (out): the point or period
 *
 * Returns: whether the context suffices
 */
gboolean
engine_timex_resolve (const EngineDatePart *part,
                      const EngineTimexContext *context,
                      EnginePoint *out)
{
  gboolean has_base = part->point.year > 0 || part->point.month > 0 || part->point.day > 0
                      || part->point.sub > 0 || part->weekday > 0 || part->period > 0;

  if (part->shift_unit != ENGINE_GRAIN_NONE && !has_base)
    {
      EnginePoint anchor = part->anchor == ENGINE_ANCHOR_PREVIOUS && is_known (context->previous)
                               ? context->previous
                               : context->document;

      /* "sold for 5,400, against 4,850 a year earlier": now, whatever day was told before */
      if (context->compared && anchor.grain == ENGINE_GRAIN_DAY && is_known (context->document))
        anchor = context->document;
      if (!is_known (anchor)
          || (context->coarse && part->shift_unit < ENGINE_GRAIN_MONTH
              && part->anchor != ENGINE_ANCHOR_PREVIOUS))
        return FALSE;
      /* "le lendemain" of a month is no day; where the text tells the news, "la veille" is that before it */
      if (part->anchor == ENGINE_ANCHOR_PREVIOUS && part->shift_unit == ENGINE_GRAIN_DAY
          && ABS (part->shift_days) <= 2
          && (anchor.grain != ENGINE_GRAIN_DAY
              || (part->shift_days < 0 && is_known (context->document)
                  && engine_point_first (anchor) > engine_point_first (context->document))))
        {
          if (!is_known (context->document) || is_known (context->heading) || context->coarse
              || part->shift_days > 0)
            return FALSE;
          anchor = context->document;
        }
      *out = shifted (anchor, part, TRUE, context->compared);
      if (part->in_week != 0)
        *out = weekday_in_week (*out, part->in_week);
      return TRUE;
    }
  if (!resolve_base (part, context, out))
    return FALSE;
  if (part->easter != 0)
    *out = engine_date_from_days (engine_easter (out->year) + part->easter - ENGINE_EASTER);
  if (part->shift_unit != ENGINE_GRAIN_NONE)
    *out = shifted (*out, part, out->grain == ENGINE_GRAIN_MONTH, FALSE);
  if (part->inside_n != 0)
    *out = count_inside (*out, part);
  else if (part->in_week != 0)
    *out = weekday_in_week (*out, part->in_week);
  if (part->week_of)
    *out = engine_point_of_day (engine_point_first (*out), ENGINE_GRAIN_WEEK);
  return out->year >= 1000 && out->year <= 9999;
}
