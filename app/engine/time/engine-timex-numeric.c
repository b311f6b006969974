/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in digits, read from the bytes so that the tokens' separators do not matter: 2025-10-28,
 * 28/10/2025, 15.05.99, 22/04, 04/2016, 2012/aug/10.  Which comes first, day or month, is the
 * language's custom unless one of them is over twelve. */

#include "config.h"

#include "engine-fill.h"
#include "engine-number.h"
#include "engine-timex.h"

typedef struct
{
  int value[3];
  guint n_digits[3];
  guint n;
  char separator;
  gsize length_bytes;
} Digits;

/* Groups of digits parted by the same one of - / . with nothing between. */
static Digits
read_groups (const char *p, gsize length_bytes)
{
  Digits d = { 0 };
  gsize i = 0;

  while (d.n < 3)
    {
      gsize from = i;
      int value = 0;

      while (i < length_bytes && g_ascii_isdigit (p[i]) && i - from < 5)
        value = value * 10 + (p[i++] - '0');
      if (i == from || i - from > 4)
        break;
      d.value[d.n] = value;
      d.n_digits[d.n] = (guint)(i - from);
      d.n++;
      d.length_bytes = i;
      if (i >= length_bytes || (p[i] != '-' && p[i] != '/' && p[i] != '.')
          || (d.separator != 0 && p[i] != d.separator))
        break;
      if (d.n < 3)
        d.separator = p[i++];
    }
  return d;
}

/* Whether the text goes on after the groups in a way that no date does. */
static gboolean
goes_on (const char *p, gsize length_bytes, gsize i)
{
  if (i >= length_bytes)
    return FALSE;
  if (g_ascii_isalnum (p[i]) || p[i] == '%' || p[i] == '/' || p[i] == '_')
    return !(p[i] == 'T' && i + 1 < length_bytes && g_ascii_isdigit (p[i + 1]));
  return (p[i] == '-' || p[i] == '.' || p[i] == ':' || p[i] == ',') && i + 1 < length_bytes
         && g_ascii_isdigit (p[i + 1]);
}

/* "2/29-3/1": whether two days and their months, with a dash between, stand at @p. */
static gboolean
is_range (const char *p, gsize length_bytes, const Digits *d)
{
  Digits to;

  if (d->n != 2 || d->separator != '/' || d->length_bytes >= length_bytes
      || p[d->length_bytes] != '-')
    return FALSE;
  p += d->length_bytes + 1;
  length_bytes -= d->length_bytes + 1;
  to = read_groups (p, length_bytes);
  return to.n == 2 && to.separator == '/' && d->n_digits[0] <= 2 && d->n_digits[1] <= 2
         && to.n_digits[0] <= 2 && to.n_digits[1] <= 2
         && !goes_on (p, length_bytes, to.length_bytes);
}

/* Whether the day and month at @i end such a range. */
static gboolean
ends_range (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *from;
  Digits d;

  if (i < 4 || engine_token_char (a, i - 1) != '-' || engine_token_char (a, i - 3) != '/'
      || engine_token (a, i - 4)->kind != ENGINE_TOKEN_NUMBER)
    return FALSE;
  from = engine_token (a, i - 4);
  d = read_groups (engine_token_text (a, i - 4), a->window_end_byte - from->start_byte);
  /* "1/2-3/4" are fractions */
  if (d.n_digits[0] + d.n_digits[1] < 3
      && engine_timex_tag_before (a, i - 4, ENGINE_CLASS_DAY_PREP) == NULL)
    return FALSE;
  return is_range (engine_token_text (a, i - 4), a->window_end_byte - from->start_byte, &d);
}

static gboolean
preceded_by_part (const EngineAnalysis *a, guint32 i)
{
  gunichar c;

  if (i == 0 || !engine_token_is_glued (a, i) || ends_range (a, i))
    return FALSE;
  c = engine_token_char (a, i - 1);
  return engine_token (a, i - 1)->kind == ENGINE_TOKEN_WORD || c == '/' || c == '-' || c == '.'
         || c == '=' || c == '#' || c == '$' || c == '_';
}

static int
full_year (int value, guint n_digits)
{
  if (n_digits == 4)
    return value;
  return value < 40 ? 2000 + value : 1900 + value;
}

static gboolean
set_date (EngineDatePart *out, int year, int month, int day)
{
  if (!engine_date_is_valid (year ? year : 2000, month, day))
    return FALSE;
  out->point.year = (gint16)year;
  out->point.month = (gint8)month;
  out->point.day = (gint8)day;
  out->point.grain = ENGINE_GRAIN_DAY;
  return TRUE;
}

/* Day and month in the order of the language, else in the other one. */
static gboolean
set_day_month (const EngineAnalysis *a, EngineDatePart *out, int year, int first, int second)
{
  gboolean month_first = (a->style & ENGINE_STYLE_MONTH_FIRST) != 0;

  if (month_first && a->day_first_seen)
    month_first = FALSE;
  return month_first ? set_date (out, year, first, second) || set_date (out, year, second, first)
                     : set_date (out, year, second, first) || set_date (out, year, first, second);
}

