/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the stages of agreements, commitments, people and quotations share: questions about tokens,
 * lists of party codes, subjects of verbs, spans of noun phrases, nearest dates, and the making of
 * a fact with its reasons.  All walks are bounded (ENGINE_FILL_REACH tokens), so that every stage
 * stays linear in the text. */

#pragma once

#include "engine-analysis.h"

G_BEGIN_DECLS

#define ENGINE_FILL_REACH 80  /* tokens that any walk may go */
#define ENGINE_FILL_CODES 24  /* parties of one fact */
#define ENGINE_FILL_REASONS 8 /* reasons of one fact */

/* A small ordered set of codes. */
typedef struct
{
  const char *codes[ENGINE_FILL_CODES];
  guint n;
} EngineCodes;

void engine_fill_codes_add (EngineCodes *self, const char *code);
void engine_fill_codes_add_all (EngineCodes *self, const EngineCodes *other);
gboolean engine_fill_codes_has (const EngineCodes *self, const char *code);
gboolean engine_fill_codes_equal (const EngineCodes *x, const EngineCodes *y);
/* Every code of @part is in @whole. */
gboolean engine_fill_codes_within (const EngineCodes *part, const EngineCodes *whole);
/* Whether each is a state's or a group's, as engine_fill_is_state(); of none it is. */
gboolean engine_fill_codes_are_states (const EngineCodes *self);
void engine_fill_codes_from_list (EngineCodes *self, const char *const *list);
const char *const *engine_fill_codes_to_list (const EngineCodes *self, EngineArena *arena);

/* Reasons gathered while a fact is made. */
typedef struct
{
  EngineReason items[ENGINE_FILL_REASONS];
  guint n;
} EngineReasons;

void engine_reasons_add (EngineReasons *self,
                         EngineAnalysis *a,
                         const char *field,
                         const char *detail,
                         guint32 first,
                         guint32 last);

static inline guint32
engine_fill_n (const EngineAnalysis *a)
{
  return a->tokens->len;
}

static inline const EngineTag *
engine_fill_tag (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  return engine_analysis_tag (a, i, class_id);
}

static inline gboolean
engine_fill_is (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  return engine_analysis_has (a, i, class_id);
}

/* The entry of a tag that stands for a word no lexicon has: no code, no attributes. */
#define ENGINE_FILL_NO_ENTRY G_MAXUINT32

static inline const char *
engine_fill_attr (const EngineAnalysis *a, const EngineTag *tag, const char *key)
{
  if (tag->entry == ENGINE_FILL_NO_ENTRY)
    return NULL;
  return engine_pack_entry_attr (a->pack, tag->entry, key);
}

static inline const char *
engine_fill_code (const EngineAnalysis *a, const EngineTag *tag)
{
  if (tag->entry == ENGINE_FILL_NO_ENTRY)
    return "";
  return engine_pack_entry_code (a->pack, tag->entry);
}

static inline guint32
engine_fill_morph (const EngineAnalysis *a, guint32 i)
{
  return engine_analysis_morph (a, i);
}

/* A one-character punctuation token. */
static inline gboolean
engine_fill_punct (const EngineAnalysis *a, guint32 i, char c)
{
  return i < a->n_infos && engine_token (a, i)->length_bytes == 1 && *engine_token_text (a, i) == c;
}

/* The mention that covers the token, or NULL. */
static inline const EngineMention *
engine_fill_mention (const EngineAnalysis *a, guint32 i)
{
  guint32 m = i < a->mention_at->len ? g_array_index (a->mention_at, guint32, i) : 0;

  return m != 0 ? &g_array_index (a->mentions, EngineMention, m - 1) : NULL;
}

/* The index of the first mention that starts at the token or behind it. */
static inline guint
engine_fill_mention_from (const EngineAnalysis *a, guint32 token)
{
  guint low = 0, high = a->mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (a->mentions, EngineMention, middle).first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* A party, an organisation or someone who stands for one. */
static inline gboolean
engine_fill_is_party (const EngineMention *m)
{
  if (m == NULL || m->codes == NULL || m->codes[0] == NULL)
    return FALSE;
  return m->kind == ENGINE_MENTION_PARTY || m->kind == ENGINE_MENTION_PERSON
         || m->kind == ENGINE_MENTION_ORG;
}

const EngineTag *
engine_fill_find_covering (const EngineAnalysis *a, guint32 i, EngineClass class_id);

/* The tag of the class that covers the token although it may start before it. */
static inline const EngineTag *
engine_fill_covering (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  return engine_analysis_covers (a, i, class_id) ? engine_fill_find_covering (a, i, class_id)
                                                 : NULL;
}

/* Whether there is such a tag: where it starts at the token, or covers it at all, is two bits. */
static inline gboolean
engine_fill_is_in (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  return engine_analysis_has (a, i, class_id)
         || (engine_analysis_covers (a, i, class_id)
             && engine_fill_find_covering (a, i, class_id) != NULL);
}

/* [first, last) of the sentence that holds the token. */
static inline void
engine_fill_sentence (const EngineAnalysis *a, guint32 token, guint32 *first, guint32 *last)
{
  const EngineSentence *s;

  if (a->sentences->len == 0)
    {
      *first = 0;
      *last = a->tokens->len;
      return;
    }
  s = &g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, token));
  *first = s->first;
  *last = s->last;
  if (token < *first || token >= *last)
    {
      *first = token;
      *last = token + 1;
    }
}

