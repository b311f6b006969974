/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates of an agreement, step by step: that of the verb that concludes it (engine-agreements-verb-date.c), of its own
 * words (engine-agreements-phrase-dates.c), at the head of its line, and from when to when it runs. */

#include "config.h"

#include "engine-agreements.h"

#include <stdlib.h>
#include <string.h>

#define ENTRY_REACH 120 /* tokens of one entry of a chronology */
#define BESIDE_REACH 4 /* between a verb and the date that is told with it */
#define CLAUSE_REACH 14 /* between its noun and the verb of a clause that says which */
#define TERMS_REACH 24 /* tokens around the noun */
#define SAME_DAY_REACH 10 /* tokens from the verb to "the same day" */

/* A date without the open end: "2024/.." is the day it took effect. */
static const char *
start_of (EngineAnalysis *a, const EngineTimex *t)
{
  const char *slash = strchr (t->iso, '/');

  if (g_str_has_prefix (t->iso, "../"))
    return t->iso + 3;
  return slash != NULL ? engine_arena_strndup (a->arena, t->iso, slash - t->iso) : t->iso;
}

/* The date at the head of a line that tells what happened then, or NULL. */
static const EngineTimex *
heading_date (const EngineAnalysis *a, guint32 first)
{
  for (guint32 i = first; i < first + 3 && i < a->timex_at->len; i++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i);

      if (t == NULL)
        continue;
      /* the text's own date is that of its news only where the news says so */
      if (t->iso == NULL || t->basis == ENGINE_DATE_DURATION || t->last >= a->tokens->len
          || (a->header != NULL && g_strcmp0 (t->iso, a->header->published) == 0)
          || engine_token (a, t->last)->kind == ENGINE_TOKEN_WORD)
        return NULL;
      /* "2007, 9 July." */
      if (engine_fill_punct (a, t->last, ',') && engine_analysis_timex_at (a, t->last + 1) != NULL
          && engine_analysis_timex_at (a, t->last + 1)->iso != NULL)
        t = engine_analysis_timex_at (a, t->last + 1);
      return engine_fill_punct (a, t->last, '.') || engine_fill_punct (a, t->last, ':')
                     || (engine_fill_punct (a, t->last, '-')
                         && (engine_token (a, t->last)->flags & ENGINE_TOKEN_SPACE_BEFORE))
                     || engine_token (a, t->last)->length_bytes == 3
                 ? t
                 : NULL;
    }
  return NULL;
}

/* "2022 – 18 mars : … 7 avril : …": the last day that opens an entry of the line between the date at its head and the
 * token, or NULL. */
static const EngineTimex *
entry_date (const EngineAnalysis *a, const EngineTimex *head, guint32 at)
{
  const guint32 low = at > head->last + ENTRY_REACH ? at - ENTRY_REACH : head->last;

  for (guint32 i = at; i > low; i--)
    {
      const EngineTimex *t =
          engine_fill_punct (a, i, ':') ? engine_analysis_timex_at (a, i - 1) : NULL;

      if (t != NULL && t->iso != NULL && t->last == i && t->first > head->last
          && engine_token (a, t->first - 1)->kind == ENGINE_TOKEN_PUNCT)
        return t;
    }
  return NULL;
}

/* "7 décembre 2023. Les deux pays …", "1998: …", "2022 – 7 avril : …": the date that the line, or the entry of the line
 * that the token is in, opens with is that of what it tells. */
const EngineTimex *
engine_agreement_line_date (const EngineAnalysis *a, guint32 at)
{
  const guint32 s = engine_analysis_sentence_of (a, at);
  const guint32 line =
      s < a->sentences->len ? g_array_index (a->sentences, EngineSentence, s).line : G_MAXUINT32;
  const EngineTimex *head, *entry;

  if (line >= a->lines->len)
    return NULL;
  head = heading_date (a, g_array_index (a->lines, EngineLine, line).first);
  entry = head != NULL ? entry_date (a, head, at) : NULL;
  return entry != NULL ? entry : head;
}

/* Closed at both ends. */
static gboolean
is_interval (const char *iso)
{
  const char *slash = strchr (iso, '/');

  return slash != NULL && slash != iso && iso[0] != '.' && slash[1] != '.';
}

