/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Near-identical texts, found in time linear in the corpus.
 *
 * A text is the set of its shingles: hashes of five words in a row, folded so that case, accents
 * and punctuation do not matter.  Two kinds of signature put candidates together: a MinHash
 * signature in bands, which finds texts that resemble each other, and a sample of shingles (those
 * whose hash is divisible by 8), which finds an excerpt in a longer text.  Every candidate is
 * verified by the exact overlap of the two sets.
 * Source: A. Z. Broder, "On the resemblance and containment of documents", 1997 (MinHash,
 * sampling modulo m). */

#include "config.h"

#include <string.h>

#include "corpus-duplicates.h"

#define SHINGLE_WORDS 5
#define N_BANDS 20
#define BAND_ROWS 3
#define SAMPLE_MODULUS 8
#define SAMPLE_MIN_HITS 3       /* sampled shingles two texts must share to be candidates */
#define SAMPLE_MAX_TEXTS 64     /* a shingle in more texts than this is boilerplate */
#define BUCKET_MAX_TEXTS 32     /* texts of one band bucket that a new one is compared with */
#define MIN_SHINGLES 12         /* shorter texts are not judged */
#define MIN_SHARED 20           /* shared shingles: about 25 words in common */
#define REPRINT_RESEMBLANCE 0.8
#define EXCERPT_CONTAINMENT 0.6
#define EDITED_CONTAINMENT 0.35

typedef struct
{
  guint32 start;
  guint32 end;
  guint64 hash;
} Word;

typedef struct
{
  char *id;
  guint32 *shingles; /* sorted, unique */
  guint n_shingles;
  guint64 bands[N_BANDS];
  GHashTable *relatives; /* id → CorpusDuplicate, in the lesser document */
  GHashTable *lessers;   /* Text set: documents whose relative this is */
} Text;

struct _CorpusDuplicateIndex
{
  GHashTable *texts;   /* id → Text */
  GHashTable *buckets; /* band key → GPtrArray of Text */
  GHashTable *samples; /* shingle → GPtrArray of Text */
};

/* ---- words and shingles ------------------------------------------------------------------ */

static guint64
mix (guint64 x)
{
  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return x ^ (x >> 31);
}

/* Latin letters without their accents, as far as decomposition gives them; lower case. */
static gunichar
fold_char (gunichar c)
{
  gunichar base[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c < 128)
    return (gunichar)g_ascii_tolower ((char)c);
  g_unichar_fully_decompose (c, FALSE, base, G_N_ELEMENTS (base));
  return g_unichar_tolower (base[0]);
}

static GArray *
split_words (const char *text, gsize length_bytes)
{
  GArray *words = g_array_sized_new (FALSE, FALSE, sizeof (Word), (guint)(length_bytes / 6) + 1);
  const char *end = text + length_bytes;
  Word word = { 0 };
  gboolean inside = FALSE;

  for (const char *p = text; p < end;)
    {
      const char *next = g_utf8_next_char (p);
      gunichar c = g_utf8_get_char (p);
      gboolean letter = c < 128 ? g_ascii_isalnum ((char)c) : g_unichar_isalnum (c);

      if (letter && !inside)
        {
          word.start = (guint32)(p - text);
          word.hash = G_GUINT64_CONSTANT (14695981039346656037);
        }
      if (letter)
        word.hash = (word.hash ^ fold_char (c)) * G_GUINT64_CONSTANT (1099511628211);
      else if (inside)
        {
          word.end = (guint32)(p - text);
          g_array_append_val (words, word);
        }
      inside = letter;
      p = next;
    }
  if (inside)
    {
      word.end = (guint32)length_bytes;
      g_array_append_val (words, word);
    }
  return words;
}

static guint64
hash_words (const Word *words, guint n_words)
{
  guint64 hash = n_words;

  for (guint i = 0; i < n_words; i++)
    hash = mix (hash * 31 + words[i].hash);
  return hash;
}

static int
order_shingles (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *)a;
  guint32 y = *(const guint32 *)b;

  return (x > y) - (x < y);
}

