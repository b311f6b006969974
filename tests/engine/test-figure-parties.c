/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose figures are and whom they concern, by each kind of evidence: ellipsis, apposition, agents,
 * datives, anaphors of companies and groups, whoever bears a figure without being a country. */

#include "config.h"

#include "figures-fixture.h"

static char *
describe (const EngineFigure *f)
{
  g_autofree char *by = g_strjoinv (",", (char **)f->by);
  g_autofree char *on = g_strjoinv (",", (char **)f->on);

  return g_strdup_printf ("by=%s on=%s", by, on);
}

static void
check (const FigureCase *cases, guint n)
{
  figures_check (cases, n, "2026-03-12", describe);
}

static const FigureCase ellipsis[] = {
  { "fr", "Le Sénégal doit 3 milliards d'euros à Pékin.", "3 milliards d'euros", "by=SEN on=CHN" },
  { "fr", "Le Sénégal a vu 3 milliards d'euros passer à Pékin.", "3 milliards d'euros",
    "by=SEN on=" },
  { "fr", "Le Vietnam voit la taxe sur son acier grimper à 40 %.", "40 %", "by= on=VNM" },
  { "fr", "La Suisse, qui avait vu le droit sur ses montres bondir à 39 %, négocie.", "39 %",
    "by= on=CHE" },
  { "en", "Vietnam has seen the levy on its steel climb to 40%.", "40%", "by= on=VNM" },
  { "en", "Peru hopes for talks with Ottawa, which imposed a 15% tariff on its goods.", "15%",
    "by=CAN on=PER" },
  { "fr", "Le Pérou négocie avec Ottawa, qui a imposé une surtaxe de 15 % à ses produits.", "15 %",
    "by=CAN on=PER" },
  { "fr", "Le gaz malien ne couvre que 3 % des importations espagnoles, derrière l'Algérie (38 %).",
    "38 %", "by=ESP on=DZA" },
  { "en", "Malian gas makes up 3% of Spain's imports, far behind Algeria (38%).", "38%",
    "by=ESP on=DZA" },
  { "en", "Canada already lets in 97% of Malian goods duty-free.", "97%", "by=CAN on=MLI" },
  { "fr", "Le Canada laisse entrer 97 % des produits maliens sans droits.", "97 %",
    "by=CAN on=MLI" },
  { "en", "Mali will exempt machines imported from Spain, taxed at 20%.", "20%", "by=MLI on=ESP" },
  { "fr", "Le Mali exonérera les moteurs importés d'Espagne, taxés à 20 %.", "20 %",
    "by=MLI on=ESP" },
  { "en", "Germany has returned 22 bronzes to Nigeria.", "22 bronzes", "by=DEU on=NGA" },
  { "en", "Germany has set aside 40 million euros for its troops in Niger.", "40 million euros",
    "by=DEU on=" },
  { "fr", "Ottawa a affecté 60 millions de dollars aux hôpitaux du Rwanda.",
    "60 millions de dollars", "by=CAN on=RWA" },
  { "en", "Washington has threatened Canada with a 35 per cent tariff on lumber.", "35 per cent",
    "by=USA on=CAN" },
  { "en", "Beijing slapped Canberra with duties of 218 per cent on wine.", "218 per cent",
    "by=CHN on=AUS" },
  { "en", "Washington will spare Taiwan a 32 per cent tariff.", "32 per cent", "by=USA on=TWN" },
  { "en", "Lesotho was threatened with a 50 per cent tariff.", "50 per cent", "by= on=LSO" },
  { "en", "Cocoa fetched Ghana $2 billion.", "$2 billion", "by=GHA on=" },
  { "en", "Ukraine got back 1,212 bodies from Russia.", "1,212 bodies", "by=UKR on=RUS" },
  { "en", "Armenia handed over 19 maps to Baku.", "19 maps", "by=ARM on=AZE" },
  { "en", "Armenia airlifted 19 maps to Baku.", "19 maps", "by=ARM on=AZE" },
  { "en", "Zambia's creditors agreed to restructure $6.3 billion of debt.", "$6.3 billion",
    "by= on=ZMB" },
  { "fr", "Les créanciers de la Zambie ont accepté d'alléger 6 milliards de dollars de dette.",
    "6 milliards de dollars", "by= on=ZMB" },
  { "fr", "Les navires européens pourront pêcher 25 000 tonnes de thon dans les eaux du Gabon.",
    "25 000 tonnes", "by=EU on=GAB" },
  { "fr", "Israël accueillera 15 000 ouvriers du Malawi.", "15 000 ouvriers", "by=ISR on=MWI" },
  { "fr", "Doha a investi 5 milliards d'euros dans des entreprises allemandes.",
    "5 milliards d'euros", "by=QAT on=DEU" },
  { "en", "Turkmenistan delivered 2 billion cubic metres to Turkey by way of Iran.",
    "2 billion cubic metres", "by=TKM on=TUR" },
  /* a relative between a subject and its verb */
  { "en", "Peru, which sells Chile 40% of its copper, imposed a 15% tariff on Togolese steel.",
    "40%", "by=PER on=CHL" },
  { "en", "Peru, unlike Chile, has imposed a 15% tariff on steel.", "15%", "by=PER on=" },
  { "en", "Peru, despite Chile's protests, cut its steel tariff to 15%.", "15%", "by=PER on=" },
  { "en", "Peru, where Chile's miners work, will levy a 15% duty on steel.", "15%", "by=PER on=" },
  { "fr", "Le Pérou, qui craint le Chili, taxe l'acier à 15 %.", "15 %", "by=PER on=" },
  { "en", "Peru, which fears Chile, cut its tariff on steel to 15%.", "15%", "by=PER on=" },
  { "en", "Ten thousand American troops are stationed in Poland.", "Ten thousand American troops",
    "by=USA on=POL" },
  { "fr", "Quelque 1 500 soldats français sont déployés au Mali.", "1 500 soldats",
    "by=FRA on=MLI" },
  { "fr", "Adnoc rachètera 30 % du terminal à Equinor.", "30 %", "by=Adnoc on=Equinor" },
  { "fr", "Les exportations vers le Japon ont progressé de 8 %, celles vers la Corée de 12 %.",
    "8 %", "by= on=JPN" },
  { "fr", "Le droit que Washington inflige aux montres suisses est de 39 %.", "39 %",
    "by=USA on=CHE" },
  { "en", "Somalia received 200 drones from Turkey.", "200 drones", "by=TUR on=SOM" },
  { "en", "India is Oman's second partner, with trade of $4 billion.", "$4 billion",
    "by=OMN,IND on=" },
  { "en", "Brazil is stuck with a 50 per cent tariff.", "50 per cent", "by= on=BRA" },
  { "en", "Vietnam got away with a tariff of 20 per cent.", "20 per cent", "by= on=VNM" },
  { "en", "Beijing replied with a tariff of 20 per cent.", "20 per cent", "by=CHN on=" },
  { "fr", "La Suisse se retrouve avec une surtaxe de 39 %.", "39 %", "by= on=CHE" },
  { "fr", "Pékin a répliqué avec une surtaxe de 20 %.", "20 %", "by=CHN on=" },
  { "en", "Washington taxes Swiss watches at 39 per cent.", "39 per cent", "by=USA on=CHE" },
  { "en", "Peru has been granted a loan of $300 million.", "$300 million", "by= on=PER" },
  { "en", "Japan has granted a loan of $300 million.", "$300 million", "by=JPN on=" },
  { "fr", "Le Pérou s'est vu accorder un prêt de 300 millions de dollars.",
    "300 millions de dollars", "by= on=PER" },
  { "en", "The $300 million that Japan lent Peru is spent.", "$300 million", "by=JPN on=PER" },
  { "en", "The $300 million Japan gave to Peru is spent.", "$300 million", "by=JPN on=PER" },
  { "en", "Exports to Japan rose 8 per cent; those to Korea fell 3 per cent.", "8 per cent",
    "by= on=JPN" },
  { "en", "Beef exports to Japan rose 8 per cent, and to Korea 12 per cent.", "8 per cent",
    "by= on=JPN" },
  { "en", "Beef exports to Japan rose 8 per cent, and to Korea 12 per cent.", "12 per cent",
    "by= on=KOR" },
  { "en", "Imports from China rose 8 per cent, from Vietnam 12 per cent.", "8 per cent",
    "by= on=CHN" },
  { "fr", "Les exportations vers l'Espagne ont gagné 8 %, et vers l'Italie 12 %.", "12 %",
    "by= on=ITA" },
  { "en", "To Egypt it gave $40 million, to Jordan $30 million.", "$40 million", "by= on=EGY" },
  { "en", "Norway sold 3 bcm to Poland, 2 bcm to Denmark and 1 bcm to Latvia.", "2 bcm",
    "by=NOR on=DNK" },
  { "en", "Iberdrola would hold 51 per cent of the firm, the Albanian utility KESH 49.", "49",
    "by=KESH on=" },
  { "fr", "Le tracteur devra compter 60 % de pièces sud-américaines.", "60 %", "by= on=" },
  { "fr", "L'Inde se plaint du péage de 4 % que Paris ne veut pas lever.", "4 %", "by=FRA on=" },
  { "fr", "La marine indonésienne achètera deux frégates.", "deux frégates", "by=IDN on=" },
  { "fr", "Le trafic entre la Serbie et la Croatie a gagné 12 %.", "12 %", "by= on=" },
  { "fr", "La route entre Tabora et Kigoma coûtera 2,2 milliards de dollars.",
    "2,2 milliards de dollars", "by= on=" },
  { "en", "The new line between Phombeya and Matambo will carry 50 MW.", "50 MW", "by= on=" },
  { "en", "Spain charges 3 per cent, Austria 5 and Turkey a hefty 7.5 per cent.", "5",
    "by=AUT on=" },
  { "en", "Spain charges 3 per cent, Austria 5 and Turkey a hefty 7.5 per cent.", "7.5 per cent",
    "by=TUR on=" },
  { "fr", "La Norvège fournit 30 % du gaz, l'Algérie environ 12 % et le Qatar un petit 5 %.",
    "12 %", "by=DZA on=" },
  { "fr", "La Norvège fournit 30 % du gaz, l'Algérie environ 12 % et le Qatar un petit 5 %.", "5 %",
    "by=QAT on=" },
  { "fr", "Les Anglais prélèvent 2 %, l'Italie et l'Espagne 3 %.", "3 %", "by=ITA,ESP on=" },
  { "en",
    "The United States took 18 per cent of Thai exports in 2024 and nearly 40 per cent of "
    "Cambodia's.",
    "40 per cent", "by=KHM on=USA" },
  { "fr",
    "Les États-Unis absorbent 18 % des exportations thaïlandaises et près de 40 % de celles du "
    "Cambodge.",
    "40 %", "by=KHM on=USA" },
  { "en", "Ethiopia sells Djibouti 100 MW and Kenya 200 MW.", "200 MW", "by=ETH on=KEN" },
  { "fr",
    "Le Canada a promis 500 millions de dollars, la Norvège 300 millions de couronnes et les "
    "Pays-Bas 80 millions d'euros.",
    "300 millions de couronnes", "by=NOR on=" },
  { "fr",
    "Le Canada a promis 500 millions de dollars, la Norvège 300 millions de couronnes et les "
    "Pays-Bas 80 millions d'euros.",
    "80 millions d'euros", "by=NLD on=" },
};

