/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the words of taxing, taking and giving make of a figure in a text that tells of such dealings: a
 * bare rate among tariffs ("15 % on aircraft"), goods counted that somebody takes ("signs up for twenty
 * Eurofighters") with what they cost, money that is added to an envelope of aid, and what a country has
 * bought abroad, which are its imports. */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-fill.h"

#include <string.h>

#define RATE_SENTENCES 3   /* back to the tariff that a bare rate goes on from */
#define TAKING_REACH 9     /* tokens from the verb of taking to what is counted */
#define SUM_REACH 12       /* tokens between what is taken and its price */
#define MOST_RATE 300      /* per cent */

/* Rates of duty have been told a little before. */
static gboolean
goes_on_from_tariff (FigureStage *s, const FigureDraft *d)
{
  for (guint i = figure_draft_index (s, d); i-- > 0;)
    {
      const FigureDraft *p = figure_draft (s, i);

      if (d->sentence - p->sentence > RATE_SENTENCES)
        return FALSE;
      if (p->figure.measure == ENGINE_MEASURE_TARIFF || p->measure == ENGINE_MEASURE_TARIFF)
        return TRUE;
    }
  return s->pair_taxes;
}

/* "had threatened 50 per cent; it settled for 15 per cent": the figure before in the sentence is a rate of
 * duty, and no other noun of measure stands since. */
static gboolean
goes_on_in_sentence (FigureStage *s, const FigureDraft *d)
{
  const guint index = figure_draft_index (s, d);
  const FigureDraft *p = index > s->sentence_from ? figure_draft (s, index - 1) : NULL;

  if (p == NULL || p->figure.measure != ENGINE_MEASURE_TARIFF)
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->code != ENGINE_MEASURE_TARIFF
          && h->first >= p->value->last)
        return FALSE;
    }
  return TRUE;
}

/* A verb of taxing, paying, facing right before the value, or in the relative right behind it: "face 20 per
 * cent", "les 39 % que Washington inflige". */
static gboolean
has_verb_of_taxing (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id != ENGINE_CLASS_MEASURE_VERB || h->code != ENGINE_MEASURE_TARIFF
          || (h->flags & FIGURE_HIT_NOUN_HERE) != 0)
        continue;
      if (h->last <= d->value->context_first && d->value->context_first - h->last <= 3
          && !figure_has_break (s->a, h->last, d->value->context_first, TRUE))
        return TRUE;
      if (h->first >= d->value->last && h->first - d->value->last <= 5
          && engine_token_is (s->a, d->value->last, ENGINE_CLASS_RELATIVE))
        return TRUE;
    }
  return FALSE;
}

/* "15 % sur les Boeing, 25 % sur le rhum": goods, or somebody's, right behind. */
static gboolean
lies_on_something (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  if (strcmp (figure_role_at (a, d->value->context_last), "on") != 0)
    return FALSE;
  for (guint32 i = d->value->context_last; i < s->last && i < d->value->context_last + 5; i++)
    if (g_array_index (a->mention_at, guint32, i) != 0
        || engine_token_is (a, i, ENGINE_CLASS_COMMODITY))
      return TRUE;
  return FALSE;
}

/* A bare rate among rates of duty. */
static gboolean
is_rate_of_duty (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if (d->unit_kind != FIGURE_UNIT_PERCENT || d->value->is_fraction || d->value->value > MOST_RATE
      || d->value->change != ENGINE_CHANGE_NONE
      || strcmp (figure_role_at (s->a, d->value->context_last), "of") == 0
      || (measure != ENGINE_MEASURE_OTHER
          && !(hit != NULL && hit->weak && (hit->flags & FIGURE_HIT_VERB) != 0)))
    return FALSE;
  if (goes_on_in_sentence (s, d) && *figure_role_at (s->a, d->value->context_last) == '\0')
    return TRUE;
  return (lies_on_something (s, d) || has_verb_of_taxing (s, d)) && goes_on_from_tariff (s, d);
}

/* What is counted are goods that states order: jets, ships, tanks. */
static gboolean
counts_ordered_goods (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  if (d->unit_kind != FIGURE_UNIT_COUNT)
    return FALSE;
  for (guint32 i = d->value->first; i < d->value->last; i++)
    {
      const EngineTag *goods = engine_analysis_tag (a, i, ENGINE_CLASS_COMMODITY);
      const char *code = goods != NULL ? engine_pack_entry_code (a->pack, goods->entry) : "";

      if (strcmp (code, "aircraft") == 0 || strcmp (code, "arms") == 0
          || strcmp (code, "ships") == 0)
        return TRUE;
    }
  return FALSE;
}

