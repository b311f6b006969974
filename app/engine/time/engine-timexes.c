/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first stages of time: expressions are found before the values (engine_stage_times), get
 * their prepositions and whatever is explicit here, and the rest once the document's date is known
 * (engine-timex-latent.c).
 *
 * An expression keeps what its words say in from and to; iso is made from them twice at most. */

#include "config.h"

#include "engine-mentions.h"
#include "engine-number.h"
#include "engine-timex.h"

#include <string.h>

#define DAYS_OF_YEAR 365
/* How far before an expression its negation may stand, in tokens. */
#define NEGATION_REACH 5
/* From "the biggest sale of Australian gas" to "since". */
#define RECORD_REACH 6
/* How far behind an article the words that make it an expression may stand. */
#define BARREN_REACH 8
/* What makes an expression of an article, and what none goes across. */
#define TIME_OR_END                                                                                \
  (ENGINE_CLUE_TIMEX | ENGINE_CLUE_BREAK | ENGINE_CLUE_SURE_VERB | ENGINE_CLUE_PUNCT)

/* Classes that an expression can start with. */
/* clang-format off */
#define STARTS(word)                                                                               \
  (ENGINE_CLASS_IN_WORD (MONTH, word) \
   | ENGINE_CLASS_IN_WORD (WEEKDAY, word) \
   | ENGINE_CLASS_IN_WORD (TIME_UNIT, word) \
   | ENGINE_CLASS_IN_WORD (TIME_WORD, word) \
   | ENGINE_CLASS_IN_WORD (SEASON, word) \
   | ENGINE_CLASS_IN_WORD (ORDINAL, word) \
   | ENGINE_CLASS_IN_WORD (DEICTIC, word) \
   | ENGINE_CLASS_IN_WORD (DATE_PART, word) \
   | ENGINE_CLASS_IN_WORD (QUARTER, word) \
   | ENGINE_CLASS_IN_WORD (TIME_NOW, word) \
   | ENGINE_CLASS_IN_WORD (DECADE, word) \
   | ENGINE_CLASS_IN_WORD (DECADE_WORD, word) \
   | ENGINE_CLASS_IN_WORD (FISCAL, word) \
   | ENGINE_CLASS_IN_WORD (DATE_WEEK, word) \
   | ENGINE_CLASS_IN_WORD (DATE_NEW, word) \
   | ENGINE_CLASS_IN_WORD (VAGUE_COUNT, word) \
   | ENGINE_CLASS_IN_WORD (NUMBER_OF, word) \
   | ENGINE_CLASS_IN_WORD (HALF_OF, word) \
   | ENGINE_CLASS_IN_WORD (WHOLE_OF, word) \
   | ENGINE_CLASS_IN_WORD (HALF_MONTH, word) \
   | ENGINE_CLASS_IN_WORD (NUMBER_WORD, word) \
   | ENGINE_CLASS_IN_WORD (ROUND, word))
/* clang-format on */
static const EngineClassMask starts = ENGINE_CLASS_MASK (STARTS);

/* Articles and the like start expressions, and mostly nothing of the kind: "une", "ce". */
#define WEAK_STARTS(word)                                                                          \
  (ENGINE_CLASS_IN_WORD (NUMBER_WORD, word) | ENGINE_CLASS_IN_WORD (DEICTIC, word)                 \
   | ENGINE_CLASS_IN_WORD (VAGUE_COUNT, word))
static const EngineClassMask weak_starts = ENGINE_CLASS_MASK (WEAK_STARTS);

/* What an expression that starts so must have further on: more than numbers, in words. */
#define NUMBERS(word)                                                                              \
  (WEAK_STARTS (word) | ENGINE_CLASS_IN_WORD (ORDINAL, word) | ENGINE_CLASS_IN_WORD (ROUND, word)  \
   | ENGINE_CLASS_IN_WORD (NUMBER_OF, word) | ENGINE_CLASS_IN_WORD (HALF_OF, word)                 \
   | ENGINE_CLASS_IN_WORD (WHOLE_OF, word))
#define GOES_ON(word) (STARTS (word) & ~NUMBERS (word))
static const EngineClassMask goes_on = ENGINE_CLASS_MASK (GOES_ON);

