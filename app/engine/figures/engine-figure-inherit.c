/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The status that one figure has from another: the members of a series, the parts of what is agreed, what the
 * same verb governs, what the figures before were. */

#include "config.h"

#include "engine-figure-status.h"

void
figure_set_status (FigureStage *s,
                   FigureDraft *d,
                   EngineFigureStatus status,
                   const char *why,
                   guint32 first,
                   guint32 last)
{
  d->figure.status = status;
  figure_reason (s, d, "status", why, first, last);
}

/* What is bought is imported. */
static gboolean
is_same_act (EngineMeasure x, EngineMeasure y)
{
  const guint64 buys = (1ull << ENGINE_MEASURE_PURCHASE) | (1ull << ENGINE_MEASURE_IMPORTS);

  return x == y || ((buys >> x & 1) != 0 && (buys >> y & 1) != 0);
}

/* Kilometres and people, which stay what they are beside a plan. */
gboolean
figure_counts_things (const FigureDraft *d)
{
  FigureUnit kind = d->unit_kind;

  return kind == FIGURE_UNIT_LENGTH || kind == FIGURE_UNIT_PERSONS || kind == FIGURE_UNIT_COUNTRIES
         || kind == FIGURE_UNIT_TIMES;
}

/* "cédait 0,13 %": the clause's own verb tells what was. */
gboolean
figure_is_told_past (const FigureStage *s, const FigureDraft *d)
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
gboolean
figure_is_share (const FigureStage *s, const FigureDraft *d)
{
  const EngineTag *tag = engine_analysis_tag (s->a, d->value->context_last, ENGINE_CLASS_TARGET);

  return d->unit_kind == FIGURE_UNIT_PERCENT && tag != NULL
         && strcmp (engine_pack_entry_code (s->a->pack, tag->entry), "of") == 0;
}

/* "limitée à 3 % en 2022, sera portée à 35 %": the next level is to come, though the one before was. */
static gboolean
goes_on_later (const FigureStage *s, const FigureDraft *d, const FigureDraft *p)
{
  return d->link == FIGURE_LINK_REPLACED_BY
         && (p->figure.status == ENGINE_FIGURE_ACTUAL || p->figure.status == ENGINE_FIGURE_IN_FORCE)
         && ((engine_clause (s->a, d->clause)->scopes
              | g_array_index (s->a->scopes, guint8, d->value->first))
             & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL))
                != 0;
}

/* "Brussels will pay 110 million. Of this, 67 million buys access", "dont un tiers en dons". */
static gboolean
is_part_of_terms (const FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 first = d->value->context_first;

  if (p->phantom || d->sentence - p->sentence > 1
      || (p->figure.status != ENGINE_FIGURE_AGREED && p->figure.status != ENGINE_FIGURE_PLANNED)
      || (engine_clause (a, d->clause)->scopes & ENGINE_SCOPE_PAST) != 0
      || (d->unit_kind != p->unit_kind && d->unit_kind != FIGURE_UNIT_PERCENT))
    return FALSE;
  for (guint32 i = first; i > s->first && i + 5 > first; i--)
    {
      if (engine_token_is (a, i - 1, ENGINE_CLASS_INCLUDING))
        return d->sentence == p->sentence || i - 1 <= s->first + 1;
      if (g_array_index (a->value_at, guint32, i - 1) != 0)
        return FALSE;
    }
  return FALSE;
}

/* "visent 100 milliards d'investissements et un million d'emplois", "annonce une baisse de 81 %, le Brésil de 59":
 * the verb of the figure before governs this one too. */
