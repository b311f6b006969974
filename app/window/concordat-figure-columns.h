/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the table that says what the chart shows. */

#pragma once

#include "concordat-page.h"

G_BEGIN_DECLS

void concordat_figure_columns_append (GtkColumnView *view);
void concordat_figure_columns_set_width_class (GtkColumnView *view,
                                               ConcordatWidthClass width_class,
                                               ConcordatRoom room);

G_END_DECLS
