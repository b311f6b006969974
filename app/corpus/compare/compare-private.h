/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the comparison's files share: the string pool, facts prepared for comparing, and the
 * greedy clustering.  Strings and lists of prepared facts come from one pool, where equal ones are
 * the same pointer; orders are by content, never by pointer, so that results do not depend on the
 * order in which facts came. */

#pragma once

#include <math.h>

#include "compare-keys.h"
#include "corpus-compare.h"

G_BEGIN_DECLS

/* ---- pool (compare-pool.c) --------------------------------------------------------------- */

typedef struct _ComparePool ComparePool;

ComparePool *compare_pool_new (void);
ComparePool *compare_pool_ref (ComparePool *self);
void compare_pool_unref (ComparePool *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ComparePool, compare_pool_unref)

/* NULL and "" give NULL. */
const char *compare_pool_string (ComparePool *self, const char *string);
/* What was found of the pool's own strings before: names, places and offices repeat. */
typedef enum
{
  COMPARE_MEMO_PLACE,
  COMPARE_MEMO_SOURCE,
  COMPARE_MEMO_ROLE,
  COMPARE_MEMO_OFFICE, /* set for roles that are a known office */
  COMPARE_MEMO_NAME,
  COMPARE_MEMO_WORDS, /* a list, as the next one */
  COMPARE_MEMO_GOODS,
  COMPARE_N_MEMOS
} CompareMemo;

const char *compare_pool_recall (ComparePool *self, CompareMemo memo, const char *pooled);
const char *compare_pool_remember (ComparePool *self,
                                   CompareMemo memo,
                                   const char *pooled,
                                   const char *canonical);
/* Sorted, without doubles, NULL-terminated; NULL gives the empty list. */
const char *const *compare_pool_list (ComparePool *self, const char *const *codes);

typedef const char *const *CompareList;

CompareList compare_pool_recall_list (ComparePool *self, CompareMemo memo, const char *pooled);
void compare_pool_remember_list (ComparePool *self,
                                 CompareMemo memo,
                                 const char *pooled,
                                 CompareList list);

/* What compare-classes.c found out of a list that came from a pool; 0 and NULL until it is asked for. */
typedef struct
{
  guint64 mask;
  guint64 goods;
  CompareList canonical;
  CompareList members;
  int n_codes; /* 1: names only, 3: codes only, 2: some of each */
} CompareListFacts;

/* Of a list that is not empty. */
CompareListFacts *compare_pooled_facts (CompareList pooled);

/* compare_parties_mask() of a list that came from a pool. */
guint64 compare_pooled_mask (CompareList pooled);
/* compare_commodities_mask() of the same. */
guint64 compare_pooled_goods (CompareList pooled);
/* The members of all groups in it. */
CompareList compare_pooled_members (ComparePool *pool, CompareList pooled);

guint compare_list_length (CompareList list);
gboolean compare_list_contains (CompareList list, const char *code);
gboolean compare_list_overlaps (CompareList a, CompareList b);
/* The same of two lists from one pool. */
gboolean compare_pooled_meet (CompareList a, CompareList b);
gboolean compare_list_is_subset (CompareList part, CompareList whole);
int compare_list_order (CompareList a, CompareList b);

guint64 compare_hash_start (guint salt);
guint64 compare_hash_string (guint64 hash, const char *string);
guint64 compare_hash_list (guint64 hash, CompareList list);
guint64 compare_hash_number (guint64 hash, guint64 number);

/* ---- days (compare-days.c) --------------------------------------------------------------- */

/* An ISO 8601 date or interval as days (Julian, as GDate counts), inclusive. */
typedef struct
{
  gint32 first; /* 0: open or unknown */
  gint32 last; /* 0: open or unknown */
} CompareDays;

static inline gboolean
compare_days_known (const CompareDays *days)
{
  return days->first != 0 || days->last != 0;
}

static inline gboolean
compare_days_overlap (const CompareDays *a, const CompareDays *b)
{
  return (a->first == 0 || b->last == 0 || a->first <= b->last)
         && (b->first == 0 || a->last == 0 || b->first <= a->last);
}

static inline gboolean
compare_days_is_day (const CompareDays *days)
{
  return days->first != 0 && days->first == days->last;
}

