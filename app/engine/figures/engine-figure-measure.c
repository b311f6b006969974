/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure measures.  Every measure word of the sentence is a candidate, with the score that
 * engine-figure-score.c gives it.  What the figure before lends is in engine-figure-carried.c. */

#include "config.h"

#include "engine-figure-measure.h"

#define NEIGHBOURHOOD 70 /* tokens */
#define MIN_SCORE 2
#define CARRIER_REACH 12 /* tokens from a cable to its power */
#define WORKS_REACH 9 /* tokens from the works to the value that they are worth */

/* The measures that compete for a figure. */
typedef struct
{
  int best, second; /* scores */
  EngineMeasure measure, runner_up;
  const char *why;
  guint32 first, last; /* tokens of the word that speaks for it, or of the value */
  gboolean settled; /* nothing else makes another of it */
} Ranked;

/* Gives the figure the measure, and the reason that `explain` tells. */
static void
set_measure (FigureStage *s, FigureDraft *d, const Ranked *r, EngineMeasure measure)
{
  EngineText text;

  d->figure.measure = measure;
  d->margin = r->best - r->second;
  text.n = 0;
  engine_text_add (&text, r->why);
  engine_text_add (&text, " ");
  engine_text_add_int (&text, r->best, FALSE);
  engine_text_add (&text, "; ");
  engine_text_add (&text, engine_code_to_name (ENGINE_CODES_MEASURE, r->runner_up));
  engine_text_add (&text, " ");
  engine_text_add_int (&text, r->second, FALSE);
  figure_reason (s, d, "measure", engine_text_keep (&text, s->a->arena), r->first, r->last);
}

gboolean
figure_names_measure (const FigureStage *s, EngineMeasure measure)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->code == (gint8)measure && !h->weak)
        return TRUE;
    }
  return FALSE;
}

/* A budget in a sentence that speaks of defence spending is that. */
static EngineMeasure
refine_spending (FigureStage *s, guint draft)
{
  const FigureDraft *p = draft > 0 ? figure_draft (s, draft - 1) : NULL;

  const FigureDraft *d = figure_draft (s, draft);
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* "Spending on pensions will grow": on something else */
  if (hit != NULL && (hit->flags & FIGURE_HIT_VERB) == 0 && hit->last <= d->value->first
      && strcmp (figure_role_at (s->a, hit->last), "on") == 0)
    return ENGINE_MEASURE_SPENDING;
  /* "spend 27bn on Arctic defence" */
  if (strcmp (figure_role_at (s->a, d->value->context_last), "on") == 0)
    for (guint32 i = d->value->context_last + 1; i < d->value->context_last + 4 && i < s->last; i++)
      if (figure_word_is (s->a, i, "defence"))
        return ENGINE_MEASURE_DEFENCE_SPENDING;
  if (p != NULL && p->figure.measure == ENGINE_MEASURE_DEFENCE_SPENDING
      && s->sentence - p->sentence <= 1 && p->unit_kind == figure_draft (s, draft)->unit_kind)
    return ENGINE_MEASURE_DEFENCE_SPENDING;
  for (guint i = 0; i < s->hits->len; i++)
    if (figure_hit (s, i)->class_id == ENGINE_CLASS_MEASURE
        && figure_hit (s, i)->code == ENGINE_MEASURE_DEFENCE_SPENDING)
      return ENGINE_MEASURE_DEFENCE_SPENDING;
  return ENGINE_MEASURE_SPENDING;
}

/* "500 000 barils par jour", "1,3 million de tonnes par an", "un barrage de 240 mégawatts" without another word is
 * what is made. */
static gboolean
is_produced (const FigureDraft *d)
{
  FigureUnit unit = d->unit_kind;

  return strcmp (d->value->unit, "bbl") == 0 || strcmp (d->value->unit, "W") == 0
         || ((unit == FIGURE_UNIT_MASS || unit == FIGURE_UNIT_VOLUME)
             && d->value->per == ENGINE_PER_YEAR);
}

