/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates that are counted out, periods told by their end, quarters with their letter, dates that lend each other
 * their year, feasts that move with Easter. */

#include "config.h"

#include "engine-calendar.h"
#include "timexes-fixture.h"

/* 2026-03-18 is a Wednesday */
static const TimexCase counted[] = {
  { "en", "2026-03-18", "The envoys meet Monday two weeks from now and Tuesday week.",
    "Monday two weeks from now = 2026-03-30 relative\nTuesday week = 2026-03-31 relative\n" },
  { "en", "2026-03-18", "They left Thursday two weeks ago; the vote is a week on Tuesday.",
    "Thursday two weeks ago = 2026-03-05 relative\na week on Tuesday = 2026-03-31 relative\n" },
  { "en", "2026-03-18",
    "It opened Sunday, 3 weeks after January 15th, and ends two months after next Friday.",
    "Sunday, 3 weeks after January 15th = 2026-02-01 partial\ntwo months after next Friday = "
    "2026-05-20 relative\n" },
  { "en", "2026-03-18", "He came two Sundays ago, the Friday before last, last week's Tuesday.",
    "two Sundays ago = 2026-03-08 relative\nFriday before last = 2026-03-06 relative\nlast week's "
    "Tuesday = 2026-03-10 relative\n" },
  { "fr", "2026-03-18",
    "Ils se verront jeudi dans deux semaines ; il est parti lundi il y a trois semaines.",
    "jeudi dans deux semaines = 2026-04-02 relative\nlundi il y a trois semaines = 2026-02-23 "
    "relative\n" },
  { "en", "2026-03-18", "Kyiv was given a week on Tuesday; the Friday week of talks.",
    "Tuesday = 2026-03-17 relative\nFriday = 2026-03-13 relative\n" },
  { "en", NULL,
    "The last Friday of October 2025, the first week of May 2025 and the last day of June 2025.",
    "last Friday of October 2025 = 2025-10-31 explicit\nfirst week of May 2025 = "
    "2025-05-05/2025-05-11 explicit\nlast day of June 2025 = 2025-06-30 explicit\n" },
  { "fr", "2026-03-18",
    "Le premier week-end de mai 2025, le dernier jour du mois et la dernière semaine d'octobre "
    "2025.",
    "premier week-end de mai 2025 = 2025-05-03/2025-05-04 explicit\ndernier jour du mois = "
    "2026-03-31 relative\ndernière semaine d'octobre 2025 = 2025-10-20/2025-10-26 explicit\n" },
  { "en", "2026-03-18", "In week 31 of 2025 and in week 5 sales fell; week 3 of the strike.",
    "week 31 of 2025 = 2025-07-28/2025-08-03 explicit\nweek 5 = 2026-01-26/2026-02-01 relative\n" },
};

static const TimexCase ended[] = {
  { "en", "2026-03-18",
    "From May 2025 to date sales rose; year to date they fell; a record to date.",
    "May 2025 to date = 2025-05/2026-03-18 relative\nyear to date = 2026/2026-03-18 relative\nto "
    "date = "
    "../2026-03-18 relative\n" },
  { "fr", "2026-03-18", "Il part demain à sept heures et vingt-sept minutes.",
    "demain = 2026-03-19 relative\n" },
  { "en", "2026-03-18",
    "In the last quarter of the year, by month-end, 2025's best, on 15-Nov; 15-Nov-24, a quarter "
    "of a "
    "century ago.",
    "last quarter of the year = 2026-Q4 relative\nmonth-end = ../2026-03 relative\n2025 = 2025 "
    "explicit\n15-Nov "
    "= 2025-11-15 partial\n15-Nov-24 = 2024-11-15 explicit\na quarter of a century ago = 2001 "
    "relative\n" },
  { "fr", "2026-03-18",
    "Trois jours après le 3 mai 2015. Au dernier trimestre de l'année. Un délai de trois mois "
    "après le 3 mai 2015.",
    "Trois jours après le 3 mai 2015 = 2015-05-06 explicit\ndernier trimestre de l'année = 2026-Q4 "
    "relative\ntrois mois = P3M duration\n3 mai 2015 = 2015-05-03/.. explicit\n" },
  { "en", "2026-03-18",
    "In Q3 of fiscal 2026, the 2027 fiscal year, the first ten days of May, a year or two.",
    "Q3 of fiscal 2026 = 2026-Q3 explicit\n2027 = 2027 explicit\nfirst ten days of May = "
    "2026-05-01/2026-05-10 partial\na year or two = P1Y/P2Y duration\n" },
  { "fr", NULL,
    "Les deux premières semaines de mai 2015, la veille du 3 juin 2015, la veille du scrutin.",
    "deux premières semaines de mai 2015 = 2015-05-01/2015-05-14 explicit\nveille du 3 juin 2015 = "
    "2015-06-02 explicit\n" },
  { "en", NULL, "In the week ending May 9, 2025 and the quarter ended June 30, 2025.",
    "the week ending May 9, 2025 = 2025-05-03/2025-05-09 explicit\nquarter ended June 30, 2025 = "
    "2025-04/2025-06 explicit\n" },
  { "fr", NULL, "Les six mois clos le 30 juin 2025, douze mois terminés fin mars 2024.",
    "six mois clos le 30 juin 2025 = 2025-01/2025-06 explicit\ndouze mois terminés fin mars 2024 = "
    "2023-04/2024-03 explicit\n" },
  { "en", NULL, "In 3Q19, 18Q4, 4Q 2018 and 1H20.",
    "3Q19 = 2019-Q3 explicit\n18Q4 = 2018-Q4 explicit\n4Q 2018 = 2018-Q4 explicit\n1H20 = 2020-H1 "
    "explicit\n" },
  { "fr", NULL, "Au 3T19 et au 1S20.", "3T19 = 2019-Q3 explicit\n1S20 = 2020-H1 explicit\n" },
  { "en", NULL, "A two-and-a-half-year phase follows.", "two-and-a-half-year = P2Y6M duration\n" },
};

