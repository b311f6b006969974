/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The date line of a dispatch: the place, its region, the agency and the day, up to a dash: "SEOUL, June
 * 20, 2024 (Yonhap) - ", "NOGALES, Ariz. — ", "LORIENT (Morbihan) - ".  Nobody in it acts. */

#include "config.h"

#include "engine-dateline.h"

#include "engine-number.h"

/* From the start of a line. */
#define MAX_TOKENS 18
/* What follows the dash, to be news: more than a name. */
#define MIN_NEWS_TOKENS 5
/* Words with a small letter that are no month or day: "de notre correspondant". */
#define MAX_SMALL_WORDS 4

static gboolean
is_of_time (const EngineAnalysis *a, guint32 i)
{
  return engine_analysis_has (a, i, ENGINE_CLASS_MONTH)
         || engine_analysis_has (a, i, ENGINE_CLASS_WEEKDAY)
         || engine_analysis_has (a, i, ENGINE_CLASS_ORDINAL_SUFFIX);
}

/* Whether the dash at @i parts the date line from the news, and does not join two words. */
static gboolean
parts (const EngineAnalysis *a, guint32 i, guint32 last)
{
  return engine_token_is_dash (a, i) && i + 1 < last
         && (engine_token (a, i + 1)->flags & ENGINE_TOKEN_SPACE_BEFORE) != 0
         && ((engine_token (a, i)->flags & ENGINE_TOKEN_SPACE_BEFORE) != 0
             || engine_token_char (a, i) != '-' || (i > 0 && engine_token_is_dash (a, i - 1)));
}

/* Whether such a dash stands within reach at all: seldom. */
static gboolean
has_dash (const EngineAnalysis *a, guint32 first, guint32 last)
{
  const guint32 end = MIN (last, first + MAX_TOKENS);
  const guint signs = ENGINE_CLUE_PUNCT | ENGINE_CLUE_VALUE;

  for (guint32 i = engine_clues_next (a, first + 1, end, signs); i < end;
       i = engine_clues_next (a, i + 1, end, signs))
    if (parts (a, i, last))
      return TRUE;
  return FALSE;
}

/* "La Lettre du large (Nantes) – n° 88 – 24 février 2025": what the dash leads to is an issue or a day, no news. */
static gboolean
leads_to_issue (const EngineAnalysis *a, guint32 i, guint32 last)
{
  const EngineTag *number = engine_analysis_tag (a, i, ENGINE_CLASS_NOT_A_FIGURE);

  return i < last
         && (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER || is_of_time (a, i)
             || (number != NULL && engine_tag_attr (a, number, "number") != NULL)
             || (engine_token (a, i)->length_bytes <= 2
                 && (engine_token_char (a, i + 1) == 0xb0
                     || engine_token_char (a, i + 1) == 0xba)));
}

guint32
engine_dateline_first (const EngineAnalysis *a, guint32 first, guint32 last)
{
  gunichar c;

  if (first + 2 >= last || engine_token (a, first)->kind != ENGINE_TOKEN_NUMBER
      || engine_token (a, first)->length_bytes > 2)
    return first;
  c = engine_token_char (a, first + 1);
  return (c == '.' || c == ')') && engine_token_is_glued (a, first + 1)
                 && engine_token (a, first + 2)->kind == ENGINE_TOKEN_WORD
             ? first + 2
             : first;
}

guint32
engine_dateline_end (const EngineAnalysis *a, guint32 line_first, guint32 last)
{
  const guint32 first = engine_dateline_first (a, line_first, last);
  guint n_small = 0;
  gboolean dated = FALSE, brackets = FALSE, marked = FALSE;

  if (first >= last || engine_token (a, first)->kind != ENGINE_TOKEN_WORD
      || !(engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL) || !has_dash (a, first, last)
      || is_of_time (a, first))
    return line_first;
  marked = (engine_token (a, first)->flags & ENGINE_TOKEN_ALL_CAPS) != 0
           && engine_token (a, first)->length_bytes > 2;
  for (guint32 i = first; i < MIN (last, first + MAX_TOKENS); i++)
    {
      const EngineToken *t = engine_token (a, i);
      gunichar c = engine_token_char (a, i);

      if (!brackets && i > first && parts (a, i, last))
        return (marked || dated) && last - i > MIN_NEWS_TOKENS && !leads_to_issue (a, i + 1, last)
                   ? i + 1
                   : line_first;
      if (c == '(' || c == ')')
        {
          brackets = c == '(';
          marked |= c == ')';
        }
      else if (is_of_time (a, i) || t->kind == ENGINE_TOKEN_NUMBER)
        dated |= t->kind != ENGINE_TOKEN_NUMBER || t->length_bytes == 4;
      else if (brackets)
        continue;
      else if (t->kind == ENGINE_TOKEN_WORD)
        {
          n_small += (t->flags & ENGINE_TOKEN_CAPITAL) == 0;
          if (n_small > MAX_SMALL_WORDS
              || (engine_analysis_morph (a, i) & (ENGINE_MORPH_VERB | ENGINE_MORPH_NOUN))
                     == ENGINE_MORPH_VERB)
            return line_first;
        }
      else if (c != ',' && c != '.' && c != '/' && c != '\'' && c != 0x2019
               && !engine_token_is_dash (a, i))
        return line_first;
    }
  return line_first;
}

gboolean
engine_dateline_holds (const EngineAnalysis *a, guint32 i)
{
  guint32 s = engine_analysis_sentence_of (a, i);
  EngineWindowMemo *memo = a->memo;
  const EngineSentence *sentence;

  if (s >= a->sentences->len)
    return FALSE;
  sentence = &g_array_index (a->sentences, EngineSentence, s);
  if (i >= sentence->first + MAX_TOKENS)
    return FALSE;
  /* of every mention of the sentence */
  if (memo->dateline_last != sentence->last)
    {
      memo->dateline_last = sentence->last;
      memo->dateline_end = engine_dateline_end (a, sentence->first, sentence->last);
    }
  return memo->dateline_end > i;
}
