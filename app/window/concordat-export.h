/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The export dialogs: the chart to PNG, PDF and SVG, tables to CSV, facts to JSON. */

#pragma once

#include "export.h"

#include <adwaita.h>

G_BEGIN_DECLS

void concordat_export_present_chart (GtkWidget *parent, CorpusProject *project, ExportChart *chart);
void concordat_export_present_table (GtkWidget *parent, CorpusProject *project, ExportTable table);

G_END_DECLS
