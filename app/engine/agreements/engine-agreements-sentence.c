/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parties of the sentence around an agreement, where it names two and no more: states that are no place
 * and belong to nothing else, and the firm of a contract. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-dateline.h"
#include "engine-mentions.h"

#include <string.h>

/* How far behind its noun the partner of an agreement stands, in tokens. */
#define PARTNER_REACH 10
/* "train builder": between whose company it is and its name. */
#define TRADE_WORDS 3
#define RELATIVE_REACH 14 /* tokens from its pronoun to a name in it */

/* "en Suisse", "in Peru": where it is; "une chercheuse soudanaise": what somebody is by birth. */
static gboolean
is_elsewhere (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *prep =
      m->first > 0 ? engine_fill_tag (a, m->first - 1, ENGINE_CLASS_TARGET) : NULL;
  const EngineTag *role;

  if (prep != NULL && prep->last == m->first && strcmp (engine_fill_code (a, prep), "in") == 0)
    return TRUE;
  if (!(m->flags & ENGINE_MENTION_ADJECTIVE))
    return FALSE;
  /* "dans la capitale brésilienne", "in the Brazilian capital" */
  for (guint32 i = m->first, n = 0; i > 0 && n < 3; i--, n++)
    {
      prep = engine_fill_tag (a, i - 1, ENGINE_CLASS_TARGET);
      if (prep != NULL && strcmp (engine_fill_code (a, prep), "in") == 0)
        return TRUE;
      if (engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) != NULL
          || !(engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
               || (engine_fill_morph (a, i - 1) & ENGINE_MORPH_NOUN)))
        break;
    }
  role = m->first > 0 ? engine_fill_covering (a, m->first - 1, ENGINE_CLASS_ROLE) : NULL;
  if (role == NULL)
    role = engine_fill_tag (a, m->last, ENGINE_CLASS_ROLE);
  return role != NULL && engine_fill_attr (a, role, "state") == NULL
         && engine_fill_attr (a, role, "org") == NULL;
}

/* What stands between the noun of an agreement and whom it is with: "talks have also been opened with", "the
 * convention initialled in 2022 with". */
static gboolean
is_between (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         || engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER)
         || engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION) || engine_analysis_in_timex (a, i)
         || (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0;
}

/* "… and a pact with Bahrain": whom another agreement of the sentence is with. */
static gboolean
is_partner_of_other (const EngineAnalysis *a,
                     const EngineAgreementCandidate *c,
                     const EngineMention *m)
{
  guint32 low =
      m->first > c->sentence_first + PARTNER_REACH ? m->first - PARTNER_REACH : c->sentence_first;
  gboolean link = FALSE;

  for (guint32 i = m->first; i > low; i--)
    {
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_PARTY_LINK))
        link = TRUE;
      else if (link && engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
        return i - 1 >= c->head_last || i - 1 < c->first;
      else if (link ? !is_between (a, i - 1)
                    : engine_fill_mention (a, i - 1) == NULL
                          && !engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
                          && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
                          && !engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
                          && !engine_fill_punct (a, i - 1, ','))
        return FALSE;
    }
  return FALSE;
}

/* No mention, or one of goods: "arms", "gas". */
static gboolean
names_nobody (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);

  return m == NULL || m->kind == ENGINE_MENTION_COMMODITY;
}

/* "Germany's ACI", "le coréen Hanwha", "French train builder Alstom": whose company it is. */
static gboolean
is_origin_of_firm (const EngineAnalysis *a, const EngineMention *m)
{
  gboolean genitive = engine_token_is_genitive (a, m->last);
  guint32 i = m->last + (genitive ? 1 : 0);
  const EngineMention *firm;

  for (guint n = 0; n < TRADE_WORDS && i + 1 < a->tokens->len && names_nobody (a, i)
                    && (engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) != 0
                    && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
                    && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
                    && !engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT);
       n++)
    i++;
  firm = i < a->tokens->len ? engine_fill_mention (a, i) : NULL;

  return (genitive || (m->flags & ENGINE_MENTION_ADJECTIVE)) && firm != NULL && firm->first == i
         && firm->kind == ENGINE_MENTION_ORG
         && engine_fill_is_party (firm)
         /* "Peru's Camisea field": a name that only says which */
         && !((firm->flags & ENGINE_MENTION_ADJECTIVE) && (firm->flags & ENGINE_MENTION_GUESSED))
         && !engine_fill_is (a, firm->last, ENGINE_CLASS_ASSET);
}

