/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a date that are measured from another one: "next month", "cette semaine", "dernier" after
 * a month, "today".  Nothing is resolved: see engine-timex-resolve.c. */

#include "config.h"

#include "engine-mentions.h"
#include "engine-timex-parts.h"

/* "ce jour-là", "cette année-là": of the story, and no date by itself. */
static gboolean
is_that (const EngineAnalysis *a, guint32 i)
{
  return engine_timex_tag_with (a, i, ENGINE_CLASS_DEICTIC, "that") != NULL;
}

static void
set_period (EngineDateReader *r, EngineGrain unit, const EngineTag *deictic)
{
  r->d.period = (guint8)unit;
  r->d.period_n = (gint8)engine_date_code_int (r->a, deictic);
  if (engine_date_has_attr (r->a, deictic, "rest"))
    r->d.rest = 1;
  if (engine_date_has_attr (r->a, deictic, "previous")
      || engine_date_has_attr (r->a, deictic, "follow"))
    r->d.anchor = ENGINE_ANCHOR_PREVIOUS;
  r->parts |= ENGINE_PART_PERIOD;
}

/* "last year", "l'an dernier", "the year" at @i. */
static gboolean
names_year (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *deictic = engine_timex_tag_with (a, i, ENGINE_CLASS_DEICTIC, "before");
  guint32 last;

  if (deictic != NULL)
    return engine_timex_unit (a, deictic->last, &last) == ENGINE_GRAIN_YEAR;
  if (engine_analysis_has (a, i, ENGINE_CLASS_DETERMINER))
    i++;
  return engine_timex_unit (a, i, &last) == ENGINE_GRAIN_YEAR
         && engine_token (a, last)->kind != ENGINE_TOKEN_NUMBER
         && engine_timex_tag_with (a, i, ENGINE_CLASS_TIME_UNIT, "plural") == NULL;
}

/* "dernier trimestre 2019", "last quarter of last year" are the fourth. */
static gboolean
is_quarter_of_year (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *quarter = engine_analysis_tag (a, i, ENGINE_CLASS_QUARTER), *of;
  guint32 year_at;

  if (quarter == NULL)
    return FALSE;
  of = engine_analysis_tag (a, quarter->last, ENGINE_CLASS_DATE_OF);
  year_at = of != NULL ? of->last : quarter->last;
  /* the entry may end with "of" */
  if (of == NULL)
    of = engine_analysis_tag (a, quarter->last - 1, ENGINE_CLASS_DATE_OF);
  if (of != NULL && names_year (a, MAX (year_at, of->last)))
    return TRUE;
  return engine_token (a, year_at)->kind == ENGINE_TOKEN_NUMBER
         && engine_token (a, year_at)->length_bytes == 4;
}

/* "ce mois", "last year", "ce mois dernier", which is read by its end: the unit that ends before @last. */
static gboolean
take_period_behind (EngineDateReader *r, const EngineTag *tag, EngineGrain unit, guint32 last)
{
  const EngineTag *unit_tag = engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_TIME_UNIT);
  const EngineTag *after;

  /* "ces jours", "last days": no period */
  if (engine_date_has_attr (r->a, unit_tag, "plural")
      || (unit == ENGINE_GRAIN_DAY && r->d.rest == 0) || is_that (r->a, last)
      || ((r->parts & ENGINE_PART_MONTH) && unit != ENGINE_GRAIN_YEAR))
    return FALSE;
  set_period (r, unit, tag);
  r->end = last;
  after = engine_timex_tag_with (r->a, last, ENGINE_CLASS_DEICTIC, "after");
  if (after == NULL)
    return TRUE;
  if (engine_date_code_int (r->a, tag) == 0)
    r->d.period_n = (gint8)engine_date_code_int (r->a, after);
  r->end = after->last;
  return TRUE;
}

