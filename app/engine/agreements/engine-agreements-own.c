/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Le Canada a signé le sien", "Fiji and Vanuatu negotiate theirs": one more like the agreement just told,
 * with the same partner. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

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

/* "Le Canada a signé le sien", "Accra still waits for its own": with the same as the one before. */
void
engine_agreements_settle_own (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o = &engine_agreements_at (self, self->agreements->len - 1)->c;
  const char *other, *shared = shared_in_group (self);

  if (shared == NULL)
    shared = engine_agreements_shared_party (self);

  if (shared != NULL && engine_fill_codes_has (&c->parties, shared))
    shared = NULL;
  /* "Fidji et Vanuatu négocient les leurs": each its own */
  if (c->plural && c->parties.n >= 2 && engine_fill_codes_equal (&c->parties, &c->side)
      && (other =
              shared != NULL ? shared : engine_agreements_counterpart (self, &c->parties, FALSE))
             != NULL)
    {
      EngineCodes sides = c->side;

      engine_agreement_read_terms (self->a, c);
      c->plural = FALSE;
      for (guint i = 0; i < sides.n; i++)
        {
          c->parties.n = c->side.n = 0;
          engine_fill_codes_add (&c->parties, sides.codes[i]);
          c->side = c->parties;
          engine_fill_codes_add (&c->parties, other);
          engine_agreements_push (self, c);
        }
      return;
    }
  /* "Berlin et Londres ont scellé le leur": of these two */
  if (c->parties.n == 2 && engine_fill_codes_equal (&c->parties, &c->side) && c->anchor != 0
      && !engine_fill_codes_equal (&c->parties, &o->parties))
    {
      engine_agreement_read_terms (self->a, c);
      if (c->has_status)
        engine_agreements_push (self, c);
      return;
    }
  if (c->parties.n != 1 || !engine_fill_codes_equal (&c->parties, &c->side))
    return;
  other = shared != NULL ? shared : engine_agreements_counterpart (self, &c->parties, FALSE);
  /* "Brussels' protocol with Dakar … Nouakchott extended its own": with the union, not its like */
  for (guint i = 0; i < o->parties.n && strlen (c->parties.codes[0]) == 3; i++)
    if (strlen (o->parties.codes[i]) != 3 && engine_fill_is_state (o->parties.codes[i]))
      other = o->parties.codes[i];
  /* "un accord entre A et B … C a obtenu le sien": with whom the text names most, else first */
  if (other == NULL && o->parties.n == 2
      && !engine_fill_codes_has (&o->parties, c->parties.codes[0]))
    other = o->parties.codes[g_strcmp0 (o->parties.codes[1], self->topic) == 0];
  if (other == NULL)
    return;
  engine_fill_codes_add (&c->parties, other);
  engine_agreement_read_terms (self->a, c);
  /* "A a un pacte avec B, C a le sien depuis 2009" */
  if (c->anchor == 0 && o->sentence_first == c->sentence_first && !is_waited_for (self->a, c))
    {
      c->status = ENGINE_AGREEMENT_IN_FORCE;
      engine_agreements_push (self, c);
      return;
    }
  /* "Les Anglais ont la leur": something else, where nobody waits for it */
  if (c->anchor == 0 && !is_waited_for (self->a, c))
    return;
  if (c->anchor == 0 || !c->has_status)
    {
      c->status = ENGINE_AGREEMENT_NEGOTIATING;
      c->has_status = TRUE;
      c->date_agreed = c->date_signed = NULL;
    }
  engine_agreements_push (self, c);
}
