/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the two parts of finding verbs share: engine-finite.c takes the sure ones of a stretch,
 * engine-finite-likely.c weighs the others of a clause. */

#pragma once

#include "engine-analysis.h"

G_BEGIN_DECLS

#define FINITE_FORMS                                                                                     \
  (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL       \
   | ENGINE_MORPH_SUBJUNCTIVE)

/* clang-format off */
#define FINITE_AUXILIARIES(word) \
  (ENGINE_CLASS_IN_WORD (AUXILIARY, word) \
   | ENGINE_CLASS_IN_WORD (MODAL, word))
#define FINITE_NO_VERBS(word) \
  (ENGINE_CLASS_IN_WORD (DETERMINER, word) \
   | ENGINE_CLASS_IN_WORD (PREPOSITION, word) \
   | ENGINE_CLASS_IN_WORD (CONJUNCTION, word) \
   | ENGINE_CLASS_IN_WORD (PRONOUN, word) \
   | ENGINE_CLASS_IN_WORD (POSSESSIVE, word))
/* clang-format on */

/* What helps a verb, and what is never one. */
extern const EngineClassMask finite_auxiliaries;
extern const EngineClassMask finite_no_verbs;

/* An adverb or a second negation, that may stand between a subject and its verb. */
gboolean finite_is_skipped (const EngineAnalysis *a, guint32 i);
/* Whether an auxiliary governs @i: "a également signé", "has not been signed". */
gboolean finite_after_auxiliary (const EngineAnalysis *a, guint32 first, guint32 i);
/* A determiner, a possessive, a number or a preposition: a noun follows. */
gboolean finite_is_nominal_opener (const EngineAnalysis *a, guint32 i);
/* A part of a hyphenated word; a verb before "-t-il" or "-elle" is none. */
gboolean finite_is_hyphenated (const EngineAnalysis *a, guint32 first, guint32 i, guint32 last);
gboolean finite_is_plural_noun (const EngineAnalysis *a, guint32 i);
/* "fell 2.1 %", "cost two billion", "put the": how much or what, right behind @i. */
gboolean finite_counts_behind (const EngineAnalysis *a, guint32 i, guint32 last);
/* A comma, a dash or a bracket that can end what is put in between a subject and its verb. */
gboolean finite_ends_aside (const EngineAnalysis *a, guint32 i);

G_END_DECLS
