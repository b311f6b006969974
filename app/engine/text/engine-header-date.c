/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When a text was published, by the lines at its head and foot.  The date is, in this order: the one after
 * "published on" and the like; a date line of its own; the date line of a dispatch ("PARIS, 12 mars (AFP) –"); the
 * date that the text opens with; a stamp in a head line ("Points clés (12 mai 2025)"); the month of a short line.
 * Where there is none, an opening sentence that dates its news gives an inferred one. */

#include "config.h"

#include "engine-header-date.h"

#include "engine-dateline.h"
#include "engine-number.h"

#include <string.h>

#define FOOT_LINES 10
#define DATELINE_TOKENS 14
#define SAID_TOKENS 10
#define CLOCK_TOKENS 8
#define GLUED_TOKENS 80
#define CELL_LINE_TOKENS 24
#define CONFIDENCE_SAID 0.98
#define CONFIDENCE_OPENING 0.9
#define CONFIDENCE_UPDATED 0.9
#define CONFIDENCE_GLUED 0.8
#define CONFIDENCE_INFERRED 0.5
#define CONFIDENCE_STAMP 0.85
#define CONFIDENCE_MONTH 0.8
#define STAMP_LINES 6
#define STAMP_LINE_TOKENS 26
#define STAMP_BRACKET_TOKENS 8
#define MONTH_LINE_TOKENS 18
#define UPDATED_TOKENS 5 /* before the date, that may say so */
#define GENRE_TOKENS 5 /* words of a line's part before its date */
#define YEARS_AFTER 3  /* years from the latest that a text tells of to its own, at most */
#define FAR_AHEAD 4    /* what speaks against a year farther than that */
#define FIRST_INFERRED_YEAR 1990 /* no newspaper of the genre is older */

static const EngineLine *
line_at (const EngineAnalysis *a, guint i)
{
  return &g_array_index (a->lines, EngineLine, i);
}

