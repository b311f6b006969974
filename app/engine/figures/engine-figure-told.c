/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures that are terms of a deal because the text has just told that it was done: what its parties will do by
 * it ("Barrick will pay 430 million"), what it does in the present ("Turkey opens a quota of 500 tonnes"), what
 * is listed behind it with no verb ("…: 69 ships, 7 000 tonnes"). */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-status.h"

#define DEAL_REACH 70  /* tokens back to the deal */
#define MOST_LINES 2   /* line ends between */
#define NOUN_REACH 8   /* tokens from a weak verb to the agreement that it concludes */
#define LIST_REACH 12  /* tokens between what is listed */
#define LABEL_REACH 6  /* tokens of a label */
#define SHORT_ITEM 16  /* tokens of an item that may have a participle */
#define MOST_PEOPLE 1e5 /* more live somewhere */

/* A verb at @i says that an agreement has been concluded. */
static gboolean
concludes (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_CONCLUDE);
  const guint32 scopes = g_array_index (a->scopes, guint8, i);
  const char *code;

  if (tag == NULL
      || (scopes & (ENGINE_SCOPE_NEGATED | ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)) != 0)
    return FALSE;
  code = engine_pack_entry_code (a->pack, tag->entry);
  if (strcmp (code, "signed") != 0 && strcmp (code, "agreed") != 0
      && strcmp (code, "ratified") != 0)
    return FALSE;
  return engine_pack_entry_attr (a->pack, tag->entry, "weak") == NULL
         || engine_tokens_have (a, i > NOUN_REACH ? i - NOUN_REACH : 0,
                                MIN (tag->last + NOUN_REACH, a->tokens->len),
                                ENGINE_CLASS_INSTRUMENT);
}

/* The deal that is told of in the sentence, before the value, or right before the sentence. */
static gboolean
follows_deal (const FigureStage *s, guint32 value, guint most_lines)
{
  const EngineAnalysis *a = s->a;
  guint n_lines = 0;

  for (guint32 back = 1; back <= DEAL_REACH && back <= value; back++)
    {
      const guint32 i = value - back;

      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK && ++n_lines > most_lines)
        return FALSE;
      if (concludes (a, i))
        return TRUE;
    }
  return FALSE;
}

/* Things of which a deal disposes: not what comes about, nor a price, nor what the text counts anyway. */
static gboolean
may_be_term (const FigureStage *s, const FigureDraft *d)
{
  if (figure_is_outcome (d) || figure_happens (s, d) || d->figure.change != ENGINE_CHANGE_NONE
      || d->link == FIGURE_LINK_REPLACES || d->link == FIGURE_LINK_COMPARES)
    return FALSE;
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_DEFENCE_SPENDING:
    case ENGINE_MEASURE_RESERVES:
    case ENGINE_MEASURE_MEMBERS:
    case ENGINE_MEASURE_JOBS:
      return FALSE;
    default:
      break;
    }
  switch ((guint)d->unit_kind)
    {
    case FIGURE_UNIT_COUNTRIES:
    case FIGURE_UNIT_TIMES:
    case FIGURE_UNIT_LENGTH:
    case FIGURE_UNIT_POWER:
      return FALSE;
    case FIGURE_UNIT_PERSONS:
      return d->value->value < MOST_PEOPLE;
    default:
      return TRUE;
    }
}

/* What something costs or earns is no term. */
static gboolean
is_cost (FigureStage *s, const FigureDraft *d)
{
  return d->hit != 0
         && (figure_hit (s, d->hit - 1)->flags & (FIGURE_HIT_COSTS | FIGURE_HIT_EARNS)) != 0;
}

