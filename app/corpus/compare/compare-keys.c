/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables from 64-bit keys to pointers, and sorting by such keys.
 *
 * Keys are hashes already, so that their low bits place them: open addressing with linear probing, 16
 * bytes a slot.  A key that was removed keeps its slot until the table grows.  Sorting is by radix,
 * least digits first, passing over digits that are the same everywhere. */

#include "config.h"

#include <string.h>

#include "compare-keys.h"

#define DIGIT_BITS 11
#define N_VALUES (1u << DIGIT_BITS)
#define FEWEST_SLOTS 64
#define FEW 64 /* numbers that are sooner sorted by comparing */
#define VERY_FEW 40 /* what is sooner sorted by inserting */

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

int
compare_order_numbers (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *)a;
  guint64 y = *(const guint64 *)b;

  return (x > y) - (x < y);
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

static void
insert_each (guint64 *numbers, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      guint64 number = numbers[i];
      guint k = i;

      for (; k > 0 && numbers[k - 1] > number; k--)
        numbers[k] = numbers[k - 1];
      numbers[k] = number;
    }
}

void
compare_sort_numbers (guint64 *numbers, guint n)
{
  g_autofree guint *counts = NULL;
  g_autofree guint64 *other = NULL;
  guint64 varying = 0;
  guint64 *from = numbers;
  guint64 *to;

  if (n < 2)
    return; /* also: no array at all */
  if (n <= VERY_FEW)
    {
      insert_each (numbers, n);
      return;
    }
  if (n <= FEW)
    {
      qsort (numbers, n, sizeof *numbers, compare_order_numbers);
      return;
    }
  counts = g_new (guint, N_VALUES);
  to = other = g_new (guint64, n);
  for (guint i = 1; i < n; i++)
    varying |= numbers[i] ^ numbers[0];
  for (guint shift = 0; shift < 64; shift += DIGIT_BITS)
    {
      guint64 *swap = from;

      if ((varying >> shift & (N_VALUES - 1)) == 0)
        continue;
      memset (counts, 0, N_VALUES * sizeof *counts);
      for (guint i = 0; i < n; i++)
        counts[from[i] >> shift & (N_VALUES - 1)]++;
      sum_up (counts);
      for (guint i = 0; i < n; i++)
        to[counts[from[i] >> shift & (N_VALUES - 1)]++] = from[i];
      from = to;
      to = swap;
    }
  if (from != numbers)
    memcpy (numbers, from, n * sizeof *numbers);
}

static void
insert_each_keyed (CompareKeyed *entries, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      CompareKeyed entry = entries[i];
      guint k = i;

      for (; k > 0 && entries[k - 1].key > entry.key; k--)
        entries[k] = entries[k - 1];
      entries[k] = entry;
    }
}

void
compare_sort_keyed (CompareKeyed *entries, guint n)
{
  g_autofree guint *counts = NULL;
  g_autofree CompareKeyed *other = NULL;
  guint64 varying = 0;
  CompareKeyed *from = entries;
  CompareKeyed *to;

  if (n <= FEW)
    {
      insert_each_keyed (entries, n);
      return;
    }
  counts = g_new (guint, N_VALUES);
  to = other = g_new (CompareKeyed, n);
  for (guint i = 1; i < n; i++)
    varying |= entries[i].key ^ entries[0].key;
  for (guint shift = 0; shift < 64; shift += DIGIT_BITS)
    {
      CompareKeyed *swap = from;

      if ((varying >> shift & (N_VALUES - 1)) == 0)
        continue;
      memset (counts, 0, N_VALUES * sizeof *counts);
      for (guint i = 0; i < n; i++)
        counts[from[i].key >> shift & (N_VALUES - 1)]++;
      sum_up (counts);
      for (guint i = 0; i < n; i++)
        to[counts[from[i].key >> shift & (N_VALUES - 1)]++] = from[i];
      from = to;
      to = swap;
    }
  if (from != entries)
    memcpy (entries, from, n * sizeof *entries);
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
