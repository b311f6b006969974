/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a sum is laid out for: poured in works, paid into a fund, spent on more capacity, voted for people; and counts
 * of people asked or living in a town, which measure nothing. */

#include "config.h"

#include "engine-figure-measure.h"

#include <string.h>

#define FUND_REACH 8 /* tokens from "into" to the fund */

/* A verb whose word is @code right before the value. */
static gboolean
has_verb_before (const FigureStage *s, const FigureDraft *d, const char *code)
{
  for (guint32 i = d->value->context_first; i > s->first && i + 2 > d->value->context_first; i--)
    if (figure_word_is (s->a, i - 1, code))
      return TRUE;
  return FALSE;
}

static gboolean
is_into (const EngineAnalysis *a, guint32 i)
{
  return figure_word_is (a, i, "into");
}

/* "will pour 4 billion in its plant", "a versé 3 milliards dans l'usine". */
static gboolean
is_poured (const FigureStage *s, const FigureDraft *d)
{
  return is_into (s->a, d->value->context_last) && has_verb_before (s, d, "pours");
}

/* "will pay 56 million into the Environment Fund". */
static gboolean
is_paid_into_fund (const FigureStage *s, const FigureDraft *d)
{
  guint32 i = d->value->context_last;

  if (!is_into (s->a, i) && strcmp (figure_role_at (s->a, i), "on") != 0)
    return FALSE;
  for (guint32 end = MIN (i + FUND_REACH, s->last); i < end; i++)
    {
      if (engine_token (s->a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (figure_word_is (s->a, i, "fund"))
        return TRUE;
    }
  return FALSE;
}

/* "is spending 650 million to double its capacity". */
static gboolean
is_spent_to_expand (const FigureStage *s, const FigureDraft *d)
{
  guint32 i = d->value->context_last;

  return i + 1 < s->last && engine_token_is (s->a, i, ENGINE_CLASS_INF_MARK)
         && figure_word_is (s->a, i + 1, "expands");
}

/* "authorised 28 billion for farmers". */
static gboolean
is_voted_for_people (const FigureStage *s, const FigureDraft *d)
{
  const guint32 i = d->value->context_last;

  return i + 1 < s->last && strcmp (figure_role_at (s->a, i), "for") == 0
         && has_verb_before (s, d, "votes") && engine_token_is (s->a, i + 1, ENGINE_CLASS_PEOPLE);
}

/* "A poll found 53% of Britons in favour". */
static gboolean
is_polled (const FigureStage *s, const FigureDraft *d)
{
  for (guint32 i = s->first; i < d->value->first; i++)
    if (figure_word_is (s->a, i, "poll"))
      return TRUE;
  return FALSE;
}

/* "a town of 22,000". */
static gboolean
is_of_town (const FigureStage *s, const FigureDraft *d)
{
  guint32 i = d->value->context_first;

  return i > s->first + 1 && engine_token_is (s->a, i - 1, ENGINE_CLASS_OF)
         && figure_word_is (s->a, i - 2, "town");
}

EngineMeasure
figure_settle_outlay (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;
  const gboolean loose = hit == NULL || hit->weak;

  if (unit == FIGURE_UNIT_PERCENT)
    return loose && measure != ENGINE_MEASURE_OTHER && is_polled (s, d) ? ENGINE_MEASURE_OTHER
                                                                        : ENGINE_N_MEASURES;
  if (unit != FIGURE_UNIT_MONEY)
    return measure == ENGINE_MEASURE_JOBS && is_of_town (s, d) ? ENGINE_MEASURE_OTHER
                                                               : ENGINE_N_MEASURES;
  if (d->value->value < MOST_PRICE || d->value->per == ENGINE_PER_TONNE)
    return ENGINE_N_MEASURES;
  if (measure == ENGINE_MEASURE_SPENDING && is_spent_to_expand (s, d))
    return ENGINE_MEASURE_INVESTMENT;
  if ((measure == ENGINE_MEASURE_SPENDING || measure == ENGINE_MEASURE_OTHER
       || (measure == ENGINE_MEASURE_TARIFF && loose))
      && is_paid_into_fund (s, d))
    return ENGINE_MEASURE_AID;
  if (measure == ENGINE_MEASURE_OTHER && is_voted_for_people (s, d))
    return ENGINE_MEASURE_AID;
  if (loose && measure != ENGINE_MEASURE_AID && is_poured (s, d))
    return ENGINE_MEASURE_INVESTMENT;
  return ENGINE_N_MEASURES;
}
