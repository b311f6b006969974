/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sides that the voice of the verb turns round: who lives with a tariff does not raise it ("Brazil is stuck with a
 * 50 per cent tariff"), who has been granted a loan does not lend ("Peru has been granted a loan of 300 million"),
 * and whom a relative clause gives the sum to ("the $300 million that Japan lent Peru"). */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-party.h"

#include <string.h>

#define BURDEN_REACH 5   /* tokens from the verb to "with" */
#define PASSIVE_REACH 4  /* tokens of a passive */
#define RELATIVE_REACH 7 /* tokens from a sum to who gets it */

static gboolean
is_dative_verb (const EngineAnalysis *a, guint32 i)
{
  return figure_word_is (a, i, "dative") || figure_word_is (a, i, "given")
         || figure_word_is (a, i, "endows");
}

/* The noun of duty right before or in front of the value has "with" before it, and the verb, without an object, is one
 * of bearing or a passive: "lives with a tariff of 39 per cent", "was stung with a levy". */
static gboolean
bears_duty (const Ranking *r, guint32 verb)
{
  const EngineAnalysis *a = r->s->a;
  guint32 with = r->d->value->context_first;
  gboolean be = FALSE, bears = FALSE;

  if (r->hit == NULL || (r->hit->flags & FIGURE_HIT_VERB) != 0)
    return FALSE;
  with = MIN (with, r->hit->first);
  while (with > verb && engine_token_is (a, with - 1, ENGINE_CLASS_DETERMINER))
    with--;
  if (with <= verb || with - verb > BURDEN_REACH
      || strcmp (figure_role_at (a, with - 1), "with") != 0)
    return FALSE;
  for (guint32 i = verb - 1; i + 1 < with; i++)
    {
      const EngineTag *aux = engine_analysis_tag (a, i, ENGINE_CLASS_AUXILIARY);
      const EngineTag *word = engine_analysis_tag (a, i, ENGINE_CLASS_FIGURE_WORD);

      if (g_array_index (a->mention_at, guint32, i) != 0
          || engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
          || engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      bears |= (word != NULL && word->last <= with
                && strcmp (engine_pack_entry_code (a->pack, word->entry), "bears") == 0)
               || (be && (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
                   && aux == NULL);
      be |= aux != NULL && strcmp (engine_pack_entry_code (a->pack, aux->entry), "be") == 0;
    }
  return bears;
}

/* "has been granted", "s'est vu accorder": a verb of giving in the passive at @verb. */
static gboolean
is_given (const EngineAnalysis *a, guint32 verb, guint32 end)
{
  gboolean be = FALSE, sees = FALSE;

  for (guint32 i = verb; i < verb + PASSIVE_REACH && i < end; i++)
    {
      const EngineTag *aux = engine_analysis_tag (a, i, ENGINE_CLASS_AUXILIARY);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (is_dative_verb (a, i))
        return (be && !sees && (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
                && (a->style & ENGINE_STYLE_HEADS_LAST) != 0)
               || (sees && (engine_analysis_morph (a, i) & ENGINE_MORPH_INFINITIVE) != 0);
      be |= aux != NULL && strcmp (engine_pack_entry_code (a->pack, aux->entry), "be") == 0;
      sees |= figure_word_is (a, i, "sees");
    }
  return FALSE;
}

/* Turns the subject, taken for who gives or taxes, into who gets or bears. */
static void
turn_subject (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const EngineClause *clause = engine_clause (a, r->d->clause);
  const EngineMention *m = clause->subject != 0 ? engine_mention (a, clause->subject - 1) : NULL;
  const gboolean bears = f->measure == ENGINE_MEASURE_TARIFF;

  if (m == NULL || m->codes == NULL || m->codes[0] == NULL || f->on[0] != NULL || clause->verb == 0
      || clause->verb > r->d->value->context_first || m->last > clause->verb
      || !(bears ? bears_duty (r, clause->verb)
                 : (f->measure == ENGINE_MEASURE_AID || f->measure == ENGINE_MEASURE_INVESTMENT)
                       && is_given (a, m->last, r->d->value->context_first)))
    return;
  if (f->by[0] != NULL && !engine_codes_equal (f->by, m->codes) && bears)
    return;
  if (engine_codes_overlap (f->by, m->codes))
    f->by = engine_no_strings;
  f->on = m->codes;
  figure_reason (r->s, r->d, "on", bears ? "bears the rate" : "is given it", m->first, m->last);
}

/* "the $300 million that Japan lent Peru", "… Japan gave to Peru": giver, verb and receiver behind the sum. */
static void
take_relative (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const EngineMention *giver = NULL;
  const guint32 from = r->d->value->context_last;
  gboolean verb = FALSE;

  if (f->measure != ENGINE_MEASURE_AID && f->measure != ENGINE_MEASURE_SPENDING
      && f->measure != ENGINE_MEASURE_OTHER)
    return;
  for (guint32 i = from; i < from + RELATIVE_REACH && i < r->s->last; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || g_array_index (a->value_at, guint32, i) != 0
          || (m == NULL && giver == NULL && i > from + 1))
        return;
      if (m == NULL)
        {
          verb |= giver != NULL && is_dative_verb (a, i);
          continue;
        }
      if (m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL)
        return;
      if (giver == NULL)
        giver = m;
      else if (m != giver && verb && !engine_codes_overlap (m->codes, giver->codes))
        {
          f->by = giver->codes;
          f->on = m->codes;
          figure_reason (r->s, r->d, "on", "to whom it was given", m->first, m->last);
          return;
        }
      i = m->last - 1;
    }
}

/* The party right behind the value that the preposition of @role opens, no more than a passive between, or NULL. */
static const EngineMention *
party_behind (const Ranking *r, const char *role, gboolean passive)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 from = r->d->value->context_last;
  gboolean participle = FALSE;

  for (guint32 i = from; i < from + RELATIVE_REACH && i < r->s->last; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || engine_token_is (a, i, ENGINE_CLASS_AND)
          || g_array_index (a->value_at, guint32, i) != 0)
        return NULL;
      /* "stationnés", which no dictionary has as a participle */
      participle |= i > from && engine_token_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
                    && !engine_token_is (a, i, ENGINE_CLASS_AUXILIARY)
                    && !engine_token_is (a, i, ENGINE_CLASS_PREPOSITION)
                    && !engine_token_is (a, i, ENGINE_CLASS_DETERMINER);
      if (m == NULL || (m->flags & ENGINE_MENTION_ADJECTIVE) != 0)
        continue;
      return m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
                     && participle == passive
                     && strcmp (figure_role_before (a, m->first, r->s->first), role) == 0
                 ? m
                 : NULL;
    }
  return NULL;
}

/* "10,000 American troops are stationed in Poland", "Somalia received 200 drones from Turkey": the other side of
 * what is counted. */
static void
take_other_side (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const EngineMention *m;

  if (r->d->unit_kind != FIGURE_UNIT_PERSONS && r->d->unit_kind != FIGURE_UNIT_COUNT)
    return;
  if (f->measure == ENGINE_MEASURE_OTHER && f->by[0] != NULL && f->on[0] == NULL
      && engine_clause (r->s->a, r->d->clause)->verb > r->d->value->last
      && ((m = party_behind (r, "in", TRUE)) != NULL || (m = party_behind (r, "to", TRUE)) != NULL)
      && !engine_codes_overlap (m->codes, f->by))
    {
      f->on = m->codes;
      figure_reason (r->s, r->d, "on", "where they are", m->first, m->last);
    }
  else if ((f->measure == ENGINE_MEASURE_OTHER || f->measure == ENGINE_MEASURE_AID)
           && f->by[0] == NULL && f->on[0] != NULL && (m = party_behind (r, "from", FALSE)) != NULL
           && !engine_codes_overlap (m->codes, f->on))
    {
      f->by = m->codes;
      figure_reason (r->s, r->d, "by", "from whom it comes", m->first, m->last);
    }
}

/* "its creditors", "ses créanciers officiels" in [first, last). */
static gboolean
has_own_creditors (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first + 1; i < last; i++)
    if ((figure_word_is (a, i, "creditor") || figure_word_is (a, i, "lenders"))
        && (engine_token_is (a, i - 1, ENGINE_CLASS_POSSESSIVE)
            || (i > first + 1 && engine_token_is (a, i - 2, ENGINE_CLASS_POSSESSIVE))))
      return TRUE;
  return FALSE;
}

