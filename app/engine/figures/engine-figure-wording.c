/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the wording around a figure makes of its measure: what smelters turn out is refined and what pits give is
 * mined, charges that lie on another's goods and shares that somebody is threatened with are tariffs, what a
 * country undertakes to take it buys, a sum given to a plant is invested, what costs five times as much has a
 * price. */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-status.h"

#include <string.h>

#define WORKS_REACH 14 /* tokens from who digs or smelts to what comes of it */
#define GOODS_REACH 6  /* tokens from a charge to the goods it lies on */
#define BLOW_REACH 8   /* tokens from a threat to its rate */

/* Who digs or smelts stands before the value in its clause, and nothing else is measured between. */
static EngineMeasure
works_before (FigureStage *s, const FigureDraft *d)
{
  for (guint i = s->hits->len; i-- > 0;)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->last > d->value->context_first || h->class_id != ENGINE_CLASS_MEASURE
          || (h->code != ENGINE_MEASURE_REFINING && h->code != ENGINE_MEASURE_MINING))
        continue;
      return d->value->context_first - h->last <= WORKS_REACH
                     && !figure_has_break (s->a, h->last, d->value->context_first, FALSE)
                     && figure_values_between (s, h->last, d->value->first) == 0
                 ? (EngineMeasure)h->code
                 : ENGINE_N_MEASURES;
    }
  return ENGINE_N_MEASURES;
}

/* Goods, or whose they are, behind "on" or "to" at @i. */
static gboolean
lies_on_goods_at (const FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;
  const char *role = figure_role_at (a, i);
  const guint32 end = MIN (i + GOODS_REACH, s->last);

  if (strcmp (role, "on") != 0 && strcmp (role, "to") != 0)
    return FALSE;
  for (; i < end; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);

      if (figure_has_break (a, i, i + 1, TRUE))
        return FALSE;
      if (figure_is_commodity (a, i)
          || (tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "imports") == 0))
        return TRUE;
      if (g_array_index (a->mention_at, guint32, i) != 0
          && (engine_mention (a, g_array_index (a->mention_at, guint32, i) - 1)->flags
              & ENGINE_MENTION_ADJECTIVE)
                 != 0)
        return TRUE;
    }
  return FALSE;
}

/* "scrapped its 6.5 % charge on Ecuadorian roses", "a charge of 11 % on footwear". */
static gboolean
is_charge_on_goods (const FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  if (hit == NULL || (hit->flags & FIGURE_HIT_VERB) != 0
      || !figure_word_is (s->a, hit->last - 1, "charge"))
    return FALSE;
  return lies_on_goods_at (s, hit->first >= d->value->last ? hit->last : d->value->context_last);
}

/* "has threatened Colombia with 50 %", "hit Brazil with 40 %": whom it strikes stands between. */
static gboolean
is_blow (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;
  gboolean party = FALSE;

  if (strcmp (figure_role_before (a, first, s->first), "with") != 0
      || d->value->change != ENGINE_CHANGE_NONE || d->value->is_fraction)
    return FALSE;
  for (guint32 i = first; i > s->first && first - i < BLOW_REACH; i--)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i - 1);

      if (figure_has_break (a, i - 1, i, TRUE))
        return FALSE;
      party |= m != 0 && engine_mention_is_party (engine_mention (a, m - 1));
      if (figure_word_is (a, i - 1, "blow"))
        return party;
    }
  return FALSE;
}

/* "is to take 25 million tonnes", "pledged to take": the verb right before the value is one that somebody will do. */
static gboolean
will_take (const FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  return hit != NULL && (hit->flags & (FIGURE_HIT_VERB | FIGURE_HIT_SUBJECT_OBJ)) == FIGURE_HIT_VERB
         && hit->last <= d->value->context_first && d->value->context_first - hit->last <= 3
         && hit->first > s->first
         && (engine_token_is (s->a, hit->first - 1, ENGINE_CLASS_MODAL)
             || engine_token_is (s->a, hit->first - 1, ENGINE_CLASS_INF_MARK))
         && ((hit->flags & FIGURE_HIT_BUYS) != 0
             || (hit->code == ENGINE_MEASURE_IMPORTS && (hit->flags & FIGURE_HIT_NEEDS_OF) != 0));
}

