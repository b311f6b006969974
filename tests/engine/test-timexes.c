/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Expressions of time: golden tables with the document's date, the calendar, and the words that are
 * no dates.  One line of the expected text is "quote = iso basis". */

#include "config.h"

#include "engine-calendar.h"
#include "timexes-fixture.h"

/* 2025-10-28 is a Tuesday */
static const TimexCase cases[] = {
  /* explicit */
  { "fr", NULL, "Le 28 octobre 2025, le 1er mai 2024 et le 13.5.2015.",
    "28 octobre 2025 = 2025-10-28 explicit\n1er mai 2024 = 2024-05-01 explicit\n13.5.2015 = "
    "2015-05-13 explicit\n" },
  { "fr", NULL, "samedi 23/06/18, 2025-10-28, 26/10/25",
    "samedi 23/06/18 = 2018-06-23 explicit\n2025-10-28 = 2025-10-28 explicit\n26/10/25 = "
    "2025-10-26 explicit\n" },
  { "en", NULL, "On November 1 2021, 14 January 2019 and Wed, Jan 20th, 2016.",
    "November 1 2021 = 2021-11-01 explicit\n14 January 2019 = 2019-01-14 explicit\nWed, Jan 20th, "
    "2016 = 2016-01-20 explicit\n" },
  { "en", NULL, "By May 2026 the fourth of July, 1995 will be old.",
    "May 2026 = ../2026-05 explicit\nfourth of July, 1995 = 1995-07-04 explicit\n" },
  { "fr", NULL, "en juillet 98, en 2024, en 1998",
    "juillet 98 = 1998-07 explicit\n2024 = 2024 explicit\n1998 = 1998 explicit\n" },
  { "en", "2019-02-12", "February 6 – The 29 allies sign it.\n\nFebruary 8 – 12 members ratify it.",
    "February 6 = 2019-02-06 partial\nFebruary 8 = 2019-02-08 partial\n" },
  { "en", NULL, "It is the second since the 2012 treaty and the first after the 2019 treaty.",
    "2012 = 2012/.. explicit\n2019 = 2019 explicit\n" },
  { "en", NULL, "It takes effect thirty (30) days after the exchange, for 2 (two) years.",
    "thirty (30) days = P30D duration\n2 (two) years = P2Y duration\n" },
  { "en", "2025-10-30",
    "Argentines vote in midterm elections on Sunday. The court hears the appeal on Monday. It sat "
    "on Monday.",
    "Sunday = 2025-11-02 relative\nMonday = 2025-11-03 relative\nMonday = 2025-10-27 relative\n" },
  /* quarters, halves, seasons, decades, fiscal years */
  { "fr", NULL,
    "au T4 2025, au premier trimestre 2024, au 2e semestre 2025, au dernier trimestre 2019",
    "T4 2025 = 2025-Q4 explicit\npremier trimestre 2024 = 2024-Q1 explicit\n2e semestre 2025 = "
    "2025-H2 explicit\ndernier trimestre 2019 = 2019-Q4 explicit\n" },
  { "en", NULL, "The pact of 1998 held until October of that year and of the same year's accord.",
    "1998 = 1998 explicit\nOctober of that year = ../1998-10 partial\n" },
  { "en", "2024-07-18", "It was agreed last November and must be paid by next June.",
    "last November = 2023-11 relative\nnext June = ../2025-06 relative\n" },
  { "fr", "2024-07-18", "Assomption signe avant l'Assomption.",
    "l'Assomption = ../2024-08-15 partial\n" },
  { "en", "2024-07-18", "Both are bound by last year's accord, which ends by next June.",
    "last year = 2023 relative\nnext June = ../2025-06 relative\n" },
  { "en", "2024-07-18", "They met on the 3rd and the 5th.",
    "3rd = 2024-07-03 partial\n5th = 2024-07-05 partial\n" },
  { "fr", "2025-11-03", "Le texte, présenté par le ministre le 27 avril, vaut jusqu'au 3 mai 2027.",
    "27 avril = 2025-04-27 partial\n3 mai 2027 = ../2027-05-03 explicit\n" },
  { "fr", "2025-11-03", "Y seront affectés, avant le 1er octobre, 18 policiers.",
    "1er octobre = ../2026-10-01 partial\n" },
  { "fr", "2025-11-03",
    "L'accord vaut avec effet rétroactif au 1er janvier ; on avait préparé pour vendredi une "
    "réponse. Réunion publique samedi à 10h, salle Nord.",
    "1er janvier = 2025-01-01/.. partial\nvendredi = 2025-11-07 relative\nsamedi = 2025-11-08 "
    "relative\n" },
  { "fr", "2025-11-03",
    "C'est l'été le plus sec depuis 1933 : 8 milliards de m3, contre 18 un an plus tôt.",
    "1933 = 1933 explicit\nun an plus tôt = 2024 relative\n" },
  { "en", "2024-01-01", "It fell from 12 to 9 in April 2023; the deadline slipped by 24 hours.",
    "April 2023 = 2023-04 explicit\n24 hours = PT24H duration\n" },
  { "fr", "2021-01-02",
    "L'accord est arrivé à échéance jeudi ; 90 minutes de trajet au lieu de 4 heures en voiture. "
    "Rendez-vous à 8 heures du matin.",
    "jeudi = 2020-12-31 relative\n90 minutes = PT90M duration\n4 heures = PT4H duration\n" },
  { "en", "2026-03-18",
    "By year-end the 32-year-old embargo of the mid-1980s goes; he is 43 years old.",
    "year-end = ../2026 relative\n32-year = P32Y duration\nmid-1980s = 1980/1989 explicit\n" },
  { "fr", "2025-11-03",
    "À l'hôtel 2-Février, rue du 4-Septembre, tout a changé du jour au lendemain.", "" },
  /* what only looks like one */
  { "en", "2024-07-18", "One slot against the 21 that the rival flies; much for the 12th.", "" },
  { "fr", "2025-11-12",
    "À Sept-Îles, la mine tourne sept jours sur sept, 24 heures sur 24, contre 799 deux ans plus "
    "tôt.",
    "deux ans plus tôt = 2023 relative\n" },
  { "en", "2025-11-12",
    "The Sunday Times says that the Sundays River mill runs seven days a week over the coming "
    "decade.",
    "the coming decade = P10Y duration\n" },
  { "en", NULL, "Q4 2025, the second half of 2024, the 3rd quarter of 2020, summer 2025",
    "Q4 2025 = 2025-Q4 explicit\nsecond half of 2024 = 2024-H2 explicit\n3rd quarter of 2020 = "
    "2020-Q3 explicit\nsummer 2025 = 2025 explicit\n" },
  { "fr", NULL, "les années 1990, l'exercice 2025-26, fin 2031",
    "années 1990 = 1990/1999 explicit\nexercice 2025-26 = 2025/2026 explicit\nfin 2031 = 2031 "
    "explicit\n" },
  /* on which side of the document's date */
  { "en", "2021-05-29", "Foreign ministers are due to sign in June. They are expected in July.",
    "June = 2021-06 partial\nJuly = 2021-07 partial\n" },
  { "en", "2012-08-04",
    "Omar, which lost its mines when Dhala seceded in July 2011, saw prices climb in June.",
    "July 2011 = 2011-07 explicit\nJune = 2012-06 partial\n" },
  { "en", "2012-08-04",
    "They floated a passport at the end of last year and dropped it in February.",
    "at the end of last year = 2011 relative\nFebruary = 2012-02 partial\n" },
  { "en", "2012-08-04",
    "It has barred imports since 1 January 2011 and wants the cut prolonged beyond 31 October.",
    "1 January 2011 = 2011-01-01/.. explicit\n31 October = 2012-10-31/.. partial\n" },
  { "fr", "2012-08-04", "La coupe sera prolongée au-delà du 31 octobre.",
    "31 octobre = 2012-10-31/.. partial\n" },
  { "en", "2012-08-04",
    "The tide started to turn in May. Works are pencilled in for the fourth quarter.",
    "May = 2012-05 partial\nfourth quarter = 2012-Q4 partial\n" },
  /* what is promised, told again, over and set */
  { "en", "2024-06-10", "Peru promised to cut its duty by September.",
    "September = ../2024-09 partial\n" },
  { "en", "2024-06-12", "The vote was in December 2022. That December, Peru had stopped buying.",
    "December 2022 = 2022-12 explicit\nDecember = 2022-12 partial\n" },
  { "en", "2024-06-12", "Sales in the year to March rose. Peru said on Friday that it would buy.",
    "year to March = 2023-04/2024-03 partial\nFriday = 2024-06-07 relative\n" },
  { "fr", "2024-06-12", "Les deux ministres se sont vus jeudi.", "jeudi = 2024-06-06 relative\n" },
  { "en", "2024-10-02", "They met in March last year and in May this year.",
    "March last year = 2023-03 partial\nMay this year = 2024-05 partial\n" },
  { "en", "2024-10-02",
    "Loans were stretched to 20 years from 15. The ban, of 90 days, was prolonged by 60. The lease "
    "lasts ten years, of which three are free.",
    "20 years = P20Y duration\n15 = P15Y duration\n90 days = P90D duration\n60 = P60D duration\n"
    "ten years = P10Y duration\nthree = P3Y duration\n" },
  { "fr", "2024-10-02", "Il signera d'ici la fin du mois de mars un bail de 99 ans, et non de 50.",
    "la fin du mois de mars = ../2025-03 partial\n99 ans = P99Y duration\n50 = P50Y duration\n" },
  { "en", "2024-12-12",
    "Talks open no later than the end of February. A third round, planned for September, had been "
    "called off. The board suspends it for a year from December 1.",
    "the end of February = ../2025-02 partial\nSeptember = 2024-09 partial\na year = P1Y "
    "duration\nDecember 1 = 2024-12-01/.. partial\n" },
  { "en", "2024-12-14",
    "Clubs will share juniors after Ana Ruiz sealed in Lima on Thursday a pact. It follows once "
    "the "
    "board meets on Wednesday.",
    "Thursday = 2024-12-12 relative\nWednesday = 2024-12-18 relative\n" },
  { "en", "2024-12-12",
    "Duties will be phased out in five years. Exports could rise by half in three years. The "
    "minister will return in two weeks.",
    "five years = P5Y duration\nthree years = P3Y duration\nin two weeks = "
    "2024-12-23/2024-12-29 relative\n" },
  { "en", NULL, "Posted by Ann Marsh on 29 Jan 2024 - 4 min read",
    "29 Jan 2024 = 2024-01-29 explicit\n" },
  { "fr", NULL, "Note d'analyse 2020/02 – 9 janvier 2020",
    "9 janvier 2020 = 2020-01-09 explicit\n" },
  { "fr", NULL, "Publié le 29 janvier 2024 - 4 min de lecture",
    "29 janvier 2024 = 2024-01-29 explicit\n" },
  { "en", "2024-09-18", "It cut permits in January. Gold costs 57% more than on 1 January.",
    "January = 2024-01 partial\n1 January = 2024-01-01 partial\n" },
  { "en", "2025-10-07", "The pact, initialled at the weekend, holds. It will be read this weekend.",
    "weekend = 2025-10-04/2025-10-05 relative\nthis weekend = 2025-10-11/2025-10-12 relative\n" },
  { "fr", "2009-08-20", "La convention, paraphée en juin avec Lima, devra être lue en septembre.",
    "juin = 2009-06 partial\nseptembre = 2009-09 partial\n" },
  { "fr", "2020-02-03",
    "L'Assemblée doit l'examiner à l'automne. Le mandat s'achève lundi prochain.",
    "automne = 2020 partial\nlundi prochain = 2020-02-10 relative\n" },
  { "fr", "2025-07-02", "Le tarif change à l'automne. Ils se verront lundi et mardi.",
    "automne = 2025 partial\nlundi et mardi = 2025-07-07/2025-07-08 relative\n" },
  { "en", "2025-11-12",
    "A plant, opened in 2018, and expected to ship its ore before the end of the year.",
    "2018 = 2018 explicit\nthe end of the year = ../2025 relative\n" },
  { "fr", "2013-08-02", "Ils ont rouvert des discussions dès jeudi.",
    "jeudi = 2013-08-01 relative\n" },
  /* what goes on from a date told before */
  { "fr", "2025-11-12",
    "En mars 2016, ils publiaient une déclaration. Ankara y acceptait de les reprendre à partir du "
    "20 "
    "mars.",
    "mars 2016 = 2016-03 explicit\n20 mars = 2016-03-20/.. partial\n" },
  /* the date's words begin inside the preposition */
  { "fr", "2025-11-12", "L'accord a été prolongé de trois ans, jusqu'à la mi-2028.",
    "trois ans = P3Y duration\nla mi-2028 = ../2028 explicit\n" },
  { "fr", "2025-11-12", "L'usine tournera d'ici à la fin de l'année.",
    "la fin de l'année = ../2025 relative\n" },
  { "fr", "2015-02-25", "Le traité signé le 30 janvier 2012 n'a été lu que l'année suivante.",
    "30 janvier 2012 = 2012-01-30 explicit\nannée suivante = 2013 relative\n" },
  { "fr", "2021-10-11", "En janvier 2020, ils suspendent tout jusqu'à la fin de l'année.",
    "janvier 2020 = 2020-01 explicit\nla fin de l'année = ../2020 relative\n" },
  { "fr", "2020-08-04", "Lima a suspendu le traité dès le 3 juillet, puis Oslo le 20.",
    "3 juillet = 2020-07-03 partial\n20 = 2020-07-20 partial\n" },
  { "fr", "2026-01-17", "26 août 2024 – Lima annonce des droits.\n\n22 octobre – Oslo répond.",
    "26 août 2024 = 2024-08-26 explicit\n22 octobre = 2024-10-22 partial\n" },
  { "fr", "2015-02-25", "La Cour avait étrillé en 2012 un projet coûteux.",
    "2012 = 2012 explicit\n" },
  { "en", NULL, "within five working days, over two fiscal years, for three consecutive months",
    "five working days = P5D duration\ntwo fiscal years = P2Y duration\nthree consecutive months = "
    "P3M duration\n" },
  { "en", "2024-10-11", "It dropped duties in August 2023 and those on wine last March.",
    "August 2023 = 2023-08 explicit\nlast March = 2024-03 relative\n" },
  { "en", "2025-11-10",
    "the biggest sale since 2018, it has sold gas since 2018, in the first nine months",
    "2018 = 2018 explicit\n2018 = 2018/.. explicit\nfirst nine months = 2025-01/2025-09 "
    "partial\n" },
  { "fr", "2025-06-01",
    "au plus bas depuis 2016, en baisse depuis 2016, note n° 2025/7 – 12 mai 2025",
    "2016 = 2016 explicit\n2016 = 2016/.. explicit\n12 mai 2025 = 2025-05-12 explicit\n" },
  { "en", "2025-04-29",
    "He ruled it out before the September elections, every five years, every year",
    "September = ../2025-09 partial\nfive years = P5Y duration\n" },
  { "en", NULL, "the 2026/27 season, regulation 2019/452, directive 2011/83/EU",
    "2026/27 = 2026/2027 explicit\n" },
  { "en", "2025-10-30", "before Christmas, on New Year's Day 2027, on Christmas Island",
    "Christmas = ../2025-12-25 partial\nNew Year's Day 2027 = 2027-01-01 explicit\n" },
  { "fr", "2025-10-30", "avant Noël, avec Jean Noël, au Nouvel An",
    "Noël = ../2025-12-25 partial\nNouvel An = 2026-01-01 partial\n" },
  { "en", "2025-10-30", "the week after next, in the past decade, payments start in Q3 2026",
    "week after next = 2025-11-10/2025-11-16 relative\nthe past decade = P10Y duration\nQ3 2026 = "
    "2026-Q3 explicit\n" },
  { "fr", "2025-10-30", "Trois mois plus tard, puis deux ans auparavant",
    "Trois mois plus tard = 2026-01 relative\ndeux ans auparavant = 2024 relative\n" },
  { "fr", NULL, "la décennie écoulée", "décennie écoulée = P10Y duration\n" },
  /* lengths that leave out their unit */
  { "fr", NULL, "Un bail de dix ans, renouvelable pour cinq ; Lima en voulait trente.",
    "dix ans = P10Y duration\ncinq = P5Y duration\ntrente = P30Y duration\n" },
  { "en", NULL,
    "They had six months to comply and another two to report, not the nine they sought.",
    "six months = P6M duration\ntwo = P2M duration\nnine = P9M duration\n" },
  /* what a figure is compared with has its grain */
  { "fr", "2024-06-05", "12 milliards en avril, contre 14 un an plus tôt.",
    "avril = 2024-04 partial\nun an plus tôt = 2023-04 relative\n" },
  { "en", "2024-06-05", "It sold 3 million tonnes in 2022, up 26 percent from 2019.",
    "2022 = 2022 explicit\n2019 = 2019 explicit\n" },
  { "fr", NULL, "avancer le terme de 2035 à 2030", "2035 = 2035 explicit\n2030 = 2030 explicit\n" },
  { "en", NULL, "for 2017-18 to 2019-20", "2017-18 to 2019-20 = 2017/2020 explicit\n" },
  /* the side of what is set, and of what has begun */
  { "fr", "2026-01-17", "Le traité doit être révisé le 1er juillet. Échéance visée : octobre.",
    "1er juillet = 2026-07-01 partial\noctobre = 2026-10 partial\n" },
  { "fr", "2012-09-27", "au terme d'un sommet commencé dimanche",
    "dimanche = 2012-09-23 relative\n" },
  { "en", "2024-07-02", "Peru will sell gas to Chile under a new deal signed on Friday",
    "Friday = 2024-06-28 relative\n" },
  { "en", "2024-07-02", "the Senate having passed the ban on Monday",
    "Monday = 2024-07-01 relative\n" },
  { "en", "2024-10-02", "It closed last year, said it would hire in February.",
    "last year = 2023 relative\nFebruary = 2025-02 partial\n" },
  { "en", "2023-09-14", "In March 2019, Lima raises its duties. In June, La Paz hits back.",
    "March 2019 = 2019-03 explicit\nJune = 2019-06 partial\n" },
  { "en", "2024-06-05",
    "In March it sold 3, against 4 a year earlier. On 9 May 2022 it left; a day later it was back.",
    "March = 2024-03 partial\na year earlier = 2023-03 relative\n9 May 2022 = 2022-05-09 explicit\n"
    "a day later = 2022-05-10 relative\n" },
  { "fr", "2017-06-08", "Les vols reprendront le 1er août. Interrogé la veille, il doutait.",
    "1er août = 2017-08-01 partial\nveille = 2017-06-07 relative\n" },
  { "en", "2024-06-05", "It will not fall before 2026, a fortnight before he flies to Lima",
    "2026 = 2026/.. explicit\na fortnight = P14D duration\n" },
  { "fr", "2024-06-05", "lundi en huit, chaque lundi, au siècle dernier",
    "lundi en huit = 2024-06-17 relative\n" },
  { "en", NULL, "FY2025, FY25-26, this 4th day of June, 2024",
    "FY2025 = 2025 explicit\nFY25-26 = 2025/2026 explicit\n4th day of June, 2024 = 2024-06-04 "
    "explicit\n" },
  { "en", "2025-11-03", "Q2 FY25, on Good Friday, due in six weeks' time",
    "Q2 FY25 = 2025-Q2 explicit\nGood Friday = 2026-04-03 partial\nsix weeks' time = "
    "2025-12-15/2025-12-21 relative\n" },
  { "fr", "2025-11-03", "L'accord du vendredi saint, signé vendredi",
    "vendredi = 2025-10-31 relative\n" },
  { "fr", NULL, "dans les six mois suivant la signature", "six mois suivant = P6M duration\n" },
  { "en", NULL, "in the 1970s, in the seventies",
    "1970s = 1970/1979 explicit\nseventies = 1970/1979 explicit\n" },
  /* open intervals */
  { "fr", "2025-10-28",
    "depuis 2024, à partir du 1er novembre, jusqu'au 10 novembre, d'ici à mars 2026",
    "2024 = 2024/.. explicit\n1er novembre = 2025-11-01/.. partial\n10 novembre = ../2025-11-10 "
    "partial\nmars 2026 = ../2026-03 explicit\n" },
  { "en", "2025-10-28", "since August, until 2030, before June 2027, as of 1 March 2026",
    "August = 2025-08/.. partial\n2030 = ../2030 explicit\nJune 2027 = ../2027-06 explicit\n1 "
    "March 2026 = 2026-03-01/.. explicit\n" },
  { "en", NULL, "The pact did not enter into force until October 2012.",
    "October 2012 = 2012-10 explicit\n" },
  { "en", "2026-02-08", "Whoever emerges from Thursday's election will decide.",
    "Thursday = 2026-02-12 relative\n" },
  { "fr", NULL, "Rien ne sera fini avant 2025.", "2025 = 2025/.. explicit\n" },
  { "fr", "2024-06-19", "avant l'été, jusqu'au printemps, d'ici à octobre",
    "été = ../2024 partial\nprintemps = ../2025 partial\noctobre = ../2024-10 partial\n" },
  { "en", "2024-11-05", "They sign by March. The quota ran until March.",
    "March = ../2025-03 partial\nMarch = ../2024-03 partial\n" },
  { "en", NULL, "a ten-year pact, a hundred-year lease",
    "ten-year = P10Y duration\na hundred-year = P100Y duration\n" },
  { "fr", "2024-06-19", "les 15, 16 et 17 juin",
    "15, 16 et 17 juin = 2024-06-15/2024-06-17 partial\n" },
  { "fr", "2024-06-19", "Les groupes Nestor et Mars ont reculé en mars.",
    "mars = 2024-03 partial\n" },
  { "fr", NULL, "Juillet 2023\n\nLe 4, un accord.\n\nOctobre\n\nLe 9, un autre.\n",
    "Juillet 2023 = 2023-07 explicit\n4 = 2023-07-04 partial\nOctobre = 2023-10 partial\n9 = "
    "2023-10-09 partial\n" },
  { "en", NULL, "by mid-2026", "mid-2026 = ../2026 explicit\n" },
  /* the verb nearest to the date tells its side */
  { "fr", "2025-11-24",
    "Bamako rend les barils saisis en janvier. Le traité signé en mars reste bloqué. Le pacte doit "
    "être signé en janvier. Le sommet prévu en janvier aura lieu. La production baisse depuis "
    "janvier.",
    "janvier = 2025-01 partial\nmars = 2025-03 partial\njanvier = 2026-01 partial\njanvier = "
    "2026-01 partial\njanvier = 2025-01/.. partial\n" },
  { "en", "2025-11-24",
    "Lima returns the barrels seized in January. The pact signed at Oslo in March comes into force "
    "in April. The treaty is to be signed in January.",
    "January = 2025-01 partial\nMarch = 2025-03 partial\nApril = 2026-04 partial\nJanuary = "
    "2026-01 partial\n" },
  { "en", "2024-11-22",
    "The deal takes effect on Sunday. He called a strike for Monday. He met her on Wednesday.",
    "Sunday = 2024-11-24 relative\nMonday = 2024-11-25 relative\nWednesday = 2024-11-20 "
    "relative\n" },
  { "fr", "2024-11-22", "Le texte entre en vigueur lundi. Il a signé mardi.",
    "lundi = 2024-11-25 relative\nmardi = 2024-11-19 relative\n" },
  { "fr", "2013-08-02", "Le prix tombera d'ici à la fin de l'année.",
    "la fin de l'année = ../2013 relative\n" },
  { "en", NULL, "Exports rose in 2017-21. On 2017-05-12 they fell. In 2022-23 too.",
    "2017-21 = 2017/2021 explicit\n2017-05-12 = 2017-05-12 explicit\n2022-23 = 2022/2023 "
    "explicit\n" },
  { "en", NULL, "Lima gets five more years. Wheat jumped by 8.5% in a day.",
    "five more years = P5Y duration\na day = P1D duration\n" },
  { "en", NULL, "By the end of 2026 it will not start before June 2027.",
    "the end of 2026 = ../2026 explicit\nJune 2027 = 2027-06/.. explicit\n" },
  /* tense, documents and deadlines choose the year */
  { "en", "2021-02-04", "Officials hope to finish by December. The levy applies from October.",
    "December = ../2021-12 partial\nOctober = 2021-10/.. partial\n" },
  { "fr", "2024-09-13",
    "Le pacte de pêche du 8 février prévoit dix visites. Elle vaut depuis le 15 août.",
    "8 février = 2024-02-08 partial\n15 août = 2024-08-15/.. partial\n" },
  { "en", "2021-02-04", "It was signed on 5 December 2019 and has applied since 15 August.",
    "5 December 2019 = 2019-12-05 explicit\n15 August = 2020-08-15/.. partial\n" },
  { "en", NULL, "The treaty dates from 1993.", "1993 = 1993 explicit\n" },
  /* entries that begin with a bare day, below a month alone; elsewhere it numbers a list */
  { "en", NULL,
    "2023\n\nMARCH\n3 – Talks open.\n12-14: Experts meet.\n21 Lima ratifies.\n\nFeb: none.\n",
    "2023 = 2023 explicit\nMARCH = 2023-03 partial\n3 = 2023-03-03 partial\n12-14 = "
    "2023-03-12/2023-03-14 partial\n21 = 2023-03-21 partial\nFeb = 2023-02 partial\n" },
  { "fr", NULL, "Mars 2023\n3 : Oslo négocie.\n• 17 – Lima signe.\n",
    "Mars 2023 = 2023-03 explicit\n3 = 2023-03-03 partial\n17 = 2023-03-17 partial\n" },
  { "en", NULL, "What they want\n3 – Talks open.\n12: Experts meet.\n", "" },
  /* a chronology: days belong to the month, months to the year above them */
  { "fr", NULL,
    "2021\n\nAvril\nLe 4, la réunion s'ouvre. Le 6, elle échoue.\nSeptembre\nLe 15, tout "
    "reprend.\n",
    "2021 = 2021 explicit\nAvril = 2021-04 partial\n4 = 2021-04-04 partial\n6 = 2021-04-06 "
    "partial\nSeptembre = 2021-09 partial\n15 = 2021-09-15 partial\n" },
  { "fr", NULL, "2019\n\nMai. Les 4, 6 et 9, trois séances échouent.\n\n8 juin. Le pont rouvre.\n",
    "2019 = 2019 explicit\nMai = 2019-05 partial\n4 = 2019-05-04 partial\n6 = 2019-05-06 "
    "partial\n9 = "
    "2019-05-09 partial\n8 juin = 2019-06-08 partial\n" },
  { "fr", "2024-08-12",
    "La trêve a été signée le 3 mai 2023. Neuf jours plus tard, le 12 mai, tout cessait. Le 31, on "
    "se battait.",
    "3 mai 2023 = 2023-05-03 explicit\nNeuf jours = P9D duration\n12 mai = 2023-05-12 partial\n31 "
    "= "
    "2023-05-31 partial\n" },
  { "fr", "2024-08-12", "Les 3, 6 et 9 mai, les experts ont siégé.",
    "3 = 2024-05-03 partial\n6 = 2024-05-06 partial\n9 mai = 2024-05-09 partial\n" },
  /* parts of a year, ages, lengths and changes of a length */
  { "en", "2025-10-28", "In the first nine months of 2024 and the first five months of the year.",
    "first nine months of 2024 = 2024-01/2024-09 explicit\nfirst five months of the year = "
    "2025-01/2025-05 partial\n" },
  { "fr", "2025-10-28", "Sur les cinq premiers mois de l'année, et les neuf premiers mois de 2024.",
    "cinq premiers mois de l'année = 2025-01/2025-05 partial\nneuf premiers mois de 2024 = "
    "2024-01/2024-09 explicit\n" },
  { "fr", NULL,
    "Anna Kovac, 51 ans, plaide. À 81 ans, elle marche. Un avocat de 32 ans. Un bail de 40 ans.",
    "40 ans = P40Y duration\n" },
  { "fr", NULL, "Le délai passe de dix à quinze ans.",
    "dix = P10Y duration\nquinze ans = P15Y duration\n" },
  { "en", "2025-10-28", "Sales have doubled in five years. They will double in five years.",
    "five years = P5Y duration\nin five years = 2030 relative\n" },
  { "fr", "2025-10-28", "La firme rivale et Mars ont signé la veille du sommet.", "" },
  /* ranges */
  { "fr", "2025-10-28", "du 26 au 28 octobre 2025, de 2025 à 2060, les 21 et 22 mai",
    "26 au 28 octobre 2025 = 2025-10-26/2025-10-28 explicit\n2025 à 2060 = 2025/2060 explicit\n21 "
    "et 22 mai = 2025-05-21/2025-05-22 partial\n" },
  { "en", NULL,
    "from July 13 to 15, 2013; Nov-Feb 2017; 2014-2018; between 2015 and January 5th 2018",
    "July 13 to 15, 2013 = 2013-07-13/2013-07-15 explicit\nNov-Feb 2017 = 2016-11/2017-02 "
    "explicit\n2014-2018 = 2014/2018 explicit\n2015 and January 5th 2018 = 2015/2018-01-05 "
    "explicit\n" },
  { "en", "2023-10-23", "In the 12 months to June output sank.",
    "12 months to June = 2022-07/2023-06 partial\n" },
  { "en", "2023-10-23", "In the year to March sales rose, year on year.",
    "year to March = 2022-04/2023-03 partial\n" },
  { "fr", "2024-05-14", "les 12 et 13 novembre derniers",
    "12 et 13 novembre derniers = 2023-11-12/2023-11-13 partial\n" },
  /* partial: tense, nearness, words */
  { "fr", "2020-01-15", "L'accord avait été annoncé le 13 décembre.",
    "13 décembre = 2019-12-13 partial\n" },
  { "fr", "2023-12-13", "conclu le 18 juillet dernier",
    "18 juillet dernier = 2023-07-18 partial\n" },
  { "en", "2024-03-29", "It was imposed last October.", "last October = 2023-10 relative\n" },
  { "en", "2013-02-12", "Fri, Jul 18", "Fri, Jul 18 = 2014-07-18 partial\n" },
  { "fr", NULL, "Le 26 octobre 2025, Oslo a suspendu ses achats, gelés en septembre.",
    "26 octobre 2025 = 2025-10-26 explicit\nseptembre = 2025-09 partial\n" },
  { "fr", "2025-10-28",
    "La guerre, jour par jour\n\n13-24 juin 2025. Le conflit éclate. Le 22, ils frappent le "
    "site.\n",
    "13-24 juin 2025 = 2025-06-13/2025-06-24 explicit\n22 = 2025-06-22 partial\n" },
  { "fr", "2025-10-28", "Mars 2024\nLe 3 : signature.\nLe 17, ratification.\n",
    "Mars 2024 = 2024-03 explicit\n3 = 2024-03-03 partial\n17 = 2024-03-17 partial\n" },
  /* relative */
  { "fr", "2025-10-28",
    "hier, avant-hier, demain, la semaine dernière, le mois prochain, l'an dernier, cette année",
    "hier = 2025-10-27 relative\navant-hier = 2025-10-26 relative\ndemain = 2025-10-29 "
    "relative\nsemaine dernière = 2025-10-20/2025-10-26 relative\n"
    "mois prochain = 2025-11 relative\nan dernier = 2024 relative\ncette année = 2025 relative\n" },
  { "en", "2025-10-28", "the day after tomorrow, last week, next quarter, this weekend",
    "the day after tomorrow = 2025-10-30 relative\nlast week = 2025-10-20/2025-10-26 "
    "relative\nnext quarter = 2026-Q1 relative\nthis weekend = 2025-11-01/2025-11-02 relative\n" },
  { "fr", "2025-10-28", "il y a deux ans, dans dix jours",
    "il y a deux ans = 2023 relative\ndans dix jours = 2025-11-07 relative\n" },
  { "en", "2016-11-07", "two days after today, 3 days after January 12th, two years ago",
    "two days after today = 2016-11-09 relative\n3 days after January 12th = 2017-01-15 "
    "partial\ntwo years ago = 2014 relative\n" },
  { "en", NULL, "In October 2019 it won; 12 months later it lost.",
    "October 2019 = 2019-10 explicit\n12 months later = 2020-10 relative\n" },
  { "fr", NULL, "jeudi, hier, la semaine dernière",
    "jeudi = (null) relative\nhier = (null) relative\nsemaine dernière = (null) relative\n" },
  /* weekdays */
  { "fr", "2025-10-28", "Ils ont signé lundi. Ils signeront jeudi. Ils signent mardi.",
    "lundi = 2025-10-27 relative\njeudi = 2025-10-30 relative\nmardi = 2025-10-28 relative\n" },
  { "en", "2018-09-01", "first Monday of next month, Wednesday next week",
    "first Monday of next month = 2018-10-01 relative\nWednesday next week = 2018-09-05 "
    "relative\n" },
  /* durations */
  { "fr", NULL, "un an, deux ans et demi, 18 à 24 mois, sous quinze jours, plusieurs mois",
    "un an = P1Y duration\ndeux ans et demi = P2Y6M duration\n18 à 24 mois = P18M/P24M "
    "duration\nquinze jours = P15D duration\nplusieurs mois = (null) duration\n" },
  { "en", NULL,
    "a 17-year feud, within 90 days, a fortnight, 1 year 1 month 21 days, the next two decades",
    "17-year = P17Y duration\n90 days = P90D duration\na fortnight = P14D duration\n1 year 1 month "
    "21 days = P1Y1M21D duration\nnext two decades = P20Y duration\n" },
  /* no dates */
  { "en", "2025-10-28", "This may take longer. May I ask? She may sign. $7.5 billion a year.", "" },
  { "fr", "2025-10-28", "Est-ce que 2 000 soldats ont 54 ans ? À 20 heures, l'article 12.",
    "54 ans = P54Y duration\n" },
  { "en", "2025-10-28", "up to date, 1-2, 4-5-6, version 1.1.30, 80-32-89-89, the second half",
    "" },
};

