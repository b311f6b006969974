/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a share or a quantity is of, where its own words make another thing of it than a verb far away: carbon that
 * is kept out of the air, a forest or a vote of which somebody has a part, oil that can be recovered, a share of a
 * joint venture, needs that imports cover, a small sum at which something is sold. */

#include "config.h"

#include "engine-figure-measure.h"

#include <string.h>

#define SUBSTANCE_REACH 5 /* tokens from a value to what it is of */
#define HOLDER_REACH 3    /* tokens from a company to "has" */
#define WORLD_REACH 8     /* tokens from "of" to the world and its goods */
#define SMALL_SUM 1e3     /* that no contract or loan is told in */

/* Whether the figure is of what a word of @code names, @reach tokens behind "of" at most. */
static gboolean
is_of_word (const FigureStage *s, const FigureDraft *d, const char *code, guint32 reach)
{
  const guint32 of = d->value->context_last;

  if (strcmp (figure_role_at (s->a, of), "of") != 0)
    return FALSE;
  for (guint32 i = of + 1; i < of + reach && i < s->last; i++)
    {
      if (figure_word_is (s->a, i, code))
        return TRUE;
      if (figure_has_break (s->a, i, i + 1, TRUE))
        return FALSE;
    }
  return FALSE;
}

/* "absorb 140 million tonnes of CO2". */
static gboolean
is_of_carbon (const FigureStage *s, const FigureDraft *d)
{
  return is_of_word (s, d, "carbon", SUBSTANCE_REACH);
}

/* "1.4 billion barrels are deemed recoverable": a word of reserves close behind. */
static gboolean
is_recoverable (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->code == ENGINE_MEASURE_RESERVES
          && h->first >= d->value->last && h->first - d->value->context_last < SUBSTANCE_REACH
          && !figure_has_break (s->a, d->value->last, h->first, TRUE))
        return TRUE;
    }
  return FALSE;
}

/* "DRDO has 50.5 per cent": a company, and of nothing that is named. */
static gboolean
has_share (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;

  if (d->value->is_fraction || d->value->change != ENGINE_CHANGE_NONE || first <= s->first
      || *figure_role_at (a, d->value->context_last) != '\0'
      || !figure_word_is (a, first - 1, "has"))
    return FALSE;
  for (guint32 i = first - 1; i > s->first && i + HOLDER_REACH >= first; i--)
    {
      const guint32 m = g_array_index (a->mention_at, guint32, i - 1);

      if (m != 0)
        return engine_mention (a, m - 1)->kind == ENGINE_MENTION_ORG
               && engine_mention (a, m - 1)->last + 2 >= first;
    }
  return FALSE;
}

/* "Imports covered 2.6 per cent of consumption": the noun that is the clause's subject says what it is. */
static EngineMeasure
measure_of_cover (const FigureStage *s, const FigureDraft *d)
{
  const EngineClause *clause = engine_clause (s->a, d->clause);

  if (clause->verb == 0 || clause->verb > d->value->context_first
      || d->value->context_first - clause->verb > 2)
    return ENGINE_N_MEASURES;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && !h->weak && h->last < clause->verb
          && h->first <= s->first + 3
          && (h->code == ENGINE_MEASURE_IMPORTS || h->code == ENGINE_MEASURE_PRODUCTION))
        return (EngineMeasure)h->code;
    }
  return ENGINE_N_MEASURES;
}

/* "keep 98 per cent of its rainforest", "took 36 per cent of the vote": nothing that is owned. */
static gboolean
is_of_nature (const FigureStage *s, const FigureDraft *d)
{
  return is_of_word (s, d, "nature", SUBSTANCE_REACH + 3);
}

/* "at 3 sen per thousand gallons", "imported at 5 dollars or more a bottle". */
static gboolean
is_sold_at (const FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const guint32 first = d->value->context_first;

  if (d->value->value >= SMALL_SUM || first <= s->first + 1
      || !engine_token_is (s->a, first - 1, ENGINE_CLASS_PRICE_AT))
    return FALSE;
  return measure != ENGINE_MEASURE_TARIFF
         || (engine_token_is (s->a, first - 2, ENGINE_CLASS_MEASURE_VERB)
             && !(engine_token_is (s->a, first - 2, ENGINE_CLASS_MEASURE)));
}

