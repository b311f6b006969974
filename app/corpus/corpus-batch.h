/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CorpusBatch: read and extract many documents on worker threads, results in the order given, bounded
 * memory, no database.  Import is a batch whose results are stored; the command line's `extract` is
 * one whose results are printed. */

#pragma once

#include "corpus-import.h"

G_BEGIN_DECLS

typedef struct
{
  guint index; /* 0, 1, … in the order given */
  const char *name; /* of the file as given, for people */
  const char *uri; /* or NULL */
  const char *title; /* never NULL */
  const char *author;
  const char *publisher;
  const char *published;
  EnginePublishedBasis basis;
  double published_confidence;
  const char *language; /* or NULL */
  const char *url;
  const char *format;
  const char *encoding;
  gboolean encoding_guessed;
  const char *sha256; /* where the bytes are kept, else NULL */
  const char *const *warnings;
  const char *text; /* UTF-8, NULL where reading failed */
  gsize length_bytes;
  GBytes *original; /* or NULL */
  EngineResult *result; /* NULL where something failed */
  const GError *error; /* what failed: one translated sentence that names the file */
  /*< private >*/
  const char *read_title; /* from the file's metadata or the caller, NULL where they say nothing */
  const char *read_author;
  const char *read_publisher;
  const char *read_language;
  const char *read_published;
} CorpusBatchDocument;

/* Gives the next thing to read: sets one of @file, @bytes (with @name) or @text, (transfer full), and
 * returns TRUE; FALSE at the end.  @error_out, if set, stands for an item that could not be had: it
 * comes out as a failed document, in order.  Called from the thread of corpus_batch_run(). */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  char *text;
  char *name;
  char *title;
  char *published; /* of this document, or NULL */
  char *language; /* of this document, or NULL */
  GError *error;
} CorpusBatchItem;

typedef gboolean (*CorpusBatchNext) (CorpusBatchItem *item, gpointer user_data);
/* Takes a document, in order, in the thread of corpus_batch_run(); FALSE with an error ends the
 * batch.  @document is freed afterwards. */
typedef gboolean (*CorpusBatchDone) (const CorpusBatchDocument *document,
                                     gpointer user_data,
                                     GError **error);

typedef struct
{
  const char *language; /* NULL: guess each */
  const char *published; /* of all, or NULL */
  guint n_threads; /* 0: one per processor */
  gboolean keep_original; /* keep the file's bytes, and their hash, in the documents */
  gboolean explain; /* facts tell the words behind each field */
} CorpusBatchOptions;

/* Errors: G_IO_ERROR_CANCELLED, what @done says. */
gboolean corpus_batch_run (EngineLanguages *languages,
                           CorpusBatchNext next,
                           CorpusBatchDone done,
                           gpointer user_data,
                           const CorpusBatchOptions *options,
                           GCancellable *cancellable,
                           GError **error);
/* The same over a request's files, folders and texts. */
gboolean corpus_batch_run_request (EngineLanguages *languages,
                                   CorpusImportRequest *request,
                                   gboolean explain,
                                   CorpusBatchDone done,
                                   gpointer user_data,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
