/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: documents and facts to rows and back. */

#pragma once

#include "corpus-batch.h"
#include "corpus-database.h"

#include "engine-arena.h"

G_BEGIN_DECLS

/* Lists in columns: "|USA|JPN|", "" = empty. */
char *corpus_list_join (const char *const *list); /* (transfer full) */
const char *const *corpus_list_split (EngineArena *arena, const char *joined); /* never NULL */

/* Byte offsets of one text to character offsets and back, in O(1) each after O(length). */
typedef struct
{
  const char *text; /* borrowed */
  gsize length_bytes;
  GArray *marks; /* guint32: characters before byte i × 512 */
} CorpusOffsets;

void corpus_offsets_init (CorpusOffsets *self, const char *text, gsize length_bytes);
void corpus_offsets_clear (CorpusOffsets *self);
guint corpus_offsets_to_char (const CorpusOffsets *self, gsize byte);
gsize corpus_offsets_to_byte (const CorpusOffsets *self, guint character);

/* A new document with its text, original and facts (inside a transaction). *@id_out is its id. */
gboolean corpus_store_document (CorpusDatabase *database,
                                const CorpusBatchDocument *document,
                                gint64 *id_out,
                                GError **error);
/* Replaces a document's extracted facts: what is the same keeps its id, what the user decided about
 * stays.  Decisions are found again and applied. */
gboolean corpus_store_result (CorpusDatabase *database,
                              gint64 document,
                              const char *text,
                              gsize length_bytes,
                              const EngineResult *result,
                              GError **error);
/* One fact row; *@id is its id if not 0, and gets it. */
gboolean corpus_store_fact (CorpusDatabase *database,
                            gint64 document,
                            guint number,
                            const EngineFact *fact,
                            guint versus_number,
                            gboolean by_user,
                            const CorpusOffsets *offsets,
                            gint64 *id,
                            GError **error);

/* The columns that corpus_load_fact() reads, of a table or alias "f". */
#define CORPUS_FACT_COLUMNS                                                                        \
  "f.id, f.document_id, f.number, f.kind, f.start_byte, f.end_byte, f.sentence_start_byte,"        \
  " f.sentence_end_byte, f.confidence, f.rule, f.value, f.upper, f.unit, f.qualifier, f.measure,"  \
  " f.by_, f.on_, f.commodities, f.reciprocal, f.of_, f.per, f.change_, f.period, f.source,"       \
  " f.versus, f.status, f.parties, f.subjects, f.signatories, f.instrument, f.binding, f.date,"    \
  " f.date_agreed, f.date_signed, f.date_in_force, f.date_ends, f.place, f.actor, f.toward,"       \
  " f.action, f.modality, f.negated, f.object, f.deadline, f.iso, f.basis, f.name, f.role,"        \
  " f.country, f.speaker, f.via, f.mentions"
#define CORPUS_N_FACT_COLUMNS 52
/* Into @fact, its strings in @arena; figure.versus is the other's number - 1, or -1. */
void corpus_load_fact (sqlite3_stmt *statement, EngineArena *arena, EngineFact *fact);
/* Its reasons, too. */
gboolean corpus_load_reasons (CorpusDatabase *database,
                              gint64 id,
                              EngineArena *arena,
                              EngineFact *fact,
                              GError **error);
/* A document's text, NUL-terminated, with its length in bytes. */
char *
corpus_load_text (CorpusDatabase *database, gint64 document, gsize *length_bytes, GError **error);
/* [start, end) of it, without reading the rest. */
char *
corpus_load_text_part (CorpusDatabase *database, gint64 document, gsize start_byte, gsize end_byte);
GBytes *corpus_load_original (CorpusDatabase *database, gint64 document, GError **error);
/* What decisions know a fact by, beside its place. (transfer full) */
char *corpus_fact_says (const EngineFact *fact);
/* "A" … "Z", "AA" … */
char *corpus_letter (guint number);
/* Counts of active facts and waiting dates; "touched" is set. */
gboolean corpus_store_recount (CorpusDatabase *database, gint64 document, GError **error);

G_END_DECLS
