/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and resolving expressions of time: private to engine-timex*.c and engine-timexes.c. */

#pragma once

#include "engine-analysis.h"

G_BEGIN_DECLS

#define ENGINE_DIRECTION_UNSAID 9

/* A single point or period that starts at token @i, without preposition. */
gboolean
engine_timex_read_point (const EngineAnalysis *a, guint32 i, EngineDatePart *out, guint32 *last);
/* A date in digits with separators: 2025-10-28, 28/10/25, 15.05.99. */
gboolean
engine_timex_read_numeric (const EngineAnalysis *a, guint32 i, EngineDatePart *out, guint32 *last);
/* "3 –", "12-14.", "Feb:" at the start of a chronology's entry. */
gboolean engine_timex_read_entry (const EngineAnalysis *a, guint32 i, EngineTimex *out);
/* "17-year", "deux ans et demi", "18 à 24 mois": iso is set, NULL for "plusieurs mois". */
gboolean engine_timex_read_duration (EngineAnalysis *a, guint32 i, EngineTimex *out);
/* "FY 2025-26", "2026/27"; "first nine months of 2024". */
gboolean engine_timex_read_fiscal (const EngineAnalysis *a, guint32 i, EngineTimex *out);
gboolean engine_timex_read_part_of_year (const EngineAnalysis *a, guint32 i, EngineTimex *out);
/* "Monday two weeks from now", "last Friday of October", "week 31": engine-timex-counted.c. */
gboolean engine_timex_read_counted (EngineAnalysis *a, guint32 i, EngineTimex *out);
/* "to date" behind the start of what goes on. */
gboolean
engine_timex_read_to_date (const EngineAnalysis *a, guint32 i, EngineDatePart *out, guint32 *last);
/* "dix ans, renouvelable pour cinq": the number whose unit one before it has named. */
gboolean engine_timex_follows_length (const EngineAnalysis *a, guint32 i);
gboolean engine_timex_is_beside_length (const EngineAnalysis *a, guint32 i);
gboolean engine_timex_read_elided (EngineAnalysis *a, guint32 i, EngineTimex *out);
/* "2017-18 to 2019-20"; "première quinzaine d'avril": engine-timex-spans.c. */
gboolean engine_timex_read_account_range (const EngineAnalysis *a, guint32 i, EngineTimex *out);
gboolean engine_timex_read_half_month (const EngineAnalysis *a, guint32 i, EngineTimex *out);
/* "les 4, 6 et 7 avril", "le 16": engine-timex-days.c. */
gboolean engine_timex_read_listed_day (const EngineAnalysis *a, guint32 i, EngineTimex *out);
gboolean engine_timex_follows_listed (const EngineAnalysis *a, guint32 i, EngineTimex *out);
gboolean engine_timex_read_lone_day (const EngineAnalysis *a, guint32 i, EngineTimex *out);
/* The token behind the article or preposition of a day at @i, else @i. */
guint32 engine_timex_skip_article (const EngineAnalysis *a, guint32 i);
gboolean engine_timex_is_clock (const EngineAnalysis *a, guint32 i);
/* Any expression: point, range, duration, shifted date. */
gboolean engine_timex_read (EngineAnalysis *a, guint32 i, EngineTimex *out);

/* The day-of-month at @i ("1er", "26", "the 2nd", "twenty-fourth"), 0 where there is none. */
guint engine_timex_read_day (const EngineAnalysis *a, guint32 i, guint32 *last, gboolean *ordinal);
/* The unit of time at @i: its grain, or NONE. */
EngineGrain engine_timex_unit (const EngineAnalysis *a, guint32 i, guint32 *last);
/* A tag of the class that starts at @i and has the attribute. */
const EngineTag *
engine_timex_tag_with (const EngineAnalysis *a, guint32 i, EngineClass class_id, const char *key);
/* A tag of the class that ends right before token @i, or NULL. */
const EngineTag *
engine_timex_find_before (const EngineAnalysis *a, guint32 i, EngineClass class_id);

static inline const EngineTag *
engine_timex_tag_before (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  return i > 0 && engine_analysis_covers (a, i - 1, class_id)
             ? engine_timex_find_before (a, i, class_id)
             : NULL;
}

/* What a partial or relative date is measured from; grain NONE where unknown. */
typedef struct
{
  EnginePoint document;
  EnginePoint previous; /* the last date told */
  EnginePoint near;     /* a dated neighbour: decides the year of a bare day and month */
  EnginePoint heading;  /* the date of the heading above */
  int tense;            /* -1 past, 1 future, 2 future without exception, 0 neither */
  gboolean onward; /* from near the text goes on rather than back */
  gboolean compared; /* a figure is set beside that of "a year earlier" */
  gboolean coarse; /* of the document only the month is known: no day is told from it */
  EnginePoint document_last; /* the last day that the document may be of */
} EngineTimexContext;

/* Whether @out could be made out. */
gboolean engine_timex_resolve (const EngineDatePart *part,
                               const EngineTimexContext *context,
                               EnginePoint *out);

/* What a verb does to the date behind its "to": engine-timex-moved.c. */
typedef enum
{
  ENGINE_TIMEX_MOVE_NONE,
  ENGINE_TIMEX_MOVE_PUT_OFF, /* "postponed to May" */
  ENGINE_TIMEX_MOVE_LASTS, /* "runs to May": until then, whenever that was */
  ENGINE_TIMEX_MOVE_PROLONGED, /* "extended to May": until then */
  ENGINE_TIMEX_MOVE_ONCE_PROLONGED, /* "had been extended to May": which may be over */
} EngineTimexMove;

EngineTimexMove engine_timex_moved (const EngineAnalysis *a, const EngineTimex *x);

/* engine-timex-side.c: on which side of the document's date it lies */
int engine_timex_side (const EngineAnalysis *a, const EngineTimex *x);
guint engine_timex_scopes (const EngineAnalysis *a, const EngineTimex *x);
gboolean engine_timex_is_since (const EngineAnalysis *a, const EngineTimex *x);
/* Whether the expression opens its sentence. */
gboolean engine_timex_stands_first (const EngineAnalysis *a, const EngineTimex *x);
/* Whether "in five years" tells how long it takes; and makes a duration of it. */
gboolean engine_timex_took_so_long (const EngineAnalysis *a, const EngineTimex *x);
void engine_timex_make_length (EngineAnalysis *a, EngineTimex *x);
gboolean engine_timex_is_lone_day (const EngineTimex *x);
/* Whether a plain present sets it: "the levy bites in June". */
gboolean engine_timex_is_scheduled (const EngineAnalysis *a, const EngineTimex *x);
gboolean engine_timex_is_foretold (const EngineAnalysis *a, const EngineTimex *x);

/* Fills @x's iso where the context suffices. */
void engine_timex_settle (EngineAnalysis *a, EngineTimex *x, const EngineTimexContext *context);
/* Whether the words leave no year out. */
gboolean engine_timex_is_explicit (const EngineTimex *x);

G_END_DECLS
