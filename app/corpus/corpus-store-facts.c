/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One fact to one row and back.  Codes are stored by their names, so that a list that grows does not
 * change what old projects say; lists with "|" around each item, so that SQL can look for one. */

#include "config.h"

#include "corpus-store.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SEPARATOR '|'
#define MARK_BYTES 512

char *
corpus_list_join (const char *const *list)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      if (i == 0)
        g_string_append_c (out, SEPARATOR);
      /* A name as written can hold anything; the separator becomes its broken twin. */
      for (const char *c = list[i]; *c != '\0'; c++)
        if (*c == SEPARATOR)
          g_string_append (out, "¦");
        else
          g_string_append_c (out, *c);
      g_string_append_c (out, SEPARATOR);
    }
  return g_string_free (out, FALSE);
}

const char *const *
corpus_list_split (EngineArena *arena, const char *joined)
{
  const char **list;
  guint n = 0;

  if (joined == NULL || joined[0] == '\0')
    return engine_no_strings;
  for (const char *c = joined + 1; *c != '\0'; c++)
    n += *c == SEPARATOR;
  list = engine_arena_alloc (arena, (n + 1) * sizeof *list);
  n = 0;
  for (const char *item = joined + 1, *end; (end = strchr (item, SEPARATOR)) != NULL;
       item = end + 1)
    list[n++] = engine_arena_strndup (arena, item, (gsize)(end - item));
  return list;
}

static guint
count_chars (const char *text, gsize n_bytes)
{
  guint n = 0;

  for (gsize i = 0; i < n_bytes; i++)
    n += (text[i] & 0xc0) != 0x80;
  return n;
}

void
corpus_offsets_init (CorpusOffsets *self, const char *text, gsize length_bytes)
{
  guint32 n = 0;

  self->text = text;
  self->length_bytes = length_bytes;
  self->marks = g_array_sized_new (FALSE, FALSE, sizeof n, (guint)(length_bytes / MARK_BYTES + 1));
  for (gsize at = 0;; at += MARK_BYTES)
    {
      g_array_append_val (self->marks, n);
      if (at + MARK_BYTES > length_bytes)
        break;
      n += count_chars (text + at, MARK_BYTES);
    }
}

void
corpus_offsets_clear (CorpusOffsets *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
}

guint
corpus_offsets_to_char (const CorpusOffsets *self, gsize byte)
{
  gsize mark;

  byte = MIN (byte, self->length_bytes);
  mark = byte / MARK_BYTES;
  return g_array_index (self->marks, guint32, mark)
         + count_chars (self->text + mark * MARK_BYTES, byte - mark * MARK_BYTES);
}

gsize
corpus_offsets_to_byte (const CorpusOffsets *self, guint character)
{
  guint low = 0, high = self->marks->len;
  gsize at;
  guint n;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->marks, guint32, middle) <= character)
        low = middle;
      else
        high = middle;
    }
  n = g_array_index (self->marks, guint32, low);
  for (at = (gsize)low * MARK_BYTES; at < self->length_bytes; at++)
    if ((self->text[at] & 0xc0) != 0x80 && n++ == character)
      break;
  return at;
}

char *
corpus_fact_says (const EngineFact *fact)
{
  static const char *const fields[ENGINE_N_FACT_KINDS][6] = {
    [ENGINE_FACT_FIGURE] = { "value", "upper", "unit", "measure", "by" },
    [ENGINE_FACT_AGREEMENT] = { "parties", "instrument" },
    [ENGINE_FACT_COMMITMENT] = { "actor", "action" },
    [ENGINE_FACT_DATE] = { NULL },
    [ENGINE_FACT_PERSON] = { "name" },
    [ENGINE_FACT_QUOTATION] = { NULL },
  };
  GString *out = g_string_new (NULL);

  for (guint i = 0; fields[fact->kind][i] != NULL; i++)
    {
      g_autofree char *value = engine_fact_dup_field (fact, fields[fact->kind][i], "");

      g_string_append_printf (out, "%s%s", i > 0 ? ";" : "", value != NULL ? value : "");
    }
  return g_string_free (out, FALSE);
}

/* Binds the columns of one fact by name, so that order is said once: in the statement. */
typedef struct
{
  sqlite3_stmt *statement;
  GHashTable *parameters; /* name (the literal itself) -> index, of the connection */
} Row;

