/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: the fields that a user can set, with their columns and what they take. */

#pragma once

#include "corpus-database.h"

#include "engine-facts.h"

G_BEGIN_DECLS

typedef enum
{
  CORPUS_FIELD_NUMBER,
  CORPUS_FIELD_TEXT,
  CORPUS_FIELD_CODE,
  CORPUS_FIELD_LIST,
  CORPUS_FIELD_BOOLEAN,
  CORPUS_FIELD_DATE, /* ISO 8601: date, interval or duration */
  CORPUS_FIELD_UNIT,
} CorpusFieldType;

typedef struct
{
  EngineFactKind kind;
  const char *name;   /* in JSON */
  const char *column; /* of fact and, for agreements, of claim */
  CorpusFieldType type;
  EngineCodeList codes;  /* of CODE */
  gboolean may_be_empty;
} CorpusField;

const CorpusField *corpus_field_find (EngineFactKind kind, const char *name, GError **error);
/* VALUE with a sentence that says what the field takes. */
gboolean corpus_field_check (const CorpusField *self, const char *value, GError **error);
/* A checked value as the column holds it. */
void
corpus_field_bind (const CorpusField *self, sqlite3_stmt *statement, int at, const char *value);
/* Whether @iso is a date, interval or duration in the form of FACTS. */
gboolean corpus_iso_is_valid (const char *iso, gboolean day_only);

G_END_DECLS
