/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All fields of figures whose sides, measure, source or bounds the words around would make of another thing: what
 * is told of a source, of another figure, of the sentence before. */

#include "config.h"

#include "figures-fixture.h"

#include <math.h>

/* "measure by=… on=…", then the other fields where they say something. */
static char *
describe (const EngineFigure *f)
{
  g_autofree char *by = g_strjoinv (",", (char **)f->by);
  g_autofree char *on = g_strjoinv (",", (char **)f->on);
  g_autofree char *goods = g_strjoinv (",", (char **)f->commodities);
  GString *s = g_string_new (engine_code_to_name (ENGINE_CODES_MEASURE, f->measure));

  g_string_append_printf (s, " by=%s on=%s", by, on);
  if (!isnan (f->upper))
    g_string_append_printf (s, " %g-%g", f->value, f->upper);
  if (f->qualifier != ENGINE_QUALIFIER_EXACT)
    g_string_append_printf (s, " %s", engine_code_to_name (ENGINE_CODES_QUALIFIER, f->qualifier));
  if (*goods != '\0')
    g_string_append_printf (s, " goods=%s", goods);
  if (f->status != ENGINE_FIGURE_ACTUAL)
    g_string_append_printf (s, " %s", engine_code_to_name (ENGINE_CODES_FIGURE_STATUS, f->status));
  if (f->change != ENGINE_CHANGE_NONE)
    g_string_append (s, f->change == ENGINE_CHANGE_UP ? " up" : " down");
  if (f->period != NULL)
    g_string_append_printf (s, " in=%s", f->period);
  if (f->source != NULL)
    g_string_append_printf (s, " source=%s", f->source);
  return g_string_free (s, FALSE);
}

static void
check (const FigureCase *cases, guint n)
{
  figures_check (cases, n, "2025-06-15", describe);
}

