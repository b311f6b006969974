/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text to tokens in one loop: kinds, flags, byte offsets, and the hash of each folded word, by which
 * the lexicon stage finds its form.  Takes any valid UTF-8, NUL and control
 * characters included, and never fails.
 *
 * Words join letters, digits after a letter, combining marks and soft hyphens; U.S. is one word
 * and folds like US; a hyphen stands alone.  An apostrophe ends an elision (l' d' qu' …, where the
 * language has them), starts an English 's, and else stays inside its word (aujourd'hui, don't).
 * A number takes separators in: groups of three after a space of any kind, an apostrophe, a
 * comma or a point, then decimals; "26.10.2025" and "1, 2 et 3" are no numbers but several. */

#include "config.h"

#include "engine-analysis.h"
#include "engine-entities.h"
#include "engine-fold.h"
#include "engine-pack-format.h"
#include "engine-wrap.h"

#include <string.h>

/* length_bytes is 16 bits wide */
#define MAX_TOKEN_BYTES 60000
/* of a link with its address */
#define MAX_LINK_BYTES 600

typedef struct
{
  EngineAnalysis *a;
  const EngineChar *table;
  const char *start; /* of the document */
  const char *end; /* of the window */
  const char *chain_end; /* digits before this take no point or comma */
  const char *at; /* where the window starts */
  const char *line; /* where the line does */
  const char *link; /* where the text of a link ends, and its address */
  const char *link_end;
  EngineWrap wrap;
  EngineToken *tokens; /* of the analysis */
  guint64 *hashes; /* the same */
  guint n_tokens;
  guint room;
  guint8 pending; /* flags for the next token */
  gboolean elides;
} Scanner;

/* The character at @p and its length in bytes. */
static inline EngineChar
char_at (const Scanner *s, const char *p, guint *n_bytes)
{
  guint8 b = *p;
  gunichar c;

  if (b < 0x80)
    {
      if (G_UNLIKELY (b == '&') && (*n_bytes = engine_entity (p, s->end, &c)) > 0)
        return engine_char (c);
      *n_bytes = 1;
      return s->table[b];
    }
  *n_bytes = g_utf8_skip[b];
  if (*n_bytes == 2)
    c = ((gunichar)(b & 0x1f) << 6) | (p[1] & 0x3f);
  else
    c = g_utf8_get_char (p);
  return c < ENGINE_CHAR_TABLE_SIZE ? s->table[c] : engine_char (c);
}

static inline gboolean
is_digit (char c)
{
  return c >= '0' && c <= '9';
}

/* Bytes of the apostrophe at @p, 0 where there is none. */
static guint
apostrophe (const Scanner *s, const char *p)
{
  gunichar c;
  guint n;

  if (p >= s->end)
    return 0;
  if (*p == '\'')
    return 1;
  if (s->end - p >= 3 && memcmp (p, "\xe2\x80\x99", 3) == 0) /* ’ */
    return 3;
  if (s->end - p >= 2 && memcmp (p, "\xca\xbc", 2) == 0) /* ʼ */
    return 2;
  if (*p == '&' && (n = engine_entity (p, s->end, &c)) > 0 && (c == '\'' || c == 0x2019))
    return n;
  return 0;
}

static gboolean
is_word_char (const Scanner *s, const char *p)
{
  guint n;

  return p < s->end && (is_digit (*p) || (char_at (s, p, &n).flags & ENGINE_CHAR_LETTER));
}

static void
make_room (Scanner *s)
{
  s->room = s->room > 0 ? 2 * s->room : 16 + (guint)((s->end - s->at) / 4);
  g_array_set_size (s->a->tokens, s->room);
  s->tokens = (EngineToken *)(gpointer)s->a->tokens->data;
  g_array_set_size (s->a->hashes, s->room);
  s->hashes = (guint64 *)(gpointer)s->a->hashes->data;
}

static inline void
emit (Scanner *s,
      const char *first,
      const char *last,
      EngineTokenKind kind,
      guint8 flags,
      guint64 hash)
{
  EngineToken t = { .start_byte = (guint32)(first - s->start),
                    .length_bytes = (guint16)(last - first),
                    .kind = kind,
                    .flags = flags | s->pending };

  if (s->n_tokens == s->room)
    make_room (s);
  s->hashes[s->n_tokens] = hash;
  s->tokens[s->n_tokens++] = t;
  s->pending = kind == ENGINE_TOKEN_BREAK ? ENGINE_TOKEN_LINE_START : 0;
}

