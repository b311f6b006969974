/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendar arithmetic on day numbers: everything finer than a month goes through them.
 *
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), for the two
 * conversions. */

#include "config.h"

#include "engine-calendar.h"

#include <stdio.h>
#include <string.h>

#define EPOCH_OFFSET_DAYS 719468
#define DAYS_PER_ERA 146097

/**
 * engine_days_in_month:
 * @year: any
 * @month: 1 to 12
 *
 * Returns: 28 to 31
 */
int
engine_days_in_month (int year, int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
    return 29;
  return days[month - 1];
}

/**
 * engine_date_is_valid:
 * @year: a year
 * @month: a month
 * @day: a day
 *
 * Returns: whether there is such a day, 1000 to 9999
 */
gboolean
engine_date_is_valid (int year, int month, int day)
{
  return year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1
         && day <= engine_days_in_month (year, month);
}

/**
 * engine_date_to_days:
 * @year: a year
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: days since 1970-01-01
 */
int
engine_date_to_days (int year, int month, int day)
{
  int y = year - (month <= 2);
  int era = (y >= 0 ? y : y - 399) / 400;
  int of_era = y - era * 400;
  int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

  return era * DAYS_PER_ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year
         - EPOCH_OFFSET_DAYS;
}

/**
 * engine_date_from_days:
 * @days: days since 1970-01-01
 *
 * Returns: that day
 */
