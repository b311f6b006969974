/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Greedy clustering under constraints: best pairs first; two clusters join unless an item of one
 * cannot be in a row with an item of the other.
 *
 * Big clusters stay cheap: compatibility is asked once per pair of distinct signatures, items of
 * the same document are found by binary search, and two clusters that could not join once are not
 * tried again, since they only grow. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-keys.h"
#include "compare-private.h"

#define MAX_REPRESENTATIVES 48
#define NEAR_BITS 0x3fffff
#define FEW 256 /* what is sooner sorted by comparing than by radix */

typedef struct
{
  guint *members; /* ascending item indexes; NULL: only itself */
  guint *representatives;
  guint64 *signatures;
  guint n_members;
  guint n_representatives;
  gboolean decided; /* the user split off one of its items */
} Cluster;

/* Open addressing; 0 is no pair, since a < b. */
typedef struct
{
  guint64 *pairs;
  guint n_slots; /* a power of two, or 0 */
  guint n_pairs;
} PairSet;

typedef struct
{
  CompareItem *const *items;
  const CompareRules *rules;
  gpointer data;
  Cluster *clusters;
  guint *parents;
  guint *documents;    /* rank of each item's document */
  guint8 *dirty; /* by root: the cluster may be another than the last time */
  PairSet refused; /* pairs of roots */
  gboolean any_merge; /* the user merged some of the items */
} Clustering;

static guint
find_slot (const PairSet *set, guint64 pair)
{
  guint64 hash = pair * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint slot = (guint)(hash >> 32) & (set->n_slots - 1);

  while (set->pairs[slot] != 0 && set->pairs[slot] != pair)
    slot = (slot + 1) & (set->n_slots - 1);
  return slot;
}

static gboolean
pair_set_contains (const PairSet *set, guint64 pair)
{
  return set->n_slots > 0 && set->pairs[find_slot (set, pair)] == pair;
}

static void
pair_set_add (PairSet *set, guint64 pair)
{
  if (set->n_pairs * 2 >= set->n_slots)
    {
      PairSet larger = { NULL, MAX (64, set->n_slots * 2), set->n_pairs };

      larger.pairs = g_new0 (guint64, larger.n_slots);
      for (guint i = 0; i < set->n_slots; i++)
        if (set->pairs[i] != 0)
          larger.pairs[find_slot (&larger, set->pairs[i])] = set->pairs[i];
      g_free (set->pairs);
      *set = larger;
    }
  set->pairs[find_slot (set, pair)] = pair;
  set->n_pairs++;
}

int
compare_edge_order (gconstpointer a, gconstpointer b)
{
  const CompareEdge *x = a;
  const CompareEdge *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return (x->b > y->b) - (x->b < y->b);
}

/* Ascending where the score goes down. */
static guint64
hash_score (float score)
{
  guint32 bits;

  memcpy (&bits, &score, sizeof bits);
  return (bits & 1u << 31) != 0 ? bits : ~bits & ~(1u << 31);
}

void
compare_sort_edges (GArray *edges)
{
  g_autofree CompareKeyed *order = NULL;
  g_autofree CompareEdge *sorted = NULL;
  const CompareEdge *all = (const CompareEdge *)(void *)edges->data;

  if (edges->len < FEW)
    {
      g_array_sort (edges, compare_edge_order);
      return;
    }
  order = g_new (CompareKeyed, edges->len);
  sorted = g_new (CompareEdge, edges->len);
  for (guint i = 0; i < edges->len; i++)
    order[i] = (CompareKeyed){ all[i].b, i };
  compare_sort_keyed (order, edges->len);
  for (guint i = 0; i < edges->len; i++)
    order[i].key = hash_score (all[order[i].value].score) << 32 | all[order[i].value].a;
  compare_sort_keyed (order, edges->len);
  for (guint i = 0; i < edges->len; i++)
    sorted[i] = all[order[i].value];
  memcpy (edges->data, sorted, edges->len * sizeof *sorted);
}

static const guint *
get_members (const Cluster *clusters, const guint *root)
{
  return clusters[*root].members != NULL ? clusters[*root].members : root;
}

static const guint *
get_representatives (const Cluster *cluster, const guint *root)
{
  return cluster->representatives != NULL ? cluster->representatives : root;
}

gboolean
compare_item_splits (const CompareItem *item, const CompareItem *other)
{
  for (guint i = 0; i < item->n_splits; i++)
    if (item->splits[i] == other->id)
      return TRUE;
  return FALSE;
}

