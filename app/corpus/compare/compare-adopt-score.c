/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What speaks for two figures being one claim although a text, or what was read out of it, leaves
 * something out: how telling the value is, what is counted, measured and dealt with, who stands on
 * which side (compare-adopt-sides.c), and whether the texts tell of one story.  What both say and say
 * differently keeps them apart, the more so the less telling the value is. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-adopt.h"
#include "compare-figures.h"
#include "compare-things.h"
#include "compare-words.h"

/* A pair may say less than its two claims as a whole. */
#define LEAST (COMPARE_ADOPT_THRESHOLD - 2 * COMPARE_ADOPT_MARGIN)
#define STORY 0.8      /* both texts tell of an agreement of the same parties */
#define SAME_STORY 1.5 /* … of several */
#define UNLIKELY -1.2    /* taken off for what differs of a number that hardly comes twice in a story */
#define DOUBTFUL -1.5    /* … of a share that both texts give once */
#define MISREAD -0.7     /* … of an amount that both texts give once */
#define OTHER_HOLDER -1.1 /* … of the only share of what is measured that each text gives */
#define ONLY_ONE 0.4     /* such an amount */
#define LEAST_SIDES_MISREAD -2.0
#define LEAST_SIDES -0.6 /* sides that say less for a pair are those of another thing … */
#define LEAST_SIDES_UNLIKELY -1.4 /* … unless the amount hardly comes twice */
#define BEST_SIDES 2.8   /* all sides the same, and as many besides */
#define OTHER_DOLLAR 0.6 /* taken off for another currency of that name */
#define ROUNDING_ERROR 1e-9 /* of a sum of scores */

#define CURRENCIES 3.5     /* score of one claim in two currencies */
#define CURRENCY_RATIO 2.5 /* among currencies of about the same worth */

#define WORDS 0.6      /* for each that the sentences have in common, by weight … */
#define MOST_WORDS 3.0 /* … up to so many */
#define NO_WORDS 1.0   /* taken off values side by side of sentences that have nothing in common */
#define FEW_WORDS 0.3  /* nothing … */
#define LEAST_WORDS 1.0 /* … and what makes one thing of values side by side, or of sides that differ … */
#define MANY_WORDS 2.0  /* … and of what differs as much as if it were read wrongly */
#define REACH 0.35      /* logarithm of the ratio that each word allows … */
#define MAX_REACH 4.0   /* … up to this ratio */
#define WORDS_SLOPE 2.0 /* taken off for the logarithm of such a ratio */

#define NEAR 1.0       /* score of values side by side that do not agree … */
#define NEAR_SLOPE 4.0 /* … less this much for each logarithm of their ratio */
#define MAX_OPEN_RATIO 1.15
#define MAX_NEAR_RATIO 1.35
#define MAX_SHARE_RATIO 1.1
#define MAX_KIND_RATIO 2.5 /* of numbers of the same things that are the only ones of their texts … */
#define KIND_SLOPE 1.0
#define MAX_ONLY_SHARE_RATIO 1.5 /* of shares of one thing that are the only ones of their texts … */
#define ONLY_SHARE_SLOPE 2.0
#define LEAST_OF_KIND 5 /* … and not of a few */
#define NEIGHBOUR_RATIO 1.5 /* other values this near to one make it doubtful which is meant … */
#define NEIGHBOUR_STEPS 3   /* … or as near as so many times the way between the two */
#define LEAST_COUNT 100     /* smaller counts lie near each other anyway */
#define SAME_THING 1.2  /* both count things of one kind … */
#define SAME_PEOPLE 0.5 /* … people, which says less */

/* Two figures, and how their values go together. */
typedef struct
{
  const CompareItem *x;
  const CompareItem *y;
  double score; /* of what does not depend on the story */
  gboolean share;
  gboolean agree;
  gboolean equal; /* they agree without rounding or "about" */
  double words; /* compare_words_in_common() */
} Pair;

/* How unlikely it is that two texts give this number of different things. */
static double
score_value (const CompareFigure *figure)
{
  guint n_digits = figure->n_digits;
  double score = n_digits >= 3                          ? 3.0
                 : n_digits == 2                        ? 2.2
                 : figure->value >= COMPARE_ADOPT_LARGE ? 1.7
                                                        : 1.4;

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
  return share ? clash : fmax (clash, UNLIKELY);
}

