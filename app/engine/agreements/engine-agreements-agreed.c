/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What states have agreed and no noun of agreement tells: "the quotas agreed by A and B", "a price agreed
 * between A and B".  The participle with its makers tells it.  Bounded walks around the participle. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define MAKERS_REACH 6 /* tokens between the participle and its makers: "agreed in Lima in May by" */
#define THING_REACH 6  /* tokens of the noun phrase before the participle */
#define NOUN_REACH 14  /* tokens before the participle that may hold a noun of agreement, which tells it then */

/* The token behind "by" or "between" of the participle that ends before @i, 0 = none. */
static guint32
find_makers (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (limit = MIN (limit, i + MAKERS_REACH); i < limit; i++)
    {
      const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);

      if (engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP))
        return i + 1;
      if (link != NULL && strcmp (engine_fill_code (a, link), "between") == 0)
        return link->last;
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',') || engine_fill_finite (a, i)
          || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
          || engine_fill_is (a, i, ENGINE_CLASS_AND))
        return 0;
    }
  return 0;
}

/* Who has made it, from @i; the last of a list is no subject of the verb behind: "agreed by A and B are too low". */
static guint32
read_makers (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  guint32 end = engine_fill_list (a, i, limit, codes);
  const EngineMention *one = end > i ? engine_fill_mention (a, end - 1) : NULL;
  const EngineMention *other;

  if (codes->n != 1 || one == NULL || one->list == 0 || end + 1 >= limit
      || !engine_fill_is (a, end, ENGINE_CLASS_AND))
    return end;
  other = engine_fill_mention (a, end + 1);
  if (other == NULL || other->list != one->list)
    return end;
  engine_fill_add_mention (other, codes);
  return other->last;
}

/* Whether a noun of agreement stands before the participle: it tells what is agreed. */
static gboolean
is_told (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  low = MAX (low, verb > NOUN_REACH ? verb - NOUN_REACH : 0);
  for (guint32 i = verb; i > low; i--)
    if (engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) != NULL
        || engine_fill_is (a, i - 1, ENGINE_CLASS_ORDINAL_AGREEMENT))
      return TRUE;
  return FALSE;
}

/* The first token of the noun phrase right before the participle, 0 = there is none. */
static guint32
find_thing (const EngineAnalysis *a, EngineAgreementCandidate *c, guint32 verb)
{
  if (verb == c->sentence_first || !(engine_fill_morph (a, verb - 1) & ENGINE_MORPH_NOUN)
      || engine_fill_is (a, verb - 1, ENGINE_CLASS_AUXILIARY))
    return 0;
  for (guint32 i = verb; i > c->sentence_first && i + THING_REACH > verb; i--)
    {
      const EngineTag *article = engine_fill_tag (a, i - 1, ENGINE_CLASS_ARTICLE);

      if (article != NULL)
        {
          c->definite = strcmp (engine_fill_code (a, article), "def") == 0;
          c->indefinite = !c->definite;
          return i;
        }
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          || (engine_fill_finite (a, i - 1) && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_NOUN)))
        return 0;
    }
  return 0;
}

/**
 * engine_agreements_try_agreed:
 * @self: the stage
 * @tag: a verb of concluding
 *
 * Returns: whether it is the participle of something that two states or more have agreed
 */
gboolean
engine_agreements_try_agreed (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const char *code = engine_fill_code (a, tag);
  guint32 makers, thing, end;

  if (!(engine_fill_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE)
      || engine_fill_attr (a, tag, "weak") != NULL
      /* not "the levels reached by A and B" */
      || (strcmp (code, "signed") != 0
          && !(strcmp (code, "agreed") == 0 && engine_fill_attr (a, tag, "agree") != NULL)))
    return FALSE;

  EngineAgreementCandidate c = { .binding = -1, .by_verb = TRUE, .rule = "agreement.agreed" };

  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  makers = find_makers (a, tag->last, c.sentence_last);
  if (makers == 0)
    return FALSE;
  end = read_makers (a, makers, c.sentence_last, &c.parties);
  if (c.parties.n < 2 || !engine_fill_codes_are_states (&c.parties)
      || is_told (a, tag->first, c.sentence_first) || (thing = find_thing (a, &c, tag->first)) == 0)
    return FALSE;
  c.first = thing - 1;
  c.head_first = tag->first - 1;
  c.head_last = tag->first;
  c.last = end;
  c.anchor = tag->first + 1;
  c.instrument = ENGINE_INSTRUMENT_AGREEMENT;
  c.from = ENGINE_PARTIES_EXPLICIT;
  engine_reasons_add (&c.reasons, a, "parties", "by", makers - 1, end);
  engine_agreement_read_terms (a, &c);
  if (c.status == ENGINE_AGREEMENT_REJECTED || c.status == ENGINE_AGREEMENT_PROPOSED)
    return FALSE;
  engine_agreements_place (self, &c);
  return TRUE;
}
