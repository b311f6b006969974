/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A user's own words and rules over a shipped pack. */

#pragma once

#include "engine-pack-compile.h"

G_BEGIN_DECLS

/* Whether @folder has sources for @language. */
gboolean engine_overlay_exists (const char *folder, const char *language);
/* The shipped pack with the sources of @folder/base and @folder/LANGUAGE added, in memory.  What is
 * wrong with them is left out and goes to @problems, a sentence each: "file:line: reason".  Errors:
 * ENGINE_ERROR_PACK_SOURCE where no pack at all comes of them. */
EnginePack *engine_overlay_compile (const EnginePack *base,
                                    const char *folder,
                                    GPtrArray *problems,
                                    GError **error);

G_END_DECLS
