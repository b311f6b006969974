/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What bytes are, by their content.  The file's name only tips the balance where the content
 * leaves it open (a fragment of HTML). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  READER_KIND_TEXT,     /* text, unless decoding finds too many control characters */
  READER_KIND_HTML,     /* a web page */
  READER_KIND_DOCUMENT, /* a document of a format that is not read */
  READER_KIND_BINARY,   /* anything else that is no text */
} ReaderKind;

ReaderKind reader_sniff_bytes (const guint8 *data, gsize length, const char **what);
gboolean reader_sniff_html (const char *text, gsize length, const char *name);

G_END_DECLS
