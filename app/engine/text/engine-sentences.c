/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences: inside their line, ended by a stop that no abbreviation, initial or value holds, with
 * the closing marks after it.  A sentence of 400 tokens is cut at its last semicolon or comma, so
 * that what looks inside one stays linear. */

#include "config.h"

#include "engine-structure.h"

#include <string.h>

#define MAX_SENTENCE_TOKENS 400

typedef struct
{
  EngineAnalysis *a;
  const guint8 *marks;
} Splitter;

static inline gboolean
is_stop (const EngineAnalysis *a, guint32 i)
{
  char c;

  if (engine_token (a, i)->kind != ENGINE_TOKEN_PUNCT)
    return FALSE;
  c = *engine_token_text (a, i);
  return (c == '.' || c == '!' || c == '?' || engine_token_is (a, i, "…", 3));
}

static gboolean
is_bracket_end (const EngineAnalysis *a, guint32 i)
{
  char c = *engine_token_text (a, i);

  return engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT && (c == ')' || c == ']');
}

/* Words that start sentences but seldom follow a name's initial. */
static gboolean
is_function_word (const EngineAnalysis *a, guint32 i)
{
  return engine_token_has (a, i, ENGINE_CLASS_DETERMINER)
         || engine_token_has (a, i, ENGINE_CLASS_PREPOSITION)
         || engine_token_has (a, i, ENGINE_CLASS_PRONOUN)
         || engine_token_has (a, i, ENGINE_CLASS_POSSESSIVE)
         || engine_token_has (a, i, ENGINE_CLASS_CONJUNCTION)
         || engine_token_has (a, i, ENGINE_CLASS_SUBORDINATOR);
}

/* Whether tokens @i and @i + 1 lie in one value or date. */
static gboolean
inside_value (const EngineAnalysis *a, guint32 i)
{
  const GArray *maps[] = { a->value_at, a->timex_at };

  for (gsize k = 0; k < G_N_ELEMENTS (maps); k++)
    if (maps[k]->len > i + 1 && g_array_index (maps[k], guint32, i) != 0
        && g_array_index (maps[k], guint32, i) == g_array_index (maps[k], guint32, i + 1))
      return TRUE;
  return FALSE;
}

/* A lone capital letter: an initial. */
static gboolean
is_initial (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  return t->kind == ENGINE_TOKEN_WORD && (t->flags & ENGINE_TOKEN_CAPITAL)
         && g_utf8_skip[*(const guint8 *)engine_token_text (a, i)] == t->length_bytes;
}

/* Whether the full stop at @i ends its sentence; @next is the token after it and its closing marks. */
static gboolean
full_stop_ends (const EngineAnalysis *a, guint32 first, guint32 i, guint32 next)
{
  const EngineToken *t = engine_token (a, i);
  gboolean capital = engine_token (a, next)->flags & ENGINE_TOKEN_CAPITAL;

  if (i == first)
    return FALSE;
  /* 1. at the start of a line */
  if (i == first + 1 && engine_token (a, first)->kind == ENGINE_TOKEN_NUMBER)
    return FALSE;
  if (t->flags & ENGINE_TOKEN_SPACE_BEFORE)
    return TRUE;
  if (engine_token_has (a, i - 1, ENGINE_CLASS_ABBREVIATION))
    {
      const EngineTag *tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_ABBREVIATION);

      if (tag != NULL)
        return engine_pack_entry_attr (a->pack, tag->entry, "ends") != NULL && capital;
    }
  if (is_initial (a, i - 1))
    return next > i + 1 || is_function_word (a, next);
  return TRUE;
}

/* Whether the sentence from @first ends with the stop at @i; sets @end past closing marks. */
static gboolean
ends_here (Splitter *s, guint32 first, guint32 i, guint32 last, guint32 *end)
{
  const EngineAnalysis *a = s->a;
  const EngineToken *next_token;
  guint32 next = i + 1;

  if (i + 1 < last && inside_value (a, i))
    return FALSE;
  while (next < last && is_stop (a, next))
    next++;
  while (next < last && (s->marks[next] == ENGINE_MARK_CLOSE || is_bracket_end (a, next)))
    next++;
  *end = next;
  if (next >= last)
    return TRUE;
  next_token = engine_token (a, next);
  if (next_token->kind == ENGINE_TOKEN_PUNCT && s->marks[next] != ENGINE_MARK_OPEN
      && strchr (",;:", *engine_token_text (a, next)) != NULL)
    return FALSE;
  if (next_token->kind == ENGINE_TOKEN_WORD && !(next_token->flags & ENGINE_TOKEN_CAPITAL))
    return FALSE;
  if (next == i + 1 && next_token->kind == ENGINE_TOKEN_NUMBER
      && !(next_token->flags & ENGINE_TOKEN_SPACE_BEFORE))
    return FALSE;
  if (*engine_token_text (a, i) == '.')
    return full_stop_ends (a, first, i, next);
  return TRUE;
}

