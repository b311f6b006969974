/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Properties that must hold for any corpus: the order of changes leaves no trace, every fact is in
 * exactly one row, and user's decisions are kept.  Seeds are fixed. */

#include "config.h"

#include <string.h>

#include "random-corpus.h"

static char *
set_to_json (CorpusComparisonSet *set)
{
  GString *out = g_string_new (NULL);

  corpus_comparison_set_write_json (set, out);
  return g_string_free (out, FALSE);
}

static char *
comparer_to_json (CorpusComparer *comparer)
{
  g_autoptr (CorpusComparisonSet) set = corpus_comparer_snapshot (comparer);

  return set_to_json (set);
}

static void
add_document (CorpusComparer *comparer, RandomCorpus *corpus, guint index)
{
  const RandomDocument *document = &corpus->documents[index];

  corpus_comparer_set_document (comparer, &document->document, document->facts, document->n_facts);
}

static void
shuffle (GRand *rand, guint *order, guint n)
{
  for (guint i = n; i > 1; i--)
    {
      guint k = (guint)g_rand_int_range (rand, 0, (gint32)i);
      guint swap = order[i - 1];

      order[i - 1] = order[k];
      order[k] = swap;
    }
}

/* Decisions about random facts; the same for the same seed. */
static GArray *
make_decisions (RandomCorpus *corpus, guint32 seed)
{
  GArray *decisions = g_array_new (FALSE, FALSE, sizeof (CorpusDecision));
  GRand *rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < corpus->n_documents / 2; i++)
    {
      const RandomDocument *a =
          &corpus->documents[g_rand_int_range (rand, 0, (gint32)corpus->n_documents)];
      const RandomDocument *b =
          &corpus->documents[g_rand_int_range (rand, 0, (gint32)corpus->n_documents)];
      CorpusDecision decision = { 0 };

      decision.kind = (CorpusDecisionKind)g_rand_int_range (rand, 0, 3);
      decision.fact = a->facts[g_rand_int_range (rand, 0, (gint32)a->n_facts)].id;
      decision.other = b->facts[g_rand_int_range (rand, 0, (gint32)b->n_facts)].id;
      if (decision.kind == CORPUS_DECISION_EXCLUDE
          || (decision.kind == CORPUS_DECISION_SPLIT && g_rand_boolean (rand)))
        decision.other = NULL;
      if (strcmp (decision.fact, decision.other != NULL ? decision.other : "") != 0)
        g_array_append_val (decisions, decision);
    }
  g_rand_free (rand);
  return decisions;
}

static void
set_decisions (CorpusComparer *comparer, GArray *decisions)
{
  corpus_comparer_set_decisions (comparer, (const CorpusDecision *)(void *)decisions->data,
                                 decisions->len);
}

static char *
from_scratch (RandomCorpus *corpus, GArray *decisions)
{
  g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();

  set_decisions (comparer, decisions);
  for (guint i = 0; i < corpus->n_documents; i++)
    add_document (comparer, corpus, i);
  return comparer_to_json (comparer);
}

/* Documents come, go, change their dates and come again, with snapshots in between. */
static void
test_order (void)
{
  for (guint32 seed = 1; seed <= 12; seed++)
    {
      g_autoptr (RandomCorpus) corpus = random_corpus_new (seed, 24, 14, seed % 2 ? 4 : 12);
      g_autoptr (GArray) decisions = make_decisions (corpus, seed);
      g_autofree char *expected = from_scratch (corpus, decisions);
      GRand *rand = g_rand_new_with_seed (seed * 77);

      for (guint round = 0; round < 4; round++)
        {
          g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();
          g_autoptr (GArray) others = make_decisions (corpus, seed + round + 100);
          g_autofree char *got = NULL;
          guint order[24];

          for (guint i = 0; i < 24; i++)
            order[i] = i;
          shuffle (rand, order, 24);
          set_decisions (comparer, others);
          for (guint i = 0; i < 24; i++)
            {
              add_document (comparer, corpus, order[i]);
              if (g_rand_int_range (rand, 0, 3) == 0)
                g_free (comparer_to_json (comparer));
              if (g_rand_int_range (rand, 0, 4) == 0)
                {
                  guint k = order[g_rand_int_range (rand, 0, (gint32)i + 1)];
                  const char *id = corpus->documents[k].document.id;

                  corpus_comparer_set_published (comparer, id, "2025-05-05");
                  corpus_comparer_set_duplicate_group (comparer, id, "x");
                  g_free (comparer_to_json (comparer));
                  corpus_comparer_remove_document (comparer, id);
                  if (g_rand_boolean (rand))
                    g_free (comparer_to_json (comparer));
                  add_document (comparer, corpus, k);
                }
            }
          set_decisions (comparer, decisions);
          got = comparer_to_json (comparer);
          g_assert_cmpstr (got, ==, expected);
        }
      g_rand_free (rand);
    }
}