/* The verb, the noun or the party left out. */
static void
test_ellipsis (void)
{
  check (ellipsis, G_N_ELEMENTS (ellipsis));
}

static const FigureCase apposition[] = {
  { "en",
    "The metal rose after China, the source of nearly half of world supply, halted exports to the "
    "United States.",
    "half", "by=CHN on=" },
  { "fr", "Le Chili, premier producteur avec 24 % de l'offre mondiale, a refusé.", "24 %",
    "by=CHL on=" },
  { "en", "Norway, home to 12 per cent of the reserves, refused.", "12 per cent", "by=NOR on=" },
};

/* What is added to a name. */
static void
test_apposition (void)
{
  check (apposition, G_N_ELEMENTS (apposition));
}

static const FigureCase agents[] = {
  { "en", "Peru's economy: growth of 3.1 per cent, inflation of 2 per cent.", "3.1 per cent",
    "by=PER on=" },
  { "fr", "Lomé a imposé une taxe de 12 % sur les produits du Pérou.", "12 %", "by=TGO on=PER" },
  { "fr", "Le Togo ramènera à 12 % son droit sur le poisson du Pérou.", "12 %", "by=TGO on=PER" },
  { "fr", "La taxe de 12 % du Pérou sur le cacao demeure.", "12 %", "by=PER on=" },
  { "fr", "Le droit de 12 % que le Togo perçoit sur le poisson péruvien demeure.", "12 %",
    "by=TGO on=PER" },
  { "fr", "Le droit de 12 % que le Togo acquitte demeure.", "12 %", "by= on=TGO" },
  { "en", "Togo will send 3,000 workers to Peru.", "3,000 workers", "by=TGO on=PER" },
  { "en", "Peru will take in 3,000 workers from Togo.", "3,000 workers", "by=PER on=TGO" },
  { "fr", "Le Pérou a emprunté 300 millions de dollars à la Chine.", "300 millions de dollars",
    "by=CHN on=PER" },
  { "en", "Peru runs a $6bn surplus with Canada.", "$6bn", "by=PER on=CAN" },
  { "fr", "Le déficit commercial de la France avec l'Irlande atteint 5 milliards d'euros.",
    "5 milliards d'euros", "by=FRA on=IRL" },
  { "en", "Cement entering Ghana is subject to 20%.", "20%", "by=GHA on=" },
  { "fr", "Ottawa annonce une surtaxe de 100 % sur les véhicules électriques fabriqués en Chine.",
    "100 %", "by=CAN on=CHN" },
  { "fr", "Bruxelles taxe à 17 % les voitures assemblées en Turquie.", "17 %", "by=EU on=TUR" },
  { "fr", "Les vins français seront taxés à 15 % aux États-Unis.", "15 %", "by=USA on=FRA" },
  { "en", "The agreement commits Tirana to 2 per cent of GDP.", "2 per cent", "by=ALB on=" },
  { "en", "Ghana has been offered 45 million euros towards a sorting plant.", "45 million euros",
    "by= on=GHA" },
  { "en", "Bolivia was lent $1 billion by China.", "$1 billion", "by=CHN on=BOL" },
  { "fr", "L'Allemagne est le premier bailleur de la Moldavie avec 90 millions d'euros par an.",
    "90 millions d'euros", "by=DEU on=MDA" },
  { "fr", "L'interruption a coûté 35 milliards de dollars à l'Irak.", "35 milliards de dollars",
    "by=IRQ on=" },
  { "fr", "La commande fera vivre 4 000 emplois outre-Manche.", "4 000 emplois", "by=GBR on=" },
  { "en", "Pate, who addressed journalists, said Washington would provide $2.1 billion in grants.",
    "$2.1 billion", "by=USA on=" },
  { "en",
    "Swiss imports of machinery fell 6 per cent last year to 31 billion francs. Germany supplies "
    "40 per cent of them, Italy 9 per cent.",
    "40 per cent", "by=CHE on=DEU" },
  { "en",
    "Swiss imports of machinery fell 6 per cent last year to 31 billion francs. Germany supplies "
    "40 per cent of them, Italy 9 per cent.",
    "9 per cent", "by=CHE on=ITA" },
  { "fr", "La moitié des tomates espagnoles vient du Maroc.", "La moitié", "by=ESP on=MAR" },
  { "en", "\"We import 40 per cent of our wheat,\" said Egypt's supply minister, Ali Moselhi.",
    "40 per cent", "by=EGY on=" },
  { "en", "Beijing, to which Gabon owes $900m, or 12% of its debt, has lowered its rates.", "$900m",
    "by=GAB on=CHN" },
  { "en", "Beijing, to which Gabon owes $900m, or 12% of its debt, has lowered its rates.", "12%",
    "by=GAB on=CHN" },
  { "fr", "Le Qatar, auquel le Tchad doit 80 millions de dollars, attend.",
    "80 millions de dollars", "by=TCD on=QAT" },
  { "fr", "Pékin, à qui le Pérou vend 30 % de son cuivre, proteste.", "30 %", "by=PER on=CHN" },
  { "en", "Rwanda was promised a $2bn refinery.", "$2bn", "by= on=RWA" },
  { "en", "The row is over $90m of goods that Peru sold to Chad, a third of it fuel.", "$90m",
    "by=PER on=TCD" },
  { "en", "The row is over $90m of goods that Peru sold to Chad, a third of it fuel.", "a third",
    "by=PER on=TCD" },
  { "fr", "Il s'agit de 90 millions d'euros de biens que le Tchad a vendus au Togo.",
    "90 millions d'euros", "by=TCD on=TGO" },
  { "fr", "Les 300 bus que le Tchad a achetés au Niger, dont la moitié d'occasion, sont là.",
    "la moitié", "by=TCD on=NER" },
  { "en", "A fifth of Mexico's $1.4 billion in imports from Chile is copper.", "A fifth",
    "by=MEX on=CHL" },
  { "fr", "Le Mali et Oman ont signé. Le pont est financé à 30 % par le fonds souverain malien.",
    "30 %", "by=MLI on=" },
  { "fr",
    "Oman couvre 36 % de la consommation du Togo, alors que la Libye, qui en assurait 40 % avant "
    "la "
    "guerre en Syrie, n'en fournit plus que 5 %.",
    "40 %", "by=LBY on=TGO" },
  { "fr",
    "Oman couvre 36 % de la consommation du Togo, alors que la Libye, qui en assurait 40 % avant "
    "la "
    "guerre en Syrie, n'en fournit plus que 5 %.",
    "5 %", "by=LBY on=TGO" },
  { "en", "Before the war in Syria Turkey sold 30 million dollars of tea.", "30 million dollars",
    "by=TUR on=" },
  { "en",
    "Fiji's roads are bad and Fiji's debts are high. Norway halved its aid to the region to $70 "
    "million.",
    "$70 million", "by=NOR on=" },
  { "fr", "Le Mali demande une baisse de la taxe turque sur le thé de 20 % à 12 %.", "20 %",
    "by=TUR on=" },
  { "fr", "Un contrat de 30 millions d'euros a été signé lundi à Athènes par Damen et Fincantieri.",
    "30 millions d'euros", "by=Damen,Fincantieri on=" },
  { "fr",
    "Le Ghana a convenu avec ses créanciers, conduits par le Japon, de rééchelonner 5 milliards de "
    "dollars, "
    "et a promis au FMI de ne plus emprunter.",
    "5 milliards de dollars", "by= on=GHA" },
  { "en", "Laos and Cambodia want a dam.\n\nEach country will contribute $150m in equity.", "$150m",
    "by=LAO,KHM on=" },
};

