/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents from their files to their facts, in a worker thread: the reader's text and metadata, the
 * engine's facts, and one sentence where either fails. */

#include "config.h"

#include "corpus-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
cancelled_cb (gpointer data)
{
  return data != NULL && g_cancellable_is_cancelled (data);
}

static EngineOptions
make_options (const char *language,
              const char *published,
              EnginePublishedBasis basis,
              gboolean explain,
              GCancellable *cancellable)
{
  return (EngineOptions){ .language = language,
                          .published = published,
                          .basis = published != NULL ? basis : ENGINE_PUBLISHED_NONE,
                          .cancelled = cancelled_cb,
                          .cancelled_data = cancellable,
                          .explain = explain };
}

/* Takes the job's result, extracted again where its language has no pack. */
static EngineResult *
take_result (EngineLanguages *languages, EngineJob *job, GError **error)
{
  g_autoptr (GError) cause = g_steal_pointer (&job->error);

  if (job->result == NULL && job->options->language != NULL
      && g_error_matches (cause, ENGINE_ERROR, ENGINE_ERROR_LANGUAGE))
    {
      EngineOptions options = *job->options;

      options.language = NULL;
      g_clear_error (&cause);
      job->result = engine_extract (languages, job->text, job->length_bytes, &options, &cause);
    }
  if (g_error_matches (cause, ENGINE_ERROR, ENGINE_ERROR_CANCELLED))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled"));
  else if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return g_steal_pointer (&job->result);
}

EngineResult *
corpus_extract (EngineLanguages *languages,
                const char *text,
                gsize length_bytes,
                const char *language,
                const char *published,
                EnginePublishedBasis basis,
                gboolean explain,
                GCancellable *cancellable,
                GError **error)
{
  const EngineOptions options = make_options (language, published, basis, explain, cancellable);
  EngineJob job = { .text = text, .length_bytes = length_bytes, .options = &options };

  engine_extract_many (languages, &job, 1);
  return take_result (languages, &job, error);
}

static ReaderDocument *
read_item (CorpusReading *self, GCancellable *cancellable)
{
  CorpusBatchItem *item = &self->item;
  g_autoptr (GBytes) bytes = NULL;
  const char *name = item->name != NULL ? item->name : item->title;

  if (item->error != NULL)
    {
      self->error = g_steal_pointer (&item->error);
      return NULL;
    }
  if (item->file != NULL)
    return reader_read_file (item->file, cancellable, &self->error);
  if (item->bytes != NULL)
    bytes = g_bytes_ref (item->bytes);
  else
    bytes = g_bytes_new_take (item->text, strlen (item->text));
  item->text = NULL;
  return reader_read_bytes (bytes, name != NULL ? name : _ ("Pasted text"), cancellable,
                            &self->error);
}

/* The first line that says something, cut to a title's length: what a text without title is called. */
static char *
first_line (const char *text, gsize length_bytes)
{
  const gsize longest_chars = 80;
  g_auto (GStrv) lines = NULL;
  g_autofree char *start = g_strndup (text, MIN (length_bytes, 2048));

  lines = g_strsplit (start, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      g_autofree char *valid = g_utf8_make_valid (line, -1);
      g_autofree char *cut = NULL;

      if (*line == '\0')
        continue;
      if (g_utf8_strlen (valid, -1) <= (glong)longest_chars)
        return g_steal_pointer (&valid);
      cut = g_utf8_substring (valid, 0, (glong)longest_chars);
      return g_strconcat (cut, "…", NULL);
    }
  return NULL;
}

static void
describe (CorpusReading *self, const CorpusBatchOptions *options)
{
  CorpusBatchDocument *document = &self->document;
  const ReaderDocument *read = self->read;

  document->url = read->url;
  document->format = read->format;
  document->encoding = read->encoding;
  document->encoding_guessed = read->encoding_guessed;
  if (options->keep_original)
    document->sha256 = self->sha256 = reader_document_dup_sha256 (self->read);
  document->warnings = (const char *const *)read->warnings;
  document->text = read->text;
  document->length_bytes = read->text_length;
  document->original = options->keep_original ? read->original : NULL;
  document->read_title = self->item.title != NULL ? self->item.title : read->title;
  document->read_author = read->author;
  document->read_publisher = read->publisher;
  document->read_language = self->item.language != NULL ? self->item.language
                            : options->language != NULL ? options->language
                                                        : read->language;
  document->read_published = self->item.published != NULL ? self->item.published
                             : options->published != NULL ? options->published
                                                          : read->published;
}

