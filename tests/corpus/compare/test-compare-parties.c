/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small stories of which a text leaves out a party, names somebody in its place, or says little else: what a
 * careful reader lines up all the same, and what not.  They were written down before anything was compared. */

#include "config.h"

#include "told.h"

static void
test_left_out (void)
{
  static const ToldCase cases[] = {
    { "two of three, years later, the same kind of paper",
      "0=1",
      { "a 2025-09-10 KHM+LAO+VNM treaty signed on=2004 about=other",
        "b 2025-09-12 KHM+VNM treaty signed on=2004 about=other" } },
    { "two of three, years later, another year",
      "0/1",
      { "a 2025-09-10 KHM+LAO+VNM treaty signed on=2004 about=other",
        "b 2025-09-12 KHM+VNM treaty signed on=1999 about=other" } },
    { "two of three in the month, the same kind and subject",
      "0=1",
      { "a 2025-05-20 ETH+KEN+UGA memorandum signed on=2025-05-18 about=energy",
        "b 2025-05-21 KEN+UGA memorandum signed on=2025-05 about=energy" } },
    { "two of three in the month, something else",
      "0/1",
      { "a 2025-05-20 ETH+KEN+UGA memorandum signed on=2025-05-18 about=energy",
        "b 2025-05-21 KEN+UGA memorandum signed on=2025-05 about=migration" } },
    { "two of three, and the text has their own paper as well",
      "0=1 0/2",
      { "a 2025-05-20 ETH+KEN+UGA memorandum signed on=2025-05-18 about=energy",
        "b 2025-05-21 ETH+KEN+UGA memorandum signed on=2025-05-18 about=energy",
        "b 2025-05-21 KEN+UGA memorandum signed on=2025-05 about=energy" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

/* Companies that one text names in full, another in short. */
static void
test_short_names (void)
{
  static const ToldCase cases[] = {
    { "by the first word of its name",
      "0=1",
      { "a 2025-05-20 KEN+Orsted_Wind contract signed on=2025-05-18 about=energy",
        "b 2025-05-21 KEN+Orsted contract signed about=energy" } },
    { "by two longer names that begin alike, both of two companies",
      "0=1",
      { "a 2025-05-20 Orsted_Wind+Vestmar agreement signed on=2025-05-18 about=energy",
        "b 2025-05-21 Orsted_Wind_Power+Vestmar_Marine agreement signed on=2025-05-18" } },
    { "by initials",
      "0=1",
      { "a 2025-05-20 Gulf_National_Power_Corporation+KEN contract signed on=2025-05-18",
        "b 2025-05-21 GNPC+KEN contract signed on=2025-05-18" } },
    { "two companies of one family",
      "0/1",
      { "a 2025-05-20 KEN+Orsted_Wind contract signed on=2025-05-18",
        "b 2025-05-21 KEN+Orsted_Hydro contract signed on=2025-05-18" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_others (void)
{
  static const ToldCase cases[] = {
    { "two of three, years later, and another kind of paper",
      "0/1",
      { "a 2025-09-10 KHM+LAO+VNM treaty signed on=2004 about=other",
        "b 2025-09-12 KHM+VNM contract signed on=2004" } },
    { "one of three that another text has wrong",
      "0=1",
      { "a 2025-09-10 KHM+LAO+VNM joint_statement signed on=2004",
        "b 2025-09-12 KHM+THA+VNM joint_statement signed on=2004" } },
    { "two of three, and the third are different ones on different things",
      "0/1",
      { "a 2025-09-10 KHM+LAO+VNM joint_statement signed on=2004 about=energy",
        "b 2025-09-12 KHM+THA+VNM joint_statement signed on=2004 about=migration" } },
    { "three of four, without a date, on the same",
      "0=1",
      { "a 2025-09-10 AFG+KGZ+PAK+TJK agreement in_force about=energy",
        "b 2025-09-12 AFG+KGZ+PAK agreement in_force about=energy" } },
    { "three of four, without a date, on something else",
      "0/1",
      { "a 2025-09-10 AFG+KGZ+PAK+TJK agreement in_force about=energy",
        "b 2025-09-12 AFG+KGZ+PAK agreement in_force about=migration" } },
    { "a territory for its state",
      "0=1",
      { "a 2025-06-12 ESP+GBR treaty signed on=2019 about=other",
        "b 2025-06-13 ESP+GIB treaty signed about=other" } },
    { "a territory's own agreement, and one of its state",
      "0=2 1=3 0/3",
      { "a 2025-06-12 DNK+ISL agreement signed on=2025-06-10 about=defence",
        "a 2025-06-12 GRL+ISL agreement signed on=2025-06-11 about=agriculture",
        "b 2025-06-13 DNK+ISL agreement signed on=2025-06-10 about=defence",
        "b 2025-06-13 GRL+ISL agreement signed about=agriculture" } },
    { "two of three in a year that is not over",
      "0/1",
      { "a 2025-09-20 BOL+CHL+PER agreement signed on=2025-02-18",
        "b 2025-09-21 CHL+PER agreement signed on=2025" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_named_instead (void)
{
  static const ToldCase cases[] = {
    { "a minister for a country that the text is about, on the day",
      "0=2 1=3",
      { "a 2025-03-05 FIN+ISL agreement signed on=2025-03-04 about=defence",
        "a 2025-03-05 FIN+ISL memorandum negotiating about=energy",
        "b 2025-03-06 FIN+Jón_Arnar agreement signed on=2025-03-04 about=defence",
        "b 2025-03-06 FIN+ISL memorandum negotiating about=energy" } },
    { "a bank for a country that the text is about, without a date, the same kind and subject",
      "0=2 1=3",
      { "a 2025-03-05 FIN+ISL contract signed on=2025-03-04 about=defence",
        "a 2025-03-05 FIN+ISL memorandum negotiating about=energy",
        "b 2025-03-06 FIN+Landsbanki contract signed about=defence",
        "b 2025-03-06 FIN+ISL memorandum negotiating about=energy" } },
    { "a bank, without a date, of another kind",
      "0/2",
      { "a 2025-03-05 FIN+ISL treaty signed on=2025-03-04 about=defence",
        "a 2025-03-05 FIN+ISL memorandum negotiating about=energy",
        "b 2025-03-06 FIN+Landsbanki contract signed about=defence",
        "b 2025-03-06 FIN+ISL memorandum negotiating about=energy" } },
    { "a firm, and the country's own contract on the same in that text",
      "0/2 0=3",
      { "a 2025-03-05 FIN+ISL contract signed on=2025-03-04 about=defence",
        "a 2025-03-05 FIN+ISL memorandum negotiating about=energy",
        "b 2025-03-06 FIN+Landsbanki contract signed about=defence",
        "b 2025-03-06 FIN+ISL contract signed on=2025-03-04 about=defence" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

/* Of one whose parties the text around lends, one may be wrong. */
static void
test_lent (void)
{
  static const ToldCase cases[] = {
    { "another in the place of a party that the text names",
      "0=2 1=3",
      { "a 2025-09-10 PAK+SAU ceasefire agreed on=2025-05-10 about=peace lent=1",
        "a 2025-09-10 BGD+IND treaty in_force on=1996-12-12 about=other",
        "b 2025-09-12 IND+PAK ceasefire agreed on=2025-05-10 about=peace",
        "b 2025-09-12 BGD+IND treaty in_force on=1996-12-12 about=other" } },
    { "the same, where its own words tell its parties",
      "0/2",
      { "a 2025-09-10 PAK+SAU ceasefire agreed on=2025-05-10 about=peace",
        "a 2025-09-10 BGD+IND treaty in_force on=1996-12-12 about=other",
        "b 2025-09-12 IND+PAK ceasefire agreed on=2025-05-10 about=peace" } },
    { "the same, of another month",
      "0/2",
      { "a 2025-09-10 PAK+SAU ceasefire agreed on=2025-03-10 about=peace lent=1",
        "a 2025-09-10 BGD+IND treaty in_force on=1996-12-12 about=other",
        "b 2025-09-12 IND+PAK ceasefire agreed on=2025-05-10 about=peace" } },
    { "the text does not name the other",
      "0/1",
      { "a 2025-09-10 PAK+SAU ceasefire agreed on=2025-05-10 about=peace lent=1",
        "b 2025-09-12 IND+PAK ceasefire agreed on=2025-05-10 about=peace" } },
    { "the text has the other's agreement as well",
      "0/2 1=2",
      { "a 2025-09-10 PAK+SAU memorandum signed on=2025-05-10 lent=1",
        "a 2025-09-10 IND+PAK memorandum signed on=2025-05-10",
        "b 2025-09-12 IND+PAK memorandum signed on=2025-05-10" } },
    { "the Soviet Union for Russia",
      "0=1",
      { "a 2025-10-10 NOR+RUS agreement signed on=1975 about=agriculture",
        "b 2025-10-12 NOR+SUN agreement signed on=1975-04-11 about=agriculture" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_one_to_one (void)
{
  static const ToldCase cases[] = {
    { "a framework and a memorandum of one day, and a text that has the memorandum",
      "1=2 0/2 0/1",
      { "a 2025-10-27 NPL+USA framework signed on=2025-10-26 about=trade",
        "a 2025-10-27 NPL+USA memorandum signed about=critical-minerals binding=0",
        "b 2025-10-28 NPL+USA memorandum signed on=2025-10-26 at=Kathmandu binding=0" } },
    { "the same, and a third text that has the framework only",
      "1=2 0=3 2/3",
      { "a 2025-10-27 NPL+USA framework signed on=2025-10-26 about=trade",
        "a 2025-10-27 NPL+USA memorandum signed about=critical-minerals binding=0",
        "b 2025-10-28 NPL+USA memorandum signed on=2025-10-26 at=Kathmandu binding=0",
        "c 2025-10-28 NPL+USA framework signed on=2025-10-26 about=trade" } },
    { "a framework that another text calls a memorandum",
      "0=1",
      { "a 2025-10-27 NPL+USA framework signed on=2025-10-26 about=trade",
        "b 2025-10-28 NPL+USA memorandum signed on=2025-10-26 about=trade" } },
    { "a statement and a protocol of one day, both told in another order",
      "0=3 1=2",
      { "a 2025-06-03 GHA+NLD joint_statement agreed on=2025-06-02 about=migration",
        "a 2025-06-03 GHA+NLD protocol signed about=agriculture",
        "b 2025-06-04 GHA+NLD protocol signed on=2025-06-02",
        "b 2025-06-04 GHA+NLD joint_statement agreed" } },
    { "a treaty of long ago that one of the two no longer recognises",
      "0=1",
      { "a 2025-04-02 BOL+CHL treaty in_force on=1904 about=other",
        "b 2025-04-03 BOL+CHL agreement rejected on=1904" } },
    { "a treaty of long ago, and one that was refused in another year",
      "0/1",
      { "a 2025-04-02 BOL+CHL treaty in_force on=1904 about=other",
        "b 2025-04-03 BOL+CHL agreement rejected on=1975" } },
    { "signed two months after a text has called it concluded",
      "0=1",
      { "a 2025-05-09 GBR+IND agreement signed about=trade",
        "b 2025-12-10 GBR+IND agreement signed on=2025-07-24 about=trade" } },
    { "signed a year after a text has called another one so",
      "0/1",
      { "a 2024-05-09 GBR+IND agreement signed about=trade",
        "b 2025-12-10 GBR+IND agreement signed on=2025-07-24 about=trade" } },
    { "signed in a month long ago, agreed in the same month",
      "0=1",
      { "a 2025-08-12 GEO+NZL agreement signed on=2020-12 about=trade",
        "b 2025-08-14 GEO+NZL agreement agreed on=2020-12 about=trade" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/parties/left-out", test_left_out);
  g_test_add_func ("/compare/parties/short-names", test_short_names);
  g_test_add_func ("/compare/parties/others", test_others);
  g_test_add_func ("/compare/parties/lent", test_lent);
  g_test_add_func ("/compare/parties/named-instead", test_named_instead);
  g_test_add_func ("/compare/parties/one-to-one", test_one_to_one);
  return g_test_run ();
}
