/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The last stage of time: what depends on the document's date, on a heading or on the dates told
 * before.  A chronology's headings nest: the year over the months, the month over the days.  Dates
 * inside an entry that leave the month out go on from the date told before. */

#include "config.h"

#include "engine-number.h"
#include "engine-structure.h"
#include "engine-timex.h"

#include <stdlib.h>

/* How far back a verb is looked for, in tokens. */
#define VERB_REACH 10
/* A date told so many days off the document's is a story of its own. */
#define STORY_DAYS 45
/* A story so old is told for its own sake. */
#define STORY_AGE_DAYS 300
#define NEAREST_REACH 64
/* "later", a comma and an article stand between. */
#define LATER_REACH 5
/* How far before a date the relative that it stands in is looked for. */
#define ASIDE_REACH 16

/* The dates that headings, or the start of a line, give to what follows them. */
typedef struct
{
  guint line; /* the first line not yet passed */
  EnginePoint year; /* of a heading of its own; grain NONE where there is none */
  EnginePoint point; /* that one, or the finer one below it */
  EnginePoint entry; /* of the line's start */
  EnginePoint last_entry; /* the one before, which the next goes on from */
  guint32 entry_last; /* token to which @entry holds */
} Headings;

/* "13-24 juin 2025": days of one month. */
static gboolean
is_within_month (const EngineTimex *x)
{
  return x->to.point.grain == ENGINE_GRAIN_DAY && x->from.point.grain == ENGINE_GRAIN_DAY
         && x->to.point.month > 0 && x->to.point.month == x->from.point.month
         && x->to.point.year == x->from.point.year;
}

static gboolean
can_head (const EngineTimex *x)
{
  return (x->to.point.grain == ENGINE_GRAIN_NONE || is_within_month (x)) && x->open == 0
         && x->from.period == 0 && x->from.shift_unit == ENGINE_GRAIN_NONE
         && (x->from.point.year > 0 || x->from.point.month > 0)
         && (x->from.point.grain == ENGINE_GRAIN_MONTH || x->from.point.grain == ENGINE_GRAIN_YEAR
             || x->from.point.grain == ENGINE_GRAIN_DAY)
         && x->from.point.sub == 0;
}

/* What the expression that heads a line says under the year above it, or after the entry before it. */
static EnginePoint
headed (const EngineAnalysis *a, const EngineTimex *x, const Headings *h)
{
  EnginePoint p = x->from.point;

  if (p.year == 0)
    p.year = h->year.year;
  /* "26 août 2024 – …", then "22 octobre – …" */
  if (p.year == 0 && h->last_entry.grain == ENGINE_GRAIN_DAY && p.month > 0
      && engine_token_is_dash (a, x->last))
    {
      p.year = h->last_entry.year;
      if (engine_point_first (p) < engine_point_first (h->last_entry))
        p.year = 0;
    }
  return p.year > 0 ? p : (EnginePoint){ 0 };
}

/* Passes the lines up to token @i: "2025", then "Mars" on lines of their own date the lines below,
 * "Mars 2024 :" and "Avril." the rest of their line. */
static void
pass_headings (const EngineAnalysis *a, guint32 i, Headings *h)
{
  for (; h->line < a->lines->len; h->line++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, h->line);
      const EngineTimex *x = NULL;
      guint32 index;
      gunichar c;

      if (line->first > i)
        return;
      h->entry = (EnginePoint){ 0 };
      index =
          line->first < a->timex_at->len ? g_array_index (a->timex_at, guint32, line->first) : 0;
      if (index > 0)
        x = &g_array_index (a->timexes, EngineTimex, index - 1);
      if (x != NULL && (!can_head (x) || headed (a, x, h).year == 0))
        x = NULL;
      c = x != NULL ? engine_token_char (a, x->last) : 0;
      if (x != NULL && x->last + 1 >= line->last && x->from.point.grain >= ENGINE_GRAIN_MONTH)
        {
          h->point = headed (a, x, h);
          if (x->from.point.year > 0)
            h->year = (EnginePoint){ .year = h->point.year, .grain = ENGINE_GRAIN_YEAR };
        }
      else if (x != NULL
               && (c == ':' || c == '.' || engine_token_is_dash (a, x->last)
                   || x->last + 1 >= line->last))
        {
          h->entry = headed (a, x, h);
          h->last_entry = h->entry;
          h->entry_last = line->last;
        }
      else if (x == NULL && (line->kind == ENGINE_LINE_HEADING || line->kind == ENGINE_LINE_TITLE))
        h->point = h->year = (EnginePoint){ 0 };
    }
}