static void
conclude (CorpusReading *self)
{
  CorpusBatchDocument *document = &self->document;
  const EngineHeader *header = &document->result->header;

  document->title = document->read_title != NULL ? document->read_title : header->title;
  if (document->title == NULL && self->item.file == NULL && self->item.bytes == NULL)
    document->title = self->item.title = first_line (document->text, document->length_bytes);
  if (document->title == NULL)
    document->title = document->name;
  document->author = document->read_author != NULL ? document->read_author : header->author;
  document->publisher =
      document->read_publisher != NULL ? document->read_publisher : header->publisher;
  document->language = header->language != NULL ? header->language : document->read_language;
  document->published = header->published;
  document->basis = header->published_basis;
  document->published_confidence = header->published_confidence;
}

/* Its name, and its text where it can be read. */
static gboolean
prepare (CorpusReading *self, const CorpusBatchOptions *options, GCancellable *cancellable)
{
  static const char *const no_warnings[] = { NULL };
  CorpusBatchDocument *document = &self->document;
  g_autofree char *base = NULL;

  document->warnings = no_warnings;
  if (self->item.file != NULL)
    {
      base = g_file_get_basename (self->item.file);
      self->uri = g_file_get_uri (self->item.file);
      self->name = base != NULL ? g_filename_display_name (base) : g_strdup (self->uri);
    }
  else
    self->name = g_strdup (self->item.name != NULL    ? self->item.name
                           : self->item.title != NULL ? self->item.title
                                                      : _ ("Pasted text"));
  document->name = self->name;
  document->uri = self->uri;
  document->title = self->name;
  self->read = read_item (self, cancellable);
  if (self->read != NULL)
    describe (self, options);
  return self->read != NULL;
}

static void
run_group (CorpusReading *readings,
           guint n,
           EngineLanguages *languages,
           const CorpusBatchOptions *options,
           GCancellable *cancellable)
{
  CorpusReading *read[CORPUS_READINGS_TOGETHER];
  EngineOptions job_options[CORPUS_READINGS_TOGETHER];
  EngineJob jobs[CORPUS_READINGS_TOGETHER];
  guint n_read = 0;

  for (guint i = 0; i < n; i++)
    if (prepare (&readings[i], options, cancellable))
      {
        const CorpusBatchDocument *document = &readings[i].document;

        job_options[n_read] =
            make_options (document->read_language, document->read_published,
                          readings[i].item.published != NULL || options->published != NULL
                              ? ENGINE_PUBLISHED_USER
                              : ENGINE_PUBLISHED_METADATA,
                          options->explain, cancellable);
        jobs[n_read] = (EngineJob){ .text = document->text,
                                    .length_bytes = document->length_bytes,
                                    .options = &job_options[n_read] };
        read[n_read++] = &readings[i];
      }
  engine_extract_many (languages, jobs, n_read);
  for (guint i = 0; i < n_read; i++)
    {
      CorpusReading *self = read[i];

      self->document.result = take_result (languages, &jobs[i], &self->error);
      if (self->document.result != NULL)
        conclude (self);
      else if (self->error != NULL && self->error->domain == ENGINE_ERROR)
        g_prefix_error (&self->error, "%s: ", self->name);
    }
  for (guint i = 0; i < n; i++)
    readings[i].document.error = readings[i].error;
}

void
corpus_readings_run (CorpusReading *readings,
                     guint n,
                     EngineLanguages *languages,
                     const CorpusBatchOptions *options,
                     GCancellable *cancellable)
{
  for (guint i = 0; i < n; i += CORPUS_READINGS_TOGETHER)
    run_group (readings + i, MIN (n - i, CORPUS_READINGS_TOGETHER), languages, options,
               cancellable);
}

void
corpus_batch_item_clear (CorpusBatchItem *item)
{
  g_clear_object (&item->file);
  g_clear_pointer (&item->bytes, g_bytes_unref);
  g_clear_pointer (&item->text, g_free);
  g_clear_pointer (&item->name, g_free);
  g_clear_pointer (&item->title, g_free);
  g_clear_pointer (&item->published, g_free);
  g_clear_pointer (&item->language, g_free);
  g_clear_error (&item->error);
}

void
corpus_reading_clear (CorpusReading *self)
{
  corpus_batch_item_clear (&self->item);
  g_clear_pointer (&self->document.result, engine_result_free);
  g_clear_pointer (&self->read, reader_document_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_error (&self->error);
}
