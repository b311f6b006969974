/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parties that the words of an agreement imply beyond those it names: "a tripartite accord", "a new
 * protocol" of those who made the old one, "the Sides" that a text has defined; and what talks just
 * told are about. */

#include "config.h"

#include "engine-agreements.h"

#include <stdlib.h>
#include <string.h>

#define DECLARED_LINES 12 /* of a declaration, that may say who makes it */
#define DECLARED_TOKENS 50
#define OWNER_REACH 8 /* tokens before the verb: "its trade minister has offered" */
#define NUMBER_REACH 1 /* tokens behind the noun: "mémorandum tripartite" */
#define BACK_SENTENCES 2u /* before a tripartite agreement that may name its three */

/* The states that the sentence and @back of those just before it name. */
static void
collect_states (const EngineAnalysis *a,
                const EngineAgreementCandidate *c,
                guint back,
                guint32 end,
                EngineCodes *codes)
{
  guint32 sentence = engine_analysis_sentence_of (a, c->first);

  for (guint32 i = end, n = 0; i > 0 && n < 4 * ENGINE_FILL_REACH; i--, n++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (engine_analysis_sentence_of (a, i - 1) + back < sentence)
        return;
      if (m == NULL || m->first != i - 1 || m->codes == NULL
          || (m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_PERSON)
          || engine_agreement_is_bystander (a, m)
          /* "reached in Madrid": where they made it */
          || (engine_fill_is (a, m->first, ENGINE_CLASS_SEAT)
              && engine_fill_is (a, m->first - (m->first > 0), ENGINE_CLASS_PLACE_PREP)))
        continue;
      for (guint k = 0; m->codes[k] != NULL; k++)
        if (engine_fill_is_state (m->codes[k]))
          engine_fill_codes_add (codes, m->codes[k]);
    }
}

/* "A tripartite agreement", "the trilateral transit pact": how many make it, 0 where its words do not say. */
guint
engine_agreement_count_parties (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *tag = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);
  const char *number = tag != NULL ? engine_fill_attr (a, tag, "parties") : NULL;

  for (guint32 i = c->first; number == NULL && i < MIN (c->last, c->head_last + NUMBER_REACH); i++)
    if ((tag = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_COUNT)) != NULL)
      number = engine_fill_code (a, tag);
  return number != NULL ? (guint)atoi (number) : 0;
}

/* The semicolon behind it, or the end of its sentence. */
static guint32
statement_end (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 end = c->last;

  while (end < c->sentence_last && !engine_fill_punct (a, end, ';'))
    end++;
  return end;
}

/* "A tripartite agreement": three, where the text around names just so many. */
static gboolean
take_number (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineCodes codes = { .n = 0 };
  guint n = engine_agreement_count_parties (self->a, c);
  guint back = 0;

  if (n == 0 || c->parties.n >= n)
    return FALSE;
  engine_fill_codes_add_all (&codes, &c->parties);
  for (guint i = self->agreements->len; i > 0 && back < 2 && codes.n < n; i--, back++)
    {
      const EngineAgreementDraft *g = engine_agreements_at (self, i - 1);

      if (g->last_sentence + BACK_SENTENCES >= engine_analysis_sentence_of (self->a, c->first))
        engine_fill_codes_add_all (&codes, &g->c.parties);
    }
  /* "a three-way accord with A and B" */
  if (codes.n + 1 == n && c->partners_only && engine_agreements_add_side (self, c))
    return TRUE;
  /* up to another statement first: "…; Vienna has one with A too" */
  for (guint i = 0; i <= BACK_SENTENCES && codes.n != n; i++)
    {
      codes.n = 0;
      collect_states (self->a, c, i, statement_end (self->a, c), &codes);
      if (!engine_fill_codes_within (&c->parties, &codes))
        codes.n = 0;
    }
  for (guint i = 0; i <= BACK_SENTENCES && codes.n != n; i++)
    {
      codes.n = 0;
      collect_states (self->a, c, i, c->sentence_last, &codes);
    }
  if (codes.n != n)
    {
      codes.n = 0;
      for (guint i = self->agreements->len; i > 0 && codes.n < n; i--)
        engine_fill_codes_add_all (&codes, &engine_agreements_at (self, i - 1)->c.parties);
    }
  /* those whom the text is about, beside whom it names */
  if (codes.n != n && c->parties.n > 0 && self->topic != NULL)
    {
      codes = c->parties;
      engine_fill_codes_add (&codes, self->topic);
      engine_fill_codes_add (&codes, self->second);
    }
  if (codes.n != n || !engine_fill_codes_within (&c->parties, &codes))
    return FALSE;
  c->parties = codes;
  c->from = ENGINE_PARTIES_SUBJECT;
  return TRUE;
}