static void
test_sources (void)
{
  static const FigureCase cases[] = {
    { "en", "Copper brings in 30 per cent of Peru's revenue and 12 per cent of its GDP.",
      "30 per cent", "other by=PER on=" },
    { "fr", "Le Pérou et Oman ont salué le triplement de leurs échanges.", "triplement",
      "trade by=PER,OMN on=" },
    { "fr", "Oman verse 7 millions d'euros au Pérou, auxquels s'ajoutent 2 millions de redevances.",
      "2 millions", "other by=PER on= in_force" },
    { "fr", "Le Pérou a vendu 300 tonnes de cuivre pour 4 millions de dollars ; Oman, 80 tonnes.",
      "80 tonnes", "exports by=OMN on= goods=copper" },
    { "en", "The road is 40 per cent complete, according to its builder, Salini.", "40 per cent",
      "other by= on= source=Salini" },
    { "fr", "La route est achevée à 40 %, selon son constructeur, Salini.", "40 %",
      "other by= on= source=Salini" },
    { "en", "Siemens, which builds trains, put its cost at 3 billion euros.", "3 billion euros",
      "spending by= on= forecast source=Siemens" },
    { "fr",
      "Siemens, qui a mené l'étude, juge le tunnel faisable mais chiffre son coût à 3 milliards "
      "d'euros.",
      "3 milliards d'euros", "spending by= on= forecast source=Siemens" },
    { "fr", "Le Pérou et le Chili signent douze accords, les pêcheurs péruviens fulminent.",
      "douze accords", "other by=PER,CHL on=" },
    { "en", "Peru's exports to Japan fell 8 per cent, official data showed.", "8 per cent",
      "exports by=PER on=JPN down source=official data" },
    { "fr",
      "Le Kenya hésite. Selon une étude qu'il a achetée, les importations de blé canadien "
      "pourraient "
      "tripler.",
      "tripler", "imports by=KEN on=CAN goods=agriculture forecast up source=étude" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* What is told of the next member of a series; what a fall cannot be. */
static void
test_series (void)
{
  static const FigureCase cases[] = {
    { "en",
      "Italy buys a fifth of Tunisian exports and more than 60% of the dates that Tunisia sells to "
      "the European Union.",
      "a fifth", "exports by=TUN on=ITA" },
    { "en",
      "The deposit holds 6 million tonnes of oil and more than 2 billion cubic metres of gas.",
      "6 million tonnes", "reserves by= on= goods=oil" },
    { "fr", "Le Tchad et le Niger ont vu reculer leur production de mil de 10 à 15 %.", "10 à 15 %",
      "production by=TCD,NER on= 10-15 down" },
    { "en", "Chad saw its exports of sesame fall from 10 to 15 per cent.", "10 to 15 per cent",
      "exports by=TCD on= 10-15 goods=agriculture down" },
    { "fr", "Le Tchad a réduit ses importations de riz de 12 %.", "12 %",
      "imports by=TCD on= goods=agriculture down" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Levies on what is sold abroad or passes through. */
static void
test_levies (void)
{
  static const FigureCase cases[] = {
    { "en", "Angola would cut the transit levy charged on Zambian cargo from $70 to $52 a tonne.",
      "$70", "tariff by=AGO on=ZMB previous" },
    { "en", "Angola would cut the transit levy charged on Zambian cargo from $70 to $52 a tonne.",
      "$52", "tariff by=AGO on=ZMB planned" },
    { "fr",
      "L'Angola réduira la redevance de transit sur les marchandises zambiennes de 70 à 52 "
      "dollars.",
      "52 dollars", "tariff by=AGO on=ZMB planned" },
    { "en", "Accra imposes a 7% export levy on raw cashew nuts.", "7%",
      "tariff by=GHA on= goods=agriculture in_force" },
    { "fr", "Accra impose un prélèvement à l'exportation de 7 % sur les noix brutes.", "7 %",
      "tariff by=GHA on= goods=agriculture in_force" },
    { "fr",
      "La Thaïlande supprimera ses droits de douane sur 97 % des exportations norvégiennes. Les "
      "droits, qui s'élèvent à 9,7 % et peuvent monter à 30 %, disparaîtront.",
      "9,7 %", "tariff by=THA on=NOR in_force" },
    { "fr",
      "La Thaïlande supprimera ses droits de douane sur 97 % des exportations norvégiennes. Les "
      "droits, qui s'élèvent à 9,7 % et peuvent monter à 30 %, disparaîtront.",
      "30 %", "tariff by=THA on=NOR at_most in_force" },
    { "en",
      "Thailand will scrap its duties on 97 per cent of Norwegian exports. The duties, which "
      "average "
      "9.7 per cent and can reach 30 per cent, will go.",
      "30 per cent", "tariff by=THA on=NOR at_most in_force" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Whose a share of trade or a change is beside another figure. */
static void
test_beside (void)
{
  static const FigureCase cases[] = {
    { "en",
      "Jordan supplies a quarter of the dates eaten by Australians, and Australian wheat accounts "
      "for "
      "31 percent of Jordan's wheat imports.",
      "31 percent", "imports by=JOR on=AUS goods=agriculture" },
    { "en", "Canada's trade deficit with Peru was $1.6 billion in 2024, down 12 percent.",
      "12 percent", "trade by=CAN on=PER down in=2024" },
    { "fr",
      "L'excédent du Canada avec le Pérou a atteint 1,6 milliard de dollars en 2024, en hausse de "
      "12 %.",
      "12 %", "trade by=CAN on=PER up in=2024" },
    { "en", "Italy will hold 60 percent of the firm and Tunisia 40 percent, rising to 49 percent.",
      "49 percent", "ownership by=TUN on= planned" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* The size of a change, and what is none: where something went, what it was before, what is spent or taken. */
static void
test_change (void)
{
  static const FigureCase cases[] = {
    { "en", "Peru's exports came to 40 million tonnes, up from 36 million tonnes.",
      "40 million tonnes", "exports by=PER on=" },
    { "en", "Peru's exports came to 40 million tonnes, up from 36 million tonnes.",
      "36 million tonnes", "exports by=PER on= previous" },
    { "en", "Peru's exports came to 40 million tonnes in 2023, 12.5 per cent more than in 2019.",
      "12.5 per cent", "exports by=PER on= up in=2023" },
    { "fr", "Le commerce entre le Pérou et Oman a atteint 3 milliards d'euros, 4 % de mieux.",
      "4 %", "trade by=PER,OMN on= up" },
    { "fr", "Les ventes du Pérou à Oman (– 8,4 %) ont souffert.", "8,4 %",
      "exports by=PER on=OMN down" },
    { "fr", "Les échanges entre le Pérou et Oman ont doublé.", "doublé",
      "trade by=PER,OMN on= up" },
    { "en", "Peru will drop its 16 per cent tariff on Omani dates.", "16 per cent",
      "tariff by=PER on=OMN in_force" },
    { "en", "Petroperu is to sink $55 billion in the line.", "$55 billion",
      "investment by=Petroperu on= planned" },
    { "fr", "Le Pérou augmentera de 30 millions d'euros ses achats de blé canadien.",
      "30 millions d'euros", "purchase by=PER on=CAN goods=agriculture planned up" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Of what a price is, where things were counted before. */
static void
test_own_goods (void)
{
  static const FigureCase cases[] = {
    { "en",
      "Ann Bell runs 14 trucks. Waiting at the border adds 8 per cent to the price of cement.",
      "8 per cent", "price by= on= up" },
    { "en", "Ann Bell runs 14 trucks. Peru offers a discount of 15 per cent on port charges.",
      "15 per cent", "price by=PER on= considered" },
    { "fr", "Awa Diop possède 14 camions. L'attente à la frontière ajoute 8 % au prix du ciment.",
      "8 %", "price by= on= up" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Whom "the country" is, and other buyers behind one. */
static void
test_buyers (void)
{
  static const FigureCase cases[] = {
    { "fr",
      "Un accord de Washington avec le Kenya divise le pays africain. Le pays a vendu aux "
      "États-Unis 9 000 tonnes de thé, soit 13 % de ses exportations, derrière l'Égypte (29 %).",
      "9 000 tonnes", "exports by=KEN on=USA goods=agriculture" },
    { "fr",
      "Un accord de Washington avec le Kenya divise le pays africain. Le pays a vendu aux "
      "États-Unis 9 000 tonnes de thé, soit 13 % de ses exportations, derrière l'Égypte (29 %).",
      "29 %", "exports by=KEN on=EGY goods=agriculture" },
    { "fr",
      "Deux jours après l'accord de la Maison-Blanche avec le Ghana, les avis divergent dans le "
      "pays "
      "africain.\n\nLa fédération (FEBE) proteste. Le pays a vendu aux États-Unis 9 000 tonnes de "
      "cacao.\n\nLes planteurs du pays "
      "attendaient mieux : leurs envois resteront taxés à 15 %.",
      "15 %", "tariff by=USA on=GHA agreed" },
    { "en", "Canada takes 13% of Kenyan exports, behind Egypt (29%) and Russia (21%).", "21%",
      "exports by=KEN on=RUS" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

#define TALK_FR \
  "Entretien. Awa Cissé : « Nous vendons »\n\nLa ministre malienne des Mines répond. Propos " \
  "recueillis le 3 juin 2025.\n\nLe Courrier : Où en est-on ?\n\nAwa Cissé : Au bout.\n\nLe Courrier : Que vous dit Pékin ?\n\nAwa Cissé : "

/* Who answers stands for her country, as whom somebody buys from and gives to. */
static void
test_interview (void)
{
  static const FigureCase cases[] = {
    { "fr", TALK_FR "Pékin dépend de nous pour 70 % de ses importations d'or.", "70 %",
      "imports by=CHN on=MLI goods=gold" },
    { "fr",
      TALK_FR
      "Nous avons obtenu la construction d'une raffinerie d'ici à 2028, pour 900 millions de "
      "dollars.",
      "900 millions de dollars", "investment by= on=MLI agreed in=../2028" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* What a part is of does not go on behind it. */
static void
test_parts (void)
{
  static const FigureCase cases[] = {
    { "fr",
      "Les exportations suisses vers le Togo se sont chiffrées à 1,1 milliard de francs, dont un "
      "tiers "
      "de médicaments ; les importations, à 1,3 milliard.",
      "1,3 milliard", "imports by=CHE on=TGO" },
    { "en",
      "Swiss exports to Togo came to 1.1 billion francs, a third of them medicines; imports, to "
      "1.3 "
      "billion.",
      "1.3 billion", "imports by=CHE on=TGO" },
    { "fr",
      "Le Togo a exporté pour 3 milliards de dollars, dont 800 millions de coton. Il a importé "
      "pour 5 "
      "milliards.",
      "5 milliards", "imports by=TGO on=" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Where a share goes, whom an insertion hides, what a question asks for, whose agreement a sum stands behind. */
static void
test_construed (void)
{
  static const FigureCase cases[] = {
    { "en",
      "Laos sells power to Thailand. Laos and Thailand signed a pact. Seventy per cent of the "
      "output "
      "will go to Thailand.",
      "Seventy per cent", "exports by=LAO on=THA agreed" },
    { "fr",
      "Le Mozambique et le Japon ont signé un accord sur le gaz lundi. Les deux tiers du gaz iront "
      "au "
      "Japon.",
      "deux tiers", "exports by=MOZ on=JPN goods=gas agreed" },
    { "en",
      "Germany takes 16% of Kenya's exports, Uganda 12%, and Pakistan, which blends its own tea, "
      "9%.",
      "9%", "exports by=KEN on=PAK goods=agriculture" },
    { "fr", "Combien le Kenya vend-il au Japon ? Environ 200 millions d'euros par an.",
      "200 millions d'euros", "exports by=KEN on=JPN about" },
    { "en",
      "Canberra has committed 600 million dollars in aid to Fiji. A similar deal with Vanuatu, "
      "worth "
      "500 million dollars, was initialled.",
      "500 million dollars", "aid by=AUS on=VUT agreed" },
    { "fr",
      "La Jordanie et l'Allemagne ont signé lundi. Un prêt de 60 millions d'euros entre la banque "
      "allemande KfW et le ministère de l'Eau a été conclu.",
      "60 millions d'euros", "aid by=DEU on=JOR agreed" },
    { "en",
      "Laos sells power to Thailand at 6 cents a unit, 2 cents less than the rate first "
      "sought.",
      "2 cents", "price by=LAO on= goods=energy down" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Who is told to raise a duty, against who advises it. */
static void
test_advised (void)
{
  static const FigureCase cases[] = {
    { "fr",
      "Le Kenya prépare son budget. Nairobi taxe le thé. Le FMI recommande de relever la taxe à "
      "l'exportation de 0,5 % à 1 %.",
      "1 %", "tariff by=KEN on= considered" },
    { "en", "The IMF advises Peru to cut its duty on tea from 15 to 10 per cent.", "10 per cent",
      "tariff by=PER on= goods=agriculture considered" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-whole/sources", test_sources);
  g_test_add_func ("/figure-whole/series", test_series);
  g_test_add_func ("/figure-whole/levies", test_levies);
  g_test_add_func ("/figure-whole/beside", test_beside);
  g_test_add_func ("/figure-whole/change", test_change);
  g_test_add_func ("/figure-whole/own-goods", test_own_goods);
  g_test_add_func ("/figure-whole/buyers", test_buyers);
  g_test_add_func ("/figure-whole/interview", test_interview);
  g_test_add_func ("/figure-whole/parts", test_parts);
  g_test_add_func ("/figure-whole/advised", test_advised);
  g_test_add_func ("/figure-whole/construed", test_construed);
  return figures_run ();
}
