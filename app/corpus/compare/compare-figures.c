/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which figures of different texts are about the same thing, and whether they can both be right.
 *
 * What must fit (measure, unit, holder, counterpart, commodity, whole, direction of change) is a
 * gate; how well it fits, and how near the values are, is a score.  The less the topic is
 * determined, the nearer the values must be: figures on a well-determined topic meet although they
 * contradict each other, those on a vague one only where they agree. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-private.h"

#define WINDOW 12               /* neighbours by value that a figure is compared with */
#define ENOUGH 5 /* … until this many may be the same */
#define MAX_DISTINCT 64         /* distinct values of a row that are compared pair by pair */
#define THRESHOLD_AGREE 3.1     /* score needed where the values agree */
#define THRESHOLD_DIFFER 3.0    /* … and where they do not */
#define MAX_RATIO 10.0          /* values further apart are two topics */
#define MAX_RATIO_CROWDED 1.35  /* the same, where a text gives several values on the topic */
#define EQUAL_VALUES 3.0        /* score of equal values that are not round */
#define EQUAL_ROUND_VALUES 2.5
#define COMPATIBLE_VALUES 2.6   /* score of values that the qualifiers let agree */
#define NEAR_VALUES 2.0         /* score of values that lie side by side without agreeing */
#define CROWDED 1.0             /* taken off where the texts have other values on the topic … */
#define CROWDED_FROM 0.2        /* … in full from this logarithm of the ratio on */

typedef enum
{
  RELATION_NONE,
  RELATION_LOOSE, /* only where the values agree */
  RELATION_SAME,
} Relation;

static gboolean
is_pair (EngineMeasure a, EngineMeasure b, EngineMeasure x, EngineMeasure y)
{
  return (a == x && b == y) || (a == y && b == x);
}

static gboolean
is_outlay (EngineMeasure measure)
{
  return measure == ENGINE_MEASURE_INVESTMENT || measure == ENGINE_MEASURE_SPENDING
         || measure == ENGINE_MEASURE_AID || measure == ENGINE_MEASURE_PURCHASE
         || measure == ENGINE_MEASURE_PRICE;
}

static Relation
relate_measures (EngineMeasure a, EngineMeasure b)
{
  if (a == b)
    return RELATION_SAME;
  if (a == ENGINE_MEASURE_OTHER || b == ENGINE_MEASURE_OTHER || (is_outlay (a) && is_outlay (b))
      || is_pair (a, b, ENGINE_MEASURE_PURCHASE, ENGINE_MEASURE_IMPORTS)
      || is_pair (a, b, ENGINE_MEASURE_DEFENCE_SPENDING, ENGINE_MEASURE_SPENDING)
      || is_pair (a, b, ENGINE_MEASURE_GDP, ENGINE_MEASURE_GROWTH)
      || is_pair (a, b, ENGINE_MEASURE_GDP, ENGINE_MEASURE_PRODUCTION))
    return RELATION_LOOSE;
  return RELATION_NONE;
}

/* Imposer and hit party, straight or, where a rate goes both ways, crosswise. */
static gboolean
sides_fit (const CompareFigure *a, const CompareFigure *b, gboolean *on_exact)
{
  gboolean exact;

  *on_exact = TRUE;
  if (a->holder == b->holder
      || (a->measure == ENGINE_MEASURE_TARIFF && b->measure == ENGINE_MEASURE_TARIFF
          && compare_list_overlaps (a->holder, b->holder)))
    if (a->on[0] == NULL || b->on[0] == NULL || compare_parties_overlap (a->on, b->on, on_exact))
      return TRUE;
  return (a->reciprocal || b->reciprocal) && a->on[0] != NULL && b->on[0] != NULL
         && compare_parties_overlap (a->holder, b->on, &exact)
         && compare_parties_overlap (a->on, b->holder, on_exact);
}

