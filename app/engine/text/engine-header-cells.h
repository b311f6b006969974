/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who wrote and who published a text, by the cells of one line at its head. */

#pragma once

#include "engine-structure.h"

G_BEGIN_DECLS

/* Tokens of the names; last is 0 where the line has none. */
typedef struct
{
  guint32 author_first, author_last;
  guint32 publisher_first, publisher_last;
} EngineHeadCells;

void engine_head_cells_read (const EngineAnalysis *a, const EngineLine *line, EngineHeadCells *out);

G_END_DECLS
