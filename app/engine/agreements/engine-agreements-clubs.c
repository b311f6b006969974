/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the members of one club agree among themselves: "WTO members adopted an agreement", "le G7 a annoncé un
 * accord". */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define MEMBER_WORDS 4 /* behind a club's name, that may say that its members act */

/* The code of the club that the mention names, NULL where it names none, or somebody of it.  A union that signs
 * agreements as one acts among its members only where they are told. */
static const char *
club_of (const EngineAnalysis *a, const EngineMention *m)
{
  if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL
      || m->codes[1] != NULL || engine_fill_is_country (m->codes[0]))
    return NULL;
  if (strcmp (m->codes[0], "EU") != 0)
    return m->codes[0];
  for (guint32 i = m->last, n = 0; i < a->tokens->len && n < MEMBER_WORDS; i++, n++)
    {
      if (engine_fill_finite (a, i) || engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT)
        return NULL;
      if (engine_fill_is (a, i, ENGINE_CLASS_PARTY_NOUN))
        return m->codes[0];
    }
  return (m->flags & ENGINE_MENTION_PLURAL) != 0 ? m->codes[0] : NULL;
}

/* Whether its verb makes it: of a club, what is voted too. */
static gboolean
is_made (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *tag = engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE);

  return engine_agreement_is_concluded (a, c)
         || (tag != NULL && engine_fill_attr (a, tag, "vote") != NULL);
}

/* The only one who acts before the verb, where that is a club. */
static const char *
find_club (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const guint32 verb = c->anchor - 1;
  const char *club = NULL;

  for (guint32 i = c->sentence_first; i < verb; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i
          || (m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_ORG)
          || (m->flags & ENGINE_MENTION_PLACE) || engine_agreement_is_own_name (c, m))
        continue;
      if (club_of (a, m) == NULL || (club != NULL && strcmp (club, m->codes[0]) != 0))
        return NULL;
      club = m->codes[0];
    }
  return club;
}

/**
 * engine_agreements_take_club:
 * @self: the stage
 * @c: a candidate of which one party is told or none, and that nothing else was made of
 *
 * Gives what is concluded to the club whose members conclude it.
 */
void
engine_agreements_take_club (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = self->a;
  const char *club;

  if (c->parties.n > 1 || c->n_partners > 0 || (c->weak && !engine_agreement_carries_weak (a, c))
      || c->talks || c->quoted || c->plural || c->hypothetical || c->unreal || c->anchor == 0
      || c->instrument == ENGINE_INSTRUMENT_CONTRACT || !is_made (a, c)
      || c->anchor_status < ENGINE_AGREEMENT_AGREED || c->anchor_status == ENGINE_AGREEMENT_REJECTED
      || engine_agreement_in_title (a, c->head_first) || engine_agreement_is_with_unknown (a, c)
      || (club = find_club (a, c)) == NULL || engine_agreement_is_predicate (a, c)
      || (c->parties.n == 1 && !engine_fill_codes_has (&c->parties, club)))
    return;
  c->parties.n = 0;
  engine_fill_codes_add (&c->parties, club);
  c->from = ENGINE_PARTIES_SUBJECT;
  engine_agreements_place (self, c);
}
