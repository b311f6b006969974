/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a candidate once it is read: an apposition, the predicate of another, an agreement of its
 * parties, or (-partial.c) one that the text around must complete. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define BARE_SENTENCES 2 /* back to the one that "the accord" means */
#define ALIKE_SENTENCES 12 /* back to the agreement that one is like */

static gboolean
share_party (const EngineCodes *x, const EngineCodes *y)
{
  for (guint i = 0; i < x->n; i++)
    if (engine_fill_codes_has (y, x->codes[i]))
      return TRUE;
  return FALSE;
}

/* Partners or both parties named with the noun. */
gboolean
engine_agreement_has_link (const EngineAgreementCandidate *c)
{
  for (guint i = 0; i < c->reasons.n; i++)
    if (strcmp (c->reasons.items[i].field, "parties") == 0
        && strcmp (c->reasons.items[i].detail, "subject") != 0
        && strcmp (c->reasons.items[i].detail, "sentence") != 0)
      return TRUE;
  return c->from == ENGINE_PARTIES_EXPLICIT;
}

/* Whether a verb that names no more than a step of agreements concludes it. */
gboolean
engine_agreement_is_concluded (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *tag =
      c->anchor != 0 ? engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE) : NULL;

  return tag != NULL && engine_fill_attr (a, tag, "weak") == NULL
         && *engine_fill_code (a, tag) != '\0';
}

/* "après vingt ans de négociations", "three years after talks began": how an agreement of the same
 * sentence came about, or no more than when. */
static gboolean
is_passing_talk (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;

  if (!c->talks || engine_agreement_has_link (c))
    return FALSE;
  /* but "un nouveau cycle de leurs négociations" */
  if (c->first > c->sentence_first
      && (engine_fill_is (self->a, c->first - 1, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (self->a, c->first - 1, ENGINE_CLASS_OF))
      && !(c->first > c->sentence_first + 1
           && engine_fill_is (self->a, c->first - 1, ENGINE_CLASS_OF)
           && engine_fill_is (self->a, c->first - 2, ENGINE_CLASS_TALKS_ROUND)))
    return TRUE;
  if (self->agreements->len == 0)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  return engine_analysis_sentence_of (self->a, c->first) == g->last_sentence
         && engine_fill_codes_within (&c->parties, &g->c.parties);
}

/* "held talks with President X on the second day of his visit": people meet. */
static gboolean
is_meeting (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *link = engine_fill_tag (a, c->head_last, ENGINE_CLASS_PARTY_LINK);
  const EngineMention *m = NULL;

  if (!c->talks || c->negotiated || link == NULL || c->possessive)
    return FALSE;
  for (guint32 i = link->last; i < MIN (c->sentence_last, link->last + 6) && m == NULL; i++)
    m = engine_fill_mention (a, i);
  return m != NULL && m->kind == ENGINE_MENTION_PERSON && m->last < c->sentence_last
         && !(engine_fill_is (a, m->last, ENGINE_CLASS_TARGET)
              && strcmp (engine_fill_code (a, engine_fill_tag (a, m->last, ENGINE_CLASS_TARGET)),
                         "on")
                     == 0
              && !engine_fill_is (a, m->last + 1, ENGINE_CLASS_ARTICLE));
}

/* "un protocole à leur accord": theirs who make the protocol. */
static void
share_parties (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;

  if (!c->possessive || c->ours || engine_agreement_has_link (c) || self->agreements->len == 0)
    return;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.sentence_first == c->sentence_first && g->c.head_last <= c->head_first
      && engine_fill_codes_within (&c->parties, &g->c.parties) && g->c.last >= c->first)
    c->parties = g->c.parties;
}

static gboolean
is_copula (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *aux = engine_fill_tag (a, i, ENGINE_CLASS_AUXILIARY);

  return aux != NULL && strcmp (engine_fill_code (a, aux), "be") == 0;
}

