/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bump allocator: strings and lists that live as long as a result.  Not thread-safe; one per
 * document and worker. */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define ENGINE_ARENA_ALIGNMENT_BYTES 16u

typedef struct _EngineArena
{
  char *at; /* what comes next, in the newest block */
  char *end; /* of that block */
  struct _EngineArenaBlock *blocks; /* newest first */
  gsize next_size_bytes;
  gsize total_bytes;
} EngineArena;

EngineArena *engine_arena_new (void);
void engine_arena_free (EngineArena *self);
void engine_arena_reset (EngineArena *self); /* keeps one block */
gsize engine_arena_size_bytes (EngineArena *self);

void engine_arena_grow (EngineArena *self, gsize at_least_bytes);

/* Not zeroed, aligned to 16 bytes: for what is filled at once. */
static inline gpointer
engine_arena_take (EngineArena *self, gsize size_bytes)
{
  const gsize rounded =
      (size_bytes + ENGINE_ARENA_ALIGNMENT_BYTES - 1) & ~(gsize)(ENGINE_ARENA_ALIGNMENT_BYTES - 1);
  gpointer data;

  if (G_UNLIKELY ((gsize)(self->end - self->at) < rounded))
    engine_arena_grow (self, rounded);
  data = self->at;
  self->at += rounded;
  return data;
}

/* Zeroed, aligned to 16 bytes. */
static inline gpointer
engine_arena_alloc (EngineArena *self, gsize size_bytes)
{
  return memset (engine_arena_take (self, size_bytes), 0, size_bytes);
}

const char *engine_arena_strndup (EngineArena *self, const char *text, gsize length_bytes);
const char *engine_arena_strclean (EngineArena *self, const char *text, gsize length_bytes);
const char *engine_arena_strdup (EngineArena *self, const char *text_or_null);
const char *engine_arena_printf (EngineArena *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* A NULL-terminated copy of the first @n strings of @list; the strings are not copied. */
const char *const *engine_arena_list (EngineArena *self, const char *const *list, guint n);

/* The empty list every absent list field points at. */
extern const char *const engine_no_strings[1];

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EngineArena, engine_arena_free)

/* A short text put together without formats: what does not fit is left out. */
typedef struct
{
  gsize n;
  char bytes[1016];
} EngineText;

void engine_text_add (EngineText *self, const char *text);
/* @sign: "+" before what is not negative. */
void engine_text_add_int (EngineText *self, int value, gboolean sign);
const char *engine_text_keep (const EngineText *self, EngineArena *arena);
/* "word 7" */
const char *engine_arena_number (EngineArena *self, const char *before, int value);
/* The strings one after the other. */
const char *engine_arena_join (EngineArena *self, const char *a, const char *b, const char *c);

G_END_DECLS
