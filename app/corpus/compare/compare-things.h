/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a count counts: "4 000 emplois" and "4,000 jobs" are of one kind, "4,000 troops" is not. */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

/* The kind of things that @quote, a figure's words, counts, or %COMPARE_THING_NONE. */
CompareThing compare_thing_of (const char *quote);

typedef enum
{
  COMPARE_THINGS_OPEN,  /* one of them does not say */
  COMPARE_THINGS_SAME,
  COMPARE_THINGS_APART,
} CompareThings;

/* Does the folded @text, which starts with a word, begin with @noun?  Short ones are whole words or their plural. */
gboolean compare_begins_with (const char *text, const char *noun);

CompareThings compare_things_relate (CompareThing a, CompareThing b);

G_END_DECLS
