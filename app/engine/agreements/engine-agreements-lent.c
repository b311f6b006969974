/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parties that the text around an agreement lends it: the pair it speaks of, whom its title names,
 * the side of the agreement before, whom the text is about. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define OTHER_SENTENCES 9  /* after an agreement, that "a first accord" may be of the same two */
#define RECENT_SENTENCES 4 /* before a candidate, that whom the text is about counts for its party */

/* The newest pair or list of parties before the candidate, within three sentences. */
gboolean
engine_agreements_context_parties (EngineAgreementStage *self,
                                   const EngineAgreementCandidate *c,
                                   EngineCodes *codes)
{
  EngineAnalysis *a = self->a;
  guint32 sentence = engine_analysis_sentence_of (a, c->first);
  guint steps = 0;

  for (guint32 i = c->first; i > 0 && steps < ENGINE_FILL_REACH * 2; i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);
      EngineCodes list = { .n = 0 };

      if (!engine_fill_is_party (m) || m->first != i - 1)
        continue;
      if (engine_analysis_sentence_of (a, m->first) + 3 < sentence)
        return FALSE;
      /* "the massacre of Herero and Nama people": names that no lexicon has are seldom the two */
      if (engine_agreement_is_bystander (a, m)
          || ((m->flags & ENGINE_MENTION_GUESSED) && c->instrument != ENGINE_INSTRUMENT_CONTRACT))
        continue;
      if (m->list != 0)
        {
          for (guint32 k = m->first, n = 0; k > 0 && n < 60; k--, n++)
            {
              const EngineMention *o = engine_fill_mention (a, k - 1);

              if (o != NULL && o->list != 0 && o->list != m->list)
                break;
              if (o != NULL && o->list == m->list
                  && (!(o->flags & ENGINE_MENTION_GUESSED)
                      || c->instrument == ENGINE_INSTRUMENT_CONTRACT))
                engine_fill_add_mention (o, &list);
            }
        }
      engine_fill_add_mention (m, &list);
      if (list.n >= 2)
        {
          *codes = list;
          return TRUE;
        }
    }
  return FALSE;
}

/* Whether the party agrees with somebody in this window already. */
static gboolean
is_known_party (EngineAgreementStage *self, const char *code)
{
  guint n = self->agreements->len;

  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    if (engine_fill_codes_has (&engine_agreements_at (self, i - 1)->c.parties, code))
      return TRUE;
  return self->topic != NULL && strcmp (code, self->topic) == 0;
}

/* The one party that the newest agreements share, where they are several. */
const char *
engine_agreements_shared_party (EngineAgreementStage *self)
{
  guint n = self->agreements->len;
  EngineCodes shared = { .n = 0 };

  while (n > 0 && engine_agreements_at (self, n - 1)->c.lent)
    n--;
  for (guint i = n; i > 0 && i + 4 > n; i--)
    {
      const EngineCodes *parties = &engine_agreements_at (self, i - 1)->c.parties;
      const EngineCodes *side = &engine_agreements_at (self, i - 1)->c.side;
      EngineCodes both = { .n = 0 };

      if (i == n)
        shared = *parties;
      /* not with whom others have made theirs */
      for (guint k = 0; k < shared.n; k++)
        if (engine_fill_codes_has (parties, shared.codes[k])
            && (side->n == 0 || side->n == parties->n
                || engine_fill_codes_has (side, shared.codes[k])))
          engine_fill_codes_add (&both, shared.codes[k]);
      if (both.n == 0)
        return NULL;
      shared = both;
    }
  return n >= 2 && shared.n == 1 ? shared.codes[0] : NULL;
}

/* Whether the last sentences before the candidate, or its own, name the party. */
gboolean
engine_agreement_is_recent (const EngineAnalysis *a,
                            const EngineAgreementCandidate *c,
                            const char *code)
{
  guint32 sentence = engine_analysis_sentence_of (a, c->first);

  for (guint32 i = c->sentence_last, steps = 0; i > 0 && steps < 3 * ENGINE_FILL_REACH;
       i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m == NULL || m->codes == NULL)
        continue;
      if (engine_analysis_sentence_of (a, m->first) + RECENT_SENTENCES < sentence)
        return FALSE;
      for (guint k = 0; m->codes[k] != NULL; k++)
        if (strcmp (m->codes[k], code) == 0)
          return TRUE;
    }
  return FALSE;
}

