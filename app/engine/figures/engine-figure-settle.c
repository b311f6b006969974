/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a measure comes to once the unit and the words around are known: a rate of tariff is a share and
 * money under a tariff the goods it hits; what a country delivers are exports; a share of a company is
 * owned; a sum of millions is no price.  The ranking itself is in
 * engine-figure-measure.c, rates and sums in engine-figure-rates.c and -sums.c. */

#include "config.h"

#include "engine-figure-measure.h"

#define AGENT_REACH 8 /* tokens from a share to the end of "financed by a Chinese bank" */
#define MOST_TONNE 1e5 /* money that a tonne fetches */

gboolean
figure_names_instrument (const FigureStage *s, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_INSTRUMENT))
      return TRUE;
  return FALSE;
}

gboolean
figure_names_tariff (const FigureStage *s)
{
  for (guint i = 0; i < s->hits->len; i++)
    if (figure_hit (s, i)->class_id == ENGINE_CLASS_MEASURE
        && figure_hit (s, i)->code == ENGINE_MEASURE_TARIFF)
      return TRUE;
  return FALSE;
}

static gboolean
is_combined (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_RECIPROCAL && h->last <= d->value->first
          && d->value->first - h->last <= 2)
        return TRUE;
    }
  return FALSE;
}

static gboolean
changes_between (const FigureStage *s, guint32 from, guint32 to)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if ((h->class_id == ENGINE_CLASS_RISE || h->class_id == ENGINE_CLASS_FALL) && h->first >= from
          && h->last <= to)
        return TRUE;
    }
  return FALSE;
}

const EngineMention *
figure_commodity_at (const EngineAnalysis *a, guint32 i)
{
  guint32 m = i < a->mention_at->len ? g_array_index (a->mention_at, guint32, i) : 0;

  return m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_COMMODITY
             ? engine_mention (a, m - 1)
             : NULL;
}

gboolean
figure_is_commodity (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = figure_commodity_at (a, i);

  return m != NULL && (m->flags & ENGINE_MENTION_GUESSED) == 0;
}

/* Whether goods stand before the verb: "les voitures acquittent 35 %". */
gboolean
figure_names_goods_before (const FigureStage *s, const FigureHit *verb)
{
  const EngineAnalysis *a = s->a;

  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->last <= verb->first
          && (h->code == ENGINE_MEASURE_IMPORTS || h->code == ENGINE_MEASURE_EXPORTS))
        return TRUE;
    }
  for (guint32 i = s->first; i < verb->first; i++)
    if (figure_is_commodity (a, i))
      return TRUE;
  return FALSE;
}

/* "forgave $100 million of Cameroon's debt". */
static gboolean
is_relief (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if ((h->flags & FIGURE_HIT_RELIEF) != 0 && (h->flags & FIGURE_HIT_NOUN_HERE) == 0
          && h->last <= d->value->context_first && d->value->context_first - h->last <= 3)
        return TRUE;
    }
  return FALSE;
}

/* "820,000 tonnes, half of which went to China", "dont 45 000 sont exportées": what becomes of a part,
 * where its own verb says so; else ENGINE_N_MEASURES. */
static EngineMeasure
measure_of_part (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  gboolean part = FALSE;

  for (guint32 i = d->value->context_first; i > s->first && i + 4 > d->value->context_first; i--)
    part |= engine_token_is (a, i - 1, ENGINE_CLASS_INCLUDING);
  for (guint32 i = d->value->last; i < d->value->last + 3 && i < s->last; i++)
    part |= engine_token_is (a, i, ENGINE_CLASS_RELATIVE);
  for (guint i = 0; part && i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && (h->flags & FIGURE_HIT_NOUN_HERE) == 0
          && h->first >= d->value->last && h->first - d->value->last <= 5
          && !figure_has_break (a, d->value->last, h->first, TRUE)
          && (h->code == ENGINE_MEASURE_EXPORTS || h->code == ENGINE_MEASURE_REFINING
              || h->code == ENGINE_MEASURE_DEMAND))
        return (EngineMeasure)h->code;
    }
  return ENGINE_N_MEASURES;
}

/* By the kilowatt-hour, the British thermal unit. */
static gboolean
is_by_energy (const FigureStage *s, const FigureDraft *d)
{
  for (guint32 i = d->value->last; i < d->value->context_last + 2 && i < s->last; i++)
    {
      const EngineMention *m = figure_commodity_at (s->a, i);

      if (m != NULL && engine_codes_have (m->codes, "energy"))
        return TRUE;
    }
  return FALSE;
}

