/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparer: documents and decisions in, and what they touch marked.
 *
 * Agreements that share a link key form a component.  A change marks the components of the items it
 * removes, and those that own a key of the items it adds; the next snapshot
 * (corpus-comparer-snapshot.c) takes the marked components apart and compares their items anew. */

#include "config.h"

#include <string.h>

#include "comparer-private.h"

#define USER_KEY (G_GUINT64_CONSTANT (1) << 63)
#define SALT_USER 99

typedef struct
{
  CorpusDecisionKind kind;
  const char *other;
} Decision;

static void
document_free (gpointer data)
{
  CompareDocument *document = data;

  g_ptr_array_unref (document->items);
  g_ptr_array_unref (document->agreements);
  g_array_unref (document->party_sets);
  g_free (document->marks);
  g_array_unref (document->values);
  g_free (document);
}

CorpusComparer *
corpus_comparer_new (void)
{
  CorpusComparer *self = g_new0 (CorpusComparer, 1);

  self->pool = compare_pool_new ();
  self->documents = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, document_free);
  self->items = g_hash_table_new (g_str_hash, g_str_equal);
  self->owners = compare_key_map_new ();
  for (guint i = 0; i < CORPUS_N_CLAIM_KINDS; i++)
    if (compare_graph_of ((CorpusClaimKind)i) != NULL)
      self->graphs[i] = compare_links_new (&compare_graph_of ((CorpusClaimKind)i)->links);
  self->links = compare_links_new (&compare_claim_links);
  self->decisions =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
  self->dirty = g_ptr_array_new ();
  self->fresh = g_ptr_array_new ();
  self->marked = g_ptr_array_new ();
  self->dead = g_ptr_array_new_with_free_func ((GDestroyNotify)compare_item_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)corpus_row_unref);
  self->touched = g_ptr_array_new ();
  self->components = g_hash_table_new_full (NULL, NULL, compare_component_free, NULL);
  self->joints = g_hash_table_new_full (NULL, NULL, compare_joint_free, NULL);
  return self;
}

static void
collect_claim (GHashTable *claims, const CompareItem *item)
{
  if (compare_graph_of (item->kind) != NULL && item->claim != NULL)
    g_hash_table_add (claims, item->claim);
}

/* Claims of which components know nothing. */
static void
free_claims (CorpusComparer *self)
{
  g_autoptr (GHashTable) claims = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    collect_claim (claims, value);
  for (guint i = 0; i < self->dead->len; i++)
    collect_claim (claims, g_ptr_array_index (self->dead, i));
  g_hash_table_iter_init (&iter, claims);
  while (g_hash_table_iter_next (&iter, &value, NULL))
    compare_claim_free (value);
}

void
corpus_comparer_free (CorpusComparer *self)
{
  GHashTableIter iter;
  gpointer item;

  free_claims (self);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    compare_item_free (item);
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->documents);
  compare_key_map_free (self->owners);
  g_hash_table_unref (self->decisions);
  g_ptr_array_unref (self->dirty);
  g_ptr_array_unref (self->fresh);
  g_ptr_array_unref (self->marked);
  g_ptr_array_unref (self->dead);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->touched);
  g_hash_table_unref (self->components);
  g_hash_table_unref (self->joints);
  for (guint i = 0; i < CORPUS_N_CLAIM_KINDS; i++)
    g_clear_pointer (&self->graphs[i], compare_links_free);
  compare_links_free (self->links);
  g_clear_pointer (&self->snapshot, corpus_comparison_set_unref);
  compare_pool_unref (self->pool);
  g_free (self);
}

/* ---- marking ----------------------------------------------------------------------------- */

static void
mark_component (CorpusComparer *self, CompareComponent *component)
{
  if (component == NULL || component->dirty)
    return;
  component->dirty = TRUE;
  g_ptr_array_add (self->dirty, component);
}

/* The item is to be grouped anew, with whatever owns its keys. */
static void
mark_item (CorpusComparer *self, CompareItem *item)
{
  g_clear_pointer (&self->snapshot, corpus_comparison_set_unref);
  if (!item->touched && !item->dead)
    {
      item->touched = TRUE;
      g_ptr_array_add (self->touched, item);
    }
  if (compare_graph_of (item->kind) != NULL)
    {
      if (!item->marked)
        g_ptr_array_add (self->marked, item);
      item->marked = TRUE;
      return;
    }
  if (item->component != NULL)
    mark_component (self, item->component);
  else if (!item->dead)
    g_ptr_array_add (self->fresh, item);
  for (guint i = 0; i < item->n_keys; i++)
    mark_component (self, compare_key_map_get (self->owners, item->keys[i]));
}

