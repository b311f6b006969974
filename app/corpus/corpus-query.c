/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lists ask the database: ids in order, and counts by facet.  The filter is corpus-condition.c. */

#include "config.h"

#include "corpus-condition.h"

#include "words/corpus-words.h"

#include <string.h>

char *
corpus_fold (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *out = g_string_new (NULL);

  for (const char *c = plain != NULL ? plain : ""; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (!g_unichar_ismark (character))
        g_string_append_unichar (out, g_unichar_tolower (character));
    }
  return g_string_free (out, FALSE);
}

static void
fold_cb (sqlite3_context *context, int n, sqlite3_value **values)
{
  const char *text = (const char *)sqlite3_value_text (values[0]);

  if (text != NULL)
    sqlite3_result_text (context, corpus_fold (text), -1, g_free);
}

/* "|USA|JPN|" -> "United States Japan USA JPN" */
static void
words_cb (sqlite3_context *context, int n, sqlite3_value **values)
{
  const char *list = (const char *)sqlite3_value_text (values[0]);
  g_auto (GStrv) codes = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  if (list == NULL)
    return;
  codes = g_strsplit (list, "|", -1);
  for (guint i = 0; codes[i] != NULL; i++)
    if (*codes[i] != '\0')
      g_string_append_printf (out, "%s ", corpus_party_to_word (codes[i]));
  g_string_append (out, list);
  sqlite3_result_text (context, out->str, (int)out->len, SQLITE_TRANSIENT);
}

void
corpus_query_install (CorpusDatabase *database)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;

  sqlite3_create_function (database->db, "fold", 1, flags, NULL, fold_cb, NULL, NULL);
  sqlite3_create_function (database->db, "words", 1, flags, NULL, words_cb, NULL, NULL);
}

static const char *
sort_key (CorpusQueryKind kind, CorpusSort sort)
{
  gboolean claims = corpus_query_is_claim (kind), facts = corpus_query_is_fact (kind);

  switch (sort)
    {
    case CORPUS_SORT_LETTER:
      return claims ? "(SELECT min(d.number) FROM claim_entry e JOIN document d ON d.id = "
                      "e.document_id WHERE"
                      " e.claim_id = t.id)"
                    : "d.number";
    case CORPUS_SORT_TITLE:
      return kind == CORPUS_QUERY_SOURCES ? "fold(t.title)" : facts ? "fold(t.quote)" : "t.name";
    case CORPUS_SORT_DATE:
      return corpus_query_get_date (kind);
    case CORPUS_SORT_LANGUAGE:
      return claims ? NULL : "d.language";
    case CORPUS_SORT_N_FACTS:
      return kind == CORPUS_QUERY_SOURCES ? "t.n_facts" : NULL;
    case CORPUS_SORT_PARTIES:
      return kind == CORPUS_QUERY_AGREEMENTS ? "fold(words(t.parties))"
             : claims || facts               ? "fold(words(t.by_))"
                                             : NULL;
    case CORPUS_SORT_SUBJECTS:
      return kind == CORPUS_QUERY_AGREEMENTS ? "t.subjects"
             : claims || facts               ? "t.commodities"
                                             : NULL;
    case CORPUS_SORT_STATUS:
      return claims || facts ? "t.status" : NULL;
    case CORPUS_SORT_PLACE:
      return claims || facts ? "fold(t.place)" : NULL;
    case CORPUS_SORT_VERDICT:
      return claims ? "t.urgency" : facts ? "c.urgency" : NULL;
    case CORPUS_SORT_N_DOCUMENTS:
      return claims ? "t.n_documents" : facts ? "c.n_documents" : NULL;
    case CORPUS_SORT_MEASURE:
      return claims || facts ? "t.measure" : NULL;
    case CORPUS_SORT_VALUE:
      return claims  ? "(SELECT max(f.value) FROM fact f WHERE f.claim_id = t.id)"
             : facts ? "t.value"
                     : NULL;
    case CORPUS_SORT_UNIT:
      return claims || facts ? "t.unit" : NULL;
    case CORPUS_SORT_QUALIFIER:
      return facts ? "t.qualifier" : NULL;
    case CORPUS_SORT_PERIOD:
      return claims || facts ? "t.period" : NULL;
    case CORPUS_SORT_SOURCE:
      return facts ? "fold(t.source)" : NULL;
    case CORPUS_SORT_STATE:
      return claims || facts ? "t.state" : NULL;
    case CORPUS_SORT_DEFAULT:
    case CORPUS_N_SORTS:
    default:
      return NULL;
    }
}

