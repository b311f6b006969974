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
  const guint32 first = d->value->context_first;
  const guint32 start = verb != NULL ? verb->first
                        : first > s->first && figure_word_is (s->a, first - 1, "earns") ? first - 1
                                                                                        : 0;

  for (guint32 i = start; i > s->first && i + 3 > start; i--)
    {
      if (figure_is_commodity (s->a, i - 1))
        return TRUE;
      if (engine_token (s->a, i - 1)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
    }
  return FALSE;
}

/* Goods in the value or right behind it. */
static gboolean
counts_goods (const FigureStage *s, const FigureDraft *d)
{
  for (guint32 i = d->value->first; i < d->value->context_last + 3 && i < s->last; i++)
    if (figure_is_commodity (s->a, i))
      return TRUE;
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

  if (!figure_unit_is_physical (d->unit_kind) || d->unit_kind == FIGURE_UNIT_POWER
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

  if (d->value->value < MOST_PRICE || d->value->per != ENGINE_PER_NONE || strcmp (role, "to") == 0
      || strcmp (role, "in") == 0 || strcmp (role, "on") == 0)
    return FALSE;
  for (guint back = 1; back <= 2 && back <= index; back++)
    {
      const FigureDraft *p = figure_draft (s, index - back);

      if (p->phantom)
        continue;
      return d->sentence - p->sentence <= ORDER_SENTENCES
             && p->figure.measure == ENGINE_MEASURE_PURCHASE && p->unit_kind == FIGURE_UNIT_COUNT;
    }
  return FALSE;
}

/* "BP bought 10 per cent for 375 million", "and the state keeps 20": as the share of a company before in the
 * sentence, of no goods. */
static gboolean
goes_on_owning (FigureStage *s, const FigureDraft *d)
{
  const guint index = figure_draft_index (s, d);
  const FigureDraft *p = index > s->sentence_from ? figure_draft (s, index - 1) : NULL;

  return p != NULL && p->figure.measure == ENGINE_MEASURE_OWNERSHIP
         && p->unit_kind == FIGURE_UNIT_PERCENT
         && strcmp (figure_role_at (s->a, d->value->context_last), "of") != 0
         && d->value->change == ENGINE_CHANGE_NONE;
}

/* "will pipe 130 bcm to Egypt, a contract worth 35 billion": what is apposed to a quantity that is traded. */
static EngineMeasure
measure_of_apposed_deal (FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const guint index = figure_draft_index (s, d);
  const FigureDraft *p = index > s->sentence_from ? figure_draft (s, index - 1) : NULL;
  const EngineAnalysis *a = s->a;
  guint32 i = hit->first;

  while (i > s->first && engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER))
    i--;
  if (p == NULL || i <= s->first || hit->last > d->value->context_first
      || !engine_token_is_char (a, i - 1, ',') || d->value->value < MOST_PRICE
      || !engine_token_is (a, hit->last - 1, ENGINE_CLASS_INSTRUMENT)
      || !figure_unit_is_physical (p->unit_kind)
      || figure_values_between (s, p->value->last, d->value->first) > 0)
    return ENGINE_N_MEASURES;
  return p->figure.measure == ENGINE_MEASURE_EXPORTS || p->figure.measure == ENGINE_MEASURE_IMPORTS
             ? p->figure.measure
             : ENGINE_N_MEASURES;
}

/* "900 million of the 10.4 billion": the sum that the value before is a part of. */
static EngineMeasure
measure_of_part_before (FigureStage *s, const FigureDraft *d)
{
  const guint index = figure_draft_index (s, d);
  const FigureDraft *p = index > s->sentence_from ? figure_draft (s, index - 1) : NULL;
  const guint32 of = p != NULL ? p->value->context_last : 0;

  if (p == NULL || p->phantom || p->figure.measure == ENGINE_MEASURE_OTHER
      || strcmp (figure_role_at (s->a, of), "of") != 0 || d->value->context_first != of + 2
      || !engine_token_is (s->a, of + 1, ENGINE_CLASS_DETERMINER) || p->unit_kind != d->unit_kind)
    return ENGINE_N_MEASURES;
  return p->figure.measure;
}

/* "gives 45 vessels the right to fish", "grants 12 carriers access": who may do something is no gift. */
static gboolean
gets_right (const FigureStage *s, const FigureDraft *d)
{
  guint32 i = d->value->context_last;

  while (i < d->value->context_last + 2 && i < s->last
         && engine_token_is (s->a, i, ENGINE_CLASS_DETERMINER))
    i++;
  return figure_word_is (s->a, i, "right");
}

