/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources lined up, fact by fact: which facts of different documents are about the same thing,
 * what they agree on, and what may explain where they do not.
 *
 * Everything is a pure function of facts, documents' dates and the user's decisions.  A comparer
 * holds the facts (it copies what it needs), knows which of them can meet (shared link keys), and
 * recomputes only the connected groups that a change touches; its snapshot is the same as that of
 * a comparer filled from scratch, in any order.  Rows are immutable and reference-counted.
 *
 * Thread: a comparer belongs to one thread at a time; snapshots and rows may go to any. */

#pragma once

#include "engine-facts.h"

G_BEGIN_DECLS

/* ---- codes ------------------------------------------------------------------------------- */

/**
 * CorpusClaimKind:
 *
 * What a row is about.  A figure row is a "comparison" of the JSON form.
 */
#define CORPUS_CLAIM_KINDS(X)                                                                      \
  X (AGREEMENT, "agreement") X (FIGURE, "figure") X (COMMITMENT, "commitment") X (PERSON, "person")

/**
 * CorpusVerdict:
 * @CORPUS_VERDICT_SINGLE: one independent source only
 * @CORPUS_VERDICT_AGREE: two or more say the same
 * @CORPUS_VERDICT_AGREE_ROUNDED: the same within rounding or the words ("about", "more than")
 * @CORPUS_VERDICT_BOTH_POSSIBLE: they differ, and a difference of period, scope, status or step
 *   may explain it
 * @CORPUS_VERDICT_CONTRADICT: they differ and nothing in the texts explains it
 * @CORPUS_VERDICT_TO_CHECK: a person must settle it (which of two agreements a mention means)
 * @CORPUS_VERDICT_NONE: not mentioned (empty cells of the matrix only)
 */
#define CORPUS_VERDICTS(X)                                                                         \
  X (SINGLE, "single") X (AGREE, "agree") X (AGREE_ROUNDED, "agree_rounded")                       \
  X (BOTH_POSSIBLE, "both_possible") X (CONTRADICT, "contradict") X (TO_CHECK, "to_check")         \
  X (NONE, "none")

/* What differs between the entries of a row; flags. */
#define CORPUS_DIFFERENCES(X)                                                                      \
  X (PERIOD, "period", 0)                                                                          \
  X (SCOPE, "scope", 1)                                                                            \
  X (SOURCE, "source", 2)                                                                          \
  X (ROUNDING, "rounding", 3)                                                                      \
  X (QUALIFIER, "qualifier", 4)                                                                    \
  X (STATUS, "status", 5)                                                                          \
  X (CURRENCY, "currency", 6)                                                                      \
  X (VALUE, "value", 7)                                                                            \
  X (DATE, "date", 8)                                                                              \
  X (PLACE, "place", 9)                                                                            \
  X (INSTRUMENT, "instrument", 10)                                                                 \
  X (PARTIES, "parties", 11)                                                                       \
  X (BINDING, "binding", 12)                                                                       \
  X (SIGNATORIES, "signatories", 13)                                                               \
  X (DEADLINE, "deadline", 14)                                                                     \
  X (MODALITY, "modality", 15)                                                                     \
  X (NAME, "name", 16)                                                                             \
  X (ROLE, "role", 17)                                                                             \
  X (STEP, "step", 18)

#define CORPUS_ENUM_CLAIM(name, code) CORPUS_CLAIM_##name,
#define CORPUS_ENUM_VERDICT(name, code) CORPUS_VERDICT_##name,
#define CORPUS_ENUM_DIFFERENCE(name, code, bit) CORPUS_DIFFERENCE_##name = 1 << bit,

/* clang-format off */
typedef enum { CORPUS_CLAIM_KINDS (CORPUS_ENUM_CLAIM) CORPUS_N_CLAIM_KINDS } CorpusClaimKind;
typedef enum { CORPUS_VERDICTS (CORPUS_ENUM_VERDICT) CORPUS_N_VERDICTS } CorpusVerdict;
typedef enum { CORPUS_DIFFERENCES (CORPUS_ENUM_DIFFERENCE) CORPUS_DIFFERENCE_NOTHING = 0 } CorpusDifferences;
/* clang-format on */

/**
 * corpus_claim_kind_to_name:
 *
 * Returns: the code's name, as in CSV and JSON; the *_from_name twins give -1 for unknown names
 */
const char *corpus_claim_kind_to_name (CorpusClaimKind kind);
int corpus_claim_kind_from_name (const char *name);
const char *corpus_verdict_to_name (CorpusVerdict verdict);
int corpus_verdict_from_name (const char *name);
/* @difference is exactly one flag. */
const char *corpus_difference_to_name (CorpusDifferences difference);