/* A verb of giving or sending stands before the value, and whoever gets it between. */
static gboolean
hands_over (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && (h->flags & FIGURE_HIT_NOUN_HERE) == 0
          && (h->code == ENGINE_MEASURE_AID || h->code == ENGINE_MEASURE_EXPORTS)
          && h->last <= d->value->context_first && d->value->context_first - h->last <= 4)
        return figure_names_recipient (s, d, h);
    }
  return FALSE;
}

/* A company stands right behind the value, as who sells. */
static gboolean
buys_from_firm (const FigureStage *s, const FigureDraft *d)
{
  for (guint32 i = d->value->context_last; i < d->value->context_last + 4 && i < s->last; i++)
    {
      guint32 m = g_array_index (s->a->mention_at, guint32, i);

      if (figure_has_break (s->a, i, i + 1, TRUE))
        return FALSE;
      if (m != 0)
        return engine_mention (s->a, m - 1)->kind == ENGINE_MENTION_ORG;
    }
  return FALSE;
}

/* "puts 3 billion into the fund": who gets it lends and gives. */
static gboolean
puts_into_fund (const FigureStage *s, const FigureDraft *d)
{
  for (guint32 i = d->value->context_last; i < d->value->context_last + 6 && i < s->last; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_DONOR))
      return TRUE;
  return FALSE;
}

/* What a value is of whose measure no word of its own tells, or one too far away. */
static EngineMeasure
settle_bare (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* "the economy will grow by 3 per cent" */
  if (measure == ENGINE_MEASURE_GDP && unit == FIGURE_UNIT_PERCENT && hit != NULL
      && d->figure.of == ENGINE_OF_NONE && hit->last <= d->value->first
      && changes_between (s, hit->last, d->value->context_first))
    return ENGINE_MEASURE_GROWTH;
  /* "S'y ajoutent 180 000 tonnes de volaille hors droits" */
  if ((measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_PRODUCTION
       || measure == ENGINE_MEASURE_TRADE)
      && hit == NULL && unit == FIGURE_UNIT_MASS && figure_names_tariff (s))
    return ENGINE_MEASURE_IMPORTS;
  if (measure == ENGINE_MEASURE_OTHER && unit == FIGURE_UNIT_MONEY
      && (d->value->per == ENGINE_PER_TONNE || d->value->per == ENGINE_PER_UNIT)
      && !(hit != NULL && (hit->flags & FIGURE_HIT_LEVY) != 0))
    return ENGINE_MEASURE_PRICE;
  if (measure == ENGINE_MEASURE_OTHER && hit == NULL && unit == FIGURE_UNIT_MONEY
      && figure_gives (s, d))
    return ENGINE_MEASURE_AID;
  if (measure == ENGINE_MEASURE_OTHER && hit != NULL && unit == FIGURE_UNIT_MONEY
      && (hit->flags & FIGURE_HIT_BLOCK) != 0 && hit->first >= d->value->last && is_relief (s, d))
    return ENGINE_MEASURE_AID;
  if ((measure == ENGINE_MEASURE_PRODUCTION || measure == ENGINE_MEASURE_MINING
       || measure == ENGINE_MEASURE_TRADE)
      && (hit == NULL
          || (hit->last <= d->value->first
              && figure_values_between (s, hit->last, d->value->first) > 0))
      && measure_of_part (s, d) != ENGINE_N_MEASURES)
    return measure_of_part (s, d);
  return ENGINE_N_MEASURES;
}

