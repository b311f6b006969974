/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days without a month of their own: those of a list that share one ("les 4, 6 et 7 avril"), and the lone ones
 * that need a word before them ("le 16", "on the 1st"). */

#include "config.h"

#include "engine-number.h"
#include "engine-timex.h"

/* How far behind the day that another is listed with, in tokens. */
#define DAY_REACH 16

/* The day that a list goes on with after token @i: "3, 6 et le 7 mai"; 0 where none does. */
static guint
next_listed (const EngineAnalysis *a, guint32 i, guint32 *last)
{
  const EngineTag *series = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_SERIES);
  gboolean ordinal;

  if (series == NULL)
    return 0;
  i = engine_timex_skip_article (a, series->last);
  return engine_timex_read_day (a, i, last, &ordinal);
}

/* One day of several that share a month: "les 4, 6 et 7 avril", "3 and 5 May".  Where no month is
 * named ("Les 4, 6 et 7, …" under a heading) each is a day without one. */
gboolean
engine_timex_read_listed_day (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  gboolean ordinal;
  guint32 first_last, last, at = i;
  guint day = engine_timex_read_day (a, i, &first_last, &ordinal), next, n = 1;
  EngineDatePart month;

  if (day == 0 || engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER)
    return FALSE;
  *out = (EngineTimex){ .first = i,
                        .last = first_last,
                        .from = { .direction = ENGINE_DIRECTION_UNSAID,
                                  .point = { .day = (gint8)day, .grain = ENGINE_GRAIN_DAY } } };
  for (last = first_last; (next = next_listed (a, last, &last)) > day; day = next, n++)
    at = last;
  if (n < 2)
    return FALSE;
  /* the last one has the month */
  for (guint32 back = 1; back <= 2 && at > back; back++)
    if (engine_timex_read_point (a, at - back, &month, &last) && month.point.day == (int)day
        && month.point.month > 0)
      {
        out->from.point.month = month.point.month;
        out->from.point.year = month.point.year;
        out->from.direction = month.direction;
        return engine_date_is_valid (month.point.year ? month.point.year : 2000, month.point.month,
                                     out->from.point.day);
      }
  out->listed = 1;
  return engine_timex_tag_before (a, i, ENGINE_CLASS_DAYS_PREP) != NULL
         && engine_token (a, at)->kind == ENGINE_TOKEN_PUNCT && !engine_timex_is_clock (a, at);
}

/* The days after the first of such a list have no article before them. */
gboolean
engine_timex_follows_listed (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTimex *x;
  guint32 last;
  gboolean ordinal;
  guint day;

  if (a->timexes->len == 0)
    return FALSE;
  x = &g_array_index (a->timexes, EngineTimex, a->timexes->len - 1);
  if (!x->listed || next_listed (a, x->last, &last) == 0)
    return FALSE;
  day = engine_timex_read_day (a, i, &last, &ordinal);
  if (day <= (guint)x->from.point.day || last > x->last + 4)
    return FALSE;
  *out = *x;
  out->first = i;
  out->last = last;
  out->from.point.day = (gint8)day;
  return TRUE;
}

/* Whether a lone day number may end before token @i: no noun, unit or number follows. */
static gboolean
day_may_end (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  guint32 morph;

  if (engine_timex_is_clock (a, i))
    return FALSE;
  switch ((EngineTokenKind)t->kind)
    {
    case ENGINE_TOKEN_BREAK:
      return TRUE;
    case ENGINE_TOKEN_PUNCT:
      return !engine_token_is_dash (a, i) || !engine_token_is_glued (a, i);
    case ENGINE_TOKEN_WORD:
      if (engine_token_is_glued (a, i))
        return FALSE;
      if (engine_analysis_tag (a, i, ENGINE_CLASS_DETERMINER) != NULL
          || engine_analysis_tag (a, i, ENGINE_CLASS_PREPOSITION) != NULL
          || engine_analysis_tag (a, i, ENGINE_CLASS_MODAL) != NULL)
        return TRUE;
      morph = engine_pack_form_morph (a->pack, t->form);
      return (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_VERB)) == 0
             && t->form != 0 && !(t->flags & ENGINE_TOKEN_CAPITAL)
             && engine_analysis_tag (a, i, ENGINE_CLASS_TIME_UNIT) == NULL
             && engine_analysis_tag (a, i, ENGINE_CLASS_FRACTION) == NULL;
    default:
      return FALSE;
    }
}

