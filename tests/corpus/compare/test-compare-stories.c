/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a story lends its figures: counts meet by what they count, values side by side where the
 * texts tell of one story, and a topic that says little is none across stories. */

#include "config.h"

#include <math.h>

#include "given.h"

static const char *const mexico[] = { "MEX", NULL };

static EngineFact
accord (void)
{
  return given_accord (ENGINE_INSTRUMENT_TREATY, ENGINE_AGREEMENT_SIGNED, "2025-03-13", NULL,
                       given_trade);
}

static EngineFact
amount (double value, const char *unit, EngineMeasure measure, const char *const *by)
{
  EngineFact fact = given_tariff (value, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_ACTUAL, given_nobody,
                                  given_nobody);

  fact.figure.unit = unit;
  fact.figure.measure = measure;
  fact.figure.by = by;
  return fact;
}

/* One number in each of two texts that tell of one treaty. */
static gboolean
meet_in_story (EngineFact first, const char *quote, EngineFact second, const char *other_quote)
{
  const Given given[] = { { "a", "2025-03-14", accord (), NULL },
                          { "a", "2025-03-14", first, quote },
                          { "b", "2025-03-15", accord (), NULL },
                          { "b", "2025-03-15", second, other_quote } };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 4, NULL, 0);

  return given_are_together (set, "f1", "f3");
}

/* The same in texts that tell of nothing together. */
static gboolean
meet_anywhere (EngineFact first, const char *quote, EngineFact second, const char *other_quote)
{
  const Given given[] = { { "a", "2025-03-14", first, quote },
                          { "b", "2024-01-15", second, other_quote } };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 2, NULL, 0);

  return given_are_together (set, "f0", "f1");
}

static void
test_things (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    gboolean together;
  } cases[] = {
    { "4 000 emplois", "4,000 jobs", TRUE },
    { "4 000 emplois", "4,000 troops", FALSE },
    { "4 000 soldats rwandais", "4,000 Rwandan troops", TRUE },
    { "4 000 fournisseurs", "4,000 British firms", TRUE },
    { "4 000 navires", "4,000 trawlers", TRUE },
    { "4 000 navires", "4,000 submarines", FALSE },
    { "4 000 morts", "4,000 people", TRUE },
    { "4 000 morts", "4,000 wounded", FALSE },
    { "4 000 prisonniers", "4,000 detainees", TRUE },
    { "4 000 prisonniers", "4,000 homes", FALSE },
    { "4 000 obusiers", "4,000 self-propelled howitzers", TRUE },
    { "4 000 obusiers", "4,000 tanks", FALSE },
    { "4 000 lits", "4,000 beds", TRUE },
    { "4 000 éoliennes", "4,000 turbines", TRUE },
    { "4 000 étrangers", "4,000 migrants", TRUE },
    { "4 000 médecins", "4,000 nurses", TRUE },
    { "4 000 policiers", "4,000 doctors", FALSE },
    { "4 000 passagers", "4,000 visitors", TRUE },
    { "4 000 wagons", "4,000 satellites", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EngineFact first = amount (4000, "count", ENGINE_MEASURE_OTHER, given_nobody);
      EngineFact second = amount (4000, "count", ENGINE_MEASURE_OTHER, given_canada);

      g_test_message ("%s, %s", cases[i].first, cases[i].second);
      g_assert_cmpint (meet_in_story (first, cases[i].first, second, cases[i].second), ==,
                       cases[i].together);
      second.figure.by = given_nobody;
      g_assert_cmpint (meet_in_story (second, cases[i].second, first, cases[i].first), ==,
                       cases[i].together);
    }
}

/* Texts of one story that count the same things differently contradict each other, unless one of them
 * gives the other's number, too. */
