/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A length of time, unit by unit, and its ISO 8601 form.  Private to engine-timex-durations.c,
 * engine-timex-lengths.c and engine-timex-shift.c. */

#pragma once

#include "engine-analysis.h"
#include "engine-timex.h"

G_BEGIN_DECLS

typedef struct
{
  double years;
  double months;
  double weeks;
  double days;
  double hours;
  double minutes;
  EngineGrain finest;
} EngineLengths;

/* Adds @value of the time-unit tag @unit; FALSE where the unit is none of a length. */
gboolean engine_lengths_add (const EngineAnalysis *a,
                             const EngineTag *unit,
                             double value,
                             EngineLengths *self);
/* "P2Y6M": halves of a year and of a month as months and days. */
void engine_lengths_write (EngineLengths self, char iso[ENGINE_ISO_BYTES]);

/* "the year to March": the length @l with its end behind @last. */
gboolean engine_timex_read_ending (const EngineAnalysis *a,
                                   guint32 *last,
                                   const EngineLengths *l,
                                   EngineTimex *out);
/* A date made of the length [first, *last): "… ago", "il y a …", "… after January 12th". */
gboolean engine_timex_read_shift (const EngineAnalysis *a,
                                  guint32 *first,
                                  guint32 *last,
                                  const EngineLengths *l,
                                  EngineTimex *out);

G_END_DECLS
