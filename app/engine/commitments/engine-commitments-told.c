/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts that are nouns and that no verb before them governs: whose they are ("Norway's suspension of the
 * treaty", "la levée par l'Union des droits"), who is said to have decided them (", que Lima a décidée"),
 * or which noun announces them ("a request for the release"). */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

#define ADJECTIVES 3 /* between the holder and the noun: "China's sudden partial lifting" */
#define AGENT_REACH 22 /* tokens from the noun to "by" */

gboolean
engine_act_is_gerund_noun (const EngineAnalysis *a, const EngineTag *verb)
{
  guint32 i = verb->first;
  const EngineMention *m;

  if (i == 0 || verb->last >= a->tokens->len || !engine_fill_is (a, verb->last, ENGINE_CLASS_OF)
      || engine_fill_attr (a, verb, "plain") != NULL
      || engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK))
    return FALSE;
  /* a noun that the lexicon has says better which act it is */
  if (engine_act_noun_at (a, i) != NULL)
    return FALSE;
  m = engine_fill_mention (a, i - 1);
  return engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         || engine_fill_is (a, i - 1, ENGINE_CLASS_POSSESSIVE)
         || engine_token_is_genitive (a, i - 1)
         || (m != NULL && (m->flags & ENGINE_MENTION_ADJECTIVE))
         || (i > 1 && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADJ)
             && (engine_fill_is (a, i - 2, ENGINE_CLASS_ARTICLE)
                 || engine_token_is_genitive (a, i - 2)));
}

/* A party whose noun it is, right before the noun but for adjectives: "China's", "the Chinese", "its". */
static gboolean
read_possessor (const EngineAnalysis *a, EngineAct *act)
{
  guint32 i = act->act->first;

  for (guint n = 0; i > 0 && n < ADJECTIVES + 1; n++)
    {
      guint32 p = i - 1;
      const EngineMention *m = engine_fill_mention (a, p);

      if (engine_token_is_genitive (a, p) && p > 0)
        m = engine_fill_mention (a, p - 1);
      else if (m != NULL && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
        return FALSE;
      if (m != NULL)
        {
          /* "its extension": of a thing, more often than not */
          if (!engine_fill_is_party (m)
              || ((m->flags & ENGINE_MENTION_ANAPHOR)
                  && !engine_fill_is (a, act->act->last, ENGINE_CLASS_OF)))
            return FALSE;
          engine_fill_add_mention (m, &act->actor);
          return act->actor.n > 0;
        }
      if (engine_token (a, p)->kind != ENGINE_TOKEN_WORD
          || !(engine_fill_morph (a, p) & ENGINE_MORPH_ADJ) || engine_fill_finite (a, p)
          || engine_fill_is (a, p, ENGINE_CLASS_ARTICLE)
          || engine_fill_is (a, p, ENGINE_CLASS_PREPOSITION))
        return FALSE;
      i = p;
    }
  return FALSE;
}

/* "le retrait sénégalais de la force": the adjective of a party right behind the noun, before what it bears on. */
static gboolean
read_adjective_behind (const EngineAnalysis *a, EngineAct *act)
{
  const EngineMention *m = engine_fill_mention (a, act->act->last);

  if (m == NULL || m->first != act->act->last || m->kind != ENGINE_MENTION_PARTY
      || !(m->flags & ENGINE_MENTION_ADJECTIVE) || m->last >= a->tokens->len
      || !engine_fill_is (a, m->last, ENGINE_CLASS_OF))
    return FALSE;
  engine_fill_add_mention (m, &act->actor);
  return act->actor.n > 0;
}

/* What stands between: adverbs, dates and their prepositions. */
static gboolean
is_beside_point (const EngineAnalysis *a, guint32 i)
{
  return engine_act_is_filler (a, i) || engine_analysis_timex_at (a, i) != NULL
         || (i + 1 < a->tokens->len && engine_analysis_timex_at (a, i + 1) != NULL
             && engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
             && !engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP));
}

/* Gives the act the modality of the word that announces it.  FALSE where it is none. */
static gboolean
take_modality (EngineAnalysis *a, EngineAct *act, guint32 i)
{
  const EngineTag *tag = engine_fill_covering (a, i, ENGINE_CLASS_MODALITY);
  int value =
      tag != NULL ? engine_code_from_name (ENGINE_CODES_MODALITY, engine_fill_code (a, tag)) : -1;

  if (value < 0 || engine_fill_attr (a, tag, "who") != NULL
      || engine_fill_attr (a, tag, "stop") != NULL || engine_fill_attr (a, tag, "aux") != NULL
      || engine_fill_attr (a, tag, "laid") != NULL || engine_fill_attr (a, tag, "reckons") != NULL)
    return FALSE;
  act->governor = tag->first + 1;
  act->modality = (EngineModality)value;
  engine_reasons_add (&act->reasons, a, "modality", "governed by", tag->first, tag->last);
  return TRUE;
}

