/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the agreement itself is what a clause opens with and provides the figure, by its noun, by the names of its
 * parties or by a pronoun. */

#include "config.h"

#include "engine-figure-status.h"
#include "engine-figure-measure.h"

/* "Barbados and Trinidad renewed their accord. It allows": where several have concluded it, "it" is none of them. */
static gboolean
stands_for_deal (const FigureStage *s, const EngineSentence *then)
{
  const EngineAnalysis *a = s->a;
  gboolean several = FALSE, concluded = FALSE;

  if (!engine_token_has_attr (a, s->first, ENGINE_CLASS_PRONOUN, "thing"))
    return FALSE;
  for (guint32 i = then->first; i < then->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);

      several |= !concluded && index != 0
                 && (engine_mention (a, index - 1)->flags & ENGINE_MENTION_SUBJECT) != 0
                 && engine_mention (a, index - 1)->list != 0;
      concluded |= engine_token_is (a, i, ENGINE_CLASS_CONCLUDE);
      if (several && concluded && engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
    }
  return FALSE;
}

/* "Une convention a été signée. Elle prévoit": the pronoun that opens the sentence stands for the agreement that
 * opened the one before. */
static gboolean
opens_with_pronoun (const FigureStage *s)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, s->sentence);

  if (s->sentence == 0 || (now - 1)->line != now->line
      || !engine_token_is (a, s->first, ENGINE_CLASS_PRONOUN)
      || engine_token_is (a, s->first, ENGINE_CLASS_DETERMINER))
    return FALSE;
  if (stands_for_deal (s, now - 1))
    return TRUE;
  for (guint32 i = (now - 1)->first; i < (now - 1)->first + 5 && i < (now - 1)->last; i++)
    {
      if (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT)
          || engine_token_is (a, i, ENGINE_CLASS_AGREEMENT_REF))
        return i > (now - 1)->first && engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER);
      if (g_array_index (a->mention_at, guint32, i) != 0 || engine_token_is_char (a, i, ','))
        return FALSE;
    }
  return FALSE;
}

/* "Le texte, une lettre de cinq pages, prévoit": the agreement is what provides, in the present. */
gboolean
figure_opens_with_text (const FigureStage *s, guint32 verb)
{
  const EngineAnalysis *a = s->a;

  if ((engine_analysis_morph (a, verb) & ENGINE_MORPH_PRESENT) == 0)
    return FALSE;
  if (verb <= s->first + 2 && opens_with_pronoun (s))
    return TRUE;
  for (guint32 i = s->first; i < s->first + 4 && i < verb; i++)
    {
      if (g_array_index (a->mention_at, guint32, i) != 0 || engine_token_is_char (a, i, ','))
        return FALSE;
      if (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT)
          || engine_token_is (a, i, ENGINE_CLASS_AGREEMENT_REF))
        return g_array_index (a->mention_at, guint32, i + 1) == 0
               && !engine_token_is (a, i + 1, ENGINE_CLASS_RELATIVE);
    }
  return FALSE;
}

/* "The deal between": the names that follow are its parties, no subject. */
static gboolean
opens_with_pair (const FigureStage *s)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = s->first; i < s->first + 4 && i + 1 < s->last; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT))
      return engine_token_is (a, i + 1, ENGINE_CLASS_PARTY_LINK)
             || engine_token_is (a, i + 1, ENGINE_CLASS_TARGET);
  return FALSE;
}

guint32
figure_present_verb (const FigureStage *s, const FigureDraft *d)
{
  const guint32 past = ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL;
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, d->clause)->verb;
  guint32 from = d->value->first > s->first + 8 ? d->value->first - 8 : s->first;

  if (verb != 0 && verb <= d->value->first)
    return (engine_analysis_morph (a, verb - 1) & (ENGINE_MORPH_PRESENT | past))
                   == ENGINE_MORPH_PRESENT
               ? verb
               : 0;
  for (guint32 i = d->value->first; i > from + 1; i--)
    {
      guint32 morph = engine_analysis_morph (a, i - 1);

      if (figure_has_break (a, i - 1, i, TRUE))
        return 0;
      if ((morph & ENGINE_MORPH_VERB) != 0 && (morph & ENGINE_MORPH_THIRD) != 0
          && (morph & ENGINE_MORPH_PRESENT) != 0
          && !engine_token_is (a, i - 2, ENGINE_CLASS_DETERMINER)
          && !engine_token_is (a, i - 2, ENGINE_CLASS_TARGET))
        return i;
    }
  return 0;
}

