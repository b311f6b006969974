/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Filters and sort keys as SQL.  A query is built of fixed pieces with bound values: nothing that a
 * person typed becomes SQL.  "t" is the row's table, "d" its document where it has one. */

#include "config.h"

#include "corpus-query.h"

#include "words/corpus-words.h"

#include <string.h>

typedef struct
{
  CorpusQueryKind kind;
  GString *where;
  GPtrArray *texts; /* char *: bound in order */
} Query;

/* What each kind of list calls the thing asked for; NULL: it has none. */
typedef struct
{
  const char *from;
  const char *date;
  const char *parties[4]; /* list columns */
  const char *documents; /* a condition around "%s IN (…)" on the document's id */
  const char *text[6]; /* columns to look for words in */
} Shape;

#define ENTRY_DOCUMENT                                                                             \
  "EXISTS (SELECT 1 FROM claim_entry e JOIN document d ON d.id = e.document_id WHERE e.claim_id = t.id"  \
  " AND %s)"

static const Shape shapes[] = {
  [CORPUS_QUERY_SOURCES] = { "document t JOIN document d ON d.id = t.id",
                             "t.published",
                             { NULL },
                             "%s",
                             { "t.title", "t.publisher", "t.author", "t.name", "t.note" } },
  [CORPUS_QUERY_FACTS] = { "fact t JOIN document d ON d.id = t.document_id LEFT JOIN claim c ON "
                           "c.id ="
                           " t.claim_id",
                           "coalesce(t.date, t.period, t.deadline, t.iso)",
                           { "t.by_", "t.on_", "t.parties", "t.actor" },
                           "%s",
                           { "t.quote", "t.note", "t.source", "t.name", "t.object" } },
  [CORPUS_QUERY_FIGURES] = { "fact t JOIN document d ON d.id = t.document_id LEFT JOIN claim c ON "
                             "c.id ="
                             " t.claim_id",
                             "t.period",
                             { "t.by_", "t.on_" },
                             "%s",
                             { "t.quote", "t.note", "t.source", "words(t.by_)", "words(t.on_)",
                               "t.measure" } },
  [CORPUS_QUERY_AGREEMENTS] = { "claim t",
                                "t.date",
                                { "t.parties" },
                                ENTRY_DOCUMENT,
                                { "words(t.parties)", "t.place", "t.signatories", "t.note",
                                  "(SELECT group_concat(f.quote, ' ') FROM fact f WHERE f.claim_id "
                                  "= t.id)" } },
  [CORPUS_QUERY_COMPARISONS] = { "claim t",
                                 "t.period",
                                 { "t.by_", "t.on_" },
                                 ENTRY_DOCUMENT,
                                 { "words(t.by_)", "words(t.on_)", "t.measure", "t.name", "t.note",
                                   "(SELECT group_concat(f.quote, ' ') FROM fact f WHERE "
                                   "f.claim_id ="
                                   " t.id)" } },
  [CORPUS_QUERY_HISTORY] = { "step t", NULL, { NULL }, NULL, { NULL } },
};

static gboolean
is_fact (CorpusQueryKind kind)
{
  return kind == CORPUS_QUERY_FACTS || kind == CORPUS_QUERY_FIGURES;
}

static gboolean
is_claim (CorpusQueryKind kind)
{
  return kind == CORPUS_QUERY_AGREEMENTS || kind == CORPUS_QUERY_COMPARISONS;
}

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

static void
also (Query *query)
{
  g_string_append (query->where, query->where->len > 0 ? " AND " : " WHERE ");
}

static void
bind (Query *query, const char *text)
{
  g_ptr_array_add (query->texts, g_strdup (text));
}

/* Any item of @list in the list column, or @column being one of them. */
static void
any_of (Query *query, const char *column, const char *const *list, gboolean is_list)
{
  if (list == NULL || list[0] == NULL)
    return;
  also (query);
  g_string_append_c (query->where, '(');
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *item = is_list ? g_strdup_printf ("|%s|", list[i]) : g_strdup (list[i]);

      g_string_append_printf (query->where, is_list ? "%sinstr(%s, ?)" : "%s%s = ?",
                              i > 0 ? " OR " : "", column);
      bind (query, item);
    }
  g_string_append_c (query->where, ')');
}

