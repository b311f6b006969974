/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the tables to the plain data of one row.  Everything is copied into the page's arena. */

#include "config.h"

#include "corpus-item-private.h"
#include "corpus-step.h"
#include "corpus-store.h"
#include "words/corpus-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_CANDIDATES_TOLD 3 /* in the reason of a mention to check */

static const char *
text (sqlite3_stmt *statement, int column, EngineArena *arena)
{
  const char *value = corpus_column_text (statement, column);

  return value != NULL
             ? engine_arena_strndup (arena, value, (gsize)sqlite3_column_bytes (statement, column))
             : NULL;
}

static const char *const *
list (sqlite3_stmt *statement, int column, EngineArena *arena)
{
  return corpus_list_split (arena, corpus_column_text (statement, column));
}

/* "a\nb" as a list. */
static const char *const *
lines (sqlite3_stmt *statement, int column, EngineArena *arena)
{
  const char *value = corpus_column_text (statement, column);
  g_auto (GStrv) parts = NULL;
  const char **out;
  guint n;

  if (value == NULL || *value == '\0')
    return engine_no_strings;
  parts = g_strsplit (value, "\n", -1);
  n = g_strv_length (parts);
  out = engine_arena_alloc (arena, (n + 1) * sizeof *out);
  for (guint i = 0; i < n; i++)
    out[i] = engine_arena_strdup (arena, parts[i]);
  return out;
}

static const char *
letter (guint number, EngineArena *arena)
{
  g_autofree char *name = corpus_letter (number);

  return engine_arena_strdup (arena, name);
}

static double
real (sqlite3_stmt *statement, int column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL
             ? NAN
             : sqlite3_column_double (statement, column);
}

static int
code (sqlite3_stmt *statement, int column, EngineCodeList codes)
{
  return MAX (0, engine_code_from_name (codes, corpus_column_text (statement, column)));
}

static CorpusState
state (sqlite3_stmt *statement, int column)
{
  const char *name = corpus_column_text (statement, column);

  return g_strcmp0 (name, "accepted") == 0   ? CORPUS_STATE_ACCEPTED
         : g_strcmp0 (name, "rejected") == 0 ? CORPUS_STATE_REJECTED
                                             : CORPUS_STATE_UNDECIDED;
}

static CorpusVerdict
verdict (sqlite3_stmt *statement, int column)
{
  int value = sqlite3_column_type (statement, column) == SQLITE_NULL
                  ? -1
                  : corpus_verdict_from_name (corpus_column_text (statement, column));

  return value < 0 ? CORPUS_VERDICT_NONE : (CorpusVerdict)value;
}

/* Of all columns read since it was cleared: rows with the same fingerprint look the same. */
static _Thread_local guint64 fingerprint;

static void
add_to_fingerprint (sqlite3_stmt *statement)
{
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    {
      const char *value = corpus_column_text (statement, i);

      fingerprint = fingerprint * G_GUINT64_CONSTANT (0x100000001b3)
                    + (value != NULL ? g_str_hash (value) + 1 : 0);
    }
}

/* The first row of a query, or NULL. */
static sqlite3_stmt *
first (sqlite3_stmt *statement)
{
  if (statement == NULL)
    return NULL;
  if (sqlite3_step (statement) == SQLITE_ROW)
    {
      add_to_fingerprint (statement);
      return statement;
    }
  sqlite3_reset (statement);
  return NULL;
}

