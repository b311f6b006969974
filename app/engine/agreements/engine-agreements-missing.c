/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom an agreement lacks that names one party only: the subject of its sentences and of those before, whoever the
 * text told of just then, whom it speaks for or is about. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-anaphora.h"
#include "engine-mentions.h"

#include <string.h>

#define OFTEN_NAMED 3      /* by the text, that it may be about */
#define OPENING_TOKENS 2   /* before the first word of a sentence that says whose something is */
#define SECTION_LINES 6    /* of a section, back to its heading */
#define RECENT_SENTENCES 4 /* before a candidate, that an agreement told counts for its parties */

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

/* The first agreement of two that its sentence tells in full, NULL where they are no states. */
static const EngineAgreementCandidate *
first_told (EngineAgreementStage *self)
{
  for (guint i = 0; i < self->agreements->len; i++)
    {
      const EngineAgreementCandidate *o = &engine_agreements_at (self, i)->c;

      if (o->parties.n == 2 && o->from >= ENGINE_PARTIES_SUBJECT && !o->talks)
        return engine_fill_codes_are_states (&o->parties) ? o : NULL;
    }
  return NULL;
}

/* Whose partners the text goes through: of the two of its first agreement the one that makes it with the other, else
 * that it names first, unless it names the other far more often. */
static const char *
find_protagonist (EngineAgreementStage *self, const EngineCodes *partners)
{
  const EngineAgreementCandidate *o = first_told (self);
  guint first, second;

  if (o == NULL || engine_fill_codes_has (partners, o->parties.codes[0])
      || engine_fill_codes_has (partners, o->parties.codes[1]))
    return NULL;
  first = engine_agreement_count_named (self->a, o->parties.codes[0]);
  second = engine_agreement_count_named (self->a, o->parties.codes[1]);
  /* whom the whole text is about needs no agreement to show it */
  if (self->topic != NULL && !engine_fill_codes_has (partners, self->topic)
      && engine_agreement_count_named (self->a, self->topic) >= 2 * MAX (first, second))
    return NULL;
  if (o->side.n == 1 && engine_fill_codes_has (&o->parties, o->side.codes[0])
      && engine_fill_is_country (o->side.codes[0]))
    return o->side.codes[0];
  /* a union is seldom whose partners a text goes through */
  return (second >= 2 * first && second > 2)
                 || (second > first && !engine_fill_is_country (o->parties.codes[0]))
             ? o->parties.codes[1]
             : o->parties.codes[0];
}

/* Who has made the first agreement of the text and is a party of all that it tells, or NULL. */
static const char *
find_maker (EngineAgreementStage *self)
{
  const EngineAgreementCandidate *o = first_told (self);

  if (o == NULL || o->side.n != 1)
    return NULL;
  for (guint i = 0; i < self->agreements->len; i++)
    if (!engine_fill_codes_has (&engine_agreements_at (self, i)->c.parties, o->side.codes[0]))
      return NULL;
  return o->side.codes[0];
}

/* Whether @state has agreed to nothing in a text whose agreements are all another's. */
static gboolean
only_looks_on (EngineAgreementStage *self, const char *state)
{
  const char *maker = find_maker (self);

  return maker != NULL && strcmp (maker, state) != 0 && !is_known_party (self, state);
}

/* "Its plant grew out of a contract with Russia", "as for Togo, it obtained a moratorium from Beijing": whom the only
 * word before the phrase stands for that stands for somebody. */
static const char *
anaphor_before (const EngineAnalysis *a,
                const EngineAgreementCandidate *c,
                const EngineCodes *partners)
{
  if (!engine_agreement_are_partners (c) || c->ours
      || c->first > c->sentence_first + ENGINE_FILL_REACH)
    return NULL;
  for (guint32 i = c->first; i > c->sentence_first && !engine_fill_punct (a, i - 1, ';'); i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m == NULL || m->first != i - 1 || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL
          || m->codes[0] == NULL || engine_fill_codes_has (partners, m->codes[0]))
        continue;
      return (m->flags & ENGINE_MENTION_ANAPHOR) && !(m->flags & ENGINE_MENTION_PLACE)
                     && ((m->flags & ENGINE_MENTION_SUBJECT)
                         || m->first <= c->sentence_first + OPENING_TOKENS)
                     && m->codes[1] == NULL && engine_fill_is_state (m->codes[0])
                 ? m->codes[0]
                 : NULL;
    }
  return NULL;
}

/* "China has other sellers. A 2013 agreement with Turkmenistan …": whom the sentence before opens with, where
 * this one opens with what it made. */