/* "c'est un mémorandum qui a été signé", "it was a pact that they signed". */
static gboolean
is_cleft (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 aux)
{
  return aux > c->sentence_first && engine_fill_is (a, aux - 1, ENGINE_CLASS_PRONOUN)
         && engine_agreement_is_concluded (a, c) && c->anchor > c->head_last
         && (engine_fill_is (a, c->head_last, ENGINE_CLASS_RELATIVE)
             || engine_fill_is (a, c->last, ENGINE_CLASS_RELATIVE));
}

/* "The deal is not a treaty": says what another is. */
gboolean
engine_agreement_is_predicate (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (!c->indefinite)
    return FALSE;
  /* ", pas un traité" */
  if (c->first > c->sentence_first + 1 && engine_fill_is (a, c->first - 1, ENGINE_CLASS_NEGATION)
      && engine_fill_punct (a, c->first - 2, ','))
    return TRUE;
  /* "turned into a treaty", "called it a deal", "as a pact" */
  if (c->first > c->sentence_first && engine_fill_is (a, c->first - 1, ENGINE_CLASS_INTO))
    return TRUE;
  if (c->first > c->sentence_first + 1 && engine_token (a, c->first - 1)->kind == ENGINE_TOKEN_PUNCT
      && engine_fill_covering (a, c->first - 2, ENGINE_CLASS_INTO) != NULL)
    return TRUE;
  for (guint32 i = c->first, n = 0; i > c->sentence_first && n < 3; i--, n++)
    {
      const EngineTag *aux = engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);

      /* "There is no deal with B": tells whether there is one; "c'est un pacte qui a été signé" */
      if (aux != NULL)
        return strcmp (engine_fill_code (a, aux), "be") == 0 && !is_cleft (a, c, i - 1)
               && !(c->status == ENGINE_AGREEMENT_REJECTED && c->has_status
                    && engine_agreement_has_link (c));
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_NEGATION)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

/* "asked Fiji to join the pact": the newest agreement of its kind that one of these has made. */
static EngineAgreementDraft *
find_sharing (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  guint n = self->agreements->len;

  if (c->from > ENGINE_PARTIES_SENTENCE || c->other)
    return NULL;
  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    {
      EngineAgreementDraft *g = engine_agreements_at (self, i - 1);

      if (share_party (&c->parties, &g->c.parties) && engine_agreement_instruments_agree (g, c)
          && engine_agreement_dates_agree (&g->c, c) && !g->c.talks
          && !engine_agreement_is_called_otherwise (self->a, &g->c, c))
        return g;
    }
  return NULL;
}

/* "… mais aucun accord n'a été ratifié": what was told just before is not yet done. */
static gboolean
denies_again (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;

  if (c->status != ENGINE_AGREEMENT_REJECTED || !c->indefinite || self->agreements->len == 0)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  return g->c.sentence_first == c->sentence_first
         && (g->c.by_verb
                 ? c->parties.n == 0 || share_party (&g->c.parties, &c->parties)
                 : !engine_agreement_has_link (c) && share_party (&g->c.parties, &c->parties));
}

/* "the Hobart Treaty, a 30-year bilateral agreement on cables": says what the one just named is. */
static gboolean
is_apposition (EngineAgreementStage *self, const EngineAgreementCandidate *c, guint32 last)
{
  EngineAnalysis *a = self->a;
  const EngineAgreementDraft *g;

  if (self->touched == 0 || self->touched > self->agreements->len || c->talks
      || ((c->other || c->possessive) && !engine_agreement_is_ranked (a, c)) || c->n_partners > 1
      || c->first != last + 1 || engine_agreement_is_listed (a, c)
      || !(engine_fill_punct (a, last, ',')
           || engine_fill_punct (a, last, '-')
           /* "Accord entre A et B : un traité de transit, signé mardi, …" */
           || (engine_fill_punct (a, last, ':') && c->indefinite && !c->plural)
           || engine_fill_punct (a, last, '(') || engine_agreement_is_dash (a, last)))
    return FALSE;
  g = engine_agreements_at (self, self->touched - 1);
  return g->c.last == last
         && (!engine_agreement_has_link (c) || engine_fill_codes_equal (&c->parties, &g->c.parties))
         && !(c->has_status && c->status == ENGINE_AGREEMENT_REJECTED);
}

