/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a rate, a share or a sum measures by the words at it: a rate that lies on goods, what a loan costs,
 * goods whose price changes, things that are lent, who is served, sums that are no price. */

#include "config.h"

#include "engine-figure-measure.h"

#define TAX_REACH 25 /* tokens */

/* "Brent gained": what is quoted, though no country's goods. */
static gboolean
is_quoted (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = figure_commodity_at (a, i);

  /* "La sardinelle a chuté de 60 %": how many there are */
  if (m != NULL && engine_token_is (a, m->first, ENGINE_CLASS_WILD))
    return FALSE;
  return m != NULL
         && ((m->flags & ENGINE_MENTION_GUESSED) == 0
             || (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0);
}

/* "perçoit 8,99 % sur les madriers": a rate on goods needs no other word. */
static gboolean
lies_on_goods (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  if (strcmp (figure_role_at (a, d->value->context_last), "on") != 0)
    return FALSE;
  for (guint32 i = d->value->context_last; i < s->last && i < d->value->context_last + 5; i++)
    if (figure_is_commodity (a, i))
      return TRUE;
  return FALSE;
}

/* "Chicago wheat jumps by 8.5 %": goods that rise and fall are their price. */
static gboolean
goods_change (const FigureStage *s, const FigureDraft *d)
{
  if (d->value->change != ENGINE_CHANGE_NONE && d->value->context_first > s->first
      && figure_is_commodity (s->a, d->value->context_first - 1))
    return TRUE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if ((h->class_id == ENGINE_CLASS_RISE || h->class_id == ENGINE_CLASS_FALL)
          && h->last <= d->value->context_first && d->value->context_first - h->last <= 2
          && h->first > s->first
          && (is_quoted (s->a, h->first - 1)
              || (h->first > s->first + 1 && is_quoted (s->a, h->first - 2)
                  && engine_token_is (s->a, h->first - 1, ENGINE_CLASS_AUXILIARY))))
        return TRUE;
    }
  return FALSE;
}

/* "paiera 15 % pour exporter ses berlines": trade is what is paid for. */
static gboolean
names_trade_behind (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if ((h->class_id == ENGINE_CLASS_MEASURE || h->class_id == ENGINE_CLASS_MEASURE_VERB)
          && (h->code == ENGINE_MEASURE_IMPORTS || h->code == ENGINE_MEASURE_EXPORTS)
          && h->first >= d->value->last && h->first - d->value->last <= 12)
        return TRUE;
    }
  return FALSE;
}

static gboolean
counts_arms (const FigureStage *s, const FigureDraft *d)
{
  for (guint32 i = d->value->first; i < d->value->last; i++)
    {
      guint32 m = g_array_index (s->a->mention_at, guint32, i);

      if (m != 0 && engine_mention (s->a, m - 1)->kind == ENGINE_MENTION_COMMODITY
          && (engine_codes_have (engine_mention (s->a, m - 1)->codes, "arms")
              || engine_codes_have (engine_mention (s->a, m - 1)->codes, "aircraft")))
        return TRUE;
    }
  return FALSE;
}

#define LIMIT_REACH 6 /* tokens from a cap to the number */

/* "limits each of them to 1,550 warheads": how many there may be. */
static gboolean
is_limited (const FigureStage *s, const FigureDraft *d)
{
  const guint32 first = d->value->first;

  for (guint32 i = first; i > s->first && i + LIMIT_REACH > first; i--)
    if (engine_token_is (s->a, i - 1, ENGINE_CLASS_CAP))
      return TRUE;
  return FALSE;
}

/* "handles 40 million tonnes of cargo": what is moved, and nobody's goods. */
static gboolean
is_freight (const FigureStage *s, const FigureDraft *d)
{
  const EngineTag *of = engine_analysis_tag (s->a, d->value->context_last, ENGINE_CLASS_TARGET);
  guint32 next = of != NULL ? of->last : d->value->context_last;
  const EngineTag *tag = engine_analysis_tag (s->a, next, ENGINE_CLASS_MEASURE);

  return d->unit_kind == FIGURE_UNIT_MASS && tag != NULL
         && (engine_pack_entry_attr (s->a->pack, tag->entry, "goods") != NULL
             || engine_pack_entry_attr (s->a->pack, tag->entry, "freight") != NULL);
}

