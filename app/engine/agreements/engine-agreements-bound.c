/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom an agreement binds, by a verb that says so: "l'accord qui la liait à Lima", "a treaty ties A to B".
 * Walks of a few tokens to the right of its noun. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define BOUND_REACH 18 /* tokens behind the noun that may name them */

/* A pronoun before its verb: "les lie". */
static gboolean
is_object (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *p = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);

  return p != NULL && engine_fill_attr (a, p, "clitic") != NULL
         && g_str_has_prefix (engine_fill_code (a, p), "obj-3");
}

static gboolean
is_object_after (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *p = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);

  return p != NULL && (a->style & ENGINE_STYLE_HEADS_LAST) != 0
         && g_str_has_prefix (engine_fill_code (a, p), "obj-3")
         && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER);
}

/* "lie", "binds": its own verb, whose objects are the parties. */
static gboolean
is_binding_verb (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_HOLDING);

  return tag != NULL && engine_fill_attr (a, tag, "bind") != NULL
         && (engine_fill_finite (a, i)
             || (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE)
             || (i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
             /* "les lie depuis 2009", where "lie" may be a noun */
             || (i > 0 && is_object (a, i - 1)
                 && (engine_fill_is (a, tag->last, ENGINE_CLASS_PREPOSITION)
                     || engine_fill_is (a, tag->last, ENGINE_CLASS_DATE_PREP)
                     || engine_token (a, tag->last)->kind != ENGINE_TOKEN_WORD)));
}

/* "qui unit A, B et C": whether a comma stands inside a list. */
static gboolean
goes_on (const EngineAnalysis *a, guint32 comma)
{
  const EngineMention *before = comma > 0 ? engine_fill_mention (a, comma - 1) : NULL;

  for (guint32 i = comma + 1; before != NULL && before->list != 0 && i < comma + 4; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL)
        return m->list == before->list;
    }
  return FALSE;
}

/* "that A and B initialled at the White House", but "qui la lie à Lima". */
static gboolean
is_where (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *to =
      m->first > 0 ? engine_fill_tag (a, m->first - 1, ENGINE_CLASS_TARGET) : NULL;

  return (m->flags & ENGINE_MENTION_PLACE)
         && !(to != NULL && strcmp (engine_fill_code (a, to), "to") == 0);
}

/* "l'armée brésilienne", "the Brazilian air force": a body of the state. */
static gboolean
is_of_body (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 i = (a->style & ENGINE_STYLE_HEADS_LAST) != 0 ? m->last : m->first - 1;
  const EngineTag *body = m->first > 0 ? engine_fill_covering (a, i, ENGINE_CLASS_ORG_NOUN) : NULL;

  return body != NULL && engine_fill_attr (a, body, "state") != NULL;
}

/* "to Canada's Fortuna": whose company it is. */
static gboolean
is_origin (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineMention *firm = engine_token_is_genitive (a, m->last) && m->last + 1 < a->tokens->len
                                  ? engine_fill_mention (a, m->last + 1)
                                  : NULL;

  return firm != NULL && firm->first == m->last + 1 && firm->kind == ENGINE_MENTION_ORG;
}

/* "la mine de Yaramoko", "the Niou permit": a name that no lexicon has, of a thing. */
static gboolean
is_of_thing (const EngineAnalysis *a, const EngineMention *m)
{
  return (m->flags & ENGINE_MENTION_GUESSED) && m->first > 1
         && ((engine_fill_is (a, m->first - 1, ENGINE_CLASS_OF)
              && (engine_fill_morph (a, m->first - 2) & ENGINE_MORPH_NOUN))
             || ((a->style & ENGINE_STYLE_HEADS_LAST) != 0
                 && engine_token (a, m->last)->kind == ENGINE_TOKEN_WORD
                 && engine_fill_mention (a, m->last) == NULL
                 && (engine_fill_morph (a, m->last) & ENGINE_MORPH_NOUN)
                 && !engine_fill_finite (a, m->last)));
}