/* "under a loan signed in March", "aux termes d'un accord": no more than by what leave it is done. */
static gboolean
is_by_leave (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  return !c->weak && !c->talks && !c->possessive && c->first > c->sentence_first
         && (engine_fill_is (a, c->first - 1, ENGINE_CLASS_PREPOSITION)
             || engine_fill_is (a, c->first, ENGINE_CLASS_OF)
             || engine_fill_is (a, c->first - 1, ENGINE_CLASS_OF)
             || (engine_token (a, c->first - 1)->flags & ENGINE_TOKEN_ELISION));
}

#define OPENING_REACH 4 /* tokens of "aux termes d'un" */
#define VERB_REACH 10 /* tokens from the verb to whom it is done to */

/* A verb of selling, buying, giving or lending. */
gboolean
engine_agreement_is_handing_over (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *act = engine_fill_tag (a, i, ENGINE_CLASS_ACTION);

  if (engine_token_has_code (a, i, ENGINE_CLASS_FIGURE_WORD, "dative"))
    return TRUE;
  return act != NULL && engine_fill_attr (a, act, "nominal") == NULL
         && (strcmp (engine_fill_code (a, act), "supply") == 0
             || strcmp (engine_fill_code (a, act), "purchase") == 0
             || strcmp (engine_fill_code (a, act), "support") == 0);
}

/* "livre du fioul à Beyrouth", "sells copper to Tokyo": to whom, and not where to; the sentence starts at @first. */
gboolean
engine_agreement_is_recipient_of (const EngineAnalysis *a, const EngineMention *m, guint32 first)
{
  const EngineTag *prep =
      m->first > 0 ? engine_fill_tag (a, m->first - 1, ENGINE_CLASS_TARGET) : NULL;
  guint32 low = m->first > first + VERB_REACH ? m->first - VERB_REACH : first;

  if (prep == NULL || strcmp (engine_fill_code (a, prep), "to") != 0)
    return FALSE;
  for (guint32 i = prep->first; i > low; i--)
    if (engine_fill_stops (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT)
        || engine_fill_is (a, i - 1, ENGINE_CLASS_CONCLUDE))
      return FALSE;
    else if (engine_agreement_is_handing_over (a, i - 1))
      return TRUE;
  return FALSE;
}

gboolean
engine_agreement_is_recipient (const EngineAnalysis *a,
                               const EngineAgreementCandidate *c,
                               const EngineMention *m)
{
  return engine_agreement_is_recipient_of (a, m, c->sentence_first);
}

/* "The Senate, where the opposition demands ties with Beijing, has not ratified": inside a relative of place between
 * commas that does not hold the agreement. */
static gboolean
is_in_place_relative (const EngineAnalysis *a,
                      const EngineAgreementCandidate *c,
                      const EngineMention *m)
{
  const guint32 low = m->first > c->sentence_first + RELATIVE_REACH ? m->first - RELATIVE_REACH
                                                                    : c->sentence_first + 1;
  guint32 i = m->first;

  while (i > low && !engine_token_has_code (a, i - 1, ENGINE_CLASS_RELATIVE, "where"))
    {
      if (engine_fill_punct (a, i - 1, ',') || engine_fill_stops (a, i - 1))
        return FALSE;
      i--;
    }
  if (i <= low || !engine_fill_punct (a, i - 2, ','))
    return FALSE;
  for (i = m->last; i < c->sentence_last && !engine_fill_punct (a, i, ',');)
    i++;
  return i <= c->first || m->first >= c->last;
}