/* "last May", "next Monday": which way from the document. */
static gboolean
take_direction (EngineDateReader *r, const EngineTag *tag)
{
  if ((r->parts & ~(guint)ENGINE_PART_EDGE) != 0
      || (engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_MONTH) == NULL
          && engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_WEEKDAY) == NULL
          && engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_SEASON) == NULL))
    return FALSE;
  r->d.direction = (gint8)engine_date_code_int (r->a, tag);
  if (engine_date_has_attr (r->a, tag, "follow"))
    {
      r->d.direction = 2;
      r->d.anchor = ENGINE_ANCHOR_PREVIOUS;
    }
  r->parts |= ENGINE_PART_DIRECTION;
  r->end = tag->last;
  return TRUE;
}

/* "rest of 2026". */
static gboolean
take_rest_of_year (EngineDateReader *r, const EngineTag *tag)
{
  if (r->parts != 0 || engine_tag_attr (r->a, tag, "rest") == NULL
      || engine_token (r->a, tag->last)->kind != ENGINE_TOKEN_NUMBER
      || engine_token (r->a, tag->last)->length_bytes != 4)
    return FALSE;
  r->d.rest = 1;
  r->parts |= ENGINE_PART_EDGE;
  r->end = tag->last;
  return TRUE;
}

/* "next month", "cette semaine", "last Monday", "this September": the word before. */
gboolean
engine_date_take_deictic_before (EngineDateReader *r, guint32 i)
{
  const EngineTag *tag = engine_timex_tag_with (r->a, i, ENGINE_CLASS_DEICTIC, "before");
  EngineGrain unit;
  guint32 last;

  if (tag == NULL
      || (r->parts
          & (ENGINE_PART_PERIOD | ENGINE_PART_WORD | ENGINE_PART_YEAR | ENGINE_PART_DIRECTION))
      || (engine_date_has_attr (r->a, tag, "plural") && engine_date_code_int (r->a, tag) != 0))
    return FALSE;
  /* "in October of that year": no date by itself */
  if (engine_date_has_attr (r->a, tag, "year"))
    {
      if ((r->parts & (ENGINE_PART_MONTH | ENGINE_PART_SUB)) == 0)
        return FALSE;
      set_period (r, ENGINE_GRAIN_YEAR, tag);
      r->end = tag->last;
      return TRUE;
    }
  unit = engine_timex_unit (r->a, tag->last, &last);
  if (unit == ENGINE_GRAIN_NONE)
    return take_rest_of_year (r, tag) || take_direction (r, tag);
  return !is_quarter_of_year (r->a, i) && take_period_behind (r, tag, unit, last);
}

/* "second half of the year", "premier trimestre de l'année" */
static gboolean
is_part_of_year (const EngineDateReader *r, EngineGrain unit)
{
  return unit == ENGINE_GRAIN_YEAR && (r->parts & ENGINE_PART_SUB) && r->joined && !r->comma
         && r->d.point.grain != ENGINE_GRAIN_SEASON;
}

/* The period that the words up to @end name, counted from what @anchor says. */
static gboolean
take_period (EngineDateReader *r, EngineGrain unit, EngineAnchor anchor, guint32 end)
{
  r->d.period = (guint8)unit;
  r->d.anchor = anchor;
  r->parts |= ENGINE_PART_PERIOD;
  r->end = end;
  return TRUE;
}

/* "in the new year", "dès la nouvelle année": the next one, said of one with its article. */
gboolean
engine_date_take_new_year (EngineDateReader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_DATE_NEW);

  if (tag == NULL || (r->parts & ~(guint)ENGINE_PART_EDGE) || i == 0
      || !engine_analysis_has (r->a, i - 1, ENGINE_CLASS_ARTICLE)
      || engine_analysis_has (r->a, i - 1, ENGINE_CLASS_NUMBER_WORD)
      || engine_token_is_genitive (r->a, tag->last))
    return FALSE;
  r->d.period_n = 1;
  return take_period (r, ENGINE_GRAIN_YEAR, ENGINE_ANCHOR_DOCUMENT, tag->last);
}

/* The years of its century that "the end of", "mid-" tell. */
static gint8
years_into_century (const EngineDateReader *r)
{
  const EngineTag *part = engine_analysis_tag (r->a, r->start, ENGINE_CLASS_DATE_PART);

  return engine_date_has_attr (r->a, part, "end")      ? 100
         : engine_date_has_attr (r->a, part, "middle") ? 50
                                                       : 0;
}

