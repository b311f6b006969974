/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: a filter as the FROM and WHERE of a query.  It is built of fixed pieces with bound values:
 * nothing that a person typed becomes SQL.  "t" is the row's table, "d" its document where it has
 * one. */

#pragma once

#include "corpus-query.h"

G_BEGIN_DECLS

typedef struct
{
  CorpusQueryKind kind;
  const char *from;
  GString *where; /* empty, or " WHERE …" */
  GPtrArray *texts; /* char *: bound in order */
} CorpusCondition;

/* @document: of this one only, 0 = of all. */
void corpus_condition_init (CorpusCondition *self,
                            CorpusQueryKind kind,
                            gint64 document,
                            const CorpusFilter *filter);
void corpus_condition_clear (CorpusCondition *self);
/* @sql holds the condition's pieces; its values are bound. (transfer full): NULL at an error */
sqlite3_stmt *corpus_condition_prepare (const CorpusCondition *self,
                                        CorpusDatabase *database,
                                        const char *sql,
                                        GError **error);

gboolean corpus_query_is_fact (CorpusQueryKind kind);
gboolean corpus_query_is_claim (CorpusQueryKind kind);
/* The column with a row's date, NULL where its kind has none. */
const char *corpus_query_get_date (CorpusQueryKind kind);

G_END_DECLS
