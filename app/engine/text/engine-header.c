/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text says of itself: title, author, publisher, and with engine-header-date.c the date of
 * publication.  Only the lines at its head and foot are looked at. */

#include "config.h"

#include "engine-dateline.h"
#include "engine-header-cells.h"
#include "engine-header-date.h"
#include "engine-masthead.h"
#include "engine-number.h"
#include "engine-structure.h"

#include <string.h>

#define AUTHOR_MAX_TOKENS 14
#define AGENCY_MAX_TOKENS 6
#define TEXT_MIN_TOKENS 8 /* "The River Courier · Louisville, Ky." is no sentence */
#define TITLE_KIND_TOKENS 4  /* of "JOINT STATEMENT" and the like */
#define TITLE_MOST_TOKENS 40 /* of the line that a title goes on in */

static const EngineLine *
line_at (const EngineAnalysis *a, guint i)
{
  return &g_array_index (a->lines, EngineLine, i);
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
          || (i > first && engine_analysis_tag (a, i, ENGINE_CLASS_PUBLISHED_AT) != NULL))
        return i;
      if (engine_token_is_dash (a, i) && (engine_token (a, i)->flags & ENGINE_TOKEN_SPACE_BEFORE))
        return i;
    }
  return last;
}

/* Where the place that an author writes from begins: "Ann Marsh in Rome"; @last where none does. */
static guint32
place_of_writing (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i + 1 < last; i++)
    {
      const guint flags = engine_token (a, i)->flags;

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || (flags & ENGINE_TOKEN_CAPITAL))
        continue;
      if (i > first + 1 && engine_analysis_has (a, i, ENGINE_CLASS_PLACE_PREP)
          && (engine_token (a, i + 1)->flags & ENGINE_TOKEN_CAPITAL))
        return i;
      return last;
    }
  return last;
}

/* The names of those who wrote, without the places they write from: "Ann Lowe in Lima and Jan Vos in
 * Brussels".  "Propos recueillis par Serge Koffi." ends a sentence, "J. R." does not. */
static const char *
author_of (EngineAnalysis *a, guint32 first, guint32 last)
{
  EngineText both = { 0 };
  const char *names;
  guint32 place, next;

  if (last > first + 1 && engine_token_char (a, last - 1) == '.'
      && engine_token (a, last - 2)->length_bytes > 2)
    last--;
  place = place_of_writing (a, first, last);
  names = text_of (a, first, place);
  for (next = place + 1; next < last && !engine_analysis_has (a, next, ENGINE_CLASS_AND); next++)
    ;
  if (place == last || names == NULL || next + 1 >= last)
    return names;
  place = place_of_writing (a, next + 1, last);
  engine_text_add (&both, names);
  engine_text_add (&both, " ");
  engine_text_add (&both, text_of (a, next, next + 1));
  engine_text_add (&both, " ");
  engine_text_add (&both, text_of (a, next + 1, place));
  return engine_text_keep (&both, a->arena);
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
  if (engine_header_has_need (a, tag, "interview"))
    return NULL;
  if (engine_header_has_need (a, tag, "colon") && engine_token_char (a, tag->last) != ':')
    return NULL;
  first = tag->last;
  while (first < line->last
         && ((engine_token (a, first)->kind >= ENGINE_TOKEN_PUNCT
              && engine_token_char (a, first) != '[')
             || engine_token (a, first)->kind == ENGINE_TOKEN_NUMBER))
    first++;
  /* "De notre envoyé spécial à Yamoussoukro, Issa Sawadogo" */
  if (class_id == ENGINE_CLASS_AUTHOR_AT && first < line->last
      && engine_analysis_has (a, first, ENGINE_CLASS_PLACE_PREP))
    for (guint32 k = first + 1; k < MIN (line->last, first + 5); k++)
      if (engine_token_char (a, k) == ',')
        {
          first = k + 1;
          break;
        }
  if (first >= line->last || !(engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL))
    return NULL;
  last = end_of_cell (a, first, line->last);
  if (last - first > AUTHOR_MAX_TOKENS)
    return NULL;
  return class_id == ENGINE_CLASS_AUTHOR_AT ? author_of (a, first, last) : text_of (a, first, last);
}

/* "Ann Lowe in Lima and Jan Vos in Accra": a byline of nothing but names. */
static const char *
read_names (EngineAnalysis *a, const EngineLine *line)
{
  if (line->kind != ENGINE_LINE_BYLINE
      || engine_header_timex_in (a, line->first, line->last) != NULL
      || engine_analysis_tag (a, line->first, ENGINE_CLASS_FIRST_NAME) == NULL
      || line->last - line->first > 14 || line->last - line->first < 2)
    return NULL;
  return author_of (a, line->first, end_of_cell (a, line->first, line->last));
}

