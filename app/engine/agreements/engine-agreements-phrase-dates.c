/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The date that an agreement's own words give: in its phrase ("the deal of 27 July", "Friday's accord"), in brackets
 * after it, between commas before it, at its end. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"
#include "engine-number.h"

#include <stdlib.h>
#include <string.h>

#define OLD_YEARS 5 /* after which an agreement named by its date is one in force */
#define DATING_REACH 12 /* tokens behind the noun that may hold "dating from" */
#define LINKED_REACH 14 /* the same, that may hold who has made it and the date behind */
#define PHRASE_WORDS 8 /* tokens behind the noun that may hold it */
#define KNOWN_YEARS 2 /* the same, where the text takes it as known: "the accord of 2022" */

/* "(juillet 2022)", "(26 octobre, Kuala Lumpur)" right after the phrase: its date, else its place. */
static const EngineTimex *
bracket_date (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  for (guint32 i = c->last; i < MIN (c->sentence_last, c->last + 3); i++)
    if (engine_fill_punct (a, i, '(') && i + 1 < a->timex_at->len)
      {
        const EngineTimex *t = engine_analysis_timex_at (a, i + 1);

        if (t == NULL || t->iso == NULL || t->basis == ENGINE_DATE_DURATION || t->open != 0)
          return NULL;
        if (engine_fill_punct (a, t->last, ')'))
          return t;
        if (!engine_fill_punct (a, t->last, ','))
          return NULL;
        for (guint32 k = t->last + 1; k < MIN (c->sentence_last, t->last + 6); k++)
          if (engine_fill_punct (a, k, ')'))
            {
              if (c->place == NULL)
                c->place = engine_fill_text (a, t->last + 1, k);
              return t;
            }
          else if (!(engine_token (a, k)->flags & ENGINE_TOKEN_CAPITAL))
            return NULL;
        return NULL;
      }
  return NULL;
}

static gboolean
closes_quote (const EngineAnalysis *a, guint32 i)
{
  gunichar c = engine_token_char (a, i);

  return c == '"' || c == 0xbb || c == 0x201d;
}

/* A day, month or year before the year of the text. */
static gboolean
is_of_past_year (const EngineAnalysis *a, const char *iso)
{
  return strchr (iso, '/') == NULL && a->header != NULL && a->header->published != NULL
         && atoi (iso) < atoi (a->header->published);
}

/* "Friday's accord", "the 1942 Rio Protocol". */
static const EngineTimex *
date_before_head (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = MAX (c->first, c->sentence_first + 2) - 2; i + 1 < c->head_first; i++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i);

      if (t != NULL && t->iso != NULL && t->basis != ENGINE_DATE_DURATION && t->open == 0
          && engine_token_is_genitive (a, t->last))
        return t;
    }
  for (guint32 i = c->first; i < c->head_first; i++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i);

      if (t != NULL && t->iso != NULL && t->basis != ENGINE_DATE_DURATION && t->open == 0
          && strchr (t->iso, '/') == NULL
          /* "a 1996 agreement", but "a 2026 wheat contract" */
          && (c->definite || is_of_past_year (a, t->iso)))
        return t;
    }
  return NULL;
}

/* A word of a title that goes on behind its noun: "… on Trade and Transit". */
static gboolean
is_of_title (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  return c->definite && (engine_token (a, c->head_first)->flags & ENGINE_TOKEN_CAPITAL)
         && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
         && ((engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
             || engine_fill_is (a, i, ENGINE_CLASS_AND) || engine_fill_is (a, i, ENGINE_CLASS_OF));
}

/* The date that starts at the token, of a day or year that is told. */
static const EngineTimex *
told_date (const EngineAnalysis *a, guint32 i)
{
  const EngineTimex *t = engine_analysis_timex_at (a, i);

  return t != NULL && t->iso != NULL && t->basis != ENGINE_DATE_DURATION && t->open == 0
                 && strchr (t->iso, '/') == NULL
             ? t
             : NULL;
}

/* "a treaty dating from 1987", "un accord sur l'eau, qui date de 1990". */
static const EngineTimex *
date_it_is_of (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + DATING_REACH); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

      if (tag != NULL && engine_fill_attr (a, tag, "dates") != NULL)
        return told_date (a, tag->last);
      if (tag != NULL || engine_fill_stops (a, i) || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
          || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY))
        return NULL;
    }
  return NULL;
}