/* A verb of taking before the value, with nothing that parts them: "will see Oslo take at least five". */
static gboolean
follows_taking (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  for (guint32 back = 1; back <= TAKING_REACH && back + s->first <= d->value->context_first; back++)
    {
      const guint32 i = d->value->context_first - back;
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_TAKING);

      if (figure_has_break (a, i, i + 1, FALSE) || engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (tag != NULL && tag->last <= d->value->context_first
          && !engine_token_is (a, i > 0 ? i - 1 : 0, ENGINE_CLASS_DETERMINER))
        return TRUE;
    }
  return FALSE;
}

/* Money beside goods that are taken, "for" or "on" the one or the other, or of a deal right behind it. */
static gboolean
is_price_of_taken (FigureStage *s, const FigureDraft *d)
{
  const guint index = figure_draft_index (s, d);
  const EngineAnalysis *a = s->a;

  if (d->unit_kind != FIGURE_UNIT_MONEY || d->value->value < MOST_PRICE)
    return FALSE;
  for (guint i = s->sentence_from; i < s->drafts->len; i++)
    {
      const FigureDraft *p = figure_draft (s, i);
      const FigureDraft *first = i < index ? p : d, *second = i < index ? d : p;
      const char *role;

      if (i == index || second->value->first - first->value->last > SUM_REACH
          || !counts_ordered_goods (s, p)
          || !(follows_taking (s, p) || p->figure.measure == ENGINE_MEASURE_PURCHASE
               || (i > index && follows_taking (s, d))))
        continue;
      role = figure_role_before (a, second->value->context_first, s->first);
      if (strcmp (role, "for") == 0 || strcmp (role, "on") == 0
          || engine_token_is (a, d->value->last, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
    }
  return FALSE;
}

/* "a ajouté 300 millions à l'enveloppe", in a text that speaks of aid. */
static gboolean
is_of_envelope (const FigureStage *s, const FigureDraft *d)
{
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  return s->about_aid && d->unit_kind == FIGURE_UNIT_MONEY && hit != NULL && hit->weak
         && (hit->flags & (FIGURE_HIT_VERB | FIGURE_HIT_COSTS)) == 0;
}

/* The measure that dealings told of make of it; ENGINE_N_MEASURES where they settle nothing. */
EngineMeasure
figure_settle_dealings (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  if (is_rate_of_duty (s, d, measure))
    return ENGINE_MEASURE_TARIFF;
  if ((measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_SPENDING
       || measure == ENGINE_MEASURE_DEFENCE_SPENDING || measure == ENGINE_MEASURE_INVESTMENT)
      && ((counts_ordered_goods (s, d) && follows_taking (s, d)) || is_price_of_taken (s, d)))
    return ENGINE_MEASURE_PURCHASE;
  if ((measure == ENGINE_MEASURE_PRODUCTION || measure == ENGINE_MEASURE_MINING)
      && d->unit_kind == FIGURE_UNIT_MONEY && d->value->value >= MOST_PRICE && d->hit != 0
      && (figure_hit (s, d->hit - 1)->flags & FIGURE_HIT_VERB) == 0
      && figure_hit (s, d->hit - 1)->first == d->value->last)
    return ENGINE_MEASURE_INVESTMENT;
  if (measure == ENGINE_MEASURE_SPENDING && is_of_envelope (s, d))
    return ENGINE_MEASURE_AID;
  return ENGINE_N_MEASURES;
}

static gboolean
is_state (const char *const *codes)
{
  return codes[0] != NULL && codes[1] == NULL
         && (engine_fill_is_country (codes[0]) || strcmp (codes[0], "EU") == 0);
}

/* "Kenya's purchases from China amounted to": the noun in the plural, of all that is bought. */
static gboolean
are_purchases (FigureStage *s, const FigureDraft *d)
{
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  return hit != NULL && (hit->flags & FIGURE_HIT_VERB) == 0 && hit->last <= d->value->first
         && figure_word_is (s->a, hit->last - 1, "purchases");
}

/* "The EU bought 3.3 million tonnes of it from Indonesia in 2024": what a country has bought of another's goods
 * in a time are its imports; a single purchase and jets that it has ordered are not. */
void
figure_settle_imports (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  FigureUnit unit = d->unit_kind;

  if (d->figure.measure != ENGINE_MEASURE_PURCHASE || !is_state (d->figure.by)
      || (d->figure.status != ENGINE_FIGURE_ACTUAL && d->figure.status != ENGINE_FIGURE_PREVIOUS)
      || (unit != FIGURE_UNIT_PERCENT && d->figure.period == NULL
          && d->figure.per == ENGINE_PER_NONE && !are_purchases (s, d))
      || (unit != FIGURE_UNIT_MASS && unit != FIGURE_UNIT_VOLUME && unit != FIGURE_UNIT_PERCENT
          && !(unit == FIGURE_UNIT_MONEY && is_state (d->figure.on))))
    return;
  for (guint i = s->sentence_from; i < s->drafts->len; i++)
    if (figure_draft (s, i)->unit_kind == FIGURE_UNIT_COUNT)
      return;
  d->figure.measure = ENGINE_MEASURE_IMPORTS;
}
