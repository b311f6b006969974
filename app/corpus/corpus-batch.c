/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and extracting on worker threads.  The calling thread hands out jobs and takes results in
 * the order given; no more than JOBS_PER_THREAD jobs a thread are under way or waiting to be taken, so
 * memory stays bounded however long the batch is.  A job owns everything of its documents: of one, or
 * of several short ones once every thread has its share. */

#include "config.h"

#include "corpus-batch.h"

#include "corpus-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define JOBS_PER_THREAD 3
/* How many times the jobs under way are soon done. */
#define SOON 8

typedef struct
{
  GMutex mutex;
  GCond cond; /* a job is done */
  EngineLanguages *languages;
  const CorpusBatchOptions *options;
  GCancellable *cancellable;
  gboolean at_end; /* nothing comes next */
} Batch;

typedef struct
{
  Batch *batch;
  CorpusReading readings[CORPUS_READINGS_TOGETHER];
  guint n_readings;
  gboolean done; /* guarded by the batch's mutex */
} Job;

static void
work_cb (gpointer data, gpointer user_data)
{
  Job *job = data;
  Batch *batch = job->batch;

  corpus_readings_run (job->readings, job->n_readings, batch->languages, batch->options,
                       batch->cancellable);
  g_mutex_lock (&batch->mutex);
  job->done = TRUE;
  g_cond_signal (&batch->cond);
  g_mutex_unlock (&batch->mutex);
}

static void
job_free (Job *job)
{
  for (guint i = 0; i < job->n_readings; i++)
    corpus_reading_clear (&job->readings[i]);
  g_free (job);
}

static void
wait_for (Batch *batch, Job *job)
{
  g_mutex_lock (&batch->mutex);
  while (!job->done)
    g_cond_wait (&batch->cond, &batch->mutex);
  g_mutex_unlock (&batch->mutex);
}

/* How much there is to read; a lot where only the reading tells. */
static gsize
item_bytes (const CorpusBatchItem *item)
{
  g_autoptr (GFileInfo) info = NULL;

  if (item->bytes != NULL)
    return g_bytes_get_size (item->bytes);
  if (item->text != NULL)
    return strlen (item->text);
  if (item->file != NULL && g_file_is_native (item->file))
    info = g_file_query_info (item->file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                              NULL, NULL);
  return info != NULL ? (gsize)g_file_info_get_size (info) : CORPUS_READINGS_BYTES;
}

/* The next documents, @most of them while they are short; %NULL where nothing is left. */
static Job *
next_job (Batch *batch, guint most, CorpusBatchNext next, gpointer user_data, guint *index)
{
  Job *job = g_new0 (Job, 1);
  gsize bytes = 0;

  job->batch = batch;
  while (!batch->at_end && job->n_readings < most && bytes < CORPUS_READINGS_BYTES)
    {
      CorpusReading *reading = &job->readings[job->n_readings];

      batch->at_end = !next (&reading->item, user_data);
      if (batch->at_end)
        break;
      reading->document.index = (*index)++;
      job->n_readings++;
      if (most > 1)
        bytes += item_bytes (&reading->item);
    }
  if (job->n_readings == 0)
    g_clear_pointer (&job, job_free);
  return job;
}

/* How many documents the next job may have, after @index others: one each at first, so that all
 * threads have something to do and the first facts come soon. */
static guint
most_together (guint index, guint limit)
{
  if (index < limit)
    return 1;
  return index < SOON * limit ? CORPUS_READINGS_TOGETHER / 4 : CORPUS_READINGS_TOGETHER;
}

/* Hands out jobs until the queue is full or nothing is left. */
static gboolean
fill (Batch *batch,
      GThreadPool *pool,
      GQueue *queue,
      guint limit,
      CorpusBatchNext next,
      gpointer user_data,
      guint *index)
{
  while (queue->length < limit)
    {
      Job *job = next_job (batch, most_together (*index, limit), next, user_data, index);

      if (job == NULL)
        return FALSE;
      g_queue_push_tail (queue, job);
      g_thread_pool_push (pool, job, NULL);
    }
  return TRUE;
}

