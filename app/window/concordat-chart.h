/* SPDX-License-Identifier: GPL-3.0-or-later */

/* ConcordatChart: shows a chart of the export library, which lays it out and draws it; here are only
 * the widget, the pointer, the keyboard and the names for the screen reader. */

#pragma once

#include "export.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CONCORDAT_TYPE_CHART (concordat_chart_get_type ())

/* Signals: "selected" (gint64 fact: 0 = none), "activated" (gint64 fact: open its sentence). */
G_DECLARE_FINAL_TYPE (ConcordatChart, concordat_chart, CONCORDAT, CHART, GtkWidget)

GtkWidget *concordat_chart_new (void);
/* @chart: may be NULL.  The selected fact stays selected where the chart still has it. */
void concordat_chart_set_chart (ConcordatChart *self, ExportChart *chart);
void concordat_chart_select_fact (ConcordatChart *self, gint64 fact);
gint64 concordat_chart_get_selected (ConcordatChart *self);

G_END_DECLS