static const char *
subject_before (EngineAgreementStage *self,
                const EngineAgreementCandidate *c,
                const EngineCodes *partners)
{
  const EngineAnalysis *a = self->a;
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
                 && !only_looks_on (self, m->codes[0])
             ? m->codes[0]
             : NULL;
}

/* "Il en achètera la moitié à Doha": no more than where the subject before it, in a sentence that begins at @first, acts. */
static gboolean
is_place_beside_subject (const EngineAnalysis *a, const EngineMention *m, guint32 first)
{
  if (!(m->flags & ENGINE_MENTION_PLACE))
    return FALSE;
  for (guint32 i = m->first; i > first; i--)
    {
      const EngineMention *o = engine_fill_mention (a, i - 1);

      if (o != NULL && o->kind == ENGINE_MENTION_PARTY && (o->flags & ENGINE_MENTION_SUBJECT)
          && o->codes != NULL && o->codes[0] != NULL && engine_fill_is_state (o->codes[0]))
        return TRUE;
    }
  return FALSE;
}

/* The only state that the sentences [first, last) of tokens name or whose people they name, NULL where there are
 * several. */
static const char *
only_state_of (const EngineAnalysis *a, guint32 first, guint32 last)
{
  const char *state = NULL;

  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->codes == NULL || m->codes[0] == NULL
          || (m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_PERSON)
          || is_place_beside_subject (a, m, first))
        continue;
      if (m->codes[1] != NULL || !engine_fill_is_state (m->codes[0])
          || engine_fill_is (a, m->first - (m->first > 0), ENGINE_CLASS_PARTY_LINK)
          || (m->first > 1 && engine_fill_is (a, m->first - 2, ENGINE_CLASS_PARTY_LINK))
          || (state != NULL && strcmp (state, m->codes[0]) != 0))
        return NULL;
      state = m->codes[0];
    }
  return state;
}

/* "Israel needs hands. The kwacha lost half of its value. An accord with Peru …": no more than a possessive of [first,
 * last) names whom another has made all the agreements of the text with. */
static gboolean
is_lightly_named (EngineAgreementStage *self, guint32 first, guint32 last, const char *state)
{
  const char *maker = find_maker (self);

  if (maker == NULL || strcmp (maker, state) == 0)
    return FALSE;
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (self->a, i);

      if (m != NULL && m->first == i && m->codes != NULL && engine_codes_have (m->codes, state)
          && !(m->flags & ENGINE_MENTION_POSSESSIVE))
        return FALSE;
    }
  return TRUE;
}

/* "Le pari suédois est d'une autre taille. Selon l'accord avec Tallinn, …", "Penny Wong said so. A treaty with Nauru is
 * being negotiated.": the one state that the sentence before speaks of, where this one names none before it. */
static const char *
state_of_sentence_before (EngineAgreementStage *self,
                          const EngineAgreementCandidate *c,
                          const EngineCodes *partners)
{
  const EngineAnalysis *a = self->a;
  const gboolean by_body = engine_agreement_is_by_body (a, c);
  guint32 first, last, sentence = c->sentence_first;
  const char *state;

  if (sentence == 0 || c->other || c->alike || c->ours || c->possessive
      || (!by_body && c->has_status && c->status == ENGINE_AGREEMENT_REJECTED)
      /* "the agreement that Washington obtained" */
      || !(by_body || engine_agreement_are_partners (c)
           || (c->side.n == 1 && c->anchor > c->head_last)))
    return NULL;
  for (guint32 i = sentence; i < c->first; i++)
    if (engine_fill_mention (a, i) != NULL)
      return NULL;
  engine_fill_sentence (a, sentence - 1, &first, &last);
  if (engine_agreement_line (a, first) != engine_agreement_line (a, sentence))
    return NULL;
  state = only_state_of (a, first, last);
  return state != NULL && !engine_fill_codes_has (partners, state) && !only_looks_on (self, state)
                 && !is_lightly_named (self, first, last, state)
                 && (is_known_party (self, state)
                     || engine_agreement_count_named (a, state) >= OFTEN_NAMED || by_body)
             ? state
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

/* "China", in a text about it: whoever of the sentences just before is known to agree, as the subject. */
static const char *
subject_around (EngineAgreementStage *self,
                const EngineAgreementCandidate *c,
                const EngineCodes *partners,
                gboolean topical)
{
  EngineAnalysis *a = self->a;
  guint32 sentence = engine_analysis_sentence_of (a, c->first);

  for (guint32 i = c->first, steps = 0; i > 0 && steps < 2 * ENGINE_FILL_REACH; i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m == NULL || m->first != i - 1
          || (!(m->flags & ENGINE_MENTION_SUBJECT) && m->kind != ENGINE_MENTION_PERSON)
          || m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL || m->list != 0)
        continue;
      if (engine_analysis_sentence_of (a, m->first) + 2 < sentence)
        return NULL;
      /* "Panama signs the treaty", in a text about it and the United States that has told of Colombia */
      if (self->topic != NULL && self->second != NULL
          && engine_fill_codes_has (partners, self->topic)
          && !engine_fill_codes_has (partners, self->second)
          && strcmp (m->codes[0], self->second) != 0
          && engine_agreement_count_named (a, self->second)
                 >= 2 * engine_agreement_count_named (a, m->codes[0]))
        return self->second;
      if (!engine_fill_codes_has (partners, m->codes[0])
          && (is_known_party (self, m->codes[0])
              || (!topical && m->kind == ENGINE_MENTION_PARTY
                  && engine_fill_is_state (m->codes[0]))))
        return m->codes[0];
    }
  return NULL;
}

