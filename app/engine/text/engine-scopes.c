/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scopes: what holds over tokens whatever stands there.  A clause's tense and mood come from its
 * finite verb and its auxiliaries; negation runs from its cue to the end of the clause, unless a
 * pseudo cue ("ne … que", "not only") takes it back; hearsay, quotations and brackets by their
 * marks. */

#include "config.h"

#include "engine-structure.h"

#include <string.h>

#define WITHOUT_TOKENS 12 /* that "sans" denies */
#define SECOND_NEGATION_TOKENS 9

static guint8 *
scopes_of (EngineAnalysis *a)
{
  return (guint8 *)a->scopes->data;
}

static const char *
attribute (const EngineAnalysis *a, guint32 i, EngineClass class_id, const char *key)
{
  const EngineTag *tag = engine_analysis_tag (a, i, class_id);

  return tag != NULL ? engine_pack_entry_attr (a->pack, tag->entry, key) : NULL;
}

static gboolean
is_participle (const EngineAnalysis *a, guint32 i)
{
  return (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0;
}

/* The next token of the clause after @i that is no adverb, negation or pronoun; 0 = none. */
static guint32
next_of_clause (const EngineAnalysis *a, guint32 i, guint32 last)
{
  const guint16 clause = engine_token (a, i)->clause;

  for (i++; i < last && engine_token (a, i)->clause == clause; i++)
    {
      const guint32 morph = engine_analysis_morph (a, i);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return 0;
      if (engine_token_has (a, i, ENGINE_CLASS_NEGATION)
          || engine_token_has (a, i, ENGINE_CLASS_PRONOUN)
          || ((morph & ENGINE_MORPH_ADVERB) && !(morph & ENGINE_MORPH_PAST_PARTICIPLE)))
        continue;
      return i;
    }
  return 0;
}

/* Tense and mood of a clause, from its verb. */
static guint32
verb_scopes (const EngineAnalysis *a, const EngineClause *clause)
{
  const guint32 verb = clause->verb - 1;
  const guint32 morph = engine_analysis_morph (a, verb);
  const EngineTag *help = engine_analysis_tag (a, verb, ENGINE_CLASS_AUXILIARY);
  const EngineTag *modal = engine_analysis_tag (a, verb, ENGINE_CLASS_MODAL);
  const char *auxiliary = help != NULL ? engine_pack_entry_code (a->pack, help->entry) : NULL;
  const char *tense = help != NULL ? engine_pack_entry_attr (a->pack, help->entry, "t") : NULL;
  guint32 scopes = 0, next;

  if (modal != NULL && engine_pack_entry_attr (a->pack, modal->entry, "cond") != NULL)
    scopes |= ENGINE_SCOPE_CONDITIONAL;
  if (modal != NULL && engine_pack_entry_attr (a->pack, modal->entry, "future") != NULL)
    scopes |= ENGINE_SCOPE_FUTURE;
  if (tense != NULL)
    scopes |= strcmp (tense, "past") == 0 ? ENGINE_SCOPE_PAST : 0;
  else if ((morph & ENGINE_MORPH_CONDITIONAL) && !(morph & ENGINE_MORPH_PRESENT))
    scopes |= ENGINE_SCOPE_CONDITIONAL;
  else if ((morph & ENGINE_MORPH_FUTURE) && !(morph & ENGINE_MORPH_PRESENT))
    scopes |= ENGINE_SCOPE_FUTURE;
  else if ((morph & ENGINE_MORPH_PAST) && !(morph & ENGINE_MORPH_PRESENT))
    scopes |= ENGINE_SCOPE_PAST;
  if (auxiliary == NULL || (next = next_of_clause (a, verb, clause->last)) == 0)
    return scopes;
  if (strcmp (auxiliary, "have") == 0 && is_participle (a, next))
    scopes |= ENGINE_SCOPE_PAST;
  if (strcmp (auxiliary, "go") == 0 && (engine_analysis_morph (a, next) & ENGINE_MORPH_INFINITIVE))
    scopes |= ENGINE_SCOPE_FUTURE;
  return scopes;
}

/* Tokens of the clause of @first, from @first on, up to "mais"/"but"; or up to a comma. */
static void
spread (EngineAnalysis *a, guint32 first, guint32 last, guint8 scope, gboolean to_comma)
{
  const guint16 clause = engine_token (a, first)->clause;
  guint8 *scopes = scopes_of (a);

  for (guint32 i = first; i < last; i++)
    {
      const EngineToken *t = engine_token (a, i);
      const EngineTag *conjunction;

      if (t->clause != clause)
        continue;
      if (t->kind == ENGINE_TOKEN_PUNCT && to_comma
          && strchr (",;:()", *engine_token_text (a, i)) != NULL)
        return;
      conjunction = i > first ? engine_token_conjunction (a, i) : NULL;
      if (conjunction != NULL
          && g_str_equal (engine_pack_entry_code (a->pack, conjunction->entry), "but"))
        return;
      scopes[i] |= scope;
    }
}

/* The second part of a negation that "ne" at @i opens: its token + 1, 0 = none. */
static guint32
second_negation (const EngineAnalysis *a, guint32 i, guint32 last)
{
  for (guint32 k = i + 1; k < last && k <= i + SECOND_NEGATION_TOKENS; k++)
    {
      const EngineTag *tag = engine_analysis_tag (a, k, ENGINE_CLASS_NEGATION);

      if (tag == NULL || (engine_token (a, k)->clause != engine_token (a, i)->clause && k > i + 4))
        continue;
      if (engine_pack_entry_attr (a->pack, tag->entry, "pseudo") != NULL)
        return 0;
      if (engine_pack_entry_attr (a->pack, tag->entry, "second") != NULL)
        return engine_clause_limits (a, k, last) ? 0 : k + 1;
    }
  return 0;
}

/* "Aucun accord", "Ni Paris ni …" before "ne". */
static gboolean
negated_subject (const EngineAnalysis *a, guint32 i, guint32 first)
{
  for (guint n = 0; n < 14 && i > first; n++)
    if (attribute (a, --i, ENGINE_CLASS_NEGATION, "second") != NULL
        && engine_token (a, i)->clause == engine_token (a, first)->clause)
      return TRUE;
  return FALSE;
}

/* Verbs that "ne" alone negates. */
static gboolean
negates_alone (const EngineAnalysis *a, guint32 i, guint32 last)
{
  guint32 next = i + 1;

  while (next < last && engine_token_has (a, next, ENGINE_CLASS_PRONOUN))
    next++;
  return next < last && g_strcmp0 (engine_token_code (a, next, ENGINE_CLASS_MODAL), "can") == 0;
}

/* "a sans tarder levé", "will without fanfare lift": the phrase at @i parts a verb from its auxiliary. */
static gboolean
parts_verb (const EngineAnalysis *a, guint32 i, guint32 first)
{
  return i > first
         && (engine_token_has (a, i - 1, ENGINE_CLASS_AUXILIARY)
             || engine_token_has (a, i - 1, ENGINE_CLASS_MODAL));
}

/* The participle or the infinitive that such a phrase stands before. */
static guint32
verb_behind (const EngineAnalysis *a, guint32 i, guint32 last)
{
  const guint32 end = MIN (last, i + WITHOUT_TOKENS);

  for (guint32 k = i + 2; k < end; k++)
    if (engine_analysis_morph (a, k) & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_INFINITIVE))
      return k;
  return end;
}