/* Whether the folded word of @length_bytes at @word is elided before an apostrophe. */
static gboolean
is_elision (const Scanner *s, const char *word, gsize length_bytes)
{
  const EnginePack *pack = s->a->pack;

  if (length_bytes > 8)
    return FALSE;
  for (guint i = 0; i < pack->n[ENGINE_PACK_ELISIONS]; i++)
    {
      const char *e = pack->strings + pack->elisions[i];
      gsize k = 0;

      while (k < length_bytes && e[k] != '\0' && g_ascii_tolower (word[k]) == e[k])
        k++;
      if (k == length_bytes && e[k] == '\0')
        return TRUE;
    }
  return FALSE;
}

/* 's after a word or a number: its end, or NULL. */
static const char *
possessive_end (const Scanner *s, const char *p)
{
  guint n = apostrophe (s, p);

  if (n == 0 || p + n >= s->end || (p[n] != 's' && p[n] != 'S') || is_word_char (s, p + n + 1))
    return NULL;
  return p + n + 1;
}

/* The end of an acronym with stops (U.S. a.m. O.N.U.) that starts with the letter at @p. */
static const char *
acronym_end (const Scanner *s, const char *p)
{
  guint n_letters = 0;
  const char *end = p;

  while (end + 1 < s->end && g_ascii_isalpha (end[0]) && end[1] == '.' && n_letters < 8)
    {
      end += 2;
      n_letters++;
    }
  if (n_letters >= 2)
    return is_word_char (s, end) && n_letters < 8 && end + 1 < s->end ? NULL : end;
  if (n_letters == 1 && end < s->end && g_ascii_isupper (*p) && g_ascii_isupper (*end)
      && !is_word_char (s, end + 1) && !apostrophe (s, end + 1))
    return end + 1; /* U.S with its last stop lost */
  return NULL;
}

/* ¹ ² ³ and their like: marks of notes, but for those of m² and km³. */
static inline gboolean
is_superscript (const char *p)
{
  if ((guint8)p[0] == 0xc2)
    return (guint8)p[1] == 0xb9 || (guint8)p[1] == 0xb2 || (guint8)p[1] == 0xb3;
  return (guint8)p[0] == 0xe2 && (guint8)p[1] == 0x81 && (guint8)p[2] >= 0xb0
         && (guint8)p[2] <= 0xb9;
}

/* The hash of one character. */
static inline guint64
hash_char (EngineChar c)
{
  G_STATIC_ASSERT (G_STRUCT_OFFSET (EngineChar, fold) == 0 && sizeof c == sizeof (guint64));
  return engine_fold_hash_buffer ((const char *)&c, c.n_fold);
}

static const char *
scan_acronym (Scanner *s, const char *p, const char *end)
{
  char folded[ENGINE_FOLD_BUFFER_BYTES];
  gsize n = engine_fold (p, end - p, folded);
  guint8 flags = 0;

  if (g_ascii_isupper (*p))
    flags = ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS;
  emit (s, p, end, ENGINE_TOKEN_WORD, flags, n > 0 ? engine_fold_hash (folded, n) : 0);
  return end;
}

