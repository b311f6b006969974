/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money that is the price of one thing, against what all of them cost: beside a quantity, of each of
 * them, of goods that are sold for it. */

#include "config.h"

#include "engine-figure-measure.h"

#define EACH_REACH 14    /* tokens */
#define MOST_RETAIL 1e5 /* what a single thing is sold for */
#define GAP_REACH 6      /* tokens from "less" to the price */
#define GOODS_REACH 8    /* tokens from goods to what they fetch */

/* "un million de tonnes à 400 dollars", "9 TWh à 5,9 cents le kilowattheure", "50 millions, soit 5 dollars la
 * tonne". */
gboolean
figure_is_unit_price (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);
  const FigureDraft *p = draft > s->sentence_from ? figure_draft (s, draft - 1) : NULL;
  guint32 first = d->value->context_first;
  gboolean per = d->value->per == ENGINE_PER_TONNE || d->value->per == ENGINE_PER_UNIT;

  if (p == NULL || d->unit_kind != FIGURE_UNIT_MONEY || d->value->value >= MOST_PRICE || first == 0
      || p->figure.measure == ENGINE_MEASURE_TARIFF || p->figure.measure == ENGINE_MEASURE_OTHER)
    return FALSE;
  if (per && d->hit == 0 && d->link == FIGURE_LINK_RESTATES)
    return TRUE;
  return (figure_unit_is_physical (p->unit_kind) || p->unit_kind == FIGURE_UNIT_COUNT)
         && engine_token_is (s->a, first - 1, ENGINE_CLASS_PRICE_AT)
         && (per || first - p->value->context_last <= 2);
}

/* "Chaque train coûterait 43 millions", "43 millions l'unité", "at 110 million apiece". */
gboolean
figure_is_of_each (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 first = d->value->context_first;
  guint32 from = first > s->first + EACH_REACH ? first - EACH_REACH : s->first;

  for (guint32 i = d->value->last; i < d->value->last + 3 && i < s->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_EACH);

      if (tag != NULL
          && (engine_pack_entry_attr (a->pack, tag->entry, "behind") != NULL
              || engine_pack_entry_attr (a->pack, tag->entry, "both") != NULL))
        return TRUE;
    }
  for (guint32 i = first; i > from; i--)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_EACH);

      if (figure_has_break (a, i - 1, i, TRUE) || g_array_index (a->value_at, guint32, i - 1) != 0)
        return FALSE;
      if (tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "behind") == NULL)
        return g_array_index (a->timex_at, guint32, i) == 0
               /* "chaque semaine" */
               && !engine_token_is (a, i, ENGINE_CLASS_TIME_UNIT)
               && (engine_analysis_tag (a, i - 1, ENGINE_CLASS_PER) == NULL
                   || strcmp (engine_pack_entry_code (
                                  a->pack, engine_analysis_tag (a, i - 1, ENGINE_CLASS_PER)->entry),
                              "unit")
                          == 0);
    }
  return FALSE;
}

/* "40 paise less than the rate first sought", "3 euros de plus que le cours": by how much a price is under or over
 * another. */
EngineChange
figure_price_gap (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 end = MIN (d->value->context_last + 2, s->last);
  guint32 i = d->value->last;
  const EngineTag *more;

  if (d->unit_kind != FIGURE_UNIT_MONEY || d->value->value >= MOST_RETAIL)
    return ENGINE_CHANGE_NONE;
  while (i < end && !figure_word_is (a, i, "more"))
    i++;
  if (i >= end || figure_has_break (a, d->value->last, i, TRUE))
    return ENGINE_CHANGE_NONE;
  more = engine_analysis_tag (a, i, ENGINE_CLASS_FIGURE_WORD);
  for (guint32 k = i + 1; k < i + GAP_REACH && k < s->last; k++)
    {
      if (figure_has_break (a, k, k + 1, TRUE) || g_array_index (a->value_at, guint32, k) != 0)
        break;
      if (engine_token_has_code (a, k, ENGINE_CLASS_MEASURE, "price")
          || (!s->about_tariffs && engine_token_has_code (a, k, ENGINE_CLASS_MEASURE, "tariff"))
          || figure_word_is (a, k, "rate"))
        return engine_pack_entry_attr (a->pack, more->entry, "down") != NULL ? ENGINE_CHANGE_DOWN
                                                                             : ENGINE_CHANGE_UP;
    }
  return ENGINE_CHANGE_NONE;
}

