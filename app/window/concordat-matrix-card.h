/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One claim of the matrix as a card, for a narrow window: its words, its verdict, and a line for each
 * source with what that source says or that it is silent. */

#pragma once

#include "corpus-item.h"
#include "corpus-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CONCORDAT_TYPE_MATRIX_CARD (concordat_matrix_card_get_type ())

G_DECLARE_FINAL_TYPE (ConcordatMatrixCard, concordat_matrix_card, CONCORDAT, MATRIX_CARD, GtkBox)

/* @claim: an agreement or a comparison, NULL empties the card; @sources: of CorpusItem, in order. */
void concordat_matrix_card_set_claim (ConcordatMatrixCard *self,
                                      CorpusItem *claim,
                                      const GPtrArray *sources,
                                      CorpusProject *project);

G_END_DECLS
