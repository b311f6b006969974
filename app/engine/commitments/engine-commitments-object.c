/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an act bears on: its object up to the next clause, date or purpose; what class of policy it
 * is, which settles the act ("renforcer ses restrictions" restricts, "renforcer ses achats" buys). */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define OBJECT_REACH 32
#define INSERT_REACH 12   /* an aside between act and object */

static guint32
timex_at (const EngineAnalysis *a, guint32 i)
{
  return i < a->timex_at->len ? g_array_index (a->timex_at, guint32, i) : 0;
}

/* The date whose preposition or words start at @i, or NULL. */
static const EngineTimex *
timex_opens (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint32 k = i; k < MIN (limit, i + 7); k++)
    {
      guint32 x = timex_at (a, k);
      const EngineTimex *t;

      if (x == 0)
        continue;
      t = &g_array_index (a->timexes, EngineTimex, x - 1);
      return t->context_first <= i || t->first <= i + 1 ? t : NULL;
    }
  return NULL;
}

/* Adverbs, dates and asides between the act and its object: where the object starts. */
static guint32
skip_asides (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint step = 0; step < 6 && i < limit; step++)
    {
      const EngineTimex *t = timex_opens (a, i, limit);

      if (t != NULL && t->first >= i
          && (engine_act_is_small_word (a, i) || t->first == i || t->context_first <= i
              || (t->first == i + 1 && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))))
        {
          i = MAX (t->last, i + 1);
          continue;
        }
      if (engine_fill_punct (a, i, ','))
        {
          guint32 close = i + 1;

          while (close < limit && close < i + INSERT_REACH && !engine_fill_punct (a, close, ','))
            close++;
          if (close < limit && engine_fill_punct (a, close, ','))
            {
              i = close + 1;
              continue;
            }
          return i;
        }
      if (engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER)
          && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
        {
          i = engine_fill_tag (a, i, ENGINE_CLASS_VP_FILLER)->last;
          continue;
        }
      if (engine_token (a, i)->kind == ENGINE_TOKEN_WORD
          && (engine_fill_morph (a, i) & ENGINE_MORPH_ADVERB)
          && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
        {
          i++;
          continue;
        }
      break;
    }
  return i;
}

/* "de 20 à 10 %", "à 7,5 %", "by half": how much, not what. */
static gboolean
opens_amount (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineValue *v;
  const EngineTag *target = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);
  gboolean of = target != NULL && strcmp (engine_fill_code (a, target), "of") == 0;

  if (!engine_act_is_small_word (a, i) && !engine_fill_is (a, i, ENGINE_CLASS_FROM_TO))
    return FALSE;
  for (guint32 k = i + 1; k < MIN (limit, i + 4); k++)
    {
      v = engine_act_value_at (a, k);
      if (v != NULL && v->is_fraction && v->first == k)
        return TRUE;
      if (v != NULL)
        {
          if (strcmp (v->unit, "%") != 0 && strcmp (v->unit, "pp") != 0)
            return FALSE;
          /* "de 100 %" says which, "de 20 à 10 %" and "de 10 % ses prises" how much */
          return !of || engine_fill_is (a, v->last, ENGINE_CLASS_POSSESSIVE) || v->upper == v->upper
                 || (v->last + 1 < a->tokens->len && engine_act_is_small_word (a, v->last)
                     && engine_act_value_at (a, v->last + 1) != NULL)
                 || (v->last < a->tokens->len && engine_act_value_at (a, v->last) != NULL);
        }
      if (!engine_act_is_small_word (a, k) && !engine_fill_is (a, k, ENGINE_CLASS_DETERMINER)
          && engine_token (a, k)->kind != ENGINE_TOKEN_NUMBER)
        return FALSE;
    }
  return FALSE;
}

/* "… and Chile will": a party with a verb of its own. */
static gboolean
opens_subject (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineMention *m;

  while (i < limit && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    i++;
  m = i < limit ? engine_fill_mention (a, i) : NULL;
  if (m == NULL || m->first != i || !engine_fill_is_party (m)
      || (m->flags & ENGINE_MENTION_POSSESSIVE) || m->last >= limit)
    return FALSE;
  for (guint32 k = m->last; k < MIN (limit, m->last + 2); k++)
    if (engine_fill_is (a, k, ENGINE_CLASS_MODAL) || engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY)
        || (engine_token (a, k)->clause < a->clauses->len
            && g_array_index (a->clauses, EngineClause, engine_token (a, k)->clause).verb == k + 1)
        || (engine_fill_morph (a, k) & ENGINE_MORPH_FUTURE))
      return TRUE;
  return FALSE;
}

