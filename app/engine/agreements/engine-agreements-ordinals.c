/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that stand for one more agreement like the one before: "a third", "the one with B", "le Canada a
 * signé le sien", "the first, sealed between A and B". Which agreement or noun they stand beside, what they
 * only repeat, and the parties that their own clause names. What the words right behind them tell, as in
 * "celui de 1992", is read by engine-agreements-behind.c. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define FAR_SENTENCES 6 /* back to the agreement that "the one between A and B" is like */
#define OWN_SENTENCES 14 /* back to the one that "its own" is like */
#define KIND_REACH 90 /* tokens back to the noun that "the first" stands for */

/* "a second cable": the ordinal has a noun of its own. */
static gboolean
names_thing (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *about = engine_fill_tag (a, i, ENGINE_CLASS_PREPOSITION);

  return (about == NULL || strcmp (engine_fill_code (a, about), "about") != 0) && i < a->tokens->len
         && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         && !engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK)
         && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         && !engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE)
         && !engine_fill_is (a, i, ENGINE_CLASS_HOLDING)
         && !engine_fill_is (a, i, ENGINE_CLASS_TARGET)
         /* "un deuxième en a promis" */
         && !(engine_fill_is (a, i, ENGINE_CLASS_PARTITIVE)
              && engine_fill_is (a, i + 1, ENGINE_CLASS_AUXILIARY));
}

/* "extended its own until 2026" */
static gboolean
ends_phrase (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR) || engine_analysis_in_timex (a, i);
}

/* "auquel se sont joints A et B": those of the agreements before, and who joins. */
static void
read_joining (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  const EngineAgreementDraft *g = engine_agreements_at (self, self->agreements->len - 1);

  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + 10); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);
      EngineCodes list = { .n = 0 };

      if (tag == NULL || engine_fill_attr (a, tag, "join") == NULL)
        continue;
      engine_fill_list (a, tag->last, c->sentence_last, &list);
      if (list.n == 0)
        return;
      c->parties = g->c.parties;
      for (guint k = 0; k < self->agreements->len; k++)
        if (g->group != 0 && engine_agreements_at (self, k)->group == g->group)
          engine_fill_codes_add_all (&c->parties, &engine_agreements_at (self, k)->c.parties);
      engine_fill_codes_add_all (&c->parties, &list);
      c->from = ENGINE_PARTIES_SUBJECT;
      c->anchor = i + 1;
      c->n_partners = 0;
      return;
    }
}

/* "en préfère un nouveau", "en a un aussi": whether the verb before has "en" for its object. */
static gboolean
follows_partitive (const EngineAnalysis *a, const EngineTag *tag)
{
  for (guint32 i = tag->first, n = 0; i > 0 && n < 4; i--, n++)
    {
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_PARTITIVE))
        return TRUE;
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
    }
  return FALSE;
}

/* "Le premier, noué entre A et B": the kind of agreement that the sentences before name, in the plural
 * unless it is "celui que A a conclu avec B", where none is told. */
static const EngineTag *
find_kind (const EngineAnalysis *a, const EngineTag *tag, guint32 last_noun, gboolean relative)
{
  guint32 sentence = engine_analysis_sentence_of (a, tag->first);
  guint32 low = tag->first > KIND_REACH ? tag->first - KIND_REACH : 0;

  for (guint32 i = last_noun; i > low;
       i = engine_clues_before (a, low, i - 1, ENGINE_CLUE_AGREEMENT))
    {
      const EngineTag *kind = engine_fill_tag (a, i - 1, ENGINE_CLASS_INSTRUMENT);

      if (engine_analysis_sentence_of (a, i - 1) + 2 < sentence)
        return NULL;
      if (kind != NULL && engine_fill_attr (a, kind, "talks") == NULL
          && ((relative
               && (engine_fill_attr (a, kind, "weak") == NULL
                   /* "The Declaration builds on the one agreed by A and B" */
                   || engine_analysis_sentence_of (a, i - 1) == sentence))
              || (engine_fill_morph (a, kind->first) & ENGINE_MORPH_PLURAL)))
        return kind;
    }
  return NULL;
}

/* "Il faut relire trois textes. Le premier, signé par A et B": texts that are counted, where no noun of agreements
 * stands. */
