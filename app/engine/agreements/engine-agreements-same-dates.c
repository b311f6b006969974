/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two mentions of a text can be of one agreement as far as their dates go: the same steps on the same
 * days, none of them after what comes later, no year that is that of another. */

#include "config.h"

#include "engine-agreements.h"

#include <stdlib.h>
#include <string.h>

#define LATE_MONTHS 2 /* after its signing nothing is agreed */

static gboolean
same_date (const char *x, const char *y)
{
  if (x == NULL || y == NULL)
    return TRUE;
  return g_str_has_prefix (x, y) || g_str_has_prefix (y, x);
}

/* "l'accord de 1983" beside one signed today, what was agreed yesterday beside a treaty of 2011. */
static gboolean
are_years_apart (const EngineAgreementCandidate *x, const EngineAgreementCandidate *y)
{
  const char *a = x->date_signed != NULL ? x->date_signed : x->date_agreed;
  const char *b = y->date_signed != NULL ? y->date_signed : y->date_agreed;

  if (a == NULL || b == NULL || x->follows || y->follows)
    return FALSE;
  return ABS (atoi (a) - atoi (b)) >= 2;
}

/* "The 2022 deal", "the deal that A and B announced in 2022" beside a memorandum signed in 2023: a year that it is
 * called by is that of no other step. */
static gboolean
is_of_other_year (const EngineAgreementCandidate *x, const EngineAgreementCandidate *y)
{
  const char *a = x->date_signed != NULL ? x->date_signed : x->date_agreed;
  const char *const theirs[] = { y->date_signed, y->date_agreed, y->date_in_force };
  gboolean dated = FALSE;

  if (!(x->of_day || x->of_clause) || a == NULL || x->follows || y->follows)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (theirs); i++)
    if (theirs[i] != NULL && atoi (theirs[i]) == atoi (a))
      return FALSE;
    else
      dated = dated || (theirs[i] != NULL && i < 2);
  return dated;
}

/* "The A-B agreement of 6 June 2024" beside one that both signed on 20 December, or in May: a day that it is called by
 * is that of its making, and nothing is made after it was signed. */
static gboolean
is_of_other_day (const EngineAgreementCandidate *x, const EngineAgreementCandidate *y)
{
  int apart;

  if (!x->of_day || x->date_agreed == NULL || y->date_signed == NULL || x->follows || y->follows
      || x->from != ENGINE_PARTIES_EXPLICIT || x->date_signed != NULL || y->loose
      || strlen (x->date_agreed) != 10 || strlen (y->date_signed) < 7)
    return FALSE;
  apart = strncmp (x->date_agreed, y->date_signed, 7);
  return strlen (y->date_signed) == 10 ? apart != 0 : apart > 0;
}

/* "the Stockholm deal of December 2018" beside a truce of no date: named by where and when it was made,
 * it is another. */
static gboolean
is_named_apart (const EngineAgreementCandidate *x, const EngineAgreementCandidate *y)
{
  return x->of_seat && !y->of_seat && (x->date_signed != NULL || x->date_agreed != NULL)
         && y->date_signed == NULL && y->date_agreed == NULL;
}

/* "an initial understanding" after "the 1944 treaty", "le traité de 1944" after "un premier
 * arrangement": one known by a day long past is meant again only by its own kind of name. */
static gboolean
is_past_apart (const EngineAgreementCandidate *o, const EngineAgreementCandidate *c)
{
  if (o->of_past == c->of_past || o->follows || c->follows || c->by_verb)
    return FALSE;
  /* "font la paix": news, which "l'accord de 2012" is not */
  if (o->by_verb)
    return c->of_past && o->strong_status && o->date_signed == NULL && o->date_agreed == NULL;
  if ((o->of_past ? c : o)->date_signed != NULL || (o->of_past ? c : o)->date_agreed != NULL)
    return FALSE; /* their dates tell */
  /* "the deal struck in Ankara" is news, "the agreement of January 2017" is not */
  if (c->of_past && o->anchor != 0 && o->strong_status
      && (o->status == ENGINE_AGREEMENT_AGREED || o->status == ENGINE_AGREEMENT_SIGNED))
    return TRUE;
  return o->instrument != c->instrument || (c->of_past ? o->indefinite : c->indefinite);
}

