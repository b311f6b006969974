/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines and what they are: title, headings, bullets, bylines and date lines, boilerplate, and
 * paragraphs for the rest.  The words that tell come from lexicon/lines.tsv; shape tells the rest:
 * length, final stop, what follows.  A line
 * with "•" inside is cut into bullets.  Line ends that only a full column made are gone before. */

#include "config.h"

#include "engine-masthead.h"

#include <string.h>

#define MENU_MAX_WORDS 5
#define HEADING_MAX_WORDS 18
#define TITLE_MAX_WORDS 32
#define BYLINE_MAX_WORDS 14
#define BOILERPLATE_ANY_MAX_WORDS 40
#define BOILERPLATE_SHORT_MAX_WORDS 16
#define BOILERPLATE_START_MAX_WORDS 60

/* What the shape of a line says. */
typedef struct
{
  guint32 first;
  guint32 last;
  guint n_words;
  guint n_bars;     /* | */
  guint n_capitals; /* words with a capital */
  guint n_verbs;    /* words that only are finite verbs */
  gboolean stop;    /* ends like a sentence, closing marks apart */
  gboolean colon;   /* ends with a colon */
  gboolean comma;   /* ends in mid-sentence */
  gboolean blank_after;
  gboolean dated; /* has a month, a weekday or a year */
  gboolean bullets; /* has one behind its first token */
} Shape;

typedef enum
{
  REST_NONE,
  REST_LINKS, /* short lines are boilerplate until a paragraph */
  REST_ALL,
} Rest;

typedef struct
{
  EngineAnalysis *a;
  Rest rest;
  gboolean had_title;
  gboolean had_text;
  guint32 heading; /* line index + 1 */
} Liner;

static char
first_byte (EngineAnalysis *a, guint32 i)
{
  return *engine_token_text (a, i);
}

static gboolean
is_text (EngineAnalysis *a, guint32 i, const char *text)
{
  gsize n = strlen (text);

  return engine_token (a, i)->length_bytes == n && memcmp (engine_token_text (a, i), text, n) == 0;
}

static gboolean
is_closing (EngineAnalysis *a, guint32 i)
{
  static const char *const marks[] = { "\"", "»", "”", "’", "'", ")", "]", "›" };

  if (engine_token (a, i)->kind != ENGINE_TOKEN_PUNCT)
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS (marks); k++)
    if (is_text (a, i, marks[k]))
      return TRUE;
  return FALSE;
}

static gboolean
is_year (EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const char *p = engine_token_text (a, i);

  return t->kind == ENGINE_TOKEN_NUMBER && t->length_bytes == 4
         && ((p[0] == '1' && p[1] == '9') || (p[0] == '2' && p[1] == '0'));
}

static gboolean
is_dated (EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = engine_clues_next (a, first, last, ENGINE_CLUE_DATED); i < last;
       i = engine_clues_next (a, i + 1, last, ENGINE_CLUE_DATED))
    {
      const EngineToken *t = engine_token (a, i);

      if (t->kind == ENGINE_TOKEN_WORD
          && (engine_pack_classset_has (a->pack, t->classset, ENGINE_CLASS_MONTH)
              || engine_pack_classset_has (a->pack, t->classset, ENGINE_CLASS_WEEKDAY)))
        return TRUE;
    }
  return FALSE;
}

