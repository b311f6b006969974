/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables as CSV.  A table is a list of columns, each a name and a function that writes its cell of a
 * row; so names and cells cannot drift apart.  Cells hold what the corpus holds: a text that begins
 * with "=" stays that text. */

#include "config.h"

#include "export-private.h"

#include "corpus-words.h"

#include <math.h>
#include <string.h>

#define LIST_SEPARATOR "; "

/* Rows are written together up to so much. */
#define FLUSH_BYTES (64 * 1024)

typedef struct
{
  CorpusProject *project;
  const ExportCsvOptions *options;
  char separator;
  char decimal;
  GString *out;
  gboolean first_cell;
} Csv;

#define TABLE_NAME(name, code) code,
static const char *const table_names[] = { EXPORT_TABLES (TABLE_NAME) };

/**
 * export_table_to_name:
 * @table: a table
 *
 * Returns: its name on the command line
 */
const char *
export_table_to_name (ExportTable table)
{
  g_return_val_if_fail ((guint)table < EXPORT_N_TABLES, NULL);

  return table_names[table];
}

/**
 * export_table_from_name:
 * @name: (nullable): a name
 *
 * Returns: the table, or -1
 */
int
export_table_from_name (const char *name)
{
  for (guint i = 0; i < EXPORT_N_TABLES; i++)
    if (g_strcmp0 (name, table_names[i]) == 0)
      return (int)i;
  return -1;
}

/* ---- cells ---- */

static void
add_text (Csv *csv, const char *text)
{
  gboolean quoted;

  if (!csv->first_cell)
    g_string_append_c (csv->out, csv->separator);
  csv->first_cell = FALSE;
  if (text == NULL)
    return;
  quoted = strpbrk (text, "\"\r\n") != NULL || strchr (text, csv->separator) != NULL || *text == ' '
           || (*text != '\0' && text[strlen (text) - 1] == ' ');
  if (quoted)
    g_string_append_c (csv->out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv->out, '"');
      g_string_append_c (csv->out, *p);
    }
  if (quoted)
    g_string_append_c (csv->out, '"');
}

static void
add_list (Csv *csv, const char *const *list)
{
  g_autofree char *joined = list != NULL ? g_strjoinv (LIST_SEPARATOR, (char **)list) : NULL;

  add_text (csv, joined);
}

static void
add_party_names (Csv *csv, const char *const *codes)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (; codes != NULL && *codes != NULL; codes++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? LIST_SEPARATOR : "",
                            corpus_party_to_word (*codes));
  add_text (csv, names->str);
}

/* The shortest form that reads back as the same number. */
static void
add_number (Csv *csv, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char *point;

  if (!isfinite (value))
    {
      add_text (csv, NULL);
      return;
    }
  for (int digits = 6; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
  if (fabs (value) >= 1e6 && value == floor (value) && fabs (value) < 1e15)
    g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, (gint64)value);
  point = strchr (text, '.');
  if (point != NULL)
    *point = csv->decimal;
  add_text (csv, text);
}

static void
add_integer (Csv *csv, gint64 value)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
  add_text (csv, text);
}

static void
add_code (Csv *csv, EngineCodeList list, int value)
{
  add_text (csv, engine_code_to_name (list, value));
}

static void
add_differences (Csv *csv, CorpusDifferences differences)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint bit = 0; bit < 31; bit++)
    if ((guint)differences & (1u << bit))
      {
        const char *name = corpus_difference_to_name ((CorpusDifferences)(1u << bit));

        if (name != NULL)
          g_string_append_printf (names, "%s%s", names->len > 0 ? LIST_SEPARATOR : "", name);
      }
  add_text (csv, names->str);
}

static void
end_row (Csv *csv)
{
  g_string_append (csv->out, "\r\n");
  csv->first_cell = TRUE;
}

/* ---- agreements ---- */

static void
add_presences (Csv *csv, const CorpusPresence *presences, guint n)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (letters, "%s%s", letters->len > 0 ? LIST_SEPARATOR : "",
                            presences[i].letter);
  add_text (csv, letters->str);
}

static void
add_conflicts (Csv *csv, const CorpusAgreement *agreement)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < agreement->n_conflicts; i++)
    {
      const CorpusFieldValue *value = &agreement->conflicts[i];

      g_string_append_printf (text, "%s%s: %s = %s", text->len > 0 ? LIST_SEPARATOR : "",
                              value->field, value->letter, value->value);
    }
  add_text (csv, text->str);
}

