/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The user's decisions: each function checks what it is given, then writes one step with its
 * decisions.  A decision about a merged row names the row's first fact, which every later merge will
 * find again. */

#include "config.h"

#include "corpus-decisions.h"

#include "corpus-fields.h"
#include "corpus-item-private.h"
#include "corpus-step.h"
#include "corpus-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const document_fields[] = { "title", "author", "publisher", "language", NULL };

static guint
count_ids (const gint64 *ids)
{
  guint n = 0;

  while (ids[n] != 0)
    n++;
  return n;
}

static gboolean
is_claim (CorpusItemKind what)
{
  return what == CORPUS_ITEM_AGREEMENT || what == CORPUS_ITEM_COMPARISON;
}

/* The facts that a claim rests on. */
static GArray *
list_entries (CorpusDatabase *database, gint64 claim, GError **error)
{
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) cause = NULL;
  sqlite3_stmt *statement = corpus_database_query (
      database, error, "SELECT fact_id FROM claim_entry WHERE claim_id = ? ORDER BY ordinal", "l",
      claim);

  if (statement == NULL)
    return NULL;
  while (corpus_database_step (database, statement, &cause))
    {
      gint64 fact = sqlite3_column_int64 (statement, 0);

      g_array_append_val (facts, fact);
    }
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  if (facts->len == 0)
    {
      g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_NOT_FOUND,
                           _ ("The project has no such row any more."));
      return NULL;
    }
  return g_steal_pointer (&facts);
}

gboolean
corpus_decide_state (CorpusProject *project,
                     CorpusItemKind what,
                     const gint64 *ids,
                     CorpusState state,
                     GError **error)
{
  const char *value = corpus_state_to_name (state);
  CorpusStep step;
  gboolean good = TRUE;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && ids != NULL, FALSE);

  if (!corpus_step_begin (&step, project, "state", NULL, value, count_ids (ids),
                          CORPUS_CHANGE_FACTS | CORPUS_CHANGE_AGREEMENTS | CORPUS_CHANGE_COMPARISONS
                              | CORPUS_CHANGE_SOURCES,
                          error))
    return FALSE;
  for (guint i = 0; good && ids[i] != 0; i++)
    {
      g_autoptr (GArray) facts = NULL;

      if (!is_claim (what))
        {
          good = corpus_step_add_fact (&step, "state", "fact", ids[i], 0, NULL, value, error);
          continue;
        }
      facts = list_entries (step.database, ids[i], error);
      good = facts != NULL;
      for (guint j = 0; good && j < facts->len; j++)
        good = corpus_step_add_fact (&step, "state", "fact", g_array_index (facts, gint64, j), 0,
                                     NULL, value, error);
    }
  return corpus_step_end (&step, good, error);
}

static const CorpusField *
field_of (CorpusProject *project, CorpusItemKind what, gint64 id, const char *field, GError **error)
{
  CorpusDatabase *database = corpus_project_lock (project);
  g_autofree char *kind = NULL;

  if (database != NULL)
    kind = corpus_database_dup_text (database,
                                     is_claim (what) ? "SELECT kind FROM claim WHERE id = ?"
                                                     : "SELECT kind FROM fact WHERE id = ?",
                                     "l", id);
  corpus_project_unlock (project);
  if (kind == NULL)
    {
      g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_NOT_FOUND,
                           _ ("The project has no such row any more."));
      return NULL;
    }
  return corpus_field_find ((EngineFactKind)engine_code_from_name (ENGINE_CODES_FACT_KIND, kind),
                            field, error);
}

/* One decision about one thing. */
static gboolean
decide_one (CorpusProject *project,
            CorpusItemKind what,
            gint64 id,
            const char *action,
            const char *field,
            const char *value,
            GError **error)
{
  CorpusStep step;
  gboolean good;

  if (!corpus_step_begin (&step, project, action, field, value, 1, CORPUS_CHANGE_ALL, error))
    return FALSE;
  if (what == CORPUS_ITEM_SOURCE)
    good = corpus_step_add_document (&step, action, id, field, value, error);
  else
    good = corpus_step_add_fact (&step, action, is_claim (what) ? "claim" : "fact", id, 0, field,
                                 value, error);
  return corpus_step_end (&step, good, error);
}

