/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What figures measure, of what, and whether it is so, by each kind of evidence: heads, complements,
 * verbs, the sentences around, tense and mood. */

#include "config.h"

#include "figures-fixture.h"

static char *
describe (const EngineFigure *f)
{
  g_autofree char *goods = g_strjoinv (",", (char **)f->commodities);

  return g_strdup_printf ("%s %s%s%s", engine_code_to_name (ENGINE_CODES_MEASURE, f->measure),
                          engine_code_to_name (ENGINE_CODES_FIGURE_STATUS, f->status),
                          *goods != '\0' ? " goods=" : "", goods);
}

static void
check (const FigureCase *cases, guint n)
{
  figures_check (cases, n, "2025-06-15", describe);
}

static const FigureCase told[] = {
  { "fr", "Ottawa et Bamako se sont entendus hier. Le Mali rendra trois tonnes d'or.",
    "trois tonnes", "other agreed goods=gold" },
  { "fr", "Ottawa et Bamako discutent. Le Mali rendra trois tonnes d'or.", "trois tonnes",
    "other planned goods=gold" },
  { "fr", "Tunis et Ankara ont signé un accord. La Turquie ouvre un contingent de 500 tonnes.",
    "500 tonnes", "imports agreed" },
  { "fr", "Le protocole avec le Cap-Vert a été reconduit : 69 navires, 7 000 tonnes.",
    "7 000 tonnes", "other agreed" },
  { "fr", "L'accord prévoit la libération de 1 000 prisonniers contre 33 otages.", "33 otages",
    "other agreed" },
  { "en", "Bamako and the miner struck a deal. It will pay $430m; Mali hands back a third.",
    "$430m", "spending agreed" },
  { "en", "In return for the base, Djibouti will get $63 million a year.", "$63 million",
    "aid agreed" },
  { "fr", "Les deux pays ont signé un accord. La ligne comptera 545 kilomètres.", "545 kilomètres",
    "other planned" },
};