/* An acronym that holds its last stop: U.S. The …, 3 p.m. On … */
static gboolean
acronym_ends (Splitter *s, guint32 i, guint32 last)
{
  const EngineAnalysis *a = s->a;
  const EngineToken *t = engine_token (a, i);

  return t->kind == ENGINE_TOKEN_WORD && t->length_bytes > 2
         && engine_token_text (a, i)[t->length_bytes - 1] == '.' && i + 1 < last
         && (engine_token (a, i + 1)->flags & ENGINE_TOKEN_CAPITAL) && is_function_word (a, i + 1)
         && !inside_value (a, i);
}

static void
add_sentence (Splitter *s, guint32 first, guint32 last, guint32 line)
{
  EngineSentence sentence = { first, last, line };

  if (last > first)
    g_array_append_val (s->a->sentences, sentence);
}

/* The last semicolon, else comma, of [first, last), past its middle; else @last. */
static guint32
forced_cut (const EngineAnalysis *a, guint32 first, guint32 last)
{
  static const char marks[] = ";,";

  for (const char *m = marks; *m != '\0'; m++)
    for (guint32 i = last; i > first + (last - first) / 2; i--)
      if (engine_token (a, i - 1)->kind == ENGINE_TOKEN_PUNCT
          && *engine_token_text (a, i - 1) == *m)
        return i;
  return last;
}

static void
split_line (Splitter *s, guint32 l)
{
  const EngineLine *line = &g_array_index (s->a->lines, EngineLine, l);
  guint32 first = line->first;
  guint32 i = first;

  while (i < line->last)
    {
      const guint32 sign =
          engine_clues_next (s->a, i, line->last, ENGINE_CLUE_PUNCT | ENGINE_CLUE_CAPITAL);
      guint32 end;

      /* a stop ends a sentence, or a word before a capital */
      if (sign > i + 1)
        i = MAX (i, MIN (sign - 1, first + MAX_SENTENCE_TOKENS - 1));
      end = i + 1;
      if ((is_stop (s->a, i) && ends_here (s, first, i, line->last, &end))
          || acronym_ends (s, i, line->last))
        {
          add_sentence (s, first, end, l);
          first = end;
        }
      else if (i + 1 - first >= MAX_SENTENCE_TOKENS)
        {
          end = forced_cut (s->a, first, i + 1);
          add_sentence (s, first, end, l);
          first = end;
          end = MAX (end, i + 1);
        }
      else
        end = i + 1;
      i = end;
    }
  add_sentence (s, first, line->last, l);
}

/* Each token's sentence: the one that holds it, else the one before. */
static void
index_sentences (EngineAnalysis *a)
{
  EngineTokenInfo *infos = (EngineTokenInfo *)(gpointer)a->infos->data;
  guint32 at = 0;

  for (guint32 s = 0; s < a->sentences->len; s++)
    {
      guint32 next = s + 1 < a->sentences->len
                         ? g_array_index (a->sentences, EngineSentence, s + 1).first
                         : a->infos->len;

      for (; at < next; at++)
        infos[at].sentence = s;
    }
}

/**
 * engine_structure_sentences:
 * @a: an analysis with lines, values, dates
 * @marks: EngineMark per token
 */
void
engine_structure_sentences (EngineAnalysis *a, const guint8 *marks)
{
  Splitter s = { a, marks };

  g_array_set_size (a->sentences, 0);
  for (guint32 l = 0; l < a->lines->len; l++)
    split_line (&s, l);
  index_sentences (a);
}

/**
 * engine_stage_sentences:
 * @a: an analysis with lines, values, dates
 *
 * Fills quotes and sentences.
 */
void
engine_stage_sentences (EngineAnalysis *a)
{
  engine_structure_sentences (a, engine_structure_quotes (a));
}
