/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The status of a figure that no word of status speaks of: what tense, mood, the measure's own verb and the
 * text's register make of it. */

#include "config.h"

#include "engine-figure-status.h"

#include "engine-figure-measure.h"

#define ASK_REACH 8   /* tokens from who asks to the verb of what is asked */
#define WANT_REACH 24 /* from the exchange or that verb to the rate */

/* The clause's verb is an act ("will cut"), no outcome. */
static gboolean
acts (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, d->clause)->verb;

  for (guint32 i = verb; verb != 0 && i < verb + 3 && i <= s->last; i++)
    if (figure_is_act (a, i - 1))
      return TRUE;
  return FALSE;
}

/* "The U.S. will cut those deliveries by 37 per cent": a party does so itself. */
static gboolean
cuts (const FigureStage *s, const FigureDraft *d)
{
  const EngineClause *clause = engine_clause (s->a, d->clause);
  const EngineMention *m = clause->subject != 0 ? engine_mention (s->a, clause->subject - 1) : NULL;

  return m != NULL && engine_mention_is_party (m)
         && (m->flags & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_ADJECTIVE)) == 0
         && clause->verb != 0 && clause->verb <= d->value->first && acts (s, d);
}

/* "the deal will create 3,000 jobs": the clause opens with an agreement, which gives no work itself. */
static gboolean
is_by_agreement (const FigureStage *s, const FigureDraft *d)
{
  const EngineClause *clause = engine_clause (s->a, d->clause);

  for (guint32 i = clause->first; i + 1 < clause->verb && i < clause->first + 4; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_INSTRUMENT)
        || engine_token_is (s->a, i, ENGINE_CLASS_AGREEMENT_REF))
      return TRUE;
  return FALSE;
}

/* Work that nobody is said to give, prices, trade that grows: what comes about, though words of will tell of
 * it. */
gboolean
figure_happens (const FigureStage *s, const FigureDraft *d)
{
  /* "will lose 40 million" */
  if (figure_is_lost (s, d))
    return TRUE;
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_JOBS:
      return d->figure.by[0] == NULL || is_by_agreement (s, d);
    case ENGINE_MEASURE_PRICE:
      return TRUE;
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
      return d->figure.change != ENGINE_CHANGE_NONE && !cuts (s, d);
    default:
      return FALSE;
    }
}

/* "supprimera les droits sur 99 % des exportations": a share that a tariff decides on. */
gboolean
figure_lies_under_tariff (FigureStage *s)
{
  for (guint i = 0; i < s->hits->len; i++)
    if ((figure_hit (s, i)->class_id == ENGINE_CLASS_MEASURE
         || (figure_hit (s, i)->class_id == ENGINE_CLASS_MEASURE_VERB
             && (figure_hit (s, i)->flags & (FIGURE_HIT_NOUN_HERE | FIGURE_HIT_SIDE)) == 0))
        && figure_hit (s, i)->code == ENGINE_MEASURE_TARIFF)
      return TRUE;
  return FALSE;
}

/* "auraient bondi de 17 %", "aura coûté 50 millions": the press's conditional, and the future, of what has
 * happened. */
static gboolean
is_hearsay (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, d->clause)->verb;

  return verb != 0 && engine_token_is (a, verb - 1, ENGINE_CLASS_AUXILIARY)
         && (engine_analysis_morph (a, verb - 1) & (ENGINE_MORPH_CONDITIONAL | ENGINE_MORPH_FUTURE))
                != 0
         && (verb < d->value->first
             /* "63 milliards auront été remboursés" */
             || (engine_token_is (a, verb, ENGINE_CLASS_AUXILIARY)
                 && (engine_analysis_morph (a, verb + 1) & ENGINE_MORPH_PAST_PARTICIPLE) != 0))
         && (engine_analysis_morph (a, verb) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
         && strcmp (engine_pack_entry_code (
                        a->pack, engine_analysis_tag (a, verb - 1, ENGINE_CLASS_AUXILIARY)->entry),
                    "have")
                == 0;
}

/* "Britain to pay £101m a year": the infinitive of headlines. */
static gboolean
is_headline_future (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  guint32 verb = engine_clause (a, d->clause)->verb;

  for (guint32 i = s->first; i + 1 < d->value->first && i < s->first + 8; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_mention_is_party (engine_mention (a, m - 1)))
        {
          guint32 last = engine_mention (a, m - 1)->last;

          return engine_token_has_code (a, last, ENGINE_CLASS_PREPOSITION, "to")
                 && (verb == 0 || verb == last + 2 || verb > d->value->first)
                 && (engine_analysis_morph (a, last + 1) & ENGINE_MORPH_INFINITIVE) != 0;
        }
    }
  return FALSE;
}

/* An act, or the measure's own verb, before the value: not what something would cost or come to. */
static gboolean
is_done_by_verb (const FigureStage *s, const FigureDraft *d)
{
  const FigureHit *h = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  return acts (s, d)
         || (h != NULL
             && (h->flags & (FIGURE_HIT_VERB | FIGURE_HIT_COSTS | FIGURE_HIT_NOUN_HERE))
                    == FIGURE_HIT_VERB);
}