gboolean
compare_adopt_changes_fit (const CompareFigure *a, const CompareFigure *b, double words)
{
  return a->change == b->change
         || ((a->change == ENGINE_CHANGE_NONE || b->change == ENGINE_CHANGE_NONE)
             && (a->value == b->value
                 || (a->unit_class[0] != '%'
                     && (words >= LEAST_WORDS || compare_values_ratio (a, b) <= MAX_NEAR_RATIO))));
}

static double
score_commodities (const CompareFigure *x, const CompareFigure *y, gboolean share, double clash)
{
  CompareList a = x->commodities;
  CompareList b = y->commodities;

  if (a[0] == NULL || b[0] == NULL)
    return 0;
  /* one round rate for each of two goods is what agreements are made of */
  if (clash == DOUBTFUL)
    clash = COMPARE_ADOPT_IMPOSSIBLE;
  if (a == b)
    return 1.0;
  return (x->goods_mask & y->goods_mask) != 0 && compare_commodities_overlap (a, b) ? 0.6
         : share                                                                    ? 1.3 * clash
                 : fmax (clash, -2.0);
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

  if (!compare_adopt_topic (a, &a_topic) || !compare_adopt_topic (b, &b_topic) || a_topic != b_topic
      || a->of != b->of || a->change != b->change || a->per != b->per
      || MAX (compare_status_family (a->status), compare_status_family (b->status))
             > COMPARE_STATUS_WILL
      || (a->commodities != b->commodities && a->commodities[0] != NULL
          && b->commodities[0] != NULL)
      || (compare_days_known (&a->period_days) && compare_days_known (&b->period_days)
          && !compare_days_overlap (&a->period_days, &b->period_days))
      || (is_major (a->unit) && is_major (b->unit) && compare_values_ratio (a, b) > CURRENCY_RATIO))
    return NAN;
  if (a->on[0] == NULL && !compare_documents_related (x->document, y->document))
    return NAN;
  return CURRENCIES;
}

/* What speaks for texts that tell of the same agreements, and against those that tell of none where
 * the number is a round one. */
static double
score_stories (const CompareSides *sides, guint story)
{
  const CompareFigure *a = sides->a;
  const CompareFigure *b = sides->b;
  guint n_digits = MIN (a->n_digits, b->n_digits);
  double score = 0;

  if (story >= COMPARE_STORY_RELATED)
    return story >= COMPARE_STORY_SURE ? SAME_STORY : STORY;
  if (sides->holders)
    {
      /* who and what say enough */
      if (a->commodities == b->commodities && a->commodities[0] != NULL)
        return 0;
    }
  else if (!sides->counterparts && !sides->crossed)
    score -= 0.8;
  return score - (n_digits == 1 ? 1.0 : n_digits == 2 ? 0.5 : 0);
}

static double
score_things (CompareThing a, CompareThing b)
{
  if (compare_things_relate (a, b) != COMPARE_THINGS_SAME)
    return 0;
  return a == COMPARE_THING_PEOPLE ? SAME_PEOPLE : SAME_THING;
}

/* Has the text no other amount of @unit_class that lies about as near @value as @own does? */
static gboolean
is_alone_near (const CompareDocument *document, double value, const CompareFigure *own)
{
  double ratio = fmax (own->value, value) / fmin (own->value, value);
  double reach = fmin (NEIGHBOUR_RATIO, pow (ratio, NEIGHBOUR_STEPS));

  for (guint i = 0; i < document->values->len; i++)
    {
      const CompareGiven *given = &g_array_index (document->values, CompareGiven, i);

      if (given->value != own->value && given->unit_class == own->unit_class
          && given->value > value / reach && given->value < value * reach)
        return FALSE;
    }
  return TRUE;
}

/* Numbers of the same things, of which each is the only one that its text gives. */
static gboolean
are_only_ones (const CompareFigure *a, const CompareFigure *b)
{
  return a->only_of_kind && b->only_of_kind && MIN (a->value, b->value) >= LEAST_OF_KIND
         && compare_things_relate (a->thing, b->thing) == COMPARE_THINGS_SAME;
}

