/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims in figures that are one although a text, or what was read out of it, leaves something out:
 * who imposes and who is hit are missing or the wrong way round, the commodity is not said again,
 * the measure is not understood.
 *
 * Only values that agree bring such claims together, and all that is known must add up: how telling
 * the value is, what the two have in common, whether their texts tell of the same agreements.  What
 * both say and say differently keeps them apart.  Best pairs first; where a text has two candidates
 * that fit about as well, neither is taken. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-figures.h"
#include "compare-keys.h"

#define THRESHOLD 3.0
#define STORY 0.8       /* both texts tell of an agreement of the same parties */
#define SAME_STORY 1.2  /* … of several */
#define MARGIN 0.5    /* how much better than its rivals a candidate must be */
#define MOST_SIDES 4  /* parties of a figure that are looked up */
#define MOST_ITEMS 3  /* figures of a claim that stand for it */
#define MOST_ADOPTED 8 /* figures of the smaller one of two claims: adoption is for what is left over */
#define IMPOSSIBLE -3.0
#define BEST_SIDES 2.8 /* all sides the same, and three besides */
#define OTHER_DOLLAR 0.6 /* taken off for another currency of that name */
#define UNLIKELY -1.2    /* … of a number that hardly comes twice in one story */
#define MOST_STORIES 4   /* agreements of a text by which its numbers are looked up */

#define CURRENCIES 3.5     /* score of one claim in two currencies */
#define CURRENCY_RATIO 2.5 /* among currencies of about the same worth */

#define LARGE 1000 /* an amount that is no mere count */

#define SALT_ADOPT 77
#define SALT_CURRENCY 78
#define SALT_NEAR 79
#define NEAR_RATIO 1.1

/* ---- keys -------------------------------------------------------------------------------- */

/* The value to two digits, and its magnitude. */
static guint64
hash_coarse (guint64 hash, double value)
{
  double magnitude;

  if (value == 0 || !isfinite (value))
    return compare_hash_number (hash, 0);
  magnitude = floor (log10 (fabs (value)));
  value = rint (value / pow (10, magnitude - 1));
  /* 99.6 is 100, not 10 × 10 */
  if (fabs (value) >= 100)
    {
      value /= 10;
      magnitude++;
    }
  hash = compare_hash_number (hash, (guint64)(gint64)value);
  return compare_hash_number (hash, (guint64)(gint64)magnitude);
}

static void
add_near_pair (GArray *keys, guint64 key, gint64 step)
{
  for (guint k = 0; k < 2; k++)
    {
      guint64 near = compare_hash_number (key, (guint64)(step + k));

      g_array_append_val (keys, near);
    }
}

/* Values that lie within a tenth of each other share one of two keys: "about 550 km" and 530. */
static void
add_near_keys (GArray *keys, const CompareItem *item)
{
  const CompareFigure *figure = &item->figure;
  const GArray *stories = item->document->party_sets;
  guint64 start = compare_hash_string (compare_hash_start (SALT_NEAR), figure->unit_class);
  gint64 step;

  if (figure->value <= 0 || g_str_equal (figure->unit_class, "%")
      || g_str_equal (figure->unit_class, "count"))
    return;
  step = (gint64)floor (log (figure->value) / log (NEAR_RATIO));
  for (guint i = 0; i < stories->len && i < MOST_STORIES; i++)
    add_near_pair (keys, compare_hash_number (start, g_array_index (stories, guint64, i)), step);
}

/* Not round, and no rate that many things have. */
static gboolean
is_telling (const CompareFigure *figure)
{
  return figure->n_digits >= 3
         || (figure->n_digits == 2
             && (!g_str_equal (figure->unit_class, "%") || fmod (figure->value, 5) != 0)
             && !(g_str_equal (figure->unit_class, "count") && figure->value < 100));
}

static gboolean
is_currency (const char *unit)
{
  return g_ascii_isupper (unit[0]) && g_ascii_isupper (unit[1]) && g_ascii_isupper (unit[2])
         && unit[3] == '\0';
}

