/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text says of itself: title, author, publisher and the date of publication.  Only the lines
 * at its head and foot are looked at.
 *
 * The date is, in this order: the one after "published on" and the like; a date line of its own;
 * the date line of a dispatch ("PARIS, 12 mars (AFP) –"); the date that the text opens with.  Where
 * there is none, an opening sentence that dates its news gives an inferred one. */

#include "config.h"

#include "engine-header-cells.h"
#include "engine-masthead.h"
#include "engine-number.h"
#include "engine-structure.h"
#include "engine-timex.h"

#include <string.h>

#define HEAD_LINES 14
#define FOOT_LINES 10
#define DATELINE_TOKENS 14
#define SAID_TOKENS 10
#define CLOCK_TOKENS 8
#define AUTHOR_MAX_TOKENS 14
#define GLUED_TOKENS 80
#define CONFIDENCE_SAID 0.98
#define CONFIDENCE_DATELINE 0.96
#define CONFIDENCE_OPENING 0.9
#define CONFIDENCE_UPDATED 0.9
#define CONFIDENCE_GLUED 0.8
#define CONFIDENCE_INFERRED 0.5
#define CONFIDENCE_MONTH 0.8
/* No newspaper of the genre is older. */
#define FIRST_INFERRED_YEAR 1990

typedef struct
{
  EngineAnalysis *a;
  const EngineTimex *date;
  EnginePoint point; /* of @date, with its year */
  double confidence;
  EnginePublishedBasis basis;
} Header;

static const EngineLine *
line_at (const EngineAnalysis *a, guint i)
{
  return &g_array_index (a->lines, EngineLine, i);
}

static gboolean
is_head_or_foot (const EngineAnalysis *a, guint i)
{
  return i < HEAD_LINES || i + FOOT_LINES >= a->lines->len;
}

/* How well @year fits a date line without a year: the weekday that the line itself names, else that
 * of the first day named in the text, which is the date line's own or one shortly before it. */
static int
fit_of_year (const EngineAnalysis *a, const EngineTimex *x, gint16 year)
{
  EnginePoint p = x->from.point;
  guint seen = 0;
  int weekday;

  p.year = year;
  if (!engine_date_is_valid (p.year, p.month, p.day))
    return -1;
  p.grain = ENGINE_GRAIN_DAY;
  weekday = engine_weekday (engine_point_first (p));
  if (x->from.weekday != 0)
    return x->from.weekday == weekday ? 8 : -1;
  for (guint i = 0; i < a->timexes->len && seen < 4; i++)
    {
      const EngineTimex *y = &g_array_index (a->timexes, EngineTimex, i);
      int before;

      if (y->first < x->last || y->from.weekday == 0 || y->from.point.day != 0)
        continue;
      before = (weekday - y->from.weekday + 7) % 7;
      if (before <= 2)
        return 6 - 2 * before;
      seen++;
    }
  return 0;
}

/* The year of a date line that leaves it out: that of an explicit date of the text, or the year
 * after it, which the weekdays fit best; the latest that is no deadline where they do not tell. */
static int
year_for (const EngineAnalysis *a, const EngineTimex *x)
{
  int best = -1, year = 0;

  for (guint i = 0; i < a->timexes->len; i++)
    {
      const EngineTimex *y = &g_array_index (a->timexes, EngineTimex, i);
      gboolean ahead = y->open != 0 || y->context_first < y->first;

      if (y->from.point.year < FIRST_INFERRED_YEAR || y->from.point.grain > ENGINE_GRAIN_YEAR)
        continue;
      for (gint16 n = -1; n <= 1; n++)
        {
          gint16 candidate = (gint16)(y->from.point.year + n);
          int fit = fit_of_year (a, x, candidate);

          if (fit < 0)
            continue;
          fit += n == 0 ? (ahead ? 1 : 2) : 0;
          if (fit > best || (fit == best && candidate > year))
            {
              best = fit;
              year = candidate;
            }
        }
    }
  return year;
}

