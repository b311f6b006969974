/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of status that are told of something else than the figure: of another value, of who says so, of
 * a part of a name, of what the figure is a part of.  Each predicate is one such case. */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-status.h"

/* "its planned mine", "the proposed levy": a participle that describes a noun behind the value. */
static gboolean
describes_behind (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;

  return h->first > d->value->last && h->last < s->last
         && (engine_analysis_morph (a, h->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
         && (engine_token_is (a, h->first - 1, ENGINE_CLASS_POSSESSIVE)
             || engine_token_is (a, h->first - 1, ENGINE_CLASS_DETERMINER))
         && (engine_analysis_morph (a, h->last) & ENGINE_MORPH_NOUN) != 0
         && !engine_token_is (a, h->last, ENGINE_CLASS_MEASURE);
}

/* "charities estimate that around 700 are sleeping rough": an estimate of what is. */
static gboolean
estimates_what_is (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, d->clause)->verb;
  guint32 morph = verb != 0 ? engine_analysis_morph (a, verb - 1) : 0;
  guint32 scopes =
      engine_clause (a, d->clause)->scopes | g_array_index (a->scopes, guint8, d->value->first);

  return engine_pack_entry_attr (a->pack, h->entry, "est") != NULL && h->last <= d->value->first
         && verb > h->last && (scopes & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)) == 0
         && (morph & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST)) != 0;
}

/* People and things that a relative clause tells of in the present or the past, against what the main clause
 * before will do. */
static gboolean
lives_in_relative (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);
  return (figure_counts_things (d) || d->unit_kind == FIGURE_UNIT_COUNT)
         && (clause->scopes & ENGINE_SCOPE_RELATIVE) != 0 && clause->verb != 0
         && (clause->scopes & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)) == 0
         && engine_token (a, h->first)->clause != d->clause;
}

/* An infinitive within a few words: "devra acheter", "must not exceed". */
static gboolean
leads_infinitive (const EngineAnalysis *a, guint32 from, guint32 stop)
{
  for (guint32 i = from; i < from + 5 && i <= stop; i++)
    if ((engine_analysis_morph (a, i) & ENGINE_MORPH_INFINITIVE) != 0
        && (engine_analysis_morph (a, i) & ENGINE_MORPH_VERB) != 0)
      return TRUE;
  return FALSE;
}

/* A participle between commas before @to. */
static gboolean
is_inserted (const EngineAnalysis *a, const FigureHit *h, guint32 to)
{
  if ((engine_analysis_morph (a, h->first) & ENGINE_MORPH_PAST_PARTICIPLE) == 0
      || !engine_token_is_char (a, h->first - 1, ','))
    return FALSE;
  for (guint32 i = h->last; i < to; i++)
    if (engine_token_is_char (a, i, ','))
      return TRUE;
  return FALSE;
}

static gboolean
is_past (const FigureStage *s, const FigureDraft *d)
{
  return (engine_clause (s->a, d->clause)->scopes & (ENGINE_SCOPE_PAST | ENGINE_SCOPE_FUTURE))
         == ENGINE_SCOPE_PAST;
}

static gboolean
has_attr (const FigureStage *s, const FigureHit *h, const char *key)
{
  return engine_pack_entry_attr (s->a->pack, h->entry, key) != NULL;
}

/* What a word of costs is of, where another value or a share stands by it. */
static gboolean
costs_of_other (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  if ((h->flags & FIGURE_HIT_COSTS) == 0)
    return FALSE;
  if (h->last <= d->value->first)
    return figure_values_between (s, h->last, d->value->first) != 0;
  /* "65 % of the estimated cost": of the whole */
  return h->first > d->value->last && d->unit_kind == FIGURE_UNIT_PERCENT;
}

/* A fall or a rise that is told of a level, no withdrawal. */
static gboolean
moves_level (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;

  if (h->code != ENGINE_FIGURE_WITHDRAWN)
    return FALSE;
  /* "has lifted its military outlays above 3 %": raised */
  if (engine_token_is (a, h->first, ENGINE_CLASS_RISE) && !figure_is_rate (s, d))
    return TRUE;
  /* "was set to drop below 6 per cent" */
  return engine_token_is (a, h->first, ENGINE_CLASS_FALL)
         && (d->figure.change != ENGINE_CHANGE_NONE
             || (h->last <= d->value->first
                 && (engine_token_is (a, h->last, ENGINE_CLASS_PREPOSITION)
                     || g_array_index (a->value_at, guint32, h->last) != 0)));
}

