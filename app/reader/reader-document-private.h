/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the reader's own files make a ReaderDocument before it is handed out and immutable. */

#pragma once

#include "reader.h"

G_BEGIN_DECLS

ReaderDocument *reader_document_new (const char *name, GBytes *original);
void reader_document_take_text (ReaderDocument *self, GString *text);
void reader_document_take_warning (ReaderDocument *self, char *sentence);

G_END_DECLS
