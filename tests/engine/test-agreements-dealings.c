/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements that are no treaty by name: loans of one party to another, alliances, peace that is made,
 * companies behind a noun that says what they are, and who does the same. */

#include "config.h"

#include "facts-fixture.h"

static void
test_loans (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le FMI a approuvé lundi un prêt de 90 millions de dollars pour le Togo.",
      "IMF,TGO other agreed 2024-06-17" },
    { "fr", "Le Pérou a accordé au Togo un prêt de 90 millions de dollars.",
      "PER,TGO other agreed" },
    { "fr", "Une avance consentie au Togo par le Pérou paiera la route.", "PER,TGO other agreed" },
    { "fr", "Le Pérou n'a accordé aucun prêt au Togo.", "" },
    { "fr", "La Banque mondiale a approuvé un prêt de 90 millions de dollars.", "" },
    { "fr", "Le Togo a ouvert un crédit de deux milliards pour les écoles.", "" },
    { "en", "Peru granted Togo a $2bn credit line in March 2020.",
      "PER,TGO contract agreed 2020-03" },
    { "en", "A line of credit from Peru to Togo ran out.", "PER,TGO contract ended" },
    { "en", "Peru's credit line to Togo was signed.", "PER,TGO contract signed" },
    { "fr", "La ligne de crédit ouverte au Togo par le Pérou a expiré.", "PER,TGO other ended" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_verbs (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Pérou a signé lundi avec le Togo.", "PER,TGO agreement signed 2024-06-17" },
    { "fr", "Le Pérou et le Togo ont réglé leur différend.", "PER,TGO agreement agreed" },
    { "fr", "Le Pérou s'est allié au Togo pour un câble.", "PER,TGO agreement agreed" },
    { "fr", "Le Pérou, associé au Togo, vend du cuivre.", "" },
    { "fr", "Le Pérou et le Togo discutent depuis mai d'un câble.", "PER,TGO other negotiating" },
    { "fr", "Le Pérou et le Togo discutent de la sécurité.", "" },
    { "fr", "Les deux ministres ont donné leur accord à la vente.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_companies (void)
{
  static const FactsCase cases[] = {
    { "fr", "Engie et la société péruvienne Quillasol ont signé un accord.",
      "Engie,Quillasol agreement signed" },
    { "fr", "Engie et l'aciériste péruvien Quillasol ont signé un accord.",
      "Engie,Quillasol agreement signed" },
    { "fr", "Engie et Airbus ont signé le contrat le plus long jamais conclu.",
      "Airbus,Engie contract signed" },
    { "fr", "Le Togo doit un milliard à Glencore. Un accord a été signé lundi.",
      "Glencore,TGO agreement signed 2024-06-17" },
    { "fr", "Eni vend son gaz à Engie. Le groupe italien a signé lundi un contrat avec le Pérou.",
      "Eni,PER contract signed 2024-06-17" },
    { "fr", "Eni cherche du gaz. Le Pérou a signé un contrat avec la compagnie.",
      "Eni,PER contract signed" },
    { "fr", "Un protocole lie Eni à Engie.", "Engie,Eni protocol agreed" },
    { "fr", "Engie a signé un contrat avec Airbus. Eni fait de même avec Vale.",
      "Airbus,Engie contract signed | Eni,Vale contract signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_others (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le Canada a suspendu son traité d'extradition avec le Togo ; le Chili l'a imité, puis Lima "
      "le 20 mai et Rome le 3 juin.",
      "CAN,TGO treaty suspended | CHL,TGO treaty suspended | PER,TGO treaty suspended | ITA,TGO "
      "treaty suspended" },
    { "fr",
      "Le Chili a signé un pacte avec le Togo. Un diplomate péruvien a suivi les discussions.",
      "CHL,TGO agreement signed" },
    { "fr", "Le Chili a signé un pacte avec le Togo. Le Pérou a suivi le 3 juin.",
      "CHL,TGO agreement signed | PER,TGO agreement signed 2024-06-03" },
    { "fr", "Bruxelles a reçu les Péruviens. Avec le Togo, un dialogue est ouvert depuis mars.",
      "EU,TGO other negotiating" },
    { "fr", "Un accord a été trouvé entre le Togo et ses créanciers, dont le Pérou et le Chili.",
      "CHL,PER,TGO agreement agreed" },
    { "fr", "Accord entre Lima et Lomé : un traité de transit, signé lundi, ouvre la route.",
      "PER,TGO agreement signed 2024-06-17" },
    { "fr", "L'accord de Cotonou, du 12 juin 2006, lie le Pérou et le Togo.",
      "PER,TGO agreement in_force 2006-06-12" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_several (void)
{
  static const FactsCase cases[] = {
    { "fr", "Des accords de transit lient le Pérou au Chili et au Togo.",
      "CHL,PER agreement agreed | PER,TGO agreement agreed" },
    { "fr", "Avec le Chili et le Togo, le Pérou a signé deux conventions.",
      "CHL,PER agreement signed | PER,TGO agreement signed" },
    { "fr", "Lomé attend. Avec le Chili, le Pérou a signé un protocole.",
      "CHL,PER protocol signed" },
    { "fr",
      "Le Pérou exporte son cuivre. Le Pérou veut plus. À Lomé, le ministre a signé un accord.",
      "PER,TGO agreement signed @Lomé" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* Where the partners of one end and the next statement begins. */
static void
test_bounds (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Chili a signé un traité avec le Pérou, la Suède négocie avec le Togo.",
      "CHL,PER treaty signed | SWE,TGO other negotiating" },
    { "fr",
      "Le traité que le Chili négocie avec le Pérou reste suspendu à un accommodement avec le "
      "Togo.",
      "CHL,PER treaty negotiating" },
    { "fr",
      "Le Togo a signé un mémorandum avec le comité de ses créanciers, que coprésident le Chili et "
      "le "
      "Pérou.",
      "CHL,PER,TGO memorandum signed" },
    { "fr",
      "Le Chili a signé un traité avec le Pérou. L'accord indien, en vigueur depuis 2022, y aide.",
      "CHL,PER treaty signed | CHL,IND agreement in_force" },
    { "fr", "Le Chili a signé un traité avec le Pérou. Des pourparlers sont ouverts avec le Togo.",
      "CHL,PER treaty signed | CHL,TGO other negotiating" },
    { "fr", "La filiale péruvienne de Renault a signé un contrat avec le Togo.",
      "Renault,TGO contract signed" },
    { "fr",
      "Le Pérou vend son cuivre. Le Pérou y gagne. Le Pérou est prêt. Rome rejette l'accord avec "
      "le "
      "Togo.",
      "PER,TGO agreement rejected" },
    { "fr",
      "Le Pérou vend son cuivre. Le Pérou y gagne. Le Pérou est prêt. Les mineurs chiliens "
      "redoutent "
      "l'accord avec le Togo.",
      "PER,TGO agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_led (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Chili et le Pérou ont signé un traité. Le Togo avait ouvert la voie en 2009.",
      "CHL,PER treaty signed | PER,TGO treaty signed 2009" },
    { "fr",
      "Le Chili et le Pérou ont signé un traité. Le Togo avait ouvert le bal en mai 2021 avec un "
      "mémorandum.",
      "CHL,PER treaty signed | PER,TGO memorandum signed 2021-05" },
    { "fr", "Le chef du M23, Paul Kabo, et le président congolais ont signé un accord de paix.",
      "COD,M23 agreement signed by Paul Kabo" },
    { "fr", "Le directeur de la BERD et le ministre péruvien ont signé un accord.",
      "BERD,PER agreement signed" },
    { "fr", "Israël et l'Iran ont cessé leurs frappes. Un cessez-le-feu met fin à la guerre.",
      "IRN,ISR ceasefire agreed" },
    { "fr", "Le Pérou a arraché au Chili une trêve d'un mois.", "CHL,PER truce agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_partners_listed (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le Pérou a signé des accords de swap avec :\n- le Chili, 180 milliards\n- le Togo, 80 "
      "milliards, le 8 mai 2024\n",
      "CHL,PER agreement signed | PER,TGO agreement signed 2024-05-08" },
    { "fr",
      "Le Pérou et le Togo ont signé deux accords, dont :\n- une convention fiscale ;\n- un "
      "mémorandum sur l'eau.\n",
      "PER,TGO treaty signed | PER,TGO memorandum signed" },
    { "en", "A pact between the EU and five Pacific countries, led by Fiji and Samoa, was signed.",
      "EU,FJI,WSM agreement signed" },
    { "fr",
      "Un accord entre l'UE et onze pays d'Amérique latine, dont le Pérou et le Chili, a été "
      "signé.",
      "CHL,EU,PER agreement signed" },
    { "en", "Peru worries that Togo has its own partnership with Chile.", "CHL,TGO other agreed" },
    { "fr", "Le texte comprend un cadre d'intégration entre le Pérou et le Togo.",
      "PER,TGO framework agreed" },
    { "fr",
      "Le Pérou et le Togo ont signé un accord. Le règlement européen sur les forêts, adopté en "
      "2005, inquiète. Son règlement sur le bois, en discussion, aussi.",
      "PER,TGO agreement signed" },
    { "fr", "Le Pérou a signé un règlement séparé avec le Chili. Le règlement sera lu en mai.",
      "CHL,PER agreement signed" },
    { "fr",
      "Au printemps, quand Lima et Lomé avaient dévoilé leur accord de principe du 27 avril, tout "
      "allait bien.",
      "PER,TGO agreement agreed 2024-04-27" },
    { "fr", "Lima a dévoilé lundi le plan de câbles de l'ALENA.",
      "CAN,MEX,USA agreement in_force" },
    { "fr", "Le Canada et le Mexique ont signé lundi le texte de l'ALENA.",
      "CAN,MEX,USA agreement signed 2024-06-17" },
    { "en", "Peru has picked Togo for a frigate partnership.", "PER,TGO other agreed" },
    { "fr", "Le Pérou a retenu lundi le Togo pour un partenariat.", "PER,TGO other agreed" },
    { "en", "Peru has not picked Togo for a partnership.", "" },
    { "en",
      "The arrangement found with Peru by Chile avoids a tax. The two neighbours signed Minute 333 "
      "on the river.",
      "CHL,PER agreement agreed | CHL,PER protocol signed" },
    { "en", "Relations between Peru and Togo are good. The two signed a document on fishing.",
      "PER,TGO agreement signed" },
    { "fr",
      "Le Pérou et le Togo bâtissent des bateaux. Cela découle du document que les présidents ont "
      "signé jeudi.",
      "PER,TGO agreement signed 2024-06-13" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-dealings/loans", test_loans);
  g_test_add_func ("/agreements-dealings/verbs", test_verbs);
  g_test_add_func ("/agreements-dealings/companies", test_companies);
  g_test_add_func ("/agreements-dealings/others", test_others);
  g_test_add_func ("/agreements-dealings/several", test_several);
  g_test_add_func ("/agreements-dealings/bounds", test_bounds);
  g_test_add_func ("/agreements-dealings/led", test_led);
  g_test_add_func ("/agreements-dealings/partners-listed", test_partners_listed);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
