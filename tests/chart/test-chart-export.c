/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The exported files: their text, size, fonts and dates, and what a failed export leaves behind. */

#include "config.h"

#include "chart-sample.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("concordat-chart-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static guint
count_files (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  g_dir_close (dir);
  return n;
}

static GBytes *
render (ChartFormat format)
{
  ChartSample sample;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  chart_sample_init (&sample, FALSE);
  bytes = chart_render (&sample.spec, &sample.page, format, &error);
  g_assert_no_error (error);
  return bytes;
}

static char *
run_tool (const char *tool, const char *option, const char *path)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  g_ptr_array_add (argv, (gpointer)tool);
  if (option != NULL)
    g_ptr_array_add (argv, (gpointer)option);
  g_ptr_array_add (argv, (gpointer)path);
  if (g_str_equal (tool, "pdftotext"))
    g_ptr_array_add (argv, (gpointer) "-");
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **)argv->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL,
                &error);
  g_assert_no_error (error);
  return out;
}

static void
test_pdf (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "chart.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *fonts = NULL;
  g_autofree char *info = NULL;
  g_auto (GStrv) font_lines = NULL;
  static const char *const expected[] = { "What the sources say: rare earths",
                                          "Rare-earth mining",
                                          "60% says the IEA",
                                          "≈ 70%",
                                          "Contradict",
                                          "10 points apart, margin ±3.5",
                                          "threatened",
                                          "Tokyo minerals accord",
                                          "Made on 25 November 2025",
                                          "United States" };
  ChartSample sample;

  chart_sample_init (&sample, FALSE);
  g_assert_true (chart_export (&sample.spec, &sample.page, CHART_FORMAT_PDF, file, NULL, &error));
  g_assert_no_error (error);
  text = run_tool ("pdftotext", "-layout", path);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i]);
      g_assert_nonnull (strstr (text, expected[i]));
    }
  info = run_tool ("pdfinfo", "-isodates", path);
  g_assert_nonnull (strstr (info, "Title:           What the sources say: rare earths"));
  g_assert_nonnull (strstr (info, "Creator:         Concordat"));
  g_assert_nonnull (strstr (info, "2025-11-25T12:00:00"));
  g_assert_nonnull (strstr (info, "Pages:           1"));
  g_assert_nonnull (strstr (info, "Page size:       750 x"));
  fonts = run_tool ("pdffonts", NULL, path);
  font_lines = g_strsplit (fonts, "\n", -1);
  g_assert_cmpuint (g_strv_length (font_lines), >, 3);
  /* The columns emb sub uni: embedded, a subset. */
  for (guint i = 2; font_lines[i] != NULL && *font_lines[i] != '\0'; i++)
    g_assert_nonnull (strstr (font_lines[i], " yes yes "));
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_png (void)
{
  g_autoptr (GBytes) bytes = render (CHART_FORMAT_PNG);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpuint (length, >, 10000);
  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  /* 1000 units at two pixels. */
  g_assert_cmpuint (data[16] << 24 | data[17] << 16 | data[18] << 8 | data[19], ==, 2000);
}

static void
test_svg (void)
{
  g_autoptr (GBytes) bytes = render (CHART_FORMAT_SVG);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (text, "width=\"1000px\""));
  /* Outlines, so that no font is needed. */
  g_assert_null (strstr (text, "<text"));
  g_assert_nonnull (strstr (text, "<use"));
}

