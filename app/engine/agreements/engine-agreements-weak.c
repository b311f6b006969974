/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nouns that make an agreement only where a verb concludes it or its partners stand with it: "partnership",
 * "market", "talks". */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define CHOSEN_WORDS 8  /* between the verb of choosing and "for" */
#define RENEWED_WORDS 4 /* between the verb and what it renews */

/* "un marché entre A et B", "le marché du 1er août": no place where goods are sold. */
static gboolean
is_marked_contract (const EngineAgreementCandidate *c)
{
  const char *date = c->date_signed != NULL ? c->date_signed : c->date_agreed;

  return c->instrument == ENGINE_INSTRUMENT_CONTRACT
         && ((c->from == ENGINE_PARTIES_EXPLICIT && c->indefinite)
             || (c->of_day && date != NULL && strlen (date) == strlen ("2025-08-01")));
}

/* "have agreed a pilot scheme", "sealed a code-share": right behind the verb, by two states, or firms. */
static gboolean
is_agreed_by_two (const EngineAgreementCandidate *c)
{
  if (c->anchor_status != ENGINE_AGREEMENT_AGREED || c->definite || c->unreal
      || c->from < ENGINE_PARTIES_SUBJECT || c->parties.n < 2 || c->anchor == 0
      || c->anchor > c->first || c->first > c->anchor + 3)
    return FALSE;
  return c->instrument == ENGINE_INSTRUMENT_CONTRACT || engine_fill_codes_are_states (&c->parties);
}

/* "A and B renewed their swap", "A renewed its swap with B": what two carry on is of both. */
static gboolean
is_renewed_by_two (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *verb =
      c->anchor != 0 ? engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE) : NULL;

  return verb != NULL && engine_fill_attr (a, verb, "renew") != NULL && c->anchor <= c->first
         && c->first <= c->anchor + RENEWED_WORDS && c->possessive && !c->ours && !c->talks
         && !c->unreal
         && (c->side.n >= 2 || (c->parties.n == 2 && engine_agreement_are_partners (c)))
         && engine_fill_codes_are_states (&c->parties);
}

/* "signed an order that cuts the duty": a decree, but not "signed an order for 48 jets". */
static gboolean
is_decree (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *prep = engine_fill_tag (a, c->head_last, ENGINE_CLASS_PREPOSITION);

  return c->indefinite && c->anchor != 0 && c->anchor <= c->first
         && c->anchor_status == ENGINE_AGREEMENT_SIGNED
         && !(prep != NULL && strcmp (engine_fill_code (a, prep), "for") == 0);
}

/* "le règlement européen sur les forêts": a noun that is also a law, and an agreement only between two. */
static gboolean
is_law (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *noun = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);

  const char *law = noun != NULL ? engine_fill_attr (a, noun, "law") : NULL;

  return law != NULL && !engine_agreement_has_link (c) && c->side.n < 2
         && (strcmp (law, "signed") != 0 || is_decree (a, c));
}

/* Whether the candidate may be a law, and @told no agreement of the same word. */
gboolean
engine_agreement_may_be_law (const EngineAnalysis *a,
                             const EngineAgreementCandidate *c,
                             const EngineAgreementCandidate *told)
{
  const EngineTag *noun =
      told != NULL ? engine_fill_tag (a, told->head_first, ENGINE_CLASS_INSTRUMENT) : NULL;

  return is_law (a, c) && (noun == NULL || engine_fill_attr (a, noun, "law") == NULL);
}

/* "le marché mondial", but not "le marché des Rafale, conclu avec la France": a noun that is an agreement only
 * where a verb concludes it. */
gboolean
engine_agreement_is_unmade (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *noun = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);

  if (is_law (a, c))
    return TRUE;
  return noun != NULL && engine_fill_attr (a, noun, "made") != NULL
         && !(engine_agreement_is_concluded (a, c)
              && (c->anchor_status == ENGINE_AGREEMENT_SIGNED || is_agreed_by_two (c)))
         && !is_marked_contract (c);
}

/* "A has picked B for a partnership", "A a retenu B pour un partenariat": both stand with the verb of choosing. */
static gboolean
is_chosen_for (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *prep = c->first > c->sentence_first
                              ? engine_fill_tag (a, c->first - 1, ENGINE_CLASS_PREPOSITION)
                              : NULL;

  if (prep == NULL || strcmp (engine_fill_code (a, prep), "for") != 0 || !c->indefinite || c->talks
      || c->quoted || c->unreal || c->parties.n != 2)
    return FALSE;
  for (guint32 i = c->first - 1, n = 0; i > c->sentence_first && n < CHOSEN_WORDS; i--, n++)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ','))
        return FALSE;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_CHOOSES))
        return !engine_agreement_is_negated (a, i - 1);
    }
  return FALSE;
}

/* "partenariat", "talks" make an agreement only under a verb that concludes, or with partners. */
gboolean
engine_agreement_carries_weak (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (engine_agreement_is_unmade (a, c))
    return FALSE;
  if (is_renewed_by_two (a, c) || is_chosen_for (a, c))
    return TRUE;
  /* "Riga et Tallinn ont arrêté le tracé par un procès-verbal signé à Valga" */
  if (c->from == ENGINE_PARTIES_SENTENCE && c->parties.n == 2 && c->indefinite && !c->talks
      && !c->quoted && !c->unreal && c->anchor_status == ENGINE_AGREEMENT_SIGNED
      && engine_agreement_is_concluded (a, c))
    return TRUE;
  /* "le marché, conclu avec B, lui a coûté": with whom it is said, by whom the sentence tells */
  if ((c->from < ENGINE_PARTIES_SUBJECT
       && !(engine_agreement_is_concluded (a, c) && c->anchor > c->head_last && !c->talks
            && engine_agreement_has_link (c)))
      || (c->possessive && !c->talks
          && !(c->parties.n == 2
               && (engine_agreement_is_concluded (a, c)
                   /* "son partenariat stratégique avec B", "its own partnership with B" */
                   || (engine_agreement_are_partners (c)
                       && (c->own || c->head_last > c->head_first + 1))))))
    return FALSE;
  /* "A and B issued a declaration" */
  if (c->instrument == ENGINE_INSTRUMENT_JOINT_STATEMENT && c->anchor != 0 && c->anchor <= c->first
      && c->strong_status && !c->quoted && !c->unreal)
    return TRUE;
  /* "A and B have accepted the compromise that C put to them": two take what can only be of both */
  if (c->side.n >= 2 && c->parties.n >= 2 && c->anchor != 0 && c->anchor <= c->first && !c->talks
      && c->anchor_status == ENGINE_AGREEMENT_AGREED && c->instrument != ENGINE_INSTRUMENT_OTHER
      && c->instrument != ENGINE_INSTRUMENT_CONTRACT && !c->quoted && !c->unreal && !c->plural)
    return TRUE;
  /* "leurs négociations piétinent": of two */
  return engine_agreement_has_link (c) || engine_agreement_is_concluded (a, c)
         || (c->talks && c->possessive && !c->ours && c->parties.n == 2);
}
