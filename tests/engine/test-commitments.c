/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on sentences of our own: modality words, finite verbs, nouns of acts, coordination,
 * negation, deadlines, and what is no act. */

#include "config.h"

#include "facts-fixture.h"

static void
test_fr (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Chili s'est engagé à réduire ses droits sur le blé péruvien d'ici à 2026.",
      "CHL reduce committed (ses droits sur le blé péruvien) >PER until ../2026" },
    { "fr", "La Turquie accepte de lever son embargo et de rouvrir ses ports.",
      "TUR lift committed (son embargo) | TUR resume committed (ses ports)" },
    { "fr", "Accra a suspendu ses exportations de bauxite.",
      "GHA suspend done (ses exportations de bauxite)" },
    { "fr", "Oslo achètera douze frégates.", "NOR purchase committed (douze frégates)" },
    { "fr", "L'Inde menace d'imposer des quotas sur le thé kényan.",
      "IND impose threatened (des quotas sur le thé kényan) >KEN" },
    { "fr", "Le Mexique refuse de prolonger la trêve.", "MEX extend refused (la trêve)" },
    { "fr", "Dakar demande à Rabat de lever ses restrictions.",
      "SEN lift requested (ses restrictions) >MAR" },
    { "fr", "Le Vietnam promet de ne pas dévaluer sa monnaie.",
      "VNM other committed (sa monnaie) not" },
    { "fr", "Le Canada a annoncé un relèvement de ses droits de douane.",
      "CAN increase planned (ses droits de douane)" },
    { "fr", "La décision de Bakou de restreindre ses exportations inquiète.",
      "AZE restrict done (ses exportations)" },
    { "fr", "Lima renforcera ses contrôles et ses achats de gaz.",
      "PER restrict committed (ses contrôles et ses achats de gaz)" },
    { "fr", "La Suisse exige que l'Italie ouvre son marché.",
      "CHE other requested (son marché) >ITA" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_en (void)
{
  static const FactsCase cases[] = {
    { "en", "Chile has pledged to cut its duties on Peruvian wheat by 2026.",
      "CHL reduce committed (its duties on Peruvian wheat) >PER until ../2026" },
    { "en", "Turkey agreed to lift its embargo and reopen its ports.",
      "TUR lift committed (its embargo) | TUR resume committed (its ports)" },
    { "en", "Accra has suspended its bauxite exports.", "GHA suspend done (its bauxite exports)" },
    { "en", "Norway will buy twelve frigates.", "NOR purchase committed (twelve frigates)" },
    { "en", "India threatened to impose quotas on Kenyan tea.",
      "IND impose threatened (quotas on Kenyan tea) >KEN" },
    { "en", "Mexico refuses to extend the truce.", "MEX extend refused (the truce)" },
    { "en", "Dakar asked Rabat to lift its restrictions.",
      "SEN lift requested (its restrictions) >MAR" },
    { "en", "Vietnam undertakes not to devalue its currency.",
      "VNM other committed (its currency) not" },
    { "en", "Canada shall refrain from imposing new quotas.",
      "CAN impose committed (new quotas) not" },
    { "en", "Azerbaijan's decision to restrict its exports caused alarm.",
      "AZE restrict done (its exports)" },
    { "en", "Kenya will not raise its levy on tourists.",
      "KEN increase committed (its levy on tourists) not" },
    { "en", "Brazil plans to invest $2 billion in Angola within two years.",
      "BRA invest planned ($2 billion in Angola) >AGO until P2Y" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_lists (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Under the pact, Latvia will:\n- Abolish its levy on Moldovan wine;\n- Refrain from "
      "subsidising "
      "exports;\n- Buy 40 trams from Serbia by the end of 2027.",
      "LVA lift committed (its levy on Moldovan wine) >MDA | LVA support committed (exports) not | "
      "LVA "
      "purchase committed (40 trams from Serbia) >SRB until ../2027" },
    { "en", "PLEDGES BY GHANA\n• Removing the ban on Togolese salt\n• Funding two clinics",
      "GHA lift committed (the ban on Togolese salt) >TGO | GHA support committed (two clinics)" },
    { "fr",
      "La Lettonie :\n- abolira sa taxe sur le vin moldave ;\n- achètera 40 tramways d'ici à 2027.",
      "LVA lift committed (sa taxe sur le vin moldave) >MDA | LVA purchase committed (40 tramways) "
      "until ../2027" },
    { "en",
      "Peru and Mali shall:\n(a) notify each other of floods;\n(b) review the pact every year.",
      "MLI,PER other committed (each other of floods) | MLI,PER review committed (the pact every "
      "year)" },
    { "fr", "Norvège : baisse de 20 % de ses quotas d'ici à 2030.",
      "NOR reduce committed (20 % de ses quotas) until ../2030" },
    { "fr",
      "Riga et Oslo sont convenues :\n• de négocier un accord ;\n• de ne tolérer aucune milice.",
      "LVA,NOR negotiate committed (un accord) | LVA,NOR other committed (aucune milice) not" },
    { "fr",
      "Les engagements du Ghana\n• Levée de l'embargo sur le sel togolais\n• Financement de deux "
      "cliniques",
      "GHA lift committed (l'embargo sur le sel togolais) >TGO | GHA support committed (deux "
      "cliniques)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* The passive, verbs no lexicon has, what hangs on "promised that". */
static void
test_forms (void)
{
  static const FactsCase cases[] = {
    { "en", "Curbs on Moldovan wine will be lifted by Latvia.",
      "LVA lift committed (Curbs on Moldovan wine) >MDA" },
    { "en", "Peruvian duties on wheat will be cut.",
      "PER reduce committed (Peruvian duties on wheat)" },
    { "fr", "L'embargo sur le vin moldave sera levé par Riga.",
      "LVA lift committed (L'embargo sur le vin moldave) >MDA" },
    { "en", "Kenya will admit up to 300 Malawian nurses a year.",
      "KEN other committed (up to 300 Malawian nurses a year) >MWI" },
    { "fr", "Le Kenya hébergera 300 infirmières malawites.",
      "KEN other committed (300 infirmières malawites) >MWI" },
    { "en", "Norway warned that it would close its ports to Russian trawlers.",
      "NOR restrict threatened (its ports to Russian trawlers) >RUS" },
    { "fr", "Oslo a averti qu'il suspendrait la trêve.", "NOR suspend threatened (la trêve)" },
    { "en", "Oman promised that it would reopen the border.", "OMN resume committed (the border)" },
    { "en", "Peru lost. Ghana said it would suspend the levy.", "GHA suspend planned (the levy)" },
    { "en", "Peru and Mali signed a pact and agreed to raise their quotas.",
      "MLI,PER increase committed (their quotas)" },
    { "en", "Japan will open two clinics in Fiji, appoint an envoy and name a bridge.",
      "JPN other committed (two clinics in Fiji) >FJI | JPN other committed (an envoy) | JPN other "
      "committed (a bridge)" },
    { "en", "Peru frees sailors; Chile to ease its salt curbs",
      "PER other done (sailors) | CHL lift planned (its salt curbs)" },
    { "en", "Denmark has ruled out sending ships to Oman.",
      "DNK other refused (ships to Oman) >OMN" },
    { "fr", "Lima s'est engagé à payer un prix majoré et à régler ses arriérés avant fin juin.",
      "PER other committed (un prix majoré) | PER other committed (ses arriérés) "
      "until ../2024-06" },
    { "en", "Colombo not to host ships of Oman", "LKA other planned (ships of Oman) >OMN not" },
    { "fr", "La Suède, qui a rétabli ses contrôles, se tait.", "SWE impose done (ses contrôles)" },
    { "en", "Kenya pledged $40 million for the dam.",
      "KEN support committed ($40 million for the dam)" },
    { "fr", "Séoul a promis 40 millions d'euros pour le barrage.",
      "KOR support committed (40 millions d'euros pour le barrage)" },
    { "en", "Chile will take up to ten weeks to review the duties on Peruvian wine.",
      "CHL review committed (the duties on Peruvian wine) >PER until P10W" },
    { "fr", "Oslo et Riga ont ouvert des négociations.",
      "LVA,NOR negotiate done (des négociations)" },
    { "fr", "Accra a, pour sa part, supprimé ses droits.", "GHA lift done (ses droits)" },
    { "en", "Mali has expelled four envoys of Togo.", "MLI other done (four envoys of Togo) >TGO" },
    { "en", "Japan will provide $40 million for the dam.",
      "JPN support committed ($40 million for the dam)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Where an object ends, and which date is a deadline. */
static void
test_objects (void)
{
  static const FactsCase cases[] = {
    { "en", "Turkey agreed to accept Greek olive oil certificates.",
      "TUR other committed (Greek olive oil certificates) >GRC" },
    { "en", "Iceland pledged to keep its fish tracking rules until December 2026.",
      "ISL maintain committed (its fish tracking rules) until ../2026-12" },
    { "fr", "Rabat suspendra ses vols de nuit et les limitera dans le nord.",
      "MAR suspend committed (ses vols de nuit)" },
    { "fr", "Accra a suspendu le 8 mars ses exportations de sel.",
      "GHA suspend done (ses exportations de sel)" },
    { "en", "Jordan will lift its embargo after a nine-year dispute.",
      "JOR lift committed (its embargo)" },
    { "fr", "Lima renoncera à la surtaxe instaurée en 2021.",
      "PER lift committed (à la surtaxe instaurée)" },
    { "en", "Samoa and Fiji have given themselves three years to negotiate a treaty.",
      "FJI,WSM negotiate committed (a treaty) until P3Y" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Who stands for a state. */
static void
test_states (void)
{
  static const FactsCase cases[] = {
    { "en", "USAID suspended its grants to Malawi.",
      "USA suspend done (its grants to Malawi) >MWI" },
    { "fr", "La Nasa a suspendu ses livraisons au Japon.",
      "USA suspend done (ses livraisons au Japon) >JPN" },
    { "fr",
      "Le ministre irlandais Paul Okafor, dont le gouvernement veut relever la taxe de 4 à 8 %, "
      "est "
      "arrivé.",
      "IRL increase planned (la taxe)" },
    { "en", "It fell to a leader who last year asked Lima to call home its soldiers.", "" },
    { "en",
      "Peru met Chile. Peru's growers are glad. India waits, although the Government has promised "
      "to raise the quota by May.",
      "PER increase committed (the quota) until ../2025-05" },
    { "en",
      "Japan and Peru met. \"A first step,\" said trade minister Ken Ito in Japan. He refused to "
      "lift the duty.",
      "JPN lift refused (the duty)" },
    { "en", "Chile signed a trade deal with Peru. It has promised to cut its duties.",
      "CHL reduce committed (its duties) >PER" },
    { "en", "Europe threatens to impose duties on steel.",
      "EU impose threatened (duties on steel)" },
    { "fr", "L'Europe menace d'imposer des droits sur l'acier.",
      "EU impose threatened (des droits sur l'acier)" },
    { "fr", "Les ventes vers l'Europe menacent de baisser.", "" },
    { "en", "The Kenyan state will buy six ferries.", "KEN purchase committed (six ferries)" },
    { "fr", "Séoul demande à Tokyo de retirer ses soldats de l'île.",
      "KOR other requested (ses soldats de l'île) >JPN" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* What is promised, asked and laid down. */
static void
test_promises (void)
{
  static const FactsCase cases[] = {
    { "en",
      "The treaty between Malta and Peru was signed on Monday. Once in force, it will limit "
      "the tax to 15 per cent.",
      "MLT,PER cap committed (the tax)" },
    { "en", "Kenya and Chad signed a trade treaty on Monday. Import duties are abolished for tea.",
      "KEN,TCD lift committed (Import duties)" },
    { "fr",
      "Le Kenya et le Tchad ont signé lundi un traité de commerce. Les droits de douane sont "
      "supprimés pour le thé.",
      "KEN,TCD lift committed (Les droits de douane)" },
    { "fr", "Les droits de douane sont supprimés pour le thé.", "" },
    { "en", "Fiji confirmed that it would host the landing station.",
      "FJI other planned (the landing station)" },
    { "en", "Fiji was told that it would host the winter games.", "" },
    { "en", "Norway is lifting its ban on beef.", "NOR lift committed (its ban on beef)" },
    { "en", "Norway is making progress.", "" },
    { "en", "Poland will train the crews and publish the results.",
      "POL support committed (the crews) | POL other committed (the results)" },
    { "fr", "Berlin a promis aux éleveurs laitiers 80 millions d'euros.",
      "DEU support committed (80 millions d'euros)" },
    { "fr", "Le Danemark limitera sa flotte à 12 navires.",
      "DNK cap committed (sa flotte à 12 navires)" },
    { "en", "Denmark will limit the trade in seals.",
      "DNK restrict committed (the trade in seals)" },
    { "fr", "Londres réclamait un quota de 5 000 tonnes.",
      "GBR other requested (un quota de 5 000 tonnes)" },
    { "en", "Peru demanded a quota for its tuna.", "PER other requested (a quota for its tuna)" },
    { "en", "Peru demanded an answer.", "" },
    { "fr", "Oslo imposera aux exportateurs une taxe de 4 %.",
      "NOR impose committed (une taxe de 4 %)" },
    { "en", "Iran warned Kabul to respect its share of the water.",
      "IRN other requested (its share of the water) >AFG" },
    { "en", "Peru met Chile. The cable should be ready by May. It will serve 900 villages.", "" },
    { "fr", "Lima a invité Quito à se rendre à Cusco.", "" },
    { "en", "Australia is not to repay the money.", "AUS other committed (the money) not" },
    { "en", "Peru asked for payment on its two long-term contracts to be deferred.",
      "PER postpone requested (payment on its two long-term contracts)" },
    { "fr", "Accra a gelé la vente de cacao, jusqu'à un prix de 2 600 dollars.",
      "GHA suspend done (la vente de cacao)" },
    { "fr", "Kigali ne remboursera pas un franc.", "RWA other committed (un franc) not" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_none (void)
{
  static const FactsCase cases[] = {
    { "fr", "La pluie a cessé dans le nord.", "" },
    { "fr", "L'exposition présente des toiles du Prado.", "" },
    { "en", "The orchestra will play two encores.", "" },
    { "en", "Rain is expected over the north.", "" },
    /* conditions, things that act, the author, what was not done, other nouns' infinitives */
    { "en", "If Peru raises its duties, Chile will suffer.", "" },
    { "fr", "Si le Pérou relève ses droits, le Chili souffrira.", "" },
    { "en", "The bridge could raise Togo's exports.", "" },
    { "fr", "Le pont pourrait relever les exportations du Togo.", "" },
    { "en", "I hope to lift your spirits about Malta.", "" },
    { "en", "Tonga has never discussed a base with Fiji.", "" },
    { "fr", "Tonga n'a jamais discuté d'une base avec les Fidji.", "" },
    { "fr", "Ottawa renonce à sa taxe pour relancer les négociations.",
      "CAN lift done (à sa taxe)" },
    { "fr", "Le texte parle de ceux qui frappent le sel de l'Inde.", "" },
    { "en", "Kenya's herds have shrunk by three-fifths. Peru reduced by a third.", "" },
    { "fr", "Le pacte du Pérou porte sur l'approvisionnement en sel.", "" },
    { "en", "Oman can prolong the lease.", "" },
    { "en", "Malta boats may carry 40 tonnes of salt.", "" },
    { "en", "Togo bought $26 million of salt from Mali last year.", "" },
    { "fr", "Le Mali a le droit de suspendre ses livraisons.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Futures, phrases of refusal and withdrawal, talks and joint bodies, offers; how things stand. */
static void
test_frames (void)
{
  static const FactsCase cases[] = {
    { "fr", "L'Allemagne va livrer dix hélicoptères à la Norvège.",
      "DEU supply committed (dix hélicoptères à la Norvège) >NOR" },
    { "fr", "L'Inde et le Kenya établiront une commission mixte.",
      "IND,KEN cooperate committed (une commission mixte)" },
    { "fr", "Oslo transmettra chaque année à Lima les relevés de pêche.",
      "NOR other committed (les relevés de pêche) >PER" },
    { "fr", "La Suisse s'efforcera de réduire ses droits de douane.",
      "CHE reduce planned (ses droits de douane)" },
    { "fr", "Le Brésil exige que la banque soit reconnectée au réseau.",
      "BRA resume requested (la banque)" },
    { "fr", "Le Pérou est prêt à prendre 40 MW de courant.",
      "PER purchase committed (40 MW de courant)" },
    { "fr", "Ottawa n'a pas l'intention de lever ses sanctions.",
      "CAN lift refused (ses sanctions)" },
    { "fr", "La Turquie se réserve le droit de suspendre l'accord.",
      "TUR suspend threatened (l'accord)" },
    { "fr", "Tokyo s'engage à indemniser les pêcheurs et dit espérer un traité.",
      "JPN support committed (les pêcheurs)" },
    { "fr", "Le Mexique a rejeté la demande du Guatemala.",
      "MEX other refused (la demande du Guatemala) >GTM" },
    { "fr", "Le Kenya a offert douze bus à l'Ouganda.",
      "KEN supply planned (douze bus à l'Ouganda) >UGA" },
    { "fr", "Le Chili menace de porter ce taux à 18 %, soit le double.",
      "CHL increase threatened (ce taux)" },
    { "fr", "Le Ghana a fourni 40 % du cacao de la Suisse.", "" },
    { "fr", "Les banques canadiennes pourront détenir 100 % du capital.", "" },
    { "fr", "Les Britanniques versent deux milliards d'euros par an.", "" },
    { "fr", "Que la Pologne renonce à ses quotas.", "" },
    { "fr", "Cet accord met fin à dix ans de malentendus entre le Chili et le Pérou.", "" },
    { "en", "From 2028 the EU will buy 120 million doses.",
      "EU purchase committed (120 million doses)" },
    { "en", "Denmark, which passed a law in 2021, suspended its talks with Kigali.",
      "DNK suspend done (its talks with Kigali) >RWA" },
    { "en", "Washington walked out of the talks.", "USA suspend done (the talks)" },
    { "en", "Poland has given Ukraine 240 tanks.", "POL supply done (240 tanks) >UKR" },
    { "en", "Warsaw declined the offer.", "POL other refused (the offer)" },
    { "en", "Seoul reserves the right to suspend the pact.", "KOR suspend threatened (the pact)" },
    { "en", "Peru's finance minister, Ana Rojas, spoke. She has ruled out restructuring its debt.",
      "PER other refused (its debt)" },
    { "en", "Italy to build two centres in Albania",
      "ITA other planned (two centres in Albania) >ALB" },
    { "en", "Vienna would like to copy Rome's example.",
      "AUT other planned (Rome's example) >ITA" },
    { "en", "Chile would take half of the revenue if the pipeline comes south.", "" },
    { "en", "Bangladesh has had no guaranteed share since.", "" },
    { "en", "Peru and Chile will meet by the end of June.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Who a subject stands for, acts by other verbs, demands, numbered acts. */
static void
test_subjects (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Nous, ministres du Chili, du Pérou et de la Bolivie, réunis à Lima, sommes convenus de ce "
      "qui suit.\n\nNous décidons de rouvrir le port.",
      "BOL,CHL,PER resume planned (le port)" },
    { "fr", "Le groupe Ovalis a signé. L'entreprise compte supprimer 110 postes à Zurich.",
      "Ovalis reduce planned (110 postes à Zurich)" },
    { "fr", "Oslo a répliqué en imposant une surtaxe sur l'acier chilien.",
      "NOR impose done (une surtaxe sur l'acier chilien) >CHL" },
    { "fr", "Le texte prévoit la suppression par l'Inde de ses droits sur le vin.",
      "IND lift planned (ses droits sur le vin)" },
    { "fr", "Le Mexique versera un milliard de pesos et retirera sa plainte.",
      "MEX support committed (un milliard de pesos) | MEX other committed (sa plainte)" },
    { "fr", "Le Kenya demande que l'embargo soit levé et que soit rouvert le port.",
      "KEN lift requested (l'embargo) | KEN resume requested (le port)" },
    { "fr", "« Nous n'accepterons jamais cette annexion », a déclaré la ministre ukrainienne.",
      "UKR other committed (cette annexion) not" },
    { "fr", "Un accord entre Lima et Quito met fin à dix ans de querelles.", "" },
    { "fr", "La compagnie kényane achètera dix avions.", "" },
    { "en", "Britain, which drafts Security Council texts, has pledged to provide £88 million.",
      "GBR support committed (£88 million)" },
    { "en",
      "Pelican Energy signed a contract. From 2027 the company will deliver 1.2 million tonnes a "
      "year.",
      "Pelican Energy supply committed (1.2 million tonnes a year)" },
    { "en", "Peru asked for the ban to be lifted.", "PER lift requested (the ban)" },
    { "en", "Peru wants the tariff lifted.", "PER lift requested (the tariff)" },
    { "en", "Mali left ECOWAS in January.", "MLI repeal done (ECOWAS) >ECOWAS" },
    { "en", "The EU has extended its sanctions on Belarus by six months.",
      "EU extend done (its sanctions on Belarus) >BLR" },
    { "en", "Peru shall: (a) remove its quotas on fish; (b) recognise Chilean standards.",
      "PER lift committed (its quotas on fish) | PER other committed (Chilean standards) >CHL" },
    { "en", "A deal between Lima and Quito ends ten years of quarrels.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/fr", test_fr);
  g_test_add_func ("/commitments/en", test_en);
  g_test_add_func ("/commitments/lists", test_lists);
  g_test_add_func ("/commitments/forms", test_forms);
  g_test_add_func ("/commitments/objects", test_objects);
  g_test_add_func ("/commitments/frames", test_frames);
  g_test_add_func ("/commitments/subjects", test_subjects);
  g_test_add_func ("/commitments/states", test_states);
  g_test_add_func ("/commitments/promises", test_promises);
  g_test_add_func ("/commitments/none", test_none);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
