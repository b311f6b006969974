/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts without an object, what somebody wants to be done to him or to gain, what an agreement lays down in the present,
 * and what is told of whom another spares. */

#include "config.h"

#include "facts-fixture.h"

static void
test_alone (void)
{
  static const FactsCase cases[] = {
    { "fr", "Nairobi va trancher.", "KEN other committed" },
    { "fr", "Nairobi doit se prononcer en mars.", "KEN other planned until 2025-03" },
    { "fr", "Nairobi menace de riposter.", "KEN other threatened" },
    { "fr", "Nairobi accepte de transiger.", "KEN other committed" },
    { "fr", "Nairobi se rangera derrière l'avis de la Cour.",
      "KEN other committed (derrière l'avis de la Cour)" },
    { "fr", "L'Ouganda invite Nairobi à patienter.", "UGA other requested >KEN" },
    { "fr", "L'économie kényane menace de s'effondrer.", "" },
    { "fr", "Le Kenya va mieux respirer.", "" },
    { "fr", "Le Kenya mettra deux ans.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_wanted (void)
{
  static const FactsCase cases[] = {
    { "fr", "L'Ouganda demande à être indemnisé.", "UGA other requested" },
    { "fr", "L'Ouganda demande à pouvoir emprunter le pont.", "UGA other requested (le pont)" },
    { "fr", "Le Malawi cherche à obtenir une place au comité.",
      "MWI other requested (une place au comité)" },
    { "fr", "Le Malawi s'est rendu à Washington pour obtenir un siège.",
      "MWI other requested (un siège)" },
    { "fr", "Le Malawi réclame sa part des péages.", "MWI other requested (sa part des péages)" },
    { "fr", "Le Malawi réclame un port à Nacala.", "MWI other requested (un port à Nacala)" },
    { "fr", "Lilongwe réclame depuis deux ans que la Zambie rouvre la route.",
      "MWI resume requested (la route) >ZMB" },
    { "fr", "Exigeant la levée des sanctions, Lima a quitté la salle.",
      "PER lift requested (sanctions) | PER other done (la salle)" },
    { "fr", "Refusant de céder l'îlot, Lima a quitté la salle.",
      "PER supply refused (l'îlot) | PER other done (la salle)" },
    { "fr", "La Zambie est appelée à présider la commission.",
      "ZMB other planned (la commission)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_laid (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le Ghana et le Togo ont signé mardi un accord commercial. Les droits sur le sel tombent à 5 "
      "%.",
      "GHA,TGO reduce committed (Les droits sur le sel)" },
    { "fr",
      "Le Ghana et le Togo ont signé mardi un accord commercial. Le contingent de riz passe de 20 "
      "000 à 30 000 tonnes.",
      "GHA,TGO increase committed (Le contingent de riz)" },
    { "fr",
      "Le Ghana et le Togo ont signé mardi un accord de pêche. Un tribunal arbitral tranchera les "
      "litiges.",
      "GHA,TGO other committed (les litiges)" },
    { "fr", "L'accord de pêche entre la Norvège et l'Islande interdit la senne.",
      "ISL,NOR restrict committed (la senne)" },
    { "fr",
      "La Norvège et l'Islande ont signé un accord de pêche. Il ramène les prises à 30 000 tonnes.",
      "ISL,NOR reduce committed (les prises à 30 000 tonnes)" },
    { "fr", "La Norvège et l'Islande ont signé un accord de pêche. L'accord crée un fonds commun.",
      "ISL,NOR other committed (un fonds commun)" },
    { "fr",
      "Le Japon et le Chili ont signé un accord commercial. Les vins chiliens bénéficieront d'un "
      "droit nul.",
      "JPN lift committed (Les vins chiliens) >CHL" },
    { "fr",
      "Le Japon et le Chili ont signé un accord commercial. Le Chili touchera en échange 30 "
      "millions de dollars.",
      "JPN support committed (30 millions de dollars) >CHL" },
    { "fr",
      "Le Ghana et le Togo ont signé mardi un accord commercial. Les recettes tombent à 5 "
      "millions.",
      "" },
    { "fr", "Le Ghana et le Togo ont signé mardi un accord commercial. La croissance recule à 3 %.",
      "" },
    { "fr", "Accra crée une agence de sécurité.", "GHA other done (une agence de sécurité)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_vowed (void)
{
  static const FactsCase cases[] = {
    { "fr", "Prague promet que les riverains seront consultés.",
      "CZE other committed (les riverains)" },
    { "fr", "Prague promet que 60 % du chantier ira à des entreprises du pays.",
      "CZE other committed (du pays)" },
    { "fr", "Prague a accepté que les inspecteurs reviennent.",
      "CZE other committed (les inspecteurs)" },
    { "fr", "Prague refuse que les inspecteurs reviennent.",
      "CZE other refused (les inspecteurs)" },
    { "fr", "Prague jure que rien n'a changé.", "" },
    { "fr", "Khartoum et Juba ont signé un accord. Il prévoit une usine commune à Renk.",
      "SDN,SSD other committed (une usine commune à Renk)" },
    { "fr",
      "Khartoum et Juba ont signé un accord. L'article 3 interdit à Juba d'accueillir des "
      "rebelles.",
      "SSD other committed (des rebelles) >SDN not" },
    { "fr", "Khartoum et Juba ont signé une convention par laquelle Juba finance le pont.",
      "SSD support committed (le pont) >SDN" },
    { "fr", "Khartoum et Juba ont signé un accord. Juba pourra y envoyer 300 gardes.",
      "SSD supply committed (300 gardes) >SDN" },
    { "fr", "Aux termes du pacte signé par Lima et Quito, Bogota lèvera sa taxe.",
      "COL lift committed (sa taxe)" },
    { "fr", "Lima veut un contingent propre, ce que Bruxelles refuse.",
      "PER other requested (un contingent propre) | EU other refused" },
    { "fr", "Lima lèvera sa taxe sur le thé, Quito son quota.",
      "PER lift committed (sa taxe sur le thé) | ECU lift committed (son quota)" },
    { "fr", "Maputo doit désigner un arbitre.", "MOZ other planned (un arbitre)" },
    { "fr", "La Chine taxe depuis février à 15 % le gaz américain.",
      "CHN impose done (le gaz américain) >USA" },
    { "fr", "Depuis mai, les vins chiliens entrent au Japon.", "" },
    { "fr", "Les exportations chiliennes vers le Japon seront exemptées de droits.",
      "JPN lift committed (Les exportations chiliennes vers le Japon) >CHL" },
    { "fr",
      "Le Ghana et le Togo ont signé un accord de pêche. Les captures ne dépasseront pas 5 000 "
      "tonnes.",
      "GHA,TGO cap committed (Les captures)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_told_of (void)
{
  static const FactsCase cases[] = {
    { "fr", "Trente navires se voient interdire l'accès aux ports européens.",
      "EU restrict done (l'accès aux ports européens)" },
    { "fr", "La Belgique lève ses sanctions mais garde la taxe.",
      "BEL lift done (ses sanctions) | BEL maintain done (la taxe)" },
    { "fr", "L'archipel recevra de Canberra 38 millions de dollars.",
      "AUS support committed (38 millions de dollars)" },
    { "fr", "Le Mexique a commencé lundi à lâcher l'eau du barrage.",
      "MEX other done (l'eau du barrage)" },
    { "fr", "Le Japon a promis aux États-Unis 5 millions de dollars de prêts.",
      "JPN support committed (5 millions de dollars de prêts) >USA" },
    { "fr",
      "Washington et Mexico ont signé un accord. Les voitures mexicaines seront taxées à 5 %.",
      "USA impose committed (Les voitures mexicaines) >MEX" },
    { "fr", "Les crues ont touché 33 millions de Pakistanais.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_advised (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Institut Mercure – Note d'analyse n° 7\nBruxelles, 12 janvier 2024\n\nQue valent les "
      "accords ?\n\n"
      "Il faut que l'Union européenne publie ses stocks. Il est temps pour Oslo d'ouvrir ses "
      "ports. Que Paris rouvre le dossier.",
      "Institut Mercure other requested (ses stocks) >EU | "
      "Institut Mercure other requested (ses ports) >NOR | "
      "Institut Mercure review requested (le dossier) >FRA" },
    { "fr", "Il faut que l'Union européenne publie ses stocks. Que Paris rouvre le dossier.", "" },
    { "en", "Peru will extend its visas from 30 to 90 days by 2027.",
      "PER extend committed (its visas) until ../2027" },
    { "fr", "Il faudrait que le Pérou s'engage à publier ses stocks.", "" },
    { "fr", "Le Pérou devrait s'engager à publier ses stocks.", "PER other planned (ses stocks)" },
    { "en", "Norway could agree to reopen its ports. Peru agreed to reopen its ports.",
      "NOR resume planned (its ports) | PER resume committed (its ports)" },
    { "en", "Norway called on Peru to refrain from discharging sludge.",
      "NOR other requested (sludge) >PER not" },
    { "fr", "Le Pérou a promis au Chili de s'abstenir de taxer le maïs chilien.",
      "PER impose committed (le maïs chilien) >CHL not" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/alone/told-of", test_told_of);
  g_test_add_func ("/commitments/alone/advised", test_advised);
  g_test_add_func ("/commitments/alone/vowed", test_vowed);
  g_test_add_func ("/commitments/alone/verbs", test_alone);
  g_test_add_func ("/commitments/alone/wanted", test_wanted);
  g_test_add_func ("/commitments/alone/laid", test_laid);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
