/* SPDX-License-Identifier: GPL-3.0-or-later */

/* compare-gold FILE…: compares the annotated facts of the files and prints the JSON of FACTS, for
 * the scorer.  A development tool, built with the tests. */

#include "config.h"

#include <stdio.h>

#include "gold-facts.h"

int
main (int argc, char **argv)
{
  g_autoptr (GoldFacts) gold = gold_facts_new ();
  g_autoptr (CorpusComparisonSet) set = NULL;
  g_autoptr (GString) out = g_string_new ("{\"format\": \"concordat-facts\", \"version\": 1,\n");
  CorpusCompareInput input;

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!gold_facts_load (gold, argv[i], &error))
        {
          g_printerr ("%s: %s\n", argv[i], error->message);
          return 1;
        }
    }
  input = gold_facts_get_input (gold);
  set = corpus_compare (&input);

  g_string_append (out, "\"documents\": [\n");
  for (guint i = 0; i < input.n_documents; i++)
    {
      g_string_append_printf (out, "%s{\"id\": \"%s\", \"path\": \"%s\", \"facts\": [",
                              i > 0 ? ",\n" : "", input.documents[i].id,
                              (const char *)g_ptr_array_index (gold->paths, i));
      for (guint k = input.first[i]; k < input.first[i + 1]; k++)
        g_string_append_printf (out, "%s%s", k > input.first[i] ? ",\n" : "\n",
                                (const char *)g_ptr_array_index (gold->json_facts, k));
      g_string_append (out, "]}");
    }
  g_string_append (out, "],\n  ");
  corpus_comparison_set_write_json (set, out);
  g_string_append (out, "}\n");
  fputs (out->str, stdout);
  return 0;
}
