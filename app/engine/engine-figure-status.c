/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure's status: from the words of status in its clause, from the scopes that hold there, from
 * what replaces what, and from whether the text tells of an agreement. */

#include "config.h"

#include "engine-figures.h"

#define NEIGHBOURHOOD 45 /* tokens */
#define OPENING 120      /* tokens */

/* A tax, a fee or a quota, by its own noun. */
static gboolean
is_levy (const FigureStage *s, const FigureDraft *d)
{
  return d->hit != 0 && (figure_hit (s, d->hit - 1)->flags & FIGURE_HIT_LEVY) != 0
         && figure_unit_kind (d->value->unit) != FIGURE_UNIT_PERSONS;
}

/* "pays roughly £2.2bn a year": what is paid year by year. */
static gboolean
is_dues (const FigureStage *s, const FigureDraft *d)
{
  return d->figure.measure == ENGINE_MEASURE_SPENDING && d->hit != 0
         && (figure_hit (s, d->hit - 1)->flags & FIGURE_HIT_SUBJECT_ON) != 0
         && d->value->per != ENGINE_PER_NONE;
}

static gboolean
is_rate (const FigureStage *s, const FigureDraft *d)
{
  return d->figure.measure == ENGINE_MEASURE_TARIFF || is_levy (s, d) || is_dues (s, d)
         || (d->figure.measure == ENGINE_MEASURE_OTHER
             && figure_unit_kind (d->value->unit) == FIGURE_UNIT_PERCENT);
}

/* What a state does by decision, against what happens. */
static gboolean
is_decided (const FigureDraft *d)
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
      if (figure_has_break (a, h->last, d->value->first, FALSE))
        score -= 2;
    }
  if (gap > NEIGHBOURHOOD)
    return 0;
  score += engine_token (a, h->first)->clause == d->clause || is_close (a, h, d) ? 2 : -2;
  if ((g_array_index (a->scopes, guint8, h->first) & ENGINE_SCOPE_QUOTED)
      != (g_array_index (a->scopes, guint8, d->value->first) & ENGINE_SCOPE_QUOTED))
    score -= 4;
  if (h->code == ENGINE_FIGURE_PREVIOUS)
    score += 1;
  if ((h->code == ENGINE_FIGURE_SUSPENDED || h->code == ENGINE_FIGURE_WITHDRAWN)
      && h->last <= d->value->first
      && (engine_token (a, h->first)->clause == d->clause || is_close (a, h, d)))
    score += 3;
  if (gap <= 2)
    score += h->first >= d->value->last && h->code == ENGINE_FIGURE_PLANNED ? 0 : 2;
  score -= (int)MIN (between, 2) + (int)gap / 10 + (h->weak ? 2 : 0);
  return score;
}

/* An agreement is named in the sentence, a little before it, or where the text opens. */
static gboolean
speaks_of_agreement (FigureStage *s)
{
  const EngineAnalysis *a = s->a;
  guint32 from = s->first > 60 ? s->first - 60 : 0;

  for (guint32 i = from; i < s->last; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT))
      return TRUE;
  for (guint32 i = 0; i < from && i < OPENING; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT))
      return TRUE;
  return FALSE;
}

static gboolean
agreement_near (const FigureStage *s)
{
  guint32 from = s->first > 40 ? s->first - 40 : 0;

  for (guint32 i = from; i < s->last; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_INSTRUMENT))
      return TRUE;
  return FALSE;
}

/* The same in this very sentence. */
static gboolean
names_agreement (FigureStage *s)
{
  for (guint32 i = s->first; i < s->last; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_INSTRUMENT))
      return TRUE;
  return FALSE;
}

/* What is to come is a term of the agreement told of, not a plan beside it: what something will cost
 * and what a country will arm for are none, nor is what nobody is said to do. */
static gboolean
is_term (FigureStage *s, const FigureDraft *d)
{
  if (d->figure.measure == ENGINE_MEASURE_DEFENCE_SPENDING
      || (d->hit != 0 && (figure_hit (s, d->hit - 1)->flags & FIGURE_HIT_COSTS) != 0))
    return FALSE;
  if ((d->figure.measure == ENGINE_MEASURE_OTHER || d->figure.measure == ENGINE_MEASURE_SPENDING)
      && d->figure.by[0] == NULL && figure_unit_kind (d->value->unit) != FIGURE_UNIT_PERCENT)
    return names_agreement (s);
  return speaks_of_agreement (s);
}

/* "from 30% to nothing": the start of a change whose end is no figure. */
static gboolean
starts_change (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 before = d->value->context_first;

  return before > s->first
         && (engine_token_folds_to (a, before - 1, "from")
             || engine_token_folds_to (a, before - 1, "de"))
         && (engine_token_folds_to (a, d->value->last, "to")
             || engine_token_folds_to (a, d->value->last, "a"))
         && d->versus == 0;
}

