/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The graph of what may be one: figures, and the nodes that were made of them.
 *
 * Under each key the nodes stand in their order, and each is compared with the next ones within the
 * window; a pair that scores is a link.  Where nodes come and go, only pairs that come within the
 * window, or fall out of it under every key, are looked at: the links are those that the nodes as they
 * are now would give from scratch. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-keys.h"
#include "compare-links.h"

#define NEW G_MAXUINT
#define FETCH_AHEAD 4 /* pairs, for each step */
#define LIST_AHEAD 16 /* nodes of lists */

/* A key's value is the node itself where it is the only one, else a list, marked by its lowest
 * bit. */
typedef struct
{
  guint n_nodes;
  CompareNode *nodes[];
} List;

typedef struct
{
  CompareNode *node;
  guint was; /* its place in the list before, or NEW */
} Place;

struct _CompareLinks
{
  const CompareLinkRules *rules;
  CompareKeyMap *lists;
  GPtrArray *nodes; /* by number; NULL where the number is free */
  GArray *free_numbers;
  guint number_bits; /* that the numbers take */
  GArray *glances; /* of CompareGlance, by number, where the rules have one */
};

typedef struct
{
  CompareLinks *links;
  GArray *places; /* of Place: a list as it becomes */
  GArray *is; /* of guint: the new places of a list's nodes, or NEW where they are gone */
  CompareNumbers gained; /* pairs */
  CompareNumbers lost;
} Update;

#define IS_LIST(value) ((GPOINTER_TO_SIZE (value) & 1) != 0)
#define TO_LIST(value) ((List *)(GPOINTER_TO_SIZE (value) & ~(gsize)1))

CompareLinks *
compare_links_new (const CompareLinkRules *rules)
{
  CompareLinks *self = g_new0 (CompareLinks, 1);

  self->rules = rules;
  self->lists = compare_key_map_new ();
  self->nodes = g_ptr_array_new ();
  self->free_numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->glances = g_array_new (FALSE, FALSE, sizeof (CompareGlance));
  return self;
}

static void
free_list_cb (gpointer value, gpointer data)
{
  if (IS_LIST (value))
    g_free (TO_LIST (value));
}

void
compare_links_free (CompareLinks *self)
{
  compare_key_map_foreach (self->lists, free_list_cb, NULL);
  compare_key_map_free (self->lists);
  g_ptr_array_unref (self->nodes);
  g_array_unref (self->free_numbers);
  g_array_unref (self->glances);
  g_free (self);
}

/* ---- order ------------------------------------------------------------------------------- */

static int
order_nodes (const CompareLinkRules *rules, const CompareNode *a, const CompareNode *b)
{
  double p = rules->position != NULL ? rules->position (a) : 0;
  double q = rules->position != NULL ? rules->position (b) : 0;
  int order = p != q ? (p < q ? -1 : 1) : rules->order != NULL ? rules->order (a, b) : 0;

  if (order != 0)
    return order;
  return rules->place (a) < rules->place (b) ? -1 : rules->place (a) > rules->place (b);
}

/* A node with what mostly decides its place. */
typedef struct
{
  double position;
  CompareNode *node;
  const CompareLinkRules *rules;
} Sortable;

static int
order_sortable (gconstpointer a, gconstpointer b)
{
  const Sortable *x = a;
  const Sortable *y = b;

  return x->position != y->position ? (x->position < y->position ? -1 : 1)
                                    : order_nodes (x->rules, x->node, y->node);
}

static void
sort_by_order (const CompareLinkRules *rules, CompareNode **nodes, guint n_nodes)
{
  g_autofree Sortable *sorted = g_new (Sortable, n_nodes);

  for (guint i = 0; i < n_nodes; i++)
    sorted[i] = (Sortable){ rules->position (nodes[i]), nodes[i], rules };
  qsort (sorted, n_nodes, sizeof *sorted, order_sortable);
  for (guint i = 0; i < n_nodes; i++)
    nodes[i] = sorted[i].node;
}

