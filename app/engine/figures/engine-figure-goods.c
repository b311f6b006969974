/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The goods a figure is about. */

#include "config.h"

#include "engine-figure-goods.h"
#include "engine-figure-measure.h"

#define NEIGHBOURHOOD 50 /* tokens */
#define MIN_SCORE 2
#define MAX_GOODS 6

/* Measures of things that come in kinds. */
gboolean
figure_measure_takes_goods (EngineMeasure measure)
{
  switch ((guint)measure)
    {
    case ENGINE_MEASURE_TARIFF:
    case ENGINE_MEASURE_MINING:
    case ENGINE_MEASURE_REFINING:
    case ENGINE_MEASURE_PRODUCTION:
    case ENGINE_MEASURE_RESERVES:
    case ENGINE_MEASURE_DEMAND:
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_PRICE:
    case ENGINE_MEASURE_PURCHASE:
      return TRUE;
    default:
      return FALSE;
    }
}

const char *
figure_goods_role_at (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_TARGET);

  return tag != NULL ? engine_pack_entry_code (a->pack, tag->entry) : "";
}

static gboolean
has_role (const EngineAnalysis *a, guint32 i)
{
  return engine_token_is (a, i, ENGINE_CLASS_TARGET);
}

/* "30 per cent, and copper 12 per cent": it stands right before another figure, and is that one's. */
static gboolean
heads_next (FigureStage *s, const FigureDraft *d, const EngineMention *m)
{
  guint next = figure_draft_index (s, d) + 1;

  return next < s->drafts->len && m->last == figure_draft (s, next)->value->context_first
         && figure_has_break (s->a, d->value->last, m->first, TRUE);
}

/* "a fifth of its exports and 60 per cent of the tomatoes": the goods are what the next member of a series is of,
 * and this one is of something else. */
gboolean
figure_goods_are_of_next (FigureStage *s, const FigureDraft *d, const EngineMention *m)
{
  const EngineAnalysis *a = s->a;
  const guint next = figure_draft_index (s, d) + 1;
  const EngineValue *v = next < s->drafts->len ? figure_draft (s, next)->value : NULL;

  if (v == NULL || m->first <= v->context_last || v->context_first <= d->value->context_last
      || !engine_token_is (a, v->context_first - 1, ENGINE_CLASS_AND)
      || strcmp (figure_goods_role_at (a, d->value->context_last), "of") != 0
      || strcmp (figure_goods_role_at (a, v->context_last), "of") != 0)
    return FALSE;
  for (guint32 i = v->context_last + 1; i < m->first; i++)
    if (!engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
        && (engine_analysis_morph (a, i) & ENGINE_MORPH_ADJ) == 0)
      return FALSE;
  return TRUE;
}

/* "Korea Zinc", "the Petroleum Fund": a word of a name. */
gboolean
figure_goods_is_in_name (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineToken *t = engine_token (a, m->first);

  return (t->flags & ENGINE_TOKEN_CAPITAL) != 0 && (t->flags & ENGINE_TOKEN_ALL_CAPS) == 0
         && m->first > 1 && m->last < a->tokens->len
         && ((engine_token (a, m->first - 1)->kind == ENGINE_TOKEN_WORD
              && (engine_token (a, m->first - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0)
             || (engine_token (a, m->last)->kind == ENGINE_TOKEN_WORD
                 && (engine_token (a, m->last)->flags & ENGINE_TOKEN_CAPITAL) != 0));
}

/* "Ships carried 32.9 million tonnes", "sell 180,000 tonnes to carmakers": what carries or takes it. */
gboolean
figure_goods_is_carrier (const FigureDraft *d, const char *code)
{
  return figure_unit_is_physical (d->unit_kind)
         && (strcmp (code, "ships") == 0 || strcmp (code, "aircraft") == 0
             || strcmp (code, "vehicles") == 0);
}

/* "and buys 95 per cent of its petrol": another verb, with another value, stands between. */
static gboolean
has_own_predicate (const FigureStage *s, guint32 from, guint32 to)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && (h->flags & FIGURE_HIT_NOUN_HERE) == 0
          && h->first > from && h->last <= to
          && engine_token_is (s->a, h->first - 1, ENGINE_CLASS_AND))
        return TRUE;
    }
  return FALSE;
}

