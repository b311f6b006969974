/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of a text in a form that languages share.
 *
 * A word becomes a mark: a hash of the notion that it stands for, else one of its first letters,
 * which most learned words, names and years have in common across languages. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-keys.h"
#include "compare-word-marks.h"

#define WORD_BYTES 32      /* of a word, that are looked at */
#define STEM_BYTES 6
#define LEAST_BYTES 4      /* of a word that stands for nothing known */
#define HALF_DISTANCE 8.0  /* in words, at which one weighs half as much */
#define NAME_NEARER 2      /* times that a name counts as nearer than another word */
#define SHORT_BYTES 4      /* entries up to this are whole words or their plural */
#define LETTERS 32         /* that tell two pairs of letters apart */
#define N_PAIRS (LETTERS * LETTERS)
#define HASH_START G_GUINT64_CONSTANT (14695981039346656037) /* of FNV-1a … */
#define HASH_PRIME G_GUINT64_CONSTANT (1099511628211)       /* … and its multiplier */

/* Folded beginning of a word → what it stands for in every language: resources/language/<language>/compare.tsv.  Words
 * that begin alike in all of them need no line unless a short one: their first letters are taken. */
static const char *const notion_words[][2] = {
#include "compare-notion-table.h"
};

/* words that say nothing, whole */
static const char *const filler_words[] = {
#include "compare-filler-table.h"
};

#define SAYS_NOTHING 1u /* in the place of a mark, whose low bits are 0 */

/* The words of both: a hash of each to the mark that it stands for; made once. */
static CompareKeyMap *known_words;
/* … and of each mark that is a notion's to its name. */
static CompareKeyMap *notion_names;

/* Bytes of the longest of those that begin with two letters. */
static guint8 longest_known[N_PAIRS];

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

static guint32
make_mark (guint64 hash)
{
  return (guint32)hash & ~COMPARE_WEIGHT_MASK;
}

/* Of the first two letters of a word that has as many. */
static inline guint
pair_of (const char *word)
{
  return ((guint)(guchar)word[0] * LETTERS + (guchar)word[1]) % N_PAIRS;
}

static void
add_known (CompareKeyMap *map, const char *word, guint32 mark)
{
  gsize length = strlen (word);
  guint8 *longest = &longest_known[pair_of (word)];

  *longest = (guint8)MAX (*longest, length);
  compare_key_map_set (map, hash_word (word, length), GUINT_TO_POINTER (mark));
}

static void
prepare_known (void)
{
  static gsize made;
  CompareKeyMap *map;

  if (!g_once_init_enter (&made))
    return;
  map = compare_key_map_new ();
  notion_names = compare_key_map_new ();
  for (guint i = 0; i < G_N_ELEMENTS (notion_words); i++)
    {
      const char *notion = notion_words[i][1];
      guint32 mark = make_mark (hash_word (notion, strlen (notion)));

      add_known (map, notion_words[i][0], mark);
      compare_key_map_set (notion_names, compare_mark_key (mark), (gpointer)notion);
    }
  for (guint i = 0; i < G_N_ELEMENTS (filler_words); i++)
    add_known (map, filler_words[i], SAYS_NOTHING);
  known_words = map;
  g_once_init_leave (&made, 1);
}

/* The mark of the longest entry that the word begins with, or SAYS_NOTHING; 0 where there is none. */
static guint32
find_known (const char *word, gsize length)
{
  guint64 hashes[WORD_BYTES + 1] = { HASH_START };
  gsize longest = MIN (length, longest_known[pair_of (word)]);

  for (gsize i = 0; i < longest; i++)
    hashes[i + 1] = hash_letter (hashes[i], word[i]);
  for (gsize n = longest; n > 1; n--)
    {
      gboolean plural = length == n + 1 && (word[n] == 's' || word[n] == 'x');
      guint32 found;

      if (n <= SHORT_BYTES && n < length && !plural)
        continue;
      found = GPOINTER_TO_UINT (compare_key_map_get (known_words, finish_hash (hashes[n])));
      /* words that say nothing are whole */
      if (found != 0 && (found != SAYS_NOTHING || n == length))
        return found;
    }
  return 0;
}

const char *
compare_word_notion (const char *word)
{
  guint32 mark;

  prepare_known ();
  mark = strlen (word) > 1 ? find_known (word, strlen (word)) : 0;
  return mark != 0 && mark != SAYS_NOTHING
             ? compare_key_map_get (notion_names, compare_mark_key (mark))
             : NULL;
}

static gboolean
is_year (const char *word, gsize length)
{
  return length == 4 && (word[0] == '1' || word[0] == '2');
}

/* 0 for a word that says nothing.  @name: cleared for one that stands for something known. */
static guint32
read_mark (const char *word, gsize length, gboolean *name)
{
  gsize stem = length;
  guint32 known;

  if (g_ascii_isdigit (word[0]) ? !is_year (word, length) : length < 2)
    return 0;
  known = find_known (word, length);
  *name = *name && known == 0;
  if (known != 0)
    return known == SAYS_NOTHING ? 0 : known;
  if (length < LEAST_BYTES)
    return 0;
  while (stem > LEAST_BYTES && stem <= STEM_BYTES
         && (word[stem - 1] == 's' || word[stem - 1] == 'x'))
    stem--;
  return make_mark (hash_word (word, MIN (stem, STEM_BYTES)));
}

