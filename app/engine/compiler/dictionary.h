/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dictionaries with morphology that packs are compiled with: build time only. */

#pragma once

#include "engine-pack-compile.h"

G_BEGIN_DECLS

/* The dictionary of @language: NULL in @out where there is none.  @verbs is a file of verbs that it lacks, one a
 * line, or NULL.  Files read are added to @deps. */
gboolean dictionary_open (const char *language,
                          const char *hunspell,
                          const char *wordnet,
                          const char *verbs,
                          GPtrArray *deps,
                          EngineDictionary **out,
                          GError **error);

EngineDictionary *dictionary_new_french (const char *hunspell, GPtrArray *deps, GError **error);
EngineDictionary *
dictionary_new_english (const char *wordnet, const char *verbs, GPtrArray *deps, GError **error);
EngineDictionary *dictionary_new_spanish (void);

G_END_DECLS