static const char *
default_order (CorpusQueryKind kind)
{
  switch (kind)
    {
    case CORPUS_QUERY_SOURCES:
      return "t.number";
    case CORPUS_QUERY_FACTS:
      return "d.number, t.start_byte, t.end_byte, t.id";
    case CORPUS_QUERY_FIGURES:
      return "coalesce(c.urgency, 9), c.measure, t.claim_id, d.number, t.start_byte, t.id";
    case CORPUS_QUERY_AGREEMENTS:
      return "t.urgency, t.date IS NULL, t.date, t.parties, t.id";
    case CORPUS_QUERY_COMPARISONS:
      return "t.urgency, t.kind DESC, t.by_, t.measure, t.id";
    case CORPUS_QUERY_HISTORY:
    default:
      return "t.id DESC";
    }
}

GArray *
corpus_query_ids (CorpusDatabase *database,
                  CorpusQueryKind kind,
                  gint64 document,
                  const CorpusFilter *filter,
                  CorpusSort sort,
                  gboolean descending,
                  GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *sql = NULL;
  const char *key = sort_key (kind, sort);
  sqlite3_stmt *statement;
  CorpusCondition query;
  int code = SQLITE_DONE;

  corpus_condition_init (&query, kind, document, filter);
  /* What has no value comes last, whichever the direction. */
  if (key != NULL)
    sql = g_strdup_printf ("SELECT t.id FROM %s%s ORDER BY (%s) IS NULL OR (%s) = '', %s %s, %s",
                           query.from, query.where->str, key, key, key, descending ? "DESC" : "ASC",
                           default_order (kind));
  else
    sql = g_strdup_printf ("SELECT t.id FROM %s%s ORDER BY %s", query.from, query.where->str,
                           default_order (kind));
  statement = corpus_condition_prepare (&query, database, sql, error);
  if (statement != NULL)
    while ((code = sqlite3_step (statement)) == SQLITE_ROW)
      {
        gint64 id = sqlite3_column_int64 (statement, 0);

        g_array_append_val (ids, id);
      }
  corpus_condition_clear (&query);
  if (statement != NULL && code != SQLITE_DONE)
    corpus_database_fail (database, code, error);
  sqlite3_finalize (statement);
  return statement != NULL && code == SQLITE_DONE ? g_steal_pointer (&ids) : NULL;
}

/* The column to count, and whether it is a list. */
static const char *
facet_column (CorpusQueryKind kind, CorpusFacet facet, gboolean *is_list)
{
  gboolean claims = corpus_query_is_claim (kind), facts = corpus_query_is_fact (kind);

  *is_list = FALSE;
  switch (facet)
    {
    case CORPUS_FACET_PARTY:
      *is_list = TRUE;
      return kind == CORPUS_QUERY_AGREEMENTS ? "t.parties"
             : claims || facts               ? "coalesce(t.by_, '') || coalesce(t.on_, '')"
                                             : NULL;
    case CORPUS_FACET_SUBJECT:
      *is_list = TRUE;
      return claims || facts ? "t.subjects" : NULL;
    case CORPUS_FACET_COMMODITY:
      *is_list = TRUE;
      return claims || facts ? "t.commodities" : NULL;
    case CORPUS_FACET_TAG:
      *is_list = TRUE;
      return "t.tags";
    case CORPUS_FACET_MEASURE:
      return claims || facts ? "t.measure" : NULL;
    case CORPUS_FACET_UNIT:
      return claims || facts ? "t.unit" : NULL;
    case CORPUS_FACET_INSTRUMENT:
      return claims || facts ? "t.instrument" : NULL;
    case CORPUS_FACET_STATUS:
      return claims || facts ? "t.status" : NULL;
    case CORPUS_FACET_VERDICT:
      return claims ? "t.verdict" : facts ? "coalesce(c.verdict, 'none')" : NULL;
    case CORPUS_FACET_STATE:
      return claims || facts ? "t.state" : NULL;
    case CORPUS_FACET_KIND:
      return claims || facts ? "t.kind" : NULL;
    case CORPUS_FACET_DOCUMENT:
      *is_list = claims;
      return claims ? "(SELECT '|' || group_concat(DISTINCT e.document_id) || '|' FROM claim_entry "
                      "e WHERE"
                      " e.claim_id = t.id)"
                    : "d.id";
    case CORPUS_FACET_LANGUAGE:
      return claims ? NULL : "d.language";
    default:
      return NULL;
    }
}

