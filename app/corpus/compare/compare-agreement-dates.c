/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When two mentions in different texts say that their agreement was made: dates that meet, an earlier and
 * a later step of one, dates that exclude each other; and what it says that one of them has no date. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-agreements.h"

#define APPROVAL_DAYS 365    /* longest time between a signature and its approval */
#define STORY_DAYS 120       /* longest time between an announcement and its signature */
#define SLIP_DAYS 3          /* dates that near may be one that a text got wrong */
#define PAST_SLIP_DAYS 31    /* … years later, for two of a kind */
#define NEWS_DAYS 30         /* a text tells what was signed this recently … */
#define NEWS_BYTES 300       /* … before all else */
#define CONCLUDED_DAYS 90    /* before its signing, when it is concluded already */
#define SEASON_DAYS 120
#define OLD_DAYS 400
#define YEAR_DAYS 366
#define LONG_PAST_DAYS 700  /* a year that lies so far back names what it is the year of */
#define ENDS 4               /* the date of the last step */
#define LONGEST_WAIT_DAYS 1100 /* between a signature and its entry into force, unless both are told */

int
compare_agreement_rank (EngineAgreementStatus status)
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
  return compare_agreement_rank (agreement->status) >= 3 ? 2 : 1;
}

/* The date of a step: its own field, else the mention's date where it is of that step. */
const CompareDays *
compare_agreement_step_days (const CompareAgreement *agreement, guint step)
{
  if (compare_days_known (&agreement->days[step]))
    return &agreement->days[step];
  if (step <= 2 && step == date_step (agreement) && compare_days_known (&agreement->days[0]))
    return &agreement->days[0];
  return NULL;
}

const CompareDays *
compare_agreement_find_main_days (const CompareAgreement *agreement)
{
  static const guint order[] = { 0, 2, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (compare_days_known (&agreement->told[order[i]]))
      return &agreement->told[order[i]];
  return NULL;
}

/* "The 2003 treaty": of years long past a text names few. */
static gboolean
is_long_past (const CompareDays *days, const CompareDocument *document)
{
  return days->first != 0 && days->last != 0 && document->published_days.first != 0
         && document->published_days.first - days->last > LONG_PAST_DAYS;
}

gboolean
compare_agreement_is_long_past (const CompareItem *item)
{
  return item->agreement.main_days != NULL
         && is_long_past (item->agreement.main_days, item->document);
}

static double
precision (const CompareDays *days, const CompareDocument *document)
{
  gint32 width = days->first != 0 && days->last != 0 ? days->last - days->first : 10000;

  return width == 0                                            ? 4.0
         : width <= 31                                         ? COMPARE_MEET_MONTH
         : width <= YEAR_DAYS && is_long_past (days, document) ? COMPARE_MEET_MONTH
         : width <= 183                                        ? 1.6
                                                               : 1.0;
}

/* An earlier step that becomes the later one: announced, then signed; signed, then ratified. */
static gboolean
is_story (const CompareAgreement *a, const CompareAgreement *b)
{
  const CompareDays *x = a->main_days;
  const CompareDays *y = b->main_days;
  const CompareDays *early = x->first <= y->first ? x : y;
  const CompareDays *late = early == x ? y : x;

  /* the date that a text gives for what is ratified may be that of the vote */
  if ((late == x ? a : b)->status == ENGINE_AGREEMENT_RATIFIED && early->last != 0
      && early->last < late->first && late->first - early->last <= APPROVAL_DAYS)
    return TRUE;
  if (date_step (a) == date_step (b))
    return FALSE;
  if (date_step (a) > date_step (b))
    return is_story (b, a);
  return x->last != 0 && y->first != 0 && x->last < y->first && y->first - x->last <= STORY_DAYS;
}

/* What came into force before it was made, or so long after that it is another one. */
static gboolean
is_wait_impossible (const CompareAgreement *made, const CompareAgreement *applied)
{
  const CompareDays *days = made->main_days;
  const CompareDays *in_force = &applied->told[3];

  return days != NULL && applied->main_days == NULL && !compare_days_known (&made->told[3])
         && ((in_force->last != 0 && days->first != 0 && in_force->last + NEWS_DAYS < days->first)
             || (in_force->first != 0 && days->last != 0
                 && in_force->first - days->last > LONGEST_WAIT_DAYS));
}

/* Made, and in force within the time that this mostly takes. */
static gboolean
is_applied (const CompareAgreement *made, const CompareAgreement *applied)
{
  const CompareDays *days = made->main_days;
  const CompareDays *in_force = &applied->told[3];

  return days != NULL && days->first != 0 && in_force->last != 0 && applied->main_days == NULL
         && !compare_days_known (&made->told[3]) && days->first <= in_force->last
         && in_force->last - days->first <= APPROVAL_DAYS;
}

/* The one had ended before the other was made. */
static gboolean
is_over (const CompareAgreement *ended, const CompareAgreement *made)
{
  const CompareDays *days = made->main_days;

  return ended->told[ENDS].last != 0 && days != NULL && days->first > ended->told[ENDS].last;
}

CompareDates
compare_agreement_relate_dates (const CompareItem *left, const CompareItem *right, double *score)
{
  const CompareAgreement *a = &left->agreement;
  const CompareAgreement *b = &right->agreement;
  const CompareDays *x = a->main_days;
  const CompareDays *y = b->main_days;
  CompareDates relation = COMPARE_DATES_UNKNOWN;

  *score = 0;
  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j < 4 && compare_days_known (&a->told[i]); j++)
      {
        const CompareDays *p = &a->told[i];
        const CompareDays *q = &b->told[j];

        /* entry into force is compared with itself only */
        if ((i == 3) != (j == 3) || !compare_days_known (q))
          continue;
        if (compare_days_overlap (p, q))
          {
            relation = COMPARE_DATES_MEET;
            *score =
                fmax (*score, fmin (precision (p, left->document), precision (q, right->document)));
          }
        else if (relation == COMPARE_DATES_UNKNOWN)
          relation = COMPARE_DATES_CLASH;
      }
  if (is_wait_impossible (a, b) || is_wait_impossible (b, a) || is_over (a, b) || is_over (b, a))
    return COMPARE_DATES_CLASH;
  if (relation == COMPARE_DATES_UNKNOWN && (is_applied (a, b) || is_applied (b, a)))
    return COMPARE_DATES_STORY;
  if (relation != COMPARE_DATES_CLASH || x == NULL || y == NULL)
    return relation;
  if (is_story (a, b))
    return COMPARE_DATES_STORY;
  if ((compare_days_is_day (x) && compare_days_is_day (y)
       && compare_days_distance (x, y) <= SLIP_DAYS)
      || (is_long_past (x, left->document) && is_long_past (y, right->document)
          && compare_days_distance (x, y) <= PAST_SLIP_DAYS && a->instrument == b->instrument
          && !compare_agreement_is_generic (a->instrument)))
    {
      *score = -0.6;
      return COMPARE_DATES_SLIP;
    }
  return COMPARE_DATES_CLASH;
}