CorpusSource *
corpus_load_source (CorpusDatabase *database, gint64 id, EngineArena *arena)
{
  sqlite3_stmt *s = first (corpus_database_query (
      database, NULL,
      "SELECT d.number, d.title, d.author, d.publisher, d.language, d.name, d.uri, d.url, d.format,"
      " d.encoding, d.encoding_guessed, d.published, d.basis, d.confidence, d.inferred_reasons, "
      "d.warnings,"
      " d.sha256, d.length_chars, d.n_facts, d.n_waiting, d.compared, d.reprint_of, o.number, "
      "d.similarity,"
      " d.tags, d.note, d.rank FROM document d LEFT JOIN document o ON o.id = d.reprint_of WHERE "
      "d.id = ?",
      "l", id));
  CorpusSource *source;

  if (s == NULL)
    return NULL;
  source = engine_arena_alloc (arena, sizeof *source);
  *source = (CorpusSource){
    .id = id,
    .number = (guint)sqlite3_column_int (s, 0),
    .letter = letter ((guint)sqlite3_column_int (s, 0), arena),
    .title = text (s, 1, arena),
    .author = text (s, 2, arena),
    .publisher = text (s, 3, arena),
    .language = text (s, 4, arena),
    .name = text (s, 5, arena),
    .uri = text (s, 6, arena),
    .url = text (s, 7, arena),
    .format = text (s, 8, arena),
    .encoding = text (s, 9, arena),
    .encoding_guessed = sqlite3_column_int (s, 10),
    .published = text (s, 11, arena),
    .basis = (EnginePublishedBasis)code (s, 12, ENGINE_CODES_PUBLISHED_BASIS),
    .published_confidence = sqlite3_column_double (s, 13),
    .warnings = lines (s, 15, arena),
    .sha256 = text (s, 16, arena),
    .length_chars = (guint)sqlite3_column_int64 (s, 17),
    .n_facts = (guint)sqlite3_column_int (s, 18),
    .n_waiting_dates = (guint)sqlite3_column_int (s, 19),
    .compared = sqlite3_column_int (s, 20),
    .reprint_of = sqlite3_column_int64 (s, 21),
    .reprint_of_letter = sqlite3_column_int64 (s, 21) != 0
                             ? letter ((guint)sqlite3_column_int (s, 22), arena)
                             : NULL,
    .similarity = sqlite3_column_double (s, 23),
    .tags = list (s, 24, arena),
    .note = text (s, 25, arena),
    .rank = sqlite3_column_int (s, 26),
  };
  source->published_reasons =
      source->basis == ENGINE_PUBLISHED_INFERRED ? lines (s, 14, arena) : engine_no_strings;
  sqlite3_reset (s);
  return source;
}

/* Columns behind those of the fact itself. */
#define FACT_ROW                                                                                   \
  "SELECT " CORPUS_FACT_COLUMNS ", d.number, f.quote, f.start_char, f.end_char, v.id, f.follows_id,"  \
  " f.claim_id, c.kind, c.verdict, c.differences, c.gap, c.margin, c.margin_unit, c.codes,"         \
  " c.same_origin, c.n_documents, f.state, f.by_user, f.edited, f.tags, f.note, f.rank, e.verdict,"  \
  " e.differences FROM fact f"                                                                      \
  " JOIN document d ON d.id = f.document_id LEFT JOIN fact v ON v.document_id = f.document_id AND"   \
  " v.number = f.versus LEFT JOIN claim c ON c.id = f.claim_id LEFT JOIN claim_entry e ON"   \
  " e.fact_id = f.id AND e.claim_id = f.claim_id "

static void
load_fact_row (sqlite3_stmt *s, EngineArena *arena, CorpusFact *row)
{
  const int n = CORPUS_N_FACT_COLUMNS;
  EngineFact *fact = engine_arena_alloc (arena, sizeof *fact);
  gboolean of_agreement = g_strcmp0 (corpus_column_text (s, n + 7), "agreement") == 0;

  corpus_load_fact (s, arena, fact);
  if (fact->kind == ENGINE_FACT_FIGURE)
    fact->figure.versus = -1;
  *row = (CorpusFact){
    .id = sqlite3_column_int64 (s, 0),
    .document = sqlite3_column_int64 (s, 1),
    .letter = letter ((guint)sqlite3_column_int (s, n), arena),
    .number = (guint)sqlite3_column_int (s, n),
    .fact = fact,
    .quote = text (s, n + 1, arena),
    .start_char = (guint)sqlite3_column_int64 (s, n + 2),
    .end_char = (guint)sqlite3_column_int64 (s, n + 3),
    .versus = sqlite3_column_int64 (s, n + 4),
    .agreement = of_agreement ? sqlite3_column_int64 (s, n + 6) : sqlite3_column_int64 (s, n + 5),
    .comparison = of_agreement ? 0 : sqlite3_column_int64 (s, n + 6),
    .verdict = verdict (s, n + 8),
    .differences = (CorpusDifferences)sqlite3_column_int (s, n + 9),
    .n_documents = (guint)sqlite3_column_int (s, n + 15),
    .state = state (s, n + 16),
    .by_user = sqlite3_column_int (s, n + 17) || sqlite3_column_bytes (s, n + 18) > 0,
    .edited = list (s, n + 18, arena),
    .tags = list (s, n + 19, arena),
    .note = text (s, n + 20, arena),
    .rank = sqlite3_column_int (s, n + 21),
    .stance = verdict (s, n + 22),
    .stance_reason =
        corpus_reason_describe_entry (arena, (CorpusDifferences)sqlite3_column_int (s, n + 23)),
  };
  row->reason =
      corpus_reason_describe (arena, row->verdict, row->differences, real (s, n + 10),
                              real (s, n + 11), corpus_column_text (s, n + 12),
                              corpus_column_text (s, n + 13), corpus_column_text (s, n + 14));
}