/* "hopes for a new protocol": of those who made the old one. */
static void
take_renewed (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineTag *verb =
      c->anchor != 0 ? engine_fill_tag (self->a, c->anchor - 1, ENGINE_CLASS_CONCLUDE) : NULL;
  gboolean wished = verb != NULL && strcmp (engine_fill_code (self->a, verb), "proposed") == 0;
  guint n = self->agreements->len;

  if (!c->fresh || !c->indefinite || c->parties.n != 1 || engine_agreement_has_link (c)
      || engine_agreement_is_generic (c->instrument))
    return;
  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    {
      const EngineAgreementCandidate *o = &engine_agreements_at (self, i - 1)->c;
      guint32 form = engine_token (self->a, c->head_first)->form;

      if (o->instrument != c->instrument && !engine_agreement_is_generic (o->instrument)
          && engine_token (self->a, o->head_first)->form != form)
        continue;
      if (!wished && !engine_fill_codes_within (&c->parties, &o->parties))
        return;
      c->parties = o->parties;
      c->from = ENGINE_PARTIES_CONTEXT;
      return;
    }
}

/* "Joint Communiqué", at the token. */
static gboolean
is_joint (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);

  return tag != NULL && strcmp (engine_fill_code (a, tag), "joint_statement") == 0
         && engine_fill_attr (a, tag, "weak") == NULL;
}

/* "Joint Communiqué of the Ministers of Energy of Kazakhstan, the Kyrgyz Republic and Uzbekistan": those whom the
 * title @line of a joint text lists. */
static void
read_joint_title (const EngineAnalysis *a, const EngineLine *line, EngineCodes *codes)
{
  const guint32 last = MIN (line->last, a->tokens->len);
  guint32 i = engine_clues_next (a, line->first, last, ENGINE_CLUE_AGREEMENT);

  while (i < last && !is_joint (a, i))
    i = engine_clues_next (a, i + 1, last, ENGINE_CLUE_AGREEMENT);
  for (; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || m->list == 0
          || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_PLACE)))
        continue;
      engine_agreement_read_list (a, i, last, codes);
      return;
    }
}

/**
 * engine_agreements_find_declared:
 * @self: the stage
 *
 * "Nous, ministres des Transports du Cameroun, du Congo et du Gabon, …": who makes a declaration, in
 * one of its first lines.
 */
void
engine_agreements_find_declared (EngineAgreementStage *self)
{
  EngineAnalysis *a = self->a;

  if (a->lines->len > 0)
    read_joint_title (a, &g_array_index (a->lines, EngineLine, 0), &self->defined);
  if (self->defined.n >= 2)
    return;
  self->defined.n = 0;

  for (guint n = 0; n < MIN (a->lines->len, DECLARED_LINES); n++)
    {
      guint32 i = g_array_index (a->lines, EngineLine, n).first;
      const EngineTag *we =
          i + 2 < a->tokens->len ? engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN) : NULL;
      EngineCodes codes = { .n = 0 };

      if (we == NULL || strcmp (engine_fill_code (a, we), "subj-1p") != 0
          || !engine_fill_punct (a, we->last, ','))
        continue;
      for (i = we->last + 1; i < MIN (a->tokens->len, we->last + DECLARED_TOKENS);)
        {
          const EngineMention *m = engine_fill_mention (a, i);

          if (engine_fill_stops (a, i) || engine_fill_punct (a, i, '(')
              || (codes.n > 0 && m == NULL && engine_fill_finite (a, i)
                  && !engine_fill_is (a, i, ENGINE_CLASS_AND)))
            break;
          if (m != NULL && m->kind == ENGINE_MENTION_PARTY && m->last > i
              && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_PLACE)))
            engine_fill_add_mention (m, &codes);
          i = m != NULL && m->last > i ? m->last : i + 1;
        }
      if (codes.n < 2)
        continue;
      self->defined = codes;
      return;
    }
}