static void
make_shingles (Text *self, const char *text, gsize length_bytes)
{
  g_autoptr (GArray) words = split_words (text, length_bytes);
  guint n = words->len >= SHINGLE_WORDS ? words->len - SHINGLE_WORDS + 1 : 0;
  guint n_unique = 0;

  self->shingles = g_new (guint32, n + 1);
  for (guint i = 0; i < n; i++)
    self->shingles[i] =
        (guint32)(hash_words (&g_array_index (words, Word, i), SHINGLE_WORDS) >> 32);
  qsort (self->shingles, n, sizeof *self->shingles, order_shingles);
  for (guint i = 0; i < n; i++)
    if (i == 0 || self->shingles[i] != self->shingles[i - 1])
      self->shingles[n_unique++] = self->shingles[i];
  self->n_shingles = n_unique;
}

static void
make_bands (Text *self)
{
  for (guint band = 0; band < N_BANDS; band++)
    {
      guint64 key = band + 1;

      for (guint row = 0; row < BAND_ROWS; row++)
        {
          guint64 salt = mix (band * BAND_ROWS + row + 1);
          guint64 least = G_MAXUINT64;

          for (guint i = 0; i < self->n_shingles; i++)
            least = MIN (least, mix (self->shingles[i] ^ salt));
          key = mix (key * 31 + least);
        }
      self->bands[band] = key;
    }
}

static gboolean
is_sample (guint32 shingle)
{
  return shingle % SAMPLE_MODULUS == 0;
}

/* ---- the index --------------------------------------------------------------------------- */

static void
text_free (gpointer data)
{
  Text *text = data;

  g_free (text->id);
  g_free (text->shingles);
  g_hash_table_unref (text->relatives);
  g_hash_table_unref (text->lessers);
  g_free (text);
}

CorpusDuplicateIndex *
corpus_duplicate_index_new (void)
{
  CorpusDuplicateIndex *self = g_new0 (CorpusDuplicateIndex, 1);

  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, text_free);
  self->buckets = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                         (GDestroyNotify)g_ptr_array_unref);
  self->samples = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
  return self;
}

void
corpus_duplicate_index_free (CorpusDuplicateIndex *self)
{
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->buckets);
  g_hash_table_unref (self->samples);
  g_free (self);
}

static guint
count_shared (const Text *a, const Text *b)
{
  guint n = 0;

  for (guint i = 0, j = 0; i < a->n_shingles && j < b->n_shingles;)
    {
      if (a->shingles[i] == b->shingles[j])
        {
          n++;
          i++;
          j++;
        }
      else if (a->shingles[i] < b->shingles[j])
        i++;
      else
        j++;
    }
  return n;
}

static void
verify (Text *a, Text *b)
{
  Text *lesser = strcmp (a->id, b->id) < 0 ? a : b;
  Text *greater = lesser == a ? b : a;
  guint n_shared = count_shared (a, b);
  guint n_smaller = MIN (a->n_shingles, b->n_shingles);
  CorpusDuplicate duplicate = { lesser->id, greater->id, CORPUS_DUPLICATE_EDITED, 0, 0 };

  if (n_shared < MIN (MIN_SHARED, n_smaller))
    return;
  duplicate.resemblance = (double)n_shared / (a->n_shingles + b->n_shingles - n_shared);
  duplicate.containment = (double)n_shared / n_smaller;
  if (duplicate.resemblance >= REPRINT_RESEMBLANCE)
    duplicate.relation = CORPUS_DUPLICATE_REPRINT;
  else if (duplicate.containment >= EXCERPT_CONTAINMENT)
    duplicate.relation = CORPUS_DUPLICATE_EXCERPT;
  else if (duplicate.containment < EDITED_CONTAINMENT)
    return;
  g_hash_table_insert (lesser->relatives, greater->id, g_memdup2 (&duplicate, sizeof duplicate));
  g_hash_table_add (greater->lessers, lesser);
}

static GPtrArray *
get_bucket (CorpusDuplicateIndex *self, guint64 key)
{
  GPtrArray *bucket = g_hash_table_lookup (self->buckets, &key);

  if (bucket == NULL)
    {
      bucket = g_ptr_array_new ();
      g_hash_table_insert (self->buckets, g_memdup2 (&key, sizeof key), bucket);
    }
  return bucket;
}