/* What is given up or suspended is something else. */
static gboolean
ends_other (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const FigureUnit unit = d->unit_kind;

  /* "hit back with 20 per cent, and shelved a plan to buy": what it gives up is its own object */
  if (h->code == ENGINE_FIGURE_WITHDRAWN && h->first > d->value->last
      && engine_token_is (s->a, h->first - 1, ENGINE_CLASS_AND)
      && engine_token_is (s->a, h->last, ENGINE_CLASS_DETERMINER))
    return TRUE;
  /* "scraps duties on 85 per cent of the goods": the share is what the deal gives */
  if (h->code == ENGINE_FIGURE_WITHDRAWN && unit == FIGURE_UNIT_PERCENT
      && h->last <= d->value->context_first
      && strcmp (figure_role_at (s->a, d->value->context_last), "of") == 0
      && (strcmp (figure_role_before (s->a, d->value->context_first, s->first), "on") == 0
          || strcmp (figure_role_before (s->a, d->value->context_first, s->first), "for") == 0))
    return TRUE;
  /* "340 violations of the truce" */
  return h->code == ENGINE_FIGURE_SUSPENDED && h->weak
         && (unit == FIGURE_UNIT_COUNT || unit == FIGURE_UNIT_PERSONS);
}

/* Words of what is to come that are told of something else. */
static gboolean
foresees_other (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  const guint32 verb = engine_clause (a, d->clause)->verb;

  if (h->code != ENGINE_FIGURE_FORECAST && h->code != ENGINE_FIGURE_PLANNED
      && h->code != ENGINE_FIGURE_CONSIDERED)
    return FALSE;
  /* "Dès l'entrée en vigueur, attendue au 1er janvier, 80 % seront exonérés": what an inserted participle is of */
  if (h->last <= d->value->first && h->first > s->first && is_inserted (a, h, d->value->first))
    return TRUE;
  if (h->code == ENGINE_FIGURE_FORECAST)
    return estimates_what_is (s, d, h);
  if (h->code == ENGINE_FIGURE_PLANNED)
    return FALSE;
  /* "a thousand balloons had floated over the border" */
  if (h->first >= d->value->last && d->unit_kind == FIGURE_UNIT_COUNT
      && (engine_analysis_morph (a, h->first) & ENGINE_MORPH_VERB) != 0 && verb >= h->first
      && verb <= h->last)
    return TRUE;
  return h->weak && (engine_analysis_morph (a, h->first) & ENGINE_MORPH_FUTURE) != 0;
}

/* A project that has a share sold or bought in it. */
static gboolean
is_project (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  guint morph = engine_analysis_morph (a, h->first);

  if (!h->weak || h->code != ENGINE_FIGURE_PLANNED
      || !engine_token_is (a, h->first - 1, ENGINE_CLASS_TARGET))
    return FALSE;
  /* "80 % de la société du projet": what the figure is a part of */
  if (h->first > d->value->last)
    return (morph & ENGINE_MORPH_NOUN) != 0
           && !figure_has_break (a, d->value->last, h->first, TRUE);
  /* "a racheté 80 % de la société du projet, pour 3 milliards" */
  return h->last <= d->value->first
         && (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB)) == ENGINE_MORPH_NOUN
         && figure_values_between (s, s->first, h->first) > 0;
}

