/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who stands on which side of two figures, who holds and who is hit, and who is told with them: what that says for
 * their being one claim, whether it keeps them apart, and whether two figures of one text are one. */

#include "config.h"

#include <math.h>

#include "compare-adopt.h"
#include "compare-figures.h"
#include "compare-things.h"
#include "compare-words.h"

#define SAME_WORDS 1.0 /* weight in common that makes no matter of whom two figures are on */

/* @a_mask, @b_mask: compare_parties_mask() of the two. */
static gboolean
overlap (CompareList a, guint64 a_mask, CompareList b, guint64 b_mask)
{
  gboolean exact;

  return compare_pooled_overlap (a, a_mask, b, b_mask, &exact);
}

static gboolean
are_crossed (const CompareFigure *a, const CompareFigure *b)
{
  return overlap (a->holder, a->holder_mask, b->on, b->on_mask)
         || overlap (a->on, a->on_mask, b->holder, b->holder_mask);
}

gboolean
compare_adopt_clash (const CompareItem *x, const CompareItem *y)
{
  const CompareFigure *a = &x->figure;
  const CompareFigure *b = &y->figure;

  /* for equal amounts, and for what is told alike, it is weighed */
  if ((a->value == b->value && a->unit_class[0] != '%' && a->telling)
      || compare_words_in_common (a, b) >= SAME_WORDS)
    return FALSE;
  return a->on[0] != NULL && b->on[0] != NULL && !overlap (a->on, a->on_mask, b->on, b->on_mask)
         && !compare_parties_incommensurable (a->on, b->on) && !are_crossed (a, b);
}

/* Between the same two, whichever of them the text begins with. */
static gboolean
has_same_sides (const CompareFigure *a, const CompareFigure *b)
{
  return a->holder[0] != NULL && a->on[0] != NULL
         && ((a->holder == b->holder && a->on == b->on)
             || (a->holder == b->on && a->on == b->holder));
}

/* Do two places give a number of one thing, as far as they say whose it is and what is counted? */
static gboolean
is_same_amount (const CompareFigure *a, const CompareFigure *b)
{
  gboolean crossed = are_crossed (a, b);

  if (!crossed && a->holder[0] != NULL && b->holder[0] != NULL
      && !overlap (a->holder, a->holder_mask, b->holder, b->holder_mask))
    return FALSE;
  if (!crossed && a->on[0] != NULL && b->on[0] != NULL
      && !overlap (a->on, a->on_mask, b->on, b->on_mask))
    return FALSE;
  if (a->value >= COMPARE_ADOPT_LARGE)
    return a->n_digits > 1 || compare_is_currency (a->unit_class);
  return compare_things_relate (a->thing, b->thing) == COMPARE_THINGS_SAME || has_same_sides (a, b)
         || (a->n_digits > 1 && a->holder == b->holder && a->holder[0] != NULL);
}

/* An amount that a text gives twice, in its title and below, is one unless what it is of differs. */
static gboolean
is_repeated (const CompareFigure *a, const CompareFigure *b)
{
  return a->value == b->value && a->unit == b->unit && a->unit_class[0] != '%'
         && compare_adopt_changes_fit (a, b, 0)
         && compare_things_relate (a->thing, b->thing) != COMPARE_THINGS_APART
         && (a->commodities[0] == NULL || b->commodities[0] == NULL
             || compare_commodities_overlap (a->commodities, b->commodities)
             || compare_relate_measures (a->measure, b->measure) != COMPARE_RELATION_SAME)
         && is_same_amount (a, b);
}

gboolean
compare_adopt_same_document (const CompareItem *x, const CompareItem *y)
{
  return compare_figures_same_document (x, y) || is_repeated (&x->figure, &y->figure);
}

/* Is @code among the codes?  Both came from the pool. */
static gboolean
has_pooled (CompareList codes, const char *code)
{
  while (*codes != NULL && *codes != code)
    codes++;
  return *codes != NULL;
}

static gboolean
has_members_of (const char *group, CompareList codes)
{
  CompareList members = compare_group_members (group);

  return members != NULL && compare_list_overlaps (members, codes);
}

/* How many of those with whom @a is told are with @b, too, groups counting as their members. */
static guint
count_context (const CompareFigure *a, const CompareFigure *b)
{
  guint n = 0;

  if ((a->context_mask & b->context_mask) == 0)
    return 0;
  for (guint i = 0; a->context[i] != NULL; i++)
    {
      const char *code = a->context[i];

      n += has_pooled (b->context, code) || has_pooled (b->context_members, code)
           || (a->context_members[0] != NULL && has_members_of (code, b->context));
    }
  return n;
}

CompareSides
compare_adopt_find_sides (const CompareFigure *a, const CompareFigure *b)
{
  CompareSides sides = { .a = a, .b = b };

  sides.holders = overlap (a->holder, a->holder_mask, b->holder, b->holder_mask);
  sides.counterparts = overlap (a->on, a->on_mask, b->on, b->on_mask);
  sides.crossed = (!sides.holders || !sides.counterparts) && are_crossed (a, b);
  return sides;
}

static guint
count_shared (CompareSides *sides)
{
  if (!sides->counted)
    sides->n_shared = MIN (count_context (sides->a, sides->b), COMPARE_ADOPT_MOST_SHARED);
  sides->counted = TRUE;
  return sides->n_shared;
}

double
compare_adopt_score_holders (const CompareSides *sides, double clash, gboolean related)
{
  const CompareFigure *a = sides->a;
  const CompareFigure *b = sides->b;
  gboolean vague = a->measure == ENGINE_MEASURE_OTHER || b->measure == ENGINE_MEASURE_OTHER;
  double score = 0;

  if (sides->holders)
    score += 0.8;
  else if (related && compare_parties_incommensurable (a->holder, b->holder))
    score -= 0.3;
  else if (a->holder[0] != NULL && b->holder[0] != NULL)
    score += sides->crossed                          ? -0.3
             : vague || a->completed || b->completed ? fmax (clash, -1.0)
                                                     : clash;
  if (sides->counterparts)
    score += 0.8;
  else if (related && compare_parties_incommensurable (a->on, b->on))
    score -= 0.3;
  else if (a->on[0] != NULL && b->on[0] != NULL)
    score += sides->crossed ? -0.3 : vague ? fmax (clash, -1.5) : clash;
  return score;
}

double
compare_adopt_score_sides (CompareSides *sides, double clash, gboolean related)
{
  double score = compare_adopt_score_holders (sides, clash, related);

  return score > COMPARE_ADOPT_IMPOSSIBLE / 2 ? score + COMPARE_ADOPT_SHARED * count_shared (sides)
                                              : score;
}