/* A sign that no expression goes across. */
static gboolean
is_stop (const EngineAnalysis *a, guint32 i)
{
  switch (*engine_token_text (a, i))
    {
    case ';':
    case ':':
    case '!':
    case '?':
      return TRUE;
    case '.':
      /* "le 3 oct. 2025" */
      return engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
             && (engine_token (a, i + 1)->flags & ENGINE_TOKEN_CAPITAL) != 0;
    default:
      return FALSE;
    }
}

/* Whether only a weak start stands at @i, with nothing behind it that it could start.  Years and
 * days in words ("en deux mille vingt", "du treize au dix-huit") need nothing. */
static gboolean
is_barren (const EngineAnalysis *a, guint32 i)
{
  const EngineTokenInfo *info = engine_token_info (a, i);
  const guint32 end = MIN (i + 1 + BARREN_REACH, a->tokens->len);

  if (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER || engine_timex_follows_length (a, i))
    return FALSE;
  for (guint w = 0; w < ENGINE_CLASS_WORDS; w++)
    if (info->starts->bits[w] & starts.bits[w] & ~weak_starts.bits[w])
      return FALSE;
  for (guint32 k = engine_clues_next (a, i + 1, end, TIME_OR_END); k < end;
       k = engine_clues_next (a, k + 1, end, TIME_OR_END))
    {
      const EngineTokenKind kind = engine_token (a, k)->kind;

      if (kind == ENGINE_TOKEN_BREAK || (kind == ENGINE_TOKEN_PUNCT && is_stop (a, k)))
        break;
      if (kind == ENGINE_TOKEN_NUMBER || engine_analysis_has_any (a, k, &goes_on))
        return FALSE;
      if (engine_token_clues (a, k) & ENGINE_CLUE_SURE_VERB)
        break;
    }
  return engine_timex_tag_before (a, i, ENGINE_CLASS_YEAR_PREP) == NULL
         && engine_timex_tag_before (a, i, ENGINE_CLASS_DAY_PREP) == NULL
         && engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_BETWEEN) == NULL
         && !(a->timexes->len > 0
              && g_array_index (a->timexes, EngineTimex, a->timexes->len - 1).listed);
}

/* "07/11/2023 - 18:05": the hours of a day of twenty-four go with the day first. */
static gboolean
stands_by_clock (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; n < 2 && i + 2 < a->tokens->len
                    && (engine_token_is_dash (a, i) || engine_token_char (a, i) == ','
                        || engine_token_char (a, i) == '|');
       n++)
    i++;
  return i + 2 < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
         && engine_token (a, i)->length_bytes == 2 && engine_token_char (a, i + 1) == ':'
         && engine_token (a, i + 2)->kind == ENGINE_TOKEN_NUMBER
         && g_ascii_strtoull (engine_token_text (a, i), NULL, 10) > 12;
}

/* Whether the language's month-first custom is contradicted by a date of the text. */
static gboolean
sees_day_first (const EngineAnalysis *a)
{
  for (guint i = 0; i < a->timexes->len; i++)
    {
      const EngineTimex *x = &g_array_index (a->timexes, EngineTimex, i);
      const char *p = engine_token_text (a, x->first);

      if (engine_token (a, x->first)->kind == ENGINE_TOKEN_NUMBER && x->from.point.day > 12
          && x->last >= x->first + 3 && engine_token_char (a, x->first + 1) == '/'
          && g_ascii_strtoull (p, NULL, 10) == (guint64)x->from.point.day)
        return TRUE;
      if (engine_token (a, x->first)->kind == ENGINE_TOKEN_NUMBER && x->from.point.year > 0
          && x->last >= x->first + 3 && engine_token_char (a, x->first + 1) == '/'
          && stands_by_clock (a, x->last))
        return TRUE;
    }
  return FALSE;
}

/* "Policy Note 25/09 — 16 June 2025": behind a noun with a capital, and before the date itself. */
static gboolean
numbers_a_paper (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->length_bytes <= 2 && engine_token_char (a, i + 1) == '/'
         && engine_token (a, i + 2)->kind == ENGINE_TOKEN_NUMBER
         && engine_token (a, i + 2)->length_bytes <= 2 && engine_token_is_dash (a, i + 3)
         && (engine_token (a, i + 3)->flags & ENGINE_TOKEN_SPACE_BEFORE) != 0
         && engine_token (a, i + 4)->kind <= ENGINE_TOKEN_NUMBER
         && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0
         && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_NOUN) != 0
         && engine_analysis_tag (a, i - 1, ENGINE_CLASS_WEEKDAY) == NULL
         && engine_analysis_tag (a, i - 1, ENGINE_CLASS_PUBLISHED_AT) == NULL;
}

