/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure's status: from the words of status in its clause, from the scopes that hold there, from
 * what replaces what, and from whether the text tells of an agreement. */

#include "config.h"

#include "engine-figure-status.h"

#include "engine-figure-measure.h"

#define GIVEN_UP_REACH 4 /* tokens from "renounced" to what is */
#define CHANGE_REACH 14  /* tokens from a word of change to "from" */
#define MODAL_REACH 9    /* tokens from "may" to the rate */

/* A word of change before @i: "ramener de 30 % à rien", not "sa contribution de 60 millions à la station", in a language
 * whose "of" is its "from". */
static gboolean
follows_change (const FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;

  if ((a->style & ENGINE_STYLE_HEADS_LAST) != 0)
    return TRUE;
  for (guint32 back = 1; back <= CHANGE_REACH && i >= s->first + back; back++)
    {
      if (figure_has_break (a, i - back, i - back + 1, TRUE))
        return FALSE;
      if (engine_token_is (a, i - back, ENGINE_CLASS_CHANGE_VERB)
          || engine_token_is (a, i - back, ENGINE_CLASS_FROM_TO)
          || engine_token_is (a, i - back, ENGINE_CLASS_RISE)
          || engine_token_is (a, i - back, ENGINE_CLASS_FALL))
        return TRUE;
    }
  return FALSE;
}

/* "from 30% to nothing": the start of a change whose end is no figure. */
static gboolean
starts_change (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 before = d->value->context_first;
  const guint next = figure_draft_index (s, d) + 1;

  /* "inférieur de 20 % à celui du marché" */
  if (figure_gap_before (s, d) != ENGINE_CHANGE_NONE)
    return FALSE;
  /* "un contingent de 3 000 tonnes à 5 %" */
  if (next < s->drafts->len && figure_draft (s, next)->value->context_first == d->value->last + 1
      && figure_draft (s, next)->unit_kind != d->unit_kind)
    return FALSE;
  /* "un prêt de 300 millions à la Mongolie", "un prêt de 300 millions a été signé" */
  if (!engine_token_has_code (a, d->value->last, ENGINE_CLASS_PREPOSITION, "to")
      || d->value->last + 2 >= a->mention_at->len
      || g_array_index (a->mention_at, guint32, d->value->last + 1) != 0
      || g_array_index (a->mention_at, guint32, d->value->last + 2) != 0)
    return FALSE;
  return before > s->first && engine_token_has_code (a, before - 1, ENGINE_CLASS_RANGE_OPEN, "from")
         && d->versus == 0 && follows_change (s, before - 1);
}

/* Goods that a tariff hits are what they are, whatever becomes of the tariff. */
static gboolean
is_amount_hit (FigureStage *s, const FigureDraft *d)
{
  return d->unit_kind == FIGURE_UNIT_MONEY
         && (d->measure == ENGINE_MEASURE_TARIFF
             || (d->hit != 0 && (figure_hit (s, d->hit - 1)->flags & FIGURE_HIT_GOODS) != 0));
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
is_share_of_measured (FigureStage *s, const FigureDraft *d)
{
  const EngineTag *tag = engine_analysis_tag (s->a, d->value->context_last, ENGINE_CLASS_TARGET);

  return figure_hit (s, d->hit - 1)->first >= d->value->last && tag != NULL
         && strcmp (engine_pack_entry_code (s->a->pack, tag->entry), "of") == 0;
}

/* "down from 17 billion the year before, and aims for a place": another verb's. */
static gboolean
is_of_next_verb (const FigureStage *s, const FigureDraft *d, const FigureHit *word)
{
  return word->first > d->value->last && engine_token_is (s->a, word->first - 1, ENGINE_CLASS_AND)
         && figure_has_break (s->a, d->value->last, word->first, TRUE);
}

/* "instaurera une taxe de 15 %, relevée à 17 % en trois ans": what a chain of steps starts with, brought in itself. */
static gboolean
is_first_step (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);
  const guint32 verb = clause->verb;

  return verb != 0 && verb <= d->value->context_first
         && (engine_analysis_morph (a, verb - 1) & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_NOUN))
                == ENGINE_MORPH_FUTURE
         && !engine_token_is (a, verb - 1, ENGINE_CLASS_FROM_TO)
         && !engine_token_is (a, verb - 1, ENGINE_CLASS_RISE)
         && !engine_token_is (a, verb - 1, ENGINE_CLASS_FALL)
         && !engine_token_is (a, verb - 1, ENGINE_CLASS_CHANGE_VERB)
         && !engine_token_is (a, d->value->last, ENGINE_CLASS_RANGE_TO);
}

