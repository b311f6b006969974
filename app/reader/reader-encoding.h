/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes to UTF-8, with an account of what was certain, guessed or lost. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GString *text;        /* UTF-8 without NUL, line ends \n, no byte order mark */
  const char *encoding; /* interned name */
  gboolean guessed;
  double confidence; /* 0 to 1 */
  gsize n_broken;    /* byte sequences that are no character, each now U+FFFD */
  gsize n_nuls;      /* NUL bytes or characters, each now U+FFFD */
  gsize n_controls;  /* control characters that no text has, kept */
  gsize n_chars;
} ReaderDecoded;

void reader_decode (const guint8 *data, gsize length, const char *declared, ReaderDecoded *decoded);
void reader_decoded_clear (ReaderDecoded *decoded);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReaderDecoded, reader_decoded_clear)

G_END_DECLS