/* Who taxes, is bound, gives and is given. */
static void
test_agents (void)
{
  check (agents, G_N_ELEMENTS (agents));
}

static const FigureCase counted[] = {
  { "fr", "Selon l'ONU, jusqu'à 4 000 soldats rwandais sont déployés dans le pays.",
    "4 000 soldats", "by=RWA on=" },
  { "fr", "La flotte comptera 13 navires : huit britanniques et cinq norvégiens.",
    "huit britanniques", "by=GBR on=" },
  { "fr", "La flotte comptera 13 navires : huit britanniques et cinq norvégiens.",
    "cinq norvégiens", "by=NOR on=" },
  { "fr", "L'Égypte accueille 500 000 réfugiés soudanais.", "500 000 réfugiés", "by=EGY on=SDN" },
  { "en", "Under the pact, Lisbon will take in 2,000 Moroccan farm workers a year.",
    "2,000 Moroccan farm workers", "by=PRT on=MAR" },
};

/* Whose the counted are. */
static void
test_counted (void)
{
  check (counted, G_N_ELEMENTS (counted));
}

static const FigureCase bearers[] = {
  { "en", "Peru signed with Chile. Miners have pledged to spend $7bn on new shafts.", "$7bn",
    "by= on=" },
  { "fr", "La Norvège a signé avec le Maroc. Les armateurs verseront 40 millions d'euros.",
    "40 millions d'euros", "by= on=" },
  { "fr", "L'accord avec la Gambie expire en mai. Il rapporte 3 millions d'euros.",
    "3 millions d'euros", "by= on=" },
  { "fr",
    "La Bolivie a conclu un accord avec Eurasian Resources. La société investira 970 millions de "
    "dollars.",
    "970 millions de dollars", "by=Eurasian Resources on=" },
  { "en", "UK Fisheries laid off 72 crew last year and now employs about 25.", "72 crew",
    "by=UK Fisheries on=" },
  { "fr", "Le titre Renault gagnait 1,2 % à 41 euros.", "1,2 %", "by=Renault on=" },
};

