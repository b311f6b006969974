/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text says of itself: title, author, publisher and the date of publication.  Only the lines
 * at its head and foot are looked at.
 *
 * The date is, in this order: the one after "published on" and the like; a date line of its own;
 * the date line of a dispatch ("PARIS, 12 mars (AFP) –"); the date that the text opens with.  Where
 * there is none, an opening sentence that dates its news gives an inferred one. */

#include "config.h"

#include "engine-number.h"
#include "engine-timex.h"

#include <string.h>

#define HEAD_LINES 14
#define FOOT_LINES 10
#define DATELINE_TOKENS 14
#define CONFIDENCE_SAID 0.98
#define CONFIDENCE_DATELINE 0.96
#define CONFIDENCE_OPENING 0.9
#define CONFIDENCE_UPDATED 0.9
#define CONFIDENCE_INFERRED 0.5
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

/* The year of a date line that leaves it out: that of the first explicit date of the text which the
 * weekday allows, else of the first. */
static int
year_for (const EngineAnalysis *a, const EngineTimex *x)
{
  int year = 0;

  for (guint i = 0; i < a->timexes->len; i++)
    {
      const EngineTimex *y = &g_array_index (a->timexes, EngineTimex, i);
      EnginePoint p = x->from.point;

      if (y->from.point.year < FIRST_INFERRED_YEAR || y->from.point.grain > ENGINE_GRAIN_YEAR)
        continue;
      p.year = y->from.point.year;
      if (!engine_date_is_valid (p.year, p.month, p.day))
        continue;
      if (x->from.weekday == 0)
        {
          /* the latest year told is rather that of the text */
          year = MAX (year, p.year);
          continue;
        }
      for (int n = -1; n <= 1; n++)
        {
          p.year = (gint16)(y->from.point.year + n);
          if (engine_date_is_valid (p.year, p.month, p.day)
              && engine_weekday (engine_point_first (p)) == x->from.weekday)
            return p.year;
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

/* "Published: 16 July 2023", "Publié le 3 mai 2024 à 10h". */
static void
look_for_said_date (Header *h, const EngineLine *line)
{
  const EngineAnalysis *a = h->a;

  for (guint32 i = line->first; i < line->last; i++)
    {
      const EngineTag *tag = tag_in_line (a, i, ENGINE_CLASS_PUBLISHED_AT);
      const EngineTimex *x;
      gboolean updated;

      if (tag == NULL || (has_need (a, tag, "start") && i > line->first + 1))
        continue;
      x = timex_in (a, tag->last, MIN (line->last, tag->last + 5));
      updated = g_str_equal (engine_tag_code (a, tag), "updated");
      if (x != NULL && line->kind == ENGINE_LINE_PARAGRAPH && i > line->first + 1)
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

/* "Lettre d'information n° 31, 18 juillet 2023": a short line whose last cell is a full date. */
static gboolean
closes_cell (const EngineAnalysis *a, const EngineLine *line, const EngineTimex *x)
{
  gunichar c = x->first > line->first ? engine_token_char (a, x->first - 1) : 0;

  return x->last == line->last && line->last - line->first <= 16 && x->from.point.day > 0
         && x->from.point.year > 0 && x->basis == ENGINE_DATE_EXPLICIT
         && (c == ',' || c == '|' || c == 0x2022 || c == 0xb7
             || engine_token_is_dash (a, x->first - 1));
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
  if (n_others <= 2 && number < 8)
    {
      propose (h, x, CONFIDENCE_DATELINE);
      return;
    }
  if (is_place_before (a, line->first, x->first) && x->first > line->first
      && closes_dateline (a, x->last, line->last))
    propose (h, x, CONFIDENCE_DATELINE - 0.01);
  else if (number < 6 && closes_cell (a, line, x))
    propose (h, x, CONFIDENCE_DATELINE - 0.02);
  else if (number == 0 && x->first <= line->first + 1 && x->from.point.year > 0
           && engine_token (a, x->first)->kind == ENGINE_TOKEN_NUMBER
           && engine_token (a, x->last)->kind == ENGINE_TOKEN_WORD
           && (engine_token (a, x->last)->flags & ENGINE_TOKEN_CAPITAL))
    propose (h, x, CONFIDENCE_OPENING);
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
  return engine_arena_strndup (a->arena, a->text + s.start_byte, s.end_byte - s.start_byte);
}

/* Where a name or a medium ends: comma, bar, bullet, date, bracket. */
static guint32
end_of_cell (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      gunichar c = engine_token_char (a, i);

      if (c == ',' || c == '|' || c == 0x2022 || c == 0xb7 || c == '(' || c == '[' || c == ';'
          || g_array_index (a->timex_at, guint32, i) > 0)
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
  guint32 first;

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
  if (line->last - first > 14)
    return NULL;
  return text_of (a, first, end_of_cell (a, first, line->last));
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

/* The name of the paper above the title: the first line, short, without verb or stop. */
static const char *
read_masthead (EngineAnalysis *a, const EngineLine *line)
{
  guint32 end = end_of_cell (a, line->first, line->last);
  guint n_words = 0;

  if (line->kind == ENGINE_LINE_BOILERPLATE || end <= line->first || end - line->first > 8
      || (end < line->last && engine_token_char (a, end) != '|' && !engine_token_is_dash (a, end)))
    return NULL;
  for (guint32 i = line->first; i < end; i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (t->kind == ENGINE_TOKEN_NUMBER || engine_token_char (a, i) == ':'
          || engine_token_char (a, i) == '.' || engine_token_char (a, i) == '?'
          || engine_token_char (a, i) == '>')
        return NULL;
      n_words += t->kind == ENGINE_TOKEN_WORD;
    }
  return n_words > 0 && n_words <= 6
                 && (engine_token (a, line->first)->flags & ENGINE_TOKEN_CAPITAL)
             ? text_of (a, line->first, end)
             : NULL;
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

/* A masthead looks like a title: its date line and the real title follow. */
static guint
after_masthead (const EngineAnalysis *a, guint title)
{
  const EngineLine *line;

  if (title + 2 >= a->lines->len)
    return title;
  line = line_at (a, title);
  if (line->last - line->first > 7 || line_at (a, title + 1)->kind != ENGINE_LINE_BYLINE
      || timex_in (a, line_at (a, title + 1)->first, line_at (a, title + 1)->last) == NULL)
    return title;
  line = line_at (a, title + 2);
  return line->kind == ENGINE_LINE_HEADING || line->kind == ENGINE_LINE_TITLE ? title + 2 : title;
}

static void
read_names_and_titles (EngineAnalysis *a)
{
  EngineHeader *header = a->header;
  guint title = a->lines->len;
  guint first = 0;

  for (guint i = 0; i < MIN (a->lines->len, (guint)HEAD_LINES) && title == a->lines->len; i++)
    if (line_at (a, i)->kind == ENGINE_LINE_TITLE)
      title = after_masthead (a, i);
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
  while (first < title && line_at (a, first)->kind == ENGINE_LINE_BOILERPLATE)
    first++;
  if (header->publisher == NULL && first < title && title < a->lines->len)
    header->publisher = read_masthead (a, line_at (a, first));
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
