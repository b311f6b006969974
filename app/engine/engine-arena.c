/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bump allocator.  Blocks double from 16 KiB to 1 MiB; a request larger than a block gets one
 * of its own.  Nothing is freed before the whole arena is. */

#include "config.h"

#include "engine-arena.h"
#include "engine-entities.h"
#include "engine-fold.h"

#include <string.h>

#define FIRST_BLOCK_BYTES (16u * 1024u)
#define LARGEST_BLOCK_BYTES (1024u * 1024u)
#define ALIGNMENT_BYTES ENGINE_ARENA_ALIGNMENT_BYTES

typedef struct _EngineArenaBlock Block;

struct _EngineArenaBlock
{
  Block *next;
  gsize size_bytes; /* of the data that follows */
  char data[] __attribute__ ((aligned (ALIGNMENT_BYTES)));
};

const char *const engine_no_strings[1] = { NULL };

static void
start_block (EngineArena *self)
{
  self->at = self->blocks->data;
  self->end = self->at + self->blocks->size_bytes;
}

/* A new block of @at_least_bytes. */
void
engine_arena_grow (EngineArena *self, gsize at_least_bytes)
{
  gsize size = MAX (self->next_size_bytes, at_least_bytes);
  Block *block = g_malloc (sizeof (Block) + size);

  block->next = self->blocks;
  block->size_bytes = size;
  self->blocks = block;
  start_block (self);
  self->total_bytes += size;
  if (self->next_size_bytes < LARGEST_BLOCK_BYTES)
    self->next_size_bytes *= 2;
}

/**
 * engine_arena_new:
 *
 * Returns: (transfer full): an empty arena
 */
EngineArena *
engine_arena_new (void)
{
  EngineArena *self = g_new0 (EngineArena, 1);

  self->next_size_bytes = FIRST_BLOCK_BYTES;
  engine_arena_grow (self, 0);
  return self;
}

/**
 * engine_arena_free:
 * @self: (nullable): an arena
 *
 * Frees the arena and everything made in it.
 */
void
engine_arena_free (EngineArena *self)
{
  if (self == NULL)
    return;

  for (Block *block = self->blocks; block != NULL;)
    {
      Block *next = block->next;

      g_free (block);
      block = next;
    }
  g_free (self);
}

/**
 * engine_arena_reset:
 * @self: an arena
 *
 * Forgets everything made in it and keeps its newest block for what comes.
 */
void
engine_arena_reset (EngineArena *self)
{
  for (Block *block = self->blocks->next; block != NULL;)
    {
      Block *next = block->next;

      self->total_bytes -= block->size_bytes;
      g_free (block);
      block = next;
    }
  self->blocks->next = NULL;
  start_block (self);
}

/**
 * engine_arena_size_bytes:
 * @self: an arena
 *
 * Returns: the bytes held from the system
 */
gsize
engine_arena_size_bytes (EngineArena *self)
{
  return self->total_bytes;
}

/**
 * engine_arena_strndup:
 * @self: an arena
 * @text: bytes, need not end in NUL
 * @length_bytes: how many
 *
 * Returns: a NUL-terminated copy
 */
const char *
engine_arena_strndup (EngineArena *self, const char *text, gsize length_bytes)
{
  char *copy = engine_arena_alloc (self, length_bytes + 1);

  memcpy (copy, text, length_bytes);
  return copy;
}

/* Whether the character at @p is one that a name should not have: a line end, a soft hyphen, a
 * character reference, marks of Markdown, white space after white space. */
static inline gboolean
is_noise (const char *p, const char *start)
{
  static const guint8 noise[256] = {
    ['\n'] = 1, ['\t'] = 1, ['&'] = 1, [']'] = 1, ['*'] = 1, [0xad] = 1, [' '] = 2
  };
  const guint8 kind = noise[(guint8)*p];

  return kind != 0 && (kind == 1 || (p > start && p[-1] == ' '));
}

static const char *
copy_clean (EngineArena *self, const char *text, gsize length_bytes)
{
  char *copy = engine_arena_alloc (self, length_bytes + 1);
  const char *end = text + length_bytes;
  gboolean link = g_strstr_len (text, length_bytes, "](") != NULL;
  gsize n = 0;

  while (text < end)
    {
      const char *address = link && *text == ']' ? memchr (text, ')', end - text) : NULL;
      gsize skip;
      gunichar c;
      guint n_bytes;

      if (address != NULL || *text == '*' || (link && *text == '['))
        {
          text = address != NULL ? address + 1 : text + 1;
          continue;
        }
      skip = engine_fold_line_end (text, end);
      c = g_utf8_get_char (text);
      n_bytes = c == '&' ? engine_entity (text, end, &c) : 0;
      if (skip > 0)
        {
          if (*text == '\n' || *text == ' ')
            c = ' ';
          else
            c = 0xad;
          text += skip;
        }
      else
        text += n_bytes > 0 ? n_bytes : (guint)g_utf8_skip[(guint8)*text];
      if (c == 0xad || ((c == ' ' || c == '\t') && n > 0 && copy[n - 1] == ' '))
        continue;
      n += g_unichar_to_utf8 (c == '\t' ? ' ' : c, copy + n);
    }
  copy[n] = '\0';
  return copy;
}

