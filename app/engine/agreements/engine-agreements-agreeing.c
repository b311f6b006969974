/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Verbs of agreeing that tell an agreement without its noun: "A and B agreed to …", "Bruxelles s'est
 * entendue avec Mexico sur …". Who agrees, two at least: the subject, envoys who speak for the two that the
 * text is about, and the companion behind the verb. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define COMPANION_REACH 8 /* tokens before a subject that may be of an agreement */

/* "s'accorderont un taux": they give each other, they do not agree. */
static gboolean
takes_object (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint n = 0; n < 3 && i < limit; n++, i++)
    {
      if (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) || engine_fill_is (a, i, ENGINE_CLASS_TARGET)
          || engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
        return TRUE;
    }
  return FALSE;
}

/* "ont accepté lundi de cesser le feu": what they agree to do. */
static gboolean
takes_infinitive (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint n = 0; n < 6 && i + 1 < limit; n++, i++)
    {
      if (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) || engine_fill_is (a, i, ENGINE_CLASS_OF))
        return (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE) != 0;
      if (engine_fill_punct (a, i, ',') || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
        return FALSE;
    }
  return FALSE;
}

/* "Bruxelles s'est entendue mercredi avec Mexico sur …", "agreed with B to …": with whom. */
static void
add_companion (const EngineAnalysis *a, EngineAgreementCandidate *c, const EngineTag *tag)
{
  for (guint32 i = tag->last; i < MIN (c->sentence_last, tag->last + 6); i++)
    {
      const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);

      EngineCodes list = { .n = 0 };
      guint32 end;

      /* "s'est allié à B" */
      if (i == tag->last && engine_fill_attr (a, tag, "to") != NULL
          && engine_token_has_code (a, i, ENGINE_CLASS_TARGET, "to"))
        {
          engine_agreement_read_list (a, i + 1, c->sentence_last, &list);
          engine_fill_codes_add_all (&c->parties, &list);
          return;
        }
      /* "s'entendent, avec C et D, sur …" */
      if (engine_fill_punct (a, i, ',') && engine_fill_is (a, i + 1, ENGINE_CLASS_PARTY_LINK))
        continue;
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
          || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return;
      if (link == NULL || strcmp (engine_fill_code (a, link), "with") != 0)
        continue;
      end = engine_agreement_read_list (a, link->last, c->sentence_last, &list);
      engine_agreement_drop_helpers (a, link->last, end, &list);
      engine_fill_codes_add_all (&c->parties, &list);
      return;
    }
}

/* "Un traité entre A et B délimite leurs eaux": what stands between them does it. */
static gboolean
is_of_instrument (const EngineAnalysis *a, guint32 sentence_first, guint32 first)
{
  for (guint32 i = first, n = 0; i > sentence_first && n < COMPANION_REACH; i--, n++)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ',')
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
    }
  return FALSE;
}

/* "The envoys agreed on Friday to …": people who speak for those that the text is about, and name nobody. */
static gboolean
are_envoys (const EngineAnalysis *a,
            const EngineAgreementCandidate *c,
            const EngineTag *tag,
            guint32 *first,
            guint32 *last)
{
  guint32 low = tag->first > c->sentence_first + COMPANION_REACH ? tag->first - COMPANION_REACH
                                                                 : c->sentence_first;

  for (guint32 i = low; i < tag->first; i++)
    {
      const EngineTag *role = engine_fill_tag (a, i, ENGINE_CLASS_ROLE);

      if (engine_fill_mention (a, i) != NULL || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (role == NULL || !(engine_fill_morph (a, role->last - 1) & ENGINE_MORPH_PLURAL)
          || i < c->sentence_first + 1)
        continue;
      *first = i;
      *last = role->last;
      return engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             || (i > c->sentence_first + 1 && engine_fill_is (a, i - 2, ENGINE_CLASS_ARTICLE));
    }
  return FALSE;
}

/* The two states that the text is about, or whose agreements it has told, and no others. */
static void
take_text_pair (EngineAgreementStage *self, EngineCodes *codes)
{
  const char *other = self->two_alone ? self->second : self->only;

  if (other == NULL)
    {
      engine_agreements_only_pair (self, codes);
      return;
    }
  engine_fill_codes_add (codes, self->topic);
  engine_fill_codes_add (codes, other);
}

/* "Bruxelles s'est entendue": the pronoun before the verb, which without a partner may be any filler. */
static gboolean
has_reflexive (const EngineAnalysis *a, const EngineTag *tag, guint32 sentence_first)
{
  const gboolean partner = engine_fill_attr (a, tag, "to") != NULL;

  for (guint32 i = tag->first; i > sentence_first && i + 4 > tag->first; i--)
    if (partner ? engine_token_has_code (a, i - 1, ENGINE_CLASS_PRONOUN, "refl")
                : engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER))
      return TRUE;
  return FALSE;
}

