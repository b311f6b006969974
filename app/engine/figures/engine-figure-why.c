/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a figure that no word of status speaks of is one of an agreement's terms: a quota that it changes, a cap
 * told right where it is, a headline's deal, what it provides, sets or is about. */

#include "config.h"

#include "engine-figure-status.h"

#include "engine-figure-measure.h"

/* "Their quota was cut from 450,000 tonnes to 300,000": where the text tells of an agreement, by that. */
static gboolean
is_new_quota (FigureStage *s, const FigureDraft *d)
{
  guint draft = figure_draft_index (s, d);
  const FigureDraft *p = draft > s->sentence_from ? figure_draft (s, draft - 1) : NULL;

  /* "…, les œufs de 6 000 à 18 000, le miel de 6 000 à 35 000": as the quota before in the paragraph */
  for (guint back = 1; d->figure.measure == ENGINE_MEASURE_IMPORTS && back <= 6 && back <= draft;
       back++)
    {
      const FigureDraft *q = figure_draft (s, draft - back);

      if (q->sentence + 1 < d->sentence)
        break;
      if (q->unit_kind != d->unit_kind || q->figure.measure != d->figure.measure)
        continue;
      if (q->figure.status == ENGINE_FIGURE_AGREED && d->link != FIGURE_LINK_REPLACES
          && figure_unit_is_physical (d->unit_kind) && figure_speaks_of_agreement (s))
        return TRUE;
    }
  return d->link == FIGURE_LINK_REPLACED_BY && p != NULL && p->sentence == d->sentence
         && figure_unit_is_physical (d->unit_kind) && figure_is_levy (s, p)
         && figure_speaks_of_agreement (s);
}

/* "Ils signent un accord. Les aides sont plafonnées à 33 %", "interest is capped at 2 per cent": a word of a cap in
 * the present, right where an agreement is. */
static gboolean
is_capped (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 from = d->value->context_first > s->first + 6 ? d->value->context_first - 6 : s->first;
  guint32 scopes = engine_clause (a, d->clause)->scopes;

  if (d->figure.qualifier != ENGINE_QUALIFIER_AT_MOST && d->unit_kind != FIGURE_UNIT_PERCENT)
    return FALSE;
  if ((scopes & (ENGINE_SCOPE_PAST | ENGINE_SCOPE_CONDITIONAL)) != 0 || !figure_agreement_near (s))
    return FALSE;
  for (guint32 i = from; i < d->value->context_first; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_CAP)
        && (engine_analysis_morph (a, i) & ENGINE_MORPH_VERB) != 0)
      return TRUE;
  return FALSE;
}

/* "Indonesia orders 48 jets in $10 bln deal", "Pretoria achète la moitié du courant": what a headline tells in the
 * present of a purchase. */
static gboolean
is_headline_deal (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *x = &g_array_index (a->sentences, EngineSentence, s->sentence);
  guint32 verb = engine_clause (a, d->clause)->verb;

  return (d->figure.measure == ENGINE_MEASURE_PURCHASE
          || (d->figure.measure == ENGINE_MEASURE_EXPORTS && d->unit_kind == FIGURE_UNIT_COUNT))
         && x->line < a->lines->len
         && g_array_index (a->lines, EngineLine, x->line).kind == ENGINE_LINE_TITLE
         && (engine_clause (a, d->clause)->scopes
             & (ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_NEGATED | ENGINE_SCOPE_PAST))
                == 0
         && (verb == 0
             || (engine_analysis_morph (a, verb - 1) & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_FUTURE))
                    != 0);
}

/* "La nouvelle redevance est acceptée : de 6, elle passe à 10,5 %": a change told in the present, right where an
 * agreement is. */
static gboolean
changes_now (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, d->clause)->verb;

  return d->link == FIGURE_LINK_REPLACED_BY && !figure_is_outcome (d) && verb != 0
         && verb <= d->value->first && engine_token_is (a, verb - 1, ENGINE_CLASS_FROM_TO)
         && (engine_analysis_morph (a, verb - 1)
             & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE))
                == ENGINE_MORPH_PRESENT
         && figure_agreement_near (s);
}