/**
 * engine_arena_strclean:
 * @self: an arena
 * @text: UTF-8, need not end in NUL
 * @length_bytes: its length
 *
 * Returns: a copy as one line: white space and line ends are one space each, a word that a line end
 * parted is whole, soft hyphens and marks of Markdown are gone, character references are their
 * characters
 */
const char *
engine_arena_strclean (EngineArena *self, const char *text, gsize length_bytes)
{
  for (gsize i = 0; i < length_bytes; i++)
    if (is_noise (text + i, text))
      return copy_clean (self, text, length_bytes);
  return engine_arena_strndup (self, text, length_bytes);
}

/**
 * engine_arena_strdup:
 * @self: an arena
 * @text_or_null: (nullable): a string
 *
 * Returns: (nullable): a copy, %NULL for %NULL
 */
const char *
engine_arena_strdup (EngineArena *self, const char *text_or_null)
{
  return text_or_null != NULL ? engine_arena_strndup (self, text_or_null, strlen (text_or_null))
                              : NULL;
}

/**
 * engine_arena_printf:
 * @self: an arena
 * @format: a printf format
 * @...: its arguments
 *
 * Returns: the formatted string
 */
const char *
engine_arena_printf (EngineArena *self, const char *format, ...)
{
  char small[256];
  va_list arguments;
  int length;
  char *text;

  va_start (arguments, format);
  length = g_vsnprintf (small, sizeof small, format, arguments);
  va_end (arguments);
  if ((gsize)length < sizeof small)
    return engine_arena_strndup (self, small, (gsize)length);

  text = engine_arena_alloc (self, (gsize)length + 1);
  va_start (arguments, format);
  g_vsnprintf (text, (gulong)length + 1, format, arguments);
  va_end (arguments);
  return text;
}

/**
 * engine_arena_list:
 * @self: an arena
 * @list: strings that live as long as the arena, or longer
 * @n: how many
 *
 * Returns: a %NULL-terminated list of them
 */
const char *const *
engine_arena_list (EngineArena *self, const char *const *list, guint n)
{
  const char **copy;

  if (n == 0)
    return engine_no_strings;
  copy = engine_arena_alloc (self, (n + 1) * sizeof *copy);
  memcpy (copy, list, n * sizeof *copy);
  return copy;
}

void
engine_text_add (EngineText *self, const char *text)
{
  gsize n = self->n;

  if (text == NULL) /* a user's entry may have no code */
    return;
  /* a few letters mostly: no calls */
  while (*text != '\0' && n < sizeof self->bytes)
    self->bytes[n++] = *text++;
  self->n = n;
}

void
engine_text_add_int (EngineText *self, int value, gboolean sign)
{
  char digits[16];
  char *p = digits + sizeof digits - 1;
  guint rest = value < 0 ? 0u - (guint)value : (guint)value;

  *p = '\0';
  do
    *--p = (char)('0' + rest % 10);
  while ((rest /= 10) != 0);
  if (value < 0 || sign)
    *--p = value < 0 ? '-' : '+';
  engine_text_add (self, p);
}

const char *
engine_text_keep (const EngineText *self, EngineArena *arena)
{
  return engine_arena_strndup (arena, self->bytes, self->n);
}

/**
 * engine_arena_number:
 * @self: an arena
 * @before: what stands before the number
 * @value: the number
 *
 * Returns: both in one
 */
const char *
engine_arena_number (EngineArena *self, const char *before, int value)
{
  EngineText text;

  text.n = 0;
  engine_text_add (&text, before);
  engine_text_add_int (&text, value, FALSE);
  return engine_text_keep (&text, self);
}

/**
 * engine_arena_join:
 * @self: an arena
 * @a: a string
 * @b: another
 * @c: a third
 *
 * Returns: the three in one
 */
const char *
engine_arena_join (EngineArena *self, const char *a, const char *b, const char *c)
{
  const gsize na = strlen (a), nb = strlen (b), nc = strlen (c);
  char *text = engine_arena_alloc (self, na + nb + nc + 1);

  memcpy (text, a, na);
  memcpy (text + na, b, nb);
  memcpy (text + na + nb, c, nc);
  return text;
}