/* "la signature d'un traité ainsi que d'un protocole": what is said of the first holds for both. */
static void
inherit_terms (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o;
  gboolean joined = FALSE;

  if (self->touched == 0 || self->touched > self->agreements->len || c->talks || !c->indefinite)
    return;
  o = &engine_agreements_at (self, self->touched - 1)->c;
  /* "signed an agreement and a memorandum": the same verb */
  if ((c->has_status || c->anchor != 0)
      && !(c->anchor != 0 && c->anchor == o->anchor && c->date_signed == NULL
           && c->date_agreed == NULL))
    return;
  if (o->sentence_first != c->sentence_first || !o->has_status || c->first < o->last
      || c->first - o->last > 4)
    return;
  for (guint32 i = o->last; i < c->first; i++)
    {
      joined = joined || engine_fill_is (self->a, i, ENGINE_CLASS_AND);
      if (engine_fill_finite (self->a, i) && !engine_fill_is (self->a, i, ENGINE_CLASS_AND))
        return;
    }
  /* "…, et une feuille de route est attendue": the verb of its own */
  if (!joined
      || (c->last < c->sentence_last && engine_fill_finite (self->a, c->last)
          && !engine_fill_is (self->a, c->last, ENGINE_CLASS_AND)
          && !(c->anchor != 0 && c->anchor == o->anchor && c->anchor < c->first)))
    return;
  if (c->anchor == 0)
    {
      c->status = o->status;
      c->has_status = TRUE;
      c->strong_status = o->strong_status;
    }
  if (c->date_signed == NULL && c->date_agreed == NULL)
    {
      c->date_signed = o->date_signed;
      c->date_agreed = o->date_agreed;
    }
  if (c->place == NULL)
    c->place = o->place;
  if (c->signatories.n == 0)
    c->signatories = o->signatories;
}

/* What is said in passing: a lease, "a treaty needs patience", "the waltz of agreements". */
static gboolean
is_not_told (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  if (c->anchor != 0 || engine_agreement_has_link (c))
    return FALSE;
  /* "the lease", "the order": the one told before, or none */
  if (c->instrument == ENGINE_INSTRUMENT_CONTRACT && c->definite && !c->of_day)
    return engine_agreements_find_referent (self, c) == NULL;
  /* "unlike the earlier accords" */
  if (c->plural && c->definite && c->other && !c->possessive && c->date_agreed == NULL
      && c->date_signed == NULL)
    return TRUE;
  /* "Un mémorandum de police : Canberra formera …": told by what follows */
  if (engine_fill_punct (self->a, c->last, ':'))
    return FALSE;
  /* "Et avec les Américains ? Un mémorandum sur les puces": the answer */
  if (c->sentence_first > 0 && engine_agreement_is_question_before (self->a, c))
    return FALSE;
  if (engine_agreement_ends_fighting (self->a, c))
    return FALSE;
  /* "A treaty needs two thirds of the vote" */
  return c->indefinite && !c->has_status && c->from <= ENGINE_PARTIES_SENTENCE
         && c->first == c->sentence_first && c->date_agreed == NULL;
}

/* "Nairobi avait entamé les pourparlers avec B": those that the agreement just told came of. */
static gboolean
led_to_told (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  EngineAgreementDraft *g;

  if (!c->talks || !c->definite || c->negotiated || self->agreements->len == 0)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (!engine_fill_codes_equal (&c->parties, &g->c.parties)
      || g->last_sentence + 2 < engine_analysis_sentence_of (self->a, c->first)
      || g->c.status < ENGINE_AGREEMENT_AGREED || g->c.status > ENGINE_AGREEMENT_IN_FORCE)
    return FALSE;
  return TRUE;
}

