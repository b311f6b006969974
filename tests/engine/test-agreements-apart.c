/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements told apart: words that stand for another one and say with whom, "each" and "with each", talks of two
 * among themselves, partners before the noun, signers and who only drafted it. */

#include "config.h"

#include "facts-fixture.h"

static void
test_stand_ins (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Chili a conclu l'accord de Hanoï avec le Vietnam et celui de Suva avec les Fidji.",
      "CHL,VNM agreement signed | CHL,FJI agreement signed" },
    { "fr",
      "L'Islande a multiplié les textes : le traité de Vik avec l'Irlande, celui de Galway "
      "avec le Danemark.",
      "IRL,ISL treaty agreed | DNK,ISL treaty agreed" },
    { "fr",
      "Rabat a signé avec Lisbonne un accord sur l'éolien, le troisième du genre après ceux "
      "conclus avec Berlin et Madrid.",
      "MAR,PRT agreement signed | DEU,MAR agreement signed | ESP,MAR agreement signed" },
    { "fr", "Le Togo a un accord avec le Pérou. Celui qui lie Lomé au Chili date de mai.",
      "PER,TGO agreement in_force | CHL,TGO agreement agreed 2024-05" },
    { "fr",
      "L'Union européenne et le Chili ont signé un accord. Il pleut. Le ministre est parti. "
      "Le Togo a signé le sien en mai 2024.",
      "CHL,EU agreement signed | EU,TGO agreement signed 2024-05" },
    { "fr", "Le Pérou et le Togo ont signé un traité. Il remplace celui de Tacna, conclu en 1929.",
      "PER,TGO treaty signed | PER,TGO treaty ended 1929" },
    { "en", "Peru has a treaty with Togo, and the one signed in 2019 with Chile is older.",
      "PER,TGO treaty in_force | CHL,PER treaty signed 2019" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Each by a name of its own, before the noun or behind it, or by the day of its making. */
static void
test_names (void)
{
  static const FactsCase cases[] = {
    { "en",
      "The 2011 treaty between Kenya and Uganda split the cost of the dam. Ministers have yet to "
      "ratify the Malaba Treaty.",
      "KEN,UGA treaty in_force 2011 | KEN,UGA treaty signed" },
    { "fr",
      "L'accord de mai 1984 entre le Togo et le Bénin tient. L'arrangement koudougoulais de juin "
      "1994 entre les deux gouvernements aussi.",
      "BEN,TGO agreement in_force 1984-05 | BEN,TGO agreement in_force 1994-06" },
    { "fr",
      "Le premier est l'accord agricole que le Togo et le Maroc ont signé en 2010. Le deuxième, "
      "l'accord par échange de lettres de 2018, l'étendait. D'où le troisième, l'accord de mai "
      "2023 "
      "avec Rabat.",
      "MAR,TGO agreement signed 2010 | MAR,TGO agreement in_force 2018 | MAR,TGO agreement signed "
      "2023-05" },
    { "fr",
      "L'accord entre Lomé et Lima est entré en vigueur en mai. Le tout premier accord "
      "togolo-péruvien, celui de 2001, portait sur le riz.",
      "PER,TGO agreement in_force | PER,TGO agreement signed 2001" },
    { "fr",
      "Le Togo et le Maroc ont signé vendredi un accord. L'accord de pêche entre Lomé et Rabat, "
      "dont le protocole a expiré en juillet 2021, était dormant.",
      "MAR,TGO agreement signed 2024-06-14 | MAR,TGO protocol ended" },
    { "en",
      "On Wednesday the free trade pact between Togo and Peru took effect. The restructuring that "
      "Lima agreed with Lomé in September 2021 changed the terms of a loan.",
      "PER,TGO agreement in_force | PER,TGO agreement agreed 2021-09" },
    { "fr", "L'accord négocié avec le Chili par le Pérou dort dans un tiroir.",
      "CHL,PER agreement agreed" },
    { "en", "The deal Peru negotiated with Chile gathers dust.", "CHL,PER agreement agreed" },
    { "en",
      "Chile and Peru agreed on Friday to build a port. Under the memorandum on the port, Lima "
      "lends the money. Two agreements on pensions and on visas were signed on the same day.",
      "CHL,PER memorandum agreed 2024-06-14 | CHL,PER agreement signed 2024-06-14" },
    /* two whom the sentence itself names, whomever the text is about */
    { "en",
      "Kenya and Uganda quarrel over fuel. Kenya wants money. Kenya and Uganda met.\n\nTanzania "
      "has "
      "offered to halve charges for Ugandan cargoes, and the two governments signed a memorandum.",
      "TZA,UGA memorandum signed" },
    { "en",
      "The first contract between Peru and Chile, signed in Lima in August 2022, covers trucks. It "
      "rained.\n\nThe contract of 16 September 2022 between Peru and Chile is worth more.",
      "CHL,PER contract signed 2022-08 @Lima | CHL,PER contract in_force 2022-09-16" },
    { "fr",
      "Le premier contrat entre Lima et Santiago, signé en août 2022, porte sur des camions. Le "
      "contrat du 6 août 2022 entre le Pérou et le Chili vaut plus.",
      "CHL,PER contract signed 2022-08" },
    { "en",
      "Norway and Sweden signed the Haldrun agreement in 2019. On Friday the Orvik agreement "
      "between the two countries was published.",
      "NOR,SWE agreement signed 2019 | NOR,SWE agreement agreed" },
    { "en",
      "Chile and Peru signed the Sama Treaty in 2021. The Arica Treaty between Lima and Santiago "
      "still waits for money.",
      "CHL,PER treaty signed 2021 | CHL,PER treaty agreed" },
    { "en",
      "Norway and Sweden signed the Haldrun agreement in 2019. The Haldrun agreement between the "
      "two countries was published.",
      "NOR,SWE agreement signed 2019" },
    { "en",
      "Norway and Sweden signed an agreement in 2019. The Orvik agreement between the two "
      "countries was published.",
      "NOR,SWE agreement signed 2019" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_each (void)
{
  static const FactsCase cases[] = {
    { "fr", "Bahreïn et le Pérou ont signé chacun un accord de normalisation avec le Togo.",
      "BHR,TGO agreement signed | PER,TGO agreement signed" },
    { "en", "Peru and Chile have each signed a treaty with Togo.",
      "PER,TGO treaty signed | CHL,TGO treaty signed" },
    { "en", "Togo signed a memorandum with each of Peru and Chile.",
      "PER,TGO memorandum signed | CHL,TGO memorandum signed" },
    { "fr",
      "Le Pérou a un accord avec le Togo. Le Chili et la Norvège disposent chacun d'un "
      "arrangement.",
      "PER,TGO agreement in_force | CHL,TGO agreement in_force | NOR,TGO agreement in_force" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_mutual (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le Tadjikistan et le Kirghizstan se disputaient une vallée. Les deux voisins sont en "
      "pourparlers sur le partage de l'eau.",
      "KGZ,TJK other negotiating" },
    { "fr",
      "Le Laos et le Cambodge partagent le Mékong. Ils négocient la construction d'un "
      "barrage.",
      "KHM,LAO other negotiating" },
    { "fr", "Le Pérou et le Chili ont longtemps négocié.", "" },
    { "fr", "Le Pérou et le Chili négocient leur adhésion au Mercosur.", "" },
    { "fr", "Le Pérou s'est entendu, avec le Chili et le Togo, sur un prix.",
      "CHL,PER,TGO agreement agreed" },
    { "en", "Peru and Togo are in talks over fishing rights.", "PER,TGO other negotiating" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_partners (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le Pérou applique un accord avec le Togo. Avec le Chili, un accord semblable est "
      "appliqué depuis 2023 ; avec la Norvège, les pourparlers traînent.",
      "PER,TGO agreement in_force | CHL,PER agreement in_force | NOR,PER other negotiating" },
    { "fr", "Le gouvernement de Lima a proposé au Chili de rouvrir des discussions sur la mer.",
      "CHL,PER other negotiating" },
    { "fr", "Le Pérou a signé un accord. Avec le Togo, c'est un mémorandum qui a été paraphé.",
      "PER,TGO memorandum signed" },
    { "fr",
      "Le Pérou et le Chili ont signé un traité, négocié à Lomé et rédigé pour l'essentiel "
      "par le Togo.",
      "CHL,PER treaty signed @Lomé" },
    { "fr", "L'accord qui liait le Pérou au Togo a été annulé par la Cour de justice.",
      "PER,TGO agreement ended" },
    { "fr", "Le traité conclu par le Pérou avec le Chili a été rejeté par le Congrès.",
      "CHL,PER treaty rejected" },
    { "fr", "Le bail court encore neuf ans. Le Togo l'avait renouvelé avec la Norvège.",
      "NOR,TGO contract in_force" },
    { "fr", "Le texte est prêt. Le Pérou et le Togo le signeront dimanche.",
      "PER,TGO agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_closed (void)
{
  static const FactsCase cases[] = {
    { "fr", "Oman et l'Inde ont achevé leurs négociations sur un accord de libre-échange.",
      "IND,OMN agreement agreed" },
    { "fr", "Oman et l'Inde ont bouclé les négociations commerciales.",
      "IND,OMN agreement agreed" },
    { "fr", "Oman et l'Inde espèrent conclure leurs négociations.", "IND,OMN other negotiating" },
    { "en", "Oman and India have wrapped up talks on a free trade agreement.",
      "IND,OMN agreement agreed" },
    { "en", "Peru and Togo signed a treaty. Talks opened in 2021 and were concluded in March 2023.",
      "PER,TGO treaty signed" },
    { "fr", "Le Togo espère conclure d'ici à la fin de l'année un accord de transit avec le Pérou.",
      "PER,TGO agreement proposed" },
    { "fr", "Le Pérou a un traité avec le Chili. Le Togo a signé le sien avec Lima en 2019.",
      "CHL,PER treaty in_force | PER,TGO treaty signed 2019" },
    { "fr", "Le Pérou et le Chili ont signé des accords avec le Togo.",
      "PER,TGO agreement signed | CHL,TGO agreement signed" },
    { "fr", "Le Togo a notifié au Pérou la fin de la convention de 2011.",
      "PER,TGO agreement ended 2011" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_open (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Pérou et le Togo ont signé un traité. Sur le thon, des discussions sont en cours.",
      "PER,TGO treaty signed | PER,TGO other negotiating" },
    { "fr", "Le Pérou et le Togo ont conclu un accord. Une lettre d'intention est attendue.",
      "PER,TGO agreement signed | PER,TGO memorandum proposed" },
    { "fr", "Le Pérou et le Togo ont signé un traité. Des négociations ont commencé au Chili.",
      "PER,TGO treaty signed" },
    { "fr", "Les négociations de libre-échange entre le Pérou et le Togo sont gelées.",
      "PER,TGO other suspended" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* What a phrase says that it is of, its name and its year keep it apart from another of the same two. */
static void
test_called (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Les ministres ont dîné.\n\nLa convention hispano-portugaise de Tacna ne prévoyait rien. "
      "L'accord hispano-portugais d'Arica y pourvoit.",
      "ESP,PRT agreement agreed | ESP,PRT agreement agreed" },
    { "fr",
      "Les ministres ont dîné.\n\nLa convention de Tacna, signée par le Pérou et le Togo en "
      "1998, tient. Un accord de pêche entre les deux gouvernements l'envie.",
      "PER,TGO agreement signed 1998 | PER,TGO agreement agreed" },
    { "fr",
      "Les ministres ont dîné.\n\nLa convention de Tacna, signée par le Pérou et le Togo en 1998, "
      "tient. On ressort un accord entre les deux gouvernements pour un pont sur le fleuve.",
      "PER,TGO agreement signed 1998 | PER,TGO agreement agreed" },
    { "fr",
      "Les ministres ont dîné.\n\nL'accord de 2014 sur Bor, entre Lima et Lomé, reste en vigueur. "
      "L'accord de crédit entre les deux pays a été modifié.",
      "PER,TGO agreement in_force 2014 | PER,TGO agreement agreed" },
    { "en",
      "Ministers dined.\n\nPeru and Togo signed a treaty on basic relations on June 3, 1971. The "
      "money came under a claims settlement reached the same day between the two governments.",
      "PER,TGO treaty signed 1971-06-03 | PER,TGO agreement agreed" },
    { "en",
      "Ministers dined.\n\nThe memorandum that Togo concluded with Peru in 2023 is a model. Chile "
      "scrapped the 2022 deal with Peru.",
      "PER,TGO memorandum signed 2023 | CHL,PER agreement ended 2022" },
    { "en",
      "Ministers dined.\n\nWellington signed an agreement with Chile. The pact with the five "
      "Nordic states still awaits translation.",
      "CHL,NZL agreement signed | DNK,FIN,ISL,NOR,NZL,SWE agreement agreed" },
    { "en",
      "Ministers dined.\n\nThe border treaty between Togo and Benin holds. A line will carry "
      "Togolese "
      "and Beninese power south under a four-country agreement that includes Peru and Chile.",
      "BEN,TGO treaty agreed | BEN,CHL,PER,TGO agreement agreed" },
    { "en", "A visiting forces agreement with Canada was signed by the Peruvian minister.",
      "CAN,PER agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Years, days and steps that no one agreement has together. */
static void
test_dates (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Ministers dined.\n\nChile and Peru signed a new ceasefire on 27 October 2025. The truce "
      "brokered by Brazil in July 2025 lasted five weeks.",
      "CHL,PER ceasefire signed 2025-10-27 | CHL,PER truce agreed 2025-07" },
    { "en",
      "Ministers dined.\n\nChile's deal with Peru on power lands in the middle. Under the bargain "
      "that the two presidents struck in July 2009, Peru already pays more.",
      "CHL,PER agreement agreed | CHL,PER other agreed 2009-07" },
    { "en",
      "Ministers dined.\n\nA ceasefire between Chad and Niger has been in force since May 2025. "
      "Villagers had believed in the truce that the two armies renewed in February 2021.",
      "NER,TCD ceasefire in_force | NER,TCD truce in_force" },
    { "en",
      "Ministers dined.\n\nTogo and Benin signed an oil agreement on 3 June 2024. Much depends on "
      "the security arrangements, signed by both on the same day.",
      "BEN,TGO agreement signed 2024-06-03 | BEN,TGO agreement signed 2024-06-03" },
    { "en",
      "Ministers dined.\n\nThe convention between Norway and Sweden of 16 November 1962 protects "
      "the lake. The dam convention, concluded in 1963, moved the border.",
      "NOR,SWE treaty in_force 1962-11-16 | NOR,SWE treaty signed 1963" },
    { "en",
      "Ministers dined.\n\nTogo and Benin signed a river treaty in December 1996. The accord that "
      "Togo and Benin had drafted in 2011 was never signed.",
      "BEN,TGO treaty signed 1996-12 | BEN,TGO agreement rejected" },
    { "en",
      "Ministers dined.\n\nTogo and Benin signed a river treaty in December 1996. The treaty that "
      "Togo and Benin signed was never ratified.",
      "BEN,TGO treaty signed 1996-12" },
    { "en",
      "Ministers dined.\n\nAustralia and Peru will sign a new partnership in January. A defence "
      "accord between the two countries has been in force since 2024.",
      "AUS,PER other proposed | AUS,PER agreement in_force" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Whose government, and whom "its" stands for: the sentence before says. */
static void
test_before (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Italy and Albania run two centres. Peru has gone the other way. The new government scrapped "
      "the deal with Chile.",
      "CHL,PER agreement ended" },
    { "en",
      "Brazil and Guyana quarrel. Peru has other worries. Parliament rejected the gas treaty with "
      "Chile.",
      "CHL,PER treaty rejected" },
    { "fr",
      "L'Italie et l'Albanie gèrent deux centres. Le Pérou a pris l'autre voie. Le nouveau "
      "gouvernement a enterré l'accord de 2012 avec le Chili.",
      "CHL,PER agreement ended 2012" },
    { "en",
      "Togo and Peru signed an accord. For London it is a slight. Its 2017 accord with Peru was "
      "worth less.",
      "PER,TGO agreement signed | GBR,PER agreement in_force 2017" },
    { "en",
      "Japan and Chile signed a copper accord. In Santiago it was hailed. Its 2015 treaty with "
      "Peru never got so far.",
      "CHL,JPN agreement signed | CHL,PER treaty in_force 2015" },
    { "fr",
      "Le Mali et le Niger ont signé un pacte. Pour Lomé, c'est un affront. Son traité de 1983 "
      "avec Bamako dort.",
      "MLI,NER agreement signed | MLI,TGO treaty in_force 1983" },
    { "fr",
      "La Suède et l'Estonie ont signé un accord le 3 mai 2020. Elles s'étaient mises d'accord sur "
      "le principe dans une lettre d'intention paraphée en février 2020. Le texte signé le 3 mai "
      "2020 à Tallinn attend.",
      "EST,SWE agreement signed 2020-05-03 @Tallinn | EST,SWE memorandum signed 2020-02" },
    { "en",
      "Togo and Benin talked. The oil deal of 27 September set fees. A security deal made each "
      "army "
      "withdraw. And an agreement on the status of nationals, known for its four freedoms, let "
      "people reside.",
      "BEN,TGO agreement signed 2023-09-27 | BEN,TGO agreement agreed | BEN,TGO agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* One that changes another: what follows both is said of the first. */
static void
test_amended (void)
{
  static const FactsCase cases[] = {
    { "en",
      "The protocol amending the 1998 tax treaty between Peru and Chile was signed in May 2020.",
      "CHL,PER protocol signed 2020-05 | CHL,PER treaty in_force 1998" },
    { "en",
      "The supplementary agreement to the 1966 tax convention between Peru and Chile entered into "
      "force on 24 July 2020.",
      "CHL,PER agreement in_force | CHL,PER treaty in_force 1966" },
    { "en", "Kenya and Uganda signed a protocol amending the fisheries agreement of 2004.",
      "KEN,UGA protocol signed | KEN,UGA agreement in_force 2004" },
    { "en",
      "The protocol to the fishing agreement between Peru and Chile was signed in Lima in 2003.",
      "CHL,PER protocol signed 2003 @Lima | CHL,PER agreement in_force" },
    { "fr",
      "Le protocole qui prolonge l'accord de 1996 entre le Pérou et le Chili a été paraphé à Lima "
      "le "
      "6 mars 2020.",
      "CHL,PER protocol signed 2020-03-06 @Lima | CHL,PER agreement in_force 1996" },
    { "fr",
      "L'avenant à la convention fiscale de 1966 entre le Pérou et le Chili est entré en vigueur "
      "le "
      "24 juillet 2020.",
      "CHL,PER protocol in_force | CHL,PER treaty in_force 1966" },
    { "en", "The accord opening the border between Peru and Chile was signed in Lima in May 2020.",
      "CHL,PER agreement signed 2020-05 @Lima" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* The date of its making behind those who have made it, and what stands before "and" in its name. */
static void
test_phrases (void)
{
  static const FactsCase cases[] = {
    { "en", "It rests on the convention between Cuba and Peru of 30 October 2000.",
      "CUB,PER treaty in_force 2000-10-30" },
    { "en", "Peru's accord with Turkey of 18 March 2016 has lapsed.",
      "PER,TUR agreement ended 2016-03-18" },
    { "fr", "L'accord entre le Pérou et le Chili du 12 mai 2009 reste en vigueur.",
      "CHL,PER agreement in_force 2009-05-12" },
    { "fr", "L'accord de pêche entre Oslo et Reykjavik de 1975 a été reconduit.",
      "ISL,NOR agreement in_force 1975" },
    { "en",
      "The only general text is the partnership and cooperation agreement between the EU and "
      "Togo, in force since 2014.",
      "EU,TGO agreement in_force" },
    /* a name that no noun is written like */
    { "fr", "Le Togo a signé un accord avec BlackRock.", "BlackRock,TGO agreement signed" },
    { "en", "Poland and Togo signed the loan agreement and the cooperation memorandum in Warsaw.",
      "POL,TGO agreement signed | POL,TGO memorandum signed @Warsaw" },
    { "en", "Chile and Peru announced a partnership and signed a mining agreement in Lima.",
      "CHL,PER other signed | CHL,PER agreement signed @Lima" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-apart/dates", test_dates);
  g_test_add_func ("/agreements-apart/before", test_before);
  g_test_add_func ("/agreements-apart/amended", test_amended);
  g_test_add_func ("/agreements-apart/phrases", test_phrases);
  g_test_add_func ("/agreements-apart/called", test_called);
  g_test_add_func ("/agreements-apart/stand-ins", test_stand_ins);
  g_test_add_func ("/agreements-apart/names", test_names);
  g_test_add_func ("/agreements-apart/each", test_each);
  g_test_add_func ("/agreements-apart/mutual", test_mutual);
  g_test_add_func ("/agreements-apart/partners", test_partners);
  g_test_add_func ("/agreements-apart/closed", test_closed);
  g_test_add_func ("/agreements-apart/open", test_open);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