/* One topic, whatever the currency. */
static gboolean
hash_topic (const CompareFigure *figure, guint64 *key)
{
  if (figure->unit_class == NULL || !is_currency (figure->unit_class) || figure->crowded
      || figure->holder[0] == NULL || figure->measure == ENGINE_MEASURE_OTHER)
    return FALSE;
  *key = compare_hash_number (compare_hash_start (SALT_CURRENCY), figure->measure);
  *key = compare_hash_list (*key, figure->holder);
  *key = compare_hash_list (*key, figure->on);
  return TRUE;
}

void
compare_claim_make_keys (CompareClaim *claim)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint n = 0;

  for (guint i = 0; i < claim->n_items && i < MOST_ITEMS; i++)
    {
      const CompareFigure *figure = &claim->items[i]->figure;
      guint64 start =
          compare_hash_string (compare_hash_start (SALT_ADOPT),
                               compare_is_dollar (figure->unit_class) ? "$" : figure->unit_class);
      guint64 topic;

      if (hash_topic (figure, &topic) && !claim->items[i]->alone)
        g_array_append_val (keys, topic);
      start = hash_coarse (start, figure->value);
      for (guint k = 0; figure->context[k] != NULL && k < MOST_SIDES && !claim->items[i]->alone;
           k++)
        {
          guint64 key = compare_hash_string (start, figure->context[k]);

          g_array_append_val (keys, key);
        }
      /* one figure is enough to find the claim by its story */
      if (i > 0)
        continue;
      if (!claim->items[i]->alone)
        add_near_keys (keys, claim->items[i]);
      for (guint k = 0; k < claim->items[i]->document->party_sets->len && k < MOST_STORIES
                        && is_telling (figure) && !claim->items[i]->alone;
           k++)
        {
          guint64 key = compare_hash_number (
              start, g_array_index (claim->items[i]->document->party_sets, guint64, k));

          g_array_append_val (keys, key);
        }
    }
  compare_sort_numbers ((guint64 *)(void *)keys->data, keys->len);
  for (guint i = 0; i < keys->len; i++)
    if (n == 0 || g_array_index (keys, guint64, i) != g_array_index (keys, guint64, n - 1))
      g_array_index (keys, guint64, n++) = g_array_index (keys, guint64, i);
  claim->n_keys = n;
  claim->keys = g_memdup2 (keys->data, n * sizeof (guint64));
}

/* ---- evidence ---------------------------------------------------------------------------- */

/* How unlikely it is that two texts give this number of different things. */
static double
score_value (const CompareFigure *figure)
{
  guint n_digits = figure->n_digits;
  double score = n_digits >= 3 ? 3.0 : n_digits == 2 ? 2.2 : figure->value >= LARGE ? 1.7 : 1.4;

  if (g_str_equal (figure->unit_class, "%"))
    return n_digits <= 2 && fmod (figure->value, 5) == 0 ? fmin (score, 1.3) : score;
  if (g_str_equal (figure->unit_class, "count") && figure->value < 13)
    return 0.6;
  return score + 0.4;
}

static gboolean
is_flow (EngineMeasure measure)
{
  return measure == ENGINE_MEASURE_EXPORTS || measure == ENGINE_MEASURE_IMPORTS
         || measure == ENGINE_MEASURE_TRADE || measure == ENGINE_MEASURE_PURCHASE
         || measure == ENGINE_MEASURE_PRODUCTION || measure == ENGINE_MEASURE_MINING;
}

static double
score_measures (EngineMeasure a, EngineMeasure b, gboolean share, double clash)
{
  if (a == b)
    return a != ENGINE_MEASURE_OTHER ? 1.2 : 0.3;
  if (a == ENGINE_MEASURE_OTHER || b == ENGINE_MEASURE_OTHER)
    return 0;
  if (compare_relate_measures (a, b) == COMPARE_RELATION_LOOSE)
    return 0.2;
  if (is_flow (a) && is_flow (b))
    return share ? -1.0 : 0;
  if ((a == ENGINE_MEASURE_TARIFF && is_flow (b)) || (b == ENGINE_MEASURE_TARIFF && is_flow (a)))
    return -0.8;
  /* shares of different things are often the same number, amounts are not */
  return share ? clash : UNLIKELY;
}

