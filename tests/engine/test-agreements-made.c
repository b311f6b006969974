/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who makes agreements and how far they have come: companies by their full names, agencies, lenders and
 * creditors, envoys of several states, those who negotiate among themselves, further ones and titles. */

#include "config.h"

#include "facts-fixture.h"

static void
test_names (void)
{
  static const FactsCase cases[] = {
    { "en", "Talks were over. Orion Energy signed a memorandum with Chile.",
      "CHL,Orion Energy memorandum signed" },
    { "en", "Talks were over. Adani Ports and Terra Shipping each signed a contract with Togo.",
      "Adani Ports,TGO contract signed | TGO,Terra Shipping contract signed" },
    { "en", "Talks were over. A loan deal with the British Museum was signed by Togo.",
      "British Museum,TGO agreement signed" },
    { "en", "The Bank of Korea and the Bank of Japan signed a currency swap agreement.",
      "JPN,KOR agreement signed" },
    { "fr", "La Bundesbank a signé un accord avec le Togo.", "DEU,TGO agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_lenders (void)
{
  static const FactsCase cases[] = {
    { "en", "Togo has secured a $1.2 billion bailout from the IMF.", "IMF,TGO other agreed" },
    { "en",
      "The IMF met in May. Togo reached a Stand-By Arrangement with the Fund's staff on Monday.",
      "IMF,TGO agreement agreed 2024-06-17" },
    { "en", "Before its IMF bailout lapsed, Togo clinched a stand-by arrangement with the IMF.",
      "IMF,TGO other ended | IMF,TGO agreement agreed" },
    { "en", "Togo has struck a deal with international bondholders.",
      "TGO,bondholders agreement agreed" },
    { "en", "Togo signed a memorandum with its official creditors.",
      "TGO,official creditors memorandum signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_makers (void)
{
  static const FactsCase cases[] = {
    { "en", "Ministers from Peru, Chile and Togo signed a memorandum.",
      "CHL,PER,TGO memorandum signed" },
    { "en", "Peru and Togo are negotiating the future of the islands.",
      "PER,TGO other negotiating" },
    { "en", "Chile and Togo began negotiations on Tuesday over river waters.",
      "CHL,TGO other negotiating" },
    { "en", "Peru has a treaty with Chile but none with Togo.", "CHL,PER treaty in_force" },
    { "en", "Peru and Chile are at peace. The neighbours also initialled a customs accord.",
      "CHL,PER agreement signed" },
    { "en",
      "Indonesia and the EU are friends. The commission hopes to sign an agreement with Togo.",
      "EU,TGO agreement proposed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_further (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru signed a gas contract with Chile in 2016. A new one is being negotiated.",
      "CHL,PER contract signed 2016 | CHL,PER contract negotiating" },
    { "en", "Peru signed a gas contract with Chile. An earlier one was rejected in June.",
      "CHL,PER contract signed | CHL,PER contract rejected" },
    { "en", "Peru and Togo signed heads of terms in Lima.", "PER,TGO memorandum signed @Lima" },
    { "en", "Peru signed a plan of action with Togo.", "PER,TGO other signed" },
    { "en",
      "Peru signs extradition treaty with Togo\n\nPeru concluded two pacts with Togo: a treaty on "
      "extradition and an agreement on fishing.",
      "PER,TGO treaty signed | PER,TGO agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_steps (void)
{
  static const FactsCase cases[] = {
    { "en", "An accord on visas between Peru and Togo has yet to be finalised.",
      "PER,TGO agreement negotiating" },
    { "en", "An accord on visas between Peru and Togo has not been signed.",
      "PER,TGO agreement negotiating" },
    { "en", "An accord on visas between Peru and Togo was never signed.",
      "PER,TGO agreement rejected" },
    { "en", "An accord between Peru and Togo awaits ratification.", "PER,TGO agreement signed" },
    { "en", "An arrangement between Peru and Togo was dropped last year.",
      "PER,TGO agreement ended" },
    { "en", "Peru keeps to the 1944 treaty with Togo.", "PER,TGO treaty in_force 1944" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_days_and_places (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru has had a memorandum with Togo since November 2023.",
      "PER,TGO memorandum in_force 2023-11" },
    { "en", "The accord between Peru and Togo dates from 1992.", "PER,TGO agreement agreed 1992" },
    { "en", "On 25 May 2024 Peru and Togo signed a pact, announced on 7 May.",
      "PER,TGO agreement signed 2024-05-25" },
    { "en", "Peru and Togo signed a pact at the Blue Seas gathering in Split.",
      "PER,TGO agreement signed @Split" },
    { "en", "The pact that Peru and Togo initialled at the White House is dead.",
      "PER,TGO agreement ended @White House" },
    { "en", "Peru and Togo, in the presence of Chile and Fiji, signed a pact.",
      "PER,TGO agreement signed" },
    { "en", "Peru and Togo, with Chile and Fiji in the room, signed a pact.",
      "PER,TGO agreement signed" },
    { "en", "A deal was signed by Peru's oil ministry and Chevron.",
      "Chevron,PER agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_got (void)
{
  static const FactsCase cases[] = {
    { "en", "Shipbuilder Hanwha Ocean won an order from Greece for four tankers.",
      "GRC,Hanwha Ocean contract agreed" },
    { "en", "Qatar and Egypt have wrung a truce out of Israel and Hamas.",
      "Hamas,ISR truce agreed" },
    { "fr", "Le groupe italien Webuild a remporté en Roumanie un contrat de travaux.",
      "ROU,Webuild contract agreed" },
    { "fr", "Le Qatar et l'Égypte ont arraché à Israël et au Hamas une trêve.",
      "Hamas,ISR truce agreed" },
    { "en", "Under a contract signed in May, Kongsberg will supply missiles to Togo.",
      "Kongsberg,TGO contract signed 2024-05" },
    { "en",
      "Norwegian arms maker Kongsberg will supply missiles to Togo under a contract signed in May.",
      "Kongsberg,TGO contract signed 2024-05" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_labels (void)
{
  static const FactsCase cases[] = {
    { "fr", "• Chili-Inde : les discussions ont repris.", "CHL,IND other negotiating" },
    { "en", "• Chile–India: talks have resumed.", "CHL,IND other negotiating" },
    { "en",
      "The ministers of Chile and Peru signed a tax convention. The two ministers also welcomed "
      "the "
      "agreement on social security.",
      "CHL,PER treaty signed | CHL,PER agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_numbers (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru and Chile share a port. Togo joined the trilateral transit pact of 2016.",
      "CHL,PER,TGO agreement in_force 2016" },
    { "fr",
      "Le Pérou et le Chili bâtissent une ligne. Lomé avait signé en 2023 le mémorandum tripartite "
      "sur le rail.",
      "CHL,PER,TGO memorandum signed 2023" },
    { "fr",
      "Le Pérou et le Chili s'accusent. La trêve obtenue en mai par la Malaisie a volé en "
      "éclats.",
      "CHL,PER truce ended 2024-05" },
    { "en", "Togo is offering jets. The Trudeau government had signed a deal with Peru.",
      "CAN,PER agreement signed" },
    { "fr", "Le Togo offre ses avions. Le gouvernement Trudeau avait signé un accord avec Lima.",
      "CAN,PER agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* What a text about two tells without saying whose it is. */
static void
test_alone (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le ministre suédois est à Helsinki. La Suède et la Finlande sont voisines. Helsinki achète "
      "des avions à Stockholm. La Finlande veut davantage. Un accord supprimant les visas "
      "profitera "
      "aux touristes.",
      "FIN,SWE agreement agreed" },
    { "fr",
      "Le ministre suédois est à Helsinki. La Suède et la Finlande sont voisines. Helsinki achète "
      "des avions à Stockholm. La Finlande veut davantage. Un accord, dit-on, vaut mieux qu'un "
      "procès.",
      "" },
    { "en",
      "Sweden's prime minister is in Helsinki. Sweden and Finland are neighbours. Helsinki buys "
      "planes from Stockholm. Finland wants more. Talks on the night train are stuck.",
      "FIN,SWE other negotiating" },
    { "en",
      "Sweden's prime minister is in Helsinki. Sweden and Finland are neighbours. Helsinki buys "
      "planes from Stockholm. Finland wants more. An agreement on cod pleases fishermen.",
      "FIN,SWE agreement agreed" },
    { "en",
      "Sweden's prime minister is in Helsinki. Sweden and Finland are neighbours. Helsinki buys "
      "planes from Stockholm. Finland wants more. An agreement is never perfect.",
      "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_one_more (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Togo and Peru signed an accord on Tuesday. The first, signed in 1992, held for 20 years; "
      "the "
      "second, in 2014, broke down.",
      "PER,TGO agreement signed 2024-06-18 | PER,TGO agreement signed 1992 | PER,TGO agreement "
      "ended 2014" },
    { "fr",
      "Le Pérou et le Togo ont signé un traité d'extradition, un accord fiscal et un troisième sur "
      "les douanes.",
      "PER,TGO treaty signed | PER,TGO agreement signed | PER,TGO agreement signed" },
    { "fr",
      "Le Pérou et le Togo ont paraphé une convention fiscale. Celle sur les services aériens, "
      "en discussion, attendra.",
      "PER,TGO treaty signed | PER,TGO treaty negotiating" },
    { "fr",
      "Le Chili a signé un protocole avec le Togo. Celui de Renault avec le Pérou prévoit une "
      "usine.",
      "CHL,TGO protocol signed | PER,Renault protocol signed" },
    { "en", "With Peru and Togo, Chile exchanged roadmaps.",
      "CHL,PER agreement signed | CHL,TGO agreement signed" },
    { "en", "Vietnam has ratified the CPTPP.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_bare (void)
{
  static const FactsCase cases[] = {
    { "en",
      "After Angola's mediation failed, Peru and Togo are talking. A declaration of principles was "
      "signed on 19 May.",
      "PER,TGO joint_statement signed 2024-05-19" },
    { "en", "Peru signed a treaty with Togo in 1990. Chile and Fiji had signed in Lima on 27 May.",
      "PER,TGO treaty signed 1990 | CHL,FJI agreement signed 2024-05-27 @Lima" },
    { "en", "The Paris Club and Ghana signed a memorandum. France signed its own in May.",
      "GHA,Paris Club memorandum signed | FRA,GHA memorandum signed 2024-05" },
    { "en", "Togo suspended the contract that tied it to Canada's Fortuna for the Niou mine.",
      "Fortuna,TGO contract suspended" },
    { "fr", "Le Pérou et le Chili se parlent. Les émissaires sont convenus d'ouvrir la frontière.",
      "CHL,PER agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_signed_with (void)
{
  static const FactsCase cases[] = {
    { "en", "Quito has signed with Chile, Togo and Fiji.",
      "CHL,ECU agreement signed | ECU,TGO agreement signed | ECU,FJI agreement signed" },
    { "fr", "Riga et Tallinn ont arrêté le tracé par un procès-verbal signé à Valga.",
      "EST,LVA other signed @Valga" },
    { "fr",
      "La Suisse et le Togo ont paraphé l'accord sur l'électricité. L'accord sur la santé "
      "attendra.",
      "CHE,TGO agreement signed | CHE,TGO agreement agreed" },
    { "en", "The World Bank will lend Togo 5 million euros. The contract was signed in May.",
      "TGO,World Bank contract signed 2024-05" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_trades (void)
{
  static const FactsCase cases[] = {
    { "en", "Saab signed a contract with Greek shipowner Capital Maritime.",
      "Capital Maritime,Saab contract signed" },
    { "en", "Togo signed an agreement with French oil major TotalEnergies.",
      "TGO,TotalEnergies agreement signed" },
    { "en", "Togo signed an agreement with British minister David Lammy.",
      "GBR,TGO agreement signed" },
    { "fr", "Saab a signé un contrat avec l'armateur grec Capital Maritime.",
      "Capital Maritime,Saab contract signed" },
    { "en", "Chevron and Togo are in talks on a gas pipeline.", "Chevron,TGO other negotiating" },
    { "en",
      "\"We need fish\"\n\nThe Icelandic fisheries minister explains.\n\nAnd with London?\n\nWe "
      "have an agreement in principle.\n\nAnd with Togo?\n\nThe Lomé agreement holds.",
      "GBR,ISL agreement agreed | ISL,TGO agreement agreed @Lomé" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_bodies (void)
{
  static const FactsCase cases[] = {
    { "en", "The French Senate ratified the treaty with Peru.", "FRA,PER treaty ratified" },
    { "en",
      "Under a pact with Peru, Chile may train troops there. A similar arrangement with Togo is "
      "planned.",
      "CHL,PER agreement agreed | CHL,TGO agreement proposed" },
    { "fr", "Un accord-cadre lie depuis 2020 Saab à l'armée brésilienne.",
      "BRA,Saab framework in_force" },
    { "en", "Eni and Shell signed in London on Monday.",
      "Eni,Shell agreement signed 2024-06-17 @London" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_together (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru and Togo have formed a strategic partnership.", "PER,TGO other agreed" },
    { "en", "Peru and Togo unveiled a security partnership in Lima.",
      "PER,TGO other agreed @Lima" },
    { "en", "Peru and Togo created a joint venture to run the line.", "PER,TGO other agreed" },
    { "en", "Peru and Togo need a partnership.", "" },
    { "en", "Peru and Togo welcomed a partnership of forty years.", "" },
    { "en", "Peru and Togo will launch a partnership on Tuesday.", "" },
    { "en", "Peru and Togo have settled on a toll of $3.", "PER,TGO agreement agreed" },
    { "en", "Peru settled on Togo as its partner.", "" },
    /* what is to come, or wished for, is not agreed; what the press reports is */
    { "en", "Peru and Togo will agree on a toll next month.", "" },
    { "en", "Peru and Togo want to settle on a toll.", "" },
    { "fr", "Le Pérou et le Togo s'entendront sur un péage en mai.", "" },
    { "fr", "Le Pérou et le Togo se seraient entendus sur un péage.", "PER,TGO agreement agreed" },
    /* the participle with its makers tells what they have agreed */
    { "en", "Trucks cross freely under a plan agreed by Peru and Togo.",
      "PER,TGO agreement agreed" },
    { "en", "The quotas agreed between Peru and Togo are too low.", "PER,TGO agreement agreed" },
    { "en", "A scheme signed by Peru and Togo lets trucks cross.", "PER,TGO agreement signed" },
    { "en", "The levels reached by Peru and Togo last year were a record.", "" },
    { "en", "The plan will be agreed by Peru and Togo.", "" },
    /* firms in one word before what they have made, but states over them */
    { "en", "The Petronas-Shell contract covers gas.", "Petronas,Shell contract agreed" },
    { "fr", "L'accord Renault-Nissan a été signé en mars.",
      "Nissan,Renault agreement signed 2024-03" },
    { "en", "The Airbus-Boeing truce holds.", "" },
    /* what the owner of the clause does behind it says nothing of the treaty */
    { "en", "Peru, which has a tax treaty with Togo, refused to comment.",
      "PER,TGO treaty in_force" },
    { "en", "Peru, which has a tax treaty with Togo, suspended its sales of wheat.",
      "PER,TGO treaty in_force" },
    { "en", "Peru, which has a tax treaty with Togo, signed in 2019, refused to comment.",
      "PER,TGO treaty signed 2019" },
    { "en", "The treaty, which Peru signed with Togo, was suspended.", "PER,TGO treaty suspended" },
    { "en", "Peru refused to comment on the tax treaty with Togo.", "PER,TGO treaty agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* What several states bring about or carry on is of them, and so is what a body of a state signs. */
static void
test_brought_about (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru and Togo renewed their currency swap in May 2024.",
      "PER,TGO other in_force 2024-05" },
    { "fr", "Le Pérou et le Togo ont reconduit leur échange de devises.",
      "PER,TGO agreement in_force" },
    { "en", "The Bank of Thailand and the Bank of Korea set up a three-year swap.",
      "KOR,THA agreement agreed" },
    { "fr",
      "Le moratoire de trois ans décidé en mai 2023 par le Pérou et le Chili protège l'anchois.",
      "CHL,PER truce agreed 2023-05" },
    { "en", "Chile, Peru and Togo have decided a moratorium on anchovies.",
      "CHL,PER,TGO truce agreed" },
    { "en", "Peru renewed its moratorium on anchovies.", "" },
    { "en", "Peru extended its swap with Togo.", "PER,TGO agreement in_force" },
    { "fr", "Lima et Lomé ont ouvert une ligne d'échange de devises.", "PER,TGO agreement signed" },
    { "fr", "Lima et Santiago ont annoncé un partenariat sur les algues.", "CHL,PER other agreed" },
    { "fr", "Lima et Santiago ont lancé un plan commun contre le braconnage.",
      "CHL,PER other agreed" },
    { "en", "Peru, Chile and Togo launched a joint programme of patrols.",
      "CHL,PER,TGO other agreed" },
    { "en", "Peru launched a joint programme of patrols.", "" },
    { "en", "Peru's Talara field will sell Chile gas under a deal unveiled in May 2024.",
      "CHL,PER agreement agreed 2024-05" },
    { "en", "The declaration signed in 2015 by the three countries, Peru, Chile and Togo, holds.",
      "CHL,PER,TGO joint_statement signed 2015" },
    { "fr", "Décidé par un accord gréco-roumain de mai 2009, le pont est fermé.",
      "GRC,ROU agreement in_force 2009-05" },
    { "fr", "Saab et l'Agence péruvienne des achats ont signé un contrat.",
      "PER,Saab contract signed" },
    { "fr", "Le groupe suédois Saab et l'agence péruvienne des garde-côtes ont conclu un contrat.",
      "PER,Saab contract signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* The joint statement that a text itself is: of those whom its title or the line below names, or it is about. */
static void
test_statements (void)
{
  static const FactsCase cases[] = {
    { "en",
      "JOINT STATEMENT OF PERU, CHILE AND TOGO ON THE GRID\n\nLima, 23 June 2022\n\nThe ministers "
      "met.",
      "CHL,PER,TGO joint_statement agreed 2024-06-19" },
    { "en",
      "JOINT STATEMENT\nof the Ministers of Energy of the Republic of Peru, Chile and "
      "Togo\n\nLima, 3 September 2024\n\nThe ministers met.",
      "CHL,PER,TGO joint_statement agreed 2024-06-19" },
    { "fr",
      "DÉCLARATION CONJOINTE\nà l'issue de la visite au Pérou du président du Chili\n\nLima, 3 mai "
      "2024\n\nLes deux présidents ont parlé de cuivre.",
      "CHL,PER joint_statement agreed 2024-06-19" },
    { "fr",
      "Déclaration conjointe sur le cuivre\n\nLima, 3 mai 2024\n\nLe Pérou a parlé de cuivre.",
      "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-made/statements", test_statements);
  g_test_add_func ("/agreements-made/brought-about", test_brought_about);
  g_test_add_func ("/agreements-made/bodies", test_bodies);
  g_test_add_func ("/agreements-made/together", test_together);
  g_test_add_func ("/agreements-made/trades", test_trades);
  g_test_add_func ("/agreements-made/signed-with", test_signed_with);
  g_test_add_func ("/agreements-made/bare", test_bare);
  g_test_add_func ("/agreements-made/one-more", test_one_more);
  g_test_add_func ("/agreements-made/alone", test_alone);
  g_test_add_func ("/agreements-made/numbers", test_numbers);
  g_test_add_func ("/agreements-made/got", test_got);
  g_test_add_func ("/agreements-made/labels", test_labels);
  g_test_add_func ("/agreements-made/names", test_names);
  g_test_add_func ("/agreements-made/lenders", test_lenders);
  g_test_add_func ("/agreements-made/makers", test_makers);
  g_test_add_func ("/agreements-made/further", test_further);
  g_test_add_func ("/agreements-made/steps", test_steps);
  g_test_add_func ("/agreements-made/days", test_days_and_places);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
