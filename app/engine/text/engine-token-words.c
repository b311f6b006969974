/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words join letters, digits after a letter, combining marks and soft hyphens; U.S. is one word
 * and folds like US; a hyphen stands alone.  An apostrophe ends an elision (l' d' qu' …, where the
 * language has them), starts an English 's, and else stays inside its word (aujourd'hui, don't). */

#include "config.h"

#include "engine-scanner.h"

#include "engine-pack-format.h"

/* Whether the folded word of @length_bytes at @word is elided before an apostrophe. */
static gboolean
is_elision (const EngineScanner *s, const char *word, gsize length_bytes)
{
  const EnginePack *pack = s->a->pack;
  char small[16] = { 0 };

  if (length_bytes > 8)
    return FALSE;
  for (gsize k = 0; k < length_bytes; k++)
    small[k] = g_ascii_isupper (word[k]) ? word[k] + ('a' - 'A') : word[k];
  for (guint i = 0; i < pack->n[ENGINE_PACK_ELISIONS]; i++)
    if (engine_same_code (pack->strings + pack->elisions[i], small))
      return TRUE;
  return FALSE;
}

const char *
engine_scanner_possessive_end (const EngineScanner *s, const char *p)
{
  guint n = engine_scanner_apostrophe (s, p);

  if (n == 0 || p + n >= s->end || (p[n] != 's' && p[n] != 'S')
      || engine_scanner_is_word_char (s, p + n + 1))
    return NULL;
  return p + n + 1;
}

/* The end of an acronym with stops (U.S. a.m. O.N.U.) that starts with the letter at @p. */
static const char *
acronym_end (const EngineScanner *s, const char *p)
{
  guint n_letters = 0;
  const char *end = p;

  while (end + 1 < s->end && g_ascii_isalpha (end[0]) && end[1] == '.' && n_letters < 8)
    {
      end += 2;
      n_letters++;
    }
  if (n_letters >= 2)
    return engine_scanner_is_word_char (s, end) && n_letters < 8 && end + 1 < s->end ? NULL : end;
  if (n_letters == 1 && end < s->end && g_ascii_isupper (*p) && g_ascii_isupper (*end)
      && !engine_scanner_is_word_char (s, end + 1) && !engine_scanner_apostrophe (s, end + 1))
    return end + 1; /* U.S with its last stop lost */
  return NULL;
}

static const char *
scan_acronym (EngineScanner *s, const char *p, const char *end)
{
  char folded[ENGINE_FOLD_BUFFER_BYTES];
  gsize n = engine_fold (p, end - p, folded);
  guint8 flags = 0;

  if (g_ascii_isupper (*p))
    flags = ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS;
  engine_scanner_emit (s, p, end, ENGINE_TOKEN_WORD, flags,
                       n > 0 ? engine_fold_hash (folded, n) : 0);
  return end;
}

/* A word being read, with room for one more character behind it. */
typedef struct
{
  char folded[ENGINE_FOLD_BUFFER_BYTES + sizeof (guint64)];
  gsize n;
  guint32 spelling; /* of the characters that are not as they fold, where they stand; 0 = none */
} Word;

#define MAX_WORD_BYTES (ENGINE_FOLD_BUFFER_BYTES - sizeof (guint64))

static inline void
add_bytes (Word *word, const char *bytes, gsize n)
{
  if (word->n + n > MAX_WORD_BYTES)
    return;
  memcpy (word->folded + word->n, bytes, n);
  word->n += n;
}

static inline void
add_char (Word *word, EngineChar c)
{
  if (word->n > MAX_WORD_BYTES)
    return;
  memcpy (word->folded + word->n, c.fold, sizeof c.fold);
  word->n += c.n_fold;
}

/* The bytes [p, p + n), @at bytes into the word, are not as they fold. */
static inline void
mark_spelling (Word *word, gsize at, const char *p, gsize n)
{
  const guint32 prime = 0x01000193;

  word->spelling = (word->spelling ^ (guint32)at) * prime;
  for (gsize i = 0; i < n; i++)
    word->spelling = (word->spelling ^ (guint8)p[i]) * prime;
}

/* Small letters fold to themselves: takes those that @p starts with, eight at most. */
static inline guint
add_small_letters (Word *word, const char *p)
{
  guint64 bytes;
  guint n;

  memcpy (&bytes, p, sizeof bytes);
  memcpy (word->folded + word->n, &bytes, sizeof bytes);
  n = engine_fold_count_small (bytes);
  word->n += n;
  return n;
}

