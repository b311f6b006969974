/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who made the agreement that a text speaks of: "both governments", "the two sides", "the Parties",
 * and the two that a text without one names most. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-tally.h"

#include <string.h>

#define ACCORD_WORDS 9 /* tokens between "accord" and "qui" */
#define RETURN_REACH 30 /* tokens between "in return" and the verb */
#define MOST_PAIRS 3    /* of a text whose acts are for the other party */
#define NEWEST_FACTS 64 /* that tell of whose agreement a text goes on */

/* Behind the newest agreement among the newest facts, 0 where none was found among them.  Facts are only added,
 * so each is looked at once. */
guint
engine_act_agreements_end (const EngineAnalysis *a)
{
  EngineWindowMemo *memo = a->memo;

  memo->n_facts = MAX (memo->n_facts, a->facts->len - MIN (a->facts->len, NEWEST_FACTS));
  for (; memo->n_facts < a->facts->len; memo->n_facts++)
    if (g_array_index (a->facts, EngineFact, memo->n_facts).kind == ENGINE_FACT_AGREEMENT)
      memo->agreements_end = memo->n_facts + 1;
  return memo->agreements_end;
}

/* "the two governments", "les deux pays", "each country": no companies. */
gboolean
engine_act_speaks_of_states (const EngineAnalysis *a, guint32 token)
{
  const EngineMention *m = engine_fill_mention (a, token);
  guint32 first = m != NULL ? m->first : token;
  guint32 last = m != NULL ? m->last : MIN (a->tokens->len, token + 2);
  const EngineTag *cue = engine_fill_covering (a, token, ENGINE_CLASS_PAIR_CUE);

  if (cue != NULL && engine_fill_attr (a, cue, "country") != NULL)
    return TRUE;

  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_NOUN);

      if (tag != NULL && engine_fill_attr (a, tag, "country") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Where the token's line starts, 0 where it stands in none. */
static guint32
line_start_byte (const EngineAnalysis *a, guint32 token)
{
  const EngineSentence *sentence;
  const EngineLine *line;

  if (a->sentences->len == 0)
    return 0;
  sentence = &g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, token));
  line = &g_array_index (a->lines, EngineLine, sentence->line);
  return line->first <= token && token < line->last ? engine_token (a, line->first)->start_byte : 0;
}

/* "Monday's deal also revives …": the agreement that a further mention in the token's sentence, before it, is of. */
static const EngineFact *
mentioned_before (const EngineAnalysis *a, guint32 token)
{
  const guint oldest = a->facts->len > NEWEST_FACTS ? a->facts->len - NEWEST_FACTS : 0;
  const EngineFact *found = NULL;
  guint32 first, last, from, to, nearest = 0;

  engine_fill_sentence (a, token, &first, &last);
  from = engine_token (a, first)->start_byte;
  to = engine_token (a, token)->start_byte;
  for (guint i = oldest; i < a->facts->len; i++)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i);

      for (guint k = 0; f->kind == ENGINE_FACT_AGREEMENT && k < f->agreement.n_mentions; k++)
        {
          const guint32 start = f->agreement.mentions[k].start_byte;

          if (start >= from && start < to && start >= nearest)
            {
              found = f;
              nearest = start;
            }
        }
    }
  return found;
}

/* The agreement of two that the token's line told of last, else the one that the text above tells of
 * most: "both governments" below a word about a treaty with a third. */
