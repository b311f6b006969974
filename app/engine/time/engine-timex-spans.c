/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spans of a calendar that have words of their own: halves of a month, years of accounts. */

#include "config.h"

#include "engine-number.h"
#include "engine-timex.h"

/* The year in which "2017-18" or "2017/2018" at @i starts, 0 where none does. */
static guint
read_account_year (const EngineAnalysis *a, guint32 i, guint32 *last)
{
  guint year, next;

  if (engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER || engine_token (a, i)->length_bytes != 4
      || !engine_number_read_small (a, i, &year, last) || year < 1900 || year > 2199
      || !(engine_token_is_dash (a, *last) || engine_token_char (a, *last) == '/')
      || !engine_token_is_glued (a, *last) || !engine_token_is_glued (a, *last + 1)
      || !engine_number_read_small (a, *last + 1, &next, last)
      || (next != year + 1 && next != (year + 1) % 100))
    return 0;
  return year;
}

/* "2017-18 to 2019-20": from the first year of accounts to the end of the last. */
gboolean
engine_timex_read_account_range (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *to;
  guint32 last, end;
  guint first = read_account_year (a, i, &last), second;

  if (first == 0 || (to = engine_analysis_tag (a, last, ENGINE_CLASS_DATE_RANGE)) == NULL
      || !g_str_equal (engine_tag_code (a, to), "to")
      || (second = read_account_year (a, to->last, &end)) <= first)
    return FALSE;
  *out =
      (EngineTimex){ .first = i,
                     .last = end,
                     .from = { .direction = ENGINE_DIRECTION_UNSAID,
                               .point = { .year = (gint16)first, .grain = ENGINE_GRAIN_YEAR } } };
  out->to = out->from;
  out->to.point.year = (gint16)(second + 1);
  return TRUE;
}

/* "première quinzaine d'avril". */
gboolean
engine_timex_read_half_month (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_HALF_MONTH);
  const EngineTag *of;
  EngineDatePart from, to;
  guint32 last, j;

  if (tag == NULL)
    return FALSE;
  of = engine_analysis_tag (a, tag->last, ENGINE_CLASS_DATE_OF);
  j = of != NULL ? of->last : tag->last;
  if (!engine_timex_read_point (a, j, &from, &last) || from.point.grain != ENGINE_GRAIN_MONTH
      || from.point.month == 0)
    return FALSE;
  from.point.grain = ENGINE_GRAIN_DAY;
  to = from;
  if (engine_tag_code (a, tag)[0] == '1')
    {
      from.point.day = 1;
      to.point.day = 14;
    }
  else
    {
      from.point.day = 15;
      to.point.day =
          (gint8)engine_days_in_month (from.point.year ? from.point.year : 2001, from.point.month);
    }
  *out = (EngineTimex){ .first = i, .last = last, .from = from, .to = to };
  return TRUE;
}
