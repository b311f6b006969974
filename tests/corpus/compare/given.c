/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small corpora for tests of the comparison: facts made by hand, and the documents around them. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "given.h"

#define MAX_FACTS 16

CorpusComparisonSet *
given_compare (const Given *given, guint n, const CorpusDecision *decisions, guint n_decisions)
{
  g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();

  corpus_comparer_set_decisions (comparer, decisions, n_decisions);
  for (guint i = 0; i < n;)
    {
      CorpusCompareDocument document = {
        given[i].document, given[i].published, "en", NULL, NULL, 0
      };
      CorpusCompareFact facts[MAX_FACTS];
      char ids[MAX_FACTS][16];
      EngineFact placed[MAX_FACTS];
      guint k = 0;

      for (; i < n && strcmp (given[i].document, document.id) == 0; i++, k++)
        {
          g_snprintf (ids[k], sizeof ids[k], "f%u", i);
          placed[k] = given[i].fact;
          placed[k].span.start_byte = k * 50;
          placed[k].span.end_byte = k * 50 + 10;
          facts[k] = (CorpusCompareFact){ ids[k], k, &placed[k], given[i].quote };
        }
      corpus_comparer_set_document (comparer, &document, facts, k);
    }
  return corpus_comparer_snapshot (comparer);
}

gboolean
given_are_together (const CorpusComparisonSet *set, const char *a, const char *b)
{
  for (guint i = 0; i < set->n_rows; i++)
    {
      guint n = 0;

      for (guint k = 0; k < set->rows[i]->n_entries; k++)
        n += strcmp (set->rows[i]->entries[k].fact, a) == 0
             || strcmp (set->rows[i]->entries[k].fact, b) == 0;
      if (n > 0)
        return n == 2;
    }
  g_assert_not_reached ();
}

const CorpusRow *
given_row_of (const CorpusComparisonSet *set, const char *fact)
{
  for (guint i = 0; i < set->n_rows; i++)
    for (guint k = 0; k < set->rows[i]->n_entries; k++)
      if (strcmp (set->rows[i]->entries[k].fact, fact) == 0)
        return set->rows[i];
  g_assert_not_reached ();
}

const char *const given_canada[] = { "CAN", NULL };
const char *const given_brazil[] = { "BRA", NULL };
const char *const given_india[] = { "IND", NULL };
const char *const given_steel[] = { "steel", NULL };
const char *const given_lithium[] = { "lithium", NULL };
const char *const given_critical[] = { "critical-minerals", NULL };
const char *const given_trade[] = { "trade", NULL };
const char *const given_defence[] = { "defence", NULL };
const char *const given_canada_brazil[] = { "BRA", "CAN", NULL };
const char *const given_nobody[] = { NULL };

EngineFact
given_tariff (double value,
              EngineQualifier qualifier,
              EngineFigureStatus status,
              const char *const *on,
              const char *const *commodities)
{
  EngineFact fact = { .kind = ENGINE_FACT_FIGURE };

  fact.figure = (EngineFigure){ .value = value,
                                .upper = NAN,
                                .unit = "%",
                                .qualifier = qualifier,
                                .measure = ENGINE_MEASURE_TARIFF,
                                .by = given_canada,
                                .on = on,
                                .commodities = commodities,
                                .status = status,
                                .versus = -1 };
  return fact;
}

EngineFact
given_share (double value,
             EngineQualifier qualifier,
             const char *period,
             const char *source,
             const char *const *commodities)
{
  EngineFact fact =
      given_tariff (value, qualifier, ENGINE_FIGURE_ACTUAL, given_nobody, commodities);

  fact.figure.measure = ENGINE_MEASURE_MINING;
  fact.figure.of = ENGINE_OF_WORLD;
  fact.figure.period = period;
  fact.figure.source = source;
  return fact;
}

EngineFact
given_accord (EngineInstrument instrument,
              EngineAgreementStatus status,
              const char *date,
              const char *place,
              const char *const *subjects)
{
  EngineFact fact = { .kind = ENGINE_FACT_AGREEMENT };

  fact.agreement = (EngineAgreement){ .parties = given_canada_brazil,
                                      .subjects = subjects,
                                      .signatories = given_nobody,
                                      .instrument = instrument,
                                      .status = status,
                                      .binding = -1,
                                      .date = date,
                                      .place = place };
  return fact;
}
