/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that say that there is an agreement. One pass over the tags: instruments' nouns, memberships
 * and lists that a text defines are read here; verbs of agreeing (engine-agreements-agreeing.c), verbs that
 * imitate, ordinals, pronouns and nouns that refer back, each by its own file. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define SLOGAN_REACH 14 /* tokens of a heading in capitals up to its colon */
#define TALKS_REACH 14 /* tokens between the talks and what they are about */
#define MEMBER_REACH 5 /* tokens from "party to" to the noun */
#define JOINED_WORDS 4 /* behind "and" in "a partnership and trade agreement" */
#define CONCESSION_REACH 6 /* words from "concessions" to what they are on */
#define TALKS_WORDS 5  /* between "on" and the noun of what they are on */

static void
read_candidate (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;

  c->quoted = c->head_first < a->scopes->len
              && (g_array_index (a->scopes, guint8, c->head_first) & ENGINE_SCOPE_QUOTED)
              /* "ce « contrat du siècle »" */
              && (g_array_index (a->scopes, guint8, c->first) & ENGINE_SCOPE_QUOTED);
  engine_agreement_read_parties (a, c);
  engine_agreement_read_amended_parties (a, c);
  if (!engine_agreement_read_lender (a, c))
    {
      engine_agreements_follow_lent (self, c);
      return;
    }
  engine_agreement_read_sayer (a, c);
  engine_agreements_settle_pair (self, c);
  if (c->nested)
    c->anchor = 0; /* the verb is the other's */
  engine_agreement_read_terms (a, c);
  /* "a protocol to the tax treaty": what is changed is there */
  if (c->nested && !c->has_status)
    {
      c->status = ENGINE_AGREEMENT_IN_FORCE;
      c->has_status = TRUE;
    }
  if (!engine_agreements_take_item (self, c))
    engine_agreements_settle (self, c);
}

/* "a framework for a reciprocal trade agreement": one instrument. */
static gboolean
is_what_framework_is_for (const EngineAnalysis *a,
                          const EngineAgreementCandidate *c,
                          const EngineTag *tag)
{
  guint32 i = c->head_last;

  if (c->instrument != ENGINE_INSTRUMENT_FRAMEWORK || tag->first <= i || tag->first - i > 6
      || !(engine_fill_is (a, i, ENGINE_CLASS_SIGNS_FOR)
           || engine_fill_is (a, i, ENGINE_CLASS_TARGET)))
    return FALSE;
  return engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
         || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE);
}

/* A name in brackets after its phrase, or inside the phrase of another: "the Protocol on the
 * Accession to the Progressive Agreement (CPTPP)". */
static gboolean
is_part_of_last (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementDraft *g;

  if (self->agreements->len == 0)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (tag->first > 0 && engine_fill_punct (a, tag->first - 1, '(') && tag->first <= g->c.last + 2
      && tag->first > g->c.first)
    {
      g->name = engine_agreement_name (a, tag->first);
      return TRUE;
    }
  if (is_what_framework_is_for (a, &g->c, tag))
    return TRUE;
  /* "a Protocol amending the Agreement which the two signed in 2021": a second one */
  if (engine_fill_is (a, tag->last, ENGINE_CLASS_RELATIVE)
      || engine_fill_is (a, tag->last, ENGINE_CLASS_CONCLUDE)
      || (engine_fill_is (a, tag->last, ENGINE_CLASS_OF)
          && engine_analysis_in_timex (a, tag->last + 1)))
    return FALSE;
  /* "3 % par le PTPGP et 5 % par l'ACEUM": known by its own name */
  if (engine_fill_attr (a, tag, "of") != NULL && g->c.named)
    return FALSE;
  return tag->first > g->c.head_last && tag->last <= g->c.last
         && !engine_fill_is (a, tag->first - 1, ENGINE_CLASS_AND)
         && (engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL)
         && (engine_token (a, g->c.head_first)->flags & ENGINE_TOKEN_CAPITAL);
}

/* "on a treaty", "sur un accord": what the phrase of the noun at @i is behind. */
static gboolean
is_what_they_are_on (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; i > 0 && n < TALKS_WORDS; i--, n++)
    {
      const EngineTag *prep = engine_fill_covering (a, i - 1, ENGINE_CLASS_PREPOSITION);

      if (prep != NULL)
        return strcmp (engine_fill_code (a, prep), "on") == 0
               || strcmp (engine_fill_code (a, prep), "about") == 0
               || strcmp (engine_fill_code (a, prep), "toward") == 0;
    }
  return FALSE;
}

