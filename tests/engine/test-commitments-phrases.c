/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments of several verbs and in more words: verbs that share an object or a subject, what is turned down or
 * asked for in a phrase, what stands between two, what whoever acted right before does next. */

#include "config.h"

#include "facts-fixture.h"

static void
test_phrases (void)
{
  static const FactsCase cases[] = {
    /* what is done without stands before the object */
    { "fr", "La Zambie s'engage à autoriser sans délai les vols vers le Congo.",
      "ZMB other committed (les vols vers le Congo) >COD" },
    { "en", "Zambia promised to lift without conditions its embargo on maize.",
      "ZMB lift committed (its embargo on maize)" },
    /* how long what ends has lasted is no deadline */
    { "fr", "La Zambie promet de rouvrir le pont, mettant fin à une brouille de trois ans.",
      "ZMB resume committed (le pont)" },
    { "en", "Zambia pledged to reopen the bridge, ending a standoff of nearly three years.",
      "ZMB resume committed (the bridge)" },
    /* a ceremony, and what a text leaves out */
    { "fr", "La Zambie et le Congo ont procédé à la signature d'un accord aérien.", "" },
    { "en", "Zambia's minister says nothing of the $400m Chinese loan.", "" },
    /* who is no party to it only says something of it */
    { "fr", "Greenpeace dénonce l'accord. La Zambie a dénoncé le traité.",
      "ZMB repeal done (le traité)" },
    { "en", "Zambia denounced “a treaty made behind our backs”. Zambia denounced the treaty.",
      "ZMB repeal done (the treaty)" },
    /* when or where somebody said something is no act */
    { "en", "Peru's minister said after the talks in Lima that prices had risen.", "" },
    { "en", "Peru's minister said at new talks with Togo that prices had risen.", "" },
    { "fr", "Le Pérou a déclaré lors des négociations que les prix montaient.", "" },
    { "en", "Zambia will build and deliver the buses to Congo.",
      "ZMB other committed (the buses to Congo) >COD | ZMB supply committed (the buses to Congo) "
      ">COD" },
    { "en", "Zambia undertook neither to ban imports nor to raise quotas.",
      "ZMB restrict committed (imports) not | ZMB increase committed (quotas) not" },
    { "en", "Zambia will neither lower tariffs nor ban exports.",
      "ZMB reduce committed (tariffs) not | ZMB restrict committed (exports) not" },
    { "en", "Zambia and Congo will design, build and eventually scrap the boats.",
      "COD,ZMB other committed (the boats) | COD,ZMB repeal committed (the boats)" },
    { "en", "Zambia will let Congo build an oil depot and has promised to halve port fees.",
      "ZMB other committed (Congo build an oil depot) >COD | ZMB reduce committed (port fees)" },
    { "fr", "La Zambie va former et équiper la marine congolaise.",
      "ZMB support committed (la marine congolaise) >COD | ZMB support committed (la marine "
      "congolaise) >COD" },
    { "en", "Zambia dismissed calls to extend the licence.", "ZMB extend refused (the licence)" },
    { "en", "Zambia opposes the sale of the port.", "ZMB supply refused (the port)" },
    { "en", "Zambia is reluctant to lift the ban.", "ZMB lift refused (the ban)" },
    { "fr", "La Zambie exclut en revanche toute hausse des quotas.",
      "ZMB increase refused (quotas)" },
    { "fr", "La Zambie, hostile au projet, a de surcroît suspendu ses versements.",
      "ZMB suspend done (ses versements)" },
    { "fr", "En cas de fraude, la Zambie suspendra ses versements.",
      "ZMB suspend committed (ses versements)" },
    { "fr", "La Zambie a dû renoncer à sa taxe.", "ZMB lift done (à sa taxe)" },
    { "fr", "La Zambie s'abstiendra de toute ingérence.", "ZMB other committed (ingérence) not" },
    { "fr", "La Zambie veut la publication du contrat.", "ZMB other requested (contrat)" },
    { "fr", "La Zambie sollicite un délai de deux ans.",
      "ZMB other requested (un délai) until P2Y" },
    { "fr", "La Zambie insiste pour la levée de l'embargo.", "ZMB lift requested (de l'embargo)" },
    { "fr", "La Zambie a promis 60 % des travaux aux entreprises locales.",
      "ZMB other committed (60 % des travaux aux entreprises locales)" },
    { "en", "Brussels has pledged 25 million euros to help growers.",
      "EU support committed (25 million euros to help growers)" },
    { "en", "Zambia announced a package of $2 billion.",
      "ZMB support planned (a package of $2 billion)" },
    { "en", "Zambia bought 19 per cent of the port of Beira.",
      "ZMB purchase done (19 per cent of the port of Beira)" },
    { "en", "Zambia bought 19 per cent of its wheat from Peru.", "" },
    { "en", "Chad slashed its spending. Wages were cut by a fifth.",
      "TCD reduce done (its spending) | TCD reduce done (Wages)" },
    { "en", "Talks between Zambia and Congo will restart in May.",
      "COD,ZMB resume committed (Talks between Zambia and Congo)" },
    { "en", "The truce between Zambia and Congo was extended until May.",
      "COD,ZMB extend done (The truce between Zambia and Congo)" },
    { "fr", "La ligne sera rouverte, a promis la ministre zambienne des Transports.",
      "ZMB resume committed (La ligne)" },
    { "fr", "L'opposition dénonce un cadeau et veut que le bail soit revu.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_offices (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Malta accuses Oman of bugging its embassy, and has demanded that Muscat return what it "
      "took. It "
      "will withdraw the case.",
      "MLT other requested (what it) >OMN | MLT repeal committed (the case)" },
    { "en", "Under a deal signed by Peru and Chile, Paraguay will cut its tariff.",
      "PRY reduce committed (its tariff)" },
    { "en", "Moscow, which claims a billion, rejects it.", "RUS other refused (it)" },
    { "en", "Growers demanded that the clause be deleted.",
      "Growers other requested (the clause)" },
    { "en", "Paraguay would not commit to a date.", "PRY other refused (a date)" },
    { "en",
      "Paraguay answered Peru's 25 per cent tariff on steel and 10 per cent on aluminium by "
      "slapping an extra 20 per cent on apples.",
      "PRY impose done (an extra 20 per cent on apples)" },
    { "en", "Paraguay approved it.", "PRY other done (it)" },
    { "fr", "Le Paraguay veut vendre son surplus au Chili.",
      "PRY supply planned (son surplus au Chili) >CHL" },
    { "fr", "La lettre d'intention date de 2010. Le Paraguay l'a dénoncée.",
      "PRY repeal done (l')" },
    { "fr", "Le Paraguay doit annoncer lundi l'achat de 300 avions.",
      "PRY purchase planned (300 avions)" },
    { "fr",
      "Le Brésil et le Paraguay ont paraphé un protocole qui prévoit de lever l'embargo sur le "
      "porc.",
      "BRA,PRY other done (un protocole) | BRA,PRY lift planned (l'embargo sur le porc)" },
    { "fr", "Le Paraguay a pressé le Brésil de refuser son parrainage.",
      "PRY other requested (son parrainage) >BRA" },
    { "en", "Fiji's prime minister, Ana Rabuka, spoke on Monday. The minister will cut the tax.",
      "FJI reduce committed (the tax)" },
    { "en",
      "Anthony Albanese, Australia's prime minister, spoke. The Albanese government will cap the "
      "visas.",
      "AUS cap committed (the visas)" },
    { "fr",
      "Le premier ministre australien, Anthony Albanese, a parlé. Le gouvernement Albanese "
      "plafonnera les visas.",
      "AUS cap committed (les visas)" },
    { "fr", "Lima a protesté après la levée par Quito de l'embargo sur les semences.",
      "ECU lift done (l'embargo sur les semences)" },
    { "fr", "Le Pérou a exclu les entreprises étrangères.",
      "PER other refused (les entreprises étrangères)" },
    { "en", "Peru ruled out foreign contractors.", "PER other refused (foreign contractors)" },
    { "en", "Peru refused to discuss the quota.", "PER negotiate refused (the quota)" },
    { "fr", "Le Pérou a annoncé à Lima, dans un communiqué, la levée de sa taxe.",
      "PER lift planned (sa taxe)" },
    { "fr", "L'accord entre le Pérou et le Chili supprime les droits de douane sur le cuivre.",
      "CHL,PER lift committed (les droits de douane sur le cuivre)" },
    { "en", "The deal between Peru and Chile scraps duties on copper.",
      "CHL,PER lift committed (duties on copper)" },
    { "en", "The deal between Peru and Chile caps exports.", "CHL,PER cap committed (exports)" },
    { "fr", "Le Brésil insiste pour que le Chili lève la taxe.",
      "BRA lift requested (la taxe) >CHL" },
    { "fr", "Le Brésil a fait pression sur le Chili pour qu'il lève la taxe.",
      "BRA lift requested (la taxe) >CHL" },
    { "en", "Brazil wants to see the tax lifted.", "BRA lift requested (the tax)" },
    { "en", "Brazil is pressing for the tax to be lifted.", "BRA lift requested (the tax)" },
    { "en", "Brazil will refund the levies.", "BRA support committed (the levies)" },
    { "en", "Poland is closing its embassy in Chad.",
      "POL other committed (its embassy in Chad) >TCD" },
    { "en", "Poland has taken Chad to the WTO.", "POL other done (Chad to the WTO) >TCD" },
    { "en", "Poland exported steel to the WTO members.", "" },
    { "fr", "C'est au Malawi qu'il revient de draguer le chenal.",
      "MWI other committed (le chenal)" },
    { "en", "Zambia will ship maize once the bill is settled.", "ZMB supply committed (maize)" },
    { "fr", "La facture sera payée pour moitié par le Malawi.",
      "MWI support committed (La facture)" },
    { "fr", "Quant au Pérou, qui n'a rien su, il refuse de lever la taxe.",
      "PER lift refused (la taxe)" },
    { "fr", "Le Pérou promet au Chili un prêt de 40 millions de dollars.",
      "PER support committed (40 millions de dollars) >CHL" },
    { "fr", "Le Pérou exclut tout moratoire sur les forages.",
      "PER suspend refused (les forages)" },
    { "fr", "Nestlé restera à Lima. La société, qui emploie 900 personnes, versera la prime.",
      "Nestlé support committed (la prime)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* "will see Lima lift", "lets Oman keep": a party before an infinitive without a mark. */
static void
test_bare_infinitives (void)
{
  static const FactsCase cases[] = {
    { "en", "The deal will see Peru lift its ban on tin and Chile cut its levy.",
      "PER lift committed (its ban on tin) >CHL | CHL reduce committed (its levy) >PER" },
    { "en", "Malta and Oman signed a treaty. It lets Oman keep its 4% duty on tin.",
      "OMN maintain planned (its 4% duty on tin) >MLT" },
    { "en", "Malta and Oman signed a treaty. It entitles Oman to fish for tuna until 2030.",
      "OMN other planned (for tuna) >MLT until ../2030" },
    { "en", "The farmers saw Peru lift its ban on tin.", "" },
    { "en", "Malta and Oman signed a treaty. The Omani duty on tin falls to 5% by 2030.",
      "OMN reduce committed (The Omani duty on tin) >MLT until ../2030" },
    { "en", "Malta and Oman signed a treaty. Repayments are pushed back to 2030.",
      "MLT,OMN postpone committed (Repayments) until 2030" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* What a verb is on talks, flights, decisions, debts. */
static void
test_objects (void)
{
  static const FactsCase cases[] = {
    { "en", "Oman walked out of the talks.", "OMN suspend done (the talks)" },
    { "en", "Oman will reopen its decision.", "OMN review committed (its decision)" },
    { "en", "Oman will cancel Malta's debt.", "OMN lift committed (Malta's debt) >MLT" },
    { "en", "Oman agreed to reinstate the flights.", "OMN resume committed (the flights)" },
    { "en", "Oman threatened to pull the loan.", "OMN suspend threatened (the loan)" },
    { "en", "Oman agreed to lend two frigates to Malta.",
      "OMN supply committed (two frigates to Malta) >MLT" },
    { "en", "Oman agreed to take a hard look at the levy.", "OMN review committed (the levy)" },
    { "fr", "Oman va remettre sur les rails le projet.", "OMN resume committed (le projet)" },
    { "fr", "Oman refuse de rouvrir la clause.", "OMN review refused (la clause)" },
    { "fr", "Oman et Malte s'engagent à construire ensemble un port.",
      "MLT,OMN cooperate committed (un port)" },
    { "en", "Oman hopes to conclude a treaty with Malta.",
      "OMN negotiate planned (a treaty with Malta) >MLT" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Bodies of a state by its name or capital; whoever announces what will be done. */
static void
test_bodies (void)
{
  static const FactsCase cases[] = {
    { "en", "The treaty was denounced by the government of Malta.",
      "MLT repeal done (The treaty)" },
    { "en", "The levy was scrapped by parliament in Lima.", "PER lift done (The levy)" },
    { "en", "Lawmakers in Lima suspended the treaty.", "PER suspend done (the treaty)" },
    { "en", "The central bank of Malta will lend $40 million to Togo.",
      "MLT support committed ($40 million to Togo) >TGO" },
    { "en", "The board of the IMF approved a $20 million loan for Togo.",
      "IMF support done (a $20 million loan for Togo) >TGO" },
    { "en", "According to the Peruvian minister, the levy will be cut.",
      "PER reduce committed (the levy)" },
    { "en", "The embargo would be lifted, the Peruvian minister said.",
      "PER lift planned (The embargo)" },
    { "en", "Ana Rojas, the Peruvian minister, said the levy would be cut.",
      "PER reduce planned (the levy)" },
    { "fr", "La taxe a été supprimée par le parlement du Pérou.", "PER lift done (La taxe)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

/* Who acts for the parties of an agreement, and what is done with it. */
static void
test_for_the_parties (void)
{
  static const FactsCase cases[] = {
    { "en", "Malta and Oman signed a treaty. A joint committee will review the tariffs.",
      "MLT,OMN review committed (the tariffs)" },
    { "en", "Malta and Oman signed a treaty. Negotiators are to reopen the port.",
      "MLT,OMN resume committed (the port)" },
    { "en",
      "Malta and Oman signed a treaty. Commanders met in May and undertook to mark the border.",
      "MLT,OMN other committed (the border)" },
    { "en", "Malta and Oman signed a treaty. The treaty bars Omani trawlers from the bay.",
      "MLT,OMN restrict committed (Omani trawlers from the bay)" },
    { "en", "Oman will wait until Malta lifts the ban.", "" },
    { "en", "Oman wants the ban lifted.", "OMN lift requested (the ban)" },
    { "en",
      "\"No,\" said Volvo chief executive Ana Berg, who refused to sell two ferries to Malta.",
      "Volvo supply refused (two ferries to Malta) >MLT" },
    { "en", "Oman will in June reopen the port.", "OMN resume committed (the port)" },
    { "en", "The contract will be published by Oman.", "OMN other committed (The contract)" },
    { "en", "The offer was rejected by Oman.", "OMN other refused (The offer)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/phrases", test_phrases);
  g_test_add_func ("/commitments/offices", test_offices);
  g_test_add_func ("/commitments/phrases/bare-infinitives", test_bare_infinitives);
  g_test_add_func ("/commitments/phrases/objects", test_objects);
  g_test_add_func ("/commitments/phrases/bodies", test_bodies);
  g_test_add_func ("/commitments/phrases/for-the-parties", test_for_the_parties);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