static const TimexCase lent[] = {
  { "fr", "2024-04-18", "Du 29/2-1/3, en 2½ ans.",
    "29/2-1/3 = 2024-02-29/2024-03-01 partial\n2½ ans = P2Y6M duration\n" },
  { "en", "2026-03-18", "The ratios were 1/2-3/4 of it.", "" },
  { "en", "2026-03-18",
    "They met on May 3 and 4, 2015; on May 3 and 5, 2015 they did; on Mondays not.",
    "May 3 and 4, 2015 = 2015-05-03/2015-05-04 explicit\nMay 3 = 2015-05-03 explicit\n2015 = 2015 "
    "explicit\n" },
  { "en", NULL, "In May and June 2014, December and January 2015, May/June 2016.",
    "May = 2014-05 explicit\nJune 2014 = 2014-06 explicit\nDecember = 2014-12 explicit\nJanuary "
    "2015 "
    "= 2015-01 explicit\nMay/June 2016 = 2016-05/2016-06 explicit\n" },
  { "en", NULL, "From May 3-June 5, 2015 and on 3/Mar/2021.",
    "May 3-June 5, 2015 = 2015-05-03/2015-06-05 explicit\n3/Mar/2021 = 2021-03-03 explicit\n" },
  { "en", "2026-03-18", "For the rest of 2026, in the last quarter of last year.",
    "the rest of 2026 = 2026-03-18/2026-12-31 explicit\nlast quarter of last year = 2025-Q4 "
    "relative\n" },
  { "en", "2026-03-18", "Good Friday, 1998; Easter Monday 2016; back after Easter.",
    "Good Friday, 1998 = 1998-04-10 explicit\nEaster Monday 2016 = 2016-03-28 explicit\nEaster = "
    "2026-04-05/.. partial\n" },
  { "en", "2026-03-18", "The Good Friday Agreement; an Easter Island vote.", "" },
  { "en", "2025-10-30",
    "They signed on 3 May 2019. The accord of 3 May will last; on 3 May they met.",
    "3 May 2019 = 2019-05-03 explicit\n3 May = 2019-05-03 partial\n3 May = 2025-05-03 partial\n" },
  { "en", "2022-09-27",
    "What was settled in 2012? Two things. The deal of 27 September set fees.\n\nIt was praised on "
    "3 May.",
    "2012 = 2012 explicit\n27 September = 2012-09-27 partial\n3 May = 2022-05-03 partial\n" },
  { "fr", "2022-09-27", "Que s'est-il passé en 2012 ? L'accord du 4 mai a fixé les taxes.",
    "2012 = 2012 explicit\n4 mai = 2012-05-04 partial\n" },
  { "fr", "2015-01", "Le traité est entré en vigueur le 15 janvier. Il a été signé le 8 juillet.",
    "15 janvier = 2015-01-15 partial\n8 juillet = 2014-07-08 partial\n" },
  { "en", "2015-01", "The treaty took effect on 15 January and was signed on 8 July.",
    "15 January = 2015-01-15 partial\n8 July = 2014-07-08 partial\n" },
  { "fr", "2025-10-30", "Ils ont signé le 3 mai 2019. L'accord du 3 mai tiendra.",
    "3 mai 2019 = 2019-05-03 explicit\n3 mai = 2019-05-03 partial\n" },
  { "fr", "2026-03-18", "Ils ont signé lundi deux accords et ouvert mardi cinq écoles.",
    "lundi = 2026-03-16 relative\nmardi = 2026-03-17 relative\n" },
  { "fr", "2026-03-18", "Le lundi de Pâques 2015 et le jeudi de l'Ascension 2016.",
    "lundi de Pâques 2015 = 2015-04-06 explicit\njeudi de l'Ascension 2016 = 2016-05-05 "
    "explicit\n" },
  { "en", "2026-03-18",
    "The pact will be signed in 5 days. The envoys will meet again in two weeks. The wall will be "
    "built "
    "in three years.",
    "in 5 days = 2026-03-23 relative\nin two weeks = 2026-03-30/2026-04-05 relative\nthree years = "
    "P3Y "
    "duration\n" },
};

static void
test_counted (void)
{
  timexes_check (counted, G_N_ELEMENTS (counted));
}

static void
test_ended (void)
{
  timexes_check (ended, G_N_ELEMENTS (ended));
}

static void
test_lent (void)
{
  timexes_check (lent, G_N_ELEMENTS (lent));
}

static void
test_easter (void)
{
  g_assert_cmpint (engine_easter (1818), ==, engine_date_to_days (1818, 3, 22));
  g_assert_cmpint (engine_easter (1943), ==, engine_date_to_days (1943, 4, 25));
  g_assert_cmpint (engine_easter (1981), ==, engine_date_to_days (1981, 4, 19));
  g_assert_cmpint (engine_easter (2026), ==, engine_date_to_days (2026, 4, 5));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/timexes/counted", test_counted);
  g_test_add_func ("/engine/timexes/ended", test_ended);
  g_test_add_func ("/engine/timexes/lent", test_lent);
  g_test_add_func ("/engine/timexes/easter", test_easter);
  return g_test_run ();
}
