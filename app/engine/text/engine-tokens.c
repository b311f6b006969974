/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text to tokens in one loop: kinds, flags, byte offsets, and the hash of each folded word, by which
 * the lexicon stage finds its form.  Takes any valid UTF-8, NUL and control
 * characters included, and never fails.  Words and numbers are read in engine-token-words.c and
 * engine-token-numbers.c. */

#include "config.h"

#include "engine-pack-format.h"
#include "engine-scanner.h"

/* of a link with its address */
#define MAX_LINK_BYTES 600

void
engine_scanner_make_room (EngineScanner *s)
{
  s->room = s->room > 0 ? 2 * s->room : 16 + (guint)((s->end - s->at) / 4);
  g_array_set_size (s->a->tokens, s->room);
  s->tokens = (EngineToken *)(gpointer)s->a->tokens->data;
  g_array_set_size (s->a->keys, s->room);
  s->keys = (guint64 *)(gpointer)s->a->keys->data;
}

/* In a line of capitals they say nothing of a word: its keys tell. */
void
engine_scanner_end_line (EngineScanner *s, guint end)
{
  for (guint i = s->line_token; i < end && !s->small && s->n_caps >= 2; i++)
    {
      EngineToken *t = &s->tokens[i];
      const guint place = t->classset;

      if (!(t->flags & ENGINE_TOKEN_ALL_CAPS)
          && (!(t->flags & ENGINE_TOKEN_CAPITAL) || t->length_bytes > 3))
        continue;
      t->classset = place | ENGINE_PLACE_CAPS;
      /* of the key the hash, and of the hash the key */
      s->keys[i] = engine_word_key (
          s->serial, engine_word_key (s->serial, s->keys[i], t->form, t->kind, t->flags, place),
          t->form, t->kind, t->flags, t->classset);
    }
  s->line_token = end + 1;
  s->n_caps = 0;
  s->small = FALSE;
}

/* A run of line ends and the white space between them; a space where only a column ends. */
static const char *
scan_break (EngineScanner *s, const char *first)
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
      EngineChar c = engine_scanner_char_at (s, p, &n);

      if (p + n - first > ENGINE_SCANNER_MAX_BYTES)
        break;
      if (c.flags & ENGINE_CHAR_BREAK)
        last = p + n;
      else if (!(c.flags & ENGINE_CHAR_SPACE))
        break;
      p += n;
    }
  engine_scanner_emit (s, first, last, ENGINE_TOKEN_BREAK, 0, 0);
  s->line = last;
  return s->wrap.quoted ? engine_wrap_skip_quote (&s->wrap, last, s->end) : last;
}

static gboolean
is_bullet (const EngineScanner *s, const char *p, guint n_bytes, gboolean line_start)
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
  spaced = (engine_scanner_char_at (s, after, &n).flags & ENGINE_CHAR_SPACE) != 0;
  if (!line_start || !spaced)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (at_start); i++)
    if (strlen (at_start[i]) == n_bytes && memcmp (at_start[i], p, n_bytes) == 0)
      return TRUE;
  return FALSE;
}

/* A link as it is written in Markdown: [text](address).  The address is left out. */
static const char *
find_link (EngineScanner *s, const char *p)
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
skip_markup (EngineScanner *s, const char *p)
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
  if (q - p == 1 && engine_scanner_is_word_char (s, q) && before
      && ((guint8)p[-1] >= 0x80 || g_ascii_isalnum (p[-1])))
    return NULL;
  return q;
}