/* Goods in the value or in its complement. */
static gboolean
counts_goods (const FigureStage *s, const FigureDraft *d)
{
  for (guint32 i = d->value->first; i < d->value->context_last + 4 && i < s->last; i++)
    if (figure_is_commodity (s->a, i))
      return TRUE;
  return FALSE;
}

/* A party before the value, in its clause. */
static gboolean
names_payer (const FigureStage *s, const FigureDraft *d)
{
  const EngineClause *clause = engine_clause (s->a, d->clause);

  for (guint32 i = MAX (clause->first, s->first); i < d->value->context_first; i++)
    {
      guint32 m = g_array_index (s->a->mention_at, guint32, i);

      if (m != 0 && engine_mention_is_party (engine_mention (s->a, m - 1)))
        return TRUE;
    }
  return FALSE;
}

/* "450 000 foyers", "3 million homes". */
static gboolean
counts_dwellings (const FigureStage *s, const FigureDraft *d)
{
  const EngineTag *tag = engine_analysis_tag (s->a, d->value->last - 1, ENGINE_CLASS_COUNTED);

  return tag != NULL && engine_pack_entry_attr (s->a->pack, tag->entry, "dwell") != NULL;
}

/* "22 pacts". */
static gboolean
counts_agreements (const FigureStage *s, const FigureDraft *d)
{
  for (guint32 i = d->value->first; i < d->value->last + 1 && i < s->last; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_INSTRUMENT))
      return !engine_token_is (s->a, i, ENGINE_CLASS_COMMODITY);
  return FALSE;
}

/* A verb of levying right before. */
static gboolean
levies (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if ((h->flags & (FIGURE_HIT_VERB | FIGURE_HIT_LEVY)) == (FIGURE_HIT_VERB | FIGURE_HIT_LEVY)
          && h->code == ENGINE_MEASURE_OTHER && h->last <= d->value->context_first
          && d->value->context_first - h->last <= 2)
        return TRUE;
    }
  return FALSE;
}

/* The sentence before names a tariff or goods that are taxed: "come in free of tax. They face 10 per cent". */
static gboolean
names_tariff_before (const FigureStage *s)
{
  const EngineAnalysis *a = s->a;
  guint32 from = s->first > TAX_REACH ? s->first - TAX_REACH : 0;

  for (guint32 i = a->first_tag[from]; i < a->first_tag[s->first]; i++)
    if (engine_pack_entry_class (a->pack, a->tag[i].entry) == ENGINE_CLASS_MEASURE
        && strcmp (engine_pack_entry_code (a->pack, a->tag[i].entry), "tariff") == 0)
      return TRUE;
  return FALSE;
}

/* "would pay an extra 30%": a party, on top of what there is. */
static gboolean
is_extra (const FigureStage *s, const FigureDraft *d)
{
  const EngineClause *clause = engine_clause (s->a, d->clause);

  return clause->subject != 0
         && engine_mention (s->a, clause->subject - 1)->kind == ENGINE_MENTION_PARTY
         && (d->value->context_first > s->first
             && engine_token_is (s->a, d->value->context_first - 1, ENGINE_CLASS_RISE));
}

/* What is bought has been told in the sentence. */
static gboolean
buys_in_sentence (FigureStage *s, const FigureDraft *d)
{
  for (guint i = s->sentence_from; i < s->drafts->len && figure_draft (s, i) != d; i++)
    if (figure_draft (s, i)->figure.measure == ENGINE_MEASURE_PURCHASE)
      return TRUE;
  return FALSE;
}

/* "UK makers pay 245 %", in a text on duties: of nothing that is named behind but a market, "in the United States". */
static gboolean
pays_tariff (const FigureStage *s, const FigureDraft *d)
{
  const char *role = figure_role_at (s->a, d->value->context_last);

  return s->about_tariffs && (*role == '\0' || strcmp (role, "in") == 0)
         && d->value->change == ENGINE_CHANGE_NONE && !d->value->is_fraction;
}