/* Values of an enum by mask: names from @list. */
static void
mask (Query *query, const char *column, guint bits, EngineCodeList list)
{
  guint n = 0;

  if (bits == 0)
    return;
  also (query);
  g_string_append_printf (query->where, "%s IN (", column);
  for (guint i = 0; i < engine_code_list_size (list); i++)
    if (bits & (1u << i) && engine_code_to_name (list, (int)i) != NULL)
      {
        g_string_append (query->where, n++ > 0 ? ", ?" : "?");
        bind (query, engine_code_to_name (list, (int)i));
      }
  g_string_append_c (query->where, ')');
}

static void
by_text (Query *query, const char *text)
{
  const Shape *shape = &shapes[query->kind];
  g_auto (GStrv) words = NULL;

  if (text == NULL)
    return;
  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = corpus_fold (words[i]);

      if (*folded == '\0' || shape->text[0] == NULL)
        continue;
      also (query);
      g_string_append (query->where, "instr(fold(");
      for (guint j = 0; j < G_N_ELEMENTS (shape->text) && shape->text[j] != NULL; j++)
        g_string_append_printf (query->where, "%scoalesce(%s, '')", j > 0 ? " || ' ' || " : "",
                                shape->text[j]);
      g_string_append (query->where, "), ?)");
      bind (query, folded);
    }
}

static void
by_parties (Query *query, const char *const *parties)
{
  const Shape *shape = &shapes[query->kind];

  for (guint i = 0; parties != NULL && parties[i] != NULL && shape->parties[0] != NULL; i++)
    {
      g_autofree char *item = g_strdup_printf ("|%s|", parties[i]);

      also (query);
      g_string_append_c (query->where, '(');
      for (guint j = 0; j < G_N_ELEMENTS (shape->parties) && shape->parties[j] != NULL; j++)
        {
          g_string_append_printf (query->where, "%sinstr(coalesce(%s, ''), ?)", j > 0 ? " OR " : "",
                                  shape->parties[j]);
          bind (query, item);
        }
      g_string_append_c (query->where, ')');
    }
}

/* A date no finer than the text says overlaps a range: "~" is behind every character of a date. */
static void
by_date (Query *query, const CorpusFilter *filter)
{
  const char *date = shapes[query->kind].date;

  if (date == NULL || (filter->date_from == NULL && filter->date_to == NULL))
    return;
  also (query);
  g_string_append_c (query->where, '(');
  if (filter->undated_too)
    g_string_append_printf (query->where, "%s IS NULL OR ", date);
  g_string_append (query->where, "(1");
  if (filter->date_from != NULL)
    {
      g_string_append_printf (query->where, " AND replace(%s, '../', '') || '~' >= ?", date);
      bind (query, filter->date_from);
    }
  if (filter->date_to != NULL)
    {
      g_string_append_printf (query->where, " AND replace(%s, '../', '') <= ? || '~'", date);
      bind (query, filter->date_to);
    }
  g_string_append (query->where, "))");
}

static void
by_documents (Query *query, const CorpusFilter *filter)
{
  const char *around = shapes[query->kind].documents;
  g_autoptr (GString) condition = g_string_new (NULL);
  const char *inside;

  if (around == NULL)
    return;
  if (filter->n_documents > 0)
    {
      g_string_append (condition, "d.id IN (");
      for (guint i = 0; i < filter->n_documents; i++)
        g_string_append_printf (condition, "%s%" G_GINT64_FORMAT, i > 0 ? ", " : "",
                                filter->documents[i]);
      g_string_append_c (condition, ')');
    }
  if (filter->compared_only)
    g_string_append (condition, condition->len > 0 ? " AND d.compared" : "d.compared");
  if (condition->len == 0)
    return;
  also (query);
  inside = strstr (around, "%s");
  g_string_append_len (query->where, around, inside - around);
  g_string_append (query->where, condition->str);
  g_string_append (query->where, inside + 2);
}

