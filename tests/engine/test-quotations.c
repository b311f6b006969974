/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quotations on sentences of our own: the speaker before, after, inverted, by pronoun and by
 * "selon"; the medium; partial quotations; scare quotes and terms that nobody says. */

#include "config.h"

#include "facts-fixture.h"

/* "Nous partons : Ana Ruiz via Radio Sud" */
static char *
describe (const EngineFact *fact, const char *text)
{
  GString *s = g_string_new (NULL);

  g_string_append_len (s, text + fact->span.start_byte,
                       fact->span.end_byte - fact->span.start_byte);
  g_string_append_printf (s, ": %s",
                          fact->quotation.speaker != NULL ? fact->quotation.speaker : "?");
  facts_add (s, "via ", fact->quotation.via);
  return g_string_free (s, FALSE);
}

static void
test_fr (void)
{
  static const FactsCase cases[] = {
    { "fr", "« Nous partons demain », a déclaré la ministre chilienne Ana Ruiz.",
      "Nous partons demain: Ana Ruiz" },
    { "fr", "La ministre chilienne Ana Ruiz a déclaré : « Nous partons demain. »",
      "Nous partons demain.: Ana Ruiz" },
    { "fr", "« Rien n'est joué », résume Paul Lambert, analyste, cité par Radio Littoral.",
      "Rien n'est joué: Paul Lambert via Radio Littoral" },
    { "fr", "Paul Lambert, analyste, parle d'une « farce ».", "farce: Paul Lambert" },
    { "fr", "Selon Paul Lambert, analyste, ce serait « une erreur historique ».",
      "une erreur historique: Paul Lambert" },
    { "fr", "Le marché dit « gris » échappe aux statistiques.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_QUOTATION, describe);
}

static void
test_en (void)
{
  static const FactsCase cases[] = {
    { "en", "\"We leave tomorrow,\" said Chilean minister Ana Ruiz.",
      "We leave tomorrow,: Ana Ruiz" },
    { "en", "Chilean minister Ana Ruiz said: \"We leave tomorrow.\"",
      "We leave tomorrow.: Ana Ruiz" },
    { "en", "Ana Ruiz, the Chilean minister, was brief. \"We leave,\" she told Coast Radio.",
      "We leave,: Ana Ruiz via Coast Radio" },
    { "en", "Analyst Paul Lambert called it \"a farce\".", "a farce: Paul Lambert" },
    { "en", "According to analyst Paul Lambert, it is \"a historic mistake\".",
      "a historic mistake: Paul Lambert" },
    { "en", "The so-called \"grey\" market escapes statistics.", "" },
    { "en", "The parties (\"the Members\") shall meet yearly.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_QUOTATION, describe);
}

static void
add (void)
{
  g_test_add_func ("/quotations/fr", test_fr);
  g_test_add_func ("/quotations/en", test_en);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add);
}