/* Minutes after an hour, amounts of money and numbers of papers start no date: "12:30 December", "$12
 * December", "note n° 7, le 12 mai", "note 2025/7 – 12 mai". */
static gboolean
belongs_to_left (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag;
  gunichar c;

  if (i == 0 || engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER)
    return FALSE;
  c = engine_token_char (a, i - 1);
  if (c == ':' && i >= 2 && engine_token_is_glued (a, i)
      && engine_token (a, i - 2)->kind == ENGINE_TOKEN_NUMBER)
    return TRUE;
  if (c != 0 && engine_token (a, i - 1)->kind == ENGINE_TOKEN_SYMBOL
      && engine_timex_tag_before (a, i, ENGINE_CLASS_CURRENCY) != NULL)
    return TRUE;
  if (c == '/' && i >= 2 && engine_token_is_glued (a, i) && engine_token_is_glued (a, i - 1)
      && engine_token (a, i - 2)->kind == ENGINE_TOKEN_NUMBER)
    return TRUE;
  if (numbers_a_paper (a, i))
    return TRUE;
  tag = engine_timex_tag_before (a, i, ENGINE_CLASS_NOT_A_FIGURE);
  return tag != NULL && engine_token (a, i)->length_bytes <= 2
         && engine_tag_attr (a, tag, "number") != NULL;
}

/* "6th of October City", "place du 8-Mai-1945": a place or a movement that a day has given its name. */
static gboolean
is_name (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineTag *of;
  guint32 i = x->first;

  if (x->from.point.day == 0 || x->from.point.month == 0 || x->to.point.grain != ENGINE_GRAIN_NONE)
    return FALSE;
  if (engine_timex_tag_with (a, x->last, ENGINE_CLASS_DATE_NAME, "behind") != NULL)
    return TRUE;
  of = engine_timex_tag_before (a, i, ENGINE_CLASS_OF);
  return of != NULL && engine_timex_tag_before (a, of->first, ENGINE_CLASS_DATE_NAME) != NULL;
}

static void
find_all (EngineAnalysis *a)
{
  guint32 n = a->tokens->len;

  g_array_set_size (a->timexes, 0);
  for (guint32 i = 0; i + 1 < n;)
    {
      EngineTimex x;

      i = engine_clues_next (a, i, n - 1, ENGINE_CLUE_TIMEX);
      if (i + 1 >= n)
        break;
      if (!is_barren (a, i) && !belongs_to_left (a, i) && engine_timex_read (a, i, &x)
          && x.last > i)
        {
          if (!is_name (a, &x))
            g_array_append_val (a->timexes, x);
          i = x.last;
        }
      else
        i++;
    }
}

/* "si le prélèvement n'est pas rapporté avant juillet": what is negated at @i is only supposed. */
static gboolean
is_condition (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; n < NEGATION_REACH && i > 0; n++)
    {
      const EngineTag *tag;

      i--;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, i) == '.')
        return FALSE;
      tag = engine_analysis_tag (a, i, ENGINE_CLASS_SUBORDINATOR);
      if (tag != NULL && engine_tag_attr (a, tag, "cond") != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * engine_stage_times:
 * @a: an analysis with tags
 *
 * Fills timexes and timex_at.
 */
void
engine_stage_times (EngineAnalysis *a)
{
  a->day_first_seen = FALSE;
  find_all (a);
  if ((a->style & ENGINE_STYLE_MONTH_FIRST) && sees_day_first (a))
    {
      a->day_first_seen = TRUE;
      find_all (a);
    }
  g_array_set_size (a->timex_at, 0);
  g_array_set_size (a->timex_at, a->tokens->len);
  for (guint i = 0; i < a->timexes->len; i++)
    {
      const EngineTimex *x = &g_array_index (a->timexes, EngineTimex, i);

      for (guint32 t = x->first; t < x->last; t++)
        g_array_index (a->timex_at, guint32, t) = i + 1;
    }
}

static gboolean
is_negated (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 1; n <= NEGATION_REACH && n <= i; n++)
    {
      const EngineTag *not = engine_analysis_tag (a, i - n, ENGINE_CLASS_DATE_NEGATION);

      if (engine_token (a, i - n)->kind == ENGINE_TOKEN_BREAK
          || engine_token_char (a, i - n) == ';')
        return FALSE;
      if (not!= NULL)
        return engine_tag_attr (a, not, "ban") == NULL && !is_condition (a, i - n);
    }
  return FALSE;
}