gboolean
compare_items_merged (const CompareItem *a, const CompareItem *b)
{
  /* the user's keys come first and have their top bit set */
  for (guint i = 0; a->has_merge && i < a->n_keys && a->keys[i] >> 63 != 0; i++)
    for (guint k = 0; k < b->n_keys && b->keys[k] >> 63 != 0; k++)
      if (a->keys[i] == b->keys[k])
        return TRUE;
  return FALSE;
}

/* Members that are of the document ranked @document: [*first, *last). */
static void
find_document (const Clustering *self,
               const guint *members,
               guint n_members,
               guint document,
               guint *first,
               guint *last)
{
  guint low = 0;
  guint high = n_members;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->documents[members[middle]] < document)
        low = middle + 1;
      else
        high = middle;
    }
  *first = *last = low;
  while (*last < n_members && self->documents[members[*last]] == document)
    (*last)++;
}

static gboolean
documents_allow (const Clustering *self, guint small, guint large)
{
  const guint *members = get_members (self->clusters, &small);
  const guint *others = get_members (self->clusters, &large);

  for (guint i = 0; i < self->clusters[small].n_members; i++)
    {
      guint first, last;

      find_document (self, others, self->clusters[large].n_members, self->documents[members[i]],
                     &first, &last);
      for (guint j = first; j < last; j++)
        if (!self->rules->same_document (self->items[members[i]], self->items[others[j]]))
          return FALSE;
    }
  return TRUE;
}

static gboolean
splits_allow (const Clustering *self, guint a, guint b)
{
  const guint *members = get_members (self->clusters, &a);
  const guint *others = get_members (self->clusters, &b);

  for (guint i = 0; self->clusters[a].decided && i < self->clusters[a].n_members; i++)
    {
      const CompareItem *item = self->items[members[i]];

      if (item->alone)
        return FALSE;
      for (guint j = 0; item->n_splits > 0 && j < self->clusters[b].n_members; j++)
        if (compare_item_splits (item, self->items[others[j]]))
          return FALSE;
    }
  return TRUE;
}

/* What the user merged need not fit: of such items only the edge's own are asked. */
static gboolean
is_asked (const Clustering *self, guint item, const CompareEdge *edge)
{
  return !self->any_merge || !self->items[item]->has_merge || item == edge->a || item == edge->b;
}

static gboolean
are_compatible (const Clustering *self, guint a, guint b, const CompareEdge *edge)
{
  const Cluster *x = &self->clusters[a];
  const Cluster *y = &self->clusters[b];
  const guint *left = get_representatives (x, &a);
  const guint *right = get_representatives (y, &b);

  for (guint i = 0; i < x->n_representatives; i++)
    for (guint j = 0; j < y->n_representatives; j++)
      if (self->documents[left[i]] != self->documents[right[j]] && is_asked (self, left[i], edge)
          && is_asked (self, right[j], edge)
          && !self->rules->compatible (self->items[left[i]], self->items[right[j]]))
        return FALSE;
  return TRUE;
}

/* What speaks for an item, one of the edge's, being in the cluster, but for the edge's other one. */
static double
sum_affinities (const Clustering *self, guint item, guint cluster, const CompareEdge *edge)
{
  const Cluster *x = &self->clusters[cluster];
  const guint *others = get_representatives (x, &cluster);
  double sum = 0;

  for (guint i = 0; i < x->n_representatives; i++)
    if (self->documents[others[i]] != self->documents[item] && others[i] != edge->a
        && others[i] != edge->b && is_asked (self, others[i], edge))
      sum += self->rules->affinity (self->data, self->items[item], self->items[others[i]]);
  return sum;
}

static gboolean
rules_allow (const Clustering *self, guint a, guint b, const CompareEdge *edge)
{
  gboolean turned = compare_find_root (self->parents, edge->a) == b;

  if (self->rules->compatible != NULL && !are_compatible (self, a, b, edge))
    return FALSE;
  return self->rules->affinity == NULL
         || self->rules->affinity (self->data, self->items[edge->a], self->items[edge->b])
                    + sum_affinities (self, turned ? edge->b : edge->a, b, edge)
                    + sum_affinities (self, turned ? edge->a : edge->b, a, edge)
                >= 0;
}

