/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of several candidates is meant: claims that meet although something was left out, and agreements whose
 * parties are told differently.  Other agreements are in the tables of test-compare-agreements.c. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "given.h"

static EngineFact
amount (double value, EngineMeasure measure, const char *const *by, const char *const *on)
{
  EngineFact fact =
      given_tariff (value, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_ACTUAL, on, given_nobody);

  fact.figure.unit = "EUR";
  fact.figure.measure = measure;
  fact.figure.by = by;
  return fact;
}

/* Two texts of one story: the agreement first, then the figure. */
static gboolean
meet (EngineFact a, EngineFact b)
{
  EngineFact treaty = given_accord (ENGINE_INSTRUMENT_TREATY, ENGINE_AGREEMENT_SIGNED, "2025-03-01",
                                    NULL, given_trade);
  Given given[] = { { "a", "2025-03-02", treaty },
                    { "a", "2025-03-02", a },
                    { "b", "2025-03-03", treaty },
                    { "b", "2025-03-03", b } };
  Given swapped[] = { given[2], given[3], given[0], given[1] };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 4, NULL, 0);
  g_autoptr (CorpusComparisonSet) other = given_compare (swapped, 4, NULL, 0);

  g_assert_cmpuint (set->n_rows, ==, other->n_rows);
  return given_are_together (set, "f1", "f3");
}

/* What is missing, or the wrong way round, on one side. */
static void
test_adoption (void)
{
  EngineFact whole = amount (57.5e6, ENGINE_MEASURE_AID, given_canada, given_brazil);
  EngineFact duty =
      given_tariff (7.5, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_IN_FORCE, given_brazil, given_steel);
  EngineFact bare = duty;

  g_assert_true (meet (whole, amount (57.5e6, ENGINE_MEASURE_AID, given_canada, given_nobody)));
  g_assert_true (meet (whole, amount (57.5e6, ENGINE_MEASURE_AID, given_nobody, given_nobody)));
  g_assert_true (meet (whole, amount (57.5e6, ENGINE_MEASURE_AID, given_brazil, given_canada)));
  g_assert_true (meet (whole, amount (57.5e6, ENGINE_MEASURE_OTHER, given_canada, given_nobody)));
  g_assert_true (meet (whole, amount (57.5e6, ENGINE_MEASURE_OTHER, given_nobody, given_nobody)));
  bare.figure.by = bare.figure.on = given_nobody;
  g_assert_true (meet (duty, bare));
  bare.figure.commodities = given_nobody;
  g_assert_true (meet (duty, bare));
}

/* What both say, and say differently. */
static void
test_no_adoption (void)
{
  EngineFact duty =
      given_tariff (10, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_IN_FORCE, given_brazil, given_steel);
  EngineFact other = duty;

  other.figure.on = given_india;
  g_assert_false (meet (duty, other));
  other.figure.by = given_nobody; /* still on another */
  g_assert_false (meet (duty, other));
  other = duty;
  other.figure.commodities = given_lithium;
  other.figure.by = given_nobody;
  g_assert_false (meet (duty, other));
  other = duty;
  other.figure.change = ENGINE_CHANGE_UP;
  other.figure.value = 10.2;
  g_assert_false (meet (duty, other));
}

/* Companies and countries do not exclude each other, nor do dollars of two kinds. */
static void
test_adoption_kinds (void)
{
  static const char *const maker[] = { "Avia", NULL };
  EngineFact jets = amount (15e9, ENGINE_MEASURE_PURCHASE, given_canada, given_brazil);
  EngineFact others = jets;
  EngineFact dollars = jets;

  others.figure.on = maker;
  g_assert_true (meet (jets, others));
  jets.figure.unit = "USD";
  dollars.figure.unit = "AUD";
  g_assert_true (meet (jets, dollars));
  dollars.figure.value = 14.9e9;
  dollars.figure.commodities = given_lithium;
  jets.figure.commodities = given_steel;
  g_assert_false (meet (jets, dollars));
}

/* A value that a text gives for one thing is no other value of its for another. */
static void
test_same_value_elsewhere (void)
{
  EngineFact treaty = given_accord (ENGINE_INSTRUMENT_TREATY, ENGINE_AGREEMENT_SIGNED, "2025-03-01",
                                    NULL, given_trade);
  Given given[] = {
    { "a", "2025-03-02", treaty },
    { "a", "2025-03-02", amount (101e6, ENGINE_MEASURE_SPENDING, given_canada, given_brazil) },
    { "a", "2025-03-02", amount (40e6, ENGINE_MEASURE_AID, given_canada, given_brazil) },
    { "b", "2025-03-03", treaty },
    { "b", "2025-03-03", amount (101e6, ENGINE_MEASURE_AID, given_canada, given_brazil) }
  };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, G_N_ELEMENTS (given), NULL, 0);

  g_assert_true (given_are_together (set, "f1", "f4"));
  g_assert_false (given_are_together (set, "f2", "f4"));
}

