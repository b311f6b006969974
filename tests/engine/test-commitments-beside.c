/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on sentences of our own: acts beside other acts, of those who are not the subject before
 * the verb, and what only looks like an act. */

#include "config.h"

#include "facts-fixture.h"

static void
test_beside (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Pérou demande au Chili de lever sa taxe et à la Bolivie de rouvrir la frontière.",
      "PER lift requested (sa taxe) >CHL | PER resume requested (la frontière) >BOL" },
    { "fr", "L'accord engage Lima à lever sa taxe et Quito à acheter du riz.",
      "PER lift committed (sa taxe) >ECU | ECU purchase committed (du riz) >PER" },
    { "en", "Oman urged Malta to publish its data and Kenya to review its lease.",
      "OMN other requested (its data) >MLT | OMN review requested (its lease) >KEN" },
    { "en", "Mali asked Togo to lift its tax and threatened to close its port.",
      "MLI lift requested (its tax) >TGO | MLI restrict threatened (its port)" },
    { "en", "Malta and Kenya signed a treaty. Kenya is asked to review its lease.",
      "MLT review requested (its lease) >KEN" },
    { "fr", "Le Togo et le Mali ont signé un pacte. Le Mali est appelé à accélérer ses livraisons.",
      "TGO accelerate requested (ses livraisons) >MLI" },
    { "en", "Poland will electrify the line, with Latvia covering half the cost.",
      "POL other committed (the line) | LVA support committed (half the cost)" },
    { "fr", "La Pologne électrifiera la ligne, la Lettonie prenant à sa charge la moitié du coût.",
      "POL other committed (la ligne) | LVA support committed (la moitié du coût)" },
    { "en", "Peru and Chile signed a treaty. Under it, neither may sell salt to third countries.",
      "CHL,PER supply committed (salt to third countries) not" },
    { "fr", "Le Pérou et le Chili ont signé un traité. Aucun des deux pays ne relèvera ses taxes.",
      "CHL,PER increase committed (ses taxes) not" },
    { "en", "Ghana has three months to withdraw its troops.",
      "GHA other committed (its troops) until P3M" },
    { "fr", "Le Ghana a trois mois pour retirer ses troupes.",
      "GHA other committed (ses troupes) until P3M" },
    { "fr", "Oslo a offert d'envoyer des médecins à Lima.",
      "NOR other planned (des médecins à Lima) >PER" },
    { "en", "Mexico warned that it would leave the treaty.", "MEX repeal threatened (the treaty)" },
    { "en", "Kenya wants to cut its duties on Malian salt.",
      "KEN reduce planned (its duties on Malian salt) >MLI" },
    { "en", "Peru will buy at least 40 tonnes of salt.",
      "PER purchase committed (at least 40 tonnes of salt)" },
    { "fr", "Une taxe suspendue en mai par le Ghana avait ruiné les éleveurs.",
      "GHA suspend done (Une taxe)" },
    { "fr", "Malte doit publier ses comptes, faute de quoi elle suspendra ses ventes.",
      "MLT other planned (ses comptes) | MLT suspend threatened (ses ventes)" },
    { "fr", "Malte n'achètera plus de sel malien.",
      "MLT purchase committed (de sel malien) >MLI not" },
    { "en", "Togo shall refrain from any claim to the islands.",
      "TGO other committed (any claim to the islands) not" },
    { "en", "The deal includes the purchase by Oman of forty trams.",
      "OMN purchase committed (forty trams)" },
    { "fr", "Le Chili a exclu, pour sa part, l'envoi de soldats.", "CHL other refused (soldats)" },
    { "en", "China's Export-Import Bank will lend Malta $40 million.",
      "CHN support committed ($40 million) >MLT" },
    { "en", "Malta is to train sixty Kenyan officials.",
      "MLT support committed (sixty Kenyan officials) >KEN" },
    { "en", "Kenya is ready. Its government has promised to lift the ban.",
      "KEN lift committed (the ban)" },
    { "fr", "Lima et Quito ont conclu un pacte. Ils suspendront leurs taxes.",
      "ECU,PER suspend committed (leurs taxes)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_nobody (void)
{
  static const FactsCase cases[] = {
    { "fr", "Deux cents millions s'ajouteront à l'aide du Togo.", "" },
    { "fr", "Le Togo aurait rouvert des négociations avec le Mali.",
      "TGO resume done (des négociations avec le Mali) >MLI" },
    { "fr", "Sans le prêt, le Togo aurait fermé son port.", "" },
    { "en", "Will Kenya lift its ban on Malian salt?", "" },
    { "en", "Kenya declined to give a date.", "" },
    { "en", "Kenya and Mali signed a pact on ports that will raise their exports.", "" },
    { "en", "Boats are allowed to enter Malta.", "" },
    { "en", "Kenya expects its firms to buy salt.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_bodies (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Pérou exporte du riz. Le gouvernement de Malte a suspendu ses droits sur le riz.",
      "MLT suspend done (ses droits sur le riz)" },
    { "fr", "La Cour suprême du Kenya a suspendu les importations de sel.",
      "KEN suspend done (les importations de sel)" },
    { "fr", "La junte du Mali suspend ses exportations de sel.",
      "MLI suspend done (ses exportations de sel)" },
    { "en", "Chile sells salt. The Parliament of Kenya has suspended its duties on salt.",
      "KEN suspend done (its duties on salt)" },
    { "fr", "La Cour de justice de l'Union européenne a annulé l'embargo.",
      "EU repeal done (l'embargo)" },
    { "fr", "Quiconque envisage de suspendre ses droits le paiera.", "" },
    { "fr", "Le Pérou s'engage à suspendre sa taxe et à la supprimer en 2027.",
      "PER suspend committed (sa taxe) | PER lift committed (la) until 2027" },
    { "fr", "Fincantieri vend des navires. L'italien livrera deux frégates au Togo.",
      "Fincantieri supply committed (deux frégates au Togo) >TGO" },
    { "fr",
      "La Pologne a reçu ses voisins d'Estonie et de Lettonie. Les deux pays baltes suspendront "
      "leurs droits.",
      "EST,LVA suspend committed (leurs droits)" },
    { "en", "Turkey wrote to Sweden and Finland. The two Nordic countries will lift the embargo.",
      "FIN,SWE lift committed (the embargo)" },
    { "fr", "Oslo et Lima ont signé une lettre d'intention, sans engagement ferme à ce stade.",
      "" },
    { "fr", "Les droits sur le riz seront supprimés, a annoncé le ministre kényan du Commerce.",
      "KEN lift committed (Les droits sur le riz)" },
    { "en", "Sanctions on Mali will be lifted in stages, the Kenyan minister said.",
      "KEN lift committed (Sanctions on Mali) >MLI" },
    { "en", "Sanctions on Mali will be lifted in stages, the Malian minister said.", "" },
    { "en", "Kenya pledged $10 million for the fight against malaria.",
      "KEN support committed ($10 million for the fight against malaria)" },
    { "fr", "Le pacte, que la Diète japonaise étudie, prévoit la suppression des quotas.",
      "JPN lift planned (quotas)" },
    { "en", "Peru and Chile signed a treaty. Peru will cut its duties.",
      "PER reduce committed (its duties) >CHL" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/beside", test_beside);
  g_test_add_func ("/commitments/nobody", test_nobody);
  g_test_add_func ("/commitments/bodies", test_bodies);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
