/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates that pages write into their metadata, as an ISO 8601 day (or month, or year).  What can
 * be read in two ways ("03/04/2025" without a language) is not read at all. */

#include "config.h"

#include "reader-html.h"

#include <string.h>

/* Enough letters of each month to tell it from the others, folded to ASCII. */
static const struct
{
  const char *prefix;
  guint month;
} months[] = {
  { "jan", 1 },  { "ene", 1 },  { "gen", 1 },  { "feb", 2 },  { "fev", 2 },  { "mar", 3 },
  { "apr", 4 },  { "avr", 4 },  { "abr", 4 },  { "may", 5 },  { "mai", 5 },  { "mag", 5 },
  { "juin", 6 }, { "jun", 6 },  { "giu", 6 },  { "juil", 7 }, { "jul", 7 },  { "lug", 7 },
  { "aug", 8 },  { "aou", 8 },  { "ago", 8 },  { "sep", 9 },  { "set", 9 },  { "oct", 10 },
  { "okt", 10 }, { "out", 10 }, { "ott", 10 }, { "nov", 11 }, { "dec", 12 }, { "dez", 12 },
  { "dic", 12 },
};

static char *
format_date (guint year, guint month, guint day)
{
  if (year < 1000 || year > 9999)
    return NULL;
  if (month == 0)
    return g_strdup_printf ("%04u", year);
  if (month > 12)
    return NULL;
  if (day == 0)
    return g_strdup_printf ("%04u-%02u", year, month);
  if (!g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return NULL;
  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

static guint
month_of_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (word, months[i].prefix))
      return months[i].month;
  return 0;
}

/* "2025-10-28T…", "2025/10/28", "20251028", "2025-10", "2025" */
static char *
parse_year_first (const char *p)
{
  guint fields[3] = { 0, 0, 0 };
  guint n = 0;

  if (strspn (p, "0123456789") == 8)
    {
      guint all = (guint)g_ascii_strtoull (p, NULL, 10);

      return format_date (all / 10000, all / 100 % 100, all % 100);
    }
  if (strspn (p, "0123456789") != 4)
    return NULL;
  while (n < 3 && g_ascii_isdigit (*p))
    {
      gsize width = strspn (p, "0123456789");

      if (n > 0 && width > 2)
        return NULL;
      fields[n++] = (guint)g_ascii_strtoull (p, NULL, 10);
      p += width;
      if (*p != '-' && *p != '/' && *p != '.')
        break;
      p++;
    }
  if (n > 1 && fields[1] == 0)
    return NULL;
  return format_date (fields[0], fields[1], fields[2]);
}

/* "28/10/2025", "10/28/2025", "28.10.2025" */
static char *
parse_year_last (const char *p, const char *language)
{
  guint fields[3];

  for (guint i = 0; i < 3; i++)
    {
      gsize width = strspn (p, "0123456789");

      if (width == 0 || width > (i == 2 ? 4u : 2u))
        return NULL;
      fields[i] = (guint)g_ascii_strtoull (p, NULL, 10);
      p += width;
      if (i < 2 && (*p == '\0' || strchr ("/.-", *p) == NULL))
        return NULL;
      if (i < 2)
        p++;
    }
  if (fields[2] < 1000)
    return NULL;
  if (fields[0] > 12 || fields[0] == fields[1])
    return format_date (fields[2], fields[1], fields[0]);
  if (fields[1] > 12)
    return format_date (fields[2], fields[0], fields[1]);
  if (language != NULL && !g_str_equal (language, "en"))
    return format_date (fields[2], fields[1], fields[0]);
  return NULL;
}

/* "Tue, 28 Oct 2025 07:12:00 GMT", "October 28, 2025", "28 octobre 2025" */
static char *
parse_with_words (const char *text)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (text, NULL, NULL);
  guint year = 0;
  guint month = 0;
  guint day = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *ascii = g_str_to_ascii (words[i], "C");
      gsize digits = strspn (ascii, "0123456789");
      guint number = (guint)g_ascii_strtoull (ascii, NULL, 10);

      if (digits == 4 && ascii[4] == '\0' && year == 0)
        year = number;
      else if (digits > 0 && digits <= 2 && day == 0 && number >= 1 && number <= 31
               && strlen (ascii) - digits <= 2)
        day = number;
      else if (digits == 0 && month == 0)
        month = month_of_word (ascii);
      if (year != 0 && month != 0)
        break;
    }
  return month != 0 ? format_date (year, month, day) : NULL;
}

/**
 * reader_html_date:
 * @text: a date as a page's metadata has it
 * @language: (nullable): the page's language, which settles the order of day and month
 *
 * Returns: (transfer full) (nullable): an ISO 8601 date, or %NULL where it is none or ambiguous
 */
char *
reader_html_date (const char *text, const char *language)
{
  char *iso;

  while (g_ascii_isspace (*text))
    text++;
  iso = parse_year_first (text);
  if (iso == NULL)
    iso = parse_year_last (text, language);
  if (iso == NULL && strlen (text) < 200)
    iso = parse_with_words (text);
  return iso;
}
