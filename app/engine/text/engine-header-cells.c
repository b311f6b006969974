/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of a line at the head of a text: "Ann Marsh | The Fenland Courier | 3 May 2024", "Le Débat,
 * mardi 28 novembre 2023", "Awa Ndiaye, chargée de recherche".  What is neither a date nor a place is a
 * person's name or the paper's. */

#include "config.h"

#include "engine-header-cells.h"

#include "engine-masthead.h"

#include "engine-number.h"
#include "engine-timex.h"

#define MOST_TOKENS 26
#define MOST_NAME_WORDS 7
#define MOST_PERSON_WORDS 4

static gboolean
is_bar (const EngineAnalysis *a, guint32 i)
{
  gunichar c = engine_token_char (a, i);

  return c == '|' || c == '/' || c == 0x2022 || c == 0xb7 || c == 0x203a || c == ';' || c == '('
         || c == ')'
         || (engine_token_is_dash (a, i) && (engine_token (a, i)->flags & ENGINE_TOKEN_SPACE_BEFORE)
             && !engine_token_is_glued (a, i + 1));
}

static gboolean
is_word (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD;
}

static gboolean
is_capital (const EngineAnalysis *a, guint32 i)
{
  return (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0;
}

/* "Claire Dumas-Ferrand", "J. K. Adeyemi": two to four words with capitals and nothing else. */
static gboolean
looks_like_person (const EngineAnalysis *a, guint32 first, guint32 last)
{
  guint n = 0;
  gboolean capitals = TRUE, given = FALSE;

  for (guint32 i = first; i < last; i++)
    {
      gunichar c = engine_token_char (a, i);

      if (is_word (a, i))
        {
          capitals &= (engine_token (a, i)->flags & ENGINE_TOKEN_ALL_CAPS) != 0;
          given |= engine_analysis_tag (a, i, ENGINE_CLASS_FIRST_NAME) != NULL;
          if (!is_capital (a, i) || engine_analysis_tag (a, i, ENGINE_CLASS_MASTHEAD) != NULL
              || engine_analysis_tag (a, i, ENGINE_CLASS_MEDIUM) != NULL
              || engine_analysis_tag (a, i, ENGINE_CLASS_RUBRIC) != NULL
              || engine_analysis_tag (a, i, ENGINE_CLASS_PARTY) != NULL
              || engine_analysis_tag (a, i, ENGINE_CLASS_DETERMINER) != NULL)
            return FALSE;
          n += i == first || !engine_token_is_dash (a, i - 1);
        }
      else if (c != '.' && c != 0x2019 && c != '\'' && !engine_token_is_dash (a, i))
        return FALSE;
    }
  /* "VALLÉE D'ASPE": of capitals alone a given name must make a person */
  return n >= 2 && n <= MOST_PERSON_WORDS && (given || !capitals);
}

/* "Sun" is a paper's name as well. */
static gboolean
is_weekday (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_WEEKDAY);

  return tag != NULL && engine_tag_attr (a, tag, "abbr") == NULL;
}

/* A name of the paper: it starts with a capital and has neither verb nor date nor the words of a
 * rubric or of a page's furniture. */
static gboolean
looks_like_paper (const EngineAnalysis *a, const EngineLine *line, guint32 first, guint32 last)
{
  guint n = 0, n_capitals = 0;
  gboolean small = FALSE;

  if (!is_word (a, first) || !is_capital (a, first)
      || engine_analysis_tag (a, first, ENGINE_CLASS_PARTY) != NULL
      || engine_analysis_tag (a, first, ENGINE_CLASS_SEAT) != NULL
      || engine_analysis_tag (a, first, ENGINE_CLASS_RUBRIC) != NULL
      || engine_analysis_tag (a, first, ENGINE_CLASS_AUTHOR_AT) != NULL)
    return FALSE;
  for (guint32 i = first; i < last; i++)
    {
      if (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER || engine_token_char (a, i) == ':'
          || engine_token_char (a, i) == '?' || engine_token_char (a, i) == '!'
          || engine_analysis_tag (a, i, ENGINE_CLASS_PUBLISHED_AT) != NULL
          || engine_analysis_tag (a, i, ENGINE_CLASS_AUTHOR_AT) != NULL
          || engine_masthead_is_furniture (a, line, i) || is_weekday (a, i))
        return FALSE;
      if (is_word (a, i))
        {
          n += i == first || !engine_token_is_dash (a, i - 1);
          n_capitals += is_capital (a, i) ? 1 : 0;
          small |= !(engine_token (a, i)->flags & ENGINE_TOKEN_ALL_CAPS)
                   || engine_token (a, i)->length_bytes > 4;
        }
    }
  /* one word before a date is a place */
  return small && n >= 2 && n <= MOST_NAME_WORDS && n_capitals >= 2;
}

