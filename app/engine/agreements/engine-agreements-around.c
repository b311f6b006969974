/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parties that stand around an agreement without a link: whom it binds, who has joined it, whom its goods go to,
 * the line below its title; the only two of its sentence are read by engine-agreements-sentence.c. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define TIED_REACH 14  /* tokens between "bound to B" and "by a pact" */
#define INVITED_REACH 10 /* tokens between "proposed" and the infinitive */
#define RIGHT_REACH 45 /* tokens after the noun that may tell them */

/* "paraphé à Gliwice", "signé avec Lima à Arica", "une usine à Uyuni": a name that no lexicon has, right behind a verb
 * of signing, whom it is signed with, or a noun of something built. */
static gboolean
is_unknown_place (const EngineAnalysis *a, const EngineMention *m, guint32 to)
{
  const EngineMention *partner = to > 0 ? engine_fill_mention (a, to - 1) : NULL;

  if (m == NULL || !(m->flags & ENGINE_MENTION_GUESSED) || to == 0
      || engine_agreement_is_handing_over (a, to - 1))
    return FALSE;
  if (partner != NULL && partner->last == to && partner->first > 0
      && engine_fill_is (a, partner->first - 1, ENGINE_CLASS_PARTY_LINK))
    return TRUE;
  return engine_fill_is (a, to - 1, ENGINE_CLASS_CONCLUDE)
         || ((engine_fill_morph (a, to - 1) & ENGINE_MORPH_NOUN)
             && !(engine_fill_morph (a, to - 1) & ENGINE_MORPH_PLURAL)
             && !engine_fill_is (a, to - 1, ENGINE_CLASS_COMMODITY));
}

/* "a contract to sell gas to B": a contract's other side is whom its goods go to. */
void
engine_agreement_read_buyer (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + 20); i++)
    {
      const EngineTag *to = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);
      const EngineMention *m;
      EngineCodes codes = { .n = 0 };

      /* "la concession que A avait accordée à B": behind its verb */
      if (i < c->anchor && c->anchor > c->head_last)
        continue;
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return;
      if (to == NULL || strcmp (engine_fill_code (a, to), "to") != 0)
        continue;
      engine_agreement_read_list (a, to->last, c->sentence_last, &codes);
      m = engine_fill_mention (a, to->last);
      codes.n = MIN (codes.n, 1); /* what stands behind a comma says who it is */
      if (codes.n == 0 || (m != NULL && m->kind == ENGINE_MENTION_PERSON)
          || (i > c->head_last && is_unknown_place (a, m, i))
          || engine_fill_codes_within (&codes, &c->parties))
        continue;
      engine_fill_codes_add_all (&c->parties, &codes);
      c->from = ENGINE_PARTIES_SUBJECT;
      engine_reasons_add (&c->reasons, a, "parties", "buyer", to->first, to->last + 1);
      return;
    }
}

/* "Liant Berne à Bruxelles depuis 1972, l'accord", "Linking A and B, the pact": whom the participle before
 * it binds. */
void
engine_agreement_read_fronted_bound (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineTag *tag = engine_fill_tag (a, c->sentence_first, ENGINE_CLASS_HOLDING);
  EngineCodes codes = { .n = 0 };

  if (tag == NULL || engine_fill_attr (a, tag, "bind") == NULL || c->first <= tag->last
      || !engine_fill_punct (a, c->first - 1, ','))
    return;
  for (guint32 i = tag->last; i + 1 < c->first; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
          || (m == NULL && engine_fill_finite (a, i)))
        return;
      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY && engine_fill_is_party (m)
          && !(m->flags & ENGINE_MENTION_ADJECTIVE))
        engine_fill_add_mention (m, &codes);
    }
  if (codes.n < 2)
    return;
  c->parties = codes;
  c->from = ENGINE_PARTIES_EXPLICIT;
  engine_reasons_add (&c->reasons, a, "parties", "bound", tag->first, c->first);
}