/* How close a kind of goods stands to the value. */
static int
score_goods (FigureStage *s, const FigureDraft *d, const EngineMention *m)
{
  const EngineAnalysis *a = s->a;
  const EngineValue *v = d->value;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;
  int score = (m->flags & ENGINE_MENTION_GUESSED) != 0 ? -2 : 0;
  guint32 gap;

  if (m->first < v->last && m->last > v->first)
    return score + 12;
  if (m->first >= v->last && (heads_next (s, d, m) || figure_goods_are_of_next (s, d, m)))
    return MIN_SCORE - 1;
  if (m->first >= v->last)
    {
      guint behind = figure_values_between (s, v->last, m->first);

      gap = m->first - v->last;
      if (behind > 0)
        score -= d->link == FIGURE_LINK_NONE ? 4 : 2;
      if (behind > 0 && has_own_predicate (s, v->last, m->first))
        score -= 3;
      if (figure_has_break (a, v->last, m->first, FALSE))
        score -= 3;
      if (figure_has_break (a, v->last, m->first, TRUE) || gap > 12)
        score += 1;
      /* "99 % de son gaz et 92 % de son pétrole": the value's own complement */
      else if (behind == 0 && gap <= 4
               && (strcmp (figure_goods_role_at (a, v->context_last), "of") == 0
                   /* "25 % on steel and 10 % on aluminium" */
                   || (d->figure.measure == ENGINE_MEASURE_TARIFF && gap <= 2
                       && strcmp (figure_goods_role_at (a, v->context_last), "on") == 0)))
        score += 9;
      else
        score += has_role (a, v->context_last) && gap <= 10 ? 6 : 4;
    }
  else
    {
      guint behind = figure_values_between (s, m->last, v->first);

      gap = v->first - m->last;
      score -= (int)MIN (behind, 2) * 2;
      score += engine_token (a, m->first)->clause == d->clause ? 4 : 2;
      score += gap <= 6 ? 1 : gap > 25 ? -1 : 0;
    }
  if (hit != NULL
      && ((m->first >= hit->last && m->first - hit->last <= 5)
          || (m->last <= hit->first && hit->first - m->last <= 3)))
    score += 3;
  return score;
}

/* "ships 73% of it": a verb here, no goods. */
static gboolean
is_verb (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 clause = engine_token (a, m->first)->clause;

  return m->last - m->first == 1 && clause < a->clauses->len
         && (engine_clause (a, clause)->verb == m->first + 1
             || (engine_token_is (a, m->first, ENGINE_CLASS_MEASURE_VERB)
                 && engine_analysis_tag (a, m->last, ENGINE_CLASS_DETERMINER) == NULL
                 && g_array_index (a->value_at, guint32, m->last) != 0));
}

/* "copper and 1,800 of cobalt": another value's goods. */
static gboolean
are_parted (const EngineAnalysis *a, const EngineMention *m, const EngineMention *next)
{
  for (guint32 i = m->last; i < next->first; i++)
    if (g_array_index (a->value_at, guint32, i) != 0)
      return TRUE;
  return FALSE;
}

static const char *const *
with_coordinated (FigureStage *s, guint32 index)
{
  EngineAnalysis *a = s->a;
  const char *codes[MAX_GOODS];
  guint n = 0;
  guint32 i = index;

  /* back to the first of "nickel, cobalt and copper", then all of them */
  for (;; i--)
    {
      const EngineMention *m = engine_mention (a, i);
      const EngineMention *p = i > 0 ? engine_mention (a, i - 1) : NULL;

      if (p == NULL || p->kind != ENGINE_MENTION_COMMODITY || m->first < p->last
          || m->first - p->last > 3 || index - i >= MAX_GOODS || are_parted (a, p, m)
          || !(engine_token_is_char (a, p->last, ',')
               || engine_token_is (a, p->last, ENGINE_CLASS_AND)))
        break;
    }
  for (; i < a->mentions->len && n < MAX_GOODS; i++)
    {
      const EngineMention *m = engine_mention (a, i);
      gboolean seen = FALSE;

      if (m->kind != ENGINE_MENTION_COMMODITY || m->codes[0] == NULL || is_verb (a, m))
        break;
      for (guint k = 0; k < n && !seen; k++)
        seen = strcmp (codes[k], m->codes[0]) == 0;
      if (!seen)
        codes[n++] = m->codes[0];
      if (i + 1 >= a->mentions->len || engine_mention (a, i + 1)->first < m->last
          || engine_mention (a, i + 1)->first - m->last > 3
          || are_parted (a, m, engine_mention (a, i + 1))
          || !(engine_token_is_char (a, m->last, ',')
               || engine_token_is (a, m->last, ENGINE_CLASS_AND)))
        break;
    }
  return engine_arena_list (a->arena, codes, n);
}

/* "25% for most other goods": not what was named before. */
static gboolean
is_rest (FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_WORLD && h->first >= d->value->last
          && h->first - d->value->last <= 3
          && strcmp (engine_pack_entry_code (s->a->pack, h->entry), "rest") == 0)
        return TRUE;
    }
  return FALSE;
}

