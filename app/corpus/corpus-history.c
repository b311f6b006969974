/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The history as JSON lines, and its replay in another project or after a new import.  A line is one
 * decision with everything that finds its fact again; decisions of one step share "step".  SQLite reads
 * the lines, so what is read is valid JSON or refused with its line number. */

#include "config.h"

#include "corpus-decisions.h"

#include "corpus-apply.h"
#include "corpus-step.h"
#include "corpus-store.h"
#include "engine-json-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Columns of the export, in order; the first are of the step. */
static const char *const keys[] = {
  "step",         "time",       "step_action",      "action",         "level",
  "sha256",       "kind",       "start_byte",       "end_byte",       "says",
  "other_sha256", "other_kind", "other_start_byte", "other_end_byte", "other_says",
  "field",        "value"
};

static void
write_line (sqlite3_stmt *statement, GString *out)
{

  g_string_append_c (out, '{');
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      int type = sqlite3_column_type (statement, (int)i);

      if (type == SQLITE_NULL)
        continue;
      engine_json_write_key (out, keys[i]);
      if (type == SQLITE_INTEGER)
        g_string_append_printf (out, "%" G_GINT64_FORMAT,
                                (gint64)sqlite3_column_int64 (statement, (int)i));
      else
        engine_json_write_string (out, corpus_column_text (statement, (int)i));
    }
  g_string_append (out, "}\n");
}

gboolean
corpus_history_export (CorpusProject *project,
                       GOutputStream *to,
                       GCancellable *cancellable,
                       GError **error)
{
  CorpusDatabase *database;
  sqlite3_stmt *statement = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  GError *cause = NULL;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && G_IS_OUTPUT_STREAM (to), FALSE);

  database = corpus_project_lock (project);
  if (database != NULL)
    statement = corpus_database_query (database, error,
                                       "SELECT s.id, strftime('%Y-%m-%dT%H:%M:%SZ', s.time_usec / "
                                       "1000000, 'unixepoch'), s.action, d.action,"
                                       " d.level, d.sha256, d.kind, d.start_byte, d.end_byte, "
                                       "d.says, d.other_sha256, d.other_kind,"
                                       " d.other_start_byte, d.other_end_byte, d.other_says, "
                                       "d.field, d.value FROM decision d JOIN step s ON"
                                       " s.id = d.step_id WHERE NOT s.undone ORDER BY d.id",
                                       "");
  while (statement != NULL && corpus_database_step (database, statement, &cause))
    write_line (statement, out);
  corpus_project_unlock (project);
  if (cause != NULL)
    g_propagate_error (error, cause);
  return statement != NULL && cause == NULL
         && g_output_stream_write_all (to, out->str, out->len, NULL, cancellable, error);
}

/* The document of a hash, not set aside. */
static gint64
find_document (CorpusDatabase *database, const char *sha256)
{
  return corpus_database_get_int (database, 0, "SELECT id FROM document WHERE sha256 = ?", "s",
                                  sha256);
}

typedef struct
{
  char *action;
  char *level;
  char *sha256;
  char *kind;
  char *says;
  char *other_sha256;
  char *other_kind;
  char *other_says;
  char *field;
  char *value;
  char *step_action;
  guint start_byte;
  guint end_byte;
  guint other_start_byte;
  guint other_end_byte;
  gint64 step;
} Line;

static void
line_clear (Line *line)
{
  g_free (line->action);
  g_free (line->level);
  g_free (line->sha256);
  g_free (line->kind);
  g_free (line->says);
  g_free (line->other_sha256);
  g_free (line->other_kind);
  g_free (line->other_says);
  g_free (line->field);
  g_free (line->value);
  g_free (line->step_action);
}

