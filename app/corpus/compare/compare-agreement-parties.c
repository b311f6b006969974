/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two mentions in different texts can be of one agreement as far as their parties go.
 *
 * A text leaves out a party, names a ministry or a bank in the place of a country, or a territory in that of
 * its state; and one of three may be read wrong.  The less the parties are the same, the more the rest must
 * say: the day, or the kind and the subject in texts of one story. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-agreements.h"
#include "compare-prepare.h"

#define SAME_SEVERAL 0.5  /* three or more, who seldom have two agreements */
#define NAMES_BESIDES 0.5 /* the same countries, and others by name */
#define MOST_PARTIES 0.5  /* most of a long list, or a territory for its state */
#define FEWER_PARTIES 1.0 /* two of three parties, or a name for one */
#define LENT_PARTY 1.0 /* another in the place of one that only the text around lends */
#define SAME_DAY 4.0      /* how well dates meet */
#define SAME_YEAR 2.0     /* … at least */

/* One of the parties is the same, and the other one's other party is a country that @named's text is
 * about, which a name stands for: a ministry, a bank or a state's company. */
static gboolean
stands_for (const CompareItem *named, const CompareItem *other)
{
  CompareList parties = named->agreement.canonical;
  CompareList others = other->agreement.canonical;
  const char *country = NULL;

  if (named->agreement.codes == parties || compare_list_length (others) != 2)
    return FALSE;
  for (guint i = 0; others[i] != NULL; i++)
    if (!compare_list_contains (parties, others[i]))
      {
        if (country != NULL)
          return FALSE;
        country = others[i];
      }
  for (guint i = 0; parties[i] != NULL; i++)
    if (compare_is_party_code (parties[i]) && !compare_list_contains (others, parties[i]))
      return FALSE;
  if (country == NULL || !compare_is_party_code (country))
    return FALSE;
  for (guint i = 0; named->document->leads[i] != NULL; i++)
    if (strcmp (named->document->leads[i], country) == 0)
      return TRUE;
  return FALSE;
}

/* The same but for a territory in the place of its state. */
static gboolean
has_territory (const CompareAgreement *a, const CompareAgreement *b)
{
  CompareList parties = a->canonical;
  CompareList others = b->canonical;
  gboolean territory = FALSE;

  if (compare_list_length (parties) != compare_list_length (others))
    return FALSE;
  for (guint i = 0; parties[i] != NULL; i++)
    {
      const char *state = compare_territory_state (parties[i]);

      if (compare_list_contains (others, parties[i]))
        continue;
      if (state == NULL || !compare_list_contains (others, state)
          || compare_list_contains (parties, state))
        return FALSE;
      territory = TRUE;
    }
  return territory;
}

/* The same countries, and names besides. */
static gboolean
names_besides (const CompareAgreement *a, const CompareAgreement *b)
{
  return a->codes == b->codes && a->codes[0] != NULL && a->codes[1] != NULL
         && (a->codes == a->canonical || b->codes == b->canonical);
}

/* Has @document an agreement of these parties that may be @item? */
static gboolean
has_own (const CompareDocument *document, const CompareItem *item)
{
  for (guint i = 0; i < document->agreements->len; i++)
    {
      const CompareItem *own = g_ptr_array_index (document->agreements, i);
      double meet;

      CompareDates dates;

      if (own->agreement.canonical != item->agreement.canonical)
        continue;
      dates = compare_agreement_relate_dates (own, item, &meet);
      if (own->agreement.instrument == item->agreement.instrument
              ? dates != COMPARE_DATES_CLASH
              : dates == COMPARE_DATES_MEET
                    && compare_agreement_instruments_fit (own->agreement.instrument,
                                                          item->agreement.instrument))
        return TRUE;
    }
  return FALSE;
}

/* The only one of two parties that is none of @others, or NULL where both are or neither is. */
static const char *
only_other (CompareList parties, CompareList others)
{
  const char *other = NULL;

  for (guint i = 0; parties[i] != NULL; i++)
    if (!compare_list_contains (others, parties[i]))
      {
        if (other != NULL)
          return NULL;
        other = parties[i];
      }
  return other;
}

/* One of the two parties is the same, the other one of @lent follows from its text only, and that names the other one
 * of @told; where that one follows from a text only, too, it is one that does not name the other one of @lent. */
