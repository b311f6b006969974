/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strip at a text's outer edge: each fact as a short line where it lies in the whole text, and the
 * part that is on the screen.  A click goes there. */

#pragma once

#include "concordat-text-view.h"

G_BEGIN_DECLS

#define CONCORDAT_TYPE_FACT_STRIP (concordat_fact_strip_get_type ())

G_DECLARE_FINAL_TYPE (ConcordatFactStrip, concordat_fact_strip, CONCORDAT, FACT_STRIP, GtkWidget)

void concordat_fact_strip_set_view (ConcordatFactStrip *self,
                                    ConcordatTextView *view,
                                    GtkAdjustment *adjustment);
void concordat_fact_strip_set_kinds (ConcordatFactStrip *self, guint kinds);

G_END_DECLS
