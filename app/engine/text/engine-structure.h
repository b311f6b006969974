/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the stages of sentences, clauses and scopes share, each in its own file.  Private to them. */

#pragma once

#include "engine-analysis.h"

G_BEGIN_DECLS

/* What a token's mark is in a quotation. */
typedef enum
{
  ENGINE_MARK_NONE,
  ENGINE_MARK_OPEN,
  ENGINE_MARK_CLOSE,
} EngineMark;

/* Fills quotes; returns an EngineMark per token, in the scratch arena. */
guint8 *engine_structure_quotes (EngineAnalysis *a);
/* Fills sentences. */
void engine_structure_sentences (EngineAnalysis *a, const guint8 *marks);

/* Finite verbs among the tokens [first, last), which lie in one sentence and cross no comma: up to
 * two, token index + 1 each, 0 = none; as found by the words around them. */
void
engine_structure_finite (const EngineAnalysis *a, guint32 first, guint32 last, guint32 verbs[2]);
/* Whether it finds any. */
guint32
engine_structure_likely_finite (const EngineAnalysis *a, guint32 first, guint32 last, guint clause);
gboolean engine_structure_has_finite (const EngineAnalysis *a, guint32 first, guint32 last);

/* The token's own classes, those of what covers it left out. */
static inline const EnginePackClassset *
engine_token_classes (const EngineAnalysis *a, guint32 i)
{
  return &((const EnginePackHot *)a->pack)->classsets[engine_token (a, i)->classset];
}

static inline gboolean
engine_token_has (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  return engine_pack_classset_has (a->pack, engine_token (a, i)->classset, class_id);
}

static inline gboolean
engine_token_is (const EngineAnalysis *a, guint32 i, const char *text, gsize length_bytes)
{
  const EngineToken *t = engine_token (a, i);

  return t->length_bytes == length_bytes
         && memcmp (a->text + t->start_byte, text, length_bytes) == 0;
}

/* The code of the first entry of @class_id at @i ("" where it has none), NULL = no such entry. */
static inline const char *
engine_token_code (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  const EngineTag *tag = engine_analysis_tag (a, i, class_id);

  return tag != NULL ? engine_pack_entry_code (a->pack, tag->entry) : NULL;
}

/* The conjunction that starts at @i, or NULL; "not yet" is none. */
static inline const EngineTag *
engine_token_conjunction (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_CONJUNCTION);

  return tag != NULL && i > 0 && engine_pack_entry_attr (a->pack, tag->entry, "negated") != NULL
                 && engine_analysis_tag (a, i - 1, ENGINE_CLASS_NEGATION) != NULL
             ? NULL
             : tag;
}

gboolean engine_clause_limits (const EngineAnalysis *a, guint32 i, guint32 last);
gboolean engine_clause_restricts (const EngineAnalysis *a, guint32 first, guint32 i);

G_END_DECLS
