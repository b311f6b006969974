/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Character references: by number, and the names that texts in Latin letters are copied with.  What
 * is none ("R&D;", "AT&T") stays an ampersand. */

#include "config.h"

#include "engine-entities.h"

#include <string.h>

/* "&thetasym;" is the longest name, "&#1114111;" the longest number */
#define MAX_BYTES 10

static const struct
{
  const char name[8];
  guint16 c;
} names[] = {
  { "AElig", 0xc6 },   { "Agrave", 0xc0 },   { "Ccedil", 0xc7 },   { "Eacute", 0xc9 },
  { "Ecirc", 0xca },   { "Egrave", 0xc8 },   { "Icirc", 0xce },    { "OElig", 0x152 },
  { "Ocirc", 0xd4 },   { "aacute", 0xe1 },   { "acirc", 0xe2 },    { "aelig", 0xe6 },
  { "agrave", 0xe0 },  { "amp", '&' },       { "apos", '\'' },     { "auml", 0xe4 },
  { "bull", 0x2022 },  { "ccedil", 0xe7 },   { "cent", 0xa2 },     { "deg", 0xb0 },
  { "eacute", 0xe9 },  { "ecirc", 0xea },    { "egrave", 0xe8 },   { "emsp", 0x2003 },
  { "ensp", 0x2002 },  { "euml", 0xeb },     { "euro", 0x20ac },   { "frac12", 0xbd },
  { "frac14", 0xbc },  { "frac34", 0xbe },   { "gt", '>' },        { "hellip", 0x2026 },
  { "iacute", 0xed },  { "icirc", 0xee },    { "iuml", 0xef },     { "laquo", 0xab },
  { "ldquo", 0x201c }, { "lsaquo", 0x2039 }, { "lsquo", 0x2018 },  { "lt", '<' },
  { "mdash", 0x2014 }, { "middot", 0xb7 },   { "nbsp", 0xa0 },     { "ndash", 0x2013 },
  { "ntilde", 0xf1 },  { "oacute", 0xf3 },   { "ocirc", 0xf4 },    { "oelig", 0x153 },
  { "ouml", 0xf6 },    { "pound", 0xa3 },    { "quot", '"' },      { "raquo", 0xbb },
  { "rdquo", 0x201d }, { "rsaquo", 0x203a }, { "rsquo", 0x2019 },  { "sbquo", 0x201a },
  { "shy", 0xad },     { "szlig", 0xdf },    { "thinsp", 0x2009 }, { "times", 0xd7 },
  { "uacute", 0xfa },  { "ucirc", 0xfb },    { "ugrave", 0xf9 },   { "uuml", 0xfc },
  { "yen", 0xa5 },
};

static gunichar
number (const char *digits, gsize n)
{
  gboolean hex = n > 1 && (digits[0] | 0x20) == 'x';
  gunichar c = 0;

  for (gsize i = hex; i < n; i++)
    {
      int digit = hex ? g_ascii_xdigit_value (digits[i]) : g_ascii_digit_value (digits[i]);

      if (digit < 0)
        return 0;
      c = c * (hex ? 16 : 10) + (gunichar)digit;
    }
  return c >= 0x20 && g_unichar_validate (c) ? c : 0;
}

guint
engine_entity (const char *text, const char *end, gunichar *c)
{
  gsize room = MIN ((gsize)(end - text), MAX_BYTES);
  const char *stop = memchr (text, ';', room);
  gsize n;

  if (stop == NULL || stop < text + 3)
    return 0;
  n = (gsize)(stop - text) - 1;
  *c = 0;
  if (text[1] == '#')
    *c = number (text + 2, n - 1);
  else
    for (gsize i = 0; i < G_N_ELEMENTS (names) && *c == 0; i++)
      if (strlen (names[i].name) == n && memcmp (names[i].name, text + 1, n) == 0)
        *c = names[i].c;
  return *c != 0 ? (guint)n + 2 : 0;
}