static gboolean
changes_fit (const CompareFigure *a, const CompareFigure *b)
{
  if (a->change == b->change)
    return TRUE;
  if (a->change != ENGINE_CHANGE_NONE && b->change != ENGINE_CHANGE_NONE)
    return FALSE;
  /* growth is a change by itself */
  return a->measure == ENGINE_MEASURE_GROWTH || b->measure == ENGINE_MEASURE_GROWTH
         || a->measure == ENGINE_MEASURE_INFLATION || (a->unit == b->unit && a->value == b->value);
}

static gboolean
rates_of_time_fit (const CompareFigure *a, const CompareFigure *b)
{
  if (a->per == b->per)
    return TRUE;
  if (a->per != ENGINE_PER_NONE && b->per != ENGINE_PER_NONE)
    return FALSE;
  return a->per == ENGINE_PER_YEAR || b->per == ENGINE_PER_YEAR
         || (a->measure == ENGINE_MEASURE_PRICE && b->measure == ENGINE_MEASURE_PRICE);
}

static gboolean
figures_fit (const CompareFigure *a, const CompareFigure *b, Relation *relation, gboolean *on_exact)
{
  *relation = relate_measures (a->measure, b->measure);
  if (*relation == RELATION_NONE || a->unit_class != b->unit_class)
    return FALSE;
  if (a->of != b->of && a->of != ENGINE_OF_NONE && b->of != ENGINE_OF_NONE)
    return FALSE;
  if (!changes_fit (a, b) || !rates_of_time_fit (a, b) || !sides_fit (a, b, on_exact))
    return FALSE;
  return a->commodities[0] == NULL || b->commodities[0] == NULL || a->commodities == b->commodities
         || compare_commodities_overlap (a->commodities, b->commodities);
}

static double
score_list (CompareList a, CompareList b, gboolean exact)
{
  if (a == b)
    return a[0] != NULL ? 1.0 : 0.5;
  if (a[0] == NULL || b[0] == NULL)
    return 0;
  return exact ? 0.7 : 0.2;
}

typedef enum
{
  STATUS_IS,     /* actual, in force */
  STATUS_WILL,   /* agreed, planned, forecast */
  STATUS_WAS,    /* previous */
  STATUS_MAY,    /* considered, threatened */
  STATUS_IS_NOT, /* suspended, withdrawn */
} StatusFamily;

static StatusFamily
status_family (EngineFigureStatus status)
{
  switch (status)
    {
    case ENGINE_FIGURE_ACTUAL:
    case ENGINE_FIGURE_IN_FORCE:
      return STATUS_IS;
    case ENGINE_FIGURE_PREVIOUS:
      return STATUS_WAS;
    case ENGINE_FIGURE_AGREED:
    case ENGINE_FIGURE_PLANNED:
    case ENGINE_FIGURE_FORECAST:
      return STATUS_WILL;
    case ENGINE_FIGURE_CONSIDERED:
    case ENGINE_FIGURE_THREATENED:
      return STATUS_MAY;
    default:
      return STATUS_IS_NOT;
    }
}

static double
score_status (EngineFigureStatus a, EngineFigureStatus b)
{
  StatusFamily x = status_family (a);
  StatusFamily y = status_family (b);

  if (a == b)
    return 0.7;
  if (x == y)
    return 0.4;
  if ((x == STATUS_IS && y == STATUS_WILL) || (x == STATUS_WILL && y == STATUS_IS))
    return -0.2;
  return x == STATUS_WAS || y == STATUS_WAS ? -0.9 : -0.5;
}

static double
score_period (const CompareFigure *a, const CompareFigure *b)
{
  if (!compare_days_known (&a->period_days) || !compare_days_known (&b->period_days))
    return 0;
  if (a->period == b->period)
    return 0.8;
  return compare_days_overlap (&a->period_days, &b->period_days) ? 0.5 : -0.8;
}

/* Is there anything that says what the number is about? */
static gboolean
topic_known (const CompareFigure *a, const CompareFigure *b)
{
  return (a->holder[0] != NULL && b->holder[0] != NULL)
         || (a->commodities[0] != NULL && b->commodities[0] != NULL)
         || (a->on[0] != NULL && b->on[0] != NULL);
}

