/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The measure that the figure before lends, weakly: a series, a part, a restatement, "that of". */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-number.h"

/* "celle de 25 %", "that of 25 %": another of what the figure before was. */
static gboolean
is_pronoun_head (FigureStage *s, const FigureDraft *d)
{
  for (guint32 back = 1; back <= 10 && d->value->first >= s->first + back; back++)
    {
      guint32 i = d->value->first - back;

      if (back <= 3 && engine_token_is (s->a, i, ENGINE_CLASS_FIGURE_PRONOUN))
        return TRUE;
      if (engine_token_is (s->a, i, ENGINE_CLASS_SHARE) && d->unit_kind == FIGURE_UNIT_PERCENT
          && !engine_token_is (s->a, i + 1, ENGINE_CLASS_TARGET))
        return TRUE;
      if (figure_has_break (s->a, i, i + 1, TRUE))
        break;
    }
  return FALSE;
}

/* "…, dont 60 % de produits laitiers", "of which dairy made up 60 per cent". */
static gboolean
is_part_of (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  if (d->value->first - p->value->last > 16)
    return FALSE;
  for (guint32 i = p->value->last; i < d->value->first; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_INCLUDING))
      return TRUE;
  return FALSE;
}

/* "ordered 180 tanks for 6.7 billion": what all of them cost. */
static gboolean
is_sum_for (const FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  FigureUnit unit = p->unit_kind;

  return p->sentence == d->sentence && d->unit_kind == FIGURE_UNIT_MONEY
         && d->value->value >= MOST_PRICE
         && (unit == FIGURE_UNIT_COUNT || figure_unit_is_physical (unit))
         && (p->measure == ENGINE_MEASURE_PURCHASE || p->measure == ENGINE_MEASURE_EXPORTS)
         && d->value->context_first - p->value->context_last <= 6
         && strcmp (figure_role_before (s->a, d->value->context_first, s->first), "for") == 0;
}

/* The figure that may lend @draft its measure, or NULL. */
static const FigureDraft *
find_lender (FigureStage *s, guint draft)
{
  const FigureDraft *p;

  if (draft == 0)
    return NULL;
  p = figure_draft (s, draft - 1);
  for (guint back = 2; p->phantom && back <= 4 && back <= draft; back++)
    p = figure_draft (s, draft - back);
  return p->phantom ? NULL : p;
}

/* A figure in the same unit, where one is near, goes before the one right before. */
static const FigureDraft *
prefer_same_unit (FigureStage *s, guint draft, const FigureDraft *p)
{
  const FigureDraft *d = figure_draft (s, draft);

  for (guint back = 1; d->link == FIGURE_LINK_NONE && back <= 4 && back <= draft; back++)
    {
      const FigureDraft *other = figure_draft (s, draft - back);

      if (other->sentence + 1 < d->sentence)
        break;
      if (other->phantom)
        continue;
      if (other->unit_kind == d->unit_kind)
        return other;
    }
  return p;
}

/* "la consommation helvétique, évaluée à 3,2 milliards", "its debt, put at 12 billion": the noun right before the comma
 * is what the participle sizes. */
static gboolean
is_sized_apposition (FigureStage *s, const FigureDraft *d)
{
  guint32 verb = d->value->context_first;

  if (verb > s->first
      && (engine_token_is (s->a, verb - 1, ENGINE_CLASS_RANGE_TO)
          || engine_token_has_code (s->a, verb - 1, ENGINE_CLASS_PREPOSITION, "at")))
    verb--;
  if (verb < s->first + 3 || !engine_token_is_char (s->a, verb - 2, ',')
      || (engine_analysis_morph (s->a, verb - 1) & ENGINE_MORPH_PAST_PARTICIPLE) == 0)
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && !h->weak && h->last <= verb - 2
          && verb - 2 - h->last <= 2)
        return TRUE;
    }
  return FALSE;
}

/* "cut the interest on the remaining 1.1 billion to 1.75 per cent": no stake, as the rates before were. */
static gboolean
is_of_other_noun (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  if (p->measure != ENGINE_MEASURE_OWNERSHIP || p->sentence == d->sentence
      || d->unit_kind != FIGURE_UNIT_PERCENT || d->link == FIGURE_LINK_REPLACES)
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->code == ENGINE_MEASURE_OTHER
          && (h->flags & FIGURE_HIT_BLOCK) != 0 && h->last <= d->value->context_first
          && engine_token (s->a, h->first)->clause == d->clause)
        return TRUE;
    }
  return FALSE;
}

/* Whether the value is of something that the figure before does not measure. */
static gboolean
is_of_its_own (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  if (is_sized_apposition (s, d) || is_of_other_noun (s, p, d))
    return TRUE;
  for (guint i = 0; i < s->hits->len; i++)
    if (figure_is_interest (s, d, figure_hit (s, i))
        && figure_hit (s, i)->last <= d->value->context_first
        && d->value->context_first - figure_hit (s, i)->last <= 2)
      return TRUE;
  /* "71 per cent of Lithuanians": people, whatever the rates before were */
  if (d->link == FIGURE_LINK_NONE && p->sentence != d->sentence
      && d->unit_kind == FIGURE_UNIT_PERCENT
      && strcmp (figure_role_at (s->a, d->value->context_last), "of") == 0
      && (engine_token_is (s->a, d->value->context_last + 1, ENGINE_CLASS_INHABITANT)
          || engine_token_is (s->a, d->value->context_last + 2, ENGINE_CLASS_INHABITANT)))
    return TRUE;
  /* "half of the workshops": no rate of duty */
  if (p->measure == ENGINE_MEASURE_TARIFF && d->value->is_fraction && d->link == FIGURE_LINK_NONE
      && strcmp (figure_role_at (s->a, d->value->context_last), "of") == 0)
    return TRUE;
  return FALSE;
}