static void
sort_by_position (const CompareLinkRules *rules, CompareNode **nodes, guint n_nodes)
{
  g_autofree CompareKeyed *order = g_new (CompareKeyed, n_nodes);
  g_autofree CompareNode **copy = g_memdup2 (nodes, n_nodes * sizeof *nodes);

  for (guint i = 0; i < n_nodes; i++)
    order[i] = (CompareKeyed){ rules->place (nodes[i]), i };
  compare_sort_keyed (order, n_nodes);
  for (guint i = 0; i < n_nodes && rules->position != NULL; i++)
    order[i].key = compare_key_of_double (rules->position (nodes[order[i].value]));
  if (rules->position != NULL)
    compare_sort_keyed (order, n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    nodes[i] = copy[order[i].value];
}

void
compare_links_sort (const CompareLinkRules *rules, GPtrArray *nodes)
{
  if (nodes->len < 2)
    return;
  if (rules->order != NULL)
    sort_by_order (rules, (CompareNode **)nodes->pdata, nodes->len);
  else
    sort_by_position (rules, (CompareNode **)nodes->pdata, nodes->len);
}

/* ---- lists ------------------------------------------------------------------------------- */

static CompareNode *const *
get_list (const gpointer *value, guint *n_nodes)
{
  if (*value == NULL || !IS_LIST (*value))
    {
      *n_nodes = *value != NULL;
      return (CompareNode *const *)value;
    }
  *n_nodes = TO_LIST (*value)->n_nodes;
  return TO_LIST (*value)->nodes;
}

static void
set_list (CompareLinks *self, guint64 key, gpointer before, const GArray *places)
{
  gpointer value = NULL;

  if (places->len == 1)
    value = g_array_index (places, Place, 0).node;
  else if (places->len > 1)
    {
      List *list = g_malloc (sizeof *list + places->len * sizeof list->nodes[0]);

      list->n_nodes = places->len;
      for (guint i = 0; i < places->len; i++)
        list->nodes[i] = g_array_index (places, Place, i).node;
      value = GSIZE_TO_POINTER (GPOINTER_TO_SIZE (list) | 1);
    }
  compare_key_map_set (self->lists, key, value);
  free_list_cb (before, NULL);
}

/* Pairs are numbers: those of the nodes, the one that comes first in the upper bits, and as few bits in all as that
 * takes, so that they are soon sorted. */

static guint64
number_mask (const CompareLinks *self)
{
  return (G_GUINT64_CONSTANT (1) << self->number_bits) - 1;
}

static CompareNode *
first_of (const CompareLinks *self, guint64 pair)
{
  return g_ptr_array_index (self->nodes, pair >> self->number_bits);
}

static CompareNode *
second_of (const CompareLinks *self, guint64 pair)
{
  return g_ptr_array_index (self->nodes, pair & number_mask (self));
}

static void
add_pair (const CompareLinks *self,
          CompareNumbers *pairs,
          const CompareNode *first,
          const CompareNode *second)
{
  compare_numbers_add (pairs, (guint64)first->number << self->number_bits | second->number);
}

/* Fills update->places and update->is.  The items of nodes that are gone are not looked at. */
static void
merge_list (Update *update,
            CompareNode *const *before,
            guint n_before,
            CompareNode *const *added,
            guint n_added)
{
  Place *places;
  guint *is;
  guint k = 0;
  guint n = 0;

  g_array_set_size (update->places, n_before + n_added);
  g_array_set_size (update->is, n_before);
  places = (Place *)(void *)update->places->data;
  is = (guint *)(void *)update->is->data;
  for (guint i = 0; i < n_before; i++)
    {
      is[i] = NEW;
      if (before[i]->gone)
        continue;
      while (k < n_added && order_nodes (update->links->rules, added[k], before[i]) < 0)
        places[n++] = (Place){ added[k++], NEW };
      is[i] = n;
      places[n++] = (Place){ before[i], i };
    }
  while (k < n_added)
    places[n++] = (Place){ added[k++], NEW };
  g_array_set_size (update->places, n);
}

static void
find_gained (Update *update)
{
  const Place *places = (const Place *)(void *)update->places->data;
  guint n = update->places->len;
  guint window = update->links->rules->window;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n && j <= i + window; j++)
      if (places[i].was == NEW || places[j].was == NEW || places[j].was - places[i].was > window)
        add_pair (update->links, &update->gained, places[i].node, places[j].node);
}

