/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Programmes of those who lend to states: "le programme de 3 milliards conclu avec le FMI", "the Fund's
 * facility for Egypt".  Their nouns are agreements only where a lender stands in the sentence; the other
 * side is the state that its words name, else whom the text is about.  Walks inside the sentence. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define LENDER_REACH 30 /* tokens between the noun and who lends */
#define TAKER_REACH 3   /* tokens from "to" over an article to who gets it */
#define GIVING_REACH 14 /* tokens between a verb of giving and what it gives */

/* Whether the noun is one that only a lender makes an agreement of. */
gboolean
engine_agreement_is_lent (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *noun = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);

  return noun != NULL && engine_fill_attr (a, noun, "lent") != NULL;
}

static gboolean
is_lender (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *org;

  if (m == NULL || m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL)
    return FALSE;
  /* "the Fund": the lender that it stands for */
  if (m->kind == ENGINE_MENTION_ORG && m->antecedent != 0)
    m = &g_array_index (a->mentions, EngineMention, m->antecedent - 1);
  org = engine_fill_tag (a, m->first, ENGINE_CLASS_ORG);
  return org != NULL && engine_fill_attr (a, org, "lender") != NULL;
}

/* Whether the party lends to states by trade. */
gboolean
engine_agreement_lends (const EngineAnalysis *a,
                        const EngineAgreementCandidate *c,
                        const char *code)
{
  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && is_lender (a, m) && strcmp (m->codes[0], code) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether its only party does. */
gboolean
engine_agreement_is_of_lender (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  return c->parties.n == 1 && engine_agreement_lends (a, c, c->parties.codes[0]);
}

/* The lender of the sentence that stands nearest to the noun, or NULL. */
static const EngineMention *
find_lender (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 d = 0; d < LENDER_REACH; d++)
    {
      const guint32 places[] = { c->head_last + d, c->head_first - 1 - d };

      for (guint k = 0; k < G_N_ELEMENTS (places); k++)
        {
          const EngineMention *m;

          if ((k == 1 && d >= c->head_first) || places[k] < c->sentence_first
              || places[k] >= c->sentence_last)
            continue;
          m = engine_fill_mention (a, places[k]);
          if (is_lender (a, m))
            return m;
        }
    }
  return NULL;
}

/* The only state that takes part in the sentence, or NULL. */
static const char *
find_borrower (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const char *code = NULL;

  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->codes == NULL || m->codes[0] == NULL
          || m->codes[1] != NULL || !engine_fill_is_country (m->codes[0])
          || (m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_PERSON)
          || is_lender (a, m) || engine_agreement_is_bystander (a, m))
        continue;
      if (code != NULL && strcmp (code, m->codes[0]) != 0)
        return NULL;
      code = m->codes[0];
    }
  return code;
}

/* Whether a noun like "loan" is told with a lender and a borrower, or not at all. */
static gboolean
needs_both (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *noun = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);

  return noun != NULL && engine_fill_attr (a, noun, "both") != NULL;
}

/* "accorder"; "granted", which endows as well; "ouverte" where @opens. */
static gboolean
is_giving (const EngineAnalysis *a, guint32 i, gboolean opens)
{
  return engine_token_has_code (a, i, ENGINE_CLASS_FIGURE_WORD, "dative")
         || engine_token_has_code (a, i, ENGINE_CLASS_FIGURE_WORD, "endows")
         || (opens && engine_token_has_code (a, i, ENGINE_CLASS_FIGURE_WORD, "opens"));
}

/* The verb of giving that the noun is the object of, or the participle behind it; token + 1, 0 = none. */
static guint32
find_giving (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first, n = 0; i > c->sentence_first && n < GIVING_REACH; i--, n++)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        break;
      if (is_giving (a, i - 1, FALSE))
        return i;
    }
  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + GIVING_REACH); i++)
    {
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        break;
      if (is_giving (a, i, TRUE) && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
        return i + 1;
    }
  return 0;
}