/* What replaces, compares or begins a change has its status by that.  Returns whether it is one. */
static gboolean
take_from_link (FigureStage *s, guint draft, const FigureHit *word)
{
  FigureDraft *d = figure_draft (s, draft);
  gboolean later = word != NULL && word->first >= d->value->last;
  EngineFigureStatus status;
  const char *why;

  if (d->link == FIGURE_LINK_REPLACES && later && !is_of_next_verb (s, d, word)
      && (word->code == ENGINE_FIGURE_CONSIDERED || word->code == ENGINE_FIGURE_PLANNED
          || word->code == ENGINE_FIGURE_THREATENED))
    {
      status = word->code == ENGINE_FIGURE_THREATENED ? ENGINE_FIGURE_THREATENED
                                                      : ENGINE_FIGURE_CONSIDERED;
      figure_set_status (s, d, status, "replaced, and only envisaged", word->first, word->last);
      return TRUE;
    }
  if (d->link == FIGURE_LINK_REPLACES)
    {
      status = ENGINE_FIGURE_PREVIOUS;
      why = "replaced";
    }
  else if ((d->versus > draft + 1
            && figure_draft (s, d->versus - 1)->link == FIGURE_LINK_REPLACED_BY
            && !figure_draft (s, d->versus - 1)->step && d->link != FIGURE_LINK_REPLACED_BY
            && !is_first_step (s, d))
           || (d->figure.measure != ENGINE_MEASURE_MEMBERS && d->link != FIGURE_LINK_COMPARES
               && starts_change (s, d)))
    {
      status = ENGINE_FIGURE_PREVIOUS;
      why = "from … to";
    }
  else if (d->link == FIGURE_LINK_COMPARES && draft > s->sentence_from
           && figure_draft (s, draft - 1)->figure.status == ENGINE_FIGURE_AGREED
           && strcmp (figure_role_at (s->a, d->value->context_last), "for") == 0)
    {
      /* "gives the EU 49.3 per cent, against 22.5 per cent for Norway" */
      status = ENGINE_FIGURE_AGREED;
      why = "the other's part";
    }
  else if (d->figure.measure == ENGINE_MEASURE_MEMBERS || d->link == FIGURE_LINK_COMPARES
           || (d->figure.measure == ENGINE_MEASURE_IMPORTS && is_amount_hit (s, d)
               && !(word != NULL && word->code == ENGINE_FIGURE_AGREED
                    && figure_word_governs (s, d, word))))
    {
      status = ENGINE_FIGURE_ACTUAL;
      why = "counted, compared or what is hit";
    }
  else
    return FALSE;
  figure_set_status (s, d, status, why, d->value->first, d->value->last);
  return TRUE;
}

/* "currently 6 percent", ", actuellement de 6 %": the word right before the figure says that it holds, whatever is done
 * with it. */
static gboolean
is_told_as_valid (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 i = d->value->context_first;
  const EngineTag *tag;

  if (i > s->first && engine_token_is (a, i - 1, ENGINE_CLASS_TARGET))
    i--;
  if (i <= s->first + 1 || !engine_token_is_char (a, i - 2, ','))
    return FALSE;
  tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_FIGURE_STATUS);
  return tag != NULL && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_VERB) == 0
         && strcmp (engine_pack_entry_code (a->pack, tag->entry), "in_force") == 0;
}