/* Whoever bears a figure without being a country, and companies. */
static void
test_bearers (void)
{
  check (bearers, G_N_ELEMENTS (bearers));
}

static const FigureCase anaphors[] = {
  { "fr",
    "L'Inde et l'Association européenne de libre-échange ont signé un accord.\n\nLes quatre pays "
    "de l'association visent 100 milliards de dollars d'investissements en quinze ans.",
    "100 milliards de dollars", "by=EFTA on=IND" },
  { "fr", "Les trente-deux Alliés veulent porter leur effort de défense à 5 % du PIB.", "5 %",
    "by=NATO on=" },
  { "en", "Germany and France will pay. The pair will give 40 million euros each.",
    "40 million euros", "by=DEU,FRA on=" },
  { "fr", "La dette du Laos envers la Chine représente la moitié de sa dette extérieure.",
    "la moitié", "by=LAO on=" },
};

/* Groups, pairs and possessives. */
static void
test_anaphors (void)
{
  check (anaphors, G_N_ELEMENTS (anaphors));
}

static const FigureCase referred[] = {
  { "en", "The World Bank approved $700 million for Bangladesh. Of that, $315 million is a grant.",
    "$315 million", "by=World Bank on=BGD" },
  { "fr",
    "Le Maroc achètera à la France 18 rames. Le contrat, d'un montant de 781 millions d'euros, a "
    "été paraphé à Rabat.",
    "781 millions d'euros", "by=MAR on=FRA" },
  /* whoever the sentence itself names holds it */
  { "en", "Norway ordered 20 jets from Canada. The order of Chile is worth $900 million.",
    "$900 million", "by=CHL on=" },
  { "fr", "La Pologne recevra de Berne 320 millions de francs ; la Bulgarie, 92 millions.",
    "92 millions", "by=CHE on=BGR" },
  { "fr", "Le port, propriété à 63 % de Zijin, rouvre.", "63 %", "by=Zijin on=" },
  { "fr", "Selon Ankara, le commerce avec l'Irak a atteint 20 milliards de dollars.",
    "20 milliards de dollars", "by=IRQ,TUR on=" },
  { "en", "More trade, Mr Trump wrote. More than 80% of its exports go north.", "80%", "by= on=" },
  { "fr",
    "Le Togo a exporté 90 000 tonnes de phosphate l'an passé. Combien partent au Japon ?\n\nLes "
    "deux "
    "tiers. C'est trop.",
    "deux tiers", "by=TGO on=JPN" },
  { "en", "Togo sold 90,000 tonnes of rice last year. How much of it goes to Japan? A third.",
    "A third", "by=TGO on=JPN" },
  { "fr",
    "Sonatrach produit 9 milliards de mètres cubes de gaz. L'agence Fitch doute que les 9 "
    "milliards de mètres "
    "cubes promis soient livrés.",
    "9 milliards de mètres cubes", "by=Sonatrach on=" },
};

