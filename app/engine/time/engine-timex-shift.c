/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A length that makes a date: "il y a cinq jours", "in two weeks", "3 days after January 12th", "the year to
 * March". */

#include "config.h"

#include "engine-number.h"
#include "engine-timex-lengths.h"
#include "engine-timex.h"

/* The last day of a month may be its 28th. */
#define MIN_LAST_DAY 28

/* A tag of the class that starts at @i and has the attribute. */
const EngineTag *
engine_timex_tag_with (const EngineAnalysis *a, guint32 i, EngineClass class_id, const char *key)
{
  guint32 from = a->first_tag[i];
  guint32 to = a->first_tag[i + 1];

  if (!engine_analysis_has (a, i, class_id))
    return NULL;
  for (guint32 k = from; k < to; k++)
    {
      const EngineTag *t = &a->tag[k];

      if (t->class_id == class_id && engine_tag_attr (a, t, key) != NULL)
        return t;
    }
  return NULL;
}

static void
set_shift (EngineDatePart *part, const EngineLengths *l, int sign)
{
  *part = (EngineDatePart){ .direction = ENGINE_DIRECTION_UNSAID };
  part->shift_unit = (guint8)l->finest;
  part->shift_months = (gint16)(sign * CLAMP (l->years * 12 + l->months, 0, 24000));
  part->shift_days = (gint16)(sign * CLAMP (l->weeks * 7 + l->days, 0, 30000));
  part->point.grain = (guint8)l->finest;
}

/* A day at the end of its month ends the month. */
static void
end_month (EngineDatePart *end)
{
  if (end->point.grain != ENGINE_GRAIN_DAY || end->point.day < MIN_LAST_DAY)
    return;
  end->point.day = 0;
  end->point.grain = ENGINE_GRAIN_MONTH;
}

/* What stands before the end of such a period: "to", "ended", "se terminant le"; the token behind it, 0 where
 * there is nothing of the kind. */
static guint32
skip_to_end (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *to = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_ENDING);

  if (to != NULL)
    return to->last;
  to = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_RANGE);
  return to != NULL && g_str_equal (engine_tag_code (a, to), "to") ? to->last : 0;
}

/* "12 months to June", "douze mois à fin juin", "the quarter ended June 30": the period that ends there. */
gboolean
engine_timex_read_ending (const EngineAnalysis *a,
                          guint32 *last,
                          const EngineLengths *l,
                          EngineTimex *out)
{
  const guint32 to = skip_to_end (a, *last);
  EngineDatePart end;
  guint32 after;
  double months = l->years * 12 + l->months;

  if (to == 0 || months < 1 || months > 120 || !engine_timex_read_point (a, to, &end, &after))
    return FALSE;
  end_month (&end);
  if (end.point.grain != ENGINE_GRAIN_MONTH || end.point.month == 0 || end.weekday != 0)
    return FALSE;
  out->to = end;
  out->from = end;
  out->from.anchor = ENGINE_ANCHOR_SELF;
  out->from.shift_months = (gint16)(1 - months);
  out->from.shift_unit = ENGINE_GRAIN_MONTH;
  *last = after;
  return TRUE;
}

/* Whether a day with its month stands at @i, article and preposition before it. */
static gboolean
is_dated (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *article = engine_analysis_tag (a, i, ENGINE_CLASS_DAY_PREP);
  EngineDatePart part;
  guint32 last;

  return engine_timex_read_point (a, article != NULL ? article->last : i, &part, &last)
         && part.point.grain == ENGINE_GRAIN_DAY && part.point.month > 0;
}

/* "up 8 % in a day" tells how long it took. */
static gboolean
follows_share (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *unit = engine_timex_tag_before (a, i, ENGINE_CLASS_UNIT);

  return unit != NULL && *engine_tag_code (a, unit) == '%';
}

/* Hours and minutes, which lead to no other day: "you leave in five minutes". */
static gboolean
is_short (const EngineLengths *l)
{
  return l->years == 0 && l->months == 0 && l->weeks == 0 && l->days == 0;
}

/* "for", "pendant": what follows lasts so long. */
static gboolean
is_span (const EngineAnalysis *a, guint32 first)
{
  const EngineTag *prep = engine_timex_tag_before (a, first, ENGINE_CLASS_DURATION_PREP);

  return prep != NULL && engine_tag_attr (a, prep, "lasts") != NULL;
}

/* The point that a length is counted from: "January 15th", "next Friday" where "after next" is one entry. */
static gboolean
read_base (const EngineAnalysis *a, const EngineTag *anchor, EngineDatePart *base, guint32 *end)
{
  const EngineTag *next = engine_timex_tag_with (a, anchor->first, ENGINE_CLASS_DEICTIC, "after");

  if (next == NULL || next->last <= anchor->last)
    return engine_timex_read_point (a, engine_timex_skip_article (a, anchor->last), base, end);
  if (!engine_timex_read_point (a, next->last, base, end) || base->weekday == 0)
    return FALSE;
  base->direction = (gint8)(engine_tag_number (a, next) > 0 ? 1 : -1);
  return TRUE;
}