static void
propose (Header *h, const EngineTimex *x, double confidence)
{
  EnginePoint p = x->from.point;

  if (confidence <= h->confidence || x->to.point.grain != ENGINE_GRAIN_NONE || p.day == 0
      || p.month == 0 || x->from.shift_unit != ENGINE_GRAIN_NONE)
    return;
  if (p.year == 0)
    {
      p.year = (gint16)year_for (h->a, x);
      confidence -= 0.1;
    }
  if (p.year == 0 || confidence <= h->confidence || !engine_date_is_valid (p.year, p.month, p.day))
    return;
  p.grain = ENGINE_GRAIN_DAY;
  h->date = x;
  h->point = p;
  h->confidence = confidence;
  h->basis = ENGINE_PUBLISHED_TEXT;
}

/* The first expression of time in [first, last). */
static const EngineTimex *
timex_in (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 t = first; t < last && t < a->timex_at->len; t++)
    {
      guint32 index = g_array_index (a->timex_at, guint32, t);

      if (index > 0)
        return &g_array_index (a->timexes, EngineTimex, index - 1);
    }
  return NULL;
}

static const EngineTag *
tag_in_line (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  return engine_analysis_tag (a, i, class_id);
}

static gboolean
has_need (const EngineAnalysis *a, const EngineTag *tag, const char *need)
{
  const char *value = engine_tag_attr (a, tag, "need");

  return value != NULL && g_str_equal (value, need);
}

/* An hour may stand before the date, another date of the same kind behind it. */
static guint32
end_of_said (const EngineAnalysis *a, const EngineLine *line, guint32 first)
{
  guint32 last = MIN (line->last, first + SAID_TOKENS);

  for (guint32 i = first; i < last; i++)
    if (tag_in_line (a, i, ENGINE_CLASS_PUBLISHED_AT) != NULL)
      return i;
  return last;
}

/* "Published: 16 July 2023", "Publié le 3 mai 2024 à 10h". */
static void
look_for_said_date (Header *h, const EngineLine *line)
{
  const EngineAnalysis *a = h->a;

  for (guint32 i = engine_clues_next (a, line->first, line->last, ENGINE_CLUE_HEAD); i < line->last;
       i = engine_clues_next (a, i + 1, line->last, ENGINE_CLUE_HEAD))
    {
      const EngineTag *tag = tag_in_line (a, i, ENGINE_CLASS_PUBLISHED_AT);
      const EngineTimex *x;
      gboolean updated;

      if (tag == NULL || (has_need (a, tag, "start") && i > line->first + 1))
        continue;
      x = timex_in (a, tag->last, end_of_said (a, line, tag->last));
      updated = g_str_equal (engine_tag_code (a, tag), "updated");
      if (x != NULL && line->kind == ENGINE_LINE_PARAGRAPH && i > line->first + 1
          && !has_need (a, tag, "inside"))
        continue;
      if (x != NULL)
        propose (h, x, updated ? CONFIDENCE_UPDATED : CONFIDENCE_SAID);
      i = tag->last - 1;
    }
}

/* Whether the tokens before a date line's date can be its place: capitals, commas, brackets. */
static gboolean
is_place_before (const EngineAnalysis *a, guint32 first, guint32 last)
{
  guint n_words = 0;
  gboolean brackets = FALSE;

  for (guint32 i = first; i < last; i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (engine_token_char (a, i) == '(' || engine_token_char (a, i) == ')')
        brackets = engine_token_char (a, i) == '(';
      else if (brackets)
        continue;
      else if (t->kind == ENGINE_TOKEN_WORD)
        {
          n_words++;
          if (!(t->flags & ENGINE_TOKEN_CAPITAL) && t->length_bytes > 3)
            return FALSE;
        }
      else if (t->kind == ENGINE_TOKEN_NUMBER)
        return FALSE;
    }
  return n_words <= 6;
}