/* @a_mask, @b_mask: compare_parties_mask() of the two. */
static gboolean
overlap (CompareList a, guint64 a_mask, CompareList b, guint64 b_mask)
{
  gboolean exact;

  if ((a_mask & b_mask) == 0)
    return FALSE;
  return a == b || compare_parties_overlap (a, b, &exact);
}

static gboolean
are_crossed (const CompareFigure *a, const CompareFigure *b)
{
  return overlap (a->holder, a->holder_mask, b->on, b->on_mask)
         || overlap (a->on, a->on_mask, b->holder, b->holder_mask);
}

/* Both say on whom, and it is not the same one, not even as the other side. */
static gboolean
clash (const CompareFigure *a, const CompareFigure *b)
{
  return a->on[0] != NULL && b->on[0] != NULL && !overlap (a->on, a->on_mask, b->on, b->on_mask)
         && !compare_parties_incommensurable (a->on, b->on) && !are_crossed (a, b);
}

/* How many of those with whom @a is told are with @b, too, groups counting as their members. */
static guint
count_context (const CompareFigure *a, const CompareFigure *b)
{
  gboolean groups = ((a->context_mask | b->context_mask) & COMPARE_MASK_GROUP) != 0;
  guint n = 0;

  for (guint i = 0; a->context[i] != NULL && (a->context_mask & b->context_mask) != 0; i++)
    {
      const char *const one[] = { a->context[i], NULL };
      gboolean exact;
      guint k = 0;

      while (b->context[k] != NULL && b->context[k] != a->context[i])
        k++;
      n += b->context[k] != NULL || (groups && compare_parties_overlap (one, b->context, &exact));
    }
  return n;
}

static double
score_sides (const CompareFigure *a, const CompareFigure *b, double clash, gboolean related)
{
  gboolean crossed = are_crossed (a, b);
  gboolean vague = a->measure == ENGINE_MEASURE_OTHER || b->measure == ENGINE_MEASURE_OTHER;
  double score = 0;
  guint n_shared = 0;

  if (overlap (a->holder, a->holder_mask, b->holder, b->holder_mask))
    score += 0.8;
  else if (related && compare_parties_incommensurable (a->holder, b->holder))
    score -= 0.3;
  else if (a->holder[0] != NULL && b->holder[0] != NULL)
    score += crossed ? -0.3 : vague || a->completed || b->completed ? -1.0 : clash;
  if (overlap (a->on, a->on_mask, b->on, b->on_mask))
    score += 0.8;
  else if (related && compare_parties_incommensurable (a->on, b->on))
    score -= 0.3;
  else if (a->on[0] != NULL && b->on[0] != NULL)
    score += crossed ? -0.3 : vague ? -1.5 : clash;
  if (score > IMPOSSIBLE / 2)
    n_shared = count_context (a, b);
  return score + 0.4 * MIN (n_shared, 3);
}

static double
score_commodities (CompareList a, CompareList b, gboolean share, double clash)
{
  if (a[0] == NULL || b[0] == NULL)
    return 0;
  if (a == b)
    return 1.0;
  return compare_commodities_overlap (a, b) ? 0.6 : share ? 1.3 * clash : fmax (clash, -2.0);
}

static double
score_rest (const CompareFigure *a, const CompareFigure *b)
{
  CompareStatusFamily x = compare_status_family (a->status);
  CompareStatusFamily y = compare_status_family (b->status);
  double score = x == y ? 0.3 : x == COMPARE_STATUS_WAS || y == COMPARE_STATUS_WAS ? -0.5 : -0.2;

  if (a->of != b->of)
    score += a->of != ENGINE_OF_NONE && b->of != ENGINE_OF_NONE ? -0.8 : 0;
  else if (a->of != ENGINE_OF_NONE)
    score += 0.5;
  if (a->change != b->change)
    score -= 0.2;
  if (a->per == b->per)
    score += a->per != ENGINE_PER_NONE ? 0.3 : 0;
  else if (a->per != ENGINE_PER_NONE && b->per != ENGINE_PER_NONE)
    score -= 0.8;
  if (compare_days_known (&a->period_days) && compare_days_known (&b->period_days))
    score += compare_days_overlap (&a->period_days, &b->period_days) ? 0.5 : -0.8;
  return score;
}