/* "Barrick versera 430 millions": its clause is in the future, the value behind the verb. */
static gboolean
is_to_be_done (const FigureStage *s, const FigureDraft *d)
{
  const guint32 scopes = g_array_index (s->a->scopes, guint8, d->value->first)
                         | engine_clause (s->a, d->clause)->scopes;

  const EngineClause *clause = engine_clause (s->a, d->clause);
  const EngineMention *m = clause->subject != 0 ? engine_mention (s->a, clause->subject - 1) : NULL;

  if ((scopes & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)) != ENGINE_SCOPE_FUTURE)
    return FALSE;
  /* "La ligne comptera 40 stations": what a thing will be */
  return (m != NULL && engine_mention_is_party (m)) || d->figure.by[0] != NULL
         || (clause->verb != 0
             && (figure_is_act (s->a, clause->verb - 1) || figure_is_act (s->a, clause->verb)));
}

/* "…: 69 navires, 7 000 tonnes, 780 000 euros par an": listed with what is agreed, and no verb between. */
static gboolean
is_listed_with (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);
  const FigureDraft *p = draft > s->sentence_from ? figure_draft (s, draft - 1) : NULL;

  if (p == NULL || p->phantom || p->figure.status != ENGINE_FIGURE_AGREED
      || d->value->context_first - p->value->context_last > LIST_REACH
      || engine_clause (s->a, d->clause)->verb > p->value->last
      || (g_array_index (s->a->scopes, guint8, d->value->first) & ENGINE_SCOPE_RELATIVE) != 0
      || figure_is_share (s, d))
    return FALSE;
  for (guint32 i = p->value->last; i < d->value->first; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_RELATIVE) || engine_token_is_char (s->a, i, ';')
        || engine_token_is_char (s->a, i, '(') || engine_token_is (s->a, i, ENGINE_CLASS_VERSUS)
        || engine_token_is (s->a, i, ENGINE_CLASS_AUXILIARY))
      return FALSE;
  return TRUE;
}

gboolean
figure_is_share_of_output (const FigureDraft *d)
{
  return d->unit_kind == FIGURE_UNIT_PERCENT
         && (d->figure.measure == ENGINE_MEASURE_MINING
             || d->figure.measure == ENGINE_MEASURE_REFINING
             || d->figure.measure == ENGINE_MEASURE_PRODUCTION
             || d->figure.measure == ENGINE_MEASURE_DEMAND);
}

gboolean
figure_is_worth_of_trade (const FigureDraft *d)
{
  return d->unit_kind == FIGURE_UNIT_MONEY
         && (d->figure.measure == ENGINE_MEASURE_EXPORTS
             || d->figure.measure == ENGINE_MEASURE_IMPORTS);
}

/* An item with no verb under a line that names an agreement: "Ce que prévoit l'accord". */
static gboolean
is_item_of_agreement (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, s->sentence);
  const EngineSentence *x = now;
  const guint32 verb = engine_clause (a, d->clause)->verb;

  if (now->line >= a->lines->len || figure_is_share_of_output (d) || figure_is_worth_of_trade (d)
      || g_array_index (a->lines, EngineLine, now->line).kind != ENGINE_LINE_BULLET
      || (verb != 0
          && (now->last - now->first > SHORT_ITEM
              || (engine_analysis_morph (a, verb - 1) & ENGINE_MORPH_PAST_PARTICIPLE) == 0))
      || (verb > 1 && engine_token_is (a, verb - 2, ENGINE_CLASS_AUXILIARY)))
    return FALSE;
  while (x > (const EngineSentence *)(gpointer)a->sentences->data
         && g_array_index (a->lines, EngineLine, x->line).kind == ENGINE_LINE_BULLET)
    x--;
  return x != now && engine_tokens_have (a, x->first, x->last, ENGINE_CLASS_INSTRUMENT);
}

