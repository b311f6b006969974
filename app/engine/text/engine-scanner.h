/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the tokens share: the place in the text, characters by table, and the token that
 * ends at a place. */

#pragma once

#include "engine-analysis.h"
#include "engine-entities.h"
#include "engine-fold.h"
#include "engine-word-memo.h"
#include "engine-wrap.h"

#include <string.h>

G_BEGIN_DECLS

/* length_bytes is 16 bits wide */
#define ENGINE_SCANNER_MAX_BYTES 60000

typedef struct
{
  EngineAnalysis *a;
  const EngineChar *table;
  const char *start; /* of the document */
  const char *end; /* of the window */
  const char *chain_end; /* digits before this take no point or comma */
  const char *at; /* where the window starts */
  const char *line; /* where the line does */
  const char *link; /* where the text of a link ends, and its address */
  const char *link_end;
  EngineWrap wrap;
  EngineToken *tokens; /* of the analysis */
  guint64 *keys; /* the same */
  guint n_tokens;
  guint room;
  guint32 serial; /* of the pack */
  guint32 line_token; /* the first of the line */
  guint n_caps; /* words of the line that are in capitals */
  gboolean small; /* it has one without a capital */
  guint8 pending; /* flags for the next token */
  gboolean elides;
} EngineScanner;

/* The character at @p and its length in bytes. */
static inline EngineChar
engine_scanner_char_at (const EngineScanner *s, const char *p, guint *n_bytes)
{
  guint8 b = *p;
  gunichar c;

  if (b < 0x80)
    {
      if (G_UNLIKELY (b == '&') && (*n_bytes = engine_entity (p, s->end, &c)) > 0)
        return engine_char (c);
      *n_bytes = 1;
      return s->table[b];
    }
  *n_bytes = g_utf8_skip[b];
  if (*n_bytes == 2)
    c = ((gunichar)(b & 0x1f) << 6) | (p[1] & 0x3f);
  else
    c = g_utf8_get_char (p);
  return c < ENGINE_CHAR_TABLE_SIZE ? s->table[c] : engine_char (c);
}

static inline gboolean
engine_scanner_is_digit (char c)
{
  return c >= '0' && c <= '9';
}

/* Bytes of the apostrophe at @p, 0 where there is none. */
static inline guint
engine_scanner_apostrophe (const EngineScanner *s, const char *p)
{
  gunichar c;
  guint n;

  if (p >= s->end)
    return 0;
  if (*p == '\'')
    return 1;
  if (s->end - p >= 3 && memcmp (p, "\xe2\x80\x99", 3) == 0) /* ’ */
    return 3;
  if (s->end - p >= 2 && memcmp (p, "\xca\xbc", 2) == 0) /* ʼ */
    return 2;
  if (*p == '&' && (n = engine_entity (p, s->end, &c)) > 0 && (c == '\'' || c == 0x2019))
    return n;
  return 0;
}

static inline gboolean
engine_scanner_is_word_char (const EngineScanner *s, const char *p)
{
  guint n;

  return p < s->end
         && (engine_scanner_is_digit (*p)
             || (engine_scanner_char_at (s, p, &n).flags & ENGINE_CHAR_LETTER));
}

/* Room for more tokens. */
void engine_scanner_make_room (EngineScanner *s);

/* The line ends before token @end. */
void engine_scanner_end_line (EngineScanner *s, guint end);

/* A token as it is written: @hash and @spelling as for engine_word_key(). */
static inline void
engine_scanner_emit_spelled (EngineScanner *s,
                             const char *first,
                             const char *last,
                             EngineTokenKind kind,
                             guint8 flags,
                             guint64 hash,
                             guint32 spelling)
{
  EngineToken t = { .start_byte = (guint32)(first - s->start),
                    .form = spelling,
                    .length_bytes = (guint16)(last - first),
                    .kind = kind,
                    .flags = flags | s->pending };
  guint i;

  if (s->n_tokens == s->room)
    engine_scanner_make_room (s);
  i = s->n_tokens++;
  s->tokens[i] = t;
  s->pending = kind == ENGINE_TOKEN_BREAK ? ENGINE_TOKEN_LINE_START : 0;
  if (kind == ENGINE_TOKEN_WORD && !(flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS)))
    s->small = TRUE;
  else if (kind == ENGINE_TOKEN_WORD)
    {
      s->n_caps += (flags & ENGINE_TOKEN_ALL_CAPS) != 0;
      if (engine_word_starts_sentence (s->tokens, i, s->start))
        s->tokens[i].classset = ENGINE_PLACE_START;
    }
  else if (kind == ENGINE_TOKEN_BREAK)
    engine_scanner_end_line (s, i);
  s->keys[i] = engine_word_key (s->serial, hash, spelling, kind, flags,
                                kind == ENGINE_TOKEN_WORD ? s->tokens[i].classset : 0);
}

/* A token that is written as it folds but for its case. */
static inline void
engine_scanner_emit (EngineScanner *s,
                     const char *first,
                     const char *last,
                     EngineTokenKind kind,
                     guint8 flags,
                     guint64 hash)
{
  engine_scanner_emit_spelled (s, first, last, kind, flags, hash, 0);
}

/* ¹ ² ³ and their like: marks of notes, but for those of m² and km³. */
static inline gboolean
engine_scanner_is_superscript (const char *p)
{
  if ((guint8)p[0] == 0xc2)
    return (guint8)p[1] == 0xb9 || (guint8)p[1] == 0xb2 || (guint8)p[1] == 0xb3;
  return (guint8)p[0] == 0xe2 && (guint8)p[1] == 0x81 && (guint8)p[2] >= 0xb0
         && (guint8)p[2] <= 0xb9;
}

/* The hash of one character. */
static inline guint64
engine_scanner_hash_char (EngineChar c)
{
  G_STATIC_ASSERT (G_STRUCT_OFFSET (EngineChar, fold) == 0 && sizeof c == sizeof (guint64));
  return engine_fold_hash_buffer ((const char *)&c, c.n_fold);
}

/* Whether a word of more than a letter ends at @p for sure: before a space, a comma, a full stop and
 * white space. */
static inline gboolean
engine_scanner_ends_plainly (const char *p)
{
  return *p == ' ' || *p == ',' || (*p == '.' && (p[1] == ' ' || p[1] == '\n'));
}

/* A word of nothing but small letters of ASCII behind its first, as most are; %NULL where there is
 * none. */
static inline const char *
engine_scan_plain_word (EngineScanner *s, const char *first)
{
  guint64 hash;
  const char *p = engine_fold_plain_word (first, s->end, &hash);

  if (p == NULL || p == first || !engine_scanner_ends_plainly (p) || (*p == '.' && p == first + 1))
    return NULL;
  engine_scanner_emit (s, first, p, ENGINE_TOKEN_WORD, *first < 'a' ? ENGINE_TOKEN_CAPITAL : 0,
                       hash);
  return p;
}

/* 's after a word or a number: its end, or NULL. */
const char *engine_scanner_possessive_end (const EngineScanner *s, const char *p);
/* Take the word or the number that starts at @first; where the text goes on. */
const char *engine_scan_word (EngineScanner *s, const char *first);
const char *engine_scan_number (EngineScanner *s, const char *first);

G_END_DECLS