static const EngineTag *
find_texts (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 sentence = engine_analysis_sentence_of (a, tag->first);
  guint32 low = tag->first > KIND_REACH ? tag->first - KIND_REACH : 1;

  for (guint32 i = tag->first; i > low; i--)
    {
      if (engine_analysis_sentence_of (a, i - 1) + 1 < sentence)
        return NULL;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_AGREEMENT_REF)
          && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_PLURAL)
          && engine_fill_is (a, i - 2, ENGINE_CLASS_NUMBER_WORD))
        return engine_fill_tag (a, i - 1, ENGINE_CLASS_AGREEMENT_REF);
    }
  return NULL;
}

/* Whether the sentence names an agreement before the pronoun. */
static gboolean
names_kind (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 first, last;

  engine_fill_sentence (a, tag->first, &first, &last);
  for (guint32 i = first; i < tag->first; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
      return TRUE;
  return FALSE;
}

/* "Celui de Dakar": whose it is. */
static void
read_owner (const EngineAnalysis *a, EngineAgreementCandidate *c, const EngineTag *tag)
{
  const EngineMention *m;
  guint32 i = tag->last;

  if (!engine_fill_is (a, i, ENGINE_CLASS_OF))
    return;
  while (i < c->sentence_last && i < tag->last + 3 && engine_fill_mention (a, i) == NULL)
    i++;
  m = engine_fill_mention (a, i);
  if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY && engine_fill_is_party (m))
    c->last = m->last;
}

/* "ceux qui la liaient à A, à B et à C": one each with whoever made the one before. */
static gboolean
split_bound (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o = &engine_agreements_at (self, self->agreements->len - 1)->c;
  EngineCodes maker = { .n = 0 };

  for (guint i = 0; i < c->parties.n; i++)
    if (engine_fill_codes_has (&o->parties, c->parties.codes[i]))
      engine_fill_codes_add (&maker, c->parties.codes[i]);
  if (maker.n != 1 || c->parties.n < 3 || c->parties.n > ENGINE_AGREEMENT_MAX_SPLIT)
    return FALSE;
  engine_agreement_read_terms (self->a, c);
  if (!c->has_status)
    c->status = o->status;
  c->n_partners = 0;
  for (guint i = 0; i < c->parties.n; i++)
    if (strcmp (c->parties.codes[i], maker.codes[0]) != 0)
      {
        c->partners[c->n_partners].n = 0;
        engine_fill_codes_add (&c->partners[c->n_partners++], c->parties.codes[i]);
      }
  c->parties = c->side = maker;
  engine_agreements_split (self, c);
  return TRUE;
}

/* A number or pronoun that stands for an agreement ("un troisième", "celui", "the one"). */
typedef struct
{
  EngineAgreementStage *self;
  EngineAnalysis *a;
  const EngineTag *tag;
  const EngineAgreementDraft *told; /* the agreement that the sentences just before tell, or NULL */
  const EngineAgreementDraft *far; /* one told further back, or NULL */
  const EngineTag *kind; /* the noun that it stands for, or NULL */
  gboolean own; /* "another deal": with its own noun */
  guint32 held; /* "B has one too": token of the verb that holds or concludes it + 1, 0 = none */
} Ordinal;

static gboolean
has_attr (const Ordinal *o, const char *name)
{
  return engine_fill_attr (o->a, o->tag, name) != NULL;
}

/* Words that only say how the verb holds its object: "has also", "en a déjà". */
static gboolean
is_filler (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER)
         || (engine_fill_morph (a, i) & ENGINE_MORPH_ADVERB);
}

/* "B has one too, signed in 2016", "B en négocie un": the verb that holds or concludes nothing but the pronoun, + 1;
 * 0 where there is none. */
