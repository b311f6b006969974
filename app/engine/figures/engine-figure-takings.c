/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a sum or a quantity measures by what becomes of it: duties that a customs office collects, what goods earn their
 * country, ore that a country simply has, what is paid for the arms of the sentence before. */

#include "config.h"

#include "engine-figure-measure.h"

#include <string.h>

#define TAKINGS_REACH 3  /* tokens from the sum to the duties that it comes from */
#define ORDER_SENTENCES 1 /* back to the order that is paid for */

/* The hit is a noun of tariff that is no "access at a rate". */
static gboolean
is_duty (const FigureHit *h)
{
  return h->class_id == ENGINE_CLASS_MEASURE && h->code == ENGINE_MEASURE_TARIFF
         && (h->flags & FIGURE_HIT_VERB) == 0;
}

/* A verb of earning or yielding right before the value. */
static const FigureHit *
earning_verb (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && (h->flags & FIGURE_HIT_NOUN_HERE) == 0
          && h->last <= d->value->context_first && d->value->context_first - h->last <= 2
          && ((h->flags & FIGURE_HIT_EARNS) != 0
              || (h->weak
                  && (h->code == ENGINE_MEASURE_PRODUCTION || h->code == ENGINE_MEASURE_IMPORTS))))
        return h;
    }
  return NULL;
}

/* "collected 3 billion in duties", "28 billion of tariffs", "the surcharge brought in 3 billion". */
static gboolean
is_duty_collected (FigureStage *s, const FigureDraft *d)
{
  const char *role = figure_role_at (s->a, d->value->context_last);
  const FigureHit *verb = earning_verb (s, d);
  const gboolean of = strcmp (role, "of") == 0 || strcmp (role, "in") == 0;

  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (!is_duty (h))
        continue;
      if (of && h->first >= d->value->context_last
          && h->first - d->value->context_last <= TAKINGS_REACH
          && !figure_has_break (s->a, d->value->context_last, h->first, TRUE))
        return TRUE;
      if (verb != NULL && h->last <= verb->first
          && !figure_has_break (s->a, h->last, verb->first, TRUE)
          && figure_values_between (s, h->last, verb->first) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Sri Lanka's tea brought in 1.4 billion": the goods are the verb's subject, with nothing but an adverb between. */
static gboolean
is_earned_by_goods (const FigureStage *s, const FigureDraft *d)
{
  const FigureHit *verb = earning_verb (s, d);

  for (guint32 i = verb != NULL ? verb->first : 0; i > s->first && i + 3 > verb->first; i--)
    {
      if (figure_is_commodity (s->a, i - 1))
        return TRUE;
      if (engine_token (s->a, i - 1)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
    }
  return FALSE;
}

/* "Bolivia has 23 million tonnes of lithium": no verb of making, and not in a year. */
static gboolean
is_simply_had (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;
  const guint index = figure_draft_index (s, d);
  const FigureDraft *p = index > s->sentence_from ? figure_draft (s, index - 1) : NULL;

  if (!figure_unit_is_physical (figure_unit_kind (d->value->unit))
      || figure_unit_kind (d->value->unit) == FIGURE_UNIT_POWER
      || d->value->per != ENGINE_PER_NONE || first <= s->first
      || !figure_word_is (a, first - 1, "has"))
    return FALSE;
  if (strcmp (figure_role_at (a, d->value->context_last), "of") == 0)
    for (guint32 i = d->value->context_last + 1; i < d->value->context_last + 4 && i < s->last; i++)
      if (figure_is_commodity (a, i))
        return TRUE;
  return p != NULL && p->figure.measure == ENGINE_MEASURE_RESERVES;
}

/* "Warsaw signed for 180 tanks.  It will pay 6.5 billion": what the order right before costs. */
static gboolean
is_paid_for_order (FigureStage *s, const FigureDraft *d)
{
  const guint index = figure_draft_index (s, d);
  const char *role = figure_role_at (s->a, d->value->context_last);

  if (d->value->value < MOST_PRICE || d->value->per != ENGINE_PER_NONE
      || strcmp (role, "to") == 0 || strcmp (role, "in") == 0 || strcmp (role, "on") == 0)
    return FALSE;
  for (guint back = 1; back <= 2 && back <= index; back++)
    {
      const FigureDraft *p = figure_draft (s, index - back);

      if (p->phantom)
        continue;
      return d->sentence - p->sentence <= ORDER_SENTENCES
             && p->figure.measure == ENGINE_MEASURE_PURCHASE
             && figure_unit_kind (p->value->unit) == FIGURE_UNIT_COUNT;
    }
  return FALSE;
}

EngineMeasure
figure_settle_takings (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureUnit unit = figure_unit_kind (d->value->unit);
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;
  const gboolean paid = hit != NULL && (hit->flags & FIGURE_HIT_VERB) != 0 && hit->weak
                        && hit->last <= d->value->context_first
                        && d->value->context_first - hit->last <= 2;

  if (unit == FIGURE_UNIT_MONEY)
    {
      if ((measure == ENGINE_MEASURE_TARIFF || measure == ENGINE_MEASURE_OTHER
           || measure == ENGINE_MEASURE_PRODUCTION || measure == ENGINE_MEASURE_IMPORTS)
          && d->value->value >= MOST_PRICE && d->value->per != ENGINE_PER_TONNE
          && is_duty_collected (s, d))
        return ENGINE_MEASURE_TARIFF;
      if ((measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_PRODUCTION
           || measure == ENGINE_MEASURE_IMPORTS)
          && d->value->value >= MOST_PRICE && is_earned_by_goods (s, d))
        return ENGINE_MEASURE_EXPORTS;
      if (paid
          && ((measure == ENGINE_MEASURE_TARIFF && (hit->flags & FIGURE_HIT_SUBJECT_ON) != 0
               && !figure_names_measure (s, ENGINE_MEASURE_TARIFF))
              || measure == ENGINE_MEASURE_SPENDING)
          && is_paid_for_order (s, d))
        return ENGINE_MEASURE_PURCHASE;
    }
  if ((measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_PRODUCTION
       || measure == ENGINE_MEASURE_OWNERSHIP)
      && (hit == NULL || hit->weak) && is_simply_had (s, d))
    return ENGINE_MEASURE_RESERVES;
  /* "India's will grow 6.4 per cent": what an economy does */
  if (measure == ENGINE_MEASURE_GDP && unit == FIGURE_UNIT_PERCENT && hit == NULL
      && d->figure.of == ENGINE_OF_NONE && figure_adds_to (s, d))
    return ENGINE_MEASURE_GROWTH;
  return ENGINE_N_MEASURES;
}