static EnginePoint
heading_at (const Headings *h, guint32 i)
{
  return h->entry.grain != ENGINE_GRAIN_NONE && i < h->entry_last ? h->entry : h->point;
}

/* The document's own date: the first day that it may be of, and the last. */
static void
read_document_date (const EngineAnalysis *a, EngineTimexContext *c)
{
  EnginePoint p = { 0 };
  const char *iso = a->header->published;

  if (iso == NULL || engine_point_read (iso, &p) == 0 || p.grain == ENGINE_GRAIN_NONE)
    return;
  c->coarse = p.grain != ENGINE_GRAIN_DAY;
  c->document = engine_date_from_days (engine_point_first (p));
  c->document_last = engine_date_from_days (engine_point_last (p));
}

/* The explicit date nearest in the text, before rather than after, for texts without a date. */
static EnginePoint
nearest_explicit (const EngineAnalysis *a, guint i)
{
  for (guint n = 1; n <= MIN (a->timexes->len, NEAREST_REACH); n++)
    {
      guint candidates[] = { i - n, i + n };

      for (gsize k = 0; k < G_N_ELEMENTS (candidates); k++)
        {
          const EngineTimex *x;

          if (candidates[k] >= a->timexes->len)
            continue;
          x = &g_array_index (a->timexes, EngineTimex, candidates[k]);
          if (engine_timex_is_explicit (x) && x->from.point.grain <= ENGINE_GRAIN_MONTH)
            return engine_date_from_days (engine_point_first (x->from.point));
        }
    }
  return (EnginePoint){ 0 };
}

static gboolean
same_sentence (const EngineAnalysis *a, const EngineTimex *x, const EngineTimex *y)
{
  if (a->sentences->len == 0
      || engine_analysis_sentence_of (a, x->first) != engine_analysis_sentence_of (a, y->first))
    return FALSE;
  for (guint32 i = y->last; i < x->first; i++)
    if (engine_token_char (a, i) == ';')
      return FALSE;
  return TRUE;
}

/* "En 2019, …": a year that its sentence opens with. */
static gboolean
opens_sentence (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineSentence *s;

  if (a->sentences->len == 0)
    return FALSE;
  s = &g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, x->first));
  return x->first <= s->first + 1 && engine_token_char (a, x->last) == ',';
}

/* "closed its plant last year, said it would hire in February": what lies ahead, or in another clause, is not of
 * the year told in passing. */
static gboolean
holds_year (const EngineAnalysis *a, const EngineTimex *teller, const EngineTimex *x)
{
  return opens_sentence (a, teller)
         || (engine_token (a, teller->first)->clause == engine_token (a, x->first)->clause
             && !engine_timex_is_foretold (a, x))
         || (x->first <= teller->last + LATER_REACH && !engine_timex_is_foretold (a, x));
}

/* What the stage knows while it goes through the expressions. */
typedef struct
{
  EngineTimexContext c;
  Headings headings;
  const EngineTimex *last_explicit;
  const EngineTimex *year_teller; /* said a year that holds to the end of its sentence */
  EnginePoint year_told;
  EnginePoint day_told; /* the last day told, and its line */
  guint day_line;
  const EngineTimex *day_teller;
  const EngineTimex *story; /* the last explicit date, or the one that its story went on with */
  const EngineTimex *last; /* the last date told, with its point in c.previous */
  guint story_line; /* of the last explicit date */
  const EngineTimex *later; /* the last "nine days later" */
  EnginePoint
      year_asked; /* of the last question that opens a line, "What was settled in 2012?" … */
  guint line_asked; /* … and its line */
  gint16 years[12][31]; /* of each day and month told with its year, the last one; 0 = none */
} Latent;

/* "of 3 May", "the 3 May accord": something is known by the day. */
static gboolean
names_something (const EngineAnalysis *a, const EngineTimex *x)
{
  return x->first > 0
         && (engine_analysis_has (a, x->first - 1, ENGINE_CLASS_OF)
             || ((a->style & ENGINE_STYLE_HEADS_LAST) != 0
                 && engine_analysis_has (a, x->first - 1, ENGINE_CLASS_ARTICLE)));
}

