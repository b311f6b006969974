/* SPDX-License-Identifier: GPL-3.0-or-later */

/* concordat-cli import, check and search: what is done to and asked of a project. */

#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

int
cli_import_command (int argc, char **argv)
{
  g_autofree char *language = NULL;
  g_autofree char *date = NULL;
  g_auto (GStrv) paths = NULL;
  int jobs = 0, status = CLI_DONE;
  const GOptionEntry entries[] = {
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &language,
      N_ ("Language of the texts (auto: guess each)"), "LANG" },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &date,
      N_ ("Date of the texts, which “yesterday” counts from"), "ISO" },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &jobs, N_ ("Worker threads (0: one per processor)"), "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CorpusProject) project = NULL;
  g_autoptr (CorpusImportRequest) request = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gboolean complete;

  if (!cli_parse (&argc, &argv, _ ("PROJECT FILE|FOLDER|-…"),
                  _ ("Reads texts into a project file, which is made where there is none."),
                  entries, &paths, &status))
    return status;
  if (paths == NULL || paths[0] == NULL || paths[1] == NULL)
    {
      cli_complain (NULL, _ ("name a project and texts or folders"));
      return CLI_USAGE;
    }
  if (!cli_check_options (language, date, jobs))
    return CLI_USAGE;
  file = g_file_new_for_commandline_arg (paths[0]);
  if (g_file_query_exists (file, NULL))
    project = cli_open_project (paths[0]);
  else
    {
      project = corpus_project_create (&error);
      if (project == NULL)
        cli_complain (paths[0], error->message);
    }
  if (project == NULL)
    return CLI_FAILED;
  request = cli_request_new (paths + 1, language, date, (guint)jobs);
  complete = cli_import (project, request, &status);
  if (corpus_project_get_modified (project) && !corpus_project_save (project, file, NULL, &error))
    {
      cli_complain (paths[0], error->message);
      status = CLI_FAILED;
    }
  else if (g_file_query_exists (file, NULL))
    g_print (ngettext ("%s: %u text\n", "%s: %u texts\n", corpus_project_get_n_documents (project)),
             paths[0], corpus_project_get_n_documents (project));
  corpus_project_close (project);
  return complete || status != CLI_DONE ? status : CLI_FAILED;
}

int
cli_check (int argc, char **argv)
{
  g_auto (GStrv) paths = NULL;
  int status = CLI_DONE;

  if (!cli_parse (&argc, &argv, _ ("PROJECT…"),
                  _ ("Verifies that project files are sound and of this program's version."), NULL,
                  &paths, &status))
    return status;
  if (paths == NULL || paths[0] == NULL)
    {
      cli_complain (NULL, _ ("name a project"));
      return CLI_USAGE;
    }
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (CorpusProject) project = cli_open_project (paths[i]);
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) faults = NULL;

      if (project == NULL)
        {
          status = CLI_FAILED;
          continue;
        }
      faults = corpus_project_check (project, cli_get_cancellable (), &error);
      if (faults == NULL)
        cli_complain (paths[i], error->message);
      for (guint j = 0; faults != NULL && faults[j] != NULL; j++)
        cli_complain (paths[i], faults[j]);
      if (faults == NULL || faults[0] != NULL)
        status = CLI_FAILED;
      else
        g_print (_ ("%s: sound\n"), paths[i]);
      corpus_project_close (project);
    }
  return status;
}

static void
print_lines (CorpusSearch *search)
{
  GListModel *lines = corpus_search_get_lines (search);
  GListModel *figures = corpus_search_get_figures (search);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (CorpusItem) item = g_list_model_get_item (lines, i);
      const CorpusHit *hit = corpus_item_get_hit (item);
      int padding = 45 - (int)g_utf8_strlen (hit->before, -1);

      g_print ("%-3s %*s%s[%s]%s\n", hit->letter, MAX (padding, 0), "", hit->before, hit->hit,
               hit->after);
    }
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (CorpusItem) item = g_list_model_get_item (figures, i);
      const CorpusFact *fact = corpus_item_get_fact (item);

      g_print ("%-3s %s\n", fact->letter, fact->quote);
    }
}

int
cli_search (int argc, char **argv)
{
  g_auto (GStrv) paths = NULL;
  int context = 45, status = CLI_DONE;
  gboolean exact = FALSE;
  const GOptionEntry entries[] = {
    { "context", 'c', 0, G_OPTION_ARG_INT, &context, N_ ("Characters shown on each side"), "N" },
    { "exact", 'e', 0, G_OPTION_ARG_NONE, &exact, N_ ("The words as typed, no other endings"),
      NULL },
    G_OPTION_ENTRY_NULL,
  };
  CorpusSearchOptions options = { 0 };
  g_autoptr (CorpusProject) project = NULL;
  g_autoptr (CorpusSearch) search = NULL;
  g_autoptr (GError) error = NULL;
  gboolean found;

  if (!cli_parse (&argc, &argv, _ ("QUERY PROJECT|FILE|FOLDER…"),
                  _ ("Finds words in their context, and figures by value: “terres rares”, “15–20 "
                     "%”, “> 1 bn EUR”. Exits with 1 where nothing is found."),
                  entries, &paths, &status))
    return status;
  if (paths == NULL || paths[0] == NULL || paths[1] == NULL || context < 0)
    {
      cli_complain (NULL, _ ("give a query, then a project or texts"));
      return CLI_USAGE;
    }
  project = cli_open (paths + 1, &status);
  if (project == NULL)
    return status;
  options.context_chars = (guint)context;
  options.exact_forms = exact;
  search = corpus_search (project, paths[0], &options, cli_get_cancellable (), &error);
  if (search == NULL)
    {
      cli_complain (paths[0], error->message);
      return CLI_USAGE;
    }
  print_lines (search);
  found = g_list_model_get_n_items (corpus_search_get_lines (search)) > 0
          || g_list_model_get_n_items (corpus_search_get_figures (search)) > 0;
  corpus_project_close (project);
  return found ? status : CLI_FAILED;
}