gboolean compare_days_parse (const char *iso, CompareDays *days);
/* Days between the two, 0 where they overlap. */
gint32 compare_days_distance (const CompareDays *a, const CompareDays *b);
void compare_days_format (gint32 day, char out[11]);

/* ---- classes (compare-classes.c) --------------------------------------------------------- */

/* Countries that are (nearly) all members of a group become the group's code; @codes came from the pool. */
CompareList compare_canonical_parties (ComparePool *pool, CompareList codes);
/* The members of a group's code, or NULL. */
CompareList compare_group_members (const char *code);
/* Codes overlap, a group overlapping with its members; @exact: whether without that. */
gboolean compare_parties_overlap (CompareList a, CompareList b, gboolean *exact);
/* The same of lists from a pool, with their masks. */
gboolean compare_pooled_overlap (CompareList a,
                                 guint64 a_mask,
                                 CompareList b,
                                 guint64 b_mask,
                                 gboolean *exact);
/* The state that has taken the place of one that is no more, "RUS" for "SUN", or NULL. */
const char *compare_state_heir (const char *code);
/* The state that a territory's code belongs to, or that is its heir, or NULL. */
const char *compare_territory_state (const char *code);
/* The same but for companies that one of the two names in short or by their initials (compare-companies.c). */
gboolean compare_parties_by_short_names (CompareList a, CompareList b);
/* The initials of a name of several words, or NULL. */
char *compare_company_initials (const char *name);
/* Is it a code rather than a name as written? */
gboolean compare_is_party_code (const char *party);
/* Those that are codes. */
CompareList compare_party_codes (ComparePool *pool, CompareList parties);
/* Of two lists from a pool one has countries only, the other only companies and the like: neither says that
 * they differ. */
gboolean compare_parties_incommensurable (CompareList a, CompareList b);
/* Lists whose masks have no bit in common do not overlap; the top bit is set where there is a group
 * among them. */
guint64 compare_parties_mask (CompareList codes);
#define COMPARE_MASK_GROUP (G_GUINT64_CONSTANT (1) << 63)
gboolean compare_commodities_overlap (CompareList a, CompareList b);
/* Lists whose masks have no bit in common do not overlap, not even as a class and its members. */
guint64 compare_commodities_mask (CompareList codes);
/* ---- names (compare-names.c) ------------------------------------------------------------- */

/* Lower case without accents, articles and punctuation: "l'Agence …" → "agence …". */
char *compare_fold (const char *text);
/* A folded name of a person as it sounds, in one form for what languages write each in its own way
 * (compare-spelling.c): to compare with others, not to be shown. */
char *compare_spelling (const char *folded);
/* @source and @role are the pool's.  Folded origin: "the IEA", "Agence internationale de l'énergie (AIE)" → one form. */
const char *compare_canonical_source (ComparePool *pool, const char *source);
/* Code of a role's office where it is a known one ("president", "trade minister"), else folded. */
const char *compare_canonical_role (ComparePool *pool, const char *role, gboolean *known);

/* Is it the one name of an organisation that has several, and no code? */
gboolean compare_is_organisation (const char *name);
/* A place's folded name in one form for all languages (compare-places.c); @place is the pool's. */
const char *compare_canonical_place (ComparePool *pool, const char *place);

/* ---- prepared facts (compare-prepare.c) -------------------------------------------------- */

typedef struct _CompareDocument CompareDocument;
typedef struct _CompareItem CompareItem;
typedef struct _CompareComponent CompareComponent;
typedef struct _CompareClaim CompareClaim;
typedef struct _CompareJoint CompareJoint;
typedef struct _CompareLink CompareLink;

/* What a document's figures say, close together in memory. */
typedef struct
{
  double value;
  double upper;
  const char *unit_class;
  const CompareItem *item;
} CompareGiven;

/* What looks for its like under keys (compare-links.c): figures, claims in them, commitments, people. */
typedef struct _CompareNode CompareNode;

struct _CompareNode
{
  guint64 *keys; /* sorted */
  CompareLink *links;
  guint n_keys;
  guint n_links;
  guint number; /* in CompareLinks */
  guint position; /* in its set, while that is made */
  guint gone : 1;
  guint queued : 1;
  guint visited : 1;
  guint core : 1; /* it may become part of something else: see comparer-graphs.c */
  guint dirty : 1; /* its links are others than when it was last joined */
};

#define COMPARE_N_MARK_KINDS 7 /* of what tells a story: see compare-stories.c */

