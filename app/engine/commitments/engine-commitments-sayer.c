/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who says what somebody else should do: "The institute says Norway must pay", "Norway should pay, argues Ann
 * Rowe", "La Norvège doit payer, estime Lima". */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define SAYER_REACH 14 /* tokens from the verb of saying to the word of modality */
#define SAYER_WORDS 8  /* from the verb of saying to who does, behind it */

static gboolean
is_quoted (const EngineAnalysis *a, guint32 i)
{
  return (engine_act_scopes (a, i) & ENGINE_SCOPE_QUOTED) != 0;
}

static gboolean
says (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_SAY) && !is_quoted (a, i)
         && (engine_fill_morph (a, i) & ENGINE_MORPH_VERB);
}

/* "said that Norway must": the subject of the verb of saying before the clause. */
static gboolean
read_before (EngineAnalysis *a, const EngineAct *act, guint32 modal, EngineCodes *codes)
{
  guint32 low, last;
  EngineAct who;

  engine_fill_sentence (a, modal, &low, &last);
  for (guint32 i = modal; i > low && i + SAYER_REACH > modal; i--)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ','))
        return FALSE;
      if (!says (a, i - 1) || i == modal)
        continue;
      engine_act_start (&who, act->act);
      who.modality = ENGINE_MODALITY_REQUESTED;
      if (!engine_act_read_actor (a, &who, i - 1) || who.actor.n != 1)
        return FALSE;
      *codes = who.actor;
      return TRUE;
    }
  return FALSE;
}

/* Whom a mention beside the verb of saying names. */
static gboolean
take_mention (const EngineAnalysis *a, const EngineMention *m, EngineCodes *codes)
{
  if (m->kind == ENGINE_MENTION_PERSON && (m->codes == NULL || m->codes[0] == NULL))
    return engine_act_private (a, m, TRUE, codes);
  if (!engine_fill_is_party (m))
    return FALSE;
  engine_fill_add_mention (m, codes);
  return codes->n == 1;
}

/* "…, argues Ann Rowe", "…, Lima's minister said": behind the comma or the quotation. */
static gboolean
read_behind (const EngineAnalysis *a, const EngineAct *act, EngineCodes *codes)
{
  guint32 low, last, comma = 0;

  engine_fill_sentence (a, act->act->first, &low, &last);
  for (guint32 i = act->act->last; i < last; i++)
    {
      if (engine_fill_stops (a, i) && !engine_fill_punct (a, i, '"'))
        return FALSE;
      if (engine_fill_punct (a, i, ',')
          || (engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT && comma == 0
              && is_quoted (a, act->act->first) && !is_quoted (a, i)))
        comma = i + 1;
      if (comma == 0 || !says (a, i) || i > comma + SAYER_WORDS)
        continue;
      for (guint32 k = comma; k < MIN (last, i + SAYER_WORDS); k++)
        {
          const EngineMention *m = engine_fill_mention (a, k);

          if (k > i && engine_fill_punct (a, k, ','))
            return FALSE;
          if (m != NULL && m->first == k && k != i && take_mention (a, m, codes))
            return TRUE;
        }
      return FALSE;
    }
  return FALSE;
}

/* Who says that the act's actor, of the clause whose word of modality is at @modal, should. */
gboolean
engine_act_read_sayer (EngineAnalysis *a, const EngineAct *act, guint32 modal, EngineCodes *codes)
{
  codes->n = 0;
  return ((!is_quoted (a, modal) && read_before (a, act, modal, codes))
          || read_behind (a, act, codes))
         && codes->n == 1 && !engine_fill_codes_has (&act->actor, codes->codes[0]);
}