/* A past period, a rate that lasts, one that is given up or to be lifted.  Returns whether it is. */
static gboolean
take_from_frame (FigureStage *s, FigureDraft *d, const FigureHit *word)
{
  const FigureHit *withdrawn;
  const EngineTag *action;
  gboolean suspends;

  /* "Tariffs on tuna, currently 6 percent, will be eliminated" */
  if (figure_is_rate (s, d) && is_told_as_valid (s, d))
    {
      figure_set_status (s, d, ENGINE_FIGURE_IN_FORCE, "so now", d->value->context_first,
                         d->value->last);
      return TRUE;
    }
  if (figure_is_past_period (s, d) && !figure_is_rate (s, d) && !d->of_agreement
      && !(word != NULL && figure_is_decided (d) && figure_word_governs (s, d, word)))
    {
      figure_set_status (s, d, ENGINE_FIGURE_ACTUAL, "a past period", d->value->first,
                         d->value->last);
      return TRUE;
    }
  if (!figure_is_rate (s, d) && word == NULL && figure_lasts_since (s, d))
    {
      figure_set_status (s, d, ENGINE_FIGURE_ACTUAL, "so since then", d->value->first,
                         d->value->last);
      return TRUE;
    }
  if (figure_is_rate (s, d) && d->figure.change == ENGINE_CHANGE_NONE && figure_lasts_since (s, d))
    {
      figure_set_status (s, d, ENGINE_FIGURE_IN_FORCE, "a rate since then", d->value->first,
                         d->value->last);
      return TRUE;
    }
  if (word != NULL && word->code != ENGINE_FIGURE_WITHDRAWN
      && (withdrawn = figure_given_up (s, d)) != NULL)
    {
      d->status_sure = TRUE;
      figure_set_status (s, d, ENGINE_FIGURE_WITHDRAWN, "given up", withdrawn->first,
                         withdrawn->last);
      return TRUE;
    }
  if (d->figure.measure != ENGINE_MEASURE_TARIFF || d->link != FIGURE_LINK_NONE || d->hit == 0
      || !is_beside (d, figure_hit (s, d->hit - 1))
      || strcmp (figure_role_before (s->a, d->value->context_first, s->first), "on") == 0
      || is_share_of_measured (s, d))
    return FALSE;
  if (d->unit_kind == FIGURE_UNIT_PERCENT
      && (d->versus == 0 || figure_draft (s, d->versus - 1)->link == FIGURE_LINK_REPLACES)
      && d->figure.change == ENGINE_CHANGE_NONE && figure_is_to_change (s, d))
    {
      figure_set_status (s, d, ENGINE_FIGURE_IN_FORCE, "what is to change", d->value->first,
                         d->value->last);
      return TRUE;
    }
  action = figure_governing_action (s, d);
  if (action == NULL
      && (word == NULL || word->code == ENGINE_FIGURE_WITHDRAWN
          || word->code == ENGINE_FIGURE_IN_FORCE || (word->flags & FIGURE_HIT_MODAL) != 0))
    action = figure_action_behind (s, d);
  if (action == NULL)
    return FALSE;
  /* "has scrapped a plan to charge 15 percent": the plan, not the rate */
  for (guint32 i = action->first; i < action->last; i++)
    if (figure_word_is (s->a, i, "plan"))
      {
        figure_set_status (s, d, ENGINE_FIGURE_WITHDRAWN, "a plan given up", action->first,
                           action->last);
        return TRUE;
      }
  suspends = strcmp (engine_pack_entry_code (s->a->pack, action->entry), "suspend") == 0;
  figure_set_status (s, d, suspends ? ENGINE_FIGURE_SUSPENDED : ENGINE_FIGURE_IN_FORCE,
                     "what is to be lifted", action->first, action->last);
  return TRUE;
}

