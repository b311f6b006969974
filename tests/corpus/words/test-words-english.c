/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts in words as the C locale has them: numbers with their units, dates, parties, lists, claims.
 * French, with its numbers and its catalogue, is a program of its own, as messages are chosen once. */

#include "config.h"

#include "corpus-words.h"

#include <locale.h>
#include <math.h>

static const char *const none[] = { NULL };

static void
assert_text (char *text, /* (transfer full) */
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_numbers (void)
{
  assert_text (corpus_number_dup_text (60, 2), "60");
  assert_text (corpus_number_dup_text (27.5, 2), "27.5");
  assert_text (corpus_number_dup_text (66.6667, 2), "66.67");
  assert_text (corpus_number_dup_text (33.996, 2), "34");
  assert_text (corpus_number_dup_text (2.5, 0), "2");
  assert_text (corpus_number_dup_text (0, 2), "0");
  assert_text (corpus_number_dup_text (200000, 2), "200000");
}

static void
test_values (void)
{
  assert_text (corpus_value_dup_text (60, NAN, "%"), "60%");
  assert_text (corpus_value_dup_text (15, 20, "%"), "15–20%");
  assert_text (corpus_value_dup_text (1, NAN, "pp"), "1 point");
  assert_text (corpus_value_dup_text (2.5, NAN, "pp"), "2.5 points");
  assert_text (corpus_value_dup_text (3.07e9, NAN, "USD"), "$3.07 billion");
  assert_text (corpus_value_dup_text (1.2e12, NAN, "EUR"), "€1.2 trillion");
  assert_text (corpus_value_dup_text (16.2e6, NAN, "t"), "16.2 million t");
  assert_text (corpus_value_dup_text (999999, NAN, "t"), "999999 t");
  assert_text (corpus_value_dup_text (2, NAN, "x"), "×2");
  assert_text (corpus_value_dup_text (1, NAN, "countries"), "1 country");
  assert_text (corpus_value_dup_text (21, NAN, "countries"), "21 countries");
  assert_text (corpus_value_dup_text (1, NAN, "persons"), "1 person");
  assert_text (corpus_value_dup_text (18, NAN, "persons"), "18 persons");
  assert_text (corpus_value_dup_text (4, NAN, "count"), "4");
  assert_text (corpus_value_dup_text (5, NAN, "m3"), "5 m³");
  assert_text (corpus_value_dup_text (5, NAN, "SEK"), "SEK5");
}

static void
test_figures (void)
{
  static const struct
  {
    EngineQualifier qualifier;
    EngineChange change;
    const char *text;
  } cases[] = {
    { ENGINE_QUALIFIER_EXACT, ENGINE_CHANGE_NONE, "70%" },
    { ENGINE_QUALIFIER_ABOUT, ENGINE_CHANGE_NONE, "≈ 70%" },
    { ENGINE_QUALIFIER_MORE_THAN, ENGINE_CHANGE_NONE, "> 70%" },
    { ENGINE_QUALIFIER_LESS_THAN, ENGINE_CHANGE_NONE, "< 70%" },
    { ENGINE_QUALIFIER_AT_LEAST, ENGINE_CHANGE_NONE, "≥ 70%" },
    { ENGINE_QUALIFIER_AT_MOST, ENGINE_CHANGE_NONE, "≤ 70%" },
    { ENGINE_QUALIFIER_EXACT, ENGINE_CHANGE_UP, "+70%" },
    { ENGINE_QUALIFIER_ABOUT, ENGINE_CHANGE_DOWN, "≈ −70%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EngineFigure figure = { .value = 70,
                              .upper = NAN,
                              .unit = "%",
                              .qualifier = cases[i].qualifier,
                              .change = cases[i].change };

      assert_text (corpus_figure_dup_text (&figure), cases[i].text);
    }
}

static void
test_dates (void)
{
  static const char *const cases[][2] = {
    { NULL, "" },
    { "2025-10-28", "28 Oct 2025" },
    { "2025-10", "Oct 2025" },
    { "2025", "2025" },
    { "2025-Q4", "Q4 2025" },
    { "2025-H2", "H2 2025" },
    { "../2026-03", "by Mar 2026" },
    { "2024/..", "from 2024" },
    { "2025-10-26/2025-10-28", "26 Oct 2025 – 28 Oct 2025" },
    { "P1Y", "1 year" },
    { "P6M", "6 months" },
    { "P90D", "90 days" },
    { "P1W", "1 week" },
    { "P18M/P24M", "18 months – 24 months" },
    { "P1Y6M", "P1Y6M" },
    { "2025-13-40", "2025-13-40" },
    { "soon", "soon" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (corpus_date_dup_text (cases[i][0]), cases[i][1]);
}

static void
test_parties (void)
{
  const char *const two[] = { "USA", "JPN", NULL };
  const char *const three[] = { "USA", "JPN", "EU", NULL };

  g_assert_cmpstr (corpus_party_to_word ("USA"), ==, "United States");
  g_assert_cmpstr (corpus_party_to_word ("CHN"), ==, "China");
  g_assert_cmpstr (corpus_party_to_word ("KOR"), ==, "South Korea");
  g_assert_cmpstr (corpus_party_to_word ("EU"), ==, "European Union");
  g_assert_cmpstr (corpus_party_to_word ("ASEAN"), ==, "ASEAN");
  g_assert_cmpstr (corpus_party_to_word ("Lynas"), ==, "Lynas");
  assert_text (corpus_parties_dup_text (none), "");
  assert_text (corpus_parties_dup_text (two), "United States – Japan");
  assert_text (corpus_list_dup_text (none, corpus_party_to_word), "");
  assert_text (corpus_list_dup_text (two, corpus_party_to_word), "United States and Japan");
  assert_text (corpus_list_dup_text (three, corpus_party_to_word),
               "United States, Japan and European Union");
}

/* The tables are searched by halves: a code out of order would come back as itself. */
static void
test_every_code_has_a_word (void)
{
  static const char *const subjects[] = { "rare-earths", "critical-minerals" };
  static const char *const goods[] = { "rare-earths", "critical-minerals", "agriculture" };
  static const char *const units[] = { "%",   "AUD",     "CAD",       "CHF", "CNY", "EUR",
                                       "GBP", "INR",     "JPY",       "USD", "W",   "Wh",
                                       "bbl", "count",   "countries", "ha",  "km",  "m3",
                                       "pp",  "persons", "t",         "x" };
  static const char *const organisations[] = { "AU",  "CIS", "EAC",      "EAEU", "EU",
                                               "GCC", "IMF", "MERCOSUR", "UN",   "WTO" };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    g_assert_cmpstr (corpus_subject_to_word (subjects[i]), !=, subjects[i]);
  for (guint i = 0; i < G_N_ELEMENTS (goods); i++)
    g_assert_cmpstr (corpus_commodity_to_word (goods[i]), !=, goods[i]);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    g_assert_cmpstr (corpus_unit_to_word (units[i]), !=, units[i]);
  for (guint i = 0; i < G_N_ELEMENTS (organisations); i++)
    g_assert_cmpstr (corpus_party_to_word (organisations[i]), !=, organisations[i]);
  g_assert_cmpstr (corpus_commodity_to_word ("moon-dust"), ==, "moon-dust");
  for (int i = 0; i < ENGINE_N_MEASURES; i++)
    g_assert_cmpstr (corpus_measure_to_word ((EngineMeasure)i), !=, NULL);
  for (int i = 0; i < ENGINE_N_ACTIONS; i++)
    g_assert_cmpstr (corpus_action_to_word ((EngineAction)i), !=, NULL);
  for (int i = 0; i < ENGINE_N_MODALITIES; i++)
    g_assert_cmpstr (corpus_modality_to_word ((EngineModality)i), !=, NULL);
  for (int i = 0; i < ENGINE_N_INSTRUMENTS; i++)
    g_assert_cmpstr (corpus_instrument_to_word ((EngineInstrument)i), !=, NULL);
  for (int i = 0; i < ENGINE_N_AGREEMENT_STATUSES; i++)
    g_assert_cmpstr (corpus_agreement_status_to_word ((EngineAgreementStatus)i), !=, NULL);
  for (int i = 0; i < ENGINE_N_FIGURE_STATUSES; i++)
    g_assert_cmpstr (corpus_figure_status_to_word ((EngineFigureStatus)i), !=, NULL);
  for (int i = 0; i < CORPUS_N_VERDICTS; i++)
    {
      g_assert_cmpstr (corpus_verdict_to_word ((CorpusVerdict)i), !=, NULL);
      g_assert_cmpint (g_utf8_strlen (corpus_verdict_to_sign ((CorpusVerdict)i), -1), ==, 1);
    }
}

static void
test_claims (void)
{
  const char *const china[] = { "CHN", NULL };
  const char *const usa[] = { "USA", NULL };
  const char *const earths[] = { "rare-earths", NULL };
  CorpusComparison claim = { .kind = ENGINE_FACT_FIGURE,
                             .measure = ENGINE_MEASURE_MINING,
                             .by = china,
                             .on = none,
                             .commodities = earths,
                             .of = ENGINE_OF_WORLD,
                             .unit = "%",
                             .label = "" };

  assert_text (corpus_comparison_dup_holder (&claim), "China");
  assert_text (corpus_comparison_dup_title (&claim), "Mining of rare earths");
  assert_text (corpus_comparison_dup_subtitle (&claim), "share of the world");
  assert_text (corpus_comparison_dup_label (&claim),
               "China: mining of rare earths, share of the world");

  claim.by = none;
  assert_text (corpus_comparison_dup_holder (&claim), "");
  assert_text (corpus_comparison_dup_label (&claim), "Mining of rare earths, share of the world");

  claim = (CorpusComparison){ .kind = ENGINE_FACT_FIGURE,
                              .measure = ENGINE_MEASURE_TARIFF,
                              .by = usa,
                              .on = china,
                              .commodities = none,
                              .unit = "%",
                              .period = "2025-11-10/..",
                              .reciprocal = TRUE,
                              .label = "" };
  assert_text (corpus_comparison_dup_title (&claim), "Tariff, reciprocal");
  assert_text (corpus_comparison_dup_subtitle (&claim), "China, from 10 Nov 2025");

  claim = (CorpusComparison){ .kind = ENGINE_FACT_COMMITMENT,
                              .action = ENGINE_ACTION_SUSPEND,
                              .by = china,
                              .on = none,
                              .commodities = none,
                              .unit = "",
                              .label = "its export controls" };
  assert_text (corpus_comparison_dup_title (&claim), "Suspend: its export controls");
  assert_text (corpus_comparison_dup_label (&claim), "China: suspend: its export controls");
  claim.negated = TRUE;
  assert_text (corpus_comparison_dup_label (&claim), "China: not suspend: its export controls");
  claim.action = ENGINE_ACTION_OTHER;
  claim.label = "release 18 soldiers";
  assert_text (corpus_comparison_dup_title (&claim), "Not “release 18 soldiers”");
  claim.negated = FALSE;
  assert_text (corpus_comparison_dup_title (&claim), "Release 18 soldiers");
}

static void
test_facts (void)
{
  const char *const parties[] = { "USA", "JPN", NULL };
  EngineFact fact = { .kind = ENGINE_FACT_AGREEMENT,
                      .agreement = { .parties = parties,
                                     .instrument = ENGINE_INSTRUMENT_FRAMEWORK,
                                     .status = ENGINE_AGREEMENT_SIGNED } };

  assert_text (corpus_fact_dup_label (&fact, NULL), "United States – Japan, framework, signed");
  fact = (EngineFact){ .kind = ENGINE_FACT_PERSON,
                       .person = { .name = "Ada Martin", .role = "envoy" } };
  assert_text (corpus_fact_dup_label (&fact, NULL), "Ada Martin, envoy");
  fact = (EngineFact){ .kind = ENGINE_FACT_DATE, .date = { .iso = "2025-10" } };
  assert_text (corpus_fact_dup_label (&fact, NULL), "Oct 2025");
  fact = (EngineFact){ .kind = ENGINE_FACT_QUOTATION };
  assert_text (corpus_fact_dup_label (&fact, NULL), "Quotation");
}

int
main (int argc, char **argv)
{
  g_unsetenv ("LANGUAGE");
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/english/numbers", test_numbers);
  g_test_add_func ("/words/english/values", test_values);
  g_test_add_func ("/words/english/figures", test_figures);
  g_test_add_func ("/words/english/dates", test_dates);
  g_test_add_func ("/words/english/parties", test_parties);
  g_test_add_func ("/words/english/every-code", test_every_code_has_a_word);
  g_test_add_func ("/words/english/claims", test_claims);
  g_test_add_func ("/words/english/facts", test_facts);
  return g_test_run ();
}
