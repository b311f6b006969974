/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom the words behind an agreement's noun link to it: "with B", "avec B et C", "between A and B", up to where
 * another clause, statement or agreement begins. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define FRONTED_TOKENS 4 /* of "Aux termes d'un" */

#define RIGHT_REACH 45 /* tokens after it that may hold its partners */

/* One list after a link; "avec A et avec B" and "l'un avec A, l'autre avec B" are several. */
void
engine_agreement_add_partners (EngineAgreementCandidate *c, const EngineCodes *codes)
{
  if (codes->n > 0 && c->n_partners < ENGINE_AGREEMENT_MAX_SPLIT)
    c->partners[c->n_partners++] = *codes;
}

/* "un autre avec B", "comme celui avec B", "one with B": another agreement's partners follow. */
gboolean
engine_agreement_is_pronoun (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ORDINAL_AGREEMENT);

  if (tag == NULL || (i > 0 && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION)))
    return FALSE; /* "l'un avec A, l'autre avec B" */
  /* "a deal of its own with B" */
  if (engine_fill_attr (a, tag, "own") != NULL && i > 0
      && engine_fill_is (a, i - 1, ENGINE_CLASS_OF))
    return FALSE;
  return engine_fill_is (a, tag->last, ENGINE_CLASS_PARTY_LINK)
         || (i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_AND));
}

/* "celui", "ceux", "the one": another agreement, whatever its own words are. */
gboolean
engine_agreement_is_demonstrative (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ORDINAL_AGREEMENT);

  return tag != NULL && engine_fill_attr (a, tag, "demo") != NULL;
}

/* "and" before a party that is the subject of a clause of its own. */
static gboolean
opens_own_clause (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const EngineMention *m;

  if (!engine_fill_is (a, i, ENGINE_CLASS_AND) || !engine_fill_punct (a, i - 1, ','))
    return FALSE;
  m = engine_fill_mention (a, i + 1);
  return m != NULL && m->first == i + 1 && (m->flags & ENGINE_MENTION_SUBJECT)
         && engine_token (a, i + 1)->clause != engine_token (a, c->head_first)->clause;
}

/* "un accord avec A, la Suède négocie avec B": behind the comma a clause with a subject and a verb of its own. */
static gboolean
opens_statement (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const EngineMention *m;
  guint32 next = i + 1;
  guint clause;

  if (!engine_fill_punct (a, i, ',') || c->n_partners == 0 || i < c->head_last)
    return FALSE;
  while (next < c->sentence_last && engine_fill_mention (a, next) == NULL
         && (engine_fill_is (a, next, ENGINE_CLASS_ARTICLE)
             || (engine_token (a, next)->flags & ENGINE_TOKEN_ELISION)))
    next++;
  m = next < c->sentence_last ? engine_fill_mention (a, next) : NULL;
  if (m == NULL || m->first != next || !(m->flags & ENGINE_MENTION_SUBJECT) || m->list != 0)
    return FALSE;
  clause = engine_token (a, next)->clause;
  return clause < a->clauses->len && clause != engine_token (a, c->head_first)->clause
         && g_array_index (a->clauses, EngineClause, clause).verb > m->last;
}

/* "le traité qu'il négocie avec A reste suspendu à …": the verb of the sentence, once its partners are told. */
static gboolean
is_main_verb (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  return c->n_partners > 0 && c->anchor > c->head_last && i > c->anchor
         && engine_fill_mention (a, i) == NULL && engine_fill_finite (a, i)
         && !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
         /* "le reste", "de vente" */
         && ((engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) == 0
             || engine_fill_mention (a, i - 1) != NULL)
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE)
         && !engine_fill_is (a, i, ENGINE_CLASS_AND);
}

/* "was followed by similar papers with B", "suivi de textes semblables avec B": others that are like it. */
static gboolean
opens_alike (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const EngineTag *cue =
      i > c->head_last && !c->talks ? engine_fill_tag (a, i, ENGINE_CLASS_OTHER_CUE) : NULL;

  if (cue == NULL || cue->last != i + 1 || strcmp (engine_fill_code (a, cue), "alike") != 0)
    return FALSE;
  return ((engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN) != 0
          && engine_fill_is (a, i + 2, ENGINE_CLASS_PARTY_LINK))
         || (i > c->head_last + 1 && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_NOUN) != 0
             && engine_fill_is (a, i + 1, ENGINE_CLASS_PARTY_LINK));
}

