/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: what the corpus library's files share of a project. */

#pragma once

#include "corpus-database.h"
#include "corpus-project.h"
#include "corpus-workcopy.h"

#include "compare/corpus-compare.h"
#include "compare/corpus-duplicates.h"

G_BEGIN_DECLS

/* How a text becomes facts: engine_extract(), or what a test puts in its place. */
typedef EngineResult *(*CorpusExtract) (EngineLanguages *languages,
                                        const char *text,
                                        gsize length_bytes,
                                        const EngineOptions *options,
                                        GError **error);

struct _CorpusProject
{
  GObject parent_instance;

  /* set once */
  GMainContext *context; /* where signals go */
  CorpusWorkcopy *workcopy;
  gboolean in_memory;

  GRecMutex lock;      /* guards writer and the fields of this block */
  CorpusDatabase *writer;
  EngineLanguages *languages;
  CorpusExtract extract;
  GFile *file;
  char *etag; /* of @file when it was read or written */
  char *title;

  GMutex read_lock; /* guards reader: lists and single rows */
  CorpusDatabase *reader;

  GMutex refresh_lock; /* one refresh at a time; guards the rest of this block */
  CorpusComparer *comparer; /* NULL until the first refresh */
  CorpusDuplicateIndex *duplicates;
  GHashTable *known;        /* ids of documents that the comparer has */
  GHashTable *indexed;      /* ids of documents whose text is in duplicates */
  gboolean duplicates_due;  /* it changed since its groups were written */
  CorpusComparisonSet *set; /* of the last refresh */

  /* atomic */
  guint64 generation;     /* of what lists show */
  gint pending_changes;   /* CorpusChange to be told */
  gint idle_queued;
  gint modified;
  gint n_busy;

  /* of the owning thread */
  gboolean refresh_queued;
  gboolean refresh_running;
  gboolean refresh_again;
  gboolean auto_refresh;
};

/* Takes and gives back the writer.  Between them the project is this thread's. */
CorpusDatabase *corpus_project_lock (CorpusProject *self);
void corpus_project_unlock (CorpusProject *self);
/* The same for the reading connection. */
CorpusDatabase *corpus_project_lock_reader (CorpusProject *self);
void corpus_project_unlock_reader (CorpusProject *self);

/* Inside a transaction that changes what the user would save. */
gboolean corpus_project_bump (CorpusProject *self, GError **error);
/* After a transaction: tells the lists, soon and once. */
void corpus_project_changed (CorpusProject *self, CorpusChange what);
/* After a decision: compares again in the background where a main loop runs. */
void corpus_project_queue_refresh (CorpusProject *self);

/* For tests. */
void corpus_project_set_extract (CorpusProject *self, CorpusExtract extract);
const char *corpus_project_get_path (CorpusProject *self); /* of the working copy */

/* The rows of the last refresh; makes one where there was none. (transfer full) */
CorpusComparisonSet *
corpus_project_ref_set (CorpusProject *self, GCancellable *cancellable, GError **error);

/* "d3" and "d3f12": ids for the comparer and the JSON form. */
#define CORPUS_ID_SIZE 32
char *corpus_id_document (char buffer[CORPUS_ID_SIZE], gint64 document);
char *corpus_id_fact (char buffer[CORPUS_ID_SIZE], gint64 document, guint number);
gboolean corpus_id_parse (const char *id, gint64 *document, guint *number); /* 0 for a document's */

G_END_DECLS
