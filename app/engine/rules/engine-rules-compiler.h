/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The state of compiling a pack's rules, shared by the compiler (engine-rules-compile.c), the code of
 * patterns (engine-rules-code.c) and the writing (engine-rules-section.c). */

#pragma once

#include "engine-pack-compile.h"
#include "engine-rules-format.h"
#include "engine-rules-parse.h"

G_BEGIN_DECLS

#define ENGINE_RULES_NEVER_AN_ANCHOR G_MAXUINT

typedef struct
{
  EnginePackBuilder *builder;
  const EngineRuleSource *rule;
  guint line; /* of what is being compiled, 0 = the rule's own */
  GPtrArray *rules; /* EngineRuleSource, the builder's */
  GPtrArray *problems; /* nullable: the builder's */
  GPtrArray *captures; /* names of the rule at hand, borrowed */
  GArray *code;
  guint first_word; /* of the rule at hand in code */
  GArray *sets;
  GArray *records;
  GArray *checks;
  GArray *emits;
  GArray *slots;
  GArray *form_anchors; /* EngineRuleAnchor */
  GArray *class_anchors;
  GArray *kind_anchors;
  GArray *preferences;
  GByteArray *strings;
  GHashTable *string_offsets;
  GError **error;
} EngineRulesCompiler;

/* Sets the error "file:line:column: rule: reason" about the rule at hand; always FALSE. */
gboolean engine_rules_compiler_fail (EngineRulesCompiler *c, guint column, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
guint32 engine_rules_compiler_string (EngineRulesCompiler *c, const char *text);
void engine_rules_compiler_put (EngineRulesCompiler *c, guint32 word);
/* The EngineRuleKind of a node, or -1 and an error. */
int engine_rules_compiler_kind (EngineRulesCompiler *c, const EngineNode *node);
guint32 engine_rules_compiler_capture (EngineRulesCompiler *c, const char *name);
/* The forms of a lemma that fit the node's morphology, sorted, without repeats. */
GArray *engine_rules_compiler_lemma_forms (EngineRulesCompiler *c, const EngineNode *node);
gboolean
engine_rules_compile_node (EngineRulesCompiler *c, const EngineNode *node, gboolean backwards);
gboolean engine_rules_compile_children (EngineRulesCompiler *c,
                                        GPtrArray *children,
                                        guint first,
                                        guint last,
                                        gboolean backwards);
/* How often a node is met, in entries' worth; NEVER_AN_ANCHOR where it may be left out. */
guint engine_rules_frequency (EngineRulesCompiler *c, const EngineNode *node);
void engine_rules_write_section (EngineRulesCompiler *c, GByteArray *out);

G_END_DECLS