/* "l'accord new-yorkais de 1994", "l'accord djeddaouite de mars": an adjective that no lexicon has, of a town most
 * often, where adjectives stand behind their noun. */
static gboolean
is_unknown_adjective (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  return (a->style & ENGINE_STYLE_HEADS_LAST) == 0 && t->kind == ENGINE_TOKEN_WORD
         && (t->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_DIGITS)) == 0
         && engine_fill_morph (a, i) == 0 && engine_fill_mention (a, i) == NULL
         && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         && !engine_fill_is (a, i, ENGINE_CLASS_RELATIVE);
}

/* A word that may stand between the noun and its date: of a complement, an adjective, a preposition. */
static gboolean
is_of_phrase (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);
  const gboolean of = i > c->head_last && engine_fill_is (a, i - 1, ENGINE_CLASS_OF);

  /* "le pacte de défense du 8 février" */
  if (of && m == NULL && (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
      && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    return TRUE;
  /* "l'accord de Simla de 1972" */
  if (of && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
      && (m == NULL || (m->first == i && m->last == i + 1)))
    return TRUE;
  /* "l'accord de l'an dernier" */
  if (of && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE) && engine_analysis_in_timex (a, i + 1))
    return TRUE;
  /* "l'accord de partenariat et de coopération du 9 mai" */
  if (c->definite && engine_fill_is (a, i, ENGINE_CLASS_AND)
      && engine_fill_is (a, i + 1, ENGINE_CLASS_OF) && i + 2 < a->timex_at->len
      && g_array_index (a->timex_at, guint32, i + 2) == 0)
    return TRUE;
  /* "un accord à trois de janvier 2024" */
  if (engine_fill_is (a, i, ENGINE_CLASS_NUMBER_WORD) && i > c->head_last
      && engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
    return TRUE;
  /* "le « contrat chinois » de 2008", "l'accord aérien franco-algérien du 24 mars" */
  return closes_quote (a, i) || (m != NULL && (m->flags & ENGINE_MENTION_ADJECTIVE))
         || engine_fill_punct (a, i, '-') || engine_fill_is (a, i, ENGINE_CLASS_PARTY_PREFIX)
         || (engine_fill_morph (a, i) & ENGINE_MORPH_ADJ) || is_unknown_adjective (a, i)
         || engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         || engine_fill_is (a, i, ENGINE_CLASS_TARGET)
         || engine_fill_is (a, i, ENGINE_CLASS_DETERMINER);
}

/* "l'accord par échange de lettres de 2018", "the agreement in the form of an exchange of notes of May": the form that it
 * has, a noun of its kind behind a preposition. */
static gboolean
is_form (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const EngineTag *form = engine_fill_covering (a, i, ENGINE_CLASS_INSTRUMENT);

  return form != NULL && form->first > c->head_last
         && engine_fill_is (a, form->first - 1, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, form->first - 1, ENGINE_CLASS_OF)
         && !engine_fill_is (a, form->first - 1, ENGINE_CLASS_PARTY_LINK) && form->last > i;
}

/* "l'accord de Greentree, du 12 juin 2006, …" */
static gboolean
is_comma_before_date (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  return c->definite && engine_fill_punct (a, i, ',') && engine_fill_is (a, i + 1, ENGINE_CLASS_OF)
         && engine_analysis_in_timex (a, i + 2);
}

/* "l'accord du 27 juillet", "the deal of 27 July": known by its day. */
static const EngineTimex *
phrase_date (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTimex *before = date_before_head (a, c);
  guint32 last = c->amended_first != 0 ? c->amended_first : c->head_last + PHRASE_WORDS;

  if (before != NULL)
    return before;
  if ((before = date_it_is_of (a, c)) != NULL)
    return before;
  for (guint32 i = c->head_last; i < MIN (c->sentence_last, last); i++)
    {
      const gboolean date = engine_analysis_in_timex (a, i);

      /* "the Agreement on Trade and Transit of 1980" */
      if (!date && c->amended_first == 0 && is_of_title (a, c, i))
        last = i + PHRASE_WORDS;
      else if (!date && is_comma_before_date (a, c, i))
        i++;
      else if (!date && is_form (a, c, i))
        continue;
      else if (date || !is_of_phrase (a, c, i))
        /* "a memorandum of 2000" */
        return date && i > c->head_last
                       && (c->definite || engine_fill_is (a, i - 1, ENGINE_CLASS_OF))
                   ? told_date (a, i)
                   : NULL;
    }
  return NULL;
}

/* "the convention between A and B of 30 October 2000", "l'accord avec B de mai 2011": behind those who have made it. */
static const EngineTimex *
date_behind_parties (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  gboolean link = FALSE, party = FALSE;

  for (guint32 i = c->head_last; i + 1 < MIN (c->sentence_last, c->head_last + LINKED_REACH); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (party && engine_fill_is (a, i, ENGINE_CLASS_OF) && engine_analysis_in_timex (a, i + 1))
        return told_date (a, i + 1);
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_analysis_in_timex (a, i) || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
          || engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE)
          || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY))
        return NULL;
      link = link || engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK);
      party = link
              && ((m != NULL && m->kind == ENGINE_MENTION_PARTY && m->last == i + 1)
                  || (party && engine_token (a, i)->kind != ENGINE_TOKEN_WORD));
    }
  return NULL;
}