static gboolean
is_lent_otherwise (const CompareItem *lent, const CompareItem *told)
{
  CompareList parties = lent->agreement.canonical;
  CompareList others = told->agreement.canonical;
  const char *wrong, *right;

  if (!lent->agreement.lent || compare_list_length (others) != 2
      || (wrong = only_other (parties, others)) == NULL
      || (right = only_other (others, parties)) == NULL)
    return FALSE;
  return compare_document_names (lent->document, right) && !has_own (lent->document, told)
         && (!told->agreement.lent || !compare_document_names (told->document, wrong));
}

typedef enum
{
  PARTIES_OTHERS,
  PARTIES_MOST, /* of a long list */
  PARTIES_TWO, /* of three or four */
  PARTIES_ONE_OTHER, /* two of three are the same */
} Relation;

static guint
count_shared (CompareList a, CompareList b)
{
  guint n = 0;

  for (guint i = 0; a[i] != NULL; i++)
    n += compare_list_contains (b, a[i]);
  return n;
}

static Relation
relate (const CompareAgreement *a, const CompareAgreement *b)
{
  guint n_a = compare_list_length (a->parties);
  guint n_b = compare_list_length (b->parties);
  guint least = MIN (n_a, n_b);
  guint most = MAX (n_a, n_b);
  guint n_shared;

  if (least < 2 || most < 3)
    return PARTIES_OTHERS;
  n_shared = count_shared (a->parties, b->parties);
  if (n_shared < least)
    return most == 3 && n_shared == 2 ? PARTIES_ONE_OTHER : PARTIES_OTHERS;
  if (least == 2)
    return most <= 4 ? PARTIES_TWO : PARTIES_OTHERS;
  return least * 5 >= most * 3 ? PARTIES_MOST : PARTIES_OTHERS;
}

double
compare_agreement_score_parties (const CompareItem *x,
                                 const CompareItem *y,
                                 CompareDates dates,
                                 double meet,
                                 double subjects,
                                 guint *story)
{
  const CompareAgreement *a = &x->agreement;
  const CompareAgreement *b = &y->agreement;
  gboolean kind = a->instrument == b->instrument && !compare_agreement_is_generic (a->instrument);
  Relation relation;

  if (a->canonical == b->canonical)
    return compare_list_length (a->canonical) > 2 ? SAME_SEVERAL : 0;
  if (compare_parties_by_short_names (a->canonical, b->canonical))
    return 0;
  if (names_besides (a, b))
    return -NAMES_BESIDES;
  if (stands_for (x, y) || stands_for (y, x))
    return meet >= COMPARE_MEET_MONTH
                   || (kind && subjects > 0 && dates == COMPARE_DATES_UNKNOWN
                       && compare_agreement_find_story (x, y, story) >= COMPARE_STORY_RELATED)
               ? -FEWER_PARTIES
               : NAN;
  if (has_territory (a, b) || has_territory (b, a))
    return compare_agreement_find_story (x, y, story) >= COMPARE_STORY_RELATED ? -MOST_PARTIES
                                                                               : NAN;
  if ((meet >= COMPARE_MEET_MONTH ? compare_agreement_instruments_fit (a->instrument, b->instrument)
                                  : dates == COMPARE_DATES_STORY && kind)
      && (is_lent_otherwise (x, y) || is_lent_otherwise (y, x)))
    return compare_agreement_find_story (x, y, story) >= COMPARE_STORY_RELATED ? -LENT_PARTY : NAN;
  relation = relate (a, b);
  if (relation == PARTIES_OTHERS)
    return NAN;
  if (relation == PARTIES_MOST && meet >= SAME_YEAR)
    return -MOST_PARTIES;
  if (relation == PARTIES_TWO && meet >= SAME_DAY)
    return -FEWER_PARTIES;
  if (relation == PARTIES_MOST)
    return dates == COMPARE_DATES_UNKNOWN && subjects > 0
                   && compare_agreement_find_story (x, y, story) >= COMPARE_STORY_RELATED
               ? -MOST_PARTIES
               : NAN;
  if (relation == PARTIES_ONE_OTHER && !kind)
    return NAN;
  return meet >= SAME_YEAR && (subjects > 0 || (kind && subjects == 0)) ? -FEWER_PARTIES : NAN;
}

gboolean
compare_agreement_parties_need_story (const CompareItem *x, const CompareItem *y)
{
  Relation relation = relate (&x->agreement, &y->agreement);
  double meet;

  return x->agreement.canonical != y->agreement.canonical
         && (relation == PARTIES_TWO || relation == PARTIES_ONE_OTHER)
         && (compare_agreement_relate_dates (x, y, &meet) != COMPARE_DATES_MEET || meet < SAME_DAY);
}