/* Whom the sentence names beside an agreement. */
typedef struct
{
  EngineCodes watchers; /* the states of whoever only watches */
  EngineCodes firms;
  gboolean guessed; /* a firm's name that no lexicon has */
  gboolean acts; /* a subject stands before the agreement, or behind one that opens the sentence */
  gboolean leave; /* "under a loan": it is only told by what leave something is done */
} Bystanders;

/* Where in the sentence the parties may stand: not behind a semicolon, nor behind a colon, which opens another
 * statement, but for that of a label ("A memorandum: A trains B"). */
static void
find_reach (EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 *from, guint32 *to)
{
  *from = c->sentence_first;
  *to = c->sentence_last;
  if (*to - *from > ENGINE_FILL_REACH * 2)
    {
      if (c->head_first > *from + ENGINE_FILL_REACH)
        *from = c->head_first - ENGINE_FILL_REACH;
      *to = MIN (*to, c->head_last + ENGINE_FILL_REACH);
    }
  /* "A est sur les rangs ; avec B, un accord a été signé" */
  for (guint32 i = c->first; i > *from && engine_agreement_are_partners (c); i--)
    if (engine_fill_punct (a, i - 1, ';'))
      *from = i;
  if (*from == c->sentence_first)
    *from = engine_dateline_end (a, *from, c->sentence_last);
  for (guint32 i = c->last + (c->first <= *from + 1); i < *to; i++)
    if (engine_fill_punct (a, i, ':'))
      *to = i;
  /* "… avec A doit être signé ; un plan a été adopté avec B" */
  for (guint32 i = c->last; i < *to && c->parties.n > 0; i++)
    if (engine_fill_punct (a, i, ';'))
      *to = i;
}

/* A firm that may be the other side of a contract, or of what is done by leave of the agreement. */
static void
take_firm (const EngineAnalysis *a,
           const EngineAgreementCandidate *c,
           const EngineMention *m,
           Bystanders *by)
{
  if (m->kind != ENGINE_MENTION_ORG || !(by->leave || c->instrument == ENGINE_INSTRUMENT_CONTRACT)
      || m->codes == NULL || engine_fill_is (a, m->first, ENGINE_CLASS_MEDIUM)
      || ((m->flags & ENGINE_MENTION_ADJECTIVE) && (m->flags & ENGINE_MENTION_GUESSED))
      /* "signed in Gliwice": a town */
      || ((m->flags & ENGINE_MENTION_GUESSED) && m->first > c->sentence_first
          && engine_fill_is (a, m->first - 1, ENGINE_CLASS_PLACE_PREP)
          && !engine_agreement_is_recipient (a, c, m))
      || engine_agreement_is_bystander (a, m))
    return;
  engine_fill_add_mention (m, &by->firms);
  by->guessed = by->guessed || (m->flags & ENGINE_MENTION_GUESSED);
}

/* The states of a party or a person that is no place and belongs to nothing else. */
static void
take_states (const EngineAnalysis *a,
             const EngineAgreementCandidate *c,
             const EngineMention *m,
             EngineCodes *codes)
{
  if (m->codes == NULL || (m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_PERSON)
      || (m->flags & ENGINE_MENTION_POSSESSIVE) || engine_agreement_is_own_name (c, m)
      || ((m->flags & ENGINE_MENTION_PLACE) && !engine_agreement_is_recipient (a, c, m))
      || is_origin_of_firm (a, m) || engine_agreement_is_bystander (a, m) || is_elsewhere (a, m)
      || is_partner_of_other (a, c, m) || is_in_place_relative (a, c, m)
      || engine_agreement_only_judges (a, c, m) || engine_agreement_only_fights (a, c, m))
    return;
  for (guint k = 0; m->codes[k] != NULL; k++)
    if (engine_fill_is_state (m->codes[k])
        || ((m->flags & ENGINE_MENTION_SUBJECT) && strcmp (m->codes[k], "UN") == 0))
      engine_fill_codes_add (codes, m->codes[k]);
}

