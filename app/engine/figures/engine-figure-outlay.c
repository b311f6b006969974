/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a sum is laid out for: poured in works, paid into a fund, spent on more capacity, voted for people, set aside
 * for another country; and counts of people asked or living in a town, which measure nothing. */

#include "config.h"

#include "engine-figure-measure.h"

#include <string.h>

#define FUND_REACH 8     /* tokens from "into" to the fund */
#define COSTED_REACH 12  /* tokens from who costs works to the sum */
#define BUILT_REACH 20   /* tokens from the noun of building to the sum */
#define RECEIVER_REACH 9 /* tokens from a sum to the country that gets it */

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

/* A country that is not the subject's, behind "for" or "to" at @i: "for Jordanian schools", "for the valleys of
 * Kyrgyzstan", but not "for its troops in Mali". */
static gboolean
leads_to_another (const FigureStage *s, guint32 i, const EngineMention *subject)
{
  const EngineAnalysis *a = s->a;

  for (guint32 end = MIN (i + RECEIVER_REACH, s->last); ++i < end;)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;
      const char *role = figure_role_at (a, i);

      if (figure_has_break (a, i, i + 1, TRUE) || engine_token_is (a, i, ENGINE_CLASS_POSSESSIVE)
          || g_array_index (a->value_at, guint32, i) != 0
          || engine_token_is (a, i, ENGINE_CLASS_MEASURE_VERB)
          || (engine_token_is (a, i, ENGINE_CLASS_PREPOSITION) && strcmp (role, "of") != 0
              && strcmp (role, "in") != 0))
        return FALSE;
      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL
          && (m->flags & ENGINE_MENTION_POSSESSIVE) == 0)
        return !engine_codes_overlap (m->codes, subject->codes);
    }
  return FALSE;
}

/* "London has earmarked £40m for Jordanian schools", "allocates $500 million in military financing to the
 * Philippines": for another country. */
static gboolean
is_for_another (const FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  const EngineAnalysis *a = s->a;
  const guint32 index = engine_clause (a, d->clause)->subject;
  const EngineMention *subject = index != 0 ? engine_mention (a, index - 1) : NULL;

  if (hit == NULL || (hit->flags & (FIGURE_HIT_VERB | FIGURE_HIT_COSTS)) != FIGURE_HIT_VERB
      || hit->last > d->value->context_first || subject == NULL
      || subject->kind != ENGINE_MENTION_PARTY || subject->codes == NULL)
    return FALSE;
  for (guint32 i = d->value->context_last;
       i < d->value->context_last + RECEIVER_REACH && i < s->last; i++)
    {
      const char *role = figure_role_at (a, i);

      if (strcmp (role, "for") == 0 || strcmp (role, "to") == 0)
        return leads_to_another (s, i, subject);
      if (engine_token_is_char (a, i, ';') || engine_token_is_char (a, i, ':')
          || engine_token (a, i)->kind == ENGINE_TOKEN_BREAK
          || engine_clause (a, engine_token (a, i)->clause)->verb == i + 1
          || (*role != '\0' && strcmp (role, "of") != 0 && strcmp (role, "in") != 0))
        return FALSE;
    }
  return FALSE;
}

/* "Ukraine needs $500 billion", "a besoin de 500 milliards": what is needed is no demand where it is money. */
static gboolean
is_needed (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 i = d->value->context_first;

  if (i > s->first && strcmp (figure_role_at (a, i - 1), "of") == 0)
    i--;
  for (guint32 back = 1; back <= 2 && i >= s->first + back; back++)
    for (guint32 t = a->first_tag[i - back]; t < a->first_tag[i - back + 1]; t++)
      if ((a->tag[t].class_id == ENGINE_CLASS_MEASURE
           || a->tag[t].class_id == ENGINE_CLASS_MEASURE_VERB)
          && a->tag[t].last >= i
          && strcmp (engine_pack_entry_code (a->pack, a->tag[t].entry), "demand") == 0)
        return TRUE;
  return FALSE;
}

/* The works in tokens [first, last): "The bridge is priced at $316 million". */
static gboolean
names_works (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *works = engine_analysis_tag (a, i, ENGINE_CLASS_ASSET);

      if (works != NULL && engine_pack_entry_attr (a->pack, works->entry, "firm") == NULL)
        return TRUE;
    }
  return FALSE;
}

/* "won the construction of a refinery by 2028, for 900 million dollars": what the works told of come to. */
static gboolean
is_for_building (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;

  if (first <= s->first + 3 || strcmp (figure_role_at (a, first - 1), "for") != 0)
    return FALSE;
  for (guint32 i = first - 1; i > s->first && i + BUILT_REACH > first; i--)
    {
      if (g_array_index (a->value_at, guint32, i - 1) != 0 || engine_token_is_char (a, i - 1, ';'))
        return FALSE;
      if (figure_word_is (a, i - 1, "building"))
        return engine_token_is (a, i, ENGINE_CLASS_OF) && names_works (a, i, MIN (i + 5, first));
    }
  return FALSE;
}

