/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding of words to lexicon keys: case, accents, ligatures, combining marks, soft hyphens and
 * apostrophes away.  It only ever makes keys; the text itself is never rewritten.  Shared by the
 * tokeniser and the pack compiler, so that both agree to the byte. */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Words of more bytes than this have no form. */
#define ENGINE_FOLD_MAX_BYTES 96
/* Room for a folded word. */
#define ENGINE_FOLD_BUFFER_BYTES (2 * ENGINE_FOLD_MAX_BYTES + 16)

/* Folded words are hashed eight bytes at a time.  The bits are many enough for a pack to know its
 * words by their hash alone. */
static inline guint64
engine_fold_hash_mix (guint64 hash, guint64 bytes)
{
  hash = (hash ^ GUINT64_FROM_LE (bytes)) * G_GUINT64_CONSTANT (0x9fb21c651e98df25);
  return hash ^ hash >> 32;
}

#define ENGINE_FOLD_HASH_SEED G_GUINT64_CONSTANT (0xa24baed4963ee407)

/* Mixes in the last @n bytes of a word, less than eight, which @bytes starts with. */
static inline guint64
engine_fold_hash_end (guint64 hash, guint64 bytes, guint n)
{
  bytes = GUINT64_FROM_LE (bytes) & ((G_GUINT64_CONSTANT (1) << 8 * n) - 1);
  return engine_fold_hash_mix (engine_fold_hash_mix (hash, GUINT64_TO_LE (bytes)), 0);
}

/* The hash of a word in a buffer that goes on for eight bytes behind it. */
static inline guint64
engine_fold_hash_buffer (const char *folded, gsize length_bytes)
{
  guint64 hash = ENGINE_FOLD_HASH_SEED, bytes;

  for (; length_bytes >= sizeof bytes; folded += sizeof bytes, length_bytes -= sizeof bytes)
    {
      memcpy (&bytes, folded, sizeof bytes);
      hash = engine_fold_hash_mix (hash, bytes);
    }
  memcpy (&bytes, folded, sizeof bytes);
  return engine_fold_hash_end (hash, bytes, (guint)length_bytes);
}

/* How many small letters of ASCII the eight bytes start with. */
static inline guint
engine_fold_count_small (guint64 bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 low, other;

  bytes = GUINT64_FROM_LE (bytes);
  low = bytes & 0x7f * ones;
  /* the highest bit of every byte but those from 'a' to 'z' */
  other = (~(low + (0x80 - 'a') * ones) | (low + (0x7f - 'z') * ones) | bytes) & 0x80 * ones;
  return other != 0 ? (guint)__builtin_ctzll (other) / 8 : 8;
}

/* The end of the small letters of ASCII from @first on, one capital before them, which is a letter, and
 * their @hash as a folded word; %NULL where they are many, or @end is near. */
static inline const char *
engine_fold_plain_word (const char *first, const char *end, guint64 *hash)
{
  const gboolean capital = *first < 'a';
  guint64 all = ENGINE_FOLD_HASH_SEED, bytes;
  const char *p = first;
  guint n;

  for (;;)
    {
      if (end - p <= (gssize)sizeof bytes || p - first > ENGINE_FOLD_MAX_BYTES / 2)
        return NULL;
      memcpy (&bytes, p, sizeof bytes);
      /* a capital is its small letter without one bit */
      bytes |= GUINT64_TO_LE ((guint64)(capital & (p == first)) << 5);
      n = engine_fold_count_small (bytes);
      if (n < sizeof bytes)
        break;
      all = engine_fold_hash_mix (all, bytes);
      p += n;
    }
  *hash = engine_fold_hash_end (all, bytes, n);
  return p + n;
}

typedef enum
{
  ENGINE_CHAR_LETTER = 1 << 0,
  ENGINE_CHAR_UPPER = 1 << 1,
  ENGINE_CHAR_CHANGED = 1 << 2, /* folding changes more than its case */
  ENGINE_CHAR_INSIDE = 1 << 3, /* only inside a word: combining marks, soft hyphen, joiners */
  ENGINE_CHAR_SPACE = 1 << 4,
  ENGINE_CHAR_BREAK = 1 << 5,
  ENGINE_CHAR_PUNCT = 1 << 6,
  ENGINE_CHAR_SYMBOL = 1 << 7,
} EngineCharFlags;

typedef struct
{
  char fold[6];
  guint8 n_fold; /* bytes; 0: vanishes */
  guint8 flags; /* EngineCharFlags; 0: a control character, ignored */
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
/* Whether folding changes the last letter of a word, its "e" and "s" taken off: "signé", "taxées". */
gboolean engine_fold_changes_ending (const char *text, gsize length_bytes);
/* The hash of a folded word. */
guint64 engine_fold_hash (const char *folded, gsize length_bytes);

G_END_DECLS