/* Goods that a tariff hits are what they are, whatever becomes of the tariff. */
static gboolean
is_amount_hit (FigureStage *s, const FigureDraft *d)
{
  return figure_unit_kind (d->value->unit) == FIGURE_UNIT_MONEY
         && (d->measure == ENGINE_MEASURE_TARIFF
             || (d->hit != 0 && (figure_hit (s, d->hit - 1)->flags & FIGURE_HIT_GOODS) != 0));
}

/* "d'ici à 2030": the period ends after the text was published. */
static gboolean
ends_later (FigureStage *s, const FigureDraft *d)
{
  const char *published = s->a->header != NULL ? s->a->header->published : NULL;
  const char *period = d->figure.period;

  return period != NULL && published != NULL && g_str_has_prefix (period, "../")
         && strncmp (period + 3, published, MIN (strlen (period + 3), strlen (published))) > 0;
}

/* "0,1 % en 2032": of a year after the text. */
static gboolean
is_to_come (FigureStage *s, const FigureDraft *d)
{
  const char *published = s->a->header != NULL ? s->a->header->published : NULL;
  const char *period = d->figure.period;

  return period != NULL && published != NULL && g_ascii_isdigit (period[0])
         && strncmp (period, published, 4) > 0;
}

/* "supprimera les droits sur 99 % des exportations": a share that a tariff decides on. */
static gboolean
lies_under_tariff (FigureStage *s)
{
  for (guint i = 0; i < s->hits->len; i++)
    if (figure_hit (s, i)->class_id == ENGINE_CLASS_MEASURE
        && figure_hit (s, i)->code == ENGINE_MEASURE_TARIFF)
      return TRUE;
  return FALSE;
}

/* The clause's verb is an act ("will cut"), no outcome. */
static gboolean
acts (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, d->clause)->verb;

  for (guint32 i = verb; verb != 0 && i < verb + 3 && i <= s->last; i++)
    if (engine_token_is (a, i - 1, ENGINE_CLASS_ACTION))
      return TRUE;
  return FALSE;
}

/* "auraient bondi de 17 %": the press's conditional of what has happened. */
static gboolean
is_hearsay (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, d->clause)->verb;

  return verb != 0 && engine_token_is (a, verb - 1, ENGINE_CLASS_AUXILIARY)
         && (engine_analysis_morph (a, verb - 1) & ENGINE_MORPH_CONDITIONAL) != 0
         && verb < d->value->first
         && (engine_analysis_morph (a, verb) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
         && strcmp (engine_pack_entry_code (
                        a->pack, engine_analysis_tag (a, verb - 1, ENGINE_CLASS_AUXILIARY)->entry),
                    "have")
                == 0
         && !is_decided (d);
}

/* "Britain to pay £101m a year": the infinitive of headlines. */
static gboolean
is_headline_future (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  if (engine_clause (a, d->clause)->verb != 0)
    return FALSE;
  for (guint32 i = s->first; i + 1 < d->value->first && i < s->first + 8; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_mention_is_party (engine_mention (a, m - 1)))
        {
          guint32 last = engine_mention (a, m - 1)->last;

          return engine_token_folds_to (a, last, "to")
                 && (engine_analysis_morph (a, last + 1) & ENGINE_MORPH_INFINITIVE) != 0;
        }
    }
  return FALSE;
}

/* "will import 10,000 MW": what a party will trade by its own act, against what trade will come to. */
static gboolean
is_dealt (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const FigureHit *h = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* "will import": spelled like the noun */
  if (h == NULL
      || ((h->flags & (FIGURE_HIT_VERB | FIGURE_HIT_NOUN_HERE)) != FIGURE_HIT_VERB
          && (h->first == 0 || (engine_analysis_morph (a, h->first) & ENGINE_MORPH_INFINITIVE) == 0
              || (!engine_token_is (a, h->first - 1, ENGINE_CLASS_MODAL)
                  && !engine_token_is (a, h->first - 1, ENGINE_CLASS_INF_MARK)))))
    return FALSE;
  return (d->figure.measure == ENGINE_MEASURE_EXPORTS
          || d->figure.measure == ENGINE_MEASURE_IMPORTS)
         && d->figure.change == ENGINE_CHANGE_NONE && d->figure.by[0] != NULL
         && h->last <= d->value->first;
}

