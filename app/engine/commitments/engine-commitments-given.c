/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts told from the side of whoever gains by them: "s'est vu accorder un prêt par", "was granted a loan
 * by", "a obtenu de Pékin la levée", "won from Beijing the lifting".  Who acts stands behind "by" or
 * "from", or is the other party of the agreement at hand. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define RECEIVER_REACH 4 /* tokens between the reflexive and the infinitive */
#define SOURCE_REACH 14 /* tokens of what is gained, to "from" */

/* The token of "voit" in "se voit accorder" + 1, or 0. */
static guint32
receiving_verb (const EngineAnalysis *a, guint32 i, guint32 low)
{
  guint32 k = i;

  while (k > low && k + 3 > i && engine_act_is_filler (a, k - 1))
    k--;
  if (k == low || !engine_fill_is (a, k - 1, ENGINE_CLASS_RECEIVING))
    return 0;
  for (guint32 p = k - 1; p > low && p + RECEIVER_REACH + 1 > k; p--)
    {
      const EngineTag *tag = engine_fill_tag (a, p - 1, ENGINE_CLASS_PRONOUN);

      if (tag != NULL && g_str_has_prefix (engine_fill_code (a, tag), "refl"))
        return k;
      if (!engine_fill_is (a, p - 1, ENGINE_CLASS_AUXILIARY) && !engine_act_is_filler (a, p - 1))
        return 0;
    }
  return 0;
}

/* "… interdire l'accès aux ports européens", "… retirer sa licence ghanéenne": whose the thing is. */
static void
read_thing_holder (EngineAnalysis *a, EngineAct *act, guint32 last)
{
  for (guint32 i = act->act->last; i < MIN (last, act->act->last + SOURCE_REACH); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return;
      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY
          || !((m->flags & ENGINE_MENTION_ADJECTIVE) || engine_fill_is (a, i - 1, ENGINE_CLASS_OF)))
        continue;
      engine_fill_add_mention (m, &act->actor);
      engine_reasons_add (&act->reasons, a, "actor", "holder of the object", m->first, m->last);
      return;
    }
}

/* Who gives: the agent, or the other side of whoever receives, or whose the thing is that is barred.  FALSE where
 * nobody is told. */
gboolean
engine_act_read_giver (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 last)
{
  EngineAct receiver;
  guint32 low, end;

  engine_act_start (&receiver, act->act);
  engine_fill_sentence (a, verb, &low, &end);
  if (!engine_act_read_actor (a, &receiver,
                              receiving_verb (a, verb, low) != 0 ? receiving_verb (a, verb, low) - 1
                                                                 : verb))
    receiver.actor.n = 0;
  if (!engine_act_read_agent (a, act, last) && receiver.actor.n == 1)
    {
      const char *other = engine_act_other_side (a, verb, receiver.actor.codes[0]);

      engine_fill_codes_add (&act->actor, other);
      engine_reasons_add (&act->reasons, a, "actor", "the other side", verb, verb + 1);
    }
  if (act->actor.n == 0 && receiver.actor.n < 2)
    read_thing_holder (a, act, last);
  if (act->actor.n == 0 || engine_fill_codes_equal (&act->actor, &receiver.actor))
    return FALSE;
  act->toward = receiver.actor;
  return TRUE;
}

/* "un prêt de 200 millions par la Chine": who gives it is no part of it. */
void
engine_act_cut_agent (const EngineAnalysis *a, EngineAct *act)
{
  /* "un prêt par la Chine" */
  if (act->object_last > act->object_first && act->object_first == act->act->last + 1
      && engine_fill_is (a, act->act->last, ENGINE_CLASS_AGENT_PREP))
    {
      act->object_first = act->object_last = 0;
      act->last = act->act->last;
      return;
    }
  for (guint32 i = act->object_first + 1; i < act->object_last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP))
      act->object_last = act->last = i;
}

/* "se verra promettre", "was promised": told of whoever gains by it. */
gboolean
engine_act_is_gained (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  return receiving_verb (a, verb, low) != 0
         || (engine_act_is_passive (a, verb, low)
             /* "s'est engagé à" */
             && !engine_act_is_middle (a, verb, low));
}

