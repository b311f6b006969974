/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command-line program: a table of commands, each in a file of its own.  Exit statuses are
 * those that users of Unix tools expect: 0 done, 1 something was left out or differs, 2 the call's
 * words are wrong, 130 interrupted.  Results go to standard output, messages to standard error. */

#pragma once

#include "corpus.h"

G_BEGIN_DECLS

typedef enum
{
  CLI_DONE = 0,
  CLI_FAILED = 1,
  CLI_USAGE = 2,
  CLI_INTERRUPTED = 130,
} CliStatus;

typedef enum
{
  CLI_FORMAT_TABLE,
  CLI_FORMAT_CSV,
  CLI_FORMAT_JSON,
  CLI_FORMAT_JSONL,
  CLI_FORMAT_COUNT,
} CliFormat;

typedef struct
{
  const char *name;
  const char *summary; /* translatable, one line */
  int (*run) (int argc, char **argv); /* argv[0] is the command's name */
} CliCommand;

/* Runs the command that argv[1] names. */
int cli_main (int argc, char **argv);

/* "concordat-cli: file: reason" on standard error; @subject may be NULL. */
void cli_complain (const char *subject, const char *reason);

/* Parses a command's options; what is left of @argv is in *@paths (owned).  @synopsis and
 * @description are translated.  FALSE: it complained, or printed help (*@status says which). */
gboolean cli_parse (int *argc,
                    char ***argv,
                    const char *synopsis,
                    const char *description,
                    const GOptionEntry *entries,
                    char ***paths,
                    int *status);
/* A format by name among those that @allowed (a mask of 1 << CliFormat) has; -1 and a complaint. */
int cli_format_from_name (const char *name, CliFormat fallback, guint allowed);

/* Ends with the first interrupt; shared by all of a command's work. */
GCancellable *cli_get_cancellable (void);

/* What paths of the command line stand for; "-" is standard input. (transfer full) */
CorpusImportRequest *
cli_request_new (char **paths, const char *language, const char *date, guint n_threads);
/* Whether these options say what they may: else it complained.  @language and @date may be NULL. */
gboolean cli_check_options (const char *language, const char *date, int n_threads);
/* The same for one date: "2025-10-28", "2025-10" or "2025". */
gboolean cli_check_date (const char *date);
/* A project file, or texts and folders read into a project in memory; progress on standard error
 * where that is a terminal.  NULL: it complained. *@status becomes CLI_FAILED where some were left
 * out. (transfer full) */
CorpusProject *cli_open (char **paths, int *status);
/* The same for one project file that must be one. */
CorpusProject *cli_open_project (const char *path);
/* Imports into a project, complaining about each file left out. */
gboolean cli_import (CorpusProject *project, CorpusImportRequest *request, int *status);

/* A table for people: columns as wide as their widest cell, measured in terminal cells.  @cells:
 * @n_columns × rows strings, row-major, owned. */
void cli_print_table (const char *const *titles, guint n_columns, GPtrArray *cells);
/* One CSV field, quoted where it must be. */
void cli_append_csv (GString *out, const char *field, gboolean last);

int cli_agreements (int argc, char **argv);
int cli_chart (int argc, char **argv);
int cli_check (int argc, char **argv);
int cli_compare (int argc, char **argv);
int cli_explain (int argc, char **argv);
int cli_export (int argc, char **argv);
int cli_extract (int argc, char **argv);
int cli_figures (int argc, char **argv);
int cli_import_command (int argc, char **argv);
int cli_search (int argc, char **argv);

G_END_DECLS
