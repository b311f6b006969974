/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which mentions in different texts are one real agreement.
 *
 * Between two texts the mentions are assigned to each other as a whole, so that the best candidate
 * wins and not the first one.  Where another assignment is nearly as good, a mention is left alone
 * and marked for a person to check.  The pairs that are left are joined best first; two agreements
 * that one text keeps apart never end in one row, neither directly nor through a third text. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-agreements.h"

#define WINDOW 16            /* neighbours in time that a mention is compared with */
#define THRESHOLD 2.4        /* score from which two mentions are one agreement */
#define THRESHOLD_ALONE 2.0  /* … where neither text has another one of these parties */
#define THRESHOLD_RIVAL 1.0  /* score from which a mention is a rival */
#define MARGIN 1.0           /* how much worse the best other assignment must be */
#define SAME_STORY 0.2       /* for each weight of what the two texts have in common besides … */
#define MOST_SAME_STORY 1.2  /* … and at most */
#define ONLY_ONES 2.5        /* in one story: neither text has another agreement of these parties … */
#define NO_RIVALS 2.0        /* … or none that may be the other's … */
#define LEAST_ONLY_ONES -2.0 /* … and nothing tells them apart */
#define LEAST_NO_RIVALS 0.5
#define ONLY_ONES_LAST 2.0   /* how far such pairs come after others */
#define RIVAL 0.5            /* … that score so much */
#define EXCLUDED -4.0        /* two of a row that cannot be one weigh as much against it … */
#define MOST_AFFINITY 2.0    /* … as two such that can weigh for it */
#define UNTOLD -0.6          /* … unless all that speaks against them is that one says nothing of it */
#define LEAST_ELSEWHERE 0.5
#define BETTER_ELSEWHERE 0.7 /* a sibling that fits this much better keeps a mention out */
#define RICHNESS 0.02        /* of two mentions of one thing, the one mentioned more often */
#define MOST_MENTIONS 5
#define MOST_RIVALS 10 /* agreements of one text and the same parties that are weighed together */

/* ---- rules ------------------------------------------------------------------------------- */

/* Two mentions of one text that nothing tells apart. */
static gboolean
are_twins (CompareScores *scores, const CompareItem *x, const CompareItem *y)
{
  double score = compare_scores_get (scores, x, y);

  return !isnan (score) && !compare_agreements_are_told_apart (x, y)
         && ((score >= THRESHOLD && x->agreement.instrument == y->agreement.instrument)
             || compare_agreements_are_talks_and_deal (x, y));
}

/* The next agreement of the same parties in @item's text, from @at on; NULL after the last. */
static const CompareItem *
next_sibling (const CompareItem *item, guint *at)
{
  const GPtrArray *all = item->document->agreements;

  while (item->agreement.has_siblings && *at < all->len)
    {
      const CompareItem *sibling = g_ptr_array_index (all, (*at)++);

      if (sibling != item && sibling->agreement.canonical == item->agreement.canonical)
        return sibling;
    }
  return NULL;
}

/* Has @item's text another agreement that fits @other much better? */
static gboolean
fits_better_elsewhere (CompareScores *scores,
                       const CompareItem *item,
                       const CompareItem *other,
                       double score)
{
  const CompareItem *sibling;
  guint at = 0;

  while ((sibling = next_sibling (item, &at)) != NULL)
    {
      double theirs = compare_scores_get (scores, sibling, other);

      if (!isnan (theirs) && theirs >= LEAST_ELSEWHERE && theirs > score + BETTER_ELSEWHERE)
        return TRUE;
    }
  return FALSE;
}

/* Has @item's text another agreement of these parties that may be @other, and no other one of that text? */
static gboolean
has_rival (CompareScores *scores, const CompareItem *item, const CompareItem *other)
{
  const CompareItem *sibling;
  guint at = 0;

  while ((sibling = next_sibling (item, &at)) != NULL)
    {
      double score = compare_scores_get (scores, sibling, other);

      /* NAN: it cannot be */
      if (score >= RIVAL && !fits_better_elsewhere (scores, other, sibling, score))
        return TRUE;
    }
  return FALSE;
}

/* Two texts with one agreement of the same parties each, or none besides that it could be: what they
 * leave out matters less, unless what they do say is of two.  @score: what they do say. */
static double
score_only_ones (CompareScores *scores, const CompareItem *x, const CompareItem *y, double score)
{
  gboolean others = x->agreement.has_siblings || y->agreement.has_siblings;

  /* NAN: none */
  if (!(score >= (others ? LEAST_NO_RIVALS : LEAST_ONLY_ONES))
      || !compare_agreements_may_be_only_ones (x, y) || has_rival (scores, x, y)
      || has_rival (scores, y, x))
    return 0;
  return others ? NO_RIVALS : ONLY_ONES;
}