/* Whether an instrument follows in the same phrase, or behind its verb: "talks with A on a deal", "negotiations have
 * opened on a treaty". */
static gboolean
leads_to_instrument (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  gboolean article = FALSE, verb = FALSE;

  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + TALKS_REACH); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);

      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      verb = verb || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY);
      article = article || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE);
      if (tag != NULL)
        return engine_fill_attr (a, tag, "talks") == NULL && (!verb || is_what_they_are_on (a, i))
               && (engine_fill_attr (a, tag, "weak") == NULL
                   /* "negotiations on a partnership" */
                   || (article && !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_PLURAL)
                       && strcmp (engine_fill_code (a, tag), "other") == 0)
                   || (engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL));
    }
  return FALSE;
}

/* What is negotiated: the status stays that of talks unless they are broken off. */
static void
read_negotiated (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;

  engine_agreement_read_parties (a, c);
  engine_agreements_settle_pair (self, c);
  engine_agreement_read_terms (a, c);
  c->talks = c->weak = FALSE;
  c->negotiated = TRUE;
  engine_agreements_settle (self, c);
}

/* "en cours de négociation", "under discussion". */
static gboolean
is_status_word (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *status = engine_fill_covering (a, tag->first, ENGINE_CLASS_AGREEMENT_STATUS);

  return status != NULL && status->first < tag->first;
}

/* "fait l'objet de négociations": words of a verb. */
static gboolean
is_verb_word (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *verb = engine_fill_covering (a, tag->first, ENGINE_CLASS_CONCLUDE);

  return verb != NULL && verb->first + 1 < tag->first && verb->last >= tag->last
         && (engine_fill_attr (a, verb, "intr") != NULL
             || engine_fill_attr (a, verb, "mutual") != NULL
             /* "s'étaient mis d'accord" */
             || (engine_fill_is (a, tag->first - 1, ENGINE_CLASS_OF)
                 && (engine_fill_morph (a, verb->first)
                     & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_INFINITIVE))));
}

/* "CPTPP countries", "the AUKUS submarine programme": a name that only says which. */
static gboolean
names_modifier (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->last;

  if (engine_fill_attr (a, tag, "name") == NULL || i >= a->tokens->len
      || (a->style & ENGINE_STYLE_HEADS_LAST) == 0)
    return FALSE;
  /* "CETA links the EU and Canada", "lets 300 people in": its verb */
  if (engine_fill_finite (a, i)
      && (engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
          || engine_fill_is (a, i + 1, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, i + 1, ENGINE_CLASS_POSSESSIVE)
          || engine_fill_is (a, i + 1, ENGINE_CLASS_PRONOUN) || engine_analysis_in_value (a, i + 1)
          || (i + 1 < a->tokens->len && engine_fill_mention (a, i + 1) != NULL)))
    return FALSE;
  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
         && (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
         && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         && !engine_fill_is (a, i, ENGINE_CLASS_MODAL)
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i, ENGINE_CLASS_AND)
         && !engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT);
}

