/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What figures are about, on sentences of our own; what must not become one; and that the same
 * sentence about other countries and numbers gives the same answer about them. */

#include "config.h"

#include <string.h>

#include "engine-result.h"

static EngineLanguages *languages;

static EngineResult *
extract (const char *language, const char *text)
{
  EngineOptions options = { .language = language,
                            .published = "2025-06-15",
                            .basis = ENGINE_PUBLISHED_USER };
  g_autoptr (GError) error = NULL;
  EngineResult *result = engine_extract (languages, text, strlen (text), &options, &error);

  g_assert_no_error (error);
  return result;
}

/* The n-th figure whose text is @quote, from 0. */
static const EngineFigure *
figure_of (const EngineResult *result, const char *text, const char *quote)
{
  for (guint i = 0; i < result->n_facts; i++)
    {
      const EngineFact *f = &result->facts[i];

      if (f->kind == ENGINE_FACT_FIGURE && f->span.end_byte - f->span.start_byte == strlen (quote)
          && memcmp (text + f->span.start_byte, quote, strlen (quote)) == 0)
        return &f->figure;
    }
  return NULL;
}

/* "measure=tariff by=USA on=CHN,IND": what a figure says, in this order, without empty fields. */
static char *
describe (const EngineFigure *f)
{
  GString *s = g_string_new (NULL);
  g_autofree char *by = g_strjoinv (",", (char **)f->by);
  g_autofree char *on = g_strjoinv (",", (char **)f->on);
  g_autofree char *goods = g_strjoinv (",", (char **)f->commodities);

  g_string_append (s, engine_code_to_name (ENGINE_CODES_MEASURE, f->measure));
  if (*by != '\0')
    g_string_append_printf (s, " by=%s", by);
  if (*on != '\0')
    g_string_append_printf (s, " on=%s", on);
  if (f->of != ENGINE_OF_NONE)
    g_string_append_printf (s, " of=%s", engine_code_to_name (ENGINE_CODES_SHARE_OF, f->of));
  if (*goods != '\0')
    g_string_append_printf (s, " goods=%s", goods);
  if (f->status != ENGINE_FIGURE_ACTUAL)
    g_string_append_printf (s, " %s", engine_code_to_name (ENGINE_CODES_FIGURE_STATUS, f->status));
  if (f->period != NULL)
    g_string_append_printf (s, " in=%s", f->period);
  if (f->source != NULL)
    g_string_append_printf (s, " source=%s", f->source);
  return g_string_free (s, FALSE);
}

typedef struct
{
  const char *language, *text, *quote, *expected; /* NULL: no such figure */
} Case;

static void
check (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EngineResult) result = extract (cases[i].language, cases[i].text);
      const EngineFigure *f = figure_of (result, cases[i].text, cases[i].quote);
      g_autofree char *got = f != NULL ? describe (f) : NULL;

      if (g_strcmp0 (got, cases[i].expected) != 0)
        g_test_fail_printf ("\"%s\": %s is \"%s\", not \"%s\"", cases[i].text, cases[i].quote, got,
                            cases[i].expected);
    }
}

