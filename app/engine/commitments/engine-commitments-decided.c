/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts as nouns whose author stands behind them with the word that says what he did about it: "la levée de
 * l'embargo décidée par Libreville", "Le retrait annoncé par Berlin de ses soldats", "the cut promised by Oslo",
 * "La réouverture a été confirmée mardi par Amman". */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define WORD_REACH 16 /* tokens from the noun to the participle */
#define AGENT_WORDS 8 /* from the participle to "by" */
#define NAME_WORDS 6 /* from "by" to the name of who acts */

/* What the participle makes of the act, or -1. */
static int
modality_of (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag;

  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
    return -1;
  tag = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);
  if (tag != NULL && tag->last == i + 1 && engine_fill_attr (a, tag, "aux") == NULL
      && engine_fill_attr (a, tag, "stop") == NULL && engine_fill_attr (a, tag, "laid") == NULL
      && engine_fill_attr (a, tag, "lets") == NULL && engine_fill_attr (a, tag, "gains") == NULL
      && engine_fill_attr (a, tag, "who") == NULL)
    {
      if (engine_fill_attr (a, tag, "orders") != NULL)
        return ENGINE_MODALITY_PLANNED;
      return engine_fill_attr (a, tag, "wants") != NULL
                 ? ENGINE_MODALITY_REQUESTED
                 : engine_code_from_name (ENGINE_CODES_MODALITY, engine_fill_code (a, tag));
    }
  if (!engine_fill_is (a, i, ENGINE_CLASS_ACTION))
    return -1;
  /* "imposée", "décrétée", "refusée": what itself is an act on an act */
  for (guint32 t = a->first_tag[i]; t < a->first_tag[i + 1]; t++)
    if (a->tag[t].class_id == ENGINE_CLASS_ACTION && a->tag[t].last == i + 1
        && engine_fill_attr (a, &a->tag[t], "nominal") == NULL)
      {
        const char *as = engine_fill_attr (a, &a->tag[t], "as");

        if (as != NULL)
          return engine_code_from_name (ENGINE_CODES_MODALITY, as);
        if (engine_fill_attr (a, &a->tag[t], "light") != NULL
            || (strcmp (engine_fill_code (a, &a->tag[t]), "impose") == 0
                && engine_fill_attr (a, &a->tag[t], "generic") == NULL))
          return ENGINE_MODALITY_DONE;
      }
  return -1;
}

/* "la levée … décidée": in gender and number, where the language tells them. */
static gboolean
agrees (const EngineAnalysis *a, guint32 noun, guint32 word)
{
  static const guint32 kinds[] = { ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE,
                                   ENGINE_MORPH_SINGULAR | ENGINE_MORPH_PLURAL };
  guint32 n = engine_fill_morph (a, noun), w = engine_fill_morph (a, word);

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    if ((n & kinds[k]) && (w & kinds[k]) && !(n & w & kinds[k]))
      return FALSE;
  return TRUE;
}

/* The token of "by" behind the participle, over when and how it was said, or 0. */
static guint32
find_by (const EngineAnalysis *a, guint32 word, guint32 limit)
{
  for (guint32 i = word + 1; i < MIN (limit, word + AGENT_WORDS); i++)
    {
      if (engine_fill_tag (a, i, ENGINE_CLASS_AGENT_PREP) != NULL)
        return i;
      if (engine_fill_stops (a, i) || engine_fill_finite (a, i)
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR))
        return 0;
    }
  return 0;
}

/* Who stands behind "by"; the token behind in @end. */
static gboolean
read_author (EngineAnalysis *a, EngineAct *act, guint32 by, guint32 limit, guint32 *end)
{
  const EngineTag *tag = engine_fill_tag (a, by, ENGINE_CLASS_AGENT_PREP);

  /* "prévu par le traité de Moscou" */
  for (guint32 i = tag->last; i < MIN (limit, tag->last + 3); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT) && engine_fill_mention (a, i) == NULL)
      return FALSE;
  *end = engine_fill_list (a, tag->last, limit, &act->actor);
  for (guint32 i = tag->last; i < MIN (limit, tag->last + NAME_WORDS) && act->actor.n == 0; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',') || engine_fill_finite (a, i))
        break;
      if (m == NULL || m->first != i
          || !(engine_fill_is_party (m) || m->kind == ENGINE_MENTION_PERSON))
        continue;
      engine_fill_add_mention (m, &act->actor);
      *end = m->last;
    }
  /* "par le gouvernement": of the text's own state */
  if (act->actor.n == 0)
    for (guint32 i = tag->last; i < MIN (limit, tag->last + 3); i++)
      if (engine_fill_is (a, i, ENGINE_CLASS_STATE_BODY))
        {
          const char *home = engine_act_home_state (a);

          if (home != NULL)
            engine_fill_codes_add (&act->actor, home);
          *end = i + 1;
          break;
        }
  if (act->actor.n > 0)
    engine_reasons_add (&act->reasons, a, "actor", "agent", by, *end);
  return act->actor.n > 0;
}