static const FigureCase own_words[] = {
  { "en", "Peru opens a quota of 3,000 tonnes of beef at 5 per cent.", "5 per cent",
    "tariff in_force goods=agriculture" },
  { "fr", "Le Pérou ouvre un contingent de 3 000 tonnes à 5 %.", "3 000 tonnes",
    "imports in_force" },
  { "fr", "Le Pérou ouvre un contingent de 3 000 tonnes à 5 %.", "5 %", "tariff in_force" },
  { "fr", "Les exportations du Togo s'élèvent à 300 000 tonnes.", "300 000 tonnes",
    "exports actual" },
  { "fr", "La Nouvelle-Zélande élève 25 millions de moutons.", "25 millions de moutons",
    "production actual goods=agriculture" },
  { "fr", "Les investissements chinois au Togo se chiffrent à 300 millions de dollars.",
    "300 millions de dollars", "investment actual" },
  { "en", "The state's stake in the mine stands at 12 per cent.", "12 per cent",
    "ownership actual" },
  { "en", "Toyota is spending $800 million on a plant in Ghana.", "$800 million",
    "investment actual" },
  { "en", "Ghana is spending $800 million on schools.", "$800 million", "spending actual" },
  { "en", "Greece paid $1.2 billion for 12 frigates.", "$1.2 billion",
    "purchase actual goods=arms" },
  { "en", "Greece paid $1.2 billion for repairs.", "$1.2 billion", "spending actual" },
  { "en", "The cod quota falls to 12,000 tonnes.", "12,000 tonnes",
    "production in_force goods=agriculture" },
  { "fr", "Le blé a pris 4 % à Chicago.", "4 %", "price actual goods=agriculture" },
  { "en", "Brent slipped 2.5% to $82.8.", "$82.8", "price actual goods=oil" },
  { "fr", "Le blé représente 4 % des cultures.", "4 %", "other actual" },
  { "fr", "Le parc éolien affiche 1,4 GW.", "1,4 GW", "production actual goods=energy" },
  { "fr", "Un câble de 1 200 mégawatts reliera les deux îles.", "1 200 mégawatts",
    "other planned goods=energy" },
  { "en", "Gas transit through Ukraine fell to 15 billion cubic metres.", "15 billion cubic metres",
    "trade actual" },
  { "fr", "Le fret ferroviaire a bondi de 22 % entre Xi'an et Duisbourg.", "22 %", "trade actual" },
  { "en", "The deal, valued at $4.5 billion, is for six submarines.", "$4.5 billion",
    "purchase agreed goods=arms" },
  { "fr", "La mine a produit 227 000 tonnes de cuivre et 1 800 de cobalt.", "1 800",
    "production actual goods=cobalt" },
  { "fr", "Chaque train coûterait 43 millions d'euros.", "43 millions d'euros", "price forecast" },
  { "en", "The jets would cost $110 million each.", "$110 million",
    "price forecast goods=aircraft" },
  { "fr", "Rio Tinto cède 30 % de sa mine guinéenne à un consortium.", "30 %", "ownership actual" },
  { "en", "The port handles 40 million tonnes of freight a year.", "40 million tonnes",
    "other actual" },
  { "fr", "Le droit moyen, qui culmine à 22 %, tombera à zéro.", "22 %", "tariff in_force" },
  { "fr", "Le budget de la défense danois passera de 2,4 à 3 % du PIB.", "2,4",
    "defence_spending previous" },
  { "fr", "La part des ventes sur place, en hausse de 11 %, a surpris.", "11 %", "exports actual" },
  { "en", "Qatar's sovereign fund took 25 per cent of the airport.", "25 per cent",
    "ownership actual" },
  { "fr", "Mercedes paiera 15 % au lieu de 27,5 % pour exporter ses berlines.", "15 %",
    "tariff planned goods=vehicles" },
  { "en", "Gulf investors poured $12 billion into the Egyptian economy.", "$12 billion",
    "investment actual" },
  { "fr", "L'Algérie a fourni à l'Espagne 29 % de son gaz.", "29 %", "exports actual goods=gas" },
  { "en", "The $1.7 billion project is 85 per cent financed by a Chinese bank.", "85 per cent",
    "aid actual" },
  { "en", "Some 1,200 Swiss firms employ 330,000 people in Germany.", "1,200 Swiss firms",
    "other actual" },
  { "fr", "Les réserves de change couvrent deux mois d'importations : 200 millions de dollars.",
    "200 millions de dollars", "reserves actual" },
  { "en", "Officials built the office with $17 million of foreign money.", "$17 million",
    "spending actual" },
  { "fr", "Le pétrole représente 95 % des exportations et un tiers du PIB.", "un tiers",
    "gdp actual" },
  { "fr", "Un accord de coopération a été conclu. La loi impose un quota de 30 % d'œuvres locales.",
    "30 %", "other in_force" },
  { "en", "The court ordered Caracas to pay $8.7 billion.", "$8.7 billion", "spending actual" },
  { "en", "Each cargo costs around $40 million.", "$40 million", "price actual" },
  { "en", "Hyundai is building a $7.6 billion plant in Georgia.", "$7.6 billion",
    "investment actual" },
  { "en", "Wheat closed at $231 a tonne, up 3% on the week.", "3%",
    "price actual goods=agriculture" },
  { "en", "There will be 20% on exports from Laos.", "20%", "tariff planned" },
  { "en", "A duty of 25 per cent within the quota stays.", "25 per cent", "tariff in_force" },
  { "en", "Finnish smelters turned out 61,000 tonnes of nickel.", "61,000 tonnes",
    "refining actual goods=nickel" },
  { "en", "Some 62% of the cobalt is processed in Finland.", "62%",
    "refining actual goods=cobalt" },
  { "en", "The minister threatened Norway with 30%.", "30%", "tariff threatened" },
  { "en", "Jordan scrapped its 9% charge on Greek olives.", "9%",
    "tariff withdrawn goods=agriculture" },
  { "en", "Japan pledged to take 3 million tonnes of Canadian wheat.", "3 million tonnes",
    "purchase agreed goods=agriculture" },
  { "en", "Ghana requires 900,000 tonnes of rice a year.", "900,000 tonnes",
    "demand actual goods=agriculture" },
  { "en", "The bank committed €80 million to a solar park near Tunis.", "€80 million",
    "investment agreed" },
  { "en", "Egypt's retail inflation hit 14%.", "14%", "inflation actual" },
  { "en", "Zambia dug up 700,000 tonnes of copper.", "700,000 tonnes",
    "mining actual goods=copper" },
  { "en", "Slovakia takes 87% of its oil from Russia.", "87%", "imports actual goods=oil" },
  { "en", "Fishing makes up a fifth of Palau's GDP.", "a fifth", "gdp actual" },
  { "en", "The duty on tea is 15%, previously 30%.", "15%", "tariff in_force goods=agriculture" },
  { "en", "Paris is giving Lebanon €100m for its army.", "€100m", "aid actual" },
  { "en", "Qatar's purchase of 36 fighter jets will cost $6bn.", "$6bn",
    "purchase planned goods=arms" },
  { "en", "Togo's exports rose to $4bn, while imports stood at $6bn.", "$6bn", "imports actual" },
  { "en", "Timber earned Gabon $600m last year.", "$600m", "exports actual goods=lumber" },
  { "en", "Riyadh wants mining to contribute $75bn to the economy.", "$75bn", "gdp planned" },
  { "en", "Malta has a budget to pass. The deficit is seen at 2.7%.", "2.7%", "other forecast" },
  { "en", "Jakarta has scrapped a plan to charge 15 percent on coal exports.", "15 percent",
    "tariff withdrawn goods=energy" },
  { "en", "The 30% duty that Mexico faced was suspended in May.", "30%", "tariff suspended" },
  { "en", "Kenya ships tea worth $40m a year to India.", "$40m",
    "exports actual goods=agriculture" },
  { "en", "Prices in Malta rose 3.8% in the year to August.", "3.8%", "inflation actual" },
  { "en", "The OECD trimmed its forecast for Korea to 1%.", "1%", "growth forecast" },
  { "en", "Above the quota Japan charges 341 yen a kilo.", "341 yen", "tariff in_force" },
  { "en", "London has earmarked £40m for Jordanian schools.", "£40m", "aid planned" },
  { "en", "Exxon has 45% of the block.", "45%", "ownership actual" },
  { "en", "Seoul will invest $20 billion. Another $15 billion goes to shipbuilding.", "$15 billion",
    "investment planned goods=ships" },
  { "en", "Oman is set to cut import duties on Indian cars from 11 per cent to 4 per cent.",
    "11 per cent", "tariff previous goods=vehicles" },
  { "en", "The bank has granted Malawi $45m to plant trees.", "$45m", "aid actual" },
  { "en", "The mill will rehire 400 seamstresses.", "400 seamstresses", "jobs forecast" },
};