/* "la suppression par l'Inde de ses droits", "The suspension of the treaty by Norway" */
static gboolean
read_agent (EngineAnalysis *a, EngineAct *act)
{
  guint32 low, last;

  engine_fill_sentence (a, act->act->first, &low, &last);
  for (guint32 i = act->act->last; i < MIN (last, act->act->last + AGENT_REACH); i++)
    {
      const EngineTag *by = engine_fill_tag (a, i, ENGINE_CLASS_AGENT_PREP);

      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE) || engine_fill_is (a, i, ENGINE_CLASS_AND)
          || (engine_fill_finite (a, i) && !(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)))
        return FALSE;
      /* "debt owed by Zambia": of another word; who announced it is read elsewhere */
      if (by == NULL
          || (i > act->act->last && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_PAST_PARTICIPLE)))
        continue;
      engine_fill_list (a, by->last, last, &act->actor);
      if (act->actor.n == 0)
        continue;
      engine_reasons_add (&act->reasons, a, "actor", "agent", by->last, by->last + 1);
      return TRUE;
    }
  return FALSE;
}

/* "la suspension du traité, que la Norvège a décidée", ", which Norway announced in May" */
static gboolean
read_announcer (EngineAnalysis *a, EngineAct *act)
{
  guint32 low, last, limit;

  engine_fill_sentence (a, act->act->first, &low, &last);
  limit = MIN (last, act->act->last + AGENT_REACH);
  for (guint32 i = act->act->last; i + 2 < limit; i++)
    {
      guint32 verb;

      if (engine_fill_stops (a, i)
          || (engine_fill_finite (a, i) && !(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)))
        return FALSE;
      if (!engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        continue;
      verb = engine_fill_list (a, i + 1, last, &act->actor);
      if (act->actor.n == 0)
        return FALSE;
      while (verb < limit
             && (engine_fill_is (a, verb, ENGINE_CLASS_AUXILIARY) || is_beside_point (a, verb)))
        verb++;
      if (verb < last && take_modality (a, act, verb)
          && (verb + 1 >= last || engine_token (a, verb + 1)->kind == ENGINE_TOKEN_PUNCT
              || is_beside_point (a, verb + 1)))
        return TRUE;
      act->actor.n = 0;
      act->governor = 0;
      return FALSE;
    }
  return FALSE;
}

/* "of", "to", "du": also where the article is part of it. */
static gboolean
is_link (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_OF) || engine_act_is_small_word (a, i);
}

/* "a request from Norway for an extension", "Norway's threat of a tariff", "plans for the sale": the noun
 * that announces it stands right before its preposition. */
static gboolean
read_noun (EngineAnalysis *a, EngineAct *act, const EngineTag *noun)
{
  guint32 i = act->act->first;
  const EngineMention *m;
  guint32 p;

  while (i > noun->last && !is_link (a, i - 1) && i + ADJECTIVES + 1 > act->act->first)
    i--;
  if (i == noun->last || !is_link (a, i - 1))
    return FALSE;
  p = i - 1;
  /* "by Norway for", "from Norway for": who stands between */
  m = engine_fill_mention (a, noun->last);
  /* "le refus allemand d'une levée" */
  if (p > noun->last && m != NULL && m->first == noun->last && m->last == p
      && m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ADJECTIVE))
    engine_fill_add_mention (m, &act->actor);
  else if (p > noun->last)
    {
      if (!engine_fill_is (a, noun->last, ENGINE_CLASS_AGENT_PREP)
          && !engine_fill_is (a, noun->last, ENGINE_CLASS_GAINED_FROM)
          && !engine_fill_is (a, noun->last, ENGINE_CLASS_OF))
        return FALSE;
      if (engine_fill_list (a, noun->last + 1, p, &act->actor) > p || act->actor.n == 0)
        return FALSE;
    }
  if (!take_modality (a, act, noun->first))
    return FALSE;
  act->asked.n = 0;
  if (act->actor.n == 0)
    engine_act_read_holder (a, act, noun);
  return act->actor.n > 0;
}

/* Whether a noun that nothing governs is a step somebody took: trade as it goes, growth, help in general are
 * none. */
