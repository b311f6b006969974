/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where marks lie in their row, with the bands, arrows and bars that their qualifiers give them, and
 * the lines between them.  Marks that would touch dodge into up to three lanes, never sideways: the
 * place along the scale is the value.  What finds no lane lies on the mark nearest to it. */

#include "config.h"

#include "chart-private.h"

#include <math.h>

#define MAX_LANES 3
#define ABOUT_SHARE 0.05
#define ARROW_UNITS 32.0
#define ARROW_MIN_UNITS 12.0
#define BAR_UNITS 14.0
#define SAME_SPOT_UNITS 0.5

/* Of marks that share a row with none, one or two others. */
static const double lane_sizes[MAX_LANES] = { 18, 16, 13.5 };
static const double lane_steps[MAX_LANES] = { 0, 18, 13.8 };

ChartShape
chart_shape_for_status (ChartStatus status)
{
  switch (status)
    {
    case CHART_STATUS_AGREED:
    case CHART_STATUS_IN_FORCE:
    case CHART_STATUS_PREVIOUS:
    case CHART_STATUS_SUSPENDED:
      return CHART_SHAPE_SQUARE;
    case CHART_STATUS_PLANNED:
    case CHART_STATUS_FORECAST:
      return CHART_SHAPE_TRIANGLE;
    case CHART_STATUS_CONSIDERED:
      return CHART_SHAPE_DIAMOND;
    case CHART_STATUS_THREATENED:
    case CHART_STATUS_WITHDRAWN:
      return CHART_SHAPE_TRIANGLE_DOWN;
    case CHART_STATUS_ACTUAL:
    case CHART_N_STATUSES:
    default:
      return CHART_SHAPE_CIRCLE;
    }
}

gboolean
chart_status_is_struck (ChartStatus status)
{
  return status == CHART_STATUS_PREVIOUS || status == CHART_STATUS_SUSPENDED
         || status == CHART_STATUS_WITHDRAWN;
}

/* Returns: the height of the plot of @claim */
double
chart_builder_row_height (ChartBuilder *b, const ChartClaim *claim)
{
  double least = CHART_ROW_UNITS * b->unit;

  if (b->spec->mode == CHART_MODE_STEPS)
    return 3 * least;
  if (b->spec->mode == CHART_MODE_BARS)
    return MAX (least, (claim->n_marks * (BAR_UNITS + 3) + 9) * b->unit);
  return least;
}

/* Appends the copy of a mark, centred in @row; where it lies is set afterwards. */
void
chart_builder_add_mark (ChartBuilder *b, ChartRowLayout *row, const ChartClaim *claim, guint index)
{
  const ChartMark *mark = &claim->marks[index];
  ChartMarkLayout item = { .mark = *mark, .row = b->layout->rows->len, .index = index };

  item.mark.letter = chart_builder_keep (b, mark->letter != NULL ? mark->letter : "");
  item.mark.value_text = chart_builder_keep (b, mark->value_text);
  item.mark.note = chart_builder_keep (b, mark->note);
  item.mark.accessible = chart_builder_keep (b, mark->accessible);
  item.mark.fact = chart_builder_keep (b, mark->fact);
  item.mark.document = chart_builder_keep (b, mark->document);
  item.shape = chart_shape_for_status (mark->status);
  item.struck = chart_status_is_struck (mark->status);
  item.hollow = mark->cites;
  item.stack = 1;
  item.size = CHART_MARK_UNITS * b->unit;
  item.x = row->plot.x;
  item.y = row->plot.y + row->plot.height / 2;
  g_array_append_val (b->layout->marks, item);
  row->n_marks++;
}

static gint
compare_marks (gconstpointer a, gconstpointer b)
{
  const ChartMarkLayout *first = a;
  const ChartMarkLayout *second = b;

  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;
  return first->index < second->index ? -1 : first->index > second->index;
}

static ChartMarkLayout *
row_marks (ChartBuilder *b, const ChartRowLayout *row)
{
  return &g_array_index (b->layout->marks, ChartMarkLayout, row->first_mark);
}

/* Appends all marks of @row that have a value, by x. */
static void
add_marks (ChartBuilder *b, ChartRowLayout *row)
{
  const ChartClaim *claim = &b->spec->claims[row->claim];

  for (guint i = 0; i < claim->n_marks; i++)
    {
      ChartMarkLayout *item;
      double value = claim->marks[i].value;

      if (!isfinite (value))
        continue;
      chart_builder_add_mark (b, row, claim, i);
      item = row_marks (b, row) + row->n_marks - 1;
      item->x = chart_scale_map (&b->layout->scale, value);
      if (isfinite (item->mark.upper))
        item->x = (item->x + chart_scale_map (&b->layout->scale, item->mark.upper)) / 2;
    }
  if (row->n_marks > 1)
    qsort (row_marks (b, row), row->n_marks, sizeof (ChartMarkLayout), compare_marks);
}

/* Returns: how many lanes the marks of a chain need, at most %MAX_LANES, with the lane of each; what
 *   finds none has %MAX_LANES */
