/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a word with other meanings is a month or a weekday where it stands: "may", "mars", "sept", "sat". */

#include "config.h"

#include "engine-timex-parts.h"

#include <string.h>

/* Whether the text's line holds nothing else. */
static gboolean
is_alone (const EngineAnalysis *a, guint32 first, guint32 last)
{
  if (engine_token (a, last)->kind == ENGINE_TOKEN_PUNCT && engine_token_char (a, last) == '.')
    last++;
  return (engine_token (a, first)->flags & ENGINE_TOKEN_LINE_START)
         && engine_token (a, last)->kind == ENGINE_TOKEN_BREAK;
}

/* Whether the language writes the word without a capital. */
static gboolean
is_written_small (const EngineAnalysis *a, const EngineTag *tag)
{
  return engine_tag_attr (a, tag, "small") != NULL;
}

/* "Hershey et Mars": a month that the lexicon writes small, with a capital behind a word. */
static gboolean
is_name_behind_word (const EngineDateReader *r, const EngineTag *tag)
{
  const EngineAnalysis *a = r->a;
  guint flags = engine_token (a, tag->first)->flags;

  return (flags & ENGINE_TOKEN_CAPITAL) && engine_tag_attr (a, tag, "ambiguous") != NULL
         && r->parts == 0 && tag->first > 0 && is_written_small (a, tag)
         && engine_token (a, tag->first - 1)->kind == ENGINE_TOKEN_WORD
         && !(flags & ENGINE_TOKEN_ALL_CAPS)
         && engine_token (a, tag->last)->kind != ENGINE_TOKEN_NUMBER
         && (engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_YEAR_PREP) == NULL
             || engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_AND) != NULL);
}

/* "Sept-Îles", "sept jours sur sept, 24 heures"; "Hershey et Mars", where this language writes months small. */
static gboolean
is_other_word (const EngineDateReader *r, const EngineTag *tag)
{
  const EngineAnalysis *a = r->a;
  guint flags = engine_token (a, tag->first)->flags;
  gboolean capital = (flags & ENGINE_TOKEN_CAPITAL) != 0;
  guint32 after = tag->last;

  if (r->parts & ENGINE_PART_DAY)
    return FALSE;
  if (engine_tag_attr (a, tag, "abbr") != NULL && engine_tag_attr (a, tag, "ambiguous") != NULL
      && ((engine_token_is_dash (a, after) && engine_token_is_glued (a, after)
           && engine_token (a, after + 1)->kind == ENGINE_TOKEN_WORD
           && !engine_analysis_has (a, after + 1, ENGINE_CLASS_MONTH))
          || (!capital && engine_token_char (a, after) == ',')))
    return TRUE;
  return capital && is_written_small (a, tag)
         && !(flags & (ENGINE_TOKEN_ALL_CAPS | ENGINE_TOKEN_LINE_START)) && tag->first > 0
         && engine_token (a, tag->first - 1)->kind == ENGINE_TOKEN_WORD
         && !(engine_token (a, after)->kind == ENGINE_TOKEN_NUMBER
              && engine_token (a, after)->length_bytes == 4);
}

static gboolean
is_full_year (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER && engine_token (a, i)->length_bytes == 4;
}

/* "May-June", "May/June", "Sept-2019", "mi-mars", "Sat March": what goes on behind the word at @after. */
static gboolean
goes_on_behind (const EngineDateReader *r, const EngineTag *tag, guint32 after)
{
  const EngineAnalysis *a = r->a;

  if ((engine_token_is_dash (a, after) || engine_token_char (a, after) == '/')
      && (engine_analysis_tag (a, after + 1, ENGINE_CLASS_MONTH) != NULL
          || is_full_year (a, after + 1)))
    return TRUE;
  return (r->parts & ENGINE_PART_EDGE)
         || (tag->class_id == ENGINE_CLASS_WEEKDAY
             && engine_analysis_tag (a, after, ENGINE_CLASS_MONTH) != NULL);
}