/* A word being read, with room for one more character behind it. */
typedef struct
{
  char folded[ENGINE_FOLD_BUFFER_BYTES + sizeof (guint64)];
  gsize n;
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

/* How many small letters of ASCII the eight bytes start with. */
static inline guint
count_small_letters (guint64 bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 low, other;

  bytes = GUINT64_FROM_LE (bytes);
  low = bytes & 0x7f * ones;
  /* the highest bit of every byte but those from 'a' to 'z' */
  other = (~(low + (0x80 - 'a') * ones) | (low + (0x7f - 'z') * ones) | bytes) & 0x80 * ones;
  return other != 0 ? (guint)__builtin_ctzll (other) / 8 : 8;
}

/* Small letters fold to themselves: takes those that @p starts with, eight at most. */
static inline guint
add_small_letters (Word *word, const char *p)
{
  guint64 bytes;
  guint n;

  memcpy (&bytes, p, sizeof bytes);
  memcpy (word->folded + word->n, &bytes, sizeof bytes);
  n = count_small_letters (bytes);
  word->n += n;
  return n;
}

static gboolean
is_known (const Scanner *s, const char *folded, gsize n)
{
  return engine_pack_find_hashed (s->a->pack, engine_fold_hash (folded, n)) != 0;
}

/* A word parted at a line end, @p its hyphen: where its second half starts when the two are one
 * word, else %NULL with @compound set where the hyphen belongs to it (franco-|allemand). */
static const char *
second_half (Scanner *s, const char *first, const char *p, Word *word, const char **compound)
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
  c = char_at (s, next, &n);
  if (!(c.flags & ENGINE_CHAR_LETTER) || (c.flags & ENGINE_CHAR_UPPER) || is_digit (*next))
    return NULL;
  for (end = next; end < s->end && (char_at (s, end, &n).flags & ENGINE_CHAR_LETTER); end += n)
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
address_end (const Scanner *s, const char *first, const char *p)
{
  gsize n = p - first;

  if (!(s->end - p > 3 && p[0] == ':' && p[1] == '/' && p[2] == '/')
      && !(n == 3 && s->end - p > 1 && *p == '.' && memcmp (first, "www", 3) == 0
           && g_ascii_isalnum (p[1])))
    return p;
  while (p < s->end && p - first < MAX_TOKEN_BYTES && (guint8)*p < 0x80 && !g_ascii_isspace (*p)
         && strchr ("<>()[]\"", *p) == NULL)
    p++;
  while (strchr (".,;:!?'", p[-1]) != NULL)
    p--;
  return p;
}

/* The hyphen at @p of a compound that was parted at a line end; it goes on at @next. */
static const char *
scan_compound (Scanner *s, const char *p, const char *next)
{
  guint n;
  EngineChar c = char_at (s, p, &n);

  if (c.flags & ENGINE_CHAR_PUNCT)
    emit (s, p, p + n, ENGINE_TOKEN_PUNCT, 0, hash_char (c));
  s->line = next;
  return next;
}

/* A word of nothing but small letters of ASCII before a space or a comma, as most are; %NULL where
 * there is none. */
static inline const char *
scan_plain_word (Scanner *s, const char *first)
{
  guint64 hash = ENGINE_FOLD_HASH_SEED, bytes;
  const char *p = first;
  guint n;

  for (;;)
    {
      if (s->end - p <= (gssize)sizeof bytes || p - first > ENGINE_FOLD_MAX_BYTES / 2)
        return NULL;
      memcpy (&bytes, p, sizeof bytes);
      n = count_small_letters (bytes);
      if (n < sizeof bytes)
        break;
      hash = engine_fold_hash_mix (hash, bytes);
      p += n;
    }
  p += n;
  if (p == first || (*p != ' ' && *p != ','))
    return NULL;
  emit (s, first, p, ENGINE_TOKEN_WORD, 0, engine_fold_hash_end (hash, bytes, n));
  return p;
}

static const char *
scan_word (Scanner *s, const char *first)
{
  const char *compound = NULL;
  const char *p = first;
  const char *limit = s->end - first > MAX_TOKEN_BYTES ? first + MAX_TOKEN_BYTES : s->end;
  Word word;
  guint n_upper = 0, n_letters = 0, n;
  guint8 flags = 0;

  if (first + 1 < s->end && first[1] == '.' && g_ascii_isalpha (*first))
    {
      const char *end = acronym_end (s, first);

      if (end != NULL)
        return scan_acronym (s, first, end);
    }
  word.n = 0;
  while (p < limit)
    {
      guint8 b;

      if (limit - p >= 8 && word.n <= MAX_WORD_BYTES)
        {
          n = add_small_letters (&word, p);
          n_letters += n;
          p += n;
          if (n == 8)
            continue;
        }
      b = *p;
      if (b == ' ')
        break;
      if (is_digit (b))
        {
          add_bytes (&word, p, 1);
          flags |= ENGINE_TOKEN_DIGITS;
          p++;
          continue;
        }
      EngineChar c = char_at (s, p, &n);
      if (b < 0x80 && b != '\'' && b != '&' && b != '-' && b != '\n'
          && (c.flags & (ENGINE_CHAR_LETTER | ENGINE_CHAR_INSIDE)) == 0)
        break;
      if (c.flags & ENGINE_CHAR_LETTER)
        {
          if (n_letters > 2 && b >= 0xc2 && is_superscript (p))
            break;
          n_letters++;
          n_upper += (c.flags & ENGINE_CHAR_UPPER) != 0;
          if (p == first && (c.flags & ENGINE_CHAR_UPPER))
            flags |= ENGINE_TOKEN_CAPITAL;
        }
      else if (!(c.flags & ENGINE_CHAR_INSIDE))
        {
          guint quote = apostrophe (s, p);

          if (quote == 0 || p == first)
            {
              const char *next = second_half (s, first, p, &word, &compound);

              if (next == NULL)
                break;
              p = next;
              continue;
            }
          if (s->elides && p - first <= 8 && is_elision (s, first, p - first)
              && (p + quote >= s->end
                  || !(char_at (s, p + quote, &n).flags & (ENGINE_CHAR_SPACE | ENGINE_CHAR_BREAK))))
            {
              p += quote;
              add_bytes (&word, "'", 1);
              flags |= ENGINE_TOKEN_ELISION;
              n_letters = MAX (n_letters, 2); /* L' of L'ASEAN says nothing of capitals */
              n_upper = n_upper && n_upper == n_letters ? n_upper : 0;
              break;
            }
          if (possessive_end (s, p) != NULL || !is_word_char (s, p + quote) || is_digit (p[quote]))
            break;
          add_bytes (&word, "'", 1);
          p += quote;
          continue;
        }
      if (c.flags & ENGINE_CHAR_CHANGED)
        flags |= ENGINE_TOKEN_ACCENTS;
      add_char (&word, c);
      p += n;
    }
  if (n_upper >= 2 && n_upper == n_letters)
    flags |= ENGINE_TOKEN_ALL_CAPS;
  if (p < s->end && (*p == ':' || *p == '.'))
    {
      const char *end = address_end (s, first, p);

      if (end != p)
        {
          emit (s, first, end, ENGINE_TOKEN_WORD, 0, 0);
          return end;
        }
    }
  /* longer ones have no form */
  emit (s, first, p, ENGINE_TOKEN_WORD, flags,
        p - first <= ENGINE_FOLD_MAX_BYTES && word.n > 0
            ? engine_fold_hash_buffer (word.folded, word.n)
            : 0);
  return compound != NULL ? scan_compound (s, p, compound) : p;
}

static const char *
skip_digits (const Scanner *s, const char *p)
{
  while (p < s->end && is_digit (*p))
    p++;
  return p;
}

/* A space or an apostrophe that may part groups of three digits: its length in bytes. */
static guint
group_separator (const Scanner *s, const char *p)
{
  static const char *const separators[] = {
    " ", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89", "\xe2\x80\x87", "'", "\xe2\x80\x99"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      gsize n = strlen (separators[i]);

      if ((gsize)(s->end - p) > n && memcmp (p, separators[i], n) == 0)
        return n;
    }
  if (s->end - p > 4 && *p == '&')
    {
      guint n;

      return char_at (s, p, &n).flags & ENGINE_CHAR_SPACE ? n : 0;
    }
  return 0;
}

/* Groups of exactly three digits after @p, all parted alike. */
static const char *
skip_groups (const Scanner *s, const char *p)
{
  const char *first_separator = p;
  guint first_n = 0;

  for (;;)
    {
      guint n = group_separator (s, p);
      const char *digits = p + n;
      const char *end;

      if (n == 0 || (first_n != 0 && (n != first_n || memcmp (first_separator, p, n) != 0)))
        return p;
      end = skip_digits (s, digits);
      if (end - digits != 3
          || (end < s->end && (*end & 0x80) == 0
              && s->table[(guint8)*end].flags & ENGINE_CHAR_LETTER && n == 1 && *p == ' '))
        return p;
      first_n = n;
      p = end;
    }
}

/* Points and commas after the digits [first, p): takes decimals and groups of three, or marks the
 * chain as several numbers (dates, versions, addresses). */
static const char *
skip_points (Scanner *s, const char *first, const char *p, gboolean grouped)
{
  const char *q = p;
  const char *before_last = p;
  guint n_segments = 0;
  gboolean uniform = TRUE, groups = p - first <= 3 && !grouped;
  char separator = *p, last_separator = *p;

  while (s->end - q >= 2 && (*q == '.' || *q == ',') && is_digit (q[1]))
    {
      const char *end = skip_digits (s, q + 1);

      if (n_segments > 0)
        {
          uniform = uniform && last_separator == separator;
          /* all but the last must be groups of three, or of two as in 12,34,567 */
          groups = groups && uniform
                   && (q - before_last == 4 || (separator == ',' && q - before_last == 3));
        }
      before_last = q;
      last_separator = *q;
      n_segments++;
      q = end;
    }
  if (n_segments <= 1)
    return q;
  if (groups && (last_separator != separator || q - before_last == 4))
    return q;
  s->chain_end = q;
  return p;
}

static const char *
scan_number (Scanner *s, const char *first)
{
  const char *digits = skip_digits (s, first);
  const char *p = digits;
  gboolean grouped = FALSE;

  if (p < s->end)
    {
      if (p - first <= 3 && *first != '0' && s->chain_end <= first)
        p = skip_groups (s, p);
      grouped = p > digits;
      if (p < s->end && (*p == '.' || *p == ',') && s->chain_end <= first)
        {
          const char *q = skip_points (s, first, p, grouped);

          p = q;
        }
    }
  if (p - first > MAX_TOKEN_BYTES)
    p = first + MAX_TOKEN_BYTES;
  emit (s, first, p, ENGINE_TOKEN_NUMBER, 0, 0);
  return p;
}

/* A run of line ends and the white space between them; a space where only a column ends. */
static const char *
scan_break (Scanner *s, const char *first)
{
  const char *p = first;
  const char *last = first;
  guint n;

  if (*first == '\n' && (p = engine_wrap_next (&s->wrap, s->line, first, s->end)) != NULL)
    {
      s->pending |= ENGINE_TOKEN_SPACE_BEFORE;
      s->line = p;
      return p;
    }
  p = first;
  while (p < s->end)
    {
      EngineChar c = char_at (s, p, &n);

      if (p + n - first > MAX_TOKEN_BYTES)
        break;
      if (c.flags & ENGINE_CHAR_BREAK)
        last = p + n;
      else if (!(c.flags & ENGINE_CHAR_SPACE))
        break;
      p += n;
    }
  emit (s, first, last, ENGINE_TOKEN_BREAK, 0, 0);
  s->line = last;
  return s->wrap.quoted ? engine_wrap_skip_quote (&s->wrap, last, s->end) : last;
}

static gboolean
is_bullet (const Scanner *s, const char *p, guint n_bytes, gboolean line_start)
{
  static const char *const anywhere[] = { "•", "‣", "◦", "▪", "●", "■", "►", "➤", "▸", "▶", "⁃" };
  static const char *const at_start[] = { "-", "–", "—", "*", "·", "+", "→", "➔", "✓", "✔", "o" };
  const char *after = p + n_bytes;
  gboolean spaced;
  guint n;

  /* the signs of ASCII count at the start of a line only */
  if (after >= s->end || (n_bytes == 1 && !line_start))
    return FALSE;
  for (gsize i = 0; n_bytes > 1 && i < G_N_ELEMENTS (anywhere); i++)
    if (strlen (anywhere[i]) == n_bytes && memcmp (anywhere[i], p, n_bytes) == 0)
      return TRUE;
  spaced = (char_at (s, after, &n).flags & ENGINE_CHAR_SPACE) != 0;
  if (!line_start || !spaced)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (at_start); i++)
    if (strlen (at_start[i]) == n_bytes && memcmp (at_start[i], p, n_bytes) == 0)
      return TRUE;
  return FALSE;
}

