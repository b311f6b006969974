/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The second half of a snapshot: claims in figures that may be one claim after all.
 *
 * A joint is a set of claims that are one.  Around the claims that came, went or have other links
 * (compare-links.c) a region is joined anew, as comparer-graphs.c does with items: a joint depends on
 * the joints that its links lead to only, and on how they came about. */

#include "config.h"

#include "comparer-round.h"

/* Claims of the region that links lead through, in order, with what they become. */
typedef struct
{
  GPtrArray *claims; /* of CompareClaim */
  GArray *edges;     /* of CompareEdge */
  guint *labels;
} Piece;

void
compare_joint_free (gpointer data)
{
  CompareJoint *joint = data;

  g_ptr_array_unref (joint->claims);
  g_free (joint);
}

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_ptr_array_unref (piece->claims);
  g_array_unref (piece->edges);
  g_free (piece->labels);
  g_free (piece);
}

/* ---- the region that is joined anew -------------------------------------------------------- */

static void
add_claim (GPtrArray *region, CompareClaim *claim)
{
  if (claim->node.queued || claim->node.gone)
    return;
  claim->node.queued = TRUE;
  g_ptr_array_add (region, claim);
}

static void
add_joint_of (GPtrArray *region, CompareClaim *claim)
{
  add_claim (region, claim);
  for (guint i = 0; claim->joint != NULL && i < claim->joint->claims->len; i++)
    add_claim (region, g_ptr_array_index (claim->joint->claims, i));
}

static void
add_core_claim (GPtrArray *region, CompareClaim *claim)
{
  if (claim->node.core || claim->node.gone)
    return;
  claim->node.core = TRUE;
  add_claim (region, claim);
  for (guint i = 0; i < claim->node.n_links; i++)
    add_joint_of (region, (CompareClaim *)claim->node.links[i].other);
}

/* A joint that may become another one, and all that this may have consequences for. */
static void
add_core (GPtrArray *region, CompareClaim *claim)
{
  add_core_claim (region, claim);
  for (guint i = 0; claim->joint != NULL && i < claim->joint->claims->len; i++)
    add_core_claim (region, g_ptr_array_index (claim->joint->claims, i));
}

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

static void
fill_region (CompareRound *round, GPtrArray *gone, GPtrArray *region)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();

  compare_sort_claims (round->new_claims);
  compare_links_update (round->comparer->links, gone, round->new_claims, touched);
  for (guint i = 0; i < round->new_claims->len; i++)
    g_ptr_array_add (touched, g_ptr_array_index (round->new_claims, i));
  for (guint i = 0; i < gone->len; i++)
    add_core (region, g_ptr_array_index (gone, i));
  for (guint i = 0; i < touched->len; i++)
    {
      CompareClaim *claim = g_ptr_array_index (touched, i);

      claim->node.dirty = TRUE;
      add_core (region, claim);
    }
}

/* ---- joining ------------------------------------------------------------------------------- */

/* The claims of the region that links lead to from @first, in order. */
static GPtrArray *
follow_links (CompareClaim *first)
{
  GPtrArray *claims = g_ptr_array_new ();

  first->node.visited = TRUE;
  g_ptr_array_add (claims, first);
  for (guint i = 0; i < claims->len; i++)
    {
      const CompareNode *node = g_ptr_array_index (claims, i);

      for (guint k = 0; k < node->n_links; k++)
        if (node->links[k].other->queued && !node->links[k].other->visited)
          {
            node->links[k].other->visited = TRUE;
            g_ptr_array_add (claims, node->links[k].other);
          }
    }
  compare_sort_claims (claims);
  return claims;
}

static Piece *
make_piece (CompareClaim *first)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->claims = follow_links (first);
  piece->labels = g_new0 (guint, piece->claims->len);
  piece->edges =
      compare_links_list_edges ((CompareNode *const *)piece->claims->pdata, piece->claims->len);
  compare_adopt ((CompareClaim *const *)piece->claims->pdata, piece->claims->len, piece->edges,
                 piece->labels);
  return piece;
}

static GPtrArray *
make_pieces (const GPtrArray *region)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);

  for (guint i = 0; i < region->len; i++)
    ((CompareNode *)g_ptr_array_index (region, i))->visited = FALSE;
  for (guint i = 0; i < region->len; i++)
    if (!((CompareNode *)g_ptr_array_index (region, i))->visited)
      g_ptr_array_add (pieces, make_piece (g_ptr_array_index (region, i)));
  return pieces;
}

/* What was joined otherwise than the last time is of the core, too.  FALSE where that added nothing. */
static gboolean
extend_core (GPtrArray *region, const Piece *piece)
{
  CompareNode *const *nodes = (CompareNode *const *)piece->claims->pdata;
  g_autofree guint8 *changed =
      compare_links_find_changed (nodes, piece->claims->len, piece->edges, piece->labels);
  gboolean extended = FALSE;

  for (guint i = 0; i < piece->claims->len; i++)
    if (changed[i] && !nodes[i]->core)
      {
        add_core (region, g_ptr_array_index (piece->claims, i));
        extended = TRUE;
      }
  return extended;
}

/* ---- rows ---------------------------------------------------------------------------------- */

/* The row of the claims at @sorted, which are one. */
static void
make_row (CompareRound *round, const Piece *piece, const CompareLabelled *sorted, guint n)
{
  CompareClaim *first = g_ptr_array_index (piece->claims, sorted[0].index);
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
      CompareClaim *claim = g_ptr_array_index (piece->claims, sorted[i].index);

      claim->joint = joint;
      g_ptr_array_add (joint->claims, claim);
      for (guint k = 0; k < claim->n_items; k++)
        g_ptr_array_add (items, claim->items[k]);
    }
  g_ptr_array_sort (items, compare_item_order);
  joint->row = compare_round_make_row (round, (CompareItem *const *)items->pdata, items->len);
  g_hash_table_add (round->comparer->joints, joint);
}

static void
finish_piece (CompareRound *round, const Piece *piece)
{
  CompareNode *const *nodes = (CompareNode *const *)piece->claims->pdata;
  guint n = piece->claims->len;
  g_autofree CompareLabelled *sorted = compare_sort_labels (piece->labels, n);

  compare_links_note_edges (nodes, n, piece->edges);
  for (guint i = 0, first = 0; i < n; first = i)
    {
      while (i < n && sorted[i].label == sorted[first].label)
        i++;
      make_row (round, piece, sorted + first, i - first);
    }
  for (guint i = 0; i < n; i++)
    nodes[i]->queued = nodes[i]->visited = nodes[i]->core = FALSE;
}

void
compare_round_compute_joints (CompareRound *round)
{
  g_autoptr (GPtrArray) gone = list_gone (round);
  g_autoptr (GPtrArray) region = g_ptr_array_new ();
  g_autoptr (GPtrArray) pieces = NULL;
  gboolean extended;

  fill_region (round, gone, region);
  do
    {
      g_clear_pointer (&pieces, g_ptr_array_unref);
      pieces = make_pieces (region);
      extended = FALSE;
      for (guint i = 0; i < pieces->len; i++)
        extended |= extend_core (region, g_ptr_array_index (pieces, i));
    }
  while (extended);
  for (guint i = 0; i < gone->len; i++)
    take_apart (round, g_ptr_array_index (gone, i));
  for (guint i = 0; i < region->len; i++)
    take_apart (round, g_ptr_array_index (region, i));
  for (guint i = 0; i < pieces->len; i++)
    finish_piece (round, g_ptr_array_index (pieces, i));
}
