/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The state of a run of compiled rules, shared by the matcher (engine-rules-match.c), the stage
 * (engine-rules.c) and the validation (engine-rules-validate.c). */

#pragma once

#include "engine-analysis.h"
#include "engine-rules-format.h"

G_BEGIN_DECLS

#define ENGINE_RULES_MOST_STEPS 600

typedef struct
{
  const EngineAnalysis *a;
  const EngineRulesHeader *header;
  const char *section;
  const guint32 *code;
  guint32 starts[ENGINE_RULES_MAX_CAPTURES];
  guint32 ends[ENGINE_RULES_MAX_CAPTURES];
  guint steps;
  guint32 result; /* where the last program ended */
} EngineRulesMachine;

#define ENGINE_RULES_TABLE(m, place, type) ((const type *)((m)->section + (m)->header->place))

/* Words of each operation, itself included. */
extern const guint8 engine_rules_op_words[ENGINE_N_OPS];

/* Runs the program at @pc from @position; the other end is m->result. */
gboolean engine_rules_run (EngineRulesMachine *m, guint32 pc, guint32 position, gboolean backwards);
/* Whether a program matches anywhere in [first, last). */
gboolean engine_rules_search (EngineRulesMachine *m, guint32 program, guint32 first, guint32 last);
/* Whether a value or a mention is of an EngineRuleKind. */
gboolean engine_rules_value_fits (const EngineValue *value, guint32 kind);
gboolean engine_rules_mention_fits (const EngineMention *mention, guint32 kind);

static inline const char *
engine_rules_string (const EngineRulesMachine *m, guint32 offset)
{
  return m->section + m->header->strings + offset;
}

static inline guint32
engine_rules_item_at (const GArray *index, guint32 token)
{
  return token < index->len ? g_array_index (index, guint32, token) : 0;
}

G_END_DECLS