static void
open_to (const EngineAnalysis *a, EngineTimex *x, const EngineTag *tag, int open)
{
  /* "bound by last year's accord": when that is of */
  if (open == 2 && engine_token_is_genitive (a, x->last))
    return;
  x->open = (guint8)open;
  x->context_first = MIN (x->context_first, tag->first);
}

/* Whether what stands before "since" at @i tells the first or the most of its kind. */
static gboolean
is_record (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; n < RECORD_REACH && i > 0; n++)
    {
      i--;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      /* "80 de plus depuis le printemps" compares nothing */
      if (engine_analysis_has (a, i, ENGINE_CLASS_RECORD)
          && !(i > 0 && engine_analysis_has (a, i - 1, ENGINE_CLASS_OF)))
        return TRUE;
    }
  return FALSE;
}

/* "the January freeze", "the 12 May communiqué": the date tells which. */
static gboolean
names_an_event (const EngineAnalysis *a, const EngineTimex *x)
{
  const guint32 other = ENGINE_MORPH_VERB | ENGINE_MORPH_ADJ;

  return x->last < a->tokens->len && engine_token (a, x->last)->kind == ENGINE_TOKEN_WORD
         && (engine_token (a, x->last)->flags & ENGINE_TOKEN_CAPITAL) == 0
         && (engine_analysis_morph (a, x->last) & ENGINE_MORPH_NOUN) != 0
         && ((engine_analysis_morph (a, x->last) & other) == 0
             || engine_analysis_has (a, x->last, ENGINE_CLASS_INSTRUMENT))
         && !engine_analysis_has (a, x->last, ENGINE_CLASS_PREPOSITION)
         && !engine_analysis_has (a, x->last, ENGINE_CLASS_DETERMINER)
         && !engine_analysis_has (a, x->last, ENGINE_CLASS_NUMBER_WORD)
         && !engine_analysis_has (a, x->last, ENGINE_CLASS_DATE_OF);
}

/* "up 26 percent from 2009": the change is measured from then; but "rising to 7.5 per cent from 2031". */
static gboolean
measures_change (const EngineAnalysis *a, const EngineTag *from)
{
  guint32 i = from->first;

  if (engine_tag_attr (a, from, "compares") == NULL || i == 0
      || !(engine_token (a, i - 1)->kind == ENGINE_TOKEN_NUMBER
           || engine_token (a, i - 1)->kind == ENGINE_TOKEN_SYMBOL
           || engine_analysis_covers (a, i - 1, ENGINE_CLASS_UNIT)
           || engine_analysis_covers (a, i - 1, ENGINE_CLASS_SCALE)))
    return FALSE;
  for (guint n = 0; n < RECORD_REACH && i > 0; n++)
    {
      const EngineTag *to;

      i--;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
        return FALSE;
      to = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_RANGE);
      if (to != NULL && g_str_equal (engine_tag_code (a, to), "to"))
        return FALSE;
      if (engine_analysis_covers (a, i, ENGINE_CLASS_CHANGE)
          || engine_analysis_covers (a, i, ENGINE_CLASS_CHANGE_VERB))
        return TRUE;
    }
  return FALSE;
}

/* "d'ici à la fin de l'année": the date's words begin inside the preposition. */
static gboolean
opens_inside_until (EngineAnalysis *a, EngineTimex *x)
{
  const EngineTag *until;

  if (x->first == 0 || !engine_analysis_covers (a, x->first, ENGINE_CLASS_DATE_UNTIL)
      || engine_analysis_tag (a, x->first, ENGINE_CLASS_DATE_UNTIL) != NULL)
    return FALSE;
  while (engine_analysis_tag (a, x->context_first, ENGINE_CLASS_DATE_UNTIL) == NULL)
    x->context_first--;
  until = engine_analysis_tag (a, x->context_first, ENGINE_CLASS_DATE_UNTIL);
  while (x->first < MIN (until->last, x->last - 1))
    g_array_index (a->timex_at, guint32, x->first++) = 0;
  x->open = 2;
  return TRUE;
}

