/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "En visite à Tokyo, le ministre a signé un accord": an official of whom the sentence does not say whose,
 * abroad in the one capital that it names, has made it with whoever sits there. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

/* Whether one official is the subject before the verb, and nobody's country stands with the office. */
static gboolean
acts_alone (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  gboolean official = FALSE;

  for (guint32 i = c->sentence_first; i < c->anchor - 1; i++)
    {
      const EngineTag *role = engine_fill_tag (a, i, ENGINE_CLASS_ROLE);

      if (role == NULL || i == c->sentence_first || engine_fill_attr (a, role, "state") == NULL
          || !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
        continue;
      if (official || (engine_fill_morph (a, i) & ENGINE_MORPH_PLURAL))
        return FALSE;
      official = TRUE;
    }
  return official;
}

/* The one state whose capital the sentence names as a place before the noun; NULL where it names somebody
 * else. */
static const char *
find_host (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const char *host = NULL;

  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->codes == NULL || m->codes[0] == NULL
          || (m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_PERSON))
        continue;
      if (m->codes[1] != NULL || !engine_fill_is (a, i, ENGINE_CLASS_SEAT) || i > c->first
          || (host != NULL && strcmp (host, m->codes[0]) != 0))
        return NULL;
      host = m->codes[0];
    }
  return host;
}

/**
 * engine_agreements_take_visited:
 * @self: the stage
 * @c: a candidate that names nobody
 *
 * Returns: whether its parties are the country that the text is from or about and the one that its official
 * visits
 */
gboolean
engine_agreements_take_visited (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const char *home = self->outlet != NULL ? self->outlet
                     : self->home != NULL ? self->home
                                          : self->topic;
  const char *host;

  if (home == NULL || c->parties.n > 0 || c->n_partners > 0 || c->anchor == 0
      || c->anchor > c->first || !c->indefinite || c->talks || c->quoted || c->unreal || c->named
      || c->anchor_status < ENGINE_AGREEMENT_AGREED || c->anchor_status > ENGINE_AGREEMENT_SIGNED
      || !acts_alone (self->a, c))
    return FALSE;
  host = find_host (self->a, c);
  if (host == NULL || strcmp (host, home) == 0)
    return FALSE;
  engine_fill_codes_add (&c->parties, home);
  c->side = c->parties;
  engine_fill_codes_add (&c->parties, host);
  c->from = ENGINE_PARTIES_CONTEXT;
  engine_reasons_add (&c->reasons, self->a, "parties", "visited", c->sentence_first, c->first);
  engine_agreements_place (self, c);
  return TRUE;
}
