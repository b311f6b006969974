/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of one point in time, private to engine-timex-points.c, -parts.c and -deictics.c: what it
 * has so far, and the parts that may be added to it. */

#pragma once

#include "engine-number.h"
#include "engine-timex.h"

G_BEGIN_DECLS

typedef enum
{
  ENGINE_PART_WEEKDAY = 1 << 0,
  ENGINE_PART_DAY = 1 << 1,
  ENGINE_PART_MONTH = 1 << 2,
  ENGINE_PART_YEAR = 1 << 3,
  ENGINE_PART_SUB = 1 << 4, /* quarter, half, season */
  ENGINE_PART_PERIOD = 1 << 5, /* "next month" */
  ENGINE_PART_WORD = 1 << 6, /* today */
  ENGINE_PART_EDGE = 1 << 7, /* "early", "fin": says that a period follows */
  ENGINE_PART_DIRECTION = 1 << 8, /* last, next before a month or weekday */
  ENGINE_PART_ORDINAL = 1 << 9, /* an ordinal that may be a day or count weekdays */
  ENGINE_PART_STRONG = 1 << 10, /* the month or weekday is beyond doubt */
  ENGINE_PART_HALF_WORDS = 1 << 11, /* "first half": nothing without a year */
  ENGINE_PART_DECADE = 1 << 12,
} EngineDateParts;

typedef struct
{
  const EngineAnalysis *a;
  EngineDatePart d;
  guint parts; /* EngineDateParts */
  guint32 start; /* tokens */
  guint32 end; /* after the last part taken */
  gboolean year_last; /* the last part taken was the year */
  gboolean comma; /* a comma stands between it and the next */
  gboolean joined; /* "of", "in" does */
  gboolean dash;
  guint ordinal;
} EngineDateReader;

/* The number that the tag's code is. */
static inline int
engine_date_code_int (const EngineAnalysis *a, const EngineTag *tag)
{
  return (int)g_ascii_strtoll (engine_tag_code (a, tag), NULL, 10);
}

static inline gboolean
engine_date_has_attr (const EngineAnalysis *a, const EngineTag *tag, const char *key)
{
  return tag != NULL && engine_tag_attr (a, tag, key) != NULL;
}

/* Whether a month or weekday word with other meanings is one here: engine-timex-certain.c. */
gboolean engine_date_is_certain (const EngineDateReader *r, const EngineTag *tag);

/* Each adds the part that starts at token @i, where one does that goes with those before it. */
gboolean engine_date_take_numeric (EngineDateReader *r, guint32 i);
gboolean engine_date_take_nth_month (EngineDateReader *r, guint32 i);
gboolean engine_date_take_decade (EngineDateReader *r, guint32 i);
gboolean engine_date_take_weekday (EngineDateReader *r, guint32 i);
gboolean engine_date_take_month (EngineDateReader *r, guint32 i);
gboolean engine_date_take_quarter (EngineDateReader *r, guint32 i);
gboolean engine_date_take_day (EngineDateReader *r, guint32 i);
gboolean engine_date_take_year (EngineDateReader *r, guint32 i);
gboolean engine_date_take_season (EngineDateReader *r, guint32 i);
gboolean engine_date_take_edge (EngineDateReader *r, guint32 i);
gboolean engine_date_take_deictic_before (EngineDateReader *r, guint32 i);
gboolean engine_date_take_unit_deictic (EngineDateReader *r, guint32 i);
gboolean engine_date_take_new_year (EngineDateReader *r, guint32 i);
gboolean engine_date_take_word (EngineDateReader *r, guint32 i);
gboolean engine_date_take_deictic_after (EngineDateReader *r, guint32 i);

G_END_DECLS