/* "suspends it for a year from December 1" tells how long, and from when. */
static gboolean
read_shift_from (const EngineAnalysis *a,
                 guint32 first,
                 guint32 *last,
                 const EngineLengths *l,
                 EngineDatePart *part)
{
  const EngineTag *anchor = engine_analysis_tag (a, *last, ENGINE_CLASS_DATE_ANCHOR);
  EngineDatePart base;
  guint32 end;

  if (anchor == NULL
      || is_span (a, first)
      /* "un délai de trois mois après le 3 mai" */
      || (first > 0 && engine_analysis_has (a, first - 1, ENGINE_CLASS_OF))
      || !read_base (a, anchor, &base, &end) || base.point.grain != ENGINE_GRAIN_DAY)
    return FALSE;
  set_shift (part, l, engine_tag_number (a, anchor));
  if (base.shift_unit != ENGINE_GRAIN_NONE)
    {
      part->shift_days += base.shift_days;
      part->shift_unit = ENGINE_GRAIN_DAY;
    }
  else
    {
      gint16 months = part->shift_months, days = part->shift_days;

      *part = base;
      part->shift_months = months;
      part->shift_days = days;
      part->shift_unit = ENGINE_GRAIN_DAY;
      part->anchor = ENGINE_ANCHOR_SELF;
    }
  part->point.grain = ENGINE_GRAIN_DAY;
  *last = end;
  return TRUE;
}

/* "two years later", "… ago": the word behind the length. */
static gboolean
read_shift_after (const EngineAnalysis *a,
                  guint32 first,
                  const EngineTag *after,
                  guint32 *last,
                  const EngineLengths *l,
                  EngineTimex *out)
{
  EngineDatePart *part = &out->from;

  /* "deux ans plus tôt que prévu" compares */
  if (engine_analysis_tag (a, after->last, ENGINE_CLASS_THAN) != NULL)
    return FALSE;
  /* "two years, as against 90 days earlier": a length put beside another, not a date */
  if (engine_tag_attr (a, after, "previous") != NULL && engine_timex_is_beside_length (a, first))
    return FALSE;
  /* "Neuf jours plus tard, le 20 mai": the date follows */
  if (engine_tag_attr (a, after, "previous") != NULL && engine_token_char (a, after->last) == ','
      && is_dated (a, after->last + 1))
    {
      out->later_days =
          (gint16)CLAMP (l->years * 365 + l->months * 30 + l->weeks * 7 + l->days, 1, 9999);
      return FALSE;
    }
  set_shift (part, l, engine_tag_number (a, after));
  if (engine_tag_attr (a, after, "previous") != NULL)
    part->anchor = ENGINE_ANCHOR_PREVIOUS;
  if (engine_tag_attr (a, after, "told") != NULL)
    {
      char iso[ENGINE_ISO_BYTES];

      engine_lengths_write (*l, iso);
      out->told_iso = engine_arena_strdup (a->arena, iso);
    }
  *last = after->last;
  return TRUE;
}

/* "il y a deux ans", "dans deux ans": the word before the length. */
static gboolean
read_shift_before (const EngineAnalysis *a,
                   guint32 *first,
                   const EngineLengths *l,
                   EngineTimex *out)
{
  const EngineTag *before = engine_timex_tag_before (a, *first, ENGINE_CLASS_DATE_SHIFT);

  if (before == NULL || engine_tag_attr (a, before, "before") == NULL
      || (engine_tag_number (a, before) > 0 && (follows_share (a, before->first) || is_short (l))))
    return FALSE;
  set_shift (&out->from, l, engine_tag_number (a, before));
  if (engine_tag_attr (a, before, "length") != NULL)
    out->length_first = *first;
  *first = before->first;
  return TRUE;
}

/* Whether an event starts at @i: "a year before the war", "before 550 guests", but not "ten years before there had". */
static gboolean
names_event (const EngineAnalysis *a, guint32 i)
{
  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER;
  return (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0
         || engine_analysis_has (a, i, ENGINE_CLASS_DETERMINER)
         || engine_analysis_has (a, i, ENGINE_CLASS_POSSESSIVE)
         || engine_analysis_has (a, i, ENGINE_CLASS_PRONOUN)
         || (engine_analysis_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_PRESENT_PARTICIPLE))
                != 0;
}

/* A date made of the length [first, *last): "… ago", "il y a …", "… after January 12th". */
gboolean
engine_timex_read_shift (const EngineAnalysis *a,
                         guint32 *first,
                         guint32 *last,
                         const EngineLengths *l,
                         EngineTimex *out)
{
  const EngineTag *after = engine_timex_tag_with (a, *last, ENGINE_CLASS_DATE_SHIFT, "after");

  if (read_shift_from (a, *first, last, l, &out->from))
    return TRUE;
  /* "a year before the war" counts from what is no date */
  if (after != NULL && engine_tag_attr (a, after, "bare") != NULL && names_event (a, after->last))
    after = NULL;
  if (engine_timex_read_ending (a, last, l, out))
    return TRUE;
  return after != NULL ? read_shift_after (a, *first, after, last, l, out)
                       : read_shift_before (a, first, l, out);
}