/* A word of will: agreed where an agreement wills it, forecast of what nobody decides. */
static EngineFigureStatus
status_of_will (FigureStage *s, const FigureDraft *d, const FigureHit *word)
{
  gboolean modal = (word->flags & FIGURE_HIT_MODAL) != 0;
  const EngineClause *clause = engine_clause (s->a, d->clause);

  if (figure_foresees (s, d, word))
    return ENGINE_FIGURE_FORECAST;
  /* "aims for growth of 6 %" */
  if (engine_pack_entry_attr (s->a->pack, word->entry, "aim") != NULL && figure_is_outcome (d)
      && word->last <= d->value->first)
    return ENGINE_FIGURE_PLANNED;
  /* "A shutdown would hit 300,000 households": what nobody does */
  if (d->figure.measure == ENGINE_MEASURE_OTHER && (clause->scopes & ENGINE_SCOPE_CONDITIONAL) != 0
      && word->last <= d->value->first
      && (clause->subject == 0
          || !engine_mention_is_party (engine_mention (s->a, clause->subject - 1))))
    return ENGINE_FIGURE_FORECAST;
  if ((modal && (figure_is_decided (d) || figure_lies_under_tariff (s)) && figure_is_term (s, d))
      || (word->last <= d->value->first && !figure_is_outcome (d)
          && figure_opens_with_text (s, word->first))
      || (figure_names_agreement (s)
          && engine_clause (s->a, engine_token (s->a, word->first)->clause)->subject == 0))
    return ENGINE_FIGURE_AGREED;
  if (figure_is_decided (d) || (!modal && !figure_is_outcome (d))
      || (!modal && d->figure.measure == ENGINE_MEASURE_TRADE && word->last <= d->value->first))
    return ENGINE_FIGURE_PLANNED;
  if ((d->figure.measure == ENGINE_MEASURE_IMPORTS && d->unit_kind == FIGURE_UNIT_MASS)
      || figure_is_dealt (s, d))
    return figure_agreed_or_planned (s);
  return (figure_lies_under_tariff (s) || figure_names_agreement (s)) && !figure_is_statistic (d)
             ? ENGINE_FIGURE_AGREED
             : ENGINE_FIGURE_FORECAST;
}

/* "could impose 12 %": what somebody would do, not what might come about. */
static gboolean
is_own_act (const FigureDraft *d)
{
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_TARIFF:
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_INVESTMENT:
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_DEFENCE_SPENDING:
      return d->figure.by[0] != NULL && d->figure.change == ENGINE_CHANGE_NONE;
    default:
      return FALSE;
    }
}

/* "shall be held as to 34 per cent": the word of a text that binds, before the value in its clause. */
static gboolean
is_law (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_FIGURE_STATUS && h->last <= d->value->first
          && engine_pack_entry_attr (s->a->pack, h->entry, "law") != NULL
          && !figure_has_break (s->a, h->last, d->value->first, TRUE))
        return TRUE;
    }
  return FALSE;
}

