/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search for the actor of a verb, from the nearest kind of subject to the farthest.  Private to
 * engine-commitments-actor.c and engine-commitments-named.c. */

#pragma once

#include "engine-commitments.h"

G_BEGIN_DECLS

/* Where the actor of a verb is looked for. */
typedef struct
{
  EngineAnalysis *a;
  EngineAct *act;
  guint32 verb;
  guint32 group; /* first token of the verb's group */
  guint32 sentence; /* where the sentence starts, 40 tokens back at most */
  guint32 low; /* where its own clause starts, if that has a subject */
  gboolean named; /* something is named in its sentence before the verb, or its subject is known */
} EngineActSearch;

/* What a step of the search says. */
typedef enum
{
  ENGINE_ACT_NOT_SO, /* the next step is tried */
  ENGINE_ACT_FOUND,
  ENGINE_ACT_NOBODY
} EngineActVerdict;

/* Says of the act that the parties of an agreement, as told at the token @i, do it. */
static inline EngineActVerdict
engine_act_found_parties (const EngineActSearch *s, guint32 i)
{
  engine_reasons_add (&s->act->reasons, s->a, "actor", "parties of the agreement", i, i + 1);
  return ENGINE_ACT_FOUND;
}

/* Whether a word of the clause before @end may stand for somebody named elsewhere. */
static inline gboolean
engine_act_stands_for_somebody (const EngineActSearch *s, guint32 end)
{
  const guint32 from = s->low - MIN (s->low, ENGINE_COVER_REACH);

  return engine_clues_next (s->a, from, end, ENGINE_CLUE_STANDS) < end;
}

/* Who is named, where no thing is the subject: engine-commitments-named.c. */
EngineActVerdict engine_act_read_named (const EngineActSearch *s);

G_END_DECLS
