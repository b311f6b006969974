/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which mark or row is at a point, and which one the arrow keys go to. */

#include "config.h"

#include "chart-private.h"

#include <math.h>

/* Marks are hit at least so far from their centre: targets are 24 units wide. */
#define HIT_UNITS 12.0

#define MARK(i) (&g_array_index (self->marks, ChartMarkLayout, (i)))
#define ROW(i) (&g_array_index (self->rows, ChartRowLayout, (i)))

static gboolean
contains (const ChartRect *rect, double x, double y)
{
  return x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height;
}

/**
 * chart_layout_row_at:
 * @self: a layout
 * @x: in units
 * @y: in units
 *
 * Returns: index of the row at the point, or -1.  *Complexity:* logarithmic
 */
gint
chart_layout_row_at (ChartLayout *self, double x, double y)
{
  guint low = 0;
  guint high = self->rows->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const ChartRect *rect = &ROW (middle)->rect;

      if (y < rect->y)
        high = middle;
      else if (y >= rect->y + rect->height)
        low = middle + 1;
      else
        return x >= 0 && x < self->width ? (gint)middle : -1;
    }
  return -1;
}

/**
 * chart_layout_mark_at:
 * @self: a layout
 * @x: in units
 * @y: in units
 *
 * A mark is also hit by its band, arrow, bar or label; the nearest centre wins.
 *
 * Returns: index of the mark at the point, or -1
 */
gint
chart_layout_mark_at (ChartLayout *self, double x, double y)
{
  gint row = chart_layout_row_at (self, x, y);
  gint best = -1;
  double best_distance = INFINITY;
  gboolean best_direct = FALSE;

  if (row < 0)
    return -1;
  for (guint i = 0; i < ROW (row)->n_marks; i++)
    {
      guint index = ROW (row)->first_mark + i;
      const ChartMarkLayout *item = MARK (index);
      double distance = hypot (x - item->x, y - item->y);
      gboolean direct = distance <= MAX (HIT_UNITS * self->font_scale, item->size / 2);

      if (item->stack == 0 || (best_direct && !direct))
        continue;
      if (!direct && !contains (&item->span, x, y) && !contains (&item->label, x, y))
        continue;
      if (distance < best_distance || (direct && !best_direct))
        {
          best = (gint)index;
          best_distance = distance;
          best_direct = direct;
        }
    }
  return best;
}

/**
 * chart_layout_find_fact:
 * @self: a layout
 * @fact: (nullable): what the caller knows a fact by
 *
 * Returns: index of its mark, or -1
 */
gint
chart_layout_find_fact (ChartLayout *self, const char *fact)
{
  for (guint i = 0; fact != NULL && i < self->marks->len; i++)
    if (g_strcmp0 (MARK (i)->mark.fact, fact) == 0)
      return (gint)i;
  return -1;
}

/* Returns: the mark nearest to @x in the next row in direction @step that has any, or -1 */
static gint
nearest_in_rows (ChartLayout *self, gint row, gint step, double x)
{
  gint best = -1;

  for (; row >= 0 && row < (gint)self->rows->len && best < 0; row += step)
    for (guint i = 0; i < ROW (row)->n_marks; i++)
      {
        gint index = (gint)(ROW (row)->first_mark + i);

        if (best < 0 || fabs (MARK (index)->x - x) < fabs (MARK (best)->x - x))
          best = index;
      }
  return best;
}

/**
 * chart_layout_move:
 * @self: a layout
 * @mark: the mark that has the focus, or -1
 * @move: where to
 *
 * Left and right stay in the row; up and down go to the nearest mark of the next row that has any.
 *
 * Returns: index of the mark to focus; @mark itself at an end, -1 if there is none at all
 */
gint
chart_layout_move (ChartLayout *self, gint mark, ChartMove move)
{
  gint n = (gint)self->marks->len;
  const ChartRowLayout *row;
  gint next;

  if (n == 0)
    return -1;
  if (mark < 0 || mark >= n || move == CHART_MOVE_FIRST)
    return move == CHART_MOVE_LAST ? n - 1 : 0;
  if (move == CHART_MOVE_LAST)
    return n - 1;
  row = ROW (MARK (mark)->row);
  switch (move)
    {
    case CHART_MOVE_LEFT:
      return mark > (gint)row->first_mark ? mark - 1 : mark;
    case CHART_MOVE_RIGHT:
      return mark + 1 < (gint)(row->first_mark + row->n_marks) ? mark + 1 : mark;
    case CHART_MOVE_UP:
      next = nearest_in_rows (self, (gint)MARK (mark)->row - 1, -1, MARK (mark)->x);
      return next >= 0 ? next : mark;
    case CHART_MOVE_DOWN:
      next = nearest_in_rows (self, (gint)MARK (mark)->row + 1, 1, MARK (mark)->x);
      return next >= 0 ? next : mark;
    case CHART_MOVE_FIRST:
    case CHART_MOVE_LAST:
    default:
      return mark;
    }
}