static gboolean
shares_verb (const FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 first = d->value->context_first;
  gboolean joined = engine_token_is (a, first - 1, ENGINE_CLASS_AND);

  /* "is designed to generate 5.6 billion kWh and to store 5.4 billion cubic metres" */
  for (guint32 i = p->value->last; i + 2 < first && !joined; i++)
    joined = engine_token_is (a, i, ENGINE_CLASS_AND)
             && engine_token_is (a, i + 1, ENGINE_CLASS_INF_MARK) && first - i <= 5;

  if (p->phantom
      || (p->figure.status != ENGINE_FIGURE_AGREED && p->figure.status != ENGINE_FIGURE_PLANNED
          && p->figure.status != ENGINE_FIGURE_CONSIDERED
          && p->figure.status != ENGINE_FIGURE_FORECAST)
      || d->link == FIGURE_LINK_COMPARES || d->link == FIGURE_LINK_REPLACES
      || figure_has_break (a, p->value->last, first, FALSE))
    return FALSE;
  for (guint32 i = p->value->last; i < first; i++)
    {
      guint32 clause = engine_token (a, i)->clause;

      if ((clause < a->clauses->len && engine_clause (a, clause)->verb == i + 1)
          || engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
    }
  /* the other's name stands where the verb would */
  for (guint32 i = first; !joined && i + 3 > first && i > p->value->last + 1; i--)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i - 1);

      joined = m != 0 && engine_mention_is_party (engine_mention (a, m - 1))
               && engine_mention (a, m - 1)->first >= 2
               && (engine_token_is_char (a, engine_mention (a, m - 1)->first - 1, ',')
                   || engine_token_is_char (a, engine_mention (a, m - 1)->first - 2, ','))
               && p->figure.measure == d->figure.measure;
    }
  return joined;
}

/* In a series as the one before; with no measure of its own as what was agreed or planned before.
 * Returns whether it is. */
gboolean
figure_take_from_before (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);

  if ((d->link == FIGURE_LINK_SERIES || d->link == FIGURE_LINK_REPLACED_BY
       || (d->link == FIGURE_LINK_RESTATES && !figure_is_share (s, d)))
      && draft > s->sentence_from
      && figure_draft (s, draft - 1)->figure.status != ENGINE_FIGURE_PREVIOUS
      && !goes_on_later (s, d, figure_draft (s, draft - 1))
      && (figure_draft (s, draft - 1)->figure.status != ENGINE_FIGURE_FORECAST
          || figure_draft (s, draft - 1)->figure.measure == d->figure.measure))
    {
      figure_set_status (s, d, figure_draft (s, draft - 1)->figure.status, "series",
                         d->value->first, d->value->last);
      return TRUE;
    }
  if (draft > s->sentence_from && shares_verb (s, figure_draft (s, draft - 1), d))
    {
      figure_set_status (s, d, figure_draft (s, draft - 1)->figure.status, "the same verb",
                         d->value->first, d->value->last);
      return TRUE;
    }
  if (draft > 0 && is_part_of_terms (s, figure_draft (s, draft - 1), d))
    {
      figure_set_status (s, d, figure_draft (s, draft - 1)->figure.status,
                         "a part of what is agreed", d->value->first, d->value->last);
      return TRUE;
    }
  if (d->hit != 0 || d->link == FIGURE_LINK_RESTATES || figure_is_told_past (s, d)
      || (engine_clause (s->a, d->clause)->scopes & (ENGINE_SCOPE_PAST | ENGINE_SCOPE_FUTURE))
             == ENGINE_SCOPE_PAST)
    return FALSE;
  for (guint back = 1; back <= 3 && back <= draft; back++)
    {
      const FigureDraft *p = figure_draft (s, draft - back);

      /* "…; it has only 12 billion": a clause of its own */
      if (p->sentence == d->sentence && engine_clause (s->a, d->clause)->verb > p->value->last
          && figure_has_break (s->a, p->value->last, engine_clause (s->a, d->clause)->verb, FALSE))
        return FALSE;
      if (p->phantom || !is_same_act (p->figure.measure, d->figure.measure)
          || figure_is_past_period (s, p) || d->sentence - p->sentence > 1
          || (d->figure.measure == ENGINE_MEASURE_OTHER && figure_counts_things (d)
              && p->unit_kind != d->unit_kind)
          || (p->figure.status != ENGINE_FIGURE_AGREED
              && p->figure.status != ENGINE_FIGURE_PLANNED))
        continue;
      figure_set_status (s, d, p->figure.status, "the figure before", p->value->first,
                         p->value->last);
      return TRUE;
    }
  return FALSE;
}