static void
test_golden (void)
{
  timexes_check (cases, G_N_ELEMENTS (cases));
}

static void
test_calendar (void)
{
  char iso[ENGINE_ISO_BYTES];
  EnginePoint p;

  for (int day = -200000; day < 200000; day += 7)
    {
      p = engine_date_from_days (day);
      g_assert_cmpint (engine_date_to_days (p.year, p.month, p.day), ==, day);
    }
  g_assert_cmpint (engine_weekday (engine_date_to_days (2025, 10, 28)), ==, 2);
  g_assert_cmpint (engine_days_in_month (2000, 2), ==, 29);
  g_assert_cmpint (engine_days_in_month (1900, 2), ==, 28);
  p = engine_point_shift (engine_date_from_days (engine_date_to_days (2024, 1, 31)),
                          ENGINE_GRAIN_MONTH, 1);
  engine_point_write (p, iso);
  g_assert_cmpstr (iso, ==, "2024-02-29");
  p = engine_point_of_day (engine_date_to_days (2025, 1, 15), ENGINE_GRAIN_SEASON);
  engine_point_write (p, iso);
  g_assert_cmpstr (iso, ==, "2024");
  g_assert_cmpuint (engine_point_read ("2025-Q4", &p), ==, 7);
  engine_since_write (p, iso);
  g_assert_cmpstr (iso, ==, "2025-Q4/..");
  g_assert_cmpuint (engine_point_read ("2025-02-30", &p), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/timexes/calendar", test_calendar);
  g_test_add_func ("/engine/timexes/golden", test_golden);
  return g_test_run ();
}
