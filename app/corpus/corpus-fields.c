/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields that a user can set: their columns, and what values they take.  A value is checked before
 * it is decided, so that what the history holds can always be applied. */

#include "config.h"

#include "corpus-fields.h"

#include "corpus-decisions.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define FIGURE ENGINE_FACT_FIGURE
#define AGREEMENT ENGINE_FACT_AGREEMENT
#define COMMITMENT ENGINE_FACT_COMMITMENT

/* clang-format off */
static const CorpusField fields[] = {
  { FIGURE, "value", "value", CORPUS_FIELD_NUMBER, 0, FALSE },
  { FIGURE, "upper", "upper", CORPUS_FIELD_NUMBER, 0, TRUE },
  { FIGURE, "unit", "unit", CORPUS_FIELD_UNIT, 0, FALSE },
  { FIGURE, "qualifier", "qualifier", CORPUS_FIELD_CODE, ENGINE_CODES_QUALIFIER, FALSE },
  { FIGURE, "measure", "measure", CORPUS_FIELD_CODE, ENGINE_CODES_MEASURE, FALSE },
  { FIGURE, "by", "by_", CORPUS_FIELD_LIST, 0, TRUE },
  { FIGURE, "on", "on_", CORPUS_FIELD_LIST, 0, TRUE },
  { FIGURE, "reciprocal", "reciprocal", CORPUS_FIELD_BOOLEAN, 0, FALSE },
  { FIGURE, "of", "of_", CORPUS_FIELD_CODE, ENGINE_CODES_SHARE_OF, TRUE },
  { FIGURE, "commodities", "commodities", CORPUS_FIELD_LIST, 0, TRUE },
  { FIGURE, "status", "status", CORPUS_FIELD_CODE, ENGINE_CODES_FIGURE_STATUS, FALSE },
  { FIGURE, "per", "per", CORPUS_FIELD_CODE, ENGINE_CODES_PER, TRUE },
  { FIGURE, "change", "change_", CORPUS_FIELD_CODE, ENGINE_CODES_CHANGE, TRUE },
  { FIGURE, "period", "period", CORPUS_FIELD_DATE, 0, TRUE },
  { FIGURE, "source", "source", CORPUS_FIELD_TEXT, 0, TRUE },
  { AGREEMENT, "parties", "parties", CORPUS_FIELD_LIST, 0, TRUE },
  { AGREEMENT, "instrument", "instrument", CORPUS_FIELD_CODE, ENGINE_CODES_INSTRUMENT, FALSE },
  { AGREEMENT, "subjects", "subjects", CORPUS_FIELD_LIST, 0, TRUE },
  { AGREEMENT, "signatories", "signatories", CORPUS_FIELD_LIST, 0, TRUE },
  { AGREEMENT, "status", "status", CORPUS_FIELD_CODE, ENGINE_CODES_AGREEMENT_STATUS, FALSE },
  { AGREEMENT, "binding", "binding", CORPUS_FIELD_BOOLEAN, 0, TRUE },
  { AGREEMENT, "date", "date", CORPUS_FIELD_DATE, 0, TRUE },
  { AGREEMENT, "date_agreed", "date_agreed", CORPUS_FIELD_DATE, 0, TRUE },
  { AGREEMENT, "date_signed", "date_signed", CORPUS_FIELD_DATE, 0, TRUE },
  { AGREEMENT, "date_in_force", "date_in_force", CORPUS_FIELD_DATE, 0, TRUE },
  { AGREEMENT, "date_ends", "date_ends", CORPUS_FIELD_DATE, 0, TRUE },
  { AGREEMENT, "place", "place", CORPUS_FIELD_TEXT, 0, TRUE },
  { COMMITMENT, "actor", "actor", CORPUS_FIELD_LIST, 0, TRUE },
  { COMMITMENT, "toward", "toward", CORPUS_FIELD_LIST, 0, TRUE },
  { COMMITMENT, "action", "action", CORPUS_FIELD_CODE, ENGINE_CODES_ACTION, FALSE },
  { COMMITMENT, "modality", "modality", CORPUS_FIELD_CODE, ENGINE_CODES_MODALITY, FALSE },
  { COMMITMENT, "negated", "negated", CORPUS_FIELD_BOOLEAN, 0, FALSE },
  { COMMITMENT, "object", "object", CORPUS_FIELD_TEXT, 0, TRUE },
  { COMMITMENT, "deadline", "deadline", CORPUS_FIELD_DATE, 0, TRUE },
  { ENGINE_FACT_DATE, "iso", "iso", CORPUS_FIELD_DATE, 0, TRUE },
  { ENGINE_FACT_DATE, "basis", "basis", CORPUS_FIELD_CODE, ENGINE_CODES_DATE_BASIS, FALSE },
  { ENGINE_FACT_PERSON, "name", "name", CORPUS_FIELD_TEXT, 0, FALSE },
  { ENGINE_FACT_PERSON, "role", "role", CORPUS_FIELD_TEXT, 0, TRUE },
  { ENGINE_FACT_PERSON, "country", "country", CORPUS_FIELD_TEXT, 0, TRUE },
  { ENGINE_FACT_QUOTATION, "speaker", "speaker", CORPUS_FIELD_TEXT, 0, TRUE },
  { ENGINE_FACT_QUOTATION, "via", "via", CORPUS_FIELD_TEXT, 0, TRUE },
};
/* clang-format on */

