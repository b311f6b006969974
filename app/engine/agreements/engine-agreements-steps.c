/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where an agreement is concluded, and the steps that a sentence tells beside the one its verb names: participles before the noun ("signé à Rome en mars, le pacte"), further ones and
 * passives after it ("signed in May and ratified in June, was suspended").  Bounded walks inside the
 * sentence. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define PLACE_REACH 24 /* tokens around the noun or its verb */
#define NEAR_REACH 20  /* tokens before the verb that may hold any place */
#define FRONT_REACH 45 /* tokens before the verb: "Réunis à Khartoum, A, B et C signent" */
#define EVENT_WORDS 3 /* of "security summit" */
#define STEPS_REACH 60 /* tokens after the noun that may tell further steps */

/* "pourparlers à Doha": talks and the like end no search. */
static gboolean
is_other_instrument (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);

  return tag != NULL && engine_fill_attr (a, tag, "talks") == NULL;
}

/**
 * engine_agreement_is_other:
 * @a: an analysis
 * @c: a candidate
 * @i: token after its noun
 *
 * Returns: whether another instrument starts there, one that is no part of the candidate's phrase as
 *   in "a treaty of friendship and cooperation"
 */
gboolean
engine_agreement_is_other (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);

  return tag != NULL
         && !(engine_fill_attr (a, tag, "weak") != NULL && engine_agreement_is_object (a, c, i));
}

/**
 * engine_agreement_is_object:
 * @a: an analysis
 * @c: a candidate
 * @i: token of another instrument after its noun
 *
 * Returns: whether that one is only what @c changes: "an amendment to their treaty"
 */
gboolean
engine_agreement_is_object (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);
  gboolean weak = tag != NULL && engine_fill_attr (a, tag, "weak") != NULL;

  if (i <= c->head_last || i >= c->last)
    return FALSE;
  /* "un traité d'amitié et de coopération" */
  for (guint32 k = i; k > c->head_last && !weak; k--)
    if (engine_fill_is (a, k - 1, ENGINE_CLASS_AND) || engine_fill_punct (a, k - 1, ','))
      return FALSE;
  return engine_fill_is (a, c->head_last, ENGINE_CLASS_TARGET)
         || engine_fill_is (a, c->head_last, ENGINE_CLASS_PREPOSITION);
}

/* "COP26", "G20": capitals with digits, no place. */
static gboolean
is_event (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const char *text = engine_token_text (a, i);

  if (!(t->flags & ENGINE_TOKEN_CAPITAL))
    return FALSE;
  for (guint k = 0; k < t->length_bytes; k++)
    if (g_ascii_isdigit (text[k]))
      return TRUE;
  return FALSE;
}

/* A noun that a capital makes part of a building's name: "au Palais de la République". */
static gboolean
is_common_noun (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *of = engine_fill_tag (a, i + 1, ENGINE_CLASS_TARGET);

  return of != NULL && strcmp (engine_fill_code (a, of), "of") == 0
         && (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN) && engine_fill_mention (a, i) == NULL;
}

/* "at the Three Seas gathering in Split": the name says which event it is, and the city follows. */
static gboolean
names_event (const EngineAnalysis *a, guint32 first, guint32 last, guint32 limit)
{
  guint32 i = last;

  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0
      || !engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)
      || engine_fill_is (a, first, ENGINE_CLASS_SEAT))
    return FALSE;
  while (i < limit && i < last + EVENT_WORDS && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i, ENGINE_CLASS_PLACE_PREP)
         && !engine_fill_is (a, i, ENGINE_CLASS_AND)
         && !engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY))
    i++;
  return i > last && i < limit && engine_fill_is (a, i, ENGINE_CLASS_PLACE_PREP);
}

/* The end of the name whose first words end before @last: "Rio de Janeiro", "Charm el-Cheikh"; 0 where it is an
 * agreement's. */
