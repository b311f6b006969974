/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Country names from CLDR: build time only. */

#pragma once

#include "engine-pack-compile.h"

G_BEGIN_DECLS

/* Adds the names in the builder's language; call it after the lexicon files. */
gboolean countries_add (EnginePackBuilder *builder, EngineDictionary *dictionary, GError **error);

G_END_DECLS
