/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows: built from the items of one cluster, immutable afterwards, shared by snapshots. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-private.h"

typedef struct
{
  CorpusRow row;
  gatomicrefcount references;
  ComparePool *pool;
  GArray *entries;
  GArray *conflicts;
  GPtrArray *reason_codes;
} PrivateRow;

static const char *const no_strings[] = { NULL };
static const char *const kind_names[] = {
#define NAME(name, code) code,
  CORPUS_CLAIM_KINDS (NAME)
};
static const char *const verdict_names[] = { CORPUS_VERDICTS (NAME) };
#undef NAME

static int
find_name (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return (int)i;
  return -1;
}

const char *
corpus_claim_kind_to_name (CorpusClaimKind kind)
{
  g_return_val_if_fail (kind < CORPUS_N_CLAIM_KINDS, NULL);

  return kind_names[kind];
}

int
corpus_claim_kind_from_name (const char *name)
{
  return find_name (kind_names, G_N_ELEMENTS (kind_names), name);
}

const char *
corpus_verdict_to_name (CorpusVerdict verdict)
{
  g_return_val_if_fail (verdict < CORPUS_N_VERDICTS, NULL);

  return verdict_names[verdict];
}

int
corpus_verdict_from_name (const char *name)
{
  return find_name (verdict_names, G_N_ELEMENTS (verdict_names), name);
}

const char *
corpus_difference_to_name (CorpusDifferences difference)
{
  switch (difference)
    {
#define CASE(name, code, bit)                                                                      \
  case CORPUS_DIFFERENCE_##name:                                                                   \
    return code;
      CORPUS_DIFFERENCES (CASE)
#undef CASE
    default:
      return NULL;
    }
}

gboolean
corpus_verdict_is_agree (CorpusVerdict verdict)
{
  return verdict == CORPUS_VERDICT_AGREE || verdict == CORPUS_VERDICT_AGREE_ROUNDED;
}

const char *
corpus_row_get_json_verdict (const CorpusRow *self)
{
  if (self->n_documents < 2)
    return "single";
  switch (self->verdict)
    {
    case CORPUS_VERDICT_BOTH_POSSIBLE:
    case CORPUS_VERDICT_CONTRADICT:
      return "disagree";
    default:
      return self->n_conflicts > 0 ? "disagree" : "agree";
    }
}

CorpusRow *
corpus_row_ref (CorpusRow *self)
{
  g_atomic_ref_count_inc (&((PrivateRow *)self)->references);
  return self;
}

static void
free_conflicts (GArray *conflicts)
{
  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++)
    {
      CorpusConflict *conflict = &g_array_index (conflicts, CorpusConflict, i);

      g_free ((gpointer)conflict->entries);
      g_free ((gpointer)conflict->values);
      g_free ((gpointer)conflict->odd);
    }
  g_clear_pointer (&conflicts, g_array_unref);
}

void
corpus_row_unref (CorpusRow *self)
{
  PrivateRow *row = (PrivateRow *)self;

  if (!g_atomic_ref_count_dec (&row->references))
    return;
  g_clear_pointer (&row->entries, g_array_unref);
  free_conflicts (row->conflicts);
  g_clear_pointer (&row->reason_codes, g_ptr_array_unref);
  compare_pool_unref (row->pool);
  g_free (row);
}

static void
start_entries (CompareItem *const *items, guint n_items, GArray *entries)
{
  for (guint i = 0; i < n_items; i++)
    {
      CorpusEntry entry = { 0 };

      entry.document = items[i]->document->id;
      entry.fact = items[i]->id;
      entry.verdict = CORPUS_VERDICT_AGREE;
      entry.value = entry.upper = entry.low = entry.high = NAN;
      g_array_append_val (entries, entry);
    }
}