/* "un câble de 1 200 mégawatts": what carries power makes none. */
static gboolean
is_carried (const FigureStage *s, const FigureDraft *d)
{
  const guint32 from =
      d->value->first > s->first + CARRIER_REACH ? d->value->first - CARRIER_REACH : s->first;

  for (guint32 i = from; i < MIN (d->value->last + CARRIER_REACH / 2, s->last); i++)
    if (figure_word_is (s->a, i, "carrier"))
      return TRUE;
  return FALSE;
}

/* "L'entente porte sur 30 000 tonnes par an": so much by an agreement, not of a plant. */
static gboolean
is_contracted (const FigureStage *s, const FigureDraft *d)
{
  const char *role = figure_role_before (s->a, d->value->context_first, s->first);

  if (strcmp (d->value->unit, "bbl") == 0
      || (strcmp (role, "on") != 0 && strcmp (role, "for") != 0))
    return FALSE;
  return figure_names_instrument (s, s->first, d->value->first);
}

/* Whether the value is a share of GDP: "2 % de son PIB", with no "world" beside it. */
static gboolean
is_of_gdp (FigureStage *s, const FigureDraft *d, guint32 from)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id != ENGINE_CLASS_MEASURE || h->code != ENGINE_MEASURE_GDP
          || (h->weak && !figure_word_is (s->a, h->last - 1, "economy")) || h->first < from
          || h->first > from + 5
          || (strcmp (figure_role_at (s->a, from), "of") != 0
              && !(strcmp (figure_role_at (s->a, from), "to") == 0 && figure_adds_to (s, d))))
        continue;
      for (guint32 t = from; t < h->last + 1 && t < s->last; t++)
        if (engine_token_is (s->a, t, ENGINE_CLASS_WORLD))
          return FALSE;
      return TRUE;
    }
  return FALSE;
}

/* The same, also of the first of "from 2.4 to 3 % of GDP". */
static gboolean
is_share_of_gdp (FigureStage *s, const FigureDraft *d)
{
  guint32 from = figure_complement_start (s, d);

  return is_of_gdp (s, d, d->value->context_last)
         || (from != d->value->context_last && is_of_gdp (s, d, from));
}

/* "La dette équivaut à 132 % du PIB": what is compared with GDP is what is measured. */
static gboolean
has_subject_measure (FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && (h->flags & FIGURE_HIT_BLOCK) != 0
          && h->last <= d->value->first && d->value->first - h->last <= 20)
        return TRUE;
      /* "le budget de la défense passera de 2,4 à 3 % du PIB" */
      if (h->class_id == ENGINE_CLASS_MEASURE && !h->weak && h->code != ENGINE_MEASURE_GDP
          && h->code != ENGINE_MEASURE_GROWTH && h->code != ENGINE_MEASURE_INFLATION
          && h->last <= d->value->first && engine_token (s->a, h->first)->clause == d->clause
          && figure_unit_score (h->code, FIGURE_UNIT_PERCENT) >= 0 && !figure_follows_value (s, h)
          && figure_values_between (s, h->last, d->value->first) <= 1)
        return TRUE;
    }
  return FALSE;
}

/* "may own 35 % of a mine and royalties climb to 10.5 %": what climbs is something else. */
static void
unlink_other (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  FigureDraft *p = draft > s->sentence_from ? figure_draft (s, draft - 1) : NULL;

  if (p == NULL || d->link != FIGURE_LINK_REPLACED_BY)
    return;
  for (guint i = 0; i + 1 < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);
      const FigureHit *change = figure_hit (s, i + 1);

      if (h->class_id != ENGINE_CLASS_MEASURE || h->weak || h->first < p->value->last
          || change->last > d->value->first || change->first - h->last > 1
          || h->code == (gint8)p->measure
          || (change->class_id != ENGINE_CLASS_RISE && change->class_id != ENGINE_CLASS_FALL
              && change->class_id != ENGINE_CLASS_FROM_TO))
        continue;
      d->link = FIGURE_LINK_NONE;
      if (d->versus == draft)
        d->versus = 0;
      if (p->versus == draft + 1)
        p->versus = 0;
      return;
    }
}

