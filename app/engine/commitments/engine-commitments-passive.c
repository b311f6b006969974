/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts in the passive: "sera levé par Hanoï", "will be lifted by Vietnam".  Who acts is the agent, else
 * who holds what the act bears on: "les droits américains seront ramenés", "Lima's ban will be
 * lifted".  The object stands before the verb. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define BODY_WORDS 6 /* of "the lower house of parliament of" */
#define AGENT_REACH 14 /* tokens from the participle to "by" */
#define NUMBER_TOKENS 3 /* of "(2)" before an item */
#define CHAIN_REACH 6  /* "will not be formally" */
#define PHRASE_REACH 30
#define TOLD_WORDS 6 /* of whom something is told to */
#define ANNOUNCER_REACH 8 /* tokens from "a indiqué" to who did */

/* Where the chain of auxiliaries before the participle starts; its word of modality in @governor. */
static guint32
chain_start (const EngineAnalysis *a, guint32 i, guint32 low, const EngineTag **governor)
{
  *governor = NULL;
  for (guint n = 0; n < CHAIN_REACH && i > low; n++)
    {
      const EngineTag *tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY);

      /* "Les visas", "les permis": nouns, whatever verbs they are spelled like */
      if (tag != NULL && tag->last == i && tag->first + 1 == i && tag->first > low
          && (engine_fill_morph (a, tag->first) & ENGINE_MORPH_NOUN)
          && engine_fill_is (a, tag->first - 1, ENGINE_CLASS_ARTICLE))
        return i;
      /* "are to be audited" */
      if (tag != NULL && tag->last <= i
          && (!engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK) || tag->first + 1 < tag->last))
        {
          if (engine_fill_attr (a, tag, "report") != NULL
              || engine_fill_attr (a, tag, "stop") != NULL)
            return i;
          *governor = tag;
          i = tag->first;
          continue;
        }
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK) && !engine_act_is_filler (a, i - 1))
        return i;
      i--;
    }
  return i;
}

/* "the government of Malta", "ministers in Lima": the token behind the body and its preposition, or @i. */
static guint32
skip_body (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  gboolean body = FALSE;

  for (guint32 k = i; k < MIN (limit, i + BODY_WORDS); k++)
    {
      const EngineTag *noun = engine_fill_tag (a, k, ENGINE_CLASS_ORG_NOUN);
      const EngineTag *in = engine_fill_tag (a, k, ENGINE_CLASS_PREPOSITION);

      if (body
          && (engine_fill_is (a, k, ENGINE_CLASS_OF)
              || (in != NULL && strcmp (engine_fill_code (a, in), "in") == 0)))
        {
          /* "du", "of the" */
          for (k++; k < limit && engine_fill_is (a, k, ENGINE_CLASS_ARTICLE); k++)
            ;
          return k;
        }
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is_party (engine_fill_mention (a, k)))
        return i;
      body = body || engine_fill_is (a, k, ENGINE_CLASS_STATE_BODY)
             || (noun != NULL && engine_fill_attr (a, noun, "state") != NULL);
    }
  return i;
}

gboolean
engine_act_read_agent (EngineAnalysis *a, EngineAct *act, guint32 limit)
{
  for (guint32 i = act->act->last; i < MIN (limit, act->act->last + AGENT_REACH); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_AGENT_PREP);

      if (engine_fill_stops (a, i)
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          /* "a $200 million loan by Kenya": a noun, whatever verb it is spelled like */
          || (i > act->act->last && engine_fill_finite (a, i)
              && !((engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
                   && (engine_act_value_at (a, i - 1) != NULL
                       || engine_token (a, i - 1)->kind == ENGINE_TOKEN_NUMBER))))
        return FALSE;
      if (tag == NULL)
        continue;
      engine_fill_list (a, skip_body (a, tag->last, limit), limit, &act->actor);
      if (act->actor.n > 0)
        {
          engine_reasons_add (&act->reasons, a, "actor", "agent", i, tag->last);
          return TRUE;
        }
    }
  return FALSE;
}