/* "de 2025 à 2060": how long it runs, but not "signed last week". */
gboolean
engine_agreement_is_term (const EngineTimex *t)
{
  return is_interval (t->iso) && t->basis != ENGINE_DATE_RELATIVE;
}

/* "expire en 2030", "prend fin le 3 mai": a day behind the verb that ends what it is said of. */
gboolean
engine_agreement_is_end_of_term (const EngineAnalysis *a, const EngineTimex *t)
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
      const EngineTimex *t = engine_analysis_timex_at (a, i - 1);

      if (t != NULL && t->iso != NULL && t->basis != ENGINE_DATE_DURATION && t->open == 0
          && strlen (t->iso) == strlen ("2019-03-04"))
        return t;
    }
  return NULL;
}

/* "signed a 2026 fishing accord", "by Friday": later than the text, which no date in full is for being told. */
static gboolean
is_to_come (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTimex *t)
{
  const char *published = a->header != NULL ? a->header->published : NULL;

  return published != NULL
         && (t->basis != ENGINE_DATE_EXPLICIT
             || (t->first >= c->first && t->last <= c->head_first && strlen (t->iso) == 4))
         && strncmp (t->iso, published, MIN (strlen (t->iso), strlen (published))) > 0;
}

/* "they will carry out the framework that they unveiled on 13 January": a day without a year that the clause around it
 * puts into the next one, and that the verb says is past. */
static const char *
past_iso (EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTimex *t)
{
  const guint32 verb = c->anchor != 0 ? c->anchor - 1 : 0;

  if (!is_to_come (a, c, t))
    return t->iso;
  if (c->anchor == 0 || c->by_verb || t->basis != ENGINE_DATE_PARTIAL
      || (t->first > verb ? t->first - verb > BESIDE_REACH : t->first > c->sentence_first + 2)
      || strlen (t->iso) < strlen ("2025-01")
      || !(engine_fill_morph (a, verb) & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE)))
    return NULL;
  return engine_arena_printf (a->arena, "%04d%s", atoi (t->iso) - 1, t->iso + 4);
}

/* "in spring, when A and B unveiled their deal of 27 April": its own words tell the day. */
static gboolean
is_told_closer (const EngineAgreementCandidate *c, const char *iso)
{
  return c->of_day && c->date_agreed != NULL && strlen (c->date_agreed) == strlen ("2019-03-04")
         && strlen (iso) != strlen ("2019-03-04");
}

