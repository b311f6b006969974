/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents through the cascade.  A text is cut into windows of 256 KiB at most, so that memory and
 * the cost of every stage stay in proportion to the text whatever its shape: an article is one
 * window, a text of 20 MB on one line is some eighty.  A window ends where a line ends, else a
 * sentence, else a word.  Several articles go through a stage one after the other before the next
 * stage begins: all stages together are more code than a processor keeps at hand, and reading it
 * again for every article took a quarter of the time.  Deterministic: nothing here depends on time,
 * thread or locale, nor on what other documents are extracted together. */

#include "config.h"

#include "engine-analysis.h"
#include "engine-language.h"

#include <string.h>

#ifdef __linux__
#include <sys/mman.h>
#endif

#define WINDOW_BYTES (256u * 1024u)
/* A fact of a long text takes as much of it at least: what news of many facts have. */
#define BYTES_A_FACT 128u
/* A document with more gives its memory back. */
#define MAX_KEPT_FACTS 4096
/* Documents that go through the stages together, and how long they may be as a whole: more of them are
 * more than the cache holds. */
#define TOGETHER 96
#define TOGETHER_BYTES (320u * 1024u)
/* More than what is kept of them takes, and less than the 32 MiB from which on the allocator of glibc gives
 * every block pages of its own: M_MMAP_THRESHOLD in mallopt(3). */
#define HEAP_BYTES (24u * 1024u * 1024u)
#define HUGE_PAGE_BYTES (2u * 1024u * 1024u)

G_DEFINE_QUARK (engine-error-quark, engine_error)

typedef void (*Stage) (EngineAnalysis *analysis);

/* The order of the cascade: what a stage reads, an earlier one has filled. */
static const Stage before_header[] = {
  engine_stage_tokens,    engine_stage_lexicon, engine_stage_lines,
  engine_stage_times,     engine_stage_values,  engine_stage_timexes,
  engine_stage_sentences, engine_stage_clauses, engine_stage_scopes,
};
static const Stage after_header[] = {
  engine_stage_latent,  engine_stage_names,      engine_stage_mentions,   engine_stage_anaphora,
  engine_stage_rules,   engine_stage_figures,    engine_stage_agreements, engine_stage_commitments,
  engine_stage_people,  engine_stage_quotations, engine_stage_dates,      engine_stage_frames,
  engine_stage_reasons,
};

static gsize
last_break (const char *text, gsize from, gsize to, gboolean (*is_break) (const char *at))
{
  for (gsize i = to; i > from; i--)
    if (is_break (text + i - 1))
      return i;
  return 0;
}

static gboolean
ends_line (const char *at)
{
  return *at == '\n';
}

static gboolean
ends_sentence (const char *at)
{
  return at[0] == ' ' && (at[-1] == '.' || at[-1] == '!' || at[-1] == '?' || at[-1] == ';');
}

static gboolean
ends_word (const char *at)
{
  return *at == ' ' || *at == '\t' || *at == ',';
}

/* The end of the window that starts at @start: WINDOW_BYTES on at most, never inside a character. */
static gsize
window_end (const char *text, gsize length_bytes, gsize start)
{
  gsize end = start + WINDOW_BYTES;
  gsize middle = start + WINDOW_BYTES / 2;
  gsize cut;

  if (end >= length_bytes)
    return length_bytes;
  if ((memchr (text + middle, '\n', end - middle) != NULL
       && (cut = last_break (text, middle, end, ends_line)) != 0)
      || (cut = last_break (text, middle, end, ends_sentence)) != 0
      || (cut = last_break (text, middle, end, ends_word)) != 0)
    return cut;
  while ((text[end] & 0xc0) == 0x80)
    end--;
  return end;
}

/* Bytes of the character at @p where it is one of two or three bytes that cannot be wrong otherwise;
 * 0 asks for a closer look. */
