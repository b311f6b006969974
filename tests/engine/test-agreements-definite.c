/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements that a text tells without their parties, as its readers know: by a date, by the name of a town, by what
 * they are on. */

#include "config.h"

#include "facts-fixture.h"

#define FRIGATES_EN \
  "Norway orders more ships\n\nNorway said on Monday that Britain would build two more frigates. " \
  "Oslo will pay London 3 billion pounds.\n\n"
#define FRIGATES_FR \
  "La Norvège achète des navires\n\nLa Norvège a annoncé lundi que le Royaume-Uni construirait " \
  "deux frégates de plus. Oslo versera 3 milliards de livres à Londres.\n\n"

#define DAM_EN "Mali and Guinea signed an accord on their dam on 3 May 2024. "
#define DAM_FR "Le Mali et la Guinée ont signé un accord sur leur barrage le 3 mai 2024. "
#define DAM "GIN,MLI agreement signed 2024-05-03"

static void
test_contracts (void)
{
  static const FactsCase cases[] = {
    { "en", FRIGATES_EN "The contract of August 2022 was far cheaper.",
      "GBR,NOR contract in_force 2022-08" },
    { "en", FRIGATES_EN "Under the 2022 contract, five ships were to be delivered.",
      "GBR,NOR contract in_force 2022" },
    { "en", FRIGATES_EN "Ulstein had asked for less. The contract of August 2022 was cheaper.",
      "" },
    { "en", FRIGATES_EN "The contracts are cheaper than they were.", "" },
    { "fr", FRIGATES_FR "Le contrat d'août 2022, qui en prévoyait cinq, les payait moins.",
      "GBR,NOR contract in_force 2022-08" },
    { "fr", FRIGATES_FR "Les derniers navires de la commande de 2022 sont arrivés en mai.",
      "GBR,NOR contract in_force 2022" },
    { "fr", FRIGATES_FR "Les derniers navires de la commande sont arrivés en mai.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_declarations (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Ecuador and Peru look back\n\nQuito and Lima fought over a river in 1995.\n\nThe Itamaraty "
      "declaration ended the fighting.",
      "ECU,PER joint_statement agreed" },
    { "en",
      "Armenia and Azerbaijan look back\n\nArmenia and Azerbaijan fought again. Yerevan would "
      "rather build on the Meiendorf declaration.",
      "ARM,AZE joint_statement agreed" },
    { "en",
      "Chile and Bolivia\n\nSantiago and La Paz have no embassies. The independence declaration of "
      "1825 says nothing of it.",
      "" },
    { "fr",
      "Équateur et Pérou\n\nQuito et Lima se sont battus en 1995.\n\nLa déclaration d'Itamaraty "
      "avait ouvert la voie.",
      "ECU,PER joint_statement agreed @Itamaraty" },
    { "fr",
      "Chili et Bolivie\n\nSantiago et La Paz n'ont plus d'ambassades. La déclaration de guerre de "
      "1879 est oubliée.",
      "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_of_what (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Switzerland and France share the lake\n\nBern and Paris signed two texts on 3 May 2024. The "
      "one on the river is long. The one about the lake's level is short.",
      "CHE,FRA agreement signed 2024-05-03 | CHE,FRA agreement signed 2024-05-03" },
    { "fr",
      "La Suisse et la France se partagent le lac\n\nBerne et Paris ont signé deux textes le 3 mai "
      "2024. Celui qui porte sur le fleuve est long. Celui sur le niveau du lac est court.",
      "CHE,FRA agreement signed 2024-05-03 | CHE,FRA agreement signed 2024-05-03" },
    { "en",
      "Sudan and South Sudan\n\nKhartoum and Juba share one pipeline.\n\nThe implementation matrix "
      "of March 2013 got the crude moving.",
      "SDN,SSD other in_force 2013-03" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "Its successor", "a second", "the twin text": beside the one just told. */
static void
test_beside (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Poland and Korea\n\nPoland buys tanks. Ordered so far: 360, under the contract of August "
      "2022 and its successor, signed with Seoul in Gliwice in August 2025.",
      "KOR,POL contract signed 2022-08 @Gliwice | KOR,POL contract signed 2025-08 @Gliwice" },
    { "fr",
      "Le Chili et le Pérou ont signé un accord sur l'eau en avril 2024. En décembre 2024, un "
      "deuxième en a promis 249 millions.",
      "CHL,PER agreement signed 2024-04 | CHL,PER agreement signed 2024-12" },
    { "fr",
      "Le Chili et le Pérou ont signé un accord sur l'eau en avril 2024. En décembre 2024, un "
      "deuxième barrage a cédé.",
      "CHL,PER agreement signed 2024-04" },
    { "fr",
      "Le Chili et le Pérou ont signé le 3 mai 2024 un accord sur le poisson. Le texte jumeau sur "
      "les visas attendra.",
      "CHL,PER agreement signed 2024-05-03 | CHL,PER agreement agreed" },
    { "en",
      "Chile and Peru signed an agreement on fish on 3 May 2024. The twin text on visas must wait.",
      "CHL,PER agreement signed 2024-05-03 | CHL,PER agreement agreed" },
    { "en", "Chile and Peru signed an agreement on fish on 3 May 2024. The text on fish is short.",
      "CHL,PER agreement signed 2024-05-03" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "The Lima protocol followed": one more, and no country that did as others. */
static void
test_following (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru signed a deal with Chile in May 2024. A protocol followed in June.",
      "CHL,PER agreement signed 2024-05 | CHL,PER protocol agreed" },
    { "en", "Peru signed a deal with Chile in May 2024. The Lima protocol followed in June.",
      "CHL,PER agreement signed 2024-05 | CHL,PER protocol agreed @Lima" },
    { "en", "Peru signed a deal with Chile in May 2024. Then came the Arica protocol.",
      "CHL,PER agreement signed 2024-05 | CHL,PER protocol agreed" },
    { "en", "Peru signed a deal with Chile in May 2024. A Lima summit followed in June.",
      "CHL,PER agreement signed 2024-05" },
    { "en",
      "Peru signed a deal with Chile in May 2024. The Brasilia accords followed in October 2024.",
      "CHL,PER agreement signed 2024-05" },
    { "fr",
      "Le Pérou et le Chili ont signé un accord en mai 2024. Le protocole de Lima a suivi en juin.",
      "CHL,PER agreement signed 2024-05 | CHL,PER protocol agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "resembles the one signed by B and C": what its words tell is of another. */
static void
test_the_one (void)
{
  static const FactsCase cases[] = {
    { "en", DAM_EN "The accord resembles the one signed by Senegal and the Gambia in 2019.",
      DAM " | GMB,SEN agreement signed 2019" },
    { "en", DAM_EN "The accord resembles the one between Senegal and the Gambia.",
      DAM " | GMB,SEN agreement signed" },
    { "en", DAM_EN "The dam is longer than the one between Senegal and the Gambia.", DAM },
    { "en",
      "We adopted the present Declaration, which builds on the one agreed at Arica by Chile and "
      "Peru "
      "on 18 May 2022.",
      "CHL,PER joint_statement agreed 2022-05-18 @Arica" },
    { "fr", DAM_FR "L'accord ressemble à celui entre le Sénégal et la Gambie.",
      DAM " | GMB,SEN agreement signed" },
    { "fr", DAM_FR "L'accord s'inspire de celui conclu par le Sénégal et la Gambie en 2019.",
      DAM " | GMB,SEN agreement signed 2019" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Who stands in the sentence without being a party, and what only looks like one. */
static void
test_around (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Chile and Peru share the cable\n\nSantiago and Lima opened the cable on Monday. Peru paid a "
      "third of it, Chile the rest.\n\nChina built it and the United States grumbled. Brazil would "
      "like to join.\n\nThe 2019 agreement set the shares.",
      "CHL,PER agreement in_force 2019" },
    { "en",
      "Chile and Peru share the cable\n\nSantiago and Lima opened the cable on Monday. Peru paid a "
      "third of it, Chile the rest.\n\nBrazil would like to join, and Bolivia too; Ecuador already "
      "buys Peruvian power.\n\nThe Arica agreement set the shares.",
      "CHL,PER agreement agreed" },
    { "en",
      "Canada and the United States\n\nCanada and the United States bargained all week. The quota "
      "was fixed in the framework of 27 April 2006.",
      "CAN,USA framework in_force 2006-04-27" },
    { "en",
      "Canada and the United States\n\nCanada and the United States bargained all week, in the "
      "framework of their summits.",
      "" },
    { "en", "Poland buys Korean tanks. It signed a contract in Gliwice in August 2024.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "The 2019 agreement, which Athens does not recognise": whoever judges it has not made it. */
static void
test_judged (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Turkey and Libya are talking. The agreement of November 2019, which Greece does not "
      "recognise, gives Ankara rights.",
      "LBY,TUR agreement agreed 2019-11" },
    { "en",
      "Turkey and Libya are talking. The agreement of November 2019, which Egypt calls illegal, "
      "stands.",
      "LBY,TUR agreement in_force 2019-11" },
    { "en",
      "Turkey and Libya are talking. The 2019 agreement, rejected by Greece and Egypt, gives "
      "Ankara rights.",
      "LBY,TUR agreement rejected 2019" },
    { "en", "The 2019 agreement, which Turkey and Libya signed in Tripoli, stands.",
      "LBY,TUR agreement signed 2019 @Tripoli" },
    { "fr",
      "La Turquie et la Libye discutent. L'accord de 2019, qu'Athènes ne reconnaît pas, donne des "
      "droits à Ankara.",
      "LBY,TUR agreement in_force 2019" },
    { "fr",
      "La Turquie et la Libye discutent. L'accord de 2019, que la Libye n'a jamais ratifié, donne "
      "des droits à Ankara.",
      "LBY,TUR agreement signed 2019" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "The accord" is the one just told, whoever its sentence names. */
static void
test_bare (void)
{
  static const FactsCase cases[] = {
    { "en", DAM_EN "The accord was hailed by Japan and the EU.", DAM },
    { "en", DAM_EN "The accord, which Japan welcomed, is short.", DAM },
    { "en", DAM_EN "Senegal and the Gambia fear the accord.", DAM },
    { "en", DAM_EN "The accord gives Senegal and the Gambia a say.", DAM },
    { "en", DAM_EN "According to Japan and the EU, the accord is sound.", DAM },
    { "en", DAM_EN "The 3 May accord will last.", DAM },
    { "en", DAM_EN "Senegal's own accord with the Gambia is older.",
      DAM " | GMB,SEN agreement agreed" },
    { "fr", DAM_FR "L'accord a été salué par le Japon et l'Union européenne.", DAM },
    { "fr", DAM_FR "Le Sénégal et la Gambie n'ont pas été consultés sur l'accord.", DAM },
    { "fr", DAM_FR "L'arrangement du 3 mai tiendra.", DAM },
    { "fr",
      DAM_FR "On travaille à la rédaction de l'accord et à la mise en place d'un comité de suivi.",
      DAM },
    { "en", DAM_EN "They looked forward to the early conclusion of a double taxation agreement.",
      DAM " | GIN,MLI treaty negotiating" },
    { "fr", DAM_FR "Un accord de transit est dans sa dernière ligne droite.",
      DAM " | GIN,MLI agreement negotiating" },
    { "fr", DAM_FR "Il déroge à la convention de Montego Bay.", DAM },
    { "en", DAM_EN "The Ramsar Convention protects its banks.", DAM },
    { "fr", DAM_FR "Les États-Unis ont qualifié l'accord d'historique.", DAM },
    { "fr", DAM_FR "Le Sénégal et la Gambie ont signé l'accord aérien le 4 mai 2024.",
      DAM " | GMB,SEN agreement signed 2024-05-04" },
    { "fr", "Le Mali et la Guinée ont relancé leur barrage. L'accord a été salué par le Japon.",
      "GIN,MLI agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "The package with the EU", "le paquet avec B": known by whom it is made with. */
static void
test_with (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Bern is angry. The package with the EU, whose negotiation ended in 2024, commits "
      "Switzerland "
      "to pay 350 million a year.",
      "CHE,EU agreement agreed" },
    { "en", "Bern is angry. The package with the bank is late.", "" },
    { "fr",
      "Berne est en colère. Le paquet avec l'Union européenne oblige la Suisse à payer 350 "
      "millions.",
      "CHE,EU agreement agreed" },
    { "fr", "L'accord de décembre 2010 réunit le Mali, le Niger et le Tchad autour d'un barrage.",
      "MLI,NER,TCD agreement in_force 2010-12" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-definite/contracts", test_contracts);
  g_test_add_func ("/agreements-definite/declarations", test_declarations);
  g_test_add_func ("/agreements-definite/of-what", test_of_what);
  g_test_add_func ("/agreements-definite/beside", test_beside);
  g_test_add_func ("/agreements-definite/judged", test_judged);
  g_test_add_func ("/agreements-definite/bare", test_bare);
  g_test_add_func ("/agreements-definite/with", test_with);
  g_test_add_func ("/agreements-definite/around", test_around);
  g_test_add_func ("/agreements-definite/following", test_following);
  g_test_add_func ("/agreements-definite/the-one", test_the_one);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
