/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small stories as a careful reader would line them up: several agreements of the same two parties in one
 * week, a framework and its signature, a joint statement and the paper that sums it up, one text vague and
 * the other one exact.  They were written down before anything was compared. */

#include "config.h"

#include "told.h"

static void
test_one_week (void)
{
  static const ToldCase cases[] = {
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

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_one_story (void)
{
  static const ToldCase cases[] = {
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

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_vague_and_exact (void)
{
  static const ToldCase cases[] = {
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

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_visits (void)
{
  static const ToldCase cases[] = {
    { "visit with two, third text tells the older and the newer",
      "0=2 1=3 0/1 2/3",
      { "a 2025-11-05 AUS+PNG treaty signed on=2025-10-06 about=defence",
        "a 2025-11-05 AUS+PNG agreement signed on=2025-11-03 about=energy",
        "b 2025-11-06 AUS+PNG treaty signed on=2025-10 about=defence",
        "b 2025-11-06 AUS+PNG agreement signed on=2025-11 about=energy" } },
    { "framework and memorandum of two months in two texts with both",
      "0=2 1=3 0/1 1/2",
      { "a 2025-06-20 JPN+VNM framework agreed on=2025-04-28 about=trade",
        "a 2025-06-20 JPN+VNM memorandum signed on=2025-06-18 about=trade",
        "b 2025-06-21 JPN+VNM framework agreed on=2025-04 about=trade",
        "b 2025-06-21 JPN+VNM memorandum signed about=trade" } },
    { "vague on the same day beside two others of other parties",
      "0=2 1=3 0/3",
      { "a 2025-03-19 KEN+UAE agreement signed about=trade",
        "a 2025-03-19 KEN+TUR agreement signed on=2025-03-17 about=trade",
        "b 2025-03-20 KEN+UAE treaty signed on=2025-03-18 about=trade",
        "b 2025-03-20 KEN+TUR agreement signed about=trade" } },
    { "signed by ministers, another by presidents, same day",
      "0=2 1=3 0/1",
      { "a 2025-02-15 SRB+HUN memorandum signed on=2025-02-14 by=Ana_Petrovic+Imre_Nagy "
        "about=energy",
        "a 2025-02-15 SRB+HUN agreement signed on=2025-02-14 by=Marko_Ilic+Zoltan_Kis "
        "about=defence",
        "b 2025-02-15 SRB+HUN agreement signed by=Ana_Petrovic+Imre_Nagy",
        "b 2025-02-15 SRB+HUN agreement signed on=2025-02-14 by=Marko_Ilic+Zoltan_Kis" } },
    { "phase two negotiated, phase one signed, both texts tell both",
      "0=2 1=3 0/1 1/2",
      { "a 2025-05-09 GBR+USA agreement agreed on=2025-05-08 about=trade",
        "a 2025-05-09 GBR+USA agreement negotiating about=trade",
        "b 2025-05-10 GBR+USA agreement agreed on=2025-05-08 about=trade",
        "b 2025-05-10 GBR+USA agreement negotiating about=trade" } },
    { "binding treaty, non-binding memo, same subject and day",
      "0=3 1=2 0/2",
      { "a 2025-04-15 NLD+PHL treaty signed on=2025-04-14 about=defence binding=1",
        "a 2025-04-15 NLD+PHL memorandum signed on=2025-04-14 about=defence binding=0",
        "b 2025-04-16 NLD+PHL memorandum signed about=defence binding=0",
        "b 2025-04-16 NLD+PHL agreement signed on=2025-04-14 about=defence binding=1" } },
    { "weekday wrong by a week in one text, same kind",
      "0=1",
      { "a 2025-07-10 ECU+PER treaty signed on=2025-07-08 about=energy",
        "b 2025-07-10 ECU+PER treaty signed about=energy" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_programmes (void)
{
  static const ToldCase cases[] = {
    { "loan and grant same week told by lender",
      "0/1 0=2 1=3",
      { "a 2025-02-20 JPN+UZB contract signed on=2025-02-18 about=energy sum=4.1e8",
        "a 2025-02-20 JPN+UZB agreement signed on=2025-02-19 about=climate sum=1.2e7",
        "b 2025-02-21 JPN+UZB agreement signed about=energy sum=4.1e8",
        "b 2025-02-21 JPN+UZB agreement signed about=climate" } },
    { "contract with options, framework of two years before, all three told twice",
      "0=3 1=4 2=5 0/1 1/2 0/5",
      { "a 2025-07-02 PER+KOR framework signed on=2024-04 about=defence",
        "a 2025-07-02 PER+KOR contract signed on=2024-11-16 about=defence",
        "a 2025-07-02 PER+KOR contract signed on=2025-07-01 about=defence",
        "b 2025-07-03 PER+KOR framework signed on=2024 about=defence",
        "b 2025-07-03 PER+KOR contract signed on=2024-11 about=defence",
        "b 2025-07-03 PER+KOR contract signed about=defence" } },
    { "two contracts, vague text of the first year",
      "0=2 1/2",
      { "a 2025-07-02 PER+KOR contract signed on=2024-11-16 about=defence",
        "a 2025-07-02 PER+KOR contract signed on=2025-07-01 about=defence",
        "b 2024-11-18 PER+KOR agreement signed about=defence" } },
    { "prisoner swap beside the truce",
      "0/1 0=2",
      { "a 2025-05-24 RUS+UKR agreement agreed on=2025-05-16 about=other",
        "b 2025-05-25 RUS+UKR truce proposed about=peace",
        "c 2025-05-25 RUS+UKR agreement agreed on=2025-05 about=other" } },
    { "gas contract of two companies beside the intergovernmental deal",
      "0/1 1=2",
      { "a 2025-09-03 Gasneft+Sinogas memorandum signed on=2025-09-02 about=energy",
        "b 2025-09-03 CHN+MNG+RUS memorandum signed on=2025-09-02 about=energy",
        "c 2025-09-04 CHN+MNG+RUS agreement signed on=2025-09-02 about=energy" } },
    { "an umbrella and its two annexes",
      "0=3 1=4 0/1 0/2 1/2 2/4",
      { "a 2025-12-10 BRA+EU agreement signed on=2025-12-08 about=trade",
        "a 2025-12-10 BRA+EU protocol signed on=2025-12-08 about=agriculture",
        "a 2025-12-10 BRA+EU protocol signed on=2025-12-08 about=climate",
        "b 2025-12-11 BRA+EU agreement signed on=2025-12-08 about=trade",
        "b 2025-12-11 BRA+EU protocol signed about=agriculture" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_steps (void)
{
  static const ToldCase cases[] = {
    { "proposal and counterproposal then deal",
      "0=1",
      { "a 2025-01-12 CAN+MEX agreement proposed about=trade",
        "b 2025-02-20 CAN+MEX agreement agreed on=2025-02-18 about=trade" } },
    { "signature then ratification, one text each, then in force",
      "0=1 1=2 0=2",
      { "a 2025-02-02 CHL+EU agreement signed on=2025-01-31 about=trade",
        "b 2025-07-02 CHL+EU agreement ratified on=2025-07-01 about=trade",
        "c 2025-12-02 CHL+EU agreement in_force force=2025-12-01 about=trade" } },
    { "truce brokered by a third",
      "0=1",
      { "a 2025-05-11 IND+PAK ceasefire agreed on=2025-05-10 about=peace",
        "b 2025-05-11 IND+PAK+USA ceasefire agreed on=2025-05-10 about=peace" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_renewals (void)
{
  static const ToldCase cases[] = {
    { "truce and its second one a month later",
      "0/1 0=2 1=3",
      { "a 2025-05-11 SDN+TCD truce agreed on=2025-05-10",
        "b 2025-06-14 SDN+TCD truce agreed on=2025-06-12",
        "c 2025-06-15 SDN+TCD truce agreed on=2025-05-10",
        "c 2025-06-15 SDN+TCD truce agreed on=2025-06-12" } },
    { "renewed under the same name, one text vague",
      "0/1",
      { "a 2025-04-02 MRT+EU protocol signed on=2021-11-15 about=agriculture",
        "b 2025-04-03 MRT+EU protocol signed on=2025-03-28 about=agriculture" } },
    { "nearly the same, other year, other text has both",
      "0=2 1=3 0/3",
      { "a 2024-06-20 PRK+RUS treaty signed on=2024-06-19 about=defence",
        "b 2025-09-05 PRK+RUS memorandum signed on=2025-09-03 about=trade",
        "c 2025-09-06 PRK+RUS treaty signed on=2024-06 about=defence",
        "c 2025-09-06 PRK+RUS agreement signed about=trade" } },
    { "old one told in passing by both, undated in one",
      "0=2 1=3",
      { "a 2025-09-02 DEU+NOR agreement signed on=2025-09-01 about=energy",
        "a 2025-09-02 DEU+NOR treaty in_force about=other",
        "b 2025-09-03 DEU+NOR agreement signed on=2025-09-01 about=energy",
        "b 2025-09-03 DEU+NOR treaty in_force signed=1956 about=other" } },
    { "talks go on after a first deal",
      "0/1",
      { "a 2025-05-09 GBR+USA agreement agreed on=2025-05-08 about=trade",
        "b 2025-09-20 GBR+USA agreement negotiating about=defence" } },
    { "joint statement in November on the deal of July",
      "0=1 0/2 1/2",
      { "a 2025-08-01 KOR+USA framework agreed on=2025-07-30 about=trade",
        "b 2025-11-15 KOR+USA framework agreed agreed=2025-07-30 about=trade",
        "b 2025-11-15 KOR+USA joint_statement signed on=2025-11-14 about=defence" } },
    { "given up in one text, signed later in another with both",
      "0/1 0=2",
      { "a 2025-03-01 UKR+USA agreement rejected on=2025-02-28 about=critical-minerals",
        "b 2025-05-01 UKR+USA agreement signed on=2025-04-30 about=critical-minerals",
        "c 2025-05-02 UKR+USA agreement rejected on=2025-02-28 about=critical-minerals",
        "c 2025-05-02 UKR+USA agreement signed on=2025-04-30 about=critical-minerals" } },
    { "a treaty of friendship renewed, old one replaced",
      "0/1 1=2",
      { "a 2025-01-18 IRN+RUS treaty in_force signed=2001-03-12 about=other",
        "b 2025-01-18 IRN+RUS treaty signed on=2025-01-17 about=other",
        "c 2025-01-19 IRN+RUS treaty signed on=2025-01-17" } },
    { "in force since, told with month only, other text ratified",
      "0=1",
      { "a 2025-10-03 EFTA+IND treaty in_force force=2025-10-01 about=trade",
        "b 2025-09-25 EFTA+IND treaty ratified about=trade" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_told_later (void)
{
  static const ToldCase cases[] = {
    { "told long after without a date",
      "0=1",
      { "a 2024-05-02 ALB+ITA protocol signed on=2023-11-06 about=migration",
        "b 2025-08-01 ALB+ITA protocol in_force about=migration" } },
    { "told long after without a date or kind, and a new one at the same time",
      "0=1 0/2 1/2",
      { "a 2023-11-08 ALB+ITA protocol signed on=2023-11-06 about=migration",
        "b 2025-08-01 ALB+ITA protocol in_force about=migration",
        "b 2025-08-01 ALB+ITA agreement signed on=2025-07-30 about=energy" } },
    { "memo suspended, then resumed, one text each",
      "0=1",
      { "a 2025-06-03 EU+RWA memorandum suspended about=critical-minerals",
        "b 2025-06-04 EU+RWA memorandum signed on=2024-02-19 about=critical-minerals" } },
    { "the same memo and another on defence",
      "0=1 0/2",
      { "a 2025-06-03 EU+RWA memorandum suspended about=critical-minerals",
        "b 2025-06-04 EU+RWA memorandum signed on=2024-02-19 about=critical-minerals",
        "b 2025-06-04 EU+RWA agreement signed on=2024-11-19 about=defence" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_announced (void)
{
  static const ToldCase cases[] = {
    { "a pact announced for next month, then signed",
      "0=1",
      { "a 2025-04-10 MDA+ROU agreement agreed about=energy",
        "b 2025-05-16 MDA+ROU agreement signed on=2025-05-15 about=energy" } },
    { "a pact announced for next month, another signed before",
      "0/1",
      { "a 2025-04-10 MDA+ROU agreement proposed about=energy",
        "b 2025-04-11 MDA+ROU agreement signed on=2024-12-01 about=energy" } },
    { "ceasefire told as truce and agreement",
      "0=1 1=2",
      { "a 2024-11-27 ISR+LBN ceasefire agreed on=2024-11-26 about=peace",
        "b 2024-11-28 ISR+LBN truce in_force force=2024-11-27",
        "c 2024-11-28 ISR+LBN agreement agreed on=2024-11 about=peace" } },
    { "same day of another month misread",
      "0/1",
      { "a 2025-10-12 JPN+PHL contract signed on=2025-09-02 about=energy",
        "b 2025-10-25 JPN+PHL contract signed on=2025-10-02 about=energy" } },
    { "text before the act, text after it, third text has act and old act",
      "0=2 1=2 0/3",
      { "a 2025-02-01 BEL+MAR agreement negotiating about=migration",
        "b 2025-03-12 BEL+MAR memorandum signed on=2025-03-10 about=migration",
        "c 2025-03-12 BEL+MAR agreement signed on=2025-03-10 about=migration",
        "c 2025-03-12 BEL+MAR agreement signed on=2018 about=migration" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_one_each (void)
{
  static const ToldCase cases[] = {
    { "place in two languages, no day",
      "0=1",
      { "a 2025-08-30 CHN+MNG agreement signed at=Pékin about=energy",
        "b 2025-08-31 CHN+MNG memorandum signed at=Beijing about=energy" } },
    { "place differs, no day, two agreements",
      "0/1",
      { "a 2025-08-30 CHN+MNG agreement signed at=Oulan-Bator about=trade",
        "b 2025-09-10 CHN+MNG agreement signed at=Beijing about=energy" } },
    { "sum and place in place of date, two candidates",
      "0=2 1/2",
      { "a 2025-12-05 RUS+IND contract signed on=2025-12-04 about=energy sum=2.35e9",
        "a 2025-12-05 RUS+IND contract signed on=2025-12-04 about=defence sum=7.7e8",
        "b 2025-12-06 RUS+IND agreement signed sum=2.35e9" } },
    { "tariffs told as trade, same month",
      "0=1",
      { "a 2025-07-29 KOR+USA agreement agreed on=2025-07 about=tariffs",
        "b 2025-08-01 KOR+USA framework agreed on=2025-07-30 about=trade+investment" } },
    { "three texts, one of them vague in all, two dated a day apart same kind",
      "0=1 0=2",
      { "a 2025-08-21 BHR+GBR agreement signed on=2025-08-19 about=defence",
        "b 2025-08-21 BHR+GBR treaty signed on=2025-08-20 about=defence",
        "c 2025-08-22 BHR+GBR agreement signed" } },
    { "quota deal and visa deal in one month",
      "0/1",
      { "a 2025-10-12 JPN+PHL agreement signed on=2025-10-02 about=agriculture",
        "b 2025-10-25 JPN+PHL agreement signed on=2025-10-23 about=migration" } },
    { "a supply contract that was refused is not the one in force",
      "0=3",
      { "c 2025-08-08 EGY+ISR agreement in_force agreed=2019 about=energy",
        "c 2025-08-08 EGY+ISR contract rejected about=trade",
        "d 2026-01-15 EGY+ISR treaty agreed about=energy+peace",
        "d 2026-01-15 EGY+ISR contract agreed agreed=2019 about=energy" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/week/one-week", test_one_week);
  g_test_add_func ("/compare/week/one-story", test_one_story);
  g_test_add_func ("/compare/week/vague-and-exact", test_vague_and_exact);
  g_test_add_func ("/compare/week/visits", test_visits);
  g_test_add_func ("/compare/week/programmes", test_programmes);
  g_test_add_func ("/compare/week/steps", test_steps);
  g_test_add_func ("/compare/week/renewals", test_renewals);
  g_test_add_func ("/compare/week/told-later", test_told_later);
  g_test_add_func ("/compare/week/announced", test_announced);
  g_test_add_func ("/compare/week/one-each", test_one_each);
  return g_test_run ();
}
