/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of commands, and what they share: options, opening projects and texts, tables. */

#include "config.h"

#include "cli.h"
#include "engine-language.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const CliCommand commands[] = {
  { "extract", N_ ("Print the facts of texts"), cli_extract },
  { "import", N_ ("Read texts into a project"), cli_import_command },
  { "agreements", N_ ("List who agreed what with whom"), cli_agreements },
  { "figures", N_ ("List what the texts count and measure"), cli_figures },
  { "compare", N_ ("Line the sources up, claim by claim"), cli_compare },
  { "search", N_ ("Find words in their context, or values"), cli_search },
  { "chart", N_ ("Draw the figures"), cli_chart },
  { "export", N_ ("Write tables and facts to files"), cli_export },
  { "explain", N_ ("Tell why each fact of a text is there"), cli_explain },
  { "check", N_ ("Verify a project file"), cli_check },
};

/**
 * cli_complain:
 * @subject: (nullable): the file it is about
 * @reason: a sentence
 *
 * Says on standard error what went wrong.
 */
void
cli_complain (const char *subject, const char *reason)
{
  if (subject != NULL && strstr (reason, subject) == NULL)
    g_printerr ("concordat-cli: %s: %s\n", subject, reason);
  else
    g_printerr ("concordat-cli: %s\n", reason);
}

static void
print_help (void)
{
  g_print (_ ("Usage: %s COMMAND [OPTION…] [ARGUMENT…]\n\n"), "concordat-cli");
  g_print ("%s\n\n", _ ("Compares what texts say about agreements between countries."));
  g_print ("%s\n", _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-12s %s\n", commands[i].name, _ (commands[i].summary));
  g_print ("\n%s\n", _ ("“concordat-cli COMMAND --help” tells more of a command."));
}

static gboolean
interrupt_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_CONTINUE;
}

static gpointer
watch_interrupts (gpointer cancellable)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  g_autoptr (GSource) source = g_unix_signal_source_new (SIGINT);

  g_source_set_callback (source, interrupt_cb, cancellable, NULL);
  g_source_attach (source, context);
  g_main_loop_run (loop);
  return NULL;
}

GCancellable *
cli_get_cancellable (void)
{
  static GCancellable *cancellable;

  if (cancellable == NULL)
    {
      cancellable = g_cancellable_new ();
      g_thread_unref (g_thread_new ("interrupts", watch_interrupts, cancellable));
    }
  return cancellable;
}

gboolean
cli_parse (int *argc,
           char ***argv,
           const char *synopsis,
           const char *description,
           const GOptionEntry *entries,
           char ***paths,
           int *status)
{
  g_autofree char *name = g_strdup_printf ("concordat-cli %s", (*argv)[0]);
  g_autoptr (GOptionContext) context = g_option_context_new (synopsis);
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Show this text"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_set_prgname (name);
  g_option_context_set_summary (context, description);
  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      cli_complain (NULL, error->message);
      *status = CLI_USAGE;
      return FALSE;
    }
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", text);
      *status = CLI_DONE;
      return FALSE;
    }
  return TRUE;
}

int
cli_format_from_name (const char *name, CliFormat fallback, guint allowed)
{
  static const char *const names[] = { "table", "csv", "json", "jsonl", "count" };
  g_autoptr (GString) known = g_string_new (NULL);

  if (name == NULL)
    return (int)fallback;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if ((allowed & (1u << i)) == 0)
        continue;
      if (g_str_equal (names[i], name))
        return (int)i;
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", names[i]);
    }
  g_printerr (_ ("concordat-cli: there is no format “%s” here; there are %s\n"), name, known->str);
  return -1;
}

static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];

  for (;;)
    {
      gssize n = read (STDIN_FILENO, buffer, sizeof buffer);

      if (n < 0)
        {
          g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno),
                               g_strerror (errno));
          return NULL;
        }
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      g_byte_array_append (bytes, buffer, (guint)n);
    }
}

CorpusImportRequest *
cli_request_new (char **paths, const char *language, const char *date, guint n_threads)
{
  CorpusImportRequest *request = corpus_import_request_new ();

  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    if (g_str_equal (paths[i], "-"))
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = read_standard_input (&error);

        if (bytes == NULL)
          cli_complain (_ ("standard input"), error->message);
        else
          corpus_import_request_add_bytes (request, _ ("standard input"), bytes);
      }
    else
      {
        g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);

        corpus_import_request_add_file (request, file);
      }
  if (g_strcmp0 (language, "auto") != 0)
    corpus_import_request_set_language (request, language);
  corpus_import_request_set_published (request, date);
  corpus_import_request_set_n_threads (request, n_threads);
  return request;
}

gboolean
cli_check_date (const char *date)
{
  int year = 0, month = 1, day = 1;

  if (date == NULL
      || (g_regex_match_simple ("^[0-9]{4}(-[0-9]{2}){0,2}$", date, G_REGEX_DOLLAR_ENDONLY, 0)
          && sscanf (date, "%4d-%2d-%2d", &year, &month, &day) >= 1 && year > 0 && month > 0
          && day > 0 && month <= 12
          && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year)))
    return TRUE;
  cli_complain (date, _ ("a date is written like 2025-10-28, 2025-10 or 2025"));
  return FALSE;
}

gboolean
cli_check_options (const char *language, const char *date, int n_threads)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EngineLanguages) languages = NULL;

  if (n_threads < 0)
    {
      cli_complain ("--jobs", _ ("the number of threads is 0 or more"));
      return FALSE;
    }
  if (!cli_check_date (date))
    return FALSE;
  if (language == NULL || g_str_equal (language, "auto"))
    return TRUE;
  languages = corpus_load_languages (warnings, NULL);
  for (guint i = 0; i < warnings->len; i++)
    cli_complain (NULL, g_ptr_array_index (warnings, i));
  if (languages == NULL || engine_languages_pack (languages, language) != NULL)
    return TRUE; /* without any packs the work itself says so */
  cli_complain (language, _ ("there is no pack of such a language"));
  return FALSE;
}

