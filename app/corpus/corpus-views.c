/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leads from a row to the texts and back: single rows, evidence, consequences, links between two
 * texts, texts and originals. */

#include "config.h"

#include "corpus-list.h"

#include "corpus-item-private.h"
#include "corpus-store.h"

#include <glib/gi18n-lib.h>

static CorpusItem *
dup_item (CorpusProject *project,
          CorpusItemKind kind,
          gint64 id,
          gboolean with_reasons,
          GError **error)
{
  g_autoptr (CorpusPage) page = corpus_page_new ();
  CorpusDatabase *database;
  CorpusItem *item = NULL;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project), NULL);

  database = corpus_project_lock_reader (project);
  if (database != NULL)
    item = corpus_load_item (database, kind, id, page);
  if (item != NULL && with_reasons
      && !corpus_load_reasons (database, id, page->arena,
                               (EngineFact *)corpus_item_get_fact (item)->fact, error))
    {
      corpus_project_unlock_reader (project);
      g_object_unref (item);
      return NULL;
    }
  corpus_project_unlock_reader (project);
  if (item == NULL)
    g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_NOT_FOUND,
                         _ ("The project has no such row any more."));
  return item;
}

CorpusItem *
corpus_project_dup_source (CorpusProject *project, gint64 id, GError **error)
{
  return dup_item (project, CORPUS_ITEM_SOURCE, id, FALSE, error);
}

CorpusItem *
corpus_project_dup_fact (CorpusProject *project, gint64 id, GError **error)
{
  return dup_item (project, CORPUS_ITEM_FACT, id, FALSE, error);
}

CorpusItem *
corpus_project_dup_fact_with_reasons (CorpusProject *project, gint64 id, GError **error)
{
  return dup_item (project, CORPUS_ITEM_FACT, id, TRUE, error);
}

CorpusItem *
corpus_project_dup_agreement (CorpusProject *project, gint64 id, GError **error)
{
  return dup_item (project, CORPUS_ITEM_AGREEMENT, id, FALSE, error);
}

CorpusItem *
corpus_project_dup_comparison (CorpusProject *project, gint64 id, GError **error)
{
  return dup_item (project, CORPUS_ITEM_COMPARISON, id, FALSE, error);
}

/* Rows of @kind for the ids of a query, as a list. */
static GListModel *
list_items (CorpusProject *project,
            CorpusItemKind kind,
            const char *sql,
            gint64 id,
            GListStore *store)
{
  g_autoptr (CorpusPage) page = corpus_page_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  CorpusDatabase *database = corpus_project_lock_reader (project);
  sqlite3_stmt *statement =
      database != NULL ? corpus_database_query (database, NULL, sql, "l", id) : NULL;

  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 one = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, one);
    }
  if (statement != NULL)
    sqlite3_reset (statement);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (CorpusItem) item =
          corpus_load_item (database, kind, g_array_index (ids, gint64, i), page);

      if (item != NULL)
        g_list_store_append (store, item);
    }
  corpus_project_unlock_reader (project);
  return G_LIST_MODEL (store);
}

GListModel *
corpus_item_list_evidence (CorpusItem *self, CorpusProject *project)
{
  GListStore *store = g_list_store_new (CORPUS_TYPE_ITEM);
  const char *sql;

  g_return_val_if_fail (CORPUS_IS_ITEM (self) && CORPUS_IS_PROJECT (project), NULL);

  switch (corpus_item_get_kind (self))
    {
    case CORPUS_ITEM_AGREEMENT:
    case CORPUS_ITEM_COMPARISON:
      sql =
          "SELECT f.id FROM claim_entry e JOIN fact f ON f.id = e.fact_id JOIN document d ON d.id ="
          " f.document_id WHERE e.claim_id = ? ORDER BY d.number, f.start_byte";
      break;
    case CORPUS_ITEM_FACT:
    case CORPUS_ITEM_EVIDENCE:
      sql = "SELECT ?";
      break;
    case CORPUS_ITEM_SOURCE:
      sql = "SELECT id FROM fact WHERE document_id = ? AND active ORDER BY start_byte, id";
      break;
    case CORPUS_ITEM_HIT:
    case CORPUS_ITEM_HISTORY:
    default:
      return G_LIST_MODEL (store);
    }
  return list_items (project, CORPUS_ITEM_EVIDENCE, sql, corpus_item_get_id (self), store);
}

GListModel *
corpus_item_list_consequences (CorpusItem *self, CorpusProject *project)
{
  GListStore *store = g_list_store_new (CORPUS_TYPE_ITEM);
  gint64 id;

  g_return_val_if_fail (CORPUS_IS_ITEM (self) && CORPUS_IS_PROJECT (project), NULL);

  id = corpus_item_get_id (self);
  if (corpus_item_get_kind (self) != CORPUS_ITEM_AGREEMENT)
    return G_LIST_MODEL (store);
  list_items (
      project, CORPUS_ITEM_COMPARISON,
      "SELECT claim_id FROM fact WHERE follows_id = ? AND claim_id IS NOT NULL AND active GROUP BY"
      " claim_id ORDER BY min(kind), min(id)",
      id, store);
  return list_items (
      project, CORPUS_ITEM_FACT,
      "SELECT id FROM fact WHERE follows_id = ? AND claim_id IS NULL AND active ORDER BY id", id,
      store);
}

