/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of an exported chart: title, finding, chart, legend, what the letters stand for, method
 * and date of making.  Rendered into memory, so that writing the file is one step that can fail
 * without harm. */

#include "config.h"

#include "chart-private.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define PAGE_WIDTH_UNITS 1000.0
#define PAGE_MARGIN_UNITS 18.0
#define PNG_SCALE 2.0
#define SOURCE_LINE_UNITS 24.0

/* Cairo's picture surfaces end there. */
#define PNG_MAX_PIXELS 32767.0

/* A unit is a 96th of an inch, and a point a 72nd. */
#define POINTS_PER_UNIT 0.75

typedef struct
{
  const ChartPage *page;
  ChartLayout *layout;
  PangoContext *context;
  PangoLayout *pango;
  const ChartColors *colors;
  const char *family;
  const char *sources_word;
  double width;
  double y;
  cairo_t *cr; /* NULL while measuring */
} Sheet;

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Writes @string, wrapped to the page, and goes below it. */
static void
write_paragraph (Sheet *self, const char *string, ChartTextStyle style, gboolean quiet, double gap)
{
  g_autofree char *valid = NULL;
  ChartText text = { .style = style };
  int height;

  if (!is_set (string))
    return;
  valid = g_utf8_make_valid (string, -1);
  text.text = valid;
  chart_text_apply (self->pango, &text, self->family, 1);
  pango_layout_set_single_paragraph_mode (self->pango, FALSE);
  pango_layout_set_ellipsize (self->pango, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_width (self->pango, (int)((self->width - 2 * CHART_PAD_UNITS) * PANGO_SCALE));
  pango_layout_set_wrap (self->pango, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_size (self->pango, NULL, &height);
  if (self->cr != NULL)
    {
      chart_set_color (self->cr, quiet ? &self->colors->secondary : &self->colors->text);
      cairo_move_to (self->cr, CHART_PAD_UNITS, self->y);
      pango_cairo_show_layout (self->cr, self->pango);
    }
  self->y += (double)height / PANGO_SCALE + gap;
}

/* Returns: the width of @text in the note style */
static double
apply_note (Sheet *self, const char *string, ChartTextStyle style, double limit)
{
  ChartText text = { .text = string, .style = style };
  int width;

  chart_text_apply (self->pango, &text, self->family, 1);
  pango_layout_get_size (self->pango, &width, NULL);
  if ((double)width / PANGO_SCALE <= limit)
    return (double)width / PANGO_SCALE;
  text.width = limit;
  chart_text_apply (self->pango, &text, self->family, 1);
  return limit;
}

static void
write_source (Sheet *self, const ChartSource *source, double *x)
{
  double right = self->width - CHART_PAD_UNITS;
  g_autofree char *text = g_utf8_make_valid (source->text != NULL ? source->text : "", -1);
  g_autofree char *letter = g_utf8_make_valid (source->letter != NULL ? source->letter : "", -1);
  double width = apply_note (self, text, CHART_TEXT_PAGE_NOTE, right - CHART_PAD_UNITS - 24);
  ChartMarkSign sign = { .shape = CHART_SHAPE_SQUARE, .size = 16, .letter = letter };

  if (*x + 24 + width > right && *x > CHART_PAD_UNITS)
    {
      *x = CHART_PAD_UNITS;
      self->y += SOURCE_LINE_UNITS;
    }
  if (self->cr != NULL)
    {
      sign.x = *x + 8;
      sign.y = self->y + 9;
      chart_set_color (self->cr, &self->colors->text);
      cairo_move_to (self->cr, *x + 24, self->y + 1);
      pango_cairo_show_layout (self->cr, self->pango);
      chart_draw_mark (self->cr, self->pango, self->colors,
                       &self->colors->sources[MIN (source->color, 6)], &sign);
    }
  *x += 24 + width + 20;
}

static void
write_sources (Sheet *self)
{
  double x = CHART_PAD_UNITS;

  if (self->page->n_sources == 0)
    return;
  apply_note (self, self->sources_word, CHART_TEXT_HEADING, self->width);
  if (self->cr != NULL)
    {
      chart_set_color (self->cr, &self->colors->secondary);
      cairo_move_to (self->cr, CHART_PAD_UNITS, self->y);
      pango_cairo_show_layout (self->cr, self->pango);
    }
  self->y += 22;
  for (guint i = 0; i < self->page->n_sources; i++)
    write_source (self, &self->page->sources[i], &x);
  self->y += SOURCE_LINE_UNITS + 6;
}

/* Measures the page or, with a context, draws it. */
static void
write_sheet (Sheet *self)
{
  self->y = PAGE_MARGIN_UNITS;
  write_paragraph (self, self->page->title, CHART_TEXT_PAGE_TITLE, FALSE, 4);
  write_paragraph (self, self->page->subtitle, CHART_TEXT_PAGE_SUBTITLE, FALSE, 10);
  if (self->cr != NULL)
    {
      cairo_save (self->cr);
      cairo_translate (self->cr, 0, self->y);
      chart_layout_draw (self->layout, self->cr, self->page->palette);
      cairo_restore (self->cr);
    }
  self->y += chart_layout_get_height (self->layout) + 12;
  write_sources (self);
  write_paragraph (self, self->page->method, CHART_TEXT_PAGE_NOTE, TRUE, 4);
  write_paragraph (self, self->page->made, CHART_TEXT_PAGE_NOTE, TRUE, 4);
  self->y = ceil (self->y + PAGE_MARGIN_UNITS - 4);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_pdf_metadata (cairo_surface_t *surface, const ChartPage *page)
{
  if (is_set (page->title))
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, page->title);
  if (is_set (page->creator))
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, page->creator);
  if (is_set (page->subtitle))
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, page->subtitle);
  /* Without a date Cairo would put the clock's, and no two files would be the same. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  is_set (page->date) ? page->date : "1970-01-01T00:00:00Z");
}

static cairo_surface_t *
create_surface (ChartFormat format,
                const ChartPage *page,
                double width,
                double height,
                GByteArray *bytes)
{
  double scale = page->scale > 0 ? page->scale : PNG_SCALE;
  cairo_surface_t *surface;

  switch (format)
    {
    case CHART_FORMAT_PDF:
      surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width * POINTS_PER_UNIT,
                                                     height * POINTS_PER_UNIT);
      set_pdf_metadata (surface, page);
      return surface;
    case CHART_FORMAT_SVG:
      surface = cairo_svg_surface_create_for_stream (write_cb, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    case CHART_FORMAT_PNG:
    default:
      return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (width * scale),
                                         (int)ceil (height * scale));
    }
}

/* Draws the sheet on @surface and finishes it.
 *
 * Returns: what Cairo says to that */
static cairo_status_t
draw_on (Sheet *self,
         cairo_surface_t *surface,
         ChartFormat format,
         double height,
         GByteArray *bytes)
{
  double scale = format == CHART_FORMAT_PDF   ? POINTS_PER_UNIT
                 : format == CHART_FORMAT_SVG ? 1
                 : self->page->scale > 0      ? self->page->scale
                                              : PNG_SCALE;
  cairo_status_t status;

  self->cr = cairo_create (surface);
  cairo_scale (self->cr, scale, scale);
  chart_set_color (self->cr, &self->colors->background);
  cairo_rectangle (self->cr, 0, 0, self->width, height);
  cairo_fill (self->cr);
  g_clear_object (&self->pango);
  g_clear_object (&self->context);
  self->context = chart_text_context_new (self->cr);
  self->pango = pango_layout_new (self->context);
  write_sheet (self);
  cairo_show_page (self->cr);
  status = cairo_status (self->cr);
  cairo_destroy (self->cr);
  if (status == CAIRO_STATUS_SUCCESS && format == CHART_FORMAT_PNG)
    status = cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_finish (surface);
  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

/**
 * chart_render:
 * @spec: the chart; its width is the page's
 * @page: what is around it
 * @format: of the file
 * @error: return location for an error
 *
 * The same arguments give the same bytes.  Fonts are embedded in PDF; SVG has outlines.
 *
 * *Errors:* %CHART_ERROR_TOO_LARGE.
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *
chart_render (const ChartSpec *spec, const ChartPage *page, ChartFormat format, GError **error)
{
  ChartSpec wide = *spec;
  ChartWords words;
  g_autoptr (ChartLayout) layout = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Sheet sheet = { .page = page };
  double scale = page->scale > 0 ? page->scale : PNG_SCALE;
  cairo_surface_t *surface;
  cairo_status_t status;
  double height;

  chart_words_fill (&words, spec->words);
  wide.width = page->width > 0 ? page->width : PAGE_WIDTH_UNITS;
  wide.legend = TRUE;
  layout = chart_layout_new (&wide);
  sheet.layout = layout;
  sheet.colors = chart_palette_get (page->palette);
  sheet.family = spec->font_family;
  sheet.sources_word = words.sources;
  sheet.width = wide.width;
  sheet.context = chart_text_context_new (NULL);
  sheet.pango = pango_layout_new (sheet.context);
  write_sheet (&sheet);
  height = sheet.y;

  if (format == CHART_FORMAT_PNG && MAX (height, sheet.width) * scale > PNG_MAX_PIXELS)
    {
      g_set_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE,
                   _ ("The chart would be %.0f pixels high, more than a PNG picture can have here; "
                      "choose PDF or SVG, or fewer rows."),
                   height * scale);
      status = CAIRO_STATUS_INVALID_SIZE;
    }
  else
    {
      surface = create_surface (format, page, sheet.width, height, bytes);
      status = draw_on (&sheet, surface, format, height, bytes);
      cairo_surface_destroy (surface);
      if (status != CAIRO_STATUS_SUCCESS)
        g_set_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE,
                     _ ("The chart could not be drawn: %s."), cairo_status_to_string (status));
    }
  g_clear_object (&sheet.pango);
  g_clear_object (&sheet.context);
  if (status != CAIRO_STATUS_SUCCESS)
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