/* "more than 95 % of its exports, by value, will benefit", "99 % le seront": the first verb behind the value,
 * which is its subject, is in the future. */
static gboolean
will_do (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, d->clause)->verb;

  if (d->unit_kind != FIGURE_UNIT_PERCENT || (verb != 0 && verb <= d->value->first)
      || figure_is_apposed (s, d))
    return FALSE;
  for (guint32 i = d->value->last; i < d->value->last + 20 && i < s->last; i++)
    {
      guint32 clause = engine_token (a, i)->clause;

      if (engine_token_is (a, i, ENGINE_CLASS_RELATIVE) || engine_token_is_char (a, i, ';')
          || g_array_index (a->value_at, guint32, i) != 0)
        return FALSE;
      if ((engine_analysis_morph (a, i) & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_NOUN))
              == ENGINE_MORPH_FUTURE
          || (engine_token_is (a, i, ENGINE_CLASS_MODAL)
              && (g_array_index (a->scopes, guint8, i) & ENGINE_SCOPE_FUTURE) != 0))
        return TRUE;
      if (clause < a->clauses->len && engine_clause (a, clause)->verb == i + 1)
        return FALSE;
    }
  return FALSE;
}

/* What is told in the future: a term of an agreement, a plan or what nobody plans. */
static EngineFigureStatus
future_status (FigureStage *s, const FigureDraft *d)
{
  /* "le déficit dépassera 11 % du PIB": nobody plans that */
  if (d->figure.measure == ENGINE_MEASURE_OTHER && d->figure.of == ENGINE_OF_GDP
      && d->figure.qualifier == ENGINE_QUALIFIER_MORE_THAN)
    return ENGINE_FIGURE_FORECAST;
  /* "coûtera 5 milliards" */
  if ((figure_happens (s, d) && d->unit_kind == FIGURE_UNIT_PERSONS) || figure_is_lost (s, d)
      || (d->figure.measure == ENGINE_MEASURE_SPENDING && d->hit != 0
          && (figure_hit (s, d->hit - 1)->flags & (FIGURE_HIT_COSTS | FIGURE_HIT_VERB))
                 == (FIGURE_HIT_COSTS | FIGURE_HIT_VERB)))
    return ENGINE_FIGURE_FORECAST;
  if (figure_is_decided (d) || figure_lies_under_tariff (s) || figure_is_levy (s, d))
    return figure_is_term (s, d) ? ENGINE_FIGURE_AGREED : ENGINE_FIGURE_PLANNED;
  if (figure_is_dealt (s, d) || figure_is_paid_price (s, d)
      || (d->figure.change != ENGINE_CHANGE_NONE && d->figure.measure == ENGINE_MEASURE_EXPORTS
          && cuts (s, d)))
    return figure_speaks_of_agreement (s) ? ENGINE_FIGURE_AGREED : ENGINE_FIGURE_PLANNED;
  if ((d->figure.measure == ENGINE_MEASURE_IMPORTS || d->figure.measure == ENGINE_MEASURE_EXPORTS)
      && d->unit_kind == FIGURE_UNIT_MASS && figure_speaks_of_agreement (s))
    return ENGINE_FIGURE_AGREED;
  return (figure_names_agreement (s) || (acts (s, d) && figure_speaks_of_agreement (s)))
                 && (d->figure.measure == ENGINE_MEASURE_EXPORTS
                     || d->figure.measure == ENGINE_MEASURE_IMPORTS)
             ? ENGINE_FIGURE_AGREED
             : ENGINE_FIGURE_FORECAST;
}

/* "négocient un accord au titre duquel Lima porterait le quota à", "le projet d'accord plafonnerait": the agreement is
 * none yet. */