/* Whose trade, or whose coffers, what is delivered, sold or borne is. */
static EngineMeasure
settle_delivered (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* "foreign exchange reserves fell to $6.8 billion" */
  if (measure == ENGINE_MEASURE_OTHER && hit != NULL && (hit->flags & FIGURE_HIT_COFFERS) != 0)
    return ENGINE_MEASURE_RESERVES;
  /* "the European Union bears 90 million of the cost" */
  if (measure == ENGINE_MEASURE_SPENDING && unit == FIGURE_UNIT_MONEY && hit != NULL
      && (hit->flags & FIGURE_HIT_BEARS) != 0 && figure_gives (s, d))
    return ENGINE_MEASURE_AID;
  /* "add £2 billion to UK output" */
  if (measure == ENGINE_MEASURE_PRODUCTION && unit == FIGURE_UNIT_MONEY && hit != NULL
      && (hit->flags & FIGURE_HIT_VERB) == 0 && figure_adds_to (s, d))
    return ENGINE_MEASURE_GDP;
  /* "sent goods worth 505 million to the neighbour" */
  if (measure == ENGINE_MEASURE_IMPORTS && unit == FIGURE_UNIT_MONEY && hit != NULL
      && (hit->flags & FIGURE_HIT_GOODS) != 0 && figure_is_sold (s, d))
    return ENGINE_MEASURE_EXPORTS;
  /* "a combined $11 billion of goods": both sides' */
  if (measure == ENGINE_MEASURE_IMPORTS && unit == FIGURE_UNIT_MONEY && hit != NULL
      && (hit->flags & FIGURE_HIT_GOODS) != 0 && is_combined (s, d))
    return ENGINE_MEASURE_TRADE;
  /* "La Chine fournit 72 % de ses armes": another's, who was spoken of */
  if ((measure == ENGINE_MEASURE_PRODUCTION || measure == ENGINE_MEASURE_EXPORTS) && hit != NULL
      && (hit->flags & FIGURE_HIT_DELIVERS) != 0 && unit == FIGURE_UNIT_PERCENT
      && hit->last <= d->value->context_first
      && strcmp (figure_role_at (s->a, d->value->context_last), "of") == 0
      && engine_token_is (s->a, d->value->context_last + 1, ENGINE_CLASS_POSSESSIVE)
      && engine_clause (s->a, d->clause)->subject != 0 && !figure_names_recipient (s, d, hit))
    return ENGINE_MEASURE_IMPORTS;
  if (measure == ENGINE_MEASURE_PRODUCTION && hit != NULL && (hit->flags & FIGURE_HIT_DELIVERS) != 0
      && (figure_is_delivered (s, d) || figure_is_of_another (s, d)
          || figure_names_recipient (s, d, hit)))
    return ENGINE_MEASURE_EXPORTS;
  return ENGINE_N_MEASURES;
}

/* "financé à 49 % par un fonds", "85% financed by China": a share of what something costs. */
gboolean
figure_is_share_financed (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;
  const guint32 first = d->value->context_first;
  const guint32 last = d->value->context_last;

  if (d->unit_kind != FIGURE_UNIT_PERCENT || d->value->change != ENGINE_CHANGE_NONE || hit == NULL
      || hit->code != ENGINE_MEASURE_AID
      || (engine_analysis_morph (a, hit->first) & ENGINE_MORPH_PAST_PARTICIPLE) == 0)
    return FALSE;
  if (hit->first >= last)
    return hit->first == last && strcmp (figure_role_before (a, hit->last + 1, last), "by") == 0;
  return !figure_has_break (a, hit->last, first, TRUE)
         && strcmp (figure_role_at (a, last), "by") == 0;
}

/* "par la Banque mondiale", "by a Chinese bank", right behind. */
static gboolean
is_by_bank (const FigureStage *s, const FigureDraft *d)
{
  const guint32 from = d->value->context_last;

  for (guint32 i = from; i < from + AGENT_REACH && i < s->last; i++)
    {
      if (figure_has_break (s->a, i, i + 1, TRUE))
        return FALSE;
      if (engine_token_has_code (s->a, i, ENGINE_CLASS_FIRM_KIND, "bank"))
        return TRUE;
    }
  return FALSE;
}

/* A share that is bought, taken, sold or paid for: of a company, of what is made or built. */
static EngineMeasure
settle_share (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* "took 12 per cent of the carmaker" */
  if (unit == FIGURE_UNIT_PERCENT && (hit == NULL || (hit->flags & FIGURE_HIT_VERB) != 0)
      && (measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_PURCHASE
          || measure == ENGINE_MEASURE_EXPORTS
          || (measure == ENGINE_MEASURE_AID && hit != NULL && hit->weak)
          || measure == ENGINE_MEASURE_INVESTMENT)
      && figure_is_of_company (s, d))
    return ENGINE_MEASURE_OWNERSHIP;
  /* what a bank finances, it lends */
  if (measure == ENGINE_MEASURE_AID && figure_is_share_financed (s, d) && !is_by_bank (s, d))
    return ENGINE_MEASURE_INVESTMENT;
  /* "Eighty per cent of the output will come to India" */
  if ((measure == ENGINE_MEASURE_PRODUCTION || measure == ENGINE_MEASURE_MINING
       || measure == ENGINE_MEASURE_IMPORTS || measure == ENGINE_MEASURE_PURCHASE
       || (measure == ENGINE_MEASURE_OTHER
           && figure_is_commodity (s->a, d->value->context_last + 1)))
      && figure_goes_to (s, d) != NULL)
    return ENGINE_MEASURE_EXPORTS;
  /* "vendent à l'étranger les trois quarts de leur production" */
  if ((measure == ENGINE_MEASURE_PRODUCTION || measure == ENGINE_MEASURE_MINING) && hit != NULL
      && unit == FIGURE_UNIT_PERCENT && (hit->flags & FIGURE_HIT_VERB) == 0
      && hit->first >= d->value->last && figure_is_sold (s, d))
    return ENGINE_MEASURE_EXPORTS;
  return ENGINE_N_MEASURES;
}