/* "deux avions": a noun, whatever verb it is spelled like. */
static gboolean
is_counted (const EngineAnalysis *a, guint32 i)
{
  return (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN) != 0
         && (engine_token (a, i - 1)->kind == ENGINE_TOKEN_NUMBER
             || engine_act_value_at (a, i - 1) != NULL
             || engine_fill_is (a, i - 1, ENGINE_CLASS_NUMBER_WORD)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE));
}

/* "of U.S. drilling equipment": a participle inside the noun phrase. */
static gboolean
is_described (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i - 1);

  return m != NULL && m->kind == ENGINE_MENTION_PARTY && i + 1 < a->tokens->len
         && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
         && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN) != 0;
}

/* "beef certificates", "satellite tracking rules", "blue whiting": part of a compound noun, although
 * spelled like a verb.  Without gender: the languages that have one put no noun before another. */
static gboolean
is_compound (const EngineAnalysis *a, guint32 i)
{
  const guint32 gender = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  guint32 before = engine_fill_morph (a, i - 1);
  guint32 morph = engine_fill_morph (a, i);
  guint32 after = i + 1 < a->tokens->len && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
                      ? engine_fill_morph (a, i + 1)
                      : 0;

  if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD || ((before | morph) & gender) != 0)
    return FALSE;
  if (morph & ENGINE_MORPH_PRESENT_PARTICIPLE)
    return ((before & ENGINE_MORPH_ADJ) && !(before & ENGINE_MORPH_VERB))
           || ((before & ENGINE_MORPH_NOUN)
               && (!(before & ENGINE_MORPH_PLURAL) || (before & ENGINE_MORPH_SINGULAR))
               && ((after & ENGINE_MORPH_NOUN)
                   || engine_token (a, i + 1)->kind != ENGINE_TOKEN_WORD)
               && !engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE));
  return (morph & ENGINE_MORPH_NOUN) && !(morph & ENGINE_MORPH_PAST)
         && (before & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE);
}

/* "et les limitera", "et s'est dite": pronouns and a verb that goes on with them. */
static gboolean
opens_verb_group (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  guint32 k = i;

  while (k < limit && k < i + 3 && engine_fill_is (a, k, ENGINE_CLASS_PRONOUN))
    k++;
  return k > i && k < limit
         && (engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY)
             || (engine_fill_morph (a, k) & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL)));
}

