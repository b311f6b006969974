/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on sentences of our own: what is told beside an act and is none itself, whom an act is and is not
 * turned to, and where its object ends. */

#include "config.h"

#include "facts-fixture.h"

/* Participles, relatives and verbs that are spelled like an act. */
static void
test_no_act (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Oman promised to respect jointly agreed limits and to ban goods made by forced labour.",
      "OMN other committed (jointly agreed limits) | OMN restrict committed (goods made by forced "
      "labour)" },
    { "en", "Oman agreed to put the works out to tender again.",
      "OMN other committed (the works out to tender again)" },
    { "en", "Oman cut its aid to Malta, from $13 million pledged in 2021 to about $4 million.",
      "OMN reduce done (its aid to Malta) >MLT" },
    { "en", "Malta and Oman signed a deal. It contains a chapter on trade in fish.", "" },
    { "fr", "Malte et Oman ont signé un accord. L'accord contient un chapitre sur le commerce.",
      "" },
    { "fr", "Malte contiendra ses dépenses.", "MLT cap committed (ses dépenses)" },
    { "fr", "Malte cite une étude qu'elle a commandée en mars.", "" },
    { "fr", "Malte regrette la taxe de 12 % qui frappait le miel depuis mars.", "" },
    { "fr", "Malte couvre 30 % de sa consommation.", "" },
    { "en", "Oman and Malta signed a deal. Oman's simple average applied tariff is 8 per cent.",
      "" },
    { "fr", "Malte et Oman ont signé un programme, doté de 3 millions d'euros.", "" },
    { "fr", "Malte s'est dotée de 12 avions.", "MLT purchase done (12 avions)" },
    { "fr", "Oman et Malte ont signé un accord. On ne nous fermera pas le robinet.", "" },
    { "fr", "Oman lève sa taxe, un délai étant accordé au second port.",
      "OMN lift done (sa taxe)" },
    { "en", "Oman lifted its tax, the rest being supplied to the port.",
      "OMN lift done (its tax)" },
    { "en", "Oman pays 20 and Malta pays 15 per cent.", "" },
    { "fr", "Oman et Malte ont signé un accord. L'ancien accord n'en prévoyait que 3.", "" },
    { "en", "Oman and Malta signed a deal. I do not believe that Oman will let it lapse.", "" },
    { "fr", "Je ne crois pas que Malte lèvera sa taxe.", "" },
    { "en", "Malta's leader said he had asked his foreign minister to travel to Oman.", "" },
    { "fr", "C'est l'accord le plus cher que Malte ait jamais signé.", "" },
    { "fr", "Les exportations de Malte vers Oman se sont montées à 4 millions d'euros.", "" },
    { "fr", "Malte invoque les retards de paiement d'Oman.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Who gets something from somebody that is no party commits nobody. */
static void
test_gets (void)
{
  static const FactsCase cases[] = {
    { "en", "Malta and Oman signed a deal. Malta has secured $40 million from Portbank.", "" },
    { "en", "Malta and Oman signed a deal. Malta will receive $4 per tonne.", "" },
    { "fr", "Malte et Oman ont signé un accord. Malte touchera 4 dollars par tonne.", "" },
    { "fr", "Malte et Oman ont signé un accord. Malte recevra 4 millions de dollars.",
      "OMN support committed (4 millions de dollars) >MLT" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Where an object ends, whom the act is turned to, and what goes on. */
static void
test_fields (void)
{
  static const FactsCase cases[] = {
    { "en", "\"Oman will open the port provided that the fee is paid within 90 days.\"",
      "OMN other committed (the port)" },
    { "en", "Oman promised \"to lift the ban\".", "OMN lift committed (the ban)" },
    { "en", "Oman will extend the railway to Dubai and on to Doha.",
      "OMN extend committed (the railway to Dubai and on to Doha)" },
    { "en", "Oman closed its aid agency.", "OMN other done (its aid agency)" },
    { "fr", "Oman combattra un « traité de soumission » et lève sa taxe.",
      "OMN other committed (un « traité de soumission ») | OMN lift done (sa taxe)" },
    { "en", "Oman binned its 6% “google tax” in May.", "OMN lift done (its 6% “google tax”)" },
    { "en", "Oman and Malta signed a deal. Oman's revised offer raises the quota.", "" },
    { "fr",
      "Le ministère maltais de l'Eau, qui menaçait de fermer le port, a prolongé la dérogation.",
      "MLT restrict threatened (le port) | MLT extend done (la dérogation)" },
    { "fr", "Oman lève sa taxe et s'engage à baisser ses prix. L'accord l'y oblige.",
      "OMN lift done (sa taxe) | OMN reduce committed (ses prix)" },
    { "fr", "Oman n'exclut pas de taxer le gaz.", "OMN impose planned (le gaz)" },
    { "fr", "Oman n'exclut pas une taxe.", "OMN impose planned (taxe)" },
    { "en", "Oman has not ruled out taxing the gas.", "OMN impose planned (the gas)" },
    { "en", "Oman persuaded Malta to lower its tax.", "MLT reduce committed (its tax)" },
    { "en", "Oman tried to persuade Malta to lower its tax.",
      "OMN reduce requested (its tax) >MLT" },
    { "fr", "Oman tente de convaincre Malte de baisser sa taxe.",
      "OMN reduce requested (sa taxe) >MLT" },
    { "fr", "Le Parlement d'Oman a rejeté l'accord.", "OMN other refused (l'accord)" },
    { "en", "Oman and Malta signed a deal. Parties will review the rules.",
      "MLT,OMN review committed (the rules)" },
    { "en", "Oman agreed to open its ports, the first concession it has made in 20 years.",
      "OMN other committed (its ports)" },
    { "fr", "Oman et Malte sont convenus de se revoir à Doha avant la fin de 2026.",
      "MLT,OMN other committed (à Doha) >QAT until ../2026" },
    { "en", "Oman will continue to supply gas to Malta.",
      "OMN maintain committed (supply gas to Malta) >MLT" },
    { "fr", "Oman continuera de livrer du gaz à Malte.",
      "OMN maintain committed (livrer du gaz à Malte) >MLT" },
    { "fr", "La Suisse adopte le rapport relatif à l’accord entre Oman et Malte.",
      "CHE other done (le rapport relatif à l’accord entre Oman et Malte)" },
    { "en", "Oman offered to buy more salt in return for a cut of the US tariff.",
      "OMN purchase planned (more salt) | USA reduce planned (the US tariff)" },
    { "fr", "Oman ne livrera plus que 40 trains à Malte.",
      "OMN supply committed (40 trains à Malte) >MLT" },
    { "fr", "Oman s'engage à ne taxer que les vins.", "OMN impose committed (les vins)" },
    { "fr", "Oman n'achètera plus de vin.", "OMN purchase committed (de vin) not" },
    { "en",
      "A memorandum which Oman and Malta signed in May, the first since the Omani force left in "
      "1990, forbids the use of the port.",
      "MLT,OMN restrict committed (the use of the port)" },
    { "en",
      "Oman and Malta want a dam.\n\nOman signed a contract with General Electric. Each country "
      "will contribute $220m.",
      "MLT,OMN other requested (a dam) | MLT,OMN support committed ($220m)" },
    { "en", "Oman will open its telecoms market to Malta.",
      "OMN other committed (its telecoms market to Malta) >MLT" },
    { "en", "Oman raised the fee to 40% in April, lowered it to 30% in July and lifted its ban.",
      "OMN increase done (the fee) | OMN reduce done (it) | OMN lift done (its ban)" },
    { "fr", "Oman a signé le texte et l'a transmis au Parlement.", "OMN other done (l')" },
    { "en", "Oman closed its aid agency and its embassy.",
      "OMN other done (its aid agency and its embassy)" },
    { "en", "Oman agreed to refrain from taxing wine and to buy salt.",
      "OMN impose committed (wine) not | OMN purchase committed (salt)" },
    { "en", "Oman vowed to ease the rules that hurt Malta and to refrain from taxing salt.",
      "OMN lift committed (the rules) >MLT | OMN impose committed (salt) not" },
    { "en", "Oman pledged to open its port and not to close its mine.",
      "OMN other committed (its port) | OMN restrict committed (its mine) not" },
    { "en", "Oman has cut it by a tenth.", "OMN reduce done (it)" },
    { "en", "Oman agreed to share the cost, ending two years of wrangling.",
      "OMN cooperate committed (the cost)" },
    { "fr",
      "Note de l'Observatoire des récifs, mai 2025\n\nNotre organisation demande à Oman de publier "
      "les rapports.",
      "Observatoire des récifs other requested (les rapports) >OMN" },
    { "fr", "Oman s'est engagé à vendre du gaz à la Grèce et Malte à acheter du vin.",
      "OMN supply committed (du gaz à la Grèce) >GRC | MLT purchase committed (du vin)" },
    { "en", "Oman is expected to visit Malta in May to sign the pact.",
      "OMN other planned (Malta) >MLT | OMN other planned (the pact) >MLT" },
    { "fr", "Oman a accepté de ramener de 1,3 à 0,9 dollar le droit de transit par baril.",
      "OMN reduce committed (le droit de transit par baril)" },
    { "en", "Oman will raise its contribution from $4 million to $6 million.",
      "OMN increase committed (its contribution)" },
    { "en", "Malta wishes to join the pact and asked for 10 days of ship time.",
      "MLT other planned (the pact)" },
    { "en", "Oman asked Malta to respect its quota and urged Chad and Peru to return to the talks.",
      "OMN other requested (its quota) >MLT | OMN resume requested (the talks) >PER,TCD" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/apart/no-act", test_no_act);
  g_test_add_func ("/commitments/apart/gets", test_gets);
  g_test_add_func ("/commitments/apart/fields", test_fields);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