/* The agency in the brackets of a date line: "(AFP)", "(Kivu-Presse)". */
static const char *
read_agency (EngineAnalysis *a, const EngineTimex *date)
{
  guint32 first = date->last + 1, i;
  gboolean dashed;

  if (first >= a->tokens->len || engine_token_char (a, date->last) != '(')
    return NULL;
  for (i = first; i < MIN (a->tokens->len, first + AGENCY_MAX_TOKENS); i++)
    if (!(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) && !engine_token_is_dash (a, i))
      break;
  if (i == first || i + 1 >= a->tokens->len || engine_token_char (a, i) != ')')
    return NULL;
  dashed = engine_token_is_dash (a, i + 1) || engine_token_char (a, i + 1) == ':';
  return dashed || (engine_token (a, first)->flags & ENGINE_TOKEN_ALL_CAPS)
                 || engine_analysis_has (a, first, ENGINE_CLASS_MEDIUM)
             ? text_of (a, first, i)
             : NULL;
}

/* Whether the text's title is somebody's words, as that of an interview. */
static gboolean
has_quoted_title (const EngineAnalysis *a)
{
  for (guint i = 0; i < MIN (a->lines->len, (guint)ENGINE_HEADER_LINES); i++)
    if (line_at (a, i)->kind == ENGINE_LINE_TITLE)
      return engine_token (a, line_at (a, i)->first)->kind == ENGINE_TOKEN_PUNCT;
  return FALSE;
}

/* "He spoke to Sabahat Mirza about the loan": the interviewer, named in the lines below a title in marks. */
static void
look_for_listener (EngineAnalysis *a, const EngineLine *line, const EngineTag *tag)
{
  guint32 last = tag->last;
  guint n = 0;

  while (last < line->last && n < 4 && engine_token (a, last)->kind == ENGINE_TOKEN_WORD
         && (engine_token (a, last)->flags & ENGINE_TOKEN_CAPITAL) != 0
         && engine_analysis_tag (a, last, ENGINE_CLASS_ARTICLE) == NULL)
    {
      last++;
      n++;
    }
  if (n >= 2 && a->header->author == NULL && has_quoted_title (a)
      && engine_analysis_tag (a, tag->last, ENGINE_CLASS_MASTHEAD) == NULL
      && engine_analysis_tag (a, last - 1, ENGINE_CLASS_MASTHEAD) == NULL)
    a->header->author = author_of (a, tag->last, last);
}

/* "Propos recueillis à Oslo par Anne Martin, le 12 août 2024", "Interview by Ann Marsh": in the middle
 * of a line as well; a date on the same line is that of the talk. */
static void
look_for_interviewer (EngineHeaderDate *h, const EngineLine *line)
{
  EngineAnalysis *a = h->a;

  for (guint32 i = engine_clues_next (a, line->first, line->last, ENGINE_CLUE_HEAD); i < line->last;
       i = engine_clues_next (a, i + 1, line->last, ENGINE_CLUE_HEAD))
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_AUTHOR_AT), *by = tag;
      const EngineTimex *x;

      if (tag != NULL && engine_header_has_need (a, tag, "interview"))
        look_for_listener (a, line, tag);
      if (tag == NULL || !engine_header_has_need (a, tag, "anywhere"))
        continue;
      for (guint32 k = tag->last; k < MIN (line->last, tag->last + 6) && by == tag; k++)
        {
          const EngineTag *next = engine_analysis_tag (a, k, ENGINE_CLASS_AUTHOR_AT);

          by = next != NULL ? next : by;
        }
      if (by->last < line->last && (engine_token (a, by->last)->flags & ENGINE_TOKEN_CAPITAL)
          && a->header->author == NULL)
        a->header->author =
            author_of (a, by->last, MIN (end_of_cell (a, by->last, line->last), by->last + 6));
      x = engine_header_timex_in (a, tag->last, line->last);
      if (x != NULL && x->basis == ENGINE_DATE_EXPLICIT)
        engine_header_date_propose (h, x, ENGINE_HEADER_CONFIDENCE_DATELINE);
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
          || engine_analysis_tag (a, i, ENGINE_CLASS_PARTY) != NULL
          || engine_analysis_covers (a, i, ENGINE_CLASS_ROLE))
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
         || (line->last > line->first + TEXT_MIN_TOKENS
             && engine_token_char (a, line->last - 1) == '.');
}

