/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on sentences of our own: forms of verbs, what happens to a tariff by itself, things that are
 * asked for, refusals without an object, who speaks, what no act is. */

#include "config.h"

#include "facts-fixture.h"

static void
check (const FactsCase *cases, gsize n)
{
  facts_check (cases, n, ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_verbs (void)
{
  static const FactsCase cases[] = {
    { "en", "Nairobi cut its levy on Malian salt.",
      "KEN reduce done (its levy on Malian salt) >MLI" },
    { "en", "Kenya shall complete a pipeline to the coast.",
      "KEN other committed (a pipeline to the coast)" },
    { "en", "Kenya would import two million tonnes of Malian salt.",
      "KEN purchase planned (two million tonnes of Malian salt) >MLI" },
    { "en", "Kenya will in turn lower its levy on Malian salt.",
      "KEN reduce committed (its levy on Malian salt) >MLI" },
    { "fr", "Le Kenya prend en charge 60 % du coût.", "KEN support done (60 % du coût)" },
    { "en", "Kenya has offered in exchange to cut its levy.", "KEN reduce planned (its levy)" },
    { "fr", "Le Kenya avait refusé en novembre une offre semblable.",
      "KEN other refused (une offre semblable)" },
    { "fr", "Le Kenya s'est engagé à publier ses comptes tous les deux ans.",
      "KEN other committed (ses comptes)" },
    { "en", "Kenya might import Malian salt.", "" },
    { "fr", "Le Kenya devra publier ses comptes.", "KEN other committed (ses comptes)" },
    { "en", "Kenya will halve its tax and phase it out by 2031.",
      "KEN reduce committed (its tax) | KEN lift committed (it) until ../2031" },
    { "en", "Peru has pledged never to re-export the radars.",
      "PER supply committed (the radars) not" },
    { "en", "Oman bought from Malta, which in 2014 lifted a ban on drones.",
      "MLT lift done (a ban on drones)" },
    { "en", "Malta shut a port, suspending imports of Kenyan tea.",
      "MLT restrict done (a port) | MLT suspend done (imports of Kenyan tea) >KEN" },
    { "en", "Kenya agreed to lift its ban, and Uganda to release the lorries.",
      "KEN lift committed (its ban) | UGA other committed (the lorries)" },
    { "fr", "Le Togo accepte de lever sa taxe, le Mali de rouvrir la route.",
      "TGO lift committed (sa taxe) | MLI resume committed (la route)" },
    { "fr", "Un protocole de 2003, que la Bolivie a suspendu en juin, reste sans effet.",
      "BOL suspend done (Un protocole de 2003)" },
    { "en", "The tariffs Mexico imposed on steel in 2018 hurt.", "MEX impose done (The tariffs)" },
    { "en", "Oman will take 12 second-hand helicopters.",
      "OMN purchase committed (12 second-hand helicopters)" },
    { "fr", "Le Togo, lui, s'est retiré du projet.", "TGO repeal done (du projet)" },
    { "fr", "Le Togo procédera à la livraison de dix drones au Mali.",
      "TGO supply committed (la livraison de dix drones au Mali) >MLI" },
    { "en", "Kenya agreed to make cuts to its tax.", "KEN reduce committed (its tax)" },
    { "en", "On Friday the Kenyan president signed a decree lifting the ban on Malian salt.",
      "KEN lift done (the ban on Malian salt) >MLI" },
    { "en", "Kenya did, however, lower its duty on salt.", "KEN reduce done (its duty on salt)" },
    { "en", "Kenya has conceded nothing on dairy.", "" },
    { "en", "Kenya has warned it would close its port.", "KEN restrict threatened (its port)" },
    { "fr", "Il revient à Bamako de lever la taxe et à Lomé de rouvrir la route.",
      "MLI lift committed (la taxe) >TGO | TGO resume committed (la route)" },
    { "fr", "Le Kenya maintient la taxe. Le Togo la supprimera.",
      "KEN maintain done (la taxe) | TGO lift committed (la)" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_itself (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Kenya and Malta signed a pact. The levy on Maltese wine will fall from 40 to 10 per cent.",
      "KEN reduce committed (The levy on Maltese wine) >MLT" },
    { "fr", "Les droits maliens sur le sel, de 50 % aujourd'hui, disparaîtront.",
      "MLI lift committed (Les droits maliens sur le sel)" },
    { "fr", "Le Kenya et Malte ont signé un pacte. Les exportations maltaises seront exonérées.",
      "KEN lift committed (Les exportations maltaises) >MLT" },
    { "en", "If it passes, tariffs on rice would drop to zero.", "" },
    { "en", "Exports of rice will fall from 40 to 10 million tonnes.", "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_asked (void)
{
  static const FactsCase cases[] = {
    { "en", "Malta asks Kenya for duty-free quotas of 40,000 tonnes.",
      "MLT other requested (duty-free quotas of 40,000 tonnes) >KEN" },
    { "fr", "Le Togo réclame au Mali des réparations.",
      "TGO other requested (des réparations) >MLI" },
    { "en", "The premier called the ruling a mistake.", "" },
    { "en", "Malta wants ministers to reopen the port.", "MLT resume requested (the port)" },
    { "fr", "Le Mali devait rendre les archives. Bamako s'y refuse.", "MLI other refused" },
    { "en", "Kenya was invited to join. Nairobi refused.", "KEN other refused" },
    { "en", "The accord allows millers to dispense with blending.", "" },
    { "en", "It supports close to 20,000 jobs in Malta.", "" },
    { "fr", "Les États-Unis évaluent à 15 milliards de dollars les aides.", "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_speakers (void)
{
  static const FactsCase cases[] = {
    { "en", "\"We will lift the ban,\" Kenya's mining minister said.",
      "KEN lift committed (the ban)" },
    { "fr", "« Nous lèverons l'embargo », a dit Bamako.", "MLI lift committed (l'embargo)" },
    { "fr", "« Nous lèverons l'embargo », a déclaré le ministre des Mines du Kenya.",
      "KEN lift committed (l'embargo)" },
    { "en", "The Kenyan ministry said Monday it would lift the ban.",
      "KEN lift planned (the ban)" },
    { "en", "Chief Zoltan Imre threatened to block the visit.",
      "Zoltan Imre restrict threatened (the visit)" },
    { "fr", "Le Tessin, qui emploie des Italiens, avait bloqué les versements.",
      "CHE suspend done (les versements)" },
    { "fr", "Vorlan, qui emploie des Italiens, avait bloqué les versements.",
      "Vorlan suspend done (les versements)" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Told from the side of whoever gains by it. */
static void
test_gained (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Mali se verra accorder un prêt de 200 millions de dollars par le Kenya.",
      "KEN support committed (un prêt de 200 millions de dollars) >MLI" },
    { "fr", "Le Mali s'est vu accorder un prêt de 200 millions de dollars.", "" },
    { "en", "Mali was granted a $200 million loan by Kenya.",
      "KEN support done (a $200 million loan) >MLI" },
    { "en", "The loan was granted by Kenya.", "KEN support done (The loan)" },
    { "fr", "Bamako a obtenu de Nairobi la levée d'une taxe.", "KEN lift committed (une taxe)" },
    { "en", "Bamako won from Nairobi the lifting of a tax.", "KEN lift committed (a tax)" },
    { "fr", "Bamako a obtenu que Nairobi lève une taxe.", "KEN lift committed (une taxe)" },
    { "fr", "Bamako a obtenu une aide.", "" },
    { "en", "Bamako has secured a loan of $20 million from Kenya.",
      "KEN support committed (a loan of $20 million) >MLI" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Who acts that no subject names: owners, promisers, imitators, the other side. */
static void
test_others (void)
{
  static const FactsCase cases[] = {
    { "fr", "La compagnie publique malienne Vorlan livrera du sel au Togo.",
      "MLI supply committed (du sel au Togo) >TGO" },
    { "en", "The Malian state company Vorlan will supply salt to Togo.",
      "MLI supply committed (salt to Togo) >TGO" },
    { "en", "Vorlan will supply salt to Togo. Vorlan, the Malian state miner, is short of cash.",
      "MLI supply committed (salt to Togo) >TGO" },
    { "fr", "Le groupe malien Vorlan livrera du sel au Togo.",
      "Vorlan supply committed (du sel au Togo) >TGO" },
    { "fr", "La taxe sur le sel sera levée en juin 2027, a promis Bamako.",
      "MLI lift committed (La taxe sur le sel) until 2027-06" },
    { "fr", "Les taxes maliennes sur le sel, qui s'élèvent à 5 %, seront supprimées.",
      "MLI lift committed (Les taxes maliennes sur le sel)" },
    { "fr", "L'embargo maltais, décrété en 2014, a été levé.",
      "MLT impose done (L'embargo maltais) | MLT lift done (L'embargo maltais)" },
    { "en", "Maltese duties on salt, which now stand at 5%, will be scrapped.",
      "MLT lift committed (Maltese duties on salt)" },
    { "en", "Tariffs on salt will be cut by June 2027, Mali has promised.",
      "MLI reduce committed (Tariffs on salt) until ../2027-06" },
    { "fr", "Le Mali a levé sa taxe ; le Togo en a fait autant.",
      "MLI lift done (sa taxe) | TGO lift done" },
    { "en", "Mali lifted its levy. Togo followed suit.",
      "MLI lift done (its levy) | TGO lift done" },
    { "en", "Togo followed suit.", "" },
    { "fr",
      "Le Mali et le Togo ont signé un pacte. Le Mali rouvrira sa frontière. Sa taxe sera levée en "
      "échange.",
      "MLI resume committed (sa frontière) >TGO | MLI lift committed (Sa taxe) >TGO" },
    { "fr",
      "Le Mali et le Togo ont signé un pacte. Le Mali rouvrira sa frontière. Les sanctions seront "
      "levées en échange.",
      "MLI resume committed (sa frontière) >TGO | TGO lift committed (Les sanctions) >MLI" },
    { "fr",
      "Le Mali et le Togo se parlent ; le premier livrera du sel, le second ouvrira son marché.",
      "MLI supply committed (du sel) | TGO other committed (son marché)" },
    { "fr", "Engagements du Mali :\n- réduire ses aides ;\n- libérer dix marins.",
      "MLI reduce committed (ses aides) | MLI other committed (dix marins)" },
    { "fr", "Le Mali a demandé des excuses à Lomé.",
      "MLI other requested (des excuses à Lomé) >TGO" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Acts joined to one another, and acts as nouns. */
static void
test_lists (void)
{
  static const FactsCase cases[] = {
    /* items that begin with whom it is asked of */
    { "fr",
      "L'ONG Terre Vive demande :\n– aux trois gouvernements de suspendre leurs ventes ;\n"
      "– à la France et à l'Italie de lever leur embargo.",
      "Terre Vive suspend requested (leurs ventes) | "
      "Terre Vive lift requested (leur embargo) >FRA,ITA" },
    { "fr",
      "Aux termes du protocole, le Niger :\n• supprimera sa taxe sur le bétail ;\n• paiera le "
      "pont.",
      "NER lift committed (sa taxe sur le bétail) | NER other committed (le pont)" },
    { "fr", "Obligations du Niger : supprimer sa taxe sur le bétail.",
      "NER lift committed (sa taxe sur le bétail)" },
    { "fr",
      "L'accord conclu lundi entre le Mali et le Togo prévoit la reprise des vols, la réouverture "
      "des ambassades "
      "et la levée des sanctions.",
      "MLI,TGO resume planned (vols) | MLI,TGO resume planned (ambassades) | MLI,TGO lift planned "
      "(sanctions)" },
    { "en", "Mali aims to build two dams by 2040 and Togo to reach 50 gigawatts by 2030.",
      "MLI other planned (two dams) >TGO until ../2040 | TGO other planned (50 gigawatts) until "
      "../2030" },
    { "fr",
      "Le Mali et le Togo ont signé. Ils créent un comité, composé de dix membres, lequel traitera "
      "de la restitution des biens.",
      "MLI,TGO other committed (un comité)" },
    { "en", "Mali will build and deliver 48 boats to Togo.",
      "MLI other committed (48 boats to Togo) >TGO | MLI supply committed (48 boats to Togo) "
      ">TGO" },
    { "fr", "Le Mali et le Togo s'entendent sur la reprise des vols.",
      "MLI,TGO resume committed (vols)" },
    { "en", "Mali's scrapping of its duties on salt took a week.",
      "MLI lift done (its duties on salt)" },
    { "fr", "La levée par le Mali des sanctions a pris une semaine.", "MLI lift done (sanctions)" },
    { "fr", "Le Togo et le Mali ont signé hier un accord qui supprime les droits sur le sel.",
      "MLI,TGO lift committed (les droits sur le sel)" },
    { "fr", "Le Mali s'engage à avancer son pic et à plafonner à 30 navires sa flotte.",
      "MLI other committed (son pic) | MLI cap committed (à 30 navires sa flotte)" },
    { "fr", "Les contrôles que Bamako avait décrétés viennent d'être suspendus.",
      "MLI impose done (Les contrôles) | MLI suspend done (Les contrôles)" },
    { "fr", "Les deux Parties instituent un Haut Conseil. Le Mali et le Togo ont signé un accord.",
      "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Who acts: states, their parts, and others. */
static void
test_actors (void)
{
  static const FactsCase cases[] = {
    { "en", "Mali, which wants to be self-sufficient by 2014, capped the weight of each calf.",
      "MLI cap done (the weight of each calf)" },
    { "en", "The Malian Cattle Association asked Lomé to lift the ban.",
      "Malian Cattle Association lift requested (the ban) >TGO" },
    { "fr", "Les rebelles ont accepté de lever le blocus.", "rebelles lift committed (le blocus)" },
    { "fr", "Les opposants, eux, demandent l'abandon du projet.",
      "opposants repeal requested (projet)" },
    { "en", "Paris sold arms to Mali, which lifted a ban.", "MLI lift done (a ban)" },
    { "en", "Mali itself suspended its shipments.", "MLI suspend done (its shipments)" },
    { "fr", "« Nous gèlerons ces fonds », menace le ministre malien des Finances.",
      "MLI suspend threatened (ces fonds)" },
    { "en", "Mali was promised $300 million by Kenya.",
      "KEN support committed ($300 million) >MLI" },
    { "fr", "La Partie malienne met à disposition deux dragues.",
      "MLI supply committed (deux dragues)" },
    { "fr", "Le Mali, lui, s'est engagé, lui, à ne plus expulser les pêcheurs.",
      "MLI other committed (les pêcheurs) not" },
    { "fr", "Les Pays-Bas ont aidé le Mali. Ils fourniront seize navires.",
      "NLD supply committed (seize navires)" },
    { "en", "Aid goes to Mali, which caps its output at 30 gigawatts.",
      "MLI cap done (its output at 30 gigawatts)" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* What the word of modality makes of an act. */
static void
test_governors (void)
{
  static const FactsCase cases[] = {
    { "en", "Mali recalled that Togo had suspended flights.", "TGO suspend done (flights)" },
    { "en", "The minister said Mali told Togo it was pausing the talks on fish.",
      "MLI suspend committed (the talks on fish)" },
    { "en", "Mali does not want to lift its ban on hormone treated beef.",
      "MLI lift refused (its ban on hormone treated beef)" },
    { "en", "Mali still refuses to lift the ban.", "MLI lift refused (the ban)" },
    { "en", "Mali asked Togo for negotiations.", "MLI negotiate requested (negotiations) >TGO" },
    { "en", "Mali called the talks with Togo a success.", "" },
    { "en", "Nothing in the accord obliges Mali to take in more boats.", "" },
    { "fr", "Le Mali exige du Togo qu'il retire ses soldats.",
      "MLI other requested (ses soldats) >TGO" },
    { "en", "In return Mali pays $408 million.", "MLI support committed ($408 million)" },
    { "en", "Mali threatened Togo with tariffs on salt.",
      "MLI impose threatened (tariffs on salt) >TGO" },
    { "fr", "Le Mali menaçait le Togo de nouvelles sanctions.",
      "MLI impose threatened (nouvelles sanctions) >TGO" },
    { "en", "Mali announced that the curbs on salt would be suspended for a year.",
      "MLI suspend planned (the curbs on salt) until P1Y" },
    { "fr", "Le ministre malien a confirmé que la taxe serait levée.",
      "MLI lift planned (la taxe)" },
    { "en", "Mali is also to provide $3 million to Togo.",
      "MLI support committed ($3 million to Togo) >TGO" },
    { "fr", "L'aide promise par le Mali au Togo sera versée en 2027.",
      "MLI support committed (L'aide promise par le Mali au Togo) >TGO until 2027" },
    { "en", "The IMF requires Mali to cut its debt.", "IMF reduce requested (its debt) >MLI" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* What a verb means with its object. */
static void
test_senses (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Mali a remis à décembre sa décision.", "MLI postpone done (sa décision)" },
    { "en", "Mali buys the stake of Vorlan.", "MLI purchase done (the stake of Vorlan)" },
    { "en", "Mali resumes pumping through the line.",
      "MLI resume done (pumping through the line)" },
    { "en", "Mali is to open a $1.6 billion factory.",
      "MLI other committed (a $1.6 billion factory)" },
    { "en", "Mali will put $40 million into its ports.",
      "MLI invest committed ($40 million into its ports)" },
    /* a plain present that may be a noun, behind a list that its clause opens with */
    { "en", "Mali, Togo and Chad drop their claims.", "MLI,TCD,TGO lift done (their claims)" },
    { "en", "Mali and Togo trade talks failed.", "" },
    { "en", "Mali and Togo seal labour pact.", "" },
    { "en", "Mali tipped in $5 million.", "MLI support done ($5 million)" },
    { "en", "Mali will kick off talks on salt.", "MLI negotiate committed (on salt)" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
add (void)
{
  g_test_add_func ("/commitments/lists", test_lists);
  g_test_add_func ("/commitments/actors", test_actors);
  g_test_add_func ("/commitments/governors", test_governors);
  g_test_add_func ("/commitments/senses", test_senses);
  g_test_add_func ("/commitments/gained", test_gained);
  g_test_add_func ("/commitments/others", test_others);
  g_test_add_func ("/commitments/verbs", test_verbs);
  g_test_add_func ("/commitments/itself", test_itself);
  g_test_add_func ("/commitments/requests", test_asked);
  g_test_add_func ("/commitments/speakers", test_speakers);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
