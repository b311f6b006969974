/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The history: a step holds decisions and is undone and redone as a whole.  Undoing marks it; what
 * holds is then worked out again from what remains (corpus-apply.c).  A new step ends what could have
 * been redone, and with it the facts and documents that only existed there. */

#include "config.h"

#include "corpus-step.h"

#include "corpus-apply.h"
#include "corpus-decisions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Documents that exist only through steps that are undone. */
#define UNDONE_DOCUMENTS                                                                           \
  "SELECT d.document_id FROM decision d JOIN step s ON s.id = d.step_id WHERE d.action = 'import'" \
  " GROUP BY d.document_id HAVING min(s.undone) = 1"

static gboolean
forget_undone (CorpusDatabase *database, GError **error)
{
  if (corpus_database_get_int (database, 0, "SELECT count(*) FROM step WHERE undone", "") == 0)
    return TRUE;
  return corpus_database_exec (
      database,
      "INSERT INTO text_index (text_index, rowid, text) SELECT 'delete', document_id, text FROM"
      " document_text WHERE document_id IN (" UNDONE_DOCUMENTS ");"
      "DELETE FROM document WHERE id IN (" UNDONE_DOCUMENTS ");"
      "DELETE FROM fact WHERE by_user AND id IN (SELECT d.fact_id FROM decision d JOIN step s ON "
      "s.id ="
      " d.step_id WHERE d.action = 'add' AND s.undone);"
      "DELETE FROM step WHERE undone",
      error);
}

gboolean
corpus_step_begin (CorpusStep *self,
                   CorpusProject *project,
                   const char *action,
                   const char *field,
                   const char *value,
                   guint count,
                   CorpusChange what,
                   GError **error)
{
  self->project = project;
  self->database = corpus_project_lock (project);
  self->what = what | CORPUS_CHANGE_HISTORY;
  if (self->database == NULL)
    g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_FAILED, _ ("The project is closed."));
  else if (corpus_database_begin (self->database, error))
    {
      if (forget_undone (self->database, error)
          && corpus_database_run (
              self->database, error,
              "INSERT INTO step (time_usec, action, field, value, count) VALUES (?, ?, ?, ?, ?)",
              "lsssi", g_get_real_time (), action, field, value, (int)count))
        {
          self->id = sqlite3_last_insert_rowid (self->database->db);
          return TRUE;
        }
      corpus_database_rollback (self->database);
    }
  corpus_project_unlock (project);
  return FALSE;
}

gboolean
corpus_step_continue (CorpusStep *self,
                      CorpusProject *project,
                      gint64 step,
                      CorpusChange what,
                      GError **error)
{
  self->project = project;
  self->database = corpus_project_lock (project);
  self->what = what | CORPUS_CHANGE_HISTORY;
  self->id = step;
  if (self->database != NULL && corpus_database_begin (self->database, error))
    return TRUE;
  if (self->database == NULL)
    g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_FAILED, _ ("The project is closed."));
  self->database = NULL;
  corpus_project_unlock (project);
  return FALSE;
}

gboolean
corpus_step_end_quietly (CorpusStep *self, gboolean good, GError **error)
{
  good = good && corpus_project_bump (self->project, error)
         && corpus_database_commit (self->database, error);
  if (self->database->depth > 0)
    corpus_database_rollback (self->database);
  corpus_project_unlock (self->project);
  if (good)
    corpus_project_changed (self->project, self->what);
  return good;
}

gboolean
corpus_step_end (CorpusStep *self, gboolean good, GError **error)
{
  good = good && corpus_apply_step (self->database, self->id, error);
  good = corpus_step_end_quietly (self, good, error);
  if (good)
    corpus_project_queue_refresh (self->project);
  return good;
}

static gboolean
found (CorpusStep *self, const char *message, GError **error)
{
  if (sqlite3_changes (self->database->db) > 0)
    return TRUE;
  g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_NOT_FOUND, message);
  return FALSE;
}

gboolean
corpus_step_add_fact (CorpusStep *self,
                      const char *action,
                      const char *level,
                      gint64 fact,
                      gint64 other,
                      const char *field,
                      const char *value,
                      GError **error)
{
  return corpus_database_run (self->database, error,
                              "INSERT INTO decision (step_id, action, level, sha256, kind, "
                              "start_byte, end_byte, says, field,"
                              " value, document_id, fact_id) SELECT ?, ?, ?, d.sha256, f.kind, "
                              "f.start_byte, f.end_byte,"
                              " f.says, ?, ?, d.id, f.id FROM fact f JOIN document d ON d.id = "
                              "f.document_id WHERE f.id = ?",
                              "lssssl", self->id, action, level, field, value, fact)
         && found (self, _ ("The project has no such fact any more."), error)
         && (other == 0
             || (corpus_database_run (self->database, error,
                                      "UPDATE decision SET (other_sha256, other_kind, "
                                      "other_start_byte, other_end_byte,"
                                      " other_says, other_fact_id) = (SELECT d.sha256, f.kind, "
                                      "f.start_byte, f.end_byte,"
                                      " f.says, f.id FROM fact f JOIN document d ON d.id = "
                                      "f.document_id WHERE f.id = ?)"
                                      " WHERE id = ?",
                                      "ll", other, sqlite3_last_insert_rowid (self->database->db))
                 && found (self, _ ("The project has no such fact any more."), error)));
}

