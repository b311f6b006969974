/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the head of a table told in words lends to its items, and what parts, brackets and contrasts take from the
 * figures beside them. */

#include "config.h"

#include "figures-fixture.h"

static char *
describe (const EngineFigure *f)
{
  g_autofree char *by = g_strjoinv (",", (char **)f->by);
  g_autofree char *on = g_strjoinv (",", (char **)f->on);
  g_autofree char *goods = g_strjoinv (",", (char **)f->commodities);

  return g_strdup_printf ("%s by=%s on=%s goods=%s %s %s",
                          engine_code_to_name (ENGINE_CODES_MEASURE, f->measure), by, on, goods,
                          engine_code_to_name (ENGINE_CODES_FIGURE_STATUS, f->status),
                          f->period != NULL ? f->period : "");
}

static void
check (const FigureCase *cases, guint n)
{
  figures_check (cases, n, "2025-10-30", describe);
}

static const FigureCase tables[] = {
  { "fr", "Inflation attendue en 2026 : Italie 1,6 % ; Nigéria 22 % ; Turquie 31 %.", "1,6 %",
    "inflation by=ITA on= goods= forecast 2026" },
  { "fr", "Inflation attendue en 2026 : Italie 1,6 % ; Nigéria 22 % ; Turquie 31 %.", "22 %",
    "inflation by=NGA on= goods= forecast 2026" },
  { "en", "Growth expected in 2026: Kenya 5.1%, Ghana 4.4%, Rwanda 7%.", "4.4%",
    "growth by=GHA on= goods= forecast 2026" },
  { "fr",
    "Production de lithium en 2024\nAustralie : 88 000 tonnes\nChili : 49 000 tonnes\nChine : 41 "
    "000 tonnes",
    "49 000 tonnes", "production by=CHL on= goods=lithium actual 2024" },
  { "fr", "Fournisseurs d'acier des États-Unis : Canada (23 %), Brésil (16 %), Mexique (12 %).",
    "16 %", "imports by=USA on=BRA goods=steel actual " },
  { "fr",
    "En 2023, les principaux clients du gaz norvégien étaient l'Allemagne (48 %), le Royaume-Uni "
    "(21 %) et la France (15 %).",
    "21 %", "exports by=NOR on=GBR goods=gas actual 2023" },
  { "fr",
    "Les surtaxes annoncées par Washington : 30 % pour l'Algérie, 25 % pour la Tunisie, 15 % pour "
    "la Jordanie.",
    "25 %", "tariff by=USA on=TUN goods= planned " },
  { "fr",
    "Cuivre : ce que prévoit la stratégie serbe\n- une demande nationale de 90 000 tonnes en 2030 "
    ";\n- une production minière portée à 350 000 tonnes ;",
    "350 000 tonnes", "mining by=SRB on= goods=copper planned " },
  { "fr",
    "Au premier semestre, l'Éthiopie a vendu pour 1,2 milliard de dollars de café. L'Allemagne (19 "
    "%), l'Arabie saoudite (14 %) et la Belgique (11 %) en ont été les premiers acheteurs.",
    "14 %", "exports by=ETH on=SAU goods=agriculture actual 2025-H1" },
  { "fr",
    "Le Maroc est devenu en 2024 le premier fournisseur de tomates du Royaume-Uni, avec 32 % de "
    "ses importations, devant les Pays-Bas (28 %) et l'Espagne (21 %).",
    "28 %", "imports by=GBR on=NLD goods=agriculture actual 2024" },
  /* sentences are no rows */
  { "fr", "Premier client : le Togo, qui prendra 2 500 mégawatts sur les 4 800 du barrage.",
    "2 500 mégawatts", "purchase by=TGO on= goods=energy planned " },
};

static void
test_tables (void)
{
  check (tables, G_N_ELEMENTS (tables));
}

static const FigureCase parts[] = {
  { "fr",
    "L'Italie a versé 90 millions d'euros à la Tunisie. Les trois quarts de cette somme ont servi "
    "à "
    "équiper les garde-côtes.",
    "trois quarts", "aid by=ITA on=TUN goods= actual " },
  { "en", "Italy gave Tunisia 90 million euros. Half of the amount went to the coastguard in Sfax.",
    "Half", "aid by=ITA on=TUN goods= actual " },
  { "fr", "Doha a relevé le prix de ses livraisons de gaz de 8 à 9 dollars par million de BTU.",
    "9 dollars", "price by=QAT on= goods=gas actual " },
  { "fr", "L'économie japonaise, en croissance de 1,1 % en 2023, s'est essoufflée.", "1,1 %",
    "growth by=JPN on= goods= actual 2023" },
  { "fr", "L'inflation a atteint 5,2 % au Ghana, contre 8,1 % l'année précédente.", "8,1 %",
    "inflation by=GHA on= goods= actual 2024" },
  { "fr", "Le Pérou extrait 2,6 millions de tonnes ; suivent la RDC, avec 2,4 millions.",
    "2,4 millions", "mining by=COD on= goods= actual " },
  { "fr", "La Grèce menace d'annuler la moitié de ses commandes d'avions à la Turquie.",
    "la moitié", "purchase by=GRC on=TUR goods=aircraft threatened " },
  { "fr",
    "Sans accord avant le 1er novembre, les vins du Chili seront frappés d'une taxe de 15 %, a "
    "prévenu le secrétaire américain au Commerce.",
    "15 %", "tariff by=USA on=CHL goods=agriculture threatened " },
  { "fr", "Le Qatar va mettre 10 milliards de dollars dans l'économie égyptienne.",
    "10 milliards de dollars", "investment by=QAT on=EGY goods= planned " },
  { "fr", "Le groupe construira au Brésil une usine d'engrais de 300 millions d'euros.",
    "300 millions d'euros", "investment by= on=BRA goods=fertilisers planned " },
  { "fr", "La Banque mondiale ne prévoit que 2,6 % de croissance au Pérou.", "2,6 %",
    "growth by=PER on= goods= forecast " },
  { "fr", "New Delhi ramènera à zéro ses droits sur les montres.", "zéro",
    "tariff by=IND on= goods= planned " },
  { "fr",
    "Le Ghana vend son cacao 5 000 dollars la tonne, la Côte d'Ivoire 4 800, selon la Bourse.",
    "4 800", "price by=CIV on= goods=agriculture actual " },
  { "fr",
    "L'accord impose à Manille d'ouvrir son marché : les droits sur le maïs américain tomberont à "
    "5 "
    "%.",
    "5 %", "tariff by=PHL on=USA goods=agriculture agreed " },
  { "fr",
    "Tokyo a accordé un don de 3 milliards de yens au Laos. C'est deux fois plus que l'an dernier.",
    "deux fois", "aid by=JPN on=LAO goods= actual " },
  { "fr",
    "Le Cambodge a acheté à la Chine deux corvettes. Le montant avoisinerait 300 millions de "
    "dollars.",
    "300 millions de dollars", "purchase by=KHM on=CHN goods=arms forecast " },
  { "fr", "Le déficit budgétaire du Sénégal dépassera 11 % du PIB.", "11 %",
    "other by=SEN on= goods= forecast " },
  { "fr", "Rome investira 400 millions d'euros dans une usine de batteries.",
    "400 millions d'euros", "investment by=ITA on= goods=batteries planned " },
};

static void
test_parts (void)
{
  check (parts, G_N_ELEMENTS (parts));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-tables/tables", test_tables);
  g_test_add_func ("/figure-tables/parts", test_parts);
  return figures_run ();
}
