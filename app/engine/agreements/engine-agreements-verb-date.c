/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The date of the verb that concludes an agreement.  Of those around it in its clause the nearest, but not one that
 * another verb, another instrument or a clause of its own has for itself. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-dateline.h"

#include <string.h>

#define DATE_REACH 16 /* tokens between verb and date */
#define FAR_REACH 24  /* behind a participle: "signed by A and B in X on Monday" */
#define NESTED_WORDS 4 /* between another instrument and its date */
#define SINCE_WORDS 6 /* between "since" and the date of what it is compared with */
#define OTHER_WORDS 6 /* between another verb and its date */

/* Whether the sentence opens with a day. */
static gboolean
has_fronted_date (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->sentence_first; i < MIN (c->first, c->sentence_first + 3); i++)
    if (engine_analysis_in_timex (a, i))
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

/* "le premier que signe Lima depuis 2020", "the first since the tariffs of April": what it is compared with. */
static gboolean
is_compared_with (const EngineAnalysis *a, const EngineTimex *t)
{
  const EngineTag *from = t->open == 0 && t->context_first < t->first
                              ? engine_fill_tag (a, t->context_first, ENGINE_CLASS_DATE_FROM)
                              : NULL;

  if (from != NULL && engine_fill_attr (a, from, "since") != NULL)
    return TRUE;
  for (guint32 i = t->first, n = 0; i > 0 && n < SINCE_WORDS && t->open == 0; i--, n++)
    {
      const EngineTag *prep = engine_fill_tag (a, i - 1, ENGINE_CLASS_PREPOSITION);

      if (prep != NULL && strcmp (engine_fill_code (a, prep), "since") == 0)
        return TRUE;
      if (engine_fill_stops (a, i - 1) || engine_fill_finite (a, i - 1)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_CONCLUDE))
        return FALSE;
    }
  return FALSE;
}

/* "a protocol to their 1944 treaty", "un avenant à l'accord de 2007": the date of what the agreement is about. */
static gboolean
is_of_nested (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTimex *t)
{
  if (t->first <= c->head_last)
    return FALSE;
  for (guint32 i = t->last; i < MIN (c->sentence_last, t->last + NESTED_WORDS); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
      return (a->style & ENGINE_STYLE_HEADS_LAST) != 0;
    else if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
             || engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
             || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
      break;
  if (!engine_fill_is (a, t->first - 1, ENGINE_CLASS_OF))
    return FALSE;
  for (guint32 i = t->first - 1, n = 0; i > c->head_last && n < NESTED_WORDS; i--, n++)
    if (engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
      return i - 1 > c->head_last;
    else if (engine_fill_punct (a, i - 1, ','))
      return FALSE;
  return FALSE;
}

/* A participle that may be a preterite stands behind the noun of a phrase that something governs: "the embargo
 * imposed", but not "The dispute erupted". */
static gboolean
is_governed (const EngineAnalysis *a, guint32 noun)
{
  for (guint32 i = noun, n = 0; i > 0 && n < OTHER_WORDS; i--, n++)
    {
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_OF) || engine_fill_finite (a, i - 1)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK))
        return TRUE;
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ','))
        return FALSE;
    }
  return FALSE;
}

/* "treize séries de négociations entamées en 2022", "the embargo imposed by Peru in 2001": the date of a participle
 * behind a noun of its own. */
static gboolean
is_of_other_verb (const EngineAnalysis *a,
                  const EngineAgreementCandidate *c,
                  const EngineTimex *t,
                  guint32 anchor)
{
  const guint32 from = MIN (t->first, t->context_first);

  for (guint32 i = from, n = 0; i > 1 && n < OTHER_WORDS && i - 1 != anchor; i--, n++)
    {
      const guint32 k = i - 1;
      const guint32 morph = engine_fill_morph (a, k);
      const EngineTag *verb = engine_fill_covering (a, k, ENGINE_CLASS_CONCLUDE);
      const EngineTag *noun = engine_fill_tag (a, k - 1, ENGINE_CLASS_INSTRUMENT);

      if (engine_fill_punct (a, k, ',') || engine_fill_stops (a, k) || k == c->head_last
          || engine_fill_is (a, k, ENGINE_CLASS_INSTRUMENT)
          || (verb != NULL && strcmp (engine_fill_code (a, verb), "negotiating") != 0))
        return FALSE;
      if (!(morph & ENGINE_MORPH_PAST_PARTICIPLE) || engine_fill_mention (a, k) != NULL)
        continue;
      return (engine_fill_morph (a, k - 1) & ENGINE_MORPH_NOUN)
             && !engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY)
             && (noun == NULL || engine_fill_attr (a, noun, "talks") != NULL)
             && engine_fill_mention (a, k - 1) == NULL
             && (!(morph & ENGINE_MORPH_PAST) || is_governed (a, k - 1));
    }
  return FALSE;
}

