/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The corpus in the JSON form of FACTS.md, written piece by piece: no more than one document is in
 * memory. */

#pragma once

#include "corpus-batch.h"
#include "corpus-list.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean with_reasons; /* each fact's "reasons": what made each field */
  gboolean with_text;    /* each document's "text" */
  gboolean with_decisions; /* each fact's "state", "note", "tags" */
} CorpusJsonOptions;

/* The whole project: documents, agreements, comparisons.  Errors: G_IO_ERROR of the stream, CORPUS_ERROR. */
gboolean corpus_facts_json (CorpusProject *project,
                            const CorpusJsonOptions *options, /* or NULL */
                            GOutputStream *to,
                            GCancellable *cancellable,
                            GError **error);
/* The same as one string: for tests and small projects. */
char *
corpus_facts_json_string (CorpusProject *project, const CorpusJsonOptions *options, GError **error);
/* One document of a batch as its JSON object, on one line, without a line end. */
void corpus_batch_document_write_json (const CorpusBatchDocument *document,
                                       const CorpusJsonOptions *options,
                                       GString *out);

G_END_DECLS