/* "Le Mali se verra accorder un prêt par la Chine" */
gboolean
engine_act_try_received (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  guint32 verb, from, last;

  verb = receiving_verb (a, i, low);
  if (verb == 0)
    return FALSE;
  engine_fill_sentence (a, i, &from, &last);
  act->modality = engine_act_finite_modality (a, verb - 1, low);
  act->negated = (engine_act_scopes (a, verb - 1) & ENGINE_SCOPE_NEGATED) != 0;
  act->governor = verb;
  act->rule = "commitment.received";
  if (act->negated || !engine_act_read_giver (a, act, verb - 1, last)
      || !engine_act_read_object (a, act))
    return TRUE;
  engine_act_cut_agent (a, act);
  if (act->object_last > act->object_first && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}

/* "Mali was granted a loan by Turkey": the object stands behind the participle of a verb of giving. */
gboolean
engine_act_try_given (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  guint32 from, last;

  if (engine_fill_attr (a, act->act, "gift") == NULL || act->act->last >= a->tokens->len
      || !(engine_act_opens_object (a, act->act->last)
           || engine_act_value_at (a, act->act->last) != NULL)
      || engine_fill_is (a, act->act->last, ENGINE_CLASS_AGENT_PREP))
    return FALSE;
  engine_fill_sentence (a, i, &from, &last);
  act->modality = engine_act_finite_modality (a, i, low);
  if (!engine_act_read_giver (a, act, i, last))
    {
      act->actor.n = act->toward.n = act->reasons.n = 0;
      return FALSE;
    }
  act->rule = "commitment.received";
  if ((engine_act_scopes (a, i) & ENGINE_SCOPE_NEGATED) || !engine_act_read_object (a, act))
    return TRUE;
  engine_act_cut_agent (a, act);
  if (act->object_last > act->object_first
      && (act->policy != NULL || act->has_value || act->has_goods))
    engine_act_emit (self, act);
  return TRUE;
}

/* "a obtenu la levée des taxes auprès de Séoul", "won duty-free entry from Japan": whoever it was gained
 * from.  FALSE where nobody is told. */
gboolean
engine_act_gained_from (EngineAnalysis *a, const EngineAct *act, EngineCodes *codes)
{
  guint32 first = act->act->last, low, end;

  engine_fill_sentence (a, act->act->first, &low, &end);
  for (guint32 i = first; i < MIN (end, first + SOURCE_REACH); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (engine_fill_stops (a, i) || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || i == 0
          || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
        continue;
      for (guint32 k = i; k > first && k + 3 > i; k--)
        if (engine_fill_is (a, k - 1, ENGINE_CLASS_GAINED_FROM))
          {
            engine_fill_add_mention (m, codes);
            return codes->n > 0;
          }
    }
  return FALSE;
}

/* What is got: money, help, so much of something, or what only a state lets one have. */
static gboolean
is_gift (const EngineAnalysis *a, EngineAct *act)
{
  static const char *const help[] = { "money", "help", "aid", "debt", NULL };
  static const char *const leave[] = { "market", "quota", "permit", "supply", "relief", NULL };
  const char *policy = act->policy != NULL ? engine_fill_code (a, act->policy) : "";
  char with = engine_act_opens_with (a, act);

  if (with == '$' || g_strv_contains (help, policy))
    act->action = ENGINE_ACTION_SUPPORT;
  else if (with != '%' && act->has_value
           && (act->has_goods || engine_act_opens_count (a, act->object_first)))
    act->action = ENGINE_ACTION_SUPPLY;
  else if (g_strv_contains (leave, policy))
    act->action = ENGINE_ACTION_OTHER;
  else
    return FALSE;
  return TRUE;
}

/* "secured $380 million from the Fund", "10 dollars per tonne": from somebody else than a party, or so much of each
 * piece, which whoever trades in it pays. */
static gboolean
comes_from_elsewhere (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  for (guint32 i = act->act->last; i + 1 < MIN (limit, act->act->last + SOURCE_REACH); i++)
    {
      const EngineTag *per = engine_fill_tag (a, i, ENGINE_CLASS_PER);
      const EngineMention *m = engine_fill_mention (a, i + 1);

      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ','))
        return FALSE;
      if (per != NULL
          && (strcmp (engine_fill_code (a, per), "tonne") == 0
              /* not "for each accident" */
              || (per->last > per->first + 1 && strcmp (engine_fill_code (a, per), "unit") == 0)))
        return TRUE;
      if (engine_fill_is (a, i, ENGINE_CLASS_GAINED_FROM)
          && (engine_token (a, i + 1)->flags & ENGINE_TOKEN_CAPITAL)
          && (m == NULL || m->kind != ENGINE_MENTION_PARTY))
        return TRUE;
    }
  return FALSE;
}