/* "The tariff on wine falls to 5 per cent over ten years": where a rate ends that changes, in the present. */
static gboolean
ends_change_now (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);
  const guint32 verb = clause->verb;

  return d->figure.measure == ENGINE_MEASURE_TARIFF && d->link == FIGURE_LINK_NONE && verb != 0
         && verb <= d->value->first && d->value->context_first > verb
         && engine_token_is (a, d->value->context_first - 1, ENGINE_CLASS_RANGE_TO)
         && d->value->context_first - verb <= 3 && engine_token_is (a, verb - 1, ENGINE_CLASS_FALL)
         && (engine_analysis_morph (a, verb - 1)
             & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE))
                == ENGINE_MORPH_PRESENT
         && (clause->scopes & ENGINE_SCOPE_RELATIVE) == 0 && figure_agreement_near (s);
}

/* "96 per cent of Indian exports enter free", told in the present of an agreement, and not as what is so already. */
static gboolean
is_freed (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  gboolean freed = FALSE;

  if (d->unit_kind != FIGURE_UNIT_PERCENT || d->figure.change != ENGINE_CHANGE_NONE
      || (engine_clause (a, d->clause)->scopes & ENGINE_SCOPE_PAST) != 0
      || strcmp (figure_role_before (a, d->value->context_first, s->first), "from") == 0)
    return FALSE;
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_TRADE:
      break;
    default:
      return FALSE;
    }
  for (guint i = 0; i < s->hits->len && !freed; i++)
    freed = figure_hit (s, i)->class_id == ENGINE_CLASS_MEASURE
            && engine_pack_entry_attr (a->pack, figure_hit (s, i)->entry, "free") != NULL
            && figure_hit (s, i)->first >= d->value->last
            && figure_hit (s, i)->first - d->value->last <= 12;
  for (guint32 i = s->first; i < s->last && freed; i++)
    freed = !engine_token_is (a, i, ENGINE_CLASS_TIME_NOW);
  return freed && figure_speaks_of_agreement (s);
}

/* "La Banque accorde un financement de 268 millions", "Brussels puts in 530 million": told in the present beside an
 * agreement, and not what goes on already. */
static gboolean
is_given_now (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, d->clause)->verb;

  if (d->figure.measure != ENGINE_MEASURE_AID || d->figure.by[0] == NULL || verb == 0
      || verb > d->value->first || d->figure.change != ENGINE_CHANGE_NONE
      || d->unit_kind != FIGURE_UNIT_MONEY || d->link == FIGURE_LINK_COMPARES
      || (engine_analysis_morph (a, verb - 1)
          & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE))
             != ENGINE_MORPH_PRESENT
      || engine_token_is (a, verb - 1, ENGINE_CLASS_AUXILIARY)
      || (engine_clause (a, d->clause)->scopes & (ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_CONDITIONAL))
             != 0)
    return FALSE;
  for (guint32 i = verb; i < d->value->first; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_TIME_NOW))
      return FALSE;
  return figure_agreement_near (s);
}

/* "Cairo gets 24 billion", "They hand back 4 billion", "cheese has 25,000 tonnes": what the parties of an agreement
 * come to have, told in the present right where it is; and a quota anywhere in a text that tells of one. */