/* Shares of one thing, of which each is the only one that its text gives. */
static gboolean
are_only_shares (const CompareFigure *a, const CompareFigure *b)
{
  return a->only_share && b->only_share && a->of == b->of
         && compare_relate_measures (a->measure, b->measure) != COMPARE_RELATION_NONE
         && (a->commodities == b->commodities
             || compare_commodities_overlap (a->commodities, b->commodities));
}

/* Values side by side of which each is all that its text has near the other. */
static gboolean
are_neighbours (const CompareItem *x, const CompareItem *y)
{
  const CompareFigure *a = &x->figure;
  const CompareFigure *b = &y->figure;

  return are_only_ones (a, b) || are_only_shares (a, b)
         || (a->unit_class == b->unit_class && compare_values_ratio (a, b) <= MAX_NEAR_RATIO
             && is_alone_near (x->document, b->value, a)
             && is_alone_near (y->document, a->value, b));
}

/* Values side by side that do not agree, which are one thing only as neighbours in texts of one story.
 * Of shares many lie near each other.  What their sentences say alike tells more than how near they lie.
 * The start of a score, or NAN. */
static double
score_near (const CompareFigure *a, const CompareFigure *b, double words)
{
  double ratio = compare_values_ratio (a, b);

  if (are_only_ones (a, b))
    return ratio <= MAX_KIND_RATIO ? NEAR - KIND_SLOPE * log (ratio) : NAN;
  if (are_only_shares (a, b))
    return ratio <= MAX_ONLY_SHARE_RATIO ? NEAR - ONLY_SHARE_SLOPE * log (ratio) : NAN;
  if (a->unit_class != b->unit_class)
    return NAN;
  if (words >= LEAST_WORDS)
    return ratio <= fmin (exp (REACH * words), MAX_REACH) ? NEAR - WORDS_SLOPE * log (ratio) : NAN;
  if ((a->unit_class[0] == '%' && ratio > MAX_SHARE_RATIO)
      || (a->value < LEAST_COUNT && g_str_equal (a->unit_class, "count")))
    return NAN;
  return ratio <= MAX_NEAR_RATIO ? NEAR - NEAR_SLOPE * log (ratio) : NAN;
}

double
compare_adopt_most_ratio (gboolean share,
                          gboolean words,
                          gboolean only_of_kind,
                          gboolean only_share)
{
  /* values that agree do so by an open qualifier, or lie nearer still */
  double most = share ? fmax (MAX_OPEN_RATIO, MAX_SHARE_RATIO) : MAX_NEAR_RATIO;

  if (only_of_kind)
    most = fmax (most, MAX_KIND_RATIO);
  if (only_share)
    most = fmax (most, MAX_ONLY_SHARE_RATIO);
  return (words ? fmax (most, MAX_REACH) : most) + ROUNDING_ERROR;
}

/* How much to take off for what the two say differently of one value.  What was read into a slot is
 * sooner wrong than one story has such a number twice: an amount, or a number of the same things, that
 * both texts give, and a share that each gives once.  The less they have in common, the more. */
static double
weigh_clash_of_values (const Pair *pair, guint story)
{
  const CompareFigure *a = &pair->x->figure;
  const CompareFigure *b = &pair->y->figure;
  gboolean telling = a->telling;
  gboolean close = story >= COMPARE_STORY_SURE
                   || compare_documents_same_time (pair->x->document, pair->y->document);
  gboolean only_ones = a->only_one && b->only_one;

  if (story >= COMPARE_STORY_SURE && pair->share && are_only_shares (a, b))
    return OTHER_HOLDER;
  if (story < COMPARE_STORY_RELATED || (!pair->equal && pair->share))
    return COMPARE_ADOPT_IMPOSSIBLE;
  if (pair->share)
    return telling ? UNLIKELY : close && only_ones ? DOUBTFUL : COMPARE_ADOPT_IMPOSSIBLE;
  if (!telling && (a->value < COMPARE_ADOPT_LARGE || story < COMPARE_STORY_SURE)
      && compare_things_relate (a->thing, b->thing) != COMPARE_THINGS_SAME)
    return COMPARE_ADOPT_IMPOSSIBLE;
  if (pair->equal)
    return (close || telling) && only_ones ? MISREAD : UNLIKELY;
  return close && (!pair->agree || are_neighbours (pair->x, pair->y)) ? MISREAD
                                                                      : COMPARE_ADOPT_IMPOSSIBLE;
}

