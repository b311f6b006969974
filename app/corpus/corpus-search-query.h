/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: what a person typed in the search field, understood. */

#pragma once

#include "corpus-error.h"

#include "engine-facts.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *phrases;   /* char *: words that stand together; one of them must occur */
  GPtrArray *excluded;  /* char *: documents with these are left out */
  gboolean has_value;
  double low;           /* -INFINITY where open */
  double high;          /* INFINITY where open */
  gboolean low_open;    /* ">" rather than "≥" */
  gboolean high_open;
  char *unit;           /* or NULL: any */
  char *party;          /* code or name as typed, or NULL */
  char *speaker;        /* or NULL */
  int kind;             /* EngineFactKind or -1 */
  char *letter;         /* or NULL */
  char *language;       /* or NULL */
  GPtrArray *terms;     /* char *: as understood, for chips */
  GPtrArray *rests;     /* char *: what is left to type without the term of the same index */
} CorpusSearchQuery;

/* QUERY where nothing in it can be looked for. */
CorpusSearchQuery *corpus_search_query_parse (const char *text, GError **error);
void corpus_search_query_free (CorpusSearchQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusSearchQuery, corpus_search_query_free)

G_END_DECLS
