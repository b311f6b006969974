/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The last stage of time: what depends on the document's date, on a heading or on the dates told
 * before.  A chronology's headings nest: the year over the months, the month over the days.  Dates
 * inside an entry that leave the month out go on from the date told before. */

#include "config.h"

#include "engine-number.h"
#include "engine-timex.h"

#include <stdlib.h>

/* How far back a verb, or a document's noun, is looked for, in tokens. */
#define VERB_REACH 10
#define NOUN_REACH 7
/* A date told so many days off the document's is a story of its own. */
#define STORY_DAYS 45
#define NEAREST_REACH 64
/* "later", a comma and an article stand between. */
#define LATER_REACH 5
/* How far before a date its verb is looked for, in tokens. */
#define SIDE_REACH 7
/* How far before a date the word that promises it is looked for. */
#define PROMISE_REACH 18

static guint
scopes_at (const EngineAnalysis *a, guint32 i)
{
  return i < a->scopes->len ? g_array_index (a->scopes, guint8, i) : 0;
}

static gboolean
is_since (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineTag *from;

  if (x->open != 1)
    return FALSE;
  from = engine_analysis_tag (a, x->context_first, ENGINE_CLASS_DATE_FROM);
  return from != NULL && engine_tag_attr (a, from, "since") != NULL;
}

/* "by", "d'ici à": not "until". */
static gboolean
is_ahead (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineTag *until = engine_analysis_tag (a, x->context_first, ENGINE_CLASS_DATE_UNTIL);

  return until != NULL && engine_tag_attr (a, until, "ahead") != NULL;
}

static gboolean
is_lone_day (const EngineTimex *x)
{
  return x->from.point.day > 0 && x->from.point.month == 0 && x->from.period == 0
         && x->from.weekday == 0;
}

/* Whether the date is that of a document which exists: "le pacte de défense du 8 février", "signed
 * on March 8", "the March 8 agreement". */
static gboolean
dates_a_document (const EngineAnalysis *a, const EngineTimex *x)
{
  guint32 i = x->first;
  const EngineTag *of;

  if (engine_analysis_tag (a, x->last, ENGINE_CLASS_INSTRUMENT) != NULL)
    return TRUE;
  of = engine_timex_tag_before (a, i, ENGINE_CLASS_DAY_PREP);
  if (of != NULL && of->first > 0
      && engine_timex_tag_before (a, of->first, ENGINE_CLASS_CONCLUDE) != NULL
      && (engine_analysis_morph (a, of->first - 1) & ENGINE_MORPH_PAST_PARTICIPLE))
    return TRUE;
  of = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_OF);
  if (of == NULL || engine_token (a, of->first)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  i = of->first;
  for (guint n = 0; n < NOUN_REACH && i > 0; n++)
    {
      i--;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD && !engine_token_is_dash (a, i))
        return FALSE;
      if (engine_analysis_covers (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
    }
  return FALSE;
}

/* "trois tonnes d'or saisies": what could be a noun as well. */
static gboolean
follows_noun (const EngineAnalysis *a, guint32 i)
{
  return i > 0 && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_NOUN)
         && engine_analysis_tag (a, i - 1, ENGINE_CLASS_DETERMINER) == NULL;
}

/* "arrivé à échéance": what lay ahead has come. */
static gboolean
has_come (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; n < 3 && i > 0; n++)
    {
      guint32 morph = engine_analysis_morph (a, --i);

      if ((morph & ENGINE_MORPH_PAST_PARTICIPLE) && !(morph & ENGINE_MORPH_NOUN))
        return TRUE;
    }
  return FALSE;
}

/* What the verb nearest before the date says of its side: "seized in January" is past whatever the
 * clause's own verb says (-2), "expected in January", "takes effect on Sunday" lies ahead (1), even in the past "called a strike for Monday" (2). */
