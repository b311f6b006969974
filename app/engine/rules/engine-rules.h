/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rule language's run time: compiled rules run over the tokens of a window, anchored at their
 * rarest atom, and leave frames.  A frame is a candidate with captures, not yet a fact: the stage
 * of its kind ranks and fills it.  The language itself is described in
 * resources/language/README.md, its compiler is engine-rules-compile.c. */

#pragma once

#include "engine-analysis.h"

G_BEGIN_DECLS

#define ENGINE_FRAME_MAX_SLOTS 12

/* What a frame wants. */
typedef enum
{
  ENGINE_FRAME_EMIT, /* a fact of kind, at [first, last) */
  ENGINE_FRAME_SET,  /* fields for a fact of kind that covers or is nearest to [first, last) */
  ENGINE_FRAME_COPY, /* fields of the fact at slot "from" go to the fact at [first, last) */
  ENGINE_FRAME_DROP, /* no fact of kind here: a counter-rule */
} EngineFrameWhat;

/* Where a slot's value comes from. */
typedef enum
{
  ENGINE_SLOT_CONST,  /* text: as written in the rule */
  ENGINE_SLOT_CODE,   /* text: the code of the lexicon entry that an atom matched */
  ENGINE_SLOT_TOKENS, /* tokens [first, last): a mention, a value, words */
} EngineSlotFrom;

typedef struct
{
  const char *name; /* field of FACTS.md, or a name the kind's stage knows ("versus", "from") */
  const char *text; /* CONST and CODE, else NULL */
  guint32 first;    /* the tokens captured, in every case where there are some */
  guint32 last;
  guint8 from;   /* EngineSlotFrom */
  gint8 weight;  /* added to the candidate's score; default 4 */
} EngineSlot;

struct _EngineFrame
{
  guint32 first; /* tokens: the span the rule names for the fact */
  guint32 last;
  guint32 match_first; /* tokens of the whole match */
  guint32 match_last;
  guint16 rule; /* index: engine_pack_rule_name () */
  guint8 what;  /* EngineFrameWhat */
  guint8 kind;  /* EngineFactKind */
  guint8 n_slots;
  EngineSlot slots[ENGINE_FRAME_MAX_SLOTS];
};

/* The n-th slot of that name, or NULL. */
const EngineSlot *engine_frame_slot (const EngineFrame *frame, const char *name, guint n);

G_END_DECLS
