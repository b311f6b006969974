/* SPDX-License-Identifier: GPL-3.0-or-later */

/* concordat-pack: compiles one language's sources to the file that the engine maps.  Runs when the
 * project is built.  Folders are read in the order given (base first), files by name, so that the
 * result is the same everywhere; the depfile names every file and folder read, so that a new file
 * rebuilds the pack. */

#include "config.h"

#include "countries.h"
#include "dictionary.h"
#include "engine-pack-compile.h"

#include <stdlib.h>
#include <string.h>

static char *language;
static char *output;
static char *depfile;
static char *hunspell;
static char *wordnet;
static char *verbs;
static char **folders;

static const GOptionEntry options[] = {
  { "language", 'l', 0, G_OPTION_ARG_STRING, &language, "ISO 639-1 code", "CODE" },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The pack to write", "FILE" },
  { "depfile", 'd', 0, G_OPTION_ARG_FILENAME, &depfile, "What it was made of, for make", "FILE" },
  { "hunspell", 0, 0, G_OPTION_ARG_FILENAME, &hunspell, "Dictionary with morphology, no suffix",
    "PATH" },
  { "wordnet", 0, 0, G_OPTION_ARG_FILENAME, &wordnet, "Folder of verb.exc and noun.exc", "FOLDER" },
  { "verbs", 0, 0, G_OPTION_ARG_FILENAME, &verbs, "Verbs that WordNet lacks, one a line", "FILE" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, NULL, "FOLDER…" },
  { NULL },
};

static gboolean
write_depfile (GPtrArray *deps, GError **error)
{
  g_autoptr (GString) s = g_string_new (output);

  if (depfile == NULL)
    return TRUE;
  g_string_append_c (s, ':');
  for (guint i = 0; i < deps->len; i++)
    {
      g_string_append_c (s, ' ');
      for (const char *p = g_ptr_array_index (deps, i); *p != '\0'; p++)
        {
          if (*p == ' ' || *p == '\\' || *p == '#')
            g_string_append_c (s, '\\');
          g_string_append_c (s, *p);
        }
    }
  g_string_append_c (s, '\n');
  return g_file_set_contents (depfile, s->str, s->len, error);
}

static gboolean
compile (GError **error)
{
  g_autoptr (GPtrArray) deps = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EnginePackBuilder) builder = NULL;
  g_autoptr (GBytes) bytes = NULL;
  EngineDictionary *dictionary = NULL;
  gboolean ok = FALSE;

  if (!dictionary_open (language, hunspell, wordnet, verbs, deps, &dictionary, error))
    return FALSE;
  builder = engine_pack_builder_new (language, dictionary);
  for (guint i = 0; folders[i] != NULL; i++)
    if (!engine_pack_builder_add_folder (builder, folders[i], deps, error))
      goto out;
  if (!countries_add (builder, dictionary, error))
    goto out;
  bytes = engine_pack_builder_finish (builder, error);
  ok = bytes != NULL
       && g_file_set_contents (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                               error)
       && write_depfile (deps, error);
out:
  if (dictionary != NULL)
    dictionary->free (dictionary);
  return ok;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("concordat-pack: %s\n", error->message);
      return 2;
    }
  if (language == NULL || output == NULL || folders == NULL)
    {
      g_printerr ("concordat-pack: --language, --output and a folder are needed\n");
      return 2;
    }
  if (!compile (&error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
