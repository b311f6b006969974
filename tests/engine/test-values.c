/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values: golden tables of expressions and what they come to, in both languages, and the numbers
 * that are none.  One line of the expected text is "quote = value[..upper] unit[ qualifier][ /per]
 * [ change]". */

#include "config.h"

#include "engine-number.h"
#include "values-fixture.h"

#include <math.h>

typedef struct
{
  const char *language;
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  /* parts beside a whole, parts of a point or of one per cent */
  { "en", "It rose to 5½ per cent, to five-and-a-half per cent, to nought point five per cent.",
    "5½ per cent = 5.5 %\nfive-and-a-half per cent = 5.5 %\nnought point five per cent = 0.5 %\n" },
  { "en", "It was 0.25 of a percentage point, half of 1% and a quarter point.",
    "0.25 of a percentage point = 0.25 pp\nhalf of 1% = 0.5 %\na quarter point = 0.25 pp\n" },
  { "en", "The amount is fifty - two euros, or ringgit 42 million.",
    "fifty - two euros = 52 EUR\nringgit 42 million = 42000000 MYR\n" },
  { "fr", "Le Maroc paie 3 MDH et la Tunisie 12 500 DT.",
    "3 MDH = 3000000 MAD\n12 500 DT = 12500 TND\n" },
  /* said twice, in words and in digits */
  { "en", "It lends five (5) million dollars at twenty (20) percent for USD 3 (three) million.",
    "five (5) million dollars = 5000000 USD\ntwenty (20) percent = 20 %\nUSD 3 (three) million = "
    "3000000 USD\n" },
  { "fr", "Il prête 15 (quinze) millions d'euros à douze (12) pour cent.",
    "15 (quinze) millions d'euros = 15000000 EUR\ndouze (12) pour cent = 12 %\n" },
  { "en", "It pays five (3) dollars.", "" },
  /* words of degree before what is counted; what is lacking; money that is no more */
  { "en", "The first 60 or so persons came, 30 dollars or so.",
    "60 or so persons = 60 persons about\n30 dollars = 30 USD about\n" },
  { "en", "It is short of 2,000 workers; output fell just short of 300 tonnes.",
    "2,000 workers = 2000 persons\n300 tonnes = 300 t less_than\n" },
  { "en", "It will hand over 14 individuals.", "14 individuals = 14 persons\n" },
  { "en", "It pays 850 ecus a tonne.", "850 ecus = 850 XEU /tonne\n" },
  { "fr", "Il verse 20 millions d'écus.", "20 millions d'écus = 20000000 XEU\n" },
  /* capitals that are a company */
  { "en", "A BP official said the rate rose by 25 bp.", "25 bp = 0.25 pp up\n" },
  /* a rate behind a stroke, names that end in a number */
  { "en", "They make 3 Mt/y and pay $80/bbl, $500/month and $350/mt.",
    "3 Mt = 3000000 t /year\n$80 = 80 USD /unit\n$500 = 500 USD /month\n$350 = 350 USD "
    "/tonne\n" },
  { "fr", "Le CAC 40 recule.", "" },
  /* a country's adjective before the name of its money */
  { "en", "It lent 42 million Ukrainian hryvnias, 3 billion Lao kip and 12 million German marks.",
    "42 million Ukrainian hryvnias = 42000000 UAH\n3 billion Lao kip = 3000000000 LAK\n12 million "
    "German "
    "marks = 12000000 DEM\n" },
  { "en", "It trained 42 Ukrainian officers.", "42 Ukrainian officers = 42 persons\n" },
  { "fr", "Le taux a pris 25 pb, puis 2 pts.", "25 pb = 0.25 pp\n2 pts = 2 pp\n" },
  /* digits */
  { "fr", "Un taux de 19 % et un autre de 12,5%.", "19 % = 19 %\n12,5% = 12.5 %\n" },
  { "fr", "Le stock atteint 1 234 567 tonnes, puis 1.234.567 tonnes.",
    "1 234 567 tonnes = 1234567 t\n1.234.567 tonnes = 1234567 t\n" },
  { "fr", "Berne offre 12’000 hectolitres.", "12’000 hectolitres = 1200 m3\n" },
  { "en", "It sold 1,234.5 tonnes for $94,000.",
    "1,234.5 tonnes = 1234.5 t\n$94,000 = 94000 USD\n" },
  { "fr", "La France prête 30 millions d'euros à une banque.",
    "30 millions d'euros = 30000000 EUR\n" },
  { "fr", "Le Togo vend à Taïwan, île de Taïwan. Taïwan paie 5 millions de dollars à Lomé.",
    "5 millions de dollars = 5000000 USD\n" },
  { "en", "It gives $800 million to one school.", "$800 million = 800000000 USD\n" },
  /* words */
  { "fr", "dix-neuf pour cent", "dix-neuf pour cent = 19 %\n" },
  { "fr", "septante-deux pour cent", "septante-deux pour cent = 72 %\n" },
  { "fr", "nonante-trois euros", "nonante-trois euros = 93 EUR\n" },
  { "fr", "quatre-vingt-dix-neuf dollars", "quatre-vingt-dix-neuf dollars = 99 USD\n" },
  { "fr", "quatre vingts tonnes", "quatre vingts tonnes = 80 t\n" },
  { "fr", "deux cent deux mille euros", "deux cent deux mille euros = 202000 EUR\n" },
  { "fr", "un million et demi de dollars", "un million et demi de dollars = 1500000 USD\n" },
  { "en", "three hundred and thirty one dollars",
    "three hundred and thirty one dollars = 331 USD\n" },
  { "en", "one twenty two percent", "one twenty two percent = 122 %\n" },
  { "en", "two point two million dollars", "two point two million dollars = 2200000 USD\n" },
  { "en", "half a million tonnes", "half a million tonnes = 500000 t\n" },
  { "en", "two-fifths of a billion dollars", "two-fifths of a billion dollars = 400000000 USD\n" },
  { "en", "5 lakh rupees and Rs 300 crore",
    "5 lakh rupees = 500000 INR\nRs 300 crore = 3000000000 INR\n" },
  { "en", "Sri Lanka and India share the cost. Colombo, in Sri Lanka, pays Rs 900 crore.",
    "Rs 900 crore = 9000000000 INR\n" },
  { "fr", "Le Mali abaisse la taxe de 1 500 à 900 F la tonne.",
    "1 500 = 1500 XOF\n900 F = 900 XOF /tonne\n" },
  { "fr", "Le Mali achète deux 747-8F et douze F-16.", "douze F-16 = 12 count\n" },
  { "fr", "Les ventes ont reculé de 6,3 % à 118 millions de francs suisses.",
    "6,3 % = 6.3 %\n118 millions de francs suisses = 118000000 CHF\n" },
  { "fr", "Les ventes, de 4 millions d'euros, ont reculé de 6,3 % à 3 millions.",
    "4 millions d'euros = 4000000 EUR\n6,3 % = 6.3 %\n3 millions = 3000000 EUR\n" },
  { "fr", "Les 23 premiers kilomètres ouvrent.", "23 premiers kilomètres = 23 km\n" },
  { "fr", "Ottawa paie 4 millions d'euros. Les Philippins y sont près d'un million.",
    "4 millions d'euros = 4000000 EUR\nun million = 1000000 persons about\n" },
  { "en", "Chad may ship 12 million pieces.", "12 million pieces = 12000000 count\n" },
  /* scales: the same word in two languages */
  { "fr", "un billion d'euros", "un billion d'euros = 1000000000000 EUR\n" },
  { "en", "one billion euros", "one billion euros = 1000000000 EUR\n" },
  { "fr", "12 Md€, 3 M€, 5 G$ et 20 k€",
    "12 Md€ = 12000000000 EUR\n3 M€ = 3000000 EUR\n5 G$ = 5000000000 USD\n20 k€ = 20000 EUR\n" },
  { "en", "$3.2bn, €10M and £4m",
    "$3.2bn = 3200000000 USD\n€10M = 10000000 EUR\n£4m = 4000000 GBP\n" },
  { "en", "USD500m or USD 1.5 trillion",
    "USD500m = 500000000 USD\nUSD 1.5 trillion = 1500000000000 USD\n" },
  /* ranges, changes, series */
  { "fr", "entre 15 et 20 %", "15 et 20 % = 15..20 %\n" },
  { "fr", "3 à 4 milliards d'euros", "3 à 4 milliards d'euros = 3000000000..4000000000 EUR\n" },
  { "fr", "15 à 20 000 tonnes", "15 à 20 000 tonnes = 15000..20000 t\n" },
  { "fr", "40 000 à 50 000 emplois", "40 000 à 50 000 emplois = 40000..50000 count\n" },
  { "en", "It fell 0.4% to 91.2 against the yen.", "0.4% = 0.4 % down\n" },
  { "en", "4-6 per cent", "4-6 per cent = 4..6 %\n" },
  /* units that the sentence has said */
  { "fr", "Le droit tombe de 80 à 60 %, puis à 25 en dix ans.",
    "80 = 80 %\n60 % = 60 %\n25 = 25 %\n" },
  { "fr", "Les droits sont ramenés de 27 à 15, puis à 10 %.",
    "27 = 27 %\n15 = 15 %\n10 % = 10 %\n" },
  { "fr", "Droits sur le cuivre : 40 → 20 → 5 %", "40 = 40 %\n20 = 20 %\n5 % = 5 %\n" },
  { "en", "Copper duty: 40 -> 20 -> 5%", "40 = 40 %\n20 = 20 %\n5% = 5 %\n" },
  { "en", "It drops from 40 to 20, then to 5 per cent.",
    "40 = 40 %\n20 = 20 %\n5 per cent = 5 %\n" },
  { "fr", "Les fonds, de 2 à 3 milliards d'euros,",
    "2 à 3 milliards d'euros = 2000000000..3000000000 EUR\n" },
  { "en", "It owes 200,000 acre-feet, or 2.5 maf.",
    "200,000 acre-feet = 246696368 m3\n2.5 maf = 3083704600 m3\n" },
  { "fr", "Il doit 10 km³ et 40 hm³ d'eau.", "10 km³ = 10000000000 m3\n40 hm³ = 40000000 m3\n" },
  { "fr", "Les codes SH 7210 et ISO 9001", "" },
  { "en", "The rate stood at 31 per cent in May and will ease to 7.5 next year.",
    "31 per cent = 31 %\n7.5 = 7.5 %\n" },
  { "fr", "Le Kenya (3,4 Mt) devance le Ghana (2,1) et le Pérou (1,7).",
    "3,4 Mt = 3400000 t\n2,1 = 2100000 t\n1,7 = 1700000 t\n" },
  { "en", "Eni owns 41.5 per cent, Woodside 28.25 and Inpex the rest.",
    "41.5 per cent = 41.5 %\n28.25 = 28.25 %\n" },
  { "en", "Peru charges 4, Chile 6 and Ghana 9.5%.", "4 = 4 %\n6 = 6 %\n9.5% = 9.5 %\n" },
  { "en", "quotas of 500 tonnes of beef, 1,000 of bison and 1,500 of poultry",
    "500 tonnes = 500 t\n1,000 = 1000 t\n1,500 = 1500 t\n" },
  { "fr", "500 tonnes de riz, 1 000 de maïs et 1 500 de blé",
    "500 tonnes = 500 t\n1 000 = 1000 t\n1 500 = 1500 t\n" },
  { "en", "Of the 432 firms in the supply chain, 103 are Scottish.",
    "432 firms = 432 count\n103 = 103 count\n" },
  { "fr", "20 A350 et 40 A321neo", "20 A350 = 20 count\n40 A321neo = 40 count\n" },
  { "fr", "300 ex-combattants", "300 ex-combattants = 300 persons\n" },
  /* counts by a word beside them */
  { "en", "There were 105 people in July, against a peak of 1,233 in 2014.",
    "105 people = 105 persons\n1,233 = 1233 persons\n" },
  { "fr", "Cela porte le total à neuf.", "neuf = 9 count\n" },
  { "en", "The cohort is currently 354 strong.", "354 = 354 persons\n" },
  { "en", "The Rohingya number 1.1 million.", "1.1 million = 1100000 persons\n" },
  { "en", "• Customs data fields: 21 instead of 80.", "21 = 21 count\n80 = 80 count\n" },
  { "en", "It has begun building 65 mini-grids.", "65 mini-grids = 65 count\n" },
  { "en", "The ABC's Four Corners showed steers.", "" },
  { "fr", "Le port de Sept-Îles est plein.", "" },
  { "en", "Fewer than one in 10 do.", "one in 10 = 10 % less_than\n" },
  { "fr", "Un quart seulement a été versé.", "Un quart = 25 %\n" },
  { "en", "In all, 91 per cent of trade is free on entry into force and 97 after seven years.",
    "91 per cent = 91 %\n97 = 97 %\n" },
  { "en", "Firms poured $A265 billion in.", "$A265 billion = 265000000000 AUD\n" },
  { "fr", "Ils valent 62 milliards de francs suisses, dont 58 vendus par Berne.",
    "62 milliards de francs suisses = 62000000000 CHF\n58 = 58000000000 CHF\n" },
  /* a sum told once more in another money lends it to nothing */
  { "fr",
    "600 millions de dollars, soit environ 330 milliards de francs CFA, puis un don de 550 "
    "millions",
    "600 millions de dollars = 600000000 USD\n330 milliards de francs CFA = 330000000000 XOF "
    "about\n550 millions = 550000000 USD\n" },
  { "fr", "450 millions de dollars, le Canada 57 millions de dollars canadiens",
    "450 millions de dollars = 450000000 USD\n57 millions de dollars canadiens = 57000000 "
    "CAD\n" },
  { "en", "$3 billion, of which 500 million goes to schools",
    "$3 billion = 3000000000 USD\n500 million = 500000000 USD\n" },
  { "en", "2.9 million Syrians", "2.9 million Syrians = 2900000 persons\n" },
  { "en", "17 Gripen fighters", "17 Gripen fighters = 17 count\n" },
  { "en", "50 Boeing 737 MAX jets", "50 Boeing 737 MAX jets = 50 count\n" },
  { "en", "Spain bought 300 tanks and kept 12 of them.", "300 tanks = 300 count\n12 = 12 count\n" },
  { "fr", "Sur 300 chars, 12 d'entre eux sont à l'arrêt.",
    "300 chars = 300 count\n12 = 12 count\n" },
  { "fr", "Le texte a été signé par 61 pays sur 78.",
    "61 pays = 61 countries\n78 = 78 countries\n" },
  { "fr", "Le gisement recèle 3 Gpi3 de gaz.", "3 Gpi3 = 84950539.8 m3\n" },
  { "en", "Niger seized 1,200 Beninese lorries.", "1,200 Beninese lorries = 1200 count\n" },
  { "en", "The deal says nothing about a $2bn loan.", "$2bn = 2000000000 USD\n" },
  { "fr", "Ils sont près de 40 000 à traverser le fleuve.", "40 000 = 40000 persons about\n" },
  { "en", "The yard now employs about 260.", "260 = 260 persons about\n" },
  { "fr", "Il a vendu 5 tonnes le 12, puis 3 tonnes.", "5 tonnes = 5 t\n3 tonnes = 3 t\n" },
  { "fr", "Sur 180 projets, 22 ont vu le jour.", "180 projets = 180 count\n22 = 22 count\n" },
  { "fr", "La croissance a perdu deux dixièmes de point.", "deux dixièmes de point = 0.2 pp\n" },
  { "en", "Oslo sent 18 F-16s and kept 6 of its 40 tanks.",
    "18 F-16s = 18 count\n6 = 6 count\n40 tanks = 40 count\n" },
  { "en", "The number of nurses shall not exceed 2,500 a year.",
    "2,500 = 2500 persons at_most /year\n" },
  { "fr", "Un litre de lait coûte 3 euros.", "3 euros = 3 EUR\n" },
  { "fr", "Le câble mesure 575 km, dont 500 environ sous la mer.",
    "575 km = 575 km\n500 = 500 km about\n" },
  { "en", "Half a dozen jobs stay; the pact is half a century old.",
    "Half a dozen jobs = 6 count about\n" },
  { "en", "It sent 80-odd soldiers.", "80-odd soldiers = 80 persons about\n" },
  { "en", "It hopes for 8m Chinese arrivals (2023: 3.5m).",
    "8m Chinese arrivals = 8000000 persons\n3.5m = 3500000 persons\n" },
  /* whatever noun is counted, but for what says nothing */
  { "en", "Italy will build two migrant centres and hire 10,000 Albanians.",
    "two migrant centres = 2 count\n10,000 Albanians = 10000 persons\n" },
  { "en", "Paris ordered 48 FA-50 jets and 12 passenger ferries.",
    "48 FA-50 jets = 48 count\n12 passenger ferries = 12 count\n" },
  { "fr", "Le tribunal a extradé sept fugitifs et saisi trois villas.",
    "sept fugitifs = 7 persons\ntrois villas = 3 count\n" },
  { "en", "Two officials said so; it won by 12 runs and made two steps.", "" },
  { "fr", "Il l'a dit trois fois, pour deux raisons, et a deux frères.", "" },
  /* parts and hundredths */
  { "fr", "Près du cinquième des ventes et le quart des stocks.",
    "cinquième = 20 % about\nquart = 25 %\n" },
  { "fr", "Elle a perdu le quart de finale, au cinquième tour.", "" },
  { "fr", "Il coûte 2 francs 60 et perd trois points et demi.",
    "2 francs 60 = 2.6 CHF\ntrois points et demi = 3.5 pp\n" },
  { "fr", "À 5,9 cents le kilowattheure, c'est dix fois sa mise.",
    "5,9 cents = 0.059 USD /unit\ndix fois = 10 x\n" },
  { "en", "Fares run from 12 euros to 15.", "12 euros to 15 = 12..15 EUR\n" },
  { "fr", "Une fourchette de 15 à 20 %.", "15 à 20 % = 15..20 %\n" },
  { "fr", "Lima ramène la taxe de 34 à 12 %.", "34 = 34 %\n12 % = 12 %\n" },
  { "en", "Quito cut its duty from 25 to 10 per cent.", "25 = 25 %\n10 per cent = 10 %\n" },
  { "fr", "des taux de 10, 20 et 30 %", "10 = 10 %\n20 = 20 %\n30 % = 30 %\n" },
  { "fr", "Le quota passe à 300 000 tonnes, contre 210 000.",
    "300 000 tonnes = 300000 t\n210 000 = 210000 t\n" },
  { "fr", "Les achats ont valu 12 milliards d'euros, dont 3 milliards pour le gaz.",
    "12 milliards d'euros = 12000000000 EUR\n3 milliards = 3000000000 EUR\n" },
  /* points, fractions, multiples */
  { "fr", "0,5 point et 25 points de base", "0,5 point = 0.5 pp\n25 points de base = 0.25 pp\n" },
  { "en", "It rose by half a percentage point, or less than a quarter of a per cent.",
    "half a percentage point = 0.5 pp up\na quarter of a per cent = 0.25 % less_than\n" },
  { "fr", "Il pèse un demi pour cent du PIB.", "un demi pour cent = 0.5 %\n" },
  { "en", "Canada told Canada and Canada: US$140 million, $75 million of it for the north.",
    "US$140 million = 140000000 USD\n$75 million = 75000000 USD\n" },
  { "en", "Exports reached Nu. 4.21 billion, E£4 billion and MK4 billion.",
    "Nu. 4.21 billion = 4210000000 BTN\nE£4 billion = 4000000000 EGP\nMK4 billion = 4000000000 "
    "MWK\n" },
  { "en", "It sold 187 million carbon credits, 3 million mosquito nets and 5,959 fishing days.",
    "187 million carbon credits = 187000000 count\n3 million mosquito nets = 3000000 count\n5,959 "
    "fishing days = 5959 count\n" },
  { "en", "About 100,000 Karabakh Armenians fled.",
    "100,000 Karabakh Armenians = 100000 persons about\n" },
  { "en", "0.3 percentage points, or 30 bps", "0.3 percentage points = 0.3 pp\n30 bps = 0.3 pp\n" },
  { "fr", "les deux tiers et la moitié", "deux tiers = 66.67 %\nla moitié = 50 %\n" },
  { "fr", "Un Français sur cinq.", "Un Français sur cinq = 20 %\n" },
  { "en", "three quarters of exports", "three quarters = 75 %\n" },
  { "en", "one in five", "one in five = 20 %\n" },
  { "en", "Firms should not pay twice on the same dollar.", "" },
  { "en", "Output is twice that of Chile.", "twice = 2 x\n" },
  { "en", "Lima asked for $900 million; it will get 540.",
    "$900 million = 900000000 USD\n540 = 540000000 USD\n" },
  { "fr", "Une entreprise galloise sur trois hésite.",
    "Une entreprise galloise sur trois = 33.33 %\n" },
  { "fr", "Un contrat ferme sur dix navires.", "dix navires = 10 count\n" },
  { "fr", "Un tiers vient du Kenya, un tiers pays ne compte pas.", "Un tiers = 33.33 %\n" },
  { "fr", "Il planta 80 millions d'oliviers pour 2,3 M d'habitants.",
    "80 millions d'oliviers = 80000000 count\n2,3 M d'habitants = 2300000 persons\n" },
  { "fr", "Le parc passera de 1,4 à 2 millions de véhicules.",
    "1,4 = 1400000 count\n2 millions de véhicules = 2000000 count\n" },
  { "fr", "deux tranches, de 50 et de 200 mégawatts",
    "deux tranches = 2 count\n50 = 50000000 W\n200 mégawatts = 200000000 W\n" },
  /* what is left of the units: by place and size */
  { "fr", "Quito demandait 900 millions de dollars, elle en obtiendra 540.",
    "900 millions de dollars = 900000000 USD\n540 = 540000000 USD\n" },
  { "fr", "L'acier pesait 16 % des ventes ; il n'en représente plus que 9.",
    "16 % = 16 %\n9 = 9 %\n" },
  { "en", "The plant will generate 2 400MW.", "2 400MW = 2400000000 W\n" },
  { "fr", "Le courant vaut 12,35 cents, et le commerce a atteint 38 milliards.",
    "12,35 cents = 0.1235 USD\n38 milliards = 38000000000 USD\n" },
  { "fr", "La force comptera 50 000 soldats, contre 10 000 initialement prévus.",
    "50 000 soldats = 50000 persons\n10 000 = 10000 persons\n" },
  { "fr", "Ils importent 860 000 tonnes, pour 450 millions de dollars, contre 380 000 en 2008.",
    "860 000 tonnes = 860000 t\n450 millions de dollars = 450000000 USD\n380 000 = 380000 t\n" },
  { "fr", "Le Paraguay veut vendre son courant à des tiers.", "" },
  { "fr", "Un quota de 20 000 tonnes, puis de 45 000 la quatrième année.",
    "20 000 tonnes = 20000 t\n45 000 = 45000 t\n" },
  { "fr", "Le baril de Brent cotait 83 dollars lundi, celui d'Oural 78,60.",
    "83 dollars = 83 USD\n78,60 = 78.6 USD\n" },
  { "fr", "Les deux pèsent 1 150 milliards de dollars ; le bloc, 4 000.",
    "1 150 milliards de dollars = 1150000000000 USD\n4 000 = 4000000000000 USD\n" },
  { "fr", "Lima exporte 12 tonnes ; le vote fut acquis par 266 voix contre 37.",
    "12 tonnes = 12 t\n" },
  { "fr", "Le trajet coûte 12 euros et passe de 35 jours à 23 ; Oslo gagna 3 à 1.",
    "12 euros = 12 EUR\n" },
  { "fr", "trois fois moins", "trois fois = 3 x\n" },
  { "en", "a twofold rise", "twofold = 2 x\n" },
  /* qualifiers, rates, changes */
  { "fr", "près de 70 % par an", "70 % = 70 % about /year\n" },
  { "fr", "un plafond de 10 %", "10 % = 10 % at_most\n" },
  { "fr", "au moins 8 000 dollars la tonne", "8 000 dollars = 8000 USD at_least /tonne\n" },
  { "en", "up to 50% or so", "50% = 50 % at_most\n" },
  { "en", "more than 400,000 people", "400,000 people = 400000 persons more_than\n" },
  { "fr", "une variation de +3,5 %", "3,5 % = 3.5 % up\n" },
  { "fr", "une centaine de tonnes", "une centaine de tonnes = 100 t about\n" },
  /* money with its country */
  /* whose dollars, rupees, francs: the text tells; the pound's sign is Britain's alone */
  { "en", "Egypt owes £3bn. Egypt will repay 5 billion pounds to banks in Egypt, says Egypt.",
    "£3bn = 3000000000 GBP\n5 billion pounds = 5000000000 EGP\n" },
  { "en",
    "Australia will pay Fiji $250 million, Canberra said. Australia counts on the US to add US$20 "
    "million.",
    "$250 million = 250000000 AUD\nUS$20 million = 20000000 USD\n" },
  { "en",
    "Canada and Ecuador agreed, Ottawa said. Canada sold them wheat worth $583 million, and shrimp "
    "came to Canada, less than goes to the United States.",
    "$583 million = 583000000 CAD\n" },
  { "en",
    "Washington and Panama agreed on the canal. The United States paid US$10 million; later a Hong "
    "Kong company won the ports for $22.2 million.",
    "US$10 million = 10000000 USD\n$22.2 million = 22200000 USD\n" },
  { "en",
    "Nepal earned Rs 17 billion from power sales to India, said Nepal's utility. Nepal wants more.",
    "Rs 17 billion = 17000000000 NPR\n" },
  { "en", "India lends Nepal Rs 17 billion. India wants it back.",
    "Rs 17 billion = 17000000000 INR\n" },
  { "fr",
    "Abidjan verse 215 000 FCFA par hectare. La Côte d'Ivoire ajoute mille francs, et la Côte "
    "d'Ivoire paiera.",
    "215 000 FCFA = 215000 XOF\nmille francs = 1000 XOF\n" },
  /* one letter is money where its country is named */
  { "en", "Nigeria borrows N500bn and sells petrol at N950 a litre.",
    "N500bn = 500000000000 NGN\nN950 = 950 NGN /unit\n" },
  { "en", "He drove on the N7 for 300 km.", "300 km = 300 km\n" },
  { "fr", "2 millions de dollars canadiens", "2 millions de dollars canadiens = 2000000 CAD\n" },
  { "fr", "10000 francs suisses et 5 francs CFA",
    "10000 francs suisses = 10000 CHF\n5 francs CFA = 5 XOF\n" },
  { "en", "A$1.1 billion and a $300 million deal",
    "A$1.1 billion = 1100000000 AUD\n$300 million = 300000000 USD\n" },
  { "en", "A $550bn fund", "$550bn = 550000000000 USD\n" },
  { "en", "Australia exports coal. Canberra and Australian miners sold $2 billion.",
    "$2 billion = 2000000000 AUD\n" },
  /* a masthead of the country's own press, whatever other country is told of */
  { "fr",
    "Le lait monte\n\nLe Courrier de Sherbrooke\n\nLes États-Unis achètent du lait. Washington "
    "paie 3 M$ aux États-Unis.",
    "3 M$ = 3000000 CAD\n" },
  { "en",
    "Lamb is back\n\nINVERCARGILL, May 3 - The United States bought lamb for $40 million, "
    "Washington says. The US wants more.",
    "$40 million = 40000000 NZD\n" },
  { "en", "10 dollars and 30 cents", "10 dollars and 30 cents = 10.3 USD\n" },
  /* quantities and counts */
  { "en", "a 40-hectare farm and a 530-km line", "40-hectare = 40 ha\n530-km = 530 km\n" },
  { "en", "7.3 MWh and 500 MW", "7.3 MWh = 7300000 Wh\n500 MW = 500000000 W\n" },
  { "en", "The 27-nation bloc met 21 African states.",
    "27-nation = 27 countries\n21 African states = 21 countries\n" },
  { "fr", "En 2025 300 soldats sont partis.", "300 soldats = 300 persons\n" },
  /* no figures */
  { "fr", "L'article 12, le Boeing 737, la COP28, le F-16, le numéro 2 et la page 14.", "" },
  { "fr", "La 5G et le journal 20 Minutes, le CAC 40.", "" },
  { "fr", "Les deux pays et ces trois États.", "" },
  { "fr", "plusieurs dizaines de milliards de dollars", "" },
  { "fr", "54 voix contre 46", "" },
  { "en", "Section 301, Article 5, phase 2, Flight 370, version 1.1.30", "" },
  { "en", "See https://example.org/search?q=30%25%2020%", "" },
  { "en", "twice a week", "" },
  { "en", "a third country", "" },
  /* what only grammar tells to count something */
  { "fr", "Le Chili vise 12 gigawatts en 2030 et 20 en 2040.",
    "12 gigawatts = 12000000000 W\n20 = 20000000000 W\n" },
  { "en", "Chile counted 6,500 arrivals in 2010 and fewer than 3,000 this year.",
    "6,500 arrivals = 6500 persons\n3,000 = 3000 persons less_than\n" },
  { "fr", "Le kilo est passé de 250 dollars en 2023 à moins de 60.",
    "250 dollars = 250 USD\n60 = 60 USD less_than\n" },
  { "fr", "Les missiles seront limités à 700, et à 800 avec les réserves.",
    "700 = 700 count at_most\n800 = 800 count\n" },
  { "en", "Deaths at sea fell: 62 this year, against 799 in 2015.",
    "62 = 62 persons\n799 = 799 persons\n" },
  { "fr", "Sur les 733 millions de dollars promis, 340 sont arrivés.",
    "733 millions de dollars = 733000000 USD\n340 = 340000000 USD\n" },
  { "fr", "Lima aligne quatorze avions, dont six offerts par Moscou.",
    "quatorze avions = 14 count\nsix = 6 count\n" },
  { "fr", "Le Pérou a pris douze Rafale pour 900 millions d'euros, la Grèce vingt-quatre.",
    "douze Rafale = 12 count\n900 millions d'euros = 900000000 EUR\nvingt-quatre = 24 count\n" },
  { "fr", "L'île abrite huit des neuf usines du pays.", "huit = 8 count\nneuf usines = 9 count\n" },
  { "en", "Lima flies F-16 jets and wants 120 fighters.", "120 fighters = 120 count\n" },
  { "en", "The rebels lost 120 fighters.", "120 fighters = 120 persons\n" },
  { "en", "It buys up to 210 American-made Boeing 787 and 777X aircraft.",
    "210 American-made Boeing 787 and 777X aircraft = 210 count at_most\n" },
  { "en", "The court struck it down by six judges to one.", "" },
  { "en", "At least 45 were killed and 1,200 fled.",
    "45 = 45 persons at_least\n1,200 = 1200 persons\n" },
  { "en", "The dam makes 5,150 megawatts, of which Kenya has taken 200.",
    "5,150 megawatts = 5150000000 W\n200 = 200000000 W\n" },
  { "en", "Peru owes $5.4 billion, down from $6.3 billion two years earlier.",
    "$5.4 billion = 5400000000 USD\n$6.3 billion = 6300000000 USD\n" },
  { "fr", "Les avoirs atteignent 8 700 milliards de francs CFA, contre 7 200 en 2020.",
    "8 700 milliards de francs CFA = 8700000000000 XOF\n7 200 = 7200000000000 XOF\n" },
  { "en", "Peru ordered 14 jets, with options for eight more.",
    "14 jets = 14 count\neight = 8 count\n" },
  { "en", "Peru owns 56.6 per cent, Chile 33.4 and Japan the remaining 10.",
    "56.6 per cent = 56.6 %\n33.4 = 33.4 %\n10 = 10 %\n" },
  { "en", "Nurses, of whom there are some 13,000, will be paid.",
    "13,000 = 13000 persons about\n" },
  { "en", "Of those who fled, 12,000 have come back.", "12,000 = 12000 persons\n" },
  { "fr", "Lima accorde 80 000 tonnes pour le riz et 20 000 pour le sucre.",
    "80 000 tonnes = 80000 t\n20 000 = 20000 t\n" },
  { "fr",
    "Il a vendu pour 5 milliards d'euros de blé, 30 milliards de marchandises et fait 10 milliards "
    "de gains.",
    "5 milliards d'euros = 5000000000 EUR\n30 milliards = 30000000000 EUR\n10 milliards = "
    "10000000000 EUR\n" },
  { "en", "The fund of $90bn bought 30 billion of goods and 400 units of stock.",
    "$90bn = 90000000000 USD\n30 billion = 30000000000 USD\n400 units = 400 count\n" },
  { "fr", "Ils livrent 90 000 tonnes sur une production de 110 000.",
    "90 000 tonnes = 90000 t\n110 000 = 110000 t\n" },
  { "fr", "Le prêt est de 600 millions d'euros : 400 pour le rail, 150 pour les ports.",
    "600 millions d'euros = 600000000 EUR\n400 = 400000000 EUR\n150 = 150000000 EUR\n" },
  { "fr", "La redevance de 3 % rapporte 200 millions.", "3 % = 3 %\n" },
  { "fr", "La dette vaut une fois et demie le PIB.", "une fois et demie = 1.5 x\n" },
  { "fr", "Riyad extrait 9 Mb/j.", "9 Mb/j = 9000000 bbl\n" },
  { "fr", "L'accord lie les trente-deux pays alliés.", "trente-deux pays = 32 countries\n" },
  { "fr", "Mes deux clients ont renoncé.", "" },
  { "en", "Chile builds four of the 11 ships. The other seven will come from Japan.",
    "four = 4 count\n11 ships = 11 count\nseven = 7 count\n" },
  { "en", "Chile took 354 detainees; the first three were to fly out.",
    "354 detainees = 354 persons\nthree = 3 persons\n" },
  { "en", "The duty is 25 per cent on cars and 10 on parts.", "25 per cent = 25 %\n10 = 10 %\n" },
  { "en", "A poll found 47 percent in favour, 39 against and 14 undecided.",
    "47 percent = 47 %\n39 = 39 %\n14 = 14 %\n" },
  { "en", "Peru planted 178,000 hectares, more than the 75,000 planned.",
    "178,000 hectares = 178000 ha\n75,000 = 75000 ha\n" },
  { "en", "Peru grants 200 scholarships (2024: 180).",
    "200 scholarships = 200 count\n180 = 180 count\n" },
  { "en", "Prices fell from 150,000 dong a kilogram to under 40,000.",
    "150,000 dong = 150000 VND /unit\n40,000 = 40000 VND less_than\n" },
  { "en", "Peru took 38% of the tin, despite duties of $19 to $352 a tonne.",
    "38% = 38 %\n$19 to $352 = 19..352 USD /tonne\n" },
  { "en", "The levy jumps from 50% to 82%.", "50% = 50 %\n82% = 82 %\n" },
  { "en", "A convoy of 80 lorries was cut to 45.", "80 lorries = 80 count\n45 = 45 count\n" },
  { "en", "In January, 30 containers were turned back; in May 21 trucks crossed.",
    "30 containers = 30 count\n21 trucks = 21 count\n" },
  { "en", "The death toll has reached 120.", "120 = 120 persons\n" },
  { "en", "Peru pays 15%. Chile pays ten.", "15% = 15 %\nten = 10 %\n" },
  { "en", "A duty of 25 per cent stays; outside the quota it's 35.",
    "25 per cent = 25 %\n35 = 35 %\n" },
  { "en", "The loan covers 32 objects: 17 from Leeds, 15 from York.",
    "32 objects = 32 count\n17 = 17 count\n15 = 15 count\n" },
  { "en", "Peru ships 230,000 barrels, keeping 50,000 for itself. Population: 12,000.",
    "230,000 barrels = 230000 bbl\n50,000 = 50000 bbl\n12,000 = 12000 persons\n" },
  { "en", "Peru lost 300 million pounds of potatoes, another fifth.",
    "300 million pounds = 136077.711 t\nfifth = 20 %\n" },
  { "en", "They sent 13 ships; there used to be 40.", "13 ships = 13 count\n40 = 40 count\n" },
  { "en", "Arrivals fell by 60 per cent to 15,900.",
    "60 per cent = 60 % down\n15,900 = 15900 persons\n" },
  { "en", "Of the sum 754 million euros serve trains; the state, a country of 12 million, pays.",
    "754 million euros = 754000000 EUR\n12 million = 12000000 persons\n" },
  { "en", "Some 50,000 NVIDIA GPUs went to 11 factories out of 30.",
    "50,000 NVIDIA GPUs = 50000 count about\n11 factories = 11 count\n30 = 30 count\n" },
  { "en", "Some 6,000 Indian joint ventures and 300 Swiss trade there.",
    "6,000 Indian joint ventures = 6000 count about\n300 Swiss = 300 persons\n" },
  { "fr", "Le courant coûte 12 cents le kilowattheure. Le commerce pèse 38 milliards.",
    "12 cents = 0.12 USD /unit\n38 milliards = 38000000000 USD\n" },
  { "fr", "Le tube, long de 3 000 kilomètres, est ouvert ; il y a coulé 15 milliards en 2022.",
    "3 000 kilomètres = 3000 km\n" },
  { "fr", "Lima versera un milliard de pulas et deux mille quetzals.",
    "un milliard de pulas = 1000000000 BWP\ndeux mille quetzals = 2000 GTQ\n" },
  { "fr", "La culture en représente près du cinquième.", "cinquième = 20 % about\n" },
  { "fr", "Lima vend à des tiers. C'est quitte ou double. Quito s'est fait doubler.", "" },
  { "fr", "Lima vend un tiers de son riz. C'est le double du Chili.",
    "un tiers = 33.33 %\ndouble = 2 x\n" },
  { "fr", "Il faut 350 km de rails, 90 minutes de trajet au lieu de 4 heures.",
    "350 km = 350 km\n" },
  { "fr", "Les deux pays étendent leurs patrouilles, dont le nombre passera de 24 à 40.",
    "24 = 24 count\n40 = 40 count\n" },
  { "fr", "Bilan : 26 textes signés. L'article fait 7 000 signes.", "26 textes = 26 count\n" },
  { "fr", "La dette dépasse déjà 79 % du PIB.", "79 % = 79 % more_than\n" },
  { "fr", "La dette dépasserait allègrement 79 % du PIB.", "79 % = 79 % more_than\n" },
  { "fr", "Le déficit avoisine aujourd'hui les 4 % du PIB.", "4 % = 4 % about\n" },
  { "fr", "Le pays vend désormais 4 % de son thé.", "4 % = 4 %\n" },
  { "fr", "L'île fait 1 200 kilomètres carrés.", "1 200 kilomètres carrés = 120000 ha\n" },
  { "en", "The island has 21 square kilometres.", "21 square kilometres = 2100 ha\n" },
  { "en", "It may take 30 cubic hectometres, 60 gigalitres and 90 gigajoules.",
    "30 cubic hectometres = 30000000 m3\n60 gigalitres = 60000000 m3\n90 gigajoules = 90 "
    "count\n" },
  /* a tank is no money, nor what is counted of it */
  { "fr", "Séoul livrera 180 K2, dont 61 assemblés à Gliwice.", "" },
  { "fr", "Il prendra 30 hectomètres cubes et 2 mégalitres.",
    "30 hectomètres cubes = 30000000 m3\n2 mégalitres = 2000 m3\n" },
  { "en", "The naira sank from 900 to 1,550 to the dollar. The rupee was at 83.2 per dollar.",
    "900 = 900 NGN\n1,550 = 1550 NGN\n83.2 = 83.2 INR\n" },
  { "fr", "La roupie est tombée à 83,2 pour un dollar.", "83,2 = 83.2 INR\n" },
  { "en", "Departures began again in May and reached 39,167.", "39,167 = 39167 persons\n" },
  { "fr", "Près de deux millions d'Indonésiens y vivent. Les Japonais n'étaient que quarante ici.",
    "deux millions d'Indonésiens = 2000000 persons about\nquarante = 40 persons\n" },
  { "fr", "Ils dépassaient jusqu'ici 7 000 ringgits ; le lot part à 1,90 € le kilo environ.",
    "7 000 ringgits = 7000 MYR more_than\n1,90 € = 1.9 EUR about /unit\n" },
  { "en", "It pays 2 million euros a year, give or take, well above the 9% at which others pay.",
    "2 million euros = 2000000 EUR about /year\n9% = 9 %\n" },
  { "en",
    "Kenya and Uganda met. Kenya was pleased; Kenya and Kenya's firms ship it.\n\nIn the Ugandan "
    "capital petrol sold for 5,400 shillings a litre, against 4,850 a year earlier.",
    "5,400 shillings = 5400 UGX /unit\n4,850 = 4850 UGX\n" },
  { "en", "Egypt spent E£1tn. Egypt let the pound, once Egypt's pride, sink to 50 to the dollar.",
    "E£1tn = 1000000000000 EGP\n50 = 50 EGP\n" },
  { "en", "The six-nation bloc met in two formats; the three countries agreed.",
    "six-nation = 6 countries\n" },
  { "en", "Some 60% of tariff lines dropped to zero; they met at the zero point.",
    "60% = 60 % about\n" },
};

