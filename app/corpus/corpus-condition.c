/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A filter as SQL: fixed pieces with bound values.  See corpus-condition.h. */

#include "config.h"

#include "corpus-condition.h"

#include <string.h>

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

gboolean
corpus_query_is_fact (CorpusQueryKind kind)
{
  return kind == CORPUS_QUERY_FACTS || kind == CORPUS_QUERY_FIGURES;
}

gboolean
corpus_query_is_claim (CorpusQueryKind kind)
{
  return kind == CORPUS_QUERY_AGREEMENTS || kind == CORPUS_QUERY_COMPARISONS;
}

static void
also (CorpusCondition *self)
{
  g_string_append (self->where, self->where->len > 0 ? " AND " : " WHERE ");
}

static void
bind (CorpusCondition *self, const char *text)
{
  g_ptr_array_add (self->texts, g_strdup (text));
}

/* Any item of @list in the list column, or @column being one of them. */
static void
any_of (CorpusCondition *self, const char *column, const char *const *list, gboolean is_list)
{
  if (list == NULL || list[0] == NULL)
    return;
  also (self);
  g_string_append_c (self->where, '(');
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *item = is_list ? g_strdup_printf ("|%s|", list[i]) : g_strdup (list[i]);

      g_string_append_printf (self->where, is_list ? "%sinstr(%s, ?)" : "%s%s = ?",
                              i > 0 ? " OR " : "", column);
      bind (self, item);
    }
  g_string_append_c (self->where, ')');
}

/* Values of an enum by mask: names from @list. */
static void
mask (CorpusCondition *self, const char *column, guint bits, EngineCodeList list)
{
  guint n = 0;

  if (bits == 0)
    return;
  also (self);
  g_string_append_printf (self->where, "%s IN (", column);
  for (guint i = 0; i < engine_code_list_size (list); i++)
    if (bits & (1u << i) && engine_code_to_name (list, (int)i) != NULL)
      {
        g_string_append (self->where, n++ > 0 ? ", ?" : "?");
        bind (self, engine_code_to_name (list, (int)i));
      }
  g_string_append_c (self->where, ')');
}

static void
by_text (CorpusCondition *self, const char *text)
{
  const Shape *shape = &shapes[self->kind];
  g_auto (GStrv) words = NULL;

  if (text == NULL)
    return;
  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = corpus_fold (words[i]);

      if (*folded == '\0' || shape->text[0] == NULL)
        continue;
      also (self);
      g_string_append (self->where, "instr(fold(");
      for (guint j = 0; j < G_N_ELEMENTS (shape->text) && shape->text[j] != NULL; j++)
        g_string_append_printf (self->where, "%scoalesce(%s, '')", j > 0 ? " || ' ' || " : "",
                                shape->text[j]);
      g_string_append (self->where, "), ?)");
      bind (self, folded);
    }
}

static void
by_parties (CorpusCondition *self, const char *const *parties)
{
  const Shape *shape = &shapes[self->kind];

  for (guint i = 0; parties != NULL && parties[i] != NULL && shape->parties[0] != NULL; i++)
    {
      g_autofree char *item = g_strdup_printf ("|%s|", parties[i]);

      also (self);
      g_string_append_c (self->where, '(');
      for (guint j = 0; j < G_N_ELEMENTS (shape->parties) && shape->parties[j] != NULL; j++)
        {
          g_string_append_printf (self->where, "%sinstr(coalesce(%s, ''), ?)", j > 0 ? " OR " : "",
                                  shape->parties[j]);
          bind (self, item);
        }
      g_string_append_c (self->where, ')');
    }
}

/* A date no finer than the text says overlaps a range: "~" is behind every character of a date. */
static void
by_date (CorpusCondition *self, const CorpusFilter *filter)
{
  const char *date = shapes[self->kind].date;

  if (date == NULL || (filter->date_from == NULL && filter->date_to == NULL))
    return;
  also (self);
  g_string_append_c (self->where, '(');
  if (filter->undated_too)
    g_string_append_printf (self->where, "%s IS NULL OR ", date);
  g_string_append (self->where, "(1");
  if (filter->date_from != NULL)
    {
      g_string_append_printf (self->where, " AND replace(%s, '../', '') || '~' >= ?", date);
      bind (self, filter->date_from);
    }
  if (filter->date_to != NULL)
    {
      g_string_append_printf (self->where, " AND replace(%s, '../', '') <= ? || '~'", date);
      bind (self, filter->date_to);
    }
  g_string_append (self->where, "))");
}

static void
by_documents (CorpusCondition *self, const CorpusFilter *filter)
{
  const char *around = shapes[self->kind].documents;
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
  also (self);
  inside = strstr (around, "%s");
  g_string_append_len (self->where, around, inside - around);
  g_string_append (self->where, condition->str);
  g_string_append (self->where, inside + 2);
}

static void
by_verdict (CorpusCondition *self, guint verdicts)
{
  const char *column = corpus_query_is_claim (self->kind)  ? "t.verdict"
                       : corpus_query_is_fact (self->kind) ? "c.verdict"
                                                           : NULL;
  guint n = 0;

  if (verdicts == 0 || column == NULL)
    return;
  also (self);
  g_string_append_printf (self->where, "coalesce(%s, 'none') IN (", column);
  for (guint i = 0; i < CORPUS_N_VERDICTS; i++)
    if (verdicts & (1u << i))
      {
        g_string_append (self->where, n++ > 0 ? ", ?" : "?");
        bind (self, corpus_verdict_to_name ((CorpusVerdict)i));
      }
  g_string_append_c (self->where, ')');
}

