/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command-line program: a table of commands, each in a file of its own.  Exit statuses are
 * those that users of Unix tools expect: 0 done, 1 something was left out or differs, 2 the call's
 * words are wrong, 130 interrupted.  Results go to standard output, messages to standard error. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  CLI_DONE = 0,
  CLI_FAILED = 1,
  CLI_USAGE = 2,
} CliStatus;

typedef struct
{
  const char *name;
  const char *arguments; /* untranslated synopsis */
  const char *summary;   /* translatable, one line */
  int (*run) (int    argc,
              char **argv); /* argv[0] is the command's name */
} CliCommand;

/* Runs the command that argv[1] names. */
int cli_main (int    argc,
              char **argv);

/* "concordat-cli: file: reason" on standard error. */
void cli_complain (const char *subject_or_null,
                   const char *reason);

int cli_extract (int    argc,
                 char **argv);

G_END_DECLS
