/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a layout with Cairo: tints, grid, bands, links, marks, words, from the back to the front.
 * Reads the layout's geometry and adds none of its own, so every surface shows the same. */

#include "config.h"

#include "chart-private.h"

#include <math.h>
#include <string.h>

#define N_SOURCE_COLORS 6
#define FOCUS_GAP_UNITS 2.0

typedef struct
{
  ChartLayout *layout;
  cairo_t *cr;
  PangoContext *context;
  PangoLayout *pango;
  const ChartColors *colors;
  double unit;
} Painter;

#define MARK(i) (&g_array_index (self->layout->marks, ChartMarkLayout, (i)))
#define ROW(i) (&g_array_index (self->layout->rows, ChartRowLayout, (i)))

static void
painter_init (Painter *self, ChartLayout *layout, cairo_t *cr, ChartPalette palette)
{
  self->layout = layout;
  self->cr = cr;
  self->colors = chart_palette_get (palette);
  self->unit = layout->font_scale;
  self->context = chart_text_context_new (cr);
  self->pango = pango_layout_new (self->context);
}

static void
painter_clear (Painter *self)
{
  g_clear_object (&self->pango);
  g_clear_object (&self->context);
}

/* Sets the font of the signs' letters. */
static void
reset_font (Painter *self)
{
  ChartText probe = { .text = "", .style = CHART_TEXT_LABEL };

  chart_text_apply (self->pango, &probe, self->layout->font_family, self->unit);
}

static const ChartColor *
mark_color (Painter *self, const ChartMarkLayout *item)
{
  return &self->colors->sources[MIN (item->mark.color, N_SOURCE_COLORS)];
}

