/* SPDX-License-Identifier: GPL-3.0-or-later */

/* concordat-cli chart and export: what is written to files, whole or not at all. */

#include "config.h"

#include "cli.h"
#include "export.h"

#include <glib/gi18n-lib.h>

static int
format_of (const char *path)
{
  if (g_str_has_suffix (path, ".png"))
    return CHART_FORMAT_PNG;
  if (g_str_has_suffix (path, ".pdf"))
    return CHART_FORMAT_PDF;
  if (g_str_has_suffix (path, ".svg"))
    return CHART_FORMAT_SVG;
  return -1;
}

static gboolean
mode_from_name (const char *name, ChartMode *mode)
{
  if (name == NULL || g_str_equal (name, "dots"))
    *mode = CHART_MODE_DOTS;
  else if (g_str_equal (name, "steps"))
    *mode = CHART_MODE_STEPS;
  else if (g_str_equal (name, "bars"))
    *mode = CHART_MODE_BARS;
  else
    {
      cli_complain (name, _ ("a chart shows dots, steps or bars"));
      return FALSE;
    }
  return TRUE;
}

/* Whether claims have that unit; where not, says which units there are. */
static gboolean
check_unit (CorpusProject *project, const char *unit)
{
  g_autoptr (GArray) units = NULL;
  g_autoptr (GString) there = g_string_new (NULL);
  g_autofree char *reason = NULL;

  if (unit == NULL)
    return TRUE;
  units = export_chart_list_units (project, NULL);
  for (guint i = 0; i < units->len; i++)
    {
      const CorpusFacetCount *count = &g_array_index (units, CorpusFacetCount, i);

      if (g_str_equal (count->code, unit))
        return TRUE;
      g_string_append_printf (there, "%s%s", i > 0 ? ", " : "", count->code);
    }
  reason = there->len > 0
               ? g_strdup_printf (_ ("no figure has this unit; there are %s"), there->str)
               : g_strdup (_ ("there are no figures at all"));
  cli_complain (unit, reason);
  return FALSE;
}

/* Whether there are files to write to, each with a name whose end says the format. */
static gboolean
check_outputs (char **outputs)
{
  if (outputs == NULL || outputs[0] == NULL)
    {
      cli_complain (NULL, _ ("say where to with --output FILE.png, .pdf or .svg"));
      return FALSE;
    }
  for (guint i = 0; outputs[i] != NULL; i++)
    if (format_of (outputs[i]) < 0)
      {
        cli_complain (outputs[i], _ ("the name ends in .png, .pdf or .svg"));
        return FALSE;
      }
  return TRUE;
}

/* Every file is tried, whatever becomes of the one before. */
static gboolean
write_chart (ExportChart *chart, const ExportChartPage *page, char **outputs)
{
  gboolean done = TRUE;

  for (guint i = 0; outputs[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (outputs[i]);
      g_autoptr (GError) error = NULL;

      if (export_chart_write (chart, page, (ChartFormat)format_of (outputs[i]), file,
                              cli_get_cancellable (), &error))
        continue;
      cli_complain (outputs[i], error->message);
      done = FALSE;
    }
  return done;
}

int
cli_chart (int argc, char **argv)
{
  g_auto (GStrv) outputs = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *mode = NULL;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  g_auto (GStrv) paths = NULL;
  gboolean print = FALSE;
  int status = CLI_DONE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME_ARRAY, &outputs,
      N_ ("Where to: .png, .pdf or .svg; may be repeated"), "FILE" },
    { "unit", 'u', 0, G_OPTION_ARG_STRING, &unit, N_ ("Unit of the chart: %, USD, t …"), "UNIT" },
    { "mode", 'm', 0, G_OPTION_ARG_STRING, &mode, N_ ("dots, steps or bars"), "MODE" },
    { "title", 't', 0, G_OPTION_ARG_STRING, &title, N_ ("Title"), "TEXT" },
    { "made", 0, 0, G_OPTION_ARG_STRING, &date, N_ ("Date of making (now where nothing is said)"),
      "ISO" },
    { "print", 'p', 0, G_OPTION_ARG_NONE, &print, N_ ("Black on white, hatched: for print"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CorpusProject) project = NULL;
  g_autoptr (ExportChart) chart = NULL;
  ExportChartOptions options = { 0 };
  ExportChartPage page = { 0 };

  if (!cli_parse (&argc, &argv, _ ("PROJECT|FILE|FOLDER…"),
                  _ ("Draws the figures by country and measure, a mark per source."), entries,
                  &paths, &status))
    return status;
  if (!check_outputs (outputs) || !mode_from_name (mode, &options.mode) || !cli_check_date (date))
    return CLI_USAGE;
  project = cli_open (paths, &status);
  if (project == NULL)
    return status;
  if (!check_unit (project, unit))
    {
      corpus_project_close (project);
      return CLI_USAGE;
    }
  options.unit = unit;
  page.title = title;
  page.date = date;
  page.palette = print ? CHART_PALETTE_PRINT : CHART_PALETTE_LIGHT;
  chart = export_chart_spec_from_corpus (project, &options);
  if (!write_chart (chart, &page, outputs))
    status = CLI_FAILED;
  corpus_project_close (project);
  return status;
}

int
cli_export (int argc, char **argv)
{
  g_autofree char *what = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) paths = NULL;
  gboolean spreadsheet = FALSE, written;
  int status = CLI_DONE, table;
  const GOptionEntry entries[] = {
    { "what", 'w', 0, G_OPTION_ARG_STRING, &what,
      N_ ("agreements, figures, comparisons, matrix, sources (CSV), facts (JSON), history (JSON "
          "lines)"),
      "WHAT" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to"), "FILE" },
    { "spreadsheet", 's', 0, G_OPTION_ARG_NONE, &spreadsheet,
      N_ ("CSV for spreadsheets: semicolons, decimal commas, byte-order mark"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  ExportCsvOptions options = { 0 };
  g_autoptr (CorpusProject) project = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!cli_parse (&argc, &argv, _ ("PROJECT|FILE|FOLDER…"),
                  _ ("Writes tables, facts or the history of decisions to a file."), entries,
                  &paths, &status))
    return status;
  table = what != NULL ? export_table_from_name (what) : -1;
  if (output == NULL || what == NULL
      || (table < 0 && !g_str_equal (what, "facts") && !g_str_equal (what, "history")))
    {
      cli_complain (NULL, _ ("say what with --what and where to with --output; see --help"));
      return CLI_USAGE;
    }
  project = cli_open (paths, &status);
  if (project == NULL)
    return status;
  file = g_file_new_for_commandline_arg (output);
  if (spreadsheet)
    options = (ExportCsvOptions){ .separator = ';', .decimal = ',', .byte_order_mark = TRUE };
  if (table >= 0)
    written = export_csv_file (project, (ExportTable)table, &options, file, cli_get_cancellable (),
                               &error);
  else if (g_str_equal (what, "facts"))
    written = export_json_file (project, NULL, file, cli_get_cancellable (), &error);
  else
    written = export_history_file (project, file, cli_get_cancellable (), &error);
  if (!written)
    {
      cli_complain (output, error->message);
      status = CLI_FAILED;
    }
  corpus_project_close (project);
  return status;
}
