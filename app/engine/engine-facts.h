/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts of one document, as plain C values: what the engine returns and what the corpus
 * stores, merges and compares.  Codes are closed lists (one X-macro each, below); a code's name
 * is the one in the JSON form.  Offsets are UTF-8 bytes from the start of the document's text,
 * end exclusive; only the JSON writer and the text view convert them to characters.
 *
 * A fact owns nothing: strings, lists and reasons live as long as the EngineResult (or the
 * EngineArena) they were made in.  Lists are NULL-terminated and never NULL. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 start_byte;
  guint32 end_byte; /* exclusive */
} EngineSpan;

/* name in C, name in JSON */
#define ENGINE_FACT_KINDS(X)                                                                       \
  X (FIGURE, "figure") X (AGREEMENT, "agreement") X (COMMITMENT, "commitment") X (DATE, "date")    \
  X (PERSON, "person") X (QUOTATION, "quotation")
#define ENGINE_QUALIFIERS(X)                                                                       \
  X (EXACT, "exact") X (ABOUT, "about") X (MORE_THAN, "more_than") X (LESS_THAN, "less_than")      \
  X (AT_LEAST, "at_least") X (AT_MOST, "at_most")
#define ENGINE_MEASURES(X)                                                                         \
  X (OTHER, "other") X (TARIFF, "tariff") X (MINING, "mining") X (REFINING, "refining")            \
  X (PRODUCTION, "production") X (RESERVES, "reserves") X (DEMAND, "demand")                       \
  X (EXPORTS, "exports") X (IMPORTS, "imports") X (TRADE, "trade") X (INVESTMENT, "investment")    \
  X (PURCHASE, "purchase") X (AID, "aid") X (PRICE, "price")                                       \
  X (DEFENCE_SPENDING, "defence_spending") X (SPENDING, "spending") X (GDP, "gdp")                 \
  X (GROWTH, "growth") X (INFLATION, "inflation") X (OWNERSHIP, "ownership") X (JOBS, "jobs")      \
  X (MEMBERS, "members")
#define ENGINE_FIGURE_STATUSES(X)                                                                  \
  X (ACTUAL, "actual") X (IN_FORCE, "in_force") X (PREVIOUS, "previous") X (AGREED, "agreed")      \
  X (PLANNED, "planned") X (THREATENED, "threatened") X (WITHDRAWN, "withdrawn")                   \
  X (CONSIDERED, "considered") X (SUSPENDED, "suspended") X (FORECAST, "forecast")
#define ENGINE_PERS(X)                                                                             \
  X (NONE, NULL) X (YEAR, "year") X (MONTH, "month") X (TONNE, "tonne") X (CAPITA, "capita")       \
  X (UNIT, "unit")
#define ENGINE_CHANGES(X) X (NONE, NULL) X (UP, "up") X (DOWN, "down")
#define ENGINE_SHARES_OF(X) X (NONE, NULL) X (WORLD, "world") X (GDP, "gdp")
#define ENGINE_INSTRUMENTS(X)                                                                      \
  X (AGREEMENT, "agreement") X (FRAMEWORK, "framework") X (MEMORANDUM, "memorandum")               \
  X (TREATY, "treaty") X (PROTOCOL, "protocol") X (CEASEFIRE, "ceasefire") X (TRUCE, "truce")      \
  X (JOINT_STATEMENT, "joint_statement") X (CONTRACT, "contract") X (OTHER, "other")
#define ENGINE_AGREEMENT_STATUSES(X)                                                               \
  X (PROPOSED, "proposed") X (NEGOTIATING, "negotiating") X (AGREED, "agreed")                     \
  X (SIGNED, "signed") X (RATIFIED, "ratified") X (IN_FORCE, "in_force")                           \
  X (SUSPENDED, "suspended") X (ENDED, "ended") X (REJECTED, "rejected")
