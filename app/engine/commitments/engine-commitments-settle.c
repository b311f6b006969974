/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which act it is: what the verb means with its object (engine-commitments-sense.c), settled by the figures that it
 * moves to, how long it lasts and the ceiling that it sets. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define PAIR_WORDS 8 /* tokens between "de 20" and "à 10" */
#define SPAN_WORDS 3  /* of "by two years" right behind the verb */

/* "le droit de céder": what one may do, no duty. */
static gboolean
is_right (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *modality = engine_fill_tag (a, tag->first, ENGINE_CLASS_MODALITY);

  return modality != NULL && tag->last == tag->first + 1
         && engine_fill_attr (a, modality, "stop") != NULL && tag->last + 1 < a->tokens->len
         && engine_fill_is (a, tag->last, ENGINE_CLASS_INF_MARK)
         && (engine_fill_morph (a, tag->last + 1) & ENGINE_MORPH_INFINITIVE);
}

static gboolean
has_gender (const EngineAnalysis *a, guint32 i)
{
  return (engine_fill_morph (a, i) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)) != 0;
}

/* "left the ban in place", "took Lima to court", not "lifted the ban in place since", "shipped tin to court". */
static gboolean
takes_tail (const EngineAnalysis *a, const EngineAct *act, const EngineTag *tail)
{
  static const char *const only[] = { "stays", "brings" };

  for (gsize k = 0; k < G_N_ELEMENTS (only); k++)
    if (engine_fill_attr (a, tail, only[k]) != NULL
        && engine_fill_attr (a, act->act, only[k]) == NULL)
      return FALSE;
  return TRUE;
}

/* "its aid agency", "the trade ministry": what a body is for, where that stands before it. */
static gboolean
names_body (const EngineAnalysis *a, const EngineTag *tag)
{
  return !has_gender (a, tag->first) && tag->last < a->tokens->len
         && engine_token (a, tag->last)->kind == ENGINE_TOKEN_WORD
         && (engine_fill_is (a, tag->last, ENGINE_CLASS_ORG_NOUN)
             || engine_fill_is (a, tag->last, ENGINE_CLASS_STATE_BODY));
}

/* The first class of policy in the object, and what else stands there. */
void
engine_act_classify (EngineAnalysis *a, EngineAct *act)
{
  for (guint32 i = act->object_first; i < act->object_last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_POLICY);
      const EngineMention *m = engine_fill_mention (a, i);

      if (tag != NULL && i < act->object_first + 9 && !is_right (a, tag) && !names_body (a, tag)
          && (act->policy == NULL
              /* "mineral extraction tax": the last of a compound says what it is */
              || (act->policy->last == i && !has_gender (a, i))))
        act->policy = tag;
      if (engine_fill_is (a, i, ENGINE_CLASS_ACTION_TAIL)
          && takes_tail (a, act, engine_fill_tag (a, i, ENGINE_CLASS_ACTION_TAIL)))
        act->tail = engine_fill_tag (a, i, ENGINE_CLASS_ACTION_TAIL);
      if (engine_act_value_at (a, i) != NULL)
        act->has_value = TRUE;
      if ((m != NULL && m->kind == ENGINE_MENTION_COMMODITY)
          || (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
              && strcmp (engine_fill_code (a, act->act), "other") != 0))
        act->has_goods = TRUE;
    }
}

/* Up or down, for verbs that only move ("porter de 2 à 10 %"). */
static gboolean
moves_down (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  double values[2] = { 0, 0 };
  const char *unit = NULL;
  guint n = 0;
  guint32 from = 0;
  gboolean versus = FALSE;

  for (guint32 i = act->act->last; i < limit && n < 2; i++)
    {
      const EngineValue *v = engine_act_value_at (a, i);

      if (engine_fill_stops (a, i) || (n == 1 && i > from + PAIR_WORDS))
        break;
      /* "à 300, contre 210 aujourd'hui": the old one comes second */
      versus = versus || (n == 1 && engine_fill_is (a, i, ENGINE_CLASS_VERSUS));
      if (v == NULL)
        continue;
      /* "à 18,32 %, soit plus du double": what it comes to */
      if (unit != NULL && strcmp (unit, v->unit) != 0 && strcmp (v->unit, "x") == 0)
        continue;
      unit = v->unit;
      values[n++] = v->value;
      from = v->last;
      if (n == 1 && v->upper == v->upper) /* read as a range: "de 3,2 à 7" */
        values[n++] = v->upper;
      i = MAX (i, v->last - 1);
    }
  return n == 2 && (versus ? values[0] < values[1] : values[1] < values[0]);
}

char
engine_act_opens_with (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 4); i++)
    {
      const EngineValue *v = engine_act_value_at (a, i);

      if (v != NULL && (strcmp (v->unit, "%") == 0 || strcmp (v->unit, "pp") == 0))
        return '%';
      if (v != NULL)
        return strlen (v->unit) == 3 && g_ascii_isupper (v->unit[0]) && g_ascii_isupper (v->unit[2])
                   ? '$'
                   : 0;
      if (engine_fill_covering (a, i, ENGINE_CLASS_QUALIFIER_BEFORE) == NULL
          && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
          && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
          && engine_token (a, i)->kind != ENGINE_TOKEN_SYMBOL
          && !engine_act_is_small_word (a, i)
          /* "a further £20 million", "an additional" */
          && engine_fill_covering (a, i, ENGINE_CLASS_VP_FILLER) == NULL
          && (engine_fill_morph (a, i) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN))
                 != ENGINE_MORPH_ADJ)
        return 0;
    }
  return 0;
}