/* … or than two sentences say by chance the same. */
static double
weigh_clash (const Pair *pair, guint story)
{
  double clash = weigh_clash_of_values (pair, story);

  if (story < COMPARE_STORY_RELATED || pair->words < LEAST_WORDS)
    return clash;
  return fmax (clash, pair->words >= MANY_WORDS ? MISREAD : UNLIKELY);
}

/* A round share of who knows what, or a round amount of different things, is given by chance too often,
 * even in texts of one story. */
static gboolean
is_chance (const Pair *pair, double clash)
{
  const CompareFigure *a = &pair->x->figure;
  const CompareFigure *b = &pair->y->figure;

  if (pair->share)
    return MIN (a->n_digits, b->n_digits) <= 2 && fmod (a->value, 5) == 0
           && clash == COMPARE_ADOPT_IMPOSSIBLE
           && (a->measure != b->measure || a->measure == ENGINE_MEASURE_OTHER);
  return MIN (a->n_digits, b->n_digits) == 1
         && compare_things_relate (a->thing, b->thing) != COMPARE_THINGS_SAME
         && compare_relate_measures (a->measure, b->measure) == COMPARE_RELATION_NONE
         && !(is_flow (a->measure) && is_flow (b->measure));
}

static double
least_sides (double clash, gboolean share)
{
  return clash == MISREAD || clash == OTHER_HOLDER    ? LEAST_SIDES_MISREAD
         : share || clash == COMPARE_ADOPT_IMPOSSIBLE ? LEAST_SIDES
                                                      : LEAST_SIDES_UNLIKELY;
}

/* ---- the whole --------------------------------------------------------------------------- */

static gboolean
are_other_goods (const CompareFigure *a, const CompareFigure *b)
{
  return a->commodities[0] != NULL && b->commodities[0] != NULL && a->commodities != b->commodities
         && !compare_commodities_overlap (a->commodities, b->commodities);
}

static double
score_words (const Pair *pair)
{
  if (!pair->agree && pair->words < FEW_WORDS && compare_words_say_something (&pair->x->figure)
      && compare_words_say_something (&pair->y->figure))
    return -NO_WORDS;
  return WORDS * MIN (pair->words, MOST_WORDS);
}

/* How their values go together, and what else does not depend on the story: pair->score.  FALSE where the
 * two cannot be one. */
static gboolean
score_amounts (Pair *pair)
{
  const CompareFigure *a = &pair->x->figure;
  const CompareFigure *b = &pair->y->figure;
  gboolean by_qualifier, by_rounding;

  /* an open "up to" lets agree what has nothing to do with each other */
  pair->agree = compare_values_agree (a, b, &by_qualifier, &by_rounding)
                && (!by_qualifier || compare_values_ratio (a, b) <= MAX_OPEN_RATIO);
  pair->equal = pair->agree && !by_qualifier && !by_rounding;
  if (pair->agree)
    {
      pair->score = fmin (score_value (a), score_value (b))
                    - (a->unit_class != b->unit_class ? OTHER_DOLLAR : 0);
      if (a->value != b->value && (by_qualifier || by_rounding))
        pair->score *= 0.7;
    }
  else
    {
      pair->score = score_near (a, b, pair->words);
      if (isnan (pair->score))
        return FALSE;
    }
  pair->score += score_words (pair);
  pair->score += score_things (a->thing, b->thing);
  pair->score += score_rest (a, b);
  return TRUE;
}

/* Can the two reach LEAST if their texts have as much in common as @bound says?  Most pairs are nothing
 * whatever that is, which takes longer to find out.  @sides: found once they are needed, all 0 before. */
static gboolean
may_reach (const Pair *pair, CompareSides *sides, guint bound)
{
  const CompareFigure *a = &pair->x->figure;
  const CompareFigure *b = &pair->y->figure;
  gboolean related = bound >= COMPARE_STORY_RELATED;
  double clash = weigh_clash (pair, bound);
  double least = LEAST - ROUNDING_ERROR;
  double rest, holders;

  if (is_chance (pair, clash))
    return FALSE;
  rest = pair->score + score_measures (a->measure, b->measure, pair->share, clash)
         + score_commodities (a, b, pair->share, clash)
         + (!related                      ? 0
            : bound >= COMPARE_STORY_SURE ? SAME_STORY
                                          : STORY)
         + (clash == MISREAD && a->value == b->value ? ONLY_ONE : 0);
  if (rest + BEST_SIDES < least)
    return FALSE;
  if (sides->a == NULL)
    *sides = compare_adopt_find_sides (a, b);
  holders = compare_adopt_score_holders (sides, clash, related && a->measure == b->measure);
  if (rest + holders + COMPARE_ADOPT_SHARED * COMPARE_ADOPT_MOST_SHARED < least)
    return FALSE;
  holders = compare_adopt_score_sides (sides, clash, related && a->measure == b->measure);
  return holders > least_sides (clash, pair->share) && rest + holders >= least;
}