/* Digits beyond the first: equal round numbers are weak evidence. */
static gboolean
is_telling (double value)
{
  double scaled = fabs (value);

  while (scaled >= 100)
    scaled /= 10;
  return fabs (scaled - rint (scaled)) > 1e-6 || (scaled >= 10 && fmod (rint (scaled), 10) != 0);
}

/* NAN where the two cannot be in one row. */
static double
score_figures (const CompareItem *x, const CompareItem *y)
{
  const CompareFigure *a = &x->figure;
  const CompareFigure *b = &y->figure;
  Relation relation;
  gboolean on_exact, by_qualifier, by_rounding, agree, crowded;
  double score, ratio;

  if (!figures_fit (a, b, &relation, &on_exact))
    return NAN;
  agree = compare_values_agree (a, b, &by_qualifier, &by_rounding);
  if (!agree && relation == RELATION_LOOSE)
    return NAN;
  if (!topic_known (a, b)
      && !(compare_documents_related (x->document, y->document)
           || (agree && !by_qualifier && is_telling (a->value))))
    return NAN;

  score = relation == RELATION_SAME ? 1.0 : -0.6;
  score += score_list (a->on, b->on, on_exact);
  score += score_list (a->commodities, b->commodities,
                       compare_list_overlaps (a->commodities, b->commodities));
  score += score_status (a->status, b->status) + score_period (a, b);
  score += a->of != b->of ? -0.3 : a->of != ENGINE_OF_NONE ? 0.5 : 0;
  score += a->change != b->change ? -0.4 : a->change != ENGINE_CHANGE_NONE ? 0.3 : 0;
  score += a->per == b->per && a->per != ENGINE_PER_NONE ? 0.1 : 0;

  ratio = compare_values_ratio (a, b);
  crowded = a->crowded || b->crowded;
  if (agree && !by_qualifier)
    {
      score += is_telling (a->value) ? EQUAL_VALUES : EQUAL_ROUND_VALUES;
      score -= crowded && a->commodities != b->commodities ? CROWDED : 0;
      return score >= THRESHOLD_AGREE ? score : NAN;
    }
  if (ratio > (crowded && !agree ? MAX_RATIO_CROWDED : MAX_RATIO))
    return NAN;
  /* among several values of one text the nearest is meant, whatever an open "more than" allows */
  score += (agree && !crowded ? COMPATIBLE_VALUES : NEAR_VALUES) - 2 * log (ratio)
           - (crowded ? CROWDED * fmin (1, log (ratio) / CROWDED_FROM) : 0);
  return score >= (agree ? THRESHOLD_AGREE : THRESHOLD_DIFFER) ? score : NAN;
}

static gboolean
figures_compatible (const CompareItem *a, const CompareItem *b)
{
  Relation relation;
  gboolean on_exact;

  return figures_fit (&a->figure, &b->figure, &relation, &on_exact);
}

static gboolean
figures_same_document (const CompareItem *x, const CompareItem *y)
{
  const CompareFigure *a = &x->figure;
  const CompareFigure *b = &y->figure;

  if (a->measure != b->measure || a->holder != b->holder || a->on != b->on
      || a->commodities != b->commodities || a->change != b->change || a->unit != b->unit
      || (a->of != b->of && a->of != ENGINE_OF_NONE && b->of != ENGINE_OF_NONE))
    return FALSE;
  if (a->value == b->value && a->qualifier == b->qualifier)
    return a->status == b->status
           || (status_family (a->status) <= STATUS_WILL && status_family (b->status) <= STATUS_WILL
               && score_period (a, b) >= 0);
  return a->status == b->status && a->origin != NULL && b->origin != NULL && a->origin != b->origin
         && score_period (a, b) >= 0;
}

static guint64
figure_signature (const CompareItem *item)
{
  const CompareFigure *figure = &item->figure;
  guint64 hash = compare_hash_start (1);

  hash = compare_hash_number (hash, figure->measure);
  hash = compare_hash_list (hash, figure->holder);
  hash = compare_hash_list (hash, figure->on);
  hash = compare_hash_list (hash, figure->commodities);
  hash = compare_hash_number (hash, figure->of);
  hash = compare_hash_number (hash, figure->per);
  hash = compare_hash_number (hash, (guint64)figure->change * 2 + (guint64)figure->reciprocal);
  return hash;
}