/* The words of the figure's own clause, by how they stand to it. */
static void
test_told (void)
{
  check (told, G_N_ELEMENTS (told));
}

static void
test_own_words (void)
{
  check (own_words, G_N_ELEMENTS (own_words));
}

static const FigureCase other_sentences[] = {
  { "fr",
    "Norvège : 3 milliards de dollars. C'est la somme que les bailleurs mobiliseront pour le "
    "Sahel.",
    "3 milliards de dollars", "aid planned" },
  { "fr", "Ils ont signé un contrat pour douze rames. Montant : environ 781 millions d'euros.",
    "781 millions d'euros", "purchase agreed" },
  { "fr",
    "La Belgique consacre 1,3 % du PIB à la défense et les Pays-Bas 2 %. Madrid s'en tient à 2,1 "
    "%.",
    "2,1 %", "defence_spending actual" },
  { "en", "Chinese machines come in free of customs duty. They face 10 per cent today.",
    "10 per cent", "tariff in_force" },
};

/* What other sentences lend. */
static void
test_other_sentences (void)
{
  check (other_sentences, G_N_ELEMENTS (other_sentences));
}

static const FigureCase statuses[] = {
  { "en",
    "Togo and Peru signed a trade agreement. The tariff on wine falls to 5 per cent over ten "
    "years.",
    "5 per cent", "tariff agreed goods=agriculture" },
  { "fr", "Les analystes attendent une hausse de 12 % des exportations.", "12 %",
    "exports forecast" },
  /* weighed: no word says so, but all that stands around */
  { "fr",
    "L'UE et le Chili ont conclu un accord commercial. Le fromage entre en franchise jusqu'à 2 000 "
    "tonnes ; "
    "au-delà, le droit reste à 12 %.",
    "2 000 tonnes", "imports agreed goods=agriculture" },
  { "fr",
    "Selon l'accord, le Pérou peut envoyer 4 000 tonnes de raisin. Le contingent passe à 6 000 "
    "tonnes en 2028.",
    "6 000 tonnes", "imports agreed goods=agriculture" },
  { "fr", "Les droits de 25 %, initialement prévus en juillet, ne seront finalement pas appliqués.",
    "25 %", "tariff withdrawn" },
  { "en", "Seoul shelved a proposal to spend 5 trillion won on roads.", "5 trillion won",
    "spending withdrawn" },
  { "en", "The dam will drown villages where 20,000 people live.", "20,000 people",
    "other actual" },
  { "en", "The nation of 12,000 people will get help.", "12,000 people", "other actual" },
  { "fr", "Pretoria doit encore 2 milliards de rands à Maputo.", "2 milliards de rands",
    "other actual" },
  { "en", "Turkey and Somalia agreed that the navy would receive 30% of the revenue.", "30%",
    "other agreed" },
  { "fr", "Le prix a été fixé à 24 000 dollars par l'accord.", "24 000 dollars", "price agreed" },
  { "fr", "Signé jeudi à Astana, le contrat porte sur 1 300 wagons.", "1 300 wagons",
    "purchase agreed" },
  { "en", "Charities estimate that around 700 migrants are sleeping rough.", "700 migrants",
    "other actual" },
  { "en", "The money comes on top of £100m already paid to France.", "£100m", "other actual" },
  { "fr", "Les combats auraient fait plus de 70 000 morts.", "70 000 morts", "other actual" },
  { "fr", "Le taux restera à 15 %, comme le veut le droit de douane.", "15 %", "tariff in_force" },
  { "fr", "L'Inde vise 100 milliards d'investissements et un million d'emplois.",
    "un million d'emplois", "jobs planned" },
  { "en", "Brussels may impose a levy of 25 per cent.", "25 per cent", "tariff considered" },
  { "en", "Swiss exporters could pay 39 per cent.", "39 per cent", "tariff considered" },
  { "en", "France withdrew 1,500 soldiers from Niger.", "1,500 soldiers", "other actual" },
  { "en", "Brussels imposes a levy of 25 per cent.", "25 per cent", "tariff in_force" },
  { "en", "A plan to send 3,000 troops was dropped.", "3,000 troops", "other withdrawn" },
  { "en", "A plan to send 3,000 troops was welcomed.", "3,000 troops", "other planned" },
  { "fr", "Le projet de 3 milliards de dollars a été abandonné.", "3 milliards de dollars",
    "investment withdrawn" },
  { "fr", "Paris a renoncé à prêter 500 millions d'euros.", "500 millions d'euros",
    "aid withdrawn" },
  { "en", "Paris decided against lending $500 million.", "$500 million", "aid withdrawn" },
  { "en", "A 35% levy on Turkish pipes will fall by five points from May.", "35%",
    "tariff in_force" },
  { "fr", "Le droit de 40 % que le Togo perçoit sur les motos sera réduit d'un quart.", "40 %",
    "tariff in_force goods=vehicles" },
  { "fr", "La taxe de 22 % sur le miel turc baissera de dix points.", "22 %",
    "tariff in_force goods=agriculture" },
  { "en", "Oman cut its aid to Chad from the £700 million promised in 2020 to £300 million.",
    "£300 million", "aid actual" },
  { "fr", "Oman a réduit son aide au Mali de 90 millions d'euros promis en 2022 à 40 millions.",
    "40 millions", "aid actual" },
  { "en", "Mali asked Togo to cut its duty on tea from 15% to 5%.", "5%",
    "tariff considered goods=agriculture" },
  { "en",
    "Mali offered to buy rice and wheat worth 30 million dollars a year and to open its port to "
    "ships, in "
    "return for a cut of Oman's duty on its tea from 20% to 12%.",
    "12%", "tariff considered goods=agriculture" },
  { "en", "The pact with Iceland would have cost the treasury 40 billion kroner.",
    "40 billion kroner", "spending forecast" },
  { "en",
    "Mali's levy of 8% on Togolese tea, which Bamako raised from 5% in March, will be halved.",
    "8%", "tariff in_force goods=agriculture" },
};