static int
nearest_verb_side (const EngineAnalysis *a, const EngineTimex *x)
{
  const guint16 clause = engine_token (a, x->first)->clause;
  gboolean infinitive = FALSE;
  guint32 i = x->first;

  for (guint n = 0; n < SIDE_REACH && i > 0; n++)
    {
      guint32 morph;

      i--;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_token (a, i)->clause != clause
          || engine_token_char (a, i) == ';')
        return 0;
      if (engine_analysis_covers (a, i, ENGINE_CLASS_DATE_AHEAD))
        {
          const EngineTag *ahead = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_AHEAD);

          if (ahead == NULL || engine_tag_attr (a, ahead, "next") == NULL)
            return has_come (a, i) ? -2 : 1;
          if (n == 0)
            return 2;
        }
      morph = engine_analysis_morph (a, i);
      if (morph & ENGINE_MORPH_INFINITIVE)
        infinitive = TRUE;
      if (!(morph & ENGINE_MORPH_PAST_PARTICIPLE)
          || ((morph & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_NOUN)) && !follows_noun (a, i)))
        continue;
      /* "to be signed in January", "doit être signé" */
      if (infinitive || (i > 0 && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_INFINITIVE)))
        return 0;
      /* "the deal signed at Oslo in July will": past whatever the clause says */
      return follows_noun (a, i) && !(morph & ENGINE_MORPH_NOUN) ? -3 : -2;
    }
  return 0;
}

/* "promised to cut the duty on July 1": what a word of modality governs lies ahead of it. */
static gboolean
is_promised (const EngineAnalysis *a, const EngineTimex *x)
{
  guint32 i = x->first;
  gboolean infinitive = FALSE;

  for (guint n = 0; n < PROMISE_REACH && i > 0; n++)
    {
      i--;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, i) == ';'
          || engine_token_char (a, i) == ',')
        return FALSE;
      if ((engine_analysis_morph (a, i) & ENGINE_MORPH_INFINITIVE) && i > 0
          && engine_analysis_tag (a, i - 1, ENGINE_CLASS_INF_MARK) != NULL)
        infinitive = TRUE;
      else if (infinitive && engine_analysis_covers (a, i, ENGINE_CLASS_MODALITY)
               && engine_analysis_tag (a, i, ENGINE_CLASS_INF_MARK) == NULL)
        return (engine_analysis_morph (a, i)
                & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PRESENT))
               != 0;
    }
  return FALSE;
}

static int
tense_at (const EngineAnalysis *a, const EngineTimex *x)
{
  guint scopes = scopes_at (a, x->first);
  int side = 0;

  if (is_since (a, x))
    return -2;
  if (x->open == 0)
    side = nearest_verb_side (a, x);
  if (side > 0)
    return side == 1 && (scopes & ENGINE_SCOPE_PAST) ? 0 : 1;
  if (side == -3)
    return -2;
  if (side < 0 && !(scopes & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)))
    return side;
  if (x->open == 1 && is_lone_day (x))
    return 1;
  /* a deadline lies ahead unless its clause is past; then "by December" may lie on either side */
  if (x->open == 2 && (!(scopes & ENGINE_SCOPE_PAST) || x->from.point.grain == ENGINE_GRAIN_SEASON))
    return 2;
  if (x->open == 2 && is_ahead (a, x))
    return 0;
  if (scopes & ENGINE_SCOPE_FUTURE)
    return 1;
  if ((scopes & ENGINE_SCOPE_PAST) && x->open == 0 && side == 0 && is_promised (a, x))
    return 1;
  if (scopes & ENGINE_SCOPE_PAST)
    return -1;
  if (x->open == 1)
    return 1;
  return dates_a_document (a, x) ? -1 : 0;
}

/* The dates that headings, or the start of a line, give to what follows them. */
typedef struct
{
  guint line; /* the first line not yet passed */
  EnginePoint year; /* of a heading of its own; grain NONE where there is none */
  EnginePoint point; /* that one, or the finer one below it */
  EnginePoint entry; /* of the line's start */
  guint32 entry_last; /* token to which @entry holds */
} Headings;

