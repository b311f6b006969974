/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spanish: a language that is data alone.  Sentences by what they are about, and three whole texts in
 * tests/data/spanish whose figures, dates and agreements are written out beside them: none may be
 * missing, none may be added. */

#include "config.h"

#include "engine-language.h"
#include "facts-fixture.h"

#include <math.h>

static char *
describe (const EngineFact *fact, const char *text)
{
  GString *s = g_string_new (engine_code_to_name (ENGINE_CODES_FACT_KIND, fact->kind));

  if (fact->kind == ENGINE_FACT_FIGURE)
    {
      const EngineFigure *f = &fact->figure;

      g_string_append_printf (s, " %.15g", f->value);
      if (!isnan (f->upper))
        g_string_append_printf (s, "..%.15g", f->upper);
      facts_add (s, "", f->unit);
      if (f->qualifier != ENGINE_QUALIFIER_EXACT)
        facts_add (s, "", engine_code_to_name (ENGINE_CODES_QUALIFIER, f->qualifier));
      facts_add (s, "", engine_code_to_name (ENGINE_CODES_MEASURE, f->measure));
    }
  else if (fact->kind == ENGINE_FACT_AGREEMENT)
    {
      g_autofree char *parties = facts_codes (fact->agreement.parties);

      facts_add (s, "", parties);
      facts_add (s, "", engine_code_to_name (ENGINE_CODES_INSTRUMENT, fact->agreement.instrument));
      facts_add (s, "",
                 engine_code_to_name (ENGINE_CODES_AGREEMENT_STATUS, fact->agreement.status));
    }
  else
    facts_add (s, "", fact->date.iso);
  return g_string_free (s, FALSE);
}

