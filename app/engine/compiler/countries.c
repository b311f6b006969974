/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of countries from CLDR, by way of ICU: full, short and variant names of every ISO 3166
 * region, as entries of class party with the alpha-3 code.  A name that a lexicon file has already
 * is left to it.  Gender and number come from the dictionary where it has the name. */

#include "config.h"

#include "countries.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/uldnames.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

static char *
to_utf8 (const UChar *text, int32_t length)
{
  return g_utf16_to_utf8 ((const gunichar2 *)text, length, NULL, NULL, NULL);
}

/* "Myanmar (Birmanie)" is two names, "Hong Kong (Chine)" hardly: what stands before the bracket. */
static void
add_name (GString *lines, const char *name, const char *code, EngineDictionary *dictionary)
{
  g_autofree char *plain = g_strdup (name);
  g_autoptr (GArray) forms = g_array_new (FALSE, FALSE, sizeof (EngineInflection));
  char *bracket = strstr (plain, " (");
  guint32 morph = 0;

  if (bracket != NULL)
    *bracket = '\0';
  if (*plain == '\0' || g_ascii_isdigit (*plain))
    return;
  if (dictionary != NULL && strchr (plain, ' ') == NULL
      && dictionary->inflect (dictionary, plain, ENGINE_MORPH_NOUN, forms))
    for (guint i = 0; i < forms->len; i++)
      if (strcmp (g_array_index (forms, EngineInflection, i).text, plain) == 0)
        morph |= g_array_index (forms, EngineInflection, i).morph;
  g_string_append_printf (
      lines, "%s\tparty\t%s\tnone\tcase%s%s\n", plain, code,
      (morph & ENGINE_MORPH_FEMININE) && !(morph & ENGINE_MORPH_MASCULINE)   ? ";g=f"
      : (morph & ENGINE_MORPH_MASCULINE) && !(morph & ENGINE_MORPH_FEMININE) ? ";g=m"
                                                                             : "",
      (morph & ENGINE_MORPH_PLURAL) && !(morph & ENGINE_MORPH_SINGULAR) ? ";n=p" : "");
}

/* The name, and the name with its sign spelled out: "Bosnia & Herzegovina", "St. Lucia". */
static void
add_names (GString *lines,
           const char *name,
           const char *code,
           const char *language,
           EngineDictionary *dictionary)
{
  static const char *const spelled[][2] = { { " & ", " and " }, { "St. ", "Saint " } };

  add_name (lines, name, code, dictionary);
  for (gsize i = 0; strcmp (language, "en") == 0 && i < G_N_ELEMENTS (spelled); i++)
    if (strstr (name, spelled[i][0]) != NULL)
      {
        g_auto (GStrv) parts = g_strsplit (name, spelled[i][0], -1);
        g_autofree char *other = g_strjoinv (spelled[i][1], parts);

        add_name (lines, other, code, dictionary);
      }
}

static void
add_table (GString *lines,
           UResourceBundle *regions,
           const char *table,
           const char *region,
           const char *code,
           const char *language,
           EngineDictionary *dictionary)
{
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *names = ures_getByKey (regions, table, NULL, &status);
  int32_t length = 0;
  const UChar *name;

  if (U_SUCCESS (status))
    {
      name = ures_getStringByKey (names, region, &length, &status);
      if (U_SUCCESS (status))
        {
          g_autofree char *utf8 = to_utf8 (name, length);

          add_names (lines, utf8, code, language, dictionary);
        }
    }
  ures_close (names);
}

/* Regions that ICU lists beside the countries: islands and enclaves that are parts of some. */
static gboolean
is_part_of_country (const char *region)
{
  static const char *const parts[] = { "AC", "CP", "CQ", "DG", "EA", "IC", "TA" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strcmp (region, parts[i]) == 0)
      return TRUE;
  return FALSE;
}

/* ICU's own code for Kosovo is not the one in use. */
static const char *
code_of (const char *locale)
{
  const char *code = uloc_getISO3Country (locale);

  return strcmp (code, "XKK") == 0 ? "XKX" : code;
}

gboolean
countries_add (EnginePackBuilder *builder, EngineDictionary *dictionary, GError **error)
{
  const char *language = engine_pack_builder_language (builder);
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *regions = ures_open (U_ICUDATA_NAME "-region", language, &status);
  ULocaleDisplayNames *names = uldn_open (language, ULDN_STANDARD_NAMES, &status);
  g_autoptr (GString) lines = g_string_new (NULL);
  const char *const *codes = uloc_getISOCountries ();
  gboolean ok;

  for (guint i = 0; U_SUCCESS (status) && codes[i] != NULL; i++)
    {
      g_autofree char *locale = g_strconcat ("und_", codes[i], NULL);
      const char *code = code_of (locale);
      UChar name[256];
      UErrorCode local = U_ZERO_ERROR;
      int32_t length;

      if (is_part_of_country (codes[i]))
        continue;
      length = uldn_regionDisplayName (names, codes[i], name, G_N_ELEMENTS (name), &local);

      if (U_SUCCESS (local) && length > 3)
        {
          g_autofree char *utf8 = to_utf8 (name, length);

          add_names (lines, utf8, code, language, dictionary);
        }
      add_table (lines, regions, "Countries%short", codes[i], code, language, dictionary);
      add_table (lines, regions, "Countries%variant", codes[i], code, language, dictionary);
    }
  ok = U_SUCCESS (status);
  if (!ok)
    g_set_error (error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE, "%s: no country names: %s",
                 language, u_errorName (status));
  uldn_close (names);
  ures_close (regions);
  return ok && engine_pack_builder_add_lines (builder, "country names", lines->str, TRUE, error);
}