static void
test_same (void)
{
  for (guint format = 0; format < 3; format++)
    {
      g_autoptr (GBytes) first = render ((ChartFormat)format);
      g_autoptr (GBytes) second = render ((ChartFormat)format);

      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_names (void)
{
  ChartFormat format;

  g_assert_true (chart_format_from_name ("a.b.PDF", &format));
  g_assert_cmpint (format, ==, CHART_FORMAT_PDF);
  g_assert_true (chart_format_from_name ("svg", &format));
  g_assert_cmpint (format, ==, CHART_FORMAT_SVG);
  g_assert_false (chart_format_from_name ("a.jpeg", &format));
}

static void
check_untouched (const char *folder, const char *path)
{
  g_autofree char *left = NULL;

  g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "the old chart");
  g_assert_cmpuint (count_files (folder), ==, 1);
}

/* A disk that fills up in the middle of writing. */
static void
test_full_disk (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "chart.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  struct rlimit old_limit;
  struct rlimit limit;
  ChartSample sample;

  g_assert_true (g_file_set_contents (path, "the old chart", -1, NULL));
  chart_sample_init (&sample, FALSE);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  for (guint format = 0; format < 3; format++)
    {
      g_autoptr (GError) error = NULL;

      limit = old_limit;
      limit.rlim_cur = 4096;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      g_assert_false (
          chart_export (&sample.spec, &sample.page, (ChartFormat)format, file, NULL, &error));
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
      g_assert_error (error, CHART_ERROR, CHART_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, "chart.pdf"));
      check_untouched (folder, path);
    }
  g_remove (path);
  g_rmdir (folder);
}

static void
test_bad_places (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "chart.pdf", NULL);
  g_autofree char *below = g_build_filename (folder, "chart.pdf", "no-folder.pdf", NULL);
  /* The kernel's own folders take no file, not even from root. */
  const char *places[] = { below, folder, "/proc/chart.pdf" };
  ChartSample sample;

  g_assert_true (g_file_set_contents (path, "the old chart", -1, NULL));
  chart_sample_init (&sample, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (places[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (
          chart_export (&sample.spec, &sample.page, CHART_FORMAT_PDF, file, NULL, &error));
      g_assert_error (error, CHART_ERROR, CHART_ERROR_WRITE);
      check_untouched (folder, path);
    }
  g_remove (path);
  g_rmdir (folder);
}

static void
test_cancelled (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "chart.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  ChartSample sample;

  chart_sample_init (&sample, FALSE);
  g_cancellable_cancel (cancellable);
  g_assert_false (
      chart_export (&sample.spec, &sample.page, CHART_FORMAT_PNG, file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_rmdir (folder);
}

static void
test_too_large (void)
{
  ChartSample sample;
  g_autoptr (GError) error = NULL;

  chart_sample_init (&sample, FALSE);
  sample.page.scale = 100;
  g_assert_null (chart_render (&sample.spec, &sample.page, CHART_FORMAT_PNG, &error));
  g_assert_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE);
}

/* Every palette, mode and width draws, with the focus on each mark. */
static void
test_draws (void)
{
  for (guint palette = 0; palette < CHART_N_PALETTES; palette++)
    for (guint kind = 0; kind < 4; kind++)
      {
        ChartSample sample;
        g_autoptr (ChartLayout) layout = NULL;
        cairo_surface_t *surface;
        cairo_t *cr;
        guint n;

        if (kind == 1)
          chart_sample_init_signs (&sample);
        else if (kind == 2)
          chart_sample_init_steps (&sample);
        else
          chart_sample_init (&sample, kind == 3);
        sample.spec.width = kind == 3 ? 360 : 900;
        layout = chart_layout_new (&sample.spec);
        surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 900,
                                              (int)chart_layout_get_height (layout));
        cr = cairo_create (surface);
        chart_layout_draw (layout, cr, (ChartPalette)palette);
        chart_layout_get_marks (layout, &n);
        for (guint i = 0; i < n; i++)
          chart_layout_draw_focus (layout, cr, (ChartPalette)palette, (gint)i);
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
        cairo_destroy (cr);
        cairo_surface_destroy (surface);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/export/pdf", test_pdf);
  g_test_add_func ("/chart/export/png", test_png);
  g_test_add_func ("/chart/export/svg", test_svg);
  g_test_add_func ("/chart/export/same", test_same);
  g_test_add_func ("/chart/export/names", test_names);
  g_test_add_func ("/chart/export/full-disk", test_full_disk);
  g_test_add_func ("/chart/export/bad-places", test_bad_places);
  g_test_add_func ("/chart/export/cancelled", test_cancelled);
  g_test_add_func ("/chart/export/too-large", test_too_large);
  g_test_add_func ("/chart/export/draws", test_draws);
  return g_test_run ();
}
