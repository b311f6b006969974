/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Things that are asked for or promised, where no act is named: "réclamait un quota", "asks Washington for duty-free
 * entry", "exige de l'île ses relevés".  What the thing is tells which act is wanted. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define ACT_REACH 12 /* tokens of the thing before "to be lifted" */
#define ASKED_REACH 8 /* tokens of the thing before "from Berlin" */
#define RELATIVE_REACH 6 /* tokens from "que" to its verb */
#define ADDRESSEE_WORDS 8 /* of "to the Asian Development Bank" */
#define HEAD_WORDS 5 /* of the thing, in which an act or an agreement would stand */

/* Parties between the word that asks and the thing. */
static void
read_asked (const EngineAnalysis *a, EngineAct *act, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && engine_fill_is_party (m)
          && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
        engine_fill_add_mention (m, &act->asked);
    }
}

/* "for", where @ask takes it "on", behind whom it is asked of, or @i. */
static guint32
skip_for (const EngineAnalysis *a, const EngineTag *ask, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_PREPOSITION);

  if (tag == NULL)
    return i;
  return strcmp (engine_fill_code (a, tag), "for") == 0
                 || (engine_fill_attr (a, ask, "on") != NULL
                     && strcmp (engine_fill_code (a, tag), "on") == 0)
             ? tag->last
             : i;
}

/* "appealed to its partners for", "turned to the bank for": the token of "for", or @i. */
static guint32
skip_addressee (const EngineAnalysis *a, const EngineTag *ask, guint32 i, guint32 limit)
{
  if (i >= limit || !engine_act_is_small_word (a, i) || !engine_fill_is (a, i, ENGINE_CLASS_TARGET))
    return i;
  for (guint32 k = i + 1; k < MIN (limit, i + ADDRESSEE_WORDS); k++)
    {
      if (engine_fill_stops (a, k) || engine_token (a, k)->kind != ENGINE_TOKEN_WORD)
        return i;
      if (k > i + 1 && skip_for (a, ask, k) > k)
        return k;
    }
  return i;
}

/* Where the thing starts that is asked for behind @i, or 0. */
static guint32
thing_start (const EngineAnalysis *a, EngineAct *act, guint32 i, guint32 limit)
{
  const EngineTag *ask = act->act;
  const gboolean needs_for = engine_fill_attr (a, ask, "for") != NULL;
  guint32 k = engine_act_object_start (a, i, limit);
  const EngineMention *m;

  if (k == i)
    {
      while (k < limit && k < i + 3
             && ((engine_act_is_small_word (a, k) && engine_fill_is (a, k, ENGINE_CLASS_TARGET))
                 || engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)))
        k++;
      m = k < limit ? engine_fill_mention (a, k) : NULL;
      if (m != NULL && m->first == k && engine_fill_is_party (m)
          && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
        k = m->last;
      else
        k = i;
    }
  if (needs_for && k == i)
    k = skip_addressee (a, ask, i, limit);
  read_asked (a, act, i, k);
  /* "called the ruling a mistake": nobody is asked for it */
  if (needs_for && skip_for (a, ask, k) == k)
    return 0;
  k = skip_for (a, ask, k);
  /* "appelle à la retenue", "appelle au calme" */
  if (k == i && k + 1 < limit && engine_fill_attr (a, ask, "to") != NULL
      && engine_act_is_small_word (a, k) && engine_fill_is (a, k, ENGINE_CLASS_TARGET)
      && strcmp (engine_fill_code (a, engine_fill_tag (a, k, ENGINE_CLASS_TARGET)), "to") == 0
      && !(engine_fill_morph (a, k + 1) & ENGINE_MORPH_INFINITIVE))
    k++;
  /* "asked Lima about", "asked Lima to" */
  return k < limit && (engine_act_opens_object (a, k) || engine_act_value_at (a, k) != NULL)
                 && !engine_fill_is (a, k, ENGINE_CLASS_INF_MARK)
                 /* "insists on inspecting": an act */
                 && !(engine_fill_morph (a, k) & ENGINE_MORPH_PRESENT_PARTICIPLE)
                 && (engine_fill_mention (a, k) == NULL
                     || (engine_fill_mention (a, k)->flags
                         & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE))
                     || engine_fill_mention (a, k)->kind == ENGINE_MENTION_COMMODITY)
             ? k
             : 0;
}

