/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a rule's slots to the fields of facts: a constant, the code of a lexicon entry, or what stands
 * at the captured tokens, read as the field wants it. */

#include "config.h"

#include "engine-frame-fields.h"

#include "engine-agreements.h"
#include "engine-fill.h"

#include <math.h>
#include <string.h>

#define AT(member) G_STRUCT_OFFSET (EngineFact, member)
#define FIELD(kind, name, type, member)                                                            \
  { name, ENGINE_FACT_##kind, ENGINE_FIELD_##type, ENGINE_N_CODE_LISTS, 0, AT (member) }
#define CODE(kind, name, codes, unset, member)                                                     \
  { name, ENGINE_FACT_##kind, ENGINE_FIELD_CODE, ENGINE_CODES_##codes, unset, AT (member) }

static const EngineField fields[] = {
  FIELD (FIGURE, "value", NUMBER, figure.value),
  FIELD (FIGURE, "upper", NUMBER, figure.upper),
  FIELD (FIGURE, "unit", UNIT, figure.unit),
  FIELD (FIGURE, "by", PARTIES, figure.by),
  FIELD (FIGURE, "on", PARTIES, figure.on),
  FIELD (FIGURE, "commodities", COMMODITIES, figure.commodities),
  FIELD (FIGURE, "source", TEXT, figure.source),
  FIELD (FIGURE, "period", DATE, figure.period),
  FIELD (FIGURE, "reciprocal", FLAG, figure.reciprocal),
  CODE (FIGURE, "measure", MEASURE, ENGINE_MEASURE_OTHER, figure.measure),
  CODE (FIGURE, "status", FIGURE_STATUS, ENGINE_FIGURE_ACTUAL, figure.status),
  CODE (FIGURE, "qualifier", QUALIFIER, ENGINE_QUALIFIER_EXACT, figure.qualifier),
  CODE (FIGURE, "of", SHARE_OF, ENGINE_OF_NONE, figure.of),
  CODE (FIGURE, "per", PER, ENGINE_PER_NONE, figure.per),
  CODE (FIGURE, "change", CHANGE, ENGINE_CHANGE_NONE, figure.change),
  FIELD (AGREEMENT, "parties", ALL_PARTIES, agreement.parties),
  FIELD (AGREEMENT, "subjects", SUBJECTS, agreement.subjects),
  FIELD (AGREEMENT, "signatories", NAMES, agreement.signatories),
  FIELD (AGREEMENT, "date", DATE, agreement.date),
  FIELD (AGREEMENT, "date_agreed", DATE, agreement.date_agreed),
  FIELD (AGREEMENT, "date_signed", DATE, agreement.date_signed),
  FIELD (AGREEMENT, "date_in_force", DATE, agreement.date_in_force),
  FIELD (AGREEMENT, "date_ends", DATE, agreement.date_ends),
  FIELD (AGREEMENT, "place", TEXT, agreement.place),
  FIELD (AGREEMENT, "binding", MAYBE, agreement.binding),
  CODE (AGREEMENT, "instrument", INSTRUMENT, ENGINE_INSTRUMENT_OTHER, agreement.instrument),
  CODE (AGREEMENT, "status", AGREEMENT_STATUS, ENGINE_AGREEMENT_PROPOSED, agreement.status),
  FIELD (COMMITMENT, "actor", PARTIES, commitment.actor),
  FIELD (COMMITMENT, "toward", PARTIES, commitment.toward),
  FIELD (COMMITMENT, "object", TEXT, commitment.object),
  FIELD (COMMITMENT, "deadline", DATE, commitment.deadline),
  FIELD (COMMITMENT, "negated", FLAG, commitment.negated),
  CODE (COMMITMENT, "action", ACTION, ENGINE_ACTION_OTHER, commitment.action),
  CODE (COMMITMENT, "modality", MODALITY, ENGINE_MODALITY_COMMITTED, commitment.modality),
  FIELD (DATE, "iso", DATE, date.iso),
  CODE (DATE, "basis", DATE_BASIS, ENGINE_DATE_EXPLICIT, date.basis),
  FIELD (PERSON, "name", TEXT, person.name),
  FIELD (PERSON, "role", TEXT, person.role),
  FIELD (PERSON, "country", COUNTRY, person.country),
  FIELD (QUOTATION, "speaker", TEXT, quotation.speaker),
  FIELD (QUOTATION, "via", TEXT, quotation.via),
};

const EngineField *
engine_field_find (EngineFactKind kind, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind == kind && strcmp (fields[i].name, name) == 0)
      return &fields[i];
  return NULL;
}

char *
engine_field_dup_names (EngineFactKind kind)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind == kind)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", fields[i].name);
  return g_string_free (names, FALSE);
}

