/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When was an undated document published?  Each clue (a weekday beside a full date, "last week" at
 * a meeting that another text dates, the latest past event, the earliest future one) is an
 * interval of days; what satisfies most of them is the proposal, with its reasons. */

#pragma once

#include "corpus-compare.h"

G_BEGIN_DECLS

/**
 * CorpusDateClue:
 * @CORPUS_DATE_CLUE_EVENT: a relative date at an event whose date another document gives
 * @CORPUS_DATE_CLUE_WEEKDAY: a weekday word beside a date of the same text, or an event's weekday
 * @CORPUS_DATE_CLUE_PAST: a full date told as past: not published before it
 * @CORPUS_DATE_CLUE_FUTURE: a full date told as to come: not published after it
 * @CORPUS_DATE_CLUE_DUPLICATE: a near-identical text is dated
 */
typedef enum
{
  CORPUS_DATE_CLUE_EVENT,
  CORPUS_DATE_CLUE_WEEKDAY,
  CORPUS_DATE_CLUE_PAST,
  CORPUS_DATE_CLUE_FUTURE,
  CORPUS_DATE_CLUE_DUPLICATE,
} CorpusDateClue;

/**
 * CorpusDateReason:
 * @words: the words in the undated text
 * @trigger: their place
 * @other_document, @other_fact: (nullable): what dates them
 * @earliest, @latest: ISO days that this clue allows, inclusive; "" where open
 */
typedef struct
{
  CorpusDateClue clue;
  const char *words;
  EngineSpan trigger;
  const char *other_document;
  const char *other_fact;
  char earliest[11];
  char latest[11];
} CorpusDateReason;

/**
 * CorpusDateProposal:
 * @document: id of an undated document
 * @published: ISO day, or an interval of days where the clues leave several
 * @n_days: how many these are
 * @confidence: 0 to 1
 */
typedef struct
{
  const char *document;
  char published[22];
  guint n_days;
  double confidence;
  const CorpusDateReason *reasons;
  guint n_reasons;
} CorpusDateProposal;

/**
 * CorpusDatedText:
 * @document: its @published is %NULL where it shall be inferred
 * @text, @length_bytes: UTF-8
 * @facts: in text order
 */
typedef struct
{
  CorpusCompareDocument document;
  const char *text;
  gsize length_bytes;
  const CorpusCompareFact *facts;
  guint n_facts;
} CorpusDatedText;

typedef struct
{
  const CorpusDateProposal *proposals; /* ordered by document id */
  guint n_proposals;
} CorpusDateProposals;

/**
 * corpus_infer_dates:
 * @texts: borrowed while the proposals live, since these name their ids
 *
 * Proposals for the documents without a date; a pure function, nothing is applied.
 *
 * Complexity: O(total facts), and for each undated text its length.
 */
CorpusDateProposals *corpus_infer_dates (const CorpusDatedText *texts, guint n_texts);
void corpus_date_proposals_free (CorpusDateProposals *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusDateProposals, corpus_date_proposals_free)

G_END_DECLS