/* "asked for the ban to be lifted", "demande que": an act that stands behind. */
static gboolean
asks_for_act (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint32 k = i; k + 1 < MIN (limit, i + ACT_REACH); k++)
    {
      if (engine_fill_stops (a, k) || engine_fill_punct (a, k, ',')
          || (k > i && engine_fill_is (a, k, ENGINE_CLASS_AND)))
        return FALSE;
      if (engine_fill_is (a, k, ENGINE_CLASS_SUBORDINATOR)
          || (engine_fill_is (a, k, ENGINE_CLASS_INF_MARK)
              && (engine_fill_is (a, k + 1, ENGINE_CLASS_AUXILIARY)
                  || ((engine_fill_morph (a, k + 1) & ENGINE_MORPH_INFINITIVE)
                      && engine_fill_is (a, k + 1, ENGINE_CLASS_ACTION) && k > i)
                  || ((engine_fill_morph (a, k + 1) & ENGINE_MORPH_INFINITIVE)
                      && !(engine_fill_morph (a, k + 1) & ENGINE_MORPH_NOUN)))))
        return TRUE;
    }
  return FALSE;
}

/* Which act of a state the thing is. */
EngineAction
engine_act_wanted (const EngineAnalysis *a, const EngineAct *act)
{
  static const char *const policies[][2] = {
    { "relief", "lift" },        { "money", "support" },         { "help", "support" },
    { "restriction", "impose" }, { "cooperation", "cooperate" },
  };
  char with = engine_act_opens_with (a, act);
  const char *policy = act->policy != NULL ? engine_fill_code (a, act->policy) : "";

  for (gsize k = 0; k < G_N_ELEMENTS (policies); k++)
    if (strcmp (policy, policies[k][0]) == 0)
      return (EngineAction)engine_code_from_name (ENGINE_CODES_ACTION, policies[k][1]);
  if (with == '$')
    return ENGINE_ACTION_SUPPORT;
  return with == '%' ? ENGINE_ACTION_INCREASE : ENGINE_ACTION_OTHER;
}

/* "a loan", "une levée": a noun of an act, which is the act itself. */
static gboolean
is_act (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_act_noun_at (a, i);

  return tag != NULL && engine_fill_attr (a, tag, "thing") == NULL;
}

/* "Uribe réclame un second référendum": a verb that carries its clause, of those that ask for things. */
static gboolean
makes_a_point (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->first;
  guint clause = engine_token (a, i)->clause;

  return engine_fill_attr (a, tag, "things") != NULL && clause < a->clauses->len
         && (engine_act_is_perfect (a, i, i - MIN (i, 5))
             || (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE)
             || g_array_index (a->clauses, EngineClause, clause).verb == i + 1)
         && !(engine_act_scopes (a, i) & (ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_QUOTED));
}

/* "demande des excuses à Tokyo", "demands an apology from Berlin": of whom, behind the thing. */
static void
read_asked_behind (const EngineAnalysis *a, EngineAct *act, guint32 thing, guint32 limit)
{
  for (guint32 i = thing + 1; i < MIN (limit, thing + ASKED_REACH); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      const EngineTag *to;
      guint32 k = i;

      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',') || engine_fill_finite (a, i))
        return;
      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY
          || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
        continue;
      while (k > thing && engine_fill_is (a, k - 1, ENGINE_CLASS_ARTICLE)
             && !engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION))
        k--;
      to = engine_fill_tag (a, k - 1, ENGINE_CLASS_TARGET);
      if ((to != NULL && strcmp (engine_fill_code (a, to), "to") == 0)
          || engine_fill_is (a, k - 1, ENGINE_CLASS_GAINED_FROM))
        engine_fill_add_mention (m, &act->asked);
      return;
    }
}

/* "cette libération, qu'Ankara exigeait", "l'association que réclame l'Union": the thing stands before the
 * relative.  TRUE where the act was that. */
