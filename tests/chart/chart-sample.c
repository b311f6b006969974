/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invented figures that look like those of the sample corpus: shares, rates, a range, a stack. */

#include "config.h"

#include "chart-sample.h"

#include <math.h>

#define NONE .upper = NAN, .versus = -1

/* clang-format off */
static const ChartMark mining[] = {
  { NONE, .letter = "C", .color = 2, .value = 60, .cites = TRUE, .value_text = "60%", .note = "says the IEA", .fact = "c1", .document = "C" },
  { NONE, .letter = "D", .color = 3, .value = 70, .qualifier = CHART_QUALIFIER_ABOUT, .value_text = "≈ 70%", .fact = "d1", .document = "D" },
};
static const ChartMark refining[] = {
  { NONE, .letter = "C", .color = 2, .value = 92, .cites = TRUE, .value_text = "92%", .note = "says the IEA", .fact = "c2" },
  { NONE, .letter = "D", .color = 3, .value = 90, .qualifier = CHART_QUALIFIER_ABOUT, .value_text = "≈ 90%", .fact = "d2" },
};
static const ChartMark uranium[] = {
  { NONE, .letter = "D", .color = 3, .value = 50, .qualifier = CHART_QUALIFIER_ABOUT, .value_text = "≈ 50%", .fact = "d3" },
};
static const ChartMark defence[] = {
  { NONE, .letter = "C", .color = 2, .value = 2, .status = CHART_STATUS_PLANNED, .value_text = "2%", .note = "planned", .fact = "c3" },
  { NONE, .letter = "E", .color = 4, .value = 2, .status = CHART_STATUS_PLANNED, .value_text = "2%", .note = "planned", .fact = "e1" },
};
static const ChartMark reciprocal[] = {
  { NONE, .letter = "A", .color = 0, .value = 19, .qualifier = CHART_QUALIFIER_AT_MOST, .status = CHART_STATUS_AGREED, .value_text = "≤ 19%", .fact = "a1" },
  { .letter = "A", .color = 0, .value = 25, .upper = NAN, .status = CHART_STATUS_CONSIDERED, .value_text = "25%", .note = "considered", .versus = 0, .fact = "a2" },
};
static const ChartMark tariff[] = {
  { NONE, .letter = "B", .color = 1, .value = 100, .status = CHART_STATUS_THREATENED, .value_text = "100%", .note = "threatened", .fact = "b1" },
};
static const ChartClaim claims[CHART_SAMPLE_N_CLAIMS] = {
  { "United States", "Tariff, reciprocal", "Malaysia, Thailand, Cambodia", CHART_VERDICT_SINGLE, "One source", NULL, "r5", reciprocal, 2 },
  { "United States", "Tariff", "on China, from 1 Nov 2025", CHART_VERDICT_SINGLE, "One source", NULL, "r6", tariff, 1 },
  { "Central Asia", "Uranium output", "share of world output", CHART_VERDICT_SINGLE, "One source", NULL, "r3", uranium, 1 },
  { "Japan", "Defence spending", "share of GDP", CHART_VERDICT_AGREE, "Agree", NULL, "r4", defence, 2 },
  { "China", "Rare-earth refining", "share of world output", CHART_VERDICT_ROUNDED, "Agree, rounded", "2 points apart, margin ±4.5", "r2", refining, 2 },
  { "China", "Rare-earth mining", "share of world output", CHART_VERDICT_CONTRADICT, "Contradict", "10 points apart, margin ±3.5", "r1", mining, 2 },
};

