/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Le Canada a signé le sien", "Fiji and Vanuatu negotiate theirs", "Fiji wants its own treaty": one more like the
 * agreement just told, with the same partner. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define OWN_SENTENCES 3 /* back to the agreement that "its own treaty" is like */

/* "Accra still waits for its own". */
static gboolean
is_waited_for (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first; i > c->sentence_first && i + 8 > c->first; i--)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);

      if (engine_fill_covering (a, i - 1, ENGINE_CLASS_AWAITED) != NULL
          || (tag != NULL
              && (strcmp (engine_fill_code (a, tag), "proposed") == 0
                  || strcmp (engine_fill_code (a, tag), "negotiating") == 0)))
        return TRUE;
    }
  return FALSE;
}

/* "A et B ont signé des accords avec C ; D avait le sien": whom those told in one phrase share. */
static const char *
shared_in_group (EngineAgreementStage *self)
{
  guint n = self->agreements->len;
  const EngineAgreementDraft *last = engine_agreements_at (self, n - 1);
  const char *shared = NULL;

  if (last->group == 0 || n < 2 || engine_agreements_at (self, n - 2)->group != last->group)
    return NULL;
  for (guint i = 0; i < last->c.parties.n; i++)
    if (engine_fill_codes_has (&engine_agreements_at (self, n - 2)->c.parties,
                               last->c.parties.codes[i]))
      shared = shared == NULL ? last->c.parties.codes[i] : shared;
  return shared;
}

/* "Fidji et Vanuatu négocient les leurs": each its own, with @other. */
static void
push_each_own (EngineAgreementStage *self, EngineAgreementCandidate *c, const char *other)
{
  EngineCodes sides = c->side;

  c->plural = FALSE;
  for (guint i = 0; i < sides.n; i++)
    {
      c->parties.n = c->side.n = 0;
      engine_fill_codes_add (&c->parties, sides.codes[i]);
      c->side = c->parties;
      engine_fill_codes_add (&c->parties, other);
      engine_agreements_push (self, c);
    }
}

/* Whose the other side is, in whose agreements the text goes through; NULL = nobody's, or the party's own. */
static const char *
find_shared (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const char *shared = shared_in_group (self);

  if (shared == NULL)
    shared = engine_agreements_shared_party (self);
  return shared != NULL && engine_fill_codes_has (&c->parties, shared) ? NULL : shared;
}

/* "La Barbade a un programme avec le FMI. La Jamaïque a achevé le sien": with the lender; "the Paris Club's
 * memorandum with Ghana … France signed its own": with the debtor.  NULL where the one before is of two states. */
static const char *
lender_or_debtor (const EngineAgreementCandidate *c, const EngineAgreementCandidate *o)
{
  const char *state = NULL, *body = NULL;

  for (guint i = 0; i < o->parties.n; i++)
    if (engine_fill_is_state (o->parties.codes[i]))
      state = o->parties.codes[i];
    else
      body = o->parties.codes[i];
  if (o->parties.n != 2 || state == NULL || body == NULL
      || !engine_fill_is_state (c->parties.codes[0])
      || engine_fill_codes_has (&o->parties, c->parties.codes[0]))
    return NULL;
  return o->lent ? body : state;
}

/* "Togo has a contract with Shell. Equinor has one too": a company's is with the state, as the other's.  NULL where not
 * just one of the two of @o is a state. */
static const char *
state_of_firm (const EngineAgreementCandidate *c, const EngineAgreementCandidate *o)
{
  const gboolean first = engine_fill_is_state (o->parties.codes[0]);

  return o->parties.n == 2 && !o->lent && !engine_fill_is_state (c->parties.codes[0])
                 && first != engine_fill_is_state (o->parties.codes[1])
             ? o->parties.codes[first ? 0 : 1]
             : NULL;
}

/* "Brussels' protocol with Dakar … Nouakchott extended its own": the union of the two that another state has its own
 * with, or NULL. */
