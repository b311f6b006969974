/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a layout: columns, then the header with its scale, then row by row words, marks, links and
 * labels, at last the legend.  The result is a list of things at places; drawing, hit-testing and
 * exporting only read it. */

#include "config.h"

#include "chart-private.h"

#include <math.h>

/**
 * chart_layout_new:
 * @spec: what to lay out
 *
 * *Complexity:* linear in the marks, but for those of one row, which are compared in pairs.
 *
 * Returns: (transfer full): the layout; nothing in it points into @spec
 */
ChartLayout *
chart_layout_new (const ChartSpec *spec)
{
  ChartLayout *self = g_new0 (ChartLayout, 1);
  ChartBuilder b = { .spec = spec, .layout = self };

  g_return_val_if_fail (spec != NULL, NULL);
  g_return_val_if_fail (spec->n_claims == 0 || spec->claims != NULL, NULL);

  self->strings = g_string_chunk_new (4096);
  self->rows = g_array_new (FALSE, TRUE, sizeof (ChartRowLayout));
  self->marks = g_array_new (FALSE, TRUE, sizeof (ChartMarkLayout));
  self->ticks = g_array_new (FALSE, TRUE, sizeof (ChartTick));
  self->links = g_array_new (FALSE, TRUE, sizeof (ChartLink));
  self->texts = g_array_new (FALSE, TRUE, sizeof (ChartText));
  self->rules = g_array_new (FALSE, TRUE, sizeof (ChartRule));
  self->signs = g_array_new (FALSE, TRUE, sizeof (ChartSign));
  self->keys = g_array_new (FALSE, TRUE, sizeof (ChartKey));
  self->mode = spec->mode;
  self->font_scale = spec->font_scale > 0 ? spec->font_scale : 1;
  self->font_family = g_strdup (spec->font_family);
  self->width = spec->width > 0 ? spec->width : 1000;

  b.unit = self->font_scale;
  b.context = chart_text_context_new (NULL);
  b.pango = pango_layout_new (b.context);
  b.widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  chart_words_fill (&b.words, spec->words);
  chart_scale_choose (&self->scale, spec);
  chart_builder_place_columns (&b);
  chart_builder_add_header (&b);
  if (spec->mode == CHART_MODE_STEPS)
    chart_builder_prepare_steps (&b);
  else
    chart_builder_add_ticks (&b);
  chart_builder_add_rows (&b);
  if (spec->legend)
    chart_builder_add_legend (&b);
  self->height = ceil (self->height);
  g_hash_table_unref (b.widths);
  g_object_unref (b.pango);
  g_object_unref (b.context);
  return self;
}

/**
 * chart_layout_free:
 * @self: (transfer full): a layout
 */
void
chart_layout_free (ChartLayout *self)
{
  g_return_if_fail (self != NULL);

  g_string_chunk_free (self->strings);
  g_array_unref (self->rows);
  g_array_unref (self->marks);
  g_array_unref (self->ticks);
  g_array_unref (self->links);
  g_array_unref (self->texts);
  g_array_unref (self->rules);
  g_array_unref (self->signs);
  g_array_unref (self->keys);
  g_free (self->font_family);
  g_free (self);
}

/**
 * chart_layout_get_width:
 * @self: a layout
 *
 * Returns: as asked for, in units
 */
double
chart_layout_get_width (ChartLayout *self)
{
  return self->width;
}

/**
 * chart_layout_get_height:
 * @self: a layout
 *
 * Returns: what the header, all rows and the legend need, in units
 */
double
chart_layout_get_height (ChartLayout *self)
{
  return self->height;
}

/**
 * chart_layout_get_header_height:
 * @self: a layout
 *
 * Returns: the height of the axis with its numbers, in units; the rows begin there
 */
double
chart_layout_get_header_height (ChartLayout *self)
{
  return self->header_height;
}

/**
 * chart_layout_is_narrow:
 * @self: a layout
 *
 * Returns: whether the claims stand above their plots
 */
gboolean
chart_layout_is_narrow (ChartLayout *self)
{
  return self->narrow;
}

/**
 * chart_layout_get_rows:
 * @self: a layout
 * @n_rows: (out): their number
 *
 * Returns: (array length=n_rows): the rows from top to bottom
 */
const ChartRowLayout *
chart_layout_get_rows (ChartLayout *self, guint *n_rows)
{
  *n_rows = self->rows->len;
  return (const ChartRowLayout *)(gpointer)self->rows->data;
}

/**
 * chart_layout_get_marks:
 * @self: a layout
 * @n_marks: (out): their number
 *
 * Returns: (array length=n_marks): the marks, row by row, in a row from left to right
 */
const ChartMarkLayout *
chart_layout_get_marks (ChartLayout *self, guint *n_marks)
{
  *n_marks = self->marks->len;
  return (const ChartMarkLayout *)(gpointer)self->marks->data;
}

/**
 * chart_layout_get_ticks:
 * @self: a layout
 * @n_ticks: (out): their number
 *
 * Returns: (array length=n_ticks): the grid lines from left to right
 */
const ChartTick *
chart_layout_get_ticks (ChartLayout *self, guint *n_ticks)
{
  *n_ticks = self->ticks->len;
  return (const ChartTick *)(gpointer)self->ticks->data;
}

/**
 * chart_layout_get_links:
 * @self: a layout
 * @n_links: (out): their number
 *
 * Returns: (array length=n_links): the lines between marks
 */
const ChartLink *
chart_layout_get_links (ChartLayout *self, guint *n_links)
{
  *n_links = self->links->len;
  return (const ChartLink *)(gpointer)self->links->data;
}

/**
 * chart_layout_get_fact:
 * @self: a layout
 * @mark: index of a mark, or -1
 *
 * Returns: (nullable): what the caller knows the mark's fact by
 */
const char *
chart_layout_get_fact (ChartLayout *self, gint mark)
{
  if (mark < 0 || mark >= (gint)self->marks->len)
    return NULL;
  return g_array_index (self->marks, ChartMarkLayout, mark).mark.fact;
}
