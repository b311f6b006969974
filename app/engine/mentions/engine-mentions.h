/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the mention stages share: engine-mentions.c (names), engine-mention-order.c (their
 * order), engine-mention-lists.c (lists of them), engine-people.c (persons),
 * engine-anaphora.c (what pronouns and the like stand for). */

#pragma once

#include "engine-analysis.h"

#include <string.h>

G_BEGIN_DECLS

/* Appends a mention; what a preposition before it says of it; whether one covers part of the tokens. */
void engine_mentions_add (EngineAnalysis *a, EngineMention mention);
guint16
engine_mentions_oblique_flags (const EngineAnalysis *a, guint32 first, EngineClass class_id);
gboolean engine_mentions_is_covered (const EngineAnalysis *a, guint32 first, guint32 last);
/* Append what stands for what was named before: engine-mention-anaphors.c. */
void engine_mentions_add_periphrasis (EngineAnalysis *a, const EngineTag *tag);
gboolean engine_mentions_count_of_club (EngineAnalysis *a, const EngineTag *tag);
gboolean engine_mentions_count_of_group (EngineAnalysis *a, const EngineTag *tag);
void engine_mentions_add_count (EngineAnalysis *a, guint32 i);
void engine_mentions_add_anaphor (EngineAnalysis *a, const EngineTag *tag);
/* Appends the PERSON mentions, in order: engine-people.c. */
void engine_mentions_people (EngineAnalysis *a);
/* Appends the organisations known by their capitals only: engine-mention-names.c. */
void engine_mentions_guess_names (EngineAnalysis *a);
/* Where the name of the tokens is written: "Cameco Corp." with the full stop of its abbreviation. */
EngineSpan engine_mentions_name_span (const EngineAnalysis *a, guint32 first, guint32 last);
void engine_mentions_add_name (EngineAnalysis *a, guint32 first, guint32 last, guint16 flags);
guint32 engine_seated_end (const EngineAnalysis *a, guint32 i);
/* Brings the mentions in order: engine-mention-order.c. */
void engine_mentions_sort (EngineAnalysis *a);
void engine_mentions_take_bodies (EngineAnalysis *a);
/* Names with what they are: engine-mention-bands.c. */
void engine_mentions_take_bands (EngineAnalysis *a);
/* Gives the members of a list a common id: engine-mention-lists.c. */
void engine_mentions_find_lists (EngineAnalysis *a);
guint32 engine_mentions_holder_end (const EngineAnalysis *a, guint32 index);

/* The codes of an entry ("KAZ,KGZ") as a list that lives as long as the result: engine-mention-codes.c. */
const char *const *engine_mentions_codes (EngineAnalysis *a, const char *codes);
const char *const *engine_mentions_list_codes (EngineAnalysis *a, guint32 index);
gboolean engine_codes_have (const char *const *codes, const char *code);
gboolean engine_codes_equal (const char *const *a, const char *const *b);
gboolean engine_codes_overlap (const char *const *a, const char *const *b);

/* Whether a tag of the class starts at the token. */
static inline gboolean
engine_token_is (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  return engine_analysis_has (a, i, class_id);
}

/* Whether an entry of the class that has the code starts at the token. */
static inline gboolean
engine_token_has_code (const EngineAnalysis *a, guint32 i, EngineClass class_id, const char *code)
{
  if (!engine_analysis_has (a, i, class_id))
    return FALSE;
  for (guint32 t = a->first_tag[i]; t < a->first_tag[i + 1]; t++)
    if (a->tag[t].class_id == (guint)class_id
        && engine_same_code (engine_pack_entry_code (a->pack, a->tag[t].entry), code))
      return TRUE;
  return FALSE;
}

