/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What two bring about together: "set up a joint venture", "launched a strategic partnership".  Walks from the noun
 * phrase to the verb right before it. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define FOUNDING_WORDS 3 /* of "set up" before the phrase */

/* "set", "created", but not the "up" of "set up". */
static gboolean
is_verb (const EngineAnalysis *a, guint32 i)
{
  const guint32 morph = engine_fill_morph (a, i);

  return (morph & (ENGINE_MORPH_PAST | ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST_PARTICIPLE)) != 0
         && !(morph & ENGINE_MORPH_ADVERB);
}

/* Whether the verb brings about what it has for an object: a "partnership" is also enjoyed, wanted and hailed. */
static gboolean
is_founding (const EngineAnalysis *a, guint32 verb, const char *how)
{
  const EngineTag *tag = engine_fill_tag (a, verb, ENGINE_CLASS_CONCLUDE);
  guint32 past = ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE;

  if (strcmp (how, "made") != 0)
    return TRUE;
  if (tag != NULL)
    return strcmp (engine_fill_code (a, tag), "agreed") == 0
           && engine_fill_attr (a, tag, "hail") == NULL;
  return (engine_fill_morph (a, verb) & past) && !engine_fill_is (a, verb, ENGINE_CLASS_SAY)
         && !engine_fill_is (a, verb, ENGINE_CLASS_AUXILIARY);
}

/**
 * engine_agreement_read_founders:
 * @a: an analysis
 * @c: a candidate whose sides are read
 *
 * "A and B have set up a joint venture", "A, B et C ont décidé un moratoire": two who found what is of both are its
 * parties, and so are several states.
 */
void
engine_agreement_read_founders (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineTag *noun = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);
  const guint32 anchor = c->anchor;
  const char *how = noun != NULL ? engine_fill_attr (a, noun, "founded") : NULL;
  guint32 verb = c->first;
  EngineCodes side = { .n = 0 };

  if (how == NULL || !c->indefinite || c->plural || c->talks || c->n_partners > 0
      || (c->parties.n > 1 && c->side.n < 2 && c->from >= ENGINE_PARTIES_SUBJECT))
    return;
  for (guint n = 0; n < FOUNDING_WORDS && verb > c->sentence_first; n++)
    if (is_verb (a, --verb))
      break;
  if (!is_verb (a, verb) || engine_agreement_is_negated (a, verb)
      || engine_agreement_is_unreal (a, verb, c->sentence_first) || !is_founding (a, verb, how))
    return;
  c->anchor = verb + 1;
  engine_agreement_read_subject (a, c, &side);
  c->anchor = anchor;
  if (side.n < 2 || (side.n > 2 && !engine_fill_codes_are_states (&side)))
    return;
  c->parties = c->side = side;
  c->from = ENGINE_PARTIES_SUBJECT;
  c->weak = FALSE;
}
