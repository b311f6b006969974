/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that count the agreements just told: "the first was denounced, the second never ratified",
 * "Un second, sur les minorités, …".  A definite one refers to one of two, an indefinite one opens
 * the next of the same two parties. */

#include "config.h"

#include "engine-agreements.h"

#include <stdlib.h>
#include <string.h>

#define BACK_SENTENCES 2 /* from a word that counts to those it counts */
#define VERB_WORDS 3 /* "est venu", between a date and its subject */

/* The place that the word gives in their order: 1, 2 and so on, 0 where it gives none. */
static guint
place_of (const EngineAnalysis *a, const EngineTag *tag)
{
  const char *nth = engine_fill_attr (a, tag, "nth");

  return nth != NULL ? (guint)atoi (nth) : 0;
}

static gboolean
is_definite (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *article = engine_fill_tag (a, tag->first, ENGINE_CLASS_ARTICLE);

  return article != NULL && strcmp (engine_fill_code (a, article), "def") == 0;
}

/* Whether words of its own say whose it is: "le premier que A a signé", "the second with B". */
static gboolean
is_described (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->last;

  if (engine_fill_punct (a, i, ','))
    i++;
  return engine_fill_is (a, tag->last, ENGINE_CLASS_RELATIVE)
         || engine_fill_is (a, tag->last, ENGINE_CLASS_OF)
         || engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK);
}

static gboolean
names_thing (const EngineAnalysis *a, guint32 i)
{
  return i < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) && !engine_fill_finite (a, i)
         && !engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE)
         && !engine_fill_is (a, i, ENGINE_CLASS_NEGATION)
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i, ENGINE_CLASS_TARGET) && !engine_fill_is (a, i, ENGINE_CLASS_AND)
         && !engine_fill_is (a, i, ENGINE_CLASS_PRONOUN);
}

/* The index + 1 of the one that the place means, of those told together; 0 where they are not several.
 * @from: set to the index + 1 of a plural that it is one of. */
static guint
find_counted (EngineAgreementStage *self, guint32 sentence, guint place, guint *from)
{
  guint n = self->agreements->len;
  guint first = n;

  *from = 0;
  while (first > 0)
    {
      const EngineAgreementDraft *g = engine_agreements_at (self, first - 1);

      if (g->last_sentence + BACK_SENTENCES < sentence || g->c.talks || g->title || g->c.related
          || (first < n
              && engine_analysis_sentence_of (self->a, g->c.first) + 1
                     < engine_analysis_sentence_of (self->a,
                                                    engine_agreements_at (self, first)->c.first)))
        break;
      first--;
      if (g->c.plural)
        {
          *from = first + 1;
          return 0;
        }
    }
  return n - first >= 2 && place <= n - first && (n - first == 2 || place == 1) ? first + place : 0;
}

static void
read_candidate (EngineAnalysis *a, EngineAgreementCandidate *c, const EngineTag *tag)
{
  c->first = tag->first;
  c->last = c->head_last = tag->last;
  c->head_first = tag->last - 1; /* "retiré du premier": the article is the verb's too */
  engine_fill_sentence (a, tag->first, &c->sentence_first, &c->sentence_last);
  engine_agreement_read_parties (a, c);
}

/* "The first, signed in 1992, held for years; the second, in 2014, broke down", "Le deuxième, d'août 2024, …" right
 * behind the sentence of the first: one more like that just told. */
static gboolean
follows_first (EngineAgreementStage *self, const EngineTag *tag)
{
  const EngineAgreementDraft *g;
  const EngineTag *first;
  const guint place = place_of (self->a, tag);

  if (self->agreements->len == 0 || place < 2)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  first = engine_fill_tag (self->a, g->c.head_first, ENGINE_CLASS_ORDINAL_AGREEMENT);
  /* "un deuxième", and then "le troisième" */
  return first != NULL && place_of (self->a, first) + 1 == place
         && (is_definite (self->a, first) || place > 2) && tag->first >= g->c.sentence_first
         && (tag->first < g->c.sentence_last
             || g->last_sentence + 1 == engine_analysis_sentence_of (self->a, tag->first));
}

/**
 * engine_agreements_try_counted:
 * @self: the stage
 * @tag: an ordinal
 *
 * Returns: whether it stands for one of the agreements just told, and its step was taken
 */
