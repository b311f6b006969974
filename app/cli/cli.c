/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of commands and what they share. */

#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

static const CliCommand commands[] = {
  { "extract", "[OPTION…] FILE|FOLDER|-…", N_ ("Print the facts of texts"), cli_extract },
};

/**
 * cli_complain:
 * @subject_or_null: (nullable): the file it is about
 * @reason: a sentence
 *
 * Says on standard error what went wrong.
 */
void
cli_complain (const char *subject_or_null,
              const char *reason)
{
  if (subject_or_null != NULL)
    g_printerr ("concordat-cli: %s: %s\n", subject_or_null, reason);
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

/**
 * cli_main:
 * @argc: the number of arguments
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
cli_main (int    argc,
          char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
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
      return commands[i].run (argc - 1, argv + 1);

  cli_complain (argv[1], _ ("there is no such command; see “concordat-cli --help”"));
  return CLI_USAGE;
}
