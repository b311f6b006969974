/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences that go on about the agreement just told without naming it: people who sign "on behalf
 * of their governments" or have yet to, and "it is not legally binding". */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define OBJECT_REACH 6 /* tokens after a verb that would hold its object */
#define THING_WORDS 5 /* of what is signed: "a five-year financing mechanism" */
#define PARTNER_REACH 8 /* tokens between a verb and "with" */
#define SPEAKER_REACH 6 /* tokens of "you have just" */
#define BOTH_REACH 8 /* tokens of "the two grid operators have" */

/* Whether the sentence names an agreement or a text: then that word tells. */
static gboolean
names_instrument (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
        || engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_REF)
        || engine_fill_is (a, i, ENGINE_CLASS_ORDINAL_AGREEMENT))
      return TRUE;
  return FALSE;
}

/* "signed a bill": something else is signed. */
static gboolean
has_object (const EngineAnalysis *a, guint32 verb, guint32 last)
{
  for (guint32 i = verb; i < MIN (last, verb + OBJECT_REACH); i++)
    {
      if (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, i, ENGINE_CLASS_TARGET)
          || engine_fill_is (a, i, ENGINE_CLASS_SIGNS_FOR) || engine_fill_punct (a, i, ',')
          || engine_fill_punct (a, i, '.') || engine_fill_stops (a, i))
        return FALSE;
      /* "signed 30 players" */
      if (engine_analysis_in_value (a, i) && !engine_analysis_in_timex (a, i))
        return TRUE;
      if (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
          || engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, i, ENGINE_CLASS_POSSESSIVE) || engine_fill_mention (a, i) != NULL)
        return !engine_analysis_in_timex (a, i)
               && !engine_analysis_in_timex (a, i + 1); /* "le 14 juin" */
    }
  return FALSE;
}

/* "Le Tchad l'avait renouvelé en 2014 avec la France": with whom, behind the verb. */
static void
add_partner_behind (const EngineAnalysis *a,
                    const EngineTag *tag,
                    guint32 limit,
                    EngineCodes *parties)
{
  for (guint32 i = tag->last; i < MIN (limit, tag->last + PARTNER_REACH); i++)
    {
      const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);
      EngineCodes list = { .n = 0 };

      /* "a signé, le 15 juillet, avec B" */
      if (engine_fill_punct (a, i, ',')
          && (engine_analysis_in_timex (a, i + 1) || engine_analysis_in_timex (a, i + 2)
              || (i > tag->last && engine_analysis_in_timex (a, i - 1))))
        continue;
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return;
      if (link == NULL || strcmp (engine_fill_code (a, link), "with") != 0)
        continue;
      engine_agreement_read_list (a, link->last, limit, &list);
      engine_fill_codes_add_all (parties, &list);
      return;
    }
}

/* Who signs: one or two parties before the verb, or whom "you" and "we" of an interview stand for. */
static gboolean
read_signer (EngineAgreementStage *self,
             const EngineTag *tag,
             EngineAgreementCandidate *c,
             guint32 *first)
{
  const EngineAnalysis *a = self->a;
  guint32 last;

  if (engine_fill_subject (a, tag->first, &c->parties, first, &last))
    return c->parties.n >= 1 && c->parties.n <= 2 && last <= tag->first;
  c->parties.n = 0;
  for (guint32 i = tag->first; i > c->sentence_first && i + SPEAKER_REACH > tag->first; i--)
    {
      const EngineTag *pronoun = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);
      const char *code = pronoun != NULL ? engine_fill_code (a, pronoun) : "";

      if (strcmp (code, "subj-1p") != 0 && strcmp (code, "subj-2") != 0)
        continue;
      *first = i - 1;
      engine_fill_codes_add (&c->parties, self->speaker);
      break;
    }
  return c->parties.n == 1;
}

/* "A and B signed in Lima:", above what they signed. */
static gboolean
leads_to_list (const EngineAnalysis *a, guint32 i, guint32 last)
{
  for (; i < MIN (a->tokens->len, last + 1); i++)
    if (engine_fill_punct (a, i, ':'))
      return TRUE;
  return FALSE;
}

