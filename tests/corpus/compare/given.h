/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small corpora for tests of the comparison. */

#pragma once

#include "corpus-compare.h"

G_BEGIN_DECLS

/* Facts of one document follow each other; their ids are f0, f1 … in the order given. */
typedef struct
{
  const char *document;
  const char *published;
  EngineFact fact;
  const char *quote;
} Given;

extern const char *const given_canada[];
extern const char *const given_brazil[];
extern const char *const given_india[];
extern const char *const given_steel[];
extern const char *const given_lithium[];
extern const char *const given_critical[];
extern const char *const given_trade[];
extern const char *const given_defence[];
extern const char *const given_canada_brazil[];
extern const char *const given_nobody[];

CorpusComparisonSet *
given_compare (const Given *given, guint n, const CorpusDecision *decisions, guint n_decisions);
/* Are facts @a and @b ("f0") in one row? */
gboolean given_are_together (const CorpusComparisonSet *set, const char *a, const char *b);
const CorpusRow *given_row_of (const CorpusComparisonSet *set, const char *fact);
/* Of Canada's. */
EngineFact given_tariff (double value,
                         EngineQualifier qualifier,
                         EngineFigureStatus status,
                         const char *const *on,
                         const char *const *commodities);
EngineFact given_share (double value,
                        EngineQualifier qualifier,
                        const char *period,
                        const char *source,
                        const char *const *commodities);
/* Of Brazil and Canada. */
EngineFact given_accord (EngineInstrument instrument,
                         EngineAgreementStatus status,
                         const char *date,
                         const char *place,
                         const char *const *subjects);

G_END_DECLS
