/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is given up: a plan that is dropped, a rate that is to be lifted and so far in force, what a later
 * word takes back. */

#include "config.h"

#include "engine-figure-status.h"

#define NEIGHBOURHOOD 45 /* tokens */
#define CHANGE_REACH 20  /* from a rate to the verb that tells what becomes of it */
#define VERB_REACH 3     /* from "will" to "be cut" */

/* "la taxe de 15 % prévue pour …, elle n'entrera pas en vigueur": a later word that takes the plan
 * back, with no other rate between. */
const FigureHit *
figure_given_up (FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id != ENGINE_CLASS_FIGURE_STATUS
          || (h->code != ENGINE_FIGURE_WITHDRAWN
              && (h->code != ENGINE_FIGURE_IN_FORCE
                  || (g_array_index (s->a->scopes, guint8, h->first) & ENGINE_SCOPE_NEGATED) == 0))
          || h->first < d->value->last || h->first - d->value->last > NEIGHBOURHOOD
          || (engine_token_is (s->a, h->first - 1, ENGINE_CLASS_AND)
              && engine_token_is (s->a, h->last, ENGINE_CLASS_DETERMINER))
          || !figure_fits_status (s, d, h->code, (h->flags & FIGURE_HIT_COSTS) != 0))
        continue;
      for (guint32 j = d->value->last; j < h->first; j++)
        {
          guint32 v = g_array_index (s->a->value_at, guint32, j);

          if (engine_token_is_char (s->a, j, ';')
              || (v != 0
                  && figure_unit_kind (g_array_index (s->a->values, EngineValue, v - 1).unit)
                         == d->unit_kind))
            return NULL;
        }
      /* "…, elle n'entrera pas": said of the same thing, not of another's act */
      for (guint32 j = h->first; j > d->value->last; j--)
        {
          if (engine_token_is_char (s->a, j - 1, ','))
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

/* "halve the 39 per cent rate", "baisser ses droits": the rate that is so far. */
static gboolean
is_definite (const EngineAnalysis *a, guint32 i)
{
  return engine_token_is (a, i, ENGINE_CLASS_DEFINITE)
         || engine_token_is (a, i, ENGINE_CLASS_POSSESSIVE) || engine_token_is_the (a, i);
}

/* The verb that does away with the rate: "scrap its duties of up to 9%". */
const EngineTag *
figure_governing_action (FigureStage *s, const FigureDraft *d)
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
          || strcmp (code, "suspend") == 0
          || (strcmp (code, "reduce") == 0 && tag->last < d->value->context_first
              && d->right == s->last /* "halve its 150 per cent duty to 75" says more */
              && is_definite (a, d->value->context_first - 1)))
        return tag;
    }
  return NULL;
}

/* "verra son droit de 30 % supprimé", "the 12 % duty will be scrapped": what is done away with. */
const EngineTag *
figure_action_behind (FigureStage *s, const FigureDraft *d)
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

/* "will", "sera", "passera": a word of the future. */
static gboolean
is_future_word (const EngineAnalysis *a, guint32 i)
{
  return (engine_analysis_morph (a, i) & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_NOUN))
             == ENGINE_MORPH_FUTURE
         || (engine_token_is (a, i, ENGINE_CLASS_MODAL)
             && (g_array_index (a->scopes, guint8, i) & ENGINE_SCOPE_FUTURE) != 0);
}

/* "fall by", "réduit d'un tiers", "double": a verb of change with no object of its own, "increase prices". */
static gboolean
is_bare_change (const EngineAnalysis *a, guint32 i)
{
  const guint32 v = g_array_index (a->value_at, guint32, i);

  if (v != 0)
    return strcmp (g_array_index (a->values, EngineValue, v - 1).unit, "x") == 0;
  return (engine_token_is (a, i, ENGINE_CLASS_FALL) || engine_token_is (a, i, ENGINE_CLASS_RISE)
          || engine_token_is (a, i, ENGINE_CLASS_CHANGE_VERB))
         && (engine_token (a, i + 1)->kind != ENGINE_TOKEN_WORD
             || engine_token_is (a, i + 1, ENGINE_CLASS_PREPOSITION)
             || engine_token_is (a, i + 1, ENGINE_CLASS_TARGET)
             || (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_ADVERB) != 0);
}

/* "A 45% levy on steel will fall by ten points", "le droit de 60 % sera réduit d'un tiers": what becomes of the rate
 * that is the verb's subject; until then it is in force. */
gboolean
figure_is_to_change (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 from = MAX (d->value->context_last, figure_hit (s, d->hit - 1)->last);

  for (guint32 i = from; i < from + CHANGE_REACH && i < s->last; i++)
    {
      /* "the 8% levy, which Accra raised from 5% in March, will be halved" */
      if (engine_token_is_char (a, i, ',') && engine_token_is (a, i + 1, ENGINE_CLASS_RELATIVE))
        for (i++; i < from + CHANGE_REACH && i < s->last && !engine_token_is_char (a, i, ',');)
          i++;
      if (figure_has_break (a, i, i + 1, FALSE) || g_array_index (a->value_at, guint32, i) != 0)
        return FALSE;
      if (!is_future_word (a, i))
        continue;
      /* "limitera ses ventes, à un taux de 3 %, et réduira": the next act of whoever acts */
      if (engine_token_is (a, i - 1, ENGINE_CLASS_AND))
        return FALSE;
      for (guint32 k = i; k < i + VERB_REACH && k < s->last; k++)
        if (is_bare_change (a, k))
          return TRUE;
      return FALSE;
    }
  return FALSE;
}

/* What is to come by an agreement that is told of, or else by a plan. */
EngineFigureStatus
figure_agreed_or_planned (FigureStage *s)
{
  return figure_speaks_of_agreement (s) ? ENGINE_FIGURE_AGREED : ENGINE_FIGURE_PLANNED;
}

