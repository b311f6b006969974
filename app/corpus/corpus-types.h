/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the corpus shows of itself, as plain read-only data: sources, facts, agreements, claims
 * (comparable figures or commitments), evidence and search hits, and the filter that selects them.
 * All of it belongs to the CorpusItem that carries it.  Ids are stable while the fact they stem from
 * exists; a document's id and letter are for life.  Lists of strings are NULL-terminated, never NULL.
 * "byte" offsets count UTF-8 bytes of the document's text, "char" offsets Unicode characters (what
 * GtkTextBuffer and the JSON form count). */

#pragma once

#include "compare/corpus-compare.h"
#include "engine-facts.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* CorpusVerdict and CorpusDifferences are those of compare/corpus-compare.h. */

/* What the user decided about a fact, an agreement or a claim. */
typedef enum
{
  CORPUS_STATE_UNDECIDED,
  CORPUS_STATE_ACCEPTED,
  CORPUS_STATE_REJECTED,
  CORPUS_N_STATES
} CorpusState;

typedef enum
{
  CORPUS_ITEM_SOURCE,
  CORPUS_ITEM_FACT,       /* figures too */
  CORPUS_ITEM_AGREEMENT,
  CORPUS_ITEM_COMPARISON, /* one claim */
  CORPUS_ITEM_EVIDENCE,
  CORPUS_ITEM_HIT,
  CORPUS_ITEM_HISTORY,
} CorpusItemKind;

/* A document. */
typedef struct
{
  gint64 id;
  const char *letter; /* "A" … "Z", "AA" …, for life */
  guint number;       /* 0 = A, 1 = B …: index in the palette */
  const char *title;  /* never NULL: the file's name where the text has none */
  const char *author;
  const char *publisher;
  const char *language; /* ISO 639-1 or NULL */
  const char *name;     /* of the file as given, or NULL (pasted text) */
  const char *uri;      /* as given, or NULL */
  const char *url;      /* where the text says it was published, or NULL */
  const char *format;   /* what the reader took it for: "text", "html" … */
  const char *encoding;
  gboolean encoding_guessed;
  const char *published; /* ISO 8601 or NULL */
  EnginePublishedBasis basis;
  double published_confidence;     /* 0 to 1 */
  const char *const *published_reasons; /* of an inferred date, one sentence each */
  const char *const *warnings;     /* of the import, one sentence each */
  const char *sha256;              /* hexadecimal, of the original bytes */
  guint length_chars;
  guint n_facts;         /* effective ones: not rejected, user-made included */
  guint n_waiting_dates; /* relative dates that wait for the document's date */
  gboolean compared;     /* "compare" is ticked */
  gint64 reprint_of;     /* id of the document that it repeats, 0 = none */
  const char *reprint_of_letter;
  double similarity; /* to that document, 0 to 1 */
  const char *const *tags;
  const char *note; /* or NULL */
  int rank;         /* the user's: higher is more trusted, 0 = none given */
} CorpusSource;

/* One fact of one document, as extracted or as the user edited or added it. */
typedef struct
{
  gint64 id;
  gint64 document;
  const char *letter;
  guint number;           /* of the document's letter */
  const EngineFact *fact; /* figure.versus is -1; see @versus */
  const char *quote;      /* the text of its span */
  guint start_char;       /* in the document's text */
  guint end_char;
  gint64 versus;     /* id of the fact that it is set against ("19 %, contre 25 %"), 0 = none */
  gint64 agreement;  /* id of the merged agreement that it is part of or follows from, 0 = none */
  gint64 comparison; /* id of its claim, 0 = none */
  CorpusVerdict verdict;         /* of that claim or agreement */
  CorpusDifferences differences; /* of that claim or agreement */
  const char *reason; /* translated, short: "10 points apart, margin ±3.5"; "" = none */
  CorpusVerdict stance; /* of this entry against what most documents say */
  const char *stance_reason; /* what sets it apart from them: "other period"; "" = nothing */
  guint n_documents; /* that carry the claim or agreement */
  CorpusState state;
  gboolean by_user; /* added or edited */
  const char *const *edited; /* fields that the user changed */
  const char *const *tags;
  const char *note;
  int rank;
} CorpusFact;