static gboolean
read_number (const char *text, double *out)
{
  char *end;

  *out = g_ascii_strtod (text, &end);
  return end > text && *end == '\0' && isfinite (*out);
}

gboolean
engine_field_takes (const EngineField *field, const char *text)
{
  double number;

  switch (field->type)
    {
    case ENGINE_FIELD_CODE:
      return engine_code_from_name (field->list, text) >= 0;
    case ENGINE_FIELD_FLAG:
    case ENGINE_FIELD_MAYBE:
      return strcmp (text, "true") == 0 || strcmp (text, "false") == 0;
    case ENGINE_FIELD_NUMBER:
      return read_number (text, &number);
    case ENGINE_FIELD_PARTIES:
    case ENGINE_FIELD_ALL_PARTIES:
    case ENGINE_FIELD_COUNTRY:
    case ENGINE_FIELD_COMMODITIES:
    case ENGINE_FIELD_SUBJECTS:
    case ENGINE_FIELD_NAMES:
    case ENGINE_FIELD_TEXT:
    case ENGINE_FIELD_DATE:
    case ENGINE_FIELD_UNIT:
    default:
      return *text != '\0';
    }
}

/* ---- what stands at the tokens ----------------------------------------------------------- */

static const EngineMention *
mention_in (const EngineAnalysis *a, EngineMentionKind kind, guint32 first, guint32 last)
{
  for (guint32 t = first; t < last && t < a->mention_at->len; t++)
    {
      guint at = g_array_index (a->mention_at, guint32, t);

      if (at != 0 && g_array_index (a->mentions, EngineMention, at - 1).kind == kind)
        return &g_array_index (a->mentions, EngineMention, at - 1);
    }
  return NULL;
}

static const EngineValue *
value_in (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 t = first; t < last && t < a->value_at->len; t++)
    {
      guint at = g_array_index (a->value_at, guint32, t);

      if (at != 0)
        return &g_array_index (a->values, EngineValue, at - 1);
    }
  return NULL;
}

static const EngineTimex *
timex_in (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 t = first; t < last && t < a->timex_at->len; t++)
    {
      guint at = g_array_index (a->timex_at, guint32, t);

      if (at != 0)
        return &g_array_index (a->timexes, EngineTimex, at - 1);
    }
  return NULL;
}

/* "CHN,JPN", as a constant or an entry's code has it. */
static void
add_listed (EngineAnalysis *a, const char *text, EngineCodes *codes)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      engine_fill_codes_add (codes, engine_arena_strdup (a->arena, parts[i]));
}

/* Parties or goods named at the slot's tokens. */
static void
add_mentioned (const EngineAnalysis *a, const EngineSlot *slot, gboolean goods, EngineCodes *codes)
{
  guint previous = 0;

  for (guint32 t = slot->first; t < slot->last && t < a->mention_at->len; t++)
    {
      guint at = g_array_index (a->mention_at, guint32, t);
      const EngineMention *mention;

      if (at == 0 || at == previous)
        continue;
      previous = at;
      mention = &g_array_index (a->mentions, EngineMention, at - 1);
      if (goods ? mention->kind == ENGINE_MENTION_COMMODITY : engine_fill_is_party (mention))
        engine_fill_add_mention (mention, codes);
    }
}

static void
add_subjects (const EngineAnalysis *a, const EngineSlot *slot, EngineCodes *codes)
{
  guint bits = engine_agreement_subjects_in (a, slot->first, slot->last);

  for (guint i = 0; engine_agreement_subjects[i] != NULL; i++)
    if (bits & (1u << i))
      engine_fill_codes_add (codes, engine_agreement_subjects[i]);
}

static void
add_names (EngineAnalysis *a, const EngineSlot *slot, EngineCodes *codes)
{
  guint32 t = slot->first;

  while (t < slot->last)
    {
      const EngineMention *person = mention_in (a, ENGINE_MENTION_PERSON, t, slot->last);

      if (person == NULL)
        break;
      if (person->name != NULL)
        engine_fill_codes_add (codes, person->name);
      t = MAX (person->last, t + 1);
    }
}

