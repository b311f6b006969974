/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables from 64-bit keys (hashes) to pointers, and sorting by such keys. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CompareKeyMap CompareKeyMap;

CompareKeyMap *compare_key_map_new (void);
void compare_key_map_free (CompareKeyMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CompareKeyMap, compare_key_map_free)

/* NULL where there is none. */
gpointer compare_key_map_get (const CompareKeyMap *self, guint64 key);
/* NULL removes the key. */
void compare_key_map_set (CompareKeyMap *self, guint64 key, gpointer value);
/* @func gets each value; it may not change the table. */
void compare_key_map_foreach (const CompareKeyMap *self, GFunc func, gpointer data);

/* Numbers that are collected one by one; all 0: none so far. */
typedef struct
{
  guint64 *all;
  guint n;
  guint n_allocated;
} CompareNumbers;

void compare_numbers_make_room (CompareNumbers *self);
void compare_numbers_clear (CompareNumbers *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CompareNumbers, compare_numbers_clear)

static inline void
compare_numbers_add (CompareNumbers *self, guint64 number)
{
  if (self->n == self->n_allocated)
    compare_numbers_make_room (self);
  self->all[self->n++] = number;
}

/* Ascending, each once; O(n). */
void compare_numbers_sort (CompareNumbers *self);

/* Ascending; O(n). */
void compare_sort_numbers (guint64 *numbers, guint n);

typedef struct
{
  guint64 key;
  guint value;
} CompareKeyed;

/* By key, entries of one key staying in their order; O(n). */
void compare_sort_keyed (CompareKeyed *entries, guint n);

/* Puts entries of one key side by side, in their order; O(n). */
void compare_group_keyed (CompareKeyed *entries, guint n);

typedef guint64 (*CompareKeyFunc) (gconstpointer pointer);

/* Puts pointers in the order of their keys; O(n). */
void compare_sort_pointers (gpointer *pointers, guint n, CompareKeyFunc key);

/* A key that orders as the number does, which is not NAN. */
guint64 compare_key_of_double (double number);

G_END_DECLS