/* The size of a change and a level, or a rise and a fall, are not the same though the numbers be. */
static gboolean
changes_fit (const CompareFigure *a, const CompareFigure *b)
{
  return a->change == b->change
         || ((a->change == ENGINE_CHANGE_NONE || b->change == ENGINE_CHANGE_NONE)
             && a->value == b->value);
}

static gboolean
is_major (const char *currency)
{
  static const char *const major[] = { "AUD", "CAD", "CHF", "EUR", "GBP", "USD", NULL };

  return g_strv_contains (major, currency);
}

/* The same thing in two currencies: since the amounts tell nothing, all else must be equal. */
static double
score_currencies (const CompareItem *x, const CompareItem *y)
{
  const CompareFigure *a = &x->figure;
  const CompareFigure *b = &y->figure;
  guint64 a_topic, b_topic;

  if (!hash_topic (a, &a_topic) || !hash_topic (b, &b_topic) || a_topic != b_topic || a->of != b->of
      || a->change != b->change || a->per != b->per
      || MAX (compare_status_family (a->status), compare_status_family (b->status))
             > COMPARE_STATUS_WILL
      || (a->commodities != b->commodities && a->commodities[0] != NULL
          && b->commodities[0] != NULL)
      || (compare_days_known (&a->period_days) && compare_days_known (&b->period_days)
          && !compare_days_overlap (&a->period_days, &b->period_days))
      || (is_major (a->unit) && is_major (b->unit) && compare_values_ratio (a, b) > CURRENCY_RATIO))
    return NAN;
  if (a->on[0] == NULL && compare_documents_count_shared (x->document, y->document) == 0)
    return NAN;
  return CURRENCIES;
}

/* An amount of the same goods, told of in the same words. */
static gboolean
same_thing (const CompareFigure *a, const CompareFigure *b)
{
  return a->measure == b->measure && a->measure != ENGINE_MEASURE_OTHER && a->value >= LARGE
         && a->commodities == b->commodities && a->commodities[0] != NULL;
}

/* What speaks for texts that tell of the same agreements, and against those that tell of none where
 * the number is a round one. */
static double
score_stories (const CompareFigure *a, const CompareFigure *b, guint n_shared)
{
  guint n_digits = MIN (a->n_digits, b->n_digits);
  double score = 0;

  if (n_shared > 0)
    return n_shared >= 2 ? SAME_STORY : STORY;
  if (overlap (a->holder, a->holder_mask, b->holder, b->holder_mask))
    {
      /* who and what say enough */
      if (a->commodities == b->commodities && a->commodities[0] != NULL)
        return 0;
    }
  else if (!overlap (a->on, a->on_mask, b->on, b->on_mask) && !are_crossed (a, b))
    score -= 0.8;
  return score - (n_digits == 1 ? 1.0 : n_digits == 2 ? 0.5 : 0);
}

