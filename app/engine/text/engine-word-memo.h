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
/* Tags of a word at most, and those that are read with the last. */
#define ENGINE_WORD_MAX_TAGS 64
#define ENGINE_WORD_TAILS (ENGINE_WORD_MAX_TAGS + ENGINE_TAGS_AT_ONCE)
#define ENGINE_TAG_TAIL_BYTES (sizeof (EngineTag) - G_STRUCT_OFFSET (EngineTag, entry))

/* A word that starts entries of several words knows which may follow it, by a number below 32 that
 * each word has.  Any of them may be followed by a hyphen that is stepped over. */
#define ENGINE_STEP_UNKNOWN 30u /* a word without a form: nothing knows it */
#define ENGINE_STEP_DASH 31u

typedef struct
{
  guint64 key; /* engine_word_key () */
  guint32 form;
  guint32 morph;
  guint32 clues;
  guint32 first_tail; /* of its tags: tails */
  guint32 next; /* a bit for the steps of the words that may follow it in an entry */
  guint16 classset; /* of its tags as well, but for those with a set of their own */
  guint8 n_tags;
  guint8 own_set : 1; /* no set of the pack's has the classes of its tags */
  guint8 step : 5; /* engine_word_step () */
} EngineWord;

G_STATIC_ASSERT (sizeof (EngineWord) == 32 && ENGINE_TAG_TAIL_BYTES == sizeof (guint64));

typedef struct
{
  EngineWord words[(gsize)1 << ENGINE_WORD_MEMO_BITS][2]; /* the younger first: a cache line */
  guint64 tails[ENGINE_WORD_MEMO_TAILS + 2 * ENGINE_WORD_TAILS]; /* tags without their first and
                                                                    last; those behind are of words
                                                                    being read */
  guint32 n_tails;
} EngineWordMemo;

/* What of a word's place has a say in how it is spelled. */
typedef enum
{
  ENGINE_PLACE_START = 1 << 0, /* it starts a sentence */
  ENGINE_PLACE_CAPS = 1 << 1, /* its line is in capitals */
} EnginePlace;

/* The key of a word whose folded text has @hash: with all that tells spellings apart, which are @kind and
 * @flags of the token, @place for a word with a capital, @spelling for the characters that are not as they
 * fold; and with the pack's @serial.  Of the key it makes the hash again. */
static inline guint64
engine_word_key (guint32 serial,
                 guint64 hash,
                 guint32 spelling,
                 guint8 kind,
                 guint8 flags,
                 guint place)
{
  const guint8 telling = ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS | ENGINE_TOKEN_ACCENTS
                         | ENGINE_TOKEN_DIGITS | ENGINE_TOKEN_BULLET;
  const guint64 own =
      (guint64)spelling << 32 | place << 11 | (guint32)kind << 8 | (flags & telling);

  return hash ^ (guint64)serial * G_GUINT64_CONSTANT (0xd6e8feb86659fd93)
         ^ own * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

/* Whether token @i starts a sentence, as far as the token before it says. */
static inline gboolean
engine_word_starts_sentence (const EngineToken *tokens, guint32 i, const char *text)
{
  if (i == 0 || (tokens[i].flags & ENGINE_TOKEN_LINE_START))
    return TRUE;
  if (tokens[i - 1].kind != ENGINE_TOKEN_PUNCT)
    return FALSE;
  switch ((guint8)text[tokens[i - 1].start_byte])
    {
    case '.':
    case '!':
    case '?':
    case ':':
    case '"':
    case 0xc2:
    case 0xe2:
      return TRUE;
    default:
      return FALSE;
    }
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

/* The step of a word of @form that is no dash. */
static inline guint
engine_word_step (guint32 form)
{
  const guint32 hash = form * 0x9e3779b1u;

  return form != 0 ? (guint)((guint64)hash * ENGINE_STEP_UNKNOWN >> 32) : ENGINE_STEP_UNKNOWN;
}

/* Whether an entry may start with @word and go on with @next: a maybe. */
static inline gboolean
engine_word_may_step (const EngineWord *word, const EngineWord *next)
{
  return word->next >> next->step & 1;
}

EngineWordMemo *engine_word_memo (void);
const EngineWord *engine_word_remember (EngineWordMemo *self, const EngineWord *word);

G_END_DECLS
