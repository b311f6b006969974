/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the parts of preparing a document: its facts one by one (compare-prepare.c), the keys under
 * which they are looked for (compare-link-keys.c), what they say of each other (compare-context.c,
 * compare-siblings.c), and whom the document is about (compare-stories.c). */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

/* Adds link keys to @keys, each once. */
void compare_add_figure_keys (const CompareFigure *figure, GArray *keys);
void compare_add_agreement_keys (const CompareAgreement *agreement, GArray *keys);
void compare_add_commitment_keys (const CompareCommitment *commitment, GArray *keys);
void compare_add_person_keys (const ComparePerson *person, GArray *keys);
/* The same for agreements of parties by name, once it is known whom the document is about. */
void compare_add_name_keys (ComparePool *pool, CompareDocument *document);
/* Of agreements whose parties their own words do not tell: those that may be of others. */
void compare_add_lent_keys (ComparePool *pool, CompareDocument *document);
/* Whether the facts of the document name the country or body; O(facts). */
gboolean compare_document_names (const CompareDocument *document, const char *code);
/* … and for figures that are nobody's. */
void compare_add_lead_keys (CompareDocument *document);

/* Lists the document's agreements, and fills what they say of their siblings; which of their dates are
 * relative; which figures are crowded or the only one of their value. */
void compare_note_siblings (CompareDocument *document);
void compare_note_relative_days (const CorpusCompareFact *facts,
                                 guint n_facts,
                                 CompareItem *const *items);
void compare_mark_crowded (CompareDocument *document);

/* @items: one for each fact, NULL where it is not compared. */
void compare_link_follow_ups (ComparePool *pool,
                              CompareDocument *document,
                              const CorpusCompareFact *facts,
                              guint n_facts,
                              CompareItem *const *items);
void compare_complete_holders (ComparePool *pool, CompareDocument *document);
void compare_set_contexts (ComparePool *pool,
                           const CorpusCompareFact *facts,
                           guint n_facts,
                           CompareItem *const *items);

/* Fills the agreements' marks. */
void compare_collect_evidence (CompareDocument *document,
                               const CorpusCompareFact *facts,
                               guint n_facts,
                               CompareItem *const *items);

/* … and their words.  @text: the document's, or NULL, when they have none. */
void compare_collect_agreement_words (const char *text,
                                      gsize length_bytes,
                                      const CorpusCompareFact *facts,
                                      guint n_facts,
                                      CompareItem *const *items);

/* Fills the document's party_sets and marks; its items are prepared. */
void compare_collect_stories (ComparePool *pool,
                              CompareDocument *document,
                              const CorpusCompareFact *facts,
                              guint n_facts);

G_END_DECLS
