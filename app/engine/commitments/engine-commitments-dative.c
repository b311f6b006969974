/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom an act is turned to where that stands before its object: "accordera à Dakar une aide", "promis
 * aux fermes laitières 1,2 milliard", "étendu au territoire l'embargo". */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define PLACE_REACH 9 /* tokens of "sur la rive gauche du fleuve" */
#define ASIDE_WORDS 12 /* of an aside behind the place */

/* "à", "aux", "to" */
static gboolean
is_dative (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);

  return tag != NULL && strcmp (engine_fill_code (a, tag), "to") == 0;
}

/* "promis aux fermes laitières 1,2 milliard", "pledged farmers $9bn": money behind whom it goes to.
 * Where the money starts, or 0. */
static guint32
money_behind (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint32 k = i; k < limit && k < i + 6; k++)
    {
      const EngineValue *v = engine_act_value_at (a, k);

      if (v != NULL)
        return k > i && strlen (v->unit) == 3 && g_ascii_isupper (v->unit[0]) ? k : 0;
      /* "au moins 200 milliards": how much, not to whom */
      if (engine_fill_covering (a, k, ENGINE_CLASS_QUALIFIER_BEFORE) != NULL)
        return 0;
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD || engine_fill_finite (a, k)
          || engine_fill_is (a, k, ENGINE_CLASS_AND)
          || (k > i + 1 && engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION)))
        return 0;
    }
  return 0;
}

/* "étendu au territoire l'embargo", "imposera aux exportateurs une taxe": a common noun that the act
 * is turned to.  Where the object behind it starts, or 0. */
static guint32
object_behind_noun (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineTag *mark = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);
  guint32 k = mark != NULL ? mark->last : limit;

  while (k < limit && engine_fill_is (a, k, ENGINE_CLASS_ARTICLE))
    k++;
  if (k >= limit || !(engine_fill_morph (a, k) & ENGINE_MORPH_NOUN)
      || !(engine_fill_morph (a, k) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)))
    return 0;
  for (guint32 end = k + 1; end < limit && end < k + 3; end++)
    {
      if (engine_fill_is (a, end, ENGINE_CLASS_ARTICLE))
        return engine_act_is_small_word (a, end) ? 0 : end;
      if (!(engine_fill_morph (a, end) & ENGINE_MORPH_ADJ))
        return 0;
    }
  return 0;
}

/* "us", "them" */
static gboolean
is_object_pronoun (const EngineAnalysis *a, guint32 k)
{
  if (!engine_fill_is (a, k, ENGINE_CLASS_PRONOUN))
    return FALSE;
  for (guint32 t = a->first_tag[k]; t < a->first_tag[k + 1]; t++)
    if (a->tag[t].class_id == ENGINE_CLASS_PRONOUN
        && g_str_has_prefix (engine_fill_code (a, &a->tag[t]), "obj"))
      return !engine_fill_is (a, k, ENGINE_CLASS_POSSESSIVE)
             && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE);
  return FALSE;
}

/* "an island", "two ferries", "$40 million" */
static gboolean
opens_gift (const EngineAnalysis *a, guint32 k)
{
  return engine_fill_is (a, k, ENGINE_CLASS_ARTICLE) || engine_act_value_at (a, k) != NULL
         || engine_fill_is (a, k, ENGINE_CLASS_NUMBER_WORD);
}

/* An object with its article, "des" and "du" apart, which stand inside a noun phrase too. */
static gboolean
opens_plainly (const EngineAnalysis *a, guint32 k)
{
  const EngineValue *v = engine_act_value_at (a, k);

  return (opens_gift (a, k) || engine_fill_is (a, k, ENGINE_CLASS_POSSESSIVE))
         && !engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, k, ENGINE_CLASS_OF) && engine_analysis_timex_at (a, k) == NULL
         && (v == NULL || v->first == k);
}

/* Whether a noun phrase can end on the token: on a noun of some gender, an adjective, a name. */
static gboolean
ends_phrase (const EngineAnalysis *a, guint32 k)
{
  return (engine_fill_morph (a, k) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)) != 0
         && !engine_act_is_small_word (a, k) && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, k, ENGINE_CLASS_POSSESSIVE)
         && !engine_fill_is (a, k, ENGINE_CLASS_DETERMINER);
}

/* "accordera à Dakar une aide": the receiver before the object. */
guint32
engine_act_skip_dative (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineMention *m;
  guint32 k = i;

  if (i < limit && is_dative (a, i))
    {
      k = money_behind (a, i, limit);
      k = k != 0 ? k : object_behind_noun (a, i, limit);
      if (k != 0)
        return k;
      k = i;
    }
  /* "promised us two ferries" */
  if (k + 1 < limit && is_object_pronoun (a, k) && opens_gift (a, k + 1))
    return k + 1;
  while (k < limit && k < i + 3
         && (engine_act_is_small_word (a, k) || engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)))
    k++;
  m = k < limit ? engine_fill_mention (a, k) : NULL;
  if (m == NULL || m->first != k
      || (m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_ORG)
      || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) || m->last >= limit)
    return i;
  k = m->last;
  return opens_gift (a, k) ? k : i;
}

/**
 * engine_act_skip_place:
 * @a: the analysis
 * @i: the token behind an act
 * @limit: where to stop
 *
 * "acheminera vers le Maroc, par le gazoduc, 800 millions", "bâtira sur le port un quai".
 *
 * Returns: where the object starts behind the place, or @i
 */
guint32
engine_act_skip_place (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  guint32 end = MIN (limit, i + PLACE_REACH);

  if (i >= limit || !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
      || engine_fill_is (a, i, ENGINE_CLASS_OF) || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
      || engine_fill_covering (a, i, ENGINE_CLASS_QUALIFIER_BEFORE) != NULL)
    return i;
  for (guint32 k = i + 1; k + 1 < end; k++)
    {
      if (engine_fill_punct (a, k, ','))
        {
          guint32 close = k + 1;

          while (close < limit && close < k + ASIDE_WORDS && !engine_fill_punct (a, close, ','))
            close++;
          return close + 1 < limit && engine_fill_punct (a, close, ',')
                         && opens_plainly (a, close + 1)
                     ? close + 1
                     : i;
        }
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is (a, k, ENGINE_CLASS_CONJUNCTION)
          || engine_fill_is (a, k, ENGINE_CLASS_AND) || engine_fill_is (a, k, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, k, ENGINE_CLASS_SUBORDINATOR)
          || (engine_fill_mention (a, k) == NULL && !ends_phrase (a, k)
              && ((engine_fill_morph (a, k) & ENGINE_MORPH_INFINITIVE)
                  || engine_fill_finite (a, k))))
        return i;
      if (k > i + 1 && opens_plainly (a, k) && ends_phrase (a, k - 1))
        return k;
    }
  return i;
}
