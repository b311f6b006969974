/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Interned strings and code lists, and stable hashes of them.
 *
 * The pool only grows while it lives; rows hold a reference, so that their strings stay valid in
 * any thread after the comparer is gone.  Only the comparer's thread adds to it. */

#include "config.h"

#include <string.h>

#include "compare-private.h"

struct _ComparePool
{
  gatomicrefcount references;
  GStringChunk *strings;
  GHashTable *lists; /* joined codes → const char ** */
  GHashTable *memos[COMPARE_N_MEMOS]; /* pooled string → pooled canonical form */
};

static const char *const empty_list[] = { NULL };

ComparePool *
compare_pool_new (void)
{
  ComparePool *self = g_new0 (ComparePool, 1);

  g_atomic_ref_count_init (&self->references);
  self->strings = g_string_chunk_new (4096);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < COMPARE_N_MEMOS; i++)
    self->memos[i] = g_hash_table_new (NULL, NULL);
  return self;
}

ComparePool *
compare_pool_ref (ComparePool *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
compare_pool_unref (ComparePool *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_string_chunk_free (self->strings);
  g_hash_table_unref (self->lists);
  for (guint i = 0; i < COMPARE_N_MEMOS; i++)
    g_hash_table_unref (self->memos[i]);
  g_free (self);
}

const char *
compare_pool_string (ComparePool *self, const char *string)
{
  if (string == NULL || *string == '\0')
    return NULL;
  return g_string_chunk_insert_const (self->strings, string);
}

const char *
compare_pool_recall (ComparePool *self, CompareMemo memo, const char *pooled)
{
  return g_hash_table_lookup (self->memos[memo], pooled);
}

const char *
compare_pool_remember (ComparePool *self,
                       CompareMemo memo,
                       const char *pooled,
                       const char *canonical)
{
  canonical = compare_pool_string (self, canonical);
  if (canonical != NULL)
    g_hash_table_insert (self->memos[memo], (gpointer)pooled, (gpointer)canonical);
  return canonical;
}

static int
order_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

CompareList
compare_pool_list (ComparePool *self, CompareList codes)
{
  g_autofree const char **sorted = NULL;
  g_autofree char *joined = NULL;
  const char **stored;
  guint n = codes != NULL ? compare_list_length (codes) : 0;
  guint n_unique = 0;

  if (n == 0)
    return empty_list;

  sorted = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    sorted[i] = codes[i];
  qsort (sorted, n, sizeof *sorted, order_strings);
  for (guint i = 0; i < n; i++)
    if (n_unique == 0 || strcmp (sorted[n_unique - 1], sorted[i]) != 0)
      sorted[n_unique++] = sorted[i];
  sorted[n_unique] = NULL;

  joined = g_strjoinv ("\x1f", (char **)sorted);
  stored = g_hash_table_lookup (self->lists, joined);
  if (stored == NULL)
    {
      stored = g_new0 (const char *, n_unique + 1);
      for (guint i = 0; i < n_unique; i++)
        stored[i] = g_string_chunk_insert_const (self->strings, sorted[i]);
      g_hash_table_insert (self->lists, g_steal_pointer (&joined), stored);
    }
  return (CompareList)stored;
}

guint
compare_list_length (CompareList list)
{
  guint n = 0;

  while (list[n] != NULL)
    n++;
  return n;
}

gboolean
compare_list_contains (CompareList list, const char *code)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (list[i] == code || strcmp (list[i], code) == 0)
      return TRUE;
  return FALSE;
}

gboolean
compare_list_overlaps (CompareList a, CompareList b)
{
  while (*a != NULL && *b != NULL)
    {
      int order = *a == *b ? 0 : strcmp (*a, *b);

      if (order == 0)
        return TRUE;
      if (order < 0)
        a++;
      else
        b++;
    }
  return FALSE;
}

gboolean
compare_list_is_subset (CompareList part, CompareList whole)
{
  for (guint i = 0; part[i] != NULL; i++)
    if (!compare_list_contains (whole, part[i]))
      return FALSE;
  return TRUE;
}

int
compare_list_order (CompareList a, CompareList b)
{
  for (guint i = 0;; i++)
    {
      int order;

      if (a[i] == NULL || b[i] == NULL)
        return (a[i] != NULL) - (b[i] != NULL);
      order = strcmp (a[i], b[i]);
      if (order != 0)
        return order;
    }
}

/* FNV-1a, 64 bits. */
guint64
compare_hash_start (guint salt)
{
  return compare_hash_number (G_GUINT64_CONSTANT (14695981039346656037), salt);
}

guint64
compare_hash_string (guint64 hash, const char *string)
{
  for (const char *p = string != NULL ? string : ""; *p != '\0'; p++)
    hash = (hash ^ (guchar)*p) * G_GUINT64_CONSTANT (1099511628211);
  return (hash ^ 0x1f) * G_GUINT64_CONSTANT (1099511628211);
}

guint64
compare_hash_list (guint64 hash, CompareList list)
{
  for (guint i = 0; list[i] != NULL; i++)
    hash = compare_hash_string (hash, list[i]);
  return compare_hash_number (hash, 0x1e);
}

guint64
compare_hash_number (guint64 hash, guint64 number)
{
  for (guint i = 0; i < 8; i++)
    hash = (hash ^ ((number >> (8 * i)) & 0xff)) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}