/* "agreed that the navy would receive 30 per cent": what two agree on, told in the conditional. */
static gboolean
is_agreed_clause (FigureStage *s, const FigureDraft *d, const FigureHit *word)
{
  const EngineAnalysis *a = s->a;

  if (word->last > d->value->first
      || ((engine_clause (a, d->clause)->scopes | g_array_index (a->scopes, guint8, word->first))
          & ENGINE_SCOPE_CONDITIONAL)
             == 0)
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_FIGURE_STATUS && h->code == ENGINE_FIGURE_AGREED && !h->weak
          && h->last < word->first && word->first - h->last <= 8
          && engine_token_is (a, h->last, ENGINE_CLASS_SUBORDINATOR)
          && figure_values_between (s, h->last, d->value->first) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "The 30% US duty could cost 100,000 jobs", "Les droits de 25 % pourraient coûter": what a rate that is there will
 * do, not what becomes of it. */
static gboolean
is_rate_told_of (const FigureStage *s, const FigureDraft *d, const FigureHit *word)
{
  const EngineAnalysis *a = s->a;
  const FigureHit *noun = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;
  const EngineTag *article;
  guint32 first;

  if (d->figure.measure != ENGINE_MEASURE_TARIFF || d->link != FIGURE_LINK_NONE || d->versus != 0
      || noun == NULL || (noun->flags & FIGURE_HIT_VERB) != 0 || word->first < d->value->last
      || word->first < noun->last || word->first - MAX (noun->last, d->value->last) > 4
      || (word->code != ENGINE_FIGURE_CONSIDERED && word->code != ENGINE_FIGURE_FORECAST
          && word->code != ENGINE_FIGURE_PLANNED))
    return FALSE;
  first = MIN (noun->first, d->value->context_first);
  article = first > s->first ? engine_analysis_tag (a, first - 1, ENGINE_CLASS_DETERMINER) : NULL;
  if (article == NULL
      || (strcmp (engine_pack_entry_code (a->pack, article->entry), "def") != 0
          && strcmp (engine_pack_entry_code (a->pack, article->entry), "dem") != 0))
    return FALSE;
  for (guint32 i = word->last; i < word->last + 3 && i < s->last; i++)
    for (guint k = 0; k < s->hits->len; k++)
      if (figure_hit (s, k)->first == i && (figure_hit (s, k)->flags & FIGURE_HIT_COSTS) != 0
          && (figure_hit (s, k)->flags & FIGURE_HIT_VERB) != 0)
        return TRUE;
  return FALSE;
}

/* "devrait coûter 5 milliards": what a thing will cost, nobody plans. */
static gboolean
is_cost_told (const FigureStage *s, const FigureDraft *d, const FigureHit *word)
{
  const guint32 costs = FIGURE_HIT_COSTS | FIGURE_HIT_VERB;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  return d->figure.measure == ENGINE_MEASURE_SPENDING && hit != NULL && word->last <= hit->last
         && hit->last - word->first <= 3 && (hit->flags & costs) == costs;
}

static EngineFigureStatus
status_of_word (FigureStage *s, const FigureDraft *d, const FigureHit *word)
{
  const EngineAnalysis *a = s->a;
  guint32 scopes =
      g_array_index (a->scopes, guint8, d->value->first) | engine_clause (a, d->clause)->scopes;
  EngineFigureStatus status = word->code;

  /* "a approuvé un prêt" */
  if (status == ENGINE_FIGURE_PLANNED && d->figure.measure == ENGINE_MEASURE_AID
      && engine_pack_entry_attr (a->pack, word->entry, "grants") != NULL)
    return ENGINE_FIGURE_AGREED;
  if (is_rate_told_of (s, d, word))
    return ENGINE_FIGURE_IN_FORCE;
  /* "vowed to cut emissions": a threat of rates only */
  if (status == ENGINE_FIGURE_THREATENED && d->figure.measure != ENGINE_MEASURE_TARIFF
      && engine_pack_entry_attr (a->pack, word->entry, "rates") != NULL)
    status = ENGINE_FIGURE_PLANNED;
  if (status == ENGINE_FIGURE_WITHDRAWN)
    status = figure_status_of_lifting (s, d, word);
  else if (figure_is_plan_given_up (s, word))
    return ENGINE_FIGURE_WITHDRAWN;
  if (status == ENGINE_FIGURE_FORECAST && (word->flags & FIGURE_HIT_PERMITS) != 0
      && !figure_is_outcome (d) && figure_agreement_near (s))
    status = ENGINE_FIGURE_AGREED;
  if (status == ENGINE_FIGURE_FORECAST
      && engine_pack_entry_attr (a->pack, word->entry, "perhaps") != NULL && is_own_act (d))
    status = ENGINE_FIGURE_CONSIDERED;
  if (status == ENGINE_FIGURE_IN_FORCE && word->code == ENGINE_FIGURE_IN_FORCE
      && engine_pack_entry_attr (a->pack, word->entry, "stays") == NULL
      && ((scopes & ENGINE_SCOPE_FUTURE) != 0 || figure_is_willed (s, word))
      && (word->last > d->value->first || d->value->context_first - word->last > 2
          || (word->first > 0 && engine_token_is (a, word->first - 1, ENGINE_CLASS_MODAL))))
    status = figure_agreed_or_planned (s);
  else if (status == ENGINE_FIGURE_PLANNED && word->code == ENGINE_FIGURE_PLANNED)
    status = status_of_will (s, d, word);
  /* "In return Bern pays 25 million a year" */
  if (status == ENGINE_FIGURE_IN_FORCE && figure_is_decided (d) && figure_opens_with_exchange (s))
    status = ENGINE_FIGURE_AGREED;
  /* "L'accord maintient à 10 %" */
  if (status == ENGINE_FIGURE_IN_FORCE && word->last <= d->value->first
      && (figure_provides (s, d) || figure_agreement_sets (s, d)) && !figure_is_old_term (s, d))
    status = ENGINE_FIGURE_AGREED;
  if (status == ENGINE_FIGURE_PLANNED && !figure_is_outcome (d)
      && (engine_pack_entry_attr (a->pack, word->entry, "law") != NULL || is_law (s, d)))
    status = ENGINE_FIGURE_AGREED;
  if (status == ENGINE_FIGURE_PLANNED && is_agreed_clause (s, d, word))
    status = ENGINE_FIGURE_AGREED;
  /* "Both face a 36 per cent duty from 1 August" */
  if (status == ENGINE_FIGURE_IN_FORCE && figure_starts_later (s, d))
    status = figure_agreed_or_planned (s);
  /* "les droits prévus ne seront finalement pas appliqués" */
  if (status == ENGINE_FIGURE_IN_FORCE && word->first >= d->value->last
      && (g_array_index (a->scopes, guint8, word->first) & ENGINE_SCOPE_NEGATED) != 0)
    status = ENGINE_FIGURE_WITHDRAWN;
  /* "The pact would have cost the treasury 40 billion": it never will */
  if (status == ENGINE_FIGURE_AGREED && is_cost_told (s, d, word)
      && engine_token_is (a, figure_hit (s, d->hit - 1)->first - 1, ENGINE_CLASS_AUXILIARY))
    return ENGINE_FIGURE_FORECAST;
  return status == ENGINE_FIGURE_PLANNED && (is_cost_told (s, d, word) || figure_happens (s, d))
             ? ENGINE_FIGURE_FORECAST
             : status;
}

/* "Canada will also:", "both parties undertake to:": what the line that opens the list says of its items. */
static gboolean
take_lead_in (FigureStage *s, FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *x = figure_lead_in (s);
  guint32 found = 0;
  gboolean agreed = FALSE;

  if (x == NULL || d->figure.change != ENGINE_CHANGE_NONE || figure_is_past_period (s, d))
    return FALSE;
  for (guint32 i = x->first; i < x->last && !agreed; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_FIGURE_STATUS);
      const char *code = tag != NULL
                                 && (engine_token_is (a, i, ENGINE_CLASS_MODAL)
                                     || (engine_analysis_morph (a, i)
                                         & (ENGINE_MORPH_VERB | ENGINE_MORPH_PAST_PARTICIPLE))
                                            != 0)
                             ? engine_pack_entry_code (a->pack, tag->entry)
                             : "";

      agreed = strcmp (code, "agreed") == 0;
      if (agreed || strcmp (code, "planned") == 0)
        found = i + 1;
    }
  if (found == 0)
    return FALSE;
  figure_set_status (s, d, agreed ? ENGINE_FIGURE_AGREED : ENGINE_FIGURE_PLANNED,
                     "the line that opens the list", found - 1, found);
  return TRUE;
}

