/* SPDX-License-Identifier: GPL-3.0-or-later */

/* ISO 8601 dates, as far as FACTS uses them, as intervals of days: a month is its first to its
 * last day, an open interval has 0 at its open end.  Durations have no place in time. */

#include "config.h"

#include <string.h>

#include "compare-private.h"

static gboolean
read_digits (const char **cursor, guint n, guint *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (**cursor))
        return FALSE;
      *number = *number * 10 + (guint)(**cursor - '0');
      (*cursor)++;
    }
  return TRUE;
}

static gint32
julian (guint year, guint month, guint day)
{
  GDate date;

  if (!g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return (gint32)g_date_get_julian (&date);
}

static void
set_months (CompareDays *days, guint year, guint month, guint n_months)
{
  guint last = month + n_months - 1;

  days->first = julian (year, month, 1);
  days->last = julian (year, last, g_date_get_days_in_month ((GDateMonth)last, (GDateYear)year));
}

/* One date without interval, from @cursor to @end. */
static gboolean
parse_one (const char *cursor, const char *end, CompareDays *days)
{
  guint year, month, day;

  days->first = days->last = 0;
  if (!read_digits (&cursor, 4, &year) || year == 0)
    return FALSE;
  if (cursor == end)
    {
      set_months (days, year, 1, 12);
      return TRUE;
    }
  if (*cursor++ != '-')
    return FALSE;
  if (*cursor == 'Q' && cursor + 2 == end && cursor[1] >= '1' && cursor[1] <= '4')
    {
      set_months (days, year, (guint)(cursor[1] - '1') * 3 + 1, 3);
      return TRUE;
    }
  if (*cursor == 'H' && cursor + 2 == end && (cursor[1] == '1' || cursor[1] == '2'))
    {
      set_months (days, year, cursor[1] == '1' ? 1 : 7, 6);
      return TRUE;
    }
  if (!read_digits (&cursor, 2, &month) || month < 1 || month > 12)
    return FALSE;
  if (cursor == end)
    {
      set_months (days, year, month, 1);
      return TRUE;
    }
  if (*cursor++ != '-' || !read_digits (&cursor, 2, &day) || cursor != end)
    return FALSE;
  days->first = days->last = julian (year, month, day);
  return days->first != 0;
}

/* FALSE for NULL, durations and what is no date; @days is all 0 then. */
gboolean
compare_days_parse (const char *iso, CompareDays *days)
{
  const char *slash;
  CompareDays part;

  days->first = days->last = 0;
  if (iso == NULL || *iso == '\0' || *iso == 'P')
    return FALSE;
  slash = strchr (iso, '/');
  if (slash == NULL)
    return parse_one (iso, iso + strlen (iso), days);

  if (parse_one (iso, slash, &part))
    days->first = part.first;
  else if (!g_str_has_prefix (iso, "../"))
    return FALSE;
  if (parse_one (slash + 1, slash + 1 + strlen (slash + 1), &part))
    days->last = part.last;
  else if (strcmp (slash + 1, "..") != 0)
    {
      days->first = 0;
      return FALSE;
    }
  return compare_days_known (days);
}

gint32
compare_days_distance (const CompareDays *a, const CompareDays *b)
{
  if (compare_days_overlap (a, b))
    return 0;
  return a->last != 0 && b->first != 0 && a->last < b->first ? b->first - a->last
                                                             : a->first - b->last;
}

void
compare_days_format (gint32 day, char out[11])
{
  GDate date;

  out[0] = '\0';
  if (day <= 0)
    return;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)day);
  g_snprintf (out, 11, "%04u-%02u-%02u", g_date_get_year (&date), (guint)g_date_get_month (&date),
              (guint)g_date_get_day (&date));
}