static void
find_lost (Update *update, CompareNode *const *before, guint n_before)
{
  const guint *is = (const guint *)(void *)update->is->data;
  guint window = update->links->rules->window;

  for (guint i = 0; i < n_before; i++)
    for (guint j = i + 1; is[i] != NEW && j < n_before && j <= i + window; j++)
      if (is[j] != NEW && is[j] - is[i] > window)
        add_pair (update->links, &update->lost, before[i], before[j]);
}

static void
update_list (Update *update, guint64 key, CompareNode *const *added, guint n_added)
{
  gpointer value = compare_key_map_get (update->links->lists, key);
  guint n_before;
  CompareNode *const *before = get_list (&value, &n_before);

  /* most keys have one node only */
  if (n_before == 0 && n_added == 1)
    {
      compare_key_map_set (update->links->lists, key, added[0]);
      return;
    }
  merge_list (update, before, n_before, added, n_added);
  find_gained (update);
  find_lost (update, before, n_before);
  set_list (update->links, key, value, update->places);
}

static guint
count_keys (const GPtrArray *nodes)
{
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    n += ((const CompareNode *)g_ptr_array_index (nodes, i))->n_keys;
  return n;
}

static CompareKeyed *
list_keys (CompareKeyed *entries, const GPtrArray *nodes, guint offset)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const CompareNode *node = g_ptr_array_index (nodes, i);

      for (guint k = 0; k < node->n_keys; k++)
        *entries++ = (CompareKeyed){ node->keys[k], i + offset };
    }
  return entries;
}

/* Each list that a node comes into or goes from. */
static void
update_lists (Update *update, GPtrArray *gone, GPtrArray *added)
{
  guint n = count_keys (gone) + count_keys (added);
  g_autofree CompareKeyed *entries = g_new (CompareKeyed, n + 1);
  g_autofree CompareNode **mine = g_new (CompareNode *, added->len + 1);

  list_keys (list_keys (entries, gone, 0), added, gone->len);
  compare_group_keyed (entries, n);
  for (guint i = 0; i < n;)
    {
      guint64 key = entries[i].key;
      guint n_mine = 0;

      for (; i < n && entries[i].key == key; i++)
        {
          guint ahead = i + LIST_AHEAD < n ? entries[i + LIST_AHEAD].value : 0;

          if (ahead >= gone->len && ahead - gone->len < added->len)
            compare_fetch (g_ptr_array_index (added, ahead - gone->len), sizeof (CompareNode));
          if (entries[i].value >= gone->len)
            mine[n_mine++] = g_ptr_array_index (added, entries[i].value - gone->len);
        }
      update_list (update, key, mine, n_mine);
    }
}

/* ---- links ------------------------------------------------------------------------------- */

static gboolean
are_linked (const CompareNode *a, const CompareNode *b)
{
  for (guint i = 0; i < a->n_links; i++)
    if (a->links[i].other == b)
      return TRUE;
  return FALSE;
}

static void
drop_link (CompareNode *node, const CompareNode *other)
{
  for (guint i = 0; i < node->n_links; i++)
    if (node->links[i].other == other)
      {
        node->links[i] = node->links[--node->n_links];
        return;
      }
}

