/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corpus.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is known of one source, to read and to put right: its date above all.  Changes apply at once,
 * each a step that can be undone. */
void concordat_source_dialog_present (GtkWidget *parent, CorpusProject *project, gint64 document);

G_END_DECLS