/* "hailed their trade, which passed a billion in 2021, and agreed", "qui recevront la Coupe de 2030, ont renouvelé": of a
 * relative that ends before the verb. */
static gboolean
is_of_relative_before (const EngineAnalysis *a, const EngineTimex *t, guint32 anchor)
{
  const guint32 end = MAX (t->last, t->context_last);

  return end + 1 < anchor && anchor < a->scopes->len && engine_fill_punct (a, end, ',')
         && (g_array_index (a->scopes, guint8, t->first) & ENGINE_SCOPE_RELATIVE) != 0
         && (engine_fill_is (a, end + 1, ENGINE_CLASS_AND)
             || (engine_fill_is (a, end + 1, ENGINE_CLASS_AUXILIARY)
                 && (g_array_index (a->scopes, guint8, anchor) & ENGINE_SCOPE_RELATIVE) == 0));
}

/* Whether the date may be that of the verb; what an agreement is for ("un accord pour 2024") and how long it lasts
 * ("until 2027 under a contract concluded on Tuesday") may not. */
static gboolean
may_be_of_verb (const EngineAnalysis *a,
                const EngineAgreementCandidate *c,
                const EngineTimex *t,
                guint32 anchor)
{
  if (t->first == 0)
    return TRUE;
  return t->open != 2 && !is_compared_with (a, t) && !engine_agreement_is_end_of_term (a, t)
         && !engine_fill_is (a, t->first - 1, ENGINE_CLASS_SIGNS_FOR) && !is_of_nested (a, c, t)
         && !is_of_other_verb (a, c, t, anchor) && !is_of_relative_before (a, t, anchor);
}

/* The date of [first, last) nearest to the verb at @around. */
static const EngineTimex *
nearest_date (const EngineAnalysis *a,
              const EngineAgreementCandidate *c,
              guint32 first,
              guint32 last,
              guint32 around)
{
  while (first < last)
    {
      const EngineTimex *t = engine_fill_timex (a, first, last, around, FALSE);

      if (t == NULL || may_be_of_verb (a, c, t, around))
        return t;
      /* on either side of it */
      if (t->last < last)
        {
          const EngineTimex *left = nearest_date (a, c, first, t->first, around);
          const EngineTimex *right = nearest_date (a, c, t->last, last, around);

          if (t->first > around)
            return left != NULL ? left : right;
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
      const EngineTimex *t = engine_analysis_timex_at (a, i - 1);
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);

      if (t != NULL && end == low)
        end = t->last;
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

/* "a publié lundi le protocole signé avec le Togo": the day of what is done with the agreement that is known. */
static gboolean
is_of_main_verb (const EngineAnalysis *a,
                 const EngineAgreementCandidate *c,
                 const EngineTimex *t,
                 guint32 anchor)
{
  gboolean verb = FALSE;

  if (!c->definite || anchor < c->head_last || t->last > c->first
      || !(engine_fill_morph (a, anchor) & ENGINE_MORPH_PAST_PARTICIPLE)
      || engine_fill_is (a, anchor - 1, ENGINE_CLASS_AUXILIARY)
      || engine_fill_punct (a, anchor - 1, ','))
    return FALSE;
  for (guint32 i = c->sentence_first; i < c->first; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

      if (tag != NULL && strcmp (engine_fill_code (a, tag), "ratified") != 0)
        return FALSE;
      verb = verb || (i < t->first && engine_fill_finite (a, i));
    }
  return verb;
}

/* "in 1979, a year after it signed": a clause of its own, about another time, begins at the token. */
static gboolean
opens_clause (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *prep = engine_fill_tag (a, i, ENGINE_CLASS_PREPOSITION);
  const EngineTimex *t = i > 0 ? engine_analysis_timex_at (a, i - 1) : NULL;

  return t != NULL && prep != NULL && strcmp (engine_fill_code (a, prep), "after") == 0
         && t->basis == ENGINE_DATE_DURATION;
}

/* "that still needs", "qui met": a relative with a verb of its own right behind it. */
static gboolean
opens_act (const EngineAnalysis *a, guint32 relative)
{
  for (guint32 i = relative + 1; i < MIN (a->tokens->len, relative + 4); i++)
    if (engine_fill_finite (a, i) && engine_fill_covering (a, i, ENGINE_CLASS_CONCLUDE) == NULL
        && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_PAST_PARTICIPLE)))
      return TRUE;
  return FALSE;
}

