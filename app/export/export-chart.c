/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The corpus's claims as the chart's rows.  All text is made here once and kept in one string chunk;
 * the specs handed out point into it. */

#include "config.h"

#include "export-private.h"

#include "corpus-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define N_COLORS 6
#define PERCENT "%"

struct _ExportChart
{
  GStringChunk *strings;
  GArray *claims; /* ChartClaim */
  GPtrArray *marks; /* ChartMark[], one per claim */
  GArray *sources; /* ChartSource, by letter */
  ChartSpec spec;
  char *unit;
  char *summary;
  char *title;
};

G_DEFINE_BOXED_TYPE (ExportChart, export_chart, export_chart_ref, export_chart_unref)

static void
export_chart_clear (gpointer data)
{
  ExportChart *self = data;

  g_string_chunk_free (self->strings);
  g_array_unref (self->claims);
  g_ptr_array_unref (self->marks);
  g_array_unref (self->sources);
  g_free (self->unit);
  g_free (self->summary);
  g_free (self->title);
}

/**
 * export_chart_ref:
 * @self: a chart
 *
 * Returns: (transfer full): @self
 */
ExportChart *
export_chart_ref (ExportChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * export_chart_unref:
 * @self: (transfer full): a chart
 */
void
export_chart_unref (ExportChart *self)
{
  g_atomic_rc_box_release_full (self, export_chart_clear);
}

/* ---- codes ---- */

ChartVerdict
export_chart_verdict (CorpusVerdict verdict)
{
  switch (verdict)
    {
    case CORPUS_VERDICT_AGREE:
      return CHART_VERDICT_AGREE;
    case CORPUS_VERDICT_AGREE_ROUNDED:
      return CHART_VERDICT_ROUNDED;
    case CORPUS_VERDICT_BOTH_POSSIBLE:
      return CHART_VERDICT_POSSIBLE;
    case CORPUS_VERDICT_CONTRADICT:
      return CHART_VERDICT_CONTRADICT;
    case CORPUS_VERDICT_TO_CHECK:
      return CHART_VERDICT_CHECK;
    case CORPUS_VERDICT_SINGLE:
      return CHART_VERDICT_SINGLE;
    case CORPUS_VERDICT_NONE:
    case CORPUS_N_VERDICTS:
    default:
      return CHART_VERDICT_NONE;
    }
}

static const ChartStatus statuses[ENGINE_N_FIGURE_STATUSES] = {
  [ENGINE_FIGURE_ACTUAL] = CHART_STATUS_ACTUAL,
  [ENGINE_FIGURE_IN_FORCE] = CHART_STATUS_IN_FORCE,
  [ENGINE_FIGURE_PREVIOUS] = CHART_STATUS_PREVIOUS,
  [ENGINE_FIGURE_AGREED] = CHART_STATUS_AGREED,
  [ENGINE_FIGURE_PLANNED] = CHART_STATUS_PLANNED,
  [ENGINE_FIGURE_THREATENED] = CHART_STATUS_THREATENED,
  [ENGINE_FIGURE_WITHDRAWN] = CHART_STATUS_WITHDRAWN,
  [ENGINE_FIGURE_CONSIDERED] = CHART_STATUS_CONSIDERED,
  [ENGINE_FIGURE_SUSPENDED] = CHART_STATUS_SUSPENDED,
  [ENGINE_FIGURE_FORECAST] = CHART_STATUS_FORECAST,
};

static const ChartQualifier qualifiers[ENGINE_N_QUALIFIERS] = {
  [ENGINE_QUALIFIER_EXACT] = CHART_QUALIFIER_EXACT,
  [ENGINE_QUALIFIER_ABOUT] = CHART_QUALIFIER_ABOUT,
  [ENGINE_QUALIFIER_MORE_THAN] = CHART_QUALIFIER_MORE_THAN,
  [ENGINE_QUALIFIER_LESS_THAN] = CHART_QUALIFIER_LESS_THAN,
  [ENGINE_QUALIFIER_AT_LEAST] = CHART_QUALIFIER_AT_LEAST,
  [ENGINE_QUALIFIER_AT_MOST] = CHART_QUALIFIER_AT_MOST,
};

/* Returns: the first day that @iso may mean, or 0 */
static guint
day_of (const char *iso)
{
  guint year;
  guint month = 1;
  guint day = 1;
  GDate date;

  if (iso == NULL)
    return 0;
  if (g_str_has_prefix (iso, "../"))
    iso += 3;
  if (strspn (iso, "0123456789") != 4)
    return 0;
  year = (guint)g_ascii_strtoull (iso, NULL, 10);
  if (iso[4] == '-' && iso[5] == 'Q' && iso[6] >= '1' && iso[6] <= '4')
    month = (guint)(iso[6] - '1') * 3 + 1;
  else if (iso[4] == '-' && iso[5] == 'H' && iso[6] == '2')
    month = 7;
  else if (iso[4] == '-' && g_ascii_isdigit (iso[5]))
    {
      month = (guint)g_ascii_strtoull (iso + 5, NULL, 10);
      if (iso[6] != '\0' && iso[7] == '-')
        day = (guint)g_ascii_strtoull (iso + 8, NULL, 10);
    }
  if (!g_date_valid_dmy ((GDateDay)MIN (day, 255), (GDateMonth)MIN (month, 13), (GDateYear)year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return g_date_get_julian (&date);
}

/* ---- the axis ---- */

static char *
format_value_cb (double value, double step, gpointer user_data)
{
  const ExportChart *self = user_data;

  return corpus_value_dup_text (value, NAN, self->unit);
}

static char *
format_day_cb (double value, double step, gpointer user_data)
{
  GDate date;
  g_autofree char *iso = NULL;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)MAX (1, value));
  if (step >= 365)
    iso = g_strdup_printf ("%04d", g_date_get_year (&date));
  else if (step >= 28)
    iso = g_strdup_printf ("%04d-%02d", g_date_get_year (&date), (int)g_date_get_month (&date));
  else
    iso = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), (int)g_date_get_month (&date),
                           g_date_get_day (&date));
  return corpus_date_dup_text (iso);
}