static const char *const agreement_columns[] = {
  "id",      "parties",     "parties_names", "instrument",  "subjects",      "status",
  "binding", "date",        "date_agreed",   "date_signed", "date_in_force", "date_ends",
  "place",   "signatories", "sources",       "n_sources",   "verdict",       "differences",
  "reason",  "conflicts",   "state",         "tags",        "note",          NULL
};

static void
add_agreement (Csv *csv, CorpusItem *item)
{
  const CorpusAgreement *a = corpus_item_get_agreement (item);

  add_integer (csv, a->id);
  add_list (csv, a->parties);
  add_party_names (csv, a->parties);
  add_code (csv, ENGINE_CODES_INSTRUMENT, (int)a->instrument);
  add_list (csv, a->subjects);
  add_code (csv, ENGINE_CODES_AGREEMENT_STATUS, (int)a->status);
  add_text (csv, a->binding < 0 ? NULL : a->binding > 0 ? "true" : "false");
  add_text (csv, a->date);
  add_text (csv, a->date_agreed);
  add_text (csv, a->date_signed);
  add_text (csv, a->date_in_force);
  add_text (csv, a->date_ends);
  add_text (csv, a->place);
  add_list (csv, a->signatories);
  add_presences (csv, a->presences, a->n_presences);
  add_integer (csv, a->n_independent);
  add_text (csv, corpus_verdict_to_name (a->verdict));
  add_differences (csv, a->differences);
  add_text (csv, a->reason);
  add_conflicts (csv, a);
  add_text (csv, corpus_state_to_name (a->state));
  add_list (csv, a->tags);
  add_text (csv, a->note);
  end_row (csv);
}

/* ---- figures ---- */

static const char *const figure_columns[] = {
  "id",       "source",     "value", "upper",       "unit",   "qualifier", "measure", "by",
  "on",       "reciprocal", "of",    "commodities", "status", "per",       "change",  "period",
  "says_who", "quote",      "start", "end",         "claim",  "verdict",   "reason",  "confidence",
  "rule",     "state",      "tags",  "note",        NULL
};

static void
add_figure_fields (Csv *csv, const CorpusFact *fact)
{
  const EngineFigure *figure = &fact->fact->figure;

  add_number (csv, figure->value);
  add_number (csv, figure->upper);
  add_text (csv, figure->unit);
  add_code (csv, ENGINE_CODES_QUALIFIER, (int)figure->qualifier);
}

static void
add_figure (Csv *csv, CorpusItem *item)
{
  const CorpusFact *f = corpus_item_get_fact (item);
  const EngineFigure *figure = &f->fact->figure;

  add_integer (csv, f->id);
  add_text (csv, f->letter);
  add_figure_fields (csv, f);
  add_code (csv, ENGINE_CODES_MEASURE, (int)figure->measure);
  add_list (csv, figure->by);
  add_list (csv, figure->on);
  add_text (csv, figure->reciprocal ? "true" : "false");
  add_code (csv, ENGINE_CODES_SHARE_OF, (int)figure->of);
  add_list (csv, figure->commodities);
  add_code (csv, ENGINE_CODES_FIGURE_STATUS, (int)figure->status);
  add_code (csv, ENGINE_CODES_PER, (int)figure->per);
  add_code (csv, ENGINE_CODES_CHANGE, (int)figure->change);
  add_text (csv, figure->period);
  add_text (csv, figure->source);
  add_text (csv, f->quote);
  add_integer (csv, f->start_char);
  add_integer (csv, f->end_char);
  add_integer (csv, f->comparison);
  add_text (csv, corpus_verdict_to_name (f->verdict));
  add_text (csv, f->reason);
  add_number (csv, f->fact->confidence);
  add_text (csv, f->fact->rule);
  add_text (csv, corpus_state_to_name (f->state));
  add_list (csv, f->tags);
  add_text (csv, f->note);
  end_row (csv);
}

/* ---- comparisons ---- */

static const char *const comparison_columns[] = {
  "claim",       "kind",     "label",       "measure", "by",   "on",        "of",
  "commodities", "verdict",  "differences", "reason",  "gap",  "margin",    "n_sources",
  "source",      "fact",     "value",       "upper",   "unit", "qualifier", "status",
  "period",      "says_who", "quote",       "state",   NULL
};