static gboolean
from_groups (const EngineAnalysis *a, guint32 i, const Digits *d, EngineDatePart *out)
{
  gboolean introduced;

  if (d->n == 3 && d->n_digits[0] == 4)
    return d->value[0] >= 1000 && d->n_digits[1] <= 2 && d->n_digits[2] <= 2
           && set_date (out, d->value[0], d->value[1], d->value[2]);
  if (d->n == 3)
    return d->n_digits[0] <= 2 && d->n_digits[1] <= 2
           && (d->n_digits[2] == 4 || d->n_digits[2] == 2)
           && (d->separator != '.' || d->n_digits[2] == 4 || d->n_digits[1] == 2)
           && (d->separator != '-' || d->n_digits[2] == 4)
           && ((d->separator == '.'
                && set_date (out, full_year (d->value[2], d->n_digits[2]), d->value[1],
                             d->value[0]))
               || set_day_month (a, out, full_year (d->value[2], d->n_digits[2]), d->value[0],
                                 d->value[1]));
  if (d->n != 2)
    return FALSE;
  /* 2016-11, 2014/10, 04/2016 */
  if (d->separator != '.' && d->n_digits[0] == 4 && d->n_digits[1] == 2 && d->value[1] >= 1
      && d->value[1] <= 12 && d->value[0] >= 1300 && d->value[0] <= 2199
      && (d->separator == '-' ? d->value[0] % 100 >= d->value[1] : TRUE))
    {
      out->point = (EnginePoint){ .year = (gint16)d->value[0],
                                  .month = (gint8)d->value[1],
                                  .grain = ENGINE_GRAIN_MONTH };
      return TRUE;
    }
  if (d->separator == '/' && d->n_digits[0] <= 2 && d->n_digits[1] == 4 && d->value[0] >= 1
      && d->value[0] <= 12 && d->value[1] >= 1300 && d->value[1] <= 2199)
    {
      out->point = (EnginePoint){ .year = (gint16)d->value[1],
                                  .month = (gint8)d->value[0],
                                  .grain = ENGINE_GRAIN_MONTH };
      return TRUE;
    }
  if (d->n_digits[0] > 2 || d->n_digits[1] > 2 || d->value[0] == 0 || d->value[1] == 0)
    return FALSE;
  introduced = engine_timex_tag_before (a, i, ENGINE_CLASS_DAY_PREP) != NULL || ends_range (a, i);
  if (d->separator == '/')
    {
      /* 1/3, 24/7 and 9/11 are no dates on their own */
      if (!introduced && d->n_digits[0] == 1 && d->n_digits[1] == 1 && i > 0
          && !(engine_token (a, i)->flags & ENGINE_TOKEN_LINE_START))
        return FALSE;
      return !(d->value[0] == 24 && d->value[1] == 7)
             && set_day_month (a, out, 0, d->value[0], d->value[1]);
    }
  return introduced && d->separator == '-' && set_day_month (a, out, 0, d->value[0], d->value[1]);
}

/* 2012/aug/10, 10-Aug-2012 */
static gboolean
read_with_month_name (const EngineAnalysis *a, guint32 i, EngineDatePart *out, guint32 *last)
{
  const EngineTag *month;
  guint first, second;
  guint32 after, end;
  gunichar c = engine_token_char (a, i + 1);

  if ((c != '/' && c != '-') || !engine_token_is_glued (a, i + 1)
      || (month = engine_analysis_tag (a, i + 2, ENGINE_CLASS_MONTH)) == NULL
      || !engine_number_read_small (a, i, &first, &after) || engine_token_char (a, month->last) != c
      || !engine_number_read_small (a, month->last + 1, &second, &end))
    return FALSE;
  *last = end;
  if (first >= 1000)
    return set_date (out, (int)first, engine_tag_number (a, month), (int)second);
  return (second >= 1000 || second < 100)
         && set_date (out, full_year ((int)second, second >= 1000 ? 4 : 2),
                      engine_tag_number (a, month), (int)first);
}

/**
 * engine_timex_read_numeric:
 * @a: an analysis with tokens
 * @i: a token
 * @out: (out): the date
 * @last: (out): the token after it
 *
 * Returns: whether a date in digits starts at @i
 */
gboolean
engine_timex_read_numeric (const EngineAnalysis *a, guint32 i, EngineDatePart *out, guint32 *last)
{
  const EngineToken *t = engine_token (a, i);
  const char *p;
  gsize length_bytes;
  Digits d;

  if (t->kind != ENGINE_TOKEN_NUMBER)
    return FALSE;
  *out = (EngineDatePart){ .direction = ENGINE_DIRECTION_UNSAID };
  p = engine_token_text (a, i);
  length_bytes = a->window_end_byte - t->start_byte;
  d = read_groups (p, length_bytes);
  if (d.n < 2)
    return !preceded_by_part (a, i) && read_with_month_name (a, i, out, last);
  if (preceded_by_part (a, i))
    return FALSE;
  /* "note n° 24/11", "Note d'analyse 2020/02" */
  if (d.n == 2 && i > 0
      && (engine_fill_covering (a, i - 1, ENGINE_CLASS_NOT_A_FIGURE) != NULL
          || engine_fill_covering (a, i - 1, ENGINE_CLASS_RUBRIC) != NULL
          || engine_token_char (a, i - 1) == 0xb0))
    return FALSE;
  if ((!goes_on (p, length_bytes, d.length_bytes) || is_range (p, length_bytes, &d))
      && from_groups (a, i, &d, out))
    {
      guint32 end_byte = t->start_byte + (guint32)d.length_bytes;

      for (*last = i + 1;
           *last + 1 < a->tokens->len && engine_token (a, *last)->start_byte < end_byte;)
        (*last)++;
      return TRUE;
    }
  return read_with_month_name (a, i, out, last);
}