/* "… had been abandoned by Bern": with whom the one just told is. */
static const char *
partner_just_told (EngineAgreementStage *self,
                   const EngineAgreementCandidate *c,
                   const EngineCodes *partners)
{
  const EngineAgreementDraft *g;

  if (engine_agreement_are_partners (c) || self->agreements->len == 0)
    return NULL;
  g = engine_agreements_at (self, self->agreements->len - 1);
  return g->c.parties.n == 2 && !g->c.lent && engine_fill_codes_within (partners, &g->c.parties)
                 && g->last_sentence + RECENT_SENTENCES
                        >= engine_analysis_sentence_of (self->a, c->first)
             ? g->c.parties.codes[strcmp (g->c.parties.codes[0], partners->codes[0]) == 0]
             : NULL;
}

/* The one state among them, NULL where there is none or more. */
const char *
engine_agreement_only_state (const EngineCodes *codes)
{
  const char *state = NULL;

  for (guint i = 0; i < codes->n; i++)
    if (engine_fill_is_state (codes->codes[i]))
      {
        if (state != NULL)
          return NULL;
        state = codes->codes[i];
      }
  return state;
}

/* @code, where it is somebody else than the partners. */
const char *
engine_agreement_other_than (const char *code, const EngineCodes *partners)
{
  return code != NULL && !engine_fill_codes_has (partners, code) ? code : NULL;
}

/* Whom the text speaks for, shares its agreements with or is about: before any subject near the phrase. */
static const char *
known_other (EngineAgreementStage *self,
             const EngineAgreementCandidate *c,
             const EngineCodes *partners,
             gboolean topical)
{
  gboolean with = engine_agreement_are_partners (c);
  const char *other = NULL;

  if (with && (c->alike || c->plural))
    other = engine_agreement_other_than (self->speaker, partners);
  if (other == NULL)
    other = engine_agreement_other_than (
        self->announcer != NULL ? self->announcer : engine_agreements_shared_party (self),
        partners);
  if (other == NULL && with)
    other = engine_agreement_other_than (engine_agreements_mostly_shared_party (self), partners);
  if (other == NULL && (c->definite || c->alike))
    other = engine_agreement_other_than (self->home, partners);
  if (other != NULL || c->other)
    return other;
  if (topical && !(with && find_protagonist (self, partners) != NULL))
    other = engine_agreement_other_than (self->topic, partners);
  return other == NULL && with ? find_protagonist (self, partners) : other;
}

/* "Israël et le Hamas … Le cessez-le-feu conclu avec le Liban": the one state of an agreement just told that a group
 * has made with it. */
static const char *
only_state_before (EngineAgreementStage *self,
                   const EngineAgreementCandidate *c,
                   const EngineCodes *partners)
{
  const EngineAgreementDraft *g;

  if (!engine_agreement_are_partners (c) || self->agreements->len == 0)
    return NULL;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->last_sentence + RECENT_SENTENCES < engine_analysis_sentence_of (self->a, c->first))
    return NULL;
  return engine_agreement_other_than (engine_agreement_only_state (&g->c.parties), partners);
}

/* "A a signé un accord avec B. C n'a toujours pas ratifié l'accord conclu à Lima": with B as well, where it is C
 * that the verb is of. */
