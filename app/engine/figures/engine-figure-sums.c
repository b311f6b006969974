/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is taken, borrowed, needed, bought beside what is sold: a verb or a noun elsewhere in the sentence
 * says what a sum or a quantity measures. */

#include "config.h"

#include "engine-figure-measure.h"

#define LEAST_LOSS 1e4 /* money that is no price */
#define LOSS_REACH 5   /* tokens from "lose" to what is lost */

/* Goods of the world in the complement. */
static gboolean
is_of_world_goods (const FigureStage *s, const FigureDraft *d)
{
  gboolean world = FALSE, goods = FALSE;

  for (guint32 i = d->value->context_last; i < s->last && i < d->value->context_last + 8; i++)
    {
      if (figure_has_break (s->a, i, i + 1, TRUE))
        break;
      world |= engine_token_is (s->a, i, ENGINE_CLASS_WORLD);
      goods |= figure_is_commodity (s->a, i);
    }
  return world && goods;
}

/* Whether "from" and no party follows, of energy. */
static gboolean
draws_from_source (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  gboolean energy = FALSE, from = FALSE;

  for (guint32 i = d->value->context_last; i < s->last && i < d->value->context_last + 12; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (figure_has_break (a, i, i + 1, TRUE)
          || (from && engine_token_is (a, i, ENGINE_CLASS_AND)
              && (engine_token_is (a, i + 1, ENGINE_CLASS_MEASURE_VERB)
                  || engine_token_is (a, i + 2, ENGINE_CLASS_MEASURE_VERB))))
        break;
      from |= strcmp (figure_role_at (a, i), "from") == 0;
      if (m == 0)
        continue;
      if (from && engine_mention_is_party (engine_mention (a, m - 1)))
        return FALSE;
      energy |= engine_mention (a, m - 1)->kind == ENGINE_MENTION_COMMODITY
                && engine_codes_have (engine_mention (a, m - 1)->codes, "energy");
    }
  return energy && from;
}

/* A verb of selling elsewhere in the sentence. */
static gboolean
sells_too (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && h->code == ENGINE_MEASURE_EXPORTS && !h->weak
          && (h->flags & FIGURE_HIT_NOUN_HERE) == 0 && i + 1 != d->hit)
        return TRUE;
    }
  return FALSE;
}

/* A verb of attracting right before the value. */
static gboolean
draws_capital (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if ((h->flags & FIGURE_HIT_SIDE) != 0 && h->code == ENGINE_MEASURE_INVESTMENT
          && h->last <= d->value->context_first && d->value->context_first - h->last <= 2)
        return TRUE;
    }
  return FALSE;
}

/* Something is repaid, or owed. */
static gboolean
names_debt (const FigureStage *s)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if ((h->class_id == ENGINE_CLASS_MEASURE_VERB && h->code == ENGINE_MEASURE_SPENDING
           && (h->flags & FIGURE_HIT_COSTS) == 0)
          || (h->class_id == ENGINE_CLASS_MEASURE && h->code == ENGINE_MEASURE_OTHER
              && (h->flags & (FIGURE_HIT_BLOCK | FIGURE_HIT_LEVY)) == FIGURE_HIT_BLOCK))
        return TRUE;
    }
  return FALSE;
}

gboolean
figure_leads_to_works (const FigureStage *s, const FigureDraft *d, const char *role)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_last;

  if (strcmp (figure_role_at (a, first), role) != 0)
    return FALSE;
  for (guint32 i = first + 1; i < first + 5 && i < s->last; i++)
    {
      const EngineTag *works = engine_analysis_tag (a, i, ENGINE_CLASS_ASSET);

      if (figure_has_break (a, i, i + 1, TRUE) || engine_token_is (a, i, ENGINE_CLASS_PREPOSITION))
        return FALSE;
      if (works != NULL)
        return engine_pack_entry_attr (a->pack, works->entry, "firm") == NULL
               && !engine_token_is (a, i, ENGINE_CLASS_DONOR);
    }
  return FALSE;
}

/* "access to six sites": a noun of entry right before what is counted, and that is no goods. */
static gboolean
is_entry_to_places (const FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  if (d->unit_kind != FIGURE_UNIT_COUNT || hit == NULL || !hit->weak
      || (hit->flags & FIGURE_HIT_VERB) != 0 || hit->last + 1 != d->value->context_first
      || strcmp (figure_role_at (s->a, hit->last), "to") != 0)
    return FALSE;
  for (guint32 i = d->value->first; i < d->value->last + 1 && i < s->last; i++)
    {
      const EngineTag *goods = engine_analysis_tag (s->a, i, ENGINE_CLASS_MEASURE);

      if (figure_is_commodity (s->a, i)
          || (goods != NULL && engine_pack_entry_attr (s->a->pack, goods->entry, "goods") != NULL))
        return FALSE;
    }
  return TRUE;
}