/* What makes up a share of GDP, or costs it, is no measure of it: "farming generates a fifth of GDP", "the tariffs
 * would cost 0.6 % of GDP". */
static gboolean
is_part_of_gdp (const FigureStage *s, const FigureDraft *d, EngineMeasure best)
{
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  switch ((guint)best)
    {
    case ENGINE_MEASURE_TARIFF:
    case ENGINE_MEASURE_MINING:
    case ENGINE_MEASURE_REFINING:
    case ENGINE_MEASURE_PRODUCTION:
    case ENGINE_MEASURE_PRICE:
    case ENGINE_MEASURE_JOBS:
      return TRUE;
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
      return hit != NULL && (hit->flags & FIGURE_HIT_VERB) != 0;
    default:
      return FALSE;
    }
}

/* "mettra 10 milliards dans l'économie égyptienne". */
static gboolean
is_put_into_economy (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  if (d->unit_kind != FIGURE_UNIT_MONEY
      || strcmp (figure_role_at (a, d->value->context_last), "in") != 0)
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->code == ENGINE_MEASURE_GDP
          && h->first >= d->value->context_last && h->first - d->value->context_last <= 3)
        return TRUE;
    }
  return FALSE;
}

/* "une usine d'engrais de 300 millions": the works, with an article, and "of" right before the value. */
static gboolean
is_worth_of_works (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 first = d->value->context_first;

  if (first < s->first + 3 || d->value->value < MOST_PRICE
      || (a->style & ENGINE_STYLE_HEADS_LAST) != 0
      || strcmp (figure_role_at (a, first - 1), "of") != 0)
    return FALSE;
  for (guint32 i = first - 1; i > s->first && i + WORKS_REACH > first; i--)
    {
      const EngineTag *works = engine_analysis_tag (a, i - 1, ENGINE_CLASS_ASSET);

      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          || g_array_index (a->value_at, guint32, i - 1) != 0
          || engine_token_is (a, i - 1, ENGINE_CLASS_AND)
          || engine_token_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          || engine_clause (a, engine_token (a, i - 1)->clause)->verb == i)
        return FALSE;
      if (works != NULL)
        return engine_pack_entry_attr (a->pack, works->entry, "firm") == NULL
               && engine_token_is (a, i - 2, ENGINE_CLASS_DETERMINER);
    }
  return FALSE;
}

/* "a $7.6bn plant", "its $480m extraction complex": what is put into it. */
static gboolean
is_put_into_works (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 first = d->value->context_first;

  if (d->unit_kind == FIGURE_UNIT_MONEY && is_worth_of_works (s, d))
    return TRUE;
  if (d->unit_kind != FIGURE_UNIT_MONEY || first == 0
      || !(engine_token_is (a, first - 1, ENGINE_CLASS_NUMBER_WORD)
           || engine_token_is (a, first - 1, ENGINE_CLASS_DETERMINER)
           || engine_token_is (a, first - 1, ENGINE_CLASS_POSSESSIVE)))
    return FALSE;
  for (guint32 i = d->value->context_last, n = 0; n <= 2 && i < s->last; i++, n++)
    {
      const EngineTag *works = engine_analysis_tag (a, i, ENGINE_CLASS_ASSET);

      /* "run-of-river", one word */
      while (i + 2 < s->last && engine_token_is_char (a, i + 1, '-'))
        i += 2;
      if (engine_token_has_code (a, i, ENGINE_CLASS_MEASURE, "investment") && n > 0
          && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) == 0)
        return TRUE;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || engine_token_is (a, i, ENGINE_CLASS_PREPOSITION))
        return FALSE;
      if (works != NULL && engine_pack_entry_attr (a->pack, works->entry, "firm") == NULL
          && !engine_token_is (a, i + 1, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
    }
  return FALSE;
}

