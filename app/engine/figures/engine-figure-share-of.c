/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure is a share or a quantity of: the world's output or trade, GDP; by its own words, or as the figure
 * before was. */

#include "config.h"

#include "engine-figures.h"

/* "60 % de l'extraction mondiale, et raffine 92 % de ces minerais": the next step of the same chain, of
 * the same goods, with nobody's own production named. */
static gboolean
follows_world_share (FigureStage *s, const FigureDraft *d, guint draft)
{
  const EngineAnalysis *a = s->a;
  const FigureDraft *p = figure_draft (s, draft - 1);
  const guint chain = (1u << ENGINE_MEASURE_MINING) | (1u << ENGINE_MEASURE_REFINING)
                      | (1u << ENGINE_MEASURE_PRODUCTION) | (1u << ENGINE_MEASURE_RESERVES);

  if (p->figure.of != ENGINE_OF_WORLD || d->sentence - p->sentence > 1
      || (chain >> p->figure.measure & 1) == 0 || (chain >> d->figure.measure & 1) == 0
      || d->figure.change != ENGINE_CHANGE_NONE
      || (d->figure.commodities[0] != NULL && p->figure.commodities[0] != NULL
          && !engine_codes_overlap (d->figure.commodities, p->figure.commodities)))
    return FALSE;
  for (guint32 i = d->value->last; i < s->last && i < d->value->last + 8; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (figure_has_break (a, i, i + 1, TRUE))
        break;
      if (engine_token_is (a, i, ENGINE_CLASS_POSSESSIVE)
          || (m != 0 && engine_mention_is_party (engine_mention (a, m - 1))))
        return FALSE;
    }
  return TRUE;
}

/* A word for the world stands in the value's complement, or on the noun of its measure. */
static gboolean
is_near_world (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  const FigureHit *measure = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if (h->first >= d->value->last && h->first - d->value->last <= 12
      && figure_values_between (s, d->value->last, h->first) == 0
      && !figure_has_break (a, d->value->last, h->first, TRUE))
    return TRUE;
  if (measure == NULL
      || !(d->link != FIGURE_LINK_NONE || measure->first >= d->value->last
           || figure_values_between (s, measure->last, d->value->first) == 0))
    return FALSE;
  return (h->first >= measure->last && h->first - measure->last <= 3
          && !figure_has_break (a, measure->last, h->first, TRUE))
         || (h->last <= measure->first && measure->first - h->last <= 2
             && !figure_has_break (a, h->last, measure->first, TRUE));
}

/* The word for the world that the figure is a share of, or NULL. */
static const FigureHit *
find_world (FigureStage *s, const FigureDraft *d)
{
  const FigureUnit unit = d->unit_kind;

  /* an amount is of the world only where the world is what has it */
  if (unit != FIGURE_UNIT_PERCENT && unit != FIGURE_UNIT_POINTS && d->figure.by[0] != NULL)
    return NULL;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_WORLD
          && strcmp (engine_pack_entry_code (s->a->pack, h->entry), "rest") != 0
          && is_near_world (s, d, h))
        return h;
    }
  return NULL;
}

/* "la production mondiale", "world output", "du cobalt mondial": a share of the world's. */
void
figure_fill_of (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  FigureUnit unit = d->unit_kind;
  const FigureHit *world;

  if (d->figure.of != ENGINE_OF_NONE || d->figure.measure == ENGINE_MEASURE_TARIFF
      || d->figure.measure == ENGINE_MEASURE_PRICE)
    return;
  world = find_world (s, d);
  if (world != NULL)
    {
      d->figure.of = ENGINE_OF_WORLD;
      figure_reason (s, d, "of", "world", world->first, world->last);
      return;
    }
  /* "4,8 % de son PIB, loin devant la moyenne (2,8 %)" */
  if (draft > 0 && unit == FIGURE_UNIT_PERCENT && d->hit == 0
      && figure_draft (s, draft - 1)->figure.of == ENGINE_OF_GDP
      && figure_draft (s, draft - 1)->sentence == d->sentence
      && figure_draft (s, draft - 1)->figure.measure == d->figure.measure)
    {
      d->figure.of = ENGINE_OF_GDP;
      return;
    }
  /* "Le PIB atteint 23 milliards. Le cuivre en représente un cinquième" */
  if (draft > 0 && unit == FIGURE_UNIT_PERCENT && d->hit == 0
      && d->figure.measure == ENGINE_MEASURE_GDP && d->figure.change == ENGINE_CHANGE_NONE
      && figure_draft (s, draft - 1)->figure.measure == ENGINE_MEASURE_GDP
      && figure_draft (s, draft - 1)->unit_kind == FIGURE_UNIT_MONEY)
    {
      d->figure.of = ENGINE_OF_GDP;
      return;
    }
  if (draft > 0 && unit == FIGURE_UNIT_PERCENT && follows_world_share (s, d, draft))
    {
      d->figure.of = ENGINE_OF_WORLD;
      figure_reason (s, d, "of", "as the share before", d->value->first, d->value->last);
      return;
    }
  /* "its share has climbed to 55 %": of what the figure before was a share */
  if (draft > 0 && d->hit == 0 && unit == FIGURE_UNIT_PERCENT)
    {
      const FigureDraft *p = figure_draft (s, draft - 1);

      if (p->figure.of == ENGINE_OF_WORLD && p->figure.measure == d->figure.measure
          && d->sentence - p->sentence <= 1)
        d->figure.of = ENGINE_OF_WORLD;
    }
}
