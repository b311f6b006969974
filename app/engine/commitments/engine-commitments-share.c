/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Verbs that share what stands before another: its auxiliary and subject ("a levé l'embargo et suspendu
 * les taxes"), its subject and tense ("lève l'embargo, rouvre la frontière et gracie dix marins",
 * "lifts the ban and scraps the levy").  What follows them must be an object, so that no adjective and
 * no noun that is spelled like the verb is taken for one. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define SHARE_REACH 40 /* tokens back to the verb before */

/* Behind "and" or the comma of a list, adverbs between: "et aussitôt suspendu". */
static gboolean
is_joined (const EngineAnalysis *a, guint32 i, guint32 low)
{
  while (i > low && engine_act_is_filler (a, i - 1) && !engine_fill_is (a, i - 1, ENGINE_CLASS_AND))
    i--;
  return i > low
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_AND) || engine_fill_punct (a, i - 1, ','));
}

/* What no adjective has behind it: "the", "ses", "40", "de moitié ses". */
static gboolean
has_object (const EngineAnalysis *a, guint32 i)
{
  guint32 low, last;

  if (i >= a->tokens->len)
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  if (engine_act_opens_amount (a, i, last))
    return TRUE;
  return i < a->tokens->len
         && ((engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
              && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION))
             || engine_fill_is (a, i, ENGINE_CLASS_POSSESSIVE)
             || engine_act_value_at (a, i) != NULL);
}