static const ChartMark mining_fr[] = {
  { NONE, .letter = "C", .color = 2, .value = 60, .cites = TRUE, .value_text = "60\u202F%", .note = "selon l’AIE", .fact = "c1" },
  { NONE, .letter = "D", .color = 3, .value = 70, .qualifier = CHART_QUALIFIER_ABOUT, .value_text = "≈ 70\u202F%", .fact = "d1" },
};
static const ChartMark reciprocal_fr[] = {
  { NONE, .letter = "A", .color = 0, .value = 19, .qualifier = CHART_QUALIFIER_AT_MOST, .status = CHART_STATUS_AGREED, .value_text = "≤ 19\u202F%", .fact = "a1" },
  { .letter = "A", .color = 0, .value = 25, .upper = NAN, .status = CHART_STATUS_CONSIDERED, .value_text = "25\u202F%", .note = "envisagé", .versus = 0, .fact = "a2" },
};
static const ChartClaim claims_fr[] = {
  { "Chine", "Extraction, terres rares", "part de la production mondiale", CHART_VERDICT_CONTRADICT, "Se contredisent", "10 points d’écart, marge ±3,5", "r1", mining_fr, 2 },
  { "États-Unis", "Droits réciproques", "Malaisie, Thaïlande, Cambodge", CHART_VERDICT_SINGLE, "Source unique", NULL, "r5", reciprocal_fr, 2 },
};

static const ChartMark ranges[] = {
  { .letter = "A", .color = 0, .value = 15, .upper = 20, .versus = -1, .status = CHART_STATUS_FORECAST, .value_text = "15–20%", .fact = "s1" },
  { NONE, .letter = "B", .color = 1, .value = 40, .qualifier = CHART_QUALIFIER_MORE_THAN, .value_text = "> 40%", .fact = "s2" },
  { NONE, .letter = "C", .color = 2, .value = 70, .qualifier = CHART_QUALIFIER_AT_LEAST, .value_text = "≥ 70%", .fact = "s3" },
};
static const ChartMark stack[] = {
  { NONE, .letter = "A", .color = 0, .value = 30, .value_text = "30%", .fact = "t1" },
  { NONE, .letter = "B", .color = 1, .value = 30, .value_text = "30%", .fact = "t2" },
  { NONE, .letter = "C", .color = 2, .value = 30, .value_text = "30%", .fact = "t3" },
  { NONE, .letter = "D", .color = 3, .value = 30, .value_text = "30%", .fact = "t4" },
  { NONE, .letter = "E", .color = 4, .value = 30, .value_text = "30%", .fact = "t5" },
  { NONE, .letter = "F", .color = 5, .value = 32, .value_text = "32%", .fact = "t6" },
};
static const ChartMark three[] = {
  { NONE, .letter = "A", .color = 0, .value = 55, .value_text = "55%", .fact = "u1" },
  { NONE, .letter = "F", .color = 5, .value = 56, .value_text = "56%", .fact = "u2" },
  { NONE, .letter = "AA", .color = 26, .value = 57, .cites = TRUE, .value_text = "57%", .note = "says the bank", .fact = "u3" },
};
static const ChartMark struck[] = {
  { .letter = "A", .color = 0, .value = 25, .upper = NAN, .status = CHART_STATUS_PREVIOUS, .value_text = "25%", .note = "before", .versus = 1, .fact = "v1" },
  { NONE, .letter = "A", .color = 0, .value = 10, .status = CHART_STATUS_IN_FORCE, .value_text = "10%", .note = "in force", .fact = "v2" },
  { NONE, .letter = "B", .color = 1, .value = 80, .status = CHART_STATUS_WITHDRAWN, .cites = TRUE, .value_text = "80%", .note = "withdrawn", .fact = "v3" },
};
static const ChartClaim signs[] = {
  { "Norway", "Nickel, growth", "forecast", CHART_VERDICT_POSSIBLE, "Both possible", "other period", NULL, ranges, 3 },
  { "Norway", "Exports", NULL, CHART_VERDICT_AGREE, "Agree", NULL, NULL, stack, 6 },
  { "Cambodia, Malaysia and Thailand", "Copper", "share of exports", CHART_VERDICT_CHECK, "To check", NULL, NULL, three, 3 },
  { "Cambodia, Malaysia and Thailand", "Tariff", "on Norway", CHART_VERDICT_SINGLE, "One source", NULL, NULL, struck, 3 },
  { "Chad", "Gum arabic", "", CHART_VERDICT_NONE, "Not mentioned", NULL, NULL, NULL, 0 },
};