/* "the partnership and cooperation agreement": what the noun behind "and" is of, as well. */
static gboolean
is_joined_modifier (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->last;

  if (engine_fill_attr (a, tag, "weak") == NULL || (a->style & ENGINE_STYLE_HEADS_LAST) == 0
      || i >= a->tokens->len || !engine_fill_is (a, i, ENGINE_CLASS_AND)
      || engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  for (guint32 k = i + 1; k < MIN (a->tokens->len, i + JOINED_WORDS); k++)
    {
      const EngineTag *noun = engine_fill_tag (a, k, ENGINE_CLASS_INSTRUMENT);

      if (noun != NULL)
        return engine_fill_attr (a, noun, "weak") == NULL && noun->last > i + 2;
      if (!(engine_fill_morph (a, k) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
          || engine_fill_is (a, k, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

/* "has agreed not to lease land", "plans to order jets": an infinitive behind a word that takes one, before a noun. */
static gboolean
takes_bare_object (const EngineAnalysis *a, const EngineTag *tag)
{
  const guint32 i = tag->first;

  return i > 1 && engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
         && (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
         && (engine_fill_is (a, i - 2, ENGINE_CLASS_NEGATION)
             || engine_fill_covering (a, i - 2, ENGINE_CLASS_MODALITY) != NULL)
         && engine_token (a, tag->last)->kind == ENGINE_TOKEN_WORD
         && (engine_fill_morph (a, tag->last) & ENGINE_MORPH_NOUN)
         && !engine_fill_is (a, tag->last, ENGINE_CLASS_PREPOSITION);
}

/* "hopes to deal with the rest", "they deal with floods": the noun's form as a verb. */
static gboolean
is_verb (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->first;
  const EngineTag *link = engine_fill_tag (a, tag->last, ENGINE_CLASS_PARTY_LINK);

  if (tag->last != i + 1 || i == 0 || (a->style & ENGINE_STYLE_HEADS_LAST) == 0)
    return FALSE;
  /* "to lease a plot", "will order twelve jets" */
  if (link == NULL && takes_bare_object (a, tag))
    return TRUE;
  if (link == NULL)
    return (engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
            || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL))
           && (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
           && (engine_fill_is (a, tag->last, ENGINE_CLASS_ARTICLE)
               || engine_fill_is (a, tag->last, ENGINE_CLASS_POSSESSIVE)
               || engine_fill_is (a, tag->last, ENGINE_CLASS_DETERMINER)
               || g_array_index (a->value_at, guint32, tag->last) != 0);
  while (i > 1 && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADVERB)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_NEGATION))
    i--;
  return engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
         || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)
         || (engine_fill_is (a, i - 1, ENGINE_CLASS_NEGATION)
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)) /* "no deal with" */
         || (engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_POSSESSIVE));
}

/* "avait traité ces médecins d'esclaves": a participle behind its auxiliary, and no noun. */
static gboolean
is_participle (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->first;

  if (tag->last != i + 1 || !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  while (i > 0
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_NEGATION)
             || (engine_fill_morph (a, i - 1) & (ENGINE_MORPH_ADVERB | ENGINE_MORPH_NOUN))
                    == ENGINE_MORPH_ADVERB))
    i--;
  return i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
         && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE);
}

/* "le règlement des 1,5 milliard de dollars", "the settlement of $3bn": a debt is paid. */
static gboolean
is_payment (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->last;

  if (!engine_fill_is (a, i, ENGINE_CLASS_OF))
    return FALSE;
  i += engine_fill_is (a, i + 1, ENGINE_CLASS_DETERMINER) ? 2 : 1;
  return engine_fill_attr (a, tag, "paid") != NULL && engine_analysis_in_value (a, i);
}

/* Whether a word of trade or tariffs stands at the token. */
static gboolean
is_of_trade (const EngineAnalysis *a, guint32 i)
{
  return engine_token_has_code (a, i, ENGINE_CLASS_SUBJECT, "tariffs")
         || engine_token_has_code (a, i, ENGINE_CLASS_SUBJECT, "trade");
}

/* "des concessions sur le bœuf", "tariff concessions": what is given in talks, where a mine's or a port's concession is a
 * contract. */
static gboolean
is_trade_concession (const EngineAnalysis *a, const EngineTag *tag)
{
  if (engine_fill_attr (a, tag, "given") == NULL
      || !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_PLURAL))
    return FALSE;
  if (is_of_trade (a, tag->last) || (tag->first > 0 && is_of_trade (a, tag->first - 1)))
    return TRUE;
  for (guint32 i = tag->last; i < MIN (a->tokens->len, tag->last + CONCESSION_REACH); i++)
    if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ','))
      return FALSE;
    else if (engine_token_has_code (a, i, ENGINE_CLASS_PREPOSITION, "on"))
      return TRUE;
  return FALSE;
}

/* "Alliance Bank", "Accord SA", "l'Alliance des États du Sahel": part of a name. */
static gboolean
is_part_of_name (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineMention *m = engine_fill_mention (a, tag->first);

  /* "the Economic Cooperation Organisation" */
  if ((a->style & ENGINE_STYLE_HEADS_LAST) != 0 && tag->last < a->tokens->len
      && (engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL)
      && (engine_token (a, tag->last)->flags & ENGINE_TOKEN_CAPITAL)
      && engine_fill_is (a, tag->last, ENGINE_CLASS_ORG_NOUN))
    return TRUE;
  return m != NULL && m->last - m->first > tag->last - tag->first
         && (m->kind != ENGINE_MENTION_PARTY
             || (m->first <= tag->first && m->last >= tag->last
                 && !(m->flags & ENGINE_MENTION_ANAPHOR)));
}

