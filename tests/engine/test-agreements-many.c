/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements of several at once: items under a lead-in, subjects of bodies, armed groups and
 * companies, neighbours by name or adjective, and who only helps. */

#include "config.h"

#include "facts-fixture.h"

static void
test_listed (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru and Togo signed three documents: a treaty, a transit agreement and a protocol.",
      "PER,TGO treaty signed | PER,TGO agreement signed | PER,TGO protocol signed" },
    { "fr", "Le Pérou et le Togo ont signé trois textes : un traité, un accord et un protocole.",
      "PER,TGO treaty signed | PER,TGO agreement signed | PER,TGO protocol signed" },
    { "fr",
      "Le Pérou et le Togo ont signé les textes suivants :\n- un traité sur le riz ;\n- un "
      "mémorandum sur l'eau ;\n- un accord de coopération.",
      "PER,TGO treaty signed | PER,TGO memorandum signed | PER,TGO agreement signed" },
    { "en",
      "The ministers of Peru and Togo signed in Lima:\n• a treaty on rice;\n• a memorandum on "
      "water.",
      "PER,TGO treaty signed @Lima | PER,TGO memorandum signed @Lima" },
    { "en", "Peru and Togo signed a treaty on rice, a pact on water and a protocol.",
      "PER,TGO treaty signed | PER,TGO agreement signed | PER,TGO protocol signed" },
    { "en", "Peru and Togo signed the Lomé Treaty, a pact on water.", "PER,TGO treaty signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_members (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le gouvernement congolais et la rébellion du M23 ont conclu une trêve.",
      "COD,M23 truce signed" },
    { "en", "Ethiopia's government and the Oromo Liberation Army signed a truce.",
      "ETH,Oromo Liberation Army truce signed" },
    { "fr", "L'armée soudanaise et les Forces de soutien rapide ont signé une trêve.",
      "Forces de soutien rapide,SDN truce signed" },
    { "fr", "Le norvégien Scatec et l'égyptien EETC ont signé un contrat.",
      "EETC,Scatec contract signed" },
    { "fr", "Le pacte, qui unit le Mali, le Niger et le Tchad, s'étend.",
      "MLI,NER,TCD agreement agreed" },
    { "fr", "Hydro-Québec et la société Innergex ont conclu une entente de 25 ans.",
      "Hydro-Québec,Innergex agreement signed" },
    { "fr", "Chypre, à la différence de la Grèce, a paraphé un accord avec l'Égypte.",
      "CYP,EGY agreement signed" },
    { "fr", "Le ministère kényan de la Santé et la fondation suisse Novartis ont signé un contrat.",
      "KEN,Novartis contract signed" },
    { "en", "Malawi signed a deal with its neighbours Zambia and Mozambique.",
      "MOZ,MWI,ZMB agreement signed" },
    { "fr", "Oslo a signé un pacte avec ses voisins suédois et finlandais.",
      "FIN,NOR,SWE agreement signed" },
    { "en", "Norway signed a pact with its Swedish neighbour.", "NOR,SWE agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_helpers (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru and Togo agreed in Lima on a ceasefire, with Chile's Ana Reyes as host.",
      "PER,TGO ceasefire agreed @Lima" },
    { "en", "A ceasefire agreed by Peru and Togo, with Chile as go-between, took effect.",
      "PER,TGO ceasefire in_force" },
    { "fr", "Le Pérou et le Togo, réunis à Ankara par le président turc, ont conclu un pacte.",
      "PER,TGO agreement signed @Ankara" },
    { "fr", "Cinq ans après le Brexit, le Pérou et le Togo se sont entendus sur le riz.",
      "PER,TGO agreement agreed" },
    { "fr", "Lima exige de Lomé le règlement des trois millions de dollars dus.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Named in one sentence and told in the next, ordinals behind a comma, dates of a phrase. */
static void
test_told_after (void)
{
  static const FactsCase cases[] = {
    { "en", "What is left of the Lomé pact? Struck in May 2014 by Peru and Togo, it is dead.",
      "PER,TGO agreement ended 2014-05 @Lomé" },
    { "fr",
      "Que reste-t-il du pacte de Bamako ? Signé en 2014 par le Pérou et le Togo, il est mort.",
      "PER,TGO agreement signed 2014" },
    { "fr", "Le Togo négocie avec le Pérou un accord ; un autre, avec le Chili, est presque prêt.",
      "PER,TGO agreement negotiating | CHL,TGO agreement negotiating" },
    { "en", "Togo is negotiating a pact with Peru; another with Chile is almost ready.",
      "PER,TGO agreement negotiating | CHL,TGO agreement negotiating" },
    { "fr", "Un traité d'amitié et de coopération lie le Pérou au Togo.", "PER,TGO treaty agreed" },
    { "fr", "Le Pérou et le Togo ont accepté de cesser le feu.", "PER,TGO agreement agreed" },
    { "en", "A memorandum of 2000 between Peru and Togo remains valid.",
      "PER,TGO memorandum in_force 2000" },
    { "en", "Peru will ship rice to Togo until 2027 under a contract concluded on 14 March 2023.",
      "PER,TGO contract signed 2023-03-14" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Those known by a day long past, and what is no agreement at all. */
static void
test_past (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Lima, 3 juin 2025. Le Pérou et le Togo ont signé un traité en 1990. La pluie tombe. Rien ne "
      "va. La guerre vient. Lima veut suspendre l'accord de Tacna de 1972.",
      "PER,TGO treaty signed 1990 | PER,TGO agreement in_force 1972" },
    { "en",
      "Lima, June 3, 2025\n\nThe 1944 treaty binds Peru and Togo. In December 2024, an initial "
      "understanding with Togo helped Peru.",
      "PER,TGO treaty in_force 1944 | PER,TGO other agreed 2024-12" },
    { "en", "The price is a good deal less than Peru and Togo hoped.", "" },
    { "fr", "Le pacte du Pérou avec le Togo, dont le Chili s'est attribué le mérite, tient.",
      "PER,TGO agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* What a phrase says its agreement is of, that it is told of for the first time, and when it was made
 * keep it off the one told before. */
static void
test_called (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Peru and Togo signed a fisheries agreement on 3 May 2025. Rain fell. The loan agreement "
      "between Peru and Togo is worth $30 million.",
      "PER,TGO agreement signed 2025-05-03 | PER,TGO agreement agreed" },
    { "fr",
      "Le Pérou et le Togo ont signé le 3 mai 2025 un accord de pêche. Il pleut. L'accord de "
      "financement du pont entre le Pérou et le Togo est critiqué.",
      "PER,TGO agreement signed 2025-05-03 | PER,TGO agreement agreed" },
    { "en",
      "Peru and Togo signed a fisheries agreement on 3 May 2025. Rain fell. The agreement between "
      "Peru and Togo covers tuna.",
      "PER,TGO agreement signed 2025-05-03" },
    { "fr",
      "Le Pérou et le Togo ont signé le 3 mai 2025 un accord de pêche. Il pleut. L'accord entre le "
      "Pérou et le Togo porte sur le thon.",
      "PER,TGO agreement signed 2025-05-03" },
    { "en",
      "Peru and Togo signed an agreement on rice on 3 May 2025. Rain fell. A memorandum on visas "
      "between Peru and Togo was signed on 4 May 2025.",
      "PER,TGO agreement signed 2025-05-03 | PER,TGO memorandum signed 2025-05-04" },
    { "en",
      "Peru and Togo signed an agreement on rice on 3 May 2025. Rain fell. Peru also lent Togo "
      "money under an agreement with Togo signed on 9 May 2025.",
      "PER,TGO agreement signed 2025-05-03 | PER,TGO agreement signed 2025-05-09" },
    { "fr",
      "Le Pérou et le Togo ont conclu un accord sur le riz. Il pleut. Un accord de prêt entre le "
      "Pérou et le Togo a été signé le 9 mai 2025.",
      "PER,TGO agreement signed | PER,TGO agreement signed 2025-05-09" },
    { "en",
      "Lima, June 3, 2025\n\nPeru hails the deal struck in Lima between Peru and Togo. Rain fell. "
      "The agreement of January 2017 between Peru and Togo is forgotten.",
      "PER,TGO agreement agreed @Lima | PER,TGO agreement in_force 2017-01" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* The title of a state before its name, in lists and alone. */
static void
test_titles (void)
{
  static const FactsCase cases[] = {
    { "fr", "Un accord entre le Royaume du Maroc et le Nigeria a été signé.",
      "MAR,NGA agreement signed" },
    { "fr", "Le Maroc, la République fédérale du Nigeria et le Sénégal ont signé un accord.",
      "MAR,NGA,SEN agreement signed" },
    { "fr",
      "Un accord a été signé par le Maroc, la République du Nigeria et la République du Sénégal.",
      "MAR,NGA,SEN agreement signed" },
    { "fr", "L'accord conclu entre le gouvernement du Maroc, le Nigeria et le Sénégal a été signé.",
      "MAR,NGA,SEN agreement signed" },
    { "en",
      "The Kingdom of Morocco, the Federal Republic of Nigeria and the Republic of Senegal "
      "signed a treaty.",
      "MAR,NGA,SEN treaty signed" },
    { "en", "Japan, the People's Republic of Bangladesh and the Kingdom of Bhutan signed a treaty.",
      "BGD,BTN,JPN treaty signed" },
    /* a couple that the named partner is none of */
    { "en",
      "Norway has sold fish west of Malaysia. The pact with Vietnam, concluded between the two "
      "governments, frees 90% of what Norway sells there.",
      "NOR,VNM agreement signed" },
    /* what is like it is made by others */
    { "en", "The treaty signed by Ghana and Togo in 2021 was followed by similar papers with Mali.",
      "GHA,TGO treaty signed 2021" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* People who stand for their states, in a list of three or more. */
static void
test_holders (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Ana Silva of Brazil, Juan Perez of Chile and Luis Gomez of Peru signed a rail agreement.",
      "BRA,CHL,PER agreement signed by Ana Silva,Juan Perez,Luis Gomez" },
    { "en",
      "The rail agreement was signed by ministers Ana Silva (Brazil), Juan Perez (Chile) and Luis "
      "Gomez (Peru).",
      "BRA,CHL,PER agreement signed by Ana Silva,Juan Perez,Luis Gomez" },
    { "en",
      "The memorandum was signed by Brazil's transport minister, Ana Silva, Chile's interior "
      "minister, Juan Perez, and Peru's transport minister, Luis Gomez.",
      "BRA,CHL,PER memorandum signed by Ana Silva,Juan Perez,Luis Gomez" },
    { "fr",
      "Le mémorandum a été signé par le ministre brésilien des Transports Ana Silva, le ministre "
      "chilien de l'Intérieur Juan Perez et le ministre péruvien des Transports Luis Gomez.",
      "BRA,CHL,PER memorandum signed by Ana Silva,Juan Perez,Luis Gomez" },
    { "fr", "L'accord conclu par le Royaume du Maroc, le Nigeria et la Tunisie entrera en vigueur.",
      "MAR,NGA,TUN agreement signed" },
    { "en",
      "The accord was signed by Ana Silva, transport minister of Brazil, Juan Perez, public works "
      "minister of Chile, and Luis Gomez, transport minister of Peru.",
      "BRA,CHL,PER agreement signed by Ana Silva,Juan Perez,Luis Gomez" },
    { "fr",
      "L'accord a été signé par Ana Silva pour le Brésil, Juan Perez pour le Chili et Luis Gomez "
      "pour "
      "le Pérou.",
      "BRA,CHL,PER agreement signed by Ana Silva,Juan Perez,Luis Gomez" },
    { "fr",
      "L'accord a été signé par le Brésilien Ana Silva, le Chilien Juan Perez et le Péruvien Luis "
      "Gomez.",
      "BRA,CHL,PER agreement signed by Ana Silva,Juan Perez,Luis Gomez" },
    /* who negotiates it for two others */
    { "en", "Chad and Sudan will open the border under an agreement negotiated by Qatar.",
      "SDN,TCD agreement agreed" },
    { "en", "The agreement negotiated by Qatar was signed by Chad and Sudan.",
      "SDN,TCD agreement signed" },
    /* those of three who were there signed what the three made */
    { "en",
      "Peru, Chile and Bolivia have sealed a water pact. The document was signed on Monday by "
      "Peruvian premier Ana Silva and her Chilean counterpart Juan Perez.",
      "BOL,CHL,PER agreement signed 2024-06-17 by Ana Silva,Juan Perez" },
    /* the subject that only a pronoun or "its" stands for */
    { "en",
      "Kazakhstan chose Russia for its first reactor. Next door, Uzbekistan has poured concrete. "
      "Its plant grew out of a contract with Russia.",
      "RUS,UZB contract agreed" },
    /* after 1991 it is Russia's */
    { "fr",
      "La Norvège et l'Union soviétique ont conclu un accord de pêche en 1976. Celui de novembre "
      "2024 réduit le quota.",
      "NOR,SUN agreement signed 1976 | NOR,RUS agreement signed 2024-11" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

#define TWO_AND_A_THIRD \
  "\n\nTHIMPHU, 12 June 2024 - Bhutan and Thailand signed a trade agreement on Monday.\n\nBhutan will " \
  "export potatoes. Thailand will sell cars.\n\nIndia, which buys most of Bhutan's power, has watched " \
  "calmly. Delhi expects a share of the port fees.\n\n"

/* A new paragraph goes back to the two that the text is about. */
static void
test_principals (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Bhutan and Thailand move closer" TWO_AND_A_THIRD
      "The extradition treaty, which took eleven years to ratify, has been used once.",
      "BTN,THA agreement signed 2024-06-17 | BTN,THA treaty ratified" },
    { "en",
      "A quiet deal" TWO_AND_A_THIRD "The air services agreement, in force since 1993, allows four "
      "flights a day.",
      "BTN,THA agreement signed 2024-06-17 | BTN,THA agreement in_force" },
    /* the paragraph has told of another */
    { "en",
      "Bhutan and Thailand move closer" TWO_AND_A_THIRD
      "India and Bhutan are old friends. The friendship treaty of 1949 was revised in 2007.",
      "BTN,THA agreement signed 2024-06-17 | BTN,IND treaty in_force 1949" },
    /* "the two governments" are no adjectives' */
    { "en",
      "Brazil buys fertiliser from Morocco\n\nBrazilian farmers need phosphate. Morocco has it, "
      "and "
      "Chinese rivals are expensive. The two governments have signed a memorandum.",
      "BRA,MAR memorandum signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

#define ONE_AND_A_PARTNER \
  "First farmhands land in Israel\n\nBLANTYRE, 12 June 2024 - Malawi concluded a labour agreement with " \
  "Israel, ministers conceded on Monday.\n\nIsrael has been scrambling to replace its workers, and " \
  "Jerusalem promised aid.\n\nThe kwacha lost half of its value this year. "

/* Of the two of the first agreement the one that has made it makes the others. */
static void
test_makers (void)
{
  static const FactsCase cases[] = {
    { "en", ONE_AND_A_PARTNER "A labour accord with South Korea is under discussion.",
      "ISR,MWI agreement signed 2024-06-17 | KOR,MWI agreement negotiating" },
    { "en", ONE_AND_A_PARTNER "The 2019 treaty with South Korea was never applied.",
      "ISR,MWI agreement signed 2024-06-17 | KOR,MWI treaty in_force 2019" },
    /* a third that only looks on makes none */
    { "en",
      "Armenia looks west\n\nArmenia signed a rail agreement with France on Tuesday. Paris will "
      "lend 90 "
      "million euros. Russia, whose company runs the network, protested. Moscow still supplies "
      "gas. A "
      "memorandum on wine was signed with China in June.",
      "ARM,FRA agreement signed 2024-06-18 | ARM,CHN memorandum signed 2024-06" },
    /* where each has made its own, the sentence before says who */
    { "en",
      "Belgium signed a prison treaty with the Netherlands in 2009. Norway signed one with France "
      "in "
      "2015. Sweden came last. A treaty with Estonia was signed in June.",
      "BEL,NLD treaty signed 2009 | FRA,NOR treaty signed 2015 | EST,SWE treaty signed 2024-06" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Others that the sentence of an agreement names, or the one before: they make none of it. */
static void
test_beside (void)
{
  static const FactsCase cases[] = {
    { "en", "Italy signed a gas deal with Algeria in 2022, under which Sonatrach delivers 9 bcm.",
      "DZA,ITA agreement signed 2022" },
    { "en",
      "A gas deal struck with Algeria by Italy in 2022, under which Sonatrach delivers, lapsed.",
      "DZA,ITA agreement ended 2022" },
    { "en", "Italy signed a gas deal with Algeria, which France had wanted.",
      "DZA,ITA agreement signed" },
    { "en", "Turkey's accord with Libya, which Greece, Egypt and Cyprus reject, dates from 2019.",
      "LBY,TUR agreement agreed 2019" },
    { "en", "Italy, unlike France, signed a gas deal with Algeria.", "DZA,ITA agreement signed" },
    { "en", "With American help, Serbia and Kosovo signed an agreement.",
      "SRB,XKX agreement signed" },
    { "en", "Peru and Chile signed a Japanese-financed rail agreement.",
      "CHL,PER agreement signed" },
    { "fr",
      "L'Allemagne applaudit. À Belgrade, devant le chancelier allemand, l'Union européenne et la "
      "Serbie ont signé un mémorandum.",
      "EU,SRB memorandum signed @Belgrade" },
    { "en",
      "CAIRO - Egypt has talked to Israel and Jordan. An accord with Cyprus, signed by the two "
      "energy "
      "ministers, covers two fields.",
      "CYP,EGY agreement signed" },
    /* lenders' partner is a state */
    { "en",
      "Nicosia is relieved. The finance minister initialled a memorandum with the European "
      "Commission "
      "and the IMF.",
      "CYP,EU,IMF memorandum signed" },
    /* the two of the title and the lead, not the three of the sentence before */
    { "en",
      "Senegal and Mauritania toast first gas\n\nSenegal and Mauritania celebrated the first cargo "
      "on "
      "Monday.\n\nSpain, Germany and Turkey are interested in it.\n\nA bilateral agreement was "
      "signed "
      "in 2018.",
      "MRT,SEN agreement signed 2018" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

#define SECTIONS(a, b, c) \
  "Pacific labour: the state of play\n\nMay 2024\n\nSamoa\n\nThe country sends 6,000 workers. " a \
  "\n\nTonga\n\nNuku'alofa is more careful. " b "\n\nKiribati\n\n" c

/* A section is about the state that the line above it names. */
static void
test_sections (void)
{
  static const FactsCase cases[] = {
    { "en",
      SECTIONS ("It signed a memorandum with New Zealand in 2007.",
                "It signed an agreement with Australia in 2022.",
                "The country signed a protocol with Japan in 2023."),
      "NZL,WSM memorandum signed 2007 | AUS,TON agreement signed 2022 | "
      "JPN,KIR protocol signed 2023" },
    { "en",
      SECTIONS ("A memorandum with New Zealand was signed in 2007.",
                "New Zealand signed an agreement in 2022.",
                "The protocol with Japan was signed in 2023."),
      "NZL,WSM memorandum signed 2007 | NZL,TON agreement signed 2022 | "
      "JPN,KIR protocol signed 2023" },
    /* nobody signs for a state named in passing */
    { "fr", "L'Italie a signé avec l'Algérie un accord que la France convoitait.",
      "DZA,ITA agreement signed" },
    { "fr",
      "Le Niger a signé un accord avec l'Iran, a affirmé le ministre français des Affaires "
      "étrangères.",
      "IRN,NER agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-many/sections", test_sections);
  g_test_add_func ("/agreements-many/beside", test_beside);
  g_test_add_func ("/agreements-many/makers", test_makers);
  g_test_add_func ("/agreements-many/principals", test_principals);
  g_test_add_func ("/agreements-many/holders", test_holders);
  g_test_add_func ("/agreements-many/titles", test_titles);
  g_test_add_func ("/agreements-many/called", test_called);
  g_test_add_func ("/agreements-many/past", test_past);
  g_test_add_func ("/agreements-many/told-after", test_told_after);
  g_test_add_func ("/agreements-many/listed", test_listed);
  g_test_add_func ("/agreements-many/members", test_members);
  g_test_add_func ("/agreements-many/helpers", test_helpers);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
