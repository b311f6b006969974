/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How often codes are named: whom a text is about, the two that it speaks of most. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENGINE_TALLY_MAX 64

/* Most named first; of equals the one that was named so often first.  Starts as zeros. */
typedef struct
{
  const char *codes[ENGINE_TALLY_MAX]; /* not owned */
  guint counts[ENGINE_TALLY_MAX];      /* 0 past the last */
  guint n;
} EngineTally;

/* Past the ENGINE_TALLY_MAX-th code a new one is not counted.  O(n). */
void engine_tally_add (EngineTally *self, const char *code);

G_END_DECLS