/* "A and B signed", said of the agreement just told. */
static gboolean
is_of_last (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;

  if (self->agreements->len == 0)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  return engine_fill_codes_within (&c->parties, &g->c.parties);
}

/* A verb of signing that tells of somebody's own signature. */
static gboolean
is_signed_by_whom (const EngineAnalysis *a, const EngineTag *tag)
{
  return strcmp (engine_fill_code (a, tag), "signed") == 0 && tag->last == tag->first + 1
         && engine_fill_attr (a, tag, "weak") == NULL
         && engine_fill_attr (a, tag, "ceremony") == NULL
         && !(g_array_index (a->scopes, guint8, tag->first)
              & (ENGINE_SCOPE_NEGATED | ENGINE_SCOPE_RELATIVE))
         && !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_INFINITIVE);
}

/* "Attorney-General Fagbemi and Justice minister Al Nuaimi signed": two people at least. */
static gboolean
names_people (const EngineAnalysis *a, guint32 first, guint32 verb)
{
  guint n = 0;

  for (guint32 i = first; i < verb; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      n += m != NULL && m->first == i && m->kind == ENGINE_MENTION_PERSON && m->name != NULL;
    }
  return n >= 2;
}

/* "QatarEnergy and Sinopec": two that a lexicon has. */
static gboolean
are_known_firms (const EngineAnalysis *a, guint32 first, guint32 verb)
{
  guint n = 0;

  for (guint32 i = first; i < verb; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i)
        continue;
      if (m->kind != ENGINE_MENTION_ORG || (m->flags & ENGINE_MENTION_GUESSED)
          || engine_fill_is (a, i, ENGINE_CLASS_MEDIUM))
        return FALSE;
      n++;
    }
  return n == 2;
}

/* "a decree", "a letter of condolence": nouns of what one alone signs. */
static gboolean
is_signed_alone (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *policy = engine_fill_tag (a, i, ENGINE_CLASS_POLICY);

  return (policy != NULL && strcmp (engine_fill_code (a, policy), "case") == 0)
         || engine_fill_is (a, i, ENGINE_CLASS_WRITING);
}

/* "signed a financing mechanism": the last token + 1 of the noun phrase behind an indefinite article, whatever the noun
 * is; 0 where it is none, or of what one alone signs. */
static guint32
signed_thing (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineTag *article = engine_fill_tag (a, i, ENGINE_CLASS_ARTICLE);
  guint32 noun = 0;

  if (article == NULL || strcmp (engine_fill_code (a, article), "indef") != 0)
    return 0;
  for (guint32 k = article->last; k < MIN (limit, article->last + THING_WORDS); k++)
    {
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD || engine_fill_mention (a, k) != NULL
          || engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, k, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, k, ENGINE_CLASS_TARGET)
          || !(engine_fill_morph (a, k) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
        break;
      if (is_signed_alone (a, k))
        return 0;
      if (engine_fill_morph (a, k) & ENGINE_MORPH_NOUN)
        noun = k + 1;
    }
  return noun;
}

/* "A and B signed a financing mechanism": what two states sign together is an agreement, whatever it is called. */
static gboolean
place_signed_thing (EngineAgreementStage *self, EngineAgreementCandidate *c, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const guint32 end = signed_thing (a, tag->last, c->sentence_last);

  if (end == 0 || c->parties.n < 2)
    return FALSE;
  for (guint i = 0; i < c->parties.n; i++)
    if (!engine_fill_is_state (c->parties.codes[i]))
      return FALSE;
  c->first = tag->last;
  c->head_first = end - 1;
  c->head_last = end;
  c->last = MAX (end, engine_fill_phrase_end (a, c->first, c->first + ENGINE_FILL_REACH));
  c->anchor = tag->first + 1;
  c->instrument = ENGINE_INSTRUMENT_OTHER;
  c->indefinite = TRUE;
  engine_agreement_read_terms (a, c);
  if (c->status == ENGINE_AGREEMENT_REJECTED || c->status == ENGINE_AGREEMENT_PROPOSED)
    return FALSE;
  engine_agreements_place (self, c);
  return TRUE;
}