/* "Talks opened in 2021 and were concluded in March 2023": the agreement of the same that is told already. */
static EngineAgreementDraft *
find_concluded (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  for (guint i = self->agreements->len, n = 0; i > 0 && n < 4; i--, n++)
    {
      EngineAgreementDraft *g = engine_agreements_at (self, i - 1);

      if (engine_fill_codes_equal (&g->c.parties, &c->parties)
          && engine_agreement_is_generic (c->instrument))
        return g;
    }
  return NULL;
}

/* "Talks opened in 2021 and were concluded in March", right behind what came of them. */
static gboolean
attach_closed (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAgreementDraft *g;

  if (!c->closed || c->parties.n > 0 || self->agreements->len == 0)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->last_sentence + 2 < engine_analysis_sentence_of (self->a, c->first))
    return FALSE;
  /* when the talks opened is no date of the agreement */
  c->date_agreed = c->date_signed = NULL;
  engine_agreements_attach (self, g, c);
  return TRUE;
}

/* "The accord" and no more, by which no verb of its sentence says that it is made: the one just told, whoever its
 * sentence names. */
static EngineAgreementDraft *
find_bare (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  EngineAgreementDraft *g;

  if (c->from != ENGINE_PARTIES_SENTENCE || c->head_last != c->head_first + 1
      || c->head_first > c->first + 1 || c->of_day || c->of_seat || c->other || c->plural
      || c->talks || c->n_partners > 0 || c->date_signed != NULL || c->date_agreed != NULL
      || engine_agreement_has_topic (self->a, c)
      || (c->anchor_status >= ENGINE_AGREEMENT_SIGNED && engine_agreement_is_concluded (self->a, c)
          && c->anchor_status != ENGINE_AGREEMENT_REJECTED))
    return NULL;
  g = engine_agreements_find_referent (self, c);
  return g != NULL && !g->c.talks
                 && g->last_sentence + BARE_SENTENCES
                        >= engine_analysis_sentence_of (self->a, c->first)
             ? g
             : NULL;
}

/* A candidate with its parties: a mention of one before, or one more. */
static void
settle_full (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAgreementDraft *g = NULL;
  guint32 sentence = engine_analysis_sentence_of (self->a, c->first);

  if (c->weak && (!engine_agreement_carries_weak (self->a, c) || is_passing_talk (self, c)))
    {
      /* "A and B have a new partnership. Their leaders sealed it": the next sentence may say that it is one */
      if (c->indefinite && !c->plural && !c->talks && c->from >= ENGINE_PARTIES_SUBJECT)
        self->pending = *c;
      return;
    }
  if (engine_agreements_follow_talks (self, c) || led_to_told (self, c))
    return;
  /* "a price tag but no treaty" */
  if (c->has_status && c->status == ENGINE_AGREEMENT_REJECTED && !c->strong_status && c->anchor == 0
      && !engine_agreement_has_link (c) && c->indefinite && c->first > c->sentence_first
      && (c->from == ENGINE_PARTIES_SENTENCE
          || engine_fill_is (self->a, c->first - 1, ENGINE_CLASS_AND)
          || engine_fill_is (self->a, c->first - 1, ENGINE_CLASS_CONJUNCTION)))
    return;
  if (c->closed && (g = find_concluded (self, c)) != NULL)
    {
      engine_agreements_attach (self, g, c);
      return;
    }
  engine_agreements_add_side (self, c);
  if (c->definite && !c->possessive && !engine_agreement_has_link (c) && !c->named)
    {
      g = find_sharing (self, c);
      if (g == NULL && (g = find_bare (self, c)) != NULL)
        {
          engine_agreements_attach (self, g, c);
          return;
        }
      if (g == NULL && (g = engine_agreements_find_referent (self, c)) != NULL
          && !(c->from <= ENGINE_PARTIES_SUBJECT
               && (engine_fill_codes_within (&c->parties, &g->c.parties)
                   || (c->from == ENGINE_PARTIES_SENTENCE
                       && share_party (&c->parties, &g->c.parties))
                   || (g->last_sentence + 3 >= sentence
                       && (c->from == ENGINE_PARTIES_SUBJECT
                           || share_party (&c->parties, &g->c.parties))))))
        g = NULL;
    }
  if (g != NULL)
    engine_agreements_attach (self, g, c);
  else
    engine_agreements_place (self, c);
}

