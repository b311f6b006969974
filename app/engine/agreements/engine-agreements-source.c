/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From whom an agreement is got: "won an order from Greece", "a remporté en Roumanie un contrat", "wrung a truce out of
 * A and B". */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define SOURCE_REACH 14 /* tokens behind the noun */

/* The word at the token that tells from whom something is got; "to": "arracher à". */
static const EngineTag *
source_word (const EngineAnalysis *a,
             const EngineAgreementCandidate *c,
             guint32 i,
             const char *also)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_GAINED_FROM);
  const EngineTag *target = also != NULL ? engine_fill_tag (a, i, ENGINE_CLASS_TARGET) : NULL;

  /* "un contrat pour l'aéroport de X" */
  if (tag != NULL && !(engine_fill_is (a, i, ENGINE_CLASS_OF) && i > c->head_last))
    return tag;
  return target != NULL && strcmp (engine_fill_code (a, target), also) == 0 ? target : NULL;
}

/* "obtenir des entreprises chinoises de la X": firms of a country, whatever they are called. */
static gboolean
add_nationals (const EngineAnalysis *a, guint32 from, guint32 of, EngineCodes *codes)
{
  const EngineMention *m = of > from + 1 ? engine_fill_mention (a, of - 1) : NULL;

  if (m == NULL || m->last != of || !(m->flags & ENGINE_MENTION_ADJECTIVE) || m->first <= from
      || !(engine_fill_morph (a, m->first - 1) & ENGINE_MORPH_PLURAL))
    return FALSE;
  engine_fill_add_mention (m, codes);
  return codes->n > 0;
}

/* Whom the words from @from to @to say it is got from, or, behind @also, where. */
static guint32
read_source (const EngineAnalysis *a,
             const EngineAgreementCandidate *c,
             guint32 from,
             guint32 to,
             const char *also,
             EngineCodes *codes)
{
  for (guint32 i = from; i < to; i++)
    {
      const EngineTag *tag = source_word (a, c, i, also);

      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || (i >= c->head_last && engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK)))
        return 0;
      if (tag == NULL)
        continue;
      if (!add_nationals (a, from, i, codes))
        engine_agreement_read_list (a, tag->last, c->sentence_last, codes);
      if (codes->n > 0)
        return tag->first + 1;
      codes->n = 0;
    }
  return 0;
}

/**
 * engine_agreement_read_source:
 * @a: an analysis
 * @c: a candidate whose maker is known at most
 *
 * Adds from whom a verb of getting has it.  A truce that is wrung out of two is theirs alone.
 */
void
engine_agreement_read_source (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineTag *verb =
      c->anchor != 0 ? engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE) : NULL;
  EngineCodes codes = { .n = 0 };
  gboolean truce =
      c->instrument == ENGINE_INSTRUMENT_CEASEFIRE || c->instrument == ENGINE_INSTRUMENT_TRUCE;
  const char *in = NULL;
  guint32 at;

  if (verb == NULL || engine_fill_attr (a, verb, "gets") == NULL || c->anchor > c->first
      || c->parties.n == 0 || c->plural)
    return;
  if (c->instrument == ENGINE_INSTRUMENT_CONTRACT && c->parties.n == 1
      && !engine_fill_is_state (c->parties.codes[0]))
    in = "in";
  at = read_source (a, c, c->anchor, c->first,
                    engine_fill_attr (a, verb, "from-to") != NULL ? "to" : in, &codes);
  if (at == 0)
    at = read_source (a, c, c->head_last, MIN (c->sentence_last, c->head_last + SOURCE_REACH), in,
                      &codes);
  if (at == 0)
    return;
  if (codes.n >= 2 && truce)
    c->parties = codes;
  else if (engine_fill_codes_within (&codes, &c->parties))
    return;
  else if (c->parties.n == 1 || !engine_fill_is_state (c->parties.codes[0]))
    engine_fill_codes_add_all (&c->parties, &codes);
  else
    return;
  engine_reasons_add (&c->reasons, a, "parties", "from", at - 1, at);
}