static void
unlink_gone (GPtrArray *gone, GPtrArray *touched)
{
  for (guint i = 0; i < gone->len; i++)
    {
      CompareNode *node = g_ptr_array_index (gone, i);

      for (guint k = 0; k < node->n_links; k++)
        if (!node->links[k].other->gone)
          {
            drop_link (node->links[k].other, node);
            g_ptr_array_add (touched, node->links[k].other);
          }
      node->n_links = 0;
    }
}

/* Are the two within the window under some key? */
static gboolean
are_near (CompareLinks *self, const CompareNode *a, const CompareNode *b)
{
  for (guint i = 0, k = 0; i < a->n_keys && k < b->n_keys;)
    {
      guint64 key = a->keys[i];
      guint n_nodes, at;
      gpointer value;
      CompareNode *const *nodes;

      if (key != b->keys[k])
        {
          i += key < b->keys[k];
          k += key > b->keys[k];
          continue;
        }
      value = compare_key_map_get (self->lists, key);
      nodes = get_list (&value, &n_nodes);
      for (at = 0; at < n_nodes && nodes[at] != a;)
        at++;
      for (guint j = at + 1; j < n_nodes && j <= at + self->rules->window; j++)
        if (nodes[j] == b)
          return TRUE;
      i++;
      k++;
    }
  return FALSE;
}

/* In a large corpus getting to what a score looks at takes most of the time: each thing leads to the
 * next, so that they are fetched one step a node at a time. */
static void
fetch_ahead (const CompareLinks *self, const CompareNumbers *pairs, guint i)
{
  for (guint step = COMPARE_FETCH_STEPS; step > 0; step--)
    {
      guint at = i + step * FETCH_AHEAD;

      if (at < pairs->n)
        self->rules->fetch (self->rules, second_of (self, pairs->all[at]),
                            COMPARE_FETCH_STEPS - step);
    }
}

/* Room for the links at once, which are then in the order of the pairs. */
static void
add_links (CompareLinks *self, const CompareNumbers *pairs, const float *scores, GPtrArray *touched)
{
  g_autofree guint *n_new = g_new0 (guint, self->nodes->len + 1);

  for (guint i = 0; i < pairs->n; i++)
    {
      n_new[pairs->all[i] >> self->number_bits]++;
      n_new[pairs->all[i] & number_mask (self)]++;
    }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      CompareNode *node = g_ptr_array_index (self->nodes, i);

      if (n_new[i] == 0)
        continue;
      node->links = g_renew (CompareLink, node->links, node->n_links + n_new[i]);
      g_ptr_array_add (touched, node);
    }
  for (guint i = 0; i < pairs->n; i++)
    {
      CompareNode *a = first_of (self, pairs->all[i]);
      CompareNode *b = second_of (self, pairs->all[i]);

      a->links[a->n_links++] = (CompareLink){ .other = b, .score = scores[i] };
      b->links[b->n_links++] = (CompareLink){ .other = a, .score = scores[i] };
    }
}

/* Sorts the pairs, and leaves those, each once, that may be links. */
static void
sift_pairs (const CompareLinks *self, CompareNumbers *pairs)
{
  const CompareGlance *glances = (const CompareGlance *)(void *)self->glances->data;
  guint n = 0;

  compare_numbers_sort (pairs);
  for (guint i = 0; i < pairs->n && self->rules->may_link != NULL; i++)
    {
      guint64 pair = pairs->all[i];

      if (self->rules->may_link (&glances[pair >> self->number_bits],
                                 &glances[pair & number_mask (self)]))
        pairs->all[n++] = pair;
    }
  if (self->rules->may_link != NULL)
    pairs->n = n;
}

/* Pairs are found under many keys: each is scored once.  Those that are links are left. */
static void
link_gained (CompareLinks *self, CompareNumbers *pairs, GPtrArray *touched)
{
  g_autofree float *scores = NULL;
  guint n = 0;

  sift_pairs (self, pairs);
  scores = g_new (float, pairs->n + 1);
  for (guint i = 0; i < pairs->n; i++)
    {
      guint64 pair = pairs->all[i];
      CompareNode *a = first_of (self, pair);
      CompareNode *b = second_of (self, pair);
      double score;

      fetch_ahead (self, pairs, i);
      if (are_linked (a, b))
        continue;
      score = self->rules->score (a, b);
      if (isnan (score))
        continue;
      pairs->all[n] = pair;
      scores[n++] = (float)score;
    }
  pairs->n = n;
  add_links (self, pairs, scores, touched);
}