static int
at (Row *row, const char *name)
{
  int index = GPOINTER_TO_INT (g_hash_table_lookup (row->parameters, name));

  if (index == 0)
    {
      index = sqlite3_bind_parameter_index (row->statement, name);
      g_assert (index > 0);
      g_hash_table_insert (row->parameters, (gpointer)name, GINT_TO_POINTER (index));
    }
  return index;
}

static void
put_int (Row *row, const char *name, gint64 value)
{
  sqlite3_bind_int64 (row->statement, at (row, name), value);
}

static void
put_real (Row *row, const char *name, double value)
{
  if (isnan (value))
    sqlite3_bind_null (row->statement, at (row, name));
  else
    sqlite3_bind_double (row->statement, at (row, name), value);
}

static void
put_text (Row *row, const char *name, const char *value)
{
  sqlite3_bind_text (row->statement, at (row, name), value, -1, SQLITE_TRANSIENT);
}

static void
put_code (Row *row, const char *name, EngineCodeList list, int value)
{
  sqlite3_bind_text (row->statement, at (row, name), engine_code_to_name (list, value), -1,
                     SQLITE_STATIC);
}

static void
put_list (Row *row, const char *name, const char *const *list)
{
  sqlite3_bind_text (row->statement, at (row, name), corpus_list_join (list), -1, g_free);
}

static void
put_mentions (Row *row, const EngineSpan *mentions, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%u %u", i > 0 ? " " : "", mentions[i].start_byte,
                            mentions[i].end_byte);
  sqlite3_bind_text (row->statement, at (row, ":mentions"), g_string_free (out, FALSE), -1, g_free);
}

static void
put_figure (Row *row, const EngineFigure *figure, guint versus_number)
{
  put_real (row, ":value", figure->value);
  put_real (row, ":upper", figure->upper);
  put_text (row, ":unit", figure->unit);
  put_code (row, ":qualifier", ENGINE_CODES_QUALIFIER, (int)figure->qualifier);
  put_code (row, ":measure", ENGINE_CODES_MEASURE, (int)figure->measure);
  put_list (row, ":by_", figure->by);
  put_list (row, ":on_", figure->on);
  put_list (row, ":commodities", figure->commodities);
  put_int (row, ":reciprocal", figure->reciprocal != FALSE);
  put_code (row, ":of_", ENGINE_CODES_SHARE_OF, (int)figure->of);
  put_code (row, ":per", ENGINE_CODES_PER, (int)figure->per);
  put_code (row, ":change_", ENGINE_CODES_CHANGE, (int)figure->change);
  put_text (row, ":period", figure->period);
  put_text (row, ":source", figure->source);
  put_code (row, ":status", ENGINE_CODES_FIGURE_STATUS, (int)figure->status);
  if (versus_number > 0)
    put_int (row, ":versus", versus_number);
}

static void
put_agreement (Row *row, const EngineAgreement *agreement)
{
  put_list (row, ":parties", agreement->parties);
  put_list (row, ":subjects", agreement->subjects);
  put_list (row, ":signatories", agreement->signatories);
  put_code (row, ":instrument", ENGINE_CODES_INSTRUMENT, (int)agreement->instrument);
  put_code (row, ":status", ENGINE_CODES_AGREEMENT_STATUS, (int)agreement->status);
  if (agreement->binding >= 0)
    put_int (row, ":binding", agreement->binding);
  put_text (row, ":date", agreement->date);
  put_text (row, ":date_agreed", agreement->date_agreed);
  put_text (row, ":date_signed", agreement->date_signed);
  put_text (row, ":date_in_force", agreement->date_in_force);
  put_text (row, ":date_ends", agreement->date_ends);
  put_text (row, ":place", agreement->place);
  put_mentions (row, agreement->mentions, agreement->n_mentions);
}