/* A facet shows what else could be chosen, so its own part of the filter does not count. */
static CorpusFilter
without (const CorpusFilter *filter, CorpusFacet facet)
{
  CorpusFilter copy = *filter;

  switch (facet)
    {
    case CORPUS_FACET_PARTY:
      copy.parties = NULL;
      break;
    case CORPUS_FACET_SUBJECT:
      copy.subjects = NULL;
      break;
    case CORPUS_FACET_COMMODITY:
      copy.commodities = NULL;
      break;
    case CORPUS_FACET_MEASURE:
      copy.measures = 0;
      break;
    case CORPUS_FACET_UNIT:
      copy.units = NULL;
      break;
    case CORPUS_FACET_INSTRUMENT:
      copy.instruments = 0;
      break;
    case CORPUS_FACET_STATUS:
      copy.agreement_statuses = copy.figure_statuses = 0;
      break;
    case CORPUS_FACET_VERDICT:
      copy.verdicts = 0;
      break;
    case CORPUS_FACET_STATE:
      copy.states = 0;
      break;
    case CORPUS_FACET_KIND:
      copy.kinds = 0;
      break;
    case CORPUS_FACET_DOCUMENT:
      copy.n_documents = 0;
      break;
    case CORPUS_FACET_LANGUAGE:
      copy.languages = NULL;
      break;
    case CORPUS_FACET_TAG:
      copy.tags = NULL;
      break;
    default:
      break;
    }
  return copy;
}

static void
count (GHashTable *counts, const char *code)
{
  if (*code != '\0')
    g_hash_table_insert (
        counts, g_strdup (code),
        GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, code)) + 1));
}

static gint
compare_counts (gconstpointer a, gconstpointer b)
{
  const CorpusFacetCount *x = a, *y = b;

  return x->count != y->count ? (x->count < y->count ? 1 : -1) : strcmp (x->code, y->code);
}

static void
clear_count (gpointer data)
{
  g_free ((char *)((CorpusFacetCount *)data)->code);
}

GArray *
corpus_query_facet (CorpusDatabase *database,
                    CorpusQueryKind kind,
                    gint64 document,
                    const CorpusFilter *filter,
                    CorpusFacet facet,
                    GError **error)
{
  CorpusFilter rest = without (filter, facet);
  g_autoptr (GArray) out = g_array_new (FALSE, FALSE, sizeof (CorpusFacetCount));
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *sql = NULL;
  gboolean is_list;
  const char *column = facet_column (kind, facet, &is_list);
  sqlite3_stmt *statement;
  GHashTableIter iter;
  gpointer key, value;
  int code = SQLITE_DONE;
  CorpusCondition query;

  g_array_set_clear_func (out, clear_count);
  if (column == NULL)
    return g_steal_pointer (&out);
  corpus_condition_init (&query, kind, document, &rest);
  sql = g_strdup_printf ("SELECT %s FROM %s%s", column, query.from, query.where->str);
  statement = corpus_condition_prepare (&query, database, sql, error);
  while (statement != NULL && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *text = corpus_column_text (statement, 0);
      g_auto (GStrv) items = NULL;
      g_autoptr (GHashTable) once = g_hash_table_new (g_str_hash, g_str_equal);

      if (text == NULL)
        continue;
      if (!is_list)
        {
          count (counts, text);
          continue;
        }
      items = g_strsplit_set (text, facet == CORPUS_FACET_DOCUMENT ? "|," : "|", -1);
      for (guint i = 0; items[i] != NULL; i++)
        if (g_hash_table_add (once, items[i]))
          count (counts, items[i]);
    }
  if (statement != NULL && code != SQLITE_DONE)
    corpus_database_fail (database, code, error);
  sqlite3_finalize (statement);
  corpus_condition_clear (&query);
  if (statement == NULL || code != SQLITE_DONE)
    return NULL;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      CorpusFacetCount one = { g_strdup (key), GPOINTER_TO_UINT (value) };

      g_array_append_val (out, one);
    }
  g_array_sort (out, compare_counts);
  return g_steal_pointer (&out);
}