/* "Toyota is spending $800 million on a plant", "consacre 800 millions à une usine": what a company spends on works. */
static gboolean
is_spent_on_works (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);
  const EngineMention *m = clause->subject != 0 ? engine_mention (a, clause->subject - 1) : NULL;
  const guint32 to = d->value->context_last;

  if (d->unit_kind != FIGURE_UNIT_MONEY || m == NULL || m->kind != ENGINE_MENTION_ORG
      || *figure_role_at (a, to) == '\0')
    return FALSE;
  for (guint32 i = to + 1; i < to + WORKS_REACH && i < s->last; i++)
    {
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || engine_token_is (a, i, ENGINE_CLASS_AND))
        return FALSE;
      if (engine_token_is (a, i, ENGINE_CLASS_ASSET))
        return TRUE;
    }
  return FALSE;
}

/* "paid 1.1 billion euros for twelve used jets": so many goods for the sum. */
static gboolean
is_paid_for_goods (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 to = d->value->context_last;
  guint32 v;

  if (d->unit_kind != FIGURE_UNIT_MONEY || to + 1 >= s->last
      || strcmp (figure_role_at (a, to), "for") != 0
      || (v = g_array_index (a->value_at, guint32, to + 1)) == 0
      || figure_unit_kind (g_array_index (a->values, EngineValue, v - 1).unit) != FIGURE_UNIT_COUNT)
    return FALSE;
  for (guint32 i = to + 1; i < to + CARRIER_REACH / 2 && i < s->last; i++)
    if (figure_is_commodity (a, i))
      return TRUE;
  return FALSE;
}

/* "20% on exports from Laos": a rate that lies on goods. */
static gboolean
lies_on_goods (const FigureStage *s, const FigureDraft *d)
{
  return d->unit_kind == FIGURE_UNIT_PERCENT && !d->value->is_fraction
         && d->value->change == ENGINE_CHANGE_NONE
         && strcmp (figure_role_at (s->a, d->value->context_last), "on") == 0;
}

/* Takes a measure that is told by other means than a word of it, unless a word said more. */
static void
take (Ranked *r, FigureDraft *d, EngineMeasure measure, const char *why)
{
  r->measure = measure;
  r->why = why;
  r->best = MAX (r->best, MIN_SCORE);
  d->hit = 0;
}

/* The word of a measure at @i against the best so far. */
static void
try_word (FigureStage *s, FigureDraft *d, Ranked *r, guint i)
{
  const FigureHit *h = figure_hit (s, i);
  const char *why = "";
  const int score = figure_score_hit (s, d, h, &why);
  const gboolean other = r->measure != (EngineMeasure)h->code;

  /* a noun of the value's own goes before what is carried */
  if (score > r->best
      || (score == r->best && d->hit == 0
          && (!other || (!h->weak && (h->flags & FIGURE_HIT_VERB) == 0 && score >= 10))))
    {
      if (other)
        {
          r->second = r->best;
          r->runner_up = r->measure;
        }
      r->best = score;
      r->measure = h->code;
      r->why = why;
      r->first = h->first;
      r->last = h->last;
      d->hit = i + 1;
    }
  else if (score > r->second && other)
    {
      r->second = score;
      r->runner_up = h->code;
    }
}

/* The words of measures around the value. */
static void
rank_words (FigureStage *s, FigureDraft *d, Ranked *r, gboolean share_of_gdp)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if ((h->class_id == ENGINE_CLASS_MEASURE || h->class_id == ENGINE_CLASS_MEASURE_VERB)
          && (h->flags & (FIGURE_HIT_NOUN_HERE | FIGURE_HIT_SIDE)) == 0
          && h->last + NEIGHBOURHOOD >= d->value->first
          && h->first <= d->value->last + NEIGHBOURHOOD
          && !(share_of_gdp && h->code == ENGINE_MEASURE_GDP))
        try_word (s, d, r, i);
    }
}

/* No word, or a weak verb that anything may be done by. */
static gboolean
is_told_weakly (const FigureStage *s, const FigureDraft *d)
{
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  return hit == NULL || (hit->weak && (hit->flags & FIGURE_HIT_VERB) != 0);
}

