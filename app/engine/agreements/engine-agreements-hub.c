/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "The free trade agreement with Britain", in a text that tells of one country's agreements with others: that
 * country makes it, and not whom the sentences before happen to name.  Only what has been told in full shows
 * whose agreements they are, so that this is settled once all have been read. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define LEAST_TOLD 2 /* agreements with different partners that show whose they are */

/* Whether the phrase or its verb names its parties, which are states. */
static gboolean
is_told_in_full (const EngineAgreementDraft *g)
{
  if (g->c.parties.n < 2 || g->c.from < ENGINE_PARTIES_SUBJECT || g->c.lent_party != NULL
      || g->c.talks)
    return FALSE;
  for (guint i = 0; i < g->c.parties.n; i++)
    if (!engine_fill_is_state (g->c.parties.codes[i]))
      return FALSE;
  return TRUE;
}

/* Whether one before it, told in full, has the same parties. */
static gboolean
is_of_told (EngineAgreementStage *self, guint i)
{
  for (guint k = 0; k < i; k++)
    if (is_told_in_full (engine_agreements_at (self, k))
        && engine_fill_codes_equal (&engine_agreements_at (self, k)->c.parties,
                                    &engine_agreements_at (self, i)->c.parties))
      return TRUE;
  return FALSE;
}

/* The one party of all the agreements that are told in full, or NULL. */
static const char *
find_hub (EngineAgreementStage *self)
{
  EngineCodes shared = { .n = 0 };
  guint n = 0;

  for (guint i = 0; i < self->agreements->len; i++)
    {
      const EngineCodes *parties = &engine_agreements_at (self, i)->c.parties;
      EngineCodes both = { .n = 0 };

      if (!is_told_in_full (engine_agreements_at (self, i)) || is_of_told (self, i))
        continue;
      for (guint k = 0; k < parties->n; k++)
        if (n == 0 || engine_fill_codes_has (&shared, parties->codes[k]))
          engine_fill_codes_add (&both, parties->codes[k]);
      shared = both;
      n++;
    }
  return n >= LEAST_TOLD && shared.n == 1 ? shared.codes[0] : NULL;
}

/* Whether the sentence of the agreement names the party, or that before it as its subject. */
static gboolean
is_near (const EngineAnalysis *a, const EngineAgreementCandidate *c, const char *code)
{
  guint32 first = c->sentence_first, last;

  if (first > 0)
    engine_fill_sentence (a, first - 1, &first, &last);
  for (guint32 i = first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->codes != NULL && engine_codes_have (m->codes, code)
          && (i >= c->sentence_first || (m->flags & ENGINE_MENTION_SUBJECT)))
        return TRUE;
    }
  return FALSE;
}

void
engine_agreements_settle_hub (EngineAgreementStage *self)
{
  const char *hub = find_hub (self);

  for (guint i = 0; i < self->agreements->len && hub != NULL; i++)
    {
      EngineAgreementDraft *g = engine_agreements_at (self, i);
      EngineCodes parties = { .n = 0 };

      if (g->c.lent_party == NULL || g->c.parties.n != 2
          || engine_fill_codes_has (&g->c.parties, hub)
          || !engine_fill_codes_has (&g->c.parties, g->c.lent_party)
          || !engine_fill_is_state (g->c.parties.codes[0])
          || !engine_fill_is_state (g->c.parties.codes[1])
          || is_near (self->a, &g->c, g->c.lent_party))
        continue;
      for (guint k = 0; k < g->c.parties.n; k++)
        engine_fill_codes_add (&parties, strcmp (g->c.parties.codes[k], g->c.lent_party) == 0
                                             ? hub
                                             : g->c.parties.codes[k]);
      g->c.parties = parties;
    }
}