static gboolean
is_allotted (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);
  guint32 verb = clause->verb;
  gboolean quota = d->figure.measure == ENGINE_MEASURE_IMPORTS && d->unit_kind == FIGURE_UNIT_MASS;

  if (verb == 0 || verb > d->value->first || d->figure.change != ENGINE_CHANGE_NONE
      || figure_is_outcome (d) || d->link == FIGURE_LINK_COMPARES
      || (d->link != FIGURE_LINK_NONE && d->link != FIGURE_LINK_SERIES)
      || (!figure_word_is (a, verb - 1, "receives") && !figure_word_is (a, verb - 1, "endows")
          && !(quota && engine_token_is (a, verb - 1, ENGINE_CLASS_AUXILIARY)))
      || (engine_analysis_morph (a, verb - 1)
          & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE))
             != ENGINE_MORPH_PRESENT
      || (clause->scopes
          & (ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_NEGATED))
             != 0
      || figure_values_between (s, verb, d->value->first) > (d->link == FIGURE_LINK_SERIES ? 1 : 0))
    return FALSE;
  for (guint32 i = verb; i < d->value->last + 3 && i < s->last; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_TIME_NOW) || figure_word_is (a, i, "before")
        || engine_token_is (a, i, ENGINE_CLASS_EACH))
      return FALSE;
  return quota ? figure_speaks_of_agreement (s) : figure_agreement_near (s);
}

/* Why a figure that no word speaks of is one of an agreement's terms, or NULL. */
const char *
figure_why_term (FigureStage *s, const FigureDraft *d, EngineFigureStatus status)
{
  gboolean actual = status == ENGINE_FIGURE_ACTUAL;
  gboolean past = figure_is_past_period (s, d);
  guint32 scopes = g_array_index (s->a->scopes, guint8, d->value->first)
                   | engine_clause (s->a, d->clause)->scopes;

  if (!actual && status != ENGINE_FIGURE_IN_FORCE)
    return NULL;
  if ((changes_now (s, d) || ends_change_now (s, d)) && !past)
    return "changed by the agreement told of";
  if (figure_is_decided (d) && !past && (scopes & ENGINE_SCOPE_PAST) == 0
      && !figure_is_told_past (s, d) && figure_opens_with_exchange (s))
    return "the other side of what is agreed";
  if (actual && !past && is_freed (s, d))
    return "freed of duty by the agreement told of";
  if (actual && !past && is_given_now (s, d))
    return "given under the agreement told of";
  if (!past && d->figure.per == ENGINE_PER_NONE && is_allotted (s, d))
    return "what the agreement gives";
  if (figure_is_listed_term (s, d))
    return "listed under the agreement";
  if (figure_is_set_by_agreement (s, d) && !past)
    return "set by the agreement";
  if (is_new_quota (s, d) && !past)
    return "a quota changed by the agreement";
  if (is_capped (s, d) && !past)
    return "capped by the agreement";
  if (actual && is_headline_deal (s, d) && !past)
    return "the headline's deal";
  if (actual
      && (figure_is_decided (d) || d->figure.measure == ENGINE_MEASURE_EXPORTS
          || d->figure.measure == ENGINE_MEASURE_IMPORTS)
      && (figure_is_of_instrument (s, d) || figure_is_nominal_term (s, d)))
    return "what the agreement is about";
  if (figure_is_decided (d) && d->link == FIGURE_LINK_NONE && !figure_is_told_past (s, d) && !past
      && figure_opens_with_agreement (s))
    return "under the agreement";
  if ((actual || d->figure.measure == ENGINE_MEASURE_OTHER) && !past
      && d->figure.change == ENGINE_CHANGE_NONE && !figure_counts_things (d)
      && figure_is_spelled_out (s, d))
    return "spelled out behind the agreement";
  if (d->link != FIGURE_LINK_RESTATES && !figure_is_outcome (d) && !past
      && (figure_provides (s, d) || (actual && figure_is_concluded (s, d))))
    return "what the agreement provides";
  if (!actual && d->figure.measure == ENGINE_MEASURE_TARIFF && d->link == FIGURE_LINK_REPLACED_BY
      && !figure_is_told_past (s, d) && figure_names_agreement (s))
    return "changed by the agreement";
  if ((!actual || (figure_is_decided (d) && (scopes & ENGINE_SCOPE_PAST) == 0 && !past))
      && d->link == FIGURE_LINK_NONE && figure_agreement_sets (s, d))
    return "set by the agreement";
  return NULL;
}