/* "lié à", "tied to" before "par un accord", "by a pact" at most TIED_REACH tokens away, or NULL. */
static const EngineTag *
find_tie (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 low =
      c->first > c->sentence_first + TIED_REACH ? c->first - TIED_REACH : c->sentence_first;

  if (c->first == c->sentence_first || !engine_fill_is (a, c->first - 1, ENGINE_CLASS_AGENT_PREP))
    return NULL;
  for (guint32 i = c->first - 1; i > low; i--)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_HOLDING);

      /* but "aux États-Unis" */
      if (tag != NULL && engine_fill_attr (a, tag, "bind") != NULL
          && engine_fill_mention (a, i - 1) == NULL)
        return tag;
      if (engine_fill_stops (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
        return NULL;
    }
  return NULL;
}

/* "déjà lié à l'Australie par un accord", "tied to Japan by a pact": to whom somebody is bound by it. */
void
engine_agreement_read_tied (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *partners)
{
  const EngineTag *tie = find_tie (a, c);
  EngineCodes codes = { .n = 0 };

  for (guint32 i = tie != NULL ? c->first - 1 : 0; tie != NULL && i > tie->last; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m != NULL && m->first == i - 1 && m->kind == ENGINE_MENTION_PARTY
          && engine_fill_is_party (m) && !(m->flags & ENGINE_MENTION_ADJECTIVE))
        engine_fill_add_mention (m, &codes);
    }
  if (codes.n == 0)
    return;
  engine_fill_codes_add_all (partners, &codes);
  engine_reasons_add (&c->reasons, a, "parties", "with", tie->first, c->first);
}

/* "A et B, déjà liés à C par un accord", "A, bound to C by a pact": who is bound, the party or the list of them right
 * before the tie. */
void
engine_agreement_read_bound_before (EngineAnalysis *a,
                                    EngineAgreementCandidate *c,
                                    EngineCodes *side)
{
  const EngineTag *tie = find_tie (a, c);
  guint32 i = tie != NULL ? tie->first : c->sentence_first;
  const EngineMention *last;

  while (i > c->sentence_first && engine_fill_mention (a, i - 1) == NULL
         && (engine_fill_punct (a, i - 1, ',') || engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
             || (engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADVERB)))
    i--;
  last = i > c->sentence_first ? engine_fill_mention (a, i - 1) : NULL;
  if (last == NULL || last->kind != ENGINE_MENTION_PARTY || !engine_fill_is_party (last)
      || (last->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_PLACE)))
    return;
  for (i = last->last; i > c->sentence_first; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m != NULL && m->first == i - 1
          && (m == last || (last->list != 0 && m->list == last->list)))
        engine_fill_add_mention (m, side);
    }
  engine_reasons_add (&c->reasons, a, "parties", "bound", last->first, last->last);
}

/* "A and B joined C in a transit pact": those who had made it. */
static void
add_joined_companions (const EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineTag *verb = c->anchor != 0 && c->anchor <= c->first
                              ? engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE)
                              : NULL;
  EngineCodes list = { .n = 0 };
  guint32 end;

  if (verb == NULL || engine_fill_attr (a, verb, "join") == NULL || c->parties.n == 0)
    return;
  end = engine_agreement_read_list (a, verb->last, c->first, &list);
  if (list.n == 0 || end + 1 != c->first || !engine_fill_is (a, end, ENGINE_CLASS_PREPOSITION))
    return;
  engine_fill_codes_add_all (&c->parties, &list);
  c->from = MAX (c->from, ENGINE_PARTIES_SUBJECT);
}