static const CompareRules figure_rules = { figures_compatible, figures_same_document,
                                           figure_signature };

/* ---- pairs ------------------------------------------------------------------------------- */

typedef struct
{
  CompareItem *const *items;
  GArray *edges;
} PairContext;

static gboolean
add_pair_cb (guint a, guint b, gpointer data)
{
  PairContext *context = data;
  const CompareItem *x = context->items[a];
  const CompareItem *y = context->items[b];
  CompareEdge edge = { a, b, 0 };

  if (x->document == y->document)
    {
      if (!figures_same_document (x, y))
        return FALSE;
      edge.score = x->figure.value == y->figure.value ? 4 : 0.1f;
    }
  else
    {
      double score = score_figures (x, y);

      if (isnan (score))
        return FALSE;
      edge.score = (float)score;
    }
  g_array_append_val (context->edges, edge);
  return TRUE;
}

static void
add_near (GArray *near, guint64 key, double position, guint item)
{
  CompareNear entry = { key, position, item };

  g_array_append_val (near, entry);
}

/* The same number for the same holder, called something else. */
static gboolean
add_loose_pair_cb (guint a, guint b, gpointer data)
{
  PairContext *context = data;

  return context->items[a]->figure.measure != context->items[b]->figure.measure
         && add_pair_cb (a, b, data);
}

/* A figure is filed under its holder, and more narrowly by measure, counterpart and commodity, so
 * that in a large corpus its neighbours are those on its own topic. */
static void
file_figure (GArray *loose, GArray *near, const CompareItem *item, guint index)
{
  const CompareFigure *figure = &item->figure;
  double position = isnan (figure->upper) ? figure->value : (figure->value + figure->upper) / 2;
  guint64 topic;

  for (guint k = 0; k < item->n_keys; k++)
    {
      if (item->keys[k] >> 63 != 0)
        continue;
      add_near (loose, item->keys[k], position, index);
      topic = compare_hash_number (item->keys[k], figure->measure);
      add_near (near, topic, position, index);
      for (guint i = 0; figure->on[i] != NULL && i < 8; i++)
        add_near (near, compare_hash_string (topic, figure->on[i]), position, index);
      for (guint i = 0; figure->commodities[i] != NULL && i < 8; i++)
        add_near (near, compare_hash_string (topic, figure->commodities[i]), position, index);
    }
}

/* ---- rows -------------------------------------------------------------------------------- */

static CorpusDifferences
differences_of (const CompareFigure *a, const CompareFigure *b, gboolean agree)
{
  CorpusDifferences differences = 0;

  if (a->period != b->period)
    if ((a->period != NULL && b->period != NULL) || !agree)
      differences |= CORPUS_DIFFERENCE_PERIOD;
  if (a->measure != b->measure || a->commodities != b->commodities || a->of != b->of
      || a->on != b->on || a->holder != b->holder)
    if (!agree || relate_measures (a->measure, b->measure) != RELATION_SAME
        || (a->commodities != b->commodities && a->commodities[0] != NULL
            && b->commodities[0] != NULL))
      differences |= CORPUS_DIFFERENCE_SCOPE;
  if (a->origin != b->origin && (!agree || (a->origin != NULL && b->origin != NULL)))
    differences |= CORPUS_DIFFERENCE_SOURCE;
  if (a->qualifier != b->qualifier)
    differences |= CORPUS_DIFFERENCE_QUALIFIER;
  if (status_family (a->status) != status_family (b->status))
    differences |= CORPUS_DIFFERENCE_STATUS;
  return differences;
}

/* Half the width that a qualifier gives, as said: 3.5 for "about 70". */
static double
margin_of (const CompareFigure *figure)
{
  return figure->qualifier == ENGINE_QUALIFIER_ABOUT
             ? figure->high - (isnan (figure->upper) ? figure->value : figure->upper)
             : 0;
}

/* What lets two values both be true. */
#define EXPLAINING \
  (CORPUS_DIFFERENCE_PERIOD | CORPUS_DIFFERENCE_SCOPE | CORPUS_DIFFERENCE_STATUS)