/* "a tariff of 6.5 cents per kilowatt-hour": what power is sold for. */
static gboolean
is_by_power (const FigureStage *s, const FigureDraft *d)
{
  for (guint32 i = d->value->last; i < d->value->context_last + 3 && i < s->last; i++)
    {
      const EngineTag *unit = engine_analysis_tag (s->a, i, ENGINE_CLASS_UNIT);

      if (figure_word_is (s->a, i, "power-unit")
          || (unit != NULL && strcmp (engine_pack_entry_code (s->a->pack, unit->entry), "Wh") == 0))
        return TRUE;
    }
  /* a tax on power is none of its price */
  for (guint32 i = s->first; d->value->per == ENGINE_PER_UNIT && d->hit != 0
                             && !figure_hit (s, d->hit - 1)->weak && i < s->last;
       i++)
    {
      const EngineMention *m = figure_commodity_at (s->a, i);

      if (m != NULL && engine_codes_have (m->codes, "energy"))
        return TRUE;
    }
  return FALSE;
}

/* "Oil brought in 98 percent of the state's revenue": of what somebody takes in, no trade and no outlay. */
static gboolean
is_of_income (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->code == ENGINE_MEASURE_EXPORTS
          && h->first >= d->value->context_last
          && h->first - d->value->context_last <= SUBSTANCE_REACH + 1)
        return FALSE;
    }
  return is_of_word (s, d, "income", SUBSTANCE_REACH + 1);
}

/* "Chile has a quarter of the world's copper". */
static gboolean
has_of_world (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first, of = d->value->context_last;
  gboolean world = FALSE, goods = FALSE;

  if (first <= s->first || !figure_word_is (a, first - 1, "has")
      || strcmp (figure_role_at (a, of), "of") != 0)
    return FALSE;
  for (guint32 i = of + 1; i < of + WORLD_REACH && i < s->last; i++)
    {
      if (figure_has_break (a, i, i + 1, TRUE))
        break;
      world |= engine_token_is (a, i, ENGINE_CLASS_WORLD);
      goods |= figure_is_commodity (a, i);
    }
  return world && goods;
}

/* "500 cubic metres per second": what a river carries. */
static gboolean
is_by_second (const FigureStage *s, const FigureDraft *d)
{
  for (guint32 i = d->value->last; i < d->value->context_last + 3 && i < s->last; i++)
    {
      if (figure_word_is (s->a, i, "second"))
        return TRUE;
      if (engine_token (s->a, i)->kind != ENGINE_TOKEN_WORD && !engine_token_is_char (s->a, i, '/'))
        return FALSE;
    }
  return FALSE;
}

static EngineMeasure
settle_money (const FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if ((measure != ENGINE_MEASURE_TARIFF || !s->about_tariffs)
      && figure_price_gap (s, d) != ENGINE_CHANGE_NONE)
    return ENGINE_MEASURE_PRICE;
  switch ((guint)measure)
    {
    case ENGINE_MEASURE_AID:
      return d->value->value < SMALL_SUM && !d->value->is_fraction
                     && (hit == NULL || (hit->flags & FIGURE_HIT_VERB) == 0)
                 ? ENGINE_MEASURE_PRICE
                 : ENGINE_N_MEASURES;
    case ENGINE_MEASURE_SPENDING:
      /* "au prix de 5 dollars" */
      return d->value->value < SMALL_SUM && hit != NULL && (hit->flags & FIGURE_HIT_VERB) == 0
                     && hit->last == d->value->context_first
                 ? ENGINE_MEASURE_PRICE
                 : ENGINE_N_MEASURES;
    case ENGINE_MEASURE_TARIFF:
      if (d->value->value < SMALL_SUM && is_by_power (s, d))
        return ENGINE_MEASURE_PRICE;
      G_GNUC_FALLTHROUGH;
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_OTHER:
      return is_sold_at (s, d, measure) ? ENGINE_MEASURE_PRICE : ENGINE_N_MEASURES;
    default:
      return ENGINE_N_MEASURES;
    }
}

/* "at 9.7 cents a kilowatt-hour, indexed at 2.5 % a year": by how much the price before goes up. */
static gboolean
is_indexed (FigureStage *s, const FigureDraft *d)
{
  const guint index = figure_draft_index (s, d);
  const FigureDraft *p = index > s->sentence_from ? figure_draft (s, index - 1) : NULL;
  const guint32 first = d->value->context_first;

  if (p == NULL || p->figure.measure != ENGINE_MEASURE_PRICE)
    return FALSE;
  for (guint32 i = first; i > p->value->last && i + 3 > first; i--)
    if (figure_word_is (s->a, i - 1, "indexed"))
      return TRUE;
  return FALSE;
}

