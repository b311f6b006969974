/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a text: its title among the lines above the first sentence, and its publisher's name. */

#pragma once

#include "engine-analysis.h"

G_BEGIN_DECLS

/* Makes the likeliest line of the head the title, with its copies; others above it become bylines.
 * @a: the lines of the first window are there. Complexity: O(tokens of the head). */
void engine_masthead_settle_title (EngineAnalysis *a);

/* Whether the word at @i of the line is a button or a menu of a page. */
gboolean engine_masthead_is_furniture (const EngineAnalysis *a, const EngineLine *line, guint32 i);

/* The tokens of the publisher's name over or under line @title; FALSE where none is there.  @certain:
 * whether a word of it is one that papers and offices are called by. */
gboolean engine_masthead_find_publisher (const EngineAnalysis *a,
                                         guint title,
                                         guint32 *first,
                                         guint32 *last,
                                         gboolean *certain);

G_END_DECLS
