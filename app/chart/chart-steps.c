/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rates over time: one panel per claim, days along, values up.  Each source has a step line: what
 * it said last holds until it says something else.  A mark without a day lies left of the panel. */

#include "config.h"

#include "chart-private.h"

#include <math.h>

#define PANEL_PAD_UNITS 14.0
#define UNDATED_UNITS 22.0
#define AXIS_GAP_UNITS 36.0

/* Days between two ticks, from a day to centuries; months and years are approximate. */
static const guint day_steps[] = { 1,   2,   7,    14,   30,   61,    91,   182,
                                   365, 730, 1826, 3652, 7305, 18262, 36524 };

static void
find_days (const ChartSpec *spec, guint *first, guint *last)
{
  *first = G_MAXUINT;
  *last = 0;
  for (guint i = 0; i < spec->n_claims; i++)
    for (guint k = 0; k < spec->claims[i].n_marks; k++)
      if (spec->claims[i].marks[k].day > 0)
        {
          *first = MIN (*first, spec->claims[i].marks[k].day);
          *last = MAX (*last, spec->claims[i].marks[k].day);
        }
}

static char *
format_day (const ChartSpec *spec, guint day, guint step)
{
  GDate date;

  if (spec->format_day != NULL)
    return spec->format_day (day, step, spec->format_data);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (step >= 365)
    return g_strdup_printf ("%04d", g_date_get_year (&date));
  if (step >= 28)
    return g_strdup_printf ("%04d-%02d", g_date_get_year (&date), (int)g_date_get_month (&date));
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), (int)g_date_get_month (&date),
                          g_date_get_day (&date));
}

/* Returns: the first of a month, or of a year, on or after @day, for coarse steps; else @day */
static guint
round_day (guint day, guint step)
{
  GDate date;

  if (step < 28)
    return day;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (g_date_get_day (&date) != 1)
    {
      g_date_set_day (&date, 1);
      g_date_add_months (&date, 1);
    }
  if (step >= 365 && g_date_get_month (&date) != G_DATE_JANUARY)
    g_date_set_dmy (&date, 1, G_DATE_JANUARY, g_date_get_year (&date) + 1);
  return g_date_get_julian (&date);
}

static guint
next_day (guint day, guint step)
{
  GDate date;

  if (step < 28)
    return day + step;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_add_months (&date, MAX (1, (step + 15) / 30));
  return g_date_get_julian (&date);
}