static void
test_side_by_side (void)
{
  EngineFact few = amount (34000, "persons", ENGINE_MEASURE_OTHER, given_nobody);
  EngineFact many = amount (38000, "persons", ENGINE_MEASURE_OTHER, given_nobody);
  const Given given[] = { { "a", "2025-03-14", accord (), NULL },
                          { "a", "2025-03-14", few, "34 000 habitants" },
                          { "b", "2025-03-15", accord (), NULL },
                          { "b", "2025-03-15", many, "38,000 residents" },
                          { "b", "2025-03-15", few, "34,000 residents" } };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 4, NULL, 0);
  g_autoptr (CorpusComparisonSet) both = given_compare (given, 5, NULL, 0);

  g_assert_true (given_are_together (set, "f1", "f3"));
  g_assert_cmpint (given_row_of (set, "f1")->verdict, ==, CORPUS_VERDICT_CONTRADICT);
  g_assert_false (given_are_together (both, "f1", "f3"));
  g_assert_true (given_are_together (both, "f1", "f4"));
  g_assert_false (meet_in_story (few, "34 000 habitants", many, "38,000 jobs"));
  g_assert_false (meet_anywhere (few, "34 000 habitants", many, "38,000 residents"));
  many.figure.value = 100000;
  g_assert_false (meet_in_story (few, "34 000 habitants", many, "100,000 residents"));
}

/* Values side by side that two texts give each are of two things, unless more than the story says that they are one. */
static void
test_corroborated (void)
{
  EngineFact few = amount (341e6, "EUR", ENGINE_MEASURE_AID, given_canada);
  EngineFact many = amount (362e6, "EUR", ENGINE_MEASURE_SPENDING, given_nobody);
  const Given given[] = {
    { "a", "2025-03-14", accord (), NULL }, { "a", "2025-03-14", few, NULL },
    { "b", "2025-03-15", accord (), NULL }, { "b", "2025-03-15", many, NULL },
    { "c", "2025-03-15", accord (), NULL }, { "c", "2025-03-15", few, NULL },
    { "d", "2025-03-16", accord (), NULL }, { "d", "2025-03-16", many, NULL }
  };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 6, NULL, 0);
  g_autoptr (CorpusComparisonSet) all = given_compare (given, 8, NULL, 0);

  g_assert_true (given_are_together (set, "f1", "f3"));
  g_assert_true (given_are_together (all, "f3", "f7"));
  g_assert_false (given_are_together (all, "f1", "f3"));
}

/* The only numbers of such things that two texts of one story give are compared though they lie apart. */
static void
test_only_of_kind (void)
{
  EngineFact nine = amount (9, "count", ENGINE_MEASURE_OTHER, given_canada);
  EngineFact six = amount (6, "count", ENGINE_MEASURE_PRODUCTION, given_nobody);
  const Given given[] = {
    { "a", "2025-03-14", accord (), NULL },
    { "a", "2025-03-14", nine, "neuf turbines" },
    { "b", "2025-03-15", accord (), NULL },
    { "b", "2025-03-15", six, "six turbines" },
    { "b", "2025-03-15", amount (14, "count", ENGINE_MEASURE_OTHER, given_nobody), "14 turbines" }
  };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 4, NULL, 0);
  g_autoptr (CorpusComparisonSet) more = given_compare (given, 5, NULL, 0);

  g_assert_true (given_are_together (set, "f1", "f3"));
  g_assert_cmpint (given_row_of (set, "f1")->verdict, ==, CORPUS_VERDICT_BOTH_POSSIBLE);
  g_assert_false (given_are_together (more, "f1", "f3"));
  g_assert_false (meet_in_story (nine, "neuf turbines", six, "six reactors"));
  g_assert_false (meet_anywhere (nine, "neuf turbines", six, "six turbines"));
  six.figure.value = 3;
  g_assert_false (meet_in_story (nine, "neuf turbines", six, "three turbines"));
}