/* Figures whose sentence points back, lists without verbs, who owns and who tells. */
static void
test_referred (void)
{
  check (referred, G_N_ELEMENTS (referred));
}

static const FigureCase clauses[] = {
  { "fr",
    "Sur les 26 millions de tonnes que le Brésil a exportées, la Chine en a pris 70 %, le Japon 5 "
    "%.",
    "26 millions de tonnes", "by=BRA on=" },
  { "fr",
    "Sur les 26 millions de tonnes que le Brésil a exportées, la Chine en a pris 70 %, le Japon 5 "
    "%.",
    "70 %", "by=BRA on=CHN" },
  { "fr",
    "Sur les 26 millions de tonnes que le Brésil a exportées, la Chine en a pris 70 %, le Japon 5 "
    "%.",
    "5 %", "by=BRA on=JPN" },
  { "en", "The fund, to which Norway has pledged $1 billion, is run by Brazil.", "$1 billion",
    "by=NOR on=" },
  { "fr",
    "Pékin achète aux Australiens les deux tiers de son minerai : Baowu, premier sidérurgiste "
    "mondial, prendra 49 % de la part du consortium.",
    "49 %", "by=Baowu on=" },
  { "fr",
    "La Jordanie achète son eau à Israël. Elle précise que la déclaration ne se substitue pas au "
    "traité de paix de 1994, en vertu duquel Israël lui livre chaque année 50 millions de mètres "
    "cubes.",
    "50 millions de mètres cubes", "by=ISR on=JOR" },
  { "fr", "Uralkali a rompu avec son partenaire. Le groupe russe détenait 50 % du comptoir.",
    "50 %", "by=Uralkali on=" },
  { "en", "Israel's treasury expects royalties of 58 billion shekels.", "58 billion shekels",
    "by=ISR on=" },
  { "en", "The deal gives Guinea 15 per cent of the mine.", "15 per cent", "by=GIN on=" },
  { "fr", "Londres injectera 360 millions de livres dans ses ports.", "360 millions de livres",
    "by=GBR on=" },
  { "fr", "La zone euro et le FMI consentent 110 milliards d'euros de prêts à la Grèce.",
    "110 milliards d'euros", "by=EU,IMF on=GRC" },
  { "en", "Kenya has reached a deal with the IMF for 3 billion dollars.", "3 billion dollars",
    "by=IMF on=KEN" },
};

