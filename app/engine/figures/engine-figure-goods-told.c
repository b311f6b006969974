/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The goods that a figure's own words name: its unit, what it counts, what points at it; and those that the figure
 * before hands on. */

#include "config.h"

#include "engine-figure-goods.h"
#include "engine-figure-measure.h"

#define FAR 80 /* tokens */

/* "who runs 14 trucks": the goods at @i are things that somebody has so many of. */
static gboolean
is_counted (const EngineAnalysis *a, guint32 i)
{
  const guint32 v = g_array_index (a->value_at, guint32, i);

  return v != 0
         && figure_unit_kind (g_array_index (a->values, EngineValue, v - 1).unit)
                == FIGURE_UNIT_COUNT;
}

/* "a discount on port charges", "the price of cement": a noun that is no unit of weight. */
static gboolean
leads_to_noun (const FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;
  const EngineTag *role = engine_analysis_tag (a, i, ENGINE_CLASS_TARGET);
  const char *code = role != NULL ? engine_pack_entry_code (a->pack, role->entry) : "";

  if (strcmp (code, "of") != 0 && strcmp (code, "on") != 0 && strcmp (code, "for") != 0)
    return FALSE;
  i = role->last;
  while (i < s->last && engine_token_is (a, i, ENGINE_CLASS_DETERMINER))
    i++;
  return i < s->last && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && (engine_analysis_morph (a, i) & ENGINE_MORPH_NOUN) != 0
         && g_array_index (a->value_at, guint32, i) == 0
         && g_array_index (a->timex_at, guint32, i) == 0
         && g_array_index (a->mention_at, guint32, i) == 0
         && !engine_token_is (a, i, ENGINE_CLASS_UNIT) && !engine_token_is (a, i, ENGINE_CLASS_EACH)
         && !engine_token_is (a, i, ENGINE_CLASS_POSSESSIVE);
}

/* A share of a price whose own words say of what: the price's noun or the value leads to a thing. */
static gboolean
has_own_thing (const FigureStage *s, const FigureDraft *d)
{
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  return d->unit_kind == FIGURE_UNIT_PERCENT && d->figure.measure == ENGINE_MEASURE_PRICE
         && ((hit != NULL && (hit->flags & FIGURE_HIT_VERB) == 0 && leads_to_noun (s, hit->last))
             || leads_to_noun (s, d->value->context_last));
}

/* The goods named last in [@first, @last); @how: what that is to the figure. */
static gboolean
take_last_goods (FigureStage *s, FigureDraft *d, guint32 first, guint32 last, const char *how)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = last; i > first; i--)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i - 1);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL || m->kind != ENGINE_MENTION_COMMODITY || m->codes[0] == NULL
          || (m->flags & ENGINE_MENTION_GUESSED) != 0 || figure_goods_is_in_name (a, m)
          || figure_goods_is_carrier (d, m->codes[0])
          || (d->unit_kind == FIGURE_UNIT_PERCENT && is_counted (a, i - 1)))
        continue;
      d->figure.commodities = m->codes;
      figure_reason (s, d, "commodities", how, m->first, m->last);
      return TRUE;
    }
  return FALSE;
}

/* The goods of the sentence before, in the same paragraph, for measures that need some. */
static gboolean
carry_mention (FigureStage *s, FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *now, *then;

  if (d->figure.measure != ENGINE_MEASURE_MINING && d->figure.measure != ENGINE_MEASURE_PRODUCTION
      && d->figure.measure != ENGINE_MEASURE_REFINING
      && d->figure.measure != ENGINE_MEASURE_RESERVES && d->figure.measure != ENGINE_MEASURE_PRICE
      && !(d->figure.measure == ENGINE_MEASURE_IMPORTS && d->unit_kind == FIGURE_UNIT_PERCENT))
    return FALSE;
  if (d->sentence == 0)
    return FALSE;
  now = &g_array_index (a->sentences, EngineSentence, d->sentence);
  then = now - 1;
  guint32 stop = then->first;

  if (d->figure.measure == ENGINE_MEASURE_PRICE)
    stop = now->first > 80 ? now->first - 80 : 0;
  else if (now->line != then->line)
    return FALSE;
  return take_last_goods (s, d, stop, now->first, "the sentence before");
}

/* The goods named last, for a physical quantity whose own words name none; great volumes are gas. */
void
figure_goods_carry_physical (FigureStage *s, FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *then =
      &g_array_index (a->sentences, EngineSentence, d->sentence > 0 ? d->sentence - 1 : 0);
  guint32 stop = s->first > FAR ? s->first - FAR : 0;
  gboolean gas = strcmp (d->value->unit, "m3") == 0 && d->value->value >= 1e6;

  /* "33 millions de mètres cubes d'eau": of something of its own */
  gboolean own = strcmp (figure_goods_role_at (a, d->value->context_last), "of") == 0;

  for (guint32 i = d->value->context_last; own && i < d->value->context_last + 5 && i < s->last;
       i++)
    own = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE) == NULL;
  if (!figure_unit_is_physical (d->unit_kind) || own)
    return;
  for (guint32 i = s->first; i > stop; i--)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i - 1);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL || m->kind != ENGINE_MENTION_COMMODITY || m->codes[0] == NULL
          || (m->flags & ENGINE_MENTION_GUESSED) != 0 || figure_goods_is_carrier (d, m->codes[0])
          || figure_goods_is_in_name (a, m) || (s->goods != NULL && m->first < then->first)
          || (gas && strcmp (m->codes[0], "gas") != 0))
        continue;
      d->figure.commodities = m->codes;
      figure_reason (s, d, "commodities", "named before", m->first, m->last);
      return;
    }
}

