/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements that are told by what is said of them: in quotation marks, by a denial, by whom they bind, by a
 * vote, by the date beside their noun, several at once, and the next of the same two. */

#include "config.h"

#include "facts-fixture.h"

static void
test_dates (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Peru's minister, Ana Silva, answers\n\nWhat about Oman?\n\nIts sultan helped us, and in May "
      "we "
      "signed a treaty with Togo.\n\nAnd Chile?\n\nWe have a strategic partnership with Chile "
      "since "
      "2022.",
      "PER,TGO treaty signed 2024-05 | CHL,PER other in_force 2022" },
    { "fr",
      "Le 27 juillet 2025, le Pérou et le Togo ont levé leurs taxes, après une déclaration "
      "conjointe le 21 août 2025.",
      "PER,TGO joint_statement agreed 2025-08-21" },
    { "fr",
      "Le Chili et le Togo ont conclu le 27 juillet 2025 un accord, suivi d'une déclaration "
      "conjointe le 21 août 2025.",
      "CHL,TGO agreement signed 2025-07-27 | CHL,TGO joint_statement agreed 2025-08-21" },
    { "fr",
      "Le Chili et le Togo ont rouvert leurs consulats en mars 2025 avant de signer un protocole "
      "sur le gaz le 3 juin 2025.",
      "CHL,TGO protocol signed 2025-06-03" },
    { "en",
      "Chile and Togo concluded a deal on 27 July 2025, followed by a joint statement on 21 August "
      "2025.",
      "CHL,TGO agreement signed 2025-07-27 | CHL,TGO joint_statement signed 2025-08-21" },
    { "fr",
      "Le Pérou et le Chili ont annoncé un accord-cadre, puis publié une déclaration conjointe le "
      "21 août 2025.",
      "CHL,PER framework agreed | CHL,PER joint_statement agreed 2025-08-21" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_sayers (void)
{
  static const FactsCase cases[] = {
    { "fr", "« Notre accord avec le Chili tient », assure le président togolais.",
      "CHL,TGO agreement agreed" },
    { "fr", "« Il n'y a pas d'accord avec le Chili », a martelé le ministre togolais.",
      "CHL,TGO agreement rejected" },
    { "en", "\"We have no deal with Chile,\" Togo's foreign minister insisted.",
      "CHL,TGO agreement rejected" },
    { "en", "There is no extradition treaty between Peru and Togo.", "PER,TGO treaty rejected" },
    { "fr", "Aucun texte n'a été signé entre Lomé et Lima.", "PER,TGO agreement rejected" },
    { "fr", "Le texte paraphé le 4 mai 2024 par les Péruviens et les Togolais ne fixe rien.",
      "PER,TGO agreement signed 2024-05-04" },
    { "en", "They hope to deal with the rest of Chile.", "" },
    { "en",
      "Togo refused to hand the port back to Alto Marine, a day after a London tribunal found that "
      "the concession which the two had signed in 2006 remains valid.",
      "Alto Marine,TGO contract in_force 2006" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* What is not done yet may come; what was not done is off. */
static void
test_so_far (void)
{
  static const FactsCase cases[] = {
    { "fr", "Lomé et Lima se sont parlé. Aucun traité n'a été signé à ce stade.",
      "PER,TGO treaty negotiating" },
    { "fr", "Lomé n'a pas encore signé l'accord avec Lima.", "PER,TGO agreement negotiating" },
    { "fr", "Lomé n'a pas signé l'accord avec Lima.", "PER,TGO agreement rejected" },
    { "en", "Togo has not yet signed the accord with Peru.", "PER,TGO agreement negotiating" },
    { "en", "Togo has not signed the accord with Peru.", "PER,TGO agreement rejected" },
    { "en", "Togo did not sign the accord with Peru, yet Peru lifted its ban.",
      "PER,TGO agreement rejected" },
    { "en", "The accord between Togo and Peru has not yet been ratified.",
      "PER,TGO agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* One more like it is of whoever makes them; "visas" are no form of a verb; the same day is the one told. */
static void
test_alike (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Lomé a signé un accord avec Oslo. Lomé et Lima ont aussi signé un protocole sur le cacao. "
      "Un "
      "texte du même genre a été paraphé avec Quito.",
      "NOR,TGO agreement signed | PER,TGO protocol signed | ECU,TGO protocol signed" },
    { "fr",
      "Le ministre péruvien a parlé. Lomé a signé un accord avec Oslo. Lomé et Lima ont aussi "
      "signé "
      "un protocole sur le cacao. Un texte semblable a été paraphé avec Quito.",
      "NOR,TGO agreement signed | PER,TGO protocol signed | ECU,TGO protocol signed" },
    { "fr", "Un accord sur les visas a été signé par le Togo et le Pérou.",
      "PER,TGO agreement signed" },
    { "fr",
      "Lomé a signé le 4 mars 2019 un accord avec Oslo. Un protocole a été conclu le même jour "
      "avec "
      "Lima.",
      "NOR,TGO agreement signed 2019-03-04 | PER,TGO protocol signed 2019-03-04" },
    { "en",
      "Togo signed an accord with Norway on 4 March 2019. That day Togo and Peru initialled a "
      "pact.",
      "NOR,TGO agreement signed 2019-03-04 | PER,TGO agreement signed 2019-03-04" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Those that go by a name have the parties that everyone knows; two names of one are one, and two
 * agreements of the same parties stay two. */
static void
test_known (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Sénat américain a ratifié l'Aléna.", "CAN,MEX,USA agreement ratified" },
    { "fr", "Le traité des eaux de l'Indus a été suspendu par New Delhi.",
      "IND,PAK treaty suspended" },
    { "en", "The Indus Waters Treaty was signed in 1960.", "IND,PAK treaty signed 1960" },
    { "en",
      "The North American Free Trade Agreement was signed in 1992. NAFTA was ratified by the "
      "Senate.",
      "CAN,MEX,USA agreement ratified 1992" },
    { "en", "NAFTA was ratified in 1993. The USMCA was signed in 2018.",
      "CAN,MEX,USA agreement ratified | CAN,MEX,USA agreement signed 2018" },
    { "fr",
      "Le traité de l'Élysée a été signé en 1963. Le traité d'Aix-la-Chapelle a été signé en 2019.",
      "DEU,FRA treaty signed 1963 | DEU,FRA treaty signed 2019" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_bound (void)
{
  static const FactsCase cases[] = {
    { "fr", "Liant Lima à Lomé, le traité a été modernisé.", "PER,TGO treaty in_force" },
    { "fr", "Le Togo, lié au Chili par un pacte, hésite.", "CHL,TGO agreement in_force" },
    { "en", "Togo is tied to Chile by a defence pact.", "CHL,TGO agreement in_force" },
    { "en", "After the deal it signed with Chile, Togo is looking at Peru.",
      "CHL,TGO agreement signed" },
    { "fr", "Le Togo conteste le traité. Signé en 1973 avec le Chili, il fixe le prix.",
      "CHL,TGO treaty signed 1973" },
    { "fr",
      "Un mémorandum a été signé en mai 2024. Le Pérou et le Togo en discutaient depuis des mois.",
      "PER,TGO memorandum signed 2024-05" },
    { "fr",
      "Le Togo n'a pas ratifié l'accord conclu avec le Chili, et le Pérou jure qu'il attendra.",
      "CHL,TGO agreement signed" },
    { "en", "Wine flows, thanks to Lima's trade pact with Togo.", "PER,TGO agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_steps (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru's parliament approved the tax treaty with Togo.", "PER,TGO treaty ratified" },
    { "fr", "Les députés péruviens ont approuvé la convention avec le Togo.",
      "PER,TGO agreement ratified" },
    { "en", "Togo's government approved the tax treaty with Peru.", "PER,TGO treaty agreed" },
    { "en", "Members approved the tax treaty between Togo and Peru by 86 votes to nil.",
      "PER,TGO treaty ratified" },
    { "fr", "On a approuvé le traité fiscal entre le Togo et le Pérou, par 86 voix contre 12.",
      "PER,TGO treaty ratified" },
    { "fr", "L'accord de pêche entre le Togo et le Pérou n'a pas été reconduit.",
      "PER,TGO agreement ended" },
    { "fr", "Un accord entre le Togo et le Pérou est attendu en mars.",
      "PER,TGO agreement proposed" },
    { "fr", "Le marché mondial du cuivre attire le Pérou et le Togo.", "" },
    { "fr", "Le marché des trains, conclu avec le Togo par le Pérou, coûte cher.",
      "PER,TGO contract signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_around (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Ministère tunisien du Commerce\n\nLe ministre a reçu l'ambassadeur du Kenya. L'entretien a "
      "porté sur l'accord commercial et sur le mémorandum sanitaire signé en août 2024.",
      "KEN,TUN agreement agreed | KEN,TUN memorandum signed 2024-08" },
    { "fr",
      "Le Pérou et le Togo ont signé une déclaration. Et avec le Chili ? Un mémorandum sur les "
      "visas.",
      "PER,TGO joint_statement signed | CHL,PER memorandum agreed" },
    { "fr", "Le pacte est suivi d'un accord entre la compagnie et son actionnaire togolais.", "" },
    { "fr",
      "Le Pérou et le Chili ont longtemps négocié. La Cour de Lomé a tranché un accord sur une "
      "surface plus grande que le Togo.",
      "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* A step that lies ahead, one that was never taken, and what is no longer so. */
static void
test_ahead (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru and Togo look forward to the signing of the fisheries treaty.",
      "PER,TGO treaty agreed" },
    { "fr", "Le Pérou et le Togo se réjouissent de la signature prochaine du traité de pêche.",
      "PER,TGO treaty agreed" },
    { "fr", "Le Pérou et le Togo se réjouissent de la signature du traité de pêche.",
      "PER,TGO treaty signed" },
    { "fr", "Le Pérou dément avoir signé un accord avec le Togo.", "PER,TGO agreement rejected" },
    { "fr", "Le traité entre le Pérou et le Togo, jamais dénoncé, reste en vigueur.",
      "PER,TGO treaty in_force" },
    { "en", "A swap line between Peru and Togo is no longer on the table.",
      "PER,TGO other rejected" },
    { "fr", "L'accord entre le Pérou et le Togo n'est plus appliqué depuis 2014.",
      "PER,TGO agreement ended" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_next (void)
{
  static const FactsCase cases[] = {
    { "en", "Peru and Togo inked a pact in January 2024. A second was signed in August 2024.",
      "PER,TGO agreement signed 2024-01 | PER,TGO agreement signed 2024-08" },
    { "en",
      "Ivory Coast will sell power to Liberia and Guinea under two contracts signed in May 2024.",
      "CIV,LBR contract signed 2024-05 | CIV,GIN contract signed 2024-05" },
    { "en",
      "The framework that Peru and Togo adopted in July 2024 spoke of 400 buses. The first "
      "contract "
      "followed within weeks.",
      "PER,TGO framework agreed 2024-07 | PER,TGO contract agreed" },
    { "fr",
      "Le Pérou a signé un pacte avec le Togo. C'est le premier que Lima conclut en Afrique, après "
      "celui du Bénin, en 2022.",
      "PER,TGO agreement signed | BEN,PER agreement signed 2022" },
    { "en",
      "Under Minute 323, Peru and Togo share the river. Its successor, Minute 331, is still being "
      "discussed.",
      "PER,TGO protocol in_force | PER,TGO protocol negotiating" },
    { "en", "Minute by minute, Peru and Togo fought on.", "" },
    { "fr",
      "Le Togo et un groupe de bailleurs emmené par le Chili et le Pérou ont signé un accord.",
      "CHL,PER,TGO agreement signed" },
    { "fr",
      "Ces mesures prolongent le traité que Lima et Lomé ont signé le 18 janvier 2018, et "
      "l'arrangement du 14 novembre 2022.",
      "PER,TGO treaty in_force 2018-01-18 | PER,TGO agreement signed 2022-11-14" },
    { "en", "Equinor has a deal with a group of investors led by Petronas.",
      "Equinor,Petronas agreement in_force" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-told/dates", test_dates);
  g_test_add_func ("/agreements-told/sayers", test_sayers);
  g_test_add_func ("/agreements-told/so-far", test_so_far);
  g_test_add_func ("/agreements-told/alike", test_alike);
  g_test_add_func ("/agreements-told/known", test_known);
  g_test_add_func ("/agreements-told/bound", test_bound);
  g_test_add_func ("/agreements-told/steps", test_steps);
  g_test_add_func ("/agreements-told/around", test_around);
  g_test_add_func ("/agreements-told/next", test_next);
  g_test_add_func ("/agreements/told/ahead", test_ahead);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