/* No dates that could exclude each other, and nothing else that is of two: what they lack in common, a third of
 * their row may have with each. */
static gboolean
leaves_open (const CompareItem *a, const CompareItem *b)
{
  double meet;

  return compare_agreement_relate_dates (a, b, &meet) == COMPARE_DATES_UNKNOWN
         && !compare_agreements_are_told_apart (a, b);
}

/* What speaks for the two being in one row, from EXCLUDED to MOST_AFFINITY: a text of several that got a date
 * wrong does not tear the others apart. */
static double
agreements_affinity (gpointer data, const CompareItem *a, const CompareItem *b)
{
  CompareScores *scores = data;
  double score = compare_scores_get (scores, a, b);

  if (isnan (score))
    return EXCLUDED;
  score += score_only_ones (scores, a, b, score);
  if (score < UNTOLD)
    score = fmax (score, leaves_open (a, b) ? UNTOLD : EXCLUDED);
  return fmin (score, MOST_AFFINITY);
}

static gboolean
agreements_same_document (const CompareItem *a, const CompareItem *b)
{
  return FALSE;
}

static guint64
agreement_signature (const CompareItem *item)
{
  /* no two are alike: what else its text has decides, too, and what makes its story */
  return compare_hash_string (compare_hash_start (2), item->id);
}

static const CompareRules agreement_rules = { NULL, agreements_affinity, agreements_same_document,
                                              agreement_signature };

/* What speaks for a pair, with what their texts have in common besides.  NAN: not the same.  @bonus: what
 * of it speaks for them because they are the only ones. */
static double
score_pair (CompareScores *scores, const CompareItem *x, const CompareItem *y, double *bonus)
{
  double score = compare_scores_get (scores, x, y);
  guint story;

  *bonus = score_only_ones (scores, x, y, score);
  /* NAN stays NAN, and what a pair cannot reach is sooner known */
  if (!(score + *bonus >= THRESHOLD_RIVAL - MOST_SAME_STORY)
      || score + *bonus + SAME_STORY * compare_bound_story (x, y) < THRESHOLD_RIVAL)
    return NAN;
  story = compare_scores_get_story (scores, x, y);
  if (story < COMPARE_STORY_LIKELY)
    *bonus = 0;
  if (story < COMPARE_STORY_RELATED && compare_agreement_parties_need_story (x, y))
    return NAN;
  score += *bonus + fmin (MOST_SAME_STORY, SAME_STORY * story);
  return score >= THRESHOLD_RIVAL ? score : NAN;
}

static double
threshold_of (const CompareItem *x, const CompareItem *y)
{
  return x->agreement.has_siblings || y->agreement.has_siblings ? THRESHOLD : THRESHOLD_ALONE;
}

/* ---- assignment between two texts --------------------------------------------------------- */

/* The mentions of two texts: rows are the more numerous side. */
typedef struct
{
  CompareScores *scores;
  CompareItem *const *items;
  guint row; /* index of the first item */
  guint column;
  guint n_rows;
  guint n_columns; /* ≤ MOST_RIVALS */
  double *values; /* n_rows × n_columns, row-major; NAN: not the same */
  guint8 *banned;
  guint8 *choices; /* n_rows × 2^n_columns: column + 1 chosen by that row, 0 none */
  double *best; /* 2^n_columns */
  double *next;
} Assignment;

/* The best total; the columns chosen by each row go to @chosen (+ 1, 0 none) unless NULL. */
static double
assign (Assignment *self, guint *chosen)
{
  guint n_masks = 1u << self->n_columns;
  guint at = 0;

  for (guint mask = 0; mask < n_masks; mask++)
    self->best[mask] = mask == 0 ? 0 : -INFINITY;
  for (guint i = 0; i < self->n_rows; i++)
    {
      guint8 *choices = self->choices + (gsize)i * n_masks;

      memcpy (self->next, self->best, n_masks * sizeof *self->best);
      memset (choices, 0, n_masks);
      for (guint j = 0; j < self->n_columns; j++)
        {
          double value = self->values[i * self->n_columns + j];

          if (isnan (value) || self->banned[i * self->n_columns + j])
            continue;
          for (guint mask = 0; mask < n_masks; mask++)
            if ((mask & 1u << j) == 0 && self->best[mask] + value > self->next[mask | 1u << j])
              {
                self->next[mask | 1u << j] = self->best[mask] + value;
                choices[mask | 1u << j] = (guint8)(j + 1);
              }
        }
      memcpy (self->best, self->next, n_masks * sizeof *self->best);
    }
  for (guint mask = 1; mask < n_masks; mask++)
    if (self->best[mask] > self->best[at])
      at = mask;
  for (guint i = self->n_rows, mask = at; chosen != NULL && i > 0; i--)
    {
      chosen[i - 1] = self->choices[(gsize)(i - 1) * n_masks + mask];
      if (chosen[i - 1] > 0)
        mask &= ~(1u << (chosen[i - 1] - 1));
    }
  return self->best[at];
}

