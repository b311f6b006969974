/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves a corpus: tables as CSV, facts as JSON, the history of decisions, and the chart of its
 * figures.  The chart on the screen, the one of the command line and the exported file are made here
 * from the same claims, so they are the same chart.
 *
 * Files appear whole or not at all; an old one survives a failed export.  Errors: CHART_ERROR (a
 * file could not be written), CORPUS_ERROR, G_IO_ERROR_CANCELLED. */

#pragma once

#include "chart.h"
#include "corpus.h"

G_BEGIN_DECLS

/* ---- the chart of figures ---------------------------------------------------------------- */

/**
 * ExportChartOptions:
 * @unit: (nullable): the unit of all claims: "%", "USD", "t" …; %NULL takes per cent where there is
 *   any, else the unit with most claims
 * @filter: (nullable): which claims; its units are ignored
 * @max_claims: the first so many in the corpus's own order (most pressing first); 0 for all
 */
typedef struct
{
  const char *unit;
  const CorpusFilter *filter;
  ChartMode mode;
  ChartOrder order;
  ChartScaleKind scale;
  guint max_claims;
} ExportChartOptions;

/**
 * ExportChart:
 *
 * A chart's claims with all their words, in the language of the messages: counted, immutable.
 */
typedef struct _ExportChart ExportChart;

#define EXPORT_TYPE_CHART (export_chart_get_type ())
GType export_chart_get_type (void);
ExportChart *export_chart_ref (ExportChart *self);
void export_chart_unref (ExportChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExportChart, export_chart_unref)

/* Never fails: a corpus without figures gives a chart without claims.  @options may be NULL.
 * Thread: the project's. */
ExportChart *export_chart_spec_from_corpus (CorpusProject *project,
                                            const ExportChartOptions *options);

/* Ready for chart_layout_new() on a copy with width, font and legend set; lives as long as @self.
 * A mark's "fact" and "document" and a claim's "id" are the corpus's ids as decimal numbers. */
const ChartSpec *export_chart_get_spec (ExportChart *self);
ChartLayout *export_chart_dup_layout (ExportChart *self,
                                      double width,
                                      double font_scale,
                                      const char *font_family,
                                      gboolean legend);
const char *export_chart_get_unit (ExportChart *self); /* "" where there is no claim */
/* "The sources contradict each other on one of the three claims they share. …" */
const char *export_chart_get_summary (ExportChart *self);
gint64 export_chart_get_fact_id (const ChartMark *mark);
gint64 export_chart_get_claim_id (const ChartClaim *claim);

/* The units that the claims of @filter have, most first: array of CorpusFacetCount. (transfer full) */
GArray *export_chart_list_units (CorpusProject *project, const CorpusFilter *filter);

/**
 * ExportChartPage:
 * @title: (nullable): %NULL takes the project's
 * @date: (nullable): of making, ISO 8601 with time; %NULL takes the clock
 * @width: in units, 0 for 1000
 * @scale: pixels per unit of a PNG, 0 for 2
 */
typedef struct
{
  const char *title;
  const char *date;
  double width;
  double scale;
  ChartPalette palette;
} ExportChartPage;

/* @page may be NULL: light, as wide as a page. */
gboolean export_chart_write (ExportChart *self,
                             const ExportChartPage *page,
                             ChartFormat format,
                             GFile *file,
                             GCancellable *cancellable,
                             GError **error);
GBytes *export_chart_render (ExportChart *self,
                             const ExportChartPage *page,
                             ChartFormat format,
                             GError **error);

/* ---- tables and data --------------------------------------------------------------------- */

/**
 * ExportTable:
 * @EXPORT_TABLE_AGREEMENTS: one row per merged agreement
 * @EXPORT_TABLE_FIGURES: one row per figure of a text, with its sentence's place
 * @EXPORT_TABLE_COMPARISONS: one row per claim and source that makes it
 * @EXPORT_TABLE_MATRIX: one row per claim, one column per source
 * @EXPORT_TABLE_SOURCES: one row per document
 */
#define EXPORT_TABLES(X)                                                                           \
  X (AGREEMENTS, "agreements") X (FIGURES, "figures") X (COMPARISONS, "comparisons")               \
  X (MATRIX, "matrix") X (SOURCES, "sources")

#define EXPORT_ENUM_TABLE(name, code) EXPORT_TABLE_##name,
/* clang-format off */
typedef enum { EXPORT_TABLES (EXPORT_ENUM_TABLE) EXPORT_N_TABLES } ExportTable;
/* clang-format on */

const char *export_table_to_name (ExportTable table);
int export_table_from_name (const char *name); /* -1 where there is none */

/**
 * ExportCsvOptions:
 * @separator: between cells, 0 for a comma
 * @decimal: in numbers, 0 for a point; a comma suits spreadsheets in French
 * @byte_order_mark: whether to begin with one: some spreadsheets take the file for another encoding
 *   otherwise
 * @filter: (nullable): which rows
 */
typedef struct
{
  char separator;
  char decimal;
  gboolean byte_order_mark;
  const CorpusFilter *filter;
  CorpusSort sort;
  gboolean descending;
} ExportCsvOptions;

/* RFC 4180 in UTF-8, lines end in CR LF.  The first row has the columns' names, which are the same in
 * every language; codes are those of FACTS.md, lists are joined by "; ".  @options may be NULL.
 * Thread: the project's. */
gboolean export_csv (CorpusProject *project,
                     ExportTable table,
                     const ExportCsvOptions *options,
                     GOutputStream *to,
                     GCancellable *cancellable,
                     GError **error);
gboolean export_csv_file (CorpusProject *project,
                          ExportTable table,
                          const ExportCsvOptions *options,
                          GFile *file,
                          GCancellable *cancellable,
                          GError **error);

/* The whole project in the JSON form of FACTS.md. @options may be NULL. */
gboolean export_json_file (CorpusProject *project,
                           const CorpusJsonOptions *options,
                           GFile *file,
                           GCancellable *cancellable,
                           GError **error);
/* The history of decisions as JSON lines. */
gboolean export_history_file (CorpusProject *project,
                              GFile *file,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
