/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A fact's fields as text: one way to name and read them for tables, examples and search.  The
 * names are those of the JSON form. */

#include "config.h"

#include "engine-result.h"

#include <math.h>
#include <string.h>

static char *
dup_list (const char *const *list)
{
  return list != NULL ? g_strjoinv (",", (char **)list) : g_strdup ("");
}

static char *
dup_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

static char *
dup_number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return g_strdup ("");
  g_ascii_formatd (text, sizeof text,
                   fabs (value) < 1e15 && value == floor (value) ? "%.0f" : "%.10g", value);
  return g_strdup (text);
}

static char *
dup_code (EngineCodeList list, int value)
{
  return dup_text (engine_code_to_name (list, value));
}

static char *
dup_figure_field (const EngineFigure *figure, const char *field)
{
  if (g_str_equal (field, "value"))
    return dup_number (figure->value);
  if (g_str_equal (field, "upper"))
    return dup_number (figure->upper);
  if (g_str_equal (field, "unit"))
    return dup_text (figure->unit);
  if (g_str_equal (field, "qualifier"))
    return dup_code (ENGINE_CODES_QUALIFIER, (int)figure->qualifier);
  if (g_str_equal (field, "measure"))
    return dup_code (ENGINE_CODES_MEASURE, (int)figure->measure);
  if (g_str_equal (field, "by"))
    return dup_list (figure->by);
  if (g_str_equal (field, "on"))
    return dup_list (figure->on);
  if (g_str_equal (field, "commodities"))
    return dup_list (figure->commodities);
  if (g_str_equal (field, "reciprocal"))
    return g_strdup (figure->reciprocal ? "true" : "false");
  if (g_str_equal (field, "of"))
    return dup_code (ENGINE_CODES_SHARE_OF, (int)figure->of);
  if (g_str_equal (field, "status"))
    return dup_code (ENGINE_CODES_FIGURE_STATUS, (int)figure->status);
  if (g_str_equal (field, "per"))
    return dup_code (ENGINE_CODES_PER, (int)figure->per);
  if (g_str_equal (field, "change"))
    return dup_code (ENGINE_CODES_CHANGE, (int)figure->change);
  if (g_str_equal (field, "period"))
    return dup_text (figure->period);
  if (g_str_equal (field, "source"))
    return dup_text (figure->source);
  if (g_str_equal (field, "versus"))
    return figure->versus < 0 ? g_strdup ("") : g_strdup_printf ("%d", figure->versus + 1);
  return NULL;
}

static char *
dup_agreement_field (const EngineAgreement *agreement, const char *field)
{
  if (g_str_equal (field, "parties"))
    return dup_list (agreement->parties);
  if (g_str_equal (field, "instrument"))
    return dup_code (ENGINE_CODES_INSTRUMENT, (int)agreement->instrument);
  if (g_str_equal (field, "subjects"))
    return dup_list (agreement->subjects);
  if (g_str_equal (field, "status"))
    return dup_code (ENGINE_CODES_AGREEMENT_STATUS, (int)agreement->status);
  if (g_str_equal (field, "binding"))
    return g_strdup (agreement->binding < 0 ? "" : agreement->binding ? "true" : "false");
  if (g_str_equal (field, "date"))
    return dup_text (agreement->date);
  if (g_str_equal (field, "place"))
    return dup_text (agreement->place);
  if (g_str_equal (field, "signatories"))
    return dup_list (agreement->signatories);
  if (g_str_equal (field, "mentions"))
    return g_strdup_printf ("%u", agreement->n_mentions);
  return NULL;
}

static char *
dup_commitment_field (const EngineCommitment *commitment, const char *field)
{
  if (g_str_equal (field, "actor"))
    return dup_list (commitment->actor);
  if (g_str_equal (field, "action"))
    return dup_code (ENGINE_CODES_ACTION, (int)commitment->action);
  if (g_str_equal (field, "object"))
    return dup_text (commitment->object);
  if (g_str_equal (field, "toward"))
    return dup_list (commitment->toward);
  if (g_str_equal (field, "deadline"))
    return dup_text (commitment->deadline);
  if (g_str_equal (field, "modality"))
    return dup_code (ENGINE_CODES_MODALITY, (int)commitment->modality);
  if (g_str_equal (field, "negated"))
    return g_strdup (commitment->negated ? "true" : "false");
  return NULL;
}

static char *
dup_other_field (const EngineFact *fact, const char *field)
{
  if (fact->kind == ENGINE_FACT_DATE && g_str_equal (field, "iso"))
    return dup_text (fact->date.iso);
  if (fact->kind == ENGINE_FACT_DATE && g_str_equal (field, "basis"))
    return dup_code (ENGINE_CODES_DATE_BASIS, (int)fact->date.basis);
  if (fact->kind == ENGINE_FACT_PERSON && g_str_equal (field, "name"))
    return dup_text (fact->person.name);
  if (fact->kind == ENGINE_FACT_PERSON && g_str_equal (field, "role"))
    return dup_text (fact->person.role);
  if (fact->kind == ENGINE_FACT_PERSON && g_str_equal (field, "country"))
    return dup_text (fact->person.country);
  if (fact->kind == ENGINE_FACT_QUOTATION && g_str_equal (field, "speaker"))
    return dup_text (fact->quotation.speaker);
  if (fact->kind == ENGINE_FACT_QUOTATION && g_str_equal (field, "via"))
    return dup_text (fact->quotation.via);
  return NULL;
}

/**
 * engine_fact_dup_field:
 * @fact: a fact
 * @field: the field's name in the JSON form; also "quote", "kind" and "rule"
 * @text: the document's text
 *
 * Returns: (transfer full) (nullable): the value as text, lists joined with commas; "" where it is
 *   empty, %NULL where the kind has no such field
 */
char *
engine_fact_dup_field (const EngineFact *fact, const char *field, const char *text)
{
  g_return_val_if_fail (fact != NULL && field != NULL, NULL);

  if (g_str_equal (field, "quote"))
    return g_strndup (text + fact->span.start_byte, fact->span.end_byte - fact->span.start_byte);
  if (g_str_equal (field, "kind"))
    return dup_code (ENGINE_CODES_FACT_KIND, (int)fact->kind);
  if (g_str_equal (field, "rule"))
    return dup_text (fact->rule);
  if (fact->kind == ENGINE_FACT_FIGURE)
    return dup_figure_field (&fact->figure, field);
  if (fact->kind == ENGINE_FACT_AGREEMENT)
    return dup_agreement_field (&fact->agreement, field);
  if (fact->kind == ENGINE_FACT_COMMITMENT)
    return dup_commitment_field (&fact->commitment, field);
  return dup_other_field (fact, field);
}
