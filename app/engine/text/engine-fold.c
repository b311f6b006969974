/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding of words to lexicon keys: see the header.  Code points below U+0250 come from a table
 * made once from GLib's Unicode data; the rest are decomposed one by one. */

#include "config.h"

#include "engine-entities.h"
#include "engine-fold.h"

#include <string.h>

static const struct
{
  gunichar c;
  const char *fold;
} specials[] = {
  { 0xdf, "ss" },       { 0xc6, "ae" },       { 0xe6, "ae" },       { 0x152, "oe" },
  { 0x153, "oe" },      { 0xd8, "o" },        { 0xf8, "o" },        { 0x110, "d" },
  { 0x111, "d" },       { 0x141, "l" },       { 0x142, "l" },       { 0x131, "i" },
  { 0x126, "h" },       { 0x127, "h" },       { 0xfb00, "ff" },     { 0xfb01, "fi" },
  { 0xfb02, "fl" },     { 0xfb03, "ffi" },    { 0xfb04, "ffl" },    { 0xfb05, "st" },
  { 0xfb06, "st" },     { 0x2018, "'" },      { 0x2019, "'" },      { 0x2bc, "'" },
  { 0x201b, "'" },      { 0x2010, "-" },      { 0x2011, "-" },      { 0x2012, "-" },
  { 0x2013, "-" },      { 0x2014, "-" },      { 0x2015, "-" },      { 0x2212, "-" },
  { 0xad, "" },         { 0xbc, "\xc2\xbc" }, { 0xbd, "\xc2\xbd" }, { 0xbe, "\xc2\xbe" },
  { 0xb0, "\xc2\xb0" },
};

/* Of characters whose Unicode type says something else, or nothing; 0 = none of them. */
static guint8
flags_of_special (gunichar c)
{
  switch (c)
    {
    case 0x27:
    case 0x2bc:
      return ENGINE_CHAR_PUNCT;
    case 0xad:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
    case 0x200b:
      return ENGINE_CHAR_INSIDE;
    case '\n':
    case '\r':
    case 0x85:
    case 0x2028:
    case 0x2029:
    case '\f':
    case '\v':
      return ENGINE_CHAR_BREAK;
    case '%':
    case '&':
    case '*':
    case '@':
    case '#':
    case '/':
    case '\\':
    case 0x2030:
      return ENGINE_CHAR_SYMBOL;
    default:
      return 0;
    }
}

static guint8
flags_of (gunichar c)
{
  const guint8 special = flags_of_special (c);

  if (special != 0)
    return special;
  switch (g_unichar_type (c))
    {
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
      return ENGINE_CHAR_LETTER | ENGINE_CHAR_UPPER;
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_OTHER_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_DECIMAL_NUMBER:
      return ENGINE_CHAR_LETTER;
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
      return ENGINE_CHAR_INSIDE;
    case G_UNICODE_SPACE_SEPARATOR:
      return ENGINE_CHAR_SPACE;
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
      return ENGINE_CHAR_PUNCT;
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
      return ENGINE_CHAR_SYMBOL;
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    default:
      return 0;
    }
}

static EngineChar
make_char (gunichar c)
{
  EngineChar r = { .flags = flags_of (c) };
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gunichar base;

  if (c == '\t')
    r.flags = ENGINE_CHAR_SPACE;
  for (gsize i = 0; i < G_N_ELEMENTS (specials); i++)
    if (specials[i].c == c)
      {
        r.n_fold = strlen (specials[i].fold);
        memcpy (r.fold, specials[i].fold, r.n_fold);
        if (c < 0xbc || c > 0xbe)
          r.flags |= r.flags & ENGINE_CHAR_LETTER ? ENGINE_CHAR_CHANGED : 0;
        return r;
      }
  if (r.flags & ENGINE_CHAR_INSIDE)
    {
      r.flags |= ENGINE_CHAR_CHANGED;
      return r;
    }
  base = c;
  if (r.flags & ENGINE_CHAR_LETTER)
    {
      g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
      if (g_unichar_isalnum (parts[0]))
        base = parts[0];
    }
  if (base != c)
    r.flags |= ENGINE_CHAR_CHANGED;
  base = g_unichar_tolower (base);
  r.n_fold = g_unichar_to_utf8 (base, r.fold);
  return r;
}

/**
 * engine_char_table:
 *
 * Returns: what every code point below %ENGINE_CHAR_TABLE_SIZE is and folds to
 */
const EngineChar *
engine_char_table (void)
{
  static EngineChar table[ENGINE_CHAR_TABLE_SIZE];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (gunichar c = 0; c < ENGINE_CHAR_TABLE_SIZE; c++)
        table[c] = make_char (c);
      g_once_init_leave (&ready, 1);
    }
  return table;
}

/**
 * engine_char:
 * @c: a code point
 *
 * Returns: what @c is and what it folds to
 */