/* A text may leave out whose an amount is, and read a level as the size of a change. */
static void
test_left_out (void)
{
  EngineFact sold = amount (120e6, "t", ENGINE_MEASURE_EXPORTS, given_canada);
  EngineFact bare = amount (100e6, "t", ENGINE_MEASURE_EXPORTS, given_nobody);
  EngineFact share = amount (24, "%", ENGINE_MEASURE_EXPORTS, given_canada);
  EngineFact bare_share = amount (30, "%", ENGINE_MEASURE_EXPORTS, given_nobody);
  EngineFact plan = amount (2.55e9, "USD", ENGINE_MEASURE_SPENDING, given_canada);
  EngineFact bill = amount (2.95e9, "USD", ENGINE_MEASURE_SPENDING, given_canada);

  g_assert_true (meet_in_story (sold, NULL, bare, NULL));
  g_assert_false (meet_anywhere (sold, NULL, bare, NULL));
  bare.figure.commodities = given_steel;
  sold.figure.commodities = given_lithium;
  g_assert_false (meet_in_story (sold, NULL, bare, NULL));
  g_assert_false (meet_in_story (share, NULL, bare_share, NULL));
  bill.figure.change = ENGINE_CHANGE_UP;
  g_assert_true (meet_in_story (plan, NULL, bill, NULL));
  bill.figure.value = 5e9;
  g_assert_false (meet_in_story (plan, NULL, bill, NULL));
}

/* What is mined is what a mine produces; combat aircraft are arms. */
static void
test_words_for_one (void)
{
  static const char *const aircraft[] = { "aircraft", NULL };
  static const char *const arms[] = { "arms", NULL };
  EngineFact mined = amount (39, "%", ENGINE_MEASURE_MINING, given_canada);
  EngineFact produced = amount (43, "%", ENGINE_MEASURE_PRODUCTION, given_canada);
  EngineFact jets = amount (22, "%", ENGINE_MEASURE_PURCHASE, given_canada);
  EngineFact fighters = amount (27, "%", ENGINE_MEASURE_PURCHASE, given_canada);

  mined.figure.commodities = produced.figure.commodities = given_lithium;
  g_assert_true (meet_anywhere (mined, NULL, produced, NULL));
  produced.figure.measure = ENGINE_MEASURE_REFINING;
  g_assert_false (meet_anywhere (mined, NULL, produced, NULL));
  jets.figure.on = fighters.figure.on = given_brazil;
  jets.figure.commodities = aircraft;
  fighters.figure.commodities = arms;
  g_assert_true (meet_anywhere (jets, NULL, fighters, NULL));
  fighters.figure.commodities = given_steel;
  g_assert_false (meet_anywhere (jets, NULL, fighters, NULL));
}

/* What one text says was bought the other says was imported: told in two currencies it meets by its sides. */
static void
test_bought_and_imported (void)
{
  EngineFact dollars = amount (90e9, "AUD", ENGINE_MEASURE_PURCHASE, given_canada);
  EngineFact euros = amount (56e9, "EUR", ENGINE_MEASURE_IMPORTS, given_canada);

  dollars.figure.on = euros.figure.on = given_brazil;
  g_assert_true (meet_in_story (dollars, NULL, euros, NULL));
  euros.figure.on = given_india;
  g_assert_false (meet_in_story (dollars, NULL, euros, NULL));
}

/* Amounts that the texts have in common make one story of them though who signed was not read. */
static void
test_telling_values (void)
{
  const Given given[] = {
    { "a", "2025-03-14", amount (1237, "km", ENGINE_MEASURE_OTHER, given_nobody), NULL },
    { "a", "2025-03-14", amount (57.5e6, "EUR", ENGINE_MEASURE_AID, given_nobody), NULL },
    { "a", "2025-03-14", amount (8000, "count", ENGINE_MEASURE_OTHER, given_canada),
      "8 000 morts" },
    { "b", "2024-07-15", amount (1237, "km", ENGINE_MEASURE_OTHER, given_nobody), NULL },
    { "b", "2024-07-15", amount (57.5e6, "EUR", ENGINE_MEASURE_AID, given_nobody), NULL },
    { "b", "2024-07-15", amount (8000, "count", ENGINE_MEASURE_OTHER, given_canada),
      "8,000 people" },
  };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 6, NULL, 0);

  g_assert_true (given_are_together (set, "f2", "f5"));
  g_assert_false (meet_anywhere (given[2].fact, given[2].quote, given[5].fact, given[5].quote));
}

