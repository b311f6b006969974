/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements whose parties, steps, dates or places the words around them tell: pronouns and ordinals,
 * companies, bodies of states, nouns of steps, questions, declarations, chronologies. */

#include "config.h"

#include "facts-fixture.h"

static void
test_pronouns (void)
{
  static const FactsCase cases[] = {
    { "fr", "La Norvège a signé un accord avec le Kenya. Le Chili a paraphé le sien en mars 2023.",
      "KEN,NOR agreement signed | CHL,KEN agreement signed 2023-03" },
    { "en", "Norway signed an agreement with Kenya. Chile initialled its own in March 2023.",
      "KEN,NOR agreement signed | CHL,KEN agreement signed 2023-03" },
    { "fr",
      "On parle de ces partenariats. Le premier, scellé à Bergen en 2021 entre le Togo et le "
      "Pérou, "
      "est mort.",
      "PER,TGO other ended 2021 @Bergen" },
    { "en",
      "Such partnerships abound. The first, sealed in Bergen in 2021 between Togo and Peru, is "
      "dead.",
      "PER,TGO other ended 2021 @Bergen" },
    { "fr", "L'accord Chili-Togo sur la pêche et celui relatif au riz sont secrets.",
      "CHL,TGO agreement agreed | CHL,TGO agreement agreed" },
    { "fr", "Le Pérou et le Togo ont signé un traité. Il remplace celui de 1992.",
      "PER,TGO treaty signed | PER,TGO treaty ended 1992" },
    { "fr",
      "Le Pérou invoque le traité de 1929, signé avec le Chili, et celui de 1959, conclu avec le "
      "Togo.",
      "CHL,PER treaty in_force 1929 | PER,TGO treaty signed 1959" },
    { "en", "Peru and Togo signed a pact. It replaces one struck in 2011.",
      "PER,TGO agreement signed | PER,TGO agreement ended 2011" },
    { "fr", "Lima a signé un pacte avec Quito. Celui conclu avec Accra en 2021 est secret.",
      "ECU,PER agreement signed | GHA,PER agreement signed 2021" },
    { "fr",
      "Le Pérou a signé un pacte. Le Togo avait lui aussi signé avec Lima, en 2021, un mémorandum.",
      "PER,TGO memorandum signed 2021" },
    { "fr", "Le pacte du Pérou avec le Chili sera suivi d'un prêt.", "CHL,PER agreement agreed" },
    { "en", "Peru signed a deal with Togo. Chile had done so in 2021.",
      "PER,TGO agreement signed | CHL,TGO agreement signed 2021" },
    { "fr", "Le Pérou et le Chili ont dévoilé un accord, le premier que signe Lima depuis 2020.",
      "CHL,PER agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_companies (void)
{
  static const FactsCase cases[] = {
    { "fr", "La Bolivie a conclu avec le groupe français Eramet un contrat minier.",
      "BOL,Eramet contract signed" },
    { "en", "Bolivia signed a contract with South Korea's Hyundai for 30 trains.",
      "BOL,Hyundai contract signed" },
    { "fr", "Un accord a été trouvé entre le géant canadien Barrick et les autorités maliennes.",
      "Barrick,MLI agreement agreed" },
    { "fr", "Le contrat qui lie Sonatrach à Eni est critiqué.", "Eni,Sonatrach contract agreed" },
    { "en", "Aramco has signed a contract to sell crude to Sinopec.",
      "Aramco,Sinopec contract signed" },
    { "en", "Togo awarded DP World a 30-year concession in 2006.",
      "DP World,TGO contract agreed 2006" },
    { "en", "Chile ordered 18 trains from Hyundai Rotem in a deal signed in August 2023.",
      "CHL,Hyundai Rotem agreement signed 2023-08" },
    { "fr", "La Banque mondiale prête 200 millions au Togo, selon l'accord signé lundi à Lomé.",
      "Banque mondiale,TGO agreement signed 2024-06-17 @Lomé" },
    { "en",
      "Pelican Energy signed a contract with Togo. A memorandum that Pelican signed with Peru in "
      "2021 has lapsed.",
      "Pelican Energy,TGO contract signed | PER,Pelican Energy memorandum ended 2021" },
    { "en",
      "EirGrid and its French counterpart RTE have signed the contracts for the cable. The two "
      "grid "
      "operators put pen to paper in Lima on 3 May 2024.",
      "EirGrid,RTE contract signed 2024-05-03 @Lima" },
    { "fr", "EirGrid et son homologue français RTE ont signé les contrats du câble.",
      "EirGrid,RTE contract signed" },
    { "fr",
      "Le Chili a signé un contrat avec l'entreprise Sudeo Ports Global (SPG). Le contrat avec SPG "
      "dure dix ans.",
      "CHL,Sudeo Ports Global contract signed" },
    { "en", "Tokyo's Hinode has agreed to pay more.", "" },
    { "en", "The pact was torn up by the Kowalski government.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* When it was made and when it took effect. */
static char *
describe_days (const EngineFact *fact, const char *text)
{
  const EngineAgreement *a = &fact->agreement;

  return g_strdup_printf ("%s > %s", a->date != NULL ? a->date : "",
                          a->date_in_force != NULL ? a->date_in_force : "");
}

/* The day that one step has is not that of the next. */
static void
test_days_of_steps (void)
{
  static const FactsCase cases[] = {
    { "en", "The treaty between Peru and Chile, signed on 3 May 2019, took effect on 1 June 2021.",
      "2019-05-03 > 2021-06-01" },
    { "en",
      "The border treaty, which Peru and Chile signed in Lima on 9 November 2023, has taken "
      "effect.",
      "2023-11-09 > " },
    { "fr",
      "Le traité entre le Pérou et le Chili, signé le 3 mai 2019, est entré en vigueur le 1er juin "
      "2021.",
      "2019-05-03 > 2021-06-01" },
    { "fr", "Le 3 mai 2004 est entré en vigueur le traité signé par le Pérou et le Chili.",
      " > 2004-05-03" },
    { "en", "A 1996 agreement between Peru and Chile lets rice cross the border.", "1996 > " },
    { "fr",
      "Le Pérou et le Chili ont signé un accord qui rouvre leur frontière, fermée depuis juillet "
      "2023.",
      " > " },
    { "en", "Peru and Chile concluded an accord that has governed fishing since 2019.", " > 2019" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, describe_days);
}

/* Whose it is with a partner, by the sentence before, by the text's other agreements, by a pronoun behind its verb. */
static void
test_sides (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le Togo a signé un accord avec le Kenya. Le pari chilien est d'une autre taille. Selon "
      "l'accord de juin avec Lima, la mine ouvrira. Le Chili attend.",
      "KEN,TGO agreement signed | CHL,PER agreement signed 2024-06" },
    { "en",
      "Peru and Togo signed a pact on rice. The growers of Chile are glad. Under a pact with "
      "Kenya, "
      "tea is sold. Chile wants more, and Chile will get it.",
      "PER,TGO agreement signed | CHL,KEN agreement agreed" },
    { "fr",
      "Le Pérou loue des cellules au Togo. Le Chili attend toujours, lui, que s'ouvre la prison : "
      "le traité qu'il a conclu avec le Kenya en 2022 tient.",
      "CHL,KEN treaty signed 2022" },
    { "en",
      "The line moved closer on Thursday as Peru, Chile and Togo signed an agreement on its route.",
      "CHL,PER,TGO agreement signed 2024-06-13" },
    { "fr",
      "Aux termes de l'accord paraphé par le Togo et le Pérou, le Chili et le Kenya, Lima ramènera "
      "ses droits.",
      "CHL,KEN,PER,TGO agreement signed" },
    { "fr", "En vertu du pacte conclu par le Togo et le Pérou, le Chili livrera du riz.",
      "PER,TGO agreement signed" },
    { "fr",
      "L'Union européenne et onze pays latino-américains ont signé un accord. Le Togo applaudit.",
      "EU agreement signed" },
    { "fr", "Le Pérou a signé un accord avec l'Amérique centrale.",
      "CRI,GTM,HND,NIC,PAN,PER,SLV agreement signed" },
    { "fr",
      "Le Chili est aride : les Nations unies le disent, et des réfugiés syriens y vivent. Le "
      "Pérou "
      "lui vend de l'eau selon le traité que les deux pays ont conclu en 1994. Le Chili et le "
      "Pérou "
      "sont voisins.",
      "CHL,PER treaty signed 1994" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_lent_parties (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le roi d'Espagne a reçu son homologue jordanien. Un protocole a été signé.",
      "ESP,JOR protocol signed" },
    { "fr", "Bruxelles s'est entendue hier avec Lima sur un quota.",
      "EU,PER agreement agreed 2024-06-18" },
    { "en", "Ireland and Spain signed a pact on haulage. Talks with Norway are frozen.",
      "ESP,IRL agreement signed | IRL,NOR other suspended" },
    { "fr", "Avec le Maroc, l'humeur est meilleure. L'accord signé en 2020 par Madrid tient.",
      "ESP,MAR agreement signed 2020" },
    { "en",
      "Peru and Chile signed a pact. Peru held talks with Togo. A tripartite agreement on rice is "
      "awaited.",
      "CHL,PER agreement signed | PER,TGO other negotiating | CHL,PER,TGO agreement negotiating" },
    { "fr", "À Prague, le Pérou et le Togo ont signé un pacte.",
      "PER,TGO agreement signed @Prague" },
    { "fr", "Le Ghana a conclu un accord avec ses créanciers, la Chine et la France en tête.",
      "CHN,FRA,GHA agreement signed" },
    { "en", "In a separate memorandum, Chile promised Peru to buy its rice.",
      "CHL,PER memorandum agreed" },
    { "fr",
      "Déclaration conjointe sur la pêche\n\nNous, ministres de la Pêche du Togo, du Gabon et du "
      "Bénin, "
      "sommes convenus de ce qui suit.",
      "BEN,GAB,TGO joint_statement agreed 2024-06-19" },
    { "en",
      "JOINT DECLARATION ON FISHING\n\nWe, the Ministers of Togo, Gabon and Benin (“the Sides”), "
      "have "
      "agreed as follows.\n\nThe Sides intend to conclude a treaty before 2027.",
      "BEN,GAB,TGO joint_statement agreed 2024-06-19 | BEN,GAB,TGO treaty proposed" },
    { "en",
      "Visas in brief\n\nPeru–Togo\n\n• A mutual visa waiver was signed in March 2024.\n\n"
      "Chile–Ghana\n\n• A non-binding memorandum initialled in May 2024 sets a fee.",
      "PER,TGO agreement signed 2024-03 | CHL,GHA memorandum signed 2024-05 non-binding" },
    { "fr", "Visas en bref\n\nPérou et Togo\n\n• Accord signé en mars 2024.",
      "PER,TGO agreement signed 2024-03" },
    { "fr", "La Chine et la Géorgie se sont mutuellement exemptées de visas en mai 2024.",
      "CHN,GEO agreement agreed 2024-05" },
    { "en",
      "Signed: Iceland, Liechtenstein, Norway and Switzerland – the EFTA countries – concluded a "
      "treaty "
      "with Togo.",
      "EFTA,TGO treaty signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Talks, models and ceremonies beside an agreement that is told. */
static void
test_lent_steps (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Ethiopia and Eritrea are at odds again. The Algiers deal of December 2000 is read "
      "again.",
      "ERI,ETH agreement in_force 2000-12 @Algiers" },
    { "en",
      "India and Togo signed a swap accord. Talks on a bilateral free trade agreement are to open.",
      "IND,TGO agreement signed | IND,TGO agreement negotiating" },
    { "en",
      "Nairobi and London signed an agreement on nurses. Similar agreements are under negotiation "
      "with Canada and with Togo.",
      "GBR,KEN agreement signed | CAN,KEN agreement negotiating | KEN,TGO agreement negotiating" },
    { "fr",
      "Le Togo et le Bénin ont un accord sur l'eau. Les deux ministres ont signé le 14 juin 2024 à "
      "Lomé.",
      "BEN,TGO agreement signed 2024-06-14 @Lomé" },
    { "en", "Peru signed a pact with Chile. The signing ceremony was held in Lima on 8 March 2024.",
      "CHL,PER agreement signed 2024-03-08 @Lima" },
    { "fr",
      "Le Pérou a signé un pacte avec le Chili. La signature a eu lieu à Lima le 8 mars 2024.",
      "CHL,PER agreement signed 2024-03-08 @Lima" },
    { "fr", "Le Pérou a signé un pacte avec le Chili. Le chantier a eu lieu à Lima le 8 mars 2024.",
      "CHL,PER agreement signed" },
    { "en", "Peru and Chile are close to a deal on copper.", "CHL,PER agreement negotiating" },
    { "fr", "Le Pérou et le Chili sont proches d'un accord.", "CHL,PER agreement negotiating" },
    { "en", "Peru and Chile have a pact on rice. The two teams signed 30 players in May.",
      "CHL,PER agreement in_force" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_steps_told (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Depuis l'expiration, en 2015, de l'accord conclu en 2006 avec le Chili, le Pérou attend.",
      "CHL,PER agreement ended 2006" },
    { "en", "Since the collapse of the pact between Peru and Chile, trade has halved.",
      "CHL,PER agreement ended" },
    { "fr", "Lima ne reconnaît pas le traité signé en 2011 avec le Chili.",
      "CHL,PER treaty signed 2011" },
    { "en", "Ukraine has turned down a minerals deal offered by Canada.",
      "CAN,UKR agreement rejected" },
    /* the day that it ends is not the day that it was made */
    { "fr", "La concession accordée par le Pérou au Togo expire en 2030.",
      "PER,TGO contract in_force" },
    { "fr", "Le traité entre le Pérou et le Togo arrive à échéance le 3 mai 2026.",
      "PER,TGO treaty in_force" },
    { "en", "The 2012 treaty between Peru and Togo expires on 3 May 2026.",
      "PER,TGO treaty in_force 2012" },
    /* a town's institute is not the state whose capital it is, and "le royaume" not that state */
    { "fr",
      "Le Maroc et le Pérou ont signé un pacte. Selon l'université de Copenhague, c'est peu. Un "
      "protocole signé en 1982 lie déjà le Pérou au royaume.",
      "MAR,PER agreement signed | MAR,PER protocol signed 1982" },
    /* whom other talks of the sentence are with */
    { "fr",
      "Le Pérou et le Togo ont signé un pacte. Un traité a été signé avec le Chili et la "
      "convention paraphée en 2022 avec le Brésil a été ratifiée.",
      "PER,TGO agreement signed | CHL,PER treaty signed | BRA,PER agreement ratified 2022" },
    /* of its rank, and the same one */
    { "en", "Peru and Togo signed an agreement for the sale of trams, the first order of its kind.",
      "PER,TGO agreement signed" },
    { "fr",
      "Le Pérou et le Togo ont conclu un traité maritime, premier accord du genre dans la région.",
      "PER,TGO treaty signed" },
    { "en", "Peru signed a copper contract with Togo, the second deal in a year.",
      "PER,TGO contract signed | PER,TGO agreement signed" },
    { "fr", "Le pacte entre Lima et Quito, qui expire fin 2027, sera revu.",
      "ECU,PER agreement in_force" },
    { "en",
      "The treaty of friendship and cooperation signed by Peru and Chile in 2011 was ratified.",
      "CHL,PER treaty ratified 2011" },
    { "fr",
      "Le Togo et le Pérou ont signé un avenant à leur convention fiscale le 27 juin 2023 à Paris.",
      "PER,TGO protocol signed 2023-06-27 @Paris | PER,TGO treaty signed 2023-06-27" },
    { "fr", "Le Pérou et le Togo ont passé un accord à Biarritz en mars 2019.",
      "PER,TGO agreement signed 2019-03 @Biarritz" },
    { "fr", "Le Pérou et le Togo ont signé mardi à La Haye un accord.",
      "PER,TGO agreement signed 2024-06-18 @La Haye" },
    { "en", "The deal with India, three years in the making, was signed by Peru in 2021.",
      "IND,PER agreement signed 2021" },
    { "en", "LIMA, June 18, 2024 (Andes) - Peru and Chile signed a treaty on Monday.",
      "CHL,PER treaty signed 2024-06-17" },
    { "fr", "Le pacte de défense du 8 février 2024 entre le Pérou et le Togo est secret.",
      "PER,TGO agreement signed 2024-02-08" },
    { "en", "Peru and Togo signed the deal in 2020. The assembly ratified it in 2021.",
      "PER,TGO agreement ratified 2020" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Steps told at once, what a date line is not the date of, and what is another agreement. */
static void
test_steps_at_once (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le Chili et la Norvège ont signé le 24 juillet 2025 un accord commercial conclu le 6 mai "
      "2025.",
      "CHL,NOR agreement signed 2025-07-24" },
    { "en", "Chile and Norway signed on 5 June 2025 a trade agreement concluded on 6 May 2025.",
      "CHL,NOR agreement signed 2025-06-05" },
    { "fr",
      "Le cuivre attend\n\n19 juin 2024. Six mois après la signature du traité sur le cuivre "
      "entre le Chili et la Norvège, rien n'a bougé.",
      "CHL,NOR treaty signed" },
    { "en",
      "Chile and Norway signed a trade agreement in 2025. Under the double taxation convention "
      "agreed "
      "alongside it, staff will not pay twice.",
      "CHL,NOR agreement signed 2025 | CHL,NOR treaty agreed" },
    { "en",
      "Chile and Norway signed an agreement on copper in 2025. The memorandum on copper also "
      "covers "
      "lithium.",
      "CHL,NOR agreement signed 2025" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* To whom something is sold or lent by leave of an agreement, whose participle stands behind which noun, and what
 * comes after a date that names it. */
static void
test_by_leave (void)
{
  static const FactsCase cases[] = {
    { "fr", "Lima livre du cuivre à Tokyo en vertu d'un contrat reconduit en août.",
      "JPN,PER contract in_force" },
    { "fr", "Lima prête 3 milliards à Lomé selon un accord conclu en mai 2024.",
      "PER,TGO agreement signed 2024-05" },
    { "fr", "Lima a signé à Lomé un accord avec le Chili.", "CHL,PER agreement signed @Lomé" },
    { "en", "Lima sells copper to Tokyo under an agreement signed in 2019.",
      "JPN,PER agreement signed 2019" },
    { "fr",
      "La Norvège a rompu le contrat conclu avec la France en 2001, au profit de l'alliance "
      "Nordica avec le Chili et le Togo.",
      "FRA,NOR contract ended 2001 | CHL,NOR,TGO other agreed" },
    { "en",
      "Norway has ordered 360 tanks under the contract of August 2021 ($3 billion) and its "
      "successor, signed with Chile last summer.",
      "CHL,NOR contract signed 2021-08 | CHL,NOR contract signed 2023" },
    { "en", "Peru and Chile divided the lake in the Puno Treaty of 1957.",
      "CHL,PER treaty in_force 1957" },
    { "en",
      "Norway concluded a contract with Chile in May 2021. The German contract of 2021 covers "
      "submarines.",
      "CHL,NOR contract signed 2021-05 | DEU,NOR contract in_force 2021" },
    { "en", "Togo signed an agreement with the Exim Bank of India.", "IND,TGO agreement signed" },
    { "en", "Togo signed an agreement with the Export-Import Bank of Korea.",
      "KOR,TGO agreement signed" },
    { "fr", "Le Togo a signé un accord avec la Banque de développement de Chine.",
      "CHN,TGO agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_none_told (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru hopes to deal with 36,000 cases and Chile will deal with the rest.", "" },
    { "en", "The plan of Peru and Chile has a price tag but no treaty.", "" },
    { "fr", "Le Canada a signé un accord avec un pays voisin.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-around/steps-at-once", test_steps_at_once);
  g_test_add_func ("/agreements-around/pronouns", test_pronouns);
  g_test_add_func ("/agreements-around/companies", test_companies);
  g_test_add_func ("/agreements-around/lent", test_lent_parties);
  g_test_add_func ("/agreements-around/sides", test_sides);
  g_test_add_func ("/agreements-around/days", test_days_of_steps);
  g_test_add_func ("/agreements-around/lent-steps", test_lent_steps);
  g_test_add_func ("/agreements-around/steps", test_steps_told);
  g_test_add_func ("/agreements-around/by-leave", test_by_leave);
  g_test_add_func ("/agreements-around/none", test_none_told);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
