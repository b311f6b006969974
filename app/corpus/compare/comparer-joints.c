/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The second half of a snapshot: claims in figures that may be one claim after all.
 *
 * A joint is a set of claims that links lead through (compare-links.c): adoption looks no further.
 * Joints with a claim that came, went or changed its links are taken apart, and those of their claims
 * that are left are joined anew; a claim without links has no joint. */

#include "config.h"

#include "comparer-round.h"

void
compare_joint_free (gpointer data)
{
  CompareJoint *joint = data;

  g_ptr_array_unref (joint->claims);
  g_ptr_array_unref (joint->rows);
  g_free (joint);
}

/* ---- what is to be joined anew ------------------------------------------------------------- */

static void
queue_claim (GPtrArray *queue, CompareClaim *claim)
{
  if (claim->node.gone || claim->node.queued)
    return;
  claim->node.queued = TRUE;
  g_ptr_array_add (queue, claim);
}

/* The claim's row is no more; where it has a joint, the joint's claims are to be joined anew. */
static void
take_apart (CompareRound *round, CompareClaim *claim, GPtrArray *queue)
{
  CompareJoint *joint = claim->joint;

  if (claim->row != NULL)
    g_hash_table_add (round->gone, claim->row);
  claim->row = NULL;
  queue_claim (queue, claim);
  if (joint == NULL)
    return;
  for (guint i = 0; i < joint->rows->len; i++)
    g_hash_table_add (round->gone, g_ptr_array_index (joint->rows, i));
  for (guint i = 0; i < joint->claims->len; i++)
    {
      CompareClaim *other = g_ptr_array_index (joint->claims, i);

      other->joint = NULL;
      queue_claim (queue, other);
    }
  g_hash_table_remove (round->comparer->joints, joint);
}

/* Claims in figures of the components taken apart that were not found again. */
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

static GPtrArray *
queue_claims (CompareRound *round)
{
  g_autoptr (GPtrArray) gone = list_gone (round);
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  GPtrArray *queue = g_ptr_array_new ();

  compare_sort_claims (round->new_claims);
  compare_links_update (round->comparer->links, gone, round->new_claims, touched);
  for (guint i = 0; i < gone->len; i++)
    take_apart (round, g_ptr_array_index (gone, i), queue);
  for (guint i = 0; i < touched->len; i++)
    {
      ((CompareNode *)g_ptr_array_index (touched, i))->dirty = TRUE;
      take_apart (round, g_ptr_array_index (touched, i), queue);
    }
  for (guint i = 0; i < round->new_claims->len; i++)
    {
      ((CompareClaim *)g_ptr_array_index (round->new_claims, i))->node.dirty = TRUE;
      queue_claim (queue, g_ptr_array_index (round->new_claims, i));
    }
  return queue;
}

/* ---- joints ------------------------------------------------------------------------------ */

/* The queued claims that links lead to from @first, in order; they are no longer queued. */
static GPtrArray *
follow_links (CompareClaim *first)
{
  GPtrArray *claims = g_ptr_array_new ();

  first->node.queued = FALSE;
  g_ptr_array_add (claims, first);
  for (guint i = 0; i < claims->len; i++)
    {
      const CompareNode *node = g_ptr_array_index (claims, i);

      for (guint k = 0; k < node->n_links; k++)
        if (node->links[k].other->queued)
          {
            node->links[k].other->queued = FALSE;
            g_ptr_array_add (claims, node->links[k].other);
          }
    }
  compare_sort_claims (claims);
  return claims;
}

/* One row for each set of claims that are one after all. */
static void
make_joint_rows (CompareRound *round, CompareJoint *joint, const guint *labels)
{
  g_autofree CompareLabelled *sorted = compare_sort_labels (labels, joint->claims->len);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < joint->claims->len;)
    {
      guint label = sorted[i].label;
      guint n = 0;

      g_ptr_array_set_size (items, 0);
      for (; i < joint->claims->len && sorted[i].label == label; i++, n++)
        {
          CompareClaim *claim = g_ptr_array_index (joint->claims, sorted[i].index);

          for (guint k = 0; k < claim->n_items; k++)
            g_ptr_array_add (items, claim->items[k]);
        }
      if (n > 1)
        g_ptr_array_sort (items, compare_item_order);
      g_ptr_array_add (joint->rows, compare_round_make_row (
                                        round, (CompareItem *const *)items->pdata, items->len));
    }
}

static void
add_joint (CompareRound *round, GPtrArray *claims)
{
  CompareJoint *joint = g_new0 (CompareJoint, 1);
  CompareNode *const *nodes = (CompareNode *const *)claims->pdata;
  g_autoptr (GArray) edges = compare_links_list_edges (nodes, claims->len);
  g_autofree guint *labels = g_new0 (guint, claims->len);

  joint->claims = g_ptr_array_ref (claims);
  joint->rows = g_ptr_array_new ();
  for (guint i = 0; i < claims->len; i++)
    ((CompareClaim *)g_ptr_array_index (claims, i))->joint = joint;
  compare_adopt ((CompareClaim *const *)claims->pdata, claims->len, edges, labels);
  compare_links_note_edges (nodes, claims->len, edges);
  make_joint_rows (round, joint, labels);
  g_hash_table_add (round->comparer->joints, joint);
}

void
compare_round_compute_joints (CompareRound *round)
{
  g_autoptr (GPtrArray) queue = queue_claims (round);

  for (guint i = 0; i < queue->len; i++)
    {
      CompareClaim *claim = g_ptr_array_index (queue, i);
      g_autoptr (GPtrArray) claims = NULL;

      if (!claim->node.queued)
        continue;
      if (claim->node.n_links == 0)
        {
          claim->node.queued = FALSE;
          claim->row = compare_round_make_row (round, claim->items, claim->n_items);
          continue;
        }
      claims = follow_links (claim);
      add_joint (round, claims);
    }
}