/* What is costed right before the value, "Reconstruction has been costed at $20 billion", is spent, or invested
 * where it is works; so are works that somebody costs, "prices the railway at 2 billion". */
static EngineMeasure
measure_of_costed (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;

  for (guint32 i = first; i > s->first && i + COSTED_REACH > first; i--)
    {
      if (figure_has_break (a, i - 1, i, TRUE))
        break;
      if (figure_word_is (a, i - 1, "costed") && first - i <= 1)
        return names_works (a, MAX (engine_clause (a, d->clause)->first, s->first), i)
                   ? ENGINE_MEASURE_INVESTMENT
                   : ENGINE_MEASURE_SPENDING;
      if (figure_word_is (a, i - 1, "costs-at") && first - i > 1)
        return names_works (a, i, first) && engine_token_is (a, first - 1, ENGINE_CLASS_RANGE_TO)
                   ? ENGINE_MEASURE_INVESTMENT
                   : ENGINE_N_MEASURES;
    }
  return ENGINE_N_MEASURES;
}

/* "$300 million came from Japan", "went to Peru": money, and no goods. */
static gboolean
is_money_that_moves (const FigureStage *s, const FigureHit *hit)
{
  if (hit == NULL || !hit->weak || (hit->flags & FIGURE_HIT_VERB) == 0
      || (!figure_word_is (s->a, hit->first, "comes")
          && !figure_word_is (s->a, hit->first, "goes")))
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE
          && (h->code == ENGINE_MEASURE_IMPORTS || h->code == ENGINE_MEASURE_EXPORTS
              || h->code == ENGINE_MEASURE_TRADE || h->code == ENGINE_MEASURE_INVESTMENT))
        return FALSE;
    }
  for (guint32 i = s->first; i < s->last; i++)
    if (figure_is_commodity (s->a, i))
      return FALSE;
  return TRUE;
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

/* "1.6 million residents, more than half foreign workers": people who are counted by another noun than that of the
 * work. */
static gboolean
counts_other_people (FigureStage *s, const FigureDraft *d, const FigureHit *hit)
{
  return hit != NULL && (hit->flags & FIGURE_HIT_VERB) == 0 && hit->first > d->value->last
         && strcmp (d->value->unit, "persons") == 0
         && figure_values_between (s, d->value->last, hit->first) > 0;
}

EngineMeasure
figure_settle_outlay (FigureStage *s, const FigureDraft *d, EngineMeasure measure)
{
  const FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;
  const gboolean loose = hit == NULL || hit->weak;
  EngineMeasure costed;

  if (unit == FIGURE_UNIT_PERCENT)
    return loose && measure != ENGINE_MEASURE_OTHER && is_polled (s, d) ? ENGINE_MEASURE_OTHER
                                                                        : ENGINE_N_MEASURES;
  if (unit != FIGURE_UNIT_MONEY)
    return measure == ENGINE_MEASURE_JOBS && (is_of_town (s, d) || counts_other_people (s, d, hit))
               ? ENGINE_MEASURE_OTHER
               : ENGINE_N_MEASURES;
  if (d->value->value < MOST_PRICE || d->value->per == ENGINE_PER_TONNE)
    return ENGINE_N_MEASURES;
  if ((measure == ENGINE_MEASURE_IMPORTS || measure == ENGINE_MEASURE_EXPORTS)
      && is_money_that_moves (s, hit))
    return s->about_aid || figure_is_part_of_whole (s, d) ? ENGINE_MEASURE_AID
                                                          : ENGINE_MEASURE_OTHER;
  if (measure == ENGINE_MEASURE_SPENDING && is_spent_to_expand (s, d))
    return ENGINE_MEASURE_INVESTMENT;
  if (measure == ENGINE_MEASURE_SPENDING && is_for_another (s, d, hit))
    return ENGINE_MEASURE_AID;
  if ((measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_PRICE
       || measure == ENGINE_MEASURE_SPENDING)
      && (loose || hit->code != ENGINE_MEASURE_OTHER) && d->value->value >= MOST_PRICE * 10
      && (costed = measure_of_costed (s, d)) != ENGINE_N_MEASURES)
    return costed;
  if ((measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_DEMAND) && is_needed (s, d))
    return ENGINE_MEASURE_SPENDING;
  if ((measure == ENGINE_MEASURE_SPENDING || measure == ENGINE_MEASURE_OTHER
       || (measure == ENGINE_MEASURE_TARIFF && loose))
      && is_paid_into_fund (s, d))
    return ENGINE_MEASURE_AID;
  if (loose && (measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_AID)
      && is_for_building (s, d))
    return ENGINE_MEASURE_INVESTMENT;
  if (measure == ENGINE_MEASURE_OTHER && is_voted_for_people (s, d))
    return ENGINE_MEASURE_AID;
  if (loose && measure != ENGINE_MEASURE_AID && is_poured (s, d))
    return ENGINE_MEASURE_INVESTMENT;
  return ENGINE_N_MEASURES;
}