/* "Le texte, paraphé par A et B, avait été annoncé le 13 mai", "The deal signed by A and B was announced": behind a
 * participle the verb of the clause that it stands in. */
static gboolean
opens_main (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i, guint32 anchor)
{
  return anchor >= c->head_last && anchor > 0 && i > anchor + 1
         && !engine_fill_is (a, anchor - 1, ENGINE_CLASS_AUXILIARY)
         && !engine_fill_is (a, anchor - 1, ENGINE_CLASS_VP_FILLER)
         && engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) && engine_fill_finite (a, i);
}

/* The token behind what is no more of the verb's clause: another step, another instrument, a clause of its own. */
static guint32
clause_end (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 anchor)
{
  guint32 high = MIN (c->sentence_last, anchor + (anchor < c->head_last ? DATE_REACH : FAR_REACH));

  if (anchor < c->head_first && c->head_first + 10 > anchor)
    high = MIN (c->sentence_last, MAX (high, c->head_last + DATE_REACH));
  for (guint32 i = anchor + 1; i < high; i++)
    if (engine_fill_stops (a, i) || is_other_step (a, c, i, anchor)
        || opens_main (a, c, i, anchor)
        /* "signed a pact that takes away the duties in May" */
        || (anchor < c->head_first && i > c->head_last
            && engine_fill_is (a, i, ENGINE_CLASS_RELATIVE) && opens_act (a, i))
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
      return i;
  return high;
}

/* The date right behind the verb, before its object or in the clause of a participle: "signed in May an accord",
 * "l'accord signé avec B en 2022". */
static const EngineTimex *
date_behind (const EngineAnalysis *a,
             const EngineAgreementCandidate *c,
             guint32 anchor,
             guint32 high)
{
  guint32 end = anchor < c->head_first ? MIN (high, c->first) : high;

  for (guint32 i = anchor + 1; i < end && anchor >= c->head_last; i++)
    if (engine_fill_punct (a, i, ',') && engine_fill_is (a, i + 1, ENGINE_CLASS_RELATIVE))
      end = i;
  return nearest_date (a, c, anchor + 1, end, anchor);
}

/**
 * engine_agreement_verb_date:
 * @a: an analysis
 * @c: a candidate
 * @anchor: token of the verb that concludes it
 *
 * Returns: (nullable): the date of the verb: behind it before its object, else the nearest in its clause, that of
 *   its line, or one that opens the sentence
 */
const EngineTimex *
engine_agreement_verb_date (const EngineAnalysis *a,
                            const EngineAgreementCandidate *c,
                            guint32 anchor)
{
  guint32 low = MAX (c->sentence_first, anchor > DATE_REACH ? anchor - DATE_REACH : 0);
  const guint32 high = clause_end (a, c, anchor);
  const EngineTimex *best;
  gboolean cut = FALSE;
  guint32 fronted;

  low = MAX (low, engine_dateline_end (a, c->sentence_first, c->sentence_last));
  for (guint32 i = anchor; i > low && !cut; i--)
    {
      cut = opens_clause (a, i - 1);
      if (cut || engine_fill_stops (a, i - 1)
          || (engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT) && i <= c->first))
        low = i;
    }
  fronted = low;
  low = MAX (low, step_before_end (a, c, low, anchor));
  best = date_behind (a, c, anchor, high);
  if (best == NULL)
    best = nearest_date (a, c, low, high, anchor);
  if (best == NULL && low > fronted && fronted < c->first)
    best = nearest_date (a, c, fronted, c->first, anchor);
  if (best != NULL && engine_agreement_is_term (best) && best->first > c->head_last)
    best = nearest_date (a, c, low, c->head_last, anchor);
  if (best != NULL
      && (is_of_main_step (a, c, best, anchor) || is_of_main_verb (a, c, best, anchor)))
    best = NULL;
  if (best == NULL)
    best = engine_agreement_line_date (a, c->first);
  /* a fronted date belongs to the main verb even when it is far */
  if (best == NULL && c->sentence_first < low && !cut)
    best = nearest_date (a, c, c->sentence_first, MIN (c->sentence_first + 12, low),
                         c->sentence_first);
  return best;
}
