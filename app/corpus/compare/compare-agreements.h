/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the parts of the agreements' comparison: what their dates say of two mentions
 * (compare-agreement-dates.c) and their parties (compare-agreement-parties.c), what else their sentences repeat (compare-evidence.c), how alike they are
 * (compare-agreement-score.c), which mentions are one agreement (compare-agreements.c), and what
 * the merged row says (compare-agreement-row.c). */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

#define COMPARE_STORY_UNKNOWN G_MAXUINT
/* NAN where the two cannot be one agreement.  @story: compare_items_story() of the two, or
 * COMPARE_STORY_UNKNOWN, where it is put once it had to be found out. */
double compare_agreement_score (const CompareItem *x, const CompareItem *y, guint *story);
guint compare_agreement_find_story (const CompareItem *x, const CompareItem *y, guint *story);
/* The same for pairs of the agreements at @items, each found once. */
typedef struct _CompareScores CompareScores;

CompareScores *compare_scores_new (CompareItem *const *items, guint n_items);
void compare_scores_free (CompareScores *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CompareScores, compare_scores_free)
double compare_scores_get (CompareScores *self, const CompareItem *x, const CompareItem *y);
guint compare_scores_get_story (CompareScores *self, const CompareItem *x, const CompareItem *y);

/* For main_days, which is known afterwards. */
const CompareDays *compare_agreement_find_main_days (const CompareAgreement *agreement);
/* Steps in order: proposed 0, negotiating 1, agreed 2, signed 3 … ended 7. */
int compare_agreement_rank (EngineAgreementStatus status);
/* The date of step 1 (agreed), 2 (signed), 3 (in force) or 4 (ends), or NULL. */
const CompareDays *compare_agreement_step_days (const CompareAgreement *agreement, guint step);

typedef enum
{
  COMPARE_DATES_UNKNOWN,
  COMPARE_DATES_MEET,
  COMPARE_DATES_SLIP,  /* a few days apart */
  COMPARE_DATES_STORY, /* an earlier and a later step */
  COMPARE_DATES_CLASH,
} CompareDates;

/* Is it dated, and of years long past, of which its text names few? */
gboolean compare_agreement_is_long_past (const CompareItem *item);
#define COMPARE_MEET_MONTH 2.5 /* score of dates that meet within one */
CompareDates
compare_agreement_relate_dates (const CompareItem *left, const CompareItem *right, double *score);
/* What is taken off for parties that are not quite the same (compare-agreement-parties.c); @meet: how well the
 * dates meet, or 0, @subjects: what the subjects say.  NAN: they are others. */
double compare_agreement_score_parties (const CompareItem *x,
                                        const CompareItem *y,
                                        CompareDates dates,
                                        double meet,
                                        double subjects,
                                        guint *story);
/* Are the parties of two so little the same that their texts must tell of one story? */
gboolean compare_agreement_parties_need_story (const CompareItem *x, const CompareItem *y);
#define COMPARE_NO_NEWS -2.0 /* dated, and long after that the news of a text */
/* What the time between two texts, or a text and a date, speaks for where not both give a date; @story:
 * they tell of one story.  NAN: impossible. */
double compare_agreement_score_time (const CompareItem *x, const CompareItem *y, gboolean story);
/* A name that any agreement may go by. */
gboolean compare_agreement_is_generic (EngineInstrument instrument);
gboolean compare_agreement_instruments_fit (EngineInstrument a, EngineInstrument b);
/* Two of one text: do they say that they are about different things or were made in different places? */
gboolean compare_agreements_are_told_apart (const CompareItem *x, const CompareItem *y);
/* Are the two talks on a subject and what came of them, as one text tells it? */
gboolean compare_agreements_are_talks_and_deal (const CompareItem *x, const CompareItem *y);
/* May two mentions that are each their text's only one of these parties be one for that reason? */
gboolean compare_agreements_may_be_only_ones (const CompareItem *x, const CompareItem *y);
/* How much what their sentences tell besides speaks for two being one, 0 to COMPARE_MOST_EVIDENCE;
 * @dates: their dates, too. */
#define COMPARE_MOST_EVIDENCE 3.0
double
compare_agreement_evidence (const CompareAgreement *a, const CompareAgreement *b, gboolean dates);
/* What the sentences on the two say in common that their texts say of few agreements
 * (compare-agreement-words.c): some 0.7 for a word of each where a text has that agreement only. */
double compare_agreement_words_in_common (const CompareAgreement *a, const CompareAgreement *b);
/* Have two lists of people a surname in common? */
gboolean compare_people_share (CompareList a, CompareList b);

G_END_DECLS
