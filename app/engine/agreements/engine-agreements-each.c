/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "A supplies B, C and D under three contracts", "The first executive contract followed": agreements that are
 * counted against whom the sentence names, and the next one of the same two, in the same breath or
 * in a sentence of its own. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-number.h"

#include <stdlib.h>
#include <string.h>

#define NEXT_SENTENCES 2 /* after an agreement, that its "first contract" may be of the same two */

/* "trois contrats": how many, 0 where no word of the phrase says. */
static guint
count_of (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first; i < c->head_first; i++)
    {
      const EngineTag *word = engine_fill_tag (a, i, ENGINE_CLASS_NUMBER_WORD);

      if (word != NULL)
        return (guint)atoi (engine_fill_code (a, word));
      if (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER)
        {
          guint value = 0;
          guint32 last;

          return engine_number_read_small (a, i, &value, &last) ? value : 0;
        }
    }
  return 0;
}

/**
 * engine_agreements_take_each:
 * @self: the stage
 * @c: a candidate in the plural, with a number
 *
 * Returns: whether its sentence names one maker and just as many others before it: one agreement each
 */
gboolean
engine_agreements_take_each (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  EngineCodes maker = { .n = 0 }, others = { .n = 0 };
  guint n;

  if (!c->several || c->n_partners > 0 || c->possessive || c->from >= ENGINE_PARTIES_SUBJECT
      || engine_agreement_are_partners (c))
    return FALSE;
  n = count_of (a, c);
  if (n < 2 || n > ENGINE_AGREEMENT_MAX_SPLIT)
    return FALSE;
  for (guint32 i = c->sentence_first; i < c->first; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || !engine_fill_is_party (m)
          || (m->flags & ENGINE_MENTION_ADJECTIVE) || engine_agreement_is_bystander (a, m)
          || m->codes[1] != NULL || !engine_fill_is_state (m->codes[0]))
        continue;
      if (maker.n == 0 && !(m->flags & ENGINE_MENTION_SUBJECT))
        continue; /* "Abidjan, 19 février" */
      engine_fill_add_mention (m, maker.n == 0 ? &maker : &others);
    }
  if (maker.n != 1 || others.n != n || engine_fill_codes_has (&others, maker.codes[0]))
    return FALSE;
  c->parties = c->side = maker;
  for (guint i = 0; i < others.n; i++)
    {
      c->partners[c->n_partners].n = 0;
      engine_fill_codes_add (&c->partners[c->n_partners++], others.codes[i]);
    }
  c->from = ENGINE_PARTIES_SUBJECT;
  engine_reasons_add (&c->reasons, a, "parties", "each", c->sentence_first, c->last);
  engine_agreements_split (self, c);
  return TRUE;
}

/**
 * engine_agreements_take_apiece:
 * @self: the stage
 * @c: a candidate that several are said to have made each
 *
 * Returns: whether it was told: one agreement each, with the partner named or with that of the one before
 */
gboolean
engine_agreements_take_apiece (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineCodes sides = c->side;
  const char *other = NULL;

  if (!c->apiece || sides.n < 2 || sides.n > ENGINE_AGREEMENT_MAX_SPLIT
      || c->parties.n > sides.n + 1)
    return FALSE;
  for (guint i = 0; i < c->parties.n; i++)
    if (!engine_fill_codes_has (&sides, c->parties.codes[i]))
      other = c->parties.codes[i];
  if (other == NULL)
    other = engine_agreements_shared_party (self);
  if (other == NULL || engine_fill_codes_has (&sides, other))
    other = engine_agreements_counterpart (self, &sides, FALSE);
  if (other == NULL)
    other = self->topic;
  if (other == NULL || engine_fill_codes_has (&sides, other))
    return FALSE;
  c->parties.n = c->side.n = c->n_partners = 0;
  engine_fill_codes_add (&c->parties, other);
  c->side = c->parties;
  for (guint i = 0; i < sides.n; i++)
    {
      c->partners[c->n_partners].n = 0;
      engine_fill_codes_add (&c->partners[c->n_partners++], sides.codes[i]);
    }
  c->from = ENGINE_PARTIES_SUBJECT;
  engine_reasons_add (&c->reasons, self->a, "parties", "each", c->sentence_first, c->last);
  engine_agreements_split (self, c);
  return TRUE;
}

/* Whether its sentence names one of the two, and nobody else. */
static gboolean
names_one (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineCodes *pair)
{
  gboolean found = FALSE;

  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL
          || m->codes[0] == NULL || m->codes[1] != NULL)
        continue;
      found = found || engine_fill_codes_has (pair, m->codes[0]);
      /* "if China is ever invited" comes later than the first of the two */
      if (!found && !engine_fill_codes_has (pair, m->codes[0]))
        return FALSE;
    }
  return found;
}