/* Watts are energy and barrels oil, whatever the sentence says. */
void
figure_goods_take_unit (FigureStage *s, FigureDraft *d)
{
  const char *code = d->unit_kind == FIGURE_UNIT_POWER     ? "energy"
                     : strcmp (d->value->unit, "bbl") == 0 ? "oil"
                                                           : NULL;

  if (code == NULL)
    return;
  d->figure.commodities = engine_arena_list (s->a->arena, &code, 1);
  figure_reason (s, d, "commodities", "by its unit", d->value->first, d->value->last);
}

/* "$7 billion in farm goods", "$1 billion of oil": goods right behind the sum, and no noun that they only describe
 * ("of oil money"). */
static gboolean
take_own_of_sum (FigureStage *s, FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 of = d->value->context_last;
  const char *role = figure_goods_role_at (a, of);

  if (d->unit_kind != FIGURE_UNIT_MONEY || (strcmp (role, "of") != 0 && strcmp (role, "in") != 0))
    return FALSE;
  for (guint32 i = of + 1; i < of + 4 && i < s->last; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || engine_token_is (a, i, ENGINE_CLASS_PREPOSITION))
        return FALSE;
      if (m == NULL || m->kind != ENGINE_MENTION_COMMODITY)
        continue;
      if (m->codes[0] == NULL || (m->flags & ENGINE_MENTION_GUESSED) != 0
          || (engine_token (a, m->last)->kind == ENGINE_TOKEN_WORD
              && (engine_analysis_morph (a, m->last) & ENGINE_MORPH_NOUN) != 0
              && !engine_token_is (a, m->last, ENGINE_CLASS_PREPOSITION)
              && g_array_index (a->timex_at, guint32, m->last) == 0))
        return FALSE;
      d->figure.commodities = m->codes;
      figure_reason (s, d, "commodities", "its own", m->first, m->last);
      return TRUE;
    }
  return FALSE;
}

#define LABEL_REACH 4 /* tokens from a label's end to its value */

/* "Energy: $52.4 billion", "Semiconductors, nearly three fifths of the trade, are spared": the goods that the value's
 * label or what it stands in apposition to are. */
void
figure_goods_take_label (FigureStage *s, FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;

  for (guint32 i = first; i > s->first && first - i < LABEL_REACH; i--)
    {
      const gboolean label = engine_token_is_char (a, i - 1, ':');
      const gboolean apposed =
          i == first && d->unit_kind == FIGURE_UNIT_PERCENT && engine_token_is_char (a, i - 1, ',')
          && strcmp (figure_goods_role_at (a, d->value->context_last), "of") == 0;
      const guint32 index = (label || apposed) && i > s->first + 1
                                ? g_array_index (a->mention_at, guint32, i - 2)
                                : 0;
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (!label && !apposed)
        {
          if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD)
            return;
          continue;
        }
      if (m == NULL || m->kind != ENGINE_MENTION_COMMODITY || m->codes[0] == NULL
          || m->first > s->first + 3 || figure_goods_is_carrier (d, m->codes[0]))
        return;
      d->figure.commodities = m->codes;
      figure_reason (s, d, "commodities", label ? "label" : "apposition", m->first, m->last);
      return;
    }
}

/* "exempts 384,000 tonnes of aluminium", "has given 240 tanks": what the quantity itself is of, whatever
 * is done with it. */
void
figure_goods_take_own (FigureStage *s, FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 first = d->value->first, last = d->value->context_last;
  FigureUnit unit = d->unit_kind;

  if (take_own_of_sum (s, d))
    return;
  if (unit == FIGURE_UNIT_MASS || unit == FIGURE_UNIT_VOLUME)
    {
      if (strcmp (figure_goods_role_at (a, last), "of") != 0)
        return;
      first = last;
      last = MIN (last + 4, s->last);
    }
  else if (unit != FIGURE_UNIT_COUNT || d->figure.measure != ENGINE_MEASURE_AID)
    return;
  for (guint32 i = first; i < last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (figure_has_break (a, i, i + 1, TRUE))
        return;
      if (m == NULL || m->kind != ENGINE_MENTION_COMMODITY || m->codes[0] == NULL)
        continue;
      d->figure.commodities = m->codes;
      figure_reason (s, d, "commodities", "its own", m->first, m->last);
      return;
    }
}

/* "441 000 véhicules coréens", "75 Boeing 787": what is counted are arms, craft or vehicles, whatever is done with
 * them. */