/* "signed on 3 May 2019 … the accord of 3 May": the year that the same day was told with, or no point.  Not of a day
 * that opens or ends a month, which terms fall on every year. */
static EnginePoint
year_of_day (const EngineAnalysis *a, const Latent *self, const EngineTimex *x)
{
  const EnginePoint p = x->from.point;
  EnginePoint year = { 0 };

  if (p.month < 1 || p.month > 12 || p.day < 2 || p.day > 29 || x->from.weekday > 0 || x->open != 0
      || x->from.direction != ENGINE_DIRECTION_UNSAID || x->to.point.grain != ENGINE_GRAIN_NONE
      || self->years[p.month - 1][p.day - 1] == 0 || !names_something (a, x))
    return year;
  year.year = self->years[p.month - 1][p.day - 1];
  year.grain = ENGINE_GRAIN_YEAR;
  return year;
}

/* "Le 20 mai … Le 31, …": a bare day goes on in the month told before it in the same paragraph,
 * where that is not the document's own time. */
static gboolean
goes_on (const EngineAnalysis *a, const Latent *self, const EngineTimex *x)
{
  EnginePoint told = self->day_told;

  /* "dès le 3 juillet, puis Londres le 20" */
  if (told.grain != ENGINE_GRAIN_NONE && engine_timex_is_lone_day (x)
      && x->from.point.day > told.day && self->c.tense <= 0 && self->day_teller != NULL
      && same_sentence (a, x, self->day_teller)
      && engine_date_is_valid (told.year, told.month, x->from.point.day))
    return TRUE;
  if (told.grain == ENGINE_GRAIN_NONE || self->day_line != self->headings.line
      || !engine_timex_is_lone_day (x) || self->c.tense > 0 || x->from.point.day <= told.day
      || !engine_date_is_valid (told.year, told.month, x->from.point.day))
    return FALSE;
  return self->c.document.grain == ENGINE_GRAIN_NONE
         || abs (engine_point_first (self->c.document) - engine_point_first (told)) > STORY_DAYS;
}

/* The year in which a story goes on: the first time after the date told before. */
static EnginePoint
story_year (const Latent *self, const EngineTimex *x)
{
  EnginePoint told = self->last_explicit->from.point, p = x->from.point;

  p.year = told.year;
  if (engine_point_last (p) < engine_point_first (told))
    p.year++;
  return (EnginePoint){ .year = p.year, .grain = ENGINE_GRAIN_YEAR };
}

/* "In March 2019 Lima raises its duties. In June La Paz hits back": a story told in the present, each step with its
 * date before it. */
static gboolean
is_told_in_present (const EngineAnalysis *a, const Latent *self, const EngineTimex *x)
{
  const guint past_or_future = ENGINE_SCOPE_PAST | ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL;
  const EngineTimex *y = self->last_explicit;

  return self->c.tense == 0 && x->open == 0 && engine_timex_stands_first (a, y)
         && ((engine_timex_scopes (a, x) | engine_timex_scopes (a, y)) & past_or_future) == 0;
}

/* "En juillet 2019, il menaçait … Fin août, ils ont passé …": a day or an edge of a month goes on from the
 * date told in the sentence before, where that is long past and the text goes on telling. */
static gboolean
is_of_story (const EngineAnalysis *a, const Latent *self, const EngineTimex *x)
{
  EnginePoint document = self->c.document, p = x->from.point, told;
  const EngineTimex *y = self->last_explicit;

  if (y == NULL || document.grain == ENGINE_GRAIN_NONE || self->c.tense > 0 || x->from.weekday != 0
      || p.month == 0 || engine_timex_is_since (a, x)
      || x->from.direction != ENGINE_DIRECTION_UNSAID || y->to.point.grain != ENGINE_GRAIN_NONE
      || y->open != 0 || y->from.point.month == 0 || y->from.point.grain > ENGINE_GRAIN_MONTH
      || a->sentences->len == 0)
    return FALSE;
  told = y->from.point;
  if (self->story_line != self->headings.line || self->story == NULL
      || engine_analysis_sentence_of (a, x->first)
             > engine_analysis_sentence_of (a, self->story->first) + 1
      || engine_point_first (document) - engine_point_last (told) < STORY_AGE_DAYS)
    return FALSE;
  /* "signed in July 2015. In March, they left it" may as well be the last one */
  if (p.day == 0 && engine_analysis_tag (a, x->first, ENGINE_CLASS_DATE_PART) == NULL
      && !is_told_in_present (a, self, x))
    return FALSE;
  p.year = story_year (self, x).year;
  return engine_point_last (p) <= engine_point_first (document);
}