/* Money for one of the goods, for their carriage, or spent on works. */
static EngineMeasure
settle_unit_prices (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if (figure_is_sold_for (d, hit)
      || (unit == FIGURE_UNIT_MONEY
          && (measure == ENGINE_MEASURE_SPENDING
              || (measure == ENGINE_MEASURE_OTHER && hit == NULL))
          && figure_is_of_each (s, d))
      || (unit == FIGURE_UNIT_MONEY && figure_is_cost_of_each (s, d)))
    return ENGINE_MEASURE_PRICE;
  if (is_freight (s, d) && (hit == NULL || hit->weak || hit->first >= d->value->last))
    return ENGINE_MEASURE_OTHER;
  /* "gives about 350 dollars per thousand cubic metres", "sells the power at 9 cents a unit" */
  if ((measure == ENGINE_MEASURE_AID || measure == ENGINE_MEASURE_EXPORTS
       || measure == ENGINE_MEASURE_IMPORTS || measure == ENGINE_MEASURE_PURCHASE)
      && unit == FIGURE_UNIT_MONEY && (measure != ENGINE_MEASURE_AID || hit == NULL || hit->weak)
      && (d->value->per == ENGINE_PER_TONNE || d->value->per == ENGINE_PER_UNIT)
      && d->value->value < MOST_PRICE / 100)
    return ENGINE_MEASURE_PRICE;
  /* "built with 17 billion won" */
  if (measure == ENGINE_MEASURE_PRODUCTION && unit == FIGURE_UNIT_MONEY && hit != NULL
      && (hit->flags & FIGURE_HIT_VERB) != 0 && hit->last < d->value->context_first
      && d->value->context_first - hit->last <= 3
      && engine_token_is (s->a, d->value->context_first - 1, ENGINE_CLASS_PREPOSITION))
    return ENGINE_MEASURE_SPENDING;
  return ENGINE_N_MEASURES;
}

/* Rates and shares by the words at them. */
static EngineMeasure
settle_rates (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if (measure == ENGINE_MEASURE_OTHER && hit == NULL && unit == FIGURE_UNIT_PERCENT
      && lies_on_goods (s, d))
    return ENGINE_MEASURE_TARIFF;
  /* "The loan, at 3.2 per cent over 25 years": what it costs */
  if (measure == ENGINE_MEASURE_AID && unit == FIGURE_UNIT_PERCENT && hit != NULL
      && (hit->flags & FIGURE_HIT_VERB) == 0 && hit->last < d->value->context_first
      && engine_token_is (s->a, d->value->context_first - 1, ENGINE_CLASS_PRICE_AT))
    return ENGINE_MEASURE_OTHER;
  if (measure == ENGINE_MEASURE_OTHER && hit == NULL && unit == FIGURE_UNIT_PERCENT
      && strcmp (figure_role_at (s->a, d->value->context_last), "of") != 0 && goods_change (s, d))
    return ENGINE_MEASURE_PRICE;
  /* "paid 98 per cent of the 850 million owed", "the bond pays 5 per cent" */
  if (measure == ENGINE_MEASURE_TARIFF && unit == FIGURE_UNIT_PERCENT && hit != NULL
      && (hit->flags & FIGURE_HIT_SUBJECT_ON) != 0 && (hit->flags & FIGURE_HIT_VERB) != 0
      && hit->weak && !figure_names_tariff (s) && !figure_names_goods_before (s, hit)
      && !names_trade_behind (s, d) && !names_tariff_before (s) && !is_extra (s, d)
      && !pays_tariff (s, d))
    return strcmp (figure_role_at (s->a, d->value->context_last), "of") == 0
               ? ENGINE_MEASURE_SPENDING
               : ENGINE_MEASURE_OTHER;
  /* "a contract for 980 tanks" */
  if (measure == ENGINE_MEASURE_OTHER && hit == NULL && unit == FIGURE_UNIT_COUNT
      && counts_arms (s, d) && figure_names_instrument (s, s->first, d->value->first)
      && !is_limited (s, d))
    return ENGINE_MEASURE_PURCHASE;
  /* "pays about 250 dollars per thousand cubic metres" */
  if (measure == ENGINE_MEASURE_TARIFF && unit == FIGURE_UNIT_MONEY && hit != NULL
      && (hit->flags & FIGURE_HIT_SUBJECT_ON) != 0 && !figure_names_tariff (s)
      && (d->value->per == ENGINE_PER_TONNE || d->value->per == ENGINE_PER_UNIT))
    return ENGINE_MEASURE_PRICE;
  /* "will pay 37 million for flood protection" */
  if (measure == ENGINE_MEASURE_TARIFF && unit == FIGURE_UNIT_MONEY && hit != NULL
      && (hit->flags & FIGURE_HIT_SUBJECT_ON) != 0
      && !figure_names_measure (s, ENGINE_MEASURE_TARIFF))
    return ENGINE_MEASURE_SPENDING;
  /* "fishing licences bring in 47 million": takings, no output */
  if (measure == ENGINE_MEASURE_PRODUCTION && unit == FIGURE_UNIT_MONEY && hit != NULL && hit->weak
      && (hit->flags & FIGURE_HIT_VERB) != 0
      && strcmp (figure_role_at (s->a, d->value->context_last), "of") != 0
      && !engine_token_is (s->a, d->value->context_last, ENGINE_CLASS_PUT_INTO))
    return figure_follows_sales (s, hit) ? ENGINE_MEASURE_EXPORTS : ENGINE_MEASURE_OTHER;
  return settle_unit_prices (s, d, measure);
}