static const char *const units[] = { "%",  "pp", "t",       "bbl",       "W", "Wh",   "m3",
                                     "km", "ha", "persons", "countries", "x", "count" };

const CorpusField *
corpus_field_find (EngineFactKind kind, const char *name, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind == kind && strcmp (fields[i].name, name) == 0)
      return &fields[i];
  g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_VALUE,
               _ ("There is no field “%s” of this kind of fact."), name);
  return NULL;
}

/* @n digits at *@text, which moves on; their number in *@value. */
static gboolean
take_digits (const char **text, guint n, guint *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *value = *value * 10 + (guint)(**text - '0');
    }
  return TRUE;
}

/* 2025, 2025-10, 2025-10-28, 2025-Q4, 2025-H2 */
static gboolean
take_date (const char **text)
{
  guint year, month, day;

  if (!take_digits (text, 4, &year))
    return FALSE;
  if (**text != '-')
    return TRUE;
  (*text)++;
  if (**text == 'Q' || **text == 'H')
    {
      guint last = **text == 'Q' ? 4 : 2;

      (*text)++;
      return take_digits (text, 1, &month) && month >= 1 && month <= last;
    }
  if (!take_digits (text, 2, &month) || month < 1 || month > 12)
    return FALSE;
  if (**text != '-')
    return TRUE;
  (*text)++;
  return take_digits (text, 2, &day) && year > 0
         && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

/* P1Y6M, P90D, P2W, PT36H */
static gboolean
take_duration (const char **text)
{
  guint n = 0;

  (*text)++;
  while (g_ascii_isdigit (**text) || **text == 'T')
    {
      if (**text == 'T')
        (*text)++;
      while (g_ascii_isdigit (**text))
        (*text)++;
      if (**text == '\0' || strchr ("YMWDHS", **text) == NULL)
        return FALSE;
      (*text)++;
      n++;
    }
  return n > 0;
}

static gboolean
take_point (const char **text)
{
  if (g_str_has_prefix (*text, ".."))
    {
      *text += 2;
      return TRUE;
    }
  return **text == 'P' ? take_duration (text) : take_date (text);
}

gboolean
corpus_iso_is_valid (const char *iso, gboolean day_only)
{
  const char *at = iso;
  guint n_open = g_str_has_prefix (iso, "..");

  if (day_only)
    return take_date (&at) && *at == '\0';
  if (!take_point (&at))
    return FALSE;
  if (*at == '/')
    {
      at++;
      n_open += g_str_has_prefix (at, "..");
      if (n_open == 2 || !take_point (&at))
        return FALSE;
      n_open = 0;
    }
  return *at == '\0' && n_open == 0;
}

static gboolean
parse_number (const char *value, double *number)
{
  g_autofree char *text = g_strdelimit (g_strdup (value), ",", '.');
  char *end;

  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*number);
}