static EngineMeasure
settle_percent (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;
  const gboolean verb =
      hit != NULL && (hit->flags & FIGURE_HIT_VERB) != 0 && hit->last <= d->value->context_first;

  if (measure != ENGINE_MEASURE_PRICE && is_indexed (s, d))
    return ENGINE_MEASURE_PRICE;
  /* "vend son courant à un tarif inférieur de 20 %": what it is sold for */
  if (measure == ENGINE_MEASURE_TARIFF && (!s->about_tariffs || figure_names_power (s))
      && figure_gap_before (s, d) != ENGINE_CHANGE_NONE)
    return ENGINE_MEASURE_PRICE;
  /* "settle their shares: 30.5 per cent for Norway": none of a company's */
  if (measure == ENGINE_MEASURE_PRICE && hit != NULL && d->value->change == ENGINE_CHANGE_NONE
      && hit->last <= d->value->context_first && !figure_follows_value (s, hit)
      && engine_pack_entry_attr (s->a->pack, hit->entry, "shares") != NULL
      && engine_token_is_char (s->a, hit->last, ':'))
    return ENGINE_MEASURE_OTHER;
  if (measure == ENGINE_MEASURE_OTHER && hit == NULL && has_share (s, d))
    return ENGINE_MEASURE_OWNERSHIP;
  if (measure == ENGINE_MEASURE_OTHER && hit == NULL && has_of_world (s, d))
    return ENGINE_MEASURE_RESERVES;
  if ((measure == ENGINE_MEASURE_IMPORTS || measure == ENGINE_MEASURE_EXPORTS
       || measure == ENGINE_MEASURE_PRODUCTION || measure == ENGINE_MEASURE_SPENDING
       || measure == ENGINE_MEASURE_AID)
      && (hit == NULL || hit->weak || (hit->flags & FIGURE_HIT_VERB) != 0
          || hit->first >= d->value->last)
      && is_of_income (s, d))
    return ENGINE_MEASURE_OTHER;
  if (measure == ENGINE_MEASURE_DEMAND && hit != NULL && hit->first >= d->value->last)
    return measure_of_cover (s, d);
  /* "must contain 30 per cent of local value" */
  if (measure == ENGINE_MEASURE_RESERVES && verb && hit->weak
      && !figure_is_commodity (s->a, d->value->context_last + 1))
    return ENGINE_MEASURE_OTHER;
  if ((measure == ENGINE_MEASURE_OWNERSHIP || measure == ENGINE_MEASURE_EXPORTS) && verb
      && hit->weak && is_of_nature (s, d))
    return ENGINE_MEASURE_OTHER;
  /* "cost 30 per cent less" */
  if (measure == ENGINE_MEASURE_SPENDING && hit != NULL && (hit->flags & FIGURE_HIT_COSTS) != 0
      && hit->last <= d->value->context_first && d->value->context_first - hit->last <= 1
      && figure_word_is (s->a, d->value->last, "more"))
    return ENGINE_MEASURE_PRICE;
  return ENGINE_N_MEASURES;
}

EngineMeasure
figure_settle_substance (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if (unit == FIGURE_UNIT_MONEY)
    return settle_money (s, d, measure);
  if (unit == FIGURE_UNIT_PERCENT)
    return settle_percent (s, d, measure);
  if (unit == FIGURE_UNIT_VOLUME && measure != ENGINE_MEASURE_OTHER && is_by_second (s, d))
    return ENGINE_MEASURE_OTHER;
  /* "absorb 140 million tonnes of CO2": what is not emitted and sold is traded all the same */
  if (unit == FIGURE_UNIT_MASS
      && (measure == ENGINE_MEASURE_PRODUCTION || measure == ENGINE_MEASURE_DEMAND
          || measure == ENGINE_MEASURE_IMPORTS
          || (measure == ENGINE_MEASURE_EXPORTS && hit != NULL
              && (hit->flags & FIGURE_HIT_BUYS) != 0))
      && is_of_carbon (s, d))
    return ENGINE_MEASURE_OTHER;
  if ((measure == ENGINE_MEASURE_PRODUCTION || measure == ENGINE_MEASURE_OTHER) && hit == NULL
      && figure_unit_is_physical (unit) && d->value->per == ENGINE_PER_NONE
      && is_recoverable (s, d))
    return ENGINE_MEASURE_RESERVES;
  return ENGINE_N_MEASURES;
}
