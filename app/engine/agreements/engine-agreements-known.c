/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far an agreement has come that no verb concludes: it is had, awaited, binds somebody, or something is done
 * under it.  Short walks around its phrase. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define TIED_REACH 14  /* tokens between "bound" and "by a pact" */
#define TERMS_REACH 24 /* tokens around the noun */

static guint8
scopes_at (const EngineAnalysis *a, guint32 i)
{
  return i < a->scopes->len ? g_array_index (a->scopes, guint8, i) : 0;
}

/* "with Peru", "of May": what may stand between the noun and what is said of it. */
static gboolean
is_of_phrase (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_mention (a, i) != NULL || engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK)
         || engine_fill_is (a, i, ENGINE_CLASS_AND) || engine_fill_is (a, i, ENGINE_CLASS_OF)
         || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
         || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         || engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER)
         || (engine_fill_morph (a, i) & ENGINE_MORPH_ADVERB) || engine_analysis_in_timex (a, i);
}

/* Whether the relative at the token is the agreement's own: right behind its phrase, or behind a comma. */
static gboolean
is_own_relative (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 relative)
{
  for (guint32 i = relative; i > c->head_last; i--)
    if (engine_fill_punct (a, i - 1, ','))
      return TRUE;
    else if (!is_of_phrase (a, i - 1))
      return FALSE;
  return TRUE;
}

/* "relance", "liait": a verb of a clause that no auxiliary makes. */
static gboolean
is_verb_of_clause (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_finite (a, i) && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ));
}

/**
 * engine_agreement_is_said_of_object:
 * @a: an analysis
 * @c: a candidate
 * @tag: a word behind its noun that says how far something has come
 * @made: whether a verb before the noun concludes it
 *
 * "a pact on a pipeline frozen since May", "un accord qui relance une ligne à l'arrêt"; but "l'accord qui liait A à B a
 * été annulé".
 *
 * Returns: whether it is said of what the agreement is about, by a noun or a clause between the two
 */
gboolean
engine_agreement_is_said_of_object (const EngineAnalysis *a,
                                    const EngineAgreementCandidate *c,
                                    const EngineTag *tag,
                                    gboolean made)
{
  gboolean plain = TRUE, clause = FALSE;
  const gboolean passive =
      tag->first > c->head_last && engine_fill_is (a, tag->first - 1, ENGINE_CLASS_AUXILIARY);

  /* "a vécu", "n'a pas survécu", "lapsed": a predicate of its own */
  if (engine_fill_attr (a, tag, "intr") != NULL)
    return FALSE;
  for (guint32 i = tag->first; i < tag->last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY))
      return FALSE;
  for (guint32 i = tag->first; i > c->head_last; i--)
    {
      const guint32 k = i - 1;
      const EngineTag *what = engine_fill_tag (a, k, ENGINE_CLASS_RELATIVE);

      if (engine_fill_punct (a, k, ',') || engine_fill_punct (a, k, '(')
          || engine_agreement_is_dash (a, k))
        return FALSE;
      /* "qu'un décret a dénoncé": the subject stands between */
      if (what != NULL)
        return !((plain || clause
                  || ((a->style & ENGINE_STYLE_HEADS_LAST) == 0
                      && strcmp (engine_fill_code (a, what), "which") == 0))
                 && is_own_relative (a, c, k));
      if (engine_fill_is (a, k, ENGINE_CLASS_INF_MARK)
          && (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE))
        return TRUE;
      if (is_verb_of_clause (a, k) && !passive)
        return TRUE;
      clause = clause || is_verb_of_clause (a, k);
      plain = plain && is_of_phrase (a, k);
    }
  return made && !plain && !clause;
}

/* "already has a swap deal with China", "dispose d'un accord". */
static gboolean
is_had (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first, n = 0; i > c->sentence_first && n < 3; i--, n++)
    {
      const EngineTag *aux = engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);

      if ((aux != NULL && strcmp (engine_fill_code (a, aux), "have") == 0)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_HOLDING))
        return !(scopes_at (a, i - 1)
                 & (ENGINE_SCOPE_NEGATED | ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_FUTURE))
               && !(i > 1 && engine_fill_is (a, i - 2, ENGINE_CLASS_INF_MARK));
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
          && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADVERB)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_be_before (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; i > 0 && n < 3; i--, n++)
    {
      const EngineTag *aux = engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);

      if (aux != NULL)
        return strcmp (engine_fill_code (a, aux), "be") == 0;
    }
  return FALSE;
}

/* "A contract for the jets is expected in May", "un accord est attendu". */
static gboolean
is_awaited (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + TERMS_REACH); i++)
    {
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_AWAITED) && i > 0)
        return is_be_before (a, i);
    }
  return FALSE;
}

/* "lié au Chili par un pacte", "tied to Chile by a pact": it binds. */
static gboolean
is_tied (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 low =
      c->first > c->sentence_first + TIED_REACH ? c->first - TIED_REACH : c->sentence_first;

  if (c->first == c->sentence_first || !engine_fill_is (a, c->first - 1, ENGINE_CLASS_AGENT_PREP))
    return FALSE;
  for (guint32 i = c->first - 1; i > low; i--)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_HOLDING);

      if (tag != NULL && engine_fill_attr (a, tag, "bind") != NULL)
        return !(scopes_at (a, i - 1)
                 & (ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_NEGATED));
      if (engine_fill_stops (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
        return FALSE;
    }
  return FALSE;
}

/* "Under the 1961 treaty", "en vertu de leur accord": what is done by it. */
static gboolean
is_acted_on (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first + 1; i > c->sentence_first && i + 1 > c->first; i--)
    {
      const EngineTag *tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_UNDER_IT);

      if (tag != NULL)
        return tag->last <= c->head_first && engine_fill_attr (a, tag, "binds") != NULL;
    }
  return FALSE;
}

static void
set_known (EngineAgreementCandidate *c, EngineAgreementStatus status, gboolean strong)
{
  c->status = status;
  c->has_status = TRUE;
  c->strong_status = c->strong_status || strong;
}

/**
 * engine_agreement_read_known:
 * @a: an analysis
 * @c: a candidate whose verb and words around it say no status
 *
 * Reads the status of what is only mentioned.
 */
void
engine_agreement_read_known (const EngineAnalysis *a, EngineAgreementCandidate *c)
{
  if (!c->has_status && c->anchor == 0 && ((c->indefinite && is_had (a, c)) || is_tied (a, c)))
    set_known (c, ENGINE_AGREEMENT_IN_FORCE, FALSE);
  if (!c->has_status && c->binds)
    set_known (c, ENGINE_AGREEMENT_IN_FORCE, TRUE);
  if (!c->has_status && c->indefinite && is_awaited (a, c))
    set_known (c, ENGINE_AGREEMENT_PROPOSED, TRUE);
  if (!c->has_status && c->anchor == 0 && !c->definite && engine_agreement_is_led_to (a, c))
    set_known (c, ENGINE_AGREEMENT_PROPOSED, TRUE);
  if (!c->has_status && c->anchor == 0 && c->definite && !c->talks && is_acted_on (a, c))
    set_known (c, ENGINE_AGREEMENT_IN_FORCE, FALSE);
}