#define ENGINE_ACTIONS(X)                                                                          \
  X (OTHER, "other") X (LIFT, "lift") X (SUSPEND, "suspend") X (POSTPONE, "postpone")              \
  X (REDUCE, "reduce") X (CAP, "cap") X (IMPOSE, "impose") X (INCREASE, "increase")                \
  X (RESTRICT, "restrict") X (RESUME, "resume") X (PURCHASE, "purchase") X (INVEST, "invest")      \
  X (SUPPLY, "supply") X (SUPPORT, "support") X (COOPERATE, "cooperate")                           \
  X (ACCELERATE, "accelerate") X (EXTEND, "extend") X (MAINTAIN, "maintain")                       \
  X (REVIEW, "review") X (NEGOTIATE, "negotiate") X (REPEAL, "repeal")
#define ENGINE_MODALITIES(X)                                                                       \
  X (COMMITTED, "committed") X (PLANNED, "planned") X (THREATENED, "threatened")                   \
  X (REQUESTED, "requested") X (DONE, "done") X (REFUSED, "refused")
#define ENGINE_DATE_BASES(X)                                                                       \
  X (EXPLICIT, "explicit") X (PARTIAL, "partial") X (RELATIVE, "relative")                         \
  X (DURATION, "duration")
#define ENGINE_PUBLISHED_BASES(X)                                                                  \
  X (NONE, NULL) X (TEXT, "text") X (METADATA, "metadata") X (INFERRED, "inferred")                \
  X (USER, "user")

#define ENGINE_ENUM_FACT_KIND(name, code) ENGINE_FACT_##name,
#define ENGINE_ENUM_QUALIFIER(name, code) ENGINE_QUALIFIER_##name,
#define ENGINE_ENUM_MEASURE(name, code) ENGINE_MEASURE_##name,
#define ENGINE_ENUM_FIGURE_STATUS(name, code) ENGINE_FIGURE_##name,
#define ENGINE_ENUM_PER(name, code) ENGINE_PER_##name,
#define ENGINE_ENUM_CHANGE(name, code) ENGINE_CHANGE_##name,
#define ENGINE_ENUM_SHARE_OF(name, code) ENGINE_OF_##name,
#define ENGINE_ENUM_INSTRUMENT(name, code) ENGINE_INSTRUMENT_##name,
#define ENGINE_ENUM_AGREEMENT_STATUS(name, code) ENGINE_AGREEMENT_##name,
#define ENGINE_ENUM_ACTION(name, code) ENGINE_ACTION_##name,
#define ENGINE_ENUM_MODALITY(name, code) ENGINE_MODALITY_##name,
#define ENGINE_ENUM_DATE_BASIS(name, code) ENGINE_DATE_##name,
#define ENGINE_ENUM_PUBLISHED_BASIS(name, code) ENGINE_PUBLISHED_##name,

/* clang-format off */
typedef enum { ENGINE_FACT_KINDS (ENGINE_ENUM_FACT_KIND) ENGINE_N_FACT_KINDS } EngineFactKind;
typedef enum { ENGINE_QUALIFIERS (ENGINE_ENUM_QUALIFIER) ENGINE_N_QUALIFIERS } EngineQualifier;
typedef enum { ENGINE_MEASURES (ENGINE_ENUM_MEASURE) ENGINE_N_MEASURES } EngineMeasure;
typedef enum { ENGINE_FIGURE_STATUSES (ENGINE_ENUM_FIGURE_STATUS) ENGINE_N_FIGURE_STATUSES } EngineFigureStatus;
typedef enum { ENGINE_PERS (ENGINE_ENUM_PER) ENGINE_N_PERS } EnginePer;
typedef enum { ENGINE_CHANGES (ENGINE_ENUM_CHANGE) ENGINE_N_CHANGES } EngineChange;
typedef enum { ENGINE_SHARES_OF (ENGINE_ENUM_SHARE_OF) ENGINE_N_SHARES_OF } EngineShareOf;
typedef enum { ENGINE_INSTRUMENTS (ENGINE_ENUM_INSTRUMENT) ENGINE_N_INSTRUMENTS } EngineInstrument;
typedef enum { ENGINE_AGREEMENT_STATUSES (ENGINE_ENUM_AGREEMENT_STATUS) ENGINE_N_AGREEMENT_STATUSES } EngineAgreementStatus;
typedef enum { ENGINE_ACTIONS (ENGINE_ENUM_ACTION) ENGINE_N_ACTIONS } EngineAction;
typedef enum { ENGINE_MODALITIES (ENGINE_ENUM_MODALITY) ENGINE_N_MODALITIES } EngineModality;
typedef enum { ENGINE_DATE_BASES (ENGINE_ENUM_DATE_BASIS) ENGINE_N_DATE_BASES } EngineDateBasis;
typedef enum { ENGINE_PUBLISHED_BASES (ENGINE_ENUM_PUBLISHED_BASIS) ENGINE_N_PUBLISHED_BASES } EnginePublishedBasis;
/* clang-format on */