/* Text that @first to @last may be; NULL where nothing is left without marks at the ends. */
static gboolean
trim (const EngineAnalysis *a, guint32 *first, guint32 *last)
{
  while (*first < *last && !is_word (a, *first))
    (*first)++;
  while (*last > *first
         && (!is_word (a, *last - 1)
             || engine_analysis_tag (a, *last - 1, ENGINE_CLASS_DETERMINER) != NULL
             || engine_analysis_tag (a, *last - 1, ENGINE_CLASS_PREPOSITION) != NULL))
    (*last)--;
  return *last > *first;
}

/* "Le Réveil de la Mauricie", "The Niger Sentinel": an article with a capital opens a title. */
static gboolean
opens_like_paper (const EngineAnalysis *a, guint32 first, guint32 last)
{
  return last > first + 1 && engine_analysis_tag (a, first, ENGINE_CLASS_ARTICLE) != NULL
         && is_capital (a, first) && is_word (a, first + 1) && is_capital (a, first + 1);
}

/* "Martin Keele in Tokyo and Dana Ostrow in Pittsburgh": where the first name of such a cell ends. */
static guint32
end_of_name (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    if (engine_token_char (a, i) == ','
        || (is_word (a, i) && !is_capital (a, i)
            && (engine_analysis_has (a, i, ENGINE_CLASS_PREPOSITION)
                || engine_analysis_has (a, i, ENGINE_CLASS_AND))))
      return i;
  return last;
}

/* Whether a date stands in the line, or in a short one next to it. */
static gboolean
is_by_date (const EngineAnalysis *a, const EngineLine *line)
{
  const EngineLine *lines = (const EngineLine *)(void *)a->lines->data;
  guint at = (guint)(line - lines);

  for (guint n = at > 0 ? at - 1 : at; n <= at + 1 && n < a->lines->len; n++)
    for (guint32 i = lines[n].first; i < MIN (lines[n].last, lines[n].first + MOST_TOKENS); i++)
      if (engine_analysis_in_timex (a, i) && lines[n].last - lines[n].first <= MOST_TOKENS
          && lines[n].kind != ENGINE_LINE_TITLE)
        return TRUE;
  return FALSE;
}

/* Between the title and the text. */
static gboolean
is_below_title (const EngineAnalysis *a, const EngineLine *line)
{
  const EngineLine *lines = (const EngineLine *)(void *)a->lines->data;

  return line > lines && line[-1].kind == ENGINE_LINE_TITLE
         && (guint)(line - lines) + 1 < a->lines->len;
}

/* "Devika Raghavan", but not "Policy Note": a word that no dictionary has, or a given name. */
static gboolean
has_name_word (const EngineAnalysis *a, guint32 first, guint32 end)
{
  if (engine_analysis_tag (a, first, ENGINE_CLASS_FIRST_NAME) != NULL)
    return TRUE;
  for (guint32 i = first; i < end; i++)
    if (is_word (a, i) && engine_analysis_morph (a, i) == 0
        && engine_analysis_tag (a, i, ENGINE_CLASS_PLACE) == NULL
        && engine_analysis_tag (a, i, ENGINE_CLASS_SEAT) == NULL)
      return TRUE;
  return FALSE;
}

/* "Philippa Garrow Arts correspondent": where the name ends that an office closes; @first where none does. */
static guint32
name_before_office (const EngineAnalysis *a, guint32 first, guint32 last)
{
  guint32 end = first;

  if (last < first + 3 || !engine_analysis_covers (a, last - 1, ENGINE_CLASS_ROLE))
    return first;
  for (guint n = 0; n < 2 && end < last; n++)
    {
      end++;
      while (end + 1 < last && engine_token_is_dash (a, end))
        end += 2;
    }
  return end < last && looks_like_person (a, first, end) ? end : first;
}