static void
put_kind (Row *row, const EngineFact *fact, guint versus_number)
{
  switch (fact->kind)
    {
    case ENGINE_FACT_FIGURE:
      put_figure (row, &fact->figure, versus_number);
      break;
    case ENGINE_FACT_AGREEMENT:
      put_agreement (row, &fact->agreement);
      break;
    case ENGINE_FACT_COMMITMENT:
      put_list (row, ":actor", fact->commitment.actor);
      put_list (row, ":toward", fact->commitment.toward);
      put_code (row, ":action", ENGINE_CODES_ACTION, (int)fact->commitment.action);
      put_code (row, ":modality", ENGINE_CODES_MODALITY, (int)fact->commitment.modality);
      put_int (row, ":negated", fact->commitment.negated != FALSE);
      put_text (row, ":object", fact->commitment.object);
      put_text (row, ":deadline", fact->commitment.deadline);
      break;
    case ENGINE_FACT_DATE:
      put_text (row, ":iso", fact->date.iso);
      put_code (row, ":basis", ENGINE_CODES_DATE_BASIS, (int)fact->date.basis);
      break;
    case ENGINE_FACT_PERSON:
      put_text (row, ":name", fact->person.name);
      put_text (row, ":role", fact->person.role);
      put_text (row, ":country", fact->person.country);
      put_mentions (row, fact->person.mentions, fact->person.n_mentions);
      break;
    case ENGINE_FACT_QUOTATION:
      put_text (row, ":speaker", fact->quotation.speaker);
      put_text (row, ":via", fact->quotation.via);
      break;
    case ENGINE_N_FACT_KINDS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
store_reasons (CorpusDatabase *database, gint64 id, const EngineFact *fact, GError **error)
{
  for (guint i = 0; i < fact->n_reasons; i++)
    if (!corpus_database_run (
            database, error, "INSERT INTO fact_reason VALUES (?, ?, ?, ?, ?, ?)", "lissii", id,
            (int)i, fact->reasons[i].field != NULL ? fact->reasons[i].field : "",
            fact->reasons[i].detail != NULL ? fact->reasons[i].detail : "",
            (int)fact->reasons[i].trigger.start_byte, (int)fact->reasons[i].trigger.end_byte))
      return FALSE;
  return TRUE;
}

gboolean
corpus_store_fact (CorpusDatabase *database,
                   gint64 document,
                   guint number,
                   const EngineFact *fact,
                   guint versus_number,
                   gboolean by_user,
                   const CorpusOffsets *offsets,
                   gint64 *id,
                   GError **error)
{
  static const char sql[] =
      "INSERT INTO fact (id, document_id, number, kind, start_byte, end_byte, start_char, end_char,"
      " sentence_start_byte, sentence_end_byte, quote, says, confidence, rule, by_user, value, "
      "upper,"
      " unit, qualifier, measure, by_, on_, commodities, reciprocal, of_, per, change_, period, "
      "source,"
      " versus, status, parties, subjects, signatories, instrument, binding, date, date_agreed,"
      " date_signed, date_in_force, date_ends, place, actor, toward, action, modality, negated, "
      "object,"
      " deadline, iso, basis, name, role, country, speaker, via, mentions) VALUES (:id, :document,"
      " :number, :kind, :start_byte, :end_byte, :start_char, :end_char, :sentence_start_byte,"
      " :sentence_end_byte, :quote, :says, :confidence, :rule, :by_user, :value, :upper, :unit,"
      " :qualifier, :measure, :by_, :on_, :commodities, :reciprocal, :of_, :per, :change_, :period,"
      " :source, :versus, :status, :parties, :subjects, :signatories, :instrument, :binding, :date,"
      " :date_agreed, :date_signed, :date_in_force, :date_ends, :place, :actor, :toward, :action,"
      " :modality, :negated, :object, :deadline, :iso, :basis, :name, :role, :country, :speaker, "
      ":via,"
      " :mentions)";
  Row row = { corpus_database_query (database, error, sql, ""), database->parameters };
  gsize start = MIN (fact->span.start_byte, offsets->length_bytes);
  gsize end = CLAMP (fact->span.end_byte, start, offsets->length_bytes);

  if (row.statement == NULL)
    return FALSE;
  sqlite3_clear_bindings (row.statement);
  if (*id != 0)
    put_int (&row, ":id", *id);
  put_int (&row, ":document", document);
  put_int (&row, ":number", number);
  put_code (&row, ":kind", ENGINE_CODES_FACT_KIND, (int)fact->kind);
  put_int (&row, ":start_byte", (gint64)start);
  put_int (&row, ":end_byte", (gint64)end);
  put_int (&row, ":start_char", corpus_offsets_to_char (offsets, start));
  put_int (&row, ":end_char", corpus_offsets_to_char (offsets, end));
  put_int (&row, ":sentence_start_byte", fact->sentence.start_byte);
  put_int (&row, ":sentence_end_byte", fact->sentence.end_byte);
  sqlite3_bind_text (row.statement, at (&row, ":quote"), offsets->text + start, (int)(end - start),
                     SQLITE_TRANSIENT);
  sqlite3_bind_text (row.statement, at (&row, ":says"), corpus_fact_says (fact), -1, g_free);
  put_real (&row, ":confidence", fact->confidence);
  put_text (&row, ":rule", fact->rule != NULL ? fact->rule : "");
  put_int (&row, ":by_user", by_user);
  put_kind (&row, fact, versus_number);
  corpus_database_step (database, row.statement, error);
  sqlite3_reset (row.statement);
  if (sqlite3_errcode (database->db) != SQLITE_OK && sqlite3_errcode (database->db) != SQLITE_DONE)
    return FALSE;
  *id = sqlite3_last_insert_rowid (database->db);
  return store_reasons (database, *id, fact, error);
}

/* Reading: columns in the order of CORPUS_FACT_COLUMNS. */

static const char *
get_text (sqlite3_stmt *statement, int column, EngineArena *arena)
{
  const char *text = corpus_column_text (statement, column);

  return text != NULL
             ? engine_arena_strndup (arena, text, (gsize)sqlite3_column_bytes (statement, column))
             : NULL;
}

static double
get_real (sqlite3_stmt *statement, int column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL
             ? NAN
             : sqlite3_column_double (statement, column);
}

/* A name that this version does not know reads as the list's first. */
static int
get_code (sqlite3_stmt *statement, int column, EngineCodeList list)
{
  return MAX (0, engine_code_from_name (list, corpus_column_text (statement, column)));
}

static const char *const *
get_list (sqlite3_stmt *statement, int column, EngineArena *arena)
{
  return corpus_list_split (arena, corpus_column_text (statement, column));
}

static const EngineSpan *
get_mentions (sqlite3_stmt *statement, int column, EngineArena *arena, guint *n)
{
  const char *text = corpus_column_text (statement, column);
  EngineSpan *spans;
  guint n_numbers = 0;

  *n = 0;
  if (text == NULL || *text == '\0')
    return NULL;
  for (const char *c = text; *c != '\0'; c++)
    n_numbers += *c == ' ';
  spans = engine_arena_alloc (arena, (n_numbers + 1) / 2 * sizeof *spans);
  for (guint i = 0; i < (n_numbers + 1) / 2; i++)
    {
      char *end;

      spans[i].start_byte = (guint32)g_ascii_strtoull (text, &end, 10);
      spans[i].end_byte = (guint32)g_ascii_strtoull (end, &end, 10);
      text = end;
    }
  *n = (n_numbers + 1) / 2;
  return spans;
}

static void
load_figure (sqlite3_stmt *s, EngineArena *arena, EngineFigure *figure)
{
  figure->value = get_real (s, 10);
  figure->upper = get_real (s, 11);
  figure->unit = get_text (s, 12, arena);
  if (figure->unit == NULL)
    figure->unit = "count";
  figure->qualifier = (EngineQualifier)get_code (s, 13, ENGINE_CODES_QUALIFIER);
  figure->measure = (EngineMeasure)get_code (s, 14, ENGINE_CODES_MEASURE);
  figure->by = get_list (s, 15, arena);
  figure->on = get_list (s, 16, arena);
  figure->commodities = get_list (s, 17, arena);
  figure->reciprocal = sqlite3_column_int (s, 18);
  figure->of = (EngineShareOf)get_code (s, 19, ENGINE_CODES_SHARE_OF);
  figure->per = (EnginePer)get_code (s, 20, ENGINE_CODES_PER);
  figure->change = (EngineChange)get_code (s, 21, ENGINE_CODES_CHANGE);
  figure->period = get_text (s, 22, arena);
  figure->source = get_text (s, 23, arena);
  figure->versus = sqlite3_column_int (s, 24) - 1;
  figure->status = (EngineFigureStatus)get_code (s, 25, ENGINE_CODES_FIGURE_STATUS);
}

static void
load_agreement (sqlite3_stmt *s, EngineArena *arena, EngineAgreement *agreement)
{
  agreement->status = (EngineAgreementStatus)get_code (s, 25, ENGINE_CODES_AGREEMENT_STATUS);
  agreement->parties = get_list (s, 26, arena);
  agreement->subjects = get_list (s, 27, arena);
  agreement->signatories = get_list (s, 28, arena);
  agreement->instrument = (EngineInstrument)get_code (s, 29, ENGINE_CODES_INSTRUMENT);
  agreement->binding =
      sqlite3_column_type (s, 30) == SQLITE_NULL ? -1 : sqlite3_column_int (s, 30) != 0;
  agreement->date = get_text (s, 31, arena);
  agreement->date_agreed = get_text (s, 32, arena);
  agreement->date_signed = get_text (s, 33, arena);
  agreement->date_in_force = get_text (s, 34, arena);
  agreement->date_ends = get_text (s, 35, arena);
  agreement->place = get_text (s, 36, arena);
  agreement->mentions = get_mentions (s, 51, arena, &agreement->n_mentions);
}

void
corpus_load_fact (sqlite3_stmt *s, EngineArena *arena, EngineFact *fact)
{
  memset (fact, 0, sizeof *fact);
  fact->kind = (EngineFactKind)get_code (s, 3, ENGINE_CODES_FACT_KIND);
  fact->span.start_byte = (guint32)sqlite3_column_int64 (s, 4);
  fact->span.end_byte = (guint32)sqlite3_column_int64 (s, 5);
  fact->sentence.start_byte = (guint32)sqlite3_column_int64 (s, 6);
  fact->sentence.end_byte = (guint32)sqlite3_column_int64 (s, 7);
  fact->confidence = sqlite3_column_double (s, 8);
  fact->rule = get_text (s, 9, arena);
  switch (fact->kind)
    {
    case ENGINE_FACT_FIGURE:
      load_figure (s, arena, &fact->figure);
      break;
    case ENGINE_FACT_AGREEMENT:
      load_agreement (s, arena, &fact->agreement);
      break;
    case ENGINE_FACT_COMMITMENT:
      fact->commitment.actor = get_list (s, 37, arena);
      fact->commitment.toward = get_list (s, 38, arena);
      fact->commitment.action = (EngineAction)get_code (s, 39, ENGINE_CODES_ACTION);
      fact->commitment.modality = (EngineModality)get_code (s, 40, ENGINE_CODES_MODALITY);
      fact->commitment.negated = sqlite3_column_int (s, 41);
      fact->commitment.object = get_text (s, 42, arena);
      fact->commitment.deadline = get_text (s, 43, arena);
      break;
    case ENGINE_FACT_DATE:
      fact->date.iso = get_text (s, 44, arena);
      fact->date.basis = (EngineDateBasis)get_code (s, 45, ENGINE_CODES_DATE_BASIS);
      break;
    case ENGINE_FACT_PERSON:
      fact->person.name = get_text (s, 46, arena);
      fact->person.role = get_text (s, 47, arena);
      fact->person.country = get_text (s, 48, arena);
      fact->person.mentions = get_mentions (s, 51, arena, &fact->person.n_mentions);
      break;
    case ENGINE_FACT_QUOTATION:
      fact->quotation.speaker = get_text (s, 49, arena);
      fact->quotation.via = get_text (s, 50, arena);
      break;
    case ENGINE_N_FACT_KINDS:
    default:
      g_assert_not_reached ();
    }
}

gboolean
corpus_load_reasons (CorpusDatabase *database,
                     gint64 id,
                     EngineArena *arena,
                     EngineFact *fact,
                     GError **error)
{
  gint64 n = corpus_database_get_int (
      database, 0, "SELECT count(*) FROM fact_reason WHERE fact_id = ?", "l", id);
  EngineReason *reasons = engine_arena_alloc (arena, ((gsize)n + 1) * sizeof *reasons);
  sqlite3_stmt *statement =
      corpus_database_query (database, error,
                             "SELECT field, detail, start_byte, end_byte FROM fact_reason WHERE "
                             "fact_id = ? ORDER BY ordinal",
                             "l", id);
  GError *cause = NULL;
  guint i = 0;

  if (statement == NULL)
    return FALSE;
  while (i < n && corpus_database_step (database, statement, &cause))
    {
      reasons[i].field = get_text (statement, 0, arena);
      reasons[i].detail = get_text (statement, 1, arena);
      reasons[i].trigger.start_byte = (guint32)sqlite3_column_int64 (statement, 2);
      reasons[i].trigger.end_byte = (guint32)sqlite3_column_int64 (statement, 3);
      i++;
    }
  sqlite3_reset (statement);
  fact->reasons = reasons;
  fact->n_reasons = i;
  if (cause != NULL)
    g_propagate_error (error, cause);
  return cause == NULL;
}
