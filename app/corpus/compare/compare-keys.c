/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables from 64-bit keys to pointers, and sorting by such keys.
 *
 * Keys are hashes already, so that their low bits place them: open addressing with linear probing, 16
 * bytes a slot.  A key that was removed keeps its slot until the table grows.  Sorting is by radix,
 * least digits first, passing over digits that are the same everywhere; to group, two digits do. */

#include "config.h"

#include <string.h>

#include "compare-keys.h"

#define DIGIT_BITS 11
#define N_VALUES (1u << DIGIT_BITS)
#define GROUP_BITS (2 * DIGIT_BITS) /* of keys, that mostly tell them apart */
#define FEWEST_SLOTS 64
#define FEWEST_NUMBERS 64
#define FEW 64 /* what is sooner sorted by inserting */

typedef struct
{
  guint64 key; /* 0: the slot is free */
  gpointer value;
} Slot;

struct _CompareKeyMap
{
  Slot *slots;
  guint n_slots; /* a power of two */
  guint n_used;  /* slots that have a key */
};

CompareKeyMap *
compare_key_map_new (void)
{
  CompareKeyMap *self = g_new0 (CompareKeyMap, 1);

  self->n_slots = FEWEST_SLOTS;
  self->slots = g_new0 (Slot, self->n_slots);
  return self;
}

void
compare_key_map_free (CompareKeyMap *self)
{
  g_free (self->slots);
  g_free (self);
}

static Slot *
find_slot (const CompareKeyMap *self, guint64 key)
{
  guint i = (guint)(key ^ key >> 32) & (self->n_slots - 1);

  while (self->slots[i].key != 0 && self->slots[i].key != key)
    i = (i + 1) & (self->n_slots - 1);
  return &self->slots[i];
}

/* Also drops the keys that have no value. */
static void
make_room (CompareKeyMap *self)
{
  CompareKeyMap larger = { NULL, self->n_slots, 0 };
  guint n_living = 0;

  for (guint i = 0; i < self->n_slots; i++)
    n_living += self->slots[i].value != NULL;
  while (n_living * 2 >= larger.n_slots)
    larger.n_slots *= 2;
  larger.slots = g_new0 (Slot, larger.n_slots);
  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].value != NULL)
      {
        *find_slot (&larger, self->slots[i].key) = self->slots[i];
        larger.n_used++;
      }
  g_free (self->slots);
  *self = larger;
}

gpointer
compare_key_map_get (const CompareKeyMap *self, guint64 key)
{
  return find_slot (self, MAX (key, 1))->value;
}

void
compare_key_map_set (CompareKeyMap *self, guint64 key, gpointer value)
{
  Slot *slot = find_slot (self, MAX (key, 1));

  if (slot->key == 0 && value == NULL)
    return;
  if (slot->key == 0 && self->n_used * 4 >= self->n_slots * 3)
    {
      make_room (self);
      slot = find_slot (self, MAX (key, 1));
    }
  self->n_used += slot->key == 0;
  *slot = (Slot){ MAX (key, 1), value };
}

void
compare_key_map_foreach (const CompareKeyMap *self, GFunc func, gpointer data)
{
  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].value != NULL)
      func (self->slots[i].value, data);
}

/* How often each value of a digit occurs becomes where it begins. */
static void
sum_up (guint *counts)
{
  for (guint v = 0, sum = 0; v < N_VALUES; v++)
    {
      guint count = counts[v];

      counts[v] = sum;
      sum += count;
    }
}

static inline guint64
key_at (const char *entry)
{
  guint64 key;

  memcpy (&key, entry, sizeof key);
  return key;
}

/* Entries begin with their keys.  @size, of one, is known where this is called, so that the compiler makes a
 * version for each. */
G_ALWAYS_INLINE static inline void
insert_each (char *entries, guint n, gsize size)
{
  char entry[sizeof (CompareKeyed)];

  for (guint i = 1; i < n; i++)
    {
      gsize at = i;

      memcpy (entry, entries + i * size, size);
      while (at > 0 && key_at (entries + (at - 1) * size) > key_at (entry))
        at--;
      memmove (entries + (at + 1) * size, entries + at * size, (i - at) * size);
      memcpy (entries + at * size, entry, size);
    }
}

