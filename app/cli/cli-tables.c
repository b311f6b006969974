/* SPDX-License-Identifier: GPL-3.0-or-later */

/* concordat-cli agreements, figures and compare: the three tables, for people or as CSV and JSON. */

#include "config.h"

#include "cli.h"
#include "corpus-words.h"
#include "export.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

typedef void (*PrintTable) (CorpusProject *project);

static char *
letters_of_agreement (const CorpusAgreement *agreement)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < agreement->n_presences; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", agreement->presences[i].letter);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
verdict_text (CorpusVerdict verdict, const char *reason)
{
  return *reason != '\0' ? g_strdup_printf ("%s %s, %s", corpus_verdict_to_sign (verdict),
                                            corpus_verdict_to_word (verdict), reason)
                         : g_strdup_printf ("%s %s", corpus_verdict_to_sign (verdict),
                                            corpus_verdict_to_word (verdict));
}

static void
print_agreements (CorpusProject *project)
{
  const char *titles[] = { _ ("Parties"), _ ("Instrument"), _ ("Subjects"), _ ("Date"),
                           _ ("Place"),   _ ("Status"),     _ ("Sources"),  _ ("Verdict") };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CorpusList) list = corpus_agreement_list_new (project);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CorpusItem) item = corpus_list_get_item_at (list, i);
      const CorpusAgreement *agreement = corpus_item_get_agreement (item);

      g_ptr_array_add (cells, corpus_parties_dup_text (agreement->parties));
      g_ptr_array_add (cells, g_strdup (corpus_instrument_to_word (agreement->instrument)));
      g_ptr_array_add (cells, corpus_list_dup_text (agreement->subjects, corpus_subject_to_word));
      g_ptr_array_add (cells, corpus_date_dup_text (agreement->date));
      g_ptr_array_add (cells, g_strdup (agreement->place != NULL ? agreement->place : ""));
      g_ptr_array_add (cells, g_strdup (corpus_agreement_status_to_word (agreement->status)));
      g_ptr_array_add (cells, letters_of_agreement (agreement));
      g_ptr_array_add (cells, verdict_text (agreement->verdict, agreement->reason));
    }
  cli_print_table (titles, G_N_ELEMENTS (titles), cells);
}

static void
print_figures (CorpusProject *project)
{
  const char *titles[] = { _ ("Claim"),  _ ("Value"),    _ ("Status"), _ ("For"),
                           _ ("Source"), _ ("Says who"), _ ("Verdict") };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CorpusList) list = corpus_figure_list_new (project);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CorpusItem) item = corpus_list_get_item_at (list, i);
      const CorpusFact *fact = corpus_item_get_fact (item);
      const EngineFigure *figure = &fact->fact->figure;

      g_ptr_array_add (cells, corpus_fact_dup_label (fact->fact, fact->quote));
      g_ptr_array_add (cells, corpus_figure_dup_text (figure));
      g_ptr_array_add (cells, g_strdup (corpus_figure_status_to_word (figure->status)));
      g_ptr_array_add (cells, corpus_date_dup_text (figure->period));
      g_ptr_array_add (cells, g_strdup (fact->letter));
      g_ptr_array_add (cells,
                       g_strdup (figure->source != NULL ? figure->source : _ ("the text itself")));
      g_ptr_array_add (cells, verdict_text (fact->verdict, fact->reason));
    }
  cli_print_table (titles, G_N_ELEMENTS (titles), cells);
}

static char *
entry_text (const CorpusFact *entry)
{
  switch (entry->fact->kind)
    {
    case ENGINE_FACT_FIGURE:
      return corpus_figure_dup_text (&entry->fact->figure);
    case ENGINE_FACT_COMMITMENT:
      return g_strdup (corpus_modality_to_word (entry->fact->commitment.modality));
    case ENGINE_FACT_PERSON:
      return g_strdup (entry->fact->person.name);
    case ENGINE_FACT_AGREEMENT:
    case ENGINE_FACT_DATE:
    case ENGINE_FACT_QUOTATION:
    case ENGINE_N_FACT_KINDS:
    default:
      return g_strdup (entry->quote);
    }
}