/* A link as it is written in Markdown: [text](address).  The address is left out. */
static const char *
find_link (Scanner *s, const char *p)
{
  const char *line_end = memchr (p, '\n', MIN ((gsize)(s->end - p), MAX_LINK_BYTES));
  const char *end = line_end != NULL ? line_end : p + MIN ((gsize)(s->end - p), MAX_LINK_BYTES);
  const char *close = memchr (p, ']', end - p);
  const char *address_end;

  if (close == NULL || end - close < 4 || close[1] != '(')
    return NULL;
  address_end = memchr (close, ')', end - close);
  if (address_end == NULL || memchr (close, ' ', address_end - close) != NULL
      || (memchr (close, '/', address_end - close) == NULL && close[2] != '#'))
    return NULL;
  s->link = close;
  s->link_end = address_end + 1;
  return p + 1;
}

/* Signs that only shape a text: **bold**, # heading, links.  Where the text goes on, %NULL where
 * the sign at @p is one like others. */
static const char *
skip_markup (Scanner *s, const char *p)
{
  const char *q = p;
  gboolean before, after;

  if (*p == '[')
    return find_link (s, p);
  if (*p == ']')
    return p == s->link ? s->link_end : NULL;
  while (q < s->end && *q == *p)
    q++;
  if (*p == '#')
    return (s->pending & ENGINE_TOKEN_LINE_START) && q < s->end && *q == ' ' ? q : NULL;
  if (q - p > 2)
    return NULL;
  after = q < s->end && !g_ascii_isspace (*q);
  before = p > s->at && !g_ascii_isspace (p[-1]);
  if (!before && !after)
    return NULL;
  /* 5*3, a_name */
  if (q - p == 1 && is_word_char (s, q) && before
      && ((guint8)p[-1] >= 0x80 || g_ascii_isalnum (p[-1])))
    return NULL;
  return q;
}

