/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the text goes on behind a line end: see the header.  A column shows in the lines that break
 * off in mid-sentence: for one width nearly all of them are full, the next word would not have
 * fitted, and hardly a line is longer.  Without a column a long line that breaks off goes on where
 * the next starts small. */

#include "config.h"

#include "engine-wrap.h"

#include <string.h>

#include "engine-fold.h"

#define MIN_WIDTH_CHARS 30
#define MAX_WIDTH_CHARS 130
/* Columns set in type are ragged by this much when counted in characters. */
#define SLACK_CHARS 5
#define MIN_FULL_LINES 4
/* A long line without a column, or one before a page number. */
#define LONG_LINE_BYTES 55
#define HEAD_LINE_BYTES 40
#define MAX_HEAD_BYTES 60
#define MAX_BLANK_LINES 4

typedef struct
{
  const char *start; /* the first character that is no space */
  const char *end; /* after the last one */
  const char *next; /* the line after it */
} Line;

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\f';
}

const char *
engine_wrap_skip_quote (const EngineWrap *self, const char *line, const char *end)
{
  while (line < end && (is_blank (*line) || (self->quoted && *line == '>')))
    line++;
  return line;
}

static Line
line_at (const EngineWrap *self, const char *text, const char *end)
{
  const char *nl = memchr (text, '\n', end - text);
  Line line = { .end = nl != NULL ? nl : end, .next = nl != NULL ? nl + 1 : end };

  line.start = engine_wrap_skip_quote (self, text, line.end);
  while (line.end > line.start && is_blank (line.end[-1]))
    line.end--;
  return line;
}

/* The characters of [text, end); where they are more than any width, no more are counted than tell that. */
static guint
count_chars (const char *text, const char *end)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint n = 0;

  for (; (gsize)(end - text) >= sizeof ones && n <= MAX_WIDTH_CHARS; text += sizeof ones)
    {
      guint64 bytes;

      memcpy (&bytes, text, sizeof bytes);
      /* all but those that go on with a character: 10xxxxxx */
      n += (guint)(((~bytes >> 7 | bytes >> 6) & ones) * ones >> 56);
    }
  for (; text < end && n <= MAX_WIDTH_CHARS; text++)
    n += (*text & 0xc0) != 0x80;
  return n;
}

static const char *
word_end (const char *p, const char *end)
{
  while (p < end && !is_blank (*p))
    p++;
  return p;
}

/* The last character of [start, end), quotation marks and brackets apart. */
static gunichar
last_char (const char *start, const char *end)
{
  while (end > start)
    {
      const char *p = g_utf8_find_prev_char (start, end);
      gunichar c;

      if (p == NULL)
        return 0;
      c = g_utf8_get_char (p);
      if (c != '"' && c != ')' && c != 0xbb && c != 0x201d && c != 0xa0 && c != 0x202f)
        return c;
      end = p;
    }
  return 0;
}

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x2026;
}

static gboolean
starts_small (const char *p, const char *end)
{
  return p < end
         && (g_ascii_islower (*p)
             || ((guint8)*p >= 0x80 && g_unichar_islower (g_utf8_get_char (p))));
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == 0x2013 || c == 0x2014;
}

/* Those that Unicode counts as punctuation; the others are symbols. */
static gboolean
is_bullet (gunichar c)
{
  return c == 0x2022 || c == 0x2023 || c == 0x2043 || c == 0x2219 || c == 0xb7;
}

/* "• ", "- ", "* ", "1. ", "a) " at the start of a line. */
static gboolean
is_item (const char *p, const char *end)
{
  const char *q = p;

  if (p >= end)
    return FALSE;
  while (q < end && g_ascii_isdigit (*q))
    q++;
  if (q == p && end - q > 2 && g_ascii_islower (*q) && q[1] == ')')
    q++;
  if (q > p && q - p <= 2 && end - q >= 2 && (*q == '.' || *q == ')') && is_blank (q[1]))
    return TRUE;
  if (g_ascii_isalnum (*p))
    return FALSE;
  q = g_utf8_next_char (p);
  if (*p == '*' || *p == '#' || *p == '|' || (*p == '+' && q < end && is_blank (*q)))
    return TRUE;
  if (is_dash (g_utf8_get_char (p)))
    return q < end && is_blank (*q);
  return (guint8)*p >= 0x80
         && (is_bullet (g_utf8_get_char (p))
             || g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_OTHER_SYMBOL);
}

