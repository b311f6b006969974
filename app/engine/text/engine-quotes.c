/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quotations: « » “ ” „ ‹ › ‘ ’ and straight marks, nested in any order.  Apostrophes never count:
 * those inside words are no tokens, and a single mark opens only before a word and after white
 * space.  A quotation left open ends with its line, or after 4,000 bytes. */

#include "config.h"

#include "engine-entities.h"
#include "engine-structure.h"

#include <string.h>

#define MAX_OPEN 16
#define MAX_QUOTE_BYTES 4000
#define MAX_SINGLE_TOKENS 80

typedef enum
{
  STYLE_NONE,
  STYLE_ANGLE, /* « » */
  STYLE_ANGLE_1, /* ‹ › */
  STYLE_CURLY, /* “ ” */
  STYLE_LOW, /* „ “ */
  STYLE_CURLY_1, /* ‘ ’ */
  STYLE_STRAIGHT, /* " " */
  STYLE_SINGLE, /* ' ' */
} Style;

typedef struct
{
  guint32 quote; /* quotes */
  guint8 style;
} Open;

typedef struct
{
  EngineAnalysis *a;
  guint8 *marks;
  Open open[MAX_OPEN];
  guint n_open;
} Quoter;

static Style
style_of (const EngineAnalysis *a, guint32 i, gboolean *opens, gboolean *closes)
{
  static const struct
  {
    const char *mark;
    guint8 style, opens, closes;
  } marks[] = {
    { "«", STYLE_ANGLE, 1, 0 },     { "»", STYLE_ANGLE, 0, 1 },   { "‹", STYLE_ANGLE_1, 1, 0 },
    { "›", STYLE_ANGLE_1, 0, 1 },   { "“", STYLE_CURLY, 1, 0 },   { "”", STYLE_CURLY, 0, 1 },
    { "„", STYLE_LOW, 1, 0 },       { "‘", STYLE_CURLY_1, 1, 0 }, { "’", STYLE_CURLY_1, 0, 1 },
    { "\"", STYLE_STRAIGHT, 1, 1 }, { "'", STYLE_SINGLE, 1, 1 },
  };
  const EngineToken *t = engine_token (a, i);
  const char *text = engine_token_text (a, i);
  guint8 first = *text;
  gsize length = t->length_bytes;
  char entity[6];

  *opens = *closes = FALSE;
  if (t->kind != ENGINE_TOKEN_PUNCT
      || (first != '"' && first != '\'' && first < 0x80 && length == 1))
    return STYLE_NONE;
  if (first == '&') /* &laquo; */
    {
      gunichar c = 0;

      if (engine_entity (text, text + length, &c) == 0)
        return STYLE_NONE;
      length = g_unichar_to_utf8 (c, entity);
      text = entity;
    }
  for (gsize k = 0; k < G_N_ELEMENTS (marks); k++)
    if (strlen (marks[k].mark) == length && memcmp (text, marks[k].mark, length) == 0)
      {
        *opens = marks[k].opens;
        *closes = marks[k].closes;
        return marks[k].style;
      }
  return STYLE_NONE;
}

static gboolean
space_before (const EngineAnalysis *a, guint32 i)
{
  return i >= a->tokens->len || engine_token (a, i)->kind == ENGINE_TOKEN_BREAK
         || (engine_token (a, i)->flags & (ENGINE_TOKEN_SPACE_BEFORE | ENGINE_TOKEN_LINE_START));
}

/* A mark that could open or close: by the white space around it. */
static gboolean
looks_like_opening (const EngineAnalysis *a, guint32 i)
{
  if (!space_before (a, i) && i > 0 && engine_token (a, i - 1)->kind <= ENGINE_TOKEN_NUMBER)
    return FALSE;
  return !space_before (a, i + 1) || !space_before (a, i);
}

/* Whether the single mark at @i has a partner on its line. */
static gboolean
single_closes (const EngineAnalysis *a, guint32 i, const char *mark)
{
  gsize n = strlen (mark);

  if (!space_before (a, i) || space_before (a, i + 1))
    return FALSE;
  for (guint32 k = i + 1; k < a->tokens->len && k < i + MAX_SINGLE_TOKENS; k++)
    {
      if (engine_token (a, k)->kind == ENGINE_TOKEN_BREAK)
        return FALSE;
      /* a plural's apostrophe stands before a space too: one that follows a stop or comma, or ends
       * before one, is the better sign */
      if (engine_token (a, k)->kind == ENGINE_TOKEN_PUNCT && engine_token_is (a, k, mark, n)
          && !space_before (a, k)
          && (space_before (a, k + 1) || engine_token (a, k + 1)->kind == ENGINE_TOKEN_PUNCT))
        return TRUE;
    }
  return FALSE;
}