static guint32
place_end (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 last)
{
  while (last < c->sentence_last && engine_token (a, last)->kind == ENGINE_TOKEN_WORD
         && (engine_token (a, last)->flags & ENGINE_TOKEN_CAPITAL)
         && engine_fill_mention (a, last) == NULL && !engine_fill_is (a, last, ENGINE_CLASS_MONTH)
         && !engine_fill_is (a, last, ENGINE_CLASS_WEEKDAY)
         && (last >= a->timex_at->len || g_array_index (a->timex_at, guint32, last) == 0))
    /* "in the Puno Treaty": a name */
    if (engine_fill_is (a, last++, ENGINE_CLASS_INSTRUMENT))
      return 0;
  /* "Rio de Janeiro" */
  if (last + 1 < c->sentence_last && engine_fill_is (a, last, ENGINE_CLASS_PARTICLE)
      && engine_token (a, last)->kind == ENGINE_TOKEN_WORD
      && !(engine_token (a, last)->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ELISION))
      && (engine_token (a, last + 1)->flags & ENGINE_TOKEN_CAPITAL)
      && engine_token (a, last + 1)->kind == ENGINE_TOKEN_WORD
      && engine_fill_mention (a, last + 1) == NULL
      && !engine_fill_is (a, last + 1, ENGINE_CLASS_MONTH)
      && !engine_fill_is (a, last + 1, ENGINE_CLASS_INSTRUMENT))
    last += 2;
  /* "Charm el-Cheikh", "Sharm el-Sheikh" */
  if (last + 2 < c->sentence_last && engine_token (a, last)->kind == ENGINE_TOKEN_WORD
      && engine_token (a, last)->length_bytes == 2 && engine_fill_punct (a, last + 1, '-')
      && (engine_token (a, last + 2)->flags & ENGINE_TOKEN_CAPITAL))
    last += 3;
  return last;
}

/* The run of capitals after "à", "in": the place, where it is no country and no date. */
static gboolean
place_at (EngineAnalysis *a, EngineAgreementCandidate *c, guint32 i)
{
  const EngineTag *prep = engine_fill_tag (a, i, ENGINE_CLASS_PLACE_PREP);
  const EngineMention *m;
  guint32 first, last;

  if (prep == NULL)
    return FALSE;
  first = prep->last;
  while (first < c->sentence_last
         && (engine_fill_is (a, first, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, first, ENGINE_CLASS_DETERMINER)))
    first++;
  /* "à La Haye", "in The Hague": the article is part of the name */
  m = first < c->sentence_last ? engine_fill_mention (a, first) : NULL;
  if (m != NULL && m->first < first && m->first > i)
    first = m->first;
  /* "à la COP26 de Glasgow": the city */
  if (first + 2 < c->sentence_last && is_event (a, first)
      && engine_fill_is (a, first + 1, ENGINE_CLASS_TARGET))
    first += 2;
  if (first >= c->sentence_last || engine_token (a, first)->kind != ENGINE_TOKEN_WORD
      || !(engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL)
      || (engine_token (a, first)->flags & ENGINE_TOKEN_ELISION)
      || engine_fill_is (a, first, ENGINE_CLASS_MONTH)
      || engine_fill_is (a, first, ENGINE_CLASS_WEEKDAY)
      || engine_fill_is (a, first, ENGINE_CLASS_COMMODITY) || is_event (a, first)
      || is_common_noun (a, first) || engine_fill_is (a, first, ENGINE_CLASS_INSTRUMENT)
      || (first < a->timex_at->len && g_array_index (a->timex_at, guint32, first) != 0))
    return FALSE;
  m = engine_fill_mention (a, first);
  if (m != NULL
      && (m->kind == ENGINE_MENTION_PERSON || m->kind == ENGINE_MENTION_COMMODITY
          || (m->kind == ENGINE_MENTION_ORG && !(m->flags & ENGINE_MENTION_GUESSED))
          || (m->kind == ENGINE_MENTION_PARTY
              && (!engine_fill_is (a, first, ENGINE_CLASS_SEAT)
                  /* "the government in Rabat" */
                  || !(m->flags & ENGINE_MENTION_PLACE)
                  || engine_agreement_is_recipient (a, c, m)))))
    return FALSE;
  last = place_end (a, c, m != NULL ? MAX (m->last, first + 1) : first + 1);
  if (last == 0 || names_event (a, first, last, c->sentence_last))
    return FALSE;
  c->place = engine_fill_text (a, first, last);
  engine_reasons_add (&c->reasons, a, "place", "beside the verb", first, last);
  return TRUE;
}