static GPtrArray *
get_sample (CorpusDuplicateIndex *self, guint32 shingle)
{
  GPtrArray *texts = g_hash_table_lookup (self->samples, GUINT_TO_POINTER (shingle));

  if (texts == NULL)
    {
      texts = g_ptr_array_new ();
      g_hash_table_insert (self->samples, GUINT_TO_POINTER (shingle), texts);
    }
  return texts;
}

/* Files the text, and collects those filed before that may resemble it. */
static GHashTable *
file_text (CorpusDuplicateIndex *self, Text *text)
{
  GHashTable *candidates = g_hash_table_new (NULL, NULL); /* Text → shared samples */

  for (guint i = 0; i < N_BANDS; i++)
    {
      GPtrArray *bucket = get_bucket (self, text->bands[i]);

      for (guint k = 0; k < bucket->len && k < BUCKET_MAX_TEXTS; k++)
        g_hash_table_insert (candidates, g_ptr_array_index (bucket, k),
                             GUINT_TO_POINTER (SAMPLE_MIN_HITS));
      g_ptr_array_add (bucket, text);
    }
  for (guint i = 0; i < text->n_shingles; i++)
    {
      GPtrArray *texts;

      if (!is_sample (text->shingles[i]))
        continue;
      texts = get_sample (self, text->shingles[i]);
      for (guint k = 0; k < texts->len && texts->len <= SAMPLE_MAX_TEXTS; k++)
        {
          gpointer other = g_ptr_array_index (texts, k);
          guint hits = GPOINTER_TO_UINT (g_hash_table_lookup (candidates, other));

          g_hash_table_insert (candidates, other, GUINT_TO_POINTER (hits + 1));
        }
      g_ptr_array_add (texts, text);
    }
  return candidates;
}

void
corpus_duplicate_index_add (CorpusDuplicateIndex *self,
                            const char *document_id,
                            const char *text,
                            gsize length_bytes)
{
  g_autoptr (GHashTable) candidates = NULL;
  GHashTableIter iter;
  gpointer other, hits;
  Text *added;

  g_return_if_fail (self != NULL && document_id != NULL && text != NULL);

  corpus_duplicate_index_remove (self, document_id);
  added = g_new0 (Text, 1);
  added->id = g_strdup (document_id);
  added->relatives = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  added->lessers = g_hash_table_new (NULL, NULL);
  make_shingles (added, text, length_bytes);
  g_hash_table_insert (self->texts, added->id, added);
  if (added->n_shingles < MIN_SHINGLES)
    return;

  make_bands (added);
  candidates = file_text (self, added);
  g_hash_table_iter_init (&iter, candidates);
  while (g_hash_table_iter_next (&iter, &other, &hits))
    if (GPOINTER_TO_UINT (hits) >= SAMPLE_MIN_HITS)
      verify (added, other);
}

void
corpus_duplicate_index_remove (CorpusDuplicateIndex *self, const char *document_id)
{
  Text *text;
  GHashTableIter iter;
  gpointer other;

  g_return_if_fail (self != NULL && document_id != NULL);

  text = g_hash_table_lookup (self->texts, document_id);
  if (text == NULL)
    return;
  for (guint i = 0; i < N_BANDS && text->n_shingles >= MIN_SHINGLES; i++)
    g_ptr_array_remove_fast (get_bucket (self, text->bands[i]), text);
  for (guint i = 0; i < text->n_shingles && text->n_shingles >= MIN_SHINGLES; i++)
    if (is_sample (text->shingles[i]))
      g_ptr_array_remove_fast (get_sample (self, text->shingles[i]), text);
  g_hash_table_iter_init (&iter, text->lessers);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    g_hash_table_remove (((Text *)other)->relatives, document_id);
  g_hash_table_iter_init (&iter, text->relatives);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    g_hash_table_remove (((Text *)g_hash_table_lookup (self->texts, other))->lessers, text);
  g_hash_table_remove (self->texts, document_id);
}

static int
order_duplicates (gconstpointer a, gconstpointer b)
{
  const CorpusDuplicate *x = a;
  const CorpusDuplicate *y = b;
  int order = strcmp (x->first, y->first);

  return order != 0 ? order : strcmp (x->second, y->second);
}

