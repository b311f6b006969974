/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How exact a figure is, where the words of degree right at the number do not say it: caps and those of a list, bounds
 * that are not crossed, the highest that a rate can be. */

#include "config.h"

#include "engine-figures.h"
#include "engine-mentions.h"

#include <string.h>

/* "plafonne la retenue à 5 % pour …, à 15 % dans …": a cap holds for the levels of its list. */
static void
take_cap (FigureStage *s, FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint draft = figure_draft_index (s, d);
  const FigureDraft *p = draft > s->sentence_from ? figure_draft (s, draft - 1) : NULL;
  guint32 first = d->value->context_first;

  for (guint back = 2; p != NULL && p->figure.qualifier != ENGINE_QUALIFIER_AT_MOST && back <= 3
                       && draft >= s->sentence_from + back;
       back++)
    p = figure_draft (s, draft - back);
  if (p == NULL || p->figure.qualifier != ENGINE_QUALIFIER_AT_MOST || p->unit_kind != d->unit_kind
      || first < s->first + 2 || !engine_token_is (a, first - 1, ENGINE_CLASS_RANGE_TO)
      || !(engine_token_is_char (a, first - 2, ',')
           || engine_token_is (a, first - 2, ENGINE_CLASS_AND)))
    return;
  d->figure.qualifier = ENGINE_QUALIFIER_AT_MOST;
  figure_reason (s, d, "qualifier", "the cap of the list", p->value->first, p->value->last);
}

/* "le commerce plafonne à 2,3 milliards": it has come so far, and nobody caps it. */
static gboolean
only_reaches (const FigureStage *s, const FigureDraft *d, guint32 i)
{
  const EngineAnalysis *a = s->a;

  if ((engine_analysis_morph (a, i) & (ENGINE_MORPH_VERB | ENGINE_MORPH_PRESENT)) == 0
      || engine_clause (a, engine_token (a, i)->clause)->verb != i + 1
      || (engine_analysis_morph (a, i) & ENGINE_MORPH_THIRD) == 0)
    return FALSE;
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_TRADE:
    case ENGINE_MEASURE_PRODUCTION:
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_GROWTH:
    case ENGINE_MEASURE_INFLATION:
      break;
    default:
      return FALSE;
    }
  return d->value->context_first - i <= 3
         && !engine_token_is (a, d->value->context_last, ENGINE_CLASS_DETERMINER)
         && !(engine_token_is_char (a, d->value->context_last, ',')
              && engine_token_is (a, d->value->context_last + 1, ENGINE_CLASS_DETERMINER));
}

/* "may not fall below 40 dollars", "ne peut descendre sous 40 dollars": a bound that is not crossed. */
static gboolean
is_not_crossed (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = d->value->context_first, n = 0; i > s->first && n < 5; n++)
    {
      i--;
      if (engine_token_is (a, i, ENGINE_CLASS_NEGATION))
        return TRUE;
      if ((engine_analysis_morph (a, i) & (ENGINE_MORPH_VERB | ENGINE_MORPH_ADVERB)) == 0
          && !engine_token_is (a, i, ENGINE_CLASS_MODAL)
          && !engine_token_is (a, i, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

/* "peuvent atteindre 30 %", "can reach 30 %": the highest of rates that are in force. */
static gboolean
may_attain (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;

  if (d->figure.measure != ENGINE_MEASURE_TARIFF || first <= s->first + 3)
    return FALSE;
  for (guint32 i = first - 1; i + 2 >= first; i--)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_FIGURE_WORD);

      if (tag != NULL && tag->last == first
          && strcmp (engine_pack_entry_code (a->pack, tag->entry), "attains") == 0)
        return engine_token_has_code (a, i - 1, ENGINE_CLASS_MODAL, "can")
               && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_CONDITIONAL) == 0;
    }
  return FALSE;
}

/* "plafonnement à 19 %", "up to": what E2's qualifier words do not say by themselves. */
void
figure_fill_qualifier (FigureStage *s, guint draft)
{
  const EngineAnalysis *a = s->a;
  FigureDraft *d = figure_draft (s, draft);
  guint32 from = d->value->context_first > s->first + 25 ? d->value->context_first - 25 : s->first;

  if ((d->figure.qualifier == ENGINE_QUALIFIER_LESS_THAN
       || d->figure.qualifier == ENGINE_QUALIFIER_MORE_THAN)
      && (g_array_index (a->scopes, guint8, d->value->context_first) & ENGINE_SCOPE_NEGATED) != 0
      && is_not_crossed (s, d))
    {
      d->figure.qualifier =
          /* "il n'en reste plus que le tiers" */
          engine_token_is (a, d->value->context_first, ENGINE_CLASS_NEGATION)
                  && !engine_token_is (a, d->value->context_first + 1, ENGINE_CLASS_OF)
              ? ENGINE_QUALIFIER_EXACT
          : d->figure.qualifier == ENGINE_QUALIFIER_LESS_THAN ? ENGINE_QUALIFIER_AT_LEAST
                                                              : ENGINE_QUALIFIER_AT_MOST;
      figure_reason (s, d, "qualifier", "not crossed", d->value->context_first, d->value->last);
      return;
    }
  if (d->figure.qualifier != ENGINE_QUALIFIER_EXACT || d->link == FIGURE_LINK_REPLACES)
    return;
  if (may_attain (s, d))
    {
      d->figure.qualifier = ENGINE_QUALIFIER_AT_MOST;
      if (d->figure.status == ENGINE_FIGURE_CONSIDERED)
        d->figure.status = ENGINE_FIGURE_IN_FORCE;
      figure_reason (s, d, "qualifier", "as high as it gets", d->value->context_first - 2,
                     d->value->last);
      return;
    }
  for (guint32 i = d->value->context_first; i > from; i--)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_CAP);

      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          && figure_has_break (a, i - 1, i, FALSE))
        return;
      if (i < a->value_at->len && i - 1 < d->value->first
          && g_array_index (a->value_at, guint32, i - 1) != 0)
        {
          take_cap (s, d);
          return;
        }
      /* "Indian Potash Limited" */
      if (tag != NULL && i - 1 > s->first
          && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0)
        continue;
      if (tag != NULL && only_reaches (s, d, i - 1))
        return;
      if (tag != NULL)
        {
          d->figure.qualifier = ENGINE_QUALIFIER_AT_MOST;
          figure_reason (s, d, "qualifier", "a cap", tag->first, tag->last);
          return;
        }
    }
}