typedef struct
{
  gboolean disagree;
  gboolean contradict; /* a pair disagrees and nothing about it explains why */
  gboolean by_qualifier;
  gboolean by_rounding;
  CorpusDifferences differences; /* of pairs that agree */
  CorpusDifferences explanations; /* of pairs that do not */
  CorpusReason reason;
} Judgement;

static void
note_gap (Judgement *judgement,
          const CompareFigure *a,
          const CompareFigure *b,
          guint first,
          guint second)
{
  double a_last = isnan (a->upper) ? a->value : a->upper;
  double b_last = isnan (b->upper) ? b->value : b->upper;
  double gap = fmax (0, fmax (a->value - b_last, b->value - a_last));

  if (!isnan (judgement->reason.gap) && gap <= judgement->reason.gap)
    return;
  judgement->reason.gap = gap;
  judgement->reason.margin = margin_of (a) + margin_of (b);
  judgement->reason.unit = g_strcmp0 (a->unit, "%") == 0 ? "pp" : a->unit;
  judgement->reason.first = first;
  judgement->reason.second = second;
}

/* Compares the distinct entries pair by pair; the row's entries get their own verdicts. */
static void
judge (CompareItem *const *items, guint n_items, CorpusEntry *entries, Judgement *judgement)
{
  g_autofree guint *distinct = g_new (guint, n_items);
  g_autofree guint *standing_for = g_new (guint, n_items);
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    {
      const CompareFigure *a = &items[i]->figure;
      guint k;

      for (k = 0; k < n; k++)
        {
          const CompareFigure *b = &items[distinct[k]]->figure;

          if (a->value == b->value && a->low == b->low && a->high == b->high
              && a->qualifier == b->qualifier && a->period == b->period && a->origin == b->origin
              && a->status == b->status)
            break;
        }
      if (k == n && n < MAX_DISTINCT)
        distinct[n++] = i;
      standing_for[i] = MIN (k, n - 1);
    }

  for (guint i = 0; i < n; i++)
    entries[distinct[i]].verdict = CORPUS_VERDICT_AGREE;
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        const CompareFigure *a = &items[distinct[i]]->figure;
        const CompareFigure *b = &items[distinct[j]]->figure;
        gboolean by_qualifier, by_rounding;
        gboolean agree = compare_values_agree (a, b, &by_qualifier, &by_rounding);
        CorpusDifferences differences = differences_of (a, b, agree);

        note_gap (judgement, a, b, distinct[i], distinct[j]);
        if (agree)
          {
            judgement->by_qualifier |= by_qualifier;
            judgement->by_rounding |= by_rounding;
            judgement->differences |= differences | (by_rounding ? CORPUS_DIFFERENCE_ROUNDING : 0);
            continue;
          }
        judgement->disagree = TRUE;
        judgement->contradict |= (differences & EXPLAINING) == 0;
        judgement->explanations |= differences;
        entries[distinct[i]].verdict = entries[distinct[j]].verdict = CORPUS_VERDICT_CONTRADICT;
      }
  for (guint i = 0; i < n_items; i++)
    entries[i].verdict = entries[distinct[standing_for[i]]].verdict;
}

static CorpusVerdict
verdict_of (const CorpusRow *row, const Judgement *judgement)
{
  if (row->n_documents < 2)
    return CORPUS_VERDICT_SINGLE;
  if (judgement->disagree)
    return judgement->contradict ? CORPUS_VERDICT_CONTRADICT : CORPUS_VERDICT_BOTH_POSSIBLE;
  if (row->n_independent < 2)
    return CORPUS_VERDICT_SINGLE;
  return judgement->by_qualifier || judgement->by_rounding ? CORPUS_VERDICT_AGREE_ROUNDED
                                                           : CORPUS_VERDICT_AGREE;
}

