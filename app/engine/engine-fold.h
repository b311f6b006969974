/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding of words to lexicon keys: case, accents, ligatures, combining marks, soft hyphens and
 * apostrophes away.  It only ever makes keys; the text itself is never rewritten.  Shared by the
 * tokeniser and the pack compiler, so that both agree to the byte. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words of more bytes than this have no form. */
#define ENGINE_FOLD_MAX_BYTES 96
/* Room for a folded word. */
#define ENGINE_FOLD_BUFFER_BYTES (2 * ENGINE_FOLD_MAX_BYTES + 16)

#define ENGINE_FOLD_HASH_SEED 2166136261u

static inline guint32
engine_fold_hash_byte (guint32 hash, guint8 byte)
{
  return (hash ^ byte) * 16777619u;
}

/* Never 0: tokens keep their hash in the form field until the lexicon stage. */
static inline guint32
engine_fold_hash_end (guint32 hash)
{
  hash ^= hash >> 15;
  hash *= 0x85ebca6bu;
  hash ^= hash >> 13;
  return hash ? hash : 1;
}

typedef enum
{
  ENGINE_CHAR_LETTER = 1 << 0,
  ENGINE_CHAR_UPPER = 1 << 1,
  ENGINE_CHAR_CHANGED = 1 << 2, /* folding changes more than its case */
  ENGINE_CHAR_INSIDE = 1 << 3,  /* only inside a word: combining marks, soft hyphen, joiners */
  ENGINE_CHAR_SPACE = 1 << 4,
  ENGINE_CHAR_BREAK = 1 << 5,
  ENGINE_CHAR_PUNCT = 1 << 6,
  ENGINE_CHAR_SYMBOL = 1 << 7,
} EngineCharFlags;

typedef struct
{
  char fold[6];
  guint8 n_fold; /* bytes; 0: vanishes */
  guint8 flags;  /* EngineCharFlags; 0: a control character, ignored */
} EngineChar;

#define ENGINE_CHAR_TABLE_SIZE 0x250

/* The table for code points below ENGINE_CHAR_TABLE_SIZE. */
const EngineChar *engine_char_table (void);
/* Any code point. */
EngineChar engine_char (gunichar c);

/* Folds @length_bytes bytes of UTF-8 into @out (ENGINE_FOLD_BUFFER_BYTES, not NUL-terminated).
 * Returns the folded length in bytes, 0 where the word is empty or too long. */
gsize engine_fold (const char *text, gsize length_bytes, char *out);
/* The same, keeping accents: lower case, composed, apostrophes straight. */
gsize engine_fold_case (const char *text, gsize length_bytes, char *out);
gsize engine_fold_line_end (const char *text, const char *end);
guint32 engine_fold_hash (const char *folded, gsize length_bytes);

G_END_DECLS