/* What "from", "since" before the date makes of it. */
static void
open_from (EngineAnalysis *a, EngineTimex *x, const EngineTag *from)
{
  /* "the first since 2017", "au plus bas depuis 2016": compares with then */
  if ((engine_tag_attr (a, from, "since") != NULL && is_record (a, from->first))
      || measures_change (a, from))
    x->context_first = from->first;
  /* "after the 2019 treaty": once it was there */
  else if (engine_tag_attr (a, from, "since") == NULL && from->last < x->first
           && engine_analysis_has (a, x->first - 1, ENGINE_CLASS_DETERMINER)
           && names_an_event (a, x))
    return;
  /* "emerges from Thursday's election" */
  else if (engine_tag_attr (a, from, "since") == NULL && engine_token_is_genitive (a, x->last))
    return;
  /* "dès cette année" says how early, not since when */
  else if ((engine_tag_attr (a, from, "day") == NULL || x->from.point.grain == ENGINE_GRAIN_DAY)
           && engine_tag_attr (a, from, "point") == NULL)
    open_to (a, x, from, 1);
}

/* "until", "from" right before @i.  FALSE where neither is there. */
static gboolean
open_at (EngineAnalysis *a, EngineTimex *x, guint32 i)
{
  const EngineTag *from = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_FROM);
  const EngineTag *until = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_UNTIL);

  if (until != NULL && (from == NULL || until->first <= from->first))
    {
      gboolean before = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_BEFORE) != NULL;

      /* "did not enter into force until October 2012": it did then */
      if (!before && engine_tag_attr (a, until, "then") != NULL && is_negated (a, until->first))
        x->context_first = until->first;
      else
        open_to (a, x, until, before && is_negated (a, until->first) ? 1 : 2);
      return TRUE;
    }
  if (from == NULL)
    return FALSE;
  open_from (a, x, from);
  return TRUE;
}

/* The words "since", "until" and the like before the date, over its preposition and article. */
static void
find_opening (EngineAnalysis *a, EngineTimex *x)
{
  const EngineTag *edge = engine_analysis_tag (a, x->first, ENGINE_CLASS_TIME_WORD);
  guint32 i = x->first;

  x->context_first = x->first;
  x->context_last = x->last;
  if (opens_inside_until (a, x))
    return;
  if (edge != NULL && engine_tag_attr (a, edge, "until") != NULL)
    {
      x->open = 2;
      return;
    }
  if (x->to.point.grain != ENGINE_GRAIN_NONE || x->from.point.grain == ENGINE_GRAIN_NONE)
    return;
  for (guint n = 0; n < 3 && !open_at (a, x, i); n++)
    {
      const EngineTag *prep = engine_timex_tag_before (a, i, ENGINE_CLASS_DAY_PREP);

      if (prep == NULL)
        prep = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_PART);
      if (prep != NULL)
        i = prep->first;
      /* "après un deuxième trimestre où", "after the January freeze": no date by itself */
      else if (n == 0 && i > 0 && engine_analysis_tag (a, i - 1, ENGINE_CLASS_DETERMINER) != NULL
               && !engine_analysis_has (a, i - 1, ENGINE_CLASS_NUMBER_WORD)
               && !names_an_event (a, x))
        i--;
      else
        return;
    }
}

/* Whether the words say which way from the document's date a month or season lies, before its name:
 * "last June", "next spring". */
static gboolean
is_told_from_document (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineTag *tag = engine_timex_tag_with (a, x->first, ENGINE_CLASS_DEICTIC, "before");

  return tag != NULL && x->from.direction != 0 && x->from.point.day == 0
         && x->to.point.grain == ENGINE_GRAIN_NONE;
}

static guint8
basis_of (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineDatePart *ends[] = { &x->from, &x->to };
  guint8 basis = ENGINE_DATE_EXPLICIT;

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const EngineDatePart *p = ends[i];

      if (p->point.grain == ENGINE_GRAIN_NONE)
        continue;
      if (p->point.year > 0)
        continue;
      if (p->point.month > 0 || p->point.sub > 0 || (p->point.day > 0 && p->period == 0))
        basis = MAX (basis, (guint8)(is_told_from_document (a, x) ? ENGINE_DATE_RELATIVE
                                                                  : ENGINE_DATE_PARTIAL));
      else
        basis = ENGINE_DATE_RELATIVE;
    }
  return basis;
}