/* The date that "nine days later, on 20 May" counts from: the one told that far before 20 May, else
 * the last one told. */
static EnginePoint
later_than (const EngineAnalysis *a, const Latent *self, guint i, const EngineTimex *x)
{
  while (i > 0)
    {
      const EngineTimex *y = &g_array_index (a->timexes, EngineTimex, --i);
      EnginePoint end;

      if (!engine_timex_is_explicit (y) || y->from.point.grain != ENGINE_GRAIN_DAY)
        continue;
      end = engine_date_from_days (engine_point_first (y->from.point) + self->later->later_days);
      if (end.month == x->from.point.month && end.day == x->from.point.day)
        return end;
    }
  return self->c.previous;
}

/* The year that "the end of the year" is of, where it is not the document's: the heading's, or that of a
 * date told before in the sentence. */
static EnginePoint
year_told_before (const EngineAnalysis *a, const Latent *self, const EngineTimex *x)
{
  EnginePoint heading = heading_at (&self->headings, x->first);

  if (heading.grain != ENGINE_GRAIN_NONE)
    return heading;
  /* "launched in 2019 and expected to ship before the end of the year" */
  if (self->last_explicit != NULL && same_sentence (a, x, self->last_explicit)
      && self->last_explicit->to.point.grain == ENGINE_GRAIN_NONE && self->last_explicit->open == 0
      && !engine_timex_is_foretold (a, x))
    return self->last_explicit->from.point;
  return (EnginePoint){ 0 };
}

/* Whether a verb of any form stands between the tokens. */
static gboolean
has_verb_between (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    if ((engine_analysis_morph (a, i) & ENGINE_MORPH_VERB) != 0
        && (engine_analysis_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) == 0)
      return TRUE;
  return engine_structure_has_finite (a, first, last);
}

/* Whether the month told last, in the same sentence, lies ahead of the document. */
static gboolean
follows_ahead (const EngineAnalysis *a, const Latent *self, const EngineTimex *x)
{
  const EngineTimex *y = self->last;

  return y != NULL && y->from.point.month > 0 && y->to.point.grain == ENGINE_GRAIN_NONE
         && self->c.document.grain != ENGINE_GRAIN_NONE
         && engine_point_first (self->c.previous) > engine_point_first (self->c.document)
         && same_sentence (a, x, y);
}

/* "in June and a further 2 billion in February": the year of a month that another leads to without a verb between,
 * where the other lies ahead; grain NONE elsewhere. */
static EnginePoint
year_after (const EngineAnalysis *a, const Latent *self, const EngineTimex *x)
{
  const EngineTimex *y = self->last;
  EnginePoint told = self->c.previous, p = x->from.point;

  if (!follows_ahead (a, self, x) || x->open != 0 || p.month == 0 || x->from.weekday != 0
      || x->from.direction != ENGINE_DIRECTION_UNSAID || x->to.point.grain != ENGINE_GRAIN_NONE
      || y->basis != ENGINE_DATE_PARTIAL || y->open != 0 || has_verb_between (a, y->last, x->first))
    return (EnginePoint){ 0 };
  p.year = told.year;
  if (engine_point_last (p) < engine_point_first (told))
    p.year++;
  return (EnginePoint){ .year = p.year, .grain = ENGINE_GRAIN_YEAR };
}

/* "La Chambre l'approuve le 20 juillet", of a story told in the present: its plain present sets nothing. */
static gboolean
is_step_of_story (const EngineAnalysis *a, Latent *self, const EngineTimex *x)
{
  const int tense = self->c.tense;
  gboolean step;

  if (tense <= 0 || x->basis != ENGINE_DATE_PARTIAL || !engine_timex_is_scheduled (a, x))
    return FALSE;
  self->c.tense = 0;
  step = is_of_story (a, self, x);
  self->c.tense = tense;
  return step;
}

/* Whether "a year earlier" tells of a figure to compare with: "contre 14 milliards un an plus tôt", "up from 3
 * million a year before", "8 % more than a year earlier". */
