/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CorpusProject: one corpus, one SQLite database.  The file that the user chose is never opened by
 * SQLite: opening streams it into a working copy in the data folder, saving writes a compact copy and
 * streams that back, and "saved" is said only once the stream has closed.  Whatever is decided is in
 * the working copy at once, so a crash loses nothing: see corpus_recovery_list().
 *
 * Threads: a project belongs to the thread that made it (its GMainContext gets the signals); calls
 * with a GCancellable may be made from any thread, the database is guarded inside. */

#pragma once

#include "corpus-error.h"
#include "corpus-types.h"
#include "engine-result.h"

G_BEGIN_DECLS

#define CORPUS_TYPE_PROJECT (corpus_project_get_type ())

/* Properties (all notify): "file" (GFile, nullable, read-only), "title" (string, read-only: the file's
 * display name without its suffix, or "Untitled"), "modified" (boolean, read-only: changed since it
 * was saved), "busy" (boolean, read-only: comparing in the background), "can-undo", "can-redo"
 * (boolean, read-only), "n-documents" (uint, read-only).
 * Signals: "changed" (guint what: CorpusChange mask), coalesced, from the project's main context. */
G_DECLARE_FINAL_TYPE (CorpusProject, corpus_project, CORPUS, PROJECT, GObject)

typedef enum
{
  CORPUS_CHANGE_SOURCES = 1 << 0,
  CORPUS_CHANGE_FACTS = 1 << 1,
  CORPUS_CHANGE_AGREEMENTS = 1 << 2,
  CORPUS_CHANGE_COMPARISONS = 1 << 3,
  CORPUS_CHANGE_HISTORY = 1 << 4,
  CORPUS_CHANGE_ALL = 31,
} CorpusChange;

#define CORPUS_PROJECT_SUFFIX ".concordat"
#define CORPUS_PROJECT_MIME_TYPE "application/x-concordat"

/* An empty, untitled project with a working copy, so that a crash loses nothing. */
CorpusProject *corpus_project_create (GError **error);
/* The same without a trace: for tests, pasted texts and one-off runs of the command line. */
CorpusProject *corpus_project_for_memory (GError **error);
/* Errors: NOT_A_PROJECT, TOO_NEW, DAMAGED (what could be read is in a new file named by the message),
 * READ, LOCKED, DISK_FULL. */
CorpusProject *corpus_project_open (GFile *file, GCancellable *cancellable, GError **error);
void corpus_project_open_async (GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
CorpusProject *corpus_project_open_finish (GAsyncResult *result, GError **error);
/* What corpus_project_open() says of @file without opening it: whether its first bytes are those of
 * a project. */
gboolean corpus_project_file_is_project (GFile *file);

/* @file: where to, NULL = where it came from (READ_ONLY if it has no file yet).  The old file stays as
 * it was until the new one is complete.  Errors: READ_ONLY, DISK_FULL, FAILED. */
gboolean
corpus_project_save (CorpusProject *self, GFile *file, GCancellable *cancellable, GError **error);
void corpus_project_save_async (CorpusProject *self,
                                GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean corpus_project_save_finish (CorpusProject *self, GAsyncResult *result, GError **error);
/* Ends the work: the working copy is deleted, unsaved changes with it (ask before).  Disposing a
 * project that was not closed keeps the working copy where it has unsaved changes. */
void corpus_project_close (CorpusProject *self);

GFile *corpus_project_get_file (CorpusProject *self);
const char *corpus_project_get_title (CorpusProject *self);
gboolean corpus_project_get_modified (CorpusProject *self);
gboolean corpus_project_get_busy (CorpusProject *self);
/* Grows with every change of what lists show. */
guint64 corpus_project_get_generation (CorpusProject *self);

/* The language packs that extraction uses.  Without them, corpus_project_get_languages() loads those
 * of the program: $CONCORDAT_LANGUAGE_DIR, else the folder given to corpus_set_languages_folder(). */
void corpus_project_set_languages (CorpusProject *self, EngineLanguages *languages);
EngineLanguages *corpus_project_get_languages (CorpusProject *self, GError **error); /* borrowed */
/* Where packs are, for the whole process: call before the first project. */
void corpus_set_languages_folder (const char *folder);
char **corpus_dup_language_problems (void); /* (transfer full): of the user's own pack */
EngineLanguages *corpus_load_languages (GPtrArray *warnings,
                                        GError **error); /* (transfer full), shared, cached */

/* Brings everything derived up to date: extracts again what needs it, merges and compares.  Called by
 * import and, in the background, after each decision; tests and the command line call it to wait. */
gboolean corpus_project_refresh (CorpusProject *self, GCancellable *cancellable, GError **error);
void corpus_project_refresh_async (CorpusProject *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean corpus_project_refresh_finish (CorpusProject *self, GAsyncResult *result, GError **error);
/* Marks documents (0 = all) to be extracted again at the next refresh: after a new language pack. */
gboolean corpus_project_extract_again (CorpusProject *self, gint64 document, GError **error);

/* Verifies the database: NULL-terminated sentences about what is wrong, empty = sound. */
char **corpus_project_check (CorpusProject *self, GCancellable *cancellable, GError **error);

/* Working copies that no running program holds and that have unsaved changes. */
typedef struct
{
  char *id; /* of the working copy */
  char *title; /* of the project, NULL where it was never named */
  GFile *file; /* where it came from, or NULL */
  gint64 time_usec; /* of the last change, Unix time */
  guint n_documents;
} CorpusRecovery;

GPtrArray *corpus_recovery_list (void); /* (transfer full) of CorpusRecovery, latest first */
CorpusProject *corpus_recovery_open (const CorpusRecovery *recovery, GError **error);
void corpus_recovery_discard (const CorpusRecovery *recovery);

G_END_DECLS