/* Entries are those of @items, in their order; the caller fills in what they say. */
CorpusRow *
compare_row_new (ComparePool *pool, CompareItem *const *items, guint n_items, GArray **entries)
{
  PrivateRow *row = g_new0 (PrivateRow, 1);
  const char prefix[] = { kind_names[items[0]->kind][0], '-', '\0' };
  g_autofree char *id = g_strconcat (prefix, items[0]->id, NULL);

  g_atomic_ref_count_init (&row->references);
  row->pool = compare_pool_ref (pool);
  row->row.kind = items[0]->kind;
  row->row.reason.gap = row->row.reason.margin = NAN;
  row->row.by = row->row.on = row->row.commodities = no_strings;
  row->row.parties = row->row.subjects = row->row.signatories = no_strings;
  row->row.follow_ups = row->row.reason_codes = no_strings;
  row->row.binding = -1;
  row->row.id = compare_pool_string (pool, id);

  *entries = g_array_sized_new (FALSE, FALSE, sizeof (CorpusEntry), n_items);
  start_entries (items, n_items, *entries);
  return &row->row;
}

static void
count_sources (CorpusRow *row, CompareItem *const *items, GArray *entries, GPtrArray *reason_codes)
{
  g_autoptr (GHashTable) groups = NULL; /* by the pool's own strings */
  gboolean reprint = FALSE;

  if (entries->len == 1)
    {
      row->n_documents = row->n_independent = 1;
      g_array_index (entries, CorpusEntry, 0).independent = TRUE;
      return;
    }
  groups = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      CorpusEntry *entry = &g_array_index (entries, CorpusEntry, i);
      const CompareDocument *document = items[i]->document;
      const char *group =
          document->duplicate_group != NULL ? document->duplicate_group : document->id;
      const CompareDocument *first;

      if (i == 0 || items[i - 1]->document != document)
        row->n_documents++;
      first = g_hash_table_lookup (groups, group);
      if (first == NULL)
        g_hash_table_insert (groups, (gpointer)group, (gpointer)document);
      entry->independent = first == NULL || first == document;
      reprint = reprint || !entry->independent;
    }
  row->n_independent = g_hash_table_size (groups);
  if (reprint)
    g_ptr_array_add (reason_codes, (gpointer) "reprint");
}

static void
note_decisions (CompareItem *const *items, guint n_items, GPtrArray *reason_codes)
{
  gboolean merged = FALSE;
  gboolean split = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      merged = merged || (items[i]->has_merge && n_items > 1);
      split = split || items[i]->alone || items[i]->n_splits > 0;
    }
  if (merged)
    g_ptr_array_add (reason_codes, (gpointer) "merged_by_user");
  if (split)
    g_ptr_array_add (reason_codes, (gpointer) "split_by_user");
}

void
compare_row_finish (CorpusRow *row,
                    CompareItem *const *items,
                    GArray *entries,
                    GArray *conflicts,
                    GPtrArray *reason_codes)
{
  PrivateRow *self = (PrivateRow *)row;

  count_sources (row, items, entries, reason_codes);
  note_decisions (items, entries->len, reason_codes);
  self->entries = entries;
  row->entries = (const CorpusEntry *)(void *)entries->data;
  row->n_entries = entries->len;
  self->conflicts = conflicts;
  if (conflicts != NULL)
    {
      row->conflicts = (const CorpusConflict *)(void *)conflicts->data;
      row->n_conflicts = conflicts->len;
    }
  if (reason_codes->len == 0)
    {
      g_ptr_array_unref (reason_codes);
      return;
    }
  g_ptr_array_add (reason_codes, NULL);
  self->reason_codes = reason_codes;
  row->reason_codes = (const char *const *)reason_codes->pdata;
}

/* The key that more values have than any other, or NULL. */
static const char *
find_majority (const char *const *values, const char *const *keys, guint n_values)
{
  const char *best = NULL;
  guint best_count = 0;
  gboolean tie = FALSE;

  for (guint i = 0; i < n_values; i++)
    {
      guint count = 0;

      if (values[i] == NULL || keys[i] == NULL || g_strcmp0 (keys[i], best) == 0)
        continue;
      for (guint k = 0; k < n_values; k++)
        count += values[k] != NULL && g_strcmp0 (keys[k], keys[i]) == 0;
      if (count == best_count)
        tie = TRUE;
      else if (count > best_count)
        {
          best = keys[i];
          best_count = count;
          tie = FALSE;
        }
    }
  return tie ? NULL : best;
}

