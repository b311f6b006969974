/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who the second party of an agreement is where the phrase names one: its owner, whoever speaks, the subject
 * of the sentences before, whom the text is about; and agreements split by partner. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

/* Whom "we" and "our" stand for. */
static const char *
speaking_party (const EngineAgreementStage *self, const EngineCodes *partners)
{
  const char *const candidates[] = { self->speaker, self->home, self->topic, self->second,
                                     self->only };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (candidates[i] != NULL && !engine_fill_codes_has (partners, candidates[i]))
      return candidates[i];
  return NULL;
}

/* Whether the sentence goes on to say who is meant: "… : les pourparlers entre B et A". */
static gboolean
has_between (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < c->sentence_last; i++)
    {
      const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);

      if (link != NULL && strcmp (engine_fill_code (a, link), "between") == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Un autre accord, avec A : les pourparlers entre B et A": the only other party of the sentence. */
static const char *
sentence_other (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const char *other = NULL;

  if (c->sentence_last - c->sentence_first > ENGINE_FILL_REACH)
    return NULL;
  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || !engine_fill_is_party (m)
          || m->codes[1] != NULL || (m->flags & (ENGINE_MENTION_PLACE | ENGINE_MENTION_ADJECTIVE))
          || engine_agreement_is_bystander (a, m)
          || engine_fill_codes_has (&c->parties, m->codes[0]))
        continue;
      if (other != NULL && strcmp (other, m->codes[0]) != 0)
        return NULL;
      other = m->codes[0];
    }
  return other;
}

/* "À Berne, le Parlement a rejeté un traité avec le Chili": whose parliament it is. */
static const char *
fronted_seat (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->sentence_first; i < MIN (c->first, c->sentence_first + 3); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL
          && m->codes[0] != NULL && m->codes[1] == NULL && engine_fill_is (a, i, ENGINE_CLASS_SEAT)
          && engine_fill_punct (a, m->last, ',')
          && !engine_fill_codes_has (&c->parties, m->codes[0])
          && engine_fill_is (a, m->last + 1, ENGINE_CLASS_ARTICLE))
        return m->codes[0];
    }
  return NULL;
}

/* Whether those that it is made with can be partners of a state only: states, or lenders and unions. */
static gboolean
are_of_state (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  gboolean lenders = FALSE, countries = FALSE;

  for (guint i = 0; i < c->parties.n; i++)
    {
      const gboolean state = engine_fill_is_state (c->parties.codes[i]);

      if (!state && !engine_agreement_lends (a, c, c->parties.codes[i]))
        return FALSE;
      lenders = lenders || !state;
      countries = countries || (state && engine_fill_is_country (c->parties.codes[i]));
    }
  return !(lenders && countries);
}

/* "the treaty concluded with B and C": whose it is with them, where only the text around says so. */
gboolean
engine_agreements_add_side (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const char *other;

  if (!c->partners_only || c->talks)
    return FALSE;
  /* "An agreement was signed with A Oil and B Gas": by the state that the text is about */
  if (are_of_state (self->a, c))
    other = engine_agreement_missing_party (self, c, &c->parties);
  else
    other = c->anchor > c->head_last && self->topic != NULL && engine_fill_is_state (self->topic)
                    && engine_agreement_is_recent (self->a, c, self->topic)
                ? self->topic
                : NULL;
  if (other == NULL || engine_fill_codes_has (&c->parties, other)
      || !engine_agreements_may_lend (self, c, other))
    return FALSE;
  c->side.n = 0;
  engine_fill_codes_add (&c->side, other);
  engine_fill_codes_add (&c->parties, other);
  c->partners_only = FALSE;
  return TRUE;
}

/* "with China's CNNC": whose the company is that it is made with. */
static gboolean
is_origin_of_partner (const EngineAnalysis *a, const EngineAgreementCandidate *c, const char *code)
{
  for (guint32 i = c->head_last; i < c->last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      const EngineMention *firm;

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL
          || g_strcmp0 (m->codes[0], code) != 0)
        continue;
      i = m->last + (engine_token_is_genitive (a, m->last) ? 1 : 0);
      firm = i < c->last ? engine_fill_mention (a, i) : NULL;
      return firm != NULL && firm->first == i && firm->kind == ENGINE_MENTION_ORG
             && engine_fill_is_party (firm) && engine_fill_codes_has (&c->parties, firm->codes[0]);
    }
  return FALSE;
}

