/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements that stand beside the one just told: another's like it, one more of the same two, one with a company, and
 * whom descriptions and asides lead to. */

#include "config.h"

#include "facts-fixture.h"

static void
test_described (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru has clinched a deal with neighbouring Chile.", "CHL,PER agreement agreed" },
    { "en", "Peru has clinched deals with, among others, Japan and oil-rich Angola.",
      "JPN,PER agreement agreed | AGO,PER agreement agreed" },
    { "en", "Uruguay wants a deal of its own with China.", "CHN,URY agreement proposed" },
    { "en",
      "Togo struck a deal on the supply of diesel and petrol with Nigeria National Oil Company.",
      "Nigeria National Oil Company,TGO agreement agreed" },
    { "en",
      "Tanzania has offered to halve the charges for Ugandan cargoes, and the two governments "
      "signed a memorandum in Tanga.",
      "TZA,UGA memorandum signed @Tanga" },
    { "en", "Treaties bind Tokyo to Lima and to Santiago.",
      "JPN,PER treaty agreed | CHL,JPN treaty agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_others (void)
{
  static const FactsCase cases[] = {
    { "en", "Japan signed a pact with Peru in 2019. Lima has another with India.",
      "JPN,PER agreement signed 2019 | IND,PER agreement in_force" },
    { "en", "Japan and Peru signed a pact in 2019. Chile's dates from 2007.",
      "JPN,PER agreement signed 2019 | CHL,JPN agreement agreed 2007" },
    { "en", "Japan and Peru signed a pact in 2019. Chile's has yet to be ratified.",
      "JPN,PER agreement signed 2019 | CHL,JPN agreement signed" },
    { "en", "Japan's accord with Peru is in force. The Chilean one was signed in 2007.",
      "JPN,PER agreement in_force | CHL,JPN agreement signed 2007" },
    { "en", "Fiji has a pact with New Zealand. Vanuatu has one too; Samoa's expired in 2021.",
      "FJI,NZL agreement in_force | NZL,VUT agreement in_force | NZL,WSM agreement ended" },
    { "en", "Japan and Peru signed a pact in 2019. Chile's frozen assets will be sold.",
      "JPN,PER agreement signed 2019" },
    { "en",
      "Japan signed a pact with Peru in 2019; a draft with India has been on ice since May 2021.",
      "JPN,PER agreement signed 2019 | IND,JPN agreement suspended" },
    { "en",
      "London signed a pact with Kyiv in January 2024. Berlin and Rome followed in March 2024.",
      "GBR,UKR agreement signed 2024-01 | DEU,UKR agreement signed 2024-03 | "
      "ITA,UKR agreement signed 2024-03" },
    { "en",
      "India and Oman on 18 December 2025 signed a trade pact, Delhi's second after the 2022 pact "
      "with the UAE.",
      "IND,OMN agreement signed 2025-12-18 | ARE,IND agreement in_force 2022" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_whose (void)
{
  static const FactsCase cases[] = {
    /* the one state of the title */
    { "en",
      "Sri Lanka's debt: state of play\n\nIndia is content. India has waited, and so has "
      "Japan.\n\nThe amendment agreement signed with India on 3 April 2025 covers seven loans.",
      "IND,LKA agreement signed 2025-04-03" },
    /* a list of another paragraph is not who the text is about */
    { "en",
      "Togo and Peru signed a pact in 2020. Togo will pay Peru. Peru will help Togo. Togo thanked "
      "Peru.\n\nTalks are under way with Cambodia and Senegal.\n\nTrade grew. The two countries "
      "also have an investment treaty, signed in June 2018.",
      "PER,TGO agreement signed 2020 | KHM,TGO other negotiating | SEN,TGO other negotiating | "
      "PER,TGO treaty signed 2018-06" },
    /* where the deals are made */
    { "en", "Peru's deals west of Singapore have multiplied.", "" },
    { "en", "Thailand and Myanmar have standby accords with Manila.",
      "PHL,THA agreement agreed | MMR,PHL agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_same_two (void)
{
  static const FactsCase cases[] = {
    { "en", "Japan and Peru signed a pact in 2019. Under a companion text, Tokyo will lend money.",
      "JPN,PER agreement signed 2019 | JPN,PER agreement agreed" },
    { "en", "Japan and Peru signed a pact in 2019. A text on boats was being drafted.",
      "JPN,PER agreement signed 2019 | JPN,PER agreement negotiating" },
    { "en", "Japan and Peru signed a pact in 2019. It takes the place of one dating from 1974.",
      "JPN,PER agreement signed 2019 | JPN,PER agreement ended 1974" },
    { "en", "Togo signed a concession with Sasol. The 20-year deal would supply a plant.",
      "Sasol,TGO contract signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Where it was made does nothing, and whoever led or followed has made one as well. */
static void
test_led (void)
{
  static const FactsCase cases[] = {
    { "en", "Hungary's foreign minister flew to Moscow, where he sealed a gas deal with Togo.",
      "HUN,TGO agreement agreed" },
    { "fr", "Le ministre hongrois s'est rendu à Moscou, où il a signé un accord avec le Togo.",
      "HUN,TGO agreement signed" },
    { "en",
      "Rome signed a pact with Kyiv in May 2024. London had led the way in January 2024, followed "
      "by Berlin.",
      "ITA,UKR agreement signed 2024-05 | GBR,UKR agreement signed 2024-01 | "
      "DEU,UKR agreement signed 2024-01" },
    { "en", "Rome signed a pact with Kyiv in May 2024. London had paved the way for it.",
      "ITA,UKR agreement signed 2024-05" },
    { "en", "Rome signed a pact with Kyiv in 2024. Athens signed a pact in turn.",
      "ITA,UKR agreement signed 2024 | GRC,UKR agreement signed" },
    { "en",
      "Austria, Slovenia and Italy patrol together. A trilateral agreement on that was signed in "
      "2023; Vienna has bilateral ones with Hungary and Poland too.",
      "AUT,ITA,SVN agreement signed 2023 | AUT,HUN agreement signed | AUT,POL agreement signed" },
    { "en",
      "Spain and Morocco agreed a road map in April 2022. Madrid and Rabat had undertaken in 1992 "
      "to readmit migrants, under an accord seldom applied.",
      "ESP,MAR agreement agreed 2022-04 | ESP,MAR agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_companies (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Zambia has buried a fight with Vedanta. The settlement with Vedanta was signed by Zambia in "
      "2023. With Barrick a stability agreement is all but done.",
      "Vedanta,ZMB agreement signed 2023 | Barrick,ZMB agreement agreed" },
    { "en", "Botswana signed an accord with Glencore. Namibia signed a contract with the company.",
      "BWA,Glencore agreement signed | Glencore,NAM contract signed" },
    { "en", "Togo and Peru accepted the border compromise that Chile put to them.",
      "PER,TGO agreement agreed" },
    { "en",
      "Prime Minister Narendra Modi held talks with President Emmanuel Macron on the second day of "
      "his visit.",
      "" },
    { "en",
      "Sri Lanka needs cash. The Hambantota concession, granted to China Merchants in July 2017, "
      "brought in $1.12bn.",
      "China Merchants,LKA contract agreed 2017-07" },
    { "en", "Togo signed a contract with Shell in 2012. Equinor has one too.",
      "Shell,TGO contract signed 2012 | Equinor,TGO contract in_force" },
    { "en", "Fiat signed its financing agreement with a pool of 20 banks. Togo is content.", "" },
    { "en", "Toyota and Renault have set up a joint venture.", "Renault,Toyota other agreed" },
    { "en", "Toyota and Renault have not set up a joint venture.", "" },
    { "en", "Nepal is short of power. The contract with China's CNNC was signed in 2023.",
      "CNNC,NPL contract signed 2023" },
    { "en",
      "Kenya met Togo. AAFS, an American firm, will run the pipe under a contract signed in 2023.",
      "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-beside/described", test_described);
  g_test_add_func ("/agreements-beside/others", test_others);
  g_test_add_func ("/agreements-beside/same-two", test_same_two);
  g_test_add_func ("/agreements-beside/whose", test_whose);
  g_test_add_func ("/agreements-beside/led", test_led);
  g_test_add_func ("/agreements-beside/companies", test_companies);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
