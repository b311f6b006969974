/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: one document from file to facts, and the walk over what was asked for. */

#pragma once

#include "corpus-batch.h"

#include "reader.h"

G_BEGIN_DECLS

/* Short documents that are read and extracted together, as engine_extract_many() likes them. */
#define CORPUS_READINGS_TOGETHER 96
#define CORPUS_READINGS_BYTES (320u * 1024u)

typedef struct
{
  CorpusBatchItem item;
  CorpusBatchDocument document; /* borrows from the rest */
  ReaderDocument *read;
  char *name;
  char *uri;
  char *sha256;
  GError *error;
} CorpusReading;

/* Reads and extracts @n documents, which are short or one.  Thread: any. */
void corpus_readings_run (CorpusReading *readings,
                          guint n,
                          EngineLanguages *languages,
                          const CorpusBatchOptions *options,
                          GCancellable *cancellable);
void corpus_reading_clear (CorpusReading *self);

/* Files of a request one by one: folders are listed as they are reached. */
typedef struct _CorpusWalk CorpusWalk;

CorpusWalk *corpus_walk_new (CorpusImportRequest *request, GCancellable *cancellable);
void corpus_walk_free (CorpusWalk *self);
gboolean corpus_walk_next (CorpusWalk *self, CorpusBatchItem *item);
/* How many files are known so far. */
guint corpus_walk_get_total (CorpusWalk *self);

void corpus_import_request_get_options (CorpusImportRequest *self, CorpusBatchOptions *options);
void corpus_batch_item_clear (CorpusBatchItem *item);

/* Extracts; a language without a pack is guessed.  @explain: facts tell the words behind each field. */
EngineResult *corpus_extract (EngineLanguages *languages,
                              const char *text,
                              gsize length_bytes,
                              const char *language,
                              const char *published,
                              EnginePublishedBasis basis,
                              gboolean explain,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
