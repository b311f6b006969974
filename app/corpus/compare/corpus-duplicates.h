/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Near-identical texts: reprints, excerpts and edited versions of one dispatch.
 *
 * Word shingles, bottom-k and MinHash sketches, locality-sensitive hashing in bands; candidates are
 * verified by the exact overlap of their shingle sets.  Linear in the corpus.
 * Source: A. Z. Broder, "On the resemblance and containment of documents", 1997. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorpusDuplicateRelation:
 * @CORPUS_DUPLICATE_REPRINT: the same text but for a few words
 * @CORPUS_DUPLICATE_EXCERPT: most of one text stands in the other, which says more
 * @CORPUS_DUPLICATE_EDITED: a large part is shared, both have passages of their own
 */
typedef enum
{
  CORPUS_DUPLICATE_REPRINT,
  CORPUS_DUPLICATE_EXCERPT,
  CORPUS_DUPLICATE_EDITED,
} CorpusDuplicateRelation;

/**
 * CorpusDuplicate:
 * @first, @second: ids of documents, first < second
 * @resemblance: shared share of the two shingle sets' union, 0 to 1
 * @containment: shared share of the smaller set, 0 to 1
 */
typedef struct
{
  const char *first;
  const char *second;
  CorpusDuplicateRelation relation;
  double resemblance;
  double containment;
} CorpusDuplicate;

/* A passage that two texts share; byte offsets, ends exclusive. */
typedef struct
{
  gsize first_start_byte;
  gsize first_end_byte;
  gsize second_start_byte;
  gsize second_end_byte;
} CorpusSharedPassage;

typedef struct _CorpusDuplicateIndex CorpusDuplicateIndex;

CorpusDuplicateIndex *corpus_duplicate_index_new (void);
void corpus_duplicate_index_free (CorpusDuplicateIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusDuplicateIndex, corpus_duplicate_index_free)

/* Adds or replaces a document; the text is not kept.  Complexity: O(length). */
void corpus_duplicate_index_add (CorpusDuplicateIndex *self,
                                 const char *document_id,
                                 const char *text,
                                 gsize length_bytes);
void corpus_duplicate_index_remove (CorpusDuplicateIndex *self, const char *document_id);

/**
 * corpus_duplicate_index_list_pairs:
 *
 * Returns: (transfer full) (element-type CorpusDuplicate): verified pairs, ordered by ids; the
 *   ids live as long as the index and its documents
 */
GArray *corpus_duplicate_index_list_pairs (CorpusDuplicateIndex *self);

/**
 * corpus_duplicate_index_dup_groups:
 *
 * Groups joined by verified pairs.  A group's name is its least document id.
 *
 * Returns: (transfer full) (element-type utf8 utf8): document id → group, only for documents that
 *   have a near-identical one
 */
GHashTable *corpus_duplicate_index_dup_groups (CorpusDuplicateIndex *self);

/**
 * corpus_list_shared_passages:
 * @min_words: shortest passage listed, in words; 8 is a good value
 *
 * Returns: (transfer full) (element-type CorpusSharedPassage): in the first text's order, not
 *   overlapping in it.  Complexity: O(length of both).
 */
GArray *corpus_list_shared_passages (const char *first,
                                     gsize first_length_bytes,
                                     const char *second,
                                     gsize second_length_bytes,
                                     guint min_words);

G_END_DECLS