/* ---- sources ---- */

typedef struct
{
  CorpusProject *project;
  ExportChart *chart;
  GHashTable *sources; /* gint64 id → CorpusItem */
} Maker;

static const CorpusSource *
source_of (Maker *self, gint64 document)
{
  CorpusItem *item = g_hash_table_lookup (self->sources, &document);

  if (item == NULL)
    {
      gint64 *key;

      item = corpus_project_dup_source (self->project, document, NULL);
      if (item == NULL)
        return NULL;
      key = g_new (gint64, 1);
      *key = document;
      g_hash_table_insert (self->sources, key, item);
    }
  return corpus_item_get_source (item);
}

static int
compare_sources (gconstpointer a, gconstpointer b)
{
  const CorpusSource *first = *(const CorpusSource *const *)a;
  const CorpusSource *second = *(const CorpusSource *const *)b;

  return first->number < second->number ? -1 : first->number > second->number;
}

/* Lists the sources that have a mark, by letter. */
static void
add_sources (Maker *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->sources);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_ptr_array_add (sorted, (gpointer)corpus_item_get_source (item));
  g_ptr_array_sort (sorted, compare_sources);
  for (guint i = 0; i < sorted->len; i++)
    {
      const CorpusSource *source = sorted->pdata[i];
      g_autofree char *date = corpus_date_dup_text (source->published);
      g_autoptr (GString) text = g_string_new (source->title);
      ChartSource entry = { .color = source->number };

      if (source->publisher != NULL && *source->publisher != '\0')
        g_string_append_printf (text, ", %s", source->publisher);
      if (date != NULL && *date != '\0')
        g_string_append_printf (text, ", %s%s",
                                source->basis == ENGINE_PUBLISHED_INFERRED ? "≈ " : "", date);
      entry.letter = g_string_chunk_insert_const (self->chart->strings, source->letter);
      entry.text = g_string_chunk_insert (self->chart->strings, text->str);
      g_array_append_val (self->chart->sources, entry);
    }
}

