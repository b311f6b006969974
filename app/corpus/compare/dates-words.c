/* SPDX-License-Identifier: GPL-3.0-or-later */

/* French and English words of relative dates, read against the day of a known event. */

#include "config.h"

#include <string.h>

#include "dates-words.h"

typedef enum
{
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_YEAR,
} Unit;

/* Folded words; the event lies @offset units from the publication (−1: last week). */
static const struct
{
  const char *words;
  Unit unit;
  int offset;
} phrases[] = {
  { "avant hier", UNIT_DAY, -2 },
  { "hier", UNIT_DAY, -1 },
  { "yesterday", UNIT_DAY, -1 },
  { "aujourd hui", UNIT_DAY, 0 },
  { "today", UNIT_DAY, 0 },
  { "ce matin", UNIT_DAY, 0 },
  { "ce soir", UNIT_DAY, 0 },
  { "this morning", UNIT_DAY, 0 },
  { "tonight", UNIT_DAY, 0 },
  { "demain", UNIT_DAY, 1 },
  { "tomorrow", UNIT_DAY, 1 },
  { "semaine derniere", UNIT_WEEK, -1 },
  { "semaine passee", UNIT_WEEK, -1 },
  { "last week", UNIT_WEEK, -1 },
  { "cette semaine", UNIT_WEEK, 0 },
  { "this week", UNIT_WEEK, 0 },
  { "semaine prochaine", UNIT_WEEK, 1 },
  { "next week", UNIT_WEEK, 1 },
  { "mois dernier", UNIT_MONTH, -1 },
  { "mois passe", UNIT_MONTH, -1 },
  { "last month", UNIT_MONTH, -1 },
  { "ce mois", UNIT_MONTH, 0 },
  { "ce mois ci", UNIT_MONTH, 0 },
  { "this month", UNIT_MONTH, 0 },
  { "mois prochain", UNIT_MONTH, 1 },
  { "next month", UNIT_MONTH, 1 },
  { "an dernier", UNIT_YEAR, -1 },
  { "annee derniere", UNIT_YEAR, -1 },
  { "last year", UNIT_YEAR, -1 },
  { "cette annee", UNIT_YEAR, 0 },
  { "this year", UNIT_YEAR, 0 },
  { "annee prochaine", UNIT_YEAR, 1 },
  { "an prochain", UNIT_YEAR, 1 },
  { "next year", UNIT_YEAR, 1 },
};

static const char *const weekdays[][2] = {
  { "lundi", "monday" },    { "mardi", "tuesday" },   { "mercredi", "wednesday" },
  { "jeudi", "thursday" },  { "vendredi", "friday" }, { "samedi", "saturday" },
  { "dimanche", "sunday" },
};

static const char *const future_words[] = {
#include "compare-future-table.h"
};

static const char *const numbers[][2] = {
  { "un", "one" },    { "deux", "two" }, { "trois", "three" }, { "quatre", "four" },
  { "cinq", "five" }, { "six", "six" },  { "sept", "seven" },  { "huit", "eight" },
  { "neuf", "nine" }, { "dix", "ten" },
};

/* Lower-case words, articles kept: "la semaine dernière" → " la semaine derniere ". */
static char *
fold_words (const char *text, gsize length_bytes)
{
  g_autofree char *copy = g_strndup (text, length_bytes);
  g_autofree char *plain = g_utf8_normalize (copy, -1, G_NORMALIZE_ALL);
  GString *out = g_string_new (" ");

  for (const char *p = plain; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (out, g_unichar_tolower (c));
      else if (g_unichar_type (c) != G_UNICODE_NON_SPACING_MARK && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

static gboolean
has_words (const char *folded, const char *words)
{
  g_autofree char *padded = g_strdup_printf (" %s ", words);

  return strstr (folded, padded) != NULL;
}

static guint
find_weekday (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (has_words (folded, weekdays[i][0]) || has_words (folded, weekdays[i][1]))
      return i + 1;
  return 0;
}

guint
dates_words_to_weekday (const char *words)
{
  g_autofree char *folded = fold_words (words, strlen (words));
  guint weekday = find_weekday (folded);

  /* " jeudi " and nothing else */
  if (weekday == 0 || strchr (folded + 1, ' ') != folded + strlen (folded) - 1)
    return 0;
  return weekday;
}

/* 1 Monday to 7 Sunday: Julian day 1 is a Monday. */
static guint
weekday_of (gint32 day)
{
  return (guint)((day - 1) % 7 + 1);
}

static void
shift_months (gint32 day, int months, CompareDays *month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)day);
  g_date_set_day (&date, 1);
  if (months >= 0)
    g_date_add_months (&date, (guint)months);
  else
    g_date_subtract_months (&date, (guint)-months);
  month->first = (gint32)g_date_get_julian (&date);
  month->last = month->first
                + g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date)) - 1;
}