/* Whether another instrument or a clause of its own ends the search for partners. */
static gboolean
ends_search (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const EngineTag *tag;

  if (engine_fill_stops (a, i) && !engine_fill_punct (a, i, ':'))
    return TRUE;
  /* "a memorandum with A, and similar texts with B" */
  if (i > c->head_last + 1 && engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_REF)
      && (engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
          || (engine_fill_is (a, i - 1, ENGINE_CLASS_OTHER_CUE)
              && engine_fill_is (a, i - 2, ENGINE_CLASS_AND))))
    return TRUE;
  if (opens_alike (a, c, i))
    return TRUE;
  /* "a conclu un pacte avec A, et négocie avec B", "and is negotiating with B" */
  if (i >= c->head_last && engine_fill_is (a, i, ENGINE_CLASS_AND)
      && ((engine_fill_is (a, i + 1, ENGINE_CLASS_CONCLUDE) && engine_fill_finite (a, i + 1)
           && !(engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN))
          || (engine_fill_is (a, i + 1, ENGINE_CLASS_AUXILIARY)
              && engine_fill_is (a, i + 2, ENGINE_CLASS_CONCLUDE))))
    return TRUE;
  /* "has a treaty with A but none with B" */
  if (i > c->head_last && engine_fill_is (a, i, ENGINE_CLASS_CONJUNCTION)
      && engine_fill_is (a, i + 1, ENGINE_CLASS_NEGATION))
    return TRUE;
  /* "The deal follows the one struck with B" */
  if (i > c->head_last && engine_fill_is (a, i - 1, ENGINE_CLASS_RELATES)
      && engine_fill_is (a, i, ENGINE_CLASS_ORDINAL_AGREEMENT))
    return TRUE;
  tag = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);
  /* "are under negotiation with B": how far it is, no talks of their own */
  if (tag != NULL && engine_fill_covering (a, i, ENGINE_CLASS_AGREEMENT_STATUS) != NULL)
    tag = NULL;
  if (tag != NULL && i >= c->head_last
      && (engine_fill_attr (a, tag, "weak") == NULL
          /* "rompu le contrat conclu avec A au profit de l'alliance avec B" */
          || (c->n_partners > 0 && i > c->last && !c->weak
              && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
          /* "affects the Strategic Partnership between B and C" */
          || (i >= c->last && !c->weak && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL))))
    return TRUE;
  /* "and began talks with B", ", et Madrid s'en tient à un projet convenu avec B" */
  if ((tag != NULL && i > c->head_last && engine_fill_attr (a, tag, "talks") != NULL)
      || (i > c->head_last && opens_own_clause (a, c, i)))
    return TRUE;
  /* "un accord avec A et un autre avec B", "…, après ceux signés avec B" */
  if (i >= c->head_last
      && (engine_agreement_is_pronoun (a, i)
          || (i > c->head_last && engine_agreement_is_demonstrative (a, i))))
    return TRUE;
  if (engine_fill_finite (a, i) && engine_fill_covering (a, i, ENGINE_CLASS_CONCLUDE) == NULL
      && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
      && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
      && engine_fill_is (a, i, ENGINE_CLASS_ACTION))
    return TRUE;
  return engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
         && !engine_fill_is (a, i, ENGINE_CLASS_RELATIVE);
}

/* The comma at @i or behind it, before @end, behind which the subject of the sentence stands: "under a pact with B,
 * A may …", "signed by A and B, C and D, E will …".  @end where there is none. */
static guint32
find_own_subject (const EngineAnalysis *a, guint32 i, guint32 end, gboolean two)
{
  guint32 comma = end;
  gboolean joined = two;

  for (guint32 k = i; k < end; k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);

      if (engine_fill_is (a, k, ENGINE_CLASS_AND))
        {
          if (two)
            return end;
          joined = TRUE;
          comma = end;
        }
      if (engine_fill_punct (a, k, ','))
        comma = k;
      if (comma < k && joined && m != NULL && m->first == k && (m->flags & ENGINE_MENTION_SUBJECT)
          && (two || m->last >= end))
        return comma;
    }
  return end;
}

/* "a deal on the waters that A shares with B": the link of another noun's relative clause, in which nobody
 * concludes anything. */
static gboolean
is_of_relative (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 link)
{
  for (guint32 i = link; i > c->head_last + 1; i--)
    {
      const guint32 t = i - 1;

      if (engine_fill_covering (a, t, ENGINE_CLASS_CONCLUDE) != NULL
          || engine_fill_is (a, t, ENGINE_CLASS_HOLDING)
          || engine_fill_covering (a, t, ENGINE_CLASS_INSTRUMENT) != NULL
          || engine_fill_is (a, t, ENGINE_CLASS_PARTY_LINK))
        return FALSE;
      /* its antecedent is no other noun right behind the agreement's own */
      if (engine_fill_is (a, t, ENGINE_CLASS_RELATIVE))
        return t > c->head_last && !engine_fill_punct (a, t - 1, ',')
               && (engine_fill_morph (a, t - 1) & ENGINE_MORPH_NOUN) != 0
               && !engine_fill_is (a, t - 1, ENGINE_CLASS_PREPOSITION);
    }
  return FALSE;
}

