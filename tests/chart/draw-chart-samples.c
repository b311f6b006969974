/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the sample charts into the folder given as the only argument. */

#include "config.h"

#include "chart-sample.h"

#include <stdlib.h>

static void
draw (const char *folder, const char *name, ChartSample *sample)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  ChartFormat format = CHART_FORMAT_PNG;

  chart_format_from_name (name, &format);
  if (chart_export (&sample->spec, &sample->page, format, file, NULL, &error))
    return;
  g_printerr ("%s\n", error->message);
  exit (EXIT_FAILURE);
}

int
main (int argc, char *argv[])
{
  ChartSample sample;
  static const char *const palettes[] = { "light", "dark", "contrast", "contrast-dark", "print" };

  if (argc != 2)
    {
      g_printerr ("Usage: draw-chart-samples FOLDER\n");
      return EXIT_FAILURE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.png", palettes[i]);
      g_autofree char *signs = g_strdup_printf ("signs-%s.png", palettes[i]);

      chart_sample_init (&sample, FALSE);
      sample.page.palette = (ChartPalette)i;
      sample.page.width = 1124;
      sample.page.scale = 1;
      draw (argv[1], name, &sample);
      chart_sample_init_signs (&sample);
      sample.page.palette = (ChartPalette)i;
      sample.page.scale = 1;
      draw (argv[1], signs, &sample);
    }
  chart_sample_init (&sample, TRUE);
  draw (argv[1], "french.png", &sample);
  chart_sample_init (&sample, FALSE);
  sample.page.width = 360;
  draw (argv[1], "narrow.png", &sample);
  sample.spec.mode = CHART_MODE_BARS;
  sample.page.width = 1000;
  draw (argv[1], "bars.png", &sample);
  sample.spec.mode = CHART_MODE_DOTS;
  sample.spec.scale = CHART_SCALE_LOG;
  draw (argv[1], "log.png", &sample);
  chart_sample_init_steps (&sample);
  draw (argv[1], "steps.png", &sample);
  chart_sample_init (&sample, FALSE);
  draw (argv[1], "light.pdf", &sample);
  draw (argv[1], "light.svg", &sample);
  return EXIT_SUCCESS;
}