static guint
count_words (const EngineAnalysis *a, guint32 first, guint32 last)
{
  guint n = 0;

  for (guint32 i = first; i < last && n < 4; i++)
    n += engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !(engine_token (a, i)->flags & ENGINE_TOKEN_ELISION);
  return n;
}

static void
close_top (Quoter *q, guint32 last)
{
  EngineQuote *quote = &g_array_index (q->a->quotes, EngineQuote, q->open[--q->n_open].quote);

  quote->last = last;
  quote->scare = count_words (q->a, quote->first, last) <= 2;
}

static void
open_quote (Quoter *q, guint32 i, Style style)
{
  EngineQuote quote = { .first = i + 1, .last = i + 1, .depth = q->n_open + 1 };

  if (q->n_open == MAX_OPEN)
    return;
  g_array_append_val (q->a->quotes, quote);
  q->open[q->n_open++] = (Open){ q->a->quotes->len - 1, style };
  q->marks[i] = ENGINE_MARK_OPEN;
}

/* Closes the innermost quotation of @style, and what was left open inside it. */
static gboolean
close_style (Quoter *q, guint32 i, Style style)
{
  for (guint k = q->n_open; k > 0; k--)
    if (q->open[k - 1].style == style)
      {
        while (q->n_open >= k)
          close_top (q, i);
        q->marks[i] = ENGINE_MARK_CLOSE;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_open (const Quoter *q, Style style)
{
  for (guint k = 0; k < q->n_open; k++)
    if (q->open[k].style == style)
      return TRUE;
  return FALSE;
}

static void
take_mark (Quoter *q, guint32 i)
{
  EngineAnalysis *a = q->a;
  gboolean opens, closes;
  Style style = style_of (a, i, &opens, &closes);

  switch (style)
    {
    case STYLE_NONE:
      return;
    case STYLE_SINGLE:
    case STYLE_CURLY_1:
      if (closes && is_open (q, style) && !space_before (a, i))
        close_style (q, i, style);
      else if (opens && single_closes (a, i, style == STYLE_SINGLE ? "'" : "’"))
        open_quote (q, i, style);
      return;
    case STYLE_STRAIGHT:
      if (is_open (q, style))
        close_style (q, i, style);
      else if (looks_like_opening (a, i))
        open_quote (q, i, style);
      return;
    case STYLE_CURLY:
      /* “ also closes „, and ” opens where it is all a text has */
      if (opens && close_style (q, i, STYLE_LOW))
        return;
      if (closes && (close_style (q, i, STYLE_CURLY) || close_style (q, i, STYLE_LOW)))
        return;
      if (opens || looks_like_opening (a, i))
        open_quote (q, i, style);
      return;
    case STYLE_ANGLE:
    case STYLE_ANGLE_1:
    case STYLE_LOW:
    default:
      if (closes)
        {
          if (!close_style (q, i, style) && looks_like_opening (a, i) && style == STYLE_ANGLE
              && !space_before (a, i + 1))
            open_quote (q, i, style); /* »so« */
        }
      else if (is_open (q, style) && q->open[q->n_open - 1].style == style && !space_before (a, i))
        close_style (q, i, style);
      else
        open_quote (q, i, style);
      return;
    }
}

static void
drop_empty (EngineAnalysis *a)
{
  guint n = 0;

  for (guint i = 0; i < a->quotes->len; i++)
    {
      EngineQuote quote = g_array_index (a->quotes, EngineQuote, i);

      if (quote.last > quote.first)
        g_array_index (a->quotes, EngineQuote, n++) = quote;
    }
  g_array_set_size (a->quotes, n);
}

guint8 *
engine_structure_quotes (EngineAnalysis *a)
{
  Quoter q = { .a = a };

  q.marks = engine_arena_alloc (a->scratch, a->tokens->len);
  g_array_set_size (a->quotes, 0);
  for (guint l = 0; l < a->lines->len; l++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, l);

      for (guint32 i = line->first; i < line->last; i++)
        {
          const EngineToken *t;

          if (q.n_open == 0)
            i = engine_clues_next (a, i, line->last, ENGINE_CLUE_PUNCT);
          if (i >= line->last)
            break;
          t = engine_token (a, i);
          if (q.n_open > 0)
            {
              guint32 first = g_array_index (a->quotes, EngineQuote, q.open[0].quote).first;

              if (t->start_byte - engine_token (a, first)->start_byte > MAX_QUOTE_BYTES)
                while (q.n_open > 0)
                  close_top (&q, i);
            }
          if (t->kind == ENGINE_TOKEN_PUNCT)
            take_mark (&q, i);
        }
      while (q.n_open > 0)
        close_top (&q, line->last);
    }
  drop_empty (a);
  return q.marks;
}