/* Whether the sentence names somebody who is none of the two. */
gboolean
engine_agreement_names_third (const EngineAnalysis *a,
                              const EngineAgreementCandidate *c,
                              const EngineCodes *pair)
{
  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i
          && (m->kind == ENGINE_MENTION_PARTY || m->kind == ENGINE_MENTION_ORG) && m->codes != NULL
          && m->codes[0] != NULL && !(m->flags & (ENGINE_MENTION_PLACE | ENGINE_MENTION_GUESSED))
          && !engine_fill_codes_has (pair, m->codes[0]) && !engine_agreement_only_judges (a, c, m))
        return TRUE;
    }
  return FALSE;
}

/* "un accord en précisera l'usage": the token behind the phrase and the clitics of its verb. */
static guint32
verb_behind (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 i = c->last;

  while (i < c->last + 3 && i + 1 < c->sentence_last)
    {
      const EngineTag *p = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);

      if (engine_fill_finite (a, i)
          || !((p != NULL && engine_fill_attr (a, p, "clitic") != NULL)
               || engine_fill_is (a, i, ENGINE_CLASS_NEGATION)))
        break;
      i++;
    }
  return i;
}

/* "Un accord l'a remplacé en mai": what has the one just told for its object. */
static gboolean
replaces_told (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 verb = verb_behind (a, c);

  for (guint32 i = verb; verb > c->last && i < MIN (c->sentence_last, verb + 4); i++)
    if (engine_fill_covering (a, i, ENGINE_CLASS_RELATES) != NULL)
      return TRUE;
  return FALSE;
}

/* "Un accord d'application fixera les quotas": what opens a sentence with a name that says what it is of, and is
 * the subject of its verb, after the agreement of two that the sentence before tells. */
static gboolean
is_next_subject (const EngineAnalysis *a,
                 const EngineAgreementDraft *g,
                 const EngineAgreementCandidate *c)
{
  guint32 i = c->first > c->sentence_first ? c->first - 1 : c->first;

  return c->indefinite && !c->definite && !c->other && !c->hypothetical && c->parties.n == 0
         && !g->title && !g->c.by_verb && !g->c.several
         && (i == c->first
             || engine_token (a, i)->kind != ENGINE_TOKEN_WORD
             /* "And an accord on visas, …" */
             || engine_fill_is (a, i, ENGINE_CLASS_AND))
         && (c->head_last > c->head_first + 1 || c->last > c->head_last + 1 || replaces_told (a, c))
         && c->last < c->sentence_last
         && (engine_fill_finite (a, verb_behind (a, c)) || engine_fill_punct (a, c->last, ',')
             || engine_fill_is (a, c->last, ENGINE_CLASS_AUXILIARY))
         && !engine_fill_punct (a, c->sentence_last - 1, '?')
         && !engine_agreement_names_third (a, c, &g->c.parties);
}

/* Whether the heading above it names two others. */
static gboolean
is_under_other (const EngineAnalysis *a,
                const EngineAgreementDraft *g,
                const EngineAgreementCandidate *c)
{
  EngineCodes codes = { .n = 0 };

  return engine_agreements_heading_pair (a, c, &codes)
         && !engine_fill_codes_equal (&codes, &g->c.parties);
}

/* Its verb is still to come. */
static gboolean
is_future (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 verb = verb_behind (a, c);

  return verb < c->sentence_last
         && ((engine_fill_morph (a, verb) & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL))
             || (g_array_index (a->scopes, guint8, verb)
                 & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)));
}

/**
 * engine_agreements_take_next:
 * @self: the stage
 * @c: a candidate that names nobody
 *
 * "The framework that A and B adopted … The first executive contract followed within weeks."
 *
 * Returns: whether it is the next of those that the sentence before tells
 */
gboolean
engine_agreements_take_next (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;

  if (self->agreements->len == 0 || c->plural || c->possessive || c->alike || c->talks || c->weak
      || c->quoted || c->n_partners > 0 || engine_agreement_has_link (c)
      || c->first > c->sentence_first + 1 || (c->has_status && c->anchor == 0 && c->definite))
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.parties.n != 2 || g->c.talks || g->c.sentence_first == c->sentence_first
      || !engine_fill_codes_within (&c->parties, &g->c.parties)
      || g->last_sentence + NEXT_SENTENCES < engine_analysis_sentence_of (self->a, c->first))
    return FALSE;
  if (is_next_subject (self->a, g, c) && !is_under_other (self->a, g, c))
    {
      c->parties = g->c.parties;
      c->side = g->c.side;
      c->from = ENGINE_PARTIES_CONTEXT;
      if (!c->strong_status && is_future (self->a, c))
        {
          c->status = ENGINE_AGREEMENT_PROPOSED;
          c->has_status = c->strong_status = TRUE;
        }
      engine_agreements_push (self, c);
      return TRUE;
    }
  if (!c->other)
    return FALSE;
  /* "The first contract followed"; "A parallel understanding lets A walk away" */
  if (c->definite ? c->parties.n > 0 || engine_agreement_is_generic (c->instrument)
                        || g->c.instrument == c->instrument
                  : !c->indefinite || !names_one (self->a, c, &g->c.parties))
    return FALSE;
  c->parties = g->c.parties;
  c->side = g->c.side;
  c->from = ENGINE_PARTIES_CONTEXT;
  engine_agreements_push (self, c);
  return TRUE;
}

