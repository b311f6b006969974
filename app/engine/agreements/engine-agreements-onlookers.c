/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who only has a view on the agreement of others with the partner that its phrase names: "Rome rejette l'accord avec
 * B", "les éleveurs français le redoutent". */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

/* "rejette", "déclinera": a verb of refusing. */
static gboolean
refuses (const EngineAnalysis *a, guint32 verb)
{
  const EngineTag *tag = engine_fill_tag (a, verb, ENGINE_CLASS_CONCLUDE);

  return tag != NULL && strcmp (engine_fill_code (a, tag), "rejected") == 0;
}

/* "Rome rejette l'accord avec B", "Dublin s'inquiète du traité conclu avec B": whoever has a view on it need not have
 * made it. */
void
engine_agreement_note_onlooker (const EngineAnalysis *a,
                                EngineAgreementCandidate *c,
                                const EngineCodes *side)
{
  guint32 verb;

  if (!c->definite || c->possessive || side->n != 1 || c->n_partners == 0
      || strlen (side->codes[0]) != 3 || !engine_fill_is_state (side->codes[0])
      || !engine_fill_is_state (c->partners[0].codes[0]))
    return;
  /* "le traité qu'il a conclu avec B": its maker, and no view */
  for (guint32 i = c->head_last; i < c->anchor; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
      return;
  /* "n'a pas ratifié l'accord conclu avec B": only a party does */
  verb = engine_agreement_verb_before (a, c);
  if (verb == 0 || refuses (a, verb - 1))
    c->onlooker = side->codes[0];
}

/* "Dublin s'inquiète de l'accord avec B", "les éleveurs français le redoutent": whether the sentence names the state as a
 * subject, or by people of its own who do not act for it. */
gboolean
engine_agreement_has_a_view (const EngineAnalysis *a,
                             const EngineAgreementCandidate *c,
                             const char *code)
{
  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->codes == NULL || m->codes[0] == NULL
          || strcmp (m->codes[0], code) != 0)
        continue;
      if ((m->flags & ENGINE_MENTION_SUBJECT) != 0)
        return TRUE;
      return (m->flags & ENGINE_MENTION_ADJECTIVE) != 0 && i > 0
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_ORG_NOUN)
             && engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) == NULL
             && !engine_fill_is (a, m->last, ENGINE_CLASS_ORG_NOUN)
             && !engine_fill_is (a, m->last, ENGINE_CLASS_ROLE);
    }
  return FALSE;
}

/* "Dublin s'inquiète de l'accord avec le Mercosur", in a text about the union: whom the text is about has made it, and
 * not who is named once beside it. */
void
engine_agreements_forget_onlooker (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const char *maker = engine_agreements_shared_party (self);
  guint i;

  if (c->onlooker == NULL || c->parties.n != 2)
    return;
  if (maker == NULL)
    maker = self->topic;
  i = strcmp (c->parties.codes[1], c->onlooker) == 0;
  if (maker == NULL || engine_fill_codes_has (&c->parties, maker)
      || !engine_agreement_is_recent (self->a, c, maker)
      || engine_agreement_count_named (self->a, maker)
             < 2 * engine_agreement_count_named (self->a, c->onlooker))
    return;
  c->parties.codes[i] = maker;
  c->from = ENGINE_PARTIES_CONTEXT;
}