/* Whether it is so. */
static void
test_statuses (void)
{
  check (statuses, G_N_ELEMENTS (statuses));
}

static const FigureCase unnamed[] = {
  /* rates of what is no duty */
  { "fr", "Le taux d'électrification s'établit à 42 %.", "42 %", "other actual" },
  { "en", "The literacy rate was 71 per cent.", "71 per cent", "other actual" },
  { "en", "Analysts watch. Copper costs $9,100 a tonne. They see $8,500 next year.", "$8,500",
    "price forecast goods=copper" },
  { "en", "Guinea opened a deposit of 3bn tonnes.", "3bn tonnes", "reserves actual" },
  { "fr", "L'extraction de brut est revenue à 1,9 million de barils par jour.",
    "1,9 million de barils", "production actual goods=oil" },
  { "fr", "L'usine vend au tarif de 2,84 bahts le kilowattheure.", "2,84 bahts",
    "price actual goods=energy" },
  { "en", "Doha pledged to put $10 billion into the base.", "$10 billion", "investment agreed" },
  { "en", "Finland to send Ukraine $200 million in air-defence kit.", "$200 million",
    "aid planned" },
  { "fr", "La taxe est levée. Les droits baissent. Vins et alcools passent de 15 % à zéro.", "15 %",
    "tariff previous goods=agriculture,spirits" },
  /* a rate that is there, whatever it will do */
  { "en", "The 30% US duty could cost the economy dear.", "30%", "tariff in_force" },
  { "fr", "Un accord est signé. En échange, l'Australie verse 408 millions de dollars.",
    "408 millions de dollars", "aid agreed" },
  { "fr", "Une convention a été signée. Elle prévoit un don de 40 millions d'euros.",
    "40 millions d'euros", "aid agreed" },
  { "fr", "L'Allemagne a mis 90 millions d'euros sur la table.", "90 millions d'euros",
    "other actual" },
  { "fr", "L'État vient de racheter 80 % de la société du projet.", "80 %", "ownership actual" },
};

/* What no word of the figure's own says, and what words of status say of something else. */
static void
test_unnamed (void)
{
  check (unnamed, G_N_ELEMENTS (unnamed));
}