/* "le tout premier accord entre A et B, celui de 2001, …": told again by its date, between commas. */
static const EngineTimex *
date_of_stand_in (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const guint32 comma = c->last;
  const EngineTag *one = engine_fill_tag (a, comma + 1, ENGINE_CLASS_ORDINAL_AGREEMENT);
  const EngineTimex *t;

  if (comma + 3 >= c->sentence_last || !engine_fill_punct (a, comma, ',')
      || !engine_agreement_is_demonstrative (a, comma + 1))
    return NULL;
  for (guint32 i = one->last; i < MIN (c->sentence_last, one->last + 3); i++)
    if ((t = told_date (a, i)) != NULL)
      return engine_fill_punct (a, t->last, ',') ? t : NULL;
    else if (!engine_fill_is (a, i, ENGINE_CLASS_OF)
             && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
      return NULL;
  return NULL;
}

/* "puis, le 9, un protocole", "and, in May, a pact": between commas right before the phrase. */
static const EngineTimex *
apposed_date (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 i = c->first;
  const EngineTimex *t;

  if (i < c->sentence_first + 3 || !engine_fill_punct (a, i - 1, ','))
    return NULL;
  t = engine_analysis_timex_at (a, i - 2);
  if (t == NULL || t->iso == NULL || t->basis == ENGINE_DATE_DURATION || t->open != 0
      || strchr (t->iso, '/') != NULL || t->last != i - 1)
    return NULL;
  for (guint32 k = t->first, n = 0; k > c->sentence_first && n < 4; k--, n++)
    if (engine_fill_punct (a, k - 1, ',') || engine_fill_is (a, k - 1, ENGINE_CLASS_AND))
      return t;
    else if (!engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION)
             && !engine_fill_is (a, k - 1, ENGINE_CLASS_ARTICLE))
      return NULL;
  return NULL;
}

/* "with a partial agreement in August 2020", "une déclaration conjointe le 21 août": the date that its own
 * words end with, unless the verb before it has one. */