/* "trade, now $810 million,": set between commas, so today; "où ils sont aujourd'hui environ 30 000". */
static gboolean
is_so_now (const FigureStage *s, const FigureDraft *d)
{
  guint32 first = d->value->context_first;

  if ((d->unit_kind == FIGURE_UNIT_PERSONS || d->unit_kind == FIGURE_UNIT_COUNT)
      && d->link == FIGURE_LINK_NONE && d->versus == 0)
    for (guint32 i = first; i > s->first + 1 && i + 3 > first; i--)
      if (engine_token_is (s->a, i - 1, ENGINE_CLASS_TIME_NOW))
        return engine_token_is (s->a, i - 2, ENGINE_CLASS_AUXILIARY);
  return !figure_is_rate (s, d) && d->link == FIGURE_LINK_NONE && d->versus == 0
         && first > s->first + 1 && engine_token_is (s->a, first - 1, ENGINE_CLASS_TIME_NOW)
         && (engine_token_is_char (s->a, first - 2, ',')
             || engine_token_is_char (s->a, first - 2, '('));
}

/* "Sans accord avant novembre, les vins seront frappés de 15 %": what comes where no agreement does. */
static gboolean
is_failing (const FigureStage *s, const FigureDraft *d)
{
  if (!figure_is_rate (s, d))
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_FIGURE_STATUS && h->code == ENGINE_FIGURE_THREATENED
          && engine_pack_entry_attr (s->a->pack, h->entry, "failing") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What was, is or holds, whatever is told of plans around it.  Returns whether it is. */
static gboolean
take_what_is_so (FigureStage *s, FigureDraft *d)
{
  if (figure_stands_at_date (s->a, d) && figure_is_past_period (s, d))
    {
      figure_set_status (s, d, ENGINE_FIGURE_ACTUAL, "of a past time", d->value->first,
                         d->value->last);
      return TRUE;
    }
  /* "les droits, de 50 % aujourd'hui, disparaîtront" */
  if (figure_is_rate (s, d) && engine_token_is (s->a, d->value->context_last, ENGINE_CLASS_TIME_NOW)
      && d->link != FIGURE_LINK_REPLACES && d->versus == 0)
    {
      figure_set_status (s, d, ENGINE_FIGURE_IN_FORCE, "so today", d->value->first, d->value->last);
      return TRUE;
    }
  if (!figure_is_described (s, d) && !figure_is_done (s, d) && !is_so_now (s, d))
    return FALSE;
  figure_set_status (s, d, ENGINE_FIGURE_ACTUAL, "what is so", d->value->first, d->value->last);
  return TRUE;
}

/* "Washington may raise its tariff to 40 per cent", "could pay 39 per cent": a rate that may be. */
static gboolean
is_possible_rate (FigureStage *s, const FigureDraft *d, const FigureHit *word)
{
  return engine_token_is (s->a, word->first, ENGINE_CLASS_MODAL)
         && (word->code == ENGINE_FIGURE_CONSIDERED || word->code == ENGINE_FIGURE_FORECAST)
         && d->figure.measure == ENGINE_MEASURE_TARIFF && d->unit_kind == FIGURE_UNIT_PERCENT
         && d->versus == 0 && d->link == FIGURE_LINK_NONE && word->last <= d->value->context_first
         && d->value->context_first - word->last <= MODAL_REACH
         && engine_token (s->a, word->first)->clause == d->clause
         && !engine_token_is (s->a, d->value->context_first - 1, ENGINE_CLASS_PRICE_AT)
         && !figure_speaks_of_agreement (s)
         && !figure_has_break (s->a, word->last, d->value->context_first, TRUE);
}

/* By the word of status that speaks most for it. */
static void
take_word (FigureStage *s, guint draft, const FigureHit *word, int score)
{
  FigureDraft *d = figure_draft (s, draft);
  EngineFigureStatus status = status_of_word (s, d, word);

  if ((status == ENGINE_FIGURE_PLANNED || status == ENGINE_FIGURE_AGREED) && is_failing (s, d))
    status = ENGINE_FIGURE_THREATENED;
  if ((word->flags & FIGURE_HIT_MODAL) != 0 && figure_why_told (s, draft, status) != NULL)
    status = ENGINE_FIGURE_AGREED;
  /* "90 % se trouveraient hors du continent": the press's conditional of what is */
  if (word->code == ENGINE_FIGURE_ACTUAL)
    d->status_sure = TRUE;
  if (is_possible_rate (s, d, word))
    {
      status = ENGINE_FIGURE_CONSIDERED;
      d->status_sure = TRUE;
    }
  /* "renounced lending $500 million": what is given up stands right behind the word */
  if (status == ENGINE_FIGURE_WITHDRAWN && word->code == ENGINE_FIGURE_WITHDRAWN && !word->weak
      && word->last <= d->value->context_first
      && d->value->context_first - word->last <= GIVEN_UP_REACH
      && ((engine_analysis_morph (s->a, word->last) | engine_analysis_morph (s->a, word->last + 1))
          & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT_PARTICIPLE))
             != 0)
    d->status_sure = TRUE;
  d->status_word = score;
  figure_set_status (s, d, status, engine_arena_number (s->a->arena, "word ", score), word->first,
                     word->last);
}