static gboolean
is_compared (const EngineAnalysis *a, const EngineTimex *x)
{
  if (x->from.anchor != ENGINE_ANCHOR_PREVIOUS || x->from.shift_unit == ENGINE_GRAIN_NONE
      || (x->told_iso == NULL && (x->from.shift_months > 0 || x->from.shift_days > 0)))
    return FALSE;
  for (guint32 n = 0, i = x->first; n < VERB_REACH && i > 0; n++)
    {
      i--;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, i) == '.'
          || engine_token_char (a, i) == ';')
        return FALSE;
      if (engine_analysis_tag (a, i, ENGINE_CLASS_VERSUS_NUMBER) != NULL
          || engine_analysis_tag (a, i, ENGINE_CLASS_THAN) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "Sudan, which lost them when the south seceded in July 2011, saw prices climb in June": a date told in
 * passing is not that of the main clause. */
static gboolean
is_aside (const EngineAnalysis *a, const EngineTimex *told, const EngineTimex *x)
{
  gboolean over = FALSE;

  if ((engine_timex_scopes (a, x) & ENGINE_SCOPE_RELATIVE) != 0)
    return FALSE;
  if ((engine_timex_scopes (a, told) & ENGINE_SCOPE_RELATIVE) != 0)
    return TRUE;
  for (guint32 i = told->last; i < x->first && !over; i++)
    over = engine_token_char (a, i) == ',';
  for (guint32 i = told->first, n = 0; over && i > 1 && n < ASIDE_REACH; i--, n++)
    if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD)
      return FALSE;
    else if (engine_analysis_has (a, i - 1, ENGINE_CLASS_RELATIVE))
      return engine_token_char (a, i - 2) == ',';
  return FALSE;
}

/* "The trade stopped in March 2020. Mogadishu cut ties that December": the first December from the date told before on,
 * as a year; grain NONE elsewhere. */
static EnginePoint
year_of_that (const EngineAnalysis *a, const Latent *self, const EngineTimex *x)
{
  const EngineTag *that =
      x->first > 0 ? engine_analysis_tag (a, x->first - 1, ENGINE_CLASS_DETERMINER) : NULL;
  const EnginePoint told = self->c.previous;
  gint16 year = told.year;

  if (that == NULL || !g_str_equal (engine_tag_code (a, that), "dem")
      || engine_analysis_has (a, x->first - 1, ENGINE_CLASS_DEICTIC) || x->from.point.month == 0
      || x->from.point.day > 0 || told.grain == ENGINE_GRAIN_NONE || year == 0)
    return (EnginePoint){ 0 };
  if (told.month > x->from.point.month)
    year++;
  return (EnginePoint){ .year = year, .grain = ENGINE_GRAIN_YEAR };
}

/* "TOKYO, 5 September 2025 (ANS) - ": the day of the text, no other that the sentence tells. */
static gboolean
is_of_document (const Latent *self, const EngineTimex *told)
{
  return told->from.point.grain == ENGINE_GRAIN_DAY
         && engine_point_first (told->from.point) == engine_point_first (self->c.document);
}

/* Where a date that does not tell its year takes it from: a heading, what the sentence or the story told before, or
 * the explicit date beside it. */