/* Whether an entry of the class that has the attribute starts at the token. */
static inline gboolean
engine_token_has_attr (const EngineAnalysis *a, guint32 i, EngineClass class_id, const char *key)
{
  if (!engine_analysis_has (a, i, class_id))
    return FALSE;
  for (guint32 t = a->first_tag[i]; t < a->first_tag[i + 1]; t++)
    if (a->tag[t].class_id == (guint)class_id
        && engine_pack_entry_attr (a->pack, a->tag[t].entry, key) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether a tag of the class starts in the range. */
static inline gboolean
engine_tokens_have (const EngineAnalysis *a, guint32 first, guint32 last, EngineClass class_id)
{
  for (guint32 i = first; i < last; i++)
    if (engine_analysis_has (a, i, class_id))
      return TRUE;
  return FALSE;
}

/* The same for a class that has the clue: see engine-clues.c. */
static inline gboolean
engine_tokens_have_clue (const EngineAnalysis *a,
                         guint32 first,
                         guint32 last,
                         EngineClues clue,
                         EngineClass class_id)
{
  for (guint32 i = engine_clues_next (a, first, last, clue); i < last;
       i = engine_clues_next (a, i + 1, last, clue))
    if (engine_analysis_has (a, i, class_id))
      return TRUE;
  return FALSE;
}

/* Whether the token is the one character @c. */
static inline gboolean
engine_token_is_char (const EngineAnalysis *a, guint32 i, char c)
{
  return i < a->tokens->len && engine_token (a, i)->length_bytes == 1
         && *engine_token_text (a, i) == c;
}

/* The determiner at @i, also one that starts before it: "l'" of "de l'". */
static inline const EngineTag *
engine_determiner_at (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_DETERMINER);

  if (tag == NULL && i > 0)
    {
      tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_DETERMINER);
      if (tag != NULL && tag->last <= i)
        tag = NULL;
    }
  return tag;
}

/* "the", "les", "la" of "de la": a definite article. */
static inline gboolean
engine_token_is_the (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_determiner_at (a, i);

  return tag != NULL
         && (tag->first < i || strcmp (engine_pack_entry_code (a->pack, tag->entry), "def") == 0);
}

/* "les", "these": a determiner of several. */
static inline gboolean
engine_token_is_plural (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_determiner_at (a, i);

  return tag != NULL && g_strcmp0 (engine_pack_entry_attr (a->pack, tag->entry, "n"), "p") == 0;
}

/* engine-anaphora-firm.c: the company that "le groupe russe" stands for. */
guint32 engine_firm_described (const EngineAnalysis *a, guint32 first, guint32 last, guint32 index);
/* engine-writings.c */
/* "le", "the", "du", "de": what is no part of a name. */
gboolean engine_token_is_article (const EngineAnalysis *a, guint32 i);
/* "rapport", "statistics": a writing at @i. */
gboolean engine_writing_starts (const EngineAnalysis *a, guint32 i);
/* Somebody at @i who may write: an office, an organisation, a person or a body, or a name. */
gboolean engine_writing_has_author (const EngineAnalysis *a, guint32 i);
/* "un rapport de X", "recent modelling by X": where X begins; @from where nobody is told. */
guint32 engine_writing_author (const EngineAnalysis *a, guint32 from, guint32 stop);

/* Whether the token is an English possessive: 's, ’s or the bare apostrophe after a plural. */
static inline gboolean
engine_token_is_genitive (const EngineAnalysis *a, guint32 i)
{
  const char *text;
  guint n;

  if (i >= a->tokens->len)
    return FALSE;
  text = engine_token_text (a, i);
  n = engine_token (a, i)->length_bytes;
  if (n >= 1 && *text == '\'')
    return n == 1 || (n == 2 && (text[1] == 's' || text[1] == 'S'));
  return n >= 3 && memcmp (text, "\xe2\x80\x99", 3) == 0
         && (n == 3 || (n == 4 && (text[3] == 's' || text[3] == 'S')));
}

static inline EngineMention *
engine_mention (const EngineAnalysis *a, guint32 i)
{
  return &g_array_index (a->mentions, EngineMention, i);
}

static inline EngineClause *
engine_clause (const EngineAnalysis *a, guint32 i)
{
  return &g_array_index (a->clauses, EngineClause, i);
}

/* Whether a verb follows the mention closely, so that it is its subject wherever clauses end. */
gboolean engine_mention_heads_verb (const EngineAnalysis *a, const EngineMention *m);
guint32 engine_verb_group_first (const EngineAnalysis *a, guint32 verb, guint32 low);
guint32 engine_clause_parted_subject (const EngineAnalysis *a, const EngineClause *clause);
guint32
engine_clause_parted_pair (const EngineAnalysis *a, const EngineClause *clause, guint32 *joined);

/* Whether a mention stands for a party: one that can impose, hold, sell or sign. */
static inline gboolean
engine_mention_is_party (const EngineMention *m)
{
  return m->codes != NULL && m->codes[0] != NULL
         && (m->kind == ENGINE_MENTION_PARTY || m->kind == ENGINE_MENTION_ORG
             || m->kind == ENGINE_MENTION_PERSON);
}

G_END_DECLS