/* "La Turquie ouvre un contingent de 500 tonnes": what a party does in the present, right behind the deal. */
static gboolean
is_done_now (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);
  const EngineMention *m = clause->subject != 0 ? engine_mention (a, clause->subject - 1) : NULL;
  const guint32 verb = clause->verb;

  if (verb == 0 || verb > d->value->first || m == NULL || !engine_mention_is_party (m)
      || (engine_analysis_morph (a, verb - 1)
          & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST
             | ((a->style & ENGINE_STYLE_HEADS_LAST) != 0 ? 0 : ENGINE_MORPH_NOUN)))
             != ENGINE_MORPH_PRESENT
      || engine_token_is (a, verb - 1, ENGINE_CLASS_AUXILIARY) || !figure_is_act (a, verb - 1)
      || (clause->scopes
          & (ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_NEGATED
             | ENGINE_SCOPE_PAST))
             != 0)
    return FALSE;
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_TARIFF:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_INVESTMENT:
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_SPENDING:
      break;
    default:
      return FALSE;
    }
  for (guint32 i = s->first; i < s->last; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_TIME_NOW))
      return FALSE;
  return TRUE;
}

/* "Montant : 8,1 milliards", "Première tranche : 330 millions": a sum behind a label, in a sentence without a verb. */
static gboolean
is_labelled_sum (FigureStage *s, guint draft)
{
  const EngineAnalysis *a = s->a;
  const FigureDraft *d = figure_draft (s, draft);
  const FigureDraft *p = draft > 0 ? figure_draft (s, draft - 1) : NULL;
  const guint32 first = d->value->context_first;

  if (d->unit_kind != FIGURE_UNIT_MONEY || first < s->first + 2 || first > s->first + LABEL_REACH
      || !engine_token_is_char (a, first - 1, ':') || engine_clause (a, d->clause)->verb != 0
      || d->figure.measure == ENGINE_MEASURE_SPENDING)
    return FALSE;
  return follows_deal (s, s->first, 1)
         || (p != NULL && p->sentence + 1 == d->sentence
             && p->figure.status == ENGINE_FIGURE_AGREED);
}

/* "S'y ajoutent 180 000 tonnes de volaille": more of what is agreed. */
static gboolean
is_added (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);
  const FigureDraft *p = draft > 0 ? figure_draft (s, draft - 1) : NULL;
  const guint32 verb = engine_clause (s->a, d->clause)->verb;

  return p != NULL && p->figure.status == ENGINE_FIGURE_AGREED && d->sentence - p->sentence <= 1
         && verb != 0 && verb <= d->value->first
         && (figure_word_is (s->a, verb - 1, "adds") || figure_word_is (s->a, verb, "adds"));
}

/**
 * figure_why_told:
 * @s: the stage
 * @draft: a figure
 * @status: its status by the words around it
 *
 * Returns: (nullable): why it is a term of a deal that the text has told of
 *
 * Complexity: O(DEAL_REACH).
 */
const char *
figure_why_told (FigureStage *s, guint draft, EngineFigureStatus status)
{
  const FigureDraft *d = figure_draft (s, draft);
  const gboolean to_come = status == ENGINE_FIGURE_PLANNED || status == ENGINE_FIGURE_FORECAST;

  if ((!to_come && status != ENGINE_FIGURE_ACTUAL && status != ENGINE_FIGURE_IN_FORCE)
      || !may_be_term (s, d) || is_cost (s, d) || figure_is_past_period (s, d))
    return NULL;
  if (is_added (s, draft))
    return "added to what is agreed";
  if (to_come && is_to_be_done (s, d) && figure_opens_with_exchange (s))
    return "the other side of what is agreed";
  if (!to_come && figure_is_spelled_out (s, d))
    return "spelled out behind the agreement";
  if (!to_come && is_labelled_sum (s, draft))
    return "a sum of the deal told of";
  if (!to_come && is_done_now (s, d) && follows_deal (s, s->first, 0))
    return "what is done by the deal told of";
  if (!to_come && is_listed_with (s, draft))
    return "listed with what is agreed";
  if (!to_come && is_item_of_agreement (s, d))
    return "an item of the agreement";
  if (to_come && is_to_be_done (s, d) && follows_deal (s, d->value->first, MOST_LINES))
    return "what is done by the deal told of";
  return NULL;
}