/* "a good deal less"; "Minute 323", but not "Minute by minute". */
static gboolean
is_idiom (const EngineAnalysis *a, const EngineTag *tag)
{
  return engine_fill_attr (a, tag, "idiom") != NULL
         || (engine_fill_attr (a, tag, "numbered") != NULL
             && (tag->last >= a->tokens->len
                 || engine_token (a, tag->last)->kind != ENGINE_TOKEN_NUMBER));
}

/* "in the framework of 27 April": the noun is no part of an idiom, which stands before what is done. */
static gboolean
leads_to_date (const EngineAnalysis *a, const EngineTag *tag)
{
  return engine_fill_attr (a, tag, "idiom") != NULL && tag->last > tag->first + 2
         && engine_fill_is (a, tag->last - 1, ENGINE_CLASS_OF)
         && engine_analysis_in_timex (a, tag->last);
}

/* "the rollover agreement (TCA)", whose parties nobody tells, "a memorandum of understanding (MoU)": its name. */
static gboolean
is_name_in_brackets (const EngineAgreementStage *self, const EngineTag *tag)
{
  const EngineAnalysis *a = self->a;

  return tag->first > 1 && engine_fill_punct (a, tag->first - 1, '(') && tag->last == tag->first + 1
         && engine_fill_punct (a, tag->last, ')')
         && (tag->first - 1 == self->phrase_last
             || engine_fill_covering (a, tag->first - 2, ENGINE_CLASS_INSTRUMENT) != NULL);
}

/* "in talks with A on a treaty": what is negotiated is the treaty, which the next noun tells. */
static gboolean
opens_talks (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  if (!c->talks || !leads_to_instrument (self->a, c))
    return FALSE;
  self->talks_at = c->head_first + 1;
  return TRUE;
}

/* The noun is what the talks just named are on. */
static gboolean
follows_talks (const EngineAgreementStage *self,
               const EngineAgreementCandidate *c,
               const EngineTag *tag)
{
  return self->talks_at != 0 && self->talks_at - 1 < tag->first
         && tag->first - self->talks_at < TALKS_REACH && self->talks_at - 1 >= c->sentence_first;
}

/* "Nouakchott n'est pas partie à l'accord", "is not a party to the pact": one between others. */
static gboolean
is_of_others (const EngineAnalysis *a, const EngineTag *tag)
{
  for (guint32 i = tag->first; i > 0 && i + MEMBER_REACH > tag->first; i--)
    {
      const EngineTag *party = engine_fill_tag (a, i - 1, ENGINE_CLASS_MEMBERSHIP);

      if (party != NULL)
        return engine_agreement_is_negated (a, i - 1);
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
    }
  return FALSE;
}

/* "A FAIR DEAL FOR AMERICAN WORKERS: Today …": a heading in capitals at the start of a paragraph praises what the text
 * tells. */
static gboolean
is_in_slogan (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineLine *line =
      &g_array_index (a->lines, EngineLine, engine_agreement_line (a, c->head_first));
  guint32 i = line->first;

  if (!c->indefinite || c->first > line->first + 1)
    return FALSE;
  for (; i < MIN (line->last, line->first + SLOGAN_REACH) && !engine_fill_punct (a, i, ':'); i++)
    if (engine_token (a, i)->kind == ENGINE_TOKEN_WORD && engine_token (a, i)->length_bytes > 1
        && !(engine_token (a, i)->flags & ENGINE_TOKEN_ALL_CAPS))
      return FALSE;
  return i + 2 < line->last && engine_fill_punct (a, i, ':')
         && !(engine_token (a, i + 1)->flags & ENGINE_TOKEN_ALL_CAPS);
}

