/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of a rule file being read, shared by the files that read it. */

#pragma once

#include "engine-rules-parse.h"

G_BEGIN_DECLS

typedef struct
{
  const char *file;
  guint line;
  const char *start; /* of the line */
  const char *at;
  GHashTable *defines;
  guint depth;   /* of definitions, against circles */
  guint nesting; /* of brackets */
  guint *n_nodes; /* of the pattern at hand, its definitions included */
  GError **error;
} EngineRulesParser;

/* Sets the error "file:line:column: reason"; always FALSE. */
gboolean engine_rules_parser_fail (EngineRulesParser *p, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
void engine_rules_parser_skip_space (EngineRulesParser *p);
/* Whether @c is next, blanks before it skipped; then it is consumed. */
gboolean engine_rules_parser_accept (EngineRulesParser *p, char c);
/* A name, or NULL where there is none; nothing is consumed then. */
char *engine_rules_parser_take_name (EngineRulesParser *p);
/* All up to the next blank, maybe nothing. */
char *engine_rules_parser_take_word (EngineRulesParser *p);
guint engine_rules_parser_take_number (EngineRulesParser *p);
/* The rest of the line as a pattern; NULL and an error where it is none. */
EngineNode *engine_rules_parse_pattern (EngineRulesParser *p);

G_END_DECLS
