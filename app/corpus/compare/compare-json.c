/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows as JSON, in the form of FACTS' "Across documents", and a few fields more: `label` is the
 * verdict that the window shows, `reasons` its codes, `independent` the sources that count. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-private.h"
#include "engine-result.h"

static void
write_key (GString *out, const char *key)
{
  if (out->len > 0 && out->str[out->len - 1] != '{')
    g_string_append (out, ", ");
  g_string_append_printf (out, "\"%s\": ", key);
}

static void
write_text (GString *out, const char *key, const char *value)
{
  write_key (out, key);
  engine_json_write_string (out, value);
}

/* The shortest decimal that reads back as the same number; null where it is not finite. */
static void
write_number (GString *out, const char *key, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  write_key (out, key);
  if (!isfinite (value))
    {
      g_string_append (out, "null");
      return;
    }
  if (value == floor (value) && fabs (value) < 1e15)
    g_ascii_formatd (text, sizeof text, "%.0f", value);
  else
    {
      g_ascii_formatd (text, sizeof text, "%.15g", value);
      if (g_ascii_strtod (text, NULL) != value)
        g_ascii_formatd (text, sizeof text, "%.17g", value);
    }
  g_string_append (out, text);
}

static void
write_count (GString *out, const char *key, guint value)
{
  write_key (out, key);
  g_string_append_printf (out, "%u", value);
}

