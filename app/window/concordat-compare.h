/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts side by side. */

#pragma once

#include "concordat-page.h"

G_BEGIN_DECLS

#define CONCORDAT_TYPE_COMPARE (concordat_compare_get_type ())

G_DECLARE_FINAL_TYPE (ConcordatCompare, concordat_compare, CONCORDAT, COMPARE, ConcordatPage)

/* Shows a document in the first column. */
void concordat_compare_show_source (ConcordatCompare *self, gint64 document);
/* Shows a place of a document, selects its characters and the fact there, if any. */
void concordat_compare_show_place (ConcordatCompare *self,
                                   gint64 document,
                                   guint start_char,
                                   guint end_char);

G_END_DECLS
