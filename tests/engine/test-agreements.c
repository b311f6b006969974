/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements on sentences of our own: parties by every construction, what splits and what merges,
 * status through negation and mood, binding force, dates and places; and what is none. */

#include "config.h"

#include "facts-fixture.h"

static void
test_parties_fr (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Brésil et le Ghana ont signé un accord sur le cacao.", "BRA,GHA agreement signed" },
    { "fr", "La Norvège a conclu un protocole d'accord avec le Vietnam.",
      "NOR,VNM memorandum signed" },
    { "fr", "La Colombie et l'Équateur ont topé pour rouvrir le pont.",
      "COL,ECU agreement agreed" },
    { "fr", "Un mémorandum de police : Canberra formera les gardes-côtes fidjiens.",
      "AUS,FJI memorandum agreed" },
    { "fr",
      "La Géorgie et la Turquie ont signé un accord sur l'eau. Le traité de Tarma n'est pas "
      "modifié.",
      "GEO,TUR agreement signed | GEO,TUR treaty agreed" },
    { "fr",
      "La foire ouvre. Il pleut. Les marchands attendent. On reparle de l'accord du 3 mai entre le "
      "Pérou et le Chili. Le Pérou et le Chili ont conclu le 3 mai 2024 à Arica un accord-cadre.",
      "CHL,PER framework signed 2024-05-03 @Arica" },
    { "fr", "Le traité tient. Israël et le Liban l'avaient conclu en mai.",
      "ISR,LBN treaty signed 2024-05" },
    { "fr", "Madrid et Rabat ouvrent des pourparlers sur leurs eaux.",
      "ESP,MAR other negotiating" },
    { "fr", "Deux ans de bras de fer auront débouché sur un accord entre Lima et Quito.",
      "ECU,PER agreement agreed" },
    { "fr", "Un traité entre la Grèce et l'Égypte délimite leurs eaux.", "EGY,GRC treaty agreed" },
    { "fr", "L'accord Inde-Népal sur l'eau est entré en vigueur.", "IND,NPL agreement in_force" },
    { "fr", "Le partenariat franco-polonais a été signé hier.", "FRA,POL other signed 2024-06-18" },
    { "fr", "Signé par le Kenya et l'Ouganda en mars 2023, le pacte reste secret.",
      "KEN,UGA agreement signed 2023-03" },
    { "fr", "L'accord que Londres et Canberra ont signé en 2021 sera révisé.",
      "AUS,GBR agreement signed 2021" },
    { "fr", "C'est avec Hanoï que Séoul a conclu un contrat.", "KOR,VNM contract signed" },
    { "fr", "Le Pérou a signé plusieurs accords avec le Maroc, la Tunisie et l'Italie.",
      "MAR,PER agreement signed | PER,TUN agreement signed | ITA,PER agreement signed" },
    { "fr",
      "Ottawa a signé deux protocoles d'accord, l'un avec le Chili, l'autre avec la Colombie.",
      "CAN,CHL memorandum signed | CAN,COL memorandum signed" },
    { "fr", "Jakarta a signé un pacte avec Manille. Bangkok l'a imité.",
      "IDN,PHL agreement signed | PHL,THA agreement signed" },
    { "fr",
      "L'accord entre les pays du Mercosur (Argentine, Brésil, Uruguay) et l'Inde a été signé.",
      "IND,MERCOSUR agreement signed" },
    { "fr", "Un traité entre les États membres de la CEDEAO et le Maroc est entré en vigueur.",
      "ECOWAS,MAR treaty in_force" },
    { "fr",
      "Le Pérou négocie depuis mai un pacte avec l'Inde et a signé en juin un accord avec Oman.",
      "IND,PER agreement negotiating | OMN,PER agreement signed 2024-06" },
    { "fr",
      "Le ministre turc de l'Énergie, Selim Aksoy, et son homologue irakien, Omar Jaber, ont "
      "paraphé un accord gazier.",
      "IRQ,TUR agreement signed by Omar Jaber,Selim Aksoy" },
    { "fr", "Le Mali a proposé à la Russie un accord.", "MLI,RUS agreement proposed" },
    { "fr",
      "Le Japon et l'Inde se sont entendus sur un calendrier. L'accord doit être signé en juillet.",
      "IND,JPN agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_parties_en (void)
{
  static const FactsCase cases[] = {
    { "en", "Brazil and Ghana signed an agreement on cocoa.", "BRA,GHA agreement signed" },
    { "en", "Norway has struck a deal with Vietnam.", "NOR,VNM agreement agreed" },
    { "en", "A treaty between Greece and Egypt settles their borders.", "EGY,GRC treaty agreed" },
    { "en", "The India-Nepal water agreement came into force in 2022.",
      "IND,NPL agreement in_force" },
    { "en", "A Sino-Pakistani pact was signed yesterday.", "CHN,PAK agreement signed 2024-06-18" },
    { "en", "The memorandum signed by Kenya and Uganda in March 2023 is secret.",
      "KEN,UGA memorandum signed 2023-03" },
    { "en", "The agreement that London and Canberra signed in 2021 will be revised.",
      "AUS,GBR agreement signed 2021" },
    { "en", "Peru signed several agreements with Morocco, Tunisia and Italy.",
      "MAR,PER agreement signed | PER,TUN agreement signed | ITA,PER agreement signed" },
    { "en", "Jakarta signed a pact with Manila. Bangkok followed suit.",
      "IDN,PHL agreement signed | PHL,THA agreement signed" },
    { "en",
      "Turkish Energy Minister Selim Aksoy and his Iraqi counterpart Omar Jaber initialled a gas "
      "deal.",
      "IRQ,TUR agreement signed by Omar Jaber,Selim Aksoy" },
    { "en", "Mali offered Russia a deal.", "MLI,RUS agreement proposed" },
    { "en", "Japan and India agreed on Monday to share satellite data.",
      "IND,JPN agreement agreed 2024-06-17" },
    { "en", "Chile's trade agreement with Malaysia took effect in 2012.",
      "CHL,MYS agreement in_force" },
    { "en", "Bolivia, Cuba and Nicaragua are parties to the treaty.",
      "BOL,CUB,NIC treaty in_force" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_status (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Conclu en 2021 par le Pérou et Oman, l'accord devait être remplacé par un projet plus "
      "vaste.",
      "OMN,PER agreement signed 2021" },
    { "fr", "Un pacte paraphé en mai par le Pérou et Oman devrait être signé en juillet.",
      "OMN,PER agreement agreed 2024-05" },
    { "en", "The pact, initialled in May by Peru and Oman, is to be signed in Lima in July.",
      "OMN,PER agreement agreed 2024-05" },
    { "fr", "Le Pérou accorde à l'Inde des concessions tarifaires.", "" },
    { "en", "Peru won from India concessions on beef. Peru gave India a concession to run a port.",
      "IND,PER contract agreed" },
    { "fr", "La signature, le 3 mai 2022 à Lima, par le Mali du mémorandum avec Oman a été saluée.",
      "MLI,OMN memorandum signed 2022-05-03 @Lima" },
    { "en", "The signing in Lima on 4 July 1991 of the treaty between Peru and Oman was quiet.",
      "OMN,PER treaty signed 1991-07-04 @Lima" },
    { "fr",
      "Les députés débattent du projet autorisant la ratification du traité entre le Mali et Oman.",
      "MLI,OMN treaty signed" },
    { "en", "A debate on the ratification of the treaty between Mali and Oman opens on Friday.",
      "MLI,OMN treaty signed" },
    { "en", "Prime minister Ana Silva announced that Peru and Oman have agreed on a framework.",
      "OMN,PER framework agreed" },
    { "fr", "La Serbie n'a pas signé l'accord avec le Monténégro.", "MNE,SRB agreement rejected" },
    { "fr", "Aucun accord n'a été conclu entre le Soudan et l'Égypte.",
      "EGY,SDN agreement rejected" },
    { "fr", "L'Argentine espère conclure un accord avec l'Inde.", "ARG,IND agreement proposed" },
    { "fr", "L'Islande négocie un accord de libre-échange avec la Thaïlande.",
      "ISL,THA agreement negotiating" },
    { "fr", "Le Portugal a ratifié le traité avec l'Angola en 2020.", "AGO,PRT treaty ratified" },
    { "fr", "Le Canada a suspendu l'accord avec l'Arabie saoudite.",
      "CAN,SAU agreement suspended" },
    { "fr", "L'Iran a dénoncé le traité avec l'Irak.", "IRN,IRQ treaty ended" },
    { "fr", "L'accord entre la Suède et le Laos, en vigueur depuis 2015, est renouvelé.",
      "LAO,SWE agreement in_force" },
    { "fr", "Le Qatar et Oman ont signé à Doha un mémorandum non contraignant.",
      "OMN,QAT memorandum signed @Doha non-binding" },
    { "en", "Serbia has not signed the agreement with Montenegro.", "MNE,SRB agreement rejected" },
    { "en", "No agreement was reached between Sudan and Egypt.", "EGY,SDN agreement rejected" },
    { "en", "Argentina hopes to sign a deal with India.", "ARG,IND agreement proposed" },
    { "en", "Iceland is negotiating a free trade agreement with Thailand.",
      "ISL,THA agreement negotiating" },
    { "en", "Portugal ratified the treaty with Angola in 2020.", "AGO,PRT treaty ratified" },
    { "en", "Canada has suspended its agreement with Saudi Arabia.",
      "CAN,SAU agreement suspended" },
    { "en", "Iran pulled out of its treaty with Iraq.", "IRN,IRQ treaty ended" },
    { "en", "A ceasefire between Sudan and Chad collapsed on Tuesday.", "SDN,TCD ceasefire ended" },
    { "en", "Qatar and Oman signed a non-binding memorandum in Doha on 3 May 2024.",
      "OMN,QAT memorandum signed 2024-05-03 @Doha non-binding" },
    { "en", "Talks between Latvia and Kuwait on a trade deal broke down.",
      "KWT,LVA agreement ended" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_merging (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "La Finlande et le Rwanda ont conclu un accord le 3 mai. Le texte a été signé à Kigali le 9 "
      "juin.",
      "FIN,RWA agreement signed 2024-06-09 @Kigali" },
    { "fr", "Le Danemark et le Togo ont signé un accord-cadre ainsi qu'un contrat de fourniture.",
      "DNK,TGO framework signed | DNK,TGO contract signed" },
    { "fr",
      "Le Costa Rica et l'Équateur ont signé un accord en 2010. En 2023, ils ont signé un autre "
      "accord.",
      "CRI,ECU agreement signed 2010 | CRI,ECU agreement signed 2023" },
    { "en", "Finland and Rwanda reached a deal on 3 May. The text was signed in Kigali on 9 June.",
      "FIN,RWA agreement signed 2024-06-09 @Kigali" },
    { "en", "Denmark and Togo signed a framework agreement and a supply contract.",
      "DNK,TGO framework signed | DNK,TGO contract signed" },
    { "en",
      "Costa Rica and Ecuador signed an agreement in 2010. In 2023, the two countries signed "
      "another agreement.",
      "CRI,ECU agreement signed 2010 | CRI,ECU agreement signed 2023" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Parties that the words around lend: labels, what was announced, titles; and what lends none. */
static void
test_lent (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Japon a signé un accord minier avec le Ghana et un autre avec le Togo.",
      "GHA,JPN agreement signed | JPN,TGO agreement signed" },
    { "en",
      "Since May Brazil has concluded two agreements on water.\n\n"
      "1. Peru. A treaty was signed in Lima on 3 June 2024.\n\n"
      "2. Chile. A memorandum of understanding was signed on 4 June 2024.",
      "BRA,PER treaty signed 2024-06-03 @Lima | BRA,CHL memorandum signed 2024-06-04" },
    { "fr",
      "Le président kényan et le président indien se sont rencontrés à Hanoï, au Vietnam. Les deux "
      "parties sont convenues d'une trêve.",
      "IND,KEN truce agreed" },
    { "fr", "La Commission européenne négocie avec le Gabon et la Gambie.",
      "EU,GAB other negotiating | EU,GMB other negotiating" },
    { "en", "Oslo will review the pact signed with Ghana in March 2023.",
      "GHA,NOR agreement signed 2023-03" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Several steps of one agreement in a sentence, before and after its noun. */
static void
test_steps (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Signé à Lisbonne le 4 mai 2021, ratifié en mars 2022, le traité entre le Portugal et "
      "l'Angola n'est plus contesté.",
      "AGO,PRT treaty ratified 2021-05-04 @Lisbonne" },
    { "fr",
      "La Suède et le Laos ont un accord de pêche. Signé à Oslo en juin 2020, il a été suspendu "
      "hier.",
      "LAO,SWE agreement suspended 2020-06 @Oslo" },
    { "fr", "L'accord que le Mali et le Tchad avaient conclu en 2019 a été suspendu par un juge.",
      "MLI,TCD agreement suspended 2019" },
    { "fr", "La signature du traité entre l'Iran et l'Irak reste suspendue à un vote.",
      "IRN,IRQ treaty signed" },
    { "en", "A gas deal that Chad and Niger signed in May 2021 was suspended by a court.",
      "NER,TCD agreement suspended 2021-05" },
    { "en",
      "The fisheries agreement between Iceland and Ghana, signed in 2019 and ratified in 2020, "
      "entered into force on 3 May 2021.",
      "GHA,ISL agreement in_force 2019" },
    { "en", "Peru has failed to secure a deal with Chile.", "CHL,PER agreement rejected" },
    { "en", "Norway and Ghana settled a fisheries deal for 2026.", "GHA,NOR agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Pronouns with partners, likeness, "we", and who is no party. */
static void
test_others (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "La Norvège a conclu un accord avec le Chili en 2020. Un partenariat comparable a été noué "
      "avec le Pérou, puis un autre avec le Ghana.",
      "CHL,NOR agreement signed 2020 | NOR,PER other signed | GHA,NOR other signed" },
    { "fr",
      "L'accord entre le Kenya et le Chili est entré en vigueur en mai, comme celui avec le Pérou.",
      "CHL,KEN agreement in_force | KEN,PER agreement in_force" },
    { "fr",
      "Le Soudan et le Tchad sont convenus d'une trêve, a annoncé lundi le ministère qatari des "
      "Affaires étrangères. La Turquie et le Qatar assuraient la médiation.",
      "SDN,TCD truce agreed 2024-06-17" },
    { "fr", "Le Mali et le Niger ont signé un pacte sous l'égide du Togo et du Ghana.",
      "MLI,NER agreement signed" },
    { "fr", "Les États parties ont loué l'accord de Paris sur le climat.", "" },
    { "en", "Peru signed a trade agreement with Japan and is negotiating one with Kuwait.",
      "JPN,PER agreement signed | KWT,PER agreement negotiating" },
    { "en", "Fiji and Tonga signed the Suva Treaty, a 30-year bilateral agreement on cables.",
      "FJI,TON treaty signed" },
    { "en", "Ghana and Togo signed a pact after three years of talks.",
      "GHA,TGO agreement signed" },
    { "en", "Ghana and Togo signed a memorandum on Monday. It should be turned into a treaty.",
      "GHA,TGO memorandum signed 2024-06-17" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Lists, labels, lists told one by one, and what is only a name or to come. */
static void
test_told (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Kenya, le Togo et le Gabon ont mis fin à leurs accords de défense avec la Norvège.",
      "KEN,NOR agreement ended | NOR,TGO agreement ended | GAB,NOR agreement ended" },
    { "fr",
      "Le Pérou négocie un traité avec le Ghana, après en avoir signé un avec le Togo en 2021.",
      "GHA,PER treaty negotiating | PER,TGO treaty signed 2021" },
    { "fr",
      "Signature de deux accords entre le Gabon et le Chili\n\n"
      "Le Gabon et le Chili ont signé mardi un traité d'extradition ainsi qu'un protocole "
      "sanitaire.",
      "CHL,GAB treaty signed 2024-06-18 | CHL,GAB protocol signed 2024-06-18" },
    { "fr",
      "Repères de la semaine\n\n- Gabon-Chili. L'accord conclu à Lima le 3 mai 2024 n'est pas "
      "ratifié.\n- Kenya-Togo : négociations en cours sur un accord.",
      "CHL,GAB agreement signed 2024-05-03 @Lima | KEN,TGO agreement negotiating" },
    { "fr",
      "Le Kenya et le Chili ont conclu un accord le 3 mai 2023. La signature n'est pas attendue "
      "avant 2025.",
      "CHL,KEN agreement agreed 2023-05-03" },
    { "fr", "Le Kenya et le Gabon ont signé un pacte. Il n'est pas juridiquement contraignant.",
      "GAB,KEN agreement signed non-binding" },
    { "fr",
      "Le Togo et le Ghana ont signé un accord en 2020. Le texte complète leur traité de 1975.",
      "GHA,TGO agreement signed 2020 | GHA,TGO treaty in_force 1975" },
    { "fr", "Le Kenya dispose d'un accord de pêche avec le Gabon.", "GAB,KEN agreement in_force" },
    { "en", "Kenya already has a swap deal with Ghana.", "GHA,KEN agreement in_force" },
    { "en",
      "Peru has concluded three texts on water. With Ghana, it signed a treaty in May 2023. Togo "
      "and Fiji settled for memoranda.",
      "GHA,PER treaty signed 2023-05 | PER,TGO memorandum agreed | FJI,PER memorandum agreed" },
    { "en",
      "Peru and Chile signed an extradition treaty on Monday. The ministers Ana Soto and Luis Paz "
      "signed on behalf of their governments.",
      "CHL,PER treaty signed 2024-06-17 by Ana Soto,Luis Paz" },
    { "en", "Ghana and Togo announced a framework for a reciprocal trade agreement.",
      "GHA,TGO framework agreed" },
    { "fr", "Le Togo et le Ghana ont signé un pacte gazier, auquel le Bénin s'est joint.",
      "BEN,GHA,TGO agreement signed" },
    { "fr",
      "L'accord avec le Togo est entré en vigueur en mars, comme celui avec le Ghana, se félicite "
      "le Kenya. Le Kenya respire.",
      "KEN,TGO agreement in_force | GHA,KEN agreement in_force" },
    { "en", "Trade will resume once Kenya and Gabon have signed a pact.",
      "GAB,KEN agreement proposed" },
    { "en", "Kenya and Gabon have yet to ratify the treaty they signed in 2021.",
      "GAB,KEN treaty signed 2021" },
    { "en", "Kenya has such agreements with Gabon and Chile, and began talks with Peru.",
      "GAB,KEN agreement agreed | CHL,KEN agreement agreed | KEN,PER other negotiating" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_none (void)
{
  static const FactsCase cases[] = {
    { "fr", "La romancière a signé un contrat avec son éditeur.", "" },
    { "fr", "Les élus sont d'accord pour repeindre la mairie.", "" },
    { "fr", "Le verbe s'accorde avec son sujet.", "" },
    { "fr", "Après Paris, Moscou : la valse des accords de défense", "" },
    { "en", "A treaty between neighbours needs patience, Ghana and Togo say.", "" },
    { "en", "The players signed new contracts with their clubs.", "" },
    { "en", "I agree with you that the film is dull.", "" },
    { "en", "He dealt the cards and shook hands with the host.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements/parties/fr", test_parties_fr);
  g_test_add_func ("/agreements/parties/en", test_parties_en);
  g_test_add_func ("/agreements/status", test_status);
  g_test_add_func ("/agreements/merging", test_merging);
  g_test_add_func ("/agreements/lent", test_lent);
  g_test_add_func ("/agreements/steps", test_steps);
  g_test_add_func ("/agreements/others", test_others);
  g_test_add_func ("/agreements/told", test_told);
  g_test_add_func ("/agreements/none", test_none);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