/* A promise or a plan that is told of something else than the value, which is done or only said. */
static gboolean
promises_other (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);

  /* "Of the 12 billion promised, 8 billion were delivered": the value is subject of a verb that is past */
  if ((h->code == ENGINE_FIGURE_AGREED || h->code == ENGINE_FIGURE_PLANNED)
      && h->last <= d->value->first && clause->verb > d->value->last
      && engine_token (a, h->first)->clause != d->clause && is_past (s, d)
      && figure_has_break (a, h->last, d->value->first, TRUE))
    return TRUE;
  /* "from $1.3 billion pledged in 2023 to $650 million": the participle of the first */
  if (d->link == FIGURE_LINK_REPLACED_BY && h->last <= d->value->context_first
      && h->first > s->first && g_array_index (a->value_at, guint32, h->first - 1) != 0
      && (engine_analysis_morph (a, h->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0)
    return TRUE;
  if (h->code != ENGINE_FIGURE_AGREED)
    return FALSE;
  /* "créerait 4 000 emplois, promet le maire": who says so */
  if (h->first > d->value->last && figure_has_break (a, d->value->last, h->first, TRUE)
      && ((clause->scopes | g_array_index (a->scopes, guint8, d->value->first))
          & ENGINE_SCOPE_CONDITIONAL)
             != 0)
    return TRUE;
  /* "Under the scheme it has taken in 134 refugees": by it, and done */
  return engine_token_is (a, h->first, ENGINE_CLASS_PREPOSITION) && is_past (s, d)
         && d->unit_kind != FIGURE_UNIT_PERCENT;
}

/* A word of being in force that is not told of what is. */
static gboolean
holds_other (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;

  if (h->code != ENGINE_FIGURE_IN_FORCE)
    return FALSE;
  /* "Si Washington applique les 37 % annoncés" */
  if ((g_array_index (a->scopes, guint8, h->first) & ENGINE_SCOPE_CONDITIONAL) != 0)
    return TRUE;
  /* "is still trying to head off a 30 per cent levy" */
  return h->last < d->value->first
         && (engine_analysis_morph (a, h->last) & ENGINE_MORPH_PRESENT_PARTICIPLE) != 0;
}

/* Words of time that are told of what stands behind, or of what nothing replaces. */
static gboolean
dates_other (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  /* "instead of 12 per cent": of what stands behind it */
  if (h->first >= d->value->last && has_attr (s, h, "before"))
    return TRUE;
  /* "jusqu'ici, seuls 35 % des réfugiés": nothing takes its place */
  return h->code == ENGINE_FIGURE_PREVIOUS && d->link == FIGURE_LINK_NONE && d->versus == 0
         && d->figure.measure != ENGINE_MEASURE_TARIFF && !figure_is_levy (s, d)
         && has_attr (s, h, "until");
}

/* Verbs whose object or subject is something else. */
static gboolean
acts_on_other (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);

  /* "holds 100 tonnes and could earn": the next verb's */
  if (h->first > d->value->last && engine_token_is (a, h->first - 1, ENGINE_CLASS_AND)
      && engine_token_is (a, h->first, ENGINE_CLASS_MODAL) && clause->verb != 0
      && clause->verb <= d->value->first)
    return TRUE;
  /* "a mis 90 millions sur la table": somebody lays it there */
  if (h->first == d->value->last && clause->verb != 0 && clause->verb <= d->value->context_first
      && has_attr (s, h, "offer"))
    return TRUE;
  /* "The total has been set at 1.24 million tonnes": by an agreement, where one is near */
  if (has_attr (s, h, "near")
      && (h->last > d->value->context_first || d->value->context_first - h->last > 1
          || !figure_agreement_near (s)))
    return TRUE;
  /* "will drown 12 villages where 20,000 people live": the relative tells what is */
  if (h->last <= d->value->first && lives_in_relative (s, d, h))
    return TRUE;
  /* "doit encore 2 milliards à Maputo": owes */
  return (h->flags & FIGURE_HIT_MODAL) != 0 && h->last <= d->value->first
         && !leads_infinitive (a, h->last, d->value->first);
}

/* "can hold back 52 million cubic metres": it does so today. */
static gboolean
permits_today (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const FigureUnit unit = d->unit_kind;

  return (h->flags & FIGURE_HIT_PERMITS) != 0 && h->weak
         && (unit == FIGURE_UNIT_VOLUME || unit == FIGURE_UNIT_POWER || unit == FIGURE_UNIT_MASS)
         && (engine_clause (s->a, d->clause)->subject == 0 || !figure_agreement_near (s));
}

/* The word is part of a name or of another value. */
static gboolean
is_in_name (const FigureStage *s, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  const gboolean capital = (engine_token (a, h->first)->flags & ENGINE_TOKEN_CAPITAL) != 0;

  /* "49 per cent of Winning's mine" */
  if (capital && h->first > s->first && h->last - h->first == 1
      && engine_token_is_genitive (a, h->last))
    return TRUE;
  /* "17 billion won", "Minister Shin Won-sik" */
  return g_array_index (a->value_at, guint32, h->first) != 0
         || (capital && h->weak && h->first > s->first + 1
             && (engine_token (a, h->first - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0);
}

gboolean
figure_word_is_of_other (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;

  if (costs_of_other (s, d, h) || ends_other (s, d, h) || holds_other (s, d, h)
      || moves_level (s, d, h) || is_project (s, d, h) || is_in_name (s, h)
      || foresees_other (s, d, h) || promises_other (s, d, h) || dates_other (s, d, h)
      || acts_on_other (s, d, h) || permits_today (s, d, h))
    return TRUE;
  /* "La subvention, limitée à 3 000 euros, est suspendue": what the inserted phrase hangs on */
  if ((h->code == ENGINE_FIGURE_SUSPENDED || h->code == ENGINE_FIGURE_WITHDRAWN) && d->hit != 0
      && engine_token_is_char (a, figure_hit (s, d->hit - 1)->last, ','))
    return FALSE;
  return describes_behind (s, d, h)
         || (h->first >= d->value->last && figure_is_apposed (s, d)
             && (figure_has_break (a, d->value->last, h->first, TRUE) || figure_counts_things (d)));
}