/* By the digits at those bits of the keys that are below @end. */
G_ALWAYS_INLINE static inline void
sort_by_digits (char *entries, guint n, gsize size, guint end)
{
  g_autofree guint *counts = g_new (guint, N_VALUES);
  g_autofree char *other = g_malloc (n * size);
  guint64 varying = 0;
  char *from = entries;
  char *to = other;

  for (guint i = 1; i < n; i++)
    varying |= key_at (entries + i * size) ^ key_at (entries);
  for (guint shift = 0; shift < end; shift += DIGIT_BITS)
    {
      char *swap = from;

      if ((varying >> shift & (N_VALUES - 1)) == 0)
        continue;
      memset (counts, 0, N_VALUES * sizeof *counts);
      for (guint i = 0; i < n; i++)
        counts[key_at (from + i * size) >> shift & (N_VALUES - 1)]++;
      sum_up (counts);
      for (guint i = 0; i < n; i++)
        memcpy (to + counts[key_at (from + i * size) >> shift & (N_VALUES - 1)]++ * size,
                from + i * size, size);
      from = to;
      to = swap;
    }
  if (from != entries)
    memcpy (entries, from, n * size);
}

/* @entries may be none at all. */
G_ALWAYS_INLINE static inline void
sort_entries (gpointer entries, guint n, gsize size)
{
  if (entries == NULL || n < 2)
    return;
  if (n <= FEW)
    insert_each (entries, n, size);
  else
    sort_by_digits (entries, n, size, 64);
}

void
compare_sort_numbers (guint64 *numbers, guint n)
{
  sort_entries (numbers, n, sizeof *numbers);
}

void
compare_numbers_make_room (CompareNumbers *self)
{
  self->n_allocated = MAX (FEWEST_NUMBERS, self->n_allocated * 2);
  self->all = g_renew (guint64, self->all, self->n_allocated);
}

void
compare_numbers_clear (CompareNumbers *self)
{
  g_clear_pointer (&self->all, g_free);
  self->n = self->n_allocated = 0;
}

void
compare_numbers_sort (CompareNumbers *self)
{
  guint n = 0;

  compare_sort_numbers (self->all, self->n);
  for (guint i = 0; i < self->n; i++)
    if (n == 0 || self->all[i] != self->all[n - 1])
      self->all[n++] = self->all[i];
  self->n = n;
}

void
compare_sort_keyed (CompareKeyed *entries, guint n)
{
  sort_entries (entries, n, sizeof *entries);
}

void
compare_group_keyed (CompareKeyed *entries, guint n)
{
  const guint64 some = (G_GUINT64_CONSTANT (1) << GROUP_BITS) - 1;

  if (n <= FEW)
    {
      compare_sort_keyed (entries, n);
      return;
    }
  sort_by_digits ((char *)entries, n, sizeof *entries, GROUP_BITS);
  for (guint i = 0, n_alike; i < n; i += n_alike)
    {
      gboolean same = TRUE;

      for (n_alike = 1;
           i + n_alike < n && ((entries[i + n_alike].key ^ entries[i].key) & some) == 0; n_alike++)
        same = same && entries[i + n_alike].key == entries[i].key;
      if (!same)
        compare_sort_keyed (entries + i, n_alike);
    }
}

void
compare_sort_pointers (gpointer *pointers, guint n, CompareKeyFunc key)
{
  CompareKeyed few[FEW];
  g_autofree CompareKeyed *many = n > FEW ? g_new (CompareKeyed, n) : NULL;
  g_autofree gpointer *copy = n > FEW ? g_memdup2 (pointers, n * sizeof *pointers) : NULL;
  gpointer few_copy[FEW];
  CompareKeyed *order = n > FEW ? many : few;
  gpointer *from = n > FEW ? copy : few_copy;

  for (guint i = 0; i < n; i++)
    {
      order[i] = (CompareKeyed){ key (pointers[i]), i };
      from[i] = pointers[i];
    }
  compare_sort_keyed (order, n);
  for (guint i = 0; i < n; i++)
    pointers[i] = from[order[i].value];
}

guint64
compare_key_of_double (double number)
{
  guint64 bits;

  number += 0.0; /* there is one zero only */
  memcpy (&bits, &number, sizeof bits);
  return bits >> 63 != 0 ? ~bits : bits | G_GUINT64_CONSTANT (1) << 63;
}
