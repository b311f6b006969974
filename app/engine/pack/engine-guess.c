/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guess of a text's language, by the function words of its start.  They are few, so each language
 * has its own in a small table: asking whole packs for every word of a text would take longer than
 * many a stage.  The packs are asked only where the function words leave it open. */

#include "config.h"

#include "engine-analysis.h"
#include "engine-fold.h"
#include "engine-guess.h"
#include "engine-pack-format.h"

#include <string.h>

/* How far a guess looks into a text.  Of a longer one it reads a stretch in three: its first paragraphs,
 * or a quotation, may be in another language than the rest. */
#define GUESS_BYTES 16384
#define WHOLE_BYTES 2048
#define STRETCH_BYTES 256
#define SKIPPED_BYTES (2 * STRETCH_BYTES)

/* A word of one language counts SHARE, one of three a third of it. */
#define SHARE 12

/* The hashes of a language's function words, each at its place or behind it; 0 = empty. */
typedef struct
{
  guint64 *slots;
  guint32 mask;
} FunctionWords;

struct _EngineGuess
{
  GPtrArray *packs;
  FunctionWords *words; /* of each pack */
};

/* What the text's start says of a language. */
typedef struct
{
  guint n_function;
  guint distinct; /* its function words, less for those that it shares */
  guint n_known; /* words whose morphology the pack knows */
  gboolean has_word; /* the word being counted is a function word of it */
} Evidence;

static gboolean
is_function_word (const EnginePack *pack, guint32 form)
{
#define FUNCTION(w)                                                                                \
  (ENGINE_CLASS_IN_WORD (DETERMINER, w) | ENGINE_CLASS_IN_WORD (PREPOSITION, w)                    \
   | ENGINE_CLASS_IN_WORD (CONJUNCTION, w) | ENGINE_CLASS_IN_WORD (AND, w)                         \
   | ENGINE_CLASS_IN_WORD (PRONOUN, w) | ENGINE_CLASS_IN_WORD (POSSESSIVE, w)                      \
   | ENGINE_CLASS_IN_WORD (RELATIVE, w) | ENGINE_CLASS_IN_WORD (NEGATION, w)                       \
   | ENGINE_CLASS_IN_WORD (AUXILIARY, w) | ENGINE_CLASS_IN_WORD (MODAL, w)                         \
   | ENGINE_CLASS_IN_WORD (SUBORDINATOR, w))
  static const EngineClassMask function = ENGINE_CLASS_MASK (FUNCTION);
#undef FUNCTION
  const EnginePackForm *f = &pack->forms[form];
  const guint16 set = pack->subsets[f->subset + (1u << f->n_restricted) - 1];

  return engine_classset_meets (&pack->hot.classsets[set], &function);
}

static gboolean
has_word (const FunctionWords *self, guint64 hash)
{
  guint32 i = (guint32)hash & self->mask;

  while (self->slots[i] != 0 && self->slots[i] != hash)
    i = (i + 1) & self->mask;
  return self->slots[i] != 0;
}

static void
collect_words (FunctionWords *self, const EnginePack *pack)
{
  const guint32 n_forms = pack->n[ENGINE_PACK_FORMS];
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint32 n_slots = 64;

  for (guint32 form = 1; form < n_forms; form++)
    if (is_function_word (pack, form))
      {
        const char *text = pack->strings + pack->words[form].text;
        const guint64 hash = engine_fold_hash (text, strlen (text));

        g_array_append_val (found, hash);
      }
  while (n_slots < 4 * found->len)
    n_slots *= 2;
  self->slots = g_new0 (guint64, n_slots);
  self->mask = n_slots - 1;
  for (guint k = 0; k < found->len; k++)
    {
      const guint64 hash = g_array_index (found, guint64, k);
      guint32 i = (guint32)hash & self->mask;

      while (self->slots[i] != 0)
        i = (i + 1) & self->mask;
      self->slots[i] = hash;
    }
}

EngineGuess *
engine_guess_new (GPtrArray *packs)
{
  EngineGuess *self = g_new0 (EngineGuess, 1);

  self->packs = packs;
  self->words = g_new0 (FunctionWords, packs->len);
  for (guint i = 0; i < packs->len; i++)
    collect_words (&self->words[i], g_ptr_array_index (packs, i));
  return self;
}

void
engine_guess_free (EngineGuess *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->packs->len; i++)
    g_free (self->words[i].slots);
  g_free (self->words);
  g_free (self);
}

/* The words of a text's start. */
typedef struct
{
  const char *at;
  const char *stretch; /* the end of the stretch being read */
  const char *end;
} Words;

static Words
words_of (const char *text, gsize length_bytes)
{
  const char *end = text + MIN (length_bytes, GUESS_BYTES);

  return (Words){ text, length_bytes > WHOLE_BYTES ? text + STRETCH_BYTES : end, end };
}