static void
mark_document (CorpusComparer *self, CompareDocument *document)
{
  for (guint i = 0; i < document->items->len; i++)
    {
      CompareItem *item = g_ptr_array_index (document->items, i);

      if (item->component != NULL || compare_graph_of (item->kind) != NULL)
        mark_item (self, item);
    }
}

/* ---- decisions --------------------------------------------------------------------------- */

static guint64
merge_key (CorpusClaimKind kind, const char *a, const char *b)
{
  gboolean swap = strcmp (a, b) > 0;
  guint64 key = compare_hash_number (compare_hash_start (SALT_USER), kind);

  key = compare_hash_string (key, swap ? b : a);
  return compare_hash_string (key, swap ? a : b) | USER_KEY;
}

static void
drop_user_keys (CorpusComparer *self, CompareItem *item)
{
  guint n = 0;

  for (guint i = 0; i < item->n_keys; i++)
    if ((item->keys[i] & USER_KEY) == 0)
      item->keys[n++] = item->keys[i];
    else if (item->component != NULL
             && compare_key_map_get (self->owners, item->keys[i]) == item->component)
      compare_key_map_set (self->owners, item->keys[i], NULL);
  item->n_keys = n;
  item->n_splits = 0;
  item->alone = item->has_merge = item->excluded = FALSE;
}

static void
add_user_key (CompareItem *item, guint64 key)
{
  item->keys = g_renew (guint64, item->keys, item->n_keys + 1);
  memmove (item->keys + 1, item->keys, item->n_keys * sizeof *item->keys);
  item->keys[0] = key;
  item->n_keys++;
  item->has_merge = TRUE;
}

static void
apply_decisions (CorpusComparer *self, CompareItem *item)
{
  GArray *list = g_hash_table_lookup (self->decisions, item->id);

  drop_user_keys (self, item);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const Decision *decision = &g_array_index (list, Decision, i);

      if (decision->kind == CORPUS_DECISION_EXCLUDE)
        item->excluded = TRUE;
      else if (decision->kind == CORPUS_DECISION_MERGE && decision->other != NULL)
        add_user_key (item, merge_key (item->kind, item->id, decision->other));
      else if (decision->kind == CORPUS_DECISION_SPLIT && decision->other == NULL)
        item->alone = TRUE;
      else if (decision->kind == CORPUS_DECISION_SPLIT)
        {
          item->splits = g_renew (const char *, item->splits, item->n_splits + 1);
          item->splits[item->n_splits++] = decision->other;
        }
    }
}

static void
file_decision (CorpusComparer *self,
               GHashTable *table,
               CorpusDecisionKind kind,
               const char *fact,
               const char *other)
{
  Decision decision = { kind, compare_pool_string (self->pool, other) };
  GArray *list = g_hash_table_lookup (table, fact);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (Decision));
      g_hash_table_insert (table, (gpointer)compare_pool_string (self->pool, fact), list);
    }
  g_array_append_val (list, decision);
}

static int
order_decisions (gconstpointer a, gconstpointer b)
{
  const Decision *x = a;
  const Decision *y = b;

  return x->kind != y->kind ? (int)x->kind - (int)y->kind : g_strcmp0 (x->other, y->other);
}

static gboolean
same_decisions (GArray *a, GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (order_decisions (&g_array_index (a, Decision, i), &g_array_index (b, Decision, i)) != 0)
      return FALSE;
  return TRUE;
}

/* Items whose decisions differ between the tables; @into is in force. */
static void
apply_changes (CorpusComparer *self, GHashTable *from, GHashTable *into)
{
  GHashTableIter iter;
  gpointer fact;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &fact, NULL))
    {
      CompareItem *item = g_hash_table_lookup (self->items, fact);

      if (item == NULL
          || same_decisions (g_hash_table_lookup (from, fact), g_hash_table_lookup (into, fact)))
        continue;
      mark_item (self, item);
      apply_decisions (self, item);
      mark_item (self, item);
    }
}

void
corpus_comparer_set_decisions (CorpusComparer *self,
                               const CorpusDecision *decisions,
                               guint n_decisions)
{
  g_autoptr (GHashTable) before = NULL;
  GHashTableIter iter;
  gpointer list;

  g_return_if_fail (self != NULL);

  before = g_steal_pointer (&self->decisions);
  self->decisions =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
  for (guint i = 0; i < n_decisions; i++)
    {
      file_decision (self, self->decisions, decisions[i].kind, decisions[i].fact,
                     decisions[i].other);
      if (decisions[i].other != NULL && decisions[i].kind != CORPUS_DECISION_EXCLUDE)
        file_decision (self, self->decisions, decisions[i].kind, decisions[i].other,
                       decisions[i].fact);
    }
  g_hash_table_iter_init (&iter, self->decisions);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_array_sort (list, order_decisions);
  apply_changes (self, before, self->decisions);
  apply_changes (self, self->decisions, before);
}