static gboolean
is_step (const EngineAnalysis *a, const EngineAct *act)
{
  static const char *const set[] = { "tariff", "quota", "restriction", "permit", "spending",
                                     "force",  "price", "relief",      NULL };
  const char *policy = act->policy != NULL ? engine_fill_code (a, act->policy) : "";

  if (act->object_last <= act->object_first || act->object_first == act->act->first
      || engine_act_opens_with (a, act) == '%'
      /* "needs ratification by Parliament": of what is not told */
      || (engine_fill_is (a, act->act->last, ENGINE_CLASS_AGENT_PREP)
          && !engine_fill_is (a, act->object_first - 1, ENGINE_CLASS_OF)
          && !engine_fill_is (a, act->object_first - 2, ENGINE_CLASS_OF)
          && !engine_fill_is (a, act->object_first, ENGINE_CLASS_OF)))
    return FALSE;
  switch (act->action)
    {
    case ENGINE_ACTION_LIFT:
    case ENGINE_ACTION_SUSPEND:
    case ENGINE_ACTION_POSTPONE:
    case ENGINE_ACTION_IMPOSE:
    case ENGINE_ACTION_RESTRICT:
    case ENGINE_ACTION_CAP:
    case ENGINE_ACTION_RESUME:
    case ENGINE_ACTION_REPEAL:
    case ENGINE_ACTION_EXTEND:
    case ENGINE_ACTION_REVIEW:
      return TRUE;
    case ENGINE_ACTION_REDUCE:
    case ENGINE_ACTION_INCREASE:
      return g_strv_contains (set, policy);
    case ENGINE_ACTION_SUPPORT:
    case ENGINE_ACTION_INVEST:
      return act->has_value && engine_act_opens_with (a, act) != '%';
    case ENGINE_ACTION_SUPPLY:
    case ENGINE_ACTION_PURCHASE:
      return engine_act_names_wares (a, act, a->tokens->len);
    default:
      /* of a verb, any step: "the impounding of" */
      return engine_fill_attr (a, act->act, "decisive") != NULL
             || engine_fill_attr (a, act->act, "nominal") == NULL;
    }
}

/* "suspension of", "ban on", "levée par": what the noun bears on or who did it follows. */
static gboolean
is_of_something (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 i = act->act->last;

  return engine_fill_is (a, i, ENGINE_CLASS_OF) || engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
         || engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         || engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP);
}

/* "Levée de l'embargo marocain", "the lifting of Omani duties": only whoever holds the measure takes it away. */
gboolean
engine_act_read_measure_holder (EngineAnalysis *a, EngineAct *act)
{
  static const char *const borders[] = { "tariff", "quota", "restriction", NULL };
  static const char *const away[] = { "lift", "suspend", "reduce", "repeal", "extend", NULL };
  guint32 low, last, end;

  if (!g_strv_contains (away, engine_fill_code (a, act->act)))
    return FALSE;
  engine_fill_sentence (a, act->act->first, &low, &last);
  end = engine_fill_phrase_end (a, act->act->last, last);
  for (guint32 i = act->act->last; i < end; i++)
    {
      const EngineTag *policy = engine_fill_tag (a, i, ENGINE_CLASS_POLICY);
      const EngineMention *m;

      if (policy == NULL || !g_strv_contains (borders, engine_fill_code (a, policy)))
        continue;
      m = policy->last < end ? engine_fill_mention (a, policy->last) : NULL;
      if (m == NULL || m->first != policy->last)
        m = i > 0 ? engine_fill_mention (a, i - 1) : NULL;
      if (m == NULL || m->kind != ENGINE_MENTION_PARTY || !(m->flags & ENGINE_MENTION_ADJECTIVE))
        return FALSE;
      engine_fill_add_mention (m, &act->actor);
      return act->actor.n > 0;
    }
  return FALSE;
}

gboolean
engine_act_try_told (EngineCommitments *self, EngineAct *act, const EngineTag *noun)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  gboolean announced, own = FALSE;

  act->governor = 0;
  act->actor.n = 0;
  if (act->act->last >= a->tokens->len || (engine_act_scopes (a, i) & ENGINE_SCOPE_NEGATED))
    return FALSE;
  announced = (noun != NULL && read_noun (a, act, noun));
  if (!announced)
    {
      act->actor.n = 0;
      own = (is_of_something (a, act) && read_possessor (a, act)) || read_adjective_behind (a, act);
    }
  if (!announced && !own)
    {
      act->actor.n = 0;
      announced = is_of_something (a, act) && (read_agent (a, act) || read_announcer (a, act));
    }
  if (act->actor.n == 0)
    own = is_of_something (a, act) && engine_act_read_measure_holder (a, act);
  if (act->actor.n == 0
      || !engine_fill_is_state (act->actor.codes[0])
      /* "les droits de douane américains": how things stand */
      || (!announced && engine_fill_attr (a, act->act, "thing") != NULL))
    return FALSE;
  act->asked.n = 0;
  act->nominal = TRUE;
  if (act->governor == 0)
    act->modality = engine_act_scopes (a, i) & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)
                        ? ENGINE_MODALITY_PLANNED
                        : ENGINE_MODALITY_DONE;
  act->rule = "commitment.possessed";
  engine_reasons_add (&act->reasons, a, "actor", "whose act it is", i, act->act->last);
  if (!engine_act_read_object (a, act))
    return FALSE;
  engine_act_cut_agent (a, act);
  if (act->governor != 0 ? !engine_act_counts (a, act) : !is_step (a, act))
    return FALSE;
  engine_act_emit (self, act);
  return TRUE;
}