/* A verb before the phrase, whatever else "wine" may be; "duties on fruit": behind a preposition it is no verb. */
static gboolean
carries_clause (const EngineAnalysis *a, guint32 i)
{
  guint clause = engine_token (a, i)->clause;

  if (i > 0 && (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
      && engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
    return FALSE;
  return engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, i, ENGINE_CLASS_MODAL)
         || (clause < a->clauses->len
             && g_array_index (a->clauses, EngineClause, clause).verb == i + 1);
}

/* "permits are abolished", "les droits sont supprimés": the present of what a text lays down. */
static gboolean
lays_down (const EngineAnalysis *a, guint32 first, guint32 last)
{
  gboolean present = FALSE;

  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_AUXILIARY);
      const char *tense;

      if (tag == NULL)
        continue;
      tense = engine_fill_attr (a, tag, "t");
      if (strcmp (engine_fill_code (a, tag), "be") != 0
          || (tense != NULL ? strcmp (tense, "pres") != 0
                            : !(engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT)))
        return FALSE;
      present = TRUE;
    }
  return present;
}

/* Whether tokens [first, last) name one of the codes. */
static gboolean
names_any (const EngineAnalysis *a, guint32 first, guint32 last, const EngineCodes *codes)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      for (guint k = 0; m != NULL && m->codes != NULL && m->codes[k] != NULL; k++)
        if (engine_fill_codes_has (codes, m->codes[k]))
          return TRUE;
    }
  return FALSE;
}

/* The modality of what is promised or threatened at @i, or -1. */
static int
promises (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_covering (a, i, ENGINE_CLASS_MODALITY);
  int modality;

  if (tag == NULL || !(engine_fill_morph (a, i) & ENGINE_MORPH_VERB)
      || engine_fill_attr (a, tag, "aux") != NULL || engine_fill_attr (a, tag, "stop") != NULL
      || engine_fill_attr (a, tag, "report") != NULL || engine_fill_attr (a, tag, "weak") != NULL)
    return -1;
  modality = engine_code_from_name (ENGINE_CODES_MODALITY, engine_fill_code (a, tag));
  return modality == ENGINE_MODALITY_COMMITTED || modality == ENGINE_MODALITY_THREATENED ? modality
                                                                                         : -1;
}

/* Whom tokens [from, to) name first, with the list. */
static void
read_names (const EngineAnalysis *a, guint32 from, guint32 to, EngineCodes *codes)
{
  for (guint32 k = from; k < to && codes->n == 0; k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);

      if (m == NULL || m->codes == NULL || m->codes[0] == NULL)
        continue;
      if (m->kind == ENGINE_MENTION_PERSON)
        engine_fill_add_mention (m, codes);
      else if (m->kind == ENGINE_MENTION_PARTY)
        {
          engine_fill_list (a, k, to, codes);
          if (codes->n == 0)
            engine_fill_add_mention (m, codes);
        }
    }
}

/* "said", "according to", "decided": a word of whoever tells what is to be. */
static gboolean
announces (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);

  return engine_fill_tag (a, i, ENGINE_CLASS_SAY) != NULL
         || engine_fill_tag (a, i, ENGINE_CLASS_ACCORDING) != NULL
         || (tag != NULL && strcmp (engine_fill_code (a, tag), "planned") == 0
             && engine_fill_attr (a, tag, "aux") == NULL
             && engine_fill_attr (a, tag, "weak") == NULL
             && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE));
}

/* "Sanctions on Mali will be lifted, Kenya's minister said", "…, a indiqué le ministre kényan", "…, ont
 * promis les deux capitales": what is not of somebody else is done by whoever announces or promises it. */
static gboolean
read_announcer (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 limit, int *modality)
{
  guint32 comma = 0;

  for (guint32 i = act->act->last; i < limit; i++)
    {
      EngineCodes codes = { .n = 0 };
      int promised;

      if (engine_fill_punct (a, i, ','))
        comma = i;
      if (comma == 0)
        continue;
      promised = promises (a, i);
      if (promised < 0 && !announces (a, i))
        continue;
      read_names (a, comma, i, &codes);
      if (codes.n == 0)
        read_names (a, i + 1, MIN (limit, i + ANNOUNCER_REACH), &codes);
      if (codes.n == 0 || !engine_fill_codes_are_states (&codes)
          || (promised < 0 && (codes.n != 1 || names_any (a, first, act->act->last, &codes))))
        return FALSE;
      act->actor = codes;
      *modality = promised;
      engine_reasons_add (&act->reasons, a, "actor", "who announces it", comma, i);
      return TRUE;
    }
  return FALSE;
}

