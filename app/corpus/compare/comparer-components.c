/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first half of a snapshot: the marked components are taken apart, their living items grouped
 * anew by the keys they share, and each new group's claims found.  A claim depends on nothing but the
 * items of its component, in their own order, so that the order of changes leaves no trace. */

#include "config.h"

#include "comparer-round.h"

static const struct
{
  void (*label) (CompareItem *const *items, guint n_items, guint *labels);
  CorpusRow *(*make_row) (ComparePool *pool, CompareItem *const *items, guint n_items);
} kinds[CORPUS_N_CLAIM_KINDS] = {
  { compare_label_agreements, compare_agreement_row },
  { NULL, compare_figure_row }, /* comparer-graphs.c */
  { NULL, compare_commitment_row }, /* the same */
  { NULL, compare_person_row }, /* the same */
};

void
compare_claim_free (gpointer data)
{
  CompareClaim *claim = data;

  g_free (claim->items);
  compare_node_clear (&claim->node);
  g_free (claim);
}

void
compare_component_free (gpointer data)
{
  CompareComponent *component = data;

  g_free (component->items);
  g_ptr_array_unref (component->claims);
  g_free (component);
}

/* ---- taking apart ------------------------------------------------------------------------ */

/* The living items of the marked components and the new ones; the claims of the marked components
 * go to round->old_claims. */
static GPtrArray *
gather_items (CompareRound *round)
{
  CorpusComparer *self = round->comparer;
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < self->dirty->len; i++)
    {
      CompareComponent *component = g_ptr_array_index (self->dirty, i);

      for (guint k = 0; k < component->n_items; k++)
        {
          CompareItem *item = component->items[k];

          for (guint m = 0; m < item->n_keys; m++)
            if (compare_key_map_get (self->owners, item->keys[m]) == component)
              compare_key_map_set (self->owners, item->keys[m], NULL);
          item->component = NULL;
          if (!item->dead)
            g_ptr_array_add (items, item);
        }
      for (guint k = 0; k < component->claims->len; k++)
        g_ptr_array_add (round->old_claims, g_ptr_array_index (component->claims, k));
      g_ptr_array_set_free_func (component->claims, NULL);
    }
  for (guint i = 0; i < self->fresh->len; i++)
    {
      CompareItem *item = g_ptr_array_index (self->fresh, i);

      if (!item->dead)
        g_ptr_array_add (items, item);
    }
  return items;
}

/* Rows of the components taken apart. */
static void
collect_gone (CompareRound *round)
{
  for (guint i = 0; i < round->old_claims->len; i++)
    {
      CompareClaim *claim = g_ptr_array_index (round->old_claims, i);

      if (claim->items[0]->row != NULL)
        g_hash_table_add (round->gone, claim->items[0]->row);
    }
}

/* In order, each once, without those that the user left out. */
static void
sort_items (GPtrArray *items)
{
  guint n = 0;

  compare_sort_items ((CompareItem **)items->pdata, items->len);
  for (guint i = 0; i < items->len; i++)
    {
      CompareItem *item = g_ptr_array_index (items, i);

      if (item->excluded)
        {
          item->claim = NULL;
          item->row = NULL;
        }
      else if (n == 0 || g_ptr_array_index (items, n - 1) != item)
        g_ptr_array_index (items, n++) = item;
    }
  g_ptr_array_set_size (items, (gint)n);
}

static void
join_items (guint *parents, guint a, guint b)
{
  a = compare_find_root (parents, a);
  b = compare_find_root (parents, b);
  if (a < b)
    parents[b] = a;
  else
    parents[a] = b;
}

typedef struct
{
  guint root;
  guint item;
} Grouped;

static int
order_grouped (gconstpointer a, gconstpointer b)
{
  const Grouped *x = a;
  const Grouped *y = b;

  if (x->root != y->root)
    return x->root < y->root ? -1 : 1;
  return (x->item > y->item) - (x->item < y->item);
}

/* Items joined by their keys; @items are in order and unique. */
static GArray *
group_items (GPtrArray *items)
{
  GArray *grouped = g_array_sized_new (FALSE, FALSE, sizeof (Grouped), items->len);
  g_autofree guint *parents = g_new (guint, items->len + 1);
  g_autoptr (CompareKeyMap) first = compare_key_map_new ();

  for (guint i = 0; i < items->len; i++)
    {
      CompareItem *item = g_ptr_array_index (items, i);

      parents[i] = i;
      if (item->alone)
        continue;
      for (guint k = 0; k < item->n_keys; k++)
        {
          gpointer other = compare_key_map_get (first, item->keys[k]);

          if (other != NULL)
            join_items (parents, GPOINTER_TO_UINT (other) - 1, i);
          else
            compare_key_map_set (first, item->keys[k], GUINT_TO_POINTER (i + 1));
        }
    }
  for (guint i = 0; i < items->len; i++)
    {
      Grouped entry = { compare_find_root (parents, i), i };

      g_array_append_val (grouped, entry);
    }
  g_array_sort (grouped, order_grouped);
  return grouped;
}

/* ---- rows -------------------------------------------------------------------------------- */