static EngineFigureStatus
default_status (FigureStage *s, const FigureDraft *d, const char **why)
{
  guint32 scopes = g_array_index (s->a->scopes, guint8, d->value->first)
                   | engine_clause (s->a, d->clause)->scopes;

  if (ends_later (s, d))
    {
      *why = "a deadline to come";
      return is_decided (d) ? ENGINE_FIGURE_PLANNED : ENGINE_FIGURE_FORECAST;
    }
  if ((scopes & ENGINE_SCOPE_CONDITIONAL) != 0
      && (d->figure.measure == ENGINE_MEASURE_RESERVES || is_hearsay (s, d)))
    {
      *why = "hearsay";
      return ENGINE_FIGURE_ACTUAL;
    }
  if ((scopes & ENGINE_SCOPE_CONDITIONAL) != 0)
    {
      *why = "conditional";
      return ENGINE_FIGURE_FORECAST;
    }
  if (is_to_come (s, d) && !is_decided (d)
      && (d->figure.change == ENGINE_CHANGE_NONE || (scopes & ENGINE_SCOPE_FUTURE) != 0))
    {
      *why = "a period to come";
      return ENGINE_FIGURE_FORECAST;
    }
  if ((scopes & ENGINE_SCOPE_FUTURE) != 0 || is_headline_future (s, d))
    {
      *why = "future";
      if (is_decided (d) || lies_under_tariff (s))
        return is_term (s, d) ? ENGINE_FIGURE_AGREED : ENGINE_FIGURE_PLANNED;
      if (is_dealt (s, d))
        return speaks_of_agreement (s) ? ENGINE_FIGURE_AGREED : ENGINE_FIGURE_PLANNED;
      if ((d->figure.measure == ENGINE_MEASURE_IMPORTS
           || d->figure.measure == ENGINE_MEASURE_EXPORTS)
          && figure_unit_kind (d->value->unit) == FIGURE_UNIT_MASS && speaks_of_agreement (s))
        return ENGINE_FIGURE_AGREED;
      return (names_agreement (s) || (acts (s, d) && speaks_of_agreement (s)))
                     && (d->figure.measure == ENGINE_MEASURE_EXPORTS
                         || d->figure.measure == ENGINE_MEASURE_IMPORTS)
                 ? ENGINE_FIGURE_AGREED
                 : ENGINE_FIGURE_FORECAST;
    }
  if (d->figure.measure == ENGINE_MEASURE_TARIFF
      || (is_levy (s, d) && d->figure.change == ENGINE_CHANGE_NONE))
    {
      *why = "a rate";
      return ENGINE_FIGURE_IN_FORCE;
    }
  *why = "nothing else said";
  return ENGINE_FIGURE_ACTUAL;
}

/* "shall …, and apply no more than": a word of will stands before in the clause. */
static gboolean
is_willed (const FigureStage *s, const FigureHit *h)
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
static gboolean
is_outcome (const FigureDraft *d)
{
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_GROWTH:
    case ENGINE_MEASURE_INFLATION:
    case ENGINE_MEASURE_GDP:
    case ENGINE_MEASURE_DEMAND:
    case ENGINE_MEASURE_TRADE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Words of status that this measure can have. */
static gboolean
fits_status (const FigureStage *s, const FigureDraft *d, int status, gboolean h_costs)
{
  switch (status)
    {
    case ENGINE_FIGURE_IN_FORCE:
      return is_rate (s, d);
    case ENGINE_FIGURE_THREATENED:
    case ENGINE_FIGURE_WITHDRAWN:
    case ENGINE_FIGURE_SUSPENDED:
      return is_decided (d) || d->figure.measure == ENGINE_MEASURE_IMPORTS
             || d->figure.measure == ENGINE_MEASURE_EXPORTS;
    case ENGINE_FIGURE_AGREED:
    case ENGINE_FIGURE_PLANNED:
      return !is_outcome (d);
    case ENGINE_FIGURE_FORECAST:
      return !h_costs || d->figure.measure == ENGINE_MEASURE_SPENDING
             || d->figure.measure == ENGINE_MEASURE_INVESTMENT
             || d->figure.change != ENGINE_CHANGE_NONE;
    case ENGINE_FIGURE_CONSIDERED:
      return !is_outcome (d) && d->figure.measure != ENGINE_MEASURE_JOBS;
    default:
      return TRUE;
    }
}

/* "la taxe de 15 % prévue pour …, elle n'entrera pas en vigueur": a later word that takes the plan
 * back, with no other rate between. */
static const FigureHit *
given_up (FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id != ENGINE_CLASS_FIGURE_STATUS || h->code != ENGINE_FIGURE_WITHDRAWN
          || h->first < d->value->last || h->first - d->value->last > NEIGHBOURHOOD
          || !fits_status (s, d, h->code, (h->flags & FIGURE_HIT_COSTS) != 0))
        continue;
      for (guint32 j = d->value->last; j < h->first; j++)
        {
          guint32 v = g_array_index (s->a->value_at, guint32, j);

          if (engine_token_char (s->a, j, ';')
              || (v != 0
                  && figure_unit_kind (g_array_index (s->a->values, EngineValue, v - 1).unit)
                         == figure_unit_kind (d->value->unit)))
            return NULL;
        }
      /* "…, elle n'entrera pas": said of the same thing, not of another's act */
      for (guint32 j = h->first; j > d->value->last; j--)
        {
          if (engine_token_char (s->a, j - 1, ','))
            return h;
          if (g_array_index (s->a->mention_at, guint32, j - 1) != 0
              && engine_mention_is_party (
                  engine_mention (s->a, g_array_index (s->a->mention_at, guint32, j - 1) - 1))
              && !engine_token_is (s->a, j - 1, ENGINE_CLASS_ANAPHOR))
            return NULL;
        }
      return NULL;
    }
  return NULL;
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
               || engine_token_folds_to (a, h->first - 1, "to"));
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *v = figure_hit (s, i);

      if (v->class_id == ENGINE_CLASS_MEASURE_VERB && v->first >= h->last
          && v->last <= d->value->first && (v->flags & FIGURE_HIT_NOUN_HERE) == 0
          && v->code != ENGINE_MEASURE_TARIFF)
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
static gboolean
is_statistic (const FigureDraft *d)
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