gboolean
engine_act_agreement_pair (EngineAnalysis *a, guint32 token, EngineCodes *codes)
{
  guint32 byte = engine_token (a, token)->start_byte;
  guint32 line = line_start_byte (a, token);
  guint most = 0;
  gboolean states = engine_act_speaks_of_states (a, token);
  guint oldest = a->facts->len > NEWEST_FACTS ? a->facts->len - NEWEST_FACTS : 0;
  const EngineFact *told = mentioned_before (a, token);

  if (told != NULL && g_strv_length ((char **)told->agreement.parties) == 2)
    {
      codes->n = 0;
      engine_fill_codes_from_list (codes, told->agreement.parties);
      return TRUE;
    }
  for (guint i = a->facts->len; i > oldest; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);
      EngineCodes pair;
      guint n = 0;

      if (f->kind != ENGINE_FACT_AGREEMENT || f->span.start_byte > byte)
        continue;
      pair.n = 0;
      engine_fill_codes_from_list (&pair, f->agreement.parties);
      if (pair.n != 2
          || (states
              && !(engine_fill_is_state (pair.codes[0]) && engine_fill_is_state (pair.codes[1]))))
        continue;
      for (guint k = oldest; k < a->facts->len; k++)
        {
          const EngineFact *o = &g_array_index (a->facts, EngineFact, k);
          EngineCodes other = { .n = 0 };

          if (o->kind != ENGINE_FACT_AGREEMENT || o->span.start_byte > byte)
            continue;
          engine_fill_codes_from_list (&other, o->agreement.parties);
          n += engine_fill_codes_equal (&pair, &other) ? 1 : 0;
        }
      if (f->span.start_byte >= line || n > most)
        *codes = pair;
      most = MAX (most, n);
      if (f->span.start_byte >= line)
        break;
    }
  return codes->n > 0;
}

/* The parties of the newest agreement before the token, or of the one with most of them. */
gboolean
engine_act_agreement_parties (EngineAnalysis *a, guint32 token, gboolean newest, EngineCodes *codes)
{
  guint32 byte = engine_token (a, token)->start_byte;
  const EngineFact *told = newest ? mentioned_before (a, token) : NULL;
  guint best = 0;

  if (told != NULL)
    {
      codes->n = 0;
      engine_fill_codes_from_list (codes, told->agreement.parties);
      return codes->n > 0;
    }
  for (guint i = engine_act_agreements_end (a); i > 0 && i + NEWEST_FACTS > a->facts->len; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);
      guint n = 0;

      if (f->kind != ENGINE_FACT_AGREEMENT || f->span.start_byte > byte)
        continue;
      while (f->agreement.parties[n] != NULL)
        n++;
      if (n <= best)
        continue;
      codes->n = 0;
      engine_fill_codes_from_list (codes, f->agreement.parties);
      best = n;
      if (newest)
        break;
    }
  return codes->n > 0;
}

/* "Les sanctions seront levées en échange", "In exchange Australia pays": a word of it in the sentence. */
gboolean
engine_act_is_in_return (const EngineAnalysis *a, guint32 verb)
{
  guint32 low, last, i, end;
  const EngineTag *tag;

  engine_fill_sentence (a, verb, &low, &last);
  end = MIN (last, verb + RETURN_REACH);
  i = engine_clues_next (a, MAX (low, verb - MIN (verb, RETURN_REACH)), end, ENGINE_CLUE_EXCHANGE);
  tag = i < end ? engine_fill_tag (a, i, ENGINE_CLASS_EXCHANGE) : NULL;
  /* "in return for": what it is done for stands behind, not who else */
  return tag != NULL && strcmp (engine_fill_code (a, tag), "for") != 0
         && !(tag->last < last && engine_fill_is (a, tag->last, ENGINE_CLASS_PREPOSITION));
}

gboolean
engine_act_of_accord (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  guint32 low, last, k, noun;
  const EngineFact *found = NULL;

  engine_fill_sentence (a, verb, &low, &last);
  k = engine_act_verb_group (a, verb, low);
  /* "un accord qui supprime", "an accord lifting" */
  if (k < low + 2
      || !(engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE)
           || (engine_fill_morph (a, verb) & ENGINE_MORPH_PRESENT_PARTICIPLE)))
    return FALSE;
  for (noun = engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE) ? k - 1 : k;
       noun > low && noun + ACCORD_WORDS > k
       && engine_fill_covering (a, noun - 1, ENGINE_CLASS_INSTRUMENT) == NULL;
       noun--)
    if (!(engine_fill_morph (a, noun - 1) & ENGINE_MORPH_ADJ)
        && !(noun + 1 == k && engine_fill_punct (a, noun - 1, ','))
        /* "un accord de coopération en matière de défense qui" */
        && !engine_act_is_small_word (a, noun - 1)
        && !engine_fill_is (a, noun - 1, ENGINE_CLASS_ARTICLE)
        && !((engine_fill_morph (a, noun - 1) & ENGINE_MORPH_NOUN)
             && engine_fill_is (a, noun - 2, ENGINE_CLASS_OF)))
      return FALSE;
  if (noun == low || engine_fill_covering (a, noun - 1, ENGINE_CLASS_INSTRUMENT) == NULL)
    return FALSE;
  for (guint i = engine_act_agreements_end (a);
       i > 0 && i + NEWEST_FACTS > a->facts->len && found == NULL; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);

      if (f->kind == ENGINE_FACT_AGREEMENT && f->agreement.status >= ENGINE_AGREEMENT_AGREED
          && f->span.start_byte >= engine_token (a, low)->start_byte
          && f->span.start_byte <= engine_token (a, noun)->start_byte)
        found = f;
    }
  if (found == NULL)
    return FALSE;
  engine_fill_codes_from_list (&act->actor, found->agreement.parties);
  engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", noun - 1, k);
  return act->actor.n > 0;
}