static void
by_verdict (Query *query, guint verdicts)
{
  const char *column = is_claim (query->kind)  ? "t.verdict"
                       : is_fact (query->kind) ? "c.verdict"
                                               : NULL;
  guint n = 0;

  if (verdicts == 0 || column == NULL)
    return;
  also (query);
  g_string_append_printf (query->where, "coalesce(%s, 'none') IN (", column);
  for (guint i = 0; i < CORPUS_N_VERDICTS; i++)
    if (verdicts & (1u << i))
      {
        g_string_append (query->where, n++ > 0 ? ", ?" : "?");
        bind (query, corpus_verdict_to_name ((CorpusVerdict)i));
      }
  g_string_append_c (query->where, ')');
}

/* No state asked for means what takes part: neither rejected nor set aside. */
static void
by_state (Query *query, guint states)
{
  guint n = 0;

  if (query->kind == CORPUS_QUERY_SOURCES)
    {
      also (query);
      g_string_append (query->where,
                       states & (1u << CORPUS_STATE_REJECTED) ? "t.removed" : "NOT t.removed");
      return;
    }
  if (is_fact (query->kind))
    {
      also (query);
      g_string_append (query->where, "t.present AND NOT d.removed");
    }
  if (states == 0)
    {
      if (is_fact (query->kind))
        g_string_append (query->where, " AND t.active");
      return;
    }
  also (query);
  g_string_append (query->where, "t.state IN (");
  for (guint i = 0; i < CORPUS_N_STATES; i++)
    if (states & (1u << i))
      {
        g_string_append (query->where, n++ > 0 ? ", ?" : "?");
        bind (query, corpus_state_to_name ((CorpusState)i));
      }
  g_string_append_c (query->where, ')');
}

static void
build (Query *query, gint64 document, const CorpusFilter *filter)
{
  gboolean claims = is_claim (query->kind), facts = is_fact (query->kind);

  if (query->kind == CORPUS_QUERY_HISTORY)
    return;
  if (query->kind == CORPUS_QUERY_AGREEMENTS || query->kind == CORPUS_QUERY_COMPARISONS)
    {
      also (query);
      g_string_append (query->where, query->kind == CORPUS_QUERY_AGREEMENTS
                                         ? "t.kind = 'agreement'"
                                         : "t.kind != 'agreement'");
    }
  if (query->kind == CORPUS_QUERY_FIGURES)
    {
      also (query);
      g_string_append (query->where, "t.kind = 'figure'");
    }
  if (document != 0)
    {
      also (query);
      g_string_append_printf (query->where, "t.document_id = %" G_GINT64_FORMAT, document);
    }
  by_state (query, filter->states);
  by_text (query, filter->text);
  by_parties (query, filter->parties);
  by_date (query, filter);
  by_documents (query, filter);
  by_verdict (query, filter->verdicts);
  any_of (query, "t.tags", filter->tags, TRUE);
  if (claims || facts)
    {
      any_of (query, "coalesce(t.subjects, '')", filter->subjects, TRUE);
      any_of (query, "coalesce(t.commodities, '')", filter->commodities, TRUE);
      any_of (query, "t.unit", filter->units, FALSE);
      mask (query, "t.kind", filter->kinds, ENGINE_CODES_FACT_KIND);
      mask (query, "t.measure", filter->measures, ENGINE_CODES_MEASURE);
      mask (query, "t.instrument", filter->instruments, ENGINE_CODES_INSTRUMENT);
    }
  if (query->kind == CORPUS_QUERY_AGREEMENTS || query->kind == CORPUS_QUERY_FACTS)
    mask (query, "t.status", filter->agreement_statuses, ENGINE_CODES_AGREEMENT_STATUS);
  if (query->kind == CORPUS_QUERY_FIGURES || query->kind == CORPUS_QUERY_FACTS)
    mask (query, "t.status", filter->figure_statuses, ENGINE_CODES_FIGURE_STATUS);
  if (query->kind == CORPUS_QUERY_COMPARISONS && filter->figure_statuses != 0)
    {
      also (query);
      g_string_append (query->where, "EXISTS (SELECT 1 FROM fact f");
      mask (query, "f.claim_id = t.id AND f.status", filter->figure_statuses,
            ENGINE_CODES_FIGURE_STATUS);
      g_string_append_c (query->where, ')');
    }
  if (!claims)
    any_of (query, "d.language", filter->languages, FALSE);
  if (filter->min_documents > 0 && (claims || facts))
    {
      also (query);
      g_string_append_printf (query->where, "coalesce(%s.n_documents, 1) >= %u", claims ? "t" : "c",
                              filter->min_documents);
    }
}