static gboolean
is_known (const EngineScanner *s, const char *folded, gsize n)
{
  return engine_pack_find_hashed (s->a->pack, engine_fold_hash (folded, n)) != 0;
}

/* A word parted at a line end, @p its hyphen: where its second half starts when the two are one
 * word, else %NULL with @compound set where the hyphen belongs to it (franco-|allemand). */
static const char *
second_half (EngineScanner *s, const char *first, const char *p, Word *word, const char **compound)
{
  gsize skip = engine_fold_line_end (p, s->end);
  const char *next = p + skip, *end;
  char folded[ENGINE_FOLD_BUFFER_BYTES];
  const gsize n_first = word->n;
  gsize n_folded;
  guint n;
  EngineChar c;
  gboolean parted;

  /* a soft hyphen is part of the word by now */
  if (skip == 0 || next >= s->end
      || (*p != '-' && *p != '\xe2' && (p - first < 3 || memcmp (p - 2, "\xc2\xad", 2) != 0)))
    return NULL;
  c = engine_scanner_char_at (s, next, &n);
  if (!(c.flags & ENGINE_CHAR_LETTER) || (c.flags & ENGINE_CHAR_UPPER)
      || engine_scanner_is_digit (*next))
    return NULL;
  for (end = next; end < s->end && (engine_scanner_char_at (s, end, &n).flags & ENGINE_CHAR_LETTER);
       end += n)
    if (end - next > ENGINE_FOLD_MAX_BYTES)
      return NULL;
  n_folded = engine_fold (next, end - next, folded);
  if (n_folded == 0)
    return NULL;
  add_bytes (word, folded, n_folded);
  parted = s->a->pack != NULL && !is_known (s, word->folded, word->n)
           && is_known (s, word->folded, n_first) && is_known (s, folded, n_folded);
  word->n = n_first;
  if (parted)
    {
      *compound = next;
      return NULL;
    }
  s->line = next;
  return next;
}

/* The address that starts with the word [first, p): its end, @p where it is a word like others. */
static const char *
address_end (const EngineScanner *s, const char *first, const char *p)
{
  gsize n = p - first;

  if (!(s->end - p > 3 && p[0] == ':' && p[1] == '/' && p[2] == '/')
      && !(n == 3 && s->end - p > 1 && *p == '.' && memcmp (first, "www", 3) == 0
           && g_ascii_isalnum (p[1])))
    return p;
  while (p < s->end && p - first < ENGINE_SCANNER_MAX_BYTES && (guint8)*p < 0x80
         && !g_ascii_isspace (*p) && strchr ("<>()[]\"", *p) == NULL)
    p++;
  while (strchr (".,;:!?'", p[-1]) != NULL)
    p--;
  return p;
}

/* The hyphen at @p of a compound that was parted at a line end; it goes on at @next. */
static const char *
scan_compound (EngineScanner *s, const char *p, const char *next)
{
  guint n;
  EngineChar c = engine_scanner_char_at (s, p, &n);

  if (c.flags & ENGINE_CHAR_PUNCT)
    engine_scanner_emit (s, p, p + n, ENGINE_TOKEN_PUNCT, 0, engine_scanner_hash_char (c));
  s->line = next;
  return next;
}

/* What a word is made of besides its folded letters. */
typedef struct
{
  guint n_upper;
  guint n_letters;
  guint8 flags; /* of its token */
  const char *compound; /* the second half of a compound parted at a line end, or %NULL */
} Makeup;

/* A character that is neither letter nor digit nor a mark inside words, at @*p: goes over it where the word
 * goes on behind it (a line end, aujourd'hui).  FALSE where the word ends, behind the apostrophe of l', at
 * @*p else. */
static inline gboolean
scan_mark (EngineScanner *s, const char *first, const char **p, Word *word, Makeup *makeup)
{
  const guint8 ends = ENGINE_CHAR_SPACE | ENGINE_CHAR_BREAK;
  const char *at = *p;
  guint quote = engine_scanner_apostrophe (s, at), n;

  if (quote == 0 || at == first)
    {
      const char *next = second_half (s, first, at, word, &makeup->compound);

      if (next == NULL)
        return FALSE;
      mark_spelling (word, at - first, at, next - at);
      *p = next;
      return TRUE;
    }
  if (quote > 1)
    mark_spelling (word, at - first, at, quote);
  if (s->elides && at - first <= 8 && is_elision (s, first, at - first)
      && (at + quote >= s->end || !(engine_scanner_char_at (s, at + quote, &n).flags & ends)))
    {
      *p = at + quote;
      add_bytes (word, "'", 1);
      makeup->flags |= ENGINE_TOKEN_ELISION;
      return FALSE;
    }
  if (engine_scanner_possessive_end (s, at) != NULL || !engine_scanner_is_word_char (s, at + quote)
      || engine_scanner_is_digit (at[quote]))
    return FALSE;
  add_bytes (word, "'", 1);
  *p = at + quote;
  return TRUE;
}

