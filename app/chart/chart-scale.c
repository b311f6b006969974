/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scale along the plot: where it ends, which numbers it shows, and where a value lies on it.
 * Linear scales begin at 0 (or below, for negative values); percentages end at 100, at the next
 * round value where all are below 50, or above 100 where one is. */

#include "config.h"

#include "chart-private.h"

#include <math.h>

#define PERCENT_FULL 100.0
#define PERCENT_HALF 50.0

/* Grid lines to aim at; every second one has a number. */
#define GRID_STEPS 10.0
#define LINE_GAP_UNITS 14.0 /* between grid lines at least */

/* Least distance between two numbers on the axis, in units. */
#define NUMBER_GAP_UNITS 14.0

/**
 * chart_nice_step:
 * @span: what is to be divided, greater than 0
 * @n_steps: into about so many
 *
 * Returns: 1, 2, 2.5 or 5 times a power of ten, at least @span / @n_steps
 */
double
chart_nice_step (double span, double n_steps)
{
  static const double nice[] = { 1, 2, 2.5, 5, 10 };
  double raw = span / n_steps;
  double power = pow (10, floor (log10 (raw)));

  for (guint i = 0; i < G_N_ELEMENTS (nice); i++)
    if (nice[i] * power >= raw * (1 - 1e-9))
      return nice[i] * power;
  return 10 * power;
}

static void
find_extremes (const ChartSpec *spec, double *low, double *high, double *low_positive)
{
  *low = 0;
  *high = 0;
  *low_positive = INFINITY;
  for (guint i = 0; i < spec->n_claims; i++)
    for (guint k = 0; k < spec->claims[i].n_marks; k++)
      {
        const ChartMark *mark = &spec->claims[i].marks[k];
        double values[2] = { mark->value, mark->upper };

        if (mark->qualifier == CHART_QUALIFIER_ABOUT && !isfinite (mark->upper) && !spec->percent)
          values[1] = mark->value * 1.05;
        for (guint v = 0; v < 2; v++)
          if (isfinite (values[v]))
            {
              *low = MIN (*low, values[v]);
              *high = MAX (*high, values[v]);
              if (values[v] > 0)
                *low_positive = MIN (*low_positive, values[v]);
            }
      }
}

/* The next round value: 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 or 10 times a power of ten. */
static double
next_round (double value)
{
  static const double round[] = { 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 };
  double power = pow (10, floor (log10 (value)));

  for (guint i = 0; i < G_N_ELEMENTS (round); i++)
    if (round[i] * power >= value * (1 - 1e-9))
      return round[i] * power;
  return 10 * power;
}

static void
choose_linear (ChartScale *scale, gboolean percent, double low, double high)
{
  if (percent && high >= PERCENT_HALF && high <= PERCENT_FULL)
    high = PERCENT_FULL;
  else if (high > 0)
    high = next_round (high);
  else if (low >= 0)
    high = percent ? PERCENT_FULL : 1;
  scale->step = chart_nice_step (high - low, GRID_STEPS);
  scale->low = floor (low / scale->step + 1e-9) * scale->step;
  scale->high = ceil (high / scale->step - 1e-9) * scale->step;
}

/* Fills @scale but for its place on the page. */
void
chart_scale_choose (ChartScale *scale, const ChartSpec *spec)
{
  double low;
  double high;
  double low_positive;

  find_extremes (spec, &low, &high, &low_positive);
  scale->kind = spec->scale;
  if (spec->scale == CHART_SCALE_LOG && isfinite (low_positive))
    {
      scale->low = pow (10, floor (log10 (low_positive) + 1e-9));
      scale->high = pow (10, ceil (log10 (high) - 1e-9));
      if (scale->high <= scale->low)
        scale->high = scale->low * 10;
      scale->step = scale->low;
      return;
    }
  scale->kind = CHART_SCALE_LINEAR;
  choose_linear (scale, spec->percent, low, high);
}

/* Returns: where @value lies; what a logarithmic scale cannot show lies at its low end */
double
chart_scale_map (const ChartScale *scale, double value)
{
  double t;

  if (scale->kind == CHART_SCALE_LOG)
    t = value <= scale->low ? 0 : log (value / scale->low) / log (scale->high / scale->low);
  else
    t = (value - scale->low) / (scale->high - scale->low);
  return scale->x0 + CLAMP (t, 0.0, 1.0) * (scale->x1 - scale->x0);
}