struct _CompareDocument
{
  /* what is asked for most, close together */
  CompareDays published_days;
  guint number; /* its own as long as it is compared */
  guint rank; /* among the documents by id, while a snapshot is made */
  guint n_marks;
  guint64 *marks; /* sorted, each once: what tells its story */
  guint mark_starts[COMPARE_N_MARK_KINDS + 1]; /* of each kind … */
  guint64 mark_masks[COMPARE_N_MARK_KINDS]; /* … a bit for each of them … */
  guint64 mark_twice; /* … those that several of one kind have */
  GArray *values; /* of CompareGiven */
  const char *id;
  guint64 id_start; /* the id's first eight bytes, so that most comparisons are one of numbers */
  const char *published;
  const char *language;
  const char *duplicate_group;
  GPtrArray *items; /* of CompareItem, owned */
  GPtrArray *agreements; /* those of the items that are agreements */
  GArray *party_sets; /* guint64, sorted, each once: who deals with whom in this document */
  const char *leads[4]; /* those that its facts name most, NULL-terminated */
};

/* Kinds of things that are counted (compare-things.c); those up to students are people. */
typedef enum
{
  COMPARE_THING_NONE,
  COMPARE_THING_PEOPLE,
  COMPARE_THING_INHABITANTS,
  COMPARE_THING_SOLDIERS,
  COMPARE_THING_DEAD,
  COMPARE_THING_WOUNDED,
  COMPARE_THING_DISPLACED,
  COMPARE_THING_PRISONERS,
  COMPARE_THING_JOBS,
  COMPARE_THING_POLICE,
  COMPARE_THING_DOCTORS,
  COMPARE_THING_ADVISERS,
  COMPARE_THING_FARMERS,
  COMPARE_THING_CHILDREN,
  COMPARE_THING_TRAVELLERS,
  COMPARE_THING_STUDENTS,
  COMPARE_THING_FIRMS,
  COMPARE_THING_SHIPS,
  COMPARE_THING_SUBMARINES,
  COMPARE_THING_AIRCRAFT,
  COMPARE_THING_HELICOPTERS,
  COMPARE_THING_DRONES,
  COMPARE_THING_MISSILES,
  COMPARE_THING_TANKS,
  COMPARE_THING_VEHICLES,
  COMPARE_THING_ARTILLERY,
  COMPARE_THING_TRAINS,
  COMPARE_THING_SATELLITES,
  COMPARE_THING_TURBINES,
  COMPARE_THING_BEDS,
  COMPARE_THING_DOSES,
  COMPARE_THING_MINES,
  COMPARE_THING_AIRPORTS,
  COMPARE_THING_HOMES,
  COMPARE_THING_SCHOOLS,
  COMPARE_THING_HOSPITALS,
  COMPARE_THING_REACTORS,
  COMPARE_THING_PLANTS,
  COMPARE_THING_PLACES,
  COMPARE_THING_ISLANDS,
  COMPARE_THING_LICENCES,
  COMPARE_THING_VISAS,
  COMPARE_THING_FLIGHTS,
  COMPARE_THING_CONTAINERS,
  COMPARE_THING_COUNTRIES,
} CompareThing;

#define COMPARE_MOST_WORDS 16 /* kept of a figure's surroundings, those that weigh most */

typedef struct
{
  /* what a score looks at, close together */
  double value;
  double upper;
  double low;
  double high;
  double step; /* unit of the last significant digit */
  const char *unit;
  const char *unit_class;
  CompareList holder; /* canonical */
  CompareList on;
  CompareList commodities;
  guint64 holder_mask; /* compare_parties_mask() */
  guint64 on_mask;
  guint64 context_mask;
  guint64 goods_mask; /* compare_commodities_mask() */
  CompareList
      context; /* canonical: its own sides, and the parties of the agreement it is told with */
  CompareList context_members; /* of the groups among these */
  CompareDays period_days;
  guint64 words_mask; /* of figures that have no bit in common no word is */
  guint32 words[COMPARE_MOST_WORDS]; /* sorted: compare-words.c */
  guint n_words;
  guint n_digits; /* significant ones, as far as six */
  EngineQualifier qualifier;
  EngineMeasure measure;
  EngineShareOf of;
  EngineFigureStatus status;
  EnginePer per;
  EngineChange change;
  CompareThing thing;
  guint reciprocal : 1;
  guint completed : 1; /* the holder is not said but follows from an agreement */
  guint crowded : 1; /* its document has other values on this topic */
  guint in_words : 1; /* a share that is no number but a fraction in words */
  guint telling : 1; /* not round, and no rate that many things have */
  guint only_one : 1; /* its document gives the value in this place only */
  guint only_of_kind : 1; /* its document has no other number of such things */
  guint only_share : 1; /* … no other share of what is measured */
  /* what only its row needs */
  CompareList by;
  const char *period;
  const char *source;
  const char *origin; /* canonical source */
} CompareFigure;