static gboolean
is_negotiated (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_FIGURE_STATUS && h->code == ENGINE_FIGURE_CONSIDERED
          && h->last <= d->value->first
          && engine_pack_entry_attr (s->a->pack, h->entry, "talks") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "asked Accra to cut its duty", "demande à Accra de ramener": who asks stands before the infinitive of change at @i. */
static gboolean
is_asked_for (const FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;

  for (guint32 k = i; k > s->first && k + ASK_REACH > i; k--)
    {
      const EngineTag *ask = engine_analysis_tag (a, k - 1, ENGINE_CLASS_MODALITY);

      if (figure_has_break (a, k - 1, k, TRUE))
        return FALSE;
      if (ask != NULL && strcmp (engine_pack_entry_code (a->pack, ask->entry), "requested") == 0)
        return TRUE;
    }
  return FALSE;
}

/* "offered to buy rice in return for a cut of the duty", far before the exchange at @i. */
static gboolean
is_offered_for (const FigureStage *s, guint32 i)
{
  for (guint k = 0; k < s->hits->len && figure_hit (s, k)->last <= i; k++)
    {
      const FigureHit *h = figure_hit (s, k);

      if (h->class_id == ENGINE_CLASS_FIGURE_STATUS && h->code == ENGINE_FIGURE_CONSIDERED
          && (engine_analysis_morph (s->a, h->first) & ENGINE_MORPH_VERB) != 0)
        return TRUE;
    }
  return FALSE;
}

/* A rate that is to be changed to so much only by what somebody asks or offers something for. */
static gboolean
is_only_wanted (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;

  if (d->link != FIGURE_LINK_REPLACED_BY || d->step)
    return FALSE;
  for (guint32 i = first; i > s->first && i + WANT_REACH > first; i--)
    {
      if (engine_token_is_char (a, i - 1, ';') || engine_token_is_char (a, i - 1, ':'))
        return FALSE;
      if (engine_token_is (a, i - 1, ENGINE_CLASS_EXCHANGE) && i - 1 > s->first + 2)
        return is_offered_for (s, i - 1);
      /* "demande une baisse de la taxe": the noun */
      if (engine_token_is (a, i - 1, ENGINE_CLASS_FALL)
          && engine_token_is (a, i - 2, ENGINE_CLASS_DETERMINER))
        {
          if (is_asked_for (s, i - 1))
            return TRUE;
        }
      /* the nearest change is the rate's */
      else if (engine_token_is (a, i - 1, ENGINE_CLASS_FROM_TO)
               && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_VERB) != 0)
        return (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_INFINITIVE) != 0
               && is_asked_for (s, i - 1);
    }
  return FALSE;
}

/* "had risen from 3 per cent", "was cut from 10 %": where a rate came from, told without what it went to. */
static gboolean
is_risen_from (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 i = d->value->context_first;

  return i > 1 && engine_token_is (a, i - 1, ENGINE_CLASS_DATE_FROM)
         && strcmp (figure_role_before (a, i, i - 1), "from") == 0
         && (engine_token_is (a, i - 2, ENGINE_CLASS_RISE)
             || engine_token_is (a, i - 2, ENGINE_CLASS_FALL)
             || engine_token_is (a, i - 2, ENGINE_CLASS_FROM_TO));
}

EngineFigureStatus
figure_default_status (FigureStage *s, const FigureDraft *d, const char **why)
{
  guint32 scopes = g_array_index (s->a->scopes, guint8, d->value->first)
                   | engine_clause (s->a, d->clause)->scopes;

  if (figure_ends_later (s, d))
    {
      *why = "a deadline to come";
      return figure_is_decided (d) || figure_is_dealt (s, d) ? ENGINE_FIGURE_PLANNED
                                                             : ENGINE_FIGURE_FORECAST;
    }
  if (is_hearsay (s, d)
      || ((scopes & ENGINE_SCOPE_CONDITIONAL) != 0 && d->figure.measure == ENGINE_MEASURE_RESERVES))
    {
      *why = "hearsay";
      return ENGINE_FIGURE_ACTUAL;
    }
  if ((scopes & ENGINE_SCOPE_CONDITIONAL) != 0)
    {
      *why = "conditional";
      if (is_negotiated (s, d) && !figure_is_outcome (d))
        {
          *why = "conditional, of talks";
          return ENGINE_FIGURE_CONSIDERED;
        }
      if (!figure_is_dealt (s, d) && !figure_is_paid_price (s, d)
          && !(figure_is_decided (d) && is_done_by_verb (s, d)))
        return ENGINE_FIGURE_FORECAST;
      return figure_names_agreement (s) && d->figure.by[0] != NULL ? ENGINE_FIGURE_AGREED
                                                                   : ENGINE_FIGURE_PLANNED;
    }
  if (figure_is_to_come (s, d) && !figure_is_decided (d) && !figure_is_paid_price (s, d)
      && (d->figure.change == ENGINE_CHANGE_NONE || (scopes & ENGINE_SCOPE_FUTURE) != 0))
    {
      *why = "a period to come";
      return ENGINE_FIGURE_FORECAST;
    }
  if (((scopes & ENGINE_SCOPE_FUTURE) != 0 && !figure_is_apposed (s, d)) || will_do (s, d)
      || is_headline_future (s, d))
    {
      *why = "future";
      return future_status (s, d);
    }
  if (d->figure.measure == ENGINE_MEASURE_TARIFF && is_only_wanted (s, d))
    {
      *why = "only asked or offered for";
      return ENGINE_FIGURE_CONSIDERED;
    }
  /* what duties have brought in is no rate */
  if ((d->figure.measure == ENGINE_MEASURE_TARIFF
       && !(d->unit_kind == FIGURE_UNIT_MONEY && d->value->value >= MOST_PRICE))
      || (figure_is_levy (s, d) && d->figure.change == ENGINE_CHANGE_NONE))
    {
      if (is_risen_from (s, d))
        {
          *why = "what it went from";
          return ENGINE_FIGURE_PREVIOUS;
        }
      *why = "a rate";
      return ENGINE_FIGURE_IN_FORCE;
    }
  *why = "nothing else said";
  return ENGINE_FIGURE_ACTUAL;
}
