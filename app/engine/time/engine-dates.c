/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Expressions of time become date facts.  The span is the bare expression; what an open interval
 * owes to a word before it is told in the reasons. */

#include "config.h"

#include "engine-analysis.h"
#include "engine-number.h"

#define CONFIDENCE_EXPLICIT 0.98
#define CONFIDENCE_PARTIAL 0.9
#define CONFIDENCE_RELATIVE 0.85
#define CONFIDENCE_DURATION 0.93
#define CONFIDENCE_LATENT 0.7

static double
confidence_of (const EngineAnalysis *a, const EngineTimex *x)
{
  double c = CONFIDENCE_LATENT;

  switch (x->basis)
    {
    case ENGINE_DATE_EXPLICIT:
      return CONFIDENCE_EXPLICIT;
    case ENGINE_DATE_DURATION:
      return x->iso != NULL ? CONFIDENCE_DURATION : CONFIDENCE_LATENT;
    case ENGINE_DATE_PARTIAL:
      c = CONFIDENCE_PARTIAL;
      break;
    default:
      c = CONFIDENCE_RELATIVE;
      break;
    }
  if (x->iso == NULL)
    return CONFIDENCE_LATENT;
  if (a->header->published_basis == ENGINE_PUBLISHED_INFERRED)
    c *= MAX (a->header->published_confidence, 0.5);
  return c;
}

static const char *
rule_of (const EngineTimex *x)
{
  static const char *const names[] = {
    [ENGINE_DATE_EXPLICIT] = "date.explicit",
    [ENGINE_DATE_PARTIAL] = "date.partial",
    [ENGINE_DATE_RELATIVE] = "date.relative",
    [ENGINE_DATE_DURATION] = "date.duration",
  };

  return names[x->basis];
}

static EngineSpan
sentence_span (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineSentence *s;
  guint32 index;

  if (a->sentences->len == 0)
    return engine_analysis_span (a, x->first, x->last);
  index = engine_analysis_sentence_of (a, x->first);
  if (index >= a->sentences->len)
    return engine_analysis_span (a, x->first, x->last);
  s = &g_array_index (a->sentences, EngineSentence, index);
  return s->last > s->first ? engine_analysis_span (a, s->first, s->last)
                            : engine_analysis_span (a, x->first, x->last);
}

static void
add_reasons (EngineAnalysis *a, const EngineTimex *x, EngineFact *fact)
{
  EngineReason *reasons = engine_arena_alloc (a->arena, 2 * sizeof *reasons);
  guint n = 0;

  if (x->open != 0 && x->context_first < x->first)
    reasons[n++] =
        (EngineReason){ .field = "iso",
                        .detail = x->open == 1 ? "open: from" : "open: until",
                        .trigger = engine_analysis_span (a, x->context_first, x->first) };
  if ((x->basis == ENGINE_DATE_PARTIAL || x->basis == ENGINE_DATE_RELATIVE) && x->iso != NULL
      && a->header->published != NULL)
    reasons[n++] =
        (EngineReason){ .field = "iso",
                        .detail = engine_arena_printf (a->arena, "from the document's date %s",
                                                       a->header->published) };
  fact->reasons = reasons;
  fact->n_reasons = n;
}

static gboolean
in_boilerplate (const EngineAnalysis *a, guint32 i, guint *line)
{
  while (*line < a->lines->len && g_array_index (a->lines, EngineLine, *line).last <= i)
    (*line)++;
  return *line < a->lines->len && g_array_index (a->lines, EngineLine, *line).first <= i
         && g_array_index (a->lines, EngineLine, *line).kind == ENGINE_LINE_BOILERPLATE;
}

/**
 * engine_stage_dates:
 * @a: an analysis with resolved timexes
 *
 * Appends a date fact for each expression of time outside boilerplate.
 */
void
engine_stage_dates (EngineAnalysis *a)
{
  guint line = 0;

  for (guint i = 0; i < a->timexes->len; i++)
    {
      const EngineTimex *x = &g_array_index (a->timexes, EngineTimex, i);
      EngineFact fact = { .kind = ENGINE_FACT_DATE };

      if (in_boilerplate (a, x->first, &line) || (x->listed && x->iso == NULL))
        continue;
      /* "le lendemain" of what has no day */
      if (x->iso == NULL && x->told_iso == NULL && x->from.anchor == ENGINE_ANCHOR_PREVIOUS
          && x->from.shift_unit == ENGINE_GRAIN_DAY)
        continue;
      fact.span = engine_analysis_span (a, x->first, x->last);
      fact.sentence = sentence_span (a, x);
      fact.confidence = confidence_of (a, x);
      fact.rule = engine_arena_join (a->arena, rule_of (x), "@", engine_pack_version (a->pack));
      fact.date.iso = x->told_iso != NULL ? x->told_iso : x->iso;
      fact.date.basis = x->told_iso != NULL ? ENGINE_DATE_DURATION : (EngineDateBasis)x->basis;
      add_reasons (a, x, &fact);
      g_array_append_val (a->facts, fact);
    }
}
