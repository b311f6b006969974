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
#define N_DIGITS ((64 + DIGIT_BITS - 1) / DIGIT_BITS)
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

/* @counts: how often each value of each digit occurs, N_DIGITS × N_VALUES. */
static gboolean
is_constant (const guint *counts, guint64 number, guint n, guint shift)
{
  return counts[number >> shift & (N_VALUES - 1)] == n;
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
  counts = g_new0 (guint, N_DIGITS * N_VALUES);
  to = other = g_new (guint64, n);
  for (guint i = 0; i < n; i++)
    for (guint d = 0; d < N_DIGITS; d++)
      counts[d * N_VALUES + (numbers[i] >> (d * DIGIT_BITS) & (N_VALUES - 1))]++;
  for (guint d = 0; d < N_DIGITS; d++)
    {
      guint *at = counts + d * N_VALUES;
      guint64 *swap = from;

      if (is_constant (at, from[0], n, d * DIGIT_BITS))
        continue;
      for (guint v = 0, sum = 0; v < N_VALUES; v++)
        {
          guint count = at[v];

          at[v] = sum;
          sum += count;
        }
      for (guint i = 0; i < n; i++)
        to[at[from[i] >> (d * DIGIT_BITS) & (N_VALUES - 1)]++] = from[i];
      from = to;
      to = swap;
    }
  if (from != numbers)
    memcpy (numbers, from, n * sizeof *numbers);
}

void
compare_sort_keyed (CompareKeyed *entries, guint n)
{
  g_autofree guint *counts = g_new0 (guint, N_DIGITS * N_VALUES);
  g_autofree CompareKeyed *other = g_new (CompareKeyed, n + 1);
  CompareKeyed *from = entries;
  CompareKeyed *to = other;

  for (guint i = 0; i < n; i++)
    for (guint d = 0; d < N_DIGITS; d++)
      counts[d * N_VALUES + (entries[i].key >> (d * DIGIT_BITS) & (N_VALUES - 1))]++;
  for (guint d = 0; d < N_DIGITS && n > 1; d++)
    {
      guint *at = counts + d * N_VALUES;
      CompareKeyed *swap = from;

      if (is_constant (at, from[0].key, n, d * DIGIT_BITS))
        continue;
      for (guint v = 0, sum = 0; v < N_VALUES; v++)
        {
          guint count = at[v];

          at[v] = sum;
          sum += count;
        }
      for (guint i = 0; i < n; i++)
        to[at[from[i].key >> (d * DIGIT_BITS) & (N_VALUES - 1)]++] = from[i];
      from = to;
      to = swap;
    }
  if (from != entries)
    memcpy (entries, from, n * sizeof *entries);
}