/* The participle that tells what was done about the act, and "by" behind it, or 0. */
static guint32
find_word (const EngineAnalysis *a, const EngineAct *act, guint32 limit, guint32 *by)
{
  for (guint32 i = act->act->last; i < MIN (limit, act->act->last + WORD_REACH); i++)
    {
      if (modality_of (a, i) >= 0 && agrees (a, act->act->first, i)
          && (*by = find_by (a, i, limit)) != 0)
        return i;
      if (engine_fill_stops (a, i) || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_covering (a, i, ENGINE_CLASS_MODAL) != NULL
          || (engine_fill_finite (a, i) && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
              && !(engine_fill_morph (a, i)
                   & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE)))
          || (engine_fill_punct (a, i, ',') && !(i + 1 < limit && modality_of (a, i + 1) >= 0)))
        return 0;
    }
  return 0;
}

/* "L'aide promise par Bamako sera versée": the verb behind tells the same act. */
static gboolean
is_told_again (const EngineAnalysis *a, const EngineAct *act, guint32 i, guint32 limit)
{
  for (guint32 k = i; k < MIN (limit, i + WORD_REACH) && !engine_fill_stops (a, k); k++)
    if (k > i && engine_fill_is (a, k, ENGINE_CLASS_ACTION)
        && (engine_fill_morph (a, k) & ENGINE_MORPH_PAST_PARTICIPLE)
        && engine_act_is_passive (a, k, i))
      for (guint32 t = a->first_tag[k]; t < a->first_tag[k + 1]; t++)
        if (a->tag[t].class_id == ENGINE_CLASS_ACTION
            && strcmp (engine_fill_code (a, &a->tag[t]), engine_fill_code (a, act->act)) == 0)
          return TRUE;
  return FALSE;
}

gboolean
engine_act_try_decided (EngineCommitments *self, EngineAct *act)
{
  EngineAnalysis *a = self->a;
  guint32 low, last, by, end, word, stop;
  EngineAct own;

  engine_fill_sentence (a, act->act->first, &low, &last);
  word = find_word (a, act, last, &by);
  if (word == 0 || (engine_act_scopes (a, word) & ENGINE_SCOPE_NEGATED))
    return FALSE;
  own = *act;
  if (!read_author (a, &own, by, last, &end) || is_told_again (a, act, end, last))
    return FALSE;
  own.nominal = TRUE;
  own.governor = word + 1;
  own.modality = (EngineModality)modality_of (a, word);
  own.rule = "commitment.decided";
  if (!engine_act_read_object (a, &own))
    return FALSE;
  /* before the participle, "a été" and the comma; or behind who acts: "annoncé par Berlin de ses soldats" */
  stop = word;
  while (stop > own.act->last
         && (engine_fill_is (a, stop - 1, ENGINE_CLASS_AUXILIARY)
             || engine_act_is_filler (a, stop - 1) || engine_fill_punct (a, stop - 1, ',')))
    stop--;
  if (stop == own.act->last && end < last
      && (engine_fill_is (a, end, ENGINE_CLASS_OF)
          || engine_fill_is (a, end, ENGINE_CLASS_INF_MARK)))
    {
      own.object_first = end + 1;
      own.object_last = end + 1;
      while (own.object_last < last && !engine_act_ends_object (a, own.object_last, end + 1, last))
        own.object_last++;
      own.last = own.object_last;
      engine_act_classify (a, &own);
    }
  else
    {
      own.object_last = MIN (own.object_last, stop);
      own.object_first = MIN (own.object_first, own.object_last);
      own.last = MAX (own.act->last, MIN (own.last, stop));
    }
  own.toward.n = 0;
  engine_act_read_toward (a, &own, own.act->last, own.last);
  if (engine_act_counts (a, &own))
    engine_act_emit (self, &own);
  return TRUE;
}

/* "cède deux îles en échange de la réouverture du port": what the other side gives. */
gboolean
engine_act_try_exchanged (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  const EngineTag *exchange;

  while (i > low && i + 4 > act->act->first
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_OF) || engine_act_is_small_word (a, i - 1)))
    i--;
  exchange = i > low && i < act->act->first ? engine_fill_covering (a, i - 1, ENGINE_CLASS_EXCHANGE)
                                            : NULL;
  if (exchange == NULL || !self->has_last
      || self->last_sentence != engine_analysis_sentence_of (a, i)
      || self->last.modality == ENGINE_MODALITY_REQUESTED)
    return FALSE;
  engine_act_take_agent (a, act);
  if (act->actor.n == 0 && self->last.toward.n > 0)
    act->actor = self->last.toward;
  else if (act->actor.n == 0)
    engine_act_return_side (a, i, &self->last.actor, &act->actor);
  /* "in return for a cut of the American levy" */
  if (act->actor.n == 0)
    engine_act_read_measure_holder (a, act);
  if (act->actor.n == 0 || engine_fill_codes_equal (&act->actor, &self->last.actor))
    return FALSE;
  act->nominal = TRUE;
  act->governor = exchange->first + 1;
  act->modality = self->last.modality == ENGINE_MODALITY_PLANNED ? ENGINE_MODALITY_PLANNED
                                                                 : ENGINE_MODALITY_COMMITTED;
  act->rule = "commitment.exchanged";
  engine_reasons_add (&act->reasons, a, "actor", "in return", exchange->first, exchange->last);
  if (engine_act_read_object (a, act) && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}