/* The line from @first to the next BREAK. */
static void
measure (EngineAnalysis *a, guint32 first, Shape *s)
{
  const guint32 last = engine_clues_next (a, first, a->tokens->len, ENGINE_CLUE_BREAK);
  guint n_signs = engine_clues_count (a, first, last, ENGINE_CLUE_PUNCT);
  guint32 end = last;

  *s = (Shape){ .first = first, .last = last };
  for (guint32 i = engine_clues_next (a, first, last, ENGINE_CLUE_VALUE); i < last;
       i = engine_clues_next (a, i + 1, last, ENGINE_CLUE_VALUE))
    {
      const EngineTokenKind kind = engine_token (a, i)->kind;

      n_signs += kind == ENGINE_TOKEN_NUMBER || kind == ENGINE_TOKEN_SYMBOL;
      if (kind == ENGINE_TOKEN_NUMBER)
        s->dated |= is_year (a, i);
      else if (kind == ENGINE_TOKEN_SYMBOL && first_byte (a, i) == '|')
        s->n_bars++;
    }
  s->n_words = last - first - n_signs;
  s->n_capitals = engine_clues_count (a, first, last, ENGINE_CLUE_CAPITAL);
  s->n_verbs = engine_clues_count (a, first, last, ENGINE_CLUE_SURE_VERB);
  s->bullets = engine_clues_next (a, first + 1, last, ENGINE_CLUE_BULLET) < last;
  s->dated = s->dated || is_dated (a, first, last);
  while (end > first && is_closing (a, end - 1))
    end--;
  if (end > first && engine_token (a, end - 1)->kind == ENGINE_TOKEN_PUNCT)
    {
      char c = first_byte (a, end - 1);

      s->stop = c == '.' || c == '!' || c == '?' || is_text (a, end - 1, "…") || c == ';';
      s->colon = c == ':';
      s->comma = c == ',' || (c == '-' && engine_token (a, end - 1)->length_bytes == 1);
    }
  else if (end > first && engine_token (a, end - 1)->kind == ENGINE_TOKEN_WORD)
    s->stop = engine_token_text (a, end - 1)[engine_token (a, end - 1)->length_bytes - 1] == '.';
  if (last < a->tokens->len)
    {
      const EngineToken *t = engine_token (a, last);
      const char *text = engine_token_text (a, last);
      const char *nl = t->length_bytes > 0 ? memchr (text, '\n', t->length_bytes) : NULL;

      s->blank_after = nl != NULL && memchr (nl + 1, '\n', text + t->length_bytes - nl - 1) != NULL;
    }
}

static const EngineTag *
tag_with (EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  return engine_analysis_tag (a, i, class_id);
}

/* What the words at @i take along.  "Comments" above a text is a link to them: nothing is dropped to
 * the end unless a third of the text stands before. */
static Rest
rest_of (EngineAnalysis *a, const EngineTag *tag, guint32 i)
{
  const char *rest = engine_pack_entry_attr (a->pack, tag->entry, "rest");

  if (rest == NULL)
    return REST_NONE;
  if (strcmp (rest, "all") != 0)
    return REST_LINKS;
  return engine_token (a, i)->start_byte > a->length_bytes / 3 ? REST_ALL : REST_NONE;
}

/* Whether only a count in brackets or a mark follows @i. */
static gboolean
nothing_after (EngineAnalysis *a, guint32 i, guint32 last)
{
  for (; i < last; i++)
    if (engine_token (a, i)->kind == ENGINE_TOKEN_WORD)
      return FALSE;
  return TRUE;
}

/* A date with a reading time or a count of shares beside it: no text, but the header wants it. */
static gboolean
is_dated_scrap (const Shape *s)
{
  return s->dated && !s->stop && s->n_words <= 14 && s->n_verbs == 0;
}

static gboolean
is_boilerplate (Liner *l, const Shape *s)
{
  EngineAnalysis *a = l->a;
  guint32 start = s->first;
  guint32 g;
  gboolean counted;

  /* marks before the words: ">> READ ALSO", "➤ Lire aussi" */
  while (start < s->last && engine_token (a, start)->kind >= ENGINE_TOKEN_PUNCT
         && !is_text (a, start, "©"))
    start++;
  if (start == s->last)
    return s->n_words == 0;
  /* "12 comments" */
  counted = engine_token (a, start)->kind == ENGINE_TOKEN_NUMBER && start + 1 < s->last;
  start += counted;
  g = engine_analysis_has (a, start, ENGINE_CLASS_BOILERPLATE) ? a->first_tag[start] : G_MAXUINT32;
  for (; g < a->first_tag[start + 1]; g++)
    {
      const EngineTag *tag = &a->tag[g];
      const char *at;

      if (tag->class_id != ENGINE_CLASS_BOILERPLATE
          || (at = engine_pack_entry_attr (a->pack, tag->entry, "at")) == NULL)
        continue;
      if ((strcmp (at, "start") == 0 && !counted
           && (engine_token (a, start)->flags & ENGINE_TOKEN_CAPITAL
               || engine_token (a, start)->kind != ENGINE_TOKEN_WORD)
           && s->n_words <= (s->stop ? 30 : BOILERPLATE_START_MAX_WORDS))
          || (strcmp (at, "between") == 0 && !counted && l->had_text && !s->stop
              && s->n_words <= BOILERPLATE_SHORT_MAX_WORDS)
          || (strcmp (at, "whole") == 0 && nothing_after (a, tag->last, s->last) && !s->stop))
        {
          /* links on the words' own line: nothing follows them */
          if (nothing_after (a, tag->last, s->last) && !counted)
            l->rest = MAX (l->rest, rest_of (a, tag, start));
          return TRUE;
        }
    }
  if (s->n_words <= BOILERPLATE_ANY_MAX_WORDS)
    for (guint32 i = s->first; i < s->last; i++)
      {
        const EngineTag *tag = tag_with (a, i, ENGINE_CLASS_BOILERPLATE);
        const char *at = tag != NULL ? engine_pack_entry_attr (a->pack, tag->entry, "at") : NULL;

        if (at != NULL
            && (strcmp (at, "any") == 0
                || (strcmp (at, "short") == 0 && s->n_words <= BOILERPLATE_SHORT_MAX_WORDS)))
          return !is_dated_scrap (s);
      }
  /* menus: Home | World | Business */
  return s->n_bars >= 2 && !s->stop && !s->dated && s->n_words <= 6 * (s->n_bars + 1);
}

