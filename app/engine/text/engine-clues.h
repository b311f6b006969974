/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The clues of a token, put together while the lexicon stage passes it: see engine-clues.c. */

#pragma once

#include "engine-analysis.h"
#include "engine-pack-format.h"

G_BEGIN_DECLS

/* Clues are read 64 tokens at a time: room behind the last one's. */
#define ENGINE_CLUES_ROOM 64
/* The flags of a form that are clues lie side by side, as the clues do. */
#define ENGINE_CLUE_OF_FLAG 4096

extern const guint32 engine_clues_of_kind[];

/* Those that its tags give, @starts their classes: for tokens whose set of classes is no set of the
 * pack's. */
guint32 engine_clues_of_tags (const EnginePack *pack,
                              const EnginePackClassset *starts,
                              const EngineTag *tags,
                              guint n_tags);

/* The lexicon stage has written the clues of all tokens. */
void engine_clues_index (EngineAnalysis *a);

/* Those that its own classes give, whatever covers it. */
static inline guint32
engine_clues_of_classset (const EnginePack *pack, guint16 classset)
{
  return pack->clues[classset] & (ENGINE_CLUE_FINITE | ENGINE_CLUE_BOUNDARY | ENGINE_CLUE_DATED);
}

/* Those that its kind, its letters and its own classes give. */
static inline guint32
engine_clues_of_token (const EnginePack *pack,
                       const EngineToken *t,
                       const EnginePackForm *form,
                       guint32 morph)
{
  const guint finite = ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE
                       | ENGINE_MORPH_CONDITIONAL | ENGINE_MORPH_SUBJUNCTIVE;
  const guint word = t->kind == ENGINE_TOKEN_WORD;
  const guint capital = word & ((t->flags & ENGINE_TOKEN_CAPITAL) != 0);
  const guint digits = (t->flags & ENGINE_TOKEN_DIGITS) != 0;
  const guint act =
      (morph & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE)) != 0;
  const guint verb = (morph & ENGINE_MORPH_VERB) != 0;
  const guint sure = ENGINE_MORPH_VERB | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ;
  const guint sure_verb = ((morph & sure) == ENGINE_MORPH_VERB)
                          & ((morph & (ENGINE_MORPH_THIRD | ENGINE_MORPH_PAST)) != 0);
  const guint bullet = (t->flags & ENGINE_TOKEN_BULLET) != 0;
  const guint own = form->flags & (ENGINE_FORM_ANCHOR | ENGINE_FORM_SUBJECT);

  G_STATIC_ASSERT (ENGINE_CLUE_RULE == ENGINE_FORM_ANCHOR * ENGINE_CLUE_OF_FLAG
                   && ENGINE_CLUE_PRONOUN == ENGINE_FORM_SUBJECT * ENGINE_CLUE_OF_FLAG);

  /* no branches: nobody could tell which way they go */
  return (engine_clues_of_kind[t->kind] | engine_clues_of_classset (pack, t->classset)
          | capital * ENGINE_CLUE_CAPITAL | (capital & digits) * ENGINE_CLUE_VALUE
          | (word & sure_verb) * ENGINE_CLUE_SURE_VERB | bullet * ENGINE_CLUE_BULLET
          | (word & act) * ENGINE_CLUE_ACT | own * ENGINE_CLUE_OF_FLAG
          | (word & verb & ((morph & finite) != 0)) * ENGINE_CLUE_FINITE);
}

G_END_DECLS
