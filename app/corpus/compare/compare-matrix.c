/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The matrix: claims × sources.  Cells are indexes into a row's entries, so that the matrix holds
 * no text; what a cell says is put together when it is shown or exported. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-private.h"

typedef struct
{
  CorpusMatrix matrix;
  GStringChunk *strings;
  GPtrArray *documents;
  guint *row_indexes;
  gint *entry_indexes;
} PrivateMatrix;

typedef struct
{
  const CorpusComparisonSet *set;
  const guint *coverage;
  CorpusMatrixOrder order;
} OrderContext;

/* Loud first. */
static int
loudness (CorpusVerdict verdict)
{
  switch (verdict)
    {
    case CORPUS_VERDICT_CONTRADICT:
      return 0;
    case CORPUS_VERDICT_BOTH_POSSIBLE:
      return 1;
    case CORPUS_VERDICT_TO_CHECK:
      return 2;
    case CORPUS_VERDICT_AGREE_ROUNDED:
      return 3;
    case CORPUS_VERDICT_AGREE:
      return 4;
    default:
      return 5;
    }
}

static int
order_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const OrderContext *context = data;
  guint x = *(const guint *)a;
  guint y = *(const guint *)b;
  int order = 0;

  if (context->order == CORPUS_MATRIX_BY_DISAGREEMENT)
    order = loudness (context->set->rows[x]->verdict) - loudness (context->set->rows[y]->verdict);
  if (order == 0 && context->order != CORPUS_MATRIX_BY_CLAIM)
    order = (int)context->coverage[y] - (int)context->coverage[x];
  return order != 0 ? order : (x > y) - (x < y);
}

/* Documents of the columns that make the claim. */
static guint
count_columns (const CorpusRow *row, GHashTable *columns)
{
  guint n = 0;

  for (guint i = 0; i < row->n_entries; i++)
    if ((i == 0 || strcmp (row->entries[i].document, row->entries[i - 1].document) != 0)
        && g_hash_table_contains (columns, row->entries[i].document))
      n++;
  return n;
}

static void
fill_cells (PrivateMatrix *self, GHashTable *columns)
{
  CorpusMatrix *matrix = &self->matrix;

  self->entry_indexes = g_new (gint, (gsize)matrix->n_rows * matrix->n_columns + 1);
  for (guint r = 0; r < matrix->n_rows; r++)
    {
      const CorpusRow *row = matrix->set->rows[self->row_indexes[r]];
      gint *cells = self->entry_indexes + (gsize)r * matrix->n_columns;

      for (guint c = 0; c < matrix->n_columns; c++)
        cells[c] = -1;
      for (guint i = row->n_entries; i > 0; i--)
        {
          gpointer column;

          if (g_hash_table_lookup_extended (columns, row->entries[i - 1].document, NULL, &column))
            cells[GPOINTER_TO_UINT (column)] = (gint)i - 1;
        }
    }
}

CorpusMatrix *
corpus_matrix_new (CorpusComparisonSet *set,
                   const char *const *documents,
                   guint n_documents,
                   guint kinds,
                   CorpusMatrixOrder order)
{
  PrivateMatrix *self;
  g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *coverage = NULL;
  OrderContext context = { set, NULL, order };

  g_return_val_if_fail (set != NULL, NULL);
  g_return_val_if_fail (documents != NULL || n_documents == 0, NULL);

  self = g_new0 (PrivateMatrix, 1);
  self->strings = g_string_chunk_new (1024);
  self->documents = g_ptr_array_new ();
  for (guint i = 0; i < n_documents; i++)
    {
      const char *id = g_string_chunk_insert_const (self->strings, documents[i]);

      g_ptr_array_add (self->documents, (gpointer)id);
      g_hash_table_insert (columns, (gpointer)id, GUINT_TO_POINTER (i));
    }
  g_ptr_array_add (self->documents, NULL);
  self->matrix.set = corpus_comparison_set_ref (set);
  self->matrix.documents = (const char *const *)self->documents->pdata;
  self->matrix.n_columns = n_documents;

  coverage = g_new0 (guint, set->n_rows + 1);
  self->row_indexes = g_new (guint, set->n_rows + 1);
  for (guint i = 0; i < set->n_rows; i++)
    {
      if (kinds != 0 && (kinds & (1u << set->rows[i]->kind)) == 0)
        continue;
      coverage[i] = count_columns (set->rows[i], columns);
      if (coverage[i] > 0)
        self->row_indexes[self->matrix.n_rows++] = i;
    }
  context.coverage = coverage;
  g_sort_array (self->row_indexes, self->matrix.n_rows, sizeof (guint), order_rows, &context);
  fill_cells (self, columns);
  self->matrix.row_indexes = self->row_indexes;
  self->matrix.entry_indexes = self->entry_indexes;
  return &self->matrix;
}

void
corpus_matrix_free (CorpusMatrix *matrix)
{
  PrivateMatrix *self = (PrivateMatrix *)matrix;

  corpus_comparison_set_unref (matrix->set);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->documents);
  g_free (self->row_indexes);
  g_free (self->entry_indexes);
  g_free (self);
}