/* "la moitié du câble": a part in words. */
static gboolean
opens_fraction (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 4); i++)
    if (engine_act_value_at (a, i) != NULL)
      return engine_act_value_at (a, i)->is_fraction;
  return FALSE;
}

/* Money right before a noun that is no money: "a $1.6 billion factory". */
static gboolean
is_price (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 4); i++)
    {
      const EngineValue *v = engine_act_value_at (a, i);

      if (v != NULL)
        return v->last < act->object_last && engine_token (a, v->last)->kind == ENGINE_TOKEN_WORD
               && (engine_fill_morph (a, v->last) & ENGINE_MORPH_NOUN)
               && !(engine_fill_morph (a, v->last)
                    & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))
               && !engine_fill_is (a, v->last, ENGINE_CLASS_PREPOSITION)
               && !engine_fill_is (a, v->last, ENGINE_CLASS_ACTION);
    }
  return FALSE;
}

/* Money is given, not supplied; to raise or lift it is neither; a share devoted is no aid. */
static EngineAction
settle_by_value (const EngineAnalysis *a, const EngineAct *act, EngineAction action)
{
  char with = engine_act_opens_with (a, act);

  /* "open a $1.6 billion factory": what it costs */
  if (with == '$' && act->policy == NULL && is_price (a, act))
    return action;
  if (with == '$')
    {
      if (action == ENGINE_ACTION_SUPPLY
          || (action == ENGINE_ACTION_OTHER
              && (engine_fill_attr (a, act->act, "need") != NULL
                  || engine_fill_attr (a, act->act, "on-money") != NULL)))
        return ENGINE_ACTION_SUPPORT;
      if ((action == ENGINE_ACTION_LIFT || action == ENGINE_ACTION_EXTEND)
          && engine_fill_attr (a, act->act, "on-money") != NULL)
        return ENGINE_ACTION_SUPPORT;
      /* "raise $2 billion", not "double to $2 billion its fund" */
      if (act->act->last == act->act->first + 1 && engine_fill_attr (a, act->act, "move") == NULL
          && !engine_fill_is (a, act->act->last, ENGINE_CLASS_TARGET)
          && (action == ENGINE_ACTION_INCREASE || action == ENGINE_ACTION_LIFT))
        return ENGINE_ACTION_OTHER;
    }
  if (with == '%' && action == ENGINE_ACTION_OTHER && act->modality != ENGINE_MODALITY_DONE
      && engine_fill_attr (a, act->act, "on-money") != NULL && opens_fraction (a, act))
    return ENGINE_ACTION_SUPPORT;
  if (with == '%' && action == ENGINE_ACTION_SUPPORT && !act->nominal
      && !(act->modality != ENGINE_MODALITY_DONE && opens_fraction (a, act))
      && engine_fill_attr (a, act->act, "share") == NULL)
    return ENGINE_ACTION_OTHER;
  return action;
}

static gboolean
has_value_after (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  for (guint32 i = act->act->last; i < limit && !engine_fill_stops (a, i); i++)
    if (engine_act_value_at (a, i) != NULL)
      return TRUE;
  return FALSE;
}

/* How long it goes on stands behind the act. */
static gboolean
lasts (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  for (guint32 i = act->act->last; i < limit && !engine_fill_stops (a, i); i++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i);

      if (t != NULL && (t->basis == ENGINE_DATE_DURATION || t->open == 2))
        return TRUE;
    }
  return FALSE;
}

/* A date right behind its preposition: "à décembre", "to May". */
static gboolean
is_dated (const EngineAnalysis *a, guint32 i)
{
  const EngineTimex *t = i + 1 < a->tokens->len ? engine_analysis_timex_at (a, i + 1) : NULL;

  return t != NULL && t->basis != ENGINE_DATE_DURATION
         && engine_fill_is (a, i, ENGINE_CLASS_TARGET);
}

/* "ont passé un accord", "elle passe à 15": a verb of moving that moves nothing. */
static gboolean
moves_nothing (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  return act->governor == 0
         && ((!act->has_value && !has_value_after (a, act, limit))
             || (act->policy == NULL && !act->passive
                 && engine_act_is_small_word (a, act->act->last)));
}

gboolean
engine_act_settle (EngineAnalysis *a, EngineAct *act, guint32 limit)
{
  const EngineTag *tag = act->act;
  const char *code = engine_act_sense (a, act, limit);
  int value;

  if (code == NULL)
    return FALSE;
  /* "extended its sanctions by six months": longer, not wider */
  if (engine_fill_attr (a, tag, "duration") != NULL && lasts (a, act, limit))
    {
      code = engine_fill_attr (a, tag, "duration");
      /* "extended by two years a $200 million deposit" */
      if (lasts (a, act, MIN (limit, tag->last + SPAN_WORDS)))
        {
          act->action = (EngineAction)engine_code_from_name (ENGINE_CODES_ACTION, code);
          return TRUE;
        }
    }
  if (engine_fill_attr (a, tag, "ceiling") != NULL && engine_act_has_ceiling (a, act, limit))
    code = "cap";
  /* "ont remis à décembre leur décision" */
  if (engine_fill_attr (a, tag, "dated") != NULL && is_dated (a, tag->last))
    code = engine_fill_attr (a, tag, "dated");
  if (engine_fill_attr (a, tag, "move") != NULL)
    {
      if (moves_down (a, act, limit))
        code = "reduce";
      else if (moves_nothing (a, act, limit))
        return FALSE;
    }
  value = engine_code_from_name (ENGINE_CODES_ACTION, code);
  act->action = settle_by_value (a, act, value >= 0 ? (EngineAction)value : ENGINE_ACTION_OTHER);
  return TRUE;
}