/* A verb of saying, announcing or assuring. */
static gboolean
reports (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);

  return engine_fill_is (a, i, ENGINE_CLASS_SAY)
         || (tag != NULL
             && (engine_fill_attr (a, tag, "report") != NULL
                 || (promises (a, i) >= 0 && engine_fill_finite (a, i))));
}

/* "told its partners that", "a assuré à Lima que": the token behind the verb, over whom it is told to. */
static guint32
before_told (const EngineAnalysis *a, guint32 that, guint32 low)
{
  for (guint32 i = that; i > low && i + TOLD_WORDS > that; i--)
    {
      if (reports (a, i - 1))
        return i;
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD || engine_fill_finite (a, i - 1))
        break;
    }
  return that;
}

/* "According to the Malian minister, the levy will be cut": whoever is credited at the start of the sentence. */
static gboolean
read_credited (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 low)
{
  const EngineTag *tag = engine_fill_tag (a, low, ENGINE_CLASS_ACCORDING);
  EngineCodes codes = { .n = 0 };

  if (tag == NULL || first <= tag->last || !engine_fill_punct (a, first - 1, ','))
    return FALSE;
  read_names (a, tag->last, first - 1, &codes);
  if (codes.n != 1 || !engine_fill_codes_are_states (&codes)
      || names_any (a, first, act->act->last, &codes))
    return FALSE;
  act->actor = codes;
  engine_reasons_add (&act->reasons, a, "actor", "who announces it", low, first);
  return TRUE;
}

/* "Pékin a annoncé que les restrictions seraient levées", "Trump said the tariffs would be cut": whoever
 * says so does it, where what is said names nobody else. */
static gboolean
read_reporter (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 low)
{
  guint32 verb = first;
  EngineAct who;

  if (verb > low && engine_fill_is (a, verb - 1, ENGINE_CLASS_SUBORDINATOR))
    verb = before_told (a, verb - 1, low);
  if (verb == low || !reports (a, verb - 1))
    return FALSE;
  for (guint32 i = first; i < act->act->first; i++)
    if (engine_fill_is_party (engine_fill_mention (a, i)))
      return FALSE;
  engine_act_start (&who, act->act);
  /* "Lima and Quito agreed that the road would be widened": both */
  if (!engine_act_read_actor (a, &who, verb - 1) || (who.actor.n != 1 && promises (a, verb - 1) < 0)
      || who.actor.n == 0 || !engine_fill_codes_are_states (&who.actor))
    return FALSE;
  act->actor = who.actor;
  engine_reasons_add (&act->reasons, a, "actor", "who announces it", verb - 1, verb);
  return TRUE;
}

/* What the subject of a passive says. */
typedef struct
{
  const EngineTag *governor; /* word of modality over it, NULL = none */
  guint32 chain; /* first token of its auxiliaries */
  guint32 first; /* tokens of the subject, which is the object */
  guint32 end;
  guint32 sentence_first;
  guint32 sentence_last;
  gboolean present; /* "are lifted": what is laid down */
  int promised; /* modality of whoever announces it, -1 = nobody does */
} Passive;

/* "Restrictions on pork": from the verb to the left. */
void
engine_act_find_phrase (const EngineAnalysis *a,
                        guint32 chain,
                        guint32 low,
                        guint32 *phrase,
                        guint32 *end)
{
  guint32 first;

  *end = first = engine_act_before_aside (a, chain, low);
  while (first > low && first + PHRASE_REACH > *end && !engine_fill_stops (a, first - 1)
         && !engine_fill_punct (a, first - 1, ',')
         && !engine_fill_is (a, first - 1, ENGINE_CLASS_SUBORDINATOR)
         && !engine_fill_is (a, first - 1, ENGINE_CLASS_RELATIVE)
         /* "says the levy will be cut" */
         && !(engine_fill_is (a, first - 1, ENGINE_CLASS_SAY) && engine_fill_finite (a, first - 1)
              && engine_fill_is (a, first, ENGINE_CLASS_ARTICLE))
         /* "Talks will resume": nothing before it that would be its subject */
         && (!carries_clause (a, first - 1)
             || (first - 1 == low && (engine_fill_morph (a, low) & ENGINE_MORPH_NOUN))))
    first--;
  /* "but the offer was" */
  while (first < *end
         && (engine_fill_is (a, first, ENGINE_CLASS_AND)
             || engine_fill_is (a, first, ENGINE_CLASS_CONJUNCTION)))
    first++;
  *phrase = first;
}