/**
 * CorpusPartyRelation:
 * @CORPUS_PARTIES_APART: each names somebody that the other does not, and no group explains it
 * @CORPUS_PARTIES_SAME: the same
 * @CORPUS_PARTIES_GROUP: a group in one stands for a member in the other
 * @CORPUS_PARTIES_MISSING: one names all that the other does, and more
 */
typedef enum
{
  CORPUS_PARTIES_APART,
  CORPUS_PARTIES_SAME,
  CORPUS_PARTIES_GROUP,
  CORPUS_PARTIES_MISSING,
} CorpusPartyRelation;

/* How the parties of two agreements relate; lists of codes, NULL-terminated. */
CorpusPartyRelation corpus_relate_parties (const char *const *a, const char *const *b);

/* ---- input ------------------------------------------------------------------------------- */

/**
 * CorpusCompareDocument:
 * @id: stable and unique in the corpus; decides order where nothing else does
 * @published: (nullable): ISO 8601, as known now (inferred and the user's dates too)
 * @language: (nullable): ISO 639-1
 * @duplicate_group: (nullable): equal for the versions of one dispatch (see
 *   corpus_duplicate_index_dup_groups()): they count as one independent source
 * @text: (nullable): read during the call only: what a figure's sentence says around it helps to find
 *   what it is of
 * @length_bytes: of @text, UTF-8, which the facts' spans are places of
 */
typedef struct
{
  const char *id;
  const char *published;
  const char *language;
  const char *duplicate_group;
  const char *text;
  gsize length_bytes;
} CorpusCompareDocument;

/**
 * CorpusCompareFact:
 * @id: stable and unique in the corpus (not only in its document)
 * @ordinal: what EngineFigure.versus of the same document's facts counts; index from 0
 * @fact: read during the call only
 * @quote: (nullable): its words, read during the call only: of a count, they say what is counted
 *
 * Facts that the user rejected are not given; added and edited ones are, as they stand now.
 */
typedef struct
{
  const char *id;
  guint ordinal;
  const EngineFact *fact;
  const char *quote;
} CorpusCompareFact;

/**
 * CorpusDecision:
 * @kind: %CORPUS_DECISION_MERGE puts @fact and @other in one row whatever the rules say;
 *   %CORPUS_DECISION_SPLIT keeps them in different rows; %CORPUS_DECISION_EXCLUDE gives @fact no
 *   row at all
 * @other: (nullable): the second fact; %NULL for exclude; a split with %NULL keeps @fact apart
 *   from everything
 *
 * A split wins over a merge.  Facts of different kinds are never merged.
 */
typedef enum
{
  CORPUS_DECISION_MERGE,
  CORPUS_DECISION_SPLIT,
  CORPUS_DECISION_EXCLUDE,
} CorpusDecisionKind;

typedef struct
{
  CorpusDecisionKind kind;
  const char *fact;
  const char *other;
} CorpusDecision;

/* ---- output ------------------------------------------------------------------------------ */

/**
 * CorpusEntry:
 * @document: id
 * @fact: id
 * @independent: the first of its duplicate group in this row (by document id); only these count
 * @verdict: how this entry stands to what most independent documents say: agree, agree_rounded,
 *   both_possible, contradict, or the row's single or to_check.  Where no value is said by more
 *   documents than another, all that differ are both_possible or contradict
 * @differences: what sets this entry apart from those; nothing where it agrees
 * @value, @upper: figures: the number as said (@upper is NAN without a range); else NAN
 * @low, @high: figures: what the qualifier lets it be, closed interval; ±INFINITY where open
 * @unit: (nullable): figures
 * @status: EngineFigureStatus, EngineAgreementStatus or EngineModality, by the row's kind
 * @text: (nullable): agreements: the place; commitments: the object; persons: the name
 * @detail: (nullable): commitments: the deadline; persons: the role
 * @period: (nullable): figures: the period; agreements: the date
 * @source: (nullable): figures: whom the text cites, as written
 */
typedef struct
{
  const char *document;
  const char *fact;
  gboolean independent;
  CorpusVerdict verdict;
  CorpusDifferences differences;
  double value;
  double upper;
  double low;
  double high;
  const char *unit;
  EngineQualifier qualifier;
  int status;
  const char *text;
  const char *detail;
  const char *period;
  const char *source;
} CorpusEntry;

/**
 * CorpusConflict:
 * @field: FACTS name of the field: `date`, `place`, `instrument`, `parties`, `binding`,
 *   `signatories`, `status`; `deadline`, `modality` for commitments; `name`, `role` for persons
 * @entries: indexes of the row's entries that have a value in this field, ascending
 * @values: their values, as text (codes, ISO dates, names joined by "; "), same order
 * @odd: same order: whether the value is another than most entries have, or than none has more often
 * @difference: the flag of the field
 */
