/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums of the corpus's own counts: nothing is counted row by row here. */

#include "config.h"

#include "concordat-matrix-counts.h"

void
concordat_matrix_counts_add (CorpusList *list, ConcordatMatrixCounts *counts)
{
  g_autoptr (GArray) found = corpus_list_count_by (list, CORPUS_FACET_VERDICT);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const CorpusFacetCount *count = &g_array_index (found, CorpusFacetCount, i);
      int verdict = corpus_verdict_from_name (count->code);

      counts->all += count->count;
      if (verdict != CORPUS_VERDICT_SINGLE)
        counts->shared += count->count;
      if (verdict == CORPUS_VERDICT_CONTRADICT || verdict == CORPUS_VERDICT_BOTH_POSSIBLE
          || verdict == CORPUS_VERDICT_TO_CHECK)
        counts->differ += count->count;
    }
}

static void
merge_counts (GHashTable *sums, GArray *counts)
{
  for (guint i = 0; counts != NULL && i < counts->len; i++)
    {
      const CorpusFacetCount *count = &g_array_index (counts, CorpusFacetCount, i);
      guint sum = GPOINTER_TO_UINT (g_hash_table_lookup (sums, count->code));

      g_hash_table_insert (sums, g_strdup (count->code), GUINT_TO_POINTER (sum + count->count));
    }
}

static int
compare_counts (const CorpusFacetCount *a, const CorpusFacetCount *b)
{
  return a->count != b->count ? (a->count > b->count ? -1 : 1) : g_strcmp0 (a->code, b->code);
}

GArray *
concordat_matrix_count_facet (CorpusList *const *lists,
                              guint n_lists,
                              CorpusFacet facet,
                              GHashTable *sums)
{
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (CorpusFacetCount));
  GHashTableIter iter;
  gpointer code, sum;

  for (guint i = 0; i < n_lists; i++)
    {
      g_autoptr (GArray) counts = corpus_list_count_by (lists[i], facet);

      merge_counts (sums, counts);
    }
  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, &code, &sum))
    {
      CorpusFacetCount count = { code, GPOINTER_TO_UINT (sum) };

      g_array_append_val (merged, count);
    }
  g_array_sort (merged, (GCompareFunc)compare_counts);
  return merged;
}