/* Whether a dash, bracket or colon closes the date line soon after its date. */
static gboolean
closes_dateline (const EngineAnalysis *a, guint32 i, guint32 last)
{
  gunichar c;

  if (i >= last)
    return TRUE;
  c = engine_token_char (a, i);
  if (c == ',' && i + 1 < last)
    c = engine_token_char (a, ++i);
  return engine_token_is_dash (a, i) || c == '(' || c == '/' || c == ':' || c == '|' || c == 0x2022
         || c == '.';
}

static gboolean
is_cell_mark (const EngineAnalysis *a, guint32 i)
{
  gunichar c = engine_token_char (a, i);

  return c == ',' || c == '|' || c == '/' || c == 0x2022 || c == 0xb7
         || engine_token_is_dash (a, i);
}

/* "Lettre d'information n° 31, 18 juillet 2023", "By our staff | Nov 23rd 2024 | Oslo": a short line
 * with a full date for one of its cells. */
static gboolean
is_cell (const EngineAnalysis *a, const EngineLine *line, const EngineTimex *x)
{
  return line->last - line->first <= 18 && x->from.point.day > 0 && x->from.point.year > 0
         && x->basis == ENGINE_DATE_EXPLICIT && x->first > line->first
         && (is_cell_mark (a, x->first - 1)
             || (engine_token_char (a, x->first - 1) == '.' && x->last == line->last))
         && (x->last == line->last || is_cell_mark (a, x->last));
}

/* "11 février 2025. Trois mois après …": a full date that is a sentence by itself. */
static gboolean
opens_with_date (const EngineAnalysis *a, const EngineLine *line, const EngineTimex *x)
{
  return x->first == line->first && x->from.point.day > 0 && x->from.point.year > 0
         && x->basis == ENGINE_DATE_EXPLICIT && x->to.point.grain == ENGINE_GRAIN_NONE
         && x->last + 1 < line->last && engine_token_char (a, x->last) == '.'
         && engine_token (a, x->last + 1)->kind == ENGINE_TOKEN_WORD
         && (engine_token (a, x->last + 1)->flags & ENGINE_TOKEN_CAPITAL);
}

/* Several lines that open so are a chronology's. */
static gboolean
is_only_opening (const EngineAnalysis *a)
{
  guint n = 0;

  for (guint i = 0; i < a->lines->len; i++)
    {
      const EngineLine *line = line_at (a, i);
      const EngineTimex *x = timex_in (a, line->first, MIN (line->last, line->first + 1));

      n += x != NULL && opens_with_date (a, line, x);
    }
  return n == 1;
}

/* "Mar 11, 2026 – 5.00am", "11 mars 2026 à 6h30": nothing but an hour follows the date. */
static gboolean
is_clock (const EngineAnalysis *a, guint32 i, guint32 last)
{
  guint n_numbers = 0;

  if (last <= i || last - i > CLOCK_TOKENS)
    return FALSE;
  for (; i < last; i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (t->kind == ENGINE_TOKEN_NUMBER)
        n_numbers++;
      else if (t->kind == ENGINE_TOKEN_WORD && t->length_bytes > 4
               && engine_token (a, i - 1)->kind != ENGINE_TOKEN_NUMBER)
        return FALSE; /* but "3 comments" */
    }
  return n_numbers > 0 && n_numbers <= 3;
}