typedef struct
{
  const char *field;
  const guint *entries;
  const char *const *values;
  const guint8 *odd;
  guint n_values;
  CorpusDifferences difference;
} CorpusConflict;

/**
 * CorpusReason:
 * @gap: distance of the two values that lie furthest apart, in @unit, as said: 10 for 60 and 70
 * @margin: the most that the two qualifiers allow between them, in @unit: 3.5 for "about 70";
 *   0 where both are exact
 * @unit: (nullable): `pp` where the values are per cent: "10 points apart, margin ±3.5"
 * @first, @second: indexes of these two entries (first < second)
 *
 * Set for figure rows with more than one value; else gap is NAN.
 */
typedef struct
{
  double gap;
  double margin;
  const char *unit;
  guint first;
  guint second;
} CorpusReason;

/**
 * CorpusRow:
 * @id: derived from the least of its facts: the same for the same facts
 * @entries: ordered by document id, then by place in the document
 * @n_documents: documents with an entry
 * @n_independent: of these, the independent ones (duplicate groups count once)
 * @differences: what differs, whether it explains anything or not
 * @reason_codes: NULL-terminated: `ambiguous` (two candidates, none clearly better), `merged_by_user`,
 *   `split_by_user`, `same_origin` (sources cite the same origin, so that they are not independent
 *   evidence), `reprint` (entries that do not count), `story` (steps of one agreement told with
 *   different dates), `parties_contained` (one text names more parties)
 * @same_origin: (nullable): the origin two or more documents cite, as first written
 * @by … @period: the topic of figures; of commitments: @by actor, @on toward, @action; of agreements @by is empty
 * @parties … @dates: agreements: merged fields; status is the latest step
 * @follow_ups: agreements: ids of commitments and figures that belong to it (act → what follows)
 * @name, @role, @country: persons
 */
typedef struct _CorpusRow CorpusRow;
struct _CorpusRow
{
  CorpusClaimKind kind;
  CorpusVerdict verdict;
  CorpusDifferences differences;
  const char *id;
  const CorpusEntry *entries;
  guint n_entries;
  guint n_documents;
  guint n_independent;
  const CorpusConflict *conflicts;
  guint n_conflicts;
  CorpusReason reason;
  const char *const *reason_codes;
  const char *same_origin;

  /* figures and commitments; lists are sorted and never NULL */
  EngineMeasure measure;
  EngineAction action;
  EngineShareOf of;
  const char *unit;
  const char *const *by;
  const char *const *on;
  const char *const *commodities;
  const char *period;

  /* agreements */
  const char *const *parties;
  const char *const *subjects;
  const char *const *signatories;
  EngineInstrument instrument;
  EngineAgreementStatus status;
  int binding; /* 1, 0, -1 */
  const char *date;
  const char *date_agreed;
  const char *date_signed;
  const char *date_in_force;
  const char *date_ends;
  const char *place;
  const char *const *follow_ups;

  /* persons */
  const char *name;
  const char *role;
  const char *country;
};

CorpusRow *corpus_row_ref (CorpusRow *self);
void corpus_row_unref (CorpusRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusRow, corpus_row_unref)

/* TRUE for the verdict `agree` of the JSON form: agree and agree_rounded. */
gboolean corpus_verdict_is_agree (CorpusVerdict verdict);
/* The three-valued verdict of the JSON form: "agree", "disagree" or "single". */
const char *corpus_row_get_json_verdict (const CorpusRow *self);

/**
 * CorpusComparisonSet:
 *
 * A snapshot: all rows, ordered by kind, then topic or parties, then id.
 */
typedef struct
{
  CorpusRow *const *rows;
  guint n_rows;
  guint start[CORPUS_N_CLAIM_KINDS + 1]; /* rows of kind k: start[k] to start[k + 1], exclusive */
} CorpusComparisonSet;

CorpusComparisonSet *corpus_comparison_set_ref (CorpusComparisonSet *self);
void corpus_comparison_set_unref (CorpusComparisonSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusComparisonSet, corpus_comparison_set_unref)

/* The row with @id, or NULL.  Borrowed.  Complexity: O(rows). */
const CorpusRow *corpus_comparison_set_find (const CorpusComparisonSet *self, const char *id);

/* ---- the comparer ------------------------------------------------------------------------ */

typedef struct _CorpusComparer CorpusComparer;

CorpusComparer *corpus_comparer_new (void);
void corpus_comparer_free (CorpusComparer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusComparer, corpus_comparer_free)

/**
 * corpus_comparer_set_document:
 * @document: copied
 * @facts: (array length=n_facts): all facts of the document, in its order; copied
 *
 * Adds the document, or replaces what was known of it.
 */