/* "L'Égypte signe avec la Roumanie", "A signed with B in May": an agreement by its verb and by those who make
 * it, where nothing says what it is. */
static gboolean
place_signed_with (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  gboolean firms;
  guint32 first;

  if (!is_signed_by_whom (a, tag))
    return FALSE;

  EngineAgreementCandidate c = { .binding = -1,
                                 .status = ENGINE_AGREEMENT_SIGNED,
                                 .instrument = ENGINE_INSTRUMENT_AGREEMENT,
                                 .has_status = TRUE,
                                 .strong_status = TRUE,
                                 .by_verb = TRUE,
                                 .from = ENGINE_PARTIES_SUBJECT,
                                 .rule = "agreement.verb" };

  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  if (names_instrument (a, c.sentence_first, tag->first)
      || names_instrument (a, tag->last, c.sentence_last) || !read_signer (self, tag, &c, &first))
    return FALSE;
  firms = !engine_fill_is_state (c.parties.codes[0]);
  /* "A and B have signed for 27 years": two companies */
  if (firms && !(c.parties.n == 2 && are_known_firms (a, first, tag->first)))
    return FALSE;
  c.side = c.parties;
  if (c.parties.n == 1)
    add_partner_behind (a, tag, c.sentence_last, &c.parties);
  else if (place_signed_thing (self, &c, tag))
    return TRUE;
  else if (has_object (a, tag->last, c.sentence_last) || is_of_last (self, &c)
           || leads_to_list (a, tag->last, c.sentence_last)
           || names_people (a, c.sentence_first, tag->first))
    return FALSE;
  for (guint i = 0; i < c.parties.n; i++)
    if (!firms && !engine_fill_is_state (c.parties.codes[i]))
      return FALSE;
  if (c.parties.n < 2 || c.parties.n > ENGINE_AGREEMENT_MAX_SPLIT)
    return FALSE;
  c.first = c.head_first = tag->first;
  c.head_last = tag->last;
  c.last = MAX (tag->last, engine_fill_phrase_end (a, tag->first, tag->first + 24));
  c.anchor = tag->first + 1;
  engine_reasons_add (&c.reasons, a, "parties", "with", first, c.last);
  engine_agreement_read_terms (a, &c);
  if (c.status == ENGINE_AGREEMENT_REJECTED || c.status == ENGINE_AGREEMENT_PROPOSED)
    return FALSE;
  /* "Quito has signed with A, B and C": one each */
  for (guint i = 1; c.parties.n > 2 && i < c.parties.n; i++)
    {
      c.partners[c.n_partners].n = 0;
      engine_fill_codes_add (&c.partners[c.n_partners++], c.parties.codes[i]);
    }
  if (c.n_partners == 0)
    engine_agreements_place (self, &c);
  else
    {
      c.parties = c.side;
      engine_agreements_split (self, &c);
    }
  return TRUE;
}

/* "The two operators put pen to paper", "Les deux hommes ont signé": those just told, counted. */
static gboolean
counts_both (const EngineAnalysis *a, guint32 first, guint32 verb)
{
  if (verb > first + BOTH_REACH
      || !(engine_fill_is (a, first, ENGINE_CLASS_ARTICLE)
           || engine_fill_is (a, first, ENGINE_CLASS_DETERMINER)))
    return FALSE;
  return engine_fill_is (a, first + 1, ENGINE_CLASS_SPLIT_CUE);
}

/**
 * engine_agreements_try_bare_signing:
 * @self: the stage
 * @tag: a verb of concluding
 *
 * "The ministers signed on behalf of their governments", "Libreville n'a pas encore signé": a step of
 * the agreement that the sentence before tells, by its parties or their people.
 */
