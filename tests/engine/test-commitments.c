/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments on sentences of our own: modality words, finite verbs, nouns of acts, coordination,
 * negation, deadlines, and what is no act. */

#include "config.h"

#include "facts-fixture.h"

/* "CHL reduce committed (its duties) >PER not until 2025" */
static char *
describe (const EngineFact *fact, const char *text)
{
  const EngineCommitment *c = &fact->commitment;
  g_autofree char *actor = facts_codes (c->actor);
  g_autofree char *toward = facts_codes (c->toward);
  GString *s = g_string_new (actor);

  facts_add (s, "", engine_code_to_name (ENGINE_CODES_ACTION, c->action));
  facts_add (s, "", engine_code_to_name (ENGINE_CODES_MODALITY, c->modality));
  if (c->object != NULL)
    g_string_append_printf (s, " (%s)", c->object);
  facts_add (s, ">", toward);
  if (c->negated)
    facts_add (s, "", "not");
  facts_add (s, "until ", c->deadline);
  return g_string_free (s, FALSE);
}

static void
test_fr (void)
{
  static const FactsCase cases[] = {
    { "fr", "Le Chili s'est engagé à réduire ses droits sur le blé péruvien d'ici à 2026.",
      "CHL reduce committed (ses droits sur le blé péruvien) >PER until ../2026" },
    { "fr", "La Turquie accepte de lever son embargo et de rouvrir ses ports.",
      "TUR lift committed (son embargo) | TUR resume committed (ses ports)" },
    { "fr", "Accra a suspendu ses exportations de bauxite.",
      "GHA suspend done (ses exportations de bauxite)" },
    { "fr", "Oslo achètera douze frégates.", "NOR purchase committed (douze frégates)" },
    { "fr", "L'Inde menace d'imposer des quotas sur le thé kényan.",
      "IND impose threatened (des quotas sur le thé kényan) >KEN" },
    { "fr", "Le Mexique refuse de prolonger la trêve.", "MEX extend refused (la trêve)" },
    { "fr", "Dakar demande à Rabat de lever ses restrictions.",
      "SEN lift requested (ses restrictions) >MAR" },
    { "fr", "Le Vietnam promet de ne pas dévaluer sa monnaie.",
      "VNM other committed (sa monnaie) not" },
    { "fr", "Le Canada a annoncé un relèvement de ses droits de douane.",
      "CAN increase planned (ses droits de douane)" },
    { "fr", "La décision de Bakou de restreindre ses exportations inquiète.",
      "AZE restrict done (ses exportations)" },
    { "fr", "Lima renforcera ses contrôles et ses achats de gaz.",
      "PER restrict committed (ses contrôles et ses achats de gaz)" },
    { "fr", "La Suisse exige que l'Italie ouvre son marché.",
      "CHE other requested (son marché) >ITA" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, describe);
}

static void
test_en (void)
{
  static const FactsCase cases[] = {
    { "en", "Chile has pledged to cut its duties on Peruvian wheat by 2026.",
      "CHL reduce committed (its duties on Peruvian wheat) >PER until ../2026" },
    { "en", "Turkey agreed to lift its embargo and reopen its ports.",
      "TUR lift committed (its embargo) | TUR resume committed (its ports)" },
    { "en", "Accra has suspended its bauxite exports.", "GHA suspend done (its bauxite exports)" },
    { "en", "Norway will buy twelve frigates.", "NOR purchase committed (twelve frigates)" },
    { "en", "India threatened to impose quotas on Kenyan tea.",
      "IND impose threatened (quotas on Kenyan tea) >KEN" },
    { "en", "Mexico refuses to extend the truce.", "MEX extend refused (the truce)" },
    { "en", "Dakar asked Rabat to lift its restrictions.",
      "SEN lift requested (its restrictions) >MAR" },
    { "en", "Vietnam undertakes not to devalue its currency.",
      "VNM other committed (its currency) not" },
    { "en", "Canada shall refrain from imposing new quotas.",
      "CAN impose committed (new quotas) not" },
    { "en", "Azerbaijan's decision to restrict its exports caused alarm.",
      "AZE restrict done (its exports)" },
    { "en", "Kenya will not raise its levy on tourists.",
      "KEN increase committed (its levy on tourists) not" },
    { "en", "Brazil plans to invest $2 billion in Angola within two years.",
      "BRA invest planned ($2 billion in Angola) >AGO until P2Y" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, describe);
}

static void
test_none (void)
{
  static const FactsCase cases[] = {
    { "fr", "La pluie a cessé dans le nord.", "" },
    { "fr", "L'exposition présente des toiles du Prado.", "" },
    { "en", "The orchestra will play two encores.", "" },
    { "en", "Rain is expected over the north.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_COMMITMENT, describe);
}

static void
add (void)
{
  g_test_add_func ("/commitments/fr", test_fr);
  g_test_add_func ("/commitments/en", test_en);
  g_test_add_func ("/commitments/none", test_none);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
