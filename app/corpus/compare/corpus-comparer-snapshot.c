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

#include "comparer-private.h"

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

typedef struct
{
  CorpusComparer *comparer;
  GHashTable *gone;       /* rows that are no more, unless they are made again */
  GPtrArray *added;       /* new rows */
  GPtrArray *old_claims;  /* of the components taken apart; owned */
  GPtrArray *new_claims;  /* in figures, not yet in a joint */
} Round;

static const struct
{
  void (*label) (CompareItem *const *items, guint n_items, guint *labels);
  CorpusRow *(*make_row) (ComparePool *pool, CompareItem *const *items, guint n_items);
} kinds[CORPUS_N_CLAIM_KINDS] = {
  { compare_label_agreements, compare_agreement_row },
  { compare_label_figures, compare_figure_row },
  { compare_label_commitments, compare_commitment_row },
  { compare_label_persons, compare_person_row },
};

void
compare_claim_free (gpointer data)
{
  CompareClaim *claim = data;

  g_free (claim->items);
  g_free (claim->keys);
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

void
compare_joint_free (gpointer data)
{
  CompareJoint *joint = data;

  g_ptr_array_unref (joint->claims);
  g_ptr_array_unref (joint->rows);
  g_free (joint);
}

/* ---- taking apart ------------------------------------------------------------------------ */

/* The living items of the marked components and the new ones; the claims of the marked components
 * go to round->old_claims. */
static GPtrArray *
gather_items (Round *round)
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
            if (g_hash_table_lookup (self->owners, &item->keys[m]) == component)
              g_hash_table_remove (self->owners, &item->keys[m]);
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

/* In order, each once, without those that the user left out. */
static void
sort_items (GPtrArray *items)
{
  guint n = 0;

  g_ptr_array_sort (items, compare_item_order);
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
  g_autoptr (GHashTable) first = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < items->len; i++)
    {
      CompareItem *item = g_ptr_array_index (items, i);

      parents[i] = i;
      if (item->alone)
        continue;
      for (guint k = 0; k < item->n_keys; k++)
        {
          gpointer other;

          if (g_hash_table_lookup_extended (first, &item->keys[k], NULL, &other))
            join_items (parents, GPOINTER_TO_UINT (other), i);
          else
            g_hash_table_insert (first, &item->keys[k], GUINT_TO_POINTER (i));
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

static CorpusRow *
make_row (Round *round, CompareItem *const *items, guint n_items)
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

typedef struct
{
  guint label;
  guint index;
} Labelled;

static int
order_labelled (gconstpointer a, gconstpointer b)
{
  const Labelled *x = a;
  const Labelled *y = b;

  if (x->label != y->label)
    return x->label < y->label ? -1 : 1;
  return (x->index > y->index) - (x->index < y->index);
}

static Labelled *
sort_labels (const guint *labels, guint n)
{
  Labelled *sorted = g_new (Labelled, n + 1);

  for (guint i = 0; i < n; i++)
    sorted[i] = (Labelled){ labels[i], i };
  qsort (sorted, n, sizeof *sorted, order_labelled);
  return sorted;
}

/* A claim of these items as it was before, or a new one. */
static CompareClaim *
keep_claim (Round *round, CompareItem *const *items, guint n_items)
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
      compare_claim_make_keys (claim);
      g_ptr_array_add (round->new_claims, claim);
    }
  return claim;
}

static void
find_claims (Round *round, CompareComponent *component)
{
  g_autofree guint *labels = g_new (guint, component->n_items);
  g_autofree CompareItem **members = g_new (CompareItem *, component->n_items);
  g_autofree Labelled *sorted = NULL;
  CorpusClaimKind kind = component->items[0]->kind;

  kinds[kind].label (component->items, component->n_items, labels);
  sorted = sort_labels (labels, component->n_items);
  for (guint i = 0; i < component->n_items;)
    {
      guint n = 0;
      guint label = sorted[i].label;
      CompareClaim *claim;

      for (; i < component->n_items && sorted[i].label == label; i++)
        members[n++] = component->items[sorted[i].index];
      claim = keep_claim (round, members, n);
      g_ptr_array_add (component->claims, claim);
      if (kind != CORPUS_CLAIM_FIGURE)
        make_row (round, members, n);
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
add_component (Round *round, CompareItem *const *items, guint n_items)
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
        g_hash_table_replace (self->owners, g_memdup2 (&item->keys[k], sizeof (guint64)),
                              component);
    }
  g_hash_table_add (self->components, component);
  self->n_recomputed++;
}

static void
compute_components (Round *round, GPtrArray *items)
{
  g_autoptr (GArray) grouped = group_items (items);
  g_autofree CompareItem **members = g_new (CompareItem *, items->len + 1);

  for (guint i = 0; i < grouped->len;)
    {
      guint root = g_array_index (grouped, Grouped, i).root;
      guint n = 0;

      for (; i < grouped->len && g_array_index (grouped, Grouped, i).root == root; i++)
        members[n++] = g_ptr_array_index (items, g_array_index (grouped, Grouped, i).item);
      add_component (round, members, n);
    }
}

/* ---- joints ------------------------------------------------------------------------------ */

static void
mark_joint (CompareJoint *joint, GPtrArray *dirty)
{
  if (joint == NULL || joint->dirty)
    return;
  joint->dirty = TRUE;
  g_ptr_array_add (dirty, joint);
}

static int
order_claims (gconstpointer a, gconstpointer b)
{
  const CompareClaim *x = *(const CompareClaim *const *)a;
  const CompareClaim *y = *(const CompareClaim *const *)b;

  return compare_item_order (&x->items[0], &y->items[0]);
}

/* The living claims of joints that a claim left or that a new one may join, and the new ones. */
static GPtrArray *
gather_claims (Round *round)
{
  CorpusComparer *self = round->comparer;
  g_autoptr (GPtrArray) dirty = g_ptr_array_new ();
  GPtrArray *claims = g_ptr_array_new ();

  for (guint i = 0; i < round->old_claims->len; i++)
    {
      CompareClaim *claim = g_ptr_array_index (round->old_claims, i);

      if (!claim->kept)
        mark_joint (claim->joint, dirty);
    }
  for (guint i = 0; i < round->new_claims->len; i++)
    {
      CompareClaim *claim = g_ptr_array_index (round->new_claims, i);

      g_ptr_array_add (claims, claim);
      for (guint k = 0; k < claim->n_keys; k++)
        mark_joint (g_hash_table_lookup (self->joint_owners, &claim->keys[k]), dirty);
    }
  for (guint i = 0; i < dirty->len; i++)
    {
      CompareJoint *joint = g_ptr_array_index (dirty, i);

      for (guint k = 0; k < joint->rows->len; k++)
        g_hash_table_add (round->gone, g_ptr_array_index (joint->rows, k));
      for (guint k = 0; k < joint->claims->len; k++)
        {
          CompareClaim *claim = g_ptr_array_index (joint->claims, k);

          for (guint m = 0; m < claim->n_keys; m++)
            if (g_hash_table_lookup (self->joint_owners, &claim->keys[m]) == joint)
              g_hash_table_remove (self->joint_owners, &claim->keys[m]);
          claim->joint = NULL;
          /* of a component that was taken apart, and not found again */
          if (claim->items[0]->claim == claim && !claim->items[0]->dead)
            g_ptr_array_add (claims, claim);
        }
      g_hash_table_remove (self->joints, joint);
    }
  g_ptr_array_sort (claims, order_claims);
  return claims;
}

static GArray *
group_claims (GPtrArray *claims)
{
  GArray *grouped = g_array_sized_new (FALSE, FALSE, sizeof (Grouped), claims->len);
  g_autofree guint *parents = g_new (guint, claims->len + 1);
  g_autoptr (GHashTable) first = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < claims->len; i++)
    {
      CompareClaim *claim = g_ptr_array_index (claims, i);

      parents[i] = i;
      for (guint k = 0; k < claim->n_keys; k++)
        {
          gpointer other;

          if (g_hash_table_lookup_extended (first, &claim->keys[k], NULL, &other))
            join_items (parents, GPOINTER_TO_UINT (other), i);
          else
            g_hash_table_insert (first, &claim->keys[k], GUINT_TO_POINTER (i));
        }
    }
  for (guint i = 0; i < claims->len; i++)
    {
      Grouped entry = { compare_find_root (parents, i), i };

      g_array_append_val (grouped, entry);
    }
  g_array_sort (grouped, order_grouped);
  return grouped;
}

