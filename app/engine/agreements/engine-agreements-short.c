/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nouns that stand for a longer one told before: "le protocole" after "un protocole d'accord". */

#include "config.h"

#include "engine-agreements.h"

/* "le protocole", where the newest that is called so is a "protocole d'accord": of the kind of that one. */
void
engine_agreements_take_full_noun (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = self->a;
  const guint n = self->agreements->len;

  if (!c->definite || c->plural || c->by_verb || c->of_day || c->head_last != c->head_first + 1
      || engine_agreement_is_generic (c->instrument) || (a->style & ENGINE_STYLE_HEADS_LAST))
    return;
  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    {
      const EngineAgreementCandidate *o = &engine_agreements_at (self, i - 1)->c;

      if (o->instrument == c->instrument)
        return;
      if (o->by_verb || o->head_last <= o->head_first + 1
          || engine_token (a, o->head_first)->form == 0
          || engine_token (a, o->head_first)->form != engine_token (a, c->head_first)->form)
        continue;
      c->instrument = o->instrument;
      return;
    }
}
