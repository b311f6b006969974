/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which mentions in different texts are one real agreement.
 *
 * Wrong merges are worse than missed ones: parties must be the same, dates must not exclude each
 * other, and what remains has to add up.  Where a mention could be either of two agreements of
 * another text and neither is clearly better, it is left alone and marked for a person to check.
 * An agreement announced and signed later is one story with several dates. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-agreements.h"

#define WINDOW 16            /* neighbours in time that a mention is compared with */
#define THRESHOLD 2.4        /* score from which two mentions are one agreement */
#define THRESHOLD_RIVAL 1.0  /* score from which a mention is a rival */
#define MARGIN 1.0           /* how much better than its rivals a mention must be */
#define SUBJECTS_APART -2.6  /* taken off for subjects that have nothing in common */
#define STORY_DAYS 120       /* longest time between an announcement and its signature */
#define SLIP_DAYS 3          /* dates that near may be one that a text got wrong */
#define NEWS_DAYS 30         /* a text tells what was signed this recently */
#define SEASON_DAYS 120
#define OLD_DAYS 400

static int
status_rank (EngineAgreementStatus status)
{
  static const int ranks[ENGINE_N_AGREEMENT_STATUSES] = {
    [ENGINE_AGREEMENT_PROPOSED] = 0, [ENGINE_AGREEMENT_NEGOTIATING] = 1,
    [ENGINE_AGREEMENT_REJECTED] = 1, [ENGINE_AGREEMENT_AGREED] = 2,
    [ENGINE_AGREEMENT_SIGNED] = 3,   [ENGINE_AGREEMENT_RATIFIED] = 4,
    [ENGINE_AGREEMENT_IN_FORCE] = 5, [ENGINE_AGREEMENT_SUSPENDED] = 6,
    [ENGINE_AGREEMENT_ENDED] = 7,
  };

  return ranks[status];
}

/* Which step the mention's own date is of: 1 announced or agreed, 2 signed. */
static guint
date_step (const CompareAgreement *agreement)
{
  return status_rank (agreement->status) >= 3 ? 2 : 1;
}

/* The date of a step: its own field, else the mention's date where it is of that step. */
static const CompareDays *
step_days (const CompareAgreement *agreement, guint step)
{
  if (compare_days_known (&agreement->days[step]))
    return &agreement->days[step];
  if (step <= 2 && step == date_step (agreement) && compare_days_known (&agreement->days[0]))
    return &agreement->days[0];
  return NULL;
}

/* Best known day for sorting and for judging nearness in time; NULL where there is none. */
static const CompareDays *
main_days (const CompareAgreement *agreement)
{
  static const guint order[] = { 0, 2, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (compare_days_known (&agreement->days[order[i]]))
      return &agreement->days[order[i]];
  return NULL;
}

static double
precision (const CompareDays *days)
{
  gint32 width = days->first != 0 && days->last != 0 ? days->last - days->first : 10000;

  return width == 0 ? 4.0 : width <= 31 ? 2.5 : width <= 183 ? 1.6 : 1.0;
}

typedef enum
{
  DATES_UNKNOWN,
  DATES_MEET,
  DATES_SLIP,  /* a few days apart */
  DATES_STORY, /* an earlier and a later step */
  DATES_CLASH,
} DateRelation;

/* An earlier step that becomes the later one: announced, then signed. */
static gboolean
is_story (const CompareAgreement *a, const CompareAgreement *b)
{
  const CompareDays *x = main_days (a);
  const CompareDays *y = main_days (b);

  if (date_step (a) == date_step (b))
    return FALSE;
  if (date_step (a) > date_step (b))
    return is_story (b, a);
  return x->last != 0 && y->first != 0 && x->last < y->first && y->first - x->last <= STORY_DAYS;
}

static DateRelation
relate_dates (const CompareAgreement *a, const CompareAgreement *b, double *score)
{
  const CompareDays *x = main_days (a);
  const CompareDays *y = main_days (b);
  DateRelation relation = DATES_UNKNOWN;

  *score = 0;
  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j < 4; j++)
      {
        const CompareDays *p = &a->days[i];
        const CompareDays *q = &b->days[j];

        /* entry into force is compared with itself only */
        if ((i == 3) != (j == 3) || !compare_days_known (p) || !compare_days_known (q))
          continue;
        if (compare_days_overlap (p, q))
          {
            relation = DATES_MEET;
            *score = fmax (*score, fmin (precision (p), precision (q)));
          }
        else if (relation == DATES_UNKNOWN)
          relation = DATES_CLASH;
      }
  if (relation != DATES_CLASH || x == NULL || y == NULL)
    return relation;
  if (is_story (a, b))
    return DATES_STORY;
  if (compare_days_is_day (x) && compare_days_is_day (y)
      && compare_days_distance (x, y) <= SLIP_DAYS)
    {
      *score = -0.6;
      return DATES_SLIP;
    }
  return DATES_CLASH;
}

