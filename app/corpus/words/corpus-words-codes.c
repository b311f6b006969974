/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of codes: tables from code to translatable word, and the names of parties. */

#include "config.h"

#include "corpus-words.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *code;
  const char *word;
} Word;

typedef struct
{
  char code[4];
  const char *names[COUNTRY_N_LANGUAGES];
} CountryNames;

static const char *const country_languages[COUNTRY_N_LANGUAGES] = { COUNTRY_LANGUAGES };
static const CountryNames country_names[] = {
#include "country-names-table.h"
};

/* clang-format off */
static const Word organisations[] = {
  { "AU", N_ ("African Union") }, { "CARICOM", N_ ("Caricom") },
  { "CIS", N_ ("Commonwealth of Independent States") }, { "CPTPP", N_ ("CPTPP") },
  { "EAC", N_ ("East African Community") }, { "EAEU", N_ ("Eurasian Economic Union") },
  { "ECOWAS", N_ ("ECOWAS") }, { "EFTA", N_ ("EFTA") }, { "EU", N_ ("European Union") },
  { "GCC", N_ ("Gulf Cooperation Council") }, { "IMF", N_ ("International Monetary Fund") },
  { "MERCOSUR", N_ ("Mercosur") }, { "NATO", N_ ("NATO") }, { "OECD", N_ ("OECD") },
  { "OPEC", N_ ("OPEC") }, { "PIF", N_ ("Pacific Islands Forum") },
  { "SACU", N_ ("Southern African Customs Union") },
  { "SCO", N_ ("Shanghai Cooperation Organisation") }, { "UEMOA", N_ ("WAEMU") },
  { "UN", N_ ("United Nations") }, { "WTO", N_ ("World Trade Organization") },
};
static const Word subjects[] = {
  { "agriculture", N_ ("agriculture") }, { "climate", N_ ("climate") },
  { "critical-minerals", N_ ("critical minerals") }, { "defence", N_ ("defence") },
  { "energy", N_ ("energy") }, { "investment", N_ ("investment") }, { "migration", N_ ("migration") },
  { "other", N_ ("other") }, { "peace", N_ ("peace") }, { "rare-earths", N_ ("rare earths") },
  { "tariffs", N_ ("tariffs") }, { "technology", N_ ("technology") }, { "trade", N_ ("trade") },
};
static const Word commodities[] = {
  { "agriculture", N_ ("farm products") }, { "aircraft", N_ ("aircraft") }, { "aluminium", N_ ("aluminium") },
  { "antimony", N_ ("antimony") }, { "arms", N_ ("arms") }, { "batteries", N_ ("batteries") },
  { "chemicals", N_ ("chemicals") }, { "cobalt", N_ ("cobalt") }, { "copper", N_ ("copper") },
  { "critical-minerals", N_ ("critical minerals") }, { "diamonds", N_ ("diamonds") },
  { "electronics", N_ ("electronics") }, { "energy", N_ ("energy") }, { "fertilisers", N_ ("fertilisers") },
  { "gallium", N_ ("gallium") }, { "gas", N_ ("gas") }, { "germanium", N_ ("germanium") },
  { "gold", N_ ("gold") }, { "graphite", N_ ("graphite") }, { "iron-ore", N_ ("iron ore") },
  { "lead", N_ ("lead") }, { "lithium", N_ ("lithium") }, { "lumber", N_ ("lumber") },
  { "machinery", N_ ("machinery") }, { "magnets", N_ ("magnets") }, { "manganese", N_ ("manganese") },
  { "nickel", N_ ("nickel") }, { "oil", N_ ("oil") }, { "pharmaceuticals", N_ ("pharmaceuticals") },
  { "platinum", N_ ("platinum") }, { "rare-earths", N_ ("rare earths") },
  { "semiconductors", N_ ("semiconductors") }, { "ships", N_ ("ships") },
  { "solar-panels", N_ ("solar panels") }, { "soybeans", N_ ("soybeans") }, { "spirits", N_ ("spirits") },
  { "steel", N_ ("steel") }, { "tantalum", N_ ("tantalum") }, { "textiles", N_ ("textiles") },
  { "tin", N_ ("tin") }, { "titanium", N_ ("titanium") }, { "tungsten", N_ ("tungsten") },
  { "uranium", N_ ("uranium") }, { "vanadium", N_ ("vanadium") }, { "vehicles", N_ ("vehicles") },
  { "wind-turbines", N_ ("wind turbines") }, { "zinc", N_ ("zinc") },
};
static const Word units[] = {
  { "%", N_ ("Per cent") }, { "AUD", N_ ("Australian dollars") }, { "CAD", N_ ("Canadian dollars") },
  { "CHF", N_ ("Swiss francs") }, { "CNY", N_ ("Yuan") }, { "EUR", N_ ("Euros") }, { "GBP", N_ ("Pounds") },
  { "INR", N_ ("Rupees") }, { "JPY", N_ ("Yen") }, { "USD", N_ ("US dollars") }, { "W", N_ ("Watts") },
  { "Wh", N_ ("Watt-hours") }, { "bbl", N_ ("Barrels") }, { "count", N_ ("Number") },
  { "countries", N_ ("Countries") }, { "ha", N_ ("Hectares") }, { "km", N_ ("Kilometres") },
  { "m3", N_ ("Cubic metres") }, { "persons", N_ ("Persons") }, { "pp", N_ ("Percentage points") },
  { "t", N_ ("Tonnes") }, { "x", N_ ("Times") },
};