/* A document's part in an agreement or claim. */
typedef struct
{
  gint64 document;
  const char *letter;
  guint number;
  gint64 fact; /* the fact that says most */
  CorpusVerdict verdict; /* of this document against the others */
  const char *reason; /* what sets it apart from them, translated; "" = nothing */
  gboolean counts; /* an independent source: no reprint */
} CorpusPresence;

/* A field on which documents differ. */
typedef struct
{
  const char *field; /* JSON name: "date", "status" … */
  gint64 document;
  const char *letter;
  const char *value; /* as in JSON, or "" where it gives none */
  gboolean is_step; /* a later step of the same story: no conflict */
} CorpusFieldValue;

/* One real agreement, merged over documents. */
typedef struct
{
  gint64 id;
  const char *const *parties;
  const char *const *subjects;
  const char *const *signatories;
  EngineInstrument instrument;
  EngineAgreementStatus status;
  gint binding; /* 1, 0, -1 = nobody says */
  const char *date; /* ISO 8601 or NULL, as all dates here */
  const char *date_agreed;
  const char *date_signed;
  const char *date_in_force;
  const char *date_ends;
  const char *place;
  const CorpusPresence *presences; /* by letter; only documents that mention it */
  guint n_presences;
  guint n_independent; /* of them, reprints not counted */
  const CorpusFieldValue *conflicts; /* by field, then letter */
  guint n_conflicts;
  CorpusVerdict verdict;
  CorpusDifferences differences;
  const char *reason; /* translated, short; "" = none */
  const gint64
      *candidates; /* ids of the agreements that a mention to check may mean, 0-terminated */
  const char *const *candidate_reasons; /* why each may be meant, translated: "same parties" */
  CorpusState state; /* of the row: decided as a whole */
  const char *const *edited; /* fields that the user set on the row */
  const char *const *tags;
  const char *note;
  int rank;
} CorpusAgreement;

/* One claim: comparable figures (or commitments) of all documents. */
typedef struct
{
  gint64 id;
  EngineFactKind kind; /* FIGURE, COMMITMENT, DATE or PERSON */
  EngineMeasure measure;
  const char *const *by; /* a commitment's actor, too */
  const char *const *on; /* a commitment's toward, too */
  const char *const *commodities;
  EngineShareOf of;
  EnginePer per;
  EngineChange change;
  EngineAction action; /* of a commitment */
  const char *unit; /* of a figure, else "" */
  const char *period; /* common to all entries, or NULL */
  const char
      *label; /* of a commitment: its object, of an act without a name its words; of a person: the
                        name; else "" */
  gboolean reciprocal;
  gboolean negated; /* a commitment not to do it */
  const CorpusFact *entries; /* by letter, then place in the text */
  guint n_entries;
  guint n_documents;
  guint n_independent;
  CorpusVerdict verdict;
  CorpusDifferences differences;
  const char *reason; /* translated, short; "" = none */
  double gap; /* greatest distance of two entries, in unit; NAN where it means nothing */
  double margin; /* what their qualifiers allow, in unit; NAN as above */
  CorpusState state;
  gint64 agreement; /* the agreement that it follows from, 0 = none */
  const char *note;
} CorpusComparison;

/* The sentence that a fact rests on. */
typedef struct
{
  gint64 document;
  const char *letter;
  guint number;
  const char *title;
  const char *published;
  EnginePublishedBasis basis;
  gint64 fact;
  EngineFactKind kind;
  const char *sentence; /* its text */
  guint sentence_start_char; /* in the document's text */
  guint sentence_end_char;
  guint highlight_start_char; /* in @sentence */
  guint highlight_end_char;
  CorpusVerdict verdict;
  gboolean counts; /* an independent source */
  CorpusState state;
  const char *rule; /* that made the fact */
} CorpusEvidence;

/* A line of the concordance, or a fact found by its value. */
typedef struct
{
  gint64 document;
  const char *letter;
  guint number;
  const char *before; /* one line, trimmed to the context asked for */
  const char *hit;
  const char *after;
  guint start_byte; /* of the hit in the document's text */
  guint end_byte;
  guint start_char;
  guint end_char;
  gint64 fact; /* where a value search found it, else 0 */
} CorpusHit;