static void
append_number (GString *out, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, fabs (value) < 1e15 ? "%.10g" : "%.15g", value);
  if (fabs (value) >= 1e9 && value == floor (value))
    g_ascii_formatd (text, sizeof text, "%.0f", value);
  g_string_append (out, text);
}

static void
append_figure (GString *out, const CorpusEntry *entry)
{
  static const char *const signs[ENGINE_N_QUALIFIERS] = {
    [ENGINE_QUALIFIER_EXACT] = "",       [ENGINE_QUALIFIER_ABOUT] = "~ ",
    [ENGINE_QUALIFIER_MORE_THAN] = "> ", [ENGINE_QUALIFIER_LESS_THAN] = "< ",
    [ENGINE_QUALIFIER_AT_LEAST] = "≥ ",  [ENGINE_QUALIFIER_AT_MOST] = "≤ ",
  };

  g_string_append (out, signs[entry->qualifier]);
  append_number (out, entry->value);
  if (!isnan (entry->upper))
    {
      g_string_append (out, "–");
      append_number (out, entry->upper);
    }
  if (entry->unit != NULL && strcmp (entry->unit, "count") != 0)
    g_string_append_printf (out, " %s", entry->unit);
}

static void
append_entry (GString *out, const CorpusRow *row, const CorpusEntry *entry)
{
  switch (row->kind)
    {
    case CORPUS_CLAIM_FIGURE:
      append_figure (out, entry);
      break;
    case CORPUS_CLAIM_AGREEMENT:
      g_string_append (out, engine_code_to_name (ENGINE_CODES_AGREEMENT_STATUS, entry->status));
      if (entry->period != NULL)
        g_string_append_printf (out, " %s", entry->period);
      break;
    case CORPUS_CLAIM_COMMITMENT:
      g_string_append (out, engine_code_to_name (ENGINE_CODES_MODALITY, entry->status));
      if (entry->detail != NULL)
        g_string_append_printf (out, " %s", entry->detail);
      break;
    default:
      g_string_append (out, entry->text != NULL ? entry->text : "");
      if (entry->detail != NULL)
        g_string_append_printf (out, ", %s", entry->detail);
      break;
    }
}

static const CorpusRow *
get_cell (const CorpusMatrix *self, guint row, guint column, gint *entry)
{
  *entry = self->entry_indexes[(gsize)row * self->n_columns + column];
  return self->set->rows[self->row_indexes[row]];
}

char *
corpus_matrix_dup_cell (const CorpusMatrix *self, guint row, guint column)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const CorpusRow *claim;
  gint entry;

  g_return_val_if_fail (self != NULL && row < self->n_rows && column < self->n_columns, NULL);

  claim = get_cell (self, row, column, &entry);
  if (entry < 0)
    return NULL;
  for (guint i = (guint)entry;
       i < claim->n_entries && strcmp (claim->entries[i].document, self->documents[column]) == 0;
       i++)
    {
      GString *text = g_string_new (NULL);

      append_entry (text, claim, &claim->entries[i]);
      if (g_ptr_array_find_with_equal_func (parts, text->str, g_str_equal, NULL))
        g_string_free (text, TRUE);
      else
        g_ptr_array_add (parts, g_string_free (text, FALSE));
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("; ", (char **)parts->pdata);
}

CorpusVerdict
corpus_matrix_get_verdict (const CorpusMatrix *self, guint row, guint column)
{
  const CorpusRow *claim;
  gint entry;

  g_return_val_if_fail (self != NULL && row < self->n_rows && column < self->n_columns,
                        CORPUS_VERDICT_NONE);

  claim = get_cell (self, row, column, &entry);
  return entry < 0 ? CORPUS_VERDICT_NONE : claim->entries[entry].verdict;
}

static void
append_codes (GString *out, const char *before, const char *const *codes)
{
  if (codes[0] == NULL)
    return;
  g_string_append (out, before);
  for (guint i = 0; codes[i] != NULL; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "+" : "", codes[i]);
}

char *
corpus_row_dup_label (const CorpusRow *self)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case CORPUS_CLAIM_AGREEMENT:
      g_string_append (out, engine_code_to_name (ENGINE_CODES_INSTRUMENT, (int)self->instrument));
      append_codes (out, " ", self->parties);
      if (self->date != NULL)
        g_string_append_printf (out, " %s", self->date);
      break;
    case CORPUS_CLAIM_PERSON:
      g_string_append (out, self->name != NULL ? self->name : "");
      break;
    default:
      g_string_append (out, self->kind == CORPUS_CLAIM_FIGURE
                                ? engine_code_to_name (ENGINE_CODES_MEASURE, (int)self->measure)
                                : engine_code_to_name (ENGINE_CODES_ACTION, (int)self->action));
      append_codes (out, " ", self->by);
      append_codes (out, " > ", self->on);
      append_codes (out, " ", self->commodities);
      if (self->kind == CORPUS_CLAIM_FIGURE && self->unit != NULL)
        g_string_append_printf (out, " %s", self->unit);
      if (self->period != NULL)
        g_string_append_printf (out, " %s", self->period);
      break;
    }
  return g_string_free (out, FALSE);
}