static const char *const instruments[ENGINE_N_INSTRUMENTS] = {
  [ENGINE_INSTRUMENT_AGREEMENT] = N_ ("Agreement"), [ENGINE_INSTRUMENT_FRAMEWORK] = N_ ("Framework"),
  [ENGINE_INSTRUMENT_MEMORANDUM] = N_ ("Memorandum"), [ENGINE_INSTRUMENT_TREATY] = N_ ("Treaty"),
  [ENGINE_INSTRUMENT_PROTOCOL] = N_ ("Protocol"), [ENGINE_INSTRUMENT_CEASEFIRE] = N_ ("Ceasefire"),
  [ENGINE_INSTRUMENT_TRUCE] = N_ ("Truce"), [ENGINE_INSTRUMENT_JOINT_STATEMENT] = N_ ("Joint statement"),
  [ENGINE_INSTRUMENT_CONTRACT] = N_ ("Contract"), [ENGINE_INSTRUMENT_OTHER] = N_ ("Other arrangement"),
};
static const char *const agreement_statuses[ENGINE_N_AGREEMENT_STATUSES] = {
  [ENGINE_AGREEMENT_PROPOSED] = NC_ ("agreement", "Proposed"),
  [ENGINE_AGREEMENT_NEGOTIATING] = NC_ ("agreement", "Negotiating"),
  [ENGINE_AGREEMENT_AGREED] = NC_ ("agreement", "Agreed"), [ENGINE_AGREEMENT_SIGNED] = NC_ ("agreement", "Signed"),
  [ENGINE_AGREEMENT_RATIFIED] = NC_ ("agreement", "Ratified"),
  [ENGINE_AGREEMENT_IN_FORCE] = NC_ ("agreement", "In force"),
  [ENGINE_AGREEMENT_SUSPENDED] = NC_ ("agreement", "Suspended"),
  [ENGINE_AGREEMENT_ENDED] = NC_ ("agreement", "Ended"), [ENGINE_AGREEMENT_REJECTED] = NC_ ("agreement", "Rejected"),
};
static const char *const figure_statuses[ENGINE_N_FIGURE_STATUSES] = {
  [ENGINE_FIGURE_ACTUAL] = NC_ ("figure", "actual"), [ENGINE_FIGURE_IN_FORCE] = NC_ ("figure", "in force"),
  [ENGINE_FIGURE_PREVIOUS] = NC_ ("figure", "previous"), [ENGINE_FIGURE_AGREED] = NC_ ("figure", "agreed"),
  [ENGINE_FIGURE_PLANNED] = NC_ ("figure", "planned"), [ENGINE_FIGURE_THREATENED] = NC_ ("figure", "threatened"),
  [ENGINE_FIGURE_WITHDRAWN] = NC_ ("figure", "withdrawn"), [ENGINE_FIGURE_CONSIDERED] = NC_ ("figure", "considered"),
  [ENGINE_FIGURE_SUSPENDED] = NC_ ("figure", "suspended"), [ENGINE_FIGURE_FORECAST] = NC_ ("figure", "forecast"),
};
static const char *const qualifiers[ENGINE_N_QUALIFIERS] = {
  [ENGINE_QUALIFIER_EXACT] = N_ ("exact"), [ENGINE_QUALIFIER_ABOUT] = N_ ("about"),
  [ENGINE_QUALIFIER_MORE_THAN] = N_ ("more than"), [ENGINE_QUALIFIER_LESS_THAN] = N_ ("less than"),
  [ENGINE_QUALIFIER_AT_LEAST] = N_ ("at least"), [ENGINE_QUALIFIER_AT_MOST] = N_ ("at most"),
};
static const char *const measures[ENGINE_N_MEASURES] = {
  [ENGINE_MEASURE_OTHER] = NC_ ("measure", "Other"), [ENGINE_MEASURE_TARIFF] = NC_ ("measure", "Tariff"),
  [ENGINE_MEASURE_MINING] = NC_ ("measure", "Mining"), [ENGINE_MEASURE_REFINING] = NC_ ("measure", "Refining"),
  [ENGINE_MEASURE_PRODUCTION] = NC_ ("measure", "Production"), [ENGINE_MEASURE_RESERVES] = NC_ ("measure", "Reserves"),
  [ENGINE_MEASURE_DEMAND] = NC_ ("measure", "Demand"), [ENGINE_MEASURE_EXPORTS] = NC_ ("measure", "Exports"),
  [ENGINE_MEASURE_IMPORTS] = NC_ ("measure", "Imports"), [ENGINE_MEASURE_TRADE] = NC_ ("measure", "Trade"),
  [ENGINE_MEASURE_INVESTMENT] = NC_ ("measure", "Investment"), [ENGINE_MEASURE_PURCHASE] = NC_ ("measure", "Purchase"),
  [ENGINE_MEASURE_AID] = NC_ ("measure", "Aid"), [ENGINE_MEASURE_PRICE] = NC_ ("measure", "Price"),
  [ENGINE_MEASURE_DEFENCE_SPENDING] = NC_ ("measure", "Defence spending"),
  [ENGINE_MEASURE_SPENDING] = NC_ ("measure", "Spending"), [ENGINE_MEASURE_GDP] = NC_ ("measure", "GDP"),
  [ENGINE_MEASURE_GROWTH] = NC_ ("measure", "Growth"), [ENGINE_MEASURE_INFLATION] = NC_ ("measure", "Inflation"),
  [ENGINE_MEASURE_OWNERSHIP] = NC_ ("measure", "Ownership"), [ENGINE_MEASURE_JOBS] = NC_ ("measure", "Jobs"),
  [ENGINE_MEASURE_MEMBERS] = NC_ ("measure", "Members"),
};
static const char *const actions[ENGINE_N_ACTIONS] = {
  [ENGINE_ACTION_OTHER] = NC_ ("action", "Other"), [ENGINE_ACTION_LIFT] = NC_ ("action", "Lift"),
  [ENGINE_ACTION_SUSPEND] = NC_ ("action", "Suspend"), [ENGINE_ACTION_POSTPONE] = NC_ ("action", "Postpone"),
  [ENGINE_ACTION_REDUCE] = NC_ ("action", "Reduce"), [ENGINE_ACTION_CAP] = NC_ ("action", "Cap"),
  [ENGINE_ACTION_IMPOSE] = NC_ ("action", "Impose"), [ENGINE_ACTION_INCREASE] = NC_ ("action", "Increase"),
  [ENGINE_ACTION_RESTRICT] = NC_ ("action", "Restrict"), [ENGINE_ACTION_RESUME] = NC_ ("action", "Resume"),
  [ENGINE_ACTION_PURCHASE] = NC_ ("action", "Purchase"), [ENGINE_ACTION_INVEST] = NC_ ("action", "Invest"),
  [ENGINE_ACTION_SUPPLY] = NC_ ("action", "Supply"), [ENGINE_ACTION_SUPPORT] = NC_ ("action", "Support"),
  [ENGINE_ACTION_COOPERATE] = NC_ ("action", "Cooperate"), [ENGINE_ACTION_ACCELERATE] = NC_ ("action", "Accelerate"),
  [ENGINE_ACTION_EXTEND] = NC_ ("action", "Extend"), [ENGINE_ACTION_MAINTAIN] = NC_ ("action", "Maintain"),
  [ENGINE_ACTION_REVIEW] = NC_ ("action", "Review"), [ENGINE_ACTION_NEGOTIATE] = NC_ ("action", "Negotiate"),
  [ENGINE_ACTION_REPEAL] = NC_ ("action", "Repeal"),
};
static const char *const modalities[ENGINE_N_MODALITIES] = {
  [ENGINE_MODALITY_COMMITTED] = NC_ ("commitment", "committed"), [ENGINE_MODALITY_PLANNED] = NC_ ("commitment", "planned"),
  [ENGINE_MODALITY_THREATENED] = NC_ ("commitment", "threatened"),
  [ENGINE_MODALITY_REQUESTED] = NC_ ("commitment", "requested"), [ENGINE_MODALITY_DONE] = NC_ ("commitment", "done"),
  [ENGINE_MODALITY_REFUSED] = NC_ ("commitment", "refused"),
};
static const char *const kinds[ENGINE_N_FACT_KINDS] = {
  [ENGINE_FACT_FIGURE] = N_ ("Figure"), [ENGINE_FACT_AGREEMENT] = N_ ("Agreement"),
  [ENGINE_FACT_COMMITMENT] = N_ ("Commitment"), [ENGINE_FACT_DATE] = N_ ("Date"),
  [ENGINE_FACT_PERSON] = N_ ("Person"), [ENGINE_FACT_QUOTATION] = N_ ("Quotation"),
};
static const char *const plurals[ENGINE_N_FACT_KINDS] = {
  [ENGINE_FACT_FIGURE] = N_ ("Figures"), [ENGINE_FACT_AGREEMENT] = N_ ("Agreements"),
  [ENGINE_FACT_COMMITMENT] = N_ ("Commitments"), [ENGINE_FACT_DATE] = N_ ("Dates"),
  [ENGINE_FACT_PERSON] = N_ ("People"), [ENGINE_FACT_QUOTATION] = N_ ("Quotations"),
};
static const char *const verdicts[CORPUS_N_VERDICTS] = {
  [CORPUS_VERDICT_SINGLE] = N_ ("One source"), [CORPUS_VERDICT_AGREE] = N_ ("Agree"),
  [CORPUS_VERDICT_AGREE_ROUNDED] = N_ ("Agree, rounded"),
  [CORPUS_VERDICT_BOTH_POSSIBLE] = N_ ("Both possible"), [CORPUS_VERDICT_CONTRADICT] = N_ ("Contradict"),
  [CORPUS_VERDICT_TO_CHECK] = N_ ("To check"), [CORPUS_VERDICT_NONE] = N_ ("Not mentioned"),
};
static const char *const signs[CORPUS_N_VERDICTS] = {
  [CORPUS_VERDICT_SINGLE] = "1", [CORPUS_VERDICT_AGREE] = "=", [CORPUS_VERDICT_AGREE_ROUNDED] = "≈",
  [CORPUS_VERDICT_BOTH_POSSIBLE] = "↔", [CORPUS_VERDICT_CONTRADICT] = "≠", [CORPUS_VERDICT_TO_CHECK] = "?",
  [CORPUS_VERDICT_NONE] = "–",
};
/* clang-format on */

