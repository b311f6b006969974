/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the selection of a list goes next: one row on or back, or to the next row that a page looks
 * for (undecided, in dispute).  The pages keep their own kind of selection model. */

#pragma once

#include "corpus-item.h"

G_BEGIN_DECLS

typedef gboolean (*ConcordatRowFunc) (CorpusItem *row);

/* @from is GTK_INVALID_LIST_POSITION where nothing is selected; so is what they return where there
 * is nowhere to go.  @rows may be NULL, which has no rows. */
guint concordat_list_cursor_step (GListModel *rows, guint from, int delta);
/* Goes round: past the last row comes the first.  Rows that are no CorpusItem are passed over.  @delta tells the direction only. */
guint
concordat_list_cursor_find (GListModel *rows, guint from, int delta, ConcordatRowFunc is_wanted);

G_END_DECLS
