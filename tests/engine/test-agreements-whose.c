/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose an agreement is where the nearest two states are not meant: "the two countries" of a paragraph about one
 * partner, "qu'il avait passé avec Rome". */

#include "config.h"

#include "facts-fixture.h"

/* "Avec le Qatar, … entre les deux pays": the partner that the paragraph opens with, and whom the text is about. */
static void
test_section (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Soignants : le Ghana et ses partenaires\n\nLe Ghana a signé un accord avec le Togo. "
      "Le "
      "Ghana est content.\n\nAvec le Qatar, la page s'écrit en deux temps. Une convention de "
      "travail entre les deux pays a été signée en 2015.",
      "GHA,TGO agreement signed | GHA,QAT agreement signed 2015" },
    { "en",
      "Ghana and its partners\n\nGhana has signed an accord with Togo. Ghana is pleased, and Ghana "
      "waits.\n\nThe Omani connection is older. It rests on a treaty between the two countries of "
      "30 May 2000.",
      "GHA,TGO agreement signed | GHA,OMN treaty in_force 2000-05-30" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

/* "le contrat qu'il avait passé avec Rome": the subject of the clause around, parted from its verb or in the plural. */
static void
test_relative_pronouns (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Chars\n\nBudapest a signé un contrat de chars avec Berlin. La presse hongroise juge la "
      "facture salée, quand le Koweït, en 2017, en avait obtenu 24 pour 6 milliards par le contrat "
      "qu'il avait passé avec Rome.",
      "DEU,HUN contract signed | ITA,KWT contract signed 2017" },
    { "fr",
      "Centrale\n\nLe Pérou négocie un contrat avec la Russie.\n\nLes Italiens vantent le contrat "
      "qu'ils ont conclu en 2009 avec Oman.",
      "PER,RUS contract negotiating | ITA,OMN contract signed 2009" },
    { "en",
      "A plant\n\nPeru is negotiating a contract with Russia.\n\nThe Koreans have a precedent: the "
      "Sohar contract, which they concluded with Oman in 2009.",
      "PER,RUS contract negotiating | KOR,OMN contract signed 2009" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-whose/section", test_section);
  g_test_add_func ("/agreements-whose/relative-pronouns", test_relative_pronouns);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
