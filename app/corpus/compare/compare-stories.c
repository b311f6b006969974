/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who deals with whom in a document: the parties of its agreements, and the two that its facts name
 * most.  Documents that share such a set tell of one story. */

#include "config.h"

#include "compare-keys.h"
#include "compare-prepare.h"
#include "engine-tally.h"

#define SALT 0x5e75 /* no other hash of sets starts so */

static void
count_named (EngineTally *named, CompareList codes)
{
  for (guint i = 0; codes[i] != NULL; i++)
    engine_tally_add (named, codes[i]);
}

/* The two that the document's facts name most, each twice or more and more often than a third: they
 * deal with each other even where no agreement was told in full. */
static gboolean
find_pair (const CompareDocument *document, const char *pair[3])
{
  EngineTally named = { .n = 0 };

  for (guint i = 0; i < document->items->len; i++)
    {
      const CompareItem *item = g_ptr_array_index (document->items, i);

      switch (item->kind)
        {
        case CORPUS_CLAIM_FIGURE:
          count_named (&named, item->figure.by);
          count_named (&named, item->figure.on);
          break;
        case CORPUS_CLAIM_AGREEMENT:
          count_named (&named, item->agreement.parties);
          break;
        case CORPUS_CLAIM_COMMITMENT:
          count_named (&named, item->commitment.actor);
          count_named (&named, item->commitment.toward);
          break;
        case CORPUS_CLAIM_PERSON:
        default:
          break;
        }
    }
  if (named.counts[1] < 2 || named.counts[2] == named.counts[1])
    return FALSE;
  pair[0] = named.codes[0];
  pair[1] = named.codes[1];
  pair[2] = NULL;
  return TRUE;
}

void
compare_collect_stories (ComparePool *pool, CompareDocument *document)
{
  const char *pair[3];
  guint n = 0;

  g_array_set_size (document->party_sets, 0);
  for (guint i = 0; i < document->items->len; i++)
    {
      const CompareItem *item = g_ptr_array_index (document->items, i);
      guint64 hash;

      if (item->kind != CORPUS_CLAIM_AGREEMENT || compare_list_length (item->agreement.parties) < 2)
        continue;
      hash = compare_hash_list (compare_hash_start (SALT), item->agreement.canonical);
      g_array_append_val (document->party_sets, hash);
    }
  if (find_pair (document, pair))
    {
      CompareList canonical = compare_canonical_parties (pool, compare_pool_list (pool, pair));
      guint64 hash = compare_hash_list (compare_hash_start (SALT), canonical);

      g_array_append_val (document->party_sets, hash);
    }
  g_array_sort (document->party_sets, compare_order_numbers);
  for (guint i = 0; i < document->party_sets->len; i++)
    if (n == 0
        || g_array_index (document->party_sets, guint64, i)
               != g_array_index (document->party_sets, guint64, n - 1))
      g_array_index (document->party_sets, guint64, n++) =
          g_array_index (document->party_sets, guint64, i);
  g_array_set_size (document->party_sets, n);
  document->party_mask = 0;
  for (guint i = 0; i < n; i++)
    document->party_mask |= G_GUINT64_CONSTANT (1)
                            << (g_array_index (document->party_sets, guint64, i) & 63);
}

guint
compare_documents_count_shared (const CompareDocument *a, const CompareDocument *b)
{
  guint i = 0;
  guint j = 0;
  guint n = 0;

  if ((a->party_mask & b->party_mask) == 0)
    return 0;
  while (i < a->party_sets->len && j < b->party_sets->len)
    {
      guint64 x = g_array_index (a->party_sets, guint64, i);
      guint64 y = g_array_index (b->party_sets, guint64, j);

      n += x == y;
      i += x <= y;
      j += y <= x;
    }
  return n;
}

gboolean
compare_documents_related (const CompareDocument *a, const CompareDocument *b)
{
  return compare_documents_count_shared (a, b) > 0;
}