void
engine_agreements_try_bare_signing (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementDraft *g;
  guint32 first, last;
  gboolean ceremony;

  if (place_signed_with (self, tag) || self->agreements->len == 0
      || strcmp (engine_fill_code (a, tag), "signed") != 0
      || engine_fill_attr (a, tag, "weak") != NULL || engine_fill_attr (a, tag, "loose") != NULL)
    return;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->last_sentence + 1 != engine_analysis_sentence_of (a, tag->first) || g->c.talks)
    return;

  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };

  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  ceremony = engine_fill_attr (a, tag, "ceremony") != NULL;
  if (names_instrument (a, c.sentence_first, ceremony ? tag->first : tag->last)
      || names_instrument (a, tag->last, c.sentence_last)
      || (!ceremony && has_object (a, tag->last, c.sentence_last)))
    return;
  /* "The ceremony took place in Lima": of the one just told, whoever held it */
  if (!ceremony
      && (engine_fill_subject (a, tag->first, &c.parties, &first, &last)
              ? !engine_fill_codes_within (&c.parties, &g->c.parties)
              : !names_people (a, c.sentence_first, tag->first)
                    && !counts_both (a, c.sentence_first, tag->first)))
    return;
  engine_agreement_refer_by (&c, tag, "agreement.signing");
  engine_agreement_read_terms (a, &c);
  if (!c.has_status)
    return;
  if (c.status == ENGINE_AGREEMENT_REJECTED)
    {
      engine_agreements_mark_unsigned (g);
      return;
    }
  engine_agreements_merge (self, g, &c);
  /* "two pacts: a treaty and an agreement. X and Y signed for their countries": both */
  for (guint i = self->agreements->len - 1; i > 0; i--)
    {
      EngineAgreementDraft *o = engine_agreements_at (self, i - 1);

      if (o->c.sentence_first != g->c.sentence_first
          || !engine_fill_codes_equal (&o->c.parties, &g->c.parties))
        break;
      engine_fill_codes_add_all (&o->c.signatories, &c.signatories);
      o->c.place = o->c.place != NULL ? o->c.place : c.place;
    }
}

/* The one state that is subject in the sentence of @named before it. */
static void
read_only_subject (const EngineAnalysis *a,
                   const EngineAgreementCandidate *named,
                   EngineCodes *codes)
{
  for (guint32 i = named->sentence_first; i < named->first; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY
          && (m->flags & ENGINE_MENTION_SUBJECT) && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL && engine_fill_is_state (m->codes[0]))
        engine_fill_add_mention (m, codes);
    }
}

/* The only two states of a text, or the two that it names far more often than any third. */
static void
take_text_pair (EngineAgreementStage *self,
                const EngineAgreementCandidate *named,
                EngineAgreementCandidate *c)
{
  const char *other = self->two_alone ? self->second : self->only;
  EngineCodes pair = { .n = 0 };

  if (other == NULL || self->topic == NULL)
    return;
  engine_fill_codes_add (&pair, self->topic);
  engine_fill_codes_add (&pair, other);
  if (!engine_fill_codes_within (&named->parties, &pair)
      || !engine_fill_codes_within (&c->parties, &pair))
    return;
  c->parties = pair;
  c->from = ENGINE_PARTIES_SUBJECT;
}

/**
 * engine_agreements_try_participle:
 * @self: the stage
 * @tag: a verb of concluding
 *
 * "What is left of the Nairobi pact? Struck in 2014 by A and B, it …": whose the one is that the
 * sentence before only names.
 */
