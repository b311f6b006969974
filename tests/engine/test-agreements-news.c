/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What news tell of those who agree: armed groups, firms and where they sit, steps on the way and what is done to an
 * agreement. */

#include "config.h"

#include "facts-fixture.h"

static void
test_bands (void)
{
  static const FactsCase cases[] = {
    /* an armed group is a party */
    { "en", "Colombia and the ELN signed a ceasefire.", "COL,ELN ceasefire signed" },
    { "en", "The rebels of the Ogaden Liberation Front signed a peace deal with Ethiopia.",
      "ETH,Ogaden Liberation Front agreement signed" },
    { "fr", "Les rebelles de l'ELN ont signé un accord avec le Togo.", "ELN,TGO agreement signed" },
    { "en", "Yemen signed a pact with the rebels of the Salvation Front.",
      "Salvation Front,YEM agreement signed" },
    { "fr", "La RDC et le M23 ont conclu une trêve.", "COD,M23 truce signed" },
    { "en", "Houthi fighters and Yemen agreed a truce.", "Houthi fighters,YEM truce agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_seated (void)
{
  static const FactsCase cases[] = {
    /* where a firm or a group sits is no party */
    { "en", "Chile signed a contract with London-based miner Ardent.",
      "Ardent,CHL contract signed" },
    { "en", "Congo signed a truce with the Rwanda-backed M23.", "COD,M23 truce signed" },
    { "fr", "Le Pérou et le Togo ont signé un accord après que le Chili a refusé.",
      "PER,TGO agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_steps (void)
{
  static const FactsCase cases[] = {
    /* one that is nearly there is negotiated */
    { "en", "Peru is close to sealing a trade deal with Togo.", "PER,TGO agreement negotiating" },
    { "en", "Peru and Togo signed a treaty. Oman is in talks on its own treaty.",
      "PER,TGO treaty signed | OMN,PER treaty negotiating" },
    { "fr", "Le Pérou et le Togo ont signé un traité. Oman négocie son propre traité.",
      "PER,TGO treaty signed | OMN,PER treaty negotiating" },
    { "fr",
      "L'accord de pêche entre le Togo et l'Union européenne a expiré. Le Bénin et le Ghana ont "
      "renouvelé le leur.",
      "EU,TGO agreement ended | BEN,EU agreement in_force | EU,GHA agreement in_force" },
    { "en",
      "Peru and Togo signed a treaty. Togo may conclude no security pact with another state "
      "without consent.",
      "PER,TGO treaty signed" },
    { "fr",
      "Le Pérou et le Togo ont signé un traité. Le Togo s'engage à ne conclure aucun pacte avec un "
      "tiers.",
      "PER,TGO treaty signed" },
    { "en",
      "Peru and Togo signed a treaty. Washington welcomed a deal that keeps the port open. India "
      "criticised a pact that it called unfair.",
      "PER,TGO treaty signed" },
    { "fr",
      "Le Pérou et le Togo ont signé un traité. Washington a salué un accord qui garde le port "
      "ouvert.",
      "PER,TGO treaty signed" },
    { "en",
      "Peru and Togo signed a trade agreement. It enters into force 60 days after they have "
      "notified each other.",
      "PER,TGO agreement signed" },
    { "fr", "Le Pérou et le Togo ont signé un accord. Il entre en vigueur dès que le Sénat l'a lu.",
      "PER,TGO agreement signed" },
    { "en",
      "Peru and Togo signed a trade agreement. They will complete the formalities needed for the "
      "Agreement to take effect.",
      "PER,TGO agreement signed" },
    { "en",
      "A FAIR DEAL FOR PERUVIAN FARMERS: Today Peru and Togo signed a trade agreement on rice.",
      "PER,TGO agreement signed 2024-06-19" },
    { "en",
      "Peru and Togo signed a pact. \"This is the first trade pact that Togo has signed with "
      "anybody,\" she said.",
      "PER,TGO agreement signed" },
    { "fr",
      "Le Pérou et le Togo ont signé un pacte. Il s'agit du premier accord de ce type que le Togo "
      "conclut en Amérique.",
      "PER,TGO agreement signed" },
    { "en", "A treaty between Peru and Togo is close to being signed.",
      "PER,TGO treaty negotiating" },
    { "en", "A treaty between Peru and Togo is unlikely to be signed this year.",
      "PER,TGO treaty proposed" },
    { "fr", "Un protocole entre le Pérou et le Togo est susceptible d'être signé en juin.",
      "PER,TGO protocol proposed" },
    { "en", "Peru and Togo signed a treaty under which each would come to the aid of the other.",
      "PER,TGO treaty signed" },
    { "fr", "Le Pérou est près de signer un accord avec le Togo.",
      "PER,TGO agreement negotiating" },
    { "en", "Peru and Togo are on the verge of a fisheries agreement.",
      "PER,TGO agreement negotiating" },
    /* a house that gives its blessing ratifies */
    { "en", "Peru's Congress gave its blessing to the treaty with Togo.",
      "PER,TGO treaty ratified" },
    { "fr", "Le Congrès péruvien a donné son feu vert au traité avec le Togo.",
      "PER,TGO treaty ratified" },
    /* what is done to one says how far it is */
    { "en", "Peru tore up its trade agreement with Togo.", "PER,TGO agreement ended" },
    { "en", "Peru and Togo amended their trade agreement.", "PER,TGO agreement in_force" },
    { "fr", "Le Pérou a dénoncé l'accord commercial conclu avec le Togo.",
      "PER,TGO agreement ended" },
    { "fr", "Le Pérou met en œuvre l'accord de pêche conclu avec le Togo.",
      "PER,TGO agreement in_force" },
    { "en", "The accord between Peru and Togo never saw the light of day.",
      "PER,TGO agreement ended" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_signed (void)
{
  static const FactsCase cases[] = {
    /* anything can be signed */
    { "en", "Peru and Togo signed a roadmap on rice.", "PER,TGO agreement signed" },
    { "fr", "Le Pérou et le Togo ont paraphé une feuille de route sur le riz.",
      "PER,TGO agreement signed" },
    { "en", "Peru and Togo reached a settlement with Norwegian help.", "PER,TGO agreement agreed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_clauses (void)
{
  static const FactsCase cases[] = {
    /* what another clause tells is not how far this one is */
    { "en", "Peru and Togo signed a deal as Chile refused.", "PER,TGO agreement signed" },
    { "en", "Peru and Togo agreed in principle on a deal that ministers will sign in May.",
      "PER,TGO agreement agreed" },
    { "en", "Peru and Togo resumed talks on a trade deal that had been suspended in 2019.",
      "PER,TGO agreement negotiating" },
    { "en", "Togo scrapped the deal with Peru, although parliament had ratified it.",
      "PER,TGO agreement ended" },
    { "fr",
      "Le Pérou et le Togo se sont entendus sur un accord que les ministres signeront en mai.",
      "PER,TGO agreement agreed" },
    { "fr", "Le Pérou et le Togo ont signé un accord tandis que le Chili hésitait.",
      "PER,TGO agreement signed" },
    { "fr", "Le Pérou et le Togo signeront un accord dès que le Parlement aura ratifié le budget.",
      "PER,TGO agreement proposed" },
    { "en", "Peru and Togo signed a deal although Chile had declined.",
      "PER,TGO agreement signed" },
    { "fr", "Le Pérou et le Togo ont signé un accord après que le Chili a refusé.",
      "PER,TGO agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_asides (void)
{
  static const FactsCase cases[] = {
    /* an aside parts a subject from its verb */
    { "en", "Peru, where Chile's miners work, has signed a fisheries pact with Togo.",
      "PER,TGO agreement signed" },
    { "en", "Peru, which Chile fears, will sign a fisheries pact with Togo.",
      "PER,TGO agreement proposed" },
    { "en", "Peru, a rival of Chile, and Togo signed a fisheries pact.",
      "PER,TGO agreement signed" },
    { "fr",
      "Le Pérou, où travaillent des mineurs chiliens, a signé un accord de pêche avec le "
      "Togo.",
      "PER,TGO agreement signed" },
    { "fr", "Le Pérou, rival du Chili, et le Togo ont signé un accord de pêche.",
      "PER,TGO agreement signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-news/bands", test_bands);
  g_test_add_func ("/agreements-news/seated", test_seated);
  g_test_add_func ("/agreements-news/steps", test_steps);
  g_test_add_func ("/agreements-news/signed", test_signed);
  g_test_add_func ("/agreements-news/clauses", test_clauses);
  g_test_add_func ("/agreements-news/asides", test_asides);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
