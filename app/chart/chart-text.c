/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text, measured and drawn with the same settings: hinting of metrics is off, so that a label is as
 * wide on paper as on the screen and one layout serves both. */

#include "config.h"

#include "chart-private.h"

/* What the desktop's own fonts are called, then whatever there is. */
#define DEFAULT_FAMILIES "Adwaita Sans,Inter,Cantarell,sans-serif"

/* clang-format off */
static const struct { double size_px; PangoWeight weight; } styles[CHART_N_TEXT_STYLES] = {
  [CHART_TEXT_TITLE] = { 13.3, PANGO_WEIGHT_NORMAL },
  [CHART_TEXT_GROUP] = { 13.3, PANGO_WEIGHT_BOLD },
  [CHART_TEXT_CAPTION] = { 12.2, PANGO_WEIGHT_NORMAL },
  [CHART_TEXT_HEADING] = { 12.2, PANGO_WEIGHT_SEMIBOLD },
  [CHART_TEXT_LABEL] = { 12.6, PANGO_WEIGHT_NORMAL },
  [CHART_TEXT_VERDICT] = { 13.3, PANGO_WEIGHT_SEMIBOLD },
  [CHART_TEXT_PAGE_TITLE] = { 21, PANGO_WEIGHT_BOLD },
  [CHART_TEXT_PAGE_SUBTITLE] = { 14, PANGO_WEIGHT_NORMAL },
  [CHART_TEXT_PAGE_NOTE] = { 12, PANGO_WEIGHT_NORMAL },
};
/* clang-format on */

/* Returns: (transfer full): a context for measuring, or with @cr for drawing there */
PangoContext *
chart_text_context_new (cairo_t *cr)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  if (cr != NULL)
    pango_cairo_update_context (cr, context);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

void
chart_text_apply (PangoLayout *pango, const ChartText *text, const char *family, double unit)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_family (font, family != NULL ? family : DEFAULT_FAMILIES);
  pango_font_description_set_absolute_size (font, styles[text->style].size_px * unit * PANGO_SCALE);
  pango_font_description_set_weight (font, styles[text->style].weight);
  pango_layout_set_font_description (pango, font);
  if (text->bold_bytes > 0)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD);

      bold->end_index = (guint)text->bold_bytes;
      pango_attr_list_insert (attributes, bold);
    }
  pango_layout_set_attributes (pango, attributes);
  pango_layout_set_width (pango, text->width > 0 ? (int)(text->width * PANGO_SCALE) : -1);
  pango_layout_set_ellipsize (pango, text->width > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_height (pango, text->lines > 1 ? -text->lines : -1);
  pango_layout_set_wrap (pango, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_single_paragraph_mode (pango, TRUE);
  pango_layout_set_text (pango, text->text, -1);
}

/* Returns: the width of @text; most texts of a chart occur many times, so it is remembered */
double
chart_builder_measure (ChartBuilder *b, const char *text, gint bold_bytes, ChartTextStyle style)
{
  ChartText probe = { .text = text, .bold_bytes = bold_bytes, .style = style };
  g_autofree char *key = NULL;
  double *known;
  int width;

  if (text == NULL || *text == '\0')
    return 0;
  key = g_strdup_printf ("%d %d %s", (int)style, bold_bytes, text);
  known = g_hash_table_lookup (b->widths, key);
  if (known != NULL)
    return *known;
  chart_text_apply (b->pango, &probe, b->layout->font_family, b->unit);
  pango_layout_get_size (b->pango, &width, NULL);
  known = g_new (double, 1);
  *known = (double)width / PANGO_SCALE;
  g_hash_table_insert (b->widths, g_steal_pointer (&key), known);
  return *known;
}

double
chart_builder_line_height (ChartBuilder *b, ChartTextStyle style)
{
  if (b->line_heights[style] <= 0)
    {
      ChartText probe = { .text = "Éy", .style = style };
      int height;

      chart_text_apply (b->pango, &probe, b->layout->font_family, b->unit);
      pango_layout_get_size (b->pango, NULL, &height);
      b->line_heights[style] = (double)height / PANGO_SCALE;
    }
  return b->line_heights[style];
}

/* Returns: (nullable): a copy of @text that lives as long as the layout, valid UTF-8 */
const char *
chart_builder_keep (ChartBuilder *b, const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  return valid != NULL ? g_string_chunk_insert_const (b->layout->strings, valid) : NULL;
}

/* Returns: the text in the display list, until the next is added */
ChartText *
chart_builder_add_text (ChartBuilder *b,
                        const char *text,
                        ChartTextStyle style,
                        ChartColorRole role,
                        double x,
                        double y,
                        double width)
{
  ChartText item = { .style = style, .role = role, .x = x, .y = y, .width = width };

  item.text = chart_builder_keep (b, text != NULL ? text : "");
  g_array_append_val (b->layout->texts, item);
  return &g_array_index (b->layout->texts, ChartText, b->layout->texts->len - 1);
}

void
chart_draw_texts (cairo_t *cr,
                  PangoLayout *pango,
                  const ChartColors *colors,
                  GArray *texts,
                  const char *family,
                  double unit)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const ChartText *text = &g_array_index (texts, ChartText, i);

      if (*text->text == '\0')
        continue;
      chart_set_color (cr, text->role == CHART_COLOR_TEXT ? &colors->text
                           : text->role == CHART_COLOR_SECONDARY
                               ? &colors->secondary
                               : &colors->verdicts[text->verdict]);
      chart_text_apply (pango, text, family, unit);
      cairo_move_to (cr, text->x, text->y);
      pango_cairo_show_layout (cr, pango);
    }
}
