/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure measures by who does it: what covers another's needs is exported, what covers one's own is
 * produced or imported, what a company pledges it invests, what is obtained from one who taxes is no import. */

#include "config.h"

#include "engine-figure-measure.h"

#include <string.h>

/* The measure verb right before the value, or NULL. */
static const FigureHit *
linked_verb (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && (h->flags & FIGURE_HIT_NOUN_HERE) == 0
          && h->last <= d->value->context_first && d->value->context_first - h->last <= 2)
        return h;
    }
  return NULL;
}

/* What the measure verb right before the value says. */
EngineMeasure
figure_linked_verb (const FigureStage *s, const FigureDraft *d)
{
  const FigureHit *h = linked_verb (s, d);

  return h != NULL ? (EngineMeasure)h->code : ENGINE_MEASURE_OTHER;
}

/* "prendra 40 000 tonnes de thé": the verb right before the value takes goods, and holds none. */
gboolean
figure_takes_goods (const FigureStage *s, const FigureDraft *d)
{
  const FigureHit *h = linked_verb (s, d);

  return h != NULL && h->weak && (h->flags & FIGURE_HIT_NEEDS_OF) != 0;
}

/* "Sales of drones to Kenya brought in 27 million": the noun of selling right before the verb's clause. */
gboolean
figure_follows_sales (const FigureStage *s, const FigureHit *verb)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->code == ENGINE_MEASURE_EXPORTS
          && h->last <= verb->first && verb->first - h->last <= 8
          && !figure_has_break (s->a, h->last, verb->first, TRUE))
        return TRUE;
    }
  return FALSE;
}

/* "its needs", "ses besoins": one's own. */
static gboolean
is_ones_own (const FigureStage *s, const FigureDraft *d, const FigureHit *needs)
{
  for (guint32 i = d->value->last; i < needs->last; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_POSSESSIVE))
      return TRUE;
  return FALSE;
}

/* "supplies 30 % of Kenya's gas needs": the needs say who gets it, not what it is. */
gboolean
figure_covers_needs (const FigureStage *s, const FigureDraft *d, const FigureHit *needs)
{
  const FigureHit *done;

  if (needs->code != ENGINE_MEASURE_DEMAND || (needs->flags & FIGURE_HIT_VERB) != 0
      || needs->first < d->value->last || d->unit_kind != FIGURE_UNIT_PERCENT
      || (done = linked_verb (s, d)) == NULL)
    return FALSE;
  return (done->flags & FIGURE_HIT_DELIVERS) != 0 && !is_ones_own (s, d, needs);
}

/* A company that no lexicon has is the subject: no bank, fund or foundation by its name. */
static gboolean
is_by_company (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 subject = engine_clause (a, d->clause)->subject;
  const EngineMention *m = subject != 0 ? engine_mention (a, subject - 1) : NULL;

  if (m == NULL || m->kind != ENGINE_MENTION_ORG || (m->flags & ENGINE_MENTION_GUESSED) == 0)
    return FALSE;
  for (guint32 i = m->first; i < m->last; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN))
      return FALSE;
  return TRUE;
}

/* The measure by who supplies, needs and pledges; ENGINE_N_MEASURES where that settles nothing. */
EngineMeasure
figure_settle_suppliers (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if (hit == NULL)
    return ENGINE_N_MEASURES;
  /* "Roche pledged 50 billion over five years" */
  if (measure == ENGINE_MEASURE_AID && unit == FIGURE_UNIT_MONEY && hit->weak
      && (hit->flags & FIGURE_HIT_VERB) != 0 && hit->last <= d->value->context_first
      && is_by_company (s, d))
    return ENGINE_MEASURE_INVESTMENT;
  /* "obtained from Accra a ceiling of 16 % on duties" */
  if (measure == ENGINE_MEASURE_IMPORTS && unit == FIGURE_UNIT_PERCENT && hit->weak
      && (hit->flags & FIGURE_HIT_VERB) != 0 && d->value->qualifier == ENGINE_QUALIFIER_AT_MOST
      && figure_names_measure (s, ENGINE_MEASURE_TARIFF))
    return ENGINE_MEASURE_TARIFF;
  /* "produire 60 % de ses besoins": what is done, not what is needed */
  if (measure == ENGINE_MEASURE_DEMAND && unit == FIGURE_UNIT_PERCENT
      && hit->first >= d->value->last)
    {
      EngineMeasure done = figure_linked_verb (s, d);

      if (done == ENGINE_MEASURE_PRODUCTION || done == ENGINE_MEASURE_IMPORTS)
        return done;
    }
  return ENGINE_N_MEASURES;
}