/* What money is of: a price where it is small, else an outlay, a purchase or aid. */
static EngineMeasure
settle_money (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* "prélèvera 1,5 dollar par baril" */
  if (measure == ENGINE_MEASURE_PRICE && unit == FIGURE_UNIT_MONEY && levies (s, d))
    return ENGINE_MEASURE_OTHER;
  /* "a kilo will cost two euros" */
  if (measure == ENGINE_MEASURE_SPENDING && unit == FIGURE_UNIT_MONEY && hit != NULL
      && (hit->flags & FIGURE_HIT_COSTS) != 0
      && d->value->value < (d->value->per == ENGINE_PER_NONE ? MOST_PRICE / 10 : MOST_PRICE)
      && !d->value->is_fraction)
    return ENGINE_MEASURE_PRICE;
  /* "signed contracts for four batteries, at a price of $250m" */
  if (measure == ENGINE_MEASURE_PRICE && unit == FIGURE_UNIT_MONEY
      && d->value->value >= MOST_PRICE * 10 && d->value->per == ENGINE_PER_NONE && hit != NULL
      && (hit->flags & FIGURE_HIT_VERB) == 0 && buys_in_sentence (s, d))
    return ENGINE_MEASURE_PURCHASE;
  /* "the price of developing it has climbed to 11 billion" */
  if (measure == ENGINE_MEASURE_PRICE && unit == FIGURE_UNIT_MONEY
      && d->value->value >= MOST_PRICE * 10 && d->value->per == ENGINE_PER_NONE && hit != NULL
      && (hit->flags & FIGURE_HIT_VERB) == 0)
    return ENGINE_MEASURE_SPENDING;
  /* "a 2 billion venture", "benefits from an envelope of 60 million" */
  if (measure == ENGINE_MEASURE_OWNERSHIP && unit == FIGURE_UNIT_MONEY && hit != NULL && hit->weak
      && (hit->flags & FIGURE_HIT_VERB) == 0)
    return ENGINE_MEASURE_INVESTMENT;
  if (measure == ENGINE_MEASURE_SPENDING && unit == FIGURE_UNIT_MONEY && hit != NULL && hit->weak
      && (hit->flags & FIGURE_HIT_VERB) == 0
      && (figure_names_receiver (s) || figure_gives (s, d) || figure_is_given (s, d, hit)))
    return ENGINE_MEASURE_AID;
  /* "Australia's share is to be 65 million", in a text that speaks of grants */
  if (measure == ENGINE_MEASURE_SPENDING && unit == FIGURE_UNIT_MONEY && s->about_aid
      && (hit == NULL || (hit->flags & FIGURE_HIT_BEARS) != 0) && names_payer (s, d))
    return ENGINE_MEASURE_AID;
  return ENGINE_N_MEASURES;
}

