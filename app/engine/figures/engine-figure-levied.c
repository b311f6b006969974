/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Duties whose noun stands further off: so much for each tonne ("cut its duty on bananas to €148 a tonne"), what
 * was asked instead in the sentence behind ("It had wanted €230"), the rate of a relative clause ("on which the
 * EU charges 8.8 per cent") or of a text on duties ("Britain still charges 25 %"). */

#include "config.h"

#include "engine-figure-measure.h"

#include <string.h>

#define NOUN_REACH 16     /* tokens from the noun of duty to what it is */
#define RELATIVE_REACH 10 /* tokens from "on which" to the rate */
#define MOST_DUTY 1e4     /* money that one tonne or thing pays */
#define MOST_RATIO 10     /* of two duties on the same goods */

gboolean
figure_names_power (const FigureStage *s)
{
  for (guint32 i = s->first; i < s->last; i++)
    {
      const EngineMention *m = figure_commodity_at (s->a, i);

      if (m != NULL && engine_codes_have (m->codes, "energy"))
        return TRUE;
    }
  return FALSE;
}

/* The noun of duty before the value, no other measure's noun and no other figure between. */
static gboolean
has_noun_before (FigureStage *s, const FigureDraft *d)
{
  gboolean lies = FALSE;

  for (guint i = s->hits->len; i-- > 0;)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id != ENGINE_CLASS_MEASURE || h->last > d->value->context_first)
        continue;
      if (h->code == ENGINE_MEASURE_IMPORTS || h->code == ENGINE_MEASURE_EXPORTS
          || (h->weak && h->code == ENGINE_MEASURE_TARIFF
              && strcmp (figure_role_at (s->a, h->last), "on") != 0))
        {
          lies |= h->code != ENGINE_MEASURE_TARIFF;
          continue; /* what it lies on */
        }
      /* "la redevance de transit sur les marchandises": a fee is a duty where goods pay it */
      return (h->code == ENGINE_MEASURE_TARIFF || (lies && (h->flags & FIGURE_HIT_LEVY) != 0))
             && d->value->context_first - h->last <= NOUN_REACH
             && !figure_has_break (s->a, h->last, d->value->context_first, TRUE)
             && figure_values_between (s, h->last, d->value->first) == 0;
    }
  return FALSE;
}

/* "cut the levy on transit cargo from $60 to $41": small sums of a change; the one told last has the former's noun. */
static gboolean
is_changed_duty (FigureStage *s, const FigureDraft *d)
{
  const guint index = figure_draft_index (s, d);
  const FigureDraft *p = index > s->sentence_from ? figure_draft (s, index - 1) : NULL;

  if (d->value->value >= MOST_DUTY || figure_names_power (s))
    return FALSE;
  if (d->link == FIGURE_LINK_REPLACED_BY)
    return p != NULL && p->figure.measure == ENGINE_MEASURE_TARIFF
           && p->unit_kind == FIGURE_UNIT_MONEY;
  return d->versus == index + 2 && figure_draft (s, index + 1)->link == FIGURE_LINK_REPLACED_BY
         && has_noun_before (s, d);
}

/* "Above the quota Japan charges 341 yen a kilo", "cut its duty on bananas to €148 a tonne": a duty by weight. */
static gboolean
is_duty_by_weight (FigureStage *s, const FigureDraft *d)
{
  gboolean quota = FALSE;

  if (d->value->per != ENGINE_PER_TONNE && d->value->per != ENGINE_PER_UNIT)
    return FALSE;
  if (d->value->context_first > s->first
      && figure_word_is (s->a, d->value->context_first - 1, "charge"))
    {
      for (guint i = 0; i < s->hits->len; i++)
        quota |= (figure_hit (s, i)->flags & FIGURE_HIT_LEVY) != 0
                 && figure_hit (s, i)->code == ENGINE_MEASURE_IMPORTS;
      if (quota || figure_names_tariff (s))
        return TRUE;
    }
  return d->value->value < MOST_DUTY && has_noun_before (s, d) && !figure_names_power (s);
}

/* "a duty of €176 a tonne.  It had wanted €230, then €187": money that is told after a duty in the same money. */
static gboolean
goes_on_from_duty (FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const guint index = figure_draft_index (s, d);
  const FigureDraft *p = index > 0 ? figure_draft (s, index - 1) : NULL;
  double ratio;

  if (p == NULL || p->figure.measure != ENGINE_MEASURE_TARIFF || p->unit_kind != FIGURE_UNIT_MONEY
      || (hit != NULL && !hit->weak) || d->sentence - p->sentence > 1 || p->value->value <= 0
      || strcmp (p->value->unit, d->value->unit) != 0 || d->value->value >= MOST_DUTY
      || *figure_role_at (s->a, d->value->context_last) != '\0')
    return FALSE;
  ratio = d->value->value / p->value->value;
  return ratio < MOST_RATIO && ratio > 1. / MOST_RATIO;
}

/* "Kiwifruit, on which the EU charges 8.8 per cent", "Britain still charges 25 %" where duties are the subject. */
static gboolean
is_charged (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;

  if (d->value->is_fraction || d->value->change != ENGINE_CHANGE_NONE || first <= s->first
      || !figure_word_is (a, first - 1, "charge")
      || strcmp (figure_role_at (a, d->value->context_last), "of") == 0)
    return FALSE;
  if (s->about_tariffs)
    return TRUE;
  for (guint32 i = first - 1; i > s->first && first - i < RELATIVE_REACH; i--)
    if (engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
      return strcmp (figure_role_at (a, i - 1), "on") == 0;
  return FALSE;
}

EngineMeasure
figure_settle_levied (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;
  gboolean levied = FALSE;

  if (d->unit_kind == FIGURE_UNIT_MONEY)
    levied = is_duty_by_weight (s, d) || is_changed_duty (s, d)
             || ((measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_PRICE
                  || measure == ENGINE_MEASURE_IMPORTS)
                 && goes_on_from_duty (s, d, hit))
             /* "to cut its duty to €148, and to €114 in 2017" */
             || (measure == ENGINE_MEASURE_TARIFF && hit != NULL && !hit->weak
                 && (hit->flags & FIGURE_HIT_VERB) == 0 && d->value->value < MOST_DUTY
                 && !figure_names_power (s));
  else if (d->unit_kind == FIGURE_UNIT_PERCENT && measure == ENGINE_MEASURE_OTHER)
    levied = is_charged (s, d);
  return levied ? ENGINE_MEASURE_TARIFF : ENGINE_N_MEASURES;
}
