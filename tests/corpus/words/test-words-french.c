/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts in words for a French reader: the locale's numbers and months, the catalogue of this build,
 * the country names of CLDR.  Spaces before signs do not break; the locale's separator of thousands
 * may be one of two, so that only its width is asked for. */

#include "config.h"

#include "corpus-words.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

static const char *const none[] = { NULL };

/* With every kind of space as a plain one. */
static void
assert_text (char *text, /* (transfer full) */
             const char *expected)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\u00a0", " ", 0);
  g_string_replace (plain, "\u202f", " ", 0);
  g_assert_cmpstr (plain->str, ==, expected);
  g_free (text);
}

static void
test_values (void)
{
  assert_text (corpus_number_dup_text (27.5, 2), "27,5");
  assert_text (corpus_number_dup_text (200000, 2), "200 000");
  assert_text (corpus_value_dup_text (60, NAN, "%"), "60 %");
  assert_text (corpus_value_dup_text (15, 20, "%"), "15 à 20 %");
  assert_text (corpus_value_dup_text (3.07e9, NAN, "USD"), "3,07 milliards $");
  assert_text (corpus_value_dup_text (1.5e6, NAN, "t"), "1,5 million t");
  assert_text (corpus_value_dup_text (16.2e6, NAN, "t"), "16,2 millions t");
  assert_text (corpus_value_dup_text (1, NAN, "persons"), "1 personne");
}

/* No line may break between a number and its sign. */
static void
test_percent_does_not_break (void)
{
  g_autofree char *text = corpus_value_dup_text (60, NAN, "%");

  g_assert_null (strchr (text, ' '));
}

static void
test_dates (void)
{
  assert_text (corpus_date_dup_text ("2025-10-28"), "28 oct. 2025");
  assert_text (corpus_date_dup_text ("2025-11"), "nov. 2025");
  assert_text (corpus_date_dup_text ("2025-Q4"), "T4 2025");
  assert_text (corpus_date_dup_text ("2024/.."), "à partir de 2024");
  assert_text (corpus_date_dup_text ("../2025-12"), "jusqu’à déc. 2025");
  assert_text (corpus_date_dup_text ("P1Y"), "1 an");
  assert_text (corpus_date_dup_text ("P6M"), "6 mois");
}

static void
test_parties (void)
{
  const char *const two[] = { "USA", "JPN", NULL };

  g_assert_cmpstr (corpus_party_to_word ("USA"), ==, "États-Unis");
  g_assert_cmpstr (corpus_party_to_word ("CHN"), ==, "Chine");
  g_assert_cmpstr (corpus_party_to_word ("EU"), ==, "Union européenne");
  g_assert_cmpstr (corpus_party_to_word ("EFTA"), ==, "AELE");
  g_assert_cmpstr (corpus_party_to_word ("ECOWAS"), ==, "Cédéao");
  assert_text (corpus_parties_dup_text (two), "États-Unis – Japon");
  assert_text (corpus_list_dup_text (two, corpus_party_to_word), "États-Unis et Japon");
}

static void
test_claims (void)
{
  const char *const china[] = { "CHN", NULL };
  const char *const earths[] = { "rare-earths", NULL };
  CorpusComparison claim = { .kind = ENGINE_FACT_FIGURE,
                             .measure = ENGINE_MEASURE_MINING,
                             .by = china,
                             .on = none,
                             .commodities = earths,
                             .of = ENGINE_OF_WORLD,
                             .unit = "%",
                             .label = "" };

  assert_text (corpus_comparison_dup_holder (&claim), "Chine");
  assert_text (corpus_comparison_dup_title (&claim), "Extraction : terres rares");
  assert_text (corpus_comparison_dup_subtitle (&claim), "part mondiale");
}

int
main (int argc, char **argv)
{
  g_unsetenv ("LANGUAGE");
  g_setenv ("LC_ALL", "fr_FR.UTF-8", TRUE);
  if (setlocale (LC_ALL, "") == NULL)
    g_error ("the system has no fr_FR.UTF-8 locale; tests/run makes one");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CONCORDAT_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/french/values", test_values);
  g_test_add_func ("/words/french/percent", test_percent_does_not_break);
  g_test_add_func ("/words/french/dates", test_dates);
  g_test_add_func ("/words/french/parties", test_parties);
  g_test_add_func ("/words/french/claims", test_claims);
  return g_test_run ();
}