static gboolean
read_line (CorpusDatabase *database, const char *text, guint number, Line *line, GError **error)
{
  sqlite3_stmt *statement =
      corpus_database_query (database, error,
                             "SELECT j ->> 'action', j ->> 'level', j ->> 'sha256', j ->> 'kind', "
                             "j ->> 'says', j ->> 'other_sha256',"
                             " j ->> 'other_kind', j ->> 'other_says', j ->> 'field', j ->> "
                             "'value', j ->> 'step_action', j ->>"
                             " 'start_byte', j ->> 'end_byte', j ->> 'other_start_byte', j ->> "
                             "'other_end_byte', j ->> 'step' FROM"
                             " (SELECT ? AS j)",
                             "s", text);
  char **texts[] = { &line->action, &line->level,        &line->sha256,     &line->kind,
                     &line->says,   &line->other_sha256, &line->other_kind, &line->other_says,
                     &line->field,  &line->value,        &line->step_action };
  guint *numbers[] = { &line->start_byte, &line->end_byte, &line->other_start_byte,
                       &line->other_end_byte };

  if (statement == NULL)
    return FALSE;
  if (sqlite3_step (statement) != SQLITE_ROW)
    {
      sqlite3_reset (statement);
      g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_VALUE,
                   _ ("Line %u of the history is not JSON."), number);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup (corpus_column_text (statement, (int)i));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    *numbers[i] = (guint)sqlite3_column_int64 (statement, (int)(G_N_ELEMENTS (texts) + i));
  line->step =
      sqlite3_column_int64 (statement, (int)(G_N_ELEMENTS (texts) + G_N_ELEMENTS (numbers)));
  sqlite3_reset (statement);
  if (line->action != NULL && line->level != NULL && line->sha256 != NULL)
    return TRUE;
  g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_VALUE,
               _ ("Line %u of the history has no action, level or hash."), number);
  return FALSE;
}

/* Whether it could be decided here; an error only for what stops everything. */
static gboolean
replay_line (CorpusStep *step, const Line *line, gboolean *applied, GError **error)
{
  gint64 document = find_document (step->database, line->sha256);
  gint64 fact, other = 0;

  *applied = FALSE;
  /* Importing is not deciding: the documents are there or not. */
  if (document == 0 || strcmp (line->action, "import") == 0)
    return TRUE;
  if (strcmp (line->level, "document") == 0)
    {
      *applied = TRUE;
      return corpus_step_add_document (step, line->action, document, line->field, line->value,
                                       error);
    }
  if (strcmp (line->action, "add") == 0 && line->kind != NULL)
    {
      if (!corpus_add_fact (
              step, document,
              (EngineFactKind)MAX (0, engine_code_from_name (ENGINE_CODES_FACT_KIND, line->kind)),
              line->start_byte, line->end_byte, &fact, error))
        return FALSE;
    }
  else
    fact = corpus_apply_find (step->database, document, line->kind, line->start_byte,
                              line->end_byte, line->says);
  if (line->other_sha256 != NULL)
    {
      gint64 other_document = find_document (step->database, line->other_sha256);

      other = corpus_apply_find (step->database, other_document, line->other_kind,
                                 line->other_start_byte, line->other_end_byte, line->other_says);
      if (other == 0)
        return TRUE;
    }
  if (fact == 0)
    return TRUE;
  *applied = TRUE;
  return corpus_step_add_fact (step, line->action, line->level, fact, other, line->field,
                               line->value, error);
}

static gboolean
replay_text (CorpusStep *step,
             const char *text,
             guint number,
             guint *n_applied,
             guint *n_skipped,
             GError **error)
{
  Line line = { NULL };
  gboolean applied = FALSE;
  gboolean good = read_line (step->database, text, number, &line, error)
                  && replay_line (step, &line, &applied, error);

  if (good && applied)
    (*n_applied)++;
  else if (good && strcmp (line.action, "import") != 0)
    (*n_skipped)++;
  line_clear (&line);
  return good;
}

gboolean
corpus_history_replay (CorpusProject *project,
                       GInputStream *from,
                       guint *n_applied,
                       guint *n_skipped,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GError *cause = NULL;
  guint applied = 0, skipped = 0;
  CorpusStep step;
  gboolean good = TRUE;
  char *text;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && G_IS_INPUT_STREAM (from), FALSE);

  /* All of it before the project is touched: reading may be slow. */
  lines = g_data_input_stream_new (from);
  while ((text = g_data_input_stream_read_line_utf8 (lines, NULL, cancellable, &cause)) != NULL)
    g_ptr_array_add (texts, text);
  if (cause != NULL)
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  if (!corpus_step_begin (&step, project, "replay", NULL, NULL, texts->len, CORPUS_CHANGE_ALL,
                          error))
    return FALSE;
  for (guint i = 0; good && i < texts->len; i++)
    if (*g_strstrip ((char *)texts->pdata[i]) != '\0')
      good = replay_text (&step, texts->pdata[i], i + 1, &applied, &skipped, error);
  good = corpus_step_end (&step, good, error);
  if (n_applied != NULL)
    *n_applied = good ? applied : 0;
  if (n_skipped != NULL)
    *n_skipped = good ? skipped : 0;
  return good;
}