/* "We agreed with A to": the country of whoever speaks. */
static gboolean
take_speaker (EngineAgreementStage *self,
              EngineAgreementCandidate *c,
              const EngineTag *tag,
              guint32 *first,
              guint32 *last)
{
  const char *speaker = self->speaker != NULL ? self->speaker : self->home;
  const EngineTag *we = tag->first > c->sentence_first
                            ? engine_fill_tag (self->a, tag->first - 1, ENGINE_CLASS_PRONOUN)
                            : NULL;

  if (we == NULL || speaker == NULL || strcmp (engine_fill_code (self->a, we), "subj-1p") != 0)
    return FALSE;
  engine_fill_codes_add (&c->parties, speaker);
  *first = we->first;
  *last = we->last;
  return TRUE;
}

/* Who agrees, by the words [*first, *last): two at least. */
static gboolean
read_agreeing (EngineAgreementStage *self,
               EngineAgreementCandidate *c,
               const EngineTag *tag,
               guint32 *first,
               guint32 *last)
{
  EngineAnalysis *a = self->a;

  if (take_speaker (self, c, tag, first, last))
    ;
  else if (!engine_fill_subject (a, tag->first, &c->parties, first, last))
    {
      c->parties.n = 0;
      if (!are_envoys (a, c, tag, first, last))
        return FALSE;
      take_text_pair (self, &c->parties);
    }
  else if (is_of_instrument (a, c->sentence_first, *first))
    return FALSE;
  else
    engine_agreement_drop_bystanders (a, *first, *last, FALSE, &c->parties);
  if (c->parties.n == 0)
    return FALSE;
  add_companion (a, c, tag);
  return c->parties.n >= 2;
}

/* Whether a noun behind the verb will tell of the agreement: but "s'est allié à B dans une coentreprise", where the
 * verb alone tells with whom. */
static gboolean
is_told_by_noun (EngineAgreementStage *self,
                 const EngineAgreementCandidate *c,
                 const EngineTag *tag)
{
  for (guint32 i = tag->last; i < c->last; i++)
    if (engine_fill_is (self->a, i, ENGINE_CLASS_INSTRUMENT))
      {
        if (engine_fill_attr (self->a, tag, "to") == NULL)
          return TRUE;
        self->phrase_last = MAX (self->phrase_last, c->last);
        return FALSE;
      }
  return FALSE;
}

/* "will agree on a price", "want to settle on a tariff": nothing is agreed yet; but "auraient convenu" is what is
 * reported. */
static gboolean
is_to_come (const EngineAnalysis *a, const EngineTag *tag, guint32 low)
{
  return !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE)
         && engine_agreement_is_unreal (a, tag->first, low);
}

void
engine_agreements_try_agree (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const gboolean reflexive = engine_fill_attr (a, tag, "refl") != NULL;
  EngineAgreementCandidate c = { .binding = -1,
                                 .status = ENGINE_AGREEMENT_AGREED,
                                 .has_status = TRUE,
                                 .strong_status = TRUE,
                                 .by_verb = TRUE,
                                 .rule = "agreement.verb" };
  guint32 first, last;

  c.head_first = c.first = tag->first;
  c.head_last = c.last = tag->last;
  c.anchor = tag->first + 1;
  c.instrument = ENGINE_INSTRUMENT_AGREEMENT;
  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  if ((reflexive && !has_reflexive (a, tag, c.sentence_first))
      || is_to_come (a, tag, c.sentence_first) || !read_agreeing (self, &c, tag, &first, &last)
      || (engine_fill_attr (a, tag, "inf") != NULL
          && !takes_infinitive (a, tag->last, c.sentence_last))
      || (reflexive && takes_object (a, tag->last, c.sentence_last)))
    return;
  c.last = engine_fill_phrase_end (a, tag->first, tag->first + 24);
  if (is_told_by_noun (self, &c, tag))
    return;
  c.from = ENGINE_PARTIES_SUBJECT;
  engine_reasons_add (&c.reasons, a, "parties", "subject", first, last);
  engine_agreement_read_terms (a, &c);
  if (c.status == ENGINE_AGREEMENT_REJECTED || c.status == ENGINE_AGREEMENT_PROPOSED)
    return;
  engine_agreements_place (self, &c);
}
