/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers as written, in digits or words, as exact decimals: a mantissa and a power of ten, made
 * into a double only at the end and then correctly rounded.  What the words are and which decimal
 * sign a language uses comes from its pack. */

#pragma once

#include "engine-analysis.h"

G_BEGIN_DECLS

/* mantissa × 10^exponent */
typedef struct
{
  guint64 mantissa;
  gint32 exponent;
} EngineDecimal;

EngineDecimal engine_decimal_from_int (guint64 value);

static inline gboolean
engine_decimal_is_one (EngineDecimal d)
{
  return d.mantissa == 1 && d.exponent == 0;
}

gboolean engine_decimal_parse (const char *text, EngineDecimal *out); /* "1e-3", "0.0283", "12" */
EngineDecimal engine_decimal_multiply (EngineDecimal a, EngineDecimal b);
EngineDecimal engine_decimal_add (EngineDecimal a, EngineDecimal b);
double engine_decimal_to_double (EngineDecimal self);

typedef enum
{
  ENGINE_NUMBER_DIGITS = 1 << 0,    /* begins with digits */
  ENGINE_NUMBER_WORDS = 1 << 1,     /* in words only */
  ENGINE_NUMBER_SCALED = 1 << 2,    /* ends in thousand, million, bn … */
  ENGINE_NUMBER_ABBREVIATED = 1 << 3, /* its scale is a letter or two: k, m, bn */
  ENGINE_NUMBER_ARTICLE = 1 << 4,   /* nothing but "a", "un": maybe no number */
  ENGINE_NUMBER_ABOUT = 1 << 5,     /* "une centaine" */
  ENGINE_NUMBER_VAGUE = 1 << 6,     /* "dizaines de milliards" */
  ENGINE_NUMBER_GROUPED = 1 << 7,   /* has thousands separators */
  ENGINE_NUMBER_DECIMALS = 1 << 8,  /* has decimals */
  ENGINE_NUMBER_FOUR_DIGITS = 1 << 9, /* four bare digits: maybe a year */
  ENGINE_NUMBER_LEADING_ZERO = 1 << 10,
  ENGINE_NUMBER_INDEFINITE = 1 << 11, /* article that is no numeral in its language: "a" */
  ENGINE_NUMBER_UNSURE_POINT = 1 << 12, /* 1.234 or 1,234: one group of three, read as thousands */
} EngineNumberFlags;

typedef struct
{
  EngineDecimal decimal;
  guint32 first; /* tokens */
  guint32 last;
  guint flags; /* EngineNumberFlags */
} EngineNumber;

/* The digits of one NUMBER token: separators of thousands and decimals told apart. */
gboolean engine_digits_read (const char *text,
                             gsize length_bytes,
                             gboolean decimal_comma,
                             EngineDecimal *out,
                             guint *flags);
/* The number that starts at token @i, digits or words with their scales. */
gboolean engine_number_read (const EngineAnalysis *a, guint32 i, EngineNumber *out);
/* A number in words below 100, or any scale-free digits; for days, quarters and the like. */
gboolean
engine_number_read_any_small (const EngineAnalysis *a, guint32 i, guint *value, guint32 *last);

static inline gboolean
engine_number_read_small (const EngineAnalysis *a, guint32 i, guint *value, guint32 *last)
{
  /* digits and words of numbers have it */
  return (engine_token_clues (a, i) & ENGINE_CLUE_VALUE) != 0
         && engine_number_read_any_small (a, i, value, last);
}

/* A year in words: "nineteen eighty six", "two thousand and five". */
gboolean engine_number_read_year (const EngineAnalysis *a, guint32 i, int *year, guint32 *last);
/* The code and the attributes of a tag. */
#define engine_tag_code(a, t) engine_pack_entry_code ((a)->pack, (t)->entry)
/* The code's leading number: what g_ascii_strtoll() would read there. */
#define engine_tag_number(a, t) engine_pack_entry_number ((a)->pack, (t)->entry)
#define engine_tag_attr(a, t, key) engine_pack_entry_attr ((a)->pack, (t)->entry, key)

/* Whether token @i stands right after the one before, with no space between. */
static inline gboolean
engine_token_is_glued (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  return i > 0 && t[-1].start_byte + t[-1].length_bytes == t->start_byte
         && t[-1].kind != ENGINE_TOKEN_BREAK;
}

/* The character of a one-character token, 0 for others. */
static inline gunichar
engine_token_char (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const char *p = a->text + t->start_byte;

  if (t->length_bytes == 0 || t->length_bytes != g_utf8_skip[(guint8)*p])
    return 0;
  return (guint8)*p < 0x80 ? (guint8)*p : g_utf8_get_char (p);
}

gboolean engine_token_is_any_dash (const EngineAnalysis *a, guint32 i);

/* Hyphens and dashes of every length. */
static inline gboolean
engine_token_is_dash (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->kind != ENGINE_TOKEN_WORD && engine_token_is_any_dash (a, i);
}

G_END_DECLS