static guint
find_lanes (ChartBuilder *b, ChartMarkLayout **marks, guint n, guint *lane_of)
{
  double ends[MAX_LANES];
  guint n_lanes = 0;

  for (guint i = 0; i < n; i++)
    {
      guint lane = 0;

      while (lane < n_lanes && marks[i]->x - ends[lane] < CHART_MARK_UNITS * b->unit)
        lane++;
      lane_of[i] = lane;
      if (lane == MAX_LANES)
        continue;
      n_lanes = MAX (n_lanes, lane + 1);
      ends[lane] = marks[i]->x;
    }
  /* Where each has its own lane, they come in the order of the sources. */
  for (guint i = 0; n_lanes == n && i < n; i++)
    {
      lane_of[i] = 0;
      for (guint k = 0; k < n; k++)
        if (marks[k]->index < marks[i]->index)
          lane_of[i]++;
    }
  return n_lanes;
}

/* Puts @mark on the stack of @under. */
static void
stack_on (ChartMarkLayout *under, ChartMarkLayout *mark)
{
  under->stack++;
  mark->stack = 0;
  mark->x = under->x;
}

/* Puts the marks of a chain, each nearer to the next than a mark's size, into lanes.  Where there are
 * more of them than lanes, those on one spot are a stack, as is what finds no lane even so. */
static void
dodge_chain (ChartBuilder *b, ChartRowLayout *row, ChartMarkLayout *marks, guint n)
{
  g_autofree ChartMarkLayout **tops = g_new (ChartMarkLayout *, n);
  g_autofree guint *lane_of = g_new0 (guint, n);
  guint n_tops = 0;
  guint n_lanes;

  for (guint i = 0; i < n; i++)
    if (n > MAX_LANES && n_tops > 0 && marks[i].x - tops[n_tops - 1]->x < SAME_SPOT_UNITS)
      stack_on (tops[n_tops - 1], &marks[i]);
    else
      tops[n_tops++] = &marks[i];
  n_lanes = find_lanes (b, tops, n_tops, lane_of);
  for (guint i = 0; i < n_tops; i++)
    {
      double offset;

      if (lane_of[i] == MAX_LANES)
        {
          lane_of[i] = lane_of[i - 1];
          stack_on (tops[i - 1], tops[i]);
          tops[i] = tops[i - 1];
          continue;
        }
      offset = lane_of[i] - (n_lanes - 1) / 2.0;
      tops[i]->size = lane_sizes[n_lanes - 1] * b->unit;
      tops[i]->y = row->plot.y + row->plot.height / 2 + offset * lane_steps[n_lanes - 1] * b->unit;
    }
  for (guint i = 1; i < n; i++)
    if (marks[i].stack == 0)
      {
        marks[i].size = marks[i - 1].size;
        marks[i].y = marks[i - 1].y;
      }
}

static void
dodge (ChartBuilder *b, ChartRowLayout *row)
{
  ChartMarkLayout *marks = row_marks (b, row);
  guint start = 0;

  for (guint i = 1; i <= row->n_marks; i++)
    if (i == row->n_marks || marks[i].x - marks[i - 1].x >= CHART_MARK_UNITS * b->unit)
      {
        dodge_chain (b, row, marks + start, i - start);
        start = i;
      }
}

/* Sets the mark's own rectangle and, by its qualifier, what it spans. */
static void
set_span (ChartBuilder *b, ChartRowLayout *row, ChartMarkLayout *item)
{
  const ChartScale *scale = &b->layout->scale;
  double half = item->size / 2;
  double low = item->x - half;
  double high = item->x + half;
  double arrow = ARROW_UNITS * b->unit;
  double least = ARROW_MIN_UNITS * b->unit;
  double value = item->mark.value;

  item->rect = (ChartRect){ low, item->y - half, item->size, item->size };
  if (isfinite (item->mark.upper))
    {
      low = MIN (low, chart_scale_map (scale, value));
      high = MAX (high, chart_scale_map (scale, item->mark.upper));
    }
  switch (item->mark.qualifier)
    {
    case CHART_QUALIFIER_ABOUT:
      low = MIN (low, chart_scale_map (scale, value - fabs (value) * ABOUT_SHARE));
      high = MAX (high, chart_scale_map (scale, value + fabs (value) * ABOUT_SHARE));
      break;
    case CHART_QUALIFIER_AT_MOST:
    case CHART_QUALIFIER_LESS_THAN:
      high += 4 * b->unit;
      low -= CLAMP (low - scale->x0, least, arrow);
      break;
    case CHART_QUALIFIER_AT_LEAST:
    case CHART_QUALIFIER_MORE_THAN:
      low -= 4 * b->unit;
      high += CLAMP (scale->x1 - high, least, arrow);
      break;
    case CHART_QUALIFIER_EXACT:
    case CHART_N_QUALIFIERS:
    default:
      break;
    }
  if (item->mark.qualifier == CHART_QUALIFIER_ABOUT || isfinite (item->mark.upper))
    item->span =
        (ChartRect){ low, row->plot.y + 5 * b->unit, high - low, row->plot.height - 10 * b->unit };
  else
    item->span = (ChartRect){ low, item->y - half, high - low, item->size };
}