static int
compare_codes (const void *a, const void *b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* A sorted table's word, or the code itself. */
static const char *
look_up (const Word *words, gsize n, const char *code)
{
  const Word *word = bsearch (&code, words, n, sizeof *words, compare_codes);

  return word != NULL ? _ (word->word) : code;
}

/* The column of the messages' language: the "C" locale's is the first. */
static guint
country_column (void)
{
  const char *const *languages = g_get_language_names ();

  for (guint i = 0; languages[i] != NULL; i++)
    for (guint j = 0; j < COUNTRY_N_LANGUAGES; j++)
      if (g_str_equal (languages[i], country_languages[j]))
        return j;
  return 0;
}

static int
compare_country (const void *code, const void *country)
{
  return strcmp (code, ((const CountryNames *)country)->code);
}

/**
 * corpus_party_to_word:
 * @code: an ISO 3166-1 alpha-3 code, an organisation's short name, or a name
 *
 * Returns: what people call it, in the language of the messages; @code itself where it is a name
 */
const char *
corpus_party_to_word (const char *code)
{
  const CountryNames *country;

  g_return_val_if_fail (code != NULL, "");

  country = bsearch (code, country_names, G_N_ELEMENTS (country_names), sizeof *country_names,
                     compare_country);
  if (country != NULL)
    return country->names[country_column ()];
  return look_up (organisations, G_N_ELEMENTS (organisations), code);
}

const char *
corpus_subject_to_word (const char *code)
{
  return look_up (subjects, G_N_ELEMENTS (subjects), code);
}

const char *
corpus_commodity_to_word (const char *code)
{
  return look_up (commodities, G_N_ELEMENTS (commodities), code);
}

const char *
corpus_unit_to_word (const char *unit)
{
  return look_up (units, G_N_ELEMENTS (units), unit);
}

const char *
corpus_instrument_to_word (EngineInstrument instrument)
{
  return _ (instruments[instrument]);
}

const char *
corpus_agreement_status_to_word (EngineAgreementStatus status)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "agreement", agreement_statuses[status]);
}