static gboolean
can_head (const EngineTimex *x)
{
  return x->to.point.grain == ENGINE_GRAIN_NONE && x->open == 0 && x->from.period == 0
         && x->from.shift_unit == ENGINE_GRAIN_NONE
         && (x->from.point.year > 0 || x->from.point.month > 0)
         && (x->from.point.grain == ENGINE_GRAIN_MONTH || x->from.point.grain == ENGINE_GRAIN_YEAR
             || x->from.point.grain == ENGINE_GRAIN_DAY)
         && x->from.point.sub == 0;
}

/* What the expression that heads a line says under the year above it. */
static EnginePoint
headed (const EngineTimex *x, const Headings *h)
{
  EnginePoint p = x->from.point;

  if (p.year == 0)
    p.year = h->year.year;
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
      if (x != NULL && (!can_head (x) || headed (x, h).year == 0))
        x = NULL;
      c = x != NULL ? engine_token_char (a, x->last) : 0;
      if (x != NULL && x->last + 1 >= line->last && x->from.point.grain >= ENGINE_GRAIN_MONTH)
        {
          h->point = headed (x, h);
          if (x->from.point.year > 0)
            h->year = (EnginePoint){ .year = h->point.year, .grain = ENGINE_GRAIN_YEAR };
        }
      else if (x != NULL
               && (c == ':' || c == '.' || engine_token_is_dash (a, x->last)
                   || x->last + 1 >= line->last))
        {
          h->entry = headed (x, h);
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

static EnginePoint
document_date (const EngineAnalysis *a, gboolean *coarse)
{
  EnginePoint p = { 0 };
  const char *iso = a->header->published;

  if (iso != NULL && engine_point_read (iso, &p) == 0)
    p.grain = ENGINE_GRAIN_NONE;
  *coarse = p.grain != ENGINE_GRAIN_NONE && p.grain != ENGINE_GRAIN_DAY;
  if (p.grain != ENGINE_GRAIN_NONE)
    p = engine_date_from_days (engine_point_first (p));
  return p;
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
  return a->sentences->len > 0
         && engine_analysis_sentence_of (a, x->first) == engine_analysis_sentence_of (a, y->first);
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
  const EngineTimex *later; /* the last "nine days later" */
} Latent;

/* "Le 20 mai … Le 31, …": a bare day goes on in the month told before it in the same paragraph,
 * where that is not the document's own time. */
static gboolean
goes_on (const Latent *self, const EngineTimex *x)
{
  EnginePoint told = self->day_told;

  if (told.grain == ENGINE_GRAIN_NONE || self->day_line != self->headings.line || !is_lone_day (x)
      || self->c.tense > 0 || x->from.point.day <= told.day
      || !engine_date_is_valid (told.year, told.month, x->from.point.day))
    return FALSE;
  return self->c.document.grain == ENGINE_GRAIN_NONE
         || abs (engine_point_first (self->c.document) - engine_point_first (told)) > STORY_DAYS;
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

static void
set_context (EngineAnalysis *a, Latent *self, guint i, const EngineTimex *x)
{
  EngineTimexContext *c = &self->c;
  gboolean dated = c->document.grain != ENGINE_GRAIN_NONE;

  c->tense = tense_at (a, x);
  c->near = c->heading = (EnginePoint){ 0 };
  if (x->basis != ENGINE_DATE_PARTIAL)
    return;
  c->heading = heading_at (&self->headings, x->first);
  if (self->year_told.grain != ENGINE_GRAIN_NONE && x->from.weekday == 0
      && same_sentence (a, x, self->year_teller))
    c->heading = self->year_told;
  else if (c->heading.month == 0 && goes_on (self, x))
    c->heading = self->day_told;
  else if (self->later != NULL && x->first <= self->later->last + LATER_REACH)
    c->near = later_than (a, self, i, x);
  else if (self->last_explicit != NULL
           && self->last_explicit->from.point.grain <= ENGINE_GRAIN_MONTH && x->from.weekday == 0
           && !(dated && (c->tense > 0 || is_since (a, x)))
           && same_sentence (a, x, self->last_explicit))
    c->near = self->last_explicit->from.point;
  else if (!dated)
    {
      c->near = nearest_explicit (a, i);
      if (c->near.grain == ENGINE_GRAIN_NONE && c->previous.grain != ENGINE_GRAIN_NONE)
        c->near = engine_date_from_days (engine_point_first (c->previous));
    }
}

/* Whether "in five years" tells how long it took: nothing ahead is spoken of. */
static gboolean
took_so_long (const EngineAnalysis *a, const EngineTimex *x)
{
  guint32 i = x->first;

  for (guint n = 0; n < VERB_REACH && i > 0; n++)
    {
      guint32 morph;

      i--;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        break;
      morph = engine_analysis_morph (a, i);
      if (n == 0 && (morph & ENGINE_MORPH_PRESENT_PARTICIPLE) && !(morph & ENGINE_MORPH_NOUN))
        return TRUE;
      if ((morph & ENGINE_MORPH_INFINITIVE) && i > 0
          && engine_analysis_tag (a, i - 1, ENGINE_CLASS_INF_MARK) != NULL)
        return FALSE;
      if (engine_analysis_tag (a, i, ENGINE_CLASS_ORDINAL) != NULL)
        return TRUE;
    }
  return (scopes_at (a, x->first) & ENGINE_SCOPE_PAST) != 0;
}

static void
make_length (EngineAnalysis *a, EngineTimex *x)
{
  for (guint32 i = x->first; i < x->length_first; i++)
    g_array_index (a->timex_at, guint32, i) = 0;
  x->first = x->context_first = x->length_first;
  x->iso = x->length_iso;
  x->basis = ENGINE_DATE_DURATION;
  x->from = (EngineDatePart){ 0 };
}

/* What the settled expression at hand tells those after it. */
static void
remember (EngineAnalysis *a, Latent *self, const EngineTimex *x)
{
  gboolean range = x->to.point.grain != ENGINE_GRAIN_NONE;
  gboolean is_explicit = engine_timex_is_explicit (x);
  EnginePoint p;

  if (is_explicit)
    self->last_explicit = x;
  if (!engine_timex_resolve (range ? &x->to : &x->from, &self->c, &p))
    return;
  /* "six months earlier" counts from what is told, not from what is to be by 2032 */
  if (x->open != 2 || self->c.document.grain == ENGINE_GRAIN_NONE
      || engine_point_first (p) <= engine_point_first (self->c.document))
    self->c.previous = p;
  if (p.grain == ENGINE_GRAIN_DAY)
    {
      self->day_told = p;
      self->day_line = self->headings.line;
    }
  /* "L'an dernier, le 14 mars": the year holds to the end of its sentence */
  if (p.grain == ENGINE_GRAIN_YEAR && x->open == 0
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

  self.c.document = document_date (a, &self.c.coarse);
  for (guint i = 0; i < a->timexes->len; i++)
    {
      EngineTimex *x = &g_array_index (a->timexes, EngineTimex, i);

      if (x->later_days > 0)
        self.later = x;
      if (x->from.point.grain == ENGINE_GRAIN_NONE)
        continue;
      if (x->length_iso != NULL && took_so_long (a, x))
        {
          make_length (a, x);
          continue;
        }
      pass_headings (a, x->first, &self.headings);
      if (x->iso == NULL)
        {
          set_context (a, &self, i, x);
          engine_timex_settle (a, x, &self.c);
        }
      if (x->iso != NULL)
        remember (a, &self, x);
    }
}
