/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a text: title, author, publisher, date of publication and how it is known. */

#include "config.h"

#include "values-fixture.h"

typedef struct
{
  const char *language;
  const char *text;
  const char *title;
  const char *author;
  const char *publisher;
  const char *published;
  EnginePublishedBasis basis;
} Case;

#define BODY_FR "\n\nLe Chili et la Norvège ont signé hier un accord sur le cuivre, selon le ministère. Il entrera en vigueur bientôt.\n"
#define BODY_EN "\n\nChile and Norway signed a copper agreement yesterday, the ministry said. It enters into force soon.\n"

static const Case cases[] = {
  /* the issue of a paper in a long line; a date that the text only tells of; a month behind capitals; an item */
  { "fr",
    "L'Écho du Golfe — Quotidien togolais d'informations — N° 3 418 du lundi 31 mars 2025\n\nLe "
    "cuivre "
    "nous rapproche\n\n" BODY_FR,
    "Le cuivre nous rapproche", NULL, "L'Écho du Golfe", "2025-03-31", ENGINE_PUBLISHED_TEXT },
  { "en",
    "MINISTRY OF MINES\n\n6 December 2020\n\nChile and Norway agree on copper\n\n" BODY_EN
    "\n\nThe date was chosen with care. On 6 December 1971 the first ship sailed.",
    "Chile and Norway agree on copper", NULL, "MINISTRY OF MINES", "2020-12-06",
    ENGINE_PUBLISHED_TEXT },
  { "fr",
    "Santiago et Oslo s'accordent sur le cuivre\n\nPar Anne Martin\nPublié le 3 mars 2026 à "
    "18h05" BODY_FR,
    "Santiago et Oslo s'accordent sur le cuivre", "Anne Martin", NULL, "2026-03-03",
    ENGINE_PUBLISHED_TEXT },
  { "fr",
    "Le cuivre rapproche Santiago et Oslo\n\nOSLO, 12 mars 2025 (AFP) - Le Chili et la Norvège ont "
    "signé un accord.\n",
    "Le cuivre rapproche Santiago et Oslo", NULL, "AFP", "2025-03-12", ENGINE_PUBLISHED_TEXT },
  { "fr", "La Gazette du cuivre\nVendredi 17 janvier 2020\n\nSantiago et Oslo s'accordent" BODY_FR,
    "Santiago et Oslo s'accordent", NULL, "La Gazette du cuivre", "2020-01-17",
    ENGINE_PUBLISHED_TEXT },
  { "fr",
    "Le cuivre rapproche Santiago et Oslo\n\nDate de publication : 28 octobre 2025\nAuteur : "
    "DPA" BODY_FR,
    "Le cuivre rapproche Santiago et Oslo", "DPA", NULL, "2025-10-28", ENGINE_PUBLISHED_TEXT },
  { "en",
    "Chile and Norway agree on copper\n\nBy Ann Marsh, trade reporter\nNovember 1 2021" BODY_EN,
    "Chile and Norway agree on copper", "Ann Marsh", NULL, "2021-11-01", ENGINE_PUBLISHED_TEXT },
  { "en",
    "Copper accord: factsheet\n\nFrom: Department for Copper\nPublished: 16 July 2023" BODY_EN,
    "Copper accord: factsheet", NULL, "Department for Copper", "2023-07-16",
    ENGINE_PUBLISHED_TEXT },
  { "en",
    "Chile and Norway agree on copper\n\nOSLO, June 15, 2021 (Wire) - Chile and Norway signed an "
    "agreement on Tuesday.\n",
    "Chile and Norway agree on copper", NULL, "Wire", "2021-06-15", ENGINE_PUBLISHED_TEXT },
  { "en",
    "Chile and Norway agree on copper\n\n1. OSLO, June 15, 2021 (Wire) - Chile and Norway signed "
    "an "
    "agreement on Tuesday.\n",
    "Chile and Norway agree on copper", NULL, "Wire", "2021-06-15", ENGINE_PUBLISHED_TEXT },
  { "en",
    "The Fjord Sun | Copper & Business\n\nChile and Norway agree on copper\n\nBy Ann Marsh | June "
    "15, 2021" BODY_EN,
    "Chile and Norway agree on copper", "Ann Marsh", "The Fjord Sun", "2021-06-15",
    ENGINE_PUBLISHED_TEXT },
  { "en",
    "Chile and Norway agree on copper\n\nAoibhe Tunstall in Oslo and Solvei Brekke in Santiago | "
    "June "
    "15, 2021" BODY_EN,
    "Chile and Norway agree on copper", "Aoibhe Tunstall and Solvei Brekke", NULL, "2021-06-15",
    ENGINE_PUBLISHED_TEXT },
  { "fr",
    "La Lettre du cuivre (Oslo) – n° 88 – 24 février 2025\n\nSantiago et Oslo s'accordent\n\nDe "
    "notre envoyé spécial à Santiago, Anne Martin" BODY_FR,
    "Santiago et Oslo s'accordent", "Anne Martin", "La Lettre du cuivre", "2025-02-24",
    ENGINE_PUBLISHED_TEXT },
  { "en",
    "The Oslo Telegram\n\nChile and Norway agree on copper\n\nSolvei Brekke Mining "
    "correspondent\nJune 15, 2021" BODY_EN,
    "Chile and Norway agree on copper", "Solvei Brekke", "The Oslo Telegram", "2021-06-15",
    ENGINE_PUBLISHED_TEXT },
  { "en",
    "The Fjord Record, 15 June 2021\n\nChile and Norway agree on copper\n\nSolvei "
    "Brekkestad" BODY_EN,
    "Chile and Norway agree on copper", "Solvei Brekkestad", "The Fjord Record", "2021-06-15",
    ENGINE_PUBLISHED_TEXT },
  { "en",
    "The Fjord Sun\nJune 15, 2021\n\n\"We gave away the mine\"\n\nShe spoke to Solvei Brekke about "
    "it." BODY_EN,
    "\"We gave away the mine\"", "Solvei Brekke", "The Fjord Sun", "2021-06-15",
    ENGINE_PUBLISHED_TEXT },
  { "en",
    "Copper Foundation\nPolicy Note 25/09 — 16 June 2025\n\nWhat the copper deal settles" BODY_EN,
    "What the copper deal settles", NULL, "Copper Foundation", "2025-06-16",
    ENGINE_PUBLISHED_TEXT },
  /* the year that the weekday fits, not before what the text tells of */
  { "en",
    "Chile and Norway sign on copper\n\nOSLO, Apr 5 (Fjord Press Agency): Chile and Norway on "
    "Saturday signed an accord. Chile defaulted in 2022; an older scheme was dropped in 2016.\n",
    "Chile and Norway sign on copper", NULL, "Fjord Press Agency", "2025-04-05",
    ENGINE_PUBLISHED_TEXT },
  { "fr",
    "Oslo et Santiago signent sur le cuivre\n14 mars 2019 - mis à jour le 15 mars 2019 à "
    "9h" BODY_FR,
    "Oslo et Santiago signent sur le cuivre", NULL, NULL, "2019-03-14", ENGINE_PUBLISHED_TEXT },
  { "fr",
    "Ministère du Cuivre, des Mines et de l'Eau\nForêts Vives – Note de position n° 14\n\nOslo et "
    "Santiago signent sur le cuivre\n\nPosté par anne le 14 mars 2019 dans Mines | 12 "
    "commentaires" BODY_FR,
    "Oslo et Santiago signent sur le cuivre", NULL, "Ministère du Cuivre, des Mines et de l'Eau",
    "2019-03-14", ENGINE_PUBLISHED_TEXT },
  { "en",
    "JOINT STATEMENT\nof the Ministers of Copper of Chile and Norway\n\nOslo, 15 June 2021" BODY_EN,
    "JOINT STATEMENT of the Ministers of Copper of Chile and Norway", NULL, NULL, "2021-06-15",
    ENGINE_PUBLISHED_TEXT },
  { "en", "JOINT DECLARATION\nON COPPER AND THE FJORDS OF NORWAY\n\nOslo, 15 June 2021" BODY_EN,
    "JOINT DECLARATION ON COPPER AND THE FJORDS OF NORWAY", NULL, NULL, "2021-06-15",
    ENGINE_PUBLISHED_TEXT },
  { "en", "Chile and Norway agree on copper\n\nJune 15, 2021\nAoibhe Tunstall" BODY_EN,
    "Chile and Norway agree on copper", "Aoibhe Tunstall", NULL, "2021-06-15",
    ENGINE_PUBLISHED_TEXT },
  { "fr",
    "« Le cuivre nous rapproche »\n\n15 juin 2021\n\nLe négociateur norvégien revient sur "
    "l'accord. "
    "Propos recueillis par Solvei Brekke.\n\nQui a cédé ?" BODY_FR,
    "« Le cuivre nous rapproche »", "Solvei Brekke", NULL, "2021-06-15", ENGINE_PUBLISHED_TEXT },
  { "en", "Chile and Norway agree on copper\n\nBy Ann Marsh, The Fjord Star\nJune 15, 2021" BODY_EN,
    "Chile and Norway agree on copper", "Ann Marsh", "The Fjord Star", "2021-06-15",
    ENGINE_PUBLISHED_TEXT },
  { "en",
    "Chile and Norway agree on copper\n\nOSLO, Norway, June 15, 2021 - Chile and Norway signed an "
    "agreement on Tuesday.\n",
    "Chile and Norway agree on copper", NULL, NULL, "2021-06-15", ENGINE_PUBLISHED_TEXT },
  /* a date in brackets or at the end of a head line; the number of a paper is no day */
  { "fr", "Points clés du cuivre (12 mai 2025)" BODY_FR, "Points clés du cuivre (12 mai 2025)",
    NULL, NULL, "2025-05-12", ENGINE_PUBLISHED_TEXT },
  { "en", "Copper at a glance (as of 10 November 2025)" BODY_EN,
    "Copper at a glance (as of 10 November 2025)", NULL, NULL, "2025-11-10",
    ENGINE_PUBLISHED_TEXT },
  { "fr",
    "Observatoire du cuivre\nNote n° 7, le 12 mai 2025\n\nLe cuivre rapproche Santiago et "
    "Oslo" BODY_FR,
    "Le cuivre rapproche Santiago et Oslo", NULL, "Observatoire du cuivre", "2025-05-12",
    ENGINE_PUBLISHED_TEXT },
  /* what kind of text it is and its day */
  { "en",
    "Copper after the ruling\n\nHarbour Review, Oslo – client note of 10 November 2025" BODY_EN,
    "Copper after the ruling", NULL, "Harbour Review", "2025-11-10", ENGINE_PUBLISHED_TEXT },
  { "fr", "Le cuivre après coup\n\nCarnet de mines, billet du 12 mai 2025" BODY_FR,
    "Le cuivre après coup", NULL, NULL, "2025-05-12", ENGINE_PUBLISHED_TEXT },
  /* a date that is a sentence by itself; in a chronology it is not the text's */
  { "fr",
    "Le cuivre rapproche Santiago et Oslo\n\n11 février 2025. Trois mois après leur accord, le "
    "Chili "
    "et la Norvège n'ont rien signé.\n",
    "Le cuivre rapproche Santiago et Oslo", NULL, NULL, "2025-02-11", ENGINE_PUBLISHED_TEXT },
  { "en", "Copper: a guide\n\n4 March 2025. The two states pay for access to the mines.\n",
    "Copper: a guide", NULL, NULL, "2025-03-04", ENGINE_PUBLISHED_TEXT },
  { "en",
    "Copper: how it came\n\n4 March 2021. Chile and Norway met.\n\n7 May 2023. Chile and Norway "
    "signed a treaty.\n",
    "Copper: how it came", NULL, NULL, NULL, ENGINE_PUBLISHED_NONE },
  /* the cells of a line: author, paper, date; a place is neither */
  { "en",
    "Chile and Norway agree on copper\n\nAnn Marsh | The Fenland Ledger | 13 June 2024" BODY_EN,
    "Chile and Norway agree on copper", "Ann Marsh", "The Fenland Ledger", "2024-06-13",
    ENGINE_PUBLISHED_TEXT },
  { "en",
    "Chile and Norway agree on copper\n\nMines & Metals, 18 September 2024 – Ann Marsh" BODY_EN,
    "Chile and Norway agree on copper", "Ann Marsh", "Mines & Metals", "2024-09-18",
    ENGINE_PUBLISHED_TEXT },
  { "fr",
    "Le cuivre rapproche Santiago et Oslo\n\nNdiaga Fall, chargé de recherche\nSaint-Louis, 3 "
    "février "
    "2020" BODY_FR,
    "Le cuivre rapproche Santiago et Oslo", "Ndiaga Fall", NULL, "2020-02-03",
    ENGINE_PUBLISHED_TEXT },
  { "fr",
    "Le cuivre rapproche Santiago et Oslo\n\nAnne Martin\nLe Réveil des Salines\nle 5 octobre "
    "2022" BODY_FR,
    "Le cuivre rapproche Santiago et Oslo", "Anne Martin", "Le Réveil des Salines", "2022-10-05",
    ENGINE_PUBLISHED_TEXT },
  /* an hour, a month, a bracket, "brought up to date" beside the date */
  { "en", "Chile and Norway agree on copper\n\nAnn Marsh\nMar 11, 2026 – 5.00am" BODY_EN,
    "Chile and Norway agree on copper", "Ann Marsh", NULL, "2026-03-11", ENGINE_PUBLISHED_TEXT },
  { "en", "Chile and Norway agree on copper\n\n11.03.2026" BODY_EN,
    "Chile and Norway agree on copper", NULL, NULL, "2026-03-11", ENGINE_PUBLISHED_TEXT },
  { "en",
    "Chile and Norway agree on copper\n\nA chronology, brought up to date on 30 August "
    "2019" BODY_EN,
    "Chile and Norway agree on copper", NULL, NULL, "2019-08-30", ENGINE_PUBLISHED_TEXT },
  { "fr", "Le cuivre rapproche Santiago et Oslo\n\nNote de position (mars 2026)" BODY_FR,
    "Le cuivre rapproche Santiago et Oslo", NULL, NULL, "2026-03", ENGINE_PUBLISHED_TEXT },
  { "fr", "Le cuivre rapproche Santiago et Oslo\n\nmars 2026" BODY_FR,
    "Le cuivre rapproche Santiago et Oslo", NULL, NULL, "2026-03", ENGINE_PUBLISHED_TEXT },
  { "fr",
    "Le cuivre rapproche Santiago et Oslo\n\nInstitut des Andes, Arica, note de mars 2026, par A. "
    "Martin" BODY_FR,
    "Le cuivre rapproche Santiago et Oslo", "A. Martin", "Institut des Andes", "2026-03",
    ENGINE_PUBLISHED_TEXT },
  { "en",
    "COPPER AT A GLANCE\n\nFact sheet of the Fjord Institute for Mines, Oslo. Updated 2 June "
    "2025." BODY_EN,
    "COPPER AT A GLANCE", NULL, NULL, "2025-06-02", ENGINE_PUBLISHED_TEXT },
  { "en",
    "Chile and Norway agree on copper\n\nFjord Institute of Trade, November 2025 edition" BODY_EN,
    "Chile and Norway agree on copper", NULL, "Fjord Institute of Trade", "2025-11",
    ENGINE_PUBLISHED_TEXT },
  /* a rubric, an institution, a masthead over the title are no title */
  { "fr",
    "RÉPUBLIQUE DU CHILI\nMinistère des Mines\nDirection du cuivre\n\nCommuniqué de "
    "presse\nSantiago, "
    "le 4 mai 2024\n\nSignature d'un accord avec la Norvège" BODY_FR,
    "Signature d'un accord avec la Norvège", NULL, "Ministère des Mines", "2024-05-04",
    ENGINE_PUBLISHED_TEXT },
  { "fr", "TRIBUNE\n\nIl faut garder notre cuivre. Et vite\n\nAnne Martin\n3 mars 2024" BODY_FR,
    "Il faut garder notre cuivre. Et vite", "Anne Martin", NULL, "2024-03-03",
    ENGINE_PUBLISHED_TEXT },
  { "en",
    "THE DOWNING BRIEFS OFFICE\nSTATEMENTS AND RELEASES\n\nMARCH 4, 2024\n\nFACT SHEET: Chile "
    "visits "
    "Norway" BODY_EN,
    "FACT SHEET: Chile visits Norway", NULL, "THE DOWNING BRIEFS OFFICE", "2024-03-04",
    ENGINE_PUBLISHED_TEXT },
  /* a copied page: menus, the title twice, author and hours on one line, the date of an update */
  { "en",
    "Fjord Mercury | World | Money | Sports\nWe value your privacy. Accept all\nCopper draws Oslo "
    "closer to Santiago\nHome > World\nCopper draws Oslo closer to Santiago\nBy Ann Marsh | "
    "Published 22:41 CET, 4 March 2024 | Updated 07:15, 5 March 2024" BODY_EN,
    "Copper draws Oslo closer to Santiago", "Ann Marsh", "Fjord Mercury", "2024-03-04",
    ENGINE_PUBLISHED_TEXT },
  { "en",
    "Copper draws Oslo closer to Santiago\n\nFjord Mercury, Monday 4 March 2024\nBy Ann Marsh, "
    "Mining "
    "Editor" BODY_EN,
    "Copper draws Oslo closer to Santiago", "Ann Marsh", "Fjord Mercury", "2024-03-04",
    ENGINE_PUBLISHED_TEXT },
  /* a date line without a year: the weekday of the news tells it, not the deadline */
  { "en",
    "Chile and Norway agree on copper\n\nOSLO, July 18 (Wire) - Chile and Norway signed an "
    "agreement "
    "on Monday. They mean to double the trade by 2027, from its level of 2021.\n",
    "Chile and Norway agree on copper", NULL, "Wire", "2022-07-18", ENGINE_PUBLISHED_TEXT },
  /* … and what was before, or has been since, is over */
  { "en",
    "Chile and Norway agree on copper\n\nOSLO, May 15 (Wire) - Chile and Norway signed an accord "
    "on "
    "Thursday. Norway bought half of the copper before the July 2023 strike.\n",
    "Chile and Norway agree on copper", NULL, "Wire", "2025-05-15", ENGINE_PUBLISHED_TEXT },
  { "fr",
    "Oslo et Santiago signent\n\nOSLO, 15 mai (Dépêche) – Le Chili et la Norvège ont signé jeudi "
    "un "
    "accord. La mine est fermée depuis juillet 2023.\n",
    "Oslo et Santiago signent", NULL, "Dépêche", "2025-05-15", ENGINE_PUBLISHED_TEXT },
  /* the opening sentence dates its news: inferred */
  { "fr",
    "Le dimanche 26 octobre 2025, à Oslo, le Chili et la Norvège ont annoncé un accord sur le "
    "cuivre. Il vaudra à partir du 1er novembre.\n",
    NULL, NULL, NULL, "2025-10-26", ENGINE_PUBLISHED_INFERRED },
  /* nothing says when */
  { "fr",
    "Le Chili et la Norvège ont signé jeudi un accord sur le cuivre, selon le ministère des Mines. "
    "Il entrera en vigueur bientôt.\n",
    NULL, NULL, NULL, NULL, ENGINE_PUBLISHED_NONE },
};

static void
test_golden (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture f;

      g_test_message ("%s", cases[i].text);
      fixture_run (&f, cases[i].language, cases[i].text, NULL);
      g_assert_cmpstr (f.header.title, ==, cases[i].title);
      g_assert_cmpstr (f.header.author, ==, cases[i].author);
      g_assert_cmpstr (f.header.publisher, ==, cases[i].publisher);
      g_assert_cmpstr (f.header.published, ==, cases[i].published);
      g_assert_cmpint (f.header.published_basis, ==, cases[i].basis);
      fixture_clear (&f);
    }
}

/* A date from the user or the file stays. */
static void
test_given_date (void)
{
  Fixture f;

  fixture_run (&f, "fr", "Publié le 3 mars 2026\n\nUn accord a été signé hier à Oslo.\n",
               "2026-03-04");
  g_assert_cmpstr (f.header.published, ==, "2026-03-04");
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/header/golden", test_golden);
  g_test_add_func ("/engine/header/given-date", test_given_date);
  return g_test_run ();
}
