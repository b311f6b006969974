/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What tells a document's story: who deals with whom (the parties of its agreements, and the two that
 * its facts name most), and the values that are too particular to be given twice by chance.
 * Documents that share such a set of parties, or such values, tell of one story. */

#include "config.h"

#include <string.h>

#include "compare-keys.h"
#include "compare-prepare.h"
#include "compare-things.h"
#include "engine-tally.h"

#define SALT 0x5e75 /* no other hash of sets starts so */
#define SALT_VALUE 0x7a1e
#define SALT_PAIR 0x9a17
#define MOST_OF_CIRCLE 4 /* parties of an agreement of which any two deal with each other */
#define MOST_NAMED 3     /* of those named most, the same */
#define LARGE 1000       /* no mere count */
#define STORY_DAYS 45    /* texts that far apart tell of one story */
#define MOST_VALUES 2 /* shared values that count */

static void
count_named (EngineTally *named, CompareList codes)
{
  for (guint i = 0; codes[i] != NULL; i++)
    engine_tally_add (named, codes[i]);
}

/* How often the document's facts name whom. */
static void
tally_named (const CompareDocument *document, EngineTally *named)
{
  for (guint i = 0; i < document->items->len; i++)
    {
      const CompareItem *item = g_ptr_array_index (document->items, i);

      switch (item->kind)
        {
        case CORPUS_CLAIM_FIGURE:
          count_named (named, item->figure.by);
          count_named (named, item->figure.on);
          break;
        case CORPUS_CLAIM_AGREEMENT:
          count_named (named, item->agreement.parties);
          break;
        case CORPUS_CLAIM_COMMITMENT:
          count_named (named, item->commitment.actor);
          count_named (named, item->commitment.toward);
          break;
        case CORPUS_CLAIM_PERSON:
        default:
          break;
        }
    }
}

/* The two that are named most, each twice or more and more often than a third: they deal with each
 * other even where no agreement was told in full. */
static gboolean
find_pair (const EngineTally *named, const char *pair[3])
{
  if (named->counts[1] < 2 || named->counts[2] == named->counts[1])
    return FALSE;
  pair[0] = named->codes[0];
  pair[1] = named->codes[1];
  pair[2] = NULL;
  return TRUE;
}

static void
add_pairs (GArray *pairs, const char *const *codes, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if (strcmp (codes[i], codes[k]) < 0)
        {
          guint64 hash = compare_hash_string (compare_hash_start (SALT_PAIR), codes[i]);

          hash = compare_hash_string (hash, codes[k]);
          g_array_append_val (pairs, hash);
        }
}

/* Any two that are parties of one agreement, or among those that the document names most. */
static void
collect_pairs (CompareDocument *document, const EngineTally *named)
{
  guint n = 0;

  for (guint i = 0; i < document->agreements->len; i++)
    {
      const CompareItem *item = g_ptr_array_index (document->agreements, i);
      guint n_parties = compare_list_length (item->agreement.canonical);

      if (n_parties <= MOST_OF_CIRCLE)
        add_pairs (document->pairs, item->agreement.canonical, n_parties);
    }
  while (n < MOST_NAMED && named->counts[n] >= 2)
    n++;
  add_pairs (document->pairs, named->codes, n);
}

/* Sorts the hashes, keeping each once; returns a bit for each of them. */
static guint64
finish_hashes (GArray *hashes)
{
  guint64 *all = (guint64 *)(void *)hashes->data;
  guint64 mask = 0;
  guint n = 0;

  compare_sort_numbers (all, hashes->len);
  for (guint i = 0; i < hashes->len; i++)
    if (n == 0 || all[i] != all[n - 1])
      all[n++] = all[i];
  g_array_set_size (hashes, n);
  for (guint i = 0; i < n; i++)
    mask |= G_GUINT64_CONSTANT (1) << (all[i] & 63);
  return mask;
}

/* A value that two texts hardly have in common by chance: no rate or count of two digits, of which a
 * long text gives many. */
static gboolean
is_rare (const CompareFigure *figure)
{
  return compare_value_is_telling (figure)
         && (figure->n_digits >= 3
             || (figure->unit_class[0] != '%' && !g_str_equal (figure->unit_class, "count")));
}

