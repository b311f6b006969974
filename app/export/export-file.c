/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Streams into files, whole or not at all. */

#include "config.h"

#include "export-private.h"

typedef struct
{
  CorpusProject *project;
  ExportTable table;
  const ExportCsvOptions *csv;
  const CorpusJsonOptions *json;
} Job;

static gboolean
write_csv_cb (GOutputStream *to, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Job *job = user_data;

  return export_csv (job->project, job->table, job->csv, to, cancellable, error);
}

static gboolean
write_json_cb (GOutputStream *to, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Job *job = user_data;

  return corpus_facts_json (job->project, job->json, to, cancellable, error);
}

static gboolean
write_history_cb (GOutputStream *to, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Job *job = user_data;

  return corpus_history_export (job->project, to, cancellable, error);
}

/**
 * export_csv_file:
 * @project: a project
 * @table: which table
 * @options: (nullable): how
 * @file: where to
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * *Errors:* %CHART_ERROR_WRITE, %CORPUS_ERROR, %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether the file is there now
 */
gboolean
export_csv_file (CorpusProject *project,
                 ExportTable table,
                 const ExportCsvOptions *options,
                 GFile *file,
                 GCancellable *cancellable,
                 GError **error)
{
  Job job = { .project = project, .table = table, .csv = options };

  return chart_replace_file (file, write_csv_cb, &job, cancellable, error);
}

/**
 * export_json_file:
 * @project: a project
 * @options: (nullable): what to add
 * @file: where to
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * *Errors:* %CHART_ERROR_WRITE, %CORPUS_ERROR, %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether the file is there now
 */
gboolean
export_json_file (CorpusProject *project,
                  const CorpusJsonOptions *options,
                  GFile *file,
                  GCancellable *cancellable,
                  GError **error)
{
  Job job = { .project = project, .json = options };

  return chart_replace_file (file, write_json_cb, &job, cancellable, error);
}

/**
 * export_history_file:
 * @project: a project
 * @file: where to
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * *Errors:* %CHART_ERROR_WRITE, %CORPUS_ERROR, %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether the file is there now
 */
gboolean
export_history_file (CorpusProject *project, GFile *file, GCancellable *cancellable, GError **error)
{
  Job job = { .project = project };

  return chart_replace_file (file, write_history_cb, &job, cancellable, error);
}