static void
try_instrument (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };
  const EngineAnalysis *a = self->a;
  gboolean negotiated;
  EngineTag dated;

  if (is_part_of_name (a, tag) || tag->first < self->opened_last)
    return;
  if (is_status_word (a, tag) || is_verb_word (a, tag))
    {
      engine_agreement_read_phrase (self->a, &c, tag);
      opens_talks (self, &c);
      return;
    }
  if (leads_to_date (a, tag))
    {
      dated = *tag;
      dated.first = tag->last - 2;
      dated.last = tag->last - 1;
      tag = &dated;
    }
  else if (is_idiom (a, tag))
    return;
  if (names_modifier (self->a, tag) || is_joined_modifier (a, tag) || is_verb (self->a, tag)
      || is_participle (self->a, tag) || is_payment (self->a, tag) || is_trade_concession (a, tag)
      || engine_agreements_open_list (self, tag) || is_name_in_brackets (self, tag)
      || is_part_of_last (self, tag)
      || (tag->first < self->phrase_last && engine_fill_attr (a, tag, "weak") != NULL))
    return;
  c.rule = "agreement.noun";
  engine_agreement_read_phrase (self->a, &c, tag);
  if (c.few || is_of_others (a, tag) || is_in_slogan (a, &c))
    return;
  c.nested = (c.possessive && tag->first < self->phrase_last)
             || (tag->first < self->amended_last && !engine_agreement_has_own_verb (a, &c));
  self->amended_last = c.amended_last;
  if (!c.weak)
    self->phrase_last = c.last;
  if (opens_talks (self, &c))
    return;
  negotiated = follows_talks (self, &c, tag);
  if (negotiated)
    {
      c.talks = c.has_status = TRUE;
      c.status = ENGINE_AGREEMENT_NEGOTIATING;
      /* "Talks on a treaty are to open": the sentence is about them */
      c.strong_status = c.strong_status || self->talks_at - 1 <= c.sentence_first + 1;
      c.indefinite = c.indefinite || !c.definite;
    }
  self->talks_at = 0;
  engine_reasons_add (&c.reasons, self->a, "instrument", "agreement.noun", tag->first, tag->last);
  if (negotiated)
    read_negotiated (self, &c);
  else
    read_candidate (self, &c);
}

/* "Australia, Chile and Peru are parties to the X". */
static void
try_membership (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_IN_FORCE };
  const EngineTag *name = NULL;
  guint32 first, last;

  for (guint32 i = tag->last; i < MIN (a->tokens->len, tag->last + 3) && name == NULL; i++)
    name = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);
  if (name == NULL || !engine_fill_subject (a, tag->first, &c.parties, &first, &last)
      || c.parties.n < 2)
    return;
  c.rule = "agreement.members";
  engine_agreement_read_phrase (a, &c, name);
  c.from = ENGINE_PARTIES_EXPLICIT;
  engine_reasons_add (&c.reasons, a, "parties", "members", first, last);
  engine_agreement_read_terms (a, &c);
  c.status = c.has_status ? c.status : ENGINE_AGREEMENT_IN_FORCE;
  c.has_status = TRUE;
  engine_agreements_push (self, &c);
}

/* The list that a text says it will call "the Participants". */
static void
try_defined (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  guint32 i = tag->first;

  while (i > 0 && (engine_token (a, i - 1)->kind == ENGINE_TOKEN_PUNCT))
    i--;
  for (guint steps = 0; i > 0 && steps < ENGINE_FILL_REACH; steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m != NULL && engine_fill_is_party (m))
        {
          engine_fill_add_mention (m, &self->defined);
          i = m->first;
          continue;
        }
      if (engine_fill_stops (a, i - 1) && engine_token (a, i - 1)->kind != ENGINE_TOKEN_BREAK)
        break;
      if (engine_token (a, i - 1)->kind == ENGINE_TOKEN_BREAK && self->defined.n > 0)
        break;
      i--;
    }
}

/* '("the Sides")' and nothing else. */
static gboolean
is_in_brackets (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->first;

  while (i > 0 && tag->first - i < 2 && engine_token (a, i - 1)->kind == ENGINE_TOKEN_PUNCT
         && !engine_fill_punct (a, i - 1, '('))
    i--;
  return i > 0 && engine_fill_punct (a, i - 1, '(') && tag->last < a->tokens->len
         && engine_token (a, tag->last)->kind == ENGINE_TOKEN_PUNCT;
}