static void
progress_cb (guint done, guint total, const char *name, gpointer user_data)
{
  g_printerr ("\r\033[K%u/%u %s", done, total, name != NULL ? name : "");
}

gboolean
cli_import (CorpusProject *project, CorpusImportRequest *request, int *status)
{
  g_autoptr (GError) error = NULL;
  gboolean terminal = isatty (STDERR_FILENO);
  g_autoptr (CorpusImportReport) report = corpus_import (
      project, request, cli_get_cancellable (), terminal ? progress_cb : NULL, NULL, &error);

  if (terminal)
    g_printerr ("\r\033[K");
  if (report == NULL)
    {
      cli_complain (NULL, error->message);
      return FALSE;
    }
  for (guint i = 0; i < report->notes->len; i++)
    {
      const CorpusImportNote *note = g_ptr_array_index (report->notes, i);

      if (note->message != NULL)
        cli_complain (note->name, note->message);
    }
  if (report->n_failed > 0)
    *status = CLI_FAILED;
  if (report->cancelled)
    *status = CLI_INTERRUPTED;
  return !report->cancelled;
}

CorpusProject *
cli_open_project (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  CorpusProject *project = corpus_project_open (file, cli_get_cancellable (), &error);

  if (project == NULL)
    cli_complain (path, error->message);
  return project;
}

/* Projects may have any name: what a database begins with tells. */
static gboolean
is_project (const char *path)
{
  static const char magic[] = "SQLite format 3";
  char start[sizeof magic] = { 0 };
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInputStream) stream = NULL;

  if (g_str_has_suffix (path, CORPUS_PROJECT_SUFFIX))
    return TRUE;
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_REGULAR)
    return FALSE;
  stream = g_file_read (file, NULL, NULL);
  return stream != NULL
         && g_input_stream_read_all (G_INPUT_STREAM (stream), start, sizeof start, NULL, NULL, NULL)
         && memcmp (start, magic, sizeof magic) == 0;
}

CorpusProject *
cli_open (char **paths, int *status)
{
  g_autoptr (CorpusProject) project = NULL;
  g_autoptr (CorpusImportRequest) request = NULL;
  g_autoptr (GError) error = NULL;

  if (paths == NULL || paths[0] == NULL)
    {
      cli_complain (NULL, _ ("name a project, or texts and folders"));
      *status = CLI_USAGE;
      return NULL;
    }
  if (paths[1] == NULL && is_project (paths[0]))
    {
      project = cli_open_project (paths[0]);
      if (project == NULL)
        *status = CLI_FAILED;
      return g_steal_pointer (&project);
    }
  project = corpus_project_for_memory (&error);
  if (project == NULL)
    {
      cli_complain (NULL, error->message);
      *status = CLI_FAILED;
      return NULL;
    }
  request = cli_request_new (paths, NULL, NULL, 0);
  if (!cli_import (project, request, status))
    {
      *status = MAX (*status, CLI_FAILED);
      return NULL;
    }
  return g_steal_pointer (&project);
}

static guint
width_of (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
print_padded (const char *text, guint width, gboolean last)
{
  guint own = width_of (text);

  g_print ("%s", text);
  for (guint i = own; !last && i < width + 2; i++)
    g_print (" ");
}

void
cli_print_table (const char *const *titles, guint n_columns, GPtrArray *cells)
{
  g_autofree guint *widths = g_new0 (guint, n_columns);

  for (guint i = 0; i < n_columns; i++)
    widths[i] = width_of (titles[i]);
  for (guint i = 0; i < cells->len; i++)
    widths[i % n_columns] = MAX (widths[i % n_columns], width_of (g_ptr_array_index (cells, i)));
  for (guint i = 0; i < n_columns; i++)
    print_padded (titles[i], widths[i], i + 1 == n_columns);
  g_print ("\n");
  for (guint i = 0; i < cells->len; i++)
    {
      print_padded (g_ptr_array_index (cells, i), widths[i % n_columns],
                    i % n_columns + 1 == n_columns);
      if (i % n_columns + 1 == n_columns)
        g_print ("\n");
    }
}

void
cli_append_csv (GString *out, const char *field, gboolean last)
{
  if (strpbrk (field, ",\"\r\n") == NULL)
    g_string_append (out, field);
  else
    {
      g_string_append_c (out, '"');
      for (const char *at = field; *at != '\0'; at++)
        {
          if (*at == '"')
            g_string_append_c (out, '"');
          g_string_append_c (out, *at);
        }
      g_string_append_c (out, '"');
    }
  g_string_append (out, last ? "\r\n" : ",");
}

/* A full disk behind standard output is a failure, too. */
static int
finish (int status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  cli_complain (_ ("standard output"),
                errno != 0 ? g_strerror (errno) : _ ("it cannot be written"));
  return MAX (status, CLI_FAILED);
}

/**
 * cli_main:
 * @argc: the number of arguments
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
cli_main (int argc, char **argv)
{
  const char *locale_folder = g_getenv ("CONCORDAT_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder != NULL ? locale_folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc < 2 || g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")
      || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return argc < 2 ? CLI_USAGE : CLI_DONE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("concordat-cli %s\n", PACKAGE_VERSION);
      return CLI_DONE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return finish (commands[i].run (argc - 1, argv + 1));

  cli_complain (argv[1], _ ("there is no such command; see “concordat-cli --help”"));
  return CLI_USAGE;
}
