/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a candidate with one party or none: a mention of the agreement just told, one more of the
 * same two, or one whose parties the text around says. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define FRONTED_REACH 8 /* tokens of "On halibut, talks …" */
#define OPEN_SENTENCES 3 /* after an agreement, that tell what is still open */
#define REFERENCE_REACH 40 /* sentences back that "the agreement" may be told */

/* "Avec la Géorgie, un dialogue est ouvert": with whom, before a comma and the phrase. */
static gboolean
follows_fronted_link (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  return c->first > c->sentence_first + 2 && c->first <= c->sentence_first + FRONTED_REACH
         && engine_fill_punct (a, c->first - 1, ',')
         && engine_fill_is (a, c->sentence_first, ENGINE_CLASS_PARTY_LINK);
}

/* "Un partenariat comparable a été noué avec le Mali", "Avec la Thaïlande, les discussions …": whoever
 * is missing. */
static gboolean
carries_weak_link (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (engine_agreement_is_unmade (a, c))
    return FALSE;
  if (engine_agreement_is_concluded (a, c) && !c->talks && c->indefinite)
    return TRUE;
  if (c->talks
      && (c->definite || c->first == c->sentence_first || engine_fill_punct (a, c->first - 1, ';')
          || follows_fronted_link (a, c)
          /* "que des pourparlers sont ouverts avec B": the subject of a clause */
          || (c->plural && engine_fill_is (a, c->head_last, ENGINE_CLASS_AUXILIARY)))
      && engine_agreement_are_partners (c)
      && !(c->first > c->sentence_first
           && engine_fill_is (a, c->first - 1, ENGINE_CLASS_PREPOSITION)))
    return TRUE;
  /* "A swap with B remains open": what a sentence opens with */
  return (c->anchor != 0 || c->ours || c->alike
          || (!c->talks && c->indefinite && c->first == c->sentence_first
              && engine_fill_is (a, c->head_last, ENGINE_CLASS_PARTY_LINK)))
         && engine_agreement_are_partners (c);
}

/* Nothing that the candidate's sentence says is told of the agreement it refers to. */
static void
forget_terms (EngineAgreementCandidate *c)
{
  c->has_status = c->strong_status = FALSE;
  c->date_agreed = c->date_signed = c->date_in_force = c->date_ends = c->place = NULL;
  c->signatories.n = 0;
}

/* "signent une déclaration sur la frontière": a weak noun under a verb that only a text can have. */
static gboolean
is_signed_text (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  /* "le partenariat stratégique scellé en 2019" */
  return (c->instrument == ENGINE_INSTRUMENT_JOINT_STATEMENT
          || (c->definite && !c->talks && !c->lent && c->head_last > c->head_first + 1))
         && engine_agreement_is_concluded (a, c)
         && (c->anchor_status == ENGINE_AGREEMENT_SIGNED
             || (c->definite && c->anchor_status == ENGINE_AGREEMENT_AGREED));
}

/* "Les négociations sur la pêche ont repris": the subject of its sentence, before any agreement is told. */
static gboolean
are_first_talks (const EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  /* "Talks on fishing have resumed" */
  return c->talks && (c->definite || (c->plural && !c->indefinite)) && !c->possessive
         && c->parties.n == 0 && self->agreements->len == 0 && c->first == c->sentence_first
         && c->last > c->head_last + 1 && c->sentence_first > 0;
}

/* The parties are those of the text around. */
static void
give_parties (EngineAgreementCandidate *c, const EngineCodes *parties)
{
  c->parties = *parties;
  c->from = ENGINE_PARTIES_CONTEXT;
}

/* "The 2022 Ghana deal", "l'accord ghanéen de 2022": a party in its own name. */
static gboolean
is_called_by_party (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineMention *m;

  for (guint32 i = c->first; i < MIN (c->last, c->head_last + 1); i++)
    if ((i < c->head_first || i >= c->head_last) && (m = engine_fill_mention (a, i)) != NULL
        && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL
        && g_strcmp0 (m->codes[0], c->parties.codes[0]) == 0
        && !(m->flags & ENGINE_MENTION_POSSESSIVE) && !engine_agreement_is_bystander (a, m))
      return !c->of_seat;
  return FALSE;
}