/* The publication days from which an event in @event lies @offset units away. */
static void
reverse_offset (const CompareDays *event, Unit unit, int offset, CompareDays *published)
{
  gint32 monday = event->first - (gint32)weekday_of (event->first) + 1;
  CompareDays month;
  GDate date;

  switch (unit)
    {
    case UNIT_DAY:
      published->first = event->first - offset;
      published->last = event->last - offset;
      break;
    case UNIT_WEEK:
      published->first = monday - 7 * offset;
      published->last = event->last - (gint32)weekday_of (event->last) + 7 - 7 * offset;
      break;
    case UNIT_MONTH:
      shift_months (event->first, -offset, published);
      shift_months (event->last, -offset, &month);
      published->last = month.last;
      break;
    default:
      g_date_clear (&date, 1);
      g_date_set_julian (&date, (guint32)event->first);
      g_date_set_dmy (&date, 1, G_DATE_JANUARY, (GDateYear)(g_date_get_year (&date) - offset));
      published->first = (gint32)g_date_get_julian (&date);
      g_date_set_dmy (&date, 31, G_DATE_DECEMBER, g_date_get_year (&date));
      published->last = (gint32)g_date_get_julian (&date);
      break;
    }
}

/* "il y a deux jours", "three weeks ago", "deux mois plus tôt": units between, or 0. */
static guint
find_distance (const char *folded, Unit *unit)
{
  guint n = 0;
  gboolean ago = has_words (folded, "il y a") || has_words (folded, "ago")
                 || has_words (folded, "earlier") || has_words (folded, "plus tot");

  if (!ago)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (numbers) && n == 0; i++)
    if (has_words (folded, numbers[i][0]) || has_words (folded, numbers[i][1]))
      n = i + 1;
  for (const char *p = folded; *p != '\0' && n == 0; p++)
    if (g_ascii_isdigit (*p))
      n = (guint)g_ascii_strtoull (p, NULL, 10);
  if (n == 0 || n > 60)
    return 0;
  if (has_words (folded, "jours") || has_words (folded, "jour") || has_words (folded, "days")
      || has_words (folded, "day"))
    *unit = UNIT_DAY;
  else if (has_words (folded, "semaines") || has_words (folded, "semaine")
           || has_words (folded, "weeks") || has_words (folded, "week"))
    *unit = UNIT_WEEK;
  else if (has_words (folded, "mois") || has_words (folded, "months")
           || has_words (folded, "month"))
    *unit = UNIT_MONTH;
  else
    return 0;
  return n;
}

gboolean
dates_words_to_published (const char *words, const CompareDays *event, CompareDays *published)
{
  g_autofree char *folded = fold_words (words, strlen (words));
  guint weekday;
  guint n;
  Unit unit;

  if (event->first == 0 || event->last == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (has_words (folded, phrases[i].words))
      {
        reverse_offset (event, phrases[i].unit, phrases[i].offset, published);
        return TRUE;
      }
  n = find_distance (folded, &unit);
  if (n > 0)
    {
      reverse_offset (event, unit, -(int)n, published);
      return TRUE;
    }

  weekday = find_weekday (folded);
  if (weekday == 0 || event->first != event->last || weekday_of (event->first) != weekday)
    return FALSE;
  if (has_words (folded, "prochain") || has_words (folded, "next"))
    {
      published->first = event->first - 13;
      published->last = event->first - 1;
      return TRUE;
    }
  published->first = event->first;
  published->last =
      event->first + (has_words (folded, "dernier") || has_words (folded, "last") ? 13 : 6);
  return TRUE;
}

gboolean
dates_sentence_is_future (const char *sentence, gsize length_bytes)
{
  g_autofree char *folded = fold_words (sentence, length_bytes);

  for (guint i = 0; i < G_N_ELEMENTS (future_words); i++)
    if (has_words (folded, future_words[i]))
      return TRUE;
  return has_words (folded, "is to") || has_words (folded, "are to");
}