static void
write_list (GString *out, const char *key, const char *const *list)
{
  write_key (out, key);
  g_string_append_c (out, '[');
  for (guint i = 0; list[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      engine_json_write_string (out, list[i]);
    }
  g_string_append_c (out, ']');
}

static void
write_documents (GString *out, const CorpusRow *row)
{
  gboolean first = TRUE;

  write_key (out, "documents");
  g_string_append_c (out, '[');
  for (guint i = 0; i < row->n_entries; i++)
    {
      if (i > 0 && strcmp (row->entries[i].document, row->entries[i - 1].document) == 0)
        continue;
      if (!first)
        g_string_append (out, ", ");
      engine_json_write_string (out, row->entries[i].document);
      first = FALSE;
    }
  g_string_append_c (out, ']');
}

static void
write_facts (GString *out, const CorpusRow *row)
{
  write_key (out, "facts");
  g_string_append_c (out, '[');
  for (guint i = 0; i < row->n_entries; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      engine_json_write_string (out, row->entries[i].fact);
    }
  g_string_append_c (out, ']');
}

static void
write_differences (GString *out, CorpusDifferences differences)
{
  gboolean first = TRUE;

  write_key (out, "differences");
  g_string_append_c (out, '[');
#define WRITE(name, code, bit)                                                                     \
  if (differences & CORPUS_DIFFERENCE_##name)                                                      \
    {                                                                                              \
      if (!first)                                                                                  \
        g_string_append (out, ", ");                                                               \
      engine_json_write_string (out, code);                                                        \
      first = FALSE;                                                                               \
    }
  CORPUS_DIFFERENCES (WRITE)
#undef WRITE
  g_string_append_c (out, ']');
}

/* How one entry stands to the others. */
static void
write_stance (GString *out, const CorpusEntry *entry)
{
  write_text (out, "label", corpus_verdict_to_name (entry->verdict));
  write_differences (out, entry->differences);
}

static void
write_conflicts (GString *out, const CorpusRow *row)
{
  write_key (out, "conflicts");
  g_string_append_c (out, '[');
  for (guint i = 0; i < row->n_conflicts; i++)
    {
      const CorpusConflict *conflict = &row->conflicts[i];

      g_string_append (out, i > 0 ? ", {" : "{");
      write_text (out, "field", conflict->field);
      write_key (out, "values");
      g_string_append_c (out, '[');
      for (guint k = 0; k < conflict->n_values; k++)
        {
          const CorpusEntry *entry = &row->entries[conflict->entries[k]];

          g_string_append (out, k > 0 ? ", {" : "{");
          write_text (out, "document", entry->document);
          write_text (out, "fact", entry->fact);
          write_text (out, "value", conflict->values[k]);
          g_string_append_c (out, '}');
        }
      g_string_append (out, "]}");
    }
  g_string_append_c (out, ']');
}

/* Agreements list their facts; how each stands to the others comes beside. */
static void
write_stances (GString *out, const CorpusRow *row)
{
  write_key (out, "entries");
  g_string_append_c (out, '[');
  for (guint i = 0; i < row->n_entries; i++)
    {
      g_string_append (out, i > 0 ? ", {" : "{");
      write_text (out, "document", row->entries[i].document);
      write_text (out, "fact", row->entries[i].fact);
      write_stance (out, &row->entries[i]);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

/* What every row has. */
static void
write_common (GString *out, const CorpusRow *row)
{
  write_text (out, "label", corpus_verdict_to_name (row->verdict));
  write_differences (out, row->differences);
  write_list (out, "reasons", row->reason_codes);
  write_count (out, "independent", row->n_independent);
}

static void
write_dates (GString *out, const CorpusRow *row)
{
  const struct
  {
    const char *key;
    const char *value;
  } dates[] = { { "agreed", row->date_agreed },
                { "signed", row->date_signed },
                { "in_force", row->date_in_force },
                { "ends", row->date_ends } };

  write_key (out, "dates");
  g_string_append_c (out, '{');
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (dates[i].value != NULL)
      write_text (out, dates[i].key, dates[i].value);
  g_string_append_c (out, '}');
}

static void
write_agreement (GString *out, const CorpusRow *row)
{
  write_text (out, "id", row->id);
  write_list (out, "parties", row->parties);
  write_text (out, "instrument",
              engine_code_to_name (ENGINE_CODES_INSTRUMENT, (int)row->instrument));
  write_list (out, "subjects", row->subjects);
  write_text (out, "status", engine_code_to_name (ENGINE_CODES_AGREEMENT_STATUS, (int)row->status));
  write_key (out, "binding");
  g_string_append (out, row->binding < 0 ? "null" : row->binding ? "true" : "false");
  write_text (out, "date", row->date);
  write_dates (out, row);
  write_text (out, "place", row->place);
  write_list (out, "signatories", row->signatories);
  write_facts (out, row);
  write_documents (out, row);
  write_stances (out, row);
  write_conflicts (out, row);
  write_list (out, "follow_ups", row->follow_ups);
  write_common (out, row);
}

static void
write_figure_entry (GString *out, const CorpusEntry *entry)
{
  write_text (out, "document", entry->document);
  write_text (out, "fact", entry->fact);
  write_number (out, "value", entry->value);
  write_number (out, "upper", entry->upper);
  write_text (out, "unit", entry->unit);
  write_text (out, "qualifier",
              engine_code_to_name (ENGINE_CODES_QUALIFIER, (int)entry->qualifier));
  write_text (out, "status", engine_code_to_name (ENGINE_CODES_FIGURE_STATUS, entry->status));
  write_text (out, "period", entry->period);
  write_text (out, "source", entry->source);
  write_stance (out, entry);
}

static void
write_figure (GString *out, const CorpusRow *row)
{
  write_text (out, "id", row->id);
  write_key (out, "topic");
  g_string_append_c (out, '{');
  write_text (out, "measure", engine_code_to_name (ENGINE_CODES_MEASURE, (int)row->measure));
  write_list (out, "by", row->by);
  write_list (out, "on", row->on);
  write_text (out, "of", engine_code_to_name (ENGINE_CODES_SHARE_OF, (int)row->of));
  write_list (out, "commodities", row->commodities);
  write_text (out, "unit", row->unit);
  write_text (out, "period", row->period);
  g_string_append_c (out, '}');
  write_key (out, "entries");
  g_string_append_c (out, '[');
  for (guint i = 0; i < row->n_entries; i++)
    {
      g_string_append (out, i > 0 ? ", {" : "{");
      write_figure_entry (out, &row->entries[i]);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
  write_text (out, "verdict", corpus_row_get_json_verdict (row));
  write_common (out, row);
  write_number (out, "gap", row->reason.gap);
  write_number (out, "margin", row->reason.margin);
  write_text (out, "gap_unit", row->reason.unit);
  write_text (out, "same_origin", row->same_origin);
}

/* Commitments and persons. */
static void
write_claim (GString *out, const CorpusRow *row)
{
  gboolean person = row->kind == CORPUS_CLAIM_PERSON;

  write_text (out, "id", row->id);
  write_text (out, "kind", corpus_claim_kind_to_name (row->kind));
  if (person)
    {
      write_text (out, "name", row->name);
      write_text (out, "role", row->role);
      write_text (out, "country", row->country);
    }
  else
    {
      write_list (out, "actor", row->by);
      write_text (out, "action", engine_code_to_name (ENGINE_CODES_ACTION, (int)row->action));
      write_list (out, "toward", row->on);
      write_list (out, "commodities", row->commodities);
      write_text (out, "deadline", row->period);
    }
  write_key (out, "entries");
  g_string_append_c (out, '[');
  for (guint i = 0; i < row->n_entries; i++)
    {
      const CorpusEntry *entry = &row->entries[i];

      g_string_append (out, i > 0 ? ", {" : "{");
      write_text (out, "document", entry->document);
      write_text (out, "fact", entry->fact);
      write_text (out, person ? "name" : "object", entry->text);
      write_text (out, person ? "role" : "deadline", entry->detail);
      if (!person)
        write_text (out, "modality", engine_code_to_name (ENGINE_CODES_MODALITY, entry->status));
      write_stance (out, entry);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
  write_text (out, "verdict", corpus_row_get_json_verdict (row));
  write_conflicts (out, row);
  write_common (out, row);
}

static void
write_rows (const CorpusComparisonSet *self,
            guint first,
            guint last,
            void (*write) (GString *, const CorpusRow *),
            GString *out)
{
  for (guint i = first; i < last; i++)
    {
      g_string_append (out, i > first ? ",\n    {" : "\n    {");
      write (out, self->rows[i]);
      g_string_append_c (out, '}');
    }
}

void
corpus_comparison_set_write_json (const CorpusComparisonSet *self, GString *out)
{
  g_return_if_fail (self != NULL && out != NULL);

  g_string_append (out, "\"agreements\": [");
  write_rows (self, self->start[CORPUS_CLAIM_AGREEMENT], self->start[CORPUS_CLAIM_FIGURE],
              write_agreement, out);
  g_string_append (out, "],\n  \"comparisons\": [");
  write_rows (self, self->start[CORPUS_CLAIM_FIGURE], self->start[CORPUS_CLAIM_COMMITMENT],
              write_figure, out);
  g_string_append (out, "],\n  \"claims\": [");
  write_rows (self, self->start[CORPUS_CLAIM_COMMITMENT], self->n_rows, write_claim, out);
  g_string_append_c (out, ']');
}