/* ---- claims ---- */

static const char *
keep_id (ExportChart *chart, gint64 id)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, id);
  return g_string_chunk_insert_const (chart->strings, text);
}

static void
take_text (ExportChart *chart, const char **field, char *text)
{
  if (text != NULL)
    *field = g_string_chunk_insert (chart->strings, text);
  g_free (text);
}

static gboolean
is_old (ChartStatus status)
{
  return status == CHART_STATUS_PREVIOUS || status == CHART_STATUS_CONSIDERED
         || status == CHART_STATUS_WITHDRAWN || status == CHART_STATUS_THREATENED;
}

/* Links each figure with the one that it is set against, from what was to what is. */
static void
link_marks (const CorpusComparison *claim, ChartMark *marks)
{
  for (guint i = 0; i < claim->n_entries; i++)
    for (guint k = 0; k < claim->n_entries; k++)
      {
        guint from = i;
        guint to = k;

        if (k == i || claim->entries[i].versus == 0
            || claim->entries[k].id != claim->entries[i].versus)
          continue;
        if (!is_old (marks[from].status) || is_old (marks[to].status))
          {
            from = k;
            to = i;
          }
        if (marks[to].versus != (gint)from)
          marks[from].versus = (gint)to;
      }
}

static void
fill_mark (Maker *self,
           const CorpusComparison *claim,
           const char *label,
           const CorpusFact *entry,
           ChartMark *mark)
{
  const EngineFigure *figure = &entry->fact->figure;
  const CorpusSource *source = source_of (self, entry->document);

  mark->letter = g_string_chunk_insert_const (self->chart->strings, entry->letter);
  mark->color = MIN (entry->number, N_COLORS);
  mark->value = figure->value;
  mark->upper = figure->upper;
  mark->qualifier = qualifiers[figure->qualifier];
  mark->status = statuses[figure->status];
  mark->cites = figure->source != NULL && *figure->source != '\0';
  mark->versus = -1;
  mark->fact = keep_id (self->chart, entry->id);
  mark->document = keep_id (self->chart, entry->document);
  mark->day = day_of (figure->period);
  if (mark->day == 0 && source != NULL)
    mark->day = day_of (source->published);
  take_text (self->chart, &mark->value_text, corpus_figure_dup_text (figure));
  take_text (self->chart, &mark->note,
             export_words_dup_note (entry, source != NULL ? source->reprint_of_letter : NULL));
  take_text (self->chart, &mark->accessible,
             export_words_dup_accessible (label, entry, mark->value_text, claim->verdict));
}

static void
add_claim (Maker *self, const CorpusComparison *claim)
{
  ExportChart *chart = self->chart;
  ChartClaim row = { .verdict = export_chart_verdict (claim->verdict) };
  ChartMark *marks = g_new0 (ChartMark, claim->n_entries);
  g_autofree char *label = corpus_comparison_dup_label (claim);

  take_text (chart, &row.group, corpus_comparison_dup_holder (claim));
  if (*row.group == '\0')
    row.group = _ ("Nobody named");
  take_text (chart, &row.title, corpus_comparison_dup_title (claim));
  take_text (chart, &row.subtitle, corpus_comparison_dup_subtitle (claim));
  row.verdict_text = corpus_verdict_to_word (claim->verdict);
  if (claim->reason != NULL && *claim->reason != '\0')
    row.reason = g_string_chunk_insert (chart->strings, claim->reason);
  row.id = keep_id (chart, claim->id);
  for (guint i = 0; i < claim->n_entries; i++)
    fill_mark (self, claim, label, &claim->entries[i], &marks[i]);
  link_marks (claim, marks);
  row.marks = marks;
  row.n_marks = claim->n_entries;
  g_ptr_array_add (chart->marks, marks);
  g_array_append_val (chart->claims, row);
}