gboolean
corpus_decide_edit (CorpusProject *project,
                    CorpusItemKind what,
                    gint64 id,
                    const char *field,
                    const char *value,
                    GError **error)
{
  const CorpusField *found;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && field != NULL, FALSE);

  if (what == CORPUS_ITEM_SOURCE)
    return corpus_decide_source (project, id, field, value, error);
  found = field_of (project, what, id, field, error);
  return found != NULL && corpus_field_check (found, value, error)
         && decide_one (project, what, id, "edit", field, value, error);
}

gboolean
corpus_decide_revert (CorpusProject *project,
                      CorpusItemKind what,
                      gint64 id,
                      const char *field,
                      GError **error)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && field != NULL, FALSE);

  return decide_one (project, what, id, "revert", field, NULL, error);
}

gboolean
corpus_decide_source (CorpusProject *project,
                      gint64 document,
                      const char *field,
                      const char *value,
                      GError **error)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && field != NULL, FALSE);

  if (!g_strv_contains (document_fields, field))
    {
      g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_VALUE,
                   _ ("A source has no field “%s” to set."), field);
      return FALSE;
    }
  return decide_one (project, CORPUS_ITEM_SOURCE, document, "edit", field, value, error);
}

gboolean
corpus_decide_date (CorpusProject *project, gint64 document, const char *published, GError **error)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (project), FALSE);

  if (published != NULL && *published == '\0')
    published = NULL;
  if (published != NULL && !corpus_iso_is_valid (published, TRUE))
    {
      g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_VALUE,
                   _ ("“%s” is not a date such as 2025-10-28 or 2025-10."), published);
      return FALSE;
    }
  return decide_one (project, CORPUS_ITEM_SOURCE, document, "date", NULL, published, error);
}

gboolean
corpus_decide_note (CorpusProject *project,
                    CorpusItemKind what,
                    gint64 id,
                    const char *note,
                    GError **error)
{
  g_return_val_if_fail (CORPUS_IS_PROJECT (project), FALSE);

  return decide_one (project, what, id, "note", NULL, note != NULL && *note != '\0' ? note : NULL,
                     error);
}

gboolean
corpus_decide_rank (CorpusProject *project,
                    CorpusItemKind what,
                    gint64 id,
                    int rank,
                    GError **error)
{
  g_autofree char *value = g_strdup_printf ("%d", rank);

  g_return_val_if_fail (CORPUS_IS_PROJECT (project), FALSE);

  return decide_one (project, what, id, "rank", NULL, value, error);
}

gboolean
corpus_decide_tags (CorpusProject *project,
                    CorpusItemKind what,
                    const gint64 *ids,
                    const char *const *add,
                    const char *const *remove,
                    GError **error)
{
  const char *const *lists[] = { add, remove };
  static const char *const actions[] = { "tag", "untag" };
  CorpusStep step;
  gboolean good = TRUE;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && ids != NULL, FALSE);

  if (!corpus_step_begin (&step, project, "tag", NULL, NULL, count_ids (ids), CORPUS_CHANGE_ALL,
                          error))
    return FALSE;
  for (guint i = 0; ids[i] != 0; i++)
    for (guint list = 0; list < 2; list++)
      for (guint j = 0; good && lists[list] != NULL && lists[list][j] != NULL; j++)
        good = what == CORPUS_ITEM_SOURCE
                   ? corpus_step_add_document (&step, actions[list], ids[i], NULL, lists[list][j],
                                               error)
                   : corpus_step_add_fact (&step, actions[list], is_claim (what) ? "claim" : "fact",
                                           ids[i], 0, NULL, lists[list][j], error);
  return corpus_step_end (&step, good, error);
}

/* A merge must outweigh the splits between the same rows that came before it. */
static gboolean
merge_splits (CorpusStep *step, GArray *first, GArray *second, GError **error)
{
  gboolean good = TRUE;

  for (guint i = 0; good && i < first->len; i++)
    for (guint j = 0; good && j < second->len; j++)
      {
        gint64 a = g_array_index (first, gint64, i), b = g_array_index (second, gint64, j);

        if (corpus_database_get_int (
                step->database, 0,
                "SELECT count(*) FROM decision WHERE action = 'split' AND fact_id IN"
                " (?1, ?2) AND other_fact_id IN (?1, ?2)",
                "ll", a, b)
            > 0)
          good = corpus_step_add_fact (step, "merge", "fact", a, b, NULL, NULL, error);
      }
  return good;
}