/* What the value is part of, put into or laid on, whatever words of measures stand around it. */
static void
rank_by_use (FigureStage *s, guint draft, Ranked *r, gboolean share_of_gdp)
{
  FigureDraft *d = figure_draft (s, draft);
  const EngineMeasure whole = figure_measure_of_whole (s, draft);

  if (share_of_gdp && is_part_of_gdp (s, d, r->measure))
    {
      r->measure = ENGINE_MEASURE_GDP;
      r->why = "share of GDP";
      d->hit = 0;
    }
  if (figure_is_unit_price (s, draft))
    {
      r->measure = ENGINE_MEASURE_PRICE;
      r->why = "what the quantity costs";
      d->hit = 0;
    }
  if (d->hit == 0 && is_put_into_economy (s, d))
    take (r, d, ENGINE_MEASURE_INVESTMENT, "where it is put");
  /* "Half of the amount went to the coastguard": money given, whatever verb tells what became of it */
  if (whole == ENGINE_MEASURE_AID || whole == ENGINE_MEASURE_INVESTMENT
      || (whole != ENGINE_MEASURE_OTHER && is_told_weakly (s, d)
          && figure_unit_score (whole, FIGURE_UNIT_PERCENT) >= 0))
    {
      r->settled = whole != ENGINE_MEASURE_AID && whole != ENGINE_MEASURE_INVESTMENT;
      take (r, d, whole, "a part of the sum before");
    }
  if (is_put_into_works (s, d)
      && (d->hit == 0
          || r->best < 8
          /* "was promised a $3bn refinery" */
          || (r->measure == ENGINE_MEASURE_AID && is_told_weakly (s, d))
          || engine_token_is (s->a, figure_hit (s, d->hit - 1)->last - 1, ENGINE_CLASS_ASSET)))
    take (r, d, ENGINE_MEASURE_INVESTMENT, "what is built for it");
  if ((r->measure == ENGINE_MEASURE_EXPORTS || r->measure == ENGINE_MEASURE_IMPORTS)
      && lies_on_goods (s, d)
      && (d->hit == 0 || figure_hit (s, d->hit - 1)->first >= d->value->last))
    {
      r->measure = ENGINE_MEASURE_TARIFF;
      r->why = "lies on goods";
      d->hit = 0;
    }
  if ((r->measure == ENGINE_MEASURE_SPENDING || r->measure == ENGINE_MEASURE_TARIFF)
      && is_paid_for_goods (s, d))
    r->measure = ENGINE_MEASURE_PURCHASE;
  else if (r->measure == ENGINE_MEASURE_SPENDING && is_spent_on_works (s, d))
    r->measure = ENGINE_MEASURE_INVESTMENT;
  else if (r->measure == ENGINE_MEASURE_SPENDING)
    r->measure = refine_spending (s, draft);
}

/* What a value is of that no word has a measure for. */
static void
rank_bare (FigureStage *s, guint draft, Ranked *r)
{
  FigureDraft *d = figure_draft (s, draft);

  if (r->best >= MIN_SCORE || r->measure != ENGINE_MEASURE_OTHER)
    return;
  if (figure_is_quoted_price (s, draft))
    {
      r->measure = ENGINE_MEASURE_PRICE;
      r->why = "what the goods fetch";
      return;
    }
  r->measure = figure_lent_measure (s, draft, &r->why);
  if (r->measure == ENGINE_MEASURE_OTHER && figure_unit_is_physical (d->unit_kind)
      && figure_linked_verb (s, d) == ENGINE_MEASURE_OWNERSHIP)
    r->measure = figure_takes_goods (s, d) ? ENGINE_MEASURE_IMPORTS : ENGINE_MEASURE_RESERVES;
  if (r->measure == ENGINE_MEASURE_OTHER && is_produced (d) && !is_carried (s, d))
    r->measure = is_contracted (s, d) ? ENGINE_MEASURE_PURCHASE : ENGINE_MEASURE_PRODUCTION;
}

/* The measure as the figure before @d in its sentence has it, where it tells the same; or what was
 * ranked, settled. */