static void
look_for_dateline (Header *h, const EngineLine *line, guint number)
{
  const EngineAnalysis *a = h->a;
  guint32 limit = MIN (line->last, line->first + DATELINE_TOKENS);
  const EngineTimex *x = timex_in (a, line->first, limit);
  guint32 n_others;

  if (x == NULL)
    return;
  if (line->kind == ENGINE_LINE_BYLINE)
    {
      propose (h, x, CONFIDENCE_DATELINE + 0.01);
      return;
    }
  n_others = line->last - line->first - (x->last - x->first);
  if ((n_others <= 2 || is_clock (a, x->last, line->last)) && number < 8)
    {
      propose (h, x, CONFIDENCE_DATELINE);
      return;
    }
  if (is_place_before (a, line->first, x->first) && x->first > line->first
      && closes_dateline (a, x->last, line->last))
    propose (h, x, CONFIDENCE_DATELINE - 0.01);
  else if (number < 4 && opens_with_date (a, line, x) && is_only_opening (a))
    propose (h, x, CONFIDENCE_DATELINE - 0.02);
  else if (number < 6 && is_cell (a, line, x))
    propose (h, x, CONFIDENCE_DATELINE - 0.02);
  else if (number == 0 && x->first <= line->first + 1 && x->from.point.year > 0
           && engine_token (a, x->first)->kind == ENGINE_TOKEN_NUMBER
           && engine_token (a, x->last)->kind == ENGINE_TOKEN_WORD
           && (engine_token (a, x->last)->flags & ENGINE_TOKEN_CAPITAL))
    propose (h, x, CONFIDENCE_OPENING);
}

/* "… the Americas By MARTA REY, Staff Writer OSLO, Oct. 26, 1998 (CP) - The": a text without line
 * ends, its head glued to the rest.  In a sentence a preposition stands before a full date, or a
 * comma or a small letter after it. */
static void
look_for_glued_date (Header *h, const EngineLine *line)
{
  const EngineAnalysis *a = h->a;

  if (line->last - line->first < 2 * GLUED_TOKENS)
    return;
  for (guint i = 0; i < a->timexes->len; i++)
    {
      const EngineTimex *x = &g_array_index (a->timexes, EngineTimex, i);
      gboolean capital;

      if (x->first >= line->first + GLUED_TOKENS)
        return;
      capital = engine_token (a, x->last)->kind == ENGINE_TOKEN_WORD
                && (engine_token (a, x->last)->flags & ENGINE_TOKEN_CAPITAL);
      if (x->from.point.day > 0 && x->from.point.year > 0 && x->basis == ENGINE_DATE_EXPLICIT
          && (x->first == 0 || !engine_token_has (a, x->first - 1, ENGINE_CLASS_PREPOSITION))
          && engine_token_char (a, x->last) != ','
          && (capital || is_cell_mark (a, x->last) || engine_token_char (a, x->last) == '('))
        {
          propose (h, x, CONFIDENCE_GLUED);
          return;
        }
    }
}

/* "Note n° 58 | Septembre 2023", "March 2026": a paper that names no day, in a short line at its head
 * with the month for one of its cells. */
static void
look_for_month (Header *h)
{
  const EngineAnalysis *a = h->a;

  for (guint i = 0; i < MIN (a->lines->len, 5u); i++)
    {
      const EngineLine *line = line_at (a, i);
      const EngineTimex *x = timex_in (a, line->first, line->last);

      if (line->kind == ENGINE_LINE_TITLE || line->last - line->first > 18 || x == NULL
          || x->from.point.grain != ENGINE_GRAIN_MONTH || x->from.point.year == 0
          || x->basis != ENGINE_DATE_EXPLICIT || x->open != 0
          || x->to.point.grain != ENGINE_GRAIN_NONE
          || !(x->first == line->first || is_cell_mark (a, x->first - 1)
               || engine_token_char (a, x->first - 1) == '(')
          || !(x->last == line->last || is_cell_mark (a, x->last)
               || engine_token_char (a, x->last) == '(' || engine_token_char (a, x->last) == ')'))
        continue;
      h->date = x;
      h->point = x->from.point;
      h->confidence = CONFIDENCE_MONTH;
      h->basis = ENGINE_PUBLISHED_TEXT;
      return;
    }
}