/* "… and on Nouakchott to renegotiate": what is asked of another. */
static gboolean
asks_another (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineMention *m;

  while (i < limit && engine_act_is_small_word (a, i))
    i++;
  while (i < limit && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    i++;
  m = i < limit ? engine_fill_mention (a, i) : NULL;
  return m != NULL && m->first == i && engine_fill_is_party (m) && m->last + 1 < limit
         && engine_fill_is (a, m->last, ENGINE_CLASS_INF_MARK)
         && (engine_fill_morph (a, m->last + 1) & ENGINE_MORPH_INFINITIVE);
}

/* "… et à la supprimer", "… et de ne pas les relever": little words between the mark and the verb. */
static gboolean
opens_infinitive (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  if (!engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
    return FALSE;
  for (guint32 k = i + 1; k < MIN (limit, i + 5); k++)
    {
      guint32 morph = engine_fill_morph (a, k);

      if ((morph & ENGINE_MORPH_INFINITIVE) && !(morph & ENGINE_MORPH_NOUN))
        return TRUE;
      if (!engine_fill_is (a, k, ENGINE_CLASS_NEGATION)
          && !engine_fill_is (a, k, ENGINE_CLASS_PRONOUN)
          && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE))
        return FALSE;
    }
  return FALSE;
}

static gboolean
ends_object (const EngineAnalysis *a, guint32 i, guint32 first, guint32 limit)
{
  const EngineTag *tag;
  guint32 morph;

  /* "raise that price" */
  if (i == first && i + 1 < limit && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
      && engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
      && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN))
    return FALSE;
  /* "advance as much as $550 million" */
  if (engine_fill_covering (a, i, ENGINE_CLASS_QUALIFIER_BEFORE) != NULL
      && engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR))
    return FALSE;
  if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ')')
      || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
      || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR))
    return TRUE;
  if (engine_fill_punct (a, i, ',')
      || (i > first && engine_fill_is (a, i, ENGINE_CLASS_CONJUNCTION)
          && !engine_fill_is (a, i, ENGINE_CLASS_AND)))
    return TRUE;
  if (i > first && timex_opens (a, i, limit) != NULL
      && timex_opens (a, i, limit)->context_first <= i)
    return TRUE;
  if (i > first && opens_amount (a, i, limit) && engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
      && engine_act_value_at (a, first) == NULL && i > first + 1)
    return TRUE;
  if (i == first && engine_fill_is (a, i, ENGINE_CLASS_AND))
    return TRUE; /* "préserver et renforcer les relations" */
  if (i == first || engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  if (engine_token (a, i)->clause < a->clauses->len
      && g_array_index (a->clauses, EngineClause, engine_token (a, i)->clause).verb == i + 1
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK) && !is_compound (a, i))
    return TRUE; /* the clause goes on: "… its exports caused alarm" */
  if ((engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, i, ENGINE_CLASS_MODAL))
      && !is_counted (a, i))
    return TRUE;
  morph = engine_fill_morph (a, i);
  /* "pour construire", "and cut", "to help" */
  if ((engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) || engine_fill_is (a, i, ENGINE_CLASS_AND))
      && i + 1 < limit)
    {
      tag = engine_fill_tag (a, i + 1, ENGINE_CLASS_ACTION);
      morph = engine_fill_morph (a, i + 1);
      if (morph & ENGINE_MORPH_INFINITIVE && !(morph & ENGINE_MORPH_NOUN))
        return TRUE;
      if (engine_fill_is (a, i, ENGINE_CLASS_AND)
          && (engine_fill_is (a, i + 1, ENGINE_CLASS_SUBORDINATOR)
              || opens_subject (a, i + 1, limit) || asks_another (a, i + 1, limit)))
        return TRUE;
      if (engine_fill_is (a, i, ENGINE_CLASS_AND) && opens_verb_group (a, i + 1, limit))
        return TRUE;
      /* "lifted the ban and urged", "la loi et appelé" */
      if (engine_fill_is (a, i, ENGINE_CLASS_AND) && (morph & ENGINE_MORPH_VERB)
          && (!(morph & ENGINE_MORPH_NOUN) || engine_fill_finite (a, i + 1))
          && (engine_fill_is (a, i + 1, ENGINE_CLASS_MODALITY)
              || engine_fill_is (a, i + 1, ENGINE_CLASS_SAY)
              || engine_fill_is (a, i + 1, ENGINE_CLASS_CONCLUDE)))
        return TRUE;
      if (engine_fill_is (a, i, ENGINE_CLASS_AND) && tag != NULL
          && engine_fill_attr (a, tag, "nominal") == NULL)
        return TRUE;
      if (engine_fill_is (a, i, ENGINE_CLASS_AND)
          && (engine_fill_is (a, i + 1, ENGINE_CLASS_INF_MARK) && i + 2 < limit
              && engine_fill_morph (a, i + 2) & ENGINE_MORPH_INFINITIVE))
        return TRUE;
      if (engine_fill_is (a, i, ENGINE_CLASS_AND) && opens_infinitive (a, i + 1, limit))
        return TRUE;
    }
  return (morph & ENGINE_MORPH_PRESENT_PARTICIPLE) != 0 && !engine_fill_punct (a, i - 1, '-')
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_POSSESSIVE)
         && !(morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) && !is_described (a, i)
         && !is_compound (a, i);
}

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

/* The first class of policy in the object, and what else stands there. */
static void
classify (EngineAnalysis *a, EngineAct *act)
{
  for (guint32 i = act->object_first; i < act->object_last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_POLICY);
      const EngineMention *m = engine_fill_mention (a, i);

      if (tag != NULL && i < act->object_first + 9 && !is_right (a, tag)
          && (act->policy == NULL
              /* "mineral extraction tax": the last of a compound says what it is */
              || (act->policy->last == i && !has_gender (a, i))))
        act->policy = tag;
      if (engine_fill_is (a, i, ENGINE_CLASS_ACTION_TAIL))
        act->tail = engine_fill_tag (a, i, ENGINE_CLASS_ACTION_TAIL);
      if (engine_act_value_at (a, i) != NULL)
        act->has_value = TRUE;
      if ((m != NULL && m->kind == ENGINE_MENTION_COMMODITY)
          || (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
              && strcmp (engine_fill_code (a, act->act), "other") != 0))
        act->has_goods = TRUE;
    }
}

