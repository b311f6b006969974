/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The date a figure is for, and the direction of the change that it is the size of. */

#include "config.h"

#include "engine-figures.h"
#include "engine-fill.h"

#define COMPARED_REACH 5 /* tokens between a change and what it is compared with */
#define LABEL_WORDS 2    /* before the date of "En 2023 : 12 millions" */
#define NEIGHBOURHOOD 45 /* tokens */

static gboolean
has_day (const char *iso)
{
  return strlen (iso) >= 10 && iso[4] == '-' && iso[7] == '-' && strchr (iso, '/') == NULL;
}

/* Whether a date can be what a figure is for: years, months, quarters; a day only where it opens
 * or ends something, or where a rate takes effect. */
static gboolean
can_be_period (const EngineAnalysis *a, const EngineTimex *x)
{
  const char *published = a->header != NULL ? a->header->published : NULL;

  /* "To date": the text's own day */
  if (x->iso != NULL && x->open == 2 && published != NULL && strlen (x->iso) > 3
      && strcmp (x->iso + 3, published) == 0)
    return FALSE;
  return x->iso != NULL && x->iso[0] != 'P' && x->basis != ENGINE_DATE_DURATION;
}

/* Whether a word of the class ends within @reach tokens before @i, nothing else of weight between. */
static gboolean
follows_class (const EngineAnalysis *a,
               guint32 stop,
               guint32 i,
               guint32 reach,
               EngineClass class_id)
{
  for (guint32 back = 1; back <= reach && i >= stop + back; back++)
    {
      const EngineToken *t = engine_token (a, i - back);

      if (g_array_index (a->value_at, guint32, i - back) != 0
          || (t->kind == ENGINE_TOKEN_PUNCT && !engine_token_is_char (a, i - back, '-')
              && (t->flags & ENGINE_TOKEN_ELISION) == 0))
        return FALSE;
      if (engine_token_is (a, i - back, class_id))
        return TRUE;
    }
  return FALSE;
}

/* "exportés en 2023", but not "construits en 1972": a verb of a figure by itself. */
static gboolean
measures (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE_VERB);

  return tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "of") == NULL;
}

/* "the crisis of 2022": an event by its year. */
static gboolean
names_event (const EngineAnalysis *a, guint32 stop, const EngineTimex *x)
{
  const EngineTag *of =
      x->first > stop + 1 ? engine_analysis_tag (a, x->first - 1, ENGINE_CLASS_TARGET) : NULL;
  guint32 noun = x->first - 2;

  return of != NULL && strcmp (engine_pack_entry_code (a->pack, of->entry), "of") == 0
         && engine_token (a, noun)->kind == ENGINE_TOKEN_WORD
         && g_array_index (a->value_at, guint32, noun) == 0
         && (engine_analysis_morph (a, noun) & ENGINE_MORPH_NOUN) != 0
         && !engine_token_is (a, noun, ENGINE_CLASS_MEASURE)
         && !engine_token_is (a, noun, ENGINE_CLASS_COMMODITY);
}

/* "23 wrecks that have lain there since 1944": what the relative tells of them. */
static gboolean
is_in_relative (const EngineAnalysis *a, const FigureDraft *d, const EngineTimex *x)
{
  guint32 i = d->value->context_last;

  /* "$2 billion, on which talks have dragged on since 2021" */
  if (i < x->first && engine_token_is_char (a, i, ','))
    i++;
  if (i < x->first && engine_token_is (a, i, ENGINE_CLASS_PREPOSITION))
    i++;
  if (x->first < d->value->context_last || !engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
    return FALSE;
  for (; i < x->context_first; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_MEASURE_VERB)
        || engine_token_is (a, i, ENGINE_CLASS_RISE) || engine_token_is (a, i, ENGINE_CLASS_FALL))
      return FALSE;
  return TRUE;
}

/* "Kenya, which has had a treaty with Ghana since 2008, buys 30 %": the time of the inserted relative clause. */
static gboolean
is_in_inserted_relative (const FigureStage *s, const FigureDraft *d, const EngineTimex *x)
{
  const EngineAnalysis *a = s->a;
  guint32 i = x->context_first;

  /* "où les apports ont chuté l'an passé, à 9 400 tonnes" goes on */
  if (x->last + 1 >= d->value->context_first || !engine_token_is_char (a, x->last, ',')
      || engine_token_is (a, x->last + 1, ENGINE_CLASS_PREPOSITION))
    return FALSE;
  while (i > s->first + 1 && engine_token (a, i - 1)->kind != ENGINE_TOKEN_PUNCT)
    i--;
  if (i <= s->first + 1 || !engine_token_is_char (a, i - 1, ','))
    return FALSE;
  return engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
         || (engine_token_is (a, i, ENGINE_CLASS_PREPOSITION)
             && engine_token_is (a, i + 1, ENGINE_CLASS_RELATIVE));
}