/* A step that can be undone. */
typedef struct
{
  gint64 id;
  gint64 time_usec; /* Unix time in microseconds */
  const char *action; /* "accept", "edit", "import" … */
  const char *text; /* translated: "Date set to 26 Oct 2025" */
  gboolean undone; /* can be redone */
  gint64 fact; /* that it is about, 0 = none or several */
  gint64 document;
} CorpusHistory;

/* What to show.  All zero selects everything; each field that is set narrows. Masks have bit
 * (1 << value) per value of their enum. */
typedef struct
{
  const char *text; /* words in the row or its quotes, or NULL */
  const char *const *parties; /* codes; all of them must take part; or NULL */
  const char *const *subjects; /* any of them, or NULL */
  const char *const *commodities; /* any, or NULL */
  const char *const *units; /* any, or NULL */
  const char *const *tags; /* any, or NULL */
  const char *const *languages; /* any, or NULL */
  const char *date_from; /* ISO 8601, inclusive, or NULL */
  const char *date_to; /* inclusive, or NULL */
  gboolean undated_too; /* rows without a date pass a date range */
  guint kinds; /* EngineFactKind */
  guint measures; /* EngineMeasure */
  guint instruments; /* EngineInstrument */
  guint agreement_statuses; /* EngineAgreementStatus */
  guint figure_statuses; /* EngineFigureStatus */
  guint verdicts; /* CorpusVerdict */
  guint states; /* CorpusState; 0 = all but rejected */
  const gint64 *documents; /* any of them; @n_documents = 0: all */
  guint n_documents;
  guint min_documents; /* carried by at least so many */
  gboolean compared_only; /* only sources with "compare" ticked */
} CorpusFilter;

typedef enum
{
  CORPUS_SORT_DEFAULT, /* verdict by urgency, then date, then parties; sources by letter; facts by place */
  CORPUS_SORT_LETTER,
  CORPUS_SORT_TITLE,
  CORPUS_SORT_DATE, /* undated last, whichever the direction */
  CORPUS_SORT_LANGUAGE,
  CORPUS_SORT_N_FACTS,
  CORPUS_SORT_PARTIES,
  CORPUS_SORT_SUBJECTS,
  CORPUS_SORT_STATUS,
  CORPUS_SORT_PLACE,
  CORPUS_SORT_VERDICT,
  CORPUS_SORT_N_DOCUMENTS,
  CORPUS_SORT_MEASURE,
  CORPUS_SORT_VALUE,
  CORPUS_SORT_UNIT,
  CORPUS_SORT_QUALIFIER,
  CORPUS_SORT_PERIOD,
  CORPUS_SORT_SOURCE, /* who the text says it comes from */
  CORPUS_SORT_STATE,
  CORPUS_N_SORTS
} CorpusSort;

/* What to count: the facets of the sidebar and the verdict bar. */
typedef enum
{
  CORPUS_FACET_PARTY, /* code -> rows */
  CORPUS_FACET_SUBJECT,
  CORPUS_FACET_COMMODITY,
  CORPUS_FACET_MEASURE,
  CORPUS_FACET_UNIT,
  CORPUS_FACET_INSTRUMENT,
  CORPUS_FACET_STATUS,
  CORPUS_FACET_VERDICT, /* code is a verdict's name: corpus_verdict_to_name() */
  CORPUS_FACET_STATE,
  CORPUS_FACET_KIND,
  CORPUS_FACET_DOCUMENT, /* code is a letter */
  CORPUS_FACET_LANGUAGE,
  CORPUS_FACET_TAG,
} CorpusFacet;

typedef struct
{
  const char *code;
  guint count;
} CorpusFacetCount;

/* How pressing a verdict is, 0 = most: contradict, to check, both possible, agree (rounded), agree,
 * single: the order of CORPUS_SORT_VERDICT. */
guint corpus_verdict_get_urgency (CorpusVerdict verdict);
/* "undecided", "accepted", "rejected" */
const char *corpus_state_to_name (CorpusState state);

CorpusFilter *corpus_filter_copy (const CorpusFilter *self);
void corpus_filter_free (CorpusFilter *self); /* only of a copy */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorpusFilter, corpus_filter_free)

G_END_DECLS
