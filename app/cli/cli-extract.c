/* SPDX-License-Identifier: GPL-3.0-or-later */

/* concordat-cli extract: the facts of texts, on standard output.  Texts are read and extracted on
 * worker threads and come out in the order given, in bounded memory.  The JSON form also merges and
 * compares; with --jsonl each line of the input is a document and each line of the output its
 * facts, which is how a cluster runs it. */

#include "config.h"

#include "cli.h"
#include "engine-result.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  CliFormat format;
  GString *out;
  GPtrArray *cells;        /* of the table */
  CorpusComparer *comparer; /* of the JSON form */
  guint n_documents;
  guint n_facts[ENGINE_N_FACT_KINDS];
  guint64 n_bytes;
  gboolean failed;
} Output;

static const char *const csv_fields[] = {
  "quote",    "value",  "upper",       "unit",     "qualifier", "measure",     "by",
  "on",       "of",     "commodities", "period",   "source",    "parties",     "instrument",
  "subjects", "status", "binding",     "date",     "place",     "signatories", "actor",
  "action",   "object", "toward",      "deadline", "modality",  "negated",     "iso",
  "basis",    "name",   "role",        "country",  "speaker",   "via",         "rule"
};

static void
flush (Output *output)
{
  fwrite (output->out->str, 1, output->out->len, stdout);
  g_string_truncate (output->out, 0);
}

static void
print_csv_header (Output *output)
{
  g_string_append (output->out, "document,kind,start_byte,end_byte,");
  for (guint i = 0; i < G_N_ELEMENTS (csv_fields); i++)
    cli_append_csv (output->out, csv_fields[i], i + 1 == G_N_ELEMENTS (csv_fields));
}

static void
print_csv (Output *output, const CorpusBatchDocument *document)
{
  for (guint i = 0; i < document->result->n_facts; i++)
    {
      const EngineFact *fact = &document->result->facts[i];

      cli_append_csv (output->out, document->name, FALSE);
      cli_append_csv (output->out, engine_code_to_name (ENGINE_CODES_FACT_KIND, (int)fact->kind),
                      FALSE);
      g_string_append_printf (output->out, "%u,%u,", fact->span.start_byte, fact->span.end_byte);
      for (guint j = 0; j < G_N_ELEMENTS (csv_fields); j++)
        {
          g_autofree char *value = engine_fact_dup_field (fact, csv_fields[j], document->text);

          cli_append_csv (output->out, value != NULL ? value : "",
                          j + 1 == G_N_ELEMENTS (csv_fields));
        }
    }
}

static void
print_row (Output *output, const CorpusBatchDocument *document, const EngineFact *fact)
{
  static const char *const fields[ENGINE_N_FACT_KINDS][5] = {
    [ENGINE_FACT_FIGURE] = { "measure", "by", "on", "status", "source" },
    [ENGINE_FACT_AGREEMENT] = { "parties", "instrument", "status", "date", "place" },
    [ENGINE_FACT_COMMITMENT] = { "actor", "action", "modality", "toward", "deadline" },
    [ENGINE_FACT_DATE] = { "iso", "basis" },
    [ENGINE_FACT_PERSON] = { "name", "role", "country" },
    [ENGINE_FACT_QUOTATION] = { "speaker", "via" },
  };
  g_autoptr (GString) says = g_string_new (NULL);
  char *quote = engine_fact_dup_field (fact, "quote", document->text);

  g_strdelimit (quote, "\n\t", ' ');
  if (g_utf8_strlen (quote, -1) > 60)
    {
      char *cut = g_utf8_substring (quote, 0, 59);

      g_free (quote);
      quote = g_strconcat (cut, "…", NULL);
      g_free (cut);
    }
  for (guint i = 0; i < 5 && fields[fact->kind][i] != NULL; i++)
    {
      g_autofree char *value = engine_fact_dup_field (fact, fields[fact->kind][i], document->text);

      if (value != NULL && *value != '\0')
        g_string_append_printf (says, "%s%s", says->len > 0 ? " · " : "", value);
    }
  g_ptr_array_add (output->cells, g_strdup (document->name));
  g_ptr_array_add (output->cells,
                   g_strdup (engine_code_to_name (ENGINE_CODES_FACT_KIND, (int)fact->kind)));
  g_ptr_array_add (output->cells, quote);
  g_ptr_array_add (output->cells, g_string_free (g_steal_pointer (&says), FALSE));
}