static void
add_claim_fields (Csv *csv, const CorpusComparison *claim)
{
  g_autofree char *label = corpus_comparison_dup_label (claim);

  add_integer (csv, claim->id);
  add_code (csv, ENGINE_CODES_FACT_KIND, (int)claim->kind);
  add_text (csv, label);
  add_text (csv, claim->kind == ENGINE_FACT_FIGURE
                     ? engine_code_to_name (ENGINE_CODES_MEASURE, (int)claim->measure)
                     : NULL);
  add_list (csv, claim->by);
  add_list (csv, claim->on);
  add_code (csv, ENGINE_CODES_SHARE_OF, (int)claim->of);
  add_list (csv, claim->commodities);
  add_text (csv, corpus_verdict_to_name (claim->verdict));
  add_differences (csv, claim->differences);
  add_text (csv, claim->reason);
  add_number (csv, claim->gap);
  add_number (csv, claim->margin);
  add_integer (csv, claim->n_independent);
}

static void
add_comparison (Csv *csv, CorpusItem *item)
{
  const CorpusComparison *claim = corpus_item_get_comparison (item);

  for (guint i = 0; i < claim->n_entries; i++)
    {
      const CorpusFact *entry = &claim->entries[i];
      gboolean figure = entry->fact->kind == ENGINE_FACT_FIGURE;

      add_claim_fields (csv, claim);
      add_text (csv, entry->letter);
      add_integer (csv, entry->id);
      if (figure)
        add_figure_fields (csv, entry);
      for (guint k = 0; !figure && k < 4; k++)
        add_text (csv, NULL);
      add_text (csv, figure ? engine_code_to_name (ENGINE_CODES_FIGURE_STATUS,
                                                   (int)entry->fact->figure.status)
                            : NULL);
      add_text (csv, figure ? entry->fact->figure.period : NULL);
      add_text (csv, figure ? entry->fact->figure.source : NULL);
      add_text (csv, entry->quote);
      add_text (csv, corpus_state_to_name (entry->state));
      end_row (csv);
    }
}

/* ---- sources ---- */

static const char *const source_columns[] = { "id",        "source",    "title",   "author",
                                              "publisher", "published", "basis",   "language",
                                              "name",      "url",       "format",  "encoding",
                                              "sha256",    "length",    "n_facts", "reprint_of",
                                              "tags",      "note",      NULL };

static void
add_source (Csv *csv, CorpusItem *item)
{
  const CorpusSource *s = corpus_item_get_source (item);

  add_integer (csv, s->id);
  add_text (csv, s->letter);
  add_text (csv, s->title);
  add_text (csv, s->author);
  add_text (csv, s->publisher);
  add_text (csv, s->published);
  add_code (csv, ENGINE_CODES_PUBLISHED_BASIS, (int)s->basis);
  add_text (csv, s->language);
  add_text (csv, s->name);
  add_text (csv, s->url);
  add_text (csv, s->format);
  add_text (csv, s->encoding);
  add_text (csv, s->sha256);
  add_integer (csv, s->length_chars);
  add_integer (csv, s->n_facts);
  add_text (csv, s->reprint_of != 0 ? s->reprint_of_letter : NULL);
  add_list (csv, s->tags);
  add_text (csv, s->note);
  end_row (csv);
}

/* ---- matrix ---- */

/* The documents that are columns, by letter: their ids, and their letters as the header's cells. */
static GArray *
add_matrix_header (Csv *csv)
{
  g_autoptr (CorpusList) list = corpus_source_list_new (csv->project);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (gint64));

  add_text (csv, "claim");
  add_text (csv, "label");
  add_text (csv, "verdict");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorpusItem) item = corpus_list_get_item_at (list, i);
      const CorpusSource *source = item != NULL ? corpus_item_get_source (item) : NULL;

      if (source == NULL)
        continue;
      g_array_append_val (documents, source->id);
      add_text (csv, source->letter);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorpusItem) item = corpus_list_get_item_at (list, i);
      const CorpusSource *source = item != NULL ? corpus_item_get_source (item) : NULL;
      g_autofree char *title =
          source != NULL ? g_strdup_printf ("%s verdict", source->letter) : NULL;

      if (title != NULL)
        add_text (csv, title);
    }
  end_row (csv);
  return documents;
}

/* What @document says on @claim: several figures are joined, as shown, in the user's language. */
static void
add_matrix_cell (Csv *csv, const CorpusComparison *claim, gint64 document)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < claim->n_entries; i++)
    {
      const CorpusFact *entry = &claim->entries[i];
      g_autofree char *text = NULL;

      if (entry->document != document)
        continue;
      text = entry->fact->kind == ENGINE_FACT_FIGURE ? corpus_figure_dup_text (&entry->fact->figure)
                                                     : g_strdup (entry->quote);
      g_string_append_printf (cell, "%s%s", cell->len > 0 ? LIST_SEPARATOR : "", text);
    }
  add_text (csv, cell->str);
}