/* "recevoir" without a word before it that says when; not "doit recevoir", "va obtenir". */
static gboolean
is_loose_infinitive (const EngineAnalysis *a, guint32 i, guint32 low)
{
  guint32 k = i;

  if ((engine_fill_morph (a, i) & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT))
      != ENGINE_MORPH_INFINITIVE)
    return FALSE;
  while (k > low && engine_act_is_filler (a, k - 1))
    k--;
  return k == low || !engine_fill_is (a, k - 1, ENGINE_CLASS_MODAL);
}

/* "Jordan gets $40 million in grants from Japan", "Le Mali recevra dix avions de Pékin": whoever it comes
 * from gives it, or is the other side of whoever gets it.  TRUE where the act was that. */
gboolean
engine_act_try_gets (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first, from, last, behind;
  const guint8 others = ENGINE_SCOPE_NEGATED | ENGINE_SCOPE_QUOTED | ENGINE_SCOPE_CONDITIONAL;
  const EngineTag *promised;
  EngineAct receiver;

  engine_fill_sentence (a, i, &from, &last);
  behind = engine_act_skip_asides (a, act->act->last, last);
  /* "recevra de Canberra 38 millions" */
  if (engine_fill_is (a, behind, ENGINE_CLASS_GAINED_FROM)
      && engine_fill_is_party (engine_fill_mention (a, behind + 1)))
    behind = engine_fill_mention (a, behind + 1)->last;
  if ((engine_act_scopes (a, i) & others) || engine_act_is_passive (a, i, low)
      || is_loose_infinitive (a, i, low)
      || !(engine_act_opens_object (a, behind) || engine_act_value_at (a, behind) != NULL)
      || !engine_act_read_object (a, act)
      || engine_fill_is (a, act->act->last, ENGINE_CLASS_AGENT_PREP) || !is_gift (a, act))
    return FALSE;
  engine_act_start (&receiver, act->act);
  if (!engine_act_read_actor (a, &receiver, i) || receiver.actor.n != 1)
    receiver.actor.n = 0;
  if (receiver.actor.n == 0 && engine_act_opens_with (a, act) != '$')
    return FALSE;
  if (!engine_act_gained_from (a, act, &act->actor) && receiver.actor.n == 1
      && !comes_from_elsewhere (a, act, last))
    engine_fill_codes_add (&act->actor, engine_act_other_side (a, i, receiver.actor.codes[0]));
  /* "obtient un accès au marché coréen" */
  if (act->actor.n == 0 && act->action == ENGINE_ACTION_OTHER)
    read_thing_holder (a, act, last);
  if (act->actor.n == 0 || engine_fill_codes_equal (&act->actor, &receiver.actor))
    return FALSE;
  for (guint32 k = act->object_first + 1; k < act->object_last; k++)
    if (engine_fill_is (a, k, ENGINE_CLASS_GAINED_FROM)
        && (engine_fill_is_party (engine_fill_mention (a, k + 1))
            || (k + 2 < last && engine_fill_is_party (engine_fill_mention (a, k + 2)))))
      act->object_last = act->last = k;
  act->toward = receiver.actor;
  act->modality = engine_act_finite_modality (a, i, low);
  promised = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);
  /* "has secured a loan": a promise */
  if (act->modality == ENGINE_MODALITY_DONE && promised != NULL
      && engine_fill_attr (a, promised, "gains") != NULL)
    act->modality = ENGINE_MODALITY_COMMITTED;
  if (act->modality == ENGINE_MODALITY_DONE
      && (engine_fill_morph (a, i) & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_INFINITIVE))
      && !engine_act_is_perfect (a, i, low))
    act->modality = ENGINE_MODALITY_COMMITTED;
  act->rule = "commitment.received";
  engine_reasons_add (&act->reasons, a, "actor", "who it comes from", i, i + 1);
  engine_act_emit (self, act);
  return TRUE;
}