void
engine_agreements_try_participle (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  guint32 first, last;

  if (self->pending.head_last == 0
      || !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE))
    return;
  engine_fill_sentence (a, tag->first, &first, &last);
  if (first != tag->first
      || engine_analysis_sentence_of (a, self->pending.first) + 1
             != engine_analysis_sentence_of (a, first))
    return;

  EngineAgreementCandidate c = self->pending;
  const EngineAgreementCandidate named = self->pending;

  self->pending.head_last = 0;
  c.sentence_first = first;
  c.sentence_last = last;
  c.first = c.last = c.head_first = c.head_last = first;
  c.anchor = 0;
  c.n_partners = 0;
  c.parties.n = 0;
  engine_agreement_read_parties (a, &c);
  /* "Le Paraguay remet en cause le traité. Signé en 1973 avec le Brésil, il …": and whoever was told */
  if (c.parties.n == 1 && engine_agreement_are_partners (&c))
    {
      EngineCodes side = named.parties;

      if (side.n == 0)
        read_only_subject (a, &named, &side);
      if (side.n == 1 && !engine_fill_codes_equal (&c.parties, &side))
        {
          c.side = side;
          engine_fill_codes_add_all (&c.parties, &side);
          c.from = ENGINE_PARTIES_SUBJECT;
        }
    }
  /* "Signé en 1973, celui-ci garantit …": of the two that the text is about */
  if (c.parties.n < 2 && c.n_partners == 0 && !engine_agreement_has_link (&c) && c.anchor != 0)
    take_text_pair (self, &named, &c);
  if (c.parties.n < 2 || c.from < ENGINE_PARTIES_SUBJECT || c.n_partners > 1)
    return;
  engine_agreement_read_terms (a, &c);
  c.first = named.first;
  c.last = named.last;
  c.head_first = named.head_first;
  c.head_last = named.head_last;
  engine_agreements_push (self, &c);
}

/**
 * engine_agreements_conclude_pending:
 * @self: the stage
 * @tag: a verb of concluding that has a pronoun for its object
 *
 * "Le cessez-le-feu tient. A et B l'avaient conclu en mai": whose the one is that the sentence before
 * only names.
 *
 * Returns: whether it was
 */
gboolean
engine_agreements_conclude_pending (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = self->pending;
  EngineCodes parties = { .n = 0 };
  guint32 first, last;

  if (self->pending.head_last == 0
      || (engine_fill_attr (a, tag, "weak") != NULL && engine_fill_attr (a, tag, "renew") == NULL)
      || engine_analysis_sentence_of (a, self->pending.first) + 1
             != engine_analysis_sentence_of (a, tag->first)
      || !engine_fill_subject (a, tag->first, &parties, &first, &last))
    return FALSE;
  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  if (parties.n == 1)
    add_partner_behind (a, tag, c.sentence_last, &parties);
  if (parties.n < 2)
    return FALSE;
  c.first = c.head_first = tag->first;
  c.last = c.head_last = tag->last;
  c.anchor = tag->first + 1;
  c.parties = parties;
  c.from = ENGINE_PARTIES_SUBJECT;
  engine_reasons_add (&c.reasons, a, "parties", "subject", first, last);
  engine_agreement_read_terms (a, &c);
  if (c.has_status && c.status == ENGINE_AGREEMENT_REJECTED)
    return FALSE;
  c.first = self->pending.first;
  c.last = self->pending.last;
  c.head_first = self->pending.head_first;
  c.head_last = self->pending.head_last;
  self->pending.head_last = 0;
  engine_agreements_push (self, &c);
  return TRUE;
}

/**
 * engine_agreements_try_binding:
 * @self: the stage
 * @tag: words that say whether something binds
 *
 * "Elle n'est pas juridiquement contraignante": of the agreement that the sentence before tells.
 */
void
engine_agreements_try_binding (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementDraft *g;
  guint32 first, last;
  const EngineTag *pronoun;

  if (self->agreements->len == 0)
    return;
  g = engine_agreements_at (self, self->agreements->len - 1);
  engine_fill_sentence (a, tag->first, &first, &last);
  pronoun = engine_fill_tag (a, first, ENGINE_CLASS_PRONOUN);
  if (g->c.binding >= 0 || g->last_sentence + 1 != engine_analysis_sentence_of (a, tag->first)
      || pronoun == NULL || strcmp (engine_fill_code (a, pronoun), "subj-3s") != 0
      || names_instrument (a, first, last))
    return;
  g->c.binding = strcmp (engine_fill_code (a, tag), "true") == 0
                 && !(g_array_index (a->scopes, guint8, tag->first) & ENGINE_SCOPE_NEGATED);
  engine_reasons_add (&g->c.reasons, a, "binding", "said by", tag->first, tag->last);
}
