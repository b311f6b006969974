/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the loaded languages a text is written in. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _EngineGuess EngineGuess;

/* @packs: EnginePack, which must outlive it. */
EngineGuess *engine_guess_new (GPtrArray *packs);
void engine_guess_free (EngineGuess *self);

/* The index of a pack, -1 where the text does not tell.  Thread: any. */
int engine_guess_pack (EngineGuess *self, const char *text, gsize length_bytes);

G_END_DECLS
