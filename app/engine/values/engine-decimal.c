/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Exact decimals, and the digits of one token: which of their separators part thousands and which
 * one starts the decimals.
 *
 * A decimal has 18 significant digits; it becomes a double once, at the end, correctly rounded. */

#include "config.h"

#include "engine-number.h"

#include <stdio.h>
#include <string.h>

#define MAX_DIGITS 18

static const double powers_of_ten[] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                        1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                        1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };

/**
 * engine_decimal_from_int:
 * @value: any
 *
 * Returns: @value, exactly
 */
EngineDecimal
engine_decimal_from_int (guint64 value)
{
  return (EngineDecimal){ value, 0 };
}

static EngineDecimal
normalised (unsigned __int128 mantissa, gint32 exponent)
{
  EngineDecimal d;

  while (mantissa > G_MAXUINT64 / 10)
    {
      mantissa = (mantissa + 5) / 10;
      exponent++;
    }
  d.mantissa = (guint64)mantissa;
  while (d.mantissa != 0 && d.mantissa % 10 == 0)
    {
      d.mantissa /= 10;
      exponent++;
    }
  d.exponent = d.mantissa == 0 ? 0 : exponent;
  return d;
}

/**
 * engine_decimal_multiply:
 * @a: a factor
 * @b: a factor
 *
 * Returns: the product, exact up to 18 significant digits
 */
EngineDecimal
engine_decimal_multiply (EngineDecimal a, EngineDecimal b)
{
  return normalised ((unsigned __int128)a.mantissa * b.mantissa, a.exponent + b.exponent);
}

/**
 * engine_decimal_add:
 * @a: a summand
 * @b: a summand
 *
 * Returns: the sum, exact up to 18 significant digits
 */
EngineDecimal
engine_decimal_add (EngineDecimal a, EngineDecimal b)
{
  unsigned __int128 high;

  if (a.mantissa == 0)
    return b;
  if (b.mantissa == 0)
    return a;
  if (a.exponent < b.exponent)
    return engine_decimal_add (b, a);
  if (a.exponent - b.exponent > MAX_DIGITS)
    return a;
  high = a.mantissa;
  for (gint32 i = b.exponent; i < a.exponent; i++)
    high *= 10;
  return normalised (high + b.mantissa, b.exponent);
}

/**
 * engine_decimal_to_double:
 * @self: a decimal
 *
 * Returns: the nearest double
 */
double
engine_decimal_to_double (EngineDecimal self)
{
  char buffer[48];

  if (self.mantissa <= (G_GUINT64_CONSTANT (1) << 53) && ABS (self.exponent) <= 22)
    return self.exponent < 0 ? (double)self.mantissa / powers_of_ten[-self.exponent]
                             : (double)self.mantissa * powers_of_ten[self.exponent];
  g_snprintf (buffer, sizeof buffer, "%" G_GUINT64_FORMAT "e%d", self.mantissa, self.exponent);
  return g_ascii_strtod (buffer, NULL);
}

/**
 * engine_decimal_parse:
 * @text: digits with a point and a power of ten, as in the lexicon's attributes
 * @out: (out): the value
 *
 * Returns: whether @text is a number
 */
gboolean
engine_decimal_parse (const char *text, EngineDecimal *out)
{
  guint64 mantissa = 0;
  gint32 exponent = 0;
  gboolean point = FALSE, digits = FALSE;
  const char *p;

  for (p = text; g_ascii_isdigit (*p) || (*p == '.' && !point); p++)
    {
      if (*p == '.')
        {
          point = TRUE;
          continue;
        }
      digits = TRUE;
      if (mantissa > G_MAXUINT64 / 100)
        return FALSE;
      mantissa = mantissa * 10 + (guint)(*p - '0');
      exponent -= point;
    }
  if (digits && (*p == 'e' || *p == 'E'))
    {
      char *end;
      gint64 power = g_ascii_strtoll (p + 1, &end, 10);

      if (end == p + 1 || ABS (power) > 100)
        return FALSE;
      exponent += (gint32)power;
      p = end;
    }
  if (!digits || *p != '\0')
    return FALSE;
  *out = normalised (mantissa, exponent);
  return TRUE;
}