/* Bans a pair, and the same pair with a twin in the place of one of the two. */
static void
ban (Assignment *self, guint row, guint column)
{
  memset (self->banned, 0, (gsize)self->n_rows * self->n_columns);
  self->banned[row * self->n_columns + column] = 1;
  for (guint i = 0; i < self->n_rows; i++)
    if (i != row
        && are_twins (self->scores, self->items[self->row + row], self->items[self->row + i]))
      self->banned[i * self->n_columns + column] = 1;
  for (guint j = 0; j < self->n_columns; j++)
    if (j != column
        && are_twins (self->scores, self->items[self->column + column],
                      self->items[self->column + j]))
      self->banned[row * self->n_columns + j] = 1;
}

/* All that could have been meant instead. */
static void
mark_rivals (Assignment *self, guint row, guint column)
{
  for (guint i = 0; i < self->n_rows; i++)
    for (guint j = 0; j < self->n_columns; j++)
      if ((i == row || j == column)
          && self->values[i * self->n_columns + j] >= THRESHOLD - THRESHOLD_RIVAL)
        {
          self->items[self->row + i]->agreement.ambiguous = TRUE;
          self->items[self->column + j]->agreement.ambiguous = TRUE;
        }
}

/* Is there nothing else in the two texts that either of the two could be? */
static gboolean
is_only_pair (const Assignment *self, guint row, guint column)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (i != row && !isnan (self->values[i * self->n_columns + column]))
      return FALSE;
  for (guint j = 0; j < self->n_columns; j++)
    if (j != column && !isnan (self->values[row * self->n_columns + j]))
      return FALSE;
  return TRUE;
}

static void
settle (Assignment *self, GArray *kept)
{
  g_autofree guint *chosen = g_new0 (guint, self->n_rows);
  double total = assign (self, chosen);

  for (guint i = 0; i < self->n_rows; i++)
    {
      guint row = self->row + i;
      guint column;
      double value, threshold;
      CompareEdge edge;

      if (chosen[i] == 0)
        continue;
      column = self->column + chosen[i] - 1;
      value = self->values[i * self->n_columns + chosen[i] - 1];
      threshold = is_only_pair (self, i, chosen[i] - 1)
                      ? THRESHOLD_ALONE
                      : threshold_of (self->items[row], self->items[column]);
      if (value < threshold - THRESHOLD_RIVAL)
        continue;
      ban (self, i, chosen[i] - 1);
      if (total - assign (self, NULL) < MARGIN)
        {
          mark_rivals (self, i, chosen[i] - 1);
          continue;
        }
      edge =
          (CompareEdge){ MIN (row, column), MAX (row, column), (float)(value + THRESHOLD_RIVAL) };
      g_array_append_val (kept, edge);
    }
}

static double
value_of (CompareScores *scores, const CompareItem *x, const CompareItem *y)
{
  double bonus;

  /* NAN stays NAN */
  return score_pair (scores, x, y, &bonus) - THRESHOLD_RIVAL
         + RICHNESS
               * (MIN (x->agreement.n_mentions, MOST_MENTIONS)
                  + MIN (y->agreement.n_mentions, MOST_MENTIONS));
}

/* What the user settled is no question any more: a mention that is merged with one of the other text is
 * none of its others. */
static void
heed_decisions (Assignment *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    for (guint j = 0; j < self->n_columns; j++)
      {
        const CompareItem *x = self->items[self->row + i];
        const CompareItem *y = self->items[self->column + j];

        if (x->alone || y->alone || compare_item_splits (x, y) || compare_item_splits (y, x))
          self->values[i * self->n_columns + j] = NAN;
        if (!compare_items_merged (x, y))
          continue;
        for (guint k = 0; k < self->n_columns; k++)
          self->values[i * self->n_columns + k] = NAN;
        for (guint k = 0; k < self->n_rows; k++)
          self->values[k * self->n_columns + j] = NAN;
      }
}