/* Relatives, datives, parts of a sentence, and who speaks of itself. */
static void
test_clauses (void)
{
  check (clauses, G_N_ELEMENTS (clauses));
}

static const FigureCase bare[] = {
  { "en", "Kenya shipped 122,000 tonnes of avocados, but China took only 3%.", "3%",
    "by=KEN on=CHN" },
  { "en", "Nepal has asked the IMF for $3 billion.", "$3 billion", "by=IMF on=NPL" },
  { "en", "Mexico offered to raise its duty on Chinese cars to 50% to placate Washington.", "50%",
    "by=MEX on=CHN" },
  { "en", "Americans account for 28% of what Lesotho sells abroad.", "28%", "by=LSO on=USA" },
  { "en", "China buys 80% of the iron ore that Guinea exports.", "80%", "by=CHN on=GIN" },
  { "en", "The UAE will put $14bn into Egypt; Qatar promised $7bn.", "$7bn", "by=QAT on=EGY" },
  { "en", "In 2024 Georgia's trade with Iran came to $2bn, of which $1.6bn were imports.", "$1.6bn",
    "by=GEO on=IRN" },
  { "en", "Sri Lanka will get the first $330m of the programme.", "$330m", "by= on=LKA" },
  { "en", "Mali is poor. The IMF puts growth at 4% this year.", "4%", "by=MLI on=" },
  { "en", "Togo's grain exports through Ghana fell to 5,000 tonnes.", "5,000 tonnes",
    "by=TGO on=" },
  { "en", "Laos is selling power to Vietnam. Under the contract Vientiane will deliver 250 MW.",
    "250 MW", "by=LAO on=VNM" },
  { "en", "Togo's exports to Niger came to $90 million, while imports were $12 million.",
    "$12 million", "by=TGO on=NER" },
  { "en", "Laos: GDP growth 4%, exports $9bn, imports $8bn.", "$8bn", "by=LAO on=" },
  { "en", "Bhutan\n\n• Exports: $800m in 2024\n• US tariff: 10%", "$800m", "by=BTN on=" },
  { "en", "Bhutan\n\n• Exports: $800m in 2024\n• US tariff: 10%", "10%", "by=USA on=BTN" },
  { "en", "Chad is Egypt's main partner in the region. Trade reached $2bn in 2024.", "$2bn",
    "by=TCD,EGY on=" },
  { "en", "China is the main outlet for 60% of Gabon's manganese.", "60%", "by=GAB on=CHN" },
  { "en", "Of Malta's crude, 40% now comes from Libya.", "40%", "by=MLT on=LBY" },
};

