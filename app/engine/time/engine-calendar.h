/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendar arithmetic in the proleptic Gregorian calendar, and the ISO 8601 forms of the fact
 * model.  Pure functions, no locale, no time zone, no clock. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ENGINE_GRAIN_NONE,
  ENGINE_GRAIN_DAY,
  ENGINE_GRAIN_WEEKEND,
  ENGINE_GRAIN_WEEK,
  ENGINE_GRAIN_MONTH,
  ENGINE_GRAIN_SEASON, /* sub: 1 spring (March) to 4 winter (December) */
  ENGINE_GRAIN_QUARTER,
  ENGINE_GRAIN_HALF,
  ENGINE_GRAIN_YEAR,
  ENGINE_GRAIN_FISCAL, /* two years: 2025-26 */
  ENGINE_GRAIN_DECADE,
  ENGINE_GRAIN_CENTURY,
} EngineGrain;

/* A point or period.  Fields finer than the grain are 0; a week and a weekend have the date of
 * their first day. */
typedef struct
{
  gint16 year;
  gint8 month; /* 1 to 12 */
  gint8 day;   /* 1 to 31 */
  gint8 sub;   /* quarter 1 to 4, half 1 to 2, season 1 to 4 */
  guint8 grain; /* EngineGrain */
} EnginePoint;

/* Long enough for every form written here. */
#define ENGINE_ISO_BYTES 48

int engine_days_in_month (int year, int month);
gboolean engine_date_is_valid (int year, int month, int day);
/* Days since 1970-01-01, and back. */
int engine_date_to_days (int year, int month, int day);
EnginePoint engine_date_from_days (int days);
/* 1 Monday to 7 Sunday. */
int engine_weekday (int days);
/* The days since 1970-01-01 of Easter Sunday. */
int engine_easter (int year);

/* First and last day of a period. */
int engine_point_first (EnginePoint self);
int engine_point_last (EnginePoint self);
/* The period of that grain that holds the day. */
EnginePoint engine_point_of_day (int days, EngineGrain grain);
/* @n periods of its own grain later; a day stays within its month's length. */
EnginePoint engine_point_shift (EnginePoint self, EngineGrain unit, int n);

/* "2025-10-28", "2025-Q4", "2025-10-27/2025-11-02" …; returns the length in bytes. */
gsize engine_point_write (EnginePoint self, char iso[ENGINE_ISO_BYTES]);
gsize engine_range_write (EnginePoint from, EnginePoint to, char iso[ENGINE_ISO_BYTES]);
/* "2025-10/..", "../2025-10-28". */
gsize engine_since_write (EnginePoint from, char iso[ENGINE_ISO_BYTES]);
gsize engine_until_write (EnginePoint to, char iso[ENGINE_ISO_BYTES]);
/* Reads YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn, YYYY-Hn at the start of @text; the bytes read, 0 where
 * there is no such date. */
gsize engine_point_read (const char *text, EnginePoint *out);

G_END_DECLS
