/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Content words and commodities of a commitment's object, for deciding whether two texts, of one language or of
 * two, mean the same act.  A coarse measure on purpose: actor, action and counterpart have met before. */

#include "config.h"

#include <string.h>

#include "compare-texts.h"
#include "compare-word-marks.h"

#define MIN_WORD_CHARS 4
#define STEM_BYTES 5
#define MAX_WORDS 24

static const char *const common_words[] = {
#include "compare-common-table.h"
};

/* folded beginning of a word or phrase → commodity */
static const char *const commodity_words[][2] = {
#include "compare-commodity-table.h"
};

static gboolean
is_common (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (common_words); i++)
    if (common_words[i][0] == word[0] && strcmp (common_words[i], word) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_kept (const GPtrArray *kept, const char *word)
{
  for (guint i = 0; i < kept->len; i++)
    if (strcmp (g_ptr_array_index (kept, i), word) == 0)
      return TRUE;
  return FALSE;
}

/* What the words stand for, where a lexicon says ("border" for "frontière"), and else the words, each once. */
static CompareList
find_words (ComparePool *pool, const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL && kept->len < MAX_WORDS; i++)
    {
      const char *notion = compare_word_notion (words[i]);
      const char *word = notion != NULL ? notion : words[i];

      if ((notion != NULL || g_ascii_isdigit (*word) || strlen (word) >= MIN_WORD_CHARS)
          && !is_common (words[i]) && !is_kept (kept, word))
        g_ptr_array_add (kept, (gpointer)word);
    }
  g_ptr_array_add (kept, NULL);
  return compare_pool_list (pool, (CompareList)kept->pdata);
}

/* Does the text that begins with a word name the commodity?  Short names must be whole words: "car"
 * is not in "cargo". */
static gboolean
begins_with (const char *text, const char *name)
{
  gsize length;

  if (text[0] != name[0])
    return FALSE;
  length = strlen (name);
  return strncmp (text, name, length) == 0
         && (length > 4 || text[length] == ' ' || text[length] == '\0');
}

static CompareList
find_commodities (ComparePool *pool, const char *folded)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (const char *p = folded; p != NULL && *p != '\0';)
    {
      for (guint i = 0; i < G_N_ELEMENTS (commodity_words); i++)
        if (begins_with (p, commodity_words[i][0]))
          g_ptr_array_add (found, (gpointer)commodity_words[i][1]);
      p = strchr (p, ' ');
      p += p != NULL;
    }
  g_ptr_array_add (found, NULL);
  return compare_pool_list (pool, (CompareList)found->pdata);
}

void
compare_text_read (ComparePool *pool,
                   const char *text,
                   CompareList *words,
                   CompareList *commodities)
{
  g_autofree char *folded = NULL;

  *words = *commodities = compare_pool_list (pool, NULL);
  if (text == NULL)
    return;
  *words = compare_pool_recall_list (pool, COMPARE_MEMO_WORDS, text);
  *commodities = compare_pool_recall_list (pool, COMPARE_MEMO_GOODS, text);
  if (*words != NULL)
    return;
  folded = compare_fold (text);
  *words = find_words (pool, folded);
  *commodities = find_commodities (pool, folded);
  compare_pool_remember_list (pool, COMPARE_MEMO_WORDS, text, *words);
  compare_pool_remember_list (pool, COMPARE_MEMO_GOODS, text, *commodities);
}

static gboolean
words_meet (const char *a, const char *b)
{
  if (strcmp (a, b) == 0)
    return TRUE;
  return strlen (a) >= STEM_BYTES && strlen (b) >= STEM_BYTES && !g_ascii_isdigit (*a)
         && strncmp (a, b, STEM_BYTES) == 0;
}

double
compare_words_share (CompareList a, CompareList b, guint *n_shared)
{
  guint n_a = compare_list_length (a);
  guint n_b = compare_list_length (b);

  *n_shared = 0;
  if (n_a == 0 || n_b == 0)
    return 0;
  if (n_a > n_b)
    return compare_words_share (b, a, n_shared);
  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      if (words_meet (a[i], b[j]))
        {
          (*n_shared)++;
          break;
        }
  return (double)*n_shared / n_a;
}
