/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which line at the head of a text is its title, and which is the name of who publishes it.
 *
 * A copied page begins with the paper's name, a rubric ("Opinion", "Communiqué de presse"), menus, a
 * date, the title, the title once more, the author.  None of them is told by its place alone, so each
 * line that could be a title is weighed by its words and its shape, and the best one is the title.
 * What stands above it is no heading of the text. */

#include "config.h"

#include "engine-masthead.h"

#include "engine-dateline.h"
#include "engine-number.h"

#include <string.h>

#define HEAD_LINES 16
#define TITLE_MAX_WORDS 34
#define TEXT_MIN_WORDS 22 /* a line so long that ends like a sentence is the text itself */
#define WORDS_THAT_COUNT 9
#define MASTHEAD_MAX_WORDS 8

/* The weights of a title's marks: what a rubric or a masthead lacks. */
#define WEIGHT_WORD 3
#define WEIGHT_VERB 18
#define WEIGHT_COLON 8
#define WEIGHT_REPEATED 40
#define WEIGHT_BEFORE_BYLINE 8
#define WEIGHT_RUBRIC -45
#define WEIGHT_MASTHEAD -20
#define WEIGHT_FEW_WORDS -10
#define WEIGHT_ALL_CAPITALS -6
#define WEIGHT_CELLS -25
#define WEIGHT_DATED -25

typedef struct
{
  guint n_words;
  guint n_verbs;
  guint n_upper; /* all in capitals */
  guint n_cells; /* bars, angle quotes and spaced dots: parts that are no sentence */
  gboolean colon;
  gboolean rubric;
  gboolean masthead;
  gboolean dated;
  gboolean stop;
} Look;

static const EngineLine *
line_at (const EngineAnalysis *a, guint i)
{
  return &g_array_index (a->lines, EngineLine, i);
}

static gboolean
is_year (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const char *text = engine_token_text (a, i);

  return t->kind == ENGINE_TOKEN_NUMBER && t->length_bytes == 4
         && (strncmp (text, "19", 2) == 0 || strncmp (text, "20", 2) == 0);
}

static void
look_at_word (const EngineAnalysis *a, guint32 i, Look *look)
{
  const EngineToken *t = engine_token (a, i);
  guint32 morph = engine_analysis_morph (a, i);

  if (t->flags & ENGINE_TOKEN_ELISION)
    return;
  look->n_words++;
  look->n_upper += (t->flags & ENGINE_TOKEN_ALL_CAPS) && t->length_bytes > 1;
  look->n_verbs += (morph & ENGINE_MORPH_VERB) && !(morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
                   && (morph & (ENGINE_MORPH_THIRD | ENGINE_MORPH_PAST));
  look->masthead |= engine_analysis_tag (a, i, ENGINE_CLASS_MASTHEAD) != NULL;
  /* "may" and "mars" are months beside a number */
  look->dated |= (engine_analysis_tag (a, i, ENGINE_CLASS_MONTH) != NULL
                  && (engine_token (a, i + 1)->kind == ENGINE_TOKEN_NUMBER
                      || (i > 0 && engine_token (a, i - 1)->kind == ENGINE_TOKEN_NUMBER)))
                 || engine_analysis_tag (a, i, ENGINE_CLASS_WEEKDAY) != NULL;
}

/* Whether the kind of text that @rubric names is set off as a part of its own: behind a dash ("Forêts –
 * Note de position n° 14"), or before a dash and who issues it ("Communiqué – Ministère des Finances"). */
static gboolean
is_rubric_cell (const EngineAnalysis *a, const EngineLine *line, const EngineTag *rubric)
{
  guint32 i = rubric->first;

  if (i > line->first && engine_token_is_dash (a, i - 1)
      && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_SPACE_BEFORE))
    return TRUE;
  return i == line->first && rubric->last + 1 < line->last && engine_token_is_dash (a, rubric->last)
         && engine_analysis_tag (a, rubric->last + 1, ENGINE_CLASS_MASTHEAD) != NULL;
}