/* By tense and mood, and by the agreements told of, where no word speaks of it. */
static void
take_default (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  const char *why = "", *term;
  const EngineFigureStatus status = figure_default_status (s, d, &why);

  if (status == ENGINE_FIGURE_ACTUAL && d->figure.change == ENGINE_CHANGE_NONE
      && !figure_counts_things (d) && figure_is_old_term (s, d))
    {
      d->figure.period = figure_is_past_period (s, d) ? NULL : d->figure.period;
      d->status_sure = TRUE;
      figure_set_status (s, d, ENGINE_FIGURE_IN_FORCE, "a term of an old agreement",
                         d->value->first, d->value->last);
      return;
    }
  /* of talks alone: no word of the text makes more of it */
  if (status == ENGINE_FIGURE_CONSIDERED)
    d->status_sure = TRUE;
  /* "from 1.3 billion pledged to 650 million": the promise was the other's */
  if (status == ENGINE_FIGURE_ACTUAL && d->link == FIGURE_LINK_REPLACED_BY
      && (engine_analysis_morph (s->a, figure_draft (s, draft - 1)->value->context_last)
          & ENGINE_MORPH_PAST_PARTICIPLE)
             != 0)
    {
      d->status_sure = TRUE;
      figure_set_status (s, d, status, why, d->value->first, d->value->last);
      return;
    }
  term = figure_why_term (s, d, status);
  if (term == NULL)
    term = figure_why_told (s, draft, status);
  figure_set_status (s, d, term != NULL ? ENGINE_FIGURE_AGREED : status, term != NULL ? term : why,
                     d->value->first, d->value->last);
}

void
figure_fill_status (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  int score;
  const FigureHit *word = figure_best_word (s, d, &score);

  if (figure_is_of_plan_dropped (s, d))
    {
      d->status_sure = TRUE;
      figure_set_status (s, d, ENGINE_FIGURE_WITHDRAWN, "a plan that is dropped", d->value->first,
                         d->value->last);
      return;
    }
  if (take_what_is_so (s, d) || take_from_link (s, draft, word) || take_from_frame (s, d, word))
    return;
  if (word != NULL)
    take_word (s, draft, word, score);
  else if (d->of_agreement)
    figure_set_status (s, d, ENGINE_FIGURE_AGREED, "money of the agreement", d->value->first,
                       d->value->last);
  else if (d->told_behind && !figure_counts_things (d))
    figure_set_status (s, d, figure_status_behind (s), "next sentence", d->value->first,
                       d->value->last);
  else if (!take_lead_in (s, d) && !figure_take_from_before (s, draft))
    take_default (s, draft);
}