gboolean
corpus_decide_merge (CorpusProject *project, CorpusItemKind what, const gint64 *ids, GError **error)
{
  CorpusStep step;
  gboolean good = TRUE;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && ids != NULL, FALSE);

  if (count_ids (ids) < 2)
    {
      g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_VALUE,
                           _ ("Select two or more rows to merge them."));
      return FALSE;
    }
  if (!corpus_step_begin (&step, project, "merge", NULL, NULL, count_ids (ids), CORPUS_CHANGE_ALL,
                          error))
    return FALSE;
  for (guint i = 1; good && ids[i] != 0; i++)
    {
      g_autoptr (GArray) first = NULL;
      g_autoptr (GArray) second = NULL;

      if (is_claim (what))
        {
          first = list_entries (step.database, ids[0], error);
          second = first != NULL ? list_entries (step.database, ids[i], error) : NULL;
          good = second != NULL && merge_splits (&step, first, second, error);
        }
      good =
          good && corpus_step_add_fact (&step, "merge", "fact", ids[0], ids[i], NULL, NULL, error);
    }
  return corpus_step_end (&step, good, error);
}

/* Keeps @fact apart from every other fact of @claim. */
static gboolean
split_from (CorpusStep *step, gint64 fact, gint64 claim, GError **error)
{
  g_autoptr (GArray) facts = list_entries (step->database, claim, error);
  gboolean good = facts != NULL;

  for (guint i = 0; good && i < facts->len; i++)
    if (g_array_index (facts, gint64, i) != fact)
      good = corpus_step_add_fact (step, "split", "fact", fact, g_array_index (facts, gint64, i),
                                   NULL, NULL, error);
  return good;
}

static gint64
claim_of (CorpusDatabase *database, gint64 fact)
{
  return corpus_database_get_int (database, 0, "SELECT claim_id FROM claim_entry WHERE fact_id = ?",
                                  "l", fact);
}

gboolean
corpus_decide_split (CorpusProject *project, gint64 fact, GError **error)
{
  CorpusStep step;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project), FALSE);

  if (!corpus_step_begin (&step, project, "split", NULL, NULL, 1, CORPUS_CHANGE_ALL, error))
    return FALSE;
  return corpus_step_end (&step, split_from (&step, fact, claim_of (step.database, fact), error),
                          error);
}

gboolean
corpus_decide_assign (CorpusProject *project, gint64 fact, gint64 agreement, GError **error)
{
  CorpusStep step;
  gint64 now;
  gboolean good = TRUE;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project), FALSE);

  if (!corpus_step_begin (&step, project, "assign", NULL, NULL, 1, CORPUS_CHANGE_ALL, error))
    return FALSE;
  now = claim_of (step.database, fact);
  if (now != 0 && now != agreement)
    good = split_from (&step, fact, now, error);
  if (good && agreement != 0 && agreement != fact)
    good = corpus_step_add_fact (&step, "merge", "fact", agreement, fact, NULL, NULL, error);
  if (good && agreement == 0)
    {
      g_autoptr (GArray) others = corpus_list_candidates (step.database, fact, NULL, error);

      good = others != NULL;
      for (guint i = 0; good && i < others->len; i++)
        good = split_from (&step, fact, g_array_index (others, gint64, i), error);
    }
  return corpus_step_end (&step, good, error);
}

gboolean
corpus_decide_remove (CorpusProject *project,
                      const gint64 *documents,
                      gboolean removed,
                      GError **error)
{
  const char *action = removed ? "remove" : "restore";
  CorpusStep step;
  gboolean good = TRUE;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && documents != NULL, FALSE);

  if (!corpus_step_begin (&step, project, action, NULL, NULL, count_ids (documents),
                          CORPUS_CHANGE_ALL, error))
    return FALSE;
  for (guint i = 0; good && documents[i] != 0; i++)
    good = corpus_step_add_document (&step, action, documents[i], NULL, NULL, error);
  return corpus_step_end (&step, good, error);
}

gboolean
corpus_project_set_compared (CorpusProject *project,
                             gint64 document,
                             gboolean compared,
                             GError **error)
{
  CorpusDatabase *database;
  gboolean done;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project), FALSE);

  database = corpus_project_lock (project);
  done = database != NULL
         && corpus_database_run (database, error, "UPDATE document SET compared = ? WHERE id = ?",
                                 "il", (int)(compared != FALSE), document);
  corpus_project_unlock (project);
  if (done)
    corpus_project_changed (project, CORPUS_CHANGE_SOURCES | CORPUS_CHANGE_AGREEMENTS
                                         | CORPUS_CHANGE_COMPARISONS | CORPUS_CHANGE_FACTS);
  return done;
}