static void
append_value (GString *out, Fixture *f, const EngineValue *v)
{
  g_autofree char *quote = fixture_quote (f, v->first, v->last);

  g_string_append_printf (out, "%s = %.15g", quote, v->value);
  if (!isnan (v->upper))
    g_string_append_printf (out, "..%.15g", v->upper);
  g_string_append_printf (out, " %s", v->unit);
  if (v->qualifier != ENGINE_QUALIFIER_EXACT)
    g_string_append_printf (out, " %s", engine_code_to_name (ENGINE_CODES_QUALIFIER, v->qualifier));
  if (v->per != ENGINE_PER_NONE)
    g_string_append_printf (out, " /%s", engine_code_to_name (ENGINE_CODES_PER, v->per));
  if (v->change != ENGINE_CHANGE_NONE)
    g_string_append_printf (out, " %s", engine_code_to_name (ENGINE_CODES_CHANGE, v->change));
  g_string_append_c (out, '\n');
}

static void
test_golden (void)
{
  guint n_failed = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) got = g_string_new (NULL);
      Fixture f;

      fixture_run (&f, cases[i].language, cases[i].text, NULL);
      for (guint k = 0; k < f.analysis->values->len; k++)
        append_value (got, &f, &g_array_index (f.analysis->values, EngineValue, k));
      if (strcmp (got->str, cases[i].expected) != 0)
        {
          g_test_message ("“%s”\nexpected:\n%sgot:\n%s", cases[i].text, cases[i].expected,
                          got->str);
          n_failed++;
        }
      fixture_clear (&f);
    }
  g_assert_cmpuint (n_failed, ==, 0);
}