gboolean
engine_agreements_try_counted (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  guint place = place_of (a, tag), found, from;
  EngineAgreementDraft *g;
  EngineAgreementCandidate c;

  if (place == 0 || !is_definite (a, tag) || is_described (a, tag) || names_thing (a, tag->last)
      || follows_first (self, tag))
    return FALSE;
  found = find_counted (self, engine_analysis_sentence_of (a, tag->first), place, &from);
  if (found == 0 && from == 0)
    return FALSE;
  g = engine_agreements_at (self, (found != 0 ? found : from) - 1);
  c = (EngineAgreementCandidate){ .binding = -1, .status = ENGINE_AGREEMENT_AGREED };
  read_candidate (a, &c, tag);
  if (!engine_fill_codes_within (&c.parties, &g->c.parties)
      && (engine_agreement_has_link (&c) || c.from >= ENGINE_PARTIES_SUBJECT))
    return FALSE;
  c.parties.n = 0;
  c.n_partners = 0;
  c.definite = c.follows = c.quoted = TRUE;
  c.instrument = g->c.instrument;
  c.rule = "agreement.counted";
  engine_reasons_add (&c.reasons, a, "instrument", "agreement.counted", tag->first, tag->last);
  engine_agreement_read_terms (a, &c);
  if (found != 0 || place == 1)
    {
      engine_agreements_merge (self, g, &c);
      return TRUE;
    }
  c.parties = g->c.parties;
  c.side = g->c.side;
  c.subjects = g->c.subjects;
  c.from = ENGINE_PARTIES_CONTEXT;
  c.quoted = c.follows = FALSE;
  if (!c.has_status)
    c.status = g->c.status;
  engine_agreements_push (self, &c);
  return TRUE;
}

/* "En décembre, un deuxième", "Le 3 mai est venu le troisième": only a date stands before it, @date where a verb that it is
 * the subject of does as well. */
static gboolean
follows_date (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTimex **date)
{
  guint32 i = c->sentence_first;
  const EngineTimex *t;

  while (i < c->first && !engine_analysis_in_timex (a, i))
    {
      if (!engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
          && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
          && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER))
        return FALSE;
      i++;
    }
  if (i >= c->first)
    return FALSE;
  t = engine_analysis_timex_at (a, i);
  while (i < c->first && engine_analysis_in_timex (a, i))
    i++;
  if (i == c->first || (engine_fill_punct (a, i, ',') && i + 1 == c->first))
    return TRUE;
  if (i + VERB_WORDS < c->first || !engine_fill_finite (a, i))
    return FALSE;
  while (i < c->first && engine_fill_mention (a, i) == NULL
         && (engine_fill_morph (a, i) & ENGINE_MORPH_VERB))
    i++;
  if (i == c->first)
    *date = t;
  return i == c->first;
}

/**
 * engine_agreements_opens_next:
 * @self: the stage
 * @c: a candidate that an ordinal without a noun names
 * @tag: the ordinal
 *
 * "Un second, sur les minorités, sera soumis au vote": what it is about stands behind it, after the
 * agreement of two that the sentence before tells.
 *
 * Returns: whether it is the next one of these two
 */
gboolean
engine_agreements_opens_next (EngineAgreementStage *self,
                              EngineAgreementCandidate *c,
                              const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const EngineAgreementDraft *g;
  guint32 i = tag->last;

  gboolean older = engine_fill_attr (a, tag, "older") != NULL;
  const EngineTimex *date = NULL;

  if (self->agreements->len == 0
      || (!older
          && (place_of (a, tag) < 2 || (is_definite (a, tag) && !follows_first (self, tag)))))
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.talks || g->c.parties.n < 2 || !engine_fill_codes_within (&c->parties, &g->c.parties)
      || g->last_sentence + 1 < engine_analysis_sentence_of (a, tag->first))
    return FALSE;
  /* it opens its sentence, or its clause */
  if (c->first > c->sentence_first + 1 && !engine_fill_punct (a, c->first - 1, ';')
      && !follows_date (a, c, &date))
    return FALSE;
  if (date != NULL && date->basis != ENGINE_DATE_DURATION && date->open == 0)
    c->date_agreed = date->iso;
  if (engine_fill_punct (a, i, ','))
    i++;
  /* "the second, in 2014, broke down" */
  for (guint32 k = i; i > tag->last && k < i + 2; k++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, k);

      if (t != NULL && t->iso != NULL && t->basis != ENGINE_DATE_DURATION && t->open == 0
          && engine_fill_punct (a, t->last, ','))
        c->date_agreed = t->iso;
    }
  /* "Son prédécesseur, de 2017,": nobody's who has a name */
  if (older && engine_fill_is (a, i, ENGINE_CLASS_OF) && engine_analysis_in_timex (a, i + 1))
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i + 1);

      if (t->iso != NULL && t->basis != ENGINE_DATE_DURATION)
        c->date_agreed = t->iso;
    }
  if (older)
    return (engine_fill_is (a, i, ENGINE_CLASS_OF) && engine_analysis_in_timex (a, i + 1))
           || engine_analysis_in_timex (a, i)
           || (engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE)
               && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
           || (c->anchor > tag->last && engine_fill_is (a, tag->last, ENGINE_CLASS_AUXILIARY));
  return i > tag->last || c->anchor > tag->last || date != NULL
         || engine_fill_is (a, i, ENGINE_CLASS_TARGET);
}