/* "Flights between Lima and Quito": both. */
gboolean
engine_act_read_between (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 end)
{
  for (guint32 i = first; i + 2 < end; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_PREPOSITION);

      if (tag == NULL || strcmp (engine_fill_code (a, tag), "between") != 0)
        continue;
      engine_fill_list (a, tag->last, end, &act->actor);
      if (act->actor.n < 2)
        {
          act->actor.n = 0;
          return FALSE;
        }
      engine_reasons_add (&act->reasons, a, "actor", "both sides", i, end);
      return TRUE;
    }
  return FALSE;
}

/* "by Vietnam", "which Hanoi made", or those known to hold what the subject names. */
static gboolean
read_maker (EngineAnalysis *a, EngineAct *act, const Passive *p)
{
  return engine_act_read_agent (a, act, p->sentence_last)
         || engine_act_read_relative_maker (a, act, p->chain, p->sentence_first)
         || (p->first < p->end
             && (engine_act_read_bearer (a, act, p->first, p->end)
                 || engine_act_read_known (a, act, p->first, p->end)
                 || engine_act_read_between (a, act, p->first, p->end)));
}

/* "The tariffs will be lifted, Rome announced": whoever says so. */
static gboolean
read_teller (EngineAnalysis *a, EngineAct *act, Passive *p)
{
  guint8 scopes = engine_act_scopes (a, act->act->first);

  /* "the tapestry would be lent", whatever it is */
  gboolean told = engine_act_has_policy (a, p->first, p->end)
                  || engine_fill_attr (a, act->act, "generic") == NULL
                  || engine_fill_attr (a, act->act, "decisive") != NULL;

  return told
         && ((((scopes & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)) || p->present)
              && read_announcer (a, act, p->first, p->sentence_last, &p->promised))
             || (((scopes & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL))
                  || p->governor != NULL)
                 && (read_reporter (a, act, p->first, p->sentence_first)
                     || read_credited (a, act, p->first, p->sentence_first))));
}

/* Whether a party or a company stands in tokens [first, last). */
static gboolean
names_party (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->kind != ENGINE_MENTION_COMMODITY)
        return TRUE;
    }
  return FALSE;
}

/* "All detainees shall be freed": whether those who made the points, or acted before, are meant. */
static gboolean
is_of_implied (const EngineAnalysis *a, const EngineAct *act, const Passive *p)
{
  gboolean future =
      act->dated || (engine_act_scopes (a, act->act->first) & ENGINE_SCOPE_FUTURE) != 0;

  if (act->implied.n == 0
      || !(act->in_item
           || engine_act_has_policy (a, p->first, p->end)
           /* "Les gisements seront exploités en commun": nobody else's */
           || (future && !p->present && engine_fill_attr (a, act->act, "plain") == NULL
               && !names_party (a, p->first, p->end))))
    return FALSE;
  if (!p->present)
    return future;
  return act->in_item || act->laid
         || (engine_fill_attr (a, act->act, "generic") == NULL
             && strcmp (engine_fill_code (a, act->act), "review") != 0);
}

/* "Chad slashed its spending. Wages were cut": of whoever acted right before, where the sentence names nobody. */
static gboolean
is_carried_on (const EngineAnalysis *a, const EngineAct *act, const Passive *p)
{
  const guint8 others = ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_QUOTED | ENGINE_SCOPE_CONDITIONAL;

  if (act->before.n != 1 || (engine_act_scopes (a, act->act->first) & others)
      || (engine_fill_attr (a, act->act, "generic") != NULL
          && !engine_act_has_policy (a, p->first, p->end)))
    return FALSE;
  /* "A ship was bought" */
  if (engine_fill_is (a, p->first, ENGINE_CLASS_ARTICLE)
      && strcmp (engine_fill_code (a, engine_fill_tag (a, p->first, ENGINE_CLASS_ARTICLE)), "indef")
             == 0)
    return FALSE;
  /* "imports of Russian gas will be banned": by others */
  for (guint32 i = p->first; i < p->end; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->kind != ENGINE_MENTION_COMMODITY
          && !(m->flags & ENGINE_MENTION_ADJECTIVE))
        return FALSE;
    }
  return TRUE;
}