/* "a concession granted to China Merchants": a country that the company is called by has not given it. */
static gboolean
is_in_name_of_partner (const EngineAnalysis *a, const EngineAgreementCandidate *c, const char *code)
{
  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      const EngineTag *name;

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_ORG || m->codes == NULL
          || m->codes[0] == NULL || !engine_fill_codes_has (&c->parties, m->codes[0]))
        continue;
      name = engine_fill_tag (a, i, ENGINE_CLASS_PARTY);
      if (name == NULL)
        name = engine_fill_tag (a, i, ENGINE_CLASS_ADJECTIVE_OF);
      if (name != NULL && engine_same_code (engine_fill_code (a, name), code))
        return TRUE;
    }
  return FALSE;
}

/* @other, whom the text lends, is the second party. */
static gboolean
take_other (EngineAgreementStage *self, EngineAgreementCandidate *c, const char *other)
{
  if (other == NULL || !engine_agreements_may_lend (self, c, other)
      || is_origin_of_partner (self->a, c, other) || is_in_name_of_partner (self->a, c, other))
    return FALSE;
  engine_fill_codes_add (&c->parties, other);
  c->from = ENGINE_PARTIES_CONTEXT;
  c->lent_party = engine_agreement_are_partners (c) ? other : NULL;
  return TRUE;
}

/* "X's lease expires in May", "X will run the pipe under a concession": what only the state that the text is about can
 * give a company. */
static gboolean
is_of_host (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineTag *noun = engine_fill_tag (self->a, c->head_first, ENGINE_CLASS_INSTRUMENT);

  return noun != NULL && engine_fill_attr (self->a, noun, "host") != NULL && !c->plural
         && !(c->has_status && c->status == ENGINE_AGREEMENT_REJECTED) && self->topic != NULL
         && engine_fill_is_state (self->topic)
         && engine_agreement_is_recent (self->a, c, self->topic);
}

/* "le M23 a rejeté le cessez-le-feu": a company or a movement agrees with the state that the text is about. */
static const char *
state_of_other (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const char *other = engine_agreement_is_lent (self->a, c)
                          ? self->topic
                          : engine_agreements_parallel_side (self, c);

  if (other == NULL && is_of_host (self, c))
    other = self->topic;
  if (other == NULL && !engine_agreement_is_lent (self->a, c))
    other = engine_agreements_find_firm (self, c);
  /* "La Banque mondiale prête, en vertu d'un accord": to whom the text is about */
  if (other == NULL && self->topic != NULL && self->second == NULL && c->strong_status
      && engine_agreement_is_of_lender (self->a, c)
      && engine_agreement_is_recent (self->a, c, self->topic))
    other = self->topic;
  /* "Contrat avec X", in a text about one state */
  if (other == NULL && c->instrument == ENGINE_INSTRUMENT_CONTRACT
      && engine_agreement_are_partners (c))
    other = self->topic;
  if (other == NULL && c->side.n == 1 && c->strong_status
      && (c->instrument == ENGINE_INSTRUMENT_CEASEFIRE || c->instrument == ENGINE_INSTRUMENT_TRUCE))
    other = self->topic;
  return other;
}

/* "CRBC récupérera 1,1 milliard. Le contrat a été résilié par l'État kényan": with the company. */
static const char *
contractor_before (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  return c->instrument == ENGINE_INSTRUMENT_CONTRACT && c->definite && !c->ours
                 && !engine_agreement_are_partners (c)
             ? engine_agreements_find_firm_before (self, c)
             : NULL;
}

/* "à son tour": no owner but of its own act. */
static const char *
find_other_owner (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const char *owner = engine_agreement_find_owner (a, c);

  return owner != NULL && engine_fill_codes_has (&c->parties, owner) ? NULL : owner;
}

/* "Les Italiens ont signé à leur tour un traité": with the same as those before. */
static gboolean
takes_turn (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_OTHER_CUE);

      if (tag != NULL && strcmp (engine_fill_code (a, tag), "turn") == 0)
        return TRUE;
    }
  return FALSE;
}

/* "l'accord de Rome avec le Chili", "chez nous": by the phrase itself or where the text is from. */
static const char *
owner_of (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const char *other;

  if (c->ours)
    return speaking_party (self, &c->parties);
  other = engine_agreements_side_of_alike (self, c);
  if (other == NULL)
    other = find_other_owner (self->a, c);
  if (other == NULL)
    other = engine_agreements_label_party (self->a, c);
  if (other == NULL)
    other = engine_agreements_home_partner (self, c);
  if (other == NULL)
    other = engine_agreements_home_side (self, c, &c->parties);
  if (other == NULL && (c->other || takes_turn (self->a, c)) && !has_between (self->a, c))
    other = engine_agreements_counterpart (self, &c->parties, engine_agreement_are_partners (c));
  return other;
}

