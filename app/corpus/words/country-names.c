/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Build time only: writes the names of countries, from CLDR through ICU, as a C table.  One row a
 * country, sorted by its ISO 3166-1 alpha-3 code; one column a language, in the order given.
 * CLDR's short names are taken where it has one ("UK" does not replace "Royaume-Uni").
 *
 * usage: country-names LANGUAGE… > table.h */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define MOST_COUNTRIES 400
#define MOST_LANGUAGES 16
#define NAME_UNITS 200

typedef struct
{
  char code[8];
  char region[8];
} Country;

static int
compare_countries (const void *a, const void *b)
{
  return strcmp (((const Country *)a)->code, ((const Country *)b)->code);
}

static void
print_name (ULocaleDisplayNames *names, const char *region)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar name[NAME_UNITS];
  char utf8[NAME_UNITS * 3];

  uldn_regionDisplayName (names, region, name, NAME_UNITS, &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, name, -1, &status);
  if (U_FAILURE (status))
    exit (1);
  printf ("\"%s\",", utf8);
}

int
main (int argc, char **argv)
{
  const char *const *regions = uloc_getISOCountries ();
  static Country countries[MOST_COUNTRIES];
  ULocaleDisplayNames *names[MOST_LANGUAGES];
  int n = 0;

  if (argc < 2 || argc - 1 > MOST_LANGUAGES)
    return 2;
  for (int i = 1; i < argc; i++)
    {
      UErrorCode status = U_ZERO_ERROR;

      names[i - 1] = uldn_open (argv[i], ULDN_STANDARD_NAMES, &status);
      if (U_FAILURE (status))
        return 1;
    }
  for (; regions[n] != NULL && n < MOST_COUNTRIES; n++)
    {
      char locale[16];

      snprintf (locale, sizeof locale, "und_%s", regions[n]);
      snprintf (countries[n].code, sizeof countries[n].code, "%s", uloc_getISO3Country (locale));
      snprintf (countries[n].region, sizeof countries[n].region, "%s", regions[n]);
    }
  qsort (countries, (size_t)n, sizeof *countries, compare_countries);
  for (int i = 0; i < n; i++)
    {
      if (strlen (countries[i].code) != 3)
        continue;
      printf ("{ \"%s\", { ", countries[i].code);
      for (int j = 0; j < argc - 1; j++)
        {
          if (j > 0)
            printf (" ");
          print_name (names[j], countries[i].region);
        }
      printf (" } },\n");
    }
  for (int i = 0; i < argc - 1; i++)
    uldn_close (names[i]);
  return 0;
}