/* "must be widened", "is due to be lifted": as sure as a future. */
static gboolean
is_to_come (const EngineAnalysis *a, const Passive *p)
{
  static const char *const sure[] = { "committed", "planned", NULL };

  return p->governor != NULL && engine_fill_attr (a, p->governor, "ask") == NULL
         && engine_fill_attr (a, p->governor, "may") == NULL
         && g_strv_contains (sure, engine_fill_code (a, p->governor));
}

/* Where nobody is named: whoever tells it, or those implied. */
static gboolean
read_unnamed_maker (EngineAnalysis *a, EngineAct *act, Passive *p)
{
  if (p->first == p->end)
    return FALSE;
  act->dated = act->dated || is_to_come (a, p);
  p->present = act->laid || lays_down (a, p->chain, act->act->first);
  act->in_item = act->in_item && p->first <= p->sentence_first + NUMBER_TOKENS
                 && !(p->present && engine_fill_attr (a, act->act, "generic") != NULL);
  if (read_teller (a, act, p))
    {
      act->implied.n = 0;
      return TRUE;
    }
  if (is_of_implied (a, act, p))
    act->actor = act->implied;
  else if (engine_act_read_unnamed (a, act, p->first, p->end, p->present))
    return TRUE;
  else if (is_carried_on (a, act, p))
    act->actor = act->before;
  else
    return FALSE;
  engine_reasons_add (&act->reasons, a, "actor", "of the act before", p->first, p->end);
  return TRUE;
}

/* "Ferries to be run by Malta": what is to come, where no word governs the infinitive. */
static gboolean
is_to_be_done (const EngineAnalysis *a, const EngineAct *act)
{
  const guint32 i = act->act->first;

  return i > 1 && engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
         && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_INFINITIVE)
         && engine_fill_is (a, i - 2, ENGINE_CLASS_INF_MARK);
}

/* The word over it says more than the tense, whoever announces it more than both. */
static void
read_passive_modality (const EngineAnalysis *a, EngineAct *act, const Passive *p, guint32 low)
{
  int modality = -1;

  act->modality = p->present || act->dated || act->laid
                      ? ENGINE_MODALITY_COMMITTED
                      : engine_act_finite_modality (a, act->act->first, low);
  if (act->modality == ENGINE_MODALITY_DONE && is_to_be_done (a, act))
    act->modality = ENGINE_MODALITY_PLANNED;
  if (p->governor != NULL)
    modality = engine_code_from_name (ENGINE_CODES_MODALITY, engine_fill_code (a, p->governor));
  if (modality >= 0 && modality != ENGINE_MODALITY_REQUESTED)
    act->modality = (EngineModality)modality;
  if (p->promised >= 0)
    act->modality = (EngineModality)p->promised;
  act->negated = (engine_act_scopes (a, act->act->first) & ENGINE_SCOPE_NEGATED) != 0;
}

gboolean
engine_act_read_passive (EngineAnalysis *a, EngineAct *act, guint32 low)
{
  Passive p = { .promised = -1 };

  engine_fill_sentence (a, act->act->first, &p.sentence_first, &p.sentence_last);
  p.chain = chain_start (a, act->act->first, low, &p.governor);
  engine_act_find_phrase (a, p.chain, low, &p.first, &p.end);
  act->object_first = p.first;
  act->object_last = p.end;
  if (!read_maker (a, act, &p) && !read_unnamed_maker (a, act, &p))
    return FALSE;
  act->passive = TRUE;
  read_passive_modality (a, act, &p, low);
  if (act->negated && act->modality == ENGINE_MODALITY_DONE)
    return FALSE;
  act->rule = "commitment.passive";
  return TRUE;
}