void
figure_goods_take_counted (FigureStage *s, FigureDraft *d)
{
  static const char *const counted[] = { "arms", "aircraft", "vehicles", NULL };
  const EngineAnalysis *a = s->a;

  if (d->unit_kind != FIGURE_UNIT_COUNT)
    return;
  for (guint32 i = d->value->first; i < d->value->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_COMMODITY);
      const char *code = tag != NULL ? engine_pack_entry_code (a->pack, tag->entry) : NULL;

      if (code == NULL || !g_strv_contains (counted, code)
          || (d->figure.measure == ENGINE_MEASURE_OTHER
              && engine_pack_entry_attr (a->pack, tag->entry, "traffic") != NULL))
        continue;
      d->figure.commodities = engine_arena_list (a->arena, &code, 1);
      figure_reason (s, d, "commodities", "what is counted", tag->first, tag->last);
      return;
    }
}

/* "Les réserves sont tombées à 8 milliards de mètres cubes", in a text that tells of oil too: fuel is no reason to
 * take water for it, where the quantity is not of it by its own words. */
void
figure_goods_drop_fuel_of_water (FigureStage *s, FigureDraft *d)
{
  if (strcmp (d->value->unit, "m3") != 0 || d->figure.commodities[0] == NULL
      || (strcmp (d->figure.commodities[0], "oil") != 0
          && strcmp (d->figure.commodities[0], "energy") != 0))
    return;
  d->figure.commodities = engine_no_strings;
  figure_goods_take_own (s, d);
}

/* "Djibouti achète de l'électricité. Ces exportations ont rapporté", "That output": the measure's noun points
 * back at goods of the sentence before. */
gboolean
figure_goods_take_pointed (FigureStage *s, FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;
  const EngineTag *article = engine_analysis_tag (a, s->first, ENGINE_CLASS_DETERMINER);
  const EngineSentence *then =
      &g_array_index (a->sentences, EngineSentence, d->sentence > 0 ? d->sentence - 1 : 0);

  if (hit == NULL || d->sentence == 0 || (hit->flags & FIGURE_HIT_VERB) != 0
      || hit->first == s->first || hit->first > s->first + 2 || article == NULL
      || strcmp (engine_pack_entry_code (a->pack, article->entry), "dem") != 0)
    return FALSE;
  return take_last_goods (s, d, then->first, then->last, "what the noun points back at");
}

/* "…, dont un tiers de thé ; les importations", "… dont 1 milliard de thé. Il a importé": the figure before is of a
 * part, which has ended. */
static gboolean
is_behind_part (const FigureStage *s, guint draft)
{
  const EngineAnalysis *a = s->a;
  const FigureDraft *d = &g_array_index (s->drafts, FigureDraft, draft);
  const FigureDraft *p = d - 1;
  gboolean part = engine_token_is (a, p->value->context_last, ENGINE_CLASS_INCLUDING);

  for (guint32 i = p->value->context_first; i > 0 && i + 3 > p->value->context_first; i--)
    part |= engine_token_is (a, i - 1, ENGINE_CLASS_INCLUDING);
  if (p->sentence != d->sentence)
    return part && draft > 1 && (p - 1)->sentence == p->sentence
           && (p - 1)->figure.measure == p->figure.measure && (p - 1)->figure.commodities[0] == NULL
           && d->figure.measure != p->figure.measure;
  for (guint32 i = p->value->last; part && i < d->value->context_first; i++)
    if (engine_token_is_char (a, i, ';'))
      return TRUE;
  return FALSE;
}

void
figure_goods_carry (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  const FigureDraft *p;
  const EngineSentence *now, *then;

  if (has_own_thing (s, d))
    return;
  if (draft == 0)
    {
      carry_mention (s, d);
      return;
    }
  p = figure_draft (s, draft - 1);
  if (is_behind_part (s, draft))
    return;
  if ((p->sentence != d->sentence || p->figure.commodities[0] == NULL) && carry_mention (s, d))
    return;
  if (p->sentence != d->sentence && p->figure.by[0] != NULL && d->figure.by[0] != NULL
      && !engine_codes_overlap (p->figure.by, d->figure.by)
      && !engine_codes_overlap (p->figure.by, d->figure.on))
    return;
  if (p->sentence != d->sentence && p->figure.on[0] != NULL && d->figure.on[0] != NULL
      && !engine_codes_overlap (p->figure.on, d->figure.on)
      && !engine_codes_overlap (p->figure.on, d->figure.by))
    return;
  now = &g_array_index (s->a->sentences, EngineSentence, d->sentence);
  then = &g_array_index (s->a->sentences, EngineSentence, p->sentence);
  if (p->figure.commodities[0] == NULL || now->line != then->line || d->sentence - p->sentence > 1)
    return;
  if (d->link == FIGURE_LINK_NONE && p->figure.measure != d->figure.measure
      && !figure_measure_takes_goods (p->figure.measure))
    return;
  d->figure.commodities = p->figure.commodities;
  figure_reason (s, d, "commodities", "the figure before", p->value->first, p->value->last);
}
