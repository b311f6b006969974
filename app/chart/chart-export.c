/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart into a file.  The file appears as a whole or not at all: what was there before survives a
 * full disk, a crash and a cancel. */

#include "config.h"

#include "chart-private.h"

#include <string.h>

G_DEFINE_QUARK (concordat-chart-error-quark, chart_error)

/**
 * chart_format_from_name:
 * @name: a file's name, or only its ending
 * @format: (out): the format
 *
 * Returns: whether the ending is one of png, pdf, svg, whatever the case
 */
gboolean
chart_format_from_name (const char *name, ChartFormat *format)
{
  static const char *const endings[] = { "png", "pdf", "svg" };
  const char *dot = strrchr (name, '.');
  const char *ending = dot != NULL ? dot + 1 : name;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_ascii_strcasecmp (ending, endings[i]) == 0)
      {
        *format = (ChartFormat)i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
write_bytes_cb (GOutputStream *to, gpointer user_data, GCancellable *cancellable, GError **error)
{
  gsize length;
  const void *data = g_bytes_get_data (user_data, &length);

  return g_output_stream_write_all (to, data, length, NULL, cancellable, error);
}

/**
 * chart_export:
 * @spec: the chart
 * @page: what is around it
 * @format: of the file
 * @file: where to; replaced if it is there
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * *Errors:* any %CHART_ERROR; %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether the file is there now
 */
gboolean
chart_export (const ChartSpec *spec,
              const ChartPage *page,
              ChartFormat format,
              GFile *file,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (spec != NULL, FALSE);
  g_return_val_if_fail (page != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = chart_render (spec, page, format, error);
  return bytes != NULL && chart_replace_file (file, write_bytes_cb, bytes, cancellable, error);
}
