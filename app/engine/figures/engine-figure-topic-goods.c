/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The goods that a whole text is about, and which of its figures are of them though their own sentence
 * names none: "Pretoria will scrap a 62 percent duty" in a report on chicken.  A kind of goods is the text's
 * when it is named three times, or twice in its first lines, more often than all others together and twice as
 * often as any; the first lines count double. */

#include "config.h"

#include "engine-figure-goods.h"

#include "engine-tally.h"

#include <string.h>

#define LEAD 3 /* sentences */
#define MIN_NAMED 3

/* What some goods are called by beside their own name: fighters are aircraft and arms, gas is energy. */
static const struct
{
  const char *code;
  const char *wider;
} kinds[] = {
  { "arms", "aircraft" },
  { "aircraft", "arms" },
  { "gas", "energy" },
  { "oil", "energy" },
  { "uranium", "energy" },
  { "antimony", "critical-minerals" },
  { "gallium", "critical-minerals" },
  { "germanium", "critical-minerals" },
  { "graphite", "critical-minerals" },
  { "lithium", "critical-minerals" },
  { "cobalt", "critical-minerals" },
  { "tungsten", "critical-minerals" },
  { "rare-earths", "critical-minerals" },
  { "magnets", "rare-earths" },
  { "soybeans", "agriculture" },
};

static gboolean
are_of_a_kind (const char *code, const char *other)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (code, kinds[i].code) == 0 && strcmp (other, kinds[i].wider) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the first makes up more than half of all, and twice any other. */
static gboolean
prevails (const EngineTally *tally, guint n)
{
  guint own = tally->counts[0], second = 0;

  for (guint i = 1; i < tally->n; i++)
    if (are_of_a_kind (tally->codes[0], tally->codes[i]))
      own += tally->counts[i];
    else
      second = MAX (second, tally->counts[i]);
  return 2 * own > n && own >= 2 * second;
}

/**
 * figure_find_topic_goods:
 * @s: the stage, before the first sentence
 *
 * Finds what the text is about by far.
 */
void
figure_find_topic_goods (FigureStage *s)
{
  EngineAnalysis *a = s->a;
  EngineTally named = { .n = 0 };
  EngineTally weighted = { .n = 0 };
  guint32 lead = 0;
  guint n = 0, n_weighted = 0;

  if (a->sentences->len > 0)
    lead = g_array_index (a->sentences, EngineSentence, MIN (LEAD, a->sentences->len) - 1).last;
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = engine_mention (a, i);

      if (m->kind != ENGINE_MENTION_COMMODITY || m->codes[0] == NULL
          || (m->flags & ENGINE_MENTION_GUESSED) != 0)
        continue;
      engine_tally_add (&named, m->codes[0]);
      n++;
      for (guint k = m->first < lead ? 2 : 1; k > 0; k--, n_weighted++)
        engine_tally_add (&weighted, m->codes[0]);
    }
  /* watts are energy and barrels oil */
  for (guint i = 0; i < a->values->len; i++)
    {
      const char *unit = g_array_index (a->values, EngineValue, i).unit;
      const char *code = figure_unit_kind (unit) == FIGURE_UNIT_POWER ? "energy"
                         : strcmp (unit, "bbl") == 0                  ? "oil"
                                                                      : NULL;

      if (code == NULL)
        continue;
      engine_tally_add (&named, code);
      engine_tally_add (&weighted, code);
      n++;
      n_weighted++;
    }
  if (named.n == 0 || (named.counts[0] < MIN_NAMED && weighted.counts[0] < 2 * (MIN_NAMED - 1)))
    return;
  if (prevails (&named, n)
      || (strcmp (named.codes[0], weighted.codes[0]) == 0 && prevails (&weighted, n_weighted)))
    s->goods = engine_arena_list (a->arena, named.codes, 1);
  for (guint i = 0; s->goods != NULL && i < a->mentions->len; i++)
    {
      const EngineMention *m = engine_mention (a, i);

      if (m->first >= lead)
        break;
      s->goods_lead |= m->kind == ENGINE_MENTION_COMMODITY && m->codes[0] != NULL
                       && strcmp (m->codes[0], s->goods[0]) == 0;
    }
}

/* Codes that stand for whole branches: what a country sells of them is not all that it sells. */
static gboolean
is_broad (const char *code)
{
  return strcmp (code, "agriculture") == 0 || strcmp (code, "energy") == 0
         || strcmp (code, "pharmaceuticals") == 0;
}

/* Goods that are bought by the piece. */
static gboolean
is_counted (const char *code)
{
  static const char *const pieces[] = {
    "aircraft", "arms", "machinery", "ships", "vehicles", NULL
  };

  return g_strv_contains (pieces, code);
}