/* The one party of [first, last) that stands behind "to", or behind "by" where @agent. */
static const char *
find_behind (const EngineAnalysis *a, guint32 first, guint32 last, gboolean agent)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *to = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);
      guint32 k = i + 1;
      const EngineMention *m;

      if (agent ? !engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP)
                : to == NULL || strcmp (engine_fill_code (a, to), "to") != 0)
        continue;
      while (k < last && engine_fill_mention (a, k) == NULL
             && (engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
                 || (engine_token (a, k)->flags & ENGINE_TOKEN_ELISION)))
        k++;
      m = k < last ? engine_fill_mention (a, k) : NULL;
      if (m != NULL && m->first == k && engine_fill_is_party (m) && m->codes[1] == NULL)
        return m->codes[0];
    }
  return NULL;
}

/* "granted Laos a loan": the one party that stands right behind the verb of giving, before what is given. */
static const char *
find_object (const EngineAnalysis *a, guint32 verb, guint32 last)
{
  const EngineMention *m;

  while (verb < last && engine_fill_is (a, verb, ENGINE_CLASS_ARTICLE))
    verb++;
  m = verb < last ? engine_fill_mention (a, verb) : NULL;
  return m != NULL && m->first == verb && m->last < last && engine_fill_is_party (m)
                 && m->codes[1] == NULL && engine_fill_is (a, m->last, ENGINE_CLASS_ARTICLE)
             ? m->codes[0]
             : NULL;
}

/* Makes the two the parties, told by the word at @told. */
static void
give (EngineAnalysis *a,
      EngineAgreementCandidate *c,
      const char *giver,
      const char *taker,
      guint32 told)
{
  c->side.n = 0;
  engine_fill_codes_add (&c->side, giver);
  c->parties = c->side;
  engine_fill_codes_add (&c->parties, taker);
  c->n_partners = 0;
  c->partners_only = c->weak = FALSE;
  c->from = ENGINE_PARTIES_SUBJECT;
  engine_reasons_add (&c->reasons, a, "parties", "lender", told, told + 1);
}

/* "A's loan to B", "a loan from A to B": who gives it, by the words of the phrase; NULL where they don't tell. */
static const EngineMention *
find_giver (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *from = engine_fill_tag (a, c->head_last, ENGINE_CLASS_TARGET);
  const EngineMention *m = engine_fill_mention (a, c->first);
  guint32 i = c->head_last + 1;

  if (m != NULL && m->last <= c->head_first && engine_token_is_genitive (a, m->last))
    return m;
  if (from == NULL || strcmp (engine_fill_code (a, from), "from") != 0)
    return NULL;
  while (i < c->sentence_last && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    i++;
  m = i < c->sentence_last ? engine_fill_mention (a, i) : NULL;
  return m != NULL && m->first == i ? m : NULL;
}

/* "A's loan to B", "a loan from A to B": who gives it and who gets it stand with the noun. */
static gboolean
read_from_to (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineMention *giver = find_giver (a, c);
  guint32 to = c->head_last;
  const char *taker;

  if (giver == NULL || !engine_fill_is_party (giver) || giver->codes[1] != NULL)
    return FALSE;
  to = MAX (to, giver->last);
  if (!engine_fill_is (a, to, ENGINE_CLASS_TARGET))
    return FALSE;
  taker = find_behind (a, to, MIN (c->sentence_last, to + TAKER_REACH), FALSE);
  if (taker == NULL || strcmp (taker, giver->codes[0]) == 0)
    return FALSE;
  give (a, c, giver->codes[0], taker, to);
  return TRUE;
}

/* "La Chine a accordé au Laos un prêt", "un prêt consenti par A à B": whoever gives it and who gets it, where
 * neither is one of those that lend to states by trade. */
static gboolean
read_given (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 verb = find_giving (a, c), first, last;
  EngineCodes giver = { .n = 0 };
  const char *taker, *agent;

  if (verb == 0 || engine_agreement_is_negated (a, verb - 1))
    return FALSE;
  taker = verb <= c->first ? find_object (a, verb, c->head_first) : NULL;
  if (taker == NULL)
    taker = find_behind (a, verb, c->sentence_last, FALSE);
  agent = verb > c->head_last ? find_behind (a, verb, c->sentence_last, TRUE) : NULL;
  if (agent != NULL)
    engine_fill_codes_add (&giver, agent);
  else if (verb > c->first || !engine_fill_subject (a, verb - 1, &giver, &first, &last))
    return FALSE;
  if (taker == NULL || giver.n != 1 || engine_fill_codes_has (&giver, taker))
    return FALSE;
  give (a, c, giver.codes[0], taker, verb - 1);
  return TRUE;
}

/* "trois programmes à A, à B et à C": one each. */
static gboolean
split_borrowers (const EngineAnalysis *a, EngineAgreementCandidate *c, const EngineMention *lender)
{
  EngineCodes borrowers = { .n = 0 };

  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY && engine_fill_is_party (m)
          && m->codes[1] == NULL && engine_fill_is_country (m->codes[0])
          && !(m->flags & (ENGINE_MENTION_PLACE | ENGINE_MENTION_POSSESSIVE))
          && !engine_agreement_is_bystander (a, m))
        engine_fill_add_mention (m, &borrowers);
    }
  if (borrowers.n < 2 || borrowers.n > ENGINE_AGREEMENT_MAX_SPLIT)
    return FALSE;
  c->parties.n = c->side.n = c->n_partners = 0;
  engine_fill_codes_add (&c->parties, lender->codes[0]);
  c->side = c->parties;
  for (guint i = 0; i < borrowers.n; i++)
    {
      c->partners[c->n_partners].n = 0;
      engine_fill_codes_add (&c->partners[c->n_partners++], borrowers.codes[i]);
    }
  c->weak = c->partners_only = FALSE;
  c->from = ENGINE_PARTIES_EXPLICIT;
  return TRUE;
}