/* "Ann Marsh in Rome and Piet Dorst in Brussels": names, and small words between them. */
static gboolean
is_names (EngineAnalysis *a, const Shape *s)
{
  if (s->stop || s->colon || s->n_words < 2 || s->n_words > 12 || s->n_verbs > 0
      || s->n_capitals * 3 < s->n_words * 2
      || tag_with (a, s->first, ENGINE_CLASS_FIRST_NAME) == NULL)
    return FALSE;
  for (guint32 i = s->first; i < s->last; i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (t->kind == ENGINE_TOKEN_NUMBER
          || (t->kind == ENGINE_TOKEN_WORD && !(t->flags & ENGINE_TOKEN_CAPITAL)
              && t->length_bytes > 4))
        return FALSE;
    }
  return TRUE;
}

/* "Par Anne Martin", "Source : X", "Publié le …": the word that opens such a line. */
static gboolean
opens_with_byline (EngineAnalysis *a, const Shape *s, guint32 start)
{
  const EngineTag *tag = tag_with (a, start, ENGINE_CLASS_BYLINE);
  const char *need;
  gboolean more;

  if (tag == NULL || (s->stop && s->n_words > BYLINE_MAX_WORDS + 6))
    return FALSE;
  need = engine_pack_entry_attr (a->pack, tag->entry, "need");
  more = tag->last < s->last;
  if (need == NULL || (strcmp (need, "colon") == 0 && more && first_byte (a, tag->last) == ':'))
    return s->n_words <= 2 * BYLINE_MAX_WORDS;
  return strcmp (need, "name") == 0 && more && !s->stop && s->n_words <= BYLINE_MAX_WORDS
         && engine_token (a, tag->last)->kind == ENGINE_TOKEN_WORD
         && (engine_token (a, tag->last)->flags & ENGINE_TOKEN_CAPITAL) && s->n_verbs == 0;
}

/* A line that is a date, with a place, an hour or a medium beside it. */
static gboolean
is_date_line (EngineAnalysis *a, const Shape *s)
{
  if (!s->dated || s->stop || s->colon || s->n_verbs > 0 || s->n_words > 9)
    return FALSE;
  for (guint32 i = s->first; i < s->last; i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (t->kind == ENGINE_TOKEN_WORD && !(t->flags & ENGINE_TOKEN_CAPITAL)
          && !engine_pack_classset_has (a->pack, t->classset, ENGINE_CLASS_MONTH)
          && !engine_pack_classset_has (a->pack, t->classset, ENGINE_CLASS_WEEKDAY)
          && t->length_bytes > 3)
        return FALSE;
      /* "Exports: $800m in 2024", "Growth: 5% in 2024": a line of a table of facts */
      if (tag_with (a, i, ENGINE_CLASS_MEASURE) != NULL || is_text (a, i, "%"))
        return FALSE;
    }
  return TRUE;
}

/* "Lu 12 mai 2024 à 10h": a scrap of the page around the text. */
static gboolean
is_page_scrap (EngineAnalysis *a, const Shape *s)
{
  if (!is_dated_scrap (s))
    return FALSE;
  for (guint32 i = s->first; i < s->last; i++)
    {
      const EngineTag *tag = tag_with (a, i, ENGINE_CLASS_BOILERPLATE);

      if (tag != NULL && g_strcmp0 (engine_pack_entry_attr (a->pack, tag->entry, "at"), "any") == 0)
        return TRUE;
    }
  return FALSE;
}

