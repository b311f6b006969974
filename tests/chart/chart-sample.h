/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart with every sign of the grammar, in two languages, for the tests. */

#pragma once

#include "chart.h"

G_BEGIN_DECLS

#define CHART_SAMPLE_N_CLAIMS 6

typedef struct
{
  ChartSpec spec;
  ChartPage page;
} ChartSample;

void chart_sample_init (ChartSample *sample, gboolean french);
void chart_sample_init_signs (ChartSample *sample);
void chart_sample_init_steps (ChartSample *sample);

G_END_DECLS