gboolean
compare_add_conflict (ComparePool *pool,
                      GArray *conflicts,
                      CorpusDifferences *differences,
                      const char *field,
                      CorpusDifferences difference,
                      const char *const *values,
                      const char *const *keys,
                      guint n_values)
{
  CorpusConflict conflict = { .field = field, .difference = difference };
  const char *first = NULL;
  const char *majority;
  gboolean differ = FALSE;
  guint n = 0;
  guint *entries;
  const char **texts;
  guint8 *odd;

  for (guint i = 0; i < n_values; i++)
    if (values[i] != NULL)
      {
        if (first == NULL)
          first = keys[i];
        differ = differ || g_strcmp0 (keys[i], first) != 0;
        n++;
      }
  if (!differ)
    return FALSE;

  majority = find_majority (values, keys, n_values);
  entries = g_new (guint, n);
  texts = g_new (const char *, n);
  odd = g_new (guint8, n);
  for (guint i = 0; i < n_values; i++)
    if (values[i] != NULL)
      {
        entries[conflict.n_values] = i;
        odd[conflict.n_values] = majority == NULL || g_strcmp0 (keys[i], majority) != 0;
        texts[conflict.n_values++] = compare_pool_string (pool, values[i]);
      }
  conflict.entries = entries;
  conflict.values = texts;
  conflict.odd = odd;
  g_array_append_val (conflicts, conflict);
  *differences |= difference;
  return TRUE;
}

void
compare_row_judge_entries (CorpusRow *row)
{
  gboolean differ =
      row->verdict == CORPUS_VERDICT_CONTRADICT || row->verdict == CORPUS_VERDICT_BOTH_POSSIBLE;

  for (guint i = 0; i < row->n_entries; i++)
    ((CorpusEntry *)&row->entries[i])->verdict =
        differ && row->n_conflicts > 0 ? CORPUS_VERDICT_AGREE : row->verdict;
  for (guint i = 0; i < row->n_conflicts; i++)
    for (guint k = 0; k < row->conflicts[i].n_values; k++)
      {
        CorpusEntry *entry = (CorpusEntry *)&row->entries[row->conflicts[i].entries[k]];

        if (!row->conflicts[i].odd[k])
          continue;
        entry->verdict = row->verdict;
        entry->differences |= row->conflicts[i].difference;
      }
}

static int
order_strings (const char *a, const char *b)
{
  /* what has no date comes last */
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);
  return strcmp (a, b);
}

int
compare_row_order (gconstpointer a, gconstpointer b)
{
  const CorpusRow *x = *(const CorpusRow *const *)a;
  const CorpusRow *y = *(const CorpusRow *const *)b;
  int order = (int)x->kind - (int)y->kind;

  if (order == 0 && x->kind == CORPUS_CLAIM_AGREEMENT)
    order = order_strings (x->date, y->date);
  if (order == 0)
    order = (int)x->measure - (int)y->measure;
  if (order == 0)
    order = order_strings (x->unit, y->unit);
  if (order == 0 && x->parties != y->parties)
    order = compare_list_order (x->parties, y->parties);
  if (order == 0 && x->by != y->by)
    order = compare_list_order (x->by, y->by);
  if (order == 0 && x->on != y->on)
    order = compare_list_order (x->on, y->on);
  if (order == 0 && x->commodities != y->commodities)
    order = compare_list_order (x->commodities, y->commodities);
  if (order == 0)
    order = (int)x->action - (int)y->action;
  if (order == 0)
    order = order_strings (x->name, y->name);
  return order != 0 ? order : strcmp (x->id, y->id);
}
