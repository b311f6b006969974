/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who acts: the subject of a verb, whoever speaks ("nous", "we"), the parties of the agreement that
 * the text speaks of ("the two sides", "the Participants", "l'accord prévoit"). */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

/* The parties of the newest agreement before the token: two of them, or however many. */
static gboolean
agreement_parties (EngineAnalysis *a,
                   guint32 token,
                   gboolean two,
                   gboolean newest,
                   EngineCodes *codes)
{
  guint32 byte = engine_token (a, token)->start_byte;
  guint best = 0;

  for (guint i = a->facts->len; i > 0 && i + 64 > a->facts->len; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);
      guint n = 0;

      if (f->kind != ENGINE_FACT_AGREEMENT || f->span.start_byte > byte)
        continue;
      while (f->agreement.parties[n] != NULL)
        n++;
      if (two ? n != 2 : n <= best)
        continue;
      codes->n = 0;
      engine_fill_codes_from_list (codes, f->agreement.parties);
      best = n;
      if (two || newest)
        break;
    }
  return codes->n > 0;
}

/* Whether the two that an anaphor was read as agree with each other in this text. */
static gboolean
is_agreeing_pair (EngineAnalysis *a, const EngineMention *m)
{
  EngineCodes pair = { .n = 0 };

  engine_fill_codes_from_list (&pair, m->codes);
  if (pair.n != 2)
    return FALSE;
  for (guint i = a->facts->len; i > 0 && i + 64 > a->facts->len; i--)
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

/* "Nous proposons", "We will": whoever speaks. */
gboolean
engine_act_first_person (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  gboolean we = FALSE;

  for (guint32 i = verb, n = 0; i > 0 && n < 5 && !we; i--, n++)
    we = engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
         && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_FIRST
             || g_str_has_prefix (
                 engine_fill_code (a, engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN)), "subj-1"));
  if (!we)
    return FALSE;
  for (guint32 i = verb, n = 0;
       i < a->tokens->len && n < 40 && (engine_act_scopes (a, verb) & ENGINE_SCOPE_QUOTED);
       i++, n++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
        break;
      if (m != NULL && m->kind == ENGINE_MENTION_PERSON && m->codes != NULL && m->codes[0] != NULL
          && !(engine_act_scopes (a, i) & ENGINE_SCOPE_QUOTED))
        {
          engine_fill_add_mention (m, &act->actor);
          return TRUE;
        }
    }
  for (guint32 i = verb, n = 0; i > 0 && n < 4 * ENGINE_FILL_REACH; i--, n++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m != NULL && m->kind == ENGINE_MENTION_PERSON && m->codes != NULL && m->codes[0] != NULL
          && !(engine_act_scopes (a, i - 1) & ENGINE_SCOPE_QUOTED))
        {
          engine_fill_add_mention (m, &act->actor);
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
engine_act_read_actor (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  guint32 first, last, low, high;

  engine_fill_sentence (a, verb, &low, &high);
  if (verb - low > 40)
    low = verb - 40;
  if (engine_token (a, verb)->clause < a->clauses->len)
    {
      const EngineClause *c =
          &g_array_index (a->clauses, EngineClause, engine_token (a, verb)->clause);

      /* a clause with a subject of its own looks no further */
      if (c->subject != 0 && c->first > low && c->first < verb
          && !(c->scopes & ENGINE_SCOPE_RELATIVE))
        low = c->first;
    }
  if (engine_act_first_person (a, act, verb))
    return TRUE;
  /* "the Participants", "both", "the two sides" */
  for (guint32 i = verb; i > low; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);
      gboolean all = engine_fill_covering (a, i - 1, ENGINE_CLASS_ALL_CUE) != NULL;
      gboolean loose = engine_fill_is_loose_pair (a, m) && !is_agreeing_pair (a, m)
                       && !(m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_OBLIQUE));

      if (m != NULL && engine_fill_is_party (m) && !loose && !all
          && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE)))
        break;
      if (!all && !loose && !engine_fill_is (a, i - 1, ENGINE_CLASS_PAIR_CUE))
        continue;
      if (agreement_parties (a, i - 1, !all, FALSE, &act->actor))
        {
          engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", i - 1, i);
          return TRUE;
        }
    }
  if (engine_fill_subject (a, verb, &act->actor, &first, &last))
    {
      engine_reasons_add (&act->reasons, a, "actor", "subject", first, last);
      return TRUE;
    }
  /* "L'accord prévoit", "The deal commits them": those who made it */
  for (guint32 i = low; i < verb; i++)
    if ((engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
         || engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_REF))
        && agreement_parties (a, i, FALSE, TRUE, &act->actor))
      {
        engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", i, i + 1);
        return TRUE;
      }
  return FALSE;
}
