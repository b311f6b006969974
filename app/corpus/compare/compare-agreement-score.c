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

#define SAME_SUBJECTS 1.2
#define SUBJECTS_APART -2.6  /* taken off for subjects that have nothing in common */
#define SUBJECTS_APART_DATED -1.0 /* … where the dates meet within a month … */
#define SUBJECTS_APART_STORY -1.3 /* … or the story is one */
#define OTHER_SUBJECT -3.8   /* … where one is none of those that have a name */
#define FORETOLD_DAYS 400     /* longest time between talks and what came of them */
#define STILL_OPEN -1.4     /* being negotiated, while the other one is in force */
#define REJECTED -2.0        /* given up, while the other one was made */
#define DISOWNED -0.6        /* … long ago, as both say */
#define STORY 0.8            /* announced, then signed */
#define OTHER_DATE -1.0      /* the dates exclude each other, what is told besides does not */
#define SURE_EVIDENCE 1.5 /* makes one story of two texts */
#define PLACES_APART -0.8
#define ALL_APART -3.0 /* neither kind nor place nor subject in common */
#define OTHER_INSTRUMENT -3.0 /* the text has another agreement of the instrument asked for … */
#define OTHER_KIND -8.0       /* … and of its binding force, which this one says nothing of */
#define SAME_TOPIC 0.8
#define TOPICS_APART -1.2 /* a loan and a border treaty */
#define SAME_NAME 2.4
#define SAME_WORDS 2.2       /* for each weight of one of the words that their sentences have in common … */
#define MOST_WORDS 3.0       /* … and at most so many */
#define FEW_WORDS 0.25       /* none to speak of */
#define NO_WORDS -1.5
#define SURE_WORDS 1.0       /* so much of them makes a date or a kind doubtful … */
#define MISREAD_DATE -3.8    /* … that says that they are two */
#define OTHER_DAY_DAYS 1827  /* … unless both say so to the day, and lie years apart */
#define OTHER_BINDING -0.6    /* … of the binding force asked for */

gboolean
compare_agreement_is_generic (EngineInstrument instrument)
{
  return instrument == ENGINE_INSTRUMENT_AGREEMENT || instrument == ENGINE_INSTRUMENT_OTHER;
}

gboolean
compare_agreement_instruments_fit (EngineInstrument a, EngineInstrument b)
{
  return a == b || compare_agreement_is_generic (a) || compare_agreement_is_generic (b)
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
    return !compare_agreement_is_generic (a) ? 2.7 : a == ENGINE_INSTRUMENT_AGREEMENT ? 0.6 : 0.2;
  if (!compare_agreement_is_generic (a) && !compare_agreement_is_generic (b))
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
    return SAME_SUBJECTS;
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

/* "Dubai Expo", "Geneva airport": a spot of the town that the other text names. */
static gboolean
is_within_place (const char *spot, const char *town)
{
  const gsize length = strlen (town);
  const char *at = strstr (spot, town);

  return at != NULL && length > 2 && (at == spot || at[-1] == ' ')
         && (at[length] == '\0' || at[length] == ' ');
}

static double
score_places (const CompareAgreement *a, const CompareAgreement *b)
{
  if (a->place_key == NULL || b->place_key == NULL)
    return 0;
  return a->place_key == b->place_key || is_within_place (a->place_key, b->place_key)
                 || is_within_place (b->place_key, a->place_key)
             ? 1.2
             : PLACES_APART;
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
  const CompareDays *days = closed->agreement.main_days;
  const CompareDays *published = &open->document->published_days;

  return days != NULL && open->agreement.main_days == NULL && published->last != 0
         && days->first != 0 && published->last < days->first
         && days->first - published->last <= FORETOLD_DAYS;
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
    /* what one side no longer recognises was made all the same */
    return compare_agreement_is_long_past (x) && compare_agreement_is_long_past (y)
                   && compare_days_overlap (a->main_days, b->main_days)
               ? DISOWNED
               : REJECTED;
  if (a_open != b_open)
    return is_foretold (a_open ? x : y, a_open ? y : x) ? 0
           : compare_agreement_rank ((a_open ? b : a)->status) >= 5 ? STILL_OPEN
                                                                    : -0.6;
  return 0.1;
}

/* Has @x's text another agreement of the instrument of @y that may be that one as far as dates, subjects and
 * status go? */
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
          && score_subjects (&sibling->agreement, &y->agreement) != SUBJECTS_APART
          && (sibling->agreement.status != ENGINE_AGREEMENT_REJECTED
              || y->agreement.status == ENGINE_AGREEMENT_REJECTED)
          && compare_agreement_relate_dates (sibling, y, &score) != COMPARE_DATES_CLASH)
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
  gboolean bound = a->binding < 0 && b->binding >= 0 && (a->sibling_bindings & 1u << b->binding);
  double score = 0;

  if (compare_agreement_is_generic (a->instrument) && !compare_agreement_is_generic (b->instrument)
      && has_sibling_like (x, y))
    score += bound ? OTHER_KIND : OTHER_INSTRUMENT;
  else if (bound)
    score += OTHER_BINDING;
  return score;
}

