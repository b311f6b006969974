/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the agreement table, and how a row reads. */

#pragma once

#include "concordat-page.h"

G_BEGIN_DECLS

void concordat_agreement_columns_append (GtkColumnView *view);
/* The sources column shows a slot per document of @project. */
void concordat_agreement_columns_set_project (GtkColumnView *view, CorpusProject *project);
/* Narrow: one column of cards. */
void concordat_agreement_columns_set_width_class (GtkColumnView *view,
                                                  ConcordatWidthClass width_class,
                                                  ConcordatRoom room);

/* "United States and Japan, agreement, signed 28 October 2025 in Tokyo, sources C and E agree".
 * (transfer full) */
char *concordat_agreement_dup_sentence (const CorpusAgreement *agreement);

G_END_DECLS