static inline gsize
usual_bytes (const char *p, const char *end)
{
  const guint8 b = (guint8)*p;

  if (end - p < 3 || ((guint8)p[1] & 0xc0) != 0x80)
    return 0;
  if (b >= 0xc2 && b < 0xe0)
    return 2;
  /* e0 may be too long, ed half of a pair */
  return b > 0xe0 && b < 0xed && ((guint8)p[2] & 0xc0) == 0x80 ? 3 : 0;
}

/* The first byte that is no UTF-8, or @end.  A NUL is a character like others: the reader has already
 * spoken of it. */
static const char *
skip_utf8 (const char *p, const char *end)
{
  while (p < end)
    {
      const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080);
      guint64 bytes;
      gsize n;

      if ((gsize)(end - p) >= sizeof bytes)
        {
          memcpy (&bytes, p, sizeof bytes);
          bytes = GUINT64_FROM_LE (bytes) & high;
          if (bytes == 0)
            {
              p += sizeof bytes;
              continue;
            }
          p += __builtin_ctzll (bytes) / 8;
        }
      else if ((guint8)*p < 0x80)
        {
          p++;
          continue;
        }
      n = usual_bytes (p, end);
      if (n == 0 && g_utf8_get_char_validated (p, end - p) > 0x10ffff)
        return p;
      p += n != 0 ? n : (gsize)g_utf8_skip[(guint8)*p];
    }
  return end;
}

static gboolean
check_text (const char *text, gsize length_bytes, GError **error)
{
  const char *wrong;

  if (length_bytes >= G_MAXUINT32)
    {
      g_set_error_literal (error, ENGINE_ERROR, ENGINE_ERROR_TEXT, "the text is longer than 4 GiB");
      return FALSE;
    }
  wrong = skip_utf8 (text, text + length_bytes);
  if (wrong < text + length_bytes)
    {
      g_set_error (error, ENGINE_ERROR, ENGINE_ERROR_TEXT,
                   "the text is not UTF-8 at byte %" G_GSIZE_FORMAT, (gsize)(wrong - text));
      return FALSE;
    }
  return TRUE;
}

/* The pack of the language asked for, else of the one guessed, else of the first. */
static const EnginePack *
choose_pack (EngineLanguages *languages,
             const char *text,
             gsize length_bytes,
             const EngineOptions *options,
             GError **error)
{
  const char *language = options->language;
  const EnginePack *pack;

  if (language == NULL)
    language = engine_languages_guess (languages, text, length_bytes);
  if (language == NULL)
    language = engine_languages_list (languages)[0];
  pack = language != NULL ? engine_languages_pack (languages, language) : NULL;
  if (pack == NULL)
    g_set_error (error, ENGINE_ERROR, ENGINE_ERROR_LANGUAGE, "no language pack for “%s”",
                 language != NULL ? language : "");
  return pack;
}

static const char *const *
fired_rules (EngineAnalysis *analysis)
{
  const char **names =
      engine_arena_alloc (analysis->arena, (analysis->fired->len + 1) * sizeof *names);
  guint n = 0;

  for (guint i = 0; i < analysis->fired->len; i++)
    if (analysis->fired->data[i])
      names[n++] = engine_pack_rule_name (analysis->pack, i);
  return names;
}

/* Each thread keeps the arrays of its last documents for the next ones. */
typedef struct
{
  EngineAnalysis *analyses[TOGETHER];
  guint n;
  gboolean prepared; /* prepare_heap() */
} Kept;

static void
kept_free (gpointer data)
{
  Kept *self = data;

  for (guint i = 0; i < self->n; i++)
    engine_analysis_free (self->analyses[i]);
  g_free (self);
}

static GPrivate kept = G_PRIVATE_INIT (kept_free);

static Kept *
kept_of_thread (void)
{
  Kept *own = g_private_get (&kept);

  if (own == NULL)
    {
      own = g_new0 (Kept, 1);
      g_private_set (&kept, own);
    }
  return own;
}

/* Asks for huge pages under the heap that the arrays of many documents will be taken from.  Every stage goes
 * over all of them, which lie in more usual pages than a processor can find without a look at the table of
 * pages.  A block that is freed at the end of the heap stays there for what is asked for next; the first is
 * none of the heap, but makes the allocator take the second from it.  Where the system has no huge pages,
 * nothing is lost. */
