/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a figure is the size of a change, and which way it goes: "en baisse de 12 %", "fell 12 per cent", "8 per cent
 * less than the year before".  What something rose to is none, nor what it was before. */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-number.h"

#include <string.h>

#define GAP_REACH 3 /* tokens between a share and "more" */

/* "réduire ses achats de blé de 20 %", "voit reculer sa production de 20 à 30 %": how much of what the verb governs
 * is won or lost; not "relever la taxe de 20 %", which may be the rate. */
static gboolean
is_changed_by (const FigureStage *s, const FigureDraft *d, const FigureHit *verb)
{
  const EngineAnalysis *a = s->a;

  return (d->unit_kind == FIGURE_UNIT_PERCENT || d->unit_kind == FIGURE_UNIT_POINTS)
         && (d->figure.measure == ENGINE_MEASURE_PRODUCTION
             || d->figure.measure == ENGINE_MEASURE_EXPORTS
             || d->figure.measure == ENGINE_MEASURE_IMPORTS
             || d->figure.measure == ENGINE_MEASURE_TRADE
             || d->figure.measure == ENGINE_MEASURE_DEMAND
             || d->figure.measure == ENGINE_MEASURE_PRICE)
         && (engine_analysis_morph (a, verb->first)
             & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE))
                != 0
         && (a->style & ENGINE_STYLE_HEADS_LAST) == 0
         && (engine_token_is (a, verb->last, ENGINE_CLASS_DETERMINER)
             || engine_token_is (a, verb->last, ENGINE_CLASS_POSSESSIVE))
         && strcmp (figure_role_before (a, d->value->context_first, verb->last), "of") == 0;
}

/* "auxquels s'ajoutent 2 millions": what comes on top of something is no change of it. */
static gboolean
is_on_top (const EngineAnalysis *a, const FigureHit *h)
{
  const EngineTag *before =
      h->first > 0 ? engine_analysis_tag (a, h->first - 1, ENGINE_CLASS_PRONOUN) : NULL;

  return before != NULL && figure_word_is (a, h->first, "adds")
         && strcmp (engine_pack_entry_code (a->pack, before->entry), "refl") == 0;
}

/* A rate, a share, points, a multiple: by itself as good as the size of a change. */
static gboolean
is_relative (const FigureDraft *d)
{
  return d->unit_kind == FIGURE_UNIT_PERCENT || d->unit_kind == FIGURE_UNIT_POINTS
         || d->unit_kind == FIGURE_UNIT_TIMES;
}

/* "relever de 3 milliards", "by $3 billion": tonnes and money are how much something changed where words say so; "raise
 * $3 billion", "sink $3 billion in" takes or spends them. */
static gboolean
is_told_by_how_much (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const char *role = figure_role_before (s->a, d->value->context_first, h->last);

  return strcmp (role, "by") == 0
         || (strcmp (role, "of") == 0
             && engine_pack_entry_attr (s->a->pack, h->entry, "weak") == NULL)
         || d->figure.measure == ENGINE_MEASURE_PRICE;
}

/* "drop its 5 per cent tariff", "lift the 200% duty": the rate itself. */
static gboolean
is_rate_of_its_own (const FigureStage *s, const FigureDraft *d)
{
  const guint32 before = d->value->context_first;

  return d->figure.measure == ENGINE_MEASURE_TARIFF && before > s->first
         && (engine_token_is (s->a, before - 1, ENGINE_CLASS_POSSESSIVE)
             || engine_token_is (s->a, before - 1, ENGINE_CLASS_DETERMINER)
             || engine_token_is (s->a, before - 1, ENGINE_CLASS_DEFINITE));
}

/* "17 millions de plus qu'en 2021", "40 000 fewer than": with what is said. */
static gboolean
compares (const EngineAnalysis *a, const FigureHit *h)
{
  return engine_pack_entry_attr (a->pack, h->entry, "than") != NULL;
}

/* "10 percent, down from the 18 percent announced": another level behind "from". */
static gboolean
opens_level (const FigureStage *s, guint32 i)
{
  if (i + 2 >= s->last || !engine_token_has_code (s->a, i, ENGINE_CLASS_RANGE_OPEN, "from"))
    return FALSE;
  return g_array_index (s->a->value_at, guint32, i + 1) != 0
         || g_array_index (s->a->value_at, guint32, i + 2) != 0;
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
                 && !engine_token_is (a, d->value->context_first - 1, ENGINE_CLASS_RANGE_TO)
                 && !figure_has_break (a, h->last, d->value->context_first, TRUE);
          /* "cut methane emissions by a third", "a réduit ses achats de blé de 20 %" */
          near =
              near
              || (gap <= 8 && engine_token (a, h->first)->clause == d->clause
                  && (strcmp (figure_role_before (a, d->value->context_first, h->last), "by") == 0
                      || is_changed_by (s, d, h))
                  && figure_values_between (s, h->last, d->value->first) == 0
                  && !figure_has_break (a, h->last, d->value->context_first, TRUE));
          near = near && !is_rate_of_its_own (s, d)
                 && (is_relative (d) || is_told_by_how_much (s, d, h));
        }
      else
        near = h->first >= d->value->last && h->first - d->value->last <= 1
               && (is_relative (d) || compares (a, h)) && !opens_level (s, h->last);
      if (!near || is_on_top (a, h))
        continue;
      d->figure.change = h->class_id == ENGINE_CLASS_RISE ? ENGINE_CHANGE_UP : ENGINE_CHANGE_DOWN;
      figure_reason (s, d, "change", "beside", h->first, h->last);
      return;
    }
}