typedef struct
{
  CompareList parties;
  CompareList canonical;
  CompareList codes; /* of these, what is no name as written */
  CompareList subjects;
  CompareList signatories;
  EngineInstrument instrument;
  EngineAgreementStatus status;
  int binding;
  const char *dates[5]; /* date, agreed, signed, in force, ends */
  CompareDays days[5];
  CompareDays told[5]; /* the same, but for what cannot be: see compare_settle_days() */
  const CompareDays
      *main_days; /* of these, the best for sorting and for judging nearness in time, or NULL */
  guint relative_days; /* bits: of those that the text names by weekday or the like */
  const char *place;
  const char *place_key;
  CompareList follow_ups;
  guint subject_fields; /* compare_subject_fields() */
  guint64 topics; /* compare_topics_of() its phrase */
  CompareList names; /* canonical, those that it goes by */
  guint n_mentions;
  gboolean lent; /* one of its two parties follows from the text around it only */
  guint number; /* in its component, while that is computed */
  guint sibling_instruments; /* bits: of other agreements of these parties in its document … */
  guint sibling_bindings; /* … and their binding force */
  gboolean has_siblings;
  gboolean ambiguous; /* set while a component is computed */
  guint n_marks;
  guint64 *marks; /* sorted: what its sentences tell besides (compare-evidence.c) */
  guint n_words;
  guint32 *words; /* sorted: what they say of it (compare-agreement-words.c) … */
  guint64 words_mask; /* … which two have none of in common that have no bit in common */
} CompareAgreement;

typedef struct
{
  CompareList actor;
  CompareList toward;
  EngineAction action;
  EngineModality modality;
  gboolean negated;
  const char *object;
  CompareList words; /* folded content words of the object */
  CompareList commodities; /* of a figure within the span, else empty */
  const char *deadline;
  CompareDays deadline_days;
} CompareCommitment;

typedef struct
{
  const char *name;
  const char *surname; /* folded last word */
  const char *name_key;
  const char *role;
  const char *role_key;
  gboolean role_known;
  const char *country;
} ComparePerson;

struct _CompareItem
{
  CompareComponent *component;
  CorpusRow *row; /* the last snapshot's */
  const char *id;
  guint64 *keys; /* link keys: items that share one may meet */
  const char **splits; /* fact ids to stay apart from, or NULL */
  guint n_keys;
  guint n_splits;
  guint start_byte;
  guint place; /* in its document, by start_byte, then by id */
  CompareNode node; /* of what has no component */
  CompareClaim *claim;
  CompareDocument *document;
  CorpusClaimKind kind;
  guint alone : 1; /* the user split it off everything */
  guint has_merge : 1; /* the user merged it with something */
  guint excluded : 1; /* the user left it out */
  guint touched : 1; /* what its row says of it changed */
  guint was_ambiguous : 1; /* when its row was made */
  guint dead : 1; /* its document changed or is gone; freed by the next snapshot */
  guint marked : 1; /* it has no component, and is to be filed anew … */
  guint filed : 1; /* … or is: else its node is gone */
  union
  {
    CompareFigure figure;
    CompareAgreement agreement;
    CompareCommitment commitment;
    ComparePerson person;
  };
};

/* Fills document->items; kinds that are not compared (dates, quotations) give none. */
void compare_prepare_document (ComparePool *pool,
                               CompareDocument *document,
                               const CorpusCompareDocument *given,
                               const CorpusCompareFact *facts,
                               guint n_facts);
/* To be called where the document's date changed: what is agreed or signed is not dated after it. */
void compare_settle_days (CompareDocument *document);
void compare_item_free (CompareItem *item);
int compare_document_order (const CompareDocument *a, const CompareDocument *b);
/* Items stand in the order of these: by document id, then place, then fact id.  Known while a snapshot is
 * made. */