static void
prepare_heap (void)
{
#ifdef MADV_HUGEPAGE
  Kept *own = kept_of_thread ();

  for (guint i = 0; i < 2 && !own->prepared; i++)
    {
      char *block = g_malloc (HEAP_BYTES);
      const gsize before = -(gsize)(gpointer)block & (HUGE_PAGE_BYTES - 1);

      if (i > 0)
        madvise (block + before, HEAP_BYTES - HUGE_PAGE_BYTES, MADV_HUGEPAGE);
      g_free (block);
    }
  own->prepared = TRUE;
#endif
}

static EngineAnalysis *
take_analysis (void)
{
  Kept *own = kept_of_thread ();

  return own->n > 0 ? own->analyses[--own->n] : engine_analysis_new ();
}

static void
give_back (EngineAnalysis *analysis)
{
  Kept *own = kept_of_thread ();

  if (analysis->facts->len > MAX_KEPT_FACTS || own->n == G_N_ELEMENTS (own->analyses))
    {
      engine_analysis_free (analysis);
      return;
    }
  engine_analysis_clear (analysis);
  own->analyses[own->n++] = analysis;
}

/* Readies the job's document; %NULL with the job's error set where it cannot be extracted. */
static EngineAnalysis *
begin (EngineLanguages *languages, EngineJob *job)
{
  const EngineOptions *options = job->options;
  const EnginePack *pack;
  EngineAnalysis *analysis;
  EngineResult *result;

  job->result = NULL;
  job->error = NULL;
  if (!check_text (job->text, job->length_bytes, &job->error))
    return NULL;
  pack = choose_pack (languages, job->text, job->length_bytes, options, &job->error);
  if (pack == NULL)
    return NULL;

  result = g_new0 (EngineResult, 1);
  result->arena = engine_arena_new ();
  analysis = take_analysis ();
  analysis->text = job->text;
  analysis->length_bytes = job->length_bytes;
  if (job->length_bytes > WINDOW_BYTES)
    {
      /* all at once: growing by and by, they would be copied as often; what stays empty costs nothing */
      g_array_set_size (analysis->facts, (guint)(job->length_bytes / BYTES_A_FACT));
      g_array_set_size (analysis->facts, 0);
    }
  engine_analysis_set_pack (analysis, pack);
  analysis->arena = result->arena;
  analysis->header = &result->header;
  analysis->explain = options->explain;
  analysis->thorough = options->thorough;
  result->header.language = engine_arena_strdup (result->arena, engine_pack_language (pack));
  result->header.published = engine_arena_strdup (result->arena, options->published);
  result->header.published_basis =
      options->published != NULL ? options->basis : ENGINE_PUBLISHED_NONE;
  result->header.published_confidence = options->published != NULL ? 1.0 : 0.0;
  job->result = result;
  return analysis;
}

/* Hands the job its facts. */
static void
finish (EngineJob *job, EngineAnalysis *analysis)
{
  EngineResult *result = job->result;

  result->facts = engine_stage_document (analysis, &result->n_facts);
  result->fired_rules = fired_rules (analysis);
  give_back (analysis);
}

/* A document on its way. */
typedef struct
{
  EngineJob *job;
  EngineAnalysis *analysis;
  gsize start; /* of its window */
} Course;

static gboolean
is_cancelled (const EngineOptions *options, GError **error)
{
  if (options->cancelled == NULL || !options->cancelled (options->cancelled_data))
    return FALSE;
  g_set_error_literal (error, ENGINE_ERROR, ENGINE_ERROR_CANCELLED, "cancelled");
  return TRUE;
}