static gboolean
try_relative_request (EngineCommitments *self, const EngineTag *tag, guint32 low, guint32 last)
{
  EngineAnalysis *a = self->a;
  guint32 i = tag->first, que = 0, first, end;
  EngineAct act;

  if (engine_fill_attr (a, tag, "things") == NULL
      || strcmp (engine_fill_attr (a, tag, "things"), "asked") == 0)
    return FALSE;
  for (guint32 k = i; k > low && k + RELATIVE_REACH > i && que == 0; k--)
    if (engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE)
        || engine_fill_is (a, k - 1, ENGINE_CLASS_SUBORDINATOR))
      que = k;
  /* "la ministre, qui a réclamé": who asks */
  if (que < low + 3
      || (engine_fill_is (a, que - 1, ENGINE_CLASS_RELATIVE)
          && strcmp (engine_fill_code (a, engine_fill_tag (a, que - 1, ENGINE_CLASS_RELATIVE)),
                     "who")
                 == 0))
    return FALSE;
  end = engine_fill_punct (a, que - 2, ',') ? que - 2 : que - 1;
  /* "répète que l'Union exige": no noun before it */
  if (!engine_act_is_nounlike (a, end - 1) || engine_fill_is (a, end - 1, ENGINE_CLASS_SAY)
      || engine_fill_is (a, end - 1, ENGINE_CLASS_MODALITY))
    return FALSE;
  for (first = end; first > low && first + ACT_REACH > end; first--)
    if (engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)
        || engine_fill_is (a, first - 1, ENGINE_CLASS_DETERMINER))
      break;
  if (first == low || first + ACT_REACH <= end || first == end)
    return FALSE;
  engine_act_start_alone (&act, tag, ENGINE_MODALITY_REQUESTED, "commitment.request");
  act.action = ENGINE_ACTION_OTHER;
  act.first = tag->first;
  act.last = tag->last;
  /* "que réclame l'Union": the subject behind the verb */
  if (que == i)
    engine_fill_list (a, tag->last, last, &act.actor);
  else if (!engine_act_read_actor (a, &act, i))
    return FALSE;
  if (act.actor.n == 0)
    return FALSE;
  act.object_first = first - 1;
  act.object_last = end;
  for (guint32 k = first; k < MIN (end, first + 2); k++)
    if (is_act (a, k))
      act.action = (EngineAction)engine_code_from_name (
          ENGINE_CODES_ACTION, engine_fill_code (a, engine_fill_tag (a, k, ENGINE_CLASS_ACTION)));
  engine_reasons_add (&act.reasons, a, "object", "before the relative", first - 1, end);
  engine_act_emit (self, &act);
  return TRUE;
}

/* "Le barrage demande 400 millions": what a thing costs, unless somebody is asked for it. */
static gboolean
is_cost (const EngineAnalysis *a, const EngineAct *act, guint32 verb, guint32 thing)
{
  return act->asked.n == 0 && !engine_fill_is_state (act->actor.codes[0])
         && g_array_index (a->value_at, guint32, thing) != 0 && verb > 0
         && engine_fill_mention (a, verb - 1) == NULL
         && engine_fill_covering (a, verb - 1, ENGINE_CLASS_ROLE) == NULL
         && engine_fill_covering (a, verb - 1, ENGINE_CLASS_ORG_NOUN) == NULL
         && (engine_fill_morph (a, verb - 1) & ENGINE_MORPH_NOUN) != 0
         && (engine_fill_morph (a, verb - 1) & ENGINE_MORPH_PLURAL) == 0;
}

/* "n'exigera pas de visa": undertakes to ask for it no more. */
static gboolean
try_waived (EngineCommitments *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAct act;

  if (!(engine_fill_morph (a, tag->first) & ENGINE_MORPH_FUTURE)
      || !(engine_act_scopes (a, tag->first) & ENGINE_SCOPE_NEGATED)
      || engine_fill_attr (a, tag, "ask") == NULL)
    return FALSE;
  engine_act_start_alone (&act, tag, ENGINE_MODALITY_COMMITTED, "commitment.request");
  if (!engine_act_read_actor (a, &act, tag->first) || act.actor.n == 0
      || !engine_act_read_object (a, &act) || act.object_last <= act.object_first)
    return FALSE;
  for (guint32 k = act.object_first; k < MIN (act.object_last, act.object_first + HEAD_WORDS); k++)
    if (is_act (a, k))
      return FALSE;
  act.negated = TRUE;
  act.action = ENGINE_ACTION_OTHER;
  engine_act_emit (self, &act);
  return TRUE;
}

/* "appelons aussi la Belgique": somebody, no thing. */
static gboolean
names_party (const EngineAnalysis *a, guint32 thing)
{
  const EngineMention *m =
      engine_fill_is (a, thing, ENGINE_CLASS_ARTICLE) && thing + 1 < a->tokens->len
          ? engine_fill_mention (a, thing + 1)
          : NULL;

  return m != NULL && m->first == thing + 1 && m->kind == ENGINE_MENTION_PARTY
         && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE));
}

