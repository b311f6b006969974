/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The second half of a snapshot: claims in figures that may be one claim after all.
 *
 * A joint is a set of claims that are one.  Around the claims that came, went or have other links
 * (compare-links.c) a region (comparer-region.c) is joined anew, as with items in comparer-graphs.c. */

#include "config.h"

#include "comparer-region.h"
#include "comparer-round.h"

void
compare_joint_free (gpointer data)
{
  CompareJoint *joint = data;

  g_ptr_array_unref (joint->claims);
  g_free (joint);
}

/* ---- what is joined anew ------------------------------------------------------------------- */

static CompareNode *
mate_of (const CompareNode *node, guint i)
{
  const CompareJoint *joint = ((const CompareClaim *)node)->joint;

  return joint != NULL && i < joint->claims->len ? g_ptr_array_index (joint->claims, i) : NULL;
}

static guint64
key_of_claim (gconstpointer claim)
{
  return compare_item_key (((const CompareClaim *)claim)->items[0]);
}

static void
adopt_nodes (CompareNode *const *nodes, guint n_nodes, GArray *edges, guint *labels)
{
  compare_adopt ((CompareClaim *const *)nodes, n_nodes, edges, labels);
}

static const CompareRegionRules region_rules = { mate_of, key_of_claim, adopt_nodes };

/* Claims in figures that were not found again. */
static GPtrArray *
list_gone (CompareRound *round)
{
  GPtrArray *gone = g_ptr_array_new ();

  for (guint i = 0; i < round->old_claims->len; i++)
    {
      CompareClaim *claim = g_ptr_array_index (round->old_claims, i);

      if (claim->kept || claim->items[0]->kind != CORPUS_CLAIM_FIGURE)
        continue;
      claim->node.gone = TRUE;
      g_ptr_array_add (gone, claim);
    }
  return gone;
}

/* ---- taking apart ------------------------------------------------------------------------ */

/* The row of the claim or its joint is no more, unless it is made again. */
static void
take_apart (CompareRound *round, CompareClaim *claim)
{
  CompareJoint *joint = claim->joint;

  if (claim->row != NULL)
    g_hash_table_add (round->gone, claim->row);
  claim->row = NULL;
  if (joint == NULL)
    return;
  g_hash_table_add (round->gone, joint->row);
  for (guint i = 0; i < joint->claims->len; i++)
    ((CompareClaim *)g_ptr_array_index (joint->claims, i))->joint = NULL;
  g_hash_table_remove (round->comparer->joints, joint);
}

/* ---- rows ---------------------------------------------------------------------------------- */

/* The row of the claims at @sorted, which are one. */
static void
make_row (CompareRound *round, CompareClaim *const *claims, const CompareLabelled *sorted, guint n)
{
  CompareClaim *first = claims[sorted[0].index];
  g_autoptr (GPtrArray) items = NULL;
  CompareJoint *joint;

  if (n == 1)
    {
      first->row = compare_round_make_row (round, first->items, first->n_items);
      return;
    }
  items = g_ptr_array_new ();
  joint = g_new0 (CompareJoint, 1);
  joint->claims = g_ptr_array_sized_new (n);
  for (guint i = 0; i < n; i++)
    {
      CompareClaim *claim = claims[sorted[i].index];

      claim->joint = joint;
      g_ptr_array_add (joint->claims, claim);
      for (guint k = 0; k < claim->n_items; k++)
        g_ptr_array_add (items, claim->items[k]);
    }
  compare_sort_items ((CompareItem **)items->pdata, items->len);
  joint->row = compare_round_make_row (round, (CompareItem *const *)items->pdata, items->len);
  g_hash_table_add (round->comparer->joints, joint);
}

static void
make_rows (CompareRound *round, const ComparePiece *piece)
{
  guint n = piece->n_nodes;
  g_autofree CompareLabelled *sorted = compare_sort_labels (piece->labels, n);

  for (guint i = 0, first = 0; i < n; first = i)
    {
      while (i < n && sorted[i].label == sorted[first].label)
        i++;
      make_row (round, (CompareClaim *const *)piece->nodes, sorted + first, i - first);
    }
}

/* The links of the claims that came and went; nodes whose links changed, and those that came. */
static GPtrArray *
update_links (CompareRound *round, GPtrArray *gone)
{
  GPtrArray *touched = g_ptr_array_new ();

  compare_links_sort (&compare_claim_links, round->new_claims);
  compare_links_update (round->comparer->links, gone, round->new_claims, touched);
  g_ptr_array_extend (touched, round->new_claims, NULL, NULL);
  return touched;
}

void
compare_round_compute_joints (CompareRound *round)
{
  g_autoptr (GPtrArray) gone = list_gone (round);
  g_autoptr (GPtrArray) touched = update_links (round, gone);
  g_autoptr (GPtrArray) region = g_ptr_array_new ();
  g_autoptr (GPtrArray) pieces = compare_region_compute (&region_rules, touched, gone, region);

  for (guint i = 0; i < gone->len; i++)
    take_apart (round, g_ptr_array_index (gone, i));
  for (guint i = 0; i < region->len; i++)
    take_apart (round, g_ptr_array_index (region, i));
  for (guint i = 0; i < pieces->len; i++)
    make_rows (round, g_ptr_array_index (pieces, i));
  compare_region_finish (pieces);
}