/* NAN where the two figures cannot be one claim. */
static double
score_figures (const CompareItem *x, const CompareItem *y)
{
  const CompareFigure *a = &x->figure;
  const CompareFigure *b = &y->figure;
  gboolean by_qualifier, by_rounding, share;
  guint n_shared = 0;
  double score, sides, penalty;

  if (a->unit_class != b->unit_class && !compare_same_dollars (a, b))
    return score_currencies (x, y);
  if (!changes_fit (a, b) || !compare_values_agree (a, b, &by_qualifier, &by_rounding))
    return NAN;
  share = a->unit_class[0] == '%';
  score =
      fmin (score_value (a), score_value (b)) - (a->unit_class != b->unit_class ? OTHER_DOLLAR : 0);
  if (a->value != b->value && (by_qualifier || by_rounding))
    score *= 0.7;
  score += score_rest (a, b);
  /* most pairs are nothing whatever their texts have in common, which takes longer to find out */
  if (score + BEST_SIDES + score_measures (a->measure, b->measure, share, UNLIKELY)
          + score_commodities (a->commodities, b->commodities, share, UNLIKELY) + SAME_STORY
      < THRESHOLD - 2 * MARGIN)
    return NAN;
  n_shared = compare_documents_count_shared (x->document, y->document);
  /* what was read into a slot is sooner wrong than such a number is given twice */
  penalty = n_shared > 0 && !by_qualifier && !by_rounding && (is_telling (a) || same_thing (a, b))
                ? UNLIKELY
                : IMPOSSIBLE;
  sides = score_sides (a, b, penalty, n_shared > 0 && a->measure == b->measure);
  if (sides <= IMPOSSIBLE + 2.4)
    return NAN;
  score += score_measures (a->measure, b->measure, share, penalty) + sides
           + score_commodities (a->commodities, b->commodities, share, penalty);
  return score + score_stories (a, b, n_shared);
}

/* ---- pairs of claims --------------------------------------------------------------------- */

/* May the items of two claims be in one row as far as their texts and the user go? */
static gboolean
texts_allow (const CompareClaim *x, const CompareClaim *y)
{
  guint i = 0;
  guint j = 0;

  while (i < x->n_items && j < y->n_items)
    {
      const CompareItem *a = x->items[i];
      const CompareItem *b = y->items[j];
      int order = compare_document_order (a->document, b->document);

      if (order == 0 && !compare_figures_same_document (a, b))
        return FALSE;
      i += order <= 0;
      j += order > 0;
    }
  for (i = 0; i < x->n_items; i++)
    for (j = 0; j < y->n_items && (x->items[i]->n_splits > 0 || y->items[0]->n_splits > 0); j++)
      if (compare_item_splits (x->items[i], y->items[j])
          || compare_item_splits (y->items[j], x->items[i]))
        return FALSE;
  return TRUE;
}

static gboolean
items_agree (const CompareItem *a, const CompareItem *b)
{
  gboolean by_qualifier, by_rounding;

  return a->figure.unit_class == b->figure.unit_class
         && compare_values_agree (&a->figure, &b->figure, &by_qualifier, &by_rounding);
}

/* A claim that is disputed has several values: another that gives just one of them may be that
 * claim. */
static gboolean
gives_value (const CompareClaim *disputed, const CompareClaim *other)
{
  double value = other->items[0]->figure.value;

  for (guint i = 1; i < other->n_items && i < MOST_ITEMS; i++)
    if (other->items[i]->figure.value != value)
      return FALSE;
  for (guint i = 0; i < disputed->n_items && i < MOST_ITEMS; i++)
    if (disputed->items[i]->figure.value == value)
      return TRUE;
  return FALSE;
}

/* The mean over the items of the two: one lucky pair does not join what else differs. */
double
compare_claims_score (const CompareClaim *x, const CompareClaim *y)
{
  double sum = 0;
  guint n = 0;

  if (x->n_items > MOST_ADOPTED && y->n_items > MOST_ADOPTED)
    return NAN;
  for (guint i = 0; i < x->n_items && i < MOST_ITEMS; i++)
    for (guint j = 0; j < y->n_items && j < MOST_ITEMS; j++)
      {
        double score = score_figures (x->items[i], y->items[j]);

        if (isnan (score) && !items_agree (x->items[i], y->items[j])
            && (gives_value (x, y) || gives_value (y, x)))
          continue;
        if (isnan (score))
          return NAN;
        sum += score;
        n++;
      }
  if (n == 0)
    return NAN;
  sum /= n;
  return sum >= THRESHOLD - MARGIN && texts_allow (x, y) ? sum : NAN;
}

/* ---- joining ----------------------------------------------------------------------------- */

