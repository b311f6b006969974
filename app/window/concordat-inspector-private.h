/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector's parts: concordat-inspector.c (the pane), -read.c (evidence and reasons), -check.c
 * (what to settle), -edit.c (fields). */

#pragma once

#include "concordat-inspector.h"

G_BEGIN_DECLS

/* Fills a box with what there is to read about an item. */
void concordat_inspector_fill_read (GtkBox *content, CorpusProject *project, CorpusItem *item);
/* Rows that settle which agreement a mention to check means; nothing where none is to be checked. */
void concordat_inspector_add_check (GtkBox *content,
                                    CorpusProject *project,
                                    const CorpusAgreement *agreement);
/* A group of rows that edit the item's fields, each change a decision of its own. */
AdwPreferencesGroup *concordat_inspector_edit_group_new (CorpusProject *project, CorpusItem *item);
/* A group with the entry of the item's note. */
AdwPreferencesGroup *concordat_inspector_note_group_new (CorpusProject *project, CorpusItem *item);

G_END_DECLS
