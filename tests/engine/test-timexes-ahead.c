/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates without a year that lie ahead: what a verb moves to them, what a plain present sets, months that lead to each
 * other; lengths put beside another; names that a day has given. */

#include "config.h"

#include "timexes-fixture.h"

/* 2024-04-15 is a Monday */
static const TimexCase moved[] = {
  { "en", "2024-04-15",
    "Lusaka has extended the waiver to September. The permit runs to the end of June.",
    "September = ../2024-09 partial\nthe end of June = ../2024-06 partial\n" },
  { "en", "2024-04-15", "The hearing was put off to October; the launch slipped to November.",
    "October = 2024-10 partial\nNovember = 2024-11 partial\n" },
  { "en", "2024-04-15", "The Senate gave the ministry until Friday. It had been extended to March.",
    "Friday = ../2024-04-19 relative\nMarch = ../2024-03 partial\n" },
  { "en", "2024-04-15", "Exports slipped to 3 million tonnes in March.",
    "March = 2024-03 partial\n" },
  { "fr", "2024-04-15",
    "Le moratoire a été prorogé au 31 juillet. Le vote est repoussé à octobre. Les ventes ont "
    "avancé au premier trimestre.",
    "31 juillet = ../2024-07-31 partial\noctobre = 2024-10 partial\npremier trimestre = 2024-Q1 "
    "partial\n" },
};

static const TimexCase set[] = {
  { "en", "2024-04-15", "The levy bites in October. The elections are in November.",
    "October = 2024-10 partial\nNovember = 2024-11 partial\n" },
  { "en", "2024-04-15", "A draft floated by the firm in October was shelved.",
    "October = 2023-10 partial\n" },
  /* the day of the text in the same sentence is no other that the story is near to */
  { "fr", "2024-04-15", "ACCRA, 15 avril 2024 (ANS) - Accra lève la taxe imposée en novembre.",
    "15 avril 2024 = 2024-04-15 explicit\nnovembre = 2023-11 partial\n" },
  { "en", "2024-04-15",
    "ACCRA, April 15, 2024 (ANS) - Ghana keeps the tax announced in the autumn.",
    "April 15, 2024 = 2024-04-15 explicit\nautumn = 2023 partial\n" },
  { "fr", "2024-04-15", "Le texte ne sera voté qu'en octobre. Il n'a été lu qu'en novembre.",
    "octobre = 2024-10 partial\nnovembre = 2023-11 partial\n" },
  { "fr", "2023-04-15", "Le pacte est signé le 11 mars 2022. La Chambre l'approuve le 20 juillet.",
    "11 mars 2022 = 2022-03-11 explicit\n20 juillet = 2022-07-20 partial\n" },
  { "en", "2024-04-15",
    "It owes 3 billion euros in June and a further 2 billion in February. The first part is "
    "payable in July, the second in September.",
    "June = 2024-06 partial\nFebruary = 2025-02 partial\nJuly = 2024-07 partial\nSeptember = "
    "2024-09 partial\n" },
  { "en", "2024-04-15", "The contract starts in October and expires in March.",
    "October = 2024-10 partial\nMarch = 2025-03 partial\n" },
  { "fr", "2024-04-15", "Il livrera 20 rames en août et 50 en janvier.",
    "août = 2024-08 partial\njanvier = 2025-01 partial\n" },
  { "en", "2024-04-15",
    "Work ends early in the new year. Seas rise by the end of the century, trade by mid-century.",
    "early in the new year = 2025 relative\nthe end of the century = ../2100 relative\n"
    "mid-century = ../2050 relative\n" },
  { "en", "2024-04-15", "They join in the new year.", "new year = 2025 relative\n" },
  { "en", "2024-04-15", "A hearing has been pencilled in for February.",
    "February = 2025-02 partial\n" },
  { "en", "2024-04-15", "The hearing had been pencilled in for February.",
    "February = 2024-02 partial\n" },
  { "en", "2024-04-15", "He sought to calm nerves at a town hall on Friday.",
    "Friday = 2024-04-12 relative\n" },
  { "en", "2024-04-15", "Any of the four may live there; they met a year back.",
    "a year back = 2023 relative\n" },
  { "en", "2024-04-15", "The level had fallen as of 1 April. As of 1 May, tariffs will fall.",
    "1 April = 2024-04-01 partial\n1 May = 2024-05-01/.. partial\n" },
  { "fr", "2024-04-15", "Un accord à trois de janvier 2024 tient, le 1er de mai aussi.",
    "janvier 2024 = 2024-01 explicit\n1er de mai = 2024-05-01 partial\n" },
};

static const TimexCase beside[] = {
  { "en", "2024-04-15", "The 1977 treaties and the 2014 sanctions held, the 2000 soldiers left.",
    "1977 = 1977 explicit\n2014 = 2014 explicit\n" },
  { "en", "2024-04-15", "They may stay two years as against 90 days earlier.",
    "two years = P2Y duration\n90 days = P90D duration\n" },
  { "en", "2024-04-15", "It hired 30 people, compared with 20 a month earlier.",
    "a month earlier = 2024-03 relative\n" },
  { "en", "2024-04-15", "Petrol costs 5,400 pesos a litre, against 4,850 a year earlier.",
    "a year earlier = 2023 relative\n" },
  { "en", "2024-04-15", "They lengthened the validity of visas for traders from one to five years.",
    "one = P1Y duration\nfive years = P5Y duration\n" },
  { "fr", "2024-04-15",
    "Le séjour est porté à 60 jours, contre 30 jours auparavant. Le droit tombera sur une période "
    "de cinq à dix ans.",
    "60 jours = P60D duration\n30 jours = P30D duration\ncinq à dix ans = P5Y/P10Y duration\n" },
  { "en", "2024-04-15", "They signed it on 17 October 2023; the House ratified it a week later.",
    "17 October 2023 = 2023-10-17 explicit\na week later = 2023-10-24 relative\n" },
  { "en", "2024-04-15", "It caps a busy fortnight.", "a busy fortnight = P14D duration\n" },
};

static const TimexCase names[] = {
  { "en", "2024-04-15",
    "It serves 6th of October City and the 14 July Stadium. On 3 May Lima signs.",
    "3 May = 2024-05-03 partial\n" },
  { "fr", "2024-04-15", "Il vit place du 8-Mai-1945. Le mouvement du 23 mars avance.", "" },
  { "en", "2024-04-15", "Tuesday's mid-year budget update is out. By mid-year exports fell.",
    "Tuesday = 2024-04-09 relative\nmid-year = ../2024 relative\n" },
  { "en", "2024-04-15", "The trade accord: two-minute summary", "" },
  { "en", "2024-04-15", "A deal by Thanksgiving is unlikely; it must pass before Memorial Day.",
    "Thanksgiving = ../2024-11-28 partial\nMemorial Day = ../2024-05-27 partial\n" },
  { "fr", "2024-04-15", "Chaque exercice exigeait des mois de paperasse.", "" },
};

static void
test_moved (void)
{
  timexes_check (moved, G_N_ELEMENTS (moved));
}

static void
test_set (void)
{
  timexes_check (set, G_N_ELEMENTS (set));
}

static void
test_beside (void)
{
  timexes_check (beside, G_N_ELEMENTS (beside));
}

static void
test_names (void)
{
  timexes_check (names, G_N_ELEMENTS (names));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/timexes/moved", test_moved);
  g_test_add_func ("/engine/timexes/set", test_set);
  g_test_add_func ("/engine/timexes/beside", test_beside);
  g_test_add_func ("/engine/timexes/names", test_names);
  return g_test_run ();
}