/* "if Moscow refused a ceasefire": what an "if" speaks of is no agreement of anybody. */
static gboolean
is_supposed (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 clause = engine_token (a, c->head_first)->clause;
  guint32 first;

  if (c->definite || !c->indefinite || clause >= a->clauses->len)
    return FALSE;
  first = g_array_index (a->clauses, EngineClause, clause).first;
  for (guint32 i = first; i < MIN (c->first, first + 2); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_SUBORDINATOR);

      if (tag != NULL && engine_fill_attr (a, tag, "cond") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "la Déclaration d'Abidjan", in a text about its country: made there by it. */
static void
take_place (const EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineMention *m = c->head_last + 1 < self->a->tokens->len
                               ? engine_fill_mention (self->a, c->head_last + 1)
                               : NULL;

  if (c->parties.n == 0 && c->instrument == ENGINE_INSTRUMENT_JOINT_STATEMENT && m != NULL
      && m->first == c->head_last + 1 && (m->flags & ENGINE_MENTION_PLACE) && m->codes != NULL
      && m->codes[0] != NULL && m->codes[1] == NULL
      && (g_strcmp0 (m->codes[0], self->topic) == 0 || g_strcmp0 (m->codes[0], self->speaker) == 0
          || g_strcmp0 (m->codes[0], self->home) == 0))
    engine_fill_codes_add (&c->parties, m->codes[0]);
}

/* "The accord replaces the 2003 pact": one that was told, if it is known by the same date, else one
 * more.  Returns whether it was told. */
static gboolean
settle_related (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  guint n = self->agreements->len;
  const char *date = c->date_signed != NULL ? c->date_signed : c->date_agreed;
  guint32 sentence = engine_analysis_sentence_of (self->a, c->first);

  if (!c->related || c->weak || c->possessive || n == 0
      || engine_agreements_at (self, n - 1)->last_sentence + 1 < sentence)
    return FALSE;
  c->other = TRUE;
  /* "Le texte, négocié depuis 2015, remplacera l'accord de 1974": that was the other's step */
  if (c->of_day && c->has_status && c->status <= ENGINE_AGREEMENT_NEGOTIATING)
    {
      c->status = ENGINE_AGREEMENT_IN_FORCE;
      c->strong_status = FALSE;
    }
  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n && date != NULL; i--)
    {
      EngineAgreementDraft *g = engine_agreements_at (self, i - 1);
      const char *theirs = g->c.date_signed != NULL ? g->c.date_signed : g->c.date_agreed;

      if (g->last_sentence == sentence || theirs == NULL
          || !(g_str_has_prefix (theirs, date) || g_str_has_prefix (date, theirs))
          || (g->c.instrument != c->instrument && !engine_agreement_is_generic (g->c.instrument)
              && !engine_agreement_is_generic (c->instrument)))
        continue;
      engine_agreements_attach (self, g, c);
      return TRUE;
    }
  return FALSE;
}

/* "La précédente trêve, négociée par le Premier ministre malaisien": whoever brokered one more of the two just told
 * is none of them. */
static void
forget_negotiator (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;
  const EngineTag *verb =
      c->anchor != 0 ? engine_fill_tag (self->a, c->anchor - 1, ENGINE_CLASS_CONCLUDE) : NULL;

  if (!c->other || !c->definite || c->parties.n != 1 || self->agreements->len == 0
      || engine_agreement_are_partners (c) || verb == NULL
      || strcmp (engine_fill_code (self->a, verb), "negotiating") != 0)
    return;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.parties.n != 2 || engine_fill_codes_within (&c->parties, &g->c.parties)
      || g->last_sentence + 2 < engine_analysis_sentence_of (self->a, c->first))
    return;
  c->parties = g->c.parties;
  c->side = g->c.side;
  c->from = ENGINE_PARTIES_SUBJECT;
}