/* A text that opens with the day of its news was written about then. */
static void
infer_date (Header *h)
{
  const EngineAnalysis *a = h->a;
  gboolean wanted = FALSE;
  int latest = 0;

  for (guint i = 0; i < a->timexes->len; i++)
    {
      const EngineTimex *x = &g_array_index (a->timexes, EngineTimex, i);

      wanted |= x->basis == ENGINE_DATE_RELATIVE || x->basis == ENGINE_DATE_PARTIAL;
      if (x->from.point.grain <= ENGINE_GRAIN_MONTH)
        latest = MAX (latest, x->from.point.year);
    }
  for (guint i = 0; wanted && i < MIN (a->lines->len, 6u); i++)
    {
      const EngineLine *line = line_at (a, i);
      guint32 last = line->last;
      const EngineTimex *x;

      if (line->kind != ENGINE_LINE_PARAGRAPH)
        continue;
      for (guint32 t = line->first; t < line->last; t++)
        if (engine_token_char (a, t) == '.')
          {
            last = t;
            break;
          }
      x = timex_in (a, line->first, last);
      if (x != NULL && x->from.point.day > 0 && x->from.point.year >= FIRST_INFERRED_YEAR
          && x->from.point.year >= latest && x->open == 0 && x->to.point.grain == ENGINE_GRAIN_NONE)
        {
          propose (h, x, CONFIDENCE_INFERRED);
          if (h->date == x)
            h->basis = ENGINE_PUBLISHED_INFERRED;
        }
      return;
    }
}

static const char *
text_of (EngineAnalysis *a, guint32 first, guint32 last)
{
  EngineSpan s;

  while (last > first && engine_token (a, last - 1)->kind == ENGINE_TOKEN_PUNCT
         && strchr (",;:|-([", (int)engine_token_char (a, last - 1)) != NULL)
    last--;
  if (last <= first)
    return NULL;
  s = engine_analysis_span (a, first, last);
  return engine_arena_strclean (a->arena, a->text + s.start_byte, s.end_byte - s.start_byte);
}

/* Where a name or a medium ends: comma, bar, bullet, date, bracket. */
static guint32
end_of_cell (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      gunichar c = engine_token_char (a, i);

      if (c == ',' || c == '|' || c == 0x2022 || c == 0xb7 || c == '(' || c == '[' || c == ';'
          || g_array_index (a->timex_at, guint32, i) > 0
          || (i > first && tag_in_line (a, i, ENGINE_CLASS_PUBLISHED_AT) != NULL))
        return i;
      if (engine_token_is_dash (a, i) && (engine_token (a, i)->flags & ENGINE_TOKEN_SPACE_BEFORE))
        return i;
    }
  return last;
}

static guint32
skip_marks (const EngineAnalysis *a, guint32 i, guint32 last)
{
  while (i < last && engine_token (a, i)->kind >= ENGINE_TOKEN_PUNCT
         && engine_token_char (a, i) != '[' && engine_token_char (a, i) != 0xa9)
    i++;
  return i;
}

/* "Par Anne Martin", "Author: A. Martin": what the words at the start of a line introduce. */
static const char *
read_cell (EngineAnalysis *a, const EngineLine *line, EngineClass class_id)
{
  guint32 i = skip_marks (a, line->first, line->last);
  const EngineTag *tag = i < line->last ? engine_analysis_tag (a, i, class_id) : NULL;
  guint32 first, last;

  if (tag == NULL || tag->last >= line->last)
    return NULL;
  if (has_need (a, tag, "colon") && engine_token_char (a, tag->last) != ':')
    return NULL;
  first = tag->last;
  while (first < line->last
         && ((engine_token (a, first)->kind >= ENGINE_TOKEN_PUNCT
              && engine_token_char (a, first) != '[')
             || engine_token (a, first)->kind == ENGINE_TOKEN_NUMBER))
    first++;
  if (first >= line->last || !(engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL))
    return NULL;
  last = end_of_cell (a, first, line->last);
  return last - first <= AUTHOR_MAX_TOKENS ? text_of (a, first, last) : NULL;
}

