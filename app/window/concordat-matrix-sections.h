/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of the matrix, one after the other, each of which folds away behind its header. */

#pragma once

#include "corpus-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CONCORDAT_MATRIX_N_SECTIONS 3

/* Stands for the rows of a folded section. */
#define CONCORDAT_TYPE_MATRIX_FOLD (concordat_matrix_fold_get_type ())
G_DECLARE_FINAL_TYPE (ConcordatMatrixFold, concordat_matrix_fold, CONCORDAT, MATRIX_FOLD, GObject)

EngineFactKind concordat_matrix_fold_get_kind (ConcordatMatrixFold *self);

#define CONCORDAT_TYPE_MATRIX_SECTIONS (concordat_matrix_sections_get_type ())
G_DECLARE_FINAL_TYPE (ConcordatMatrixSections,
                      concordat_matrix_sections,
                      CONCORDAT,
                      MATRIX_SECTIONS,
                      GObject)

ConcordatMatrixSections *concordat_matrix_sections_new (void);
/* The kind of facts in section @index. */
EngineFactKind concordat_matrix_sections_get_kind (guint index);
/* Of @item, a row of the model. */
EngineFactKind concordat_matrix_sections_kind_of (gpointer item);
/* @lists: the rows of each section, or NULL for none. */
void concordat_matrix_sections_set_lists (ConcordatMatrixSections *self, CorpusList *const *lists);
/* All rows, sections marked; a folded section has one row, a ConcordatMatrixFold. (transfer none) */
GListModel *concordat_matrix_sections_get_model (ConcordatMatrixSections *self);
/* Rows that section @index has in the model now. */
guint concordat_matrix_sections_get_n_rows (ConcordatMatrixSections *self, guint index);
gboolean concordat_matrix_sections_get_folded (ConcordatMatrixSections *self, EngineFactKind kind);
void concordat_matrix_sections_set_folded (ConcordatMatrixSections *self,
                                           EngineFactKind kind,
                                           gboolean folded);
/* Makes the headers: a button with the kind's sign, name and counts, which folds. (transfer full) */
GtkListItemFactory *concordat_matrix_sections_new_headers (ConcordatMatrixSections *self);

G_END_DECLS