static void
unlink_lost (CompareLinks *self, const CompareNumbers *pairs, GPtrArray *touched)
{
  for (guint i = 0; i < pairs->n; i++)
    {
      guint64 pair = pairs->all[i];
      CompareNode *a = first_of (self, pair);
      CompareNode *b = second_of (self, pair);

      if (!are_linked (a, b) || are_near (self, a, b))
        continue;
      drop_link (a, b);
      drop_link (b, a);
      g_ptr_array_add (touched, a);
      g_ptr_array_add (touched, b);
    }
}

static void
give_number (CompareLinks *self, CompareNode *node)
{
  if (self->free_numbers->len == 0)
    {
      node->number = self->nodes->len;
      g_ptr_array_add (self->nodes, node);
      return;
    }
  node->number = g_array_index (self->free_numbers, guint, self->free_numbers->len - 1);
  g_array_set_size (self->free_numbers, self->free_numbers->len - 1);
  g_ptr_array_index (self->nodes, node->number) = node;
}

/* Pairs are scored in the order of their numbers: where like nodes have near ones, what a score looks at is
 * mostly still at hand from the pairs before. */
static void
give_numbers (CompareLinks *self, const GPtrArray *added)
{
  g_autofree CompareKeyed *order = g_new (CompareKeyed, added->len + 1);

  for (guint i = 0; i < added->len; i++)
    order[i] = (CompareKeyed){
      self->rules->likeness != NULL ? self->rules->likeness (g_ptr_array_index (added, i)) : 0, i
    };
  if (self->rules->likeness != NULL)
    compare_sort_keyed (order, added->len);
  for (guint i = 0; i < added->len; i++)
    give_number (self, g_ptr_array_index (added, order[i].value));
  self->number_bits = g_bit_storage (self->nodes->len);
  if (self->rules->glance == NULL)
    return;
  g_array_set_size (self->glances, self->nodes->len);
  for (guint i = 0; i < added->len; i++)
    {
      const CompareNode *node = g_ptr_array_index (added, i);

      self->rules->glance (node, &g_array_index (self->glances, CompareGlance, node->number));
    }
}

void
compare_links_update (CompareLinks *self, GPtrArray *gone, GPtrArray *added, GPtrArray *touched)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GArray) is = g_array_new (FALSE, FALSE, sizeof (guint));
  Update update = { self, places, is, { NULL, 0, 0 }, { NULL, 0, 0 } };

  give_numbers (self, added);
  unlink_gone (gone, touched);
  update_lists (&update, gone, added);
  unlink_lost (self, &update.lost, touched);
  link_gained (self, &update.gained, touched);
  compare_numbers_clear (&update.lost);
  compare_numbers_clear (&update.gained);
  for (guint i = 0; i < gone->len; i++)
    {
      const CompareNode *node = g_ptr_array_index (gone, i);

      g_ptr_array_index (self->nodes, node->number) = NULL;
      g_array_append_val (self->free_numbers, node->number);
    }
}

/* ---- nodes ------------------------------------------------------------------------------- */

void
compare_node_set_keys (CompareNode *node, CompareNumbers *keys)
{
  compare_numbers_sort (keys);
  node->n_keys = keys->n;
  node->keys = g_memdup2 (keys->all, keys->n * sizeof *keys->all);
}

void
compare_node_clear (CompareNode *node)
{
  g_clear_pointer (&node->keys, g_free);
  g_clear_pointer (&node->links, g_free);
  node->n_keys = node->n_links = 0;
}