void corpus_comparer_set_document (CorpusComparer *self,
                                   const CorpusCompareDocument *document,
                                   const CorpusCompareFact *facts,
                                   guint n_facts);
/* Nothing happens where the comparer does not know @document_id. */
void corpus_comparer_remove_document (CorpusComparer *self, const char *document_id);
/* Changes the document's date (facts with relative dates are given anew with _set_document()). */
void corpus_comparer_set_published (CorpusComparer *self,
                                    const char *document_id,
                                    const char *published);
/* Changes the document's group of near-identical texts. */
void corpus_comparer_set_duplicate_group (CorpusComparer *self,
                                          const char *document_id,
                                          const char *group);
/* Replaces all decisions; only what changed is recomputed. */
void corpus_comparer_set_decisions (CorpusComparer *self,
                                    const CorpusDecision *decisions,
                                    guint n_decisions);

/**
 * corpus_comparer_snapshot:
 *
 * Recomputes what changed since the last snapshot and returns all rows.
 *
 * Complexity: O(n log n) in the facts of the groups touched, O(rows) for the list.
 *
 * Returns: (transfer full): the same rows as a new comparer with the same content would give
 */
CorpusComparisonSet *corpus_comparer_snapshot (CorpusComparer *self);
/* Groups recomputed by the last snapshot, for tests and the log. */
guint corpus_comparer_get_n_recomputed (CorpusComparer *self);

/* One call: documents i has facts[first[i] … first[i + 1]). */
typedef struct
{
  const CorpusCompareDocument *documents;
  guint n_documents;
  const CorpusCompareFact *facts; /* grouped by document */
  const guint *first;             /* n_documents + 1 */
  const CorpusDecision *decisions;
  guint n_decisions;
} CorpusCompareInput;

CorpusComparisonSet *corpus_compare (const CorpusCompareInput *input);

/* ---- JSON -------------------------------------------------------------------------------- */

/**
 * corpus_comparison_set_write_json:
 * @out: appended to: `"agreements": [ … ], "comparisons": [ … ], "claims": [ … ]`, the members
 *   that follow "documents" in FACTS.md's object, without the braces around
 *
 * `claims` holds what FACTS has no list for: commitments and persons, in the form of comparisons.
 * Beside FACTS' fields a row has `label` (the verdict that the window shows), `reasons`,
 * `independent`, and comparisons `margin` and `gap`.
 */
void corpus_comparison_set_write_json (const CorpusComparisonSet *self, GString *out);

/* ---- matrix ------------------------------------------------------------------------------ */

typedef enum
{
  CORPUS_MATRIX_BY_CLAIM,        /* the set's order */
  CORPUS_MATRIX_BY_COVERAGE,     /* most documents first */
  CORPUS_MATRIX_BY_DISAGREEMENT, /* contradict, both possible, to check, agree, single */
} CorpusMatrixOrder;

/**
 * CorpusMatrix:
 * @row_indexes: indexes into the set's rows, in the order asked for (@n_rows)
 * @documents: ids, in the order given (@n_columns)
 * @entry_indexes: @n_rows × @n_columns, row-major: index of the row's first entry of that
 *   document, -1 where it is silent; further entries of the same document follow it in the row
 */
typedef struct
{
  CorpusComparisonSet *set;
  const guint *row_indexes;
  guint n_rows;
  const char *const *documents;
  guint n_columns;
  const gint *entry_indexes;
} CorpusMatrix;

/**
 * corpus_matrix_new:
 * @kinds: flags, 1 << #CorpusClaimKind: which claims; 0 for all
 * @documents: (array length=n_documents): ids of the columns; claims that none of them makes are
 *   left out
 */
CorpusMatrix *corpus_matrix_new (CorpusComparisonSet *set,
                                 const char *const *documents,
                                 guint n_documents,
                                 guint kinds,
                                 CorpusMatrixOrder order);
void corpus_matrix_free (CorpusMatrix *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusMatrix, corpus_matrix_free)

/**
 * corpus_matrix_dup_cell:
 *
 * What a cell says, language-neutral: "60 %", "~ 70 %", "> 200 %", "116.2–218.4 %", an ISO date
 * with the status for agreements ("signed 2025-10-28"), the deadline or modality for commitments,
 * the name for persons; several entries of one document are joined by "; ".
 *
 * Returns: (transfer full) (nullable): %NULL for an empty cell
 */
char *corpus_matrix_dup_cell (const CorpusMatrix *self, guint row, guint column);
/* CORPUS_VERDICT_NONE for an empty cell. */
CorpusVerdict corpus_matrix_get_verdict (const CorpusMatrix *self, guint row, guint column);
/* A claim in a few codes, for exports: "tariff USA > CHN %", "agreement USA JPN". */
char *corpus_row_dup_label (const CorpusRow *self);

G_END_DECLS
