/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The signs, one by one, at a place and in a size: marks, bands, arrows, hatching. */

#include "config.h"

#include "chart-private.h"

#include <math.h>

#define HATCH_GAP_UNITS 4.0

void
chart_set_color (cairo_t *cr, const ChartColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
set_faded (cairo_t *cr, const ChartColor *color, double alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

static void
rounded_square (cairo_t *cr, double x, double y, double half, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + half - radius, y - half + radius, radius, -(G_PI / 2), 0);
  cairo_arc (cr, x + half - radius, y + half - radius, radius, 0, (G_PI / 2));
  cairo_arc (cr, x - half + radius, y + half - radius, radius, (G_PI / 2), G_PI);
  cairo_arc (cr, x - half + radius, y - half + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* Adds the outline of @shape, centred; all shapes have about the same area. */
void
chart_shape_path (cairo_t *cr, ChartShape shape, double x, double y, double size)
{
  double half = size / 2;

  switch (shape)
    {
    case CHART_SHAPE_SQUARE:
      rounded_square (cr, x, y, half * 0.97, half * 0.28);
      break;
    case CHART_SHAPE_TRIANGLE:
      cairo_move_to (cr, x, y - half * 1.1);
      cairo_line_to (cr, x + half * 1.15, y + half * 0.92);
      cairo_line_to (cr, x - half * 1.15, y + half * 0.92);
      cairo_close_path (cr);
      break;
    case CHART_SHAPE_TRIANGLE_DOWN:
      cairo_move_to (cr, x, y + half * 1.1);
      cairo_line_to (cr, x - half * 1.15, y - half * 0.92);
      cairo_line_to (cr, x + half * 1.15, y - half * 0.92);
      cairo_close_path (cr);
      break;
    case CHART_SHAPE_DIAMOND:
      cairo_move_to (cr, x, y - half * 1.28);
      cairo_line_to (cr, x + half * 1.28, y);
      cairo_line_to (cr, x, y + half * 1.28);
      cairo_line_to (cr, x - half * 1.28, y);
      cairo_close_path (cr);
      break;
    case CHART_SHAPE_CIRCLE:
    default:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, half, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    }
}

/* Strokes slanted lines in the current colour over @rect. */
void
chart_draw_hatch (cairo_t *cr, const ChartRect *rect, double gap)
{
  cairo_save (cr);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_clip (cr);
  cairo_set_line_width (cr, 0.75);
  for (double x = rect->x - rect->height; x < rect->x + rect->width; x += gap)
    {
      cairo_move_to (cr, x, rect->y + rect->height);
      cairo_line_to (cr, x + rect->height, rect->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Fills @rect with a tint of @color, or hatches it; @ends are strong lines at its sides. */
void
chart_draw_band (cairo_t *cr,
                 const ChartColors *colors,
                 const ChartColor *color,
                 const ChartRect *rect,
                 gboolean ends)
{
  if (colors->hatched)
    {
      set_faded (cr, color, 0.55);
      chart_draw_hatch (cr, rect, HATCH_GAP_UNITS);
    }
  else
    {
      set_faded (cr, color, 0.16);
      cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
      cairo_fill (cr);
    }
  if (!ends)
    return;
  chart_set_color (cr, color);
  cairo_set_line_width (cr, 1.6);
  for (guint i = 0; i < 2; i++)
    {
      double x = rect->x + (i == 0 ? 0 : rect->width);

      cairo_move_to (cr, x, rect->y);
      cairo_line_to (cr, x, rect->y + rect->height);
    }
  cairo_stroke (cr);
}

/* Draws a line from the mark's edge at @value_x to the arrow's head at @end_x, and beyond the mark's
 * other edge, which the caller has put into @tick_x, the tick: solid where the value itself is
 * meant, open where it is not. */
void
chart_draw_arrow (cairo_t *cr,
                  const ChartColor *color,
                  ChartQualifier qualifier,
                  double value_x,
                  double end_x,
                  double tick_x,
                  double y,
                  double unit)
{
  double direction = end_x < value_x ? -1 : 1;
  double head = 6 * unit;
  double reach = 10 * unit;
  gboolean open = qualifier == CHART_QUALIFIER_MORE_THAN || qualifier == CHART_QUALIFIER_LESS_THAN;

  chart_set_color (cr, color);
  cairo_set_line_width (cr, 1.8 * unit);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, value_x, y);
  cairo_line_to (cr, end_x, y);
  cairo_move_to (cr, end_x - direction * head, y - head * 0.8);
  cairo_line_to (cr, end_x, y);
  cairo_line_to (cr, end_x - direction * head, y + head * 0.8);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  if (open)
    {
      cairo_set_line_width (cr, 1.1 * unit);
      cairo_rectangle (cr, tick_x - 1.5 * unit, y - reach, 3 * unit, 2 * reach);
    }
  else
    {
      cairo_move_to (cr, tick_x, y - reach);
      cairo_line_to (cr, tick_x, y + reach);
    }
  cairo_stroke (cr);
}

/* Draws the letter of @sign into its middle, in the family that @pango has. */
void
chart_draw_letter (cairo_t *cr,
                   PangoLayout *pango,
                   const ChartColor *color,
                   const ChartMarkSign *sign)
{
  ChartShape shape = sign->shape;
  double size = sign->size;
  const char *letter = sign->letter;
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_layout_get_font_description (pango));
  double share = shape == CHART_SHAPE_TRIANGLE || shape == CHART_SHAPE_TRIANGLE_DOWN ? 0.48
                 : g_utf8_strlen (letter, -1) > 1                                    ? 0.46
                                                                                     : 0.6;
  double shift = shape == CHART_SHAPE_TRIANGLE        ? 0.16
                 : shape == CHART_SHAPE_TRIANGLE_DOWN ? -0.18
                                                      : 0;
  PangoRectangle ink;

  pango_font_description_set_absolute_size (font, size * share * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (pango, font);
  pango_layout_set_attributes (pango, NULL);
  pango_layout_set_width (pango, -1);
  pango_layout_set_text (pango, letter, -1);
  pango_layout_get_extents (pango, &ink, NULL);
  chart_set_color (cr, color);
  cairo_move_to (cr, sign->x - (ink.x + ink.width / 2.0) / PANGO_SCALE,
                 sign->y + shift * size - (ink.y + ink.height / 2.0) / PANGO_SCALE);
  pango_cairo_show_layout (cr, pango);
}

/* A line across the mark, light where the mark is dark. */
static void
draw_strike (cairo_t *cr,
             const ChartColors *colors,
             const ChartColor *color,
             const ChartMarkSign *sign)
{
  for (guint i = 0; i < 2; i++)
    {
      chart_set_color (cr, i == 0 ? &colors->background : color);
      cairo_set_line_width (cr, i == 0 ? 4.4 : 1.7);
      cairo_move_to (cr, sign->x - sign->size * 0.78, sign->y + sign->size * 0.55);
      cairo_line_to (cr, sign->x + sign->size * 0.78, sign->y - sign->size * 0.55);
      cairo_stroke (cr);
    }
}

/* A spot for the letter to stand on, so that the line across the mark does not hide it. */
static void
draw_halo (cairo_t *cr, const ChartColor *color, const ChartMarkSign *sign)
{
  double shift = sign->shape == CHART_SHAPE_TRIANGLE        ? 0.16
                 : sign->shape == CHART_SHAPE_TRIANGLE_DOWN ? -0.18
                                                            : 0;

  chart_set_color (cr, color);
  cairo_arc (cr, sign->x, sign->y + shift * sign->size, sign->size * 0.34, 0, 2 * G_PI);
  cairo_fill (cr);
}

void
chart_draw_mark (cairo_t *cr,
                 PangoLayout *pango,
                 const ChartColors *colors,
                 const ChartColor *color,
                 const ChartMarkSign *sign)
{
  double x = sign->x;
  double y = sign->y;
  double size = sign->size;

  chart_shape_path (cr, sign->shape, x, y, size);
  chart_set_color (cr, &colors->background);
  cairo_set_line_width (cr, 2.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (!sign->hollow)
    {
      cairo_stroke_preserve (cr);
      chart_set_color (cr, color);
      cairo_fill (cr);
    }
  else
    {
      cairo_fill (cr);
      chart_set_color (cr, color);
      cairo_set_line_width (cr, 2);
      chart_shape_path (cr, sign->shape, x, y, size - 2);
      cairo_stroke (cr);
    }
  if (sign->struck)
    draw_strike (cr, colors, color, sign);
  if (sign->letter == NULL || *sign->letter == '\0')
    return;
  if (sign->struck)
    draw_halo (cr, sign->hollow ? &colors->background : color, sign);
  chart_draw_letter (cr, pango, sign->hollow ? color : &colors->letter, sign);
}