/* Which of the sources differ from most, where not all that differ do so alike. */
static void
append_stance (GString *says, const CorpusComparison *claim, const CorpusFact *entry)
{
  gboolean one_sided = FALSE;

  for (guint i = 0; i < claim->n_entries; i++)
    one_sided = one_sided || claim->entries[i].stance != entry->stance;
  if (!one_sided
      || (entry->stance != CORPUS_VERDICT_CONTRADICT
          && entry->stance != CORPUS_VERDICT_BOTH_POSSIBLE))
    return;
  g_string_append_printf (says, " %s", corpus_verdict_to_sign (entry->stance));
  if (*entry->stance_reason != '\0')
    g_string_append_printf (says, " (%s)", entry->stance_reason);
}

static void
print_claims (CorpusProject *project)
{
  const char *titles[] = { _ ("Claim"), _ ("Sources say"), _ ("Verdict") };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CorpusList) list = corpus_comparison_list_new (project);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CorpusItem) item = corpus_list_get_item_at (list, i);
      const CorpusComparison *claim = corpus_item_get_comparison (item);
      g_autoptr (GString) says = g_string_new (NULL);

      for (guint j = 0; j < claim->n_entries; j++)
        {
          g_autofree char *text = entry_text (&claim->entries[j]);

          g_string_append_printf (says, "%s%s: %s", j > 0 ? " | " : "", claim->entries[j].letter,
                                  text);
          append_stance (says, claim, &claim->entries[j]);
        }
      g_ptr_array_add (cells, corpus_comparison_dup_label (claim));
      g_ptr_array_add (cells, g_string_free (g_steal_pointer (&says), FALSE));
      g_ptr_array_add (cells, verdict_text (claim->verdict, claim->reason));
    }
  cli_print_table (titles, G_N_ELEMENTS (titles), cells);
}

static int
run_table (int argc, char **argv, const char *description, PrintTable print, ExportTable csv)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) paths = NULL;
  int status = CLI_DONE, chosen;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("table, csv or json"), "FORMAT" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CorpusProject) project = NULL;
  g_autoptr (GOutputStream) out = NULL;
  g_autoptr (GError) error = NULL;
  gboolean written = TRUE;

  if (!cli_parse (&argc, &argv, _ ("PROJECT|FILE|FOLDER…"), description, entries, &paths, &status))
    return status;
  chosen =
      cli_format_from_name (format, CLI_FORMAT_TABLE,
                            1u << CLI_FORMAT_TABLE | 1u << CLI_FORMAT_CSV | 1u << CLI_FORMAT_JSON);
  if (chosen < 0)
    return CLI_USAGE;
  project = cli_open (paths, &status);
  if (project == NULL)
    return status;
  out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  if (chosen == CLI_FORMAT_TABLE)
    print (project);
  else if (chosen == CLI_FORMAT_CSV)
    written = export_csv (project, csv, NULL, out, cli_get_cancellable (), &error);
  else
    written = corpus_facts_json (project, NULL, out, cli_get_cancellable (), &error);
  if (!written)
    {
      cli_complain (NULL, error->message);
      status = CLI_FAILED;
    }
  corpus_project_close (project);
  return status;
}

int
cli_agreements (int argc, char **argv)
{
  return run_table (argc, argv,
                    _ ("Lists the agreements that texts tell of, one row per real agreement."),
                    print_agreements, EXPORT_TABLE_AGREEMENTS);
}

int
cli_figures (int argc, char **argv)
{
  return run_table (argc, argv,
                    _ ("Lists the figures of texts with what they measure and who says so."),
                    print_figures, EXPORT_TABLE_FIGURES);
}

int
cli_compare (int argc, char **argv)
{
  return run_table (argc, argv,
                    _ ("Lines the sources up: which claims they share, and where they differ. CSV "
                       "is the matrix of claims and sources."),
                    print_claims, EXPORT_TABLE_MATRIX);
}