/* Initials of the desk at the end of a dispatch: cpt/hm/bds, T.M. / Lubumbashi. */
static gboolean
is_desk (EngineAnalysis *a, const Shape *s)
{
  guint n_slashes = 0;

  if (s->stop || s->n_words > 5 || s->n_words == 0)
    return FALSE;
  for (guint32 i = s->first; i < s->last; i++)
    n_slashes += is_text (a, i, "/");
  return n_slashes > 0 && n_slashes + 2 >= s->n_words && s->last - s->first <= 9;
}

/* "Par Anne Martin", "Source : X", "Publié le …", a bare date, "cpt/hm/bds". */
static gboolean
is_byline (EngineAnalysis *a, const Shape *s)
{
  guint32 start = s->first;

  while (start < s->last && engine_token (a, start)->kind >= ENGINE_TOKEN_PUNCT)
    start++;
  return start < s->last
         && (opens_with_byline (a, s, start) || is_date_line (a, s) || is_page_scrap (a, s)
             || is_desk (a, s));
}

/* "1." "2)" "(a)" at the start of a line, before a capital. */
static gboolean
is_numbered (EngineAnalysis *a, const Shape *s)
{
  guint32 i = s->first;

  if (i + 2 >= s->last)
    return FALSE;
  if (first_byte (a, i) == '(' && engine_token (a, i + 1)->length_bytes <= 3)
    return first_byte (a, i + 2) == ')' && i + 3 < s->last;
  return engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER && engine_token (a, i)->length_bytes <= 2
         && (is_text (a, i + 1, ".") || is_text (a, i + 1, ")"))
         && (engine_token (a, i + 2)->flags & ENGINE_TOKEN_SPACE_BEFORE)
         && engine_token (a, i + 2)->kind == ENGINE_TOKEN_WORD;
}

static gboolean
is_heading (Liner *l, const Shape *s, gboolean followed)
{
  char last;

  if (!followed || s->n_words == 0 || s->n_words > HEADING_MAX_WORDS || s->comma)
    return FALSE;
  last = first_byte (l->a, s->last - 1);
  if (s->stop)
    return last == '?' && s->n_words <= 10 && !is_closing (l->a, s->last - 1);
  if (s->colon)
    return s->n_words <= 8;
  return !(engine_token (l->a, s->first)->kind == ENGINE_TOKEN_WORD
           && !(engine_token (l->a, s->first)->flags & ENGINE_TOKEN_CAPITAL));
}

static void
add_line (Liner *l, guint32 first, guint32 last, guint8 kind)
{
  EngineLine line = { first, last, 0, kind };

  if (first >= last)
    return;
  if (kind != ENGINE_LINE_HEADING && kind != ENGINE_LINE_TITLE && kind != ENGINE_LINE_BOILERPLATE)
    line.heading = l->heading;
  g_array_append_val (l->a->lines, line);
  if (kind == ENGINE_LINE_HEADING)
    l->heading = l->a->lines->len;
}

/* A paragraph or bullet, cut at the bullets inside. */
static void
add_text (Liner *l, const Shape *s, guint8 kind)
{
  guint32 first = s->first;
  guint32 end = s->bullets ? s->last : MIN (s->last, s->first + 1);

  for (guint32 i = s->first; i < end; i++)
    if (engine_token (l->a, i)->flags & ENGINE_TOKEN_BULLET)
      {
        add_line (l, first, i, kind);
        kind = ENGINE_LINE_BULLET;
        first = i + 1;
      }
  add_line (l, first, s->last, kind);
}

/* The same words as the line before: a title copied twice. */
static gboolean
repeats_title (Liner *l, const Shape *s)
{
  EngineAnalysis *a = l->a;
  const EngineLine *line;

  if (a->lines->len == 0)
    return FALSE;
  line = &g_array_index (a->lines, EngineLine, a->lines->len - 1);
  if (line->kind != ENGINE_LINE_TITLE || line->last - line->first != s->last - s->first)
    return FALSE;
  for (guint32 i = 0; i < s->last - s->first; i++)
    {
      const EngineToken *x = engine_token (a, line->first + i), *y = engine_token (a, s->first + i);

      if (x->length_bytes != y->length_bytes
          || memcmp (a->text + x->start_byte, a->text + y->start_byte, x->length_bytes) != 0)
        return FALSE;
    }
  return TRUE;
}

