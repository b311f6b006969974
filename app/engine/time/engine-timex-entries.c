/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries of a chronology: a line that begins with a day ("3 –", "17:", "12-14. ") below a line that
 * is a month and nothing else, and one that begins with a month's short name before a colon or dash.
 * Elsewhere such a number is a point of a list. */

#include "config.h"

#include "engine-number.h"
#include "engine-timex-parts.h"

/* A heading is looked for over so many lines. */
#define HEADING_REACH 60

/* The line that starts at token @i, marks before it apart; G_MAXUINT where none does. */
static guint
line_starting_at (const EngineAnalysis *a, guint32 i)
{
  guint low = 0, high = a->lines->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (a->lines, EngineLine, middle).first <= i)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return G_MAXUINT;
  for (guint32 k = g_array_index (a->lines, EngineLine, low - 1).first; k < i; k++)
    if (engine_token (a, k)->kind == ENGINE_TOKEN_WORD
        || engine_token (a, k)->kind == ENGINE_TOKEN_NUMBER)
      return G_MAXUINT;
  return low - 1;
}

/* The expression found so far that starts at token @i, NULL where none does. */
static const EngineTimex *
timex_starting_at (const EngineAnalysis *a, guint32 i)
{
  guint low = 0, high = a->timexes->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (a->timexes, EngineTimex, middle).first < i)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == a->timexes->len || g_array_index (a->timexes, EngineTimex, low).first != i)
    return NULL;
  return &g_array_index (a->timexes, EngineTimex, low);
}

/* Whether a line above @number is a month alone, with nothing between but other entries and text. */
static gboolean
has_month_above (const EngineAnalysis *a, guint number)
{
  for (guint n = 1; n <= MIN (number, (guint)HEADING_REACH); n++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, number - n);
      const EngineTimex *x = timex_starting_at (a, line->first);

      if (x != NULL && x->last + 1 >= line->last && x->from.point.grain == ENGINE_GRAIN_MONTH
          && x->from.point.sub == 0 && x->to.point.grain == ENGINE_GRAIN_NONE)
        return TRUE;
      if (line->kind == ENGINE_LINE_TITLE || (x == NULL && line->kind == ENGINE_LINE_HEADING))
        return FALSE;
    }
  return FALSE;
}

/* A dash between spaces, a colon or a stop before a space end what an entry begins with. */
static gboolean
ends_entry (const EngineAnalysis *a, guint32 i)
{
  gunichar c = engine_token_char (a, i);

  if (engine_token_is_dash (a, i))
    return !engine_token_is_glued (a, i + 1);
  return (c == ':' || c == '.' || c == ')')
         && (engine_token (a, i + 1)->flags & ENGINE_TOKEN_SPACE_BEFORE) != 0;
}

static gboolean
read_entry_day (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  gboolean ordinal;
  guint32 last, end;
  guint day = engine_timex_read_day (a, i, &last, &ordinal), until = 0;
  guint number;

  if (day == 0 || engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER)
    return FALSE;
  if (engine_token_is_dash (a, last) && engine_token_is_glued (a, last)
      && (until = engine_timex_read_day (a, last + 1, &end, &ordinal)) > day
      && engine_token (a, last + 1)->kind == ENGINE_TOKEN_NUMBER)
    last = end;
  else
    until = 0;
  if (!ends_entry (a, last)
      && !(engine_token (a, last)->kind == ENGINE_TOKEN_WORD
           && (engine_token (a, last)->flags & ENGINE_TOKEN_CAPITAL)
           && !engine_token_is_glued (a, last)))
    return FALSE;
  number = line_starting_at (a, i);
  if (number == G_MAXUINT || !has_month_above (a, number))
    return FALSE;
  *out = (EngineTimex){ .first = i,
                        .last = last,
                        .from = { .direction = ENGINE_DIRECTION_UNSAID,
                                  .point = { .day = (gint8)day, .grain = ENGINE_GRAIN_DAY } } };
  if (until > 0)
    out->to = (EngineDatePart){ .direction = ENGINE_DIRECTION_UNSAID,
                                .point = { .day = (gint8)until, .grain = ENGINE_GRAIN_DAY } };
  return TRUE;
}

/* "Feb: …", "Sept – …": short names that elsewhere want a number beside them. */
static gboolean
read_entry_month (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *month = engine_analysis_tag (a, i, ENGINE_CLASS_MONTH);
  gunichar c;

  if (month == NULL)
    return FALSE;
  c = engine_token_char (a, month->last);
  if ((c != ':' && !(engine_token_is_dash (a, month->last) && ends_entry (a, month->last)))
      || line_starting_at (a, i) == G_MAXUINT)
    return FALSE;
  *out = (EngineTimex){ .first = i,
                        .last = month->last,
                        .from = { .direction = ENGINE_DIRECTION_UNSAID,
                                  .point = { .month = (gint8)engine_tag_number (a, month),
                                             .grain = ENGINE_GRAIN_MONTH } } };
  return TRUE;
}

gboolean
engine_timex_read_entry (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  return read_entry_day (a, i, out) || read_entry_month (a, i, out);
}