static char *
format_value (const ChartSpec *spec, double value, double step)
{
  int decimals = 0;

  if (fabs (value) < step / 1e6)
    value = 0;
  if (spec->format_value != NULL)
    return spec->format_value (value, step, spec->format_data);
  for (double s = step; decimals < 6 && fabs (s - round (s)) > 1e-9; s *= 10)
    decimals++;
  return g_strdup_printf (spec->percent ? "%.*f %%" : "%.*f", decimals, value);
}

static void
append_tick (ChartBuilder *b, double value, gboolean labelled)
{
  ChartTick tick = { value, chart_scale_map (&b->layout->scale, value), labelled };

  g_array_append_val (b->layout->ticks, tick);
}

static void
add_log_ticks (ChartBuilder *b)
{
  const ChartScale *scale = &b->layout->scale;
  double decades = log10 (scale->high / scale->low);

  for (double power = scale->low; power <= scale->high * (1 + 1e-9); power *= 10)
    for (guint k = 1; k < 10; k++)
      {
        gboolean decade = k == 1;
        gboolean nice = k == 2 || k == 5;

        if (power * k > scale->high * (1 + 1e-9))
          break;
        if (decade || (nice && decades <= 3))
          append_tick (b, power * k, decade || decades <= 1.5);
      }
}

/* Takes lines without a number away where they would stand too close. */
static void
thin_out_lines (ChartBuilder *b)
{
  GArray *ticks = b->layout->ticks;

  if (ticks->len < 2
      || g_array_index (ticks, ChartTick, 1).x - g_array_index (ticks, ChartTick, 0).x
             >= LINE_GAP_UNITS * b->unit)
    return;
  for (guint i = ticks->len; i-- > 0;)
    if (!g_array_index (ticks, ChartTick, i).labelled)
      g_array_remove_index (ticks, i);
}

/* Takes the numbers of ticks away until those left do not touch. */
static void
thin_out_numbers (ChartBuilder *b)
{
  GArray *ticks = b->layout->ticks;

  for (guint keep = 1; keep <= 64; keep *= 2)
    {
      double end = -INFINITY;
      gboolean fits = TRUE;
      guint n = 0;

      for (guint i = 0; fits && i < ticks->len; i++)
        {
          const ChartTick *tick = &g_array_index (ticks, ChartTick, i);
          g_autofree char *text = NULL;
          double width;

          if (!tick->labelled || n++ % keep != 0)
            continue;
          text = format_value (b->spec, tick->value, b->layout->scale.step);
          width = chart_builder_measure (b, text, 0, CHART_TEXT_CAPTION);
          fits = tick->x - width / 2 >= end + NUMBER_GAP_UNITS * b->unit;
          end = tick->x + width / 2;
        }
      if (!fits)
        continue;
      n = 0;
      for (guint i = 0; i < ticks->len; i++)
        {
          ChartTick *tick = &g_array_index (ticks, ChartTick, i);

          if (tick->labelled && n++ % keep != 0)
            tick->labelled = FALSE;
        }
      return;
    }
}

/* Adds the ticks and writes their numbers into the header. */
void
chart_builder_add_ticks (ChartBuilder *b)
{
  const ChartScale *scale = &b->layout->scale;
  double top = (b->layout->header_height - chart_builder_line_height (b, CHART_TEXT_CAPTION)) / 2;

  if (scale->kind == CHART_SCALE_LOG)
    add_log_ticks (b);
  else
    for (gint i = 0; scale->low + i * scale->step <= scale->high + scale->step / 2; i++)
      {
        double value = scale->low + i * scale->step;
        gint place = (gint)round (value / scale->step);

        append_tick (b, value, place % 2 == 0);
      }
  thin_out_numbers (b);
  if (scale->kind == CHART_SCALE_LINEAR)
    thin_out_lines (b);
  for (guint i = 0; i < b->layout->ticks->len; i++)
    {
      const ChartTick *tick = &g_array_index (b->layout->ticks, ChartTick, i);
      g_autofree char *text = NULL;

      if (!tick->labelled)
        continue;
      text = format_value (b->spec, tick->value, scale->step);
      chart_builder_add_text (b, text, CHART_TEXT_CAPTION, CHART_COLOR_SECONDARY,
                              tick->x - chart_builder_measure (b, text, 0, CHART_TEXT_CAPTION) / 2,
                              top, 0);
    }
}
