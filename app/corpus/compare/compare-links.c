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
};

/* Pairs of nodes' numbers, the one that comes first in the upper half. */
typedef struct
{
  CompareLinks *links;
  GArray *places; /* of Place: a list as it becomes */
  GArray *is;     /* of guint: the new places of a list's nodes, or NEW where they are gone */
  GArray *gained;
  GArray *lost;
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
  g_free (self);
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

static void
add_pair (GArray *pairs, const CompareNode *first, const CompareNode *second)
{
  guint64 pair = (guint64)first->number << 32 | second->number;

  g_array_append_val (pairs, pair);
}

static void
add_place (Update *update, CompareNode *node, guint was)
{
  Place place = { node, was };

  g_array_append_val (update->places, place);
}

/* Fills update->places and update->is.  The items of nodes that are gone are not looked at. */
static void
merge_list (Update *update,
            CompareNode *const *before,
            guint n_before,
            CompareNode *const *added,
            guint n_added)
{
  guint k = 0;

  g_array_set_size (update->places, 0);
  g_array_set_size (update->is, 0);
  for (guint i = 0; i < n_before; i++)
    {
      guint at = NEW;

      if (!before[i]->gone)
        {
          while (k < n_added && update->links->rules->order (added[k], before[i]) < 0)
            add_place (update, added[k++], NEW);
          at = update->places->len;
          add_place (update, before[i], i);
        }
      g_array_append_val (update->is, at);
    }
  while (k < n_added)
    add_place (update, added[k++], NEW);
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
        add_pair (update->gained, places[i].node, places[j].node);
}

static void
find_lost (Update *update, CompareNode *const *before, guint n_before)
{
  const guint *is = (const guint *)(void *)update->is->data;
  guint window = update->links->rules->window;

  for (guint i = 0; i < n_before; i++)
    for (guint j = i + 1; is[i] != NEW && j < n_before && j <= i + window; j++)
      if (is[j] != NEW && is[j] - is[i] > window)
        add_pair (update->lost, before[i], before[j]);
}

static void
update_list (Update *update, guint64 key, CompareNode *const *added, guint n_added)
{
  gpointer value = compare_key_map_get (update->links->lists, key);
  guint n_before;
  CompareNode *const *before = get_list (&value, &n_before);

  merge_list (update, before, n_before, added, n_added);
  find_gained (update);
  find_lost (update, before, n_before);
  set_list (update->links, key, value, update->places);
}

static void
list_keys (GArray *entries, const GPtrArray *nodes, guint offset)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const CompareNode *node = g_ptr_array_index (nodes, i);

      for (guint k = 0; k < node->n_keys; k++)
        {
          CompareKeyed entry = { node->keys[k], i + offset };

          g_array_append_val (entries, entry);
        }
    }
}

/* Each list that a node comes into or goes from. */
static void
update_lists (Update *update, GPtrArray *gone, GPtrArray *added)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (CompareKeyed));
  g_autoptr (GPtrArray) mine = g_ptr_array_new ();

  list_keys (entries, gone, 0);
  list_keys (entries, added, gone->len);
  compare_sort_keyed ((CompareKeyed *)(void *)entries->data, entries->len);
  for (guint i = 0; i < entries->len;)
    {
      guint64 key = g_array_index (entries, CompareKeyed, i).key;

      g_ptr_array_set_size (mine, 0);
      for (; i < entries->len && g_array_index (entries, CompareKeyed, i).key == key; i++)
        {
          guint at = g_array_index (entries, CompareKeyed, i).value;

          if (at >= gone->len)
            g_ptr_array_add (mine, g_ptr_array_index (added, at - gone->len));
        }
      update_list (update, key, (CompareNode *const *)mine->pdata, mine->len);
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
add_link (CompareNode *node, CompareNode *other, double score)
{
  node->links = g_renew (CompareLink, node->links, node->n_links + 1);
  node->links[node->n_links++] = (CompareLink){ .other = other, .score = (float)score };
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
fetch_ahead (const CompareLinks *self, const GArray *pairs, guint i)
{
  for (guint step = COMPARE_FETCH_STEPS; step > 0; step--)
    {
      guint at = i + step * FETCH_AHEAD;

      if (at < pairs->len)
        self->rules->fetch (
            g_ptr_array_index (self->nodes, g_array_index (pairs, guint64, at) & G_MAXUINT32),
            COMPARE_FETCH_STEPS - step);
    }
}

/* Pairs are found under many keys: each is scored once. */
static void
link_gained (CompareLinks *self, GArray *pairs, GPtrArray *touched)
{
  compare_sort_numbers ((guint64 *)(void *)pairs->data, pairs->len);
  for (guint i = 0; i < pairs->len; i++)
    {
      guint64 pair = g_array_index (pairs, guint64, i);
      CompareNode *a = g_ptr_array_index (self->nodes, pair >> 32);
      CompareNode *b = g_ptr_array_index (self->nodes, pair & G_MAXUINT32);
      double score;

      fetch_ahead (self, pairs, i);
      if ((i > 0 && pair == g_array_index (pairs, guint64, i - 1)) || are_linked (a, b))
        continue;
      score = self->rules->score (a, b);
      if (isnan (score))
        continue;
      add_link (a, b, score);
      add_link (b, a, score);
      g_ptr_array_add (touched, a);
      g_ptr_array_add (touched, b);
    }
}

static void
unlink_lost (CompareLinks *self, const GArray *pairs, GPtrArray *touched)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      guint64 pair = g_array_index (pairs, guint64, i);
      CompareNode *a = g_ptr_array_index (self->nodes, pair >> 32);
      CompareNode *b = g_ptr_array_index (self->nodes, pair & G_MAXUINT32);

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

void
compare_links_update (CompareLinks *self, GPtrArray *gone, GPtrArray *added, GPtrArray *touched)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GArray) is = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) gained = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) lost = g_array_new (FALSE, FALSE, sizeof (guint64));
  Update update = { self, places, is, gained, lost };

  for (guint i = 0; i < added->len; i++)
    give_number (self, g_ptr_array_index (added, i));
  unlink_gone (gone, touched);
  update_lists (&update, gone, added);
  unlink_lost (self, lost, touched);
  link_gained (self, gained, touched);
  for (guint i = 0; i < gone->len; i++)
    {
      const CompareNode *node = g_ptr_array_index (gone, i);

      g_ptr_array_index (self->nodes, node->number) = NULL;
      g_array_append_val (self->free_numbers, node->number);
    }
}