static guint32
find_holding (const Ordinal *o)
{
  const EngineAnalysis *a = o->a;
  const guint32 after = o->tag->last;
  guint32 i = o->tag->first;
  const EngineTag *aux;

  if (!has_attr (o, "single") || i < 2 || engine_fill_is (a, after, ENGINE_CLASS_PARTY_LINK)
      || engine_fill_is (a, after, ENGINE_CLASS_OF)
      || (after < a->tokens->len && engine_token (a, after)->kind == ENGINE_TOKEN_WORD
          && !is_filler (a, after) && !engine_fill_is (a, after, ENGINE_CLASS_AND)
          && !ends_phrase (a, after)))
    return 0;
  if (has_attr (o, "link") && !follows_partitive (a, o->tag))
    return 0;
  while (i > 1 && is_filler (a, i - 1))
    i--;
  aux = engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);
  return (aux != NULL && strcmp (engine_fill_code (a, aux), "have") == 0)
                 || engine_fill_covering (a, i - 1, ENGINE_CLASS_HOLDING) != NULL
                 || engine_fill_covering (a, i - 1, ENGINE_CLASS_AWAITED) != NULL
                 || engine_fill_covering (a, i - 1, ENGINE_CLASS_CONCLUDE) != NULL
             ? i
             : 0;
}

/* "B has one, signed in 2016, and C wants one": what is held is its verb's subject's, and another clause says nothing
 * of it. */
static void
read_holder (const Ordinal *o, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = o->a;
  EngineCodes codes = { .n = 0 };
  guint32 first, last;

  if (engine_fill_subject (a, o->held - 1, &codes, &first, &last) && codes.n > 0)
    {
      c->parties = c->side = codes;
      c->from = ENGINE_PARTIES_SUBJECT;
    }
  for (guint32 i = o->tag->last; i + 1 < c->anchor; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AND))
      c->anchor = 0;
  if (c->anchor == 0 || c->anchor < o->held)
    c->anchor = engine_fill_is (a, o->held - 1, ENGINE_CLASS_CONCLUDE) ? o->held : 0;
}

/* "is one of the few that have survived", "est l'une des rares à avoir survécu": says what something is. */
static gboolean
is_one_of_many (const Ordinal *o)
{
  if (!engine_fill_is (o->a, o->tag->last, ENGINE_CLASS_OF))
    return FALSE;
  for (guint32 i = o->tag->first, n = 0; i > 0 && n < 2; i--, n++)
    if (engine_token_has_code (o->a, i - 1, ENGINE_CLASS_AUXILIARY, "be"))
      return TRUE;
  return FALSE;
}

/* "celui-là" only points; "en négocier un nouveau": only of what "en" stands for. */
static gboolean
stands_for_nothing (const Ordinal *o)
{
  if (engine_fill_punct (o->a, o->tag->last, '-')
      && !(engine_token (o->a, o->tag->last)->flags & ENGINE_TOKEN_SPACE_BEFORE))
    return TRUE;
  /* "Uranium One": a word of a name */
  if (engine_fill_mention (o->a, o->tag->first) != NULL
      && engine_fill_mention (o->a, o->tag->first)->kind == ENGINE_MENTION_ORG)
    return TRUE;
  /* "a contract of its own": the noun before it tells */
  if (has_attr (o, "own") && o->tag->first > 0
      && engine_fill_is (o->a, o->tag->first - 1, ENGINE_CLASS_OF))
    return TRUE;
  /* "the aid of the other": one of the parties, where nothing says which agreement */
  if (has_attr (o, "either") && o->tag->first > 0
      && engine_fill_is (o->a, o->tag->first - 1, ENGINE_CLASS_OF)
      && !engine_fill_is (o->a, o->tag->last, ENGINE_CLASS_PARTY_LINK)
      && !engine_fill_is (o->a, o->tag->last, ENGINE_CLASS_RELATIVE)
      && !engine_fill_punct (o->a, o->tag->last, ','))
    return TRUE;
  if (is_one_of_many (o))
    return TRUE;
  return has_attr (o, "taken")
         && (!follows_partitive (o->a, o->tag) || names_thing (o->a, o->tag->last));
}

