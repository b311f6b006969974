/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of status around a figure: which of them its measure can have, and how strongly each
 * speaks for it.  Which of them are told of something else is in engine-figure-words-other.c. */

#include "config.h"

#include "engine-figure-status.h"

#define COORDINATED 6 /* what a word says of a second infinitive */
#define AIM_REACH 6 /* tokens from an aim to what is aimed at */

#define NEIGHBOURHOOD 45 /* tokens */

/* A tax, a fee or a quota, by its own noun. */
gboolean
figure_is_levy (const FigureStage *s, const FigureDraft *d)
{
  return d->hit != 0 && (figure_hit (s, d->hit - 1)->flags & FIGURE_HIT_LEVY) != 0
         && d->unit_kind != FIGURE_UNIT_PERSONS;
}

/* "pays roughly £2.2bn a year": what is paid year by year. */
static gboolean
is_dues (const FigureStage *s, const FigureDraft *d)
{
  return d->figure.measure == ENGINE_MEASURE_SPENDING && d->hit != 0
         && (figure_hit (s, d->hit - 1)->flags & FIGURE_HIT_SUBJECT_ON) != 0
         && d->value->per != ENGINE_PER_NONE;
}

gboolean
figure_is_rate (const FigureStage *s, const FigureDraft *d)
{
  return d->figure.measure == ENGINE_MEASURE_TARIFF || figure_is_levy (s, d) || is_dues (s, d)
         || (d->figure.measure == ENGINE_MEASURE_OTHER && d->figure.of != ENGINE_OF_GDP
             && d->unit_kind == FIGURE_UNIT_PERCENT);
}

/* What a state does by decision, against what happens. */
gboolean
figure_is_decided (const FigureDraft *d)
{
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_TARIFF:
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_INVESTMENT:
    case ENGINE_MEASURE_DEFENCE_SPENDING:
    case ENGINE_MEASURE_SPENDING:
    case ENGINE_MEASURE_OTHER:
    case ENGINE_MEASURE_JOBS:
    case ENGINE_MEASURE_PRODUCTION:
    case ENGINE_MEASURE_MINING:
    case ENGINE_MEASURE_OWNERSHIP:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A few words before the value, with no comma between, whatever clause they are in. */
static gboolean
is_close (const EngineAnalysis *a, const FigureHit *h, const FigureDraft *d)
{
  return h->last <= d->value->first && d->value->first - h->last <= 5
         && !figure_has_break (a, h->last, d->value->first, TRUE);
}

/* "the 30% duty that Mexico faced was suspended": the passive that the value's noun is the subject of, though a clause
 * of its own stands between. */
static gboolean
is_passive_of (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;

  if (h->code != ENGINE_FIGURE_SUSPENDED || d->figure.measure != ENGINE_MEASURE_TARIFF
      || h->first < d->value->last || h->first <= s->first
      || !engine_token_is (a, h->first - 1, ENGINE_CLASS_AUXILIARY)
      || figure_has_break (a, d->value->last, h->first, TRUE)
      || figure_values_between (s, d->value->last, h->first) > 0)
    return FALSE;
  for (guint32 i = d->value->last; i < h->first; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_AND))
      return FALSE;
  return TRUE;
}

