/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Made-up corpora for property tests and measurements: the same seed gives the same corpus. */

#pragma once

#include "corpus-compare.h"

G_BEGIN_DECLS

typedef struct
{
  CorpusCompareDocument document;
  CorpusCompareFact *facts;
  guint n_facts;
} RandomDocument;

typedef struct
{
  GStringChunk *strings;
  GPtrArray *blocks;
  RandomDocument *documents;
  guint n_documents;
} RandomCorpus;

/* @n_countries bounds how many facts are about the same parties: few countries, big groups. */
RandomCorpus *random_corpus_new (guint32 seed, guint n_documents, guint n_facts, guint n_countries);
void random_corpus_free (RandomCorpus *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomCorpus, random_corpus_free)

G_END_DECLS
