/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of an agreement beside its parties: who signs it and who only watches, its dates step by step,
 * its place, status, instrument and subjects. */

#include "config.h"

#include "facts-fixture.h"

static void
test_signatories (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le ministre sénégalais des Pêches, Alioune Ndoye, et son homologue gambien, James Gomez, "
      "ont "
      "procédé le 14 mars 2024 à Banjul à la signature d'un accord de pêche.",
      "GMB,SEN agreement signed 2024-03-14 @Banjul by Alioune Ndoye,James Gomez" },
    { "fr",
      "Le Chilien Alberto Klaver et le Péruvien Javier Rojas ont apposé mardi leur paraphe sur un "
      "traité.",
      "CHL,PER treaty signed 2024-06-18 by Alberto Klaver,Javier Rojas" },
    { "fr",
      "Le ministre chilien Alberto Klaver a paraphé hier à Tacna, avec son homologue péruvien "
      "Javier "
      "Rojas, un traité.",
      "CHL,PER treaty signed 2024-06-18 @Tacna by Alberto Klaver,Javier Rojas" },
    { "en",
      "Chilean minister Alberto Klaver and his Peruvian counterpart Javier Rojas affixed their "
      "signatures to a treaty in Tacna on 5 March 2024.",
      "CHL,PER treaty signed 2024-03-05 @Tacna by Alberto Klaver,Javier Rojas" },
    { "en",
      "Chilean minister Alberto Klaver signed a treaty with his Peruvian counterpart, Javier "
      "Rojas, "
      "in Tacna on 5 March 2024.",
      "CHL,PER treaty signed 2024-03-05 @Tacna by Alberto Klaver,Javier Rojas" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_bystanders (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Sous les yeux du président Gabriel Boric, le ministre chilien Alberto Klaver et le ministre "
      "péruvien Javier Rojas ont signé un traité.",
      "CHL,PER treaty signed by Alberto Klaver,Javier Rojas" },
    { "fr",
      "À Berlin, où Friedrich Merz recevait Narendra Modi, les ministres allemand Boris Pistorius "
      "et "
      "indien Rajnath Singh ont signé un accord.",
      "DEU,IND agreement signed @Berlin by Boris Pistorius,Rajnath Singh" },
    { "fr",
      "À l'issue d'un entretien entre le chancelier allemand Friedrich Merz et le premier ministre "
      "indien Narendra Modi, les deux ministres ont signé un accord.",
      "DEU,IND agreement signed" },
    { "en",
      "Watched by President Gabriel Boric, Chilean minister Alberto Klaver and Peruvian minister "
      "Javier Rojas signed a treaty.",
      "CHL,PER treaty signed by Alberto Klaver,Javier Rojas" },
    { "en",
      "Chilean minister Alberto Klaver and Peruvian minister Javier Rojas signed a treaty on 5 "
      "March "
      "2024, with King Felipe looking on.",
      "CHL,PER treaty signed 2024-03-05 by Alberto Klaver,Javier Rojas" },
    { "en",
      "President Gabriel Boric witnessed the signing of a treaty between Chile and Peru on 5 March "
      "2024.",
      "CHL,PER treaty signed 2024-03-05" },
    { "en", "Chile and Peru signed a treaty during a visit by President Gabriel Boric.",
      "CHL,PER treaty signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* What no verb concludes, and what is said of something else than the agreement. */
static void
test_status (void)
{
  static const FactsCase cases[] = {
    { "en", "Under the 1961 treaty, Peru must release water to Chile every spring.",
      "CHL,PER treaty in_force 1961" },
    { "en", "Under the Mekong Power Agreement between Peru and Chile, each side pays half.",
      "CHL,PER agreement in_force" },
    { "fr", "Aux termes de l'accord énergétique entre le Pérou et le Chili, chacun paie la moitié.",
      "CHL,PER agreement in_force" },
    { "fr", "L'accord qui liait le Pérou au Chili a été annulé par la Cour.",
      "CHL,PER agreement ended" },
    { "en", "Since 1994, the Compact of Lima has governed relations between Peru and Chile.",
      "CHL,PER agreement in_force" },
    { "en", "Peru has agreed with Chile not to lease land near the port.", "" },
    { "fr", "Le Pérou et le Chili ont signé un pacte sur un gazoduc gelé depuis des années.",
      "CHL,PER agreement signed" },
    { "fr", "Le Pérou et le Chili ont signé un accord qui relance une ligne à l'arrêt depuis 2016.",
      "CHL,PER agreement signed" },
    { "en", "Peru and Chile signed a memorandum on people whose visas were cancelled.",
      "CHL,PER memorandum signed" },
    { "en", "The trade agreement that Peru and Chile signed in 2019 lapsed last year.",
      "CHL,PER agreement ended 2019" },
    { "fr", "Le traité de 2004 avec le Pérou, que le Chili a suspendu en mai, ne servait plus.",
      "CHL,PER treaty suspended 2004" },
    { "en", "The cabinet of Peru approved the signing of a memorandum with Chile on pulses.",
      "CHL,PER memorandum proposed" },
    { "fr", "Le gouvernement péruvien a autorisé la signature d'un mémorandum avec le Chili.",
      "CHL,PER memorandum proposed" },
    { "fr", "Le cessez-le-feu du 10 mai 2024 entre le Pérou et le Chili n'a rien changé.",
      "CHL,PER ceasefire agreed 2024-05-10" },
    { "fr", "L'accord entre le Pérou et le Chili doit encore être ratifié.",
      "CHL,PER agreement signed" },
    { "en", "Peru signed a memorandum with Chile, a first step toward a nuclear treaty.",
      "CHL,PER memorandum signed | CHL,PER treaty proposed" },
    { "fr", "La déclaration du Pérou et du Chili ouvre la voie à un traité entre eux.",
      "CHL,PER joint_statement agreed | CHL,PER treaty proposed" },
    { "en", "Peru and Chile announced that negotiations had opened on a treaty on banking.",
      "CHL,PER treaty negotiating" },
    { "en", "A deal between Peru and Chile is within reach.", "CHL,PER agreement negotiating" },
    { "fr", "Un accord entre le Pérou et le Chili se dessine.", "CHL,PER agreement negotiating" },
    { "en", "The EU hopes to conclude its own trade agreement with Togo by September.",
      "EU,TGO agreement proposed" },
    { "en", "Brazil wants to conclude its trade pact with Peru by the end of the year.",
      "BRA,PER agreement proposed" },
    { "fr", "Le Brésil espère conclure son propre accord avec le Pérou d'ici à septembre.",
      "BRA,PER agreement proposed" },
    { "en", "Brazil will sign its trade pact with Peru on Monday.", "BRA,PER agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Which of several dates is that of the making. */
static void
test_dates (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Lima, qui avait dénoncé dès mai 2023 l'accord militaire conclu avec Santiago en 2022, "
      "refuse "
      "de rouvrir le pont.",
      "CHL,PER agreement ended 2022" },
    { "fr",
      "À l'issue de treize séries de négociations entamées en mai 2022, le Pérou et le Chili "
      "annoncent être parvenus à un accord sur la pêche.",
      "CHL,PER agreement agreed" },
    { "fr", "Le Pérou et le Chili ont signé un accord qui met fin à un différend né en 1998.",
      "CHL,PER agreement signed" },
    { "en", "Peru and Chile signed a protocol that ends the embargo imposed in 2001.",
      "CHL,PER protocol signed" },
    { "fr",
      "Le Pérou a fermé la frontière en 1979, un an après avoir signé un traité avec le Chili.",
      "CHL,PER treaty signed" },
    { "fr", "Le Pérou a révélé en mai 2024 avoir signé en mars 2024 un accord avec le Chili.",
      "CHL,PER agreement signed 2024-03" },
    { "fr",
      "Le Pérou et le Chili ont annoncé le 3 mai 2024 un accord commercial, le premier que signe "
      "Lima depuis les surtaxes d'avril 2023.",
      "CHL,PER agreement signed 2024-05-03" },
    { "en", "The Agreement on Trade and Transit of 1980 between Peru and Chile remains in force.",
      "CHL,PER agreement in_force 1980" },
    { "fr", "L'accord commercial avec le Chili est signé depuis octobre 2023, selon le Pérou.",
      "CHL,PER agreement signed 2023-10" },
    { "en", "Peru and Chile run the dam under a treaty dating from 1987.",
      "CHL,PER treaty in_force 1987" },
    { "fr",
      "L'accord sur l'eau entre le Pérou et le Chili, qui date du 3 mai 1990, tient toujours.",
      "CHL,PER agreement in_force 1990-05-03" },
    { "fr",
      "L'accord de partenariat et de coopération du 9 mai 1991 entre le Pérou et le Chili tient.",
      "CHL,PER agreement in_force 1991-05-09" },
    { "fr",
      "L'accord d'association entre le Pérou et le Chili, annoncé le 7 septembre 2023, s'applique "
      "depuis le 1er janvier 2024.",
      "CHL,PER agreement in_force 2023-09-07" },
    { "fr", "Le texte, paraphé par le Pérou et le Chili à Tacna, avait été annoncé le 3 mai 2024.",
      "CHL,PER agreement signed @Tacna" },
    { "en", "Peru and Chile signed a pact that frees exports on 29 June 2023.",
      "CHL,PER agreement signed" },
    { "fr", "L'accord de l'an dernier entre le Pérou et le Chili fixe un prix.",
      "CHL,PER agreement signed 2023" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_places (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Chili et le Pérou ont signé dimanche, dans le village de Visviri, un accord.",
      "CHL,PER agreement signed 2024-06-16 @Visviri" },
    { "en", "Chile and Peru signed an accord in the southern port of Iquique.",
      "CHL,PER agreement signed @Iquique" },
    { "fr",
      "Réunis le 6 mai 2024 à Tacna, le ministre chilien de l'Énergie Juan Klaver et la ministre "
      "péruvienne de la Transition écologique, Ana Rojas, ont signé un accord.",
      "CHL,PER agreement signed 2024-05-06 @Tacna by Ana Rojas,Juan Klaver" },
    { "en",
      "Chile and Peru signed an accord. Economists at the Sirius Institute say that the accord "
      "helps.",
      "CHL,PER agreement signed" },
    { "en", "Chile and Peru signed an accord at the Sirius Institute in Arica.",
      "CHL,PER agreement signed @Arica" },
    { "fr",
      "L'usine de Nokia, à Arica, travaille aux termes d'un contrat conclu par le Chili avec le "
      "Pérou.",
      "CHL,PER contract signed" },
    { "fr", "La commissaire chilienne au Commerce et le Pérou ont signé un accord.",
      "CHL,PER agreement signed" },
    { "fr", "Le Chili et le Pérou ont signé un protocole relatif au port de Matarani.",
      "CHL,PER protocol signed" },
    { "en",
      "Chile and Peru signed a pact under which wind harvested in the Chaco will be sold in Puno.",
      "CHL,PER agreement signed" },
    { "en", "The memorandum between Chile and Peru, priced at Rs 300 crore, was signed.",
      "CHL,PER memorandum signed" },
    { "fr", "La déclaration d'Abidjan du 26 mars 2018 lie le Ghana et la Côte d'Ivoire.",
      "CIV,GHA joint_statement in_force 2018-03-26 @Abidjan" },
    { "en", "The visit builds on the treaty that Chile and Peru initialed in Tacna in May 2023.",
      "CHL,PER treaty signed 2023-05 @Tacna" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static char *
describe_subjects (const EngineFact *fact, const char *text)
{
  return facts_codes (fact->agreement.subjects);
}

/* Its own words before those of its sentence, and none of the sentences before. */
static void
test_subjects (void)
{
  static const FactsCase cases[] = {
    { "en", "Chile and Peru signed a tax treaty, which frees gas exports from duties.", "other" },
    { "en", "Chile and Peru signed a framework on peaceful nuclear power.", "energy" },
    { "fr", "Le Chili et le Pérou ont signé un traité sur leur frontière maritime.", "other" },
    { "fr", "Le Chili et le Pérou ont signé un accord de pêche ; le gaz attendra.", "agriculture" },
    { "fr", "Le gaz manque. Le Chili et le Pérou ont signé un accord.", "" },
    { "en", "Chile and Peru signed an accord that cuts tariffs.", "tariffs" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, describe_subjects);
}

static void
add (void)
{
  g_test_add_func ("/agreements-fields/signatories", test_signatories);
  g_test_add_func ("/agreements-fields/bystanders", test_bystanders);
  g_test_add_func ("/agreements-fields/status", test_status);
  g_test_add_func ("/agreements-fields/dates", test_dates);
  g_test_add_func ("/agreements-fields/places", test_places);
  g_test_add_func ("/agreements-fields/subjects", test_subjects);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
