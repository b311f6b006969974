/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a unit fits a measure, and what a value is followed by.  What is made of it for each word of a
 * measure is in engine-figure-score.c. */

#include "config.h"

#include "engine-figure-measure.h"

/* How well a unit fits a measure: + usual, . possible, - never.  Columns as in FigureUnit:
 * % pp money mass volume power length persons countries times count */
static const char *const fits[ENGINE_N_MEASURES] = {
  [ENGINE_MEASURE_OTHER] = "...........",
  [ENGINE_MEASURE_TARIFF] = "++.------.-",
  [ENGINE_MEASURE_MINING] = "+.-++----..",
  [ENGINE_MEASURE_REFINING] = "+.-++----..",
  [ENGINE_MEASURE_PRODUCTION] = "+..+++---..",
  [ENGINE_MEASURE_RESERVES] = "+..++.---..",
  [ENGINE_MEASURE_DEMAND] = "+..+++---.-",
  [ENGINE_MEASURE_EXPORTS] = "+.++++---..",
  [ENGINE_MEASURE_IMPORTS] = "+.++++---..",
  [ENGINE_MEASURE_TRADE] = "+.++.----.-",
  [ENGINE_MEASURE_INVESTMENT] = "+.+------.-",
  [ENGINE_MEASURE_PURCHASE] = "+.++++---.+",
  [ENGINE_MEASURE_AID] = "..+------..",
  [ENGINE_MEASURE_PRICE] = "..+------.-",
  [ENGINE_MEASURE_DEFENCE_SPENDING] = "+.+------.-",
  [ENGINE_MEASURE_SPENDING] = "+.+------.-",
  [ENGINE_MEASURE_GDP] = "+.+------.-",
  [ENGINE_MEASURE_GROWTH] = "++.------.-",
  [ENGINE_MEASURE_INFLATION] = "++-------.-",
  [ENGINE_MEASURE_OWNERSHIP] = "+..------..",
  [ENGINE_MEASURE_JOBS] = "+.-----+-.+",
  [ENGINE_MEASURE_MEMBERS] = "--------+--",
};

gboolean
figure_unit_is_usual (EngineMeasure measure, FigureUnit unit)
{
  return fits[measure][unit] == '+';
}

int
figure_unit_score (EngineMeasure measure, FigureUnit unit)
{
  const char c = fits[measure][unit];

  return c == '+' ? 2 : c == '-' ? -9 : 0;
}

/* Tonnes, barrels, cubic metres, watts. */
gboolean
figure_unit_is_physical (FigureUnit unit)
{
  return unit == FIGURE_UNIT_MASS || unit == FIGURE_UNIT_VOLUME || unit == FIGURE_UNIT_POWER;
}

/* "42 % of the world's reserves": a measure in what follows. */
gboolean
figure_has_complement (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && !h->weak && h->code != ENGINE_MEASURE_OWNERSHIP
          && h->first >= d->value->last && h->first - d->value->last <= 5)
        return TRUE;
    }
  return FALSE;
}

/* "95 % des exportations et un tiers du PIB": the noun belongs to another value. */
gboolean
figure_follows_value (const FigureStage *s, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = h->first; i > s->first && i + 4 > h->first; i--)
    {
      guint32 v = g_array_index (a->value_at, guint32, i - 1);

      if (figure_has_break (a, i - 1, i, TRUE))
        return FALSE;
      if (v != 0)
        {
          guint32 last = g_array_index (a->values, EngineValue, v - 1).context_last;

          return strcmp (figure_role_at (a, last), "of") == 0
                 || strcmp (figure_role_at (a, last), "in") == 0;
        }
    }
  return FALSE;
}