/* "del 5 al 10 %": the number ending at @i is the first of two shares, not a day. */
static gboolean
leads_to_share (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *joint = engine_analysis_tag (a, i, ENGINE_CLASS_RANGE_TO);
  const EngineTag *unit;

  if (joint == NULL)
    joint = engine_analysis_tag (a, i, ENGINE_CLASS_SERIES);
  if (joint == NULL || engine_token (a, joint->last)->kind != ENGINE_TOKEN_NUMBER)
    return FALSE;
  unit = engine_analysis_tag (a, joint->last + 1, ENGINE_CLASS_UNIT);
  return unit != NULL && g_str_equal (engine_tag_code (a, unit), "%");
}

/* Whether a day found before token @i stands in the same sentence: "the 3rd and the 5th". */
static gboolean
follows_day (const EngineAnalysis *a, guint32 i)
{
  const EngineTimex *x;

  if (a->timexes->len == 0)
    return FALSE;
  x = &g_array_index (a->timexes, EngineTimex, a->timexes->len - 1);
  if (x->from.point.grain != ENGINE_GRAIN_DAY || i - x->last > DAY_REACH)
    return FALSE;
  for (guint32 k = x->last; k < i; k++)
    if (engine_token (a, k)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, k) == '.')
      return FALSE;
  return TRUE;
}

/* "I went back for the 27.": the only number of a sentence that ends with it. */
static gboolean
closes_alone (const EngineAnalysis *a, guint32 i, guint32 last)
{
  const gunichar c = engine_token_char (a, last);

  if (engine_token (a, last)->kind != ENGINE_TOKEN_BREAK && c != '.' && c != '!' && c != '?')
    return FALSE;
  for (guint n = 0; n < DAY_REACH && i > 0; n++)
    {
      i--;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, i) == '.')
        return TRUE;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
          || engine_analysis_has (a, i, ENGINE_CLASS_NUMBER_WORD))
        return FALSE;
    }
  return TRUE;
}

/* "le 16", "on the 1st", "à partir du 8". */
gboolean
engine_timex_read_lone_day (const EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTag *prep = engine_timex_tag_before (a, i, ENGINE_CLASS_DAY_PREP);
  guint32 last;
  gboolean ordinal, word;
  guint day;

  if (prep == NULL)
    return FALSE;
  day = engine_timex_read_day (a, i, &last, &ordinal);
  if (day == 0 || !day_may_end (a, last) || leads_to_share (a, last))
    return FALSE;
  /* "against the 21 that Emirates flies", "the 12th of its plans" */
  if (((!ordinal && engine_tag_attr (a, prep, "ordinal") != NULL)
       || (engine_tag_attr (a, prep, "beside") != NULL && !follows_day (a, i)))
      && !closes_alone (a, i, last))
    return FALSE;
  /* spelt ordinals are rather "the first": only after a preposition of days */
  word = engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER;
  if (word && !(ordinal && day > 12 && engine_token (a, last)->kind != ENGINE_TOKEN_WORD)
      && !(ordinal && prep->last - prep->first > 1
           && engine_token (a, last)->kind == ENGINE_TOKEN_BREAK))
    return FALSE;
  *out = (EngineTimex){ .first = i,
                        .last = last,
                        .from = { .direction = ENGINE_DIRECTION_UNSAID,
                                  .point = { .day = (gint8)day, .grain = ENGINE_GRAIN_DAY } } };
  return TRUE;
}
