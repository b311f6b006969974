/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows as JSON, in the form of FACTS' "Across documents", and a few fields more: `label` is the
 * verdict that the window shows, `reasons` its codes, `independent` the sources that count. */

#include "config.h"

#include <string.h>

#include "compare-private.h"
#include "engine-json-write.h"

static void
write_documents (GString *out, const CorpusRow *row)
{
  gboolean first = TRUE;

  engine_json_write_key (out, "documents");
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
  engine_json_write_key (out, "facts");
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

  engine_json_write_key (out, "differences");
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
  engine_json_write_text (out, "label", corpus_verdict_to_name (entry->verdict));
  write_differences (out, entry->differences);
}

static void
write_conflicts (GString *out, const CorpusRow *row)
{
  engine_json_write_key (out, "conflicts");
  g_string_append_c (out, '[');
  for (guint i = 0; i < row->n_conflicts; i++)
    {
      const CorpusConflict *conflict = &row->conflicts[i];

      g_string_append (out, i > 0 ? ", {" : "{");
      engine_json_write_text (out, "field", conflict->field);
      engine_json_write_key (out, "values");
      g_string_append_c (out, '[');
      for (guint k = 0; k < conflict->n_values; k++)
        {
          const CorpusEntry *entry = &row->entries[conflict->entries[k]];

          g_string_append (out, k > 0 ? ", {" : "{");
          engine_json_write_text (out, "document", entry->document);
          engine_json_write_text (out, "fact", entry->fact);
          engine_json_write_text (out, "value", conflict->values[k]);
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
  engine_json_write_key (out, "entries");
  g_string_append_c (out, '[');
  for (guint i = 0; i < row->n_entries; i++)
    {
      g_string_append (out, i > 0 ? ", {" : "{");
      engine_json_write_text (out, "document", row->entries[i].document);
      engine_json_write_text (out, "fact", row->entries[i].fact);
      write_stance (out, &row->entries[i]);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

/* What every row has. */
static void
write_common (GString *out, const CorpusRow *row)
{
  engine_json_write_text (out, "label", corpus_verdict_to_name (row->verdict));
  write_differences (out, row->differences);
  engine_json_write_list (out, "reasons", row->reason_codes);
  engine_json_write_count (out, "independent", row->n_independent);
}

static void
write_agreement (GString *out, const CorpusRow *row)
{
  engine_json_write_text (out, "id", row->id);
  engine_json_write_list (out, "parties", row->parties);
  engine_json_write_text (out, "instrument",
                          engine_code_to_name (ENGINE_CODES_INSTRUMENT, (int)row->instrument));
  engine_json_write_list (out, "subjects", row->subjects);
  engine_json_write_text (out, "status",
                          engine_code_to_name (ENGINE_CODES_AGREEMENT_STATUS, (int)row->status));
  engine_json_write_key (out, "binding");
  g_string_append (out, row->binding < 0 ? "null" : row->binding ? "true" : "false");
  engine_json_write_text (out, "date", row->date);
  engine_json_write_dates (out, row->date_agreed, row->date_signed, row->date_in_force,
                           row->date_ends);
  engine_json_write_text (out, "place", row->place);
  engine_json_write_list (out, "signatories", row->signatories);
  write_facts (out, row);
  write_documents (out, row);
  write_stances (out, row);
  write_conflicts (out, row);
  engine_json_write_list (out, "follow_ups", row->follow_ups);
  write_common (out, row);
}

static void
write_figure_entry (GString *out, const CorpusEntry *entry)
{
  engine_json_write_text (out, "document", entry->document);
  engine_json_write_text (out, "fact", entry->fact);
  engine_json_write_number (out, "value", entry->value);
  engine_json_write_number (out, "upper", entry->upper);
  engine_json_write_text (out, "unit", entry->unit);
  engine_json_write_text (out, "qualifier",
                          engine_code_to_name (ENGINE_CODES_QUALIFIER, (int)entry->qualifier));
  engine_json_write_text (out, "status",
                          engine_code_to_name (ENGINE_CODES_FIGURE_STATUS, entry->status));
  engine_json_write_text (out, "period", entry->period);
  engine_json_write_text (out, "source", entry->source);
  write_stance (out, entry);
}

static void
write_figure (GString *out, const CorpusRow *row)
{
  engine_json_write_text (out, "id", row->id);
  engine_json_write_key (out, "topic");
  g_string_append_c (out, '{');
  engine_json_write_text (out, "measure",
                          engine_code_to_name (ENGINE_CODES_MEASURE, (int)row->measure));
  engine_json_write_list (out, "by", row->by);
  engine_json_write_list (out, "on", row->on);
  engine_json_write_text (out, "of", engine_code_to_name (ENGINE_CODES_SHARE_OF, (int)row->of));
  engine_json_write_list (out, "commodities", row->commodities);
  engine_json_write_text (out, "unit", row->unit);
  engine_json_write_text (out, "period", row->period);
  g_string_append_c (out, '}');
  engine_json_write_key (out, "entries");
  g_string_append_c (out, '[');
  for (guint i = 0; i < row->n_entries; i++)
    {
      g_string_append (out, i > 0 ? ", {" : "{");
      write_figure_entry (out, &row->entries[i]);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
  engine_json_write_text (out, "verdict", corpus_row_get_json_verdict (row));
  write_common (out, row);
  engine_json_write_number (out, "gap", row->reason.gap);
  engine_json_write_number (out, "margin", row->reason.margin);
  engine_json_write_text (out, "gap_unit", row->reason.unit);
  engine_json_write_text (out, "same_origin", row->same_origin);
}

/* Commitments and persons. */
static void
write_claim (GString *out, const CorpusRow *row)
{
  gboolean person = row->kind == CORPUS_CLAIM_PERSON;

  engine_json_write_text (out, "id", row->id);
  engine_json_write_text (out, "kind", corpus_claim_kind_to_name (row->kind));
  if (person)
    {
      engine_json_write_text (out, "name", row->name);
      engine_json_write_text (out, "role", row->role);
      engine_json_write_text (out, "country", row->country);
    }
  else
    {
      engine_json_write_list (out, "actor", row->by);
      engine_json_write_text (out, "action",
                              engine_code_to_name (ENGINE_CODES_ACTION, (int)row->action));
      engine_json_write_list (out, "toward", row->on);
      engine_json_write_list (out, "commodities", row->commodities);
      engine_json_write_text (out, "deadline", row->period);
    }
  engine_json_write_key (out, "entries");
  g_string_append_c (out, '[');
  for (guint i = 0; i < row->n_entries; i++)
    {
      const CorpusEntry *entry = &row->entries[i];

      g_string_append (out, i > 0 ? ", {" : "{");
      engine_json_write_text (out, "document", entry->document);
      engine_json_write_text (out, "fact", entry->fact);
      engine_json_write_text (out, person ? "name" : "object", entry->text);
      engine_json_write_text (out, person ? "role" : "deadline", entry->detail);
      if (!person)
        engine_json_write_text (out, "modality",
                                engine_code_to_name (ENGINE_CODES_MODALITY, entry->status));
      write_stance (out, entry);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
  engine_json_write_text (out, "verdict", corpus_row_get_json_verdict (row));
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