/* "committed €2bn to a hydrogen terminal", but "$45m to plant trees" is a verb. */
static gboolean
goes_to_works (const FigureStage *s, const FigureDraft *d)
{
  return (engine_analysis_morph (s->a, d->value->context_last + 1) & ENGINE_MORPH_INFINITIVE) == 0
         && figure_leads_to_works (s, d, "to");
}

/* A verb of needing right before a quantity: "requires 30 million tonnes of wheat". */
static gboolean
is_needed (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && (h->flags & FIGURE_HIT_COSTS) != 0
          && h->last <= d->value->context_first && d->value->context_first - h->last <= 2)
        return TRUE;
    }
  return FALSE;
}

/* "takes 87 % of its oil from Russia": one's own, from another. */
static gboolean
takes_for_itself (const FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const EngineAnalysis *a = s->a;
  const guint32 of = d->value->context_last;

  if (hit == NULL
      || (hit->flags & (FIGURE_HIT_BUYS | FIGURE_HIT_VERB)) != (FIGURE_HIT_BUYS | FIGURE_HIT_VERB)
      || hit->last > d->value->context_first || strcmp (figure_role_at (a, of), "of") != 0
      || !engine_token_is (a, of + 1, ENGINE_CLASS_POSSESSIVE))
    return FALSE;
  for (guint32 i = of + 2; i < of + 8 && i < s->last; i++)
    {
      if (figure_has_break (a, i, i + 1, TRUE))
        return FALSE;
      if (strcmp (figure_role_at (a, i), "from") == 0)
        return TRUE;
    }
  return FALSE;
}

/* "committed to American farm products worth $2.9bn": goods between the verb and their worth. */
static gboolean
is_worth_of_goods (const FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const guint32 first = d->value->context_first;

  if (hit == NULL || hit->last > first || first - hit->last > WORKS_REACH || first <= s->first
      || !figure_word_is (s->a, first - 1, "worth"))
    return FALSE;
  for (guint32 i = hit->last; i < first; i++)
    if (figure_is_commodity (s->a, i))
      return TRUE;
  return FALSE;
}

/* "is giving Lebanon €100m for its army": who gets it stands between the verb and the sum. */
static gboolean
is_handed (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && h->code == ENGINE_MEASURE_AID
          && (h->flags & (FIGURE_HIT_NOUN_HERE | FIGURE_HIT_SIDE)) == 0
          && h->last <= d->value->context_first && d->value->context_first - h->last <= 4)
        return figure_names_recipient (s, d, h);
    }
  return FALSE;
}

/* "Switzerland's purchase of 36 jets will cost 6 billion": what is bought is the verb's subject. */
static gboolean
is_cost_of_purchase (const FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  if (hit == NULL || (hit->flags & FIGURE_HIT_COSTS) == 0 || (hit->flags & FIGURE_HIT_VERB) == 0
      || hit->last > d->value->context_first)
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->code == ENGINE_MEASURE_PURCHASE && !h->weak
          && h->last <= hit->first && hit->first - h->last <= WORKS_REACH
          && !figure_has_break (s->a, h->last, hit->first, FALSE))
        return TRUE;
    }
  return FALSE;
}

