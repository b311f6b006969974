/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sources set aside, at the foot of the sidebar, each with a button that brings it back. */

#pragma once

#include <gtk/gtk.h>

#include "corpus.h"

G_BEGIN_DECLS

/* Fills @view with the sources of @project that are set aside; @box, which holds it, is shown while
 * there are any. The view keeps its list. @project: (nullable) none: empty. */
void concordat_aside_fill (GtkListView *view, GtkWidget *box, CorpusProject *project);

G_END_DECLS