/* "…, a rail accord and a protocol": one of several, where "and" leads to one more. */
gboolean
engine_agreement_is_listed (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 i = c->last;

  /* ", and a credit agreement" */
  if (engine_fill_punct (a, i, ',') && engine_fill_is (a, i + 1, ENGINE_CLASS_AND))
    i++;
  if (!(engine_fill_is (a, i, ENGINE_CLASS_AND) || engine_fill_punct (a, i, ','))
      || !(engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)))
    return FALSE;
  /* ", a tax agreement and a third on customs" */
  if (engine_fill_is (a, i, ENGINE_CLASS_AND)
      && engine_fill_is (a, i + 1, ENGINE_CLASS_ORDINAL_AGREEMENT))
    return TRUE;
  for (i += 2; i < MIN (c->sentence_last, c->last + 6); i++)
    {
      if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
    }
  return FALSE;
}

/* "sur l'accord préférentiel et sur le mémorandum sanitaire": two in one breath, of one pair. */
gboolean
engine_agreements_is_beside (EngineAgreementStage *self,
                             const EngineAgreementDraft *g,
                             const EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = self->a;
  guint32 i = c->first;

  if (g->c.sentence_first != c->sentence_first || g->c.last > c->first || c->parties.n > 0
      || c->plural || c->weak || g->c.parties.n != 2 || i < c->sentence_first + 2)
    return FALSE;
  /* "among them an agreement on settlement, a technical arrangement, and a credit agreement" */
  if (c->indefinite && g->c.indefinite && g->c.last + 1 == c->first
      && engine_fill_punct (a, g->c.last, ',') && engine_agreement_is_listed (a, c))
    return TRUE;
  /* "le traité signé le 18 janvier et l'arrangement du 14 novembre" */
  if (c->of_day ? engine_agreement_dates_agree (&g->c, c)
                : (g->c.instrument == c->instrument || engine_agreement_is_generic (c->instrument))
                      && !engine_agreement_is_called_otherwise (a, &g->c, c))
    return FALSE;
  if (engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
      || engine_fill_is (a, i - 1, ENGINE_CLASS_TARGET))
    i--;
  return engine_fill_is (a, i - 1, ENGINE_CLASS_AND);
}

/* In another sentence, or behind a semicolon. */
static gboolean
is_told_apart (const EngineAnalysis *a,
               const EngineAgreementCandidate *o,
               const EngineAgreementCandidate *c)
{
  return o->sentence_first != c->sentence_first
         || (c->first > c->sentence_first && engine_fill_punct (a, c->first - 1, ';'));
}

/* "Le même jour a été paraphé un accord sur la sécurité sociale": a further one of the same two. */
gboolean
engine_agreements_is_one_more (EngineAgreementStage *self,
                               const EngineAgreementDraft *g,
                               const EngineAgreementCandidate *c)
{
  for (guint i = 0; i < g->c.parties.n; i++)
    if (!engine_agreements_may_lend (self, c, g->c.parties.codes[i]))
      return FALSE;
  if (engine_agreement_numbers_differ (&g->c, c) && c->parties.n == 0)
    return TRUE;
  /* "un projet d'accord sur le transit", beside one that is signed */
  if (!c->definite && !c->possessive && !c->talks && !c->weak && c->parties.n == 0
      && g->c.parties.n == 2 && c->has_status && c->status <= ENGINE_AGREEMENT_NEGOTIATING
      && g->c.has_status && g->c.status >= ENGINE_AGREEMENT_SIGNED
      && g->c.status != ENGINE_AGREEMENT_REJECTED && g->c.sentence_first != c->sentence_first
      && (c->last > c->head_last + 1 || c->head_last > c->head_first + 1))
    return TRUE;
  return c->indefinite && !c->definite && !c->talks && !c->weak && !g->title
         && (!g->c.by_verb || c->several) && !g->c.several && !g->c.talks && c->parties.n == 0
         && g->c.parties.n == 2 && is_told_apart (self->a, &g->c, c)
         && (c->last > c->head_last + 1 || c->head_last > c->head_first + 1 || c->several)
         && g->c.anchor != 0
         && (c->anchor_status == ENGINE_AGREEMENT_SIGNED
             || c->anchor_status == ENGINE_AGREEMENT_PROPOSED)
         && (c->anchor_status == ENGINE_AGREEMENT_PROPOSED
             || engine_agreement_is_concluded (self->a, c));
}
