/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Line ends that are none: texts of mails and PDFs are cut to a width.  A line end that only a full
 * column made counts as a space, so that no stage sees it; the running head or page number between
 * the two halves of a sentence is left out. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENGINE_WRAP_MAX_HEADS 32

typedef struct
{
  guint width_chars; /* of the column, 0: the text is not cut to one */
  guint slack_chars; /* so much shorter may a full line be */
  gboolean quoted; /* its lines start with ">", as in mails */
  guint n_heads;
  guint32
      heads[ENGINE_WRAP_MAX_HEADS]; /* hashes of short lines that come again with other digits */
} EngineWrap;

void engine_wrap_measure (EngineWrap *self, const char *text, const char *end);
const char *engine_wrap_skip_quote (const EngineWrap *self, const char *line, const char *end);
const char *
engine_wrap_next (const EngineWrap *self, const char *line, const char *line_end, const char *end);

G_END_DECLS