/* Which agreement or which noun of one it stands beside.  FALSE where there is none. */
static gboolean
find_told (Ordinal *o)
{
  EngineAgreementStage *self = o->self;
  guint32 sentence = engine_analysis_sentence_of (o->a, o->tag->first);
  const EngineAgreementDraft *newest =
      self->agreements->len > 0 ? engine_agreements_at (self, self->agreements->len - 1) : NULL;

  if (newest != NULL && newest->last_sentence + 2 >= sentence)
    {
      o->told = newest;
      return TRUE;
    }
  if (o->held != 0)
    return FALSE;
  if (!o->own)
    o->kind = find_kind (o->a, o->tag, self->noun_at,
                         engine_fill_is (o->a, o->tag->last, ENGINE_CLASS_RELATIVE)
                             || engine_agreement_is_the_one (o->a, o->tag->first));
  if (o->kind == NULL && !o->own && has_attr (o, "nth"))
    o->kind = find_texts (o->a, o->tag);
  if (o->kind != NULL)
    return TRUE;
  /* "Celui de Dakar, scellé à Paris avec …", "La Corée a signé le sien", some sentences on */
  if (newest == NULL || newest->last_sentence + (o->own ? OWN_SENTENCES : FAR_SENTENCES) < sentence)
    return FALSE;
  o->far = newest;
  if (o->own)
    return TRUE;
  /* "Brussels' largest agreement remains the one with Mauritania" */
  if (engine_agreement_is_linked (o->a, o->tag) && names_kind (o->a, o->tag))
    o->told = o->far;
  return TRUE;
}

/* "un accord commercial, le premier que …": says which the one just named is. */
static gboolean
says_which (const Ordinal *o)
{
  return o->told != NULL && !o->own && o->told->c.last + 1 == o->tag->first
         && engine_fill_punct (o->a, o->told->c.last, ',')
         && !(engine_agreement_is_linked (o->a, o->tag)
              && (has_attr (o, "alike") || has_attr (o, "demo")));
}

/* "C'est le premier que Lima conclut", "The accord is the first that …": which the one just told is. */
static gboolean
is_predicate (const Ordinal *o, const EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = o->a;
  const EngineTag *aux = c->first > c->sentence_first + 1
                             ? engine_fill_tag (a, c->first - 1, ENGINE_CLASS_AUXILIARY)
                             : NULL;

  if (o->told == NULL || o->own || aux == NULL || strcmp (engine_fill_code (a, aux), "be") != 0
      || has_attr (o, "demo"))
    return FALSE;
  return (c->first <= c->sentence_first + 3
          && engine_fill_is (a, c->sentence_first, ENGINE_CLASS_PRONOUN))
         || (o->told->last_sentence == engine_analysis_sentence_of (a, c->first)
             && engine_fill_covering (a, aux->first - 1, ENGINE_CLASS_INSTRUMENT) != NULL);
}

static void
start_candidate (const Ordinal *o, EngineAgreementCandidate *c)
{
  int instrument;

  *c = (EngineAgreementCandidate){ .binding = -1, .status = ENGINE_AGREEMENT_AGREED };
  c->first = c->head_first = o->tag->first;
  c->last = c->head_last = o->tag->last;
  engine_fill_sentence (o->a, o->tag->first, &c->sentence_first, &c->sentence_last);
  c->indefinite = c->other = TRUE;
  c->plural = o->own && has_attr (o, "plural");
  c->rule = "agreement.ordinal";
  engine_reasons_add (&c->reasons, o->a, "instrument", "agreement.ordinal", o->tag->first,
                      o->tag->last);
  instrument = o->kind != NULL ? engine_code_from_name (ENGINE_CODES_INSTRUMENT,
                                                        engine_fill_code (o->a, o->kind))
                               : (int)(o->told != NULL ? o->told : o->far)->c.instrument;
  c->instrument = instrument >= 0                             ? (EngineInstrument)instrument
                  : *engine_fill_code (o->a, o->kind) == '\0' ? ENGINE_INSTRUMENT_AGREEMENT
                                                              : ENGINE_INSTRUMENT_OTHER;
  c->subjects = o->told != NULL ? o->told->c.subjects : 0;
}

/* "the first ship", "celui qui", "l'un avec": something else, or a pronoun without what links it. */
static gboolean
stands_for_thing (const Ordinal *o)
{
  const EngineAnalysis *a = o->a;

  if (o->held != 0)
    return FALSE;
  if (!(o->own && ((a->style & ENGINE_STYLE_HEADS_LAST) == 0 || ends_phrase (a, o->tag->last)))
      && names_thing (a, o->tag->last))
    return TRUE;
  return has_attr (o, "link")
         && (!engine_agreement_is_linked (a, o->tag)
             || (o->tag->first > 0
                 && (engine_token (a, o->tag->first - 1)->flags & ENGINE_TOKEN_ELISION)));
}