/* One character of punctuation or one symbol. */
static const char *
scan_sign (Scanner *s, const char *p, EngineChar c, guint n_bytes)
{
  const char *end;
  guint8 flags = 0;

  if ((*p == '*' || *p == '_' || *p == '[' || *p == ']' || *p == '#')
      && (end = skip_markup (s, p)) != NULL)
    return end;
  if (s->n_tokens > 0 && !(s->pending & ENGINE_TOKEN_SPACE_BEFORE)
      && (end = possessive_end (s, p)) != NULL)
    {
      const EngineToken *last = &s->tokens[s->n_tokens - 1];

      if (last->kind <= ENGINE_TOKEN_NUMBER)
        {
          emit (s, p, end, ENGINE_TOKEN_WORD, 0, engine_fold_hash ("'s", 2));
          return end;
        }
    }
  if (is_bullet (s, p, n_bytes, s->pending & ENGINE_TOKEN_LINE_START))
    flags = ENGINE_TOKEN_BULLET;
  emit (s, p, p + n_bytes, c.flags & ENGINE_CHAR_SYMBOL ? ENGINE_TOKEN_SYMBOL : ENGINE_TOKEN_PUNCT,
        flags, hash_char (c));
  return p + n_bytes;
}

/**
 * engine_stage_tokens:
 * @a: an analysis with a window
 *
 * Fills the tokens of the window; the last one is a BREAK, of no length where the text has no line
 * end there.  Form fields are filled by engine_stage_lexicon().
 */
