/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose the joint statement is that a text itself is: the states behind "of" in its title, those of the line below,
 * or the only two that the text is about.  One pass over the first lines. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define SUBTITLE_TOKENS 60 /* of the line below the title */

/* Whether the words at the token open what the statement is on, or where: "on the grid", "sur le réseau". */
static gboolean
opens_topic (const EngineAnalysis *a, guint32 i)
{
  return engine_token_has_code (a, i, ENGINE_CLASS_PREPOSITION, "on")
         || engine_token_has_code (a, i, ENGINE_CLASS_TARGET, "on");
}

/* The states of [i, to), up to what the statement is on where @of. */
static void
add_states (const EngineAnalysis *a, guint32 i, guint32 to, gboolean of, EngineCodes *codes)
{
  for (; i < to && engine_token (a, i)->kind != ENGINE_TOKEN_BREAK; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (of && opens_topic (a, i))
        return;
      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || !engine_fill_is_party (m)
          || (m->flags & ENGINE_MENTION_ANAPHOR) != 0 || m->codes[1] != NULL
          || !engine_fill_is_state (m->codes[0]))
        continue;
      engine_fill_add_mention (m, codes);
    }
}

/* Whether "of" or "by" stands at the token. */
static gboolean
opens_makers (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_OF) || engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP);
}

/**
 * engine_agreement_read_statement:
 * @a: an analysis
 * @c: a candidate
 *
 * "JOINT STATEMENT OF A, B AND C ON THE GRID", "JOINT STATEMENT" and below "on the third session of the A–B
 * commission": the states that the title, or the line below it, names.
 *
 * Returns: whether it is of several
 */
gboolean
engine_agreement_read_statement (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineLine *title = &g_array_index (a->lines, EngineLine, 0);
  EngineCodes codes = { .n = 0 };
  guint32 i = c->head_last, to;
  gboolean of;

  if (c->instrument != ENGINE_INSTRUMENT_JOINT_STATEMENT || c->weak
      || !engine_agreement_in_title (a, c->head_first) || c->head_first >= title->last)
    return FALSE;
  of = opens_makers (a, i);
  if (of)
    add_states (a, i, title->last, TRUE, &codes);
  else if (a->lines->len > 1 && i + 1 >= title->last)
    {
      const EngineLine *below = &g_array_index (a->lines, EngineLine, 1);

      i = below->first;
      to = MIN (below->last, i + SUBTITLE_TOKENS);
      of = opens_makers (a, i);
      add_states (a, i, to, of, &codes);
    }
  if (codes.n < 2 || (!of && codes.n > 2))
    return FALSE;
  c->parties = codes;
  c->n_partners = 0;
  c->from = ENGINE_PARTIES_EXPLICIT;
  engine_reasons_add (&c->reasons, a, "parties", "title", i, i + 1);
  return TRUE;
}

/**
 * engine_agreements_place_statement:
 * @self: the stage, all of whose agreements are told
 *
 * "Joint Statement on Phase II of the Project", in a text that is about two states only: of these.
 */
void
engine_agreements_place_statement (EngineAgreementStage *self)
{
  EngineAgreementCandidate c = self->untold;

  if (c.head_last == 0 || c.instrument != ENGINE_INSTRUMENT_JOINT_STATEMENT || c.weak
      || !self->two_alone || self->second == NULL || !engine_fill_is_state (self->topic)
      || !engine_fill_is_state (self->second))
    return;
  for (guint i = 0; i < self->agreements->len; i++)
    if (engine_agreements_at (self, i)->title)
      return;
  c.parties.n = 0;
  engine_fill_codes_add (&c.parties, self->topic);
  engine_fill_codes_add (&c.parties, self->second);
  c.from = ENGINE_PARTIES_CONTEXT;
  engine_agreements_push (self, &c);
}