/* "replaces one struck in 2018"; "A second, on procurement, was signed in August": of the same two. */
static gboolean
is_of_same_two (const Ordinal *o, const EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *g = &o->told->c;

  if (g->talks)
    return FALSE;
  /* "Elle prolonge celle de Genève, conclue en mai" */
  if (c->n_partners == 0 && c->parties.n <= 1 && c->anchor > o->tag->last && has_attr (o, "demo")
      && engine_agreement_follows_relation (o->a, c)
      && (engine_fill_is (o->a, o->tag->last, ENGINE_CLASS_OF)
          || engine_fill_punct (o->a, o->tag->last, ','))
      && !engine_agreement_are_partners (c))
    return TRUE;
  if (c->parties.n > 0)
    return FALSE;
  return c->anchor == o->tag->last + 1
         || (c->anchor > o->tag->last && c->first <= c->sentence_first + 1 && g->parties.n >= 2
             && g->sentence_first != c->sentence_first && !has_attr (o, "link"));
}

/* "Le second court jusqu'en 2040": the next of the same two opens its sentence. */
static gboolean
settle_next (const Ordinal *o, EngineAgreementCandidate *c)
{
  if (!engine_agreements_opens_next (o->self, c, o->tag))
    return FALSE;
  engine_agreements_take_told_parties (o->self, c);
  c->from = ENGINE_PARTIES_CONTEXT;
  c->n_partners = 0;
  engine_agreement_read_terms (o->a, c);
  if (!c->has_status)
    c->status = has_attr (o, "older") ? ENGINE_AGREEMENT_ENDED : o->told->c.status;
  engine_agreements_push (o->self, c);
  return TRUE;
}

/* "celui qui lie A à B". */
static gboolean
is_bound (const EngineAgreementCandidate *c)
{
  for (guint i = 0; i < c->reasons.n; i++)
    if (strcmp (c->reasons.items[i].detail, "bound") == 0)
      return TRUE;
  return FALSE;
}

/* "Celui de mai", "Puis celui de mai", "Then, the one of May": nothing but an adverb stands before it. */
static gboolean
opens_sentence (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 i = c->first;

  if (i > c->sentence_first && engine_fill_punct (a, i - 1, ','))
    i--;
  return i == c->sentence_first
         || (i == c->sentence_first + 1 && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADVERB));
}

/* Whether its own words name parties that have concluded it: not "; celle de Gaza, entre A et B, n'en
 * comporte pas". */
static gboolean
has_own_parties (const Ordinal *o, const EngineAgreementCandidate *c)
{
  if (c->from != ENGINE_PARTIES_EXPLICIT && c->from != ENGINE_PARTIES_SUBJECT
      && !(c->parties.n == 1 && c->side.n == 1 && engine_fill_codes_equal (&c->parties, &c->side)))
    return FALSE;
  if (c->anchor == 0
      && !(c->parties.n >= 2
           && is_bound (c)
           /* "un câble, comme celui qui lie A à B": of whatever else the sentence names */
           && (c->first == c->sentence_first || names_kind (o->a, o->tag)))
      && !(
          c->from == ENGINE_PARTIES_EXPLICIT && c->parties.n == 2
          && (o->told != NULL
                  ? o->told->c.sentence_first == c->sentence_first
                        /* "The third, between A and B, came later" */
                        || (has_attr (o, "nth") && c->first == c->sentence_first)
                        /* "The accord resembles the one between A and B", "Puis celui du 2 mai entre A et B" */
                        || (has_attr (o, "demo")
                            && (opens_sentence (o->a, c) || names_kind (o->a, o->tag)))
                  /* "contracts, among them one between A and B" */
                  : o->kind != NULL && names_kind (o->a, o->tag))))
    return FALSE;
  return c->n_partners <= 1;
}

