/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Infinitives under no word of modality that still tell what is planned: the purpose of an agreement
 * ("ont conclu un accord afin de renforcer") or of what was done ("passed a law to ban"), the future of
 * headlines ("Pakistan, India to reopen"). */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define PURPOSE_REACH 14 /* tokens from what was done to the infinitive that says what for */

/* "ont conclu un accord afin de renforcer leur coopération": the parties of that agreement. */
gboolean
engine_act_try_purpose (EngineCommitments *self, EngineAct *act, guint32 low, guint32 purpose)
{
  EngineAnalysis *a = self->a;
  EngineAct own;
  guint32 byte = engine_token (a, purpose)->start_byte;
  const EngineFact *found = NULL;

  for (guint i = a->facts->len; i > 0 && i + 32 > a->facts->len && found == NULL; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);

      if (f->kind == ENGINE_FACT_AGREEMENT
          && f->span.start_byte >= engine_token (a, low)->start_byte && f->span.start_byte < byte
          && f->span.end_byte + 60 > byte)
        found = f;
    }
  if (found == NULL)
    return FALSE;
  engine_act_start (&own, act->act);
  own.rule = "commitment.purpose";
  engine_fill_codes_from_list (&own.actor, found->agreement.parties);
  own.modality = found->agreement.status >= ENGINE_AGREEMENT_AGREED ? ENGINE_MODALITY_COMMITTED
                                                                    : ENGINE_MODALITY_PLANNED;
  own.governor = purpose + 1;
  engine_reasons_add (&own.reasons, a, "actor", "parties of the agreement", purpose, purpose + 1);
  if (engine_act_read_object (a, &own) && engine_act_counts (a, &own))
    engine_act_emit (self, &own);
  return TRUE;
}

/* "13:20 –", "09.30:": the clock of a ticker. */
static gboolean
is_clock (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
         || engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT;
}

/* Whether nothing but other parties stands before it in its sentence. */
static gboolean
opens_sentence (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 low, last;

  engine_fill_sentence (a, m->first, &low, &last);
  for (guint32 i = m->first; i > low; i--)
    if (engine_fill_punct (a, i - 1, ';') || engine_fill_punct (a, i - 1, ':'))
      low = i;
  while (low < m->first && is_clock (a, low))
    low++;
  for (guint32 i = low; i < m->first; i++)
    if (!engine_fill_is_party (engine_fill_mention (a, i)) && !engine_fill_punct (a, i, ',')
        && !engine_fill_is (a, i, ENGINE_CLASS_AND) && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
      return FALSE;
  return TRUE;
}

/* "Pakistan, India to reopen border crossing": a headline's future. */
gboolean
engine_act_try_headline (EngineCommitments *self, EngineAct *act)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  guint32 mark = i >= 2 ? i - 1 : 0; /* "Colombo not to host" */
  guint32 before =
      mark > 0 && engine_fill_is (a, mark - 1, ENGINE_CLASS_NEGATION) ? mark - 1 : mark;
  const EngineMention *m = before > 0 ? engine_fill_mention (a, before - 1) : NULL;

  if (!engine_fill_is_party (m) || m->last != before
      || (m->flags & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_ADJECTIVE))
      || !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
      || !(engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
      || engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER) || !opens_sentence (a, m))
    return FALSE;
  act->negated = before < mark;
  act->modality = ENGINE_MODALITY_PLANNED;
  act->rule = "commitment.headline";
  act->governor = i;
  if (!engine_act_read_actor (a, act, i - 1))
    engine_fill_add_mention (m, &act->actor);
  if (engine_act_read_object (a, act) && act->object_last > act->object_first
      && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}

/* "used": a verb that carries its clause, whatever adjective it is spelled like. */
static gboolean
is_clause_verb (const EngineAnalysis *a, guint32 i)
{
  guint clause = engine_token (a, i)->clause;

  return clause < a->clauses->len && g_array_index (a->clauses, EngineClause, clause).verb == i + 1;
}

/* The verb of the clause that the infinitive at @i closes, where it is a past of its own, or 0: "used a clause
 * to freeze". */
static guint32
deed_before (const EngineAnalysis *a, guint32 i, guint32 low)
{
  for (guint32 k = i; k > low && k + PURPOSE_REACH > i; k--)
    {
      guint32 morph = engine_fill_morph (a, k - 1);

      if (engine_fill_stops (a, k - 1) || engine_fill_punct (a, k - 1, ',')
          || engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, k - 1, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_is (a, k - 1, ENGINE_CLASS_AND)
          || engine_fill_covering (a, k - 1, ENGINE_CLASS_MODALITY) != NULL)
        return 0;
      if ((morph & ENGINE_MORPH_PAST) && engine_fill_mention (a, k - 1) == NULL
          && (!(morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_INFINITIVE))
              || is_clause_verb (a, k - 1) || engine_act_is_perfect (a, k - 1, low)))
        return engine_fill_is (a, k - 1, ENGINE_CLASS_SAY) || engine_act_is_passive (a, k - 1, low)
                   ? 0
                   : k;
    }
  return 0;
}

/* "Peru passed a law to ban the trade": what a state meant by what it did. */
gboolean
engine_act_try_aim (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  guint32 verb;

  if (i < low + 3 || !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
      || !(engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
      || engine_fill_attr (a, act->act, "generic") != NULL)
    return FALSE;
  verb = deed_before (a, i - 1, low);
  if (verb == 0 || !engine_act_read_actor (a, act, verb - 1) || act->actor.n == 0
      || !engine_fill_is_state (act->actor.codes[0]))
    {
      act->actor.n = act->reasons.n = 0;
      return FALSE;
    }
  act->modality = ENGINE_MODALITY_PLANNED;
  act->governor = verb;
  act->rule = "commitment.purpose";
  if (engine_act_read_object (a, act)
      && (act->policy != NULL || act->has_value
          || act->has_goods
          /* "used an old law to freeze the assets" */
          || (act->action != ENGINE_ACTION_OTHER && engine_act_opens_object (a, act->act->last)))
      && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}
