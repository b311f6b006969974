/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small stories as a careful reader would line them up: several agreements of the same two parties in one
 * week, a framework and its signature, a joint statement and the paper that sums it up, one text vague and
 * the other one exact.  They were written down before anything was compared. */

#include "config.h"

#include "told.h"

#define MOST_LINES 8

typedef struct
{
  const char *name;
  const char *expected; /* see told_are_as() */
  const char *lines[MOST_LINES];
} Case;

/* In texts of one story. */
static void
check (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorpusComparisonSet) set = told_compare (cases[i].lines, TRUE);

      if (told_are_as (set, cases[i].expected))
        continue;
      g_test_message ("%s", cases[i].name);
      g_test_fail ();
    }
}

static void
test_one_week (void)
{
  static const Case cases[] = {
    { "two dated ones in each text, and a third text that tells one of them without a date",
      "0=2 1=3 1=4 0/1 0/4",
      { "a 2025-03-07 EGY+GRC memorandum signed on=2025-03-04 about=energy",
        "a 2025-03-07 EGY+GRC treaty signed on=2025-03-06 about=migration",
        "b 2025-03-07 EGY+GRC memorandum signed on=2025-03-04 at=Le+Caire about=energy",
        "b 2025-03-07 EGY+GRC agreement signed on=2025-03-06 about=migration",
        "c 2025-03-08 EGY+GRC agreement signed about=migration" } },
    { "two contracts of one day that a second text calls agreements",
      "0=2 1=3 0/1 0/3 1/2",
      { "a 2025-09-02 FIN+POL contract signed on=2025-09-01 about=defence",
        "a 2025-09-02 FIN+POL contract signed on=2025-09-01 about=energy",
        "b 2025-09-03 FIN+POL agreement signed on=2025-09-01 about=defence",
        "b 2025-09-03 FIN+POL agreement signed about=energy" } },
    { "two memoranda of one day, of which another text tells one",
      "0=2 1/2",
      { "a 2025-05-20 ITA+TUN memorandum signed on=2025-05-19 about=migration",
        "a 2025-05-20 ITA+TUN memorandum signed on=2025-05-19 about=energy",
        "b 2025-05-21 ITA+TUN memorandum signed on=2025-05-19 about=migration" } },
    { "two memoranda of one day, and one that says not which",
      "0/1 0/2 1/2",
      { "a 2025-05-20 ITA+TUN memorandum signed on=2025-05-19 about=migration",
        "a 2025-05-20 ITA+TUN memorandum signed on=2025-05-19 about=energy",
        "b 2025-05-21 ITA+TUN memorandum signed on=2025-05-19" } },
    { "three of one visit, told in another order and by other names",
      "0=4 1=5 2=3 0/1 1/2 0/2 0/3 1/4",
      { "a 2025-06-12 BRA+FRA treaty signed on=2025-06-10 about=defence",
        "a 2025-06-12 BRA+FRA memorandum signed on=2025-06-10 about=climate",
        "a 2025-06-12 BRA+FRA contract signed on=2025-06-11 about=energy",
        "b 2025-06-12 BRA+FRA agreement signed on=2025-06-11 about=energy",
        "b 2025-06-12 BRA+FRA agreement signed on=2025-06-10 about=defence",
        "b 2025-06-12 BRA+FRA memorandum signed about=climate" } },
    { "a ceasefire and the peace of three months later, told apart by a third text",
      "0=2 1=3 0/1",
      { "a 2025-07-29 ARM+AZE ceasefire agreed on=2025-07-28 about=peace",
        "b 2025-10-27 ARM+AZE agreement signed on=2025-10-26 about=peace",
        "c 2025-10-27 ARM+AZE ceasefire agreed on=2025-07-28 about=peace",
        "c 2025-10-27 ARM+AZE agreement signed on=2025-10-26 about=peace" } },
    { "the statement of a summit and the memorandum signed there",
      "0=3 1=2 2/3",
      { "a 2025-04-09 IND+JPN joint_statement agreed on=2025-04-08 about=trade",
        "a 2025-04-09 IND+JPN memorandum signed on=2025-04-08 about=critical-minerals",
        "b 2025-04-09 IND+JPN memorandum signed on=2025-04-08 at=Tokyo",
        "c 2025-04-10 IND+JPN joint_statement agreed on=2025-04-08 at=Tokyo" } },
    { "a contract of a company and the treaty of its country",
      "0/1",
      { "a 2025-02-02 CZE+Electra contract signed on=2025-02-01 about=energy",
        "b 2025-02-02 CZE+FRA treaty signed on=2025-02-01 about=energy" } },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_one_story (void)
{
  static const Case cases[] = {
    { "a framework, and what was signed eleven weeks later",
      "0=1",
      { "a 2025-04-03 CHL+NOR framework agreed on=2025-04-02 about=energy",
        "b 2025-06-21 CHL+NOR agreement signed on=2025-06-20 about=energy" } },
    { "a framework, and in one later text both",
      "0=1 0=2",
      { "a 2025-04-03 CHL+NOR framework agreed on=2025-04-02 about=energy",
        "b 2025-06-21 CHL+NOR framework signed agreed=2025-04-02 signed=2025-06-20 about=energy",
        "c 2025-06-21 CHL+NOR agreement signed on=2025-06-20 about=energy" } },
    { "a joint statement, and the fact sheet on the deal in it",
      "0=1",
      { "a 2025-08-12 CHE+USA framework agreed on=2025-08-12 about=trade",
        "b 2025-08-12 CHE+USA agreement agreed about=tariffs" } },
    { "a joint statement, and a text that calls what it tells an agreement",
      "0=1",
      { "a 2025-08-13 CHE+USA joint_statement agreed on=2025-08-12 about=trade",
        "b 2025-08-13 CHE+USA agreement agreed on=2025-08-12 about=trade" } },
    { "being negotiated, then signed",
      "0=1",
      { "a 2025-05-02 EU+THA agreement negotiating about=trade",
        "b 2025-06-13 EU+THA agreement signed on=2025-06-12 about=trade" } },
    { "talks on something else",
      "0/1",
      { "a 2025-05-02 EU+THA agreement negotiating about=defence",
        "b 2025-06-13 EU+THA agreement signed on=2025-06-12 about=trade" } },
    { "signed on a Friday, in force the next day",
      "0=1",
      { "a 2025-02-11 BGD+IND treaty signed on=2025-02-10 about=energy",
        "b 2025-02-12 BGD+IND treaty in_force force=2025-02-11 about=energy" } },
    { "the agreement of years ago that is now suspended",
      "0=1",
      { "a 2025-03-01 DZA+ESP treaty suspended about=other",
        "b 2025-03-02 DZA+ESP treaty suspended signed=2002-10-08 about=other" } },
    { "a swap line of two years ago, and its successor",
      "0/1",
      { "a 2025-10-20 ARG+CHN contract signed on=2023-10-18 about=other",
        "b 2025-10-21 ARG+CHN contract signed on=2025-10-19 about=other" } },
    { "one ended, and another one made",
      "0/1",
      { "a 2025-11-18 EU+GAB protocol ended ends=2025-10-31 about=agriculture",
        "b 2025-11-18 EU+GAB protocol signed on=2025-11-17 about=agriculture" } },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_vague_and_exact (void)
{
  static const Case cases[] = {
    { "a month, and the day in it",
      "0=1",
      { "a 2025-06-01 NOR+ZAF agreement signed on=2025-05",
        "b 2025-05-15 NOR+ZAF treaty signed on=2025-05-14 at=Oslo about=defence" } },
    { "neither day nor subject, and two that it may be",
      "0/1 0/2 1/2",
      { "a 2025-05-16 NOR+ZAF agreement signed",
        "b 2025-05-15 NOR+ZAF treaty signed on=2025-05-14 about=defence",
        "b 2025-05-15 NOR+ZAF contract signed on=2025-05-14 about=energy" } },
    { "a subject, and the one of two that has it",
      "0=2 0/1",
      { "a 2025-05-16 NOR+ZAF agreement signed about=energy",
        "b 2025-05-15 NOR+ZAF treaty signed on=2025-05-14 about=defence",
        "b 2025-05-15 NOR+ZAF contract signed on=2025-05-14 about=energy" } },
    { "a sum in the place of a date",
      "0=1",
      { "a 2025-07-02 DNK+KOR contract signed about=defence sum=4.23e9",
        "b 2025-07-03 DNK+KOR contract signed on=2025-06-30 about=trade sum=4.23e9" } },
    { "a sum says which of two is meant",
      "0=2 0/1",
      { "a 2025-07-02 DNK+KOR agreement signed sum=4.23e9",
        "b 2025-07-03 DNK+KOR contract signed on=2025-06-30 about=defence sum=1.15e9",
        "b 2025-07-03 DNK+KOR contract signed on=2025-06-30 about=energy sum=4.23e9" } },
    { "who signed says which of two is meant",
      "0=2 0/1",
      { "a 2025-07-02 DNK+KOR agreement signed on=2025-06-30 by=Lars_Holm+Park_Jin",
        "b 2025-07-03 DNK+KOR treaty signed on=2025-06-30 about=defence by=Mette_Lund+Kim_Soo",
        "b 2025-07-03 DNK+KOR contract signed on=2025-06-30 about=energy by=Lars_Holm+Park_Jin" } },
    { "a protocol to the one is a memorandum to the other",
      "0=1",
      { "a 2025-01-15 MAR+GBR protocol signed on=2025-01-14 at=Rabat about=agriculture",
        "b 2025-01-15 MAR+GBR memorandum signed on=2025-01-14 at=Rabat about=agriculture" } },
    { "a day that one of the two took wrong",
      "0=1",
      { "a 2025-12-06 GEO+KAZ treaty signed on=2025-12-04 about=energy",
        "b 2025-12-06 GEO+KAZ treaty signed on=2025-12-05 at=Tbilissi about=energy" } },
    { "this year, and two days in it",
      "1/2",
      { "a 2025-10-01 COL+PER agreement signed on=2025 about=trade",
        "b 2025-10-02 COL+PER agreement signed on=2025-03-03 about=trade",
        "c 2025-10-03 COL+PER agreement signed on=2025-09-09 about=trade" } },
    { "an old one in passing beside the news, told so by both",
      "0=2 1=3 0/3 1/2",
      { "a 2025-09-19 DEU+PHL treaty signed on=2025-09-18 about=defence",
        "a 2025-09-19 DEU+PHL treaty in_force signed=1974-04-30 about=other",
        "b 2025-09-20 DEU+PHL agreement signed on=2025-09-18",
        "b 2025-09-20 DEU+PHL treaty signed on=1974 about=other" } },
  };

  check (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/week/one-week", test_one_week);
  g_test_add_func ("/compare/week/one-story", test_one_story);
  g_test_add_func ("/compare/week/vague-and-exact", test_vague_and_exact);
  return g_test_run ();
}
