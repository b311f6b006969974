/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People on sentences of our own: names, offices before and after, countries, later mentions; and
 * capitals that are nobody. */

#include "config.h"

#include "facts-fixture.h"

/* "Ana Ruiz (ministre chilienne de la Santé) CHL +1" */
static char *
describe (const EngineFact *fact, const char *text)
{
  const EnginePerson *p = &fact->person;
  GString *s = g_string_new (p->name);

  if (p->role != NULL)
    g_string_append_printf (s, " (%s)", p->role);
  facts_add (s, "", p->country);
  if (p->n_mentions > 0)
    g_string_append_printf (s, " +%u", p->n_mentions);
  return g_string_free (s, FALSE);
}

static void
test_fr (void)
{
  static const FactsCase cases[] = {
    { "fr", "La ministre chilienne de la Santé, Ana Ruiz, a démissionné. Mme Ruiz partira lundi.",
      "Ana Ruiz (ministre chilienne de la Santé) CHL +1" },
    { "fr", "Le président Juan Manuel Santos et le ministre Omar Dahir Aden ont signé.",
      "Juan Manuel Santos (président) COL | Omar Dahir Aden (ministre)" },
    { "fr",
      "À l'invitation de M. Omar Diop, président de la République algérienne, M. Paul Roy, "
      "président de la République française, est venu.",
      "Omar Diop (président de la République algérienne) DZA | Paul Roy (président de la "
      "République française) FRA" },
    { "fr", "Le ministre de l'Économie, des Finances et du Plan, Amadou Ba, a signé.",
      "Amadou Ba (ministre de l'Économie, des Finances et du Plan)" },
    { "fr", "Amadou Ba, ministre de l'Économie, des Finances et du Plan, a signé.",
      "Amadou Ba (ministre de l'Économie, des Finances et du Plan)" },
    { "fr", "Dominique Ruiz, avocat, a plaidé. La Dominique a signé un accord.",
      "Dominique Ruiz (avocat)" },
    { "fr", "Le président ghanéen Kofi Boateng a reçu la presse.",
      "Kofi Boateng (président ghanéen) GHA" },
    { "fr", "Ingrid van der Berg, économiste à l'institut Orion, nuance.",
      "Ingrid van der Berg (économiste à l'institut Orion)" },
    { "fr", "Le négociateur vietnamien Nguyen Van Duc et M. Ortega se sont parlé.",
      "Nguyen Van Duc (négociateur vietnamien) VNM | Ortega" },
    { "fr", "« C'est peu », juge Paul Lambert, analyste.", "Paul Lambert (analyste)" },
    { "fr", "Le ministre malien des Mines, le colonel Issa Keita, a reçu la presse.",
      "Issa Keita (ministre malien des Mines) MLI" },
    { "fr", "Vendredi, Ana Ruiz a parlé. Le secrétaire chilien au Trésor, Paul Lambert, a répondu.",
      "Ana Ruiz | Paul Lambert (secrétaire chilien au Trésor) CHL" },
    { "fr", "La charte fut signée par Ana Ruiz, secrétaire d'État à la Pêche, et Ilia Tchernov.",
      "Ana Ruiz (secrétaire d'État à la Pêche) | Ilia Tchernov" },
    { "fr", "L'envoyé a vu Kofi Boateng, conseiller à la sécurité nationale de Paul Lambert.",
      "Kofi Boateng (conseiller à la sécurité nationale de Paul Lambert) | Paul Lambert" },
    { "fr", "Le patron de l'armateur danois Norden Lines, Jens Lund, hésite.",
      "Jens Lund (patron de l'armateur danois Norden Lines) DNK" },
    { "fr", "« Non », a réagi le porte-parole chinois Lin Jian. Riz Khan, la ministre, se tait.",
      "Lin Jian (porte-parole chinois) CHN | Riz Khan (ministre)" },
    { "fr", "Les ministres Ana Ruiz, Kofi Boateng et Paul Lambert ont dîné.",
      "Ana Ruiz (ministres) | Kofi Boateng (ministres) | Paul Lambert (ministres)" },
    { "fr", "La grève est finie, souffle Marc Duval, mareyeur à Lorient.",
      "Marc Duval (mareyeur à Lorient)" },
    { "fr", "Elle croise le ministre rwandais de la Santé, le Dr Daniel Mugabo.",
      "Daniel Mugabo (ministre rwandais de la Santé) RWA" },
    { "fr", "En présence du roi Philippe, ils ont signé.", "Philippe (roi)" },
    { "fr", "Voici Luc Morel, en présence du ministre Paul Lambert.",
      "Luc Morel | Paul Lambert (ministre)" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_PERSON, describe);
}

/* Names of many forms, and people without an office. */
static void
test_fr_names (void)
{
  static const FactsCase cases[] = {
    { "fr", "Un répit est dû au Mauritanien Mohamed Ould Diop, président de l'Union africaine.",
      "Mohamed Ould Diop (président de l'Union africaine) MRT" },
    { "fr", "Oranu Vesk, 43 ans, répare ses filets. Tavo Rill, de l'Institut du fleuve, doute.",
      "Oranu Vesk | Tavo Rill" },
    { "fr", "L'ambassadeur José DE ALMEIDA a quitté la salle.", "José DE ALMEIDA (ambassadeur)" },
    { "fr", "Interrogé par Página Once, l'ancien ministre des Hydrocarbures Álvaro Ruiz doute.",
      "Álvaro Ruiz (ancien ministre des Hydrocarbures)" },
    { "fr", "Le ministre malien de la Justice, Monsieur Sultan bin Saïd, a signé.",
      "Sultan bin Saïd (ministre malien de la Justice) MLI" },
    { "fr",
      "Le docteur Ana Ruiz, directrice de l'Institut du fleuve, et le Pr Paul Maréchal doutent.",
      "Ana Ruiz (directrice de l'Institut du fleuve) | Paul Maréchal" },
    { "fr", "Le Soudanais Omar Idriss a lu le texte.", "Omar Idriss SDN" },
    { "fr", "Monsieur Sultan bin Rashid Al Nouri a paraphé l'accord.",
      "Sultan bin Rashid Al Nouri" },
    /* a title that is a given name too; the field of an office behind its country */
    { "fr", "Cheikh Oumar Diop a signé.", "Cheikh Oumar Diop" },
    { "fr", "Awa Diop est venue. La ministre malienne des Mines a signé.",
      "Awa Diop (ministre malienne des Mines) MLI" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_PERSON, describe);
}

static void
test_en (void)
{
  static const FactsCase cases[] = {
    { "en",
      "Irish MEP Ana Ruiz, envoy Geir Vesken and Chad Lambert, an economist, met. Chad signed a "
      "treaty.",
      "Ana Ruiz (Irish MEP) IRL | Geir Vesken (envoy) | Chad Lambert (economist)" },
    { "en", "Minister for Health and Family Welfare Ana Ruiz met the Honourable Paul Lambert.",
      "Ana Ruiz (Minister for Health and Family Welfare) | Paul Lambert" },
    { "en", "Paul Lambert, Deputy Minister of Economy and Sustainable Development, signed it.",
      "Paul Lambert (Deputy Minister of Economy and Sustainable Development)" },
    { "en", "The Ministry of Foreign and Diaspora Affairs published it.", "" },
    { "fr", "La ministre de l'Intérieur Ana Ruiz et la chargée d'affaires Awa Diop ont signé.",
      "Ana Ruiz (ministre de l'Intérieur) | Awa Diop (chargée d'affaires)" },
    { "en", "Bolivia's mining minister, Ana Ruiz, warned of delays.",
      "Ana Ruiz (mining minister) BOL" },
    { "en", "Prime ministers Ana Ruiz and Paul Lambert dined.",
      "Ana Ruiz (Prime ministers) | Paul Lambert (Prime ministers)" },
    { "en", "The foreign minister Ana Ruiz and Paul Lambert dined.",
      "Ana Ruiz (foreign minister) | Paul Lambert" },
    { "en", "Under Secretary of State Paul Lambert and Minister Ana Ruiz signed.",
      "Paul Lambert (Under Secretary of State) | Ana Ruiz (Minister)" },
    { "en", "Chilean Health Minister Ana Ruiz resigned. Ms Ruiz will leave on Monday.",
      "Ana Ruiz (Chilean Health Minister) CHL +1" },
    { "en", "Ghana's president, Kofi Boateng, met reporters. Boateng smiled.",
      "Kofi Boateng (president) GHA +1" },
    { "en", "Ingrid van der Berg, an economist at the Orion Institute, disagreed.",
      "Ingrid van der Berg (economist at the Orion Institute)" },
    { "en", "For Brazil: Luiza CARDOSO, Minister of Mines",
      "Luiza CARDOSO (Minister of Mines) BRA" },
    { "en", "J. R. Whitmore, a former senator, objected.", "J. R. Whitmore (former senator)" },
    { "en", "Prime Minister Hana Sato spoke first.", "Hana Sato (Prime Minister)" },
    { "en", "The shadow education secretary, Laura Penn, objected.",
      "Laura Penn (shadow education secretary)" },
    { "en", "His Malian opposite number, Issa Keita, said no.",
      "Issa Keita (His Malian opposite number) MLI" },
    { "en", "Farm Secretary Brook Ryland thanked Ana Ruiz.",
      "Brook Ryland (Farm Secretary) | Ana Ruiz" },
    { "en", "Ana Ruiz, director-general of the WTO, spoke.",
      "Ana Ruiz (director-general of the WTO)" },
    { "en", "Ministers Ana Ruiz and Paul Lambert met.",
      "Ana Ruiz (Ministers) | Paul Lambert (Ministers)" },
    { "en", "On 2 October President Hana Sato turned it down.", "Hana Sato (President)" },
    { "en", "In Lima US Secretary of State Paul Lambert was pleased.",
      "Paul Lambert (US Secretary of State) USA" },
    { "en", "It is over, says a trader from Brazil. Skipper Tom Hale agreed.",
      "Tom Hale (Skipper)" },
    { "en", "Paul Lambert, analyst at the German Orion Fund, disagreed.",
      "Paul Lambert (analyst at the German Orion Fund)" },
    /* where a meeting was held is nobody's country; a thing, a firm, a noun of many are nobody */
    { "en", "Today in Hanoi, President Paul Lambert spoke.", "Paul Lambert (President)" },
    { "en", "Du Mont will run Jomo Kenyatta International Airport near Robert Mugabe Avenue.", "" },
    { "en", "Ana Ruiz, head of the Scottish Fishermen's Federation, objected.",
      "Ana Ruiz (head of the Scottish Fishermen's Federation)" },
    { "en", "Gas flows to the plant at Punta Verde, officials said.", "" },
    { "en", "Farzana Mollah of the Centre for Tea Studies puts the gain at 3 million dollars.",
      "Farzana Mollah" },
    { "en", "Ilze Ozola from the growers' union disagreed.", "Ilze Ozola" },
    { "en", "We asked Maarja Lepik, a criminologist who sat with them.",
      "Maarja Lepik (criminologist)" },
    /* initials without their stops */
    { "en", "Chief minister M K Stolow met P K Chidambar in Delhi; Plan B Britain failed.",
      "M K Stolow (Chief minister) | P K Chidambar" },
    /* the letters of an interview */
    { "en", "Q. Who leads it?\n\nA. Andres Kask, a retired beekeeper, does.",
      "Andres Kask (retired beekeeper)" },
    { "en", "The ministers signed an arrangement on cables in the Irish and Celtic Seas.", "" },
    { "en", "Sefo Tauvale spoke for the islands at Second Thomas Shoal.", "Sefo Tauvale" },
    { "en", "Lyonpo Paul Lambert signed it.", "Paul Lambert" },
    { "en", "The grid and its French counterpart RTE have signed.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_PERSON, describe);
}

/* Names of many forms, and words that are none. */
static void
test_en_names (void)
{
  static const FactsCase cases[] = {
    { "en", "President Joseph R. Biden, Jr. signed. Mr Biden left. Economist Chua Hak Bin agreed.",
      "Joseph R. Biden (President) USA +1 | Chua Hak Bin (Economist)" },
    /* words of offices, peoples and months as family names, but not where a noun follows */
    { "en", "Mines Minister Madeleine Bishop met Bill English, and Liz March said no.",
      "Madeleine Bishop (Mines Minister) | Bill English | Liz March" },
    { "en", "Envoy Kim Tae-woo and Eom Dong-hwan saw President Paul Ruiz Jr.",
      "Kim Tae-woo (Envoy) | Eom Dong-hwan | Paul Ruiz Jr. (President)" },
    { "en", "Paulo Reis, Ana Berg and Lech Novak want the job.",
      "Paulo Reis | Ana Berg | Lech Novak" },
    { "en", "Kazakhstan Temir Zholy will buy kits, and the state miner Tau-Ken Samruk a third.",
      "" },
    { "en", "Oranu Vesk, 43, mends nets. Tavo Rill, who led the talks, left.",
      "Oranu Vesk | Tavo Rill" },
    { "en", "Costa Rica, 12, and Panama, 14, came last.", "" },
    { "en", "President Joko \"Jokowi\" Wibawa spoke.", "Joko \"Jokowi\" Wibawa (President)" },
    { "en", "Chief executive Ana Ruiz MBE spoke.", "Ana Ruiz (Chief executive)" },
    { "en", "Ecuador's Carlos Vega and Peru's Alberto Luna embraced.",
      "Carlos Vega ECU | Alberto Luna PER" },
    { "en", "Asked by reporters whether it would hold, Hana Sato nodded.", "Hana Sato" },
    { "en", "Senator Rand Miller and defence minister Israel Cohen met.",
      "Rand Miller (Senator) | Israel Cohen (defence minister)" },
    { "en",
      "Its leader, Joseph Okello, left. Leila Mansour, author of \"The Peace of Dams\", stayed.",
      "Joseph Okello (leader) | Leila Mansour (author)" },
    { "fr",
      "À l'invitation de son homologue togolaise, Mme Ama Sarr, le ministre des Pêches, M. Rui "
      "Lopes, a été reçu par S.E. M. Kofi Mensah.",
      "Ama Sarr (homologue togolaise) TGO | Rui Lopes (ministre des Pêches) | Kofi Mensah" },
    { "fr",
      "La présidente de Médecins du monde, Ana Ruiz, a vu le directeur de l'Autorité du bassin "
      "(ABV), Yao Kouassi.",
      "Ana Ruiz (présidente de Médecins du monde) | "
      "Yao Kouassi (directeur de l'Autorité du bassin)" },
    { "en", "It was signed by Kenya's Odero Wanjiku and Uganda's Ruth Nakato.",
      "Odero Wanjiku KEN | Ruth Nakato UGA" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_PERSON, describe);
}

static void
test_none (void)
{
  static const FactsCase cases[] = {
    { "fr", "La Banque Centrale et le Crédit Agricole publieront leurs comptes.", "" },
    { "fr", "Le train part de Buenos Aires pour La Plata.", "" },
    { "en", "The Lobito Corridor and the Suez Canal matter to Goldman Sachs.", "" },
    { "en", "New York and Hong Kong open on Monday.", "" },
    { "en", "Facebook   X   WhatsApp   Save", "" },
    { "en", "The trawler left King George Dock at dawn.", "" },
    { "en", "They met at Paul Lambert airport before Hurricane Maria.", "" },
    { "fr", "La salle Ana Ruiz et l'université Cheikh Modibo Keita ont rouvert.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_PERSON, describe);
}

static void
add (void)
{
  g_test_add_func ("/people/fr", test_fr);
  g_test_add_func ("/people/fr-names", test_fr_names);
  g_test_add_func ("/people/en", test_en);
  g_test_add_func ("/people/en-names", test_en_names);
  g_test_add_func ("/people/none", test_none);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
