/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much speaks for two mentions in different texts being one real agreement.
 *
 * Wrong merges are worse than missed ones: parties must be the same, dates must not exclude each
 * other, and what remains has to add up.  What a text keeps apart counts, too: where it has a
 * memorandum and an agreement of the same parties, another text's memorandum is not the agreement. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-agreements.h"

#define SUBJECTS_APART -2.6  /* taken off for subjects that have nothing in common */
#define SUBJECTS_APART_DATED -1.0 /* … where the dates meet within a month … */
#define SUBJECTS_APART_STORY -1.3 /* … or the story is one */
#define OTHER_SUBJECT -3.2   /* … where one is none of those that have a name */
#define APPROVAL_DAYS 365    /* longest time between a signature and its approval */
#define STORY_DAYS 120       /* longest time between an announcement and its signature */
#define SLIP_DAYS 3          /* dates that near may be one that a text got wrong */
#define PAST_SLIP_DAYS 31    /* … years later, for two of a kind */
#define NEWS_DAYS 30         /* a text tells what was signed this recently … */
#define NEWS_BYTES 300       /* … before all else */
#define SEASON_DAYS 120
#define OLD_DAYS 400
#define NO_NEWS -2.0        /* dated, and more than that later the news of a text */
#define MONTH 2.5           /* precision() of dates that meet within one */
#define YEAR_DAYS 366
#define LONG_PAST_DAYS 700  /* a year that lies so far back names what it is the year of */
#define LONGEST_WAIT_DAYS 1100 /* between a signature and its entry into force, unless both are told */
#define NAMES_BESIDES 0.5    /* the same countries, and others by name */
#define FEWER_PARTIES 1.0    /* two of three parties, on the same day */
#define STILL_OPEN -1.4     /* being negotiated, while the other one is in force */
#define REJECTED -2.0        /* given up, while the other one was made */
#define STORY 0.8            /* announced, then signed */
#define OTHER_DATE -1.0      /* the dates exclude each other, what is told besides does not */
#define SURE_EVIDENCE 1.5 /* makes one story of two texts */
#define PLACES_APART -0.8
#define ALL_APART -2.5 /* neither kind nor place nor subject in common */
#define OTHER_INSTRUMENT -1.5 /* the text has another agreement of the instrument asked for */
#define OTHER_BINDING -0.3    /* … of the binding force asked for */

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

/* Best known day for sorting and for judging nearness in time; NULL where there is none. */
const CompareDays *
compare_agreement_main_days (const CompareAgreement *agreement)
{
  static const guint order[] = { 0, 2, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (compare_days_known (&agreement->told[order[i]]))
      return &agreement->told[order[i]];
  return NULL;
}

static gboolean
is_generic (EngineInstrument instrument)
{
  return instrument == ENGINE_INSTRUMENT_AGREEMENT || instrument == ENGINE_INSTRUMENT_OTHER;
}

/* "The 2003 treaty": of years long past a text names few. */
static gboolean
is_long_past (const CompareDays *days, const CompareDocument *document)
{
  return days->first != 0 && days->last != 0 && document->published_days.first != 0
         && document->published_days.first - days->last > LONG_PAST_DAYS;
}

static double
precision (const CompareDays *days, const CompareDocument *document)
{
  gint32 width = days->first != 0 && days->last != 0 ? days->last - days->first : 10000;

  return width == 0                                            ? 4.0
         : width <= 31                                         ? MONTH
         : width <= YEAR_DAYS && is_long_past (days, document) ? MONTH
         : width <= 183                                        ? 1.6
                                                               : 1.0;
}

typedef enum
{
  DATES_UNKNOWN,
  DATES_MEET,
  DATES_SLIP,  /* a few days apart */
  DATES_STORY, /* an earlier and a later step */
  DATES_CLASH,
} DateRelation;

/* An earlier step that becomes the later one: announced, then signed; signed, then ratified. */
static gboolean
is_story (const CompareAgreement *a, const CompareAgreement *b)
{
  const CompareDays *x = compare_agreement_main_days (a);
  const CompareDays *y = compare_agreement_main_days (b);
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
  const CompareDays *days = compare_agreement_main_days (made);
  const CompareDays *in_force = &applied->told[3];

  return days != NULL && compare_agreement_main_days (applied) == NULL
         && !compare_days_known (&made->told[3])
         && ((in_force->last != 0 && days->first != 0 && in_force->last + NEWS_DAYS < days->first)
             || (in_force->first != 0 && days->last != 0
                 && in_force->first - days->last > LONGEST_WAIT_DAYS));
}

/* Made, and in force within the time that this mostly takes. */
static gboolean
is_applied (const CompareAgreement *made, const CompareAgreement *applied)
{
  const CompareDays *days = compare_agreement_main_days (made);
  const CompareDays *in_force = &applied->told[3];

  return days != NULL && days->first != 0 && in_force->last != 0
         && compare_agreement_main_days (applied) == NULL && !compare_days_known (&made->told[3])
         && days->first <= in_force->last && in_force->last - days->first <= APPROVAL_DAYS;
}

static DateRelation
relate_dates (const CompareItem *left, const CompareItem *right, double *score)
{
  const CompareAgreement *a = &left->agreement;
  const CompareAgreement *b = &right->agreement;
  const CompareDays *x = compare_agreement_main_days (a);
  const CompareDays *y = compare_agreement_main_days (b);
  DateRelation relation = DATES_UNKNOWN;

  *score = 0;
  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j < 4; j++)
      {
        const CompareDays *p = &a->told[i];
        const CompareDays *q = &b->told[j];

        /* entry into force is compared with itself only */
        if ((i == 3) != (j == 3) || !compare_days_known (p) || !compare_days_known (q))
          continue;
        if (compare_days_overlap (p, q))
          {
            relation = DATES_MEET;
            *score =
                fmax (*score, fmin (precision (p, left->document), precision (q, right->document)));
          }
        else if (relation == DATES_UNKNOWN)
          relation = DATES_CLASH;
      }
  if (is_wait_impossible (a, b) || is_wait_impossible (b, a))
    return DATES_CLASH;
  if (relation == DATES_UNKNOWN && (is_applied (a, b) || is_applied (b, a)))
    return DATES_STORY;
  if (relation != DATES_CLASH || x == NULL || y == NULL)
    return relation;
  if (is_story (a, b))
    return DATES_STORY;
  if ((compare_days_is_day (x) && compare_days_is_day (y)
       && compare_days_distance (x, y) <= SLIP_DAYS)
      || (is_long_past (x, left->document) && is_long_past (y, right->document)
          && compare_days_distance (x, y) <= PAST_SLIP_DAYS && a->instrument == b->instrument
          && !is_generic (a->instrument)))
    {
      *score = -0.6;
      return DATES_SLIP;
    }
  return DATES_CLASH;
}