/* How often the window names the party itself. */
static guint
count_named (const EngineAnalysis *a, const char *code)
{
  guint n = 0;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      n += m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
           && m->codes[1] == NULL && strcmp (m->codes[0], code) == 0;
    }
  return n;
}

/* Whose partners the text goes through: of the two of its first agreement the one that it names first,
 * unless it names the other far more often. */
static const char *
find_protagonist (EngineAgreementStage *self, const EngineCodes *partners)
{
  const EngineAgreementCandidate *o = NULL;
  guint first, second;

  for (guint i = 0; i < self->agreements->len && o == NULL; i++)
    if (engine_agreements_at (self, i)->c.parties.n == 2
        && engine_agreements_at (self, i)->c.from >= ENGINE_PARTIES_SUBJECT
        && !engine_agreements_at (self, i)->c.talks)
      o = &engine_agreements_at (self, i)->c;
  if (o == NULL || !engine_fill_is_state (o->parties.codes[0])
      || !engine_fill_is_state (o->parties.codes[1])
      || engine_fill_codes_has (partners, o->parties.codes[0])
      || engine_fill_codes_has (partners, o->parties.codes[1]))
    return NULL;
  first = count_named (self->a, o->parties.codes[0]);
  second = count_named (self->a, o->parties.codes[1]);
  /* whom the whole text is about needs no agreement to show it */
  if (self->topic != NULL && !engine_fill_codes_has (partners, self->topic)
      && count_named (self->a, self->topic) >= 2 * MAX (first, second))
    return NULL;
  /* a union is seldom whose partners a text goes through */
  return second >= 2 * first || (second > first && strlen (o->parties.codes[0]) != 3)
             ? o->parties.codes[1]
             : o->parties.codes[0];
}

/* "China has other sellers. A 2013 agreement with Turkmenistan …": whom the sentence before opens with, where
 * this one opens with what it made. */
static const char *
subject_before (const EngineAnalysis *a,
                const EngineAgreementCandidate *c,
                const EngineCodes *partners)
{
  guint32 first, last, sentence = c->sentence_first;
  const EngineMention *m;

  if (sentence == 0 || !c->indefinite || c->other
      || (c->has_status && c->status == ENGINE_AGREEMENT_REJECTED) || c->first > sentence + 1
      || !engine_agreement_are_partners (c))
    return NULL;
  engine_fill_sentence (a, sentence - 1, &first, &last);
  if (engine_agreement_line (a, first) != engine_agreement_line (a, sentence))
    return NULL;
  m = engine_fill_mention (a, first);
  if (m == NULL && first + 1 < last)
    m = engine_fill_mention (a, first + 1);
  return m != NULL && m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_SUBJECT)
                 && m->list == 0 && m->codes != NULL && m->codes[0] != NULL && m->codes[1] == NULL
                 && engine_fill_is_state (m->codes[0])
                 && !engine_fill_codes_has (partners, m->codes[0])
             ? m->codes[0]
             : NULL;
}

/* "quitte la convention", "joins the pact". */
static gboolean
is_left_or_joined (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *tag =
      c->anchor != 0 ? engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE) : NULL;

  return tag != NULL && c->definite
         && (engine_fill_attr (a, tag, "join") != NULL
             || engine_fill_attr (a, tag, "leave") != NULL);
}