/* No state asked for means what takes part: neither rejected nor set aside. */
static void
by_state (CorpusCondition *self, guint states)
{
  guint n = 0;

  if (self->kind == CORPUS_QUERY_SOURCES)
    {
      also (self);
      g_string_append (self->where,
                       states & (1u << CORPUS_STATE_REJECTED) ? "t.removed" : "NOT t.removed");
      return;
    }
  if (corpus_query_is_fact (self->kind))
    {
      also (self);
      g_string_append (self->where, "t.present AND NOT d.removed");
    }
  if (states == 0)
    {
      if (corpus_query_is_fact (self->kind))
        g_string_append (self->where, " AND t.active");
      return;
    }
  also (self);
  g_string_append (self->where, "t.state IN (");
  for (guint i = 0; i < CORPUS_N_STATES; i++)
    if (states & (1u << i))
      {
        g_string_append (self->where, n++ > 0 ? ", ?" : "?");
        bind (self, corpus_state_to_name ((CorpusState)i));
      }
  g_string_append_c (self->where, ')');
}

static void
build (CorpusCondition *self, gint64 document, const CorpusFilter *filter)
{
  gboolean claims = corpus_query_is_claim (self->kind), facts = corpus_query_is_fact (self->kind);

  if (self->kind == CORPUS_QUERY_HISTORY)
    return;
  if (self->kind == CORPUS_QUERY_AGREEMENTS || self->kind == CORPUS_QUERY_COMPARISONS)
    {
      also (self);
      g_string_append (self->where, self->kind == CORPUS_QUERY_AGREEMENTS
                                        ? "t.kind = 'agreement'"
                                        : "t.kind != 'agreement'");
    }
  if (self->kind == CORPUS_QUERY_FIGURES)
    {
      also (self);
      g_string_append (self->where, "t.kind = 'figure'");
    }
  if (document != 0)
    {
      also (self);
      g_string_append_printf (self->where, "t.document_id = %" G_GINT64_FORMAT, document);
    }
  by_state (self, filter->states);
  by_text (self, filter->text);
  by_parties (self, filter->parties);
  by_date (self, filter);
  by_documents (self, filter);
  by_verdict (self, filter->verdicts);
  any_of (self, "t.tags", filter->tags, TRUE);
  if (claims || facts)
    {
      any_of (self, "coalesce(t.subjects, '')", filter->subjects, TRUE);
      any_of (self, "coalesce(t.commodities, '')", filter->commodities, TRUE);
      any_of (self, "t.unit", filter->units, FALSE);
      mask (self, "t.kind", filter->kinds, ENGINE_CODES_FACT_KIND);
      mask (self, "t.measure", filter->measures, ENGINE_CODES_MEASURE);
      mask (self, "t.instrument", filter->instruments, ENGINE_CODES_INSTRUMENT);
    }
  if (self->kind == CORPUS_QUERY_AGREEMENTS || self->kind == CORPUS_QUERY_FACTS)
    mask (self, "t.status", filter->agreement_statuses, ENGINE_CODES_AGREEMENT_STATUS);
  if (self->kind == CORPUS_QUERY_FIGURES || self->kind == CORPUS_QUERY_FACTS)
    mask (self, "t.status", filter->figure_statuses, ENGINE_CODES_FIGURE_STATUS);
  if (self->kind == CORPUS_QUERY_COMPARISONS && filter->figure_statuses != 0)
    {
      also (self);
      g_string_append (self->where, "EXISTS (SELECT 1 FROM fact f");
      mask (self, "f.claim_id = t.id AND f.status", filter->figure_statuses,
            ENGINE_CODES_FIGURE_STATUS);
      g_string_append_c (self->where, ')');
    }
  if (!claims)
    any_of (self, "d.language", filter->languages, FALSE);
  if (filter->min_documents > 0 && (claims || facts))
    {
      also (self);
      g_string_append_printf (self->where, "coalesce(%s.n_documents, 1) >= %u", claims ? "t" : "c",
                              filter->min_documents);
    }
}

void
corpus_condition_init (CorpusCondition *self,
                       CorpusQueryKind kind,
                       gint64 document,
                       const CorpusFilter *filter)
{
  self->kind = kind;
  self->from = shapes[kind].from;
  self->where = g_string_new (NULL);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  build (self, document, filter);
}

void
corpus_condition_clear (CorpusCondition *self)
{
  g_string_free (self->where, TRUE);
  g_ptr_array_unref (self->texts);
}

sqlite3_stmt *
corpus_condition_prepare (const CorpusCondition *self,
                          CorpusDatabase *database,
                          const char *sql,
                          GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (database->db, sql, -1, &statement, NULL);

  if (code != SQLITE_OK)
    {
      corpus_database_fail (database, code, error);
      return NULL;
    }
  for (guint i = 0; i < self->texts->len; i++)
    sqlite3_bind_text (statement, (int)i + 1, self->texts->pdata[i], -1, SQLITE_TRANSIENT);
  return statement;
}

const char *
corpus_query_get_date (CorpusQueryKind kind)
{
  return shapes[kind].date;
}