/* The list at @i, up to where the sentence goes on behind what opens it. */
guint32
engine_agreement_read_members (const EngineAnalysis *a,
                               const EngineAgreementCandidate *c,
                               guint32 i,
                               guint32 to,
                               EngineCodes *codes)
{
  guint32 end = engine_agreement_read_list (a, i, to, codes);
  guint32 cut;

  if (codes->n < 2 || c->first > c->sentence_first + FRONTED_TOKENS
      || !(engine_fill_is (a, c->sentence_first, ENGINE_CLASS_PREPOSITION)
           || engine_fill_is (a, c->sentence_first, ENGINE_CLASS_SUBORDINATOR)))
    return end;
  cut = find_own_subject (a, i, end, codes->n == 2);
  if (cut == end)
    return end;
  codes->n = 0;
  return engine_agreement_read_list (a, i, cut, codes);
}

/* "Peru's first with a North American country": of a kind of country, which none of them is named by. */
static gboolean
is_of_kind (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *article = engine_fill_tag (a, i, ENGINE_CLASS_ARTICLE);
  const EngineMention *m = article != NULL ? engine_fill_mention (a, article->last) : NULL;

  return m != NULL && strcmp (engine_fill_code (a, article), "indef") == 0
         && (m->flags & ENGINE_MENTION_ADJECTIVE) != 0 && m->codes != NULL && m->codes[0] != NULL
         && m->codes[1] != NULL;
}

/* "After eight days of talks in Lima, A signed a pact with B": behind the comma the sentence goes on without them. */
static gboolean
ends_fronted_talks (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  return c->talks && c->n_partners == 0 && engine_fill_punct (a, i, ',')
         && c->first > c->sentence_first && c->first <= c->sentence_first + FRONTED_TOKENS
         && engine_fill_is (a, c->sentence_first, ENGINE_CLASS_PREPOSITION)
         && engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE);
}

/* "a pact with C, settled between the two ministers": a couple of the text that C, whom the phrase names, is none
 * of. */
static gboolean
is_other_couple (const EngineAnalysis *a,
                 const EngineAgreementCandidate *c,
                 guint32 i,
                 guint32 end,
                 const EngineCodes *couple)
{
  if (c->n_partners != 1 || c->partners[0].n != 1 || couple->n != 2
      || engine_fill_codes_within (&c->partners[0], couple))
    return FALSE;
  for (; i < end; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL)
        return m->codes != NULL && m->codes[0] != NULL && m->codes[1] != NULL;
    }
  return FALSE;
}

/* "…, with its US$45m of equipment": what belongs to it, and no partner. */
static gboolean
is_of_means (const EngineAnalysis *a, const EngineTag *link)
{
  return engine_fill_is (a, link->last, ENGINE_CLASS_POSSESSIVE)
         && engine_analysis_in_value (a, link->last + 1);
}

/* Links after the noun. Returns TRUE where they say all parties ("between"). */
gboolean
engine_agreement_read_links (EngineAnalysis *a,
                             EngineAgreementCandidate *c,
                             guint32 from,
                             guint32 to,
                             EngineCodes *between)
{
  guint32 last = to;

  /* nothing is read behind the last link */
  while (last > from && !engine_fill_is (a, last - 1, ENGINE_CLASS_PARTY_LINK))
    last--;
  for (guint32 i = from; i < last; i++)
    {
      const EngineTag *link;
      EngineCodes codes;
      guint32 end;

      if (ends_search (a, c, i) || opens_statement (a, c, i) || is_main_verb (a, c, i)
          || ends_fronted_talks (a, c, i))
        break;
      link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);
      if (link == NULL || is_of_relative (a, c, i) || is_of_kind (a, link->last)
          || engine_agreement_links_foes (a, c, i) || is_of_means (a, link))
        continue;
      codes.n = 0;
      end = engine_agreement_read_members (a, c, engine_agreement_skip_each (a, c, link->last), to,
                                           &codes);
      /* "with C as host" */
      engine_agreement_drop_helpers (a, link->last, end, &codes);
      if (codes.n == 0)
        continue;
      if (strcmp (engine_fill_code (a, link), "between") == 0)
        {
          if (codes.n < 2 || is_other_couple (a, c, link->last, end, &codes))
            continue;
          engine_fill_codes_add_all (between, &codes);
          engine_reasons_add (&c->reasons, a, "parties", "between", link->first, end);
          return TRUE;
        }
      engine_agreement_add_partners (c, &codes);
      engine_reasons_add (&c->reasons, a, "parties", "with", link->first, end);
      i = end - 1;
    }
  return FALSE;
}
