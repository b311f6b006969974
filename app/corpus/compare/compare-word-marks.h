/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of a text in a form that languages share: see compare-word-marks.c. */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

/* A word near something: its mark, whose low bits are 0, above its distance in words, so that a list of them is
 * sorted as numbers are. */
typedef guint64 CompareWord;

static inline CompareWord
compare_word_new (guint32 mark, guint distance)
{
  return (guint64)mark << 32 | distance;
}

static inline guint32
compare_word_mark (CompareWord word)
{
  return (guint32)(word >> 32);
}

static inline guint
compare_word_distance (CompareWord word)
{
  return (guint)(guint32)word;
}

/* Appends the words between two places of the text, the first one @distance away, or where @backwards, the last;
 * returns how many there are, those that say nothing included.  @names: whether what has a capital within a
 * sentence, and stands for nothing that many texts tell of, counts as if it were nearer. */
guint compare_words_read (GArray *words,
                          const char *p,
                          const char *end,
                          guint distance,
                          gboolean backwards,
                          gboolean names);
/* Each mark once, as near as it comes; sorted. */
void compare_words_keep_nearest (GArray *words);
/* @bytes before @p, within the text, at a character. */
const char *compare_text_step_back (const char *text, const char *p, gsize bytes);
/* The mark of a word as a lexicon has it; 0 for one that says nothing.  The rest of @word after a space is at
 * @next, which is NULL in the end. */
guint32 compare_words_next_mark (const char *word, const char **next);

/* What a word, folded, stands for in every language: "border" of "frontieres"; NULL where no lexicon says. */
const char *compare_word_notion (const char *word);

/* A mark with what it weighs in its low bits. */
#define COMPARE_WEIGHT_MASK 0xffu
#define COMPARE_MASK_BITS 6      /* of a mark, that choose its bit in a mask */
#define COMPARE_WEIGHT_UNIT 64.0 /* of a weight of one */

/* A mark's key in a table, which tells keys apart by their low bits first. */
static inline guint64
compare_mark_key (guint32 mark)
{
  return mark / (COMPARE_WEIGHT_MASK + 1);
}

/* Its bit in a mask of 64. */
static inline guint64
compare_mark_bit (guint32 mark)
{
  return G_GUINT64_CONSTANT (1) << (mark >> (32 - COMPARE_MASK_BITS));
}

/* @rare: what it weighs next to what it is told of. */
guint32 compare_word_weigh (CompareWord word, double rare);
/* What two lists of such, each sorted, weigh in common: the lesser weight of each mark. */
double compare_weights_in_common (const guint32 *a, guint n_a, const guint32 *b, guint n_b);

G_END_DECLS