/* A document added and removed leaves what was before. */
static void
test_removal (void)
{
  g_autoptr (RandomCorpus) corpus = random_corpus_new (5, 40, 20, 6);
  g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;

  for (guint i = 0; i < 39; i++)
    add_document (comparer, corpus, i);
  before = comparer_to_json (comparer);
  add_document (comparer, corpus, 39);
  between = comparer_to_json (comparer);
  g_assert_cmpstr (before, !=, between);
  corpus_comparer_remove_document (comparer, corpus->documents[39].document.id);
  after = comparer_to_json (comparer);
  g_assert_cmpstr (before, ==, after);
}

static void
test_every_fact_once (void)
{
  g_autoptr (RandomCorpus) corpus = random_corpus_new (9, 60, 20, 5);
  g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();
  g_autoptr (CorpusComparisonSet) set = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint expected = 0;

  for (guint i = 0; i < corpus->n_documents; i++)
    {
      add_document (comparer, corpus, i);
      for (guint k = 0; k < corpus->documents[i].n_facts; k++)
        expected += corpus->documents[i].facts[k].fact->kind != ENGINE_FACT_DATE;
    }
  set = corpus_comparer_snapshot (comparer);
  for (guint i = 0; i < set->n_rows; i++)
    for (guint k = 0; k < set->rows[i]->n_entries; k++)
      g_assert_true (g_hash_table_add (seen, (gpointer)set->rows[i]->entries[k].fact));
  g_assert_cmpuint (g_hash_table_size (seen), ==, expected);
}

/* Two agreements of one text are never one row. */
static void
test_same_document_apart (void)
{
  for (guint32 seed = 20; seed < 30; seed++)
    {
      g_autoptr (RandomCorpus) corpus = random_corpus_new (seed, 60, 20, 3);
      g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();
      g_autoptr (CorpusComparisonSet) set = NULL;

      for (guint i = 0; i < corpus->n_documents; i++)
        add_document (comparer, corpus, i);
      set = corpus_comparer_snapshot (comparer);
      for (guint i = set->start[CORPUS_CLAIM_AGREEMENT]; i < set->start[CORPUS_CLAIM_FIGURE]; i++)
        for (guint k = 1; k < set->rows[i]->n_entries; k++)
          g_assert_cmpstr (set->rows[i]->entries[k].document, !=,
                           set->rows[i]->entries[k - 1].document);
    }
}

/* Adding one text to many must not compute everything again. */
static void
test_touches_little (void)
{
  g_autoptr (RandomCorpus) corpus = random_corpus_new (3, 400, 10, 40);
  g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();
  guint all;

  for (guint i = 0; i < 399; i++)
    add_document (comparer, corpus, i);
  corpus_comparison_set_unref (corpus_comparer_snapshot (comparer));
  all = corpus_comparer_get_n_recomputed (comparer);
  add_document (comparer, corpus, 399);
  corpus_comparison_set_unref (corpus_comparer_snapshot (comparer));
  g_assert_cmpuint (corpus_comparer_get_n_recomputed (comparer), <=, 16);
  g_assert_cmpuint (all, >, 400);
  corpus_comparison_set_unref (corpus_comparer_snapshot (comparer));
}

/* Rows outlive the comparer that made them. */
static void
test_rows_outlive (void)
{
  g_autoptr (RandomCorpus) corpus = random_corpus_new (4, 10, 10, 4);
  CorpusComparer *comparer = corpus_comparer_new ();
  g_autoptr (CorpusComparisonSet) set = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  for (guint i = 0; i < corpus->n_documents; i++)
    add_document (comparer, corpus, i);
  set = corpus_comparer_snapshot (comparer);
  before = set_to_json (set);
  for (guint i = 0; i < corpus->n_documents; i++)
    corpus_comparer_remove_document (comparer, corpus->documents[i].document.id);
  corpus_comparison_set_unref (corpus_comparer_snapshot (comparer));
  corpus_comparer_free (comparer);
  after = set_to_json (set);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/property/order", test_order);
  g_test_add_func ("/compare/property/removal", test_removal);
  g_test_add_func ("/compare/property/every-fact-once", test_every_fact_once);
  g_test_add_func ("/compare/property/same-document-apart", test_same_document_apart);
  g_test_add_func ("/compare/property/touches-little", test_touches_little);
  g_test_add_func ("/compare/property/rows-outlive", test_rows_outlive);
  return g_test_run ();
}