/* "Aoife Twomey" under or over the line of the date: a byline without a word that says so. */
static gboolean
is_bare_byline (const EngineAnalysis *a, const EngineLine *line, guint32 first, guint32 end)
{
  return first == line->first && line > (const EngineLine *)(void *)a->lines->data
         && line->kind != ENGINE_LINE_BULLET && line->kind != ENGINE_LINE_TITLE
         && looks_like_person (a, first, end_of_name (a, first, end))
         && (is_by_date (a, line) || is_below_title (a, line))
         && has_name_word (a, first, end_of_name (a, first, end))
         && !opens_like_paper (a, first, end);
}

static void
take_author (EngineHeadCells *out, guint32 first, guint32 last)
{
  if (out->author_last != 0)
    return;
  out->author_first = first;
  out->author_last = last;
}

/* The words [first, last) where they look like a paper, with an article or a name's word in front. */
static gboolean
take_publisher (const EngineAnalysis *a,
                const EngineLine *line,
                guint32 first,
                guint32 last,
                EngineHeadCells *out)
{
  if (out->publisher_last != 0 || !opens_like_paper (a, first, last)
      || !looks_like_paper (a, line, first, last))
    return FALSE;
  out->publisher_first = first;
  out->publisher_last = last;
  return TRUE;
}

static guint32
find_comma (const EngineAnalysis *a, guint32 first, guint32 last)
{
  while (first < last && engine_token_char (a, first) != ',')
    first++;
  return first;
}

/* "by Tessa Inglis, rural reporter", "By Dale Prowse, The River Star": the words behind "by". */
static void
read_byline_cell (const EngineAnalysis *a,
                  const EngineLine *line,
                  guint32 first,
                  guint32 last,
                  EngineHeadCells *out)
{
  guint32 end = find_comma (a, first, last), next = end + 1;

  if (out->author_last == 0 && is_capital (a, first) && trim (a, &first, &end))
    take_author (out, first, end);
  take_publisher (a, line, next, last, out);
}

static void
read_cell (const EngineAnalysis *a,
           const EngineLine *line,
           guint32 first,
           guint32 last,
           gboolean dated,
           EngineHeadCells *out)
{
  const EngineTag *by;
  guint32 end, next;
  gboolean person;

  if (!trim (a, &first, &last))
    return;
  by = engine_analysis_tag (a, first, ENGINE_CLASS_AUTHOR_AT);
  if (by != NULL && by->last < last)
    {
      read_byline_cell (a, line, by->last, last, out);
      return;
    }
  end = find_comma (a, first, last);
  next = first == line->first ? name_before_office (a, first, end) : first;
  if (next > first)
    end = next;
  person = looks_like_person (a, first, end);
  if (next > first
      || (person
          && (engine_analysis_tag (a, first, ENGINE_CLASS_FIRST_NAME) != NULL
              || (end < last && engine_analysis_covers (a, end + 1, ENGINE_CLASS_ROLE))))
      || is_bare_byline (a, line, first, end))
    {
      take_author (out, first, end);
      return;
    }
  /* "Trade editor, The Southern Herald" */
  if (end < last && engine_analysis_covers (a, end - 1, ENGINE_CLASS_ROLE)
      && take_publisher (a, line, end + 1, last, out))
    return;
  if (dated && out->publisher_last == 0 && looks_like_paper (a, line, first, end)
      && !(person && end < last))
    {
      out->publisher_first = first;
      out->publisher_last = end;
    }
}

void
engine_head_cells_read (const EngineAnalysis *a, const EngineLine *line, EngineHeadCells *out)
{
  gboolean dated = opens_like_paper (a, line->first, line->last);
  guint32 first = line->first;

  *out = (EngineHeadCells){ 0 };
  if (line->last - line->first > MOST_TOKENS)
    return;
  for (guint32 i = line->first; i < line->last; i++)
    dated |= engine_analysis_in_timex (a, i);
  for (guint32 i = line->first; i <= line->last; i++)
    if (i == line->last || is_bar (a, i) || engine_analysis_in_timex (a, i)
        || engine_analysis_tag (a, i, ENGINE_CLASS_PUBLISHED_AT) != NULL)
      {
        if (i > first)
          read_cell (a, line, first, i, dated, out);
        first = i + 1;
      }
}
