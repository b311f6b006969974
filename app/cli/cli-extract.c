/* SPDX-License-Identifier: GPL-3.0-or-later */

/* concordat-cli extract: the facts of texts, on standard output. */

#include "config.h"

#include "cli.h"
#include "engine-result.h"

#include <glib/gi18n-lib.h>

static char *language;
static char *date;
static char *format;
static char **paths;

static const GOptionEntry entries[] = {
  { "lang", 'l', 0, G_OPTION_ARG_STRING, &language, N_ ("Language of the texts: fr, en, auto"), "LANG" },
  { "date", 'd', 0, G_OPTION_ARG_STRING, &date, N_ ("Date of the texts, for “yesterday”"), "ISO" },
  { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("json"), "FORMAT" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
  G_OPTION_ENTRY_NULL,
};

static gboolean
print_document (EngineLanguages *languages,
                const char      *path,
                guint            number,
                GError         **error)
{
  EngineOptions options = { .language = g_strcmp0 (language, "auto") == 0 ? NULL : language,
                            .published = date,
                            .basis = ENGINE_PUBLISHED_USER };
  g_autofree char *text = NULL;
  g_autofree char *prefix = g_strdup_printf ("d%u.", number);
  g_autoptr (EngineResult) result = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return FALSE;
  result = engine_extract (languages, text, length, &options, error);
  if (result == NULL)
    return FALSE;
  g_string_append_printf (out, "%s{\"id\": \"d%u\", \"path\": ", number > 1 ? ",\n" : "\n", number);
  engine_json_write_string (out, path);
  g_string_append (out, ", \"title\": ");
  engine_json_write_string (out, result->header.title);
  g_string_append (out, ", \"author\": ");
  engine_json_write_string (out, result->header.author);
  g_string_append (out, ", \"publisher\": ");
  engine_json_write_string (out, result->header.publisher);
  g_string_append (out, ", \"published\": ");
  engine_json_write_string (out, result->header.published);
  g_string_append (out, ", \"published_basis\": ");
  engine_json_write_string (out, engine_code_to_name (ENGINE_CODES_PUBLISHED_BASIS, result->header.published_basis));
  g_string_append (out, ", \"language\": ");
  engine_json_write_string (out, result->header.language);
  g_string_append_printf (out, ", \"length\": %ld, \"facts\": ", g_utf8_strlen (text, (gssize)length));
  engine_facts_write_json (result->facts, result->n_facts, prefix, text, length, FALSE, out);
  g_string_append_c (out, '}');
  g_print ("%s", out->str);
  return TRUE;
}

int
cli_extract (int    argc,
             char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("FILE…"));
  g_autoptr (EngineLanguages) languages = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  const char *folder = g_getenv ("CONCORDAT_LANGUAGE_DIR");
  int status = CLI_DONE;
  guint n = 0;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error) || paths == NULL)
    {
      cli_complain (NULL, error != NULL ? error->message : _ ("no file named"));
      return CLI_USAGE;
    }
  languages = engine_languages_load (folder != NULL ? folder : LANGUAGE_BUILD_DIR, NULL, warnings, &error);
  if (languages == NULL)
    {
      cli_complain (NULL, error->message);
      return CLI_FAILED;
    }
  g_print ("{ \"format\": \"concordat-facts\", \"version\": 1, \"documents\": [");
  for (guint i = 0; paths[i] != NULL; i++)
    {
      if (!print_document (languages, paths[i], n + 1, &error))
        {
          cli_complain (paths[i], error->message);
          g_clear_error (&error);
          status = CLI_FAILED;
        }
      else
        n++;
    }
  g_print ("],\n\"agreements\": [], \"comparisons\": [] }\n");
  return status;
}