/* The subject of the sentences just before that is known to agree, else whom the text is about. */
static const char *
missing_party (EngineAgreementStage *self,
               const EngineAgreementCandidate *c,
               const EngineCodes *partners)
{
  EngineAnalysis *a = self->a;
  guint32 sentence = engine_analysis_sentence_of (a, c->first);
  const char *shared =
      self->announcer != NULL ? self->announcer : engine_agreements_shared_party (self);
  gboolean topical = self->topic != NULL && engine_agreement_is_recent (a, c, self->topic);
  const char *other = engine_agreements_home_side (self, c, partners);

  if (other != NULL)
    return other;
  if ((other = subject_before (a, c, partners)) != NULL)
    return other;
  if (self->speaker != NULL && engine_agreement_are_partners (c) && (c->alike || c->plural)
      && !engine_fill_codes_has (partners, self->speaker))
    return self->speaker;
  if (shared != NULL && !engine_fill_codes_has (partners, shared))
    return shared;
  if ((c->definite || c->alike) && self->home != NULL
      && !engine_fill_codes_has (partners, self->home))
    return self->home;
  if (!c->other && topical && !engine_fill_codes_has (partners, self->topic)
      && !(engine_agreement_are_partners (c) && find_protagonist (self, partners) != NULL))
    return self->topic;
  if (!c->other && engine_agreement_are_partners (c)
      && (other = find_protagonist (self, partners)) != NULL)
    return other;
  for (guint32 i = c->first, steps = 0; i > 0 && steps < 2 * ENGINE_FILL_REACH; i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m == NULL || m->first != i - 1
          || (!(m->flags & ENGINE_MENTION_SUBJECT) && m->kind != ENGINE_MENTION_PERSON)
          || m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL || m->list != 0)
        continue;
      if (engine_analysis_sentence_of (a, m->first) + 2 < sentence)
        break;
      /* "Panama signs the treaty", in a text about it and the United States that has told of Colombia */
      if (self->topic != NULL && self->second != NULL
          && engine_fill_codes_has (partners, self->topic)
          && !engine_fill_codes_has (partners, self->second)
          && strcmp (m->codes[0], self->second) != 0
          && count_named (a, self->second) >= 2 * count_named (a, m->codes[0]))
        return self->second;
      if (!engine_fill_codes_has (partners, m->codes[0])
          && (is_known_party (self, m->codes[0])
              || (!topical && m->kind == ENGINE_MENTION_PARTY
                  && engine_fill_is_state (m->codes[0]))))
        return m->codes[0];
    }
  /* "… had been abandoned by Bern": with whom the one just told is */
  if (!engine_agreement_are_partners (c) && self->agreements->len > 0)
    {
      const EngineAgreementDraft *g = engine_agreements_at (self, self->agreements->len - 1);

      if (g->c.parties.n == 2 && !g->c.lent && engine_fill_codes_within (partners, &g->c.parties)
          && g->last_sentence + RECENT_SENTENCES >= sentence)
        return g->c.parties.codes[strcmp (g->c.parties.codes[0], partners->codes[0]) == 0];
    }
  /* whoever leaves or joins leaves or joins many */
  if (is_left_or_joined (a, c))
    return NULL;
  if (self->topic != NULL && !engine_fill_codes_has (partners, self->topic))
    return self->topic;
  return self->second != NULL && !engine_fill_codes_has (partners, self->second) ? self->second
                                                                                 : NULL;
}

/* The newest agreement that is no programme of a lender, or NULL. */
static const EngineAgreementCandidate *
newest_of_states (EngineAgreementStage *self)
{
  for (guint i = self->agreements->len; i > 0; i--)
    if (!engine_agreements_at (self, i - 1)->c.lent)
      return &engine_agreements_at (self, i - 1)->c;
  return NULL;
}

/* Who stands in the newest agreement where @codes stand in one like it: beside partners the side that
 * made it, beside whoever makes this one the partner. */