/* How @document stands to what most say: the verdict's name, then what sets it apart. */
static void
add_matrix_stance (Csv *csv, const CorpusComparison *claim, gint64 document)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < claim->n_entries && cell->len == 0; i++)
    {
      const CorpusFact *entry = &claim->entries[i];

      if (entry->document != document)
        continue;
      g_string_append (cell, corpus_verdict_to_name (entry->stance));
      if (*entry->stance_reason != '\0')
        g_string_append_printf (cell, ": %s", entry->stance_reason);
    }
  add_text (csv, cell->str);
}

static void
add_matrix_row (Csv *csv, CorpusItem *item, const GArray *documents)
{
  const CorpusComparison *claim = corpus_item_get_comparison (item);
  g_autofree char *label = corpus_comparison_dup_label (claim);

  add_integer (csv, claim->id);
  add_text (csv, label);
  add_text (csv, corpus_verdict_to_name (claim->verdict));
  for (guint i = 0; i < documents->len; i++)
    add_matrix_cell (csv, claim, g_array_index (documents, gint64, i));
  for (guint i = 0; i < documents->len; i++)
    add_matrix_stance (csv, claim, g_array_index (documents, gint64, i));
  end_row (csv);
}

/* ---- tables ---- */

typedef struct
{
  CorpusList *(*list) (CorpusProject *project);
  const char *const *columns; /* NULL for the matrix */
  void (*add) (Csv *csv, CorpusItem *item);
} Table;

static const Table tables[EXPORT_N_TABLES] = {
  [EXPORT_TABLE_AGREEMENTS] = { corpus_agreement_list_new, agreement_columns, add_agreement },
  [EXPORT_TABLE_FIGURES] = { corpus_figure_list_new, figure_columns, add_figure },
  [EXPORT_TABLE_COMPARISONS] = { corpus_comparison_list_new, comparison_columns, add_comparison },
  [EXPORT_TABLE_MATRIX] = { corpus_comparison_list_new, NULL, NULL },
  [EXPORT_TABLE_SOURCES] = { corpus_source_list_new, source_columns, add_source },
};

static gboolean
flush (Csv *csv, GOutputStream *to, gsize limit, GCancellable *cancellable, GError **error)
{
  if (csv->out->len < limit)
    return TRUE;
  if (!g_output_stream_write_all (to, csv->out->str, csv->out->len, NULL, cancellable, error))
    return FALSE;
  g_string_truncate (csv->out, 0);
  return TRUE;
}

static gboolean
write_rows (Csv *csv,
            const Table *table,
            GOutputStream *to,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (CorpusList) list = table->list (csv->project);
  g_autoptr (GArray) documents = NULL;
  guint n;

  corpus_list_set_filter (list, csv->options->filter);
  if (csv->options->sort != CORPUS_SORT_DEFAULT)
    corpus_list_set_sort (list, csv->options->sort, csv->options->descending);
  if (table->columns == NULL)
    documents = add_matrix_header (csv);
  else
    {
      for (guint i = 0; table->columns[i] != NULL; i++)
        add_text (csv, table->columns[i]);
      end_row (csv);
    }
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorpusItem) item = corpus_list_get_item_at (list, i);

      if (item != NULL && documents != NULL)
        add_matrix_row (csv, item, documents);
      else if (item != NULL)
        table->add (csv, item);
      if (!flush (csv, to, FLUSH_BYTES, cancellable, error))
        return FALSE;
    }
  return flush (csv, to, 1, cancellable, error);
}

/**
 * export_csv:
 * @project: a project
 * @table: which table
 * @options: (nullable): how
 * @to: gets the text; stays open
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * *Errors:* %G_IO_ERROR of the stream.  *Thread:* the project's.
 *
 * Returns: whether all was written
 */
gboolean
export_csv (CorpusProject *project,
            ExportTable table,
            const ExportCsvOptions *options,
            GOutputStream *to,
            GCancellable *cancellable,
            GError **error)
{
  static const ExportCsvOptions defaults;
  Csv csv = { .project = project, .options = options != NULL ? options : &defaults };
  gboolean written;

  g_return_val_if_fail (CORPUS_IS_PROJECT (project), FALSE);
  g_return_val_if_fail ((guint)table < EXPORT_N_TABLES, FALSE);

  csv.separator = csv.options->separator != 0 ? csv.options->separator : ',';
  csv.decimal = csv.options->decimal != 0 ? csv.options->decimal : '.';
  csv.first_cell = TRUE;
  csv.out = g_string_new (csv.options->byte_order_mark ? "\xEF\xBB\xBF" : NULL);
  written = write_rows (&csv, &tables[table], to, cancellable, error);
  g_string_free (csv.out, TRUE);
  return written;
}