static const char *const *
slot_list (EngineAnalysis *a, const EngineSlot *slot, EngineFieldType type)
{
  EngineCodes codes = { 0 };

  if (slot->text != NULL)
    add_listed (a, slot->text, &codes);
  else if (type == ENGINE_FIELD_SUBJECTS)
    add_subjects (a, slot, &codes);
  else if (type == ENGINE_FIELD_NAMES)
    add_names (a, slot, &codes);
  else
    add_mentioned (a, slot, type == ENGINE_FIELD_COMMODITIES, &codes);
  return engine_fill_codes_to_list (&codes, a->arena);
}

static const char *
slot_text (EngineAnalysis *a, const EngineSlot *slot)
{
  const EngineMention *person;

  if (slot->text != NULL)
    return slot->text;
  person = mention_in (a, ENGINE_MENTION_PERSON, slot->first, slot->last);
  if (person != NULL && person->name != NULL)
    return person->name;
  return slot->first < slot->last ? engine_fill_text (a, slot->first, slot->last) : NULL;
}

static const char *
slot_date (const EngineAnalysis *a, const EngineSlot *slot)
{
  const EngineTimex *timex;

  if (slot->text != NULL)
    return slot->text;
  timex = timex_in (a, slot->first, slot->last);
  return timex != NULL ? timex->iso : NULL;
}

static const char *
slot_unit (const EngineAnalysis *a, const EngineSlot *slot)
{
  const EngineValue *value;

  if (slot->text != NULL)
    return slot->text;
  value = value_in (a, slot->first, slot->last);
  return value != NULL ? value->unit : NULL;
}

/* NAN where there is none. */
static double
slot_number (EngineAnalysis *a, const EngineSlot *slot)
{
  const EngineValue *value = value_in (a, slot->first, slot->last);
  const char *text = slot->text;
  double number;

  if (text == NULL && value != NULL)
    return value->value;
  if (text == NULL && slot->first < slot->last)
    text = engine_fill_text (a, slot->first, slot->last);
  return text != NULL && read_number (text, &number) ? number : NAN;
}

/* ---- fields ------------------------------------------------------------------------------ */

static gboolean
set_list (const char *const **field, const char *const *value, gboolean strong)
{
  if (value[0] == NULL || ((*field)[0] != NULL && !strong))
    return FALSE;
  *field = value;
  return TRUE;
}

static gboolean
set_string (const char **field, const char *value, gboolean strong)
{
  if (value == NULL || (*field != NULL && !strong))
    return FALSE;
  *field = value;
  return TRUE;
}

static gboolean
set_number (double *field, double value, gboolean strong)
{
  if (isnan (value) || (!isnan (*field) && !strong))
    return FALSE;
  *field = value;
  return TRUE;
}

static gboolean
set_code (int *number, const EngineField *field, const char *name, gboolean strong)
{
  int value = name != NULL ? engine_code_from_name (field->list, name) : -1;

  if (value < 0 || (*number != field->unset && !strong))
    return FALSE;
  *number = value;
  return TRUE;
}

/* Whether the flag changes; @unset is what it is while nobody has spoken. */
static gboolean
set_flag (int *number, const EngineSlot *slot, int unset, gboolean strong)
{
  int value = slot->text == NULL || strcmp (slot->text, "false") != 0;

  if (value == *number || (*number != unset && !strong))
    return FALSE;
  *number = value;
  return TRUE;
}

static gboolean
add_parties (EngineAnalysis *a, const char *const **field, const EngineSlot *slot)
{
  EngineCodes all = { 0 };
  guint before;

  engine_fill_codes_from_list (&all, *field);
  before = all.n;
  for (const char *const *c = slot_list (a, slot, ENGINE_FIELD_PARTIES); *c != NULL; c++)
    engine_fill_codes_add (&all, *c);
  if (all.n == before)
    return FALSE;
  *field = engine_fill_codes_to_list (&all, a->arena);
  return TRUE;
}