static inline guint64
compare_item_key (const CompareItem *item)
{
  return (guint64)item->document->rank << 32 | item->place;
}
/* Puts pointers to items in that order. */
void compare_sort_items (CompareItem **items, guint n_items);

/* Bits of the fields that a list of subjects touches. */
guint compare_subject_fields (CompareList subjects);

/* How surely two documents tell of one story: the weight of what they have in common. */
#define COMPARE_STORY_LIKELY 2 /* for what names the same parties */
#define COMPARE_STORY_RELATED 3
#define COMPARE_STORY_SURE 5
/* The most that this may be, which is sooner known. */
guint compare_bound_story (const CompareItem *a, const CompareItem *b);
/* What @a and @b, of two documents, themselves say does not count.  @bound: compare_bound_story(); 0 where
 * it is less than @least, and more than six makes no difference. */
guint compare_items_story (const CompareItem *a, const CompareItem *b, guint bound, guint least);
/* Were they published at about the same time? */
gboolean compare_documents_same_time (const CompareDocument *a, const CompareDocument *b);
/* Do they tell of one story? */
gboolean compare_documents_related (const CompareDocument *a, const CompareDocument *b);

/* ---- clustering (compare-cluster.c) ------------------------------------------------------ */

typedef struct
{
  guint a; /* indexes of items, a < b */
  guint b;
  float score;
  guint link : 30; /* of a's node, where it has one */
  guint joined : 1; /* whether the edge joined two clusters … */
  guint known : 1; /* … the last time, if that is known */
} CompareEdge;

/* Best first, then by place: a GCompareFunc of CompareEdge. */
int compare_edge_order (gconstpointer a, gconstpointer b);
/* Sorts by compare_edge_order(). */
void compare_sort_edges (GArray *edges);

/* The root of @i in a forest of parents, halving the path. */
static inline guint
compare_find_root (guint *parents, guint i)
{
  while (parents[i] != i)
    {
      parents[i] = parents[parents[i]];
      i = parents[i];
    }
  return i;
}

/* Did the user take @item off @other; or say that the two are one? */
gboolean compare_item_splits (const CompareItem *item, const CompareItem *other);
gboolean compare_items_merged (const CompareItem *a, const CompareItem *b);

typedef struct
{
  /* May two items of different documents be in one row?  NULL: any. */
  gboolean (*compatible) (const CompareItem *a, const CompareItem *b);
  /* How much speaks for it: what speaks for the two that join two clusters being in both may not be less than
   * nothing.  NULL where this is no question. */
  double (*affinity) (gpointer data, const CompareItem *a, const CompareItem *b);
  /* May two items of the same document? */
  gboolean (*same_document) (const CompareItem *a, const CompareItem *b);
  /* Equal for items that `compatible` cannot tell apart. */
  guint64 (*signature) (const CompareItem *item);
} CompareRules;

/* Joins best edges first; labels[i] becomes the least item index of i's cluster.  @items are in
 * compare_item_key()'s order, @data is for the affinity. */
void compare_cluster (CompareItem *const *items,
                      guint n_items,
                      GArray *edges,
                      const CompareRules *rules,
                      gpointer data,
                      guint *labels);
/* The same where most is as it was: what joined is joined again without asking, as long as the two
 * clusters are those of the last time.  @dirty: items that have other edges than then.  The edges say
 * what joined. */
void compare_cluster_again (CompareItem *const *items,
                            guint n_items,
                            GArray *edges,
                            const CompareRules *rules,
                            gpointer data,
                            const guint8 *dirty,
                            guint *labels);

/* Pairs of items near each other: entries are sorted by key, then position, then index; each is
 * paired with the @window next ones of its key. */
typedef struct
{
  guint64 key;
  double position;
  guint item;
} CompareNear;

/* Each pair as a number, the lesser index in the upper half; some more than once. */
void compare_near_pairs (GArray *near, guint window, CompareNumbers *pairs);

/* ---- rows (compare-rows.c) --------------------------------------------------------------- */

CorpusRow *
compare_row_new (ComparePool *pool, CompareItem *const *items, guint n_items, GArray **entries);
/* Takes the arrays; counts documents and sources, sets the id and the user's reasons. */
void compare_row_finish (CorpusRow *row,
                         CompareItem *const *items,
                         GArray *entries,
                         GArray *conflicts,
                         GPtrArray *reason_codes);