/* "Rio has promised to spend $400m on the shafts": of a company, and no bank or fund. */
static gboolean
is_outlay_of_company (const FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const EngineAnalysis *a = s->a;
  const guint32 subject = engine_clause (a, d->clause)->subject;
  const EngineMention *m = subject != 0 ? engine_mention (a, subject - 1) : NULL;

  if (hit == NULL || (hit->flags & (FIGURE_HIT_VERB | FIGURE_HIT_COSTS)) != FIGURE_HIT_VERB
      || hit->weak || hit->last > d->value->context_first || m == NULL
      || m->kind != ENGINE_MENTION_ORG || d->value->value < MOST_PRICE
      || strcmp (figure_role_at (a, d->value->context_last), "on") != 0)
    return FALSE;
  for (guint32 i = m->first; i < m->last; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN) || engine_token_is (a, i, ENGINE_CLASS_DONOR))
      return FALSE;
  return TRUE;
}

/* "contribute $75bn to the economy": to what a country makes in a year. */
static gboolean
adds_to_gdp (const FigureStage *s, const FigureDraft *d)
{
  if (strcmp (figure_role_at (s->a, d->value->context_last), "to") != 0
      || engine_token_is (s->a, d->value->context_last, ENGINE_CLASS_PUT_INTO))
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->code == ENGINE_MEASURE_GDP
          && h->first >= d->value->last && h->first - d->value->context_last <= 4)
        return !figure_has_break (s->a, d->value->last, h->first, TRUE);
    }
  return FALSE;
}

/* "Electricity earned Ethiopia $118m", "earned $8bn from garments": goods that bring money in. */
static gboolean
earns_by_goods (const FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const EngineAnalysis *a = s->a;
  guint32 i = engine_clause (a, d->clause)->first;

  for (i = MAX (i, s->first); i < hit->first; i++)
    if (figure_is_commodity (a, i))
      return TRUE;
  /* "growers earned 820 million abroad" */
  if (figure_word_is (a, d->value->context_last, "abroad"))
    return TRUE;
  if (strcmp (figure_role_at (a, d->value->context_last), "from") != 0)
    return FALSE;
  for (i = d->value->context_last + 1; i < d->value->context_last + 5 && i < s->last; i++)
    if (figure_is_commodity (a, i))
      return TRUE;
  return FALSE;
}

/* "put $1.4tn into America; Qatar promised $1.2tn": as the figure before in the sentence, with nobody who is
 * given it behind. */
static gboolean
goes_on_investing (FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const guint index = figure_draft_index (s, d);
  const FigureDraft *p = index > s->sentence_from ? figure_draft (s, index - 1) : NULL;
  const char *role = figure_role_at (s->a, d->value->context_last);

  return p != NULL && p->figure.measure == ENGINE_MEASURE_INVESTMENT
         && p->unit_kind == FIGURE_UNIT_MONEY
         && (hit == NULL
             || (hit->weak
                 && (hit->flags & (FIGURE_HIT_VERB | FIGURE_HIT_SIDE)) == FIGURE_HIT_VERB))
         && strcmp (role, "to") != 0 && strcmp (role, "for") != 0;
}

/* "is in talks over 150 737 MAXs", behind an order in the same sentence. */
static gboolean
goes_on_ordering (FigureStage *s, const FigureDraft *d)
{
  const guint index = figure_draft_index (s, d);
  const FigureDraft *p = index > s->sentence_from ? figure_draft (s, index - 1) : NULL;

  if (p == NULL || p->figure.measure != ENGINE_MEASURE_PURCHASE
      || p->unit_kind != FIGURE_UNIT_COUNT)
    return FALSE;
  for (guint32 i = d->value->first; i < d->value->last; i++)
    if (figure_is_commodity (s->a, i))
      return TRUE;
  return FALSE;
}

/* "Beef is capped at 10,000 tonnes", in a text on duties or an agreement. */
static gboolean
is_capped_trade (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;
  gboolean capped = FALSE;

  if (!s->about_tariffs && !figure_agreement_near (s))
    return FALSE;
  for (guint32 i = first; i > s->first && first - i < 4; i--)
    capped |= engine_token_is (a, i - 1, ENGINE_CLASS_CAP);
  for (guint32 i = s->first; capped && i < first; i++)
    if (figure_is_commodity (a, i))
      return TRUE;
  return FALSE;
}