CorpusFact *
corpus_load_fact_row (CorpusDatabase *database, gint64 id, EngineArena *arena)
{
  sqlite3_stmt *s =
      first (corpus_database_query (database, NULL, FACT_ROW "WHERE f.id = ?", "l", id));
  CorpusFact *row;

  if (s == NULL)
    return NULL;
  row = engine_arena_alloc (arena, sizeof *row);
  load_fact_row (s, arena, row);
  sqlite3_reset (s);
  return row;
}

/* Rows of a query as one array in the arena: what @load makes of each. */
typedef void (*LoadOne) (sqlite3_stmt *statement, EngineArena *arena, gpointer out);

static gpointer
load_array (sqlite3_stmt *statement, EngineArena *arena, gsize size, LoadOne load, guint *n)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gpointer out;

  *n = 0;
  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      add_to_fingerprint (statement);
      g_byte_array_set_size (bytes, (guint)((*n + 1) * size));
      load (statement, arena, bytes->data + *n * size);
      (*n)++;
    }
  if (statement != NULL)
    sqlite3_reset (statement);
  out = engine_arena_alloc (arena, MAX (1, *n) * size);
  if (*n > 0)
    memcpy (out, bytes->data, *n * size);
  return out;
}

static void
load_presence (sqlite3_stmt *s, EngineArena *arena, gpointer out)
{
  *(CorpusPresence *)out = (CorpusPresence){
    .document = sqlite3_column_int64 (s, 0),
    .letter = letter ((guint)sqlite3_column_int (s, 1), arena),
    .number = (guint)sqlite3_column_int (s, 1),
    .fact = sqlite3_column_int64 (s, 2),
    .verdict = verdict (s, 3),
    .counts = sqlite3_column_int (s, 4),
    .reason = corpus_reason_describe_entry (arena, (CorpusDifferences)sqlite3_column_int (s, 6)),
  };
}

static void
load_value (sqlite3_stmt *s, EngineArena *arena, gpointer out)
{
  *(CorpusFieldValue *)out = (CorpusFieldValue){
    .field = text (s, 0, arena),
    .document = sqlite3_column_int64 (s, 1),
    .letter = letter ((guint)sqlite3_column_int (s, 2), arena),
    .value = text (s, 3, arena),
    .is_step = sqlite3_column_int (s, 4),
  };
}

/* " Treaty, 4 Mar 2025 (same parties)" */
static void
append_candidate (CorpusDatabase *database, gint64 id, const char *why, GString *out)
{
  sqlite3_stmt *s = first (corpus_database_query (
      database, NULL, "SELECT instrument, date FROM claim WHERE id = ?", "l", id));
  g_autofree char *date = NULL;

  if (s == NULL)
    return;
  date = corpus_date_dup_text (corpus_column_text (s, 1));
  g_string_append_printf (
      out, " %s",
      corpus_instrument_to_word ((EngineInstrument)code (s, 0, ENGINE_CODES_INSTRUMENT)));
  if (*date != '\0')
    g_string_append_printf (out, ", %s", date);
  g_string_append_printf (out, " (%s)", why);
  sqlite3_reset (s);
}