/* One text gives its own number and another's; a third gives one of the two. */
static void
test_disputed_value (void)
{
  EngineFact treaty = given_accord (ENGINE_INSTRUMENT_TREATY, ENGINE_AGREEMENT_SIGNED, "2025-03-01",
                                    NULL, given_trade);
  EngineFact official = amount (3.4e9, ENGINE_MEASURE_SPENDING, given_canada, given_nobody);
  EngineFact critical = amount (3e10, ENGINE_MEASURE_SPENDING, given_canada, given_nobody);
  EngineFact bare = amount (3.4e9, ENGINE_MEASURE_OTHER, given_canada, given_nobody);
  Given given[] = { { "a", "2025-03-02", treaty },
                    { "a", "2025-03-02", official },
                    { "a", "2025-03-02", critical },
                    { "b", "2025-03-03", treaty },
                    { "b", "2025-03-03", bare } };
  g_autoptr (CorpusComparisonSet) set = NULL;

  given[1].fact.figure.source = "ministère";
  given[2].fact.figure.source = "opposition";
  set = given_compare (given, G_N_ELEMENTS (given), NULL, 0);
  g_assert_true (given_are_together (set, "f1", "f2"));
  g_assert_true (given_are_together (set, "f1", "f4"));
}

/* One bare figure, two claims of another text that it could be. */
static void
test_adoption_rivals (void)
{
  EngineFact treaty = given_accord (ENGINE_INSTRUMENT_TREATY, ENGINE_AGREEMENT_SIGNED, "2025-03-01",
                                    NULL, given_trade);
  EngineFact duty =
      given_tariff (7.5, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_IN_FORCE, given_brazil, given_steel);
  EngineFact other = duty;
  EngineFact bare = duty;
  Given given[] = { { "a", "2025-03-02", treaty },
                    { "a", "2025-03-02", duty },
                    { "a", "2025-03-02", other },
                    { "b", "2025-03-03", treaty },
                    { "b", "2025-03-03", bare } };
  g_autoptr (CorpusComparisonSet) unclear = NULL;
  g_autoptr (CorpusComparisonSet) clear = NULL;

  given[2].fact.figure.commodities = given_lithium;
  given[4].fact.figure.by = given[4].fact.figure.on = given_nobody;
  given[4].fact.figure.commodities = given_nobody;
  unclear = given_compare (given, 5, NULL, 0);
  g_assert_false (given_are_together (unclear, "f1", "f4"));
  g_assert_false (given_are_together (unclear, "f2", "f4"));
  given[4].fact.figure.commodities = given_lithium;
  clear = given_compare (given, 5, NULL, 0);
  g_assert_true (given_are_together (clear, "f2", "f4"));
}

/* A text leaves out one of three that signed on a day. */
static void
test_party_left_out (void)
{
  static const char *const three[] = { "BRA", "CAN", "IND", NULL };
  EngineFact treaty = given_accord (ENGINE_INSTRUMENT_TREATY, ENGINE_AGREEMENT_SIGNED, "2025-03-04",
                                    NULL, given_trade);
  Given given[] = { { "a", "2025-03-05", treaty },
                    { "b", "2025-03-05", treaty },
                    { "c", "2025-03-06", treaty } };
  g_autoptr (CorpusComparisonSet) set = NULL;
  g_autoptr (CorpusComparisonSet) vague = NULL;

  given[1].fact.agreement.parties = given[2].fact.agreement.parties = three;
  set = given_compare (given, 3, NULL, 0);
  g_assert_cmpuint (set->n_rows, ==, 1);
  g_assert_cmpuint (g_strv_length ((GStrv)set->rows[0]->parties), ==, 3);
  g_assert_true (set->rows[0]->differences & CORPUS_DIFFERENCE_PARTIES);
  given[0].fact.agreement.date = "2025-03";
  vague = given_compare (given, 3, NULL, 0);
  g_assert_cmpuint (vague->n_rows, ==, 2);
}