/* One character of punctuation or one symbol. */
static const char *
scan_sign (EngineScanner *s, const char *p, EngineChar c, guint n_bytes)
{
  const char *end;
  guint8 flags = 0;

  if ((*p == '*' || *p == '_' || *p == '[' || *p == ']' || *p == '#')
      && (end = skip_markup (s, p)) != NULL)
    return end;
  if (s->n_tokens > 0 && !(s->pending & ENGINE_TOKEN_SPACE_BEFORE)
      && (*p == '\'' || *p == '&' || (guint8)*p >= 0x80) /* what an apostrophe starts with */
      && (end = engine_scanner_possessive_end (s, p)) != NULL)
    {
      const EngineToken *last = &s->tokens[s->n_tokens - 1];

      if (last->kind <= ENGINE_TOKEN_NUMBER)
        {
          engine_scanner_emit (s, p, end, ENGINE_TOKEN_WORD, 0, engine_fold_hash ("'s", 2));
          return end;
        }
    }
  if (is_bullet (s, p, n_bytes, s->pending & ENGINE_TOKEN_LINE_START))
    flags = ENGINE_TOKEN_BULLET;
  engine_scanner_emit (s, p, p + n_bytes,
                       c.flags & ENGINE_CHAR_SYMBOL ? ENGINE_TOKEN_SYMBOL : ENGINE_TOKEN_PUNCT,
                       flags, engine_scanner_hash_char (c));
  return p + n_bytes;
}

/**
 * engine_stage_tokens:
 * @a: an analysis with a window
 *
 * Fills the tokens of the window and their keys; the last one is a BREAK, of no length where the text
 * has no line end there.  Form fields are filled by engine_stage_lexicon().
 */
void
engine_stage_tokens (EngineAnalysis *a)
{
  EngineScanner s = { .a = a,
                      .table = engine_char_table (),
                      .start = a->text,
                      .end = a->text + a->window_end_byte,
                      .chain_end = a->text,
                      .pending = ENGINE_TOKEN_LINE_START };
  const char *p = a->text + a->window_start_byte;

  s.serial = a->pack != NULL ? a->pack->serial : 0;
  s.elides = a->pack != NULL && a->pack->n[ENGINE_PACK_ELISIONS] > 0;
  s.at = s.line = p;
  engine_wrap_measure (&s.wrap, p, s.end);
  if (s.wrap.quoted)
    p = engine_wrap_skip_quote (&s.wrap, p, s.end);
  while (p < s.end)
    {
      guint n;
      EngineChar c;

      if (*p == ' ')
        {
          s.pending |= ENGINE_TOKEN_SPACE_BEFORE;
          p++;
          continue;
        }
      if (g_ascii_isalpha (*p))
        {
          const char *after = engine_scan_plain_word (&s, p);

          p = after != NULL ? after : engine_scan_word (&s, p);
          continue;
        }
      if (engine_scanner_is_digit (*p))
        {
          p = engine_scan_number (&s, p);
          continue;
        }
      c = engine_scanner_char_at (&s, p, &n);
      if (c.flags & ENGINE_CHAR_LETTER)
        p = (guint8)*p >= 0xc2 && engine_scanner_is_superscript (p) ? p + n
                                                                    : engine_scan_word (&s, p);
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
    engine_scanner_emit (&s, p, p, ENGINE_TOKEN_BREAK, 0, 0);
  g_array_set_size (a->tokens, s.n_tokens);
  g_array_set_size (a->keys, s.n_tokens);
  a->token = s.tokens;
}

/**
 * engine_token_arrow_end:
 * @a: an analysis
 * @i: a token
 *
 * Reads the arrow of a change: "25 % → 15 %", "25 -> 15", "25 => 15".
 *
 * Returns: the token after the arrow that starts at @i, or @i
 */
guint32
engine_token_arrow_end (const EngineAnalysis *a, guint32 i)
{
  static const char *const arrows[] = { "→", "⇒", "➔", "➜", "➡", "->", "=>" };
  const EngineToken *t = engine_token (a, i);

  if (t->kind != ENGINE_TOKEN_PUNCT && t->kind != ENGINE_TOKEN_SYMBOL)
    return i;
  for (gsize k = 0; k < G_N_ELEMENTS (arrows); k++)
    {
      guint32 length = (guint32)strlen (arrows[k]);

      if (a->length_bytes - t->start_byte < length
          || memcmp (engine_token_text (a, i), arrows[k], length) != 0)
        continue;
      return t->length_bytes == length ? i + 1 : i + 2;
    }
  return i;
}