/* Bytes of the letter at @p, 0 where there is none: dashes and quotation marks are none. */
static inline gsize
letter_bytes (const char *p)
{
  const guint8 b = (guint8)*p;

  if (b < 0x80)
    return g_ascii_isalpha (b) ? 1 : 0;
  return b == 0xe2 && (guint8)p[1] == 0x80 ? 0 : g_utf8_skip[b];
}

/* To the next stretch, behind the word that it starts in. */
static void
skip_stretch (Words *self)
{
  const char *p = self->at + MIN (self->end - self->at, SKIPPED_BYTES);
  gsize n;

  while (p < self->end && ((guint8)*p & 0xc0) == 0x80)
    p++;
  while (p < self->end && (n = letter_bytes (p)) > 0)
    p += n;
  self->at = p;
  self->stretch = p + MIN (self->end - p, STRETCH_BYTES);
}

/* Goes to the next word; FALSE where there is none.  @hash is that of its folded text, 0 where it is too
 * long for one. */
static gboolean
next_word (Words *self, guint64 *hash)
{
  const char *p, *start;
  char folded[ENGINE_FOLD_BUFFER_BYTES + sizeof (guint64)];
  gsize n;

  if (self->at >= self->stretch)
    skip_stretch (self);
  p = self->at;
  while (p < self->end && letter_bytes (p) == 0)
    p += g_utf8_skip[(guint8)*p];
  if (p >= self->end)
    return FALSE;
  start = p;
  if ((guint8)*p < 0x80 && (p = engine_fold_plain_word (start, self->end, hash)) != NULL
      && p > start && letter_bytes (p) == 0)
    {
      self->at = p;
      return TRUE;
    }
  for (p = start; p < self->end && (n = letter_bytes (p)) > 0;)
    p += n;
  self->at = p;
  /* cut short */
  if (p > self->end)
    return FALSE;
  n = engine_fold (start, p - start, folded);
  *hash = n > 0 ? engine_fold_hash_buffer (folded, n) : 0;
  return TRUE;
}

static void
count_function_word (EngineGuess *self, guint64 hash, Evidence *evidence)
{
  guint n_languages = 0;

  for (guint i = 0; i < self->packs->len; i++)
    {
      evidence[i].has_word = has_word (&self->words[i], hash);
      n_languages += evidence[i].has_word != FALSE;
    }
  for (guint i = 0; n_languages > 0 && i < self->packs->len; i++)
    if (evidence[i].has_word)
      {
        evidence[i].n_function++;
        evidence[i].distinct += SHARE / n_languages;
      }
}

static void
count_known (EngineGuess *self, const char *text, gsize length_bytes, Evidence *evidence)
{
  Words words = words_of (text, length_bytes);
  guint64 hash;

  while (next_word (&words, &hash))
    for (guint i = 0; hash != 0 && i < self->packs->len; i++)
      {
        const EnginePack *pack = g_ptr_array_index (self->packs, i);
        const guint32 form = engine_pack_find_hashed (pack, hash);

        evidence[i].n_known += form != 0 && engine_pack_form_morph (pack, form) != 0;
      }
}

/* A short text may have no function word of one language alone: then the language that knows a
 * quarter more of its words than any other, and half of them at least. */
static int
most_known (EngineGuess *self, const Evidence *evidence, guint n_words)
{
  guint best = 0, second = 0;

  for (guint i = 1; i < self->packs->len; i++)
    if (evidence[i].n_known > evidence[best].n_known)
      best = i;
  for (guint i = 0; i < self->packs->len; i++)
    if (i != best)
      second = MAX (second, evidence[i].n_known);
  return n_words > 0 && evidence[best].n_known * 2 >= n_words
                 && evidence[best].n_known * 4 > second * 5
             ? (int)best
             : -1;
}

int
engine_guess_pack (EngineGuess *self, const char *text, gsize length_bytes)
{
  g_autofree Evidence *evidence = g_new0 (Evidence, self->packs->len);
  Words words = words_of (text, length_bytes);
  guint n_words = 0, best = 0, second = 0;
  guint64 hash;

  for (; next_word (&words, &hash); n_words++)
    if (hash != 0)
      count_function_word (self, hash, evidence);
  for (guint i = 1; i < self->packs->len; i++)
    if (evidence[i].distinct > evidence[best].distinct)
      best = i;
  for (guint i = 0; i < self->packs->len; i++)
    if (i != best)
      second = MAX (second, evidence[i].distinct);
  /* a tenth of the words, and a quarter more than any other language has */
  if (n_words > 0 && evidence[best].n_function * 10 >= n_words
      && evidence[best].distinct * 4 > second * 5)
    return (int)best;
  count_known (self, text, length_bytes, evidence);
  return most_known (self, evidence, n_words);
}