/* A text begins with its news; what it names later and without a date may be of any time. */
static gboolean
is_news (const CompareItem *item)
{
  return item->start_byte < NEWS_BYTES && g_ptr_array_index (item->document->agreements, 0) == item;
}

/* What a gap of some days is worth. */
typedef struct
{
  double news; /* ≤ NEWS_DAYS */
  double season; /* ≤ SEASON_DAYS */
  double year; /* ≤ OLD_DAYS */
  double more;
} GapWeights;

static double
weigh_gap (const GapWeights *weights, gint32 days)
{
  return days <= NEWS_DAYS     ? weights->news
         : days <= SEASON_DAYS ? weights->season
         : days <= OLD_DAYS    ? weights->year
                               : weights->more;
}

/* A dated mention and one without a date, by when the latter was published.  NAN: impossible. */
static double
score_publication (const CompareDays *dated, const CompareItem *other, gboolean story)
{
  static const GapWeights anywhere = { 1.2, 0.3, 0, -0.8 };
  static const GapWeights in_story = { 0, 0.3, 0, 0.2 };
  static const GapWeights news = { 1.5, 0.5, 0.2, COMPARE_NO_NEWS };
  static const GapWeights specific_news = { 1.5, 0.5, 0.2, -1.2 };
  const CompareAgreement *undated = &other->agreement;
  const CompareDays *published = &other->document->published_days;
  gint32 days;

  if (dated->first == 0 || published->first == 0 || published->last == 0)
    return 0;
  days = published->last < dated->first                       ? published->last - dated->first
         : dated->last != 0 && published->first > dated->last ? published->first - dated->last
                                                              : 0;
  if (days < -SLIP_DAYS)
    /* what is only concluded yet is told as signed */
    return undated->status == ENGINE_AGREEMENT_SIGNED && days >= -CONCLUDED_DAYS    ? -0.6
           : compare_agreement_rank (undated->status) >= (days < -OLD_DAYS ? 2 : 3) ? NAN
           : days >= -OLD_DAYS                                                      ? 0.3
                                                                                    : -1;
  if (compare_agreement_rank (undated->status) < 2 && days > 0)
    return -2; /* still being negotiated after that one was concluded */
  return weigh_gap (
      is_news (other)
          ? (compare_agreement_is_generic (undated->instrument) ? &news : &specific_news)
      : story ? &in_story
              : &anywhere,
      days);
}

double
compare_agreement_score_time (const CompareItem *x, const CompareItem *y, gboolean story)
{
  static const GapWeights anywhere = { 1.0, 0.3, 0, -1.0 };
  static const GapWeights in_story = { 1.2, 1.0, 0.3, -0.5 };
  const CompareDays *p = x->agreement.main_days;
  const CompareDays *q = y->agreement.main_days;

  if (p != NULL && q != NULL)
    return 0;
  if (p != NULL)
    return score_publication (p, y, story);
  if (q != NULL)
    return score_publication (q, x, story);
  if (!compare_days_known (&x->document->published_days)
      || !compare_days_known (&y->document->published_days))
    return 0;
  return weigh_gap (
      story ? &in_story : &anywhere,
      compare_days_distance (&x->document->published_days, &y->document->published_days));
}