/* The row that the items had before, if nothing about it can have changed. */
static CorpusRow *
find_row (CompareItem *const *items, guint n_items)
{
  CorpusRow *row = items[0]->row;

  if (row == NULL || row->n_entries != n_items)
    return NULL;
  for (guint i = 0; i < n_items; i++)
    if (items[i]->row != row || items[i]->touched)
      return NULL;
  if (items[0]->kind == CORPUS_CLAIM_AGREEMENT && n_items == 1
      && items[0]->agreement.ambiguous != items[0]->was_ambiguous)
    return NULL;
  return row;
}

CorpusRow *
compare_round_make_row (CompareRound *round, CompareItem *const *items, guint n_items)
{
  CorpusRow *row = find_row (items, n_items);

  if (row != NULL)
    {
      g_hash_table_remove (round->gone, row);
      return row;
    }
  row = kinds[items[0]->kind].make_row (round->comparer->pool, items, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      items[i]->row = row;
      items[i]->was_ambiguous =
          items[i]->kind == CORPUS_CLAIM_AGREEMENT && items[i]->agreement.ambiguous;
    }
  g_ptr_array_add (round->added, row);
  return row;
}

/* ---- claims ------------------------------------------------------------------------------ */

static int
order_labelled (gconstpointer a, gconstpointer b)
{
  const CompareLabelled *x = a;
  const CompareLabelled *y = b;

  if (x->label != y->label)
    return x->label < y->label ? -1 : 1;
  return (x->index > y->index) - (x->index < y->index);
}

CompareLabelled *
compare_sort_labels (const guint *labels, guint n)
{
  CompareLabelled *sorted = g_new (CompareLabelled, n + 1);

  for (guint i = 0; i < n; i++)
    sorted[i] = (CompareLabelled){ labels[i], i };
  qsort (sorted, n, sizeof *sorted, order_labelled);
  return sorted;
}

/* A claim of these items as it was before, or a new one. */
CompareClaim *
compare_round_keep_claim (CompareRound *round, CompareItem *const *items, guint n_items)
{
  CompareClaim *claim = items[0]->claim;
  gboolean same = claim != NULL && claim->n_items == n_items;

  for (guint i = 0; i < n_items && same; i++)
    same = claim->items[i] == items[i] && !items[i]->touched;
  if (same)
    {
      claim->kept = TRUE;
      return claim;
    }
  claim = g_new0 (CompareClaim, 1);
  claim->items = g_memdup2 (items, n_items * sizeof *items);
  claim->n_items = n_items;
  if (items[0]->kind == CORPUS_CLAIM_FIGURE)
    {
      round->keys->n = 0;
      compare_claim_make_keys (claim, round->keys);
      compare_node_set_keys (&claim->node, round->keys);
      g_ptr_array_add (round->new_claims, claim);
    }
  return claim;
}

static void
find_claims (CompareRound *round, CompareComponent *component)
{
  g_autofree guint *labels = g_new (guint, component->n_items);
  g_autofree CompareItem **members = g_new (CompareItem *, component->n_items);
  g_autofree CompareLabelled *sorted = NULL;
  CorpusClaimKind kind = component->items[0]->kind;

  kinds[kind].label (component->items, component->n_items, labels);
  sorted = compare_sort_labels (labels, component->n_items);
  for (guint i = 0; i < component->n_items;)
    {
      guint n = 0;
      guint label = sorted[i].label;
      CompareClaim *claim;

      for (; i < component->n_items && sorted[i].label == label; i++)
        members[n++] = component->items[sorted[i].index];
      claim = compare_round_keep_claim (round, members, n);
      g_ptr_array_add (component->claims, claim);
      compare_round_make_row (round, members, n);
    }
  /* only now: items still lead to the claims they were in */
  for (guint i = 0; i < component->claims->len; i++)
    {
      CompareClaim *claim = g_ptr_array_index (component->claims, i);

      for (guint k = 0; k < claim->n_items; k++)
        claim->items[k]->claim = claim;
    }
}

static void
add_component (CompareRound *round, CompareItem *const *items, guint n_items)
{
  CorpusComparer *self = round->comparer;
  CompareComponent *component = g_new0 (CompareComponent, 1);

  component->claims = g_ptr_array_new_with_free_func (compare_claim_free);
  component->n_items = n_items;
  component->items = g_memdup2 (items, n_items * sizeof *items);
  find_claims (round, component);
  for (guint i = 0; i < n_items; i++)
    {
      CompareItem *item = component->items[i];

      item->component = component;
      for (guint k = 0; k < item->n_keys && !item->alone; k++)
        compare_key_map_set (self->owners, item->keys[k], component);
    }
  g_hash_table_add (self->components, component);
  self->n_recomputed++;
}

void
compare_round_compute_components (CompareRound *round)
{
  g_autoptr (GPtrArray) items = gather_items (round);
  g_autoptr (GArray) grouped = NULL;
  g_autofree CompareItem **members = NULL;

  collect_gone (round);
  sort_items (items);
  grouped = group_items (items);
  members = g_new (CompareItem *, items->len + 1);
  for (guint i = 0; i < grouped->len;)
    {
      guint root = g_array_index (grouped, Grouped, i).root;
      guint n = 0;

      for (; i < grouped->len && g_array_index (grouped, Grouped, i).root == root; i++)
        members[n++] = g_ptr_array_index (items, g_array_index (grouped, Grouped, i).item);
      add_component (round, members, n);
    }
}