static CorpusList *
list_claims (CorpusProject *project, const CorpusFilter *filter, const char *unit)
{
  CorpusList *list = corpus_comparison_list_new (project);
  const char *units[2] = { unit, NULL };
  CorpusFilter narrowed = { 0 };

  if (filter != NULL)
    narrowed = *filter;
  narrowed.kinds = 1 << ENGINE_FACT_FIGURE;
  narrowed.units = unit != NULL ? units : NULL;
  corpus_list_set_filter (list, &narrowed);
  return list;
}

/**
 * export_chart_list_units:
 * @project: a project
 * @filter: (nullable): which claims
 *
 * Returns: (transfer full): array of #CorpusFacetCount, most claims first
 */
GArray *
export_chart_list_units (CorpusProject *project, const CorpusFilter *filter)
{
  g_autoptr (CorpusList) list = list_claims (project, filter, NULL);

  return corpus_list_count_by (list, CORPUS_FACET_UNIT);
}

static char *
choose_unit (CorpusProject *project, const ExportChartOptions *options)
{
  g_autoptr (GArray) units = NULL;

  if (options->unit != NULL)
    return g_strdup (options->unit);
  units = export_chart_list_units (project, options->filter);
  for (guint i = 0; i < units->len; i++)
    if (g_strcmp0 (g_array_index (units, CorpusFacetCount, i).code, PERCENT) == 0)
      return g_strdup (PERCENT);
  return g_strdup (units->len > 0 ? g_array_index (units, CorpusFacetCount, 0).code : "");
}

static void
add_claims (Maker *self, const ExportChartOptions *options)
{
  g_autoptr (CorpusList) list = list_claims (self->project, options->filter, self->chart->unit);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  if (options->max_claims > 0)
    n = MIN (n, options->max_claims);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorpusItem) item = corpus_list_get_item_at (list, i);
      const CorpusComparison *claim = item != NULL ? corpus_item_get_comparison (item) : NULL;

      if (claim != NULL && claim->kind == ENGINE_FACT_FIGURE && claim->n_entries > 0)
        add_claim (self, claim);
    }
}

/**
 * export_chart_spec_from_corpus:
 * @project: a project
 * @options: (nullable): which claims, and how
 *
 * *Thread:* the project's.  *Complexity:* linear in the claims shown.
 *
 * Returns: (transfer full): the chart
 */
ExportChart *
export_chart_spec_from_corpus (CorpusProject *project, const ExportChartOptions *options)
{
  static const ExportChartOptions defaults;
  ExportChart *self;
  Maker maker = { .project = project };

  g_return_val_if_fail (CORPUS_IS_PROJECT (project), NULL);

  if (options == NULL)
    options = &defaults;
  self = g_atomic_rc_box_new0 (ExportChart);
  self->strings = g_string_chunk_new (4096);
  self->claims = g_array_new (FALSE, TRUE, sizeof (ChartClaim));
  self->marks = g_ptr_array_new_with_free_func (g_free);
  self->sources = g_array_new (FALSE, TRUE, sizeof (ChartSource));
  self->unit = choose_unit (project, options);
  self->title =
      g_strdup (corpus_project_get_file (project) != NULL ? corpus_project_get_title (project)
                                                          : _ ("What the sources say"));
  maker.chart = self;
  maker.sources = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  add_claims (&maker, options);
  add_sources (&maker);
  g_hash_table_unref (maker.sources);

  self->spec.claims = (const ChartClaim *)(gpointer)self->claims->data;
  self->spec.n_claims = self->claims->len;
  self->spec.mode = options->mode;
  self->spec.order = options->order;
  self->spec.scale = options->scale;
  self->spec.percent = g_str_equal (self->unit, PERCENT);
  self->spec.format_value = format_value_cb;
  self->spec.format_day = format_day_cb;
  self->spec.format_data = self;
  self->spec.words = export_words_get ();
  self->summary = export_words_dup_summary (self->spec.claims, self->spec.n_claims, self->unit);
  return self;
}

/**
 * export_chart_get_spec:
 * @self: a chart
 *
 * Returns: what chart_layout_new() takes
 */
