/* SPDX-License-Identifier: GPL-3.0-or-later */

/* concordat-cli explain: for each fact, which rule made it, which words triggered each field, and
 * which dates or antecedents were used. */

#include "config.h"

#include "cli.h"
#include "engine-result.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  CliFormat format;
  guint n_documents;
  int status;
} Explaining;

/* "rule.name@fr-1.0+a1b2c3": the name, without the pack's version that each fact tells once. */
static char *
short_detail (const char *detail)
{
  const char *at = strchr (detail, '@');

  return at != NULL && strchr (detail, ' ') == NULL
             ? g_strdup_printf (_ ("rule %.*s"), (int)(at - detail), detail)
             : g_strdup (detail);
}

static char *
dup_words (const CorpusBatchDocument *document, EngineSpan span)
{
  char *words = g_strndup (document->text + span.start_byte, span.end_byte - span.start_byte);

  return g_strdelimit (words, "\n", ' ');
}

/* "by = CHN: “Pékin”, subject; …" */
static void
explain_reason (const CorpusBatchDocument *document,
                const EngineFact *fact,
                const EngineReason *reason)
{
  g_autofree char *value = engine_fact_dup_field (fact, reason->field, document->text);
  g_autofree char *words = dup_words (document, reason->trigger);
  g_autofree char *detail = short_detail (reason->detail);

  g_print ("  %s%s%s: ", *reason->field != '\0' ? reason->field : _ ("fact"),
           value != NULL && *value != '\0' ? " = " : "", value != NULL ? value : "");
  if (*words != '\0')
    g_print ("“%s” ", words);
  g_print ("(%s)\n", detail);
}

/* What a figure is compared with. */
static void
explain_versus (const CorpusBatchDocument *document, const EngineFact *fact)
{
  g_autofree char *quote = NULL;

  if (fact->kind != ENGINE_FACT_FIGURE || fact->figure.versus < 0)
    return;
  quote = dup_words (document, document->result->facts[fact->figure.versus].span);
  g_print ("  versus: “%s”\n", quote);
}

static void
explain_fact (const CorpusBatchDocument *document, const EngineFact *fact)
{
  g_autofree char *quote = dup_words (document, fact->span);

  g_print ("%s “%s”\n", engine_code_to_name (ENGINE_CODES_FACT_KIND, (int)fact->kind), quote);
  g_print ("  %s %s, %s %.2f\n", _ ("rule"), fact->rule, _ ("confidence"), fact->confidence);
  for (guint i = 0; i < fact->n_reasons; i++)
    explain_reason (document, fact, &fact->reasons[i]);
  explain_versus (document, fact);
}

/* What dates without a year or a month were counted from. */
static const char *
basis_words (const CorpusBatchDocument *document)
{
  switch (document->basis)
    {
    case ENGINE_PUBLISHED_TEXT:
      return _ ("read in the text");
    case ENGINE_PUBLISHED_METADATA:
      return _ ("from the file");
    case ENGINE_PUBLISHED_INFERRED:
      return _ ("inferred");
    case ENGINE_PUBLISHED_USER:
      return _ ("as given");
    case ENGINE_PUBLISHED_NONE:
    default:
      return _ ("not known");
    }
}

static void
print_document (const CorpusBatchDocument *document)
{
  g_print ("%s\n  %s %s, %s %s (%s)\n\n", document->name, _ ("language"),
           document->language != NULL ? document->language : "?", _ ("date"),
           document->published != NULL ? document->published : "?", basis_words (document));
  for (guint i = 0; i < document->result->n_facts; i++)
    explain_fact (document, &document->result->facts[i]);
}

static gboolean
document_done (const CorpusBatchDocument *document, gpointer user_data, GError **error)
{
  static const CorpusJsonOptions with_reasons = { .with_reasons = TRUE };
  Explaining *explaining = user_data;

  if (document->result == NULL)
    {
      cli_complain (document->name, document->error != NULL ? document->error->message : "");
      explaining->status = CLI_FAILED;
      return TRUE;
    }
  if (explaining->format == CLI_FORMAT_JSON)
    {
      g_autoptr (GString) out = g_string_new (explaining->n_documents > 0 ? ",\n" : "\n");

      corpus_batch_document_write_json (document, &with_reasons, out);
      g_print ("%s", out->str);
    }
  else
    print_document (document);
  explaining->n_documents++;
  return TRUE;
}

static gboolean
explain (Explaining *self, CorpusImportRequest *request, EngineLanguages *languages)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (self->format == CLI_FORMAT_JSON)
    g_print ("{\"format\": \"concordat-facts\", \"version\": 1, \"documents\": [");
  done = corpus_batch_run_request (languages, request, TRUE, document_done, self,
                                   cli_get_cancellable (), &error);
  if (!done)
    cli_complain (NULL, error->message);
  else if (self->format == CLI_FORMAT_JSON)
    g_print ("]}\n");
  return done;
}

int
cli_explain (int argc, char **argv)
{
  g_autofree char *language = NULL;
  g_autofree char *date = NULL;
  g_auto (GStrv) paths = NULL;
  g_autofree char *format = NULL;
  Explaining self = { .status = CLI_DONE };
  int chosen;
  const GOptionEntry entries[] = {
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &language,
      N_ ("Language of the texts (auto: guess each)"), "LANG" },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &date,
      N_ ("Date of the texts, which “yesterday” counts from"), "ISO" },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("text or json"), "FORMAT" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CorpusImportRequest) request = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EngineLanguages) languages = NULL;
  g_autoptr (GError) error = NULL;

  if (!cli_parse (
          &argc, &argv, _ ("FILE|FOLDER|-…"),
          _ ("Tells why each fact of a text is there: its rule, the words that triggered "
             "each field, what else was weighed, what pronouns and dates were counted from."),
          entries, &paths, &self.status))
    return self.status;
  if (paths == NULL || paths[0] == NULL)
    {
      cli_complain (NULL, _ ("name texts or folders, or “-” for standard input"));
      return CLI_USAGE;
    }
  chosen = g_strcmp0 (format, "text") == 0
               ? CLI_FORMAT_TABLE
               : cli_format_from_name (format, CLI_FORMAT_TABLE, 1u << CLI_FORMAT_JSON);
  if (chosen < 0 || !cli_check_options (language, date, 0))
    return CLI_USAGE;
  self.format = (CliFormat)chosen;
  languages = corpus_load_languages (warnings, &error);
  for (guint i = 0; i < warnings->len; i++)
    cli_complain (NULL, g_ptr_array_index (warnings, i));
  if (languages == NULL)
    {
      cli_complain (NULL, error->message);
      return CLI_FAILED;
    }
  request = cli_request_new (paths, language, date, 0);
  return explain (&self, request, languages) ? self.status : CLI_FAILED;
}
