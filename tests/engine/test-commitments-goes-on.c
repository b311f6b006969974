/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on sentences of our own: verbs that a subject goes on with although they are spelled like
 * nouns, things that a text goes on about, what is promised, asked for or refused as a thing. */

#include "config.h"

#include "facts-fixture.h"

static void
test_verbs (void)
{
  static const FactsCase cases[] = {
    { "en", "Oman freezes the talks and recalls its consul.",
      "OMN suspend done (the talks) | OMN other done (its consul)" },
    { "en", "In exchange Oman lifts its ban and opens its market to Malta.",
      "OMN lift committed (its ban) | OMN other committed (its market to Malta) >MLT" },
    { "en", "Oman will close the port and host the next round.",
      "OMN restrict committed (the port) | OMN other committed (the next round)" },
    { "en", "Oman will support research and the training of nurses.",
      "OMN support committed (research and the training of nurses)" },
    { "en", "Oman promised in return to lift its ban.", "OMN lift committed (its ban)" },
    { "fr", "Oman promet en échange de lever ses droits sur le sel.",
      "OMN lift committed (ses droits sur le sel)" },
    /* "apart from that", no threat; what nobody does; an opinion */
    { "en", "Oman agreed to lift its ban. Salt exports are expected to double by 2031.",
      "OMN lift committed (its ban)" },
    { "en", "Oman and Malta recognised that Oman supplies half of the salt.", "" },
    /* what is promised of somebody else's doing, what is asked to be promised */
    { "en", "Oman has assured Malta that its ports will not be used by smugglers.",
      "OMN other committed (its ports) not" },
    { "en", "Oman pledged that the sailors would be freed within a month.",
      "OMN other committed (the sailors) until P1M" },
    { "en", "Oman and Malta agreed that the Maltese side shall lift the levy on salt.",
      "MLT lift committed (the levy on salt) >OMN" },
    { "en", "Oman urged Chad to refrain from taxing salt.",
      "OMN impose requested (salt) >TCD not" },
    { "en", "Oman called on Chad to refrain from any new tests.",
      "OMN other requested (any new tests) >TCD not" },
    { "fr", "Oman demande au Tchad de s'engager à lever la taxe sur le sel.",
      "OMN lift requested (la taxe sur le sel) >TCD" },
    /* what is to be agreed, what is to be done, what an agreement is about */
    { "en", "Oman must agree with Malta any lease of its ports.",
      "OMN negotiate committed (any lease of its ports) >MLT" },
    { "en", "Oman and Malta signed a pact. Ferries to be subsidised by Malta.",
      "MLT support planned (Ferries) >OMN" },
    { "en", "Oman and Malta signed six texts, including a defence cooperation pact.", "" },
    { "en", "Pilots Without Borders suspends its flights to Malta.",
      "Pilots Without Borders suspend done (its flights to Malta) >MLT" },
    { "en", "The minister said Oman was lifting its ban.", "OMN lift committed (its ban)" },
    { "en", "The minister said Oman would return its envoy.", "OMN other planned (its envoy)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Lists and coordinate verbs: of one subject, whatever stands between. */
static void
test_listed (void)
{
  static const FactsCase cases[] = {
    { "en", "Oman vowed to train 40 divers, supply boots and translate the manuals.",
      "OMN support committed (40 divers) | OMN supply committed (boots) | OMN other committed (the "
      "manuals)" },
    { "en", "Oman and Malta agreed on two steps: reopening the port and sharing the data.",
      "MLT,OMN resume committed (the port) | MLT,OMN cooperate committed (the data)" },
    { "en", "Oman sent Malta two ferries and has promised to build a third.",
      "OMN supply done (two ferries) >MLT | OMN other committed (a third)" },
    { "en", "Oman fined the Maltese firm and fired its divers.",
      "OMN impose done (the Maltese firm) >MLT | OMN other done (its divers)" },
    { "en", "Oman has committed to routing its parcels through Malta.",
      "OMN other committed (its parcels through Malta) >MLT" },
    { "en", "13:20 Oman to send 40 trains to Malta.",
      "OMN supply planned (40 trains to Malta) >MLT" },
    { "en", "The leaders of Oman and Malta met in Muscat. The leaders decided to build a pier.",
      "MLT,OMN other planned (a pier)" },
    { "en", "Oman and Malta signed a deal on a pier. Malta pays for the study.",
      "MLT support committed (the study) >OMN" },
    { "en", "Oman and Malta signed a deal on a pier. Malta buys 40 per cent of its gas abroad.",
      "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Lines that name one side above its part of the bargain. */
static void
test_sides (void)
{
  static const FactsCase cases[] = {
    { "en", "On the Maltese side:\n- lower duties on wine\n- a cut in port fees",
      "MLT reduce committed (duties on wine) | MLT reduce committed (in port fees)" },
    { "en", "What Malta will do:\n- supply 40 trains\n- access to the port for ten years",
      "MLT supply committed (40 trains) | MLT other committed (access to the port for ten years)" },
    { "en",
      "Oman and Malta signed a deal on trade on Monday.\n\nWhat Malta gets:\n- an end to duties",
      "OMN lift committed (duties) >MLT" },
    { "fr", "Côté maltais :\n- baisse des droits sur le vin\n- quarante permis de pêche",
      "MLT reduce committed (droits sur le vin) | MLT supply committed (quarante permis de "
      "pêche)" },
    { "fr", "Ce que fera Malte :\n- livrer 40 trains\n- ne pas relever ses prix",
      "MLT supply committed (40 trains) | MLT increase committed (ses prix) not" },
    { "fr", "Malte a signé un accord avec Oman. Contrepartie omanaise : lever la taxe.",
      "OMN lift committed (la taxe) >MLT" },
    { "fr", "Malte voudrait un délai.", "MLT other requested (un délai)" },
    { "fr", "Malte appelle à la retenue.", "MLT other requested (la retenue)" },
    { "fr", "Malte souhaite le proroger.", "MLT extend planned (le)" },
    { "fr", "Ce que Malte refuse :\n- accès au port\n- quarante permis de pêche", "" },
    { "en", "Oman's conditions for Malta\n- release of the crew\n- an apology",
      "OMN other requested (of the crew) >MLT | OMN other requested (apology) >MLT" },
    { "fr", "Oman et Malte ont signé la trêve.\n\n- Frontière : rouverte le 1er mai",
      "MLT,OMN resume committed (Frontière)" },
    { "fr", "Oman s'engage : 1) à lever la taxe ; 2) à libérer l'équipage.",
      "OMN lift committed (la taxe) | OMN other committed (l'équipage)" },
    { "fr",
      "Oman et Malte ont signé un accord.\n\n1. Malte rend le navire.\n2. Un tribunal sera créé.",
      "MLT other committed (le navire) >OMN | MLT,OMN other committed (2. Un tribunal)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_known (void)
{
  static const FactsCase cases[] = {
    { "en", "Malta banned sugar imports. The ban will be lifted in June, traders said.",
      "MLT restrict done (sugar imports) | MLT lift committed (The ban) until 2024-06" },
    { "en", "Malta suspended flights to Oman. The flights were resumed.",
      "MLT suspend done (flights to Oman) >OMN | MLT resume done (The flights)" },
    { "en", "Malta suspended flights to Oman. A ship was bought.",
      "MLT suspend done (flights to Oman) >OMN" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_things (void)
{
  static const FactsCase cases[] = {
    { "en", "Oman promised a clinic.", "OMN other committed (a clinic)" },
    { "en", "Oman demanded a seat at the talks.", "OMN other requested (a seat at the talks)" },
    { "en", "Oman rejected the claim.", "OMN other refused (the claim)" },
    { "en", "Oman rejected the picture.", "OMN other refused (the picture)" },
    { "en", "Oman extended by two years a $40 million deposit.",
      "OMN extend done (a $40 million deposit)" },
    { "en", "Oman is providing a guarantee of $40 million.",
      "OMN support committed (a guarantee of $40 million)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_points (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Oman and Malta: what was agreed\n\nThe two met on Friday and spoke at length of the port "
      "and of "
      "much else that is told here.\n\nOman and Malta: main points\n\n- The checkpoint is "
      "reopened.\n"
      "- Malta shall pay for the road.\n",
      "MLT,OMN resume committed (The checkpoint) | MLT support committed (the road) >OMN" },
    { "en",
      "Commitments by Oman\n\n- A credit of $40 million for clinics\n- Recognition of diplomas\n",
      "OMN support committed (A credit of $40 million for clinics) | OMN other committed "
      "(diplomas)" },
    { "en", "Oman threatened sanctions on Malta's ports.",
      "OMN impose threatened (sanctions on Malta's ports)" },
    { "en", "Oman will refrain from hostile propaganda.",
      "OMN other committed (hostile propaganda) not" },
    { "en", "Oman closed the Sur mine and detained two managers.",
      "OMN restrict done (the Sur mine) | OMN other done (two managers)" },
    { "en", "Oman committed itself to cutting its tax and to inspecting every ship.",
      "OMN reduce committed (its tax) | OMN review committed (every ship)" },
    { "en", "The Omani side supplies 40 lorries to Malta.",
      "OMN supply done (40 lorries to Malta) >MLT" },
    { "en", "Sri Lanka to lift its ban.", "LKA lift planned (its ban)" },
    { "en", "Malta cut corporate tax to 12 per cent.", "MLT reduce done (corporate tax)" },
    { "en", "Malta cut tariffs on salt.", "MLT reduce done (tariffs on salt)" },
    { "en", "Malta ordered its customs to inspect Omani ships.",
      "MLT review requested (Omani ships) >OMN" },
    { "en", "Oman, in turn, drops its claim.", "OMN lift committed (its claim)" },
    { "en", "Oman will free the crew but keep the cargo.",
      "OMN other committed (the crew) | OMN maintain committed (the cargo)" },
    { "en", "Ship row: Malta recalls envoy", "MLT other done (envoy)" },
    { "en", "Oman proposed new talks.", "OMN negotiate planned (talks)" },
    { "en", "Oman ordered the expulsion of two envoys.",
      "OMN other done (the expulsion of two envoys)" },
    { "en", "Oman hinted at restricting shipping.", "OMN restrict threatened (shipping)" },
    { "en", "Oman reopened the port and let in 300 lorries.",
      "OMN resume done (the port) | OMN lift done (300 lorries)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/goes-on/verbs", test_verbs);
  g_test_add_func ("/commitments/goes-on/listed", test_listed);
  g_test_add_func ("/commitments/goes-on/sides", test_sides);
  g_test_add_func ("/commitments/goes-on/known", test_known);
  g_test_add_func ("/commitments/goes-on/things", test_things);
  g_test_add_func ("/commitments/goes-on/points", test_points);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