/* One row for each set of claims that are one after all. */
static void
make_joint_rows (Round *round, CompareJoint *joint, const guint *labels)
{
  g_autofree Labelled *sorted = sort_labels (labels, joint->claims->len);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < joint->claims->len;)
    {
      guint label = sorted[i].label;
      guint n = 0;

      g_ptr_array_set_size (items, 0);
      for (; i < joint->claims->len && sorted[i].label == label; i++, n++)
        {
          CompareClaim *claim = g_ptr_array_index (joint->claims, sorted[i].index);

          for (guint k = 0; k < claim->n_items; k++)
            g_ptr_array_add (items, claim->items[k]);
        }
      if (n > 1)
        g_ptr_array_sort (items, compare_item_order);
      g_ptr_array_add (joint->rows,
                       make_row (round, (CompareItem *const *)items->pdata, items->len));
    }
}

static void
add_joint (Round *round, GPtrArray *claims, const Grouped *members, guint n)
{
  CorpusComparer *self = round->comparer;
  CompareJoint *joint = g_new0 (CompareJoint, 1);
  g_autofree guint *labels = g_new0 (guint, n);

  joint->claims = g_ptr_array_sized_new (n);
  joint->rows = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    {
      CompareClaim *claim = g_ptr_array_index (claims, members[i].item);

      claim->joint = joint;
      g_ptr_array_add (joint->claims, claim);
      for (guint k = 0; k < claim->n_keys; k++)
        if (!g_hash_table_contains (self->joint_owners, &claim->keys[k]))
          /* the joint goes before any of its claims do */
          g_hash_table_insert (self->joint_owners, &claim->keys[k], joint);
    }
  if (n > 1)
    compare_adopt ((CompareClaim *const *)joint->claims->pdata, n, labels);
  make_joint_rows (round, joint, labels);
  g_hash_table_add (self->joints, joint);
}