/* The participle before @i that its auxiliary carries, no clause of its own between, + 1, or 0. */
static guint32
carried_before (const EngineAnalysis *a, guint32 i, guint32 low)
{
  for (guint32 k = i; k > low && k + SHARE_REACH > i; k--)
    {
      guint32 v = k - 1;

      if (engine_fill_stops (a, v) || engine_fill_is (a, v, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, v, ENGINE_CLASS_SUBORDINATOR))
        return 0;
      if (engine_act_is_perfect (a, v, low))
        return engine_act_is_passive (a, v, low) || engine_act_is_unreal (a, v, low) ? 0 : k;
      if (engine_fill_finite (a, v) && !(engine_fill_morph (a, v) & ENGINE_MORPH_PAST_PARTICIPLE)
          && !(engine_fill_morph (a, v) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
          && !engine_fill_is (a, v, ENGINE_CLASS_ARTICLE)
          && !engine_fill_is (a, v, ENGINE_CLASS_PREPOSITION))
        return 0;
    }
  return 0;
}

/* "suspendu", "given", and right behind "and" what may be a past as well: "has waived … and lifted". */
static gboolean
is_participle (const EngineAnalysis *a, guint32 i)
{
  guint32 morph = engine_fill_morph (a, i);

  if (!(morph & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  if (morph & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))
    return !(morph & ENGINE_MORPH_PAST);
  return !(morph & ENGINE_MORPH_PAST) || (morph & ENGINE_MORPH_INFINITIVE)
         || engine_fill_is (a, i - 1, ENGINE_CLASS_AND);
}

/* The verb whose auxiliary and subject a participle behind "and" or a comma shares, + 1, or 0: "a quitté
 * l'OMS et refusé de". */
guint32
engine_act_shared_verb (const EngineAnalysis *a, guint32 i, guint32 low)
{
  return is_participle (a, i) && is_joined (a, i, low) ? carried_before (a, i, low) : 0;
}

/* "a levé l'embargo et suspendu les taxes". */
static gboolean
try_participle (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  guint32 verb = carried_before (a, i, low);

  if (verb == 0)
    return FALSE;
  act->modality = ENGINE_MODALITY_DONE;
  if (engine_act_read_actor (a, act, verb - 1) && engine_act_read_object (a, act)
      && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}

/* The tense that both verbs show: "lève … et rouvre", "lifts … and scraps". */
static gboolean
has_same_tense (const EngineAnalysis *a, guint32 i, guint32 other)
{
  const guint32 tenses =
      ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL;
  guint32 morph = engine_fill_morph (a, i), before = engine_fill_morph (a, other);

  /* "closed the port and let in lorries" */
  if ((morph & ENGINE_MORPH_INFINITIVE) && (morph & ENGINE_MORPH_PAST))
    return (before & ENGINE_MORPH_PAST)
           && !(before & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_INFINITIVE));
  /* "the lifts": only the third person is no plain infinitive or noun in English */
  if ((morph & ENGINE_MORPH_INFINITIVE) || (before & ENGINE_MORPH_INFINITIVE))
    return FALSE;
  return (morph & before & tenses) != 0;
}

/* "lève l'embargo et rouvre la frontière": the subject of the act right before. */
static gboolean
try_tense (EngineCommitments *self, EngineAct *act)
{
  EngineAnalysis *a = self->a;
  const EngineAct *last = &self->last;
  guint32 i = act->act->first;

  if (!self->has_last || last->governor != 0 || last->nominal || last->passive
      || self->last_sentence != engine_analysis_sentence_of (a, i) || last->first + SHARE_REACH < i
      || last->last > i || !has_same_tense (a, i, last->act->first)
      || engine_act_is_perfect (a, last->act->first, last->act->first - MIN (last->act->first, 6)))
    return FALSE;
  for (guint32 k = last->last; k < i; k++)
    if (engine_fill_stops (a, k) || engine_fill_is (a, k, ENGINE_CLASS_RELATIVE)
        || engine_fill_is (a, k, ENGINE_CLASS_SUBORDINATOR))
      return FALSE;
  act->modality = last->modality;
  act->actor = last->actor;
  act->goes_on = TRUE;
  engine_reasons_add (&act->reasons, a, "actor", "as the act before", last->first, last->act->last);
  if (engine_act_read_object (a, act) && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}

/* "drain it", "supply boots", "share satellite images": a pronoun, a bare plural, or one that a word describes, behind
 * a verb that may be a noun as well. */
gboolean
engine_act_has_bare_object (const EngineAnalysis *a, guint32 i)
{
  const guint32 gender = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  const guint32 plural = ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL | ENGINE_MORPH_INFINITIVE;
  const guint32 morph = engine_fill_morph (a, i);
  const EngineTag *pronoun;
  guint32 next = i + 1;

  if (next >= a->tokens->len || engine_token (a, next)->kind != ENGINE_TOKEN_WORD
      || (morph & gender))
    return FALSE;
  pronoun = engine_fill_tag (a, next, ENGINE_CLASS_PRONOUN);
  if (pronoun != NULL)
    return g_str_has_prefix (engine_fill_code (a, pronoun), "obj")
           || strcmp (engine_fill_code (a, pronoun), "subj-3s") == 0;
  for (guint32 k = next; k < MIN (a->tokens->len, next + 2); k++)
    {
      if (engine_act_is_small_word (a, k)
          || !(engine_fill_morph (a, k) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
        return FALSE;
      /* a verb's form may be a plural as well: "port" */
      if ((engine_fill_morph (a, k) & plural) == (ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL))
        return TRUE;
    }
  return FALSE;
}

/* A verb behind "and" or a comma that has its auxiliary or its subject from the verb before.  TRUE where the
 * act was that, whether or not it counts. */
gboolean
engine_act_try_shared (EngineCommitments *self, EngineAct *act, guint32 low)
{
  const EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  guint32 morph = engine_fill_morph (a, i);
  gboolean object;

  if (i == 0 || !is_joined (a, i, low))
    return FALSE;
  /* "et ouvert une ambassade": the words of the act hold it */
  object = has_object (a, act->act->last) || engine_act_holds_noun (a, act);
  act->rule = "commitment.joined";
  if (is_participle (a, i)
      && (object
          || (!(morph & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))
              && engine_act_opens_object (a, act->act->last)))
      && try_participle (self, act, low))
    return TRUE;
  return object && (morph & ENGINE_MORPH_NOUN) && try_tense (self, act);
}