static void
load_candidates (CorpusDatabase *database, CorpusAgreement *row, EngineArena *arena)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();
  g_autoptr (GArray) ids = NULL;
  gint64 *out;
  const char **why;
  guint n;

  if (row->verdict == CORPUS_VERDICT_TO_CHECK)
    ids = corpus_list_candidates (database, row->id, reasons, NULL);
  n = ids != NULL ? ids->len : 0;
  out = engine_arena_alloc (arena, (n + 1) * sizeof *out);
  why = engine_arena_alloc (arena, (n + 1) * sizeof *why);
  for (guint i = 0; i < n; i++)
    {
      out[i] = g_array_index (ids, gint64, i);
      why[i] = engine_arena_strdup (arena, g_ptr_array_index (reasons, i));
    }
  if (n > 0)
    {
      g_autoptr (GString) text = g_string_new (row->reason);

      for (guint i = 0; i < n && i < MOST_CANDIDATES_TOLD; i++)
        {
          g_string_append (text, i > 0 ? ";" : "");
          append_candidate (database, out[i], why[i], text);
        }
      row->reason = engine_arena_strdup (arena, text->str);
    }
  row->candidates = out;
  row->candidate_reasons = why;
}

/* Who tells of the agreement, and where they differ. */
static void
load_mentions (CorpusDatabase *database, CorpusAgreement *row, EngineArena *arena)
{
  row->presences =
      load_array (corpus_database_query (
                      database, NULL,
                      "SELECT e.document_id, d.number, e.fact_id, e.verdict, max(e.independent),"
                      " min(e.ordinal), e.differences FROM claim_entry e JOIN document d ON d.id = "
                      "e.document_id"
                      " WHERE e.claim_id = ? GROUP BY e.document_id ORDER BY d.number",
                      "l", row->id),
                  arena, sizeof (CorpusPresence), load_presence, &row->n_presences);
  row->conflicts = load_array (
      corpus_database_query (
          database, NULL,
          "SELECT v.field, v.document_id, d.number, v.value, v.field IN ('status', 'date')"
          " AND (c.differences & ?2) != 0 FROM claim_value v JOIN claim c ON c.id ="
          " v.claim_id JOIN document d ON d.id = v.document_id WHERE v.claim_id = ?1"
          " ORDER BY v.field, d.number, v.ordinal",
          "li", row->id, (int)CORPUS_DIFFERENCE_STEP),
      arena, sizeof (CorpusFieldValue), load_value, &row->n_conflicts);
}

CorpusAgreement *
corpus_load_agreement (CorpusDatabase *database, gint64 id, EngineArena *arena)
{
  sqlite3_stmt *s =
      first (corpus_database_query (database, NULL,
                                    "SELECT parties, subjects, signatories, instrument, status, "
                                    "binding, date, date_agreed, date_signed,"
                                    " date_in_force, date_ends, place, n_independent, verdict, "
                                    "differences, gap, margin, margin_unit, codes,"
                                    " same_origin, state, edited, tags, note, rank FROM claim "
                                    "WHERE id = ? AND kind = 'agreement'",
                                    "l", id));
  CorpusAgreement *row;

  if (s == NULL)
    return NULL;
  row = engine_arena_alloc (arena, sizeof *row);
  *row = (CorpusAgreement){
    .id = id,
    .parties = list (s, 0, arena),
    .subjects = list (s, 1, arena),
    .signatories = list (s, 2, arena),
    .instrument = (EngineInstrument)code (s, 3, ENGINE_CODES_INSTRUMENT),
    .status = (EngineAgreementStatus)code (s, 4, ENGINE_CODES_AGREEMENT_STATUS),
    .binding = sqlite3_column_type (s, 5) == SQLITE_NULL ? -1 : sqlite3_column_int (s, 5),
    .date = text (s, 6, arena),
    .date_agreed = text (s, 7, arena),
    .date_signed = text (s, 8, arena),
    .date_in_force = text (s, 9, arena),
    .date_ends = text (s, 10, arena),
    .place = text (s, 11, arena),
    .n_independent = (guint)sqlite3_column_int (s, 12),
    .verdict = verdict (s, 13),
    .differences = (CorpusDifferences)sqlite3_column_int (s, 14),
    .state = state (s, 20),
    .edited = list (s, 21, arena),
    .tags = list (s, 22, arena),
    .note = text (s, 23, arena),
    .rank = sqlite3_column_int (s, 24),
  };
  row->reason = corpus_reason_describe (arena, row->verdict, row->differences, NAN, NAN, NULL,
                                        corpus_column_text (s, 18), corpus_column_text (s, 19));
  sqlite3_reset (s);
  load_mentions (database, row, arena);
  load_candidates (database, row, arena);
  return row;
}