/* ", auquel l'Italie s'est jointe", "which Peru has joined": one more. */
void
engine_agreement_read_joined (const EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 limit = MIN (c->sentence_last, c->head_last + RIGHT_REACH);

  add_joined_companions (a, c);
  for (guint32 i = c->head_last; i < limit && c->parties.n > 0; i++)
    {
      EngineCodes list = { .n = 0 };
      guint32 end;

      if (engine_fill_stops (a, i) || engine_agreement_is_other (a, c, i))
        return;
      if (!engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        continue;
      end = engine_fill_list (a, i + 1, limit, &list);
      for (guint32 k = end; k < MIN (limit, end + 6) && list.n > 0; k++)
        {
          const EngineTag *tag = engine_fill_tag (a, k, ENGINE_CLASS_CONCLUDE);

          if (tag != NULL && engine_fill_attr (a, tag, "join") != NULL
              && !(g_array_index (a->scopes, guint8, k)
                   & (ENGINE_SCOPE_NEGATED | ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_FUTURE)))
            {
              engine_fill_codes_add_all (&c->parties, &list);
              return;
            }
        }
    }
}

/* "Avec A, les discussions patinent, et B se contente d'une lettre": each with somebody else. */
static gboolean
opens_with_another (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *link = engine_fill_tag (a, c->sentence_first, ENGINE_CLASS_PARTY_LINK);
  EngineCodes codes = { .n = 0 };
  guint32 end;

  if (link == NULL || strcmp (engine_fill_code (a, link), "with") != 0 || c->first <= link->last)
    return FALSE;
  end = engine_agreement_read_list (a, link->last, c->first, &codes);
  if (codes.n == 0 || !engine_fill_punct (a, end, ','))
    return FALSE;
  for (guint32 i = end; i + 1 < c->sentence_last; i++)
    if ((engine_fill_punct (a, i, ',') && engine_fill_is (a, i + 1, ENGINE_CLASS_AND))
        /* "With A, a treaty is ready; talks with B are at an early stage" */
        || (engine_fill_punct (a, i, ';')
            && (i < c->first || engine_fill_is (a, i + 1, ENGINE_CLASS_PARTY_LINK))))
      return TRUE;
  return FALSE;
}

/* "un accord commercial entre la compagnie et son nouvel actionnaire": between two that no name tells. */
static gboolean
is_between_unnamed (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->last, c->head_last + 6); i++)
    {
      const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);
      EngineCodes codes = { .n = 0 };

      if (link == NULL || strcmp (engine_fill_code (a, link), "between") != 0)
        continue;
      engine_agreement_read_list (a, link->last, c->sentence_last, &codes);
      return codes.n == 0
             && (engine_fill_is (a, link->last, ENGINE_CLASS_ARTICLE)
                 || engine_fill_is (a, link->last, ENGINE_CLASS_DETERMINER));
    }
  return FALSE;
}

/* "Leur traité est prêt, assurent A et B": the two that tell it together at the end of the sentence. */
static void
read_tellers (const EngineAnalysis *a, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  for (guint32 i = c->last; i + 1 < c->sentence_last; i++)
    {
      guint32 end;

      if (!engine_fill_is (a, i, ENGINE_CLASS_SAY))
        continue;
      end = engine_agreement_read_list (a, i + 1, c->sentence_last, codes);
      if (codes->n != 2 || end + 3 < c->sentence_last || !engine_fill_is_state (codes->codes[0])
          || !engine_fill_is_state (codes->codes[1]))
        codes->n = 0;
      return;
    }
}