static void
set_status (FigureStage *s,
            FigureDraft *d,
            EngineFigureStatus status,
            const char *why,
            guint32 first,
            guint32 last)
{
  d->figure.status = status;
  figure_reason (s, d, "status", why, first, last);
}

/* "a pact for 980 tanks", "un contrat de 3 milliards", "a $20bn deal": what it is about, by its noun,
 * with no verb between. */
static gboolean
is_of_instrument (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 first = d->value->context_first;
  guint32 from = first > s->first + 16 ? first - 16 : s->first;
  const EngineTag *tag;

  for (guint32 i = d->value->context_last; i < d->value->context_last + 2 && i < s->last; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT))
      return TRUE;
  if (first == s->first)
    return FALSE;
  tag = engine_analysis_tag (a, first - 1, ENGINE_CLASS_TARGET);
  if ((tag == NULL
       || (strcmp (engine_pack_entry_code (a->pack, tag->entry), "of") != 0
           && strcmp (engine_pack_entry_code (a->pack, tag->entry), "on") != 0
           && strcmp (engine_pack_entry_code (a->pack, tag->entry), "for") != 0))
      && !engine_token_folds_to (a, first - 1, "worth") && !engine_token_char (a, first - 1, '('))
    return FALSE;
  for (guint32 i = first; i > from; i--)
    {
      guint clause = engine_token (a, i - 1)->clause;

      if (engine_token_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
      if (engine_token_char (a, i - 1, ';') || engine_token_char (a, i - 1, '.')
          || (engine_token_char (a, i - 1, ',') && g_array_index (a->mention_at, guint32, i) == 0)
          || g_array_index (a->value_at, guint32, i - 1) != 0
          || (clause < a->clauses->len && engine_clause (a, clause)->verb == i))
        return FALSE;
    }
  return FALSE;
}

/* A transfer or a purchase that a sentence tells of beside the agreement, with no verb that says it
 * is past: "first contracts signed: 180 tanks". */
static gboolean
is_nominal_term (FigureStage *s, const FigureDraft *d)
{
  const EngineClause *clause = engine_clause (s->a, d->clause);

  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_INVESTMENT:
      break;
    default:
      return FALSE;
    }
  /* "contracts signed": a participle stands for no verb */
  return (clause->verb == 0
          || (clause->verb > 1
              && (engine_analysis_morph (s->a, clause->verb - 1) & ENGINE_MORPH_PAST_PARTICIPLE)
                     != 0
              && engine_token_is (s->a, clause->verb - 2, ENGINE_CLASS_INSTRUMENT)))
         && names_agreement (s);
}

static gboolean
is_past_period (FigureStage *s, const FigureDraft *d)
{
  const char *published = s->a->header != NULL ? s->a->header->published : NULL;
  const char *period = d->figure.period;

  return period != NULL && published != NULL && g_ascii_isdigit (period[0])
         && strncmp (period, published, 4) < 0 && strstr (period, "/..") == NULL;
}

/* The verb that does away with the rate: "remove its tariffs of up to 12%". */
static const EngineTag *
governing_action (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 from = d->value->context_first > s->first + 8 ? d->value->context_first - 8 : s->first;

  for (guint32 i = d->value->context_first; i > from; i--)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_ACTION);
      const char *code;

      if (figure_has_break (a, i - 1, i, TRUE))
        return NULL;
      if (tag == NULL)
        continue;
      code = engine_pack_entry_code (a->pack, tag->entry);
      if (strcmp (code, "lift") == 0 || strcmp (code, "repeal") == 0
          || strcmp (code, "suspend") == 0)
        return tag;
    }
  return NULL;
}

/* "verra son droit de 30 % supprimé", "the 12 % duty will be scrapped": what is done away with. */
static const EngineTag *
action_behind (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 from = MAX (d->value->context_last, figure_hit (s, d->hit - 1)->last);

  if (figure_has_break (a, d->value->last, from, TRUE))
    return NULL;
  for (guint32 i = from; i < from + 6 && i < s->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ACTION);
      const char *code;

      if (figure_has_break (a, i, i + 1, TRUE) || g_array_index (a->value_at, guint32, i) != 0)
        return NULL;
      if (tag == NULL || (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) == 0)
        continue;
      code = engine_pack_entry_code (a->pack, tag->entry);
      if (strcmp (code, "lift") == 0 || strcmp (code, "repeal") == 0)
        return tag;
    }
  return NULL;
}

/* "tariffs of 12%", "its 12 percent tariff". */
static gboolean
is_beside (const FigureDraft *d, const FigureHit *h)
{
  if (h->last <= d->value->context_first)
    return d->value->context_first - h->last <= 3;
  return h->first >= d->value->last && h->first - d->value->last <= 2;
}