/**
 * engine_timex_settle:
 * @a: an analysis
 * @x: an expression
 * @context: what it is measured from
 *
 * Fills @x's iso where the context suffices: one end after the other, as what the first one settles
 * helps the second.
 */
void
engine_timex_settle (EngineAnalysis *a, EngineTimex *x, const EngineTimexContext *context)
{
  EngineTimexContext c = *context;
  EnginePoint from, to;
  char iso[ENGINE_ISO_BYTES];
  gsize n;

  if (x->from.point.grain == ENGINE_GRAIN_NONE || !engine_timex_resolve (&x->from, &c, &from))
    return;
  if (x->from.rest)
    {
      EnginePoint day = context->document;

      if (day.grain == ENGINE_GRAIN_NONE)
        return;
      n = engine_range_write (day, engine_date_from_days (engine_point_last (from)), iso);
    }
  else if (x->to.point.grain != ENGINE_GRAIN_NONE)
    {
      EngineDatePart end = x->to;

      if (end.point.year == 0 && (c.document.grain == ENGINE_GRAIN_NONE || end.weekday > 0)
          && end.point.month > 0)
        {
          c.near = from;
          end.weekday = 0;
        }
      if (!engine_timex_resolve (&end, &c, &to))
        return;
      if (engine_point_last (to) < engine_point_first (from))
        {
          /* "from May to September", said in September of what lies ahead */
          if (context->tense > 0 && x->from.point.year == 0 && x->from.point.month > 0)
            from = engine_point_shift (from, ENGINE_GRAIN_YEAR, -1);
          else if (x->to.point.year == 0 && x->to.point.month > 0)
            to = engine_point_shift (to, ENGINE_GRAIN_YEAR,
                                     x->from.point.year == 0 && context->tense < 0 ? 0 : 1);
          else if (x->to.point.year == 0 && x->to.point.day > 0)
            to = engine_point_shift (to, ENGINE_GRAIN_MONTH, 1);
          else if (x->to.weekday > 0 && x->to.point.day == 0)
            to = engine_point_shift (to, ENGINE_GRAIN_DAY, 7);
          if (engine_point_last (to) < engine_point_first (from) && x->from.point.year == 0)
            from = engine_point_shift (from, ENGINE_GRAIN_YEAR, -1);
        }
      /* "29/2-1/3": the end is the first one behind the start */
      else if (x->from.point.year == 0 && x->to.point.year == 0 && x->to.point.month > 0
               && x->from.point.month > 0
               && engine_point_first (to) - engine_point_first (from) > DAYS_OF_YEAR)
        to = engine_point_shift (to, ENGINE_GRAIN_YEAR, -1);
      n = engine_range_write (from, to, iso);
    }
  else if (x->open == 1)
    n = engine_since_write (from, iso);
  else if (x->open == 2)
    n = engine_until_write (from, iso);
  else
    n = engine_point_write (from, iso);
  x->iso = engine_arena_strndup (a->arena, iso, n);
}

/**
 * engine_timex_is_explicit:
 * @x: an expression
 *
 * Returns: whether its words leave no year out
 */
gboolean
engine_timex_is_explicit (const EngineTimex *x)
{
  return x->from.point.grain != ENGINE_GRAIN_NONE && x->from.point.year > 0
         && (x->to.point.grain == ENGINE_GRAIN_NONE || x->to.point.year > 0);
}

/**
 * engine_stage_timexes:
 * @a: an analysis whose timexes have been found
 *
 * Looks at the words before each expression and resolves those that need no other date.
 */
void
engine_stage_timexes (EngineAnalysis *a)
{
  static const EngineTimexContext nothing = { 0 };

  for (guint i = 0; i < a->timexes->len; i++)
    {
      EngineTimex *x = &g_array_index (a->timexes, EngineTimex, i);

      find_opening (a, x);
      if (x->from.point.grain == ENGINE_GRAIN_NONE)
        continue;
      /* "extended the truce to December" */
      if (x->open == 0 && x->to.point.grain == ENGINE_GRAIN_NONE
          && engine_timex_moved (a, x) >= ENGINE_TIMEX_MOVE_LASTS)
        x->open = 2;
      x->basis = basis_of (a, x);
      if (engine_timex_is_explicit (x))
        engine_timex_settle (a, x, &nothing);
    }
}