/* The only two of the sentence, where its words say no more. */
void
engine_agreement_take_sentence (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  EngineCodes all = { .n = 0 };
  gboolean watched;

  if (opens_with_another (a, c)
      /* "A's president helped, and we signed a treaty with B": whoever speaks has made it */
      || (c->ours && c->parties.n == 1 && engine_agreement_are_partners (c))
      || (c->parties.n == 0 && is_between_unnamed (a, c))
      /* "l'accord que B négocie avec la première économie de la région": not with whoever hails it */
      || (c->parties.n == 1 && !engine_agreement_are_partners (c)
          && engine_agreement_is_with_unknown (a, c)))
    return;
  watched = engine_agreement_read_sentence (a, c, &all);
  if (all.n == 0 && c->definite)
    read_tellers (a, c, &all);
  if (all.n < 2 || (all.n > 2 && !watched) || !engine_fill_codes_within (&c->parties, &all))
    return;
  /* "Paris rejette l'accord avec B": whoever has a view on it need not have made it */
  if (c->parties.n == 1 && c->definite && (c->anchor == 0 || c->anchor > c->head_last)
      && engine_agreement_are_partners (c)
      && engine_agreement_has_a_view (a, c,
                                      all.codes[strcmp (all.codes[0], c->parties.codes[0]) == 0]))
    c->onlooker = all.codes[strcmp (all.codes[0], c->parties.codes[0]) == 0];
  /* "Under a pact with B, A's troops may train": whose it is with B */
  if (c->parties.n == 1 && c->side.n == 0 && engine_agreement_are_partners (c))
    engine_fill_codes_add (&c->side, all.codes[strcmp (all.codes[0], c->parties.codes[0]) == 0]);
  c->parties = all;
  c->from = ENGINE_PARTIES_SENTENCE;
  engine_reasons_add (&c->reasons, a, "parties", "sentence", c->sentence_first, c->sentence_last);
}

/* "the Government of A and the Government of B": those of the line. */
static guint32
parties_of_line (const EngineAnalysis *a, guint32 i, EngineCodes *codes)
{
  guint32 end = i;

  for (; i < a->tokens->len && engine_token (a, i)->kind != ENGINE_TOKEN_BREAK; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY
          || !engine_fill_is_party (m))
        continue;
      engine_fill_add_mention (m, codes);
      end = m->last;
    }
  return end;
}

/* "MEMORANDUM OF UNDERSTANDING", and on the next line "between A and B". */
gboolean
engine_agreement_read_next_line (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 i = c->last;
  const EngineTag *link;
  EngineCodes codes = { .n = 0 };

  if (!engine_agreement_in_title (a, c->head_first))
    return FALSE;
  while (i < a->tokens->len && i < c->last + 3 && engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
    i++;
  link = i > c->last ? engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK) : NULL;
  if (link == NULL || strcmp (engine_fill_code (a, link), "between") != 0)
    return FALSE;
  i = parties_of_line (a, link->last, &codes);
  if (codes.n < 2)
    return FALSE;
  c->parties = codes;
  c->from = ENGINE_PARTIES_EXPLICIT;
  engine_reasons_add (&c->reasons, a, "parties", "between", link->first, i);
  return TRUE;
}

/* "the Algiers deal": a capital before the noun and no possessor of it is where it was made. */
gboolean
engine_agreement_is_named_after (const EngineAnalysis *a,
                                 const EngineAgreementCandidate *c,
                                 const EngineMention *m)
{
  return m->last == c->head_first && m->first > c->first
         && engine_fill_is (a, m->first, ENGINE_CLASS_SEAT)
         && !(m->flags & ENGINE_MENTION_ADJECTIVE) && !engine_token_is_genitive (a, m->last)
         && engine_fill_is (a, c->first, ENGINE_CLASS_ARTICLE) && c->definite
         && !engine_fill_punct (a, m->first - 1, '-');
}

/* "granted DP World a 30-year concession": a company right behind the verb. */
static gboolean
is_granted_firm (const EngineAnalysis *a,
                 const EngineAgreementCandidate *c,
                 const EngineMention *m,
                 guint32 i)
{
  return c->instrument == ENGINE_INSTRUMENT_CONTRACT && m != NULL && m->first == i
         && i <= c->anchor + 1 && m->kind == ENGINE_MENTION_ORG && engine_fill_is_party (m)
         && m->last <= c->first;
}

/* "a obtenu de Lima un contrat": from whom a verb of getting gets it. */
static gboolean
is_source (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineMention *m)
{
  const EngineTag *verb = engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE);
  guint32 i = m->first;

  while (i > c->anchor && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_OF))
    i--;
  return verb != NULL && engine_fill_attr (a, verb, "gets") != NULL && i == c->anchor + 1
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
             /* "a arraché à la Chine un sursis" */
             || engine_fill_attr (a, verb, "from-to") != NULL);
}