/* ---- order ------------------------------------------------------------------------------- */

/* A node with what mostly decides its place. */
typedef struct
{
  double position;
  const CompareNode *node;
  const CompareLinkRules *rules;
} Sortable;

static int
order_sortable (gconstpointer a, gconstpointer b)
{
  const Sortable *x = a;
  const Sortable *y = b;

  return x->position != y->position ? (x->position < y->position ? -1 : 1)
                                    : x->rules->order (x->node, y->node);
}

void
compare_links_sort (const CompareLinkRules *rules, GPtrArray *nodes)
{
  g_autofree Sortable *sorted = g_new (Sortable, nodes->len + 1);

  for (guint i = 0; i < nodes->len; i++)
    {
      const CompareNode *node = g_ptr_array_index (nodes, i);

      sorted[i] = (Sortable){ rules->position (node), node, rules };
    }
  qsort (sorted, nodes->len, sizeof *sorted, order_sortable);
  for (guint i = 0; i < nodes->len; i++)
    g_ptr_array_index (nodes, i) = (gpointer)sorted[i].node;
}

/* ---- sets -------------------------------------------------------------------------------- */

GArray *
compare_links_list_edges (CompareNode *const *nodes, guint n_nodes)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (CompareEdge));

  for (guint i = 0; i < n_nodes; i++)
    nodes[i]->position = i;
  for (guint i = 0; i < n_nodes; i++)
    for (guint k = 0; k < nodes[i]->n_links; k++)
      {
        const CompareLink *link = &nodes[i]->links[k];
        CompareEdge edge = { .a = i,
                             .b = link->other->position,
                             .score = link->score,
                             .link = k,
                             .joined = link->joined,
                             .known = link->known };

        /* a node that is not among them has a place from another time */
        if (edge.b > i && edge.b < n_nodes && nodes[edge.b] == link->other)
          g_array_append_val (edges, edge);
      }
  return edges;
}

guint8 *
compare_links_find_changed (CompareNode *const *nodes,
                            guint n_nodes,
                            const GArray *edges,
                            const guint *labels)
{
  guint8 *changed = g_malloc0 (n_nodes + 1);

  for (guint i = 0; i < edges->len; i++)
    {
      const CompareEdge *edge = &g_array_index (edges, CompareEdge, i);
      const CompareLink *link = &nodes[edge->a]->links[edge->link];

      if (edge->joined != (link->known && link->joined))
        changed[labels[edge->a]] = changed[labels[edge->b]] = TRUE;
    }
  /* a label is the least of its nodes */
  for (guint i = 0; i < n_nodes; i++)
    changed[i] = changed[labels[i]];
  return changed;
}

void
compare_links_note_edges (CompareNode *const *nodes, guint n_nodes, const GArray *edges)
{
  for (guint i = 0; i < edges->len; i++)
    {
      const CompareEdge *edge = &g_array_index (edges, CompareEdge, i);
      CompareLink *link = &nodes[edge->a]->links[edge->link];

      link->joined = edge->joined;
      link->known = TRUE;
    }
  for (guint i = 0; i < n_nodes; i++)
    nodes[i]->dirty = FALSE;
}

void
compare_node_take_keys (CompareNode *node, GArray *keys)
{
  guint64 *all = (guint64 *)(void *)keys->data;
  guint n = 0;

  compare_sort_numbers (all, keys->len);
  for (guint i = 0; i < keys->len; i++)
    if (n == 0 || all[i] != all[n - 1])
      all[n++] = all[i];
  node->n_keys = n;
  node->keys = g_memdup2 (all, n * sizeof *all);
}

void
compare_node_clear (CompareNode *node)
{
  g_clear_pointer (&node->keys, g_free);
  g_clear_pointer (&node->links, g_free);
  node->n_keys = node->n_links = 0;
}