/* "supprimera 91 % des droits": so many of them, no rate. */
static gboolean
is_share_of_lines (FigureStage *s, const FigureDraft *d)
{
  const EngineTag *tag = engine_analysis_tag (s->a, d->value->context_last, ENGINE_CLASS_TARGET);

  return figure_hit (s, d->hit - 1)->first >= d->value->last && tag != NULL
         && strcmp (engine_pack_entry_code (s->a->pack, tag->entry), "of") == 0;
}

/* "L'accord plafonne à 15 %", "Les trois textes ramènent": the agreement itself sets the rate. */
static gboolean
agreement_sets (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);

  if (clause->verb == 0 || clause->verb - 1 > d->value->first
      || (!engine_token_is (a, clause->verb - 1, ENGINE_CLASS_ACTION)
          && !engine_token_is (a, clause->verb - 1, ENGINE_CLASS_FROM_TO)))
    return FALSE;
  for (guint32 i = clause->first; i + 1 < clause->verb && i < clause->first + 12; i++)
    {
      if (engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (i <= clause->first + 3
          && (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT)
              || engine_token_is (a, i, ENGINE_CLASS_AGREEMENT_REF)))
        return TRUE;
    }
  return FALSE;
}

/* "cédait 0,13 %": the clause's own verb tells what was. */
static gboolean
is_told_past (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, d->clause)->verb;

  return verb != 0 && verb <= d->value->first
         && (engine_analysis_morph (a, verb - 1) & ENGINE_MORPH_PAST) != 0
         && (engine_analysis_morph (a, verb - 1)
             & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL))
                == 0;
}

/* "soit 1,6 % de la production": a share of what it stands before. */
static gboolean
is_share (const FigureStage *s, const FigureDraft *d)
{
  const EngineTag *tag = engine_analysis_tag (s->a, d->value->context_last, ENGINE_CLASS_TARGET);

  return figure_unit_kind (d->value->unit) == FIGURE_UNIT_PERCENT && tag != NULL
         && strcmp (engine_pack_entry_code (s->a->pack, tag->entry), "of") == 0;
}

/* "fixés à 25 % depuis le 12 mars": a rate that has been so since a day that is past. */
static gboolean
lasts_since (FigureStage *s, const FigureDraft *d)
{
  static const char *const since[] = { "depuis", "since", NULL };
  const EngineAnalysis *a = s->a;
  const char *published = a->header != NULL ? a->header->published : NULL;

  for (guint32 i = d->value->context_last; i < d->value->context_last + 4 && i < s->last; i++)
    {
      guint32 t = g_array_index (a->timex_at, guint32, i);
      const char *iso;

      if (figure_has_break (a, i, i + 1, TRUE))
        return FALSE;
      if (t == 0)
        continue;
      if (!engine_token_one_of (a, g_array_index (a->timexes, EngineTimex, t - 1).context_first,
                                since))
        return FALSE;
      iso = g_array_index (a->timexes, EngineTimex, t - 1).iso;
      return iso != NULL && g_ascii_isdigit (iso[0]) && g_str_has_suffix (iso, "/..")
             && (published == NULL
                 || strncmp (iso, published, MIN (strlen (iso) - 3, strlen (published))) < 0);
    }
  return FALSE;
}

/* "Le texte, une lettre de cinq pages, prévoit": the agreement is what provides, in the present. */
static gboolean
opens_with_text (const FigureStage *s, guint32 verb)
{
  const EngineAnalysis *a = s->a;

  if ((engine_analysis_morph (a, verb) & ENGINE_MORPH_PRESENT) == 0)
    return FALSE;
  for (guint32 i = s->first; i < s->first + 4 && i < verb; i++)
    {
      if (g_array_index (a->mention_at, guint32, i) != 0 || engine_token_char (a, i, ','))
        return FALSE;
      if (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT)
          || engine_token_is (a, i, ENGINE_CLASS_AGREEMENT_REF))
        return g_array_index (a->mention_at, guint32, i + 1) == 0
               && !engine_token_is (a, i + 1, ENGINE_CLASS_RELATIVE);
    }
  return FALSE;
}

/* "The deal between A and B sets a price of 422 dollars", "l'accord qu'il a passé l'oblige à enlever":
 * the clause opens with the agreement, and its verb in the present governs the figure. */
static gboolean
provides (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 first = s->first, verb = engine_clause (a, d->clause)->verb;
  guint32 subject = engine_clause (a, d->clause)->subject;

  if (verb == 0 || verb > d->value->first || d->brackets
      || (engine_analysis_morph (a, verb - 1) & ENGINE_MORPH_PRESENT) == 0
      || (engine_analysis_morph (a, verb - 1) & ENGINE_MORPH_PAST) != 0
      || engine_token_is (a, verb - 1, ENGINE_CLASS_AUXILIARY)
      || (d->hit != 0
          && (figure_hit (s, d->hit - 1)->flags & (FIGURE_HIT_COSTS | FIGURE_HIT_SUBJECT_ON)) != 0)
      || (subject != 0
          && (engine_mention (a, subject - 1)->flags
              & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_ANAPHOR))
                 == 0))
    return FALSE;
  for (guint32 i = verb - 1; i > s->first; i--)
    if (engine_token_char (a, i - 1, ':') || engine_token_char (a, i - 1, ';'))
      {
        first = i;
        break;
      }
  for (guint32 i = first; i < first + 4 && i + 1 < verb; i++)
    {
      if (g_array_index (a->mention_at, guint32, i) != 0 || engine_token_char (a, i, ',')
          || engine_token_is (a, i, ENGINE_CLASS_TARGET))
        return FALSE;
      if (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
    }
  return FALSE;
}