static void
compute_joints (Round *round)
{
  g_autoptr (GPtrArray) claims = gather_claims (round);
  g_autoptr (GArray) grouped = group_claims (claims);

  for (guint i = 0; i < grouped->len;)
    {
      const Grouped *first = &g_array_index (grouped, Grouped, i);
      guint n = 0;

      while (i + n < grouped->len && first[n].root == first->root)
        n++;
      add_joint (round, claims, first, n);
      i += n;
    }
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

/* What was marked is done; old claims and items that nothing holds any more go. */
static void
finish_round (Round *round)
{
  CorpusComparer *self = round->comparer;

  for (guint i = 0; i < round->old_claims->len; i++)
    {
      CompareClaim *claim = g_ptr_array_index (round->old_claims, i);

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

/* Rows of the components taken apart, other than figures': those are found through their joints. */
static void
collect_gone (Round *round)
{
  for (guint i = 0; i < round->old_claims->len; i++)
    {
      CompareClaim *claim = g_ptr_array_index (round->old_claims, i);

      if (claim->items[0]->kind != CORPUS_CLAIM_FIGURE && claim->items[0]->row != NULL)
        g_hash_table_add (round->gone, claim->items[0]->row);
    }
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
      Round round = { self, gone, added, old_claims, new_claims };
      g_autoptr (GPtrArray) items = gather_items (&round);

      self->n_recomputed = 0;
      collect_gone (&round);
      sort_items (items);
      compute_components (&round, items);
      compute_joints (&round);
      g_ptr_array_sort (added, compare_row_order);
      merge_rows (self, gone, added);
      finish_round (&round);
      self->snapshot = make_set (self->rows);
    }
  return corpus_comparison_set_ref (self->snapshot);
}