static void
load_entry (sqlite3_stmt *s, EngineArena *arena, gpointer out)
{
  load_fact_row (s, arena, out);
}

CorpusComparison *
corpus_load_comparison (CorpusDatabase *database, gint64 id, EngineArena *arena)
{
  sqlite3_stmt *s =
      first (corpus_database_query (database, NULL,
                                    "SELECT kind, measure, by_, on_, commodities, of_, per, "
                                    "change_, action, unit, period, coalesce(name,"
                                    " (SELECT iif(action = 'other', quote, object) FROM fact"
                                    " WHERE fact.id = claim.id), ''), "
                                    "reciprocal, n_documents, n_independent,"
                                    " verdict, differences, gap, margin, margin_unit, codes, "
                                    "same_origin, state, (SELECT follows_id FROM fact"
                                    " WHERE claim_id = claim.id AND follows_id IS NOT NULL LIMIT "
                                    "1), note, (SELECT negated FROM fact WHERE fact.id = claim.id)"
                                    " FROM claim WHERE id = ? AND kind !="
                                    " 'agreement'",
                                    "l", id));
  CorpusComparison *row;

  if (s == NULL)
    return NULL;
  row = engine_arena_alloc (arena, sizeof *row);
  *row = (CorpusComparison){
    .id = id,
    .kind = (EngineFactKind)code (s, 0, ENGINE_CODES_FACT_KIND),
    .measure = (EngineMeasure)code (s, 1, ENGINE_CODES_MEASURE),
    .by = list (s, 2, arena),
    .on = list (s, 3, arena),
    .commodities = list (s, 4, arena),
    .of = (EngineShareOf)code (s, 5, ENGINE_CODES_SHARE_OF),
    .per = (EnginePer)code (s, 6, ENGINE_CODES_PER),
    .change = (EngineChange)code (s, 7, ENGINE_CODES_CHANGE),
    .action = (EngineAction)code (s, 8, ENGINE_CODES_ACTION),
    .unit = text (s, 9, arena),
    .period = text (s, 10, arena),
    .label = text (s, 11, arena),
    .reciprocal = sqlite3_column_int (s, 12),
    .n_documents = (guint)sqlite3_column_int (s, 13),
    .n_independent = (guint)sqlite3_column_int (s, 14),
    .verdict = verdict (s, 15),
    .differences = (CorpusDifferences)sqlite3_column_int (s, 16),
    .gap = real (s, 17),
    .margin = real (s, 18),
    .state = state (s, 22),
    .agreement = sqlite3_column_int64 (s, 23),
    .note = text (s, 24, arena),
    .negated = sqlite3_column_int (s, 25) != 0,
  };
  if (row->unit == NULL)
    row->unit = "";
  row->reason = corpus_reason_describe (arena, row->verdict, row->differences, row->gap,
                                        row->margin, corpus_column_text (s, 19),
                                        corpus_column_text (s, 20), corpus_column_text (s, 21));
  sqlite3_reset (s);
  row->entries = load_array (
      corpus_database_query (
          database, NULL, FACT_ROW "WHERE f.claim_id = ? ORDER BY d.number, f.start_byte", "l", id),
      arena, sizeof (CorpusFact), load_entry, &row->n_entries);
  return row;
}

