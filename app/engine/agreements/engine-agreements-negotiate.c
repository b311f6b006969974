/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Verbs that negotiate, where no noun names what is negotiated: "négocie en parallèle avec Damas",
 * "is pursuing a rice quota with Hanoi". */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define RELATIVE_REACH 6 /* tokens between a verb and its relative, and between that and the noun */
#define NEGOTIATE_REACH 12 /* tokens from the verb to whom it is done with, what it is about between */

/* Whether the verb's clause names what is negotiated: then that noun tells it. */
static gboolean
has_instrument (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ','))
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
    }
  return FALSE;
}

/* "négocie en parallèle avec Damas", "is negotiating a transit fee with Benin": the link behind the verb. */
static const EngineTag *
find_companion (const EngineAnalysis *a, const EngineTag *verb, guint32 last)
{
  for (guint32 i = verb->last; i < MIN (last, verb->last + NEGOTIATE_REACH); i++)
    {
      const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);
      const EngineMention *m = engine_fill_mention (a, i);

      if (link != NULL)
        return link;
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
          || engine_fill_is (a, i, ENGINE_CLASS_AND)
          || engine_fill_is (a, i, ENGINE_CLASS_ORDINAL_AGREEMENT)
          || (m != NULL && m->kind == ENGINE_MENTION_PARTY
              && !(m->flags & ENGINE_MENTION_ADJECTIVE))
          || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY))
        return NULL;
    }
  return NULL;
}

/* "Avec l'Angola, Kinshasa discute d'un partage du pétrole": the link that the sentence opens with. */
static const EngineTag *
find_fronted (const EngineAnalysis *a, const EngineTag *verb, guint32 first)
{
  const EngineTag *link = engine_fill_tag (a, first, ENGINE_CLASS_PARTY_LINK);
  EngineCodes codes = { .n = 0 };
  guint32 end;

  if (link == NULL || verb->first > first + NEGOTIATE_REACH)
    return NULL;
  end = engine_fill_list (a, link->last, verb->first, &codes);
  return codes.n > 0 && engine_fill_punct (a, end, ',') ? link : NULL;
}

/* "talks with A and B on a pipeline": one thing for all of them. */
static gboolean
is_about_one (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *on = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);
  const EngineTag *article =
      on != NULL ? engine_fill_tag (a, on->last, ENGINE_CLASS_ARTICLE) : NULL;

  return article != NULL && strcmp (engine_fill_code (a, on), "on") == 0
         && engine_fill_attr (a, article, "n") != NULL
         && strcmp (engine_fill_code (a, article), "indef") == 0;
}

/* "Kinshasa négocie avec le M23": a group or a company that the lexicon knows. */
static gboolean
deals_with_known (const EngineAnalysis *a, const EngineTag *verb, const EngineTag *link)
{
  guint32 i = link->last + (engine_fill_is (a, link->last, ENGINE_CLASS_ARTICLE) ? 1 : 0);
  const EngineMention *m = i < a->tokens->len ? engine_fill_mention (a, i) : NULL;

  return engine_fill_attr (a, verb, "mutual") != NULL && m != NULL && m->kind == ENGINE_MENTION_ORG
         && !(m->flags & ENGINE_MENTION_GUESSED) && engine_fill_is (a, i, ENGINE_CLASS_ORG);
}

/* "négocient leur adhésion à l'Union": somebody else stands behind the verb. */
static gboolean
names_third (const EngineAnalysis *a, guint32 first, guint32 last, const EngineCodes *parties)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ','))
        return FALSE;
      if (m != NULL && m->first == i && engine_fill_is_party (m)
          && !(m->flags & (ENGINE_MENTION_PLACE | ENGINE_MENTION_ADJECTIVE))
          && !engine_fill_codes_has (parties, m->codes[0]))
        return TRUE;
    }
  return FALSE;
}

/* "discutent depuis juin d'un gazoduc", but not "discutent de la sécurité": something that is to be made. */
static gboolean
is_of_something (const EngineAnalysis *a, const EngineTag *verb, guint32 last)
{
  if (engine_fill_attr (a, verb, "of") == NULL)
    return TRUE;
  for (guint32 i = verb->last; i + 1 < MIN (last, verb->last + NEGOTIATE_REACH); i++)
    {
      const EngineTag *article = engine_fill_tag (a, i, ENGINE_CLASS_ARTICLE);

      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      /* but "depuis des mois" */
      if (article != NULL && strcmp (engine_fill_code (a, article), "indef") == 0
          && (engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
              || !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)))
        return TRUE;
    }
  return FALSE;
}