static const char *
union_of (const EngineAgreementCandidate *o)
{
  const char *found = NULL;

  for (guint i = 0; i < o->parties.n; i++)
    if (!engine_fill_is_country (o->parties.codes[i]) && engine_fill_is_state (o->parties.codes[i]))
      found = o->parties.codes[i];
  return found;
}

/* With whom the one party has its own. */
static const char *
find_own_partner (EngineAgreementStage *self,
                  const EngineAgreementCandidate *c,
                  const EngineAgreementCandidate *o,
                  const char *shared)
{
  const char *other = lender_or_debtor (c, o);

  if (other == NULL)
    other = state_of_firm (c, o);
  if (other != NULL)
    return other;
  other = shared != NULL ? shared : engine_agreements_counterpart (self, &c->parties, FALSE);

  /* "La Zambie … a signé avec l'Inde. Pékin avait paraphé le sien": with whom the text is about */
  if (shared == NULL && self->topic != NULL && o->parties.n == 2
      && engine_fill_codes_has (&o->side, self->topic)
      && !engine_fill_codes_has (&o->parties, c->parties.codes[0])
      && engine_agreement_count_named (self->a, self->topic) > 2
      && engine_agreement_count_named (self->a, self->topic)
             >= 2
                    * engine_agreement_count_named (
                        self->a, o->parties.codes[strcmp (o->parties.codes[0], self->topic) == 0]))
    other = self->topic;

  /* with the union, not its like */
  if (engine_fill_is_country (c->parties.codes[0]) && union_of (o) != NULL)
    other = union_of (o);
  /* "un accord entre A et B … C a obtenu le sien": with whom the text names most, else first */
  if (other == NULL && o->parties.n == 2
      && !engine_fill_codes_has (&o->parties, c->parties.codes[0]))
    other = o->parties.codes[g_strcmp0 (o->parties.codes[1], self->topic) == 0];
  return other;
}

/* What has become of its own: FALSE where it is something else ("Les Anglais ont la leur"). */
static gboolean
settle_own_status (EngineAgreementStage *self,
                   EngineAgreementCandidate *c,
                   const EngineAgreementCandidate *o,
                   gboolean held)
{
  if (c->anchor == 0 && !is_waited_for (self->a, c))
    {
      /* "A a un pacte avec B, C a le sien depuis 2009" */
      c->status = ENGINE_AGREEMENT_IN_FORCE;
      return held || o->sentence_first == c->sentence_first;
    }
  if (c->anchor == 0 || !c->has_status)
    {
      c->status = ENGINE_AGREEMENT_NEGOTIATING;
      c->has_status = TRUE;
      c->date_agreed = c->date_signed = NULL;
    }
  return TRUE;
}

/**
 * engine_agreements_settle_own:
 * @self: the stage
 * @c: a candidate known by the word that stands for it
 * @held: whether a verb of its clause holds or concludes it: "B has one too"
 *
 * "Le Canada a signé le sien", "Accra still waits for its own": with the same as the one before.
 */
void
engine_agreements_settle_own (EngineAgreementStage *self,
                              EngineAgreementCandidate *c,
                              gboolean held)
{
  const EngineAgreementCandidate *o = &engine_agreements_at (self, self->agreements->len - 1)->c;
  const char *other, *shared = find_shared (self, c);
  gboolean alone = engine_fill_codes_equal (&c->parties, &c->side);

  if (c->plural && c->parties.n >= 2 && alone)
    {
      other = shared != NULL ? shared : engine_agreements_counterpart (self, &c->parties, FALSE);
      if (other != NULL)
        {
          engine_agreement_read_terms (self->a, c);
          push_each_own (self, c, other);
          return;
        }
    }
  /* "Gambia and Guinea-Bissau have renewed theirs", after a state's with a union */
  if (c->parties.n == 2 && alone && o->parties.n == 2 && (other = union_of (o)) != NULL
      && engine_fill_is_country (c->parties.codes[0])
      && engine_fill_is_country (c->parties.codes[1]))
    {
      engine_agreement_read_terms (self->a, c);
      push_each_own (self, c, other);
      return;
    }
  /* "Berlin et Londres ont scellé le leur": of these two */
  if (c->parties.n == 2 && alone && c->anchor != 0
      && !engine_fill_codes_equal (&c->parties, &o->parties))
    {
      engine_agreement_read_terms (self->a, c);
      if (c->has_status)
        engine_agreements_push (self, c);
      return;
    }
  other = c->parties.n == 1 && alone ? find_own_partner (self, c, o, shared) : NULL;
  if (other == NULL)
    return;
  engine_fill_codes_add (&c->parties, other);
  engine_agreement_read_terms (self->a, c);
  if (settle_own_status (self, c, o, held))
    engine_agreements_push (self, c);
}