/* A name of one to four words, a date line, then something longer: the first was the publisher's
 * name over the title.  Right below it, the title goes on. */
static gboolean
replaces_title (Liner *l, const Shape *s)
{
  EngineLine *line = NULL;
  guint n_words = 0;

  for (guint i = l->a->lines->len; i > 0 && line == NULL; i--)
    if (g_array_index (l->a->lines, EngineLine, i - 1).kind == ENGINE_LINE_TITLE)
      line = &g_array_index (l->a->lines, EngineLine, i - 1);
    else if (g_array_index (l->a->lines, EngineLine, i - 1).kind != ENGINE_LINE_BYLINE
             && g_array_index (l->a->lines, EngineLine, i - 1).kind != ENGINE_LINE_BOILERPLATE)
      return FALSE;
  if (line == NULL)
    return FALSE;
  for (guint32 i = line->first; i < line->last; i++)
    n_words += engine_token (l->a, i)->kind == ENGINE_TOKEN_WORD
               && !(engine_token (l->a, i)->flags & ENGINE_TOKEN_ELISION);
  if (n_words > 4 || s->n_words < n_words + 2)
    return FALSE;
  if (line != &g_array_index (l->a->lines, EngineLine, l->a->lines->len - 1))
    line->kind = ENGINE_LINE_BYLINE;
  return TRUE;
}

static guint8
kind_of (Liner *l, const Shape *s, gboolean followed)
{
  EngineAnalysis *a = l->a;

  if (l->rest == REST_ALL)
    return ENGINE_LINE_BOILERPLATE;
  if (is_boilerplate (l, s))
    return ENGINE_LINE_BOILERPLATE;
  if (l->rest == REST_LINKS)
    {
      /* above the text a menu's links are a word or two: its title, a date line end it */
      guint most = l->had_text ? HEADING_MAX_WORDS : MENU_MAX_WORDS;

      if (!s->stop && s->n_words <= most && (l->had_text || !s->dated))
        return ENGINE_LINE_BOILERPLATE;
      l->rest = REST_NONE;
    }
  if (is_byline (a, s))
    return ENGINE_LINE_BYLINE;
  if ((engine_token (a, s->first)->flags & ENGINE_TOKEN_BULLET) || is_numbered (a, s))
    return ENGINE_LINE_BULLET;
  if (!l->had_text && a->window_start_byte == 0)
    {
      if (repeats_title (l, s))
        return ENGINE_LINE_TITLE;
      if (l->had_title && followed && is_names (a, s))
        return ENGINE_LINE_BYLINE;
      if (l->had_title && followed && !s->stop && !s->comma && !s->colon && replaces_title (l, s))
        return ENGINE_LINE_TITLE;
      if (!l->had_title && followed && !s->stop && !s->comma && s->n_words > 0
          && s->n_words <= TITLE_MAX_WORDS)
        return ENGINE_LINE_TITLE;
    }
  return is_heading (l, s, followed) ? ENGINE_LINE_HEADING : ENGINE_LINE_PARAGRAPH;
}

/**
 * engine_stage_lines:
 * @a: an analysis with tokens and tags
 *
 * Fills the lines; together they cover every token but bullets and the BREAK at their end.
 */
void
engine_stage_lines (EngineAnalysis *a)
{
  Liner l = { .a = a };
  guint32 i = 0;

  g_array_set_size (a->lines, 0);
  while (i < a->tokens->len)
    {
      guint32 first = i;
      gboolean followed;
      guint8 kind;
      Shape s;

      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
        {
          i++;
          continue;
        }
      measure (a, first, &s);
      i = s.last;
      followed = i + 1 < a->tokens->len;
      kind = kind_of (&l, &s, followed);
      if (kind == ENGINE_LINE_PARAGRAPH || kind == ENGINE_LINE_BULLET
          || (s.bullets && kind != ENGINE_LINE_BOILERPLATE && kind != ENGINE_LINE_BYLINE))
        {
          l.had_text |= s.n_words > 8;
          add_text (&l, &s, kind == ENGINE_LINE_BULLET ? kind : ENGINE_LINE_PARAGRAPH);
        }
      else
        add_line (&l, s.first, s.last, kind);
      l.had_title |= kind == ENGINE_LINE_TITLE;
    }
  if (a->window_start_byte == 0)
    engine_masthead_settle_title (a);
}
