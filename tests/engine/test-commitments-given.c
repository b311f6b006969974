/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on sentences of our own: told from the side of whoever gains by them, set as a condition, parted from
 * their auxiliary, and of companies that are told with their kind and country. */

#include "config.h"

#include "facts-fixture.h"

static void
test_gained (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Chili s'est vu promettre un prêt par le Japon.", "JPN support committed >CHL" },
    { "fr", "Le Chili doit recevoir du Brésil douze locomotives.",
      "BRA supply committed (douze locomotives) >CHL" },
    { "fr", "Le Chili obtient un accès sans droits au marché coréen.",
      "KOR other committed (un accès sans droits au marché coréen) >CHL" },
    { "fr", "Le Chili s'est engagé à lever l'embargo sur le riz.",
      "CHL lift committed (l'embargo sur le riz)" },
    { "fr", "Lomé a obtenu la levée de l'embargo marocain.",
      "MAR lift committed (l'embargo marocain)" },
    { "fr", "Lomé a salué la levée de l'embargo marocain sur le riz.",
      "MAR lift done (l'embargo marocain sur le riz)" },
    { "fr", "Lomé a salué la levée de l'embargo sur le riz marocain.", "" },
    { "fr", "Le Chili aimerait recevoir douze locomotives.", "" },
    { "en", "Fiji has been promised a hospital by Japan.",
      "JPN support committed (a hospital) >FJI" },
    { "en", "Fiji was offered two patrol boats by Japan.",
      "JPN supply done (two patrol boats) >FJI" },
    { "en", "Zambia won a quota of 20,000 tonnes from Japan.",
      "JPN other committed (a quota of 20,000 tonnes) >ZMB" },
    { "en", "Zambia won 40 medals.", "" },
    /* of the two who made the accord, the other */
    { "fr", "L'accord entre le Laos et la Thaïlande garantit à Bangkok un accès au réseau.",
      "LAO supply committed (un accès au réseau) >THA" },
    { "fr", "L'accord entre le Laos et la Thaïlande supprime les droits sur le riz thaïlandais.",
      "LAO lift committed (les droits sur le riz thaïlandais) >THA" },
    { "fr", "L'accord entre le Laos et la Thaïlande supprime les droits laotiens sur le riz.",
      "LAO lift committed (les droits laotiens sur le riz) >THA" },
    { "fr", "L'accord entre le Laos et la Thaïlande supprime les droits entre les deux pays.",
      "LAO,THA lift committed (les droits entre les deux pays)" },
    { "en", "The deal between Laos and Thailand exempts Thai rice from duties.",
      "LAO lift committed (Thai rice from duties) >THA" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_conditions (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Chili a posé une condition : que le Pérou lève sa surtaxe.",
      "CHL lift requested (sa surtaxe) >PER" },
    { "fr", "Ankara donne son feu vert, à condition que la Suède extrade trente militants.",
      "TUR other done (son feu vert) | TUR other requested (trente militants) >SWE" },
    { "fr", "Oman signera à condition qu'il reste du gaz.", "OMN other committed" },
    { "en", "Chile has set two conditions: that Peru lift its levy, and that it return the ship.",
      "CHL lift requested (its levy) >PER | CHL other requested (the ship) >PER" },
    { "en", "Oman will pay as long as it keeps its veto.", "OMN support committed" },
    /* whose turn it is */
    { "fr", "Au Maroc de lever ses restrictions.", "MAR lift committed (ses restrictions)" },
    { "fr", "Le ministre a demandé au Maroc de lever ses restrictions.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_parted (void)
{
  static const FactsCase cases[] = {
    { "fr", "Oman a d'ores et déjà levé l'embargo sur le riz.",
      "OMN lift done (l'embargo sur le riz)" },
    { "fr", "Oman a en outre levé l'embargo sur le riz.", "OMN lift done (l'embargo sur le riz)" },
    { "fr", "Oman a par décret levé l'embargo sur le riz.",
      "OMN lift done (l'embargo sur le riz)" },
    { "fr", "Oman a sans délai levé l'embargo sur le riz.",
      "OMN lift done (l'embargo sur le riz)" },
    { "fr", "Oman n'a en fait pas levé l'embargo sur le riz.",
      "OMN lift done (l'embargo sur le riz) not" },
    { "en", "Oman has in recent weeks lifted its ban on rice.", "OMN lift done (its ban on rice)" },
    { "en", "Oman has to lift its ban on rice.", "OMN lift committed (its ban on rice)" },
    { "en", "Oman could well lift its ban on rice.", "OMN lift planned (its ban on rice)" },
    { "en", "Oman will no longer tax rice.", "OMN impose committed (rice) not" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_companies (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le géant russe Gazprom construira un pont sur le fleuve.",
      "Gazprom other committed (un pont sur le fleuve)" },
    { "fr", "L'avionneur brésilien Embraer s'est engagé à construire un pont.",
      "Embraer other committed (un pont)" },
    { "fr", "Le consortium chinois construira un pont sur le fleuve.",
      "CHN other committed (un pont sur le fleuve)" },
    { "fr", "Les bateaux chinois construiront un pont.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_passives (void)
{
  static const FactsCase cases[] = {
    { "fr", "Malte et Oman ont signé un accord. Le port doit être fermé.",
      "MLT,OMN restrict planned (Le port)" },
    { "fr", "Malte et Oman ont signé un accord. Les visas seront supprimés et une ligne ouverte.",
      "MLT,OMN lift committed (Les visas) | MLT,OMN other committed (une ligne)" },
    { "fr",
      "Malte et Oman ont signé un accord. Les visas seront supprimés et une ligne ouverte en 2010 "
      "vieillit.",
      "MLT,OMN lift committed (Les visas)" },
    { "en", "Duties on fish are to be cut by Oman.", "OMN reduce committed (Duties on fish)" },
    { "en", "Malta and Oman signed a pact. The ban must be lifted.",
      "MLT,OMN lift committed (The ban)" },
    { "en", "Malta and Oman signed a pact. Visas will be scrapped and a freight line opened.",
      "MLT,OMN lift committed (Visas) | MLT,OMN other committed (a freight line)" },
    { "en", "The ban was lifted by Oman and soldiers removed the minister.",
      "OMN lift done (The ban)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_words (void)
{
  static const FactsCase cases[] = {
    /* a reflexive verb of the lexicon in its forms and with its auxiliary */
    { "fr", "Oman se prononce contre la levée de l'embargo.", "OMN lift refused (l'embargo)" },
    { "fr", "Oman s'est prononcé contre la levée de l'embargo.", "OMN lift refused (l'embargo)" },
    { "fr", "Oman s'est gardé de lever l'embargo.", "OMN lift committed (l'embargo) not" },
    { "fr", "Oman planche sur la levée de l'embargo.", "OMN lift planned (l'embargo)" },
    { "fr", "Oman garantit le prix et le délai.", "OMN other committed (le prix et le délai)" },
    { "fr", "La Constitution garantit le prix et le délai.", "" },
    { "fr", "Malte a convaincu Oman de lever l'embargo.", "OMN lift committed (l'embargo)" },
    /* the verb left out */
    { "fr", "Oman paiera le pont, Malte la gare et le Mali le port.",
      "OMN other committed (le pont) | MLT other committed (la gare) | MLI other committed (le "
      "port)" },
    { "fr", "Oman paiera le pont, Malte le sait.", "OMN other committed (le pont)" },
    { "en", "Oman will drop the ban, Malta the levy.",
      "OMN lift committed (the ban) | MLT lift committed (the levy)" },
    { "fr", "Oman n'exigera pas de visa des Maltais.",
      "OMN other committed (pas de visa des Maltais) >MLT not" },
    { "fr", "Oman ne demandera pas l'extradition du banquier.",
      "OMN other requested (banquier) not" },
    { "en", "Malta and Oman signed a deal that cuts duties to 5 per cent.",
      "MLT,OMN reduce committed (duties to 5 per cent)" },
    { "en", "Malta and Oman signed a deal that lowers Omani duties on Maltese wine.",
      "OMN reduce committed (Omani duties on Maltese wine) >MLT" },
    { "en", "The deal signed by Malta and Oman caps duties at 5 per cent.",
      "MLT,OMN cap committed (duties at 5 per cent)" },
    { "en", "Oman likes it and lifts its ban on rice.", "OMN lift done (its ban on rice)" },
    { "en", "Omani imports and lifts of rice fell.", "" },
    /* whose law it is */
    { "fr", "Un décret signé mardi par Oman interdit l'exportation de riz.",
      "OMN restrict done (l'exportation de riz)" },
    { "fr", "Une loi de 2003 interdit l'exportation de riz.", "" },
    { "en", "A decree signed in Muscat on Monday bans the trade.",
      "OMN restrict done (the trade)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_terms (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Malte et Oman ont signé un accord de commerce.\n\nCe que prévoit l'accord\n\n"
      "• Suppression des droits sur les oranges\n• Reprise des livraisons de gaz",
      "MLT,OMN lift committed (droits sur les oranges) | "
      "MLT,OMN resume committed (livraisons de gaz)" },
    { "fr",
      "Malte et Oman ont signé un accord de commerce.\n\nCe que l'accord ne dit pas\n\n"
      "• Suppression des droits sur les oranges",
      "" },
    { "en",
      "Malta and Oman signed a trade agreement.\n\nWhat was agreed\n\n"
      "• Removal of duties on oranges\n• Oranges were 40% of exports",
      "MLT,OMN lift committed (duties on oranges)" },
    /* nobody in particular has agreed: those who made the agreement */
    { "fr", "Malte et Oman ont signé un accord. Il a été convenu de rouvrir la frontière.",
      "MLT,OMN resume committed (la frontière)" },
    { "en", "Malta and Oman signed a pact. It was agreed to reopen the border.",
      "MLT,OMN resume committed (the border)" },
    { "fr",
      "Malte et Oman ont signé un accord. Malte est en retard. Elle s'est engagée à rouvrir le "
      "port.",
      "MLT resume committed (le port) >OMN" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/given/terms", test_terms);
  g_test_add_func ("/commitments/given/words", test_words);
  g_test_add_func ("/commitments/given/passives", test_passives);
  g_test_add_func ("/commitments/given/gained", test_gained);
  g_test_add_func ("/commitments/given/conditions", test_conditions);
  g_test_add_func ("/commitments/given/parted", test_parted);
  g_test_add_func ("/commitments/given/companies", test_companies);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
