/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corpus.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows what an import left out, one line a file with the reason. */
void concordat_report_present (GtkWidget *parent, const CorpusImportReport *report);

G_END_DECLS
