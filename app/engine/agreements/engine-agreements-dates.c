/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates of an agreement, step by step: beside the verb that concludes it, at the head of its line, and from when
 * to when it runs; the date of its own words is engine-agreements-phrase-dates.c's. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-dateline.h"

#include <stdlib.h>
#include <string.h>

#define CLAUSE_REACH 14 /* between its noun and the verb of a clause that says which */
#define TERMS_REACH 24 /* tokens around the noun */
#define SAME_DAY_REACH 10 /* tokens from the verb to "the same day" */
#define DATE_REACH 16 /* tokens between verb and date */

/* A date without the open end: "2024/.." is the day it took effect. */
static const char *
start_of (EngineAnalysis *a, const EngineTimex *t)
{
  const char *slash = strchr (t->iso, '/');

  if (g_str_has_prefix (t->iso, "../"))
    return t->iso + 3;
  return slash != NULL ? engine_arena_strndup (a->arena, t->iso, slash - t->iso) : t->iso;
}

/* "7 décembre 2023. Les deux pays …", "1998: …": the date that the line opens with is that of what it
 * tells. */
static const EngineTimex *
line_date (const EngineAnalysis *a, guint32 sentence_first)
{
  guint32 s = engine_analysis_sentence_of (a, sentence_first);
  guint32 line =
      s < a->sentences->len ? g_array_index (a->sentences, EngineSentence, s).line : G_MAXUINT32;
  guint32 first, x;
  const EngineTimex *t;

  if (line >= a->lines->len)
    return NULL;
  first = g_array_index (a->lines, EngineLine, line).first;
  for (guint32 i = first; i < first + 3 && i < a->timex_at->len; i++)
    {
      x = g_array_index (a->timex_at, guint32, i);
      if (x == 0)
        continue;
      t = &g_array_index (a->timexes, EngineTimex, x - 1);
      /* the text's own date is that of its news only where the news says so */
      if (t->iso == NULL || t->basis == ENGINE_DATE_DURATION || t->last >= a->tokens->len
          || (a->header != NULL && g_strcmp0 (t->iso, a->header->published) == 0)
          || engine_token (a, t->last)->kind == ENGINE_TOKEN_WORD)
        return NULL;
      return engine_fill_punct (a, t->last, '.') || engine_fill_punct (a, t->last, ':')
                     || (engine_fill_punct (a, t->last, '-')
                         && (engine_token (a, t->last)->flags & ENGINE_TOKEN_SPACE_BEFORE))
                     || engine_token (a, t->last)->length_bytes == 3
                 ? t
                 : NULL;
    }
  return NULL;
}

/* Closed at both ends. */
static gboolean
is_interval (const char *iso)
{
  const char *slash = strchr (iso, '/');

  return slash != NULL && slash != iso && iso[0] != '.' && slash[1] != '.';
}

/* "de 2025 à 2060": how long it runs, but not "signed last week". */
static gboolean
is_term (const EngineTimex *t)
{
  return is_interval (t->iso) && t->basis != ENGINE_DATE_RELATIVE;
}

/* Whether the sentence opens with a day. */
static gboolean
has_fronted_date (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->sentence_first; i < MIN (c->first, c->sentence_first + 3); i++)
    if (i < a->timex_at->len && g_array_index (a->timex_at, guint32, i) != 0)
      return TRUE;
  return FALSE;
}

/* Another step's verb between the verb and the date: "paraphé …, entrera en vigueur le". */
static gboolean
is_other_step (const EngineAnalysis *a,
               const EngineAgreementCandidate *c,
               guint32 i,
               guint32 anchor)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

  if (tag == NULL || i <= anchor + 1 || i < c->head_last)
    return FALSE;
  /* "On 25 July A and B signed a pact, announced in May" */
  return engine_fill_attr (a, tag, "enter") != NULL
         || (anchor < c->head_first && engine_fill_punct (a, i - 1, ',')
             && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
             && has_fronted_date (a, c));
}

/* "le premier que signe Lima depuis 2020", "the first since 2017": the year that it is compared with. */
static gboolean
is_compared_with (const EngineAnalysis *a, const EngineTimex *t)
{
  const EngineTag *from = t->open == 0 && t->context_first < t->first
                              ? engine_fill_tag (a, t->context_first, ENGINE_CLASS_DATE_FROM)
                              : NULL;

  return from != NULL && engine_fill_attr (a, from, "since") != NULL;
}