/* Goods stand in the sentence. */
static gboolean
names_goods (const FigureStage *s)
{
  for (guint32 i = s->first; i < s->last; i++)
    if (figure_is_commodity (s->a, i))
      return TRUE;
  return FALSE;
}

/* "Prices in Britain rose 3.8 %": of nothing in particular. */
static gboolean
are_all_prices (const FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  return hit != NULL && (hit->flags & FIGURE_HIT_VERB) == 0 && hit->last <= d->value->context_first
         && hit->last - hit->first == 1 && figure_word_is (s->a, hit->first, "prices")
         && (hit->first == s->first
             || (engine_analysis_morph (s->a, hit->first - 1) & ENGINE_MORPH_NOUN) == 0
             || g_array_index (s->a->mention_at, guint32, hit->first - 1) != 0)
         && !names_goods (s);
}

/* "trimmed its forecast for Korea to 1 %": of a country's growth, where nothing else is named. */
static gboolean
is_forecast_for_country (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;
  gboolean country = FALSE;

  for (guint32 i = first; i > s->first && first - i < GOODS_REACH; i--)
    {
      const guint32 m = g_array_index (a->mention_at, guint32, i - 1);

      if (figure_has_break (a, i - 1, i, TRUE))
        return FALSE;
      country |= m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_PARTY
                 && strcmp (figure_role_before (a, i - 1, s->first), "for") == 0;
      if (figure_word_is (a, i - 1, "forecast"))
        return country;
    }
  return FALSE;
}

/* "Another $150 billion goes to shipbuilding": money, as the figure before. */
static EngineMeasure
goes_on_giving (FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const guint index = figure_draft_index (s, d);

  if (hit == NULL || (hit->flags & FIGURE_HIT_VERB) == 0 || hit->first < d->value->last
      || hit->first - d->value->context_last > 2 || !figure_word_is (s->a, hit->first, "goes"))
    return ENGINE_N_MEASURES;
  for (guint back = 1; back <= 2 && back <= index; back++)
    {
      const FigureDraft *p = figure_draft (s, index - back);

      if (d->sentence - p->sentence <= 1
          && (p->figure.measure == ENGINE_MEASURE_INVESTMENT
              || p->figure.measure == ENGINE_MEASURE_AID
              || p->figure.measure == ENGINE_MEASURE_SPENDING))
        return p->figure.measure;
    }
  return ENGINE_N_MEASURES;
}

/* "Exxon has 45% of the block". */
static gboolean
has_part_of_works (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first, of = d->value->context_last;

  if (first <= s->first || !figure_word_is (a, first - 1, "has")
      || strcmp (figure_role_at (a, of), "of") != 0
      || !engine_token_is (a, of + 1, ENGINE_CLASS_DETERMINER))
    return FALSE;
  for (guint32 i = of + 2; i < of + 5 && i < s->last; i++)
    {
      if (figure_has_break (a, i, i + 1, TRUE) || engine_token_is (a, i, ENGINE_CLASS_PREPOSITION))
        return FALSE;
      if (engine_token_is (a, i, ENGINE_CLASS_ASSET))
        return TRUE;
    }
  return FALSE;
}

/* "has asked the IMF for $3.3 billion". */
static gboolean
is_asked_for (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;
  gboolean asked = FALSE;

  if (d->value->value < MOST_PRICE || strcmp (figure_role_before (a, first, s->first), "for") != 0)
    return FALSE;
  for (guint32 i = first; i > s->first && first - i < BLOW_REACH; i--)
    {
      const guint32 m = g_array_index (a->mention_at, guint32, i - 1);

      if (figure_has_break (a, i - 1, i, TRUE))
        return FALSE;
      asked |= m != 0 && engine_mention_is_party (engine_mention (a, m - 1));
      if (figure_word_is (a, i - 1, "asks"))
        return asked;
    }
  return FALSE;
}