static gboolean
is_generic (EngineInstrument instrument)
{
  return instrument == ENGINE_INSTRUMENT_AGREEMENT || instrument == ENGINE_INSTRUMENT_OTHER;
}

static gboolean
instruments_fit (EngineInstrument a, EngineInstrument b)
{
  return a == b || is_generic (a) || is_generic (b)
         || (a == ENGINE_INSTRUMENT_CEASEFIRE && b == ENGINE_INSTRUMENT_TRUCE)
         || (a == ENGINE_INSTRUMENT_TRUCE && b == ENGINE_INSTRUMENT_CEASEFIRE);
}

static double
score_instruments (EngineInstrument a, EngineInstrument b)
{
  if (a == b)
    return !is_generic (a) ? 2.2 : a == ENGINE_INSTRUMENT_AGREEMENT ? 0.6 : 0.2;
  if (!is_generic (a) && !is_generic (b))
    return instruments_fit (a, b) ? 1.2 : -1.5;
  return a == ENGINE_INSTRUMENT_OTHER || b == ENGINE_INSTRUMENT_OTHER ? 0 : -0.6;
}

/* Subjects of which one is a part or the usual means of the other; 0 for those that go with any. */
static guint
subject_field (const char *subject)
{
  static const char *const fields[][4] = {
    { "peace", "defence" },
    { "rare-earths", "critical-minerals" },
    { "trade", "tariffs", "agriculture" },
    { "energy", "climate" },
    { "migration" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (guint j = 0; j < G_N_ELEMENTS (fields[i]); j++)
      if (g_strcmp0 (fields[i][j], subject) == 0)
        return i + 1;
  return 0;
}

/* Bits of the fields that a list touches. */
static guint
subject_fields (CompareList subjects)
{
  guint fields = 0;

  for (guint i = 0; subjects[i] != NULL; i++)
    fields |= subject_field (subjects[i]) != 0 ? 1u << subject_field (subjects[i]) : 0;
  return fields;
}

static double
score_subjects (CompareList a, CompareList b)
{
  guint a_fields = subject_fields (a);
  guint b_fields = subject_fields (b);
  guint n_shared = 0;

  if (a[0] == NULL || b[0] == NULL)
    return 0;
  for (guint i = 0; a[i] != NULL; i++)
    n_shared += compare_list_contains (b, a[i]);
  if (n_shared > 0)
    return 0.4 + 0.8 * n_shared / (compare_list_length (a) + compare_list_length (b) - n_shared);
  if (a_fields == 0 || b_fields == 0)
    return -0.8;
  return (a_fields & b_fields) != 0 ? 0.3 : SUBJECTS_APART;
}

static double
score_places (const CompareAgreement *a, const CompareAgreement *b)
{
  if (a->place_key == NULL || b->place_key == NULL)
    return 0;
  return a->place_key == b->place_key ? 1.2 : -0.8;
}

gboolean
compare_people_share (CompareList a, CompareList b)
{
  for (guint i = 0; a[i] != NULL; i++)
    {
      const char *x = strrchr (a[i], ' ');

      for (guint j = 0; b[j] != NULL; j++)
        {
          const char *y = strrchr (b[j], ' ');
          g_autofree char *left = compare_fold (x != NULL ? x + 1 : a[i]);
          g_autofree char *right = compare_fold (y != NULL ? y + 1 : b[j]);

          if (strcmp (left, right) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

static double
score_status (const CompareAgreement *a, const CompareAgreement *b)
{
  gboolean a_open = status_rank (a->status) < 2;
  gboolean b_open = status_rank (b->status) < 2;

  if (a->status == b->status)
    return 0.3;
  if (a->status == ENGINE_AGREEMENT_REJECTED || b->status == ENGINE_AGREEMENT_REJECTED)
    return -2;
  return a_open != b_open ? -0.6 : 0.1;
}

/* A dated mention and one without a date, by when the latter was published.  NAN: impossible. */
static double
score_publication (const CompareDays *dated,
                   const CompareAgreement *undated,
                   const CompareDocument *document)
{
  const CompareDays *published = &document->published_days;
  gint32 days;

  if (dated->first == 0 || published->first == 0 || published->last == 0)
    return 0;
  days = published->last < dated->first                       ? published->last - dated->first
         : dated->last != 0 && published->first > dated->last ? published->first - dated->last
                                                              : 0;
  if (days < -SLIP_DAYS)
    return status_rank (undated->status) > 2 ? NAN : days >= -SEASON_DAYS ? 0.3 : -1;
  if (status_rank (undated->status) < 2 && days > 0)
    return -2; /* still being negotiated after that one was concluded */
  return days <= NEWS_DAYS ? 1.2 : days <= SEASON_DAYS ? 0.3 : days <= OLD_DAYS ? 0 : -0.8;
}

static double
score_time (const CompareItem *x, const CompareItem *y)
{
  const CompareDays *p = main_days (&x->agreement);
  const CompareDays *q = main_days (&y->agreement);
  gint32 days;

  if (p != NULL && q != NULL)
    return 0;
  if (p != NULL)
    return score_publication (p, &y->agreement, y->document);
  if (q != NULL)
    return score_publication (q, &x->agreement, x->document);
  if (!compare_days_known (&x->document->published_days)
      || !compare_days_known (&y->document->published_days))
    return 0;
  days = compare_days_distance (&x->document->published_days, &y->document->published_days);
  return days <= NEWS_DAYS ? 1.0 : days <= SEASON_DAYS ? 0.3 : days <= OLD_DAYS ? 0 : -1;
}

/* Same parties, or most of a long list of them on the same day. */
static gboolean
parties_fit (const CompareAgreement *a, const CompareAgreement *b)
{
  guint n_a = compare_list_length (a->parties);
  guint n_b = compare_list_length (b->parties);

  if (a->canonical == b->canonical)
    return TRUE;
  if (MIN (n_a, n_b) < 3 || MIN (n_a, n_b) * 5 < MAX (n_a, n_b) * 3)
    return FALSE;
  return n_a < n_b ? compare_list_is_subset (a->parties, b->parties)
                   : compare_list_is_subset (b->parties, a->parties);
}

/* NAN where they cannot be one agreement. */
static double
score_agreements (const CompareItem *x, const CompareItem *y)
{
  const CompareAgreement *a = &x->agreement;
  const CompareAgreement *b = &y->agreement;
  DateRelation dates;
  double score, time, subjects;

  if (!parties_fit (a, b))
    return NAN;
  dates = relate_dates (a, b, &score);
  if (dates == DATES_CLASH)
    return NAN;
  if (!instruments_fit (a->instrument, b->instrument) && !(dates == DATES_MEET && score > 3))
    return NAN;
  if (a->canonical != b->canonical)
    {
      if (dates != DATES_MEET || score < 2)
        return NAN;
      score -= 0.5;
    }
  time = score_time (x, y);
  if (isnan (time))
    return NAN;
  if (dates == DATES_UNKNOWN)
    score += time;

  score += score_instruments (a->instrument, b->instrument);
  subjects = score_subjects (a->subjects, b->subjects);
  score += subjects + score_status (a, b);
  /* what is signed at one ceremony has its place and its people in common: that says nothing for
   * agreements on different subjects */
  if (subjects > SUBJECTS_APART || score_places (a, b) < 0)
    score += score_places (a, b);
  if (a->signatories[0] != NULL && b->signatories[0] != NULL)
    score += !compare_people_share (a->signatories, b->signatories) ? -0.3
             : subjects > SUBJECTS_APART                            ? 1.0
                                                                    : 0;
  if (a->binding >= 0 && b->binding >= 0)
    score += a->binding == b->binding ? 0.3 : -0.5;
  return score;
}

static gboolean
agreements_compatible (const CompareItem *a, const CompareItem *b)
{
  double score = score_agreements (a, b);

  return !isnan (score) && score > 0;
}

static gboolean
agreements_same_document (const CompareItem *a, const CompareItem *b)
{
  return FALSE;
}

static guint64
agreement_signature (const CompareItem *item)
{
  const CompareAgreement *agreement = &item->agreement;
  guint64 hash = compare_hash_list (compare_hash_start (2), agreement->parties);

  hash = compare_hash_list (hash, agreement->subjects);
  hash = compare_hash_number (hash, agreement->instrument);
  hash = compare_hash_number (hash, agreement->status);
  for (guint i = 0; i < 4; i++)
    hash = compare_hash_string (hash, agreement->dates[i]);
  hash = compare_hash_string (hash, agreement->place_key);
  if (main_days (agreement) == NULL)
    hash = compare_hash_string (hash, item->document->published);
  return hash;
}

static const CompareRules agreement_rules = { agreements_compatible, agreements_same_document,
                                              agreement_signature };

/* ---- rivals ------------------------------------------------------------------------------ */

typedef struct
{
  CompareItem *const *items;
  GArray *edges;
} PairContext;

static gboolean
add_pair_cb (guint a, guint b, gpointer data)
{
  PairContext *context = data;
  CompareEdge edge = { a, b, 0 };
  double score;

  if (context->items[a]->document == context->items[b]->document)
    return FALSE;
  score = score_agreements (context->items[a], context->items[b]);
  if (isnan (score) || score < THRESHOLD_RIVAL)
    return FALSE;
  edge.score = (float)score;
  g_array_append_val (context->edges, edge);
  return TRUE;
}

static int
order_edges (gconstpointer a, gconstpointer b)
{
  const CompareEdge *x = a;
  const CompareEdge *y = b;

  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  if (x->b != y->b)
    return x->b < y->b ? -1 : 1;
  return 0;
}

static int
order_scores (gconstpointer a, gconstpointer b)
{
  const CompareEdge *x = a;
  const CompareEdge *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  return order_edges (a, b);
}

/* Mentions and the documents they could belong to: the edges between one item and one other
 * document's several items, by hash of both. */
static guint64
rival_key (const CompareItem *item, const CompareDocument *other)
{
  return compare_hash_string (compare_hash_string (compare_hash_start (3), item->id), other->id);
}

static void
note_rival (GHashTable *rivals, guint64 key, guint edge)
{
  GArray *list = g_hash_table_lookup (rivals, &key);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (rivals, g_memdup2 (&key, sizeof key), list);
    }
  g_array_append_val (list, edge);
}

/* Has @item another candidate in @other's document, still free and nearly as good as @score? */
static gboolean
has_rival (GHashTable *rivals,
           const GArray *edges,
           const guint8 *taken,
           CompareItem *const *items,
           guint item,
           guint other,
           float score)
{
  guint64 key = rival_key (items[item], items[other]->document);
  const GArray *list = g_hash_table_lookup (rivals, &key);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint index = g_array_index (list, guint, i);
      const CompareEdge *edge = &g_array_index (edges, CompareEdge, index);
      guint candidate = edge->a == item ? edge->b : edge->a;

      if (candidate != other && !taken[index] && score - edge->score < MARGIN)
        return TRUE;
    }
  return FALSE;
}

/* Once two mentions are paired, their other candidates in each other's document are out. */
static void
take (GHashTable *rivals,
      const GArray *edges,
      guint8 *taken,
      CompareItem *const *items,
      guint item,
      guint other)
{
  guint64 key = rival_key (items[item], items[other]->document);
  const GArray *list = g_hash_table_lookup (rivals, &key);

  for (guint i = 0; list != NULL && i < list->len; i++)
    taken[g_array_index (list, guint, i)] = 1;
}

static gboolean *
find_crowded_documents (CompareItem *const *items, guint n_items)
{
  gboolean *crowded = g_new0 (gboolean, n_items);

  for (guint i = 1; i < n_items; i++)
    if (items[i]->document == items[i - 1]->document)
      crowded[i] = crowded[i - 1] = TRUE;
  return crowded;
}

/* Keeps the edges that are clearly the best between their documents; the others' items are
 * marked ambiguous.  @edges is replaced. */
static void
settle_rivals (CompareItem *const *items, guint n_items, GArray *edges)
{
  g_autofree gboolean *crowded = find_crowded_documents (items, n_items);
  g_autofree guint8 *taken = NULL;
  g_autoptr (GHashTable) rivals =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);
  guint n_kept = 0;

  g_array_sort (edges, order_edges);
  for (guint i = 0; i < edges->len; i++)
    {
      const CompareEdge *edge = &g_array_index (edges, CompareEdge, i);

      /* the same pair is found once per key */
      if (n_kept > 0 && order_edges (edge, &g_array_index (edges, CompareEdge, n_kept - 1)) == 0)
        continue;
      g_array_index (edges, CompareEdge, n_kept++) = *edge;
    }
  g_array_set_size (edges, n_kept);
  g_array_sort (edges, order_scores);
  taken = g_new0 (guint8, edges->len + 1);

  for (guint i = 0; i < edges->len; i++)
    {
      const CompareEdge *edge = &g_array_index (edges, CompareEdge, i);

      if (crowded[edge->b])
        note_rival (rivals, rival_key (items[edge->a], items[edge->b]->document), i);
      if (crowded[edge->a])
        note_rival (rivals, rival_key (items[edge->b], items[edge->a]->document), i);
    }

  n_kept = 0;
  for (guint i = 0; i < edges->len; i++)
    {
      CompareEdge edge = g_array_index (edges, CompareEdge, i);

      if (taken[i] || edge.score < THRESHOLD)
        continue;
      if (has_rival (rivals, edges, taken, items, edge.a, edge.b, edge.score)
          || has_rival (rivals, edges, taken, items, edge.b, edge.a, edge.score))
        {
          items[edge.a]->agreement.ambiguous = TRUE;
          items[edge.b]->agreement.ambiguous = TRUE;
          continue;
        }
      take (rivals, edges, taken, items, edge.a, edge.b);
      take (rivals, edges, taken, items, edge.b, edge.a);
      taken[i] = 2;
      n_kept++;
    }
  for (guint i = 0, k = 0; i < edges->len; i++)
    if (taken[i] == 2)
      g_array_index (edges, CompareEdge, k++) = g_array_index (edges, CompareEdge, i);
  g_array_set_size (edges, n_kept);
}

void
compare_agreements (ComparePool *pool, CompareItem *const *items, guint n_items, GPtrArray *rows)
{
  g_autofree guint *labels = g_new (guint, n_items);
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (CompareNear));
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (CompareEdge));
  PairContext context = { items, edges };

  for (guint i = 0; i < n_items; i++)
    {
      const CompareDays *days = main_days (&items[i]->agreement);

      items[i]->agreement.ambiguous = FALSE;
      if (days == NULL)
        days = &items[i]->document->published_days;
      for (guint k = 0; k < items[i]->n_keys && n_items > 1; k++)
        if (items[i]->keys[k] >> 63 == 0)
          {
            CompareNear entry = { items[i]->keys[k], days->first != 0 ? days->first : days->last,
                                  i };

            g_array_append_val (near, entry);
          }
    }
  compare_near_pairs (near, WINDOW, WINDOW, add_pair_cb, &context);
  settle_rivals (items, n_items, edges);
  compare_cluster (items, n_items, edges, &agreement_rules, labels);
  compare_rows_of_clusters (pool, items, n_items, labels, compare_agreement_row, rows);
}

int
compare_agreement_rank (EngineAgreementStatus status)
{
  return status_rank (status);
}

const CompareDays *
compare_agreement_step_days (const CompareAgreement *agreement, guint step)
{
  return step_days (agreement, step);
}

gboolean
compare_agreement_instruments_fit (EngineInstrument a, EngineInstrument b)
{
  return instruments_fit (a, b);
}
