/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What will be done and nobody is named for: "Costs are to be shared equally", "Les permis seront
 * reconnus", or only an office of no country: "Negotiators will meet".  Where the text has told of an
 * agreement, its parties do it. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define MOST_FACTS 128 /* among which the agreement that a text is about stands */
#define OFFICE_WORDS 7 /* of "officials from the two countries" */
#define SUBJECT_WORDS 14 /* of what it is done to */

/* The parties of what the line of the token told of last before it, else, unless only @here counts, of the first
 * agreement of the text, once they have agreed. */
static gboolean
read_agreed (const EngineAnalysis *a, guint32 token, gboolean here, EngineCodes *codes)
{
  guint sentence = engine_analysis_sentence_of (a, token);
  const EngineLine *line = &g_array_index (
      a->lines, EngineLine, g_array_index (a->sentences, EngineSentence, sentence).line);
  guint32 from = engine_token (a, line->first)->start_byte;
  /* "Repayments are put off under the deal between Lima and Quito": to the end of the sentence */
  guint32 to =
      engine_token (a, g_array_index (a->sentences, EngineSentence, sentence).last - 1)->start_byte;
  const EngineFact *found = NULL;

  for (guint i = 0; i < MIN (a->facts->len, MOST_FACTS); i++)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i);

      if (f->kind == ENGINE_FACT_AGREEMENT && f->span.start_byte <= to
          && f->agreement.status >= ENGINE_AGREEMENT_AGREED && f->agreement.parties[0] != NULL
          && (found == NULL
              || (f->span.start_byte >= from && f->span.start_byte > found->span.start_byte)))
        found = f;
    }
  if (found != NULL && (!here || found->span.start_byte >= from))
    engine_fill_codes_from_list (codes, found->agreement.parties);
  return codes->n > 0;
}

/* The parties of the agreement that the text has told of before the token, "Ce que prévoit l'accord". */
gboolean
engine_act_agreed_before (const EngineAnalysis *a, guint32 token, EngineCodes *codes)
{
  codes->n = 0;
  return read_agreed (a, token, FALSE, codes);
}

/* Whether tokens [first, end) name a thing: nobody to whom it is done, no pronoun. */
static gboolean
is_thing (const EngineAnalysis *a, guint32 first, guint32 end)
{
  gboolean noun = FALSE;

  if (first >= end || end > first + SUBJECT_WORDS)
    return FALSE;
  for (guint32 i = first; i < end; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->last == end && m->kind != ENGINE_MENTION_COMMODITY)
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_PRONOUN)
          && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
          && !engine_fill_is (a, i, ENGINE_CLASS_POSSESSIVE)
          && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER))
        return FALSE;
      if (engine_fill_covering (a, i, ENGINE_CLASS_ROLE) != NULL && i + 1 == end)
        return FALSE;
      noun = noun || engine_act_is_nounlike (a, i);
    }
  return noun;
}

/* "Repayments are pushed back": the present of a clear act, as a text lays it down right behind its
 * agreement. */
static gboolean
is_laid_down (const EngineAnalysis *a, const EngineAct *act, guint32 first, guint32 end)
{
  return engine_act_has_policy (a, first, end)
         && !(engine_act_scopes (a, act->act->first) & ENGINE_SCOPE_NEGATED)
         && (act->laid
             || (engine_fill_attr (a, act->act, "generic") == NULL
                 && engine_fill_attr (a, act->act, "plain") == NULL))
         && strcmp (engine_fill_code (a, act->act), "review") != 0;
}

/* "The signing was put off", "Talks have been suspended": told as done to what two do together. */
static gboolean
is_joint_affair (const EngineAnalysis *a, const EngineAct *act, guint32 first, guint32 end)
{
  static const char *const joint[] = { "talks", "cooperation", NULL };

  if (engine_fill_attr (a, act->act, "generic") != NULL
      || engine_fill_attr (a, act->act, "plain") != NULL)
    return FALSE;
  for (guint32 i = first; i < end; i++)
    {
      const EngineTag *policy = engine_fill_tag (a, i, ENGINE_CLASS_POLICY);

      if ((policy != NULL && g_strv_contains (joint, engine_fill_code (a, policy)))
          || engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_REF)
          || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
    }
  return FALSE;
}

/* What is done to tokens [first, end), nobody says by whom: those who made the agreement become the actor.
 * @present: a passive of the present. */
