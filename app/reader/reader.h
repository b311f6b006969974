/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a file's bytes to a document's text: finds out what the bytes are (by their content, never
 * by the name alone), decodes them, takes the article out of a web page, and says in full sentences
 * what it had to guess or could not read.
 *
 * Every function may be called from any thread; a ReaderDocument is immutable once returned. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The largest file that is read: offsets in a text are 32 bits wide in the engine. */
#define READER_MAX_BYTES (G_GUINT64_CONSTANT (1) << 30)

/**
 * ReaderError:
 * @READER_ERROR_NOT_FOUND: there is no such file (any more): choose another
 * @READER_ERROR_UNREADABLE: the file is there, and the system refuses to give its bytes
 * @READER_ERROR_FOLDER: a folder: list it and read its files one by one
 * @READER_ERROR_SPECIAL: a pipe, a socket or a device, which may never end: nothing was read
 * @READER_ERROR_EMPTY: no byte, no visible character, or a page without any text
 * @READER_ERROR_TOO_LARGE: more than %READER_MAX_BYTES: split the file
 * @READER_ERROR_NOT_TEXT: a picture, a program or other binary data
 * @READER_ERROR_FORMAT: a document of a format that is not read: save it as text or HTML
 *
 * Why a file could not be read.  Each message is a whole translated sentence that names the file
 * and the reason.  A cancelled reading has %G_IO_ERROR_CANCELLED instead.
 */
typedef enum
{
  READER_ERROR_NOT_FOUND,
  READER_ERROR_UNREADABLE,
  READER_ERROR_FOLDER,
  READER_ERROR_SPECIAL,
  READER_ERROR_EMPTY,
  READER_ERROR_TOO_LARGE,
  READER_ERROR_NOT_TEXT,
  READER_ERROR_FORMAT,
} ReaderError;

#define READER_ERROR (reader_error_quark ())
GQuark reader_error_quark (void);

/**
 * ReaderDocument:
 * @text: UTF-8, NUL-terminated, line ends `\n`, without a byte order mark; nothing else of a plain
 *   text is changed.  Of a page: the article, a blank line between paragraphs
 * @text_length: length of @text in bytes
 * @format: "text" or "html"
 * @name: what the file is called, for display
 * @title: (nullable): from the page's metadata, as all the following; a plain text has none of them
 * @author: (nullable): several are joined by ", "
 * @publisher: (nullable): the newspaper or site
 * @published: (nullable): ISO 8601 date, no finer than the day
 * @published_from_metadata: whether @published comes from the file's metadata
 * @language: (nullable): lower-case ISO 639 code ("fr")
 * @url: (nullable): where the page says that it lives
 * @encoding: IANA-style name ("UTF-8", "Windows-1252")
 * @encoding_guessed: whether nothing in the file says so
 * @encoding_confidence: 0 to 1; 1 where it was not guessed
 * @original: the bytes as they were
 * @warnings: (array zero-terminated=1): translated sentences; never %NULL
 */
typedef struct
{
  char *text;
  gsize text_length;
  const char *format;
  char *name;
  char *title;
  char *author;
  char *publisher;
  char *published;
  gboolean published_from_metadata;
  char *language;
  char *url;
  char *encoding;
  gboolean encoding_guessed;
  double encoding_confidence;
  GBytes *original;
  char **warnings;
} ReaderDocument;

#define READER_TYPE_DOCUMENT (reader_document_get_type ())
GType reader_document_get_type (void);
ReaderDocument *reader_document_ref (ReaderDocument *self);
void reader_document_unref (ReaderDocument *self);
char *reader_document_dup_sha256 (ReaderDocument *self);

ReaderDocument *reader_read_file (GFile *file, GCancellable *cancellable, GError **error);
void reader_read_file_async (GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
ReaderDocument *reader_read_file_finish (GFile *file, GAsyncResult *result, GError **error);

ReaderDocument *
reader_read_bytes (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error);
void reader_read_bytes_async (GBytes *bytes,
                              const char *name,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
ReaderDocument *reader_read_bytes_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReaderDocument, reader_document_unref)

G_END_DECLS