static gboolean
run (Batch *batch,
     GThreadPool *pool,
     GQueue *queue,
     guint limit,
     CorpusBatchNext next,
     CorpusBatchDone done,
     gpointer user_data,
     GError **error)
{
  gboolean more = TRUE, good = TRUE;
  guint index = 0;

  while (good)
    {
      Job *job;

      if (more)
        more = fill (batch, pool, queue, limit, next, user_data, &index);
      if ((job = g_queue_pop_head (queue)) == NULL)
        break;
      wait_for (batch, job);
      for (guint i = 0; i < job->n_readings && good; i++)
        good = !g_cancellable_set_error_if_cancelled (batch->cancellable, error)
               && done (&job->readings[i].document, user_data, error);
      job_free (job);
    }
  return good;
}

/**
 * corpus_batch_run:
 * @languages: the language packs
 * @next: gives the next thing to read
 * @done: takes each document, in order
 * @user_data: for both
 * @options: how
 * @cancellable: (nullable): a way out
 * @error: return location
 *
 * Reads and extracts on worker threads.
 *
 * Returns: whether it came to its end
 */
gboolean
corpus_batch_run (EngineLanguages *languages,
                  CorpusBatchNext next,
                  CorpusBatchDone done,
                  gpointer user_data,
                  const CorpusBatchOptions *options,
                  GCancellable *cancellable,
                  GError **error)
{
  static const CorpusBatchOptions defaults;
  Batch batch = { .languages = languages, .cancellable = cancellable };
  GQueue queue = G_QUEUE_INIT;
  GThreadPool *pool;
  guint n_threads;
  gboolean good;
  Job *job;

  g_return_val_if_fail (languages != NULL && next != NULL && done != NULL, FALSE);

  batch.options = options != NULL ? options : &defaults;
  n_threads = batch.options->n_threads != 0 ? batch.options->n_threads : g_get_num_processors ();
  pool = g_thread_pool_new (work_cb, NULL, (gint)n_threads, FALSE, error);
  if (pool == NULL)
    return FALSE;
  g_mutex_init (&batch.mutex);
  g_cond_init (&batch.cond);
  good = run (&batch, pool, &queue, n_threads * JOBS_PER_THREAD, next, done, user_data, error);
  while ((job = g_queue_pop_head (&queue)) != NULL)
    {
      wait_for (&batch, job);
      job_free (job);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
  g_mutex_clear (&batch.mutex);
  g_cond_clear (&batch.cond);
  return good;
}

typedef struct
{
  CorpusWalk *walk;
  CorpusBatchDone done;
  gpointer user_data;
} Requested;

static gboolean
next_cb (CorpusBatchItem *item, gpointer user_data)
{
  return corpus_walk_next (((Requested *)user_data)->walk, item);
}

static gboolean
done_cb (const CorpusBatchDocument *document, gpointer user_data, GError **error)
{
  Requested *requested = user_data;

  return requested->done (document, requested->user_data, error);
}

gboolean
corpus_batch_run_request (EngineLanguages *languages,
                          CorpusImportRequest *request,
                          gboolean explain,
                          CorpusBatchDone done,
                          gpointer user_data,
                          GCancellable *cancellable,
                          GError **error)
{
  CorpusBatchOptions options = { .explain = explain };
  Requested requested = { .done = done, .user_data = user_data };
  gboolean good;

  g_return_val_if_fail (request != NULL, FALSE);

  corpus_import_request_get_options (request, &options);
  requested.walk = corpus_walk_new (request, cancellable);
  good = corpus_batch_run (languages, next_cb, done_cb, &requested, &options, cancellable, error);
  corpus_walk_free (requested.walk);
  return good;
}