/* The date beside the concluding verb, as that of its step. */
void
engine_agreement_read_step_date (EngineAnalysis *a,
                                 EngineAgreementCandidate *c,
                                 EngineAgreementStatus step)
{
  const EngineTimex *t = engine_agreement_own_date (a, c);
  const char *iso;

  /* "le traité signé le 18 janvier et l'arrangement du 14 novembre": the verb is the other's */
  if (c->of_day && c->anchor != 0 && c->anchor <= c->first)
    for (guint32 i = c->anchor; i < c->first; i++)
      if (g_array_index (a->timex_at, guint32, i) != 0)
        return;
  if (t == NULL)
    t = same_day (a, c);
  if (t == NULL)
    t = engine_agreement_verb_date (a, c, c->anchor != 0 ? c->anchor - 1 : c->head_first);
  if (t == NULL || t->open == 2 || (engine_agreement_is_term (t) && t->first > c->head_last)
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
  /* "est signé depuis octobre" */
  else if (t->open == 1 && step == ENGINE_AGREEMENT_SIGNED && c->anchor != 0
           && t->context_first == c->anchor)
    c->date_signed = start_of (a, t);
  else if (t->open == 1 || (iso = past_iso (a, c, t)) == NULL)
    return;
  else if (step == ENGINE_AGREEMENT_SIGNED)
    c->date_signed = iso;
  else if (step == ENGINE_AGREEMENT_AGREED)
    {
      if (is_told_closer (c, iso))
        return;
      c->date_agreed = iso;
    }
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
      const EngineTimex *t = engine_analysis_timex_at (a, i);

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

/* Said of what is not made yet or no longer holds: "suspended since May", "to be signed by Christmas". */
static gboolean
is_of_its_state (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTimex *d)
{
  const gboolean still_open =
      c->has_status
      && (c->status == ENGINE_AGREEMENT_PROPOSED || c->status == ENGINE_AGREEMENT_NEGOTIATING
          || c->status == ENGINE_AGREEMENT_REJECTED);

  if (d->open == 2)
    return still_open && !engine_fill_is (a, d->context_first, ENGINE_CLASS_DATE_UNTIL);
  return d->open == 1
         && (still_open || (c->strong_status && c->status == ENGINE_AGREEMENT_SUSPENDED));
}

/* "ont signé un accord qui rouvre la frontière, fermée depuis 2023", "to end an exodus that has put thousands to sea since
 * May": what is concluded by the verb before it has not run since then, unless a word says so or the clause that its own
 * noun opens: "that has governed trade since 2019". */
static gboolean
is_since_of_another (const EngineAnalysis *a,
                     const EngineAgreementCandidate *c,
                     const EngineTimex *d)
{
  const EngineTag *since = engine_fill_tag (a, d->context_first, ENGINE_CLASS_DATE_FROM);
  gboolean own = engine_fill_is (a, c->head_last, ENGINE_CLASS_RELATIVE);
  gboolean other = FALSE;

  if (!c->strong_status || c->anchor == 0 || c->anchor > c->first || since == NULL
      || (c->status != ENGINE_AGREEMENT_SIGNED && c->status != ENGINE_AGREEMENT_AGREED)
      || engine_fill_attr (a, since, "since") == NULL)
    return FALSE;
  for (guint32 i = c->head_last; i < d->first; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_AGREEMENT_STATUS);

      if (tag != NULL && strcmp (engine_fill_code (a, tag), "in_force") == 0)
        return FALSE;
      other = other || (i > c->head_last && engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
              || (own && engine_fill_punct (a, i, ','));
    }
  return other;
}

/* "until 2060", where "by 2060" and "before 2060" are when something else must be done. */
static gboolean
lasts_until (const EngineAnalysis *a, const EngineTimex *d)
{
  const EngineTag *until = engine_fill_tag (a, d->context_first, ENGINE_CLASS_DATE_UNTIL);

  return until == NULL || engine_fill_attr (a, until, "lasts") != NULL;
}

/* What a date behind the noun says of when the agreement runs: "en vigueur depuis 2004", "qui courra de 2025 à
 * 2060", "jusqu'en 2060". */
static void
read_term (EngineAnalysis *a, EngineAgreementCandidate *c, const EngineTimex *d)
{
  if ((is_interval (d->iso) && !engine_agreement_is_term (d)) || is_of_its_state (a, c, d))
    return;
  if (engine_agreement_is_term (d))
    {
      if (c->date_in_force == NULL)
        c->date_in_force = start_of (a, d);
      if (c->date_ends == NULL)
        c->date_ends = engine_arena_strdup (a->arena, strchr (d->iso, '/') + 1);
    }
  else if (c->date_ends == NULL
           && ((d->open == 2 && lasts_until (a, d))
               || (d->basis != ENGINE_DATE_DURATION && engine_agreement_is_end_of_term (a, d))))
    c->date_ends = start_of (a, d);
  /* "the first since 2017" */
  else if (d->open == 1 && c->date_in_force == NULL && !engine_agreement_is_ranked (a, c)
           && !is_since_of_another (a, c, d))
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
      const EngineTimex *d = engine_analysis_timex_at (a, i);

      if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT) || engine_agreement_is_the_one (a, i))
        break;
      if (d == NULL)
        continue;
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
  t = engine_agreement_line_date (a, c->first);
  c->told_on = t != NULL ? t->iso : NULL;
  if (!c->has_status)
    {
      if (c->date_agreed == NULL && !c->definite && !c->talks)
        c->date_agreed = c->told_on != NULL ? c->told_on : fronted_date (a, c);
      return;
    }
  if (c->anchor != 0 && c->strong_status)
    step = c->anchor_status;
  /* "under the 1961 treaty": no step of it is told */
  if (step == ENGINE_AGREEMENT_IN_FORCE && !c->strong_status)
    return;
  if (!c->unreal && !c->nested)
    engine_agreement_read_step_date (a, c, step);
  /* "the treaty of 1961 is still in force": the day of its making */
  if (c->of_day && c->date_in_force != NULL && step == ENGINE_AGREEMENT_IN_FORCE
      && g_strcmp0 (c->date_in_force, c->date_agreed) == 0)
    c->date_in_force = NULL;
}
