/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on sentences of our own: acts told as nouns that no verb before them governs, and steps
 * of states that a verb of the lexicon tells when done. */

#include "config.h"

#include "facts-fixture.h"

static void
test_nouns (void)
{
  static const FactsCase cases[] = {
    { "en", "The recall of its envoy was announced on Monday by Oman.",
      "OMN other planned (its envoy)" },
    { "en", "The lifting of the ban on rice, confirmed by Oman in May, pleased millers.",
      "OMN lift planned (the ban on rice)" },
    { "en", "Traders hailed the lifting of the ban on rice, which Oman decided in May.",
      "OMN lift planned (the ban on rice)" },
    { "en", "Oman's suspension of the rice levy pleased millers.",
      "OMN suspend done (the rice levy)" },
    { "en", "The suspension of the rice levy by Oman pleased millers.",
      "OMN suspend done (the rice levy)" },
    { "en", "A request from Oman for an extension of the lease was refused.",
      "OMN extend requested (the lease)" },
    { "en", "Oman announced the impounding of a tanker.", "OMN other planned (a tanker)" },
    { "en", "Ratification by Oman is due.", "" },
    { "en", "The suspension of the law signed by Oman pleased millers.", "" },
    { "en", "Omani exports at 40 million tonnes broke a record.", "" },
    { "fr", "La levée de l'embargo sur le riz, annoncée lundi par Oman, réjouit les meuniers.",
      "OMN lift planned (l'embargo sur le riz)" },
    { "fr", "L'expulsion de deux consuls a été décidée en mai par Oman.",
      "OMN other planned (deux consuls)" },
    { "fr", "Le pacte de Malte expire en mai et sa prolongation n'est pas acquise.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
test_steps (void)
{
  static const FactsCase cases[] = {
    { "en", "Oman bought two frigates from Malta.",
      "OMN purchase done (two frigates from Malta) >MLT" },
    { "en", "Oman merged its port register with that of Malta.",
      "OMN cooperate done (its port register) >MLT" },
    { "en", "Oman postponed the sugar levy by a year.", "OMN postpone done (the sugar levy)" },
    { "en", "Oman gives Malta $40 million a year.", "" },
    { "en", "Oman cut ties with Malta.", "OMN suspend done (Malta) >MLT" },
    { "en", "Oman freed six Maltese sailors.", "OMN other done (six Maltese sailors) >MLT" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, facts_describe_commitment);
}

static void
add (void)
{
  g_test_add_func ("/commitments/told/nouns", test_nouns);
  g_test_add_func ("/commitments/told/steps", test_steps);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