CorpusEvidence *
corpus_load_evidence (CorpusDatabase *database, gint64 fact, EngineArena *arena)
{
  sqlite3_stmt *s = first (corpus_database_query (
      database, NULL,
      "SELECT f.document_id, d.number, d.title, d.published, d.basis, f.kind, "
      "f.sentence_start_byte,"
      " f.sentence_end_byte, f.start_byte, f.end_byte, f.start_char, f.end_char, e.verdict,"
      " coalesce(e.independent, d.reprint_of IS NULL), f.state, f.rule FROM fact f JOIN document d "
      "ON d.id ="
      " f.document_id LEFT JOIN claim_entry e ON e.fact_id = f.id WHERE f.id = ?",
      "l", fact));
  CorpusEvidence *row;
  g_autofree char *sentence = NULL;
  gsize sentence_start, sentence_end, start, end;

  if (s == NULL)
    return NULL;
  row = engine_arena_alloc (arena, sizeof *row);
  start = (gsize)sqlite3_column_int64 (s, 8);
  end = (gsize)sqlite3_column_int64 (s, 9);
  sentence_start = MIN ((gsize)sqlite3_column_int64 (s, 6), start);
  sentence_end = MAX ((gsize)sqlite3_column_int64 (s, 7), end);
  *row = (CorpusEvidence){
    .document = sqlite3_column_int64 (s, 0),
    .letter = letter ((guint)sqlite3_column_int (s, 1), arena),
    .number = (guint)sqlite3_column_int (s, 1),
    .title = text (s, 2, arena),
    .published = text (s, 3, arena),
    .basis = (EnginePublishedBasis)code (s, 4, ENGINE_CODES_PUBLISHED_BASIS),
    .fact = fact,
    .kind = (EngineFactKind)code (s, 5, ENGINE_CODES_FACT_KIND),
    .verdict = verdict (s, 12),
    .counts = sqlite3_column_int (s, 13),
    .state = state (s, 14),
    .rule = text (s, 15, arena),
  };
  row->highlight_start_char = (guint)sqlite3_column_int64 (s, 10);
  row->highlight_end_char = (guint)sqlite3_column_int64 (s, 11);
  sqlite3_reset (s);
  sentence = corpus_load_text_part (database, row->document, sentence_start, sentence_end);
  row->sentence = engine_arena_strdup (arena, sentence);
  row->sentence_start_char =
      row->highlight_start_char
      - (guint)g_utf8_strlen (sentence, (gssize)MIN (start - sentence_start, strlen (sentence)));
  row->sentence_end_char = row->sentence_start_char + (guint)g_utf8_strlen (sentence, -1);
  row->highlight_start_char -= row->sentence_start_char;
  row->highlight_end_char -= row->sentence_start_char;
  return row;
}

CorpusHistory *
corpus_load_history (CorpusDatabase *database, gint64 id, EngineArena *arena)
{
  sqlite3_stmt *s = first (corpus_database_query (
      database, NULL,
      "SELECT time_usec, action, field, value, count, undone, (SELECT CASE WHEN count(*) = 1 THEN"
      " min(fact_id) END FROM decision WHERE step_id = step.id), (SELECT CASE WHEN count(DISTINCT "
      "document_id)"
      " = 1 THEN min(document_id) END FROM decision WHERE step_id = step.id) FROM step WHERE id = "
      "?",
      "l", id));
  CorpusHistory *row;
  g_autofree char *sentence = NULL;

  if (s == NULL)
    return NULL;
  row = engine_arena_alloc (arena, sizeof *row);
  sentence = corpus_step_describe (corpus_column_text (s, 1), corpus_column_text (s, 2),
                                   corpus_column_text (s, 3), (guint)sqlite3_column_int (s, 4));
  *row = (CorpusHistory){
    .id = id,
    .time_usec = sqlite3_column_int64 (s, 0),
    .action = text (s, 1, arena),
    .text = engine_arena_strdup (arena, sentence),
    .undone = sqlite3_column_int (s, 5),
    .fact = sqlite3_column_int64 (s, 6),
    .document = sqlite3_column_int64 (s, 7),
  };
  sqlite3_reset (s);
  return row;
}

CorpusItem *
corpus_load_item (CorpusDatabase *database, CorpusItemKind kind, gint64 id, CorpusPage *page)
{
  gconstpointer data = NULL;

  fingerprint = 0;
  switch (kind)
    {
    case CORPUS_ITEM_SOURCE:
      data = corpus_load_source (database, id, page->arena);
      break;
    case CORPUS_ITEM_FACT:
      data = corpus_load_fact_row (database, id, page->arena);
      break;
    case CORPUS_ITEM_AGREEMENT:
      data = corpus_load_agreement (database, id, page->arena);
      break;
    case CORPUS_ITEM_COMPARISON:
      data = corpus_load_comparison (database, id, page->arena);
      break;
    case CORPUS_ITEM_EVIDENCE:
      data = corpus_load_evidence (database, id, page->arena);
      break;
    case CORPUS_ITEM_HISTORY:
      data = corpus_load_history (database, id, page->arena);
      break;
    case CORPUS_ITEM_HIT:
    default:
      break;
    }
  return data != NULL ? corpus_item_new (kind, id, page, data, fingerprint) : NULL;
}