/* A bank or a firm by its name beside a country, or in the place of the one that its text is about. */
static void
test_names (void)
{
  static const char *const with_bank[] = { "BRA", "Exim Bank", NULL };
  static const char *const with_firm[] = { "BRA", "Avia", NULL };
  static const char *const both_and_bank[] = { "BRA", "CAN", "Exim Bank", NULL };
  EngineFact accord = given_accord (ENGINE_INSTRUMENT_CONTRACT, ENGINE_AGREEMENT_SIGNED, "2025-03",
                                    NULL, given_trade);
  Given given[] = {
    { "a", "2025-03-12", accord },
    { "b", "2025-03-14", accord },
    { "b", "2025-03-14", amount (3e9, ENGINE_MEASURE_AID, given_canada, given_brazil) },
    { "b", "2025-03-14", amount (4e9, ENGINE_MEASURE_AID, given_canada, given_brazil) },
  };

  given[1].fact.agreement.parties = with_bank;
  given[1].fact.agreement.date = "2025-03-11";
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CorpusComparisonSet) set = given_compare (given, 4, NULL, 0);

      g_assert_true (given_are_together (set, "f0", "f1"));
      g_assert_cmpuint (g_strv_length ((GStrv)given_row_of (set, "f0")->parties), ==, 2);
      g_assert_true (g_strv_contains (given_row_of (set, "f0")->parties, "CAN"));
      given[1].fact.agreement.parties = both_and_bank;
    }
  /* two firms are two contracts, and another day is another one */
  given[0].fact.agreement.parties = with_firm;
  given[1].fact.agreement.parties = with_bank;
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CorpusComparisonSet) set = given_compare (given, 4, NULL, 0);

      g_assert_false (given_are_together (set, "f0", "f1"));
      given[0].fact.agreement.parties = given_canada_brazil;
      given[0].fact.agreement.date = "2024-06";
    }
}

/* One text names the Soviet Union, another of the same story Russia: the row is Russia's. */
static void
test_heirs (void)
{
  static const char *const past[] = { "NOR", "SUN", NULL };
  static const char *const now[] = { "NOR", "RUS", NULL };
  EngineFact accord = given_accord (ENGINE_INSTRUMENT_AGREEMENT, ENGINE_AGREEMENT_SIGNED,
                                    "1975-04-11", NULL, given_trade);
  Given given[] = {
    { "a", "2025-03-05", accord },
    { "a", "2025-03-05", amount (3e9, ENGINE_MEASURE_AID, given_canada, given_brazil) },
    { "a", "2025-03-05", amount (4e9, ENGINE_MEASURE_TRADE, given_canada_brazil, given_nobody) },
    { "b", "2025-03-05", accord },
    { "b", "2025-03-05", amount (3e9, ENGINE_MEASURE_AID, given_canada, given_brazil) },
    { "b", "2025-03-05", amount (4e9, ENGINE_MEASURE_TRADE, given_canada_brazil, given_nobody) },
  };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CorpusComparisonSet) set = NULL;

      given[3 * i].fact.agreement.parties = now;
      given[3 - 3 * i].fact.agreement.parties = past;
      set = given_compare (given, G_N_ELEMENTS (given), NULL, 0);
      g_assert_true (given_are_together (set, "f0", "f3"));
      g_assert_true (g_strv_contains (given_row_of (set, "f0")->parties, "RUS"));
    }
}

/* 550 km and 530 in two texts of one story: near enough to be compared, whether or not they agree. */
static void
test_near_values (void)
{
  EngineFact length = amount (550, ENGINE_MEASURE_OTHER, given_canada, given_nobody);
  EngineFact other = amount (530, ENGINE_MEASURE_OTHER, given_canada_brazil, given_nobody);

  length.figure.unit = other.figure.unit = "km";
  g_assert_true (meet (length, other));
  length.figure.qualifier = ENGINE_QUALIFIER_ABOUT;
  g_assert_true (meet (length, other));
  other.figure.value = 900;
  g_assert_false (meet (length, other));
}

/* The only share of what is measured that each of two texts of one story gives, though one is read as
 * somebody else's; not where a text gives two. */
static void
test_only_shares (void)
{
  EngineFact treaty = given_accord (ENGINE_INSTRUMENT_TREATY, ENGINE_AGREEMENT_SIGNED, "2025-03-01",
                                    NULL, given_trade);
  EngineFact share = given_share (43, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium);
  EngineFact other = given_share (39, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium);
  EngineFact length = amount (550, ENGINE_MEASURE_OTHER, given_canada, given_nobody);
  Given given[] = {
    { "a", "2025-03-02", treaty },
    { "a", "2025-03-02", amount (57.5e6, ENGINE_MEASURE_AID, given_canada, given_brazil) },
    { "a", "2025-03-02", length },
    { "a", "2025-03-02", share },
    { "b", "2025-03-03", treaty },
    { "b", "2025-03-03", amount (57.5e6, ENGINE_MEASURE_AID, given_canada, given_brazil) },
    { "b", "2025-03-03", length },
    { "b", "2025-03-03", other },
    { "b", "2025-03-03", given_share (31, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium) },
  };
  g_autoptr (CorpusComparisonSet) set = NULL;
  g_autoptr (CorpusComparisonSet) two = NULL;

  given[3].fact.figure.by = given_canada;
  given[7].fact.figure.by = given[8].fact.figure.by = given_brazil;
  set = given_compare (given, 8, NULL, 0);
  g_assert_true (given_are_together (set, "f3", "f7"));
  two = given_compare (given, 9, NULL, 0);
  g_assert_false (given_are_together (two, "f3", "f7"));
}