static const FigureCase takings[] = {
  { "en", "Canada collected C$3.4 billion in counter-tariffs last spring.", "C$3.4 billion",
    "tariff actual" },
  { "en", "The duties brought in $3 billion last year.", "$3 billion", "tariff actual" },
  { "en", "Sri Lanka's tea brought in $1.4bn last year.", "$1.4bn",
    "exports actual goods=agriculture" },
  { "en", "Kenya's flower growers earned $820 million abroad last year.", "$820 million",
    "exports actual goods=agriculture" },
  { "en", "Bolivia has 23 million tonnes of lithium.", "23 million tonnes",
    "reserves actual goods=lithium" },
  { "en", "Guinea has 7 billion tonnes of bauxite; Vietnam has 5 billion.", "5 billion",
    "reserves actual goods=aluminium" },
  { "en", "Warsaw signed for 180 tanks. It will pay $6 billion over six years.", "$6 billion",
    "purchase agreed goods=arms" },
  { "en", "Warsaw bought 180 tanks. It will pay $6 billion to Chile's miners.", "$6 billion",
    "spending planned" },
  { "en",
    "The contract covers 84 jets. Jakarta is to pay $8 billion, 15 per cent of it in advance.",
    "15 per cent", "purchase agreed goods=aircraft" },
  { "en",
    "Israel will pipe 130 billion cubic metres of gas to Egypt, a contract worth $35 billion.",
    "$35 billion", "exports agreed goods=gas" },
  { "en", "Eni has a 40 percent stake in the licence; BP bought 10 percent.", "10 percent",
    "ownership actual" },
  { "en", "Hungary has received 900 million euros of the 10 billion euros set aside for it.",
    "10 billion euros", "aid actual" },
  { "en", "The accord gives 45 European vessels the right to fish.", "45 European vessels",
    "other agreed" },
  { "en", "Germany's economy will shrink by 0.2 percent, while India's will grow 6.4 percent.",
    "6.4 percent", "growth forecast" },
  { "en", "Under the treaty, dividends will bear 10 percent.", "10 percent", "other agreed" },
  { "en", "The deficit widened by 21 per cent to $4 billion.", "21 per cent", "trade actual" },
  { "en", "The U.S. Trade and Development Agency will fund a $15 million study.", "$15 million",
    "aid planned" },
  { "en", "The treaty limits each of them to 1,550 warheads.", "1,550 warheads",
    "other agreed goods=arms" },
  { "en", "The group was the sole bidder for 49% of the project.", "49%", "ownership actual" },
  { "en", "Ethiopia sends through it 95 percent of what it buys abroad.", "95 percent",
    "imports actual" },
  { "fr", "Le Canada a perçu 3 milliards de dollars de droits de douane.", "3 milliards de dollars",
    "tariff actual" },
  { "en", "Rwanda was promised a $2bn refinery.", "$2bn", "investment agreed" },
  { "fr", "Le Tchad, qui a promis une mine, doit 80 millions de dollars au Qatar.",
    "80 millions de dollars", "other actual" },
  { "fr", "Le pont est financé à 30 % par le fonds souverain koweïtien.", "30 %",
    "investment actual" },
  { "en", "The bridge, 30% financed by Kuwait, opens in May.", "30%", "investment actual" },
  { "en", "Laos will contribute $150m in equity.", "$150m", "investment planned" },
  { "fr", "La taxe sur le thé frappe. Nous perdions chaque semaine 12 millions de dollars.",
    "12 millions de dollars", "other actual" },
  { "fr", "Avec la viande importée du Togo, nos éleveurs perdront 40 millions d'euros.",
    "40 millions d'euros", "other forecast" },
};

static const FigureCase substance[] = {
  { "en", "The forests absorb 140 million tonnes of CO2 a year.", "140 million tonnes",
    "other actual" },
  { "en", "Madagascar delivers 10 million tonnes of CO2 to the fund.", "10 million tonnes",
    "exports actual" },
  { "en", "Gabon committed itself to keep 98 per cent of its rainforest.", "98 per cent",
    "other agreed" },
  { "en", "Some 1.4 billion barrels are deemed recoverable.", "1.4 billion barrels",
    "reserves actual goods=oil" },
  { "en", "DRDO has 50.5%, NPO Mashinostroyenia the other 49.5%.", "50.5%", "ownership actual" },
  { "en", "DRDO has 50.5%, NPO Mashinostroyenia the other 49.5%.", "49.5%", "ownership actual" },
  { "en", "Imports from Uganda covered 2.6 per cent of Kenya's consumption.", "2.6 per cent",
    "imports actual" },
  { "en", "Goods must contain at least 30 per cent of local value.", "30 per cent",
    "other planned" },
  { "en", "The trip cost 30 per cent less than before.", "30 per cent", "price actual" },
  { "en", "The contract sets a tariff of 6.5 US cents per kilowatt-hour.", "6.5 US cents",
    "price agreed" },
  { "en", "Johor sells Singapore water at 3 sen per thousand gallons.", "3 sen", "price actual" },
  { "en", "On wine imported at US$5 or more a bottle the tariff comes down to 100 per cent.",
    "US$5", "price actual goods=agriculture" },
  { "en", "Banks pay Rs1,350 a bag for urea.", "Rs1,350", "price actual goods=fertilisers" },
  { "en", "Trade came to 30 billion yuan. Singapore put 27 billion yuan into Malaysia.",
    "27 billion yuan", "investment actual" },
  { "en", "The zone is meant to bring in 50 projects.", "50 projects", "other actual" },
  { "en", "Oil makes up three-quarters of exports.", "three-quarters", "exports actual goods=oil" },
  { "en", "The annual rate of loss is below 0.1 per cent.", "0.1 per cent", "other actual" },
  { "en", "India answered a 25 per cent tariff on steel and 10 per cent on aluminium.",
    "10 per cent", "tariff in_force goods=aluminium" },
  { "en", "Canada gave Kenya 500 million dollars of aid in April, up 60 per cent on the year.",
    "60 per cent", "aid actual" },
  { "fr", "Asuncion demande 22 dollars le kilowatt.", "22 dollars", "price actual" },
  { "fr", "La Norvège paiera toute tonne de CO2 au prix de 5 dollars.", "5 dollars",
    "price planned" },
  { "fr", "L'Union consacre 0,7 % de son revenu national brut à la recherche.", "0,7 %",
    "spending actual" },
  { "en", "Oil brought in 98 per cent of the state's revenue.", "98 per cent", "other actual" },
  { "en", "Oil makes up 98 per cent of its exports.", "98 per cent", "exports actual goods=oil" },
  { "en", "Chile has a quarter of the world's copper.", "a quarter",
    "reserves actual goods=copper" },
  { "en", "The dam releases 500 cubic metres per second.", "500 cubic metres", "other actual" },
};