/* "90 % de ses lignes tarifaires", "99 per cent of tariff lines": so many of all kinds of goods. */
static gboolean
is_share_of_lines (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 i = d->value->context_last;

  if (d->unit_kind != FIGURE_UNIT_PERCENT || strcmp (figure_goods_role_at (a, i), "of") != 0)
    return FALSE;
  for (guint32 k = i + 1; k < i + 4 && k < s->last; k++)
    if (figure_word_is (a, k, "lines"))
      return TRUE;
  return FALSE;
}

/* "19 % on its goods", "40 % sur les produits brésiliens": on all of them. */
static gboolean
lies_on_generic (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  if (strcmp (figure_goods_role_at (a, d->value->context_last), "on") != 0)
    return FALSE;
  for (guint32 i = d->value->context_last; i < s->last && i < d->value->context_last + 6; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_COMMODITY)
        return FALSE;
      if (tag != NULL)
        {
          const char *code = engine_pack_entry_code (a->pack, tag->entry);
          guint32 next = g_array_index (a->mention_at, guint32, tag->last);
          guint32 after = g_array_index (a->mention_at, guint32, tag->last + 1);

          return (strcmp (code, "imports") == 0 || strcmp (code, "exports") == 0)
                 && !(next != 0 && engine_mention (a, next - 1)->kind == ENGINE_MENTION_COMMODITY)
                 && !(after != 0
                      && engine_mention (a, after - 1)->kind == ENGINE_MENTION_COMMODITY);
        }
    }
  return FALSE;
}

/* "or excepté", "other than sugar": what the figure is not about. */
static gboolean
is_left_out (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *tag = engine_analysis_tag (a, m->last, ENGINE_CLASS_LEFT_OUT);

  if (tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "after") == 0)
    return TRUE;
  for (guint32 back = 1; back <= 5 && back <= m->first; back++)
    {
      guint32 i = m->first - back;

      tag = engine_analysis_tag (a, i, ENGINE_CLASS_LEFT_OUT);
      if (tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "before") == 0
          && tag->last <= m->first && m->first - tag->last <= 1)
        return TRUE;
    }
  return FALSE;
}

/* "aims at doubling trade in pigeon peas", "le commerce de céréales". */
static gboolean
take_traded_goods (FigureStage *s, FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if (d->figure.measure != ENGINE_MEASURE_TRADE || hit == NULL || !has_role (a, hit->last))
    return FALSE;
  for (guint32 i = hit->last; i < hit->last + 4 && i < s->last; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m == 0 || engine_mention (a, m - 1)->kind != ENGINE_MENTION_COMMODITY)
        continue;
      d->figure.commodities = with_coordinated (s, m - 1);
      figure_reason (s, d, "commodities", "what is traded", engine_mention (a, m - 1)->first,
                     engine_mention (a, m - 1)->last);
      return TRUE;
    }
  return FALSE;
}

/* "its tariff on Guatemalan goods at 10 percent": all goods, whatever is named behind. */
static gboolean
taxes_all_goods (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if (hit == NULL || hit->last + 1 >= d->value->context_first
      || strcmp (figure_goods_role_at (a, hit->last), "on") != 0)
    return FALSE;
  for (guint32 i = hit->last; i < hit->last + 5 && i < d->value->context_first; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_COMMODITY)
        return FALSE;
      if (tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "goods") != NULL)
        return g_array_index (a->mention_at, guint32, tag->last) == 0
               || engine_mention (a, g_array_index (a->mention_at, guint32, tag->last) - 1)->kind
                      != ENGINE_MENTION_COMMODITY;
    }
  return FALSE;
}

/* Of a measure that has no goods of its own: what is counted, or what it is for. */
static void
fill_goods_of_other (FigureStage *s, FigureDraft *d)
{
  EngineAnalysis *a = s->a;
  const EngineMention *m;

  if (d->figure.measure == ENGINE_MEASURE_OTHER)
    {
      figure_goods_take_unit (s, d);
      /* "faire passer 65 milliards de mètres cubes", in a text on gas */
      if (strcmp (d->value->unit, "m3") == 0 && d->value->value >= 1e8 && s->goods != NULL
          && strcmp (s->goods[0], "gas") == 0)
        d->figure.commodities = s->goods;
    }
  if (d->figure.commodities[0] == NULL)
    figure_goods_take_own (s, d);
  if (d->figure.commodities[0] == NULL)
    figure_goods_take_label (s, d);
  m = d->figure.commodities[0] == NULL ? figure_find_purpose (s, d) : NULL;
  if (m != NULL)
    {
      d->figure.commodities =
          with_coordinated (s, g_array_index (a->mention_at, guint32, m->first) - 1);
      figure_reason (s, d, "commodities", "what it is for", m->first, m->last);
    }
  if (d->figure.commodities[0] == NULL && d->figure.measure == ENGINE_MEASURE_INVESTMENT)
    figure_take_topic_goods (s, d);
}

#define PART_REACH 10 /* tokens between goods and the word that makes them those of a part */

