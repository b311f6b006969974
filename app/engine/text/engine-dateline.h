/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: where the date line of a dispatch ends. */

#pragma once

#include "engine-analysis.h"

G_BEGIN_DECLS

/* The token where the text of a line starts: behind the number of an item, "2. ", where it has one. */
guint32 engine_dateline_first (const EngineAnalysis *a, guint32 first, guint32 last);

/* The token behind the dash that closes the date line which starts at @first, before news that end at
 * @last, or @first where none does. */
guint32 engine_dateline_end (const EngineAnalysis *a, guint32 first, guint32 last);
/* Whether the token stands in the date line that opens its sentence. */
gboolean engine_dateline_holds (const EngineAnalysis *a, guint32 i);

G_END_DECLS