/* By what somebody buys, makes or uses, whoever it is. */
static const FigureCase dealt_in[] = {
  { "en", "Rice is 30% of what Senegal purchases overseas.", "30%",
    "imports actual goods=agriculture" },
  { "en", "The port handles 65% of what the two kingdoms bring in.", "65%", "imports actual" },
  { "en", "The tariff hits 12% of what Vietnam sells abroad.", "12%", "exports actual" },
  { "en", "Norway covers 30% of everything the archipelago burns.", "30%", "demand actual" },
  { "en", "Chile mines 24% of what the world consumes.", "24%", "mining actual" },
  { "en", "That is 5% of what the minister had promised.", "5%", "other agreed" },
  { "fr", "Les engrais font 15 % de ce que les planteurs achètent au-dehors.", "15 %",
    "imports actual goods=fertilisers" },
  { "fr", "Le port traite 65 % de ce que la Bolivie fait venir.", "65 %", "imports actual" },
  { "fr", "La Norvège couvre 30 % de ce que brûle l'archipel.", "30 %", "demand actual" },
  { "fr", "La moitié de tout ce que le royaume exporte part en Inde.", "La moitié",
    "exports actual" },
};

static void
test_dealt_in (void)
{
  check (dealt_in, G_N_ELEMENTS (dealt_in));
}

/* By what a share or a quantity is of. */
static void
test_substance (void)
{
  check (substance, G_N_ELEMENTS (substance));
}

static const FigureCase outlay[] = {
  { "en", "The start-up will pour $4 billion in its data centre.", "$4 billion",
    "investment planned" },
  { "en", "The mill is spending $650 million to double its capacity.", "$650 million",
    "investment actual" },
  { "en", "Norway will pay $56 million into the Environment Fund.", "$56 million", "aid planned" },
  { "en", "The President authorized $28 billion for farmers.", "$28 billion", "aid planned" },
  { "en", "A poll found 53% of Britons in favour of the deal.", "53%", "other actual" },
  { "en", "The plant, in a town of 22,000, employs 1,100 people.", "22,000", "other actual" },
  { "en", "Ghana raised its benchmark rate to 27 per cent.", "27 per cent", "other actual" },
  { "en", "Japan budgeted ¥3 billion for roads in Laos.", "¥3 billion", "aid planned" },
  { "en", "Oslo has set aside $40 million for the valleys of Nepal.", "$40 million",
    "aid planned" },
  { "en", "The United States will allocate $90 million in training (MET) to Ghana.", "$90 million",
    "aid planned" },
  { "en", "Germany has set aside 40 million euros for its troops in Niger.", "40 million euros",
    "spending planned" },
  { "en", "Norway spent $30 million on roads in the north.", "$30 million", "spending actual" },
  { "fr", "Ottawa a affecté 60 millions de dollars aux hôpitaux du Rwanda.",
    "60 millions de dollars", "aid actual" },
  { "fr", "La Pologne a budgété 900 millions de zlotys pour un mur.", "900 millions de zlotys",
    "spending actual" },
  { "en", "Oman has 1.6 million residents; more than half are foreign workers.",
    "1.6 million residents", "other actual" },
  { "en", "Ukraine needs $500 billion for its roads.", "$500 billion", "spending actual" },
  { "en", "Reconstruction has been priced at $20 billion.", "$20 billion", "spending actual" },
  { "en", "The bridge is costed at $300 million.", "$300 million", "investment forecast" },
  { "fr", "La reconstruction est chiffrée à 20 milliards de dollars.", "20 milliards de dollars",
    "spending forecast" },
  { "fr", "Une étude chiffre le tunnel à 13 milliards de dollars.", "13 milliards de dollars",
    "investment actual" },
  { "fr", "L'ouvrage reviendra à 26 milliards d'euros.", "26 milliards d'euros",
    "spending forecast" },
  { "en", "The mine yields 58,000 tonnes a year. Permanent jobs are put at 1,300.", "1,300",
    "jobs actual" },
  { "en", "Prague will pay 200 billion crowns for two reactors.", "200 billion crowns",
    "spending planned" },
  { "en", "Oil is priced at $80 a barrel.", "$80", "price actual goods=oil" },
  { "en", "Some $300 million came from Japan.", "$300 million", "other actual" },
  { "en", "Of the imports, $300 million came from Japan.", "$300 million", "imports actual" },
  { "en", "Rio holds 60 per cent and the fund 25 per cent.", "25 per cent", "ownership actual" },
  { "en", "Peru gives the navy access to six harbours.", "six harbours", "other actual" },
  { "en", "Peru has access to 34 products.", "34 products", "imports actual" },
};