/* Gives the document's facts to the comparer, under the ids that the JSON has. */
static void
compare_document (Output *output, const CorpusBatchDocument *document)
{
  guint n = document->result->n_facts;
  g_autofree CorpusCompareFact *facts = g_new0 (CorpusCompareFact, n + 1);
  g_autofree char *id = g_strdup_printf ("d%u", document->index + 1);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  CorpusCompareDocument head = { .id = id,
                                 .published = document->published,
                                 .language = document->language,
                                 .text = document->text,
                                 .length_bytes = document->length_bytes };

  for (guint i = 0; i < n; i++)
    {
      const EngineFact *fact = &document->result->facts[i];
      char *fact_id = g_strdup_printf ("%sf%u", id, i + 1);
      char *quote = g_strndup (document->text + fact->span.start_byte,
                               fact->span.end_byte - fact->span.start_byte);

      g_ptr_array_add (strings, fact_id);
      g_ptr_array_add (strings, quote);
      facts[i] = (CorpusCompareFact){ fact_id, i, fact, quote };
    }
  corpus_comparer_set_document (output->comparer, &head, facts, n);
}

static gboolean
document_done (const CorpusBatchDocument *document, gpointer user_data, GError **error)
{
  Output *output = user_data;

  if (document->error != NULL || document->result == NULL)
    {
      cli_complain (document->name, document->error != NULL ? document->error->message : "");
      output->failed = TRUE;
      return TRUE;
    }
  for (guint i = 0; i < document->result->n_facts; i++)
    output->n_facts[document->result->facts[i].kind]++;
  output->n_bytes += document->length_bytes;
  switch (output->format)
    {
    case CLI_FORMAT_JSON:
      g_string_append (output->out, output->n_documents > 0 ? ",\n" : "\n");
      corpus_batch_document_write_json (document, NULL, output->out);
      compare_document (output, document);
      break;
    case CLI_FORMAT_JSONL:
      corpus_batch_document_write_json (document, NULL, output->out);
      g_string_append_c (output->out, '\n');
      break;
    case CLI_FORMAT_CSV:
      print_csv (output, document);
      break;
    case CLI_FORMAT_TABLE:
      for (guint i = 0; i < document->result->n_facts; i++)
        print_row (output, document, &document->result->facts[i]);
      break;
    case CLI_FORMAT_COUNT:
    default:
      break;
    }
  output->n_documents++;
  flush (output);
  if (output->format == CLI_FORMAT_JSONL)
    fflush (stdout);
  return TRUE;
}

static void
begin (Output *output)
{
  output->out = g_string_new (NULL);
  if (output->format == CLI_FORMAT_JSON)
    {
      output->comparer = corpus_comparer_new ();
      g_string_append (output->out,
                       "{\"format\": \"concordat-facts\", \"version\": 1, \"documents\": [");
    }
  else if (output->format == CLI_FORMAT_CSV)
    print_csv_header (output);
  else if (output->format == CLI_FORMAT_TABLE)
    output->cells = g_ptr_array_new_with_free_func (g_free);
}

static void
end (Output *output)
{
  if (output->format == CLI_FORMAT_JSON)
    {
      g_autoptr (CorpusComparisonSet) set = corpus_comparer_snapshot (output->comparer);

      g_string_append (output->out, "],\n");
      corpus_comparison_set_write_json (set, output->out);
      g_string_append (output->out, "}\n");
    }
  flush (output);
  if (output->format == CLI_FORMAT_TABLE)
    {
      const char *titles[] = { _ ("Text"), _ ("Kind"), _ ("Words"), _ ("Says") };

      cli_print_table (titles, G_N_ELEMENTS (titles), output->cells);
    }
  if (output->format == CLI_FORMAT_COUNT)
    {
      g_print ("documents\t%u\nbytes\t%" G_GUINT64_FORMAT "\n", output->n_documents,
               output->n_bytes);
      for (guint i = 0; i < ENGINE_N_FACT_KINDS; i++)
        g_print ("%s\t%u\n", engine_code_to_name (ENGINE_CODES_FACT_KIND, (int)i),
                 output->n_facts[i]);
    }
  g_clear_pointer (&output->comparer, corpus_comparer_free);
  g_clear_pointer (&output->cells, g_ptr_array_unref);
  g_string_free (output->out, TRUE);
}