/* "expire en 2030", "prend fin le 3 mai": a day behind the verb that ends what it is said of. */
static gboolean
is_end_of_term (const EngineAnalysis *a, const EngineTimex *t)
{
  guint32 i = t->first;
  const EngineTag *verb;

  while (i > 0
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)))
    i--;
  verb = i > 0 ? engine_fill_covering (a, i - 1, ENGINE_CLASS_CONCLUDE) : NULL;
  return verb != NULL && engine_fill_attr (a, verb, "intr") != NULL
         && strcmp (engine_fill_code (a, verb), "ended") == 0;
}

/* The date nearest to @around, but not what an agreement is for: "un accord pour 2024". */
static const EngineTimex *
nearest_date (const EngineAnalysis *a, guint32 first, guint32 last, guint32 around)
{
  while (first < last)
    {
      const EngineTimex *t = engine_fill_timex (a, first, last, around, FALSE);

      /* nor how long it lasts: "until 2027 under a contract concluded on Tuesday" */
      if (t == NULL || t->first == 0
          || (t->open != 2 && !is_compared_with (a, t) && !is_end_of_term (a, t)
              && !engine_fill_is (a, t->first - 1, ENGINE_CLASS_SIGNS_FOR)))
        return t;
      /* on either side of it */
      if (t->first <= around && t->last < last)
        {
          const EngineTimex *left = engine_fill_timex (a, first, t->first, around, FALSE);
          const EngineTimex *right = nearest_date (a, t->last, last, around);

          return right != NULL ? right : left;
        }
      last = MIN (t->first, last - 1);
    }
  return NULL;
}

/* "signed on 3 May 2019, took effect on 1 June 2021": the token behind the date that another step before the verb at
 * @anchor has for itself, @low where there is none. */
static guint32
step_before_end (const EngineAnalysis *a,
                 const EngineAgreementCandidate *c,
                 guint32 low,
                 guint32 anchor)
{
  guint32 end = low;

  for (guint32 i = anchor; i > MAX (low, c->head_last); i--)
    {
      guint32 x = g_array_index (a->timex_at, guint32, i - 1);
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);

      if (x != 0 && end == low)
        end = g_array_index (a->timexes, EngineTimex, x - 1).last;
      if (tag != NULL && tag->last <= anchor && end > low
          && engine_fill_attr (a, tag, "weak") == NULL && *engine_fill_code (a, tag) != '\0'
          && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_PAST_PARTICIPLE))
        return end;
    }
  return low;
}

/* "Le 12 octobre entrait en vigueur l'accord conclu par A et B": the day of what the main verb tells, and not of its
 * making. */
static gboolean
is_of_main_step (const EngineAnalysis *a,
                 const EngineAgreementCandidate *c,
                 const EngineTimex *t,
                 guint32 anchor)
{
  if (anchor < c->head_last || t->last > c->first)
    return FALSE;
  for (guint32 i = t->last; i < c->first; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);
      const char *code = tag != NULL ? engine_fill_code (a, tag) : "";

      if (strcmp (code, "in_force") == 0 || strcmp (code, "ended") == 0
          || strcmp (code, "suspended") == 0 || strcmp (code, "ratified") == 0)
        return TRUE;
    }
  return FALSE;
}