/* "Bruxelles a salué l'accord": the one just told, whoever speaks of it. */
static gboolean
attach_spoken_of (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAgreementDraft *g;

  if (c->parties.n != 1 || !c->definite || c->possessive || c->other || c->named
      || engine_agreement_has_link (c) || is_called_by_party (self->a, c))
    return FALSE;
  g = engine_agreements_find_referent (self, c);
  if (g == NULL || engine_fill_codes_within (&c->parties, &g->c.parties)
      || g->last_sentence + REFERENCE_REACH < engine_analysis_sentence_of (self->a, c->first))
    return FALSE;
  forget_terms (c);
  engine_agreements_attach (self, g, c);
  return TRUE;
}

/* "l'accord du 3 mai, salué par Rome": of the only two that agreed. */
static gboolean
place_with_only_pair (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineCodes pair = { .n = 0 };

  if (c->parties.n != 1 || !c->of_day || !c->definite || c->possessive || c->weak
      || engine_agreement_has_link (c))
    return FALSE;
  engine_agreements_only_pair (self, &pair);
  if (pair.n != 2 || !engine_fill_codes_within (&c->parties, &pair))
    return FALSE;
  give_parties (c, &pair);
  engine_agreements_place (self, c);
  return TRUE;
}

/* "with a pool of banks", "avec un groupe d'assureurs": one side is some of a kind. */
static gboolean
is_with_some (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->last + 1, c->sentence_last); i++)
    {
      const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);
      const EngineTag *article =
          link != NULL ? engine_fill_tag (a, link->last, ENGINE_CLASS_ARTICLE) : NULL;

      if (article != NULL && strcmp (engine_fill_code (a, link), "with") == 0)
        return strcmp (engine_fill_code (a, article), "indef") == 0;
    }
  return FALSE;
}

/* "a signé un accord avec le Chili": one partner is named, the other can be found. */
static gboolean
place_completed (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  /* "leur propre mémorandum, signé en 2019" */
  gboolean own = c->own && engine_agreement_is_concluded (self->a, c);

  /* a title says too little for the text below to complete it: that tells it in full */
  if (c->parties.n != 1 || (c->possessive && !c->ours && !own)
      || (engine_agreement_in_title (self->a, c->head_first) && !engine_agreement_are_partners (c))
      || !(c->anchor != 0 || c->indefinite || engine_agreement_is_lent (self->a, c) || c->ours
           || engine_agreement_are_partners (c))
      || (c->weak && !carries_weak_link (self->a, c))
      /* "its agreement with a pool of banks": with them, whoever they are */
      || (!engine_agreement_are_partners (c) && c->side.n == 1 && is_with_some (self->a, c))
      || !engine_agreements_complete (self, c))
    return FALSE;
  engine_agreements_place (self, c);
  return TRUE;
}

/* "B propose d'ouvrir des négociations", right after what A and B have ended. */
static gboolean
place_offered_talks (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;

  if (!c->talks || c->definite || c->parties.n != 1 || c->side.n != 1 || c->anchor == 0
      || c->anchor > c->first || self->agreements->len == 0 || c->quoted)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.parties.n != 2 || g->c.lent || !engine_fill_codes_within (&c->parties, &g->c.parties)
      || g->last_sentence + 2 < engine_analysis_sentence_of (self->a, c->first))
    return FALSE;
  give_parties (c, &g->c.parties);
  engine_agreements_place (self, c);
  return TRUE;
}

/* The words before it in its sentence say only when, where or on what: "Sur le flétan, des discussions …". */
static gboolean
opens_statement (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 i = c->first;

  if (i <= c->sentence_first + 1 || engine_fill_punct (a, i - 1, ';'))
    return TRUE;
  if (!engine_fill_punct (a, i - 1, ',') || i > c->sentence_first + FRONTED_REACH)
    return FALSE;
  for (i = c->sentence_first; i + 1 < c->first; i++)
    if (engine_fill_finite (a, i) && !(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN))
      return FALSE;
  return TRUE;
}

