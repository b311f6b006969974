/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The likeliest verb of a clause in which none is sure: a form that is a noun as well, weighed by what stands
 * around it.  "The pact covers two ports" has one, "copper exports of 5 million tonnes" has none. */

#include "config.h"

#include "engine-finite.h"
#include "engine-structure.h"

#define SUBJECT_REACH 60 /* tokens between a subject and its verb */

/* The token before @i in clause @clause: adverbs passed over, whatever else they are; G_MAXUINT32 = none near. */
static guint32
before_in_clause (const EngineAnalysis *a, guint32 first, guint32 i, guint clause)
{
  const guint32 low = i - MIN (i - first, SUBJECT_REACH);

  while (i > low)
    {
      i--;
      if (engine_token (a, i)->clause != clause)
        continue;
      if (!finite_is_skipped (a, i)
          && ((engine_analysis_morph (a, i) & ENGINE_MORPH_ADVERB) == 0
              || finite_is_nominal_opener (a, i)))
        return i;
    }
  return G_MAXUINT32;
}

/* Whether a plural, or two with "and" between them, stand before @i: who a base form could be the verb of. */
static gboolean
has_plural_before (const EngineAnalysis *a, guint32 first, guint32 i, guint clause)
{
  for (guint32 k = i - MIN (i - first, SUBJECT_REACH); k < i; k++)
    if (engine_token (a, k)->clause == clause
        && (finite_is_plural_noun (a, k) || engine_token_conjunction (a, k) != NULL))
      return TRUE;
  return FALSE;
}

/* What stands behind @i: 2 = an object or an adverbial that only a verb has, 1 = a noun or an adjective, 0 = a
 * preposition, a conjunction, -1 = nothing, -9 = what only a noun has. */
static gint
weigh_behind (const EngineAnalysis *a, guint32 i, guint32 last)
{
  const guint32 next = i + 1;
  guint32 morph;

  if (next >= last || engine_token (a, next)->clause != engine_token (a, i)->clause)
    return -1;
  morph = engine_analysis_morph (a, next);
  /* "augmente de 5 %", but no English verb has an "of" behind it */
  if (engine_token_has (a, next, ENGINE_CLASS_OF))
    return (a->style & ENGINE_STYLE_HEADS_LAST) == 0 && next + 1 < last
                   && engine_token (a, next + 1)->kind == ENGINE_TOKEN_NUMBER
               ? 1
               : -9;
  if (finite_counts_behind (a, i, last) || engine_token_has (a, next, ENGINE_CLASS_QUALIFIER_BEFORE)
      || engine_token_has (a, next, ENGINE_CLASS_PRONOUN)
      || engine_token_has (a, next, ENGINE_CLASS_NEGATION)
      || (morph & ENGINE_MORPH_PRESENT_PARTICIPLE) != 0)
    return 2;
  if (engine_token_has (a, next, ENGINE_CLASS_PREPOSITION)
      || engine_token_conjunction (a, next) != NULL)
    return 0;
  if (engine_token (a, next)->kind == ENGINE_TOKEN_PUNCT)
    return -1;
  /* "the Korean firms Hanwha and KAI" */
  return (engine_token (a, next)->flags & ENGINE_TOKEN_CAPITAL) != 0 ? 0 : 1;
}

/* How likely the form at @i is the verb of its clause, which has no other; below 1 = it is none. */
static gint
likelihood (const EngineAnalysis *a, guint32 first, guint32 i, guint32 last)
{
  const EngineToken *t = engine_token (a, i);
  const guint32 morph = t->kind == ENGINE_TOKEN_WORD ? engine_analysis_morph (a, i) : 0;
  const EnginePackClassset *classes = engine_token_classes (a, i);
  const guint32 before = before_in_clause (a, first, i, t->clause);
  gint likely;

  if ((morph & ENGINE_MORPH_VERB) == 0 || (morph & FINITE_FORMS) == 0 || before == G_MAXUINT32
      || (morph & ENGINE_MORPH_ADVERB) != 0 || engine_classset_meets (classes, &finite_auxiliaries)
      || engine_classset_meets (classes, &finite_no_verbs)
      || (t->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ELISION)) != 0
      || finite_is_hyphenated (a, first, i, last) || finite_after_auxiliary (a, first, i)
      || finite_is_nominal_opener (a, before) || engine_token_is (a, before, "to", 2)
      || engine_token_conjunction (a, before) != NULL)
    return -9;
  likely = weigh_behind (a, i, last);
  if (finite_ends_aside (a, before) || engine_token (a, i - 1)->clause != t->clause)
    likely++;
  else if ((engine_analysis_morph (a, before) & ENGINE_MORPH_ADJ)
           && !(engine_analysis_morph (a, before) & ENGINE_MORPH_NOUN)
           && !(engine_token (a, before)->flags & ENGINE_TOKEN_CAPITAL))
    return -9;
  else if (before + 1 != i)
    likely++;
  /* in French a noun seldom stands right behind another */
  else if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0)
    likely += 2;
  if ((morph & ENGINE_MORPH_PAST) != 0 && (morph & ENGINE_MORPH_PAST_PARTICIPLE) == 0)
    likely++;
  if ((morph & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST)) == ENGINE_MORPH_INFINITIVE)
    likely -= has_plural_before (a, first, i, t->clause) ? 1 : 9;
  if ((morph & ENGINE_MORPH_PAST_PARTICIPLE) != 0 && likely < 2)
    return -9;
  return likely;
}

/**
 * engine_structure_likely_finite:
 * @a: an analysis with clauses
 * @first: the first token of a clause for which engine_structure_finite() found no verb
 * @last: behind its last
 * @clause: its index
 *
 * Returns: the form that is likeliest its finite verb, as a token + 1; 0 = none is likely
 */
guint32
engine_structure_likely_finite (const EngineAnalysis *a, guint32 first, guint32 last, guint clause)
{
  guint32 verb = 0;
  gint best = 0;

  for (guint32 i = engine_clues_next (a, first, last, ENGINE_CLUE_FINITE); i < last;
       i = engine_clues_next (a, i + 1, last, ENGINE_CLUE_FINITE))
    {
      const gint likely =
          engine_token (a, i)->clause == clause ? likelihood (a, first, i, last) : 0;

      if (likely > best)
        {
          best = likely;
          verb = i + 1;
        }
    }
  return verb;
}