gboolean
engine_act_read_unnamed (EngineAnalysis *a,
                         EngineAct *act,
                         guint32 first,
                         guint32 end,
                         gboolean present)
{
  const guint8 others = ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_QUOTED | ENGINE_SCOPE_CONDITIONAL;
  guint8 scopes = engine_act_scopes (a, act->act->first);

  gboolean future = act->dated || (scopes & ENGINE_SCOPE_FUTURE) != 0;

  if (!(future
        || (present ? is_laid_down (a, act, first, end) : is_joint_affair (a, act, first, end)))
      || (scopes & others) || !is_thing (a, first, end)
      || !read_agreed (a, act->act->first, !future, &act->actor))
    return FALSE;
  engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", first, end);
  return TRUE;
}

/* "Un tribunal tranchera les litiges": what a thing or nobody named will do under an agreement that was told of right
 * before: those who made it become the actor. */
gboolean
engine_act_read_here (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 low)
{
  static const char *const outcomes[] = { "trade",      "output",   "price", "jobs",
                                          "dependence", "spending", NULL };
  const guint8 others = ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_QUOTED | ENGINE_SCOPE_CONDITIONAL;
  guint32 group = engine_act_verb_group (a, verb, low), first, end;
  const EngineTag *policy;

  if (group <= low || (engine_act_scopes (a, verb) & others)
      || !((engine_fill_morph (a, verb) & ENGINE_MORPH_FUTURE)
           /* "An arbitration panel will settle disputes" */
           || (verb > group && engine_fill_is (a, group, ENGINE_CLASS_MODAL)
               && (engine_act_scopes (a, verb) & ENGINE_SCOPE_FUTURE))))
    return FALSE;
  engine_act_find_phrase (a, group, low, &first, &end);
  if (end != group || !is_thing (a, first, end))
    return FALSE;
  for (guint32 i = first; i < end; i++)
    {
      policy = engine_fill_tag (a, i, ENGINE_CLASS_POLICY);
      if (engine_fill_is_party (engine_fill_mention (a, i))
          || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
          || engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_REF)
          || (policy != NULL && g_strv_contains (outcomes, engine_fill_code (a, policy))))
        return FALSE;
    }
  if (!read_agreed (a, verb, TRUE, &act->actor))
    return FALSE;
  engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", first, end);
  return TRUE;
}

/* "A first slice will be disbursed", by those who made the agreement: of the two, whoever gave before. */
void
engine_act_narrow_giver (const EngineAnalysis *a, EngineAct *act)
{
  if (act->action != ENGINE_ACTION_SUPPORT || act->actor.n != 2)
    return;
  for (guint i = a->facts->len; i > 0 && i + MOST_FACTS > a->facts->len; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);
      const char *const *giver = f->kind == ENGINE_FACT_COMMITMENT ? f->commitment.actor : NULL;

      if (giver == NULL || f->commitment.action != ENGINE_ACTION_SUPPORT || giver[0] == NULL
          || giver[1] != NULL || !engine_fill_codes_has (&act->actor, giver[0]))
        continue;
      act->actor.n = 0;
      engine_fill_codes_add (&act->actor, giver[0]);
      return;
    }
}

/* Several who speak for a state, of no country that is said: "ministers", "les négociateurs". */
static gboolean
is_plural_office (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);
  guint32 morph = engine_fill_morph (a, i);

  return engine_fill_is (a, i, ENGINE_CLASS_STATE_BODY)
         && (m == NULL || m->codes == NULL || m->codes[0] == NULL)
         && (((morph & ENGINE_MORPH_NOUN)
              && (morph & ENGINE_MORPH_PLURAL)
              /* "ministers", not "side": a verb as well */
              && (!(morph & ENGINE_MORPH_SINGULAR) || (morph & ENGINE_MORPH_THIRD)))
             /* "negotiators": no dictionary has it, the lexicon has its plural */
             || (morph == 0 && engine_fill_is (a, i, ENGINE_CLASS_ORG_NOUN)));
}

/* "a joint committee", "une commission mixte": a body that the parties of an agreement set up, at its last word. */
static gboolean
is_joint_body (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_covering (a, i, ENGINE_CLASS_STATE_BODY);

  return tag != NULL && tag->last == i + 1 && engine_fill_attr (a, tag, "joint") != NULL
         && engine_fill_mention (a, i) == NULL;
}

/* "from both sides", "des deux pays": words behind the office, of no one country. */
static gboolean
is_of_several (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);

  if (m != NULL)
    return (m->flags & ENGINE_MENTION_ANAPHOR) && (m->flags & ENGINE_MENTION_PLURAL);
  return engine_act_is_small_word (a, i) || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
         || engine_fill_covering (a, i, ENGINE_CLASS_PAIR_CUE) != NULL;
}