/* Sets the days as the layout's scale and adds its ticks. */
void
chart_builder_prepare_steps (ChartBuilder *b)
{
  ChartScale *scale = &b->layout->scale;
  double top = (b->layout->header_height - chart_builder_line_height (b, CHART_TEXT_CAPTION)) / 2;
  double room = 92 * b->unit;
  double end = -INFINITY;
  guint first;
  guint last;
  guint step = day_steps[G_N_ELEMENTS (day_steps) - 1];

  find_days (b->spec, &first, &last);
  scale->kind = CHART_SCALE_LINEAR;
  if (last == 0)
    {
      scale->low = 1;
      scale->high = 2;
      return;
    }
  scale->low = first;
  scale->high = MAX (last, first + 1);
  for (guint i = 0; i < G_N_ELEMENTS (day_steps); i++)
    if ((scale->high - scale->low) / day_steps[i] * room <= MAX (b->plot.width, room))
      {
        step = day_steps[i];
        break;
      }
  scale->step = step;
  for (guint day = round_day (first, step); day <= scale->high; day = next_day (day, step))
    {
      ChartTick tick = { day, chart_scale_map (scale, day), TRUE };
      g_autofree char *text = format_day (b->spec, day, step);
      double width = chart_builder_measure (b, text, 0, CHART_TEXT_CAPTION);

      tick.labelled = tick.x - width / 2 > end && tick.x + width / 2 < b->layout->right_limit;
      if (tick.labelled)
        {
          chart_builder_add_text (b, text, CHART_TEXT_CAPTION, CHART_COLOR_SECONDARY,
                                  tick.x - width / 2, top, 0);
          end = tick.x + width / 2 + 10 * b->unit;
        }
      g_array_append_val (b->layout->ticks, tick);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const ChartMarkLayout *first = a;
  const ChartMarkLayout *second = b;

  if (first->mark.day != second->mark.day)
    return first->mark.day < second->mark.day ? -1 : 1;
  return first->index < second->index ? -1 : first->index > second->index;
}

/* The panel's own scale, with its lowest and highest number beside it. */
static ChartScale
panel_scale (ChartBuilder *b, const ChartRowLayout *row)
{
  ChartSpec one = *b->spec;
  ChartScale scale = { 0 };
  double ends[2];

  one.claims = &b->spec->claims[row->claim];
  one.n_claims = 1;
  chart_scale_choose (&scale, &one);
  scale.x0 = row->plot.y + row->plot.height - PANEL_PAD_UNITS * b->unit;
  scale.x1 = row->plot.y + PANEL_PAD_UNITS * b->unit;
  ends[0] = scale.low;
  ends[1] = scale.high;
  for (guint i = 0; i < 2; i++)
    {
      double y = chart_scale_map (&scale, ends[i]);
      g_autofree char *text =
          b->spec->format_value != NULL
              ? b->spec->format_value (ends[i], scale.step, b->spec->format_data)
              : g_strdup_printf (b->spec->percent ? "%g %%" : "%g", ends[i]);

      chart_builder_add_text (b, text, CHART_TEXT_CAPTION, CHART_COLOR_SECONDARY,
                              row->plot.x - AXIS_GAP_UNITS * b->unit
                                  - chart_builder_measure (b, text, 0, CHART_TEXT_CAPTION),
                              y - chart_builder_line_height (b, CHART_TEXT_CAPTION) / 2, 0);
      chart_builder_add_rule (b, CHART_RULE_AXIS, row->plot.x, y, row->plot.x + row->plot.width, y);
    }
  return scale;
}

/* Fills @row with marks by day and value, and joins those of each source. */
void
chart_builder_place_steps (ChartBuilder *b, ChartRowLayout *row)
{
  const ChartClaim *claim = &b->spec->claims[row->claim];
  ChartScale values = panel_scale (b, row);
  ChartMarkLayout *marks;

  for (guint i = 0; i < claim->n_marks; i++)
    if (isfinite (claim->marks[i].value))
      chart_builder_add_mark (b, row, claim, i);
  if (row->n_marks == 0)
    return;
  marks = &g_array_index (b->layout->marks, ChartMarkLayout, row->first_mark);
  qsort (marks, row->n_marks, sizeof *marks, compare_days);
  for (guint i = 0; i < row->n_marks; i++)
    {
      ChartMarkLayout *item = &marks[i];
      double half = item->size * 0.42;

      item->size = 2 * half;
      if (item->mark.day == 0)
        {
          g_autofree char *note =
              g_strconcat (item->mark.note != NULL ? item->mark.note : "",
                           item->mark.note != NULL ? ", " : "", b->words.undated, NULL);

          item->mark.note = chart_builder_keep (b, note);
        }
      item->x = item->mark.day > 0 ? chart_scale_map (&b->layout->scale, item->mark.day)
                                   : row->plot.x - UNDATED_UNITS * b->unit;
      item->y = chart_scale_map (&values, item->mark.value);
      item->rect = (ChartRect){ item->x - half, item->y - half, 2 * half, 2 * half };
      item->span = item->rect;
    }
  for (guint i = 0; i < row->n_marks; i++)
    for (guint k = i + 1; k < row->n_marks; k++)
      if (marks[i].mark.day > 0 && g_str_equal (marks[i].mark.letter, marks[k].mark.letter))
        {
          ChartLink link = { CHART_LINK_STEP, row->first_mark + i, row->first_mark + k, marks[i].x,
                             marks[i].y,      marks[k].x,          marks[k].y };

          g_array_append_val (b->layout->links, link);
          break;
        }
}