/* What is lent, served, ordered, levied, borne: counts and money. */
static EngineMeasure
settle_amounts (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* "lend 80 works to Doha": things, no money and no goods */
  if (measure == ENGINE_MEASURE_AID && unit == FIGURE_UNIT_COUNT && hit != NULL
      && (hit->flags & FIGURE_HIT_VERB) != 0 && !counts_goods (s, d))
    return ENGINE_MEASURE_OTHER;
  /* "is to take 600 million worth of American LNG", "take at least five ships" */
  if (measure == ENGINE_MEASURE_EXPORTS && hit != NULL
      && (unit == FIGURE_UNIT_MONEY || unit == FIGURE_UNIT_COUNT)
      && (hit->flags & (FIGURE_HIT_BUYS | FIGURE_HIT_VERB)) == (FIGURE_HIT_BUYS | FIGURE_HIT_VERB)
      && hit->last <= d->value->context_first && d->value->context_first - hit->last <= 2
      && hit->first > s->first
      && (engine_token_is (s->a, hit->first - 1, ENGINE_CLASS_MODAL)
          || engine_token_is (s->a, hit->first - 1, ENGINE_CLASS_INF_MARK)))
    return ENGINE_MEASURE_PURCHASE;
  /* "alimenter 450 000 foyers": who is served */
  if (measure == ENGINE_MEASURE_EXPORTS && unit == FIGURE_UNIT_COUNT && hit != NULL && hit->weak
      && (hit->flags & FIGURE_HIT_VERB) != 0 && hit->last <= d->value->context_first
      && (counts_dwellings (s, d)
          || ((hit->flags & FIGURE_HIT_NEEDS_OF) != 0 && !counts_goods (s, d))))
    return ENGINE_MEASURE_OTHER;
  /* "un quota de 30 % d'œuvres européennes" */
  if (measure == ENGINE_MEASURE_IMPORTS && unit == FIGURE_UNIT_PERCENT && hit != NULL
      && (hit->flags & FIGURE_HIT_LEVY) != 0 && hit->last < d->value->context_first
      && d->value->context_first - hit->last <= 1)
    return ENGINE_MEASURE_OTHER;
  /* "produced 22 pacts" */
  if (unit == FIGURE_UNIT_COUNT && counts_agreements (s, d))
    return ENGINE_MEASURE_OTHER;
  /* "achète aux Australiens les deux tiers de son minerai" */
  if (measure == ENGINE_MEASURE_PURCHASE && unit == FIGURE_UNIT_PERCENT && hit != NULL
      && (hit->flags & FIGURE_HIT_VERB) != 0 && hit->last <= d->value->context_first
      && strcmp (figure_role_at (s->a, d->value->context_last), "of") == 0
      && engine_token_is (s->a, d->value->context_last + 1, ENGINE_CLASS_POSSESSIVE))
    return ENGINE_MEASURE_IMPORTS;
  /* "expects shoppers to pay roughly 10 per cent more" */
  if (measure == ENGINE_MEASURE_TARIFF && unit == FIGURE_UNIT_PERCENT && hit != NULL
      && (hit->flags & FIGURE_HIT_SUBJECT_ON) != 0
      && engine_token_is (s->a, d->value->context_last, ENGINE_CLASS_MORE))
    return ENGINE_MEASURE_PRICE;
  return settle_money (s, d, measure);
}

EngineMeasure
figure_settle_rates (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  EngineMeasure settled = settle_rates (s, d, measure);

  return settled != ENGINE_N_MEASURES ? settled : settle_amounts (s, d, measure);
}