/* The first date right of @from before something else of the kind begins, else the nearest left. */
static const EngineTimex *
date_of (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 anchor)
{
  guint32 low = MAX (c->sentence_first, anchor > DATE_REACH ? anchor - DATE_REACH : 0);
  guint32 high = MIN (c->sentence_last, anchor + DATE_REACH);
  const EngineTimex *best;
  guint32 fronted;

  if (anchor < c->head_first && c->head_first + 10 > anchor)
    high = MIN (c->sentence_last, MAX (high, c->head_last + DATE_REACH));
  for (guint32 i = anchor + 1; i < high; i++)
    if (engine_fill_stops (a, i) || is_other_step (a, c, i, anchor)
        || (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT) && i >= c->head_last
            && !engine_agreement_is_object (a, c, i))
        /* "un accord qui remplace celui de 2008" */
        || (i > c->head_last && engine_fill_is (a, i, ENGINE_CLASS_ORDINAL_AGREEMENT)
            && (engine_fill_is (a, i + 1, ENGINE_CLASS_OF)
                || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATES)))
        || (i > anchor + 2 && i >= c->head_last
            && engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
            /* "for that section in October": no clause of its own */
            && engine_token (a, i)->clause != engine_token (a, anchor)->clause))
      {
        high = i;
        break;
      }
  low = MAX (low, engine_dateline_end (a, c->sentence_first, c->sentence_last));
  for (guint32 i = anchor; i > low; i--)
    if (engine_fill_stops (a, i - 1)
        || (engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT) && i <= c->first))
      {
        low = i;
        break;
      }
  fronted = low;
  low = MAX (low, step_before_end (a, c, low, anchor));
  best = nearest_date (a, low, high, anchor);
  if (best == NULL && low > fronted && fronted < c->first)
    best = nearest_date (a, fronted, c->first, anchor);
  if (best != NULL && is_term (best) && best->first > c->head_last)
    best = nearest_date (a, low, c->head_last, anchor);
  if (best != NULL && is_of_main_step (a, c, best, anchor))
    best = NULL;
  if (best == NULL)
    best = line_date (a, c->sentence_first);
  /* a fronted date belongs to the main verb even when it is far */
  if (best == NULL && c->sentence_first < low)
    best = engine_fill_timex (a, c->sentence_first, MIN (c->sentence_first + 12, low),
                              c->sentence_first, FALSE);
  return best;
}

/* "un accord a été conclu le même jour avec le Bénin": the day that the text told last, in this sentence
 * or just before it. */
static const EngineTimex *
same_day (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const guint32 anchor = c->anchor != 0 ? c->anchor - 1 : c->head_first;
  const guint32 high = MIN (c->sentence_last, MAX (anchor, c->head_last) + SAME_DAY_REACH);
  guint32 at =
      anchor > c->sentence_first + SAME_DAY_REACH ? anchor - SAME_DAY_REACH : c->sentence_first;
  guint32 low;

  while (at < high && !engine_fill_is (a, at, ENGINE_CLASS_SAME_DAY))
    at++;
  if (at >= high)
    return NULL;
  low = at > ENGINE_FILL_REACH ? at - ENGINE_FILL_REACH : 0;
  for (guint32 i = at; i > low; i--)
    {
      const guint32 x = g_array_index (a->timex_at, guint32, i - 1);
      const EngineTimex *t = x != 0 ? &g_array_index (a->timexes, EngineTimex, x - 1) : NULL;

      if (t != NULL && t->iso != NULL && t->basis != ENGINE_DATE_DURATION && t->open == 0
          && strlen (t->iso) == strlen ("2019-03-04"))
        return t;
    }
  return NULL;
}

/* The date beside the concluding verb, as that of its step. */
void
engine_agreement_read_step_date (EngineAnalysis *a,
                                 EngineAgreementCandidate *c,
                                 EngineAgreementStatus step)
{
  const EngineTimex *t = engine_agreement_own_date (a, c);

  /* "le traité signé le 18 janvier et l'arrangement du 14 novembre": the verb is the other's */
  if (c->of_day && c->anchor != 0 && c->anchor <= c->first)
    for (guint32 i = c->anchor; i < c->first; i++)
      if (g_array_index (a->timex_at, guint32, i) != 0)
        return;
  if (t == NULL)
    t = same_day (a, c);
  if (t == NULL)
    t = date_of (a, c, c->anchor != 0 ? c->anchor - 1 : c->head_first);
  if (t == NULL || t->open == 2 || (is_term (t) && t->first > c->head_last)
      || (engine_agreement_in_title (a, c->head_first) && !engine_agreement_in_title (a, t->first)))
    return;
  /* "the contract of August 2022 and its successor, signed last summer" */
  if (c->of_day && t->first > c->head_last && c->date_agreed != NULL
      && atoi (t->iso) - atoi (c->date_agreed) >= ENGINE_AGREEMENT_PAST_YEARS)
    return;
  if (step == ENGINE_AGREEMENT_IN_FORCE)
    {
      if (c->date_in_force == NULL)
        c->date_in_force = start_of (a, t);
    }
  else if (t->open == 1)
    return;
  else if (step == ENGINE_AGREEMENT_SIGNED)
    c->date_signed = t->iso;
  else if (step == ENGINE_AGREEMENT_AGREED)
    c->date_agreed = t->iso;
  else
    return;
  engine_reasons_add (&c->reasons, a, "date", "beside the verb", t->first, t->last);
}

