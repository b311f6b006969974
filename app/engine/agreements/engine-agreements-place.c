/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where an agreement is concluded: the name behind a preposition of place near the verb that concludes it, of a town
 * or of somewhere in one ("in the village of X"), in the clause of that verb. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define PLACE_REACH 24 /* tokens around the noun or its verb */
#define NEAR_REACH 20  /* tokens before the verb that may hold any place */
#define FRONT_REACH 45 /* tokens before the verb: "Réunis à Khartoum, A, B et C signent" */
#define EVENT_WORDS 3 /* of "security summit" */
#define SITE_WORDS 4 /* of "the southern border post of" */

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
         && !engine_fill_is (a, last, ENGINE_CLASS_WEEKDAY) && !engine_analysis_in_timex (a, last))
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

/* "dans le village de X", "at the border post of X": the token of the name, 0 where no such noun stands at @first. */
static guint32
site_name (const EngineAnalysis *a, guint32 first, guint32 limit)
{
  gboolean site = FALSE;

  for (guint32 i = first; i < MIN (limit, first + SITE_WORDS + 1); i++)
    {
      const EngineTag *of = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);

      if (site && of != NULL && strcmp (engine_fill_code (a, of), "of") == 0)
        return of->last;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
          || ((engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
              && engine_fill_mention (a, i) == NULL
              && !engine_fill_is (a, i, ENGINE_CLASS_TOWN_BODY)))
        return 0;
      site = site || engine_fill_covering (a, i, ENGINE_CLASS_TOWN_BODY) != NULL;
    }
  return 0;
}

/* "accordée à Hutchison": whom something is given to. */
static gboolean
is_receiver (const EngineAnalysis *a, guint32 prep)
{
  const EngineTag *to = engine_fill_tag (a, prep, ENGINE_CLASS_TARGET);

  return to != NULL && strcmp (engine_fill_code (a, to), "to") == 0
         && engine_token_has_code (a, prep - 1, ENGINE_CLASS_FIGURE_WORD, "dative");
}

/* "relatif au port", "consacré à": what the preposition belongs to an adjective of. */
static gboolean
is_complement (const EngineAnalysis *a, guint32 prep)
{
  return (engine_fill_morph (a, prep - 1) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE))
         && !(engine_fill_morph (a, prep - 1) & (ENGINE_MORPH_ADVERB | ENGINE_MORPH_PAST))
         && engine_fill_mention (a, prep - 1) == NULL
         && engine_fill_covering (a, prep - 1, ENGINE_CLASS_CONCLUDE) == NULL
         && g_array_index (a->timex_at, guint32, prep - 1) == 0;
}

/* "la commissaire au Commerce": what somebody's office is of. */
static gboolean
is_of_office (const EngineAnalysis *a, guint32 prep)
{
  for (guint32 i = prep, n = 0; i > 0 && n < 3; i--, n++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) != NULL)
        return TRUE;
      if (!(m != NULL && (m->flags & ENGINE_MENTION_ADJECTIVE))
          && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADJ))
        return FALSE;
    }
  return FALSE;
}

/* "Economists at the Marga Institute", "signed at the Marga Institute in Lima": the name is a body's, and no town's. */
static gboolean
is_body (const EngineAnalysis *a, guint32 last)
{
  const EngineTag *noun = engine_fill_covering (a, last - 1, ENGINE_CLASS_ORG_NOUN);

  return noun != NULL && engine_fill_attr (a, noun, "name") != NULL;
}

/* "liant Lima à Lomé": a state that a verb binds to another, whose name is right before. */
static gboolean
is_bound_to (const EngineAnalysis *a, guint32 prep)
{
  const EngineMention *m = prep > 0 ? engine_fill_mention (a, prep - 1) : NULL;
  const EngineTag *tag = m != NULL && m->first > 0
                             ? engine_fill_covering (a, m->first - 1, ENGINE_CLASS_HOLDING)
                             : NULL;

  return tag != NULL && engine_fill_attr (a, tag, "bind") != NULL;
}

/* The run of capitals after "à", "in": the place, where it is no country and no date. */
static gboolean
place_at (EngineAnalysis *a, EngineAgreementCandidate *c, guint32 i)
{
  const EngineTag *prep = engine_fill_tag (a, i, ENGINE_CLASS_PLACE_PREP);
  const EngineMention *m;
  guint32 first, last, site;

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
  site = first < c->sentence_last ? site_name (a, first, c->sentence_last) : 0;
  /* "relatif au port de X": what it is on */
  if (site != 0 && i > c->head_last && is_complement (a, i))
    return FALSE;
  first = site != 0 ? site : first;
  if (first >= c->sentence_last || engine_token (a, first)->kind != ENGINE_TOKEN_WORD
      || !(engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL)
      || (engine_token (a, first)->flags & ENGINE_TOKEN_ELISION)
      || engine_fill_is (a, first, ENGINE_CLASS_MONTH)
      || engine_fill_is (a, first, ENGINE_CLASS_WEEKDAY)
      || engine_fill_is (a, first, ENGINE_CLASS_COMMODITY) || is_event (a, first)
      || is_common_noun (a, first) || engine_fill_is (a, first, ENGINE_CLASS_INSTRUMENT)
      || engine_analysis_in_timex (a, first))
    return FALSE;
  m = engine_fill_mention (a, first);
  if (m != NULL
      && (m->kind == ENGINE_MENTION_PERSON || m->kind == ENGINE_MENTION_COMMODITY
          || (m->kind == ENGINE_MENTION_ORG && !(m->flags & ENGINE_MENTION_GUESSED))
          || (m->kind == ENGINE_MENTION_PARTY
              && (!engine_fill_is (a, first, ENGINE_CLASS_SEAT)
                  /* "the government in Rabat" */
                  || (site == 0 && !(m->flags & ENGINE_MENTION_PLACE)) || is_bound_to (a, i)
                  || engine_agreement_is_recipient (a, c, m)))))
    return FALSE;
  last = place_end (a, c, m != NULL ? MAX (m->last, first + 1) : first + 1);
  /* "priced at Rs 300 crore" */
  if (engine_token (a, last)->kind == ENGINE_TOKEN_NUMBER || (m == NULL && is_of_office (a, i))
      || is_receiver (a, i))
    return FALSE;
  if (last == 0 || names_event (a, first, last, c->sentence_last) || is_body (a, last))
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

/* "Réunis jeudi à Genève, …": in the phrase that opens the sentence. */
static gboolean
is_fronted (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const guint32 first = c->sentence_first;

  if (!engine_fill_is (a, first, ENGINE_CLASS_PLACE_PREP)
      && !(engine_fill_morph (a, first)
           & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PRESENT_PARTICIPLE))
      && g_array_index (a->timex_at, guint32, first) == 0)
    return FALSE;
  for (guint32 k = i; k > c->sentence_first; k--)
    if (engine_fill_punct (a, k - 1, ',') && k > c->sentence_first + 2)
      return FALSE;
  return TRUE;
}