/* Money for each tonne, also where only the end of a change says so: "de 460 à 340 dollars la tonne". */
static gboolean
is_by_weight (FigureStage *s, const FigureDraft *d)
{
  const guint next = figure_draft_index (s, d) + 1;
  const FigureDraft *end = next < s->drafts->len ? figure_draft (s, next) : NULL;

  if (d->value->value >= MOST_TONNE)
    return FALSE;
  return d->value->per == ENGINE_PER_TONNE
         || (end != NULL && end->value->per == ENGINE_PER_TONNE
             && end->value->context_first == d->value->context_last + 1
             && engine_token_is (s->a, d->value->context_last, ENGINE_CLASS_RANGE_TO)
             && end->unit_kind == FIGURE_UNIT_MONEY);
}

/* What the unit of a price, of oil, of a gift tells. */
static EngineMeasure
settle_unit (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* "au tarif de 2,84 bahts le kilowattheure": what it is sold for */
  if (measure == ENGINE_MEASURE_TARIFF && unit == FIGURE_UNIT_MONEY
      && d->value->per == ENGINE_PER_UNIT && is_by_energy (s, d))
    return ENGINE_MEASURE_PRICE;
  if (measure == ENGINE_MEASURE_TARIFF && unit == FIGURE_UNIT_MONEY
      && (d->value->per == ENGINE_PER_TONNE || d->value->per == ENGINE_PER_UNIT))
    return ENGINE_MEASURE_TARIFF;
  /* "un phosphate tombé de 460 à 340 dollars la tonne" */
  if (measure == ENGINE_MEASURE_OTHER && unit == FIGURE_UNIT_MONEY && hit == NULL
      && is_by_weight (s, d))
    return ENGINE_MEASURE_PRICE;
  /* "l'extraction de brut": no mine */
  if (measure == ENGINE_MEASURE_MINING
      && (strcmp (d->value->unit, "bbl") == 0 || strcmp (d->value->unit, "m3") == 0))
    return ENGINE_MEASURE_PRODUCTION;
  /* "to send Ukraine 200 million in air-defence kit": given */
  if (measure == ENGINE_MEASURE_OTHER && unit == FIGURE_UNIT_MONEY && hit == NULL
      && hands_over (s, d))
    return ENGINE_MEASURE_AID;
  /* "contribute $220 million in equity" */
  if (measure == ENGINE_MEASURE_OWNERSHIP && unit == FIGURE_UNIT_MONEY && hit != NULL
      && (hit->flags & FIGURE_HIT_VERB) == 0 && hit->first == d->value->context_last + 1
      && engine_token_is (s->a, d->value->context_last, ENGINE_CLASS_TARGET))
    return ENGINE_MEASURE_INVESTMENT;
  /* "pledged to put 10 billion into the base" */
  if (measure == ENGINE_MEASURE_AID && unit == FIGURE_UNIT_MONEY && hit != NULL
      && (hit->flags & FIGURE_HIT_VERB) != 0 && hit->last + 1 < d->value->context_first
      && engine_token_is (s->a, d->value->context_last, ENGINE_CLASS_PUT_INTO)
      && !puts_into_fund (s, d))
    return ENGINE_MEASURE_INVESTMENT;
  return ENGINE_N_MEASURES;
}

