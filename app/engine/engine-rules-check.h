/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the examples that stand beside the rules: they are data that is executed, on every build
 * and whenever a user's own pack is loaded. */

#pragma once

#include "engine-result.h"

G_BEGIN_DECLS

/* Runs every example of the files through the whole engine, with 2025-10-30 as the texts' date.
 * Appends a sentence for each that fails ("file:line: …", owned) and returns how many ran. */
guint engine_rules_check_examples (EngineLanguages *languages,
                                   const char *language,
                                   const char *const *rule_paths,
                                   GPtrArray *failures);

G_END_DECLS