/* "En 2019, un premier contrat …", "In December, an initial understanding …". */
static const char *
fronted_date (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->sentence_first; i < MIN (c->first, c->sentence_first + 3); i++)
    {
      guint32 x = i < a->timex_at->len ? g_array_index (a->timex_at, guint32, i) : 0;
      const EngineTimex *t = x != 0 ? &g_array_index (a->timexes, EngineTimex, x - 1) : NULL;

      if (t == NULL)
        continue;
      return t->iso != NULL && t->basis != ENGINE_DATE_DURATION && t->open == 0
                     && !is_interval (t->iso) && engine_fill_punct (a, t->last, ',')
                 ? t->iso
                 : NULL;
    }
  return NULL;
}

/* "in force since May": a step other than its making stands before the date. */
static gboolean
tells_step (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_STATUS)
        || engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE))
      return TRUE;
  return FALSE;
}

/* What a date behind the noun says of when the agreement runs: "en vigueur depuis 2004", "qui courra de 2025 à
 * 2060", "jusqu'en 2060". */
static void
read_term (EngineAnalysis *a, EngineAgreementCandidate *c, const EngineTimex *d)
{
  if (is_interval (d->iso) && !is_term (d))
    return;
  if (is_term (d))
    {
      if (c->date_in_force == NULL)
        c->date_in_force = start_of (a, d);
      if (c->date_ends == NULL)
        c->date_ends = engine_arena_strdup (a->arena, strchr (d->iso, '/') + 1);
    }
  else if (c->date_ends == NULL
           && (d->open == 2 || (d->basis != ENGINE_DATE_DURATION && is_end_of_term (a, d))))
    c->date_ends = start_of (a, d);
  /* "the first since 2017" */
  else if (d->open == 1 && c->date_in_force == NULL && !engine_agreement_is_ranked (a, c))
    {
      c->date_in_force = start_of (a, d);
      if (c->strong_status || c->talks)
        return;
      /* "has had a memorandum with B since May" */
      if (c->indefinite && c->anchor == 0 && c->date_agreed == NULL && c->date_signed == NULL
          && engine_fill_is (a, c->head_first, ENGINE_CLASS_INSTRUMENT)
          && !tells_step (a, c->head_last, d->first))
        c->date_agreed = c->date_in_force;
      c->status = ENGINE_AGREEMENT_IN_FORCE;
      c->has_status = TRUE;
    }
}

static void
read_terms_behind (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 end = MIN (c->sentence_last, c->head_last + TERMS_REACH);

  for (guint32 i = c->head_last; i < end; i++)
    {
      guint32 x = i < a->timex_at->len ? g_array_index (a->timex_at, guint32, i) : 0;
      const EngineTimex *d;

      if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        break;
      if (x == 0)
        continue;
      d = &g_array_index (a->timexes, EngineTimex, x - 1);
      if (d->first == i && d->iso != NULL)
        read_term (a, c, d);
      i = MAX (i, d->last - 1);
    }
}

/* "the deal that A and B signed", without a comma: which of them it is. */
static gboolean
is_of_clause (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  return c->definite && !c->possessive && c->anchor > c->head_last + 1
         && c->anchor <= c->head_last + CLAUSE_REACH
         && engine_fill_is (a, c->head_last, ENGINE_CLASS_RELATIVE);
}

void
engine_agreement_read_dates (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  EngineAgreementStatus step = c->status;
  const EngineTimex *t;

  c->of_clause = is_of_clause (a, c);
  read_terms_behind (a, c);
  engine_agreement_read_date_agreed (a, c);
  t = line_date (a, c->sentence_first);
  c->told_on = t != NULL ? t->iso : NULL;
  if (!c->has_status)
    {
      if (c->date_agreed == NULL && !c->definite && !c->talks)
        c->date_agreed = c->told_on != NULL ? c->told_on : fronted_date (a, c);
      return;
    }
  if (c->anchor != 0 && c->strong_status)
    step = c->anchor_status;
  if (!c->unreal && !c->nested)
    engine_agreement_read_step_date (a, c, step);
}