/* Whether "a,b" has @word. */
static gboolean
list_has (const char *list, const char *word)
{
  gsize n = strlen (word);

  for (const char *p = list; (p = strstr (p, word)) != NULL; p += n)
    if ((p == list || p[-1] == ',') && (p[n] == ',' || p[n] == '\0'))
      return TRUE;
  return FALSE;
}

/* Up or down, for verbs that only move ("porter de 2 à 10 %"). */
static gboolean
moves_down (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  double values[2] = { 0, 0 };
  const char *unit = NULL;
  guint n = 0;
  gboolean versus = FALSE;

  for (guint32 i = act->act->last; i < limit && n < 2; i++)
    {
      const EngineValue *v = engine_act_value_at (a, i);

      if (engine_fill_stops (a, i))
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
          && engine_token (a, i)->kind != ENGINE_TOKEN_SYMBOL && !engine_act_is_small_word (a, i))
        return 0;
    }
  return 0;
}

/* Money is given, not supplied; to raise or lift it is neither; a share devoted is no aid. */
static EngineAction
settle_by_value (const EngineAnalysis *a, const EngineAct *act, EngineAction action)
{
  char with = engine_act_opens_with (a, act);

  if (with == '$')
    {
      if (action == ENGINE_ACTION_SUPPLY
          || (action == ENGINE_ACTION_OTHER
              && (engine_fill_attr (a, act->act, "need") != NULL
                  || engine_fill_attr (a, act->act, "on-money") != NULL)))
        return ENGINE_ACTION_SUPPORT;
      if (action == ENGINE_ACTION_LIFT && engine_fill_attr (a, act->act, "on-money") != NULL)
        return ENGINE_ACTION_SUPPORT;
      if (act->act->last == act->act->first + 1 && engine_fill_attr (a, act->act, "move") == NULL
          && (action == ENGINE_ACTION_INCREASE || action == ENGINE_ACTION_LIFT))
        return ENGINE_ACTION_OTHER;
    }
  if (with == '%' && action == ENGINE_ACTION_SUPPORT && !act->nominal
      && engine_fill_attr (a, act->act, "share") == NULL)
    return ENGINE_ACTION_OTHER;
  return action;
}

/* "ouvrir des négociations", "hold fresh talks" */
static gboolean
opens_talks (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 4); i++)
    {
      const EngineTag *noun = engine_fill_tag (a, i, ENGINE_CLASS_ACTION);

      if (noun != NULL && engine_fill_attr (a, noun, "nominal") != NULL)
        return strcmp (engine_fill_code (a, noun), "negotiate") == 0;
    }
  return FALSE;
}

/* "prendra 2 500 mégawatts", "take 40,000 tonnes": goods by their amount. */
static gboolean
opens_quantity (const EngineAnalysis *a, const EngineAct *act)
{
  static const char *const units[] = { "t", "bbl", "W", "Wh", "m3", NULL };

  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 4); i++)
    {
      const EngineValue *v = engine_act_value_at (a, i);

      if (v != NULL)
        return g_strv_contains (units, v->unit);
    }
  return FALSE;
}

/* What the verb is on an object of the policy class, or NULL. */
static const char *
mapped_action (const EngineAnalysis *a, const EngineTag *tag, const char *policy)
{
  g_autofree char *key = g_strconcat ("on-", policy, NULL);

  return engine_fill_attr (a, tag, key);
}

static gboolean
has_value_after (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  for (guint32 i = act->act->last; i < limit && !engine_fill_stops (a, i); i++)
    if (engine_act_value_at (a, i) != NULL)
      return TRUE;
  return FALSE;
}

/* "a quitté la Cédéao": a body that one can be a member of. */
static gboolean
opens_organisation (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 3); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL)
        continue;
      return m->kind == ENGINE_MENTION_ORG
             || (m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
                 && (strlen (m->codes[0]) != 3 || !engine_fill_is_state (m->codes[0])));
    }
  return FALSE;
}

/* How long it goes on stands behind the act. */
static gboolean
lasts (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  for (guint32 i = act->act->last; i < limit && !engine_fill_stops (a, i); i++)
    {
      guint32 x = timex_at (a, i);
      const EngineTimex *t = x != 0 ? &g_array_index (a->timexes, EngineTimex, x - 1) : NULL;

      if (t != NULL && (t->basis == ENGINE_DATE_DURATION || t->open == 2))
        return TRUE;
    }
  return FALSE;
}