/* A deficit or surplus in per cent is a budget's, but what it has grown by. */
static gboolean
is_of_budget (FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  if (figure_adds_to (s, d)
      && strcmp (figure_role_before (s->a, d->value->context_first, s->first), "by") == 0)
    return FALSE;
  return hit != NULL && (hit->flags & FIGURE_HIT_BALANCE) != 0 && hit->last - hit->first == 1
         && d->value->change == ENGINE_CHANGE_NONE && !d->value->is_fraction
         && hit->last <= d->value->first;
}

#define QUOTA_REACH 4 /* tokens from a quota to its rate: "of beef at" */

/* "3,000 tonnes of beef at 5 per cent", "3 000 tonnes à 5 %": what so much pays at the border. */
static gboolean
is_rate_of_quota (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint draft = figure_draft_index (s, d);
  const FigureDraft *p = draft > s->sentence_from ? figure_draft (s, draft - 1) : NULL;
  const guint32 at = d->value->context_first - 1;
  const char *role;

  if (p == NULL || d->value->is_fraction || d->link != FIGURE_LINK_NONE
      || p->figure.measure != ENGINE_MEASURE_IMPORTS || p->unit_kind != FIGURE_UNIT_MASS
      || at < p->value->context_last || at - p->value->context_last > QUOTA_REACH
      || !engine_token_is (a, at, ENGINE_CLASS_PREPOSITION)
      || *figure_role_at (a, d->value->context_last) != '\0'
      || figure_has_break (a, p->value->context_last, at, TRUE))
    return FALSE;
  role = figure_role_at (a, at);
  return *role == '\0' || strcmp (role, "to") == 0;
}

/* What no word measures. */
static EngineMeasure
settle_unnamed (FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const FigureUnit unit = d->unit_kind;

  if (unit == FIGURE_UNIT_PERCENT && hit == NULL && is_forecast_for_country (s, d))
    return ENGINE_MEASURE_GROWTH;
  if (unit == FIGURE_UNIT_PERCENT && hit == NULL && has_part_of_works (s, d))
    return ENGINE_MEASURE_OWNERSHIP;
  if (unit == FIGURE_UNIT_MONEY && hit == NULL && is_asked_for (s, d))
    return ENGINE_MEASURE_AID;
  if (unit == FIGURE_UNIT_COUNT && goes_on_ordering (s, d))
    return ENGINE_MEASURE_PURCHASE;
  if (unit == FIGURE_UNIT_MASS && hit == NULL && is_capped_trade (s, d))
    return ENGINE_MEASURE_IMPORTS;
  return unit == FIGURE_UNIT_PERCENT && (is_charge_on_goods (s, d, hit) || is_blow (s, d))
             ? ENGINE_MEASURE_TARIFF
             : ENGINE_N_MEASURES;
}

/* What crosses a border. */
static EngineMeasure
settle_trade (FigureStage *s, const FigureDraft *d, const FigureHit *hit, EngineMeasure measure)
{
  const FigureUnit unit = d->unit_kind;

  if (unit == FIGURE_UNIT_PERCENT && is_rate_of_quota (s, d))
    return ENGINE_MEASURE_TARIFF;
  if (unit == FIGURE_UNIT_MONEY && measure == ENGINE_MEASURE_EXPORTS)
    return goes_on_giving (s, d, hit);
  if (measure == ENGINE_MEASURE_EXPORTS && unit == FIGURE_UNIT_PERCENT
      && takes_for_itself (s, d, hit))
    return ENGINE_MEASURE_IMPORTS;
  return (unit == FIGURE_UNIT_MASS || unit == FIGURE_UNIT_VOLUME) && will_take (s, d, hit)
             ? ENGINE_MEASURE_PURCHASE
             : ENGINE_N_MEASURES;
}

