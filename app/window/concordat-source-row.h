/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One source in the sidebar: badge, title, date, language, facts, and the tick that compares it. */

#pragma once

#include "corpus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CONCORDAT_TYPE_SOURCE_ROW (concordat_source_row_get_type ())

G_DECLARE_FINAL_TYPE (ConcordatSourceRow, concordat_source_row, CONCORDAT, SOURCE_ROW, GtkWidget)

GtkWidget *concordat_source_row_new (void);
/* @item: a CorpusItem of a source, or NULL. */
void
concordat_source_row_set_item (ConcordatSourceRow *self, CorpusProject *project, CorpusItem *item);

G_END_DECLS