/* "à Abou Dhabi": a capital, however far before the verb. */
static gboolean
opens_with_seat (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *prep = engine_fill_tag (a, i, ENGINE_CLASS_PLACE_PREP);

  return prep != NULL && engine_fill_is (a, prep->last, ENGINE_CLASS_SEAT);
}

static gboolean
is_concluded (EngineAgreementStatus status)
{
  return status == ENGINE_AGREEMENT_SIGNED || status == ENGINE_AGREEMENT_AGREED
         || status == ENGINE_AGREEMENT_RATIFIED || status == ENGINE_AGREEMENT_IN_FORCE;
}

void
engine_agreement_read_place (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 anchor = c->anchor != 0 ? c->anchor - 1 : c->head_first;
  guint32 high = MIN (c->sentence_last, MAX (anchor, c->head_last) + PLACE_REACH);
  guint32 low = anchor > c->sentence_first + FRONT_REACH ? anchor - FRONT_REACH : c->sentence_first;

  if (c->nested || !c->has_status || c->unreal
      || (c->anchor != 0
          && (g_array_index (a->scopes, guint8, c->anchor - 1) & ENGINE_SCOPE_NEGATED))
      || !(is_concluded (c->status) || (c->anchor != 0 && is_concluded (c->anchor_status))))
    return;
  for (guint32 i = anchor + 1; i < high; i++)
    {
      const EngineTag *mark;

      if (engine_fill_stops (a, i)
          || (i >= c->head_last && is_other_instrument (a, i)
              && !engine_agreement_is_object (a, c, i)))
        break;
      /* what the agreement does, and where */
      if (i >= c->head_last && i > anchor + 1 && engine_fill_finite (a, i)
          && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
          && engine_fill_covering (a, i, ENGINE_CLASS_CONCLUDE) == NULL
          && !(engine_fill_morph (a, i)
               & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE)))
        break;
      /* "a $35bn accord to build a city at Ras el-Hekma": where that will stand */
      mark = engine_fill_tag (a, i, ENGINE_CLASS_INF_MARK);
      if (i >= c->head_last && mark != NULL && engine_fill_attr (a, mark, "gerund") == NULL
          && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE))
        break;
      if (place_at (a, c, i))
        return;
    }
  for (guint32 i = low; i < anchor; i++)
    if ((i + NEAR_REACH >= anchor || opens_with_seat (a, i)) && place_at (a, c, i))
      return;
}

static gboolean
is_participle (const EngineAnalysis *a, const EngineTag *tag)
{
  return (engine_fill_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0;
}

static gboolean
is_be (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *aux = engine_fill_tag (a, i, ENGINE_CLASS_AUXILIARY);

  return aux != NULL && strcmp (engine_fill_code (a, aux), "be") == 0;
}

/* "signed by Peru and Chile", "signed with Chile": who has done the step before. */
static gboolean
is_agent (const EngineAnalysis *a, const EngineMention *m, guint32 from)
{
  for (guint32 i = m->first; i > from && i + 10 > m->first; i--)
    {
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_AGENT_PREP)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_PARTY_LINK))
        return TRUE;
      if (engine_fill_mention (a, i - 1) == NULL && !engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
          && !engine_fill_punct (a, i - 1, ',')
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
          && !(engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION))
        return FALSE;
    }
  return FALSE;
}

/* Whether between @from and the verb group at @to no other subject and no other clause begins. */
static gboolean
keeps_subject (const EngineAnalysis *a, guint32 from, guint32 to)
{
  for (guint32 i = to; i > from; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);
      const EngineTag *pronoun = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);

      if (engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR) || engine_fill_stops (a, i - 1))
        return FALSE;
      if (pronoun != NULL && g_str_has_prefix (engine_fill_code (a, pronoun), "subj-")
          && strcmp (engine_fill_code (a, pronoun), "subj-3s") != 0)
        return FALSE;
      if (engine_fill_punct (a, i - 1, ','))
        return TRUE;
      if (m != NULL && engine_fill_is_party (m)
          && !(m->flags
               & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE | ENGINE_MENTION_ADJECTIVE))
          && !(m->flags & ENGINE_MENTION_ANAPHOR) && !is_agent (a, m, from))
        return FALSE;
      /* a noun of its own: "l'accord conclu hier, les droits ont été suspendus" */
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
          && !(i - 1 > from && engine_fill_is (a, i - 2, ENGINE_CLASS_PREPOSITION))
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_TARGET)
          && (i - 1 >= a->timex_at->len || g_array_index (a->timex_at, guint32, i) == 0))
        return FALSE;
    }
  return TRUE;
}

