/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Annotated facts from JSON (the form of FACTS, or the annotations' form with a "document"
 * object), as EngineFact: what the tests compare without running the engine. */

#pragma once

#include "corpus-compare.h"

G_BEGIN_DECLS

typedef struct
{
  GStringChunk *strings;
  GPtrArray *blocks;     /* memory of lists */
  GArray *documents;     /* CorpusCompareDocument */
  GArray *facts;         /* CorpusCompareFact */
  GArray *first;         /* guint, documents + 1 */
  GPtrArray *paths;      /* char *, by document */
  GPtrArray *json_facts; /* JSON text of each fact as given, by fact */
} GoldFacts;

GoldFacts *gold_facts_new (void);
void gold_facts_free (GoldFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoldFacts, gold_facts_free)

/* Adds the documents of a file; offsets in the JSON (code points) are taken as bytes. */
gboolean gold_facts_load (GoldFacts *self, const char *path, GError **error);
CorpusCompareInput gold_facts_get_input (GoldFacts *self);

G_END_DECLS