/* ---- links ---- */

static void
add_link (ChartBuilder *b,
          ChartRowLayout *row,
          ChartLinkKind kind,
          const ChartMarkLayout *from,
          const ChartMarkLayout *to)
{
  const ChartMarkLayout *base = row_marks (b, row);
  const ChartMarkLayout *left = from->x <= to->x ? from : to;
  const ChartMarkLayout *right = from->x <= to->x ? to : from;
  ChartLink link = { .kind = kind };

  link.from = row->first_mark + (guint)(from - base);
  link.to = row->first_mark + (guint)(to - base);
  link.x1 = MAX (left->rect.x + left->rect.width, left->span.x + left->span.width);
  link.x2 = MIN (right->rect.x, right->span.x);
  link.y1 = left->y;
  link.y2 = right->y;
  if (link.x2 - link.x1 < 2 * b->unit)
    {
      if (fabs (left->y - right->y) < 1)
        return;
      link.x1 = left->x;
      link.x2 = right->x;
    }
  g_array_append_val (b->layout->links, link);
}

/* How far @mark reaches if it is read generously. */
static void
tolerance (const ChartMark *mark, double *low, double *high)
{
  double margin = mark->qualifier == CHART_QUALIFIER_ABOUT ? fabs (mark->value) * ABOUT_SHARE : 0;

  *low = mark->value - margin;
  *high = (isfinite (mark->upper) ? mark->upper : mark->value) + margin;
  if (mark->qualifier == CHART_QUALIFIER_AT_MOST || mark->qualifier == CHART_QUALIFIER_LESS_THAN)
    *low = -INFINITY;
  if (mark->qualifier == CHART_QUALIFIER_AT_LEAST || mark->qualifier == CHART_QUALIFIER_MORE_THAN)
    *high = INFINITY;
}

static gboolean
contradict (const ChartMarkLayout *a, const ChartMarkLayout *b)
{
  double low_a, high_a, low_b, high_b;

  if (a->struck || b->struck || g_strcmp0 (a->mark.letter, b->mark.letter) == 0)
    return FALSE;
  tolerance (&a->mark, &low_a, &high_a);
  tolerance (&b->mark, &low_b, &high_b);
  return low_a > high_b || low_b > high_a;
}

static void
add_links (ChartBuilder *b, ChartRowLayout *row)
{
  const ChartMarkLayout *marks = row_marks (b, row);

  for (guint i = 0; i < row->n_marks; i++)
    for (guint k = 0; k < row->n_marks; k++)
      if (k != i && marks[i].mark.versus == (gint)marks[k].index && marks[i].mark.versus >= 0)
        add_link (b, row, CHART_LINK_REPLACED, &marks[i], &marks[k]);
  if (b->spec->claims[row->claim].verdict != CHART_VERDICT_CONTRADICT)
    return;
  for (guint i = 0, last = G_MAXUINT; i < row->n_marks; i++)
    {
      if (marks[i].struck || marks[i].stack == 0)
        continue;
      if (last != G_MAXUINT && contradict (&marks[last], &marks[i]))
        add_link (b, row, CHART_LINK_CONTRADICT, &marks[last], &marks[i]);
      last = i;
    }
}

/* Fills @row with dots. */
void
chart_builder_place_marks (ChartBuilder *b, ChartRowLayout *row)
{
  add_marks (b, row);
  if (row->n_marks == 0)
    return;
  dodge (b, row);
  for (guint i = 0; i < row->n_marks; i++)
    set_span (b, row, row_marks (b, row) + i);
  add_links (b, row);
}

/* Fills @row with bars: one below the other, the mark at the bar's end. */
void
chart_builder_place_bars (ChartBuilder *b, ChartRowLayout *row)
{
  double zero = chart_scale_map (&b->layout->scale, MAX (0, b->layout->scale.low));
  double pitch = (BAR_UNITS + 3) * b->unit;
  double top;

  add_marks (b, row);
  top = row->plot.y + (row->plot.height - pitch * row->n_marks) / 2;
  for (guint i = 0; i < row->n_marks; i++)
    {
      ChartMarkLayout *item = row_marks (b, row) + i;
      double low;
      double high;

      item->size = BAR_UNITS * b->unit;
      item->x = chart_scale_map (&b->layout->scale,
                                 isfinite (item->mark.upper) ? item->mark.upper : item->mark.value);
      item->y = top + pitch * (i + 0.5);
      low = MIN (zero, item->x);
      high = MAX (zero, item->x);
      item->rect =
          (ChartRect){ item->x - item->size / 2, item->y - item->size / 2, item->size, item->size };
      item->span = (ChartRect){ low, item->y - item->size / 2,
                                MAX (high, item->x + item->size / 2) - low, item->size };
    }
}
