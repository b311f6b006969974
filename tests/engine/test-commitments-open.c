/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on sentences of our own: acts of any verb that only a will makes one, what a relative stands for, steps
 * that were not taken, what a text lays down in the present. */

#include "config.h"

#include "facts-fixture.h"

static void
test_willed (void)
{
  static const FactsCase cases[] = {
    { "en", "Oman and Malta will not threaten each other.", "MLT,OMN other committed not" },
    { "en", "Peru will tell its partners.", "PER other committed (its partners)" },
    { "en", "Peru must inform its neighbours of any test.",
      "PER other committed (its neighbours of any test)" },
    { "en", "Poland will go to the court.", "POL other committed (to the court)" },
    { "en", "Poland will go.", "" },
    { "en", "Poland will grow.", "" },
    { "en", "Poland will say that it is so.", "" },
    /* whose negation it is */
    { "en", "Peru says no farmer was asked.", "" },
    { "en", "Ewan Lacey says no one asked him.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_under (void)
{
  static const FactsCase cases[] = {
    { "en", "Chile began filling the reservoir.", "CHL other done (the reservoir)" },
    { "en", "Kenya and Oman agreed on lending the ships.",
      "KEN,OMN support committed (the ships)" },
    { "en", "The accord would make Ghana keep its levy.", "GHA maintain committed (its levy)" },
    { "en", "The deal lets Ghana draw 40 million dollars.",
      "GHA other planned (40 million dollars)" },
    { "en", "Nigeria demanded that Benin unseal the border.",
      "NGA other requested (the border) >BEN" },
    { "en", "Nepal is bound to hear the claims.", "NPL other committed (the claims)" },
    { "en", "Oman is free to sell its share.", "OMN supply planned (its share)" },
    { "en", "Iraq will not go to arbitration.", "IRQ other committed not" },
    { "en", "Sweden used an old law to freeze the assets.", "SWE suspend planned (the assets)" },
    { "en", "Chile has paid its share but has not unsealed the gate.",
      "CHL support done (its share) | CHL other done (the gate) not" },
    { "en", "Chad kicked out the envoys.", "TCD other done (the envoys)" },
    { "en", "Chile began growing.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_senses (void)
{
  static const FactsCase cases[] = {
    { "en", "Spain will freeze its tariff at 5 per cent.",
      "ESP maintain committed (its tariff at 5 per cent)" },
    { "en", "Spain will freeze the assets of the bank.",
      "ESP suspend committed (the assets of the bank)" },
    { "en", "Spain will lift the cap by a third.", "ESP increase committed (the cap by a third)" },
    { "en", "Spain will lift the cap.", "ESP lift committed (the cap)" },
    { "en", "Spain will double to €4 million a fund for its herders.",
      "ESP increase committed (€4 million a fund for its herders)" },
    { "en", "Spain will keep its citizens from leaving.",
      "ESP restrict committed (its citizens from leaving)" },
    { "en", "Spain will keep its citizens in the camp.",
      "ESP maintain committed (its citizens in the camp)" },
    { "en", "Spain pushed that deadline back.", "ESP postpone done (that deadline back)" },
    { "en", "Spain will phase out purchases of gas.", "ESP suspend committed (purchases of gas)" },
    { "en", "Spain called off the meeting.", "ESP suspend done (the meeting)" },
    { "en", "Spain has signalled that it may trim its duty.", "ESP reduce planned (its duty)" },
    { "en", "Spain will tear it up.", "ESP repeal committed (it)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_subjects (void)
{
  static const FactsCase cases[] = {
    { "en", "Kenya's trade minister, Moses Kuria, suspended the talks.",
      "KEN suspend done (the talks)" },
    { "en", "The Kenyan cabinet, meeting on Monday, raised the levy.",
      "KEN increase done (the levy)" },
    { "en", "The IMF approved a programme for Ghana.",
      "IMF other done (a programme for Ghana) >GHA" },
    { "en", "Peru may catch 300 tonnes of cod.", "PER other planned (300 tonnes of cod)" },
    { "en", "Peru may lend its icebreaker.", "PER support planned (its icebreaker)" },
    { "en", "Peru may grow.", "" },
    { "en", "Peru rerouted the line.", "PER other done (the line)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_relative (void)
{
  static const FactsCase cases[] = {
    { "en", "The bank set a condition, which Ghana turned down.",
      "GHA other refused (a condition)" },
    { "en", "The walls that Spain threw up in May came down.", "ESP other done (The walls)" },
    { "en", "The letter of 2012, which Malta terminated last year, was short.",
      "MLT repeal done (The letter of 2012)" },
    { "en", "The treaty, which Malta signed last year, was short.", "" },
    { "en", "Oslo said that Malta agreed.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_not_taken (void)
{
  static const FactsCase cases[] = {
    { "en", "Oman did not send it.", "OMN other done (it) not" },
    { "en", "Oman has not touched its tariff.", "OMN other done (its tariff) not" },
    { "en", "Oman never paid the fine.", "OMN support done (the fine) not" },
    { "en", "Oman did not grow.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_laid_down (void)
{
  static const FactsCase cases[] = {
    { "en", "Chile and Peru signed a treaty. Both sides cease all hostilities.",
      "CHL,PER suspend committed (hostilities)" },
    { "en", "Chile and Peru signed a treaty. Duties on tea fall to 5 per cent.",
      "CHL,PER reduce committed (Duties on tea)" },
    { "en", "Chile and Peru signed a treaty. Flights resume in March.",
      "CHL,PER resume committed (Flights) until 2025-03" },
    { "en", "Chile and Peru signed a treaty. The talks on fish were suspended.",
      "CHL,PER suspend done (The talks on fish)" },
    { "en", "Chile and Peru signed a treaty. Exports rise to 5 million tonnes.", "" },
    { "en", "Repayments are pushed back to 2035 under the deal between Ghana and China.",
      "CHN,GHA postpone committed (Repayments) until 2035" },
    { "en", "Ghana and Togo agreed that the road would be widened.",
      "GHA,TGO increase committed (the road)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_asked (void)
{
  static const FactsCase cases[] = {
    { "en", "Nepal wants to be compensated.", "NPL support requested" },
    { "en", "Jordan asks to be consulted.", "JOR review requested" },
    { "en", "Malta had called for the bill to be withdrawn.", "MLT repeal requested (the bill)" },
    { "en", "Zagreb threatened fresh roadblocks.", "HRV other threatened (fresh roadblocks)" },
    { "en", "Zagreb threatened the truce.", "" },
    { "en", "Hungary told its officials to reopen the canal.", "HUN resume requested (the canal)" },
    { "en", "Chad insists on a seat.", "TCD other requested (a seat)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/open/willed", test_willed);
  g_test_add_func ("/commitments/open/under", test_under);
  g_test_add_func ("/commitments/open/senses", test_senses);
  g_test_add_func ("/commitments/open/subjects", test_subjects);
  g_test_add_func ("/commitments/open/relative", test_relative);
  g_test_add_func ("/commitments/open/not-taken", test_not_taken);
  g_test_add_func ("/commitments/open/laid-down", test_laid_down);
  g_test_add_func ("/commitments/open/asked", test_asked);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
