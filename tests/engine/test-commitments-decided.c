/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on sentences of our own: acts as nouns with who decided them behind, measures that are announced,
 * what is done once rather than as trade goes. */

#include "config.h"

#include "facts-fixture.h"

static void
test_decided (void)
{
  static const FactsCase cases[] = {
    { "fr", "La levée de l'embargo, décidée par le Gabon, rassure les marins.",
      "GAB lift planned (l'embargo)" },
    { "fr", "Le retrait annoncé par le Kenya de ses soldats du Mali a commencé.",
      "KEN other planned (ses soldats du Mali) >MLI" },
    { "fr", "La réduction de l'aide exigée par Malte n'est pas venue.",
      "MLT reduce requested (l'aide)" },
    { "fr", "La réouverture du poste a été confirmée mardi par le Togo.",
      "TGO resume planned (poste)" },
    { "en", "The lifting of the ban announced by Kenya pleased Mali.",
      "KEN lift planned (the ban)" },
    { "en", "The withdrawal of its troops promised by Kenya has begun.",
      "KEN other committed (its troops)" },
    { "fr", "Le Togo rappelle son opposition à la prolongation du moratoire.",
      "TGO extend refused (moratoire)" },
    { "fr", "Le plafond prévu par le traité de Lomé reste en vigueur.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_measures (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Togo a annoncé des sanctions contre trois banques maliennes.",
      "TGO impose planned (trois banques maliennes) >MLI" },
    { "fr", "Le Togo a critiqué le coût des sanctions.", "" },
    { "fr", "Le Togo a annoncé l'interdiction d'exporter du bois.",
      "TGO restrict planned (exporter du bois)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_once (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Togo a acheté 24 avions de chasse.", "TGO purchase done (24 avions de chasse)" },
    { "fr", "Le Togo a acheté 3 000 tonnes de riz.", "" },
    /* a verb that no lexicon has */
    { "fr", "Le Togo a désensablé le port.", "TGO other done (le port)" },
    { "fr", "Le Togo a comblé l'écart.", "" },
    { "fr", "Le Togo a acheminé de l'aide à Malte.", "TGO supply done (de l'aide à Malte) >MLT" },
    { "fr", "Le Togo a arraisonné un chalutier malien.",
      "TGO other done (un chalutier malien) >MLI" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* What an agreement brings, what is given in return, and offices of a state that is not named again. */
static void
test_terms (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Togo a signé avec Malte un pacte prévoyant la levée des taxes.",
      "MLT,TGO lift planned (taxes)" },
    { "fr", "Le Togo et Malte ont conclu un accord supprimant les taxes.",
      "MLT,TGO lift committed (les taxes)" },
    { "fr", "Le Togo cède deux îles à Malte en échange de la réouverture du port.",
      "TGO supply done (deux îles à Malte) >MLT | MLT resume committed (port)" },
    { "fr", "Le retrait togolais de la force africaine a surpris.",
      "TGO repeal done (la force africaine)" },
    { "fr", "L'annonce par le Togo du gel de l'aide a surpris.", "TGO suspend planned (l'aide)" },
    { "fr", "Le Togo exige la levée des sanctions.", "TGO lift requested (sanctions)" },
    { "fr", "Les visas seront supprimés par le Togo.", "TGO lift committed (Les visas)" },
    { "fr", "Le Togo a gelé son aide. Son ministre des Finances refuse de lever la taxe.",
      "TGO suspend done (son aide) | TGO lift refused (la taxe)" },
    { "fr", "Le Togo réclame un prêt ; Malte juge l'idée folle et refuse de payer.",
      "TGO support requested (prêt) | MLT other refused" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* What somebody does to himself, forbids others, does not want. */
static void
test_others (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Togo s'est porté acquéreur de quatorze vedettes.",
      "TGO purchase done (quatorze vedettes)" },
    { "fr", "Le Togo s'est excusé auprès de Malte.", "TGO other done (auprès de Malte) >MLT" },
    { "fr", "Le Togo interdit à ses ports d'accueillir les navires maltais.",
      "TGO restrict done (d'accueillir les navires maltais) >MLT" },
    { "fr", "Le Togo s'interdit d'exporter du bois.", "TGO supply committed (du bois) not" },
    { "fr", "Le Togo n'a pas souhaité prolonger le moratoire.",
      "TGO extend refused (le moratoire)" },
    { "fr", "Le Togo a voté la suspension des livraisons de pétrole.",
      "TGO suspend done (la suspension des livraisons de pétrole)" },
    { "fr", "Le Togo réclame 40 millions de dollars et la reprise des vols.",
      "TGO support requested (40 millions de dollars) | TGO resume requested (vols)" },
    { "fr", "Le Togo lève la taxe mais refuse toute présence militaire.",
      "TGO lift done (la taxe) | TGO other refused (présence militaire)" },
    { "fr", "Le Togo a riposté en taxant les plateformes maltaises.",
      "TGO impose done (les plateformes maltaises) >MLT" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* What is asked of somebody who turns it down, whatever the verb and the noun. */
static void
test_turned_down (void)
{
  static const FactsCase cases[] = {
    { "en", "Togo withstood repeated entreaties to raise the levy.",
      "TGO increase refused (the levy)" },
    { "en", "Togo sidestepped Malta's bid to close the base.", "TGO restrict refused (the base)" },
    { "en", "Togo scoffed at a motion to lift the levy.", "TGO lift refused (the levy)" },
    { "en", "Togo heeded calls to lift the levy.", "TGO lift requested (the levy)" },
    { "fr", "Le Togo reste sourd aux appels pressants à lever la taxe.",
      "TGO lift refused (la taxe)" },
    { "fr", "Le Togo résiste aux pressions maltaises pour suspendre le contrat.",
      "TGO suspend refused (le contrat) >MLT" },
    { "fr", "Le Togo a entendu les appels à lever la taxe.", "TGO lift requested (la taxe)" },
    /* who tells nothing refuses nothing */
    { "en", "Togo was unwilling to divulge the terms of the loan.", "" },
    { "en", "Togo has declined to put a figure on the loan.", "" },
    { "en", "Togo declined to extend the lease.", "TGO extend refused (the lease)" },
    { "fr", "Le Togo rechigne à dévoiler les termes du prêt.", "" },
    { "fr", "Le Togo n'a pas souhaité s'étendre sur le contrat.", "" },
    { "fr", "Le Togo refuse de répondre par une surtaxe.", "TGO impose refused (une surtaxe)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* A verb that is said once, and what stands behind a colon. */
static void
test_gapped (void)
{
  static const FactsCase cases[] = {
    { "fr", "Lomé paiera 40 % du chantier, Bamako 35 %, Malte le reste.",
      "TGO other committed (40 % du chantier) | MLI other committed (35 %)"
      " | MLT other committed (le reste)" },
    { "fr", "Le Togo versera 40 millions d'euros, selon Malte.",
      "TGO support committed (40 millions d'euros)" },
    { "fr", "Le Togo prévoit deux gestes : levée des taxes, libération de 40 détenus.",
      "TGO lift planned (taxes) | TGO other planned (40 détenus)" },
    { "fr",
      "Les pays de l'Asean ont adopté une feuille de route : suppression des taxes, "
      "interconnexion des réseaux.",
      "ASEAN lift committed (taxes) | ASEAN cooperate committed (réseaux)" },
    { "fr", "Le Togo et Malte ont un accord : la levée des taxes y tient une place.", "" },
    /* a list in the sentence, right behind the colon */
    { "fr", "Le Togo s'engage à : lever la taxe ; réduire ses droits ; rouvrir le port.",
      "TGO lift committed (la taxe) | TGO reduce committed (ses droits)"
      " | TGO resume committed (le port)" },
    { "en", "Togo will: lift the levy; cut its duties; and reopen the port.",
      "TGO lift committed (the levy) | TGO reduce committed (its duties)"
      " | TGO resume committed (the port)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Infinitives behind the colon of what announces or asks for them. */
static void
test_announced (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Togo prévoit deux gestes : lever la taxe, réduire ses droits.",
      "TGO lift planned (la taxe) | TGO reduce planned (ses droits)" },
    { "en", "Malta set two conditions: an end to the levy and the withdrawal of the suit.",
      "MLT lift requested (the levy) | MLT repeal requested (the suit)" },
    { "fr", "Malte pose deux exigences : la levée de la taxe et le retrait de la plainte.",
      "MLT lift requested (la taxe) | MLT repeal requested (la plainte)" },
    { "fr", "Oman a fait une offre. Malte l'a refusée.", "MLT other refused" },
    { "fr", "Malte a proposé une rencontre.", "MLT other planned (une rencontre)" },
    { "en", "Nice's mayor, Luc Roi, urged Paris to lift the levy.",
      "Luc Roi lift requested (the levy) >FRA" },
    { "en", "Malta wants two things from Togo: to lift the levy and to cut its duties.",
      "MLT lift requested (the levy) | MLT reduce requested (its duties)" },
    /* the second is asked of the same */
    { "en", "Malta urged Togo to lift the levy and cut its duties.",
      "MLT lift requested (the levy) >TGO | MLT reduce requested (its duties) >TGO" },
    { "fr", "Malte exhorte le Togo à lever la taxe et à réduire ses droits.",
      "MLT lift requested (la taxe) >TGO | MLT reduce requested (ses droits) >TGO" },
    { "fr", "Le Togo l'a annoncé : lever la taxe serait une erreur.", "" },
    { "fr", "Le Togo dispose de six mois pour lever la taxe.",
      "TGO lift committed (la taxe) until P6M" },
    { "fr", "Le Togo dispose de vedettes pour surveiller la côte.", "" },
    { "fr", "Le Togo est supposé lever la taxe.", "TGO lift planned (la taxe)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/decided/nouns", test_decided);
  g_test_add_func ("/commitments/decided/measures", test_measures);
  g_test_add_func ("/commitments/decided/once", test_once);
  g_test_add_func ("/commitments/decided/others", test_others);
  g_test_add_func ("/commitments/decided/turned-down", test_turned_down);
  g_test_add_func ("/commitments/decided/terms", test_terms);
  g_test_add_func ("/commitments/decided/gapped", test_gapped);
  g_test_add_func ("/commitments/decided/announced", test_announced);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