/* "are negotiating", "have been negotiating" */
static gboolean
is_progressive (const EngineAnalysis *a, guint32 i)
{
  return (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE) && i > 0
         && engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY);
}

/* "Les deux voisins sont en pourparlers", "A et B négocient le partage de l'eau": the subjects among
 * themselves. */
static gboolean
settle_mutual (EngineAgreementStage *self, EngineAgreementCandidate *c, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const EngineTag *one = engine_fill_tag (a, tag->last, ENGINE_CLASS_ORDINAL_AGREEMENT);
  guint32 first, last;
  guint states = 0;

  if (engine_fill_attr (a, tag, "mutual") == NULL || !is_of_something (a, tag, c->sentence_last)
      || (g_array_index (a->scopes, guint8, tag->first) & ENGINE_SCOPE_NEGATED)
      || (!is_progressive (a, tag->first)
          && (engine_fill_morph (a, tag->first)
              & (ENGINE_MORPH_CONDITIONAL | ENGINE_MORPH_PRESENT_PARTICIPLE
                 | ENGINE_MORPH_PAST_PARTICIPLE)))
      /* "en négocient un", but not "négocient un gazoduc" */
      || (one != NULL
          && !(engine_fill_morph (a, one->last) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
      || (tag->last == tag->first + 1 && !engine_fill_finite (a, tag->first)
          && !is_progressive (a, tag->first))
      || has_instrument (a, tag->last, MIN (c->sentence_last, tag->last + NEGOTIATE_REACH))
      || !engine_fill_subject (a, tag->first, &c->parties, &first, &last) || c->parties.n < 2)
    return FALSE;
  engine_agreement_drop_bystanders (a, first, last, FALSE, &c->parties);
  /* "Chevron et le Guyana discutent d'un gazoduc": a state at least */
  for (guint i = 0; i < c->parties.n; i++)
    states += engine_fill_is_state (c->parties.codes[i]);
  if (c->parties.n < 2 || states == 0
      || names_third (a, tag->last, MIN (c->sentence_last, tag->last + NEGOTIATE_REACH),
                      &c->parties))
    return FALSE;
  c->head_first = c->first = tag->first;
  c->head_last = tag->last;
  c->last = MAX (tag->last, engine_fill_phrase_end (a, tag->first, tag->first + 24));
  c->anchor = tag->first + 1;
  c->instrument = ENGINE_INSTRUMENT_OTHER;
  c->talks = TRUE;
  c->plural = c->indefinite = FALSE;
  c->side = c->parties;
  c->from = ENGINE_PARTIES_SUBJECT;
  engine_reasons_add (&c->reasons, a, "parties", "subject", first, last);
  engine_agreements_place (self, c);
  return TRUE;
}

/* "discussed a naval base with B", "does not negotiate with B": over and done, or not begun. */
static gboolean
is_over (const EngineAnalysis *a, const EngineTag *tag, const EngineTag *link)
{
  guint32 morph = engine_fill_morph (a, tag->first);

  return (g_array_index (a->scopes, guint8, tag->first) & ENGINE_SCOPE_NEGATED)
         || (link->first != tag->last
             && (morph & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE))
             && !(morph & ENGINE_MORPH_PRESENT));
}

/* Whether the partners are states, or bodies known to be dealt with. */
static gboolean
are_negotiated_with (const EngineAnalysis *a,
                     const EngineTag *tag,
                     const EngineTag *link,
                     const EngineCodes *partners)
{
  for (guint i = 0; i < partners->n; i++)
    if (!engine_fill_is_state (partners->codes[i]) && !deals_with_known (a, tag, link))
      return FALSE;
  return partners->n > 0;
}

/* "l'accord négocié avec B", "the deal negotiated with B", "the deal A negotiated with B": right behind its noun, or
 * behind who negotiated it, which stands there. */
static gboolean
is_participle_of_noun (const EngineAnalysis *a, const EngineTag *verb, guint32 low)
{
  const EngineMention *m = verb->first > low ? engine_fill_mention (a, verb->first - 1) : NULL;
  const gboolean named = m != NULL && m->last == verb->first && m->first > low;
  const guint32 at = named ? m->first : verb->first;
  const EngineTag *noun =
      at > low ? engine_fill_covering (a, at - 1, ENGINE_CLASS_INSTRUMENT) : NULL;

  return noun != NULL && engine_fill_attr (a, noun, "idiom") == NULL
         && (!named || (a->style & ENGINE_STYLE_HEADS_LAST) != 0)
         && (engine_fill_morph (a, verb->first) & ENGINE_MORPH_PAST_PARTICIPLE);
}

/* "le traité qu'il négocie avec B": the noun tells it. */
static gboolean
is_of_noun (const EngineAnalysis *a, const EngineTag *verb, guint32 low)
{
  guint32 i = verb->first, n = 0;

  if (is_participle_of_noun (a, verb, low))
    return TRUE;
  while (i > low && n < RELATIVE_REACH && !engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
    {
      if (engine_fill_punct (a, i - 1, ',') || engine_fill_stops (a, i - 1))
        return FALSE;
      i--;
      n++;
    }
  if (i == low || n == RELATIVE_REACH)
    return FALSE;
  for (i--, n = 0; i > low && n < RELATIVE_REACH; i--, n++)
    {
      const EngineTag *noun = engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT);

      if (noun != NULL)
        return engine_fill_attr (a, noun, "idiom") == NULL;
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
        return FALSE;
    }
  return FALSE;
}

/* "Nous négocions avec l'Australie et le Chili": one with each. */
gboolean
engine_agreements_try_negotiate (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const EngineTag *link;
  guint32 first, last, end;

  if (strcmp (engine_fill_code (a, tag), "negotiating") != 0
      || (engine_fill_morph (a, tag->first) & ENGINE_MORPH_INFINITIVE))
    return FALSE;

  EngineCodes partners = { .n = 0 };
  EngineAgreementCandidate c = { .binding = -1,
                                 .status = ENGINE_AGREEMENT_NEGOTIATING,
                                 .has_status = TRUE,
                                 .strong_status = TRUE,
                                 .by_verb = TRUE,
                                 .indefinite = TRUE,
                                 .plural = TRUE,
                                 .rule = "agreement.negotiate" };

  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  link = find_companion (a, tag, c.sentence_last);
  if (link == NULL)
    link = find_fronted (a, tag, c.sentence_first);
  if (link == NULL)
    return settle_mutual (self, &c, tag);
  if (strcmp (engine_fill_code (a, link), "with") != 0 || is_over (a, tag, link)
      || is_of_noun (a, tag, c.sentence_first))
    return FALSE;
  end = engine_fill_list (a, link->last, c.sentence_last, &partners);
  if (!are_negotiated_with (a, tag, link, &partners)
      || has_instrument (a, end, MIN (c.sentence_last, end + 10))
      || (link->first < tag->first
          && has_instrument (a, tag->last, MIN (c.sentence_last, tag->last + NEGOTIATE_REACH))))
    return FALSE;
  c.head_first = c.first = tag->first;
  c.head_last = tag->last;
  c.last = MAX (MAX (end, tag->last), engine_fill_phrase_end (a, tag->first, tag->first + 24));
  c.anchor = tag->first + 1;
  c.instrument = ENGINE_INSTRUMENT_OTHER;
  if (!engine_fill_subject (a, tag->first, &c.parties, &first, &last)
      || engine_fill_codes_within (&c.parties, &partners))
    {
      c.parties.n = 0;
      c.ours = TRUE;
    }
  if (is_about_one (a, end))
    c.partners[c.n_partners++] = partners;
  else
    for (guint i = 0; i < partners.n && i < ENGINE_AGREEMENT_MAX_SPLIT; i++)
      engine_fill_codes_add (&c.partners[c.n_partners++], partners.codes[i]);
  c.from = ENGINE_PARTIES_SUBJECT;
  engine_reasons_add (&c.reasons, a, "parties", "with", link->first, end);
  engine_agreements_split (self, &c);
  return TRUE;
}