/* "the month before", but not "the month before the vote", "a year before"; or NULL. */
static const EngineTag *
find_deictic_after (const EngineDateReader *r, guint32 i, guint32 last)
{
  const EngineTag *tag = engine_timex_tag_with (r->a, last, ENGINE_CLASS_DEICTIC, "after");

  if (tag != NULL && engine_date_has_attr (r->a, tag, "bare")
      && (engine_token (r->a, tag->last)->kind <= ENGINE_TOKEN_NUMBER || i == 0
          || engine_analysis_tag (r->a, i - 1, ENGINE_CLASS_DETERMINER) == NULL
          || engine_analysis_has (r->a, i - 1, ENGINE_CLASS_NUMBER_WORD)))
    return NULL;
  return tag;
}

/* "year-end": its end behind a hyphen at @i. */
static gboolean
is_end_behind (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *part =
      engine_token_is_dash (a, i) ? engine_analysis_tag (a, i + 1, ENGINE_CLASS_DATE_PART) : NULL;

  return part != NULL && engine_tag_attr (a, part, "bare") != NULL && engine_token_is_glued (a, i)
         && engine_token_is_glued (a, i + 1);
}

/* "mois prochain", "semaine dernière": unit and the word after. */
gboolean
engine_date_take_unit_deictic (EngineDateReader *r, guint32 i)
{
  guint32 last;
  EngineGrain unit = engine_timex_unit (r->a, i, &last);
  const EngineTag *tag;
  gboolean plural;

  if (unit == ENGINE_GRAIN_NONE
      || (r->parts
          & (ENGINE_PART_PERIOD | ENGINE_PART_WORD | ENGINE_PART_YEAR | ENGINE_PART_DIRECTION))
      || ((r->parts & ENGINE_PART_MONTH) && unit != ENGINE_GRAIN_YEAR))
    return FALSE;
  if ((unit == ENGINE_GRAIN_YEAR || unit == ENGINE_GRAIN_MONTH || unit == ENGINE_GRAIN_QUARTER)
      && r->parts == 0 && is_end_behind (r->a, last))
    {
      r->d.period_n = 0;
      return take_period (r, unit,
                          unit == ENGINE_GRAIN_YEAR ? ENGINE_ANCHOR_TOLD : ENGINE_ANCHOR_DOCUMENT,
                          last + 2);
    }
  tag = find_deictic_after (r, i, last);
  /* "le 6 du mois suivant", but not "les six mois suivant la signature" */
  if (tag != NULL && (r->parts & ENGINE_PART_DAY) && r->end == i
      && engine_date_has_attr (r->a, tag, "follow"))
    return FALSE;
  plural =
      engine_date_has_attr (r->a, engine_analysis_tag (r->a, i, ENGINE_CLASS_TIME_UNIT), "plural");
  if (tag != NULL && !plural)
    {
      set_period (r, unit, tag);
      if (unit == ENGINE_GRAIN_DAY)
        r->d.anchor = ENGINE_ANCHOR_PREVIOUS;
      r->end = tag->last;
      return TRUE;
    }
  /* "end of the year", "fin de l'année": this one */
  if (((r->parts & ENGINE_PART_EDGE) || is_part_of_year (r, unit)) && unit != ENGINE_GRAIN_DAY
      && !plural)
    {
      r->d.period_n = unit == ENGINE_GRAIN_CENTURY ? years_into_century (r) : 0;
      return take_period (
          r, unit, unit == ENGINE_GRAIN_YEAR ? ENGINE_ANCHOR_TOLD : ENGINE_ANCHOR_DOCUMENT, last);
    }
  /* "at the weekend", "ce week-end", "le week-end": the one on the side of the verb */
  if (unit == ENGINE_GRAIN_WEEKEND && r->parts == 0 && i > 0 && !plural
      && engine_analysis_has (r->a, i - 1, ENGINE_CLASS_DETERMINER))
    return take_period (r, unit, ENGINE_ANCHOR_NEAREST, last);
  /* "first Monday in the month" */
  if ((r->parts & ENGINE_PART_WEEKDAY) && r->d.nth > 0 && r->joined && unit == ENGINE_GRAIN_MONTH)
    return take_period (r, unit, (EngineAnchor)r->d.anchor, last);
  return FALSE;
}