/* "in March", "since May", "until Sat". */
static gboolean
has_date_preposition (const EngineAnalysis *a, const EngineTag *tag)
{
  gboolean capital = (engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL) != 0;
  const EngineTag *prep = engine_timex_tag_before (a, tag->first, ENGINE_CLASS_DATE_PREP);

  if (prep != NULL && engine_tag_attr (a, prep, "weak") != NULL && !capital)
    prep = NULL;
  return (prep != NULL || engine_timex_tag_before (a, tag->first, ENGINE_CLASS_DATE_FROM) != NULL
          || engine_timex_tag_before (a, tag->first, ENGINE_CLASS_DATE_UNTIL) != NULL)
         && (capital || engine_tag_attr (a, tag, "ambiguous") == NULL
             || engine_tag_attr (a, tag, "abbr") == NULL);
}

/* A number in words before a word that this language writes with a capital where it is a month. */
static gboolean
is_count_in_words (const EngineDateReader *r, const EngineTag *tag)
{
  const EngineAnalysis *a = r->a;

  return (r->parts & (ENGINE_PART_DAY | ENGINE_PART_ORDINAL)) == ENGINE_PART_DAY
         && !is_written_small (a, tag)
         && !(engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL)
         && engine_token (a, tag->first - 1)->kind == ENGINE_TOKEN_WORD
         && engine_analysis_has (a, tag->first - 1, ENGINE_CLASS_NUMBER_WORD);
}

/* "de janvier à mars", "entre janvier et mars": the second of two months, written as the language does. */
static gboolean
follows_month (const EngineAnalysis *a, const EngineTag *tag)
{
  const guint32 i = tag->first;

  return tag->class_id == ENGINE_CLASS_MONTH && i > 1
         && (is_written_small (a, tag) || (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0)
         && (engine_token_is_dash (a, i - 1)
             || engine_analysis_tag (a, i - 1, ENGINE_CLASS_DATE_RANGE) != NULL
             || engine_analysis_has (a, i - 1, ENGINE_CLASS_AND))
         && engine_analysis_has (a, i - 2, ENGINE_CLASS_MONTH);
}

/* Whether a month or weekday word with other meanings is one here. */
gboolean
engine_date_is_certain (const EngineDateReader *r, const EngineTag *tag)
{
  const EngineAnalysis *a = r->a;
  gboolean short_form = engine_tag_attr (a, tag, "abbr") != NULL;
  gboolean ambiguous = engine_tag_attr (a, tag, "ambiguous") != NULL;
  const EngineTag *deictic;
  guint32 after = tag->last, last;
  gboolean ordinal;

  if (is_name_behind_word (r, tag))
    return FALSE;
  if (!short_form && !ambiguous)
    return TRUE;
  if (is_other_word (r, tag))
    return FALSE;
  /* "any of the four may live there" */
  if (ambiguous && is_count_in_words (r, tag))
    return FALSE;
  if ((r->parts & ENGINE_PART_DIRECTION) && ambiguous)
    return (engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL) != 0;
  if ((r->parts
       & (ENGINE_PART_DAY | ENGINE_PART_WEEKDAY | ENGINE_PART_YEAR | ENGINE_PART_DIRECTION
          | ENGINE_PART_PERIOD | ENGINE_PART_MONTH))
          != 0
      || is_alone (a, tag->first, tag->last))
    return TRUE;
  if (short_form && engine_token (a, after)->kind == ENGINE_TOKEN_PUNCT
      && strchr (".,", (int)engine_token_char (a, after)) != NULL && engine_token_char (a, after))
    after++;
  if (engine_timex_read_day (a, after, &last, &ordinal) != 0 || is_full_year (a, after))
    return TRUE;
  deictic = !short_form ? engine_analysis_tag (a, after, ENGINE_CLASS_DEICTIC) : NULL;
  /* "in March last year", but no "March last" */
  if (deictic != NULL)
    return engine_tag_attr (a, deictic, "after") != NULL
           || (engine_analysis_has (a, deictic->last, ENGINE_CLASS_TIME_UNIT)
               && has_date_preposition (a, tag));
  return goes_on_behind (r, tag, after) || has_date_preposition (a, tag) || follows_month (a, tag);
}