/* Two that have neither their kind, as far as its name says something, nor their place nor all that they are
 * about in common. */
static gboolean
are_all_apart (const CompareAgreement *a, const CompareAgreement *b, double subjects)
{
  return score_places (a, b) == PLACES_APART
         && (a->instrument != b->instrument
                 ? subjects < SAME_SUBJECTS
                 : compare_agreement_is_generic (a->instrument) && subjects == SUBJECTS_APART)
         && !compare_people_share (a->signatories, b->signatories);
}

/* Are they called by names of which each is another thing?  A text that has only the one may call it a
 * framework, another a joint statement. */
static gboolean
are_other_things (const CompareItem *x,
                  const CompareItem *y,
                  CompareDates dates,
                  double meet,
                  double subjects)
{
  const CompareAgreement *a = &x->agreement;
  const CompareAgreement *b = &y->agreement;
  gboolean loose = is_loose (a->instrument) && is_loose (b->instrument);

  if (compare_agreement_instruments_fit (a->instrument, b->instrument))
    return FALSE;
  /* a text that has the other one's kind as well has it in its own place */
  if (has_sibling_like (x, y) || has_sibling_like (y, x))
    return TRUE;
  /* what it is about is the vaguest of all that a text says, but for what it calls by another name */
  if (subjects <= SUBJECTS_APART)
    return TRUE;
  if (dates == COMPARE_DATES_STORY)
    return !loose;
  return (a->has_siblings || b->has_siblings) && meet <= 3 && !loose;
}

guint
compare_agreement_find_story (const CompareItem *x, const CompareItem *y, guint *story)
{
  if (*story == COMPARE_STORY_UNKNOWN)
    *story = compare_items_story (x, y, compare_bound_story (x, y), 0);
  return *story;
}

/* Do their texts tell of one story?  Asked only where that makes a difference. */
static gboolean
tell_one_story (const CompareItem *x, const CompareItem *y, double evidence, guint *story)
{
  return evidence >= SURE_EVIDENCE
         || compare_agreement_find_story (x, y, story) >= COMPARE_STORY_LIKELY;
}

/* What their kinds, subjects and status say; @story: in texts of one story; @near: dates that meet within
 * a month. */
static double
score_contents (const CompareItem *x,
                const CompareItem *y,
                double subjects,
                gboolean story,
                gboolean near)
{
  const CompareAgreement *a = &x->agreement;
  const CompareAgreement *b = &y->agreement;
  double places = score_places (a, b);
  double score = score_instruments (a->instrument, b->instrument);
  gboolean apart = are_all_apart (a, b, subjects);

  if (subjects == SUBJECTS_APART)
    subjects = near ? SUBJECTS_APART_DATED : story ? SUBJECTS_APART_STORY : SUBJECTS_APART;
  score += subjects + score_status (x, y);
  if (apart)
    score += ALL_APART;
  /* what is signed at one ceremony has its place and its people in common: that says nothing for
   * agreements on different subjects */
  if (subjects > SUBJECTS_APART || places < 0)
    score += places;
  if (a->signatories[0] != NULL && b->signatories[0] != NULL)
    score += !compare_people_share (a->signatories, b->signatories) ? -0.3
             : subjects > SUBJECTS_APART                            ? 1.0
                                                                    : 0;
  if (a->binding >= 0 && b->binding >= 0)
    score += a->binding == b->binding ? 0.3 : -0.5;
  return score;
}

/* "The Albufeira convention", and one signed there. */
static gboolean
is_named_after_place (const CompareAgreement *named, const CompareAgreement *made)
{
  return made->place_key != NULL && compare_list_contains (named->names, made->place_key);
}

/* What their phrases say: what each is of, and the name that it goes by. */
static double
score_phrases (const CompareAgreement *a, const CompareAgreement *b)
{
  double score = 0;

  if (a->topics != 0 && b->topics != 0)
    score += (a->topics & b->topics) != 0 ? SAME_TOPIC : TOPICS_APART;
  if (compare_list_overlaps (a->names, b->names) || is_named_after_place (a, b)
      || is_named_after_place (b, a))
    score += SAME_NAME;
  return score;
}

/* Is each the only memorandum, say, that its text has of these parties, whatever else it has of them? */
static gboolean
are_told_by_instrument (const CompareAgreement *a, const CompareAgreement *b)
{
  return a->instrument == b->instrument && !compare_agreement_is_generic (a->instrument)
         && ((a->sibling_instruments | b->sibling_instruments) & 1u << a->instrument) == 0;
}

/* What the words say in which the two are told.  Where a text has other agreements of these parties it is
 * strange that there are none in common, unless what they are called tells them from these; where neither
 * has, there is nothing to tell apart. */
static double
score_words (const CompareAgreement *a, const CompareAgreement *b, double words)
{
  if (a->n_words == 0 || b->n_words == 0 || !(a->has_siblings || b->has_siblings))
    return 0;
  if (words < FEW_WORDS)
    return are_told_by_instrument (a, b) ? 0 : NO_WORDS;
  return SAME_WORDS * MIN (words, MOST_WORDS);
}