const ChartSpec *
export_chart_get_spec (ExportChart *self)
{
  return &self->spec;
}

/**
 * export_chart_dup_layout:
 * @self: a chart
 * @width: in units
 * @font_scale: 1 for the normal size
 * @font_family: (nullable): a Pango family list
 * @legend: whether to end with a legend
 *
 * Returns: (transfer full): the layout for that width
 */
ChartLayout *
export_chart_dup_layout (ExportChart *self,
                         double width,
                         double font_scale,
                         const char *font_family,
                         gboolean legend)
{
  ChartSpec spec = self->spec;

  spec.width = width;
  spec.font_scale = font_scale;
  spec.font_family = font_family;
  spec.legend = legend;
  return chart_layout_new (&spec);
}

/**
 * export_chart_get_unit:
 * @self: a chart
 *
 * Returns: the unit of its claims, "" where there is none
 */
const char *
export_chart_get_unit (ExportChart *self)
{
  return self->unit;
}

/**
 * export_chart_get_summary:
 * @self: a chart
 *
 * Returns: what it shows, in sentences
 */
const char *
export_chart_get_summary (ExportChart *self)
{
  return self->summary;
}

/**
 * export_chart_get_fact_id:
 * @mark: a mark of such a chart, or of its layout
 *
 * Returns: the fact's id in the corpus, 0 where it has none
 */
gint64
export_chart_get_fact_id (const ChartMark *mark)
{
  return mark->fact != NULL ? g_ascii_strtoll (mark->fact, NULL, 10) : 0;
}

/**
 * export_chart_get_claim_id:
 * @claim: a claim of such a chart
 *
 * Returns: the comparison's id in the corpus, 0 where it has none
 */
gint64
export_chart_get_claim_id (const ChartClaim *claim)
{
  return claim->id != NULL ? g_ascii_strtoll (claim->id, NULL, 10) : 0;
}

/* ---- files ---- */

static void
fill_page (ExportChart *self,
           const ExportChartPage *options,
           ChartPage *page,
           char **date,
           char **made)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  *date = options->date != NULL ? g_strdup (options->date) : g_date_time_format_iso8601 (now);
  *made = export_words_dup_made (*date);
  page->title = options->title != NULL ? options->title : self->title;
  page->subtitle = self->summary;
  page->sources = (const ChartSource *)(gpointer)self->sources->data;
  page->n_sources = self->sources->len;
  page->made = *made;
  page->method = export_words_get_method ();
  page->creator = "Concordat " PACKAGE_VERSION;
  page->date = *date;
  page->width = options->width;
  page->scale = options->scale;
  page->palette = options->palette;
}

/**
 * export_chart_render:
 * @self: a chart
 * @page: (nullable): what is around it
 * @format: of the file
 * @error: return location for an error
 *
 * *Errors:* %CHART_ERROR_TOO_LARGE.
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *
export_chart_render (ExportChart *self,
                     const ExportChartPage *page,
                     ChartFormat format,
                     GError **error)
{
  static const ExportChartPage defaults;
  g_autofree char *date = NULL;
  g_autofree char *made = NULL;
  ChartPage full = { 0 };

  fill_page (self, page != NULL ? page : &defaults, &full, &date, &made);
  return chart_render (&self->spec, &full, format, error);
}

/**
 * export_chart_write:
 * @self: a chart
 * @page: (nullable): what is around it
 * @format: of the file
 * @file: where to
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * *Errors:* any %CHART_ERROR; %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether the file is there now
 */
gboolean
export_chart_write (ExportChart *self,
                    const ExportChartPage *page,
                    ChartFormat format,
                    GFile *file,
                    GCancellable *cancellable,
                    GError **error)
{
  static const ExportChartPage defaults;
  g_autofree char *date = NULL;
  g_autofree char *made = NULL;
  ChartPage full = { 0 };

  fill_page (self, page != NULL ? page : &defaults, &full, &date, &made);
  return chart_export (&self->spec, &full, format, file, cancellable, error);
}
