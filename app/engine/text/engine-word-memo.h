/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the lexicon stage said of a word as it is spelled, for the next time: most words of a text have
 * been met before.  It holds what is said of a word alone, whatever stands around it; who reads it
 * asks whether an entry of several words covers the token or starts there.  One memo serves a
 * thread, for all packs; a word takes the place of the older of two whose keys fall on it. */

#pragma once

#include "engine-analysis.h"
#include "engine-pack-format.h"

G_BEGIN_DECLS

/* Places for two words each. */
#define ENGINE_WORD_MEMO_BITS 14
#define ENGINE_WORD_MEMO_TAILS 131072
#define ENGINE_TAG_TAIL_BYTES (sizeof (EngineTag) - G_STRUCT_OFFSET (EngineTag, entry))

typedef enum
{
  ENGINE_WORD_LEADS = 1 << 0, /* starts entries of several words */
  ENGINE_WORD_OWN_SET = 1 << 1, /* no set of the pack's has the classes of its tags */
} EngineWordFlags;

typedef struct
{
  guint64 key; /* engine_word_key () */
  guint32 form;
  guint32 morph;
  guint32 clues;
  guint32 first_tail; /* of its tags: tails */
  guint32 node; /* of the trie, where the form starts entries of several words */
  guint16 classset; /* of its tags as well, but for those with a set of their own */
  guint8 n_tags;
  guint8 flags; /* EngineWordFlags */
} EngineWord;

G_STATIC_ASSERT (sizeof (EngineWord) == 32 && ENGINE_TAG_TAIL_BYTES == sizeof (guint64));

typedef struct
{
  EngineWord words[(gsize)1 << ENGINE_WORD_MEMO_BITS][2]; /* the younger first: a cache line */
  guint64 tails[ENGINE_WORD_MEMO_TAILS]; /* tags without their first and last */
  guint32 n_tails;
} EngineWordMemo;

/* The key of a word whose folded text has @hash: with all that tells spellings apart, which are kind,
 * capitals, the accents that the scanner put in the place of the form, and @place, less than 4, for what
 * stands around it; and with the pack. */
static inline guint64
engine_word_key (const EnginePack *pack, const EngineToken *t, guint64 hash, guint place)
{
  const guint8 spelling = ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS | ENGINE_TOKEN_ACCENTS
                          | ENGINE_TOKEN_DIGITS | ENGINE_TOKEN_BULLET;
  const guint32 own =
      pack->serial << 13 | place << 11 | (guint32)t->kind << 8 | (t->flags & spelling);

  return hash ^ ((guint64)t->form << 32 | own) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

static inline gsize
engine_word_place (guint64 key)
{
  return key >> (64 - ENGINE_WORD_MEMO_BITS);
}

/* The word with the key, if it is there: its own key tells. */
static inline const EngineWord *
engine_word_at (const EngineWordMemo *memo, guint64 key)
{
  const EngineWord *words = memo->words[engine_word_place (key)];

  return &words[words[1].key == key];
}

EngineWordMemo *engine_word_memo (void);
const EngineWord *
engine_word_remember (EngineWordMemo *self, const EngineWord *word, const guint64 *tails);

G_END_DECLS