/* A part that is of no goods: a stake, a mine's; a deposit of so many tonnes. */
static EngineMeasure
settle_stake (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* "avait racheté ces mêmes 35 % à Qatar Airways": a part that is of no goods */
  if ((measure == ENGINE_MEASURE_PURCHASE || measure == ENGINE_MEASURE_IMPORTS)
      && unit == FIGURE_UNIT_PERCENT && hit != NULL && hit->code == ENGINE_MEASURE_PURCHASE
      && (hit->flags & FIGURE_HIT_VERB) != 0 && hit->last <= d->value->context_first
      && d->value->context_first - hit->last <= 3
      && strcmp (figure_role_at (s->a, d->value->context_last), "of") != 0
      && figure_commodity_at (s->a, d->value->context_last + 1) == NULL && buys_from_firm (s, d))
    return ENGINE_MEASURE_OWNERSHIP;
  /* "has taken 49 per cent of Winning's mine" */
  if (unit == FIGURE_UNIT_PERCENT && hit != NULL && hit->first >= d->value->last
      && (hit->flags & FIGURE_HIT_VERB) == 0 && hit->code == ENGINE_MEASURE_MINING && hit->weak
      && engine_token_is (s->a, hit->first, ENGINE_CLASS_ASSET)
      && strcmp (figure_role_at (s->a, d->value->context_last), "of") == 0
      && figure_linked_verb (s, d) != ENGINE_N_MEASURES
      && figure_linked_verb (s, d) != ENGINE_MEASURE_OTHER)
    return ENGINE_MEASURE_OWNERSHIP;
  /* "a deposit of 3bn tonnes" */
  if (measure == ENGINE_MEASURE_OTHER && (unit == FIGURE_UNIT_MASS || unit == FIGURE_UNIT_VOLUME)
      && d->value->context_first > s->first + 2
      && strcmp (figure_role_at (s->a, d->value->context_first - 1), "of") == 0
      && engine_token_is (s->a, d->value->context_first - 2, ENGINE_CLASS_ASSET))
    return ENGINE_MEASURE_RESERVES;
  return ENGINE_N_MEASURES;
}

/* The first of these that tells another measure. */
static EngineMeasure
settle_flows (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  static EngineMeasure (*const steps[]) (FigureStage *, const FigureDraft *, EngineMeasure) = {
    settle_bare, settle_delivered, settle_share, settle_unit, settle_stake,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      EngineMeasure told = steps[i](s, d, measure);

      if (told != ENGINE_N_MEASURES)
        return told;
    }
  return ENGINE_N_MEASURES;
}

/* What else the unit tells. */
static EngineMeasure
settle_rest (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  FigureUnit unit = d->unit_kind;

  if (measure == ENGINE_MEASURE_TARIFF && unit == FIGURE_UNIT_MONEY)
    {
      for (guint i = 0; i < s->hits->len; i++)
        if (figure_hit (s, i)->class_id == ENGINE_CLASS_RECIPROCAL)
          return ENGINE_MEASURE_TRADE;
      return ENGINE_MEASURE_IMPORTS;
    }
  /* "seize contingents": so many of them */
  if (measure == ENGINE_MEASURE_IMPORTS && unit == FIGURE_UNIT_COUNT && d->hit != 0
      && (figure_hit (s, d->hit - 1)->flags & FIGURE_HIT_LEVY) != 0
      && figure_hit (s, d->hit - 1)->first >= d->value->first
      && figure_hit (s, d->hit - 1)->last <= d->value->last)
    return ENGINE_MEASURE_OTHER;
  /* "exempted 350,000 tonnes of rice from duty" */
  if (measure == ENGINE_MEASURE_TARIFF && (unit == FIGURE_UNIT_MASS || unit == FIGURE_UNIT_VOLUME))
    return ENGINE_MEASURE_IMPORTS;
  if (measure == ENGINE_MEASURE_OTHER && figure_deal_lender (s, d) != NULL)
    return ENGINE_MEASURE_AID;
  if (unit == FIGURE_UNIT_COUNTRIES)
    return ENGINE_MEASURE_MEMBERS;
  /* "un excédent de 3,5 % du PIB": the state's own accounts */
  if (measure == ENGINE_MEASURE_TRADE && unit == FIGURE_UNIT_PERCENT && d->hit != 0
      && figure_hit (s, d->hit - 1)->last == figure_hit (s, d->hit - 1)->first + 1)
    for (guint i = 0; i < s->hits->len; i++)
      if (figure_hit (s, i)->class_id == ENGINE_CLASS_MEASURE
          && figure_hit (s, i)->code == ENGINE_MEASURE_GDP
          && figure_hit (s, i)->first >= d->value->last
          && figure_hit (s, i)->first <= d->value->last + 3)
        return ENGINE_MEASURE_OTHER;
  return ENGINE_N_MEASURES;
}

/* A rate of tariff is a share; money under a tariff is the goods it hits. */
EngineMeasure
figure_settle_measure (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  static EngineMeasure (*const steps[]) (FigureStage *, const FigureDraft *, EngineMeasure) = {
    figure_settle_debts,  figure_settle_substance, figure_settle_takings,  figure_settle_outlay,
    figure_settle_levied, figure_settle_wording,   figure_settle_dealings, figure_settle_suppliers,
    figure_settle_rates,  figure_settle_sums,      settle_flows,           settle_rest
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      EngineMeasure settled = steps[i](s, d, measure);

      if (settled != ENGINE_N_MEASURES)
        return settled;
    }
  return measure;
}