static const FigureCase levied[] = {
  { "en", "The EU will cut its duty on Peruvian bananas to €75 a tonne.", "€75",
    "tariff planned goods=agriculture" },
  { "en", "Peru levies a duty of €176 a tonne on rice. It had wanted €230.", "€230",
    "tariff in_force goods=agriculture" },
  { "fr", "L'Union abaissera son droit sur les bananes du Pérou à 75 euros la tonne.", "75 euros",
    "tariff planned goods=agriculture" },
  { "en", "Honey, on which Korea charges 14 per cent, enters free.", "14 per cent",
    "tariff in_force goods=agriculture" },
  { "fr", "Le miel, sur lequel la Corée perçoit 14 %, entrera en franchise.", "14 %",
    "tariff in_force goods=agriculture" },
  { "en", "The bank charges 14 per cent.", "14 per cent", "other actual" },
  { "en", "The price of rice rose to €75 a tonne.", "€75", "price actual goods=agriculture" },
};

/* Duties whose noun stands further off. */
static void
test_levied (void)
{
  check (levied, G_N_ELEMENTS (levied));
}

/* By what a sum is laid out for. */
static void
test_outlay (void)
{
  check (outlay, G_N_ELEMENTS (outlay));
}

/* By what becomes of a sum or a quantity. */
static void
test_takings (void)
{
  check (takings, G_N_ELEMENTS (takings));
}

