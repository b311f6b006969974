/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The date of publication: candidates are proposed with how sure they are, the surest wins. */

#pragma once

#include "engine-structure.h"
#include "engine-timex.h"

G_BEGIN_DECLS

/* Lines at the head that say something of the text. */
#define ENGINE_HEADER_LINES 14
#define ENGINE_HEADER_CONFIDENCE_DATELINE 0.96

typedef struct
{
  EngineAnalysis *a;
  const EngineTimex *date; /* NULL: none yet */
  EnginePoint point;       /* of @date, with its year */
  double confidence;
  EnginePublishedBasis basis;
} EngineHeaderDate;

gboolean engine_header_is_head_or_foot (const EngineAnalysis *a, guint line);
/* The first expression of time in [first, last). */
const EngineTimex *engine_header_timex_in (const EngineAnalysis *a, guint32 first, guint32 last);
gboolean engine_header_has_need (const EngineAnalysis *a, const EngineTag *tag, const char *need);
/* Takes @x, a day and its month, for the date where nothing surer was proposed. */
void engine_header_date_propose (EngineHeaderDate *self, const EngineTimex *x, double confidence);
/* Looks through head and foot; keeps what was proposed before where that is surer. */
void engine_header_date_find (EngineHeaderDate *self);

G_END_DECLS