/* "seals a $14bn gas sale to Singapore": what two have concluded. */
static gboolean
is_concluded (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineTag *tag;
  guint32 from = d->value->context_first > s->first + 6 ? d->value->context_first - 6 : s->first;

  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_INVESTMENT:
      break;
    default:
      return FALSE;
    }
  for (guint32 i = d->value->context_first; i > from; i--)
    {
      if (figure_has_break (a, i - 1, i, TRUE) || g_array_index (a->value_at, guint32, i - 1) != 0)
        return FALSE;
      tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);
      if (tag == NULL || engine_pack_entry_attr (a->pack, tag->entry, "weak") != NULL
          || (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_VERB) == 0)
        continue;
      /* "reached 14 billion" is no deal, "sealed a 14 billion sale" is one */
      return strcmp (engine_pack_entry_code (a->pack, tag->entry), "signed") == 0
             || (strcmp (engine_pack_entry_code (a->pack, tag->entry), "agreed") == 0 && d->hit != 0
                 && figure_hit (s, d->hit - 1)->first >= d->value->last
                 && figure_hit (s, d->hit - 1)->first <= d->value->last + 3
                 && !engine_token_is (a, d->value->last, ENGINE_CLASS_TARGET));
    }
  return FALSE;
}

/* "Under the revised agreement Japan lowers": the sentence opens with the agreement that rules it. */
static gboolean
opens_with_agreement (const FigureStage *s)
{
  static const char *const under[] = { "under", "selon", "vertu", "termes", "cadre",
                                       "par",   "with",  "avec",  NULL };
  const EngineAnalysis *a = s->a;
  gboolean opens = FALSE;

  for (guint32 i = s->first; i < s->first + 9 && i < s->last; i++)
    {
      if (g_array_index (a->value_at, guint32, i) != 0 || engine_token_char (a, i, ','))
        return FALSE;
      if (i < s->first + 4 && engine_token_one_of (a, i, under))
        opens = TRUE;
      if (opens && engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
    }
  return FALSE;
}

void
figure_fill_status (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  const FigureHit *best_hit = NULL;
  const char *why = "";
  int best = 2;
  guint32 scopes = g_array_index (s->a->scopes, guint8, d->value->first)
                   | engine_clause (s->a, d->clause)->scopes;
  EngineFigureStatus status;
  const EngineTag *action;
  const FigureHit *withdrawn;

  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);
      int score;

      if (h->class_id != ENGINE_CLASS_FIGURE_STATUS
          || !fits_status (s, d, h->code, (h->flags & FIGURE_HIT_COSTS) != 0)
          || (h->code == ENGINE_FIGURE_PREVIOUS
              && !(h->first >= d->value->last && h->first - d->value->last <= 1)
              && (h->last > d->value->first || d->value->first - h->last > 4))
          || (h->code == ENGINE_FIGURE_PREVIOUS && describes_other (s, d, h))
          || is_cut_off (s, d, h) || !has_infinitive (s, h))
        continue;
      score = score_status (s, d, h);
      if (is_statistic (d) && h->code != ENGINE_FIGURE_FORECAST)
        score -= 2;
      if (score > best)
        {
          best = score;
          best_hit = h;
        }
    }
  if (d->link == FIGURE_LINK_REPLACES)
    {
      if (best_hit != NULL && best_hit->first >= d->value->last
          && (best_hit->code == ENGINE_FIGURE_CONSIDERED || best_hit->code == ENGINE_FIGURE_PLANNED
              || best_hit->code == ENGINE_FIGURE_THREATENED))
        set_status (s, d,
                    best_hit->code == ENGINE_FIGURE_THREATENED ? ENGINE_FIGURE_THREATENED
                                                               : ENGINE_FIGURE_CONSIDERED,
                    "replaced, and only envisaged", best_hit->first, best_hit->last);
      else
        set_status (s, d, ENGINE_FIGURE_PREVIOUS, "replaced", d->value->first, d->value->last);
      return;
    }
  if (d->versus > draft + 1 && figure_draft (s, d->versus - 1)->link == FIGURE_LINK_REPLACED_BY
      && !figure_draft (s, d->versus - 1)->step && d->link != FIGURE_LINK_REPLACED_BY)
    {
      set_status (s, d, ENGINE_FIGURE_PREVIOUS, "from … to", d->value->first, d->value->last);
      return;
    }
  if (d->figure.measure == ENGINE_MEASURE_MEMBERS || d->link == FIGURE_LINK_COMPARES
      || (d->figure.measure == ENGINE_MEASURE_IMPORTS && is_amount_hit (s, d)))
    {
      set_status (s, d, ENGINE_FIGURE_ACTUAL, "counted, compared or what is hit", d->value->first,
                  d->value->last);
      return;
    }
  if (starts_change (s, d))
    {
      set_status (s, d, ENGINE_FIGURE_PREVIOUS, "from … to", d->value->first, d->value->last);
      return;
    }
  if (d->link == FIGURE_LINK_COMPARES && is_past_period (s, d))
    {
      set_status (s, d, ENGINE_FIGURE_ACTUAL, "compared", d->value->first, d->value->last);
      return;
    }
  if (is_past_period (s, d) && !is_rate (s, d)
      && !(best_hit != NULL && !best_hit->weak && is_decided (d) && is_close (s->a, best_hit, d)
           && best_hit->code != ENGINE_FIGURE_IN_FORCE))
    {
      set_status (s, d, ENGINE_FIGURE_ACTUAL, "a past period", d->value->first, d->value->last);
      return;
    }
  if (is_rate (s, d) && d->figure.change == ENGINE_CHANGE_NONE && lasts_since (s, d))
    {
      set_status (s, d, ENGINE_FIGURE_IN_FORCE, "a rate since then", d->value->first,
                  d->value->last);
      return;
    }
  if (best_hit != NULL && best_hit->code != ENGINE_FIGURE_WITHDRAWN
      && (withdrawn = given_up (s, d)) != NULL)
    {
      set_status (s, d, ENGINE_FIGURE_WITHDRAWN, "given up", withdrawn->first, withdrawn->last);
      return;
    }
  if (d->figure.measure == ENGINE_MEASURE_TARIFF && d->link == FIGURE_LINK_NONE && d->hit != 0
      && is_beside (d, figure_hit (s, d->hit - 1))
      && strcmp (figure_role_before (s->a, d->value->context_first, s->first), "on") != 0
      && !is_share_of_lines (s, d)
      && ((action = governing_action (s, d)) != NULL
          || ((best_hit == NULL || best_hit->code == ENGINE_FIGURE_WITHDRAWN
               || best_hit->code == ENGINE_FIGURE_IN_FORCE
               || (best_hit->flags & FIGURE_HIT_MODAL) != 0)
              && (action = action_behind (s, d)) != NULL)))
    {
      set_status (s, d,
                  strcmp (engine_pack_entry_code (s->a->pack, action->entry), "suspend") == 0
                      ? ENGINE_FIGURE_SUSPENDED
                      : ENGINE_FIGURE_IN_FORCE,
                  "what is to be lifted", action->first, action->last);
      return;
    }
  if (best_hit != NULL)
    {
      status = best_hit->code;
      /* "will scrap duties on 82.7 % of its lines": a plan that is made, not one given up */
      if (status == ENGINE_FIGURE_WITHDRAWN && (scopes & ENGINE_SCOPE_FUTURE) != 0
          && engine_token_is (s->a, best_hit->first, ENGINE_CLASS_ACTION)
          && strcmp (figure_role_before (s->a, d->value->context_first, s->first), "on") == 0)
        status = speaks_of_agreement (s) ? ENGINE_FIGURE_AGREED : ENGINE_FIGURE_PLANNED;
      /* "will scrap its 12 % fee": in force until then; "will cancel 2 % of the credits": will be */
      if (status == ENGINE_FIGURE_WITHDRAWN && best_hit->last <= d->value->first
          && (engine_analysis_morph (s->a, best_hit->first)
              & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_FUTURE))
                 != 0
          && (engine_analysis_morph (s->a, best_hit->first) & ENGINE_MORPH_NOUN) == 0
          && ((scopes & ENGINE_SCOPE_FUTURE) != 0 || is_willed (s, best_hit)))
        status = is_rate (s, d) && figure_unit_kind (d->value->unit) == FIGURE_UNIT_PERCENT
                         && !is_share (s, d)
                     ? ENGINE_FIGURE_IN_FORCE
                 : speaks_of_agreement (s) ? ENGINE_FIGURE_AGREED
                                           : ENGINE_FIGURE_PLANNED;
      if (status == ENGINE_FIGURE_FORECAST && (best_hit->flags & FIGURE_HIT_PERMITS) != 0
          && !is_outcome (d) && agreement_near (s))
        status = ENGINE_FIGURE_AGREED;
      if (status == ENGINE_FIGURE_IN_FORCE
          && engine_pack_entry_attr (s->a->pack, best_hit->entry, "stays") == NULL
          && ((scopes & ENGINE_SCOPE_FUTURE) != 0 || is_willed (s, best_hit))
          && (best_hit->last > d->value->first || d->value->context_first - best_hit->last > 2
              || (best_hit->first > 0
                  && engine_token_is (s->a, best_hit->first - 1, ENGINE_CLASS_MODAL))))
        status = speaks_of_agreement (s) ? ENGINE_FIGURE_AGREED : ENGINE_FIGURE_PLANNED;
      else if (status == ENGINE_FIGURE_PLANNED && (best_hit->flags & FIGURE_HIT_MODAL) != 0
               && (is_decided (d) || lies_under_tariff (s)) && is_term (s, d))
        status = ENGINE_FIGURE_AGREED;
      else if (status == ENGINE_FIGURE_PLANNED && best_hit->last <= d->value->first
               && !is_outcome (d) && opens_with_text (s, best_hit->first))
        status = ENGINE_FIGURE_AGREED;
      else if (status == ENGINE_FIGURE_PLANNED && names_agreement (s)
               && engine_clause (s->a, engine_token (s->a, best_hit->first)->clause)->subject == 0)
        status = ENGINE_FIGURE_AGREED;
      else if (status == ENGINE_FIGURE_PLANNED && !is_decided (d)
               && ((best_hit->flags & FIGURE_HIT_MODAL) != 0 || is_outcome (d)))
        status = d->figure.measure == ENGINE_MEASURE_IMPORTS
                         && figure_unit_kind (d->value->unit) == FIGURE_UNIT_MASS
                     ? (speaks_of_agreement (s) ? ENGINE_FIGURE_AGREED : ENGINE_FIGURE_PLANNED)
                 : is_dealt (s, d)
                     ? (speaks_of_agreement (s) ? ENGINE_FIGURE_AGREED : ENGINE_FIGURE_PLANNED)
                 : (lies_under_tariff (s) || names_agreement (s)) && !is_statistic (d)
                     ? ENGINE_FIGURE_AGREED
                     : ENGINE_FIGURE_FORECAST;
      if (status == ENGINE_FIGURE_PLANNED
          && ((d->figure.measure == ENGINE_MEASURE_JOBS && d->figure.by[0] == NULL)
              || d->figure.measure == ENGINE_MEASURE_PRICE))
        status = ENGINE_FIGURE_FORECAST;
      set_status (s, d, status, engine_arena_printf (s->a->arena, "word %d", best), best_hit->first,
                  best_hit->last);
      return;
    }
  if ((d->link == FIGURE_LINK_SERIES || d->link == FIGURE_LINK_REPLACED_BY
       || (d->link == FIGURE_LINK_RESTATES && !is_share (s, d)))
      && draft > s->sentence_from
      && figure_draft (s, draft - 1)->figure.status != ENGINE_FIGURE_PREVIOUS)
    {
      set_status (s, d, figure_draft (s, draft - 1)->figure.status, "series", d->value->first,
                  d->value->last);
      return;
    }
  for (guint back = 1; d->hit == 0 && !is_told_past (s, d) && d->link != FIGURE_LINK_RESTATES
                       && back <= 3 && back <= draft;
       back++)
    {
      const FigureDraft *p = figure_draft (s, draft - back);

      if (!p->phantom && p->figure.measure == d->figure.measure && !is_past_period (s, p)
          && d->sentence - p->sentence <= 1
          && (p->figure.status == ENGINE_FIGURE_AGREED
              || p->figure.status == ENGINE_FIGURE_PLANNED))
        {
          set_status (s, d, p->figure.status, "the figure before", p->value->first, p->value->last);
          return;
        }
    }
  status = default_status (s, d, &why);
  if (status == ENGINE_FIGURE_ACTUAL && d->link != FIGURE_LINK_COMPARES
      && (is_decided (d) || d->figure.measure == ENGINE_MEASURE_EXPORTS
          || d->figure.measure == ENGINE_MEASURE_IMPORTS)
      && (is_of_instrument (s, d) || is_nominal_term (s, d)))
    {
      set_status (s, d, ENGINE_FIGURE_AGREED, "what the agreement is about", d->value->first,
                  d->value->last);
      return;
    }
  if ((status == ENGINE_FIGURE_IN_FORCE || status == ENGINE_FIGURE_ACTUAL) && is_decided (d)
      && d->link == FIGURE_LINK_NONE && !is_told_past (s, d) && !is_past_period (s, d)
      && opens_with_agreement (s))
    {
      status = ENGINE_FIGURE_AGREED;
      why = "under the agreement";
    }
  if ((status == ENGINE_FIGURE_IN_FORCE || status == ENGINE_FIGURE_ACTUAL)
      && d->link != FIGURE_LINK_COMPARES && d->link != FIGURE_LINK_REPLACES
      && d->link != FIGURE_LINK_RESTATES && !is_outcome (d) && !is_past_period (s, d)
      && (provides (s, d) || (status == ENGINE_FIGURE_ACTUAL && is_concluded (s, d))))
    {
      status = ENGINE_FIGURE_AGREED;
      why = "what the agreement provides";
    }
  if ((status == ENGINE_FIGURE_IN_FORCE
       || (status == ENGINE_FIGURE_ACTUAL && is_decided (d) && (scopes & ENGINE_SCOPE_PAST) == 0
           && !is_past_period (s, d)))
      && d->link == FIGURE_LINK_NONE && agreement_sets (s, d))
    {
      status = ENGINE_FIGURE_AGREED;
      why = "set by the agreement";
    }
  set_status (s, d, status, why, d->value->first, d->value->last);
}