gboolean
engine_field_set (EngineAnalysis *a, EngineFact *fact, const EngineSlot *slot, gboolean strong)
{
  const EngineField *field = engine_field_find (fact->kind, slot->name);
  gpointer at = field != NULL ? G_STRUCT_MEMBER_P (fact, field->offset) : NULL;
  const char *const *list;

  if (field == NULL)
    return FALSE;
  switch (field->type)
    {
    case ENGINE_FIELD_ALL_PARTIES:
      return add_parties (a, at, slot);
    case ENGINE_FIELD_PARTIES:
    case ENGINE_FIELD_COMMODITIES:
    case ENGINE_FIELD_SUBJECTS:
    case ENGINE_FIELD_NAMES:
      return set_list (at, slot_list (a, slot, field->type), strong);
    case ENGINE_FIELD_COUNTRY:
      list = slot_list (a, slot, ENGINE_FIELD_PARTIES);
      return set_string (at, list[0], strong);
    case ENGINE_FIELD_TEXT:
      return set_string (at, slot_text (a, slot), strong);
    case ENGINE_FIELD_DATE:
      return set_string (at, slot_date (a, slot), strong);
    case ENGINE_FIELD_UNIT:
      return set_string (at, slot_unit (a, slot), strong);
    case ENGINE_FIELD_NUMBER:
      return set_number (at, slot_number (a, slot), strong);
    case ENGINE_FIELD_CODE:
      return set_code (at, field, slot->text, strong);
    case ENGINE_FIELD_FLAG:
      return set_flag (at, slot, FALSE, strong);
    case ENGINE_FIELD_MAYBE:
      return set_flag (at, slot, -1, strong);
    default:
      g_assert_not_reached ();
    }
}

/* ---- new facts --------------------------------------------------------------------------- */

static void
init_figure (EngineAnalysis *a, EngineFact *fact, guint32 first, guint32 last)
{
  const EngineValue *value = value_in (a, first, last);
  EngineFigure *figure = &fact->figure;

  figure->value = figure->upper = NAN;
  figure->by = figure->on = figure->commodities = engine_no_strings;
  figure->measure = ENGINE_MEASURE_OTHER;
  figure->versus = -1;
  if (value == NULL)
    return;
  fact->span = engine_analysis_span (a, value->first, value->last);
  figure->value = value->value;
  figure->upper = value->upper;
  figure->unit = value->unit;
  figure->qualifier = (EngineQualifier)value->qualifier;
  figure->per = (EnginePer)value->per;
  figure->change = (EngineChange)value->change;
}

static void
init_date (EngineAnalysis *a, EngineFact *fact, guint32 first, guint32 last)
{
  const EngineTimex *timex = timex_in (a, first, last);

  if (timex == NULL)
    return;
  fact->span = engine_analysis_span (a, timex->first, timex->last);
  fact->date.iso = timex->iso;
  fact->date.basis = (EngineDateBasis)timex->basis;
}

static void
init_person (EngineAnalysis *a, EngineFact *fact, guint32 first, guint32 last)
{
  const EngineMention *person = mention_in (a, ENGINE_MENTION_PERSON, first, last);

  if (person == NULL)
    return;
  fact->person.name = person->name;
  fact->person.role = person->role;
  fact->person.country = person->codes != NULL ? person->codes[0] : NULL;
}

void
engine_field_init (EngineAnalysis *a, EngineFact *fact, guint32 first, guint32 last)
{
  switch (fact->kind)
    {
    case ENGINE_FACT_AGREEMENT:
      fact->agreement.parties = engine_no_strings;
      fact->agreement.subjects = engine_no_strings;
      fact->agreement.signatories = engine_no_strings;
      fact->agreement.instrument = ENGINE_INSTRUMENT_OTHER;
      fact->agreement.binding = -1;
      break;
    case ENGINE_FACT_COMMITMENT:
      fact->commitment.actor = engine_no_strings;
      fact->commitment.toward = engine_no_strings;
      fact->commitment.action = ENGINE_ACTION_OTHER;
      break;
    case ENGINE_FACT_FIGURE:
      init_figure (a, fact, first, last);
      break;
    case ENGINE_FACT_DATE:
      init_date (a, fact, first, last);
      break;
    case ENGINE_FACT_PERSON:
      init_person (a, fact, first, last);
      break;
    case ENGINE_FACT_QUOTATION:
    case ENGINE_N_FACT_KINDS:
    default:
      break;
    }
}

gboolean
engine_field_is_complete (const EngineFact *fact)
{
  switch (fact->kind)
    {
    case ENGINE_FACT_AGREEMENT:
      return fact->agreement.parties[0] != NULL && fact->agreement.parties[1] != NULL;
    case ENGINE_FACT_COMMITMENT:
      return fact->commitment.actor[0] != NULL;
    case ENGINE_FACT_FIGURE:
      return !isnan (fact->figure.value) && fact->figure.unit != NULL;
    case ENGINE_FACT_DATE:
      return fact->date.iso != NULL || fact->date.basis == ENGINE_DATE_RELATIVE;
    case ENGINE_FACT_PERSON:
      return fact->person.name != NULL;
    case ENGINE_FACT_QUOTATION:
      return TRUE;
    case ENGINE_N_FACT_KINDS:
    default:
      return FALSE;
    }
}
