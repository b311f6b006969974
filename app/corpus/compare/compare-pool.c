/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Interned strings and code lists, and stable hashes of them.
 *
 * The pool only grows while it lives; rows hold a reference, so that their strings stay valid in
 * any thread after the comparer is gone.  Only the comparer's thread adds to it. */

#include "config.h"

#include <string.h>

#include "compare-keys.h"
#include "compare-private.h"

#define PRIME G_GUINT64_CONSTANT (1099511628211) /* of the hashes */
#define PRIME_TO_THE_8TH G_GUINT64_CONSTANT (2232315406967589409)
#define FEW_CODES 16 /* of a list that is put in order without a block for it */

struct _ComparePool
{
  gatomicrefcount references;
  GStringChunk *strings;
  CompareKeyMap *lists; /* hash of the codes → List */
  GPtrArray *blocks;    /* the lists, owned */
  GHashTable *memos[COMPARE_N_MEMOS]; /* pooled string → pooled canonical form */
};

typedef struct
{
  CompareListFacts facts;
  const char *codes[];
} List;

static const struct
{
  CompareListFacts facts;
  const char *codes[1];
} empty_list = { 0 };

ComparePool *
compare_pool_new (void)
{
  ComparePool *self = g_new0 (ComparePool, 1);

  g_atomic_ref_count_init (&self->references);
  self->strings = g_string_chunk_new (4096);
  self->lists = compare_key_map_new ();
  self->blocks = g_ptr_array_new_with_free_func (g_free);
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
  compare_key_map_free (self->lists);
  g_ptr_array_unref (self->blocks);
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

CompareList
compare_pool_recall_list (ComparePool *self, CompareMemo memo, const char *pooled)
{
  return g_hash_table_lookup (self->memos[memo], pooled);
}

void
compare_pool_remember_list (ComparePool *self,
                            CompareMemo memo,
                            const char *pooled,
                            CompareList list)
{
  g_hash_table_insert (self->memos[memo], (gpointer)pooled, (gpointer)list);
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

/* Sorts the few codes of a list, keeping each once; returns how many are left. */
static guint
sort_codes (const char **codes, guint n)
{
  guint n_unique = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *code = codes[i];
      guint at = n_unique;

      while (at > 0 && strcmp (codes[at - 1], code) > 0)
        at--;
      if (at > 0 && strcmp (codes[at - 1], code) == 0)
        continue;
      memmove (codes + at + 1, codes + at, (n_unique - at) * sizeof *codes);
      codes[at] = code;
      n_unique++;
    }
  codes[n_unique] = NULL;
  return n_unique;
}

static gboolean
is_list (const List *list, CompareList codes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (list->codes[i] == NULL || strcmp (list->codes[i], codes[i]) != 0)
      return FALSE;
  return list->codes[n] == NULL;
}

CompareList
compare_pool_list (ComparePool *self, CompareList codes)
{
  const char *few[FEW_CODES + 1];
  g_autofree const char **many = NULL;
  const char **sorted = few;
  guint n = codes != NULL ? compare_list_length (codes) : 0;
  guint64 key = compare_hash_start (0);
  List *list;

  if (n == 0)
    return empty_list.codes;
  if (n > FEW_CODES)
    sorted = many = g_new (const char *, n + 1);
  memcpy (sorted, codes, n * sizeof *sorted);
  n = sort_codes (sorted, n);
  key = compare_hash_list (key, sorted);
  while ((list = compare_key_map_get (self->lists, key)) != NULL && !is_list (list, sorted, n))
    key++;
  if (list == NULL)
    {
      list = g_malloc (sizeof *list + (n + 1) * sizeof list->codes[0]);
      list->facts = (CompareListFacts){ 0 };
      for (guint i = 0; i < n; i++)
        list->codes[i] = g_string_chunk_insert_const (self->strings, sorted[i]);
      list->codes[n] = NULL;
      compare_key_map_set (self->lists, key, list);
      g_ptr_array_add (self->blocks, list);
    }
  return list->codes;
}

CompareListFacts *
compare_pooled_facts (CompareList pooled)
{
  return &((List *)((char *)(gsize)pooled - G_STRUCT_OFFSET (List, codes)))->facts;
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
      int order = *a == *b ? 0 : (guchar) * *a - (guchar) * *b;

      if (order == 0 && *a != *b)
        order = strcmp (*a, *b);
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
compare_pooled_meet (CompareList a, CompareList b)
{
  for (guint i = 0; a[i] != NULL; i++)
    for (guint j = 0; b[j] != NULL; j++)
      if (a[i] == b[j])
        return TRUE;
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
    hash = (hash ^ (guchar)*p) * PRIME;
  return (hash ^ 0x1f) * PRIME;
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
  /* of most numbers all bytes but the first are 0 */
  if (number <= 0xff)
    return (hash ^ number) * PRIME_TO_THE_8TH;
  for (guint i = 0; i < 8; i++)
    hash = (hash ^ ((number >> (8 * i)) & 0xff)) * PRIME;
  return hash;
}