const char *
corpus_figure_status_to_word (EngineFigureStatus status)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "figure", figure_statuses[status]);
}

const char *
corpus_qualifier_to_word (EngineQualifier qualifier)
{
  return _ (qualifiers[qualifier]);
}

const char *
corpus_measure_to_word (EngineMeasure measure)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "measure", measures[measure]);
}

const char *
corpus_action_to_word (EngineAction action)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "action", actions[action]);
}

const char *
corpus_modality_to_word (EngineModality modality)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "commitment", modalities[modality]);
}

const char *
corpus_kind_to_word (EngineFactKind kind)
{
  return _ (kinds[kind]);
}

const char *
corpus_kind_to_plural (EngineFactKind kind)
{
  return _ (plurals[kind]);
}

const char *
corpus_verdict_to_word (CorpusVerdict verdict)
{
  return _ (verdicts[verdict]);
}

const char *
corpus_verdict_to_sign (CorpusVerdict verdict)
{
  return signs[verdict];
}

const char *
corpus_binding_to_word (gint binding)
{
  return binding < 0 ? "" : binding ? _ ("Binding") : _ ("Non-binding");
}

/**
 * corpus_list_dup_text:
 * @codes: a %NULL-terminated list
 * @word: a code's word
 *
 * Returns: (transfer full): "a", "a and b", "a, b and c"; "" for an empty list
 */
char *
corpus_list_dup_text (const char *const *codes, const char *(*word) (const char *code))
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = codes != NULL ? g_strv_length ((char **)codes) : 0;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (text, i + 1 < n ? C_ ("list", ", ") : C_ ("list", " and "));
      g_string_append (text, word (codes[i]));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * corpus_parties_dup_text:
 * @codes: a %NULL-terminated list of parties
 *
 * Returns: (transfer full): "United States – Japan" for two, a list for more
 */
char *
corpus_parties_dup_text (const char *const *codes)
{
  if (codes != NULL && codes[0] != NULL && codes[1] != NULL && codes[2] == NULL)
    return g_strdup_printf ("%s – %s", corpus_party_to_word (codes[0]),
                            corpus_party_to_word (codes[1]));
  return corpus_list_dup_text (codes, corpus_party_to_word);
}