GArray *
corpus_duplicate_index_list_pairs (CorpusDuplicateIndex *self)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (CorpusDuplicate));
  GHashTableIter texts;
  gpointer text;

  g_return_val_if_fail (self != NULL, NULL);

  g_hash_table_iter_init (&texts, self->texts);
  while (g_hash_table_iter_next (&texts, NULL, &text))
    {
      GHashTableIter relatives;
      gpointer duplicate;

      g_hash_table_iter_init (&relatives, ((Text *)text)->relatives);
      while (g_hash_table_iter_next (&relatives, NULL, &duplicate))
        g_array_append_vals (pairs, duplicate, 1);
    }
  g_array_sort (pairs, order_duplicates);
  return pairs;
}

static const char *
find_group (GHashTable *groups, const char *id)
{
  const char *group;

  while ((group = g_hash_table_lookup (groups, id)) != NULL && strcmp (group, id) != 0)
    id = group;
  return id;
}

GHashTable *
corpus_duplicate_index_dup_groups (CorpusDuplicateIndex *self)
{
  g_autoptr (GHashTable) parents = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) pairs = NULL;
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (self != NULL, groups);

  pairs = corpus_duplicate_index_list_pairs (self);
  for (guint i = 0; i < pairs->len; i++)
    {
      const CorpusDuplicate *pair = &g_array_index (pairs, CorpusDuplicate, i);
      const char *a = find_group (parents, pair->first);
      const char *b = find_group (parents, pair->second);
      const char *least = strcmp (a, b) < 0 ? a : b;

      g_hash_table_insert (parents, (gpointer)a, (gpointer)least);
      g_hash_table_insert (parents, (gpointer)b, (gpointer)least);
      g_hash_table_insert (parents, (gpointer)pair->first, (gpointer)least);
      g_hash_table_insert (parents, (gpointer)pair->second, (gpointer)least);
    }
  g_hash_table_iter_init (&iter, parents);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_insert (groups, g_strdup (id), g_strdup (find_group (parents, id)));
  return groups;
}

/* ---- passages ---------------------------------------------------------------------------- */

/* Where the second text has a run of words: hash of the run → index of its first word. */
static GHashTable *
index_runs (const GArray *words, guint length, guint64 **keys)
{
  guint n = words->len >= length ? words->len - length + 1 : 0;
  GHashTable *runs = g_hash_table_new (g_int64_hash, g_int64_equal);

  *keys = g_new (guint64, n + 1);
  for (guint i = 0; i < n; i++)
    {
      (*keys)[i] = hash_words (&g_array_index (words, Word, i), length);
      if (!g_hash_table_contains (runs, &(*keys)[i]))
        g_hash_table_insert (runs, &(*keys)[i], GUINT_TO_POINTER (i));
    }
  return runs;
}

GArray *
corpus_list_shared_passages (const char *first,
                             gsize first_length_bytes,
                             const char *second,
                             gsize second_length_bytes,
                             guint min_words)
{
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (CorpusSharedPassage));
  g_autoptr (GArray) a = NULL;
  g_autoptr (GArray) b = NULL;
  g_autoptr (GHashTable) runs = NULL;
  g_autofree guint64 *keys = NULL;

  g_return_val_if_fail (first != NULL && second != NULL && min_words > 0, passages);

  a = split_words (first, first_length_bytes);
  b = split_words (second, second_length_bytes);
  runs = index_runs (b, min_words, &keys);
  for (guint i = 0; i + min_words <= a->len;)
    {
      guint64 key = hash_words (&g_array_index (a, Word, i), min_words);
      CorpusSharedPassage passage;
      gpointer found;
      guint j, n = 0;

      if (!g_hash_table_lookup_extended (runs, &key, NULL, &found))
        {
          i++;
          continue;
        }
      j = GPOINTER_TO_UINT (found);
      while (i + n < a->len && j + n < b->len
             && g_array_index (a, Word, i + n).hash == g_array_index (b, Word, j + n).hash)
        n++;
      if (n < min_words)
        {
          i++;
          continue;
        }
      passage.first_start_byte = g_array_index (a, Word, i).start;
      passage.first_end_byte = g_array_index (a, Word, i + n - 1).end;
      passage.second_start_byte = g_array_index (b, Word, j).start;
      passage.second_end_byte = g_array_index (b, Word, j + n - 1).end;
      g_array_append_val (passages, passage);
      i += n;
    }
  return passages;
}
