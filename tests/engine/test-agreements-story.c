/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements whose parties the story tells: a relative without its word, the press that a text is from, a
 * sale told just before the contract, what one agreement does to another, whose minister acts, and verbs
 * that negotiate. */

#include "config.h"

#include "facts-fixture.h"

static void
test_relatives (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Peru's debt: where it stands\n\nChile was quick, Chile's banks slower. Chile lends no more. "
      "Togo waits. The memorandum signed with Oman in May 2024 covers two loans.",
      "OMN,PER memorandum signed 2024-05" },
    { "en",
      "Peru protested. Chile, angry at the delay, tore up the pact it signed with Togo in 2010.",
      "CHL,TGO agreement ended 2010" },
    { "fr", "Le Pérou a dit non. Le Chili et le Togo révisent le pacte qu'ils ont signé en 2010.",
      "CHL,TGO agreement in_force 2010" },
    { "en",
      "Ghana and Chile signed a pact. Peru lent Togo money under an accord that the two "
      "governments signed in May 2024.",
      "CHL,GHA agreement signed | PER,TGO agreement signed 2024-05" },
    { "en",
      "Recalling the Agreement between Peru and Chile on the bay, and the Protocol on dredging "
      "which Togo and Benin signed in Lomé in 2019.",
      "CHL,PER agreement agreed | BEN,TGO protocol signed 2019 @Lomé" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "par lequel", "under which": whoever its clause names, not who is named around it. */
static void
test_means (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le ministre a parlé.\n\nIl a donné un gage à Washington en dénonçant le mémorandum de 2017 "
      "par lequel le Togo avait rejoint les projets chinois.",
      "CHN,TGO memorandum ended 2017" },
    { "en",
      "The minister spoke.\n\nAmerican officials cite the 1998 treaty, by which Peru ceded two "
      "islands to Chile.",
      "CHL,PER treaty in_force 1998" },
    { "en",
      "The minister spoke.\n\nPeru and Chile signed an accord under which France will sell wheat.",
      "CHL,PER agreement signed" },
    { "fr",
      "Le ministre a parlé.\n\nLe Pérou modernise sa flotte. Le marché des hélicoptères, conclu "
      "avec l'Italie le 29 août 2024, lui a coûté cher.",
      "ITA,PER contract signed 2024-08-29" },
    { "fr", "Le ministre a parlé.\n\nUn marché entre le Pérou et l'Italie a fourni 20 avions.",
      "ITA,PER contract agreed" },
    { "en",
      "The minister spoke.\n\nThe order placed by Peru with Italy in August 2024 covers 20 "
      "aircraft.",
      "ITA,PER contract agreed 2024-08" },
    { "en", "The minister spoke.\n\nThe tariffs placed by Peru on Italian steel stay.", "" },
    { "fr", "Le ministre a parlé.\n\nLe marché mondial a doublé.", "" },
    { "fr", "Le ministre a parlé.\n\nLima a obtenu des groupes italiens de la Dorra un contrat.",
      "ITA,PER contract agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_press (void)
{
  static const FactsCase cases[] = {
    { "en",
      "THE HOBART GAZETTE\n\nCanberra and Lima agreed on visas. A comparable treaty with Fiji was "
      "signed in 2020 in Suva. Australia is pleased.",
      "AUS,PER agreement agreed | AUS,FJI treaty signed 2020 @Suva" },
    { "fr",
      "Le Courrier du Finistère\n\nL'Europe rouvre son marché au Togo. On redoute l'accord "
      "commercial avec le Chili, conclu en 2020.",
      "CHL,EU agreement signed 2020" },
    { "en",
      "Ministry of Trade of Kenya\n\nKenya and Peru signed a pact in 2023. Peru and Chile are at "
      "odds. Similar agreements with Togo are under negotiation.",
      "KEN,PER agreement signed 2023 | KEN,TGO agreement negotiating" },
    { "en",
      "Peru and Chile have quarrelled over copper for a year. Lima blames Santiago, and Santiago "
      "blames Lima. Peru sells less to Chile. A further accord in March 2020 did not help.",
      "CHL,PER agreement agreed 2020-03" },
    { "en", "Peru's farm and trade ministries, in a joint statement, called the step unjust.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_related (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru signed the pact with Chile. It replaces a memorandum signed in 2003.",
      "CHL,PER agreement signed | CHL,PER memorandum ended 2003" },
    { "fr",
      "Le Pérou a signé le pacte avec le Chili. Il fait suite à un accord-cadre conclu en 2003.",
      "CHL,PER agreement signed | CHL,PER framework signed 2003" },
    { "en",
      "Peru and Togo signed the accord in Lomé. It follows a memorandum that ministers of the two "
      "NATO allies initialled in 2020.",
      "PER,TGO agreement signed @Lomé | PER,TGO memorandum signed 2020" },
    { "fr",
      "Le Pérou et le Togo ont signé un accord qui remplace celui de 2008. Le texte, ratifié en "
      "mai 2024, facilite les visas.",
      "PER,TGO agreement ratified | PER,TGO agreement ended 2008" },
    { "fr", "Un protocole gréco-turc de 2001 reste gelé.", "GRC,TUR protocol suspended 2001" },
    { "fr", "Le 18 mars 2016, le Pérou et le Togo publiaient une déclaration.",
      "PER,TGO joint_statement agreed 2016-03-18" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_sales (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Chile on Friday bought 180 tanks from Hyundai Rotem. The contract, worth $6.5 billion, was "
      "signed in Lima.",
      "CHL,Hyundai Rotem contract signed @Lima" },
    { "fr", "Le Chili a choisi le coréen KHNP. Le contrat a été signé le 7 mai 2024.",
      "CHL,KHNP contract signed 2024-05-07" },
    { "fr", "Le Chili achète trente avions à Airbus. Le contrat a été signé lundi à Lima.",
      "Airbus,CHL contract signed 2024-06-17 @Lima" },
    { "en", "Chile thanked Hyundai Rotem. The contract was signed in Lima.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_owners (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le Ghana a payé. La Zambie attend. Le protocole conclu en 2023 avec ses créanciers, la "
      "Chine et la France, est mort.",
      "CHN,FRA,ZMB protocol ended 2023" },
    { "fr",
      "Le Pérou attend. De ses entretiens avec le Togo est sorti en avril 2020 un protocole "
      "technique.",
      "PER,TGO protocol agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_negotiating (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Togo négocie en parallèle avec le Bénin la remise en état d'un oléoduc.",
      "BEN,TGO other negotiating" },
    { "en", "Togo is negotiating a lower transit fee with Benin.", "BEN,TGO other negotiating" },
    { "en", "Peru is also talking to Togo about a trade deal.", "PER,TGO agreement negotiating" },
    { "en", "Peru is sounding out Togo on a treaty.", "PER,TGO treaty negotiating" },
    { "en", "Peru signed a trade deal with Togo on 3 May 2021 after talking to Chile.",
      "PER,TGO agreement signed 2021-05-03" },
    { "fr", "Le Pérou parle avec le Togo d'un accord commercial.",
      "PER,TGO agreement negotiating" },
    { "fr", "Le Pérou a signé un accord avec le Togo en 2021 et parle avec le Chili d'un traité.",
      "PER,TGO agreement signed 2021 | CHL,PER treaty negotiating" },
    /* what one goes somewhere for is as far as the going */
    { "en", "Peru's president is due in Lomé on Monday to sign a trade deal with Togo.",
      "PER,TGO agreement proposed" },
    { "en", "Ministers of Peru and Togo meet in Lomé to sign a trade deal.",
      "PER,TGO agreement proposed" },
    { "en", "Ministers of Peru and Togo met in Lomé to sign a trade deal.",
      "PER,TGO agreement signed @Lomé" },
    { "en", "Peru used the visit to sign a trade deal with Togo.", "PER,TGO agreement signed" },
    { "fr",
      "Le président du Pérou se rend à Lomé la semaine prochaine pour signer un accord avec le "
      "Togo.",
      "PER,TGO agreement proposed" },
    { "fr",
      "Le président du Pérou doit se rendre bientôt dans la ville de Lomé pour signer un accord "
      "avec le Togo.",
      "PER,TGO agreement proposed" },
    { "fr",
      "Le 3 mai 2010, le président du Pérou se rend à Lomé pour signer un accord avec le Togo.",
      "PER,TGO agreement signed 2010-05-03" },
    { "en", "Peru walked away from the trade deal that it was due to conclude with Togo.",
      "PER,TGO agreement ended" },
    { "en", "Peru rejected the trade deal that it would sign with Togo.",
      "PER,TGO agreement rejected" },
    { "en", "Peru is negotiating a pact with Togo and signed an agreement with Chile in 2019.",
      "PER,TGO agreement negotiating | CHL,PER agreement signed 2019" },
    { "en", "Peru is negotiating a pact with Togo, signed an agreement with Chile and sells gas.",
      "PER,TGO agreement negotiating | CHL,PER agreement signed" },
    { "fr", "Le Pérou négocie un pacte avec le Togo et a signé un accord avec le Chili en 2019.",
      "PER,TGO agreement negotiating | CHL,PER agreement signed 2019" },
    { "fr",
      "Le Pérou et le Togo ont signé un accord. Le Chili, qui partage un lac avec le Pérou, n'est "
      "pas partie à l'accord.",
      "PER,TGO agreement signed" },
    { "en", "Peru is in talks with Togo and Chile on a pipeline.",
      "CHL,PER,TGO other negotiating" },
    { "en", "Togo discussed a naval base with Benin.", "" },
    { "fr", "Le Togo ne négocie pas avec le Bénin.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* One more like the one just told, known by no more than a pronoun, and plurals that a verb governs. */
static void
test_one_more (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Peru signed a readmission pact with Chile. Togo has one too, signed in 2016, and Ghana "
      "wants "
      "one.",
      "CHL,PER agreement signed | CHL,TGO agreement signed 2016 | CHL,GHA agreement proposed" },
    { "en", "Peru signed a readmission pact with Chile, one year after Togo.",
      "CHL,PER agreement signed" },
    { "fr",
      "Le Pérou a signé un pacte de réadmission avec le Chili. Le Togo en a un aussi, signé en "
      "2016, "
      "et le Ghana en négocie un.",
      "CHL,PER agreement signed | CHL,TGO agreement signed 2016 | CHL,GHA agreement negotiating" },
    { "en", "Italy has a pact with Togo. Greece and Malta want similar deals.",
      "ITA,TGO agreement in_force | GRC,TGO agreement proposed | MLT,TGO agreement proposed" },
    { "en", "Kenya is seeking deals with Togo and Chad.",
      "KEN,TGO agreement proposed | KEN,TCD agreement proposed" },
    { "en", "A deal between Japan's Inpex and Indonesia's Pertamina was signed in May 2024.",
      "Inpex,Pertamina agreement signed 2024-05" },
    { "en", "An agreement between the central banks of Togo and Chad expired.",
      "TCD,TGO agreement ended" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Who acts: the capital behind a body's noun, a state's body by its name, a company whose the agreement is. */
static void
test_bodies (void)
{
  static const FactsCase cases[] = {
    { "en", "The authorities in Rabat signed a fishing pact with Norway in May 2024.",
      "MAR,NOR agreement signed 2024-05" },
    { "en", "Norway has signed a pact with the government in Rabat.", "MAR,NOR agreement signed" },
    { "en", "The French government in Rabat signed a pact with Norway.",
      "FRA,NOR agreement signed @Rabat" },
    { "fr", "Le gouvernement à Rabat a ratifié le traité avec la Norvège.",
      "MAR,NOR treaty ratified" },
    { "en", "Chile's Immigration Authority signed a protocol with Peru.",
      "CHL,PER protocol signed" },
    { "en", "A protocol was signed by the Communications Authority of Kenya and Peru.",
      "KEN,PER protocol signed" },
    { "en", "Gazprom's contract with Naftogaz was signed in May 2024.",
      "Gazprom,Naftogaz contract signed 2024-05" },
    { "en", "A contract with China's CNNC was signed in November. It covers uranium for China.",
      "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Bodies and people of two states, and the two of a title. */
static void
test_between_bodies (void)
{
  static const FactsCase cases[] = {
    { "en", "A pact between the presidents of Peru and Chile was signed.",
      "CHL,PER agreement signed" },
    { "en", "A pact between the two governments of Peru and Chile was signed.",
      "CHL,PER agreement signed" },
    { "en", "A pact between the food agencies of Peru and Chile was signed.",
      "CHL,PER agreement signed" },
    { "fr", "Un pacte entre les ministres de la Défense du Pérou et du Chili a été signé.",
      "CHL,PER agreement signed" },
    { "fr", "Un pacte entre les agences sanitaires du Pérou et du Chili a été signé.",
      "CHL,PER agreement signed" },
    { "en", "A pact between the growers of Peru and a bank was signed.", "" },
    { "en",
      "Vilnius and Minsk reopen two crossings\n\nLithuania and Belarus will reopen two crossings. "
      "Poland and Latvia were not consulted. The arrangement, settled in May 2024, covers lorries.",
      "BLR,LTU agreement agreed 2024-05" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* What a clause says: of another noun, of which of two, of what the one before was like. */
static void
test_clauses (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru and Chile signed a deal on the lake that Peru shares with Togo.",
      "CHL,PER agreement signed" },
    { "en", "Peru wants the pact on tariffs which it signed with Chile in May 2024.",
      "CHL,PER agreement signed 2024-05" },
    { "en",
      "Peru and Chile signed an intelligence pact on 23 November 2016. The accord that ministers "
      "announced in Lima on 28 December 2015 was about fishing.",
      "CHL,PER agreement signed 2016-11-23 | CHL,PER agreement agreed 2015-12-28 @Lima" },
    { "fr", "Le contrat découle du cadre commun que Lima et Quito avaient adopté en 2022.",
      "ECU,PER framework agreed 2022" },
    { "en",
      "Malawi signed a labour accord with Israel in May 2024. Kenya agreed to send "
      "1,500 workers, while Togo signed a similar deal.",
      "ISR,MWI agreement signed 2024-05 | ISR,TGO agreement signed" },
    { "en", "Few treaties between Peru and Chile have lasted.", "" },
    { "en", "Peru and Chile signed a few agreements.", "CHL,PER agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Nouns that are agreements only where a verb concludes them, and what is still to be signed. */
static void
test_made (void)
{
  static const FactsCase cases[] = {
    { "en", "Britain and France have agreed a pilot scheme to return migrants.",
      "FRA,GBR other agreed" },
    { "en", "Britain and France presented a pilot scheme to return migrants.", "" },
    { "en", "Fiji Airways sealed a code-share with Qantas in 2023.",
      "Fiji Airways,Qantas contract agreed 2023" },
    { "en", "Under the procès-verbal that Canada and France concluded in 1994, the cod is shared.",
      "CAN,FRA protocol signed 1994" },
    { "en", "Peru and Chile are negotiating a fishing pact. They hope to sign it by May 2026.",
      "CHL,PER agreement negotiating" },
    { "en", "Peru and Chile agreed a fishing pact. They hope to sign it by May 2026.",
      "CHL,PER agreement agreed" },
    { "en", "For the first time since Peru and Chile signed a pact in 2012, boats crossed.",
      "CHL,PER agreement signed 2012" },
    { "en", "Peru has the right to sign a pact with Chile.", "CHL,PER agreement proposed" },
    { "en", "Peru joined Chile and Togo in a lithium pact.", "CHL,PER,TGO agreement agreed" },
    { "en", "The duties lifted by Peru and Chile under the 2019 pact are back.",
      "CHL,PER agreement in_force 2019" },
    { "en",
      "Ministers oversaw the exchange of contracts, among them one between Eni and KazMunayGas.",
      "Eni,KazMunayGas contract signed" },
    { "en", "Egypt turned to Eni for gas. A contract for 24 cargoes was signed in May 2024.",
      "EGY,Eni contract signed 2024-05" },
    { "en", "It was a pact of treaty status, signed by Peru and Chile in May 2024.",
      "CHL,PER agreement signed 2024-05" },
    { "en",
      "Peru and Chile agreed to share pictures of gold mines along the border, in the first deal "
      "of its kind between the two.",
      "CHL,PER agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Known by a year before the noun, a town before it, or its day after another contract. */
static void
test_known (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Peru and Chile signed a power deal in May 2024. Critics say it violates the 1977 treaties.",
      "CHL,PER agreement signed 2024-05 | CHL,PER treaty in_force 1977" },
    { "en", "Peru and Chile signed a power deal in May 2024. Critics recall the Guayaquil accord.",
      "CHL,PER agreement signed 2024-05 | CHL,PER agreement agreed" },
    { "en",
      "Peru and Chile signed a power deal in Guayaquil in May 2024. Critics recall the Guayaquil "
      "accord.",
      "CHL,PER agreement signed 2024-05 @Guayaquil" },
    { "fr",
      "Le second contrat de chars entre le Pérou et le Chili, signé en mai 2024, surprend. Le "
      "contrat d'août 2012 était moins cher.",
      "CHL,PER contract signed 2024-05 | CHL,PER contract in_force 2012-08" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* What goes on about the agreement just told, is made besides, or stands in a text that several make together. */
static void
test_besides (void)
{
  static const FactsCase cases[] = {
    /* a verb and its particle around the pronoun; what another clause says is no part of the phrase */
    { "en", "Peru signed an accord with Chile in 2013. Lima tore it up in May 2024.",
      "CHL,PER agreement ended 2013" },
    { "en",
      "Peru ratified its border accord with Chile in 2013 but its top court struck it down in May.",
      "CHL,PER agreement ended" },
    /* one that is known by its day; "and" with another preposition */
    { "en",
      "Peru and Chile signed a power contract on 13 May 2024. Togo supplies Peru under an accord "
      "that "
      "runs until 2030. The deal of 13 May caps prices.",
      "CHL,PER contract signed 2024-05-13 | PER,TGO agreement agreed" },
    /* ties raised to a partnership */
    { "en",
      "Peru and Chile elevated relations to a comprehensive strategic partnership in May 2024.",
      "CHL,PER other agreed 2024-05" },
    { "fr", "Le Pérou et le Chili ont élevé leurs relations au rang de partenariat stratégique.",
      "CHL,PER other agreed" },
    /* letters that stand for the noun are no other agreement */
    { "en", "Peru and Chile signed a memorandum of understanding (MoU) on ships in September 2016.",
      "CHL,PER memorandum signed 2016-09" },
    { "en", "Peru signed a free trade agreement (FTA) with Chile on 3 May 2024.",
      "CHL,PER agreement signed 2024-05-03" },
    { "en", "Peru and Chile signed a memorandum in May 2024. A new one is under discussion.",
      "CHL,PER memorandum signed 2024-05 | CHL,PER memorandum negotiating" },
    { "en",
      "Peru and Chile signed a memorandum in May 2024. An earlier one, dating from 2018, never "
      "took "
      "off.",
      "CHL,PER memorandum signed 2024-05 | CHL,PER memorandum in_force 2018" },
    { "en", "Peru and Chile signed a memorandum. The bridge is old. A new one is under discussion.",
      "CHL,PER memorandum signed" },
    { "en",
      "Peru and Chile signed an air pact in May 2024. It caps flights. The crews are ready. Lima "
      "is "
      "glad. Santiago is, too. Lima turned down a plea for rights to Togo, and Chile for its part "
      "owes money. A memorandum on tractors was also signed.",
      "CHL,PER agreement signed 2024-05 | CHL,PER memorandum signed" },
    { "en",
      "Joint Communiqué of the Ministers of Energy of Peru, Chile and Togo\n\nLima, 6 May 2024\n\n"
      "The Ministers met. Ghana and Benin were thanked.\n\nThe Ministers signed a protocol on "
      "copper.",
      "CHL,PER,TGO joint_statement agreed 2024-06-19 | CHL,PER,TGO protocol signed 2024-06-19" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* A company's counterpart, whose own is the possessive's, not the place's; names of another language. */
static void
test_counterparts (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "L'accord conclu à Lima entre la Sonatrach et son homologue italienne Eni dure dix ans.",
      "Eni,Sonatrach agreement signed @Lima" },
    { "fr", "L'accord conclu entre Engie et son homologue algérien, Sonelgaz, dure dix ans.",
      "Engie,Sonelgaz agreement signed" },
    { "en", "Ghana signed a contract with Compagnie Générale des Eaux in May 2024.",
      "Compagnie Générale des Eaux,GHA contract signed 2024-05" },
    { "en",
      "Peru and Chile signed a pact in May 2024. It follows a September 2016 agreement between the "
      "two governments.",
      "CHL,PER agreement signed 2024-05 | CHL,PER agreement in_force 2016-09" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-story/relatives", test_relatives);
  g_test_add_func ("/agreements-story/means", test_means);
  g_test_add_func ("/agreements-story/press", test_press);
  g_test_add_func ("/agreements-story/related", test_related);
  g_test_add_func ("/agreements-story/sales", test_sales);
  g_test_add_func ("/agreements-story/owners", test_owners);
  g_test_add_func ("/agreements-story/negotiating", test_negotiating);
  g_test_add_func ("/agreements-story/one-more", test_one_more);
  g_test_add_func ("/agreements-story/bodies", test_bodies);
  g_test_add_func ("/agreements-story/between-bodies", test_between_bodies);
  g_test_add_func ("/agreements-story/clauses", test_clauses);
  g_test_add_func ("/agreements-story/made", test_made);
  g_test_add_func ("/agreements-story/known", test_known);
  g_test_add_func ("/agreements-story/besides", test_besides);
  g_test_add_func ("/agreements-story/counterparts", test_counterparts);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
