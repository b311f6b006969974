/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stages that are not written yet: weak, so that the real one replaces them.  This file goes with
 * the last of them. */

#include "config.h"

#include "engine-analysis.h"
#include "engine-mentions.h"

#define PENDING(name)                                                                              \
  __attribute__ ((weak)) void name (EngineAnalysis *a) {}

PENDING (engine_stage_tokens)
PENDING (engine_stage_lexicon)
PENDING (engine_stage_lines)
PENDING (engine_stage_values)
PENDING (engine_stage_timexes)
PENDING (engine_stage_sentences)
PENDING (engine_stage_header)
PENDING (engine_stage_latent)
PENDING (engine_mentions_people)
PENDING (engine_stage_mentions)
PENDING (engine_stage_rules)
PENDING (engine_stage_figures)
PENDING (engine_stage_agreements)
PENDING (engine_stage_commitments)
PENDING (engine_stage_people)
PENDING (engine_stage_quotations)
PENDING (engine_stage_dates)
PENDING (engine_stage_document)
