/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts side by side. */

#pragma once

#include "concordat-page.h"

G_BEGIN_DECLS

#define CONCORDAT_TYPE_COMPARE (concordat_compare_get_type ())

G_DECLARE_FINAL_TYPE (ConcordatCompare, concordat_compare, CONCORDAT, COMPARE, ConcordatPage)

/* Shows a document in the first column. */
void concordat_compare_show_source (ConcordatCompare *self,
                                    gint64            document);

G_END_DECLS