/* "in force since May", "en vigueur depuis 2019". */
static gboolean
follows_in_force (const EngineAnalysis *a, guint32 stop, guint32 i)
{
  for (guint32 back = 1; back <= 4 && i >= stop + back; back++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - back, ENGINE_CLASS_FIGURE_STATUS);

      if (tag != NULL && tag->last == i)
        return strcmp (engine_pack_entry_code (a->pack, tag->entry), "in_force") == 0;
    }
  return FALSE;
}

/* "un contrat signé en juin 2018", "built in 1972": a participle of its own right before the date, that
 * no auxiliary makes the clause's verb and that measures nothing. */
static gboolean
follows_participle (const EngineAnalysis *a, guint32 stop, guint32 i)
{
  /* "built in 1972 and 1982" */
  if (i > stop + 2 && engine_token_is (a, i - 1, ENGINE_CLASS_AND)
      && g_array_index (a->timex_at, guint32, i - 2) != 0)
    i = g_array_index (a->timexes, EngineTimex, g_array_index (a->timex_at, guint32, i - 2) - 1)
            .context_first;
  if (i > stop + 1 && engine_token_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
    i--;
  if (i <= stop + 1 || engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
      || g_array_index (a->value_at, guint32, i - 1) != 0
      || (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_PAST_PARTICIPLE) == 0
      || measures (a, i - 1)
      /* "150 milliards d'échanges en 2030": a noun, whatever the accents */
      || ((engine_analysis_morph (a, i - 1) & ENGINE_MORPH_NOUN) != 0
          && engine_token_is (a, i - 1, ENGINE_CLASS_MEASURE))
      || engine_token_is (a, i - 1, ENGINE_CLASS_RISE)
      || engine_token_is (a, i - 1, ENGINE_CLASS_FALL)
      || engine_token_is (a, i - 1, ENGINE_CLASS_FIGURE_STATUS)
      || engine_token_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
    return FALSE;
  return !follows_class (a, stop, i - 1, 3, ENGINE_CLASS_AUXILIARY)
         && !engine_token_is (a, i - 2, ENGINE_CLASS_NEGATION);
}

/* "a year until 2027": the end of what goes on, no time by which it is so. */
static gboolean
lasts_until (const EngineAnalysis *a, const EngineTimex *x)
{
  for (guint32 i = x->context_first; x->open == 2 && i < x->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_UNTIL);

      if (tag != NULL)
        return engine_pack_entry_attr (a->pack, tag->entry, "lasts") != NULL;
    }
  return FALSE;
}

/* "par rapport à 2005", "compared with 1990", "de plus qu'en 2021", "from 2005 levels": what the figure is
 * measured against. */
static gboolean
is_baseline (const EngineAnalysis *a, guint32 stop, const EngineTimex *x)
{
  guint32 first = x->context_first;

  if (figure_word_is (a, x->last, "level"))
    return TRUE;
  for (guint32 back = 1; back <= 3 && first >= stop + back; back++)
    {
      if (engine_token (a, first - back)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (figure_word_is (a, first - back, "baseline"))
        return TRUE;
      if (engine_token_is (a, first - back, ENGINE_CLASS_THAN))
        return first >= stop + back + 2
               && (figure_word_is (a, first - back - 1, "more")
                   || figure_word_is (a, first - back - 2, "more"));
    }
  return FALSE;
}

/* How surely the date belongs to something else: the act or the paper it stands at, what the figure is
 * compared with, another verb's clause. */
static int
score_other_event (const FigureStage *s, const FigureDraft *d, const EngineTimex *x)
{
  const EngineAnalysis *a = s->a;
  const EngineValue *v = d->value;
  guint32 first = x->context_first;
  guint32 clause = engine_token (a, x->first)->clause;
  guint32 verb = clause < a->clauses->len ? engine_clause (a, clause)->verb : 0;
  int score = 0;

  /* "in Norwegian waters": no verb */
  if (verb > 1 && (engine_analysis_morph (a, verb - 1) & ENGINE_MORPH_NOUN) != 0
      && (g_array_index (a->mention_at, guint32, verb - 2) != 0
          || engine_token_is (a, verb - 2, ENGINE_CLASS_DETERMINER)))
    verb = 0;
  if (first > s->first && x->first >= v->last && engine_token_is (a, first - 1, ENGINE_CLASS_THAN))
    score -= 8;
  if (is_baseline (a, s->first, x))
    score -= 8;
  /* "63 titles since 1984": so many by now */
  if (x->open == 1 && x->first >= v->last && d->figure.measure == ENGINE_MEASURE_OTHER
      && d->figure.change == ENGINE_CHANGE_NONE)
    score -= 3;
  if (lasts_until (a, x) || is_in_relative (a, d, x) || is_in_inserted_relative (s, d, x)
      || names_event (a, s->first, x))
    score -= 4;
  if (follows_in_force (a, s->first, first))
    score -= 5;
  if (d->figure.measure == ENGINE_MEASURE_OWNERSHIP)
    score -= 2;
  if (follows_class (a, s->first, first, 2, ENGINE_CLASS_INSTRUMENT)
      && !(first >= s->first + 2 && d->hit != 0 && figure_hit (s, d->hit - 1)->last + 1 == first
           && (figure_hit (s, d->hit - 1)->flags & FIGURE_HIT_VERB) == 0))
    score -= 6;
  else if (follows_participle (a, s->first, first)
           || follows_class (a, s->first, first, 4, ENGINE_CLASS_CONCLUDE))
    score -= 5;
  if (d->measure != ENGINE_MEASURE_TARIFF && x->first >= v->last && clause != d->clause
      && verb > v->last && verb <= x->first)
    score -= 4;
  /* "Ethiopia, which lost its coast in 1993, sends 95 %": the relative's time */
  if (x->last <= v->first && clause != d->clause && verb != 0 && verb <= x->first
      && (engine_clause (a, clause)->scopes & ENGINE_SCOPE_RELATIVE) != 0
      && (engine_clause (a, d->clause)->scopes & ENGINE_SCOPE_RELATIVE) == 0)
    score -= 4;
  if (x->last <= v->first)
    for (guint32 i = x->last; i + 1 < v->first; i++)
      if (engine_token_is (a, i, ENGINE_CLASS_AND)
          && ((engine_analysis_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE) != 0
              || (engine_token_is (a, i + 1, ENGINE_CLASS_INF_MARK)
                  && (engine_analysis_morph (a, i + 2) & ENGINE_MORPH_INFINITIVE) != 0)))
        {
          score -= 3;
          break;
        }
  return score;
}

/* "(2023: 3.5m; 2019: 11m)". */
gboolean
figure_stands_at_date (const EngineAnalysis *a, const FigureDraft *d)
{
  const guint32 first = d->value->context_first;
  const guint32 verb = engine_clause (a, d->clause)->verb;
  guint32 t, sentence, last;

  if (first < 2 || !engine_token_is_char (a, first - 1, ':')
      || (t = g_array_index (a->timex_at, guint32, first - 2)) == 0)
    return FALSE;
  /* "l'accord signé en août 2024 : 4 000 saisonniers seront accueillis": a sentence of its own */
  engine_fill_sentence (a, first, &sentence, &last);
  return verb <= d->value->last
         || g_array_index (a->timexes, EngineTimex, t - 1).context_first <= sentence + LABEL_WORDS;
}

/* "ordered 180 in 2022 for 3.4 billion and a further 180 this August", "600 million, on top of the 3 billion
 * agreed in 2023": a number of its own, told or not, stands between. */
static gboolean
is_of_next_conjunct (const FigureStage *s, const FigureDraft *d, const EngineTimex *x)
{
  const EngineAnalysis *a = s->a;
  gboolean joint = FALSE;

  for (guint32 i = d->value->last; i < x->context_first; i++)
    {
      joint |= engine_token_is (a, i, ENGINE_CLASS_AND);
      if (joint && engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
          && g_array_index (a->timex_at, guint32, i) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "In 2022 trade totalled 420 million: exports of 150 million and imports of 270 million": what stands behind the colon
 * without a verb spells out what stands before. */
static gboolean
spells_out (FigureStage *s, const FigureDraft *d, const EngineTimex *x)
{
  const EngineAnalysis *a = s->a;
  guint32 colon = 0;

  if (d->versus != 0 || d->link == FIGURE_LINK_REPLACES || d->link == FIGURE_LINK_REPLACED_BY)
    return FALSE;
  for (guint32 i = x->last; i < d->value->first; i++)
    {
      if (engine_token_is_char (a, i, ';'))
        return FALSE;
      if (engine_token_is_char (a, i, ':'))
        colon = i;
      if (colon != 0 && g_array_index (a->timex_at, guint32, i) != 0)
        return FALSE;
    }
  return colon != 0 && colon > x->last + 1 && figure_values_between (s, x->last, colon) > 0
         && (engine_clause (a, d->clause)->verb == 0
             || engine_clause (a, d->clause)->verb <= colon);
}

/* "12 millions avant la fin de 2025, puis 25 millions par an pendant trois ans": the date of the figure before,
 * where this one is told for each year. */
static gboolean
is_date_before (FigureStage *s, const FigureDraft *d, const EngineTimex *x)
{
  const guint draft = figure_draft_index (s, d);
  const FigureDraft *p = draft > 0 ? figure_draft (s, draft - 1) : NULL;

  return p != NULL && p->sentence == d->sentence && d->value->per == ENGINE_PER_YEAR
         && p->value->per == ENGINE_PER_NONE && g_strcmp0 (p->figure.period, x->iso) == 0
         && p->value->last <= x->first && x->last <= d->value->first;
}

/* "from $1.3 billion pledged in 2023 to $650 million": the time of the first, where the second is asked. */
static gboolean
is_of_first_end (FigureStage *s, const FigureDraft *d, const EngineTimex *x)
{
  const guint draft = figure_draft_index (s, d);
  const FigureDraft *p = draft > s->sentence_from ? figure_draft (s, draft - 1) : NULL;

  return p != NULL && d->link == FIGURE_LINK_REPLACED_BY && x->last <= d->value->first
         && x->context_first <= p->value->context_last + 2 && x->first > p->value->last
         && (engine_analysis_morph (s->a, p->value->context_last) & ENGINE_MORPH_PAST_PARTICIPLE)
                != 0;
}

static int
score_period (FigureStage *s, const FigureDraft *d, const EngineTimex *x)
{
  const EngineAnalysis *a = s->a;
  const EngineValue *v = d->value;
  gboolean day = has_day (x->iso) && x->open == 0;
  guint32 gap;
  guint between;
  int score;

  if (figure_stands_at_date (a, d) && x->last + 1 == v->context_first)
    return 9;
  if (x->first >= v->last)
    {
      guint32 end = x->first;

      /* "53 milliards de biens (2023)" */
      if (x->context_first > v->last && engine_token_is_char (a, x->context_first - 1, '(')
          && engine_token_is_char (a, x->last, ')'))
        end = x->context_first - 1;
      gap = x->first - v->last;
      between = figure_values_between (s, v->last, x->first);
      score = 5 - (int)MIN (gap, 40) / 8;
      if (figure_has_break (a, v->last, end, FALSE))
        score -= 3;
      if (figure_has_break (a, v->last, end, TRUE))
        score -= 1;
      score -= (int)between * 4;
      if (is_of_next_conjunct (s, d, x))
        score -= 5;
    }
  else
    {
      gap = v->first - x->last;
      between = figure_values_between (s, x->last, v->first);
      score = gap <= 3 ? 4 : 2 - (int)MIN (gap, 40) / 10;
      if (x->context_first <= s->first + 2)
        score += 3; /* fronted: it holds for the sentence */
      else
        score -= (int)between * 2;
      if (figure_has_break (a, x->last, v->first, FALSE)
          && !(x->context_first <= s->first + 2 && spells_out (s, d, x)))
        score -= 2;
    }
  if (engine_token (a, x->first)->clause == d->clause)
    score += 1;
  if (is_date_before (s, d, x) || is_of_first_end (s, d, x))
    score -= 5;
  if (day)
    score -= d->figure.measure == ENGINE_MEASURE_TARIFF && x->first >= v->last && gap <= 8 ? 1 : 5;
  /* what is replaced does not begin where the new begins */
  if (d->link == FIGURE_LINK_REPLACES && x->open == 1 && x->last <= v->first)
    score -= 5;
  if (x->basis == ENGINE_DATE_RELATIVE && day)
    score -= 2;
  return score + score_other_event (s, d, x);
}

/* "up 14 % from a year earlier": what it is compared with, not when it was so. */
static gboolean
is_compared_with (const FigureStage *s, const FigureDraft *d, const EngineTimex *x)
{
  const EngineAnalysis *a = s->a;
  const guint32 from = d->value->context_last;

  if (d->figure.change == ENGINE_CHANGE_NONE || x->first < from || x->first > from + COMPARED_REACH)
    return FALSE;
  for (guint32 i = from; i < x->first; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_VERSUS)
        || engine_token_has_code (a, i, ENGINE_CLASS_PREPOSITION, "from"))
      return x->open == 0;
  return FALSE;
}

void
figure_fill_period (FigureStage *s, guint draft)
{
  EngineAnalysis *a = s->a;
  FigureDraft *d = figure_draft (s, draft);
  guint32 from =
      MAX (s->first, d->value->first > NEIGHBOURHOOD ? d->value->first - NEIGHBOURHOOD : 0);
  guint32 to = MIN (s->last, d->value->last + NEIGHBOURHOOD);
  const EngineTimex *best_timex = NULL;
  int best = 2;

  if (d->figure.measure == ENGINE_MEASURE_MEMBERS || d->unit_kind == FIGURE_UNIT_LENGTH
      || engine_token_is (a, d->value->context_last, ENGINE_CLASS_TIME_NOW))
    return;
  for (guint32 i = from; i < to; i++)
    {
      guint32 t = g_array_index (a->timex_at, guint32, i);
      const EngineTimex *x;
      int score;

      if (t == 0)
        continue;
      x = &g_array_index (a->timexes, EngineTimex, t - 1);
      i = MAX (i, x->last - 1);
      /* "up 14 % in a year" is how long the change took */
      if (!can_be_period (a, x)
          || (x->length_iso != NULL && x->open == 0 && d->figure.change != ENGINE_CHANGE_NONE)
          || is_compared_with (s, d, x))
        continue;
      score = score_period (s, d, x);
      if (score > best)
        {
          best = score;
          best_timex = x;
        }
    }
  if (best_timex == NULL)
    return;
  d->figure.period = best_timex->iso;
  figure_reason (s, d, "period", engine_arena_number (a->arena, "date ", best), best_timex->first,
                 best_timex->last);
}

/* Whether the date has begun before the text was published; unknown dates have. */
static gboolean
is_past (const FigureStage *s, const char *iso)
{
  const char *published = s->a->header != NULL ? s->a->header->published : NULL;
  const char *end = g_str_has_prefix (iso, "../") ? iso + 3 : iso;

  return published == NULL || !g_ascii_isdigit (*end)
         || strncmp (end, published, MIN (MIN (strcspn (end, "/"), strlen (published)), 10)) < 0;
}

/* The ends of "de 54 à 23 % entre décembre 2022 et décembre 2023", one each. */
static void
split_interval (FigureStage *s, FigureDraft *p, FigureDraft *d)
{
  const char *slash = d->figure.period != NULL ? strchr (d->figure.period, '/') : NULL;

  if (slash == NULL || strstr (d->figure.period, "..") != NULL)
    return;
  p->figure.period = engine_arena_strndup (s->a->arena, d->figure.period, slash - d->figure.period);
  d->figure.period = slash + 1;
}

/* "against 7 per cent for the EU": who else has so much, not when. */
static gboolean
names_holder (const EngineAnalysis *a, const FigureDraft *d)
{
  const guint32 last = MIN (d->value->context_last + 4, a->mention_at->len);

  for (guint32 i = d->value->context_last; i < last; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0)
        return engine_mention_is_party (engine_mention (a, m - 1))
               && engine_token_is (a, d->value->context_last, ENGINE_CLASS_TARGET);
    }
  return FALSE;
}

/* "spends 4 per cent and means to reach 5.5 next year": a verb of its own. */
static gboolean
has_infinitive (const EngineAnalysis *a, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_INF_MARK)
        && (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE) != 0)
      return TRUE;
  return FALSE;
}

/* What linked figures share of their time: holders compared, members of a series, the size of the change
 * right behind the level. */
static void
share_period (FigureStage *s, guint draft)
{
  const EngineAnalysis *a = s->a;
  FigureDraft *d = figure_draft (s, draft);
  FigureDraft *p;

  if (draft <= s->sentence_from)
    return;
  p = figure_draft (s, draft - 1);
  if (p->figure.measure != d->figure.measure || d->figure.measure == ENGINE_MEASURE_TARIFF)
    return;
  if (d->link == FIGURE_LINK_REPLACED_BY)
    split_interval (s, p, d);
  else if (d->link == FIGURE_LINK_SERIES && p->figure.period == NULL
           && !has_infinitive (s->a, p->value->last, d->value->first))
    p->figure.period = d->figure.period;
  else if (
      d->figure.period == NULL && p->figure.period != NULL
      && ((d->link == FIGURE_LINK_COMPARES && names_holder (a, d))
          /* "210 000 tonnes en 2026, devant l'Inde (180 000 tonnes)": others of the same time */
          || (d->brackets && !p->brackets && p->own_holder && d->own_holder
              && !engine_codes_equal (p->figure.by, d->figure.by) && p->unit_kind == d->unit_kind)
          || (d->brackets && p->brackets && d->link == FIGURE_LINK_SERIES)
          || (d->figure.change != ENGINE_CHANGE_NONE
              && d->value->context_first - p->value->context_last <= 8
              && !figure_has_break (a, p->value->last, d->value->first, FALSE))))
    d->figure.period = p->figure.period;
}

/* "contre 3 % au début de 2018". */
static gboolean
is_compared (const EngineAnalysis *a, const FigureDraft *d)
{
  return d->value->context_first > 0
         && engine_token_is (a, d->value->context_first - 1, ENGINE_CLASS_VERSUS);
}

/* "trade amounted to 5.1 billion in 2024, of which exports made up 2.3 billion, or about 45 %": a part of
 * a year's figure is of that year. */
static void
inherit_period (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  const FigureDraft *p = draft > s->sentence_from ? figure_draft (s, draft - 1) : NULL;
  gboolean part = d->link == FIGURE_LINK_RESTATES || figure_is_change_of_before (s, draft);

  if (p == NULL || d->figure.period != NULL || p->figure.period == NULL
      || strlen (p->figure.period) > 7 || strchr (p->figure.period, '/') != NULL
      || d->figure.status != p->figure.status || d->figure.status != ENGINE_FIGURE_ACTUAL)
    return;
  for (guint32 i = p->value->last; i < d->value->first && !part; i++)
    part = engine_token_is (s->a, i, ENGINE_CLASS_INCLUDING);
  if (part)
    d->figure.period = p->figure.period;
}

/* "les droits de 25 % imposés en mars", "the 10 % levy, in place since 2018": a rate in effect holds now,
 * and what it was before is for no time; only what is to come has a day. */
void
figure_settle_period (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  const char *slash;
  gboolean open;

  /* "twelve trains by 2028": when they come, of no count of theirs */
  if (d->unit_kind == FIGURE_UNIT_COUNT && d->figure.status != ENGINE_FIGURE_ACTUAL
      && d->figure.status != ENGINE_FIGURE_FORECAST)
    d->figure.period = NULL;
  share_period (s, draft);
  inherit_period (s, draft);
  /* "In July the two signed a memorandum under which Rome will give 30 million": when that was done */
  slash = d->figure.period != NULL ? strchr (d->figure.period, '/') : NULL;
  if (d->dated_step)
    return;
  if ((d->figure.status == ENGINE_FIGURE_AGREED || d->figure.status == ENGINE_FIGURE_CONSIDERED)
      && d->figure.period != NULL && strstr (d->figure.period, "..") == NULL
      && is_past (s, slash != NULL ? slash + 1 : d->figure.period))
    d->figure.period = NULL;
  if ((d->measure != ENGINE_MEASURE_TARIFF && d->figure.measure != ENGINE_MEASURE_TARIFF)
      || d->figure.period == NULL || d->link == FIGURE_LINK_COMPARES || is_compared (s->a, d))
    return;
  open = strstr (d->figure.period, "..") != NULL;
  switch ((guint)d->figure.status)
    {
    case ENGINE_FIGURE_PREVIOUS:
      d->figure.period = NULL;
      break;
    case ENGINE_FIGURE_IN_FORCE:
    case ENGINE_FIGURE_SUSPENDED:
      if (!open || is_past (s, d->figure.period))
        d->figure.period = NULL;
      break;
    case ENGINE_FIGURE_ACTUAL:
    case ENGINE_FIGURE_FORECAST:
      break;
    default:
      if (is_past (s, d->figure.period))
        d->figure.period = NULL;
      break;
    }
}