/* "Helen Marsh in Rome and Pieter Dorst in Brussels": a byline of nothing but names. */
static const char *
read_names (EngineAnalysis *a, const EngineLine *line)
{
  if (line->kind != ENGINE_LINE_BYLINE || timex_in (a, line->first, line->last) != NULL
      || engine_analysis_tag (a, line->first, ENGINE_CLASS_FIRST_NAME) == NULL
      || line->last - line->first > 14 || line->last - line->first < 2)
    return NULL;
  return text_of (a, line->first, end_of_cell (a, line->first, line->last));
}

/* The agency in the brackets of a date line: "(AFP)". */
static const char *
read_agency (EngineAnalysis *a, const EngineTimex *date)
{
  guint32 i = date->last;

  if (i + 2 < a->tokens->len && engine_token_char (a, i) == '('
      && engine_token_char (a, i + 2) == ')'
      && (engine_token (a, i + 1)->flags & ENGINE_TOKEN_ALL_CAPS))
    return text_of (a, i + 1, i + 2);
  return NULL;
}

/* "Propos recueillis à Oslo par Anne Martin, le 12 août 2024", "Interview by Ann Marsh": in the middle
 * of a line as well; a date on the same line is that of the talk. */
static void
look_for_interviewer (Header *h, const EngineLine *line)
{
  EngineAnalysis *a = h->a;

  for (guint32 i = engine_clues_next (a, line->first, line->last, ENGINE_CLUE_HEAD); i < line->last;
       i = engine_clues_next (a, i + 1, line->last, ENGINE_CLUE_HEAD))
    {
      const EngineTag *tag = tag_in_line (a, i, ENGINE_CLASS_AUTHOR_AT), *by = tag;
      const EngineTimex *x;

      if (tag == NULL || !has_need (a, tag, "anywhere"))
        continue;
      for (guint32 k = tag->last; k < MIN (line->last, tag->last + 6) && by == tag; k++)
        {
          const EngineTag *next = tag_in_line (a, k, ENGINE_CLASS_AUTHOR_AT);

          by = next != NULL ? next : by;
        }
      if (by->last < line->last && (engine_token (a, by->last)->flags & ENGINE_TOKEN_CAPITAL)
          && a->header->author == NULL)
        a->header->author =
            text_of (a, by->last, MIN (end_of_cell (a, by->last, line->last), by->last + 6));
      x = timex_in (a, tag->last, line->last);
      if (x != NULL && x->basis == ENGINE_DATE_EXPLICIT)
        propose (h, x, CONFIDENCE_DATELINE);
      return;
    }
}

/* "Serge Koffi (avec agences)": the last line, of nothing but a name. */
static const char *
read_signature (EngineAnalysis *a, const EngineLine *line)
{
  guint32 last = end_of_cell (a, line->first, line->last);
  guint n_words = 0;

  if (line->kind == ENGINE_LINE_BOILERPLATE || line->kind == ENGINE_LINE_TITLE)
    return NULL;
  for (guint32 i = line->first; i < last; i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (t->kind == ENGINE_TOKEN_NUMBER || engine_token_char (a, i) == '/'
          || (t->kind == ENGINE_TOKEN_WORD && !(t->flags & ENGINE_TOKEN_CAPITAL))
          || engine_analysis_tag (a, i, ENGINE_CLASS_MASTHEAD) != NULL
          || engine_analysis_tag (a, i, ENGINE_CLASS_PARTY) != NULL)
        return NULL;
      n_words += t->kind == ENGINE_TOKEN_WORD && t->length_bytes > 1;
    }
  return n_words >= 2 && n_words <= 4 && engine_token_char (a, last - 1) != '.'
             ? text_of (a, line->first, last)
             : NULL;
}

/* Where the text itself begins. */
static gboolean
ends_like_text (const EngineAnalysis *a, const EngineLine *line)
{
  return line->last - line->first > 2 * AUTHOR_MAX_TOKENS
         || (line->last > line->first && engine_token_char (a, line->last - 1) == '.');
}