/* "menace d'annuler", "is considering scrapping": the word that governs the giving up, or NULL. */
static const FigureHit *
only_meant (const FigureStage *s, const FigureHit *word)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_FIGURE_STATUS && h->last <= word->first
          && word->first - h->last <= 2
          && (h->code == ENGINE_FIGURE_THREATENED || h->code == ENGINE_FIGURE_CONSIDERED)
          && !figure_has_break (s->a, h->last, word->first, TRUE))
        return h;
    }
  return NULL;
}

/* What is given up, where it will be: so far the rate is in force, and the giving up is a plan. */
EngineFigureStatus
figure_status_of_lifting (FigureStage *s, const FigureDraft *d, const FigureHit *word)
{
  const EngineAnalysis *a = s->a;
  guint32 scopes =
      g_array_index (a->scopes, guint8, d->value->first) | engine_clause (a, d->clause)->scopes;
  guint32 morph = engine_analysis_morph (a, word->first);
  gboolean future = (scopes & ENGINE_SCOPE_FUTURE) != 0;
  const FigureHit *meant = only_meant (s, word);

  if (meant != NULL)
    return figure_is_rate (s, d) ? ENGINE_FIGURE_IN_FORCE : (EngineFigureStatus)meant->code;
  /* "will scrap duties on 82.7 % of its lines": a plan that is made, not one given up */
  if (future && figure_is_act (a, word->first)
      && strcmp (figure_role_before (a, d->value->context_first, s->first), "on") == 0)
    return figure_agreed_or_planned (s);
  if (word->last > d->value->first || (morph & ENGINE_MORPH_NOUN) != 0
      || (morph & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_FUTURE)) == 0
      || (!future && !figure_is_willed (s, word)))
    return ENGINE_FIGURE_WITHDRAWN;
  /* "will scrap its 12 % fee": in force until then; "will cancel 2 % of the credits": will be */
  if (figure_is_rate (s, d) && d->unit_kind == FIGURE_UNIT_PERCENT && !figure_is_share (s, d))
    return ENGINE_FIGURE_IN_FORCE;
  return figure_agreed_or_planned (s);
}

/* "shelved a proposal to spend", "a renoncé à son projet d'acheter": the plan itself is given up. */
gboolean
figure_is_plan_given_up (const FigureStage *s, const FigureHit *word)
{
  const EngineAnalysis *a = s->a;

  if (word->code != ENGINE_FIGURE_CONSIDERED && word->code != ENGINE_FIGURE_PLANNED
      && word->code != ENGINE_FIGURE_THREATENED)
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_FIGURE_STATUS && h->code == ENGINE_FIGURE_WITHDRAWN
          && !h->weak && h->last <= word->first && word->first - h->last <= 3
          && !figure_has_break (a, h->last, word->first, TRUE)
          && (g_array_index (a->scopes, guint8, h->first)
              & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_NEGATED | ENGINE_SCOPE_CONDITIONAL))
                 == 0)
        return TRUE;
    }
  return FALSE;
}

#define PLAN_REACH 8 /* tokens from a plan to its figure, and on to what becomes of it */

/* A noun of plan or threat before the value, or right behind it: "A plan to send 3,000 troops", "the $3 billion
 * project": the token behind it, or 0. */
static guint32
plan_beside (const FigureStage *s, const FigureDraft *d)
{
  const guint32 behind = d->value->context_last;

  if (behind < s->last && engine_token_is (s->a, behind, ENGINE_CLASS_ASSET)
      && d->unit_kind == FIGURE_UNIT_MONEY)
    return behind + 1;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);
      const gboolean before = h->last <= d->value->context_first;

      if (h->class_id != ENGINE_CLASS_FIGURE_STATUS
          || (h->code != ENGINE_FIGURE_PLANNED && h->code != ENGINE_FIGURE_CONSIDERED
              && h->code != ENGINE_FIGURE_THREATENED)
          || (engine_analysis_morph (s->a, h->first) & ENGINE_MORPH_NOUN) == 0
          || (h->flags & FIGURE_HIT_MODAL) != 0)
        continue;
      if (before ? d->value->context_first - h->last <= PLAN_REACH
                       && !figure_has_break (s->a, h->last, d->value->context_first, TRUE)
                       && h->first <= s->first + 2
                 : h->first >= d->value->last && h->first - d->value->last <= 1)
        return MAX (h->last, d->value->context_last);
    }
  return 0;
}

/* "A plan to send 3,000 troops was dropped", "the $3 billion project has been abandoned". */
gboolean
figure_is_of_plan_dropped (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 from = plan_beside (s, d);
  gboolean passive = FALSE;

  for (guint32 i = from; from != 0 && i < from + PLAN_REACH && i < s->last; i++)
    {
      const EngineTag *act = engine_analysis_tag (a, i, ENGINE_CLASS_ACTION);
      const EngineTag *status = engine_analysis_tag (a, i, ENGINE_CLASS_FIGURE_STATUS);

      if (figure_has_break (a, i, i + 1, TRUE) || g_array_index (a->value_at, guint32, i) != 0
          || engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
          || (g_array_index (a->scopes, guint8, i)
              & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_NEGATED | ENGINE_SCOPE_CONDITIONAL))
                 != 0)
        return FALSE;
      passive |= engine_token_is (a, i, ENGINE_CLASS_AUXILIARY);
      if (!passive || (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) == 0)
        continue;
      if ((act != NULL && strcmp (engine_pack_entry_code (a->pack, act->entry), "repeal") == 0)
          || (status != NULL
              && strcmp (engine_pack_entry_code (a->pack, status->entry), "withdrawn") == 0))
        return TRUE;
    }
  return FALSE;
}