/* "limit the tax to 15 per cent", "limitera sa flotte à 8 bateaux": how far. */
static gboolean
has_ceiling (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  for (guint32 i = act->act->last; i + 1 < limit && !engine_fill_stops (a, i); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);

      if (engine_fill_punct (a, i, ','))
        return FALSE;
      if (tag != NULL && strcmp (engine_fill_code (a, tag), "to") == 0
          && engine_act_value_at (a, i + 1) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether the object is an act itself: "la suppression des quotas". */
static gboolean
is_about_act (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 3); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ACTION);

      if (engine_fill_is (a, i, ENGINE_CLASS_POLICY))
        return FALSE;
      if (tag != NULL && engine_fill_attr (a, tag, "nominal") != NULL)
        return engine_fill_is (a, tag->last, ENGINE_CLASS_OF);
    }
  return FALSE;
}

static gboolean
settle_action (EngineAnalysis *a, EngineAct *act, guint32 limit)
{
  const EngineTag *tag = act->act;
  const char *code = engine_fill_code (a, tag);
  const char *need = engine_fill_attr (a, tag, "need");
  const char *policy = act->policy != NULL ? engine_fill_code (a, act->policy) : NULL;
  const char *fallback = engine_fill_attr (a, tag, "fallback");
  const char *mapped = policy != NULL ? mapped_action (a, tag, policy) : NULL;
  int value;

  if (engine_fill_attr (a, tag, "opens") != NULL && opens_talks (a, act))
    code = "negotiate";
  else if (act->tail != NULL)
    code = engine_fill_code (a, act->tail);
  else if (engine_fill_attr (a, tag, "quantity") != NULL && opens_quantity (a, act))
    code = engine_fill_attr (a, tag, "quantity");
  else if (mapped != NULL)
    code = mapped;
  else if (engine_fill_attr (a, tag, "org") != NULL
           && (opens_organisation (a, act) || opens_talks (a, act)))
    code = engine_fill_attr (a, tag, "org");
  else if (engine_fill_attr (a, tag, "goods") != NULL && act->has_goods)
    code = engine_fill_attr (a, tag, "goods");
  /* "gave Ukraine over 240 tanks" */
  else if (engine_fill_attr (a, tag, "counted") != NULL && act->has_value
           && engine_act_opens_with (a, act) != '%')
    code = engine_fill_attr (a, tag, "counted");
  else if (engine_fill_attr (a, tag, "object") != NULL && act->object_last <= act->object_first)
    code = engine_fill_attr (a, tag, "object");
  /* "prévoit la suppression des quotas": the noun is the act */
  else if (need != NULL && act->governor == 0 && is_about_act (a, act))
    return FALSE;
  else if (need != NULL && (policy == NULL || !list_has (need, policy))
           && !(list_has (need, "org") && (act->has_goods = opens_organisation (a, act)))
           && !(list_has (need, "money") && engine_act_opens_with (a, act) == '$'))
    {
      if (act->governor == 0 && act->modality != ENGINE_MODALITY_COMMITTED)
        return FALSE;
      code = "other";
    }
  else if (fallback != NULL)
    code = fallback;
  /* "extended its sanctions by six months": longer, not wider */
  if (engine_fill_attr (a, tag, "duration") != NULL && lasts (a, act, limit))
    code = engine_fill_attr (a, tag, "duration");
  if (engine_fill_attr (a, tag, "ceiling") != NULL && has_ceiling (a, act, limit))
    code = "cap";
  if (engine_fill_attr (a, tag, "move") != NULL)
    {
      if (moves_down (a, act, limit))
        code = "reduce";
      /* "ont passé un accord", "elle passe à 15" */
      else if (act->governor == 0
               && ((!act->has_value && !has_value_after (a, act, limit))
                   || (act->policy == NULL && !act->passive
                       && engine_act_is_small_word (a, act->act->last))))
        return FALSE;
    }
  value = engine_code_from_name (ENGINE_CODES_ACTION, code);
  act->action = settle_by_value (a, act, value >= 0 ? (EngineAction)value : ENGINE_ACTION_OTHER);
  return TRUE;
}

/* "la taxe numérique que Paris refuse de retirer": the object stands before the relative. */
static void
find_antecedent (const EngineAnalysis *a, EngineAct *act, guint32 low)
{
  guint32 relative = 0;

  for (guint32 i = act->act->first, n = 0; i > low && n < 12 && relative == 0; i--, n++)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ','))
        return;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        relative = i - 1;
    }
  if (relative == 0)
    {
      if (act->nominal)
        {
          act->object_first = act->act->first;
          act->object_last = act->act->last;
        }
      return;
    }
  for (guint32 i = relative, n = 0; i > low && n < 10; i--, n++)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ','))
        return;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
        {
          act->object_first = i - 1;
          act->object_last = relative;
          return;
        }
    }
}

