/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts of verbs that no lexicon of acts has, told by the form of the verb alone: a future or a past of a state
 * with its object, a passive of what is to come. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

/* What has a reading of its own and is no act. */
#define OTHERS(word) \
  (ENGINE_CLASS_IN_WORD (MEASURE_VERB, word) \
   | ENGINE_CLASS_IN_WORD (SAY, word) \
   | ENGINE_CLASS_IN_WORD (NO_ACT, word) \
   | ENGINE_CLASS_IN_WORD (CONCLUDE, word) \
   | ENGINE_CLASS_IN_WORD (AUXILIARY, word) \
   | ENGINE_CLASS_IN_WORD (POLICY, word) \
   | ENGINE_CLASS_IN_WORD (INSTRUMENT, word))
static const EngineClassMask others = ENGINE_CLASS_MASK (OTHERS);

/* Whether who is obliged is a state. */
gboolean
engine_act_binds_state (EngineAnalysis *a, const EngineAct *act, const EngineGovernor *g)
{
  EngineAct who;

  engine_act_start (&who, act->act);
  if (!engine_act_read_actor (a, &who, g->tag->first) || who.actor.n == 0)
    return FALSE;
  for (guint k = 0; k < who.actor.n; k++)
    if (!engine_fill_is_state (who.actor.codes[k]))
      return FALSE;
  return TRUE;
}

/* "créeront une commission mixte", "légiférera en mars": a future of whoever makes an agreement here. */
static gboolean
try_future (EngineCommitments *self, guint32 i)
{
  EngineAnalysis *a = self->a;
  EngineGovernor g = { 0 };
  EngineAct act;
  guint32 low, last;

  engine_fill_sentence (a, i, &low, &last);
  if (engine_fill_is (a, i, ENGINE_CLASS_MEASURE_VERB) || !engine_act_can_be (a, i, FALSE)
      || !(engine_act_opens_object (a, engine_act_object_start (a, i + 1, last))
           || engine_act_stands_alone (a, i))
      || engine_act_is_condition (a, i))
    return FALSE;
  engine_act_start (&act, engine_act_own_tag (a, i));
  g.tag = act.act;
  if (!engine_act_binds_state (a, &act, &g) && !engine_act_read_here (a, &act, i, low))
    return FALSE;
  act.actor.n = 0;
  engine_act_try_finite (self, &act, low);
  return TRUE;
}

/* "dredged": a past, and no noun, adjective or present. */
static gboolean
is_sure_past (const EngineAnalysis *a, guint32 i)
{
  const guint32 other = ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PRESENT
                        | ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_FUTURE;
  guint32 morph = engine_fill_morph (a, i);

  return (morph & ENGINE_MORPH_PAST) && !(morph & other);
}

/* "jammed": the verb of its clause, whatever adjective it is spelled like. */
static gboolean
is_clause_past (const EngineAnalysis *a, guint32 i)
{
  const guint32 other = ENGINE_MORPH_NOUN | ENGINE_MORPH_PRESENT | ENGINE_MORPH_INFINITIVE;
  guint clause = engine_token (a, i)->clause;

  return (engine_fill_morph (a, i) & ENGINE_MORPH_PAST) && !(engine_fill_morph (a, i) & other)
         && clause < a->clauses->len
         && g_array_index (a->clauses, EngineClause, clause).verb == i + 1;
}

/* "Malte a désensablé", "Malta dredged": a state stands right before the verb, which tells what was done; @hangs: to
 * what a relative stands for. */
static gboolean
is_past_of_state (const EngineCommitments *self, guint32 i, gboolean *hangs)
{
  EngineAnalysis *a = self->a;
  const guint8 scopes = ENGINE_SCOPE_QUOTED | ENGINE_SCOPE_CONDITIONAL;
  const EngineTag *auxiliary;
  const EngineMention *m;
  guint32 aux = i, low, last;

  if (i < 2 || (engine_act_scopes (a, i) & scopes))
    return FALSE;
  while (aux > 1 && aux + 3 > i && engine_act_is_filler (a, aux - 1)
         && !engine_fill_is (a, aux - 1, ENGINE_CLASS_PRONOUN))
    aux--;
  auxiliary = engine_fill_tag (a, aux - 1, ENGINE_CLASS_AUXILIARY);
  if (auxiliary == NULL)
    {
      if (!is_sure_past (a, i) && !is_clause_past (a, i))
        return FALSE;
      /* "hired a Thai firm and fired the Lao one" */
      if (engine_act_is_coordinate (self, aux, i)
          && engine_fill_is_state (self->last.actor.codes[0]))
        return TRUE;
      aux++;
    }
  else if (strcmp (engine_fill_code (a, auxiliary), "have") != 0)
    return FALSE;
  /* "has paid its share but has not unsealed the gate": of whoever did the first */
  if (auxiliary != NULL
      && (engine_fill_is (a, aux - 2, ENGINE_CLASS_AND)
          || engine_fill_is (a, aux - 2, ENGINE_CLASS_CONJUNCTION)))
    {
      EngineGovernor g = { .tag = engine_act_own_tag (a, aux - 1) };
      EngineAct act;

      engine_act_start (&act, g.tag);
      return !(engine_act_scopes (a, i) & ENGINE_SCOPE_RELATIVE)
             && engine_act_binds_state (a, &act, &g);
    }
  m = engine_fill_mention (a, aux - 2);
  if (m == NULL || m->last != aux - 1 || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL
      || m->codes[0] == NULL || !engine_fill_is_state (m->codes[0])
      || (m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_OBLIQUE)))
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  /* "a canal that Iraq dug in 1990" */
  *hangs = engine_act_relative_of (a, aux - 1, low) != 0;
  return *hangs || !(engine_act_scopes (a, i) & ENGINE_SCOPE_RELATIVE);
}