/* A weekday read as the next one: what is done is not dated after the text. */
static void
test_day_to_come (void)
{
  Given given[] = {
    { "a", "2025-07-03",
      given_accord (ENGINE_INSTRUMENT_AGREEMENT, ENGINE_AGREEMENT_AGREED, "2025-07-02", NULL,
                    given_trade) },
    { "b", "2025-07-03",
      given_accord (ENGINE_INSTRUMENT_AGREEMENT, ENGINE_AGREEMENT_AGREED, "2025-07-09", NULL,
                    given_trade) },
  };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 2, NULL, 0);
  g_autoptr (CorpusComparisonSet) later = NULL;

  g_assert_true (given_are_together (set, "f0", "f1"));
  g_assert_cmpint (given_row_of (set, "f0")->verdict, ==, CORPUS_VERDICT_AGREE);
  g_assert_cmpstr (given_row_of (set, "f0")->date, ==, "2025-07-02");
  given[1].published = "2025-07-20";
  later = given_compare (given, 2, NULL, 0);
  g_assert_false (given_are_together (later, "f0", "f1"));
}

static void
test_relate_parties (void)
{
  static const char *const germany_canada[] = { "CAN", "DEU", NULL };
  static const char *const eu_canada[] = { "CAN", "EU", NULL };
  static const char *const three[] = { "BRA", "CAN", "IND", NULL };
  static const char *const other[] = { "CAN", "JPN", NULL };

  g_assert_cmpint (corpus_relate_parties (given_canada_brazil, given_canada_brazil), ==,
                   CORPUS_PARTIES_SAME);
  g_assert_cmpint (corpus_relate_parties (germany_canada, eu_canada), ==, CORPUS_PARTIES_GROUP);
  g_assert_cmpint (corpus_relate_parties (eu_canada, germany_canada), ==, CORPUS_PARTIES_GROUP);
  g_assert_cmpint (corpus_relate_parties (given_canada_brazil, three), ==, CORPUS_PARTIES_MISSING);
  g_assert_cmpint (corpus_relate_parties (three, given_canada_brazil), ==, CORPUS_PARTIES_MISSING);
  g_assert_cmpint (corpus_relate_parties (given_canada_brazil, other), ==, CORPUS_PARTIES_APART);
  g_assert_cmpint (corpus_relate_parties (given_canada, three), ==, CORPUS_PARTIES_APART);
}

/* Members named before their group, which stands for them all. */
static void
test_absorbed (void)
{
  static const char *const members[] = { "AUT", "DEU", "EU", "USA", NULL };
  static const char *const group[] = { "EU", "USA", NULL };
  Given given[] = { { "a", "2025-07-01", amount (40, ENGINE_MEASURE_AID, members, given_canada) },
                    { "b", "2025-07-01", amount (40, ENGINE_MEASURE_AID, group, given_canada) } };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 2, NULL, 0);

  g_assert_true (given_are_together (set, "f0", "f1"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/matching/only-shares", test_only_shares);
  g_test_add_func ("/compare/matching/adoption", test_adoption);
  g_test_add_func ("/compare/matching/no-adoption", test_no_adoption);
  g_test_add_func ("/compare/matching/adoption-kinds", test_adoption_kinds);
  g_test_add_func ("/compare/matching/adoption-rivals", test_adoption_rivals);
  g_test_add_func ("/compare/matching/disputed-value", test_disputed_value);
  g_test_add_func ("/compare/matching/same-value-elsewhere", test_same_value_elsewhere);
  g_test_add_func ("/compare/matching/relate-parties", test_relate_parties);
  g_test_add_func ("/compare/matching/absorbed", test_absorbed);
  g_test_add_func ("/compare/matching/party-left-out", test_party_left_out);
  g_test_add_func ("/compare/matching/names", test_names);
  g_test_add_func ("/compare/matching/heirs", test_heirs);
  g_test_add_func ("/compare/matching/near-values", test_near_values);
  g_test_add_func ("/compare/matching/day-to-come", test_day_to_come);
  return g_test_run ();
}