/* ---- words of a text ---------------------------------------------------------------------- */

static inline char
lower (char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Appends the folded character to the word of @length bytes. */
static gsize
fold_into (char *word, gsize length, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c < 128)
    {
      word[length] = lower ((char)c);
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

/* Where a sentence, a title or a quotation begins, any word has a capital. */
static inline gboolean
opens_sentence (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == '"' || c == 0xab /* « */
         || c == 0x201c /* “ */ || c == 0x2022 /* • */;
}

/* The next word from @p on, folded; NULL at the end, else behind it.  @opens: whether a word that comes first
 * opens a sentence; set to whether this one is a name, by its capital. */
static const char *
next_word (const char *p,
           const char *end,
           char word[WORD_BYTES],
           gsize *length,
           gboolean *opens,
           gboolean *name)
{
  *length = 0;
  *name = FALSE;
  while (p < end)
    {
      gunichar c = (guchar)*p < 128 ? (guchar)*p : g_utf8_get_char (p);
      gboolean letter = c < 128 ? g_ascii_isalnum ((char)c) : g_unichar_isalnum (c);

      /* most letters go on with a word */
      if (letter && c < 128 && *length > 0)
        {
          if (*length + 6 < WORD_BYTES)
            word[(*length)++] = lower ((char)c);
          p++;
          continue;
        }
      if (!letter && *length > 0 && (c < 128 || g_unichar_type (c) != G_UNICODE_NON_SPACING_MARK))
        return p;
      if (letter && *length == 0)
        {
          *name = !*opens && g_unichar_isupper (c);
          *opens = FALSE;
        }
      else if (!letter)
        *opens = *opens || opens_sentence (c);
      if (letter && *length + 6 < WORD_BYTES)
        *length = fold_into (word, *length, c);
      p = g_utf8_next_char (p);
    }
  return *length > 0 ? p : NULL;
}

guint
compare_words_read (GArray *words,
                    const char *p,
                    const char *end,
                    guint distance,
                    gboolean backwards,
                    gboolean names)
{
  guint first = words->len;
  char word[WORD_BYTES];
  guint n_words = 0;
  gboolean opens = backwards;
  gboolean name;
  gsize length;

  prepare_known ();
  while ((p = next_word (p, end, word, &length, &opens, &name)) != NULL)
    {
      CompareWord found = compare_word_new (read_mark (word, length, &name), 2 * n_words + name);

      n_words++;
      if (compare_word_mark (found) != 0)
        g_array_append_val (words, found);
    }
  for (guint i = first; i < words->len; i++)
    {
      CompareWord *found = &g_array_index (words, CompareWord, i);
      guint place = compare_word_distance (*found) / 2;
      guint away = distance + (backwards ? n_words - 1 - place : place);

      name = names && compare_word_distance (*found) % 2 != 0;
      *found = compare_word_new (compare_word_mark (*found), name ? away / NAME_NEARER : away);
    }
  return n_words;
}

const char *
compare_text_step_back (const char *text, const char *p, gsize bytes)
{
  p -= MIN (bytes, (gsize)(p - text));
  while (p > text && ((guchar)*p & 0xc0) == 0x80)
    p--;
  return p;
}

void
compare_words_keep_nearest (GArray *words)
{
  CompareWord *all = (CompareWord *)(void *)words->data;
  guint n = 0;

  compare_sort_numbers (all, words->len);
  for (guint i = 0; i < words->len; i++)
    if (n == 0 || compare_word_mark (all[i]) != compare_word_mark (all[n - 1]))
      all[n++] = all[i];
  g_array_set_size (words, n);
}

guint32
compare_words_next_mark (const char *word, const char **next)
{
  char folded[WORD_BYTES];
  gboolean opens = TRUE;
  gboolean name;
  gsize length;

  prepare_known ();
  *next = next_word (word, word + strlen (word), folded, &length, &opens, &name);
  return *next != NULL ? read_mark (folded, length, &name) : 0;
}

/* ---- what they weigh ---------------------------------------------------------------------- */

guint32
compare_word_weigh (CompareWord word, double rare)
{
  double weight = rare / (1 + compare_word_distance (word) / HALF_DISTANCE);

  return compare_word_mark (word)
         | (guint32)CLAMP (rint (weight * COMPARE_WEIGHT_UNIT), 0, COMPARE_WEIGHT_MASK);
}

double
compare_weights_in_common (const guint32 *a, guint n_a, const guint32 *b, guint n_b)
{
  guint sum = 0;

  for (guint i = 0, j = 0; i < n_a && j < n_b;)
    {
      guint32 p = a[i] & ~COMPARE_WEIGHT_MASK;
      guint32 q = b[j] & ~COMPARE_WEIGHT_MASK;

      if (p == q)
        sum += MIN (a[i] & COMPARE_WEIGHT_MASK, b[j] & COMPARE_WEIGHT_MASK);
      i += p <= q;
      j += q <= p;
    }
  return sum / COMPARE_WEIGHT_UNIT;
}