/* The paragraph names them before the value. */
static gboolean
is_named_in_line (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *x = &g_array_index (a->sentences, EngineSentence, d->sentence);
  const guint32 line = x->line;

  while (x > (const EngineSentence *)(gpointer)a->sentences->data && x[-1].line == line)
    x--;
  for (guint32 i = x->first; i < d->value->first; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_COMMODITY
          && engine_codes_overlap (engine_mention (a, m - 1)->codes, s->goods))
        return TRUE;
    }
  return FALSE;
}

/* Rates, shares, quantities and money of what is made, sold, bought and taxed. */
static gboolean
is_of_topic (const FigureStage *s, const FigureDraft *d)
{
  const char *code = s->goods[0];
  FigureUnit unit = d->unit_kind;

  if (figure_goods_is_carrier (d, code))
    return FALSE;
  if (unit == FIGURE_UNIT_MASS || unit == FIGURE_UNIT_VOLUME
      || (d->figure.measure == ENGINE_MEASURE_PRICE
          && (d->value->per == ENGINE_PER_TONNE || d->value->per == ENGINE_PER_UNIT)))
    return TRUE;
  if (!s->goods_lead)
    return FALSE;
  if (d->figure.measure == ENGINE_MEASURE_PRICE)
    return unit == FIGURE_UNIT_MONEY && !is_broad (code);
  /* "103 appareils", of what is bought */
  if (unit == FIGURE_UNIT_COUNT && d->figure.measure == ENGINE_MEASURE_PURCHASE)
    return is_counted (code);
  if (unit != FIGURE_UNIT_PERCENT && unit != FIGURE_UNIT_POINTS && unit != FIGURE_UNIT_MONEY
      && unit != FIGURE_UNIT_TIMES)
    return FALSE;
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_TARIFF:
      return unit == FIGURE_UNIT_PERCENT || unit == FIGURE_UNIT_POINTS;
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_PURCHASE:
      return !is_broad (code);
    case ENGINE_MEASURE_PRODUCTION:
    case ENGINE_MEASURE_REFINING:
    case ENGINE_MEASURE_RESERVES:
    case ENGINE_MEASURE_DEMAND:
    case ENGINE_MEASURE_MINING:
      return TRUE;
    case ENGINE_MEASURE_INVESTMENT:
      return !is_broad (code) && is_named_in_line (s, d);
    default:
      return FALSE;
    }
}

/* "155 milliards de dollars de produits américains", "$20 billion in barriers", "the levy on Chilean goods falls to 2 per
 * cent from 5 per cent": goods of all kinds. */
static gboolean
names_all_goods (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 from = MAX (s->first, d->value->first > 4 ? d->value->first - 4 : 0);

  for (guint32 i = from; i < d->value->context_last + 5 && i < s->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);

      if (tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "goods") != NULL)
        return TRUE;
    }
  for (guint32 i = s->first; d->figure.measure == ENGINE_MEASURE_TARIFF && i < from; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);

      if (tag != NULL && engine_token (a, i)->clause == d->clause
          && engine_pack_entry_attr (a->pack, tag->entry, "goods") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "10 TWh a year, a fifth of the city's needs" in a text on lumber: the figures around are of other goods. */
static gboolean
speaks_of_others (FigureStage *s, const FigureDraft *d)
{
  for (guint i = figure_draft_index (s, d) + 1; i-- > 0;)
    {
      const FigureDraft *p = figure_draft (s, i);

      if (d->sentence - p->sentence > 1)
        break;
      if (p->figure.commodities[0] != NULL
          && !engine_codes_overlap (p->figure.commodities, s->goods))
        return TRUE;
    }
  return FALSE;
}

/**
 * figure_take_topic_goods:
 * @s: the stage
 * @d: a figure without goods
 *
 * Gives it the text's, where it can be of them.
 */
void
figure_take_topic_goods (FigureStage *s, FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  FigureUnit unit = d->unit_kind;
  const EngineTag *role = engine_analysis_tag (a, d->value->context_last, ENGINE_CLASS_TARGET);

  if (s->goods == NULL || !is_of_topic (s, d) || names_all_goods (s, d)
      || speaks_of_others (s, d)
      /* no harvest is mined */
      || (d->figure.measure == ENGINE_MEASURE_MINING && strcmp (s->goods[0], "agriculture") == 0))
    return;
  /* "three tonnes of cargo": of something of its own */
  if (role != NULL && strcmp (engine_pack_entry_code (a->pack, role->entry), "of") == 0
      && (unit == FIGURE_UNIT_MASS || unit == FIGURE_UNIT_VOLUME || unit == FIGURE_UNIT_COUNT))
    return;
  d->figure.commodities = s->goods;
  figure_reason (s, d, "commodities", "what the text is about", d->value->first, d->value->last);
}