gboolean
compare_agreement_instruments_fit (EngineInstrument a, EngineInstrument b)
{
  return a == b || is_generic (a) || is_generic (b)
         || (a == ENGINE_INSTRUMENT_CEASEFIRE && b == ENGINE_INSTRUMENT_TRUCE)
         || (a == ENGINE_INSTRUMENT_TRUCE && b == ENGINE_INSTRUMENT_CEASEFIRE);
}

/* What two governments put down before anything is signed goes by several names. */
static gboolean
is_loose (EngineInstrument instrument)
{
  return instrument == ENGINE_INSTRUMENT_FRAMEWORK || instrument == ENGINE_INSTRUMENT_MEMORANDUM
         || instrument == ENGINE_INSTRUMENT_JOINT_STATEMENT
         || instrument == ENGINE_INSTRUMENT_PROTOCOL;
}

static double
score_instruments (EngineInstrument a, EngineInstrument b)
{
  if (a == b)
    return !is_generic (a) ? 2.2 : a == ENGINE_INSTRUMENT_AGREEMENT ? 0.6 : 0.2;
  if (!is_generic (a) && !is_generic (b))
    return compare_agreement_instruments_fit (a, b) ? 1.2
           : is_loose (a) && is_loose (b)           ? -0.8
                                                    : -1.5;
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

guint
compare_subject_fields (CompareList subjects)
{
  guint fields = 0;

  for (guint i = 0; subjects[i] != NULL; i++)
    fields |= subject_field (subjects[i]) != 0 ? 1u << subject_field (subjects[i]) : 0;
  return fields;
}

/* Social security, culture: known, and none of the subjects that have a name. */
static gboolean
is_other_subject (CompareList subjects)
{
  return strcmp (subjects[0], "other") == 0 && subjects[1] == NULL;
}

static double
score_subjects (const CompareAgreement *x, const CompareAgreement *y)
{
  CompareList a = x->subjects;
  CompareList b = y->subjects;
  guint n_shared = 0;

  if (a[0] == NULL || b[0] == NULL)
    return 0;
  if (a == b)
    return 1.2;
  for (guint i = 0; a[i] != NULL; i++)
    n_shared += compare_list_contains (b, a[i]);
  if (n_shared > 0)
    return 0.4 + 0.8 * n_shared / (compare_list_length (a) + compare_list_length (b) - n_shared);
  if (is_other_subject (a) || is_other_subject (b))
    return OTHER_SUBJECT;
  if (x->subject_fields == 0 || y->subject_fields == 0)
    return -0.8;
  return (x->subject_fields & y->subject_fields) != 0 ? 0.3 : SUBJECTS_APART;
}

static double
score_places (const CompareAgreement *a, const CompareAgreement *b)
{
  if (a->place_key == NULL || b->place_key == NULL)
    return 0;
  return a->place_key == b->place_key ? 1.2 : PLACES_APART;
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

/* Told before the other's date: what was still being negotiated then may be what was concluded. */
static gboolean
is_foretold (const CompareItem *open, const CompareItem *closed)
{
  const CompareDays *days = compare_agreement_main_days (&closed->agreement);
  const CompareDays *published = &open->document->published_days;

  return days != NULL && compare_agreement_main_days (&open->agreement) == NULL
         && published->last != 0 && days->first != 0 && published->last < days->first
         && days->first - published->last <= OLD_DAYS;
}

static double
score_status (const CompareItem *x, const CompareItem *y)
{
  const CompareAgreement *a = &x->agreement;
  const CompareAgreement *b = &y->agreement;
  gboolean a_open = compare_agreement_rank (a->status) < 2;
  gboolean b_open = compare_agreement_rank (b->status) < 2;

  if (a->status == b->status)
    return 0.3;
  if (a->status == ENGINE_AGREEMENT_REJECTED || b->status == ENGINE_AGREEMENT_REJECTED)
    return REJECTED;
  if (a_open != b_open)
    return is_foretold (a_open ? x : y, a_open ? y : x) ? 0
           : compare_agreement_rank ((a_open ? b : a)->status) >= 5 ? STILL_OPEN
                                                                    : -0.6;
  return 0.1;
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
  static const GapWeights news = { 1.5, 0.5, 0.2, NO_NEWS };
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
    return compare_agreement_rank (undated->status) >= (days < -OLD_DAYS ? 2 : 3) ? NAN
           : days >= -OLD_DAYS                                                    ? 0.3
                                                                                  : -1;
  if (compare_agreement_rank (undated->status) < 2 && days > 0)
    return -2; /* still being negotiated after that one was concluded */
  return weigh_gap (is_news (other) ? (is_generic (undated->instrument) ? &news : &specific_news)
                    : story         ? &in_story
                                    : &anywhere,
                    days);
}

static double
score_time (const CompareItem *x, const CompareItem *y, gboolean story)
{
  static const GapWeights anywhere = { 1.0, 0.3, 0, -1.0 };
  static const GapWeights in_story = { 1.2, 1.0, 0.3, -0.5 };
  const CompareDays *p = compare_agreement_main_days (&x->agreement);
  const CompareDays *q = compare_agreement_main_days (&y->agreement);

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

/* The same countries, and names besides. */
static gboolean
names_besides (const CompareAgreement *a, const CompareAgreement *b)
{
  return a->codes == b->codes && a->codes[0] != NULL && a->codes[1] != NULL
         && (a->codes == a->canonical || b->codes == b->canonical);
}

/* Same parties, or most of a long list of them on the same day. */
static gboolean
parties_fit (const CompareAgreement *a, const CompareAgreement *b)
{
  guint n_a = compare_list_length (a->parties);
  guint n_b = compare_list_length (b->parties);

  if (a->canonical == b->canonical)
    return TRUE;
  if (MIN (n_a, n_b) < 2 || MAX (n_a, n_b) < 3
      || (MIN (n_a, n_b) == 2 ? MAX (n_a, n_b) > 4 : MIN (n_a, n_b) * 5 < MAX (n_a, n_b) * 3))
    return FALSE;
  return n_a < n_b ? compare_list_is_subset (a->parties, b->parties)
                   : compare_list_is_subset (b->parties, a->parties);
}

/* Has @x's text another agreement of the instrument of @y that may be that one as far as dates go? */
static gboolean
has_sibling_like (const CompareItem *x, const CompareItem *y)
{
  const GPtrArray *siblings = x->document->agreements;
  double score;

  if ((x->agreement.sibling_instruments & 1u << y->agreement.instrument) == 0)
    return FALSE;
  for (guint i = 0; i < siblings->len; i++)
    {
      const CompareItem *sibling = g_ptr_array_index (siblings, i);

      if (sibling != x && sibling->agreement.canonical == x->agreement.canonical
          && sibling->agreement.instrument == y->agreement.instrument
          && relate_dates (sibling, y, &score) != DATES_CLASH)
        return TRUE;
    }
  return FALSE;
}

/* @x says less than @y, and another agreement in its text says just what @y does. */
static double
score_siblings (const CompareItem *x, const CompareItem *y)
{
  const CompareAgreement *a = &x->agreement;
  const CompareAgreement *b = &y->agreement;
  double score = 0;

  if (is_generic (a->instrument) && !is_generic (b->instrument) && has_sibling_like (x, y))
    score += OTHER_INSTRUMENT;
  if (a->binding < 0 && b->binding >= 0 && (a->sibling_bindings & 1u << b->binding))
    score += OTHER_BINDING;
  return score;
}

/* On one day, two that have neither their kind nor their place nor what they are about in common. */
static gboolean
are_all_apart (const CompareAgreement *a, const CompareAgreement *b)
{
  return score_places (a, b) == PLACES_APART && a->instrument != b->instrument
         && score_subjects (a, b) <= 0 && !compare_people_share (a->signatories, b->signatories);
}

double
compare_agreement_score (const CompareItem *x, const CompareItem *y)
{
  const CompareAgreement *a = &x->agreement;
  const CompareAgreement *b = &y->agreement;
  DateRelation dates;
  gboolean named;
  gboolean story;
  double score, time, subjects, evidence;

  named = a->canonical != b->canonical
          && (names_besides (a, b) || stands_for (x, y) || stands_for (y, x));
  if (!named && !parties_fit (a, b))
    return NAN;
  dates = relate_dates (x, y, &score);
  score += dates == DATES_STORY ? STORY : 0;
  evidence = compare_agreement_evidence (a, b, dates != DATES_MEET);
  /* one of the two was given the date of something else, where the sentences on both name the right one
   * or what is paid */
  if (dates == DATES_CLASH && compare_agreement_evidence (a, b, FALSE) < SURE_EVIDENCE)
    return NAN;
  if (dates == DATES_CLASH)
    score = OTHER_DATE;
  /* what came later and is called by another name is another one */
  if (dates == DATES_STORY && !compare_agreement_instruments_fit (a->instrument, b->instrument)
      && !(is_loose (a->instrument) && is_loose (b->instrument)))
    return NAN;
  /* a text that has only the one may call it a framework, another a joint statement */
  if (!compare_agreement_instruments_fit (a->instrument, b->instrument)
      && (a->has_siblings || b->has_siblings)
      && !(is_loose (a->instrument) && is_loose (b->instrument) && !has_sibling_like (x, y)
           && !has_sibling_like (y, x))
      && !(dates == DATES_MEET && score > 3))
    return NAN;
  if (named)
    {
      if (!names_besides (a, b) && (dates != DATES_MEET || score < MONTH))
        return NAN;
      score -= names_besides (a, b) ? NAMES_BESIDES : FEWER_PARTIES;
    }
  else if (a->canonical != b->canonical)
    {
      gboolean few = MIN (compare_list_length (a->parties), compare_list_length (b->parties)) < 3;

      if (dates != DATES_MEET || score < (few && score_subjects (a, b) <= 0 ? 4 : 2))
        return NAN;
      score -= few ? FEWER_PARTIES : 0.5;
    }
  story = evidence >= SURE_EVIDENCE || compare_items_story (x, y) >= COMPARE_STORY_LIKELY;
  time = score_time (x, y, story);
  if (isnan (time))
    return NAN;
  if (dates == DATES_UNKNOWN || dates == DATES_STORY)
    score += time;

  score += score_instruments (a->instrument, b->instrument);
  subjects = score_subjects (a, b);
  /* what it is about is the vaguest of all that a text says, but for what it calls by another name */
  if (subjects <= SUBJECTS_APART
      && !compare_agreement_instruments_fit (a->instrument, b->instrument))
    return NAN;
  if (subjects == SUBJECTS_APART && dates == DATES_MEET && score >= MONTH)
    subjects = SUBJECTS_APART_DATED;
  else if (subjects == SUBJECTS_APART && story)
    subjects = SUBJECTS_APART_STORY;
  score += subjects + score_status (x, y);
  if (are_all_apart (a, b))
    score += ALL_APART;
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
  return score + evidence + score_siblings (x, y) + score_siblings (y, x);
}

/* Do the two say nothing of which it would be strange that it were of one agreement?  What is news in
 * the one text is no old one of the other, and what is being negotiated is not what is in force. */
gboolean
compare_agreements_may_be_only_ones (const CompareItem *x, const CompareItem *y)
{
  const CompareAgreement *a = &x->agreement;
  const CompareAgreement *b = &y->agreement;

  return a->canonical == b->canonical && !are_all_apart (a, b)
         && score_subjects (a, b) != OTHER_SUBJECT && score_status (x, y) > STILL_OPEN
         && score_time (x, y, TRUE) > NO_NEWS;
}

gboolean
compare_agreements_are_talks_and_deal (const CompareItem *x, const CompareItem *y)
{
  const CompareAgreement *a = &x->agreement;
  const CompareAgreement *b = &y->agreement;

  return (compare_agreement_rank (a->status) < 2) != (compare_agreement_rank (b->status) < 2)
         && is_generic (a->instrument) && is_generic (b->instrument) && a->subjects[0] != NULL
         && compare_list_overlaps (a->subjects, b->subjects);
}
