/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure measures by who does it: what covers another's needs is exported, what covers one's own is
 * produced or imported, what a company pledges it invests, what is obtained from one who taxes is no import. */

#include "config.h"

#include "engine-figure-measure.h"

#include <string.h>

#define COVER_REACH 4 /* tokens from "covers" to the share: "covers as much as 30 %" */
#define GOODS_REACH 8 /* tokens from a share to the goods that it is of */

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

/* "Azerbaijan meets a third of Bulgaria's gas needs": a verb of covering right before the share of what another needs. */
static gboolean
meets_anothers_needs (const FigureStage *s, const FigureDraft *d)
{
  const guint32 first = d->value->context_first;

  for (guint32 i = first; i > s->first && i + COVER_REACH > first; i--)
    if (figure_word_is (s->a, i - 1, "covers"))
      return figure_is_of_another (s, d);
  return FALSE;
}

/* "provides 12 per cent of Serbia's gas": goods of another's, or those of the figure before, and no gift. */
static gboolean
provides_goods (FigureStage *s, const FigureDraft *d)
{
  const guint index = figure_draft_index (s, d);
  const FigureDraft *p = index > s->sentence_from ? figure_draft (s, index - 1) : NULL;

  if (!figure_is_of_another (s, d))
    return FALSE;
  for (guint32 i = d->value->context_last; i < s->last && i < d->value->context_last + GOODS_REACH;
       i++)
    {
      if (figure_has_break (s->a, i, i + 1, TRUE))
        break;
      if (figure_is_commodity (s->a, i))
        return TRUE;
    }
  return p != NULL && p->figure.measure == ENGINE_MEASURE_EXPORTS
         && p->unit_kind == FIGURE_UNIT_PERCENT;
}

/* "Oman couvre 36 % des besoins du Togo ; la Libye en assurait 40 %": as the share before, of what "en" stands for. */
static gboolean
goes_on_supplying (FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const guint index = figure_draft_index (s, d);
  const FigureDraft *p = index > s->sentence_from ? figure_draft (s, index - 1) : NULL;
  guint32 verb = hit->first;

  if (p == NULL || p->figure.measure != ENGINE_MEASURE_EXPORTS
      || p->unit_kind != FIGURE_UNIT_PERCENT || hit->first < p->value->last
      || ((hit->flags & FIGURE_HIT_DELIVERS) == 0 && !figure_word_is (s->a, hit->first, "covers")))
    return FALSE;
  return verb > s->first && engine_token_is (s->a, verb - 1, ENGINE_CLASS_PARTITIVE);
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
  if (measure == ENGINE_MEASURE_DEMAND && unit == FIGURE_UNIT_PERCENT
      && hit->first >= d->value->last && meets_anothers_needs (s, d))
    return ENGINE_MEASURE_EXPORTS;
  if (measure == ENGINE_MEASURE_AID && unit == FIGURE_UNIT_PERCENT && hit->weak
      && (hit->flags & FIGURE_HIT_DELIVERS) != 0 && hit->last <= d->value->context_first
      && provides_goods (s, d))
    return ENGINE_MEASURE_EXPORTS;
  if (measure == ENGINE_MEASURE_PRODUCTION && unit == FIGURE_UNIT_PERCENT
      && (hit->flags & FIGURE_HIT_VERB) != 0 && hit->last <= d->value->context_first
      && goes_on_supplying (s, d, hit))
    return ENGINE_MEASURE_EXPORTS;
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