/* "wants the ban lifted", "want Lima gone", "souhaite le proroger": what is to be done to it. */
static gboolean
wants_done (const EngineAnalysis *a, guint32 thing, guint32 limit)
{
  if (engine_fill_is (a, thing, ENGINE_CLASS_PRONOUN) && thing + 1 < limit
      && (engine_fill_morph (a, thing + 1) & ENGINE_MORPH_INFINITIVE)
      && !(engine_fill_morph (a, thing + 1) & ENGINE_MORPH_NOUN))
    return TRUE;
  for (guint32 k = thing + 1; k < MIN (limit, thing + ACT_REACH); k++)
    {
      const guint32 morph = engine_fill_morph (a, k);

      if (engine_token (a, k)->kind == ENGINE_TOKEN_PUNCT
          || engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, k, ENGINE_CLASS_AND))
        return FALSE;
      if ((morph & ENGINE_MORPH_PAST_PARTICIPLE) && k > thing + 1
          && (k + 1 >= limit || !engine_act_is_nounlike (a, k + 1)))
        return TRUE;
    }
  return FALSE;
}

/* Whether an act, an agreement or words, of which others make a request, head what is asked for from @thing on. */
static gboolean
heads_with_act (const EngineAnalysis *a, guint32 thing, guint32 last)
{
  for (guint32 k = thing; k < MIN (last, thing + HEAD_WORDS); k++)
    {
      if (k > thing && (engine_act_is_small_word (a, k) || engine_fill_stops (a, k)))
        return FALSE;
      if (is_act (a, k)
          || engine_fill_is (a, k, ENGINE_CLASS_INSTRUMENT)
          /* "demanded an answer" */
          || (k > thing && engine_fill_is (a, k, ENGINE_CLASS_NO_ACT)
              && engine_fill_attr (a, engine_fill_tag (a, k, ENGINE_CLASS_NO_ACT), "said") != NULL))
        return TRUE;
      if (engine_act_is_small_word (a, k))
        return FALSE;
    }
  return FALSE;
}

gboolean
engine_act_try_request (EngineCommitments *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const guint32 i = tag->first;
  guint32 low, last, thing;
  EngineAct act;

  const gboolean gains = engine_fill_attr (a, tag, "gains") != NULL;

  if (try_waived (self, tag))
    return TRUE;
  engine_fill_sentence (a, i, &low, &last);
  if (!(engine_fill_finite (a, i) || gains
        || (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE)
        || (engine_act_is_perfect (a, i, low) && !engine_act_is_passive (a, i, low)))
      || (engine_act_scopes (a, i) & ENGINE_SCOPE_NEGATED) || tag->last >= a->tokens->len)
    return FALSE;

  engine_act_start_alone (&act, tag, ENGINE_MODALITY_REQUESTED, "commitment.request");
  thing = thing_start (a, &act, tag->last, last);
  if (try_relative_request (self, tag, low, last))
    return TRUE;
  if (thing == 0 || asks_for_act (a, thing, last) || names_party (a, thing)
      || (engine_fill_attr (a, tag, "wants") != NULL
          && (engine_fill_is (a, tag->last, ENGINE_CLASS_INF_MARK) || wants_done (a, thing, last))))
    return FALSE;
  if (heads_with_act (a, thing, last))
    return FALSE;
  if (act.asked.n == 0)
    read_asked_behind (a, &act, thing, last);
  if (!(gains ? engine_act_wants_to_gain (a, &act, i) : engine_act_read_actor (a, &act, i))
      || act.actor.n == 0 || engine_fill_codes_equal (&act.actor, &act.asked)
      || is_cost (a, &act, i, thing) || !engine_act_read_object (a, &act))
    return FALSE;
  act.object_first = MIN (MAX (act.object_first, thing), act.object_last);
  /* "wants two things from Lima: to lift the ban": what stands behind the colon */
  if (act.object_last == act.object_first
      || (act.object_last < last && engine_fill_punct (a, act.object_last, ':')))
    return FALSE;
  /* of another state anything, else a thing of the trade, or what one makes a point of: "réclame un second
   * référendum" */
  if (!gains && !(act.asked.n > 0 && engine_fill_is_state (act.asked.codes[0]))
      && act.policy == NULL && !engine_act_opens_with (a, &act) && !makes_a_point (a, tag))
    return FALSE;
  act.action = engine_act_wanted (a, &act);
  /* "proposed a meeting": a plan of its own */
  if (!gains && engine_fill_attr (a, tag, "ask") == NULL
      && engine_fill_attr (a, tag, "wants") == NULL)
    act.modality = ENGINE_MODALITY_PLANNED;
  engine_act_emit (self, &act);
  return TRUE;
}

