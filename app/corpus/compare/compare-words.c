/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure's sentence says around it, in a form that languages share.
 *
 * A word becomes a mark: a hash of the notion that it stands for, else one of its first letters,
 * which most learned words, names and years have in common across languages.  It weighs the more the fewer
 * of the text's figures it is told of, and the nearer it stands: what is said of all of them tells none of
 * them apart.  The words right before its sentence count as if they were
 * farther off. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-keys.h"
#include "compare-words.h"

#define MOST_BYTES 400     /* read on either side of a figure */
#define MOST_BYTES_BEFORE 80 /* read before its sentence … */
#define BEFORE_DISTANCE 6  /* … and how much farther off that is */
#define HALF_DISTANCE 8.0  /* in words, at which one weighs half as much */
#define FEWEST_FIGURES 4   /* of a text that shows which words are told of them all */
#define WORD_BYTES 32      /* of a word, that are looked at */
#define STEM_BYTES 6
#define LEAST_BYTES 4      /* of a word that stands for nothing known */
#define SHORT_BYTES 4      /* entries up to this are whole words or their plural */
#define HASH_START G_GUINT64_CONSTANT (14695981039346656037) /* of FNV-1a … */
#define HASH_PRIME G_GUINT64_CONSTANT (1099511628211)       /* … and its multiplier */
#define WEIGHT_BITS 8
#define WEIGHT_MASK ((1u << WEIGHT_BITS) - 1)
#define MASK_BITS 6 /* of a mark, that choose its bit in a mask */
#define WEIGHT_UNIT 64.0   /* of a weight of one */

/* A word near a figure: its mark, whose low bits are 0, above its distance, so that a list of them is sorted as
 * numbers are. */
typedef guint64 Near;

static inline Near
make_near (guint32 mark, guint distance)
{
  return (guint64)mark << 32 | distance;
}

static inline guint32
mark_of (Near near)
{
  return (guint32)(near >> 32);
}

static inline guint
distance_of (Near near)
{
  return (guint)(guint32)near;
}

/* Folded beginning of a word → what it stands for in every language: resources/language/<language>/compare.tsv.  Words
 * that begin alike in all of them need no line unless a short one: their first letters are taken. */
static const char *const notion_words[][2] = {
#include "compare-notion-table.h"
};

/* words that say nothing, whole */
static const char *const filler_words[] = {
#include "compare-filler-table.h"
};

/* The words of both, each with its notion's name, or with the empty one where it says nothing; made once. */
static CompareKeyMap *known_words;

/* ---- words to marks ----------------------------------------------------------------------- */

/* Of a word that is longer by a letter; HASH_START of none. */
static inline guint64
hash_letter (guint64 hash, char letter)
{
  return (hash ^ (guchar)letter) * HASH_PRIME;
}

/* Spreads it over all bits. */
static inline guint64
finish_hash (guint64 hash)
{
  hash ^= hash >> 29;
  hash *= G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash ^ hash >> 32;
}

static guint64
hash_word (const char *word, gsize length)
{
  guint64 hash = HASH_START;

  for (gsize i = 0; i < length; i++)
    hash = hash_letter (hash, word[i]);
  return finish_hash (hash);
}

static void
add_known (CompareKeyMap *map, const char *word, const char *notion)
{
  compare_key_map_set (map, hash_word (word, strlen (word)), (gpointer)notion);
}

static void
prepare_known (void)
{
  static gsize made;
  CompareKeyMap *map;

  if (!g_once_init_enter (&made))
    return;
  map = compare_key_map_new ();
  for (guint i = 0; i < G_N_ELEMENTS (notion_words); i++)
    add_known (map, notion_words[i][0], notion_words[i][1]);
  for (guint i = 0; i < G_N_ELEMENTS (filler_words); i++)
    add_known (map, filler_words[i], "");
  known_words = map;
  g_once_init_leave (&made, 1);
}

/* The notion of the longest entry that the word begins with, empty where that says nothing; NULL where there is
 * none. */
