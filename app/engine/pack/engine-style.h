/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a language writes numbers and dates and builds its phrases: what C code asks for instead of a
 * language's name.  Its lexicon says so with entries of these classes. */

#pragma once

#include "engine-pack.h"

G_BEGIN_DECLS

typedef enum
{
  ENGINE_STYLE_DECIMAL_COMMA = 1 << 0, /* decimal-comma: 1,5 */
  ENGINE_STYLE_MONTH_FIRST = 1 << 1, /* month-first: 10/28/2025 */
  ENGINE_STYLE_CONCATENATE = 1 << 2, /* number-concat: "one twenty two" is 122 */
  ENGINE_STYLE_HEADS_LAST = 1 << 3, /* heads-last: "US steel exports"; what describes a noun, a name
                                       or another noun, stands before it without a link */
  ENGINE_STYLE_CAPITAL_PEOPLE = 1 << 4, /* capital-people: "un Français" is someone, "français" an
                                           adjective */
  ENGINE_STYLE_ACCENTS_TELL = 1 << 5, /* accents-tell: "taxe" and "taxé" are two forms of a verb */
} EngineStyle;

guint engine_style_read (const EnginePack *pack);

G_END_DECLS
