/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of an agreement beside its parties: who signs it and who only watches, its dates step by step,
 * its place, status, instrument and subjects. */

#include "config.h"

#include "facts-fixture.h"

static void
test_signatories (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Le ministre sénégalais des Pêches, Alioune Ndoye, et son homologue gambien, James Gomez, ont "
      "procédé le 14 mars 2024 à Banjul à la signature d'un accord de pêche.",
      "GMB,SEN agreement signed 2024-03-14 @Banjul by Alioune Ndoye,James Gomez" },
    { "fr",
      "Le Chilien Alberto Klaver et le Péruvien Javier Rojas ont apposé mardi leur paraphe sur un "
      "traité.",
      "CHL,PER treaty signed 2024-06-18 by Alberto Klaver,Javier Rojas" },
    { "fr",
      "Le ministre chilien Alberto Klaver a paraphé hier à Tacna, avec son homologue péruvien Javier "
      "Rojas, un traité.",
      "CHL,PER treaty signed 2024-06-18 @Tacna by Alberto Klaver,Javier Rojas" },
    { "en",
      "Chilean minister Alberto Klaver and his Peruvian counterpart Javier Rojas affixed their "
      "signatures to a treaty in Tacna on 5 March 2024.",
      "CHL,PER treaty signed 2024-03-05 @Tacna by Alberto Klaver,Javier Rojas" },
    { "en",
      "Chilean minister Alberto Klaver signed a treaty with his Peruvian counterpart, Javier Rojas, "
      "in Tacna on 5 March 2024.",
      "CHL,PER treaty signed 2024-03-05 @Tacna by Alberto Klaver,Javier Rojas" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
test_bystanders (void)
{
  static const FactsCase cases[] = {
    { "fr",
      "Sous les yeux du président Gabriel Boric, le ministre chilien Alberto Klaver et le ministre "
      "péruvien Javier Rojas ont signé un traité.",
      "CHL,PER treaty signed by Alberto Klaver,Javier Rojas" },
    { "fr",
      "À Berlin, où Friedrich Merz recevait Narendra Modi, les ministres allemand Boris Pistorius et "
      "indien Rajnath Singh ont signé un accord.",
      "DEU,IND agreement signed @Berlin by Boris Pistorius,Rajnath Singh" },
    { "fr",
      "À l'issue d'un entretien entre le chancelier allemand Friedrich Merz et le premier ministre "
      "indien Narendra Modi, les deux ministres ont signé un accord.",
      "DEU,IND agreement signed" },
    { "en",
      "Watched by President Gabriel Boric, Chilean minister Alberto Klaver and Peruvian minister "
      "Javier Rojas signed a treaty.",
      "CHL,PER treaty signed by Alberto Klaver,Javier Rojas" },
    { "en",
      "Chilean minister Alberto Klaver and Peruvian minister Javier Rojas signed a treaty on 5 March "
      "2024, with King Felipe looking on.",
      "CHL,PER treaty signed 2024-03-05 by Alberto Klaver,Javier Rojas" },
    { "en",
      "President Gabriel Boric witnessed the signing of a treaty between Chile and Peru on 5 March "
      "2024.",
      "CHL,PER treaty signed 2024-03-05" },
    { "en", "Chile and Peru signed a treaty during a visit by President Gabriel Boric.",
      "CHL,PER treaty signed" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, facts_describe_agreement);
}

static void
add (void)
{
  g_test_add_func ("/agreements-fields/signatories", test_signatories);
  g_test_add_func ("/agreements-fields/bystanders", test_bystanders);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
