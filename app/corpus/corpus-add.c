/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts that the user adds: a span and a kind.  The sentence around the span is extracted anew, and what
 * the program finds there of that kind lends its fields; otherwise they are at their defaults. */

#include "config.h"

#include "corpus-decisions.h"

#include "corpus-read.h"
#include "corpus-step.h"
#include "corpus-store.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* How far a sentence is looked for on each side. */
#define REACH_BYTES 2000

static gboolean
ends_sentence (const char *at)
{
  return *at == '\n'
         || ((*at == '.' || *at == '!' || *at == '?') && (at[1] == ' ' || at[1] == '\n'));
}

/* The sentence around [start, end), by its end marks. */
static EngineSpan
sentence_around (const char *text, gsize length_bytes, gsize start, gsize end)
{
  gsize first = start, last = end;

  while (first > 0 && start - first < REACH_BYTES && !ends_sentence (text + first - 1))
    first--;
  while (first < start && text[first] == ' ')
    first++;
  while (last < length_bytes && last - end < REACH_BYTES && !ends_sentence (text + last))
    last++;
  if (last < length_bytes && text[last] != '\n')
    last++;
  while (first < start && (text[first] & 0xc0) == 0x80)
    first++;
  while (last > end && last < length_bytes && (text[last] & 0xc0) == 0x80)
    last--;
  return (EngineSpan){ (guint32)first, (guint32)last };
}

static void
fill_defaults (EngineFact *fact, const char *quote)
{
  switch (fact->kind)
    {
    case ENGINE_FACT_FIGURE:
      fact->figure.value = g_ascii_strtod (quote, NULL);
      fact->figure.upper = NAN;
      fact->figure.unit = strchr (quote, '%') != NULL ? "%" : "count";
      fact->figure.by = fact->figure.on = fact->figure.commodities = engine_no_strings;
      fact->figure.versus = -1;
      break;
    case ENGINE_FACT_AGREEMENT:
      fact->agreement.parties = fact->agreement.subjects = fact->agreement.signatories =
          engine_no_strings;
      fact->agreement.binding = -1;
      fact->agreement.status = ENGINE_AGREEMENT_AGREED;
      break;
    case ENGINE_FACT_COMMITMENT:
      fact->commitment.actor = fact->commitment.toward = engine_no_strings;
      fact->commitment.object = quote;
      break;
    case ENGINE_FACT_PERSON:
      fact->person.name = quote;
      break;
    case ENGINE_FACT_DATE:
    case ENGINE_FACT_QUOTATION:
    case ENGINE_N_FACT_KINDS:
    default:
      break;
    }
}

/* What the program finds in the sentence that overlaps the span, most of it. */
static const EngineFact *
find_like (const EngineResult *result, EngineFactKind kind, gsize start, gsize end)
{
  const EngineFact *best = NULL;
  gsize most = 0;

  for (guint i = 0; i < result->n_facts; i++)
    {
      const EngineFact *fact = &result->facts[i];
      gsize from = MAX (fact->span.start_byte, start), to = MIN (fact->span.end_byte, end);

      if (fact->kind == kind && to > from && to - from > most)
        {
          best = fact;
          most = to - from;
        }
    }
  return best;
}

static void
make_fact (CorpusStep *step,
           gint64 document,
           EngineFactKind kind,
           const char *text,
           gsize length_bytes,
           gsize start,
           gsize end,
           EngineFact *fact,
           EngineResult **result,
           const char *quote)
{
  EngineSpan sentence = sentence_around (text, length_bytes, start, end);
  EngineLanguages *languages = corpus_project_get_languages (step->project, NULL);
  g_autofree char *language = corpus_database_dup_text (
      step->database, "SELECT language FROM document WHERE id = ?", "l", document);
  g_autofree char *published = corpus_database_dup_text (
      step->database, "SELECT published FROM document WHERE id = ?", "l", document);
  const EngineFact *like = NULL;

  memset (fact, 0, sizeof *fact);
  if (languages != NULL)
    *result = corpus_extract (languages, text + sentence.start_byte,
                              sentence.end_byte - sentence.start_byte, language, published,
                              ENGINE_PUBLISHED_USER, TRUE, NULL, NULL);
  if (*result != NULL)
    like = find_like (*result, kind, start - sentence.start_byte, end - sentence.start_byte);
  if (like != NULL)
    {
      *fact = *like;
      if (kind == ENGINE_FACT_FIGURE)
        fact->figure.versus = -1;
      if (kind == ENGINE_FACT_AGREEMENT)
        fact->agreement.n_mentions = 0;
      if (kind == ENGINE_FACT_PERSON)
        fact->person.n_mentions = 0;
    }
  else
    {
      fact->kind = kind;
      fill_defaults (fact, quote);
    }
  fact->span = (EngineSpan){ (guint32)start, (guint32)end };
  fact->sentence = sentence;
  fact->confidence = 1;
  fact->rule = "user";
  fact->n_reasons = 0;
}

gboolean
corpus_add_fact (CorpusStep *step,
                 gint64 document,
                 EngineFactKind kind,
                 gsize start_byte,
                 gsize end_byte,
                 gint64 *id,
                 GError **error)
{
  gsize length = 0;
  g_autofree char *text = corpus_load_text (step->database, document, &length, error);
  g_autoptr (EngineResult) result = NULL;
  g_autofree char *quote = NULL;
  CorpusOffsets offsets;
  EngineFact fact;
  guint number;
  gboolean good;

  if (text == NULL)
    return FALSE;
  if (start_byte >= end_byte || end_byte > length)
    {
      g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_VALUE,
                           _ ("Select the words of the fact first."));
      return FALSE;
    }
  quote = g_strndup (text + start_byte, end_byte - start_byte);
  make_fact (step, document, kind, text, length, start_byte, end_byte, &fact, &result, quote);
  number = (guint)corpus_database_get_int (
      step->database, 1, "SELECT max(number) + 1 FROM fact WHERE document_id = ?", "l", document);
  corpus_offsets_init (&offsets, text, length);
  *id = 0;
  good = corpus_store_fact (step->database, document, number, &fact, 0, TRUE, &offsets, id, error);
  corpus_offsets_clear (&offsets);
  return good;
}

gboolean
corpus_decide_add (CorpusProject *project,
                   gint64 document,
                   EngineFactKind kind,
                   guint start_char,
                   guint end_char,
                   gint64 *id_out,
                   GError **error)
{
  CorpusStep step;
  CorpusOffsets offsets;
  g_autofree char *text = NULL;
  gsize length = 0;
  gint64 id = 0;
  gboolean good;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && kind < ENGINE_N_FACT_KINDS, FALSE);

  if (!corpus_step_begin (&step, project, "add", NULL, NULL, 1, CORPUS_CHANGE_ALL, error))
    return FALSE;
  text = corpus_load_text (step.database, document, &length, error);
  good = text != NULL;
  if (good)
    {
      corpus_offsets_init (&offsets, text, length);
      good = corpus_add_fact (&step, document, kind, corpus_offsets_to_byte (&offsets, start_char),
                              corpus_offsets_to_byte (&offsets, end_char), &id, error)
             && corpus_step_add_fact (&step, "add", "fact", id, 0, NULL, NULL, error);
      corpus_offsets_clear (&offsets);
    }
  good = corpus_step_end (&step, good, error);
  if (good && id_out != NULL)
    *id_out = id;
  return good;
}