/* "proposer à", "notifier à": whoever stands behind it is told or offered something. */
static gboolean
takes_dative (const EngineAnalysis *a, guint32 verb)
{
  const EngineTag *tag = engine_fill_tag (a, verb, ENGINE_CLASS_CONCLUDE);

  return tag != NULL
         && (strcmp (engine_fill_code (a, tag), "proposed") == 0
             || engine_fill_attr (a, tag, "tells") != NULL);
}

/* "urged the two neighbours to honour the accord": two who are asked to do something with one that there is have made
 * it, and whoever asks has not. */
static void
keep_those_asked (EngineAgreementCandidate *c, const EngineCodes *asked)
{
  if (!c->definite || c->possessive || asked->n < 2 || !engine_fill_codes_are_states (asked))
    return;
  c->parties = *asked;
  c->from = ENGINE_PARTIES_EXPLICIT;
  c->related = FALSE; /* "to implement": they do, and no other agreement */
}

/* "a proposé à B de rouvrir des pourparlers": whom the verb before the infinitive asks to make it.  Returns whether
 * there is one. */
static gboolean
read_invited (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes)
{
  guint32 verb = c->anchor - 1;
  guint32 low = verb > c->sentence_first + INVITED_REACH ? verb - INVITED_REACH : c->sentence_first;
  const EngineMention *asked = NULL;

  if ((engine_fill_morph (a, verb) & ENGINE_MORPH_INFINITIVE) == 0 || verb <= low
      || !engine_fill_is (a, verb - 1, ENGINE_CLASS_INF_MARK))
    return FALSE;
  for (guint32 i = verb - 1; i > low; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);

      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ',')
          || engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
        return FALSE;
      if (tag != NULL)
        {
          if (strcmp (engine_fill_code (a, tag), "proposed") != 0 || asked == NULL)
            return FALSE;
          engine_fill_add_mention (asked, codes);
          engine_reasons_add (&c->reasons, a, "parties", "with", asked->first, asked->last);
          keep_those_asked (c, codes);
          return TRUE;
        }
      if (m != NULL && m->first == i - 1 && asked == NULL && m->kind == ENGINE_MENTION_PARTY
          && engine_fill_is_party (m)
          && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
        asked = m;
    }
  return FALSE;
}

/* "a proposé à Washington un accord", "offered Japan a deal": who stands between verb and noun. */
void
engine_agreement_read_dative (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes)
{
  if (c->anchor == 0 || c->anchor > c->first || c->anchor + 8 < c->first
      || read_invited (a, c, codes))
    return;
  for (guint32 i = c->anchor; i < c->first; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (engine_fill_punct (a, i, ',') || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return;
      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || !engine_fill_is_party (m)
          || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
        {
          /* "granted DP World a concession": a company is no place */
          if (!is_granted_firm (a, c, m, i))
            continue;
          engine_fill_add_mention (m, codes);
          engine_reasons_add (&c->reasons, a, "parties", "with", m->first, m->last);
          return;
        }
      /* "a obtenu de Lima un contrat", "won from Peru a contract" */
      if (is_source (a, c, m))
        {
          engine_fill_add_mention (m, codes);
          engine_reasons_add (&c->reasons, a, "parties", "with", m->first, m->last);
          return;
        }
      if (!takes_dative (a, c->anchor - 1))
        return; /* "ont signé à Washington un accord": a place */
      engine_agreement_read_list (a, i, c->first, codes);
      engine_reasons_add (&c->reasons, a, "parties", "with", m->first, m->last);
      keep_those_asked (c, codes);
      if (c->from == ENGINE_PARTIES_EXPLICIT)
        c->anchor = 0; /* what they are urged to says nothing of how far it has come */
      return;
    }
}