/* Between two texts: the row's verdict where both are for it, one source where one is silent. */
static CorpusVerdict
between (CorpusVerdict whole, CorpusVerdict left, CorpusVerdict right, gboolean both)
{
  if (!both)
    return CORPUS_VERDICT_SINGLE;
  if (whole == CORPUS_VERDICT_SINGLE || whole == CORPUS_VERDICT_TO_CHECK || left == right)
    return left == CORPUS_VERDICT_NONE ? whole : left;
  return corpus_verdict_get_urgency (left) > corpus_verdict_get_urgency (right) ? left : right;
}

GArray *
corpus_project_list_links (CorpusProject *project, gint64 left, gint64 right)
{
  GArray *links = g_array_new (FALSE, TRUE, sizeof (CorpusLink));
  CorpusDatabase *database;
  sqlite3_stmt *statement = NULL;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project), links);

  database = corpus_project_lock_reader (project);
  if (database != NULL)
    statement = corpus_database_query (
        database, NULL,
        "SELECT c.id, c.kind, c.verdict, c.differences, l.fact_id, r.fact_id, l.verdict, r.verdict,"
        " min(coalesce(lf.start_byte, 1e12)) AS place, min(coalesce(rf.start_byte, 1e12)) FROM "
        "claim c LEFT"
        " JOIN claim_entry l ON l.claim_id = c.id AND l.document_id = ?1 LEFT JOIN fact lf ON "
        "lf.id ="
        " l.fact_id LEFT JOIN claim_entry r ON r.claim_id = c.id AND r.document_id = ?2 LEFT JOIN "
        "fact rf ON"
        " rf.id = r.fact_id WHERE c.id IN (SELECT claim_id FROM claim_entry WHERE document_id IN "
        "(?1, ?2))"
        " GROUP BY c.id ORDER BY place, 10",
        "ll", left, right);
  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);
      int kind = corpus_claim_kind_from_name (corpus_column_text (statement, 1));
      CorpusLink link = { .kind = (EngineFactKind)MAX (
                              0, engine_code_from_name (ENGINE_CODES_FACT_KIND,
                                                        corpus_column_text (statement, 1))),
                          .differences = (CorpusDifferences)sqlite3_column_int (statement, 3),
                          .left_fact = sqlite3_column_int64 (statement, 4),
                          .right_fact = sqlite3_column_int64 (statement, 5) };
      int whole = corpus_verdict_from_name (corpus_column_text (statement, 2));
      int of_left = corpus_verdict_from_name (corpus_column_text (statement, 6));
      int of_right = corpus_verdict_from_name (corpus_column_text (statement, 7));

      if (kind == CORPUS_CLAIM_AGREEMENT)
        link.agreement = id;
      else
        link.comparison = id;
      link.verdict = between ((CorpusVerdict)MAX (0, whole),
                              of_left < 0 ? CORPUS_VERDICT_NONE : (CorpusVerdict)of_left,
                              of_right < 0 ? CORPUS_VERDICT_NONE : (CorpusVerdict)of_right,
                              link.left_fact != 0 && link.right_fact != 0);
      g_array_append_val (links, link);
    }
  if (statement != NULL)
    sqlite3_reset (statement);
  corpus_project_unlock_reader (project);
  return links;
}

char *
corpus_project_dup_text (CorpusProject *project, gint64 document, GError **error)
{
  CorpusDatabase *database;
  char *text = NULL;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project), NULL);

  database = corpus_project_lock_reader (project);
  if (database != NULL)
    text = corpus_load_text (database, document, NULL, error);
  corpus_project_unlock_reader (project);
  return text;
}

GBytes *
corpus_project_dup_original (CorpusProject *project, gint64 document, GError **error)
{
  CorpusDatabase *database;
  GBytes *bytes = NULL;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project), NULL);

  database = corpus_project_lock_reader (project);
  if (database != NULL)
    bytes = corpus_load_original (database, document, error);
  corpus_project_unlock_reader (project);
  return bytes;
}

GArray *
corpus_project_list_documents (CorpusProject *project)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  CorpusDatabase *database;
  sqlite3_stmt *statement = NULL;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project), ids);

  database = corpus_project_lock_reader (project);
  if (database != NULL)
    statement = corpus_database_query (
        database, NULL, "SELECT id FROM document WHERE NOT removed ORDER BY number", "");
  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  if (statement != NULL)
    sqlite3_reset (statement);
  corpus_project_unlock_reader (project);
  return ids;
}