static void
draw_line (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

static void
draw_tints (Painter *self)
{
  for (guint i = 0; i < self->layout->rows->len; i++)
    {
      const ChartRect *rect = &ROW (i)->rect;

      if (!ROW (i)->tinted)
        continue;
      chart_set_color (self->cr, &self->colors->tint);
      cairo_rectangle (self->cr, rect->x, rect->y, rect->width, rect->height);
      cairo_fill (self->cr);
    }
}

static void
draw_grid (Painter *self)
{
  double bottom = self->layout->header_height;

  chart_set_color (self->cr, &self->colors->grid);
  cairo_set_line_width (self->cr, self->colors->line);
  for (guint i = 0; i < self->layout->rows->len; i++)
    {
      const ChartRect *plot = &ROW (i)->plot;

      bottom = ROW (i)->rect.y + ROW (i)->rect.height;
      for (guint k = 0; self->layout->narrow && k < self->layout->ticks->len; k++)
        {
          double x = g_array_index (self->layout->ticks, ChartTick, k).x;

          draw_line (self->cr, x, plot->y, x, plot->y + plot->height);
        }
    }
  for (guint k = 0; !self->layout->narrow && k < self->layout->ticks->len; k++)
    {
      double x = g_array_index (self->layout->ticks, ChartTick, k).x;

      draw_line (self->cr, x, self->layout->header_height, x, bottom);
    }
}

static void
draw_rules (Painter *self)
{
  for (guint i = 0; i < self->layout->rules->len; i++)
    {
      const ChartRule *rule = &g_array_index (self->layout->rules, ChartRule, i);
      gboolean thin = rule->kind == CHART_RULE_GRID || rule->kind == CHART_RULE_AXIS;

      chart_set_color (self->cr, thin ? &self->colors->grid : &self->colors->rule);
      cairo_set_line_width (self->cr, self->colors->line);
      draw_line (self->cr, rule->x1, rule->y1, rule->x2, rule->y2);
    }
}

static void
draw_bar (Painter *self, const ChartMarkLayout *item)
{
  const ChartColor *color = mark_color (self, item);
  ChartRect bar = item->span;
  double value = isfinite (item->mark.upper)
                     ? chart_scale_map (&self->layout->scale, item->mark.value)
                     : item->x;

  bar.width = item->x - bar.x;
  bar.y += 1.5 * self->unit;
  bar.height -= 3 * self->unit;
  if (item->hollow || isfinite (item->mark.upper))
    {
      chart_set_color (self->cr, color);
      if (bar.width > 0)
        chart_draw_hatch (self->cr, &bar, 4 * self->unit);
      cairo_set_line_width (self->cr, 1.2);
      cairo_rectangle (self->cr, bar.x, bar.y, bar.width, bar.height);
      cairo_stroke (self->cr);
    }
  if (!item->hollow)
    {
      chart_set_color (self->cr, color);
      cairo_rectangle (self->cr, bar.x, bar.y, value - bar.x, bar.height);
      cairo_fill (self->cr);
    }
}

/* The bar of a range, as thick as a third of a mark. */
static void
draw_range (Painter *self, const ChartMarkLayout *item)
{
  double low = chart_scale_map (&self->layout->scale, item->mark.value);
  double high = chart_scale_map (&self->layout->scale, item->mark.upper);
  double height = 6 * self->unit;

  chart_set_color (self->cr, mark_color (self, item));
  cairo_set_line_width (self->cr, 1.2);
  cairo_rectangle (self->cr, MIN (low, high), item->y - height / 2, fabs (high - low), height);
  if (item->hollow)
    cairo_stroke (self->cr);
  else
    cairo_fill (self->cr);
}

static void
draw_span (Painter *self, const ChartMarkLayout *item)
{
  double half = item->size / 2;
  ChartRect band;

  if (self->layout->mode == CHART_MODE_STEPS)
    return;
  if (self->layout->mode == CHART_MODE_BARS)
    {
      draw_bar (self, item);
      return;
    }
  if (isfinite (item->mark.upper))
    draw_range (self, item);
  switch (item->mark.qualifier)
    {
    case CHART_QUALIFIER_ABOUT:
      band = item->span;
      chart_draw_band (self->cr, self->colors, mark_color (self, item), &band,
                       band.width > item->size);
      break;
    case CHART_QUALIFIER_AT_MOST:
    case CHART_QUALIFIER_LESS_THAN:
      chart_draw_arrow (self->cr, mark_color (self, item), item->mark.qualifier, item->x - half,
                        item->span.x + self->unit, item->x + half + 3 * self->unit, item->y,
                        self->unit);
      break;
    case CHART_QUALIFIER_AT_LEAST:
    case CHART_QUALIFIER_MORE_THAN:
      chart_draw_arrow (self->cr, mark_color (self, item), item->mark.qualifier, item->x + half,
                        item->span.x + item->span.width - self->unit,
                        item->x - half - 3 * self->unit, item->y, self->unit);
      break;
    case CHART_QUALIFIER_EXACT:
    case CHART_N_QUALIFIERS:
    default:
      break;
    }
}

static void
draw_links (Painter *self)
{
  static const double dashes[] = { 5, 3 };
  static const double dots[] = { 1.6, 3.2 };
  cairo_t *cr = self->cr;

  for (guint i = 0; i < self->layout->links->len; i++)
    {
      const ChartLink *link = &g_array_index (self->layout->links, ChartLink, i);
      const ChartColor *color = mark_color (self, MARK (link->from));

      cairo_move_to (cr, link->x1, link->y1);
      switch (link->kind)
        {
        case CHART_LINK_CONTRADICT:
          chart_set_color (cr, &self->colors->contradict);
          cairo_set_line_width (cr, 3);
          cairo_set_dash (cr, dashes, 2, 0);
          break;
        case CHART_LINK_REPLACED:
          chart_set_color (cr, color);
          cairo_set_line_width (cr, 1.8);
          cairo_set_dash (cr, dots, 2, 0);
          break;
        case CHART_LINK_STEP:
        default:
          chart_set_color (cr, color);
          cairo_set_line_width (cr, 2);
          cairo_line_to (cr, link->x2, link->y1);
          break;
        }
      cairo_line_to (cr, link->x2, link->y2);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
}

static void
draw_marks (Painter *self)
{
  reset_font (self);
  for (guint i = self->layout->marks->len; i > 0; i--)
    {
      const ChartMarkLayout *item = MARK (i - 1);
      ChartMarkSign sign = { item->shape,  item->x,      item->y,          item->size,
                             item->hollow, item->struck, item->mark.letter };

      if (item->stack == 0)
        continue;
      for (guint k = MIN (item->stack, 3) - 1; k > 0; k--)
        {
          ChartMarkSign under = sign;

          under.y -= 3 * k * self->unit;
          under.letter = NULL;
          chart_draw_mark (self->cr, self->pango, self->colors, mark_color (self, item), &under);
        }
      chart_draw_mark (self->cr, self->pango, self->colors, mark_color (self, item), &sign);
    }
}

static void
draw_signs (Painter *self)
{
  static const char *const glyphs[CHART_N_VERDICTS] = { "=", "≈", "↔", "≠", "1", "?", "–" };

  reset_font (self);
  for (guint i = 0; i < self->layout->signs->len; i++)
    {
      const ChartSign *sign = &g_array_index (self->layout->signs, ChartSign, i);
      const ChartColor *color = &self->colors->verdicts[sign->verdict];
      gboolean filled = sign->verdict == CHART_VERDICT_CONTRADICT;
      double size = 19 * self->unit;
      ChartMarkSign glyph = { .shape = CHART_SHAPE_CIRCLE,
                              .x = sign->x,
                              .y = sign->y,
                              .size = size,
                              .letter = glyphs[sign->verdict] };

      chart_shape_path (self->cr, CHART_SHAPE_CIRCLE, sign->x, sign->y, size);
      chart_set_color (self->cr, &self->colors->verdict_tints[sign->verdict]);
      cairo_fill (self->cr);
      if (!filled && self->colors->verdict_tints[sign->verdict].alpha <= 0
          && sign->verdict != CHART_VERDICT_NONE)
        {
          chart_shape_path (self->cr, CHART_SHAPE_CIRCLE, sign->x, sign->y, size - 1);
          chart_set_color (self->cr,
                           sign->verdict == CHART_VERDICT_SINGLE ? &self->colors->rule : color);
          cairo_set_line_width (self->cr, MAX (1, self->colors->line));
          cairo_stroke (self->cr);
        }
      chart_draw_letter (self->cr, self->pango, filled ? &self->colors->letter : color, &glyph);
    }
}

static void
draw_key (Painter *self, const ChartKey *key)
{
  const ChartColor *color = &self->colors->key;
  double u = self->unit;
  ChartMarkSign sign = { .shape = key->shape, .x = key->x, .y = key->y, .size = 15 * u };
  ChartRect band = { key->x - key->width / 2, key->y - 8 * u, key->width, 16 * u };
  gboolean left =
      key->qualifier == CHART_QUALIFIER_AT_MOST || key->qualifier == CHART_QUALIFIER_LESS_THAN;
  static const double dashes[] = { 5, 3 };
  static const double dots[] = { 1.6, 3.2 };

  switch (key->kind)
    {
    case CHART_KEY_SHAPE:
    case CHART_KEY_OWN:
    case CHART_KEY_CITES:
      sign.hollow = key->kind == CHART_KEY_CITES;
      sign.struck = key->struck;
      chart_draw_mark (self->cr, self->pango, self->colors, color, &sign);
      break;
    case CHART_KEY_ABOUT:
      chart_draw_band (self->cr, self->colors, color, &band, TRUE);
      break;
    case CHART_KEY_ARROW:
      chart_draw_arrow (self->cr, color, key->qualifier,
                        key->x + (left ? 1 : -1) * key->width * 0.3,
                        key->x + (left ? -1 : 1) * key->width / 2,
                        key->x + (left ? 1 : -1) * (key->width / 2 - u), key->y, u * 0.85);
      break;
    case CHART_KEY_RANGE:
      chart_set_color (self->cr, color);
      cairo_rectangle (self->cr, band.x, key->y - 3 * u, band.width, 6 * u);
      cairo_fill (self->cr);
      break;
    case CHART_KEY_REPLACED:
    case CHART_KEY_CONTRADICT:
    default:
      chart_set_color (self->cr,
                       key->kind == CHART_KEY_REPLACED ? color : &self->colors->contradict);
      cairo_set_line_width (self->cr, key->kind == CHART_KEY_REPLACED ? 1.8 : 3);
      cairo_set_dash (self->cr, key->kind == CHART_KEY_REPLACED ? dots : dashes, 2, 0);
      draw_line (self->cr, band.x, key->y, band.x + band.width, key->y);
      cairo_set_dash (self->cr, NULL, 0, 0);
      break;
    }
}

/**
 * chart_layout_draw:
 * @self: a layout
 * @cr: a context whose origin is the layout's top left corner, 1 unit being 1 of its own
 * @palette: the colours
 *
 * Draws everything but the background and the focus.
 */
void
chart_layout_draw (ChartLayout *self, cairo_t *cr, ChartPalette palette)
{
  Painter painter;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  painter_init (&painter, self, cr, palette);
  draw_tints (&painter);
  draw_grid (&painter);
  draw_rules (&painter);
  for (guint i = 0; i < self->marks->len; i++)
    draw_span (&painter, &g_array_index (self->marks, ChartMarkLayout, i));
  draw_links (&painter);
  draw_marks (&painter);
  draw_signs (&painter);
  for (guint i = 0; i < self->keys->len; i++)
    draw_key (&painter, &g_array_index (self->keys, ChartKey, i));
  chart_draw_texts (cr, painter.pango, painter.colors, self->texts, self->font_family,
                    self->font_scale);
  painter_clear (&painter);
  cairo_restore (cr);
}

/* Shows the label that found no room, on a ground of its own. */
static void
draw_hidden_label (Painter *self, const ChartMarkLayout *item)
{
  GArray *texts = g_array_new (FALSE, TRUE, sizeof (ChartText));
  const char *value = item->mark.value_text != NULL ? item->mark.value_text : "";
  g_autofree char *all = g_strconcat (value, item->mark.note != NULL ? " " : "",
                                      item->mark.note != NULL ? item->mark.note : "", NULL);
  ChartText text = { .text = all, .style = CHART_TEXT_LABEL, .bold_bytes = (gint)strlen (value) };
  double pad = 5 * self->unit;
  int width;
  int height;

  chart_text_apply (self->pango, &text, self->layout->font_family, self->unit);
  pango_layout_get_size (self->pango, &width, &height);
  text.x = item->x - (double)width / PANGO_SCALE / 2;
  text.x = CLAMP (text.x, pad, MAX (pad, self->layout->width - (double)width / PANGO_SCALE - pad));
  text.y = item->rect.y - (double)height / PANGO_SCALE - 2 * pad;
  if (text.y < self->layout->header_height)
    text.y = item->rect.y + item->rect.height + 2 * pad;
  g_array_append_val (texts, text);
  chart_set_color (self->cr, &self->colors->background);
  cairo_rectangle (self->cr, text.x - pad, text.y - pad / 2, (double)width / PANGO_SCALE + 2 * pad,
                   (double)height / PANGO_SCALE + pad);
  cairo_fill_preserve (self->cr);
  chart_set_color (self->cr, &self->colors->rule);
  cairo_set_line_width (self->cr, 1);
  cairo_stroke (self->cr);
  chart_draw_texts (self->cr, self->pango, self->colors, texts, self->layout->font_family,
                    self->unit);
  g_array_unref (texts);
}

/**
 * chart_layout_draw_focus:
 * @self: a layout
 * @cr: as for chart_layout_draw()
 * @palette: the colours
 * @mark: index of the mark that has the focus or is under the pointer
 *
 * Draws a ring around the mark, and its label if that found no room.
 */
void
chart_layout_draw_focus (ChartLayout *self, cairo_t *cr, ChartPalette palette, gint mark)
{
  Painter painter;
  const ChartMarkLayout *item;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (mark >= 0 && mark < (gint)self->marks->len);

  cairo_save (cr);
  painter_init (&painter, self, cr, palette);
  item = &g_array_index (self->marks, ChartMarkLayout, mark);
  chart_set_color (cr, &painter.colors->accent);
  cairo_set_line_width (cr, 2 * self->font_scale);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  chart_shape_path (cr, item->shape, item->x, item->y,
                    item->size + (2 * FOCUS_GAP_UNITS + 4) * self->font_scale);
  cairo_stroke (cr);
  if (item->side == CHART_LABEL_HIDDEN)
    draw_hidden_label (&painter, item);
  painter_clear (&painter);
  cairo_restore (cr);
}