/* "Des discussions sont en cours", "une déclaration est attendue", "aucun accord sur le transit n'est prêt": still to
 * come between the two whose agreement was just told. */
static gboolean
place_still_open (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;

  if (c->parties.n > 0 || c->definite || !c->indefinite || c->quoted || c->hypothetical || c->named
      || !c->has_status || self->agreements->len == 0 || engine_agreement_has_link (c)
      || engine_agreement_is_with_unknown (self->a, c)
      || !(c->talks || c->status == ENGINE_AGREEMENT_PROPOSED) || !opens_statement (self->a, c))
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.parties.n != 2 || !engine_fill_is_state (g->c.parties.codes[0])
      || !engine_fill_is_state (g->c.parties.codes[1])
      || g->last_sentence + OPEN_SENTENCES < engine_analysis_sentence_of (self->a, c->first)
      || engine_agreement_names_third (self->a, c, &g->c.parties))
    return FALSE;
  for (guint i = 0; i < g->c.parties.n; i++)
    if (!engine_agreements_may_lend (self, c, g->c.parties.codes[i]))
      return FALSE;
  give_parties (c, &g->c.parties);
  engine_agreements_place (self, c);
  return TRUE;
}

/* "2005 – Séoul suspend les discussions": an entry of a chronology whose agreements are all of the same two. */
static gboolean
place_entry (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineCodes pair = { .n = 0 };

  if (!c->talks || c->told_on == NULL || !c->has_status || c->quoted || c->possessive
      || engine_agreement_has_link (c))
    return FALSE;
  engine_agreements_only_pair (self, &pair);
  if (pair.n != 2 || !engine_fill_codes_within (&c->parties, &pair)
      || engine_agreement_names_third (self->a, c, &pair))
    return FALSE;
  give_parties (c, &pair);
  engine_agreements_place (self, c);
  return TRUE;
}

/* The adjective beside the noun, "l'accord indien", "the Indian deal", or NULL. */
static const EngineMention *
adjective_of (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineMention *m = NULL;

  if (c->head_last < a->tokens->len)
    m = engine_fill_mention (a, c->head_last);
  if ((m == NULL || !(m->flags & ENGINE_MENTION_ADJECTIVE)) && c->head_first > c->first)
    m = engine_fill_mention (a, c->head_first - 1);
  return m != NULL && (m->flags & ENGINE_MENTION_ADJECTIVE) && m->codes != NULL ? m : NULL;
}

/* "L'accord indien, en vigueur depuis mai", where the one before is of others: theirs who made that one. */
static gboolean
place_contrasted (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineMention *m = adjective_of (self->a, c);
  const EngineAgreementDraft *g;
  const char *other;

  if (!c->definite || c->possessive || c->plural || c->talks || c->quoted || c->named
      || c->parties.n != 1 || m == NULL || g_strcmp0 (m->codes[0], c->parties.codes[0]) != 0
      || self->agreements->len == 0 || engine_agreement_may_be_law (self->a, c, NULL))
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.parties.n != 2 || engine_fill_codes_has (&g->c.parties, c->parties.codes[0])
      || g->last_sentence + 3 < engine_analysis_sentence_of (self->a, c->first))
    return FALSE;
  for (guint i = 0; i < self->agreements->len; i++)
    if (engine_fill_codes_has (&engine_agreements_at (self, i)->c.parties, c->parties.codes[0]))
      return FALSE;
  other = engine_agreements_counterpart (self, &c->parties, TRUE);
  if (other == NULL || !engine_agreements_may_lend (self, c, other))
    return FALSE;
  engine_fill_codes_add (&c->parties, other);
  c->from = ENGINE_PARTIES_CONTEXT;
  c->other = TRUE;
  engine_agreements_push (self, c);
  return TRUE;
}

/* "un accord et une lettre", "un autre protocole": one more of those who made the one before. */
static gboolean
push_one_more (EngineAgreementStage *self, EngineAgreementDraft *g, EngineAgreementCandidate *c)
{
  EngineAgreementDraft *newest =
      self->agreements->len > 0 ? engine_agreements_at (self, self->agreements->len - 1) : NULL;

  if (newest != NULL && engine_agreements_is_beside (self, newest, c))
    give_parties (c, &newest->c.parties);
  else if (g != NULL && engine_agreements_is_one_more (self, g, c))
    {
      give_parties (c, &g->c.parties);
      c->side = g->c.side;
    }
  else
    return FALSE;
  engine_agreements_push (self, c);
  return TRUE;
}