static void
merge_members (Cluster *clusters, guint into, guint from)
{
  const guint *a = get_members (clusters, &into);
  const guint *b = get_members (clusters, &from);
  guint n = clusters[into].n_members + clusters[from].n_members;
  guint *merged = g_new (guint, n);

  for (guint k = 0, i = 0, j = 0; k < n; k++)
    if (j == clusters[from].n_members || (i < clusters[into].n_members && a[i] < b[j]))
      merged[k] = a[i++];
    else
      merged[k] = b[j++];

  g_free (clusters[into].members);
  g_clear_pointer (&clusters[from].members, g_free);
  clusters[into].members = merged;
  clusters[into].n_members = n;
}

static void
make_representatives (CompareItem *const *items,
                      Cluster *cluster,
                      guint root,
                      const CompareRules *rules)
{
  if (cluster->representatives != NULL)
    return;
  cluster->representatives = g_new (guint, 1);
  cluster->signatures = g_new (guint64, 1);
  cluster->representatives[0] = root;
  cluster->signatures[0] = rules->signature (items[root]);
}

static void
merge_representatives (CompareItem *const *items,
                       Cluster *into,
                       Cluster *from,
                       guint into_root,
                       guint from_root,
                       const CompareRules *rules)
{
  make_representatives (items, into, into_root, rules);
  make_representatives (items, from, from_root, rules);
  for (guint j = 0; j < from->n_representatives; j++)
    {
      gboolean known = FALSE;

      for (guint i = 0; i < into->n_representatives && !known; i++)
        known = into->signatures[i] == from->signatures[j];
      if (known || into->n_representatives == MAX_REPRESENTATIVES)
        continue;
      into->representatives = g_renew (guint, into->representatives, into->n_representatives + 1);
      into->signatures = g_renew (guint64, into->signatures, into->n_representatives + 1);
      into->representatives[into->n_representatives] = from->representatives[j];
      into->signatures[into->n_representatives] = from->signatures[j];
      into->n_representatives++;
    }
  g_clear_pointer (&from->representatives, g_free);
  g_clear_pointer (&from->signatures, g_free);
}

/* An infinite score is the user's: only the user's own splits stand against it. */
static gboolean
may_join (const Clustering *self, guint into, guint from, const CompareEdge *edge)
{
  if (!splits_allow (self, from, into) || !splits_allow (self, into, from))
    return FALSE;
  /* a small cluster's documents are sooner looked up than two clusters' representatives compared */
  return edge->score == G_MAXFLOAT
         || (documents_allow (self, from, into) && rules_allow (self, from, into, edge));
}

static void
join (Clustering *self, guint into, guint from, guint8 dirty)
{
  Cluster *clusters = self->clusters;

  merge_representatives (self->items, &clusters[into], &clusters[from], into, from, self->rules);
  merge_members (clusters, into, from);
  clusters[into].decided |= clusters[from].decided;
  self->parents[from] = into;
  self->dirty[into] = dirty;
}

/* Asks anew; where what joined the last time does not any more, neither of the two is what it was. */
static void
ask (Clustering *self, guint into, guint from, CompareEdge *edge)
{
  guint64 pair = (guint64)MIN (into, from) << 32 | MAX (into, from);
  gboolean joined = edge->known && edge->joined;
  gboolean refused = pair_set_contains (&self->refused, pair);

  edge->joined = !refused && may_join (self, into, from, edge);
  if (edge->joined)
    join (self, into, from, TRUE);
  else if (joined)
    self->dirty[into] = self->dirty[from] = TRUE;
  if (!edge->joined && !refused)
    pair_set_add (&self->refused, pair);
}

static void
try_join (Clustering *self, CompareEdge *edge)
{
  const Cluster *clusters = self->clusters;
  guint a = compare_find_root (self->parents, edge->a);
  guint b = compare_find_root (self->parents, edge->b);
  gboolean larger = clusters[a].n_members > clusters[b].n_members
                    || (clusters[a].n_members == clusters[b].n_members && a < b);

  if (a == b)
    edge->joined = FALSE;
  else if (!edge->known || self->dirty[a] || self->dirty[b])
    ask (self, larger ? a : b, larger ? b : a, edge);
  else if (edge->joined)
    join (self, larger ? a : b, larger ? b : a, FALSE);
}

static void
add_user_edges (CompareItem *const *items, guint n_items, GArray *edges)
{
  g_autoptr (GHashTable) first = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      if (!items[i]->has_merge)
        continue;
      if (first == NULL)
        first = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      /* the user's keys come first and have their top bit set */
      for (guint k = 0; k < items[i]->n_keys && items[i]->keys[k] >> 63 != 0; k++)
        {
          gpointer other;

          if (g_hash_table_lookup_extended (first, &items[i]->keys[k], NULL, &other))
            {
              CompareEdge edge = { GPOINTER_TO_UINT (other), i, G_MAXFLOAT };

              g_array_append_val (edges, edge);
            }
          else
            g_hash_table_insert (first, g_memdup2 (&items[i]->keys[k], sizeof (guint64)),
                                 GUINT_TO_POINTER (i));
        }
    }
}