static const char *
sort_key (CorpusQueryKind kind, CorpusSort sort)
{
  gboolean claims = is_claim (kind), facts = is_fact (kind);

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
      return shapes[kind].date;
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

static sqlite3_stmt *
prepare (CorpusDatabase *database, const char *sql, const Query *query, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (database->db, sql, -1, &statement, NULL);

  if (code != SQLITE_OK)
    {
      corpus_database_fail (database, code, error);
      return NULL;
    }
  for (guint i = 0; i < query->texts->len; i++)
    sqlite3_bind_text (statement, (int)i + 1, query->texts->pdata[i], -1, SQLITE_TRANSIENT);
  return statement;
}

static void
query_init (Query *query, CorpusQueryKind kind, gint64 document, const CorpusFilter *filter)
{
  query->kind = kind;
  query->where = g_string_new (NULL);
  query->texts = g_ptr_array_new_with_free_func (g_free);
  build (query, document, filter);
}

static void
query_clear (Query *query)
{
  g_string_free (query->where, TRUE);
  g_ptr_array_unref (query->texts);
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
  Query query;
  int code = SQLITE_DONE;

  query_init (&query, kind, document, filter);
  /* What has no value comes last, whichever the direction. */
  if (key != NULL)
    sql = g_strdup_printf ("SELECT t.id FROM %s%s ORDER BY (%s) IS NULL OR (%s) = '', %s %s, %s",
                           shapes[kind].from, query.where->str, key, key, key,
                           descending ? "DESC" : "ASC", default_order (kind));
  else
    sql = g_strdup_printf ("SELECT t.id FROM %s%s ORDER BY %s", shapes[kind].from, query.where->str,
                           default_order (kind));
  statement = prepare (database, sql, &query, error);
  if (statement != NULL)
    while ((code = sqlite3_step (statement)) == SQLITE_ROW)
      {
        gint64 id = sqlite3_column_int64 (statement, 0);

        g_array_append_val (ids, id);
      }
  query_clear (&query);
  if (statement != NULL && code != SQLITE_DONE)
    corpus_database_fail (database, code, error);
  sqlite3_finalize (statement);
  return statement != NULL && code == SQLITE_DONE ? g_steal_pointer (&ids) : NULL;
}

/* The column to count, and whether it is a list. */
static const char *
facet_column (CorpusQueryKind kind, CorpusFacet facet, gboolean *is_list)
{
  gboolean claims = is_claim (kind), facts = is_fact (kind);

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
  GArray *out = g_array_new (FALSE, FALSE, sizeof (CorpusFacetCount));
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *sql = NULL;
  gboolean is_list;
  const char *column = facet_column (kind, facet, &is_list);
  sqlite3_stmt *statement;
  GHashTableIter iter;
  gpointer key, value;
  Query query;

  g_array_set_clear_func (out, clear_count);
  if (column == NULL)
    return out;
  query_init (&query, kind, document, &rest);
  sql = g_strdup_printf ("SELECT %s FROM %s%s", column, shapes[kind].from, query.where->str);
  statement = prepare (database, sql, &query, error);
  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
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
  sqlite3_finalize (statement);
  query_clear (&query);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      CorpusFacetCount one = { g_strdup (key), GPOINTER_TO_UINT (value) };

      g_array_append_val (out, one);
    }
  g_array_sort (out, compare_counts);
  return out;
}
