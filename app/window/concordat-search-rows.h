/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of search results: a line of the concordance in columns, a card per figure, a fact or a
 * line as a list row. */

#pragma once

#include "corpus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Source, before (to the right), hit, after. */
void concordat_search_append_columns (GtkColumnView *view);
GtkListItemFactory *concordat_search_figure_factory_new (void);
/* Lines, figures and facts alike. */
GtkListItemFactory *concordat_search_row_factory_new (void);

G_END_DECLS
