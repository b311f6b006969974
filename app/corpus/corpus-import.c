/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Import: a batch whose results are stored.  All documents of one import are one step of the history,
 * each written in a transaction of its own: a crash or a cancel keeps what was committed, no document is
 * ever there by half, and nobody else who decides something waits longer than one document takes. */

#include "config.h"

#include "corpus-import.h"

#include "corpus-private.h"
#include "corpus-read.h"
#include "corpus-step.h"
#include "corpus-store.h"

#include "corpus-apply.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PROGRESS_INTERVAL_USEC (100 * 1000)
#define CHANGE_INTERVAL_USEC (1000 * 1000)

typedef struct
{
  CorpusProject *project;
  CorpusWalk *walk;
  GCancellable *cancellable;
  CorpusImportReport *report;
  CorpusImportProgress progress;
  gpointer progress_data;
  GMainContext *context; /* where progress goes; NULL: called directly */
  gint64 last_progress;
  guint n_done;
  gint64 step; /* 0 until the first document */
  gint64 last_change;
  CorpusStep open; /* while in a transaction */
} Import;

static void
note_free (gpointer data)
{
  CorpusImportNote *note = data;

  g_free (note->name);
  g_free (note->message);
  g_free (note);
}

void
corpus_import_report_free (CorpusImportReport *self)
{
  g_ptr_array_unref (self->notes);
  g_array_unref (self->documents);
  g_free (self);
}

static CorpusImportReport *
report_new (void)
{
  CorpusImportReport *report = g_new0 (CorpusImportReport, 1);

  report->notes = g_ptr_array_new_with_free_func (note_free);
  report->documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  return report;
}

static void
add_note (CorpusImportReport *report,
          const char *name,
          CorpusImportOutcome outcome,
          const char *message,
          gint64 document)
{
  CorpusImportNote *note = g_new0 (CorpusImportNote, 1);

  note->name = g_strdup (name);
  note->outcome = outcome;
  note->message = g_strdup (message);
  note->document = document;
  g_ptr_array_add (report->notes, note);
}

typedef struct
{
  CorpusImportProgress progress;
  gpointer data;
  guint done;
  guint total;
  char *name;
} Told;

static gboolean
told_cb (gpointer data)
{
  Told *told = data;

  told->progress (told->done, told->total, told->name, told->data);
  return G_SOURCE_REMOVE;
}

static void
told_free (gpointer data)
{
  g_free (((Told *)data)->name);
  g_free (data);
}

static void
tell (Import *import, const char *name)
{
  gint64 now = g_get_monotonic_time ();
  guint total = corpus_walk_get_total (import->walk);
  Told *told;

  import->n_done++;
  if (import->progress == NULL
      || (now - import->last_progress < PROGRESS_INTERVAL_USEC && import->n_done < total))
    return;
  import->last_progress = now;
  if (import->context == NULL)
    {
      import->progress (import->n_done, total, name, import->progress_data);
      return;
    }
  told = g_new (Told, 1);
  *told = (Told){ import->progress, import->progress_data, import->n_done, total, g_strdup (name) };
  g_main_context_invoke_full (import->context, G_PRIORITY_DEFAULT, told_cb, told, told_free);
}

/* Opens the transaction of one document; the step is made with the first. */
static gboolean
open_transaction (Import *import, GError **error)
{
  gboolean good =
      import->step == 0
          ? corpus_step_begin (&import->open, import->project, "import", NULL, NULL, 0, 0, error)
          : corpus_step_continue (&import->open, import->project, import->step, 0, error);

  /* Lists hear of it now and then, not for each document. */
  if (good && g_get_monotonic_time () - import->last_change > CHANGE_INTERVAL_USEC)
    {
      import->open.what = CORPUS_CHANGE_ALL;
      import->last_change = g_get_monotonic_time ();
    }
  else if (good)
    import->open.what = 0;
  return good;
}

static gboolean
close_transaction (Import *import, gboolean good, gint64 id, GError **error)
{
  gint64 step = import->open.id;

  good = good
         && corpus_database_run (import->open.database, error,
                                 "UPDATE step SET count = ? WHERE id = ?", "il",
                                 (int)import->report->documents->len + 1, step);
  good = corpus_step_end_quietly (&import->open, good, error);
  if (!good)
    return FALSE;
  import->step = step;
  import->report->n_imported++;
  g_array_append_val (import->report->documents, id);
  return TRUE;
}

/* The document of the same bytes, 0 = none; *@removed: set aside, or its import undone. */
static gint64
find_same (Import *import, const CorpusBatchDocument *document, gboolean *removed, char **letter)
{
  CorpusDatabase *database = corpus_project_lock (import->project);
  gint64 id = 0;

  if (database != NULL)
    id = corpus_database_get_int (database, 0, "SELECT id FROM document WHERE sha256 = ?", "s",
                                  document->sha256);
  if (id != 0)
    {
      *removed = corpus_database_get_int (database, 0, "SELECT removed FROM document WHERE id = ?",
                                          "l", id)
                 != 0;
      *letter = corpus_letter ((guint)corpus_database_get_int (
          database, 0, "SELECT number FROM document WHERE id = ?", "l", id));
    }
  corpus_project_unlock (import->project);
  return id;
}