const EngineTimex *
engine_agreement_own_date (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 high = MIN (c->sentence_last, MAX (c->last, c->head_last + 3));
  const EngineTimex *before;
  gboolean taken = FALSE; /* the verb has a date, and no other instrument it is of */

  if (c->anchor > c->head_last || c->talks)
    return NULL;
  for (guint32 i = c->first; i > c->sentence_first && i > c->anchor && c->anchor != 0; i--)
    if (engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
      {
        taken = FALSE;
        break;
      }
    else if (g_array_index (a->timex_at, guint32, i - 1) != 0)
      taken = TRUE;
  if (taken)
    return NULL;
  if ((before = apposed_date (a, c)) != NULL)
    return before;
  for (guint32 i = c->head_last; i < MIN (high, a->timex_at->len); i++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i);

      if (t == NULL
          && (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
              || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
              || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
              || engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE)))
        return NULL;
      if (t == NULL)
        continue;
      /* "for 2027", "of the 2030s", "la pêche de 2026": what it is about */
      return t->iso != NULL && t->basis != ENGINE_DATE_DURATION && t->open == 0
                     && strchr (t->iso, '/') == NULL && i > c->head_last
                     && !engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
                     && !engine_fill_is (a, i - 1, ENGINE_CLASS_SIGNS_FOR)
                     && (strlen (t->iso) > 4 || i <= c->head_last + 1)
                 ? t
                 : NULL;
    }
  return NULL;
}

/* Years before the text's own date: an agreement known by that date has long been at work. */
static gboolean
is_old (const EngineAnalysis *a, const EngineAgreementCandidate *c, const char *iso)
{
  if (a->header == NULL || a->header->published == NULL)
    return strlen (iso) == 4;
  return atoi (a->header->published) - atoi (iso)
         >= (c->definite && c->instrument != ENGINE_INSTRUMENT_JOINT_STATEMENT ? KNOWN_YEARS
                                                                               : OLD_YEARS);
}

/* Years before the text: no news. */
static gboolean
is_past (const EngineAnalysis *a, const char *iso)
{
  return a->header != NULL && a->header->published != NULL
         && atoi (a->header->published) - atoi (iso) >= ENGINE_AGREEMENT_PAST_YEARS;
}

/* "la déclaration du 11 mai", "la commande de 2022": a noun of many senses that its date makes one agreement. */
static gboolean
is_one_by_date (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *noun = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);

  return c->instrument == ENGINE_INSTRUMENT_JOINT_STATEMENT
         || (c->definite && !c->possessive && !c->plural && noun != NULL
             && engine_fill_attr (a, noun, "dated") != NULL);
}

/* "la déclaration du 11 mai 2023": the date that the phrase is known by, or NULL. */
static const EngineTimex *
read_phrase_date (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineTimex *t = phrase_date (a, c);

  if (t == NULL && !c->talks && c->amended_first == 0)
    t = date_behind_parties (a, c);
  if (t == NULL && !c->plural && !c->talks
      && !(c->indefinite && !engine_fill_is (a, c->first - (c->first > 0), ENGINE_CLASS_ARTICLE)))
    t = date_of_stand_in (a, c);
  if (t == NULL)
    return NULL;
  c->of_day = TRUE;
  c->of_past = is_past (a, t->iso);
  if (is_one_by_date (a, c))
    c->weak = FALSE;
  if (!c->has_status && !c->talks)
    {
      c->status = is_old (a, c, t->iso)                         ? ENGINE_AGREEMENT_IN_FORCE
                  : engine_agreement_rests_arms (c->instrument) ? ENGINE_AGREEMENT_AGREED
                                                                : ENGINE_AGREEMENT_SIGNED;
      c->has_status = TRUE;
    }
  return t;
}

/* When it was agreed, by its own words. */
void
engine_agreement_read_date_agreed (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineTimex *t = bracket_date (a, c);

  if (t == NULL)
    t = read_phrase_date (a, c);
  if (t == NULL && (c->anchor == 0 || !c->has_status) && !c->definite)
    t = engine_agreement_own_date (a, c);
  if (t != NULL)
    c->date_agreed = t->iso;
}