static void
test_figures (void)
{
  static const FactsCase cases[] = {
    { "es", "Chile produjo 1.234,5 toneladas de litio.", "figure 1234.5 t production" },
    { "es", "Argentina importó 1,234,567 toneladas de trigo.", "figure 1234567 t imports" },
    { "es", "Madrid invertirá mil millones de euros.", "figure 1000000000 EUR investment" },
    { "es", "Madrid invertirá 2,5 mil millones de euros.", "figure 2500000000 EUR investment" },
    { "es", "El comercio alcanzó 1,2 billones de dólares.", "figure 1200000000000 USD trade" },
    { "es", "Lima exportó 3.400 millones de soles en cobre.", "figure 3400000000 PEN exports" },
    { "es", "El arancel sobre el acero es del treinta y cinco por ciento.", "figure 35 % tariff" },
    { "es", "El arancel sobre el acero subirá al 12,5% como máximo.",
      "figure 12.5 % at_most tariff" },
    { "es", "La producción caerá entre un 5 y un 10 %.", "figure 5..10 % production" },
    { "es", "El arancel oscila entre el 5 y el 10 %.", "figure 5..10 % tariff" },
    { "es", "El arancel pasará del 5 al 10 %.", "figure 5 % tariff | figure 10 % tariff" },
    { "es", "Japón comprará al menos doscientas toneladas de cobre.",
      "figure 200 t at_least purchase" },
    { "es", "Cerca de la mitad de las exportaciones de Perú va a China.",
      "figure 50 % about exports" },
    { "es", "Canadá concedió un préstamo de 500 millones de dólares canadienses.",
      "figure 500000000 CAD aid" },
    { "es", "El artículo 12 y la página 14 del texto.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_FIGURE, describe);
}

static void
test_dates (void)
{
  static const FactsCase cases[] = {
    { "es", "Perú firmó el 3 de mayo de 2024.", "date 2024-05-03" },
    { "es", "Perú aprobó el texto el 1º de marzo de 2021.", "date 2021-03-01" },
    { "es", "Perú exporta cobre desde 2019.", "date 2019/.." },
    { "es", "La cuota rige desde el 1 de enero de 2023.", "date 2023-01-01/.." },
    { "es", "La tregua dura hasta el 10 de noviembre de 2025.", "date ../2025-11-10" },
    { "es", "El pacto se firmará a finales de 2026.", "date 2026" },
    { "es", "El pacto se firmará en el primer trimestre de 2025.", "date 2025-Q1" },
    { "es", "La visita fue del 3 al 5 de junio de 2024.", "date 2024-06-03/2024-06-05" },
    { "es", "Hablaron ayer y hablarán el próximo año.", "date 2024-06-18 | date 2025" },
    { "es", "Hablaron los días 3 y 4 de mayo de 2023.", "date 2023-05-03/2023-05-04" },
    { "es", "El pasado 3 de mayo firmaron.", "date 2024-05-03" },
    { "es", "Hace dos años firmaron; la semana pasada ratificaron.",
      "date 2022 | date 2024-06-10/2024-06-16" },
    { "es", "Firmarán a más tardar el 30 de septiembre.", "date ../2024-09-30" },
    { "es", "Firmarán el 28.", "date 2024-06-28" },
    { "es", "El texto se publicó el 21/09/2023.", "date 2023-09-21" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_DATE, describe);
}

static void
test_agreements (void)
{
  static const FactsCase cases[] = {
    { "es", "Brasil y Ghana firmaron un acuerdo sobre el cacao.",
      "agreement BRA,GHA agreement signed" },
    { "es", "Noruega suscribió un memorando de entendimiento con Vietnam.",
      "agreement NOR,VNM memorandum signed" },
    { "es", "Un tratado entre Grecia y Egipto delimita sus aguas.",
      "agreement EGY,GRC treaty agreed" },
    { "es", "El gobierno chileno y la Unión Europea firmaron un acuerdo marco.",
      "agreement CHL,EU framework signed" },
    { "es", "Quito y Bogotá han ratificado el protocolo.", "agreement COL,ECU protocol ratified" },
    { "es", "Armenia y Azerbaiyán alcanzaron un alto el fuego.",
      "agreement ARM,AZE ceasefire agreed" },
    { "es", "Estados Unidos y China negocian una tregua arancelaria.",
      "agreement CHN,USA truce negotiating" },
    { "es", "Argelia suspendió el tratado de amistad con España.",
      "agreement DZA,ESP treaty suspended" },
    { "es", "El acuerdo entre Japón y la India entró en vigor.",
      "agreement IND,JPN agreement in_force" },
    { "es", "Marruecos y Mauritania firmaron un contrato de suministro.",
      "agreement MAR,MRT contract signed" },
    { "es", "Perú no firmó el acuerdo con Japón.", "agreement JPN,PER agreement rejected" },
    { "es", "Corea del Norte, los Países Bajos, Costa de Marfil y EE. UU. firmaron un tratado.",
      "agreement CIV,NLD,PRK,USA treaty signed" },
    { "es", "Los aguacates mexicanos gustan en Canadá.", "" },
  };

  facts_check (cases, G_N_ELEMENTS (cases), ENGINE_FACT_AGREEMENT, describe);
}

/* The text's figures, dates and agreements, one a line. */
static void
test_text (gconstpointer data)
{
  g_autofree char *name = g_strconcat (data, ".txt", NULL);
  g_autofree char *facts = g_strconcat (data, ".facts", NULL);
  g_autofree char *text_path =
      g_build_filename (g_getenv ("CONCORDAT_TEST_DATA"), "spanish", name, NULL);
  g_autofree char *facts_path =
      g_build_filename (g_getenv ("CONCORDAT_TEST_DATA"), "spanish", facts, NULL);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EngineResult) result = NULL;
  g_autoptr (GString) got = g_string_new (NULL);
  EngineOptions options = { 0 };
  gsize length_bytes = 0;

  g_file_get_contents (text_path, &text, &length_bytes, &error);
  g_assert_no_error (error);
  g_file_get_contents (facts_path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (engine_languages_guess (facts_languages, text, length_bytes), ==, "es");
  result = engine_extract (facts_languages, text, length_bytes, &options, &error);
  g_assert_no_error (error);
  for (guint k = 0; k < result->n_facts; k++)
    if (result->facts[k].kind == ENGINE_FACT_FIGURE || result->facts[k].kind == ENGINE_FACT_DATE
        || result->facts[k].kind == ENGINE_FACT_AGREEMENT)
      {
        g_autofree char *one = describe (&result->facts[k], text);

        g_string_append_printf (got, "%s\n", one);
      }
  if (strcmp (got->str, expected) != 0)
    {
      g_test_message ("%s\nexpected:\n%sgot:\n%s", name, expected, got->str);
      g_test_fail ();
    }
}

/* The other languages' texts are not taken for Spanish. */
static void
test_guess (void)
{
  static const struct
  {
    const char *language, *text;
  } cases[] = {
    { "es", "El acuerdo que firmaron los dos países no se aplica a los productos agrícolas." },
    { "fr", "L'accord que les deux pays ont signé ne s'applique pas aux produits agricoles." },
    { "en", "The agreement that the two countries signed does not apply to farm goods." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (
        engine_languages_guess (facts_languages, cases[i].text, strlen (cases[i].text)), ==,
        cases[i].language);
}

static void
add_tests (void)
{
  g_test_add_func ("/spanish/figures", test_figures);
  g_test_add_func ("/spanish/dates", test_dates);
  g_test_add_func ("/spanish/agreements", test_agreements);
  g_test_add_func ("/spanish/guess", test_guess);
  g_test_add_data_func ("/spanish/text/litio", "litio", test_text);
  g_test_add_data_func ("/spanish/text/gas", "gas", test_text);
  g_test_add_data_func ("/spanish/text/tmec", "tmec", test_text);
}

int
main (int argc, char **argv)
{
  return facts_run (&argc, &argv, add_tests);
}