/* "Fiji is negotiating its own treaty": the one party that the verb before it has for its subject. */
static gboolean
read_owner_of_noun (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const guint32 clause = engine_token (a, c->head_first)->clause;
  EngineCodes codes = { .n = 0 };
  guint32 first, last;

  if (c->parties.n == 1 && engine_fill_codes_equal (&c->parties, &c->side))
    return TRUE;
  if (clause >= a->clauses->len || g_array_index (a->clauses, EngineClause, clause).verb == 0
      || g_array_index (a->clauses, EngineClause, clause).verb > c->first
      || !engine_fill_subject (a, g_array_index (a->clauses, EngineClause, clause).verb - 1, &codes,
                               &first, &last)
      || codes.n != 1)
    return FALSE;
  c->parties = c->side = codes;
  c->from = ENGINE_PARTIES_SUBJECT;
  return TRUE;
}

/**
 * engine_agreements_take_own:
 * @self: the stage
 * @c: a candidate with its terms
 *
 * "A a un traité avec B. Le Togo négocie son propre traité": one more, with the same partner.
 *
 * Returns: whether it was told
 */
gboolean
engine_agreements_take_own (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;
  const char *other;

  /* "a suspendu son propre traité": with whom the text is about */
  if (!c->own || !c->possessive || c->plural || c->quoted || c->weak || c->n_partners > 0
      || c->instrument == ENGINE_INSTRUMENT_OTHER || c->status > ENGINE_AGREEMENT_SIGNED
      || self->agreements->len == 0 || engine_agreement_has_link (c))
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.parties.n != 2
      || g->last_sentence + OWN_SENTENCES < engine_analysis_sentence_of (self->a, c->first)
      || !read_owner_of_noun (self->a, c) || engine_fill_codes_within (&c->parties, &g->c.parties))
    return FALSE;
  other = find_own_partner (self, c, &g->c, find_shared (self, c));
  if (other == NULL)
    return FALSE;
  engine_fill_codes_add (&c->parties, other);
  engine_agreements_push (self, c);
  return TRUE;
}

/**
 * engine_agreements_take_alike:
 * @self: the stage
 * @c: a candidate
 *
 * "Le Chili a un accord avec B. Le Pérou et la Bolivie veulent des accords semblables": each of the subjects one of
 * its own, with the same as the one before.
 *
 * Returns: whether they were told
 */
gboolean
engine_agreements_take_alike (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;
  const char *other;

  if (!c->alike || !c->plural || c->quoted || c->n_partners > 0 || c->parties.n < 2
      || c->from != ENGINE_PARTIES_SUBJECT || !engine_fill_codes_equal (&c->parties, &c->side)
      || self->agreements->len == 0)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.parties.n != 2 || engine_fill_codes_within (&g->c.parties, &c->parties)
      || g->last_sentence + 2 < engine_analysis_sentence_of (self->a, c->first))
    return FALSE;
  other = find_shared (self, c);
  if (other == NULL)
    other = engine_agreements_counterpart (self, &c->parties, FALSE);
  if (other == NULL)
    return FALSE;
  push_each_own (self, c, other);
  return TRUE;
}