/* "a désensablé le port", not "a paraphé le document": an object, and not the agreement itself. */
static gboolean
has_own_object (const EngineAnalysis *a, guint32 i, guint32 last)
{
  guint32 next = i + 1;

  /* "kicked out the envoys" */
  if (next + 1 < last && (engine_fill_morph (a, next) & ENGINE_MORPH_ADVERB)
      && !engine_fill_is (a, next, ENGINE_CLASS_ARTICLE))
    next++;
  if (next >= last
      || !(engine_fill_is (a, next, ENGINE_CLASS_ARTICLE)
           || engine_fill_is (a, next, ENGINE_CLASS_POSSESSIVE)
           || engine_token (a, next)->kind == ENGINE_TOKEN_NUMBER
           || engine_fill_is (a, next, ENGINE_CLASS_NUMBER_WORD))
      || engine_fill_is (a, next, ENGINE_CLASS_PREPOSITION))
    return FALSE;
  for (guint32 k = next; k < MIN (last, next + 3); k++)
    if (engine_fill_covering (a, k, ENGINE_CLASS_INSTRUMENT) != NULL
        || engine_fill_is (a, k, ENGINE_CLASS_AGREEMENT_REF))
      return FALSE;
  return TRUE;
}

/* "Malta dredged the port"; "demanded that the clause be deleted", "Costs will be audited": what a state did, or a
 * passive that is asked for or to come. */
static gboolean
try_past (EngineCommitments *self, guint32 i)
{
  EngineAnalysis *a = self->a;
  gboolean hangs = FALSE;
  const gboolean done = is_past_of_state (self, i, &hangs);
  const gboolean asked = i > 2 && engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY);
  const gboolean future = (engine_act_scopes (a, i) & ENGINE_SCOPE_FUTURE) != 0;
  guint32 low, last;
  EngineAct act;

  if (!(done || asked || future))
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  if (!(done || engine_act_is_passive (a, i, low)) || !engine_act_can_be (a, i, FALSE)
      || engine_fill_is (a, i, ENGINE_CLASS_MEASURE_VERB) || engine_act_is_asked (a, last))
    return FALSE;
  engine_act_start (&act, engine_act_own_tag (a, i));
  if (done && !engine_analysis_covers_any (a, i, &others) && (hangs || has_own_object (a, i, last))
      && !engine_act_is_condition (a, i))
    {
      engine_act_try_finite (self, &act, low);
      return TRUE;
    }
  if (!engine_act_is_passive (a, i, low))
    return FALSE;
  if (asked && engine_act_try_demanded (self, &act, low))
    return TRUE;
  if (!future || engine_act_is_condition (a, i))
    return FALSE;
  engine_act_start (&act, act.act);
  engine_act_try_finite (self, &act, low);
  return TRUE;
}

/**
 * engine_act_try_unlisted:
 * @self: the commitments of a window
 * @i: a token that no lexicon of acts has
 *
 * Returns: whether its form alone tells an act, which is then looked at
 */
gboolean
engine_act_try_unlisted (EngineCommitments *self, guint32 i)
{
  const guint32 morph = engine_fill_morph (self->a, i);

  return ((morph & ENGINE_MORPH_FUTURE) && try_future (self, i))
         || ((morph & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PAST)) && try_past (self, i));
}

/* The token of the gerund under the word of modality: "has begun filling", "agreed on lending", "committed to
 * routing"; 0 where none is. */
static guint32
gerund_under (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->last;

  if (engine_fill_attr (a, tag, "gerund") == NULL
      && !(i > tag->first + 1 && engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)))
    {
      if (i >= a->tokens->len || !engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
          || engine_fill_attr (a, tag, "report") != NULL || engine_fill_attr (a, tag, "aux") != NULL
          || engine_fill_attr (a, tag, "stop") != NULL)
        return 0;
      i++;
    }
  return i < a->tokens->len && (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE)
                 && !engine_fill_is (a, i, ENGINE_CLASS_ACTION)
             ? i
             : 0;
}

/**
 * engine_act_try_unlisted_gerund:
 * @self: the commitments of a window
 * @tag: a word of modality
 *
 * "has begun filling the reservoir", "agreed on lending the ships": a verb that no lexicon of acts has, of a state
 * and with its object.
 *
 * Returns: whether such a gerund stands under the word
 */
gboolean
engine_act_try_unlisted_gerund (EngineCommitments *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineGovernor g = { .tag = tag, .marked = TRUE };
  const guint32 i = gerund_under (a, tag);
  guint32 low, last;
  EngineAct act;

  if (i == 0 || !engine_act_can_be (a, i, TRUE) || !engine_act_opens_object (a, i + 1)
      || engine_act_is_condition (a, i))
    return FALSE;
  engine_act_start (&act, engine_act_own_tag (a, i));
  engine_fill_sentence (a, i, &low, &last);
  engine_act_raise_to_request (a, &act, low, &g);
  if (strcmp (engine_fill_code (a, tag), "committed") == 0 || engine_act_binds_state (a, &act, &g))
    engine_act_try_governed (self, &act, &g);
  return TRUE;
}
