/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands in for the parts of the comparison that are not there yet: no near-duplicates, no inferred
 * dates.  Compiled only while their files are missing. */

#include "config.h"

#include "compare/corpus-dates.h"
#include "compare/corpus-duplicates.h"

#ifdef CORPUS_PENDING_DUPLICATES
CorpusDuplicateIndex *
corpus_duplicate_index_new (void)
{
  return NULL;
}

void
corpus_duplicate_index_free (CorpusDuplicateIndex *self)
{
}

void
corpus_duplicate_index_add (CorpusDuplicateIndex *self,
                            const char           *document_id,
                            const char           *text,
                            gsize                 length_bytes)
{
}

void
corpus_duplicate_index_remove (CorpusDuplicateIndex *self,
                               const char           *document_id)
{
}

GArray *
corpus_duplicate_index_list_pairs (CorpusDuplicateIndex *self)
{
  return g_array_new (FALSE, FALSE, sizeof (CorpusDuplicate));
}

GHashTable *
corpus_duplicate_index_dup_groups (CorpusDuplicateIndex *self)
{
  return g_hash_table_new (g_str_hash, g_str_equal);
}
#endif

#ifdef CORPUS_PENDING_DATES
CorpusDateProposals *
corpus_infer_dates (const CorpusDatedText *texts,
                    guint                  n_texts)
{
  return g_new0 (CorpusDateProposals, 1);
}

void
corpus_date_proposals_free (CorpusDateProposals *self)
{
  g_free (self);
}
#endif
