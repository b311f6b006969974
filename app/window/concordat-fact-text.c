/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for single facts. */

#include "config.h"

#include "concordat-fact-text.h"

#include "corpus-words.h"

#include <glib/gi18n-lib.h>

static void
add_part (GPtrArray *parts, const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (parts, g_strdup (text));
}

static char *
join_parts (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **)parts->pdata);
}

static void
add_date (GPtrArray *parts, const char *iso)
{
  g_autofree char *date = corpus_date_dup_text (iso);

  add_part (parts, date);
}

static void
add_figure_details (GPtrArray *parts, const EngineFigure *figure)
{
  if (figure->status != ENGINE_FIGURE_ACTUAL)
    add_part (parts, corpus_figure_status_to_word (figure->status));
  add_date (parts, figure->period);
}

static const char *
commitment_word (const EngineCommitment *commitment)
{
  return corpus_modality_to_word (commitment->modality);
}

static char *
describe (const EngineFact *fact, gboolean details)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *value = NULL;

  switch (fact->kind)
    {
    case ENGINE_FACT_FIGURE:
      value = corpus_figure_dup_text (&fact->figure);
      add_part (parts, value);
      if (details)
        add_figure_details (parts, &fact->figure);
      break;
    case ENGINE_FACT_AGREEMENT:
      add_part (parts, corpus_agreement_status_to_word (fact->agreement.status));
      if (details)
        {
          add_date (parts, fact->agreement.date);
          add_part (parts, fact->agreement.place);
          add_part (parts, corpus_binding_to_word (fact->agreement.binding));
        }
      break;
    case ENGINE_FACT_COMMITMENT:
      add_part (parts, commitment_word (&fact->commitment));
      if (details)
        add_date (parts, fact->commitment.deadline);
      break;
    case ENGINE_FACT_DATE:
      add_date (parts, fact->date.iso);
      if (parts->len == 0)
        add_part (parts, _ ("waits for the text’s date"));
      break;
    case ENGINE_FACT_PERSON:
      add_part (parts, details ? fact->person.role : NULL);
      if (parts->len == 0)
        add_part (parts, C_ ("person", "named"));
      break;
    case ENGINE_FACT_QUOTATION:
      add_part (parts, fact->quotation.speaker);
      if (parts->len == 0)
        add_part (parts, C_ ("quotation", "quoted"));
      break;
    case ENGINE_N_FACT_KINDS:
    default:
      break;
    }
  return join_parts (parts);
}

char *
concordat_fact_dup_value (const EngineFact *fact)
{
  return describe (fact, TRUE);
}

char *
concordat_fact_dup_short_value (const EngineFact *fact)
{
  return describe (fact, FALSE);
}

char *
concordat_fact_dup_accessible_label (const CorpusFact *fact)
{
  g_autofree char *value = concordat_fact_dup_value (fact->fact);
  g_autofree char *label = corpus_fact_dup_label (fact->fact, fact->quote);

  return g_strjoin (", ", corpus_kind_to_word (fact->fact->kind), fact->quote, label, value, NULL);
}

char *
concordat_item_dup_title (CorpusItem *item)
{
  const CorpusAgreement *agreement = corpus_item_get_agreement (item);
  const CorpusComparison *claim = corpus_item_get_comparison (item);

  if (agreement != NULL)
    {
      g_autofree char *parties = corpus_parties_dup_text (agreement->parties);

      return g_strdup_printf ("%s, %s", parties, corpus_instrument_to_word (agreement->instrument));
    }
  return claim != NULL ? corpus_comparison_dup_label (claim) : g_strdup ("");
}