/* The other of the two that the title names. */
static const char *
titled_other (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  EngineCodes pair = { .n = 0 };

  if (c->ours || c->named || !engine_agreements_title_pair (self->a, &pair)
      || !engine_fill_codes_within (&c->parties, &pair) || self->announcer != NULL)
    return NULL;
  return strcmp (pair.codes[0], c->parties.codes[0]) == 0 ? pair.codes[1] : pair.codes[0];
}

/* "The Government is negotiating a partnership with B": a state's body acts, nobody says whose. */
gboolean
engine_agreement_is_by_body (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->sentence_first; i + 1 < c->anchor && i < c->first; i++)
    {
      const EngineTag *body = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);

      if (body != NULL && engine_fill_attr (a, body, "state") != NULL)
        return TRUE;
      if (engine_fill_mention (a, i) != NULL
          && engine_fill_mention (a, i)->kind == ENGINE_MENTION_ORG)
        return FALSE;
    }
  return FALSE;
}

/* Whom a state made the agreement with. */
static const char *
other_of_state (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  gboolean with = engine_agreement_are_partners (c);
  const char *other = owner_of (self, c);

  if (other == NULL && with)
    other = engine_agreement_other_than (self->speaker, &c->parties);
  if (other == NULL)
    other = titled_other (self, c);
  if (other != NULL || c->ours)
    return other;
  if (with && has_between (self->a, c))
    other = sentence_other (self->a, c);
  if (other == NULL)
    other = fronted_seat (self->a, c);
  if (other == NULL)
    other = engine_agreement_missing_party (self, c, &c->parties);
  /* no company of the sentences before */
  if (other != NULL && !engine_fill_is_state (other) && engine_agreement_is_by_body (self->a, c))
    other = engine_agreement_other_than (self->topic, &c->parties);
  return other;
}

/* One partner is known, the other is whom the text is about. */
gboolean
engine_agreements_complete (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const char *other;

  if (c->parties.n != 1)
    return FALSE;
  /* "said its ministries in a joint statement": they are one country's */
  if (c->instrument == ENGINE_INSTRUMENT_JOINT_STATEMENT && !engine_agreement_are_partners (c)
      && !engine_agreement_is_concluded (self->a, c) && c->date_agreed == NULL
      && c->date_signed == NULL)
    return FALSE;
  if (!engine_fill_is_state (c->parties.codes[0]))
    return take_other (self, c, state_of_other (self, c));
  if (take_other (self, c, contractor_before (self, c)))
    return TRUE;
  other = other_of_state (self, c);
  if (other == NULL || engine_fill_codes_has (&c->parties, other)
      || engine_agreement_is_helper (self->a, c, other)
      || !engine_agreements_may_lend (self, c, other))
    return FALSE;
  c->side.n = 0;
  if (engine_agreement_are_partners (c))
    engine_fill_codes_add (&c->side, other);
  return take_other (self, c, other);
}

void
engine_agreements_split (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  guint group = ++self->n_groups;
  guint n = c->n_partners;

  if (c->parties.n == 0 && c->ours)
    engine_fill_codes_add (&c->parties, speaking_party (self, &c->partners[0]));
  else if (c->parties.n == 0)
    {
      EngineCodes all = { .n = 0 };

      for (guint i = 0; i < n; i++)
        engine_fill_codes_add_all (&all, &c->partners[i]);
      /* "loan agreements with A Bank and B Bank": whose, their firms' kind says */
      for (guint i = 0; i < all.n; i++)
        if (!engine_fill_is_state (all.codes[i]))
          {
            const char *firm = engine_agreements_find_firm (self, c);

            if (firm != NULL)
              engine_fill_codes_add (&c->parties, firm);
            i = all.n;
            all.n = 0;
          }
      if (all.n > 0)
        engine_fill_codes_add (&c->parties, engine_agreement_missing_party (self, c, &all));
    }
  for (guint i = 0; i < n; i++)
    {
      EngineAgreementCandidate one = *c;

      one.n_partners = 0;
      one.several = FALSE;
      engine_fill_codes_add_all (&one.parties, &c->partners[i]);
      if (one.parties.n < 2)
        continue;
      engine_agreements_place (self, &one)->group = group;
    }
}
