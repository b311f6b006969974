/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on sentences of our own: acts told as nouns that no verb before them governs, and steps
 * of states that a verb of the lexicon tells when done. */

#include "config.h"

#include "facts-fixture.h"

static void
test_nouns (void)
{
  static const FactsCase cases[] = {
    { "en", "The recall of its envoy was announced on Monday by Oman.",
      "OMN other planned (its envoy)" },
    { "en", "The lifting of the ban on rice, confirmed by Oman in May, pleased millers.",
      "OMN lift planned (the ban on rice)" },
    { "en", "Traders hailed the lifting of the ban on rice, which Oman decided in May.",
      "OMN lift planned (the ban on rice)" },
    { "en", "Oman's suspension of the rice levy pleased millers.",
      "OMN suspend done (the rice levy)" },
    { "en", "The suspension of the rice levy by Oman pleased millers.",
      "OMN suspend done (the rice levy)" },
    { "en", "A request from Oman for an extension of the lease was refused.",
      "OMN extend requested (the lease)" },
    { "en", "Oman announced the impounding of a tanker.", "OMN other planned (a tanker)" },
    { "en", "Ratification by Oman is due.", "" },
    { "en", "The suspension of the law signed by Oman pleased millers.", "" },
    { "en", "Omani exports at 40 million tonnes broke a record.", "" },
    { "fr", "La levée de l'embargo sur le riz, annoncée lundi par Oman, réjouit les meuniers.",
      "OMN lift planned (l'embargo sur le riz)" },
    { "fr", "L'expulsion de deux consuls a été décidée en mai par Oman.",
      "OMN other planned (deux consuls)" },
    { "fr", "Le pacte de Malte expire en mai et sa prolongation n'est pas acquise.", "" },
    /* of two parties not the one that gets it */
    { "fr",
      "Le Togo a signé avec la Chine un accord qui lui accorde un prêt de 40 millions de dollars.",
      "CHN support committed (un prêt de 40 millions de dollars) >TGO" },
    /* what is recalled, given in to, settled */
    { "fr", "Malte a rapporté le décret sur le gaz.", "MLT repeal done (le décret sur le gaz)" },
    { "fr", "Malte a arrêté les termes du contrat.", "" },
    { "fr", "Malte a cédé aux exigences d'Oman.", "" },
    /* until when, not what a participle or another act tells */
    { "fr", "Malte maintiendra son aide, portée à 25 millions d'euros cette année.",
      "MLT maintain committed (son aide)" },
    { "fr",
      "Malte et Oman commanderont des avions et porteront leur flotte d'ici à un an à 50 navires.",
      "MLT,OMN purchase committed (des avions) | "
      "MLT,OMN increase committed (leur flotte) until P1Y" },
    { "fr", "Malte allongera de 15 à 30 jours la trêve.", "MLT extend committed (la trêve)" },
    /* in the present, what those who agreed undertake, unless it is told by its date */
    { "fr",
      "La Suisse et le Brésil ont signé un accord. Le Brésil supprime ses droits sur le fromage.",
      "BRA lift committed (ses droits sur le fromage) >CHE" },
    { "fr", "La Suisse et le Brésil ont signé un accord. Le 4 mai, le Brésil supprime ses droits.",
      "BRA lift done (ses droits) >CHE" },
    { "en", "Fiji and Peru signed a pact. Fiji lifts its ban on sugar.",
      "FJI lift committed (its ban on sugar) >PER" },
    { "en", "Fiji and Peru signed a pact. Malta lifts its ban on sugar.",
      "MLT lift done (its ban on sugar)" },
    /* what an agreement lays down, no plan */
    { "fr", "Le pacte signé à Lima prévoit que le Chili formera la marine péruvienne.",
      "CHL support committed (la marine péruvienne) >PER" },
    { "fr", "L'accord prévoit que le Maroc pourra pêcher 5 000 tonnes de thon.",
      "MAR other committed (5 000 tonnes de thon)" },
    { "fr", "Le gouvernement malien prévoit que le Maroc pourra pêcher 5 000 tonnes de thon.", "" },
    { "fr", "Des entreprises turques bâtiront au Tchad des écoles.",
      "TUR other committed (des écoles) >TCD" },
    { "fr", "Le ministre togolais doit annoncer l'achat de 30 locomotives.",
      "TGO purchase planned (30 locomotives)" },
    { "fr", "Le Kenya a obtenu de reporter ses échéances.", "KEN postpone done (ses échéances)" },
    /* a pronoun that stands for an agreement, a share, a rebate */
    { "fr", "Le pacte de 2010 prévoit un dialogue. Riga l'a dénoncé.", "LVA repeal done (l')" },
    { "fr", "Le gazoduc date de 2010. Riga l'a dénoncé.", "" },
    { "fr", "Les Pays-Bas ont supprimé 40 % de leurs consulats.",
      "NLD reduce done (40 % de leurs consulats)" },
    { "fr", "Le Togo consentira au Mali un rabais de 20 % sur ses redevances.",
      "TGO reduce committed (un rabais de 20 % sur ses redevances) >MLI" },
    { "fr", "Le Bénin achètera dès l'an prochain 40 locomotives à l'Inde.",
      "BEN purchase committed (40 locomotives à l'Inde) >IND until 2025" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_steps (void)
{
  static const FactsCase cases[] = {
    { "en", "Oman bought two frigates from Malta.",
      "OMN purchase done (two frigates from Malta) >MLT" },
    { "en", "Oman merged its port register with that of Malta.",
      "OMN cooperate done (its port register) >MLT" },
    { "en", "Oman postponed the sugar levy by a year.", "OMN postpone done (the sugar levy)" },
    { "en", "Oman gives Malta $40 million a year.", "" },
    { "en", "Oman cut ties with Malta.", "OMN suspend done (Malta) >MLT" },
    { "en", "Oman freed six Maltese sailors.", "OMN other done (six Maltese sailors) >MLT" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_beside_the_verb (void)
{
  static const FactsCase cases[] = {
    { "en", "After scrapping visas for students, Oman halved its port fee.",
      "OMN lift done (visas for students) | OMN reduce done (its port fee)" },
    { "en", "Oman dropped the suit after amending its ports law.",
      "OMN repeal done (the suit) | OMN other done (its ports law)" },
    { "en", "Oman will lift the ban after inspecting 12 plants.",
      "OMN lift committed (the ban) | OMN review done (12 plants)" },
    { "en", "Oman recalled its envoy, suspended arms sales and closed its port.",
      "OMN other done (its envoy) | OMN suspend done (arms sales) | OMN restrict done (its port)" },
    { "en", "Oman freed the crew, detained last year, and closed its port.",
      "OMN other done (the crew) | OMN restrict done (its port)" },
    { "en", "Under the pact Oman will be allowed to export 40,000 tonnes of dates.",
      "OMN supply planned (40,000 tonnes of dates)" },
    { "en", "Omani boats are allowed to catch 40 tonnes of tuna.", "" },
    { "en", "The flights, suspended by Oman in 2021, are back.", "OMN suspend done (The flights)" },
    { "en", "The oil sold by Oman in 2021 was heavy.", "" },
    { "en", "Oman will be sending two frigates.", "OMN supply committed (two frigates)" },
    { "en", "Oman says it'll lift its ban.", "OMN lift committed (its ban)" },
    { "en", "“We'll lift the ban,” said Omani minister Ali Said.", "OMN lift committed (the ban)" },
    { "en", "Malta asked Oman for a loan. Oman declined.",
      "MLT support requested (loan) >OMN | OMN other refused" },
    { "en", "Oman had been blocking Maltese cement.", "OMN restrict done (Maltese cement) >MLT" },
    { "en", "Oman hit back by doubling its duty and banning Maltese cement.",
      "OMN increase done (its duty) >MLT | OMN restrict done (Maltese cement) >MLT" },
    { "en", "The Bank of Japan suspended its purchases.", "JPN suspend done (its purchases)" },
    { "en", "The loan, approved by Oman in May, is late.", "OMN support done (The loan)" },
    { "en", "Oman will end its ban on poultry and remove age limits on beef.",
      "OMN lift committed (its ban on poultry) | OMN lift committed (age limits on beef)" },
    { "en", "Oman will set up a fund for miners and support development projects in Malta.",
      "OMN other committed (a fund for miners) | OMN support committed (development projects in "
      "Malta) "
      ">MLT" },
    { "en",
      "Oman undertakes to readmit its nationals; to issue papers; and to pay for the flights.",
      "OMN other committed (its nationals) | OMN other committed (papers) | "
      "OMN support committed (the flights)" },
    { "en", "Oman put 25% on Maltese steel.", "OMN impose done (25% on Maltese steel) >MLT" },
    { "en", "Oman has called the levy an attack, broken off trade talks and threatened to leave.",
      "OMN suspend done (trade talks) | OMN other threatened" },
    { "en", "Oman has set aside a further $40 million for ports.",
      "OMN support done (a further $40 million for ports)" },
    { "en", "Oman lifted the annuity to $430,000.", "OMN increase done (the annuity to $430,000)" },
    { "en", "Oman is ready to continue negotiations.", "OMN negotiate committed (negotiations)" },
    { "en", "Oman left the ban in place.", "OMN maintain done (the ban in place)" },
    { "en", "Oman lifted the ban in place since May.", "OMN lift done (the ban in place)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_measures (void)
{
  static const FactsCase cases[] = {
    { "en", "Oman plans a windfall tax on refiners.",
      "OMN impose planned (a windfall tax on refiners)" },
    { "en", "Oman announced sanctions on two Maltese banks.",
      "OMN impose planned (sanctions on two Maltese banks) >MLT" },
    { "en", "Oman threatened Malta with tariffs.", "OMN impose threatened (tariffs) >MLT" },
    { "en", "Oman announced a review of its tariffs.", "OMN review planned (its tariffs)" },
    { "en", "Oman announced a tariff deal.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* What a company did once, what is kept open, who tells a passive, objects behind a preposition, and those
 * who declare above the points of a list. */
static void
test_ways_of_acting (void)
{
  static const FactsCase cases[] = {
    { "fr", "Kenya Airways a commandé douze appareils à Embraer.",
      "Kenya Airways purchase done (douze appareils à Embraer)" },
    { "fr", "Lima pourra rétablir ses droits sur le maïs.",
      "PER impose threatened (ses droits sur le maïs)" },
    { "fr", "L'embargo sur le bétail malien est levé, a indiqué Oman mardi.",
      "OMN lift committed (L'embargo sur le bétail malien) >MLI" },
    { "fr", "Les exportations de riz seront interdites, a décidé Oman.",
      "OMN restrict committed (Les exportations de riz)" },
    { "fr", "Oman a renoncé à la zone contestée.", "OMN other done (à la zone contestée)" },
    { "fr", "Oman a porté plainte contre Malte.", "OMN other done (contre Malte) >MLT" },
    { "fr", "Oman a suspendu ses vols et ouvert une ambassade à Malte.",
      "OMN suspend done (ses vols) | OMN other done (une ambassade à Malte) >MLT" },
    { "fr", "L'opposition kényane réclame la publication du contrat.",
      "opposition kényane other requested (contrat)" },
    { "fr", "Malte et Oman se communiqueront chaque mois leurs relevés.",
      "MLT,OMN other committed (leurs relevés)" },
    { "fr", "Malte et Oman ont signé un pacte maritime. Les liaisons reprendront en mai.",
      "MLT,OMN resume committed (Les liaisons)" },
    { "fr",
      "L'Institut Arsa recommande :\n• Au Conseil : suspendre l'accord.\n• Que Malte publie le "
      "texte.",
      "Institut Arsa suspend requested (l'accord) | Institut Arsa other requested (le texte) "
      ">MLT" },
    { "fr", "Oman prend les travaux à sa charge.", "OMN support done (les travaux à sa charge)" },
    { "fr", "Oman verse 25 millions d'euros au Mali.",
      "OMN support done (25 millions d'euros au Mali) >MLI" },
    { "fr", "Oman verse 25 millions d'euros par an au Mali.", "" },
    { "fr",
      "Le Premier ministre de Malte et le Président du Tchad,\nréunis à La Valette,\n"
      "1. conviennent d'ouvrir une ligne maritime ;\n2. décident de supprimer les visas.",
      "MLT,TCD other committed (une ligne maritime) | MLT,TCD lift planned (les visas)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/told/nouns", test_nouns);
  g_test_add_func ("/commitments/told/steps", test_steps);
  g_test_add_func ("/commitments/told/beside", test_beside_the_verb);
  g_test_add_func ("/commitments/told/measures", test_measures);
  g_test_add_func ("/commitments/told/ways", test_ways_of_acting);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