gboolean
corpus_step_add_document (CorpusStep *self,
                          const char *action,
                          gint64 document,
                          const char *field,
                          const char *value,
                          GError **error)
{
  return corpus_database_run (
             self->database, error,
             "INSERT INTO decision (step_id, action, level, sha256, field, value,"
             " document_id) SELECT ?, ?, 'document', sha256, ?, ?, id FROM document"
             " WHERE id = ?",
             "lsssl", self->id, action, field, value, document)
         && found (self, _ ("The project has no such source any more."), error);
}

/* The step that undo or redo is about, with its sentence. */
static gint64
next_step (CorpusDatabase *database, gboolean undo, char **text)
{
  sqlite3_stmt *statement = corpus_database_query (
      database, NULL,
      undo ? "SELECT id, action, field, value, count FROM step WHERE NOT undone ORDER BY id DESC "
             "LIMIT 1"
           : "SELECT id, action, field, value, count FROM step WHERE undone ORDER BY id LIMIT 1",
      "");
  gint64 id = 0;

  if (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      id = sqlite3_column_int64 (statement, 0);
      if (text != NULL)
        *text = corpus_step_describe (
            corpus_column_text (statement, 1), corpus_column_text (statement, 2),
            corpus_column_text (statement, 3), (guint)sqlite3_column_int64 (statement, 4));
    }
  if (statement != NULL)
    sqlite3_reset (statement);
  return id;
}

static gboolean
move (CorpusProject *project, gboolean undo, char **text_out, GError **error)
{
  CorpusDatabase *database = corpus_project_lock (project);
  gint64 step = database != NULL ? next_step (database, undo, text_out) : 0;
  gboolean done = FALSE;

  if (step == 0)
    g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_NOTHING,
                         undo ? _ ("There is nothing to undo.") : _ ("There is nothing to redo."));
  else if (corpus_database_begin (database, error))
    {
      done = corpus_database_run (database, error, "UPDATE step SET undone = ? WHERE id = ?", "il",
                                  (int)undo, step)
             && corpus_apply_step (database, step, error) && corpus_project_bump (project, error)
             && corpus_database_commit (database, error);
      if (database->depth > 0)
        corpus_database_rollback (database);
    }
  corpus_project_unlock (project);
  if (done)
    {
      corpus_project_changed (project, CORPUS_CHANGE_ALL);
      corpus_project_queue_refresh (project);
    }
  else if (text_out != NULL)
    g_clear_pointer (text_out, g_free);
  return done;
}

gboolean
corpus_undo (CorpusProject *project, char **text_out, GError **error)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (project), FALSE);

  return move (project, TRUE, text_out, error);
}

gboolean
corpus_redo (CorpusProject *project, char **text_out, GError **error)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (project), FALSE);

  return move (project, FALSE, text_out, error);
}

static gboolean
can (CorpusProject *project, gboolean undo)
{
  CorpusDatabase *database = corpus_project_lock_reader (project);
  gboolean is = database != NULL && next_step (database, undo, NULL) != 0;

  corpus_project_unlock_reader (project);
  return is;
}

gboolean
corpus_can_undo (CorpusProject *project)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (project), FALSE);

  return can (project, TRUE);
}

gboolean
corpus_can_redo (CorpusProject *project)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (project), FALSE);

  return can (project, FALSE);
}

char *
corpus_step_describe (const char *action, const char *field, const char *value, guint count)
{
  gboolean empty = value == NULL || *value == '\0';

  if (strcmp (action, "import") == 0)
    return g_strdup_printf (ngettext ("%u source imported", "%u sources imported", count), count);
  if (strcmp (action, "remove") == 0)
    return g_strdup_printf (ngettext ("%u source set aside", "%u sources set aside", count), count);
  if (strcmp (action, "restore") == 0)
    return g_strdup_printf (ngettext ("%u source brought back", "%u sources brought back", count),
                            count);
  if (strcmp (action, "state") == 0 && g_strcmp0 (value, "accepted") == 0)
    return g_strdup_printf (ngettext ("%u row accepted", "%u rows accepted", count), count);
  if (strcmp (action, "state") == 0 && g_strcmp0 (value, "rejected") == 0)
    return g_strdup_printf (ngettext ("%u row rejected", "%u rows rejected", count), count);
  if (strcmp (action, "state") == 0)
    return g_strdup_printf (ngettext ("%u row undecided again", "%u rows undecided again", count),
                            count);
  if (strcmp (action, "edit") == 0)
    /* Translators: a field's name, its new value */
    return empty ? g_strdup_printf (_ ("“%s” emptied"), field)
                 : g_strdup_printf (_ ("“%s” set to %s"), field, value);
  if (strcmp (action, "revert") == 0)
    return g_strdup_printf (_ ("“%s” as the texts say"), field);
  if (strcmp (action, "add") == 0)
    return g_strdup (_ ("Fact added"));
  if (strcmp (action, "merge") == 0)
    return g_strdup_printf (ngettext ("%u row merged", "%u rows merged", count), count);
  if (strcmp (action, "split") == 0)
    return g_strdup (_ ("Fact split off"));
  if (strcmp (action, "assign") == 0)
    return g_strdup (_ ("Mention assigned"));
  if (strcmp (action, "note") == 0)
    return g_strdup (empty ? _ ("Note removed") : _ ("Note written"));
  if (strcmp (action, "tag") == 0)
    return g_strdup (_ ("Tags changed"));
  if (strcmp (action, "rank") == 0)
    return g_strdup_printf (_ ("Rank set to %s"), empty ? "0" : value);
  if (strcmp (action, "date") == 0)
    return empty ? g_strdup (_ ("Date left to the texts"))
                 : g_strdup_printf (_ ("Date set to %s"), value);
  if (strcmp (action, "replay") == 0)
    return g_strdup (_ ("History replayed"));
  return g_strdup (action);
}
