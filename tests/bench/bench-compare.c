/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-compare [DOCUMENTS [FACTS-PER-DOCUMENT]]: merges and compares a made-up corpus, then adds
 * some documents to it, one at a time; prints the processor times and the peak memory.  Facts are made before the clock
 * starts; their memory is printed apart, and at the end checksums of the rows. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "random-corpus.h"

#define N_MORE 5 /* documents added in the end */

static long
peak_kib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* Of this process: other work on the machine does not count. */
static double
seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Two builds that print the same compare alike. */
static void
print_checksum (const char *name, const CorpusComparisonSet *set)
{
  GString *json = g_string_new (NULL);
  g_autofree char *sum = NULL;

  corpus_comparison_set_write_json (set, json);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, json->str, (gssize)json->len);
  printf ("%s: %.16s\n", name, sum);
  g_string_free (json, TRUE);
}

int
main (int argc, char **argv)
{
  guint n_documents = argc > 1 ? (guint)atoi (argv[1]) : 10000;
  guint n_facts = argc > 2 ? (guint)atoi (argv[2]) : 30;
  g_autoptr (RandomCorpus) corpus = random_corpus_new (1, n_documents + N_MORE, n_facts, 40);
  g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();
  g_autoptr (CorpusComparisonSet) set = NULL;
  g_autoptr (CorpusComparisonSet) next = NULL;
  long before = peak_kib ();
  double start = seconds ();
  guint n_shared = 0;

  for (guint i = 0; i < n_documents; i++)
    corpus_comparer_set_document (comparer, &corpus->documents[i].document,
                                  corpus->documents[i].facts, corpus->documents[i].n_facts);
  printf ("prepare %.2f s\n", seconds () - start);
  set = corpus_comparer_snapshot (comparer);
  printf ("all %.2f s, %u documents, %u facts, %u rows, %u groups\n", seconds () - start,
          n_documents, n_documents * n_facts, set->n_rows,
          corpus_comparer_get_n_recomputed (comparer));
  for (guint i = 0; i < set->n_rows; i++)
    n_shared += set->rows[i]->n_documents > 1;
  printf ("%u rows with more than one document\n", n_shared);

  start = seconds ();
  for (guint i = n_documents; i < n_documents + N_MORE; i++)
    {
      corpus_comparer_set_document (comparer, &corpus->documents[i].document,
                                    corpus->documents[i].facts, corpus->documents[i].n_facts);
      g_clear_pointer (&next, corpus_comparison_set_unref);
      next = corpus_comparer_snapshot (comparer);
    }
  printf ("one more document %.3f s, %u groups\n", (seconds () - start) / N_MORE,
          corpus_comparer_get_n_recomputed (comparer));
  printf ("peak %ld MiB, of which facts as given %ld MiB\n", peak_kib () / 1024, before / 1024);
  print_checksum ("rows of all", set);
  print_checksum ("rows with those", next);
  return 0;
}