/* "Ghana agreed with its creditors, led by France, to reschedule $5 billion, and has promised the IMF": the debt is that of
 * whoever has creditors, and the next clause is about something else. */
static void
take_debtor (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const guint32 value = r->d->value->context_first;

  if (f->measure != ENGINE_MEASURE_AID || r->hit == NULL || (r->hit->flags & FIGURE_HIT_RELIEF) == 0
      || !has_own_creditors (a, r->s->first, value))
    return;
  for (guint32 i = r->s->first; i < value; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL)
        continue;
      if ((m->flags & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_ADJECTIVE)) != 0)
        return;
      if (engine_codes_overlap (f->by, m->codes))
        f->by = engine_no_strings;
      f->on = m->codes;
      figure_reason (r->s, r->d, "on", "whose creditors they are", m->first, m->last);
      return;
    }
}

/* Turns the sides round where the verb's voice does. */
void
figure_party_turn_voice (Ranking *r)
{
  take_other_side (r);
  take_debtor (r);
  if (r->d->unit_kind == FIGURE_UNIT_MONEY)
    take_relative (r);
  if ((r->d->figure.measure == ENGINE_MEASURE_TARIFF && r->d->unit_kind == FIGURE_UNIT_PERCENT)
      || r->d->figure.measure == ENGINE_MEASURE_AID
      || r->d->figure.measure == ENGINE_MEASURE_INVESTMENT)
    turn_subject (r);
}