/* "…, dont un tiers de produits pharmaceutiques ; les importations, à 1,3 milliard": the goods of a part do not go on
 * behind its end. */
static gboolean
is_of_part (const FigureStage *s, const FigureDraft *d, const EngineMention *m)
{
  const EngineAnalysis *a = s->a;
  gboolean ended = FALSE;

  if (m->last > d->value->context_first)
    return FALSE;
  for (guint32 i = m->last; i < d->value->context_first && !ended; i++)
    ended = engine_token_is_char (a, i, ';');
  for (guint32 i = m->first; ended && i > s->first && i + PART_REACH > m->first; i--)
    {
      if (engine_token_is_char (a, i - 1, ';'))
        return FALSE;
      if (engine_token_is (a, i - 1, ENGINE_CLASS_INCLUDING))
        return TRUE;
    }
  return FALSE;
}

/* Whether the goods named there may be the figure's; @generic: it lies on goods of all kinds. */
static gboolean
may_be_goods (FigureStage *s, const FigureDraft *d, const EngineMention *m, gboolean generic)
{
  const EngineAnalysis *a = s->a;

  return m->kind == ENGINE_MENTION_COMMODITY && !is_verb (a, m) && !is_left_out (a, m)
         && (!figure_goods_is_in_name (a, m)
             || (m->first >= d->value->first && m->last <= d->value->last))
         && m->codes[0] != NULL && !figure_goods_is_carrier (d, m->codes[0])
         && !is_of_part (s, d, m)
         && !(generic && (m->first < d->value->last || taxes_all_goods (s, d)));
}

/* The goods that stand best to the value: the mention's index + 1, 0 where none does well enough. */
static guint32
best_goods (FigureStage *s, const FigureDraft *d, gboolean generic, int *best, int *second)
{
  const EngineAnalysis *a = s->a;
  const guint32 from =
      MAX (s->first, d->value->first > NEIGHBOURHOOD ? d->value->first - NEIGHBOURHOOD : 0);
  const guint32 to = MIN (s->last, d->value->last + NEIGHBOURHOOD);
  guint32 best_index = 0;

  *best = MIN_SCORE - 1;
  *second = 0;
  for (guint32 i = from; i < to; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m;
      int score;

      if (index == 0)
        continue;
      m = engine_mention (a, index - 1);
      i = MAX (i, m->last - 1);
      if (!may_be_goods (s, d, m, generic))
        continue;
      score = score_goods (s, d, m);
      if (score > *best)
        {
          *second = *best;
          *best = score;
          best_index = index;
        }
      else if (score > *second)
        *second = score;
    }
  return best_index;
}

void
figure_fill_goods (FigureStage *s, guint draft)
{
  EngineAnalysis *a = s->a;
  FigureDraft *d = figure_draft (s, draft);
  const gboolean takes = figure_measure_takes_goods (d->figure.measure);
  gboolean generic;
  guint32 index;
  int best, second;

  if (is_rest (s, d) || take_traded_goods (s, d))
    return;
  generic = d->figure.measure == ENGINE_MEASURE_TARIFF
            && (is_share_of_lines (s, d) || lies_on_generic (s, d) || taxes_all_goods (s, d));
  if (!takes && !(d->figure.measure == ENGINE_MEASURE_OTHER && d->hit != 0))
    {
      fill_goods_of_other (s, d);
      if (d->figure.commodities[0] == NULL)
        figure_goods_take_counted (s, d);
      figure_goods_drop_fuel_of_water (s, d);
      return;
    }
  index = takes ? best_goods (s, d, generic, &best, &second) : 0;
  if (index != 0)
    {
      const EngineMention *m = engine_mention (a, index - 1);
      EngineText text;

      text.n = 0;
      engine_text_add (&text, m->codes[0]);
      engine_text_add (&text, " ");
      engine_text_add_int (&text, best, FALSE);
      engine_text_add (&text, "; next ");
      engine_text_add_int (&text, second, FALSE);
      d->figure.commodities = with_coordinated (s, index - 1);
      figure_reason (s, d, "commodities", engine_text_keep (&text, a->arena), m->first, m->last);
    }
  else if (takes && !generic)
    {
      figure_goods_take_unit (s, d);
      if (d->figure.commodities[0] == NULL && !figure_goods_take_pointed (s, d))
        figure_goods_carry (s, draft);
      if (d->figure.commodities[0] == NULL)
        figure_goods_carry_physical (s, d);
    }
  if (d->figure.commodities[0] == NULL)
    figure_goods_take_unit (s, d);
  if (d->figure.commodities[0] == NULL)
    figure_goods_take_counted (s, d);
  if (d->figure.commodities[0] == NULL && takes && !generic)
    figure_take_topic_goods (s, d);
  figure_goods_drop_fuel_of_water (s, d);
}