static void
negate (EngineAnalysis *a, guint32 i, guint32 first, guint32 last)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_NEGATION);
  const char *code;
  EngineClause *clause;

  if (tag == NULL || engine_pack_entry_attr (a->pack, tag->entry, "pseudo") != NULL)
    return;
  code = engine_pack_entry_code (a->pack, tag->entry);
  clause = &g_array_index (a->clauses, EngineClause, engine_token (a, i)->clause);
  if (strcmp (code, "without") == 0)
    spread (a, i,
            parts_verb (a, i, first) ? verb_behind (a, i, last) : MIN (last, i + WITHOUT_TOKENS),
            ENGINE_SCOPE_NEGATED, TRUE);
  else if (strcmp (code, "ne") == 0)
    {
      if (second_negation (a, i, last) == 0 && !negated_subject (a, i, clause->first)
          && !negates_alone (a, i, last))
        return;
      clause->scopes |= ENGINE_SCOPE_NEGATED;
      spread (a, i, last, ENGINE_SCOPE_NEGATED, FALSE);
    }
  else if (strcmp (code, "neg") == 0)
    {
      /* "not" before the verb's complement negates the clause only where an auxiliary is near */
      if (clause->verb != 0 && (clause->verb - 1 <= i ? i - (clause->verb - 1) <= 4 : TRUE))
        clause->scopes |= ENGINE_SCOPE_NEGATED;
      spread (a, i, last, ENGINE_SCOPE_NEGATED, FALSE);
    }
  else if (strcmp (code, "no") == 0)
    {
      const gboolean adjective = i + 1 < last && tag->last == i + 1
                                 && (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_ADJ)
                                 && !engine_token_has (a, i, ENGINE_CLASS_DETERMINER);

      if (adjective) /* "non contraignant": the word alone */
        {
          scopes_of (a)[i] |= ENGINE_SCOPE_NEGATED;
          scopes_of (a)[i + 1] |= ENGINE_SCOPE_NEGATED;
          return;
        }
      if (engine_token_has (a, i, ENGINE_CLASS_DETERMINER) && clause->verb != 0)
        clause->scopes |= ENGINE_SCOPE_NEGATED;
      spread (a, i, last, ENGINE_SCOPE_NEGATED, !engine_token_has (a, i, ENGINE_CLASS_DETERMINER));
    }
}