/* The cells of the lines above the text. */
static void
read_cells (EngineAnalysis *a)
{
  EngineHeader *header = a->header;

  for (guint i = 0; i < MIN (a->lines->len, (guint)ENGINE_HEADER_LINES); i++)
    {
      const EngineLine *line = line_at (a, i);
      EngineHeadCells cells;

      if (line->kind == ENGINE_LINE_PARAGRAPH && ends_like_text (a, line))
        break;
      /* "GOMA, DR Congo, March 3 (Wire) - The ceasefire failed" */
      if (engine_dateline_end (a, line->first, line->last) > line->first)
        break;
      if (line->kind == ENGINE_LINE_TITLE || line->kind == ENGINE_LINE_BULLET)
        continue;
      engine_head_cells_read (a, line, &cells);
      if (header->author == NULL && cells.author_last > 0)
        header->author = author_of (a, cells.author_first, cells.author_last);
      if (header->publisher == NULL && cells.publisher_last > 0)
        header->publisher = text_of (a, cells.publisher_first, cells.publisher_last);
    }
}

/* "JOINT STATEMENT", "DÉCLARATION CONJOINTE": a few words in capitals that say what kind of text it is. */
static gboolean
is_kind_of_text (const EngineAnalysis *a, const EngineLine *line)
{
  if (line->last - line->first > TITLE_KIND_TOKENS)
    return FALSE;
  for (guint32 i = line->first; i < line->last; i++)
    if (!(engine_token (a, i)->flags & ENGINE_TOKEN_ALL_CAPS))
      return FALSE;
  return line->last > line->first + 1;
}

/* "of the Ministers responsible for energy", right below @line. */
static gboolean
goes_on_below (const EngineAnalysis *a, const EngineLine *line, const EngineLine *next)
{
  const char *p = a->text + engine_token (a, line->last - 1)->start_byte
                  + engine_token (a, line->last - 1)->length_bytes;
  guint n_breaks = 0;

  for (; p < a->text + engine_token (a, next->first)->start_byte; p++)
    n_breaks += *p == '\n';
  return n_breaks == 1 && next->last - next->first <= TITLE_MOST_TOKENS
         && engine_analysis_has (a, next->first, ENGINE_CLASS_PREPOSITION)
         && engine_token_char (a, next->last - 1) != '.';
}

/* Whether the title of line @i began in the line above. */
static gboolean
is_title_above (const EngineAnalysis *a, guint i)
{
  return i > 0 && is_kind_of_text (a, line_at (a, i - 1))
         && goes_on_below (a, line_at (a, i - 1), line_at (a, i));
}

/* The title of line @i, with the line above or below that it is one sentence with. */
static const char *
title_of (EngineAnalysis *a, guint i)
{
  const EngineLine *line = line_at (a, i);

  if (is_title_above (a, i))
    return text_of (a, line_at (a, i - 1)->first, line->last);
  if (i + 1 < a->lines->len && is_kind_of_text (a, line)
      && goes_on_below (a, line, line_at (a, i + 1)))
    return text_of (a, line->first, line_at (a, i + 1)->last);
  return text_of (a, line->first, line->last);
}

static void
read_names_and_titles (EngineAnalysis *a)
{
  EngineHeader *header = a->header;
  guint title = a->lines->len;
  gboolean found, certain = FALSE;
  guint32 first, last;

  for (guint i = 0; i < MIN (a->lines->len, (guint)ENGINE_HEADER_LINES) && title == a->lines->len;
       i++)
    if (line_at (a, i)->kind == ENGINE_LINE_TITLE)
      title = i;
  if (title < a->lines->len && header->title == NULL)
    header->title = title_of (a, title);
  for (guint i = 0; i < a->lines->len; i++)
    {
      const EngineLine *line = line_at (a, i);

      if (!engine_header_is_head_or_foot (a, i))
        continue;
      if (header->author == NULL && line->kind != ENGINE_LINE_PARAGRAPH)
        header->author = read_cell (a, line, ENGINE_CLASS_AUTHOR_AT);
      if (header->author == NULL && i < ENGINE_HEADER_LINES)
        header->author = read_names (a, line);
      if (header->publisher == NULL)
        header->publisher = read_cell (a, line, ENGINE_CLASS_PUBLISHER_AT);
    }
  found = engine_masthead_find_publisher (a, title, &first, &last, &certain)
          && !(title > 0 && title < a->lines->len && first == line_at (a, title - 1)->first
               && is_title_above (a, title));
  if (header->publisher == NULL && found && certain)
    header->publisher = text_of (a, first, last);
  read_cells (a);
  if (header->author == NULL && a->lines->len > ENGINE_HEADER_LINES / 2)
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
  EngineHeaderDate h = { .a = a };
  EngineHeader *header = a->header;
  char iso[ENGINE_ISO_BYTES];

  for (guint i = 0; i < a->lines->len; i++)
    if (engine_header_is_head_or_foot (a, i))
      look_for_interviewer (&h, line_at (a, i));
  read_names_and_titles (a);
  engine_header_date_find (&h);
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