/* "Commanders met in May and undertook": the office that opens the sentence, where "and" stands before the verb. */
static guint32
opening_office (const EngineAnalysis *a, guint32 group, guint32 low)
{
  if (!engine_fill_is (a, group - 1, ENGINE_CLASS_AND))
    return 0;
  for (guint32 i = low; i < MIN (group, low + OFFICE_WORDS); i++)
    {
      if (is_plural_office (a, i))
        return engine_fill_finite (a, i + 1) ? i + 1 : 0;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_WORD
          && (engine_fill_mention (a, i) != NULL
              || engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)))
        return 0;
    }
  return 0;
}

/* The token of the office that the subject before @group names, + 1, or 0. */
static guint32
find_office (const EngineAnalysis *a, guint32 group, guint32 low)
{
  if (group > low && is_joint_body (a, group - 1))
    return group;
  if (group > low + 1 && opening_office (a, group, low) != 0)
    return opening_office (a, group, low);
  for (guint32 i = group; i > low && i + OFFICE_WORDS > group; i--)
    {
      if (is_plural_office (a, i - 1))
        return i;
      if (!is_of_several (a, i - 1))
        return 0;
    }
  return 0;
}

/* "Negotiators will", "Their ministers agreed": of those who made the agreement. */
gboolean
engine_act_offices_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 end = find_office (a, group, low);
  guint32 first = end;
  const EngineMention *whose;

  if (end == 0)
    return FALSE;
  for (first = end - 1; first > low && first + OFFICE_WORDS > end; first--)
    if (engine_fill_mention (a, first - 1) != NULL
        || engine_token (a, first - 1)->kind != ENGINE_TOKEN_WORD
        || engine_act_is_small_word (a, first - 1)
        || !(engine_fill_morph (a, first - 1) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN)))
      break;
  while (first > low && engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, first - 1, ENGINE_CLASS_PREPOSITION))
    first--;
  whose = first > low ? engine_fill_mention (a, first - 1) : NULL;
  if (whose != NULL)
    {
      if (whose->last != first || !(whose->flags & ENGINE_MENTION_POSSESSIVE)
          || !(whose->flags & ENGINE_MENTION_ANAPHOR) || whose->codes == NULL
          || whose->codes[0] == NULL || whose->codes[1] == NULL)
        return FALSE;
      engine_fill_add_mention (whose, &act->actor);
    }
  else if (first > low && engine_token (a, first - 1)->kind == ENGINE_TOKEN_WORD
           && !engine_fill_is (a, first - 1, ENGINE_CLASS_POSSESSIVE)
           && !engine_fill_is (a, first - 1, ENGINE_CLASS_SUBORDINATOR)
           && !engine_fill_is (a, first - 1, ENGINE_CLASS_AND))
    return FALSE;
  else if (!read_agreed (a, end - 1, FALSE, &act->actor))
    return FALSE;
  engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", first, end);
  return TRUE;
}

/* Whether the act can be one that happens to its subject: "resume", "open", "fall". */
gboolean
engine_act_may_resume (const EngineAnalysis *a, const EngineTag *act)
{
  return engine_fill_attr (a, act, "itself") != NULL || engine_fill_attr (a, act, "opens") != NULL
         || strcmp (engine_fill_code (a, act), "resume") == 0;
}

/* "Talks will resume in June", "The flights are to start": a verb without an object, under a word that tells what is
 * to come, and its subject a thing. */
gboolean
engine_act_resumes_itself (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  guint32 low, last, first, end, next = act->act->last;
  EngineCodes named;

  engine_fill_sentence (a, act->act->first, &low, &last);
  if (!engine_act_may_resume (a, act->act) || act->nominal
      || (g->marked && g->tag->last == g->tag->first + 1) || act->asked.n > 0
      || (engine_fill_attr (a, g->tag, "aux") == NULL && g->tag->last == g->tag->first + 1)
      || (next < last && engine_token (a, next)->kind == ENGINE_TOKEN_WORD
          && engine_analysis_timex_at (a, next) == NULL
          && (!engine_fill_is (a, next, ENGINE_CLASS_PREPOSITION)
              || engine_fill_is (a, next, ENGINE_CLASS_INF_MARK))))
    return FALSE;
  engine_act_find_phrase (a, g->tag->first, low, &first, &end);
  named = act->actor;
  act->actor.n = 0;
  if (!engine_act_read_between (a, act, first, end)
      && !engine_act_read_unnamed (a, act, first, end, FALSE))
    {
      act->actor = named;
      return FALSE;
    }
  act->by_instrument = FALSE;
  act->passive = TRUE;
  act->object_first = first;
  act->object_last = end;
  return TRUE;
}