/* What is drawn, bought, put into something or delivered. */
static EngineMeasure
settle_uses (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if (measure == ENGINE_MEASURE_IMPORTS && is_entry_to_places (s, d, hit))
    return ENGINE_MEASURE_OTHER;
  /* "draws 90 per cent of its electricity from renewables" */
  if (measure == ENGINE_MEASURE_IMPORTS && unit == FIGURE_UNIT_PERCENT && hit != NULL && hit->weak
      && (hit->flags & FIGURE_HIT_VERB) != 0 && draws_from_source (s, d))
    return ENGINE_MEASURE_PRODUCTION;
  /* "sold goods worth 72 billion and bought 26" */
  if (measure == ENGINE_MEASURE_PURCHASE && unit == FIGURE_UNIT_MONEY && hit != NULL
      && (hit->flags & FIGURE_HIT_VERB) != 0 && hit->last <= d->value->context_first
      && d->value->context_first - hit->last <= 5 && sells_too (s, d))
    return ENGINE_MEASURE_IMPORTS;
  /* "puts 3 billion into the country", "poured 12 billion into the economy" */
  if (unit == FIGURE_UNIT_MONEY
      && ((measure == ENGINE_MEASURE_OTHER && hit == NULL)
          || (measure == ENGINE_MEASURE_PRODUCTION && hit != NULL
              && (hit->flags & FIGURE_HIT_VERB) != 0))
      && engine_token_is (s->a, d->value->context_last, ENGINE_CLASS_PUT_INTO))
    return ENGINE_MEASURE_INVESTMENT;
  /* "€42 million for a new terminal" */
  if (measure == ENGINE_MEASURE_OTHER && unit == FIGURE_UNIT_MONEY && hit == NULL
      && d->value->value >= MOST_PRICE && figure_leads_to_works (s, d, "for"))
    return ENGINE_MEASURE_INVESTMENT;
  if (measure == ENGINE_MEASURE_OTHER && figure_unit_is_physical (unit)
      && figure_has_delivery (s, d) && figure_is_delivered (s, d))
    return ENGINE_MEASURE_EXPORTS;
  return ENGINE_N_MEASURES;
}

/* "doit 3 milliards": with a sum for its object the modal verb is one of owing. */
gboolean
figure_is_owed (const FigureStage *s, const FigureDraft *d)
{
  const guint32 verb = d->value->context_first;

  return d->unit_kind == FIGURE_UNIT_MONEY && verb > 0
         && engine_token_is (s->a, verb - 1, ENGINE_CLASS_MODAL)
         && figure_word_is (s->a, verb - 1, "dative");
}

/* "Nous perdions chaque semaine 1,2 million", "farmers will lose $40m": money that somebody loses, no price and no trade,
 * but where a noun behind it tells of what. */
gboolean
figure_is_lost (const FigureStage *s, const FigureDraft *d)
{
  const guint32 first = d->value->context_first;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if (d->unit_kind != FIGURE_UNIT_MONEY || d->value->value < LEAST_LOSS
      || (hit != NULL && hit->first >= d->value->last))
    return FALSE;
  for (guint32 i = first; i > s->first && i + LOSS_REACH > first; i--)
    {
      if (figure_word_is (s->a, i - 1, "lose"))
        return (engine_analysis_morph (s->a, i - 1) & ENGINE_MORPH_VERB) != 0;
      if (engine_token (s->a, i - 1)->kind != ENGINE_TOKEN_WORD
          || g_array_index (s->a->mention_at, guint32, i - 1) != 0)
        return FALSE;
    }
  return FALSE;
}

/* What is owed and what is lost. */
EngineMeasure
figure_settle_debts (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  return figure_is_owed (s, d) || figure_is_lost (s, d) ? ENGINE_MEASURE_OTHER : ENGINE_N_MEASURES;
}

/* What is taken, borrowed, needed, bought beside what is sold. */
EngineMeasure
figure_settle_sums (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* "China took 8 million tonnes" */
  if (measure == ENGINE_MEASURE_EXPORTS && hit != NULL && figure_unit_is_physical (unit)
      && engine_clause (s->a, d->clause)->subject != 0
      && engine_mention (s->a, engine_clause (s->a, d->clause)->subject - 1)->kind
             == ENGINE_MENTION_PARTY
      && (hit->flags & (FIGURE_HIT_BUYS | FIGURE_HIT_VERB)) == (FIGURE_HIT_BUYS | FIGURE_HIT_VERB))
    return ENGINE_MEASURE_IMPORTS;
  /* "holds one fifth of the world's lithium" */
  if (measure == ENGINE_MEASURE_OWNERSHIP && unit == FIGURE_UNIT_PERCENT && hit != NULL
      && (hit->flags & FIGURE_HIT_VERB) != 0 && is_of_world_goods (s, d))
    return ENGINE_MEASURE_RESERVES;
  /* "rates rose by 25 basis points" */
  if (measure == ENGINE_MEASURE_TARIFF && unit == FIGURE_UNIT_POINTS && hit != NULL && hit->weak
      && !figure_names_measure (s, ENGINE_MEASURE_TARIFF) && !figure_names_goods_before (s, hit))
    return ENGINE_MEASURE_OTHER;
  /* "borrowed 2.1 billion yuan": somebody gets it */
  if ((measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_PRICE)
      && unit == FIGURE_UNIT_MONEY
      && (hit == NULL || (hit->weak && (hit->flags & FIGURE_HIT_BLOCK) == 0)
          || (hit->first >= d->value->last
              && strcmp (figure_role_at (s->a, d->value->context_last), "for") == 0))
      && d->value->value >= MOST_PRICE && figure_is_received (s, d))
    return ENGINE_MEASURE_AID;
  /* "attirerait 500 millions d'euros": who draws capital */
  if (measure == ENGINE_MEASURE_OTHER && unit == FIGURE_UNIT_MONEY && hit == NULL
      && d->value->value >= MOST_PRICE && draws_capital (s, d))
    return ENGINE_MEASURE_INVESTMENT;
  /* "a loan that carries a rate of 3.9 per cent" */
  if (measure == ENGINE_MEASURE_TARIFF && unit == FIGURE_UNIT_PERCENT && hit != NULL && hit->weak
      && (hit->flags & FIGURE_HIT_VERB) == 0
      && (figure_names_measure (s, ENGINE_MEASURE_AID) || names_debt (s))
      && !figure_names_measure (s, ENGINE_MEASURE_TARIFF))
    return ENGINE_MEASURE_OTHER;
  return settle_uses (s, d, measure);
}
