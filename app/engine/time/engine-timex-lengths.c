/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lengths of time and how ISO 8601 writes them. */

#include "config.h"

#include "engine-number.h"
#include "engine-timex-lengths.h"

#include <math.h>

static double
half_month (double months)
{
  return (months - floor (months)) * 30;
}

static const char *
put (char *p, double value, const char *unit)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (value == 0)
    return p;
  /* most are small and whole */
  if (value > 0 && value < 10 && value == floor (value))
    {
      *p++ = (char)('0' + (int)value);
      return g_stpcpy (p, unit);
    }
  g_ascii_formatd (buffer, sizeof buffer, "%.6g", value);
  return g_stpcpy (g_stpcpy (p, buffer), unit);
}

/* ISO 8601: halves of a year and of a month as months and days. */
void
engine_lengths_write (EngineLengths l, char iso[ENGINE_ISO_BYTES])
{
  char *p = iso;
  double f = l.years - floor (l.years);

  if (f != 0 && f * 12 == floor (f * 12))
    {
      l.years -= f;
      l.months += f * 12;
    }
  f = half_month (l.months);
  if (f != 0 && f == floor (f))
    {
      l.months = floor (l.months);
      l.days += f;
    }
  f = (l.days - floor (l.days)) * 24;
  if (f != 0 && f == floor (f))
    {
      l.days = floor (l.days);
      l.hours += f;
    }
  f = (l.hours - floor (l.hours)) * 60;
  if (f != 0 && f == floor (f))
    {
      l.hours = floor (l.hours);
      l.minutes += f;
    }
  *p++ = 'P';
  p = (char *)put (p, l.years, "Y");
  p = (char *)put (p, l.months, "M");
  p = (char *)put (p, l.weeks, "W");
  p = (char *)put (p, l.days, "D");
  if (l.hours != 0 || l.minutes != 0)
    {
      *p++ = 'T';
      p = (char *)put (p, l.hours, "H");
      p = (char *)put (p, l.minutes, "M");
    }
  if (p == iso + 1)
    p = g_stpcpy (p, "0D");
  *p = '\0';
}

gboolean
engine_lengths_add (const EngineAnalysis *a, const EngineTag *unit, double value, EngineLengths *l)
{
  const char *code = engine_tag_code (a, unit);
  int n = engine_pack_entry_int (a->pack, unit->entry, "n", 1);

  value *= n;
  switch (code[0])
    {
    case 'Y':
      l->years += value;
      l->finest = ENGINE_GRAIN_YEAR;
      break;
    case 'd':
      l->years += 10 * value;
      l->finest = ENGINE_GRAIN_YEAR;
      break;
    case 'c':
      l->years += 100 * value;
      l->finest = ENGINE_GRAIN_YEAR;
      break;
    case 'q':
      l->months += 3 * value;
      l->finest = ENGINE_GRAIN_MONTH;
      break;
    case 'h':
      l->months += 6 * value;
      l->finest = ENGINE_GRAIN_MONTH;
      break;
    case 'M':
      l->months += value;
      l->finest = ENGINE_GRAIN_MONTH;
      break;
    case 'W':
      l->weeks += value;
      l->finest = ENGINE_GRAIN_WEEK;
      break;
    case 'D':
      l->days += value;
      l->finest = ENGINE_GRAIN_DAY;
      break;
    case 't':
      *(code[1] == 'H' ? &l->hours : &l->minutes) += value;
      l->finest = ENGINE_GRAIN_DAY;
      break;
    default:
      return FALSE;
    }
  return TRUE;
}