typedef struct
{
  guint n_commas;
  guint n_points;
  guint n_spaces; /* spaces and apostrophes */
  gsize last_comma;
  gsize last_point;
  gsize n_digits;
  gsize first_group; /* digits before the first separator */
} Separators;

static Separators
find_separators (const char *text, gsize length_bytes)
{
  Separators s = { 0 };

  for (gsize i = 0; i < length_bytes; i++)
    {
      gboolean any = s.n_commas + s.n_points + s.n_spaces > 0;

      if (g_ascii_isdigit (text[i]))
        {
          s.n_digits++;
          if (!any)
            s.first_group++;
        }
      else if (text[i] == ',')
        s.last_comma = i, s.n_commas++;
      else if (text[i] == '.')
        s.last_point = i, s.n_points++;
      else
        s.n_spaces++;
    }
  return s;
}

/* Where the decimals begin: the offset of their sign, or @length_bytes where there are none. */
static gsize
decimal_sign (const char *text,
              gsize length_bytes,
              const Separators *s,
              gboolean decimal_comma,
              guint *flags)
{
  gsize sign, n_after;
  gboolean is_comma;

  if (s->n_commas > 0 && s->n_points > 0)
    {
      sign = MAX (s->last_comma, s->last_point);
      return (text[sign] == ',' ? s->n_commas : s->n_points) == 1 ? sign : length_bytes;
    }
  if (s->n_commas + s->n_points == 0 || s->n_commas > 1 || s->n_points > 1)
    return length_bytes;
  sign = s->n_commas ? s->last_comma : s->last_point;
  is_comma = s->n_commas > 0;
  n_after = length_bytes - sign - 1;
  if (s->n_spaces > 0 || is_comma == decimal_comma || n_after != 3 || s->first_group > 3
      || text[0] == '0')
    return sign;
  *flags |= ENGINE_NUMBER_UNSURE_POINT;
  return length_bytes;
}

/**
 * engine_digits_read:
 * @text: the bytes of a NUMBER token
 * @length_bytes: its length
 * @decimal_comma: whether a lone comma with three digits after it is a decimal one
 * @out: (out): the value
 * @flags: (inout): %EngineNumberFlags are added
 *
 * Returns: whether @text is a number
 */
gboolean
engine_digits_read (const char *text,
                    gsize length_bytes,
                    gboolean decimal_comma,
                    EngineDecimal *out,
                    guint *flags)
{
  Separators s = find_separators (text, length_bytes);
  gsize sign = decimal_sign (text, length_bytes, &s, decimal_comma, flags);
  unsigned __int128 mantissa = 0;
  gint32 exponent = 0;
  guint n = 0;

  if (s.n_digits == 0)
    return FALSE;
  for (gsize i = 0; i < length_bytes; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        continue;
      if (n < 30)
        {
          mantissa = mantissa * 10 + (guint)(text[i] - '0');
          n += n > 0 || text[i] != '0';
          exponent -= i > sign;
        }
      else
        exponent += i < sign;
    }
  *flags |= ENGINE_NUMBER_DIGITS;
  if (sign < length_bytes)
    *flags |= ENGINE_NUMBER_DECIMALS;
  if (s.n_commas + s.n_points + s.n_spaces > (sign < length_bytes))
    *flags |= ENGINE_NUMBER_GROUPED;
  if (s.n_digits == 4 && length_bytes == 4)
    *flags |= ENGINE_NUMBER_FOUR_DIGITS;
  if (text[0] == '0' && s.first_group > 1)
    *flags |= ENGINE_NUMBER_LEADING_ZERO;
  *out = normalised (mantissa, exponent);
  return TRUE;
}