gboolean
engine_header_is_head_or_foot (const EngineAnalysis *a, guint i)
{
  return i < ENGINE_HEADER_LINES || i + FOOT_LINES >= a->lines->len;
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

/* "in 2019", "before the coup of July 2023", in a clause that tells of the past, "since July 2023". */
static gboolean
is_told_as_past (const EngineAnalysis *a, const EngineTimex *y)
{
  const EngineTag *since = engine_analysis_tag (a, y->context_first, ENGINE_CLASS_DATE_FROM);

  if (y->from.point.year < FIRST_INFERRED_YEAR || y->from.point.grain > ENGINE_GRAIN_YEAR)
    return FALSE;
  return y->open == 1 ? since != NULL && engine_tag_attr (a, since, "since") != NULL
                      : (engine_timex_scopes (a, y) & ENGINE_SCOPE_PAST) != 0;
}

/* The latest year of which the text tells in the past, or the next where that day had not come yet at the day and
 * month of @x: none before it is the date line's. */
static int
latest_past_year (const EngineAnalysis *a, const EngineTimex *x)
{
  int latest = 0;

  for (guint i = 0; i < a->timexes->len; i++)
    {
      const EngineTimex *y = &g_array_index (a->timexes, EngineTimex, i);
      const EnginePoint *p = &y->from.point;

      if (y != x && is_told_as_past (a, y))
        latest = MAX (latest, p->year + (p->month > x->from.point.month ? 1 : 0));
    }
  return latest;
}

/* The year of a date line that leaves it out: that of an explicit date of the text, or one near it, which
 * the weekdays fit best; the latest that is no deadline where they do not tell. */
static int
year_for (const EngineAnalysis *a, const EngineTimex *x)
{
  int best = -1, year = 0, past = latest_past_year (a, x);

  for (guint i = 0; i < a->timexes->len; i++)
    {
      const EngineTimex *y = &g_array_index (a->timexes, EngineTimex, i);
      gboolean ahead = y->open != 0 || y->context_first < y->first;

      if (y->from.point.year < FIRST_INFERRED_YEAR || y->from.point.grain > ENGINE_GRAIN_YEAR)
        continue;
      for (gint16 n = -1; n <= (y->from.point.year + 1 >= past ? YEARS_AFTER : 1); n++)
        {
          gint16 candidate = (gint16)(y->from.point.year + n);
          int fit = candidate >= past ? fit_of_year (a, x, candidate) : -1;

          if (fit < 0)
            continue;
          fit -= MAX (0, n - 1);
          /* "to reach 1.8 billion by 2030" is no year of a text that last tells of 2023 */
          if (past > 0 && candidate > past + YEARS_AFTER)
            fit -= FAR_AHEAD;
          else
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

void
engine_header_date_propose (EngineHeaderDate *h, const EngineTimex *x, double confidence)
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
const EngineTimex *
engine_header_timex_in (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 t = first; t < last && t < a->timex_at->len; t++)
    {
      guint32 index = g_array_index (a->timex_at, guint32, t);

      if (index > 0)
        return &g_array_index (a->timexes, EngineTimex, index - 1);
    }
  return NULL;
}

gboolean
engine_header_has_need (const EngineAnalysis *a, const EngineTag *tag, const char *need)
{
  const char *value = engine_tag_attr (a, tag, "need");

  return value != NULL && g_str_equal (value, need);
}

/* "The date was chosen with care. On 6 December 1971 …": the stop behind a whole word. */
static gboolean
ends_sentence (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *before = engine_token (a, i - (i > 0));

  return engine_token_char (a, i) == '.' && before->kind == ENGINE_TOKEN_WORD
         && before->length_bytes > 3 && (before->flags & ENGINE_TOKEN_CAPITAL) == 0
         && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD;
}

/* An hour may stand before the date, another date of the same kind behind it. */
static guint32
end_of_said (const EngineAnalysis *a, const EngineLine *line, guint32 first)
{
  guint32 last = MIN (line->last, first + SAID_TOKENS);

  for (guint32 i = first; i < last; i++)
    if (engine_analysis_tag (a, i, ENGINE_CLASS_PUBLISHED_AT) != NULL || ends_sentence (a, i))
      return i;
  return last;
}

/* "Published: 16 July 2023", "Publié le 3 mai 2024 à 10h". */
static void
look_for_said_date (EngineHeaderDate *h, const EngineLine *line)
{
  const EngineAnalysis *a = h->a;

  for (guint32 i = engine_clues_next (a, line->first, line->last, ENGINE_CLUE_HEAD); i < line->last;
       i = engine_clues_next (a, i + 1, line->last, ENGINE_CLUE_HEAD))
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_PUBLISHED_AT);
      const EngineTimex *x;
      gboolean updated;

      if (tag == NULL || (engine_header_has_need (a, tag, "start") && i > line->first + 1))
        continue;
      x = engine_header_timex_in (a, tag->last, end_of_said (a, line, tag->last));
      updated = g_str_equal (engine_tag_code (a, tag), "updated");
      if (x != NULL && line->kind == ENGINE_LINE_PARAGRAPH && i > line->first + 1
          && !engine_header_has_need (a, tag, "inside"))
        continue;
      /* "14 mars 2019 - mis à jour le 15 mars": the first of both */
      if (x != NULL && updated)
        {
          const EngineTimex *first = engine_header_timex_in (a, line->first, tag->first);

          if (first != NULL && first->basis == ENGINE_DATE_EXPLICIT)
            x = first;
        }
      if (x != NULL)
        engine_header_date_propose (h, x, updated ? CONFIDENCE_UPDATED : CONFIDENCE_SAID);
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

/* "N° 3 418 du lundi 31 mars": a number before the word at @i. */
static gboolean
is_issue_of (const EngineAnalysis *a, guint32 i)
{
  return i > 0 && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && engine_token (a, i - 1)->kind == ENGINE_TOKEN_NUMBER
         && engine_analysis_has (a, i, ENGINE_CLASS_OF);
}

/* "Lettre d'information n° 31, 18 juillet 2023", "By our staff | Nov 23rd 2024 | Oslo": a short line
 * with a full date for one of its cells. */
static gboolean
is_cell (const EngineAnalysis *a, const EngineLine *line, const EngineTimex *x)
{
  return line->last - line->first <= CELL_LINE_TOKENS && x->from.point.day > 0
         && x->from.point.year > 0 && x->basis == ENGINE_DATE_EXPLICIT && x->first > line->first
         && (is_cell_mark (a, x->first - 1) || is_issue_of (a, x->first - 1)
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
      const EngineTimex *x =
          engine_header_timex_in (a, line->first, MIN (line->last, line->first + 1));

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
look_for_dateline (EngineHeaderDate *h, const EngineLine *line, guint number)
{
  const EngineAnalysis *a = h->a;
  guint32 limit = MIN (line->last, line->first + DATELINE_TOKENS);
  const EngineTimex *x = engine_header_timex_in (a, line->first, limit);
  const guint32 first = engine_dateline_first (a, line->first, line->last);
  guint32 n_others;

  if (x == NULL)
    {
      x = number < 2 && line->last - line->first <= CELL_LINE_TOKENS
              ? engine_header_timex_in (a, limit, line->last)
              : NULL;
      if (x != NULL && is_cell (a, line, x))
        engine_header_date_propose (h, x, ENGINE_HEADER_CONFIDENCE_DATELINE - 0.02);
      return;
    }
  if (line->kind == ENGINE_LINE_BYLINE)
    {
      engine_header_date_propose (h, x, ENGINE_HEADER_CONFIDENCE_DATELINE + 0.01);
      return;
    }
  n_others = line->last - line->first - (x->last - x->first);
  if ((n_others <= 2 || is_clock (a, x->last, line->last)) && number < 8)
    {
      engine_header_date_propose (h, x, ENGINE_HEADER_CONFIDENCE_DATELINE);
      return;
    }
  if (is_place_before (a, first, x->first) && x->first > first
      && closes_dateline (a, x->last, line->last))
    engine_header_date_propose (h, x, ENGINE_HEADER_CONFIDENCE_DATELINE - 0.01);
  else if (number < 4 && opens_with_date (a, line, x) && is_only_opening (a))
    engine_header_date_propose (h, x, ENGINE_HEADER_CONFIDENCE_DATELINE - 0.02);
  else if (number < 6 && is_cell (a, line, x))
    engine_header_date_propose (h, x, ENGINE_HEADER_CONFIDENCE_DATELINE - 0.02);
  else if (number == 0 && x->first <= line->first + 1 && x->from.point.year > 0
           && engine_token (a, x->first)->kind == ENGINE_TOKEN_NUMBER
           && engine_token (a, x->last)->kind == ENGINE_TOKEN_WORD
           && (engine_token (a, x->last)->flags & ENGINE_TOKEN_CAPITAL))
    engine_header_date_propose (h, x, CONFIDENCE_OPENING);
}

/* "… the Americas By MARTA REY, Staff Writer OSLO, Oct. 26, 1998 (CP) - The": a text without line
 * ends, its head glued to the rest.  In a sentence a preposition stands before a full date, or a
 * comma or a small letter after it. */
static void
look_for_glued_date (EngineHeaderDate *h, const EngineLine *line)
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
          engine_header_date_propose (h, x, CONFIDENCE_GLUED);
          return;
        }
    }
}

static gboolean
has_rubric (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    if (engine_analysis_has (a, i, ENGINE_CLASS_RUBRIC))
      return TRUE;
  return FALSE;
}

/* "(as of 10 November 2025)", "[12 mai 2025]": brackets around the date and a few words. */
static gboolean
is_in_brackets (const EngineAnalysis *a, const EngineLine *line, const EngineTimex *x)
{
  gunichar c = 0;

  for (guint32 i = x->first; i > line->first && x->first - i < STAMP_BRACKET_TOKENS; i--)
    if ((c = engine_token_char (a, i - 1)) == '(' || c == '[' || c == ')' || c == ']')
      break;
  if (c != '(' && c != '[')
    return FALSE;
  c = x->last < line->last ? engine_token_char (a, x->last) : 0;
  return c == ')' || c == ']';
}

/* "Harbour Review, London – client note of 10 November 2025", "Billet du 12 mai 2025, La Gazette": what kind of text it
 * is and its day are all that its part of the line says. */
static gboolean
is_genre_cell (const EngineAnalysis *a, const EngineLine *line, const EngineTimex *x)
{
  guint32 first = x->first;
  guint n = 0;

  if (x->last < line->last && !is_cell_mark (a, x->last))
    return FALSE;
  for (; first > line->first && !is_cell_mark (a, first - 1); first--, n++)
    if (n > GENRE_TOKENS || engine_token (a, first - 1)->kind == ENGINE_TOKEN_NUMBER
        || (n > 1 && engine_token (a, first - 1)->kind != ENGINE_TOKEN_WORD))
      return FALSE;
  return n > 1 && has_rubric (a, first, x->first)
         && engine_analysis_has (a, x->first - 1, ENGINE_CLASS_OF);
}

/* A full date that stands beside what its line says: in brackets, behind a mark at its end ("Key points,
 * 10 November 2025"), before one at its start, or behind a rubric's word ("L'essentiel du 12 mai 2025"). */
static gboolean
is_stamp (const EngineAnalysis *a, const EngineLine *line, const EngineTimex *x)
{
  guint32 last = line->last;

  if (x->from.point.day == 0 || x->from.point.year == 0 || x->basis != ENGINE_DATE_EXPLICIT
      || x->to.point.grain != ENGINE_GRAIN_NONE)
    return FALSE;
  if (is_in_brackets (a, line, x) || is_genre_cell (a, line, x))
    return TRUE;
  if (last > x->last
      && (engine_token_char (a, last - 1) == ':' || engine_token_char (a, last - 1) == '.'))
    last--;
  if (x->first == line->first)
    return x->last < last && is_cell_mark (a, x->last);
  if (x->last != last)
    return FALSE;
  return is_cell_mark (a, x->first - 1) || engine_token_char (a, x->first - 1) == ':'
         || has_rubric (a, line->first, x->first);
}

static void
look_for_stamp (EngineHeaderDate *h)
{
  const EngineAnalysis *a = h->a;

  for (guint i = 0; i < MIN (a->lines->len, (guint)STAMP_LINES); i++)
    {
      const EngineLine *line = line_at (a, i);

      if (line->last - line->first > STAMP_LINE_TOKENS || line->kind == ENGINE_LINE_BULLET)
        continue;
      for (guint32 t = line->first; t < line->last; t++)
        {
          guint32 at = g_array_index (a->timex_at, guint32, t);
          const EngineTimex *x;

          if (at == 0)
            continue;
          x = &g_array_index (a->timexes, EngineTimex, at - 1);
          if (x->from.point.day > 0 && is_stamp (a, line, x))
            {
              engine_header_date_propose (h, x, CONFIDENCE_STAMP);
              return;
            }
          t = MAX (t, x->last - 1);
        }
    }
}

/* "BRIEFING PAPER": nothing but capitals in [first, last). */
static gboolean
is_capitals (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
        || (engine_token (a, i)->flags & ENGINE_TOKEN_ALL_CAPS) == 0)
      return FALSE;
  return last > first;
}

/* "Note n° 58 | Septembre 2023", "March 2026", "Policy brief: Cocoa in Ghana, June 2023": the month is a cell. */
static gboolean
is_month_cell (const EngineAnalysis *a, const EngineLine *line, const EngineTimex *x)
{
  if (line->kind == ENGINE_LINE_TITLE)
    return x->last == line->last && is_cell_mark (a, x->first - 1)
           && has_rubric (a, line->first, line->first + 1);
  return (x->first == line->first || is_cell_mark (a, x->first - 1)
          || engine_token_char (a, x->first - 1) == '('
          || (x->last == line->last && is_capitals (a, line->first, x->first)))
         && (x->last == line->last || is_cell_mark (a, x->last)
             || engine_token_char (a, x->last) == '(' || engine_token_char (a, x->last) == ')');
}

/* "…, November 2025 edition". */
static gboolean
is_edition (const EngineAnalysis *a, const EngineLine *line, const EngineTimex *x)
{
  return line->kind != ENGINE_LINE_TITLE && x->last + 1 == line->last
         && (x->first == line->first || is_cell_mark (a, x->first - 1))
         && has_rubric (a, x->last, line->last);
}

/* "Fact sheet of the Institute, Oslo. Updated 2 June 2025.", "Ardmore – updated March 2024": the words that say so open
 * a part of the line, which the date closes. */
static gboolean
is_updated (const EngineAnalysis *a, const EngineLine *line, const EngineTimex *x)
{
  guint32 first = x->first;
  guint n = 0;

  if (x->last < line->last && engine_token_char (a, x->last) != '.'
      && engine_token_char (a, x->last) != ')' && !is_cell_mark (a, x->last))
    return FALSE;
  for (; first > line->first && n < UPDATED_TOKENS; first--, n++)
    {
      const EngineTag *tag = engine_analysis_tag (a, first - 1, ENGINE_CLASS_PUBLISHED_AT);
      gunichar c = first > line->first + 1 ? engine_token_char (a, first - 2) : '.';

      if (tag != NULL && tag->last <= x->first)
        return c == '.' || c == '(' || c == '[' || (first > 1 && is_cell_mark (a, first - 2));
    }
  return FALSE;
}

/* A paper that names no day, or one that says when it was brought up to date, in a short line at its head. */
static void
look_for_month (EngineHeaderDate *h)
{
  const EngineAnalysis *a = h->a;

  for (guint i = 0; i < MIN (a->lines->len, 5u); i++)
    {
      const EngineLine *line = line_at (a, i);
      const EngineTimex *x = engine_header_timex_in (a, line->first, line->last);
      const guint32 length = line->last - line->first;

      if (length > STAMP_LINE_TOKENS || x == NULL || x->from.point.year == 0
          || x->from.point.grain > ENGINE_GRAIN_MONTH || x->basis != ENGINE_DATE_EXPLICIT
          || x->open != 0 || x->to.point.grain != ENGINE_GRAIN_NONE)
        continue;
      if (!is_updated (a, line, x)
          && (x->from.point.grain != ENGINE_GRAIN_MONTH
              || !((length <= MONTH_LINE_TOKENS && is_month_cell (a, line, x))
                   || is_genre_cell (a, line, x) || is_edition (a, line, x))))
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
infer_date (EngineHeaderDate *h)
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
      x = engine_header_timex_in (a, line->first, last);
      if (x != NULL && x->from.point.day > 0 && x->from.point.year >= FIRST_INFERRED_YEAR
          && x->from.point.year >= latest && x->open == 0 && x->to.point.grain == ENGINE_GRAIN_NONE)
        {
          engine_header_date_propose (h, x, CONFIDENCE_INFERRED);
          if (h->date == x)
            h->basis = ENGINE_PUBLISHED_INFERRED;
        }
      return;
    }
}

void
engine_header_date_find (EngineHeaderDate *h)
{
  const EngineAnalysis *a = h->a;
  guint seen = 0;

  for (guint i = 0; i < a->lines->len; i++)
    {
      const EngineLine *line = line_at (a, i);

      if (!engine_header_is_head_or_foot (a, i))
        continue;
      look_for_said_date (h, line);
      /* an item tells of the text's subject, where something has told of the text itself */
      if (i < ENGINE_HEADER_LINES && line->kind != ENGINE_LINE_BOILERPLATE
          && !(line->kind == ENGINE_LINE_BULLET && h->date != NULL))
        look_for_dateline (h, line, seen++);
    }
  if (h->date == NULL && a->lines->len > 0)
    look_for_glued_date (h, line_at (a, 0));
  if (h->date == NULL)
    look_for_stamp (h);
  if (h->date == NULL)
    look_for_month (h);
  if (h->date == NULL)
    infer_date (h);
}