static void
find_year (const EngineAnalysis *a, Latent *self, guint i, const EngineTimex *x)
{
  EngineTimexContext *c = &self->c;
  gboolean dated = c->document.grain != ENGINE_GRAIN_NONE;
  EnginePoint ahead, same;

  c->heading = heading_at (&self->headings, x->first);
  if (self->year_told.grain != ENGINE_GRAIN_NONE && x->from.weekday == 0
      && same_sentence (a, x, self->year_teller) && holds_year (a, self->year_teller, x))
    c->heading = self->year_told;
  else if ((same = year_of_that (a, self, x)).grain != ENGINE_GRAIN_NONE)
    c->heading = same;
  else if (c->heading.month == 0 && goes_on (a, self, x))
    c->heading = self->day_told;
  else if (self->year_asked.grain != ENGINE_GRAIN_NONE && c->tense <= 0
           && c->heading.grain == ENGINE_GRAIN_NONE && x->from.weekday == 0
           && self->line_asked == self->headings.line && x->from.point.month > 0)
    c->heading = self->year_asked;
  else if (c->heading.grain == ENGINE_GRAIN_NONE
           && (same = year_of_day (a, self, x)).grain != ENGINE_GRAIN_NONE)
    c->heading = same;
  else if (c->heading.grain == ENGINE_GRAIN_NONE
           && (ahead = year_after (a, self, x)).grain != ENGINE_GRAIN_NONE)
    c->heading = ahead;
  else if (self->later != NULL && x->first <= self->later->last + LATER_REACH)
    c->near = later_than (a, self, i, x);
  else if (c->heading.grain == ENGINE_GRAIN_NONE && is_of_story (a, self, x))
    {
      /* a day may be of any year since, but of none to come */
      if (x->from.point.day > 0 && x->open == 0)
        c->tense = MIN (c->tense, -1);
      else
        c->heading = story_year (self, x);
      self->story = x;
    }
  else if (self->last_explicit != NULL
           && self->last_explicit->from.point.grain <= ENGINE_GRAIN_MONTH && x->from.weekday == 0
           && x->from.direction == ENGINE_DIRECTION_UNSAID
           && !(dated
                && (is_of_document (self, self->last_explicit) || c->tense > 0
                    || engine_timex_is_since (a, x)
                    || (x->open == 1 && self->last_explicit->open == 1)
                    || is_aside (a, self->last_explicit, x)))
           && same_sentence (a, x, self->last_explicit))
    {
      c->near = self->last_explicit->from.point;
      c->onward = c->tense > -2;
    }
  else if (!dated)
    {
      c->near = nearest_explicit (a, i);
      if (c->near.grain == ENGINE_GRAIN_NONE && c->previous.grain != ENGINE_GRAIN_NONE)
        c->near = engine_date_from_days (engine_point_first (c->previous));
    }
}

static void
set_context (EngineAnalysis *a, Latent *self, guint i, const EngineTimex *x)
{
  EngineTimexContext *c = &self->c;
  gboolean dated = c->document.grain != ENGINE_GRAIN_NONE;

  c->tense = engine_timex_side (a, x);
  c->near = c->heading = (EnginePoint){ 0 };
  c->onward = FALSE;
  c->compared = is_compared (a, x);
  /* "they met a month ago, then on the 10th": the other of two days behind */
  if (c->tense == 0 && dated && engine_timex_is_lone_day (x) && self->last != NULL
      && same_sentence (a, x, self->last)
      && engine_point_last (c->previous) < engine_point_first (c->document))
    c->tense = -1;
  if (is_step_of_story (a, self, x))
    c->tense = 0;
  /* "starts in October and expires in March" */
  if (c->tense == 1 && x->basis == ENGINE_DATE_PARTIAL && follows_ahead (a, self, x))
    c->tense = 2;
  if (x->from.anchor == ENGINE_ANCHOR_TOLD)
    c->near = year_told_before (a, self, x);
  if (x->from.shift_unit == ENGINE_GRAIN_DAY)
    c->heading = heading_at (&self->headings, x->first);
  if (x->basis == ENGINE_DATE_PARTIAL)
    find_year (a, self, i, x);
}

/* "ont rouvert des discussions dès jeudi": as early as Thursday, and once; "the level had fallen as of 1 May": so it
 * was then. */
static gboolean
began_then (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineTag *from = x->open == 1 && x->context_first < x->first
                              ? engine_analysis_tag (a, x->context_first, ENGINE_CLASS_DATE_FROM)
                              : NULL;

  if (from == NULL || !(engine_timex_scopes (a, x) & ENGINE_SCOPE_PAST))
    return FALSE;
  return engine_tag_attr (a, from, "day") != NULL
         || (engine_tag_attr (a, from, "state") != NULL
             && !(engine_timex_scopes (a, x) & ENGINE_SCOPE_FUTURE));
}

/* "at the end of last year": what follows is of the next. */
static gboolean
is_edge (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineTag *part = engine_analysis_tag (a, x->first, ENGINE_CLASS_DATE_PART);

  if (part == NULL && x->context_first < x->first)
    part = engine_analysis_tag (a, x->context_first, ENGINE_CLASS_DATE_PART);
  return part != NULL && engine_tag_attr (a, part, "end") != NULL;
}

/* "between 2023 and 2032": a range of years that is more than a fiscal year. */
static gboolean
is_long (const EngineTimex *x)
{
  return x->to.point.grain != ENGINE_GRAIN_NONE && x->to.point.year > x->from.point.year + 1;
}

/* "the driest year since 1933", "which in May revoked the waiver in place since 2018": what is told in passing,
 * and no step of the story. */