/* "Signé jeudi à Astana, le contrat porte": the agreement stands between a fronted phrase and the verb. */
static gboolean
follows_fronted (const FigureStage *s, guint32 verb)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = verb - 1; i > s->first + 2 && i + 4 > verb; i--)
    {
      if (engine_token_is_char (a, i - 1, ',')
          || g_array_index (a->mention_at, guint32, i - 1) != 0)
        return FALSE;
      if (engine_token_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
        return engine_token_is (a, i - 2, ENGINE_CLASS_DETERMINER)
               && engine_token_is_char (a, i - 3, ',');
    }
  return FALSE;
}

/* "The Nauru–Australia Treaty": the names before the noun are its parties. */
static gboolean
is_in_compound (const EngineAnalysis *a, guint32 i)
{
  for (guint32 k = i; k < i + 4; k++)
    {
      if (engine_token_is (a, k, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
      if (g_array_index (a->mention_at, guint32, k) == 0
          && engine_token (a, k)->kind != ENGINE_TOKEN_PUNCT)
        return FALSE;
      if (engine_token_is_char (a, k, ',') || engine_token_is_char (a, k, '.'))
        return FALSE;
    }
  return FALSE;
}

/* The clause, or what a colon or semicolon opens, begins with the agreement, and nobody else is its
 * subject. */
static gboolean
opens_with_instrument (const FigureStage *s, const FigureDraft *d, guint32 verb)
{
  const EngineAnalysis *a = s->a;
  guint32 first = s->first;
  guint32 subject = engine_clause (a, d->clause)->subject;

  if (subject != 0 && !opens_with_pair (s)
      && !is_in_compound (a, engine_mention (a, subject - 1)->first)
      && (engine_mention (a, subject - 1)->flags
          & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_ANAPHOR))
             == 0)
    return FALSE;
  for (guint32 i = verb - 1; i > s->first; i--)
    if (engine_token_is_char (a, i - 1, ':') || engine_token_is_char (a, i - 1, ';'))
      {
        first = i;
        break;
      }
  if (first == s->first && (engine_clause (a, d->clause)->scopes & ENGINE_SCOPE_RELATIVE) == 0
      && opens_with_pronoun (s))
    return TRUE;
  for (guint32 i = first; i < first + 5 && i + 1 < verb; i++)
    {
      if (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
      if (is_in_compound (a, i))
        continue;
      if (i == first + 4 || g_array_index (a->mention_at, guint32, i) != 0
          || engine_token_is_char (a, i, ',') || engine_token_is (a, i, ENGINE_CLASS_TARGET))
        return FALSE;
    }
  return FALSE;
}

/* "The deal between A and B sets a price of 422 dollars", "l'accord qu'il a passé l'oblige à enlever",
 * "Signé jeudi à Astana, le contrat porte sur": the clause opens with the agreement, and its verb in the
 * present governs the figure. */
gboolean
figure_provides (const FigureStage *s, const FigureDraft *d)
{
  guint32 verb = figure_present_verb (s, d);

  if (verb == 0 || d->brackets || engine_token_is (s->a, verb - 1, ENGINE_CLASS_AUXILIARY)
      || (d->hit != 0
          && (figure_hit (s, d->hit - 1)->flags & (FIGURE_HIT_COSTS | FIGURE_HIT_SUBJECT_ON)) != 0))
    return FALSE;
  return opens_with_instrument (s, d, verb) || follows_fronted (s, verb);
}