/**
 * engine_agreement_read_lender:
 * @a: an analysis
 * @c: a candidate whose parties its own words do not tell
 *
 * Makes the lender its party, with the state that its sentence names.
 *
 * Returns: whether it may be an agreement: not "the programme" of nobody
 */
gboolean
engine_agreement_read_lender (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineMention *lender;
  const char *borrower;
  EngineCodes codes = { .n = 0 };

  if (!engine_agreement_is_lent (a, c))
    return TRUE;
  c->lent = TRUE;
  lender = find_lender (a, c);
  if (needs_both (a, c)
      && (lender == NULL || !(c->parties.n >= 2 || find_borrower (a, c) != NULL || c->plural)))
    return read_from_to (a, c) || read_given (a, c)
           || (c->parties.n == 2 && c->from >= ENGINE_PARTIES_SUBJECT);
  /* "une tranche de 600 millions sur un programme de trois milliards": in passing */
  if (lender == NULL
      || (c->indefinite && c->anchor == 0 && c->first > c->sentence_first
          && (engine_fill_is (a, c->first - 1, ENGINE_CLASS_PREPOSITION)
              || engine_fill_is (a, c->first - 1, ENGINE_CLASS_TARGET))))
    return FALSE;
  if (c->parties.n >= 2 && engine_fill_codes_has (&c->parties, lender->codes[0]))
    return TRUE;
  if (c->plural && split_borrowers (a, c, lender))
    return TRUE;
  borrower = find_borrower (a, c);
  engine_fill_codes_add (&codes, lender->codes[0]);
  if (borrower != NULL)
    engine_fill_codes_add (&codes, borrower);
  c->parties = codes;
  c->n_partners = 0;
  c->partners_only = FALSE;
  c->weak = FALSE;
  c->from = codes.n == 2 ? ENGINE_PARTIES_SUBJECT : ENGINE_PARTIES_NONE;
  engine_reasons_add (&c->reasons, a, "parties", "lender", lender->first, lender->last);
  return TRUE;
}

/**
 * engine_agreements_follow_lent:
 * @self: the stage
 * @c: a candidate that no lender stands by
 *
 * "Le programme expire en mai": a step of the one that the sentences before tell.
 */
void
engine_agreements_follow_lent (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAgreementDraft *g;

  if (!c->definite || c->possessive || self->agreements->len == 0)
    return;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (!g->c.lent || c->last > c->head_last + 1
      || g->last_sentence + 2 < engine_analysis_sentence_of (self->a, c->first))
    return;
  c->parties = g->c.parties;
  c->n_partners = 0;
  engine_agreement_read_terms (self->a, c);
  engine_agreements_merge (self, g, c);
}