/* How strongly a status word speaks for this value. */
static int
score_status (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  int score;
  guint32 gap;
  guint between;

  if (h->first >= d->value->last)
    {
      gap = h->first - d->value->last;
      between = figure_values_between (s, d->value->last, h->first);
      score = gap <= 4 ? 5 : 3;
      if (figure_has_break (a, d->value->last, h->first, FALSE))
        score -= 3;
      else if (figure_has_break (a, d->value->last, h->first, TRUE))
        score -= 2;
    }
  else
    {
      gap = d->value->first - MIN (h->last, d->value->first);
      between = figure_values_between (s, h->last, d->value->first);
      score = 4;
      /* "Production attendue : 230 000 barils" */
      if (h->last + 1 == d->value->context_first && engine_token_is_char (a, h->last, ':'))
        return 6;
      if (figure_has_break (a, h->last, d->value->first, FALSE))
        score -= 2;
    }
  if (gap > NEIGHBOURHOOD)
    return 0;
  score += engine_token (a, h->first)->clause == d->clause || is_close (a, h, d)
                   || is_passive_of (s, d, h)
                   /* "ne prévoit que 2,6 %" */
                   || (h->last + 1 == d->value->context_first
                       && engine_token_is (a, h->last, ENGINE_CLASS_SUBORDINATOR))
               ? 2
               : -2;
  if ((g_array_index (a->scopes, guint8, h->first) & ENGINE_SCOPE_QUOTED)
      != (g_array_index (a->scopes, guint8, d->value->first) & ENGINE_SCOPE_QUOTED))
    score -= 4;
  if (h->code == ENGINE_FIGURE_PREVIOUS)
    score += 1;
  /* "La surtaxe de 46 % brandie en avril est suspendue": the verb itself */
  if (h->code == ENGINE_FIGURE_SUSPENDED && d->figure.measure == ENGINE_MEASURE_TARIFF
      && h->first >= d->value->last && h->first > s->first
      && engine_token_is (a, h->first - 1, ENGINE_CLASS_AUXILIARY)
      && (engine_token (a, h->first)->clause == d->clause || is_passive_of (s, d, h)))
    score += 5;
  if ((h->code == ENGINE_FIGURE_SUSPENDED || h->code == ENGINE_FIGURE_WITHDRAWN)
      && h->last <= d->value->first
      && (engine_token (a, h->first)->clause == d->clause || is_close (a, h, d)))
    score += 3;
  if (gap <= 2)
    score += h->first >= d->value->last && h->code == ENGINE_FIGURE_PLANNED ? 0 : 2;
  score -= (int)MIN (between, 2) + (int)gap / 10 + (h->weak ? 2 : 0);
  return score;
}

/* "shall …, and apply no more than": a word of will stands before in the clause. */
gboolean
figure_is_willed (const FigureStage *s, const FigureHit *h)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *w = figure_hit (s, i);

      if (w->class_id == ENGINE_CLASS_FIGURE_STATUS && w->code == ENGINE_FIGURE_PLANNED
          && w->last <= h->first
          && engine_token (s->a, w->first)->clause == engine_token (s->a, h->first)->clause)
        return TRUE;
    }
  return FALSE;
}

/* What comes about, and is not decided. */
gboolean
figure_is_outcome (const FigureDraft *d)
{
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_GROWTH:
    case ENGINE_MEASURE_INFLATION:
    case ENGINE_MEASURE_GDP:
    case ENGINE_MEASURE_DEMAND:
    case ENGINE_MEASURE_TRADE:
      return TRUE;
    case ENGINE_MEASURE_OTHER:
      return d->figure.of == ENGINE_OF_GDP; /* "la dette atteindra 92 % du PIB" */
    default:
      return FALSE;
    }
}

/* Words of status that this measure can have. */
gboolean
figure_fits_status (const FigureStage *s, const FigureDraft *d, int status, gboolean h_costs)
{
  switch (status)
    {
    case ENGINE_FIGURE_IN_FORCE:
      return figure_is_rate (s, d);
    case ENGINE_FIGURE_THREATENED:
    case ENGINE_FIGURE_WITHDRAWN:
    case ENGINE_FIGURE_SUSPENDED:
      /* "a supprimé 900 postes" */
      if (d->figure.measure == ENGINE_MEASURE_JOBS && status == ENGINE_FIGURE_WITHDRAWN)
        return FALSE;
      /* "withdrew 1,500 soldiers", "may withdraw 150 cubic metres" */
      if (d->figure.measure == ENGINE_MEASURE_OTHER && status == ENGINE_FIGURE_WITHDRAWN
          && (d->unit_kind == FIGURE_UNIT_PERSONS || d->unit_kind == FIGURE_UNIT_VOLUME))
        return FALSE;
      return figure_is_decided (d) || d->figure.measure == ENGINE_MEASURE_IMPORTS
             || d->figure.measure == ENGINE_MEASURE_EXPORTS;
    case ENGINE_FIGURE_AGREED:
    case ENGINE_FIGURE_PLANNED:
      return !figure_is_outcome (d) || d->figure.measure == ENGINE_MEASURE_TRADE;
    case ENGINE_FIGURE_FORECAST:
      return !h_costs || d->figure.measure == ENGINE_MEASURE_SPENDING
             || d->figure.measure == ENGINE_MEASURE_INVESTMENT
             || d->figure.change != ENGINE_CHANGE_NONE;
    case ENGINE_FIGURE_CONSIDERED:
      return !figure_is_outcome (d) && d->figure.measure != ENGINE_MEASURE_JOBS;
    default:
      return TRUE;
    }
}