void
engine_act_return_side (EngineAnalysis *a,
                        guint32 token,
                        const EngineCodes *own,
                        EngineCodes *codes)
{
  EngineCodes all = { .n = 0 };

  codes->n = 0;
  if (!engine_act_agreement_parties (a, token, TRUE, &all))
    return;
  for (guint k = 0; k < all.n; k++)
    if (!engine_fill_codes_has (own, all.codes[k]))
      engine_fill_codes_add (codes, all.codes[k]);
  if (codes->n == 0)
    *codes = all;
}

/* The two states that the window speaks of most up to the token, where no third comes close: "the two
 * governments" of a text that names no agreement. */
gboolean
engine_act_usual_pair (const EngineAnalysis *a, guint32 token, EngineCodes *codes)
{
  EngineTally *named = &a->memo->states;
  guint *end = &a->memo->states_end;

  /* from where the last question ended, unless this one is about an earlier token */
  if (*end > 0 && g_array_index (a->mentions, EngineMention, *end - 1).first >= token)
    {
      *named = (EngineTally){ .n = 0 };
      *end = 0;
    }
  for (; *end < a->mentions->len; ++*end)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, *end);

      if (m->first >= token)
        break;
      if (m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL && engine_fill_is_state (m->codes[0]))
        engine_tally_add (named, m->codes[0]);
    }
  if (named->n < 2 || (named->n > 2 && named->counts[1] < named->counts[2] + 2))
    return FALSE;
  engine_fill_codes_add (codes, named->codes[0]);
  engine_fill_codes_add (codes, named->codes[1]);
  return TRUE;
}

/* Whether the two that an anaphor was read as agree with each other in this text. */
gboolean
engine_act_is_agreeing_pair (EngineAnalysis *a, const EngineMention *m)
{
  EngineCodes pair = { .n = 0 };

  engine_fill_codes_from_list (&pair, m->codes);
  if (pair.n != 2)
    return FALSE;
  for (guint i = engine_act_agreements_end (a); i > 0 && i + NEWEST_FACTS > a->facts->len; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);
      EngineCodes parties = { .n = 0 };

      if (f->kind != ENGINE_FACT_AGREEMENT)
        continue;
      engine_fill_codes_from_list (&parties, f->agreement.parties);
      if (engine_fill_codes_equal (&pair, &parties))
        return TRUE;
    }
  return FALSE;
}

/* Who made agreements of two with @code before the token: whom the text names most in them, of equals
 * in the newest, or NULL. */
const char *
engine_act_other_side (const EngineAnalysis *a, guint32 token, const char *code)
{
  guint32 byte = engine_token (a, token)->start_byte;
  EngineTally others = { .n = 0 };

  for (guint i = engine_act_agreements_end (a); i > 0 && i + NEWEST_FACTS > a->facts->len; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);
      EngineCodes pair = { .n = 0 };

      if (f->kind != ENGINE_FACT_AGREEMENT || f->span.start_byte > byte)
        continue;
      engine_fill_codes_from_list (&pair, f->agreement.parties);
      if (pair.n == 2 && engine_fill_codes_has (&pair, code))
        engine_tally_add (&others, pair.codes[strcmp (pair.codes[0], code) == 0 ? 1 : 0]);
    }
  return others.codes[0];
}

/* "Le Pérou et le Chili ont signé un accord. … Le Pérou réduira ses taxes": for the one party that whoever
 * acts agrees with in this text, where the text tells of no more than MOST_PAIRS pairs. */