/* The cells of the lines above the text. */
static void
read_cells (EngineAnalysis *a)
{
  EngineHeader *header = a->header;

  for (guint i = 0; i < MIN (a->lines->len, (guint)HEAD_LINES); i++)
    {
      const EngineLine *line = line_at (a, i);
      EngineHeadCells cells;

      if (line->kind == ENGINE_LINE_PARAGRAPH && ends_like_text (a, line))
        break;
      if (line->kind == ENGINE_LINE_TITLE || line->kind == ENGINE_LINE_BULLET)
        continue;
      engine_head_cells_read (a, line, &cells);
      if (header->author == NULL && cells.author_last > 0)
        header->author = text_of (a, cells.author_first, cells.author_last);
      if (header->publisher == NULL && cells.publisher_last > 0)
        header->publisher = text_of (a, cells.publisher_first, cells.publisher_last);
    }
}

static void
read_names_and_titles (EngineAnalysis *a)
{
  EngineHeader *header = a->header;
  guint title = a->lines->len;
  gboolean found, certain = FALSE;
  guint32 first, last;

  for (guint i = 0; i < MIN (a->lines->len, (guint)HEAD_LINES) && title == a->lines->len; i++)
    if (line_at (a, i)->kind == ENGINE_LINE_TITLE)
      title = i;
  if (title < a->lines->len && header->title == NULL)
    header->title = text_of (a, line_at (a, title)->first, line_at (a, title)->last);
  for (guint i = 0; i < a->lines->len; i++)
    {
      const EngineLine *line = line_at (a, i);

      if (!is_head_or_foot (a, i))
        continue;
      if (header->author == NULL && line->kind != ENGINE_LINE_PARAGRAPH)
        header->author = read_cell (a, line, ENGINE_CLASS_AUTHOR_AT);
      if (header->author == NULL && i < HEAD_LINES)
        header->author = read_names (a, line);
      if (header->publisher == NULL)
        header->publisher = read_cell (a, line, ENGINE_CLASS_PUBLISHER_AT);
    }
  found = engine_masthead_find_publisher (a, title, &first, &last, &certain);
  if (header->publisher == NULL && found && certain)
    header->publisher = text_of (a, first, last);
  read_cells (a);
  if (header->author == NULL && a->lines->len > HEAD_LINES / 2)
    header->author = read_signature (a, line_at (a, a->lines->len - 1));
  if (header->publisher == NULL && found)
    header->publisher = text_of (a, first, last);
}

/**
 * engine_stage_header:
 * @a: an analysis of the first window, past the sentences stage
 *
 * Fills what is still empty of the header: a date from the options stays.
 */
void
engine_stage_header (EngineAnalysis *a)
{
  Header h = { .a = a };
  EngineHeader *header = a->header;
  guint seen = 0;
  char iso[ENGINE_ISO_BYTES];

  for (guint i = 0; i < a->lines->len; i++)
    if (is_head_or_foot (a, i))
      look_for_interviewer (&h, line_at (a, i));
  read_names_and_titles (a);
  for (guint i = 0; i < a->lines->len; i++)
    {
      const EngineLine *line = line_at (a, i);

      if (!is_head_or_foot (a, i))
        continue;
      look_for_said_date (&h, line);
      if (i < HEAD_LINES && line->kind != ENGINE_LINE_BOILERPLATE)
        look_for_dateline (&h, line, seen++);
    }
  if (h.date == NULL && a->lines->len > 0)
    look_for_glued_date (&h, line_at (a, 0));
  if (h.date == NULL)
    look_for_month (&h);
  if (h.date == NULL)
    infer_date (&h);
  if (h.date == NULL)
    return;
  if (header->publisher == NULL)
    header->publisher = read_agency (a, h.date);
  if (header->published != NULL)
    return;
  engine_point_write (h.point, iso);
  header->published = engine_arena_strdup (a->arena, iso);
  header->published_basis = h.basis;
  header->published_confidence = h.confidence;
}