static gboolean
store (Import *import, const CorpusBatchDocument *document, GError **error)
{
  g_autofree char *letter = NULL;
  g_autofree char *message = NULL;
  gboolean removed = FALSE, good;
  gint64 id = find_same (import, document, &removed, &letter);

  if (id != 0 && !removed)
    {
      message = g_strdup_printf (_ ("“%s” is already there as source %s."), document->name, letter);
      add_note (import->report, document->name, CORPUS_IMPORT_DUPLICATE, message, id);
      import->report->n_duplicates++;
      return TRUE;
    }
  if (!open_transaction (import, error))
    return FALSE;
  /* The first step made here ended what could be redone, documents too. */
  if (id != 0
      && corpus_database_get_int (import->open.database, 0, "SELECT 1 FROM document WHERE id = ?",
                                  "l", id)
             == 1)
    {
      good = corpus_step_add_document (&import->open, "restore", id, NULL, NULL, error)
             && corpus_apply_document (import->open.database, id, error);
      message = g_strdup_printf (_ ("“%s” is back as source %s."), document->name, letter);
      add_note (import->report, document->name, CORPUS_IMPORT_OK, message, id);
      return close_transaction (import, good, id, error);
    }
  /* Storing a very large text takes time, too. */
  import->open.database->cancellable = import->cancellable;
  good = corpus_store_document (import->open.database, document, &id, error)
         && corpus_step_add_document (&import->open, "import", id, NULL, NULL, error);
  import->open.database->cancellable = NULL;
  if (!close_transaction (import, good, id, error))
    return FALSE;
  for (guint i = 0; document->warnings[i] != NULL; i++)
    add_note (import->report, document->name, CORPUS_IMPORT_OK, document->warnings[i], id);
  return TRUE;
}

static gboolean
done_cb (const CorpusBatchDocument *document, gpointer user_data, GError **error)
{
  Import *import = user_data;
  gboolean good = TRUE;

  if (document->result == NULL)
    {
      if (g_error_matches (document->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_error_copy (document->error));
          return FALSE;
        }
      add_note (import->report, document->name, CORPUS_IMPORT_FAILED, document->error->message, 0);
      import->report->n_failed++;
    }
  else
    good = store (import, document, error);
  if (good)
    tell (import, document->name);
  return good;
}

static gboolean
next_cb (CorpusBatchItem *item, gpointer user_data)
{
  return corpus_walk_next (((Import *)user_data)->walk, item);
}

static gboolean
run (Import *import,
     CorpusImportRequest *request,
     EngineLanguages *languages,
     GCancellable *cancellable,
     GError **error)
{
  CorpusBatchOptions options = { .keep_original = TRUE, .explain = TRUE };
  g_autoptr (GError) cause = NULL;
  gboolean good;

  corpus_import_request_get_options (request, &options);
  good = corpus_batch_run (languages, next_cb, done_cb, import, &options, cancellable, &cause);
  if (!good && g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      import->report->cancelled = TRUE;
      g_clear_error (&cause);
      good = TRUE;
    }
  if (g_cancellable_is_cancelled (cancellable))
    import->report->cancelled = TRUE;
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return good;
}

static CorpusImportReport *
import_all (CorpusProject *project,
            CorpusImportRequest *request,
            GCancellable *cancellable,
            CorpusImportProgress progress,
            gpointer progress_data,
            GMainContext *context,
            GError **error)
{
  EngineLanguages *languages = corpus_project_get_languages (project, error);
  Import import = { .project = project,
                    .cancellable = cancellable,
                    .progress = progress,
                    .progress_data = progress_data,
                    .context = context };
  gboolean good;

  if (languages == NULL)
    return NULL;
  import.report = report_new ();
  import.walk = corpus_walk_new (request, cancellable);
  good = run (&import, request, languages, cancellable, error);
  corpus_walk_free (import.walk);
  /* What was stored is compared even after a cancel: the rows would lack it. */
  if (good)
    good = corpus_project_refresh (project, NULL, error);
  if (import.report->documents->len > 0)
    corpus_project_changed (project, CORPUS_CHANGE_ALL);
  if (!good)
    g_clear_pointer (&import.report, corpus_import_report_free);
  return import.report;
}

CorpusImportReport *
corpus_import (CorpusProject *project,
               CorpusImportRequest *request,
               GCancellable *cancellable,
               CorpusImportProgress progress,
               gpointer progress_data,
               GError **error)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && request != NULL, NULL);

  return import_all (project, request, cancellable, progress, progress_data, NULL, error);
}

typedef struct
{
  CorpusImportRequest *request;
  CorpusImportProgress progress;
  gpointer progress_data;
} Asked;

static void
asked_free (gpointer data)
{
  corpus_import_request_unref (((Asked *)data)->request);
  g_free (data);
}

static void
import_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Asked *asked = task_data;
  GError *error = NULL;
  CorpusImportReport *report = import_all (source, asked->request, cancellable, asked->progress,
                                           asked->progress_data, g_task_get_context (task), &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify)corpus_import_report_free);
  else
    g_task_return_error (task, error);
}

void
corpus_import_async (CorpusProject *project,
                     CorpusImportRequest *request,
                     GCancellable *cancellable,
                     CorpusImportProgress progress,
                     gpointer progress_data,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (project, cancellable, callback, user_data);
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked){ corpus_import_request_ref (request), progress, progress_data };
  g_task_set_source_tag (task, corpus_import_async);
  /* A cancelled import has a report all the same. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, asked, asked_free);
  g_task_run_in_thread (task, import_thread);
}

CorpusImportReport *
corpus_import_finish (CorpusProject *project, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