/* "the loan agreement of 1 March" beside a partnership signed in January: nothing is agreed long after
 * it was signed. */
static gboolean
is_after_signing (const char *agreed, const char *signed_)
{
  int months;

  if (agreed == NULL || signed_ == NULL)
    return FALSE;
  months = atoi (agreed) * 12 - atoi (signed_) * 12;
  if (strlen (agreed) >= 7 && strlen (signed_) >= 7)
    months += atoi (agreed + 5) - atoi (signed_ + 5);
  return months >= LATE_MONTHS;
}

/* "l'arrangement qui s'applique depuis 2004", beside what was made this year. */
static gboolean
is_applied_before (const EngineAgreementCandidate *applied, const EngineAgreementCandidate *made)
{
  const char *date = made->date_signed != NULL ? made->date_signed : made->date_agreed;

  return applied->date_in_force != NULL && applied->date_signed == NULL
         && applied->date_agreed == NULL && date != NULL
         && atoi (applied->date_in_force) < atoi (date);
}

/* "The truce that the two renewed in 2021" beside one in force since May 2025. */
static gboolean
are_in_force_apart (const EngineAgreementCandidate *x, const EngineAgreementCandidate *y)
{
  return x->date_in_force != NULL && y->date_in_force != NULL && !x->follows && !y->follows
         && ABS (atoi (x->date_in_force) - atoi (y->date_in_force)) >= 2;
}

/* "The convention of 16 November 1962" beside one concluded in 1963: what was concluded was agreed then. */
static gboolean
is_concluded_later (const EngineAgreementCandidate *agreed,
                    const EngineAgreementCandidate *concluded)
{
  return concluded->loose && !concluded->follows && !agreed->follows
         && concluded->date_signed != NULL && agreed->date_agreed != NULL
         && agreed->date_signed == NULL && strlen (agreed->date_agreed) == strlen ("1962-11-16")
         && atoi (agreed->date_agreed) != atoi (concluded->date_signed);
}

/* "The truce brokered in July" beside "a new ceasefire" signed in December: arms rest once they are agreed upon. */
static gboolean
is_earlier_truce (const EngineAgreementCandidate *o, const EngineAgreementCandidate *c)
{
  return engine_agreement_rests_arms (o->instrument) && engine_agreement_rests_arms (c->instrument)
         && !o->follows && !c->follows && o->date_signed != NULL && c->date_signed == NULL
         && c->date_agreed != NULL && strlen (o->date_signed) >= strlen ("2025-12")
         && strlen (c->date_agreed) >= strlen ("2025-07")
         && strncmp (o->date_signed, c->date_agreed, strlen ("2025-12")) != 0;
}

/* "The protocol, which lapsed in July 2023" beside what was signed in 2025: over before the other was made. */
static gboolean
is_over_before (const EngineAgreementCandidate *over, const EngineAgreementCandidate *made)
{
  const char *date = made->date_signed != NULL ? made->date_signed : made->date_agreed;
  gsize length;

  if (over->date_ends == NULL || date == NULL || !g_ascii_isdigit (over->date_ends[0]))
    return FALSE;
  length = MIN (strlen (over->date_ends), strlen (date));
  return strchr (over->date_ends, '/') == NULL && strncmp (over->date_ends, date, length) < 0;
}

gboolean
engine_agreement_dates_agree (const EngineAgreementCandidate *x, const EngineAgreementCandidate *y)
{
  return same_date (x->date_signed, y->date_signed) && same_date (x->date_agreed, y->date_agreed)
         && !is_after_signing (x->date_agreed, y->date_signed)
         && !is_after_signing (y->date_agreed, x->date_signed) && !are_years_apart (x, y)
         && !is_of_other_year (x, y) && !is_of_other_year (y, x) && !is_of_other_day (x, y)
         && !is_of_other_day (y, x) && !is_named_apart (x, y) && !is_named_apart (y, x)
         && !are_in_force_apart (x, y) && !is_concluded_later (x, y) && !is_concluded_later (y, x)
         && !is_earlier_truce (x, y) && !is_earlier_truce (y, x) && !is_past_apart (x, y)
         && !is_applied_before (x, y) && !is_applied_before (y, x) && !is_over_before (x, y)
         && !is_over_before (y, x);
}