/* "the Friday before last", "the May after next": one further than the nearest on that side. */
static void
set_one_more (EngineDateReader *r)
{
  r->d.direction /= 2;
  if (r->parts & (ENGINE_PART_MONTH | ENGINE_PART_SUB))
    {
      r->d.shift_months = (gint16)(12 * r->d.direction);
      r->d.shift_unit = ENGINE_GRAIN_MONTH;
    }
  else
    {
      r->d.shift_days = (gint16)(7 * r->d.direction);
      r->d.shift_unit = ENGINE_GRAIN_DAY;
    }
}

/* "dernier", "next" after a month, weekday or day: "18 juillet dernier". */
gboolean
engine_date_take_deictic_after (EngineDateReader *r, guint32 i)
{
  const EngineTag *tag;

  if (!(r->parts & (ENGINE_PART_MONTH | ENGINE_PART_WEEKDAY | ENGINE_PART_SUB))
      || (r->parts & (ENGINE_PART_YEAR | ENGINE_PART_PERIOD | ENGINE_PART_DIRECTION)) || r->comma
      || r->joined)
    return FALSE;
  tag = engine_timex_tag_with (r->a, i, ENGINE_CLASS_DEICTIC, "after");
  if (tag == NULL || engine_date_has_attr (r->a, tag, "rest")
      || engine_date_has_attr (r->a, tag, "bare"))
    return FALSE;
  r->d.direction = (gint8)engine_date_code_int (r->a, tag);
  if (ABS (r->d.direction) == 2)
    set_one_more (r);
  if (engine_date_has_attr (r->a, tag, "follow"))
    {
      r->d.direction = 2;
      r->d.anchor = ENGINE_ANCHOR_PREVIOUS;
    }
  /* "lundi en huit": seven days after the next one */
  if (engine_date_has_attr (r->a, tag, "more"))
    {
      if (!(r->parts & ENGINE_PART_WEEKDAY) || (r->parts & ENGINE_PART_DAY))
        return FALSE;
      r->d.shift_days = (gint16)g_ascii_strtoll (engine_tag_attr (r->a, tag, "more"), NULL, 10);
      r->d.shift_unit = ENGINE_GRAIN_DAY;
    }
  r->parts |= ENGINE_PART_DIRECTION | ENGINE_PART_STRONG;
  r->end = tag->last;
  return TRUE;
}

/* Whether an event, rather than a date or nothing, follows the day before @i. */
static gboolean
has_object (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *of = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_OF);

  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  if (of != NULL)
    return engine_token (a, of->last)->kind != ENGINE_TOKEN_NUMBER
           && !engine_analysis_has (a, of->last, ENGINE_CLASS_WEEKDAY);
  return engine_analysis_tag (a, i, ENGINE_CLASS_DETERMINER) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_POSSESSIVE) != NULL
         || (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL);
}

gboolean
engine_date_take_word (EngineDateReader *r, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (r->a, i, ENGINE_CLASS_TIME_WORD);

  if (tag == NULL || (r->parts & ~(guint)ENGINE_PART_EDGE) || is_that (r->a, tag->last))
    return FALSE;
  /* "la veille du sommet", "the day before the vote": the day of something undated */
  if (engine_date_has_attr (r->a, tag, "previous") && has_object (r->a, tag->last))
    return FALSE;
  /* "to date" ends what it says; "equal to date 1" does not */
  if (engine_date_has_attr (r->a, tag, "ending")
      && engine_token (r->a, tag->last)->kind <= ENGINE_TOKEN_NUMBER)
    return FALSE;
  r->d.shift_unit = ENGINE_GRAIN_DAY;
  r->d.shift_days = (gint16)engine_date_code_int (r->a, tag);
  r->d.anchor = engine_date_has_attr (r->a, tag, "previous") ? ENGINE_ANCHOR_PREVIOUS
                                                             : ENGINE_ANCHOR_DOCUMENT;
  r->parts |= ENGINE_PART_WORD;
  r->end = tag->last;
  return TRUE;
}