/* "12 % more than", "5,2 % de mieux", "26 per cent larger", "2,5 % de PIB en moins": by how much, behind a share. */
static EngineChange
gap_behind (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 end = MIN (d->value->context_last + GAP_REACH, s->last);
  guint32 i = d->value->last;
  const EngineTag *more;

  while (i < end && !figure_word_is (a, i, "more"))
    i++;
  if (d->unit_kind == FIGURE_UNIT_TIMES || i >= end || figure_has_break (a, d->value->last, i, TRUE)
      || (i > d->value->last && !figure_word_is (a, i - 1, "gap"))
      || (i + 1 < s->last && engine_token_is (a, i + 1, ENGINE_CLASS_CONJUNCTION)))
    return ENGINE_CHANGE_NONE;
  more = engine_analysis_tag (a, i, ENGINE_CLASS_FIGURE_WORD);
  return engine_pack_entry_attr (a->pack, more->entry, "down") != NULL ? ENGINE_CHANGE_DOWN
                                                                       : ENGINE_CHANGE_UP;
}

EngineChange
figure_gap_before (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;
  const EngineTag *more;
  const char *role = figure_role_before (a, first, s->first);

  if (first < s->first + 2 || !is_relative (d) || !figure_word_is (a, first - 2, "more")
      || (strcmp (role, "of") != 0 && strcmp (role, "by") != 0)
      || (engine_analysis_morph (a, first - 2) & ENGINE_MORPH_ADJ) == 0
      || (engine_analysis_morph (a, first - 2) & ENGINE_MORPH_ADVERB) != 0)
    return ENGINE_CHANGE_NONE;
  more = engine_analysis_tag (a, first - 2, ENGINE_CLASS_FIGURE_WORD);
  return engine_pack_entry_attr (a->pack, more->entry, "down") != NULL ? ENGINE_CHANGE_DOWN
                                                                       : ENGINE_CHANGE_UP;
}

/* "(– 8,4 %)", "(+3 %)" */
static EngineChange
sign_before (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 i = d->value->first;

  if (i < s->first + 2 || !engine_token_is_char (a, i - 2, '('))
    return ENGINE_CHANGE_NONE;
  if (engine_token_is_char (a, i - 1, '+'))
    return ENGINE_CHANGE_UP;
  return engine_token_is_dash (a, i - 1) ? ENGINE_CHANGE_DOWN : ENGINE_CHANGE_NONE;
}

/* "Sales fell 24 % in Lima, 16 % in Quito": the verb of the figure before tells of this one too. */
static EngineChange
change_of_series (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);
  const FigureDraft *p = draft > s->sentence_from ? figure_draft (s, draft - 1) : NULL;

  if (p == NULL || d->link != FIGURE_LINK_SERIES || d->unit_kind != p->unit_kind || !is_relative (d)
      || engine_token (s->a, d->value->first)->clause
             != engine_token (s->a, p->value->first)->clause)
    return ENGINE_CHANGE_NONE;
  return p->figure.change;
}

/* "ont doublé": a multiple that a verb or its noun says. */
static EngineChange
change_of_multiple (const FigureStage *s, const FigureDraft *d)
{
  if (d->unit_kind != FIGURE_UNIT_TIMES || d->value->last != d->value->first + 1)
    return ENGINE_CHANGE_NONE;
  return engine_token_is (s->a, d->value->first, ENGINE_CLASS_RISE)   ? ENGINE_CHANGE_UP
         : engine_token_is (s->a, d->value->first, ENGINE_CLASS_FALL) ? ENGINE_CHANGE_DOWN
                                                                      : ENGINE_CHANGE_NONE;
}

/* What its own form and the words beside tell, the surest first. */
static EngineChange
change_told_beside (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);
  EngineChange change = ENGINE_CHANGE_NONE;

  if (d->figure.measure == ENGINE_MEASURE_PRICE)
    change = figure_price_gap (s, d);
  if (change == ENGINE_CHANGE_NONE && is_relative (d))
    change = gap_behind (s, d);
  if (change == ENGINE_CHANGE_NONE)
    change = figure_gap_before (s, d);
  if (change == ENGINE_CHANGE_NONE)
    change = sign_before (s, d);
  if (change == ENGINE_CHANGE_NONE)
    change = change_of_multiple (s, d);
  return change != ENGINE_CHANGE_NONE ? change : change_of_series (s, draft);
}

/**
 * figure_settle_change:
 * @s: a stage whose sentence has its figures filled
 * @draft: one of them
 *
 * What tells of a change and nothing of the status; takes back the change of what was before another figure.
 */
void
figure_settle_change (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);

  if (d->figure.status == ENGINE_FIGURE_PREVIOUS)
    {
      d->figure.change = ENGINE_CHANGE_NONE;
      return;
    }
  if (d->figure.change == ENGINE_CHANGE_NONE)
    d->figure.change = change_told_beside (s, draft);
}
