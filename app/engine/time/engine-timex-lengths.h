/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A length of time, unit by unit, and its ISO 8601 form.  Private to engine-timex-durations.c and
 * engine-timex-lengths.c. */

#pragma once

#include "engine-analysis.h"

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

G_END_DECLS
