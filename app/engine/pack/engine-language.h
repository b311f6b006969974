/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the stages need of the loaded languages. */

#pragma once

#include "engine-pack.h"
#include "engine-result.h"

G_BEGIN_DECLS

/* (nullable): the pack of a language, borrowed for the life of @self. */
const EnginePack *engine_languages_pack (EngineLanguages *self, const char *language);

/* One pack as all languages there are; takes a reference. */
EngineLanguages *engine_languages_new_single (EnginePack *pack);

/* Where the packs are: $CONCORDAT_LANGUAGE_DIR, else beside the running program, else installed. */
char *engine_languages_dup_folder (void);

G_END_DECLS