/* Another act is told between a word of status and the value: "will scrap duties and buy 15 jets". */
static gboolean
is_cut_off (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;

  if (h->code != ENGINE_FIGURE_WITHDRAWN && h->code != ENGINE_FIGURE_SUSPENDED)
    return FALSE;
  if (h->first >= d->value->last)
    return h->first > s->first
           && ((engine_analysis_morph (a, h->first)
                & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE))
                   == ENGINE_MORPH_INFINITIVE
               || engine_token_is (a, h->first - 1, ENGINE_CLASS_INF_MARK));
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *v = figure_hit (s, i);

      /* "a renoncé à prêter": what it has given up doing */
      if (v->class_id == ENGINE_CLASS_MEASURE_VERB && v->first >= h->last
          && v->last <= d->value->first && (v->flags & FIGURE_HIT_NOUN_HERE) == 0
          && v->code != ENGINE_MEASURE_TARIFF
          && !(v->first - h->last <= 1
               && (v->first == h->last || engine_token_is (a, h->last, ENGINE_CLASS_INF_MARK)
                   || engine_token_is (a, h->last, ENGINE_CLASS_PREPOSITION))
               && (engine_analysis_morph (a, v->first)
                   & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT_PARTICIPLE))
                      != 0))
        return TRUE;
    }
  /* "frozen Russian assets": it describes what it stands before, not the figure */
  return h->last < d->value->first && g_array_index (a->mention_at, guint32, h->last) != 0
         && (engine_mention (a, g_array_index (a->mention_at, guint32, h->last) - 1)->flags
             & ENGINE_MENTION_ADJECTIVE)
                != 0
         && (engine_analysis_morph (a, h->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0;
}

/* "compte investir", "va lui verser": a word that counts before an infinitive only. */
static gboolean
has_infinitive (const FigureStage *s, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;

  if (engine_pack_entry_attr (a->pack, h->entry, "inf") == NULL)
    return TRUE;
  for (guint32 i = h->last; i < h->last + 2 && i < s->last; i++)
    if ((engine_analysis_morph (a, i) & ENGINE_MORPH_INFINITIVE) != 0
        && (engine_analysis_morph (a, i) & ENGINE_MORPH_VERB) != 0)
      return TRUE;
  return FALSE;
}

/* "attend 150 000 visiteurs": people and outcomes that somebody awaits, not what is on order. */
static gboolean
is_awaited (const FigureDraft *d, const EnginePack *pack, const FigureHit *h)
{
  if (engine_pack_entry_attr (pack, h->entry, "awaits") == NULL)
    return TRUE;
  return h->last <= d->value->context_first && d->value->context_first - h->last <= 1
         && (d->unit_kind == FIGURE_UNIT_PERSONS || figure_is_outcome (d));
}

/* "s'engage à acheter, d'ici à 2021, 200 milliards de plus qu'en 2017": the word rules the value,
 * whatever dates there are. */
gboolean
figure_word_governs (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  if (h->weak || h->code == ENGINE_FIGURE_IN_FORCE || h->last > d->value->first)
    return FALSE;
  return is_close (s->a, h, d)
         || (h->code == ENGINE_FIGURE_AGREED && engine_token (s->a, h->first)->clause == d->clause
             && figure_values_between (s, h->last, d->value->first) == 0);
}

/* "mon ancien institut", "the former minister": an adjective of something that is no figure. */
static gboolean
describes_other (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  guint32 next = h->last;

  if ((engine_analysis_morph (a, h->first) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_ADVERB))
          != ENGINE_MORPH_ADJ
      || next >= d->value->first || h->last - h->first > 1)
    return FALSE;
  return (engine_analysis_morph (a, next) & ENGINE_MORPH_NOUN) != 0
         && !engine_token_is (a, next, ENGINE_CLASS_MEASURE)
         && g_array_index (a->value_at, guint32, next) == 0
         && !engine_token_is (a, next, ENGINE_CLASS_TARGET);
}