static const ChartMark steps[] = {
  { NONE, .letter = "A", .color = 0, .value = 10, .day = 739283, .status = CHART_STATUS_IN_FORCE, .value_text = "10%", .fact = "w1" },
  { NONE, .letter = "A", .color = 0, .value = 25, .day = 739350, .status = CHART_STATUS_IN_FORCE, .value_text = "25%", .fact = "w2" },
  { NONE, .letter = "A", .color = 0, .value = 19, .day = 739550, .status = CHART_STATUS_AGREED, .value_text = "19%", .fact = "w3" },
  { NONE, .letter = "B", .color = 1, .value = 12, .day = 739300, .value_text = "12%", .cites = TRUE, .fact = "w4" },
  { NONE, .letter = "B", .color = 1, .value = 20, .day = 739560, .value_text = "20%", .fact = "w5" },
  { NONE, .letter = "C", .color = 2, .value = 5, .value_text = "5%", .fact = "w6" },
};
static const ChartClaim step_claims[] = {
  { "Norway", "Tariff", "on Peru", CHART_VERDICT_POSSIBLE, "Both possible", "other period", NULL, steps, 6 },
};

static const ChartSource sources[] = {
  { "A", 0, "ASEAN summit deals, 30 Oct 2025" },
  { "B", 1, "Kuala Lumpur talks, about 26 Oct 2025" },
  { "C", 2, "Tokyo minerals accord, 28 Oct 2025" },
  { "D", 3, "Central Asia visit, no date" },
  { "E", 4, "Tokyo alliance, 28 Oct 2025" },
};

static const ChartWords words_fr = {
  .claim = "Énoncé", .verdict = "Verdict", .status = "Statut", .reported = "Parole", .qualifier = "Précision",
  .statuses = { "constaté", "convenu", "en vigueur", "prévu", "prévision", "envisagé", "menacé", "antérieur", "suspendu", "retiré" },
  .own_words = "de la source", .cites = "citée d’un tiers", .about = "environ (±5\u202F%)", .at_most = "au plus",
  .replaced = "remplacé par", .contradict = "se contredisent", .sources = "Sources",
};
/* clang-format on */

static char *
format_french (double value, double step, gpointer user_data)
{
  return g_strdup_printf ("%g\u202F%%", value);
}

static char *
format_english (double value, double step, gpointer user_data)
{
  return g_strdup_printf ("%g%%", value);
}

void
chart_sample_init (ChartSample *sample, gboolean french)
{
  *sample = (ChartSample){ 0 };
  sample->spec.claims = french ? claims_fr : claims;
  sample->spec.n_claims = french ? G_N_ELEMENTS (claims_fr) : G_N_ELEMENTS (claims);
  sample->spec.percent = TRUE;
  sample->spec.width = 1124;
  sample->spec.legend = TRUE;
  sample->spec.words = french ? &words_fr : NULL;
  sample->spec.format_value = french ? format_french : format_english;
  sample->page.title =
      french ? "Ce que disent les sources : terres rares" : "What the sources say: rare earths";
  sample->page.subtitle = french ? "Les sources se contredisent sur un point."
                                 : "The sources contradict each other on one of three claims.";
  sample->page.sources = sources;
  sample->page.n_sources = G_N_ELEMENTS (sources);
  sample->page.made = french ? "Fait le 25 novembre 2025" : "Made on 25 November 2025";
  sample->page.method = "Figures found and compared by rule; about means within 5 %.";
  sample->page.creator = "Concordat";
  sample->page.date = "2025-11-25T12:00:00Z";
}

void
chart_sample_init_signs (ChartSample *sample)
{
  chart_sample_init (sample, FALSE);
  sample->spec.claims = signs;
  sample->spec.n_claims = G_N_ELEMENTS (signs);
  sample->spec.order = CHART_ORDER_GIVEN;
}

void
chart_sample_init_steps (ChartSample *sample)
{
  chart_sample_init (sample, FALSE);
  sample->spec.claims = step_claims;
  sample->spec.n_claims = G_N_ELEMENTS (step_claims);
  sample->spec.mode = CHART_MODE_STEPS;
}
