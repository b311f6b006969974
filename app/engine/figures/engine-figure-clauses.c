/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which parts of a sentence speak of a figure: not what stands before a colon or behind the relative
 * clause that holds it; but the subject of the relative that its own noun has. */

#include "config.h"

#include "engine-figure-party.h"

/* "Pékin achète aux Australiens : Baowu prendra 49 %": a part of the sentence behind a colon that has a
 * subject of its own takes nobody from the part before. */
static gboolean
is_of_part_before (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);
  const EngineMention *subject =
      clause->subject != 0 ? engine_mention (a, clause->subject - 1) : NULL;

  return subject != NULL && subject->first > m->last && subject->last <= r->d->value->first
         && clause->verb > subject->first && figure_has_break (a, m->last, subject->first, FALSE);
}

/* "Wine, which makes up 12 per cent of its exports, used to go to Russia": what comes behind the relative
 * that holds the value is told of something else. */
static gboolean
is_of_main_clause (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);
  guint other = engine_token (a, m->first)->clause;

  return (clause->scopes & ENGINE_SCOPE_RELATIVE) != 0 && m->first >= r->d->value->last
         && other != r->d->clause && other < a->clauses->len
         && engine_clause (a, other)->verb > r->d->value->last
         && engine_clause (a, other)->verb <= m->first
         && figure_has_break (a, r->d->value->last, m->first, TRUE);
}

/* "receives", "a reçu": the verb at @i has the counterpart for its subject. */
static gboolean
is_receiving (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag;
  const char *side;

  if (engine_token_is (a, i, ENGINE_CLASS_AUXILIARY))
    i++;
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE_VERB);
  side = tag != NULL ? engine_pack_entry_attr (a->pack, tag->entry, "s") : NULL;
  return side != NULL && strcmp (side, "on") == 0;
}

/* "that", "which", "que": what a relative clause may take for its object. */
static gboolean
is_object_relative (const EngineAnalysis *a, guint32 i)
{
  return engine_token_has_code (a, i, ENGINE_CLASS_RELATIVE, "that")
         || engine_token_has_code (a, i, ENGINE_CLASS_RELATIVE, "which");
}

/* The subject of the relative that the value's own noun has. */
static gboolean
is_relative_subject (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 from = r->d->value->last;
  guint32 i = m->first;

  if (m->first <= from || m->first - from > 6
      || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) != 0
      || !engine_mention_heads_verb (a, m) || figure_has_break (a, from, m->first, FALSE))
    return FALSE;
  while (i > from
         && (engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)
             || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION) != 0)
         && !is_object_relative (a, i - 1))
    i--;
  /* "les surtaxes, de 35 % au maximum, que Bruxelles inflige": a comma only before the pronoun */
  return i > from && is_object_relative (a, i - 1)
         && !figure_has_break (
             a, from, i - 1 - (i - 1 > from && engine_token_is_char (a, i - 2, ',')), TRUE);
}

/* Whether the party is told of in a part of the sentence that is about something else. */
gboolean
figure_party_is_elsewhere (const Ranking *r, const EngineMention *m)
{
  return is_of_part_before (r, m) || is_of_main_clause (r, m);
}

/* "the 26 million tonnes that Brazil exported", "les 300 millions que Paris a promis": whether the party
 * got its part from that. */
gboolean
figure_party_give_relative (const Ranking *r, Candidate *c, const EngineMention *m)
{
  if (!is_relative_subject (r, m))
    return FALSE;
  figure_party_give (c, is_receiving (r->s->a, m->last) ? FEATURE_ROLE_ON : FEATURE_CONTROL);
  return TRUE;
}