/* Can what the two are called, or when they were made, not be of one? */
static gboolean
exclude_each_other (const CompareItem *x,
                    const CompareItem *y,
                    CompareDates dates,
                    double meet,
                    double subjects)
{
  return (dates == COMPARE_DATES_CLASH
          && compare_agreement_evidence (&x->agreement, &y->agreement, FALSE) < SURE_EVIDENCE)
         || are_other_things (x, y, dates, dates == COMPARE_DATES_MEET ? meet : 0, subjects);
}

/* "The statement of 12 January 2017" and that of 2 May 1995: told to the day, and years apart. */
static gboolean
are_days_far_apart (const CompareAgreement *a, const CompareAgreement *b, CompareDates dates)
{
  return dates == COMPARE_DATES_CLASH && a->main_days != NULL && b->main_days != NULL
         && compare_days_is_day (a->main_days) && compare_days_is_day (b->main_days)
         && compare_days_distance (a->main_days, b->main_days) > OTHER_DAY_DAYS;
}

/* What the dates of the two say; @meet: how well they meet. */
static double
score_dates (const CompareAgreement *a, const CompareAgreement *b, CompareDates dates, double meet)
{
  if (dates == COMPARE_DATES_CLASH)
    return compare_agreement_evidence (a, b, FALSE) >= SURE_EVIDENCE ? OTHER_DATE : MISREAD_DATE;
  return dates == COMPARE_DATES_STORY ? STORY : meet;
}

double
compare_agreement_score (const CompareItem *x, const CompareItem *y, guint *weight)
{
  const CompareAgreement *a = &x->agreement;
  const CompareAgreement *b = &y->agreement;
  double subjects = score_subjects (a, b);
  double words = 0;
  double meet, parties, time, evidence, score;
  CompareDates dates = compare_agreement_relate_dates (x, y, &meet);
  gboolean dated, excluded, story;

  parties = compare_agreement_score_parties (x, y, dates, dates == COMPARE_DATES_MEET ? meet : 0,
                                             subjects, weight);
  if (isnan (parties))
    return NAN;
  excluded = exclude_each_other (x, y, dates, meet, subjects);
  if (excluded || a->has_siblings || b->has_siblings)
    words = compare_agreement_words_in_common (a, b);
  /* either may be misread where the sentences on both tell it in the same words */
  if (excluded && (words < SURE_WORDS || are_days_far_apart (a, b, dates)))
    return NAN;
  evidence = compare_agreement_evidence (a, b, dates != COMPARE_DATES_MEET);
  score = parties + score_dates (a, b, dates, meet);

  dated = a->main_days != NULL && b->main_days != NULL;
  story = (!dated || subjects == SUBJECTS_APART) && tell_one_story (x, y, evidence, weight);
  time = dated ? 0 : compare_agreement_score_time (x, y, story);
  if (isnan (time))
    return NAN;
  if (dates == COMPARE_DATES_UNKNOWN || dates == COMPARE_DATES_STORY)
    score += time;
  score += score_contents (x, y, subjects, story,
                           dates == COMPARE_DATES_MEET && score >= COMPARE_MEET_MONTH);
  return score + evidence + score_phrases (a, b) + score_siblings (x, y) + score_siblings (y, x)
         + score_words (a, b, words);
}

gboolean
compare_agreements_are_told_apart (const CompareItem *x, const CompareItem *y)
{
  double subjects = score_subjects (&x->agreement, &y->agreement);

  return subjects == SUBJECTS_APART || subjects == OTHER_SUBJECT
         || score_places (&x->agreement, &y->agreement) == PLACES_APART;
}

/* Talks on one subject, and what was concluded on another. */
static gboolean
are_other_talks (const CompareAgreement *a, const CompareAgreement *b, double subjects)
{
  return (compare_agreement_rank (a->status) < 2) != (compare_agreement_rank (b->status) < 2)
         && subjects == SUBJECTS_APART;
}

/* Do the two say nothing of which it would be strange that it were of one agreement?  What is news in
 * the one text is no old one of the other, and what is being negotiated is not what is in force. */
gboolean
compare_agreements_may_be_only_ones (const CompareItem *x, const CompareItem *y)
{
  const CompareAgreement *a = &x->agreement;
  const CompareAgreement *b = &y->agreement;
  double subjects = score_subjects (a, b);

  return (a->canonical == b->canonical
          || compare_parties_by_short_names (a->canonical, b->canonical))
         && !are_all_apart (a, b, subjects) && !are_other_talks (a, b, subjects)
         && subjects != OTHER_SUBJECT && score_status (x, y) > STILL_OPEN
         && compare_agreement_score_time (x, y, TRUE) > COMPARE_NO_NEWS;
}

gboolean
compare_agreements_are_talks_and_deal (const CompareItem *x, const CompareItem *y)
{
  const CompareAgreement *a = &x->agreement;
  const CompareAgreement *b = &y->agreement;

  return (compare_agreement_rank (a->status) < 2) != (compare_agreement_rank (b->status) < 2)
         && compare_agreement_is_generic (a->instrument)
         && compare_agreement_is_generic (b->instrument) && a->subjects[0] != NULL
         && compare_list_overlaps (a->subjects, b->subjects);
}
