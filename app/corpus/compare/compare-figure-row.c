/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row of one claim in figures: whether its values can all be right, and what may explain it
 * where they cannot.  Values are compared pair by pair, so that each entry has its own verdict. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-figures.h"

#define MAX_DISTINCT 64 /* distinct values of a row that are compared pair by pair */

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
    if (!agree || compare_relate_measures (a->measure, b->measure) != COMPARE_RELATION_SAME
        || (a->commodities != b->commodities && a->commodities[0] != NULL
            && b->commodities[0] != NULL))
      differences |= CORPUS_DIFFERENCE_SCOPE;
  if (a->origin != b->origin && (!agree || (a->origin != NULL && b->origin != NULL)))
    differences |= CORPUS_DIFFERENCE_SOURCE;
  if (a->qualifier != b->qualifier)
    differences |= CORPUS_DIFFERENCE_QUALIFIER;
  if (compare_status_family (a->status) != compare_status_family (b->status))
    differences |= CORPUS_DIFFERENCE_STATUS;
  if (a->unit_class != b->unit_class)
    differences |= CORPUS_DIFFERENCE_CURRENCY;
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
  (CORPUS_DIFFERENCE_PERIOD | CORPUS_DIFFERENCE_SCOPE | CORPUS_DIFFERENCE_STATUS \
   | CORPUS_DIFFERENCE_CURRENCY)

typedef struct
{
  gboolean disagree;
  gboolean contradict; /* a pair disagrees and nothing about it explains why */
  gboolean currency;   /* a pair is in two currencies */
  gboolean agreed;     /* two documents say the same in one currency */
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

/* No exchange rate is guessed: amounts in two currencies neither agree nor contradict. */
static gboolean
values_agree (const CompareFigure *a,
              const CompareFigure *b,
              gboolean *by_qualifier,
              gboolean *by_rounding)
{
  *by_qualifier = *by_rounding = FALSE;
  return a->unit_class == b->unit_class && compare_values_agree (a, b, by_qualifier, by_rounding);
}

static gboolean
says_the_same (const CompareFigure *a, const CompareFigure *b)
{
  return a->value == b->value && a->unit_class == b->unit_class && a->low == b->low
         && a->high == b->high && a->qualifier == b->qualifier && a->period == b->period
         && a->origin == b->origin && a->status == b->status;
}

/* Entries that say just the same stand for each other: @distinct lists the first of each,
 * @standing_for the place in it that each entry is stood for by, @weights its independent documents. */
static guint
find_distinct (CompareItem *const *items,
               guint n_items,
               guint *distinct,
               guint *standing_for,
               guint *weights)
{
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    {
      guint k = 0;

      while (k < n && !says_the_same (&items[i]->figure, &items[distinct[k]]->figure))
        k++;
      if (k == n && n < MAX_DISTINCT)
        {
          weights[n] = 0;
          distinct[n++] = i;
        }
      standing_for[i] = MIN (k, n - 1);
      weights[standing_for[i]] += i == 0 || items[i - 1]->document != items[i]->document;
    }
  return n;
}

/* Which of the distinct entries agree, each with itself, too: a bit for each. */
typedef struct
{
  guint64 agree[MAX_DISTINCT];
  guint64 nearly[MAX_DISTINCT]; /* … by a qualifier or by rounding */
} Agreeing;

static gboolean
has_bit (guint64 bits, guint at)
{
  return (bits >> at & 1) != 0;
}

/* What the pair @i, @j of distinct entries says about the whole row.  Whether the two agree, and whether @nearly. */
static gboolean
judge_pair (CompareItem *const *items, guint i, guint j, Judgement *judgement, gboolean *nearly)
{
  const CompareFigure *a = &items[i]->figure;
  const CompareFigure *b = &items[j]->figure;
  gboolean by_qualifier, by_rounding;
  gboolean agree = values_agree (a, b, &by_qualifier, &by_rounding);
  CorpusDifferences differences = differences_of (a, b, agree);

  *nearly = by_qualifier || by_rounding;
  if (a->unit_class != b->unit_class)
    {
      if (compare_same_dollars (a, b))
        judgement->agreed |= items[i]->document != items[j]->document;
      else
        judgement->currency = TRUE;
      judgement->differences |= differences;
      return FALSE;
    }
  note_gap (judgement, a, b, i, j);
  if (agree)
    {
      judgement->agreed |= items[i]->document != items[j]->document;
      judgement->by_qualifier |= by_qualifier;
      judgement->by_rounding |= by_rounding;
      judgement->differences |= differences | (by_rounding ? CORPUS_DIFFERENCE_ROUNDING : 0);
      return TRUE;
    }
  judgement->disagree = TRUE;
  judgement->contradict |= (differences & EXPLAINING) == 0;
  judgement->explanations |= differences;
  return FALSE;
}

/* The same of all pairs. */
static void
judge_pairs (CompareItem *const *items,
             const guint *distinct,
             guint n,
             Judgement *judgement,
             Agreeing *agreeing)
{
  for (guint i = 0; i < n; i++)
    {
      agreeing->agree[i] = G_GUINT64_CONSTANT (1) << i;
      agreeing->nearly[i] = 0;
    }
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        gboolean nearly;
        guint64 agree = (guint64)judge_pair (items, distinct[i], distinct[j], judgement, &nearly);

        agreeing->agree[i] |= agree << j;
        agreeing->agree[j] |= agree << i;
        agreeing->nearly[i] |= (guint64)nearly << j;
        agreeing->nearly[j] |= (guint64)nearly << i;
      }
}