static JsonObject *
object_of (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* NULL where the object has no such member, or one that is no string. */
static const char *
string_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/* A line of --jsonl: a JSON object with "text", and "path" or "id", "title", "published",
 * "language" where they are known. */
static gboolean
next_line (CorpusBatchItem *item, gpointer user_data)
{
  g_autofree char *line = NULL;
  size_t size = 0;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonObject *object;
  const char *name;
  char *raw = NULL;
  ssize_t length;

  do
    length = getline (&raw, &size, stdin);
  while (length == 1 && raw[0] == '\n');
  line = g_strndup (raw != NULL ? raw : "", length > 0 ? (gsize)length : 0);
  free (raw);
  if (length < 0)
    return FALSE;
  item->name = g_strdup (_ ("a line of the input"));
  object = json_parser_load_from_data (parser, line, length, &error)
               ? object_of (json_parser_get_root (parser))
               : NULL;
  if (object == NULL || string_member (object, "text") == NULL)
    {
      item->error = g_error_new (CORPUS_ERROR, CORPUS_ERROR_READ,
                                 _ ("This line of the input is no JSON object with “text”: %s"),
                                 error != NULL ? error->message : "");
      return TRUE;
    }
  item->text = g_strdup (string_member (object, "text"));
  name = string_member (object, "path") != NULL ? string_member (object, "path")
                                                : string_member (object, "id");
  if (name != NULL)
    g_set_str (&item->name, name);
  item->title = g_strdup (string_member (object, "title"));
  item->published = g_strdup (string_member (object, "published"));
  item->language = g_strdup (string_member (object, "language"));
  return TRUE;
}

/* Which texts, and what is known of them. */
typedef struct
{
  char *language;
  char *date;
  char **paths;
  gboolean jsonl;
  int jobs;
} Wanted;

/* The packs, with what is wrong in rules and packs said on standard error; %NULL where none load. */
static EngineLanguages *
load_languages (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  EngineLanguages *languages = corpus_load_languages (warnings, &error);

  for (guint i = 0; i < warnings->len; i++)
    cli_complain (NULL, g_ptr_array_index (warnings, i));
  if (languages == NULL)
    cli_complain (NULL, error->message);
  return languages;
}

static gboolean
run (EngineLanguages *languages, const Wanted *wanted, Output *output, GError **error)
{
  CorpusBatchOptions options = { .published = wanted->date, .n_threads = (guint)wanted->jobs };
  g_autoptr (CorpusImportRequest) request = NULL;

  if (wanted->jsonl)
    {
      options.language = g_strcmp0 (wanted->language, "auto") == 0 ? NULL : wanted->language;
      return corpus_batch_run (languages, next_line, document_done, output, &options,
                               cli_get_cancellable (), error);
    }
  request = cli_request_new (wanted->paths, wanted->language, wanted->date, (guint)wanted->jobs);
  return corpus_batch_run_request (languages, request, FALSE, document_done, output,
                                   cli_get_cancellable (), error);
}

/* Prints the facts of all texts in @format. */
static int
extract (const Wanted *wanted, CliFormat format)
{
  Output output = { .format = format };
  g_autoptr (GError) error = NULL;
  EngineLanguages *languages = load_languages ();
  gboolean done;

  if (languages == NULL)
    return CLI_FAILED;
  begin (&output);
  done = run (languages, wanted, &output, &error);
  end (&output);
  engine_languages_unref (languages);
  if (!done)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return CLI_INTERRUPTED;
      cli_complain (NULL, error->message);
    }
  return done && !output.failed ? CLI_DONE : CLI_FAILED;
}

int
cli_extract (int argc, char **argv)
{
  g_autofree char *language = NULL;
  g_autofree char *date = NULL;
  g_autofree char *format = NULL;
  g_auto (GStrv) paths = NULL;
  Wanted wanted = { 0 };
  const GOptionEntry entries[] = {
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &language,
      N_ ("Language of the texts (auto: guess each)"), "LANG" },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &date,
      N_ ("Date of the texts, which “yesterday” counts from"), "ISO" },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("table, json, jsonl, csv or count"),
      "FORMAT" },
    { "jsonl", 0, 0, G_OPTION_ARG_NONE, &wanted.jsonl,
      N_ ("One document a line on standard input, one a line on standard output"), NULL },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &wanted.jobs, N_ ("Worker threads (0: one per processor)"),
      "N" },
    G_OPTION_ENTRY_NULL,
  };
  int status = CLI_DONE, chosen;

  if (!cli_parse (&argc, &argv, _ ("FILE|FOLDER|-…"),
                  _ ("Prints the facts that texts state: agreements, figures, commitments, dates, "
                     "people, quotations."),
                  entries, &paths, &status))
    return status;
  chosen =
      cli_format_from_name (format, wanted.jsonl ? CLI_FORMAT_JSONL : CLI_FORMAT_TABLE,
                            1u << CLI_FORMAT_TABLE | 1u << CLI_FORMAT_CSV | 1u << CLI_FORMAT_JSON
                                | 1u << CLI_FORMAT_JSONL | 1u << CLI_FORMAT_COUNT);
  if (chosen < 0)
    return CLI_USAGE;
  if (!wanted.jsonl && (paths == NULL || paths[0] == NULL))
    {
      cli_complain (NULL, _ ("name texts or folders, or “-” for standard input"));
      return CLI_USAGE;
    }
  if (!cli_check_options (language, date, wanted.jobs))
    return CLI_USAGE;
  wanted.language = language;
  wanted.date = date;
  wanted.paths = paths;
  return extract (&wanted, (CliFormat)chosen);
}
