/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A snapshot: the marked components are taken apart, their living items grouped anew, and each new
 * group's claims found.  Claims in figures then go through a second round, in which those that
 * share keys may be one claim after all; only groups with a claim that came or went are computed.
 *
 * A claim depends on nothing but the items of its component, a row on nothing but the items of its
 * claims, all in their own order, so that the order of changes leaves no trace; a row whose items
 * are the same as before is the same object. */

#include "config.h"

#include <string.h>

#include "comparer-round.h"

typedef struct
{
  CorpusComparisonSet set;
  gatomicrefcount references;
} PrivateSet;

CorpusComparisonSet *
corpus_comparison_set_ref (CorpusComparisonSet *self)
{
  g_atomic_ref_count_inc (&((PrivateSet *)self)->references);
  return self;
}

void
corpus_comparison_set_unref (CorpusComparisonSet *self)
{
  if (!g_atomic_ref_count_dec (&((PrivateSet *)self)->references))
    return;
  for (guint i = 0; i < self->n_rows; i++)
    corpus_row_unref (self->rows[i]);
  g_free ((gpointer)self->rows);
  g_free (self);
}

const CorpusRow *
corpus_comparison_set_find (const CorpusComparisonSet *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->n_rows; i++)
    if (strcmp (self->rows[i]->id, id) == 0)
      return self->rows[i];
  return NULL;
}

/* ---- the whole --------------------------------------------------------------------------- */

/* self->rows without @gone, and with @added: both are in order. */
static void
merge_rows (CorpusComparer *self, GHashTable *gone, GPtrArray *added)
{
  GPtrArray *merged =
      g_ptr_array_new_full (self->rows->len + added->len, (GDestroyNotify)corpus_row_unref);
  guint k = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      CorpusRow *row = g_ptr_array_index (self->rows, i);

      if (g_hash_table_size (gone) > 0 && g_hash_table_contains (gone, row))
        continue;
      while (k < added->len && compare_row_order (&g_ptr_array_index (added, k), &row) < 0)
        g_ptr_array_add (merged, g_ptr_array_index (added, k++));
      g_ptr_array_add (merged, corpus_row_ref (row));
    }
  while (k < added->len)
    g_ptr_array_add (merged, g_ptr_array_index (added, k++));
  g_ptr_array_unref (self->rows);
  self->rows = merged;
}

static CorpusComparisonSet *
make_set (GPtrArray *rows)
{
  PrivateSet *set = g_new0 (PrivateSet, 1);
  CorpusRow **list = g_new (CorpusRow *, rows->len + 1);
  guint kind = 0;

  g_atomic_ref_count_init (&set->references);
  for (guint i = 0; i < rows->len; i++)
    {
      list[i] = corpus_row_ref (g_ptr_array_index (rows, i));
      while (kind <= list[i]->kind)
        set->set.start[kind++] = i;
    }
  while (kind <= CORPUS_N_CLAIM_KINDS)
    set->set.start[kind++] = rows->len;
  list[rows->len] = NULL;
  set->set.rows = list;
  set->set.n_rows = rows->len;
  return &set->set;
}

static int
order_documents (gconstpointer a, gconstpointer b)
{
  return compare_document_order (*(const CompareDocument *const *)a,
                                 *(const CompareDocument *const *)b);
}

static guint64
key_of_document (gconstpointer document)
{
  return ((const CompareDocument *)document)->id_start;
}

/* By the beginning of the id first, which tells most apart. */
static void
rank_documents (CorpusComparer *self)
{
  g_autoptr (GPtrArray) documents = g_hash_table_get_values_as_ptr_array (self->documents);
  CompareDocument **all = (CompareDocument **)documents->pdata;

  compare_sort_pointers (documents->pdata, documents->len, key_of_document);
  for (guint i = 0, n; i < documents->len; i += n)
    {
      for (n = 1; i + n < documents->len && all[i + n]->id_start == all[i]->id_start;)
        n++;
      qsort (all + i, n, sizeof *all, order_documents);
    }
  for (guint i = 0; i < documents->len; i++)
    all[i]->rank = i;
}

/* What was marked is done; old claims and items that nothing holds any more go. */
static void
finish_round (CompareRound *round)
{
  CorpusComparer *self = round->comparer;

  for (guint i = 0; i < round->old_claims->len; i++)
    {
      CompareClaim *claim = g_ptr_array_index (round->old_claims, i);

      claim->listed = FALSE;
      if (claim->kept)
        claim->kept = FALSE;
      else
        compare_claim_free (claim);
    }
  for (guint i = 0; i < self->dirty->len; i++)
    g_hash_table_remove (self->components, g_ptr_array_index (self->dirty, i));
  for (guint i = 0; i < self->touched->len; i++)
    ((CompareItem *)g_ptr_array_index (self->touched, i))->touched = FALSE;
  g_ptr_array_set_size (self->touched, 0);
  g_ptr_array_set_size (self->dirty, 0);
  g_ptr_array_set_size (self->fresh, 0);
  g_ptr_array_set_size (self->dead, 0);
}

CorpusComparisonSet *
corpus_comparer_snapshot (CorpusComparer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->snapshot == NULL)
    {
      g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
      g_autoptr (GPtrArray) added = g_ptr_array_new ();
      g_autoptr (GPtrArray) old_claims = g_ptr_array_new ();
      g_autoptr (GPtrArray) new_claims = g_ptr_array_new ();
      g_auto (CompareNumbers) keys = { 0 };
      CompareRound round = { self, gone, added, old_claims, new_claims, &keys };

      self->n_recomputed = 0;
      rank_documents (self);
      compare_round_compute_components (&round);
      compare_round_compute_graphs (&round);
      compare_round_compute_joints (&round);
      g_ptr_array_sort (added, compare_row_order);
      merge_rows (self, gone, added);
      finish_round (&round);
      self->snapshot = make_set (self->rows);
    }
  return corpus_comparison_set_ref (self->snapshot);
}