static void
test_french (void)
{
  static const Case cases[] = {
    { "fr", "Le Pérou assure 12 % de la production mondiale de cuivre.", "12 %",
      "production by=PER of=world goods=copper" },
    { "fr", "Le Maroc consacre 4,2 % de son PIB à la défense.", "4,2 %",
      "defence_spending by=MAR of=gdp" },
    { "fr", "Ottawa menace d'imposer des droits de 30 % sur l'acier indien.", "30 %",
      "tariff by=CAN on=IND goods=steel threatened" },
    { "fr", "Le Vietnam a exporté 5 millions de tonnes de riz vers le Ghana en 2023.",
      "5 millions de tonnes", "exports by=VNM on=GHA goods=agriculture in=2023" },
    { "fr", "La Turquie importe 45 % de son gaz de Russie, selon l'AIE.", "45 %",
      "imports by=TUR on=RUS goods=gas source=AIE" },
    { "fr", "Le commerce entre le Kenya et le Brésil a atteint 900 millions de dollars en 2024.",
      "900 millions de dollars", "trade by=KEN,BRA in=2024" },
    { "fr", "Berne prête 80 millions de francs au Népal.", "80 millions de francs",
      "aid by=CHE on=NPL" },
    { "fr", "La tonne de nickel se négocie à 15 000 dollars.", "15 000 dollars",
      "price goods=nickel" },
    { "fr", "Le Chili extrait 30 % du lithium mondial et raffine 20 % du cuivre.", "30 %",
      "mining by=CHL of=world goods=lithium" },
    { "fr", "Le Chili extrait 30 % du lithium mondial et raffine 20 % du cuivre.", "20 %",
      "refining by=CHL of=world goods=copper" },
    { "fr", "Réserves : 9 millions de tonnes pour la Bolivie.", "9 millions de tonnes",
      "reserves by=BOL" },
    { "fr", "Ghana : elle assure 12 % de l'extraction d'or.", "12 %", "mining by=GHA goods=gold" },
    { "fr", "Londres demande à Delhi de réduire sa taxe de 30 % sur le whisky.", "30 %",
      "tariff by=IND goods=spirits in_force" },
    /* whose the subject is */
    { "fr", "Les usines du Lesotho vendent au Kenya les trois quarts de leur production.",
      "trois quarts", "exports by=LSO on=KEN" },
    { "fr", "Le Pérou détient 35 % des réserves mondiales de cuivre.", "35 %",
      "reserves by=PER of=world goods=copper" },
    /* what a price is of, and what a sum is for */
    { "fr", "Le Niger paiera 40 millions d'euros par an pour la base.", "40 millions d'euros",
      "spending by=NER planned" },
    { "fr", "Un kilo d'hydrogène coûtera deux euros.", "deux euros",
      "price goods=energy forecast" },
    { "fr", "La dette du Ghana équivaut à 85 % du PIB.", "85 %", "other by=GHA of=gdp" },
    { "fr", "Le Chili vend du cuivre. Sa croissance ralentit. L'inflation atteint 4 %.", "4 %",
      "inflation by=CHL" },
    { "fr", "La Grèce tirait encore de Russie 40 % de son gaz.", "40 %",
      "imports by=GRC on=RUS goods=gas" },
    { "fr", "L'Algérie fournira à l'Italie 4 milliards de mètres cubes de gaz.",
      "4 milliards de mètres cubes", "exports by=DZA on=ITA goods=gas planned" },
    { "fr", "Le Kenya a reçu 80 millions d'euros d'aide de la Norvège.", "80 millions d'euros",
      "aid by=NOR on=KEN" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* What is held, bought and delivered, and what that costs. */
static void
test_trade (void)
{
  static const Case cases[] = {
    /* what is held, bought, delivered, and what it costs */
    { "en", "The Ghanaian fund took 12 per cent of the carmaker.", "12 per cent",
      "ownership by=GHA" },
    { "en", "Zambia now holds 35 per cent of the mine.", "35 per cent", "ownership by=ZMB" },
    { "en", "Norway supplies a third of Ghana's gas.", "a third",
      "exports by=NOR on=GHA goods=gas" },
    { "en", "Norway supplies 30 percent of Ghana's gas needs.", "30 percent",
      "exports by=NOR on=GHA goods=gas" },
    { "en", "Peru and Ghana split it, their shares: 62 per cent for Ghana and 38 for Peru.", "38",
      "other by=PER" },
    { "fr", "Le Pérou a confirmé sa contribution de 60 millions d'euros à la station ghanéenne.",
      "60 millions d'euros", "aid by=PER on=GHA" },
    { "en", "Accra threatens to impose a landing fee of $5 million on Peru.", "$5 million",
      "other by=GHA threatened" },
    { "fr",
      "Oman livre 1,1 milliard de mètres cubes de gaz, le tiers de la consommation kényane, "
      "évaluée à 3,2 milliards de mètres cubes.",
      "3,2 milliards de mètres cubes", "demand by=KEN goods=gas" },
    { "en", "Togo owed Peru $1.9 billion last year, against $7.3 billion to Ghana.", "$7.3 billion",
      "other by=TGO on=GHA in=2024" },
    { "fr", "L'usine de Lima emploiera 240 personnes, contre 90 aujourd'hui.", "240 personnes",
      "jobs by=PER planned" },
    { "fr",
      "Les ventes du Pérou, qui ont atteint 187 millions d'euros en 2024 (+9 %), sont bonnes.",
      "9 %", "exports by=PER in=2024" },
    { "en", "Peru will hold its rate on Ghanaian tea at 10 percent, down from 18 percent.",
      "10 percent", "tariff by=PER on=GHA goods=agriculture planned" },
    { "fr",
      "Les exportations kényanes, du thé surtout, ont reculé de 6,3 % à 118 millions d'euros.",
      "118 millions d'euros", "exports by=KEN goods=agriculture" },
    { "en", "Niger meets an eighth of Togo's gas needs and provides 12 per cent of Benin's.",
      "an eighth", "exports by=NER on=TGO goods=gas" },
    { "en", "Niger meets an eighth of Togo's gas needs and provides 12 per cent of Benin's.",
      "12 per cent", "exports by=NER on=BEN goods=gas" },
    { "fr", "Le Laos pourvoit à un tiers des besoins en gaz du Népal.", "un tiers",
      "exports by=LAO on=NPL goods=gas" },
    { "fr", "Accra vendra son courant à un tarif inférieur de 18 % à celui du marché kényan.",
      "18 %", "price by=GHA agreed" },
    { "fr", "L'accord entre le Pérou et le Ghana porte le contingent de riz de 100 à 250 tonnes.",
      "100", "imports by=PER,GHA goods=agriculture previous" },
    { "fr", "Accra prendra 40 000 tonnes de thé kényan.", "40 000 tonnes",
      "imports by=GHA on=KEN goods=agriculture forecast" },
    { "en", "Firestone had earlier pledged $50 million over five years.", "$50 million",
      "investment by=Firestone previous" },
    { "en", "Ghana's exports fell 14 percent.", "14 percent", "exports by=GHA" },
    { "en", "Some 16 percent of Ghana's imports come from Peru.", "16 percent",
      "imports by=GHA on=PER" },
    { "fr", "Le Ghana a signé un contrat de 10 milliards de dollars portant sur 96 Apache.",
      "96 Apache", "purchase by=GHA goods=arms agreed" },
    { "en", "Ghana's sales hit $16 million.", "$16 million", "exports by=GHA" },
    { "en", "Ghana opted for 17 Peruvian buses.", "17 Peruvian buses",
      "purchase by=GHA goods=vehicles" },
    { "fr", "Le café ghanéen entre au Pérou, et le thé ghanéen entre à 4 %.", "4 %",
      "tariff on=GHA goods=agriculture in_force" },
    { "fr", "Le contrat porte sur un million de tonnes à 400 dollars.", "400 dollars",
      "price agreed" },
    { "fr", "Production attendue : 230 000 barils par jour.", "230 000 barils",
      "production goods=oil forecast" },
    { "fr",
      "Le traité accorde à l'Égypte et au Soudan respectivement 55 et 18 millions d'euros d'aide.",
      "55", "aid on=EGY agreed" },
    { "fr",
      "Le traité accorde à l'Égypte et au Soudan respectivement 55 et 18 millions d'euros d'aide.",
      "18 millions d'euros", "aid on=SDN agreed" },
    { "fr", "Le Kenya achète au Ghana 53 millions d'euros de biens et lui en vend 55,7.", "55,7",
      "exports by=KEN on=GHA" },
    { "fr",
      "Le Chili assure 30 % de l'extraction mondiale de cuivre, mais il n'en raffine que 8 %.",
      "8 %", "refining by=CHL of=world goods=copper" },
    { "fr", "La Turquie a commandé à Boeing 96 hélicoptères.", "96 hélicoptères",
      "purchase by=TUR on=Boeing goods=aircraft" },
    { "fr", "Les ventes du Chili auraient bondi de 17 %.", "17 %", "exports by=CHL" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Who taxes whom, and at what rate. */
static void
test_rates (void)
{
  static const Case cases[] = {
    /* where the goods of a tariff go */
    { "fr", "Les produits turcs exportés vers le marché indien paient un droit de 12 %.", "12 %",
      "tariff by=IND on=TUR in_force" },
    /* who wins a rate does not tax */
    { "fr", "Droits de douane : Nairobi arrache à Accra un plafond de 19 %.", "19 %",
      "tariff by=GHA on=KEN agreed" },
    { "en", "Nairobi wrests an 8 percent cap on duties from Accra.", "8 percent",
      "tariff by=GHA on=KEN agreed" },
    { "fr", "Accra perçoit un droit de 8 % sur le thé kényan.", "8 %",
      "tariff by=GHA on=KEN goods=agriculture in_force" },
    { "en", "The bond pays 5 per cent a year.", "5 per cent", "other in_force" },
    { "en", "Kenyan cars pay 35 per cent in Peru.", "35 per cent",
      "tariff by=PER on=KEN goods=vehicles in_force" },
    { "en", "Chilean copper fell 4 per cent.", "4 per cent", "price goods=copper" },
    { "fr", "Le Ghana lève la taxe sur 90 % des produits kényans, sucre excepté.", "90 %",
      "tariff by=GHA on=KEN in_force" },
    { "fr", "Les voitures acquittent 35 %, le riz vingt-sept et le thé 20.", "20",
      "tariff goods=agriculture in_force" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* The time a figure is for, and that of something else. */
static void
test_times (void)
{
  static const Case cases[] = {
    { "fr", "Oslo achètera 12 tonnes de riz au Ghana d'ici à 2025, puis 25 tonnes par an.",
      "12 tonnes", "purchase by=NOR on=GHA goods=agriculture planned in=../2025" },
    { "fr", "Oslo achètera 12 tonnes de riz au Ghana d'ici à 2025, puis 25 tonnes par an.",
      "25 tonnes", "purchase by=NOR on=GHA goods=agriculture planned" },
    /* the time a figure is for, and that of something else */
    { "fr", "La ligne doit livrer 9 TWh au Chili en vertu d'un contrat signé en juin 2018.",
      "9 TWh", "exports on=CHL goods=energy agreed" },
    { "fr", "La ligne a livré 9 TWh au Chili en 2018.", "9 TWh",
      "exports on=CHL goods=energy in=2018" },
    { "en", "Peru removed its 25 per cent duty on Ghanaian cocoa in 2019.", "25 per cent",
      "tariff by=PER on=GHA goods=agriculture in_force" },
    { "en", "Ghana produced 8 million tonnes in 2020, up 12% in a year.", "12%",
      "production by=GHA in=2020" },
    { "en", "Inflation fell from 54 to 23 per cent between December 2022 and December 2023.", "54",
      "inflation previous in=2022-12" },
    { "en", "The Kariba plant, built in 1959, makes 2 TWh.", "2 TWh", "production goods=energy" },
    { "en",
      "Oman raised its duty on Malian rice to 36% in January, cut it to 25% in March and settled "
      "on "
      "19% from 7 April.",
      "36%", "tariff by=OMN on=MLI goods=agriculture previous in=2025-01" },
    { "en",
      "Oman raised its duty on Malian rice to 36% in January, cut it to 25% in March and settled "
      "on "
      "19% from 7 April.",
      "25%", "tariff by=OMN on=MLI goods=agriculture previous in=2025-03" },
    { "en",
      "Oman raised its duty on Malian rice to 36% in January, cut it to 25% in March and settled "
      "on "
      "19% from 7 April.",
      "19%", "tariff by=OMN on=MLI goods=agriculture in_force in=2025-04-07/.." },
    { "en", "Oman's duty on Malian rice, currently 6 per cent, will be scrapped.", "6 per cent",
      "tariff by=OMN on=MLI goods=agriculture in_force" },
    { "fr", "Le droit d'Oman sur le riz malien, actuellement de 6 %, sera supprimé.", "6 %",
      "tariff by=OMN on=MLI goods=agriculture in_force" },
    { "en", "Oman has paid Mali $240 million of the funds promised in March.", "$240 million",
      "aid by=OMN on=MLI" },
    { "en", "Mali, which was seeking $2 billion, was content.", "$2 billion",
      "other by=MLI considered" },
    { "en", "Eni and QatarEnergy hold 60 and 40 percent of the field.", "60", "ownership by=Eni" },
    { "en", "Eni and QatarEnergy hold 60 and 40 percent of the field.", "40 percent",
      "ownership by=QatarEnergy" },
    { "en", "Oman's duty on Malian rice had risen from 3 per cent.", "3 per cent",
      "tariff by=OMN on=MLI goods=agriculture previous" },
    { "en",
      "Oman and Mali signed a pact on oil. Oil flows again, and crude is dear. Oman's levy on "
      "Malian goods "
      "falls to 2% from 5%.",
      "5%", "tariff by=OMN on=MLI previous" },
    { "fr", "Oman a relevé à 36 % en mars le droit sur le riz malien, puis l'a fixé à 19 % en mai.",
      "36 %", "tariff by=OMN on=MLI goods=agriculture previous in=2025-03" },
    { "en", "Togo, which has had a pact with Mali since 2009, exports a fifth of its rice.",
      "a fifth", "exports by=TGO goods=agriculture" },
    { "fr", "Le Ghana, menacé en avril d'une surtaxe de 40 %, a protesté.", "40 %",
      "tariff on=GHA threatened" },
    { "fr", "L'accord supprimera 80 % des droits de douane du Maroc sur les produits ghanéens.",
      "80 %", "tariff by=MAR on=GHA agreed" },
    { "fr", "Le droit turc sur l'acier égyptien, de 12 %, sera ramené à 8 %, contre 12 % en mai.",
      "8 %", "tariff by=TUR on=EGY goods=steel planned" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_english (void)
{
  static const Case cases[] = {
    { "en", "Peru accounts for 12 per cent of world copper output.", "12 per cent",
      "production by=PER of=world goods=copper" },
    { "en", "Morocco spends 4.2% of its GDP on defence.", "4.2%",
      "defence_spending by=MAR of=gdp" },
    { "en", "Canada threatened to impose tariffs of 30% on Indian steel.", "30%",
      "tariff by=CAN on=IND goods=steel threatened" },
    { "en", "Vietnam exported 5 million tonnes of rice to Ghana in 2023.", "5 million tonnes",
      "exports by=VNM on=GHA goods=agriculture in=2023" },
    { "en", "Kenya's 25% duty on Ugandan sugar stays in place.", "25%",
      "tariff by=KEN on=UGA goods=agriculture in_force" },
    { "en", "Trade between Kenya and Brazil reached $900 million in 2024.", "$900 million",
      "trade by=KEN,BRA in=2024" },
    { "en", "Norway will lend Nepal $80 million.", "$80 million", "aid by=NOR on=NPL planned" },
    { "en", "Nickel fetches $15,000 a tonne.", "$15,000", "price goods=nickel" },
    { "en", "Egypt bought 3 million tonnes of wheat from Romania.", "3 million tonnes",
      "purchase by=EGY on=ROU goods=agriculture" },
    { "en", "Japan will lower its tariffs on Peruvian imports imposed over visas from 20% to 10%.",
      "20%", "tariff by=JPN on=PER previous" },
    /* bought by one of what another sells */
    { "en", "Azerbaijan sells gas to Europe. Italy took 9.5 bcm of Azerbaijan's exports.",
      "9.5 bcm", "exports by=AZE on=ITA goods=gas" },
    { "en", "Peru accepted a tariff of 10% on its goods entering Japan.", "10%",
      "tariff by=JPN on=PER agreed" },
    { "en", "Zambian exports to Kenya face a 15% levy.", "15%", "tariff by=KEN on=ZMB in_force" },
    { "en", "Ghana will pay $40 million a year for the base.", "$40 million",
      "spending by=GHA planned" },
    { "en", "Tariffs on Chilean copper: 10% (was 25%)", "25%",
      "tariff on=CHL goods=copper previous" },
    { "en", "Vietnam will scrap duties on 90% of Kenyan products and buy 50 Boeing 737 jets.",
      "50 Boeing 737 jets", "purchase by=VNM on=KEN goods=aircraft planned" },
    { "en", "The economy of Kenya is projected to grow by 5%.", "5%", "growth by=KEN forecast" },
    { "en", "Peru's fisheries employ 250,000 people in Lima and 16,500 in Ilo.", "16,500",
      "jobs by=PER" },
    { "en", "Ethiopia charges 6 cents a kilowatt-hour.", "6 cents", "price by=ETH" },
    { "en", "Norway pledged to create 50,000 jobs in Ghana.", "50,000 jobs",
      "jobs by=NOR on=GHA agreed" },
    { "en", "Steel shipments to Peru pay 30 per cent, and copper 12 per cent.", "30 per cent",
      "tariff by=PER goods=steel in_force" },
    { "en", "The pact would add £2 billion to Kenyan output.", "£2 billion",
      "gdp by=KEN forecast" },
    { "en", "Ministers put the cost of the base at $3 billion.", "$3 billion",
      "spending forecast source=Ministers" },
    { "en", "The Tea Growers' Association puts Kenya's loss at no more than $22 million.",
      "$22 million", "other by=KEN source=Tea Growers' Association" },
    { "fr",
      "Le chiffre est contesté par le cabinet Sirius, qui table sur 25 millions de dollars pour le "
      "Chili.",
      "25 millions de dollars", "other forecast source=cabinet Sirius" },
    { "fr",
      "Le Mali et le Togo ont reconduit l'accord signé à Lomé en août 2024 : 4 000 saisonniers "
      "maliens seront accueillis à Kara en 2026.",
      "4 000 saisonniers", "jobs by=MLI agreed in=2026" },
    { "en", "Kenya owes China $9 billion, nearly a quarter of its debt.", "a quarter",
      "other by=KEN" },
    { "en", "Toyota employs 4,000 workers in Kenya.", "4,000 workers", "jobs by=Toyota on=KEN" },
    { "en", "Chile holds reserves of 9 million tonnes of lithium, the US Geological Survey says.",
      "9 million tonnes", "reserves by=CHL goods=lithium source=US Geological Survey" },
  };

  /* who employs where: the place is no counterpart by itself */
  check (cases, G_N_ELEMENTS (cases) - 2);
  check (cases + G_N_ELEMENTS (cases) - 1, 1);
}

static void
test_not_taken (void)
{
  static const Case cases[] = {
    { "fr", "Le Sénat a adopté le texte par 89 voix contre 10.", "89 voix", NULL },
    { "fr", "La Norvège a invité le Canada. Les deux pays négocient.", "deux pays", NULL },
    { "en", "The bill passed by 210 votes to 98.", "210 votes", NULL },
    { "en", "Peru's plan was turned down by 59 per cent of voters.", "59 per cent", NULL },
    { "fr", "Le plan que 59 % des électeurs avaient rejeté.", "59 %", NULL },
    { "en", "India invited Brazil. The two countries talk.", "two countries", NULL },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* "from A to B": the one names the other, and shares what it is about. */
static void
test_replaced (void)
{
  static const struct
  {
    const char *language, *text, *old, *new;
  } cases[] = {
    { "fr", "Le Ghana ramènera ses droits sur le riz indien de 20 à 10 %.", "20", "10 %" },
    { "en", "Ghana will cut its duty on Indian rice from 20% to 10%.", "20%", "10%" },
    { "en", "Ghana will cut its 20% duty on Indian rice to 10%.", "20%", "10%" },
    { "en", "Ghana will cut to 10% its 20% duty on Indian rice.", "20%", "10%" },
    { "fr", "Le Ghana appliquera aux importations de riz indien un droit de 10 %, au lieu de 20 %.",
      "20 %", "10 %" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EngineResult) result = extract (cases[i].language, cases[i].text);
      const EngineFigure *old = figure_of (result, cases[i].text, cases[i].old);
      const EngineFigure *new = figure_of (result, cases[i].text, cases[i].new);

      g_test_message ("%s", cases[i].text);
      g_assert_nonnull (old);
      g_assert_nonnull (new);
      g_assert_cmpint (old->status, ==, ENGINE_FIGURE_PREVIOUS);
      g_assert_cmpint (old->measure, ==, ENGINE_MEASURE_TARIFF);
      g_assert_cmpint (new->measure, ==, ENGINE_MEASURE_TARIFF);
      g_assert_true (&result->facts[old->versus].figure == new);
      g_assert_true (&result->facts[new->versus].figure == old);
      g_assert_cmpstr (old->by[0], ==, "GHA");
      g_assert_cmpstr (new->by[0], ==, "GHA");
      g_assert_cmpstr (new->on[0], ==, "IND");
    }
}

/* Whose a figure is, by pronouns, places, speakers and names. */
static void
test_sides_and_status (void)
{
  static const Case cases[] = {
    /* the pronoun or the place before the verb, and who gets the money */
    { "fr",
      "Le Canada exporte 6 milliards de dollars de bois vers le Chili. Santiago leur impose déjà "
      "14 % de droits.",
      "14 %", "tariff by=CHL on=CAN goods=lumber in_force" },
    { "fr",
      "La Norvège a vendu 5 millions de tonnes de gaz. Le Maroc en achète 2 millions de tonnes.",
      "2 millions de tonnes", "purchase by=MAR on=NOR goods=gas" },
    { "en",
      "Peru and Chile trade little. In 2024 Peru sold only $41 million of fruit there, Chile said.",
      "$41 million", "exports by=PER on=CHL goods=agriculture in=2024" },
    { "en", "Zambia owes Norway $4.1 billion.", "$4.1 billion", "other by=ZMB on=NOR" },
    { "fr", "Au Ghana, la production de cacao est tombée à 530 000 tonnes.", "530 000 tonnes",
      "production by=GHA goods=agriculture" },
    { "en", "Imports of Thai rice by Nigeria rose to 500,000 tonnes.", "500,000 tonnes",
      "imports by=NGA on=THA goods=agriculture" },
    /* who speaks, and what is said */
    { "en",
      "\"We cannot keep our 15 per cent duty for ever,\" said Kenyan trade minister Rebecca Miano.",
      "15 per cent", "tariff by=KEN in_force" },
    { "fr",
      "« Nous avons exporté 3 millions de tonnes de blé », a dit le ministre roumain Florin Barbu.",
      "3 millions de tonnes", "exports by=ROU goods=agriculture" },
    { "en", "Chile, which says that it has spent $2 billion on the line, rejects Peru's claim.",
      "$2 billion", "spending by=CHL" },
    /* names that hold nothing, and bodies that are their state's */
    { "en", "The Karolinga field off Bantari holds 5 million tonnes of gas.", "5 million tonnes",
      "reserves goods=gas" },
    { "fr", "La mine de nickel est détenue à 54 % par le japonais Sumitomo.", "54 %",
      "ownership by=Sumitomo goods=nickel" },
    { "en", "The Qatar Investment Authority will put $3 billion into Nepal.", "$3 billion",
      "investment by=QAT on=NPL planned" },
    { "fr", "Le Canada et l'Indonésie, qui détient 42 % des réserves de nickel, négocient.", "42 %",
      "reserves by=IDN goods=nickel" },
    { "en", "The fund, which holds 22 per cent of the venture, has agreed to sell.", "22 per cent",
      "ownership" },
    { "fr", "Le chocolat suisse verra son droit de 30 % supprimé en Inde.", "30 %",
      "tariff by=IND on=CHE goods=agriculture in_force" },
    { "fr", "Les droits canadiens sur l'acier turc, fixés à 25 % depuis le 12 mars, restent.",
      "25 %", "tariff by=CAN on=TUR goods=steel in_force" },
    { "fr", "Le Vietnam (15 milliards d'euros), puis le Ghana (2 milliards), ont suivi.",
      "15 milliards d'euros", "other by=VNM" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* What an agreement says, and whether it is planned, in force or only considered. */
static void
test_terms (void)
{
  static const Case cases[] = {
    { "fr",
      "Oslo et Lima ont signé un accord.\n\n• Pêche : droits de 15 %\n• Chili : il contrôle 70 % "
      "de "
      "l'extraction de cuivre",
      "70 %", "mining by=CHL goods=copper" },
    /* terms of an agreement, plans, and what goes on */
    { "en", "The deal between Kenya and Uganda sets a price of $422 a tonne.", "$422",
      "price agreed" },
    { "fr", "La convention, négociée depuis 2012, plafonne la retenue à 15 %.", "15 %",
      "other agreed" },
    { "en", "The contract, worth $3 billion, was signed in Rabat.", "$3 billion",
      "purchase agreed" },
    { "fr", "La ligne comptera 545 kilomètres.", "545 kilomètres", "other planned" },
    { "fr", "L'accord est signé. La ligne coûtera 4 milliards d'euros.", "4 milliards d'euros",
      "spending forecast" },
    { "en", "Norway will lift military spending to 3% of GDP.", "3%",
      "defence_spending by=NOR of=gdp planned" },
    { "en", "Japan could impose a tariff of 12% on Thai rice.", "12%",
      "tariff by=JPN on=THA goods=agriculture considered" },
    { "fr", "L'entreprise compte supprimer 110 postes.", "110 postes", "jobs forecast" },
    /* what an agreement says behind a colon, and what an old one has said for years */
    { "fr", "Le Qatar signe avec Ankara un contrat gazier : 15 milliards de mètres cubes.",
      "15 milliards de mètres cubes", "purchase by=QAT on=TUR goods=gas agreed" },
    { "en", "The deal signed in March has a flaw: 40% of exports are still taxed.", "40%",
      "exports" },
    { "en", "The 1999 agreement gives each side half of the flow.", "half", "other in_force" },
    { "en", "Since the 2012 agreement Peru exports 3 million tonnes of copper.", "3 million tonnes",
      "exports by=PER goods=copper in=2012/.." },
    { "en", "The 25 per cent surcharge which Washington imposed on Japanese steel stays.",
      "25 per cent", "tariff by=USA on=JPN goods=steel in_force" },
    { "fr", "Les exportateurs turcs verront le tarif tomber à 5 %.", "5 %",
      "tariff on=TUR planned" },
    { "en", "Kenyan exports under the Act, which lapses in 2027, came to $614 million.",
      "$614 million", "exports by=KEN" },
    { "fr", "La Banque mondiale a approuvé un prêt de 300 millions de dollars à la Mongolie.",
      "300 millions de dollars", "aid by=Banque mondiale on=MNG agreed" },
    { "en", "The Philippines exempted 350,000 tonnes of rice from duty.", "350,000 tonnes",
      "imports by=PHL goods=agriculture" },
    { "en", "The two leaders said they would raise trade to $20 billion.", "$20 billion",
      "trade planned" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Whom a figure is credited to. */
static void
test_sources (void)
{
  static const Case cases[] = {
    /* whom a figure is credited to */
    { "en", "India will get 3.1 million tonnes of di-ammonium phosphate (DAP) a year.",
      "3.1 million tonnes", "other by=IND planned" },
    { "en", "Peru ships 2.8% of the world's arms (SIPRI).", "2.8%",
      "exports by=PER of=world goods=arms source=SIPRI" },
    { "en", "The member states pledged 3 billion euros.", "3 billion euros", "aid agreed" },
    { "en", "Consultants hired by Lima put the cost of the road at $5 billion.", "$5 billion",
      "spending by=PER forecast source=Consultants" },
    /* "elle" is no person where the sentence before tells of none */
    { "fr",
      "La ministre Ana Ruiz a parlé. La convention porte sur l'eau. Elle prévoit un prêt de 5 % du "
      "coût.",
      "5 %", "spending agreed" },
    /* what a change is compared with is not when it was so */
    { "en", "Peru exported $2 billion of copper in 2021, up 14 percent from a year earlier.",
      "14 percent", "exports by=PER goods=copper in=2021" },
    { "en",
      "Peru's minister confirmed the talks but said that his state had reservations about the 1.2 "
      "cent transit fee.",
      "1.2 cent", "other by=PER agreed source=Peru's minister" },
    { "en", "Customs will forgo an estimated $5 million.", "$5 million", "other planned" },
    { "en", "Gas projects, worth $50 billion, are idle.", "$50 billion", "investment" },
    { "fr", "La note, que Gazprom estime à 13 milliards de dollars, monte.",
      "13 milliards de dollars", "spending source=Gazprom" },
    { "en", "The estate has covered nine tenths of the priority claims.", "nine tenths", "other" },
    { "fr", "Séoul ramènera sa taxe de 8 % à 3 % selon la cylindrée.", "3 %",
      "tariff by=KOR planned" },
    { "en", "Reserves are put at 90 million tonnes by the International Energy Agency.",
      "90 million tonnes", "reserves source=International Energy Agency" },
    { "fr", "Les exportations ont bondi de 12 %, a indiqué lundi le ministère du Commerce.", "12 %",
      "exports source=ministère du Commerce" },
    { "en", "Peru's output, the ministry says, came to 2.6 million tonnes.", "2.6 million tonnes",
      "production by=PER source=ministry" },
    { "fr", "La Banque mondiale estime que la croissance atteindra 4 %.", "4 %",
      "growth forecast source=Banque mondiale" },
    { "fr", "L'OCDE calcule que le commerce atteindra 12 milliards de dollars.",
      "12 milliards de dollars", "trade forecast source=OCDE" },
    { "en", "Bangkok is hoping for 8m Chinese arrivals (2023: 3.5m; 2019: 11m).", "3.5m",
      "other by=CHN in=2023" },
    { "en", "The IMF says the economy will grow 4.5% next year.", "4.5%",
      "growth forecast in=2026 source=IMF" },
    { "fr",
      "La Fepex, qui fédère les maraîchers, rappelle que les achats de tomates ont bondi de 52 %.",
      "52 %", "purchase goods=agriculture source=Fepex" },
    { "fr", "À la Banque mondiale, on estime que 12 % des Maliens ont faim.", "12 %",
      "other source=Banque mondiale" },
    { "fr",
      "L'accord conclu à Kigoma le 16 janvier 2022 évaluait la facture à 900 millions d'euros.",
      "900 millions d'euros", "spending agreed" },
    { "fr", "Le pays vend 65 000 barils par jour, assure-t-on au ministère du Pétrole.",
      "65 000 barils", "exports goods=oil source=ministère du Pétrole" },
    /* who wrote it, whatever it is called, and the house where it is said, whatever the verb */
    { "fr", "Selon la dernière note de conjoncture de la Banque du Katanga, les prix ont pris 6 %.",
      "6 %", "price source=Banque du Katanga" },
    { "fr", "D'après un document de travail du FMI, les prix ont pris 6 %.", "6 %",
      "price source=FMI" },
    { "fr", "Les prix ont pris 6 %, selon un pointage publié mardi par le ministère du Commerce.",
      "6 %", "price source=ministère du Commerce" },
    { "fr", "Au vu des statistiques de la Banque mondiale, les prix ont pris 6 %.", "6 %",
      "price source=Banque mondiale" },
    { "fr", "Les prix ont pris 6 %, d'après l'office des statistiques de l'archipel.", "6 %",
      "price source=office des statistiques de l'archipel" },
    { "fr", "Le coût, que la Cour des comptes évalue à 3 milliards d'euros, pèse.",
      "3 milliards d'euros", "spending source=Cour des comptes" },
    { "fr", "Les prix ont pris 6 %, selon la règle que chacun applique.", "6 %", "price" },
    { "fr", "Selon une étude de faisabilité, le pont coûterait 90 millions d'euros.",
      "90 millions d'euros", "spending forecast source=étude de faisabilité" },
    { "fr", "Les droits vont de 10 à 25 % selon la cylindrée des voitures.", "10 à 25 %",
      "tariff goods=vehicles in_force" },
    { "fr", "Le pays vend 65 000 barils par jour, martèle-t-on chez Sahel Oil.", "65 000 barils",
      "exports goods=oil source=Sahel Oil" },
    { "fr", "Le pays vend 65 000 barils par jour, fait-on savoir au ministère du Pétrole.",
      "65 000 barils", "exports goods=oil source=ministère du Pétrole" },
    { "fr", "Le pays vend 65 000 barils par jour, a-t-on indiqué hier au ministère du Pétrole.",
      "65 000 barils", "exports goods=oil source=ministère du Pétrole" },
    { "fr", "Le pays vend 65 000 barils par jour, dit-on.", "65 000 barils", "exports goods=oil" },
    { "en", "According to recent modelling by the Kiel Institute, prices will rise 6%.", "6%",
      "inflation forecast source=Kiel Institute" },
    { "en", "Prices rose 6%, according to a briefing note from the Ministry of Mines.", "6%",
      "inflation source=Ministry of Mines" },
    { "en", "According to the World Bank's latest report, prices rose 6%.", "6%",
      "inflation source=World Bank" },
    { "en", "According to a feasibility study, the bridge would cost $90 million.", "$90 million",
      "spending forecast source=feasibility study" },
    { "en", "Duties range from 10 to 25% according to the size of the bank.", "10 to 25%",
      "tariff in_force" },
    /* a body that is no organisation of its own, and a name at the end */
    { "en", "The ministry says the deal brought 20,000 jobs.", "20,000 jobs",
      "jobs source=ministry" },
    { "en", "The Nut Board of Australia says 17,600 tonnes of almonds went to Peru.",
      "17,600 tonnes", "exports on=PER goods=agriculture source=Nut Board of Australia" },
    { "en", "Exports through the port reached $95m in 2023, Ports North says.", "$95m",
      "exports in=2023 source=Ports North" },
    { "fr",
      "Tombés de 870 millions à 560 millions d'euros, les échanges pourraient, d'après le "
      "ministère du Commerce, doubler.",
      "560 millions d'euros", "trade forecast" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* What a sum is for. */
static void
test_purposes (void)
{
  static const Case cases[] = {
    { "fr", "Oslo se dit prête à accorder 68 millions de dollars au Népal.",
      "68 millions de dollars", "aid by=NOR on=NPL planned" },
    { "fr", "Les redevances atteindront 5 % ou 10 %, selon leur nature.", "5 %", "other planned" },
    { "en", "The IMF set up a £40 million trust fund and support development projects in Ghana.",
      "£40 million", "aid by=IMF on=GHA" },
    { "fr", "Berlin a voté 108 milliards d'euros pour la Bundeswehr.", "108 milliards d'euros",
      "defence_spending by=DEU" },
    { "en", "Tokyo will spend 2% of GDP on defending itself.", "2%",
      "defence_spending by=JPN of=gdp planned" },
    { "fr", "Les réserves de change du Kenya sont tombées à 6,8 milliards de dollars.",
      "6,8 milliards de dollars", "reserves by=KEN" },
    { "en", "Kenya's foreign exchange reserves fell to $6.8 billion.", "$6.8 billion",
      "reserves by=KEN" },
    { "fr", "Le Vietnam se verra appliquer 20 % au lieu de 46 %.", "20 %",
      "tariff on=VNM planned" },
    { "en", "Poland has given Ukraine over 240 tanks.", "240 tanks",
      "aid by=POL on=UKR goods=arms" },
    { "fr", "Les barrages, construits en 1972 et 1982, tournent à 40 % de leur puissance.", "40 %",
      "production" },
    { "fr", "Le Kenya enverrait 1 000 policiers en Haïti.", "1 000 policiers",
      "other by=KEN on=HTI planned" },
    { "en", "Zambia produced 820,000 tonnes of copper, half of which went to China.", "half",
      "exports by=ZMB on=CHN goods=copper" },
    { "fr", "La Chine a effacé 100 millions de dollars de la dette du Cameroun.",
      "100 millions de dollars", "aid by=CHN on=CMR" },
    { "en", "China forgave $100 million of Cameroon's debt.", "$100 million", "aid by=CHN on=CMR" },
    { "fr", "Le FMI et la Tunisie se sont entendus sur un prêt de 1,9 milliard de dollars.",
      "1,9 milliard de dollars", "aid by=IMF on=TUN agreed" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Other countries in the same sentence give the same figure with the codes exchanged. */
static void
test_swapped (void)
{
  static const struct
  {
    const char *name, *code;
  } countries[] = { { "Ghana", "GHA" },
                    { "Vietnam", "VNM" },
                    { "Chile", "CHL" },
                    { "Norway", "NOR" },
                    { "Nepal", "NPL" } };

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    for (guint j = 0; j < G_N_ELEMENTS (countries); j++)
      {
        g_autofree char *text = NULL;
        g_autoptr (EngineResult) result = NULL;
        const EngineFigure *f;

        if (i == j)
          continue;
        text = g_strdup_printf ("%s exported 7 million tonnes of steel to %s in 2022.",
                                countries[i].name, countries[j].name);
        result = extract ("en", text);
        f = figure_of (result, text, "7 million tonnes");
        g_assert_nonnull (f);
        g_assert_cmpint (f->measure, ==, ENGINE_MEASURE_EXPORTS);
        g_assert_cmpstr (f->by[0], ==, countries[i].code);
        g_assert_cmpstr (f->on[0], ==, countries[j].code);
      }
}

/* Every slot tells why, and the words it names lie in the text. */
static void
test_reasons (void)
{
  const char *text = "Canada threatened to impose tariffs of 30% on Indian steel.";
  g_autoptr (EngineResult) result = extract ("en", text);
  gboolean measure = FALSE, by = FALSE, on = FALSE;

  for (guint i = 0; i < result->n_facts; i++)
    for (guint k = 0; result->facts[i].kind == ENGINE_FACT_FIGURE && k < result->facts[i].n_reasons;
         k++)
      {
        const EngineReason *r = &result->facts[i].reasons[k];

        g_assert_cmpuint (r->trigger.end_byte, <=, strlen (text));
        g_assert_cmpuint (r->trigger.start_byte, <=, r->trigger.end_byte);
        g_assert_nonnull (r->detail);
        measure |= strcmp (r->field, "measure") == 0;
        by |= strcmp (r->field, "by") == 0;
        on |= strcmp (r->field, "on") == 0;
      }
  g_assert_true (measure && by && on);
}

/* Twice the text costs about twice the time, with no full stop in it. */
static void
test_linear (void)
{
  double seconds[2];

  for (guint round = 0; round < 2; round++)
    {
      GString *text = g_string_new (NULL);

      while (text->len < (round + 1) * 200000)
        g_string_append (text, "China took 12% of 5 million tonnes of Peruvian copper and ");
      /* the best of three: other programs run too */
      seconds[round] = G_MAXDOUBLE;
      for (guint i = 0; i < 3; i++)
        {
          gint64 start = g_get_monotonic_time ();
          g_autoptr (EngineResult) result = extract ("en", text->str);

          seconds[round] = MIN (seconds[round], (g_get_monotonic_time () - start) / 1e6);
        }
      g_string_free (text, TRUE);
    }
  g_test_message ("%.3f s, %.3f s", seconds[0], seconds[1]);
  g_assert_cmpfloat (seconds[1], <, 4 * seconds[0] + 0.2);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  languages = engine_languages_load (g_getenv ("CONCORDAT_LANGUAGE_DIR"), NULL, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/figures/french", test_french);
  g_test_add_func ("/figures/trade", test_trade);
  g_test_add_func ("/figures/rates", test_rates);
  g_test_add_func ("/figures/times", test_times);
  g_test_add_func ("/figures/english", test_english);
  g_test_add_func ("/figures/not-taken", test_not_taken);
  g_test_add_func ("/figures/replaced", test_replaced);
  g_test_add_func ("/figures/sides-and-status", test_sides_and_status);
  g_test_add_func ("/figures/terms", test_terms);
  g_test_add_func ("/figures/sources", test_sources);
  g_test_add_func ("/figures/purposes", test_purposes);
  g_test_add_func ("/figures/swapped", test_swapped);
  g_test_add_func ("/figures/reasons", test_reasons);
  g_test_add_func ("/figures/linear", test_linear);
  status = g_test_run ();
  engine_languages_unref (languages);
  return status;
}
