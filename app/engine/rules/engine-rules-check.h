/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the examples that stand beside the rules: they are data that is executed, on every build
 * and whenever a user's own pack is loaded. */

#pragma once

#include "engine-result.h"
#include "engine-rules-parse.h"

G_BEGIN_DECLS

typedef struct
{
  const EngineRuleSource *rule;
  char *message; /* "file:line: rule: reason: “text”; got …" */
} EngineExampleFailure;

void engine_example_failure_free (gpointer data);

/* Runs every example of the rules through the whole engine, with 2025-10-30 as the texts' date.
 * Appends an EngineExampleFailure for each that fails and returns how many ran. */
guint engine_rules_check_examples (EngineLanguages *languages,
                                   const char *language,
                                   GPtrArray *rules,
                                   GPtrArray *failures);

G_END_DECLS