/* A sum that both texts of one story give once is one, whoever is read to pay it and for what. */
static void
test_misread (void)
{
  static const char *const fund[] = { "Fonds monétaire international", NULL };
  static const char *const lender[] = { "Banque mondiale", NULL };
  EngineFact loan = amount (1.4e9, "USD", ENGINE_MEASURE_AID, fund);
  EngineFact other = amount (1.4e9, "USD", ENGINE_MEASURE_OTHER, given_brazil);
  EngineFact share = amount (15, "%", ENGINE_MEASURE_TARIFF, given_canada);
  EngineFact other_share = amount (15, "%", ENGINE_MEASURE_OWNERSHIP, given_brazil);

  g_assert_true (meet_in_story (loan, NULL, other, NULL));
  other.figure.by = lender;
  g_assert_true (meet_in_story (loan, NULL, other, NULL));
  other.figure.by = given_brazil;
  other.figure.measure = ENGINE_MEASURE_EXPORTS;
  g_assert_true (meet_in_story (loan, NULL, other, NULL));
  g_assert_false (meet_anywhere (loan, NULL, other, NULL));
  g_assert_false (meet_in_story (share, NULL, other_share, NULL));
}

/* "A third" of nobody knows what is no topic; the rate that one country takes from another is. */
static void
test_vague_topics (void)
{
  EngineFact third = amount (33.33, "%", ENGINE_MEASURE_OTHER, given_canada);
  EngineFact quarter = amount (25, "%", ENGINE_MEASURE_OTHER, given_canada);
  EngineFact rate =
      given_tariff (25, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_IN_FORCE, given_brazil, given_nobody);
  EngineFact other_rate =
      given_tariff (30, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_IN_FORCE, given_brazil, given_nobody);
  EngineFact jobs = amount (7000, "count", ENGINE_MEASURE_JOBS, given_canada);
  EngineFact more_jobs = amount (8000, "count", ENGINE_MEASURE_JOBS, given_canada);
  EngineFact unusual = amount (48.37, "%", ENGINE_MEASURE_OTHER, given_canada);

  g_assert_false (meet_anywhere (third, NULL, quarter, NULL));
  g_assert_false (meet_anywhere (quarter, NULL, quarter, NULL));
  g_assert_true (meet_anywhere (unusual, NULL, unusual, NULL));
  g_assert_false (meet_anywhere (jobs, NULL, more_jobs, NULL));
  g_assert_true (meet_in_story (jobs, NULL, more_jobs, NULL));
  g_assert_true (meet_anywhere (rate, NULL, other_rate, NULL));
  rate.figure.on = given_nobody;
  g_assert_false (meet_anywhere (rate, NULL, other_rate, NULL));
  g_assert_true (meet_in_story (rate, NULL, other_rate, NULL));
  rate.figure.on = mexico;
  g_assert_false (meet_in_story (rate, NULL, other_rate, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/stories/things", test_things);
  g_test_add_func ("/compare/stories/side-by-side", test_side_by_side);
  g_test_add_func ("/compare/stories/corroborated", test_corroborated);
  g_test_add_func ("/compare/stories/only-of-kind", test_only_of_kind);
  g_test_add_func ("/compare/stories/left-out", test_left_out);
  g_test_add_func ("/compare/stories/words-for-one", test_words_for_one);
  g_test_add_func ("/compare/stories/bought-and-imported", test_bought_and_imported);
  g_test_add_func ("/compare/stories/telling-values", test_telling_values);
  g_test_add_func ("/compare/stories/misread", test_misread);
  g_test_add_func ("/compare/stories/vague-topics", test_vague_topics);
  return g_test_run ();
}