/* The one by its own parties: "Un troisième, auquel se sont joints A et B". */
static void
settle_by_parties (const Ordinal *o, EngineAgreementCandidate *c)
{
  if (!has_own_parties (o, c))
    return;
  /* "B signed a similar one", "celle que B avait signée" */
  if (o->told != NULL && c->parties.n == 1
      && (has_attr (o, "alike") || engine_fill_is (o->a, o->tag->last, ENGINE_CLASS_RELATIVE)))
    engine_fill_codes_add (&c->parties,
                           engine_agreements_counterpart (o->self, &c->parties, FALSE));
  if (c->parties.n < 2
      || (o->told == NULL && !engine_agreement_is_concluded (o->a, c)
          && !engine_agreement_is_linked (o->a, o->tag) && c->from != ENGINE_PARTIES_EXPLICIT))
    return;
  if (o->told != NULL && has_attr (o, "plural") && split_bound (o->self, c))
    return;
  engine_agreement_read_terms (o->a, c);
  if (!c->has_status && o->told != NULL)
    c->status = o->told->c.status;
  engine_agreements_push (o->self, c);
}

/* "A new one is under discussion", "An earlier one, dating from 2018, went nowhere": what the sentence right behind an
 * agreement opens with, where it says how far that has come or from when it is. */
static gboolean
settle_told_of (const Ordinal *o, EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g = o->told;
  EngineAgreementCandidate told;

  if (c->parties.n > 0 || c->n_partners > 0 || c->anchor != 0 || g->c.talks || g->c.parties.n < 2
      || c->first > c->sentence_first + 1 || has_attr (o, "link") || has_attr (o, "demo")
      || has_attr (o, "nth") || has_attr (o, "single")
      || g->last_sentence + 1 != engine_analysis_sentence_of (o->a, c->first))
    return FALSE;
  engine_agreements_take_told_parties (o->self, c);
  told = *c;
  engine_agreement_read_terms (o->a, &told);
  if (!told.has_status && !(has_attr (o, "older") && told.date_agreed != NULL))
    return FALSE;
  if (!told.has_status)
    told.status = ENGINE_AGREEMENT_ENDED;
  engine_agreements_push (o->self, &told);
  return TRUE;
}

/* Beside an agreement just told: "the one with Chile", "a second one". */
static void
settle_beside_told (const Ordinal *o, EngineAgreementCandidate *c)
{
  if (engine_agreement_is_linked (o->a, o->tag) || engine_agreement_follows_link (o->a, c))
    {
      engine_agreement_read_terms (o->a, c);
      engine_agreements_settle_linked (o->self, c, o->tag);
      return;
    }
  read_joining (o->self, c);
  if (is_of_same_two (o, c))
    engine_agreements_take_told_parties (o->self, c);
  if (engine_agreements_settle_other_member (o->self, c, o->tag) || settle_next (o, c)
      || engine_agreements_settle_on (o->self, c, o->tag) || settle_told_of (o, c))
    return;
  /* "the one struck with Brussels in October" */
  if (c->parties.n == 1 && c->side.n == 0 && c->anchor > o->tag->last
      && engine_agreement_are_partners (c))
    {
      engine_fill_codes_add (&c->parties,
                             engine_agreements_counterpart (o->self, &c->parties, TRUE));
      c->from = ENGINE_PARTIES_SUBJECT;
    }
  settle_by_parties (o, c);
}

/* "Un troisième, auquel se sont joints A et B", "Celui que A avait passé avec B". */
void
engine_agreements_try_ordinal (EngineAgreementStage *self, const EngineTag *tag)
{
  Ordinal o = { .self = self, .a = self->a, .tag = tag };
  EngineAgreementCandidate c;

  if (engine_agreements_take_adjective (self, tag))
    return;
  o.held = find_holding (&o);
  o.own = o.held != 0 || has_attr (&o, "own");
  if (stands_for_nothing (&o) || engine_agreements_try_counted (self, tag) || !find_told (&o)
      || says_which (&o))
    return;
  start_candidate (&o, &c);
  if (is_predicate (&o, &c)
      || (o.told != NULL && !o.own && engine_agreements_settle_by_words_behind (self, &c, tag)))
    return;
  read_owner (self->a, &c, tag);
  if (stands_for_thing (&o))
    return;
  engine_agreement_read_parties (self->a, &c);
  if (o.held != 0)
    read_holder (&o, &c);
  /* "eux aussi ont les leurs": from afar only where a verb concludes it */
  if (o.own && o.far != NULL && c.anchor == 0)
    return;
  if (o.own && !(o.told != NULL && engine_agreement_is_linked (self->a, tag)))
    engine_agreements_settle_own (self, &c, o.held != 0);
  else if (o.told != NULL)
    settle_beside_told (&o, &c);
  else
    settle_by_parties (&o, &c);
}
