/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Personal names and offices, as the people stage reads them: engine-names.c finds where a name
 * starts and ends, engine-roles.c the office before or after it, engine-people-score.c
 * weighs the evidence, engine-people.c decides. */

#pragma once

#include "engine-fill.h"

G_BEGIN_DECLS

/* A run of tokens that may be a person's name. */
typedef struct
{
  guint32 first; /* tokens */
  guint32 last;
  guint n_words;        /* without initials and particles */
  gboolean given;       /* starts with a known given name */
  const char *country;  /* of a known leader, else NULL */
  gboolean is_leader;   /* in the lexicon of leaders */
  gboolean has_extra;   /* initials or particles */
} EngineName;

/* An office as written. */
typedef struct
{
  guint32 first; /* tokens, without article */
  guint32 last;  /* 0 = none */
  const char *country;
  gboolean state; /* its holder stands for the country */
  gboolean mono; /* its holder goes by one name: "King Philippe" */
  gboolean plural; /* "les ministres X et Y" */
  gboolean firm; /* "l'armateur X": more often a company's than a person's */
  gboolean rank; /* "le colonel X": an office says more */
} EngineRole;

/* The name that starts at @i. */
gboolean engine_name_at (const EngineAnalysis *a, guint32 i, EngineName *name);
/* "Jr", "fils": stands behind a name, and nobody is called by it. */
gboolean engine_name_is_suffix (const EngineAnalysis *a, guint32 i);
/* @low: the last person before ends there. */
gboolean
engine_role_before (const EngineAnalysis *a, guint32 name_first, guint32 low, EngineRole *role);
/* Whether the short token at @i is a possessive's "'s" or "'". */
gboolean engine_role_is_genitive (const EngineAnalysis *a, guint32 i);
/* Whether the word of an office at @i is that of several. */
gboolean engine_role_is_plural (const EngineAnalysis *a, guint32 i);
gboolean engine_role_after (const EngineAnalysis *a, guint32 name_last, EngineRole *role);
/* An office without a name: "le président américain". @i is its first token, article excluded. */
gboolean engine_role_at (const EngineAnalysis *a, guint32 i, EngineRole *role);

/* Where the office whose noun is at @i starts: adjectives and countries before it. */
guint32 engine_role_prefix (const EngineAnalysis *a, guint32 i);

/* The country whose citizen a name at @i is called: "le Soudanais X", "Peru's X"; else NULL. */
const char *engine_role_nationality (const EngineAnalysis *a, guint32 i);
const char *engine_role_homeland (const EngineAnalysis *a, guint32 i);

/* The country of the delegation named just before @i: "Du côté chinois,", "For Angola:". */
const char *engine_role_delegation (const EngineAnalysis *a, guint32 i);

/* engine-people-score.c: whether capitals are a person's name */
gboolean engine_person_is_certain (const EngineAnalysis *a,
                                   const EngineName *name,
                                   const EngineRole *before,
                                   const EngineRole *after,
                                   gboolean joined);
gboolean engine_person_may_be_single (const EngineAnalysis *a,
                                      const EngineName *name,
                                      const EngineRole *before);

void engine_mentions_people (EngineAnalysis *a);

G_END_DECLS