/* A statistic that tells what was: a past year beside it, or no words of will at all. */
gboolean
figure_is_statistic (const FigureDraft *d)
{
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_RESERVES:
    case ENGINE_MEASURE_PRICE:
    case ENGINE_MEASURE_MEMBERS:
    case ENGINE_MEASURE_REFINING:
    case ENGINE_MEASURE_TRADE:
    case ENGINE_MEASURE_GDP:
    case ENGINE_MEASURE_IMPORTS:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "X, which holds 22 per cent, has agreed", "détenue à 49 % par Y, entend": what the main clause goes
 * on to say is not of the figure in the clause inside. */
static gboolean
is_of_main_clause (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, engine_token (a, h->first)->clause)->verb;

  /* "two thirds of the cost, estimated at 29 million": of the figure that it stands before */
  if (h->first >= d->value->last && h->last < s->last && (h->flags & FIGURE_HIT_COSTS) != 0
      && g_array_index (a->value_at, guint32, h->last) != 0)
    return TRUE;
  if (h->first < d->value->last || !figure_has_break (a, d->value->last, h->first, TRUE))
    return FALSE;
  return (engine_token (a, h->first)->clause != d->clause
          && (engine_clause (a, d->clause)->scopes & ENGINE_SCOPE_RELATIVE) != 0)
         || ((d->figure.measure == ENGINE_MEASURE_OWNERSHIP || d->unit_kind == FIGURE_UNIT_LENGTH)
             && verb > h->first && verb <= h->last);
}

/* "has undertaken to step up its purchases and to order 25 aircraft", "s'engage à ouvrir son marché et à verser
 * 3 millions": the value is what a second infinitive of the same word governs, and no other verb is
 * finite between. */
static gboolean
is_coordinated (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  const guint32 finite =
      ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL;
  guint32 verb = d->value->context_first;
  guint n_infinitives = 0;

  if (h->weak || h->last > d->value->first
      || (h->code != ENGINE_FIGURE_AGREED && h->code != ENGINE_FIGURE_PLANNED
          && h->code != ENGINE_FIGURE_THREATENED && h->code != ENGINE_FIGURE_CONSIDERED)
      || figure_values_between (s, h->last, d->value->first) > 1)
    return FALSE;
  while (verb > h->last
         && !((engine_analysis_morph (a, verb - 1) & ENGINE_MORPH_INFINITIVE) != 0
              && verb >= h->last + 2
              && (engine_token_is (a, verb - 2, ENGINE_CLASS_INF_MARK)
                  || engine_token_is (a, verb - 2, ENGINE_CLASS_TARGET)
                  || engine_token_is (a, verb - 2, ENGINE_CLASS_AND))))
    {
      if (d->value->context_first - verb > 5)
        return FALSE;
      verb--;
    }
  if (verb <= h->last + 2
      || !(engine_token_is (a, verb - 2, ENGINE_CLASS_AND)
           || engine_token_is (a, verb - 3, ENGINE_CLASS_AND)))
    return FALSE;
  for (guint32 i = h->last; i + 1 < verb; i++)
    {
      guint32 morph = engine_analysis_morph (a, i);

      if (figure_has_break (a, i, i + 1, FALSE) || engine_token_is (a, i, ENGINE_CLASS_AUXILIARY))
        return FALSE;
      if ((morph & ENGINE_MORPH_INFINITIVE) != 0)
        n_infinitives++;
      else if ((morph & finite) != 0 && (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) == 0
               && engine_clause (a, engine_token (a, i)->clause)->verb == i + 1)
        return FALSE;
    }
  return n_infinitives > 0;
}