static void
test_decimals (void)
{
  EngineDecimal a, b;

  g_assert_true (engine_decimal_parse ("0.0283168466", &a));
  g_assert_true (engine_decimal_to_double (a) == 0.0283168466);
  g_assert_true (engine_decimal_parse ("1e-3", &b));
  /* 16.2 million tonnes is exactly that, not 16200000.000000002 */
  a = engine_decimal_multiply ((EngineDecimal){ 162, -1 }, (EngineDecimal){ 1, 6 });
  g_assert_true (engine_decimal_to_double (a) == 16200000.0);
  a = engine_decimal_add ((EngineDecimal){ 1, 0 }, (EngineDecimal){ 1, -18 });
  g_assert_cmpuint (a.mantissa, ==, G_GUINT64_CONSTANT (1000000000000000001));
  g_assert_false (engine_decimal_parse ("1x", &a));
  g_assert_false (engine_decimal_parse ("", &a));
}

static void
test_digits (void)
{
  static const struct
  {
    const char *text;
    gboolean comma;
    double value;
  } digits[] = {
    { "1 234,5", TRUE, 1234.5 },
    { "1.234", TRUE, 1234 },
    { "1.234", FALSE, 1.234 },
    { "1,234", FALSE, 1234 },
    { "1,234", TRUE, 1.234 },
    { "29.030,22", TRUE, 29030.22 },
    { "1,234,567.89", TRUE, 1234567.89 },
    { "0,5", FALSE, 0.5 },
    { "0.123", TRUE, 0.123 },
    { "12,34,567", FALSE, 1234567 },
    { "0033", FALSE, 33 },
    { "123456789101231", TRUE, 123456789101231.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      EngineDecimal d;
      guint flags = 0;

      g_assert_true (engine_digits_read (digits[i].text, strlen (digits[i].text), digits[i].comma,
                                         &d, &flags));
      g_assert_cmpfloat (engine_decimal_to_double (d), ==, digits[i].value);
    }
}

/* Whatever the text, the stages end and every span lies inside it. */
static void
test_arbitrary (void)
{
  static const char *const pieces[] = {
    "12",    " ",     "de ", "à ",  "%",      "-",      "million ", "million", "€",        "$",
    "\n",    "1 000", ",",   ".",   "deux ",  "et ",    "demi ",    "fois ",   "/",        "'",
    "mars ", "2025",  "h",   "le ", "tiers ", "entre ", "1er ",     "mois ",   "dernier ", "("
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251028);

  for (guint n = 0; n < 400; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      Fixture f;

      for (guint k = 0; k < 40; k++)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      fixture_run (&f, n % 2 ? "fr" : "en", text->str, n % 3 ? "2025-10-28" : NULL);
      for (guint k = 0; k < f.analysis->values->len; k++)
        {
          const EngineValue *v = &g_array_index (f.analysis->values, EngineValue, k);

          g_assert_cmpuint (v->first, <, v->last);
          g_assert_cmpuint (v->last, <, f.analysis->tokens->len);
          g_assert_false (isnan (v->value));
        }
      fixture_clear (&f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/values/decimals", test_decimals);
  g_test_add_func ("/engine/values/digits", test_digits);
  g_test_add_func ("/engine/values/golden", test_golden);
  g_test_add_func ("/engine/values/arbitrary", test_arbitrary);
  return g_test_run ();
}