/* Items [a, a + n_a) of one text against [b, b + n_b) of another. */
static void
settle_texts (CompareScores *scores,
              CompareItem *const *items,
              guint a,
              guint n_a,
              guint b,
              guint n_b,
              GArray *kept)
{
  Assignment self = { scores, items, a, b, n_a, n_b };
  gsize n_masks;

  if (n_a < n_b)
    self = (Assignment){ scores, items, b, a, n_b, n_a };
  self.n_columns = MIN (self.n_columns, MOST_RIVALS);
  n_masks = (gsize)1 << self.n_columns;
  self.values = g_new (double, (gsize)self.n_rows *self.n_columns);
  self.banned = g_new0 (guint8, (gsize)self.n_rows * self.n_columns);
  self.choices = g_new0 (guint8, self.n_rows * n_masks);
  self.best = g_new (double, n_masks);
  self.next = g_new (double, n_masks);
  for (guint i = 0; i < self.n_rows; i++)
    for (guint j = 0; j < self.n_columns; j++)
      self.values[i * self.n_columns + j] =
          value_of (scores, items[self.row + i], items[self.column + j]);
  heed_decisions (&self);
  settle (&self, kept);
  g_free (self.values);
  g_free (self.banned);
  g_free (self.choices);
  g_free (self.best);
  g_free (self.next);
}

/* first[i], last[i]: the items of item i's text, exclusive. */
static void
find_texts (CompareItem *const *items, guint n_items, guint *first, guint *last)
{
  for (guint i = 0; i < n_items;)
    {
      guint end = i;

      while (end < n_items && items[end]->document == items[i]->document)
        end++;
      for (guint k = i; k < end; k++)
        {
          first[k] = i;
          last[k] = end;
        }
      i = end;
    }
}

/* ---- pairs ------------------------------------------------------------------------------- */

/* Two numbers of items, the lesser one in the upper half. */
static guint64
make_pair (guint a, guint b)
{
  return (guint64)a << 32 | b;
}

/* Neighbours in time under some key. */
static void
list_pairs (CompareItem *const *items, guint n_items, CompareNumbers *pairs)
{
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (CompareNear));

  for (guint i = 0; i < n_items; i++)
    {
      const CompareDays *days = items[i]->agreement.main_days;

      if (days == NULL)
        days = &items[i]->document->published_days;
      for (guint k = 0; k < items[i]->n_keys; k++)
        if (items[i]->keys[k] >> 63 == 0)
          {
            CompareNear entry = { items[i]->keys[k], days->first != 0 ? days->first : days->last,
                                  i };

            g_array_append_val (near, entry);
          }
    }
  compare_near_pairs (near, WINDOW, pairs);
  compare_numbers_sort (pairs);
}

/* Keeps the pairs that are clearly the best between their texts.  That neither text has another agreement
 * makes two one where no third text has both: it comes after what the texts say, and after what those texts
 * say that tell several apart. */
static GArray *
settle_pairs (CompareScores *scores,
              CompareItem *const *items,
              guint n_items,
              const CompareNumbers *pairs)
{
  g_autofree guint *first = g_new (guint, n_items + 1);
  g_autofree guint *last = g_new (guint, n_items + 1);
  g_auto (CompareNumbers) texts = { 0 };
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (CompareEdge));

  find_texts (items, n_items, first, last);
  for (guint i = 0; i < pairs->n; i++)
    {
      guint a = (guint)(pairs->all[i] >> 32);
      guint b = (guint)pairs->all[i];
      double bonus = 0;
      double score = first[a] != first[b] ? score_pair (scores, items[a], items[b], &bonus) : NAN;
      CompareEdge edge;

      if (isnan (score))
        continue;
      edge = (CompareEdge){ a, b, (float)(score - bonus - ONLY_ONES_LAST) };
      if (last[a] - first[a] > 1 || last[b] - first[b] > 1)
        compare_numbers_add (&texts, make_pair (first[a], first[b]));
      else if (score >= threshold_of (items[a], items[b]))
        g_array_append_val (kept, edge);
    }
  compare_numbers_sort (&texts);
  for (guint i = 0; i < texts.n; i++)
    {
      guint a = (guint)(texts.all[i] >> 32);
      guint b = (guint)texts.all[i];

      settle_texts (scores, items, a, last[a] - a, b, last[b] - b, kept);
    }
  return kept;
}

void
compare_label_agreements (CompareItem *const *items, guint n_items, guint *labels)
{
  g_autoptr (CompareScores) scores = NULL;
  g_auto (CompareNumbers) pairs = { 0 };
  g_autoptr (GArray) kept = NULL;

  for (guint i = 0; i < n_items; i++)
    items[i]->agreement.ambiguous = FALSE;
  if (n_items == 1)
    {
      labels[0] = 0;
      return;
    }
  list_pairs (items, n_items, &pairs);
  scores = compare_scores_new (items, n_items);
  kept = settle_pairs (scores, items, n_items, &pairs);
  compare_cluster (items, n_items, kept, &agreement_rules, scores, labels);
}