static void
scope_sentence (EngineAnalysis *a, const EngineSentence *sentence, int hearsay)
{
  guint8 *scopes = scopes_of (a);
  guint depth = 0;

  for (guint32 i = sentence->first; i < sentence->last; i++)
    {
      const EngineToken *t;

      if (depth == 0)
        i = engine_clues_next (a, i, sentence->last, ENGINE_CLUE_PUNCT | ENGINE_CLUE_SCOPE);
      if (i == sentence->last)
        break;
      t = engine_token (a, i);
      if (t->kind == ENGINE_TOKEN_PUNCT)
        {
          const char c = *engine_token_text (a, i);

          if (c == '(' || c == '[')
            depth++;
          if (depth > 0)
            scopes[i] |= ENGINE_SCOPE_BRACKETS;
          if ((c == ')' || c == ']') && depth > 0)
            depth--;
          continue;
        }
      if (depth > 0)
        scopes[i] |= ENGINE_SCOPE_BRACKETS;
      if (t->kind != ENGINE_TOKEN_WORD)
        continue;
      if (engine_analysis_has (a, i, ENGINE_CLASS_NEGATION))
        negate (a, i, sentence->first, sentence->last);
      if (hearsay >= 0 && engine_analysis_has (a, i, (EngineClass)hearsay))
        {
          EngineClause *clause = &g_array_index (a->clauses, EngineClause, t->clause);

          clause->scopes |= ENGINE_SCOPE_HEARSAY;
          spread (a, clause->first, clause->last, ENGINE_SCOPE_HEARSAY, FALSE);
        }
    }
}

/* Lays what its verb says over the tokens of clause @index; others may stand inside it. */
static void
lay (EngineAnalysis *a, const EngineClause *clause, guint index, guint8 scope)
{
  const EngineToken *tokens = engine_token (a, 0);
  guint8 *scopes = scopes_of (a);

  for (guint32 k = clause->first; k < clause->last; k++)
    scopes[k] |= tokens[k].clause == index ? scope : 0;
}

/**
 * engine_stage_scopes:
 * @a: an analysis with clauses
 *
 * Fills the scopes of the tokens, and of the clauses.
 */
void
engine_stage_scopes (EngineAnalysis *a)
{
  const int hearsay = engine_pack_class_id (a->pack, "hearsay");
  const guint32 from_verb =
      ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_PAST | ENGINE_SCOPE_RELATIVE;
  guint8 *scopes;

  g_array_set_size (a->scopes, a->tokens->len);
  scopes = scopes_of (a);
  memset (scopes, 0, a->tokens->len);
  for (guint i = 0; i < a->clauses->len; i++)
    {
      EngineClause *clause = &g_array_index (a->clauses, EngineClause, i);

      if (clause->verb != 0)
        clause->scopes |= verb_scopes (a, clause);
      if ((clause->scopes & from_verb) != 0)
        lay (a, clause, i, (guint8)(clause->scopes & from_verb));
    }
  for (guint i = 0; i < a->sentences->len; i++)
    {
      const EngineSentence *sentence = &g_array_index (a->sentences, EngineSentence, i);

      scope_sentence (a, sentence, hearsay);
    }
  for (guint i = 0; i < a->quotes->len; i++)
    {
      const EngineQuote *quote = &g_array_index (a->quotes, EngineQuote, i);

      if (quote->depth == 1)
        for (guint32 k = quote->first; k < quote->last; k++)
          scopes[k] |= ENGINE_SCOPE_QUOTED;
    }
}