void
engine_act_only_partner (EngineAnalysis *a, EngineAct *act, EngineCodes *toward)
{
  EngineCodes pairs[MOST_PAIRS] = { 0 };
  const char *partner = NULL;
  guint n = 0;

  if (act->modality == ENGINE_MODALITY_REQUESTED)
    return;
  if (act->actor.n != 1)
    return;
  for (guint i = engine_act_agreements_end (a); i > 0 && i + NEWEST_FACTS > a->facts->len; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);
      EngineCodes pair = { .n = 0 };
      gboolean known = FALSE;

      if (f->kind != ENGINE_FACT_AGREEMENT)
        continue;
      engine_fill_codes_from_list (&pair, f->agreement.parties);
      for (guint k = 0; k < n; k++)
        known = known || engine_fill_codes_equal (&pairs[k], &pair);
      if (known)
        continue;
      if (n == MOST_PAIRS)
        return;
      pairs[n++] = pair;
      if (!engine_fill_codes_has (&pair, act->actor.codes[0]))
        continue;
      if (partner != NULL || pair.n != 2)
        return;
      partner = pair.codes[strcmp (pair.codes[0], act->actor.codes[0]) == 0 ? 1 : 0];
    }
  if (partner == NULL || (n > 1 && act->modality == ENGINE_MODALITY_PLANNED))
    return;
  engine_fill_codes_add (toward, partner);
  engine_reasons_add (&act->reasons, a, "toward", "the other party of its agreement",
                      act->act->first, act->act->last);
}

/* Whether the party @m is given something by the act: "garantit à Bangkok un accès", "guarantees Bangkok access". */
static gboolean
is_given (const EngineAnalysis *a, const EngineAct *act, const EngineMention *m)
{
  const EngineTag *to;
  guint32 i = m->first;

  if (i == act->act->last && !(m->flags & ENGINE_MENTION_ADJECTIVE))
    return TRUE;
  while (i > act->act->last && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_TARGET))
    i--;
  to = engine_fill_tag (a, i - 1, ENGINE_CLASS_TARGET);
  return to != NULL && strcmp (engine_fill_code (a, to), "to") == 0;
}

/* Whether the measure that the act takes away is one of @m: "les droits américains", "US duties", "décrété par
 * Lima". */
static gboolean
holds_measure (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 i = m->first;
  const EngineTag *policy;

  while (i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
    i--;
  if (i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_AGENT_PREP))
    return TRUE;
  policy = m->first > 0 ? engine_fill_covering (a, m->first - 1, ENGINE_CLASS_POLICY) : NULL;
  if (policy == NULL)
    policy = engine_fill_covering (a, m->last, ENGINE_CLASS_POLICY);
  return (m->flags & ENGINE_MENTION_ADJECTIVE) && policy != NULL;
}

/* The other of the two who act. */
static const char *
other_of (const EngineAct *act, const char *code)
{
  return act->actor.codes[strcmp (act->actor.codes[0], code) == 0 ? 1 : 0];
}

/* "L'accord entre Vientiane et Bangkok garantit à Bangkok un accès", "exempts Thai rice from duties": of the two who
 * made it, whoever does not gain by what it says. */
void
engine_act_narrow_accord (const EngineAnalysis *a, EngineAct *act)
{
  const gboolean takes_away =
      act->action == ENGINE_ACTION_LIFT || act->action == ENGINE_ACTION_REDUCE;
  const char *giver = NULL;

  if (act->actor.n != 2 || act->nominal || act->passive)
    return;
  for (guint32 i = act->act->last; i < MIN (act->last, a->tokens->len); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      gboolean holds;
      const char *code;

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL
          || m->codes[0] == NULL || !engine_fill_codes_has (&act->actor, m->codes[0]))
        continue;
      holds = takes_away && holds_measure (a, m);
      if (!holds && !takes_away && !is_given (a, act, m))
        continue;
      code = holds ? m->codes[0] : other_of (act, m->codes[0]);
      /* "entre Vientiane et Bangkok": both */
      if (m->codes[1] != NULL || (giver != NULL && strcmp (giver, code) != 0))
        return;
      giver = code;
    }
  if (giver == NULL)
    return;

  const char *receiver = other_of (act, giver);

  act->actor.n = 0;
  engine_fill_codes_add (&act->actor, giver);
  if (act->toward.n == 0)
    engine_fill_codes_add (&act->toward, receiver);
}
