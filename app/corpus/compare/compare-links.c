/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The graph of claims in figures that may be one after all.
 *
 * Under each key the claims stand in the order of their first items, and each is compared with the
 * WINDOW next ones; a pair that scores is a link.  Where claims come and go, only pairs that come
 * within the window, or fall out of it under every key, are looked at: the links are those that the
 * claims as they are now would give from scratch. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-keys.h"
#include "compare-links.h"

#define WINDOW 4 /* claims that one is compared with, per key */
#define NEW G_MAXUINT
#define FETCH_STEPS 4 /* to a claim, its list of items, the first one, and its document */
#define FETCH_AHEAD 4 /* pairs, for each step */
#define FETCHED_OF_DOCUMENT 128
#define CACHE_LINE 64

/* A key's value is the claim itself where it is the only one, else a list, marked by its lowest
 * bit. */
typedef struct
{
  guint n_claims;
  CompareClaim *claims[];
} List;

typedef struct
{
  CompareClaim *claim;
  guint was; /* its place in the list before, or NEW */
} Place;

struct _CompareLinks
{
  CompareKeyMap *lists;
  GPtrArray *claims; /* by number; NULL where the number is free */
  GArray *free_numbers;
};

/* Pairs of claims' numbers, the one that comes first in the upper half. */
typedef struct
{
  CompareLinks *links;
  GArray *places; /* of Place: a list as it becomes */
  GArray *is;     /* of guint: the new places of a list's claims, or NEW where they are gone */
  GArray *gained;
  GArray *lost;
} Update;

#define IS_LIST(value) ((GPOINTER_TO_SIZE (value) & 1) != 0)
#define TO_LIST(value) ((List *)(GPOINTER_TO_SIZE (value) & ~(gsize)1))

CompareLinks *
compare_links_new (void)
{
  CompareLinks *self = g_new0 (CompareLinks, 1);

  self->lists = compare_key_map_new ();
  self->claims = g_ptr_array_new ();
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
  g_ptr_array_unref (self->claims);
  g_array_unref (self->free_numbers);
  g_free (self);
}

/* ---- lists ------------------------------------------------------------------------------- */

static CompareClaim *const *
get_list (const gpointer *value, guint *n_claims)
{
  if (*value == NULL || !IS_LIST (*value))
    {
      *n_claims = *value != NULL;
      return (CompareClaim *const *)value;
    }
  *n_claims = TO_LIST (*value)->n_claims;
  return TO_LIST (*value)->claims;
}

static void
set_list (CompareLinks *self, guint64 key, gpointer before, const GArray *places)
{
  gpointer value = NULL;

  if (places->len == 1)
    value = g_array_index (places, Place, 0).claim;
  else if (places->len > 1)
    {
      List *list = g_malloc (sizeof *list + places->len * sizeof list->claims[0]);

      list->n_claims = places->len;
      for (guint i = 0; i < places->len; i++)
        list->claims[i] = g_array_index (places, Place, i).claim;
      value = GSIZE_TO_POINTER (GPOINTER_TO_SIZE (list) | 1);
    }
  compare_key_map_set (self->lists, key, value);
  free_list_cb (before, NULL);
}

static void
add_pair (GArray *pairs, const CompareClaim *first, const CompareClaim *second)
{
  guint64 pair = (guint64)first->number << 32 | second->number;

  g_array_append_val (pairs, pair);
}

static void
add_place (Update *update, CompareClaim *claim, guint was)
{
  Place place = { claim, was };

  g_array_append_val (update->places, place);
}

/* Fills update->places and update->is.  The items of claims that are gone are not looked at. */
static void
merge_list (Update *update,
            CompareClaim *const *before,
            guint n_before,
            CompareClaim *const *added,
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
          while (k < n_added && compare_claim_order (&added[k], &before[i]) < 0)
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

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n && j <= i + WINDOW; j++)
      if (places[i].was == NEW || places[j].was == NEW || places[j].was - places[i].was > WINDOW)
        add_pair (update->gained, places[i].claim, places[j].claim);
}

static void
find_lost (Update *update, CompareClaim *const *before, guint n_before)
{
  const guint *is = (const guint *)(void *)update->is->data;

  for (guint i = 0; i < n_before; i++)
    for (guint j = i + 1; is[i] != NEW && j < n_before && j <= i + WINDOW; j++)
      if (is[j] != NEW && is[j] - is[i] > WINDOW)
        add_pair (update->lost, before[i], before[j]);
}

static void
update_list (Update *update, guint64 key, CompareClaim *const *added, guint n_added)
{
  gpointer value = compare_key_map_get (update->links->lists, key);
  guint n_before;
  CompareClaim *const *before = get_list (&value, &n_before);

  merge_list (update, before, n_before, added, n_added);
  find_gained (update);
  find_lost (update, before, n_before);
  set_list (update->links, key, value, update->places);
}