/* The topic is what the entries have in common: the fullest list of each. */
static void
set_topic (ComparePool *pool, CorpusRow *row, CompareItem *const *items, guint n_items)
{
  const CompareFigure *first = &items[0]->figure;
  gboolean same_period = TRUE;

  row->measure = first->measure;
  row->unit = first->unit;
  row->by = first->by;
  row->on = first->on;
  row->commodities = first->commodities;
  row->of = first->of;
  for (guint i = 1; i < n_items; i++)
    {
      const CompareFigure *figure = &items[i]->figure;

      if (row->measure == ENGINE_MEASURE_OTHER)
        row->measure = figure->measure;
      if (row->of == ENGINE_OF_NONE)
        row->of = figure->of;
      if (compare_list_length (figure->by) > compare_list_length (row->by))
        row->by = figure->by;
      if (compare_list_length (figure->on) > compare_list_length (row->on))
        row->on = figure->on;
      if (row->commodities[0] == NULL)
        row->commodities = figure->commodities;
      same_period = same_period && figure->period == first->period;
    }
  row->period = same_period ? first->period : NULL;
}

static void
note_origins (CorpusRow *row, CompareItem *const *items, guint n_items, GPtrArray *codes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_items; i++)
    {
      const char *origin = items[i]->figure.origin;
      const CompareItem *first;

      if (origin == NULL)
        continue;
      first = g_hash_table_lookup (seen, origin);
      if (first == NULL)
        g_hash_table_insert (seen, (gpointer)origin, items[i]);
      else if (first->document != items[i]->document && row->same_origin == NULL)
        {
          row->same_origin = first->figure.source;
          g_ptr_array_add (codes, (gpointer) "same_origin");
        }
    }
}

static CorpusRow *
make_row (ComparePool *pool, CompareItem *const *items, guint n_items)
{
  GArray *entries = NULL;
  CorpusRow *row = compare_row_new (pool, items, n_items, &entries);
  GPtrArray *codes = g_ptr_array_new ();
  Judgement judgement = { 0 };

  judgement.reason.gap = NAN;
  for (guint i = 0; i < n_items; i++)
    {
      const CompareFigure *figure = &items[i]->figure;
      CorpusEntry *entry = &g_array_index (entries, CorpusEntry, i);

      entry->value = figure->value;
      entry->upper = figure->upper;
      entry->low = figure->low;
      entry->high = figure->high;
      entry->unit = figure->unit;
      entry->qualifier = figure->qualifier;
      entry->status = (int)figure->status;
      entry->period = figure->period;
      entry->source = figure->source;
    }
  set_topic (pool, row, items, n_items);
  if (n_items > 1)
    judge (items, n_items, (CorpusEntry *)(void *)entries->data, &judgement);
  note_origins (row, items, n_items, codes);
  compare_row_finish (row, items, entries, NULL, codes);

  row->reason = judgement.reason;
  row->differences = judgement.disagree ? judgement.explanations : judgement.differences;
  row->verdict = verdict_of (row, &judgement);
  for (guint i = 0; i < n_items; i++)
    {
      CorpusEntry *entry = (CorpusEntry *)&row->entries[i];

      if (row->verdict == CORPUS_VERDICT_SINGLE || row->verdict == CORPUS_VERDICT_AGREE_ROUNDED)
        entry->verdict = row->verdict;
      else if (entry->verdict == CORPUS_VERDICT_CONTRADICT)
        entry->verdict = row->verdict;
    }
  return row;
}

void
compare_figures (ComparePool *pool, CompareItem *const *items, guint n_items, GPtrArray *rows)
{
  g_autofree guint *labels = g_new (guint, n_items);
  g_autoptr (GArray) loose = g_array_new (FALSE, FALSE, sizeof (CompareNear));
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (CompareNear));
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (CompareEdge));
  PairContext context = { items, edges };

  for (guint i = 0; i < n_items && n_items > 1; i++)
    file_figure (loose, near, items[i], i);
  compare_near_pairs (loose, WINDOW, ENOUGH, add_loose_pair_cb, &context);
  compare_near_pairs (near, WINDOW, ENOUGH, add_pair_cb, &context);
  compare_cluster (items, n_items, edges, &figure_rules, labels);
  compare_rows_of_clusters (pool, items, n_items, labels, make_row, rows);
}