static const char *
find_known (const char *word, gsize length)
{
  guint64 hashes[WORD_BYTES + 1] = { HASH_START };

  for (gsize i = 0; i < length; i++)
    hashes[i + 1] = hash_letter (hashes[i], word[i]);
  for (gsize n = length; n > 1; n--)
    {
      gboolean plural = length == n + 1 && (word[n] == 's' || word[n] == 'x');
      const char *found;

      if (n <= SHORT_BYTES && n < length && !plural)
        continue;
      found = compare_key_map_get (known_words, finish_hash (hashes[n]));
      /* words that say nothing are whole */
      if (found != NULL && (*found != '\0' || n == length))
        return found;
    }
  return NULL;
}

static gboolean
is_year (const char *word, gsize length)
{
  return length == 4 && (word[0] == '1' || word[0] == '2');
}

/* 0 for a word that says nothing. */
static guint32
read_mark (const char *word, gsize length)
{
  const char *notion;
  guint64 hash;

  if (g_ascii_isdigit (word[0]) ? !is_year (word, length) : length < 2)
    return 0;
  notion = find_known (word, length);
  if (notion != NULL && *notion == '\0')
    return 0;
  if (notion != NULL)
    hash = hash_word (notion, strlen (notion));
  else if (length < LEAST_BYTES)
    return 0;
  else
    {
      gsize stem = length;

      while (stem > LEAST_BYTES && stem <= STEM_BYTES
             && (word[stem - 1] == 's' || word[stem - 1] == 'x'))
        stem--;
      hash = hash_word (word, MIN (stem, STEM_BYTES));
    }
  return (guint32)hash & ~WEIGHT_MASK;
}

/* ---- a figure's surroundings -------------------------------------------------------------- */

/* Appends the folded character to the word of @length bytes. */
static gsize
fold_into (char *word, gsize length, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c < 128)
    {
      word[length] = g_ascii_tolower ((char)c);
      return length + 1;
    }
  if (c == 0x152 || c == 0x153) /* Œ, œ */
    {
      word[length] = 'o';
      word[length + 1] = 'e';
      return length + 2;
    }
  g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  return length + (gsize)g_unichar_to_utf8 (g_unichar_tolower (parts[0]), word + length);
}

/* The next word from @p on, folded; NULL at the end, else behind it. */
static const char *
next_word (const char *p, const char *end, char word[WORD_BYTES], gsize *length)
{
  *length = 0;
  while (p < end)
    {
      gunichar c = g_utf8_get_char (p);
      gboolean letter = c < 128 ? g_ascii_isalnum ((char)c) : g_unichar_isalnum (c);

      if (!letter && *length > 0 && (c < 128 || g_unichar_type (c) != G_UNICODE_NON_SPACING_MARK))
        return p;
      if (letter && *length + 6 < WORD_BYTES)
        *length = fold_into (word, *length, c);
      p = g_utf8_next_char (p);
    }
  return *length > 0 ? p : NULL;
}

/* The marks between two places of the text, the first word @distance away, or where @backwards, the last;
 * how many words there are. */
static guint
read_marks (GArray *near, const char *p, const char *end, guint distance, gboolean backwards)
{
  guint first = near->len;
  char word[WORD_BYTES];
  guint n_words = 0;
  gsize length;

  while ((p = next_word (p, end, word, &length)) != NULL)
    {
      Near found = make_near (read_mark (word, length), distance + n_words);

      n_words++;
      if (mark_of (found) != 0)
        g_array_append_val (near, found);
    }
  for (guint i = first; i < near->len && backwards; i++)
    {
      Near *found = &g_array_index (near, Near, i);

      *found = make_near (mark_of (*found), 2 * distance + n_words - 1 - distance_of (*found));
    }
  return n_words;
}

/* Where the paragraph begins, no earlier than @from. */
static const char *
find_paragraph (const char *from, const char *before)
{
  for (const char *p = before; p > from + 1; p--)
    if (p[-1] == '\n' && p[-2] == '\n')
      return p;
  return from;
}

/* @bytes before @p, within the text, at a character. */
static const char *
step_back (const char *text, const char *p, gsize bytes)
{
  p -= MIN (bytes, (gsize)(p - text));
  while (p > text && ((guchar)*p & 0xc0) == 0x80)
    p--;
  return p;
}