/* Opens the next window of each course; returns how many have one.  Those without lose their place. */
static guint
open_windows (Course *courses, guint n)
{
  guint n_open = 0;

  for (guint i = 0; i < n; i++)
    {
      Course c = courses[i];
      EngineAnalysis *a = c.analysis;

      if (is_cancelled (c.job->options, &c.job->error))
        {
          give_back (a);
          g_clear_pointer (&c.job->result, engine_result_free);
          continue;
        }
      engine_analysis_reset (a);
      a->window_start_byte = (guint32)c.start;
      a->window_end_byte = (guint32)window_end (a->text, a->length_bytes, c.start);
      courses[n_open++] = c;
    }
  return n_open;
}

/* Each of the stages over all windows. */
static void
run (const Stage *stages, guint n_stages, const Course *courses, guint n)
{
  for (guint i = 0; i < n_stages; i++)
    for (guint k = 0; k < n; k++)
      stages[i](courses[k].analysis);
}

/* Goes on where the windows end; returns how many are not at their document's end. */
static guint
close_windows (Course *courses, guint n)
{
  guint n_open = 0;

  for (guint i = 0; i < n; i++)
    {
      Course c = courses[i];
      EngineAnalysis *a = c.analysis;

      c.job->result->n_tokens += a->tokens->len;
      c.start = a->window_end_byte;
      if (c.start < a->length_bytes)
        courses[n_open++] = c;
      else
        finish (c.job, a);
    }
  return n_open;
}

static void
run_together (Course *courses, guint n)
{
  while ((n = open_windows (courses, n)) > 0)
    {
      run (before_header, G_N_ELEMENTS (before_header), courses, n);
      for (guint i = 0; i < n; i++)
        if (courses[i].start == 0)
          engine_stage_header (courses[i].analysis);
      run (after_header, G_N_ELEMENTS (after_header), courses, n);
      n = close_windows (courses, n);
    }
}

/**
 * engine_extract_many:
 * @languages: the loaded packs
 * @jobs: texts and options; each gets its result, else its error
 * @n_jobs: how many
 *
 * Extracts every fact of several documents, as engine_extract() does of one: the same facts, in less
 * time where the documents are short.
 */
void
engine_extract_many (EngineLanguages *languages, EngineJob *jobs, guint n_jobs)
{
  g_return_if_fail (languages != NULL && (jobs != NULL || n_jobs == 0));

  if (n_jobs > 1)
    prepare_heap ();
  for (guint i = 0; i < n_jobs;)
    {
      Course courses[TOGETHER];
      gsize bytes = 0;
      guint n = 0;

      for (; i < n_jobs && n < TOGETHER && bytes < TOGETHER_BYTES; i++)
        {
          EngineAnalysis *analysis = begin (languages, &jobs[i]);

          if (analysis == NULL)
            continue;
          courses[n++] = (Course){ &jobs[i], analysis, 0 };
          bytes += MIN (jobs[i].length_bytes, WINDOW_BYTES);
        }
      run_together (courses, n);
    }
}

/**
 * engine_extract:
 * @languages: the loaded packs
 * @text: UTF-8, line ends `\n`; need not end in NUL
 * @length_bytes: its length, less than 4 GiB
 * @options: language, date and a way to cancel
 * @error: return location
 *
 * Extracts every fact of one document.  The same bytes and options give the same result on any
 * machine and thread.
 *
 * Errors: %ENGINE_ERROR_LANGUAGE, %ENGINE_ERROR_TEXT, %ENGINE_ERROR_CANCELLED.
 *
 * Returns: (transfer full): the facts in text order
 */
EngineResult *
engine_extract (EngineLanguages *languages,
                const char *text,
                gsize length_bytes,
                const EngineOptions *options,
                GError **error)
{
  EngineJob job = { .text = text, .length_bytes = length_bytes, .options = options };

  g_return_val_if_fail (languages != NULL && text != NULL && options != NULL, NULL);

  engine_extract_many (languages, &job, 1);
  if (job.error != NULL)
    g_propagate_error (error, job.error);
  return job.result;
}

/**
 * engine_result_free:
 * @self: (nullable): a result
 *
 * Frees the result with all its facts.
 */
void
engine_result_free (EngineResult *self)
{
  if (self == NULL)
    return;

  engine_arena_free (self->arena);
  g_free (self);
}