const char *
engine_agreements_counterpart (EngineAgreementStage *self,
                               const EngineCodes *codes,
                               gboolean are_partners)
{
  const EngineAgreementCandidate *o;
  EngineCodes rest = { .n = 0 };

  if ((o = newest_of_states (self)) == NULL)
    return NULL;
  for (guint i = 0; i < o->parties.n; i++)
    if (!engine_fill_codes_has (codes, o->parties.codes[i])
        && engine_fill_codes_has (&o->side, o->parties.codes[i]) == are_partners)
      engine_fill_codes_add (&rest, o->parties.codes[i]);
  if (rest.n == 1)
    return rest.codes[0];
  /* one of the two is named again: the other stays */
  rest.n = 0;
  for (guint i = 0; i < o->parties.n; i++)
    if (!engine_fill_codes_has (codes, o->parties.codes[i]))
      engine_fill_codes_add (&rest, o->parties.codes[i]);
  if (rest.n == 0)
    return NULL;
  /* "celle passée avec B", in a paper at home in one of the two */
  if (are_partners && rest.n > 1 && self->outlet != NULL
      && engine_fill_codes_has (&rest, self->outlet))
    return self->outlet;
  if (rest.n > 1 && !are_partners)
    return rest.n == 2
                   && count_named (self->a, rest.codes[0]) != count_named (self->a, rest.codes[1])
               ? rest.codes[count_named (self->a, rest.codes[1])
                            > count_named (self->a, rest.codes[0])]
               : NULL;
  /* whom the text names far more often, else whom it names first */
  return rest.n == 2
                 && count_named (self->a, rest.codes[1]) >= 2 * count_named (self->a, rest.codes[0])
             ? rest.codes[1]
             : rest.codes[0];
}

/* "Un texte du même genre a été paraphé avec C", behind one of A and B: the one of the two who has made
 * more agreements in the text, else the side that made this one. */
static const char *
side_of_alike (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o = newest_of_states (self);
  guint n[2] = { 0, 0 };

  if (!c->alike || !engine_agreement_are_partners (c) || o == NULL || o->parties.n != 2
      || engine_fill_codes_has (&o->parties, c->parties.codes[0])
      || !engine_fill_is_state (o->parties.codes[0]) || !engine_fill_is_state (o->parties.codes[1]))
    return NULL;
  for (guint i = 0; i < self->agreements->len; i++)
    for (guint k = 0; k < 2; k++)
      n[k] +=
          engine_fill_codes_has (&engine_agreements_at (self, i)->c.parties, o->parties.codes[k]);
  return n[0] != n[1] ? o->parties.codes[n[1] > n[0]]
                      : engine_agreements_counterpart (self, &c->parties, TRUE);
}

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

/* Whether the parties were read behind "with". */
gboolean
engine_agreement_are_partners (const EngineAgreementCandidate *c)
{
  for (guint i = 0; i < c->reasons.n; i++)
    if (strcmp (c->reasons.items[i].field, "parties") == 0
        && strcmp (c->reasons.items[i].detail, "with") == 0)
      return TRUE;
  return FALSE;
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

/* "the treaty concluded with B and C": whose it is with them, where only the text around says so. */
gboolean
engine_agreements_add_side (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const char *other;

  for (guint i = 0; i < c->parties.n; i++)
    if (!engine_fill_is_state (c->parties.codes[i]))
      return FALSE;
  if (!c->partners_only || c->talks)
    return FALSE;
  other = missing_party (self, c, &c->parties);
  if (other == NULL || engine_fill_codes_has (&c->parties, other)
      || !engine_agreements_may_lend (self, c, other))
    return FALSE;
  c->side.n = 0;
  engine_fill_codes_add (&c->side, other);
  engine_fill_codes_add (&c->parties, other);
  c->partners_only = FALSE;
  return TRUE;
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
  for (guint32 i = c->sentence_first; i < c->first; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_OTHER_CUE);

      if (tag != NULL && strcmp (engine_fill_code (a, tag), "turn") == 0)
        return TRUE;
    }
  return FALSE;
}