/* "pledged in 2008 to give", "promised voters that": what is promised is a verb's. */
static gboolean
promises_deed (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint32 k = i; k + 1 < MIN (limit, i + ACT_REACH); k++)
    if (engine_fill_stops (a, k) || engine_fill_punct (a, k, ','))
      return FALSE;
    else if (engine_fill_is (a, k, ENGINE_CLASS_INF_MARK)
             && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
             && (engine_fill_morph (a, k + 1) & ENGINE_MORPH_INFINITIVE))
      return TRUE;
  return FALSE;
}

/* An amount, a noun of an act, an agreement, somebody ("… », a promis le président"): no thing. */
static gboolean
is_nothing_promised (const EngineAnalysis *a, guint32 thing, guint32 limit)
{
  if (engine_act_value_at (a, thing) != NULL || engine_fill_is (a, thing, ENGINE_CLASS_NO_ACT))
    return TRUE;
  for (guint32 k = thing; k < MIN (limit, thing + HEAD_WORDS); k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);

      if (is_act (a, k) || engine_fill_is (a, k, ENGINE_CLASS_INSTRUMENT)
          || engine_fill_covering (a, k, ENGINE_CLASS_ROLE) != NULL
          || (m != NULL && m->kind == ENGINE_MENTION_PERSON))
        return TRUE;
      if (engine_act_is_small_word (a, k) || engine_fill_stops (a, k))
        return FALSE;
    }
  return FALSE;
}

/* "promet aux frontaliers une ristourne": the token behind those that no name is given of, or @i. */
static guint32
skip_people (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  /* "promised them the base" */
  if (i + 1 < limit && engine_fill_is (a, i, ENGINE_CLASS_PRONOUN)
      && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE) && engine_act_opens_object (a, i + 1))
    return i + 1;
  if (i >= limit || !engine_fill_is (a, i, ENGINE_CLASS_TARGET) || !engine_act_is_small_word (a, i))
    return i;
  for (guint32 k = i + 1; k < MIN (limit, i + HEAD_WORDS); k++)
    {
      if (engine_fill_mention (a, k) != NULL || engine_fill_stops (a, k)
          || engine_fill_is (a, k, ENGINE_CLASS_INF_MARK))
        return i;
      if (k > i + 1 && engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
          && !engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION))
        return k;
    }
  return i;
}

/* "promet une enquête", "pledged a fund for the victims": a thing that is promised, where no act and no
 * amount is named. */
gboolean
engine_act_try_promised (EngineCommitments *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const guint32 i = tag->first;
  guint32 low, last, thing;
  EngineAct act;

  if (engine_fill_attr (a, tag, "who") != NULL
      || strcmp (engine_fill_code (a, tag), "committed") != 0 || tag->last >= a->tokens->len
      || (engine_act_scopes (a, i) & ENGINE_SCOPE_NEGATED))
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  if (engine_act_is_passive (a, i, low)
      || !(engine_fill_finite (a, i) || engine_act_is_perfect (a, i, low)))
    return FALSE;

  engine_act_start_alone (&act, tag, ENGINE_MODALITY_COMMITTED, "commitment.gift");
  thing = thing_start (a, &act, skip_people (a, tag->last, last), last);
  if (thing == 0 || asks_for_act (a, thing, last) || promises_deed (a, tag->last, last)
      || is_nothing_promised (a, thing, last))
    return FALSE;
  act.toward = act.asked;
  act.asked.n = 0;
  if (!engine_act_read_actor (a, &act, i) || act.actor.n == 0 || !engine_act_read_object (a, &act))
    return FALSE;
  act.object_first = MIN (MAX (act.object_first, thing), act.object_last);
  if (act.object_last == act.object_first)
    return FALSE;
  /* "promised tariffs" */
  act.action = act.policy != NULL && strcmp (engine_fill_code (a, act.policy), "tariff") == 0
                   ? ENGINE_ACTION_IMPOSE
                   : engine_act_wanted (a, &act);
  engine_act_emit (self, &act);
  return TRUE;
}