static gboolean
is_background (const EngineAnalysis *a, const EngineTimex *last, const EngineTimex *x)
{
  const EngineTag *since = engine_timex_tag_before (a, x->first, ENGINE_CLASS_DATE_FROM);

  if (since == NULL || engine_tag_attr (a, since, "since") == NULL)
    return FALSE;
  return x->open == 0
         || (last != NULL && last->from.point.grain < x->from.point.grain
             && same_sentence (a, last, x));
}

/* "What was settled in 2012?": whether the year is of a question that opens its line. */
static gboolean
is_asked_about (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineSentence *s;

  if (a->sentences->len == 0 || x->open != 0 || x->from.point.grain != ENGINE_GRAIN_YEAR
      || x->to.point.grain != ENGINE_GRAIN_NONE)
    return FALSE;
  s = &g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, x->first));
  return s->last > s->first && engine_token_char (a, s->last - 1) == '?'
         && g_array_index (a->lines, EngineLine, s->line).first == s->first;
}

/* What the settled expression at hand tells those after it. */
static void
remember (EngineAnalysis *a, Latent *self, const EngineTimex *x)
{
  gboolean range = x->to.point.grain != ENGINE_GRAIN_NONE;
  gboolean is_explicit = engine_timex_is_explicit (x);
  const EngineTimex *last = self->last;
  EnginePoint p;

  if (is_explicit)
    {
      const EnginePoint told = x->from.point;

      if (told.month >= 1 && told.month <= 12 && told.day >= 1 && told.day <= 31)
        self->years[told.month - 1][told.day - 1] = told.year;
      self->last_explicit = self->story = x;
      self->story_line = self->headings.line;
      if (is_asked_about (a, x))
        {
          self->year_asked = told;
          self->line_asked = self->headings.line;
        }
    }
  if (!engine_timex_resolve (range ? &x->to : &x->from, &self->c, &p))
    return;
  self->last = x;
  /* "six months earlier" counts from what is told, not from what is to be by 2032, from today or from
   * another such comparison */
  if (!self->c.compared && !is_background (a, last, x)
      && !(x->from.shift_unit == ENGINE_GRAIN_DAY && x->from.shift_days == 0
           && x->from.anchor == ENGINE_ANCHOR_DOCUMENT
           && self->c.previous.grain != ENGINE_GRAIN_NONE)
      && ((x->open != 2 && !is_long (x)) || self->c.document.grain == ENGINE_GRAIN_NONE
          || engine_point_first (p) <= engine_point_first (self->c.document)))
    self->c.previous = p;
  if (p.grain == ENGINE_GRAIN_DAY)
    {
      self->day_told = p;
      self->day_line = self->headings.line;
      self->day_teller = x;
    }
  /* "L'an dernier, le 14 mars": the year holds to the end of its sentence */
  if (p.grain == ENGINE_GRAIN_YEAR && x->open == 0 && !is_edge (a, x)
      && (x->basis == ENGINE_DATE_RELATIVE || (is_explicit && !range && opens_sentence (a, x))))
    {
      self->year_told = p;
      self->year_teller = x;
    }
}

/**
 * engine_stage_latent:
 * @a: an analysis with timexes, sentences and header
 *
 * Resolves what depends on the document's date, on a heading or on the dates told before.
 */
void
engine_stage_latent (EngineAnalysis *a)
{
  Latent self = { 0 };

  read_document_date (a, &self.c);
  for (guint i = 0; i < a->timexes->len; i++)
    {
      EngineTimex *x = &g_array_index (a->timexes, EngineTimex, i);

      if (x->later_days > 0)
        self.later = x;
      if (x->from.point.grain == ENGINE_GRAIN_NONE)
        continue;
      if (x->length_iso != NULL && engine_timex_took_so_long (a, x))
        {
          engine_timex_make_length (a, x);
          continue;
        }
      pass_headings (a, x->first, &self.headings);
      self.c.compared = FALSE;
      if (began_then (a, x))
        {
          x->open = 0;
          x->iso = NULL;
        }
      if (x->iso == NULL)
        {
          set_context (a, &self, i, x);
          /* what is compared with is a date, what a story goes on with a length */
          if (self.c.compared)
            x->told_iso = NULL;
          engine_timex_settle (a, x, &self.c);
        }
      if (x->iso != NULL)
        remember (a, &self, x);
    }
}
