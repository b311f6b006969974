/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of facts that rules may fill: one table for the compiler, which refuses a field that a
 * kind does not have, and for the stage that fills them. */

#pragma once

#include "engine-analysis.h"
#include "engine-rules.h"

G_BEGIN_DECLS

typedef enum
{
  ENGINE_FIELD_PARTIES, /* codes of who acts */
  ENGINE_FIELD_ALL_PARTIES, /* the same, added to those that are there */
  ENGINE_FIELD_COUNTRY, /* one code */
  ENGINE_FIELD_COMMODITIES, /* codes of goods */
  ENGINE_FIELD_SUBJECTS, /* codes of what an agreement is about */
  ENGINE_FIELD_NAMES, /* of people, as written */
  ENGINE_FIELD_TEXT, /* words, as written; a person by the full name */
  ENGINE_FIELD_DATE, /* ISO 8601 */
  ENGINE_FIELD_CODE, /* one of a closed list */
  ENGINE_FIELD_FLAG, /* true or false */
  ENGINE_FIELD_MAYBE, /* true, false or not said */
  ENGINE_FIELD_NUMBER,
  ENGINE_FIELD_UNIT,
} EngineFieldType;

typedef struct
{
  const char *name;
  EngineFactKind kind;
  EngineFieldType type;
  EngineCodeList list; /* of ENGINE_FIELD_CODE */
  int unset; /* ENGINE_FIELD_CODE: the value that says nothing */
  gsize offset; /* of the field in EngineFact */
} EngineField;

/* (nullable): the field of that name, with ".code" or not. */
const EngineField *engine_field_find (EngineFactKind kind, const char *name);
/* The names of a kind's fields, for messages; free with g_free(). */
char *engine_field_dup_names (EngineFactKind kind);
/* Whether @text can be the field's value: a code of its list, a number, true or false. */
gboolean engine_field_takes (const EngineField *field, const char *text);
/* Sets the field of the slot's name; FALSE where it has a value and the slot is not @strong. */
gboolean
engine_field_set (EngineAnalysis *a, EngineFact *fact, const EngineSlot *slot, gboolean strong);
/* What the tokens say of a new fact of the kind: the value, the date, the person in [first, last). */
void engine_field_init (EngineAnalysis *a, EngineFact *fact, guint32 first, guint32 last);
/* Whether a new fact has what its kind cannot do without. */
gboolean engine_field_is_complete (const EngineFact *fact);

G_END_DECLS