/* The order of rows in a snapshot: kind, topic or parties, id. */
int compare_row_order (gconstpointer a, gconstpointer b);

/* One field of a conflict: values as text, NULL where an entry has none; a conflict is added
 * unless fewer than two differ (by @keys, which may be @values), and noted in @differences. */
gboolean compare_add_conflict (ComparePool *pool,
                               GArray *conflicts,
                               CorpusDifferences *differences,
                               const char *field,
                               CorpusDifferences difference,
                               const char *const *values,
                               const char *const *keys,
                               guint n_values);
/* Verdicts of a finished row's entries, from the row's and its conflicts. */
void compare_row_judge_entries (CorpusRow *row);

/* One pair of functions per kind.  Labels: labels[i] becomes the least index of i's claim. */
void compare_label_agreements (CompareItem *const *items, guint n_items, guint *labels);
/* The row of one claim. */
CorpusRow *compare_agreement_row (ComparePool *pool, CompareItem *const *items, guint n_items);
CorpusRow *compare_figure_row (ComparePool *pool, CompareItem *const *items, guint n_items);
CorpusRow *compare_commitment_row (ComparePool *pool, CompareItem *const *items, guint n_items);
CorpusRow *compare_person_row (ComparePool *pool, CompareItem *const *items, guint n_items);

/* ---- adoption (compare-adopt*.c) --------------------------------------------------------- */

/* A claim as the labels say, its items in compare_sort_items()' order; what follows its items is for
 * figures. */
struct _CompareClaim
{
  CompareNode node; /* claims that share a key may be one claim after all */
  CompareItem **items;
  guint n_items;
  guint kept : 1; /* while a snapshot is made … */
  guint listed : 1; /* … among those from before */
  CompareJoint *joint;
  CorpusRow *row; /* where it has no joint */
};

/* The keys of its node, some more than once. */
void compare_claim_make_keys (const CompareClaim *claim, CompareNumbers *keys);
/* How much speaks for two claims being one, the earlier one first; NAN where they cannot be. */
double compare_claims_score (const CompareClaim *x, const CompareClaim *y);
/* labels[i] becomes the least index of those that are one claim with i.  @claims are in
 * the order of their first items, @edges, which get sorted, the scores among them.  What joined the last
 * time is not asked again where nothing changed, as in compare_cluster_again(). */
void compare_adopt (CompareClaim *const *claims, guint n_claims, GArray *edges, guint *labels);

/* ---- figures' arithmetic (compare-values.c) ---------------------------------------------- */

void compare_value_interval (const EngineFigure *figure, double *low, double *high);
/* The unit of the last significant digit: 100 for 186 900, 0.1 for 20.5. */
double compare_value_step (double value);
guint compare_value_count_digits (double value);
gboolean compare_is_currency (const char *unit);
gboolean compare_is_dollar (const char *unit);
/* "A billion dollars" is a billion of whichever dollars: which ones, texts leave open. */
gboolean compare_same_dollars (const CompareFigure *a, const CompareFigure *b);
/* For `telling`. */
gboolean compare_value_is_telling (const CompareFigure *figure);
/* Equal, or within what the qualifiers allow, or one the rounding of the other. */
gboolean compare_values_agree (const CompareFigure *a,
                               const CompareFigure *b,
                               gboolean *by_qualifier,
                               gboolean *by_rounding);
/* They agree, and by no qualifier: one value, up to rounding. */
gboolean compare_values_equal (const CompareFigure *a, const CompareFigure *b);
/* Greater over smaller of the values nearest to each other; 1 where ranges touch.  Uppers: NAN for none. */
static inline double
compare_ranges_ratio (double a, double a_upper, double b, double b_upper)
{
  double a_last = isnan (a_upper) ? a : a_upper;
  double b_last = isnan (b_upper) ? b : b_upper;
  double small, large;

  if (a <= b_last && b <= a_last)
    return 1;
  small = fmin (a_last, b_last);
  large = a_last < b_last ? b : a;
  return small <= 0 || large <= 0 ? INFINITY : large / small;
}

static inline double
compare_values_ratio (const CompareFigure *a, const CompareFigure *b)
{
  return compare_ranges_ratio (a->value, a->upper, b->value, b->upper);
}

G_END_DECLS