/* "B had agreed to pay, while C signed a similar deal": whoever signs one like that just told has it with one of the
 * two who made that, not with who only stands in the sentence. */
static void
forget_neighbour (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;
  const char *other;

  if (!c->alike || c->plural || c->from != ENGINE_PARTIES_SENTENCE || c->parties.n != 2
      || c->side.n != 1 || c->anchor == 0 || self->agreements->len == 0
      || engine_agreement_has_link (c))
    return;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->last_sentence + ALIKE_SENTENCES < engine_analysis_sentence_of (self->a, c->first)
      || engine_fill_codes_within (&c->parties, &g->c.parties))
    return;
  other = engine_agreements_counterpart (self, &c->side, FALSE);
  if (other == NULL)
    return;
  c->parties = c->side;
  engine_fill_codes_add (&c->parties, other);
  c->from = ENGINE_PARTIES_CONTEXT;
}

/* "It is the first such pact that Canada has concluded with …", "« Il s'agit du premier accord »": what the one just
 * told is. */
static gboolean
says_what_told_is (const EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = self->a;
  guint32 subject = c->sentence_first;

  if (!(c->other || engine_agreement_is_ranked (a, c)) || !c->definite || c->possessive
      || self->agreements->len == 0 || c->first <= subject)
    return FALSE;
  while (subject + 1 < c->first && engine_token (a, subject)->kind == ENGINE_TOKEN_PUNCT)
    subject++;
  return engine_fill_is (a, subject, ENGINE_CLASS_PRONOUN) && c->first <= subject + 4
         && (is_copula (a, c->first - 1)
             || engine_fill_covering (a, c->first - 1, ENGINE_CLASS_INTO) != NULL);
}

/* "A and B agreed to share pictures, in the first deal of its kind": what the verb of the same sentence has told. */
static gboolean
ranks_verb (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  EngineAgreementDraft *g;

  if (self->agreements->len == 0 || !engine_agreement_is_ranked (self->a, c))
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (!g->c.by_verb || g->c.sentence_first != c->sentence_first || c->n_partners > 0
      || !engine_fill_codes_within (&c->parties, &g->c.parties))
    return FALSE;
  engine_agreements_merge (self, g, c);
  return TRUE;
}

/* "if a deal were signed", but "dément tout pacte avec B". */
static gboolean
is_only_thought (const EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  if (c->from == ENGINE_PARTIES_EXPLICIT || !(c->hypothetical || is_supposed (self->a, c)))
    return FALSE;
  return !(c->hypothetical && c->strong_status && c->status == ENGINE_AGREEMENT_REJECTED
           && engine_agreement_has_link (c));
}

/* "Vietnam has ratified the CPTPP": what is a group too is of more than those whom its sentence names. */
static gboolean
is_club_of_many (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineMention *m =
      c->head_first < a->tokens->len ? engine_fill_mention (a, c->head_first) : NULL;

  return c->from <= ENGINE_PARTIES_SENTENCE && c->n_partners == 0 && m != NULL
         && m->kind == ENGINE_MENTION_PARTY && engine_agreement_is_own_name (c, m)
         && m->codes != NULL && m->codes[0] != NULL && m->codes[1] == NULL
         && engine_fill_is_state (m->codes[0]) && !engine_fill_is_country (m->codes[0]);
}