static void
read_bound (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 limit = MIN (c->sentence_last, c->head_last + BOUND_REACH);
  gboolean relative = FALSE, bind = FALSE;

  for (guint32 i = c->head_last; i < limit; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      const EngineTag *noun = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);

      if (engine_fill_stops (a, i)
          || engine_agreement_is_the_one (a, i)
          /* "un traité d'amitié et de coopération lie …": inside its own phrase */
          || (noun != NULL && (i >= c->last || engine_fill_attr (a, noun, "weak") == NULL))
          || (relative && engine_fill_punct (a, i, ',') && !goes_on (a, i)))
        return;
      if (!relative && engine_fill_is (a, i, ENGINE_CLASS_NEGATION))
        return; /* "n'engage que la Commission" */
      if (!relative && is_binding_verb (a, i))
        {
          relative = bind = TRUE;
          /* "les lie", "has bound them" */
          c->binds = is_object (a, i - 1) || is_object_after (a, i + 1);
          if (c->binds && i - 1 > c->head_last)
            c->last = MIN (c->last, i - 1);
        }
      else if (engine_agreement_opens_relative (a, i) && (relative || i <= c->head_last + 5))
        relative = TRUE;
      else if (!relative && engine_fill_finite (a, i)
               && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
               && !engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE))
        return;
      if (!bind && i > c->head_last + 14)
        return;
      if (relative && m != NULL && m->first == i
          && (m->kind == ENGINE_MENTION_PARTY
              || (m->kind == ENGINE_MENTION_ORG
                  && !engine_fill_is (a, m->first, ENGINE_CLASS_COUNTRY_BODY)
                  && (c->instrument == ENGINE_INSTRUMENT_CONTRACT
                      || (bind && !(m->flags & ENGINE_MENTION_GUESSED)))))
          && engine_fill_is_party (m)
          && (!(m->flags & ENGINE_MENTION_ADJECTIVE) || is_of_body (a, m)) && !is_where (a, m)
          && !is_origin (a, m) && !is_of_thing (a, m) && !engine_agreement_only_judges (a, c, m))
        {
          engine_fill_add_mention (m, &c->parties);
          engine_reasons_add (&c->reasons, a, "parties", "bound", m->first, m->last);
        }
    }
}

/* "Des accords le lient à B et à C", "Des traités lient A à B et à C": one with each of those behind "to". */
static void
split_bound (const EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 limit = MIN (c->sentence_last, c->head_last + BOUND_REACH);
  EngineCodes side = { .n = 0 }, partners = { .n = 0 };

  for (guint32 i = c->head_last; i < limit; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      guint32 to = i;

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || !engine_fill_is_party (m)
          || !engine_fill_codes_has (&c->parties, m->codes[0]))
        continue;
      while (to > c->head_last && engine_fill_mention (a, to - 1) == NULL
             && (engine_fill_is (a, to - 1, ENGINE_CLASS_ARTICLE)
                 || (engine_token (a, to - 1)->flags & ENGINE_TOKEN_ELISION)))
        to--;
      engine_fill_add_mention (m, engine_fill_is (a, to - 1, ENGINE_CLASS_TARGET)
                                          || (to < i && engine_fill_is (a, to, ENGINE_CLASS_TARGET))
                                      ? &partners
                                      : &side);
    }
  if (partners.n < 2 || side.n > 1)
    return;
  c->parties = c->side = side;
  c->n_partners = 0;
  for (guint i = 0; i < partners.n && i < ENGINE_AGREEMENT_MAX_SPLIT; i++)
    {
      c->partners[i].n = 0;
      engine_fill_codes_add (&c->partners[i], partners.codes[i]);
      c->n_partners++;
    }
  c->from = side.n > 0 ? ENGINE_PARTIES_EXPLICIT : ENGINE_PARTIES_NONE;
}

/**
 * engine_agreement_read_bound:
 * @a: an analysis
 * @c: a candidate of which no two parties are known
 *
 * "l'accord qui la liait à Lima", "the pact that binds the two", "the second ties A to B": parties inside its
 * relative, or objects of its verb.
 */
void
engine_agreement_read_bound (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  gboolean alone = c->parties.n == 0;

  read_bound (a, c);
  if (alone && c->plural && !c->definite && c->parties.n >= 2)
    split_bound (a, c);
}
