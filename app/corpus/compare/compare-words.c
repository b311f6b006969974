/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure's sentence says around it.
 *
 * A word weighs the more the fewer of the text's figures it is told of, and the nearer it stands: what is said
 * of all of them tells none of them apart.  The words right before its sentence count as if they were
 * farther off. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-keys.h"
#include "compare-word-marks.h"
#include "compare-words.h"

#define MOST_BYTES 400     /* read on either side of a figure */
#define MOST_BYTES_BEFORE 80 /* read before its sentence … */
#define BEFORE_DISTANCE 6  /* … and how much farther off that is */
#define FEWEST_FIGURES 4   /* of a text that shows which words are told of them all */

/* ---- a figure's surroundings -------------------------------------------------------------- */

/* Where the paragraph begins, no earlier than @from. */
static const char *
find_paragraph (const char *from, const char *before)
{
  for (const char *p = before; p > from + 1; p--)
    if (p[-1] == '\n' && p[-2] == '\n')
      return p;
  return from;
}

/* Sums, lengths and the like are those of a thing that mostly has a name; what a count counts is said beside it,
 * and of the same name there are many shares. */
static gboolean
has_name (const char *unit)
{
  return unit != NULL && !g_str_equal (unit, "%") && !g_str_equal (unit, "count")
         && !g_str_equal (unit, "persons");
}

/* @before: whether what stands before its sentence counts, too. */
static void
read_surroundings (GArray *near,
                   const char *text,
                   gsize length_bytes,
                   const EngineFact *fact,
                   gboolean before)
{
  const char *text_end = text + length_bytes;
  const char *start = text + MIN (fact->span.start_byte, length_bytes);
  const char *end = text + CLAMP (fact->span.end_byte, (gsize)(start - text), length_bytes);
  const char *first = text + MIN (fact->sentence.start_byte, (gsize)(start - text));
  const char *last = text + CLAMP (fact->sentence.end_byte, (gsize)(end - text), length_bytes);
  gboolean names = has_name (fact->figure.unit);
  guint n_left;

  g_array_set_size (near, 0);
  if (end == start || end - start > MOST_BYTES)
    return;
  first = MAX (first, compare_text_step_back (text, start, MOST_BYTES));
  if (last - end > MOST_BYTES)
    last = compare_text_step_back (text, end + MOST_BYTES, 0);
  /* the words of a count are what is counted, those of a sum its currency */
  if (fact->figure.unit == NULL || !compare_is_currency (fact->figure.unit))
    compare_words_read (near, start, end, 0, FALSE, names);
  for (guint i = 0; i < near->len; i++)
    g_array_index (near, CompareWord, i) =
        compare_word_new (compare_word_mark (g_array_index (near, CompareWord, i)), 0);
  compare_words_read (near, end, MIN (last, text_end), 1, FALSE, names);
  n_left = compare_words_read (near, first, start, 1, TRUE, names);
  if (before)
    compare_words_read (
        near, find_paragraph (compare_text_step_back (text, first, MOST_BYTES_BEFORE), first),
        first, n_left + BEFORE_DISTANCE, TRUE, names);
  compare_words_keep_nearest (near);
}

/* ---- what they weigh ---------------------------------------------------------------------- */

/* Marks of one figure within those of all. */
typedef struct
{
  CompareFigure *figure;
  guint first;
  guint n;
} Read;

static guint
count_of (const CompareKeyMap *counts, guint32 mark)
{
  return GPOINTER_TO_UINT (compare_key_map_get (counts, compare_mark_key (mark)));
}

/* Those that weigh most first: a number that is the greater the less a word weighs, above the word. */
static guint64
rank_of (guint32 word)
{
  return (guint64)(COMPARE_WEIGHT_MASK - (word & COMPARE_WEIGHT_MASK)) << 32 | word;
}

static void
weigh (const Read *read, const CompareWord *near, const CompareKeyMap *counts, guint n_figures)
{
  g_autofree guint64 *words = g_new (guint64, read->n + 1);
  double all = n_figures + 1;
  guint n = MIN (read->n, COMPARE_MOST_WORDS);

  for (guint i = 0; i < read->n; i++)
    {
      double rare = log (all / count_of (counts, compare_word_mark (near[i])));

      words[i] = rank_of (compare_word_weigh (near[i], rare));
    }
  if (n < read->n)
    compare_sort_numbers (words, read->n);
  for (guint i = 0; i < n; i++)
    words[i] = (guint32)words[i];
  compare_sort_numbers (words, n);
  for (guint i = 0; i < n; i++)
    {
      read->figure->words[i] = (guint32)words[i];
      read->figure->words_mask |= compare_mark_bit ((guint32)words[i]);
    }
  read->figure->n_words = n;
}

void
compare_collect_words (const char *text,
                       gsize length_bytes,
                       const CorpusCompareFact *facts,
                       guint n_facts,
                       CompareItem *const *items)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (CompareWord));
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (CompareWord));
  g_autoptr (GArray) reads = g_array_new (FALSE, FALSE, sizeof (Read));
  g_autoptr (CompareKeyMap) counts = compare_key_map_new ();
  guint n_figures = 0;

  if (text == NULL)
    return;
  for (guint i = 0; i < n_facts; i++)
    n_figures += facts[i].fact->kind == ENGINE_FACT_FIGURE;
  for (guint i = 0; i < n_facts; i++)
    {
      Read read;

      if (facts[i].fact->kind != ENGINE_FACT_FIGURE || items[i] == NULL)
        continue;
      read_surroundings (near, text, length_bytes, facts[i].fact, n_figures >= FEWEST_FIGURES);
      read = (Read){ &items[i]->figure, all->len, near->len };
      g_array_append_val (reads, read);
      g_array_append_vals (all, near->data, near->len);
      for (guint k = 0; k < near->len; k++)
        {
          guint32 mark = compare_word_mark (g_array_index (near, CompareWord, k));

          compare_key_map_set (counts, compare_mark_key (mark),
                               GUINT_TO_POINTER (count_of (counts, mark) + 1));
        }
    }
  for (guint i = 0; i < reads->len; i++)
    {
      const Read *read = &g_array_index (reads, Read, i);

      weigh (read, (const CompareWord *)(void *)all->data + read->first, counts, n_figures);
    }
}

double
compare_words_in_common (const CompareFigure *a, const CompareFigure *b)
{
  if ((a->words_mask & b->words_mask) == 0)
    return 0;
  return compare_weights_in_common (a->words, a->n_words, b->words, b->n_words);
}

guint
compare_words_heaviest (const CompareFigure *figure, guint32 *marks, guint most)
{
  guint64 words[COMPARE_MOST_WORDS];
  guint n = MIN (figure->n_words, most);

  for (guint i = 0; i < figure->n_words; i++)
    words[i] = rank_of (figure->words[i]);
  compare_sort_numbers (words, figure->n_words);
  for (guint i = 0; i < n; i++)
    marks[i] = (guint32)words[i] & ~COMPARE_WEIGHT_MASK;
  return n;
}
