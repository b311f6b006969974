/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A number takes separators in: groups of three after a space of any kind, an apostrophe, a
 * comma or a point, then decimals; "26.10.2025" and "1, 2 et 3" are no numbers but several. */

#include "config.h"

#include "engine-scanner.h"

static const char *
skip_digits (const EngineScanner *s, const char *p)
{
  while (p < s->end && engine_scanner_is_digit (*p))
    p++;
  return p;
}

/* A space or an apostrophe that may part groups of three digits: its length in bytes. */
static guint
group_separator (const EngineScanner *s, const char *p)
{
  static const char *const separators[] = {
    " ", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89", "\xe2\x80\x87", "'", "\xe2\x80\x99"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      gsize n = strlen (separators[i]);

      if ((gsize)(s->end - p) > n && memcmp (p, separators[i], n) == 0)
        return n;
    }
  if (s->end - p > 4 && *p == '&')
    {
      guint n;

      return engine_scanner_char_at (s, p, &n).flags & ENGINE_CHAR_SPACE ? n : 0;
    }
  return 0;
}

/* "2 400MW": watts stand right behind the digits. */
static gboolean
leads_watts (const EngineScanner *s, const char *p)
{
  const char *first = p;

  while (p < s->end && (*p & 0x80) == 0 && s->table[(guint8)*p].flags & ENGINE_CHAR_LETTER)
    p++;
  return p - first >= 2 && p - first <= 3 && (p[-1] == 'W' || (p[-1] == 'h' && p[-2] == 'W'));
}

/* Groups of exactly three digits after @p, all parted alike. */
static const char *
skip_groups (const EngineScanner *s, const char *p)
{
  const char *first_separator = p;
  guint first_n = 0;

  for (;;)
    {
      guint n = group_separator (s, p);
      const char *digits = p + n;
      const char *end;

      if (n == 0 || (first_n != 0 && (n != first_n || memcmp (first_separator, p, n) != 0)))
        return p;
      end = skip_digits (s, digits);
      if (end - digits != 3
          || (end < s->end && (*end & 0x80) == 0
              && s->table[(guint8)*end].flags & ENGINE_CHAR_LETTER && n == 1 && *p == ' '
              && !leads_watts (s, end)))
        return p;
      first_n = n;
      p = end;
    }
}

/* Points and commas after the digits [first, p): takes decimals and groups of three, or marks the
 * chain as several numbers (dates, versions, addresses). */
static const char *
skip_points (EngineScanner *s, const char *first, const char *p, gboolean grouped)
{
  const char *q = p;
  const char *before_last = p;
  guint n_segments = 0;
  gboolean uniform = TRUE, groups = p - first <= 3 && !grouped;
  char separator = *p, last_separator = *p;

  while (s->end - q >= 2 && (*q == '.' || *q == ',') && engine_scanner_is_digit (q[1]))
    {
      const char *end = skip_digits (s, q + 1);

      if (n_segments > 0)
        {
          uniform = uniform && last_separator == separator;
          /* all but the last must be groups of three, or of two as in 12,34,567 */
          groups = groups && uniform
                   && (q - before_last == 4 || (separator == ',' && q - before_last == 3));
        }
      before_last = q;
      last_separator = *q;
      n_segments++;
      q = end;
    }
  if (n_segments <= 1)
    return q;
  if (groups && (last_separator != separator || q - before_last == 4))
    return q;
  s->chain_end = q;
  return p;
}

const char *
engine_scan_number (EngineScanner *s, const char *first)
{
  const char *digits = skip_digits (s, first);
  const char *p = digits;
  gboolean grouped = FALSE;

  if (p < s->end)
    {
      if (p - first <= 3 && *first != '0' && s->chain_end <= first)
        p = skip_groups (s, p);
      grouped = p > digits;
      if (p < s->end && (*p == '.' || *p == ',') && s->chain_end <= first)
        {
          const char *q = skip_points (s, first, p, grouped);

          p = q;
        }
    }
  if (p - first > ENGINE_SCANNER_MAX_BYTES)
    p = first + ENGINE_SCANNER_MAX_BYTES;
  engine_scanner_emit (s, first, p, ENGINE_TOKEN_NUMBER, 0, 0);
  return p;
}
