/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which mentions are one agreement, and which are two that look alike: tables of what texts tell.
 *
 * Wrong merges are worse than missed ones.  Two agreements of the same parties differ by year, place,
 * kind, step or subject, or only in that a third text has both. */

#include "config.h"

#include "told.h"

static void
test_years (void)
{
  static const ToldCase cases[] = {
    { "a treaty of old and the new one in force",
      "0/1",
      { "a 2025-08-07 FRA+GBR treaty signed on=2003 about=migration",
        "b 2025-08-06 FRA+GBR treaty in_force force=2025-08-06 about=migration" } },
    { "news without a date, and the funding deal of two years before",
      "0/1",
      { "a 2025-07-11 FRA+GBR agreement agreed about=migration",
        "b 2025-08-02 FRA+GBR agreement signed on=2023-03-10 about=migration" } },
    { "the limited deal of 2019 and that of 2025",
      "0/1",
      { "a 2025-07-24 JPN+USA agreement signed on=2019 about=trade",
        "b 2025-07-23 JPN+USA agreement agreed on=2025-07-22 about=trade" } },
    { "fishing protocols of two terms",
      "0/1",
      { "a 2025-01-20 EU+SEN protocol ended on=2019 about=agriculture",
        "b 2025-01-22 EU+SEN protocol signed on=2024-11-17 about=agriculture" } },
    { "memoranda of two decades",
      "0/1",
      { "a 2025-02-20 GBR+RUS+UKR+USA memorandum signed on=1994 about=defence",
        "b 2025-02-21 GBR+RUS+UKR+USA memorandum signed on=2014 about=defence" } },
    { "a year that both texts name, and the day in it",
      "0=1",
      { "a 2025-08-07 FRA+GBR treaty signed on=2003-02-04 about=migration",
        "b 2025-09-06 FRA+GBR treaty signed on=2003" } },
    { "a year long past, called otherwise",
      "0=1",
      { "a 2025-12-18 EGY+ISR agreement in_force on=2019 about=energy",
        "b 2025-12-19 EGY+ISR contract agreed on=2019 about=energy" } },
    { "months side by side, years ago",
      "0=1",
      { "a 2025-08-02 KOR+POL framework signed on=2022-07 about=defence",
        "b 2025-08-01 KOR+POL framework signed on=2022-08 about=defence" } },
    { "a year that three have in common",
      "0=1",
      { "a 2025-03-14 CAN+FIN+USA agreement signed on=2024",
        "b 2025-09-20 CAN+FIN+USA agreement agreed on=2024-07" } },
    { "a year long past, and a party left out",
      "0=1",
      { "a 2025-02-20 GBR+RUS+USA memorandum signed on=1994 about=defence",
        "b 2025-02-21 GBR+RUS+UKR+USA memorandum signed on=1994 about=defence" } },
    { "a party left out of an agreement of this year",
      "0/1",
      { "a 2025-06-20 KGZ+TJK+UZB agreement signed on=2025 about=energy",
        "b 2025-06-21 KAZ+KGZ+TJK+UZB agreement signed on=2025 about=energy" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_BOTH_WAYS);
}

/* What two texts leave out, a third may tell. */
static void
test_left_open (void)
{
  static const ToldCase cases[] = {
    { "a pact of the month that two texts of later years only name, beside a treaty of old",
      "0=2 0=3 0=5 1=6",
      { "a 2023-11-08 ALB+ITA protocol signed on=2023-11-06 about=migration",
        "a 2023-11-08 ALB+ITA treaty agreed on=1995 about=other",
        "b 2024-10-19 ALB+ITA agreement agreed on=2023-11", "c 2025-08-04 ALB+ITA protocol agreed",
        "c 2025-08-04 ALB+ITA treaty in_force force=1995",
        "d 2025-11-14 ALB+ITA protocol agreed about=migration",
        "d 2025-11-14 ALB+ITA treaty agreed on=1995 about=other" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

/* Topics and names in their own phrases. */
static void
test_called (void)
{
  static const ToldCase cases[] = {
    { "a loan and a currency swap of one year",
      "0/1",
      { "a 2025-06-20 JPN+KOR agreement signed on=2023 called=the_loan_agreement",
        "b 2025-06-21 JPN+KOR agreement agreed called=l’accord_de_swap" } },
    { "two agreements of one pair, by what each is of in two languages",
      "0=3 1=4 0/1",
      { "a 2025-06-20 JPN+KOR agreement signed on=2023 called=the_loan_agreement",
        "a 2025-06-20 JPN+KOR agreement signed on=2023 called=a_fisheries_agreement",
        "b 2025-06-21 CHN+JPN agreement signed on=2025-06",
        "b 2025-06-21 JPN+KOR agreement signed called=l’accord_de_prêt",
        "b 2025-06-21 JPN+KOR agreement signed called=l’accord_de_pêche" } },
    { "called by a place, and signed there",
      "0=3 1/3",
      { "a 2025-06-20 ESP+PRT agreement signed on=1998 at=Albufeira",
        "a 2025-06-20 ESP+PRT agreement signed on=2024-10 at=Faro",
        "b 2025-06-21 ESP+MAR agreement signed on=2025-06",
        "b 2025-06-21 ESP+PRT agreement agreed called=La_convention_d’Albufeira" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_ONE_STORY);
}

static void
test_exclusive_steps (void)
{
  static const ToldCase cases[] = {
    { "ratified the month after",
      "0=1",
      { "a 2025-05-02 BRA+CAN agreement signed on=2025-04-30 about=trade",
        "b 2025-05-09 BRA+CAN agreement ratified on=2025-05-08 about=trade" } },
    { "ratified years later",
      "0/1",
      { "a 2025-05-02 BRA+CAN agreement signed on=2025-04-30 about=trade",
        "b 2028-05-09 BRA+CAN agreement ratified on=2028-05-08 about=trade" } },
    { "being negotiated, and concluded half a year later",
      "0=1",
      { "a 2025-07-25 BRA+CAN agreement negotiating about=trade",
        "b 2026-01-28 BRA+CAN agreement signed on=2026-01-27 about=trade" } },
    { "still, or again, negotiated afterwards",
      "0/1",
      { "a 2026-03-01 BRA+CAN agreement negotiating about=trade",
        "b 2026-01-28 BRA+CAN agreement signed on=2026-01-27 about=trade" } },
    { "two truces of one year",
      "0/1",
      { "a 2025-06-20 BRA+CAN truce agreed on=2025-03-01 about=trade",
        "b 2025-06-21 BRA+CAN truce agreed on=2025-06-12 about=trade" } },
    { "signed, and another text's before that day",
      "0/1",
      { "a 2025-03-02 BRA+CAN agreement signed on=2025-03-01 about=trade",
        "b 2024-11-09 BRA+CAN agreement signed about=trade" } },
    { "talked about, and in force",
      "0/1",
      { "a 2025-09-26 IRQ+TUR contract in_force force=2025-08 about=energy",
        "b 2025-09-27 IRQ+TUR agreement negotiating about=energy" } },
    { "given up, and made",
      "0/1",
      { "a 2025-09-26 IND+USA agreement rejected about=trade",
        "b 2025-10-20 IND+USA agreement signed on=2025-10-19 about=trade" } },
    { "in force before the other was signed",
      "0/1",
      { "a 2025-09-26 AUS+NRU treaty in_force force=2019-03-01 about=defence",
        "b 2025-09-27 AUS+NRU treaty signed on=2024-12-09 about=defence" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_BOTH_WAYS);
}

static void
test_following_steps (void)
{
  static const ToldCase cases[] = {
    { "announced, and signed two months later",
      "0=1",
      { "a 2025-07-16 IDN+USA agreement agreed on=2025-07-15 about=trade",
        "b 2025-09-20 IDN+USA agreement signed on=2025-09-18 about=trade" } },
    { "signed, and in force the next year",
      "0=1",
      { "a 2025-07-25 GBR+IND treaty signed on=2025-07-24 about=trade",
        "b 2026-05-02 GBR+IND treaty in_force force=2026-05-01 about=trade" } },
    { "being negotiated, then concluded",
      "0=1",
      { "a 2025-07-25 EU+IDN agreement negotiating about=trade",
        "b 2025-09-24 EU+IDN agreement signed on=2025-09-23 about=trade" } },
    { "agreed, and in force the month after, beside a treaty of old",
      "0=2 1/2",
      { "a 2025-07-11 FRA+GBR agreement agreed on=2025-07-10 about=migration",
        "a 2025-07-11 FRA+GBR treaty signed on=2003 about=migration",
        "b 2025-08-07 FRA+GBR treaty in_force force=2025-08-06 about=migration" } },
    { "ratified by a parliament months later",
      "0=1",
      { "a 2025-07-27 AUS+GBR treaty signed on=2025-07-26 about=defence",
        "b 2025-12-04 AUS+GBR treaty ratified on=2025-12-03 about=defence" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_BOTH_WAYS);
}

static void
test_kinds_and_places (void)
{
  static const ToldCase cases[] = {
    { "one day, two places, two kinds",
      "0/1",
      { "a 2025-07-11 FRA+GBR joint_statement signed on=2025-07-10 at=Northwood about=defence",
        "b 2025-07-11 FRA+GBR agreement agreed on=2025-07-10 at=London" } },
    { "the same, with a part of what they are about in common",
      "0/1",
      { "a 2025-07-10 FRA+GBR joint_statement signed on=2025-07-10 at=Northwood "
        "about=defence+migration",
        "b 2025-07-12 FRA+GBR agreement agreed on=2025-07-10 at=Londres about=migration",
        "b 2025-07-12 FRA+GBR treaty signed on=2003 about=migration" } },
    { "a memorandum and a framework of one day",
      "0/1",
      { "a 2025-10-27 MYS+USA memorandum signed on=2025-10-26 about=critical-minerals",
        "b 2025-10-27 MYS+USA framework signed on=2025-10-26 about=trade" } },
    { "a truce and the treaty of the month after",
      "0/1",
      { "a 2025-07-29 KHM+THA ceasefire agreed on=2025-07-28 about=peace",
        "b 2025-08-30 KHM+THA treaty signed on=2025-08-29 about=peace" } },
    { "a loan and a partnership of one quarter",
      "0/1",
      { "a 2025-03-02 GBR+UKR agreement signed on=2025-03-01 about=investment",
        "b 2025-03-03 GBR+UKR treaty signed on=2025-01-16 about=defence" } },
    { "no date, and nothing of what they are about in common",
      "0/1",
      { "a 2025-05-20 AUS+IDN memorandum agreed about=migration",
        "b 2025-05-22 AUS+IDN treaty agreed about=defence" } },
    { "a spot of a city, and two kinds",
      "0=1",
      { "a 2025-03-14 KGZ+TJK agreement signed on=2021-10 at=Dubaï",
        "b 2025-03-14 KGZ+TJK memorandum signed on=2021-10 at=Dubai+Expo" } },
    { "a city in two languages",
      "0=1",
      { "a 2025-03-14 KGZ+TJK treaty signed on=2025-03-13 at=Bichkek",
        "b 2025-03-14 KGZ+TJK treaty signed on=2025-03-13 at=Bishkek about=peace" } },
    { "a city in two spellings, and two kinds",
      "0=1",
      { "a 2025-04-01 KGZ+TJK agreement signed on=2025-03-31 at=Douchanbé",
        "b 2025-04-02 KGZ+TJK treaty signed on=2025-03-31 at=Dushanbe about=peace" } },
    { "a house that stands for its city",
      "0=1",
      { "a 2025-09-05 ARM+AZE joint_statement signed on=2025-08-08 at=Maison+Blanche",
        "b 2025-09-06 ARM+AZE joint_statement signed on=2025-08-08 at=Washington" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_BOTH_WAYS);
}

/* What a text has two of decides for texts that have one. */
static void
test_third_text (void)
{
  static const ToldCase cases[] = {
    { "two texts of one agreement each, and a third one that has both",
      "0=2 1=3 0/1 2/3",
      { "a 2025-07-12 FRA+GBR agreement agreed on=2025-07-10 about=migration",
        "b 2025-07-13 FRA+GBR agreement signed on=2025-07 about=defence",
        "c 2025-07-12 FRA+GBR agreement agreed on=2025-07-10 about=migration",
        "c 2025-07-12 FRA+GBR joint_statement signed on=2025-07-10 about=defence" } },
    { "two that look alike, but for what a third text says of them",
      "0=2 1=3 0/1",
      { "a 2025-07-12 FRA+GBR treaty agreed on=2025-07-10",
        "b 2025-07-13 FRA+GBR agreement agreed on=2025-07-10 at=Northwood",
        "c 2025-07-12 FRA+GBR treaty agreed on=2025-07-10 at=London about=migration",
        "c 2025-07-12 FRA+GBR joint_statement agreed on=2025-07-10 at=Northwood" } },
    { "an undated mention that could be either of the other text's two",
      "0/2 1/2",
      { "a 2025-03-12 CHN+LKA agreement signed on=2025-03-10 about=investment",
        "a 2025-03-12 CHN+LKA agreement signed on=2025-03-11 about=investment",
        "b 2025-03-13 CHN+LKA agreement agreed" } },
    { "talks and what came of them are no rivals",
      "0=3",
      { "a 2025-05-07 GBR+IND agreement agreed about=trade",
        "a 2025-05-07 GBR+IND other negotiating about=trade",
        "a 2025-05-07 GBR+IND treaty agreed about=other",
        "b 2025-05-08 GBR+IND agreement signed on=2025-05-06 about=trade" } },
    { "a convention on what has no name, and a treaty on trade",
      "0/1",
      { "a 2025-05-07 GBR+IND treaty agreed about=other",
        "b 2025-05-08 GBR+IND treaty signed on=2025-05-06 about=trade" } },
    { "two of one day told by two texts",
      "0=2 1=3 0/3 1/2",
      { "a 2025-10-27 MYS+USA agreement signed on=2025-10-26 about=trade",
        "a 2025-10-27 MYS+USA memorandum signed on=2025-10-26 about=critical-minerals",
        "b 2025-10-28 MYS+USA agreement signed on=2025-10-26 about=trade",
        "b 2025-10-28 MYS+USA memorandum agreed about=critical-minerals" } },
    { "a memorandum without a date is another text's, not the agreement of that day",
      "1=2 0/2",
      { "a 2025-10-27 MYS+USA agreement signed on=2025-10-26 about=trade",
        "a 2025-10-27 MYS+USA memorandum signed about=critical-minerals",
        "b 2025-10-28 MYS+USA memorandum signed on=2025-10-26" } },
    { "a chain of four texts, of which two have both",
      "0=3 2=5 0/1 1/2 0/5 3/2 1=4",
      { "a 2025-07-12 FRA+GBR treaty signed on=2025-07-10 about=migration",
        "b 2025-07-13 FRA+GBR treaty signed on=2023-03-10 about=defence",
        "c 2025-07-14 FRA+GBR memorandum signed on=2025-07-10 about=energy",
        "d 2025-07-12 FRA+GBR treaty signed on=2025-07-10 about=migration",
        "d 2025-07-12 FRA+GBR treaty signed on=2023-03 about=defence",
        "e 2025-07-12 FRA+GBR memorandum signed on=2025-07-10 about=energy",
        "e 2025-07-12 FRA+GBR treaty signed on=2003 about=migration" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_BOTH_WAYS);
}

static void
test_parties (void)
{
  static const ToldCase cases[] = {
    { "the Union and one of its members",
      "0/1",
      { "a 2025-03-02 CHL+EU agreement signed on=2025-03-01 about=trade",
        "b 2025-03-02 CHL+DEU agreement signed on=2025-03-01 about=trade" } },
    { "one host, two guests, one day",
      "0/1",
      { "a 2025-10-27 MYS+USA agreement signed on=2025-10-26 at=Kuala+Lumpur about=trade",
        "b 2025-10-27 KHM+USA agreement signed on=2025-10-26 at=Kuala+Lumpur about=trade" } },
    { "two guarantors of a truce left out",
      "0=1",
      { "a 2022-07-23 RUS+TUR+UKR+UN agreement signed on=2022-07-22 about=agriculture",
        "b 2022-07-24 RUS+UKR agreement signed on=2022-07-22 about=agriculture" } },
    { "a state's company in the place of the country that its text is about",
      "0=2",
      { "a 2025-02-12 BOL+CHN contract signed on=2024-11 about=critical-minerals",
        "b 2025-02-26 BOL+Uranium agreement signed on=2024-09-11 about=critical-minerals",
        "b 2025-02-26 CHN+Yacimientos contract signed on=2024-11-26 about=critical-minerals" } },
    { "the same, with a company on the other side",
      "0=1",
      { "a 2025-02-12 BOL+Uranium contract signed on=2024-09 about=critical-minerals",
        "b 2025-03-10 Uranium+Yacimientos contract signed on=2024-09-11",
        "b 2025-03-10 BOL+CHN contract signed on=2024-11-26 about=critical-minerals" } },
    { "two companies, and no country that the text is about",
      "0/1",
      { "a 2025-02-12 BOL+Uranium contract signed on=2024-09 about=critical-minerals",
        "b 2025-03-10 Uranium+Yacimientos contract signed on=2024-09-11" } },
    { "four of five on another day",
      "0/1",
      { "a 2025-03-23 KAZ+KGZ+TJK+TKM agreement signed on=2025-03-22 about=energy",
        "b 2025-04-24 KAZ+KGZ+TJK+TKM+UZB agreement signed on=2025-04-23 about=energy" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_BOTH_WAYS);
}

/* What is assigned between two texts as a whole, so that the best candidate wins and not the first. */
static void
test_candidates (void)
{
  static const ToldCase cases[] = {
    { "the memorandum of a text is the undated one of another, not the agreement of its day",
      "1=2 0=3 0/2",
      { "a 2025-10-27 BRA+CAN agreement signed on=2025-10-26 at=Ottawa about=trade",
        "a 2025-10-27 BRA+CAN memorandum signed about=critical-minerals binding=0",
        "b 2025-11-10 BRA+CAN memorandum signed on=2025-10-26 at=Ottawa about=critical-minerals "
        "binding=0",
        "c 2025-10-28 BRA+CAN agreement signed on=2025-10-26 at=Ottawa about=trade" } },
    { "the same, where it does not say what it is about",
      "1=2 0=3 0/2",
      { "a 2025-10-27 BRA+CAN agreement signed on=2025-10-26 at=Ottawa about=trade",
        "a 2025-10-27 BRA+CAN memorandum signed about=critical-minerals binding=0",
        "b 2025-11-10 BRA+CAN memorandum signed on=2025-10-26 at=Ottawa binding=0",
        "c 2025-10-28 BRA+CAN agreement signed on=2025-10-26 at=Ottawa about=trade" } },
    { "what a text keeps apart does not meet through a third text",
      "1=3 2/3 0/3",
      { "a 2025-10-27 BRA+CAN agreement signed on=2025-10-26 at=Ottawa about=trade",
        "a 2025-10-27 BRA+CAN memorandum signed on=2025-10-26 at=Ottawa about=critical-minerals "
        "binding=0",
        "b 2025-10-28 BRA+CAN agreement signed on=2025-10-26 at=Ottawa",
        "c 2025-10-28 BRA+CAN memorandum signed on=2025-10-26 at=Ottawa about=critical-minerals "
        "binding=0" } },
    { "two mentions of one thing that the reader of the text did not join are no rivals",
      "1=2 0/1",
      { "a 2025-03-02 BRA+CAN treaty signed about=trade",
        "a 2025-03-02 BRA+CAN treaty signed on=2025-03-01 about=trade",
        "b 2025-03-03 BRA+CAN treaty signed on=2025-03-01 about=trade" } },
    { "one pair of countries, one week, two instruments; and one name in two years",
      "0=4 1=2 3=5 0/1 0/3",
      { "a 2025-03-14 BRA+CAN treaty signed on=2025-03-11 at=Ottawa about=defence",
        "a 2025-03-14 BRA+CAN memorandum signed on=2025-03-13 at=Ottawa about=trade",
        "b 2025-03-15 BRA+CAN memorandum signed on=2025-03-13 at=Ottawa about=trade",
        "b 2025-03-15 BRA+CAN treaty signed on=2019 about=defence",
        "c 2025-03-16 BRA+CAN treaty signed on=2025-03-11 at=Ottawa about=defence",
        "c 2025-03-16 BRA+CAN treaty signed on=2019 about=defence" } },
    { "what it is about is told differently, its day tells more",
      "0=1",
      { "a 2025-10-28 BRA+CAN agreement signed on=2025-10-27 about=trade",
        "b 2025-10-28 BRA+CAN contract signed on=2025-10-27 about=defence" } },
    { "unless a text has two of the day",
      "0/1 2/3",
      { "a 2025-10-28 BRA+CAN agreement signed on=2025-10-27 about=trade",
        "b 2025-10-28 BRA+CAN contract signed on=2025-10-27 about=defence",
        "c 2025-10-29 BRA+CAN agreement signed on=2025-10-27 about=trade",
        "c 2025-10-29 BRA+CAN contract signed on=2025-10-27 about=defence" } },
    { "a framework and a memorandum of one day and place",
      "0/1",
      { "a 2025-10-27 BRA+CAN framework signed on=2025-10-26 at=Kuala+Lumpur about=trade",
        "b 2025-11-10 BRA+CAN memorandum signed on=2025-10-26 at=Kuala+Lumpur about=defence" } },
    { "the framework, and what a text calls an agreement",
      "0=1",
      { "a 2025-10-27 BRA+CAN framework signed on=2025-10-26 at=Kuala+Lumpur about=trade",
        "b 2025-11-10 BRA+CAN agreement signed on=2025-10-26 at=Kuala+Lumpur about=defence" } },
  };

  told_check (cases, G_N_ELEMENTS (cases), TOLD_BOTH_WAYS);
}

/* Only in one story: what a text leaves out matters less where each has one agreement of the parties,
 * and what is told besides makes the texts those of one story. */
static void
test_only_ones (void)
{
  static const struct
  {
    const char *name;
    gboolean together; /* in one story */
    const char *lines[TOLD_MOST_LINES];
  } cases[] = {
    { "what both leave out",
      TRUE,
      { "a 2025-07-24 JPN+USA framework agreed about=investment",
        "b 2025-08-26 JPN+USA agreement agreed" } },
    { "one of long ago, named in passing and without a date",
      TRUE,
      { "a 2025-07-11 FRA+GBR treaty signed on=2025-07-10 about=migration",
        "a 2025-07-11 GBR+RWA agreement agreed about=migration",
        "b 2025-07-12 FRA+GBR treaty signed on=2025-07-10 about=migration",
        "b 2025-07-12 GBR+RWA agreement ended on=2022-04" } },
    { "news, and one of long ago",
      FALSE,
      { "a 2025-07-11 GBR+RWA agreement agreed about=migration",
        "a 2025-07-11 FRA+GBR treaty signed on=2025-07-10 about=migration",
        "b 2025-07-12 FRA+GBR treaty signed on=2025-07-10 about=migration",
        "b 2025-07-12 GBR+RWA agreement ended on=2022-04" } },
  };
  static const char *const fact[][2] = { { "f0", "f1" }, { "f1", "f3" }, { "f0", "f3" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CorpusComparisonSet) story = told_compare (cases[i].lines, TRUE);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (given_are_together (story, fact[i][0], fact[i][1]), ==, cases[i].together);
    }
}

/* An amount or a date in the sentences on two mentions, and where else in the texts it stands. */
static void
test_evidence (void)
{
  static const struct
  {
    const char *name;
    double amounts[3]; /* told with the first text's two agreements and the second text's one */
    gboolean together; /* is it the first of the two? */
  } cases[] = {
    { "the same sum told with one of the two", { 2.5e9, 7.1e8, 2.5e9 }, TRUE },
    { "a sum told with both", { 2.5e9, 2.5e9, 2.5e9 }, FALSE },
    { "another sum", { 2.5e9, 7.1e8, 3.3e9 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Given given[6];
      g_autoptr (CorpusComparisonSet) set = NULL;

      for (guint k = 0; k < 3; k++)
        {
          const char *document = k < 2 ? "a" : "b";
          const char *published = k < 2 ? "2025-03-14" : "2025-06-15";
          EngineFact accord = given_accord (ENGINE_INSTRUMENT_AGREEMENT, ENGINE_AGREEMENT_SIGNED,
                                            NULL, NULL, given_nobody);
          EngineFact amount = given_tariff (cases[i].amounts[k], ENGINE_QUALIFIER_EXACT,
                                            ENGINE_FIGURE_ACTUAL, given_nobody, given_nobody);

          amount.figure.unit = "EUR";
          accord.sentence = amount.sentence = (EngineSpan){ k % 2 * 100, k % 2 * 100 + 100 };
          given[2 * k] = (Given){ document, published, accord, NULL };
          given[2 * k + 1] = (Given){ document, published, amount, NULL };
        }
      set = given_compare (given, G_N_ELEMENTS (given), NULL, 0);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (given_are_together (set, "f0", "f4"), ==, cases[i].together);
      g_assert_false (given_are_together (set, "f2", "f4"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/agreements/years", test_years);
  g_test_add_func ("/compare/agreements/called", test_called);
  g_test_add_func ("/compare/agreements/left-open", test_left_open);
  g_test_add_func ("/compare/agreements/exclusive-steps", test_exclusive_steps);
  g_test_add_func ("/compare/agreements/following-steps", test_following_steps);
  g_test_add_func ("/compare/agreements/kinds-and-places", test_kinds_and_places);
  g_test_add_func ("/compare/agreements/third-text", test_third_text);
  g_test_add_func ("/compare/agreements/parties", test_parties);
  g_test_add_func ("/compare/agreements/candidates", test_candidates);
  g_test_add_func ("/compare/agreements/only-ones", test_only_ones);
  g_test_add_func ("/compare/agreements/evidence", test_evidence);
  return g_test_run ();
}