EnginePoint
engine_date_from_days (int days)
{
  int z = days + EPOCH_OFFSET_DAYS;
  int era = (z >= 0 ? z : z - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
  int of_era = z - era * DAYS_PER_ERA;
  int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int of_year = of_era - (365 * year + year / 4 - year / 100);
  int m = (5 * of_year + 2) / 153;
  EnginePoint p = { .grain = ENGINE_GRAIN_DAY };

  p.day = (gint8)(of_year - (153 * m + 2) / 5 + 1);
  p.month = (gint8)(m < 10 ? m + 3 : m - 9);
  p.year = (gint16)(year + era * 400 + (p.month <= 2));
  return p;
}

/**
 * engine_easter:
 * @year: a year of the Gregorian calendar
 *
 * Source: the anonymous algorithm printed in Nature, 20 April 1876, as given by Jean Meeus, "Astronomical
 * Algorithms", 1991, chapter 8.
 *
 * Returns: the days since 1970-01-01 of its Easter Sunday
 */
int
engine_easter (int year)
{
  const int golden = year % 19, century = year / 100;
  const int solar = (century - (century + 8) / 25 + 1) / 3;
  int moon = (19 * golden + century - century / 4 - solar + 15) % 30, full;

  if (moon == 29 || (moon == 28 && golden > 10))
    moon--;
  full = engine_date_to_days (year, 3, 21) + moon;
  return full + 7 - engine_weekday (full) % 7;
}

/**
 * engine_weekday:
 * @days: days since 1970-01-01
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
engine_weekday (int days)
{
  int w = (days + 3) % 7;

  return (w < 0 ? w + 7 : w) + 1;
}

/* The months a period spans: its first month and how many; 0 for days and weeks. */
static int
months_of (EnginePoint p, int *year, int *month)
{
  *year = p.year;
  *month = 1;
  switch ((EngineGrain)p.grain)
    {
    case ENGINE_GRAIN_MONTH:
      *month = p.month;
      return 1;
    case ENGINE_GRAIN_SEASON:
      *month = p.sub * 3;
      return 3;
    case ENGINE_GRAIN_QUARTER:
      *month = p.sub * 3 - 2;
      return 3;
    case ENGINE_GRAIN_HALF:
      *month = p.sub * 6 - 5;
      return 6;
    case ENGINE_GRAIN_YEAR:
      return 12;
    case ENGINE_GRAIN_FISCAL:
      return 24;
    case ENGINE_GRAIN_DECADE:
      return 120;
    case ENGINE_GRAIN_CENTURY:
      return 1200;
    case ENGINE_GRAIN_NONE:
    case ENGINE_GRAIN_DAY:
    case ENGINE_GRAIN_WEEKEND:
    case ENGINE_GRAIN_WEEK:
      break;
    }
  return 0;
}

/**
 * engine_point_first:
 * @self: a point or period
 *
 * Returns: its first day
 */
int
engine_point_first (EnginePoint self)
{
  int year, month;

  if (months_of (self, &year, &month) > 0)
    return engine_date_to_days (year, month, 1);
  return engine_date_to_days (self.year, MAX (self.month, 1), MAX (self.day, 1));
}

/**
 * engine_point_last:
 * @self: a point or period
 *
 * Returns: its last day
 */
int
engine_point_last (EnginePoint self)
{
  int year, month, n = months_of (self, &year, &month);

  if (n > 0)
    {
      month += n - 1;
      year += (month - 1) / 12;
      month = (month - 1) % 12 + 1;
      return engine_date_to_days (year, month, engine_days_in_month (year, month));
    }
  return engine_point_first (self)
         + (self.grain == ENGINE_GRAIN_WEEK      ? 6
            : self.grain == ENGINE_GRAIN_WEEKEND ? 1
                                                 : 0);
}

/**
 * engine_point_of_day:
 * @days: a day
 * @grain: how coarse
 *
 * Returns: the period that holds the day; for a weekend, that of its week
 */
EnginePoint
engine_point_of_day (int days, EngineGrain grain)
{
  EnginePoint p = engine_date_from_days (days);
  int monday = days - engine_weekday (days) + 1;

  switch (grain)
    {
    case ENGINE_GRAIN_WEEK:
      p = engine_date_from_days (monday);
      break;
    case ENGINE_GRAIN_WEEKEND:
      p = engine_date_from_days (monday + 5);
      break;
    case ENGINE_GRAIN_QUARTER:
      p.sub = (gint8)((p.month + 2) / 3);
      break;
    case ENGINE_GRAIN_HALF:
      p.sub = (gint8)((p.month + 5) / 6);
      break;
    case ENGINE_GRAIN_SEASON:
      if (p.month < 3)
        p.year--;
      p.sub = (gint8)(p.month < 3 ? 4 : p.month / 3);
      break;
    case ENGINE_GRAIN_DECADE:
      p.year = (gint16)(p.year - p.year % 10);
      break;
    case ENGINE_GRAIN_CENTURY:
      p.year = (gint16)((p.year - 1) / 100 * 100 + 1);
      break;
    default:
      break;
    }
  p.grain = (guint8)grain;
  if (grain > ENGINE_GRAIN_WEEK)
    p.day = 0;
  if (grain > ENGINE_GRAIN_MONTH)
    p.month = 0;
  return p;
}

/**
 * engine_point_shift:
 * @self: a point or period
 * @unit: what to count in
 * @n: how many, back where negative
 *
 * Returns: @self moved by @n @unit, of the same grain
 */
EnginePoint
engine_point_shift (EnginePoint self, EngineGrain unit, int n)
{
  int months, days, index;
  EnginePoint p;

  switch (unit)
    {
    case ENGINE_GRAIN_DAY:
    case ENGINE_GRAIN_WEEK:
    case ENGINE_GRAIN_WEEKEND:
      days = engine_point_first (self) + n * (unit == ENGINE_GRAIN_DAY ? 1 : 7);
      return engine_point_of_day (days, self.grain);
    case ENGINE_GRAIN_MONTH:
      months = n;
      break;
    case ENGINE_GRAIN_QUARTER:
    case ENGINE_GRAIN_SEASON:
      months = 3 * n;
      break;
    case ENGINE_GRAIN_HALF:
      months = 6 * n;
      break;
    case ENGINE_GRAIN_DECADE:
      months = 120 * n;
      break;
    case ENGINE_GRAIN_CENTURY:
      months = 1200 * n;
      break;
    default:
      months = 12 * n;
      break;
    }
  p = engine_date_from_days (engine_point_first (self));
  index = p.year * 12 + p.month - 1 + months;
  p.year = (gint16)(index / 12);
  p.month = (gint8)(index % 12 + 1);
  p.day = (gint8)MIN (p.day, engine_days_in_month (p.year, p.month));
  if (self.grain <= ENGINE_GRAIN_DAY)
    return p;
  return engine_point_of_day (engine_point_first (p), self.grain);
}

/* "2025-10-28", "2025-10", "2025": @month and @day -1 where they are not said. */
static int
write_numbers (char *iso, gsize size_bytes, int year, int month, int day)
{
  if (year < 0 || year > 9999 || month > 99 || day > 99 || size_bytes < sizeof "2025-10-28")
    return g_snprintf (iso, size_bytes, "%04d-%02d-%02d", year, month, day);
  iso[0] = (char)('0' + year / 1000);
  iso[1] = (char)('0' + year / 100 % 10);
  iso[2] = (char)('0' + year / 10 % 10);
  iso[3] = (char)('0' + year % 10);
  iso[4] = '\0';
  if (month < 0)
    return 4;
  iso[4] = '-';
  iso[5] = (char)('0' + month / 10);
  iso[6] = (char)('0' + month % 10);
  iso[7] = '\0';
  if (day < 0)
    return 7;
  iso[7] = '-';
  iso[8] = (char)('0' + day / 10);
  iso[9] = (char)('0' + day % 10);
  iso[10] = '\0';
  return 10;
}

static gsize
write_edge (EnginePoint p, gboolean last, char *iso, gsize size_bytes)
{
  int n = 0;

  switch ((EngineGrain)p.grain)
    {
    /* ISO 8601 has no seasons: as with "fin 2031", the year is what it can say */
    case ENGINE_GRAIN_SEASON:
    case ENGINE_GRAIN_YEAR:
      n = write_numbers (iso, size_bytes, p.year, -1, -1);
      break;
    case ENGINE_GRAIN_MONTH:
      n = write_numbers (iso, size_bytes, p.year, p.month, -1);
      break;
    case ENGINE_GRAIN_QUARTER:
      n = g_snprintf (iso, size_bytes, "%04d-Q%d", p.year, p.sub);
      break;
    case ENGINE_GRAIN_HALF:
      n = g_snprintf (iso, size_bytes, "%04d-H%d", p.year, p.sub);
      break;
    case ENGINE_GRAIN_DECADE:
    case ENGINE_GRAIN_CENTURY:
    case ENGINE_GRAIN_FISCAL:
      n = g_snprintf (iso, size_bytes, "%04d",
                      p.year
                          + (!last                             ? 0
                             : p.grain == ENGINE_GRAIN_CENTURY ? 99
                             : p.grain == ENGINE_GRAIN_DECADE  ? 9
                                                               : 1));
      break;
    default:
      p = engine_date_from_days (last ? engine_point_last (p) : engine_point_first (p));
      n = write_numbers (iso, size_bytes, p.year, p.month, p.day);
      break;
    }
  return (gsize)n;
}

/**
 * engine_range_write:
 * @from: its begin
 * @to: its end
 * @iso: (out): NUL-terminated
 *
 * Returns: the length in bytes
 */
gsize
engine_range_write (EnginePoint from, EnginePoint to, char iso[ENGINE_ISO_BYTES])
{
  gsize n = write_edge (from, FALSE, iso, ENGINE_ISO_BYTES);

  iso[n++] = '/';
  return n + write_edge (to, TRUE, iso + n, ENGINE_ISO_BYTES - n);
}

/**
 * engine_point_write:
 * @self: a point or period
 * @iso: (out): NUL-terminated
 *
 * Returns: the length in bytes
 */
gsize
engine_point_write (EnginePoint self, char iso[ENGINE_ISO_BYTES])
{
  switch ((EngineGrain)self.grain)
    {
    case ENGINE_GRAIN_WEEK:
    case ENGINE_GRAIN_WEEKEND:
    case ENGINE_GRAIN_FISCAL:
    case ENGINE_GRAIN_DECADE:
    case ENGINE_GRAIN_CENTURY:
      return engine_range_write (self, self, iso);
    default:
      return write_edge (self, FALSE, iso, ENGINE_ISO_BYTES);
    }
}

/**
 * engine_since_write:
 * @from: the begin of an open interval
 * @iso: (out): NUL-terminated
 *
 * Returns: the length in bytes
 */
gsize
engine_since_write (EnginePoint from, char iso[ENGINE_ISO_BYTES])
{
  gsize n = write_edge (from, FALSE, iso, ENGINE_ISO_BYTES - 3);

  memcpy (iso + n, "/..", 4);
  return n + 3;
}

/**
 * engine_until_write:
 * @to: the end of an open interval
 * @iso: (out): NUL-terminated
 *
 * Returns: the length in bytes
 */
gsize
engine_until_write (EnginePoint to, char iso[ENGINE_ISO_BYTES])
{
  memcpy (iso, "../", 3);
  return 3 + write_edge (to, TRUE, iso + 3, ENGINE_ISO_BYTES - 3);
}

static gsize
read_digits (const char *text, gsize n, int *value)
{
  *value = 0;
  for (gsize i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return 0;
      *value = *value * 10 + (text[i] - '0');
    }
  return n;
}

/**
 * engine_point_read:
 * @text: NUL-terminated
 * @out: (out): the date
 *
 * Returns: the bytes read, 0 where @text does not start with an ISO date
 */
gsize
engine_point_read (const char *text, EnginePoint *out)
{
  int year, month, day;

  *out = (EnginePoint){ 0 };
  if (read_digits (text, 4, &year) == 0)
    return 0;
  out->year = (gint16)year;
  out->grain = ENGINE_GRAIN_YEAR;
  if (text[4] != '-')
    return 4;
  if ((text[5] == 'Q' || text[5] == 'H') && text[6] >= '1'
      && text[6] <= (text[5] == 'Q' ? '4' : '2'))
    {
      out->grain = text[5] == 'Q' ? ENGINE_GRAIN_QUARTER : ENGINE_GRAIN_HALF;
      out->sub = (gint8)(text[6] - '0');
      return 7;
    }
  if (read_digits (text + 5, 2, &month) == 0 || month < 1 || month > 12)
    return 0;
  out->month = (gint8)month;
  out->grain = ENGINE_GRAIN_MONTH;
  if (text[7] != '-')
    return 7;
  if (read_digits (text + 8, 2, &day) == 0 || !engine_date_is_valid (year, month, day))
    return 0;
  out->day = (gint8)day;
  out->grain = ENGINE_GRAIN_DAY;
  return 10;
}