/* Money that is given. */
static EngineMeasure
settle_given (FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  if (d->unit_kind != FIGURE_UNIT_MONEY)
    return ENGINE_N_MEASURES;
  if (is_worth_of_goods (s, d, hit))
    return ENGINE_MEASURE_PURCHASE;
  if (goes_on_investing (s, d, hit))
    return ENGINE_MEASURE_INVESTMENT;
  if (adds_to_gdp (s, d))
    return ENGINE_MEASURE_GDP;
  return hit != NULL && (hit->flags & FIGURE_HIT_VERB) != 0 && hit->weak
                 && hit->last <= d->value->context_first && goes_to_works (s, d)
             ? ENGINE_MEASURE_INVESTMENT
             : ENGINE_N_MEASURES;
}

/* Money that is spent. */
static EngineMeasure
settle_spent (FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const FigureUnit unit = d->unit_kind;

  if (unit == FIGURE_UNIT_MONEY && is_cost_of_purchase (s, d, hit))
    return ENGINE_MEASURE_PURCHASE;
  if (unit == FIGURE_UNIT_MONEY && is_outlay_of_company (s, d, hit))
    return ENGINE_MEASURE_INVESTMENT;
  return unit == FIGURE_UNIT_TIMES && hit != NULL && (hit->flags & FIGURE_HIT_COSTS) != 0
                 && (hit->flags & FIGURE_HIT_VERB) != 0
             ? ENGINE_MEASURE_PRICE
             : ENGINE_N_MEASURES;
}

/* What is bought and sold at a price. */
static EngineMeasure
settle_priced (FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const FigureUnit unit = d->unit_kind;

  if (unit == FIGURE_UNIT_PERCENT && are_all_prices (s, d, hit))
    return ENGINE_MEASURE_INFLATION;
  /* "bourbon, which sold for €1.2bn in Europe" */
  return unit == FIGURE_UNIT_MONEY && hit != NULL && (hit->flags & FIGURE_HIT_VERB) != 0
                 && d->value->value >= MOST_PRICE * 10 && d->value->per == ENGINE_PER_NONE
                 && figure_names_goods_before (s, hit)
             ? ENGINE_MEASURE_EXPORTS
             : ENGINE_N_MEASURES;
}

/* The measure that the wording makes of the ranked one; ENGINE_N_MEASURES where it settles nothing. */
EngineMeasure
figure_settle_wording (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* what earns is a sum, and exports where goods do */
  if (hit != NULL && (hit->flags & FIGURE_HIT_EARNS) != 0)
    return unit == FIGURE_UNIT_MONEY && hit->last <= d->value->context_first
                   && earns_by_goods (s, d, hit)
               ? ENGINE_MEASURE_EXPORTS
               : ENGINE_MEASURE_OTHER;
  switch ((guint)measure)
    {
    case ENGINE_MEASURE_TRADE:
      return unit == FIGURE_UNIT_PERCENT && is_of_budget (s, d, hit) ? ENGINE_MEASURE_OTHER
                                                                     : ENGINE_N_MEASURES;
    case ENGINE_MEASURE_PRICE:
      return settle_priced (s, d, hit);
    case ENGINE_MEASURE_PRODUCTION:
      if (unit == FIGURE_UNIT_MASS && hit == NULL && is_needed (s, d))
        return ENGINE_MEASURE_DEMAND;
      return unit == FIGURE_UNIT_MASS && hit != NULL ? works_before (s, d) : ENGINE_N_MEASURES;
    case ENGINE_MEASURE_OTHER:
      return settle_unnamed (s, d, hit);
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
      return settle_trade (s, d, hit, measure);
    case ENGINE_MEASURE_DEFENCE_SPENDING:
      return unit == FIGURE_UNIT_MONEY && is_handed (s, d) ? ENGINE_MEASURE_AID : ENGINE_N_MEASURES;
    case ENGINE_MEASURE_AID:
      return settle_given (s, d, hit);
    case ENGINE_MEASURE_SPENDING:
      return settle_spent (s, d, hit);
    default:
      return ENGINE_N_MEASURES;
    }
}
