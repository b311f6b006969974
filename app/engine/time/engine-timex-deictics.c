/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a date that are measured from another one: "next month", "cette semaine", "dernier" after
 * a month, "today".  Nothing is resolved: see engine-timex-resolve.c. */

#include "config.h"

#include "engine-timex-parts.h"

/* The deictic at @i that goes before (or after) its noun. */
static const EngineTag *
deictic_at (const EngineAnalysis *a, guint32 i, const char *place)
{
  guint32 from = a->first_tag[i];
  guint32 to = a->first_tag[i + 1];

  if (!engine_analysis_has (a, i, ENGINE_CLASS_DEICTIC))
    return NULL;
  for (guint32 k = from; k < to; k++)
    {
      const EngineTag *t = &a->tag[k];

      if (t->class_id == ENGINE_CLASS_DEICTIC && engine_tag_attr (a, t, place) != NULL)
        return t;
    }
  return NULL;
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

/* "next month", "cette semaine", "last Monday", "this September": the word before. */
gboolean
engine_date_take_deictic_before (EngineDateReader *r, guint32 i)
{
  const EngineTag *tag = deictic_at (r->a, i, "before");
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
  /* "dernier trimestre 2019" is the fourth */
  if (unit != ENGINE_GRAIN_NONE && engine_analysis_tag (r->a, i, ENGINE_CLASS_QUARTER) != NULL)
    {
      guint32 year_at = engine_analysis_tag (r->a, i, ENGINE_CLASS_QUARTER)->last;

      if (engine_analysis_tag (r->a, year_at, ENGINE_CLASS_DATE_OF) != NULL)
        year_at = engine_analysis_tag (r->a, year_at, ENGINE_CLASS_DATE_OF)->last;
      if (engine_token (r->a, year_at)->kind == ENGINE_TOKEN_NUMBER
          && engine_token (r->a, year_at)->length_bytes == 4)
        return FALSE;
    }
  if (unit != ENGINE_GRAIN_NONE)
    {
      const EngineTag *unit_tag = engine_analysis_tag (r->a, tag->last, ENGINE_CLASS_TIME_UNIT);
      const EngineTag *after;

      /* "ces jours", "last days": no period; "ce mois dernier" is read by its end */
      if (engine_date_has_attr (r->a, unit_tag, "plural"))
        return FALSE;
      if (unit == ENGINE_GRAIN_DAY && r->d.rest == 0)
        return FALSE;
      if ((r->parts & ENGINE_PART_MONTH) && unit != ENGINE_GRAIN_YEAR)
        return FALSE;
      set_period (r, unit, tag);
      r->end = last;
      after = deictic_at (r->a, last, "after");
      if (after == NULL && engine_token_is_dash (r->a, last))
        after = deictic_at (r->a, last, "after");
      if (after != NULL)
        {
          if (engine_date_code_int (r->a, tag) == 0)
            r->d.period_n = (gint8)engine_date_code_int (r->a, after);
          r->end = after->last;
        }
      return TRUE;
    }
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

/* "second half of the year", "premier trimestre de l'année" */
static gboolean
is_part_of_year (const EngineDateReader *r, EngineGrain unit)
{
  return unit == ENGINE_GRAIN_YEAR && (r->parts & ENGINE_PART_SUB) && r->joined && !r->comma
         && r->d.point.grain != ENGINE_GRAIN_SEASON;
}

/* "mois prochain", "semaine dernière": unit and the word after. */
gboolean
engine_date_take_unit_deictic (EngineDateReader *r, guint32 i)
{
  guint32 last;
  EngineGrain unit = engine_timex_unit (r->a, i, &last);
  const EngineTag *tag;

  if (unit == ENGINE_GRAIN_NONE
      || (r->parts
          & (ENGINE_PART_PERIOD | ENGINE_PART_WORD | ENGINE_PART_YEAR | ENGINE_PART_DIRECTION)))
    return FALSE;
  if ((r->parts & ENGINE_PART_MONTH) && unit != ENGINE_GRAIN_YEAR)
    return FALSE;
  tag = deictic_at (r->a, last, "after");
  /* "the month before", but not "the month before the vote", "a year before" */
  if (tag != NULL && engine_date_has_attr (r->a, tag, "bare")
      && (engine_token (r->a, tag->last)->kind <= ENGINE_TOKEN_NUMBER || i == 0
          || engine_analysis_tag (r->a, i - 1, ENGINE_CLASS_DETERMINER) == NULL
          || engine_analysis_has (r->a, i - 1, ENGINE_CLASS_NUMBER_WORD)))
    tag = NULL;
  /* "le 6 du mois suivant", but not "les six mois suivant la signature" */
  if (tag != NULL && (r->parts & ENGINE_PART_DAY) && r->end == i
      && engine_date_has_attr (r->a, tag, "follow"))
    return FALSE;
  if (tag != NULL
      && !engine_date_has_attr (r->a, engine_analysis_tag (r->a, i, ENGINE_CLASS_TIME_UNIT),
                                "plural"))
    {
      set_period (r, unit, tag);
      if (unit == ENGINE_GRAIN_DAY)
        r->d.anchor = ENGINE_ANCHOR_PREVIOUS;
      r->end = tag->last;
      return TRUE;
    }
  /* "end of the year", "fin de l'année": this one */
  if (((r->parts & ENGINE_PART_EDGE) || is_part_of_year (r, unit)) && unit != ENGINE_GRAIN_DAY
      && !engine_date_has_attr (r->a, engine_analysis_tag (r->a, i, ENGINE_CLASS_TIME_UNIT),
                                "plural"))
    {
      r->d.period = (guint8)unit;
      r->d.period_n = 0;
      r->d.anchor = unit == ENGINE_GRAIN_YEAR ? ENGINE_ANCHOR_TOLD : ENGINE_ANCHOR_DOCUMENT;
      r->parts |= ENGINE_PART_PERIOD;
      r->end = last;
      return TRUE;
    }
  /* "at the weekend", "ce week-end", "le week-end": the one on the side of the verb */
  if (unit == ENGINE_GRAIN_WEEKEND && r->parts == 0 && i > 0
      && !engine_date_has_attr (r->a, engine_analysis_tag (r->a, i, ENGINE_CLASS_TIME_UNIT),
                                "plural")
      && engine_analysis_has (r->a, i - 1, ENGINE_CLASS_DETERMINER))
    {
      r->d.period = (guint8)unit;
      r->d.anchor = ENGINE_ANCHOR_NEAREST;
      r->parts |= ENGINE_PART_PERIOD;
      r->end = last;
      return TRUE;
    }
  /* "first Monday in the month" */
  if ((r->parts & ENGINE_PART_WEEKDAY) && r->d.nth > 0 && r->joined && unit == ENGINE_GRAIN_MONTH)
    {
      r->d.period = (guint8)unit;
      r->parts |= ENGINE_PART_PERIOD;
      r->end = last;
      return TRUE;
    }
  return FALSE;
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
  tag = deictic_at (r->a, i, "after");
  if (tag == NULL || engine_date_has_attr (r->a, tag, "rest"))
    return FALSE;
  r->d.direction = (gint8)engine_date_code_int (r->a, tag);
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

  if (tag == NULL || (r->parts & ~(guint)ENGINE_PART_EDGE))
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