/* The place among the distinct ones that more documents agree with than with any that it disagrees with; @n
 * where there is none. */
static guint
find_majority (const Agreeing *agreeing, const guint *weights, guint n)
{
  guint support[MAX_DISTINCT] = { 0 };
  guint best = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      if (has_bit (agreeing->agree[i], j))
        support[i] += weights[j];
  for (guint i = 1; i < n; i++)
    if (support[i] > support[best])
      best = i;
  for (guint i = 0; i < n; i++)
    if (support[i] == support[best] && !has_bit (agreeing->agree[i], best))
      return n;
  return best;
}

/* How @entry stands to @other, which it differs from. */
static void
judge_entry (const CompareFigure *figure, const CompareFigure *other, CorpusEntry *entry)
{
  CorpusDifferences differences = differences_of (figure, other, FALSE);

  if (entry->verdict != CORPUS_VERDICT_CONTRADICT)
    entry->verdict =
        differences & EXPLAINING ? CORPUS_VERDICT_BOTH_POSSIBLE : CORPUS_VERDICT_CONTRADICT;
  entry->differences |=
      differences | (differences & CORPUS_DIFFERENCE_CURRENCY ? 0 : CORPUS_DIFFERENCE_VALUE);
}

/* Compares the distinct entries pair by pair; the row's entries get their own verdicts. */
static void
judge (CompareItem *const *items, guint n_items, CorpusEntry *entries, Judgement *judgement)
{
  g_autofree guint *distinct = g_new (guint, n_items);
  g_autofree guint *standing_for = g_new (guint, n_items);
  g_autofree guint *weights = g_new0 (guint, n_items);
  guint n = find_distinct (items, n_items, distinct, standing_for, weights);
  guint majority;
  Agreeing agreeing;

  judge_pairs (items, distinct, n, judgement, &agreeing);
  for (guint i = 0; i < n; i++)
    judgement->agreed |= weights[i] > 1;
  majority = find_majority (&agreeing, weights, n);
  for (guint i = 0; i < n; i++)
    {
      CorpusEntry *entry = &entries[distinct[i]];

      entry->verdict = CORPUS_VERDICT_AGREE;
      for (guint j = 0; j < n; j++)
        if (majority != n && j != majority)
          continue;
        else if (!has_bit (agreeing.agree[i], j))
          judge_entry (&items[distinct[i]]->figure, &items[distinct[j]]->figure, entry);
        else if (entry->verdict == CORPUS_VERDICT_AGREE && has_bit (agreeing.nearly[i], j))
          entry->verdict = CORPUS_VERDICT_AGREE_ROUNDED;
    }
  for (guint i = 0; i < n_items; i++)
    {
      const CorpusEntry *stands = &entries[distinct[standing_for[i]]];

      entries[i].verdict = stands->verdict;
      entries[i].differences = stands->differences;
    }
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
  if (judgement->currency && !judgement->agreed)
    return CORPUS_VERDICT_BOTH_POSSIBLE;
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
      /* of a flow told from the other end, the sides are the other way round */
      if (figure->measure != row->measure && figure->measure != ENGINE_MEASURE_OTHER)
        continue;
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
  g_autoptr (GHashTable) seen = NULL;

  if (n_items == 1)
    return;
  seen = g_hash_table_new (NULL, NULL);
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

CorpusRow *
compare_figure_row (ComparePool *pool, CompareItem *const *items, guint n_items)
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
  row->differences = judgement.disagree ? judgement.explanations
                                              | (judgement.differences & CORPUS_DIFFERENCE_CURRENCY)
                                        : judgement.differences;
  row->verdict = verdict_of (row, &judgement);
  for (guint i = 0; i < n_items && row->verdict == CORPUS_VERDICT_SINGLE; i++)
    ((CorpusEntry *)&row->entries[i])->verdict = CORPUS_VERDICT_SINGLE;
  return row;
}