/* "un contrat signé en 2018", behind what another verb tells: the clause of that verb has a place of its own. */
static gboolean
is_told_aside (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 anchor)
{
  if (anchor < c->head_last)
    return FALSE;
  for (guint32 i = c->head_last; i < anchor; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
      break;
    else if (engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY))
      return FALSE;
  return c->first > c->sentence_first + 1;
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
          || (i >= c->head_last && engine_agreement_is_other_instrument (a, i)
              && !engine_agreement_is_object (a, c, i)))
        break;
      /* "under which it will be sold in X", "to be built in X": what the agreement does, and where */
      if (i >= c->head_last && i > anchor + 1 && engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        break;
      if (i >= c->head_last && i > anchor + 1 && engine_fill_finite (a, i)
          && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
          && engine_fill_covering (a, i, ENGINE_CLASS_CONCLUDE) == NULL
          && (engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
              || !(engine_fill_morph (a, i)
                   & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE))))
        break;
      /* "a $35bn accord to build a city at Ras el-Hekma": where that will stand */
      mark = engine_fill_tag (a, i, ENGINE_CLASS_INF_MARK);
      if (i >= c->head_last && mark != NULL && engine_fill_attr (a, mark, "gerund") == NULL
          && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE))
        break;
      if (place_at (a, c, i))
        return;
    }
  if (is_told_aside (a, c, anchor))
    return;
  for (guint32 i = low; i < anchor; i++)
    if ((i + NEAR_REACH >= anchor || opens_with_seat (a, i) || is_fronted (a, c, i))
        && place_at (a, c, i))
      return;
}

/* A town's name, as far as the text says: of no state but its seat, of nobody and no company. */
static gboolean
is_town (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);

  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
      || !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
      || (engine_token (a, i)->flags & ENGINE_TOKEN_ELISION)
      || engine_fill_is (a, i, ENGINE_CLASS_MONTH) || engine_fill_is (a, i, ENGINE_CLASS_COMMODITY)
      || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
      || engine_fill_is (a, i, ENGINE_CLASS_SUBJECT) || is_event (a, i))
    return FALSE;
  return m == NULL || (m->kind == ENGINE_MENTION_PARTY && engine_fill_is (a, i, ENGINE_CLASS_SEAT))
         || (m->kind == ENGINE_MENTION_ORG && (m->flags & ENGINE_MENTION_GUESSED));
}

/* The name that a declaration is called by, "the Madrid declaration", "la déclaration d'Abidjan": its first token, 0
 * for none. */
static guint32
find_name (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 *last)
{
  const EngineTag *of = engine_fill_tag (a, c->head_last, ENGINE_CLASS_TARGET);
  guint32 first;

  if ((a->style & ENGINE_STYLE_HEADS_LAST) != 0)
    {
      first = c->head_first > 0 ? c->head_first - 1 : 0;
      *last = first + 1;
      return first >= c->first && first > 0 && is_town (a, first) ? first : 0;
    }
  if (of == NULL || strcmp (engine_fill_code (a, of), "of") != 0)
    return 0;
  first = of->last;
  if (first >= c->sentence_last || engine_fill_is (a, first, ENGINE_CLASS_ARTICLE)
      || engine_fill_is (a, c->head_last, ENGINE_CLASS_ARTICLE))
    return 0;
  *last = place_end (a, c, first + 1);
  return *last != 0 && is_town (a, first) ? first : 0;
}

/**
 * engine_agreement_read_name_place:
 * @a: an analysis
 * @c: a candidate with its parties
 *
 * "La déclaration d'Abidjan", "the Madrid accord": the town that a known agreement is called by, where it was made
 * unless the text says so of another.
 */
void
engine_agreement_read_name_place (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 first, last;

  if (!c->definite || c->named || c->possessive
      || c->talks
      /* "l'accord de Paris", "the Suva Treaty" may be whose it is */
      || c->instrument != ENGINE_INSTRUMENT_JOINT_STATEMENT)
    return;
  first = find_name (a, c, &last);
  if (first == 0)
    return;
  if ((a->style & ENGINE_STYLE_HEADS_LAST) != 0 && !engine_fill_is (a, first, ENGINE_CLASS_SEAT))
    {
      /* "the Itamaraty declaration": a name, be it of a town or of a person */
      c->weak = c->weak && engine_fill_morph (a, first) != 0;
      return;
    }
  c->weak = FALSE;
  if (!c->unreal)
    c->name_place = engine_fill_text (a, first, last);
}