/* How closely the value hangs on the figure before. */
static int
score_link (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  /* "2 %, soit une rallonge de 4 milliards": the same thing, whatever the noun before the sum */
  if (d->link == FIGURE_LINK_RESTATES)
    return strcmp (figure_role_at (s->a, d->value->context_last), "of") == 0 ? 6 : 9;
  if (is_sum_for (s, p, d))
    return 9;
  if (d->link == FIGURE_LINK_SERIES)
    return p->measure == ENGINE_MEASURE_TARIFF ? 3 : 1;
  if (d->link != FIGURE_LINK_NONE || is_pronoun_head (s, d))
    return 6;
  if (p->sentence != d->sentence)
    return 0;
  if (is_part_of (s, p, d))
    return 3;
  return d->brackets || d->unit_kind == FIGURE_UNIT_TIMES
                 || (d->value->is_fraction && d->value->context_first - p->value->last <= 5)
             ? 4
             : 1;
}

#define SIGN_REACH 7    /* tokens from a sum to its change in brackets: "in the year 2024 (+" */
#define CHANGE_REACH 16 /* tokens from a sum to how much it has grown */

/* "has promised 500 million to Ukraine in its budget, up 60 % on the winter's": the change of the figure before, behind
 * a comma, where no verb stands between. */
static gboolean
is_apposed_change (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const guint32 first = d->value->context_first;

  return d->value->change != ENGINE_CHANGE_NONE && p->sentence == d->sentence
         && d->unit_kind == FIGURE_UNIT_PERCENT && p->unit_kind != FIGURE_UNIT_PERCENT
         && p->figure.measure != ENGINE_MEASURE_OTHER && first > p->value->last
         && first - p->value->last <= CHANGE_REACH && engine_token_is_char (s->a, first - 1, ',')
         && engine_clause (s->a, d->clause)->verb <= p->value->first
         && figure_values_between (s, p->value->last, d->value->first) == 0;
}

/* "ont reculé de 6,3 % à 118 millions", "rose 4 per cent to 2.1 million tonnes": the level that the change leads to. */
static gboolean
is_level_after (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const guint32 first = d->value->context_first;

  return p->sentence == d->sentence && p->unit_kind == FIGURE_UNIT_PERCENT
         && p->figure.change != ENGINE_CHANGE_NONE && p->figure.measure != ENGINE_MEASURE_OTHER
         && p->figure.measure != ENGINE_MEASURE_TRADE
         && (d->unit_kind == FIGURE_UNIT_MONEY || figure_unit_is_physical (d->unit_kind))
         && first > p->value->context_last && first - p->value->context_last <= 2
         && engine_token_is (s->a, first - 1, ENGINE_CLASS_RANGE_TO);
}

/* "187 millions d'euros en 2024 (+9 %)": a change with its sign, in brackets of its own behind what has changed. */
static gboolean
is_signed_change (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const guint32 first = d->value->first;

  return p->sentence == d->sentence && d->unit_kind == FIGURE_UNIT_PERCENT
         && p->unit_kind != FIGURE_UNIT_PERCENT && first >= s->first + 2
         && engine_token_is_char (s->a, first - 2, '(')
         && (engine_token_is_char (s->a, first - 1, '+') || engine_token_is_dash (s->a, first - 1))
         && first > p->value->last && first - p->value->last <= SIGN_REACH;
}

/* What the figure before lends, within its paragraph: same kind of unit, or none of its own. */
int
figure_score_carried (FigureStage *s, guint draft, EngineMeasure *measure)
{
  const FigureDraft *d = figure_draft (s, draft);
  const FigureDraft *p = find_lender (s, draft);
  const EngineSentence *now, *then;
  int score;

  if (p == NULL)
    return 0;
  /* "at $9.15 a kilogram, down 1.6%": the change of what stands before it */
  if (d->value->change != ENGINE_CHANGE_NONE && p->sentence == d->sentence
      && d->unit_kind == FIGURE_UNIT_PERCENT && p->unit_kind != FIGURE_UNIT_PERCENT
      && p->figure.measure != ENGINE_MEASURE_OTHER
      && d->value->context_first <= p->value->context_last + 1)
    {
      *measure = p->figure.measure;
      return 9;
    }
  if (is_level_after (s, p, d) || is_signed_change (s, p, d))
    {
      *measure = p->figure.measure;
      return 9;
    }
  if (is_apposed_change (s, p, d))
    {
      *measure = p->figure.measure;
      return 7;
    }
  p = prefer_same_unit (s, draft, p);
  now = &g_array_index (s->a->sentences, EngineSentence, d->sentence);
  then = &g_array_index (s->a->sentences, EngineSentence, p->sentence);
  if (now->line != then->line || d->sentence - p->sentence > 2 || is_of_its_own (s, p, d))
    return 0;
  *measure = p->figure.measure == ENGINE_MEASURE_PRICE ? p->figure.measure : p->measure;
  score = figure_unit_score (*measure, d->unit_kind);
  if (d->unit_kind == p->unit_kind)
    score += p->sentence == d->sentence ? 2 : 1;
  else if (p->sentence != d->sentence)
    return 0;
  if (*measure == ENGINE_MEASURE_PRICE && d->link == FIGURE_LINK_NONE && p->sentence != d->sentence
      && d->value->per == ENGINE_PER_NONE)
    return 0;
  return score + score_link (s, p, d);
}