/* Each mark once, as near as it comes. */
static void
keep_nearest (GArray *near)
{
  Near *all = (Near *)(void *)near->data;
  guint n = 0;

  compare_sort_numbers (all, near->len);
  for (guint i = 0; i < near->len; i++)
    if (n == 0 || mark_of (all[i]) != mark_of (all[n - 1]))
      all[n++] = all[i];
  g_array_set_size (near, n);
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
  guint n_left;

  g_array_set_size (near, 0);
  if (end == start || end - start > MOST_BYTES)
    return;
  first = MAX (first, step_back (text, start, MOST_BYTES));
  if (last - end > MOST_BYTES)
    last = step_back (text, end + MOST_BYTES, 0);
  /* the words of a count are what is counted, those of a sum its currency */
  if (fact->figure.unit == NULL || !compare_is_currency (fact->figure.unit))
    read_marks (near, start, end, 0, FALSE);
  for (guint i = 0; i < near->len; i++)
    g_array_index (near, Near, i) = make_near (mark_of (g_array_index (near, Near, i)), 0);
  read_marks (near, end, MIN (last, text_end), 1, FALSE);
  n_left = read_marks (near, first, start, 1, TRUE);
  if (before)
    read_marks (near, find_paragraph (step_back (text, first, MOST_BYTES_BEFORE), first), first,
                n_left + BEFORE_DISTANCE, TRUE);
  keep_nearest (near);
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
  return GPOINTER_TO_UINT (compare_key_map_get (counts, mark));
}

/* Those that weigh most first: a number that is the greater the less a word weighs, above the word. */
static guint64
rank_of (guint32 word)
{
  return (guint64)(WEIGHT_MASK - (word & WEIGHT_MASK)) << 32 | word;
}

static void
weigh (const Read *read, const Near *near, const CompareKeyMap *counts, guint n_figures)
{
  g_autofree guint64 *words = g_new (guint64, read->n + 1);
  double all = n_figures + 1;
  guint n = MIN (read->n, COMPARE_MOST_WORDS);

  for (guint i = 0; i < read->n; i++)
    {
      double rare = log (all / count_of (counts, mark_of (near[i])));
      double weight = rare / (1 + distance_of (near[i]) / HALF_DISTANCE);

      words[i] = rank_of (mark_of (near[i])
                          | (guint32)CLAMP (rint (weight * WEIGHT_UNIT), 0, WEIGHT_MASK));
    }
  if (n < read->n)
    compare_sort_numbers (words, read->n);
  for (guint i = 0; i < n; i++)
    words[i] = (guint32)words[i];
  compare_sort_numbers (words, n);
  for (guint i = 0; i < n; i++)
    {
      read->figure->words[i] = (guint32)words[i];
      read->figure->words_mask |= G_GUINT64_CONSTANT (1) << ((guint32)words[i] >> (32 - MASK_BITS));
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
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Near));
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (Near));
  g_autoptr (GArray) reads = g_array_new (FALSE, FALSE, sizeof (Read));
  g_autoptr (CompareKeyMap) counts = compare_key_map_new ();
  guint n_figures = 0;

  if (text == NULL)
    return;
  for (guint i = 0; i < n_facts; i++)
    n_figures += facts[i].fact->kind == ENGINE_FACT_FIGURE;
  prepare_known ();
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
          guint32 mark = mark_of (g_array_index (near, Near, k));

          compare_key_map_set (counts, mark, GUINT_TO_POINTER (count_of (counts, mark) + 1));
        }
    }
  for (guint i = 0; i < reads->len; i++)
    {
      const Read *read = &g_array_index (reads, Read, i);

      weigh (read, (const Near *)(void *)all->data + read->first, counts, n_figures);
    }
}

double
compare_words_in_common (const CompareFigure *a, const CompareFigure *b)
{
  guint sum = 0;

  if ((a->words_mask & b->words_mask) == 0)
    return 0;
  for (guint i = 0, j = 0; i < a->n_words && j < b->n_words;)
    {
      guint32 p = a->words[i] & ~WEIGHT_MASK;
      guint32 q = b->words[j] & ~WEIGHT_MASK;

      if (p == q)
        sum += MIN (a->words[i] & WEIGHT_MASK, b->words[j] & WEIGHT_MASK);
      i += p <= q;
      j += q <= p;
    }
  return sum / WEIGHT_UNIT;
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
    marks[i] = (guint32)words[i] & ~WEIGHT_MASK;
  return n;
}