static const FigureCase goods[] = {
  { "en",
    "The metal fetched $27,000 a tonne in Perth, said Korea Zinc. Antimony is scarce; antimony "
    "sells, antimony pays.",
    "$27,000", "price actual goods=antimony" },
  { "en", "Ships carried 900,000 tonnes of wheat.", "900,000 tonnes",
    "exports actual goods=agriculture" },
  { "fr", "Le commerce de céréales a atteint 3 milliards d'euros.", "3 milliards d'euros",
    "trade actual goods=agriculture" },
  /* what the whole text is about */
  { "en",
    "Ghana's uranium deal with Norway was signed.\n\nThe uranium leaves Tema by ship. Exports to "
    "Norway were worth $40 million last year.",
    "$40 million", "exports actual goods=uranium" },
  { "fr",
    "Le Ghana et la Norvège s'accordent sur l'aluminium.\n\nL'aluminium du Ghana sera taxé. Le "
    "droit "
    "de douane tombera à 3 %.",
    "3 %", "tariff agreed goods=aluminium" },
  { "en",
    "Ghana's uranium deal with Norway was signed.\n\nThe uranium leaves Tema by ship. Norway "
    "imports "
    "goods worth $40 million.",
    "$40 million", "imports actual" },
  { "fr", "Les 441 000 véhicules coréens débarqués à Anvers y sont restés.", "441 000 véhicules",
    "other actual goods=vehicles" },
  { "fr", "Air Algérie a acheté 75 Boeing 787.", "75 Boeing", "purchase actual goods=aircraft" },
  { "fr", "Quelque 400 camions attendent à la frontière.", "400 camions", "other actual" },
  { "fr",
    "Le pétrole irakien coule. Les réserves d'eau sont tombées à 8 milliards de mètres cubes.",
    "8 milliards de mètres cubes", "reserves actual" },
  { "fr",
    "La surtaxe de 39 % que Washington impose à la Suisse depuis le mois d'août sera ramenée à 15 "
    "%.",
    "39 %", "tariff previous" },
  { "fr", "Une ligne de 100 millions de dollars à la Tunisie reste gelée.",
    "100 millions de dollars", "aid suspended" },
  { "fr", "La Chine construira une ligne ferroviaire de 2 milliards de dollars au Kenya.",
    "2 milliards de dollars", "investment planned" },
  { "fr", "La vanille rapporte 600 millions de dollars par an à Madagascar.",
    "600 millions de dollars", "exports actual goods=agriculture" },
  { "fr", "Le groupe souffre d'un phosphate tombé de 460 à 340 dollars la tonne.", "460",
    "price previous goods=fertilisers" },
  { "fr", "Le traité prévoit seize contingents.", "seize contingents", "other agreed" },
  { "fr", "Les deux capitales négocient un accord qui ramènerait les droits sur l'acier à 10 %.",
    "10 %", "tariff considered goods=steel" },
  { "fr", "La Chine gardera ses droits de douane de 10 % tant que le traité dort.", "10 %",
    "tariff in_force" },
  { "fr", "Rabat attend deux millions de touristes allemands.", "deux millions de touristes",
    "other forecast" },
  { "fr", "La dette publique dépasse déjà 79 % du PIB.", "79 %", "other actual" },
  { "fr", "En tout, 63 milliards de dollars auront été remboursés.", "63 milliards de dollars",
    "spending actual" },
  { "fr", "Moscou en retire 4 milliards de dollars par an.", "4 milliards de dollars",
    "other actual" },
  { "fr", "Selon le rapport, 90 % des statues se trouveraient hors du pays.", "90 %",
    "other actual" },
  { "en", "Carmakers in Peru will get 90,000 tonnes of steel.", "90,000 tonnes",
    "other planned goods=steel" },
  /* each share its own goods */
  { "fr", "La Turquie importe 99 % de son gaz et 92 % de son pétrole.", "92 %",
    "imports actual goods=oil" },
  { "en", "Turkey imports 99 per cent of its gas and 92 per cent of its oil.", "92 per cent",
    "imports actual goods=oil" },
  { "fr",
    "Djibouti achète de l'électricité. Ces exportations ont rapporté 140 millions de dollars.",
    "140 millions de dollars", "exports actual goods=energy" },
  { "en", "Lorries wait at the border. Peru exports 400 megawatts to Chile.", "400 megawatts",
    "exports actual goods=energy" },
  { "en", "Energy: $52 billion", "$52 billion", "other actual goods=energy" },
  { "fr", "Énergie : 52 milliards de dollars", "52 milliards de dollars",
    "other actual goods=energy" },
  { "en", "Semiconductors, nearly three fifths of the trade, are untouched.", "three fifths",
    "trade actual goods=semiconductors" },
  { "en", "Tokyo opens its market to $7 billion in farm goods.", "$7 billion",
    "other actual goods=agriculture" },
  { "en", "Tokyo opens its market to $7 billion in oil money.", "$7 billion", "other actual" },
  { "en", "The bank is weighing a loan of $90 million for copper and lithium projects.",
    "$90 million", "aid considered goods=copper,lithium" },
  { "fr", "Le Pérou vend 4 milliards de dollars de semi-conducteurs au Japon.",
    "4 milliards de dollars", "exports actual goods=semiconductors" },
};

/* What it is of. */
static void
test_goods (void)
{
  check (goods, G_N_ELEMENTS (goods));
}

static char *
describe_bound (const EngineFigure *figure)
{
  return g_strdup (engine_code_to_name (ENGINE_CODES_QUALIFIER, figure->qualifier));
}

/* A bound that is not to be crossed. */
static void
test_bounds (void)
{
  static const FigureCase cases[] = {
    { "en", "The wage may not fall below 1,100 ringgit.", "1,100 ringgit", "at_least" },
    { "en", "The wage fell below 1,100 ringgit.", "1,100 ringgit", "less_than" },
    { "en", "The quota must never go over 5,000 tonnes.", "5,000 tonnes", "at_most" },
    { "fr", "Le salaire ne peut descendre sous 1 100 ringgits.", "1 100 ringgits", "at_least" },
    { "fr", "Le prix est tombé sous les 40 dollars.", "40 dollars", "less_than" },
    { "fr", "La rente ne vaut plus que 30 millions de dollars.", "30 millions de dollars",
      "exact" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), "2024-11-20", describe_bound);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-measures/told", test_told);
  g_test_add_func ("/figure-measures/own-words", test_own_words);
  g_test_add_func ("/figure-measures/other-sentences", test_other_sentences);
  g_test_add_func ("/figure-measures/statuses", test_statuses);
  g_test_add_func ("/figure-measures/unnamed", test_unnamed);
  g_test_add_func ("/figure-measures/takings", test_takings);
  g_test_add_func ("/figure-measures/outlay", test_outlay);
  g_test_add_func ("/figure-measures/levied", test_levied);
  g_test_add_func ("/figure-measures/substance", test_substance);
  g_test_add_func ("/figure-measures/goods", test_goods);
  g_test_add_func ("/figure-measures/dealt-in", test_dealt_in);
  g_test_add_func ("/figure-measures/bounds", test_bounds);
  return figures_run ();
}
