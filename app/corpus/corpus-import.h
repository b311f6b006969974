/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Import: files, folders and pasted texts into a project.  Worker threads read and extract, one
 * document a job, at most two jobs a thread waiting; one writer stores the results in the order
 * given, some documents a transaction.  Cancelling keeps what is complete and nothing half.  A file
 * that fails or is skipped costs one line of the report; the rest goes on. */

#pragma once

#include "corpus-project.h"

G_BEGIN_DECLS

typedef struct _CorpusImportRequest CorpusImportRequest;

CorpusImportRequest *corpus_import_request_new (void);
CorpusImportRequest *corpus_import_request_ref (CorpusImportRequest *self);
void corpus_import_request_unref (CorpusImportRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusImportRequest, corpus_import_request_unref)

/* A file, or a folder with everything below it (by name; links that loop are followed once; hidden
 * files and project files are left out). */
void corpus_import_request_add_file (CorpusImportRequest *self, GFile *file);
/* A pasted text, UTF-8. */
void corpus_import_request_add_text (CorpusImportRequest *self,
                                     const char *title, /* or NULL */
                                     const char *text);
/* A file's bytes that came some other way (standard input, a drop); @name is shown and guides the
 * format. */
void corpus_import_request_add_bytes (CorpusImportRequest *self, const char *name, GBytes *bytes);
void corpus_import_request_set_language (CorpusImportRequest *self,
                                         const char *language); /* NULL: guess each */
void corpus_import_request_set_published (CorpusImportRequest *self,
                                          const char *published); /* of all; NULL: read it */
void corpus_import_request_set_n_threads (CorpusImportRequest *self,
                                          guint n_threads); /* 0: one per processor */

typedef enum
{
  CORPUS_IMPORT_OK,        /* with a warning where there is a message */
  CORPUS_IMPORT_DUPLICATE, /* the same bytes are already there */
  CORPUS_IMPORT_FAILED,
} CorpusImportOutcome;

typedef struct
{
  char *name;    /* of the file, for people */
  CorpusImportOutcome outcome;
  char *message; /* translated, one sentence: why; NULL where all is well */
  gint64 document; /* its id, or that of the duplicate; 0 = none */
} CorpusImportNote;

typedef struct
{
  guint n_imported;
  guint n_duplicates;
  guint n_failed;
  gboolean cancelled;
  GPtrArray *notes; /* of CorpusImportNote: files that failed, were skipped or have a warning */
  GArray *documents; /* of gint64: ids of the new documents */
} CorpusImportReport;

void corpus_import_report_free (CorpusImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusImportReport, corpus_import_report_free)

/* @done of @total (which grows while folders are searched), @name of the file last done.  Called at
 * most every 100 ms in the thread-default context of the caller (from the calling thread itself by the
 * synchronous form). */
typedef void (*CorpusImportProgress) (guint done,
                                      guint total,
                                      const char *name,
                                      gpointer user_data);

/* NULL only for what stops everything (DISK_FULL, LOCKED, LANGUAGES, …); a cancelled import returns its
 * report with @cancelled.  Merging and comparing are done when it returns. */
CorpusImportReport *corpus_import (CorpusProject *project,
                                   CorpusImportRequest *request,
                                   GCancellable *cancellable,
                                   CorpusImportProgress progress,
                                   gpointer progress_data,
                                   GError **error);
void corpus_import_async (CorpusProject *project,
                          CorpusImportRequest *request,
                          GCancellable *cancellable,
                          CorpusImportProgress progress,
                          gpointer progress_data,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
CorpusImportReport *
corpus_import_finish (CorpusProject *project, GAsyncResult *result, GError **error);

G_END_DECLS
