/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rule files as syntax trees: read, merged, compiled, and their examples run. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ENGINE_NODE_SEQUENCE, /* children */
  ENGINE_NODE_CHOICE,   /* children */
  ENGINE_NODE_OPTIONAL, /* one child */
  ENGINE_NODE_STAR,     /* one child, up to eight times */
  ENGINE_NODE_CAPTURE,  /* one child, text = name */
  ENGINE_NODE_NOT,      /* one child */
  ENGINE_NODE_FORM,     /* text = one folded word */
  ENGINE_NODE_PUNCT,    /* text = one character */
  ENGINE_NODE_LEMMA,    /* text */
  ENGINE_NODE_CLASS,    /* text, code */
  ENGINE_NODE_KIND,     /* text, least = 0 or the least number in a list */
  ENGINE_NODE_ANY,      /* one token */
  ENGINE_NODE_GAP,      /* least = most tokens, flag = in the sentence */
  ENGINE_NODE_EDGE,     /* least = EngineEdge */
  ENGINE_NODE_REST,     /* flag = to the sentence's end */
} EngineNodeType;

typedef struct _EngineNode EngineNode;
struct _EngineNode
{
  EngineNodeType type;
  char *text;
  char *code;
  guint least;
  gboolean flag;
  guint32 morph_required;
  guint32 morph_forbidden;
  guint line;
  guint column;
  GPtrArray *children; /* owned EngineNode */
};

typedef struct
{
  char *name;
  char *capture; /* NULL: a constant */
  char *text;    /* constant or attribute, NULL = the tokens */
  char *fallback;
  int weight;
} EngineSlotSource;

typedef struct
{
  guint what; /* EngineFrameWhat */
  guint kind; /* EngineFactKind */
  gboolean each;
  char *from; /* NULL: the match */
  char *to;
  GPtrArray *slots; /* owned EngineSlotSource */
  guint line;
} EngineEmitSource;

typedef struct
{
  guint where;
  gboolean wanted;
  guint32 scopes;
  EngineNode *pattern; /* NULL for scopes */
} EngineCheckSource;

typedef struct
{
  gboolean positive;
  char *text;
  char *kind;          /* name of a fact kind */
  GPtrArray *fields;   /* owned "field=value"; empty: any fact of the kind */
  guint line;
} EngineExample;

typedef struct
{
  char *id;
  char *file;
  guint line;
  gboolean own; /* of a user's pack */
  EngineNode *pattern;
  GPtrArray *checks;      /* owned EngineCheckSource */
  GPtrArray *emits;       /* owned EngineEmitSource */
  GPtrArray *preferences; /* owned char: ids of rules it is preferred to */
  GPtrArray *examples;    /* owned EngineExample */
} EngineRuleSource;

/* A rule file as text. */
typedef struct
{
  char *name; /* for messages: fr/rules/figures.rules */
  char *text;
  gboolean own; /* of a user's pack */
} EngineRuleFile;

/* "disable ID" */
typedef struct
{
  char *id;
  char *file;
  guint line;
} EngineRuleDisabled;

/* What files are read into. */
typedef struct
{
  GHashTable *defines;  /* names of patterns to their texts, owned strings; shared by all files */
  GPtrArray *rules;     /* owned EngineRuleSource */
  GPtrArray *disabled;  /* owned EngineRuleDisabled */
  GPtrArray *problems;  /* nullable: mistakes go here and the rule is left out */
} EngineRulesReading;

void engine_node_free (gpointer data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EngineNode, engine_node_free)

void engine_slot_source_free (gpointer data);

EngineRuleSource *engine_rule_source_new (const char *id, const char *file, guint line);
void engine_rule_source_free (EngineRuleSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EngineRuleSource, engine_rule_source_free)

/* @name may be NULL, to be set later. */
EngineRuleFile *engine_rule_file_new (const char *name, const char *text, gboolean own);
void engine_rule_file_free (EngineRuleFile *self);

void engine_rules_reading_init (EngineRulesReading *self, GPtrArray *problems);
void engine_rules_reading_clear (EngineRulesReading *self);

/* Appends the rules of a file.  Errors: ENGINE_ERROR_PACK_SOURCE, with "file:line:column: reason",
 * where there is no place for problems. */
gboolean engine_rules_parse (const EngineRuleFile *file, EngineRulesReading *into, GError **error);

/* engine-rules-merge.c: the rules of all files (EngineRuleFile) by id, those of a user's pack in the
 * place of shipped ones; without the user's in @excluded (nullable). */
gboolean engine_rules_read (GPtrArray *files,
                            GHashTable *excluded,
                            GPtrArray *problems,
                            GPtrArray *rules,
                            GError **error);

G_END_DECLS
