/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The compiled form of rules: one section of a pack, mapped and never parsed.  Every number is a
 * guint32 in the machine's order; offsets count bytes from the section's start, program counters
 * count words of the code.  Written by engine-rules-compile.c, checked by
 * engine_rules_validate(), run by engine-rules.c. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENGINE_RULES_MAX_CAPTURES 10
#define ENGINE_RULES_NO_CAPTURE G_MAXUINT32

/* Operations; the arguments follow as words. */
typedef enum
{
  ENGINE_OP_MATCH,          /* - */
  ENGINE_OP_FORM,           /* form, morph required, morph forbidden */
  ENGINE_OP_FORM_SET,       /* offset in sets, n, morph required, morph forbidden */
  ENGINE_OP_CLASS,          /* class, code string (0 = any), morph required, morph forbidden */
  ENGINE_OP_KIND,           /* kind, least number in a list (0 = one, no list) */
  ENGINE_OP_ANY,            /* morph required, morph forbidden: one token, no break */
  ENGINE_OP_PUNCT,          /* character */
  ENGINE_OP_GAP,            /* most tokens, 0 = in the clause, 1 = in the sentence */
  ENGINE_OP_EDGE,           /* EngineEdge */
  ENGINE_OP_REST,           /* 0 = to the clause's end, 1 = to the sentence's */
  ENGINE_OP_SPLIT,          /* first choice, second choice */
  ENGINE_OP_JUMP,           /* target */
  ENGINE_OP_SAVE_START,     /* capture */
  ENGINE_OP_SAVE_END,       /* capture */
  ENGINE_OP_NOT,            /* where to go on; the program that must not match follows */
  ENGINE_N_OPS
} EngineOp;

typedef enum
{
  ENGINE_EDGE_CLAUSE_START,
  ENGINE_EDGE_CLAUSE_END,
  ENGINE_EDGE_SENTENCE_START,
  ENGINE_EDGE_SENTENCE_END,
} EngineEdge;

/* What "#name" asks for. */
#define ENGINE_RULE_KINDS(X)                                                                       \
  X (PERCENT, "percent") X (POINTS, "points") X (MONEY, "money") X (QUANTITY, "quantity")          \
  X (COUNT, "count") X (MULTIPLE, "multiple") X (VALUE, "value") X (DATE, "date")                  \
  X (DURATION, "duration") X (TIMEX, "timex") X (PARTY, "party") X (PERSON, "person")              \
  X (ORG, "org") X (COMMODITY, "commodity") X (ACTOR, "actor") X (QUOTED, "quoted")                \
  X (NUMBER, "number")
#define ENGINE_RULE_KIND_ENUM(name, string) ENGINE_RULE_KIND_##name,
typedef enum
{
  ENGINE_RULE_KINDS (ENGINE_RULE_KIND_ENUM) ENGINE_N_RULE_KINDS
} EngineRuleKind;

typedef enum
{
  ENGINE_CHECK_CLAUSE,   /* the pattern matches somewhere in the match's clause(s) */
  ENGINE_CHECK_SENTENCE, /* … in its sentence */
  ENGINE_CHECK_LINE,     /* … in its line */
  ENGINE_CHECK_MATCH,    /* … inside the match */
  ENGINE_CHECK_BEFORE,   /* it ends where the match starts */
  ENGINE_CHECK_AFTER,    /* it starts where the match ends */
  ENGINE_CHECK_SCOPE,    /* program = EngineScopes bits that hold at the match's start */
} EngineCheckWhere;

typedef struct
{
  guint32 n_rules;
  guint32 rules; /* EngineRuleRecord */
  guint32 n_code;
  guint32 code; /* guint32 */
  guint32 n_sets;
  guint32 sets; /* guint32, forms; each set sorted */
  guint32 n_checks;
  guint32 checks; /* EngineRuleCheck */
  guint32 n_emits;
  guint32 emits; /* EngineRuleEmit */
  guint32 n_slots;
  guint32 slots; /* EngineRuleSlot */
  guint32 n_form_anchors;
  guint32 form_anchors; /* EngineRuleAnchor by key, then rule */
  guint32 n_classes;
  guint32 class_starts; /* guint32 [n_classes + 1] into class_anchors */
  guint32 class_anchors; /* guint32 rule */
  guint32 kind_starts;  /* guint32 [ENGINE_N_RULE_KINDS + 1] into kind_anchors */
  guint32 kind_anchors; /* guint32 rule */
  guint32 n_preferences;
  guint32 preferences; /* guint32 pairs: winner, loser */
  guint32 n_strings;
  guint32 strings; /* NUL-terminated; offset 0 is "" */
} EngineRulesHeader;

typedef struct
{
  guint32 right; /* program: the anchor and what follows, forwards */
  guint32 left;  /* program: what stands before, backwards */
  guint32 first_check;
  guint32 n_checks;
  guint32 first_emit;
  guint32 n_emits;
} EngineRuleRecord;

typedef struct
{
  guint32 where; /* EngineCheckWhere */
  guint32 wanted; /* 1 = need, 0 = unless */
  guint32 program;
} EngineRuleCheck;

typedef struct
{
  guint32 what; /* EngineFrameWhat */
  guint32 kind; /* EngineFactKind */
  guint32 each; /* 1 = one frame per value inside the span */
  guint32 from; /* capture the span starts with, or NO_CAPTURE = the match */
  guint32 to;   /* capture it ends with */
  guint32 first_slot;
  guint32 n_slots;
} EngineRuleEmit;

typedef struct
{
  guint32 name;     /* string */
  guint32 capture;  /* or NO_CAPTURE: constant */
  guint32 text;     /* string: constant, or attribute ("code"), or "" = the tokens */
  guint32 fallback; /* string, "" = none */
  guint32 weight;   /* gint32 */
  guint32 of_class; /* class of the entry whose attribute it is + 1, 0 = any */
} EngineRuleSlot;

typedef struct
{
  guint32 key;
  guint32 rule;
} EngineRuleAnchor;

gboolean engine_rules_validate (gconstpointer section, gsize size_bytes);
/* Adds to @bits, a bit per class, the classes that a rule of a valid section waits for. */
void engine_rules_anchor_classes (gconstpointer section, gsize size_bytes, guint64 *bits);

G_END_DECLS