static EngineMeasure
measure_beside (FigureStage *s,
                FigureDraft *d,
                const FigureDraft *p,
                Ranked *r,
                gboolean share_of_gdp)
{
  const FigureUnit unit = d->unit_kind;
  EngineMeasure measure = r->measure;

  if (r->settled)
    return measure;
  if (p == NULL || p->sentence != d->sentence)
    return figure_settle_measure (s, d, measure);
  /* "18 billion, almost 5 per cent of GDP" */
  if (share_of_gdp && measure == ENGINE_MEASURE_GDP && p->unit_kind == FIGURE_UNIT_MONEY
      && d->value->context_first - p->value->context_last <= 2)
    {
      r->why = "the figure before";
      return p->figure.measure;
    }
  if (d->hit == 0 && (d->link != FIGURE_LINK_NONE || d->brackets) && p->measure == measure
      && p->unit_kind == unit)
    return p->figure.measure;
  if (d->hit == 0 && d->link == FIGURE_LINK_RESTATES && measure == ENGINE_MEASURE_OTHER
      && p->measure == ENGINE_MEASURE_OTHER && figure_unit_score (p->figure.measure, unit) >= 0)
    measure = p->figure.measure;
  return figure_settle_measure (s, d, measure);
}

#define TAXED_REACH 8 /* tokens from the noun of a duty to that of the goods it lies on */

/* "cut the levy on Malawian cargo from $60": whose figure it is says the noun of the duty, not that of the goods. */
static void
take_duty_noun (FigureStage *s, FigureDraft *d)
{
  const FigureHit *goods = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if (d->figure.measure != ENGINE_MEASURE_TARIFF || goods == NULL
      || goods->class_id != ENGINE_CLASS_MEASURE
      || (goods->code != ENGINE_MEASURE_IMPORTS && goods->code != ENGINE_MEASURE_EXPORTS))
    return;
  for (guint i = d->hit - 1; i-- > 0;)
    {
      const FigureHit *h = figure_hit (s, i);

      if (goods->first - h->last > TAXED_REACH)
        return;
      if (h->class_id != ENGINE_CLASS_MEASURE
          || !(h->code == ENGINE_MEASURE_TARIFF || (h->flags & FIGURE_HIT_LEVY) != 0))
        continue;
      d->hit = i + 1;
      return;
    }
}

void
figure_rank_measure (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  const FigureDraft *p = draft > 0 ? figure_draft (s, draft - 1) : NULL;
  const gboolean share_of_gdp = d->unit_kind == FIGURE_UNIT_PERCENT && is_share_of_gdp (s, d);
  EngineMeasure carried = ENGINE_MEASURE_OTHER, measure;
  Ranked r = {
    .best = MIN_SCORE - 1,
    .measure = ENGINE_MEASURE_OTHER,
    .runner_up = ENGINE_MEASURE_OTHER,
    .why = "",
    .first = d->value->first,
    .last = d->value->last,
  };
  int score;

  unlink_other (s, draft);
  score = figure_score_carried (s, draft, &carried);
  if (share_of_gdp)
    {
      d->figure.of = ENGINE_OF_GDP;
      r.measure = ENGINE_MEASURE_GDP;
      r.best = has_subject_measure (s, d) ? 2 : 6;
      r.why = "share of GDP";
    }
  if (score > r.best)
    {
      r.best = score;
      r.measure = carried;
      r.why = "the figure before";
    }
  rank_words (s, d, &r, share_of_gdp);
  rank_by_use (s, draft, &r, share_of_gdp);
  rank_bare (s, draft, &r);
  d->measure = r.measure;
  if (d->hit == 0 && p != NULL && p->of_agreement && p->sentence == d->sentence)
    d->of_agreement = r.measure == ENGINE_MEASURE_AID;
  measure = measure_beside (s, d, p, &r, share_of_gdp);
  set_measure (s, d, &r, measure);
  /* what is paid for an order lends that, no rate */
  if (d->measure == ENGINE_MEASURE_TARIFF
      && (d->figure.measure == ENGINE_MEASURE_PURCHASE
          || d->figure.measure == ENGINE_MEASURE_SPENDING))
    d->measure = d->figure.measure;
  /* what sells goods lends that, not the goods */
  if (d->figure.measure == ENGINE_MEASURE_EXPORTS && d->measure == ENGINE_MEASURE_IMPORTS)
    d->measure = ENGINE_MEASURE_EXPORTS;
  take_duty_noun (s, d);
}