void
compare_cluster_again (CompareItem *const *items,
                       guint n_items,
                       GArray *edges,
                       const CompareRules *rules,
                       gpointer data,
                       const guint8 *dirty,
                       guint *labels)
{
  g_autofree Cluster *clusters = g_new0 (Cluster, n_items);
  g_autofree guint *parents = g_new (guint, n_items);
  g_autofree guint *documents = g_new0 (guint, n_items);
  g_autofree guint8 *roots = g_new (guint8, n_items);
  Clustering self = { items, rules, data, clusters, parents, documents, roots };

  for (guint i = 0; i < n_items; i++)
    {
      parents[i] = i;
      /* what the user merged need not fit, edge by edge */
      roots[i] = dirty[i] || items[i]->has_merge;
      clusters[i].n_members = clusters[i].n_representatives = 1;
      self.any_merge |= items[i]->has_merge;
      clusters[i].decided = items[i]->alone || items[i]->n_splits > 0;
      if (i > 0)
        documents[i] = documents[i - 1] + (items[i]->document != items[i - 1]->document ? 1 : 0);
    }
  compare_sort_edges (edges);
  for (guint i = 0; i < edges->len; i++)
    try_join (&self, &g_array_index (edges, CompareEdge, i));

  for (guint i = 0; i < n_items; i++)
    {
      guint root = compare_find_root (parents, i);

      labels[i] = get_members (clusters, &root)[0];
    }
  g_free (self.refused.pairs);
  for (guint i = 0; i < n_items; i++)
    {
      g_free (clusters[i].members);
      g_free (clusters[i].representatives);
      g_free (clusters[i].signatures);
    }
}

void
compare_cluster (CompareItem *const *items,
                 guint n_items,
                 GArray *edges,
                 const CompareRules *rules,
                 gpointer data,
                 guint *labels)
{
  g_autofree guint8 *dirty = g_malloc (n_items + 1);

  memset (dirty, TRUE, n_items);
  add_user_edges (items, n_items, edges);
  compare_cluster_again (items, n_items, edges, rules, data, dirty, labels);
}

static int
order_near (gconstpointer a, gconstpointer b)
{
  const CompareNear *x = a;
  const CompareNear *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  if (x->position != y->position)
    return x->position < y->position ? -1 : 1;
  return (x->item > y->item) - (x->item < y->item);
}

/* By key, position, item, but for the order of the keys themselves: entries that share the key's last
 * bits are put together first. */
static void
sort_near (GArray *near)
{
  g_autofree CompareKeyed *order = NULL;
  g_autofree CompareNear *sorted = NULL;
  const CompareNear *all = (const CompareNear *)(void *)near->data;

  if (near->len < FEW)
    {
      g_array_sort (near, order_near);
      return;
    }
  order = g_new (CompareKeyed, near->len);
  sorted = g_new (CompareNear, near->len);
  for (guint i = 0; i < near->len; i++)
    order[i] = (CompareKeyed){ all[i].key & NEAR_BITS, i };
  compare_sort_keyed (order, near->len);
  for (guint i = 0; i < near->len; i++)
    sorted[i] = all[order[i].value];
  for (guint i = 0, n; i < near->len; i += n)
    {
      for (n = 1; i + n < near->len && order[i + n].key == order[i].key;)
        n++;
      qsort (sorted + i, n, sizeof *sorted, order_near);
    }
  memcpy (near->data, sorted, near->len * sizeof *sorted);
}

void
compare_near_pairs (GArray *near, guint window, CompareNumbers *pairs)
{
  sort_near (near);
  for (guint i = 0; i < near->len; i++)
    {
      const CompareNear *x = &g_array_index (near, CompareNear, i);

      for (guint j = i + 1; j < near->len && j <= i + window; j++)
        {
          const CompareNear *y = &g_array_index (near, CompareNear, j);

          if (y->key != x->key)
            break;
          if (x->item != y->item)
            compare_numbers_add (pairs,
                                 (guint64)MIN (x->item, y->item) << 32 | MAX (x->item, y->item));
        }
    }
}