typedef struct
{
  CompareClaim *const *claims;
  guint n_claims;
  GArray *edges;
  guint *first; /* n_claims + 1: each claim's own edges in @incident */
  guint *incident; /* indexes of edges, best first */
  guint *labels; /* union-find; the root is the least of its claims */
  guint *next; /* the other claims of the same root, in a circle */
} Adoption;

static void
list_incident (Adoption *self)
{
  g_autofree guint *at = g_new0 (guint, self->n_claims + 1);

  for (guint i = 0; i < self->edges->len; i++)
    {
      at[g_array_index (self->edges, CompareEdge, i).a]++;
      at[g_array_index (self->edges, CompareEdge, i).b]++;
    }
  for (guint i = 0, sum = 0; i <= self->n_claims; i++)
    {
      guint n = at[i];

      self->first[i] = at[i] = sum;
      sum += n;
    }
  for (guint i = 0; i < self->edges->len; i++)
    {
      self->incident[at[g_array_index (self->edges, CompareEdge, i).a]++] = i;
      self->incident[at[g_array_index (self->edges, CompareEdge, i).b]++] = i;
    }
}

/* Has @claim another candidate, about as good as @edge's, that cannot be the same as that one? */
static gboolean
has_rival (const Adoption *self, const CompareEdge *edge, guint claim)
{
  guint mine = edge->a == claim ? edge->b : edge->a;

  for (guint i = self->first[claim]; i < self->first[claim + 1]; i++)
    {
      const CompareEdge *other = &g_array_index (self->edges, CompareEdge, self->incident[i]);
      guint theirs = other->a == claim ? other->b : other->a;

      if (other->score < edge->score - MARGIN)
        break;
      if (theirs != mine && !texts_allow (self->claims[mine], self->claims[theirs]))
        return TRUE;
    }
  return FALSE;
}

/* Could all of the claims joined so far be in one row? */
static gboolean
may_join (const Adoption *self, guint a, guint b)
{
  guint i = a;

  do
    {
      guint j = b;

      do
        {
          const CompareClaim *x = self->claims[i];
          const CompareClaim *y = self->claims[j];

          if (clash (&x->items[0]->figure, &y->items[0]->figure) || !texts_allow (x, y))
            return FALSE;
          j = self->next[j];
        }
      while (j != b);
      i = self->next[i];
    }
  while (i != a);
  return TRUE;
}

static void
join (Adoption *self, guint a, guint b)
{
  guint next = self->next[a];

  self->labels[MAX (a, b)] = MIN (a, b);
  self->next[a] = self->next[b];
  self->next[b] = next;
}

static void
join_best_first (Adoption *self)
{
  for (guint i = 0; i < self->edges->len; i++)
    {
      const CompareEdge *edge = &g_array_index (self->edges, CompareEdge, i);
      guint a = compare_find_root (self->labels, edge->a);
      guint b = compare_find_root (self->labels, edge->b);

      if (edge->score < THRESHOLD)
        break;
      if (a != b && !has_rival (self, edge, edge->a) && !has_rival (self, edge, edge->b)
          && may_join (self, a, b))
        join (self, a, b);
    }
}

int
compare_claim_order (gconstpointer a, gconstpointer b)
{
  const CompareClaim *x = *(const CompareClaim *const *)a;
  const CompareClaim *y = *(const CompareClaim *const *)b;

  return compare_item_order (&x->items[0], &y->items[0]);
}

void
compare_adopt (CompareClaim *const *claims, guint n_claims, GArray *edges, guint *labels)
{
  g_autofree guint *first = g_new (guint, n_claims + 1);
  g_autofree guint *next = g_new (guint, n_claims);
  g_autofree guint *incident = g_new (guint, 2 * edges->len + 1);
  Adoption self = { claims, n_claims, edges, first, incident, labels, next };

  for (guint i = 0; i < n_claims; i++)
    labels[i] = next[i] = i;
  compare_sort_edges (edges);
  list_incident (&self);
  join_best_first (&self);
  for (guint i = 0; i < n_claims; i++)
    labels[i] = compare_find_root (labels, i);
}