/* Nobody in the clause: the clause before, the name that opens the line, the heading, the partners. */
static void
test_bare (void)
{
  check (bare, G_N_ELEMENTS (bare));
}

static const FigureCase scene[] = {
  { "en", "The two sides reaffirmed their support for Moldova. Norway pledged 90 million euros.",
    "90 million euros", "by=NOR on=MDA" },
  { "en",
    "Sri Lanka restructured its debt. Sri Lanka's lenders agreed. Japan has promised $1.1 billion. "
    "Reserves reached $4.4 billion in March.",
    "$1.1 billion", "by=JPN on=LKA" },
  { "en",
    "Chilean cheese makers had waited for years. Under the agreement between Switzerland and "
    "Chile, "
    "the duty on cheese is 30 per cent.",
    "30 per cent", "by=CHE on=CHL" },
};

/* What the sentences before have set up: who is supported, who gives, whose goods they are. */
static void
test_scene (void)
{
  check (scene, G_N_ELEMENTS (scene));
}

static const FigureCase trade_of_another[] = {
  { "en", "Lithuania buys 9 percent of its power from Estonia and sells 2 TWh a year to Poland.",
    "2 TWh", "by=LTU on=POL" },
  { "en", "The Netherlands took 31 per cent of Kenya's cut flowers, Britain 18 per cent.",
    "31 per cent", "by=KEN on=NLD" },
  { "en", "The Netherlands took 31 per cent of Kenya's cut flowers, Britain 18 per cent.",
    "18 per cent", "by=KEN on=GBR" },
  { "en", "The EU absorbs 62 percent of Tunisia's exports and provides half of its imports.",
    "half", "by=TUN on=EU" },
  { "en", "Zambia owes $14 billion, of which $4 billion is owed to China.", "$4 billion",
    "by=ZMB on=CHN" },
  { "en",
    "Trade between Kenya and Uganda came to $900 million; Kenyan exports made up $700 million.",
    "$700 million", "by=KEN on=UGA" },
  { "en", "Canada shipped 3.9 million tonnes of seed worth 2 billion dollars to China.",
    "3.9 million tonnes", "by=CAN on=CHN" },
  { "en", "Uganda's crude, of which some 1.4 billion barrels are recoverable, is heavy.",
    "1.4 billion barrels", "by=UGA on=" },
  { "en", "Canada and Peru signed a treaty. Peruvian growers sold 40,000 tonnes here last year.",
    "40,000 tonnes", "by=PER on=CAN" },
  { "fr", "La Hongrie importe en outre de Russie huit dixièmes de son gaz.", "huit dixièmes",
    "by=HUN on=RUS" },
  { "en", "Seoul pays 70 percent of the bill and Tokyo $1 billion.", "$1 billion", "by=JPN on=" },
  { "en", "Shell will hold 70%, leaving 30% to Trinidad.", "30%", "by=TTO on=" },
  { "en", "President Silva thanked India for the $4 billion extended to Sri Lanka.", "$4 billion",
    "by=IND on=LKA" },
  { "en", "Defence exports earned India 8 billion rupees.", "8 billion rupees", "by=IND on=" },
  { "en", "The Union is Kenya's first customer, absorbing 21% of its exports.", "21%",
    "by=KEN on=EU" },
  { "fr", "La Chine a importé 695 000 tonnes, dont 28 % du Brésil et 27 % d'Uruguay.", "27 %",
    "by=CHN on=URY" },
  { "en", "China holds two-thirds of Zambia's debt.", "two-thirds", "by=CHN on=ZMB" },
  { "fr", "La Chine détient environ 40 % de la dette publique de la Zambie.", "40 %",
    "by=CHN on=ZMB" },
  { "en", "Vivergo Fuels will close. Vivergo must repay $40 million.", "$40 million",
    "by=Vivergo Fuels on=" },
  { "en", "Vivergo Fuels will close, and Vivergo Gas too. Vivergo must repay $40 million.",
    "$40 million", "by=Vivergo on=" },
  { "en", "Kenya and Uganda signed a trade pact on Monday. Nairobi levies 25 per cent on sugar.",
    "25 per cent", "by=KEN on=UGA" },
  { "fr", "La Hongrie importe en outre de Russie les trois quarts de son pétrole.", "trois quarts",
    "by=HUN on=RUS" },
  { "fr", "La Chine détient environ 40 % de la dette de Tonga, contre 4 % pour l'Australie.", "4 %",
    "by=AUS on=TON" },
  { "fr", "La vanille rapporte 600 millions de dollars par an à Madagascar.",
    "600 millions de dollars", "by=MDG on=" },
  { "fr", "La France et le Bénin ont signé un accord. Paris rendra 26 statues.", "26 statues",
    "by=FRA on=BEN" },
  { "fr",
    "En représailles au veto serbe, Pristina relève à 100 % ses droits sur les produits serbes et "
    "bosniens.",
    "100 %", "by=XKX on=SRB,BIH" },
  { "fr", "Le Chili, membre de l'Union européenne, livrera 30 avions à Lima.", "30 avions",
    "by=CHL on=PER" },
  { "fr", "Le Chili, premier État du Mercosur à signer, livrera 30 avions à Lima.", "30 avions",
    "by=CHL on=PER" },
  { "fr", "Madagascar percevra 12 millions d'euros.", "12 millions d'euros", "by= on=MDG" },
  { "fr", "Au total, l'Ukraine en recevrait plus de 80 chars.", "80 chars", "by= on=UKR" },
};

/* Who buys and sells what is another's. */
static void
test_trade_of_another (void)
{
  check (trade_of_another, G_N_ELEMENTS (trade_of_another));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-parties/ellipsis", test_ellipsis);
  g_test_add_func ("/figure-parties/apposition", test_apposition);
  g_test_add_func ("/figure-parties/agents", test_agents);
  g_test_add_func ("/figure-parties/counted", test_counted);
  g_test_add_func ("/figure-parties/bearers", test_bearers);
  g_test_add_func ("/figure-parties/anaphors", test_anaphors);
  g_test_add_func ("/figure-parties/clauses", test_clauses);
  g_test_add_func ("/figure-parties/referred", test_referred);
  g_test_add_func ("/figure-parties/bare", test_bare);
  g_test_add_func ("/figure-parties/scene", test_scene);
  g_test_add_func ("/figure-parties/trade-of-another", test_trade_of_another);
  return figures_run ();
}
