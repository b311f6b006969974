/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sentences on an agreement say of it.
 *
 * A text that tells several agreements tells them apart by its words: the currency swap and the claims, the
 * Teesta and the Kushiyara.  A word weighs the more the fewer of its text's agreements it is told of, and
 * the nearer to a mention it stands, within one being nearest.  Words for the parties themselves, and those in
 * which any agreement is told, say nothing. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-agreements.h"
#include "compare-keys.h"
#include "compare-prepare.h"
#include "compare-word-marks.h"

#define MOST_BYTES 400 /* read on either side of a mention */

/* A word that names a party, and the party: the lexicons' countries, inhabitants, adjectives and seats. */
static const char *const party_words[][2] = {
#include "compare-party-word-table.h"
};

/* Folded beginnings of words in which any agreement is told: resources/language/<language>/compare.tsv. */
static const char *const act_words[] = {
#include "compare-act-table.h"
};

/* Hashes of a mark and a party that it names, or none where any agreement is told in it; and the marks of both;
 * made once. */
static CompareKeyMap *silent;
static CompareKeyMap *maybe_silent;

static guint64
hash_silent (guint32 mark, const char *party)
{
  return compare_hash_string (compare_hash_start (mark), party);
}

static void
add_silent (CompareKeyMap *map, CompareKeyMap *marks, const char *words, const char *party)
{
  for (const char *p = words; p != NULL;)
    {
      guint32 mark = compare_words_next_mark (p, &p);

      if (mark == 0)
        continue;
      compare_key_map_set (map, hash_silent (mark, party), map);
      compare_key_map_set (marks, compare_mark_key (mark), marks);
    }
}

static void
prepare_silent (void)
{
  static gsize made;
  CompareKeyMap *map, *marks;

  if (!g_once_init_enter (&made))
    return;
  map = compare_key_map_new ();
  marks = compare_key_map_new ();
  for (guint i = 0; i < G_N_ELEMENTS (party_words); i++)
    add_silent (map, marks, party_words[i][0], party_words[i][1]);
  for (guint i = 0; i < G_N_ELEMENTS (act_words); i++)
    add_silent (map, marks, act_words[i], "");
  silent = map;
  maybe_silent = marks;
  g_once_init_leave (&made, 1);
}

static gboolean
is_silent (guint32 mark, const CompareAgreement *agreement)
{
  CompareList lists[] = { agreement->parties, agreement->canonical };

  if (compare_key_map_get (maybe_silent, compare_mark_key (mark)) == NULL)
    return FALSE;
  if (compare_key_map_get (silent, hash_silent (mark, "")) != NULL)
    return TRUE;
  for (guint k = 0; k < G_N_ELEMENTS (lists) && (k == 0 || lists[k] != lists[0]); k++)
    for (guint i = 0; lists[k][i] != NULL; i++)
      if (compare_key_map_get (silent, hash_silent (mark, lists[k][i])) != NULL)
        return TRUE;
  return FALSE;
}

/* ---- a mention's sentence ----------------------------------------------------------------- */

/* @end: of the text. */
static gboolean
ends_sentence (const char *p, const char *end)
{
  return *p == '\n'
         || ((*p == '.' || *p == '!' || *p == '?') && (p + 1 == end || g_ascii_isspace (p[1])));
}

/* Where the sentence that goes on at @start begins, no earlier than @from. */
static const char *
find_first (const char *from, const char *start)
{
  const char *p = start;

  while (p > from && !ends_sentence (p - 1, start))
    p--;
  return p;
}

/* … and where it ends, no later than @to. */
static const char *
find_last (const char *end, const char *to)
{
  while (end < to && !ends_sentence (end, to))
    end++;
  return end;
}

static void
read_mention (GArray *words, const char *text, gsize length_bytes, EngineSpan span)
{
  const char *text_end = text + length_bytes;
  const char *start = text + MIN (span.start_byte, length_bytes);
  const char *end = text + CLAMP (span.end_byte, (gsize)(start - text), length_bytes);
  const char *first = find_first (compare_text_step_back (text, start, MOST_BYTES), start);
  const char *last = find_last (end, text_end - end > MOST_BYTES
                                         ? compare_text_step_back (text, end + MOST_BYTES, 0)
                                         : text_end);
  guint n = words->len;

  compare_words_read (words, start, end, 0, FALSE, FALSE);
  for (guint i = n; i < words->len; i++)
    {
      CompareWord *word = &g_array_index (words, CompareWord, i);

      *word = compare_word_new (compare_word_mark (*word), 0);
    }
  compare_words_read (words, end, last, 1, FALSE, FALSE);
  compare_words_read (words, first, start, 1, TRUE, FALSE);
}

static GArray *
read_agreement (const char *text,
                gsize length_bytes,
                const EngineFact *fact,
                const CompareAgreement *agreement)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (CompareWord));
  guint n = 0;

  read_mention (words, text, length_bytes, fact->span);
  for (guint i = 0; i < fact->agreement.n_mentions; i++)
    read_mention (words, text, length_bytes, fact->agreement.mentions[i]);
  compare_words_keep_nearest (words);
  for (guint i = 0; i < words->len; i++)
    {
      CompareWord word = g_array_index (words, CompareWord, i);

      if (!is_silent (compare_word_mark (word), agreement))
        g_array_index (words, CompareWord, n++) = word;
    }
  g_array_set_size (words, n);
  return words;
}

/* ---- what they weigh ---------------------------------------------------------------------- */

static guint
count_of (const CompareKeyMap *counts, guint32 mark)
{
  return GPOINTER_TO_UINT (compare_key_map_get (counts, compare_mark_key (mark)));
}

static void
weigh (CompareAgreement *agreement, const GArray *words, const CompareKeyMap *counts, guint n_all)
{
  agreement->words = g_new (guint32, words->len + 1);
  agreement->n_words = 0;
  for (guint i = 0; i < words->len; i++)
    {
      CompareWord word = g_array_index (words, CompareWord, i);
      double all = n_all + 1;

      agreement->words[agreement->n_words++] =
          compare_word_weigh (word, log (all / count_of (counts, compare_word_mark (word))));
      agreement->words_mask |= compare_mark_bit (compare_word_mark (word));
    }
}

void
compare_collect_agreement_words (const char *text,
                                 gsize length_bytes,
                                 const CorpusCompareFact *facts,
                                 guint n_facts,
                                 CompareItem *const *items)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_autoptr (CompareKeyMap) counts = NULL;

  if (text == NULL)
    return;
  prepare_silent ();
  counts = compare_key_map_new ();
  for (guint i = 0; i < n_facts; i++)
    if (facts[i].fact->kind == ENGINE_FACT_AGREEMENT)
      {
        GArray *words = read_agreement (text, length_bytes, facts[i].fact, &items[i]->agreement);

        g_ptr_array_add (all, words);
        for (guint k = 0; k < words->len; k++)
          {
            guint32 mark = compare_word_mark (g_array_index (words, CompareWord, k));

            compare_key_map_set (counts, compare_mark_key (mark),
                                 GUINT_TO_POINTER (count_of (counts, mark) + 1));
          }
      }
  for (guint i = 0, k = 0; i < n_facts && k < all->len; i++)
    if (facts[i].fact->kind == ENGINE_FACT_AGREEMENT)
      weigh (&items[i]->agreement, g_ptr_array_index (all, k++), counts, all->len);
}

double
compare_agreement_words_in_common (const CompareAgreement *a, const CompareAgreement *b)
{
  if ((a->words_mask & b->words_mask) == 0)
    return 0;
  return compare_weights_in_common (a->words, a->n_words, b->words, b->n_words);
}