/* "Vietnam targets 8 % growth": even what only comes about can be aimed at. */
static gboolean
is_aim (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  return h->code == ENGINE_FIGURE_PLANNED && h->last <= d->value->first
         && d->value->first - h->last <= AIM_REACH
         && engine_pack_entry_attr (s->a->pack, h->entry, "aim") != NULL;
}

/* "La Banque prévoit 2,6 % de croissance", "une inflation prévue de 4 %": a word that plans what is decided and
 * foresees what comes about. */
gboolean
figure_foresees (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  if (h->code != ENGINE_FIGURE_PLANNED || !figure_is_outcome (d)
      || engine_pack_entry_attr (s->a->pack, h->entry, "foresees") == NULL)
    return FALSE;
  return h->last <= d->value->first
             ? d->value->first - h->last <= AIM_REACH && !figure_opens_with_text (s, h->first)
             : h->first - d->value->last <= 2;
}

/* "15 %, previously 10 %": the word stands at the next value. */
static gboolean
is_of_next_value (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;

  return h->first >= d->value->last && h->last < s->last
         && g_array_index (a->value_at, guint32, h->last) != 0
         && (engine_token_is_char (a, h->first - 1, ',')
             || engine_token_is_char (a, h->first - 1, '('));
}

/* "has delivered $240 million of the funds promised in 2024": the participle is of the whole, of which that is a part. */
static gboolean
is_of_whole (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  const guint32 of = d->value->last;

  return h->first > of + 1 && d->unit_kind != FIGURE_UNIT_PERCENT
         && engine_token_is (a, of, ENGINE_CLASS_OF)
         && engine_token_is (a, of + 1, ENGINE_CLASS_DEFINITE)
         && (engine_analysis_morph (a, h->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
         && !engine_token_is (a, h->first - 1, ENGINE_CLASS_AUXILIARY)
         && engine_token (a, h->first)->clause == d->clause;
}

/* The word of status that speaks most for the value, and how much. */
const FigureHit *
figure_best_word (FigureStage *s, const FigureDraft *d, int *best)
{
  const FigureHit *found = NULL;

  *best = 2;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);
      int score;

      if (h->class_id != ENGINE_CLASS_FIGURE_STATUS
          || !(figure_fits_status (s, d, h->code, (h->flags & FIGURE_HIT_COSTS) != 0)
               || is_aim (s, d, h) || figure_foresees (s, d, h))
          || (h->code == ENGINE_FIGURE_PREVIOUS
              && !(h->first >= d->value->last && h->first - d->value->last <= 1)
              && (h->last > d->value->first || d->value->first - h->last > 4))
          || (h->code == ENGINE_FIGURE_PREVIOUS && describes_other (s, d, h))
          || is_of_next_value (s, d, h) || is_of_whole (s, d, h) || is_cut_off (s, d, h)
          || !has_infinitive (s, h) || is_of_main_clause (s, d, h) || !is_awaited (d, s->a->pack, h)
          || figure_word_is_of_other (s, d, h))
        continue;
      score = score_status (s, d, h);
      if (score < COORDINATED && is_coordinated (s, d, h))
        score = COORDINATED;
      if (figure_is_statistic (d) && h->code != ENGINE_FIGURE_FORECAST)
        score += is_aim (s, d, h) || figure_foresees (s, d, h) ? 2 : -2;
      if (score > *best)
        {
          *best = score;
          found = h;
        }
    }
  return found;
}
