/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose an agreement is where the nearest two states are not meant: "the two countries" of a paragraph about one
 * partner, "qu'il avait passé avec Rome". */

#include "config.h"

#include "facts-fixture.h"

/* "Avec le Qatar, … entre les deux pays": the partner that the paragraph opens with, and whom the text is about. */
static void
test_section (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Soignants : le Ghana et ses partenaires\n\nLe Ghana a signé un accord avec le Togo. "
      "Le "
      "Ghana est content.\n\nAvec le Qatar, la page s'écrit en deux temps. Une convention de "
      "travail entre les deux pays a été signée en 2015.",
      "GHA,TGO agreement signed | GHA,QAT agreement signed 2015" },
    { "en",
      "Ghana and its partners\n\nGhana has signed an accord with Togo. Ghana is pleased, and Ghana "
      "waits.\n\nThe Omani connection is older. It rests on a treaty between the two countries of "
      "30 May 2000.",
      "GHA,TGO agreement signed | GHA,OMN treaty in_force 2000-05-30" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "le contrat qu'il avait passé avec Rome": the subject of the clause around, parted from its verb or in the plural. */
static void
test_relative_pronouns (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Chars\n\nBudapest a signé un contrat de chars avec Berlin. La presse hongroise juge la "
      "facture salée, quand le Koweït, en 2017, en avait obtenu 24 pour 6 milliards par le contrat "
      "qu'il avait passé avec Rome.",
      "DEU,HUN contract signed | ITA,KWT contract signed 2017" },
    { "fr",
      "Centrale\n\nLe Pérou négocie un contrat avec la Russie.\n\nLes Italiens vantent le contrat "
      "qu'ils ont conclu en 2009 avec Oman.",
      "PER,RUS contract negotiating | ITA,OMN contract signed 2009" },
    { "en",
      "A plant\n\nPeru is negotiating a contract with Russia.\n\nThe Koreans have a precedent: the "
      "Sohar contract, which they concluded with Oman in 2009.",
      "PER,RUS contract negotiating | KOR,OMN contract signed 2009" },
    { "en",
      "Commuters\n\nItaly and Chile signed a pact on taxes in June 2023.\n\nThe French are better "
      "served: the pact that their government and Chile signed in June 2024 lets them do more.",
      "CHL,ITA agreement signed 2023-06 | CHL,FRA agreement signed 2024-06" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "urged the two neighbours to honour the accord": whoever asks has not made it; "China's CBC": the company has. */
static void
test_asked (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Border\n\nTogo and Benin signed a border pact in May 2024. France urged the two neighbours "
      "to "
      "implement the pact.",
      "BEN,TGO agreement signed 2024-05" },
    { "fr",
      "Frontière\n\nLe Togo et le Bénin ont signé un pacte frontalier en mai 2024. L'Union "
      "africaine "
      "a demandé aux deux pays de respecter le pacte.",
      "BEN,TGO agreement signed 2024-05" },
    { "en", "Ports\n\nTogo signed a contract with China's CBC in May 2024.",
      "CBC,TGO contract signed 2024-05" },
    { "fr",
      "Avions\n\nLe Pérou a commandé 20 avions à la Suède par un contrat signé en mai "
      "2024.\n\nLima "
      "n'en restera pas là. Elle achètera 24 hélicoptères d'occasion, la moitié à Doha, la moitié "
      "à "
      "Mascate. L'accord avec le Qatar est prêt.",
      "PER,SWE contract signed 2024-05 | PER,QAT agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "le protocole" after "un protocole d'accord": one; "signed an order": a decree, unless it is one for goods. */
static void
test_called_in_short (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Eau\n\nLe Togo et le Bénin ont signé en mai 2024 un protocole d'entente sur l'eau. Le "
      "protocole crée un comité.",
      "BEN,TGO memorandum signed 2024-05" },
    { "fr",
      "Eau\n\nLe Togo et le Bénin ont signé en mai 2024 un protocole d'entente. Le protocole de "
      "1998 "
      "sur la pêche reste en vigueur.",
      "BEN,TGO memorandum signed 2024-05 | BEN,TGO protocol in_force 1998" },
    { "en",
      "Fruit\n\nChile and Peru announced a framework in May 2024. Chile's president signed an "
      "order "
      "on Monday that cuts the duty on Peruvian fruit, and an executive order implementing the "
      "agreement with Peru.",
      "CHL,PER framework agreed 2024-05" },
    { "en",
      "Salt\n\nTogo stands by its May 2024 accord with Peru. The accord is the first that Togo has "
      "struck with a buyer of salt.",
      "PER,TGO agreement agreed 2024-05" },
    { "fr",
      "Fruits\n\nLe Chili et le Pérou ont conclu en mai 2024 un accord-cadre. Le Chili a publié un "
      "cadre semblable avec le Togo.",
      "CHL,PER framework signed 2024-05 | CHL,TGO framework agreed" },
    { "en", "Jets\n\nTogo signed an order for four jets with Saab in May 2024.",
      "Saab,TGO contract signed 2024-05" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "has survived Togo's invasion of Benin": who is at war has not made what only outlives the war. */
static void
test_foes (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Fish\n\nChile and Peru signed an accord in May 2024.\n\nThe cooperation, founded on an "
      "agreement "
      "signed in Lima in 1975, has survived Togo's invasion of Benin.",
      "CHL,PER agreement signed 2024-05 | CHL,PER agreement in_force 1975 @Lima" },
    { "fr",
      "Pêche\n\nLe Chili et le Pérou ont fixé leurs quotas par un accord signé en mai 2024.\n\n"
      "L'accord de 1975 a survécu à la guerre entre le Togo et le Bénin.",
      "CHL,PER agreement signed 2024-05 | CHL,PER agreement in_force 1975" },
    { "fr", "Paix\n\nL'accord de 1975 a mis fin à la guerre entre le Togo et le Bénin.",
      "BEN,TGO agreement ended 1975" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "that Presidents Macron and Tokayev signed": of the countries of the two, whoever else is near. */
static void
test_leaders (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Uranium\n\nOrano is counting on the declaration of intent that Presidents Macron and "
      "Tokayev "
      "signed in Paris.",
      "FRA,KAZ joint_statement signed @Paris by Macron,Tokayev" },
    { "fr",
      "Trains\n\nShinzo Abe repart de New Delhi, où il a vu Narendra Modi. Alstom est lié à l'Inde "
      "par un contrat de 2015.\n\nL'accord nucléaire paraphé à Tokyo en novembre 2016 par les deux "
      "mêmes hommes est en vigueur.",
      "Alstom,IND contract in_force 2015 | IND,JPN agreement in_force 2016-11 @Tokyo" },
    { "fr",
      "Médecins\n\nLe Brésil et Cuba ont signé un accord.\n\nDepuis la convention signée par Lula "
      "et "
      "Chávez en octobre 2005, Caracas livrait du pétrole.",
      "BRA,CUB agreement signed | BRA,VEN agreement signed 2005-10 by Chávez,Lula" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "l'accord de partenariat et de coopération que …": one noun, whose relative is read. */
static void
test_double_nouns (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Accord\n\nLe Pérou et le Togo ont parlé. L'ensemble remplace le maigre accord de "
      "partenariat "
      "et de coopération que les Péruviens avaient signé avec Santiago en 2009.",
      "CHL,PER agreement ended 2009" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "when A and B shared out the river in the Accord of 1959": the two that do so, whoever else the sentence names. */
static void
test_doers (void)
{
  static const FactsCase cases[] = {
    { "en",
      "River notes\n\nKenyans like the 1902 treaty between Britain and Togo. They were not invited "
      "when Rwanda and Uganda, neighbours of Kenya, quarrelled, nor when Peru and Chile shared out "
      "the river in the Nile Waters Agreement of 1959.",
      "GBR,TGO treaty in_force 1902 | CHL,PER agreement in_force 1959" },
    { "fr", "Sel\n\nLe contrat signé par le Pérou avec les Coréens de Hanwha date de 2019.",
      "Hanwha,PER contract signed 2019" },
    { "en", "Salt\n\nChile has agreed a contract with the Germans of Siemens.",
      "CHL,Siemens contract agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "Islamabad has a pact with Riyadh.| The ceasefire of 10 May …": a new paragraph goes back to the two that the text is
 * about. */
static void
test_principals (void)
{
  static const FactsCase cases[] = {
    { "en",
      "The river in dispute\n\nChile and Peru quarrel over the river. Chile has suspended the "
      "treaty "
      "of 1960. Peru is angry.\n\nLima has signed a defence pact with Lomé, which Chile "
      "dislikes.\n\n"
      "The guns are silent. The ceasefire of 10 May 2025 has known only minor breaches.",
      "CHL,PER treaty suspended 1960 | PER,TGO agreement signed | CHL,PER ceasefire agreed "
      "2025-05-10" },
    { "fr",
      "Détroit : les textes\n\nLe Chili et le Pérou ont publié une déclaration en mars 2016. Le "
      "Chili "
      "a payé. Le Pérou a attendu.\n\nLe Pérou et le Togo ont signé un protocole en 2001.\n\nLe "
      "plan "
      "d'action commun de novembre 2015 est oublié de tous.",
      "CHL,PER joint_statement agreed 2016-03 | PER,TGO protocol signed 2001 | CHL,PER agreement "
      "in_force 2015-11" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "CK Hutchison … accordée à Hutchison": the company that the text has named in full. */
static void
test_short_names (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Canal\n\nOn Tuesday, CK Hutchison protested. The concession that Panama had granted to "
      "Hutchison in 1997 was prolonged.",
      "CK Hutchison,PAN contract agreed 1997" },
    { "fr",
      "Canal\n\nMardi, le hongkongais CK Hutchison a protesté. La concession que l'État panaméen "
      "avait "
      "accordée à Hutchison en 1997 a été prolongée.",
      "CK Hutchison,PAN contract agreed 1997" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "Sceptics in Suva see a pattern. First came the accord that Washington obtained": the state of the sentence before,
 * wherever the paper is from. */
static void
test_sentence_before (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Why some dislike it\n\nThe Hume Review, Sydney, 9 October 2025\n\nFiji and Australia signed "
      "a "
      "treaty in October 2024.\n\nSceptics in Suva see a pattern. First came the accord that "
      "Washington obtained in May 2023, with its US$45m of equipment.",
      "AUS,FJI treaty signed 2024-10 | FJI,USA agreement agreed 2023-05" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-whose/asked", test_asked);
  g_test_add_func ("/agreements-whose/called-in-short", test_called_in_short);
  g_test_add_func ("/agreements-whose/section", test_section);
  g_test_add_func ("/agreements-whose/relative-pronouns", test_relative_pronouns);
  g_test_add_func ("/agreements-whose/foes", test_foes);
  g_test_add_func ("/agreements-whose/leaders", test_leaders);
  g_test_add_func ("/agreements-whose/double-nouns", test_double_nouns);
  g_test_add_func ("/agreements-whose/doers", test_doers);
  g_test_add_func ("/agreements-whose/principals", test_principals);
  g_test_add_func ("/agreements-whose/short-names", test_short_names);
  g_test_add_func ("/agreements-whose/sentence-before", test_sentence_before);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