/* What a line says with its digits apart; 0 for a line without digits or without letters. */
static guint32
head_hash (const Line *line)
{
  guint32 hash = 2166136261u;
  gboolean digits = FALSE, letters = FALSE;

  for (const char *p = line->start; p < line->end; p++)
    if (g_ascii_isdigit (*p))
      digits = TRUE;
    else
      {
        letters = letters || g_ascii_isalpha (*p);
        hash = (hash ^ (guint8)*p) * 16777619u;
      }
  return digits && letters ? hash : 0;
}

/* 7   – 7 –   7/12   Page 7   p. 7 */
static gboolean
is_page_number (const Line *line)
{
  guint n_digits = 0, n_letters = 0, run = 0;

  for (const char *p = line->start; p < line->end; p++)
    if (g_ascii_isdigit (*p))
      {
        n_digits++;
        if (++run > 3) /* a year */
          return FALSE;
        continue;
      }
    else if (g_ascii_isalpha (*p))
      n_letters++;
    else if ((guint8)*p < 0x80 && strchr (" /-.|", *p) == NULL)
      return FALSE;
    else
      run = 0;
  return n_digits >= 1 && n_digits <= 6 && n_letters <= 8 && line->end - line->start <= 20;
}

static gboolean
is_head (const EngineWrap *self, const Line *line)
{
  guint32 hash;

  if (line->end - line->start > MAX_HEAD_BYTES || line->end == line->start)
    return FALSE;
  if (is_page_number (line))
    return TRUE;
  hash = head_hash (line);
  for (guint i = 0; i < self->n_heads && hash != 0; i++)
    if (self->heads[i] == hash)
      return TRUE;
  return FALSE;
}

/* Keeps the hashes of short lines with digits that come twice or more. */
static void
note_head (EngineWrap *self, guint32 *seen, guint *n_seen, const Line *line)
{
  guint32 hash;

  if (line->end - line->start > MAX_HEAD_BYTES || (hash = head_hash (line)) == 0)
    return;
  for (guint i = 0; i < *n_seen; i++)
    if (seen[i] == hash)
      {
        for (guint k = 0; k < self->n_heads; k++)
          if (self->heads[k] == hash)
            return;
        if (self->n_heads < ENGINE_WRAP_MAX_HEADS)
          self->heads[self->n_heads++] = hash;
        return;
      }
  seen[(*n_seen)++] = hash;
}

/* What the lines say of the column's width. */
typedef struct
{
  guint n_lines;
  guint n_open; /* break off in mid-sentence and have a line below */
  guint n_small; /* of those, the line below starts small */
  /* differences: for how many of those a width is full, to the character and with slack */
  int exact[MAX_WIDTH_CHARS + 2];
  int ragged[MAX_WIDTH_CHARS + 2];
  guint length[MAX_WIDTH_CHARS + 2]; /* lines of this length, or longer at the end */
} Widths;

static void
note_widths (Widths *w, const Line *line, const Line *next)
{
  const guint n_chars = MIN (count_chars (line->start, line->end), MAX_WIDTH_CHARS + 1);
  guint n_word;

  w->n_lines++;
  w->length[n_chars]++;
  if (n_chars > MAX_WIDTH_CHARS || next->end == next->start || n_chars < 2
      || is_stop (last_char (line->start, line->end)) || is_item (next->start, next->end))
    return;
  w->n_open++;
  w->n_small += starts_small (next->start, next->end);
  n_word = 1 + count_chars (next->start, word_end (next->start, next->end));
  w->exact[n_chars]++;
  w->exact[MIN (n_chars + n_word, MAX_WIDTH_CHARS + 1)]--;
  w->ragged[n_chars]++;
  w->ragged[MIN (n_chars + n_word + SLACK_CHARS, MAX_WIDTH_CHARS + 1)]--;
}

/* The width for which most open lines are full; 0 where they are less than @percent of them, or
 * many lines are longer. */
static guint
best_width (const Widths *w, const int *full, guint percent, guint slack)
{
  guint best = 0, longer = 0;
  int sum = 0, most = 0;

  if (w->n_open < MIN_FULL_LINES)
    return 0;
  for (guint i = 0; i <= MAX_WIDTH_CHARS; i++)
    {
      sum += full[i];
      if (i >= MIN_WIDTH_CHARS && (sum > most || (sum == most && slack == 0)))
        {
          most = sum;
          best = i;
        }
    }
  for (guint i = best + slack + 1; i < G_N_ELEMENTS (w->length); i++)
    longer += w->length[i];
  return most >= MIN_FULL_LINES && (guint)most * 100 >= w->n_open * percent
                 && w->n_small * 2 >= w->n_open && longer * 20 <= w->n_lines
             ? best
             : 0;
}