static Look
look_at (const EngineAnalysis *a, const EngineLine *line)
{
  Look look = { 0 };

  for (guint32 i = line->first; i < line->last; i++)
    {
      const EngineToken *t = engine_token (a, i);
      const EngineTag *rubric = engine_analysis_tag (a, i, ENGINE_CLASS_RUBRIC);
      gunichar c = engine_token_char (a, i);

      if (rubric != NULL
          && ((i <= line->first + 1 && line->last - rubric->last <= 4)
              || is_rubric_cell (a, line, rubric)))
        look.rubric = TRUE;
      if (t->kind == ENGINE_TOKEN_WORD)
        look_at_word (a, i, &look);
      else if (t->kind == ENGINE_TOKEN_NUMBER)
        look.dated |= is_year (a, i);
      else if (c == '|' || c == 0x203a || c == '>' || c == 0xb7)
        look.n_cells++;
      else if (c == ':' && i > line->first && i + 1 < line->last)
        look.colon = TRUE;
    }
  look.stop = line->last > line->first && engine_token_char (a, line->last - 1) == '.';
  return look;
}

static gboolean
same_words (const EngineAnalysis *a, const EngineLine *x, const EngineLine *y)
{
  if (x->last - x->first != y->last - y->first || x->last - x->first < 3)
    return FALSE;
  for (guint32 i = 0; i < x->last - x->first; i++)
    {
      const EngineToken *s = engine_token (a, x->first + i), *t = engine_token (a, y->first + i);

      if (s->length_bytes != t->length_bytes
          || memcmp (a->text + s->start_byte, a->text + t->start_byte, s->length_bytes) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_repeated (const EngineAnalysis *a, guint number, guint n_head)
{
  for (guint i = 0; i < n_head; i++)
    if (i != number && same_words (a, line_at (a, i), line_at (a, number)))
      return TRUE;
  return FALSE;
}

/* "By Ann Marsh", "Signature :": words that an author's name follows. */
static gboolean
opens_byline (const EngineAnalysis *a, const EngineLine *line)
{
  const EngineTag *tag = engine_analysis_tag (a, line->first, ENGINE_CLASS_AUTHOR_AT);
  const char *need = tag != NULL ? engine_tag_attr (a, tag, "need") : NULL;

  if (tag == NULL || tag->last >= line->last)
    return FALSE;
  if (need != NULL && strcmp (need, "colon") == 0)
    return engine_token_char (a, tag->last) == ':';
  return (engine_token (a, tag->last)->flags & ENGINE_TOKEN_CAPITAL) != 0;
}

/* "A chronology, brought up to date on 30 August 2019". */
static gboolean
says_when_published (const EngineAnalysis *a, const EngineLine *line)
{
  for (guint32 i = line->first; i < line->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_PUBLISHED_AT);

      if (tag != NULL && engine_tag_attr (a, tag, "need") == NULL && tag->last < line->last)
        return TRUE;
    }
  return FALSE;
}

/* Whether line @number may be a title at all. */
static gboolean
may_be_title (const EngineAnalysis *a, guint number, const Look *look)
{
  const EngineLine *line = line_at (a, number);

  if (line->kind == ENGINE_LINE_BOILERPLATE || line->kind == ENGINE_LINE_BULLET
      || look->n_words == 0 || look->n_words > TITLE_MAX_WORDS || opens_byline (a, line)
      || engine_analysis_tag (a, line->first, ENGINE_CLASS_PUBLISHED_AT) != NULL
      || (look->dated && says_when_published (a, line))
      || (engine_token (a, line->first)->kind == ENGINE_TOKEN_WORD
          && !(engine_token (a, line->first)->flags & ENGINE_TOKEN_CAPITAL)))
    return FALSE;
  if (line->kind == ENGINE_LINE_BYLINE)
    return look->rubric || look->masthead ? FALSE : look->n_words >= 4 && look->n_verbs > 0;
  return line->kind != ENGINE_LINE_PARAGRAPH || !look->stop;
}

static int
weigh (const EngineAnalysis *a, guint number, guint n_head, const Look *look)
{
  int sum = (int)MIN (look->n_words, WORDS_THAT_COUNT) * WEIGHT_WORD;

  sum += look->n_verbs > 0 ? WEIGHT_VERB : 0;
  sum += look->colon ? WEIGHT_COLON : 0;
  sum += is_repeated (a, number, n_head) ? WEIGHT_REPEATED : 0;
  sum += look->rubric ? WEIGHT_RUBRIC : 0;
  if (look->n_verbs == 0)
    {
      sum += look->masthead ? WEIGHT_MASTHEAD : 0;
      sum += look->n_words <= 3 ? WEIGHT_FEW_WORDS : 0;
      sum += look->dated && look->n_words <= 9 ? WEIGHT_DATED : 0;
    }
  sum += look->n_upper * 2 > look->n_words ? WEIGHT_ALL_CAPITALS : 0;
  sum += look->n_cells > 0 ? WEIGHT_CELLS : 0;
  if (number + 1 < a->lines->len && line_at (a, number + 1)->kind == ENGINE_LINE_BYLINE)
    sum += WEIGHT_BEFORE_BYLINE;
  return sum;
}

/* The lines before the text begins. */
static guint
count_head (const EngineAnalysis *a)
{
  guint n = MIN (a->lines->len, (guint)HEAD_LINES);

  for (guint i = 0; i < n; i++)
    {
      const EngineLine *line = line_at (a, i);
      Look look;

      if (line->kind != ENGINE_LINE_PARAGRAPH && line->kind != ENGINE_LINE_BULLET)
        continue;
      look = look_at (a, line);
      if (look.n_words >= TEXT_MIN_WORDS || (look.stop && look.n_verbs > 0))
        return i;
    }
  return n;
}

void
engine_masthead_settle_title (EngineAnalysis *a)
{
  guint n_head = count_head (a);
  guint title = G_MAXUINT;
  int best = 0;

  for (guint i = 0; i < n_head; i++)
    {
      Look look = look_at (a, line_at (a, i));
      int weight;

      if (!may_be_title (a, i, &look))
        continue;
      weight = weigh (a, i, n_head, &look);
      /* what follows a fair title is a heading, a standfirst, the author: it must be much better */
      if (title == G_MAXUINT || weight > MAX (best, 0) + (best >= 4 * WEIGHT_WORD ? 12 : 0))
        {
          title = i;
          best = weight;
        }
    }
  if (title == G_MAXUINT || best < WEIGHT_RUBRIC / 2)
    return;
  for (guint i = 0; i < n_head; i++)
    {
      EngineLine *line = &g_array_index (a->lines, EngineLine, i);

      if (i == title || same_words (a, line, line_at (a, title)))
        line->kind = ENGINE_LINE_TITLE;
      else if (line->kind == ENGINE_LINE_TITLE || (i < title && line->kind == ENGINE_LINE_HEADING))
        line->kind = i < title ? ENGINE_LINE_BYLINE : ENGINE_LINE_HEADING;
      if (line->heading > 0 && line->heading <= title + 1)
        line->heading = 0;
    }
}

/* Whether what stands behind the comma at @i goes on with a body's field: "Ministère de l'Économie, des
 * Finances et du Plan", "Ministry of Trade, Industry and Energy". */
static gboolean
lists_fields (const EngineAnalysis *a, const EngineLine *line, guint32 i)
{
  if (engine_analysis_tag (a, line->first, ENGINE_CLASS_MASTHEAD) == NULL)
    return FALSE;
  if (engine_analysis_has (a, i + 1, ENGINE_CLASS_DETERMINER)
      || engine_analysis_has (a, i + 1, ENGINE_CLASS_OF))
    return TRUE;
  return i + 2 < line->last && engine_analysis_has (a, i + 2, ENGINE_CLASS_AND);
}

/* Where the name in a masthead ends: bar, dash between spaces, comma, slash, number. */
static guint32
end_of_name (const EngineAnalysis *a, const EngineLine *line)
{
  for (guint32 i = line->first; i < line->last; i++)
    {
      const EngineToken *t = engine_token (a, i);
      gunichar c = engine_token_char (a, i);

      if (c == ',' && lists_fields (a, line, i))
        continue;
      if (c == '|' || c == ',' || c == '/' || c == 0xb7 || c == 0x2022 || c == '(' || c == '>'
          || c == 0x203a || t->kind == ENGINE_TOKEN_NUMBER
          || (engine_token_is_dash (a, i) && (t->flags & ENGINE_TOKEN_SPACE_BEFORE)))
        return i;
      /* menus that lost their bars keep wide spaces */
      if (i > line->first && (t->flags & ENGINE_TOKEN_SPACE_BEFORE)
          && t->start_byte
                     - (engine_token (a, i - 1)->start_byte + engine_token (a, i - 1)->length_bytes)
                 >= 3)
        return i;
    }
  return line->last;
}

gboolean
engine_masthead_is_furniture (const EngineAnalysis *a, const EngineLine *line, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_BOILERPLATE);
  const char *at = tag != NULL ? engine_tag_attr (a, tag, "at") : NULL;

  /* "The Weslaco Telegram": a word that is a button's only by itself or among others */
  return tag != NULL
         && !(at != NULL && strcmp (at, "whole") == 0
              && (tag->first != line->first || tag->last != line->last)
              && !(tag->first > line->first
                   && engine_analysis_covers (a, tag->first - 1, ENGINE_CLASS_BOILERPLATE))
              && !engine_analysis_covers (a, tag->last, ENGINE_CLASS_BOILERPLATE));
}

/* The name at the start of a line, where it can be one. */
static gboolean
read_name (const EngineAnalysis *a, const EngineLine *line, EngineLine *name, gboolean *known)
{
  guint n_words = 0;

  *known = FALSE;
  name->first = line->first;
  name->last = end_of_name (a, line);
  for (guint32 i = name->first; i < name->last; i++)
    {
      const EngineToken *t = engine_token (a, i);

      const EngineTag *rubric = engine_analysis_tag (a, i, ENGINE_CLASS_RUBRIC);

      if ((rubric != NULL && i == name->first && rubric->last >= name->last)
          || engine_analysis_tag (a, i, ENGINE_CLASS_WEEKDAY) != NULL
          || engine_analysis_tag (a, i, ENGINE_CLASS_PUBLISHED_AT) != NULL
          || engine_masthead_is_furniture (a, line, i) || engine_token_char (a, i) == ':'
          || engine_token_char (a, i) == '?')
        return FALSE;
      *known |= engine_analysis_tag (a, i, ENGINE_CLASS_MASTHEAD) != NULL
                || engine_analysis_tag (a, i, ENGINE_CLASS_MEDIUM) != NULL;
      n_words += t->kind == ENGINE_TOKEN_WORD && !(t->flags & ENGINE_TOKEN_ELISION);
    }
  /* "Note n° 12" is a number's, no name's */
  return n_words > 0 && n_words <= MASTHEAD_MAX_WORDS
         && (*known || name->last == line->last
             || engine_token (a, name->last)->kind != ENGINE_TOKEN_NUMBER)
         && (engine_token (a, name->first)->flags & ENGINE_TOKEN_CAPITAL);
}

gboolean
engine_masthead_find_publisher (const EngineAnalysis *a,
                                guint title,
                                guint32 *first,
                                guint32 *last,
                                gboolean *certain)
{
  gboolean found = FALSE, known;
  EngineLine name;

  for (guint i = 0; i < MIN (a->lines->len, (guint)HEAD_LINES); i++)
    {
      const EngineLine *line = line_at (a, i);

      if (i == title || line->kind == ENGINE_LINE_TITLE
          || (i > title && line->kind != ENGINE_LINE_BYLINE)
          || engine_dateline_end (a, line->first, line->last) > line->first
          || !read_name (a, line, &name, &known) || (i > title && !known)
          || (line->kind == ENGINE_LINE_BOILERPLATE && !known && i > 0) || (found && !known))
        continue;
      /* below the title, a name alone is an author's or a place's */
      *first = name.first;
      *last = name.last;
      found = TRUE;
      *certain = known;
      if (known)
        return TRUE;
    }
  return found;
}