/* One partner is known, the other is whom the text is about. */
gboolean
engine_agreements_complete (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineCodes pair = { .n = 0 };
  const char *other;

  if (c->parties.n != 1)
    return FALSE;
  /* "said its ministries in a joint statement": they are one country's */
  if (c->instrument == ENGINE_INSTRUMENT_JOINT_STATEMENT && !engine_agreement_are_partners (c)
      && !engine_agreement_is_concluded (self->a, c) && c->date_agreed == NULL
      && c->date_signed == NULL)
    return FALSE;
  if (!engine_fill_is_state (c->parties.codes[0]))
    {
      other = engine_agreement_is_lent (self->a, c) ? self->topic
                                                    : engine_agreements_find_firm (self, c);
      /* "le M23 a rejeté le cessez-le-feu": with the state that the text is about */
      if (other == NULL && c->side.n == 1 && c->strong_status
          && (c->instrument == ENGINE_INSTRUMENT_CEASEFIRE
              || c->instrument == ENGINE_INSTRUMENT_TRUCE))
        other = self->topic;
      if (other == NULL || !engine_agreements_may_lend (self, c, other))
        return FALSE;
      engine_fill_codes_add (&c->parties, other);
      c->from = ENGINE_PARTIES_CONTEXT;
      return TRUE;
    }
  /* "CRBC récupérera 1,1 milliard. Le contrat a été résilié par l'État kényan": with the company */
  if (c->instrument == ENGINE_INSTRUMENT_CONTRACT && c->definite && !c->ours
      && !engine_agreement_are_partners (c)
      && (other = engine_agreements_find_firm_before (self, c)) != NULL
      && engine_agreements_may_lend (self, c, other))
    {
      engine_fill_codes_add (&c->parties, other);
      c->from = ENGINE_PARTIES_CONTEXT;
      return TRUE;
    }
  other = c->ours                                           ? speaking_party (self, &c->parties)
          : (other = side_of_alike (self, c)) != NULL       ? other
          : (other = find_other_owner (self->a, c)) != NULL ? other
          : (other = engine_agreements_label_party (self->a, c)) != NULL         ? other
          : (other = engine_agreements_home_partner (self, c)) != NULL           ? other
          : (other = engine_agreements_home_side (self, c, &c->parties)) != NULL ? other
          : (c->other || takes_turn (self->a, c)) && !has_between (self->a, c)
              ? engine_agreements_counterpart (self, &c->parties, engine_agreement_are_partners (c))
              : NULL;
  if (other == NULL && engine_agreement_are_partners (c) && self->speaker != NULL
      && !engine_fill_codes_has (&c->parties, self->speaker))
    other = self->speaker;
  if (other == NULL && !c->ours && !c->named && engine_agreements_title_pair (self->a, &pair)
      && engine_fill_codes_within (&c->parties, &pair) && self->announcer == NULL)
    other = strcmp (pair.codes[0], c->parties.codes[0]) == 0 ? pair.codes[1] : pair.codes[0];
  if (other == NULL && !c->ours && engine_agreement_are_partners (c) && has_between (self->a, c))
    other = sentence_other (self->a, c);
  if (other == NULL && !c->ours)
    other = fronted_seat (self->a, c);
  if (other == NULL && !c->ours)
    other = missing_party (self, c, &c->parties);
  if (other == NULL || engine_fill_codes_has (&c->parties, other)
      || engine_agreement_is_helper (self->a, c, other)
      || !engine_agreements_may_lend (self, c, other))
    return FALSE;
  c->side.n = 0;
  if (engine_agreement_are_partners (c))
    engine_fill_codes_add (&c->side, other);
  engine_fill_codes_add (&c->parties, other);
  c->from = ENGINE_PARTIES_CONTEXT;
  return TRUE;
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
        engine_fill_codes_add (&c->parties, missing_party (self, c, &all));
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

/* "complète l'accord de 1983": of the two whose agreement was just told. */
void
engine_agreements_last_pair (EngineAgreementStage *self,
                             const EngineAgreementCandidate *c,
                             EngineCodes *codes)
{
  const EngineAgreementDraft *g;

  if (self->agreements->len == 0)
    return;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.lent)
    return;
  /* companies make no treaty */
  if (c->instrument == ENGINE_INSTRUMENT_TREATY && g->c.parties.n == 2
      && !(engine_fill_is_state (g->c.parties.codes[0])
           && engine_fill_is_state (g->c.parties.codes[1])))
    return;
  if (g->c.parties.n == 2
      && g->last_sentence + (c->other ? OTHER_SENTENCES : 2)
             >= engine_analysis_sentence_of (self->a, c->first))
    *codes = g->c.parties;
}