/* Whether a contract of two states has been told. */
static gboolean
is_contract_of_states_told (EngineAgreementStage *self)
{
  const guint n = self->agreements->len;

  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    {
      const EngineAgreementCandidate *o = &engine_agreements_at (self, i - 1)->c;

      if (o->instrument == ENGINE_INSTRUMENT_CONTRACT && o->parties.n == 2)
        return engine_fill_codes_are_states (&o->parties);
    }
  return FALSE;
}

/* "The contract of August 2022 was cheaper", where no company stands near that may have made it. */
gboolean
engine_agreements_is_dated_contract (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = self->a;
  guint32 first = c->sentence_first, last;

  if (!c->of_day || !c->definite || c->plural || c->anchor != 0
      || c->from > ENGINE_PARTIES_SENTENCE)
    return FALSE;
  if (is_contract_of_states_told (self))
    return TRUE;
  if (first > 0)
    engine_fill_sentence (a, first - 1, &first, &last);
  for (guint32 i = first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_ORG && engine_fill_is_party (m)
          && !engine_fill_is (a, i, ENGINE_CLASS_MEDIUM))
        return FALSE;
    }
  return TRUE;
}

/* Whether the text around may say whose it is: not of a loan or a declaration in passing. */
static gboolean
asks_context (EngineAgreementStage *self,
              const EngineAgreementDraft *g,
              const EngineAgreementCandidate *c,
              gboolean signed_or_first)
{
  if ((c->weak && !signed_or_first) || c->named || (g != NULL && !c->other))
    return FALSE;
  return c->instrument != ENGINE_INSTRUMENT_CONTRACT || c->related
         || engine_agreements_is_dated_contract (self, c)
         /* "Le Tchad s'est tourné vers X. Un contrat a été signé" */
         || (c->indefinite && !c->plural && c->first <= c->sentence_first + 1 && !c->unreal
             && c->anchor > c->head_last && engine_agreement_is_concluded (self->a, c)
             && c->anchor_status >= ENGINE_AGREEMENT_AGREED)
         || (c->other && c->indefinite)
         || ((self->two_alone || (c->definite && c->strong_status && !c->unreal))
             && engine_agreement_is_concluded (self->a, c));
}

/* A candidate with one party or none. */
void
engine_agreements_settle_partial (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAgreementDraft *g;
  gboolean signed_or_first;

  engine_agreement_read_topic_before (self, c);
  if (!c->weak && engine_agreements_take_visited (self, c))
    return;
  if (place_contrasted (self, c) || attach_spoken_of (self, c) || place_with_only_pair (self, c)
      || place_completed (self, c) || place_entry (self, c) || place_offered_talks (self, c)
      || place_still_open (self, c))
    return;
  signed_or_first = c->weak && (is_signed_text (self->a, c) || are_first_talks (self, c));
  if (c->weak && !c->definite && !signed_or_first)
    return;
  g = engine_agreements_find_referent (self, c);
  if (engine_agreement_may_be_law (self->a, c, g != NULL ? &g->c : NULL))
    return;
  if (push_one_more (self, g, c))
    return;
  /* "a treaty" in passing says nothing of the one before */
  if (g != NULL && !c->definite && !c->by_verb)
    forget_terms (c);
  if (g != NULL && (c->parties.n == 0 || engine_fill_codes_within (&c->parties, &g->c.parties)))
    engine_agreements_attach (self, g, c);
  else if (asks_context (self, g, c, signed_or_first))
    engine_agreements_settle_by_context (self, c);
  if (g == NULL && self->untold.head_last == 0
      && engine_agreement_in_title (self->a, c->head_first))
    self->untold = *c;
  if (g == NULL && c->definite && !c->weak && !c->talks && c->parties.n <= 1)
    self->pending = *c;
}