/* "A memorandum was also signed": one more than those that the text has told. */
static gboolean
is_made_besides (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (!c->indefinite || c->anchor <= c->head_last + 1)
    return FALSE;
  for (guint32 i = c->anchor - 1, n = 0; i > c->head_last && n < 3; i--, n++)
    {
      const EngineTag *filler = engine_fill_tag (a, i - 1, ENGINE_CLASS_VP_FILLER);

      if (filler != NULL && engine_fill_attr (a, filler, "besides") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "A protocol followed in June", "The Lima accords followed": one more, after the one just told. */
static void
note_following (const EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineTag *verb =
      c->anchor > c->head_last ? engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE) : NULL;

  if (verb != NULL && engine_fill_attr (a, verb, "imitate") != NULL && !c->talks
      && c->status != ENGINE_AGREEMENT_REJECTED && !engine_agreement_has_link (c)
      && !(engine_fill_morph (a, c->anchor - 1) & ENGINE_MORPH_PRESENT_PARTICIPLE)
      /* "un mécanisme de suivi" */
      && !engine_fill_is (a, verb->first - 1, ENGINE_CLASS_OF)
      && !engine_fill_is (a, verb->first - 1, ENGINE_CLASS_ARTICLE))
    c->other = TRUE;
}

static void
settle (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  guint32 last = self->appositive_last;

  self->appositive_last = c->last;
  engine_agreements_take_full_noun (self, c);
  c->other = c->other || is_made_besides (self->a, c);
  if (is_apposition (self, c, last))
    {
      engine_agreements_merge (self, engine_agreements_at (self, self->touched - 1), c);
      return;
    }
  if (ranks_verb (self, c) || is_meeting (self->a, c)
      || engine_agreements_is_hailed_by_another (self, c))
    return;
  note_following (self->a, c);
  inherit_terms (self, c);
  self->touched = 0;

  if (engine_agreements_take_apiece (self, c) || engine_agreements_take_each (self, c)
      || engine_agreements_take_alike (self, c) || engine_agreements_take_own (self, c))
    return;
  if (engine_agreements_announce (self, c) || denies_again (self, c)
      || engine_agreements_settle_label (self, c))
    return;
  if (says_what_told_is (self, c) || settle_related (self, c)
      || engine_agreements_take_sale (self, c))
    return;
  take_place (self, c);
  engine_agreements_part_compared (self, c);
  engine_agreements_forget_onlooker (self, c);
  share_parties (self, c);
  engine_agreements_take_parties (self, c);
  forget_negotiator (self, c);
  forget_neighbour (self, c);
  engine_agreements_free_plural (self, c);
  if ((c->from <= ENGINE_PARTIES_SENTENCE && engine_agreement_is_predicate (self->a, c))
      || is_only_thought (self, c)
      || (c->from != ENGINE_PARTIES_EXPLICIT && engine_agreement_is_with_outsider (self->a, c)))
    return;
  if (c->n_partners > 1)
    {
      engine_agreements_split (self, c);
      return;
    }
  if (engine_agreements_take_next (self, c))
    return;
  if (engine_agreements_splits_announced (self, c))
    return;
  if (is_not_told (self, c))
    {
      /* "Le bail court encore neuf ans": whose, the next sentence may tell */
      if (c->definite && !c->plural && c->parties.n <= 1)
        self->pending = *c;
      return;
    }
  /* "la valse des accords de défense" */
  if (c->plural && c->anchor == 0 && !engine_agreement_has_link (c) && !c->has_status
      && !c->possessive && c->from <= ENGINE_PARTIES_SENTENCE && !c->several)
    c->parties.n = 0;
  engine_agreements_drop_origin (self, c);
  if (c->parties.n >= 2)
    settle_full (self, c);
  else if (attach_closed (self, c))
    return;
  else if ((c->definite || !c->quoted) && !engine_agreement_is_predicate (self->a, c))
    engine_agreements_settle_partial (self, c);
}

void
engine_agreements_settle (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAgreementCandidate told = *c;
  const guint n = self->agreements->len;

  if (is_club_of_many (self->a, c))
    {
      self->touched = 0;
      return;
    }
  settle (self, c);
  if (self->agreements->len == n && self->touched == 0)
    engine_agreements_take_alone (self, &told);
  if (self->agreements->len == n && self->touched == 0)
    engine_agreements_take_club (self, &told);
}