void
engine_stage_tokens (EngineAnalysis *a)
{
  Scanner s = { .a = a,
                .table = engine_char_table (),
                .start = a->text,
                .end = a->text + a->window_end_byte,
                .chain_end = a->text,
                .pending = ENGINE_TOKEN_LINE_START };
  const char *p = a->text + a->window_start_byte;

  s.elides = a->pack != NULL && a->pack->n[ENGINE_PACK_ELISIONS] > 0;
  s.at = s.line = p;
  engine_wrap_measure (&s.wrap, p, s.end);
  if (s.wrap.quoted)
    p = engine_wrap_skip_quote (&s.wrap, p, s.end);
  while (p < s.end)
    {
      const char *end;
      guint n;
      EngineChar c;

      if (*p == ' ')
        {
          s.pending |= ENGINE_TOKEN_SPACE_BEFORE;
          p++;
          continue;
        }
      if (*p >= 'a' && *p <= 'z' && (end = scan_plain_word (&s, p)) != NULL)
        {
          p = end;
          continue;
        }
      if (is_digit (*p))
        {
          p = scan_number (&s, p);
          continue;
        }
      c = char_at (&s, p, &n);
      if (c.flags & ENGINE_CHAR_LETTER)
        p = (guint8)*p >= 0xc2 && is_superscript (p) ? p + n : scan_word (&s, p);
      else if (c.flags & ENGINE_CHAR_BREAK)
        p = scan_break (&s, p);
      else if (c.flags & (ENGINE_CHAR_PUNCT | ENGINE_CHAR_SYMBOL))
        p = scan_sign (&s, p, c, n);
      else
        {
          if (c.flags & ENGINE_CHAR_SPACE)
            s.pending |= ENGINE_TOKEN_SPACE_BEFORE;
          p += n;
        }
    }
  if (s.n_tokens == 0 || s.tokens[s.n_tokens - 1].kind != ENGINE_TOKEN_BREAK)
    emit (&s, p, p, ENGINE_TOKEN_BREAK, 0, 0);
  g_array_set_size (a->tokens, s.n_tokens);
  g_array_set_size (a->hashes, s.n_tokens);
  a->token = s.tokens;
}
