/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dictionaries with morphology that packs are compiled with: build time only. */

#pragma once

#include "engine-pack-compile.h"

G_BEGIN_DECLS

/* The dictionary of @language: NULL in @out where there is none.  Files read are added to @deps. */
gboolean dictionary_open (const char *language,
                          const char *hunspell,
                          const char *wordnet,
                          GPtrArray *deps,
                          EngineDictionary **out,
                          GError **error);

EngineDictionary *dictionary_new_french (const char *hunspell, GPtrArray *deps, GError **error);
EngineDictionary *dictionary_new_english (const char *wordnet, GPtrArray *deps, GError **error);
EngineDictionary *dictionary_new_spanish (void);

G_END_DECLS