EngineChar
engine_char (gunichar c)
{
  return c < ENGINE_CHAR_TABLE_SIZE ? engine_char_table ()[c] : make_char (c);
}

/* The line end inside a word that was parted at @text, with the hyphen before it and the margin
 * after it: its length in bytes, 0 where there is none. */
gsize
engine_fold_line_end (const char *text, const char *end)
{
  const char *p = text;

  if (p < end && *p == '-')
    p++;
  else if (end - p >= 3 && memcmp (p, "\xe2\x80\x90", 3) == 0)
    p += 3;
  while (p < end && *p == ' ')
    p++;
  if (p == end || *p != '\n')
    return 0;
  while (p < end && (*p == '\n' || *p == ' ' || *p == '\t' || *p == '>'))
    p++;
  return p - text;
}

gsize
engine_fold (const char *text, gsize length_bytes, char *out)
{
  const EngineChar *table = engine_char_table ();
  const char *end = text + length_bytes;
  gsize n = 0;

  if (length_bytes > ENGINE_FOLD_MAX_BYTES)
    return 0;
  while (text < end)
    {
      guint8 b = *text;
      EngineChar c;

      if (g_ascii_isalpha (b))
        {
          out[n++] = b | 0x20;
          text++;
          continue;
        }

      if (b == '.' && length_bytes > 1) /* U.S. is US */
        {
          text++;
          continue;
        }
      if ((b == '-' || b == '\n' || b == 0xe2) && length_bytes > 3)
        {
          gsize skip = engine_fold_line_end (text, end);

          text += skip;
          if (skip > 0)
            continue;
        }
      if (b == '&')
        {
          gunichar entity;
          guint n_bytes = engine_entity (text, end, &entity);

          if (n_bytes > 0)
            {
              c = engine_char (entity);
              memcpy (out + n, c.fold, sizeof c.fold);
              n += c.n_fold;
              text += n_bytes;
              continue;
            }
        }
      if (b < 0x80)
        c = table[b];
      else if (b >= 0xc3 && b <= 0xc8) /* below ENGINE_CHAR_TABLE_SIZE */
        c = table[((gunichar)(b & 0x1f) << 6) | (text[1] & 0x3f)];
      else
        c = engine_char (g_utf8_get_char (text));
      memcpy (out + n, c.fold, sizeof c.fold);
      n += c.n_fold;
      text += b < 0x80 ? 1 : g_utf8_skip[b];
    }
  return n;
}

/* Composes @c with a combining mark; 0 where there is no such letter. */
static gunichar
compose (gunichar c, gunichar mark)
{
  gunichar r;

  return g_unichar_compose (c, mark, &r) ? r : 0;
}

gsize
engine_fold_case (const char *text, gsize length_bytes, char *out)
{
  const char *end = text + length_bytes;
  gsize n = 0, last = 0;
  gunichar previous = 0;

  if (length_bytes > ENGINE_FOLD_MAX_BYTES)
    return 0;
  while (text < end)
    {
      gsize skip = length_bytes > 3 ? engine_fold_line_end (text, end) : 0;
      gunichar c = g_utf8_get_char (text);
      guint n_bytes = c == '&' ? engine_entity (text, end, &c) : 0;
      EngineChar info = engine_char (c);

      text += skip > 0 ? skip : n_bytes > 0 ? n_bytes : (gsize)g_utf8_skip[(guint8)*text];
      if (skip > 0)
        continue;
      if (info.flags & ENGINE_CHAR_INSIDE)
        {
          gunichar both = previous ? compose (previous, c) : 0;

          if (both)
            {
              n = last + g_unichar_to_utf8 (both, out + last);
              previous = both;
            }
          continue;
        }
      if (c == '.' && length_bytes > 1)
        continue;
      last = n;
      if (info.flags & ENGINE_CHAR_LETTER)
        {
          previous = g_unichar_tolower (c);
          n += g_unichar_to_utf8 (previous, out + n);
        }
      else
        {
          previous = 0;
          memcpy (out + n, info.fold, info.n_fold);
          n += info.n_fold;
        }
    }
  return n;
}

gboolean
engine_fold_changes_ending (const char *text, gsize length_bytes)
{
  if (length_bytes > 1 && (text[length_bytes - 1] == 's' || text[length_bytes - 1] == 'S'))
    length_bytes--;
  if (length_bytes > 1 && (text[length_bytes - 1] == 'e' || text[length_bytes - 1] == 'E'))
    length_bytes--;
  return length_bytes > 0 && (guint8)text[length_bytes - 1] >= 0x80;
}

guint64
engine_fold_hash (const char *folded, gsize length_bytes)
{
  char buffer[ENGINE_FOLD_BUFFER_BYTES + sizeof (guint64)];

  if (length_bytes > ENGINE_FOLD_BUFFER_BYTES)
    return 0;
  memcpy (buffer, folded, length_bytes);
  memset (buffer + length_bytes, 0, sizeof (guint64));
  return engine_fold_hash_buffer (buffer, length_bytes);
}