static guint64
hash_value (const CompareFigure *figure)
{
  guint64 hash = compare_hash_string (compare_hash_start (SALT_VALUE), figure->unit_class);
  guint64 bits;

  memcpy (&bits, &figure->value, sizeof bits);
  return compare_hash_number (hash, bits);
}

void
compare_collect_stories (ComparePool *pool, CompareDocument *document)
{
  EngineTally named = { .n = 0 };
  const char *pair[3];
  guint64 hash;

  g_array_set_size (document->party_sets, 0);
  g_array_set_size (document->pairs, 0);
  g_array_set_size (document->telling_values, 0);
  for (guint i = 0; i < document->items->len; i++)
    {
      const CompareItem *item = g_ptr_array_index (document->items, i);

      if (item->kind == CORPUS_CLAIM_AGREEMENT
          && compare_list_length (item->agreement.parties) >= 2)
        {
          hash = compare_hash_list (compare_hash_start (SALT), item->agreement.canonical);
          g_array_append_val (document->party_sets, hash);
        }
      else if (item->kind == CORPUS_CLAIM_FIGURE && is_rare (&item->figure))
        {
          hash = hash_value (&item->figure);
          g_array_append_val (document->telling_values, hash);
        }
    }
  tally_named (document, &named);
  if (find_pair (&named, pair))
    {
      CompareList canonical = compare_canonical_parties (pool, compare_pool_list (pool, pair));

      hash = compare_hash_list (compare_hash_start (SALT), canonical);
      g_array_append_val (document->party_sets, hash);
    }
  collect_pairs (document, &named);
  document->pairs_mask = finish_hashes (document->pairs);
  document->party_mask = finish_hashes (document->party_sets);
  document->telling_mask = finish_hashes (document->telling_values);
}

static guint
count_common (const GArray *a, const GArray *b)
{
  const guint64 *x = (const guint64 *)(const void *)a->data;
  const guint64 *y = (const guint64 *)(const void *)b->data;
  guint i = 0;
  guint j = 0;
  guint n = 0;

  while (i < a->len && j < b->len)
    {
      guint64 p = x[i];
      guint64 q = y[j];

      n += p == q;
      i += p <= q;
      j += q <= p;
    }
  return n;
}

guint
compare_documents_count_shared (const CompareDocument *a, const CompareDocument *b)
{
  if ((a->party_mask & b->party_mask) == 0)
    return 0;
  return count_common (a->party_sets, b->party_sets);
}

guint
compare_items_count_values (const CompareItem *a, const CompareItem *b)
{
  guint n;

  if ((a->document->telling_mask & b->document->telling_mask) == 0)
    return 0;
  n = count_common (a->document->telling_values, b->document->telling_values);
  if (n > 0 && a->kind == CORPUS_CLAIM_FIGURE && b->kind == CORPUS_CLAIM_FIGURE
      && a->figure.value == b->figure.value && a->figure.unit_class == b->figure.unit_class
      && is_rare (&a->figure))
    n--;
  return MIN (n, MOST_VALUES);
}

/* No share, and no small round number either: such an amount speaks for itself, so that little need be
 * known of its story. */
static gboolean
is_particular (const CompareFigure *a, const CompareFigure *b)
{
  if (a->unit_class[0] == '%')
    return FALSE;
  return MIN (a->n_digits, b->n_digits) >= 2 || (a->value == b->value && a->value >= LARGE)
         || compare_things_relate (a->thing, b->thing) == COMPARE_THINGS_SAME;
}

guint
compare_figures_count_shared (const CompareItem *a, const CompareItem *b)
{
  const CompareDocument *x = a->document;
  const CompareDocument *y = b->document;
  guint n = compare_documents_count_shared (x, y) + compare_items_count_values (a, b);

  if (n > 0 || !is_particular (&a->figure, &b->figure) || (x->pairs_mask & y->pairs_mask) == 0
      || !compare_days_known (&x->published_days) || !compare_days_known (&y->published_days)
      || compare_days_distance (&x->published_days, &y->published_days) > STORY_DAYS)
    return n;
  return count_common (x->pairs, y->pairs) > 0 ? 1 : 0;
}

gboolean
compare_documents_related (const CompareDocument *a, const CompareDocument *b)
{
  return compare_documents_count_shared (a, b) > 0;
}