/* ---- documents --------------------------------------------------------------------------- */

static void
drop_items (CorpusComparer *self, CompareDocument *document)
{
  for (guint i = 0; i < document->items->len; i++)
    {
      CompareItem *item = g_ptr_array_index (document->items, i);

      item->dead = TRUE;
      mark_item (self, item);
      g_hash_table_remove (self->items, item->id);
      g_ptr_array_add (self->dead, item);
    }
  g_ptr_array_set_size (document->items, 0);
  g_ptr_array_set_size (document->agreements, 0);
  g_array_set_size (document->values, 0);
}

static void
set_published (CorpusComparer *self, CompareDocument *document, const char *published)
{
  document->published = compare_pool_string (self->pool, published);
  compare_days_parse (document->published, &document->published_days);
}

void
corpus_comparer_set_document (CorpusComparer *self,
                              const CorpusCompareDocument *given,
                              const CorpusCompareFact *facts,
                              guint n_facts)
{
  CompareDocument *document;

  g_return_if_fail (self != NULL && given != NULL && given->id != NULL);
  g_return_if_fail (facts != NULL || n_facts == 0);

  document = g_hash_table_lookup (self->documents, given->id);
  if (document == NULL)
    {
      document = g_new0 (CompareDocument, 1);
      document->id = compare_pool_string (self->pool, given->id);
      document->number = self->n_numbers++;
      for (guint i = 0, ended = FALSE; i < 8; i++)
        {
          ended = ended || document->id[i] == '\0';
          document->id_start = document->id_start << 8 | (ended ? 0 : (guchar)document->id[i]);
        }
      document->items = g_ptr_array_new ();
      document->agreements = g_ptr_array_new ();
      document->party_sets = g_array_new (FALSE, FALSE, sizeof (guint64));
      document->values = g_array_new (FALSE, FALSE, sizeof (CompareGiven));
      g_hash_table_insert (self->documents, (gpointer)document->id, document);
    }
  drop_items (self, document);
  set_published (self, document, given->published);
  document->language = compare_pool_string (self->pool, given->language);
  document->duplicate_group = compare_pool_string (self->pool, given->duplicate_group);

  compare_prepare_document (self->pool, document, given, facts, n_facts);
  for (guint i = 0; i < document->items->len; i++)
    {
      CompareItem *item = g_ptr_array_index (document->items, i);

      g_hash_table_insert (self->items, (gpointer)item->id, item);
      apply_decisions (self, item);
      mark_item (self, item);
    }
}

void
corpus_comparer_remove_document (CorpusComparer *self, const char *document_id)
{
  CompareDocument *document;

  g_return_if_fail (self != NULL && document_id != NULL);

  document = g_hash_table_lookup (self->documents, document_id);
  if (document == NULL)
    return;
  drop_items (self, document);
  /* the dead items still name it: it is freed with them */
  g_hash_table_steal (self->documents, document->id);
  for (guint i = self->dead->len; i > 0; i--)
    {
      CompareItem *item = g_ptr_array_index (self->dead, i - 1);

      if (item->document == document)
        item->document = NULL;
    }
  document_free (document);
}

void
corpus_comparer_set_published (CorpusComparer *self, const char *document_id, const char *published)
{
  CompareDocument *document;

  g_return_if_fail (self != NULL && document_id != NULL);

  document = g_hash_table_lookup (self->documents, document_id);
  if (document == NULL || g_strcmp0 (document->published, published) == 0)
    return;
  set_published (self, document, published);
  compare_settle_days (document);
  mark_document (self, document);
}

void
corpus_comparer_set_duplicate_group (CorpusComparer *self,
                                     const char *document_id,
                                     const char *group)
{
  CompareDocument *document;

  g_return_if_fail (self != NULL && document_id != NULL);

  document = g_hash_table_lookup (self->documents, document_id);
  if (document == NULL || g_strcmp0 (document->duplicate_group, group) == 0)
    return;
  document->duplicate_group = compare_pool_string (self->pool, group);
  mark_document (self, document);
}

guint
corpus_comparer_get_n_recomputed (CorpusComparer *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_recomputed;
}

CorpusComparisonSet *
corpus_compare (const CorpusCompareInput *input)
{
  g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();

  g_return_val_if_fail (input != NULL, NULL);

  corpus_comparer_set_decisions (comparer, input->decisions, input->n_decisions);
  for (guint i = 0; i < input->n_documents; i++)
    corpus_comparer_set_document (comparer, &input->documents[i], input->facts + input->first[i],
                                  input->first[i + 1] - input->first[i]);
  return corpus_comparer_snapshot (comparer);
}