guint32
engine_act_object_start (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  return engine_act_skip_dative (a, skip_asides (a, i, limit), limit);
}

gboolean
engine_act_read_object (EngineAnalysis *a, EngineAct *act)
{
  guint32 sentence_first, sentence_last;
  guint32 limit, i, last;

  engine_fill_sentence (a, act->act->first, &sentence_first, &sentence_last);
  if (act->passive)
    {
      act->first = act->act->first;
      act->last = act->act->last;
      classify (a, act);
      if (!settle_action (a, act, MIN (sentence_last, act->act->last + OBJECT_REACH)))
        return FALSE;
      engine_act_read_toward (a, act, act->object_first, act->object_last);
      engine_act_read_toward (a, act, act->act->last, sentence_last);
      engine_act_read_deadline (a, act, sentence_last);
      return TRUE;
    }
  limit = MIN (sentence_last, act->act->last + OBJECT_REACH + INSERT_REACH);
  i = skip_asides (a, act->act->last, limit);
  if (act->nominal)
    for (guint32 k = i; k < MIN (limit, i + 3); k++)
      if (engine_act_is_small_word (a, k))
        {
          i = k + 1;
          break;
        }
  /* "réduira de moitié, à 7,5 %, la surtaxe": the amount first */
  if (!act->nominal && opens_amount (a, i, limit))
    {
      guint32 k = i;

      while (k < limit && k < i + INSERT_REACH && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE))
        k++;
      if (k < limit && engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
          && !engine_act_is_small_word (a, k))
        {
          i = k;
          act->has_value = TRUE;
        }
    }
  i = engine_act_skip_dative (a, i, limit);
  /* "take five months to review": the infinitive is another act */
  if (!act->nominal && engine_fill_attr (a, act->act, "inf") == NULL
      && engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) && i + 1 < limit
      && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE)
      && !(engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN))
    limit = i;
  /* "viennent de ratifier permettra": the verb of the clause around */
  if (engine_fill_finite (a, i)
      && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
      && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER))
    limit = i;
  last = i;
  while (last < limit && last < i + OBJECT_REACH && !ends_object (a, last, i, limit))
    last++;
  while (
      last > i
      && (engine_act_is_small_word (a, last - 1)
          || engine_fill_is (a, last - 1, ENGINE_CLASS_ARTICLE)
          || engine_fill_is (a, last - 1, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, last - 1, ENGINE_CLASS_AND)
          || engine_fill_is (a, last - 1, ENGINE_CLASS_QUALIFIER_BEFORE)
          || (engine_fill_covering (a, last - 1, ENGINE_CLASS_QUALIFIER_BEFORE) != NULL
              && engine_act_value_at (a, last - 1) == NULL)
          || (engine_fill_is (a, last - 1, ENGINE_CLASS_PREPOSITION)
              && !(engine_fill_morph (a, last - 1) & ENGINE_MORPH_NOUN))
          || (engine_token (a, last - 1)->kind == ENGINE_TOKEN_PUNCT
              && !engine_fill_punct (a, last - 1, '"') && !engine_fill_punct (a, last - 1, ')'))))
    last--;
  act->first = act->act->first;
  act->last = MAX (last, act->act->last);
  if (last > i)
    {
      act->object_first = i;
      act->object_last = last;
      classify (a, act);
    }
  /* "retirer ses troupes": the words of the act hold its object */
  if (!act->nominal && act->act->last > act->act->first + 2
      && engine_fill_is (a, act->act->first + 1, ENGINE_CLASS_ARTICLE))
    {
      if (act->object_last == act->object_first || timex_at (a, act->object_last) != 0
          || !engine_fill_is (a, act->object_first, ENGINE_CLASS_TARGET))
        act->object_last = act->act->last;
      act->object_first = act->act->first + 1;
    }
  if (act->nominal && act->amount_first != 0)
    {
      act->object_first = act->first = act->amount_first;
      act->object_last = act->act->last;
      act->has_value = TRUE;
    }
  else if (act->object_last == act->object_first)
    find_antecedent (a, act, sentence_first);
  if (!settle_action (a, act, MIN (sentence_last, act->act->last + OBJECT_REACH)))
    return FALSE;
  engine_act_read_toward (a, act, act->act->last, sentence_last);
  engine_act_read_deadline (a, act, sentence_last);
  return TRUE;
}