/* "The Sides intend to conclude a treaty": those that the text calls so. */
static void
take_defined (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  if (self->defined.n < 2 || c->from == ENGINE_PARTIES_EXPLICIT || engine_agreement_has_link (c)
      || c->n_partners > 0)
    return;
  for (guint32 i = c->first; i > c->sentence_first; i--)
    if (engine_fill_covering (self->a, i - 1, ENGINE_CLASS_ALL_CUE) != NULL)
      {
        c->parties = self->defined;
        c->from = ENGINE_PARTIES_SUBJECT;
        return;
      }
}

/* "… sign an accord without B, under American pressure": two that the sentence names in passing give
 * way to the two of the title. */
static void
take_title (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineCodes title = { .n = 0 };

  if (c->from != ENGINE_PARTIES_SENTENCE || c->parties.n != 2
      || engine_agreement_in_title (self->a, c->head_first)
      || !engine_agreements_title_pair (self->a, &title)
      || engine_fill_codes_has (&title, c->parties.codes[0])
      || engine_fill_codes_has (&title, c->parties.codes[1]))
    return;
  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (self->a, i);

      if (m != NULL && m->first == i && (m->flags & ENGINE_MENTION_SUBJECT)
          && engine_fill_is_party (m) && engine_fill_codes_has (&c->parties, m->codes[0]))
        return;
    }
  c->parties = title;
  c->from = ENGINE_PARTIES_CONTEXT;
}

/* "Iceland, Liechtenstein, Norway and Switzerland – the EFTA countries": their union is the party. */
static void
take_union (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;

  for (guint32 i = c->sentence_first; i < c->sentence_last && c->parties.n >= 4; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i), *o;
      EngineCodes members = { .n = 0 }, left = { .n = 0 };
      guint32 k = i;

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL
          || m->codes[0] == NULL || m->codes[1] != NULL || strlen (m->codes[0]) < 4)
        continue;
      while (k > c->sentence_first
             && (engine_fill_is (a, k - 1, ENGINE_CLASS_ARTICLE)
                 || engine_fill_is (a, k - 1, ENGINE_CLASS_DETERMINER)
                 || (engine_token (a, k - 1)->flags & ENGINE_TOKEN_ELISION)))
        k--;
      if (k < c->sentence_first + 2
          || !(engine_fill_punct (a, k - 1, '(') || engine_agreement_is_dash (a, k - 1)))
        continue;
      o = engine_fill_mention (a, k - 2);
      if (o == NULL || o->list == 0)
        continue;
      for (guint n = 0; n < a->mentions->len; n++)
        if (g_array_index (a->mentions, EngineMention, n).list == o->list)
          engine_fill_add_mention (&g_array_index (a->mentions, EngineMention, n), &members);
      if (members.n < 3 || !engine_fill_codes_within (&members, &c->parties))
        continue;
      engine_fill_codes_add (&left, m->codes[0]);
      for (guint n = 0; n < c->parties.n; n++)
        if (!engine_fill_codes_has (&members, c->parties.codes[n]))
          engine_fill_codes_add (&left, c->parties.codes[n]);
      c->parties = left;
      return;
    }
}