/* "Douze accords ont été signés en présence du président de A et du premier ministre de B": of two who watch. */
static void
take_watchers (const EngineAnalysis *a, const EngineMention *m, Bystanders *by)
{
  if (m->codes == NULL || (m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_PERSON)
      || (m->flags & ENGINE_MENTION_PLACE) || !engine_agreement_watches (a, m))
    return;
  for (guint k = 0; m->codes[k] != NULL; k++)
    if (engine_fill_is_state (m->codes[k]))
      engine_fill_codes_add (&by->watchers, m->codes[k]);
}

/* The parties of the sentence, to be taken where they are two and no more; returns whether they are all those who watch,
 * however many. */
gboolean
engine_agreement_read_sentence (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes)
{
  Bystanders by = { .leave = is_by_leave (a, c) };
  const gboolean opens = c->instrument == ENGINE_INSTRUMENT_CONTRACT && c->indefinite
                         && c->first <= c->sentence_first + OPENING_REACH;
  guint32 from, to;

  find_reach (a, c, &from, &to);
  for (guint32 i = from; i < to;)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      by.acts = by.acts
                || (m != NULL && (m->flags & ENGINE_MENTION_SUBJECT)
                    && !engine_agreement_watches (a, m)
                    /* "Under a contract signed on Thursday, A will supply …" */
                    && (m->last <= c->first || opens));
      if (m != NULL && m->last > i)
        {
          guint32 end = engine_agreement_read_group (a, m, &by.firms);

          /* "Le groupe français paiera …": a company that the text has named */
          if (end != 0)
            {
              i = end;
              continue;
            }
          take_firm (a, c, m, &by);
          take_watchers (a, m, &by);
          take_states (a, c, m, codes);
          i = m->last;
          continue;
        }
      if (i >= c->head_last
          && (engine_agreement_is_pronoun (a, i) || engine_agreement_is_demonstrative (a, i)))
        break;
      i++;
    }
  /* "Varsovie a commandé à Boeing … (contrat signé le 13)" */
  if (codes->n == 1 && by.firms.n == 1
      && (!by.leave || by.acts)
      /* "le protocole sur le barrage de Kambar" */
      && !(by.guessed && c->instrument != ENGINE_INSTRUMENT_CONTRACT))
    engine_fill_codes_add_all (codes, &by.firms);
  /* "X bought a stake in Y under a deal" */
  else if (codes->n == 0 && by.firms.n == 2 && by.leave && by.acts)
    *codes = by.firms;
  else if (by.firms.n == 0 && by.watchers.n >= 2 && !by.acts)
    {
      *codes = by.watchers;
      return TRUE;
    }
  return FALSE;
}

/* "the Accord of 1959", "le traité de 2015". */
static gboolean
is_dated (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first; i < c->last; i++)
    if (engine_analysis_in_timex (a, i))
      return TRUE;
  return FALSE;
}

/* "when A and B shared out the river in the Accord of 1959": the two that do something under it, in a sentence that
 * names others too. */
gboolean
engine_agreement_read_doers (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  EngineCodes subject = { .n = 0 };
  guint32 first, last;
  const EngineMention *m;

  if (c->parties.n > 0 || !is_dated (a, c) || c->possessive || c->plural || c->weak || c->talks
      || c->ours || c->other || c->first <= c->sentence_first + 2
      || !(engine_fill_is (a, c->first - 1, ENGINE_CLASS_PREPOSITION)
           || engine_fill_is (a, c->first - 1, ENGINE_CLASS_AGENT_PREP))
      || !engine_fill_subject (a, c->first, &subject, &first, &last) || subject.n != 2
      || !engine_fill_codes_are_states (&subject) || first < c->sentence_first || last > c->first)
    return FALSE;
  m = engine_fill_mention (a, first);
  if (m == NULL || m->list == 0
      || engine_token (a, first)->clause != engine_token (a, c->head_first)->clause)
    return FALSE;
  c->parties = c->side = subject;
  c->from = ENGINE_PARTIES_SUBJECT;
  engine_reasons_add (&c->reasons, a, "parties", "subject", first, last);
  return TRUE;
}