/* Two capitals at least and no small letter; L' of L'ASEAN says nothing. */
static inline gboolean
is_all_caps (const Makeup *makeup)
{
  return makeup->n_upper >= 2
         && makeup->n_upper
                == ((makeup->flags & ENGINE_TOKEN_ELISION) ? MAX (makeup->n_letters, 2)
                                                           : makeup->n_letters);
}

/* The token of the word [first, p), or of the address that it opens.  Where the text goes on. */
static inline const char *
emit_word (EngineScanner *s, const char *first, const char *p, const Word *word, guint8 flags)
{
  if (p < s->end && (*p == ':' || *p == '.'))
    {
      const char *end = address_end (s, first, p);

      if (end != p)
        {
          engine_scanner_emit (s, first, end, ENGINE_TOKEN_WORD, 0, 0);
          return end;
        }
    }
  /* longer ones have no form */
  engine_scanner_emit_spelled (s, first, p, ENGINE_TOKEN_WORD, flags,
                               p - first <= ENGINE_FOLD_MAX_BYTES && word->n > 0
                                   ? engine_fold_hash_buffer (word->folded, word->n)
                                   : 0,
                               word->spelling);
  return p;
}

/* The letters, digits and marks of the word that starts at @first, to @limit at most.  The byte behind them. */
static inline const char *
read_word (EngineScanner *s, const char *first, const char *limit, Word *word, Makeup *makeup)
{
  const char *p = first;
  Makeup m = { 0 };
  guint n;

  while (p < limit)
    {
      guint8 b;

      if (limit - p >= 8 && word->n <= MAX_WORD_BYTES)
        {
          n = add_small_letters (word, p);
          m.n_letters += n;
          p += n;
          if (n == 8)
            continue;
        }
      b = *p;
      if (b == ' ')
        break;
      if (engine_scanner_is_digit (b))
        {
          add_bytes (word, p, 1);
          m.flags |= ENGINE_TOKEN_DIGITS;
          p++;
          continue;
        }
      EngineChar c = engine_scanner_char_at (s, p, &n);
      if (b < 0x80 && b != '\'' && b != '&' && b != '-' && b != '\n'
          && (c.flags & (ENGINE_CHAR_LETTER | ENGINE_CHAR_INSIDE)) == 0)
        break;
      if (c.flags & ENGINE_CHAR_LETTER)
        {
          if (m.n_letters > 2 && b >= 0xc2 && engine_scanner_is_superscript (p))
            break;
          m.n_letters++;
          m.n_upper += (c.flags & ENGINE_CHAR_UPPER) != 0;
          if (p == first && (c.flags & ENGINE_CHAR_UPPER))
            m.flags |= ENGINE_TOKEN_CAPITAL;
        }
      else if (!(c.flags & ENGINE_CHAR_INSIDE))
        {
          if (!scan_mark (s, first, &p, word, &m))
            break;
          continue;
        }
      if (c.flags & ENGINE_CHAR_CHANGED)
        {
          m.flags |= ENGINE_TOKEN_ACCENTS;
          mark_spelling (word, p - first, p, n);
        }
      add_char (word, c);
      p += n;
    }
  *makeup = m;
  return p;
}

const char *
engine_scan_word (EngineScanner *s, const char *first)
{
  const char *limit =
      s->end - first > ENGINE_SCANNER_MAX_BYTES ? first + ENGINE_SCANNER_MAX_BYTES : s->end;
  const char *p, *end;
  Word word;
  Makeup makeup;

  if (first + 1 < s->end && first[1] == '.' && g_ascii_isalpha (*first))
    {
      end = acronym_end (s, first);
      if (end != NULL)
        return scan_acronym (s, first, end);
    }
  word.n = 0;
  word.spelling = 0;
  p = read_word (s, first, limit, &word, &makeup);
  if (is_all_caps (&makeup))
    makeup.flags |= ENGINE_TOKEN_ALL_CAPS;
  end = emit_word (s, first, p, &word, makeup.flags);
  return makeup.compound != NULL && end == p ? scan_compound (s, p, makeup.compound) : end;
}