static const char *
partner_of_like (EngineAgreementStage *self,
                 const EngineAgreementCandidate *c,
                 const EngineCodes *partners)
{
  const EngineAgreementDraft *g;

  if (engine_agreement_are_partners (c) || !c->definite || c->anchor <= c->head_last
      || self->agreements->len == 0)
    return NULL;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.parties.n != 2 || g->c.side.n != 1 || g->c.lent || g->c.talks
      || g->last_sentence + 2 < engine_analysis_sentence_of (self->a, c->first)
      || engine_fill_codes_has (&g->c.parties, partners->codes[0]))
    return NULL;
  return engine_agreements_counterpart (self, partners, FALSE);
}

/* "Sri Lanka's debt: state of play": the one state that the title names, where it is none of the partners. */
static const char *
titled_state (EngineAgreementStage *self,
              const EngineAgreementCandidate *c,
              const EngineCodes *partners)
{
  const EngineAnalysis *a = self->a;
  const EngineAgreementCandidate *o;
  const char *state = NULL;

  if (!engine_agreement_are_partners (c))
    return NULL;
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (!engine_agreement_in_title (a, m->first))
        break;
      if (m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL)
        continue;
      if (m->codes[1] != NULL || !engine_fill_is_state (m->codes[0])
          || (state != NULL && strcmp (state, m->codes[0]) != 0))
        return NULL;
      state = m->codes[0];
    }
  /* "First farmhands land in Israel": with whom the one that the text is about has made its first */
  o = first_told (self);
  if (state != NULL && o != NULL && o->side.n == 1 && engine_fill_codes_has (&o->parties, state)
      && strcmp (o->side.codes[0], state) != 0)
    return engine_agreement_other_than (o->side.codes[0], partners);
  /* whom a paper at home elsewhere writes about is one of the partners */
  return self->outlet != NULL && g_strcmp0 (state, self->outlet) != 0
             ? NULL
             : engine_agreement_other_than (state, partners);
}

/* The other of the two that the text is about, in a new paragraph that names no third. */
static const char *
other_principal (EngineAgreementStage *self,
                 const EngineAgreementCandidate *c,
                 const EngineCodes *partners)
{
  EngineCodes pair = { .n = 0 };

  if (partners->n != 1 || c->other || !engine_agreements_principals (self, c, &pair)
      || !engine_fill_codes_has (&pair, partners->codes[0]))
    return NULL;
  return pair.codes[strcmp (pair.codes[0], partners->codes[0]) == 0];
}

/* "Samoa|A memorandum with New Zealand was signed": the state that the line above its section names. */
static const char *
section_state (const EngineAnalysis *a,
               const EngineAgreementCandidate *c,
               const EngineCodes *partners)
{
  guint line = engine_agreement_line (a, c->first);

  for (guint n = 0; n < SECTION_LINES && line > 1; n++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, --line);
      const EngineMention *m = engine_fill_mention (a, l->first);

      if (m == NULL && l->first + 1 < l->last)
        m = engine_fill_mention (a, l->first + 1);
      if (m != NULL && engine_anaphora_heads_section (a, m))
        return engine_agreement_other_than (m->codes[0], partners);
      if (l->kind == ENGINE_LINE_HEADING || l->kind == ENGINE_LINE_TITLE)
        return NULL;
    }
  return NULL;
}

/* The subject of the sentences just before that is known to agree, else whom the text is about. */
const char *
engine_agreement_missing_party (EngineAgreementStage *self,
                                const EngineAgreementCandidate *c,
                                const EngineCodes *partners)
{
  EngineAnalysis *a = self->a;
  gboolean topical = self->topic != NULL && engine_agreement_is_recent (a, c, self->topic);
  const char *other = anaphor_before (a, c, partners);

  if (other == NULL)
    other = section_state (a, c, partners);
  if (other == NULL)
    other = other_principal (self, c, partners);
  if (other == NULL)
    other = state_of_sentence_before (self, c, partners);
  if (other == NULL)
    other = engine_agreements_home_side (self, c, partners);
  if (other == NULL)
    other = subject_before (self, c, partners);
  if (other == NULL)
    other = titled_state (self, c, partners);
  if (other == NULL)
    other = partner_of_like (self, c, partners);
  if (other == NULL)
    other = known_other (self, c, partners, topical);
  if (other == NULL)
    other = subject_around (self, c, partners, topical);
  if (other == NULL)
    other = partner_just_told (self, c, partners);
  if (other == NULL)
    other = only_state_before (self, c, partners);
  /* whoever leaves or joins leaves or joins many */
  if (other != NULL || is_left_or_joined (a, c))
    return other;
  other = engine_agreement_other_than (self->topic, partners);
  return other != NULL ? other : engine_agreement_other_than (self->second, partners);
}