/* "JOINT DECLARATION" above, whose parties are now defined. */
static void
place_untold (EngineAgreementStage *self)
{
  if (self->untold.head_last == 0)
    return;

  EngineAgreementCandidate c = self->untold;

  self->untold.head_last = 0;
  for (guint i = 0; i < self->agreements->len; i++)
    if (engine_agreements_at (self, i)->title)
      return;
  c.parties = self->defined;
  c.from = ENGINE_PARTIES_EXPLICIT;
  engine_agreements_push (self, &c);
}

static gboolean
is_boilerplate (const EngineAnalysis *a, guint line)
{
  return g_array_index (a->lines, EngineLine, line).kind == ENGINE_LINE_BOILERPLATE;
}

static void
try_tag (EngineAgreementStage *self, const EngineTag *tag, guint class_id)
{
  switch (class_id)
    {
    case ENGINE_CLASS_CONCLUDE:
      if (engine_agreements_try_agreed (self, tag))
        break;
      if (engine_fill_attr (self->a, tag, "agree") != NULL)
        engine_agreements_try_agree (self, tag);
      else if (engine_fill_attr (self->a, tag, "imitate") != NULL)
        engine_agreements_try_imitate (self, tag);
      else if (!engine_agreements_try_genitive (self, tag)
               && !engine_agreements_try_negotiate (self, tag))
        {
          engine_agreements_open_list_by_verb (self, tag);
          engine_agreements_try_participle (self, tag);
          engine_agreements_try_pronoun (self, tag);
          engine_agreements_try_bare_signing (self, tag);
        }
      break;
    case ENGINE_CLASS_BINDING:
      engine_agreements_try_binding (self, tag);
      break;
    case ENGINE_CLASS_ORDINAL_AGREEMENT:
      engine_agreements_try_ordinal (self, tag);
      break;
    case ENGINE_CLASS_AGREEMENT_REF:
      if (!engine_agreements_open_list (self, tag)
          && !engine_agreements_open_list_by_noun (self, tag))
        engine_agreements_try_reference (self, tag);
      break;
    case ENGINE_CLASS_MEMBERSHIP:
      try_membership (self, tag);
      break;
    case ENGINE_CLASS_ALL_CUE:
      /* 'of A, B and C ("the Sides")' */
      if (self->defined.n != 0 || !is_in_brackets (self->a, tag))
        break;
      G_GNUC_FALLTHROUGH;
    case ENGINE_CLASS_DEFINED_LIST:
      if (self->defined.n == 0)
        try_defined (self, tag);
      if (self->defined.n >= 2)
        place_untold (self);
      break;
    default:
      break;
    }
}

/* Tries every tag of token @i; those inside an instrument's words, before @skip, are its own. */
static void
scan_token (EngineAgreementStage *self, guint32 i, guint32 *skip)
{
  EngineAnalysis *a = self->a;
  gboolean instrument = FALSE;

  for (guint32 t = a->first_tag[i]; t < a->first_tag[i + 1]; t++)
    {
      const EngineTag *tag = &a->tag[t];
      const guint class_id = tag->class_id;

      if (class_id < ENGINE_CLASS_INSTRUMENT
          || (class_id > ENGINE_CLASS_DEFINED_LIST && class_id != ENGINE_CLASS_ALL_CUE)
          || i < *skip)
        continue;
      if (class_id == ENGINE_CLASS_INSTRUMENT && !instrument)
        {
          /* the longest of those that start here */
          tag = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);
          instrument = TRUE;
          *skip = MAX (*skip, tag->last > i + 1 ? tag->last : 0);
          try_instrument (self, tag);
        }
      else
        try_tag (self, tag, class_id);
    }
}

/* One pass over the tokens that may have to do with an agreement. */
void
engine_agreements_scan (EngineAgreementStage *self)
{
  EngineAnalysis *a = self->a;
  const guint32 n = a->tokens->len;
  guint32 skip = 0;
  guint line = 0;

  for (guint32 i = engine_clues_next (a, 0, n, ENGINE_CLUE_AGREEMENT); i < n;
       i = engine_clues_next (a, i + 1, n, ENGINE_CLUE_AGREEMENT))
    {
      while (line + 1 < a->lines->len && g_array_index (a->lines, EngineLine, line + 1).first <= i)
        line++;
      if (line >= a->lines->len || !is_boilerplate (a, line))
        scan_token (self, i, &skip);
      if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        self->noun_at = i + 1;
    }
}