static void
list_keys (GArray *entries, const GPtrArray *claims, guint offset)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const CompareClaim *claim = g_ptr_array_index (claims, i);

      for (guint k = 0; k < claim->n_keys; k++)
        {
          CompareKeyed entry = { claim->keys[k], i + offset };

          g_array_append_val (entries, entry);
        }
    }
}

/* Each list that a claim comes into or goes from. */
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
      update_list (update, key, (CompareClaim *const *)mine->pdata, mine->len);
    }
}

/* ---- links ------------------------------------------------------------------------------- */

static gboolean
are_linked (const CompareClaim *a, const CompareClaim *b)
{
  for (guint i = 0; i < a->n_links; i++)
    if (a->links[i].other == b)
      return TRUE;
  return FALSE;
}

static void
add_link (CompareClaim *claim, CompareClaim *other, double score)
{
  claim->links = g_renew (CompareLink, claim->links, claim->n_links + 1);
  claim->links[claim->n_links++] = (CompareLink){ other, (float)score };
}

static void
drop_link (CompareClaim *claim, const CompareClaim *other)
{
  for (guint i = 0; i < claim->n_links; i++)
    if (claim->links[i].other == other)
      {
        claim->links[i] = claim->links[--claim->n_links];
        return;
      }
}

static void
unlink_gone (GPtrArray *gone, GPtrArray *touched)
{
  for (guint i = 0; i < gone->len; i++)
    {
      CompareClaim *claim = g_ptr_array_index (gone, i);

      for (guint k = 0; k < claim->n_links; k++)
        if (!claim->links[k].other->gone)
          {
            drop_link (claim->links[k].other, claim);
            g_ptr_array_add (touched, claim->links[k].other);
          }
      claim->n_links = 0;
    }
}

/* Are the two within the window under some key? */
static gboolean
are_near (CompareLinks *self, const CompareClaim *a, const CompareClaim *b)
{
  for (guint i = 0, k = 0; i < a->n_keys && k < b->n_keys;)
    {
      guint64 key = a->keys[i];
      guint n_claims, at;
      gpointer value;
      CompareClaim *const *claims;

      if (key != b->keys[k])
        {
          i += key < b->keys[k];
          k += key > b->keys[k];
          continue;
        }
      value = compare_key_map_get (self->lists, key);
      claims = get_list (&value, &n_claims);
      for (at = 0; at < n_claims && claims[at] != a;)
        at++;
      for (guint j = at + 1; j < n_claims && j <= at + WINDOW; j++)
        if (claims[j] == b)
          return TRUE;
      i++;
      k++;
    }
  return FALSE;
}

static void
fetch (gconstpointer start, gsize size)
{
  for (gsize byte = 0; byte < size; byte += CACHE_LINE)
    __builtin_prefetch ((const char *)start + byte);
}

/* Brings nearer what is looked at when the pairs to come are scored, one thing a claim at a time, since
 * each leads to the next: in a large corpus getting there takes most of the time. */
static void
fetch_ahead (const CompareLinks *self, const GArray *pairs, guint i)
{
  for (guint step = FETCH_STEPS; step > 0; step--)
    {
      guint at = i + step * FETCH_AHEAD;
      const CompareClaim *claim;

      if (at >= pairs->len)
        continue;
      claim = g_ptr_array_index (self->claims, g_array_index (pairs, guint64, at) & G_MAXUINT32);
      if (step == 4)
        fetch (claim, sizeof *claim);
      else if (step == 3)
        fetch (claim->items, sizeof *claim->items);
      else if (step == 2)
        fetch (claim->items[0], sizeof *claim->items[0]);
      else
        fetch (claim->items[0]->document, FETCHED_OF_DOCUMENT);
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
      CompareClaim *a = g_ptr_array_index (self->claims, pair >> 32);
      CompareClaim *b = g_ptr_array_index (self->claims, pair & G_MAXUINT32);
      double score;

      fetch_ahead (self, pairs, i);
      if ((i > 0 && pair == g_array_index (pairs, guint64, i - 1)) || are_linked (a, b))
        continue;
      score = compare_claims_score (a, b);
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
      CompareClaim *a = g_ptr_array_index (self->claims, pair >> 32);
      CompareClaim *b = g_ptr_array_index (self->claims, pair & G_MAXUINT32);

      if (!are_linked (a, b) || are_near (self, a, b))
        continue;
      drop_link (a, b);
      drop_link (b, a);
      g_ptr_array_add (touched, a);
      g_ptr_array_add (touched, b);
    }
}

static void
give_number (CompareLinks *self, CompareClaim *claim)
{
  if (self->free_numbers->len == 0)
    {
      claim->number = self->claims->len;
      g_ptr_array_add (self->claims, claim);
      return;
    }
  claim->number = g_array_index (self->free_numbers, guint, self->free_numbers->len - 1);
  g_array_set_size (self->free_numbers, self->free_numbers->len - 1);
  g_ptr_array_index (self->claims, claim->number) = claim;
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
      const CompareClaim *claim = g_ptr_array_index (gone, i);

      g_ptr_array_index (self->claims, claim->number) = NULL;
      g_array_append_val (self->free_numbers, claim->number);
    }
}
