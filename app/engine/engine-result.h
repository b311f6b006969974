/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The engine's public face: one immutable text in, the facts of one document out. */

#pragma once

#include "engine-facts.h"

G_BEGIN_DECLS

/**
 * ENGINE_ERROR:
 *
 * The engine's error domain.
 */
#define ENGINE_ERROR (engine_error_quark ())

/**
 * EngineError:
 * @ENGINE_ERROR_PACK_MISSING: no language pack at the place; reinstall, or name another folder
 * @ENGINE_ERROR_PACK_DAMAGED: a compiled pack does not verify; rebuild it
 * @ENGINE_ERROR_PACK_SOURCE: a lexicon or rule file is wrong; the message has file, line, column
 * @ENGINE_ERROR_LANGUAGE: no pack for the language asked for; choose another
 * @ENGINE_ERROR_TEXT: the text is not UTF-8; read it through the reader first
 * @ENGINE_ERROR_CANCELLED: the caller's cancel function said so
 */
typedef enum
{
  ENGINE_ERROR_PACK_MISSING,
  ENGINE_ERROR_PACK_DAMAGED,
  ENGINE_ERROR_PACK_SOURCE,
  ENGINE_ERROR_LANGUAGE,
  ENGINE_ERROR_TEXT,
  ENGINE_ERROR_CANCELLED,
} EngineError;

GQuark engine_error_quark (void);

/* All language packs that were found, mapped and read-only: shared by every thread. */
typedef struct _EngineLanguages EngineLanguages;

/* Loads the compiled packs (*.pack) of @folder, and the user's own pack sources below
 * @overlay_folder where that exists.  A broken overlay is reported in @warnings (one sentence each,
 * with file, line and reason) and left out; it never makes loading fail. */
EngineLanguages *engine_languages_load (const char *folder,
                                        const char *overlay_folder,
                                        GPtrArray *warnings,
                                        GError **error);
EngineLanguages *engine_languages_ref (EngineLanguages *self);
void engine_languages_unref (EngineLanguages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EngineLanguages, engine_languages_unref)

/* NULL-terminated ISO 639-1 codes, in order. */
const char *const *engine_languages_list (EngineLanguages *self);

/* A language guess from the packs' function words: code, or NULL where nothing stands out. */
const char *engine_languages_guess (EngineLanguages *self, const char *text, gsize length_bytes);

typedef struct
{
  const char *language;       /* ISO 639-1, or NULL to guess */
  const char *published;      /* the document's date as far as known (ISO 8601), or NULL */
  EnginePublishedBasis basis; /* of @published */
  gboolean (*cancelled) (gpointer data); /* asked about every 256 KiB, or NULL */
  gpointer cancelled_data;
  gboolean explain; /* facts tell the words behind every field, not only what was weighed */
  gboolean thorough; /* nothing is passed over for speed: the same facts, for tests */
} EngineOptions;

/* What the text says of itself; each string NULL where it says nothing. */
typedef struct
{
  const char *title;
  const char *author;
  const char *publisher;
  const char *published; /* ISO 8601: from the options, else from the text, else inferred */
  EnginePublishedBasis published_basis;
  double published_confidence; /* 0 to 1 */
  const char *language;
} EngineHeader;

typedef struct
{
  EngineHeader header;
  const EngineFact *facts; /* in text order: start, then end, then kind */
  guint n_facts;
  guint n_tokens;
  const char *const *fired_rules; /* names of the rules that matched, with their pack */
  /*< private >*/
  struct _EngineArena *arena;
} EngineResult;

/* @text is UTF-8 and must outlive nothing: the result copies what it keeps.
 * Errors: ENGINE_ERROR_LANGUAGE, ENGINE_ERROR_TEXT, ENGINE_ERROR_CANCELLED.
 * Thread: any; @languages is shared, everything else is the call's own.  Complexity: O(length). */
EngineResult *engine_extract (EngineLanguages *languages,
                              const char *text,
                              gsize length_bytes,
                              const EngineOptions *options,
                              GError **error);

/* A document for engine_extract_many(). */
typedef struct
{
  const char *text;
  gsize length_bytes;
  const EngineOptions *options;
  EngineResult *result; /* (out) (transfer full) (nullable): the facts, as of engine_extract() */
  GError *error;        /* (out) (transfer full) (nullable): why there is no result */
} EngineJob;

/* The same for several documents: what comes in many short texts is extracted in groups.
 * Thread: any.  Memory: of up to eight documents at a time. */
void engine_extract_many (EngineLanguages *languages, EngineJob *jobs, guint n_jobs);
void engine_result_free (EngineResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EngineResult, engine_result_free)

/* Appends the fact's JSON object (FACTS form; offsets in code points of @text).  @id is its id,
 * ids of other facts are @id_prefix + their index + 1. */
void engine_fact_write_json (const EngineFact *fact,
                             const char *id_prefix,
                             guint index,
                             const char *text,
                             gsize length_bytes,
                             gboolean with_reasons,
                             GString *out);
/* The same for all facts of a document, converting offsets in one pass: O(length + facts). */
void engine_facts_write_json (const EngineFact *facts,
                              guint n_facts,
                              const char *id_prefix,
                              const char *text,
                              gsize length_bytes,
                              gboolean with_reasons,
                              GString *out);
/* The same with ids that are not places: fact i is @id_prefix + @numbers[i]. */
void engine_facts_write_json_numbered (const EngineFact *facts,
                                       guint n_facts,
                                       const char *id_prefix,
                                       const guint *numbers,
                                       const char *text,
                                       gsize length_bytes,
                                       gboolean with_reasons,
                                       GString *out);
/* A field's value as text, lists joined with commas: for tables, examples and search.  NULL where the
 * kind has no such field, "" where the field is empty.  "quote", "kind" and "rule" are fields too. */
char *engine_fact_dup_field (const EngineFact *fact, const char *field, const char *text);

G_END_DECLS
