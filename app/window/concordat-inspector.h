/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector: the selected item's evidence in every source, its fields to edit, why it is there,
 * and its history. */

#pragma once

#include "corpus.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CONCORDAT_TYPE_INSPECTOR (concordat_inspector_get_type ())

/* Properties: "project" (CorpusProject), "item" (CorpusItem, nullable), "position" (string, shown as
 * its title: "Agreement 2 of 11"). */
G_DECLARE_FINAL_TYPE (ConcordatInspector, concordat_inspector, CONCORDAT, INSPECTOR, AdwBin)

/* Shows the page with the fields, focus on the first. */
void concordat_inspector_edit (ConcordatInspector *self);
/* Shows the note's entry. */
void concordat_inspector_edit_note (ConcordatInspector *self);

G_END_DECLS