/* "a bidder for 49 per cent of the project": a part of it, not what is put into it. */
static gboolean
is_part_of_project (const FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  return hit != NULL && hit->weak && (hit->flags & FIGURE_HIT_VERB) == 0
         && hit->first >= d->value->last && hit->first - d->value->context_last <= 3
         && strcmp (figure_role_at (s->a, d->value->context_last), "of") == 0
         && !d->value->is_fraction && figure_linked_verb (s, d) == ENGINE_MEASURE_OTHER;
}

/* Money that duties, goods or an order bring in. */
static EngineMeasure
settle_money_taken (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;
  const gboolean paid = hit != NULL && (hit->flags & FIGURE_HIT_VERB) != 0 && hit->weak
                        && hit->last <= d->value->context_first
                        && d->value->context_first - hit->last <= 2;

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
  return ENGINE_N_MEASURES;
}

EngineMeasure
figure_settle_takings (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* "bring in 50 projects": no goods */
  if ((measure == ENGINE_MEASURE_IMPORTS || measure == ENGINE_MEASURE_EXPORTS)
      && unit == FIGURE_UNIT_COUNT && hit != NULL && hit->weak
      && (hit->flags & (FIGURE_HIT_VERB | FIGURE_HIT_NEEDS_OF | FIGURE_HIT_BUYS))
             == (FIGURE_HIT_VERB | FIGURE_HIT_NEEDS_OF)
      && !counts_goods (s, d))
    return ENGINE_MEASURE_OTHER;
  /* "put 27 billion into Malaysia", whatever the figure before was */
  if (unit == FIGURE_UNIT_MONEY && hit == NULL && d->value->value >= MOST_PRICE
      && (measure == ENGINE_MEASURE_TRADE || measure == ENGINE_MEASURE_EXPORTS
          || measure == ENGINE_MEASURE_IMPORTS)
      && engine_token_is (s->a, d->value->context_last, ENGINE_CLASS_PUT_INTO))
    return ENGINE_MEASURE_INVESTMENT;
  if (unit == FIGURE_UNIT_MONEY && hit != NULL && (hit->flags & FIGURE_HIT_VERB) == 0
      && measure == ENGINE_MEASURE_PURCHASE
      && measure_of_apposed_deal (s, d, hit) != ENGINE_N_MEASURES)
    return measure_of_apposed_deal (s, d, hit);
  if (measure_of_part_before (s, d) != ENGINE_N_MEASURES)
    return measure_of_part_before (s, d);
  if (measure == ENGINE_MEASURE_AID && unit == FIGURE_UNIT_COUNT && gets_right (s, d))
    return ENGINE_MEASURE_OTHER;
  if ((measure == ENGINE_MEASURE_PURCHASE || measure == ENGINE_MEASURE_IMPORTS
       || measure == ENGINE_MEASURE_OTHER)
      && unit == FIGURE_UNIT_PERCENT && (hit == NULL || (hit->flags & FIGURE_HIT_VERB) != 0)
      && goes_on_owning (s, d))
    return ENGINE_MEASURE_OWNERSHIP;
  if (unit == FIGURE_UNIT_MONEY && settle_money_taken (s, d, measure) != ENGINE_N_MEASURES)
    return settle_money_taken (s, d, measure);
  if ((measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_PRODUCTION
       || measure == ENGINE_MEASURE_OWNERSHIP)
      && (hit == NULL || hit->weak) && is_simply_had (s, d))
    return ENGINE_MEASURE_RESERVES;
  if (unit == FIGURE_UNIT_PERCENT && measure == ENGINE_MEASURE_INVESTMENT
      && is_part_of_project (s, d, hit))
    return ENGINE_MEASURE_OWNERSHIP;
  /* "dividends will bear 10 per cent": no outlay of a state */
  if (measure == ENGINE_MEASURE_SPENDING && unit == FIGURE_UNIT_PERCENT && hit != NULL
      && (hit->flags & (FIGURE_HIT_BEARS | FIGURE_HIT_VERB)) == (FIGURE_HIT_BEARS | FIGURE_HIT_VERB)
      && hit->last <= d->value->context_first
      && strcmp (figure_role_at (s->a, d->value->context_last), "of") != 0
      && engine_clause (s->a, d->clause)->subject == 0)
    return ENGINE_MEASURE_OTHER;
  /* "India's will grow 6.4 per cent": what an economy does */
  if (measure == ENGINE_MEASURE_GDP && unit == FIGURE_UNIT_PERCENT && hit == NULL
      && d->figure.of == ENGINE_OF_NONE && figure_adds_to (s, d))
    return ENGINE_MEASURE_GROWTH;
  return ENGINE_N_MEASURES;
}