/* Whom a possessive in the singular stands for, where it is a state and none of @partners. */
static const char *
owner_at (const EngineAnalysis *a, guint32 i, const EngineCodes *partners)
{
  const EngineMention *m = engine_fill_mention (a, i);

  if (m == NULL || m->first != i || !(m->flags & ENGINE_MENTION_POSSESSIVE) || m->codes == NULL
      || m->codes[0] == NULL || m->codes[1] != NULL || !engine_fill_is_state (m->codes[0])
      || engine_fill_codes_has (partners, m->codes[0]))
    return NULL;
  return m->codes[0];
}

/**
 * engine_agreement_find_owner:
 * @a: an analysis
 * @c: a candidate of which only the partners are known
 *
 * "signed with its creditors, A and B", "its minister offered Hanoi a pact": whose partners they are, or
 * whose minister acts.
 *
 * Returns: (nullable): the other party
 */
const char *
engine_agreement_find_owner (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const char *owner = NULL;

  for (guint32 i = c->head_last; i + 1 < c->sentence_last && i < c->head_last + DECLARED_TOKENS;
       i++)
    {
      if (engine_fill_stops (a, i))
        break;
      if (engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK)
          && (owner = owner_at (a, i + 1, &c->parties)) != NULL)
        return owner;
    }
  /* "De ses entretiens avec B est sorti un protocole" */
  for (guint32 i = c->sentence_first; i + 3 < c->first && i < c->sentence_first + OWNER_REACH; i++)
    if ((owner = owner_at (a, i, &c->parties)) != NULL
        && (engine_fill_is (a, i + 2, ENGINE_CLASS_PARTY_LINK)
            || engine_fill_is (a, i + 3, ENGINE_CLASS_PARTY_LINK)))
      return owner;
  if (c->anchor == 0 || c->anchor > c->first)
    return NULL;
  for (guint32 i = c->anchor - 1; i > c->sentence_first && c->anchor - i < OWNER_REACH; i--)
    {
      if (engine_fill_punct (a, i - 1, ',') || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        return NULL;
      if ((owner = owner_at (a, i - 1, &c->parties)) != NULL)
        return engine_fill_covering (a, i, ENGINE_CLASS_ROLE) != NULL
                       || engine_fill_is (a, i, ENGINE_CLASS_ORG_NOUN)
                       || engine_fill_is (a, i, ENGINE_CLASS_PERIPHRASIS)
                   ? owner
                   : NULL;
    }
  return NULL;
}

/**
 * engine_agreements_take_parties:
 * @self: the stage
 * @c: a candidate with the parties that it names
 *
 * Adds those that its words imply.
 */
void
engine_agreements_take_parties (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  take_title (self, c);
  take_union (self, c);
  if (!take_number (self, c))
    take_renewed (self, c);
  take_defined (self, c);
}

/**
 * engine_agreements_follow_talks:
 * @self: the stage
 * @c: a candidate with its parties
 *
 * "The two resume negotiations and aim to have a trade deal by July": what the talks that the
 * sentence has told just before are about.
 *
 * Returns: whether it was merged into them
 */
gboolean
engine_agreements_follow_talks (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  EngineAgreementDraft *g;

  if (self->agreements->len == 0 || c->talks || !c->indefinite)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (!g->c.talks || g->c.sentence_first != c->sentence_first || g->c.last > c->first
      || !engine_fill_codes_equal (&g->c.parties, &c->parties))
    return FALSE;
  /* "their talks ended with a deal": another step */
  if (c->strong_status && c->status >= ENGINE_AGREEMENT_AGREED
      && c->status != ENGINE_AGREEMENT_REJECTED)
    return FALSE;
  if (c->status == ENGINE_AGREEMENT_REJECTED && c->has_status)
    {
      /* "have failed: no agreement was found" */
      engine_agreements_merge (self, g, c);
      g->c.status =
          g->c.status == ENGINE_AGREEMENT_NEGOTIATING ? ENGINE_AGREEMENT_REJECTED : g->c.status;
      return TRUE;
    }
  g->c.by_verb = TRUE; /* the noun says more */
  engine_agreements_merge (self, g, c);
  g->c.talks = FALSE;
  return TRUE;
}