static gboolean
is_unit (const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (units[i], value) == 0)
      return TRUE;
  return strlen (value) == 3 && g_ascii_isupper (value[0]) && g_ascii_isupper (value[1])
         && g_ascii_isupper (value[2]);
}

/* "exact, about, more_than …" */
static char *
list_codes (EngineCodeList list)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < engine_code_list_size (list); i++)
    {
      const char *name = engine_code_to_name (list, (int)i);

      if (name != NULL)
        g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", name);
    }
  return g_string_free (out, FALSE);
}

gboolean
corpus_field_check (const CorpusField *self, const char *value, GError **error)
{
  g_autofree char *takes = NULL;
  gboolean empty = value == NULL || value[0] == '\0';
  gboolean good = TRUE;
  double number;

  if (empty && self->may_be_empty)
    return TRUE;
  if (empty)
    {
      g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_VALUE, _ ("“%s” cannot be empty."),
                   self->name);
      return FALSE;
    }
  switch (self->type)
    {
    case CORPUS_FIELD_NUMBER:
      good = parse_number (value, &number);
      takes = g_strdup (_ ("a number"));
      break;
    case CORPUS_FIELD_CODE:
      good = engine_code_from_name (self->codes, value) >= 0;
      takes = list_codes (self->codes);
      break;
    case CORPUS_FIELD_BOOLEAN:
      good = strcmp (value, "true") == 0 || strcmp (value, "false") == 0;
      takes = g_strdup ("true, false");
      break;
    case CORPUS_FIELD_DATE:
      good = corpus_iso_is_valid (value, FALSE);
      takes = g_strdup (
          _ ("a date such as 2025-10-28 or 2025-10, an interval 2025-10-26/2025-10-28, or a"
             " duration P6M"));
      break;
    case CORPUS_FIELD_UNIT:
      good = is_unit (value);
      takes = g_strdup (_ ("%, pp, t, a currency’s code such as USD, and the like"));
      break;
    case CORPUS_FIELD_TEXT:
    case CORPUS_FIELD_LIST:
    default:
      break;
    }
  if (!good)
    g_set_error (error, CORPUS_ERROR, CORPUS_ERROR_VALUE,
                 /* Translators: a field's name, the value given, what the field takes */
                 _ ("“%s” does not take “%s”; it takes %s."), self->name, value, takes);
  return good;
}

/* "USA|JPN" or "|USA| JPN|" -> "|USA|JPN|" */
static char *
normalise_list (const char *value)
{
  g_auto (GStrv) items = g_strsplit (value, "|", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; items[i] != NULL; i++)
    if (*g_strstrip (items[i]) != '\0')
      g_string_append_printf (out, "%s%s|", out->len == 0 ? "|" : "", items[i]);
  return g_string_free (out, FALSE);
}

void
corpus_field_bind (const CorpusField *self, sqlite3_stmt *statement, int at, const char *value)
{
  double number;

  if (self->type == CORPUS_FIELD_LIST)
    sqlite3_bind_text (statement, at, normalise_list (value != NULL ? value : ""), -1, g_free);
  else if (value == NULL || value[0] == '\0')
    sqlite3_bind_null (statement, at);
  else if (self->type == CORPUS_FIELD_NUMBER && parse_number (value, &number))
    sqlite3_bind_double (statement, at, number);
  else if (self->type == CORPUS_FIELD_BOOLEAN)
    sqlite3_bind_int (statement, at, strcmp (value, "true") == 0);
  else
    sqlite3_bind_text (statement, at, value, -1, SQLITE_TRANSIENT);
}

gboolean
corpus_check_value (EngineFactKind kind, const char *field, const char *value, GError **error)
{
  const CorpusField *found = corpus_field_find (kind, field, error);

  return found != NULL && corpus_field_check (found, value, error);
}
