/* SPDX-License-Identifier: GPL-3.0-or-later */

/* concordat-cli explain: for each fact, which rule made it, which words triggered each field, and
 * which dates or antecedents were used. */

#include "config.h"

#include "cli.h"
#include "engine-result.h"

#include <glib/gi18n-lib.h>

static void
explain_fact (const CorpusBatchDocument *document, const EngineFact *fact)
{
  g_autofree char *quote = engine_fact_dup_field (fact, "quote", document->text);

  g_strdelimit (quote, "\n", ' ');
  g_print ("%s “%s”\n", engine_code_to_name (ENGINE_CODES_FACT_KIND, (int)fact->kind), quote);
  g_print ("  %s %s, %s %.2f\n", _ ("rule"), fact->rule, _ ("confidence"), fact->confidence);
  for (guint i = 0; i < fact->n_reasons; i++)
    {
      const EngineReason *reason = &fact->reasons[i];
      g_autofree char *value = engine_fact_dup_field (fact, reason->field, document->text);
      g_autofree char *words = g_strndup (document->text + reason->trigger.start_byte,
                                          reason->trigger.end_byte - reason->trigger.start_byte);

      g_strdelimit (words, "\n", ' ');
      g_print ("  %s%s%s: ", *reason->field != '\0' ? reason->field : _ ("fact"),
               value != NULL && *value != '\0' ? " = " : "", value != NULL ? value : "");
      if (*words != '\0')
        g_print ("“%s” ", words);
      g_print ("(%s)\n", reason->detail);
    }
}

static gboolean
document_done (const CorpusBatchDocument *document, gpointer user_data, GError **error)
{
  int *status = user_data;

  if (document->result == NULL)
    {
      cli_complain (document->name, document->error != NULL ? document->error->message : "");
      *status = CLI_FAILED;
      return TRUE;
    }
  g_print ("%s\n  %s %s, %s %s\n\n", document->name, _ ("language"),
           document->language != NULL ? document->language : "?", _ ("date"),
           document->published != NULL ? document->published : "?");
  for (guint i = 0; i < document->result->n_facts; i++)
    explain_fact (document, &document->result->facts[i]);
  return TRUE;
}

int
cli_explain (int argc, char **argv)
{
  g_autofree char *language = NULL;
  g_autofree char *date = NULL;
  g_auto (GStrv) paths = NULL;
  int status = CLI_DONE;
  const GOptionEntry entries[] = {
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &language,
      N_ ("Language of the texts (auto: guess each)"), "LANG" },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &date,
      N_ ("Date of the texts, which “yesterday” counts from"), "ISO" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CorpusImportRequest) request = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EngineLanguages) languages = NULL;
  g_autoptr (GError) error = NULL;

  if (!cli_parse (&argc, &argv, _ ("FILE|FOLDER|-…"),
                  _ ("Tells why each fact of a text is there: its rule, the words that triggered "
                     "each field, what else was weighed."),
                  entries, &paths, &status))
    return status;
  if (paths == NULL || paths[0] == NULL)
    {
      cli_complain (NULL, _ ("name texts or folders, or “-” for standard input"));
      return CLI_USAGE;
    }
  if (!cli_check_options (language, date, 0))
    return CLI_USAGE;
  languages = corpus_load_languages (warnings, &error);
  for (guint i = 0; i < warnings->len; i++)
    cli_complain (NULL, g_ptr_array_index (warnings, i));
  request = cli_request_new (paths, language, date, 0);
  if (languages == NULL
      || !corpus_batch_run_request (languages, request, FALSE, document_done, &status,
                                    cli_get_cancellable (), &error))
    {
      cli_complain (NULL, error->message);
      return CLI_FAILED;
    }
  return status;
}