/* Below this it makes no difference what two that may reach LEAST have in common. */
static guint
least_story (const Pair *pair, CompareSides *sides, guint bound)
{
  return bound >= COMPARE_STORY_SURE && !may_reach (pair, sides, COMPARE_STORY_SURE - 1)
             ? COMPARE_STORY_SURE
             : COMPARE_STORY_RELATED;
}

/* Does the document give that very value, so that what it says besides is of something else? */
static gboolean
gives_value (const CompareDocument *document, const CompareFigure *figure)
{
  for (guint i = 0; i < document->values->len; i++)
    {
      const CompareGiven *given = &g_array_index (document->values, CompareGiven, i);
      const CompareFigure *other = &given->item->figure;

      if (given->unit_class == figure->unit_class && compare_values_equal (other, figure)
          && compare_things_relate (other->thing, figure->thing) != COMPARE_THINGS_APART)
        return TRUE;
    }
  return FALSE;
}

/* compare_adopt_score() where the two can be one.  @bound: compare_bound_story(). */
static double
score_pair (Pair *pair, guint bound)
{
  const CompareFigure *a = &pair->x->figure;
  const CompareFigure *b = &pair->y->figure;
  double sides_score, score, clash;
  guint story, least;
  CompareSides sides = { 0 };

  if ((!pair->agree && pair->words < LEAST_WORDS && !are_neighbours (pair->x, pair->y))
      || !may_reach (pair, &sides, bound))
    return COMPARE_ADOPT_TOO_LITTLE;
  least = least_story (pair, &sides, bound);
  story = compare_items_story (pair->x, pair->y, bound, least);
  if ((!pair->agree || least == COMPARE_STORY_SURE) && story < least)
    return NAN;
  clash = weigh_clash (pair, story);
  sides_score = compare_adopt_score_sides (
      &sides, clash, story >= COMPARE_STORY_RELATED && a->measure == b->measure);
  if (is_chance (pair, clash) || sides_score <= least_sides (clash, pair->share))
    return COMPARE_ADOPT_TOO_LITTLE;
  score = pair->score + score_measures (a->measure, b->measure, pair->share, clash) + sides_score
          + score_commodities (a, b, pair->share, clash);
  /* what is counted says something among texts of one story only */
  if (story < COMPARE_STORY_RELATED)
    score -= score_things (a->thing, b->thing);
  score +=
      score_stories (&sides, story) + (clash == MISREAD && a->value == b->value ? ONLY_ONE : 0);
  if (score < LEAST
      || (!pair->agree
          && (gives_value (pair->x->document, b) || gives_value (pair->y->document, a))))
    return COMPARE_ADOPT_TOO_LITTLE;
  return score;
}

double
compare_adopt_score (const CompareItem *x, const CompareItem *y)
{
  const CompareFigure *a = &x->figure;
  const CompareFigure *b = &y->figure;
  Pair pair = { .x = x, .y = y, .share = a->unit_class[0] == '%' };
  guint bound;

  if (a->unit_class != b->unit_class && !compare_same_dollars (a, b))
    return score_currencies (x, y);
  pair.words = compare_words_in_common (a, b);
  if (!compare_adopt_changes_fit (a, b, pair.words)
      || compare_things_relate (a->thing, b->thing) == COMPARE_THINGS_APART)
    return NAN;
  if (!score_amounts (&pair) || (!pair.agree && pair.words < LEAST_WORDS && are_other_goods (a, b)))
    return COMPARE_ADOPT_TOO_LITTLE;
  bound = compare_bound_story (x, y);
  return pair.agree || bound >= COMPARE_STORY_RELATED ? score_pair (&pair, bound) : NAN;
}
