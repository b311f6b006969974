/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a snapshot share while it is made: corpus-comparer-snapshot.c calls
 * comparer-components.c, comparer-graphs.c, then comparer-joints.c. */

#pragma once

#include "comparer-private.h"

G_BEGIN_DECLS

typedef struct
{
  CorpusComparer *comparer;
  GHashTable *gone;      /* rows that are no more, unless they are made again */
  GPtrArray *added;      /* new rows */
  GPtrArray *old_claims; /* of what was taken apart; owned but for those kept */
  GPtrArray *new_claims; /* in figures */
  CompareNumbers *keys;  /* while a claim is filed */
} CompareRound;

/* The items' row: the one they had, if nothing about it can have changed, or a new one. */
CorpusRow *compare_round_make_row (CompareRound *round, CompareItem *const *items, guint n_items);

typedef struct
{
  guint label;
  guint index;
} CompareLabelled;

/* By label, then index. */
CompareLabelled *compare_sort_labels (const guint *labels, guint n);

/* The claim that the items had, if nothing about it changed, or a new one. */
CompareClaim *
compare_round_keep_claim (CompareRound *round, CompareItem *const *items, guint n_items);

/* Takes the marked components apart and groups their items anew, with their rows. */
void compare_round_compute_components (CompareRound *round);
/* The same for items that have no components; of figures, the claims … */
void compare_round_compute_graphs (CompareRound *round);
/* … and here the rows. */
void compare_round_compute_joints (CompareRound *round);

G_END_DECLS