/**
 * engine_wrap_measure:
 * @self: what to fill
 * @text: the window
 * @end: its end
 *
 * Finds out whether and how the text was cut into lines.
 */
void
engine_wrap_measure (EngineWrap *self, const char *text, const char *end)
{
  Widths widths = { 0 };
  guint32 seen[4 * ENGINE_WRAP_MAX_HEADS];
  guint n_seen = 0, n_lines = 0, n_quoted = 0;
  Line line;

  *self = (EngineWrap){ 0 };
  for (const char *p = text; p < end;)
    {
      const char *nl = memchr (p, '\n', end - p);
      const char *q = p;

      nl = nl != NULL ? nl : end;
      while (q < nl && is_blank (*q))
        q++;
      n_lines += q < nl;
      n_quoted += q < nl && *q == '>';
      p = nl + 1;
    }
  self->quoted = n_quoted >= 3 && n_quoted * 2 > n_lines;
  line = line_at (self, text, end);
  while (line.next < end)
    {
      Line next = line_at (self, line.next, end);

      if (line.end > line.start)
        note_widths (&widths, &line, &next);
      if (n_seen < G_N_ELEMENTS (seen))
        note_head (self, seen, &n_seen, &line);
      line = next;
    }
  self->width_chars = best_width (&widths, widths.exact, 90, 0);
  if (self->width_chars == 0)
    {
      self->width_chars = best_width (&widths, widths.ragged, 67, SLACK_CHARS);
      self->slack_chars = SLACK_CHARS;
    }
}

/* Whether the next line's first word would not have fitted on @line. */
static gboolean
is_full (const EngineWrap *self, const Line *line, const Line *next)
{
  return self->width_chars > 0
         && count_chars (line->start, line->end) + self->slack_chars
                    + count_chars (next->start, word_end (next->start, next->end))
                >= self->width_chars;
}

static gboolean
goes_on (const EngineWrap *self, const Line *line, const Line *next, guint n_blank)
{
  gunichar last = last_char (line->start, line->end);
  gboolean stop = is_stop (last);
  gboolean full = is_full (self, line, next);
  gboolean small = starts_small (next->start, next->end);

  if (next->start == next->end)
    return FALSE;
  if (is_item (next->start, next->end))
    return full && !stop && n_blank == 0 && last != ',' && is_dash (g_utf8_get_char (next->start))
           && starts_small (word_end (next->start, next->end) + 1, next->end);
  if (n_blank > 0)
    return full && small && !stop;
  if (full)
    return TRUE;
  if (stop
      || line->end - line->start < (self->width_chars > 0 ? MIN_WIDTH_CHARS / 2 : LONG_LINE_BYTES))
    return FALSE;
  return small || (last == ',' && self->width_chars == 0 && g_ascii_isalnum (*next->start));
}

/**
 * engine_wrap_next:
 * @self: how the text was cut
 * @line: the start of a line
 * @line_end: its line end
 * @end: of the window
 *
 * Returns: (nullable): where the text goes on when the line end is none, else %NULL
 */
const char *
engine_wrap_next (const EngineWrap *self, const char *line, const char *line_end, const char *end)
{
  Line this = line_at (self, line, line_end);
  Line next;
  guint n_blank = 0;

  if (this.start == this.end || line_end >= end)
    return NULL;
  next = line_at (self, line_end + 1, end);
  for (; next.start == next.end && next.next < end && n_blank < MAX_BLANK_LINES; n_blank++)
    next = line_at (self, next.next, end);
  if (next.start == next.end)
    return NULL;
  if (is_head (self, &next) && this.end - this.start >= HEAD_LINE_BYTES
      && !is_stop (last_char (this.start, this.end)))
    {
      Line after = line_at (self, next.next, end);

      for (guint n = 0; after.start == after.end && after.next < end && n < MAX_BLANK_LINES; n++)
        after = line_at (self, after.next, end);
      if (starts_small (after.start, after.end)
          || (after.start < after.end && is_full (self, &this, &after)
              && !is_item (after.start, after.end)))
        return after.start;
    }
  return goes_on (self, &this, &next, n_blank) ? next.start : NULL;
}