typedef enum
{
  ENGINE_CODES_FACT_KIND,
  ENGINE_CODES_QUALIFIER,
  ENGINE_CODES_MEASURE,
  ENGINE_CODES_FIGURE_STATUS,
  ENGINE_CODES_PER,
  ENGINE_CODES_CHANGE,
  ENGINE_CODES_SHARE_OF,
  ENGINE_CODES_INSTRUMENT,
  ENGINE_CODES_AGREEMENT_STATUS,
  ENGINE_CODES_ACTION,
  ENGINE_CODES_MODALITY,
  ENGINE_CODES_DATE_BASIS,
  ENGINE_CODES_PUBLISHED_BASIS,
  ENGINE_N_CODE_LISTS
} EngineCodeList;

/* Why a field has its value: which words triggered it and how. */
typedef struct
{
  const char *field;  /* JSON name of the field, "" for the fact itself */
  const char *detail; /* rule id, or a feature sum such as "subject +4, clause +3; Japan 2" */
  EngineSpan trigger; /* the words, empty where there are none */
} EngineReason;

typedef struct
{
  double value;     /* in unit; percent are 0 to 100 */
  double upper;     /* other end of a range, NAN where there is none */
  const char *unit; /* "%", "pp", ISO 4217, "t", "bbl", "W", "Wh", "m3", "km", "ha", "persons",
                       "countries", "x", "count" */
  EngineQualifier qualifier;
  EngineMeasure measure;
  const char *const *by;
  const char *const *on;
  const char *const *commodities;
  gboolean reciprocal;
  EngineShareOf of;
  EngineFigureStatus status;
  EnginePer per;
  EngineChange change;
  const char *period; /* ISO 8601 or NULL */
  const char *source; /* as written, or NULL */
  gint versus;        /* index of another fact of the same document, -1 where there is none */
} EngineFigure;

typedef struct
{
  const char *const *parties;
  const char *const *subjects;
  const char *const *signatories;
  EngineInstrument instrument;
  EngineAgreementStatus status;
  gint binding;     /* 1, 0, or -1 where the text says nothing */
  const char *date; /* ISO 8601 or NULL, as all dates here */
  const char *date_agreed;
  const char *date_signed;
  const char *date_in_force;
  const char *date_ends;
  const char *place;
  const EngineSpan *mentions;
  guint n_mentions;
} EngineAgreement;

typedef struct
{
  const char *const *actor;
  const char *const *toward;
  EngineAction action;
  EngineModality modality;
  gboolean negated;
  const char *object;
  const char *deadline;
} EngineCommitment;

typedef struct
{
  const char *iso; /* NULL while the document's own date is unknown */
  EngineDateBasis basis;
} EngineDate;

typedef struct
{
  const char *name;
  const char *role;    /* or NULL */
  const char *country; /* code or NULL */
  const EngineSpan *mentions;
  guint n_mentions;
} EnginePerson;

typedef struct
{
  const char *speaker; /* or NULL */
  const char *via;     /* or NULL */
} EngineQuotation;

typedef struct
{
  EngineFactKind kind;
  EngineSpan span;
  EngineSpan sentence;
  double confidence; /* 0 to 1 */
  const char *rule;  /* "rule.id@pack-version" */
  const EngineReason *reasons;
  guint n_reasons;
  union
  {
    EngineFigure figure;
    EngineAgreement agreement;
    EngineCommitment commitment;
    EngineDate date;
    EnginePerson person;
    EngineQuotation quotation;
  };
} EngineFact;

const char *engine_code_to_name (EngineCodeList list, int value);
int engine_code_from_name (EngineCodeList list, const char *name);
guint engine_code_list_size (EngineCodeList list);

G_END_DECLS
