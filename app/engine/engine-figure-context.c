/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The date a figure is for, and the direction of the change that it is the size of. */

#include "config.h"

#include "engine-figures.h"

#define NEIGHBOURHOOD 45 /* tokens */

static gboolean
has_day (const char *iso)
{
  return strlen (iso) >= 10 && iso[4] == '-' && iso[7] == '-' && strchr (iso, '/') == NULL;
}

/* Whether a date can be what a figure is for: years, months, quarters; a day only where it opens
 * or ends something, or where a rate takes effect. */
static gboolean
can_be_period (const EngineTimex *x)
{
  return x->iso != NULL && x->iso[0] != 'P' && x->basis != ENGINE_DATE_DURATION;
}

static int
score_period (FigureStage *s, const FigureDraft *d, const EngineTimex *x)
{
  const EngineAnalysis *a = s->a;
  const EngineValue *v = d->value;
  gboolean day = has_day (x->iso) && x->open == 0;
  guint32 gap;
  guint between;
  int score;

  if (x->first >= v->last)
    {
      gap = x->first - v->last;
      between = figure_values_between (s, v->last, x->first);
      score = 5 - (int)MIN (gap, 40) / 8;
      if (figure_has_break (a, v->last, x->first, FALSE))
        score -= 3;
      if (figure_has_break (a, v->last, x->first, TRUE))
        score -= 1;
      score -= (int)between * 4;
    }
  else
    {
      gap = v->first - x->last;
      between = figure_values_between (s, x->last, v->first);
      score = gap <= 3 ? 4 : 2 - (int)MIN (gap, 40) / 10;
      if (x->context_first <= s->first + 2)
        score += 3; /* fronted: it holds for the sentence */
      else
        score -= (int)between * 2;
      if (figure_has_break (a, x->last, v->first, FALSE))
        score -= 2;
    }
  if (engine_token (a, x->first)->clause == d->clause)
    score += 1;
  if (day)
    score -= d->figure.measure == ENGINE_MEASURE_TARIFF && x->first >= v->last && gap <= 8 ? 1 : 5;
  /* what is replaced does not begin where the new begins */
  if (d->link == FIGURE_LINK_REPLACES && x->open == 1 && x->last <= v->first)
    score -= 5;
  if (x->basis == ENGINE_DATE_RELATIVE && day)
    score -= 2;
  return score;
}

void
figure_fill_period (FigureStage *s, guint draft)
{
  EngineAnalysis *a = s->a;
  FigureDraft *d = figure_draft (s, draft);
  guint32 from =
      MAX (s->first, d->value->first > NEIGHBOURHOOD ? d->value->first - NEIGHBOURHOOD : 0);
  guint32 to = MIN (s->last, d->value->last + NEIGHBOURHOOD);
  const EngineTimex *best_timex = NULL;
  int best = 2;

  if (d->figure.measure == ENGINE_MEASURE_MEMBERS)
    return;
  for (guint32 i = from; i < to; i++)
    {
      guint32 t = g_array_index (a->timex_at, guint32, i);
      const EngineTimex *x;
      int score;

      if (t == 0)
        continue;
      x = &g_array_index (a->timexes, EngineTimex, t - 1);
      i = MAX (i, x->last - 1);
      if (!can_be_period (x))
        continue;
      score = score_period (s, d, x);
      if (score > best)
        {
          best = score;
          best_timex = x;
        }
    }
  if (best_timex == NULL)
    return;
  d->figure.period = best_timex->iso;
  figure_reason (s, d, "period", engine_arena_printf (a->arena, "date %d", best), best_timex->first,
                 best_timex->last);
}

void
figure_fill_change (FigureStage *s, guint draft)
{
  const EngineAnalysis *a = s->a;
  FigureDraft *d = figure_draft (s, draft);

  /* "cut from 25 to 15 %": levels both, not the size of a change */
  if (d->versus > draft + 1 && figure_draft (s, d->versus - 1)->link == FIGURE_LINK_REPLACED_BY
      && d->figure.measure == ENGINE_MEASURE_TARIFF)
    return;
  d->figure.change = d->value->change;
  if (d->figure.change != ENGINE_CHANGE_NONE || d->link == FIGURE_LINK_REPLACED_BY)
    return;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);
      guint32 gap;
      gboolean near;

      if (h->class_id != ENGINE_CLASS_RISE && h->class_id != ENGINE_CLASS_FALL)
        continue;
      if (h->last <= d->value->context_first)
        {
          gap = d->value->context_first - h->last;
          /* "de 12 %", "by 12 %", "fell 12 %"; but "à 12 %" is where it went to */
          near = gap <= 2 && figure_values_between (s, h->last, d->value->first) == 0
                 && !engine_token_folds_to (a, d->value->context_first - 1, "a")
                 && !engine_token_folds_to (a, d->value->context_first - 1, "to")
                 && !figure_has_break (a, h->last, d->value->context_first, TRUE);
        }
      else
        near = h->first >= d->value->last && h->first - d->value->last <= 1;
      if (!near)
        continue;
      d->figure.change = h->class_id == ENGINE_CLASS_RISE ? ENGINE_CHANGE_UP : ENGINE_CHANGE_DOWN;
      figure_reason (s, d, "change", "beside", h->first, h->last);
      return;
    }
}