/* "une tablette vendue 2 euros": the verb of selling right before a small sum. */
gboolean
figure_is_sold_for (const FigureDraft *d, const FigureHit *hit)
{
  return d->unit_kind == FIGURE_UNIT_MONEY && hit != NULL && (hit->flags & FIGURE_HIT_VERB) != 0
         && hit->code == ENGINE_MEASURE_EXPORTS && hit->last <= d->value->context_first
         && d->value->context_first - hit->last <= 1 && d->value->value < MOST_RETAIL;
}

/* "Each cargo costs around 550 crore": whatever the noun. */
gboolean
figure_is_cost_of_each (FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && (h->flags & FIGURE_HIT_COSTS) != 0
          && h->last <= d->value->context_first && d->value->context_first - h->last <= 2)
        return figure_is_of_each (s, d);
    }
  return FALSE;
}

/* Whether nothing but a verb with its adverbs and prepositions stands in [from, to): "a pris", "s'échange à". */
static gboolean
is_only_verb (const EngineAnalysis *a, guint32 from, guint32 to)
{
  gboolean verb = FALSE;

  for (guint32 i = from; i < to; i++)
    {
      const guint32 morph = engine_analysis_morph (a, i);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || g_array_index (a->mention_at, guint32, i) != 0)
        return FALSE;
      verb |= (morph & ENGINE_MORPH_VERB) != 0;
      if ((morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB)) == ENGINE_MORPH_NOUN
          && !engine_token_is (a, i, ENGINE_CLASS_AUXILIARY)
          && !engine_token_is (a, i, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return verb;
}

/* Goods by themselves that end before @i and are the subject: "Le blé", "Copper", no "exportations de blé". */
static gboolean
is_goods_subject (const FigureStage *s, const EngineMention *m)
{
  const EngineAnalysis *a = s->a;
  guint32 i = m->first;

  if (i > s->first && engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)
      && !engine_token_is (a, i - 1, ENGINE_CLASS_OF))
    i--;
  return i == s->first || engine_token_is_char (a, i - 1, ',')
         || engine_token_is (a, i - 1, ENGINE_CLASS_AND)
         || engine_token_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR);
}

/* "Le blé a pris 4 %", "Copper fetched $9,800", and "…, à 82 dollars" behind such a rate: goods whose price is
 * named by their own name. */
gboolean
figure_is_quoted_price (FigureStage *s, guint draft)
{
  const EngineAnalysis *a = s->a;
  const FigureDraft *d = figure_draft (s, draft);
  const FigureDraft *p = draft > s->sentence_from ? figure_draft (s, draft - 1) : NULL;
  const FigureUnit unit = d->unit_kind;
  const guint32 first = d->value->context_first;

  if (unit == FIGURE_UNIT_MONEY ? d->value->value >= MOST_RETAIL : unit != FIGURE_UNIT_PERCENT)
    return FALSE;
  if (p != NULL && p->figure.measure == ENGINE_MEASURE_PRICE && first - p->value->context_last <= 3
      && unit == FIGURE_UNIT_MONEY && p->unit_kind == FIGURE_UNIT_PERCENT
      && engine_token_is (a, first - 1, ENGINE_CLASS_RANGE_TO))
    return TRUE;
  /* in a text on duties a rate of goods is a duty's */
  if (engine_token_is (a, d->value->last, ENGINE_CLASS_OF)
      || (unit == FIGURE_UNIT_PERCENT && s->about_tariffs))
    return FALSE;
  for (guint32 i = first; i > s->first && first - i < GOODS_REACH; i--)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i - 1);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL)
        continue;
      return m->kind == ENGINE_MENTION_COMMODITY && is_goods_subject (s, m)
             && is_only_verb (a, m->last, first);
    }
  return FALSE;
}