/* Whether the verb says what became of the agreement: a participle joined to one before, a passive,
 * "entered into force". */
static gboolean
is_step (const EngineAnalysis *a, const EngineTag *tag, guint32 from)
{
  gboolean be = FALSE, finite = FALSE;
  guint32 i = tag->first;

  while (i > from
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_NEGATION)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
             || (engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADVERB)))
    {
      i--;
      be = be || is_be (a, i);
      finite = finite || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
               || engine_fill_is (a, i, ENGINE_CLASS_MODAL);
    }
  if (i == from || engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
      || engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
    return FALSE;
  if (!finite && is_participle (a, tag) && engine_fill_attr (a, tag, "intr") == NULL)
    {
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_AND) && !engine_fill_punct (a, i - 1, ',')
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_CONJUNCTION))
        return FALSE;
      /* "signed it and ratified": only after another participle */
      for (guint32 k = i - 1; k > from; k--)
        if (engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY)
            || (engine_fill_finite (a, k - 1)
                && !(engine_fill_morph (a, k - 1)
                     & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))))
          return FALSE;
      return TRUE;
    }
  if (engine_fill_attr (a, tag, "enter") == NULL && engine_fill_attr (a, tag, "intr") == NULL
      && !(be && is_participle (a, tag)))
    return FALSE;
  return keeps_subject (a, from, i);
}

static void
read_later_steps (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 anchor = c->anchor != 0 ? c->anchor - 1 : c->head_first;
  guint32 limit = MIN (c->sentence_last, c->head_last + STEPS_REACH);
  guint32 from = MAX (c->head_last, anchor + (c->anchor != 0));

  for (guint32 i = from; i < limit; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

      if (engine_fill_stops (a, i)
          || (i > c->head_last && is_other_instrument (a, i) && !engine_fill_punct (a, i - 1, '(')))
        return;
      if (tag == NULL || (engine_fill_attr (a, tag, "weak") != NULL)
          || engine_fill_attr (a, tag, "agree") != NULL || *engine_fill_code (a, tag) == '\0')
        continue;
      if (is_step (a, tag, from))
        {
          engine_agreement_read_step (a, c, i);
          from = tag->last;
        }
    }
}

/* "Signé à Rome en mars, ratifié en mai, le pacte …": participles that open the sentence. */
static void
read_fronted_steps (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 first = c->sentence_first;

  if (c->first < first + 3 || c->first > first + STEPS_REACH
      || !engine_fill_punct (a, c->first - 1, ','))
    return;
  for (guint n = 0; n < 2 && !engine_fill_is (a, first, ENGINE_CLASS_CONCLUDE); n++)
    first++;
  if (engine_fill_tag (a, first, ENGINE_CLASS_CONCLUDE) == NULL)
    return;
  for (guint32 i = c->sentence_first; i < c->first; i++)
    if (is_other_instrument (a, i) || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
        || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_stops (a, i))
      return;
  for (guint32 i = first; i < c->first; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

      if (tag != NULL && c->anchor != i + 1
          && (is_participle (a, tag) || engine_fill_attr (a, tag, "enter") != NULL))
        engine_agreement_read_step (a, c, i);
    }
}

/**
 * engine_agreement_read_steps:
 * @a: an analysis
 * @c: a candidate whose own verb is read
 *
 * Adds the steps that the sentence tells beside that of its verb.
 */
void
engine_agreement_read_steps (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 before;

  if (c->nested)
    return;
  /* "avait signé une déclaration, restée lettre morte" */
  before = c->anchor > c->head_last ? engine_agreement_verb_before (a, c) : 0;
  for (guint32 i = before; i < c->first && before != 0; i++)
    if (is_other_instrument (a, i) || engine_fill_is (a, i, ENGINE_CLASS_CONJUNCTION)
        || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR))
      before = 0;
  if (before != 0 && !c->unreal)
    engine_agreement_read_step (a, c, before - 1);
  read_fronted_steps (a, c);
  if (c->has_status && (c->status == ENGINE_AGREEMENT_REJECTED || c->unreal))
    return;
  read_later_steps (a, c);
}