/* Whether the token ends whatever noun phrase stands before it. */
static inline gboolean
engine_fill_stops (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  char c;

  if (t->kind == ENGINE_TOKEN_BREAK || (t->flags & ENGINE_TOKEN_BULLET))
    return TRUE;
  if (t->kind != ENGINE_TOKEN_PUNCT || t->length_bytes != 1)
    return FALSE;
  c = *engine_token_text (a, i);
  return c == ';' || c == '?' || c == '!' || c == ':'
         || (c == '.' && i + 1 < a->tokens->len
             && engine_token (a, i + 1)->kind == ENGINE_TOKEN_BREAK);
}
/* What engine_fill_finite() asks of a token that has the clue. */
gboolean engine_fill_is_finite (const EngineAnalysis *a, guint32 i);

/* A verb form that can carry a clause, auxiliaries included. */
static inline gboolean
engine_fill_finite (const EngineAnalysis *a, guint32 i)
{
  return (engine_token_clues (a, i) & ENGINE_CLUE_FINITE) != 0 && engine_fill_is_finite (a, i);
}

/* Bytes of tokens [first, last), copied into the result. */
const char *engine_fill_text (EngineAnalysis *a, guint32 first, guint32 last);
void engine_fill_add_mention (const EngineMention *m, EngineCodes *codes);
/* The token behind the body of a state that the mention leads to: "the Malian government", "Mali's army";
 * behind the mention where there is none. */
guint32 engine_fill_body_end (const EngineAnalysis *a, const EngineMention *m);
/* Behind the brackets that open at @i, "(Argentina, Brazil and Uruguay)", where they close in the sentence; else @i. */
guint32 engine_fill_skip_brackets (const EngineAnalysis *a, guint32 i, guint32 limit);
/* The coordinated parties from token @i on; returns the token after the list, @i where there is
 * none. */
guint32 engine_fill_list (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes);
/* "the", "de", "avec", a title or an office: what may stand between two members, behind what joins them. */
gboolean engine_fill_links_members (const EngineAnalysis *a, guint32 i);
/* The subject of the verb at token @verb: parties before it in its clause, else in its sentence.
 * [*first, *last) are the tokens it was read from. */
gboolean engine_fill_subject (const EngineAnalysis *a,
                              guint32 verb,
                              EngineCodes *codes,
                              guint32 *first,
                              guint32 *last);
/* The mention joined to another in one subject: engine-fill-members.c. */
guint32 engine_fill_next_member (const EngineAnalysis *a, guint32 index);
/* "the two sides", "they", resolved to nobody or to two that happen to stand before. */
gboolean engine_fill_is_loose_pair (const EngineAnalysis *a, const EngineMention *m);
/* A country, whose code is of three capitals; not "EAC" or "GCC", which are unions. */
gboolean engine_fill_is_country (const char *code);
/* A country or a union that makes agreements of its own. */
gboolean engine_fill_is_state (const char *code);
const char *engine_fill_state_in (const char *code, gint year);
/* The end of the noun phrase or verb complement that starts at @first: before a full stop, a
 * clause that goes on without it, or ENGINE_FILL_REACH. */
guint32 engine_fill_phrase_end (const EngineAnalysis *a, guint32 first, guint32 limit);
/* The date nearest to @around within [first, last), durations only where asked for. */
const EngineTimex *engine_fill_timex (const EngineAnalysis *a,
                                      guint32 first,
                                      guint32 last,
                                      guint32 around,
                                      gboolean durations);
/* Appends a fact of the kind at [first, last) and returns it: valid until the next call. */
EngineFact *engine_fill_fact (EngineAnalysis *a,
                              EngineFactKind kind,
                              guint32 first,
                              guint32 last,
                              double confidence,
                              const char *rule,
                              const EngineReasons *reasons);
/* The folded form of the token, NUL-terminated, in ENGINE_FOLD_BUFFER_BYTES bytes. */
gsize engine_fill_fold (const EngineAnalysis *a, guint32 i, char *out);

G_END_DECLS
